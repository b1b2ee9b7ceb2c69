//! Maximin support: how the cost of what was chosen is split among voters in the end.

use std::collections::BTreeMap;

use num_bigint::BigUint;

use super::book::Payers;
use super::losers::Losers;
use super::{Candidate, ExplainedRound, Explainer, LISTED, Payment};
use crate::maximin::maximin_told;
use crate::outcome::Round;
use crate::ratio::{Ratio, reduced};

impl Explainer<'_> {
    /// All rounds, with the loads of the end.
    pub(super) fn split_rounds(
        &self,
        rounds: &[Round],
        losers: &mut Losers<'_>,
    ) -> Vec<ExplainedRound> {
        let eligible = self.profile.eligible(self.rule);
        let told = maximin_told(self.profile, self.ranks, &eligible, LISTED);
        let mut standings = told.standings.into_iter();
        let mut explained = Vec::with_capacity(rounds.len());
        let mut left = self.profile.budget;
        let mut open: Vec<u32> = eligible.iter().copied().filter(|p| self.priced(*p)).collect();
        for round in rounds {
            let mut known = self.unpaid_round(round);
            if round.cost > 0 {
                let fits = |project: &&u32| self.profile.cost[**project as usize] <= left;
                known.contenders =
                    u32::try_from(open.iter().filter(fits).count()).unwrap_or(u32::MAX);
                open.retain(|project| *project != round.project);
                left = left.saturating_sub(round.cost);
                let standing = standings.next().unwrap_or_default();
                known.candidates = standing
                    .into_iter()
                    .map(|(project, load)| Candidate {
                        project,
                        figure: Ratio::new(&load.cost.into(), &load.voters.into()),
                        effective_votes: None,
                    })
                    .collect();
                let parts = told.split.get(&round.project).map_or(&[][..], Vec::as_slice);
                let (payers, denominator) = self.payers(parts, &told.scale);
                losers.note(round.project, &payers, &denominator);
                let published = payers.into_iter().map(|class| Payment {
                    amount: Ratio::new(&class.amount, &denominator),
                    voters: class.voters,
                    groups: class.groups,
                });
                known.payments = published.collect();
                known.unpaid = super::greedy::whole(0);
            }
            explained.push(known);
        }
        explained
    }

    /// Whether a project costs anything.
    fn priced(&self, project: u32) -> bool {
        self.profile.cost[project as usize] > 0
    }

    /// What each voter of some groups carries, from what groups carry.
    fn payers(&self, parts: &[(u32, u128)], scale: &BigUint) -> (Vec<Payers>, BigUint) {
        let mut denominator = scale.clone();
        let weight = |group: u32| self.profile.groups[group as usize].weight;
        for (group, _) in parts {
            denominator *= reduced(&(&denominator / scale), &weight(*group).into()).1;
        }
        let mut payers: BTreeMap<BigUint, Payers> = BTreeMap::new();
        for (group, carried) in parts {
            let amount = &denominator / scale * *carried / weight(*group);
            let class = payers.entry(amount.clone()).or_insert_with(|| Payers {
                amount,
                voters: 0,
                groups: Vec::new(),
            });
            class.voters += weight(*group);
            class.groups.push(*group);
        }
        (payers.into_values().collect(), denominator)
    }
}
