//! What the dock says of a ballot: how much is left, what does not fit any more, how it stands.

use domain::{
    locale::Locale,
    money::{Cents, Currency},
    rules::BallotForm,
};
use serde::{Deserialize, Serialize};
use std::cmp::Ordering;

/// A project as the dock knows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DockProject {
    /// Public number.
    pub number: String,
    /// Title in the reader's language.
    pub title: String,
    /// What it asks of the envelope.
    pub price: Cents,
}

/// A project on the ballot: its number, and its points or its place; one where there are none.
pub type Mark = (String, u32);

/// The dock's words. `{amount}`, `{price}`, `{count}` and `{limit}` are filled in here.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "each field is named after where it stands")]
pub struct DockTexts {
    pub label: String,
    pub bar: String,
    pub left: String,
    pub over: String,
    pub total: String,
    pub chosen_one: String,
    pub chosen_many: String,
    pub chosen_of: String,
    pub none: String,
    pub save: String,
    pub cast: String,
    pub cast_again: String,
    pub state_empty: String,
    pub state_draft: String,
    pub state_saving: String,
    pub state_unsaved: String,
    pub state_refused: String,
    pub state_cast: String,
    pub state_changed: String,
    pub see_receipt: String,
    pub undo: String,
    pub points_left: String,
    pub points_left_one: String,
    pub points_over: String,
    pub points_over_one: String,
    pub points_none: String,
    pub points_of: String,
    pub points_of_one: String,
    pub why_points: String,
    pub why_full: String,
    pub why_dear: String,
    pub why_place: String,
}

/// Everything the dock is drawn from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DockView {
    /// Language of the amounts.
    pub locale: Locale,
    /// Their currency.
    pub currency: Currency,
    /// The envelope.
    pub envelope: Cents,
    /// What a voter fills in.
    pub ballot: BallotForm,
    /// The chosen projects.
    pub chosen: Vec<Mark>,
    /// What was cast, when something was.
    pub cast: Option<Vec<Mark>>,
    /// How what is chosen stands on arrival.
    pub saving: Saving,
    /// All projects.
    pub projects: Vec<DockProject>,
    /// Address of the receipt.
    pub receipt: String,
    /// The words.
    pub texts: DockTexts,
}

/// How saving stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Saving {
    /// All is saved.
    Saved,
    /// On its way.
    Running,
    /// Not saved: the network or the server did not answer.
    Failed,
    /// Not cast, for the reason at the head of the page.
    Refused,
}

impl DockView {
    /// An amount as it is read.
    #[must_use]
    pub fn amount(&self, cents: Cents) -> String {
        cents.show(self.currency, self.locale)
    }

    /// What the chosen projects cost.
    #[must_use]
    pub fn cost(&self, chosen: &[Mark]) -> Cents {
        let prices = self.projects.iter().filter(|p| has(chosen, &p.number)).map(|p| p.price);
        Cents::sum(prices).unwrap_or_default()
    }

