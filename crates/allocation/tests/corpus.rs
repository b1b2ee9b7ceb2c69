//! Compares outcomes with those of an independent implementation on real elections.
//!
//! The committed election is compared always, with its rows of the reference beside it. When
//! `ENSAMEN_CORPUS` names a folder with `.pb` files and a `reference.csv`, these are compared too; see
//! [`covered`] for the rows that are compared.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use allocation::{
    Completion, Election, Endowment, Method, Misfit, Outcome, Rule, TieBreak, TieCriterion,
    Utility, allocate, pb,
};

/// The rule that a row of the reference stands for, or nothing if this crate has no such rule.
fn covered(rule: &str, parameters: &str, ties: &str) -> Option<Rule> {
    let positional = parameters.starts_with("k..1 positional");
    let by_cost = parameters.starts_with("Cost_Sat") || parameters.contains("*cost (custom");
    let utility = match (parameters, by_cost) {
        _ if parameters.starts_with("Additive_Borda") => Utility::Borda0,
        (_, true) if positional => Utility::BordaCost,
        (_, false) if positional => Utility::Borda,
        (_, true) if parameters.starts_with("points") => Utility::PointsCost,
        _ if parameters.starts_with("Additive_Cardinal") => Utility::Points,
        (_, true) => Utility::Cost,
        (_, false) => Utility::Count,
    };
    let shares = |completion| Method::EqualShares {
        utility,
        endowment: Endowment::Exact,
        completion,
        comparison: false,
        prefilter: false,
    };
    let method = match rule {
        name if name.starts_with("greedy") => Method::Greedy { utility, misfit: Misfit::Skip },
        "mes" => shares(Completion::None),
        "mes+u" => shares(Completion::Utilitarian),
        "mes+add1" => shares(Completion::Add1e),
        "mes+add1u" => shares(Completion::Add1eUtilitarian),
        "mes+add1_noexh" => shares(Completion::Add1),
        "mes+pct1" => shares(Completion::Percent1),
        "phragmen" => Method::Phragmen { misfit: Misfit::Stop },
        "maxwelfare" => Method::MaxWelfare { utility },
        _ => return None,
    };
    let tie_break = match ties {
        "lexico" => TieBreak::new([TieCriterion::Id]),
        // The reference leaves it to a solver which of several best sets it takes.
        "none (solver)" => TieBreak::new([TieCriterion::Id]),
        "mincost,maxvotes,lexico" => TieBreak::new([TieCriterion::Cost, TieCriterion::Votes]),
        _ => return None,
    };
    Some(Rule { method, tie_break, minimum_votes: 0 })
}

/// Rows in which the reference does not follow the definition: an older file with a project that
/// costs nothing, which the reference never takes under cost utilities and this crate always does.
const KNOWN_DIFFERENCES: [(&str, &str, &str); 4] = [
    ("older-copies/poland_gdynia_2020_grabowek-large.pb", "mes", "Cost_Sat"),
    ("older-copies/poland_gdynia_2020_grabowek-large.pb", "mes+add1", "Cost_Sat"),
    ("older-copies/poland_gdynia_2020_grabowek-large.pb", "maxwelfare", "Cost_Sat;ILP_SOLVER(CBC)"),
    ("older-copies/poland_gdynia_2020_grabowek-large.pb", "maxwelfare", "Cost_Sat;PRIMAL_DUAL"),
];

/// Fields of one line of CSV with double quotes.
fn fields(line: &str) -> Vec<String> {
    let mut fields = vec![String::new()];
    let mut quoted = false;
    for c in line.chars() {
        match c {
            '"' => quoted = !quoted,
            ',' if !quoted => fields.push(String::new()),
            c => fields.last_mut().expect("never empty").push(c),
        }
    }
    fields
}

/// Whether a set of the same value was taken, and the outcome says that there is one.
fn differ_by_a_tie(election: &Election, outcome: &Outcome, expected: &BTreeSet<String>) -> bool {
    let tied = outcome.ties.iter().flat_map(|tie| &tie.candidates);
    let tied: BTreeSet<&str> = tied.map(|p| election.projects[*p as usize].id.as_str()).collect();
    let funded = outcome.funded.iter().map(|p| election.projects[*p as usize].id.as_str());
    let funded: BTreeSet<&str> = funded.collect();
    let expected: BTreeSet<&str> = expected.iter().map(String::as_str).collect();
    funded.symmetric_difference(&expected).all(|id| tied.contains(id))
}

