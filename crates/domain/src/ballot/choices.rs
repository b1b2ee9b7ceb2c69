//! What a ballot says: projects, points for projects, or projects in order.

use crate::{
    money::Cents,
    refusal::Refusal,
    rules::{BallotForm, RuleSheet},
};
use serde::{Deserialize, Serialize};

/// What a voter chose. Its JSON is what commitments are made of: a list of numbers, a list of
/// numbers with their points, or an object that holds a ranking.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Choices {
    /// Projects, each once, in the order of their numbers, which says nothing.
    Set(Vec<String>),
    /// Points above nought for projects, each once, in the order of their numbers.
    Points(Vec<(String, u32)>),
    /// Projects, the best first.
    Ranking {
        /// The numbers. A draft may name one twice.
        ranking: Vec<String>,
    },
}

impl Default for Choices {
    fn default() -> Self {
        Self::Set(Vec::new())
    }
}

/// What a ballot may name: the number of a project and its price.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Candidate {
    /// Public number of the project.
    pub number: String,
    /// What it asks of the envelope.
    pub price: Cents,
}

impl Choices {
    /// Takes project numbers in any order; one named twice counts once.
    #[must_use]
    pub fn new(numbers: impl IntoIterator<Item = String>) -> Self {
        let mut numbers: Vec<String> = numbers.into_iter().collect();
        numbers.sort();
        numbers.dedup();
        Self::Set(numbers)
    }

    /// Takes points for projects in any order. A project without points is not on the ballot; of
    /// one that is named twice the first points stand.
    #[must_use]
    pub fn points(points: impl IntoIterator<Item = (String, u32)>) -> Self {
        let mut points: Vec<_> = points.into_iter().filter(|(_, points)| *points > 0).collect();
        // A stable sort: the first of equals stays first.
        points.sort_by(|one, other| one.0.cmp(&other.0));
        points.dedup_by(|later, first| later.0 == first.0);
        Self::Points(points)
    }

    /// Takes projects in order, the best first.
    #[must_use]
    pub fn ranking(numbers: impl IntoIterator<Item = String>) -> Self {
        Self::Ranking { ranking: numbers.into_iter().collect() }
    }

    /// The numbers of the projects on the ballot: the best first where it ranks them.
    pub fn numbers(&self) -> impl Iterator<Item = &str> {
        let (plain, pointed): (&[String], &[(String, u32)]) = match self {
            Self::Set(numbers) | Self::Ranking { ranking: numbers } => (numbers, &[]),
            Self::Points(points) => (&[], points),
        };
        let plain = plain.iter().map(String::as_str);
        plain.chain(pointed.iter().map(|(number, _)| number.as_str()))
    }

    /// The points that a project gets: as written, or one if it is named at all.
    #[must_use]
    pub fn points_for(&self, number: &str) -> u32 {
        match self {
            Self::Points(points) => {
                points.iter().find(|(named, _)| named == number).map_or(0, |(_, points)| *points)
            }
            _ => u32::from(self.contains(number)),
        }
    }

    /// Whether a project is on the ballot.
    #[must_use]
    pub fn contains(&self, number: &str) -> bool {
        match self {
            Self::Set(numbers) => {
                numbers.binary_search_by(|chosen| chosen.as_str().cmp(number)).is_ok()
            }
            _ => self.numbers().any(|named| named == number),
        }
    }

    /// How many projects are on the ballot.
    #[must_use]
    pub const fn len(&self) -> usize {
        match self {
            Self::Set(numbers) | Self::Ranking { ranking: numbers } => numbers.len(),
            Self::Points(points) => points.len(),
        }
    }

    /// Whether nothing is chosen.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The sum of the chosen prices.
    ///
    /// # Errors
    /// [`Refusal::NotInThisVote`] when a number is not on offer.
    pub fn cost(&self, offer: &[Candidate]) -> Result<Cents, Refusal> {
        self.numbers().try_fold(Cents::ZERO, |sum, number| {
            let option = offer
                .iter()
                .find(|option| option.number == number)
                .ok_or(Refusal::NotInThisVote)?;
            sum.checked_add(option.price).ok_or(Refusal::AmountTooLarge)
        })
    }

