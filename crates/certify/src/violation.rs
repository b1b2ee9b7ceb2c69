//! What can be found against a property, with the project's id and exact figures.

use serde::{Deserialize, Serialize};

use crate::fraction::{ExactFraction, Fraction};

/// Something found against a property. Amounts are in units of currency, exact: decimal text, or a
/// fraction where a decimal number would not be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "code", rename_all = "snake_case")]
#[non_exhaustive]
pub enum Violation {
    /// The outcome names a project that the file does not have.
    UnknownProject {
        /// Its id.
        project: String,
    },
    /// A project is funded twice.
    FundedTwice {
        /// Its id.
        project: String,
    },
    /// A project is in the outcome's list of projects twice.
    ListedTwice {
        /// Its id.
        project: String,
    },
    /// A project of the file is not in the outcome's list of projects.
    NotListed {
        /// Its id.
        project: String,
    },
    /// The list of projects, or the reason given there, says otherwise than the list of funded
    /// ones.
    FlagDiffers {
        /// Its id.
        project: String,
        /// Whether it is in the list of funded projects.
        funded: bool,
    },
    /// A figure is not what the ballots and the payments give.
    Differs {
        /// Which figure.
        figure: Figure,
        /// The project that it is about, if it is about one.
        project: Option<String>,
        /// What the outcome says.
        said: ExactFraction,
        /// What it should be.
        found: ExactFraction,
    },
    /// The reason given for a project is not true of it.
    WrongReason {
        /// Its id.
        project: String,
        /// The code of the reason.
        reason: String,
    },
    /// The rounds are not those of the funded projects, each once and in the order of choice.
    RoundsDiffer {
        /// The first place, from 1, where they are not.
        round: u64,
    },
    /// The comparison step took an outcome against its own figures, or is not part of the rule.
    WrongComparison,
    /// The funded projects cost more than the budget.
    OverBudget {
        /// What they cost.
        total: String,
        /// The budget.
        budget: String,
    },
    /// A funded project was chosen by nobody.
    NoSupporters {
        /// Its id.
        project: String,
    },
    /// An unfunded project with supporters costs no more than what is left of the budget.
    StillFits {
        /// Its id.
        project: String,
        /// What it costs.
        cost: String,
        /// What is left.
        left: String,
        /// It has fewer points than the rule asks for, or too few supporters for its cost under a
        /// pre-filter, so the rule does not answer for it.
        below_threshold: bool,
    },
    /// A group of supporters of an unfunded project has a claim to it: see [`crate`]. Of several
    /// such groups, the largest.
    ClaimUnmet {
        /// The project's id.
        project: String,
        /// How many voters are in the group: those with the least satisfaction.
        group: u64,
        /// How many voters support the project.
        supporters: u64,
        /// The satisfaction that no member of the group would exceed, even if the project were
        /// funded too. In units of currency if a project is worth its cost, else in projects or
        /// points.
        satisfaction: ExactFraction,
        /// The satisfaction that some member should exceed: what the group's part of the budget
        /// buys, at this project's cost, for each of them. Nothing if there is no bound, because
        /// the project costs nothing.
        claim: Option<ExactFraction>,
        /// It has fewer points than the rule asks for, or too few supporters for its cost under a
        /// pre-filter, so the rule does not answer for it.
        below_threshold: bool,
    },
    /// The funded projects of a group cost more than its cap.
    CapExceeded {
        /// What the group is called.
        group: String,
        /// What they cost.
        spent: ExactFraction,
        /// What they may cost.
        most: String,
    },
    /// The funded projects of a group cost less than its floor.
    FloorMissed {
        /// What the group is called.
        group: String,
        /// What they cost.
        spent: ExactFraction,
        /// What they were to cost.
        least: String,
    },
    /// Two projects are funded that exclude each other.
    BothFunded {
        /// The id of one.
        one: String,
        /// The id of another.
        other: String,
    },
    /// The share that each voter had is not published.
    NoShare,
    /// A round paid out of shares does not say what was paid.
    NoPayment {
        /// Its project.
        project: String,
    },
    /// A project is bought twice, or bought without being funded.
    WrongPurchase {
        /// Its id.
        project: String,
    },
    /// What the supporters paid is not the cost.
    NotPaidExactly {
        /// The project's id.
        project: String,
        /// What they paid together.
        paid: ExactFraction,
        /// What it costs.
        cost: String,
    },
    /// The supporters of a project that was not bought have more left than it costs.
    SupportersHaveMore {
        /// The project's id.
        project: String,
        /// What they have left together.
        left: ExactFraction,
        /// What it costs.
        cost: String,
    },
    /// A project was bought although another was cheaper for its worth.
    CheaperPassedOver {
        /// The project bought.
        bought: String,
        /// The round in which it was, from 1.
        round: u64,
        /// The project that was cheaper.
        project: String,
        /// What a supporter of the bought project paid at most for each unit of worth. Units of
        /// worth are units of currency under cost utilities, else projects; times points where
        /// ballots carry points.
        paid: ExactFraction,
        /// What a supporter of the other would have paid.
        price: ExactFraction,
    },
    /// A project could still be bought when buying ended.
    CouldBeBought {
        /// The project's id.
        project: String,
        /// What its supporters have left together.
        left: ExactFraction,
        /// What it costs.
        cost: String,
    },
    /// A funded project takes no part under the rule: too few points, or too few supporters for its cost.
    NotAdmitted {
        /// Its id.
        project: String,
    },
    /// A project is funded by a part of a rule that the rule does not have, or where that part could not
    /// fund it.
    WrongStage {
        /// Its id.
        project: String,
    },
    /// A project was chosen although another comes before it by the rule.
    OutOfOrder {
        /// The project chosen.
        project: String,
        /// The round in which it was, from 1.
        round: u64,
        /// One that comes before it.
        other: String,
    },
    /// A project was chosen that the rule could not fund by then: something stood in its way, nobody
    /// had money for it, or the count had ended.
    CouldNotBeFunded {
        /// Its id.
        project: String,
        /// The round in which it was, from 1.
        round: u64,
    },
    /// A project is not funded, and when its turn came enough was left for it.
    LeftOut {
        /// Its id.
        project: String,
        /// What it costs.
        cost: String,
        /// What was left.
        left: String,
    },
    /// Another set of projects within the budget is worth more to all voters together. In points, or in
    /// points times units of currency.
    NotTheBest {
        /// What the funded projects are worth.
        worth: ExactFraction,
        /// What another set is worth.
        best: ExactFraction,
    },
    /// A project is funded without sharing and not with it.
    WinnerLost {
        /// Its id.
        project: String,
    },
    /// A member of a pool is not a line of the agreement, or its project is not funded.
    NotAgreed {
        /// The project's id.
        project: String,
        /// Kind and group of the pool.
        pool: String,
    },
    /// More units are in use at once than are held and bought.
    TooFewUnits {
        /// Kind and group of the pool.
        pool: String,
        /// The most units in use at once.
        peak: String,
        /// Those held, or promised before if these are more, and those bought.
        there: String,
    },
    /// The outcome is that of another rule, or the rule goes on in another way, than it must.
    OtherRule {
        /// What is said.
        said: String,
        /// What it must be.
        found: String,
    },
    /// A project that sharing adds takes no part, or is funded already.
    TakesNoPart {
        /// Its id.
        project: String,
    },
    /// A project that sharing adds does not fit in what is left at its turn.
    DoesNotFit {
        /// Its id.
        project: String,
        /// What it would take from the envelope.
        cost: String,
        /// What is left.
        left: String,
    },
    /// A project that sharing adds was not the next by the rule.
    NotNext {
        /// Its id.
        project: String,
        /// As which it was added, from 1.
        round: u64,
        /// One that was, if anything was.
        other: Option<String>,
    },
    /// A freed amount does not name the decision of the agreement that freed it, or a project is paid
    /// with an amount that does not say so.
    NoDecision {
        /// The project's id.
        project: String,
    },
}

