//! The payments of equal shares, against the definitions voter by voter, and tampered with.

use std::cmp::Ordering;

use crate::common::{about, cases, check, elections, pb, published, voters};
use allocation::{Ballot, BallotType, Election, Project};
use certify::{Figure, Property, Verdict, Violation};
use num_bigint::BigUint;
use proptest::prelude::*;
use serde_json::{Value, json};

/// An exact fraction, never reduced.
#[derive(Debug, Clone)]
struct Fraction(BigUint, BigUint);

impl Fraction {
    fn whole(number: u64) -> Self {
        Self(BigUint::from(number), BigUint::from(1u32))
    }

    fn read(json: &Value) -> Self {
        let part = |key: &str| json[key].as_str().expect("text").parse().expect("digits");
        Self(part("numerator"), part("denominator"))
    }

    fn cmp(&self, other: &Self) -> Ordering {
        (&self.0 * &other.1).cmp(&(&other.0 * &self.1))
    }

    fn min(&self, other: &Self) -> Self {
        if self.cmp(other).is_lt() { self.clone() } else { other.clone() }
    }

    fn plus(&self, other: &Self) -> Self {
        Self(&self.0 * &other.1 + &other.0 * &self.1, &self.1 * &other.1)
    }

    fn minus(&self, other: &Self) -> Self {
        Self(&self.0 * &other.1 - &other.0 * &self.1, &self.1 * &other.1)
    }

    fn times(&self, factor: u64) -> Self {
        Self(&self.0 * factor, self.1.clone())
    }

    fn over(&self, divisor: u64) -> Self {
        Self(self.0.clone(), &self.1 * divisor)
    }
}

/// Whether purchases are paid exactly, priceable, and each the cheapest until none was possible.
type Verdicts = (bool, bool, bool);

struct Naive<'a> {
    election: &'a Election,
    voters: Vec<Vec<u64>>,
    left: Vec<Fraction>,
    count: bool,
}

impl Naive<'_> {
    fn sum(&self, project: usize, pay: impl Fn(&Fraction, u64) -> Fraction) -> Fraction {
        let supporters = self.voters.iter().zip(&self.left).filter(|(v, _)| v[project] > 0);
        supporters
            .map(|(voter, left)| pay(left, voter[project]))
            .fold(Fraction::whole(0), |sum, paid| sum.plus(&paid))
    }

    /// What the supporters would pay for a project at a price per point.
    fn paid(&self, project: usize, price: &Fraction) -> Fraction {
        self.sum(project, |left, points| left.min(&price.times(points)))
    }

    /// Whether a project could be had for less than the given price for its worth: at that price its
    /// supporters would pay more than its cost, or they pay all of it before anybody pays so much.
    fn is_cheaper(&self, project: usize, (bought, price): (usize, &Fraction)) -> bool {
        let cost = |project: usize| self.election.projects[project].cost;
        let price =
            if self.count { price.clone() } else { price.times(cost(project)).over(cost(bought)) };
        let cost = Fraction::whole(cost(project));
        match self.paid(project, &price).cmp(&cost) {
            Ordering::Greater => true,
            Ordering::Less => false,
            // Cheaper only if somebody's price was lower: nobody pays this price in full.
            Ordering::Equal => self.voters.iter().zip(&self.left).all(|(voter, left)| {
                voter[project] == 0 || left.cmp(&price.times(voter[project])).is_lt()
            }),
        }
    }
}

