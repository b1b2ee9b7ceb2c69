//! Which counting rule decides, and how the sheet's choices become the rule of the counting crate.

use super::{BallotForm, LimitKind, Limits, Switches};
use crate::actor::coded;
use allocation::{Completion, CstvVariant, Endowment, Method, TieCriterion, Utility, Worth};

coded! {
    /// Which counting rule decides.
    MethodChoice {
        /// Most votes first, while the money lasts.
        Greedy => "greedy",
        /// Every voter holds an equal part of the money.
        EqualShares => "equal-shares",
        /// The projects that are worth most to all voters together.
        MaxWelfare => "max-welfare",
        /// Equal shares in which all who pay for a project pay the same.
        ExactEqualShares => "exact-equal-shares",
        /// Equal shares that may spend a little more than the supporters have.
        BoundedOverspending => "bounded-overspending",
        /// The largest burden on any voter grows as slowly as possible.
        Phragmen => "phragmen",
        /// The costs are shared as evenly as possible.
        MaximinSupport => "maximin-support",
        /// Money that a project does not need moves on.
        Cstv => "cstv",
    }
}

coded! {
    /// What becomes of the money that equal shares leave.
    CompletionChoice {
        /// It goes back.
        None => "none",
        /// Most votes first.
        Utilitarian => "u",
        /// Every part is raised by one euro until one more would overspend.
        Add1 => "add1",
        /// The same, stopping as soon as nothing more fits.
        Add1e => "add1e",
        /// Raised parts, then most votes first.
        Add1Utilitarian => "add1u",
        /// Raised parts until nothing more fits, then most votes first.
        Add1eUtilitarian => "add1eu",
        /// Every part is raised by a hundredth of the first until nothing more fits.
        Percent1 => "pct1",
    }
}

coded! {
    /// What decides between projects that are level.
    TieRule {
        /// The cheaper one.
        Cost => "cost",
        /// The one with more votes.
        Votes => "votes",
        /// A lot drawn from the published seed.
        Lot => "lot",
    }
}

impl MethodChoice {
    /// The rules that are explained in plain words; the others are for those who know them.
    pub const PLAIN: [Self; 3] = [Self::EqualShares, Self::Greedy, Self::MaxWelfare];

    /// Whether it is one of [`Self::PLAIN`].
    #[must_use]
    pub fn is_plain(self) -> bool {
        Self::PLAIN.contains(&self)
    }

    /// Whether it counts what such ballots say: the others would ignore the points or the order.
    #[must_use]
    pub const fn counts(self, ballot: BallotForm) -> bool {
        match ballot {
            BallotForm::Approval { .. } | BallotForm::Knapsack => true,
            BallotForm::Points { .. } => {
                !matches!(self, Self::ExactEqualShares | Self::Phragmen | Self::MaximinSupport)
            }
            BallotForm::Ranking { .. } => matches!(
                self,
                Self::Greedy | Self::EqualShares | Self::MaxWelfare | Self::BoundedOverspending
            ),
        }
    }

    /// The first kind of limit that it cannot follow.
    #[must_use]
    pub fn cannot_follow(self, limits: &Limits) -> Option<LimitKind> {
        limits.kinds().find(|kind| match self {
            Self::MaxWelfare => false,
            Self::Greedy => *kind == LimitKind::Floor,
            _ => true,
        })
    }

    /// The method as the counting crate names it. What is paid for out of shares, or in the order of
    /// the votes, is worth its points times its cost, so that a ballot with equal points counts as
    /// an approval. Where the best set is looked for, a vote is a vote and a point is a point;
    /// so too where a switch says that the price does not count.
    #[must_use]
    pub(super) const fn method(
        self,
        ballot: BallotForm,
        completion: Completion,
        comparison: bool,
        switches: Switches,
    ) -> Method {
        let utility = match ballot {
            BallotForm::Approval { .. } | BallotForm::Knapsack => Utility::Cost,
            BallotForm::Points { .. } => Utility::PointsCost,
            BallotForm::Ranking { .. } => Utility::BordaCost,
        };
        let plain = match ballot {
            BallotForm::Approval { .. } | BallotForm::Knapsack => Utility::Count,
            BallotForm::Points { .. } => Utility::Points,
            BallotForm::Ranking { .. } => Utility::Borda,
        };
        let endowment = Endowment::Exact;
        match self {
            Self::Greedy => {
                let utility = if switches.per_euro { plain } else { utility };
                Method::Greedy { utility, misfit: switches.misfit.rule() }
            }
            Self::EqualShares => {
                let utility = if switches.count { plain } else { utility };
                let prefilter = switches.prefilter;
                Method::EqualShares { utility, endowment, completion, comparison, prefilter }
            }
            Self::MaxWelfare => Method::MaxWelfare { utility: plain },
            Self::ExactEqualShares => {
                Method::ExactEqualShares { worth: Worth::Cost, endowment, add_opt: true }
            }
            Self::BoundedOverspending => Method::BoundedOverspending { utility },
            Self::Phragmen => Method::Phragmen { misfit: switches.misfit.rule() },
            Self::MaximinSupport => Method::MaximinSupport,
            Self::Cstv => {
                Method::Cstv { variant: CstvVariant::MinimalTransfersPerCost, complete: true }
            }
        }
    }
}

impl TieRule {
    /// The criterion as the counting crate names it.
    #[must_use]
    pub(super) const fn criterion(self) -> TieCriterion {
        match self {
            Self::Cost => TieCriterion::Cost,
            Self::Votes => TieCriterion::Votes,
            Self::Lot => TieCriterion::Lot,
        }
    }
}

impl CompletionChoice {
    /// The completion as the counting crate names it.
    #[must_use]
    pub const fn rule(self) -> Completion {
        match self {
            Self::None => Completion::None,
            Self::Utilitarian => Completion::Utilitarian,
            Self::Add1 => Completion::Add1,
            Self::Add1e => Completion::Add1e,
            Self::Add1Utilitarian => Completion::Add1Utilitarian,
            Self::Add1eUtilitarian => Completion::Add1eUtilitarian,
            Self::Percent1 => Completion::Percent1,
        }
    }
}
