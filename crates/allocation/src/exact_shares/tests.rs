//! Against the definition in plain fractions, voter by voter; worked examples; times.

use proptest::prelude::*;

use super::naive::{Bought, Naive, pairs};
use super::raise::Raised;
use super::raise::Raising;
use super::watch::Watched;
use super::{Count, ExactShares, complete, equal_share, exact_shares};
use crate::election::Election;
use crate::manner::Manner;
use crate::profile::Profile;
use crate::rule::Utility;
use crate::sequence::Figure;
use crate::trial::{
    Fraction, LARGE, approvals, cases, chosen, corpus, elections, larger, real, renumbered, spent,
    turned,
};

fn count(election: &Election, ranks: &[u32], utility: Utility, e: &Fraction) -> ExactShares {
    let profile = Profile::new(election).expect("valid");
    exact_shares(&profile, ranks, &profile.eligible(&crate::Rule::greedy()), utility, &e.figure())
}

fn raise(election: &Election, ranks: &[u32], utility: Utility, early: bool) -> Raised {
    let profile = Profile::new(election).expect("valid");
    let first = equal_share(&profile);
    let candidates = profile.eligible(&crate::Rule::greedy());
    complete((&profile, ranks, &candidates), utility, &first, Manner::telling(early))
        .expect("few raises")
        .0
}

/// How fine the scaled integers are: as usual, or so coarse that most is left to exact fractions.
fn shifts() -> impl Strategy<Value = u32> {
    prop::sample::select(vec![0, 1, 64])
}

fn coarse<'a>(profile: &'a Profile, ranks: &'a [u32], utility: Utility, shift: u32) -> Count<'a> {
    let mut count = Count::new(profile, ranks, &profile.eligible(&crate::Rule::greedy()), utility);
    count.purses = count.purses.coarser(shift);
    count
}

fn utilities() -> impl Strategy<Value = Utility> {
    prop::sample::select(vec![Utility::Cost, Utility::Count])
}

/// The share of each voter, times something between 1/2 and 3.
fn endowment(election: &Election, times: (u64, u64)) -> Fraction {
    let n = election.ballots.iter().map(|ballot| ballot.weight).sum::<u64>().max(1);
    Fraction::whole(election.budget * times.0).shared_by(n * times.1)
}

fn same_steps(outcome: &ExactShares, naive: &[Bought]) -> Result<(), TestCaseError> {
    prop_assert_eq!(outcome.sequence.steps.len(), naive.len());
    for ((step, payers), bought) in outcome.sequence.steps.iter().zip(&outcome.payers).zip(naive) {
        prop_assert_eq!(step.project as usize, bought.project);
        prop_assert_eq!(*payers, bought.payers.len() as u64);
        prop_assert_eq!(step.figure.as_ref().map(Fraction::of), bought.worth.clone());
        let tied: Vec<usize> = step.tied.iter().map(|c| *c as usize).collect();
        prop_assert_eq!(&tied, &bought.tied);
    }
    Ok(())
}

proptest! {
    #![proptest_config(cases(4000))]

    #[test]
    fn purchases_payers_and_ties_are_those_of_the_definition(
        (election, ranks) in elections(2),
        utility in utilities(),
        times in (1_u64..7, 2_u64..4),
        shift in shifts(),
    ) {
        let e = endowment(&election, times);
        let profile = Profile::new(&election).expect("valid");
        let mut count = coarse(&profile, &ranks, utility, shift);
        count.run(&count.purses.share(&e.figure()));
        let outcome = count.outcome();
        let (naive, overspent) = Naive::new(&election, &ranks, utility).within_budget(&e);
        prop_assert_eq!(outcome.overspent, overspent);
        same_steps(&outcome, &naive)?;
    }

    #[test]
    fn no_more_is_spent_than_there_is(
        (election, ranks) in elections(2),
        utility in utilities(),
        times in (1_u64..7, 2_u64..4),
    ) {
        let profile = Profile::new(&election).expect("valid");
        let outcome = count(&election, &ranks, utility, &endowment(&election, times));
        prop_assert_eq!(spent(&profile, &outcome.sequence) + outcome.sequence.left, election.budget);
        let equal = count(&election, &ranks, utility, &endowment(&election, (1, 1)));
        prop_assert!(!equal.overspent);
    }

    #[test]
    fn the_order_of_ballots_and_projects_changes_nothing(
        (election, ranks) in elections(2),
        utility in utilities(),
        early in any::<bool>(),
    ) {
        let raised = raise(&election, &ranks, utility, early);
        prop_assert_eq!(&raise(&turned(&election), &ranks, utility, early), &raised);
        let last = u32::try_from(election.projects.len()).expect("few") - 1;
        let (other, other_ranks) = renumbered(&election, &ranks);
        let other = raise(&other, &other_ranks, utility, early);
        let same: Vec<u32> = chosen(&other.outcome.sequence).iter().map(|c| last - c).collect();
        prop_assert_eq!(same, chosen(&raised.outcome.sequence));
        prop_assert_eq!((other.endowment, other.next), (raised.endowment, raised.next));
    }
}

