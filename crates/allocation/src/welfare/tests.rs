//! The rule against its definition, by trying every set.

use proptest::prelude::*;

use super::{MOST_STATES, Task, Welfare, WelfareError, maximum_welfare};
use crate::MAX_AMOUNT;
use crate::constraints::{Cap, Constraints, Exclusion, Floor};

#[derive(Debug, Clone)]
struct Case {
    budget: u64,
    costs: Vec<u64>,
    values: Vec<u128>,
    ranks: Vec<u32>,
    constraints: Constraints,
}

impl Case {
    fn new(budget: u64, projects: &[(u64, u128)]) -> Self {
        Self {
            budget,
            costs: projects.iter().map(|(cost, _)| *cost).collect(),
            values: projects.iter().map(|(_, value)| *value).collect(),
            ranks: (0..).take(projects.len()).collect(),
            constraints: Constraints::default(),
        }
    }

    fn counted_within(&self, most_states: u32) -> Result<Welfare, WelfareError> {
        let candidates: Vec<u32> =
            (0..).zip(&self.costs).filter(|(_, c)| **c <= self.budget).map(|(i, _)| i).collect();
        let task = Task {
            budget: self.budget,
            costs: &self.costs,
            values: &self.values,
            ranks: &self.ranks,
            candidates: &candidates,
            constraints: &self.constraints,
        };
        maximum_welfare(&task, most_states)
    }

    fn counted(&self) -> Welfare {
        self.counted_within(MOST_STATES).expect("small")
    }

    fn cost(&self, set: &[u32]) -> u64 {
        set.iter().map(|p| self.costs[*p as usize]).sum()
    }

    fn value(&self, set: &[u32]) -> u128 {
        set.iter().map(|p| self.values[*p as usize]).sum()
    }

    fn both(set: &[u32], group: &[u32]) -> Vec<u32> {
        set.iter().copied().filter(|project| group.contains(project)).collect()
    }

    /// Every set of projects with value that respects the budget, the caps and the exclusions.
    fn feasible(&self) -> Vec<Vec<u32>> {
        let size = u32::try_from(self.costs.len()).expect("few");
        (0..1_u32 << size)
            .map(|bits| (0..size).filter(|p| bits >> p & 1 == 1).collect::<Vec<u32>>())
            .filter(|set| set.iter().all(|p| self.values[*p as usize] > 0))
            .filter(|set| self.cost(set) <= self.budget)
            .filter(|set| {
                let caps = &self.constraints.caps;
                caps.iter().all(|cap| self.cost(&Self::both(set, &cap.projects)) <= cap.most)
            })
            .filter(|set| {
                let groups = &self.constraints.exclusions;
                groups.iter().all(|group| Self::both(set, &group.projects).len() <= 1)
            })
            .collect()
    }

    /// The answer by the definition.
    fn naive(&self) -> Welfare {
        let mut sets = self.feasible();
        let mut missed_floors = Vec::new();
        for (place, floor) in (0..).zip(&self.constraints.floors) {
            let reaches =
                |set: &Vec<u32>| self.cost(&Self::both(set, &floor.projects)) >= floor.least;
            if sets.iter().any(reaches) {
                sets.retain(reaches);
            } else {
                missed_floors.push(place);
            }
        }
        let value = sets.iter().map(|set| self.value(set)).max().expect("the empty set");
        sets.retain(|set| self.value(set) == value);
        let mut by_rank: Vec<u32> = (0..).take(self.costs.len()).collect();
        by_rank.sort_by_key(|project| self.ranks[*project as usize]);
        let membership = |set: &Vec<u32>| -> Vec<bool> {
            by_rank.iter().map(|project| set.contains(project)).collect()
        };
        let first = sets.iter().max_by_key(|set| membership(set)).expect("one");
        let having = |project: &u32| sets.iter().filter(|set| set.contains(project)).count();
        let tied = |project: &u32| having(project) > 0 && having(project) < sets.len();
        Welfare {
            funded: by_rank.iter().copied().filter(|project| first.contains(project)).collect(),
            value,
            cost: self.cost(first),
            tied: by_rank.iter().copied().filter(tied).collect(),
            missed_floors,
        }
    }
}

