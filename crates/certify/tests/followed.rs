//! Whether each project was the next by a rule that is gone through again from its definition: bounded
//! overspending, maximin support, and the cumulative single transferable vote.

use std::collections::BTreeSet;

use crate::choices::{permutations, reordered};
use crate::common::{about, cases, check, elections, pb, published};
use allocation::{Ballot, BallotType, Choice, Election, Project, Rule, allocate};
use certify::{Certificate, Figure, Property, Verdict, Violation};
use proptest::prelude::*;
use serde_json::{Value, json};

const RULES: [&str; 14] = [
    "bos[cost;ties=lot]",
    "bos[count;min=2;ties=lot]",
    "bos[points;ties=lot]",
    "bos[points-cost;ties=lot]",
    "maximin-support[ties=lot]",
    "maximin-support[min=2;ties=lot]",
    "cstv[ewt;ties=lot]",
    "cstv[ewt;complete;ties=lot]",
    "cstv[ewtc;ties=lot]",
    "cstv[ewtc;complete;ties=lot]",
    "cstv[mt;ties=lot]",
    "cstv[mt;complete;ties=lot]",
    "cstv[mtc;min=2;ties=lot]",
    "cstv[mtc;complete;ties=lot]",
];

fn choices(certificate: &Certificate) -> Vec<Violation> {
    let choices = about(certificate, Property::Choices);
    assert_ne!(choices.verdict, Verdict::NotApplicable, "{certificate}");
    choices.violations.clone()
}

/// Approval ballots: how many, and which projects.
fn town(budget: u64, costs: &[u64], ballots: &[(u64, &[u32])]) -> Election {
    let project = |(place, cost): (usize, &u64)| Project { id: format!("p{place}"), cost: *cost };
    let ballot =
        |(weight, projects): &(u64, &[u32])| Ballot::approving(*weight, projects.iter().copied());
    Election {
        budget,
        units_per_currency: 1,
        projects: costs.iter().enumerate().map(project).collect(),
        ballots: ballots.iter().map(ballot).collect(),
        ballot_type: BallotType::Approval,
        parts_per_point: 1,
    }
}

fn found(election: &Election, json: &Value) -> Vec<Violation> {
    choices(&check(json, &pb(election)))
}

/// An outcome whose rounds choose just these, in this order, and tell no figures.
fn forged(election: &Election, rule: &str, stage: &str, order: &[usize]) -> Value {
    let mut json = published(election, rule);
    let id = |place: &usize| format!("p{place}");
    let round = |place: &usize| {
        json!({"project": id(place), "stage": stage, "supporters": 0, "max_payment": null,
            "effective_votes": null, "exhausted": null})
    };
    json["rounds"] = order.iter().map(round).collect();
    json["funded"] = order.iter().map(id).collect();
    json
}

fn order(json: &Value) -> Vec<usize> {
    let place = |round: &Value| {
        let id = round["project"].as_str().expect("an id");
        id[1..].parse().expect("a number")
    };
    json["rounds"].as_array().expect("a list").iter().map(place).collect()
}

fn before(project: &str, round: u64, other: &str) -> Violation {
    Violation::OutOfOrder { project: project.to_owned(), round, other: other.to_owned() }
}

fn is_wrong(found: &[Violation], wrong: Figure) -> bool {
    matches!(found, [Violation::Differs { figure, .. }] if *figure == wrong)
}

/// With one more smallest unit, or one more voter.
fn one_more(json: &Value, round: usize, field: &str) -> Value {
    let mut json = json.clone();
    let told = &mut json["rounds"][round][field];
    if let Some(number) = told.as_u64() {
        *told = json!(number + 1);
        return json;
    }
    let part = |part: &Value| part.as_str().expect("text").parse::<u64>().expect("short");
    let sum = part(&told["numerator"]) + part(&told["denominator"]);
    told["numerator"] = json!(sum.to_string());
    json
}

/// Budget 10, ten voters with 1 each; eight want 0 for 9, the other two 1 for 2. By number, 0 has the
/// figure 81/64 (its supporters pay 8 of 9), and 1 has 1; by cost 9/64 and 1/2.
#[test]
fn another_project_than_the_next_under_bounded_overspending_is_found() {
    let town = town(10, &[9, 2], &[(8, &[0]), (2, &[1])]);
    let honest = |rule: &str| found(&town, &published(&town, rule));
    let wrong =
        |rule: &str, order: &[usize]| found(&town, &forged(&town, rule, "overspending", order));
    assert_eq!(honest("bos[count;ties=id]"), []);
    assert_eq!(wrong("bos[count;ties=id]", &[0]), [before("p0", 1, "p1")]);
    assert_eq!(honest("bos[cost;ties=id]"), []);
    let early = wrong("bos[cost;ties=id]", &[1]);
    assert_eq!(early, [before("p1", 1, "p0")], "afterwards it does not fit");
    let unended = wrong("bos[count;ties=id]", &[]);
    assert!(
        matches!(&unended[..], [Violation::CouldBeBought { project, .. }, _] if project == "p0"),
        "{unended:?}"
    );
}

