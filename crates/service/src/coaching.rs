//! Coaching: bearers ask for help with a draft, the administration gives it to a coach, and both
//! write to one another where nobody else reads it.

use crate::{
    Error, Result, Services,
    account::{Letter, required},
    actor::signed_in,
    mail::Post,
    process::{ProcessView, administered},
    proposal::{ProposalPlace, ProposalView, places},
    standing::{Opened, bearers, opened_to, record},
};
use domain::{
    Field, Refusal,
    account::{Account, Caller, Email, Role},
    id::{AccountId, NoteId},
    locale::Locale,
    permit::{Action, Capacity},
    proposal::Proposal,
    refusal::Fields,
    text::{Slug, limit},
};
use serde_json::json;
use std::collections::BTreeSet;
use store::{Tx, coach::Note};

/// What a letter about a note is written from.
pub type Write<'a> = &'a (dyn Fn(Locale, &Proposal, &str) -> Letter + Sync);

/// Whose words a note is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Hand {
    /// Somebody who bears it.
    Bearer,
    /// Somebody who coaches it, or did before it was handed on.
    Coach(Email),
    /// Somebody who has left it.
    Former,
}

/// The coaching of a proposal, for its bearers and its coaches.
#[derive(Debug, Clone)]
pub struct Coaching {
    /// Whether a coach was asked for.
    pub asked: bool,
    /// Who coaches.
    pub coaches: Vec<(AccountId, Email)>,
    /// What was written and by whom, first first.
    pub notes: Vec<(Note, Hand)>,
    /// Whether the caller is one of the coaches.
    pub is_coach: bool,
    /// Whether notes can be written now.
    pub is_open: bool,
    /// For a coach: the others to whom the draft can be handed on.
    pub others: Vec<Email>,
}

/// The coaching of a proposal; none for anybody but its bearers and its coaches.
///
/// # Errors
/// [`Error::Internal`].
pub async fn of_proposal(
    services: &Services,
    view: &ProcessView,
    own: &ProposalView,
) -> Result<Option<Coaching>> {
    let is_coach = own.capacities.contains(&Capacity::Coach);
    if !is_coach && !own.is_own() {
        return Ok(None);
    }
    let mut tx = services.store.read().await?;
    let id = own.proposal.id;
    let coaches = store::coach::of_proposal(&mut tx, id).await?;
    let able = able(&mut tx, view).await?;
    let bearers = bearers(&mut tx, &own.proposal).await?;
    let mut notes = Vec::new();
    for note in store::coach::notes(&mut tx, id).await? {
        let hand = match coaches.iter().find(|(coach, _)| *coach == note.author) {
            Some((_, email)) => Hand::Coach(email.clone()),
            None if bearers.contains(&note.author) => Hand::Bearer,
            // The address of whoever bore it once is not shown; that of a coach was.
            None => match store::account::by_id(&mut tx, note.author).await? {
                Some((account, _)) if able.contains(&account.email) => Hand::Coach(account.email),
                _ => Hand::Former,
            },
        };
        notes.push((note, hand));
    }
    let mut others = if is_coach { able } else { Vec::new() };
    others.retain(|email| !coaches.iter().any(|(_, known)| known == email));
    Ok(Some(Coaching {
        asked: store::coach::is_asked(&mut tx, id).await?,
        notes,
        coaches,
        is_coach,
        is_open: own.may(Action::Coach),
        others,
    }))
}

/// Who coaches for the administration of a process.
async fn able(tx: &mut Tx, view: &ProcessView) -> Result<Vec<Email>> {
    let staff = store::account::staff(tx, view.administration.id).await?;
    let coaches = staff.into_iter().filter(|(_, role)| *role == Role::Coach);
    Ok(coaches.map(|(email, _)| email).collect())
}

