//! Against the definition in plain fractions, voter by voter; worked examples; times.

use num_bigint::BigUint;
use proptest::prelude::*;

use super::float::{Float, Round};
use super::naive::{Bought, run};
use super::purse::Purses;
use super::{Count, MOST_DIGITS, Overspending, Purchase, overspending};
use crate::election::Election;
use crate::profile::Profile;
use crate::rule::Utility;
use crate::sequence::Figure;
use crate::trial::{
    Fraction, LARGE, approvals, cases, chosen, corpus, elections, larger, real, renumbered, spent,
    turned,
};

fn count(election: &Election, ranks: &[u32], utility: Utility) -> Overspending {
    let profile = Profile::new(election).expect("valid");
    overspending(&profile, ranks, &profile.eligible(&crate::Rule::greedy()), utility)
}

fn utilities() -> impl Strategy<Value = Utility> {
    prop::sample::select(vec![Utility::Cost, Utility::Count])
}

/// How fine scaled integers are and how long fractions: as usual, or so that nearly everything is
/// left to fractions, or to residues and long intervals.
fn limits() -> impl Strategy<Value = (u32, u64)> {
    (prop::sample::select(vec![0, 2, 64]), prop::sample::select(vec![0, 40, MOST_DIGITS]))
}

fn rounded(fraction: &Fraction, up: bool) -> u64 {
    let one = num_bigint::BigInt::from(u8::from(up));
    let rounded = (&fraction.0 + &one * (&fraction.1 - 1)) / &fraction.1;
    u64::try_from(&rounded).expect("an amount")
}

fn same_steps(
    (election, utility): (&Election, Utility),
    result: &Overspending,
    naive: &[Bought],
) -> Result<(), TestCaseError> {
    let projects: Vec<usize> =
        result.sequence.steps.iter().map(|step| step.project as usize).collect();
    prop_assert_eq!(projects, naive.iter().map(|b| b.project).collect::<Vec<_>>());
    for ((step, purchase), bought) in result.sequence.steps.iter().zip(&result.purchases).zip(naive)
    {
        let tied: Vec<usize> = step.tied.iter().map(|c| *c as usize).collect();
        prop_assert_eq!(&tied, &bought.tied);
        let Some(pair) = &bought.pair else {
            prop_assert_eq!((&step.figure, purchase), (&None, &None));
            continue;
        };
        let worth = match utility.by_cost() {
            true => election.projects[bought.project].cost,
            false => 1,
        };
        let price = pair.rho.times(worth);
        let Some(purchase) = purchase else { return Err(TestCaseError::fail("not free")) };
        if let Some(figure) = &step.figure {
            prop_assert_eq!(figure, &pair.figure.figure());
            prop_assert_eq!(&purchase.part, &Some(pair.part.figure()));
            prop_assert_eq!(&purchase.price, &Some(price.figure()));
        }
        prop_assert_eq!(purchase.whole, pair.part == Fraction::whole(1));
        prop_assert_eq!(purchase.most_paid, rounded(&price, true));
        prop_assert_eq!(purchase.paid, rounded(&bought.paid, false));
        prop_assert_eq!(purchase.exhausted, bought.exhausted);
    }
    Ok(())
}

proptest! {
    #![proptest_config(cases(4000))]

    #[test]
    fn purchases_and_ties_are_those_of_the_definition(
        (election, ranks) in prop_oneof![elections(1), elections(3)],
        utility in utilities(),
        limits in limits(),
    ) {
        let profile = Profile::new(&election).expect("valid");
        let purses = Purses::new(&profile, utility, limits);
        let result = Count::new(&ranks, &profile.eligible(&crate::Rule::greedy()), purses).run();
        same_steps((&election, utility), &result, &run(&election, &ranks, utility))?;
    }
}

