//! From a finished count to coded reasons and a trace.

use num_bigint::BigUint;

use crate::count::Count;
use crate::greedy::Visit;
use crate::outcome::{Glance, Outcome, ProjectOutcome, Reason, Round, Stage, Tie};
use crate::profile::Profile;
use crate::ratio::{Ratio, divide_down, divide_up};
use crate::rule::Rule;
use crate::sequence::Figure;
use crate::shares::ExactPrice;
use crate::told::{Others, Told};

/// Puts a count into an outcome.
pub(crate) fn explain(profile: &Profile, rule: &Rule, count: &Count, ties: Vec<Tie>) -> Outcome {
    let Glance { funded, total_cost, projects } = glance(profile, rule, count);
    Outcome {
        rule_id: rule.id(),
        funded,
        total_cost,
        budget: profile.budget,
        ballots: profile.voters,
        parts_per_point: profile.parts,
        endowment: endowment(count),
        steps: count.shares.as_ref().map_or(0, |raised| raised.steps),
        ties,
        projects,
        rounds: count.rounds(profile),
        comparison: count.comparison,
    }
}

/// Tells of a count what becomes of the projects.
pub(crate) fn glance(profile: &Profile, rule: &Rule, count: &Count) -> Glance {
    let reasons = Reasons { profile, rule, count };
    let mut funded = vec![false; profile.cost.len()];
    for project in &count.funded {
        funded[*project as usize] = true;
    }
    let projects = (0..profile.size())
        .map(|project| ProjectOutcome {
            votes: profile.votes[project as usize],
            score: profile.score[project as usize],
            funded: funded[project as usize],
            reason: reasons.of(project, funded[project as usize]),
        })
        .collect();
    let total_cost = count.funded.iter().map(|project| profile.cost[*project as usize]).sum();
    Glance { funded: count.funded.clone(), total_cost, projects }
}

fn endowment(count: &Count) -> Option<Ratio> {
    if let Some(share) = count.told.as_ref().and_then(|told| told.share.as_ref()) {
        return Some(share.published());
    }
    let (numerator, denominator) = count.shares.as_ref()?.share.fraction();
    Some(Ratio::new(&numerator, &denominator))
}

struct Reasons<'a> {
    profile: &'a Profile,
    rule: &'a Rule,
    count: &'a Count,
}

