//! Letters with voting codes: packages are made and withdrawn. The plain text of a code exists
//! while its letter is drawn, and nowhere afterwards.

mod asked;

pub(crate) use asked::numbered;

use crate::{
    Error, Result, Services,
    process::{EnvelopeView, ProcessView, administered, staff_view},
};
use asked::{checked, public_reason};
use domain::{
    Field, Refusal,
    account::Caller,
    code::{CodeHash, Holder, Package, Purpose, VotingCode},
    id::VoteId,
    text::{Localized, Slug},
    vote::{Vote, VoteState},
};
use serde_json::json;
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
}

/// A letter to be drawn.
#[derive(Debug, Clone)]
pub struct LetterCode {
    /// Its number within the package, from one; a letter that replaces another has its number.
    pub letter: u32,
    /// Its code, to be shown this once.
    pub code: VotingCode,
}

/// A package that is about to be made.
struct Draft {
    package: Package,
    replaced: Option<Replaced>,
}

/// A package that is withdrawn for another one.
struct Replaced {
    old: Package,
    reason: Localized,
    /// Its letters that are replaced: whoever holds one that stands elsewhere keeps that one.
    letters: Vec<(u32, Holder)>,
}

/// Makes a package: `draw` writes its letters, and only when they are written are the hashes of
/// their codes kept. Gives what `draw` wrote.
///
/// # Errors
/// [`Error::Forbidden`], [`Refusal::NoCodes`], [`Refusal::WrongVoteState`] once the vote is closed,
/// [`Error::Fields`] about the form, and [`Error::Conflict`] when a colleague made one meanwhile.
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
    let draft = checked(services, target, form).await?;
    make(services, caller, &view, draft, draw).await
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
    let draft = checked(services, target, &form).await?;
    make(services, caller, view, draft, draw).await
}

pub(crate) fn may_have_letters(target: &EnvelopeView) -> Result<()> {
    if !target.envelope.eligibility.by_codes() {
        return Err(Refusal::NoCodes.into());
    }
    still_goes_on(&target.vote)
}

pub(crate) fn still_goes_on(vote: &Vote) -> Result<()> {
    match vote.state {
        VoteState::Planned | VoteState::Open => Ok(()),
        _ => Err(Refusal::WrongVoteState.into()),
    }
}

async fn make<T: Send + 'static>(
    services: &Services,
    caller: &Caller,
    view: &ProcessView,
    draft: Draft,
    draw: impl FnOnce(&Package, &[LetterCode]) -> Result<T> + Send + 'static,
) -> Result<T> {
    let Draft { package, replaced } = draft;
    if package.number == 1 {
        // Never later: under a new key the codes that were posted would open nothing.
        services.keys.create_code_key(package.vote, services.randomness.as_ref())?;
    }
    let key = services.keys.code_key(package.vote)?;
    let numbers: Vec<u32> = match &replaced {
        Some(replaced) => replaced.letters.iter().map(|(letter, _)| *letter).collect(),
        None => (1..=package.letters).collect(),
    };
    let codes: Vec<LetterCode> = numbers
        .iter()
        .map(|&letter| {
            let mut random = [0; 15];
            services.randomness.fill(&mut random);
            LetterCode { letter, code: VotingCode::from_random(random) }
        })
        .collect();
    let hashes: Vec<CodeHash> =
        codes.iter().map(|letter| key.hash(package.vote, &letter.code)).collect();
    // Drawing thousands of letters takes a while: apart from the threads that answer requests,
    // and before the database is asked to wait.
    let drawn = package.clone();
    let written = tokio::task::spawn_blocking(move || draw(&drawn, &codes));
    let written = written.await.map_err(Error::internal)??;
    let mut tx = services.store.write().await?;
    let vote = store::vote::held(&mut tx, package.vote).await?.ok_or(Error::NotFound)?;
    still_goes_on(&vote)?;
    let holders: Vec<Holder> = match &replaced {
        Some(Replaced { old, reason, letters }) => {
            take_back(services, &mut tx, caller, view, old, reason).await?;
            // A letter that a colleague replaced while these were drawn stands already.
            if store::code::to_replace(&mut tx, old.id).await? != *letters {
                return Err(Error::Conflict);
            }
            letters.iter().map(|(_, holder)| *holder).collect()
        }
        None => hashes.iter().map(|_| new_holder(services)).collect(),
    };
    store::code::insert_package(&mut tx, &package).await?;
    for ((letter, hash), holder) in numbers.into_iter().zip(hashes).zip(holders) {
        store::code::insert(&mut tx, &package, letter, hash, holder).await?;
    }
    let facts = json!({
        "vote": package.vote,
        "package": package.number,
        "letters": package.letters,
        "commune": package.commune,
        "language": package.locale,
        "purpose": package.purpose,
        "replaces": package.replaces,
    });
    let account = caller.account.as_ref().map(|account| account.id);
    let (id, now) = (view.process.id, services.now());
    store::event::append(&mut tx, id, now, account, "codes.issued", facts).await?;
    tx.commit().await?;
    Ok(written)
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
        return Err(Refusal::PackageWithdrawn.into());
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
/// [`Error::Forbidden`], [`Error::NotFound`], [`Refusal::PackageWithdrawn`], or [`Error::Fields`]
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
    tx.commit().await?;
    Ok(())
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
