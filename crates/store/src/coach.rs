//! Coaches of drafts: who asked for one, who was given to whom, and what they write to one another.

use crate::{Result, Tx, row::sound};
use domain::{
    Moment,
    account::Email,
    id::{AccountId, NoteId, ProcessId, ProposalId},
};
use uuid::Uuid;

/// A note between a coach and the bearers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// Identifier.
    pub id: NoteId,
    /// Who wrote it.
    pub author: AccountId,
    /// What it says.
    pub words: String,
    /// When.
    pub written_at: Moment,
}

/// Notes that the bearers ask for a coach; twice changes nothing.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn ask(tx: &mut Tx, proposal: ProposalId, by: AccountId, now: Moment) -> Result<()> {
    execute!(
        tx,
        "insert into coach_requests (proposal_id, asked_by, asked_at) values ($1, $2, $3)
         on conflict (proposal_id) do nothing",
        proposal.0,
        by.0,
        now,
    )
    .map(drop)
}

/// Whether the bearers asked for a coach.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn is_asked(tx: &mut Tx, proposal: ProposalId) -> Result<bool> {
    let row = fetch_optional!(
        (i64,),
        tx,
        "select count(*) as requests from coach_requests where proposal_id = $1",
        proposal.0,
    )?;
    Ok(row.is_some_and(|(requests,)| requests > 0))
}

/// The proposals of a process whose bearers asked for a coach, the first first.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn requests(tx: &mut Tx, process: ProcessId) -> Result<Vec<(ProposalId, Moment)>> {
    let rows = fetch_all!(
        (Uuid, Moment),
        tx,
        "select r.proposal_id, r.asked_at
         from coach_requests r join proposals p on p.id = r.proposal_id
         where p.process_id = $1 and p.stage <> 'withdrawn' order by r.asked_at, r.proposal_id",
        process.0,
    )?;
    Ok(rows.into_iter().map(|(proposal, at)| (ProposalId(proposal), at)).collect())
}

/// Gives a draft to a coach; twice changes nothing.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn assign(
    tx: &mut Tx,
    proposal: ProposalId,
    account: AccountId,
    now: Moment,
) -> Result<()> {
    execute!(
        tx,
        "insert into coaches (proposal_id, account_id, since) values ($1, $2, $3)
         on conflict (proposal_id, account_id) do nothing",
        proposal.0,
        account.0,
        now,
    )
    .map(drop)
}

/// Takes a draft from a coach.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn unassign(tx: &mut Tx, proposal: ProposalId, account: AccountId) -> Result<()> {
    execute!(
        tx,
        "delete from coaches where proposal_id = $1 and account_id = $2",
        proposal.0,
        account.0,
    )
    .map(drop)
}

/// Whether a draft was given to somebody.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn is_coach(tx: &mut Tx, proposal: ProposalId, account: AccountId) -> Result<bool> {
    let row = fetch_optional!(
        (i64,),
        tx,
        "select count(*) as coaches from coaches where proposal_id = $1 and account_id = $2",
        proposal.0,
        account.0,
    )?;
    Ok(row.is_some_and(|(coaches,)| coaches > 0))
}

/// The coaches of a proposal.
///
/// # Errors
/// [`crate::Error::Corrupt`] or [`crate::Error::Driver`].
pub async fn of_proposal(tx: &mut Tx, proposal: ProposalId) -> Result<Vec<(AccountId, Email)>> {
    fetch_all!(
        (Uuid, String),
        tx,
        "select c.account_id, a.email from coaches c join accounts a on a.id = c.account_id
         where c.proposal_id = $1 order by c.since, a.email",
        proposal.0,
    )?
    .into_iter()
    .map(|(account, email)| {
        Ok((AccountId(account), sound(Email::parse(&email), "accounts", "email")?))
    })
    .collect()
}

/// The proposals that were given to a coach, the first first.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn of_account(tx: &mut Tx, account: AccountId) -> Result<Vec<ProposalId>> {
    let rows = fetch_all!(
        (Uuid,),
        tx,
        "select proposal_id from coaches where account_id = $1 order by since, proposal_id",
        account.0,
    )?;
    Ok(rows.into_iter().map(|(proposal,)| ProposalId(proposal)).collect())
}

/// Keeps a note.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn put_note(tx: &mut Tx, proposal: ProposalId, note: &Note) -> Result<()> {
    execute!(
        tx,
        "insert into coach_notes (id, proposal_id, author_id, words, written_at)
         values ($1, $2, $3, $4, $5)",
        note.id.0,
        proposal.0,
        note.author.0,
        &note.words,
        note.written_at,
    )
    .map(drop)
}

/// The notes about a proposal, first first.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn notes(tx: &mut Tx, proposal: ProposalId) -> Result<Vec<Note>> {
    let rows = fetch_all!(
        (Uuid, Uuid, String, Moment),
        tx,
        "select id, author_id, words, written_at from coach_notes
         where proposal_id = $1 order by written_at, id",
        proposal.0,
    )?;
    let note = |(id, author, words, written_at)| Note {
        id: NoteId(id),
        author: AccountId(author),
        words,
        written_at,
    };
    Ok(rows.into_iter().map(note).collect())
}
