//! The counter: an agent sees a document, notes its kind and nothing of what stands on it, and
//! hands out a code or takes a ballot on paper.

use crate::{
    Error, Result, Services,
    packages::{LetterCode, PackageForm, issue_one},
    process::{EnvelopeView, ProcessView, show},
};
use domain::{
    Refusal,
    account::Caller,
    code::{self, Package},
    counter::{Document, Handed},
    refusal::Fields,
    text::Slug,
};
use serde_json::json;

/// A process, for whoever serves at the counter of its administration.
///
/// # Errors
/// [`Error::SignInNeeded`], [`Error::NotFound`] or [`Error::Forbidden`].
pub async fn view(services: &Services, caller: &Caller, slug: &Slug) -> Result<ProcessView> {
    if caller.account.is_none() {
        return Err(Error::SignInNeeded);
    }
    let view = show(services, caller, slug).await?;
    if caller.serves_for(&view.process) { Ok(view) } else { Err(Error::Forbidden) }
}

/// The published processes at whose counter the caller may serve.
///
/// # Errors
/// [`Error::SignInNeeded`].
pub async fn desks(services: &Services, caller: &Caller) -> Result<Vec<ProcessView>> {
    if caller.account.is_none() {
        return Err(Error::SignInNeeded);
    }
    let mut views = crate::process::published(services).await?;
    views.retain(|view| caller.serves_for(&view.process));
    Ok(views)
}

/// What an agent notes of somebody at the counter.
#[derive(Debug, Clone, Default)]
pub struct ServiceForm {
    /// Code of the kind of document that was seen.
    pub document: String,
    /// Code of what was handed out or taken.
    pub handed: String,
    /// For a letter that is printed now: its commune and language.
    pub letter: PackageForm,
}

/// What was done for somebody at the counter.
#[derive(Debug)]
pub enum Served<T> {
    /// It is noted.
    Noted(Handed),
    /// A letter was made, to be printed now.
    Letter(T),
}

/// Notes that a document was seen and what was handed out for it: the kind, the agent and the
/// day, never who stood there. A letter that is printed now is made on the way.
///
/// # Errors
/// As [`view`]; [`code::Refused::NotUsed`], [`Refusal::VoteClosed`] or [`Refusal::VoteNotOpenYet`], and
/// [`Error::Fields`] about the form.
pub async fn serve<T: Send + 'static>(
    services: &Services,
    caller: &Caller,
    process: &Slug,
    envelope: &Slug,
    form: &ServiceForm,
    draw: impl FnOnce(&Package, &[LetterCode]) -> Result<T> + Send + 'static,
) -> Result<Served<T>> {
    let view = view(services, caller, process).await?;
    let target = view.envelope(envelope)?;
    if !target.envelope.eligibility.by_codes() {
        return Err(Refusal::from(code::Refused::NotUsed).into());
    }
    target.vote.admits_ballots(services.now())?;
    let mut fields = Fields::default();
    let document: Option<Document> = fields.check("document", form.document.parse());
    let handed: Option<Handed> = fields.check("handed", form.handed.parse());
    let (Some(document), Some(handed)) = (document, handed) else {
        return Err(fields.into_refused().into());
    };
    let served = match handed {
        Handed::PrintedNow => {
            let made = issue_one(services, caller, &view, target, &form.letter, draw).await?;
            Served::Letter(made)
        }
        Handed::Letter | Handed::PaperBallot => Served::Noted(handed),
    };
    note(services, caller, &view, target, document, handed).await?;
    Ok(served)
}

async fn note(
    services: &Services,
    caller: &Caller,
    view: &ProcessView,
    target: &EnvelopeView,
    document: Document,
    handed: Handed,
) -> Result<()> {
    let facts = json!({ "vote": target.vote.id, "document": document, "handed": handed });
    let account = caller.account.as_ref().map(|account| account.id);
    let mut tx = services.store.write().await?;
    let at = today(services);
    store::event::append(&mut tx, view.process.id, at, account, "counter.served", facts).await?;
    tx.commit().await?;
    Ok(())
}

/// The day without its hour: a journal that knew the minute would know who stood there.
pub(crate) fn today(services: &Services) -> domain::Moment {
    services.now().date_naive().and_time(chrono::NaiveTime::MIN).and_utc()
}