impl Reasons<'_> {
    fn of(&self, project: u32, funded: bool) -> Reason {
        if let Some(reason) = self.excluded(project) {
            return reason;
        }
        if self.count.everything_fits {
            return Reason::EverythingFits;
        }
        if let Some(told) = &self.count.told {
            return self.by_told(told, project);
        }
        if self.count.greedy_decided() {
            return self.by_greedy(project, funded);
        }
        if self.count.free.contains(&project) {
            return Reason::CostsNothing;
        }
        self.by_shares(project, funded)
    }

    /// Why a project took no part, if it did not.
    fn excluded(&self, project: u32) -> Option<Reason> {
        let at = project as usize;
        let (votes, cost) = (self.profile.score[at], self.profile.cost[at]);
        if self.profile.votes[at] == 0 {
            Some(Reason::NoSupporters)
        } else if votes < self.profile.minimum(self.rule) {
            Some(Reason::BelowThreshold { votes, minimum: self.profile.minimum(self.rule) })
        } else if cost > self.profile.budget {
            Some(Reason::CostsMoreThanBudget { cost, budget: self.profile.budget })
        } else if !self.profile.is_eligible(project, self.rule) {
            let (supporters, needed) = (self.profile.votes[at], self.profile.prefilter(project));
            Some(Reason::TooFewForItsCost { supporters, needed })
        } else {
            None
        }
    }

    fn by_told(&self, told: &Told, project: u32) -> Reason {
        let at = project as usize;
        let chosen = (1..).zip(&told.purchases).find(|(_, p)| p.project == project);
        if let Some((round, purchase)) = chosen {
            return match told.stage {
                Stage::MaxWelfare => Reason::FundedInBestSet,
                _ if self.profile.cost[at] == 0 => Reason::CostsNothing,
                _ => {
                    let figure = purchase.figure.as_ref().map(Figure::published);
                    Reason::FundedInRound { round, figure }
                }
            };
        }
        if let Some((_, remaining)) = told.misfits.iter().find(|(p, _)| *p == project) {
            let rank = u32::try_from(told.purchases.len() + 1).unwrap_or(u32::MAX);
            let cost = self.profile.cost[at];
            return Reason::NotEnoughMoneyLeft { remaining: *remaining, cost, rank };
        }
        match told.others {
            Others::Ended => Reason::NotReached,
            Others::TooPoor => Reason::NoGroupCouldPay { supporters: self.profile.votes[at] },
            Others::Eliminated => Reason::Eliminated,
            Others::NotInBestSet => Reason::NotInBestSet,
        }
    }

    fn by_greedy(&self, project: u32, funded: bool) -> Reason {
        if let Some(verdict) = self.count.comparison
            && !funded
            && self.count.before_comparison.contains(&project)
        {
            return Reason::ComparisonPreferredGreedy {
                prefer_greedy: verdict.prefer_greedy,
                prefer_shares: verdict.prefer_shares,
            };
        }
        let visits = self.count.greedy.iter().flat_map(|walk| &walk.visits);
        let votes = self.profile.score[project as usize];
        match visits.into_iter().find(|visit| visit.project == project) {
            Some(visit) if visit.funded => Reason::FundedGreedily { votes, rank: visit.rank },
            Some(visit) => self.missed(visit),
            None => Reason::NoSupporters,
        }
    }

    fn missed(&self, visit: &Visit) -> Reason {
        let Visit { rank, remaining, .. } = *visit;
        if visit.after_end {
            return Reason::CountEndedBefore { rank };
        }
        if let Some(barrier) = visit.barrier {
            return Reason::Barred { barrier, rank };
        }
        Reason::NotEnoughMoneyLeft {
            remaining,
            cost: self.profile.cost[visit.project as usize],
            rank,
        }
    }

    fn by_shares(&self, project: u32, funded: bool) -> Reason {
        let supporters = self.profile.votes[project as usize];
        let raised = self.count.shares.as_ref();
        let bought = raised.and_then(|raised| {
            (1..).zip(&raised.run.purchases).find(|(_, purchase)| purchase.project == project)
        });
        if let Some((round, purchase)) = bought
            && let Some(price) = &purchase.price
        {
            return Reason::FundedByShares {
                supporters,
                max_payment: divide_up(&price.numerator, &price.denominator),
                max_payment_exact: Ratio::new(&price.numerator, &price.denominator),
                round,
            };
        }
        let visits = self.count.completion.iter().flat_map(|walk| &walk.visits);
        if let Some(visit) = visits.into_iter().find(|visit| visit.project == project) {
            if funded {
                let votes = self.profile.score[project as usize];
                return Reason::FundedInCompletion { votes, rank: visit.rank };
            }
            return self.missed(visit);
        }
        let available =
            raised.map_or(0, |raised| raised.run.left_with_supporters(self.profile, project));
        let missing = self.profile.cost[project as usize].saturating_sub(available);
        Reason::SupportersTooPoor { supporters, available, missing }
    }
}

impl Count {
    /// What was decided, in order.
    pub fn rounds(&self, profile: &Profile) -> Vec<Round> {
        let plain = |project: u32, stage: Stage| Round {
            project,
            stage,
            cost: profile.cost[project as usize],
            supporters: profile.votes[project as usize],
            max_payment: None,
            effective_votes: None,
            exhausted: None,
            figure: None,
        };
        if let Some(told) = &self.told {
            let purchases = told.purchases.iter().map(|purchase| Round {
                max_payment: purchase.max_payment.as_ref().map(Figure::published),
                exhausted: purchase.exhausted,
                figure: purchase.figure.as_ref().map(Figure::published),
                ..plain(purchase.project, told.stage)
            });
            return purchases.collect();
        }
        if self.everything_fits {
            return self.funded.iter().map(|p| plain(*p, Stage::EverythingFits)).collect();
        }
        if self.greedy_decided() {
            return self.funded.iter().map(|p| plain(*p, Stage::Greedy)).collect();
        }
        let mut rounds: Vec<Round> = self.free.iter().map(|p| plain(*p, Stage::Free)).collect();
        for purchase in self.shares.iter().flat_map(|raised| &raised.run.purchases) {
            let round = plain(purchase.project, Stage::Shares);
            rounds.push(Round {
                max_payment: purchase
                    .price
                    .as_ref()
                    .map(|p| Ratio::new(&p.numerator, &p.denominator)),
                effective_votes: purchase.price.as_ref().map(|p| effective_votes(p, round.cost)),
                exhausted: Some(purchase.exhausted),
                ..round
            });
        }
        if let Some(walk) = &self.completion {
            rounds.extend(walk.funded().map(|p| plain(p, Stage::Completion)));
        }
        rounds
    }
}

fn effective_votes(price: &ExactPrice, cost: u64) -> u64 {
    divide_down(&(BigUint::from(cost) * &price.denominator), &price.numerator)
}
