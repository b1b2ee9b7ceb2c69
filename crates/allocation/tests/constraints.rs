//! Caps, floors and exclusions as data, and the caps that files set.

use allocation::pb::{self, CapsError};
use allocation::{
    Ballot, BallotType, Barrier, Cap, ConstraintError, Constraints, Election, Exclusion, Floor,
    MAX_AMOUNT, Project,
};

fn election() -> Election {
    let costs = [40, 30, 20, 50];
    let project = |(index, cost): (usize, u64)| Project { id: format!("p{index}"), cost };
    Election {
        budget: 100,
        units_per_currency: 1,
        projects: costs.into_iter().enumerate().map(project).collect(),
        ballots: vec![Ballot::approving(1, [0])],
        ballot_type: BallotType::Approval,
        parts_per_point: 1,
    }
}

fn cap(projects: &[u32], most: u64) -> Cap {
    Cap { name: "cap".into(), projects: projects.into(), most }
}

fn floor(projects: &[u32], least: u64) -> Floor {
    Floor { name: "floor".into(), projects: projects.into(), least }
}

fn caps(caps: &[Cap]) -> Constraints {
    Constraints { caps: caps.into(), ..Constraints::default() }
}

fn floors(floors: &[Floor]) -> Constraints {
    Constraints { floors: floors.into(), ..Constraints::default() }
}

fn exclusions(groups: &[&[u32]], precedence: bool) -> Constraints {
    let group = |projects: &&[u32]| Exclusion { projects: projects.to_vec(), precedence };
    Constraints { exclusions: groups.iter().map(group).collect(), ..Constraints::default() }
}

#[test]
fn constraints_that_make_no_sense_are_refused() {
    let refused = |constraints: Constraints| constraints.check(&election()).expect_err("refused");
    let name = || "cap".to_owned();
    assert_eq!(refused(caps(&[cap(&[], 5)])), ConstraintError::EmptyGroup { name: name() });
    assert_eq!(refused(caps(&[cap(&[4], 5)])), ConstraintError::UnknownProject { index: 4 });
    assert_eq!(
        refused(caps(&[cap(&[1, 1], 5)])),
        ConstraintError::RepeatedProject { name: name(), index: 1 }
    );
    let amount = MAX_AMOUNT + 1;
    assert_eq!(refused(caps(&[cap(&[1], amount)])), ConstraintError::AmountTooLarge { amount });
    assert_eq!(
        refused(exclusions(&[&[0, 1], &[]], false)),
        ConstraintError::EmptyGroup { name: "2".into() }
    );
    assert_eq!(
        refused(exclusions(&[&[0, 1], &[1, 2]], true)),
        ConstraintError::TwoPrecedences { index: 1 }
    );
    assert_eq!(exclusions(&[&[0, 1], &[1, 2]], false).check(&election()), Ok(()));
}

#[test]
fn a_floor_above_the_budget_or_above_a_cap_on_its_projects_is_refused() {
    let name = || "floor".to_owned();
    assert_eq!(
        floors(&[floor(&[0, 1, 2, 3], 101)]).check(&election()),
        Err(ConstraintError::FloorAboveBudget { name: name(), least: 101, budget: 100 })
    );
    let both = Constraints {
        caps: vec![cap(&[0, 1, 2], 50)],
        floors: vec![floor(&[0, 1], 60)],
        ..Constraints::default()
    };
    assert_eq!(
        both.check(&election()),
        Err(ConstraintError::FloorAboveCap {
            floor: name(),
            least: 60,
            cap: "cap".into(),
            most: 50
        })
    );
    let apart = Constraints { floors: vec![floor(&[0, 3], 60)], ..both };
    assert_eq!(apart.check(&election()), Ok(()));
}

#[test]
fn a_set_is_told_what_it_breaks() {
    let election = election();
    let constraints = Constraints {
        exclusions: exclusions(&[&[2, 3]], false).exclusions,
        ..caps(&[cap(&[0, 1, 2], 75)])
    };
    assert_eq!(constraints.broken_by(&election, &[0, 1, 3]), None);
    assert_eq!(constraints.broken_by(&election, &[0, 0, 1]), None);
    let full = Some(Barrier::Cap { cap: 0, left: 5 });
    assert_eq!(constraints.broken_by(&election, &[0, 1, 2]), full);
    assert_eq!(constraints.barrier(&election, &[0, 1], 2), full);
    let excluded = Some(Barrier::Exclusion { exclusion: 0, funded: 3 });
    assert_eq!(constraints.barrier(&election, &[3], 2), excluded);
    assert_eq!(constraints.barrier(&election, &[], 2), None);
    let floors = floors(&[floor(&[0, 1], 70), floor(&[2], 20)]);
    assert_eq!(floors.floors_missed_by(&election, &[0, 1, 3]), [1]);
}

