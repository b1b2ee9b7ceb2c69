//! Figures about outcomes: worked out by hand, and against plain definitions on small elections.

use allocation::analysis::{
    Preferences, Quantity, Satisfaction, SatisfactionMeasure as Measure, difference, empty_handed,
    fair_shares, histogram, proportionality, satisfaction,
};
use allocation::{AllocationError, Ballot, BallotType, Choice, Election, Project, Ratio};
use proptest::prelude::*;

fn election(budget: u64, costs: &[u64], ballots: Vec<Ballot>) -> Election {
    let project = |(i, cost): (usize, &u64)| Project { id: format!("p{i}"), cost: *cost };
    Election {
        budget,
        units_per_currency: 1,
        projects: costs.iter().enumerate().map(project).collect(),
        ballots,
        ballot_type: BallotType::Approval,
        parts_per_point: 1,
    }
}

/// Four projects; ten voters, one of whom supports nothing. Funded: the first two.
fn example() -> Election {
    let ballots = vec![
        Ballot::approving(4, [0, 1]),
        Ballot::approving(2, [0, 2]),
        Ballot::approving(3, [2, 3]),
        Ballot::approving(1, []),
    ];
    election(100, &[60, 40, 30, 20], ballots)
}

const FUNDED: [u32; 2] = [0, 1];

fn exact(quantity: &Quantity) -> (u128, u128) {
    let ratio = quantity.exact.as_ref().expect("short");
    (ratio.numerator.parse().expect("digits"), ratio.denominator.parse().expect("digits"))
}

fn average(found: &Satisfaction) -> (u128, u128) {
    exact(found.average.as_ref().expect("somebody"))
}

#[test]
fn averages_are_those_worked_out_by_hand() {
    let of = |measure| satisfaction(&example(), &FUNDED, measure).expect("countable");
    // Four voters get 2 projects (100), two get 1 (60), three get none.
    let projects = of(Measure::Projects);
    assert_eq!((projects.voters, projects.left_out), (9, 1));
    assert_eq!(average(&projects), (10, 9));
    assert_eq!(projects.average.expect("somebody").rounded, "1.111111");
    assert_eq!(average(&of(Measure::ShareOfProjects)), (5, 9));
    assert_eq!(average(&of(Measure::Cost)), (520, 9));
    // 4 · 1 + 2 · 60/90 out of 9.
    assert_eq!(average(&of(Measure::ShareOfCost)), (16, 27));
    // All votes for a project together are worth its cost, so the sum is what was spent.
    assert_eq!(average(&of(Measure::CostPerVote)), (100, 9));
}

#[test]
fn the_gini_coefficient_is_that_worked_out_by_hand() {
    let gini = |measure| {
        let found = satisfaction(&example(), &FUNDED, measure).expect("countable");
        exact(&found.gini.expect("somebody"))
    };
    // 0 0 0 1 1 2 2 2 2: Σ (2i − 10)·x_i = (−2 + 0) + 2·(2 + 4 + 6 + 8) = 38, out of 9 · 10.
    assert_eq!(gini(Measure::Projects), (19, 45));
    let one_of_four = election(10, &[5], vec![Ballot::approving(1, [0])]);
    let found = satisfaction(&one_of_four, &[0], Measure::Cost).expect("countable");
    assert_eq!(exact(&found.gini.expect("somebody")), (0, 1));
    let nothing = satisfaction(&one_of_four, &[], Measure::Cost).expect("countable");
    assert_eq!(exact(&nothing.gini.expect("somebody")), (0, 1));
}

#[test]
fn voters_with_nothing_they_chose_are_counted_apart_from_empty_ballots() {
    let found = empty_handed(&example(), &FUNDED).expect("countable");
    assert_eq!((found.voters, found.empty_handed, found.empty_ballots), (9, 3, 1));
    assert_eq!(exact(&found.share.expect("somebody")), (1, 3));
    let nobody = election(5, &[1], vec![Ballot::approving(2, [])]);
    let found = empty_handed(&nobody, &[0]).expect("countable");
    assert_eq!((found.share, found.empty_ballots), (None, 2));
    let found = satisfaction(&nobody, &[0], Measure::Cost).expect("countable");
    assert_eq!((found.average, found.gini, found.left_out), (None, None, 2));
}

#[test]
fn a_choice_without_points_or_named_again_is_no_choice() {
    let choice = |project, points| Choice { project, points };
    let choices = vec![choice(0, 0), choice(1, 3), choice(0, 5), choice(1, 0)];
    let ballots = vec![Ballot { weight: 2, choices }];
    let found = satisfaction(&election(9, &[1, 2], ballots), &[0, 1, 1], Measure::Cost);
    assert_eq!(average(&found.expect("countable")), (2, 1));
}

