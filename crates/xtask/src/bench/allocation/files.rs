//! Equal shares by cost on real elections, beside pabutools and beside merely reading the file.

use super::measure::{Answer, Tools};
use super::table::{table, thousands, time, times, verdict};
use crate::bench::corpus::{Corpus, Election};
use crate::bench::pabutools::{self, Counted, Pabutools};
use crate::workspace::Workspace;
use crate::{process, tell};
use anyhow::{Context as _, Result, bail};
use serde_json::Value;
use std::fs::{self, File};
use std::path::Path;
use std::time::{Duration, Instant};

/// The elections that were named when the figures were asked for.
const ELECTIONS: [(&str, &str); 6] = [
    ("Łódź 2022", "Poland_Lodz_2022"),
    ("Budapest 2024", "Hungary_Budapest_2024"),
    ("Warszawa 2026", "Poland_Warszawa_2026"),
    ("Amsterdam 621", "Netherlands_Amsterdam_621"),
    ("Kraków 2024", "Poland_Krakow_2024"),
    ("Katowice 2023", "Poland_Katowice_2023"),
];
/// In the order of their ids, as pabutools breaks ties.
const RULE: &str = "mes[cost;e=B/n;none;ties=id]";
const RULE_ASKED: f64 = 1_000.0;
const OUTCOME_ASKED: f64 = 300.0;
const SPLIT_ASKED: f64 = 10.0;
/// All runs of pabutools together; what is left when it is over is given up.
const PATIENCE: Duration = Duration::from_mins(15);
/// A count of pabutools that took less than this is repeated.
const QUICK: f64 = 5.0;
const RUNS: u32 = 3;
const OUR_PATIENCE: Duration = Duration::from_mins(1);

/// What we took, the quickest sample of each, in seconds.
struct Ours {
    split: f64,
    election: f64,
    rule: f64,
    outcome: f64,
    funded: Vec<String>,
}

/// What pabutools took, with ballots one by one and with equal ones put together.
struct Theirs {
    single: Option<Counted>,
    grouped: Option<Counted>,
}

/// Measures, file by file: ours, then pabutools on the same file.
pub fn measure(workspace: &Workspace, tools: &Tools, corpus: &Corpus) -> Result<String> {
    let mut cargo = workspace.cargo();
    cargo.args(["bench", "--package", "allocation", "--bench", "equal_shares", "--no-run"]);
    tell::long_step("the benchmark (cargo)", || process::run(&mut cargo))?;
    let pabutools = Pabutools::install(workspace)?;
    let started = Instant::now();
    let (mut figures, mut verdicts) = (Vec::new(), Vec::new());
    for (label, election) in elections(corpus)? {
        let Some(election) = election else {
            figures.push(vec![label, "not in the folder".to_owned()]);
            continue;
        };
        let ours = tell::step(&format!("{label}: ours"), || ours(workspace, tools, &election))?;
        let theirs = tell::long_step(&format!("{label}: pabutools"), || {
            theirs(&pabutools, &election.file, PATIENCE.saturating_sub(started.elapsed()))
        })?;
        figures.push(figures_of(&label, &election, &ours, &theirs));
        verdicts.push(verdicts_of(&label, &ours, &theirs));
    }
    let head = [
        "election",
        "projects",
        "ballots",
        "different ones",
        "lines split",
        "election made",
        "**rule**",
        "**file to outcome**",
        "pabutools: import",
        "parsing",
        "rule, one by one",
        "grouping",
        "rule, grouped",
    ];
    let figures = table(&head, &figures);
    let head = [
        "election",
        "rule, asked ≥ 1,000×",
        "file to outcome, asked ≥ 300×",
        "file to outcome beside splitting its lines, asked ≤ 10×",
        "funded projects",
    ];
    Ok(format!("{figures}\n{}", table(&head, &verdicts)))
}

/// The elections that were named, where the folder has them; without a folder, the fixtures.
fn elections(corpus: &Corpus) -> Result<Vec<(String, Option<Election>)>> {
    if !corpus.named {
        let fixtures = corpus.elections()?.into_iter();
        return Ok(fixtures.map(|one| (one.name().replace('_', " "), Some(one))).collect());
    }
    let find = |name: &str| Election::read(&corpus.folder.join(name).with_extension("pb"));
    Ok(ELECTIONS.iter().map(|(label, name)| ((*label).to_owned(), find(name))).collect())
}

