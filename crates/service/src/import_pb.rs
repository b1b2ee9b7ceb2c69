//! A past vote comes in as a Pabulib file: its envelope, rules, projects and ballots, all of them
//! or nothing. It is then counted here, so that its result can be explained and checked like any
//! other; publishing stays a decision of the administration.

mod plan;

use crate::{
    Error, Result, Services,
    process::{ProcessView, administered},
    progress::{self, OF_A_COUNT, Step, Subject, Work},
};
use allocation::pb::{self, PbErrors, Problem};
use domain::{
    Moment,
    account::{Caller, VoterRules},
    actor::ActorType,
    ballot::{Choices, Commitment, Slot},
    envelope::{Envelope, Money, Together},
    funding::{Funder, Funders},
    id::{ActorId, EnvelopeId, ProjectId, VoteId},
    money::Cents,
    project::{CostLine, Price, Project, Theme},
    rules::{RuleSheet, hex},
    text::{Authored, Slug},
    vote::{Vote, VoteState},
};
use plan::{Plan, PlannedProject};
use serde_json::json;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use store::{Tx, ballot::StoredBallot};
use thiserror::Error as ThisError;

/// What the administration says beyond the file.
#[derive(Debug, Clone, Default)]
pub struct PbImportOptions {
    /// Name of the envelope: French, Dutch, English. Taken from the file when empty.
    pub names: [String; 3],
    /// A sentence or two about it. Taken from the file when empty.
    pub summary: [String; 3],
    /// The name in addresses; made of the French name when empty.
    pub slug: String,
    /// Translated titles by `project_id`: French, Dutch, English.
    pub titles: BTreeMap<String, [String; 3]>,
    /// Themes by `project_id`; a theme is guessed from the category of the others.
    pub themes: BTreeMap<String, Theme>,
    /// Who bears the projects whose proposer the file does not name; the unit of the file, as a
    /// commune, when nothing is said.
    pub unit_actor: Option<(String, ActorType)>,
}

/// What was imported, or would be.
#[derive(Debug, Clone)]
pub struct PbImport {
    /// The name of the new envelope in addresses.
    pub envelope: Slug,
    /// Its amount.
    pub amount: Money,
    /// Its rules, as the file names them.
    pub rules: RuleSheet,
    /// How many projects.
    pub projects: usize,
    /// How many ballots.
    pub ballots: usize,
    /// When the vote took place.
    pub days: (Moment, Moment),
    /// What is unusual in the file but does not prevent the import.
    pub warnings: Vec<Problem>,
}

