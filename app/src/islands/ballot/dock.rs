//! What the dock says of a ballot: how much is left, what does not fit any more, how it stands.

use domain::{
    locale::Locale,
    money::{Cents, Currency},
};
use serde::{Deserialize, Serialize};

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
    pub why_full: String,
    pub why_dear: String,
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
    /// The most that may be chosen.
    pub limit: u32,
    /// Whether the envelope is the limit.
    pub knapsack: bool,
    /// Numbers of the chosen projects.
    pub chosen: Vec<String>,
    /// Numbers of what was cast, when something was.
    pub cast: Option<Vec<String>>,
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
    pub fn cost(&self, chosen: &[String]) -> Cents {
        let prices = self.projects.iter().filter(|p| chosen.contains(&p.number)).map(|p| p.price);
        Cents::sum(prices).unwrap_or_default()
    }

    /// The line that says how much is left or chosen.
    #[must_use]
    pub fn left(&self, chosen: &[String]) -> String {
        let cost = self.cost(chosen);
        if !self.knapsack {
            return self.texts.total.replace("{amount}", &self.amount(cost));
        }
        if cost > self.envelope {
            let over = cost.saturating_sub(self.envelope);
            return self.texts.over.replace("{amount}", &self.amount(over));
        }
        let left = self.envelope.saturating_sub(cost);
        self.texts.left.replace("{amount}", &self.amount(left))
    }

    /// The line that counts the chosen projects.
    #[must_use]
    pub fn count(&self, chosen: &[String]) -> String {
        let count = chosen.len();
        let text = match (self.knapsack, count) {
            (false, _) => &self.texts.chosen_of,
            (true, count) if self.locale.is_singular(count as u64) => &self.texts.chosen_one,
            (true, _) => &self.texts.chosen_many,
        };
        text.replace("{count}", &count.to_string()).replace("{limit}", &self.limit.to_string())
    }

    /// Why a project cannot be added any more; `None` when it can.
    #[must_use]
    pub fn why_not(&self, chosen: &[String], project: &DockProject) -> Option<String> {
        if chosen.contains(&project.number) {
            return None;
        }
        if self.knapsack {
            let left = self.envelope.saturating_sub(self.cost(chosen));
            return (project.price > left).then(|| {
                let text = self.texts.why_dear.replace("{amount}", &self.amount(left));
                text.replace("{price}", &self.amount(project.price))
            });
        }
        let full = chosen.len() >= self.limit as usize;
        full.then(|| self.texts.why_full.replace("{limit}", &self.limit.to_string()))
    }

    /// The state of the ballot: class and words.
    #[must_use]
    pub fn state(&self, chosen: &[String], saving: Saving) -> (&'static str, String) {
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
    pub fn filled(&self, chosen: &[String]) -> (String, String) {
        let (part, whole) = if self.knapsack {
            (self.cost(chosen).0, self.envelope.0)
        } else {
            (i64::try_from(chosen.len()).unwrap_or(i64::MAX), i64::from(self.limit))
        };
        let scaled = |value: i64| {
            let hundredths = i128::from(value.max(0)) * 10_000 / i128::from(whole.max(1));
            let hundredths = hundredths.min(10_000);
            format!("{}.{:02}%", hundredths / 100, hundredths % 100)
        };
        (scaled(part.min(whole)), scaled(part.saturating_sub(whole)))
    }
}

fn same(one: &[String], other: &[String]) -> bool {
    one.len() == other.len() && one.iter().all(|number| other.contains(number))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn view(knapsack: bool) -> DockView {
        let project = |number: &str, euros: i64| DockProject {
            number: number.into(),
            title: number.into(),
            price: Cents(euros * 100),
        };
        DockView {
            locale: Locale::Nl,
            currency: Currency::EUR,
            envelope: Cents(100_000),
            limit: 2,
            knapsack,
            chosen: Vec::new(),
            cast: None,
            saving: Saving::Saved,
            projects: vec![project("1", 600), project("2", 300), project("3", 500)],
            receipt: String::new(),
            texts: DockTexts {
                why_dear: "{price} > {amount}".into(),
                why_full: "{limit}".into(),
                ..DockTexts::default()
            },
        }
    }

    #[test]
    fn a_project_dearer_than_what_is_left_says_so_with_both_figures() {
        let (view, chosen) = (view(true), vec!["1".to_owned()]);
        assert_eq!(view.why_not(&chosen, &view.projects[1]), None);
        let why = view.why_not(&chosen, &view.projects[2]).unwrap();
        assert_eq!(why, "500\u{a0}€ > 400\u{a0}€");
    }

    #[test]
    fn a_full_ballot_closes_to_others_and_stays_open_to_what_it_holds() {
        let (view, chosen) = (view(false), vec!["1".to_owned(), "2".to_owned()]);
        assert!(view.why_not(&chosen, &view.projects[2]).is_some());
        assert!(view.why_not(&chosen, &view.projects[0]).is_none());
    }

    #[test]
    fn a_ballot_changed_after_it_was_cast_says_so() {
        let mut view = view(false);
        view.cast = Some(vec!["1".into()]);
        view.texts.state_changed = "changed".into();
        view.texts.state_cast = "cast".into();
        assert_eq!(view.state(&["2".to_owned()], Saving::Saved).1, "changed");
        assert_eq!(view.state(&["1".to_owned()], Saving::Saved).1, "cast");
    }

    #[test]
    fn a_refused_ballot_says_so_whatever_was_cast_before() {
        let mut view = view(true);
        view.texts.state_refused = "refused".into();
        assert_eq!(view.state(&["1".to_owned()], Saving::Refused).1, "refused");
        view.cast = Some(vec!["1".into()]);
        assert_eq!(view.state(&["1".to_owned()], Saving::Refused).1, "refused");
    }
}
