//! Letters with voting codes: packages are made and withdrawn. The plain text of a code exists
//! while its letter is drawn, and nowhere afterwards.

mod asked;

pub use asked::{Opening, opened, tied};
pub(crate) use asked::{next_number, numbered};

use crate::{
    Error, Result, Services,
    process::{EnvelopeView, ProcessView, administered, staff_view},
};
use asked::{checked, public_reason};
use domain::{
    Field, Refusal,
    account::Caller,
    code::{self, CodeHash, Holder, Package, Purpose, VotingCode},
    id::VoteId,
    text::{Localized, Slug},
    vote::{Vote, VoteState},
};
use serde_json::json;
use std::collections::BTreeMap;
use store::Tx;

/// A package as a form asks for it.
#[derive(Debug, Clone, Default)]
pub struct PackageForm {
    /// How many letters, as typed; as many as there are addresses when empty.
    pub letters: String,
    /// Slug of the commune whose turnout the voters count in.
    pub commune: String,
    /// Code of the language.
    pub locale: String,
    /// Code of the purpose.
    pub purpose: String,
    /// Number of the package that is withdrawn and whose letters these replace, or empty.
    pub replaces: String,
    /// Why that one is withdrawn, in public: French, Dutch, English.
    pub reason: [String; 3],
    /// How many addresses came with the form.
    pub addresses: usize,
    /// Slugs of the other envelopes of the process whose votes the same letters open. Letters that
    /// replace others open what those opened.
    pub also: Vec<String>,
}

/// A letter to be drawn.
#[derive(Debug, Clone)]
pub struct LetterCode {
    /// Its number within the package, from one; a letter that replaces another has its number.
    pub letter: u32,
    /// Its code, to be shown this once.
    pub code: VotingCode,
}

/// A package that is about to be made, for one vote.
struct Draft {
    package: Package,
    replaced: Option<Replaced>,
    /// Whether the vote has no package yet.
    begins: bool,
}

/// A package that is withdrawn for another one.
struct Replaced {
    old: Package,
    reason: Localized,
    /// Its letters that are replaced: whoever holds one that stands elsewhere keeps that one.
    letters: Vec<(u32, Holder)>,
}

impl Replaced {
    fn holder(&self, letter: u32) -> Option<Holder> {
        let found = self.letters.iter().find(|(known, _)| *known == letter);
        found.map(|(_, holder)| *holder)
    }
}

/// Makes a package: `draw` writes its letters, and only when they are written are the hashes of
/// their codes kept. Gives what `draw` wrote. Letters that open several votes are a package in each
/// of them: the codes are the same, their hashes and holders are not, so that nothing ties a ballot
/// in one vote to a ballot in another.
///
/// # Errors
/// [`Error::Forbidden`], [`code::Refused::NotUsed`], [`Refusal::WrongVoteState`] once the vote is
/// closed, [`Error::Fields`] about the form, and [`Error::Conflict`] when a colleague made one meanwhile.
pub async fn issue<T: Send + 'static>(
    services: &Services,
    caller: &Caller,
    process: &Slug,
    envelope: &Slug,
    form: &PackageForm,
    draw: impl FnOnce(&Package, &[LetterCode]) -> Result<T> + Send + 'static,
) -> Result<T> {
    let view = administered(services, caller, process).await?;
    let target = view.envelope(envelope)?;
    may_have_letters(target)?;
    let drafts = checked(services, &view, target, form).await?;
    make(services, caller, &view, drafts, draw).await
}

/// Makes a package of one letter, for whoever stands at the counter.
///
/// # Errors
/// As [`issue`]; the caller has been authorised to serve there.
pub(crate) async fn issue_one<T: Send + 'static>(
    services: &Services,
    caller: &Caller,
    view: &ProcessView,
    target: &EnvelopeView,
    form: &PackageForm,
    draw: impl FnOnce(&Package, &[LetterCode]) -> Result<T> + Send + 'static,
) -> Result<T> {
    may_have_letters(target)?;
    let form = PackageForm {
        letters: "1".into(),
        purpose: Purpose::Counter.code().into(),
        ..form.clone()
    };
    let drafts = checked(services, view, target, &form).await?;
    make(services, caller, view, drafts, draw).await
}

pub(crate) fn may_have_letters(target: &EnvelopeView) -> Result<()> {
    if !target.envelope.eligibility.by_codes() {
        return Err(Refusal::from(code::Refused::NotUsed).into());
    }
    still_goes_on(&target.vote)
}

pub(crate) fn still_goes_on(vote: &Vote) -> Result<()> {
    match vote.state {
        VoteState::Planned | VoteState::Open => Ok(()),
        _ => Err(Refusal::WrongVoteState.into()),
    }
}

