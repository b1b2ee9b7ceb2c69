//! Elections so simple that the theory says what must come out, tried on random ones: groups that have
//! nothing to do with each other, groups within groups, and projects that all cost the same. Nothing
//! here asks our own code what is right: what is expected is written down from the definitions.

use crate::common::{cases, election};
use std::cmp::Reverse;
use std::collections::BTreeSet;

use crate::naive::fraction::Fraction;
use allocation::{Ballot, Election, Rule, allocate};
use proptest::prelude::*;

fn funded(election: &Election, rule: &str) -> BTreeSet<u32> {
    let rule: Rule = rule.parse().expect("a rule");
    allocate(election, &rule, "").expect("an outcome").funded.into_iter().collect()
}

/// Voters, and the costs of what all of them want and nobody else.
type Group = (u64, Vec<u64>);

fn groups() -> impl Strategy<Value = (u64, Vec<Group>)> {
    let group = (1_u64..6, prop::collection::vec(1_u64..20, 1..5));
    (1_u64..80, prop::collection::vec(group, 1..5))
}

/// Each group votes for its own projects alone.
fn apart(budget: u64, groups: &[Group]) -> Election {
    let mut costs = Vec::new();
    let mut ballots = Vec::new();
    for (voters, own) in groups {
        let first = u32::try_from(costs.len()).expect("few");
        costs.extend(own);
        let last = u32::try_from(costs.len()).expect("few");
        ballots.push(Ballot::approving(*voters, first..last));
    }
    election(budget, &costs, ballots)
}

/// What the definition gives to groups apart. Everybody in a group always holds the same, so it spends
/// its part of the money alone, as long as that pays for something it wants: under cost utilities all
/// its projects are equally good and the order among equals decides (here the id), under count
/// utilities the cheapest comes first. Without fractions: it can pay if `cost · voters of all` is no
/// more than `budget · its voters`.
fn spent_apart(budget: u64, groups: &[Group], cheapest_first: bool) -> BTreeSet<u32> {
    let everybody: u64 = groups.iter().map(|(voters, _)| voters).sum();
    let mut chosen = BTreeSet::new();
    let mut first = 0_u32;
    for (voters, own) in groups {
        let mut order: Vec<(u32, u64)> = (first..).zip(own.iter().copied()).collect();
        if cheapest_first {
            order.sort_by_key(|(place, cost)| (*cost, *place));
        }
        let mut spent = 0;
        for (project, cost) in order {
            if (spent + cost) * everybody <= budget * voters {
                spent += cost;
                chosen.insert(project);
            }
        }
        first += u32::try_from(own.len()).expect("few");
    }
    chosen
}

/// A laminar election of projects that cost one each, as Peters and Skowron define it ("Proportionality
/// and the Limits of Welfarism", EC 2020).
#[derive(Debug, Clone)]
enum Laminar {
    /// Voters who agree on everything: at least as many projects as their part of the money pays.
    Agreed { voters: u64, seats: u64, spare: u64 },
    /// Voters who agree on one project and are laminar in what else they want.
    Common(Box<Laminar>),
    /// Two groups with nothing in common, each with its own part of the money.
    Apart(Box<Laminar>, Box<Laminar>),
}

fn laminar() -> impl Strategy<Value = Laminar> {
    let agreed = (1_u64..4, 1_u64..4, 0_u64..3)
        .prop_map(|(voters, seats, spare)| Laminar::Agreed { voters, seats, spare });
    agreed.prop_recursive(3, 8, 2, |inner| {
        prop_oneof![
            inner.clone().prop_map(|within| match within {
                // One more thing to agree on, of people who agree on everything.
                Laminar::Agreed { voters, seats, spare } =>
                    Laminar::Agreed { voters, seats: seats + 1, spare },
                within => Laminar::Common(Box::new(within)),
            }),
            (inner.clone(), inner).prop_map(|(a, b)| Laminar::Apart(Box::new(a), Box::new(b))),
        ]
    })
}

/// By how much the voters of two groups are multiplied, so that both have as many for a seat.
fn factors((voters, seats): (u64, u64), (others, places): (u64, u64)) -> (u64, u64) {
    let (for_one, for_other) = (others * seats, voters * places);
    let (mut a, mut b) = (for_one, for_other);
    while b > 0 {
        (a, b) = (b, a % b);
    }
    (for_one / a, for_other / a)
}

impl Laminar {
    /// Its voters and its seats, before voters are multiplied.
    fn size(&self) -> (u64, u64) {
        match self {
            Self::Agreed { voters, seats, .. } => (*voters, *seats),
            Self::Common(within) => (within.size().0, within.size().1 + 1),
            Self::Apart(a, b) => {
                let (for_a, for_b) = factors(a.size(), b.size());
                (a.size().0 * for_a + b.size().0 * for_b, a.size().1 + b.size().1)
            }
        }
    }