#[test]
fn voters_whose_choices_cost_nothing_have_no_share_of_cost() {
    let free = election(9, &[0, 3], vec![Ballot::approving(2, [0]), Ballot::approving(1, [0, 1])]);
    let found = satisfaction(&free, &[0], Measure::ShareOfCost).expect("countable");
    assert_eq!((found.voters, found.left_out, average(&found)), (1, 2, (0, 1)));
}

#[test]
fn a_histogram_has_a_bar_for_each_number_of_projects_or_equal_widths() {
    let bars = |measure, bars| {
        let found = histogram(&example(), &FUNDED, measure, bars).expect("countable");
        let part = |ratio: &Ratio| format!("{}/{}", ratio.numerator, ratio.denominator);
        let bar = |bar: &allocation::analysis::Bar| (part(&bar.from), part(&bar.to), bar.voters);
        found.iter().map(bar).collect::<Vec<_>>()
    };
    let bar = |from: &str, to: &str, voters| (from.to_owned(), to.to_owned(), voters);
    assert_eq!(
        bars(Measure::Projects, 99),
        [bar("0/1", "1/1", 3), bar("1/1", "2/1", 2), bar("2/1", "3/1", 4)]
    );
    assert_eq!(bars(Measure::ShareOfProjects, 2), [bar("0/1", "1/2", 3), bar("1/2", "1/1", 6)]);
    assert_eq!(bars(Measure::Cost, 2), [bar("0/1", "50/1", 3), bar("50/1", "100/1", 6)]);
    assert_eq!(bars(Measure::Cost, 0), [bar("0/1", "100/1", 9)]);
}

#[test]
fn fair_shares_are_those_worked_out_by_hand() {
    // A vote is worth 10, 10, 6 and 20/3. An equal part of the budget is 10.
    // Four get 20 and are due 10; two get 10 and are due 10; three get 0 and are due 10.
    let found = fair_shares(&example(), &FUNDED).expect("countable");
    assert_eq!((found.voters, found.reached), (9, 6));
    assert_eq!(exact(&found.share_reached.expect("somebody")), (2, 3));
    assert_eq!(exact(&found.average_distance.expect("somebody")), (70, 9));
    // Nobody is due more than all their choices are worth.
    let modest = election(100, &[6], vec![Ballot::approving(3, [0])]);
    let found = fair_shares(&modest, &[0]).expect("countable");
    assert_eq!((found.reached, exact(&found.average_distance.expect("somebody"))), (3, (0, 1)));
}

#[test]
fn categories_are_compared_by_votes_by_money_asked_and_by_money_got() {
    let names = |names: &[&str]| names.iter().map(ToString::to_string).collect::<Vec<_>>();
    // Votes 6, 4, 5, 3. The third project counts half for each category, the fourth has none.
    let categories = [names(&["green"]), names(&["play"]), names(&["play", "green", "play"])];
    let found = proportionality(&example(), &FUNDED, &categories).expect("countable");
    let part = |quantity: &Option<Quantity>| exact(quantity.as_ref().expect("not nothing"));
    let parts: Vec<_> = found
        .categories
        .iter()
        .map(|c| (c.category.as_deref(), part(&c.votes), part(&c.asked), part(&c.got)))
        .collect();
    assert_eq!(
        parts,
        [
            (None, (1, 6), (2, 15), (0, 1)),
            (Some("green"), (17, 36), (1, 2), (3, 5)),
            (Some("play"), (13, 36), (11, 30), (2, 5)),
        ]
    );
    assert_eq!(part(&found.votes_to_got), (1, 6));
    assert_eq!(part(&found.asked_to_got), (2, 15));
    let numbers: Vec<_> =
        found.categories.iter().map(|c| (part(&c.projects), part(&c.funded))).collect();
    assert_eq!(numbers, [((1, 4), (0, 1)), ((3, 8), (1, 2)), ((3, 8), (1, 2))]);
    let nothing = proportionality(&example(), &[], &categories).expect("countable");
    assert_eq!((&nothing.votes_to_got, &nothing.categories[0].got), (&None, &None));
}

#[test]
fn two_outcomes_are_compared_voter_by_voter_and_project_by_project() {
    let found = difference(&example(), &FUNDED, &[1, 2, 3]).expect("countable");
    // By projects: four have 2 against 1, two have 1 against 1, three have 0 against 2.
    assert_eq!(found.by_projects, Preferences { a: 4, b: 3, indifferent: 3 });
    assert_eq!(found.by_cost, Preferences { a: 6, b: 3, indifferent: 1 });
    assert_eq!((found.both, found.only_a, found.only_b), (vec![1], vec![0], vec![2, 3]));
    assert_eq!((found.cost_both, found.cost_only_a, found.cost_only_b), (40, 60, 50));
}

