//! Against the definition in plain fractions, voter by voter; worked examples; real elections.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::{AtMisfit, phragmen};
use crate::election::Election;
use crate::profile::Profile;
use crate::sequence::{Figure, Sequence};
use crate::trial::{
    Fraction, LARGE, approvals, cases, chosen, corpus, elections, real, renumbered, spent,
    taking_part, turned, voters,
};

fn count(election: &Election, ranks: &[u32], at_misfit: AtMisfit) -> Sequence {
    let profile = Profile::new(election).expect("valid");
    phragmen(&profile, ranks, &profile.eligible(&crate::Rule::greedy()), at_misfit)
}

/// What the definition says, and with which loads and ties.
struct Naive {
    chosen: Vec<(usize, Option<Fraction>, Vec<usize>)>,
    misfits: Vec<(usize, u64)>,
}

fn naive(election: &Election, ranks: &[u32], at_misfit: AtMisfit) -> Naive {
    let voters = voters(election);
    let mut open = taking_part(election, &voters, ranks);
    let mut loads = vec![Fraction::whole(0); voters.len()];
    let mut left = election.budget;
    let mut result = Naive { chosen: Vec::new(), misfits: Vec::new() };
    for free in open.clone().into_iter().filter(|c| election.projects[*c].cost == 0) {
        result.chosen.push((free, None, Vec::new()));
    }
    open.retain(|c| election.projects[*c].cost > 0);
    while !open.is_empty() {
        let load = |c: usize| {
            let supporters = || (0..voters.len()).filter(|i| voters[*i][c] > 0);
            let sum = supporters()
                .fold(Fraction::whole(election.projects[c].cost), |sum, i| sum.plus(&loads[i]));
            sum.shared_by(supporters().count() as u64)
        };
        let best = open.iter().map(|c| load(*c)).min().expect("some are open");
        let tied: Vec<usize> = open.iter().copied().filter(|c| load(*c) == best).collect();
        let c = tied[0];
        open.retain(|other| *other != c);
        let cost = election.projects[c].cost;
        if cost > left {
            result.misfits.push((c, left));
            if at_misfit == AtMisfit::Stop {
                break;
            }
            continue;
        }
        left -= cost;
        for (voter, load) in voters.iter().zip(&mut loads) {
            if voter[c] > 0 {
                *load = best.clone();
            }
        }
        result.chosen.push((c, Some(best), if tied.len() > 1 { tied } else { Vec::new() }));
    }
    result
}

fn modes() -> impl Strategy<Value = AtMisfit> {
    prop::sample::select(vec![AtMisfit::Stop, AtMisfit::Skip])
}

proptest! {
    #![proptest_config(cases(6000))]

    #[test]
    fn choices_loads_and_ties_are_those_of_the_definition(
        (election, ranks) in elections(2),
        at_misfit in modes(),
    ) {
        let sequence = count(&election, &ranks, at_misfit);
        let naive = naive(&election, &ranks, at_misfit);
        let steps: Vec<_> = sequence
            .steps
            .iter()
            .map(|step| {
                let tied = step.tied.iter().map(|c| *c as usize).collect::<Vec<_>>();
                (step.project as usize, step.figure.as_ref().map(Fraction::of), tied)
            })
            .collect();
        prop_assert_eq!(steps, naive.chosen);
        let misfits: Vec<_> = sequence.misfits.iter().map(|(c, left)| (*c as usize, *left)).collect();
        prop_assert_eq!(misfits, naive.misfits);
    }

    #[test]
    fn no_more_is_spent_than_there_is((election, ranks) in elections(2), at_misfit in modes()) {
        let profile = Profile::new(&election).expect("valid");
        let sequence = count(&election, &ranks, at_misfit);
        prop_assert_eq!(spent(&profile, &sequence) + sequence.left, election.budget);
    }

    #[test]
    fn the_order_of_ballots_changes_nothing((election, ranks) in elections(2), at_misfit in modes()) {
        let same = count(&turned(&election), &ranks, at_misfit);
        prop_assert_eq!(same, count(&election, &ranks, at_misfit));
    }

    #[test]
    fn the_order_of_projects_changes_nothing((election, ranks) in elections(2), at_misfit in modes()) {
        let last = u32::try_from(election.projects.len()).expect("few") - 1;
        let (other, other_ranks) = renumbered(&election, &ranks);
        let other = chosen(&count(&other, &other_ranks, at_misfit));
        let same: Vec<u32> = other.into_iter().map(|c| last - c).collect();
        prop_assert_eq!(same, chosen(&count(&election, &ranks, at_misfit)));
    }

    #[test]
    fn loads_never_fall_from_step_to_step((election, ranks) in elections(2), at_misfit in modes()) {
        let sequence = count(&election, &ranks, at_misfit);
        let loads: Vec<Fraction> =
            sequence.steps.iter().filter_map(|step| step.figure.as_ref()).map(Fraction::of).collect();
        prop_assert!(loads.windows(2).all(|pair| pair[0] <= pair[1]));
    }
}

fn figure(numerator: u32, denominator: u32) -> Option<Figure> {
    Some(Figure { numerator: numerator.into(), denominator: denominator.into() })
}

fn loads(sequence: &Sequence) -> Vec<(u32, Option<Figure>)> {
    let reduced = |figure: &Figure| Fraction::of(figure).figure();
    sequence.steps.iter().map(|step| (step.project, step.figure.as_ref().map(reduced))).collect()
}

