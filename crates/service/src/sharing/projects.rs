//! The equipment of projects that staff entered, one by one or from a table. Its lines are lines like
//! any other: looked at at the same moments, answered by those who carry the project, or by staff in
//! their name.

use super::{Carried, answer, lines};
use crate::{Error, Result, Services};
use domain::{
    Refusal as Plain,
    account::Account,
    id::ProcessId,
    project::{Price, Project},
    sharing::{LineState, Refusal},
};
use store::{Tx, sharing as rows};

/// Brings the lines of a project up to what it says now, and checks those that are new or changed.
/// What is borrowed keeps the price of its loans. To be called once the project is kept, for one that
/// came from no proposal.
pub(crate) async fn follow(
    services: &Services,
    tx: &mut Tx,
    account: &Account,
    process: ProcessId,
    project: &mut Project,
) -> Result<()> {
    let carried = Carried::behind(tx, process, project.clone()).await?;
    if matches!(carried, Carried::Proposal(_)) {
        return Ok(());
    }
    let mut costs = project.cost_lines.clone();
    lines::bring(services, tx, account, &carried, &mut costs).await?;
    if costs == project.cost_lines {
        return Ok(());
    }
    project.cost_lines = costs;
    reprice(tx, project).await
}

/// Keeps a project whose costs changed, with the price that they make.
pub(super) async fn reprice(tx: &mut Tx, project: &mut Project) -> Result<()> {
    project.price = Price::of(&project.cost_lines, &project.partners)
        .map_err(|_| Plain::from(Refusal::NothingLeftToAsk))?;
    let revision = store::project::revision(tx, project.id).await?.ok_or(Error::NotFound)?;
    if store::project::update(tx, project, revision).await? { Ok(()) } else { Err(Error::Conflict) }
}

/// Takes back what the lines of a project that staff entered asked of others, before it goes: their
/// loans, and what was agreed with other bearers.
pub(crate) async fn let_go(
    services: &Services,
    tx: &mut Tx,
    account: &Account,
    process: ProcessId,
    project: &Project,
) -> Result<()> {
    let carried = Carried::behind(tx, process, project.clone()).await?;
    if matches!(carried, Carried::Proposal(_)) {
        return Ok(());
    }
    for line in rows::line::of_asker(tx, carried.asker()).await? {
        if line.state == LineState::Gone {
            continue;
        }
        super::pool::leave_any(services, tx, account, &carried, &line).await?;
        answer::let_go_all(services, tx, account, line).await?;
    }
    Ok(())
}
