//! What must hold of any input whatever. The fuzz targets run these bodies on inputs that a fuzzer
//! finds, `tests/fuzz_bodies.rs` runs the same on inputs drawn at random.
//!
//! A body returns when the input is refused, and panics when a promise is broken.

use std::collections::BTreeSet;

use allocation::pb::{self, Limits, PbErrors, PbFile, Problem};
use allocation::{
    Constraints, Election, Glance, Method, Misfit, Outcome, Rule, allocate, glance_within,
};

/// Elections small enough to be counted by any rule in a moment.
const SMALL: Limits = Limits { bytes: 1 << 16, projects: 24, ballots: 120, choices: 1200 };

/// Switches with which each rule is tried on its own.
const SWITCHES: [&str; 30] = [
    "greedy[votes;skip;ties=cost,votes,lot]",
    "greedy[votes;no-skip;min=2;ties=file]",
    "greedy[votes;80%;ties=id]",
    "greedy[votes-per-cost;skip;ties=id]",
    "greedy[points-per-cost;no-skip;ties=lot]",
    "mes[cost;e=B/n;none;ties=cost,votes,lot]",
    "mes[count;e=floor(B/n);u;prefilter;ties=lot]",
    "mes[cost;e=B/n;add1;comparison;ties=cost,votes,lot]",
    "mes[points;e=B/n;add1e;ties=votes,file]",
    "mes[points-cost;e=floor(B/n);add1u;min=1;ties=id]",
    "mes[cost;e=B/n;add1eu;comparison;ties=votes]",
    "mes[count;e=B/n;pct1;ties=cost]",
    "mes[borda-cost;e=B/n;add1u;ties=id]",
    "max-welfare[cost;ties=id]",
    "max-welfare[count;ties=cost,lot]",
    "max-welfare[points;ties=votes]",
    "ees[cost;e=B/n;none;ties=id]",
    "ees[count;e=B/n;add-opt;ties=id]",
    "ees[cost;e=floor(B/n);add-opt;ties=lot]",
    "bos[cost;ties=id]",
    "bos[points;ties=cost]",
    "bos[count;ties=lot]",
    "phragmen[skip;ties=votes]",
    "phragmen[no-skip;ties=id]",
    "maximin-support[ties=id]",
    "maximin-support[min=2;ties=cost,lot]",
    "cstv[ewt;complete;ties=id]",
    "cstv[ewtc;ties=lot]",
    "cstv[mt;complete;ties=cost]",
    "cstv[mtc;ties=id]",
];

/// A seed for lots.
const SEED: &str = "a published seed";

/// Reads a file: it is accepted or refused, in both cases with problems that are in the file, and
/// what is accepted can be counted, written and read back the same.
pub fn reader(bytes: &[u8]) {
    let read = pb::read(bytes);
    assert_eq!(read, pb::read(bytes), "the same file is read differently");
    let lines = line_ends(bytes) + 1;
    match read {
        Ok(file) => {
            check_problems(file.warnings(), lines);
            check_file(&file);
        }
        Err(PbErrors { errors, warnings }) => {
            assert!(!errors.is_empty(), "refused without a reason");
            check_problems(&errors, lines);
            check_problems(&warnings, lines);
        }
    }
}

fn line_ends(bytes: &[u8]) -> usize {
    let ends = bytes.iter().filter(|byte| matches!(byte, b'\n' | b'\r')).count();
    ends - bytes.windows(2).filter(|pair| *pair == b"\r\n").count()
}

fn check_problems(problems: &[Problem], lines: usize) {
    for problem in problems {
        assert!(problem.line as usize <= lines, "{problem} is beyond line {lines}");
        assert!(problem.column != Some(0), "{problem}: cells are counted from 1");
        assert!(!problem.message.is_empty(), "a problem without words");
        assert!(problem.message.chars().count() < 1000, "a message without end");
    }
}

