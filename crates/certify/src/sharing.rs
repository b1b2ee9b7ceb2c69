//! The count with sharing, `sharing.json`: what two winners agreed to share is bought once, and what
//! that frees funds a third.
//!
//! Checked from the published agreement and the file of ballots alone: that every amount is what the
//! agreement gives, that nobody who is funded without sharing is lost, that no more is spent than
//! there is, that no more units are ever in use than are held and bought, and that every freed amount
//! names a decision of the agreement and the projects that it went to. The second pass is gone through
//! again: who joins which pool when, what that frees, at which marginal cost each project is chosen, and
//! whether the rule, going on as it is declared to, could choose it then and end where it ended.

mod file;
mod going;
mod joining;
mod pools;
mod replay;
mod second;
mod trace;

use crate::certificate::{Certificate, Check, Property};
use crate::election::Election;
use crate::error::CertifyError;
use crate::fraction::Fraction;
use crate::outcome::Outcome;
use crate::pb;
use crate::rule::Rule;
use crate::violation::{Figure, Violation};
use file::Published;

pub(crate) use file::is_shared;

/// Checks a count with sharing against the ballots in a Pabulib file and, if it is given, against the
/// published outcome without sharing.
///
/// # Errors
///
/// If one of the files cannot be read. A count with sharing that can be read and is wrong is no error.
pub fn certify_sharing(
    sharing_json: &[u8],
    outcome_json: Option<&[u8]>,
    pb: &[u8],
) -> Result<Certificate, CertifyError> {
    let published = Published::read(sharing_json)?;
    let without = outcome_json.map(Outcome::read).transpose()?;
    let rule_id = published.outcome.without.rule_id.clone();
    let rule = Rule::read(&rule_id);
    let election = pb::read(pb, rule.weights())?;
    let constrained = without.as_ref().is_some_and(|outcome| outcome.constraints.is_some());
    let audit = Audit { election: &election, published: &published, rule: &rule, constrained };
    let figures = audit.check(Property::SharingFigures, |found| {
        audit.figures(found);
        audit.members_replayed(found);
        if let Some(without) = &without {
            audit.agrees(without, found);
        }
    });
    let checks = vec![
        figures,
        audit.check(Property::SharingKeepsWinners, |found| audit.winners(without.as_ref(), found)),
        audit.check(Property::SharingMoney, |found| audit.money(found)),
        audit.choices()?,
        audit.check(Property::SharingUnits, |found| audit.units(found)),
        audit.check(Property::SharingDecisions, |found| {
            audit.decisions(found);
            audit.money_replayed(found);
        }),
    ];
    Ok(Certificate {
        rule_id,
        ballots: election.ballots,
        projects: election.projects.len() as u64,
        funded: published.outcome.funded.len() as u64,
        budget: election.money(election.budget),
        checks,
    })
}

struct Audit<'a> {
    election: &'a Election,
    published: &'a Published,
    rule: &'a Rule<'a>,
    /// The outcome without sharing was counted under caps, floors or exclusions.
    constrained: bool,
}

/// Whether both files count in the same smallest unit.
fn own_units(published: &Published, without: &Outcome) -> bool {
    published.units_per_currency == without.units_per_currency
}

/// What was found against a property.
#[derive(Default)]
struct Found(Vec<Violation>);

impl Found {
    fn differs(
        &mut self,
        figure: Figure,
        project: Option<&str>,
        (said, found): (Fraction, Fraction),
    ) {
        self.0.extend(Violation::differs(figure, project, (&said, &found)));
    }

    fn count(
        &mut self,
        figure: Figure,
        project: Option<&str>,
        (said, found): (impl Into<u128>, impl Into<u128>),
    ) {
        let whole = |number: u128| Fraction::new(number, 1_u32);
        self.differs(figure, project, (whole(said.into()), whole(found.into())));
    }
}

