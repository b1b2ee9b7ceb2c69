//! Reaching a decision without ballots alone, and reading it back.

use super::{candidates, note, way_form::whole};
use crate::{
    Error, Result, Services,
    administration::localized,
    process::{EnvelopeView, ProcessView, administered},
};
use allocation::report::Report;
use chrono::NaiveDate;
use domain::{
    Field, Moment, Refusal,
    account::Caller,
    deciding::{Award, Jury, Minutes, Refused, Terms, Verdict, Votes, Way},
    id::VoteId,
    money::Cents,
    permit::Action,
    process::Visibility,
    project::Project,
    refusal::Fields,
    rules::hex,
    session::in_its_time,
    text::{Slug, limit},
    vote::Vote,
};
use serde_json::json;
use sha2::{Digest, Sha256};
use store::{Tx, verdict::StoredVerdict};

/// A deliberation as a form sends it.
#[derive(Debug, Clone, Default)]
pub struct ConcludeForm {
    /// The day, as `2026-06-25`.
    pub day: String,
    /// The deliberation: French, Dutch, English.
    pub text: [String; 3],
}

/// The minutes of an assembly or an agreement as a form sends them.
#[derive(Debug, Clone, Default)]
pub struct MinutesForm {
    /// The day, as `2026-06-25`.
    pub day: String,
    /// What was said and decided: French, Dutch, English.
    pub text: [String; 3],
    /// Who agreed, one a line.
    pub parties: String,
    /// How many took part, as typed.
    pub present: String,
    /// What was decided, one line for each project in the order of the projects.
    pub awards: Vec<MinutesLine>,
}

/// What was decided for a project, as a form sends it.
#[derive(Debug, Clone, Default)]
pub struct MinutesLine {
    /// Number of the project.
    pub number: String,
    /// What it gets, as typed; nothing when empty.
    pub amount: String,
    /// Why: French, Dutch, English.
    pub reason: [String; 3],
}

/// A decision as it was kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reached {
    /// The decision.
    pub verdict: Verdict,
    /// The very bytes that are published.
    pub bytes: String,
    /// SHA-256 of them.
    pub digest: String,
    /// When it was reached.
    pub at: Moment,
    /// When it was published.
    pub published_at: Option<Moment>,
}

pub(crate) async fn stored(tx: &mut Tx, vote: VoteId) -> Result<Option<Reached>> {
    let Some(stored) = store::verdict::of_vote(tx, vote).await? else { return Ok(None) };
    Ok(Some(Reached {
        verdict: serde_json::from_str(&stored.verdict).map_err(Error::internal)?,
        bytes: stored.verdict,
        digest: stored.digest,
        at: stored.settled_at,
        published_at: stored.published_at,
    }))
}

/// The decision on an envelope and the jury behind it, whose names are left out for whoever is not
/// staff.
///
/// # Errors
/// [`Error::NotFound`] until it is public, except for staff.
pub async fn reached(
    services: &Services,
    caller: &Caller,
    process: &ProcessView,
    target: &EnvelopeView,
) -> Result<(Reached, Jury)> {
    let mut tx = services.store.read().await?;
    let reached = stored(&mut tx, target.vote.id).await?.ok_or(Error::NotFound)?;
    let staff = process.is_staffed_by(caller);
    if reached.published_at.is_none() && !staff {
        return Err(Error::NotFound);
    }
    let mut jury = store::jury::of_vote(&mut tx, target.vote.id).await?;
    if !staff {
        for juror in &mut jury.jurors {
            juror.name.clear();
        }
    }
    Ok((reached, jury))
}

fn day(fields: &mut Fields, text: &str) -> Option<NaiveDate> {
    let day = NaiveDate::parse_from_str(text.trim(), "%Y-%m-%d");
    fields.check("day", day.map_err(|_| Refusal::NotADate))
}