fn ours(workspace: &Workspace, tools: &Tools, election: &Election) -> Result<Ours> {
    let home = tools.file("criterion");
    let samples = home.join(election.name());
    // Nothing of another day is read.
    if samples.exists() {
        fs::remove_dir_all(&samples)?;
    }
    let mut cargo = workspace.cargo();
    cargo.args(["bench", "--quiet", "--package", "allocation", "--bench", "equal_shares"]);
    cargo.env("CRITERION_HOME", &home).env("ALLOCATION_FILES", &election.file);
    process::output(&mut cargo)?;
    let part = |name: &str| quickest(&samples.join(name).join("new/sample.json"));
    let Answer::Counted(counted) = tools.count(&election.file, RULE, 1, OUR_PATIENCE)? else {
        bail!("{} was not counted", election.name());
    };
    Ok(Ours {
        split: part("split")?,
        election: part("election")?,
        rule: part("rule")?,
        outcome: part("outcome")?,
        funded: counted.funded()?,
    })
}

/// The quickest sample of criterion, in seconds a turn.
fn quickest(file: &Path) -> Result<f64> {
    let open = File::open(file).with_context(|| format!("no {}", file.display()))?;
    let sample: Value = serde_json::from_reader(open)?;
    let numbers =
        |name: &str| sample[name].as_array().into_iter().flatten().filter_map(Value::as_f64);
    let nanoseconds = numbers("times").zip(numbers("iters")).map(|(time, turns)| time / turns);
    let quickest = nanoseconds.min_by(f64::total_cmp).context("criterion left no sample")?;
    Ok(quickest / 1e9)
}

fn theirs(pabutools: &Pabutools, file: &Path, patience: Duration) -> Result<Theirs> {
    let started = Instant::now();
    let count = |grouped| {
        let mut best: Option<Counted> = None;
        for _ in 0..RUNS {
            let left = patience.saturating_sub(started.elapsed()).min(pabutools::PATIENCE);
            let Some(counted) = pabutools.count(file, grouped, left)? else { break };
            let again = counted.parts.outcome() < QUICK;
            if best.as_ref().is_none_or(|best| counted.parts.outcome() < best.parts.outcome()) {
                best = Some(counted);
            }
            if !again {
                break;
            }
        }
        anyhow::Ok(best)
    };
    // Grouped first: it is the quicker one nearly always, and the one that must not be given up.
    let grouped = count(true)?;
    Ok(Theirs { single: count(false)?, grouped })
}

fn figures_of(label: &str, election: &Election, ours: &Ours, theirs: &Theirs) -> Vec<String> {
    let (single, grouped) = (theirs.single.as_ref(), theirs.grouped.as_ref());
    let any = grouped.or(single);
    let part = |counted: Option<&Counted>, of: fn(&Counted) -> f64| {
        counted.map_or("given up".to_owned(), |counted| time(of(counted)))
    };
    vec![
        label.to_owned(),
        election.projects.to_string(),
        thousands(&election.ballots),
        grouped.map_or("?".to_owned(), |counted| thousands(&counted.ballots)),
        time(ours.split),
        time(ours.election),
        format!("**{}**", time(ours.rule)),
        format!("**{}**", time(ours.outcome)),
        part(any, |counted| counted.parts.import),
        part(any, |counted| counted.parts.parse),
        part(single, |counted| counted.parts.rule),
        part(grouped, |counted| counted.parts.group),
        part(grouped, |counted| counted.parts.rule),
    ]
}

/// Judged by whichever of the two ways is the quicker for pabutools.
fn verdicts_of(label: &str, ours: &Ours, theirs: &Theirs) -> Vec<String> {
    let ways = || [&theirs.single, &theirs.grouped].into_iter().flatten();
    let beside = |of: fn(&Counted) -> f64, ours: f64, asked: f64| {
        let theirs = ways().map(of).min_by(f64::total_cmp);
        theirs.map_or("pabutools was given up".to_owned(), |theirs| {
            verdict(&times(theirs / ours), theirs / ours >= asked)
        })
    };
    let split = ours.outcome / ours.split;
    let same = match ways().all(|counted| counted.funded == ours.funded) {
        _ if ways().next().is_none() => "not compared".to_owned(),
        true => format!("the same {}", ours.funded.len()),
        false => "**not the same**".to_owned(),
    };
    vec![
        label.to_owned(),
        beside(|counted| counted.parts.rule, ours.rule, RULE_ASKED),
        beside(|counted| counted.parts.outcome(), ours.outcome, OUTCOME_ASKED),
        verdict(&times(split), split <= SPLIT_ASKED),
        same,
    ]
}
