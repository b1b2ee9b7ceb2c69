//! Whether the outcome speaks of the same projects, costs and votes as the file of ballots.

use crate::certificate::{Check, Property};
use crate::election::Election;
use crate::error::CertifyError;
use crate::fraction::Fraction;
use crate::outcome::{Listed, Outcome};
use crate::rule::Rule;
use crate::violation::{Figure, Violation};

/// Reasons that stand with funded projects.
const FUNDED: [&str; 7] = [
    "funded_by_shares",
    "funded_greedily",
    "funded_in_completion",
    "everything_fits",
    "funded_in_round",
    "funded_in_best_set",
    "costs_nothing",
];

/// Reasons that stand with the others.
const UNFUNDED: [&str; 13] = [
    "not_enough_money_left",
    "count_ended_before",
    "supporters_too_poor",
    "no_supporters",
    "below_threshold",
    "costs_more_than_budget",
    "too_few_for_its_cost",
    "barred",
    "not_in_best_set",
    "no_group_could_pay",
    "eliminated",
    "not_reached",
    "comparison_preferred_greedy",
];

struct Reader<'a> {
    election: &'a Election,
    outcome: &'a Outcome,
    found: Vec<Violation>,
}

/// Compares everything that both speak of.
pub(crate) fn check(
    election: &Election,
    outcome: &Outcome,
    rule: &Rule<'_>,
) -> Result<Check, CertifyError> {
    let mut reader = Reader { election, outcome, found: Vec::new() };
    reader.totals(rule)?;
    reader.projects(rule)?;
    reader.steps(rule);
    reader.rounds(rule);
    reader.comparison(rule);
    Ok(Check::of(Property::Consistency, true, reader.found))
}

fn whole(number: impl Into<u128>) -> Fraction {
    Fraction::new(number.into(), 1u32)
}

