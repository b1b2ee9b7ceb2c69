//! A certificate in plain words.

use std::fmt;

use crate::certificate::{Certificate, Check, Property, Verdict};
use crate::violation::{Figure, Violation};

impl fmt::Display for Certificate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "Outcome of {}", self.rule_id)?;
        writeln!(
            f,
            "{} of {} projects funded, {} ballots, budget {}",
            self.funded, self.projects, self.ballots, self.budget
        )?;
        for check in &self.checks {
            write!(f, "\n{check}")?;
        }
        let faults = self.faults().count();
        if faults == 0 {
            return writeln!(f, "\nThe outcome has everything that was checked and promised.");
        }
        writeln!(f, "\nFaults: {faults}. The outcome does not keep what its rule promises.")
    }
}

impl fmt::Display for Check {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mark = match (self.verdict, self.fault) {
            (Verdict::Passed, _) => "passed",
            (Verdict::Violated, true) => "FAULT",
            (Verdict::Violated, false) => "violated",
            (Verdict::NotApplicable, _) => "not asked",
        };
        write!(f, "{mark:<10} {}", self.property)?;
        if let Some(reason) = &self.reason {
            write!(f, ": {reason}")?;
        } else if self.verdict == Verdict::Violated && !self.promised {
            write!(f, " (this rule does not promise it)")?;
        }
        writeln!(f)?;
        for violation in &self.violations {
            writeln!(f, "           - {violation}")?;
        }
        Ok(())
    }
}

impl fmt::Display for Property {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Consistency => "the figures are those of the ballots",
            Self::Support => "every funded project has supporters",
            Self::Constraints => "caps, floors and exclusions are kept",
            Self::Exhaustiveness => "no supported project still fits",
            Self::EjrCost => "EJR+ up to one project, worth counted as cost",
            Self::EjrCount => "EJR+ up to one project, worth counted as projects",
            Self::EjrPointsTimesCost => {
                "EJR+ up to one project, worth counted as points times cost"
            }
            Self::EjrPoints => "EJR+ up to one project, worth counted as points",
            Self::Payments => "purchases are paid for exactly, out of supporters' shares",
            Self::Priceability => "supporters of no other project have more left than it costs",
            Self::Purchases => {
                "each purchase was the cheapest for its worth, and none was left out"
            }
            Self::Choices => "each project was the next by the rule, and none was passed over",
            Self::SharingFigures => "the figures of sharing are those of ballots and agreement",
            Self::SharingKeepsWinners => "nobody who wins without sharing is lost",
            Self::SharingMoney => "no more is spent than there is",
            Self::SharingUnits => "no more units are in use at once than are held and bought",
            Self::SharingChoices => "what sharing adds was chosen as the rule goes on",
            Self::SharingDecisions => "every freed amount names its decision and where it went",
        })
    }
}

impl fmt::Display for Figure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Ballots => "number of ballots",
            Self::PartsPerPoint => "parts of a point",
            Self::Budget => "budget",
            Self::TotalCost => "total cost",
            Self::Cost => "cost",
            Self::Votes => "votes",
            Self::Score => "score",
            Self::Supporters => "supporters",
            Self::ComparedVoters => "number of voters compared",
            Self::Share => "share of each voter",
            Self::MaxPayment => "largest payment",
            Self::EffectiveVotes => "effective votes",
            Self::Exhausted => "number of voters who spent their last",
            Self::Available => "money left with supporters",
            Self::Missing => "missing money",
            Self::Rank => "place in the order",
            Self::Load => "load of its supporters",
            Self::Merit => "figure by which it was the next",
            Self::Steps => "number of times that shares were raised",
            Self::Spent => "money spent",
            Self::Left => "money left",
            Self::Purchase => "price of what is bought once",
            Self::Saved => "what need not be bought",
            Self::Upkeep => "what is kept for upkeep",
            Self::UpkeepPermille => "parts per thousand kept for upkeep",
            Self::Freed => "what returned to the envelope",
            Self::MarginalCost => "what it takes from the envelope",
            Self::Unspent => "what is paid of what was left without sharing",
            Self::FreedParts => "number of amounts freed",
            Self::Round => "place among what sharing adds",
            Self::Stock => "units held",
            Self::UnitsPromised => "units promised before",
            Self::UnitsInUse => "units in use at once",
            Self::UnitsAsked => "units asked for",
            Self::UnitsBought => "units bought",
        })
    }
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnknownProject { project } => write!(f, "{project}: not in the file of ballots"),
            Self::FundedTwice { project } => write!(f, "{project}: funded twice"),
            Self::ListedTwice { project } => write!(f, "{project}: listed twice"),
            Self::NotListed { project } => write!(f, "{project}: not listed in the outcome"),
            Self::FlagDiffers { project, funded } => {
                let is = if *funded { "is" } else { "is not" };
                write!(f, "{project}: {is} among the funded, the list of projects says otherwise")
            }
            Self::Differs { figure, project, said, found } => {
                if let Some(project) = project {
                    write!(f, "{project}: ")?;
                }
                write!(f, "{figure}: the outcome says {said}, it is {found}")
            }
            Self::WrongReason { project, reason } => {
                write!(f, "{project}: the reason given, {reason}, is not true of it")
            }
            Self::RoundsDiffer { round } => {
                write!(f, "the rounds are not those of the funded projects from round {round} on")
            }
            Self::WrongComparison => {
                f.write_str("the comparison step is not the rule's, or not what its figures say")
            }
            Self::OverBudget { total, budget } => {
                write!(f, "the funded projects cost {total}, the budget is {budget}")
            }
            Self::NoSupporters { project } => write!(f, "{project}: funded, and nobody chose it"),
            Self::StillFits { project, cost, left, below_threshold } => {
                write!(f, "{project}: costs {cost}, and {left} is left")?;
                excuse(f, *below_threshold)
            }
            Self::CapExceeded { group, spent, most } => {
                write!(f, "{group}: its funded projects cost {spent}, the cap is {most}")
            }
            Self::FloorMissed { group, spent, least } => {
                write!(f, "{group}: its funded projects cost {spent}, the floor is {least}")
            }
            Self::BothFunded { one, other } => {
                write!(f, "{one} and {other} are funded, and exclude each other")
            }
            Self::ClaimUnmet { .. } => self.claim(f),
            Self::WinnerLost { project } => {
                write!(f, "{project}: funded without sharing, and not with it")
            }
            Self::NotAgreed { project, pool } => {
                write!(f, "{project}: shares {pool}, and no agreement of a funded project says so")
            }
            Self::TooFewUnits { pool, peak, there } => {
                write!(f, "{pool}: {peak} units are in use at once, {there} are there")
            }
            Self::NoDecision { project } => {
                write!(f, "{project}: money is freed or spent here that names no decision for it")
            }
            Self::OtherRule { said, found } => {
                write!(f, "the outcome is one of {said}, it must be one of {found}")
            }
            other => other.choice(f),
        }
    }
}

