//! What comes out of a check.

use serde::{Deserialize, Serialize};

use crate::violation::Violation;

/// What was checked of an outcome, and what was found. `Display` writes it for people.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Certificate {
    /// The identifier of the rule, as the outcome gives it.
    pub rule_id: String,
    /// Ballots in the file.
    pub ballots: u64,
    /// Projects in the file.
    pub projects: u64,
    /// Projects that the outcome funds.
    pub funded: u64,
    /// The budget in the file, in units of currency.
    pub budget: String,
    /// One entry for each property, in the order of [`Property`].
    pub checks: Vec<Check>,
}

/// One property of an outcome.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Check {
    /// Which one.
    pub property: Property,
    /// Whether the outcome has it.
    pub verdict: Verdict,
    /// Whether outcomes of this rule must have it.
    pub promised: bool,
    /// The rule promises it and the outcome does not have it: something is wrong with the outcome.
    /// Violations that the rule does not answer for (see [`Violation::is_excused`]) do not count.
    pub fault: bool,
    /// Why it could not be asked, if it could not.
    pub reason: Option<String>,
    /// Everything found against it.
    pub violations: Vec<Violation>,
}

/// What an outcome can be checked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Property {
    /// Ids, costs, votes, points, totals and the budget are those of the file of ballots, and the
    /// funded projects cost no more than the budget. Every rule promises it, except that one whose
    /// identifier contains `80%` may cost more than the budget.
    Consistency,
    /// Every funded project was chosen by somebody.
    Support,
    /// Caps, floors and exclusions under which the outcome says that it was counted are kept. A floor
    /// that no set of projects reaches is no fault of any rule, so a missed one is only told.
    Constraints,
    /// No unfunded project with a supporter costs no more than what is left of the budget (and, under
    /// constraints, of every cap on it, with nothing funded that excludes it). Promised
    /// by greedy rules that pass over what does not fit, by completions that end so (`u`, `add1u`,
    /// `add1eu`), by completed equal shares if everything fits, and by the greatest welfare. For other rules
    /// it is a fact, not a fault.
    Exhaustiveness,
    /// EJR+ up to one project, if a project is worth its cost to whoever chose it. See [`crate`].
    EjrCost,
    /// EJR+ up to one project, if every project is worth the same to whoever chose it.
    EjrCount,
    /// EJR+ up to one project, if a project is worth its cost times the points given to it.
    EjrPointsTimesCost,
    /// EJR+ up to one project, if a project is worth the points given to it.
    EjrPoints,
    /// Every project bought by equal shares is paid for exactly, by its supporters alone, each out
    /// of their own share; and the share and the published payments are what they must be.
    Payments,
    /// With those payments, the supporters of no project that was not bought have more left together
    /// than it costs: the projects bought by equal shares (before any completion) are priceable.
    Priceability,
    /// Each purchase was the cheapest for its worth at that moment, and buying went on as long as
    /// anything could be bought: together with the payments, this is the method of equal shares
    /// itself, except for how equal projects are put in order.
    Purchases,
    /// Each project was the next by the rule, level ones in any order, and the count ended where it had
    /// to: greedy rules, the completion after equal shares, sequential Phragmén, exact equal shares,
    /// bounded overspending, maximin support, the cumulative single transferable vote; and nothing is
    /// worth more than the greatest welfare. Promised wherever it is asked.
    ///
    /// Under bounded overspending and the transferable vote amounts become too long to be written down.
    /// From 512 binary digits on (2,048 where that is too few) they are held between two bounds; what the
    /// bounds do not tell apart counts as level. It is not asked where they leave open what is paid, where
    /// too many level projects may have been eliminated in any order, or where costs are not split in some
    /// billions of steps.
    Choices,
    /// Of a count with sharing: projects, costs and the budget are those of the file of ballots, and
    /// what each pool asks for, buys, saves, keeps and frees is what the agreement gives.
    SharingFigures,
    /// Whoever is funded without sharing is funded with it.
    SharingKeepsWinners,
    /// What is spent is what the funded projects cost less what was freed, and no more than the
    /// budget.
    SharingMoney,
    /// What sharing adds was chosen as its rule goes on, each project at its marginal cost and fitting in
    /// what was left, until nothing more was chosen; and what is told of every project is what became
    /// of it. Which set is the best under the greatest welfare is not asked, and nothing where caps or
    /// exclusions stood in the way.
    SharingChoices,
    /// At no moment are more units of a pool in use than are held and bought for it.
    SharingUnits,
    /// Every freed amount names the decision of the agreement that freed it and the projects that it
    /// went to, to the last smallest unit, and whatever sharing adds is paid for exactly: with what its
    /// own lines free, then with what was left without sharing, then with what was freed first.
    SharingDecisions,
}

/// Whether an outcome has a property.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// It has.
    Passed,
    /// It has not.
    Violated,
    /// The question does not arise, or cannot be answered: see [`Check::reason`].
    NotApplicable,
}

impl Certificate {
    /// What was found about a property.
    #[must_use]
    pub fn check(&self, property: Property) -> Option<&Check> {
        self.checks.iter().find(|check| check.property == property)
    }

    /// Everything that the rule promises and the outcome does not have.
    pub fn faults(&self) -> impl Iterator<Item = &Check> {
        self.checks.iter().filter(|check| check.fault)
    }

    /// Whether the outcome has everything that its rule promises, as far as it was checked.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        self.faults().next().is_none()
    }
}

impl Check {
    pub(crate) fn of(property: Property, promised: bool, violations: Vec<Violation>) -> Self {
        let verdict = if violations.is_empty() { Verdict::Passed } else { Verdict::Violated };
        let fault = promised && violations.iter().any(|violation| !violation.is_excused());
        Self { property, verdict, promised, fault, reason: None, violations }
    }

    pub(crate) fn not_applicable(property: Property, reason: impl Into<String>) -> Self {
        Self {
            property,
            verdict: Verdict::NotApplicable,
            promised: false,
            fault: false,
            reason: Some(reason.into()),
            violations: Vec::new(),
        }
    }
}