proptest! {
    #![proptest_config(cases(2000))]

    #[test]
    fn no_more_is_spent_than_there_is((election, ranks) in elections(3), utility in utilities()) {
        let profile = Profile::new(&election).expect("valid");
        let result = count(&election, &ranks, utility);
        prop_assert_eq!(spent(&profile, &result.sequence) + result.sequence.left, election.budget);
    }

    #[test]
    fn what_fits_is_left_only_if_its_supporters_have_nothing(
        (election, ranks) in elections(3),
        utility in utilities(),
    ) {
        let result = count(&election, &ranks, utility);
        let bought = chosen(&result.sequence);
        let misfits: Vec<u32> = result.sequence.misfits.iter().map(|(c, _)| *c).collect();
        for c in 0..u32::try_from(election.projects.len()).expect("few") {
            let cost = election.projects[c as usize].cost;
            let takes_part = cost <= election.budget
                && election.ballots.iter().any(|b| b.choices.iter().any(|choice| choice.project == c));
            let too_dear = cost > result.sequence.left && !bought.contains(&c);
            prop_assert_eq!(misfits.contains(&c), takes_part && too_dear);
        }
    }

    #[test]
    fn the_order_of_ballots_and_projects_changes_nothing(
        (election, ranks) in elections(3),
        utility in utilities(),
    ) {
        let result = count(&election, &ranks, utility);
        prop_assert_eq!(&count(&turned(&election), &ranks, utility), &result);
        let last = u32::try_from(election.projects.len()).expect("few") - 1;
        let (other, other_ranks) = renumbered(&election, &ranks);
        let other = count(&other, &other_ranks, utility);
        let same: Vec<u32> = chosen(&other.sequence).iter().map(|c| last - c).collect();
        prop_assert_eq!(same, chosen(&result.sequence));
        prop_assert_eq!(other.purchases, result.purchases);
    }

    #[test]
    fn floats_enclose_what_they_stand_for(
        numbers in prop::collection::vec(any::<u128>(), 3),
        shifts in prop::collection::vec(0_u32..128, 3),
    ) {
        let numbers: Vec<u128> =
            numbers.iter().zip(&shifts).map(|(number, shift)| number >> shift).collect();
        let float = |number: u128, round| Float::new(number, 0, round);
        let result = |round, opposite| {
            float(numbers[0], round)
                .times(float(numbers[1], round), round)
                .over(float(numbers[2], opposite), round)
        };
        // Another number that is surely larger, or smaller, than the exact quotient.
        let big = |number: u128| BigUint::from(number);
        let (top, bottom) = (big(numbers[0]) * big(numbers[1]), big(numbers[2]));
        let (low, high) = (result(Round::Down, Round::Up), result(Round::Up, Round::Down));
        prop_assert!(low <= high);
        if numbers[2] > 0 {
            let quotient = &top / &bottom;
            if let Ok(whole) = u128::try_from(&quotient) {
                prop_assert!(low <= float(whole.saturating_add(1), Round::Up));
                prop_assert!(high >= float(whole, Round::Down));
            }
        }
    }
}

fn fraction(numerator: u64, denominator: u64) -> Option<Figure> {
    Some(Fraction::whole(numerator).shared_by(denominator).figure())
}

/// The example that a large project should not lose to a small one because its supporters are a
/// little short. Budget 10, ten voters with 1 each; 0 costs 9 and has eight voters, 1 costs 2 and
/// has the other two.
///
/// Equal shares funds only 1: 8 is not enough for 9. Here, for 0 all spend their last at x = 1, which
/// pays 8 of 9: α = 8/9, ρ = x / α = 9/8, figure 81/64. For 1, x = 1 pays for everything: figure 1.
/// So 1 is bought first, and 0 no longer fits.
#[test]
fn a_project_that_can_be_paid_for_comes_before_one_that_cannot_quite() {
    let election = approvals(10, &[9, 2], &[(8, &[0]), (2, &[1])]);
    let result = count(&election, &[0, 1], Utility::Count);
    assert_eq!(chosen(&result.sequence), [1]);
    assert_eq!(result.sequence.misfits, [(0, 8)]);
    let purchase = Purchase {
        whole: true,
        part: fraction(1, 1),
        price: fraction(1, 1),
        most_paid: 1,
        paid: 2,
        exhausted: 2,
    };
    assert_eq!(result.purchases, [Some(purchase)]);

    // Counted by cost, 0 has 81/64 / 9 = 9/64, and 1 has 1/2: now 0 is bought.
    let result = count(&election, &[0, 1], Utility::Cost);
    assert_eq!(chosen(&result.sequence), [0]);
    assert_eq!(result.sequence.steps[0].figure, fraction(9, 64));
    let purchase = Purchase {
        whole: false,
        part: fraction(8, 9),
        price: fraction(9, 8),
        most_paid: 2,
        paid: 8,
        exhausted: 8,
    };
    assert_eq!(result.purchases, [Some(purchase)]);
}

