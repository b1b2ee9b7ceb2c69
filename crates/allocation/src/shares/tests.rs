//! Leaps against single steps, and quick runs against exact ones.

use proptest::prelude::*;

use super::cover::Step;
use super::{Market, raise};
use crate::election::{Ballot, BallotType, Choice, Election, Project};
use crate::manner::Manner;
use crate::profile::Profile;
use crate::rule::{Endowment, Rule, Utility};

/// Small elections whose shares are raised hundreds of times, so that most steps can be leapt over.
fn elections() -> impl Strategy<Value = Election> {
    let costs = prop::collection::vec((1_u64..9, 0_u64..3), 2..7);
    (costs, 1_u64..16, 20_u64..200).prop_flat_map(|(costs, budget, scale)| {
        let size = u32::try_from(costs.len()).expect("few");
        let choice = (0..size, 1_u64..3).prop_map(|(project, points)| Choice { project, points });
        let ballot = (1_u64..4, prop::collection::vec(choice, 1..4))
            .prop_map(|(weight, choices)| Ballot::new(weight, choices));
        let project = move |(index, (cost, more)): (usize, &(u64, u64))| Project {
            id: index.to_string(),
            cost: cost * scale + more,
        };
        prop::collection::vec(ballot, 1..8).prop_map(move |ballots| Election {
            budget: budget * scale,
            units_per_currency: 1,
            projects: costs.iter().enumerate().map(project).collect(),
            ballots,
            ballot_type: BallotType::Cumulative,
            parts_per_point: 1,
        })
    })
}

#[test]
fn whoever_pays_exactly_the_last_is_exhausted_there_and_nowhere_else() {
    let project = |id: &str, cost| Project { id: id.to_owned(), cost };
    let election = Election {
        budget: 200,
        units_per_currency: 1,
        projects: vec![project("a", 150), project("b", 50), project("c", 60)],
        ballots: vec![
            Ballot::approving(1, [0, 1]),
            Ballot::approving(2, [0]),
            Ballot::approving(1, [1, 2]),
        ],
        ballot_type: BallotType::Approval,
        parts_per_point: 1,
    };
    let rule = "mes[cost;e=B/n;none;ties=id]".parse().expect("a rule");
    let outcome = crate::allocate(&election, &rule, "").expect("an outcome");
    let exhausted: Vec<_> = outcome.rounds.iter().map(|round| round.exhausted).collect();
    assert_eq!((outcome.funded, exhausted), (vec![0, 1], vec![Some(3), Some(1)]));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn leaping_ends_where_single_steps_end(
        election in elections(),
        by_cost in any::<bool>(),
        early in any::<bool>(),
        by_hundredths in any::<bool>(),
    ) {
        let profile = Profile::new(&election).expect("valid");
        let candidates = profile.eligible(&Rule::greedy());
        let total: u64 = candidates.iter().map(|c| profile.cost[*c as usize]).sum();
        if total <= profile.budget {
            return Ok(());
        }
        let ranks: Vec<u32> = (0..profile.size()).collect();
        let utility = if by_cost { Utility::Cost } else { Utility::Count };
        let market = Market::new(&profile, &ranks, utility, &candidates).within(4 * profile.budget);
        let first = market.first_share(Endowment::Exact);

        let ladder = if by_hundredths { first.by_hundredths() } else { first.by_units(1) };
        let manner = Manner::telling(early);
        let raised = raise(&market, ladder, manner, (0, u64::MAX)).expect("few steps");
        let raised = raised.expect("to the end");

        let mut steps = 0;
        let mut current = market.run(ladder.at(0));
        let mut bought: Vec<Option<u64>> = vec![None; profile.cost.len()];
        loop {
            for project in current.projects() {
                bought[project as usize].get_or_insert(steps);
            }
            if early && market.is_exhaustive(&current) {
                break;
            }
            let next = market.run(ladder.at(steps + 1));
            if next.overspent {
                break;
            }
            current = next;
            steps += 1;
        }
        prop_assert_eq!(raised.steps, steps);
        prop_assert!(raised.run.projects().eq(current.projects()));
        prop_assert_eq!(raised.first_bought, bought);
    }

    #[test]
    fn quick_runs_that_decide_agree_with_exact_ones(
        election in elections(),
        by_cost in any::<bool>(),
        steps in 0_u64..300,
    ) {
        let profile = Profile::new(&election).expect("valid");
        let candidates = profile.eligible(&Rule::greedy());
        let ranks: Vec<u32> = (0..profile.size()).collect();
        let utility = if by_cost { Utility::Cost } else { Utility::Count };
        let market = Market::new(&profile, &ranks, utility, &candidates).within(4 * profile.budget);
        let ladder = market.first_share(Endowment::Exact).by_units(1);
        let share = ladder.at(steps.min(market.last_step(ladder)));
        let quick = Step { guard: None, cover: None, quick: true, stops: false };
        if let Some(quick) = market.run_guarded(share, quick) {
            let exact = market.run(share);
            prop_assert_eq!(quick.overspent, exact.overspent);
            prop_assert!(quick.projects().eq(exact.projects()));
        }
    }
}
