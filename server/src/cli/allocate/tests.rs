use super::{AllocateArgs, answer};
use clap::Parser;
use serde_json::Value;
use std::path::PathBuf;
use std::process::ExitCode;

#[derive(Parser)]
struct Line {
    #[command(flatten)]
    args: AllocateArgs,
}

/// Every rule and every switch of the command line.
const OPTIONS: [&str; 34] = [
    "--rule greedy",
    "--rule greedy --no-skip",
    "--rule greedy --stretch",
    "--rule greedy --utility count --threshold 2",
    "--rule greedy --utility points --tie-break votes,lot",
    "--rule greedy --utility points-cost",
    "--rule max-welfare --utility cost",
    "--rule max-welfare --utility count",
    "--rule max-welfare --utility points",
    "--rule equal-shares",
    "--rule equal-shares --utility count",
    "--rule equal-shares --utility points --endowment integral",
    "--rule equal-shares --utility points-cost --completion none --endowment exact",
    "--rule equal-shares --completion u",
    "--rule equal-shares --completion add1",
    "--rule equal-shares --completion add1e",
    "--rule equal-shares --completion add1u",
    "--rule equal-shares --completion add1eu --comparison",
    "--rule equal-shares --completion pct1",
    "--rule equal-shares --completion add1 --comparison --prefilter",
    "--rule exact-equal-shares",
    "--rule exact-equal-shares --utility count --completion add-opt",
    "--rule bounded-overspending",
    "--rule bounded-overspending --utility count",
    "--rule phragmen",
    "--rule phragmen --no-skip",
    "--rule maximin-support",
    "--rule cstv",
    "--rule cstv --variant ewtc",
    "--rule cstv --variant mt",
    "--rule cstv --variant mtc",
    "--rule-id mes[cost;e=B/n;add1;min=3;ties=cost,votes,lot] --seed abc",
    "--tie-break cost,votes,lot,lexicographic,file",
    "--rule equal-shares --completion add1u --minimum-votes 2",
];

const RANKED: [&str; 5] = [
    "--rule greedy --utility borda",
    "--rule equal-shares --utility borda --completion add1u",
    "--rule equal-shares --utility borda-cost",
    "--rule equal-shares --utility borda0",
    "--rule max-welfare --utility borda",
];

/// A file in a folder of its own.
struct File(PathBuf);

impl File {
    fn new(name: &str, vote_type: &str) -> Self {
        let text = format!(
            "META\nkey;value\ndescription;a small election\nbudget;1000\nvote_type;{vote_type}\n\
             PROJECTS\nproject_id;cost\na;600\nb;350\nc;300\nd;250\ne;1200\n\
             VOTES\nvoter_id;vote\n1;a,b\n2;a,c\n3;b,c,d\n4;d\n5;a,d\n6;c,a\n7;\n8;e,a\n"
        );
        Self::holding(name, &text)
    }

    fn holding(name: &str, text: &str) -> Self {
        let name = format!("ensamen-{}-{name}.pb", std::process::id());
        let path = std::env::temp_dir().join(name);
        std::fs::write(&path, text).expect("written");
        Self(path)
    }
}

impl Drop for File {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}

/// What is printed; nothing is wrong.
fn printed(file: &File, options: &str) -> String {
    let path = file.0.to_str().expect("a path");
    let words = ["allocate", path].into_iter().chain(options.split_whitespace());
    let line = Line::try_parse_from(words).unwrap_or_else(|error| panic!("{options}: {error}"));
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let code = answer(&line.args, &mut out, &mut err).expect("written");
    let err = String::from_utf8(err).expect("text");
    assert_eq!(code, ExitCode::SUCCESS, "{options}: {err}");
    // What is unusual in the file is said where it is counted, and never among the answer.
    assert!(err.contains("warning: line 12, cell 2: "), "the project above the budget: {err}");
    assert!(err.lines().all(|line| line.starts_with("warning: ")), "{options}: {err}");
    assert_eq!(err.lines().count(), 2, "and the empty vote: {err}");
    String::from_utf8(out).expect("text")
}

