//! What somebody who was invited answers: they join with what they pledge, or say no.

use super::{Invitation, behind, keep, replace, tell_bearers};
use crate::{
    Error, Result, Services,
    account::{Letter, required},
    actor::signed_in,
    mail::Post,
    standing::{bearers, permitted},
};
use domain::{
    Field, Refusal,
    account::Caller,
    actor::PledgeKind,
    id::ActorId,
    locale::Locale,
    money::Cents,
    permit::{Action, Capacity},
    project::Pledge,
    proposal::{Partnership, PartnershipState, Proposal},
    refusal::Fields,
    text::{Authored, limit},
};
use serde_json::json;

/// An answer as a form sends it.
#[derive(Debug, Clone, Default)]
pub struct AnswerForm {
    /// The id of the actor that joins, which the caller acts for.
    pub actor: String,
    /// Code of what it pledges, or empty.
    pub pledge: String,
    /// The pledged money, as typed.
    pub amount: String,
    /// The pledge in words.
    pub label: String,
    /// The language of those words.
    pub original: Option<Locale>,
}

fn pledge(fields: &mut Fields, form: &AnswerForm) -> Option<Pledge> {
    let kind = match form.pledge.trim() {
        "" => return None,
        code => fields.check("pledge", code.parse::<PledgeKind>())?,
    };
    let amount = if kind == PledgeKind::Money {
        let typed = fields.check("amount", required(&form.amount, Cents::parse))?;
        if typed <= Cents::ZERO {
            fields.refuse("amount", Refusal::AmountMustBePositive);
        }
        Some(typed)
    } else {
        None
    };
    let label = Authored::parse(form.original, &form.label, limit::SUMMARY);
    // Money speaks for itself; anything else needs a word.
    let label = match (kind, label) {
        (PledgeKind::Money, Err(Refusal::Required)) => Authored::plain(None, String::new()),
        (_, label) => fields.check("label", label)?,
    };
    Some(Pledge { kind, amount, label })
}

/// Accepts an invitation for an actor, with what it pledges.
///
/// # Errors
/// [`Error::SignInNeeded`], [`Refusal::InvitationNotValid`], [`Refusal::InvitationAnswered`],
/// [`Refusal::NotInThisPhase`], [`Refusal::RulesFrozen`] once the vote has opened, or
/// [`Error::Fields`] about the form.
pub async fn accept(
    services: &Services,
    caller: &Caller,
    token: &str,
    form: &AnswerForm,
    write: &(dyn Fn(Locale, &Proposal, &Partnership) -> Letter + Sync),
) -> Result<Proposal> {
    let account = signed_in(caller)?.clone();
    let mut tx = services.store.write().await?;
    let Invitation { partnership, mut proposal, process, .. } = behind(&mut tx, token).await?;
    permitted(services, &process, &proposal, &[Capacity::Partner], Action::Join)?;
    let mut fields = Fields::default();
    let own = store::actor::memberships(&mut tx, account.id).await?;
    let wished = form.actor.parse::<ActorId>().ok();
    let actor = own.into_iter().map(|(actor, _)| actor).find(|actor| Some(actor.id) == wished);
    // What follows a promise is for whoever made it.
    let promised = partnership.actor.as_ref().map(|actor| actor.id);
    let actor = actor.filter(|actor| promised.is_none_or(|promised| promised == actor.id));
    if actor.is_none() {
        fields.refuse("actor", Refusal::UnknownChoice);
    }
    let taken = actor.as_ref().is_some_and(|actor| {
        actor.id == proposal.bearer.id
            || proposal.partners().iter().any(|partner| partner.actor.id == actor.id)
    });
    if taken {
        fields.refuse("actor", Refusal::AlreadyPartner);
    }
    let pledge = pledge(&mut fields, form);
    let Some(actor) = actor.filter(|_| fields.is_empty()) else {
        return Err(fields.into_refused().into());
    };
    let accepted = partnership.accept(actor, pledge, services.now()).map_err(|refusal| {
        let name = if refusal == Refusal::FunderPledgesMoney { "amount" } else { "form" };
        Error::Fields(vec![Field::new(name, refusal)])
    })?;
    replace(&mut proposal, &accepted);
    proposal.price().map_err(|refusal| Error::Fields(vec![Field::new("amount", refusal)]))?;
    keep(services, &mut tx, &account, &proposal, &accepted, PartnershipState::Invited).await?;
    tell_bearers(services, &mut tx, &account, &proposal, &accepted, write).await?;
    tx.commit().await?;
    Ok(proposal)
}

/// Says no to an invitation. Nobody has to sign in to say no.
///
/// # Errors
/// [`Refusal::InvitationNotValid`] or [`Refusal::InvitationAnswered`].
pub async fn refuse(
    services: &Services,
    caller: &Caller,
    token: &str,
    write: &(dyn Fn(Locale, &Proposal, &Partnership) -> Letter + Sync),
) -> Result<Proposal> {
    let mut tx = services.store.write().await?;
    let Invitation { partnership, mut proposal, .. } = behind(&mut tx, token).await?;
    let refused = partnership.refuse(services.now())?;
    if !store::partnership::update(&mut tx, &refused, PartnershipState::Invited).await? {
        return Err(Refusal::InvitationAnswered.into());
    }
    replace(&mut proposal, &refused);
    let facts = json!({ "proposal": proposal.slug, "role": refused.role });
    let by = caller.account.as_ref().map(|account| account.id);
    let now = services.now();
    store::event::append(&mut tx, proposal.process, now, by, "partner.refused", facts).await?;
    let people = bearers(&mut tx, &proposal).await?;
    let letter = |locale| write(locale, &proposal, &refused);
    Post::new(services).to_each(&mut tx, &people, &letter).await?;
    tx.commit().await?;
    Ok(proposal)
}
