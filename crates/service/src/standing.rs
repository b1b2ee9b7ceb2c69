//! What somebody is to a proposal, and what the phase that is running lets them do with it.

use crate::{Error, Result, Services, actor::signed_in, process::ProcessView};
use domain::{
    Refusal,
    account::{Account, Caller},
    id::AccountId,
    permit::{self, Action, Capacity},
    process::Process,
    proposal::{Proposal, Stage},
    text::Slug,
};
use serde_json::json;
use std::collections::BTreeSet;
use store::Tx;

/// In what capacities a caller stands to a proposal.
pub(crate) async fn capacities(
    tx: &mut Tx,
    caller: &Caller,
    process: &Process,
    proposal: &Proposal,
) -> Result<Vec<Capacity>> {
    let Some(account) = &caller.account else { return Ok(Vec::new()) };
    let own = store::actor::memberships(tx, account.id).await?;
    let acts_for = |id| own.iter().any(|(actor, _)| actor.id == id);
    let mut held = vec![Capacity::Inhabitant];
    let partners = proposal.partners();
    let carries = partners
        .iter()
        .filter(|partner| partner.role == domain::actor::PartnerRole::CoBearer)
        .any(|partner| acts_for(partner.actor.id));
    if proposal.author == account.id || acts_for(proposal.bearer.id) || carries {
        held.push(Capacity::Bearer);
    }
    if partners.iter().any(|partner| acts_for(partner.actor.id)) {
        held.push(Capacity::Partner);
    }
    if caller.values_in(process) {
        held.push(Capacity::Evaluator);
    }
    if caller.conducts(process) {
        held.push(Capacity::Administration);
    }
    if caller.coaches_for(process.administration)
        && store::coach::is_coach(tx, proposal.id, account.id).await?
    {
        held.push(Capacity::Coach);
    }
    Ok(held)
}

/// Whether the phase that is running allows something to somebody who holds these capacities.
pub(crate) fn allowed(
    services: &Services,
    process: &Process,
    held: &[Capacity],
    action: Action,
) -> Result<()> {
    if held.is_empty() {
        return Err(Error::SignInNeeded);
    }
    let now = services.now();
    if held.iter().any(|capacity| permit::allows(&process.timeline, now, *capacity, action)) {
        return Ok(());
    }
    // Whoever could never do it is told so; whoever comes at the wrong time is told that.
    let ever = held.iter().any(|capacity| {
        domain::process::PhaseKind::ALL
            .iter()
            .any(|phase| permit::phase_allows(*phase, *capacity, action))
    });
    Err(if ever { Refusal::NotInThisPhase.into() } else { Error::Forbidden })
}

/// Whether the phase that is running and the stage of a proposal allow something to somebody who
/// holds these capacities.
pub(crate) fn permitted(
    services: &Services,
    process: &Process,
    proposal: &Proposal,
    held: &[Capacity],
    action: Action,
) -> Result<()> {
    allowed(services, process, held, action)?;
    // What was never handed in comes in while proposals are asked for, not during the review.
    if action == Action::Submit && proposal.stage == Stage::Draft {
        allowed(services, process, held, Action::Draft)?;
    }
    Ok(proposal.leaves_room_for(action)?)
}

/// Checks that enough people stand behind a proposal for something, where its process asks for
/// that.
pub(crate) async fn supported(
    tx: &mut Tx,
    process: &Process,
    proposal: &Proposal,
    action: Action,
) -> Result<()> {
    if process.support_threshold.is_none() || !permit::needs_support(action) {
        return Ok(());
    }
    let there = store::discussion::supporters(tx, proposal.id).await?;
    Ok(process.supported(there)?)
}

/// What changing the words of a proposal is at its stage: writing a draft, or amending what was
/// handed in.
pub(crate) const fn changing(proposal: &Proposal) -> Action {
    if matches!(proposal.stage, Stage::Draft) { Action::Draft } else { Action::Amend }
}

/// Whether somebody may say in whose name a proposal is made: who began it, and who acts for the
/// actor that carries it. Those who joined carry it too, and do not take it over.
pub(crate) async fn leads(tx: &mut Tx, account: AccountId, proposal: &Proposal) -> Result<bool> {
    if proposal.author == account {
        return Ok(true);
    }
    let members = store::actor::members(tx, proposal.bearer.id).await?;
    Ok(members.iter().any(|member| member.account == account))
}

