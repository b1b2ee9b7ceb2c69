//! Whose line it is: a proposal, or a project that staff entered without one. What both are, seen from
//! the lines that they ask for.

use crate::{
    Error, Result, Services,
    process::{EnvelopeView, ProcessView},
    standing::{bearers, envelope_of, record},
    valuation::has_stake,
};
use domain::{
    account::{Account, Caller},
    actor::{Actor, PartnerRole},
    id::{AccountId, ProcessId, ProjectId},
    process::Process,
    project::Project,
    proposal::{Proposal, Stage},
    sharing::{Asker, Line, Occasion},
    text::{Authored, Slug},
};
use serde_json::json;
use std::collections::BTreeSet;
use store::Tx;

/// What asks for a line.
#[derive(Debug, Clone)]
pub enum Carried {
    /// A proposal.
    Proposal(Box<Proposal>),
    /// A project that staff entered, in its process.
    Project(ProcessId, Box<Project>),
}

impl From<&Proposal> for Carried {
    fn from(proposal: &Proposal) -> Self {
        Self::Proposal(Box::new(proposal.clone()))
    }
}

impl Carried {
    /// What asks for a line, as it is now.
    pub(crate) async fn of(tx: &mut Tx, line: &Line) -> Result<Self> {
        match line.asker {
            Asker::Proposal(id) => {
                let proposal = store::proposal::by_id(tx, id).await?.ok_or(Error::NotFound)?;
                Ok(Self::Proposal(Box::new(proposal)))
            }
            Asker::Project(id) => {
                let project = store::project::by_id(tx, id).await?.ok_or(Error::NotFound)?;
                Ok(Self::Project(line.process, Box::new(project)))
            }
        }
    }

    /// What asks for the lines of a project: the proposal that it came from, or itself.
    pub(crate) async fn behind(tx: &mut Tx, process: ProcessId, project: Project) -> Result<Self> {
        Ok(match store::proposal::of_project(tx, project.id).await? {
            Some(proposal) => Self::Proposal(Box::new(proposal)),
            None => Self::Project(process, Box::new(project)),
        })
    }

    /// Which it is.
    #[must_use]
    pub const fn asker(&self) -> Asker {
        match self {
            Self::Proposal(proposal) => Asker::Proposal(proposal.id),
            Self::Project(_, project) => Asker::Project(project.id),
        }
    }

    /// Its process.
    #[must_use]
    pub const fn process(&self) -> ProcessId {
        match self {
            Self::Proposal(proposal) => proposal.process,
            Self::Project(process, _) => *process,
        }
    }

    /// The project that it is or became.
    #[must_use]
    pub fn project(&self) -> Option<ProjectId> {
        match self {
            Self::Proposal(proposal) => proposal.project,
            Self::Project(_, project) => Some(project.id),
        }
    }

    /// Its name in addresses.
    #[must_use]
    pub const fn slug(&self) -> &Slug {
        match self {
            Self::Proposal(proposal) => &proposal.slug,
            Self::Project(_, project) => &project.slug,
        }
    }

    /// Where it is within the pages of its process.
    #[must_use]
    pub fn path(&self) -> String {
        match self {
            Self::Proposal(proposal) => format!("proposals/{}", proposal.slug),
            Self::Project(_, project) => format!("projects/{}", project.slug),
        }
    }

    /// What it is called.
    #[must_use]
    pub const fn title(&self) -> &Authored {
        match self {
            Self::Proposal(proposal) => &proposal.content.title,
            Self::Project(_, project) => &project.title,
        }
    }

    /// Who carries it first.
    #[must_use]
    pub const fn bearer(&self) -> &Actor {
        match self {
            Self::Proposal(proposal) => &proposal.bearer,
            Self::Project(_, project) => &project.bearer,
        }
    }

