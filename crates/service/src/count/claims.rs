//! What would have funded each project that was not funded. Every claim takes many recounts and
//! none needs another, so all processors work on them.

use super::{CountInput, CountedProject, Nearest, cents};
use crate::{
    Error, Result,
    progress::{Step, Work},
};
use allocation::{Constraints, Election, Losers, Outcome, Rule};
use std::{
    num::NonZero,
    sync::atomic::{AtomicUsize, Ordering},
    thread,
};

/// The claims, in the order of the file.
pub(super) fn nearest(
    input: &CountInput,
    (election, constraints): (&Election, &Constraints),
    rule: &Rule,
    outcome: &Outcome,
    work: &Work,
) -> Result<Vec<Nearest>> {
    let projects = (0..).zip(&input.projects).zip(&outcome.projects);
    let losers: Vec<(u32, &CountedProject)> =
        projects.filter(|(_, result)| !result.funded).map(|(project, _)| project).collect();
    work.expects(Step::Claims, losers.len() as u64);
    let counted = Losers::new(election, rule, &input.seed, constraints)?;
    let claim = |place: usize| -> Option<Result<Nearest>> {
        let (index, project) = losers.get(place)?;
        let found = counted.nearest_funding(*index);
        work.did(Step::Claims, 1);
        Some(found.map_err(Error::from).map(|found| Nearest {
            number: project.number.clone(),
            extra_supporters: found.extra_supporters,
            extra_supporters_proved: found.extra_supporters_proved,
            cheaper_by: found.cheaper_by.map(|amount| cents(election, amount)),
            cheaper_by_proved: found.cheaper_by_proved,
        }))
    };
    let next = AtomicUsize::new(0);
    let hands = thread::available_parallelism().map_or(1, NonZero::get).min(losers.len().max(1));
    let mut found = thread::scope(|scope| {
        let hand = || {
            let mut found = Vec::new();
            loop {
                let place = next.fetch_add(1, Ordering::Relaxed);
                match claim(place) {
                    Some(claim) => found.push((place, claim)),
                    None => return found,
                }
            }
        };
        let others: Vec<_> = (1..hands).map(|_| scope.spawn(hand)).collect();
        let mut found = hand();
        for other in others {
            let theirs = other.join().map_err(|_| Error::internal("a recount broke off"))?;
            found.extend(theirs);
        }
        Ok::<_, Error>(found)
    })?;
    found.sort_by_key(|(place, _)| *place);
    found.into_iter().map(|(_, claim)| claim).collect()
}
