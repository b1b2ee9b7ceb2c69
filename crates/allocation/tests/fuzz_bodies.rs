//! The bodies of the fuzz targets on inputs drawn at random: noise, words of the format in any
//! order, and real and malformed files changed by someone who knows the format.
//!
//! `PROPTEST_CASES` sets how many of each are tried.

#[path = "../fuzz/bodies.rs"]
mod bodies;
#[path = "../fuzz/mutation.rs"]
mod mutation;

use crate::common::cases;
use std::path::Path;
use std::sync::LazyLock;

use allocation::Rule;
use proptest::prelude::*;

/// A real election.
const REAL: &str =
    include_str!("../../../tests/fixtures/pabulib/Poland_Wieliczka_2023_Green_Budget.pb");

/// Rules with every method and switch; whoever adds one adds it here.
const RULES: [&str; 23] = [
    "greedy[votes;80%;ties=id]",
    "max-welfare[cost;ties=id]",
    "ees[count;e=B/n;add-opt;ties=id]",
    "bos[points;ties=cost]",
    "phragmen[skip;ties=votes]",
    "maximin-support[ties=id]",
    "cstv[mtc;complete;ties=id]",
    "mes[points-cost;e=B/n;pct1;prefilter;ties=cost]",
    "greedy[points;no-skip;ties=id]",
    "greedy[votes;skip;ties=cost,votes,lot]",
    "greedy[votes;no-skip;min=2;ties=file]",
    "greedy[votes-per-cost;skip;ties=id]",
    "greedy[votes-per-cost;no-skip;ties=lot]",
    "mes[cost;e=B/n;none;ties=cost,votes,lot]",
    "mes[cost;e=floor(B/n);u;ties=lot]",
    "mes[cost;e=B/n;add1;comparison;ties=cost,votes,lot]",
    "mes[cost;e=B/n;add1e;ties=votes,file]",
    "mes[cost;e=floor(B/n);add1u;min=1;ties=id]",
    "mes[count;e=B/n;none;comparison;ties=lot]",
    "mes[count;e=B/n;u;ties=cost]",
    "mes[count;e=floor(B/n);add1;ties=cost,votes,lot]",
    "mes[count;e=B/n;add1eu;comparison;ties=votes]",
    "mes[count;e=floor(B/n);add1e;ties=file]",
];

/// Every rule, as it is named in identifiers: each has a target.
const NAMES: [&str; 8] =
    ["greedy", "mes", "max-welfare", "ees", "bos", "phragmen", "maximin-support", "cstv"];

/// Words of the format.
const WORDS: [&str; 46] = [
    "META\n",
    "PROJECTS\n",
    "VOTES\n",
    "key;value\n",
    "budget;",
    "vote_type;",
    "approval\n",
    "ordinal\n",
    "cumulative\n",
    "choose-1\n",
    "max_length;1\n",
    "max_sum_cost;1.5\n",
    "project_id;cost\n",
    "project_id;cost;votes;selected\n",
    "voter_id;vote\n",
    "vote;points\n",
    "1",
    "2",
    "3",
    "10",
    "0",
    "0.5",
    "1,5",
    "-1",
    "1.000",
    "9007199254740992",
    "a",
    ";",
    ";",
    ";",
    ",",
    ",",
    "\n",
    "\n",
    "\r\n",
    "\r",
    "\"",
    "\"\"",
    "\u{feff}",
    "\0",
    " ",
    "é",
    "1;1\n",
    "2;1\n",
    "1;1,2\n",
    "date_end;2026\n",
];

fn words() -> impl Strategy<Value = Vec<u8>> {
    let words = prop::collection::vec(prop::sample::select(WORDS.as_slice()), 0..40);
    // Half of them after a beginning that is right.
    let start = "META\nkey;value\nbudget;10\nvote_type;approval\nPROJECTS\nproject_id;cost\n1;5\n";
    (any::<bool>(), words)
        .prop_map(move |(started, words)| {
            [if started { start } else { "" }, &words.concat()].concat()
        })
        .prop_map(String::into_bytes)
}