    /// Those who carry it together, the bearer first.
    #[must_use]
    pub fn carriers(&self) -> Vec<Actor> {
        let partners = match self {
            Self::Proposal(proposal) => proposal.partners(),
            Self::Project(_, project) => project.partners.clone(),
        };
        let beside = partners.into_iter().filter(|one| one.role == PartnerRole::CoBearer);
        std::iter::once(self.bearer().clone()).chain(beside.map(|one| one.actor)).collect()
    }

    /// The commune in which it happens.
    #[must_use]
    pub const fn commune(&self) -> Option<&Slug> {
        match self {
            Self::Proposal(proposal) => proposal.content.commune.as_ref(),
            Self::Project(_, project) => project.commune.as_ref(),
        }
    }

    /// Whether everyone reads it.
    #[must_use]
    pub const fn is_public(&self) -> bool {
        match self {
            Self::Proposal(proposal) => proposal.stage.is_public() && proposal.taken_down.is_none(),
            Self::Project(..) => true,
        }
    }

    /// Whether it can no longer be funded.
    pub(crate) const fn is_over(&self) -> bool {
        match self {
            Self::Proposal(proposal) => {
                matches!(proposal.stage, Stage::Declined | Stage::Withdrawn)
            }
            Self::Project(..) => false,
        }
    }

    /// The envelope that would pay for it.
    #[must_use]
    pub fn envelope<'a>(&self, view: &'a ProcessView) -> Option<&'a EnvelopeView> {
        match self {
            Self::Proposal(proposal) => envelope_of(view, proposal),
            Self::Project(_, project) => {
                view.envelopes.iter().find(|target| target.envelope.id == project.envelope)
            }
        }
    }

    /// On what occasion it is looked at now, by how far it has come.
    #[must_use]
    pub fn occasion(&self) -> Occasion {
        match self {
            Self::Proposal(proposal) => match proposal.stage {
                Stage::Admissible | Stage::Valued => Occasion::Valuation,
                Stage::Retained => Occasion::Freeze,
                Stage::Submitted | Stage::Returned => Occasion::Submission,
                _ => Occasion::Writing,
            },
            Self::Project(..) => Occasion::Valuation,
        }
    }

    /// The people who carry it.
    pub(crate) async fn people(&self, tx: &mut Tx) -> Result<BTreeSet<AccountId>> {
        match self {
            Self::Proposal(proposal) => bearers(tx, proposal).await,
            Self::Project(..) => {
                let mut people = BTreeSet::new();
                for actor in self.carriers() {
                    let members = store::actor::members(tx, actor.id).await?;
                    people.extend(members.into_iter().map(|member| member.account));
                }
                Ok(people)
            }
        }
    }

    /// Whether somebody answers for a project that staff entered: who carries it, or who conducts
    /// its process, in the name of those who do.
    pub(crate) async fn answers(
        &self,
        tx: &mut Tx,
        caller: &Caller,
        process: &Process,
    ) -> Result<bool> {
        let Some(account) = &caller.account else { return Ok(false) };
        let conducts = matches!(self, Self::Project(..)) && caller.conducts(process);
        Ok(conducts || self.people(tx).await?.contains(&account.id))
    }

    /// Whether somebody has a stake in it, and so decides nothing about it.
    pub(crate) async fn has_stake(&self, tx: &mut Tx, account: AccountId) -> Result<bool> {
        match self {
            Self::Proposal(proposal) => has_stake(tx, proposal, account).await,
            Self::Project(..) => Ok(self.people(tx).await?.contains(&account)),
        }
    }

    /// Writes an event about it into the chain of its process.
    pub(crate) async fn record(
        &self,
        services: &Services,
        tx: &mut Tx,
        account: &Account,
        kind: &str,
        mut facts: serde_json::Value,
    ) -> Result<()> {
        match self {
            Self::Proposal(proposal) => record(services, tx, account, proposal, kind, facts).await,
            Self::Project(process, project) => {
                facts["project"] = json!(project.slug);
                let (now, by) = (services.now(), Some(account.id));
                Ok(store::event::append(tx, *process, now, by, kind, facts).await?)
            }
        }
    }
}
