//! How shares are raised.

/// What is asked of a raise.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Manner {
    /// It stops as soon as no candidate that is not bought would fit in what is left of the budget.
    pub stops_when_exhaustive: bool,
    /// Nobody asks which ties there were on the way. It may then go another way, which is shorter: what
    /// is bought in the end, and with which share, is the same.
    pub ignores_ties: bool,
}

impl Manner {
    /// One that tells its ties.
    #[cfg(test)]
    pub const fn telling(stops_when_exhaustive: bool) -> Self {
        Self { stops_when_exhaustive, ignores_ties: false }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use crate::count::{Count, Start};
    use crate::election::Election;
    use crate::explain::glance;
    use crate::profile::Profile;
    use crate::rule::Rule;
    use crate::trial::{RAISING, cases, elections, larger};

    /// Counts by a rule, telling ties and not, and compares all that is told but the ties.
    fn compare(election: &Election, ranks: &[u32], id: &str) {
        let rule: Rule = id.parse().expect("a rule");
        let profile = Profile::of(election, &rule).expect("countable");
        let telling = Count::of(&profile, &rule, ranks).expect("few steps");
        let ignoring = Count::again(&profile, &rule, ranks, Start::WithoutTies).expect("few steps");
        let told = |count: &Count| glance(&profile, &rule, count);
        assert_eq!(told(&ignoring), told(&telling), "{id}");
        let raised =
            |count: &Count| count.shares.as_ref().map(|raised| (raised.steps, raised.share));
        assert_eq!(raised(&ignoring), raised(&telling), "{id}");
        let share = |count: &Count| count.told.as_ref().and_then(|told| told.share.clone());
        assert_eq!(share(&ignoring), share(&telling), "{id}");
    }

    proptest! {
        #![proptest_config(cases(300))]

        #[test]
        fn whoever_does_not_ask_for_ties_is_told_the_same_of_everything_else(
            (mut election, ranks) in elections(2),
            scale in 1_u64..2_000,
            id in prop::sample::select(RAISING.to_vec()),
        ) {
            election.budget *= scale;
            election.projects.iter_mut().for_each(|project| project.cost *= scale);
            compare(&election, &ranks, id);
        }
    }

    #[test]
    fn in_larger_elections_too_where_most_steps_are_leapt_over() {
        for seed in 1..4 {
            let (election, ranks) = larger(seed, 1);
            RAISING.iter().for_each(|id| compare(&election, &ranks, id));
        }
    }
}