impl Reader<'_> {
    /// An amount in smallest units of the file, in units of currency.
    fn money(&self, amount: impl Into<u128>) -> Fraction {
        Fraction::new(amount.into(), self.election.unit())
    }

    fn compare(
        &mut self,
        figure: Figure,
        project: Option<&str>,
        (said, found): (Fraction, Fraction),
    ) {
        self.found.extend(Violation::differs(figure, project, (&said, &found)));
    }

    fn compare_count(&mut self, figure: Figure, project: Option<&str>, said: u64, found: u64) {
        self.compare(figure, project, (whole(said), whole(found)));
    }

    /// Points of a project, each side in its own parts of a point.
    fn compare_score(&mut self, project: &str, said: u64, place: usize) {
        let election = self.election;
        let said = whole(said).over(self.outcome.parts_per_point.max(1));
        let found = whole(election.score[place]).over(election.parts);
        self.compare(Figure::Score, Some(project), (said, found));
    }

    /// The funded projects, and figures of the whole.
    fn totals(&mut self, rule: &Rule<'_>) -> Result<(), CertifyError> {
        let (election, outcome) = (self.election, self.outcome);
        let mut seen = vec![false; election.projects.len()];
        for id in &outcome.funded {
            match election.place(id) {
                None => self.found.push(Violation::UnknownProject { project: id.clone() }),
                Some(place) if seen[place] => {
                    self.found.push(Violation::FundedTwice { project: id.clone() });
                }
                Some(place) => seen[place] = true,
            }
        }
        let total = election.total((0..seen.len()).filter(|place| seen[*place]));
        let said = Outcome::decimal("total_cost", &outcome.total_cost)?;
        self.compare(Figure::TotalCost, None, (said, self.money(total)));
        let said = Outcome::decimal("budget", &outcome.budget)?;
        self.compare(Figure::Budget, None, (said, self.money(election.budget)));
        if total > u128::from(election.budget) && !rule.may_overspend {
            let (total, budget) = (election.money(total), election.money(election.budget));
            self.found.push(Violation::OverBudget { total, budget });
        }
        self.compare_count(Figure::Ballots, None, outcome.ballots, election.ballots);
        let parts = (outcome.parts_per_point, election.parts);
        self.compare_count(Figure::PartsPerPoint, None, parts.0, parts.1);
        Ok(())
    }

    fn projects(&mut self, rule: &Rule<'_>) -> Result<(), CertifyError> {
        let (election, outcome) = (self.election, self.outcome);
        let mut listed = vec![false; election.projects.len()];
        let funded = election.funded(outcome);
        for (at, project) in outcome.projects.iter().enumerate() {
            let id = project.id.clone();
            let Some(place) = election.place(&id) else {
                self.found.push(Violation::UnknownProject { project: id });
                continue;
            };
            if std::mem::replace(&mut listed[place], true) {
                self.found.push(Violation::ListedTwice { project: id });
                continue;
            }
            let said = Outcome::decimal(&format!("projects[{at}].cost"), &project.cost)?;
            let cost = self.money(election.projects[place].cost);
            self.compare(Figure::Cost, Some(&id), (said, cost));
            self.compare_count(Figure::Votes, Some(&id), project.votes, election.votes[place]);
            self.compare_score(&id, project.score, place);
            let code = project.reason.code.as_str();
            let reason =
                if funded[place] { !UNFUNDED.contains(&code) } else { !FUNDED.contains(&code) };
            if project.funded != funded[place] || !reason {
                self.found.push(Violation::FlagDiffers { project: id, funded: funded[place] });
            }
            self.reason(project, place);
            self.truth(project, place, rule);
        }
        for (place, _) in listed.iter().enumerate().filter(|(_, listed)| !**listed) {
            let project = election.projects[place].id.clone();
            self.found.push(Violation::NotListed { project });
        }
        Ok(())
    }

    /// Figures in the reason of a project that the ballots give.
    fn reason(&mut self, project: &Listed, place: usize) {
        let (election, outcome, reason) = (self.election, self.outcome, &project.reason);
        let id = Some(project.id.as_str());
        if let Some(said) = reason.supporters {
            self.compare_count(Figure::Supporters, id, said, election.votes[place]);
        }
        if let Some(said) = reason.votes {
            self.compare_score(&project.id, said, place);
        }
        let amounts = [
            (Figure::Cost, reason.cost, election.projects[place].cost),
            (Figure::Budget, reason.budget, election.budget),
        ];
        for (figure, said, found) in amounts {
            if let Some(said) = said {
                self.compare(figure, id, (outcome.currency(said), self.money(found)));
            }
        }
    }

    /// Whether the ballots bear out the reason of a project.
    fn truth(&mut self, project: &Listed, place: usize, rule: &Rule<'_>) {
        let election = self.election;
        let (votes, cost) = (election.votes[place], election.projects[place].cost);
        let reason = &project.reason;
        let left = reason.remaining.map(|remaining| self.outcome.currency(remaining));
        let is_true = match reason.code.as_str() {
            "no_supporters" => votes == 0,
            "costs_nothing" => cost == 0,
            "costs_more_than_budget" => cost > election.budget,
            "not_enough_money_left" => left.is_none_or(|left| left < self.money(cost)),
            "below_threshold" | "too_few_for_its_cost" => {
                votes > 0 && (!rule.is_known() || !rule.is_wanted(election, place))
            }
            _ => true,
        };
        if !is_true {
            let (project, reason) = (project.id.clone(), reason.code.clone());
            self.found.push(Violation::WrongReason { project, reason });
        }
    }

    /// Only some rules raise shares.
    fn steps(&mut self, rule: &Rule<'_>) {
        if rule.counts_no_steps() {
            self.compare_count(Figure::Steps, None, self.outcome.steps, 0);
        }
    }

    fn rounds(&mut self, rule: &Rule<'_>) {
        let (election, outcome) = (self.election, self.outcome);
        for round in &outcome.rounds {
            let id = Some(round.project.as_str());
            match election.place(&round.project) {
                Some(place) => {
                    let votes = election.votes[place];
                    self.compare_count(Figure::Supporters, id, round.supporters, votes);
                }
                None => {
                    self.found.push(Violation::UnknownProject { project: round.project.clone() });
                }
            }
        }
        if !rule.has_a_round_for_each() {
            return;
        }
        let of_rounds = outcome.rounds.iter().map(|round| &round.project);
        if !of_rounds.clone().eq(&outcome.funded) {
            let same = of_rounds.zip(&outcome.funded).take_while(|(a, b)| a == b).count();
            self.found.push(Violation::RoundsDiffer { round: same as u64 + 1 });
        }
    }

    fn comparison(&mut self, rule: &Rule<'_>) {
        let Some(comparison) = &self.outcome.comparison else {
            // Without the step there is no telling which of the two outcomes this is.
            if rule.is_known() && rule.compares() && !rule.funds_everything(self.election) {
                self.found.push(Violation::WrongComparison);
            }
            return;
        };
        let parts = [comparison.prefer_shares, comparison.prefer_greedy, comparison.indifferent];
        let voters: u128 = parts.into_iter().map(u128::from).sum();
        let all = whole(self.election.ballots);
        self.compare(Figure::ComparedVoters, None, (whole(voters), all));
        let greedy = comparison.prefer_greedy > comparison.prefer_shares;
        if comparison.greedy_taken != greedy || (rule.is_equal_shares() && !rule.compares()) {
            self.found.push(Violation::WrongComparison);
        }
    }
}
