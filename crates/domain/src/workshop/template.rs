//! Templates: run sheets to begin with, as data. A facilitator changes all of it.

use super::{BallotForm, RoundPlan, Table, TableId};
use crate::text::Localized;
use serde::Deserialize;
use std::sync::LazyLock;

/// A run sheet to begin with.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Template {
    /// Its code.
    pub code: String,
    /// What it is called.
    pub name: Localized,
    /// For what, in a sentence.
    pub about: Localized,
    /// How many sit at a table; nought for no tables.
    pub table: u32,
    /// Its rounds.
    pub rounds: Vec<RoundPlan>,
}

static TEMPLATES: LazyLock<Vec<Template>> = LazyLock::new(|| {
    serde_json::from_str(include_str!("templates.json")).expect("the templates are well formed")
});

/// All templates, in the order in which they are offered.
#[must_use]
pub fn all() -> &'static [Template] {
    &TEMPLATES
}

/// A template by its code.
#[must_use]
pub fn find(code: &str) -> Option<&'static Template> {
    all().iter().find(|template| template.code == code)
}

impl Template {
    /// How long it takes, in minutes.
    #[must_use]
    pub fn minutes(&self) -> u32 {
        self.rounds.iter().map(|round| round.seconds).sum::<u32>() / 60
    }

    /// Tables for so many people.
    #[must_use]
    pub fn tables(&self, people: u32) -> Vec<Table> {
        if self.table == 0 {
            return Vec::new();
        }
        let rounds = u32::try_from(self.rounds.len()).unwrap_or(u32::MAX);
        (1..=people.div_ceil(self.table).min(200))
            .map(|number| Table {
                id: TableId(rounds + number),
                name: number.to_string(),
                // Two more than planned: latecomers always find a chair.
                seats: self.table + 2,
                locale: None,
            })
            .collect()
    }

    /// Whether everyone answers the same questions at its beginning and its end.
    #[must_use]
    pub fn measures(&self) -> bool {
        let questions =
            |round: &&RoundPlan| matches!(round.ballot, Some(BallotForm::Answers { .. }));
        self.rounds.iter().filter(questions).count() > 1
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Locale;

    #[test]
    fn every_template_is_named_in_three_languages_and_as_long_as_it_promises() {
        let minutes: Vec<_> = all().iter().map(|t| (t.code.as_str(), t.minutes())).collect();
        assert_eq!(
            minutes,
            [
                ("scenario-workshop", 300),
                ("pitch-evening", 120),
                ("laureates-evening", 120),
                ("budget-council", 120),
                ("future-workshop", 240),
                ("world-cafe", 150),
                ("blank", 0),
            ]
        );
        for template in all() {
            let titles = template.rounds.iter().filter_map(|round| round.title.as_ref());
            for text in [&template.name, &template.about].into_iter().chain(titles) {
                assert_eq!(text.language(Locale::En), Locale::En, "{text:?}");
            }
            for round in &template.rounds {
                assert!(round.ballot.is_none() || round.kind.takes_ballots(), "{round:?}");
            }
        }
    }

    #[test]
    fn what_is_asked_at_the_beginning_is_asked_again_at_the_end_in_the_same_words() {
        let questions =
            |round: &&RoundPlan| matches!(round.ballot, Some(BallotForm::Answers { .. }));
        for template in all() {
            let asked: Vec<_> = template.rounds.iter().filter(questions).collect();
            let Some(first) = asked.first() else { continue };
            let last = template.rounds.last().unwrap();
            assert!(asked.len() > 1 && template.measures(), "{}", template.code);
            assert_eq!(first.ballot, last.ballot, "{}", template.code);
        }
        assert!(find("scenario-workshop").unwrap().measures());
    }

    #[test]
    fn a_room_has_a_chair_for_everyone_and_for_latecomers() {
        let template = find("scenario-workshop").unwrap();
        for people in [1, 7, 30, 300, 1_000] {
            let chairs: u32 = template.tables(people).iter().map(|table| table.seats).sum();
            assert!(chairs > people);
        }
    }
}