fn projects() -> impl Strategy<Value = Vec<(u64, u128)>> {
    let cost = prop_oneof![4 => 1_u64..12, 2 => Just(6_u64), 1 => 10_u64..40, 1 => Just(0_u64)];
    let value = prop_oneof![5 => 0_u128..8, 1 => 20_u128..60];
    prop::collection::vec((cost, value), 1..10)
}

fn cases() -> impl Strategy<Value = Case> {
    let scale = prop_oneof![2 => Just(1_u64), 1 => Just(1_u64 << 48), 1 => 3_u64..40];
    (projects(), 0_u64..50, scale, any::<bool>())
        .prop_flat_map(|(mut projects, budget, scale, by_cost)| {
            for (cost, value) in &mut projects {
                *cost *= scale;
                // Values of which those with cost as utility are made, and large ones.
                *value *= if by_cost { u128::from(*cost).max(1) } else { 1 };
            }
            let ranks: Vec<u32> = (0..).take(projects.len()).collect();
            (Just((projects, budget * scale)), Just(ranks).prop_shuffle())
        })
        .prop_map(|((projects, budget), ranks)| Case { ranks, ..Case::new(budget, &projects) })
}

fn group(size: usize) -> impl Strategy<Value = Vec<u32>> {
    let all: Vec<u32> = (0..).take(size).collect();
    prop::sample::subsequence(all, 1..=size).prop_shuffle()
}

fn constrained() -> impl Strategy<Value = Case> {
    cases().prop_flat_map(|case| {
        let size = case.costs.len();
        let amount = 0..=case.budget;
        let cap = (group(size), amount.clone()).prop_map(|(projects, most)| Cap {
            name: String::new(),
            projects,
            most,
        });
        let floor = (group(size), amount).prop_map(|(projects, least)| Floor {
            name: String::new(),
            projects,
            least,
        });
        let pair = prop_oneof![1 => group(size), 3 => group(size).prop_map(|mut group| {
            group.truncate(2);
            group
        })];
        let exclusion = pair.prop_map(|projects| Exclusion { projects, precedence: false });
        let constraints = (
            prop::collection::vec(cap, 0..4),
            prop::collection::vec(floor, 0..3),
            prop::collection::vec(exclusion, 0..3),
        );
        constraints.prop_map(move |(caps, floors, exclusions)| Case {
            constraints: Constraints { caps, floors, exclusions },
            ..case.clone()
        })
    })
}

/// Every project in one envelope.
fn in_envelopes() -> impl Strategy<Value = Case> {
    (cases(), 1_usize..4).prop_flat_map(|(case, envelopes)| {
        let size = case.costs.len();
        let of = prop::collection::vec(0..envelopes, size);
        let most = prop::collection::vec(0..=case.budget, envelopes);
        (of, most).prop_map(move |(of, most)| {
            let caps = most.iter().enumerate().map(|(envelope, most)| Cap {
                name: envelope.to_string(),
                projects: (0..).zip(&of).filter(|(_, e)| **e == envelope).map(|(p, _)| p).collect(),
                most: *most,
            });
            let constraints = Constraints { caps: caps.collect(), ..Constraints::default() };
            Case { constraints, ..case.clone() }
        })
    })
}

/// How many elections are tried: `PROPTEST_CASES` of them, if that is set.
fn tries(usual: u32) -> ProptestConfig {
    let asked = std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok());
    let cases = asked.unwrap_or(usual);
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(tries(3000))]

    #[test]
    fn the_set_is_the_one_of_the_definition(case in cases()) {
        prop_assert_eq!(case.counted(), case.naive());
    }

    #[test]
    fn under_constraints_too(case in constrained()) {
        prop_assert_eq!(case.counted(), case.naive());
    }

    #[test]
    fn envelopes_that_divide_the_projects_too(case in in_envelopes()) {
        prop_assert_eq!(case.counted(), case.naive());
    }
}

/// The textbook table: the greatest value for every budget, without `without`.
fn table(case: &Case, without: Option<usize>) -> Vec<u128> {
    let size = usize::try_from(case.budget).expect("small") + 1;
    let mut best = vec![0; size];
    let projects = case.costs.iter().zip(&case.values).enumerate();
    for (_, (cost, value)) in projects.filter(|(project, _)| Some(*project) != without) {
        let cost = usize::try_from(*cost).expect("small");
        for money in (cost..size).rev() {
            best[money] = best[money].max(best[money - cost] + value);
        }
    }
    best
}

