//! Who works on how many dossiers.

use crate::review::DeskProposal;
use domain::{
    Moment,
    account::Email,
    process::{PhaseKind, Process},
    proposal::Stage,
};
use std::collections::BTreeMap;

/// What somebody has to do, and has done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Load {
    /// Who; nothing for the dossiers that nobody was given.
    pub who: Option<Email>,
    /// Dossiers that are not finished.
    pub open: usize,
    /// Finished ones.
    pub done: usize,
    /// Of those that are not finished, how many should have been: the phase of valuation is over.
    pub late: usize,
}

/// Counts the dossiers of each evaluator, by address, and last those that nobody was given. What
/// two people work on counts for both.
#[must_use]
pub fn workload(proposals: &[DeskProposal], process: &Process, now: Moment) -> Vec<Load> {
    let phase = process.timeline.get(PhaseKind::Valuation);
    let over = phase.is_some_and(|phase| phase.closes_at <= now);
    let mut loads: BTreeMap<(bool, String), Load> = BTreeMap::new();
    for desk in proposals {
        let done = desk.dossier.as_ref().is_some_and(|dossier| dossier.valuation.done);
        let open = !done && desk.proposal.stage == Stage::Admissible;
        if !done && !open {
            continue;
        }
        let mut people: Vec<Option<&Email>> =
            desk.evaluators.iter().map(|(_, email)| Some(email)).collect();
        if people.is_empty() {
            people.push(None);
        }
        for who in people {
            let name = who.map(|email| email.as_str().to_owned()).unwrap_or_default();
            let load = loads.entry((who.is_none(), name)).or_insert_with(|| Load {
                who: who.cloned(),
                open: 0,
                done: 0,
                late: 0,
            });
            load.open += usize::from(open);
            load.done += usize::from(done);
            load.late += usize::from(open && over);
        }
    }
    loads.into_values().collect()
}
