//! Files that are malformed or unusual, each in one way: what is said of each, exactly.
//!
//! `malformed/expected.txt` says for every file of the folder whether it is accepted, with which
//! election, and every error and warning with line, cell, code and detail.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::path::{Path, PathBuf};

use allocation::pb::{self, PbErrors, PbFile, Problem};
use allocation::{Ballot, BallotType, Election};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/malformed")
}

/// Every file of the collection, by name.
fn files() -> BTreeMap<String, Vec<u8>> {
    let entries = std::fs::read_dir(folder()).expect("the folder is there");
    let paths = entries.map(|entry| entry.expect("readable").path());
    let files = paths.filter(|path| path.extension().is_some_and(|ending| ending == "pb"));
    files
        .map(|path| {
            let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
            (name, std::fs::read(&path).expect("readable"))
        })
        .collect()
}

/// The election in one line: budget, costs and the votes, with points where they say something.
fn in_one_line(election: &Election) -> String {
    let short = |id: &str| match id.char_indices().nth(20) {
        Some((end, _)) => format!("{}…", &id[..end]),
        None => id.to_owned(),
    };
    let pointed = election.ballot_type != BallotType::Approval;
    let choices = |ballot: &Ballot| {
        let named = ballot.choices.iter().map(|choice| {
            let id = short(&election.projects[choice.project as usize].id);
            if pointed { format!("{id}:{}", choice.points) } else { id }
        });
        format!("{}×({})", ballot.weight, named.collect::<Vec<_>>().join(" "))
    };
    let mut words = vec![format!("{}/{}", election.budget, election.units_per_currency)];
    if election.parts_per_point != 1 {
        words.push(format!("points/{}", election.parts_per_point));
    }
    let projects = election.projects.iter();
    words.extend(projects.map(|project| format!("{}={}", short(&project.id), project.cost)));
    words.extend(election.ballots.iter().map(choices));
    words.join(" ")
}

fn list(text: &mut String, kind: &str, problems: &[Problem]) {
    /// More are said to follow.
    const SHOWN: usize = 12;
    let more = problems.len().saturating_sub(SHOWN);
    // The last one says so if the list is not complete.
    for problem in problems.iter().take(SHOWN - 1).chain(problems.iter().skip(SHOWN - 1).last()) {
        let code = serde_json::to_value(problem.code).expect("JSON");
        let code = code.as_str().expect("a word");
        let cell = problem.column.map_or(String::new(), |column| format!(":{column}"));
        write!(text, "  {kind} {}{cell} {code}", problem.line).expect("a string");
        if let Some(detail) = &problem.detail {
            write!(text, " «{}»", detail.escape_debug()).expect("a string");
        }
        text.push('\n');
    }
    if more > 0 {
        writeln!(text, "  {kind}s in all: {}", problems.len()).expect("a string");
    }
}

/// What is said of a file.
fn said(read: &Result<PbFile, PbErrors>) -> String {
    let mut text = String::new();
    match read {
        Ok(file) => {
            let election = file.election().expect("what is accepted can be counted");
            writeln!(text, "  accepted {}", in_one_line(&election)).expect("a string");
            list(&mut text, "warning", file.warnings());
        }
        Err(problems) => {
            list(&mut text, "error", &problems.errors);
            list(&mut text, "warning", &problems.warnings);
        }
    }
    text
}

/// What is expected of each file: its name on a line, what is said of it on those below.
fn expected() -> BTreeMap<String, String> {
    let text = std::fs::read_to_string(folder().join("expected.txt")).expect("expectations");
    let mut expected: BTreeMap<String, String> = BTreeMap::new();
    let mut name = "";
    for line in text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        if line.starts_with("  ") {
            let said = expected.get_mut(name).expect("a name comes first");
            said.push_str(line);
            said.push('\n');
        } else {
            name = line;
            assert!(expected.insert(name.to_owned(), String::new()).is_none(), "{name} is twice");
        }
    }
    expected
}

#[test]
fn every_file_is_judged_exactly_as_expected() {
    let (files, expected) = (files(), expected());
    assert!(files.len() >= 60, "the collection is not complete");
    let names: BTreeSet<&String> = files.keys().chain(expected.keys()).collect();
    let mut different = String::new();
    for name in names {
        let actual = files.get(name).map(|bytes| said(&pb::read(bytes)));
        if actual.as_ref() != expected.get(name) {
            let actual = actual.unwrap_or_else(|| "  there is no such file\n".to_owned());
            write!(different, "{name}\n{actual}").expect("a string");
        }
    }
    assert!(different.is_empty(), "not as expected, but:\n{different}");
}

#[test]
fn what_is_accepted_is_written_and_read_back_the_same() {
    for (name, bytes) in files() {
        let Ok(file) = pb::read(&bytes) else { continue };
        let text = pb::write(&file);
        let again = pb::read(text.as_bytes()).expect(&name);
        assert_eq!(again.meta(), file.meta(), "{name}");
        assert_eq!(again.projects(), file.projects(), "{name}");
        assert_eq!(again.votes(), file.votes(), "{name}");
        assert_eq!(again.election(), file.election(), "{name}");
        assert_eq!(again.selected(), file.selected(), "{name}");
        assert_eq!(pb::write(&again), text, "{name}");
        let built = PbFile::new(file.meta(), file.projects(), file.votes()).expect(&name);
        assert_eq!(built, again, "{name}");
    }
}

#[test]
fn every_message_is_a_sentence_that_fits_on_a_line() {
    for (name, bytes) in files() {
        let problems = match pb::read(&bytes) {
            Ok(file) => file.warnings().to_vec(),
            Err(problems) => [problems.errors, problems.warnings].concat(),
        };
        for problem in problems {
            assert!(!problem.message.is_empty(), "{name}");
            assert!(problem.message.chars().count() < 400, "{name}: {}", problem.message);
            assert!(problem.detail.is_none_or(|text| text.chars().count() < 300), "{name}");
        }
    }
}
