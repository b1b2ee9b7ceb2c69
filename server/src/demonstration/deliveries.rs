//! What became of a few laureates of the demonstration. The votes of Wieliczka are real; this part
//! is invented, and every note says so.

use super::{DemonstrationError, Text};
use chrono::{NaiveDate, TimeDelta};
use domain::{account::Caller, money::Cents, text::Slug};
use serde::Deserialize;
use service::{
    Services,
    account::Letter,
    delivery::{DeliveryForm, Laureate, MilestoneForm, laureates, record},
};

const TEXTS: &str = include_str!("../../demo/deliveries.json");

/// A story of a laureate: its versions in order.
type StoryEntry = Vec<VersionEntry>;

#[derive(Debug, Deserialize)]
struct VersionEntry {
    status: String,
    note: Text,
    #[serde(default)]
    reason: Option<Text>,
    /// Parts of what was voted, of a hundred: awarded, committed, spent, returned.
    percent: [i64; 4],
    /// What the whole costs of what was announced, of a hundred, once it is known.
    #[serde(default)]
    cost_percent: Option<i64>,
    #[serde(default)]
    steps: Vec<StepEntry>,
}

#[derive(Debug, Deserialize)]
struct StepEntry {
    label: Text,
    /// Days from the day of loading.
    planned: i64,
    #[serde(default)]
    done: Option<i64>,
}

/// Records the stories of the first laureates of an envelope.
pub(super) async fn load(
    services: &Services,
    staff: &Caller,
    process: &Slug,
    envelope: &Slug,
) -> Result<(), DemonstrationError> {
    let stories: Vec<StoryEntry> = serde_json::from_str(TEXTS)?;
    let view = service::process::show(services, staff, process).await?;
    let target = view.envelope(envelope)?;
    let laureates = laureates(services, staff, &view, target).await?;
    for (laureate, versions) in laureates.iter().zip(&stories) {
        for (number, version) in (0..).zip(versions) {
            let form = form(laureate, version, services.today());
            let slug = &laureate.project.slug;
            // Nobody follows anything yet.
            record(services, staff, process, slug, number, &form, |_| Letter::default()).await?;
        }
    }
    Ok(())
}

fn form(laureate: &Laureate, version: &VersionEntry, today: NaiveDate) -> DeliveryForm {
    let price = laureate.project.price;
    // Whole units: nobody grants cents.
    let part = |of: Cents, percent: i64| (of.0 / 100 * percent / 100).to_string();
    let [awarded, committed, spent, returned] =
        version.percent.map(|percent| part(price.asked, percent));
    let day = |days: i64| (today + TimeDelta::days(days)).to_string();
    let steps = (1..).zip(&version.steps).map(|(row, step)| MilestoneForm {
        row,
        label: step.label.form(),
        planned: day(step.planned),
        done: step.done.map(day).unwrap_or_default(),
    });
    DeliveryForm {
        status: version.status.clone(),
        reason: version.reason.as_ref().map(Text::form).unwrap_or_default(),
        milestones: steps.collect(),
        awarded,
        committed,
        spent,
        returned,
        cost: version.cost_percent.map(|percent| part(price.total, percent)).unwrap_or_default(),
        note: version.note.form(),
    }
}
