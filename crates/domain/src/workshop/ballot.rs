//! Ballots of the room: quick, revisable until the lock, sealed until then.

use super::{ScenarioId, WorkshopRefusal as Refusal};
use crate::{actor::ActorType, actor::coded, money::Cents, text::Localized};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// What is asked of everyone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "form", rename_all = "kebab-case")]
pub enum BallotForm {
    /// Choose what one could live with.
    Approval {
        /// The most choices; nought for as many as one likes.
        most: u32,
    },
    /// A score for each.
    Score {
        /// The highest score; the lowest is nought.
        highest: u32,
    },
    /// First, second, third.
    Ranking {
        /// How many places.
        places: u32,
    },
    /// Dots to stick on.
    Dots {
        /// How many dots everyone has.
        dots: u32,
        /// The most on one.
        most: u32,
    },
    /// An envelope to divide, in steps.
    Money {
        /// What there is.
        envelope: Cents,
        /// What is given is so much, or a multiple of it.
        step: Cents,
    },
    /// Agree, with concern, object.
    Consent,
    /// Questions, each answered from nought to the highest.
    Answers {
        /// The highest answer.
        highest: u32,
        /// The questions.
        questions: Vec<Localized>,
    },
}

impl BallotForm {
    /// The code, for words.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Approval { .. } => "approval",
            Self::Score { .. } => "score",
            Self::Ranking { .. } => "ranking",
            Self::Dots { .. } => "dots",
            Self::Money { .. } => "money",
            Self::Consent => "consent",
            Self::Answers { .. } => "answers",
        }
    }
}

coded! {
    /// What somebody says to a scenario in a consent round.
    Position {
        /// Agrees.
        Agree => "agree",
        /// Can live with it, with a concern.
        Concern => "concern",
        /// Objects.
        Object => "object",
    }
}

/// What somebody answers. (Not tagged within: numbers that are keys of maps would not be read back.)
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RoomBallot {
    /// What one could live with.
    Approval {
        /// The choices.
        chosen: BTreeSet<ScenarioId>,
    },
    /// A score for each; what is missing was not scored.
    Score {
        /// The scores.
        scores: BTreeMap<ScenarioId, u32>,
    },
    /// The best first.
    Ranking {
        /// In order.
        order: Vec<ScenarioId>,
    },
    /// Dots.
    Dots {
        /// How many on which.
        dots: BTreeMap<ScenarioId, u32>,
    },
    /// Money.
    Money {
        /// How much to which; what is missing is given nothing.
        amounts: BTreeMap<ScenarioId, Cents>,
    },
    /// Positions.
    Consent {
        /// To which scenario which.
        positions: BTreeMap<ScenarioId, Position>,
    },
    /// Answers by the place of the question.
    Answers {
        /// Place of the question and answer.
        answers: BTreeMap<u32, u32>,
    },
}