/// Makes a letter for each of these numbers.
pub(crate) fn drawn_by_lot(
    services: &Services,
    numbers: impl IntoIterator<Item = u32>,
) -> Vec<LetterCode> {
    let new = |letter| {
        let mut random = [0; 15];
        services.randomness.fill(&mut random);
        LetterCode { letter, code: VotingCode::from_random(random) }
    };
    numbers.into_iter().map(new).collect()
}

async fn make<T: Send + 'static>(
    services: &Services,
    caller: &Caller,
    view: &ProcessView,
    drafts: Vec<Draft>,
    draw: impl FnOnce(&Package, &[LetterCode]) -> Result<T> + Send + 'static,
) -> Result<T> {
    let Some(first) = drafts.first() else { return Err(Error::NotFound) };
    for draft in drafts.iter().filter(|draft| draft.begins) {
        // Never later: under a new key the codes that were posted would open nothing.
        services.keys.create_code_key(draft.package.vote, services.randomness.as_ref())?;
    }
    let numbers: Vec<u32> = match &first.replaced {
        Some(replaced) => replaced.letters.iter().map(|(letter, _)| *letter).collect(),
        None => (1..=first.package.letters).collect(),
    };
    let codes = drawn_by_lot(services, numbers);
    // One holder in all votes between which holders choose, and another in each of the others, so
    // that nothing ties a ballot in one to a ballot in another.
    let tied: BTreeMap<u32, Holder> = match tied(view) {
        true => codes.iter().map(|letter| (letter.letter, new_holder(services))).collect(),
        false => BTreeMap::new(),
    };
    let mut hashed = Vec::new();
    for draft in &drafts {
        let (key, vote) = (services.keys.code_key(draft.package.vote)?, draft.package.vote);
        let hashes: Vec<(u32, CodeHash)> =
            codes.iter().map(|letter| (letter.letter, key.hash(vote, &letter.code))).collect();
        hashed.push(hashes);
    }
    // Drawing thousands of letters takes a while: apart from the threads that answer requests,
    // and before the database is asked to wait.
    let drawn = first.package.clone();
    let written = tokio::task::spawn_blocking(move || draw(&drawn, &codes));
    let written = written.await.map_err(Error::internal)??;
    let mut tx = services.store.write().await?;
    votes_where_it_did(&mut tx, view).await?;
    for (draft, hashes) in drafts.iter().zip(hashed) {
        keep(services, &mut tx, caller, view, draft, (hashes, &tied)).await?;
    }
    tx.commit().await?;
    Ok(written)
}

/// Checks that what letters say of who votes where was not changed while they were drawn.
async fn votes_where_it_did(tx: &mut Tx, drawn: &ProcessView) -> Result<()> {
    let process = store::process::by_id(tx, drawn.process.id).await?.ok_or(Error::NotFound)?;
    let now = crate::process::view(tx, process).await?;
    let said = |view: &ProcessView| {
        let votes = view.envelopes.iter();
        let votes = votes.map(|it| (it.vote.id, it.envelope.eligibility.clone()));
        (view.process.votes_in, votes.collect::<Vec<_>>())
    };
    if said(&now) == said(drawn) { Ok(()) } else { Err(Error::Conflict) }
}

/// Keeps the package of one vote.
async fn keep(
    services: &Services,
    tx: &mut Tx,
    caller: &Caller,
    view: &ProcessView,
    draft: &Draft,
    (hashes, tied): (Vec<(u32, CodeHash)>, &BTreeMap<u32, Holder>),
) -> Result<()> {
    let Draft { package, replaced, .. } = draft;
    let vote = store::vote::held(tx, package.vote).await?.ok_or(Error::NotFound)?;
    still_goes_on(&vote)?;
    if let Some(Replaced { old, reason, letters }) = replaced {
        take_back(services, tx, caller, view, old, reason).await?;
        // A letter that a colleague replaced while these were drawn stands already.
        if store::code::to_replace(tx, old.id).await? != *letters {
            return Err(Error::Conflict);
        }
    }
    store::code::insert_package(tx, package).await?;
    for (letter, hash) in hashes {
        let holder = match replaced {
            Some(replaced) => replaced.holder(letter),
            None => tied.get(&letter).copied().or_else(|| Some(new_holder(services))),
        };
        // Whoever was given another letter for this vote already keeps that one.
        if let Some(holder) = holder {
            store::code::insert(tx, package, letter, hash, holder).await?;
        }
    }
    let facts = json!({
        "vote": package.vote,
        "package": package.number,
        "letters": package.letters,
        "commune": package.commune,
        "language": package.locale,
        "purpose": package.purpose,
        "replaces": package.replaces,
        "together": package.together,
    });
    let account = caller.account.as_ref().map(|account| account.id);
    let (id, now) = (view.process.id, services.now());
    store::event::append(tx, id, now, account, "codes.issued", facts).await?;
    Ok(())
}