/// Asks for a coach: from then on the administration sees the title and who carries it, and may
/// give the draft to one of its coaches.
///
/// # Errors
/// [`Error::SignInNeeded`], [`Error::NotFound`], [`Error::Forbidden`], [`Refusal::NotInThisPhase`]
/// or [`Refusal::WrongStage`].
pub async fn ask(services: &Services, caller: &Caller, process: &Slug, slug: &Slug) -> Result<()> {
    let Opened { account, mut tx, proposal, held, .. } =
        opened_to(services, caller, process, slug, |_| Action::Coach).await?;
    if !held.contains(&Capacity::Bearer) {
        return Err(Error::Forbidden);
    }
    store::coach::ask(&mut tx, proposal.id, account.id, services.now()).await?;
    record(services, &mut tx, &account, &proposal, "coach.asked", json!({})).await?;
    tx.commit().await?;
    Ok(())
}

fn words(text: &str) -> Result<String> {
    let mut fields = Fields::default();
    let words = fields.check("words", required(text, |text| Ok(text.to_owned())));
    if words.as_ref().is_some_and(|text| text.chars().count() > limit::BODY) {
        fields.refuse("words", Refusal::TooLong { limit: limit::BODY });
    }
    match words {
        Some(words) if fields.is_empty() => Ok(words),
        _ => Err(fields.into_refused().into()),
    }
}

/// Writes a note; the other side is told.
///
/// # Errors
/// [`Error::SignInNeeded`], [`Error::NotFound`], [`Error::Forbidden`], [`Refusal::NotInThisPhase`],
/// [`Refusal::WrongStage`], or [`Error::Fields`] about `words`.
pub async fn note(
    services: &Services,
    caller: &Caller,
    process: &Slug,
    slug: &Slug,
    text: &str,
    write: Write<'_>,
) -> Result<()> {
    let Opened { account, mut tx, proposal, .. } =
        opened_to(services, caller, process, slug, |_| Action::Coach).await?;
    let words = words(text)?;
    keep(services, &mut tx, &account, &proposal, &words, write).await?;
    tx.commit().await?;
    Ok(())
}

/// Keeps a note and writes to the others: bearers and coaches.
async fn keep(
    services: &Services,
    tx: &mut Tx,
    account: &Account,
    proposal: &Proposal,
    words: &str,
    write: Write<'_>,
) -> Result<()> {
    let note = Note {
        id: NoteId(services.new_uuid()),
        author: account.id,
        words: words.to_owned(),
        written_at: services.now(),
    };
    store::coach::put_note(tx, proposal.id, &note).await?;
    // What is private stays out of the journal, which everyone behind the desk reads.
    let facts = json!({ "note": note.id });
    record(services, tx, account, proposal, "coach.noted", facts).await?;
    let mut people = bearers(tx, proposal).await?;
    let coaches = store::coach::of_proposal(tx, proposal.id).await?;
    people.extend(coaches.into_iter().map(|(coach, _)| coach));
    people.remove(&account.id);
    let letter = |locale| write(locale, proposal, words);
    Post::new(services).to_each(tx, &people, &letter).await
}

/// Hands a draft on to another coach, with a note that goes along.
///
/// # Errors
/// As [`note`], and [`Error::Fields`] about `coach`.
pub async fn hand_on(
    services: &Services,
    caller: &Caller,
    process: &Slug,
    slug: &Slug,
    (coach, text): (&str, &str),
    write: Write<'_>,
) -> Result<()> {
    let Opened { account, view, mut tx, proposal, held } =
        opened_to(services, caller, process, slug, |_| Action::Coach).await?;
    if !held.contains(&Capacity::Coach) {
        return Err(Error::Forbidden);
    }
    let words = words(text)?;
    let next = chosen(&mut tx, &view, coach).await?;
    store::coach::unassign(&mut tx, proposal.id, account.id).await?;
    store::coach::assign(&mut tx, proposal.id, next, services.now()).await?;
    let facts = json!({ "from": account.id, "to": next });
    record(services, &mut tx, &account, &proposal, "coach.handed-on", facts).await?;
    keep(services, &mut tx, &account, &proposal, &words, write).await?;
    tx.commit().await?;
    Ok(())
}

/// A coach of the administration, by address.
async fn chosen(tx: &mut Tx, view: &ProcessView, coach: &str) -> Result<AccountId> {
    let refused = || Error::Fields(vec![Field::new("coach", Refusal::UnknownChoice)]);
    let able = able(tx, view).await?;
    let email = Email::parse(coach).ok().filter(|email| able.contains(email));
    let email = email.ok_or_else(refused)?;
    Ok(store::account::by_email(tx, &email).await?.ok_or_else(refused)?.id)
}

