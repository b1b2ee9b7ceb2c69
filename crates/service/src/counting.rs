//! Counting a vote: from the stored ballots to the stored outcome, with the list of receipts.

use crate::{
    Error, Result, Services,
    count::{CountInput, Counted, Depth, counted_project, tally_told},
    process::{EnvelopeView, ProcessView},
    progress::{self, OF_A_COUNT, Step, Subject, Work},
    sharing::allocate,
};
use domain::{
    Refusal, account::Caller, deciding::Terms, id::VoteId, locale::Locale, project::Project,
    rules::hex, vote::Vote,
};
use serde::{Deserialize, Serialize};
use serde_json::json;
use sha2::{Digest, Sha256};
use std::time::Duration;
use store::{Tx, ballot::StoredBallot, outcome::StoredOutcome};

/// A voter's line in the published list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublishedReceipt {
    /// `voter_id` of the ballot in the file.
    pub voter_id: u64,
    /// The slot.
    pub slot: String,
    /// How many times the slot was cast.
    pub revision: u32,
    /// The commitment on the receipt.
    pub commitment: String,
    /// The salt that opens it.
    pub salt: String,
}

fn published_receipts(ballots: &[StoredBallot]) -> Vec<PublishedReceipt> {
    (1..)
        .zip(ballots)
        .map(|(voter_id, ballot)| PublishedReceipt {
            voter_id,
            slot: hex(&ballot.slot.0),
            revision: ballot.revision,
            commitment: ballot.commitment.hex(),
            salt: hex(&ballot.salt),
        })
        .collect()
}

/// Whether some server is counting a vote now. The claims of a large vote take minutes of recounts.
#[must_use]
pub fn is_underway(services: &Services, vote: VoteId) -> bool {
    progress::is_underway(services, Subject::Count(vote))
}

/// How long a trial waits for its turn: less than any proxy does.
const TURN: Duration = Duration::from_secs(10);

/// Counts something on trial, one at a time, apart from the threads that answer requests.
///
/// # Errors
/// [`Error::Busy`] when the trials of others take too long.
pub async fn apart<T: Send + 'static>(
    services: &Services,
    count: impl FnOnce() -> T + Send + 'static,
) -> Result<T> {
    let turn = tokio::time::timeout(TURN, services.trials.acquire()).await;
    let _turn = turn.map_err(|_| Error::Busy)?.map_err(Error::internal)?;
    tokio::task::spawn_blocking(count).await.map_err(Error::internal)
}

/// Counts a closed vote, in a mix together with what the jury deliberated, stores the outcome and
/// destroys the key of its slots. Whoever follows `telling`, or else the count itself, is told how
/// far it is.
pub(crate) async fn count(
    services: &Services,
    caller: Option<&Caller>,
    view: &ProcessView,
    target: &EnvelopeView,
    terms: Option<Terms>,
    telling: Option<&Work>,
) -> Result<Vote> {
    let running = progress::begin(services, Subject::Count(target.vote.id), &OF_A_COUNT)
        .ok_or(Refusal::BeingCounted)?;
    let work = telling.unwrap_or(&running.work).clone();
    let vote = counted(services, caller, view, target, terms, &work).await?;
    running.finish();
    Ok(vote)
}

