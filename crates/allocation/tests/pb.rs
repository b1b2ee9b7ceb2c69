//! Reading and writing election files.

use std::fmt::Write;

use allocation::pb::{self, Meta, PbFile, ProblemCode, Table};
use allocation::{BallotType, Choice};
use proptest::prelude::*;

const PLAIN: &str = "META\nkey;value\ndescription;Small\ncountry;BE\nunit;Town\ninstance;2026\n\
    num_projects;3\nnum_votes;3\nbudget;1000\nvote_type;approval\nrule;greedy\n\
    date_begin;01.01.2026\ndate_end;2026\nPROJECTS\nproject_id;cost;votes;name\n\
    1;600;2;Trees\n2;500;1;\"Benches; \"\"good\"\" ones\"\na/3;400;2;Paint\nVOTES\n\
    voter_id;vote\n1;1,a/3\n2;1\n3;2,a/3\n";

fn read(text: &str) -> PbFile {
    pb::read(text.as_bytes()).expect("a valid file")
}

fn codes(text: &str) -> Vec<(u32, ProblemCode)> {
    let errors = pb::read(text.as_bytes()).expect_err("errors").errors;
    errors.iter().map(|problem| (problem.line, problem.code)).collect()
}

fn warnings(text: &str) -> Vec<(u32, ProblemCode)> {
    read(text).warnings().iter().map(|problem| (problem.line, problem.code)).collect()
}

#[test]
fn a_plain_file_is_read_without_remarks() {
    let file = read(PLAIN);
    let election = file.election().expect("countable");
    assert_eq!(file.warnings(), []);
    assert_eq!((election.budget, election.units_per_currency), (1000, 1));
    assert_eq!(election.projects[2].id, "a/3");
    assert_eq!(election.ballots[0].choices.iter().map(|c| c.project).collect::<Vec<_>>(), [0, 2]);
    let name = file.projects().row(1).and_then(|row| row.get("name"));
    assert_eq!(name, Some("Benches; \"good\" ones"));
    assert_eq!(file.selected(), None);
}

#[test]
fn a_byte_order_mark_and_windows_line_ends_change_nothing() {
    let windows = format!("\u{feff}{}", PLAIN.replace('\n', "\r\n"));
    assert_eq!(read(&windows), read(PLAIN));
    let unfinished = PLAIN.trim_end();
    assert_eq!(read(unfinished), read(PLAIN));
}

#[test]
fn small_letters_and_a_comma_left_behind_change_nothing() {
    let careless = PLAIN
        .replace("META", "meta")
        .replace("PROJECTS", "Projects")
        .replace("VOTES", "votes")
        .replace(";approval", ";Approval")
        .replace("2;1\n", "2;1,\n");
    assert_eq!(read(&careless).election(), read(PLAIN).election());
    let inside = PLAIN.replace("3;2,a/3", "3;2,,a/3");
    assert_eq!(warnings(&inside), [(23, ProblemCode::EmptyChoice)]);
    assert_eq!(read(&inside).election(), read(PLAIN).election());
}

#[test]
fn amounts_with_decimals_are_counted_in_the_unit_that_the_finest_needs() {
    let text = PLAIN.replace("budget;1000", "budget;1000.5").replace("2;500;", "2;499,25;");
    let election = read(&text).election().expect("countable");
    assert_eq!((election.budget, election.units_per_currency), (100_050, 100));
    assert_eq!(election.projects[1].cost, 49_925);
    let zeros = PLAIN.replace("budget;1000", "budget;1000.00");
    assert_eq!(read(&zeros).election().expect("countable").units_per_currency, 1);
}

#[test]
fn a_file_with_only_what_a_count_needs_is_read() {
    let text = "META\nkey;value\nbudget;10\nvote_type;approval\nPROJECTS\nproject_id;cost\nx;5\n\
        VOTES\nvoter_id;vote\nv;x\n";
    let file = read(text);
    assert!(file.warnings().iter().all(|p| p.code == ProblemCode::IncompleteMeta));
    assert_eq!(file.projects().row(0).and_then(|row| row.get("name")), None);
}