/// Budget 12, three voters with 4 each; one gives a point to 0, two give it 2; it costs 12. The
/// figure is 72/25, the price of a point 12/5, and two spend their last. 1 (cost 3) has the figure 3.
#[test]
fn a_changed_figure_price_or_number_under_bounded_overspending_is_found() {
    let mut town = town(12, &[12, 3], &[(1, &[0, 1]), (2, &[0])]);
    town.ballot_type = BallotType::Cumulative;
    town.ballots[1].choices[0].points = 2;
    let json = published(&town, "bos[points;ties=id]");
    assert_eq!(json["rounds"][0]["figure"], json!({"numerator": "72", "denominator": "25"}));
    assert_eq!(found(&town, &json), []);
    assert!(is_wrong(&found(&town, &one_more(&json, 0, "figure")), Figure::Merit));
    assert!(is_wrong(&found(&town, &one_more(&json, 0, "max_payment")), Figure::MaxPayment));
    assert!(is_wrong(&found(&town, &one_more(&json, 0, "exhausted")), Figure::Exhausted));
    let mut other = json;
    other["rounds"][0]["stage"] = json!("shares");
    assert_eq!(found(&town, &other), [Violation::WrongStage { project: "p0".to_owned() }]);
}

/// Two voters with 5 each, of whom the second wants nothing.
#[test]
fn what_nobody_has_money_for_is_not_bought() {
    let rule = "bos[count;ties=id]";
    let both = town(10, &[6, 4], &[(1, &[0, 1]), (1, &[])]);
    let json = published(&both, rule);
    assert_eq!(order(&json), [1, 0], "all 4 are paid, and then 1 of 6");
    assert_eq!(found(&both, &json), []);
    let one = town(10, &[5, 5], &[(1, &[0, 1]), (1, &[])]);
    let wrong = found(&one, &forged(&one, rule, "overspending", &[0, 1]));
    let nobody = Violation::CouldNotBeFunded { project: "p1".to_owned(), round: 2 };
    assert_eq!(wrong, [nobody]);
}

/// 0 alone puts 60 / 4 on its supporters; with 1, which one of them alone wants, that one has 30.
/// In the second town four voters want 0 for 40, two of them and one more want 1 for 30 (14 for each
/// of five), and two others want 2 for 24 (12 for each).
#[test]
fn another_project_or_load_under_maximin_support_is_found() {
    let rule = "maximin-support[ties=id]";
    let with = |election: &Election, rounds: &[(usize, u64, u64)]| {
        let order: Vec<usize> = rounds.iter().map(|(project, ..)| *project).collect();
        let mut json = forged(election, rule, "maximin_support", &order);
        for (at, (_, cost, voters)) in rounds.iter().enumerate() {
            json["rounds"][at]["figure"] =
                json!({"numerator": cost.to_string(), "denominator": voters.to_string()});
        }
        found(election, &json)
    };
    let small = town(100, &[60, 30], &[(3, &[0]), (1, &[0, 1])]);
    assert_eq!(with(&small, &[(0, 15, 1), (1, 30, 1)]), []);
    assert_eq!(with(&small, &[(1, 30, 1), (0, 30, 1)]), [before("p1", 1, "p0")]);
    assert!(is_wrong(&with(&small, &[(0, 16, 1), (1, 30, 1)]), Figure::Load), "too large");
    assert!(is_wrong(&with(&small, &[(0, 14, 1), (1, 30, 1)]), Figure::Load), "too small");
    assert!(
        is_wrong(&with(&small, &[(0, 15, 1), (1, 301, 10)]), Figure::Load),
        "a little too large"
    );
    let left_out = with(&small, &[(0, 15, 1)]);
    assert!(matches!(&left_out[..], [Violation::LeftOut { project, .. }] if project == "p1"));
    let shared = town(100, &[40, 30, 24], &[(2, &[0]), (2, &[0, 1]), (1, &[1]), (2, &[2])]);
    assert_eq!(with(&shared, &[(0, 10, 1), (2, 12, 1), (1, 14, 1)]), []);
    assert_eq!(with(&shared, &[(1, 10, 1), (2, 12, 1), (0, 14, 1)]), [], "level at first");
    let early = with(&shared, &[(0, 10, 1), (1, 14, 1), (2, 14, 1)]);
    assert_eq!(early, [before("p1", 2, "p2")]);
    let untold = found(&small, &forged(&small, rule, "maximin_support", &[0, 1]));
    assert_eq!(untold, [Violation::NoPayment { project: "p0".to_owned() }]);
}

