//! Invitations into proposals, and their answers.

use crate::{
    Error, Result, Tx,
    row::{all, one, parse, sound},
};
use domain::{
    Moment,
    account::Email,
    actor::Actor,
    id::{ActorId, PartnershipId, ProcessId, ProposalId},
    project::Pledge,
    proposal::{Partnership, PartnershipState},
};
use sqlx::types::Json;
use std::collections::HashMap;
use uuid::Uuid;

/// Reads partnerships: every text begins with the same columns.
macro_rules! partnerships {
    ($fetch:ident, $tx:expr, $($rest:literal)+ $(, $arg:expr)* $(,)?) => {
        $fetch!(
            PartnershipRow,
            $tx,
            "select s.id, s.proposal_id, s.role, s.email, s.invited_name, s.invited_at,
                s.expires_at, s.state, s.actor_id, a.name as actor_name, a.kind as actor_kind,
                s.pledge, s.follows_id "
            $($rest)+
            $(, $arg)*
        )
    };
}

#[derive(sqlx::FromRow)]
struct PartnershipRow {
    id: Uuid,
    proposal_id: Uuid,
    role: String,
    email: Option<String>,
    invited_name: String,
    invited_at: Moment,
    expires_at: Moment,
    state: String,
    actor_id: Option<Uuid>,
    actor_name: Option<String>,
    actor_kind: Option<String>,
    pledge: Option<Json<Pledge>>,
    follows_id: Option<Uuid>,
}

impl TryFrom<PartnershipRow> for (ProposalId, Partnership) {
    type Error = Error;
    fn try_from(row: PartnershipRow) -> Result<Self> {
        let actor = match (row.actor_id, row.actor_name, row.actor_kind) {
            (Some(id), Some(name), Some(kind)) => {
                Some(Actor { id: ActorId(id), name, kind: parse(&kind, "actors", "kind")? })
            }
            _ => None,
        };
        let email = |text: String| sound(Email::parse(&text), "partnerships", "email");
        let partnership = Partnership {
            id: PartnershipId(row.id),
            role: parse(&row.role, "partnerships", "role")?,
            email: row.email.map(email).transpose()?,
            invited_name: row.invited_name,
            invited_at: row.invited_at,
            expires_at: row.expires_at,
            state: parse(&row.state, "partnerships", "state")?,
            actor,
            pledge: row.pledge.map(|pledge| pledge.0),
            follows: row.follows_id.map(PartnershipId),
        };
        Ok((ProposalId(row.proposal_id), partnership))
    }
}

/// Keeps an invitation, under the hash of its link.
///
/// # Errors
/// [`Error::Conflict`] when one to this address is open already, or [`Error::Driver`].
pub async fn insert(
    tx: &mut Tx,
    proposal: ProposalId,
    partnership: &Partnership,
    token_hash: &[u8],
) -> Result<()> {
    execute!(
        tx,
        "insert into partnerships (id, proposal_id, role, email, invited_name, token_hash,
             invited_at, expires_at, state, actor_id, pledge, follows_id)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        partnership.id.0,
        proposal.0,
        partnership.role.code(),
        partnership.email.as_ref().map(Email::as_str),
        &partnership.invited_name,
        token_hash,
        partnership.invited_at,
        partnership.expires_at,
        partnership.state.code(),
        partnership.actor.as_ref().map(|actor| actor.id.0),
        partnership.pledge.as_ref().map(Json),
        partnership.follows.map(|id| id.0),
    )
    .map(drop)
}

/// Keeps an answer, if the invitation still stands at `from`; says whether it did.
///
/// # Errors
/// [`Error::Conflict`] when the actor is in already, or [`Error::Driver`].
pub async fn update(
    tx: &mut Tx,
    partnership: &Partnership,
    from: PartnershipState,
) -> Result<bool> {
    let touched = execute!(
        tx,
        "update partnerships set email = $1, state = $2, actor_id = $3, pledge = $4
         where id = $5 and state = $6",
        partnership.email.as_ref().map(Email::as_str),
        partnership.state.code(),
        partnership.actor.as_ref().map(|actor| actor.id.0),
        partnership.pledge.as_ref().map(Json),
        partnership.id.0,
        from.code(),
    )?;
    Ok(touched > 0)
}

/// The invitation behind a link, with its proposal.
///
/// # Errors
/// [`Error::Corrupt`] or [`Error::Driver`].
pub async fn by_token(tx: &mut Tx, token_hash: &[u8]) -> Result<Option<(ProposalId, Partnership)>> {
    one(partnerships!(
        fetch_optional,
        tx,
        "from partnerships s left join actors a on a.id = s.actor_id
         where s.token_hash = $1",
        token_hash,
    )?)
}

/// A partnership by its id, with its proposal.
///
/// # Errors
/// [`Error::Corrupt`] or [`Error::Driver`].
pub async fn by_id(tx: &mut Tx, id: PartnershipId) -> Result<Option<(ProposalId, Partnership)>> {
    one(partnerships!(
        fetch_optional,
        tx,
        "from partnerships s left join actors a on a.id = s.actor_id
         where s.id = $1",
        id.0,
    )?)
}

/// The invitations of a proposal, first first.
///
/// # Errors
/// [`Error::Corrupt`] or [`Error::Driver`].
pub async fn of_proposal(tx: &mut Tx, proposal: ProposalId) -> Result<Vec<Partnership>> {
    let rows = partnerships!(
        fetch_all,
        tx,
        "from partnerships s left join actors a on a.id = s.actor_id
         where s.proposal_id = $1 order by s.invited_at, s.id",
        proposal.0,
    )?;
    rows.into_iter().map(|row| TryInto::try_into(row).map(|(_, it): (_, Partnership)| it)).collect()
}

/// The invitations of some proposals, first first; those without any are not in it.
///
/// # Errors
/// [`Error::Corrupt`] or [`Error::Driver`].
pub async fn of_proposals(
    tx: &mut Tx,
    proposals: &[ProposalId],
) -> Result<HashMap<ProposalId, Vec<Partnership>>> {
    let mut found: HashMap<_, Vec<_>> = HashMap::new();
    for some in proposals.chunks(crate::query::AT_ONCE) {
        let rows = among!(
            partnerships,
            tx,
            some,
            "from partnerships s left join actors a on a.id = s.actor_id where s.proposal_id",
            "order by s.invited_at, s.id",
        )?;
        for row in rows {
            let (proposal, partnership) = row.try_into()?;
            found.entry(proposal).or_default().push(partnership);
        }
    }
    Ok(found)
}

/// The invitations of all proposals of a process, first first.
///
/// # Errors
/// [`Error::Corrupt`] or [`Error::Driver`].
pub async fn of_process(tx: &mut Tx, process: ProcessId) -> Result<Vec<(ProposalId, Partnership)>> {
    all(partnerships!(
        fetch_all,
        tx,
        "from partnerships s join proposals p on p.id = s.proposal_id
             left join actors a on a.id = s.actor_id
         where p.process_id = $1 order by s.invited_at, s.id",
        process.0,
    )?)
}

/// Invitations that nobody answered in time and whose addresses are still known.
///
/// # Errors
/// [`Error::Corrupt`] or [`Error::Driver`].
pub async fn expired(tx: &mut Tx, now: Moment) -> Result<Vec<(ProposalId, Partnership)>> {
    all(partnerships!(
        fetch_all,
        tx,
        "from partnerships s left join actors a on a.id = s.actor_id
         where s.state = 'invited' and s.expires_at <= $1 order by s.invited_at, s.id",
        now,
    )?)
}
