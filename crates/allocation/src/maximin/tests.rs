//! The rule against its definition, worked examples, and what must always hold.

use num_bigint::BigUint;
use proptest::prelude::*;

use super::{Count, Load, Maximin, maximin_support, naive};
use crate::election::{Ballot, BallotType, Choice, Election};
use crate::maximin::flow::Network;
use crate::profile::Profile;
use crate::trial;

fn election(budget: u64, costs: &[u64], ballots: Vec<Ballot>) -> Election {
    trial::election(budget, costs, ballots, BallotType::Approval)
}

/// Few distinct costs and few voters, so that ties are common and loads are shared.
fn elections() -> impl Strategy<Value = Election> {
    let cost = prop_oneof![5 => 1_u64..10, 2 => Just(6_u64), 1 => Just(0_u64)];
    (prop::collection::vec(cost, 1..8), 1_u64..40).prop_flat_map(|(costs, budget)| {
        let size = u32::try_from(costs.len()).expect("few");
        let choice = (0..size, 1_u64..4).prop_map(|(project, points)| Choice { project, points });
        let ballot = (1_u64..4, prop::collection::vec(choice, 0..5))
            .prop_map(|(weight, choices)| Ballot::new(weight, choices));
        prop::collection::vec(ballot, 0..9)
            .prop_map(move |ballots| election(budget, &costs, ballots))
    })
}

fn with_ranks() -> impl Strategy<Value = (Election, Vec<u32>)> {
    trial::with_ranks(elections())
}

fn count(election: &Election, ranks: &[u32]) -> Maximin {
    let profile = Profile::new(election).expect("valid");
    maximin_support(&profile, ranks, &profile.eligible(&crate::Rule::greedy()))
}

fn in_order(election: &Election) -> Maximin {
    count(election, &trial::in_file_order(election))
}

fn chosen(result: &Maximin) -> Vec<u32> {
    trial::chosen(&result.sequence)
}

fn loads(result: &Maximin) -> Vec<(u64, u64)> {
    let whole = |n: &BigUint| u64::try_from(n).expect("small");
    let figures = result.sequence.steps.iter().filter_map(|step| step.figure.as_ref());
    figures.map(|figure| (whole(&figure.numerator), whole(&figure.denominator))).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_count_is_what_the_definition_says((election, ranks) in with_ranks()) {
        let profile = Profile::new(&election).expect("valid");
        let candidates = profile.eligible(&crate::Rule::greedy());
        let expected = naive::choose(&profile, &ranks, &candidates);
        let network = Network::new(&profile).without_fixed_unit();
        let unscaled = Count::new(&profile, &ranks, &candidates, network).finish();
        for result in [maximin_support(&profile, &ranks, &candidates), unscaled] {
            prop_assert_eq!(result.critical.len(), result.sequence.steps.len());
            prop_assert_eq!(expected.len(), result.sequence.steps.len());
            let mut spent = 0;
            for ((step, critical), (project, load, tied)) in
                result.sequence.steps.iter().zip(&result.critical).zip(&expected)
            {
                spent += profile.cost[step.project as usize];
                prop_assert_eq!(step.project, *project);
                let tied = if tied.len() > 1 { tied.as_slice() } else { &[] };
                prop_assert_eq!(step.tied.as_slice(), tied);
                let Some(load) = load else {
                    prop_assert!(step.figure.is_none() && critical.is_empty());
                    continue;
                };
                let figure = step.figure.as_ref().expect("a load");
                prop_assert_eq!(
                    &figure.numerator * load.voters, &figure.denominator * load.cost
                );
                let cost: u64 = critical.iter().map(|p| profile.cost[*p as usize]).sum();
                let voters = naive::supporters(&profile, critical);
                prop_assert_eq!(Load { cost, voters }, *load, "the critical set has that load");
            }
            prop_assert_eq!(result.sequence.left, profile.budget - spent);
            let out = result.sequence.misfits.len() + result.sequence.steps.len();
            prop_assert_eq!(out, candidates.len(), "every candidate is accounted for");
        }
    }

    #[test]
    fn the_order_and_the_grouping_of_ballots_do_not_matter(
        ((election, ranks), seed) in (with_ranks(), any::<prop::sample::Index>())
    ) {
        let mut other = election.clone();
        other.ballots = election
            .ballots
            .iter()
            .rev()
            .flat_map(|ballot| {
                let single = Ballot { weight: 1, choices: ballot.choices.clone() };
                vec![single; usize::try_from(ballot.weight).expect("few")]
            })
            .collect();
        if !other.ballots.is_empty() {
            let middle = seed.index(other.ballots.len());
            other.ballots.rotate_left(middle);
        }
        prop_assert_eq!(count(&election, &ranks), count(&other, &ranks));
    }

    #[test]
    fn renumbering_projects_renumbers_the_outcome((election, ranks) in with_ranks()) {
        // `ranks` serves as the renumbering; the tie-break follows the projects.
        let mut other = election.clone();
        for (old, new) in ranks.iter().enumerate() {
            other.projects[*new as usize] = election.projects[old].clone();
        }
        for choice in other.ballots.iter_mut().flat_map(|ballot| &mut ballot.choices) {
            choice.project = ranks[choice.project as usize];
        }
        let renumbered: Vec<u32> =
            chosen(&count(&election, &ranks)).iter().map(|p| ranks[*p as usize]).collect();
        prop_assert_eq!(renumbered, chosen(&in_order(&other)));
    }
}

