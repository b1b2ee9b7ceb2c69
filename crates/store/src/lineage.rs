//! Proposals that became one, and parts that became proposals of their own.

use crate::{
    Result, Tx,
    row::{all, one, parse, sound},
};
use domain::{
    Moment,
    actor::Actor,
    id::{AccountId, ActorId, LineageId, ProposalId},
    proposal::{Lineage, LineageState},
    text::Authored,
};
use sqlx::types::Json;
use uuid::Uuid;

/// Reads ties between proposals: every text begins with the same columns.
macro_rules! ties {
    ($fetch:ident, $tx:expr, $rest:literal $(, $arg:expr)* $(,)?) => {
        $fetch!(
            LineageRow,
            $tx,
            "select l.id, l.kind, l.proposal_id, l.other_id, l.title, l.actor_id, a.name as
                actor_name, a.kind as actor_kind, l.words, l.asked_by, l.side, l.asked_at,
                l.state, l.answered_at "
            $rest
            $(, $arg)*
        )
    };
}

#[derive(sqlx::FromRow)]
struct LineageRow {
    id: Uuid,
    kind: String,
    proposal_id: Uuid,
    other_id: Option<Uuid>,
    title: Option<Json<Authored>>,
    actor_id: Option<Uuid>,
    actor_name: Option<String>,
    actor_kind: Option<String>,
    words: String,
    asked_by: Uuid,
    side: String,
    asked_at: Moment,
    state: String,
    answered_at: Option<Moment>,
}

impl TryFrom<LineageRow> for Lineage {
    type Error = crate::Error;
    fn try_from(row: LineageRow) -> Result<Self> {
        let actor = match (row.actor_id, row.actor_name, row.actor_kind) {
            (Some(id), Some(name), Some(kind)) => {
                Some(Actor { id: ActorId(id), name, kind: parse(&kind, "actors", "kind")? })
            }
            _ => None,
        };
        Ok(Self {
            id: LineageId(row.id),
            kind: parse(&row.kind, "lineages", "kind")?,
            proposal: ProposalId(row.proposal_id),
            other: row.other_id.map(ProposalId),
            title: row.title.map(|title| title.0),
            actor,
            words: row.words,
            asked_by: AccountId(row.asked_by),
            side: parse(&row.side, "lineages", "side")?,
            asked_at: row.asked_at,
            state: parse(&row.state, "lineages", "state")?,
            answered_at: row.answered_at,
        })
    }
}

/// Keeps a question.
///
/// # Errors
/// [`crate::Error::Conflict`] when the same is asked already, or [`crate::Error::Driver`].
pub async fn insert(tx: &mut Tx, lineage: &Lineage) -> Result<()> {
    execute!(
        tx,
        "insert into lineages (id, kind, proposal_id, other_id, title, actor_id, words, asked_by,
             side, asked_at, state)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        lineage.id.0,
        lineage.kind.code(),
        lineage.proposal.0,
        lineage.other.map(|id| id.0),
        lineage.title.as_ref().map(Json),
        lineage.actor.as_ref().map(|actor| actor.id.0),
        &lineage.words,
        lineage.asked_by.0,
        lineage.side.code(),
        lineage.asked_at,
        lineage.state.code(),
    )
    .map(drop)
}

/// Keeps two proposals to this transaction, to make one of them: whoever would make one of either
/// waits until it ends, and then finds what became of it.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn take_both(tx: &mut Tx, one: ProposalId, other: ProposalId) -> Result<()> {
    crate::dialect::take_proposals(tx, one, other).await
}

/// Keeps an answer, if the question still waits; says whether it did.
///
/// # Errors
/// [`crate::Error::Conflict`] when the proposal went into another already, or
/// [`crate::Error::Driver`].
pub async fn settle(tx: &mut Tx, lineage: &Lineage, by: AccountId) -> Result<bool> {
    let touched = execute!(
        tx,
        "update lineages set state = $1, other_id = $2, answered_by = $3, answered_at = $4
         where id = $5 and state = 'asked'",
        lineage.state.code(),
        lineage.other.map(|id| id.0),
        by.0,
        lineage.answered_at,
        lineage.id.0,
    )?;
    Ok(touched > 0)
}

