//! `ensamen verify-selected`: which rule and switches give the official result of a file, or of many.

mod told;

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use allocation::Election;
use allocation::official::{Envelope, Near, Way, selected_again};
use allocation::pb::PbFile;
use allocation::report::decimal;

use super::check::{election, print_refusal};
use crate::config::FileLimits;

/// Looks for the rule that gives the projects that a file says were selected.
#[derive(Debug, clap::Args)]
pub struct VerifySelectedArgs {
    /// Elections with a column `selected`, or folders of them. Of more than one a table is printed.
    #[arg(value_name = "FILE.pb", required = true)]
    pub files: Vec<PathBuf>,
    /// Print JSON instead: a list with one entry for each file.
    #[arg(long)]
    pub json: bool,
    #[command(flatten)]
    pub limits: FileLimits,
}

/// Prints every rule that gives the official result, or why none does; a table if there are several
/// files. The exit code is 1 if some official result was not counted again, or if a single file has
/// none.
///
/// # Errors
///
/// If a file cannot be read or the answer cannot be written.
pub fn run(args: &VerifySelectedArgs) -> io::Result<ExitCode> {
    let mut out = io::stdout().lock();
    let limits = &args.limits;
    match args.files.as_slice() {
        paths if args.json => told::run(&elections(paths)?, limits, &mut out),
        [file] if !file.is_dir() => one(file, limits, &mut out),
        paths => many(&elections(paths)?, limits, &mut out),
    }
}

