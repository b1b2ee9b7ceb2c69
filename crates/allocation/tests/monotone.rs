//! Under which rules one more supporter never loses a funded project, on random elections.
//!
//! *It holds*, whether a voter adds the project to a ballot or a new voter names it alone, for greedy
//! in all its forms (the project only moves forward, and what comes before it is less), for maximum
//! welfare (every set with the project gains the same, all others nothing), and for sequential Phragmén
//! and maximin support: until the project is bought nothing else changes, and its own figure is no
//! worse. Janson discusses it for Phragmén's rule with unit costs ("Phragmén's and Thiele's election
//! methods", arXiv 1611.08826, 2016); the argument here needs no unit costs.
//!
//! *It holds for voters who add it to their ballot*, and not for new ones, under equal shares and exact
//! equal shares without a completion, or completed by votes: the shares stay, and until the project is
//! bought nothing else changes. A new ballot makes everybody's share smaller.
//!
//! *It does not hold* for Add1 and the other completions that raise shares: how far they are raised
//! depends on the rest of the outcome ([`a_completion_that_raises_shares_can_lose_a_project_by_a_supporter`];
//! that spending is not monotone in the share is told in the documentation of equalshares.net). Nor for
//! rules that eliminate, as the cumulative single transferable vote does: what a project gains another
//! may lose, which changes who is eliminated next (Elkind, Faliszewski, Skowron and Slinko, "Properties
//! of multiwinner voting rules", 2017, for the single transferable vote).
//!
//! *Nor is any rule here monotone in the budget*: see
//! [`more_money_can_lose_a_project`], after Talmon and Faliszewski, "A Framework for Approval-based
//! Budgeting Methods" (AAAI 2019), who call it limit monotonicity.

use crate::common::{cases, election};
use allocation::{Ballot, Election, Rule, allocate};
use proptest::prelude::*;

/// Rules under which a supporter more never loses a funded project, wherever it comes from.
const MONOTONE: [&str; 12] = [
    "greedy[votes;skip;ties=cost,votes,lot]",
    "greedy[votes;no-skip;ties=id]",
    "greedy[votes;80%;ties=id]",
    "greedy[votes-per-cost;skip;ties=id]",
    "greedy[votes;skip;min=2;ties=id]",
    "max-welfare[count;ties=id]",
    "max-welfare[cost;ties=cost,votes,lot]",
    "phragmen[skip;ties=id]",
    "phragmen[no-skip;ties=cost,votes,lot]",
    "maximin-support[ties=id]",
    "maximin-support[ties=cost,votes,lot]",
    "greedy[votes-per-cost;no-skip;ties=cost,votes,lot]",
];

/// Rules under which one who voted and adds a funded project never loses it.
const MONOTONE_IN_BALLOTS: [&str; 6] = [
    "mes[cost;e=B/n;none;ties=cost,votes,lot]",
    "mes[count;e=B/n;none;ties=id]",
    "mes[cost;e=floor(B/n);u;ties=id]",
    "mes[count;e=B/n;u;ties=cost,votes,lot]",
    "ees[cost;e=B/n;none;ties=id]",
    "ees[count;e=B/n;none;ties=id]",
];

fn elections() -> impl Strategy<Value = Election> {
    (prop::collection::vec(1_u64..12, 1..7), 1_u64..40).prop_flat_map(|(costs, budget)| {
        let size = u32::try_from(costs.len()).expect("few");
        let ballot = prop::collection::btree_set(0..size, 0..=costs.len())
            .prop_map(|chosen| Ballot::approving(1, chosen));
        prop::collection::vec(ballot, 1..9)
            .prop_map(move |ballots| election(budget, &costs, ballots))
    })
}

fn funded(election: &Election, rule: &str) -> Vec<u32> {
    let rule: Rule = rule.parse().expect("a rule");
    allocate(election, &rule, "a seed").expect("an outcome").funded
}

/// The election in which a voter names one project more.
fn with_one_more(election: &Election, voter: usize, project: u32) -> Election {
    let mut more = election.clone();
    let chosen = &election.ballots[voter].choices;
    let chosen = chosen.iter().map(|choice| choice.project).chain([project]);
    more.ballots[voter] = Ballot::approving(1, chosen);
    more
}

fn names(ballot: &Ballot, project: u32) -> bool {
    ballot.choices.iter().any(|choice| choice.project == project)
}

proptest! {
    #![proptest_config(cases(250))]

    #[test]
    fn a_supporter_more_never_loses_a_funded_project(election in elections()) {
        for rule in MONOTONE.iter().chain(&MONOTONE_IN_BALLOTS) {
            for project in funded(&election, rule) {
                for (voter, ballot) in election.ballots.iter().enumerate() {
                    if !names(ballot, project) {
                        let more = with_one_more(&election, voter, project);
                        prop_assert!(
                            funded(&more, rule).contains(&project),
                            "{}: {} is lost by voter {}", rule, project, voter
                        );
                    }
                }
            }
        }
    }

    #[test]
    fn a_new_voter_never_loses_the_one_project_they_name(election in elections()) {
        for rule in MONOTONE {
            for project in funded(&election, rule) {
                let mut more = election.clone();
                more.ballots.push(Ballot::approving(1, [project]));
                prop_assert!(funded(&more, rule).contains(&project), "{}: {}", rule, project);
            }
        }
    }

    /// Talmon and Faliszewski call it discount monotonicity: what is funded and costs less stays funded.
    /// Not so where a project is worth its cost: what is cheaper is then worth less.
    #[test]
    fn a_funded_project_that_becomes_cheaper_stays_funded(election in elections()) {
        for rule in [
            "greedy[votes;skip;ties=cost,votes,lot]",
            "greedy[votes;no-skip;ties=id]",
            "greedy[votes-per-cost;skip;ties=id]",
            "max-welfare[count;ties=id]",
            "mes[count;e=B/n;none;ties=id]",
            "phragmen[skip;ties=id]",
        ] {
            for project in funded(&election, rule) {
                let mut cheaper = election.clone();
                let cost = &mut cheaper.projects[project as usize].cost;
                *cost = (*cost - 1).max(1);
                prop_assert!(funded(&cheaper, rule).contains(&project), "{}: {}", rule, project);
            }
        }
    }
}

/// With shares of 1 the second project is bought, and at 1 1/2 the third; when the first voter wants
/// the third too, the shares go on to where the first is bought, and the third no longer.
#[test]
fn a_completion_that_raises_shares_can_lose_a_project_by_a_supporter() {
    let ballots =
        [vec![1], vec![1, 2], vec![1], vec![0, 2]].map(|chosen| Ballot::approving(1, chosen));
    let before = election(4, &[1, 1, 3], ballots.to_vec());
    let rule = "mes[cost;e=B/n;add1;ties=cost,votes,lot]";
    assert!(funded(&before, rule).contains(&2));
    assert!(!funded(&with_one_more(&before, 0, 2), rule).contains(&2));
}

/// Of two projects the better costs more than there is, until there is just enough for it: then nothing
/// is left for the other.
#[test]
fn more_money_can_lose_a_project() {
    let ballots = vec![Ballot::approving(3, [0]), Ballot::approving(1, [1])];
    for rule in
        ["greedy[votes;skip;ties=id]", "max-welfare[count;ties=id]", "phragmen[skip;ties=id]"]
    {
        assert_eq!(funded(&election(5, &[6, 2], ballots.clone()), rule), [1], "{rule}");
        assert_eq!(funded(&election(6, &[6, 2], ballots.clone()), rule), [0], "{rule}");
    }
}