    /// Writes its ballots, with `common` on each and voters multiplied, and its projects.
    fn write(&self, times: u64, common: &[u32], projects: &mut u32, ballots: &mut Vec<Ballot>) {
        match self {
            Self::Agreed { voters, seats, spare } => {
                let first = *projects;
                *projects += u32::try_from(seats + spare).expect("few");
                let all = common.iter().copied().chain(first..*projects);
                ballots.push(Ballot::approving(voters * times, all));
            }
            Self::Common(within) => {
                let common: Vec<u32> = common.iter().copied().chain([*projects]).collect();
                *projects += 1;
                within.write(times, &common, projects, ballots);
            }
            Self::Apart(a, b) => {
                let (for_a, for_b) = factors(a.size(), b.size());
                a.write(times * for_a, common, projects, ballots);
                b.write(times * for_b, common, projects, ballots);
            }
        }
    }

    /// What a laminar proportional rule owes: everything in common, and to those who agree as many of
    /// their projects as they have seats.
    fn is_owed(&self, funded: &BTreeSet<u32>, next: &mut u32) -> bool {
        match self {
            Self::Agreed { seats, spare, .. } => {
                let first = *next;
                *next += u32::try_from(seats + spare).expect("few");
                funded.range(first..*next).count() as u64 == *seats
            }
            Self::Common(within) => {
                *next += 1;
                funded.contains(&(*next - 1)) && within.is_owed(funded, next)
            }
            Self::Apart(a, b) => a.is_owed(funded, next) && b.is_owed(funded, next),
        }
    }
}

/// Projects that cost one each, and how many of them can be paid.
fn committees() -> impl Strategy<Value = Election> {
    (1_u32..8, 1_u64..6).prop_flat_map(|(size, seats)| {
        let ballot = (1_u64..4, prop::collection::btree_set(0..size, 0..=size as usize))
            .prop_map(|(weight, chosen)| Ballot::approving(weight, chosen));
        prop::collection::vec(ballot, 1..8)
            .prop_map(move |ballots| election(seats, &vec![1; size as usize], ballots))
    })
}

/// Voters one by one: what each wants.
fn voters(election: &Election) -> Vec<BTreeSet<u32>> {
    let one = |ballot: &Ballot| {
        let chosen: BTreeSet<u32> = ballot.choices.iter().map(|choice| choice.project).collect();
        (0..ballot.weight).map(move |_| chosen.clone()).collect::<Vec<_>>()
    };
    election.ballots.iter().flat_map(one).collect()
}

/// The projects with most supporters, at least one: as many as can be paid, the first among equals.
fn most_approved(election: &Election) -> BTreeSet<u32> {
    let voters = voters(election);
    let votes = |project: u32| voters.iter().filter(|v| v.contains(&project)).count();
    let size = u32::try_from(election.projects.len()).expect("few");
    let mut order: Vec<u32> = (0..size).filter(|project| votes(*project) > 0).collect();
    order.sort_by_key(|project| (Reverse(votes(*project)), *project));
    order.truncate(usize::try_from(election.budget).expect("few"));
    order.into_iter().collect()
}

/// Rule X of Peters and Skowron: each voter begins with their part of the seats. A candidate can be had
/// for `q` if its supporters, each paying `q` or all they have, pay one together. The smallest `q` is
/// looked for among all that could be it: the number of those who pay it says what it is.
fn rule_x(election: &Election) -> BTreeSet<u32> {
    let voters = voters(election);
    let one = Fraction::whole(1);
    let part = Fraction::whole(election.budget).shared_by(voters.len() as u64);
    let mut purses = vec![part; voters.len()];
    let mut chosen = BTreeSet::new();
    loop {
        let mut best: Option<(Fraction, u32)> = None;
        let size = u32::try_from(election.projects.len()).expect("few");
        for project in (0..size).filter(|project| !chosen.contains(project)) {
            let held = || (0..voters.len()).filter(|v| voters[*v].contains(&project));
            let paid =
                |q: &Fraction| Fraction::sum(held().map(|v| purses[v].clone().min(q.clone())));
            // Whoever pays less than `q` pays all they have: `poor` are those with at most some purse.
            let mut limits: Vec<Fraction> = held().map(|v| purses[v].clone()).collect();
            limits.push(Fraction::whole(0));
            for limit in limits {
                let poor = Fraction::sum(
                    held().map(|v| purses[v].clone()).filter(|purse| *purse <= limit),
                );
                let rich = held().filter(|v| purses[*v] > limit).count() as u64;
                if rich == 0 {
                    continue;
                }
                let q = one.minus(&poor).shared_by(rich);
                let fits = q.is_positive() && paid(&q) == one;
                if fits && best.as_ref().is_none_or(|best| (&q, project) < (&best.0, best.1)) {
                    best = Some((q, project));
                }
            }
            // All of them give all they have, and it is just enough.
            let top = held().map(|v| purses[v].clone()).max();
            if let Some(q) = top.filter(|q| paid(q) == one)
                && best.as_ref().is_none_or(|best| (&q, project) < (&best.0, best.1))
            {
                best = Some((q, project));
            }
        }
        let Some((q, project)) = best else { return chosen };
        for (voter, purse) in voters.iter().zip(&mut purses) {
            if voter.contains(&project) {
                *purse = purse.minus(&purse.clone().min(q.clone()));
            }
        }
        chosen.insert(project);
    }
}