fn one(path: &Path, limits: &FileLimits, out: &mut impl Write) -> io::Result<ExitCode> {
    let (file, election) = match election(path, limits)? {
        Ok(read) => read,
        Err(refusal) => return print_refusal(&refusal, &mut io::stderr().lock()),
    };
    let Some(way) = selected_again(&file, &election) else {
        writeln!(out, "{}: there is no column `selected`", path.display())?;
        return Ok(ExitCode::FAILURE);
    };
    let selected = file.selected().map_or(0, |selected| selected.len());
    let named = file.meta().rule().unwrap_or("nowhere");
    let were = if selected == 1 { "project was" } else { "projects were" };
    writeln!(out, "{selected} {were} selected; the file names the rule {named}")?;
    let ids = |projects: &[u32]| ids(&election, projects);
    match &way {
        Way::Rules(rules) => rules.iter().try_for_each(|rule| writeln!(out, "  {rule}"))?,
        Way::Beside { rules, elsewhere } => {
            rules.iter().try_for_each(|rule| writeln!(out, "  {rule}"))?;
            let elsewhere = ids(elsewhere);
            writeln!(out, "where what was funded from elsewhere takes no part: {elsewhere}")?;
        }
        Way::Excluding { .. } | Way::Apart { .. } => {
            writeln!(out, "  {}", in_one_line(&file, &election, &way))?;
            if let Way::Excluding { pairs, .. } = &way {
                let sheet = serde_json::to_string(&told::sheet(&election, pairs))?;
                writeln!(out, "  as a file for `ensamen allocate --constraints`: {sheet}")?;
            }
        }
        Way::Unknown(nearest) => {
            writeln!(out, "no rule that was tried gives this result; the nearest:")?;
            for Near { rule, missing, extra } in nearest {
                let (missing, extra) = (ids(missing), ids(extra));
                writeln!(out, "  {rule}\n      only official: {missing}")?;
                writeln!(out, "      only counted: {extra}")?;
            }
            if let Some(remarks) = file.meta().get("comment") {
                writeln!(out, "the file remarks: {remarks}")?;
            }
        }
    }
    Ok(if matches!(way, Way::Unknown(_)) { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

/// The files themselves, and those of folders in the order of their names.
fn elections(paths: &[PathBuf]) -> io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for path in paths {
        if !path.is_dir() {
            files.push(path.clone());
            continue;
        }
        let entries = std::fs::read_dir(path)?.map(|entry| Ok(entry?.path()));
        let mut inside = entries.collect::<io::Result<Vec<PathBuf>>>()?;
        inside.retain(|path| path.extension().is_some_and(|extension| extension == "pb"));
        inside.sort();
        files.append(&mut inside);
    }
    Ok(files)
}

/// How many files have which answer.
#[derive(Default)]
struct Tally {
    by_a_rule: usize,
    with_more: usize,
    otherwise: usize,
    no_result: usize,
    no_election: usize,
}

fn many(files: &[PathBuf], limits: &FileLimits, out: &mut impl Write) -> io::Result<ExitCode> {
    let mut tally = Tally::default();
    writeln!(out, "| election | rule that the file names | official result |")?;
    writeln!(out, "| --- | --- | --- |")?;
    for path in files {
        let name = path.file_stem().map(|name| name.to_string_lossy()).unwrap_or_default();
        let (named, answer) = match election(path, limits)? {
            Err(_) => {
                tally.no_election += 1;
                (String::new(), "the file gives no election".to_owned())
            }
            Ok((file, election)) => {
                let named = file.meta().rule().unwrap_or_default().to_owned();
                let way = selected_again(&file, &election);
                *tally.place(way.as_ref()) += 1;
                let answer = way.map_or_else(
                    || "none: there is no column `selected`".to_owned(),
                    |way| in_one_line(&file, &election, &way),
                );
                (named, answer)
            }
        };
        // Each row as soon as it is known: many files take a while.
        writeln!(out, "| {name} | {named} | {answer} |")?;
        out.flush()?;
    }
    let Tally { by_a_rule, with_more, otherwise, no_result, no_election } = tally;
    writeln!(
        out,
        "\n{} elections. Counted again by a rule alone: {by_a_rule}; with exclusions or money by \
         group that the file does not state: {with_more}; not counted again: {otherwise}; without \
         an official result: {no_result}; not readable: {no_election}.",
        files.len()
    )?;
    Ok(if otherwise + no_election > 0 { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

impl Tally {
    const fn place(&mut self, way: Option<&Way>) -> &mut usize {
        match way {
            Some(Way::Rules(_) | Way::Beside { .. }) => &mut self.by_a_rule,
            Some(Way::Excluding { .. } | Way::Apart { .. }) => &mut self.with_more,
            Some(Way::Unknown(_)) => &mut self.otherwise,
            None => &mut self.no_result,
        }
    }
}

fn ids(election: &Election, projects: &[u32]) -> String {
    let ids = projects.iter().map(|project| election.projects[*project as usize].id.as_str());
    ids.collect::<Vec<_>>().join(" ")
}

/// The first of some rules, and how many more there are.
fn first_of(rules: &[String]) -> String {
    match rules {
        [] => String::new(),
        [only] => only.clone(),
        [first, more @ ..] => format!("{first} and {} more", more.len()),
    }
}

/// How a result comes about, or why it does not.
fn in_one_line(file: &PbFile, election: &Election, way: &Way) -> String {
    match way {
        Way::Rules(rules) => first_of(rules),
        Way::Beside { rules, elsewhere } => {
            let elsewhere = ids(election, elsewhere);
            format!("{} without what was funded from elsewhere: {elsewhere}", first_of(rules))
        }
        Way::Excluding { rule, pairs } => {
            let pairs = pairs.iter().map(|(project, others)| {
                let (project, others) = (ids(election, &[*project]), ids(election, others));
                format!("{project} is excluded by one of: {others}")
            });
            format!("{rule}, where {}", pairs.collect::<Vec<_>>().join("; "))
        }
        Way::Apart { rule, column, envelopes } => {
            let money = |amount: u64| decimal(amount, election.units_per_currency);
            let envelopes = envelopes.iter().map(|Envelope { name, least, below }| match below {
                Some(below) => {
                    format!("{name} at least {} and less than {}", money(*least), money(*below))
                }
                None => format!("{name} at least {}", money(*least)),
            });
            let envelopes = envelopes.collect::<Vec<_>>().join("; ");
            format!(
                "{rule} in each {column} apart, with money that the file does not state: {envelopes}"
            )
        }
        Way::Unknown(nearest) => {
            let near = nearest.first().map_or_else(String::new, |near| {
                let other = |word: &str, projects: &[u32]| match projects {
                    [] => String::new(),
                    projects => format!(", {word} {}", ids(election, projects)),
                };
                let (missing, extra) =
                    (other("without", &near.missing), other("with", &near.extra));
                format!(" nearest is {}{missing}{extra}.", near.rule)
            });
            let remarks = file.meta().get("comment").unwrap_or("nothing");
            format!("not counted again:{near} The file remarks: {}", remarks.replace('|', "/"))
        }
    }
}