    /// The chosen projects in the order in which they are listed, each with what stands beside it:
    /// its price, or its points.
    pub fn items<'a>(
        &'a self,
        chosen: &'a [Mark],
    ) -> impl Iterator<Item = (&'a DockProject, String)> {
        let mut marks: Vec<&Mark> = chosen.iter().collect();
        if matches!(self.ballot, BallotForm::Ranking { .. }) {
            marks.sort_by_key(|(_, place)| *place);
        }
        marks.into_iter().filter_map(|(number, mark)| {
            let project = self.projects.iter().find(|project| project.number == *number)?;
            let beside = match self.ballot {
                BallotForm::Points { .. } => {
                    let texts = &self.texts;
                    self.counted(u64::from(*mark), &texts.points_of_one, &texts.points_of)
                }
                _ => self.amount(project.price),
            };
            Some((project, beside))
        })
    }

    /// The line that says how much is left or chosen.
    #[must_use]
    pub fn left(&self, chosen: &[Mark]) -> String {
        let cost = self.cost(chosen);
        let texts = &self.texts;
        match self.ballot {
            BallotForm::Knapsack if cost > self.envelope => {
                let over = cost.saturating_sub(self.envelope);
                texts.over.replace("{amount}", &self.amount(over))
            }
            BallotForm::Knapsack => {
                let left = self.envelope.saturating_sub(cost);
                texts.left.replace("{amount}", &self.amount(left))
            }
            BallotForm::Points { total, .. } => {
                let (given, total) = (given(chosen), u64::from(total));
                let text = match given.cmp(&total) {
                    Ordering::Equal => texts.points_none.clone(),
                    Ordering::Less => {
                        self.counted(total - given, &texts.points_left_one, &texts.points_left)
                    }
                    Ordering::Greater => {
                        self.counted(given - total, &texts.points_over_one, &texts.points_over)
                    }
                };
                text.replace("{limit}", &total.to_string())
            }
            BallotForm::Approval { .. } | BallotForm::Ranking { .. } => {
                texts.total.replace("{amount}", &self.amount(cost))
            }
        }
    }

    /// The text for one, or for several, with the number in it.
    fn counted(&self, count: u64, one: &str, several: &str) -> String {
        let text = if self.locale.is_singular(count) { one } else { several };
        text.replace("{count}", &count.to_string())
    }

    /// The line that counts the chosen projects.
    #[must_use]
    pub fn count(&self, chosen: &[Mark]) -> String {
        let count = chosen.len();
        let (text, limit) = match self.ballot {
            BallotForm::Approval { max_choices, .. } => (&self.texts.chosen_of, max_choices),
            BallotForm::Ranking { places } => (&self.texts.chosen_of, places),
            _ if self.locale.is_singular(count as u64) => (&self.texts.chosen_one, 0),
            _ => (&self.texts.chosen_many, 0),
        };
        text.replace("{count}", &count.to_string()).replace("{limit}", &limit.to_string())
    }

    /// Why a project cannot be added any more, or not where it stands; `None` when it can.
    #[must_use]
    pub fn why_not(&self, chosen: &[Mark], project: &DockProject) -> Option<String> {
        let mine = chosen.iter().find(|(number, _)| *number == project.number);
        match (self.ballot, mine) {
            (BallotForm::Ranking { .. }, Some((_, place))) => {
                let other = chosen
                    .iter()
                    .find(|(number, other)| other == place && *number != project.number)?;
                let other = self.projects.iter().find(|project| project.number == other.0)?;
                Some(self.texts.why_place.replace("{title}", &other.title))
            }
            (BallotForm::Points { max_per_project, .. }, Some((_, points))) => {
                (*points > max_per_project).then(|| self.points_wanted(max_per_project))
            }
            (BallotForm::Knapsack, None) => {
                let left = self.envelope.saturating_sub(self.cost(chosen));
                (project.price > left).then(|| {
                    let text = self.texts.why_dear.replace("{amount}", &self.amount(left));
                    text.replace("{price}", &self.amount(project.price))
                })
            }
            (BallotForm::Approval { max_choices, .. }, None) => {
                let full = chosen.len() >= max_choices as usize;
                full.then(|| self.texts.why_full.replace("{limit}", &max_choices.to_string()))
            }
            _ => None,
        }
    }

    /// What may be written for a project, said where something else is.
    #[must_use]
    pub fn points_wanted(&self, most: u32) -> String {
        self.texts.why_points.replace("{limit}", &most.to_string())
    }

    /// The state of the ballot: class and words.
    #[must_use]
    pub fn state(&self, chosen: &[Mark], saving: Saving) -> (&'static str, String) {
        let texts = &self.texts;
        match (saving, &self.cast) {
            (Saving::Failed, _) => {
                ("ballot-state ballot-state--changed", texts.state_unsaved.clone())
            }
            (Saving::Refused, _) => {
                ("ballot-state ballot-state--changed", texts.state_refused.clone())
            }
            (Saving::Running, _) => {
                ("ballot-state ballot-state--draft", texts.state_saving.clone())
            }
            (Saving::Saved, Some(cast)) if same(cast, chosen) => {
                ("ballot-state ballot-state--cast", texts.state_cast.clone())
            }
            (Saving::Saved, Some(_)) => {
                ("ballot-state ballot-state--changed", texts.state_changed.clone())
            }
            (Saving::Saved, None) if chosen.is_empty() => {
                ("ballot-state ballot-state--empty", texts.state_empty.clone())
            }
            (Saving::Saved, None) => {
                ("ballot-state ballot-state--draft", texts.state_draft.clone())
            }
        }
    }

    /// How much of the bar is filled, and how much of that is too much, as percentages.
    #[must_use]
    pub fn filled(&self, chosen: &[Mark]) -> (String, String) {
        let count = || i64::try_from(chosen.len()).unwrap_or(i64::MAX);
        let (part, whole) = match self.ballot {
            BallotForm::Knapsack => (self.cost(chosen).0, self.envelope.0),
            BallotForm::Points { total, .. } => {
                (i64::try_from(given(chosen)).unwrap_or(i64::MAX), i64::from(total))
            }
            BallotForm::Approval { max_choices, .. } => (count(), i64::from(max_choices)),
            BallotForm::Ranking { places } => (count(), i64::from(places)),
        };
        let scaled = |value: i64| {
            let hundredths = i128::from(value.max(0)) * 10_000 / i128::from(whole.max(1));
            let hundredths = hundredths.min(10_000);
            format!("{}.{:02}%", hundredths / 100, hundredths % 100)
        };
        (scaled(part.min(whole)), scaled(part.saturating_sub(whole)))
    }
}

fn has(chosen: &[Mark], number: &str) -> bool {
    chosen.iter().any(|(chosen, _)| chosen == number)
}

fn given(chosen: &[Mark]) -> u64 {
    chosen.iter().map(|(_, points)| u64::from(*points)).sum()
}

