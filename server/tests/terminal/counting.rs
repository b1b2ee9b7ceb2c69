//! Commands that count an election: `-` is standard input, and says what a file says.

use super::ensamen;

const ELECTION: &str = "META\nkey;value\ndescription;a small election\nbudget;1000\nvote_type;approval\n\
    PROJECTS\nproject_id;cost\na;600\nb;350\nc;300\n\
    VOTES\nvoter_id;vote\n1;a,b\n2;a,c\n3;b,c\n";

/// What a command prints of the election, from a file and from standard input.
fn both_ways(command: &[&str]) -> [String; 2] {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("small.pb");
    std::fs::write(&file, ELECTION).unwrap();
    [(file.to_str().unwrap(), ""), ("-", ELECTION)].map(|(election, input)| {
        let args = command.iter().map(|arg| if *arg == "FILE" { election } else { *arg });
        let args: Vec<&str> = args.collect();
        let output = ensamen(&args, input.as_bytes());
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    })
}

#[test]
fn an_election_on_standard_input_is_counted_and_compared_like_one_in_a_file() {
    for command in [&["allocate", "FILE", "--json"][..], &["compare", "FILE", "--json"]] {
        let [file, input] = both_ways(command);
        assert!(file.contains("\"funded\""), "{file}");
        assert_eq!(file, input);
    }
}

#[test]
fn an_outcome_is_certified_against_ballots_on_standard_input() {
    let [outcome, _] = both_ways(&["allocate", "FILE", "--json"]);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("outcome.json");
    std::fs::write(&path, outcome).unwrap();
    let [file, input] = both_ways(&["certify", path.to_str().unwrap(), "FILE"]);
    assert!(!file.is_empty());
    assert_eq!(file, input);
}

#[test]
fn what_is_wrong_on_standard_input_is_said_by_its_line_and_nothing_is_printed() {
    let broken = ELECTION.replace("a;600", "a;six hundred");
    for command in ["allocate", "compare"] {
        let output = ensamen(&[command, "-"], broken.as_bytes());
        assert_eq!(output.status.code(), Some(1), "{command}");
        assert!(output.stdout.is_empty(), "{command}");
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(said.contains("line 8") && said.contains("six hundred"), "{command}: {said}");
    }
}

#[test]
fn more_on_standard_input_than_is_read_is_refused() {
    let output = ensamen(&["allocate", "-", "--max-bytes", "20"], ELECTION.as_bytes());
    assert!(!output.status.success());
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(said.contains("more than 20") && said.contains("--max-bytes"), "{said}");
}