/// What a comparison found.
#[derive(Default)]
struct Found {
    /// For each rule of the reference: rows with the same funded set, rows with another, and rows in
    /// which another was expected: another best set of the same value, or a known difference.
    rows: BTreeMap<String, [u32; 3]>,
    differences: Vec<String>,
}

impl Found {
    fn total(&self) -> [u32; 3] {
        let add = |a: [u32; 3], b: &[u32; 3]| [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
        self.rows.values().fold([0; 3], add)
    }

    /// Says what was compared, and fails if something differs that should not.
    fn assert(&self, what: &str) {
        for (rule, [same, different, expected]) in &self.rows {
            println!("{rule}: {same} same, {different} different, {expected} expected to differ");
        }
        let [same, different, expected] = self.total();
        println!("{what}: {same} same, {different} different, {expected} expected to differ");
        assert!(self.differences.is_empty(), "{}", self.differences.join("\n"));
    }

    fn add(&mut self, row: &[String], how: &Rule, election: &Election) {
        let [file, rule, parameters] = [&row[0], &row[6], &row[7]];
        let started = std::time::Instant::now();
        let outcome = allocate(election, how, "").expect("an outcome");
        if std::env::var("ENSAMEN_CORPUS_TIMES").is_ok() {
            println!("{file} {} {:.3} s", how.id(), started.elapsed().as_secs_f64());
        }
        let name = |p: &u32| election.projects[*p as usize].id.clone();
        let funded: BTreeSet<String> = outcome.funded.iter().map(name).collect();
        let expected: BTreeSet<String> = row[14].split_whitespace().map(str::to_owned).collect();
        let known = KNOWN_DIFFERENCES
            .iter()
            .any(|known| known.0 == file && known.1 == rule && parameters.starts_with(known.2));
        let rows = self.rows.entry(format!("{rule} {parameters}")).or_default();
        if known {
            assert_ne!(funded, expected, "{file} {rule} no longer differs");
            rows[2] += 1;
        } else if funded == expected {
            rows[0] += 1;
        } else if rule == "maxwelfare" && differ_by_a_tie(election, &outcome, &expected) {
            rows[2] += 1;
        } else {
            rows[1] += 1;
            let missing: Vec<_> = expected.difference(&funded).collect();
            let extra: Vec<_> = funded.difference(&expected).collect();
            self.differences.push(format!("{file} {rule} {parameters}: -{missing:?} +{extra:?}"));
        }
    }
}

/// Counts the files of a folder again, by each row of its reference that is [`covered`].
fn compare(folder: &Path) -> Found {
    let reference = std::fs::read_to_string(folder.join("reference.csv")).expect("a reference");
    let mut elections: BTreeMap<String, Election> = BTreeMap::new();
    let mut found = Found::default();
    for row in reference.lines().skip(1).map(fields) {
        let [file, rule, parameters, ties, status] = [&row[0], &row[6], &row[7], &row[9], &row[11]];
        let path = folder.join(file);
        let Some(how) = covered(rule, parameters, ties) else { continue };
        if status != "ok" || !path.exists() {
            continue;
        }
        let election = elections.entry(file.clone()).or_insert_with(|| {
            let bytes = std::fs::read(&path).expect("a readable file");
            pb::read(&bytes).expect("a valid file").election().expect("countable")
        });
        found.add(&row, &how, election);
    }
    found
}

#[test]
fn the_committed_election_has_the_outcomes_of_its_rows_of_the_reference() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/pabulib");
    let found = compare(&folder);
    found.assert("the committed election, rows of the reference");
    assert_eq!(found.total().iter().sum::<u32>(), 15, "every committed row is compared");
}

#[test]
fn real_elections_have_the_outcomes_of_the_reference() {
    let Ok(folder) = std::env::var("ENSAMEN_CORPUS") else {
        println!("ENSAMEN_CORPUS is not set: only the committed election was compared");
        return;
    };
    compare(Path::new(&folder)).assert("all elections, rows of the reference");
}
