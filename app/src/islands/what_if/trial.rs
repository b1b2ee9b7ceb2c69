//! What is asked of a recount, and what it answers.

use allocation::{ConstraintSheet, Constraints, Election, Rule, glance_within};
use domain::{
    locale::Locale,
    money::{Cents, Currency},
};
use serde::{Deserialize, Serialize};

/// A project of the published election.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WhatIfProject {
    /// Public number.
    pub number: String,
    /// Title in the reader's language.
    pub title: String,
    /// How many voted for it.
    pub votes: u64,
    /// Whether it is funded in the published outcome.
    pub funded: bool,
}

/// What is asked, as it is typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Typed {
    /// The money.
    pub budget: String,
    /// The rule, by its identifier.
    pub rule: String,
    /// The price of each project, in their order.
    pub costs: Vec<String>,
}

/// What a recount gave.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Answer {
    /// It was counted.
    Counted {
        /// For each project, whether it is funded.
        funded: Vec<bool>,
        /// What the funded projects cost together.
        total: Cents,
        /// The money.
        budget: Cents,
    },
    /// An amount cannot be read, or is out of bounds: the name of its field.
    NotAnAmount(String),
    /// The rule cannot count this.
    NotCounted,
}

/// The words. `%1`, `%2` and `%3` stand where the island puts figures.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "each field is named after where it stands")]
pub struct WhatIfTexts {
    pub budget: String,
    pub rule: String,
    pub count: String,
    pub again: String,
    pub votes: String,
    pub cost: String,
    pub cost_of: String,
    pub funded: String,
    pub not_funded: String,
    pub gained: String,
    pub lost: String,
    pub summary: String,
    pub same: String,
    pub differ: String,
    pub not_an_amount: String,
    pub not_counted: String,
    pub running: String,
    pub caption: String,
}

/// Everything the island is drawn from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WhatIfView {
    /// Language of the amounts.
    pub locale: Locale,
    /// Their currency.
    pub currency: Currency,
    /// Address of the page, to which the form is sent.
    pub action: String,
    /// Address of the ballots.
    pub ballots: String,
    /// The seed of the lots.
    pub seed: String,
    /// The limits inside the envelope.
    pub constraints: Option<ConstraintSheet>,
    /// Rules to choose from: identifier and name.
    pub rules: Vec<(String, String)>,
    /// The projects in the order of the file.
    pub projects: Vec<WhatIfProject>,
    /// What is asked.
    pub typed: Typed,
    /// What it gave.
    pub answer: Answer,
    /// The words.
    pub texts: WhatIfTexts,
}

/// An amount may be at most so many times what was published: beyond that nothing is learnt, and
/// counting could take long.
const MOST_TIMES: i64 = 20;

/// The same election with amounts in cents.
#[must_use]
pub fn in_cents(mut election: Election) -> Option<Election> {
    let units = election.units_per_currency;
    let cents = |amount: u64| {
        let scaled = u128::from(amount) * 100;
        let units = u128::from(units.max(1));
        (scaled % units == 0).then(|| u64::try_from(scaled / units).ok()).flatten()
    };
    election.budget = cents(election.budget)?;
    for project in &mut election.projects {
        project.cost = cents(project.cost)?;
    }
    election.units_per_currency = 100;
    Some(election)
}

impl Typed {
    /// The money and the prices, given the money that was published and the projects' numbers.
    ///
    /// # Errors
    /// [`Answer::NotAnAmount`] for the first that cannot be read or is out of bounds.
    pub fn amounts<'a>(
        &self,
        published: Cents,
        numbers: impl Iterator<Item = &'a str>,
    ) -> Result<(Cents, Vec<Cents>), Answer> {
        let most = published.0.saturating_mul(MOST_TIMES);
        let amount = |name: &str, text: &str| {
            let cents = Cents::parse(text).ok().filter(|cents| (1..=most).contains(&cents.0));
            cents.ok_or_else(|| Answer::NotAnAmount(name.to_owned()))
        };
        let budget = amount("budget", &self.budget)?;
        let costs =
            numbers.zip(&self.costs).map(|(number, text)| amount(&format!("cost-{number}"), text));
        Ok((budget, costs.collect::<Result<_, _>>()?))
    }
}

