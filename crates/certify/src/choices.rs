//! Whether each project was the next by its rule: greedy rules, the completion after equal shares,
//! sequential Phragmén, exact equal shares, equal shares with bounded overspending, maximin support, the
//! cumulative single transferable vote, and the greatest welfare, of which nothing may be worth more.
//!
//! Of projects that are level any may come first: which one does is the tie-break's affair. Under caps and
//! exclusions the greedy rules are asked: where what does not fit is passed over, nobody whom nothing
//! barred at their turn may be left out; with precedence, or where a misfit ends the count, every turn is
//! gone through again in the order that the published places tell.

mod alike;
mod best;
mod donations;
mod loads;
mod order;
mod overspending;
mod span;
mod support;
mod turns;

use crate::certificate::{Check, Property};
use crate::election::Election;
use crate::error::CertifyError;
use crate::fraction::Fraction;
use crate::outcome::{Listed, Outcome, Ratio, Round};
use crate::rule::{Misfit, Order, Rule};
use crate::violation::{Figure, Violation};
pub(crate) use donations::Switches;
use order::Walk;

/// Why an outcome whose amounts are too long is not followed.
const TOO_LONG: &str = "the amounts are too long, or too many projects level, to be followed";

/// A project of the outcome with its round.
#[derive(Clone, Copy)]
struct Choice<'a> {
    project: usize,
    /// From 1.
    number: u64,
    round: &'a Round,
}

/// Everything that the checks of one rule look at.
struct Case<'a> {
    election: &'a Election,
    outcome: &'a Outcome,
    rule: &'a Rule<'a>,
    /// In the order of choice.
    chosen: Vec<Choice<'a>>,
    /// Projects that take part and are not funded.
    open: Vec<usize>,
}

/// Goes through the choices again.
pub(crate) fn check(
    election: &Election,
    outcome: &Outcome,
    rule: &Rule<'_>,
    share: Option<&Fraction>,
) -> Result<Check, CertifyError> {
    let not_asked = |reason: &str| Ok(Check::not_applicable(Property::Choices, reason));
    let Some(order) = rule.order(outcome) else {
        return not_asked("the choices of this rule are not gone through again");
    };
    let published = outcome.constraints.as_ref();
    let way = published.map(|published| published.way(election)).transpose()?.flatten();
    let by_turns = matches!(order, Order::Greedy { misfit: Misfit::Skip | Misfit::Stop, .. });
    if published.is_some() && (way.is_none() || !by_turns) {
        return not_asked("under constraints a better project may have been barred");
    }
    let Some(chosen) = chosen(election, outcome) else {
        return not_asked("the rounds are not those of the funded projects");
    };
    let funded = election.funded(outcome);
    let open = (0..funded.len()).filter(|place| !funded[*place] && rule.admits(election, *place));
    let case = Case { election, outcome, rule, chosen, open: open.collect() };
    let mut found = case.outsiders();
    if !found.is_empty() {
        return Ok(Check::of(Property::Choices, true, found));
    }
    if case.chosen.iter().any(|choice| choice.round.stage == "everything_fits") {
        found = case.everything();
    } else {
        match order {
            Order::Greedy { per_cost, misfit } => {
                let walk = Walk { case: &case, per_cost, misfit, way: way.as_ref() };
                found = match &way {
                    Some(way) if misfit != Misfit::Skip || way.has_precedence() => {
                        turns::check(&walk, way, election.budget.into())
                    }
                    _ => walk.check(&case.chosen, election.budget.into()),
                };
                found.extend(case.share_not_used(share));
            }
            Order::Shares => found = case.completion(),
            Order::Loads { skip } => found = loads::check(&case, skip)?,
            Order::Alike => found = alike::check(&case, share)?,
            Order::Overspending => match overspending::check(&case)? {
                Some(violations) => found = violations,
                None => return not_asked(TOO_LONG),
            },
            Order::Support => match support::check(&case)? {
                Some(violations) => found = violations,
                None => return not_asked("there are too many ways to split costs to look through"),
            },
            Order::Donations(switches) => match donations::check(&case, switches)? {
                Some(violations) => found = violations,
                None => return not_asked(TOO_LONG),
            },
            Order::Welfare => match best::check(&case) {
                Some(violations) => found = violations,
                None => return not_asked("there are too many sets to look through"),
            },
        }
        found.extend(case.stages(order));
    }
    Ok(Check::of(Property::Choices, true, found))
}

/// The rounds, if they are those of the funded projects.
fn chosen<'a>(election: &Election, outcome: &'a Outcome) -> Option<Vec<Choice<'a>>> {
    let mut seen = vec![false; election.projects.len()];
    let mut chosen = Vec::with_capacity(outcome.rounds.len());
    for (number, round) in (1..).zip(&outcome.rounds) {
        let project = election.place(&round.project)?;
        if std::mem::replace(&mut seen[project], true) {
            return None;
        }
        chosen.push(Choice { project, number, round });
    }
    (seen == election.funded(outcome)).then_some(chosen)
}