#[test]
fn a_project_named_twice_in_a_vote_counts_once_and_is_mentioned() {
    let text = PLAIN.replace("3;2,a/3", "3;2,a/3,2");
    assert_eq!(warnings(&text), [(23, ProblemCode::RepeatedChoice)]);
    assert_eq!(read(&text).election(), read(PLAIN).election());
}

#[test]
fn a_row_with_too_few_cells_is_filled_and_one_with_too_many_refused() {
    assert_eq!(warnings(&PLAIN.replace(";2;Paint", "")), [(18, ProblemCode::TooFewCells)]);
    assert_eq!(codes(&PLAIN.replace("2;1\n", "2;1;x\n")), [(22, ProblemCode::TooManyCells)]);
    assert_eq!(warnings(&PLAIN.replace("2;1\n", "2;1;;\n")), []);
}

#[test]
fn every_problem_is_listed_with_its_line() {
    let text = PLAIN
        .replace("budget;1000", "budget;-3")
        .replace("vote_type;approval", "vote_type;show of hands")
        .replace("2;500;", "1;five;")
        .replace("2;1\n", "2;9,8\n");
    let expected = [
        (9, ProblemCode::BadAmount),
        (10, ProblemCode::UnknownVoteType),
        (17, ProblemCode::RepeatedProject),
        (17, ProblemCode::BadAmount),
        (22, ProblemCode::UnknownProject),
        (22, ProblemCode::UnknownProject),
        // The second project is lost to the repeated id.
        (23, ProblemCode::UnknownProject),
    ];
    assert_eq!(codes(&text), expected);
}

#[test]
fn a_thousand_errors_are_a_thousand_lines() {
    let mut text = PLAIN.to_owned();
    for voter in 0..1000 {
        writeln!(text, "n{voter};unknown").expect("a string can be written to");
    }
    let found = codes(&text);
    assert_eq!(found.len(), 1000);
    assert_eq!(found[999], (1023, ProblemCode::UnknownProject));
}

#[test]
fn missing_sections_columns_and_keys_are_told_apart() {
    let nothing = [
        (0, ProblemCode::MissingSection),
        (0, ProblemCode::MissingSection),
        (0, ProblemCode::MissingSection),
    ];
    assert_eq!(codes(""), nothing);
    assert!(
        codes(&PLAIN.replace("voter_id;vote", "voter_id;votes"))
            .contains(&(20, ProblemCode::MissingColumn))
    );
    assert_eq!(codes(&PLAIN.replace("budget;1000\n", "")), [(1, ProblemCode::MissingMeta)]);
}

#[test]
fn text_that_is_not_utf8_is_refused_by_line() {
    let mut bytes = PLAIN.as_bytes().to_vec();
    let at = PLAIN.find("Trees").expect("it is there");
    bytes[at] = 0xE9;
    let errors = pb::read(&bytes).expect_err("not UTF-8").errors;
    assert_eq!((errors[0].line, errors[0].code), (16, ProblemCode::NotUtf8));
}

#[test]
fn a_quote_that_is_never_closed_is_an_error_on_its_line() {
    let text = PLAIN.replace("a/3;400;2;Paint", "a/3;400;2;\"Paint");
    assert_eq!(codes(&text), [(18, ProblemCode::UnclosedQuote)]);
}

#[test]
fn a_ranking_gives_as_many_points_as_may_be_ranked_and_one_less_each_time() {
    let text = PLAIN.replace("approval", "ordinal");
    let election = read(&text).election().expect("countable");
    let points: Vec<Choice> = election.ballots[0].choices.clone();
    assert_eq!(points, [Choice { project: 0, points: 3 }, Choice { project: 2, points: 2 }]);
    let limited = read(&text.replace("rule;greedy", "rule;greedy\nmax_length;2"));
    let points = |file: PbFile| file.election().expect("countable").ballots[0].choices[0].points;
    assert_eq!(points(limited), 2);
    assert_eq!(election.ballot_type, BallotType::Ordinal);
}