fn verdicts(election: &Election, json: &Value, minimum: u64) -> Verdicts {
    let voters = voters(election);
    let share = Fraction::read(&json["endowment"]);
    let count = json["rule_id"].as_str().expect("text").contains("[points;");
    let mut naive =
        Naive { election, left: vec![share; voters.len()], voters: voters.clone(), count };
    let mut done: Vec<bool> = vec![false; election.projects.len()];
    let admitted: Vec<usize> = (0..done.len())
        .filter(|p| {
            let points: u64 = voters.iter().map(|voter| voter[*p]).sum();
            points > 0 && points >= minimum && election.projects[*p].cost <= election.budget
        })
        .collect();
    let place = |round: &Value| -> usize {
        round["project"].as_str().expect("text")[1..].parse().expect("a place")
    };
    let rounds = json["rounds"].as_array().expect("a list");
    for round in rounds.iter().filter(|round| round["stage"] == "free") {
        done[place(round)] = true;
    }
    let (mut exact, mut cheapest) = (true, true);
    for round in rounds.iter().filter(|round| round["stage"] == "shares") {
        let (bought, price) = (place(round), Fraction::read(&round["max_payment"]));
        done[bought] = true;
        let cheaper = |p: &&usize| !done[**p] && naive.is_cheaper(**p, (bought, &price));
        cheapest &= admitted.iter().filter(cheaper).count() == 0;
        let cost = Fraction::whole(election.projects[bought].cost);
        exact &= naive.paid(bought, &price).cmp(&cost).is_eq();
        for (voter, left) in voters.iter().zip(&mut naive.left) {
            *left = left.minus(&left.min(&price.times(voter[bought])));
        }
    }
    let left = |p: &usize| {
        let cost = Fraction::whole(election.projects[*p].cost);
        naive.sum(*p, |left, _| left.clone()).cmp(&cost)
    };
    let unbought: Vec<Ordering> = admitted.iter().filter(|p| !done[**p]).map(left).collect();
    let priceable = unbought.iter().all(|left| left.is_le());
    (exact, priceable, cheapest && unbought.iter().all(|left| left.is_lt()))
}

/// Something done to an outcome so that it is no longer that of the rule, mostly.
#[derive(Debug, Clone, Copy)]
enum Tampering {
    None,
    Double,
    Halve,
    OneMore,
    Swap,
    Drop,
    Richer,
    Poorer,
}

fn scale(ratio: &mut Value, numerator: u64, denominator: u64) {
    for (part, factor) in [("numerator", numerator), ("denominator", denominator)] {
        let value: BigUint = ratio[part].as_str().expect("text").parse().expect("digits");
        ratio[part] = json!((value * factor).to_string());
    }
}

/// The places of the rounds paid out of shares.
fn of_shares(json: &Value) -> Vec<usize> {
    let rounds = json["rounds"].as_array().expect("a list");
    (0..rounds.len()).filter(|at| rounds[*at]["stage"] == "shares").collect()
}

fn tamper(json: &mut Value, how: Tampering, place: usize) {
    let rounds = of_shares(json);
    let at = rounds[place % rounds.len()];
    match how {
        Tampering::None => {}
        Tampering::Double => scale(&mut json["rounds"][at]["max_payment"], 2, 1),
        Tampering::Halve => scale(&mut json["rounds"][at]["max_payment"], 1, 2),
        Tampering::OneMore => {
            let numerator = &mut json["rounds"][at]["max_payment"]["numerator"];
            let value: BigUint = numerator.as_str().expect("text").parse().expect("digits");
            *numerator = json!((value + 1u32).to_string());
        }
        Tampering::Swap => {
            let other = rounds[(place + 1) % rounds.len()];
            json["rounds"].as_array_mut().expect("a list").swap(at, other);
            json["funded"].as_array_mut().expect("a list").swap(at, other);
        }
        Tampering::Drop => {
            json["rounds"].as_array_mut().expect("a list").remove(at);
            json["funded"].as_array_mut().expect("a list").remove(at);
        }
        Tampering::Richer => scale(&mut json["endowment"], 3, 2),
        Tampering::Poorer => scale(&mut json["endowment"], 2, 3),
    }
}

fn rule() -> impl Strategy<Value = (String, u64)> {
    let completion = prop::sample::select(vec!["none", "u", "add1", "add1e", "add1u", "add1eu"]);
    (any::<[bool; 2]>(), completion, 0_u64..3).prop_map(|(switches, completion, minimum)| {
        let utility = if switches[0] { "points-cost" } else { "points" };
        let share = if switches[1] { "B/n" } else { "floor(B/n)" };
        let least = if minimum == 0 { String::new() } else { format!("min={minimum};") };
        (format!("mes[{utility};e={share};{completion};{least}ties=votes,id]"), minimum)
    })
}

