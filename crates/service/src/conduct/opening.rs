//! Opening a vote: all that has to be so, and what stands from then on.

use super::record;
use crate::{
    Error, Result, Services,
    process::{EnvelopeView, ProcessView},
};
use domain::{
    Refusal,
    account::Caller,
    deciding::Refused,
    permit::Action,
    process::Visibility,
    project::Project,
    rules::hex,
    session::{self, in_its_time},
    sharing::Occasion,
    vote::Vote,
};
use serde_json::json;
use sha2::{Digest, Sha256};
use store::Tx;

/// What keeps a vote that is planned from opening now, when something does: so that nobody is
/// offered a step that fails.
///
/// # Errors
/// [`Error::Internal`].
pub async fn hindrance(
    services: &Services,
    view: &ProcessView,
    target: &EnvelopeView,
) -> Result<Option<Refusal>> {
    let mut tx = services.store.read().await?;
    match may_open(services, &mut tx, view, target).await {
        Ok(_) => Ok(None),
        Err(Error::Refused(refusal)) => Ok(Some(refusal)),
        Err(Error::Fields(fields)) => Ok(fields.into_iter().next().map(|field| field.refusal)),
        Err(error) => Err(error),
    }
}

/// Checks all that has to be so before a vote opens, and gives it opened, with its projects.
async fn may_open(
    services: &Services,
    tx: &mut Tx,
    view: &ProcessView,
    target: &EnvelopeView,
) -> Result<(Vote, Vec<Project>)> {
    let (process, now) = (&view.process, services.now());
    if !target.way.has_vote() {
        return Err(Error::Refused(Refused::NotByVote.into()));
    }
    // The calendar on every page says when people vote; from then on the vote itself does.
    in_its_time(&process.timeline, now, Action::Vote).map_err(Refusal::from)?;
    // Nobody could find a vote of a process that only staff sees.
    if process.visibility == Visibility::Draft {
        return Err(Refusal::WrongVoteState.into());
    }
    let voters = view.voting().map(|other| &other.envelope.eligibility);
    session::check(process.votes_in, voters).map_err(Refusal::from)?;
    crate::turn::may_open(services, tx, (process.id, process.votes_in), target.vote.id).await?;
    let (rules, budget) = (&target.rules, target.envelope.amount.cents);
    let projects = store::project::of_envelope(tx, target.envelope.id).await?;
    target.way.check_with(rules)?;
    rules.limits().check_within(budget)?;
    rules.limits().check_numbers(&projects)?;
    crate::count::check_limits(rules, &projects, budget)?;
    let vote = target.vote.clone().open(now, rules.hash(), projects.len())?;
    Ok((vote, projects))
}

/// Opens a vote: its rules, its projects and its money stand from here on.
pub(super) async fn open(
    services: &Services,
    caller: Option<&Caller>,
    view: &ProcessView,
    target: &EnvelopeView,
) -> Result<Vote> {
    services.keys.create(target.vote.id, services.randomness.as_ref())?;
    let mut tx = services.store.write().await?;
    let taken = store::vote::taken(&mut tx, target.vote.id).await?.ok_or(Error::NotFound)?;
    // Read again here: nobody may slip a project, a rule or an amount in between.
    let process = store::process::by_id(&mut tx, view.process.id).await?.ok_or(Error::NotFound)?;
    let view = crate::process::view(&mut tx, process).await?;
    let target = view.envelope(&target.envelope.slug)?;
    if target.vote.id != taken.id {
        return Err(Refusal::WrongVoteState.into());
    }
    let (vote, projects) = may_open(services, &mut tx, &view, target).await?;
    let id = view.process.id;
    crate::turn::see_to_key(services, &mut tx, &view, vote.id).await?;
    let ids = projects.iter().map(|project| project.id);
    crate::sharing::of_projects(services, &mut tx, id, ids, Occasion::Freeze).await?;
    let shared = store::sharing::pool::of_envelope(&mut tx, target.envelope.id).await?;
    let shared = shared.into_iter().filter(domain::sharing::Pool::is_agreed);
    let shared: Vec<_> = shared.map(|pool| crate::sharing::pool::facts(&pool)).collect();
    store::vote::update(&mut tx, &vote).await?;
    let offer: Vec<_> = projects.iter().map(|p| (&p.number, p.price.asked)).collect();
    let facts = json!({
        "rules": target.rules,
        "rules_version": target.rules_version,
        "rules_hash": target.rules.hash(),
        "way": target.way,
        "way_hash": target.way.hash(),
        "envelope_cents": target.envelope.amount.cents,
        "voters": target.envelope.eligibility,
        "votes_in": view.process.votes_in,
        "projects": offer,
        "shared": shared,
        "closes_at": vote.closes_at,
        "seed_commitment": hex(&Sha256::digest(&vote.seed)),
        "receipt_key": services.receipt_key(),
    });
    record(services, &mut tx, caller, id, vote.id, "vote.opened", facts).await?;
    tx.commit().await?;
    if let Ok(mut offers) = services.offers.write() {
        offers.remove(&vote.id);
    }
    Ok(vote)
}
