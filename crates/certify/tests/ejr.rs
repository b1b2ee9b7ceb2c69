//! EJR+ up to one project, against its definition on elections small enough to try every group.

use crate::common::{about, cases, check, chosen, elections, pb, published, voters};
use allocation::{Ballot, BallotType, Election, Project};
use certify::{Property, Verdict, Violation};
use proptest::prelude::*;

/// What a project is worth to a voter who gave it points.
#[derive(Clone, Copy)]
struct Measure {
    cost: bool,
    points: bool,
}

impl Measure {
    fn worth(self, election: &Election, voter: &[u64], project: usize) -> u64 {
        let points = if self.points { voter[project] } else { voter[project].min(1) };
        points * if self.cost { election.projects[project].cost } else { 1 }
    }

    fn property(self) -> Property {
        match (self.cost, self.points) {
            (true, false) => Property::EjrCost,
            (false, false) => Property::EjrCount,
            (true, true) => Property::EjrPointsTimesCost,
            (false, true) => Property::EjrPoints,
        }
    }
}

/// All non-empty subsets.
fn subsets(of: &[usize]) -> Vec<Vec<usize>> {
    (1_u32..1 << of.len())
        .map(|mask| (0..of.len()).filter(|i| mask & (1 << i) != 0).map(|i| of[i]).collect())
        .collect()
}

/// For each unfunded project the size of the largest group of supporters with an unmet claim: every
/// group is tried.
fn unmet(election: &Election, funded: &[bool], measure: Measure) -> Vec<(usize, usize)> {
    let voters = voters(election);
    let n = voters.len() as u64;
    let total = |voter: &Vec<u64>| -> u64 {
        let chosen = (0..funded.len()).filter(|p| funded[*p]);
        chosen.map(|p| measure.worth(election, voter, p)).sum()
    };
    let mut found = Vec::new();
    for c in (0..funded.len()).filter(|c| !funded[*c]) {
        let cost = election.projects[c].cost;
        let supporters: Vec<usize> = (0..voters.len()).filter(|i| voters[*i][c] > 0).collect();
        let violates = |group: &Vec<usize>| {
            let points: u64 =
                group.iter().map(|i| if measure.points { voters[*i][c] } else { 1 }).sum();
            group.iter().all(|i| {
                let with = total(&voters[*i]) + measure.worth(election, &voters[*i], c);
                let left = with * n * if measure.cost { 1 } else { cost };
                left <= points * election.budget
            })
        };
        let groups = subsets(&supporters);
        if let Some(largest) = groups.iter().filter(|g| violates(g)).map(Vec::len).max() {
            found.push((c, largest));
        }
    }
    found
}

/// EJR up to one project for cost utilities, by trying every group and every set of projects.
fn has_ejr_1(election: &Election, funded: &[bool]) -> bool {
    let voters = voters(election);
    let everybody: Vec<usize> = (0..voters.len()).collect();
    let projects: Vec<usize> = (0..funded.len()).collect();
    let worth = |voter: &[u64], set: &mut dyn Iterator<Item = usize>| -> u64 {
        set.filter(|p| voter[*p] > 0).map(|p| election.projects[p].cost).sum()
    };
    let bundles = subsets(&projects);
    subsets(&everybody).iter().all(|group| {
        bundles.iter().all(|bundle| {
            let cost: u64 = bundle.iter().map(|p| election.projects[*p].cost).sum();
            let common = group.iter().all(|i| bundle.iter().all(|p| voters[*i][*p] > 0));
            let afford = cost * voters.len() as u64 <= group.len() as u64 * election.budget;
            if !common || !afford {
                return true;
            }
            group.iter().any(|i| {
                let own = worth(&voters[*i], &mut projects.iter().copied().filter(|p| funded[*p]));
                let one_more = |p: &usize| !funded[*p] && own + election.projects[*p].cost > cost;
                own >= cost || bundle.iter().any(one_more)
            })
        })
    })
}

