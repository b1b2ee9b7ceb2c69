use num_bigint::BigInt;
use proptest::prelude::*;

use super::{ExplainedRound, Explanation, LISTED, ReplayError, explanation};
use crate::constraints::Constraints;
use crate::election::Election;
use crate::outcome::{Outcome, Round, Stage};
use crate::ratio::Ratio;
use crate::rule::Rule;
use crate::trial::{Fraction, approvals, cases, elections};

/// Every rule that is explained, and every way in which a round can come about.
const RULES: [&str; 16] = [
    "greedy[votes;skip;ties=id]",
    "greedy[points-per-cost;skip;ties=id]",
    "max-welfare[count;ties=id]",
    "mes[cost;e=B/n;none;ties=id]",
    "mes[count;e=B/n;u;ties=id]",
    "mes[points;e=floor(B/n);add1;ties=id]",
    "mes[points-cost;e=B/n;add1u;comparison;ties=id]",
    "ees[cost;e=B/n;add-opt;ties=id]",
    "ees[count;e=B/n;none;ties=id]",
    "bos[points-cost;ties=id]",
    "bos[count;ties=id]",
    "phragmen[skip;ties=id]",
    "phragmen[no-skip;ties=id]",
    "maximin-support[ties=id]",
    "cstv[ewt;complete;ties=id]",
    "cstv[mtc;ties=id]",
];

fn number(ratio: &Ratio) -> Fraction {
    let part = |text: &str| text.parse::<BigInt>().expect("digits");
    Fraction(part(&ratio.numerator), part(&ratio.denominator))
}

fn zero() -> Fraction {
    Fraction::whole(0)
}

fn explained(election: &Election, rule: &str) -> (Outcome, Explanation) {
    let rule: Rule = rule.parse().expect("a rule");
    explanation(election, &rule, "", &Constraints::default()).expect("countable")
}

fn paid(round: &ExplainedRound) -> Fraction {
    let each = round.payments.iter().map(|p| number(&p.amount).times(p.voters));
    each.fold(zero(), |sum, part| sum.plus(&part))
}

/// The figure that a round publishes of the candidate that won.
fn figure_of(round: &Round, rule: &str) -> Option<Fraction> {
    match round.stage {
        Stage::Shares => {
            let price = number(round.max_payment.as_ref()?);
            let by_cost = rule.starts_with("mes[cost") || rule.starts_with("mes[points-cost");
            Some(if by_cost { price.shared_by(round.cost) } else { price })
        }
        Stage::Cstv => None,
        _ => round.figure.as_ref().map(number),
    }
}

fn check_round(round: &ExplainedRound, told: &Round, rule: &str, votes: u64) {
    assert_eq!((round.project, round.stage, round.cost), (told.project, told.stage, told.cost));
    assert_eq!(paid(round).plus(&number(&round.unpaid)), Fraction::whole(round.cost), "{rule}");
    let full = matches!(
        round.stage,
        Stage::Shares | Stage::ExactShares | Stage::Phragmen | Stage::MaximinSupport
    );
    if full && round.cost > 0 {
        assert_eq!(number(&round.unpaid), zero(), "{rule}");
    }
    let payers: u64 = round.payments.iter().map(|payment| payment.voters).sum();
    assert!(payers <= votes, "{rule}");
    let listed = round.candidates.len();
    assert!(round.contenders as usize >= listed, "{rule}");
    // Where whoever is in the running can be chosen, only those beyond the list are not on it.
    if matches!(round.stage, Stage::Greedy | Stage::Completion | Stage::Phragmen) {
        assert_eq!(listed, LISTED.min(round.contenders as usize), "{rule}");
    }
    if let Some(first) = round.candidates.first() {
        assert_eq!(first.project, round.project, "{rule}");
        if let Some(figure) = figure_of(told, rule) {
            assert_eq!(number(&first.figure), figure, "{rule}");
        }
        if told.stage == Stage::Shares {
            assert_eq!(first.effective_votes, told.effective_votes, "{rule}");
        }
    }
}

/// What a voter of each group has paid in all.
fn paid_by_group(explained: &Explanation) -> Vec<Fraction> {
    let mut paid = vec![zero(); explained.groups.len()];
    for payment in explained.rounds.iter().flat_map(|round| &round.payments) {
        for group in &payment.groups {
            let sum = &mut paid[*group as usize];
            *sum = sum.plus(&number(&payment.amount));
        }
    }
    paid
}