/// A real election cut to a few projects and votes that name no others.
fn part_of_the_real_one(projects: usize, first: usize, votes: usize) -> Vec<u8> {
    let real = REAL.replace('\r', "");
    let (head, ballots) = real.split_once("VOTES\n").expect("votes");
    let (meta, list) = head.split_once("PROJECTS\n").expect("projects");
    let list: Vec<&str> = list.lines().take(1 + projects).collect();
    let is_kept = |id: &&str| list.iter().skip(1).any(|row| row.split(';').next() == Some(id));
    let kept = ballots.lines().skip(1 + first).take(votes).map(|row| {
        let cells = row.split(';').enumerate().map(|(place, cell)| match place {
            1 => cell.split(',').filter(is_kept).collect::<Vec<_>>().join(","),
            _ => cell.to_owned(),
        });
        cells.collect::<Vec<_>>().join(";")
    });
    let header = ballots.lines().next().map(str::to_owned);
    let rows: Vec<String> = header.into_iter().chain(kept).collect();
    let meta = meta.replace("1000000", "200000");
    format!("{meta}PROJECTS\n{}\nVOTES\n{}\n", list.join("\n"), rows.join("\n")).into_bytes()
}

fn real() -> impl Strategy<Value = Vec<u8>> {
    let kinds = prop::sample::select(vec!["approval", "ordinal", "choose-1", "scoring"]);
    (1_usize..20, 0_usize..6000, 0_usize..60, kinds).prop_map(|(projects, first, votes, kind)| {
        let text = part_of_the_real_one(projects, first, votes);
        String::from_utf8(text).expect("UTF-8").replace(";approval", &format!(";{kind}")).into()
    })
}

/// The malformed files of the collection.
static MALFORMED: LazyLock<Vec<Vec<u8>>> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/malformed");
    let entries = std::fs::read_dir(folder).expect("the folder is there");
    let mut paths: Vec<_> = entries.map(|entry| entry.expect("readable").path()).collect();
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "pb"));
    paths.sort();
    paths.iter().map(|path| std::fs::read(path).expect("readable")).collect()
});

fn malformed() -> impl Strategy<Value = Vec<u8>> {
    (0..MALFORMED.len()).prop_map(|place| MALFORMED[place].clone())
}

fn changed(file: impl Strategy<Value = Vec<u8>>) -> impl Strategy<Value = Vec<u8>> {
    (file, prop::collection::vec(any::<u64>(), 0..5)).prop_map(|(file, seeds)| {
        let file = seeds.into_iter().fold(file, |file, seed| mutation::mutate(&file, seed));
        file.into_iter().take(1 << 16).collect()
    })
}

fn with_rule(file: impl Strategy<Value = Vec<u8>>) -> impl Strategy<Value = Vec<u8>> {
    (prop::sample::select(RULES.as_slice()), file)
        .prop_map(|(rule, file)| [rule.as_bytes(), b"\n", &file].concat())
}

#[test]
fn every_rule_that_is_tried_is_one() {
    for id in RULES {
        assert_eq!(id.parse::<Rule>().map(|rule| rule.id()).as_deref(), Ok(id));
    }
}

#[test]
fn a_part_of_the_real_election_is_accepted_without_a_change() {
    let file = allocation::pb::read(&part_of_the_real_one(12, 100, 40)).expect("accepted");
    assert_eq!((file.projects().len(), file.votes().len()), (12, 40));
}

proptest! {
    #![proptest_config(cases(1000))]

    #[test]
    fn the_reader_keeps_its_promises_on_noise(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        bodies::reader(&bytes);
    }

    #[test]
    fn the_reader_keeps_its_promises_on_words(file in words()) {
        bodies::reader(&file);
    }

    #[test]
    fn the_reader_keeps_its_promises_on_changed_real_files(file in changed(real())) {
        bodies::reader(&file);
    }

    #[test]
    fn the_reader_keeps_its_promises_on_changed_malformed_files(file in changed(malformed())) {
        bodies::reader(&file);
    }

    #[test]
    fn every_rule_keeps_its_promises_on_changed_real_files(input in with_rule(changed(real()))) {
        bodies::count(&input);
    }

    #[test]
    fn every_rule_keeps_its_promises_on_changed_malformed_files(
        input in with_rule(changed(malformed())),
    ) {
        bodies::count(&input);
    }

    #[test]
    fn each_rule_keeps_its_promises_on_its_own(
        name in prop::sample::select(NAMES.as_slice()),
        switches in any::<u8>(),
        file in changed(real()),
    ) {
        bodies::count_by(name, &[&[switches][..], &file].concat());
    }

    #[test]
    fn rule_ids_are_read_back(
        rule in prop::sample::select(RULES.as_slice()),
        seeds in prop::collection::vec(any::<u64>(), 0..4),
    ) {
        let id = seeds.into_iter().fold(rule.as_bytes().to_vec(), |id, seed| {
            mutation::mutate(&id, seed)
        });
        bodies::rule_id(&id);
    }
}