fn check_file(file: &PbFile) {
    let election = file.election().expect("what is accepted can be counted");
    assert_eq!(election.projects.len(), file.projects().len());
    let voters: u64 = election.ballots.iter().map(|ballot| ballot.weight).sum();
    assert_eq!(voters, file.votes().len() as u64);
    for ballot in &election.ballots {
        let named: BTreeSet<u32> = ballot.choices.iter().map(|choice| choice.project).collect();
        assert_eq!(named.len(), ballot.choices.len(), "a project counts twice on a ballot");
    }
    if let Some(selected) = file.selected() {
        assert!(selected.iter().all(|project| (*project as usize) < election.projects.len()));
    }
    let text = pb::write(file);
    let again = pb::read(text.as_bytes()).expect("what was written is accepted");
    assert_eq!(again.meta(), file.meta());
    assert_eq!(again.projects(), file.projects());
    assert_eq!(again.votes(), file.votes());
    assert_eq!(again.election(), file.election());
    assert_eq!(pb::write(&again), text, "written again, it differs");
}

/// Counts an election. The first line of the input is the id of a rule, the rest the file.
pub fn count(bytes: &[u8]) {
    let end = bytes.iter().position(|byte| *byte == b'\n').unwrap_or(bytes.len());
    let (id, file) = bytes.split_at(end);
    let rule = std::str::from_utf8(id).ok().and_then(|id| id.parse::<Rule>().ok());
    let (Some(rule), Ok(file)) = (rule, pb::read_within(file, &SMALL)) else { return };
    let election = file.election().expect("what is accepted can be counted");
    count_as(&election, &rule);
}

/// Counts an election by one rule, named as in its identifiers. The first byte of the input says with
/// which switches, the rest is the file.
pub fn count_by(name: &str, bytes: &[u8]) {
    let ids: Vec<&str> =
        SWITCHES.iter().copied().filter(|id| id.split('[').next() == Some(name)).collect();
    assert!(!ids.is_empty(), "no rule is named {name}");
    let Some((first, file)) = bytes.split_first() else { return };
    let rule: Rule = ids[usize::from(*first) % ids.len()].parse().expect("a rule");
    let Ok(file) = pb::read_within(file, &SMALL) else { return };
    count_as(&file.election().expect("what is accepted can be counted"), &rule);
}

fn count_as(election: &Election, rule: &Rule) {
    let Ok(outcome) = allocate(election, rule, SEED) else { return };
    let stretches = matches!(rule.method, Method::Greedy { misfit: Misfit::Stretch, .. });
    check_outcome(election, &outcome, stretches);
    let glance = glance_within(election, rule, SEED, &Constraints::default()).expect("counted");
    let Glance { funded, total_cost, projects } = glance;
    let told = (&outcome.funded, outcome.total_cost, &outcome.projects);
    assert_eq!((&funded, total_cost, &projects), told, "a glance differs under {}", rule.id());
    let mut turned = election.clone();
    turned.ballots.reverse();
    let again = allocate(&turned, rule, SEED);
    assert_eq!(again.as_ref(), Ok(&outcome), "the order of ballots decides under {}", rule.id());
}

fn check_outcome(election: &Election, outcome: &Outcome, stretches: bool) {
    let cost = |project: &u32| u128::from(election.projects[*project as usize].cost);
    let funded: BTreeSet<u32> = outcome.funded.iter().copied().collect();
    assert_eq!(funded.len(), outcome.funded.len(), "a project is funded twice");
    let spent: u128 = outcome.funded.iter().map(cost).sum();
    assert_eq!(spent, u128::from(outcome.total_cost));
    let budget = u128::from(election.budget);
    // The last one may cost up to five fourths of what was left for it.
    let most = if stretches { budget + budget / 4 } else { budget };
    assert!(spent <= most, "more is spent than there is");
    assert_eq!(outcome.projects.len(), election.projects.len());
    for (project, told) in (0..).zip(&outcome.projects) {
        assert_eq!(told.funded, funded.contains(&project));
    }
}

/// Reads the id of a rule: what is understood has one id, which is understood the same.
pub fn rule_id(bytes: &[u8]) {
    let Some(rule) = std::str::from_utf8(bytes).ok().and_then(|id| id.parse::<Rule>().ok()) else {
        return;
    };
    assert_eq!(rule.id().parse::<Rule>().as_ref(), Ok(&rule), "{}", rule.id());
}