proptest! {
    #![proptest_config(cases(3000))]

    #[test]
    fn the_verdict_and_the_largest_group_are_those_of_trying_every_group(
        election in elections(),
        mask in any::<[bool; 5]>(),
    ) {
        let funded = &mask[..election.projects.len()];
        let certificate = check(&chosen(&election, funded), &pb(&election));
        let pointed = voters(&election).iter().flatten().any(|points| *points > 1);
        for (cost, points) in [(true, false), (false, false), (true, true), (false, true)] {
            let measure = Measure { cost, points };
            let found = about(&certificate, measure.property());
            if points && !pointed {
                prop_assert_eq!(found.verdict, Verdict::NotApplicable);
                continue;
            }
            let groups: Vec<(String, u64)> = found.violations.iter().map(|violation| {
                let Violation::ClaimUnmet { project, group, .. } = violation else {
                    panic!("{violation:?}")
                };
                (project.clone(), *group)
            }).collect();
            let expected: Vec<(String, u64)> = unmet(&election, funded, measure)
                .into_iter()
                .map(|(project, group)| (format!("p{project}"), group as u64))
                .collect();
            prop_assert_eq!(&groups, &expected);
            prop_assert_eq!(found.verdict == Verdict::Violated, !expected.is_empty());
            prop_assert!(!found.promised && !found.fault);
        }
    }

    #[test]
    fn whoever_has_it_for_cost_also_has_ejr_up_to_one_project(
        election in elections(),
        mask in any::<[bool; 5]>(),
    ) {
        let funded = &mask[..election.projects.len()];
        let certificate = check(&chosen(&election, funded), &pb(&election));
        if about(&certificate, Property::EjrCost).verdict == Verdict::Passed {
            prop_assert!(has_ejr_1(&election, funded));
        }
    }

    #[test]
    fn equal_shares_has_it_for_its_own_utility_with_and_without_points(
        election in elections(),
        completion in prop::sample::select(vec!["none", "u", "add1", "add1e", "add1u", "add1eu"]),
        utility in prop::sample::select(vec!["count", "cost", "points", "points-cost"]),
        minimum in 0_u64..3,
    ) {
        let (plain, pointed) = if utility.ends_with("cost") {
            (Property::EjrCost, Property::EjrPointsTimesCost)
        } else {
            (Property::EjrCount, Property::EjrPoints)
        };
        let minimum = if minimum == 0 { String::new() } else { format!(";min={minimum}") };
        let rule = format!("mes[{utility};e=B/n;{completion}{minimum};ties=id]");
        let certificate = check(&published(&election, &rule), &pb(&election));
        let points = utility.starts_with("points")
            && voters(&election).iter().flatten().any(|points| *points > 1);
        let found = about(&certificate, if points { pointed } else { plain });
        prop_assert!(found.promised);
        prop_assert!(!found.fault, "{}", certificate);
    }
}

#[test]
fn a_majority_that_takes_everything_leaves_a_claim_of_the_minority_unmet() {
    // Six of ten voters want three projects of 30, four want one of 40. The four answer for 40 of
    // the 100; greedily, the six get everything.
    let project = |id: &str, cost| Project { id: id.to_owned(), cost };
    let election = Election {
        budget: 100,
        units_per_currency: 1,
        projects: vec![project("p0", 30), project("p1", 30), project("p2", 30), project("p3", 40)],
        ballots: vec![Ballot::approving(6, [0, 1, 2]), Ballot::approving(4, [3])],
        ballot_type: BallotType::Approval,
        parts_per_point: 1,
    };
    let greedy = published(&election, "greedy[votes;skip;ties=id]");
    let certificate = check(&greedy, &pb(&election));
    let found = about(&certificate, Property::EjrCost);
    assert_eq!((found.verdict, found.promised, found.fault), (Verdict::Violated, false, false));
    let text = certificate.to_string();
    let line = "p3: 4 of its 4 supporters would reach no more than 40 with it, and their part of the \
                budget is good for 40";
    assert!(text.contains(line), "{text}");
    let shares = published(&election, "mes[cost;e=B/n;none;ties=id]");
    let certificate = check(&shares, &pb(&election));
    assert_eq!(about(&certificate, Property::EjrCost).verdict, Verdict::Passed);
    assert!(certificate.is_sound(), "{certificate}");
}
