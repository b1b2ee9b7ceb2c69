//! The equipment of projects that staff entered, one by one or from a table: looked at like that of
//! proposals, at the same moments. Nobody answers a verdict in the place of their bearers: staff says
//! when things are needed, and lowers a price by changing the project.

use super::{
    gather::gather_of_project,
    lines::{NeedForm, asks_the_same, is_known, needed},
};
use crate::{
    Error, Result, Services,
    process::{ProcessView, administered},
};
use domain::{
    account::{Account, Caller},
    id::{CheckId, LineId, ProcessId},
    project::{CostLine, Project},
    sharing::{Need, Occasion, ProjectLine, Stored, check},
    text::Slug,
};
use serde_json::json;
use store::{Tx, sharing::project_line as rows};

/// A line with its project and what was found last.
#[derive(Debug, Clone)]
pub struct ProjectLineView {
    /// The line.
    pub line: ProjectLine,
    /// Its project.
    pub project: Project,
    /// The last check.
    pub check: Option<Stored>,
}

/// Checks a line as things are now, and keeps what was looked at and found.
async fn run(
    services: &Services,
    tx: &mut Tx,
    line: &ProjectLine,
    project: &Project,
    occasion: Occasion,
) -> Result<Stored> {
    let inputs = gather_of_project(services, tx, line, project).await?;
    let finding = check(&inputs);
    let id = CheckId(services.new_uuid());
    let stored = Stored { id, line: line.id, occasion, at: services.now(), inputs, finding };
    rows::put_check(tx, &stored).await?;
    let facts = json!({
        "line": line.id, "check": id, "occasion": occasion, "verdict": stored.finding.verdict,
        "rules": stored.finding.rules, "project": project.slug,
    });
    let now = services.now();
    store::event::append(tx, line.process, now, None, "sharing.checked", facts).await?;
    Ok(stored)
}

async fn put(tx: &mut Tx, line: &ProjectLine) -> Result<()> {
    if rows::put(tx, line).await? { Ok(()) } else { Err(Error::Conflict) }
}

fn new(
    services: &Services,
    process: ProcessId,
    project: &Project,
    cost: &CostLine,
) -> Option<ProjectLine> {
    Some(ProjectLine {
        id: LineId(services.new_uuid()),
        process,
        project: project.id,
        kind: cost.kind.clone()?,
        cost: cost.clone(),
        need: Need::default(),
        is_gone: false,
        revision: 1,
    })
}

/// Brings the lines of a project up to what it says now, and checks those that are new or changed.
/// To be called once the project is kept, for one that came from no proposal.
pub(crate) async fn follow(
    services: &Services,
    tx: &mut Tx,
    process: ProcessId,
    project: &Project,
) -> Result<()> {
    if store::proposal::of_project(tx, project.id).await?.is_some() {
        return Ok(());
    }
    let mut known = rows::of_project(tx, project.id).await?;
    known.sort_by_key(|line| line.is_gone);
    for cost in project.cost_lines.iter().filter(|cost| cost.kind.is_some()) {
        let place = known.iter().position(|line| line.is_for(cost));
        let line = match place.map(|place| known.remove(place)) {
            Some(line) if !line.is_gone && asks_the_same(&line.cost, cost) => continue,
            Some(line) => ProjectLine {
                cost: cost.clone(),
                is_gone: false,
                revision: line.revision + 1,
                ..line
            },
            // A kind that nobody knows is nothing that is shared.
            None if is_known(tx, cost).await? => {
                let Some(line) = new(services, process, project, cost) else { continue };
                line
            }
            None => continue,
        };
        put(tx, &line).await?;
        run(services, tx, &line, project, Occasion::Valuation).await?;
    }
    for line in known.into_iter().filter(|line| !line.is_gone) {
        put(tx, &ProjectLine { is_gone: true, revision: line.revision + 1, ..line }).await?;
    }
    Ok(())
}

/// Checks the lines of a project on an occasion.
pub(super) async fn of_project(
    services: &Services,
    tx: &mut Tx,
    project: &Project,
    occasion: Occasion,
) -> Result<()> {
    for line in rows::of_project(tx, project.id).await?.into_iter().filter(|line| !line.is_gone) {
        run(services, tx, &line, project, occasion).await?;
    }
    Ok(())
}

/// The lines of the projects of a process that staff entered.
pub(super) async fn of_process(tx: &mut Tx, process: ProcessId) -> Result<Vec<ProjectLineView>> {
    let mut views: Vec<ProjectLineView> = Vec::new();
    for line in rows::of_process(tx, process).await? {
        let known = views.last().filter(|one| one.project.id == line.project);
        let project = match known {
            Some(one) => one.project.clone(),
            None => store::project::by_id(tx, line.project).await?.ok_or(Error::NotFound)?,
        };
        let check = rows::last_check(tx, line.id).await?;
        views.push(ProjectLineView { line, project, check });
    }
    Ok(views)
}

/// The lines of a project that staff entered, for everyone.
///
/// # Errors
/// [`Error::NotFound`].
pub async fn show(
    services: &Services,
    view: &ProcessView,
    slug: &Slug,
) -> Result<(Project, Vec<ProjectLineView>)> {
    let mut tx = services.store.read().await?;
    let project = store::project::by_slug(&mut tx, view.process.id, slug).await?;
    let project = project.ok_or(Error::NotFound)?;
    let mut views = Vec::new();
    for line in rows::of_project(&mut tx, project.id).await? {
        if !line.is_gone {
            let check = rows::last_check(&mut tx, line.id).await?;
            views.push(ProjectLineView { line, project: project.clone(), check });
        }
    }
    Ok((project, views))
}

/// Says when something is needed, and checks it again; until the vote opens.
///
/// # Errors
/// [`Error::Forbidden`], [`Error::NotFound`], [`domain::Refusal::RulesFrozen`], or
/// [`Error::Fields`] about the form.
pub async fn set_need(
    services: &Services,
    caller: &Caller,
    process: &Slug,
    (slug, id): (&Slug, LineId),
    form: &NeedForm,
) -> Result<Stored> {
    let view = administered(services, caller, process).await?;
    let account: &Account = caller.account.as_ref().ok_or(Error::SignInNeeded)?;
    let mut tx = services.store.write().await?;
    let project = store::project::by_slug(&mut tx, view.process.id, slug).await?;
    let project = project.ok_or(Error::NotFound)?;
    let target = view.envelopes.iter().find(|one| one.envelope.id == project.envelope);
    let target = target.ok_or(Error::NotFound)?;
    crate::envelope::refuse_frozen(&mut tx, target.vote.id).await?;
    let line = rows::by_id(&mut tx, id).await?;
    let line = line.filter(|line| line.project == project.id && !line.is_gone);
    let mut line = line.ok_or(Error::NotFound)?;
    line.need = needed(services, form)?;
    line.revision += 1;
    put(&mut tx, &line).await?;
    let facts = json!({ "line": line.id, "project": slug, "dates": line.need.uses.len() });
    let now = services.now();
    let by = Some(account.id);
    store::event::append(&mut tx, view.process.id, now, by, "sharing.needed", facts).await?;
    let stored = run(services, &mut tx, &line, &project, Occasion::Valuation).await?;
    tx.commit().await?;
    Ok(stored)
}
