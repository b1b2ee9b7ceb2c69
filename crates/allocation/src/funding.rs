//! What many rules fund with the same ballots, and nothing else: no reasons, and no question whether a
//! tie mattered, which takes most of the time of a count.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use crate::constraints::Constraints;
use crate::count::{Count, Start};
use crate::election::{BallotType, Election};
use crate::error::AllocationError;
use crate::profile::Profile;
use crate::rule::{Completion, Endowment, Method, Rule, Utility, Weights};
use crate::tie_break::Names;

/// An election that is counted by many rules.
pub struct Funding<'a> {
    election: &'a Election,
    seed: &'a str,
    /// By what counts on the ballots.
    profiles: BTreeMap<Weights, Profile>,
    /// What shares bought, which several rules may have in common.
    bought: BTreeMap<Shares, Vec<u32>>,
}

/// What decides about what shares buy.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Shares {
    utility: Utility,
    endowment: Endowment,
    /// Completions that differ only in what is added at the end are one.
    completion: Completion,
    eligible: Vec<u32>,
    ranks: Vec<u32>,
}

impl<'a> Funding<'a> {
    /// Nothing is counted yet. `seed` is the published seed of the drawn lot.
    #[must_use]
    pub const fn new(election: &'a Election, seed: &'a str) -> Self {
        Self { election, seed, profiles: BTreeMap::new(), bought: BTreeMap::new() }
    }

    /// The projects that a rule funds, in order of choice: those of [`crate::allocate`].
    ///
    /// # Errors
    ///
    /// As for [`crate::allocate`].
    pub fn funded(&mut self, rule: &Rule) -> Result<Vec<u32>, AllocationError> {
        let utility = rule.method.utility();
        if utility.needs_ranking() && self.election.ballot_type != BallotType::Ordinal {
            return Err(AllocationError::NotRanked);
        }
        rule.method.check_follows(&Constraints::default())?;
        let weights = utility.weights();
        let profile = match self.profiles.entry(weights) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(place) => place.insert(Profile::of(self.election, rule)?),
        };
        let ids = self.election.projects.iter().map(|project| project.id.as_str()).collect();
        let ranks = Names::new(ids, &rule.tie_break, self.seed).ranks(profile);
        let Method::EqualShares { endowment, completion, .. } = rule.method else {
            return Ok(Count::of(profile, rule, &ranks)?.funded);
        };
        let key = Shares {
            utility,
            endowment,
            completion: completion.without_greedy(),
            eligible: profile.eligible(rule),
            ranks,
        };
        let ranks = key.ranks.clone();
        if let Some(bought) = self.bought.get(&key) {
            let count = Count::again(profile, rule, &ranks, Start::Bought(bought.clone()))?;
            return Ok(count.funded);
        }
        let count = Count::of(profile, rule, &ranks)?;
        if let Some(raised) = &count.shares {
            self.bought.insert(key, raised.run.projects().collect());
        }
        Ok(count.funded)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::Funding;
    use crate::count::allocate;
    use crate::rule::{Completion, Rule};
    use crate::trial::{cases, elections};

    proptest! {
        #![proptest_config(cases(40))]

        #[test]
        fn what_many_rules_fund_is_what_each_of_them_funds((election, _) in elections(3)) {
            let mut counts = Funding::new(&election, "seed");
            for completion in ["none", "u", "add1", "add1e", "add1u", "add1eu", "pct1"] {
                for switches in ["", ";comparison", ";prefilter", ";comparison;prefilter"] {
                    for worth in ["cost", "points"] {
                        let id = format!("mes[{worth};e=B/n;{completion}{switches};ties=cost,id]");
                        let rule: Rule = id.parse().expect("a rule");
                        let alone = allocate(&election, &rule, "seed").expect("countable").funded;
                        prop_assert_eq!(counts.funded(&rule).expect("countable"), alone, "{}", id);
                    }
                }
            }
            for id in ["greedy[votes;skip;ties=id]", "max-welfare[count;ties=id]", "phragmen[skip;ties=id]"] {
                let rule: Rule = id.parse().expect("a rule");
                let alone = allocate(&election, &rule, "seed").expect("countable").funded;
                prop_assert_eq!(counts.funded(&rule).expect("countable"), alone, "{}", id);
            }
            prop_assert_eq!(Completion::Add1eUtilitarian.without_greedy(), Completion::Add1e);
        }
    }
}
