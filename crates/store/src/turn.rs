//! The turns of voters in processes where people vote in one envelope: no person and no time.

use crate::{Result, Tx, row::sound};
use domain::{
    ballot::Slot,
    id::{ProcessId, VoteId},
    session::Turn,
};
use uuid::Uuid;

/// Takes a turn in a vote, for the ballot in this slot, unless it is taken; gives the vote in which
/// it is taken now. Of two votes that ask at once, one gets it and the other waits and reads which.
///
/// # Errors
/// [`crate::Error::Conflict`] when the slot has another turn, or [`crate::Error::Driver`].
pub async fn take(
    tx: &mut Tx,
    process: ProcessId,
    turn: Turn,
    vote: VoteId,
    slot: Slot,
) -> Result<VoteId> {
    execute!(
        tx,
        "insert into turns (process_id, turn, vote_id, slot) values ($1, $2, $3, $4)
         on conflict (process_id, turn) do nothing",
        process.0,
        turn.0.as_slice(),
        vote.0,
        slot.0.as_slice(),
    )?;
    let taken = taken(tx, process, turn).await?;
    sound(taken.ok_or(()), "turns", "vote_id")
}

/// The vote in which a turn is taken.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn taken(tx: &mut Tx, process: ProcessId, turn: Turn) -> Result<Option<VoteId>> {
    let row = fetch_optional!(
        (Uuid,),
        tx,
        "select vote_id from turns where process_id = $1 and turn = $2",
        process.0,
        turn.0.as_slice(),
    )?;
    Ok(row.map(|(vote,)| VoteId(vote)))
}

/// Whether somebody has taken a turn in another vote of the process.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn any_beside(tx: &mut Tx, process: ProcessId, vote: VoteId) -> Result<bool> {
    let row = fetch_optional!(
        (Uuid,),
        tx,
        "select vote_id from turns where process_id = $1 and vote_id <> $2 limit 1",
        process.0,
        vote.0,
    )?;
    Ok(row.is_some())
}

/// Gives back the turns of a vote that was annulled: whoever took one there votes anew.
///
/// # Errors
/// [`crate::Error::Driver`] when the vote was not annulled.
pub async fn give_back(tx: &mut Tx, vote: VoteId) -> Result<()> {
    execute!(tx, "delete from turns where vote_id = $1", vote.0).map(drop)
}