#[test]
fn every_rule_prints_its_certificate_in_text_and_in_json() {
    let (approval, ordinal) = (File::new("approval", "approval"), File::new("ordinal", "ordinal"));
    let all = OPTIONS.iter().map(|options| (&approval, options));
    for (file, options) in all.chain(RANKED.iter().map(|options| (&ordinal, options))) {
        let text = printed(file, options);
        let (_, certificate) = text.rsplit_once("Certificate: ").expect("a certificate");
        assert!(certificate.contains("EJR+"), "{options}: {certificate}");
        assert!(!text.contains("FAULTS"), "{options}: {text}");
        let json: Value =
            serde_json::from_str(&printed(file, &format!("{options} --json"))).expect("JSON");
        let checks = json["certificate"]["checks"].as_array().expect("checks");
        for check in checks {
            let violations = check["violations"].as_array().expect("a list").len();
            let property = check["property"].as_str().expect("a name");
            // All of them stand in the text, too.
            assert!(certificate.matches("\n           - ").count() >= violations, "{property}");
        }
        let named = |name: &str| checks.iter().any(|check| check["property"] == name);
        for name in ["consistency", "exhaustiveness", "ejr_cost", "ejr_count", "priceability"] {
            assert!(named(name), "{options}: {name}");
        }
        assert!(checks.iter().all(|check| check["fault"] == false), "{options}");
        assert!(text.contains(json["rule_id"].as_str().expect("an id")), "{options}");
    }
}

/// What is printed, and what is said of the file.
fn told(file: &File, options: &str) -> (String, String) {
    let path = file.0.to_str().expect("a path");
    let words = ["allocate", path].into_iter().chain(options.split_whitespace());
    let line = Line::try_parse_from(words).expect("options");
    let (mut out, mut err) = (Vec::new(), Vec::new());
    assert_eq!(answer(&line.args, &mut out, &mut err).expect("written"), ExitCode::SUCCESS);
    (String::from_utf8(out).expect("text"), String::from_utf8(err).expect("text"))
}

#[test]
fn points_in_fractions_are_told_as_voters_gave_them() {
    let text = "META\nkey;value\nbudget;100\nvote_type;cumulative\nPROJECTS\nproject_id;cost\n\
                a;60\nb;30\nc;50\nVOTES\nvoter_id;vote;points\n1;a,b;2.5,0.5\n2;a;1\n3;c;1.5\n";
    let file = File::holding("fractions", text);
    let (out, err) = told(&file, "--rule greedy --utility points-cost --threshold 1");
    assert!(err.contains("line 12, cell 3: \"2.5,0.5\" are fractions"), "{err}");
    assert!(out.contains("number 1 with 3.5 votes, and it fitted"), "{out}");
    assert!(out.contains("0.5 votes, and the rule asks for 1.0"), "{out}");
    assert!(!out.contains("FAULTS"), "{out}");
    let (out, _) = told(&file, "--rule equal-shares --utility points --completion none");
    assert!(out.contains(" for 1/10 of a point"), "{out}");
    assert!(!out.contains("FAULTS"), "{out}");
}

#[test]
fn json_has_what_the_outcome_means_for_voters_and_what_would_have_funded_the_others() {
    let file = File::new("nearest", "approval");
    let told = printed(&file, "--tie-break lexicographic --json --nearest");
    let json: Value = serde_json::from_str(&told).expect("JSON");
    // Five votes for a, three for c and d, two for b: a for 600, c for 300, and nothing more fits.
    assert_eq!(json["funded"], serde_json::json!(["a", "c"]));
    let measures = json["analysis"]["satisfaction"].as_array().expect("measures");
    assert_eq!(measures.len(), 5);
    let found = &json["analysis"]["empty_handed"];
    assert_eq!((&found["empty_handed"], &found["empty_ballots"]), (&1.into(), &1.into()));
    let nearest = json["nearest_funding"].as_array().expect("a list");
    let of = |id: &str| nearest.iter().find(|near| near["project"] == id).expect("a loser");
    // 100 is left: d fits if it costs 150 less, and comes before c with one voter more.
    assert_eq!(
        (&of("d")["cheaper_by"], &of("d")["cheaper_by_exact"]),
        (&"150".into(), &true.into())
    );
    let more = (&of("d")["extra_supporters"], &of("d")["extra_supporters_exact"]);
    assert_eq!(more, (&1.into(), &true.into()));
    assert!(nearest.iter().all(|near| near["project"] != "a"));
    let text = printed(&file, "--tie-break lexicographic --nearest");
    assert!(text.contains("costing 150 less"), "{text}");
    let exactly = printed(&file, "--tie-break lexicographic --nearest --effort unlimited");
    assert!(exactly.contains("costing 150 less") && !exactly.contains("at most"), "{exactly}");
    for wrong in ["--nearest --effort 0", "--nearest --effort much", "--effort 2"] {
        let words = ["allocate", "file.pb"].into_iter().chain(wrong.split_whitespace());
        assert!(Line::try_parse_from(words).is_err(), "{wrong}");
    }
    assert!(!printed(&file, "--json").contains("nearest_funding"), "only where it is asked for");
}

