//! Which ties there were, and whether they mattered: found out by counting again.

use std::collections::BTreeMap;

use crate::count::Count;
use crate::outcome::Tie;
use crate::profile::Profile;
use crate::rule::Rule;
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
            let ranks = promoted(self.ranks, project, before);
            let recount = Count::of(self.profile, self.rule, &ranks).ok()?;
            Some(recount.funded_set() != self.funded)
        });
        self.known.insert((project, before), verdict);
        verdict
    }
}
