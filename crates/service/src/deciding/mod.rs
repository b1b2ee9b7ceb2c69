//! How an envelope is decided: declared by its administration, shown to everybody, and carried out
//! where it is not by a vote alone.

mod jury;
mod verdict;
mod way_form;

pub use jury::{ConflictForm, JurorForm, SheetForm, dismiss, jury, keep_away, name, score, seat};
pub use verdict::{ConcludeForm, MinutesForm, MinutesLine, Reached, conclude, reached, record};
pub use way_form::{CriterionForm, WayForm};

pub(crate) use verdict::{settle, stored};

use crate::{
    Error, Result, Services,
    process::{EnvelopeView, ProcessView, administered},
    revision,
};
use domain::{
    account::Caller,
    deciding::{Candidate, Refused, Way},
    id::ProcessId,
    project::Project,
    text::Slug,
};
use serde_json::{Value, json};
use store::Tx;

/// Declares how an envelope is decided, until something was decided or a jury is seated.
///
/// # Errors
/// [`Error::Forbidden`], [`domain::Refusal::RulesFrozen`], [`Refused::JurySeated`],
/// [`Error::Conflict`] when a colleague declared another since the form was drawn, or
/// [`Error::Fields`] about the form.
pub async fn declare(
    services: &Services,
    caller: &Caller,
    process: &Slug,
    envelope: &Slug,
    form: &WayForm,
) -> Result<Way> {
    let view = administered(services, caller, process).await?;
    let target = view.envelope(envelope)?;
    let way = form.checked()?;
    let mut tx = services.store.write().await?;
    // Of two who declare at once the second waits here, and then reads what the first has declared.
    store::vote::taken(&mut tx, target.vote.id).await?;
    crate::envelope::refuse_frozen(&mut tx, target.vote.id).await?;
    let stands = store::way::of_envelope(&mut tx, target.envelope.id).await?;
    revision::expect(&form.revision, &revision::of_way(&stands)?)?;
    let (rules, _) = store::envelope::rules(&mut tx, target.envelope.id).await?;
    way.check_with(&rules).map_err(|why| Error::Fields(vec![domain::Field::new("by", why)]))?;
    store::way::put(&mut tx, target.envelope.id, &way, services.now()).await?;
    let facts = json!({ "envelope": envelope, "way": way, "hash": way.hash() });
    note(services, &mut tx, caller, view.process.id, "way.declared", facts).await?;
    tx.commit().await?;
    Ok(way)
}

/// Writes an event of whoever asks.
async fn note(
    services: &Services,
    tx: &mut Tx,
    caller: &Caller,
    process: ProcessId,
    kind: &str,
    facts: Value,
) -> Result<()> {
    let account = caller.account.as_ref().map(|account| account.id);
    store::event::append(tx, process, services.now(), account, kind, facts).await?;
    Ok(())
}

/// What may be funded, as the domain decides on it.
fn candidates(projects: &[Project]) -> Vec<Candidate> {
    let candidate = |project: &Project| Candidate {
        number: project.number.clone(),
        asked: project.price.asked,
    };
    projects.iter().map(candidate).collect()
}

/// An envelope in whose decision a jury takes part, for whoever administers it.
async fn with_jury(
    services: &Services,
    caller: &Caller,
    process: &Slug,
    envelope: &Slug,
) -> Result<(ProcessView, EnvelopeView)> {
    let view = administered(services, caller, process).await?;
    let target = view.envelope(envelope)?.clone();
    if target.way.panel().is_none() {
        return Err(Error::Refused(Refused::NoJury.into()));
    }
    Ok((view, target))
}
