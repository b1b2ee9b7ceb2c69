//! The smallest changes that would have funded a losing project, as `ensamen allocate` prints them.

use allocation::report::decimal;
use allocation::{
    AllocationError, Constraints, Effort, Election, Losers, NearestFunding, Outcome, Rule,
};
use serde::Serialize;
use std::io::{self, IsTerminal as _};
use std::sync::atomic::{AtomicUsize, Ordering};

/// What would have funded a project that was not: found by recounts, and said to be exact where no
/// smaller change does.
#[derive(Debug, Serialize)]
pub(super) struct Nearest {
    /// The project.
    pub project: String,
    /// So many more ballots that name only this project; nothing if none up to the bound of the search
    /// do.
    extra_supporters: Option<u64>,
    /// No smaller number does. Else it is a bound: at most so many.
    extra_supporters_exact: bool,
    /// Costing so much less, in units of currency; nothing if no lower cost was found that does.
    cheaper_by: Option<String>,
    /// No smaller amount does. Else it is a bound: at most so much.
    cheaper_by_exact: bool,
}

impl Nearest {
    fn new(election: &Election, project: u32, found: NearestFunding) -> Self {
        let money = |amount| decimal(amount, election.units_per_currency);
        Self {
            project: election.projects[project as usize].id.clone(),
            extra_supporters: found.extra_supporters,
            extra_supporters_exact: found.extra_supporters_proved,
            cheaper_by: found.cheaper_by.map(money),
            cheaper_by_exact: found.cheaper_by_proved,
        }
    }

    /// In a line for people; `currency` stands behind amounts.
    pub fn in_words(&self, currency: &str) -> String {
        let exactly = |exact: bool| if exact { "" } else { "at most " };
        let more = self.extra_supporters.map(|more| {
            let ending = if more == 1 { "" } else { "s" };
            format!("with {}{more} more supporter{ending}", exactly(self.extra_supporters_exact))
        });
        let less = self.cheaper_by.as_ref().map(|less| {
            format!("costing {}{less} {currency}", exactly(self.cheaper_by_exact))
                .trim_end()
                .to_owned()
                + " less"
        });
        match (more, less) {
            (Some(more), Some(less)) => format!("it would have been funded {more}, or {less}"),
            (Some(only), None) | (None, Some(only)) => format!("it would have been funded {only}"),
            (None, None) => "no change was found that would have funded it".to_owned(),
        }
    }
}

/// The smallest changes for all projects that an outcome does not fund, in the order of the election.
/// Whoever waits at a terminal is told how far it is.
///
/// # Errors
///
/// As for [`allocation::allocate_within`].
pub(super) fn of_all(
    (election, constraints): (&Election, &Constraints),
    (rule, seed): (&Rule, &str),
    outcome: &Outcome,
    effort: Effort,
) -> Result<Vec<Nearest>, AllocationError> {
    let losers = Losers::new(election, rule, seed, constraints)?.with_effort(effort);
    let lost = (0..).zip(&outcome.projects).filter(|(_, result)| !result.funded);
    let lost: Vec<u32> = lost.map(|(project, _)| project).collect();
    let done = AtomicUsize::new(0);
    let waits = io::stderr().is_terminal();
    let found = losers.nearest_funding_of_all(&lost, || {
        let done = done.fetch_add(1, Ordering::Relaxed) + 1;
        if waits {
            let end = if done == lost.len() { "\n" } else { "" };
            eprint!("\r{done} of {} projects that are not funded{end}", lost.len());
        }
    })?;
    Ok(lost.into_iter().zip(found).map(|(at, near)| Nearest::new(election, at, near)).collect())
}
