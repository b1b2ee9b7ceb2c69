//! Valuation: the dossier of a proposal, who works on it, and who may not.

use crate::{Result, Tx, row::sound};
use domain::{
    Moment,
    account::Email,
    deciding::Grid,
    id::{AccountId, ProcessId, ProposalId},
    valuation::Valuation,
};
use sqlx::types::Json;
use uuid::Uuid;

/// A dossier as it was saved last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dossier {
    /// What it says.
    pub valuation: Valuation,
    /// Whoever saves names the revision they read.
    pub revision: u32,
    /// When it was saved.
    pub saved_at: Moment,
}

type DossierRow = (Uuid, Json<Valuation>, i64, Moment);

fn dossier((id, valuation, revision, saved_at): DossierRow) -> Result<(ProposalId, Dossier)> {
    let revision = sound(u32::try_from(revision), "valuations", "revision")?;
    Ok((ProposalId(id), Dossier { valuation: valuation.0, revision, saved_at }))
}

/// The dossier of a proposal.
///
/// # Errors
/// [`crate::Error::Corrupt`] or [`crate::Error::Driver`].
pub async fn get(tx: &mut Tx, proposal: ProposalId) -> Result<Option<Dossier>> {
    let row = fetch_optional!(
        DossierRow,
        tx,
        "select proposal_id, dossier, revision, saved_at from valuations where proposal_id = $1",
        proposal.0,
    )?;
    Ok(row.map(dossier).transpose()?.map(|(_, dossier)| dossier))
}

/// The dossiers of a process.
///
/// # Errors
/// [`crate::Error::Corrupt`] or [`crate::Error::Driver`].
pub async fn of_process(tx: &mut Tx, process: ProcessId) -> Result<Vec<(ProposalId, Dossier)>> {
    fetch_all!(
        DossierRow,
        tx,
        "select v.proposal_id, v.dossier, v.revision, v.saved_at
         from valuations v join proposals p on p.id = v.proposal_id
         where p.process_id = $1 order by v.proposal_id",
        process.0,
    )?
    .into_iter()
    .map(dossier)
    .collect()
}

/// Saves a dossier if nobody else did since `revision`, which is nought for the first; says
/// whether it was saved.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn put(
    tx: &mut Tx,
    proposal: ProposalId,
    valuation: &Valuation,
    revision: u32,
    by: AccountId,
    now: Moment,
) -> Result<bool> {
    let touched = if revision == 0 {
        execute!(
            tx,
            "insert into valuations (proposal_id, dossier, revision, saved_by, saved_at)
             values ($1, $2, 1, $3, $4) on conflict (proposal_id) do nothing",
            proposal.0,
            Json(valuation),
            by.0,
            now,
        )?
    } else {
        execute!(
            tx,
            "update valuations set dossier = $1, revision = revision + 1, saved_by = $2,
                 saved_at = $3
             where proposal_id = $4 and revision = $5",
            Json(valuation),
            by.0,
            now,
            proposal.0,
            i64::from(revision),
        )?
    };
    Ok(touched > 0)
}

/// The criteria of a process, and whether everyone reads the points.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn grid(tx: &mut Tx, process: ProcessId) -> Result<Option<(Grid, bool)>> {
    let row = fetch_optional!(
        (Json<Grid>, bool),
        tx,
        "select grid, published from valuation_grids where process_id = $1",
        process.0,
    )?;
    Ok(row.map(|(grid, published)| (grid.0, published)))
}

/// Declares the criteria of a process, in the place of earlier ones.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn put_grid(
    tx: &mut Tx,
    process: ProcessId,
    grid: &Grid,
    published: bool,
    now: Moment,
) -> Result<()> {
    execute!(
        tx,
        "insert into valuation_grids (process_id, grid, published, declared_at)
         values ($1, $2, $3, $4)
         on conflict (process_id) do update set grid = excluded.grid,
             published = excluded.published, declared_at = excluded.declared_at",
        process.0,
        Json(grid),
        published,
        now,
    )
    .map(drop)
}

/// Gives a dossier to somebody; twice changes nothing.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn assign(tx: &mut Tx, proposal: ProposalId, account: AccountId) -> Result<()> {
    execute!(
        tx,
        "insert into evaluators (proposal_id, account_id) values ($1, $2)
         on conflict (proposal_id, account_id) do nothing",
        proposal.0,
        account.0,
    )
    .map(drop)
}

/// Takes a dossier from somebody.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn unassign(tx: &mut Tx, proposal: ProposalId, account: AccountId) -> Result<()> {
    execute!(
        tx,
        "delete from evaluators where proposal_id = $1 and account_id = $2",
        proposal.0,
        account.0,
    )
    .map(drop)
}

/// Who works on which dossier of a process, by address.
///
/// # Errors
/// [`crate::Error::Corrupt`] or [`crate::Error::Driver`].
pub async fn assignments(
    tx: &mut Tx,
    process: ProcessId,
) -> Result<Vec<(ProposalId, AccountId, Email)>> {
    fetch_all!(
        (Uuid, Uuid, String),
        tx,
        "select e.proposal_id, e.account_id, a.email
         from evaluators e join proposals p on p.id = e.proposal_id
             join accounts a on a.id = e.account_id
         where p.process_id = $1 order by a.email, e.proposal_id",
        process.0,
    )?
    .into_iter()
    .map(|(proposal, account, email)| {
        let email = sound(Email::parse(&email), "accounts", "email")?;
        Ok((ProposalId(proposal), AccountId(account), email))
    })
    .collect()
}

/// Notes that somebody has a stake in a proposal, and takes its dossier from them.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn declare_stake(
    tx: &mut Tx,
    proposal: ProposalId,
    account: AccountId,
    words: &str,
    now: Moment,
) -> Result<()> {
    unassign(tx, proposal, account).await?;
    execute!(
        tx,
        "insert into stakes (proposal_id, account_id, words, declared_at)
         values ($1, $2, $3, $4)
         on conflict (proposal_id, account_id)
         do update set words = excluded.words, declared_at = excluded.declared_at",
        proposal.0,
        account.0,
        words,
        now,
    )
    .map(drop)
}

/// The stakes that were declared in a proposal: who, and in which words.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn stakes(tx: &mut Tx, proposal: ProposalId) -> Result<Vec<(AccountId, String)>> {
    let rows = fetch_all!(
        (Uuid, String),
        tx,
        "select account_id, words from stakes where proposal_id = $1 order by declared_at",
        proposal.0,
    )?;
    Ok(rows.into_iter().map(|(account, words)| (AccountId(account), words)).collect())
}

/// Whether somebody acts for an actor that carries a proposal or is a partner in it.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn is_involved(tx: &mut Tx, proposal: ProposalId, account: AccountId) -> Result<bool> {
    let row = fetch_optional!(
        (i64,),
        tx,
        "select count(*) as ties from memberships m
         where m.account_id = $1 and (
             m.actor_id in (select bearer_id from proposals where id = $2)
             or m.actor_id in (select actor_id from partnerships
                               where proposal_id = $3 and state = 'accepted'))",
        account.0,
        proposal.0,
        proposal.0,
    )?;
    Ok(row.is_some_and(|(ties,)| ties > 0))
}
