//! One turn for each voter of a process in which people vote in one envelope of their choice. It is
//! taken with the first ballot, in the transaction of that ballot, and stands.

use crate::{
    Error, KeyError, Result, Services,
    account::Visitor,
    ballot,
    process::{EnvelopeView, ProcessView},
};
use domain::{
    Refusal,
    ballot::Person,
    id::{ProcessId, VoteId},
    session::{Refused, Turn, VotesIn},
    vote::VoteState,
};
use store::Tx;

/// The turn of somebody who casts, where people vote in one envelope.
///
/// # Errors
/// [`Error::Internal`] when the key of the turns is lost.
pub(crate) fn of(
    services: &Services,
    (process, votes_in): (ProcessId, VotesIn),
    person: &Person<'_>,
) -> Result<Option<Turn>> {
    match votes_in {
        VotesIn::Several => Ok(None),
        VotesIn::One => Ok(Some(services.keys.turn_key(process)?.turn(process, person))),
    }
}

/// The other envelope in which the visitor has cast a ballot, where people vote in one and the
/// visitor has; nothing any more once all votes are over.
///
/// # Errors
/// [`Error::Internal`].
pub async fn elsewhere<'a>(
    services: &Services,
    visitor: &Visitor,
    process: &'a ProcessView,
    view: &EnvelopeView,
) -> Result<Option<&'a EnvelopeView>> {
    if process.process.votes_in == VotesIn::Several {
        return Ok(None);
    }
    let id = process.process.id;
    let key = match services.keys.turn_key(id) {
        Ok(key) => key,
        Err(KeyError::Destroyed) => return Ok(None),
        Err(error) => return Err(error.into()),
    };
    let mut tx = services.store.read().await?;
    let person = match ballot::person(services, &mut tx, visitor, view).await {
        Ok(person) => person,
        // An organisation that may not vote has no turn.
        Err(Error::Refused(_)) => None,
        Err(error) => return Err(error),
    };
    let Some(person) = person else { return Ok(None) };
    let taken = store::turn::taken(&mut tx, id, key.turn(id, &person)).await?;
    let taken = taken.filter(|vote| *vote != view.vote.id);
    Ok(taken.and_then(|vote| process.envelopes.iter().find(|other| other.vote.id == vote)))
}

/// Why a voter whose turn is taken in another vote does not vote here.
pub(crate) async fn voted_in(tx: &mut Tx, vote: VoteId) -> Result<Refusal> {
    let vote = store::vote::by_id(tx, vote).await?.ok_or(Error::NotFound)?;
    let envelope = store::envelope::by_id(tx, vote.envelope).await?.ok_or(Error::NotFound)?;
    Ok(Refused::VotedElsewhere { envelope: Box::new(envelope.name) }.into())
}

/// Sees to the key of the turns when a vote of the process opens, where people vote in one envelope, or
/// in several by where they live. It is made with the first one: a key made anew would give a second
/// turn to whoever took one, and a second home.
///
/// # Errors
/// [`Refused::TurnsOver`] when it was destroyed, [`Error::Internal`].
pub(crate) async fn see_to_key(
    services: &Services,
    tx: &mut Tx,
    view: &ProcessView,
    vote: VoteId,
) -> Result<()> {
    let (process, votes_in) = (view.process.id, view.process.votes_in);
    may_open(services, tx, (process, votes_in), vote).await?;
    let by_home = |view: &EnvelopeView| {
        let rules = &view.envelope.eligibility;
        !rules.by_codes() && !rules.knows_no_borders()
    };
    if votes_in == VotesIn::One || view.voting().any(by_home) {
        services.keys.create_turn_key(process, services.randomness.as_ref())?;
    }
    Ok(())
}

/// Whether a vote can still open in a process: not once it is forgotten who took a turn in the others.
///
/// # Errors
/// [`Refused::TurnsOver`] when it is, [`Error::Internal`].
pub(crate) async fn may_open(
    services: &Services,
    tx: &mut Tx,
    (process, votes_in): (ProcessId, VotesIn),
    vote: VoteId,
) -> Result<()> {
    if votes_in == VotesIn::Several {
        return Ok(());
    }
    match services.keys.turn_key(process) {
        Err(KeyError::Destroyed) if store::turn::any_beside(tx, process, vote).await? => {
            Err(Error::Refused(Refused::TurnsOver.into()))
        }
        Ok(_) | Err(KeyError::Destroyed) => Ok(()),
        Err(error) => Err(error.into()),
    }
}

/// Destroys the keys of the turns of processes in which nobody votes any more, and gives how many:
/// from then on no turn can be tied to a person. The homes of their voters, which serve nothing any
/// more, are erased first.
///
/// # Errors
/// [`Error::Internal`].
pub(crate) async fn forget_keys(services: &Services) -> Result<usize> {
    let mut destroyed = 0;
    for id in services.keys.processes()? {
        let mut tx = services.store.read().await?;
        let Some(process) = store::process::by_id(&mut tx, id).await? else { continue };
        let view = crate::process::view(&mut tx, process).await?;
        let goes_on = |view: &EnvelopeView| {
            view.way.has_vote()
                && matches!(
                    view.vote.state,
                    VoteState::Planned | VoteState::Open | VoteState::Closed
                )
        };
        drop(tx);
        if !view.envelopes.iter().any(goes_on) {
            let mut tx = services.store.write().await?;
            store::home::erase(&mut tx, id).await?;
            tx.commit().await?;
            services.keys.destroy_turns(id)?;
            destroyed += 1;
        }
    }
    Ok(destroyed)
}