proptest! {
    #![proptest_config(cases(1500))]

    #[test]
    fn the_next_endowment_is_the_first_at_which_anything_changes(
        (election, ranks) in elections(2),
        utility in utilities(),
        times in (1_u64..7, 2_u64..4),
        between in (1_u64..100).prop_map(|part| (part, 100)),
        shift in shifts(),
    ) {
        // With the budget out of the way, every purchase is seen.
        let election = Election { budget: 10_000, ..election };
        let e = endowment(&Election { budget: 30, ..election.clone() }, times);
        let naive = Naive::new(&election, &ranks, utility);
        let now = pairs(&naive.run(&e));
        let profile = Profile::new(&election).expect("valid");
        let mut watched = Watched::new(coarse(&profile, &ranks, utility, shift), &e.figure());
        let next = watched.next_change().map(|(share, _)| Fraction::of(&share.exact));

        prop_assert_eq!(&next, &naive.next_change(&e));
        let far = next.clone().unwrap_or_else(|| e.plus(&Fraction::whole(1_000)));
        prop_assert_eq!(next.is_some(), pairs(&naive.run(&far)) != now);
        let distance = far.minus(&e);
        let tested = [(1, 1_000_000), (1, 2), (999_999, 1_000_000), between];
        for (part, of) in tested {
            let point = e.plus(&distance.times(part).shared_by(of));
            prop_assert_eq!(&pairs(&naive.run(&point)), &now);
        }
    }

    #[test]
    fn the_completion_goes_from_change_to_change(
        (election, ranks) in elections(2),
        utility in utilities(),
        early in any::<bool>(),
        shift in shifts(),
    ) {
        let profile = Profile::new(&election).expect("valid");
        let count = coarse(&profile, &ranks, utility, shift);
        let raised = Raising::new(count, &equal_share(&profile), Manner::telling(early)).finish();
        let raised = raised.expect("few raises").expect("an end");
        let naive = Naive::new(&election, &ranks, utility);
        let mut e = endowment(&election, (1, 1));
        let (mut outcome, _) = naive.within_budget(&e);
        let next = loop {
            let left = election.budget - outcome.iter().map(|b| naive.cost(b.project)).sum::<u64>();
            let bought = |c: &&usize| outcome.iter().any(|b| b.project == **c);
            let more = naive.order.iter().filter(|c| !bought(c)).any(|c| naive.cost(*c) <= left);
            if early && !more {
                break None;
            }
            let Some(next) = naive.next_change(&e) else { break None };
            let (then, overspent) = naive.within_budget(&next);
            if overspent {
                break Some(next);
            }
            (e, outcome) = (next, then);
        };
        same_steps(&raised.outcome, &outcome)?;
        prop_assert_eq!(Fraction::of(&raised.endowment), e);
        prop_assert_eq!(raised.next.as_ref().map(Fraction::of), next);
    }
}

