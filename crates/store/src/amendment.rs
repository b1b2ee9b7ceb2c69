//! Amendments to proposals, and what became of them.

use crate::{
    Result, Tx,
    row::{parse, sound},
};
use domain::{
    Moment,
    actor::Actor,
    id::{AccountId, ActorId, AmendmentId, ProcessId, ProposalId},
    proposal::{Amendment, AmendmentState, Spot, Words},
    text::{Authored, Localized},
};
use sqlx::types::Json;
use uuid::Uuid;

#[derive(sqlx::FromRow)]
struct AmendmentRow {
    id: Uuid,
    proposal_id: Uuid,
    spot: String,
    stood: Option<Json<Words>>,
    wished: Json<Words>,
    because: Json<Authored>,
    author_id: Uuid,
    actor_id: Uuid,
    actor_name: String,
    actor_kind: String,
    written_at: Moment,
    state: String,
    reason: Option<String>,
    settled_at: Option<Moment>,
    hidden_because: Option<Json<Localized>>,
}

impl TryFrom<AmendmentRow> for Amendment {
    type Error = crate::Error;
    fn try_from(row: AmendmentRow) -> Result<Self> {
        Ok(Self {
            id: AmendmentId(row.id),
            proposal: ProposalId(row.proposal_id),
            spot: sound(Spot::parse(&row.spot), "amendments", "spot")?,
            before: row.stood.map(|words| words.0),
            after: row.wished.0,
            because: row.because.0,
            author: AccountId(row.author_id),
            actor: Actor {
                id: ActorId(row.actor_id),
                name: row.actor_name,
                kind: parse(&row.actor_kind, "actors", "kind")?,
            },
            written_at: row.written_at,
            state: parse(&row.state, "amendments", "state")?,
            reason: row.reason,
            settled_at: row.settled_at,
            hidden_because: row.hidden_because.map(|reason| reason.0),
        })
    }
}

/// Keeps a new amendment.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn insert(tx: &mut Tx, amendment: &Amendment) -> Result<()> {
    execute!(
        tx,
        "insert into amendments (id, proposal_id, spot, stood, wished, because, author_id,
             actor_id, written_at, state)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        amendment.id.0,
        amendment.proposal.0,
        amendment.spot.code(),
        amendment.before.as_ref().map(Json),
        Json(&amendment.after),
        Json(&amendment.because),
        amendment.author.0,
        amendment.actor.id.0,
        amendment.written_at,
        amendment.state.code(),
    )
    .map(drop)
}

/// An amendment by its id.
///
/// # Errors
/// [`crate::Error::Corrupt`] or [`crate::Error::Driver`].
pub async fn by_id(tx: &mut Tx, id: AmendmentId) -> Result<Option<Amendment>> {
    fetch_optional!(
        AmendmentRow,
        tx,
        "select m.id, m.proposal_id, m.spot, m.stood, m.wished, m.because, m.author_id,
             m.actor_id, a.name as actor_name, a.kind as actor_kind, m.written_at, m.state,
             m.reason, m.settled_at, m.hidden_because
         from amendments m join actors a on a.id = m.actor_id where m.id = $1",
        id.0,
    )?
    .map(TryInto::try_into)
    .transpose()
}

/// The amendments of a proposal, the first first.
///
/// # Errors
/// [`crate::Error::Corrupt`] or [`crate::Error::Driver`].
pub async fn of_proposal(tx: &mut Tx, proposal: ProposalId) -> Result<Vec<Amendment>> {
    fetch_all!(
        AmendmentRow,
        tx,
        "select m.id, m.proposal_id, m.spot, m.stood, m.wished, m.because, m.author_id,
             m.actor_id, a.name as actor_name, a.kind as actor_kind, m.written_at, m.state,
             m.reason, m.settled_at, m.hidden_because
         from amendments m join actors a on a.id = m.actor_id
         where m.proposal_id = $1 order by m.written_at, m.id",
        proposal.0,
    )?
    .into_iter()
    .map(TryInto::try_into)
    .collect()
}

/// Settles an amendment, if it still waits; says whether it did.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn settle(
    tx: &mut Tx,
    id: AmendmentId,
    state: AmendmentState,
    reason: Option<&str>,
    by: AccountId,
    now: Moment,
) -> Result<bool> {
    let touched = execute!(
        tx,
        "update amendments set state = $1, reason = $2, settled_by = $3, settled_at = $4
         where id = $5 and state = 'open'",
        state.code(),
        reason,
        by.0,
        now,
        id.0,
    )?;
    Ok(touched > 0)
}

/// Takes an amendment down, for a reason.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn hide(tx: &mut Tx, id: AmendmentId, because: &Localized) -> Result<()> {
    execute!(tx, "update amendments set hidden_because = $1 where id = $2", Json(because), id.0)
        .map(drop)
}

/// Reports an amendment; twice by one person changes nothing.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn report(
    tx: &mut Tx,
    amendment: AmendmentId,
    account: AccountId,
    reason: &str,
    now: Moment,
) -> Result<()> {
    execute!(
        tx,
        "insert into amendment_reports (amendment_id, account_id, reason, reported_at)
         values ($1, $2, $3, $4) on conflict (amendment_id, account_id) do nothing",
        amendment.0,
        account.0,
        reason,
        now,
    )
    .map(drop)
}

/// Settles every open report of an amendment.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn settle_reports(tx: &mut Tx, amendment: AmendmentId, now: Moment) -> Result<()> {
    execute!(
        tx,
        "update amendment_reports set settled_at = $1
         where amendment_id = $2 and settled_at is null",
        now,
        amendment.0,
    )
    .map(drop)
}

/// The open reports of a process, the oldest first: amendment and reason.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn open_reports(tx: &mut Tx, process: ProcessId) -> Result<Vec<(AmendmentId, String)>> {
    let rows = fetch_all!(
        (Uuid, String),
        tx,
        "select r.amendment_id, r.reason
         from amendment_reports r join amendments m on m.id = r.amendment_id
             join proposals p on p.id = m.proposal_id
         where p.process_id = $1 and r.settled_at is null
         order by r.reported_at, r.amendment_id",
        process.0,
    )?;
    Ok(rows.into_iter().map(|(amendment, reason)| (AmendmentId(amendment), reason)).collect())
}

/// Notes whose amendment made a version of a proposal.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn credit(
    tx: &mut Tx,
    proposal: ProposalId,
    version: u32,
    id: AmendmentId,
) -> Result<()> {
    execute!(
        tx,
        "update proposal_versions set amendment_id = $1 where proposal_id = $2 and version = $3",
        id.0,
        proposal.0,
        i64::from(version),
    )
    .map(drop)
}

/// Which versions of a proposal came from whose amendment.
///
/// # Errors
/// [`crate::Error::Corrupt`] or [`crate::Error::Driver`].
pub async fn credited(tx: &mut Tx, proposal: ProposalId) -> Result<Vec<(u32, String)>> {
    fetch_all!(
        (i64, String),
        tx,
        "select v.version, a.name
         from proposal_versions v join amendments m on m.id = v.amendment_id
             join actors a on a.id = m.actor_id
         where v.proposal_id = $1 order by v.version",
        proposal.0,
    )?
    .into_iter()
    .map(|(version, name)| {
        Ok((sound(u32::try_from(version), "proposal_versions", "version")?, name))
    })
    .collect()
}
