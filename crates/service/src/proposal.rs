//! Proposals: begun with three fields, written on, handed in, taken back.

mod beginning;
mod index;
mod line;
mod list;

pub use beginning::begin;
pub(crate) use beginning::free_slug;
pub(crate) use index::Lists;
pub use index::{Facets, LOTS, Search};
pub use line::Line;
pub use list::{Found, at_start, complete_lists, list};

use crate::{
    Error, Result, Services,
    account::Letter,
    actor::signed_in,
    cost_words::Understood,
    mail::Post,
    process::ProcessView,
    project::{AuthoredForm, CostLineForm},
    proposal_form,
    standing::{
        bearers, changing, envelope_of, found, is_in_it, leads, permitted, reads_what_is_gone,
        record,
    },
    working_copy::topic_of,
};
use domain::{
    Field, Refusal,
    account::{Account, Caller},
    deciding::Grid,
    document::Attachment,
    id::ProposalId,
    locale::Locale,
    permit::{Action, Capacity},
    process::{Process, Visibility},
    proposal::{Answer, Misfit, Proposal, Stage, Step, misfits},
    text::Slug,
};
use serde_json::json;
use std::collections::BTreeSet;
use store::{Tx, proposal::Version, valuation::Dossier};

/// A proposal as a form sends it.
#[derive(Debug, Clone, Default)]
pub struct ProposalForm {
    /// Code of the language of the author, or empty for another one.
    pub original: String,
    /// What: the title.
    pub title: AuthoredForm,
    /// Why.
    pub summary: AuthoredForm,
    /// Where.
    pub place: AuthoredForm,
    /// Slug of the commune or of its district, or empty.
    pub commune: String,
    /// Latitude and longitude shown on the map, or empty.
    pub point: String,
    /// The whole story, in Markdown; may be empty.
    pub description: AuthoredForm,
    /// Code of the theme, or empty.
    pub theme: String,
    /// Slug of the envelope, or empty.
    pub envelope: String,
    /// Cost lines; empty rows are passed over.
    pub cost_lines: Vec<CostLineForm>,
    /// The least amount with which it still makes sense, as typed, or empty.
    pub least: String,
    /// By how much the cost goes down each time, as typed, or empty.
    pub step: String,
    /// In whose name: the id of an actor that the caller acts for, or `self`.
    pub bearer: String,
    /// For `self`: the name under which others read it.
    pub bearer_name: String,
    /// The languages whose drafted translations somebody has read over.
    pub reviewed: Vec<Locale>,
}

/// A proposal, what surrounds it, and what the caller may do with it.
#[derive(Debug, Clone)]
pub struct ProposalView {
    /// The proposal.
    pub proposal: Proposal,
    /// In what capacities the caller stands to it.
    pub capacities: Vec<Capacity>,
    /// Whether the caller may say in whose name it is made.
    pub leads: bool,
    /// The dossier of the administration, once there is one.
    pub dossier: Option<Dossier>,
    /// What keeps it from the envelope it asks, when it asks one.
    pub misfits: Vec<Misfit>,
    /// The address of the project it became.
    pub project: Option<Slug>,
    /// What it can still do now.
    pub actions: BTreeSet<Action>,
    /// The documents beside it that the caller may read.
    pub documents: Vec<Attachment>,
    /// How far whoever is in it is known.
    pub standings: crate::actor::Standings,
    /// The criteria by which it is scored, where the caller may read the points.
    pub criteria: Option<Grid>,
}

impl ProposalView {
    /// Whether the caller may do something now.
    #[must_use]
    pub fn may(&self, action: Action) -> bool {
        self.actions.contains(&action)
    }

    /// Whether the caller may change its words now.
    #[must_use]
    pub fn may_change(&self) -> bool {
        self.may(changing(&self.proposal))
    }

    /// Whether the caller carries it.
    #[must_use]
    pub fn is_own(&self) -> bool {
        self.capacities.contains(&Capacity::Bearer)
    }
}

/// A proposal and where it is read.
#[derive(Debug, Clone)]
pub struct ProposalPlace {
    /// The proposal.
    pub proposal: Proposal,
    /// The process.
    pub process: Process,
    /// Whether everyone sees the process.
    pub is_published: bool,
}

impl ProposalPlace {
    /// Whether everyone may read it, its text with it.
    pub(crate) fn is_for_everyone(&self) -> bool {
        let Self { proposal, is_published, .. } = self;
        *is_published && proposal.stage.is_public() && proposal.taken_down.is_none()
    }
}

pub(crate) async fn places(tx: &mut Tx, ids: Vec<ProposalId>) -> Result<Vec<ProposalPlace>> {
    let mut places = Vec::new();
    for id in ids {
        let Some(proposal) = store::proposal::by_id(tx, id).await? else { continue };
        let Some(process) = store::process::by_id(tx, proposal.process).await? else { continue };
        let is_published = process.visibility == Visibility::Published;
        places.push(ProposalPlace { proposal, process, is_published });
    }
    Ok(places)
}

