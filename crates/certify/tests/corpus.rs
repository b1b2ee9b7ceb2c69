//! Certificates of real elections.
//!
//! Runs when `ENSAMEN_CORPUS` names a folder with `.pb` files, and prints what it found.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::Instant;

use crate::common::about;
use allocation::{Election, Rule, allocate, pb, report::Report};
use certify::{Certificate, Property, Verdict, certify};

const FILE: &[u8] =
    include_bytes!("../../../tests/fixtures/pabulib/Poland_Wieliczka_2023_Green_Budget.pb");

/// With each, the property that the rule promises for its own utility.
const RULES: [(&str, Option<(Property, Property)>); 10] = [
    ("greedy[votes;skip;ties=cost,votes,id]", None),
    ("greedy[votes-per-cost;skip;ties=cost,votes,id]", None),
    ("greedy[votes;no-skip;ties=cost,votes,id]", None),
    ("mes[cost;e=B/n;none;ties=cost,votes,id]", COST),
    ("mes[cost;e=B/n;u;ties=cost,votes,id]", COST),
    ("mes[cost;e=B/n;add1;ties=cost,votes,id]", COST),
    ("mes[cost;e=B/n;add1u;ties=cost,votes,id]", COST),
    ("mes[cost;e=B/n;add1eu;comparison;ties=cost,votes,id]", None),
    ("mes[count;e=B/n;none;ties=cost,votes,id]", COUNT),
    ("mes[count;e=B/n;add1u;ties=cost,votes,id]", COUNT),
];

const COST: Option<(Property, Property)> = Some((Property::EjrCost, Property::EjrPointsTimesCost));
const COUNT: Option<(Property, Property)> = Some((Property::EjrCount, Property::EjrPoints));

fn outcome(election: &Election, rule: &str) -> Vec<u8> {
    let rule: Rule = rule.parse().expect("a rule");
    let outcome = allocate(election, &rule, "").expect("an outcome");
    serde_json::to_vec(&Report::new(election, &outcome)).expect("JSON")
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder)
        .expect("a folder")
        .map(|entry| entry.expect("readable").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "pb"))
        .collect();
    files.sort();
    files
}

/// For each rule and property, without and with points on the ballots: passed, violated, not
/// applicable.
type Tally = BTreeMap<(&'static str, Property, bool), [u32; 3]>;

fn has_points(certificate: &Certificate) -> bool {
    about(certificate, Property::EjrPoints).verdict != Verdict::NotApplicable
}

fn note(tally: &mut Tally, rule: &'static str, certificate: &Certificate) {
    for check in &certificate.checks {
        let place = match check.verdict {
            Verdict::Passed => 0,
            Verdict::Violated => 1,
            Verdict::NotApplicable => 2,
        };
        tally.entry((rule, check.property, has_points(certificate))).or_default()[place] += 1;
    }
}

#[test]
fn real_elections_are_counted_soundly() {
    let Ok(folder) = std::env::var("ENSAMEN_CORPUS") else { return };
    let mut tally = Tally::new();
    let mut slowest = (0.0, String::new());
    for path in files(Path::new(&folder)) {
        let name = path.file_name().expect("a name").to_string_lossy().into_owned();
        let bytes = std::fs::read(&path).expect("a readable file");
        let election = pb::read(&bytes).expect("a valid file").election().expect("countable");
        for (rule, own) in RULES {
            let json = outcome(&election, rule);
            let started = Instant::now();
            let certificate = certify(&json, &bytes).expect("readable");
            let seconds = started.elapsed().as_secs_f64();
            if seconds > slowest.0 {
                slowest = (seconds, format!("{name} {rule}"));
            }
            if std::env::var("ENSAMEN_CORPUS_TIMES").is_ok() {
                println!("{name} {rule} {seconds:.3} s");
            }
            assert!(certificate.is_sound(), "{name}\n{certificate}");
            if let Some((plain, pointed)) = own {
                let found =
                    about(&certificate, if has_points(&certificate) { pointed } else { plain });
                assert!(
                    found.promised && found.verdict == Verdict::Passed,
                    "{name}\n{certificate}"
                );
            }
            note(&mut tally, rule, &certificate);
        }
    }
    for ((rule, property, points), [passed, violated, not_applicable]) in &tally {
        let ballots = if *points { "with points" } else { "without points" };
        println!(
            "{rule}, ballots {ballots}, {property:?}: {passed} passed, {violated} violated, \
             {not_applicable} n/a"
        );
    }
    println!("slowest: {:.3} s, {}", slowest.0, slowest.1);
}

#[test]
fn the_green_budget_of_wieliczka_is_certified_and_a_changed_payment_is_not() {
    let election = pb::read(FILE).expect("a valid file").election().expect("countable");
    let json = outcome(&election, "mes[cost;e=B/n;add1;comparison;ties=cost,votes,lot]");
    let certificate = certify(&json, FILE).expect("readable");
    assert!(certificate.is_sound(), "{certificate}");
    for property in [Property::EjrCost, Property::Payments, Property::Purchases] {
        let found = about(&certificate, property);
        assert_eq!((found.verdict, found.promised), (Verdict::Passed, true), "{certificate}");
    }
    let mut changed: serde_json::Value = serde_json::from_slice(&json).expect("JSON");
    let numerator = &mut changed["rounds"][5]["max_payment"]["numerator"];
    *numerator = format!("{}1", numerator.as_str().expect("text")).into();
    let certificate = certify(changed.to_string().as_bytes(), FILE).expect("readable");
    assert!(about(&certificate, Property::Payments).fault);
}
