//! The switches of a rule. Two elections counted under the same rule id were counted the same way.

use serde::{Deserialize, Serialize};

use crate::constraints::Constraints;
use crate::cstv::Variant as CstvVariant;
use crate::error::AllocationError;

/// Everything that decides how the ballots are turned into a funded set.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rule {
    /// How projects are chosen.
    pub method: Method,
    /// How equal projects are put in order.
    pub tie_break: TieBreak,
    /// Projects with fewer votes than this (fewer points, where the rule counts points) cannot be
    /// funded. 0 means no threshold. Whole points, also where ballots give fractions.
    pub minimum_votes: u64,
}

/// How projects are chosen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "name", rename_all = "snake_case")]
pub enum Method {
    /// Best first, as long as the money lasts.
    Greedy {
        /// Projects are ordered by what they are worth to all voters together per unit of cost: by
        /// votes under [`Utility::Cost`], by votes per cost under [`Utility::Count`].
        utility: Utility,
        /// What happens at a project that does not fit.
        misfit: Misfit,
    },
    /// The method of equal shares: every voter gets the same share and projects are paid for by
    /// those who voted for them.
    EqualShares {
        /// What a funded project is worth to a voter who chose it.
        utility: Utility,
        /// The share that everyone starts with.
        endowment: Endowment,
        /// How money that is left over is used.
        completion: Completion,
        /// Whether the greedy outcome is taken instead when strictly more voters prefer it.
        comparison: bool,
        /// Whether projects are left out whose part of the voters is less than a third of their
        /// part of the budget.
        prefilter: bool,
    },
    /// The set of projects within the budget that is worth most to all voters together.
    MaxWelfare {
        /// What a funded project is worth to a voter who chose it.
        utility: Utility,
    },
    /// Exact equal shares: like equal shares, but whoever pays for a project pays the same as
    /// everybody else who does.
    ExactEqualShares {
        /// What a funded project is worth to a voter who chose it: its cost or one.
        worth: Worth,
        /// The share that everyone starts with.
        endowment: Endowment,
        /// Whether shares are raised, each time by exactly as much as it takes for anything to
        /// change, as long as the funded set fits the budget.
        add_opt: bool,
    },
    /// Equal shares with bounded overspending: a project may also be bought if its supporters can
    /// only pay for a part of it; the smaller the part, the dearer it counts.
    BoundedOverspending {
        /// What a funded project is worth to a voter who chose it.
        utility: Utility,
    },
    /// Sequential Phragmén: the largest burden on any voter grows as slowly as possible.
    Phragmen {
        /// What happens at a project that does not fit: [`Misfit::Skip`] or [`Misfit::Stop`].
        misfit: Misfit,
    },
    /// Cumulative single transferable vote: voters divide their share among the projects they chose,
    /// and money that is not needed moves on.
    Cstv {
        /// How projects are compared, and what happens when none has enough.
        variant: CstvVariant,
        /// Whether eliminated projects that fit in what is left are funded in the end, the last
        /// eliminated first.
        complete: bool,
    },
    /// Maximin support: each project is chosen so that its cost and that of all before can be shared
    /// most evenly among their supporters.
    MaximinSupport,
}

/// What a project is worth to whoever names it, whatever points are given.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Worth {
    /// Its cost.
    #[default]
    Cost,
    /// One.
    Count,
}

/// What the greedy rule does at a project that does not fit in what is left.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Misfit {
    /// Passes it over.
    #[default]
    Skip,
    /// Ends the count.
    Stop,
    /// Ends the count, and funds it all the same if four fifths of its cost are left: somebody else
    /// pays the rest, so that the funded projects may cost more than the budget. Poznań's rule.
    Stretch,
}

/// What a funded project is worth to a voter who chose it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Utility {
    /// Its cost: a euro spent is a euro's worth. What cities use.
    #[default]
    Cost,
    /// One: a project is a project. Favours cheap ones.
    Count,
    /// The points given to it.
    Points,
    /// The points given to it, times its cost.
    PointsCost,
    /// On a ranking: as many points as projects may be ranked (all, if a file does not say) for the
    /// first, one less for each place after it.
    Borda,
    /// The same, times its cost.
    BordaCost,
    /// On a ranking: one point for each project ranked after it on the same ballot, so that the last
    /// is worth nothing.
    Borda0,
}

impl Utility {
    /// Whether a project is worth its cost times something.
    pub(crate) fn by_cost(self) -> bool {
        matches!(self, Self::Cost | Self::PointsCost | Self::BordaCost)
    }

    /// What counts on a ballot.
    pub(crate) fn weights(self) -> Weights {
        match self {
            Self::Cost | Self::Count => Weights::One,
            Self::Points | Self::PointsCost | Self::Borda | Self::BordaCost => Weights::Points,
            Self::Borda0 => Weights::RankedBelow,
        }
    }

    /// Whether it means something on rankings only.
    pub(crate) fn needs_ranking(self) -> bool {
        matches!(self, Self::Borda | Self::BordaCost | Self::Borda0)
    }
}

/// What counts on a ballot.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Weights {
    /// That a project is named.
    One,
    /// The points given to it.
    Points,
    /// How many projects are ranked after it.
    RankedBelow,
}

/// The share that everyone starts with.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Endowment {
    /// The budget divided by the number of ballots, exactly.
    #[default]
    Exact,
    /// The same, rounded down to whole units of currency.
    Integral,
}