/// Many projects, few different values for money.
fn long() -> impl Strategy<Value = Case> {
    let project = prop_oneof![
        (1_u64..40, 1_u128..6).prop_map(|(cost, votes)| (cost, votes * u128::from(cost))),
        (1_u64..40, 1_u128..30),
    ];
    (prop::collection::vec(project, 20..60), 0_u64..400).prop_flat_map(|(projects, budget)| {
        let ranks: Vec<u32> = (0..).take(projects.len()).collect();
        let ranks = Just(ranks).prop_shuffle();
        ranks.prop_map(move |ranks| Case { ranks, ..Case::new(budget, &projects) })
    })
}

proptest! {
    #![proptest_config(tries(300))]

    #[test]
    fn with_many_projects_the_value_and_the_ties_are_those_of_the_textbook_table(case in long()) {
        let welfare = case.counted();
        let budget = usize::try_from(case.budget).expect("small");
        prop_assert_eq!(welfare.value, table(&case, None)[budget]);
        prop_assert_eq!(case.value(&welfare.funded), welfare.value);
        prop_assert_eq!(case.cost(&welfare.funded), welfare.cost);
        prop_assert!(welfare.cost <= case.budget);
        for project in 0..case.costs.len() {
            let others = table(&case, Some(project));
            let cost = usize::try_from(case.costs[project]).expect("small");
            let with = budget.checked_sub(cost).map(|left| others[left] + case.values[project]);
            let in_some = with == Some(welfare.value);
            let in_all = others[budget] < welfare.value;
            let index = u32::try_from(project).expect("few");
            prop_assert_eq!(welfare.tied.contains(&index), in_some && !in_all);
            prop_assert!(!welfare.funded.contains(&index) || in_some);
            prop_assert!(welfare.funded.contains(&index) || !in_all);
        }
    }

    #[test]
    fn larger_amounts_in_proportion_change_nothing(case in long()) {
        let small = case.counted();
        let scaled = Case {
            budget: case.budget << 44,
            costs: case.costs.iter().map(|cost| cost << 44).collect(),
            values: case.values.iter().map(|value| value << 90).collect(),
            ..case
        };
        let large = scaled.counted();
        prop_assert_eq!(large.value, small.value << 90);
        prop_assert_eq!((large.funded, large.tied), (small.funded, small.tied));
    }

    #[test]
    fn other_numbers_for_the_projects_change_nothing(case in constrained()) {
        let turned = |project: &u32| u32::try_from(case.costs.len()).expect("few") - 1 - project;
        let reversed = |list: &[u32]| list.iter().map(turned).collect::<Vec<u32>>();
        let mut other = case.clone();
        other.costs.reverse();
        other.values.reverse();
        other.ranks.reverse();
        for cap in &mut other.constraints.caps {
            cap.projects = reversed(&cap.projects);
        }
        for floor in &mut other.constraints.floors {
            floor.projects = reversed(&floor.projects);
        }
        for group in &mut other.constraints.exclusions {
            group.projects = reversed(&group.projects);
        }
        let (welfare, other) = (case.counted(), other.counted());
        prop_assert_eq!(reversed(&other.funded), welfare.funded);
        prop_assert_eq!(reversed(&other.tied), welfare.tied);
        prop_assert_eq!((other.value, other.missed_floors), (welfare.value, welfare.missed_floors));
    }
}

