//! The rule against its definition, worked examples, and what must always hold.

use num_bigint::{BigInt, BigUint};
use proptest::prelude::*;

use super::count::{PRECISION, Precision, count_from};
use super::naive;
use super::{Act, Cstv, Turn, Variant, cstv};
use crate::election::{Ballot, BallotType, Choice, Election};
use crate::profile::Profile;
use crate::trial::{self, Fraction};

const VARIANTS: [Variant; 4] = [
    Variant::EliminationWithTransfers,
    Variant::EliminationWithTransfersPerCost,
    Variant::MinimalTransfers,
    Variant::MinimalTransfersPerCost,
];

fn election(budget: u64, costs: &[u64], ballots: Vec<Ballot>) -> Election {
    trial::election(budget, costs, ballots, BallotType::Cumulative)
}

/// Few distinct costs and few voters, so that ties are common and many projects just have enough.
fn elections() -> impl Strategy<Value = Election> {
    let cost = prop_oneof![5 => 1_u64..10, 2 => Just(6_u64), 1 => Just(0_u64)];
    let top = prop_oneof![Just(2_u64), Just(4)];
    (prop::collection::vec(cost, 1..7), 1_u64..40, top).prop_flat_map(|(costs, budget, top)| {
        let size = u32::try_from(costs.len()).expect("few");
        let choice = (0..size, 1..top).prop_map(|(project, points)| Choice { project, points });
        let ballot = (1_u64..3, prop::collection::vec(choice, 0..5))
            .prop_map(|(weight, choices)| Ballot::new(weight, choices));
        prop::collection::vec(ballot, 0..7)
            .prop_map(move |ballots| election(budget, &costs, ballots))
    })
}

fn with_ranks() -> impl Strategy<Value = (Election, Vec<u32>)> {
    trial::with_ranks(elections())
}

fn count(election: &Election, ranks: &[u32], variant: Variant) -> Cstv {
    let profile = Profile::new(election).expect("valid");
    cstv(&profile, ranks, &profile.eligible(&crate::Rule::greedy()), (variant, true))
}

fn in_order(election: &Election, variant: Variant) -> Cstv {
    count(election, &trial::in_file_order(election), variant)
}

fn chosen(result: &Cstv) -> Vec<u32> {
    trial::chosen(&result.sequence)
}

fn acts(result: &Cstv) -> Vec<(u32, Act)> {
    result.turns.iter().map(|turn| (turn.project, turn.act)).collect()
}

fn figure(result: &Cstv, step: usize) -> Fraction {
    let figure = result.sequence.steps[step].figure.clone().expect("a figure");
    Fraction(figure.numerator.into(), figure.denominator.into())
}

fn fraction(numerator: u64, denominator: u64) -> Fraction {
    Fraction(numerator.into(), denominator.into())
}

/// That the decisions of a count are those of the definition.
fn check(profile: &Profile, result: &Cstv, expected: &[naive::Decision]) {
    let decided = |act: Act| matches!(act, Act::Funded | Act::FundedByTransfers | Act::Eliminated);
    let turns: Vec<_> = result.turns.iter().filter(|turn| decided(turn.act)).collect();
    assert_eq!(turns.len(), expected.len());
    for (turn, decision) in turns.iter().zip(expected) {
        assert_eq!(turn.project, decision.project);
        assert_eq!(turn.act != Act::Eliminated, decision.funded);
        let tied = if decision.tied.len() > 1 { decision.tied.as_slice() } else { &[] };
        assert_eq!(turn.tied, tied);
        let support = turn.support.as_ref().expect("a support");
        let bound = |amount: &BigUint| {
            Fraction(BigInt::from(amount.clone()), BigInt::from(support.denominator.clone()))
        };
        assert!(bound(&support.low) <= decision.support, "the support is not less");
        assert!(bound(&support.high) >= decision.support, "the support is not more");
    }
    let spent: u64 = result.sequence.steps.iter().map(|s| profile.cost[s.project as usize]).sum();
    assert_eq!(result.sequence.left, profile.budget - spent);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_count_is_what_the_definition_says((election, ranks) in with_ranks()) {
        let profile = Profile::new(&election).expect("valid");
        let candidates = profile.eligible(&crate::Rule::greedy());
        for variant in VARIANTS {
            let expected = naive::decide(&profile, &ranks, &candidates, variant);
            let result = cstv(&profile, &ranks, &candidates, (variant, true));
            check(&profile, &result, &expected);
            // Every candidate is funded or left out by the completion because it does not fit.
            let out = result.sequence.misfits.len() + result.sequence.steps.len();
            prop_assert_eq!(out, candidates.len());
            let left = result.sequence.left;
            prop_assert!(
                result.sequence.misfits.iter().all(|(p, _)| profile.cost[*p as usize] > left)
            );
        }
    }

    #[test]
    fn residues_and_blurred_intervals_lead_to_the_same_decisions((election, ranks) in with_ranks()) {
        let profile = Profile::new(&election).expect("valid");
        let candidates = profile.eligible(&crate::Rule::greedy());
        for variant in VARIANTS {
            let expected = naive::decide(&profile, &ranks, &candidates, variant);
            for precision in [
                Precision { shift: 1, longest: 0 },
                Precision { shift: 3, longest: 64 },
                Precision { longest: 0, ..PRECISION },
            ] {
                let how = (variant, true);
                let result = count_from(precision, (&profile, &ranks), &candidates, how);
                check(&profile, &result, &expected);
            }
        }
    }

    #[test]
    fn the_order_and_the_grouping_of_ballots_do_not_matter(
        ((election, ranks), turn) in (with_ranks(), any::<prop::sample::Index>())
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
            let middle = turn.index(other.ballots.len());
            other.ballots.rotate_left(middle);
        }
        for variant in VARIANTS {
            prop_assert_eq!(count(&election, &ranks, variant), count(&other, &ranks, variant));
        }
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
        for variant in VARIANTS {
            let before = chosen(&count(&election, &ranks, variant));
            let renumbered: Vec<u32> = before.iter().map(|p| ranks[*p as usize]).collect();
            prop_assert_eq!(renumbered, chosen(&in_order(&other, variant)));
        }
    }
}