#[test]
fn constraints_are_read_back_from_json_and_a_misspelled_one_is_refused() {
    let text = r#"{"caps":[{"name":"North","projects":[0,1],"most":70}],
        "exclusions":[{"projects":[2,3]}]}"#;
    let constraints: Constraints = serde_json::from_str(text).expect("constraints");
    assert_eq!(constraints.caps[0].most, 70);
    assert!(!constraints.exclusions[0].precedence);
    let written = serde_json::to_string(&constraints).expect("JSON");
    assert_eq!(serde_json::from_str::<Constraints>(&written).expect("the same"), constraints);
    assert!(serde_json::from_str::<Constraints>("{}").expect("nothing asked").is_empty());
    assert!(serde_json::from_str::<Constraints>(r#"{"cap":[]}"#).is_err());
}

const FILE: &str = "META\nkey;value\nbudget;1000.00\nvote_type;approval\ncategories;Green,Play, Art\n\
    budget_per_category;500,300.50,200\nPROJECTS\nproject_id;cost;category\n1;600;Green\n\
    2;99.95;Play\n3;400;Green,Play\nVOTES\nvoter_id;vote\n1;1\n";

fn caps_of(text: &str) -> Result<Vec<Cap>, CapsError> {
    pb::read(text.as_bytes()).expect("a valid file").caps()
}

#[test]
fn caps_on_categories_are_read_in_the_unit_of_the_costs() {
    let caps = caps_of(FILE).expect("clear");
    let green = Cap { name: "Green".into(), projects: vec![0, 2], most: 50_000 };
    let play = Cap { name: "Play".into(), projects: vec![1, 2], most: 30_050 };
    // There is no project in the third category, and so nothing to cap.
    assert_eq!(caps, [green, play]);
    let by_place = FILE
        .replace("categories", "neighborhoods")
        .replace("budget_per_category", "budget_per_neighborhood")
        .replace(";category", ";neighborhood");
    assert_eq!(caps_of(&by_place), Ok(caps));
    assert_eq!(caps_of(&FILE.replace("budget_per_category", "leftover")), Ok(Vec::new()));
}

#[test]
fn a_name_with_a_comma_in_the_projects_is_one_name_if_meta_has_no_commas_in_it() {
    let one = FILE.replace("Green,Play, Art", "Play").replace("500,300.50,200", "300");
    let one = one.replace(";Green,Play", ";Play").replace(";Green", ";Play");
    assert_eq!(caps_of(&one).map(|caps| caps[0].projects.clone()), Ok(vec![0, 1, 2]));
}

#[test]
fn caps_that_are_not_clear_are_refused() {
    let refused = |from: &str, to: &str| {
        assert!(FILE.contains(from));
        caps_of(&FILE.replace(from, to)).expect_err("refused")
    };
    let key = "budget_per_category";
    assert_eq!(
        refused("categories;Green,Play, Art\n", ""),
        CapsError::NamesMissing { amounts: key, names: "categories" }
    );
    assert_eq!(
        refused("500,300.50,200", "500,300"),
        CapsError::CountMismatch { key, amounts: 2, names: 3 }
    );
    let bad = |text: &str| CapsError::BadAmount { key, text: text.into() };
    assert_eq!(refused("300.50", "many"), bad("many"));
    assert_eq!(refused("300.50", "300.505"), bad("300.505"));
    assert_eq!(
        refused("Play, Art", "Play,Green"),
        CapsError::RepeatedName { key: "categories", name: "Green".into() }
    );
    assert_eq!(refused(";category", ";theme"), CapsError::ColumnMissing { column: "category" });
    let unknown = |name: &str| CapsError::UnknownName {
        project: "2".into(),
        column: "category",
        name: name.into(),
    };
    assert_eq!(refused("99.95;Play", "99.95;Pray"), unknown("Pray"));
    assert_eq!(refused("99.95;Play", "99.95;"), unknown(""));
}
