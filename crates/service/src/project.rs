//! Projects: the list a citizen reads, and how staff keeps it.

use crate::{
    Error, Result, Services,
    actor::signed_in,
    process::{EnvelopeView, ProcessView, administered},
    project_form,
};
use domain::{
    Field, Refusal,
    account::Caller,
    project::Project,
    proposal::{Adjust, Photos},
    text::Slug,
};
use serde_json::json;
use store::Tx;

/// A text of an inhabitant as a form sends it: French, Dutch, English; one of them is the original.
pub type AuthoredForm = [String; 3];

/// A cost line as a form sends it.
#[derive(Debug, Clone, Default)]
pub struct CostLineForm {
    /// What it is.
    pub label: AuthoredForm,
    /// How many, as typed; where it stays empty, the words say, or it is one.
    pub quantity: String,
    /// What one costs, as typed.
    pub unit_price: String,
    /// The year in which it is spent, as typed.
    pub year: String,
    /// The kind of shareable thing: its code, a name of it, [`crate::cost_words::NOTHING`], or empty
    /// where nobody said.
    pub kind: String,
    /// The hash of the quote, among the documents of the proposal, or empty.
    pub quote: String,
}

/// A partner as a form sends it.
#[derive(Debug, Clone, Default)]
pub struct PartnerForm {
    /// Its name.
    pub name: String,
    /// Code of its actor type.
    pub actor_type: String,
    /// Code of its role.
    pub role: String,
    /// Code of what it pledges, or empty.
    pub pledge: String,
    /// The pledged money, as typed.
    pub amount: String,
    /// The pledge in words.
    pub label: AuthoredForm,
}

/// A project as a form sends it.
#[derive(Debug, Clone, Default)]
pub struct ProjectForm {
    /// Public number; the next free one when empty.
    pub number: String,
    /// Name in addresses; made of the title when empty.
    pub slug: String,
    /// Code of the language of the author, or empty for another one.
    pub original: String,
    /// What it is called.
    pub title: AuthoredForm,
    /// A sentence or two.
    pub summary: AuthoredForm,
    /// The whole story, in Markdown.
    pub description: AuthoredForm,
    /// Code of the theme.
    pub theme: String,
    /// Slug of the commune, or empty.
    pub commune: String,
    /// Street or square.
    pub place: AuthoredForm,
    /// Who carries it.
    pub bearer_name: String,
    /// Code of the bearer's actor type.
    pub bearer_type: String,
    /// Cost lines; empty rows are passed over.
    pub cost_lines: Vec<CostLineForm>,
    /// Partners; empty rows are passed over.
    pub partners: Vec<PartnerForm>,
    /// Where on the map.
    pub point: Option<domain::place::Point>,
}

/// Words what the database refuses about a project as refusals of its fields.
pub(crate) fn project_refused(error: store::Error) -> Error {
    match error {
        store::Error::Conflict => Error::Fields(vec![Field::new("number", Refusal::SlugTaken)]),
        store::Error::Reference => Error::Fields(vec![Field::new("form", Refusal::UnknownChoice)]),
        other => other.into(),
    }
}

/// Inserts a project under a free slug, within a transaction.
pub(crate) async fn insert(tx: &mut Tx, view: &ProcessView, project: &mut Project) -> Result<()> {
    let wished = project.slug.clone();
    for number in 2..200 {
        if store::project::by_slug(tx, view.process.id, &project.slug).await?.is_none() {
            break;
        }
        project.slug = wished.numbered(number);
    }
    store::project::insert(tx, view.process.id, project).await.map_err(project_refused)
}

/// Adds a project to an envelope, until its vote opens.
///
/// # Errors
/// [`Error::Forbidden`], [`Refusal::RulesFrozen`], or [`Error::Fields`] about the form.
pub async fn create(
    services: &Services,
    caller: &Caller,
    process: &Slug,
    envelope: &Slug,
    form: &ProjectForm,
) -> Result<Project> {
    let view = administered(services, caller, process).await?;
    let target = view.envelope(envelope)?;
    let mut tx = services.store.write().await?;
    crate::envelope::refuse_frozen(&mut tx, target.vote.id).await?;
    let number = match form.number.trim() {
        "" => next_number(&store::project::of_envelope(&mut tx, target.envelope.id).await?),
        typed => typed.to_owned(),
    };
    check_number(&number)?;
    let mut project = project_form::checked(services, &mut tx, target, form, None, number).await?;
    project_form::accompanied(target, &project)?;
    insert(&mut tx, &view, &mut project).await?;
    let account = signed_in(caller)?;
    let id = view.process.id;
    crate::sharing::projects::follow(services, &mut tx, account, id, &mut project).await?;
    let facts = json!({ "number": project.number, "asked_cents": project.price.asked });
    let account = Some(account.id);
    let now = services.now();
    store::event::append(&mut tx, view.process.id, now, account, "project.created", facts).await?;
    tx.commit().await?;
    Ok(project)
}

