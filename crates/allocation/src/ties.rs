//! Which ties there were, and whether they mattered: found out by counting again.

use std::collections::BTreeMap;

use crate::count::{Count, Start};
use crate::error::AllocationError;
use crate::exact_shares::Log;
use crate::outcome::Tie;
use crate::profile::Profile;
use crate::rule::Rule;
use crate::shares::Raised;
use crate::tie_break::{Names, promoted};

/// How much recounting is done for ties, in choices walked: about a second's worth.
const MOST_WORK: u64 = 100_000_000;

/// A tie as it arose.
struct Met {
    round: u32,
    chosen: u32,
    candidates: Vec<u32>,
    /// It arose in the run whose purchases are the outcome, or in a greedy walk.
    final_run: bool,
}

/// Lists the ties of a count. Those met only on the way to the final share are listed if they
/// mattered.
pub(crate) fn ties(
    profile: &Profile,
    rule: &Rule,
    names: &Names<'_>,
    ranks: &[u32],
    count: &Count,
) -> Vec<Tie> {
    let mut recounts = Recounts {
        profile,
        rule,
        ranks,
        raised: count.shares.as_ref(),
        log: count.told.as_ref().and_then(|told| told.log.as_ref()),
        funded: count.funded_set(),
        known: BTreeMap::new(),
        work_left: MOST_WORK,
        work_each: profile.work().max(1)
            * count.shares.as_ref().map_or(1, |raised| raised.runs)
            * count.told.as_ref().map_or(1, |told| told.effort),
    };
    met(count)
        .into_iter()
        .filter_map(|met| {
            let verdicts: Vec<Option<bool>> = met
                .candidates
                .iter()
                .filter(|candidate| **candidate != met.chosen)
                .map(|candidate| recounts.changes(*candidate, met.chosen))
                .collect();
            let proven = verdicts.contains(&Some(true));
            let recounted = proven || !verdicts.contains(&None);
            let mattered = proven || !recounted;
            (met.final_run || mattered).then(|| Tie {
                round: met.round,
                chosen: met.chosen,
                decided_by: names.decided_by(profile, met.chosen, &met.candidates),
                mattered,
                recounted,
                candidates: met.candidates,
            })
        })
        .collect()
}

fn met(count: &Count) -> Vec<Met> {
    let mut all = Vec::new();
    if let Some(raised) = &count.shares {
        let last: Vec<(u32, u32, &Vec<u32>)> = (1..)
            .zip(&raised.run.purchases)
            .filter(|(_, purchase)| !purchase.tied.is_empty())
            .map(|(round, purchase)| (round, purchase.project, &purchase.tied))
            .collect();
        for (round, chosen, tied) in &last {
            all.push(Met {
                round: *round,
                chosen: *chosen,
                candidates: (*tied).clone(),
                final_run: true,
            });
        }
        for (round, chosen, tied) in &raised.ties {
            if !last.iter().any(|(_, c, t)| c == chosen && *t == tied) {
                let candidates = tied.clone();
                all.push(Met { round: *round, chosen: *chosen, candidates, final_run: false });
            }
        }
    }
    if let Some(told) = &count.told {
        let purchases = (1..).zip(&told.purchases).filter(|(_, step)| !step.tied.is_empty());
        for (round, purchase) in purchases {
            let mut candidates = purchase.tied.clone();
            candidates.sort_unstable();
            all.push(Met { round, chosen: purchase.project, candidates, final_run: true });
        }
        for (round, chosen, tied) in &told.more_ties {
            if !all.iter().any(|met| met.chosen == *chosen && met.candidates == *tied) {
                let candidates = tied.clone();
                all.push(Met { round: *round, chosen: *chosen, candidates, final_run: false });
            }
        }
    }
    for walk in count.completion.iter().chain(&count.greedy) {
        for equal in &walk.ties {
            let chosen = equal[0];
            let visit = walk.visits.iter().find(|visit| visit.project == chosen);
            let mut candidates = equal.clone();
            candidates.sort_unstable();
            let round = visit.map_or(0, |visit| visit.rank);
            all.push(Met { round, chosen, candidates, final_run: true });
        }
    }
    all
}

/// Recounts with one project put before another, each made once.
struct Recounts<'a> {
    profile: &'a Profile,
    rule: &'a Rule,
    ranks: &'a [u32],
    /// How the shares were raised in the count itself.
    raised: Option<&'a Raised>,
    /// How endowments were raised there.
    log: Option<&'a Log>,
    funded: Vec<u32>,
    known: BTreeMap<(u32, u32), Option<bool>>,
    work_left: u64,
    work_each: u64,
}

