//! Texts that were reported, and what was decided about them.

use crate::{Error, Result, Tx, amendment, discussion, proposal, row::sound};
use domain::{
    Moment,
    id::{AccountId, AmendmentId, CommentId, ProcessId, ProposalId},
    moderation::{Decision, Text, TextId},
    proposal::TakenDown,
    text::Localized,
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
        TextId::Proposal(id) => {
            proposal::by_id(tx, id).await?.map(|found| Text::Proposal(Box::new(found)))
        }
    })
}

/// The id of a text in the column of its kind: comment, amendment, proposal.
const fn columns(id: TextId) -> [Option<Uuid>; 3] {
    match id {
        TextId::Comment(id) => [Some(id.0), None, None],
        TextId::Amendment(id) => [None, Some(id.0), None],
        TextId::Proposal(id) => [None, None, Some(id.0)],
    }
}

/// Reports a text; twice by one person changes nothing, but of a proposal, which is written on, once an
/// earlier report was settled. Whoever has not signed in is nobody, and each of their reports counts.
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
    let [comment, amendment, proposal] = columns(id);
    let again = execute!(
        tx,
        "update reports set reason = $1, reported_at = $2, settled_at = null
         where proposal_id = $3 and account_id = $4 and settled_at is not null",
        reason,
        now,
        proposal,
        account.map(|account| account.0),
    )?;
    if again > 0 {
        return Ok(());
    }
    execute!(
        tx,
        "insert into reports (comment_id, amendment_id, proposal_id, account_id, reason, reported_at)
         values ($1, $2, $3, $4, $5, $6) on conflict do nothing",
        comment,
        amendment,
        proposal,
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
        (Option<Uuid>, Option<Uuid>, Option<Uuid>, String),
        tx,
        "select r.comment_id, r.amendment_id, r.proposal_id, r.reason
         from reports r left join comments c on c.id = r.comment_id
             left join amendments m on m.id = r.amendment_id
             join proposals p on p.id = coalesce(c.proposal_id, m.proposal_id, r.proposal_id)
         where p.process_id = $1 and r.settled_at is null
         order by r.reported_at, r.comment_id, r.amendment_id, r.proposal_id",
        process.0,
    )?
    .into_iter()
    .map(|found| match found {
        (Some(id), None, None, reason) => Ok((CommentId(id).into(), reason)),
        (None, Some(id), None, reason) => Ok((AmendmentId(id).into(), reason)),
        (None, None, Some(id), reason) => Ok((ProposalId(id).into(), reason)),
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
        (String, Uuid, Moment),
        tx,
        "select 'comment' as kind, c.id as id, c.written_at as written_at
         from comments c join proposals p on p.id = c.proposal_id
         where p.process_id = $1 and c.hidden_because is not null
         union all
         select 'amendment', m.id, m.written_at
         from amendments m join proposals q on q.id = m.proposal_id
         where q.process_id = $2 and m.hidden_because is not null
         union all
         select 'proposal', s.id, v.saved_at
         from proposals s join proposal_versions v
             on v.proposal_id = s.id and v.version = s.version
         where s.process_id = $3 and s.taken_down is not null
         order by 3 desc, 1 desc, 2",
        process.0,
        process.0,
        process.0,
    )?
    .into_iter()
    .map(|(kind, id, _)| sound(TextId::of(&kind, id), "reports", "kind"))
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
        Decision::Kept | Decision::Asked(_) => {}
        Decision::Hidden(because) => hide(tx, id, Some(because)).await?,
        Decision::Restored => hide(tx, id, None).await?,
    }
    let [comment, amendment, proposal] = columns(id);
    let reporters = fetch_all!(
        (Option<Uuid>,),
        tx,
        "update reports set settled_at = $1
         where (comment_id = $2 or amendment_id = $3 or proposal_id = $4) and settled_at is null
         returning account_id",
        now,
        comment,
        amendment,
        proposal,
    )?;
    Ok(reporters.into_iter().filter_map(|(account,)| account.map(AccountId)).collect())
}

async fn hide(tx: &mut Tx, id: TextId, because: Option<&Localized>) -> Result<()> {
    let said = because.map(Json);
    match id {
        TextId::Comment(id) => {
            execute!(tx, "update comments set hidden_because = $1 where id = $2", said, id.0)
        }
        TextId::Amendment(id) => {
            execute!(tx, "update amendments set hidden_because = $1 where id = $2", said, id.0)
        }
        TextId::Proposal(id) => {
            let Some(mut found) = proposal::by_id(tx, id).await? else { return Ok(()) };
            let version = found.version;
            found.taken_down =
                because.map(|because| TakenDown { because: because.clone(), version });
            return proposal::save_taken_down(tx, &found).await;
        }
    }
    .map(drop)
}