/// Numbers stand in files and on paper: short, without separators.
pub(crate) fn check_number(number: &str) -> Result<()> {
    let fits = (1..=20).contains(&number.len())
        && number.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_' || b == b'.');
    if fits { Ok(()) } else { Err(Error::Fields(vec![Field::new("number", Refusal::NotASlug)])) }
}

pub(crate) fn next_number(projects: &[Project]) -> String {
    let largest = projects.iter().filter_map(|project| project.number.parse::<u32>().ok()).max();
    (largest.unwrap_or(0) + 1).to_string()
}

/// Changes a project, until the vote opens; `revision` is the one the form was filled from.
///
/// # Errors
/// [`Error::Forbidden`], [`Error::Conflict`] when somebody else changed it,
/// [`Refusal::RulesFrozen`], or [`Error::Fields`] about the form.
pub async fn update(
    services: &Services,
    caller: &Caller,
    process: &Slug,
    slug: &Slug,
    revision: i64,
    form: &ProjectForm,
) -> Result<Project> {
    let view = administered(services, caller, process).await?;
    let mut tx = services.store.write().await?;
    let present =
        store::project::by_slug(&mut tx, view.process.id, slug).await?.ok_or(Error::NotFound)?;
    let target = envelope_of(&view, &present)?;
    crate::envelope::refuse_frozen(&mut tx, target.vote.id).await?;
    let number = present.number.clone();
    let mut project =
        project_form::checked(services, &mut tx, target, form, Some(&present), number).await?;
    project_form::accompanied(target, &project)?;
    if !store::project::update(&mut tx, &project, revision).await.map_err(project_refused)? {
        return Err(Error::Conflict);
    }
    let account = signed_in(caller)?;
    let id = view.process.id;
    crate::sharing::projects::follow(services, &mut tx, account, id, &mut project).await?;
    let facts = json!({ "number": project.number, "asked_cents": project.price.asked });
    let account = Some(account.id);
    let now = services.now();
    store::event::append(&mut tx, view.process.id, now, account, "project.changed", facts).await?;
    tx.commit().await?;
    Ok(project)
}

/// Takes a project out, until the vote opens.
///
/// # Errors
/// [`Error::Forbidden`], [`Error::NotFound`] or [`Refusal::RulesFrozen`].
pub async fn remove(
    services: &Services,
    caller: &Caller,
    process: &Slug,
    slug: &Slug,
) -> Result<()> {
    let view = administered(services, caller, process).await?;
    let mut tx = services.store.write().await?;
    let project =
        store::project::by_slug(&mut tx, view.process.id, slug).await?.ok_or(Error::NotFound)?;
    let account = caller.account.clone().ok_or(Error::SignInNeeded)?;
    // What came from a proposal goes back to where it came from.
    if let Some(mut proposal) = store::proposal::of_project(&mut tx, project.id).await? {
        let back = domain::proposal::Step::Reconsider;
        crate::proposal::step(services, &mut tx, &account, &mut proposal, back, None).await?;
    }
    crate::review::take_out(services, &mut tx, &account, &view, project.id).await?;
    tx.commit().await?;
    Ok(())
}

fn envelope_of<'a>(view: &'a ProcessView, project: &Project) -> Result<&'a EnvelopeView> {
    view.envelopes
        .iter()
        .find(|candidate| candidate.envelope.id == project.envelope)
        .ok_or(Error::NotFound)
}

/// The projects of an envelope, by number.
///
/// # Errors
/// [`Error::Internal`].
pub async fn list(services: &Services, envelope: &EnvelopeView) -> Result<Vec<Project>> {
    let mut tx = services.store.read().await?;
    Ok(store::project::of_envelope(&mut tx, envelope.envelope.id).await?)
}

/// A project of a process, with the revision that a form must send back.
///
/// # Errors
/// [`Error::NotFound`].
pub async fn show(services: &Services, view: &ProcessView, slug: &Slug) -> Result<(Project, i64)> {
    let mut tx = services.store.read().await?;
    let project =
        store::project::by_slug(&mut tx, view.process.id, slug).await?.ok_or(Error::NotFound)?;
    let revision = store::project::revision(&mut tx, project.id).await?.ok_or(Error::NotFound)?;
    Ok((project, revision))
}

/// The photos of the proposal that a project came from.
///
/// # Errors
/// [`Error::Internal`].
pub async fn photos(services: &Services, project: &Project) -> Result<Photos> {
    let mut tx = services.store.read().await?;
    let proposal = store::proposal::of_project(&mut tx, project.id).await?;
    Ok(proposal.map(|proposal| proposal.photos).unwrap_or_default())
}

/// How far the bearers of the proposal that a project came from could go down.
///
/// # Errors
/// [`Error::Internal`].
pub async fn adjust(services: &Services, project: &Project) -> Result<Option<Adjust>> {
    let mut tx = services.store.read().await?;
    let proposal = store::proposal::of_project(&mut tx, project.id).await?;
    Ok(proposal.and_then(|proposal| proposal.content.adjust))
}