#[test]
fn leaping_ends_where_single_raises_end() {
    for seed in 0..24 {
        let (mut election, ranks) = larger(seed, 1);
        election.budget = election.budget * (3 + seed % 7) / 10;
        let utility = if seed % 2 == 0 { Utility::Cost } else { Utility::Count };
        for early in [false, true] {
            let raised = raise(&election, &ranks, utility, early);
            let profile = Profile::new(&election).expect("valid");
            let count = coarse(&profile, &ranks, utility, 64);
            let mut watched = Watched::new(count, &equal_share(&profile));
            let (mut raises, mut next) = (0, None);
            let mut share = watched.share.clone();
            while !(early && watched.count.is_exhaustive()) && watched.raise() {
                if watched.overspends() {
                    next = Some(Fraction::of(&watched.share.exact));
                    break;
                }
                share = watched.share.clone();
                raises += 1;
            }
            watched.count.recount(&share);
            assert!(raises > 50 || early, "{raises} raises");
            assert_eq!(raised.outcome, watched.count.outcome());
            assert_eq!(Fraction::of(&raised.endowment), Fraction::of(&share.exact));
            assert_eq!(raised.next.as_ref().map(Fraction::of), next);
        }
    }
}

fn fraction(numerator: u64, denominator: u64) -> Fraction {
    Fraction::whole(numerator).shared_by(denominator)
}

/// Worked by hand. Ten voters with 10 each; 0 costs 40 and has voters 1 to 6, 1 costs 30 and has
/// voters 4 to 9, 2 costs 9 and has voters 6 and 10.
///
/// Both 0 and 1 can be paid for by 6 voters; the tie-break takes 0 and each of voters 1 to 6 pays
/// 20/3, keeping 10/3. For 1, all six would pay 5: voters 4 to 6 cannot; the other three pay 10, all
/// they have. For 2, both would pay 9/2: voter 6 cannot; voter 10 pays 9.
#[test]
fn a_small_election_worked_by_hand_has_these_payers() {
    let ballots: [(u64, &[u32]); 5] =
        [(3, &[0]), (2, &[0, 1]), (1, &[0, 1, 2]), (3, &[1]), (1, &[2])];
    let election = approvals(100, &[40, 30, 9], &ballots);
    let outcome = count(&election, &[0, 1, 2], Utility::Cost, &fraction(10, 1));
    assert_eq!(chosen(&outcome.sequence), [0, 1, 2]);
    assert_eq!(outcome.payers, [6, 3, 1]);
    assert_eq!(outcome.sequence.steps[0].tied, [0, 1]);
    assert_eq!(outcome.sequence.left, 21);

    // Per cost, 2 is worth 2/9, 1 is worth 6/30, 0 is worth 6/40. Voter 6 then has 11/2 left, pays
    // 5 for 1, and has nothing to speak of for 0, which leaves five payers of 8: only 1, 2 and 3
    // have so much, and 40/3 is too much for them.
    let outcome = count(&election, &[0, 1, 2], Utility::Count, &fraction(10, 1));
    assert_eq!(chosen(&outcome.sequence), [2, 1]);
    assert_eq!(outcome.payers, [2, 6]);
    let figures: Vec<Option<Figure>> =
        outcome.sequence.steps.iter().map(|step| step.figure.clone()).collect();
    assert_eq!(figures, [Some(fraction_of(2, 9)), Some(fraction_of(6, 30))]);
}

fn fraction_of(numerator: u32, denominator: u32) -> Figure {
    Figure { numerator: numerator.into(), denominator: denominator.into() }
}

/// Worked by hand. Two voters for 0 (cost 10), one of them and a third for 1 (cost 6); budget 13.
///
/// With 13/3 nobody can pay for 0 (5 each), and 1 costs 3 each. At 5, two can pay for 0, and the
/// tie-break puts it first; its supporters have nothing left, so 1 would need 6 from the third. At
/// 6 it gets it, which makes 16, more than there is.
#[test]
fn the_completion_stops_before_the_first_outcome_that_is_too_dear() {
    let election = approvals(13, &[10, 6], &[(1, &[0]), (1, &[0, 1]), (1, &[1])]);
    let first = count(&election, &[0, 1], Utility::Cost, &fraction(13, 3));
    assert_eq!(chosen(&first.sequence), [1]);
    let raised = raise(&election, &[0, 1], Utility::Cost, false);
    assert_eq!(chosen(&raised.outcome.sequence), [0]);
    assert_eq!(Fraction::of(&raised.endowment), fraction(5, 1));
    assert_eq!(raised.next.as_ref().map(Fraction::of), Some(fraction(6, 1)));
}

