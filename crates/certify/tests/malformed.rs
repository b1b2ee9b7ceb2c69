//! What cannot be read is an error that says where and what, and never a panic.

use crate::common::{elections, pb, published};
use certify::{CertifyError, FileProblem, certify};
use proptest::prelude::*;
use serde_json::{Value, json};

const FILE: &str = "META\nkey;value\nbudget;100\nvote_type;approval\nPROJECTS\nproject_id;cost\na;60\n\
                    b;40.5\nVOTES\nvoter_id;vote\n1;a,b\n2;b\n";

fn outcome() -> Value {
    json!({
        "rule_id": "any", "funded": ["a"], "total_cost": "60", "budget": "100",
        "units_per_currency": 10, "ballots": 2, "endowment": null, "steps": 0, "ties": [],
        "projects": [
            {"id": "a", "cost": "60.0", "funded": true, "votes": 1, "score": 1,
             "reason": {"code": "funded_in_round"}},
            {"id": "b", "cost": "40.5", "funded": false, "votes": 2, "score": 2,
             "reason": {"code": "not_reached"}}],
        "rounds": [], "comparison": null
    })
}

fn with_file(file: &[u8]) -> Result<(), CertifyError> {
    certify(outcome().to_string().as_bytes(), file).map(|_| ())
}

fn with_outcome(change: impl FnOnce(&mut Value)) -> Result<(), CertifyError> {
    let mut outcome = outcome();
    change(&mut outcome);
    certify(outcome.to_string().as_bytes(), FILE.as_bytes()).map(|_| ())
}

#[test]
fn the_file_and_the_outcome_can_be_read_as_they_stand() {
    assert_eq!(with_file(FILE.as_bytes()), Ok(()));
    assert_eq!(with_outcome(|_| {}), Ok(()));
}

#[test]
fn titles_that_a_tool_put_in_quotes_like_every_cell_open_their_sections() {
    let line = |line: &str| format!("\"{}\"\n", line.replace(';', "\";\""));
    let quoted: String = FILE.lines().map(line).collect();
    assert!(quoted.starts_with("\"META\"\n\"key\";\"value\"\n"));
    assert_eq!(with_file(quoted.as_bytes()), Ok(()));
}

#[test]
fn each_problem_of_a_file_is_told_with_its_line() {
    let change = |from: &str, to: &str| with_file(FILE.replacen(from, to, 1).as_bytes());
    let on = |line, problem| Err(CertifyError::File { line: Some(line), problem });
    let whole = |problem| Err(CertifyError::File { line: None, problem });
    let text = str::to_owned;
    assert_eq!(change("VOTES", "PROJECTS"), on(10, FileProblem::OtherColumns));
    assert_eq!(
        change("VOTES\nvoter_id;vote\n1;a,b\n2;b\n", ""),
        whole(FileProblem::MissingSection("VOTES"))
    );
    assert_eq!(change("budget;100\n", ""), whole(FileProblem::MissingKey("budget")));
    assert_eq!(change("vote_type;approval\n", ""), whole(FileProblem::MissingKey("vote_type")));
    assert_eq!(change("approval", "applause"), on(4, FileProblem::VoteType(text("applause"))));
    assert_eq!(change("100", "-1"), on(3, FileProblem::Amount(text("-1"))));
    assert_eq!(change("40.5", "1e99"), on(8, FileProblem::Amount(text("1e99"))));
    let large = "999999999999999999";
    assert_eq!(change("60", large), on(7, FileProblem::Amount(text(large))));
    assert_eq!(change(";cost", ";price"), on(6, FileProblem::MissingColumn("cost")));
    assert_eq!(change(";cost", ";cost;cost"), on(6, FileProblem::RepeatedColumn(text("cost"))));
    assert_eq!(change(";vote", ";choice"), on(10, FileProblem::MissingColumn("vote")));
    assert_eq!(change("a;60", "a;60;x"), on(7, FileProblem::TooManyCells { cells: 3, columns: 2 }));
    assert_eq!(change("a;60", ";60"), on(7, FileProblem::NoId));
    assert_eq!(change("b;40.5", "a;40.5"), on(8, FileProblem::RepeatedId(text("a"))));
    assert_eq!(change("1;a,b", "1;a,c"), on(11, FileProblem::UnknownProject(text("c"))));
    assert_eq!(change("1;a,b", "1;\"a,b"), on(11, FileProblem::UnclosedQuote));
    let points = |column: &str| {
        let file = FILE.replace("approval", "cumulative").replace("d;vote", "d;vote;points");
        with_file(file.replace("a,b", &format!("a,b;{column}")).replace("2;b", "2;b;1").as_bytes())
    };
    assert_eq!(points("2,3"), Ok(()));
    assert_eq!(points("2"), on(11, FileProblem::PointsMissing { named: 2, given: 1 }));
    assert_eq!(points("2,-3"), on(11, FileProblem::Points(text("-3"))));
    let mut bytes = FILE.as_bytes().to_vec();
    let place = FILE.find("60").expect("is there");
    bytes[place] = 0xFF;
    assert_eq!(with_file(&bytes), on(7, FileProblem::NotUtf8));
    assert_eq!(with_file(b""), whole(FileProblem::MissingKey("vote_type")));
}

#[test]
fn an_error_is_worded_with_its_place() {
    let error =
        with_file(FILE.replacen("1;a,b", "1;c", 1).as_bytes()).expect_err("no such project");
    assert_eq!(error.to_string(), "the file of ballots, line 11: there is no project \"c\"");
    let error = with_outcome(|json| json["budget"] = json!("1,5")).expect_err("not an amount");
    let expected = "the outcome's budget is \"1,5\", which is not an amount such as 1234, 1234.50 or \
                    1234 1/3";
    assert_eq!(error.to_string(), expected);
}