/// Counts the election, whose amounts are in cents, as it is asked.
#[must_use]
pub fn recount(
    election: &Election,
    constraints: Option<&ConstraintSheet>,
    seed: &str,
    typed: &Typed,
) -> Answer {
    let published = Cents(i64::try_from(election.budget).unwrap_or(i64::MAX));
    let numbers = election.projects.iter().map(|project| project.id.as_str());
    let (budget, costs) = match typed.amounts(published, numbers) {
        Ok(amounts) => amounts,
        Err(refused) => return refused,
    };
    let mut asked = election.clone();
    asked.budget = budget.unsigned();
    for (project, cost) in asked.projects.iter_mut().zip(costs) {
        project.cost = cost.unsigned();
    }
    let Ok(rule) = typed.rule.parse::<Rule>() else { return Answer::NotCounted };
    let constraints = constraints
        .map_or_else(|| Ok(Constraints::default()), |sheet| sheet.resolve(&asked, |_| None));
    let Ok(constraints) = constraints else { return Answer::NotCounted };
    let Ok(outcome) = glance_within(&asked, &rule, seed, &constraints) else {
        return Answer::NotCounted;
    };
    let total = Cents(i64::try_from(outcome.total_cost).unwrap_or(i64::MAX));
    let funded = outcome.projects.iter().map(|project| project.funded).collect();
    Answer::Counted { funded, total, budget }
}

impl WhatIfView {
    /// The sentence above the list.
    #[must_use]
    pub fn summary(&self, answer: &Answer) -> String {
        let texts = &self.texts;
        match answer {
            Answer::NotAnAmount(_) => texts.not_an_amount.clone(),
            Answer::NotCounted => texts.not_counted.clone(),
            Answer::Counted { funded, total, budget } => {
                let show = |cents: &Cents| cents.show(self.currency, self.locale);
                let count = funded.iter().filter(|funded| **funded).count();
                let pairs = self.projects.iter().zip(funded);
                let differ = pairs.filter(|(project, funded)| project.funded != **funded).count();
                let differ = match differ {
                    0 => texts.same.clone(),
                    differ => texts.differ.replace("%1", &differ.to_string()),
                };
                let summary = texts
                    .summary
                    .replace("%1", &count.to_string())
                    .replace("%2", &show(total))
                    .replace("%3", &show(budget));
                format!("{summary} {differ}")
            }
        }
    }

    /// The answer if it was counted, else what was published.
    #[must_use]
    pub fn published_unless(&self, answer: &Answer) -> Answer {
        match answer {
            Answer::Counted { .. } => answer.clone(),
            _ => Answer::Counted {
                funded: self.projects.iter().map(|project| project.funded).collect(),
                total: Cents::ZERO,
                budget: Cents::ZERO,
            },
        }
    }

    /// The verdict on a project: class and words.
    #[must_use]
    pub fn verdict(&self, place: usize, answer: &Answer) -> (&'static str, String) {
        let Answer::Counted { funded, .. } = answer else { return ("badge", String::new()) };
        let (now, before) = (
            funded.get(place).copied().unwrap_or_default(),
            self.projects.get(place).is_some_and(|project| project.funded),
        );
        let texts = &self.texts;
        match (now, before) {
            (true, true) => ("badge badge--funded", texts.funded.clone()),
            (false, false) => ("badge badge--not-funded", texts.not_funded.clone()),
            (true, false) => ("badge badge--funded what-if__changed", texts.gained.clone()),
            (false, true) => ("badge badge--not-funded what-if__changed", texts.lost.clone()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use allocation::{Ballot, BallotType, Project};

    fn election() -> Election {
        let project = |id: &str, cost| Project { id: id.into(), cost };
        Election {
            budget: 100,
            units_per_currency: 1,
            projects: vec![project("1", 80), project("2", 60), project("3", 40)],
            ballots: vec![
                Ballot::approving(5, [0]),
                Ballot::approving(4, [1]),
                Ballot::approving(3, [2]),
            ],
            ballot_type: BallotType::Approval,
            parts_per_point: 1,
        }
    }

    fn asked(budget: &str, costs: [&str; 3]) -> Answer {
        let typed = Typed {
            budget: budget.to_owned(),
            rule: Rule::greedy().id(),
            costs: costs.map(str::to_owned).to_vec(),
        };
        let election = in_cents(election()).unwrap();
        recount(&election, None, "seed", &typed)
    }

    #[test]
    fn more_money_or_a_lower_price_funds_what_was_out_of_reach() {
        let funded = |answer| match answer {
            Answer::Counted { funded, total, .. } => (funded, total.0),
            other => panic!("{other:?}"),
        };
        assert_eq!(funded(asked("100", ["80", "60", "40"])), (vec![true, false, false], 8_000));
        assert_eq!(funded(asked("140", ["80", "60", "40"])), (vec![true, true, false], 14_000));
        assert_eq!(funded(asked("100", ["80", "60", "19,50"])), (vec![true, false, true], 9_950));
    }

    #[test]
    fn what_is_no_amount_is_said_with_the_name_of_its_field() {
        assert_eq!(asked("much", ["80", "60", "40"]), Answer::NotAnAmount("budget".into()));
        assert_eq!(asked("100", ["80", "", "40"]), Answer::NotAnAmount("cost-2".into()));
        assert_eq!(asked("2001", ["80", "60", "40"]), Answer::NotAnAmount("budget".into()));
    }
}