impl RoomBallot {
    /// Checks a ballot against what is asked.
    ///
    /// # Errors
    /// [`Refusal::BallotMisfit`] or [`Refusal::TooMuchGiven`]; of money [`Refusal::NotInSteps`] or
    /// [`Refusal::MoreThanEnvelope`].
    pub fn check(&self, form: &BallotForm, options: &[ScenarioId]) -> Result<(), Refusal> {
        let known = |mut ids: Box<dyn Iterator<Item = &ScenarioId> + '_>| {
            if ids.all(|id| options.contains(id)) { Ok(()) } else { Err(Refusal::BallotMisfit) }
        };
        match (self, form) {
            (Self::Approval { chosen }, BallotForm::Approval { most }) => {
                known(Box::new(chosen.iter()))?;
                let most = if *most == 0 { options.len() } else { *most as usize };
                within(chosen.len() as u64, most as u64)
            }
            (Self::Score { scores }, BallotForm::Score { highest }) => {
                known(Box::new(scores.keys()))?;
                each_within(scores.values(), *highest)
            }
            (Self::Ranking { order }, BallotForm::Ranking { places }) => {
                known(Box::new(order.iter()))?;
                if order.iter().collect::<BTreeSet<_>>().len() != order.len() {
                    return Err(Refusal::BallotMisfit);
                }
                within(order.len() as u64, u64::from(*places))
            }
            (Self::Dots { dots }, BallotForm::Dots { dots: all, most }) => {
                known(Box::new(dots.keys()))?;
                each_within(dots.values(), *most)?;
                within(dots.values().map(|dots| u64::from(*dots)).sum(), u64::from(*all))
            }
            (Self::Money { amounts }, BallotForm::Money { envelope, step }) => {
                known(Box::new(amounts.keys()))?;
                in_steps(amounts, *step)?;
                let given = Cents::sum(amounts.values().copied()).unwrap_or(Cents(i64::MAX));
                let fits = given <= *envelope;
                if fits {
                    Ok(())
                } else {
                    Err(Refusal::MoreThanEnvelope { most: *envelope, given })
                }
            }
            (Self::Consent { positions }, BallotForm::Consent) => known(Box::new(positions.keys())),
            (Self::Answers { answers }, BallotForm::Answers { highest, questions }) => {
                if answers.keys().any(|place| *place as usize >= questions.len()) {
                    return Err(Refusal::BallotMisfit);
                }
                each_within(answers.values(), *highest)
            }
            _ => Err(Refusal::BallotMisfit),
        }
    }

    /// Whether the ballot says anything of a scenario.
    #[must_use]
    pub fn speaks_of(&self, scenario: ScenarioId) -> bool {
        match self {
            Self::Approval { chosen } => chosen.contains(&scenario),
            Self::Score { scores } => scores.contains_key(&scenario),
            Self::Ranking { order } => order.contains(&scenario),
            Self::Dots { dots } => dots.contains_key(&scenario),
            Self::Money { amounts } => amounts.contains_key(&scenario),
            Self::Consent { positions } => positions.contains_key(&scenario),
            Self::Answers { .. } => false,
        }
    }

    /// What was said of a scenario where a position was asked.
    #[must_use]
    pub fn position(&self, scenario: ScenarioId) -> Option<Position> {
        match self {
            Self::Consent { positions } => positions.get(&scenario).copied(),
            _ => None,
        }
    }

    /// Whether the ballot says yes to a scenario: it is chosen, scored at half the highest score
    /// or more, ranked, has a dot or some money, or is agreed to. A concern is not a yes.
    #[must_use]
    pub fn agrees(&self, form: &BallotForm, scenario: ScenarioId) -> bool {
        match self {
            Self::Approval { chosen } => chosen.contains(&scenario),
            Self::Score { scores } => {
                let highest = match form {
                    BallotForm::Score { highest } => *highest,
                    _ => 0,
                };
                scores.get(&scenario).is_some_and(|score| *score > 0 && score * 2 >= highest)
            }
            Self::Ranking { order } => order.contains(&scenario),
            Self::Dots { dots } => dots.get(&scenario).is_some_and(|dots| *dots > 0),
            Self::Money { amounts } => amounts.get(&scenario).is_some_and(|it| *it > Cents::ZERO),
            Self::Consent { positions } => positions.get(&scenario) == Some(&Position::Agree),
            Self::Answers { .. } => false,
        }
    }

    /// What the ballot gives a scenario, in the unit of its form: one for a choice, the score, the
    /// dots, the steps of money, the points of a place (the last place gives one).
    #[must_use]
    pub fn gives(&self, form: &BallotForm, scenario: ScenarioId) -> u64 {
        match self {
            Self::Score { scores } => scores.get(&scenario).copied().map_or(0, u64::from),
            Self::Dots { dots } => dots.get(&scenario).copied().map_or(0, u64::from),
            Self::Money { amounts } => {
                let step = match form {
                    BallotForm::Money { step, .. } => step.unsigned(),
                    _ => 0,
                };
                let amount = amounts.get(&scenario).map_or(0, |amount| amount.unsigned());
                amount.checked_div(step).unwrap_or(0)
            }
            Self::Ranking { order } => {
                let places = match form {
                    BallotForm::Ranking { places } => u64::from(*places),
                    _ => 0,
                };
                let place = order.iter().position(|other| *other == scenario);
                place.map_or(0, |place| places.saturating_sub(place as u64))
            }
            _ => u64::from(self.agrees(form, scenario)),
        }
    }
}

impl RoomBallot {
    /// All the money that the ballot gives; nothing on other ballots.
    #[must_use]
    pub fn sum(&self) -> Cents {
        match self {
            Self::Money { amounts } => {
                Cents::sum(amounts.values().copied()).unwrap_or(crate::money::LARGEST)
            }
            _ => Cents::ZERO,
        }
    }
}

fn in_steps(amounts: &BTreeMap<ScenarioId, Cents>, step: Cents) -> Result<(), Refusal> {
    let fits = |amount: &Cents| amount.0 >= 0 && amount.0.checked_rem(step.0) == Some(0);
    if amounts.values().all(fits) { Ok(()) } else { Err(Refusal::NotInSteps { step }) }
}

fn within(given: u64, most: u64) -> Result<(), Refusal> {
    if given <= most { Ok(()) } else { Err(Refusal::TooMuchGiven { most, given }) }
}

fn each_within<'a>(values: impl Iterator<Item = &'a u32>, most: u32) -> Result<(), Refusal> {
    let given = values.copied().max().unwrap_or(0);
    within(u64::from(given), u64::from(most))
}

/// A ballot as it is kept: under a token, with the kind of actor and never the person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cast {
    /// Kind of actor.
    pub kind: ActorType,
    /// Second hat.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub second: Option<ActorType>,
    /// Whether it was on paper.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub paper: bool,
    /// What it says.
    pub ballot: RoomBallot,
}