fn terms(form: &ConcludeForm, today: NaiveDate) -> Result<Terms> {
    let mut fields = Fields::default();
    let day = day(&mut fields, &form.day);
    if day.is_some_and(|day| day > today) {
        fields.refuse("day", Refusal::NotADate);
    }
    let text = localized(&mut fields, "text", &form.text, limit::BODY);
    match (day, text) {
        (Some(day), Some(text)) if fields.is_empty() => Ok(Terms { day, text }),
        _ => Err(fields.into_refused().into()),
    }
}

/// Concludes what the jury deliberated: alone it decides, in a mix the closed vote is counted and
/// both are put together as published.
///
/// # Errors
/// [`Error::Forbidden`], [`Error::Fields`] about the form, [`Refused::NoJury`], what
/// [`Verdict::by_jury`] refuses, and in a mix what a count refuses.
pub async fn conclude(
    services: &Services,
    caller: &Caller,
    process: &Slug,
    envelope: &Slug,
    form: &ConcludeForm,
) -> Result<Vote> {
    let view = administered(services, caller, process).await?;
    let target = view.envelope(envelope)?;
    let terms = terms(form, services.today())?;
    match &target.way {
        Way::Jury { .. } => alone(services, caller, &view, target, terms).await,
        Way::Mix { .. } => {
            // Said before anything is counted: a sheet may be missing.
            let mut tx = services.store.read().await?;
            let jury = store::jury::of_vote(&mut tx, target.vote.id).await?;
            let projects = store::project::of_envelope(&mut tx, target.envelope.id).await?;
            drop(tx);
            by_jury(target, &jury, None, &projects, terms.clone())?;
            crate::counting::count(services, Some(caller), &view, target, Some(terms), None).await
        }
        _ => Err(Error::Refused(Refused::NoJury.into())),
    }
}

fn by_jury(
    target: &EnvelopeView,
    jury: &Jury,
    votes: Option<&Votes>,
    projects: &[Project],
    terms: Terms,
) -> Result<Verdict> {
    let budget = target.envelope.amount.cents;
    Ok(Verdict::by_jury(&target.way, jury, votes, &candidates(projects), budget, terms)?)
}

async fn alone(
    services: &Services,
    caller: &Caller,
    view: &ProcessView,
    target: &EnvelopeView,
    terms: Terms,
) -> Result<Vote> {
    let mut tx = services.store.write().await?;
    let vote = store::vote::taken(&mut tx, target.vote.id).await?.ok_or(Error::NotFound)?;
    let jury = store::jury::of_vote(&mut tx, vote.id).await?;
    let projects = store::project::of_envelope(&mut tx, target.envelope.id).await?;
    let verdict = by_jury(target, &jury, None, &projects, terms)?;
    finish(services, tx, caller, view, vote, &verdict).await
}

/// Keeps a decision that was reached without ballots.
async fn finish(
    services: &Services,
    mut tx: Tx,
    caller: &Caller,
    view: &ProcessView,
    vote: Vote,
    verdict: &Verdict,
) -> Result<Vote> {
    // Nobody could read the decision of a process that only staff sees.
    if view.process.visibility == Visibility::Draft {
        return Err(Refusal::WrongVoteState.into());
    }
    let now = services.now();
    in_its_time(&view.process.timeline, now, Action::Settle).map_err(Refusal::from)?;
    let vote = vote.settle(now, verdict.way().hash())?;
    store::vote::update(&mut tx, &vote).await?;
    let facts = keep(services, &mut tx, vote.id, verdict).await?;
    note(services, &mut tx, caller, view.process.id, "verdict.reached", facts).await?;
    tx.commit().await?;
    Ok(vote)
}

/// Keeps a decision, and gives the facts for the journal.
async fn keep(
    services: &Services,
    tx: &mut Tx,
    vote: VoteId,
    verdict: &Verdict,
) -> Result<serde_json::Value> {
    let bytes = serde_json::to_string(verdict).map_err(Error::internal)?;
    let digest = hex(&Sha256::digest(&bytes));
    let stored = StoredVerdict {
        verdict: bytes,
        digest: digest.clone(),
        settled_at: services.now(),
        published_at: None,
    };
    store::verdict::insert(tx, vote, &stored).await?;
    let funded: Vec<_> = verdict
        .lines()
        .iter()
        .filter(|line| line.funded())
        .map(|line| (&line.number, line.awarded))
        .collect();
    Ok(json!({ "vote": vote, "way": verdict.way().kind(), "digest": digest, "funded": funded }))
}