/// Ten voters with 10 each. 0 has 20 of 60, 1 has 40 of 50, 2 has 40 of 50. With 0 out, its four
/// supporters give all to 1; then 2 is out, and funded in the end.
#[test]
fn another_project_than_the_next_under_the_transferable_vote_is_found() {
    let town = town(100, &[60, 50, 50], &[(4, &[0, 1]), (2, &[1]), (4, &[2])]);
    let rule = "cstv[ewt;complete;ties=id]";
    let json = published(&town, rule);
    assert_eq!(order(&json), [1, 2]);
    assert_eq!(found(&town, &json), []);
    assert!(is_wrong(&found(&town, &one_more(&json, 0, "figure")), Figure::Merit));
    let wrong = |order: &[usize]| found(&town, &forged(&town, rule, "cstv", order));
    assert_eq!(wrong(&[2, 1]), [before("p2", 1, "p1")]);
    assert_eq!(wrong(&[0]), [before("p0", 1, "p1")]);
    let left_out = |found: &[Violation], id: &str| matches!(found, [Violation::LeftOut { project, .. }] if project == id);
    assert!(left_out(&wrong(&[]), "p1"));
    assert!(left_out(&wrong(&[1]), "p2"), "it fits in the end");
    let open = forged(&town, "cstv[ewt;ties=id]", "cstv", &[1, 2]);
    let never = Violation::CouldNotBeFunded { project: "p2".to_owned(), round: 2 };
    assert_eq!(found(&town, &open), [never], "nobody is gone through in the end");
}

#[test]
fn excess_and_ratio_are_told_apart_and_so_are_those_who_transfer() {
    // 60 for 50 is the larger excess, 8 for 4 the larger ratio.
    let town_of_both = town(68, &[50, 4], &[(60, &[0]), (8, &[1])]);
    let both = |rule: &str, order: &[usize]| {
        found(&town_of_both, &forged(&town_of_both, rule, "cstv", order))
    };
    assert_eq!(both("cstv[ewt;ties=id]", &[0, 1]), []);
    assert_eq!(both("cstv[ewt;ties=id]", &[1, 0]), [before("p1", 1, "p0")]);
    assert_eq!(both("cstv[mtc;ties=id]", &[1, 0]), []);
    assert_eq!(both("cstv[mtc;ties=id]", &[0, 1]), [before("p0", 1, "p1")]);
    // Four voters with 25 each: 0 has 37.5 of 50, and its supporters hold all of it.
    let town = town(100, &[50, 80, 90], &[(1, &[0]), (1, &[0, 1]), (1, &[1]), (1, &[2])]);
    let some = |rule: &str, order: &[usize]| found(&town, &forged(&town, rule, "cstv", order));
    assert_eq!(some("cstv[mt;ties=id]", &[0]), []);
    let nobody = some("cstv[mt;ties=id]", &[]);
    assert!(matches!(&nobody[..], [Violation::LeftOut { project, .. }] if project == "p0"));
    let json = published(&town, "cstv[mt;ties=id]");
    assert!(is_wrong(&found(&town, &one_more(&json, 0, "figure")), Figure::Merit));
}

/// Projects of two prices, five on a ballot: many of them are level, and their supporters the same.
fn fair(seed: u64) -> Election {
    let mut state = seed;
    let mut draw = |below: u64| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963);
        u32::try_from((state >> 33) % below).expect("few")
    };
    let costs: Vec<u64> = (0..24).map(|_| 5_000 * (1 + u64::from(draw(2)))).collect();
    let mut fair = town(60_000, &costs, &[]);
    fair.ballots = (0..180)
        .map(|_| {
            let choices: BTreeSet<u32> = (0..5).map(|_| draw(24).min(draw(24))).collect();
            Ballot::approving(1 + u64::from(draw(3)), choices)
        })
        .collect();
    fair
}

#[test]
fn level_projects_under_maximin_support_may_come_in_any_order() {
    for seed in 1..40 {
        let fair = fair(seed);
        let json = published(&fair, "maximin-support[ties=lot]");
        assert_eq!(found(&fair, &json), [], "{seed}");
    }
}

/// Many projects, each paid for by voters who overlap in a ring: fractions get long, and with the cumulative
/// vote too long to be written.
fn ring(size: u32) -> Election {
    let budget = u64::from(size) * 900;
    let costs: Vec<u64> = (0..u64::from(size)).map(|i| 900 + 13 * (i * i % 17)).collect();
    let mut ring = town(budget, &costs, &[]);
    let ballot = |i: u32| {
        let projects = [i, (i + 1) % size, (i + 7) % size];
        let choice = |project: u32| Choice { project, points: 1 };
        Ballot::new(3 + u64::from(i % 5), projects.map(choice).to_vec())
    };
    ring.ballots = (0..size).map(ballot).collect();
    ring
}