/// Instances P07 and P08 of the collection of J. Burkardt (Florida State University).
#[test]
fn published_instances_have_their_published_optima() {
    let weights = [70, 73, 77, 80, 82, 87, 90, 94, 98, 106, 110, 113, 115, 118, 120];
    let profits = [135, 139, 149, 150, 156, 163, 173, 184, 192, 201, 210, 214, 221, 229, 240];
    let projects: Vec<(u64, u128)> = weights.into_iter().zip(profits).collect();
    let welfare = Case::new(750, &projects).counted();
    assert_eq!((welfare.value, welfare.cost), (1458, 749));
    assert_eq!(welfare.funded, [0, 2, 4, 6, 7, 8, 13, 14]);
    assert!(welfare.is_unique());

    let projects = [
        (382_745, 825_594),
        (799_601, 1_677_009),
        (909_247, 1_676_628),
        (729_069, 1_523_970),
        (467_902, 943_972),
        (44_328, 97_426),
        (34_610, 69_666),
        (698_150, 1_296_457),
        (823_460, 1_679_693),
        (903_959, 1_902_996),
        (853_665, 1_844_992),
        (551_830, 1_049_289),
        (610_856, 1_252_836),
        (670_702, 1_319_836),
        (488_960, 953_277),
        (951_111, 2_067_538),
        (323_046, 675_367),
        (446_298, 853_655),
        (931_161, 1_826_027),
        (31_385, 65_731),
        (496_951, 901_489),
        (264_724, 577_243),
        (224_916, 466_257),
        (169_684, 369_261),
    ];
    let welfare = Case::new(6_404_180, &projects).counted();
    assert_eq!(welfare.value, 13_549_094);
    assert_eq!(welfare.funded, [0, 1, 3, 4, 5, 9, 10, 12, 15, 21, 22, 23]);
}

#[test]
fn among_equal_sets_the_one_with_the_best_ranked_project_is_taken() {
    // 0 and 1 together are worth as much as 2 and 3, or as 0 and 3.
    let mut case = Case::new(10, &[(5, 3), (5, 3), (5, 3), (5, 3), (10, 5)]);
    assert_eq!(case.counted().funded, [0, 1]);
    assert_eq!(case.counted().tied, [0, 1, 2, 3]);
    case.ranks = vec![3, 1, 4, 2, 0];
    assert_eq!(case.counted().funded, [1, 3]);
}

#[test]
fn what_costs_nothing_is_taken_and_what_is_worth_nothing_is_not() {
    let welfare = Case::new(5, &[(0, 1), (0, 0), (5, 0), (5, 2)]).counted();
    assert_eq!(welfare.funded, [0, 3]);
    assert!(welfare.is_unique());
    assert_eq!(Case::new(0, &[(0, 1), (1, 9)]).counted().funded, [0]);
    assert_eq!(Case::new(9, &[]).counted(), Welfare::default());
}

#[test]
fn a_floor_is_followed_at_the_expense_of_value() {
    let mut case = Case::new(10, &[(6, 60), (4, 40), (3, 3), (5, 4)]);
    let floor =
        |projects: &[u32], least| Floor { name: "F".into(), projects: projects.into(), least };
    assert_eq!(case.counted().funded, [0, 1]);
    case.constraints.floors = vec![floor(&[2, 3], 3)];
    assert_eq!(case.counted().funded, [0, 2]);
    case.constraints.floors = vec![floor(&[2, 3], 4)];
    assert_eq!(case.counted().funded, [1, 3]);
}

#[test]
fn a_floor_out_of_reach_is_said_and_the_next_one_is_followed() {
    let mut case = Case::new(10, &[(6, 60), (4, 40), (3, 3), (5, 4)]);
    let floor =
        |projects: &[u32], least| Floor { name: "F".into(), projects: projects.into(), least };
    case.constraints.floors = vec![floor(&[2, 3], 9), floor(&[3], 5), floor(&[0], 6)];
    let welfare = case.counted();
    assert_eq!((welfare.funded, welfare.missed_floors), (vec![1, 3], vec![0, 2]));
}

#[test]
fn beyond_the_limit_there_is_an_error_and_no_guess() {
    // Equal value for money, odd costs, an even budget that no fourteen of them make up exactly.
    let projects: Vec<(u64, u128)> = (0..40_u64)
        .map(|i| MAX_AMOUNT / 64 + i * i * i * 7_919)
        .map(|cost| (cost, u128::from(cost)))
        .collect();
    let case = Case::new(MAX_AMOUNT / 64 * 14 - 2, &projects);
    let limit = 100_000;
    assert_eq!(case.counted_within(limit), Err(WelfareError::TooManyStates { limit }));
}

#[test]
fn values_that_cannot_be_added_up_are_refused() {
    let case = Case::new(5, &[(1, u128::MAX / 2), (1, 2)]);
    assert_eq!(case.counted_within(MOST_STATES), Err(WelfareError::ValuesTooLarge));
}