/// A tie by its id.
///
/// # Errors
/// [`crate::Error::Corrupt`] or [`crate::Error::Driver`].
pub async fn by_id(tx: &mut Tx, id: LineageId) -> Result<Option<Lineage>> {
    one(ties!(
        fetch_optional,
        tx,
        "from lineages l left join actors a on a.id = l.actor_id where l.id = $1",
        id.0,
    )?)
}

/// The ties of a proposal on either side, the first first.
///
/// # Errors
/// [`crate::Error::Corrupt`] or [`crate::Error::Driver`].
pub async fn of_proposal(tx: &mut Tx, proposal: ProposalId) -> Result<Vec<Lineage>> {
    all(ties!(
        fetch_all,
        tx,
        "from lineages l left join actors a on a.id = l.actor_id
         where l.proposal_id = $1 or l.other_id = $2 order by l.asked_at, l.id",
        proposal.0,
        proposal.0,
    )?)
}

/// Ends every question about a proposal that still waits.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn revoke_all(
    tx: &mut Tx,
    proposal: ProposalId,
    by: AccountId,
    now: Moment,
) -> Result<()> {
    execute!(
        tx,
        "update lineages set state = $1, answered_by = $2, answered_at = $3
         where (proposal_id = $4 or other_id = $5) and state = 'asked'",
        LineageState::Revoked.code(),
        by.0,
        now,
        proposal.0,
        proposal.0,
    )
    .map(drop)
}

/// Gives the supports of one proposal to another: whoever stands behind both counts once.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn carry_supports(tx: &mut Tx, from: ProposalId, to: ProposalId) -> Result<()> {
    execute!(
        tx,
        "insert into supports (proposal_id, account_id)
         select p.id, s.account_id from supports s join proposals p on p.id = $1
         where s.proposal_id = $2
             and not exists (select 1 from supports t
                             where t.proposal_id = p.id and t.account_id = s.account_id)",
        to.0,
        from.0,
    )?;
    execute!(tx, "delete from supports where proposal_id = $1", from.0).map(drop)
}

/// Gives what was said about one proposal to another; each comment keeps what it was said of.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn carry_comments(tx: &mut Tx, from: ProposalId, to: ProposalId) -> Result<()> {
    execute!(
        tx,
        "update comments set said_of = coalesce(said_of, proposal_id), proposal_id = $1
         where proposal_id = $2",
        to.0,
        from.0,
    )
    .map(drop)
}

/// Puts the documents of one proposal beside another too.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn carry_documents(tx: &mut Tx, from: ProposalId, to: ProposalId) -> Result<()> {
    execute!(
        tx,
        "insert into attachments (proposal_id, digest, name, size, audience, added_by, added_at)
         select p.id, d.digest, d.name, d.size, d.audience, d.added_by, d.added_at
         from attachments d join proposals p on p.id = $1
         where d.proposal_id = $2
             and not exists (select 1 from attachments t
                             where t.proposal_id = p.id and t.digest = d.digest)",
        to.0,
        from.0,
    )
    .map(drop)
}

/// Notes that somebody wrote to the bearers of a proposal.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn note_contact(
    tx: &mut Tx,
    proposal: ProposalId,
    account: AccountId,
    now: Moment,
) -> Result<()> {
    execute!(
        tx,
        "insert into contacts (proposal_id, account_id, sent_at) values ($1, $2, $3)
         on conflict (proposal_id, account_id, sent_at) do nothing",
        proposal.0,
        account.0,
        now,
    )
    .map(drop)
}

/// How often somebody wrote to bearers since a moment.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn contacts_since(tx: &mut Tx, account: AccountId, since: Moment) -> Result<u64> {
    let row = fetch_optional!(
        (i64,),
        tx,
        "select count(*) as letters from contacts where account_id = $1 and sent_at > $2",
        account.0,
        since,
    )?;
    sound(u64::try_from(row.map_or(0, |(letters,)| letters)), "contacts", "sent_at")
}
