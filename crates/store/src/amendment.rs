//! Amendments to proposals, and what became of them.

use crate::{
    Result, Tx,
    row::{all, one, parse, sound},
};
use domain::{
    Moment,
    actor::Actor,
    id::{AccountId, ActorId, AmendmentId, ProposalId},
    proposal::{Amendment, AmendmentState, Spot, Words},
    text::{Authored, Localized},
};
use sqlx::types::Json;
use uuid::Uuid;

/// Reads amendments: every text begins with the same columns.
macro_rules! amendments {
    ($fetch:ident, $tx:expr, $rest:literal $(, $arg:expr)* $(,)?) => {
        $fetch!(
            AmendmentRow,
            $tx,
            "select m.id, m.proposal_id, m.spot, m.stood, m.wished, m.because, m.author_id,
                m.actor_id, a.name as actor_name, a.kind as actor_kind, m.written_at, m.state,
                m.reason, m.settled_at, m.hidden_because "
            $rest
            $(, $arg)*
        )
    };
}

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
    one(amendments!(
        fetch_optional,
        tx,
        "from amendments m join actors a on a.id = m.actor_id where m.id = $1",
        id.0,
    )?)
}

/// The amendments of a proposal, the first first.
///
/// # Errors
/// [`crate::Error::Corrupt`] or [`crate::Error::Driver`].
pub async fn of_proposal(tx: &mut Tx, proposal: ProposalId) -> Result<Vec<Amendment>> {
    all(amendments!(
        fetch_all,
        tx,
        "from amendments m join actors a on a.id = m.actor_id
         where m.proposal_id = $1 order by m.written_at, m.id",
        proposal.0,
    )?)
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

/// Lets an amendment wait again that somebody else than its author withdrew.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn reopen(tx: &mut Tx, id: AmendmentId) -> Result<()> {
    execute!(
        tx,
        "update amendments set state = 'open', settled_by = null, settled_at = null
         where id = $1 and state = 'withdrawn' and settled_by <> author_id",
        id.0,
    )
    .map(drop)
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
