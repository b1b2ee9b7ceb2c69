//! The decision of the college or the council on a published outcome.

use crate::{
    Error, Result, Services, administration::localized, process::administered, result::Results,
};
use chrono::NaiveDate;
use domain::{
    Field, Refusal,
    account::Caller,
    deciding,
    decision::{Decision, Departure, Organ},
    money::Cents,
    permit::{Action, Capacity},
    project::Project,
    refusal::Fields,
    text::{Slug, limit},
    vote::VoteState,
};
use serde_json::json;

/// A decision as a form sends it.
#[derive(Debug, Clone, Default)]
pub struct DecisionForm {
    /// Code of who decided.
    pub organ: String,
    /// The day, as `2026-06-25`.
    pub day: String,
    /// What is said in public: French, Dutch, English.
    pub statement: [String; 3],
    /// Where it departs from the vote; rows without a project are passed over.
    pub departures: Vec<DepartureForm>,
}

/// A departure as a form sends it.
#[derive(Debug, Clone, Default)]
pub struct DepartureForm {
    /// Its row in the form, from one, which names its fields.
    pub row: usize,
    /// Number of the project.
    pub number: String,
    /// Whether it is funded after all.
    pub funds: bool,
    /// Why: French, Dutch, English.
    pub reason: [String; 3],
}

/// Records a decision on a published outcome; an earlier one stays in the journal.
///
/// # Errors
/// [`Error::Forbidden`], [`Refusal::WrongVoteState`] before the outcome is published, or
/// [`Error::Fields`] about the form.
pub async fn record(
    services: &Services,
    caller: &Caller,
    process: &Slug,
    envelope: &Slug,
    form: &DecisionForm,
) -> Result<Decision> {
    let view = administered(services, caller, process).await?;
    let target = view.envelope(envelope)?;
    let may = target.vote.permits(Capacity::Administration, Action::Publish);
    if target.vote.state != VoteState::Published || !may {
        return Err(Refusal::WrongVoteState.into());
    }
    let results = crate::result::show(services, caller, &view, target).await?;
    let numbers = results.report.projects.iter().map(|project| project.id.as_str());
    let outcome: Vec<(&str, bool)> =
        numbers.map(|number| (number, results.chooses(number))).collect();
    let decision = checked(form, &outcome)?;
    let projects = crate::project::list(services, target).await?;
    fits(target.envelope.amount.cents, &results, &decision, &projects).map_err(|refusal| {
        let rows = form.departures.iter().filter(|row| !row.number.is_empty());
        let row = rows.filter(|row| row.funds).map(|row| row.row).next().unwrap_or(1);
        Error::Fields(vec![Field::new(format!("departure_{row}_number"), refusal)])
    })?;
    let now = services.now();
    let mut tx = services.store.write().await?;
    store::decision::put(&mut tx, target.vote.id, &decision, now).await?;
    let facts = json!({ "vote": target.vote.id, "decision": decision });
    let account = caller.account.as_ref().map(|account| account.id);
    store::event::append(&mut tx, view.process.id, now, account, "decision.recorded", facts)
        .await?;
    tx.commit().await?;
    Ok(decision)
}

/// Checks that what is funded after all fits into the envelope, with what is not any more.
fn fits(
    envelope: Cents,
    results: &Results,
    decision: &Decision,
    projects: &[Project],
) -> std::result::Result<(), Refusal> {
    let sum = |wanted: &dyn Fn(&str) -> bool| {
        let wanted = projects.iter().filter(|project| wanted(&project.number));
        Cents::sum(wanted.map(|project| results.awarded(project))).ok_or(Refusal::AmountTooLarge)
    };
    // What winners share is bought once, and is spent too.
    let before = match &results.shared {
        Some(shared) => shared.cents(shared.outcome.spent),
        None => sum(&|number| results.chooses(number))?,
    };
    let departs = |number: &str, funds| {
        decision.departs_for(number).is_some_and(|departure| departure.funds == funds)
    };
    let (added, taken) =
        (sum(&|number| departs(number, true))?, sum(&|number| departs(number, false))?);
    let granted = before.checked_add(added).ok_or(Refusal::AmountTooLarge)?.saturating_sub(taken);
    if granted > envelope.max(before) {
        let (granted, envelope) = (granted.0, envelope.0);
        return Err(deciding::Refused::MoreThanEnvelope { granted, envelope }.into());
    }
    Ok(())
}

fn checked(form: &DecisionForm, outcome: &[(&str, bool)]) -> Result<Decision> {
    let mut fields = Fields::default();
    let organ = fields.check("organ", form.organ.parse::<Organ>());
    let day = NaiveDate::parse_from_str(form.day.trim(), "%Y-%m-%d");
    let day = fields.check("day", day.map_err(|_| Refusal::NotADate));
    let statement = localized(&mut fields, "statement", &form.statement, limit::SUMMARY);
    let (mut departures, mut rows) = (Vec::new(), Vec::new());
    for departure in form.departures.iter().filter(|row| !row.number.is_empty()) {
        let name = format!("departure_{}_reason", departure.row);
        let reason = localized(&mut fields, &name, &departure.reason, limit::SUMMARY);
        rows.push(departure.row);
        departures.extend(reason.map(|reason| Departure {
            number: departure.number.clone(),
            funds: departure.funds,
            reason,
        }));
    }
    let (Some(organ), Some(day), Some(statement)) = (organ, day, statement) else {
        return Err(fields.into_refused().into());
    };
    if !fields.is_empty() {
        return Err(fields.into_refused().into());
    }
    Decision::new(organ, day, statement, departures, outcome).map_err(|mut refused| {
        for field in &mut refused {
            // The domain counts departures, the form has empty rows between them.
            let place = field.name.trim_start_matches("departure_").trim_end_matches("_number");
            let row = place.parse::<usize>().ok().and_then(|place| rows.get(place - 1));
            field.name =
                row.map_or_else(|| field.name.clone(), |row| format!("departure_{row}_number"));
        }
        refused.into()
    })
}
