//! Drafts and ballots by slot: no person, no time. The turnout is counted beside them.

use crate::{Result, Tx, row::sound};
use domain::{
    Moment,
    ballot::{Choices, Commitment, Slot},
    id::VoteId,
    text::Slug,
};
use sqlx::types::Json;

/// A ballot as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredBallot {
    /// The slot it lies in.
    pub slot: Slot,
    /// How many times the slot was cast, from one.
    pub revision: u32,
    /// What was chosen.
    pub choices: Choices,
    /// The salt of the commitment.
    pub salt: [u8; 16],
    /// The commitment.
    pub commitment: Commitment,
}

type BallotRow = (Vec<u8>, i64, Json<Choices>, Vec<u8>, Vec<u8>);

fn stored((slot, revision, choices, salt, commitment): BallotRow) -> Result<StoredBallot> {
    Ok(StoredBallot {
        slot: Slot(sound(slot.try_into(), "ballots", "slot")?),
        revision: sound(u32::try_from(revision), "ballots", "revision")?,
        choices: choices.0,
        salt: sound(salt.try_into(), "ballots", "salt")?,
        commitment: Commitment(sound(commitment.try_into(), "ballots", "commitment")?),
    })
}

/// Keeps a draft, over the one before.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn put_draft(tx: &mut Tx, vote: VoteId, slot: Slot, choices: &Choices) -> Result<()> {
    execute!(
        tx,
        "insert into drafts (vote_id, slot, choices) values ($1, $2, $3)
         on conflict (vote_id, slot) do update set choices = excluded.choices",
        vote.0,
        slot.0.as_slice(),
        Json(choices),
    )
    .map(drop)
}

/// The draft of a slot.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn draft(tx: &mut Tx, vote: VoteId, slot: Slot) -> Result<Option<Choices>> {
    let row = fetch_optional!(
        (Json<Choices>,),
        tx,
        "select choices from drafts where vote_id = $1 and slot = $2",
        vote.0,
        slot.0.as_slice(),
    )?;
    Ok(row.map(|(choices,)| choices.0))
}

/// The slots of a vote that hold a draft with something in it and no ballot.
///
/// # Errors
/// [`crate::Error::Corrupt`] or [`crate::Error::Driver`].
pub async fn uncast_drafts(tx: &mut Tx, vote: VoteId) -> Result<Vec<Slot>> {
    let rows = fetch_all!(
        (Vec<u8>, Json<Choices>),
        tx,
        "select slot, choices from drafts d where vote_id = $1
             and not exists (
                 select 1 from ballots b where b.vote_id = d.vote_id and b.slot = d.slot
             )
         order by slot",
        vote.0,
    )?;
    rows.into_iter()
        .filter(|(_, choices)| !choices.0.is_empty())
        .map(|(slot, _)| Ok(Slot(sound(slot.try_into(), "drafts", "slot")?)))
        .collect()
}

/// Forgets a draft.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn drop_draft(tx: &mut Tx, vote: VoteId, slot: Slot) -> Result<()> {
    execute!(tx, "delete from drafts where vote_id = $1 and slot = $2", vote.0, slot.0.as_slice())
        .map(drop)
}

/// Forgets all drafts of a vote, and what only one agent typed from paper: they die at the close.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn drop_drafts(tx: &mut Tx, vote: VoteId) -> Result<()> {
    execute!(tx, "delete from paper_entries where vote_id = $1", vote.0)?;
    execute!(tx, "delete from drafts where vote_id = $1", vote.0).map(drop)
}

/// The ballot of a slot.
///
/// # Errors
/// [`crate::Error::Corrupt`] or [`crate::Error::Driver`].
pub async fn find(tx: &mut Tx, vote: VoteId, slot: Slot) -> Result<Option<StoredBallot>> {
    fetch_optional!(
        BallotRow,
        tx,
        "select slot, revision, choices, salt, commitment from ballots
         where vote_id = $1 and slot = $2",
        vote.0,
        slot.0.as_slice(),
    )?
    .map(stored)
    .transpose()
}

/// What a slot holds before a ballot is cast into it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Standing {
    /// How many times it was cast.
    pub revision: u32,
    /// Whether a draft lies in it.
    pub has_draft: bool,
    /// Whether what was cast last was cast on paper.
    pub on_paper: bool,
}

