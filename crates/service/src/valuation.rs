//! Valuation: dossiers are given to evaluators, worked out, and finished. Whoever has a stake in a
//! proposal keeps away from its dossier.

mod criteria;
mod workload;

pub use criteria::{criteria, declare_criteria};
pub use workload::{Load, workload};

use crate::{
    Error, Result, Services,
    account::{Letter, required},
    administration::localized,
    mail::Post,
    process::{ProcessView, staff_view},
    proposal::step,
    review::DeskProposal,
    standing::{bearers, found, permitted, record, supported},
};
use domain::{
    Field, Refusal,
    account::{Account, Caller, Email},
    deciding::Grid,
    id::AccountId,
    locale::Locale,
    money::Cents,
    permit::Action,
    proposal::{Answer, Proposal, Stage, Step},
    refusal::Fields,
    sharing::Occasion,
    text::{Localized, Slug, limit},
    valuation::{Feasibility, LONGEST_MONTHS, MOST_YEARS, Valuation},
};
use serde_json::json;
use store::{Tx, valuation::Dossier};

/// A dossier as a form sends it.
#[derive(Debug, Clone, Default)]
pub struct ValuationForm {
    /// Code of the feasibility.
    pub feasibility: String,
    /// Why it cannot be done: French, Dutch, English.
    pub reason: [String; 3],
    /// What it costs in each year, as typed.
    pub costs: Vec<String>,
    /// How long it takes in months, as typed.
    pub months: String,
    /// What the price is made of: French, Dutch, English.
    pub price_explanation: [String; 3],
    /// Notes that only staff reads.
    pub notes: String,
    /// The points of each criterion, as typed.
    pub points: Vec<String>,
    /// Whether the evaluator has finished.
    pub done: bool,
}

/// A dossier with what surrounds it, for staff.
#[derive(Debug, Clone)]
pub struct DossierView {
    /// The dossier, once there is one.
    pub dossier: Option<Dossier>,
    /// Who works on it.
    pub evaluators: Vec<(AccountId, Email)>,
    /// The stakes that were declared, in their words.
    pub stakes: Vec<String>,
    /// Why the caller may not work on it, if so.
    pub conflict: bool,
    /// The criteria of the process, and whether everyone reads the points.
    pub grid: Option<(Grid, bool)>,
}

/// Whether somebody has a stake in a proposal: declared, or through an actor that is in it.
pub(crate) async fn has_stake(
    tx: &mut Tx,
    proposal: &Proposal,
    account: AccountId,
) -> Result<bool> {
    if proposal.author == account {
        return Ok(true);
    }
    let declared = store::valuation::stakes(tx, proposal.id).await?;
    let known = declared.iter().any(|(who, _)| *who == account);
    Ok(known || store::valuation::is_involved(tx, proposal.id, account).await?)
}

/// The dossier of a proposal, for staff.
///
/// # Errors
/// [`Error::Forbidden`] or [`Error::NotFound`].
pub async fn dossier(
    services: &Services,
    caller: &Caller,
    view: &ProcessView,
    proposal: &Proposal,
) -> Result<DossierView> {
    if !caller.is_staff_for(&view.process) {
        return Err(Error::Forbidden);
    }
    let account = caller.account.as_ref().ok_or(Error::SignInNeeded)?;
    let mut tx = services.store.read().await?;
    let assigned = store::valuation::assignments(&mut tx, view.process.id).await?;
    let own = assigned.into_iter().filter(|(id, ..)| *id == proposal.id);
    let stakes = store::valuation::stakes(&mut tx, proposal.id).await?;
    Ok(DossierView {
        dossier: store::valuation::get(&mut tx, proposal.id).await?,
        evaluators: own.map(|(_, id, email)| (id, email)).collect(),
        stakes: stakes.into_iter().map(|(_, words)| words).collect(),
        conflict: has_stake(&mut tx, proposal, account.id).await?,
        grid: store::valuation::grid(&mut tx, view.process.id).await?,
    })
}

fn optional(fields: &mut Fields, name: &str, texts: &[String; 3]) -> Option<Localized> {
    if texts.iter().all(|text| text.trim().is_empty()) {
        return None;
    }
    localized(fields, name, texts, 1_000)
}

/// Reads the points: all or none, and all of them in a dossier that is finished.
fn points(fields: &mut Fields, form: &ValuationForm, grid: Option<&Grid>) -> Vec<u8> {
    let Some(grid) = grid else { return Vec::new() };
    let typed = |place: usize| form.points.get(place).map_or("", |text| text.trim());
    let count = grid.criteria().len();
    if !form.done && (0..count).all(|place| typed(place).is_empty()) {
        return Vec::new();
    }
    let mut points = Vec::new();
    for place in 0..count {
        let most = grid.scale();
        let given = required(typed(place), |text| {
            let given = text.parse::<u8>().ok().filter(|given| *given <= most);
            given.ok_or(Refusal::NotANumber { from: 0, to: u64::from(most) })
        });
        points.extend(fields.check(&format!("point_{place}"), given));
    }
    points
}