fn tamperings() -> impl Strategy<Value = Tampering> {
    use Tampering::{Double, Drop, Halve, None, OneMore, Poorer, Richer, Swap};
    prop::sample::select(vec![None, Double, Halve, OneMore, Swap, Drop, Richer, Poorer])
}

proptest! {
    #![proptest_config(cases(4000))]

    #[test]
    fn verdicts_on_payments_are_those_of_the_definitions(
        election in elections(),
        (rule, minimum) in rule(),
        how in tamperings(),
        place in 0_usize..4,
    ) {
        let mut json = published(&election, &rule);
        if of_shares(&json).is_empty() {
            return Ok(());
        }
        tamper(&mut json, how, place);
        let certificate = check(&json, &pb(&election));
        let (exact, priceable, cheapest) = verdicts(&election, &json, minimum);
        let payments = about(&certificate, Property::Payments);
        let unpaid = |v: &Violation| matches!(v, Violation::NotPaidExactly { .. });
        prop_assert_eq!(exact, !payments.violations.iter().any(unpaid), "{}", certificate);
        let said = about(&certificate, Property::Priceability).verdict;
        let expected = match (exact, priceable) {
            (false, _) => Verdict::NotApplicable,
            (true, true) => Verdict::Passed,
            (true, false) => Verdict::Violated,
        };
        prop_assert_eq!(said, expected, "{}", certificate);
        let purchases = about(&certificate, Property::Purchases);
        prop_assert_eq!(purchases.verdict == Verdict::Passed, cheapest, "{}", certificate);
    }

    #[test]
    fn outcomes_of_every_rule_are_sound(
        election in elections(),
        (shares, _) in rule(),
        comparison in any::<bool>(),
    ) {
        let shares = if comparison { shares.replace(";ties", ";comparison;ties") } else { shares };
        for rule in [shares.as_str(), "greedy[votes;skip;ties=id]", "greedy[votes-per-cost;no-skip;min=2;ties=cost,lot]"] {
            let certificate = check(&published(&election, rule), &pb(&election));
            prop_assert!(certificate.is_sound(), "{}", certificate);
        }
    }

    #[test]
    fn no_single_payment_can_be_changed_unnoticed(
        election in elections(),
        (rule, _) in rule(),
        place in 0_usize..4,
        (above, below) in (1_u64..9, 1_u64..9),
    ) {
        let mut json = published(&election, &rule);
        let rounds = of_shares(&json);
        if rounds.is_empty() || above == below {
            return Ok(());
        }
        scale(&mut json["rounds"][rounds[place % rounds.len()]]["max_payment"], above, below);
        let certificate = check(&json, &pb(&election));
        prop_assert!(about(&certificate, Property::Payments).fault, "{}", certificate);
    }
}

/// Five voters, 100 each: A (260) is bought for 65 from four, then B (100) from 35 and 65.
fn example() -> Election {
    let project = |id: &str, cost| Project { id: id.to_owned(), cost };
    Election {
        budget: 500,
        units_per_currency: 1,
        projects: vec![project("p0", 260), project("p1", 100), project("p2", 220)],
        ballots: vec![
            Ballot::approving(3, [0]),
            Ballot::approving(1, [0, 1]),
            Ballot::approving(1, [1, 2]),
        ],
        ballot_type: BallotType::Approval,
        parts_per_point: 1,
    }
}

const RULE: &str = "mes[cost;e=B/n;none;ties=id]";

#[test]
fn a_worked_example_passes_and_its_figures_are_those_worked_out_by_hand() {
    let json = published(&example(), RULE);
    assert_eq!(json["funded"], json!(["p0", "p1"]));
    assert_eq!(json["rounds"][0]["max_payment"], json!({"numerator": "65", "denominator": "1"}));
    assert_eq!(json["rounds"][1]["max_payment"], json!({"numerator": "65", "denominator": "1"}));
    let certificate = check(&json, &pb(&example()));
    for property in [Property::Payments, Property::Priceability, Property::Purchases] {
        let found = about(&certificate, property);
        assert_eq!((found.verdict, found.promised), (Verdict::Passed, true), "{certificate}");
    }
}

