//! Documents beside a proposal: looked into before they are kept, and given to whoever may read
//! them.

mod pdf;

use crate::{
    Error, Result, Services,
    actor::signed_in,
    picture,
    process::ProcessView,
    standing::{Opened, capacities, changing, found, opened_to, permitted, record},
};
use domain::{
    Field, Refusal,
    account::Caller,
    document::{Attachment, Audience, DocumentKind, MOST_BYTES, MOST_DOCUMENTS, called},
    permit::Capacity,
    picture::Digest,
    project::Project,
    proposal::{Proposal, Refused},
    refusal::Fields,
    text::Slug,
};
use serde_json::json;
use store::Tx;

/// A document as a form sends it.
#[derive(Debug)]
pub struct DocumentForm {
    /// The file, or why it was not taken.
    pub file: std::result::Result<Vec<u8>, Refusal>,
    /// What the file is called on the sender's machine.
    pub file_name: String,
    /// What it is, as typed; the name of the file when empty.
    pub name: String,
    /// Whether only the administration, the bearers and their partners read it.
    pub reserved: bool,
    /// The cost line that it is the quote of, by its row from one, or empty.
    pub line: String,
    /// The version of the proposal that the rows were shown of.
    pub version: u32,
}

/// Looks into a file and gives what is kept of it.
///
/// # Errors
/// [`Refusal::FileTooLarge`], [`Refused::NotADocument`], [`Refused::ActiveDocument`],
/// [`Refused::OpaqueDocument`], or what [`picture::prepare`] refuses of a picture.
async fn prepare(services: &Services, file: Vec<u8>) -> Result<(DocumentKind, Vec<u8>)> {
    if file.len() > MOST_BYTES {
        let limit = u64::try_from(MOST_BYTES).unwrap_or(u64::MAX);
        return Err(Refusal::FileTooLarge { limit }.into());
    }
    if !pdf::is_pdf(&file) {
        return match picture::prepare(services, file).await {
            Ok(stored) => Ok((DocumentKind::Jpeg, stored.large)),
            Err(Error::Refused(Refusal::NotAPicture)) => {
                Err(Refusal::from(Refused::NotADocument).into())
            }
            Err(other) => Err(other),
        };
    }
    // Unpacking takes its turn with the pictures.
    let turn = services.pictures.acquire().await.map_err(Error::internal)?;
    let looked = tokio::task::spawn_blocking(move || pdf::harmless(&file).map(|()| file)).await;
    drop(turn);
    let file = looked.map_err(Error::internal)?.map_err(Refusal::from)?;
    Ok((DocumentKind::Pdf, file))
}

/// Puts a document beside a proposal, as the quote of a cost line when the form names one: then
/// that is a new version.
///
/// # Errors
/// [`Error::SignInNeeded`], [`Error::NotFound`], [`Error::Forbidden`], [`Refusal::NotInThisPhase`],
/// [`Refusal::WrongStage`], or [`Error::Fields`] about `file`, `name` and `line`.
pub async fn add(
    services: &Services,
    caller: &Caller,
    process: &Slug,
    slug: &Slug,
    form: DocumentForm,
) -> Result<()> {
    let account = signed_in(caller)?.clone();
    let view = crate::process::show(services, caller, process).await?;
    let mut tx = services.store.read().await?;
    let (present, held) = found(&mut tx, caller, &view, slug).await?;
    drop(tx);
    permitted(services, &view.process, &present, &held, changing(&present))?;
    let mut fields = Fields::default();
    let prepared = match fields.check("file", form.file) {
        Some(file) => match prepare(services, file).await {
            Ok(prepared) => Some(prepared),
            Err(Error::Refused(refusal)) => fields.check("file", Err(refusal)),
            Err(other) => return Err(other),
        },
        None => None,
    };
    // Without a file there is no name to take from it, and one refusal is enough.
    let name = match &prepared {
        Some(_) => fields.check("name", called(&form.name, &form.file_name)),
        None => None,
    };
    let (Some((kind, content)), Some(name)) = (prepared, name) else {
        return Err(fields.into_refused().into());
    };
    let mut tx = services.store.write().await?;
    let (mut proposal, held) = found(&mut tx, caller, &view, slug).await?;
    permitted(services, &view.process, &proposal, &held, changing(&proposal))?;
    if store::document::of_proposal(&mut tx, proposal.id).await?.len() >= MOST_DOCUMENTS {
        return Err(refused("file", Refusal::TooMany { limit: MOST_DOCUMENTS }));
    }
    let attachment = Attachment {
        digest: Digest::of(&content),
        kind,
        name,
        bytes: u64::try_from(content.len()).map_err(Error::internal)?,
        audience: if form.reserved { Audience::Staff } else { Audience::Everyone },
        added_by: account.id,
        added_at: services.now(),
    };
    if !store::document::put(&mut tx, proposal.id, &attachment, &content).await? {
        return Err(refused("file", Refused::DocumentThere.into()));
    }
    let facts = json!({
        "document": attachment.digest,
        "name": attachment.name,
        "audience": attachment.audience,
    });
    record(services, &mut tx, &account, &proposal, "document.added", facts).await?;
    if !form.line.trim().is_empty() {
        quoted(&mut proposal, &form.line, form.version, attachment.digest)?;
        crate::sharing::follow(services, &mut tx, &account, &mut proposal).await?;
        proposal.saved_at = services.now();
        if !store::proposal::save_version(&mut tx, &proposal, account.id).await? {
            return Err(refused("line", Refused::ChangedSince.into()));
        }
        record(services, &mut tx, &account, &proposal, "proposal.saved", json!({})).await?;
    }
    tx.commit().await?;
    Ok(())
}