impl Recounts<'_> {
    /// Whether the funded set changes; nothing if that was not found out.
    fn changes(&mut self, project: u32, before: u32) -> Option<bool> {
        if let Some(known) = self.known.get(&(project, before)) {
            return *known;
        }
        let verdict = self.work_left.checked_sub(self.work_each).and_then(|left| {
            self.work_left = left;
            Some(self.recount(project, before).ok()? != self.funded)
        });
        self.known.insert((project, before), verdict);
        verdict
    }

    /// The funded set when a project is put before another.
    fn recount(&self, project: u32, before: u32) -> Result<Vec<u32>, AllocationError> {
        let ranks = promoted(self.ranks, project, before);
        if let Some(log) = self.log {
            let eligible = self.profile.eligible(self.rule);
            let overtaken = self.overtaken(project, before);
            let market = (self.profile, ranks.as_slice(), eligible.as_slice());
            let again = log.again(market, project, &overtaken)?;
            let mut set = again.unwrap_or_else(|| self.funded.clone());
            set.sort_unstable();
            return Ok(set);
        }
        let start = self.start(project, before);
        Ok(Count::again(self.profile, self.rule, &ranks, start)?.funded_set())
    }

    /// From where to where shares are raised again when a project is put before another.
    fn start(&self, project: u32, before: u32) -> Start<'_> {
        match self.raised {
            Some(raised) => {
                let overtaken = self.overtaken(project, before);
                Start::Beside(raised.again(self.profile, project, &overtaken))
            }
            None => Start::At(0),
        }
    }

    /// Whom a project overtakes in the tie-break when it is put before another.
    fn overtaken(&self, project: u32, before: u32) -> Vec<u32> {
        let rank = |other: u32| self.ranks[other as usize];
        let is_overtaken = |other: &u32| (rank(before)..rank(project)).contains(&rank(*other));
        (0..self.profile.size()).filter(is_overtaken).collect()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::election::Election;
    use crate::shares::Again;
    use crate::trial::{RAISING, cases, elections, larger};

    /// Counts again with every project put before every other, from the beginning and from where it
    /// is said to be enough; returns how many of those began late.
    fn compare_recounts(
        election: &Election,
        ranks: &[u32],
        id: &str,
        pairs: impl Fn(&Count) -> Vec<(u32, u32)>,
    ) -> usize {
        let rule: Rule = id.parse().expect("a rule");
        let profile = Profile::of(election, &rule).expect("countable");
        let count = Count::of(&profile, &rule, ranks).expect("few steps");
        let recounts = Recounts {
            profile: &profile,
            rule: &rule,
            ranks,
            raised: count.shares.as_ref(),
            log: count.told.as_ref().and_then(|told| told.log.as_ref()),
            funded: count.funded_set(),
            known: BTreeMap::new(),
            work_left: 0,
            work_each: 1,
        };
        let mut late = 0;
        for (project, before) in pairs(&count) {
            let start = recounts.start(project, before);
            let skips = |again: &Again<'_>| again.spans.first().is_none_or(|(from, _)| *from > 0);
            late += usize::from(matches!(&start, Start::Beside(again) if skips(again)));
            let promoted = promoted(ranks, project, before);
            let whole = Count::of(&profile, &rule, &promoted).expect("few steps");
            let beside = recounts.recount(project, before).expect("few steps");
            assert_eq!(beside, whole.funded_set(), "{project} before {before}, {id}");
            let part = Count::again(&profile, &rule, &promoted, start).expect("few steps");
            // In another order they may have been bought.
            let (found, set) = (part.funded_set(), whole.funded_set());
            assert_eq!(found, set, "{project} before {before}, {id}");
            let raised = part.shares.as_ref().or(count.shares.as_ref());
            let steps = |raised: Option<&Raised>| raised.map(|raised| raised.steps);
            assert_eq!(steps(raised), steps(whole.shares.as_ref()), "{project} before {before}");
        }
        late
    }

    fn all_pairs(count: u32) -> Vec<(u32, u32)> {
        (0..count).flat_map(|a| (0..count).map(move |b| (a, b))).filter(|(a, b)| a != b).collect()
    }

    proptest! {
        #![proptest_config(cases(300))]

        #[test]
        fn a_recount_that_begins_late_finds_what_a_whole_one_finds(
            (mut election, ranks) in elections(2),
            scale in 1_u64..30,
            id in prop::sample::select(&RAISING[..]),
        ) {
            election.budget *= scale;
            election.projects.iter_mut().for_each(|project| project.cost *= scale);
            let size = u32::try_from(election.projects.len()).expect("few");
            compare_recounts(&election, &ranks, id, |_| all_pairs(size));
        }
    }

    /// Every project that was level with one that was chosen, and that one.
    fn rivals(count: &Count) -> Vec<(u32, u32)> {
        let pairs = |met: Met| {
            let rivals = met.candidates.into_iter().filter(move |c| *c != met.chosen);
            rivals.map(move |rival| (rival, met.chosen))
        };
        met(count).into_iter().flat_map(pairs).collect()
    }

    #[test]
    fn a_tie_of_a_larger_election_is_recounted_from_the_step_at_which_it_arose() {
        let mut late = 0;
        for seed in 1..4 {
            let (election, ranks) = larger(seed, 1);
            late += compare_recounts(&election, &ranks, "mes[cost;e=B/n;add1u;ties=id]", rivals);
        }
        assert!(late > 0, "every recount began at the beginning");
    }

    #[test]
    fn a_tie_of_a_larger_election_under_exact_equal_shares_is_recounted_where_it_arose() {
        for (seed, worth) in [(1, "cost"), (2, "count"), (3, "cost"), (4, "count")] {
            let (election, ranks) = larger(seed, 1);
            let id = format!("ees[{worth};e=B/n;add-opt;ties=id]");
            compare_recounts(&election, &ranks, &id, |count| {
                let mut pairs = rivals(count);
                pairs.truncate(12);
                pairs
            });
        }
    }
}