#[test]
fn points_must_go_with_the_projects_of_the_vote() {
    let text = PLAIN
        .replace("approval", "cumulative")
        .replace("voter_id;vote", "voter_id;vote;points")
        .replace("1;1,a/3\n", "1;1,a/3;2,1\n")
        .replace("2;1\n", "2;1;1,1\n")
        .replace("3;2,a/3", "3;2,a/3;1,x");
    let expected = [(22, ProblemCode::PointsMismatch), (23, ProblemCode::BadPoints)];
    assert_eq!(codes(&text), expected);
}

#[test]
fn only_projects_selected_by_the_vote_count_as_selected() {
    let text = PLAIN
        .replace("votes;name", "votes;selected")
        .replace("Trees", "1")
        .replace("\"Benches; \"\"good\"\" ones\"", "0")
        .replace("Paint", "2");
    assert_eq!(read(&text).selected(), Some(vec![0]));
}

#[test]
fn what_a_program_took_for_fractions_is_selected_all_the_same() {
    let file = std::path::Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/malformed/selected-with-decimal-zero.pb");
    let text = std::fs::read_to_string(file).expect("readable");
    assert_eq!(read(&text).selected(), Some(vec![0, 2]));
}

#[test]
fn a_threshold_is_whole_and_a_fraction_of_a_vote_asks_for_one_more() {
    let asks = |said: &str| {
        let line = format!("vote_type;approval\nmin_project_score_threshold;{said}\n");
        read(&PLAIN.replace("vote_type;approval\n", &line)).minimum_score()
    };
    assert_eq!([asks("2"), asks("2.0"), asks("2.5")], [Some(2), Some(2), Some(3)]);
    assert_eq!([asks(""), asks("5 %"), read(PLAIN).minimum_score()], [None; 3]);
}

/// Text with everything that needs care in a cell.
fn cell() -> impl Strategy<Value = String> {
    prop::collection::vec(
        prop::sample::select(vec![";", "\"", "\n", "\r\n", "\r", " ", "é", "VOTES", "a", "1", ","]),
        0..6,
    )
    .prop_map(|parts| parts.concat())
}

proptest! {
    #[test]
    fn what_is_written_is_read_back(
        notes in prop::collection::vec((cell(), cell()), 0..5),
        names in prop::collection::vec(cell(), 1..5),
        votes in prop::collection::vec((cell(), prop::collection::vec(0_usize..5, 0..4)), 0..6),
    ) {
        let mut meta = vec![
            ("budget".to_owned(), "12.5".to_owned()),
            ("vote_type".to_owned(), "approval".to_owned()),
        ];
        meta.extend(notes.into_iter().map(|(key, value)| (format!("x{}", key.trim()), value)));
        let mut projects = Table::new(["name", "project_id", "cost"]);
        for (index, name) in names.iter().enumerate() {
            projects.push([name.as_str(), &format!("id {index}"), "3.25"]);
        }
        let mut table = Table::new(["voter_id", "vote"]);
        for (voter, choices) in &votes {
            let named: Vec<String> =
                choices.iter().map(|choice| format!("id {}", choice % names.len())).collect();
            table.push([voter.as_str(), &named.join(",")]);
        }
        let file = PbFile::new(&Meta::new(meta), &projects, &table).expect("valid");
        prop_assert_eq!(file.projects(), &projects);
        prop_assert_eq!(file.votes(), &table);
        prop_assert_eq!(pb::read(pb::write(&file).as_bytes()).expect("valid"), file);
    }

    #[test]
    fn the_reader_never_panics(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let _ = pb::read(&bytes);
    }

    #[test]
    fn the_reader_never_panics_on_a_damaged_file(
        at in 0..PLAIN.len(),
        byte in prop::sample::select(b"\";\n\r,.0\xFF M".to_vec()),
        cut in any::<bool>(),
    ) {
        let mut bytes = PLAIN.as_bytes().to_vec();
        bytes[at] = byte;
        if cut {
            bytes.truncate(at + 1);
        }
        let _ = pb::read(&bytes);
    }
}
