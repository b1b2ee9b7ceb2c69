//! Ballots on paper that one agent has typed and another has not yet.

use crate::{Result, Tx};
use domain::{
    ballot::{Choices, Slot},
    id::{AccountId, VoteId},
};
use sqlx::types::Json;
use uuid::Uuid;

/// What an agent typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// What stands on the paper, by this agent.
    pub choices: Choices,
    /// Who typed it.
    pub agent: AccountId,
}

/// What lies under a slot, kept from other agents until the transaction ends.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn find(tx: &mut Tx, vote: VoteId, slot: Slot) -> Result<Option<Entry>> {
    let row = fetch_optional!(
        (Json<Choices>, Uuid),
        tx,
        "select choices, agent_id from paper_entries where vote_id = $1 and slot = $2",
        vote.0,
        slot.0.as_slice(),
    )?;
    Ok(row.map(|(choices, agent)| Entry { choices: choices.0, agent: AccountId(agent) }))
}

/// Keeps what an agent typed, over what lay there.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn put(tx: &mut Tx, vote: VoteId, slot: Slot, entry: &Entry) -> Result<()> {
    execute!(
        tx,
        "insert into paper_entries (vote_id, slot, choices, agent_id) values ($1, $2, $3, $4)
         on conflict (vote_id, slot) do update
         set choices = excluded.choices, agent_id = excluded.agent_id",
        vote.0,
        slot.0.as_slice(),
        Json(&entry.choices),
        entry.agent.0,
    )
    .map(drop)
}

/// Forgets what lies under a slot.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn remove(tx: &mut Tx, vote: VoteId, slot: Slot) -> Result<()> {
    execute!(
        tx,
        "delete from paper_entries where vote_id = $1 and slot = $2",
        vote.0,
        slot.0.as_slice()
    )
    .map(drop)
}

/// How many ballots of a vote wait for a second agent.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn waiting(tx: &mut Tx, vote: VoteId) -> Result<u64> {
    let row = fetch_optional!(
        (i64,),
        tx,
        "select count(*) as waiting from paper_entries where vote_id = $1",
        vote.0,
    )?;
    Ok(row.and_then(|(count,)| u64::try_from(count).ok()).unwrap_or(0))
}
