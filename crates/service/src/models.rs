//! Ready-made budgets to start from, as Brussels runs them: each fills a form, explains itself, and
//! everything in it can be changed.

use chrono::{NaiveTime, TimeDelta, TimeZone};
use chrono_tz::Europe::Brussels;
use domain::{
    Field, Moment, Refusal,
    account::MinimumAge,
    actor::ActorType,
    deciding::Way,
    process::{Phase, PhaseKind, Timeline},
    rules::{RuleSheet, RuleSheetDraft},
    text::Localized,
};
use serde::Deserialize;
use std::sync::LazyLock;

/// A ready-made budget.
#[derive(Debug, Clone, Deserialize)]
pub struct Model {
    /// Its code in addresses and forms.
    pub code: String,
    /// What it is called.
    pub name: Localized,
    /// What it is for and how it decides, in two or three sentences.
    pub explained: Localized,
    /// The texts of a process to begin with.
    pub process: ModelProcess,
    phases: Vec<ModelPhase>,
    /// An envelope to begin with.
    pub envelope: ModelEnvelope,
    /// How it is decided.
    pub way: Way,
    rules: RuleSheetDraft,
}

/// The texts of a process.
#[derive(Debug, Clone, Deserialize)]
pub struct ModelProcess {
    /// What it is called.
    pub name: Localized,
    /// What it is, in a sentence or two.
    pub summary: Localized,
    /// The whole story.
    pub about: Localized,
}

/// What an envelope begins with.
#[derive(Debug, Clone, Deserialize)]
pub struct ModelEnvelope {
    /// What it is called.
    pub name: Localized,
    /// What it is for.
    pub summary: Localized,
    /// Who may bear a project.
    pub bearers: Vec<ActorType>,
    /// From which age people vote.
    pub minimum_age: MinimumAge,
    /// Whether codes on paper open the vote.
    pub by_codes: bool,
}

#[derive(Debug, Clone, Copy, Deserialize)]
struct ModelPhase {
    kind: PhaseKind,
    days: i64,
}

static MODELS: LazyLock<Vec<Model>> = LazyLock::new(|| {
    serde_json::from_str(include_str!("../data/models.json"))
        .expect("a test reads the models of the product")
});

/// The models, in the order in which they are offered.
#[must_use]
pub fn all() -> &'static [Model] {
    &MODELS
}

/// A model by its code.
#[must_use]
pub fn find(code: &str) -> Option<&'static Model> {
    MODELS.iter().find(|model| model.code == code.trim())
}

impl Model {
    /// Its rule sheet.
    ///
    /// # Errors
    /// What [`RuleSheet::new`] refuses; a test makes each.
    pub fn rules(&self) -> Result<RuleSheet, Vec<Field>> {
        RuleSheet::new(self.rules.clone())
    }

    /// Its phases one after the other, from the first Monday that is at least two weeks away, at
    /// midnight in Brussels.
    ///
    /// # Errors
    /// What [`Timeline::new`] refuses; a test makes each.
    pub fn timeline(&self, now: Moment) -> Result<Timeline, Vec<Field>> {
        use chrono::Datelike;
        let today = now.with_timezone(&Brussels).date_naive();
        let monday = (14..21)
            .map(|days| today + TimeDelta::days(days))
            .find(|day| day.weekday() == chrono::Weekday::Mon)
            .unwrap_or(today);
        let midnight = |days: i64| {
            let local = (monday + TimeDelta::days(days)).and_time(NaiveTime::MIN);
            let found = Brussels.from_local_datetime(&local).earliest();
            found.map_or_else(|| local.and_utc(), |moment| moment.to_utc())
        };
        let mut day = 0;
        let phases = self.phases.iter().map(|phase| {
            let from = day;
            day += phase.days;
            Phase { kind: phase.kind, opens_at: midnight(from), closes_at: midnight(day) }
        });
        Timeline::new(phases.collect())
    }
}

/// What an envelope begins with: the rules and the way of the model that its form names, or the
/// suggested sheet and a vote.
///
/// # Errors
/// [`Refusal::UnknownChoice`] under `model`.
pub(crate) fn beginning(code: &str) -> Result<(RuleSheet, Way), Vec<Field>> {
    if code.trim().is_empty() {
        return Ok((RuleSheet::suggested(), Way::Vote));
    }
    let model = find(code).ok_or_else(|| vec![Field::new("model", Refusal::UnknownChoice)])?;
    Ok((model.rules()?, model.way.clone()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::Utc;
    use domain::{deciding::Grid, locale::Locale};

    fn now() -> Moment {
        Utc.with_ymd_and_hms(2026, 3, 4, 10, 0, 0).unwrap()
    }

    #[test]
    fn every_model_makes_a_process_and_an_envelope_that_the_product_accepts() {
        let codes: Vec<&str> = all().iter().map(|model| model.code.as_str()).collect();
        assert_eq!(codes, ["regional-call", "commune-jury", "school", "neighbourhood"]);
        for model in all() {
            let rules = model.rules().unwrap();
            model.way.check_with(&rules).unwrap();
            model.timeline(now()).unwrap();
            if let Some(panel) = model.way.panel() {
                let grid = &panel.grid;
                Grid::new(grid.criteria().to_vec(), grid.scale(), 0).unwrap();
            }
        }
    }

    #[test]
    fn every_model_speaks_three_languages() {
        for model in all() {
            let texts = [
                &model.name,
                &model.explained,
                &model.process.name,
                &model.process.summary,
                &model.process.about,
                &model.envelope.name,
                &model.envelope.summary,
            ];
            for text in texts {
                for locale in Locale::ALL {
                    assert!(!text.written(locale).trim().is_empty(), "{} {locale}", model.code);
                }
            }
        }
    }

    #[test]
    fn a_commune_with_a_jury_goes_to_its_council_and_asks_for_codes() {
        let model = find("commune-jury").unwrap();
        assert!(model.way.panel().unwrap().to_council);
        assert!(model.envelope.by_codes);
        assert!(beginning("nothing").is_err());
        assert_eq!(beginning("").unwrap(), (RuleSheet::suggested(), Way::Vote));
    }

    #[test]
    fn phases_begin_at_midnight_on_a_monday_in_brussels_and_follow_one_another() {
        let timeline = find("regional-call").unwrap().timeline(now()).unwrap();
        let first = timeline.phases()[0];
        // 23 March 2026 is a Monday, and still winter: an hour ahead of UTC.
        assert_eq!(first.opens_at, Utc.with_ymd_and_hms(2026, 3, 22, 23, 0, 0).unwrap());
        // Summer by then, two hours ahead.
        assert_eq!(first.closes_at, Utc.with_ymd_and_hms(2026, 5, 3, 22, 0, 0).unwrap());
        for pair in timeline.phases().windows(2) {
            assert_eq!(pair[0].closes_at, pair[1].opens_at);
        }
    }
}