#[test]
fn the_excess_of_a_funded_project_moves_to_the_others_on_the_ballots() {
    // Ten voters with 10 each. Project 0 gets 6 * 5 + 20 = 50 for a cost of 40, so every supporter
    // gets a fifth back; project 1 then has 30 + 6 + 20 = 56 for a cost of 56.
    let ballots =
        vec![Ballot::approving(6, [0, 1]), Ballot::approving(2, [0]), Ballot::approving(2, [1])];
    for variant in VARIANTS {
        let result = in_order(&election(100, &[40, 56], ballots.clone()), variant);
        assert_eq!(acts(&result), [(0, Act::Funded), (1, Act::Funded)]);
    }
    let result = in_order(&election(100, &[40, 57], ballots), Variant::EliminationWithTransfers);
    assert_eq!(acts(&result)[1], (1, Act::Eliminated), "one more is too much");
}

#[test]
fn excess_and_ratio_choose_differently() {
    // 60 for 50 is the larger excess, 8 for 4 the larger ratio.
    let ballots = vec![Ballot::approving(60, [0]), Ballot::approving(8, [1])];
    let election = election(68, &[50, 4], ballots);
    let by_excess = in_order(&election, Variant::EliminationWithTransfers);
    assert_eq!(chosen(&by_excess), [0, 1]);
    assert_eq!(figure(&by_excess, 0), fraction(10, 1));
    let by_ratio = in_order(&election, Variant::MinimalTransfersPerCost);
    assert_eq!(chosen(&by_ratio), [1, 0]);
    assert_eq!(figure(&by_ratio, 0), fraction(2, 1));
}

#[test]
fn an_eliminated_project_gives_its_donations_to_the_others() {
    // Each of ten voters has 10. Project 0 has 20 of 60, 1 has 40 of 50, 2 has 40 of 50. When 0 is
    // out, its four supporters give all to 1, which then has enough.
    let ballots =
        vec![Ballot::approving(4, [0, 1]), Ballot::approving(2, [1]), Ballot::approving(4, [2])];
    let election = election(100, &[60, 50, 50], ballots);
    let result = in_order(&election, Variant::EliminationWithTransfers);
    assert_eq!(
        acts(&result),
        [(0, Act::Eliminated), (1, Act::Funded), (2, Act::Eliminated), (2, Act::Completed)]
    );
    assert_eq!(figure(&result, 0), fraction(10, 1));
    assert_eq!(result.sequence.misfits, [(0, 0)]);
}

#[test]
fn supporters_transfer_in_proportion_up_to_all_they_have() {
    // Each of four voters has 25. Project 0 has 25 + 12.5 of 50: raising both donations by the
    // same factor is not possible for the first voter, who gives all already, so the second gives
    // 25 too. Project 1 is left with nothing from it.
    let ballots = vec![
        Ballot::approving(1, [0]),
        Ballot::approving(1, [0, 1]),
        Ballot::approving(1, [1]),
        Ballot::approving(1, [2]),
    ];
    let election = election(100, &[50, 80, 90], ballots);
    let result = in_order(&election, Variant::MinimalTransfers);
    assert_eq!(acts(&result)[0], (0, Act::FundedByTransfers));
    assert_eq!(figure(&result, 0), Fraction(25.into(), 2.into()), "what was missing");
    let supports: Vec<_> = result
        .turns
        .iter()
        .filter_map(|turn| Some((turn.project, turn.support.clone()?)))
        .collect();
    let one = &supports.iter().find(|(project, _)| *project == 1).expect("decided").1;
    assert_eq!(one.low, &one.denominator * 25_u32);
    assert_eq!(one.high, one.low);
}

