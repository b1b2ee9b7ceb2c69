//! Which rule gives the result that a file says is the official one.
//!
//! Rules and switches are tried one after the other, the commonest first; of those that give the result
//! the one comes first that the file names. Where none gives it, it may be one in which projects took
//! no part that were funded from elsewhere, one in which projects exclude each other, if the file says so, or one that was
//! decided apart in each category or district, with money for each that the file does not name.

mod apart;
mod exclusive;

use std::collections::BTreeSet;

use crate::election::{BallotType, Election};
use crate::funding::Funding;
use crate::pb::PbFile;
use crate::rule::{Completion, Endowment, Method, Misfit, Rule, TieBreak, TieCriterion, Utility};

pub use apart::Envelope;

/// How many of the rules that come nearest are told.
const NEAREST: usize = 3;

/// How an official result can be counted again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Way {
    /// By each of these rules; what the file itself names comes first.
    Rules(Vec<String>),
    /// By each of these rules, if projects take no part that the file marks as funded from elsewhere.
    Beside {
        /// The rules.
        rules: Vec<String>,
        /// The projects that were funded from elsewhere.
        elsewhere: Vec<u32>,
    },
    /// By a rule, if each of some projects excludes, or is excluded by, one of some others.
    Excluding {
        /// The rule.
        rule: String,
        /// The project that is not funded though it fits, with those of which one excludes it: the one
        /// that the file names beside it, else all that were funded before.
        pairs: Vec<(u32, Vec<u32>)>,
    },
    /// By a rule in each group of projects apart.
    Apart {
        /// The rule.
        rule: String,
        /// The column of the file that says to which group a project belongs.
        column: String,
        /// The money of each group: what it must have been.
        envelopes: Vec<Envelope>,
    },
    /// By nothing that was tried; these came nearest.
    Unknown(Vec<Near>),
}

/// A rule that gives nearly the official result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Near {
    /// The rule.
    pub rule: String,
    /// Projects that are funded officially and not by the rule.
    pub missing: Vec<u32>,
    /// Projects that are funded by the rule and not officially.
    pub extra: Vec<u32>,
}

/// Looks for what gives the projects that a file says were selected; nothing if it does not say.
#[must_use]
pub fn selected_again(file: &PbFile, election: &Election) -> Option<Way> {
    let official: BTreeSet<u32> = file.selected()?.into_iter().collect();
    let minimum = file.minimum_score().unwrap_or(0);
    let named = file.meta().rule().unwrap_or_default();
    let mut nearest = match tried(election, &official, (named, minimum)) {
        Ok(rules) => return Some(Way::Rules(rules)),
        Err(nearest) => nearest,
    };
    let elsewhere = file.funded_elsewhere();
    if !elsewhere.is_empty()
        && let Ok(rules) = tried(&beside(election, &elsewhere), &official, (named, minimum))
    {
        return Some(Way::Beside { rules, elsewhere });
    }
    let greedy = |misfit| {
        let utility = utilities(election.ballot_type)[0];
        with_ties_as_filed(Method::Greedy { utility, misfit }, minimum)
    };
    let otherwise = exclusive::excluding(file, election, &official, &greedy(Misfit::Skip))
        .or_else(|| apart::apart(file, election, &official, &greedy(Misfit::Stop)));
    Some(otherwise.unwrap_or_else(|| {
        nearest.sort_by_key(|near| near.missing.len() + near.extra.len());
        nearest.truncate(NEAREST);
        Way::Unknown(nearest)
    }))
}

/// The rules that give the official result, what the file names first; else all others, by how they
/// differ.
fn tried(
    election: &Election,
    official: &BTreeSet<u32>,
    (named, minimum): (&str, u64),
) -> Result<Vec<String>, Vec<Near>> {
    let mut found = Vec::new();
    let mut nearest = Vec::new();
    // Only what is funded is asked, without reasons, and shares are spent once for many switches.
    let mut counts = Funding::new(election, "");
    for method in methods(election.ballot_type) {
        let rule = with_ties_as_filed(method, minimum);
        let Ok(funded) = counts.funded(&rule) else { continue };
        let funded: BTreeSet<u32> = funded.into_iter().collect();
        if funded == *official {
            found.push((!is_named(&rule.method, named), rule.id()));
        } else if found.is_empty() {
            let only = |a: &BTreeSet<u32>, b: &BTreeSet<u32>| a.difference(b).copied().collect();
            let (missing, extra) = (only(official, &funded), only(&funded, official));
            nearest.push(Near { rule: rule.id(), missing, extra });
        }
    }
    if found.is_empty() {
        return Err(nearest);
    }
    found.sort_by_key(|(other, _)| *other);
    Ok(found.into_iter().map(|(_, rule)| rule).collect())
}

/// Whether a word of the format names a method.
fn is_named(method: &Method, word: &str) -> bool {
    let (word, compared) =
        word.strip_suffix("-comparison").map_or((word, false), |word| (word, true));
    match *method {
        Method::Greedy { misfit: Misfit::Skip, .. } => {
            matches!(word, "greedy" | "greedy-threshold" | "greedy-exclusive")
        }
        Method::Greedy { misfit: Misfit::Stop, .. } => word == "greedy-no-skip",
        Method::EqualShares { completion, comparison, .. } => {
            let completed = match word {
                "equalshares" => completion == Completion::None,
                "equalshares/add1" => completion == Completion::Add1,
                _ => false,
            };
            completed && compared == comparison
        }
        _ => false,
    }
}

/// The election in which some projects take no part: nothing can be funded that costs more than there is.
fn beside(election: &Election, projects: &[u32]) -> Election {
    let mut rest = election.clone();
    for project in projects {
        rest.projects[*project as usize].cost = election.budget.saturating_add(1);
    }
    rest
}

/// Files list equal projects in the order in which they were decided.
fn with_ties_as_filed(method: Method, minimum_votes: u64) -> Rule {
    Rule { method, tie_break: TieBreak::new([TieCriterion::FileOrder]), minimum_votes }
}

/// What a ballot may be worth, by its kind, the commonest first.
const fn utilities(kind: BallotType) -> &'static [Utility] {
    match kind {
        BallotType::Approval | BallotType::ChooseOne => &[Utility::Cost, Utility::Count],
        BallotType::Ordinal => {
            &[Utility::BordaCost, Utility::Borda, Utility::Cost, Utility::Count, Utility::Borda0]
        }
        BallotType::Cumulative | BallotType::Scoring => {
            &[Utility::PointsCost, Utility::Points, Utility::Cost, Utility::Count]
        }
    }
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

/// The rules that are tried, the commonest first.
fn methods(kind: BallotType) -> Vec<Method> {
    let utilities = utilities(kind);
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
                    methods.extend(switches.map(|prefilter| Method::EqualShares {
                        utility,
                        endowment,
                        completion,
                        comparison,
                        prefilter,
                    }));
                }
            }
        }
    }
    methods.extend(utilities.iter().map(|utility| Method::MaxWelfare { utility: *utility }));
    methods
}
