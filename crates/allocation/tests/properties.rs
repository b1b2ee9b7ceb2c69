//! What must hold of every election, tried on random small ones, ties included.

use crate::common::cases;
use crate::naive;
use allocation::{
    Ballot, BallotType, Choice, Completion, CstvVariant, Election, Endowment, Method, Misfit,
    Outcome, Project, Rule, TieBreak, TieCriterion, Utility, Worth, allocate, nearest_funding,
};
use proptest::prelude::*;

/// Few distinct costs and few voters, so that ties are common.
fn elections() -> impl Strategy<Value = Election> {
    let cost = prop_oneof![4 => 1_u64..12, 1 => Just(6_u64), 1 => 20_u64..60, 1 => Just(0_u64)];
    let costs = prop::collection::vec(cost, 1..7);
    // Every third election has amounts that take many steps to raise shares to.
    let scale = prop_oneof![2 => Just(1_u64), 1 => 5_u64..40];
    let amounts = (costs, 0_u64..40, scale).prop_map(|(mut costs, budget, scale)| {
        for cost in &mut costs {
            *cost *= scale;
        }
        (costs, budget * scale)
    });
    (amounts, 1_u64..4, 0_u8..3).prop_flat_map(|((costs, budget), unit, kind)| {
        let (points, ranked) = (kind > 0, kind > 1);
        let size = u32::try_from(costs.len()).expect("few");
        let top = if points { 4_u64 } else { 2 };
        let choice = (0..size, 1..top).prop_map(|(project, points)| Choice { project, points });
        let ballot =
            (1_u64..3, prop::collection::vec(choice, 0..5)).prop_map(move |(weight, choices)| {
                let mut ballot = Ballot::new(weight, choices);
                if ranked {
                    for (points, choice) in (1..).zip(ballot.choices.iter_mut().rev()) {
                        choice.points = points;
                    }
                }
                ballot
            });
        prop::collection::vec(ballot, 0..9).prop_map(move |ballots| Election {
            budget,
            units_per_currency: unit,
            projects: (0..)
                .zip(&costs)
                .map(|(i, cost): (u32, &u64)| Project { id: format!("p{i}"), cost: *cost })
                .collect(),
            ballots,
            ballot_type: if ranked { BallotType::Ordinal } else { BallotType::Cumulative },
            parts_per_point: 1,
        })
    })
}

/// An election, and a rule that means something in it.
pub fn fitting(methods: impl Strategy<Value = Method>) -> impl Strategy<Value = (Election, Rule)> {
    (elections(), rules(methods)).prop_map(|(election, mut rule)| {
        let ranked = election.ballot_type == BallotType::Ordinal;
        if let Some(utility) = utility(&mut rule.method).filter(|_| !ranked) {
            *utility = match *utility {
                Utility::Borda | Utility::Borda0 => Utility::Points,
                Utility::BordaCost => Utility::PointsCost,
                other => other,
            };
        }
        (election, rule)
    })
}

fn utility(method: &mut Method) -> Option<&mut Utility> {
    match method {
        Method::Greedy { utility, .. }
        | Method::EqualShares { utility, .. }
        | Method::MaxWelfare { utility }
        | Method::BoundedOverspending { utility } => Some(utility),
        _ => None,
    }
}

fn utilities() -> impl Strategy<Value = Utility> {
    prop::sample::select(vec![
        Utility::Cost,
        Utility::Count,
        Utility::Points,
        Utility::PointsCost,
        Utility::Borda,
        Utility::BordaCost,
        Utility::Borda0,
    ])
}

/// Every rule there is.
pub fn all_methods() -> impl Strategy<Value = Method> {
    let endowment = prop::sample::select(vec![Endowment::Exact, Endowment::Integral]);
    let worth = prop::sample::select(vec![Worth::Cost, Worth::Count]);
    let exact = (worth, endowment, any::<bool>()).prop_map(|(worth, endowment, add_opt)| {
        Method::ExactEqualShares { worth, endowment, add_opt }
    });
    let misfit = prop::sample::select(vec![Misfit::Skip, Misfit::Stop]);
    let variant = prop::sample::select(vec![
        CstvVariant::EliminationWithTransfers,
        CstvVariant::EliminationWithTransfersPerCost,
        CstvVariant::MinimalTransfers,
        CstvVariant::MinimalTransfersPerCost,
    ]);
    prop_oneof![
        2 => methods(),
        1 => utilities().prop_map(|utility| Method::MaxWelfare { utility }),
        1 => exact,
        1 => utilities().prop_map(|utility| Method::BoundedOverspending { utility }),
        1 => misfit.prop_map(|misfit| Method::Phragmen { misfit }),
        1 => Just(Method::MaximinSupport),
        1 => (variant, any::<bool>())
            .prop_map(|(variant, complete)| Method::Cstv { variant, complete }),
    ]
}

fn methods() -> impl Strategy<Value = Method> {
    let misfit = prop::sample::select(vec![Misfit::Skip, Misfit::Stop, Misfit::Stretch]);
    let greedy =
        (utilities(), misfit).prop_map(|(utility, misfit)| Method::Greedy { utility, misfit });
    let completion = prop::sample::select(vec![
        Completion::None,
        Completion::Utilitarian,
        Completion::Add1,
        Completion::Add1e,
        Completion::Add1Utilitarian,
        Completion::Add1eUtilitarian,
        Completion::Percent1,
    ]);
    let shares = (utilities(), any::<[bool; 3]>(), completion).prop_map(
        |(utility, switches, completion)| Method::EqualShares {
            utility,
            endowment: if switches[0] { Endowment::Exact } else { Endowment::Integral },
            completion,
            comparison: switches[1],
            prefilter: switches[2],
        },
    );
    prop_oneof![1 => greedy, 5 => shares]
}