/// How money that the shares leave unspent is used.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Completion {
    /// It is not used.
    #[default]
    None,
    /// The most voted of the remaining projects that fit, one after the other.
    Utilitarian,
    /// Every share is raised by one unit of currency as long as the funded set fits the budget.
    Add1,
    /// The same, but stops as soon as no further project would fit.
    Add1e,
    /// `Add1`, then `Utilitarian`.
    Add1Utilitarian,
    /// `Add1e`, then `Utilitarian`.
    Add1eUtilitarian,
    /// Shares are raised by one hundredth of the first share at a time, and it stops as soon as no
    /// further project would fit.
    Percent1,
}

/// One question that puts equal projects in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TieCriterion {
    /// Lower cost first.
    Cost,
    /// More votes (points) first.
    Votes,
    /// Lower SHA-256 of the seed, a zero byte and the project's id first: a lot that nobody can
    /// choose once the ids are known, and anybody can draw again.
    Lot,
    /// Lower id first, compared byte by byte ("10" before "2").
    Id,
    /// Order of the list of projects.
    FileOrder,
}

/// The order of preference among equal projects: the first criterion that tells two projects apart
/// decides. Ids are unique and always come last, so the order is total.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Vec<TieCriterion>", into = "Vec<TieCriterion>")]
pub struct TieBreak(Vec<TieCriterion>);

impl TieBreak {
    /// Criteria in order. Repeated ones count once, and `Id` is added at the end if it is missing.
    #[must_use]
    pub fn new(criteria: impl IntoIterator<Item = TieCriterion>) -> Self {
        let mut kept = Vec::new();
        for criterion in criteria.into_iter().chain([TieCriterion::Id]) {
            if !kept.contains(&criterion) {
                kept.push(criterion);
            }
        }
        Self(kept)
    }

    /// The criteria in order, `Id` included.
    #[must_use]
    pub fn criteria(&self) -> &[TieCriterion] {
        &self.0
    }
}

impl Default for TieBreak {
    /// Lower cost, then more votes, then a drawn lot.
    fn default() -> Self {
        Self::new([TieCriterion::Cost, TieCriterion::Votes, TieCriterion::Lot])
    }
}

impl From<Vec<TieCriterion>> for TieBreak {
    fn from(criteria: Vec<TieCriterion>) -> Self {
        Self::new(criteria)
    }
}

impl From<TieBreak> for Vec<TieCriterion> {
    fn from(tie_break: TieBreak) -> Self {
        tie_break.0
    }
}

impl Completion {
    /// Whether shares are raised step by step.
    pub(crate) fn raises(self) -> bool {
        !matches!(self, Self::None | Self::Utilitarian)
    }

    /// Whether raising stops as soon as no further project would fit.
    pub(crate) fn stops_when_exhaustive(self) -> bool {
        matches!(self, Self::Add1e | Self::Add1eUtilitarian | Self::Percent1)
    }

    /// The same with nothing added at the end.
    pub(crate) fn without_greedy(self) -> Self {
        match self {
            Self::Utilitarian => Self::None,
            Self::Add1Utilitarian => Self::Add1,
            Self::Add1eUtilitarian => Self::Add1e,
            other => other,
        }
    }

    /// Whether the most voted projects that fit are added at the end.
    pub(crate) fn ends_with_greedy(self) -> bool {
        matches!(self, Self::Utilitarian | Self::Add1Utilitarian | Self::Add1eUtilitarian)
    }
}

impl Method {
    /// Whether the rule can follow constraints.
    pub(crate) fn check_follows(&self, constraints: &Constraints) -> Result<(), AllocationError> {
        match self {
            _ if constraints.is_empty() => Ok(()),
            Self::MaxWelfare { .. } => Ok(()),
            Self::Greedy { misfit: Misfit::Skip | Misfit::Stop, .. } => {
                constraints.check_without_floors().map_err(Into::into)
            }
            _ => Err(AllocationError::ConstraintsNotFollowed { rule: self.name() }),
        }
    }

    /// What a funded project is worth to a voter who chose it.
    pub(crate) fn utility(&self) -> Utility {
        match self {
            Self::Greedy { utility, .. }
            | Self::EqualShares { utility, .. }
            | Self::MaxWelfare { utility }
            | Self::BoundedOverspending { utility } => *utility,
            Self::ExactEqualShares { worth: Worth::Count, .. } => Utility::Count,
            Self::Cstv { .. } => Utility::Points,
            Self::ExactEqualShares { .. } | Self::Phragmen { .. } | Self::MaximinSupport => {
                Utility::Cost
            }
        }
    }
}

impl Rule {
    /// Most votes first, passing over what does not fit.
    #[must_use]
    pub fn greedy() -> Self {
        let method = Method::Greedy { utility: Utility::Cost, misfit: Misfit::Skip };
        Self { method, tie_break: TieBreak::default(), minimum_votes: 0 }
    }

    /// Whether shares are raised, and only the budget ends it.
    pub(crate) fn raises_without_early_stop(&self) -> bool {
        match self.method {
            Method::EqualShares { completion, .. } => {
                completion.raises() && !completion.stops_when_exhaustive()
            }
            _ => false,
        }
    }

    /// Equal shares with cost utilities and the given completion, without comparison.
    #[must_use]
    pub fn equal_shares(completion: Completion) -> Self {
        let method = Method::EqualShares {
            utility: Utility::Cost,
            endowment: Endowment::Exact,
            completion,
            comparison: false,
            prefilter: false,
        };
        Self { method, tie_break: TieBreak::default(), minimum_votes: 0 }
    }
}

impl Default for Rule {
    fn default() -> Self {
        Self::greedy()
    }
}