#[test]
fn each_problem_of_an_outcome_is_told_by_its_name() {
    let name = |result| match result {
        Err(CertifyError::Figure { what, .. }) => what,
        other => panic!("{other:?}"),
    };
    assert_eq!(name(with_outcome(|j| j["total_cost"] = json!(""))), "total_cost");
    assert_eq!(name(with_outcome(|j| j["projects"][1]["cost"] = json!("x"))), "projects[1].cost");
    assert_eq!(name(with_outcome(|j| j["units_per_currency"] = json!(0))), "units_per_currency");
    let zero = json!({"numerator": "1", "denominator": "0"});
    assert_eq!(name(with_outcome(|j| j["endowment"] = zero.clone())), "endowment");
    let endless = json!({"numerator": "1".repeat(10_001), "denominator": "1"});
    assert_eq!(name(with_outcome(|j| j["endowment"] = endless)), "endowment");
    let error = certify(b"{\n\"rule_id\": 3}", FILE.as_bytes()).expect_err("not the form");
    let told = error.to_string();
    assert!(told.starts_with("the outcome cannot be read: invalid type"), "{told}");
    assert!(told.ends_with("at line 2 column 12"), "{told}");
}

#[test]
fn payments_of_endless_fractions_are_refused() {
    let result = with_outcome(|json| {
        json["rule_id"] = json!("mes[cost;e=B/n;none;ties=id]");
        json["endowment"] = json!({"numerator": "1", "denominator": "9".repeat(9_999)});
        json["rounds"] = json!([{"project": "a", "stage": "shares", "supporters": 1,
            "max_payment": {"numerator": "60", "denominator": "1"},
            "effective_votes": null, "exhausted": null}]);
    });
    assert!(matches!(result, Err(CertifyError::FractionsTooLong { .. })), "{result:?}");
}

#[test]
fn what_real_files_do_is_understood() {
    let odd = "\u{feff}meta;\r\nbudget;\"100,00\"\r\nvote_type; Approval \r\n\r\nPROJECTS\r\n\
               project_id;name;cost\r\na;\"x;\"\"y\"\"\r\nz\";60\r\nb;;40.50\r\nVOTES\r\n\
               voter_id;vote;age\r\n1;a,b,a,\r\n2; b;40-59";
    assert_eq!(with_file(odd.as_bytes()), Ok(()));
    let certificate = certify(outcome().to_string().as_bytes(), odd.as_bytes()).expect("readable");
    let consistency = &certificate.checks[0];
    // The reasons are invented; the costs, votes and totals are right.
    assert_eq!(consistency.violations, [], "{certificate}");
}

/// Files of the collection that are counted, with what makes each unusual in its name.
fn counted() -> Vec<(String, Vec<u8>, allocation::Election)> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../allocation/tests/malformed");
    let entries = std::fs::read_dir(folder).expect("the collection");
    let mut files: Vec<_> = entries
        .map(|entry| entry.expect("readable").path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "pb"))
        .filter_map(|path| {
            let bytes = std::fs::read(&path).expect("readable");
            let election = allocation::pb::read(&bytes).ok()?.election().ok()?;
            Some((path.display().to_string(), bytes, election))
        })
        .collect();
    files.sort_by(|a, b| a.0.cmp(&b.0));
    files
}

#[test]
fn whatever_file_can_be_counted_its_outcome_can_be_certified() {
    let files = counted();
    assert!(files.len() > 60, "{}", files.len());
    let mut wrong = Vec::new();
    for (name, bytes, election) in &files {
        let ranked = election.ballot_type == allocation::BallotType::Ordinal;
        let points = if ranked { "borda" } else { "points" };
        for rule in ["greedy[votes;skip;ties=id]", &format!("mes[{points};e=B/n;add1u;ties=id]")] {
            match certify(published(election, rule).to_string().as_bytes(), bytes) {
                Ok(certificate) if certificate.is_sound() => {}
                Ok(certificate) => wrong.push(format!("{name} {rule}: {certificate}")),
                Err(error) => wrong.push(format!("{name}: {error}")),
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

proptest! {
    #[test]
    fn no_bytes_make_it_panic(
        election in elections(),
        cut in 0_usize..2000,
        noise in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..4),
    ) {
        let mut file = pb(&election).into_bytes();
        let json = published(&election, "mes[count;e=B/n;add1u;ties=id]").to_string();
        let mut outcome = json.clone().into_bytes();
        for (place, byte) in &noise {
            let at = place.index(file.len());
            file[at] = *byte;
            let at = place.index(outcome.len());
            outcome[at] = *byte;
        }
        let _ = certify(json.as_bytes(), &file);
        let _ = certify(&outcome, pb(&election).as_bytes());
        file.truncate(cut);
        outcome.truncate(cut);
        let _ = certify(json.as_bytes(), &file);
        let _ = certify(&outcome, pb(&election).as_bytes());
    }

    #[test]
    fn no_digits_make_it_panic(
        election in elections(),
        places in prop::collection::vec((any::<prop::sample::Index>(), b'0'..=b'9'), 1..6),
    ) {
        let mut outcome =
            published(&election, "mes[cost;e=B/n;add1u;ties=id]").to_string().into_bytes();
        let digits: Vec<usize> =
            (0..outcome.len()).filter(|at| outcome[*at].is_ascii_digit()).collect();
        for (place, digit) in places {
            let at = digits[place.index(digits.len())];
            outcome[at] = digit;
        }
        let _ = certify(&outcome, pb(&election).as_bytes());
    }
}
