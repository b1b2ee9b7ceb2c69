//! Files beyond a limit are refused early and exactly; files at the limit are read.

use std::fmt::Write;

use allocation::pb::{Limits, ProblemCode, read, read_within};

/// An election with so many projects, so many ballots, and so many choices on each.
fn election(projects: usize, ballots: usize, choices: usize) -> String {
    let mut text =
        "META\nkey;value\nbudget;10\nvote_type;approval\nPROJECTS\nproject_id;cost\n".to_owned();
    for project in 0..projects {
        writeln!(text, "p{project};1").expect("a string");
    }
    text.push_str("VOTES\nvoter_id;vote\n");
    for ballot in 0..ballots {
        let named: Vec<String> =
            (0..choices).map(|choice| format!("p{}", (ballot + choice) % projects)).collect();
        writeln!(text, "{ballot};{}", named.join(",")).expect("a string");
    }
    text
}

/// Where and why a file is refused: line, cell, code, detail.
fn refusal(text: &str, limits: &Limits) -> (u32, Option<u32>, ProblemCode, String) {
    let errors = read_within(text.as_bytes(), limits).expect_err("beyond a limit").errors;
    assert_eq!(errors.len(), 1, "{errors:?}");
    let problem = &errors[0];
    (problem.line, problem.column, problem.code, problem.detail.clone().expect("a detail"))
}

#[test]
fn each_limit_has_a_refusal_of_its_own() {
    let text = election(5, 4, 2);
    let exact = Limits { bytes: text.len(), projects: 5, ballots: 4, choices: 8 };
    assert!(read_within(text.as_bytes(), &exact).is_ok());
    let bytes = text.len() - 1;
    let expected = (0, None, ProblemCode::TooLong, format!("{} > {bytes}", text.len()));
    assert_eq!(refusal(&text, &Limits { bytes, ..exact }), expected);
    let expected = (11, None, ProblemCode::TooManyProjects, "> 4".to_owned());
    assert_eq!(refusal(&text, &Limits { projects: 4, ..exact }), expected);
    let expected = (17, None, ProblemCode::TooManyBallots, "> 3".to_owned());
    assert_eq!(refusal(&text, &Limits { ballots: 3, ..exact }), expected);
    let expected = (17, Some(2), ProblemCode::TooManyMentions, "> 7".to_owned());
    assert_eq!(refusal(&text, &Limits { choices: 7, ..exact }), expected);
}

#[test]
fn equal_votes_are_one_towards_the_limit_of_choices() {
    let mut text = election(5, 1, 3);
    for voter in 1..100 {
        writeln!(text, "{voter};p0,p1,p2").expect("a string");
    }
    let limits = Limits { choices: 3, ..Limits::default() };
    assert!(read_within(text.as_bytes(), &limits).is_ok());
}

#[test]
fn a_limit_of_nothing_is_kept_and_one_without_end_is_cut() {
    let nothing = Limits { bytes: 0, projects: 0, ballots: 0, choices: 0 };
    assert_eq!(refusal("META", &nothing).2, ProblemCode::TooLong);
    let nothing = Limits { bytes: 1000, ..nothing };
    assert_eq!(refusal(&election(1, 0, 0), &nothing).2, ProblemCode::TooManyProjects);
    let endless = Limits {
        bytes: usize::MAX,
        projects: usize::MAX,
        ballots: usize::MAX,
        choices: usize::MAX,
    };
    let text = election(3, 3, 3);
    assert_eq!(read_within(text.as_bytes(), &endless), read(text.as_bytes()));
}

#[test]
fn the_usual_limits_are_far_beyond_real_elections() {
    let text = election(10_000, 1, 10_000);
    let file = read(text.as_bytes()).expect("large, but within the limits");
    assert_eq!(file.election().expect("countable").ballots[0].choices.len(), 10_000);
    let text = election(10_001, 1, 1);
    assert_eq!(
        refusal(&text, &Limits::default()),
        (10_007, None, ProblemCode::TooManyProjects, "> 10000".to_owned())
    );
}

#[test]
fn what_is_refused_for_its_size_takes_little_memory() {
    let text = election(200, 20_000, 10);
    let usual = Limits::default();
    let all = [
        Limits { bytes: 1000, ..usual },
        Limits { projects: 100, ..usual },
        Limits { ballots: 100, ..usual },
    ];
    for limits in all {
        let peak = allocation_counter::measure(|| {
            assert!(read_within(text.as_bytes(), &limits).is_err());
        });
        assert!(peak.bytes_max < 50_000, "{limits:?}: {}", peak.bytes_max);
    }
    let limits = Limits { choices: 100, ..usual };
    let peak = allocation_counter::measure(|| {
        assert!(read_within(text.as_bytes(), &limits).is_err());
    });
    // The text of the votes, and numbers to group them by.
    assert!(peak.bytes_max < 3 * text.len() as u64, "{}", peak.bytes_max);
}

#[test]
fn the_largest_amounts_do_not_overflow_when_they_are_added() {
    let text = election(3000, 2, 3000).replace(";1\n", ";9007199254740992\n");
    let text = text.replace("budget;10", "budget;9007199254740992\nmax_sum_cost;9007199254740992");
    let file = read(text.as_bytes()).expect("large, but within the limits");
    let codes: Vec<ProblemCode> = file.warnings().iter().map(|warning| warning.code).collect();
    assert_eq!(codes.iter().filter(|code| **code == ProblemCode::LimitExceeded).count(), 2);
}
