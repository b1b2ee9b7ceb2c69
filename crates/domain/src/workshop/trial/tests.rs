//! What if: the money adds up, the rule refuses in words, and what moves is told.

use super::*;
use crate::{
    project::Theme,
    rules::{BallotForm, CompletionChoice, Limits, RuleSheet, RuleSheetDraft},
};
use allocation::BallotType;
use proptest::prelude::*;

fn sheet(ballot: BallotForm, method: MethodChoice) -> RuleSheet {
    let draft = RuleSheetDraft {
        ballot,
        method,
        completion: CompletionChoice::None,
        comparison: false,
        tie_break: Vec::new(),
        minimum_votes: 0,
        limits: Limits::default(),
        switches: crate::rules::Switches::default(),
        sharing: None,
    };
    RuleSheet::new(draft).unwrap()
}

fn project(number: &str, euros: i64, commune: &str) -> GroundProject {
    GroundProject {
        number: number.to_owned(),
        title: format!("Projet {number}").into(),
        line: None,
        cost: Cents(euros * 100),
        theme: Some(Theme::Nature),
        commune: Some(Slug::parse(commune).unwrap()),
        district: None,
        bearer: Some(ActorType::Collective),
    }
}

fn ballot(kind: Option<&str>, weight: u64, projects: &[u32]) -> GroundBallot {
    let choices = projects.iter().map(|project| (*project, 1)).collect();
    GroundBallot { kind: kind.map(str::to_owned), choices, weight }
}

/// Two pots of 100 euros: one whose favourites both stand in Jette, one with a single wish.
fn ground() -> Ground {
    let rules = sheet(BallotForm::up_to(3), MethodChoice::Greedy);
    let pot = |name: &str, projects: Vec<GroundProject>, ballots: Vec<GroundBallot>| Pot {
        name: name.into(),
        budget: Cents(10_000),
        rules: rules.clone(),
        seed: "seed".to_owned(),
        projects,
        ballot_type: BallotType::Approval,
        ballots,
    };
    Ground {
        unplaced: Vec::new(),
        pots: vec![
            pot(
                "Quartiers",
                vec![
                    project("1", 60, "jette"),
                    project("2", 40, "jette"),
                    project("3", 50, "evere"),
                ],
                vec![ballot(Some("inhabitants"), 6, &[0, 1]), ballot(Some("commune"), 3, &[2])],
            ),
            pot(
                "Écoles",
                vec![project("9", 150, "evere")],
                vec![ballot(Some("inhabitants"), 9, &[0])],
            ),
        ],
    }
}

fn asked(split: [u8; 2]) -> Trial {
    Trial { split: split.to_vec(), ..Trial::first(&ground(), None) }
}

fn tried(trial: &Trial) -> Result<Tried, TrialRefusal> {
    let ground = ground();
    ground.run(trial, &ground.today().unwrap())
}

fn funded(tried: &Tried) -> Vec<Vec<bool>> {
    let pots = tried.pots.iter();
    pots.map(|pot| pot.projects.iter().map(|project| project.funded).collect()).collect()
}

/// A line of money of a scenario.
fn line(label: &str, euros: i64, theme: Option<Theme>, commune: Option<&str>) -> EnvelopeLine {
    let commune = commune.map(|slug| Slug::parse(slug).unwrap());
    let (label, amount) = (label.to_owned(), Cents(euros * 100));
    EnvelopeLine { label, amount, theme, commune, ..EnvelopeLine::default() }
}

fn drawn(id: u32, lines: Vec<EnvelopeLine>) -> Scenario {
    let value = crate::workshop::FieldValue::Lines { lines };
    let held = crate::workshop::FieldState { revision: 1, value, amendment: None };
    Scenario {
        id: ScenarioId(id),
        table: None,
        author: None,
        state: ScenarioState::Locked,
        fields: [(crate::workshop::FieldKey::Envelopes, held)].into(),
        history: Vec::new(),
    }
}

#[test]
fn a_line_belongs_to_the_envelope_of_its_name_its_theme_or_its_commune_or_to_none() {
    let (nature, food) = (Some(Theme::Nature), Some(Theme::Food));
    let own = drawn(
        1,
        vec![
            line("Vert", 60, nature, None),
            line("Vert à Jette", 40, nature, Some("jette")),
            line("Cuisines", 20, food, None),
        ],
    );
    let other = drawn(
        2,
        vec![
            line("Arbres", 10, nature, Some("evere")),
            line("Mare", 10, nature, Some("jette")),
            line("cuisines ", 10, None, None),
            line("Fêtes", 10, None, Some("jette")),
        ],
    );
    let tried = own.alternative().unwrap();
    let places: Vec<_> = (0..4).map(|place| tried.envelope_of(&other, place)).collect();
    assert_eq!(places, [Some(0), Some(1), Some(2), None]);
    assert_eq!(tried.envelope_of(&own, 1), Some(1));
}

#[test]
fn a_cap_for_one_commune_comes_before_that_of_all_and_leaves_the_others_as_they_are() {
    let caps = |all: Option<u8>, one: &[(&str, u8)]| Trial {
        commune_cap: all,
        commune_caps: one.iter().map(|(it, cap)| (Slug::parse(it).unwrap(), *cap)).collect(),
        ..asked([50, 50])
    };
    let first = |trial: Trial| funded(&tried(&trial).unwrap()).remove(0);
    assert_eq!(first(caps(None, &[("jette", 50)])), [false, true, true]);
    assert_eq!(first(caps(None, &[("evere", 10)])), [true, true, false]);
    assert_eq!(first(caps(Some(30), &[("jette", 100)])), [true, true, false]);
}

