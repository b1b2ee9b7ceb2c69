//! The first municipal election decided by equal shares, Wieliczka 2023, counted again.

use std::collections::BTreeSet;

use allocation::{Constraints, Losers, Rule, allocate, pb};

const FILE: &[u8] =
    include_bytes!("../../../tests/fixtures/pabulib/Poland_Wieliczka_2023_Green_Budget.pb");

#[test]
fn wieliczka_2023_gives_its_thirty_official_winners() {
    let file = pb::read(FILE).expect("the fixture is valid");
    let election = file.election().expect("countable");
    let rule: Rule = "mes[cost;e=B/n;add1;comparison;ties=cost,votes,lot]".parse().expect("a rule");
    let outcome = allocate(&election, &rule, "any seed").expect("an outcome");
    let official: BTreeSet<u32> =
        file.selected().expect("the column is there").into_iter().collect();
    assert_eq!(outcome.funded.iter().copied().collect::<BTreeSet<u32>>(), official);
    assert_eq!(official.len(), 30);
    assert_eq!(outcome.total_cost, 995_079);
    assert!(outcome.comparison.is_some_and(|comparison| !comparison.greedy_taken));
}

#[test]
fn stopping_as_soon_as_nothing_fits_is_another_rule_with_other_winners() {
    let file = pb::read(FILE).expect("the fixture is valid");
    let election = file.election().expect("countable");
    let rule: Rule = "mes[cost;e=B/n;add1e;ties=cost,votes,lot]".parse().expect("a rule");
    let outcome = allocate(&election, &rule, "any seed").expect("an outcome");
    assert_eq!((outcome.funded.len(), outcome.total_cost), (31, 984_579));
}

#[test]
fn the_smallest_changes_that_would_have_funded_losers_of_wieliczka_are_proved() {
    let election = pb::read(FILE).expect("the fixture is valid").election().expect("countable");
    let rule: Rule = "mes[cost;e=B/n;add1;comparison;ties=cost,votes,lot]".parse().expect("a rule");
    let limits = Constraints::default();
    let losers = Losers::new(&election, &rule, "seed", &limits).expect("countable");
    for (id, more, less) in
        [("21", 13, 19_882), ("38", 272, 83_021), ("48", 139, 44_261), ("83", 231, 69_630)]
    {
        let place = election.projects.iter().position(|project| project.id == id);
        let project = u32::try_from(place.expect("it is in the file")).expect("few");
        let near = losers.nearest_funding(project).expect("few steps");
        let (more, less) = (Some(more), Some(less));
        assert_eq!((near.extra_supporters, near.extra_supporters_proved), (more, true), "{id}");
        assert_eq!((near.cheaper_by, near.cheaper_by_proved), (less, true), "{id}");
    }
}
