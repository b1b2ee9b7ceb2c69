//! Texts that were reported, and what was decided about them.

use crate::{Error, Result, Tx, amendment, discussion};
use domain::{
    Moment,
    id::{AccountId, AmendmentId, CommentId, ProcessId},
    moderation::{Decision, Text, TextId},
};
use sqlx::types::Json;
use uuid::Uuid;

/// A text by its id.
///
/// # Errors
/// [`Error::Corrupt`] or [`Error::Driver`].
pub async fn by_id(tx: &mut Tx, id: TextId) -> Result<Option<Text>> {
    Ok(match id {
        TextId::Comment(id) => discussion::by_id(tx, id).await?.map(Text::Comment),
        TextId::Amendment(id) => amendment::by_id(tx, id).await?.map(Text::Amendment),
    })
}

/// The id of a text in the column of its kind: comment, amendment.
const fn columns(id: TextId) -> (Option<Uuid>, Option<Uuid>) {
    match id {
        TextId::Comment(id) => (Some(id.0), None),
        TextId::Amendment(id) => (None, Some(id.0)),
    }
}

/// Reports a text; twice by one person changes nothing. Whoever has not signed in is nobody, and each of
/// their reports counts.
///
/// # Errors
/// [`Error::Reference`] for a text that is not there, or [`Error::Driver`].
pub async fn report(
    tx: &mut Tx,
    id: TextId,
    account: Option<AccountId>,
    reason: &str,
    now: Moment,
) -> Result<()> {
    let (comment, amendment) = columns(id);
    execute!(
        tx,
        "insert into reports (comment_id, amendment_id, account_id, reason, reported_at)
         values ($1, $2, $3, $4, $5) on conflict do nothing",
        comment,
        amendment,
        account.map(|account| account.0),
        reason,
        now,
    )
    .map(drop)
}

/// The reports of a process that wait for a decision, the oldest first: which text, and why.
///
/// # Errors
/// [`Error::Corrupt`] or [`Error::Driver`].
pub async fn open(tx: &mut Tx, process: ProcessId) -> Result<Vec<(TextId, String)>> {
    fetch_all!(
        (Option<Uuid>, Option<Uuid>, String),
        tx,
        "select r.comment_id, r.amendment_id, r.reason
         from reports r left join comments c on c.id = r.comment_id
             left join amendments m on m.id = r.amendment_id
             join proposals p on p.id = coalesce(c.proposal_id, m.proposal_id)
         where p.process_id = $1 and r.settled_at is null
         order by r.reported_at, r.comment_id, r.amendment_id",
        process.0,
    )?
    .into_iter()
    .map(|found| match found {
        (Some(id), None, reason) => Ok((CommentId(id).into(), reason)),
        (None, Some(id), reason) => Ok((AmendmentId(id).into(), reason)),
        _ => Err(Error::Corrupt { table: "reports", column: "comment_id" }),
    })
    .collect()
}

/// The texts of a process that were taken down, the latest written first.
///
/// # Errors
/// [`Error::Corrupt`] or [`Error::Driver`].
pub async fn hidden(tx: &mut Tx, process: ProcessId) -> Result<Vec<TextId>> {
    fetch_all!(
        (Option<Uuid>, Option<Uuid>, Moment),
        tx,
        "select c.id as comment_id, null as amendment_id, c.written_at as written_at
         from comments c join proposals p on p.id = c.proposal_id
         where p.process_id = $1 and c.hidden_because is not null
         union all
         select null, m.id, m.written_at
         from amendments m join proposals q on q.id = m.proposal_id
         where q.process_id = $2 and m.hidden_because is not null
         order by 3 desc, 1, 2",
        process.0,
        process.0,
    )?
    .into_iter()
    .map(|found| match found {
        (Some(id), None, _) => Ok(CommentId(id).into()),
        (None, Some(id), _) => Ok(AmendmentId(id).into()),
        _ => Err(Error::Corrupt { table: "comments", column: "hidden_because" }),
    })
    .collect()
}

/// Does what was decided about a text, settles every open report of it, and gives who had reported it, as far
/// as they had signed in.
///
/// # Errors
/// [`Error::Driver`].
pub async fn settle(
    tx: &mut Tx,
    id: TextId,
    decision: &Decision,
    now: Moment,
) -> Result<Vec<AccountId>> {
    match decision {
        Decision::Kept => {}
        Decision::Hidden(because) => hide(tx, id, Some(&Json(because))).await?,
        Decision::Restored => hide(tx, id, None).await?,
    }
    let (comment, amendment) = columns(id);
    let reporters = fetch_all!(
        (Option<Uuid>,),
        tx,
        "update reports set settled_at = $1
         where (comment_id = $2 or amendment_id = $3) and settled_at is null
         returning account_id",
        now,
        comment,
        amendment,
    )?;
    Ok(reporters.into_iter().filter_map(|(account,)| account.map(AccountId)).collect())
}

async fn hide(
    tx: &mut Tx,
    id: TextId,
    because: Option<&Json<&domain::text::Localized>>,
) -> Result<()> {
    match id {
        TextId::Comment(id) => {
            execute!(tx, "update comments set hidden_because = $1 where id = $2", because, id.0)
        }
        TextId::Amendment(id) => {
            execute!(tx, "update amendments set hidden_because = $1 where id = $2", because, id.0)
        }
    }
    .map(drop)
}