#[test]
fn who_pays_is_part_of_the_outcome() {
    // With 4 each, 1 is bought by three voters, and 0 by the one of its supporters who has 4 left.
    let ballots: [(u64, &[u32]); 3] = [(1, &[0]), (1, &[0, 1]), (2, &[1])];
    let election = approvals(100, &[4, 9], &ballots);
    let profile = Profile::new(&election).expect("valid");
    let counted = Count::new(&profile, &[0, 1], &[0, 1], Utility::Cost);
    let mut watched = Watched::new(counted, &fraction_of(4, 1));
    assert_eq!(watched.count.outcome().payers, [3, 1]);
    // With 5 both supporters of 0 can pay 2.
    let (next, round) = watched.next_change().expect("a change");
    assert_eq!((Fraction::of(&next.exact), round), (fraction(5, 1), 1));
}

#[test]
fn when_everything_is_bought_by_everybody_nothing_changes_any_more() {
    let election = approvals(10, &[2, 3], &[(1, &[0]), (1, &[0, 1])]);
    let raised = raise(&election, &[0, 1], Utility::Cost, false);
    assert_eq!(chosen(&raised.outcome.sequence), [0, 1]);
    assert_eq!(raised.next, None);
}

#[test]
fn what_costs_nothing_is_bought_first_by_nobody() {
    let election = approvals(2, &[2, 0, 0], &[(1, &[0, 1]), (1, &[2])]);
    let outcome = count(&election, &[0, 2, 1], Utility::Count, &fraction(2, 1));
    assert_eq!(chosen(&outcome.sequence), [2, 1, 0]);
    assert_eq!(outcome.payers, [0, 0, 1]);
}

#[test]
fn the_largest_amounts_are_counted() {
    let top = crate::MAX_AMOUNT;
    let weight = (1_u64 << 40) - 3;
    let ballots: [(u64, &[u32]); 3] = [(weight, &[0, 1]), (1, &[1, 2]), (2, &[2])];
    let election = approvals(top, &[top / 2, top / 3, top / 7], &ballots);
    for utility in [Utility::Cost, Utility::Count] {
        let raised = raise(&election, &[0, 1, 2], utility, false);
        assert_eq!(chosen(&raised.outcome.sequence).len(), 3);
    }
    let endless =
        Figure { numerator: num_bigint::BigUint::from(10_u32).pow(60), denominator: 1_u32.into() };
    let profile = Profile::new(&election).expect("valid");
    let outcome = exact_shares(&profile, &[0, 1, 2], &[0, 1, 2], Utility::Cost, &endless);
    assert_eq!(outcome.payers, [weight + 1, weight, 3]);
}

#[test]
fn large_elections_are_counted_at_once() {
    let Some(folder) = corpus() else { return };
    for file in LARGE {
        let (_, profile, ranks) = real(&folder.join(file));
        let candidates = profile.eligible(&crate::Rule::greedy());
        for utility in [Utility::Cost, Utility::Count] {
            let first = equal_share(&profile);
            let started = std::time::Instant::now();
            let once = exact_shares(&profile, &ranks, &candidates, utility, &first);
            let time = started.elapsed().as_secs_f64();
            let bought = once.sequence.steps.len();
            println!("{file} exact shares {utility:?}: {time:.3} s, {bought} bought");
            let started = std::time::Instant::now();
            let market = (&profile, ranks.as_slice(), candidates.as_slice());
            let raised = complete(market, utility, &first, Manner::telling(false));
            let time = started.elapsed().as_secs_f64();
            let (raised, _) = raised.expect("not too many raises");
            let bought = raised.outcome.sequence.steps.len();
            println!("  completed: {time:.3} s, {bought} bought");
        }
    }
}