/// Figures of an outcome that are worked out again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Figure {
    /// Number of ballots.
    Ballots,
    /// Parts in which points are counted.
    PartsPerPoint,
    /// The budget.
    Budget,
    /// What the funded projects cost.
    TotalCost,
    /// A project's cost.
    Cost,
    /// A project's votes.
    Votes,
    /// A project's points.
    Score,
    /// A project's supporters, in a round or a reason.
    Supporters,
    /// Voters in the comparison step.
    ComparedVoters,
    /// The share of each voter.
    Share,
    /// The most that a supporter paid for a point.
    MaxPayment,
    /// A project's cost divided by that.
    EffectiveVotes,
    /// Supporters who spent the last of their share.
    Exhausted,
    /// What a project's supporters have left.
    Available,
    /// What is missing from a project's cost.
    Missing,
    /// A project's place in the order of the rule.
    Rank,
    /// The load of a project's supporters after it.
    Load,
    /// The figure by which a project was the next: its price for its worth, divided by the part that is
    /// paid; or its support beside its cost.
    Merit,
    /// How many times every share was raised.
    Steps,
    /// What is spent with sharing.
    Spent,
    /// What is left, at a project's turn or with sharing.
    Left,
    /// What the units of a pool cost.
    Purchase,
    /// What need not be bought, thanks to sharing.
    Saved,
    /// What of it is kept for upkeep.
    Upkeep,
    /// Parts per thousand that are kept.
    UpkeepPermille,
    /// What of it returned to the envelope.
    Freed,
    /// What a project takes from the envelope with sharing.
    MarginalCost,
    /// What of it was left without sharing.
    Unspent,
    /// How many amounts were freed.
    FreedParts,
    /// As which a project is added.
    Round,
    /// Units of a pool that are held already.
    Stock,
    /// The most of them that are promised at once.
    UnitsPromised,
    /// The most units of a pool in use at once.
    UnitsInUse,
    /// Units that all members would buy alone.
    UnitsAsked,
    /// Units that are bought.
    UnitsBought,
}

impl Violation {
    /// A figure that is told, beside what it must be; nothing where they are the same.
    pub(crate) fn differs(
        figure: Figure,
        project: Option<&str>,
        (said, found): (&Fraction, &Fraction),
    ) -> Option<Self> {
        (said != found).then(|| Self::Differs {
            figure,
            project: project.map(str::to_owned),
            said: said.exact(),
            found: found.exact(),
        })
    }

    /// Whether the rule does not answer for it: the project has fewer points than it asks for, or
    /// nothing says that the floor can be reached.
    #[must_use]
    pub fn is_excused(&self) -> bool {
        matches!(
            self,
            Self::FloorMissed { .. }
                | Self::StillFits { below_threshold: true, .. }
                | Self::ClaimUnmet { below_threshold: true, .. }
        )
    }
}