fn checked(form: &ValuationForm, grid: Option<&Grid>) -> Result<Valuation> {
    let mut fields = Fields::default();
    let feasibility =
        fields.check("feasibility", required(&form.feasibility, str::parse::<Feasibility>));
    let reason = optional(&mut fields, "reason", &form.reason);
    let price_explanation = optional(&mut fields, "price_explanation", &form.price_explanation);
    let mut costs = Vec::new();
    let last = form.costs.iter().rposition(|text| !text.trim().is_empty());
    let written = last.map_or(0, |place| place + 1).min(MOST_YEARS);
    for (place, text) in form.costs.iter().take(written).enumerate() {
        // A year in which nothing is spent may be left empty between two others.
        let cost = match text.trim() {
            "" => Some(Cents::ZERO),
            text => fields.check(&format!("cost_{place}"), Cents::parse(text)),
        };
        let negative = cost.is_some_and(|cost| cost < Cents::ZERO);
        if negative {
            fields.refuse(&format!("cost_{place}"), Refusal::AmountMustBePositive);
        }
        costs.extend(cost);
    }
    let months = match form.months.trim() {
        "" => None,
        text => {
            let number = text.parse().ok().filter(|months| (1..=LONGEST_MONTHS).contains(months));
            let refusal = Refusal::NotANumber { from: 1, to: u64::from(LONGEST_MONTHS) };
            fields.check("months", number.ok_or(refusal))
        }
    };
    if form.notes.chars().count() > limit::BODY {
        fields.refuse("notes", Refusal::TooLong { limit: limit::BODY });
    }
    // What cannot be done needs no points.
    let hopeless = feasibility == Some(Feasibility::NotFeasible);
    let points = points(&mut fields, form, grid.filter(|_| !hopeless));
    let Some(feasibility) = feasibility.filter(|_| fields.is_empty()) else {
        return Err(fields.into_refused().into());
    };
    let notes = form.notes.trim().to_owned();
    let done = form.done;
    let valuation =
        Valuation { feasibility, reason, costs, months, price_explanation, notes, points, done };
    // The form has one field for the costs of the first year, where the sum is told to be wrong.
    valuation.checked().map_err(|mut refused| {
        for field in &mut refused {
            if field.name == "costs" {
                "cost_0".clone_into(&mut field.name);
            }
        }
        refused.into()
    })
}

/// Saves a dossier; `revision` is the one the form was filled from, nought for the first. A
/// finished one moves the proposal on: valued when it can be done, and otherwise left out, with the
/// reason that its bearers read in a letter and everyone on its page.
///
/// # Errors
/// [`Error::SignInNeeded`], [`Error::NotFound`], [`Error::Forbidden`] unless the dossier is the
/// caller's or the caller administers, [`Refusal::NotInThisPhase`], [`Refusal::WrongStage`],
/// [`Refusal::ConflictOfInterest`], [`Error::Conflict`] when somebody else saved in between, or
/// [`Error::Fields`] about the form.
pub async fn save(
    services: &Services,
    caller: &Caller,
    process: &Slug,
    slug: &Slug,
    revision: u32,
    form: &ValuationForm,
    write: &(dyn Fn(Locale, &Proposal) -> Letter + Sync),
) -> Result<Proposal> {
    let view = staff_view(services, caller, process).await?;
    let account = caller.account.clone().ok_or(Error::SignInNeeded)?;
    let mut tx = services.store.write().await?;
    let (mut proposal, held) = found(&mut tx, caller, &view, slug).await?;
    permitted(services, &view.process, &proposal, &held, Action::Value)?;
    supported(&mut tx, &view.process, &proposal, Action::Value).await?;
    may_value(&mut tx, caller, &view, &proposal, &account).await?;
    let grid = store::valuation::grid(&mut tx, view.process.id).await?.map(|(grid, _)| grid);
    let valuation = checked(form, grid.as_ref())?;
    let now = services.now();
    let saved =
        store::valuation::put(&mut tx, proposal.id, &valuation, revision, account.id, now).await?;
    if !saved {
        return Err(Error::Conflict);
    }
    let facts = json!({ "feasibility": valuation.feasibility, "done": valuation.done });
    record(services, &mut tx, &account, &proposal, "valuation.saved", facts).await?;
    crate::sharing::of_proposal(services, &mut tx, &proposal, Occasion::Valuation).await?;
    if valuation.done {
        finish(services, &mut tx, &account, &mut proposal, &valuation).await?;
        let people = bearers(&mut tx, &proposal).await?;
        let letter = |locale| write(locale, &proposal);
        Post::new(services).to_each(&mut tx, &people, &letter).await?;
    }
    tx.commit().await?;
    Ok(proposal)
}

