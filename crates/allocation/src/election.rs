//! What is counted: money, projects and ballots. Nothing here knows who voted or why.

use std::collections::HashSet;

use serde::{Deserialize, Serialize};

use crate::AllocationError;

/// The largest amount accepted, in smallest units: 2^53, about ninety thousand billion euros in
/// cents. It keeps every intermediate sum far from overflow, and every JSON reader exact.
pub const MAX_AMOUNT: u64 = 1 << 53;

/// Up to so many choices it is quickest to compare each with all before it.
const SHORT: usize = 32;

/// The largest number of ballots accepted, weights included.
pub(crate) const MAX_BALLOTS: u64 = 1 << 40;

/// One vote on how to spend one envelope.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Election {
    /// What may be spent, in smallest units (cents, for euros).
    pub budget: u64,
    /// How many smallest units make one unit of currency: 100 for euro cents, 1 when the amounts
    /// are whole. Add1 raises every voter's share by one unit of *currency* at a time.
    pub units_per_currency: u64,
    /// The projects; everything else names them by their index in this list.
    pub projects: Vec<Project>,
    /// The ballots, in any order: the outcome does not depend on it.
    pub ballots: Vec<Ballot>,
    /// What kind of ballot was cast. Only whether ballots are rankings decides anything.
    pub ballot_type: BallotType,
    /// How many parts make one point: 1 unless voters gave points in fractions. [`Choice::points`] are
    /// such parts, so that with 10 a choice of 25 is two and a half points. Whatever compares points
    /// with points comes out the same; only [`crate::Rule::minimum_votes`] is in whole points.
    #[serde(default = "one", skip_serializing_if = "is_one")]
    pub parts_per_point: u64,
}

/// Parts of a point where points are whole.
pub(crate) const fn one() -> u64 {
    1
}

pub(crate) const fn is_one(parts: &u64) -> bool {
    *parts == 1
}

/// Something that can be funded, wholly or not at all.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Project {
    /// The published identifier, unique in the election.
    pub id: String,
    /// Its cost in smallest units.
    pub cost: u64,
}

/// What one voter chose, or several who chose the same.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ballot {
    /// How many voters cast exactly this ballot.
    pub weight: u64,
    /// The projects named, best first on a ranking; see [`Ballot::new`].
    pub choices: Vec<Choice>,
}

/// One project named on a ballot.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Choice {
    /// Index of the project in [`Election::projects`].
    pub project: u32,
    /// Points given, in parts where points come in fractions (see [`Election::parts_per_point`]): 1
    /// on an approval ballot. A choice with 0 points is no support.
    pub points: u64,
}

/// The kinds of ballot that Pabulib knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BallotType {
    /// Any number of projects, all equal.
    Approval,
    /// Exactly one project.
    ChooseOne,
    /// A ranking, best first: where k projects may be ranked, the first gets k points, the second
    /// k − 1 and so on.
    Ordinal,
    /// Points to divide.
    Cumulative,
    /// A score for each project.
    Scoring,
}

impl Ballot {
    /// A ballot cast by `weight` voters. A project named twice counts once: its first mention.
    #[must_use]
    pub fn new(weight: u64, choices: Vec<Choice>) -> Self {
        let mut kept: Vec<Choice> = Vec::with_capacity(choices.len());
        if choices.len() <= SHORT {
            for choice in choices {
                if kept.iter().all(|k| k.project != choice.project) {
                    kept.push(choice);
                }
            }
        } else {
            let mut named = HashSet::with_capacity(choices.len());
            kept.extend(choices.into_iter().filter(|choice| named.insert(choice.project)));
        }
        Self { weight, choices: kept }
    }

    /// An approval ballot cast by `weight` voters.
    #[must_use]
    pub fn approving(weight: u64, projects: impl IntoIterator<Item = u32>) -> Self {
        let choices = projects.into_iter().map(|project| Choice { project, points: 1 }).collect();
        Self::new(weight, choices)
    }
}

impl Election {
    /// Checks that the election can be counted.
    ///
    /// # Errors
    ///
    /// The first thing found wrong: an amount above [`MAX_AMOUNT`], no smallest unit, no parts of a
    /// point, a project identifier used twice, a ballot that names a project that does not exist, or more ballots
    /// or points than the count can hold.
    pub fn check(&self) -> Result<(), AllocationError> {
        if self.units_per_currency == 0 || self.units_per_currency > MAX_AMOUNT {
            return Err(AllocationError::BadUnit { units: self.units_per_currency });
        }
        if self.parts_per_point == 0 {
            return Err(AllocationError::NoPoint);
        }
        if self.budget > MAX_AMOUNT {
            return Err(AllocationError::AmountTooLarge { amount: self.budget });
        }
        let mut ids: Vec<&str> = Vec::with_capacity(self.projects.len());
        for project in &self.projects {
            if project.cost > MAX_AMOUNT {
                return Err(AllocationError::AmountTooLarge { amount: project.cost });
            }
            ids.push(&project.id);
        }
        ids.sort_unstable();
        if let Some(pair) = ids.windows(2).find(|pair| pair[0] == pair[1]) {
            return Err(AllocationError::DuplicateProject { id: pair[0].to_owned() });
        }
        if u32::try_from(self.projects.len()).is_err() {
            return Err(AllocationError::TooManyBallots);
        }
        self.check_ballots()
    }

    fn check_ballots(&self) -> Result<(), AllocationError> {
        let mut total: u64 = 0;
        for ballot in &self.ballots {
            total = total
                .checked_add(ballot.weight)
                .filter(|total| *total <= MAX_BALLOTS)
                .ok_or(AllocationError::TooManyBallots)?;
            for choice in &ballot.choices {
                if choice.project as usize >= self.projects.len() {
                    return Err(AllocationError::UnknownProject { index: choice.project });
                }
                if u32::try_from(choice.points).is_err() {
                    return Err(AllocationError::TooManyPoints { points: choice.points });
                }
            }
        }
        Ok(())
    }
}