#[test]
fn points_divide_the_donation() {
    let ballot = |weight, points: [u64; 2]| {
        let choices = (0..).zip(points).map(|(project, points)| Choice { project, points });
        Ballot::new(weight, choices.collect())
    };
    // 10 voters with 10 each: 75 for 0 and 25 for 1.
    let election = election(100, &[75, 26], vec![ballot(10, [3, 1])]);
    let result = in_order(&election, Variant::EliminationWithTransfersPerCost);
    assert_eq!(acts(&result), [(0, Act::Funded), (1, Act::Eliminated)]);
    assert_eq!(figure(&result, 0), fraction(1, 1));
    assert_eq!(result.sequence.misfits, [(1, 25)]);
}

#[test]
fn projects_without_cost_come_first_and_take_no_donations() {
    let election = election(10, &[10, 0], vec![Ballot::approving(2, [0, 1])]);
    for variant in VARIANTS {
        assert_eq!(acts(&in_order(&election, variant)), [(1, Act::Free), (0, Act::Funded)]);
    }
}

#[test]
fn without_completion_what_was_eliminated_stays_out() {
    let election =
        election(30, &[20, 20], vec![Ballot::approving(1, [0]), Ballot::approving(1, [1])]);
    let profile = Profile::new(&election).expect("valid");
    let how = |complete| (Variant::EliminationWithTransfers, complete);
    let open = cstv(&profile, &[0, 1], &[0, 1], how(false));
    assert_eq!((chosen(&open), open.sequence.left), (vec![], 30));
    assert_eq!(open.turns[0].tied, [0, 1]);
    assert_eq!(chosen(&cstv(&profile, &[0, 1], &[0, 1], how(true))), [0]);
}

#[test]
fn long_counts_are_decided_though_their_fractions_cannot_be_written_down() {
    // Forty projects, each funded by voters who overlap in a ring: fractions of 2^40 digits.
    let size = 40_u32;
    let ballots: Vec<Ballot> = (0..size)
        .map(|i| Ballot::approving(3 + u64::from(i % 5), [i, (i + 1) % size, (i + 7) % size]))
        .collect();
    let costs: Vec<u64> = (0..u64::from(size)).map(|i| 900 + 13 * (i * i % 17)).collect();
    let election = election(40_000, &costs, ballots);
    for variant in VARIANTS {
        let result = in_order(&election, variant);
        assert!(result.sequence.steps.len() > 30);
        assert!(result.sequence.steps.iter().any(|step| step.figure.is_none()));
    }
}

#[test]
fn ties_of_long_fractions_are_found() {
    // Two halves that mirror each other, without a voter in common.
    let size = 24_u32;
    let half = |start: u32| {
        (0..size).map(move |i| {
            let project = |step: u32| start + (i + step) % size;
            Ballot::approving(3 + u64::from(i % 5), [project(0), project(1), project(7)])
        })
    };
    let ballots: Vec<Ballot> = half(0).chain(half(size)).collect();
    let costs: Vec<u64> =
        (0..2 * u64::from(size)).map(|i| 900 + 13 * ((i % 24) * (i % 24) % 17)).collect();
    let election = election(50_000, &costs, ballots);
    for variant in VARIANTS {
        let result = in_order(&election, variant);
        let mirrored = |turn: &&Turn| turn.tied.contains(&((turn.project + size) % (2 * size)));
        let long = |turn: &&Turn| {
            let step = result.sequence.steps.iter().find(|step| step.project == turn.project);
            step.is_some_and(|step| step.figure.is_none())
        };
        assert!(result.turns.iter().filter(mirrored).filter(long).count() >= 4);
        let decided = result.turns.iter().filter(|turn| turn.act != Act::Completed);
        let (first, second): (Vec<u32>, Vec<u32>) =
            decided.map(|turn| turn.project).partition(|project| *project < size);
        let second: Vec<u32> = second.iter().map(|project| project - size).collect();
        assert_eq!(first, second, "each half is decided as if it were alone");
    }
}

#[test]
fn amounts_at_the_limits_are_counted() {
    let money = crate::MAX_AMOUNT;
    let most = 1 << 22;
    let ballot = |weight, points: [u64; 3]| {
        let choices = (0..).zip(points).map(|(project, points)| Choice { project, points });
        Ballot::new(weight, choices.collect())
    };
    let ballots = vec![ballot(1 << 39, [most, 1, most - 1]), ballot((1 << 39) - 1, [0, most, 7])];
    for variant in VARIANTS {
        let election = election(money, &[money / 3; 3], ballots.clone());
        assert_eq!(in_order(&election, variant).sequence.steps.len(), 3);
    }
}

#[test]
fn an_election_without_candidates_chooses_nothing() {
    let result = in_order(&election(10, &[5], vec![]), Variant::MinimalTransfers);
    assert_eq!((chosen(&result), result.sequence.left), (vec![], 10));
}