/// Everyone who carries a proposal: its author and who acts for its bearers.
pub(crate) async fn bearers(tx: &mut Tx, proposal: &Proposal) -> Result<BTreeSet<AccountId>> {
    let mut people = BTreeSet::from([proposal.author]);
    let partners = proposal.partners();
    let carrying = partners
        .iter()
        .filter(|partner| partner.role == domain::actor::PartnerRole::CoBearer)
        .map(|partner| partner.actor.id)
        .chain([proposal.bearer.id]);
    for actor in carrying {
        let members = store::actor::members(tx, actor).await?;
        people.extend(members.into_iter().map(|member| member.account));
    }
    Ok(people)
}

/// Writes an event about a proposal into the chain of its process.
pub(crate) async fn record(
    services: &Services,
    tx: &mut Tx,
    account: &Account,
    proposal: &Proposal,
    kind: &str,
    mut facts: serde_json::Value,
) -> Result<()> {
    facts["proposal"] = json!(proposal.slug);
    facts["version"] = json!(proposal.version);
    let (now, by) = (services.now(), Some(account.id));
    Ok(store::event::append(tx, proposal.process, now, by, kind, facts).await?)
}

/// Whether somebody is in a proposal: carries it, is a partner or coaches.
pub(crate) fn is_in_it(held: &[Capacity]) -> bool {
    held.iter().any(|one| matches!(one, Capacity::Bearer | Capacity::Partner | Capacity::Coach))
}

/// Whether somebody reads a text that was taken down: those who are in it do, and staff.
pub(crate) fn reads_what_is_gone(held: &[Capacity]) -> bool {
    let staff = |one: &Capacity| matches!(one, Capacity::Administration | Capacity::Evaluator);
    is_in_it(held) || held.iter().any(staff)
}

/// A proposal as somebody who holds these capacities reads it.
pub(crate) fn as_read_by(held: &[Capacity], proposal: Proposal) -> Proposal {
    if reads_what_is_gone(held) { proposal } else { proposal.as_everyone_reads_it() }
}

/// Reads a proposal within a transaction, with what the caller is to it and as they may read it.
pub(crate) async fn found(
    tx: &mut Tx,
    caller: &Caller,
    view: &ProcessView,
    slug: &Slug,
) -> Result<(Proposal, Vec<Capacity>)> {
    let proposal =
        store::proposal::by_slug(tx, view.process.id, slug).await?.ok_or(Error::NotFound)?;
    let held = capacities(tx, caller, &view.process, &proposal).await?;
    // What went into another stays readable: nobody took it back. What was never handed in has
    // readers no more than before.
    let ties = store::lineage::of_proposal(tx, proposal.id).await?;
    let went = proposal.submitted_at.is_some()
        && ties.iter().any(|tie| tie.merged_into(proposal.id).is_some());
    let reads = proposal.stage.is_public() || is_in_it(&held) || went;
    // A draft is read by those who are in it; staff too sees it only once it is handed in.
    if reads { Ok((as_read_by(&held, proposal), held)) } else { Err(Error::NotFound) }
}

/// A proposal that somebody who has signed in came to change, with what they are to it and the
/// transaction in which they do.
pub(crate) struct Opened {
    pub account: Account,
    pub view: ProcessView,
    pub tx: Tx,
    pub proposal: Proposal,
    pub held: Vec<Capacity>,
}

/// Opens a proposal to change something about it; what is allowed is still to be asked.
///
/// # Errors
/// [`Error::SignInNeeded`] or [`Error::NotFound`].
pub(crate) async fn opened(
    services: &Services,
    caller: &Caller,
    process: &Slug,
    slug: &Slug,
) -> Result<Opened> {
    let account = signed_in(caller)?.clone();
    let view = crate::process::show(services, caller, process).await?;
    let mut tx = services.store.write().await?;
    let (proposal, held) = found(&mut tx, caller, &view, slug).await?;
    Ok(Opened { account, view, tx, proposal, held })
}

/// Opens a proposal for something that its stage and the phase allow to whoever comes.
///
/// # Errors
/// As [`opened`], and as [`permitted`].
pub(crate) async fn opened_to(
    services: &Services,
    caller: &Caller,
    process: &Slug,
    slug: &Slug,
    action: impl Fn(&Proposal) -> Action,
) -> Result<Opened> {
    let opened = opened(services, caller, process, slug).await?;
    let Opened { view, proposal, held, .. } = &opened;
    permitted(services, &view.process, proposal, held, action(proposal))?;
    Ok(opened)
}

/// The envelope that a proposal asks, when it says one.
#[must_use]
pub fn envelope_of<'a>(
    view: &'a ProcessView,
    proposal: &Proposal,
) -> Option<&'a crate::process::EnvelopeView> {
    let id = proposal.content.envelope?;
    view.envelopes.iter().find(|envelope| envelope.envelope.id == id)
}