/// Puts the count of a mix together with what its jury gave, in the transaction of the count.
pub(crate) async fn settle(
    services: &Services,
    tx: &mut Tx,
    caller: Option<&Caller>,
    view: &ProcessView,
    target: &EnvelopeView,
    report: &Report,
    terms: Terms,
) -> Result<()> {
    let jury = store::jury::of_vote(tx, target.vote.id).await?;
    let projects = store::project::of_envelope(tx, target.envelope.id).await?;
    let given = report.projects.iter().map(|project| (project.id.clone(), project.score));
    let least = u64::from(target.rules.minimum_votes());
    let votes = Votes { given: given.collect(), least };
    let verdict = by_jury(target, &jury, Some(&votes), &projects, terms)?;
    let facts = keep(services, tx, target.vote.id, &verdict).await?;
    let account = caller.and_then(|caller| caller.account.as_ref()).map(|account| account.id);
    let now = services.now();
    store::event::append(tx, view.process.id, now, account, "verdict.reached", facts).await?;
    Ok(())
}

/// Records what an assembly or an agreement decided.
///
/// # Errors
/// [`Error::Forbidden`], [`Refusal::WrongVoteState`], or [`Error::Fields`] about the form.
pub async fn record(
    services: &Services,
    caller: &Caller,
    process: &Slug,
    envelope: &Slug,
    form: &MinutesForm,
) -> Result<Vote> {
    let view = administered(services, caller, process).await?;
    let target = view.envelope(envelope)?;
    let minutes = minutes(form, services.today())?;
    let mut tx = services.store.write().await?;
    let vote = store::vote::taken(&mut tx, target.vote.id).await?.ok_or(Error::NotFound)?;
    let way = store::way::of_envelope(&mut tx, target.envelope.id).await?;
    let projects = store::project::of_envelope(&mut tx, target.envelope.id).await?;
    if projects.is_empty() {
        return Err(Error::Fields(vec![Field::new("form", Refusal::TooFewProjects)]));
    }
    let budget = target.envelope.amount.cents;
    let verdict = Verdict::by_minutes(&way, minutes, &candidates(&projects), budget)?;
    finish(services, tx, caller, &view, vote, &verdict).await
}

fn minutes(form: &MinutesForm, today: NaiveDate) -> Result<Minutes> {
    let mut fields = Fields::default();
    let day = day(&mut fields, &form.day);
    if day.is_some_and(|day| day > today) {
        fields.refuse("day", Refusal::NotADate);
    }
    let text = localized(&mut fields, "text", &form.text, limit::BODY);
    let parties: Vec<String> = form
        .parties
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .map(str::to_owned)
        .collect();
    let present = fields.check("present", whole(&form.present, (0, 100_000), Some(0)));
    let mut awards = Vec::new();
    for (place, line) in form.awards.iter().enumerate() {
        let reason =
            localized(&mut fields, &format!("award_{place}_reason"), &line.reason, limit::SUMMARY);
        let amount = match line.amount.trim() {
            "" => Ok(Cents::ZERO),
            amount => Cents::parse(amount),
        };
        let amount = fields.check(&format!("award_{place}_amount"), amount);
        if let (Some(reason), Some(amount)) = (reason, amount) {
            awards.push(Award { number: line.number.clone(), amount, reason });
        }
    }
    match (day, text, present) {
        (Some(day), Some(text), Some(present)) if fields.is_empty() => {
            let present = u32::try_from(present).ok().filter(|present| *present > 0);
            Ok(Minutes { day, text, parties, present, awards })
        }
        _ => Err(fields.into_refused().into()),
    }
}