#[test]
fn a_payment_that_is_too_small_is_named_with_what_was_paid() {
    let mut json = published(&example(), RULE);
    json["rounds"][0]["max_payment"] = json!({"numerator": "129", "denominator": "2"});
    let certificate = check(&json, &pb(&example()));
    let payments = about(&certificate, Property::Payments);
    assert!(payments.fault);
    let text = certificate.to_string();
    assert!(text.contains("p0: its supporters paid 258, it costs 260"), "{text}");
    let differs = |violation: &Violation| {
        matches!(violation, Violation::Differs { figure: Figure::MaxPayment, .. })
    };
    assert!(payments.violations.iter().any(differs), "the reason still says 65");
}

#[test]
fn a_purchase_left_out_is_found_because_its_supporters_have_the_money() {
    let mut json = published(&example(), RULE);
    json["rounds"].as_array_mut().expect("a list").pop();
    json["funded"] = json!(["p0"]);
    let certificate = check(&json, &pb(&example()));
    let text = certificate.to_string();
    assert!(text.contains("p1: its supporters have 135 left, it costs only 100"), "{text}");
    assert!(about(&certificate, Property::Priceability).fault);
    assert!(about(&certificate, Property::Purchases).fault);
}

#[test]
fn a_share_that_is_not_the_rules_is_found() {
    let mut json = published(&example(), RULE);
    json["endowment"] = json!({"numerator": "101", "denominator": "1"});
    let certificate = check(&json, &pb(&example()));
    let text = certificate.to_string();
    assert!(text.contains("share of each voter: the outcome says 101, it is 100"), "{text}");
    json["endowment"] = Value::Null;
    let certificate = check(&json, &pb(&example()));
    assert!(certificate.to_string().contains("the share of each voter is not published"));
    assert!(about(&certificate, Property::Payments).fault);
}

#[test]
fn purchases_in_the_wrong_order_are_found() {
    // Both are paid for in either order, but the first costs each supporter less for its worth.
    let project = |id: &str, cost| Project { id: id.to_owned(), cost };
    let election = Election {
        budget: 100,
        units_per_currency: 1,
        projects: vec![project("p0", 60), project("p1", 20), project("p2", 30)],
        ballots: vec![
            Ballot::approving(3, [0]),
            Ballot::approving(1, [1]),
            Ballot::approving(1, [1, 2]),
        ],
        ballot_type: BallotType::Approval,
        parts_per_point: 1,
    };
    let mut json = published(&election, RULE);
    assert_eq!(json["funded"], json!(["p0", "p1"]));
    json["funded"].as_array_mut().expect("a list").swap(0, 1);
    json["rounds"].as_array_mut().expect("a list").swap(0, 1);
    let certificate = check(&json, &pb(&election));
    let found = about(&certificate, Property::Purchases);
    assert!(found.fault);
    let line = "round 1: p1 was bought for 0.50… (1/2) per unit of worth, p0 was to be had for 0.33… \
                (1/3)";
    assert!(certificate.to_string().contains(line), "{certificate}");
}

#[test]
fn a_round_without_a_payment_or_for_an_unfunded_project_is_found() {
    let mut json = published(&example(), RULE);
    json["rounds"][1]["max_payment"] = Value::Null;
    json["rounds"][0]["project"] = json!("p2");
    let certificate = check(&json, &pb(&example()));
    let payments = about(&certificate, Property::Payments);
    let expected = [
        Violation::WrongPurchase { project: "p2".to_owned() },
        Violation::NoPayment { project: "p1".to_owned() },
    ];
    assert_eq!(payments.violations, expected);
    assert_eq!(about(&certificate, Property::Priceability).verdict, Verdict::NotApplicable);
}

#[test]
fn other_rules_have_no_payments_to_check() {
    for rule in ["greedy[votes;skip;ties=id]", "mes[cost;e=B/n;none;comparison;ties=id]"] {
        let mut election = example();
        election.ballots.push(Ballot::approving(3, [2]));
        let json = published(&election, rule);
        let certificate = check(&json, &pb(&election));
        let greedy = rule.starts_with("greedy") || json["comparison"]["greedy_taken"] == true;
        let found = about(&certificate, Property::Payments).verdict;
        assert_eq!(found == Verdict::NotApplicable, greedy, "{certificate}");
    }
}