#[test]
fn the_load_of_a_shared_cost_is_spread_over_all_who_can_bear_it() {
    // Four voters for 0, two of them and one more for 1: 40 / 4 first; then 30 more for five
    // voters in all, whom a split of 14 each can serve.
    let ballots =
        vec![Ballot::approving(2, [0]), Ballot::approving(2, [0, 1]), Ballot::approving(1, [1])];
    let result = in_order(&election(100, &[40, 30], ballots));
    assert_eq!(chosen(&result), [0, 1]);
    assert_eq!(loads(&result), [(40, 4), (70, 5)]);
    assert_eq!(result.critical, [vec![0], vec![0, 1]]);
}

#[test]
fn a_project_of_its_own_supporters_is_as_heavy_as_their_share_of_it() {
    // 1 is supported by one voter alone: 30 for 1 is more than 60 for 4.
    let ballots = vec![Ballot::approving(3, [0]), Ballot::approving(1, [0, 1])];
    let result = in_order(&election(100, &[60, 30], ballots));
    assert_eq!(chosen(&result), [0, 1]);
    assert_eq!(loads(&result), [(60, 4), (30, 1)]);
    assert_eq!(result.critical, [vec![0], vec![1]]);
}

#[test]
fn larger_groups_are_served_in_proportion() {
    // Six voters for projects 0 to 2, three for 3 and 4, all cost the same and three fit.
    let ballots = vec![Ballot::approving(6, [0, 1, 2]), Ballot::approving(3, [3, 4])];
    let result = in_order(&election(30, &[10; 5], ballots));
    assert_eq!(chosen(&result), [0, 1, 3]);
    assert_eq!(result.sequence.steps[0].tied, [0, 1, 2]);
    assert_eq!(result.sequence.steps[1].tied, [1, 2, 3, 4]);
    assert_eq!(result.sequence.misfits, [(2, 0), (4, 0)]);
}

#[test]
fn what_no_longer_fits_is_passed_over_with_the_money_left_then() {
    let ballots =
        vec![Ballot::approving(5, [0]), Ballot::approving(4, [1]), Ballot::approving(1, [2])];
    let result = in_order(&election(100, &[60, 50, 40], ballots));
    assert_eq!(chosen(&result), [0, 2]);
    assert_eq!(result.sequence.misfits, [(1, 40)]);
    assert_eq!(result.sequence.left, 0);
}

#[test]
fn amounts_at_the_limits_are_counted() {
    let money = crate::MAX_AMOUNT;
    let ballots =
        vec![Ballot::approving(1 << 39, [0, 1]), Ballot::approving((1 << 39) - 1, [1, 2])];
    let result = in_order(&election(money, &[money / 3, money / 3, money / 3], ballots));
    assert_eq!(result.sequence.steps.len(), 3);
    assert_eq!(result.sequence.steps[0].project, 1);
}

#[test]
fn an_election_without_candidates_chooses_nothing() {
    let result = in_order(&election(10, &[5], vec![]));
    assert_eq!((chosen(&result), result.sequence.left), (vec![], 10));
}
