//! What contradicts itself in a rule sheet.

use serde::{Deserialize, Serialize};

/// Two settings of a rule sheet that cannot stand together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RuleContradiction {
    /// A completion or a comparison step was asked of the greedy rule.
    CompletionWithoutShares,
    /// A ballot without a limit on choices, or a limit of none.
    NoChoiceLimit,
    /// The fewest choices are more than the most.
    FewestAboveMost,
    /// A ballot with no points to give.
    NothingToGive,
    /// One project could get more points than a ballot has.
    MostPointsAboveTotal,
    /// The method would ignore the points or the order that voters write.
    MethodIgnoresBallot,
    /// The method cannot promise that a group gets at least an amount.
    MethodIgnoresFloors,
    /// The method knows no limits but the envelope.
    MethodIgnoresLimits,
    /// Two caps, or two floors, for the same group.
    GroupTwice,
    /// A group is promised more than it may get.
    FloorAboveCap,
    /// A choice between fewer than two projects.
    ExclusionOfOne,
    /// A switch that the method would ignore.
    SwitchOfAnotherMethod,
    /// What spends more than the envelope, where what is saved returns to it.
    StretchWithSharing,
}
