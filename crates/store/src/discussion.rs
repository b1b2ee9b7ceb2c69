//! Supports and comments.

use crate::{
    Error, Result, Tx,
    row::{all, one, parse, sound},
};
use domain::{
    Moment,
    actor::Actor,
    discussion::Comment,
    id::{AccountId, ActorId, CommentId, ProposalId},
    text::{Authored, Localized},
};
use sqlx::types::Json;
use uuid::Uuid;

/// Stands behind a proposal; twice changes nothing.
///
/// # Errors
/// [`Error::Driver`].
pub async fn support(tx: &mut Tx, proposal: ProposalId, account: AccountId) -> Result<()> {
    execute!(
        tx,
        "insert into supports (proposal_id, account_id) values ($1, $2)
         on conflict (proposal_id, account_id) do nothing",
        proposal.0,
        account.0,
    )
    .map(drop)
}

/// Stands behind it no more.
///
/// # Errors
/// [`Error::Driver`].
pub async fn withdraw_support(tx: &mut Tx, proposal: ProposalId, account: AccountId) -> Result<()> {
    execute!(
        tx,
        "delete from supports where proposal_id = $1 and account_id = $2",
        proposal.0,
        account.0,
    )
    .map(drop)
}

/// How many stand behind a proposal.
///
/// # Errors
/// [`Error::Driver`].
pub async fn supporters(tx: &mut Tx, proposal: ProposalId) -> Result<u64> {
    let row = fetch_optional!(
        (i64,),
        tx,
        "select count(*) as people from supports where proposal_id = $1",
        proposal.0,
    )?;
    sound(u64::try_from(row.map_or(0, |(people,)| people)), "supports", "proposal_id")
}

/// Who stands behind a proposal, to be written to and never to be shown.
///
/// # Errors
/// [`Error::Driver`].
pub async fn supporting(tx: &mut Tx, proposal: ProposalId) -> Result<Vec<AccountId>> {
    let rows = fetch_all!(
        (Uuid,),
        tx,
        "select account_id from supports where proposal_id = $1 order by account_id",
        proposal.0,
    )?;
    Ok(rows.into_iter().map(|(account,)| AccountId(account)).collect())
}

/// Whether somebody stands behind it.
///
/// # Errors
/// [`Error::Driver`].
pub async fn is_supporter(tx: &mut Tx, proposal: ProposalId, account: AccountId) -> Result<bool> {
    let row = fetch_optional!(
        (i64,),
        tx,
        "select count(*) as people from supports where proposal_id = $1 and account_id = $2",
        proposal.0,
        account.0,
    )?;
    Ok(row.is_some_and(|(people,)| people > 0))
}

/// Reads comments: every text begins with the same columns.
macro_rules! comments {
    ($fetch:ident, $tx:expr, $rest:literal $(, $arg:expr)* $(,)?) => {
        $fetch!(
            CommentRow,
            $tx,
            "select c.id, c.proposal_id, c.said_of, c.parent_id, c.stance, c.author_id,
                c.actor_id, a.name as actor_name, a.kind as actor_kind, c.body, c.written_at,
                c.hidden_because "
            $rest
            $(, $arg)*
        )
    };
}

#[derive(sqlx::FromRow)]
struct CommentRow {
    id: Uuid,
    proposal_id: Uuid,
    said_of: Option<Uuid>,
    parent_id: Option<Uuid>,
    stance: String,
    author_id: Uuid,
    actor_id: Option<Uuid>,
    actor_name: Option<String>,
    actor_kind: Option<String>,
    body: Json<Authored>,
    written_at: Moment,
    hidden_because: Option<Json<Localized>>,
}

impl TryFrom<CommentRow> for Comment {
    type Error = Error;
    fn try_from(row: CommentRow) -> Result<Self> {
        let actor = match (row.actor_id, row.actor_name, row.actor_kind) {
            (Some(id), Some(name), Some(kind)) => {
                Some(Actor { id: ActorId(id), name, kind: parse(&kind, "actors", "kind")? })
            }
            _ => None,
        };
        Ok(Self {
            id: CommentId(row.id),
            proposal: ProposalId(row.proposal_id),
            said_of: row.said_of.map(ProposalId),
            parent: row.parent_id.map(CommentId),
            stance: parse(&row.stance, "comments", "stance")?,
            author: AccountId(row.author_id),
            actor,
            body: row.body.0,
            written_at: row.written_at,
            hidden_because: row.hidden_because.map(|reason| reason.0),
        })
    }
}

/// Keeps a comment.
///
/// # Errors
/// [`Error::Reference`] for a parent that is not there, or [`Error::Driver`].
pub async fn insert(tx: &mut Tx, comment: &Comment) -> Result<()> {
    execute!(
        tx,
        "insert into comments
             (id, proposal_id, parent_id, stance, author_id, actor_id, body, written_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        comment.id.0,
        comment.proposal.0,
        comment.parent.map(|id| id.0),
        comment.stance.code(),
        comment.author.0,
        comment.actor.as_ref().map(|actor| actor.id.0),
        Json(&comment.body),
        comment.written_at,
    )
    .map(drop)
}

/// A comment by its id.
///
/// # Errors
/// [`Error::Corrupt`] or [`Error::Driver`].
pub async fn by_id(tx: &mut Tx, id: CommentId) -> Result<Option<Comment>> {
    one(comments!(
        fetch_optional,
        tx,
        "from comments c left join actors a on a.id = c.actor_id where c.id = $1",
        id.0,
    )?)
}

/// The comments of a proposal, first first.
///
/// # Errors
/// [`Error::Corrupt`] or [`Error::Driver`].
pub async fn of_proposal(tx: &mut Tx, proposal: ProposalId) -> Result<Vec<Comment>> {
    all(comments!(
        fetch_all,
        tx,
        "from comments c left join actors a on a.id = c.actor_id
         where c.proposal_id = $1 order by c.written_at, c.id",
        proposal.0,
    )?)
}

/// How many comments somebody has written since a moment.
///
/// # Errors
/// [`Error::Driver`].
pub async fn written_since(tx: &mut Tx, author: AccountId, since: Moment) -> Result<u64> {
    let row = fetch_optional!(
        (i64,),
        tx,
        "select count(*) as comments from comments where author_id = $1 and written_at > $2",
        author.0,
        since,
    )?;
    sound(u64::try_from(row.map_or(0, |(comments,)| comments)), "comments", "author_id")
}
