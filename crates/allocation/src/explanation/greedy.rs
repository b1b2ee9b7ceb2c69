//! Rounds that voters do not pay for.

use num_bigint::BigUint;

use super::{Candidate, ExplainedRound, Explainer, LISTED};
use crate::greedy::Walk;
use crate::outcome::{Round, Stage};
use crate::ratio::Ratio;
use crate::rule::Method;

/// An amount that is a whole number.
pub(super) fn whole(amount: u64) -> Ratio {
    Ratio { numerator: amount.to_string(), denominator: "1".to_owned() }
}

impl Explainer<'_> {
    /// All rounds of a rule under which voters pay nothing.
    pub(super) fn unpaid_rounds(&self, rounds: &[Round]) -> Vec<ExplainedRound> {
        rounds.iter().map(|round| self.unpaid_round(round)).collect()
    }

    /// A round that is paid from the budget as a whole.
    pub(super) fn unpaid_round(&self, round: &Round) -> ExplainedRound {
        let (candidates, contenders) = self.next_in_line(round);
        ExplainedRound {
            project: round.project,
            stage: round.stage,
            cost: round.cost,
            candidates,
            contenders,
            payments: Vec::new(),
            unpaid: whole(round.cost),
            rounded: false,
            left: Vec::new(),
            eliminated: Vec::new(),
        }
    }

    /// A project of a greedy walk and those that came after it: the first of them, and how many.
    fn next_in_line(&self, round: &Round) -> (Vec<Candidate>, u32) {
        let walk = match round.stage {
            Stage::Greedy => self.count.greedy.as_ref(),
            Stage::Completion => self.count.completion.as_ref(),
            _ => None,
        };
        let per_cost = match self.rule.method {
            Method::Greedy { utility, .. } => !utility.by_cost(),
            _ => false,
        };
        let Some(Walk { visits, .. }) = walk else { return (Vec::new(), 0) };
        let turn = visits.iter().skip_while(|visit| visit.project != round.project);
        let contenders = u32::try_from(turn.clone().count()).unwrap_or(u32::MAX);
        let listed = turn.take(LISTED).map(|visit| {
            let at = visit.project as usize;
            let cost = if per_cost { self.profile.cost[at].max(1) } else { 1 };
            let figure = Ratio::new(&self.profile.score[at].into(), &BigUint::from(cost));
            Candidate { project: visit.project, figure, effective_votes: None }
        });
        (listed.collect(), contenders)
    }
}
