//! Why an election cannot be counted. Never why a project was not funded: that is a `Reason`.

use thiserror::Error;

use crate::constraints::ConstraintError;
use crate::welfare::WelfareError;

/// The election, as given, cannot be counted.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum AllocationError {
    /// An amount is beyond [`crate::MAX_AMOUNT`].
    #[error("the amount {amount} is larger than can be counted exactly")]
    AmountTooLarge {
        /// The amount, in smallest units.
        amount: u64,
    },
    /// `units_per_currency` is zero or absurd.
    #[error("one unit of currency cannot be {units} smallest units")]
    BadUnit {
        /// What was given.
        units: u64,
    },
    /// `parts_per_point` is zero.
    #[error("a point cannot have no parts")]
    NoPoint,
    /// Two projects share an identifier.
    #[error("two projects are called {id:?}")]
    DuplicateProject {
        /// The identifier.
        id: String,
    },
    /// A ballot, or a question, names a project that is not in the list.
    #[error("there is no project number {index}")]
    UnknownProject {
        /// The index that was named.
        index: u32,
    },
    /// More points on one choice than the count can hold.
    #[error("{points} points on one choice are more than can be counted")]
    TooManyPoints {
        /// The points.
        points: u64,
    },
    /// More ballots (or points in all) than the count can hold.
    #[error("there are more ballots or points than can be counted")]
    TooManyBallots,
    /// The constraints make no sense, or the rule cannot follow one of them.
    #[error(transparent)]
    Constraint(#[from] ConstraintError),
    /// The rule follows no constraints at all, rather than ignoring them.
    #[error(
        "the rule {rule:?} cannot follow caps, floors or exclusions: what it promises to groups of voters \
         would no longer hold (greedy follows caps and exclusions, max-welfare floors too)"
    )]
    ConstraintsNotFollowed {
        /// Its name in a rule id.
        rule: &'static str,
    },
    /// The set that is worth most was not found.
    #[error(transparent)]
    Welfare(#[from] WelfareError),
    /// The rule counts places on a ranking, and these ballots have none.
    #[error("this rule needs ballots that rank projects")]
    NotRanked,
    /// Raising the shares step by step takes more recounts than allowed.
    #[error("raising every share step by step needs more than {limit} recounts")]
    TooManySteps {
        /// The limit that was reached.
        limit: u64,
    },
}

/// A text is not the identifier of a rule.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum RuleIdError {
    /// It is not of the form `name[switch;switch]`.
    #[error("a rule is written name[switch;switch;…]")]
    Form,
    /// The name before the bracket is unknown.
    #[error(
        "there is no rule called {0:?} (known: greedy, max-welfare, mes, ees, \
             bos, phragmen, maximin-support, cstv)"
    )]
    Name(String),
    /// A switch is unknown, or does not belong to this rule.
    #[error("the rule has no switch {0:?}")]
    Switch(String),
    /// A switch that must be there is missing.
    #[error("the rule does not say its {0}")]
    Missing(&'static str),
    /// A switch is given twice.
    #[error("the rule says its {0} twice")]
    Twice(&'static str),
}
