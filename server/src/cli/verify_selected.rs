//! `ensamen verify-selected`: which rule and switches give the official result of a file.

use std::collections::BTreeSet;
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use allocation::{
    BallotType, Completion, Endowment, Funding, Method, Misfit, Rule, TieBreak, TieCriterion,
    Utility,
};

use super::check::{election, print_refusal};

/// Looks for the rule that gives the projects that the file says were selected.
#[derive(Debug, clap::Args)]
pub struct VerifySelectedArgs {
    /// The election, with a column `selected`.
    #[arg(value_name = "FILE.pb")]
    pub file: PathBuf,
}

/// The rules that are tried, the commonest first. What a ballot is worth follows from its kind.
fn methods(kind: BallotType) -> Vec<Method> {
    let utilities: &[Utility] = match kind {
        BallotType::Approval | BallotType::ChooseOne => &[Utility::Cost, Utility::Count],
        BallotType::Ordinal => {
            &[Utility::BordaCost, Utility::Borda, Utility::Cost, Utility::Count, Utility::Borda0]
        }
        BallotType::Cumulative | BallotType::Scoring => {
            &[Utility::PointsCost, Utility::Points, Utility::Cost, Utility::Count]
        }
    };
    let mut methods = Vec::new();
    for utility in utilities.iter().copied() {
        for misfit in [Misfit::Skip, Misfit::Stop, Misfit::Stretch] {
            methods.push(Method::Greedy { utility, misfit });
        }
    }
    let switches = [false, true];
    for utility in utilities.iter().copied() {
        for completion in COMPLETIONS {
            for endowment in [Endowment::Exact, Endowment::Integral] {
                for comparison in switches {
                    for prefilter in switches {
                        methods.push(Method::EqualShares {
                            utility,
                            endowment,
                            completion,
                            comparison,
                            prefilter,
                        });
                    }
                }
            }
        }
    }
    methods.extend(utilities.iter().map(|utility| Method::MaxWelfare { utility: *utility }));
    methods
}

const COMPLETIONS: [Completion; 7] = [
    Completion::None,
    Completion::Utilitarian,
    Completion::Add1,
    Completion::Add1e,
    Completion::Add1Utilitarian,
    Completion::Add1eUtilitarian,
    Completion::Percent1,
];

/// Prints every rule that gives the official result, or how the nearest differ. The exit code is 1
/// if none does.
///
/// # Errors
///
/// If the file cannot be read or the answer cannot be written.
pub fn run(args: &VerifySelectedArgs) -> io::Result<ExitCode> {
    let (file, election) = match election(&args.file)? {
        Ok(read) => read,
        Err(refusal) => return print_refusal(&refusal, &mut io::stderr().lock()),
    };
    let mut out = io::stdout().lock();
    let Some(selected) = file.selected() else {
        writeln!(out, "{}: there is no column `selected`", args.file.display())?;
        return Ok(ExitCode::FAILURE);
    };
    let official: BTreeSet<u32> = selected.into_iter().collect();
    writeln!(
        out,
        "{} projects were selected; the file names the rule {}",
        official.len(),
        file.meta().rule().unwrap_or("nowhere")
    )?;
    let minimum = file.meta().number("min_project_score_threshold").unwrap_or(0);
    let mut nearest: Vec<(usize, String, BTreeSet<u32>)> = Vec::new();
    let mut found = false;
    // Only what is funded is asked, without reasons, and shares are spent once for many switches.
    let mut counts = Funding::new(&election, "");
    for method in methods(election.ballot_type) {
        // Files list equal projects in the order in which they were decided.
        let tie_break = TieBreak::new([TieCriterion::FileOrder]);
        let rule = Rule { method, tie_break, minimum_votes: minimum };
        let Ok(funded) = counts.funded(&rule) else { continue };
        let funded: BTreeSet<u32> = funded.into_iter().collect();
        let difference = official.symmetric_difference(&funded).count();
        if difference == 0 {
            found = true;
            writeln!(out, "  {}", rule.id())?;
        }
        nearest.push((difference, rule.id(), funded));
    }
    if found {
        return Ok(ExitCode::SUCCESS);
    }
    writeln!(out, "no rule that was tried gives this result; the nearest:")?;
    nearest.sort_by_key(|(difference, ..)| *difference);
    let name = |project: &u32| election.projects[*project as usize].id.as_str();
    for (_, rule, funded) in nearest.iter().take(3) {
        let only = |a: &BTreeSet<u32>, b: &BTreeSet<u32>| {
            a.difference(b).map(name).collect::<Vec<_>>().join(" ")
        };
        let (missing, extra) = (only(&official, funded), only(funded, &official));
        writeln!(out, "  {rule}\n      only official: {missing}\n      only counted: {extra}")?;
    }
    Ok(ExitCode::FAILURE)
}