async fn counted(
    services: &Services,
    caller: Option<&Caller>,
    view: &ProcessView,
    target: &EnvelopeView,
    terms: Option<Terms>,
    work: &Work,
) -> Result<Vote> {
    let mut tx = services.store.read().await?;
    let vote = store::vote::by_id(&mut tx, target.vote.id).await?.ok_or(Error::NotFound)?;
    let counted_vote = vote.clone().count()?;
    let ballots = store::ballot::all(&mut tx, vote.id).await?;
    let projects = store::project::of_envelope(&mut tx, target.envelope.id).await?;
    let agreed = agreed(&mut tx, terms.is_some(), target, &projects).await?;
    drop(tx);
    let read = ballots.len() as u64;
    work.expects(Step::Reading, read);
    work.did(Step::Reading, read);
    let receipts = published_receipts(&ballots);
    let input = input(view, target, &vote, &projects, ballots);
    let (counted, shared) = tallied(input, agreed, work.clone()).await?;
    let digest = hex(&Sha256::digest(&counted.file));
    let now = services.now();
    let outcome = StoredOutcome {
        ballots_file: counted.file,
        outcome: serde_json::to_string(&counted.report).map_err(Error::internal)?,
        explanations: serde_json::to_string(&counted.explanations).map_err(Error::internal)?,
        receipts: serde_json::to_string(&receipts).map_err(Error::internal)?,
        digest: digest.clone(),
        counted_at: now,
        published_at: None,
    };
    work.expects(Step::Keeping, 1);
    let mut tx = services.store.write().await?;
    // Held now: whoever counts at the same time finds it counted and is refused.
    let vote = store::vote::taken(&mut tx, vote.id).await?.ok_or(Error::NotFound)?.count()?;
    store::vote::update(&mut tx, &counted_vote).await?;
    store::outcome::insert(&mut tx, vote.id, &outcome).await?;
    let facts = json!({
        "vote": vote.id,
        "ballots": receipts.len(),
        "ballots_digest": digest,
        "rule": counted.report.rule_id,
        "funded": counted.report.funded,
    });
    let account = caller.and_then(|caller| caller.account.as_ref()).map(|account| account.id);
    store::event::append(&mut tx, view.process.id, now, account, "vote.counted", facts).await?;
    let place = (vote.id, target.envelope.id);
    allocate::keep(services, &mut tx, view.process.id, place, shared.as_ref()).await?;
    if let Some(terms) = terms {
        let report = &counted.report;
        crate::deciding::settle(services, &mut tx, caller, view, target, report, terms).await?;
    }
    tx.commit().await?;
    work.did(Step::Keeping, 1);
    crate::conduct::forget_key(services, vote.id);
    if let Err(error) = crate::turn::forget_keys(services).await {
        // Tried again by the clock.
        tracing::error!(?error, "the key of the turns of a process could not be destroyed yet");
    }
    Ok(vote)
}

/// What is counted, with the names that the published file gives it.
fn input(
    view: &ProcessView,
    target: &EnvelopeView,
    vote: &Vote,
    projects: &[Project],
    ballots: Vec<StoredBallot>,
) -> CountInput {
    let name = target.envelope.name.get(Locale::Fr);
    CountInput {
        description: format!("{} – {name}", view.process.name.get(Locale::Fr)),
        unit: view.administration.name.get(Locale::Fr).to_owned(),
        instance: format!("{}/{}", view.process.slug, target.envelope.slug),
        currency: target.envelope.amount.currency.code().to_owned(),
        budget: target.envelope.amount.cents,
        rules: target.rules.clone(),
        seed: vote.seed.clone(),
        days: (vote.opens_at, vote.closes_at),
        projects: projects.iter().map(counted_project).collect(),
        ballots: ballots.into_iter().map(|ballot| ballot.choices).collect(),
    }
}

/// Counts without sharing and, where something was agreed, with it.
async fn tallied(
    input: CountInput,
    agreed: Option<allocate::Agreed>,
    work: Work,
) -> Result<(Counted, Option<allocate::Shared>)> {
    let counting = move || {
        let shared = agreed.map(|agreed| allocate::count(&input, &agreed)).transpose()?;
        Ok::<_, Error>((tally_told(&input, Depth::Published, &work)?, shared))
    };
    tokio::task::spawn_blocking(counting).await.map_err(Error::internal)?
}

/// What winners agreed to share, where ballots alone decide.
async fn agreed(
    tx: &mut Tx,
    with_jury: bool,
    target: &EnvelopeView,
    projects: &[Project],
) -> Result<Option<allocate::Agreed>> {
    if with_jury {
        return Ok(None);
    }
    allocate::agreed(tx, &target.rules, target.envelope.id, projects).await
}