impl Audit<'_> {
    fn check(&self, property: Property, look: impl FnOnce(&mut Found)) -> Check {
        let mut found = Found::default();
        look(&mut found);
        let mut violations: Vec<Violation> = Vec::new();
        // What is seen from two sides is said once.
        for violation in found.0 {
            if !violations.contains(&violation) {
                violations.push(violation);
            }
        }
        Check::of(property, true, violations)
    }

    fn name(&self, place: usize) -> &str {
        self.published.projects.get(place).map_or("", String::as_str)
    }

    /// An amount in smallest units of the published file, in units of currency.
    fn amount(&self, amount: impl Into<u128>) -> Fraction {
        Fraction::new(amount.into(), self.published.units_per_currency)
    }

    fn compare(
        &self,
        found: &mut Found,
        (figure, project): (Figure, Option<usize>),
        (said, is): (impl Into<u128>, impl Into<u128>),
    ) {
        let project = project.map(|place| self.name(place));
        found.differs(figure, project, (self.amount(said), self.amount(is)));
    }

    /// What a project costs, as the published file has it.
    fn cost(&self, place: usize) -> u128 {
        self.published.outcome.projects.get(place).map_or(0, |project| project.cost.into())
    }

    /// Projects, costs and the budget are those of the file of ballots.
    fn figures(&self, found: &mut Found) {
        let (election, published) = (self.election, self.published);
        let mut listed = vec![false; election.projects.len()];
        let in_file = |amount: u64| Fraction::new(amount, election.unit());
        for (place, id) in published.projects.iter().enumerate() {
            let Some(at) = election.place(id) else {
                found.0.push(Violation::UnknownProject { project: id.clone() });
                continue;
            };
            if std::mem::replace(&mut listed[at], true) {
                found.0.push(Violation::ListedTwice { project: id.clone() });
            }
            let costs = (self.amount(self.cost(place)), in_file(election.projects[at].cost));
            found.differs(Figure::Cost, Some(id), costs);
        }
        for (project, _) in election.projects.iter().zip(&listed).filter(|(_, listed)| !**listed) {
            found.0.push(Violation::NotListed { project: project.id.clone() });
        }
        let budget = self.amount(published.outcome.without.budget);
        found.differs(Figure::Budget, None, (budget, in_file(election.budget)));
        let upkeep = (published.outcome.upkeep_permille, published.agreement.upkeep_permille);
        found.count(Figure::UpkeepPermille, None, upkeep);
        self.pool_figures(found);
    }

    /// Whoever is funded without sharing is funded with it, and nobody twice.
    fn winners(&self, without: Option<&Outcome>, found: &mut Found) {
        let outcome = &self.published.outcome;
        let mut seen = vec![false; self.published.projects.len()];
        for place in &outcome.funded {
            if std::mem::replace(&mut seen[*place], true) {
                let project = self.name(*place).to_owned();
                found.0.push(Violation::FundedTwice { project });
            }
        }
        let lost = |id: &str| Violation::WinnerLost { project: id.to_owned() };
        for place in outcome.without.funded.iter().filter(|place| !seen[**place]) {
            found.0.push(lost(self.name(*place)));
        }
        // Who is funded and not gained is funded without, and the published outcome says so too.
        let gained = |place: usize| outcome.gained.iter().any(|gain| gain.project == place);
        let own: Vec<&str> = outcome.without.funded.iter().map(|place| self.name(*place)).collect();
        for place in &outcome.funded {
            let anyway = outcome.without.funded.contains(place);
            if anyway == gained(*place) {
                let project = self.name(*place).to_owned();
                found.0.push(Violation::FlagDiffers { project, funded: true });
            }
        }
        for id in without.iter().flat_map(|outcome| &outcome.funded) {
            if !own.contains(&id.as_str()) {
                found.0.push(lost(id));
            }
        }
        let published = without.map(|outcome| &outcome.funded);
        let unknown =
            |id: &&&str| published.is_some_and(|all| all.iter().all(|known| known != **id));
        for id in own.iter().filter(unknown) {
            let project = (*id).to_owned();
            found.0.push(Violation::FlagDiffers { project, funded: true });
        }
    }

    /// The count without sharing is the published one: the same rule, budget, share, winners in the same
    /// order, rounds and payments.
    fn agrees(&self, without: &Outcome, found: &mut Found) {
        let own = &self.published.outcome.without;
        if own.rule_id != without.rule_id {
            let (said, rule) = (own.rule_id.clone(), without.rule_id.clone());
            found.0.push(Violation::OtherRule { said, found: rule });
        }
        let amounts = [
            (Figure::Budget, own.budget, &without.budget),
            (Figure::TotalCost, own.total_cost, &without.total_cost),
        ];
        for (figure, said, text) in amounts {
            // What is no amount is refused where the outcome itself is checked.
            if let Some(published) = Fraction::decimal(text) {
                found.differs(figure, None, (self.amount(said), published));
            }
        }
        let units = own_units(self.published, without);
        let ids = |places: &[usize]| -> Vec<String> {
            places.iter().map(|place| self.name(*place).to_owned()).collect()
        };
        let bought: Vec<usize> = own.rounds.iter().map(|round| round.project).collect();
        let rounds = without.rounds.iter().map(|round| &round.project);
        let payments = own.rounds.iter().map(|round| &round.max_payment);
        let same_payments = payments.eq(without.rounds.iter().map(|round| &round.max_payment));
        if ids(&own.funded) != without.funded
            || !ids(&bought).iter().eq(rounds)
            || (units && !same_payments)
        {
            let pairs = ids(&bought).into_iter().zip(&without.rounds);
            let same = pairs.take_while(|(own, round)| *own == round.project).count();
            found.0.push(Violation::RoundsDiffer { round: same as u64 + 1 });
        }
        if units && own.endowment != without.endowment {
            found.0.push(Violation::NoShare);
        }
    }

    /// What is spent is what the funded projects cost less what was freed, and no more than there is.
    fn money(&self, found: &mut Found) {
        let outcome = &self.published.outcome;
        let cost_of = |places: &[usize]| places.iter().map(|place| self.cost(*place)).sum::<u128>();
        let full = cost_of(&outcome.funded);
        self.compare(found, (Figure::TotalCost, None), (outcome.full_cost, full));
        let spent = full.saturating_sub(outcome.freed_total.into());
        self.compare(found, (Figure::Spent, None), (outcome.spent, spent));
        let budget = u128::from(outcome.without.budget);
        // A rule that may fund one project too many may have spent more without sharing already.
        let most = if self.rule.may_overspend {
            budget.max(cost_of(&outcome.without.funded))
        } else {
            budget
        };
        if spent > most {
            let text = |amount: u128| self.amount(amount).exact().to_string();
            let (total, budget) = (text(spent), text(most));
            found.0.push(Violation::OverBudget { total, budget });
        }
        let left = budget.saturating_sub(spent);
        self.compare(found, (Figure::Left, None), (outcome.left, left));
    }
}