    /// Checks a draft: every project is on offer. Too many or too dear is kept and said.
    ///
    /// # Errors
    /// [`Refusal::NotInThisVote`].
    pub fn check_draft(&self, offer: &[Candidate]) -> Result<(), Refusal> {
        self.cost(offer).map(drop)
    }

    /// Checks that the ballot may be cast.
    ///
    /// # Errors
    /// [`Refusal::EmptyBallot`], [`Refusal::NotInThisVote`], [`Refusal::TooManyChoices`],
    /// [`Refusal::TooFewChoices`], [`Refusal::OverEnvelope`], [`Refusal::TooManyPoints`],
    /// [`Refusal::TooManyPointsForOne`], [`Refusal::RankedTwice`], or [`Refusal::UnreadableForm`]
    /// when the ballot is not of the form that the rules ask for.
    pub fn check(
        &self,
        rules: &RuleSheet,
        envelope: Cents,
        offer: &[Candidate],
    ) -> Result<(), Refusal> {
        if self.is_empty() {
            return Err(Refusal::EmptyBallot);
        }
        let cost = self.cost(offer)?;
        let chosen = u32::try_from(self.len()).unwrap_or(u32::MAX);
        match (rules.ballot(), self) {
            (BallotForm::Approval { min_choices, max_choices }, Self::Set(_)) => {
                if chosen > max_choices {
                    return Err(Refusal::TooManyChoices { limit: max_choices, chosen });
                }
                if chosen < min_choices {
                    return Err(Refusal::TooFewChoices { limit: min_choices, chosen });
                }
            }
            (BallotForm::Knapsack, Self::Set(_)) => {
                if cost > envelope {
                    return Err(Refusal::OverEnvelope { over: cost.0 - envelope.0 });
                }
            }
            (BallotForm::Points { total, max_per_project }, Self::Points(points)) => {
                check_points(points, total, max_per_project)?;
            }
            (BallotForm::Ranking { places }, Self::Ranking { ranking }) => {
                check_ranking(ranking, places)?;
            }
            _ => return Err(Refusal::UnreadableForm),
        }
        Ok(())
    }

    /// The one text that stands for these choices in a commitment.
    #[must_use]
    pub fn canonical(&self) -> String {
        serde_json::to_string(self).expect("a list of texts is always JSON")
    }
}

fn check_points(points: &[(String, u32)], total: u32, max_per_project: u32) -> Result<(), Refusal> {
    if let Some((number, _)) = points.iter().find(|(_, points)| *points > max_per_project) {
        let number = number.clone();
        return Err(Refusal::TooManyPointsForOne { limit: max_per_project, number });
    }
    let given: u64 = points.iter().map(|(_, points)| u64::from(*points)).sum();
    if given > u64::from(total) {
        return Err(Refusal::TooManyPoints { limit: total, given });
    }
    Ok(())
}

