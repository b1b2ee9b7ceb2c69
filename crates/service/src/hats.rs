//! Organisations that have a ballot of their own: one for each, whoever acts for it casts it.

use crate::{Error, Result, Services, account::Visitor, process::EnvelopeView};
use domain::{
    Refusal,
    actor::{Actor, ActorStanding, Profile},
    id::ActorId,
};
use store::Tx;

/// The commune under which the turnout notes an organisation that is at home in none.
pub(crate) const ELSEWHERE: &str = "elsewhere";

/// An organisation in whose name a visitor could vote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hat {
    /// Who it is.
    pub actor: Actor,
    /// Whether an administration has confirmed it, without which it does not vote.
    pub confirmed: bool,
}

/// The organisation in whose name a visitor votes, when they act for it and the rules admit it.
///
/// # Errors
/// [`Error::SignInNeeded`], [`Error::Forbidden`] for somebody else's organisation,
/// [`Refusal::NotEligible`], or [`Refusal::OrganisationNotConfirmed`].
pub(crate) async fn organisation(
    tx: &mut Tx,
    visitor: &Visitor,
    view: &EnvelopeView,
    actor: ActorId,
) -> Result<Profile> {
    let account = visitor.caller.account.as_ref().ok_or(Error::SignInNeeded)?;
    let own = store::actor::memberships(tx, account.id).await?;
    if !own.iter().any(|(known, _)| known.id == actor) {
        return Err(Error::Forbidden);
    }
    let profile = store::actor::profile(tx, actor).await?.ok_or(Error::NotFound)?;
    if !view.envelope.eligibility.admits_organisation(profile.actor.kind) {
        return Err(Refusal::NotEligible.into());
    }
    if profile.standing != ActorStanding::Confirmed {
        return Err(Refusal::OrganisationNotConfirmed.into());
    }
    Ok(profile)
}

/// The organisations in whose name a visitor could vote here, by their names.
///
/// # Errors
/// [`Error::Internal`].
pub async fn all(services: &Services, visitor: &Visitor, view: &EnvelopeView) -> Result<Vec<Hat>> {
    let rules = &view.envelope.eligibility;
    let Some(account) = &visitor.caller.account else { return Ok(Vec::new()) };
    if rules.organisations.is_empty() {
        return Ok(Vec::new());
    }
    let mut tx = services.store.read().await?;
    let mut hats = Vec::new();
    for (actor, _) in store::actor::memberships(&mut tx, account.id).await? {
        if !rules.admits_organisation(actor.kind) {
            continue;
        }
        let profile = store::actor::profile(&mut tx, actor.id).await?;
        let confirmed = profile.is_some_and(|known| known.standing == ActorStanding::Confirmed);
        hats.push(Hat { actor, confirmed });
    }
    Ok(hats)
}