fn new_holder(services: &Services) -> Holder {
    let mut bytes = [0; 32];
    services.randomness.fill(&mut bytes);
    Holder(bytes)
}

async fn take_back(
    services: &Services,
    tx: &mut Tx,
    caller: &Caller,
    view: &ProcessView,
    package: &Package,
    reason: &Localized,
) -> Result<()> {
    let now = services.now();
    if !store::code::withdraw(tx, package.id, now, reason).await? {
        return Err(Refusal::from(code::Refused::PackageWithdrawn).into());
    }
    let facts = json!({
        "vote": package.vote,
        "package": package.number,
        "letters": package.letters,
        "reason": reason,
    });
    let account = caller.account.as_ref().map(|account| account.id);
    store::event::append(tx, view.process.id, now, account, "codes.withdrawn", facts).await?;
    Ok(())
}

/// The addresses of a table as offices save it: a row for each letter, a cell for each line. They
/// are printed and never kept.
///
/// # Errors
/// What reading a table refuses; [`Refusal::UnreadableFile`] when it has no rows.
pub fn addresses(bytes: &[u8]) -> std::result::Result<Vec<Vec<String>>, Refusal> {
    let sheet = crate::import_table::read(bytes)?;
    let filled = |cells: Vec<String>| {
        let cells = cells.into_iter().map(|cell| cell.trim().to_owned());
        cells.filter(|cell| !cell.is_empty()).collect::<Vec<_>>()
    };
    let addresses: Vec<_> = sheet.rows.into_iter().map(|row| filled(row.cells)).collect();
    if addresses.is_empty() { Err(Refusal::UnreadableFile) } else { Ok(addresses) }
}

/// Withdraws a package, for a reason that everyone can read: its codes open nothing any more.
/// Ballots that were cast with them stay counted, for nothing tells them from the others.
///
/// # Errors
/// [`Error::Forbidden`], [`Error::NotFound`], [`code::Refused::PackageWithdrawn`], or [`Error::Fields`]
/// about `reason`.
pub async fn withdraw(
    services: &Services,
    caller: &Caller,
    process: &Slug,
    envelope: &Slug,
    number: u32,
    reason: &[String; 3],
) -> Result<()> {
    let view = administered(services, caller, process).await?;
    let target = view.envelope(envelope)?;
    let reason = public_reason(reason).map_err(|refusal| vec![Field::new("reason", refusal)])?;
    let mut tx = services.store.write().await?;
    let packages = store::code::packages(&mut tx, target.vote.id).await?;
    let package = packages.iter().find(|package| package.number == number);
    let package = package.ok_or(Error::NotFound)?;
    take_back(services, &mut tx, caller, &view, package, &reason).await?;
    // The same sheets of paper open nothing in any other vote either.
    for other in same_paper(&mut tx, package).await? {
        take_back(services, &mut tx, caller, &view, &other, &reason).await?;
    }
    tx.commit().await?;
    Ok(())
}

/// The packages of other votes that are the same sheets of paper and stand.
pub(crate) async fn same_paper(tx: &mut Tx, package: &Package) -> Result<Vec<Package>> {
    let Some(first) = package.together else { return Ok(Vec::new()) };
    let mut others = store::code::same_paper(tx, first).await?;
    others.retain(|other| other.is_same_paper(package) && other.withdrawn.is_none());
    Ok(others)
}

/// The other envelopes of a process whose votes letters can open along with the vote of this one.
pub fn companions<'a>(
    view: &'a ProcessView,
    target: &EnvelopeView,
) -> impl Iterator<Item = &'a EnvelopeView> {
    let own = target.envelope.id;
    view.envelopes
        .iter()
        .filter(move |other| other.envelope.id != own && may_have_letters(other).is_ok())
}

/// The packages of a vote, for the staff of its administration.
///
/// # Errors
/// As [`staff_view`].
pub async fn packages(
    services: &Services,
    caller: &Caller,
    process: &Slug,
    envelope: &Slug,
) -> Result<Vec<Package>> {
    let view = staff_view(services, caller, process).await?;
    let target = view.envelope(envelope)?;
    let mut tx = services.store.read().await?;
    Ok(store::code::packages(&mut tx, target.vote.id).await?)
}

/// The packages of a vote that were withdrawn, with their reasons, for everyone.
///
/// # Errors
/// [`Error::Internal`].
pub async fn withdrawn(services: &Services, vote: VoteId) -> Result<Vec<Package>> {
    let mut tx = services.store.read().await?;
    let mut packages = store::code::packages(&mut tx, vote).await?;
    packages.retain(|package| package.withdrawn.is_some());
    Ok(packages)
}