#[test]
fn counts_with_long_fractions_are_followed_also_where_they_are_left_out_and_swapped_rounds_found() {
    let rules = [
        ("bos[cost;ties=id]", "overspending", false),
        ("bos[count;ties=id]", "overspending", false),
        ("cstv[ewt;complete;ties=id]", "cstv", true),
        ("cstv[mtc;complete;ties=id]", "cstv", true),
    ];
    for (rule, stage, are_too_long) in rules {
        let ring = ring(40);
        let json = published(&ring, rule);
        let rounds = json["rounds"].as_array().expect("a list");
        let is_left_out = rounds.iter().any(|round| round["figure"].is_null());
        assert_eq!(is_left_out, are_too_long, "{rule}");
        assert_eq!(found(&ring, &json), [], "{rule}");
        let mut order = order(&json);
        order.swap(4, 20);
        assert_ne!(found(&ring, &forged(&ring, rule, stage, &order)), [], "{rule}");
    }
}

/// In which orders a rule can fund what it funds.
fn possible(election: &Election, rule: &str) -> BTreeSet<Vec<usize>> {
    let rule: Rule = rule.parse().expect("a rule");
    let all = permutations((0..election.projects.len()).collect()).into_iter().map(|order| {
        let outcome = allocate(&reordered(election, &order), &rule, "").expect("countable");
        outcome.funded.iter().map(|place| order[*place as usize]).collect()
    });
    all.collect()
}

/// A change to the order in which projects are chosen.
fn changed(order: &[usize], size: usize, (how, at, to): (u8, usize, usize)) -> Vec<usize> {
    let mut order = order.to_vec();
    let length = order.len().max(1);
    match how {
        0 if order.len() > 1 => order.swap(at % length, (at + 1) % length),
        1 => {
            order.pop();
        }
        2 if !order.is_empty() => {
            let to = to % size;
            let at = at % length;
            match order.iter().position(|project| *project == to) {
                Some(other) => order.swap(at, other),
                None => order[at] = to,
            }
        }
        3 => order.extend((0..size).find(|project| !order.contains(project))),
        _ => {}
    }
    order
}

proptest! {
    #![proptest_config(cases(1500))]

    #[test]
    fn outcomes_are_the_choices_of_their_rule(election in elections(), rule in 0..RULES.len()) {
        let certificate = check(&published(&election, RULES[rule]), &pb(&election));
        prop_assert!(certificate.is_sound(), "{}", certificate);
        let choices = about(&certificate, Property::Choices);
        prop_assert_eq!(choices.verdict, Verdict::Passed, "{}", certificate);
    }
}

proptest! {
    #![proptest_config(cases(400))]

    /// What is chosen is found wrong exactly if no order among equals gives it.
    #[test]
    fn an_order_passes_exactly_if_some_order_among_equals_gives_it(
        election in elections(),
        change in (0_u8..5, 0_usize..5, 0_usize..5),
        (rule, stage) in prop::sample::select(vec![
            ("bos[cost;ties=file]", "overspending"),
            ("bos[points;ties=file]", "overspending"),
            ("cstv[ewt;ties=file]", "cstv"),
            ("cstv[ewtc;complete;ties=file]", "cstv"),
            ("cstv[mt;complete;ties=file]", "cstv"),
            ("cstv[mtc;ties=file]", "cstv"),
        ]),
    ) {
        let honest = order(&published(&election, rule));
        let order = changed(&honest, election.projects.len(), change);
        let cost = order.iter().map(|place| election.projects[*place].cost).sum::<u64>();
        // More than the budget is found by another check.
        prop_assume!(cost <= election.budget);
        let json = forged(&election, rule, stage, &order);
        let certificate = check(&json, &pb(&election));
        // What costs nothing is of no moment to anybody, whenever it comes.
        let paid = |order: &[usize]| -> Vec<usize> {
            order.iter().copied().filter(|place| election.projects[*place].cost > 0).collect()
        };
        let free = |order: &[usize]| -> BTreeSet<usize> {
            order.iter().copied().filter(|place| election.projects[*place].cost == 0).collect()
        };
        let is_possible = possible(&election, rule)
            .iter()
            .any(|other| paid(other) == paid(&order) && free(other) == free(&order));
        let passed = about(&certificate, Property::Choices).verdict == Verdict::Passed;
        prop_assert_eq!(passed, is_possible, "{:?} {}", order, certificate);
    }
}