/// Worked by hand. 3 voters want {0, 1}, 2 want {1, 2}, 1 wants {3}; costs 6, 10, 4, 3.
///
/// First t: 6/3 = 2, 10/5 = 2, 4/2 = 2, 3/1 = 3, so 0 by the tie-break. Then t(1) = (10 + 3·2)/5 =
/// 16/5, t(2) = 2, t(3) = 3: 2. Then t(1) = (10 + 5·2)/5 = 4, t(3) = 3: 3. Then 1, if it fits.
#[test]
fn a_small_election_worked_by_hand_has_these_loads() {
    let ballots: [(u64, &[u32]); 3] = [(3, &[0, 1]), (2, &[1, 2]), (1, &[3])];
    let costs = [6, 10, 4, 3];
    let ranks = [0, 1, 2, 3];
    let all = count(&approvals(23, &costs, &ballots), &ranks, AtMisfit::Stop);
    let expected = [(0, figure(2, 1)), (2, figure(2, 1)), (3, figure(3, 1)), (1, figure(4, 1))];
    assert_eq!(loads(&all), expected);
    assert_eq!(all.steps[0].tied, [0, 1, 2]);
    assert_eq!(all.steps[1].tied, Vec::<u32>::new());

    let less = count(&approvals(22, &costs, &ballots), &ranks, AtMisfit::Stop);
    assert_eq!(chosen(&less), [0, 2, 3]);
    assert_eq!((less.misfits, less.left), (vec![(1, 9)], 9));
}

#[test]
fn a_project_that_does_not_fit_ends_the_count_or_is_passed_over() {
    // t: 2/4, then 9/3 for project 1, 4/1 for project 2.
    let election = approvals(10, &[2, 9, 4], &[(4, &[0]), (3, &[1]), (1, &[2])]);
    let stopped = count(&election, &[0, 1, 2], AtMisfit::Stop);
    assert_eq!((chosen(&stopped), stopped.left), (vec![0], 8));
    let skipped = count(&election, &[0, 1, 2], AtMisfit::Skip);
    assert_eq!((chosen(&skipped), skipped.left), (vec![0, 2], 4));
    assert_eq!(skipped.misfits, [(1, 8)]);
}

/// Unit costs and three seats, 66 voters for {0, 1, 2} and 34 for {3}: loads 1/66, 1/34, 2/66.
#[test]
fn a_third_of_the_voters_gets_one_of_three_seats() {
    let election = approvals(3, &[1, 1, 1, 1], &[(66, &[0, 1, 2]), (34, &[3])]);
    let sequence = count(&election, &[0, 1, 2, 3], AtMisfit::Stop);
    assert_eq!(loads(&sequence), [(0, figure(1, 66)), (3, figure(1, 34)), (1, figure(1, 33))]);
}

#[test]
fn what_costs_nothing_comes_first_and_loads_nobody() {
    let election = approvals(5, &[5, 0, 0], &[(1, &[0, 1]), (1, &[2])]);
    let sequence = count(&election, &[0, 2, 1], AtMisfit::Stop);
    assert_eq!(loads(&sequence), [(2, None), (1, None), (0, figure(5, 1))]);
}

#[test]
fn an_election_without_ballots_or_projects_chooses_nothing() {
    assert_eq!(chosen(&count(&approvals(5, &[1], &[]), &[0], AtMisfit::Stop)), Vec::<u32>::new());
    assert_eq!(chosen(&count(&approvals(5, &[], &[]), &[], AtMisfit::Skip)), Vec::<u32>::new());
}

#[test]
fn the_largest_amounts_are_counted() {
    let top = crate::MAX_AMOUNT;
    let weight = (1_u64 << 40) - 3;
    let ballots: [(u64, &[u32]); 3] = [(weight, &[0, 1]), (1, &[1, 2]), (2, &[2])];
    let election = approvals(top, &[top / 2, top / 3, top / 7], &ballots);
    let sequence = count(&election, &[0, 1, 2], AtMisfit::Skip);
    assert_eq!(chosen(&sequence), [1, 0, 2]);
}

/// Rows of the reference as (file, selected ids).
fn reference(folder: &std::path::Path) -> Vec<(String, BTreeSet<String>)> {
    let text = std::fs::read_to_string(folder.join("reference.csv")).expect("a reference");
    text.lines()
        .map(|line| line.split(',').collect::<Vec<_>>())
        .filter(|row| row.len() > 14 && row[6] == "phragmen" && row[11] == "ok")
        .map(|row| (row[0].to_owned(), row[14].split_whitespace().map(str::to_owned).collect()))
        .collect()
}

#[test]
fn real_elections_have_the_outcomes_of_the_reference() {
    let Some(folder) = corpus() else { return };
    let mut same = 0;
    for (file, expected) in reference(&folder) {
        let (election, profile, ranks) = real(&folder.join(&file));
        let sequence =
            phragmen(&profile, &ranks, &profile.eligible(&crate::Rule::greedy()), AtMisfit::Stop);
        let id = |step: &crate::sequence::Step| election.projects[step.project as usize].id.clone();
        let funded: BTreeSet<String> = sequence.steps.iter().map(id).collect();
        assert_eq!(funded, expected, "{file}");
        same += 1;
    }
    println!("{same} outcomes are those of the reference");
    assert!(same > 0);
}

#[test]
fn large_elections_are_counted_at_once() {
    let Some(folder) = corpus() else { return };
    for file in LARGE {
        let (_, profile, ranks) = real(&folder.join(file));
        let candidates = profile.eligible(&crate::Rule::greedy());
        for at_misfit in [AtMisfit::Stop, AtMisfit::Skip] {
            let started = std::time::Instant::now();
            let sequence = phragmen(&profile, &ranks, &candidates, at_misfit);
            let time = started.elapsed().as_secs_f64();
            let bought = sequence.steps.len();
            println!("{file} Phragmén {at_misfit:?}: {time:.3} s, {bought} bought");
        }
    }
}