/// Why nothing was imported.
#[derive(Debug, ThisError)]
pub enum PbImportError {
    /// The file has problems; all of them, by line.
    #[error("the file cannot be imported: {0}")]
    File(PbErrors),
    /// Something else than the file.
    #[error(transparent)]
    Other(#[from] Error),
}

impl From<store::Error> for PbImportError {
    fn from(error: store::Error) -> Self {
        Self::Other(error.into())
    }
}

/// Imports a past vote into a new envelope of a process and counts it. With `dry_run` nothing is
/// written and what would be is told.
///
/// # Errors
/// [`PbImportError::File`] with every problem of the file; otherwise [`Error::Forbidden`] or
/// [`Error::Fields`] about `name`, `summary` and `slug`.
pub async fn pb(
    services: &Services,
    caller: &Caller,
    process: &Slug,
    file: &[u8],
    options: &PbImportOptions,
    dry_run: bool,
) -> std::result::Result<PbImport, PbImportError> {
    let view = administered(services, caller, process).await?;
    let communes = crate::reference::territories(services).await?;
    let digest = hex(&Sha256::digest(file));
    let (bytes, limits) = (file.to_vec(), *services.file_limits());
    let read = tokio::task::spawn_blocking(move || pb::read_within(&bytes, &limits))
        .await
        .map_err(Error::internal)?
        .map_err(PbImportError::File)?;
    let plan =
        plan::plan(&read, options, &communes, services.now()).map_err(|error| match error {
            plan::Refused::File(errors) => PbImportError::File(errors),
            plan::Refused::Fields(fields) => PbImportError::Other(Error::Fields(fields)),
        })?;
    if view.envelopes.iter().any(|other| other.envelope.slug == plan.slug) {
        return Err(crate::administration::slug_taken(store::Error::Conflict).into());
    }
    let import = PbImport {
        envelope: plan.slug.clone(),
        amount: plan.amount,
        rules: plan.rules.clone(),
        projects: plan.projects.len(),
        ballots: plan.ballots.len(),
        days: plan.days,
        warnings: read.warnings().to_vec(),
    };
    if !dry_run {
        brought_in(services, caller, &view, &plan, &digest).await?;
    }
    Ok(import)
}

/// Writes what was planned and counts it, telling how far it is.
async fn brought_in(
    services: &Services,
    caller: &Caller,
    view: &ProcessView,
    plan: &Plan,
    digest: &str,
) -> Result<()> {
    let steps: Vec<Step> = [Step::Projects, Step::Ballots].into_iter().chain(OF_A_COUNT).collect();
    let running =
        progress::begin(services, Subject::Import(view.process.id), &steps).ok_or(Error::Busy)?;
    write(services, caller, view, plan, digest, &running.work).await?;
    let view = administered(services, caller, &view.process.slug).await?;
    let target = view.envelope(&plan.slug)?;
    let telling = Some(&running.work);
    crate::counting::count(services, Some(caller), &view, target, None, telling).await?;
    running.finish();
    Ok(())
}

/// Writes everything in one transaction.
async fn write(
    services: &Services,
    caller: &Caller,
    view: &ProcessView,
    plan: &Plan,
    digest: &str,
    work: &Work,
) -> Result<()> {
    work.expects(Step::Projects, plan.projects.len() as u64);
    work.expects(Step::Ballots, plan.ballots.len() as u64);
    let envelope = envelope(services, view, plan)?;
    let rules_hash = plan.rules.hash();
    let vote = Vote {
        id: VoteId(services.new_uuid()),
        envelope: envelope.id,
        state: VoteState::Closed,
        opens_at: plan.days.0,
        closes_at: plan.days.1,
        rules_hash: Some(rules_hash.clone()),
        // Made of the file, so that nobody chose it and the same file gives the same lots.
        seed: digest.chars().take(32).collect(),
        by_hand: false,
        imported: true,
        reason: None,
    };
    let now = services.now();
    let account = caller.account.as_ref().map(|account| account.id);
    let mut tx = services.store.write().await?;
    store::envelope::insert(&mut tx, &envelope).await.map_err(crate::administration::slug_taken)?;
    store::envelope::put_rules(&mut tx, envelope.id, &plan.rules, now).await?;
    store::vote::insert(&mut tx, &vote).await?;
    for planned in &plan.projects {
        let mut project = project(services, &mut tx, envelope.id, planned).await?;
        crate::project::insert(&mut tx, view, &mut project).await?;
        work.did(Step::Projects, 1);
    }
    let facts = json!({ "envelope": envelope.slug, "amount_cents": envelope.amount.cents });
    let id = view.process.id;
    store::event::append(&mut tx, id, now, account, "envelope.created", facts).await?;
    put_ballots(services, &mut tx, &vote, &plan.ballots, work).await?;
    let offer: Vec<_> = plan.projects.iter().map(|p| (&p.number, p.cost)).collect();
    let facts = json!({
        "vote": vote.id,
        "file_digest": digest,
        "ballots": plan.ballots.len(),
        "rules": plan.rules,
        "rules_hash": rules_hash,
        "envelope_cents": envelope.amount.cents,
        "projects": offer,
        "seed_commitment": hex(&Sha256::digest(&vote.seed)),
    });
    store::event::append(&mut tx, id, now, account, "vote.imported", facts).await?;
    tx.commit().await?;
    Ok(())
}

fn envelope(services: &Services, view: &ProcessView, plan: &Plan) -> Result<Envelope> {
    Ok(Envelope {
        id: EnvelopeId(services.new_uuid()),
        process: view.process.id,
        slug: plan.slug.clone(),
        name: plan.name.clone(),
        summary: plan.summary.clone(),
        amount: plan.amount,
        funders: Funders::of(
            plan.amount.cents,
            vec![Funder::administration(&view.administration, plan.amount.cents)],
        )?,
        bearers: Vec::new(),
        together: Together::ALONE,
        theme: None,
        communes: Vec::new(),
        eligibility: VoterRules::default(),
        adjustable: false,
        position: u32::try_from(view.envelopes.len()).unwrap_or(u32::MAX),
    })
}

async fn project(
    services: &Services,
    tx: &mut Tx,
    envelope: EnvelopeId,
    planned: &PlannedProject,
) -> Result<Project> {
    let id = ActorId(services.new_uuid());
    let (name, kind) = &planned.bearer;
    let bearer = store::actor::find_or_create(tx, id, name, *kind).await?;
    let line = CostLine {
        label: planned.title.clone(),
        quantity: 1,
        unit_price: planned.cost,
        year: 1,
        kind: None,
        told: domain::project::Told::Plain,
        quote: None,
    };
    Ok(Project {
        id: ProjectId(services.new_uuid()),
        envelope,
        number: planned.number.clone(),
        slug: planned.slug.clone(),
        title: planned.title.clone(),
        summary: planned.summary.clone(),
        description: Authored { text: String::new(), ..planned.summary.clone() },
        theme: planned.theme,
        commune: planned.commune.clone(),
        district: None,
        place: planned.place.clone(),
        point: planned.point,
        bearer,
        partners: Vec::new(),
        cost_lines: vec![line],
        price: Price { total: planned.cost, pledged: Cents::ZERO, asked: planned.cost },
    })
}

/// Puts each ballot into a slot drawn at random: nobody of this site cast it.
async fn put_ballots(
    services: &Services,
    tx: &mut Tx,
    vote: &Vote,
    ballots: &[Choices],
    work: &Work,
) -> Result<()> {
    let rules_hash = vote.rules_hash.as_deref().unwrap_or_default();
    for choices in ballots {
        let (mut slot, mut salt) = ([0; 32], [0; 16]);
        services.randomness.fill(&mut slot);
        services.randomness.fill(&mut salt);
        let slot = Slot(slot);
        let commitment = Commitment::new(vote.id, slot, rules_hash, 1, choices, &salt);
        let ballot = StoredBallot { slot, revision: 1, choices: choices.clone(), salt, commitment };
        store::ballot::insert_imported(tx, vote.id, &ballot).await?;
        work.did(Step::Ballots, 1);
    }
    Ok(())
}
