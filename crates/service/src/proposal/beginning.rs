//! How a proposal begins: three fields, a photo when there is one, and an address of its own.

use super::ProposalForm;
use crate::{
    Error, Result, Services,
    actor::signed_in,
    cost_words::Understood,
    photo::PhotoForm,
    proposal_form,
    standing::{allowed, record},
    working_copy::topic_of_new,
};
use domain::{
    account::Caller,
    id::{ProcessId, ProposalId},
    permit::{Action, Capacity},
    proposal::{Content, Photos, Proposal, Stage},
    text::Slug,
};
use serde_json::json;
use store::Tx;

/// Begins a proposal, with its photo when one was sent: a draft that only its bearers see.
///
/// # Errors
/// [`Error::SignInNeeded`], [`Error::NotFound`], [`domain::Refusal::NotInThisPhase`], or [`Error::Fields`]
/// about the form.
pub async fn begin(
    services: &Services,
    caller: &Caller,
    process: &Slug,
    form: &ProposalForm,
    photo: Option<PhotoForm>,
) -> Result<Proposal> {
    let account = signed_in(caller)?.clone();
    let view = crate::process::show(services, caller, process).await?;
    allowed(services, &view.process, &[Capacity::Inhabitant], Action::Draft)?;
    let understood = {
        let mut tx = services.store.read().await?;
        Understood::of(&mut tx, &form.cost_lines, &form.original).await?
    };
    let districts = crate::district::all(services).await?;
    let words = proposal_form::content(form, &understood, &view, &districts);
    let (content, photo) = checked_first(services, words, photo).await?;
    let mut tx = services.store.write().await?;
    let bearer = proposal_form::bearer(services, &mut tx, &account, form).await?;
    let slug = free_slug(&mut tx, view.process.id, &content.title.text).await?;
    let mut proposal = Proposal {
        id: ProposalId(services.new_uuid()),
        process: view.process.id,
        slug,
        author: account.id,
        bearer,
        stage: Stage::Draft,
        content,
        version: 1,
        saved_at: services.now(),
        submitted_at: None,
        answer: None,
        photos: Photos::default(),
        project: None,
        partnerships: Vec::new(),
        taken_down: None,
    };
    store::proposal::insert(&mut tx, &proposal, account.id).await?;
    store::working_copy::remove(&mut tx, account.id, &topic_of_new(&view)).await?;
    record(services, &mut tx, &account, &proposal, "proposal.begun", json!({})).await?;
    if let Some(photo) = photo {
        crate::photo::keep(services, &mut tx, &account, &proposal, photo).await?;
    }
    understood.note(&mut tx, &[], services.now()).await?;
    crate::sharing::follow(services, &mut tx, &account, &mut proposal).await?;
    tx.commit().await?;
    Ok(proposal)
}

/// A name in addresses that no proposal of a process has yet, made of a title.
pub(crate) async fn free_slug(tx: &mut Tx, process: ProcessId, title: &str) -> Result<Slug> {
    let wished = Slug::from_name(title);
    let mut slug = wished.clone();
    for number in 2..1_000 {
        if store::proposal::by_slug(tx, process, &slug).await?.is_none() {
            break;
        }
        slug = wished.numbered(number);
    }
    Ok(slug)
}

/// Looks at the words and at the photo, so that whatever is wrong is told at once.
async fn checked_first(
    services: &Services,
    words: Result<Content>,
    photo: Option<PhotoForm>,
) -> Result<(Content, Option<crate::photo::Ready>)> {
    let photo = match photo {
        Some(photo) => Some(crate::photo::checked(services, photo).await),
        None => None,
    };
    match (words, photo) {
        (Ok(content), None) => Ok((content, None)),
        (Ok(content), Some(Ok(photo))) => Ok((content, Some(photo))),
        (Err(Error::Fields(mut refused)), Some(Err(Error::Fields(more)))) => {
            refused.extend(more);
            Err(Error::Fields(refused))
        }
        (Err(error), _) | (_, Some(Err(error))) => Err(error),
    }
}
