//! The rule against its definition, and worked examples.

use proptest::prelude::*;

use super::{ConstrainedWalk, Verdict, walk_within};
use crate::constraints::{Barrier, Cap, ConstraintError, Constraints, Exclusion, Floor};

fn cap(projects: &[u32], most: u64) -> Cap {
    Cap { name: "cap".into(), projects: projects.into(), most }
}

fn exclusion(projects: &[u32], precedence: bool) -> Exclusion {
    Exclusion { projects: projects.into(), precedence }
}

fn funded(walk: &ConstrainedWalk) -> Vec<u32> {
    walk.funded().collect()
}

fn walk(order: &[u32], costs: &[u64], money: (u64, bool), constraints: &Constraints) -> Vec<u32> {
    funded(&walk_within(order, costs, money.0, money.1, constraints).expect("no floors"))
}

/// The definition, without anything remembered from one project to the next but the funded set.
fn naive(
    order: &[u32],
    costs: &[u64],
    (budget, skip): (u64, bool),
    constraints: &Constraints,
) -> Vec<u32> {
    let cost = |set: &[u32]| set.iter().map(|p| costs[*p as usize]).sum::<u64>();
    let under = |set: &[u32], cap: &Cap| {
        let inside: Vec<u32> = set.iter().copied().filter(|p| cap.projects.contains(p)).collect();
        cost(&inside)
    };
    let mut funded: Vec<u32> = Vec::new();
    let mut closed: Vec<u32> = Vec::new();
    for project in order {
        let group = constraints
            .exclusions
            .iter()
            .find(|group| group.precedence && group.projects.contains(project));
        let members = group.map_or(vec![*project], |group| group.projects.clone());
        // Those that came up with another member before are decided.
        if members.iter().any(|m| order.iter().take_while(|p| *p != project).any(|p| p == m)) {
            continue;
        }
        let members: Vec<u32> = members.into_iter().filter(|m| order.contains(m)).collect();
        let excluded = |member: &u32| {
            let mut groups = constraints.exclusions.iter();
            groups.any(|group| {
                let with = funded.iter().any(|other| group.projects.contains(other));
                group.projects.contains(member) && with
            })
        };
        let open: Vec<u32> =
            members.into_iter().filter(|m| !excluded(m) && !closed.contains(m)).collect();
        let overrun = |member: &u32| {
            let set: Vec<u32> = funded.iter().copied().chain([*member]).collect();
            let caps = constraints.caps.iter().filter(|cap| cap.projects.contains(member));
            let caps: Vec<&Cap> = caps.filter(|cap| under(&set, cap) > cap.most).collect();
            (cost(&set) > budget, caps)
        };
        let fits = |member: &&u32| {
            let (budget, caps) = overrun(member);
            !budget && caps.is_empty()
        };
        let taken = open.iter().find(fits).copied();
        if taken.is_none() && !skip {
            for member in &open {
                let (_, caps) = overrun(member);
                closed.extend(caps.iter().flat_map(|cap| &cap.projects));
                if caps.is_empty() {
                    closed.extend(order);
                }
            }
        }
        funded.extend(taken);
    }
    funded
}

