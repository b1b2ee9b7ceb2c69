//! Compares values and sets with those of an independent implementation on real elections.
//!
//! Runs when `ENSAMEN_CORPUS` names a folder with `.pb` files and a `reference.csv`. With
//! `ENSAMEN_CORPUS_TIMES`, says how long each election took.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::Instant;

use super::{MOST_STATES, Task, Welfare, maximum_welfare};
use crate::constraints::Constraints;
use crate::election::Election;
use crate::pb::{self, PbFile};

/// The value of each project: what each choice adds for one voter, by the parameters of the row.
fn values(election: &Election, file: &PbFile, parameters: &str) -> Vec<u128> {
    // "k..1": k points for the first of a full ranking, one less for each place after it.
    let longest = election.ballots.iter().map(|ballot| ballot.choices.len() as u64).max();
    let longest = file.meta().number("max_length").or(longest).unwrap_or(0);
    let mut values = vec![0; election.projects.len()];
    for ballot in &election.ballots {
        for (place, choice) in (0_u64..).zip(&ballot.choices) {
            let project = choice.project as usize;
            let each = match parameters.split(';').next() {
                Some("Cost_Sat") => election.projects[project].cost,
                Some("Cardinality_Sat") => 1,
                Some("Additive_Cardinal_Sat") => choice.points,
                Some("Additive_Borda_Sat") => ballot.choices.len() as u64 - place - 1,
                Some("k..1 positional (custom)") => longest.saturating_sub(place),
                _ => panic!("{parameters} is not known"),
            };
            values[project] += u128::from(each) * u128::from(ballot.weight);
        }
    }
    values
}

fn counted(election: &Election, values: &[u128], constraints: &Constraints) -> Welfare {
    let costs: Vec<u64> = election.projects.iter().map(|project| project.cost).collect();
    let mut order: Vec<u32> = (0..).take(costs.len()).collect();
    order.sort_by_key(|project| (costs[*project as usize], *project));
    let mut ranks = vec![0; costs.len()];
    (0..).zip(&order).for_each(|(rank, project): (u32, &u32)| ranks[*project as usize] = rank);
    let task = Task {
        budget: election.budget,
        costs: &costs,
        values,
        ranks: &ranks,
        candidates: &order,
        constraints,
    };
    maximum_welfare(&task, MOST_STATES).expect("within the limit")
}

fn read(path: &Path) -> PbFile {
    pb::read(&std::fs::read(path).expect("a readable file")).expect("a valid file")
}

fn timed<T>(what: &str, work: impl FnOnce() -> T) -> T {
    let started = Instant::now();
    let result = work();
    if std::env::var("ENSAMEN_CORPUS_TIMES").is_ok() {
        println!("{:.4} s {what}", started.elapsed().as_secs_f64());
    }
    result
}

fn folder() -> Option<PathBuf> {
    std::env::var("ENSAMEN_CORPUS").ok().map(PathBuf::from)
}

#[test]
fn real_elections_have_the_value_of_the_reference() {
    let Some(folder) = folder() else { return };
    let reference = std::fs::read_to_string(folder.join("reference.csv")).expect("a reference");
    let mut files: BTreeMap<String, PbFile> = BTreeMap::new();
    let (mut compared, mut several) = (0, 0);
    for line in reference.lines().filter(|line| line.contains(",maxwelfare,")) {
        let row: Vec<&str> = line.split(',').collect();
        let [name, parameters, status, outcome] = [row[0], row[7], row[11], row[14]];
        if status != "ok" {
            continue;
        }
        let file = files.entry(name.to_owned()).or_insert_with(|| read(&folder.join(name)));
        let election = file.election().expect("countable");
        let values = values(&election, file, parameters);
        let welfare = timed(&format!("{name} {parameters}"), || {
            counted(&election, &values, &Constraints::default())
        });
        let index = |id: &str| election.projects.iter().position(|project| project.id == id);
        let mut expected: Vec<usize> =
            outcome.split_whitespace().map(|id| index(id).expect("a project")).collect();
        expected.retain(|project| values[*project] > 0);
        let value: u128 = expected.iter().map(|project| values[*project]).sum();
        assert_eq!(welfare.value, value, "{line}");
        let mut funded: Vec<usize> = welfare.funded.iter().map(|p| *p as usize).collect();
        funded.sort_unstable();
        expected.sort_unstable();
        if welfare.is_unique() {
            assert_eq!(funded, expected, "{line}");
        } else {
            several += 1;
        }
        compared += 1;
    }
    println!("{compared} compared, of which {several} have several best sets");
}

#[test]
fn real_caps_on_categories_are_respected() {
    let Some(folder) = folder() else { return };
    for name in
        ["166", "179", "285", "605"].map(|number| format!("Netherlands_Amsterdam_{number}.pb"))
    {
        let file = read(&folder.join(&name));
        let election = file.election().expect("countable");
        let caps = file.caps().expect("clear caps");
        let constraints = Constraints { caps, ..Constraints::default() };
        assert_eq!(constraints.check(&election), Ok(()));
        for parameters in ["Cost_Sat", "Cardinality_Sat"] {
            let values = values(&election, &file, parameters);
            let welfare = timed(&format!("{name} {parameters}, caps"), || {
                counted(&election, &values, &constraints)
            });
            assert_eq!(constraints.broken_by(&election, &welfare.funded), None);
            let free = counted(&election, &values, &Constraints::default());
            let breaks = constraints.broken_by(&election, &free.funded).is_some();
            assert_eq!(welfare.value < free.value, breaks, "{name} {parameters}");
        }
    }
}
