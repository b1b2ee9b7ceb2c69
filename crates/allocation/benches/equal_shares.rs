//! Equal shares by cost on whole elections: `cargo bench --bench equal_shares`.
//!
//! `ALLOCATION_FILES` names `.pb` files, separated as in `PATH`; without it the committed election of
//! Wieliczka is measured. Each file is a group of four: what merely reading it and splitting its
//! lines takes, what making an election of its bytes takes, what the rule takes, and everything from
//! the file to the outcome. Times are of the processor, so that other work on the machine does not
//! count.

use std::error::Error;
use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::time::Duration;

use allocation::{Rule, allocate, pb};
use cpu_time::ThreadTime;
use criterion::measurement::{Measurement, ValueFormatter, WallTime};
use criterion::{Criterion, SamplingMode};

const RULE: &str = "mes[cost;e=B/n;none;ties=id]";
const FIXTURE: &str = "../../tests/fixtures/pabulib/Poland_Wieliczka_2023_Green_Budget.pb";

/// What this thread has had of the processor.
struct Processor;

impl Measurement for Processor {
    type Intermediate = ThreadTime;
    type Value = Duration;

    fn start(&self) -> ThreadTime {
        ThreadTime::now()
    }

    fn end(&self, started: ThreadTime) -> Duration {
        started.elapsed()
    }

    fn add(&self, one: &Duration, other: &Duration) -> Duration {
        *one + *other
    }

    fn zero(&self) -> Duration {
        Duration::ZERO
    }

    fn to_f64(&self, time: &Duration) -> f64 {
        WallTime.to_f64(time)
    }

    fn formatter(&self) -> &dyn ValueFormatter {
        WallTime.formatter()
    }
}

/// The least that a program must do that wants to know what is in the file.
fn split(file: &Path) -> std::io::Result<usize> {
    let text = std::fs::read_to_string(file)?;
    let cells = text.lines().flat_map(|line| line.split(';'));
    Ok(cells.map(|cell| black_box(cell).len()).sum())
}

fn file_to_outcome(file: &Path, rule: &Rule) -> Result<allocation::Outcome, Box<dyn Error>> {
    let election = pb::read(&std::fs::read(file)?)?.election()?;
    Ok(allocate(&election, rule, "")?)
}

fn measure(
    criterion: &mut Criterion<Processor>,
    file: &Path,
    rule: &Rule,
) -> Result<(), Box<dyn Error>> {
    let bytes = std::fs::read(file)?;
    let election = pb::read(&bytes)?.election()?;
    // What would fail is found before it is measured.
    split(file)?;
    file_to_outcome(file, rule)?;
    let name = file.file_stem().unwrap_or_default().to_string_lossy();
    let mut group = criterion.benchmark_group(name);
    group.sampling_mode(SamplingMode::Flat).sample_size(20);
    group.warm_up_time(Duration::from_millis(500)).measurement_time(Duration::from_secs(2));
    group.bench_function("split", |b| b.iter(|| split(file)));
    group.bench_function("election", |b| {
        b.iter(|| pb::read(black_box(&bytes)).map(|file| file.election()));
    });
    group.bench_function("rule", |b| b.iter(|| allocate(black_box(&election), rule, "")));
    group.bench_function("outcome", |b| b.iter(|| file_to_outcome(file, rule)));
    group.finish();
    Ok(())
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut criterion = Criterion::default().with_measurement(Processor).configure_from_args();
    let rule: Rule = RULE.parse()?;
    let files: Vec<PathBuf> = match std::env::var_os("ALLOCATION_FILES") {
        Some(files) => std::env::split_paths(&files).collect(),
        None => vec![Path::new(env!("CARGO_MANIFEST_DIR")).join(FIXTURE)],
    };
    for file in &files {
        measure(&mut criterion, file, &rule)?;
    }
    criterion.final_summary();
    Ok(())
}
