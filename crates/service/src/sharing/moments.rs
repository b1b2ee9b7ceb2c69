//! The moments at which lines are checked by themselves.

use super::{Carried, run};
use crate::{Result, Services};
use domain::{
    account::Account,
    id::{ProcessId, ProjectId},
    proposal::Proposal,
    sharing::{LineState, Occasion, Stored},
};
use store::{Tx, sharing as rows};

/// Checks the lines of a proposal, or of a project that staff entered, that are not borrowed, on an
/// occasion.
async fn of_carried(
    services: &Services,
    tx: &mut Tx,
    carried: &Carried,
    occasion: Occasion,
) -> Result<Vec<Stored>> {
    let mut found = Vec::new();
    for line in rows::line::of_asker(tx, carried.asker()).await? {
        if !matches!(line.state, LineState::Gone | LineState::Borrowed) {
            found.push(run(services, tx, &line, carried, occasion).await?);
        }
    }
    Ok(found)
}

/// The same of a proposal.
pub(crate) async fn of_proposal(
    services: &Services,
    tx: &mut Tx,
    proposal: &Proposal,
    occasion: Occasion,
) -> Result<Vec<Stored>> {
    of_carried(services, tx, &proposal.into(), occasion).await
}

/// Checks what a proposal asks for when it is handed in, and what others share with it: a draft was
/// hidden from them. What was written before lines were kept gets its lines now.
pub(crate) async fn at_submission(
    services: &Services,
    tx: &mut Tx,
    account: &Account,
    proposal: &mut Proposal,
) -> Result<()> {
    super::follow(services, tx, account, proposal).await?;
    let carried = Carried::from(&*proposal);
    of_carried(services, tx, &carried, carried.occasion()).await?;
    super::pool::others_see(services, tx, &carried).await
}

/// Checks the lines of the projects of a process on an occasion.
pub(crate) async fn of_projects(
    services: &Services,
    tx: &mut Tx,
    process: ProcessId,
    projects: impl Iterator<Item = ProjectId> + Send,
    occasion: Occasion,
) -> Result<Vec<Stored>> {
    let mut found = Vec::new();
    for id in projects.collect::<Vec<_>>() {
        let Some(project) = store::project::by_id(tx, id).await? else { continue };
        let carried = Carried::behind(tx, process, project).await?;
        found.extend(of_carried(services, tx, &carried, occasion).await?);
    }
    Ok(found)
}