/// What a slot holds.
///
/// # Errors
/// [`crate::Error::Corrupt`] or [`crate::Error::Driver`].
pub async fn standing(tx: &mut Tx, vote: VoteId, slot: Slot) -> Result<Standing> {
    let row = fetch_optional!(
        (i64, i64, bool),
        tx,
        "select
             coalesce((select revision from ballots where vote_id = $1 and slot = $2), 0)
                 as revision,
             (select count(*) from drafts where vote_id = $3 and slot = $4) as drafts,
             exists (select 1 from ballots where vote_id = $5 and slot = $6 and on_paper = $7)
                 as on_paper",
        vote.0,
        slot.0.as_slice(),
        vote.0,
        slot.0.as_slice(),
        vote.0,
        slot.0.as_slice(),
        true,
    )?;
    let (revision, drafts, on_paper) = row.unwrap_or_default();
    let revision = sound(u32::try_from(revision), "ballots", "revision")?;
    Ok(Standing { revision, has_draft: drafts > 0, on_paper })
}

/// Puts a ballot into its slot if, at this very write, the vote is open and the slot holds the
/// revision before. Says whether it did: a slot can be lost in a race, never doubled.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn cast(
    tx: &mut Tx,
    vote: VoteId,
    ballot: &StoredBallot,
    on_paper: bool,
    now: Moment,
) -> Result<bool> {
    let touched = execute!(
        tx,
        "insert into ballots (vote_id, slot, revision, choices, salt, commitment, on_paper)
         select id, $1, $2, $3, $4, $5, $6 from votes
         where id = $7 and state = 'open' and opens_at <= $8 and closes_at > $9
         on conflict (vote_id, slot) do update set revision = excluded.revision,
             choices = excluded.choices, salt = excluded.salt, commitment = excluded.commitment,
             on_paper = excluded.on_paper
         where ballots.revision = excluded.revision - 1",
        ballot.slot.0.as_slice(),
        i64::from(ballot.revision),
        Json(&ballot.choices),
        ballot.salt.as_slice(),
        ballot.commitment.0.as_slice(),
        on_paper,
        vote.0,
        now,
        now,
    )?;
    Ok(touched == 1)
}

/// Puts a ballot of a vote that took place elsewhere into its slot.
///
/// # Errors
/// [`crate::Error::Conflict`] when the slot is taken, [`crate::Error::Driver`].
pub async fn insert_imported(tx: &mut Tx, vote: VoteId, ballot: &StoredBallot) -> Result<()> {
    execute!(
        tx,
        "insert into ballots (vote_id, slot, revision, choices, salt, commitment)
         values ($1, $2, $3, $4, $5, $6)",
        vote.0,
        ballot.slot.0.as_slice(),
        i64::from(ballot.revision),
        Json(&ballot.choices),
        ballot.salt.as_slice(),
        ballot.commitment.0.as_slice(),
    )
    .map(drop)
}

/// All ballots of a vote, in the order of their commitments, which tells nothing.
///
/// # Errors
/// [`crate::Error::Corrupt`] or [`crate::Error::Driver`].
pub async fn all(tx: &mut Tx, vote: VoteId) -> Result<Vec<StoredBallot>> {
    fetch_all!(
        BallotRow,
        tx,
        "select slot, revision, choices, salt, commitment from ballots
         where vote_id = $1 order by commitment",
        vote.0,
    )?
    .into_iter()
    .map(stored)
    .collect()
}

/// Counts voters who cast for the first time, by day and commune.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn count_turnout(
    tx: &mut Tx,
    vote: VoteId,
    day: &str,
    commune: &Slug,
    voters: u32,
) -> Result<()> {
    execute!(
        tx,
        "insert into turnout (vote_id, day, commune, voters) values ($1, $2, $3, $4)
         on conflict (vote_id, day, commune) do update
         set voters = turnout.voters + excluded.voters",
        vote.0,
        day,
        commune.as_str(),
        i64::from(voters),
    )
    .map(drop)
}

/// The turnout: day, commune, voters.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn turnout(tx: &mut Tx, vote: VoteId) -> Result<Vec<(String, String, u64)>> {
    fetch_all!(
        (String, String, i64),
        tx,
        "select day, commune, voters from turnout where vote_id = $1 order by day, commune",
        vote.0,
    )?
    .into_iter()
    .map(|(day, commune, voters)| {
        Ok((day, commune, sound(u64::try_from(voters), "turnout", "voters")?))
    })
    .collect()
}