/// A draft whose bearers asked for a coach, as the administration sees it: not its text.
#[derive(Debug, Clone)]
pub struct Request {
    /// Its address.
    pub slug: Slug,
    /// Its title.
    pub title: domain::text::Authored,
    /// Who carries it.
    pub bearer: String,
    /// When a coach was asked for.
    pub asked_at: domain::Moment,
    /// Who coaches.
    pub coaches: Vec<Email>,
}

/// Who asked for a coach, and whom the administration can give: for those who conduct the process.
///
/// # Errors
/// As [`administered`].
pub async fn requests(
    services: &Services,
    caller: &Caller,
    process: &Slug,
) -> Result<(ProcessView, Vec<Request>, Vec<Email>)> {
    let view = administered(services, caller, process).await?;
    let mut tx = services.store.read().await?;
    let mut requests = Vec::new();
    for (id, asked_at) in store::coach::requests(&mut tx, view.process.id).await? {
        let Some(proposal) = store::proposal::by_id(&mut tx, id).await? else { continue };
        let coaches = store::coach::of_proposal(&mut tx, id).await?;
        requests.push(Request {
            slug: proposal.slug,
            title: proposal.content.title,
            bearer: proposal.bearer.name,
            asked_at,
            coaches: coaches.into_iter().map(|(_, email)| email).collect(),
        });
    }
    let able = able(&mut tx, &view).await?;
    Ok((view, requests, able))
}

/// Gives a draft whose bearers asked for it to a coach, or takes it from one. The coach and the
/// bearers are told.
///
/// # Errors
/// As [`administered`], [`Error::NotFound`] for a draft for which nobody asked, or
/// [`Error::Fields`] about `coach`.
pub async fn assign(
    services: &Services,
    caller: &Caller,
    process: &Slug,
    slug: &Slug,
    coach: &str,
    gives: bool,
    write: Write<'_>,
) -> Result<()> {
    let view = administered(services, caller, process).await?;
    let account = signed_in(caller)?.clone();
    let mut tx = services.store.write().await?;
    let proposal = store::proposal::by_slug(&mut tx, view.process.id, slug).await?;
    let proposal = proposal.ok_or(Error::NotFound)?;
    if !store::coach::is_asked(&mut tx, proposal.id).await? {
        return Err(Error::NotFound);
    }
    let (kind, person) = if gives {
        let person = chosen(&mut tx, &view, coach).await?;
        store::coach::assign(&mut tx, proposal.id, person, services.now()).await?;
        ("coach.assigned", person)
    } else {
        let coaches = store::coach::of_proposal(&mut tx, proposal.id).await?;
        let known = coaches.into_iter().find(|(_, email)| email.as_str() == coach.trim());
        let person = known.ok_or(Error::NotFound)?.0;
        store::coach::unassign(&mut tx, proposal.id, person).await?;
        ("coach.unassigned", person)
    };
    let facts = json!({ "account": person });
    record(services, &mut tx, &account, &proposal, kind, facts).await?;
    if gives {
        let mut people: BTreeSet<AccountId> = bearers(&mut tx, &proposal).await?;
        people.insert(person);
        let letter = |locale| write(locale, &proposal, coach);
        Post::new(services).to_each(&mut tx, &people, &letter).await?;
    }
    tx.commit().await?;
    Ok(())
}

/// The drafts that were given to the caller.
///
/// # Errors
/// [`Error::SignInNeeded`], or [`Error::Forbidden`] for whoever is no coach.
pub async fn mine(services: &Services, caller: &Caller) -> Result<Vec<ProposalPlace>> {
    let account = signed_in(caller)?;
    if !caller.is_coach() {
        return Err(Error::Forbidden);
    }
    let mut tx = services.store.read().await?;
    let ids = store::coach::of_account(&mut tx, account.id).await?;
    let mut places = places(&mut tx, ids).await?;
    places.retain(|place| caller.coaches_for(place.process.administration));
    Ok(places)
}
