//! The moments at which lines are checked by themselves.

use super::{occasion_of, run};
use crate::{Result, Services};
use domain::{
    account::Account,
    id::ProjectId,
    proposal::Proposal,
    sharing::{LineState, Occasion, Stored},
};
use store::{Tx, sharing as rows};

/// Checks the lines of a proposal that are not borrowed, on an occasion.
pub(crate) async fn of_proposal(
    services: &Services,
    tx: &mut Tx,
    proposal: &Proposal,
    occasion: Occasion,
) -> Result<Vec<Stored>> {
    let mut found = Vec::new();
    for line in rows::line::of_proposal(tx, proposal.id).await? {
        if !matches!(line.state, LineState::Gone | LineState::Borrowed) {
            found.push(run(services, tx, &line, proposal, occasion).await?);
        }
    }
    Ok(found)
}

/// Checks what a proposal asks for when it is handed in. What was written before lines were kept
/// gets its lines now.
pub(crate) async fn at_submission(
    services: &Services,
    tx: &mut Tx,
    account: &Account,
    proposal: &mut Proposal,
) -> Result<()> {
    super::follow(services, tx, account, proposal).await?;
    of_proposal(services, tx, proposal, occasion_of(proposal)).await.map(drop)
}

/// Checks the lines of projects on an occasion, and gives what was found for those that came from a
/// proposal: its bearers answer.
pub(crate) async fn of_projects(
    services: &Services,
    tx: &mut Tx,
    projects: impl Iterator<Item = ProjectId> + Send,
    occasion: Occasion,
) -> Result<Vec<Stored>> {
    let mut found = Vec::new();
    for project in projects.collect::<Vec<_>>() {
        let Some(proposal) = store::proposal::of_project(tx, project).await? else {
            if let Some(project) = store::project::by_id(tx, project).await? {
                super::projects::of_project(services, tx, &project, occasion).await?;
            }
            continue;
        };
        found.extend(of_proposal(services, tx, &proposal, occasion).await?);
    }
    Ok(found)
}