async fn finish(
    services: &Services,
    tx: &mut Tx,
    account: &Account,
    proposal: &mut Proposal,
    valuation: &Valuation,
) -> Result<()> {
    match (&valuation.feasibility, &valuation.reason) {
        (Feasibility::NotFeasible, Some(reason)) => {
            let answer = Some(Answer::Reason(reason.clone()));
            step(services, tx, account, proposal, Step::Decline, answer).await
        }
        // Finished once more, with other figures: it stays where it is.
        _ if proposal.stage == Stage::Valued => Ok(()),
        _ => step(services, tx, account, proposal, Step::Value, None).await,
    }
}

async fn may_value(
    tx: &mut Tx,
    caller: &Caller,
    view: &ProcessView,
    proposal: &Proposal,
    account: &Account,
) -> Result<()> {
    if has_stake(tx, proposal, account.id).await? {
        return Err(Refusal::ConflictOfInterest.into());
    }
    let assigned = store::valuation::assignments(tx, view.process.id).await?;
    let own = assigned.iter().any(|(id, who, _)| *id == proposal.id && *who == account.id);
    if own || caller.conducts(&view.process) { Ok(()) } else { Err(Error::Forbidden) }
}

/// Gives a dossier to a member of staff, or takes it from one.
///
/// # Errors
/// [`Error::Forbidden`], [`Refusal::NotInThisPhase`], or [`Error::Fields`] about `evaluator`: whoever
/// has a stake in the proposal is not given its dossier.
pub async fn assign(
    services: &Services,
    caller: &Caller,
    process: &Slug,
    slug: &Slug,
    evaluator: &str,
    gives: bool,
) -> Result<()> {
    let view = staff_view(services, caller, process).await?;
    let account = caller.account.clone().ok_or(Error::SignInNeeded)?;
    let able = crate::review::evaluators(services, caller, &view).await?;
    let refuse = |refusal| Error::Fields(vec![Field::new("evaluator", refusal)]);
    let email = Email::parse(evaluator).ok().filter(|email| !gives || able.contains(email));
    let email = email.ok_or_else(|| refuse(Refusal::UnknownChoice))?;
    let mut tx = services.store.write().await?;
    let (proposal, held) = found(&mut tx, caller, &view, slug).await?;
    permitted(services, &view.process, &proposal, &held, Action::Assign)?;
    let person = store::account::by_email(&mut tx, &email).await?;
    let person = person.ok_or_else(|| refuse(Refusal::UnknownChoice))?.id;
    if gives {
        supported(&mut tx, &view.process, &proposal, Action::Assign).await?;
        if has_stake(&mut tx, &proposal, person).await? {
            return Err(refuse(Refusal::ConflictOfInterest));
        }
        store::valuation::assign(&mut tx, proposal.id, person).await?;
    } else {
        store::valuation::unassign(&mut tx, proposal.id, person).await?;
    }
    let kind = if gives { "valuation.assigned" } else { "valuation.unassigned" };
    record(services, &mut tx, &account, &proposal, kind, json!({ "account": person })).await?;
    tx.commit().await?;
    Ok(())
}

/// Declares a stake of the caller in a proposal: from then on its dossier is for others.
///
/// # Errors
/// [`Error::Forbidden`] unless the caller is staff, or [`Error::Fields`] about `words`.
pub async fn declare_stake(
    services: &Services,
    caller: &Caller,
    process: &Slug,
    slug: &Slug,
    words: &str,
) -> Result<()> {
    let view = staff_view(services, caller, process).await?;
    let account = caller.account.clone().ok_or(Error::SignInNeeded)?;
    let mut fields = Fields::default();
    let words = fields.check("words", required(words, |text| Ok(text.to_owned())));
    if words.as_ref().is_some_and(|text| text.chars().count() > limit::SUMMARY) {
        fields.refuse("words", Refusal::TooLong { limit: limit::SUMMARY });
    }
    let Some(words) = words.filter(|_| fields.is_empty()) else {
        return Err(fields.into_refused().into());
    };
    let mut tx = services.store.write().await?;
    let (proposal, _) = found(&mut tx, caller, &view, slug).await?;
    let now = services.now();
    store::valuation::declare_stake(&mut tx, proposal.id, account.id, &words, now).await?;
    let facts = json!({ "account": account.id, "words": words });
    record(services, &mut tx, &account, &proposal, "stake.declared", facts).await?;
    tx.commit().await?;
    Ok(())
}

/// How far the valuation of a process has come.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Progress {
    /// Dossiers that are to be worked out, finished ones among them.
    pub dossiers: usize,
    /// Finished ones.
    pub done: usize,
    /// Those that nobody works on yet.
    pub unassigned: usize,
}

/// Counts how far the valuation has come; proposals that were left out before it do not count.
#[must_use]
pub fn progress(proposals: &[DeskProposal]) -> Progress {
    let mut progress = Progress::default();
    for desk in proposals {
        let done = desk.dossier.as_ref().is_some_and(|dossier| dossier.valuation.done);
        let waits = desk.proposal.stage == Stage::Admissible;
        if done || waits {
            progress.dossiers += 1;
            progress.done += usize::from(done);
            progress.unassigned += usize::from(!done && desk.evaluators.is_empty());
        }
    }
    progress
}