fn excuse(f: &mut fmt::Formatter<'_>, below_threshold: bool) -> fmt::Result {
    f.write_str(if below_threshold { " (below the threshold of the rule)" } else { "" })
}

impl Violation {
    fn claim(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self::ClaimUnmet { project, group, supporters, satisfaction, claim, below_threshold } =
            self
        else {
            return Ok(());
        };
        write!(
            f,
            "{project}: {group} of its {supporters} supporters would reach no more than \
             {satisfaction} with it, "
        )?;
        match claim {
            Some(claim) => write!(f, "and their part of the budget is good for {claim}")?,
            None => f.write_str("and it costs nothing")?,
        }
        excuse(f, *below_threshold)
    }

    /// Violations in what was chosen when.
    fn choice(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotAdmitted { project } => {
                write!(f, "{project}: funded, and it takes no part under the rule")
            }
            Self::WrongStage { project } => {
                write!(f, "{project}: funded in a way that the rule does not have")
            }
            Self::OutOfOrder { project, round, other } => {
                write!(f, "round {round}: {project} was chosen, and {other} was before it")
            }
            Self::CouldNotBeFunded { project, round } => {
                write!(f, "round {round}: {project} was chosen, and could not be funded by then")
            }
            Self::LeftOut { project, cost, left } => {
                write!(f, "{project}: when its turn came {left} was left, and it costs {cost}")
            }
            Self::NotTheBest { worth, best } => {
                write!(f, "the funded projects are worth {worth}, and others would be worth {best}")
            }
            other => other.second_pass(f),
        }
    }

    /// Violations in how the rule goes on with sharing.
    fn second_pass(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TakesNoPart { project } => {
                write!(f, "{project}: added by sharing, and it takes no part or is funded already")
            }
            Self::DoesNotFit { project, cost, left } => {
                write!(f, "{project}: added by sharing for {cost}, and {left} is left")
            }
            Self::NotNext { project, round, other: Some(other) } => {
                write!(f, "{project}: added by sharing as number {round}, but {other} was next")
            }
            Self::NotNext { project, round, other: None } => {
                write!(f, "{project}: added by sharing as number {round}, but nothing was next")
            }
            other => other.payment(f),
        }
    }

    /// Violations in the payments.
    fn payment(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoShare => f.write_str("the share of each voter is not published"),
            Self::NoPayment { project } => write!(f, "{project}: its round says no payment"),
            Self::WrongPurchase { project } => {
                write!(f, "{project}: bought twice, or bought without being funded")
            }
            Self::NotPaidExactly { project, paid, cost } => {
                write!(f, "{project}: its supporters paid {paid}, it costs {cost}")
            }
            Self::SupportersHaveMore { project, left, cost } => {
                write!(f, "{project}: its supporters have {left} left, it costs only {cost}")
            }
            Self::CheaperPassedOver { bought, round, project, paid, price } => write!(
                f,
                "round {round}: {bought} was bought for {paid} per unit of worth, {project} was to \
                 be had for {price}"
            ),
            Self::CouldBeBought { project, left, cost } => {
                write!(f, "{project}: its supporters could pay {cost} out of {left}")
            }
            _ => Ok(()),
        }
    }
}