/// A proposal: a draft only for those who are in it, anything else for everyone.
///
/// # Errors
/// [`Error::NotFound`].
pub async fn show(
    services: &Services,
    caller: &Caller,
    view: &ProcessView,
    slug: &Slug,
) -> Result<ProposalView> {
    let mut tx = services.store.read().await?;
    let (proposal, held) = found(&mut tx, caller, view, slug).await?;
    let dossier = store::valuation::get(&mut tx, proposal.id).await?;
    let project = match proposal.project {
        Some(id) => store::project::by_id(&mut tx, id).await?.map(|project| project.slug),
        None => None,
    };
    let misfits = envelope_of(view, &proposal).map(|target| {
        let partners = proposal.partners();
        let (bearer, limits) = (proposal.bearer.kind, target.rules.limits());
        misfits(&proposal.content, bearer, &partners, &target.envelope, limits)
    });
    let permits = |action| permitted(services, &view.process, &proposal, &held, action).is_ok();
    let actions = Action::ALL.iter().copied().filter(|action| permits(*action)).collect();
    let leads = match &caller.account {
        Some(account) => leads(&mut tx, account.id, &proposal).await?,
        None => false,
    };
    let misfits = misfits.unwrap_or_default();
    let documents = crate::document::readable(&mut tx, caller, view, &proposal, &held).await?;
    let others = proposal.partnerships.iter().filter_map(|it| Some(it.actor.as_ref()?.id));
    let everybody: BTreeSet<_> = others.chain([proposal.bearer.id]).collect();
    let standings = crate::actor::standings_of(&mut tx, everybody).await?;
    let criteria = store::valuation::grid(&mut tx, view.process.id).await?;
    let staff = view.is_staffed_by(caller);
    let criteria = criteria.filter(|(_, published)| *published || staff).map(|(grid, _)| grid);
    Ok(ProposalView {
        proposal,
        capacities: held,
        leads,
        dossier,
        misfits,
        project,
        actions,
        documents,
        standings,
        criteria,
    })
}

/// Saves a new version; `version` is the one the form was filled from.
///
/// # Errors
/// [`Error::SignInNeeded`], [`Error::NotFound`], [`Error::Forbidden`], [`Refusal::NotInThisPhase`],
/// [`Refusal::WrongStage`], [`Error::Conflict`] when somebody else saved in between, or
/// [`Error::Fields`] about the form.
pub async fn save(
    services: &Services,
    caller: &Caller,
    process: &Slug,
    slug: &Slug,
    version: u32,
    form: &ProposalForm,
) -> Result<Proposal> {
    let account = signed_in(caller)?.clone();
    let view = crate::process::show(services, caller, process).await?;
    let mut tx = services.store.write().await?;
    let (mut proposal, held) = found(&mut tx, caller, &view, slug).await?;
    permitted(services, &view.process, &proposal, &held, changing(&proposal))?;
    let understood = Understood::of(&mut tx, &form.cost_lines, &form.original).await?;
    let districts = store::district::all(&mut tx).await?;
    let content = proposal_form::content(form, &understood, &view, &districts)?;
    let mut content = content.drafted_as(&proposal.content, &form.reviewed);
    if proposal.version != version {
        return Err(Error::Conflict);
    }
    let former = proposal.bearer.clone();
    if !form.bearer.is_empty() && leads(&mut tx, account.id, &proposal).await? {
        proposal.bearer = proposal_form::bearer(services, &mut tx, &account, form).await?;
        if proposal.partners().iter().any(|partner| partner.actor.id == proposal.bearer.id) {
            return Err(Error::Fields(vec![Field::new("bearer", Refusal::AlreadyPartner)]));
        }
    }
    // A quote is a document that stands beside the proposal; one that was taken away is none.
    let documents = store::document::of_proposal(&mut tx, proposal.id).await?;
    for line in &mut content.cost_lines {
        line.quote = line.quote.filter(|quote| documents.iter().any(|it| it.digest == *quote));
    }
    store::working_copy::remove(&mut tx, account.id, &topic_of(&proposal)).await?;
    let before = std::mem::replace(&mut proposal.content, content);
    understood.note(&mut tx, &before.cost_lines, services.now()).await?;
    crate::sharing::follow(services, &mut tx, &account, &mut proposal).await?;
    // Saving what stands there already makes no version of it, but may change who carries it.
    if proposal.content == before {
        store::proposal::save_bearer(&mut tx, &proposal).await?;
    } else {
        proposal.version += 1;
        proposal.saved_at = services.now();
        if !store::proposal::save_version(&mut tx, &proposal, account.id).await? {
            return Err(Error::Conflict);
        }
        record(services, &mut tx, &account, &proposal, "proposal.saved", json!({})).await?;
    }
    if proposal.bearer != former {
        let facts = json!({ "from": former.name, "to": proposal.bearer.name });
        record(services, &mut tx, &account, &proposal, "proposal.bearer", facts).await?;
    }
    tx.commit().await?;
    Ok(proposal)
}