#[test]
fn what_is_tried_first_is_what_is_so_today_and_moves_nothing() {
    let same = tried(&Trial::first(&ground(), None)).unwrap();
    assert_eq!(funded(&same), [vec![true, true, false], vec![false]]);
    assert!(same.against.communes.iter().all(|line| line.today == line.tried));
    assert!(same.against.nothing.iter().all(|line| line.today == line.tried));
}

#[test]
fn moving_the_split_funds_one_pot_more_and_the_other_less_and_says_so() {
    let moved = tried(&asked([25, 75])).unwrap();
    assert_eq!(funded(&moved), [vec![false, true, false], vec![true]]);
    let evere = moved.against.communes.iter().find(|line| line.code == "evere").unwrap();
    assert_eq!((evere.today, evere.tried), (Cents::ZERO, Cents(15_000)));
    let everyone = &moved.against.nothing[0];
    assert_eq!((everyone.people, everyone.today, everyone.tried), (18, 12, 3));
    let commune = moved.against.nothing.iter().find(|line| line.kind.as_deref() == Some("commune"));
    assert_eq!(commune.map(|line| (line.today, line.tried)), Some((3, 3)));
}

#[test]
fn a_cap_for_each_commune_is_kept_by_one_rule_and_refused_by_another() {
    let capped = Trial { commune_cap: Some(60), ..asked([50, 50]) };
    assert_eq!(funded(&tried(&capped).unwrap())[0], [false, true, true]);
    let by_shares = Trial { method: MethodChoice::EqualShares, ..capped };
    assert_eq!(tried(&by_shares), Err(TrialRefusal::LimitsIgnored));
}

#[test]
fn a_rule_that_would_ignore_points_is_refused() {
    let mut ground = ground();
    for pot in &mut ground.pots {
        let points = BallotForm::Points { total: 10, max_per_project: 10 };
        pot.rules = sheet(points, MethodChoice::Greedy);
        pot.ballot_type = BallotType::Cumulative;
    }
    let today = ground.today().unwrap();
    let trial = Trial { method: MethodChoice::Phragmen, ..asked([50, 50]) };
    assert_eq!(ground.run(&trial, &today), Err(TrialRefusal::BallotIgnored));
}

#[test]
fn with_one_weight_for_each_kind_three_communes_weigh_as_much_as_six_inhabitants() {
    let mut ground = ground();
    ground.pots.truncate(1);
    let today = ground.today().unwrap();
    let trial = Trial { even: true, money: Cents(5_000), ..Trial::first(&ground, None) };
    let even = ground.run(&trial, &today).unwrap();
    let by_heads = Trial { even: false, ..trial.clone() };
    let by_heads = ground.run(&by_heads, &today).unwrap();
    // Votes are told as people, whatever they weigh.
    assert_eq!(even.pots[0].projects[2].votes, 3);
    assert_eq!(funded(&by_heads)[0], [false, true, false]);
    let threshold = Trial { minimum: 2, ..trial };
    assert_eq!(ground.run(&threshold, &today), Err(TrialRefusal::EvenWithMinimum));
    for ballot in &mut ground.pots[0].ballots {
        ballot.kind = None;
    }
    let unknown = Trial { minimum: 0, ..threshold };
    assert_eq!(ground.run(&unknown, &today), Err(TrialRefusal::KindsUnknown));
}

#[test]
fn below_the_threshold_nothing_is_funded() {
    let trial = Trial { minimum: 4, ..asked([50, 50]) };
    assert_eq!(funded(&tried(&trial).unwrap()), [vec![true, true, false], vec![false]]);
    let trial = Trial { minimum: 7, ..asked([50, 50]) };
    assert_eq!(funded(&tried(&trial).unwrap()), [vec![false; 3], vec![false]]);
}

#[test]
fn an_alternative_brings_its_envelopes_and_its_rule() {
    let alternative = Alternative {
        scenario: ScenarioId(1),
        lines: vec![line("A", 300, None, None), line("B", 100, None, None)],
        method: Some(MethodChoice::EqualShares),
    };
    let first = Trial::first(&ground(), Some(&alternative));
    assert_eq!((first.money, first.split.as_slice()), (Cents(40_000), [75, 25].as_slice()));
    assert_eq!(first.method, MethodChoice::EqualShares);
    assert!(alternative.unplaced(2).is_empty());
    assert_eq!(alternative.unplaced(1), alternative.lines);
}

#[test]
fn what_fewer_than_three_would_choose_is_told_to_nobody() {
    let leaning = |part| Leaning { kind: ActorType::Coach, trial: asked([part, 100 - part]) };
    let two = [leaning(0), leaning(100)];
    assert_eq!(Distribution::of(two.iter()), None);
    let three = [leaning(0), leaning(34), leaning(100)];
    let found = Distribution::of(three.iter()).unwrap();
    assert_eq!(found.first_pot, [1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 1]);
    assert_eq!(found.methods, [(MethodChoice::Greedy, 3)].into());
}

proptest! {
    #[test]
    fn however_money_is_split_not_a_cent_is_lost_and_no_pot_overspends(
        euros in 1_i64..1_000_000, cents in 0_i64..100, first in 0_u8..=100
    ) {
        let money = Cents(euros * 100 + cents);
        let trial = Trial { money, ..asked([first, 100 - first]) };
        let amounts = trial.amounts(2).unwrap();
        prop_assert_eq!(Cents::sum(amounts), Some(money));
        let tried = tried(&trial).unwrap();
        prop_assert!(tried.pots.iter().all(|pot| pot.spent <= pot.budget));
    }
}