prop_compose! {
    fn cases()(costs in prop::collection::vec(0_u64..10, 1..8))(
        order in Just((0..).take(costs.len()).collect::<Vec<u32>>()).prop_shuffle(),
        kept in 1..=costs.len(),
        budget in 0_u64..30,
        caps in prop::collection::vec(
            (prop::sample::subsequence((0..).take(costs.len()).collect::<Vec<u32>>(), 1..=costs.len()), 0_u64..20),
            0..3,
        ),
        pairs in prop::collection::vec(
            Just((0..).take(costs.len()).collect::<Vec<u32>>()).prop_shuffle(),
            0..3,
        ),
        group in Just((0..).take(costs.len()).collect::<Vec<u32>>()).prop_shuffle(),
        precedence in any::<bool>(),
        costs in Just(costs),
    ) -> (Vec<u32>, Vec<u64>, u64, Constraints) {
        let caps = caps.iter().map(|(projects, most)| cap(projects, *most)).collect();
        let pair = |pair: &Vec<u32>| exclusion(&pair[..pair.len().min(2)], false);
        let mut exclusions: Vec<Exclusion> = pairs.iter().map(pair).collect();
        // Two groups with precedence, which share no project.
        let (first, second) = group.split_at(group.len() / 2);
        exclusions.extend([first, second].map(|group| exclusion(group, precedence)));
        exclusions.retain(|group| !group.projects.is_empty());
        if !precedence {
            exclusions.truncate(pairs.len());
        }
        let order = order[..kept].to_vec();
        (order, costs, budget, Constraints { caps, floors: Vec::new(), exclusions })
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_outcome_is_that_of_the_definition(
        (order, costs, budget, constraints) in cases(),
        skip in any::<bool>(),
    ) {
        let walked = walk_within(&order, &costs, budget, skip, &constraints).expect("no floors");
        let funded = funded(&walked);
        prop_assert_eq!(&funded, &naive(&order, &costs, (budget, skip), &constraints));
        let spent: u64 = funded.iter().map(|project| costs[*project as usize]).sum();
        prop_assert_eq!(walked.left, budget - spent);
        let mut met: Vec<u32> = walked.turns.iter().map(|turn| turn.project).collect();
        met.sort_unstable();
        let mut all = order.clone();
        all.sort_unstable();
        prop_assert_eq!(met, all);
    }

    #[test]
    fn without_constraints_it_is_the_plain_walk(
        (order, costs, budget, _) in cases(),
        skip in any::<bool>(),
    ) {
        let mut left = budget;
        let mut plain = Vec::new();
        for project in &order {
            let cost = costs[*project as usize];
            if cost <= left {
                left -= cost;
                plain.push(*project);
            } else if !skip {
                break;
            }
        }
        prop_assert_eq!(walk(&order, &costs, (budget, skip), &Constraints::default()), plain);
    }

    #[test]
    fn envelopes_that_divide_the_projects_are_counted_each_by_itself(
        (order, costs, _, _) in cases(),
        most in prop::array::uniform2(0_u64..20),
        skip in any::<bool>(),
    ) {
        let (even, odd): (Vec<u32>, Vec<u32>) = order.iter().partition(|p| *p % 2 == 0);
        let caps = vec![cap(&even, most[0]), cap(&odd, most[1])];
        let constraints = Constraints { caps, ..Constraints::default() };
        let mut together = walk(&order, &costs, (most[0] + most[1], skip), &constraints);
        together.sort_unstable();
        let alone = |order: &[u32], most| walk(order, &costs, (most, skip), &Constraints::default());
        let mut apart = [alone(&even, most[0]), alone(&odd, most[1])].concat();
        apart.sort_unstable();
        prop_assert_eq!(together, apart);
    }
}

#[test]
fn the_first_listed_that_fits_is_taken_at_the_place_of_the_best_placed() {
    let group = |precedence| Constraints {
        exclusions: vec![exclusion(&[2, 3, 1], precedence)],
        ..Constraints::default()
    };
    let costs = [50, 10, 60, 40];
    let order = [0, 1, 2, 3];
    assert_eq!(walk(&order, &costs, (100, true), &group(false)), [0, 1]);
    // 2 comes first but does not fit; 3 does, although 1 has more votes.
    let walked = walk_within(&order, &costs, 100, true, &group(true)).expect("no floors");
    assert_eq!(funded(&walked), [0, 3]);
    let closed = Barrier::Exclusion { exclusion: 0, funded: 3 };
    let verdicts: Vec<(u32, Verdict)> =
        walked.turns.iter().map(|turn| (turn.project, turn.verdict)).collect();
    assert_eq!(
        verdicts,
        [
            (0, Verdict::Funded),
            (2, Verdict::NotEnoughMoneyLeft),
            (3, Verdict::Funded),
            (1, Verdict::Barred(closed)),
        ]
    );
}

#[test]
fn a_full_cap_is_named_with_what_it_leaves() {
    let constraints = Constraints { caps: vec![cap(&[0, 1], 70)], ..Constraints::default() };
    let walked =
        walk_within(&[0, 1, 2], &[50, 30, 30], 100, true, &constraints).expect("no floors");
    assert_eq!(funded(&walked), [0, 2]);
    assert_eq!(walked.turns[1].verdict, Verdict::Barred(Barrier::Cap { cap: 0, left: 20 }));
    assert_eq!(walked.left, 20);
}

#[test]
fn floors_are_refused() {
    let floors = vec![Floor { name: "culture".into(), projects: vec![0], least: 1 }];
    let constraints = Constraints { floors, ..Constraints::default() };
    let refused = walk_within(&[0], &[1], 1, true, &constraints);
    assert_eq!(refused, Err(ConstraintError::FloorsNotFollowed { name: "culture".into() }));
}