/// Worked by hand. Budget 12, three voters with 4 each; one gives 1 point to project 0, two give it
/// 2 points; it costs 12. Project 1 costs 3 and has the first voter. Counted by points.
///
/// For 0, x is for a point. At x = 2 the last two spend all: 2 + 4 + 4 = 10 of 12, so α = 5/6 and
/// figure 2 / (5/6)² = 72/25. At x = 4 the first does too: everything is paid, figure 4. So 72/25,
/// with ρ = 12/5. For 1, x = 3 pays for everything: figure 3. So 0 is bought; the last two spend
/// their 4, the first pays 12/5, and nothing is left of the budget.
#[test]
fn of_several_possible_pairs_the_one_with_the_smallest_figure_counts() {
    let mut election = approvals(12, &[12, 3], &[(1, &[0, 1]), (2, &[0])]);
    election.ballots[1].choices[0].points = 2;
    let result = count(&election, &[0, 1], Utility::Count);
    assert_eq!(chosen(&result.sequence), [0]);
    assert_eq!(result.sequence.steps[0].figure, fraction(72, 25));
    let purchase = Purchase {
        whole: false,
        part: fraction(5, 6),
        price: fraction(12, 5),
        most_paid: 3,
        paid: 10,
        exhausted: 2,
    };
    assert_eq!(result.purchases, [Some(purchase)]);
    assert_eq!(result.sequence.misfits, [(1, 0)]);
}

#[test]
fn what_costs_nothing_is_bought_first_by_nobody() {
    let election = approvals(2, &[2, 0, 0], &[(1, &[0, 1]), (1, &[2])]);
    let result = count(&election, &[0, 2, 1], Utility::Cost);
    assert_eq!(chosen(&result.sequence), [2, 1, 0]);
    assert_eq!(result.purchases[..2], [None, None]);
}

/// Without residues and long intervals, the fractions would have millions of digits at the end.
#[test]
fn dozens_of_overspent_purchases_in_a_row_are_counted() {
    for (seed, utility) in [(1, Utility::Cost), (2, Utility::Count)] {
        let (election, ranks) = larger(seed, 20);
        let result = count(&election, &ranks, utility);
        let partly = result.purchases.iter().flatten().filter(|purchase| !purchase.whole).count();
        assert!(partly >= 20, "only {partly} of {}", result.purchases.len());
        assert_eq!(result.purchases.last().and_then(|last| last.clone()?.price), None);
        let last = u32::try_from(ranks.len()).expect("few") - 1;
        let (other, other_ranks) = renumbered(&turned(&election), &ranks);
        let other = chosen(&count(&other, &other_ranks, utility).sequence);
        let same: Vec<u32> = other.iter().map(|c| last - c).collect();
        assert_eq!(same, chosen(&result.sequence));
    }
}

#[test]
fn coarse_and_fine_integers_and_short_and_long_fractions_give_the_same() {
    for (seed, utility) in [(3, Utility::Cost), (4, Utility::Count)] {
        let (election, ranks) = larger(seed, 20);
        let profile = Profile::new(&election).expect("valid");
        let usual =
            overspending(&profile, &ranks, &profile.eligible(&crate::Rule::greedy()), utility);
        for limits in [(64, 0), (10, 0), (10, MOST_DIGITS), (64, 4 * MOST_DIGITS)] {
            let purses = Purses::new(&profile, utility, limits);
            let other = Count::new(&ranks, &profile.eligible(&crate::Rule::greedy()), purses).run();
            assert_eq!(chosen(&other.sequence), chosen(&usual.sequence));
            let known = |purchase: &Option<Purchase>| {
                let purchase = purchase.as_ref().expect("not free");
                (purchase.whole, purchase.most_paid, purchase.paid, purchase.exhausted)
            };
            let (other, usual) = (other.purchases.iter(), usual.purchases.iter());
            assert!(other.map(known).eq(usual.map(known)));
        }
    }
}

#[test]
fn the_largest_amounts_are_counted() {
    let top = crate::MAX_AMOUNT;
    let weight = (1_u64 << 40) - 3;
    let ballots: [(u64, &[u32]); 3] = [(weight, &[0, 1]), (1, &[1, 2]), (2, &[2])];
    let mut election = approvals(top, &[top / 2, top / 3, top / 7], &ballots);
    for points in [1, u64::from(u32::MAX >> 17)] {
        for ballot in &mut election.ballots {
            ballot.choices[0].points = points;
        }
        for utility in [Utility::Cost, Utility::Count] {
            let result = count(&election, &[0, 1, 2], utility);
            assert_eq!(chosen(&result.sequence).len(), 3);
        }
    }
}

#[test]
fn large_elections_are_counted_at_once() {
    let Some(folder) = corpus() else { return };
    for file in LARGE {
        let (_, profile, ranks) = real(&folder.join(file));
        let candidates = profile.eligible(&crate::Rule::greedy());
        for utility in [Utility::Cost, Utility::Count] {
            let started = std::time::Instant::now();
            let result = overspending(&profile, &ranks, &candidates, utility);
            let time = started.elapsed().as_secs_f64();
            let bought = result.purchases.len();
            let partly = result.purchases.iter().flatten().filter(|p| !p.whole).count();
            println!(
                "{file} overspending {utility:?}: {time:.3} s, {bought} bought, {partly} partly"
            );
        }
    }
}