fn same(one: &[Mark], other: &[Mark]) -> bool {
    one.len() == other.len() && one.iter().all(|mark| other.contains(mark))
}

#[cfg(test)]
mod tests {
    use super::*;

    const TWO: BallotForm = BallotForm::up_to(2);

    fn marks(marks: &[(&str, u32)]) -> Vec<Mark> {
        marks.iter().map(|(number, mark)| ((*number).to_owned(), *mark)).collect()
    }

    fn view(ballot: BallotForm) -> DockView {
        let project = |number: &str, euros: i64| DockProject {
            number: number.into(),
            title: number.into(),
            price: Cents(euros * 100),
        };
        DockView {
            locale: Locale::Nl,
            currency: Currency::EUR,
            envelope: Cents(100_000),
            ballot,
            chosen: Vec::new(),
            cast: None,
            saving: Saving::Saved,
            projects: vec![project("1", 600), project("2", 300), project("3", 500)],
            receipt: String::new(),
            texts: DockTexts {
                why_dear: "{price} > {amount}".into(),
                why_full: "{limit}".into(),
                why_place: "{title}!".into(),
                points_left: "{count}/{limit}".into(),
                points_left_one: "one/{limit}".into(),
                points_over: "-{count}".into(),
                why_points: "0-{limit}".into(),
                ..DockTexts::default()
            },
        }
    }

    #[test]
    fn a_project_dearer_than_what_is_left_says_so_with_both_figures() {
        let (view, chosen) = (view(BallotForm::Knapsack), marks(&[("1", 1)]));
        assert_eq!(view.why_not(&chosen, &view.projects[1]), None);
        let why = view.why_not(&chosen, &view.projects[2]).unwrap();
        assert_eq!(why, "500\u{a0}€ > 400\u{a0}€");
    }

    #[test]
    fn a_full_ballot_closes_to_others_and_stays_open_to_what_it_holds() {
        let (view, chosen) = (view(TWO), marks(&[("1", 1), ("2", 1)]));
        assert!(view.why_not(&chosen, &view.projects[2]).is_some());
        assert!(view.why_not(&chosen, &view.projects[0]).is_none());
    }

    #[test]
    fn a_ballot_changed_after_it_was_cast_says_so() {
        let mut view = view(TWO);
        view.cast = Some(marks(&[("1", 1)]));
        view.texts.state_changed = "changed".into();
        view.texts.state_cast = "cast".into();
        assert_eq!(view.state(&marks(&[("2", 1)]), Saving::Saved).1, "changed");
        assert_eq!(view.state(&marks(&[("1", 1)]), Saving::Saved).1, "cast");
    }

    #[test]
    fn a_refused_ballot_says_so_whatever_was_cast_before() {
        let mut view = view(BallotForm::Knapsack);
        view.texts.state_refused = "refused".into();
        assert_eq!(view.state(&marks(&[("1", 1)]), Saving::Refused).1, "refused");
        view.cast = Some(marks(&[("1", 1)]));
        assert_eq!(view.state(&marks(&[("1", 1)]), Saving::Refused).1, "refused");
    }

    #[test]
    fn points_that_are_left_or_too_many_are_counted() {
        let view = view(BallotForm::Points { total: 10, max_per_project: 8 });
        assert_eq!(view.left(&marks(&[("1", 3), ("2", 4)])), "3/10");
        assert_eq!(view.left(&marks(&[("1", 8), ("2", 4)])), "-2");
        assert_eq!(view.left(&marks(&[("1", 5), ("2", 4)])), "one/10");
        assert_eq!(view.filled(&marks(&[("1", 5)])).0, "50.00%");
    }

    #[test]
    fn more_points_than_one_project_may_have_are_said_at_its_line() {
        let view = view(BallotForm::Points { total: 10, max_per_project: 8 });
        let chosen = marks(&[("1", 9), ("2", 1)]);
        assert_eq!(view.why_not(&chosen, &view.projects[0]), Some("0-8".to_owned()));
        assert_eq!(view.why_not(&chosen, &view.projects[1]), None);
    }

    #[test]
    fn a_place_that_another_project_holds_says_whose_it_is() {
        let view = view(BallotForm::Ranking { places: 3 });
        let chosen = marks(&[("1", 2), ("3", 2), ("2", 1)]);
        assert_eq!(view.why_not(&chosen, &view.projects[0]), Some("3!".to_owned()));
        assert_eq!(view.why_not(&chosen, &view.projects[1]), None);
        let order: Vec<_> =
            view.items(&chosen).map(|(project, _)| project.number.clone()).collect();
        assert_eq!(order, ["2", "1", "3"]);
    }

    #[test]
    fn the_same_projects_with_other_points_are_another_ballot() {
        let mut view = view(BallotForm::Points { total: 10, max_per_project: 8 });
        view.cast = Some(marks(&[("1", 3)]));
        view.texts.state_changed = "changed".into();
        assert_eq!(view.state(&marks(&[("1", 4)]), Saving::Saved).1, "changed");
    }
}