fn check_ranking(ranking: &[String], places: u32) -> Result<(), Refusal> {
    let chosen = u32::try_from(ranking.len()).unwrap_or(u32::MAX);
    let twice = (1..).zip(ranking).find(|(place, number)| ranking[*place..].contains(number));
    if let Some((_, number)) = twice {
        return Err(Refusal::RankedTwice { number: number.clone() });
    }
    if chosen > places {
        return Err(Refusal::TooManyChoices { limit: places, chosen });
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::{CompletionChoice, MethodChoice, RuleSheetDraft};

    fn offer() -> Vec<Candidate> {
        (1..=7).map(|n| Candidate { number: n.to_string(), price: Cents(n * 1_000) }).collect()
    }

    fn texts(numbers: &[&str]) -> Vec<String> {
        numbers.iter().map(ToString::to_string).collect()
    }

    fn choose(numbers: &[&str]) -> Choices {
        Choices::new(texts(numbers))
    }

    fn give(points: &[(&str, u32)]) -> Choices {
        Choices::points(points.iter().map(|(number, points)| ((*number).to_owned(), *points)))
    }

    fn tried(ballot: BallotForm, choices: &Choices) -> Result<(), Refusal> {
        let rules = RuleSheet::new(RuleSheetDraft {
            ballot,
            method: MethodChoice::Greedy,
            completion: CompletionChoice::None,
            comparison: false,
            tie_break: Vec::new(),
            minimum_votes: 0,
            limits: crate::rules::Limits::default(),
            switches: crate::rules::Switches::default(),
            sharing: None,
        })
        .unwrap();
        choices.check(&rules, Cents(1_000_000), &offer())
    }

    #[test]
    fn a_project_named_twice_counts_once() {
        assert_eq!(choose(&["2", "1", "2"]), choose(&["1", "2"]));
        assert_eq!(give(&[("2", 3), ("1", 0), ("2", 5)]), give(&[("2", 3)]));
    }

    #[test]
    fn a_ballot_outside_its_limits_is_refused_with_the_figures() {
        let form = BallotForm::Approval { min_choices: 2, max_choices: 5 };
        let six = choose(&["1", "2", "3", "4", "5", "6"]);
        assert_eq!(tried(form, &six), Err(Refusal::TooManyChoices { limit: 5, chosen: 6 }));
        let one = choose(&["1"]);
        assert_eq!(tried(form, &one), Err(Refusal::TooFewChoices { limit: 2, chosen: 1 }));
        assert_eq!(tried(form, &choose(&["1", "2"])), Ok(()));
    }

    #[test]
    fn points_stay_within_the_ballot_and_within_the_project() {
        let form = BallotForm::Points { total: 10, max_per_project: 6 };
        assert_eq!(tried(form, &give(&[("1", 6), ("2", 4)])), Ok(()));
        let refused = Refusal::TooManyPoints { limit: 10, given: 11 };
        assert_eq!(tried(form, &give(&[("1", 6), ("2", 5)])), Err(refused));
        let refused = Refusal::TooManyPointsForOne { limit: 6, number: "2".to_owned() };
        assert_eq!(tried(form, &give(&[("2", 7)])), Err(refused));
    }

    #[test]
    fn a_ranking_keeps_its_order_and_names_each_project_once() {
        let form = BallotForm::Ranking { places: 3 };
        let ranked = |numbers: &[&str]| Choices::ranking(texts(numbers));
        assert_ne!(ranked(&["2", "1"]).canonical(), ranked(&["1", "2"]).canonical());
        assert_eq!(tried(form, &ranked(&["2", "1"])), Ok(()));
        let refused = Refusal::RankedTwice { number: "2".to_owned() };
        assert_eq!(tried(form, &ranked(&["2", "1", "2"])), Err(refused));
        let refused = Refusal::TooManyChoices { limit: 3, chosen: 4 };
        assert_eq!(tried(form, &ranked(&["2", "1", "3", "4"])), Err(refused));
    }

    #[test]
    fn a_ballot_of_another_form_is_refused() {
        let form = BallotForm::Ranking { places: 3 };
        assert_eq!(tried(form, &choose(&["1"])), Err(Refusal::UnreadableForm));
    }

    #[test]
    fn a_ballot_that_names_something_else_is_refused() {
        assert_eq!(choose(&["9"]).check_draft(&offer()), Err(Refusal::NotInThisVote));
        assert_eq!(give(&[("9", 1)]).check_draft(&offer()), Err(Refusal::NotInThisVote));
    }

    #[test]
    fn every_form_of_ballot_is_read_back_from_its_text() {
        let ballots = [
            choose(&["1", "2"]),
            choose(&[]),
            give(&[("1", 3)]),
            Choices::ranking(texts(&["3", "1"])),
        ];
        for ballot in ballots {
            let read: Choices = serde_json::from_str(&ballot.canonical()).unwrap();
            assert_eq!(read, ballot);
        }
        assert_eq!(choose(&["1", "2"]).canonical(), r#"["1","2"]"#);
    }
}