/// Phragmén's rule told with money instead of loads: all voters earn at the same pace; the first
/// candidate whose supporters hold one together is bought, and they hold nothing.
fn earned(election: &Election) -> BTreeSet<u32> {
    let voters = voters(election);
    let mut purses = vec![Fraction::whole(0); voters.len()];
    let mut chosen = BTreeSet::new();
    while (chosen.len() as u64) < election.budget {
        let mut first: Option<(Fraction, u32)> = None;
        let size = u32::try_from(election.projects.len()).expect("few");
        for project in (0..size).filter(|project| !chosen.contains(project)) {
            let held = || (0..voters.len()).filter(|v| voters[*v].contains(&project));
            let supporters = held().count() as u64;
            if supporters == 0 {
                continue;
            }
            let missing =
                Fraction::whole(1).minus(&Fraction::sum(held().map(|v| purses[v].clone())));
            let wait = missing.shared_by(supporters);
            if first.as_ref().is_none_or(|first| (&wait, project) < (&first.0, first.1)) {
                first = Some((wait, project));
            }
        }
        let Some((wait, project)) = first else { break };
        for (voter, purse) in voters.iter().zip(&mut purses) {
            let bought = voter.contains(&project);
            *purse = if bought { Fraction::whole(0) } else { purse.plus(&wait) };
        }
        chosen.insert(project);
    }
    chosen
}

proptest! {
    #![proptest_config(cases(1000))]

    #[test]
    fn equal_shares_give_each_group_apart_what_its_part_of_the_money_pays((budget, groups) in groups()) {
        let election = apart(budget, &groups);
        for (rule, cheapest_first) in
            [("mes[cost;e=B/n;none;ties=id]", false), ("mes[count;e=B/n;none;ties=id]", true)]
        {
            prop_assert_eq!(funded(&election, rule), spent_apart(budget, &groups, cheapest_first));
        }
        // Those who agree pay in equal parts anyway.
        let exact = funded(&election, "ees[count;e=B/n;none;ties=id]");
        prop_assert_eq!(exact, spent_apart(budget, &groups, true));
    }

    /// Theorem of Peters and Skowron (2020): equal shares ("Rule X") and sequential Phragmén are laminar
    /// proportional. The whole budget is spent, so completions that stop there change nothing.
    #[test]
    fn equal_shares_and_phragmen_give_groups_within_groups_what_they_are_owed(tree in laminar()) {
        let (mut projects, mut ballots) = (0, Vec::new());
        tree.write(1, &[], &mut projects, &mut ballots);
        let election = election(tree.size().1, &vec![1; projects as usize], ballots);
        for rule in [
            "mes[cost;e=B/n;none;ties=id]",
            "mes[count;e=B/n;u;ties=id]",
            "mes[cost;e=B/n;add1e;ties=id]",
            "mes[count;e=B/n;add1eu;ties=cost,votes,lot]",
            "phragmen[skip;ties=id]",
            "phragmen[no-skip;ties=id]",
        ] {
            let funded = funded(&election, rule);
            prop_assert_eq!(funded.len() as u64, tree.size().1, "{}", rule);
            prop_assert!(tree.is_owed(&funded, &mut 0), "{} funds {:?}", rule, funded);
        }
    }

    #[test]
    fn where_all_costs_are_one_equal_shares_are_the_rule_for_committees(election in committees()) {
        let expected = rule_x(&election);
        for utility in ["cost", "count", "points", "points-cost"] {
            let rule = format!("mes[{utility};e=B/n;none;ties=id]");
            prop_assert_eq!(funded(&election, &rule), expected.clone(), "{}", rule);
        }
    }

    #[test]
    fn where_all_costs_are_one_greedy_and_the_best_set_are_the_most_approved(election in committees()) {
        let expected = most_approved(&election);
        for rule in [
            "greedy[votes;skip;ties=id]",
            "greedy[votes-per-cost;no-skip;ties=id]",
            "max-welfare[count;ties=id]",
            "max-welfare[cost;ties=id]",
        ] {
            prop_assert_eq!(funded(&election, rule), expected.clone(), "{}", rule);
        }
    }

    #[test]
    fn where_all_costs_are_one_phragmen_is_what_voters_buy_who_earn_at_one_pace(
        election in committees()
    ) {
        let expected = earned(&election);
        for rule in ["phragmen[skip;ties=id]", "phragmen[no-skip;ties=id]"] {
            prop_assert_eq!(funded(&election, rule), expected.clone(), "{}", rule);
        }
    }
}