fn rules(methods: impl Strategy<Value = Method>) -> impl Strategy<Value = Rule> {
    let ties = prop::sample::select(vec![
        vec![TieCriterion::Id],
        vec![TieCriterion::Cost, TieCriterion::Votes],
        vec![TieCriterion::Votes, TieCriterion::FileOrder],
    ]);
    (methods, ties, 0_u64..3).prop_map(|(method, ties, minimum_votes)| Rule {
        method,
        tie_break: TieBreak::new(ties),
        minimum_votes,
    })
}

fn count(election: &Election, rule: &Rule) -> Outcome {
    allocate(election, rule, "seed").expect("a valid election")
}

proptest! {
    #![proptest_config(cases(1500))]

    #[test]
    fn the_outcome_is_that_of_the_definitions((election, rule) in fitting(methods())) {
        let outcome = count(&election, &rule);
        prop_assert_eq!(outcome.funded, naive::funded(&election, &rule));
    }

    #[test]
    fn no_more_is_spent_than_there_is((election, rule) in fitting(all_methods())) {
        let outcome = count(&election, &rule);
        let cost = |p: &u32| election.projects[*p as usize].cost;
        prop_assert_eq!(outcome.total_cost, outcome.funded.iter().map(cost).sum::<u64>());
        if !matches!(rule.method, Method::Greedy { misfit: Misfit::Stretch, .. }) {
            prop_assert!(outcome.total_cost <= election.budget);
        }
    }

    #[test]
    fn the_order_of_ballots_and_of_choices_changes_nothing((election, rule) in fitting(all_methods())) {
        let mut turned = election.clone();
        turned.ballots.reverse();
        // On a ranking the order is what the voter says.
        if election.ballot_type != BallotType::Ordinal {
            for ballot in &mut turned.ballots {
                ballot.choices.reverse();
            }
        }
        prop_assert_eq!(count(&turned, &rule), count(&election, &rule));
    }

    #[test]
    fn grouping_equal_ballots_changes_nothing((election, rule) in fitting(all_methods())) {
        let mut single = election.clone();
        single.ballots = election
            .ballots
            .iter()
            .flat_map(|b| (0..b.weight).map(|_| Ballot { weight: 1, ..b.clone() }))
            .collect();
        prop_assert_eq!(count(&single, &rule), count(&election, &rule));
    }

    #[test]
    fn new_names_in_the_same_order_change_nothing((election, rule) in fitting(all_methods())) {
        let mut renamed = election.clone();
        for project in &mut renamed.projects {
            project.id = format!("renamed {}", project.id);
        }
        prop_assert_eq!(count(&renamed, &rule), count(&election, &rule));
    }

    #[test]
    fn every_reason_agrees_with_the_result((election, rule) in fitting(all_methods())) {
        let outcome = count(&election, &rule);
        for (index, project) in (0_u32..).zip(&outcome.projects) {
            prop_assert_eq!(project.funded, outcome.funded.contains(&index));
            let code = serde_json::to_value(&project.reason).expect("JSON")["code"].to_string();
            let positive = ["\"funded", "everything_fits", "costs_nothing"];
            prop_assert_eq!(project.funded, positive.iter().any(|word| code.contains(word)));
        }
        prop_assert_eq!(outcome.rounds.len(), outcome.funded.len());
    }

    #[test]
    fn a_rule_id_read_back_is_the_same_rule(rule in rules(all_methods())) {
        prop_assert_eq!(rule.id().parse::<Rule>(), Ok(rule));
    }
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn what_would_have_funded_a_project_does((election, rule) in fitting(methods())) {
        for index in 0..u32::try_from(election.projects.len()).expect("few") {
            let near = nearest_funding(&election, &rule, "seed", index).expect("valid");
            if let Some(extra) = near.extra_supporters.filter(|extra| *extra > 0) {
                let mut more = election.clone();
                let most = election.ballots.iter().flat_map(|b| &b.choices).map(|c| c.points);
                let points = most.max().unwrap_or(1);
                more.ballots.push(Ballot::new(extra, vec![Choice { project: index, points }]));
                prop_assert!(naive::funded(&more, &rule).contains(&index));
            }
            if let Some(less) = near.cheaper_by {
                let mut cheaper = election.clone();
                cheaper.projects[index as usize].cost -= less;
                prop_assert!(naive::funded(&cheaper, &rule).contains(&index));
            }
        }
    }
}

/// Without a completion, equal shares buy what the shares buy and nothing else, also where everything
/// would fit in the budget: of 10 each of two voters has 5, and one of them alone wants what costs 8.
#[test]
fn only_completed_shares_fund_all_that_fits_together() {
    let project = |id: &str, cost| Project { id: id.into(), cost };
    let election = Election {
        budget: 10,
        units_per_currency: 1,
        projects: vec![project("a", 8), project("b", 2)],
        ballots: vec![Ballot::approving(1, [0]), Ballot::approving(1, [1])],
        ballot_type: BallotType::Approval,
        parts_per_point: 1,
    };
    let funded = |id: &str| {
        let rule: Rule = id.parse().expect("a rule");
        let mut funded = allocate(&election, &rule, "").expect("an outcome").funded;
        funded.sort_unstable();
        funded
    };
    assert_eq!(funded("mes[cost;e=B/n;none;ties=id]"), [1]);
    assert_eq!(funded("ees[cost;e=B/n;none;ties=id]"), [1]);
    for completed in ["mes[cost;e=B/n;u;ties=id]", "mes[cost;e=B/n;add1;ties=id]"] {
        assert_eq!(funded(completed), [0, 1]);
    }
    assert_eq!(funded("ees[cost;e=B/n;add-opt;ties=id]"), [0, 1]);
}