fn check_losers(explained: &Explanation, rule: &str) {
    let Some(share) = explained.share.as_ref().map(number) else { return };
    for loser in &explained.losers {
        let spent = loser.spent.iter().map(|spent| number(&spent.amount));
        let spent = spent.fold(zero(), |sum, part| sum.plus(&part));
        let left = number(loser.left.as_ref().expect("there is a share"));
        assert_eq!(spent.plus(&left), share.times(loser.supporters), "{rule}");
    }
    for paid in paid_by_group(explained) {
        assert!(paid <= share, "{rule}: a voter pays more than the share");
    }
}

fn check(election: &Election, rule: &str) {
    let (outcome, explained) = explained(election, rule);
    assert_eq!(explained.rounds.len(), outcome.rounds.len());
    for (round, told) in explained.rounds.iter().zip(&outcome.rounds) {
        check_round(round, told, rule, outcome.projects[told.project as usize].votes);
    }
    if explained.rounds.iter().all(|round| !round.rounded) {
        check_losers(&explained, rule);
    }
    let costs = election.projects.iter().map(|project| project.cost).collect();
    let replay = explained.replay(election.budget, costs).expect("fractions");
    assert_eq!(replay.check(&outcome), Ok(()), "{rule}: {replay:?}");
}

proptest! {
    #![proptest_config(cases(300))]

    /// Payments add up to costs, money of losing supporters to their shares, figures to those of the
    /// count, and the small form plays to the same funded set: under every rule.
    #[test]
    fn explanations_add_up_exactly((election, _) in elections(4)) {
        for rule in RULES {
            check(&election, rule);
        }
    }

    /// Nobody carries more than the largest load of the last round, but for what a split in whole
    /// units leaves over.
    #[test]
    fn the_split_of_maximin_support_keeps_to_the_load((election, _) in elections(1)) {
        let (outcome, explained) = explained(&election, "maximin-support[ties=id]");
        let Some(load) = outcome.rounds.iter().rev().find_map(|round| round.figure.as_ref()) else {
            return Ok(());
        };
        let voters: u64 = explained.groups.iter().map(|group| group.voters).sum();
        let slack = Fraction::whole(1).shared_by(voters * voters);
        for paid in paid_by_group(&explained) {
            prop_assert!(paid <= number(load).plus(&slack));
        }
    }

    /// A replay in which any number of a round is changed is refused or funds something else.
    #[test]
    fn a_replay_that_was_tampered_with_is_refused((election, _) in elections(1), at in 0_usize..8) {
        let (outcome, explained) = explained(&election, "mes[cost;e=B/n;u;ties=id]");
        let costs: Vec<u64> = election.projects.iter().map(|project| project.cost).collect();
        let replay = explained.replay(election.budget, costs).expect("fractions");
        let at = at % replay.rounds.len().max(1);
        if replay.rounds.is_empty() {
            return Ok(());
        }
        let mut shorter = replay.clone();
        shorter.rounds.remove(at);
        prop_assert!(shorter.check(&outcome).is_err());
        let mut dearer = replay.clone();
        dearer.rounds[at].unpaid += 1;
        prop_assert_eq!(dearer.check(&outcome), Err(ReplayError::NotPaid { round: at + 1 }));
        if !replay.rounds[at].left.is_empty() {
            let mut more = replay.clone();
            more.rounds[at].left[0] += 1;
            prop_assert_eq!(more.check(&outcome), Err(ReplayError::Voters { round: at + 1 }));
        }
    }
}

#[test]
fn the_money_of_losing_supporters_is_found_with_what_they_bought() {
    // Six voters have ten each. The four who want the fountain (0) buy trees (1) first: 40 from
    // their four shares and two others', so 40/6 each. The fountain then finds 4 × 10/3 < 30.
    let election = approvals(60, &[30, 40], &[(4, &[0, 1]), (2, &[1])]);
    let (_, explained) = explained(&election, "mes[cost;e=B/n;none;ties=id]");
    assert_eq!(explained.rounds.len(), 1);
    let round = &explained.rounds[0];
    assert_eq!((round.project, round.payments.len()), (1, 1));
    assert_eq!(number(&round.payments[0].amount), Fraction::whole(20).shared_by(3));
    assert_eq!(round.left, [0, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0]);
    let votes: Vec<_> = round.candidates.iter().map(|c| (c.project, c.effective_votes)).collect();
    assert_eq!(votes, [(1, Some(6)), (0, Some(4))]);
    let loser = &explained.losers[0];
    assert_eq!((loser.project, loser.supporters, loser.spent[0].voters), (0, 4, 4));
    assert_eq!(number(&loser.spent[0].amount), Fraction::whole(80).shared_by(3));
    assert_eq!(loser.left.as_ref().map(number), Some(Fraction::whole(40).shared_by(3)));
}
