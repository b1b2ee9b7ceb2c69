use super::{CompareArgs, answer};
use clap::Parser;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

#[derive(Parser)]
struct Line {
    #[command(flatten)]
    args: CompareArgs,
}

/// Three voters and three projects of two categories: worked by hand below.
const FILE: &str = "META\nkey;value\nbudget;100\nvote_type;approval\n\
     PROJECTS\nproject_id;cost;category\na;60;green\nb;40;green\nc;100;sport\n\
     VOTES\nvoter_id;vote\n1;a\n2;a,b\n3;c\n";

struct Files(tempfile::TempDir);

impl Files {
    fn new() -> Self {
        let files = Self(tempfile::tempdir().expect("a folder"));
        files.write("small.pb", FILE);
        files
    }

    fn write(&self, name: &str, text: &str) -> PathBuf {
        let path = self.0.path().join(name);
        std::fs::write(&path, text).expect("written");
        path
    }

    fn said(&self, options: &[&Path], json: bool) -> (ExitCode, String, String) {
        let mut words = vec!["compare".into(), self.0.path().join("small.pb").into_os_string()];
        for path in options {
            words.extend(["--with".into(), path.as_os_str().to_owned()]);
        }
        words.extend(json.then(|| "--json".into()));
        let line = Line::try_parse_from(words).expect("a command");
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let code = answer(&line.args, &mut out, &mut err).expect("written");
        let text = |bytes| String::from_utf8(bytes).expect("text");
        (code, text(out), text(err))
    }

    fn json(&self, options: &[&Path]) -> Value {
        let (code, out, err) = self.said(options, true);
        assert_eq!((code, err.as_str()), (ExitCode::SUCCESS, ""));
        serde_json::from_str(&out).expect("JSON")
    }
}

#[test]
fn every_rule_is_told_with_what_it_means_for_voters() {
    let files = Files::new();
    let columns = files.json(&[]);
    // Most votes: a, then b; the third voter has nothing.
    let greedy = &columns[0];
    assert_eq!(greedy["funded"], json!(["a", "b"]));
    let measured = &greedy["analysis"];
    assert_eq!(measured["empty_handed"]["empty_handed"], 1);
    assert_eq!(measured["satisfaction"].as_array().expect("measures").len(), 5);
    let projects = &measured["satisfaction"][0];
    assert_eq!(projects["measure"], "projects");
    // One, two and no projects: 1 on average; 0, 1, 2 differ by 8/9 on average, half of which is 4/9.
    assert_eq!(projects["average"]["rounded"], "1.000000");
    assert_eq!(projects["gini"]["exact"], json!({"numerator": "4", "denominator": "9"}));
    assert_eq!(measured["categories"][0]["column"], "category");
    assert_eq!(measured["categories"][0]["votes_to_got"]["rounded"], "0.250000");
    assert!(greedy.get("difference").is_none());
    let (_, table, _) = files.said(&[], false);
    assert!(
        table.contains("66.7 %            1.00         66.7 %    0.44  greedy[votes"),
        "{table}"
    );
}

#[test]
fn two_outcomes_are_compared_by_projects_money_and_voters() {
    let files = Files::new();
    let first = files.write("one.json", r#"{"rule_id": "the jury", "funded": ["b", "a"]}"#);
    let other = files.write("other.json", r#"{"rule_id": "the council", "funded": ["c"]}"#);
    let columns = files.json(&[&first, &other]);
    assert_eq!(columns.as_array().expect("columns").len(), 2, "no rule is counted");
    let difference = &columns[1]["difference"];
    assert_eq!(difference["only_first"], json!(["a", "b"]));
    assert_eq!((&difference["only_here"], &difference["both"]), (&json!(["c"]), &json!([])));
    assert_eq!(difference["cost_only_here"], "100");
    assert_eq!(difference["by_projects"], json!({"first": 2, "here": 1, "indifferent": 0}));
    // One alone is compared with every rule.
    let columns = files.json(&[&first]);
    assert_eq!(columns[1]["difference"]["only_here"], json!([]));
    let (_, table, _) = files.said(&[&first, &other], false);
    assert!(table.contains("the jury, in ") && table.contains("2 voters have more in the first"));
    // Of another election, or no outcome at all.
    let foreign = files.write("foreign.json", r#"{"funded": ["z"]}"#);
    let (code, _, err) = files.said(&[&foreign], false);
    assert_eq!(code, ExitCode::FAILURE);
    assert!(err.contains("the election has no project z"), "{err}");
}