#[test]
fn a_funded_project_that_does_not_exist_is_an_error() {
    let unknown = AllocationError::UnknownProject { index: 4 };
    assert_eq!(satisfaction(&example(), &[4], Measure::Cost), Err(unknown.clone()));
    assert_eq!(difference(&example(), &[0], &[1, 4]), Err(unknown.clone()));
    assert_eq!(proportionality(&example(), &[4], &[]), Err(unknown));
}

#[test]
fn thousands_of_different_ballots_have_rounded_figures_though_no_short_fraction() {
    let costs: Vec<u64> = (0..100).map(|i| 1_000_003 + 1_234 * i * i).collect();
    let pairs = || (0..100_u32).flat_map(|a| (0..a).map(move |b| (a, b)));
    let ballots = pairs().map(|(a, b)| Ballot::approving(1, [a, b])).collect();
    let election = election(90_000_000, &costs, ballots);
    let funded: Vec<u32> = (0..20).collect();
    let found = satisfaction(&election, &funded, Measure::ShareOfCost).expect("countable");
    let (average, gini) = (found.average.expect("somebody"), found.gini.expect("somebody"));
    assert_eq!((average.exact, gini.exact), (None, None));
    // The same in floating point, which is good enough to six decimals.
    let cost = |p: u32| costs[p as usize] as f64;
    let got = |p: u32| if p < 20 { cost(p) } else { 0.0 };
    let mut shares: Vec<f64> =
        pairs().map(|(a, b)| (got(a) + got(b)) / (cost(a) + cost(b))).collect();
    shares.sort_by(f64::total_cmp);
    let (n, sum) = (shares.len() as f64, shares.iter().sum::<f64>());
    assert_eq!(average.rounded, format!("{:.6}", sum / n));
    let placed = shares.iter().enumerate().map(|(i, share)| (2.0 * i as f64 + 1.0 - n) * share);
    assert_eq!(gini.rounded, format!("{:.6}", placed.sum::<f64>() / (n * sum)));
}

/// Fractions small enough for whole numbers.
fn reduced(above: u128, below: u128) -> (u128, u128) {
    let (mut a, mut b) = (above, below);
    while b != 0 {
        (a, b) = (b, a % b);
    }
    (above / a, below / a)
}

fn elections() -> impl Strategy<Value = (Election, Vec<u32>, Vec<u32>)> {
    prop::collection::vec(0_u64..9, 1..6).prop_flat_map(|costs| {
        let size = u32::try_from(costs.len()).expect("few");
        let ballot = (0_u64..3, prop::collection::vec((0..size, 0_u64..3), 0..4));
        let ballots = prop::collection::vec(ballot, 0..6);
        let set = || prop::collection::vec(0..size, 0..5);
        (ballots, set(), set()).prop_map(move |(ballots, a, b)| {
            let ballot = |(weight, choices): (u64, Vec<(u32, u64)>)| {
                let choice = |(project, points)| Choice { project, points };
                Ballot::new(weight, choices.into_iter().map(choice).collect())
            };
            (election(20, &costs, ballots.into_iter().map(ballot).collect()), a, b)
        })
    })
}