#[test]
fn the_whole_outcome_goes_to_a_file_and_no_certificate_where_none_is_wanted() {
    let file = File::new("trace", "approval");
    let trace = File::new("trace-out", "approval");
    let options = format!("--rule phragmen --trace {}", trace.0.display());
    printed(&file, &options);
    let written = std::fs::read(&trace.0).expect("written");
    let written: Value = serde_json::from_slice(&written).expect("JSON");
    assert_eq!(written["rule_id"], "phragmen[skip;ties=cost,votes,lot]");
    assert!(written["certificate"].is_object());
    let rounds = written["trace"].as_array().expect("rounds");
    assert_eq!(rounds.len(), written["funded"].as_array().expect("a list").len());
    for round in rounds {
        assert_eq!(round["candidates"][0]["project"], round["project"], "the best was chosen");
        assert!(round["candidates"][0]["figure"]["numerator"].is_string(), "its load is told");
        assert!(round["payments"].as_array().is_some_and(|paid| !paid.is_empty()), "{round}");
    }
    let options = format!("--rule exact-equal-shares --trace {}", trace.0.display());
    printed(&file, &options);
    let written = std::fs::read(&trace.0).expect("written");
    let written: Value = serde_json::from_slice(&written).expect("JSON");
    assert!(written["trace"][0]["candidates"][0]["effective_votes"].is_u64());
    assert!(!printed(&file, "--json").contains("\"trace\""), "only in the file");
    assert!(!printed(&file, "--no-certificate").contains("Certificate"));
    assert!(!printed(&file, "--no-certificate --json").contains("certificate"));
}

#[test]
fn caps_that_a_file_sets_are_said_not_to_be_followed_and_followed_where_that_is_asked_for() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("caps.pb");
    let text = "META\nkey;value\nbudget;1000\nvote_type;approval\ncategories;Green,Play\n\
                budget_per_category;600,400\nPROJECTS\nproject_id;cost;category\na;500;Green\n\
                b;400;Green\nc;300;Play\nVOTES\nvoter_id;vote\n1;a,b\n2;a,b\n3;a,c\n";
    std::fs::write(&path, text).expect("written");
    let count = |options: &str, text: &str| {
        std::fs::write(&path, text).expect("written");
        let path = path.to_str().expect("a path");
        let words = ["allocate", path, "--json"].into_iter().chain(options.split_whitespace());
        let line = Line::try_parse_from(words).expect("known options");
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let code = answer(&line.args, &mut out, &mut err).expect("written");
        let funded = serde_json::from_slice::<Value>(&out).map(|json| json["funded"].clone());
        (code, funded.unwrap_or_default(), String::from_utf8(err).expect("text"))
    };
    let (_, funded, err) = count("", text);
    assert_eq!(funded, serde_json::json!(["a", "b"]));
    assert!(err.contains("META sets budget_per_category; only with --file-caps"), "{err}");
    let (code, funded, err) = count("--file-caps", text);
    assert_eq!(
        (code, funded, err.as_str()),
        (ExitCode::SUCCESS, serde_json::json!(["a", "c"]), "")
    );
    let (code, _, err) = count("--file-caps --rule equal-shares", text);
    assert_eq!(code, ExitCode::FAILURE, "a rule that cannot keep caps refuses them: {err}");
    let (code, _, err) = count("--file-caps", &text.replace("c;300;Play", "c;300;Pray"));
    assert_eq!(code, ExitCode::FAILURE);
    assert!(err.contains("\"Pray\" as its category, which META does not name"), "{err}");
}
