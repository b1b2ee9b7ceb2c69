//! Documents, each under the hash of its bytes, and beside which proposal they stand.

use crate::{
    Result, Tx,
    row::{parse, sound},
};
use domain::{
    Moment,
    document::Attachment,
    id::{AccountId, ProposalId},
    picture::Digest,
};
use uuid::Uuid;

/// Puts a document beside a proposal; its bytes are kept once, wherever they are used. Says
/// whether it was not there yet.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn put(
    tx: &mut Tx,
    proposal: ProposalId,
    attachment: &Attachment,
    content: &[u8],
) -> Result<bool> {
    execute!(
        tx,
        "insert into documents (digest, kind, content, kept_at) values ($1, $2, $3, $4)
         on conflict (digest) do nothing",
        &attachment.digest.0[..],
        attachment.kind.code(),
        content,
        attachment.added_at,
    )?;
    let touched = execute!(
        tx,
        "insert into attachments (proposal_id, digest, name, size, audience, added_by, added_at)
         values ($1, $2, $3, $4, $5, $6, $7) on conflict (proposal_id, digest) do nothing",
        proposal.0,
        &attachment.digest.0[..],
        &attachment.name,
        sound(i64::try_from(attachment.bytes), "attachments", "size")?,
        attachment.audience.code(),
        attachment.added_by.0,
        attachment.added_at,
    )?;
    Ok(touched > 0)
}

/// Takes a document from a proposal; one that stands nowhere any more is forgotten. Says whether
/// it stood there.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn remove(tx: &mut Tx, proposal: ProposalId, digest: Digest) -> Result<bool> {
    let touched = execute!(
        tx,
        "delete from attachments where proposal_id = $1 and digest = $2",
        proposal.0,
        &digest.0[..],
    )?;
    execute!(
        tx,
        "delete from documents where digest = $1
         and not exists (select 1 from attachments where attachments.digest = documents.digest)",
        &digest.0[..],
    )?;
    Ok(touched > 0)
}

#[derive(sqlx::FromRow)]
struct AttachmentRow {
    digest: Vec<u8>,
    kind: String,
    name: String,
    size: i64,
    audience: String,
    added_by: Uuid,
    added_at: Moment,
}

fn attachment(row: AttachmentRow) -> Result<Attachment> {
    let digest = sound(row.digest.as_slice().try_into(), "attachments", "digest")?;
    Ok(Attachment {
        digest: Digest(digest),
        kind: parse(&row.kind, "documents", "kind")?,
        name: row.name,
        bytes: sound(u64::try_from(row.size), "attachments", "size")?,
        audience: parse(&row.audience, "attachments", "audience")?,
        added_by: AccountId(row.added_by),
        added_at: row.added_at,
    })
}

/// The documents beside a proposal, the first first.
///
/// # Errors
/// [`crate::Error::Corrupt`] or [`crate::Error::Driver`].
pub async fn of_proposal(tx: &mut Tx, proposal: ProposalId) -> Result<Vec<Attachment>> {
    fetch_all!(
        AttachmentRow,
        tx,
        "select a.digest, d.kind, a.name, a.size, a.audience, a.added_by, a.added_at
         from attachments a join documents d on d.digest = a.digest
         where a.proposal_id = $1 order by a.added_at, a.name, a.digest",
        proposal.0,
    )?
    .into_iter()
    .map(attachment)
    .collect()
}

/// The bytes of a document.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn content(tx: &mut Tx, digest: Digest) -> Result<Option<Vec<u8>>> {
    let row = fetch_optional!(
        (Vec<u8>,),
        tx,
        "select content from documents where digest = $1",
        &digest.0[..],
    )?;
    Ok(row.map(|(content,)| content))
}