impl Case<'_> {
    fn id(&self, project: usize) -> String {
        self.election.projects[project].id.clone()
    }

    fn cost(&self, project: usize) -> u128 {
        self.election.projects[project].cost.into()
    }

    /// An amount published in smallest units of the outcome, in those of the file.
    fn units(&self, amount: &Fraction) -> Fraction {
        amount.over(self.outcome.units_per_currency).times(self.election.unit())
    }

    /// The choice of a project, if it is funded.
    fn choice(&self, project: usize) -> Option<&Choice<'_>> {
        self.chosen.iter().find(|choice| choice.project == project)
    }

    fn wrong_reason(&self, listed: &Listed) -> Violation {
        let (project, reason) = (listed.id.clone(), listed.reason.code.clone());
        Violation::WrongReason { project, reason }
    }

    /// Rounds of another part than the only one that the rule has.
    fn stages(&self, order: Order) -> Vec<Violation> {
        let only = match order {
            Order::Overspending => "overspending",
            Order::Support => "maximin_support",
            Order::Donations(_) => "cstv",
            _ => return Vec::new(),
        };
        let others = self.chosen.iter().filter(|choice| choice.round.stage != only);
        others.map(|choice| Violation::WrongStage { project: self.id(choice.project) }).collect()
    }

    /// The projects that cost something, in the order of choice.
    fn paid(&self) -> Vec<&Choice<'_>> {
        self.chosen.iter().filter(|choice| self.cost(choice.project) > 0).collect()
    }

    /// What the rounds tell of each choice in one of their fields, as it is written; or what is wrong
    /// with the first of which nothing is told.
    fn told(
        &self,
        choices: &[&Choice<'_>],
        field: &str,
        of: impl Fn(&Round) -> Option<&Ratio>,
    ) -> Result<Result<Vec<Fraction>, Violation>, CertifyError> {
        let mut amounts = Vec::with_capacity(choices.len());
        for choice in choices {
            let Some(amount) = of(choice.round) else {
                return Ok(Err(Violation::NoPayment { project: self.id(choice.project) }));
            };
            amounts.push(amount.read(&format!("rounds[{}].{field}", choice.number - 1))?);
        }
        Ok(Ok(amounts))
    }

    fn left_out(&self, project: usize, left: u128) -> Violation {
        Violation::LeftOut {
            project: self.id(project),
            cost: self.election.money(self.cost(project)),
            left: self.election.money(left),
        }
    }

    fn out_of_order(&self, choice: &Choice<'_>, other: usize) -> Violation {
        Violation::OutOfOrder {
            project: self.id(choice.project),
            round: choice.number,
            other: self.id(other),
        }
    }

    /// What is left of the budget at the end; nothing if it is overspent.
    fn left(&self) -> Option<u128> {
        let spent = self.election.total(self.chosen.iter().map(|choice| choice.project));
        u128::from(self.election.budget).checked_sub(spent)
    }

    /// Funded projects that take no part: too few points, or too few supporters for the cost.
    fn outsiders(&self) -> Vec<Violation> {
        let places = self.chosen.iter().map(|choice| choice.project);
        places
            .filter(|place| !self.rule.admits(self.election, *place))
            .map(|place| Violation::NotAdmitted { project: self.id(place) })
            .collect()
    }

    /// Where the greedy outcome was taken in place of that of equal shares: the share that is told beside
    /// it, if it is not what the steps told give.
    fn share_not_used(&self, said: Option<&Fraction>) -> Option<Violation> {
        let found = self.rule.share(self.election, self.outcome.steps)?;
        Violation::differs(Figure::Share, None, (said?, &found))
    }

    /// Where there was money for everything, nothing that takes part is left out.
    fn everything(&self) -> Vec<Violation> {
        let Some(left) = self.left() else { return Vec::new() };
        let all = self.rule.funds_everything(self.election);
        let wrong = |choice: &&Choice<'_>| !all || choice.round.stage != "everything_fits";
        let wrong = self.chosen.iter().filter(wrong);
        let wrong = wrong.map(|choice| Violation::WrongStage { project: self.id(choice.project) });
        wrong.chain(self.open.iter().map(|place| self.left_out(*place, left))).collect()
    }

    /// After what the shares bought, the most voted that fit. What they bought is looked at with the
    /// payments.
    fn completion(&self) -> Vec<Violation> {
        let mut found = Vec::new();
        let completes = self.rule.completes();
        let mut spent = 0;
        let mut added = Vec::new();
        for choice in &self.chosen {
            let cost = self.cost(choice.project);
            match choice.round.stage.as_str() {
                "completion" if completes => added.push(*choice),
                "shares" if added.is_empty() => spent += cost,
                "free" if added.is_empty() && cost == 0 => {}
                _ => found.push(Violation::WrongStage { project: self.id(choice.project) }),
            }
        }
        let left = u128::from(self.election.budget).checked_sub(spent);
        if let (true, true, Some(left)) = (found.is_empty(), completes, left) {
            let walk = Walk { case: self, per_cost: false, misfit: Misfit::Skip, way: None };
            found = walk.check(&added, left);
        }
        found
    }
}