fn refused(name: &str, refusal: Refusal) -> Error {
    Error::Fields(vec![Field::new(name, refusal)])
}

/// Makes a document the quote of a cost line, in the next version.
fn quoted(proposal: &mut Proposal, row: &str, version: u32, digest: Digest) -> Result<()> {
    if proposal.version != version {
        return Err(refused("line", Refused::ChangedSince.into()));
    }
    let place = row.trim().parse::<usize>().ok().and_then(|row| row.checked_sub(1));
    let line = place.and_then(|place| proposal.content.cost_lines.get_mut(place));
    line.ok_or_else(|| refused("line", Refusal::UnknownChoice))?.quote = Some(digest);
    proposal.version += 1;
    Ok(())
}

/// Takes a document from a proposal.
///
/// # Errors
/// As [`add`], and [`Error::NotFound`] when it does not stand there.
pub async fn remove(
    services: &Services,
    caller: &Caller,
    process: &Slug,
    slug: &Slug,
    digest: Digest,
) -> Result<()> {
    let Opened { account, mut tx, proposal, .. } =
        opened_to(services, caller, process, slug, changing).await?;
    if !store::document::remove(&mut tx, proposal.id, digest).await? {
        return Err(Error::NotFound);
    }
    let facts = json!({ "document": digest });
    record(services, &mut tx, &account, &proposal, "document.removed", facts).await?;
    tx.commit().await?;
    Ok(())
}

/// Whether somebody reads what is not for everyone.
fn reads_all(view: &ProcessView, caller: &Caller, held: &[Capacity]) -> bool {
    view.is_staffed_by(caller)
        || held
            .iter()
            .any(|one| matches!(one, Capacity::Bearer | Capacity::Partner | Capacity::Coach))
}

/// The documents of a proposal that the caller may read.
pub(crate) async fn readable(
    tx: &mut Tx,
    caller: &Caller,
    view: &ProcessView,
    proposal: &Proposal,
    held: &[Capacity],
) -> Result<Vec<Attachment>> {
    let mut documents = store::document::of_proposal(tx, proposal.id).await?;
    if !reads_all(view, caller, held) {
        // With the text that was taken down its documents are.
        let shown = proposal.taken_down.is_none();
        documents.retain(|document| shown && document.audience == Audience::Everyone);
    }
    Ok(documents)
}

/// A document of a proposal with its bytes, for whoever may read it.
///
/// # Errors
/// [`Error::NotFound`], also for one that the caller may not read.
pub async fn open(
    services: &Services,
    caller: &Caller,
    process: &Slug,
    slug: &Slug,
    digest: Digest,
) -> Result<(Attachment, Vec<u8>)> {
    let view = crate::process::show(services, caller, process).await?;
    let mut tx = services.store.read().await?;
    let (proposal, held) = found(&mut tx, caller, &view, slug).await?;
    let documents = readable(&mut tx, caller, &view, &proposal, &held).await?;
    let attachment = documents.into_iter().find(|document| document.digest == digest);
    let attachment = attachment.ok_or(Error::NotFound)?;
    let content = store::document::content(&mut tx, digest).await?.ok_or(Error::NotFound)?;
    Ok((attachment, content))
}

/// The documents of the proposal that a project came from, as far as the caller may read them, with
/// that proposal; nothing for a project that staff wrote.
///
/// # Errors
/// [`Error::Internal`].
pub async fn of_project(
    services: &Services,
    caller: &Caller,
    view: &ProcessView,
    project: &Project,
) -> Result<Option<(Proposal, Vec<Attachment>)>> {
    let mut tx = services.store.read().await?;
    let proposal = store::proposal::of_project(&mut tx, project.id).await?;
    let Some(proposal) = proposal else { return Ok(None) };
    let held = capacities(&mut tx, caller, &view.process, &proposal).await?;
    let documents = readable(&mut tx, caller, view, &proposal, &held).await?;
    Ok(Some((proposal, documents)))
}