/// Moves a proposal one step on, within a transaction.
pub(crate) async fn step(
    services: &Services,
    tx: &mut Tx,
    account: &Account,
    proposal: &mut Proposal,
    step: Step,
    answer: Option<Answer>,
) -> Result<()> {
    let from = proposal.stage;
    proposal.stage = from.after(step)?;
    if proposal.stage != Stage::Draft && proposal.submitted_at.is_none() && step == Step::Submit {
        proposal.submitted_at = Some(services.now());
    }
    if answer.is_some() || matches!(step, Step::Admit | Step::Reconsider) {
        proposal.answer = answer;
    }
    if proposal.stage != Stage::Retained {
        proposal.project = None;
    }
    if !store::proposal::save_stage(tx, proposal, from).await? {
        return Err(Error::Conflict);
    }
    let facts = json!({ "from": from, "to": proposal.stage, "answer": proposal.answer });
    record(services, tx, account, proposal, &format!("proposal.{}", step.code()), facts).await
}

/// Hands a proposal in, or in again with the answers to what was asked; its bearers are told that
/// it arrived.
///
/// # Errors
/// As [`save`], without the form.
pub async fn submit(
    services: &Services,
    caller: &Caller,
    process: &Slug,
    slug: &Slug,
    write: &(dyn Fn(Locale, &Proposal) -> Letter + Sync),
) -> Result<Proposal> {
    let account = signed_in(caller)?.clone();
    let view = crate::process::show(services, caller, process).await?;
    let mut tx = services.store.write().await?;
    let (mut proposal, held) = found(&mut tx, caller, &view, slug).await?;
    permitted(services, &view.process, &proposal, &held, Action::Submit)?;
    step(services, &mut tx, &account, &mut proposal, Step::Submit, None).await?;
    crate::sharing::at_submission(services, &mut tx, &account, &mut proposal).await?;
    let people = bearers(&mut tx, &proposal).await?;
    let letter = |locale| write(locale, &proposal);
    Post::new(services).to_each(&mut tx, &people, &letter).await?;
    tx.commit().await?;
    Ok(proposal)
}

/// Takes a proposal back; from the vote only until it opens.
///
/// # Errors
/// As [`submit`], and [`Refusal::RulesFrozen`] once its vote has opened.
pub async fn withdraw(
    services: &Services,
    caller: &Caller,
    process: &Slug,
    slug: &Slug,
) -> Result<Proposal> {
    let account = signed_in(caller)?.clone();
    let view = crate::process::show(services, caller, process).await?;
    let mut tx = services.store.write().await?;
    let (mut proposal, held) = found(&mut tx, caller, &view, slug).await?;
    permitted(services, &view.process, &proposal, &held, Action::Withdraw)?;
    let project = proposal.project;
    step(services, &mut tx, &account, &mut proposal, Step::Withdraw, None).await?;
    if let Some(project) = project {
        crate::review::take_out(services, &mut tx, &account, &view, project).await?;
    }
    tx.commit().await?;
    Ok(proposal)
}

/// The caller's proposals in every process, with those they are a partner in.
///
/// # Errors
/// [`Error::SignInNeeded`].
pub async fn mine(services: &Services, caller: &Caller) -> Result<Vec<ProposalPlace>> {
    let account = signed_in(caller)?;
    let mut tx = services.store.read().await?;
    let ids = store::proposal::of_account(&mut tx, account.id).await?;
    places(&mut tx, ids).await
}

/// Every version of a proposal that the caller may read; of one that was handed in, everyone sees
/// how it changed from then on, and those who are in it all of it; of a text that was taken down
/// everyone else sees none.
///
/// # Errors
/// [`Error::NotFound`].
pub async fn versions(
    services: &Services,
    caller: &Caller,
    view: &ProcessView,
    slug: &Slug,
) -> Result<(Proposal, Vec<Version>)> {
    let mut tx = services.store.read().await?;
    let (proposal, held) = found(&mut tx, caller, view, slug).await?;
    let mut versions = store::proposal::versions(&mut tx, proposal.id).await?;
    if !is_in_it(&held) {
        let since = proposal.submitted_at.ok_or(Error::NotFound)?;
        let first = versions.iter().position(|version| version.saved_at <= since);
        versions.truncate(first.map_or(versions.len(), |place| place + 1));
    }
    // Of a text that was taken down no version is shown to whoever does not read it.
    if proposal.taken_down.is_some() && !reads_what_is_gone(&held) {
        versions.clear();
    }
    Ok((proposal, versions))
}
