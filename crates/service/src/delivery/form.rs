//! A delivery as a form sends it, and what is wrong with it.

use super::amount;
use crate::{Result, administration::localized};
use chrono::NaiveDate;
use domain::{
    Field, Refusal,
    delivery::{Amounts, Delivery, Draft, Funds, Milestone, Status},
    money::Cents,
    refusal::Fields,
    text::{Localized, limit},
};

/// A delivery as a form sends it.
#[derive(Debug, Clone, Default)]
pub struct DeliveryForm {
    /// Code of the status.
    pub status: String,
    /// Why it is stopped: French, Dutch, English.
    pub reason: [String; 3],
    /// Its steps; empty rows are passed over.
    pub milestones: Vec<MilestoneForm>,
    /// Granted, as typed; empty is nothing.
    pub awarded: String,
    /// Committed, as typed.
    pub committed: String,
    /// Spent, as typed.
    pub spent: String,
    /// Returned to the envelope, as typed.
    pub returned: String,
    /// What the whole really costs, as typed; empty while it is not known.
    pub cost: String,
    /// What is said in public: French, Dutch, English.
    pub note: [String; 3],
}

/// A step as a form sends it.
#[derive(Debug, Clone, Default)]
pub struct MilestoneForm {
    /// Its row in the form, from one, which names its fields.
    pub row: usize,
    /// What it is: French, Dutch, English.
    pub label: [String; 3],
    /// The day it is planned for, as `2026-06-25`.
    pub planned: String,
    /// The day it was done; empty while it is not.
    pub done: String,
}

impl MilestoneForm {
    fn is_empty(&self) -> bool {
        let texts = [&self.planned, &self.done].into_iter().chain(&self.label);
        texts.into_iter().all(|text| text.trim().is_empty())
    }
}

/// The delivery that a form makes of the one before, with the note that goes with it.
pub(super) fn checked(
    form: &DeliveryForm,
    before: &Delivery,
    today: NaiveDate,
) -> Result<(Delivery, Localized)> {
    let mut fields = Fields::default();
    let status = fields.check("status", form.status.parse::<Status>());
    let reason = reason(&mut fields, form, status);
    let rows: Vec<&MilestoneForm> = form.milestones.iter().filter(|row| !row.is_empty()).collect();
    let milestones: Vec<_> = rows.iter().map(|row| milestone(&mut fields, row)).collect();
    let funds = funds(&mut fields, form, before.funds().voted());
    let cost = match form.cost.trim() {
        "" => Some(None),
        typed => fields.check("cost", Cents::parse(typed)).map(Some),
    };
    let note = localized(&mut fields, "note", &form.note, limit::SUMMARY);
    let mut refused = fields.into_refused();
    let milestones: Option<Vec<Milestone>> = milestones.into_iter().collect();
    // What the whole says is looked at even where a text is missing: nobody guesses twice.
    let drafted = match (status, milestones, funds, cost) {
        (Some(status), Some(milestones), Some(funds), Some(cost)) => {
            let draft = Draft { status, reason, milestones, funds, cost };
            before.next(draft, today).map_err(|fields| refused.extend(as_typed(fields, &rows))).ok()
        }
        _ => None,
    };
    let twice = |name: &str, refused: &[Field]| refused.iter().filter(|f| f.name == name).count();
    if twice("reason", &refused) > 1 {
        refused.retain(|field| field.refusal != Refusal::ReasonNeeded);
    }
    match (drafted, note) {
        (Some(delivery), Some(note)) if refused.is_empty() => Ok((delivery, note)),
        _ => Err(refused.into()),
    }
}

/// A reason is asked for only where something is stopped.
fn reason(fields: &mut Fields, form: &DeliveryForm, status: Option<Status>) -> Option<Localized> {
    let empty = form.reason.iter().all(|text| text.trim().is_empty());
    if status != Some(Status::Stopped) || empty {
        return None;
    }
    localized(fields, "reason", &form.reason, limit::SUMMARY)
}

fn milestone(fields: &mut Fields, row: &MilestoneForm) -> Option<Milestone> {
    let name = |part: &str| format!("milestone_{}_{part}", row.row);
    let label = localized(fields, &name("label"), &row.label, limit::TITLE);
    let planned = fields.check(&name("planned"), crate::account::required(&row.planned, day));
    let done = match row.done.trim() {
        "" => Some(None),
        typed => fields.check(&name("done"), day(typed)).map(Some),
    };
    Some(Milestone { label: label?, planned: planned?, done: done? })
}

fn day(text: &str) -> std::result::Result<NaiveDate, Refusal> {
    NaiveDate::parse_from_str(text.trim(), "%Y-%m-%d").map_err(|_| Refusal::NotADate)
}

fn funds(fields: &mut Fields, form: &DeliveryForm, voted: Cents) -> Option<Funds> {
    let awarded = fields.check("awarded", amount(&form.awarded));
    let committed = fields.check("committed", amount(&form.committed));
    let spent = fields.check("spent", amount(&form.spent));
    let returned = fields.check("returned", amount(&form.returned));
    let amounts = Amounts {
        voted,
        awarded: awarded?,
        committed: committed?,
        spent: spent?,
        returned: returned?,
    };
    match Funds::new(amounts) {
        Ok(funds) => Some(funds),
        Err(refused) => {
            for field in refused {
                fields.refuse(&field.name, field.refusal);
            }
            None
        }
    }
}

/// The domain counts steps, the form has empty rows between them.
fn as_typed(fields: Vec<Field>, rows: &[&MilestoneForm]) -> Vec<Field> {
    let renamed = fields.into_iter().map(|mut field| {
        let place = field.name.trim_start_matches("milestone_").trim_end_matches("_done");
        let row = place.parse::<usize>().ok().and_then(|place| rows.get(place.checked_sub(1)?));
        if let Some(row) = row {
            field.name = format!("milestone_{}_done", row.row);
        }
        field
    });
    renamed.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn both(text: &str) -> [String; 3] {
        [text.to_owned(), text.to_owned(), String::new()]
    }

    fn names(form: &DeliveryForm) -> Vec<String> {
        let today = NaiveDate::from_ymd_opt(2026, 6, 10).unwrap();
        let before = Delivery::beginning(Cents(10_000));
        match checked(form, &before, today) {
            Err(crate::Error::Fields(fields)) => fields.into_iter().map(|f| f.name).collect(),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn everything_that_is_wrong_is_said_at_once_at_the_row_where_it_was_typed() {
        let step = |row, planned: &str, done: &str| MilestoneForm {
            row,
            label: both("Pose"),
            planned: planned.to_owned(),
            done: done.to_owned(),
        };
        let form = DeliveryForm {
            status: "stopped".to_owned(),
            milestones: vec![
                MilestoneForm { row: 1, ..MilestoneForm::default() },
                step(2, "2026-06-01", "2026-06-02"),
                step(3, "2026-06-01", "2026-06-11"),
            ],
            awarded: "90".to_owned(),
            cost: "12".to_owned(),
            ..DeliveryForm::default()
        };
        assert_eq!(names(&form), ["note", "reason", "milestone_3_done"]);
        let form = DeliveryForm {
            awarded: "101".to_owned(),
            spent: "dix".to_owned(),
            milestones: vec![step(4, "demain", "")],
            ..form
        };
        assert_eq!(names(&form), ["milestone_4_planned", "spent", "note"]);
    }
}