/// For each voter who supports something, the value of a measure over a number that all small
/// denominators divide; that number comes last.
fn values(election: &Election, funded: &[u32], measure: Measure) -> Vec<u128> {
    const COMMON: u128 = 2520 * 72 * 11 * 13 * 17 * 19 * 23 * 29 * 31;
    let supports = |ballot: &Ballot| -> Vec<u32> {
        ballot.choices.iter().filter(|c| c.points > 0).map(|c| c.project).collect()
    };
    let votes = |project: u32| -> u128 {
        let all = election.ballots.iter().filter(|b| supports(b).contains(&project));
        all.map(|ballot| u128::from(ballot.weight)).sum()
    };
    let cost = |project: u32| u128::from(election.projects[project as usize].cost);
    let mut values = Vec::new();
    for ballot in &election.ballots {
        let all = supports(ballot);
        let got: Vec<u32> = all.iter().copied().filter(|p| funded.contains(p)).collect();
        let total = |set: &[u32]| -> u128 { set.iter().map(|p| cost(*p)).sum() };
        let value = match measure {
            Measure::Projects => got.len() as u128 * COMMON,
            Measure::ShareOfProjects if !all.is_empty() => {
                got.len() as u128 * COMMON / all.len() as u128
            }
            Measure::Cost => total(&got) * COMMON,
            Measure::ShareOfCost if total(&all) > 0 => total(&got) * COMMON / total(&all),
            Measure::CostPerVote if ballot.weight > 0 => {
                got.iter().map(|p| cost(*p) * COMMON / votes(*p)).sum()
            }
            _ => continue,
        };
        let times = if all.is_empty() { 0 } else { ballot.weight };
        values.extend((0..times).map(|_| value));
    }
    values.push(COMMON);
    values
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn averages_and_gini_are_those_of_the_definitions(
        (election, funded, _) in elections(),
        measure in prop::sample::select(vec![
            Measure::Projects,
            Measure::ShareOfProjects,
            Measure::Cost,
            Measure::ShareOfCost,
            Measure::CostPerVote,
        ]),
    ) {
        let mut values = values(&election, &funded, measure);
        let common = values.pop().expect("the denominator");
        let found = satisfaction(&election, &funded, measure).expect("countable");
        let all: u64 = election.ballots.iter().map(|ballot| ballot.weight).sum();
        prop_assert_eq!(found.voters, values.len() as u64);
        prop_assert_eq!(found.voters + found.left_out, all);
        if values.is_empty() {
            prop_assert_eq!((found.average, found.gini), (None, None));
            return Ok(());
        }
        let n = values.len() as u128;
        let sum: u128 = values.iter().sum();
        prop_assert_eq!(average(&found), reduced(sum, n * common));
        // The mean difference of all pairs over twice the mean.
        let pairs = values.iter().flat_map(|a| values.iter().map(move |b| a.abs_diff(*b)));
        let gini = if sum == 0 { (0, 1) } else { reduced(pairs.sum(), 2 * n * sum) };
        prop_assert_eq!(exact(&found.gini.expect("somebody")), gini);
        let bars = histogram(&election, &funded, measure, 4).expect("countable");
        prop_assert_eq!(bars.iter().map(|bar| bar.voters).sum::<u64>(), found.voters);
    }

    #[test]
    fn the_order_of_ballots_and_of_the_funded_set_shows_in_no_figure(
        (election, funded, other) in elections(),
    ) {
        let mut turned = election.clone();
        turned.ballots.reverse();
        let back: Vec<u32> = funded.iter().rev().copied().collect();
        prop_assert_eq!(fair_shares(&election, &funded), fair_shares(&turned, &back));
        prop_assert_eq!(empty_handed(&election, &funded), empty_handed(&turned, &back));
        prop_assert_eq!(difference(&election, &funded, &other), difference(&turned, &back, &other));
        for measure in [Measure::ShareOfCost, Measure::CostPerVote] {
            let here = satisfaction(&election, &funded, measure);
            prop_assert_eq!(here, satisfaction(&turned, &back, measure));
        }
    }

    #[test]
    fn swapping_two_outcomes_swaps_their_difference((election, a, b) in elections()) {
        let (here, there) = (difference(&election, &a, &b), difference(&election, &b, &a));
        let (here, there) = (here.expect("countable"), there.expect("countable"));
        let swapped = |p: Preferences| Preferences { a: p.b, b: p.a, indifferent: p.indifferent };
        prop_assert_eq!(here.by_projects, swapped(there.by_projects));
        prop_assert_eq!(here.by_cost, swapped(there.by_cost));
        prop_assert_eq!((here.only_a, here.cost_only_b), (there.only_b, there.cost_only_a));
        let all: u64 = election.ballots.iter().map(|ballot| ballot.weight).sum();
        prop_assert_eq!(here.by_cost.a + here.by_cost.b + here.by_cost.indifferent, all);
    }

    #[test]
    fn shares_of_categories_add_up_and_one_category_is_proportional(
        (election, funded, _) in elections(),
        marks in prop::collection::vec(prop::collection::vec(0_u8..3, 0..3), 0..6),
    ) {
        let name = |mark: &u8| mark.to_string();
        let categories: Vec<Vec<String>> =
            marks.iter().map(|marks| marks.iter().map(name).collect()).collect();
        let found = proportionality(&election, &funded, &categories).expect("countable");
        let mut sum = (0, 1);
        for category in found.categories.iter().filter_map(|c| c.asked.as_ref()) {
            let (above, below) = exact(category);
            sum = reduced(sum.0 * below + above * sum.1, sum.1 * below);
        }
        let cost: u64 = election.projects.iter().map(|project| project.cost).sum();
        prop_assert_eq!(sum, if cost > 0 { (1, 1) } else { (0, 1) });
        if let Some(distance) = &found.votes_to_got {
            let (above, below) = exact(distance);
            prop_assert!(above <= below);
        }
        let one = proportionality(&election, &funded, &[]).expect("countable");
        prop_assert!(one.votes_to_got.is_none_or(|distance| exact(&distance) == (0, 1)));
    }
}
