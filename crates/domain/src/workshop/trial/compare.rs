//! What a trial changes against today.

use super::{Ground, GroundProject, PotCount};
use crate::money::Cents;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Money that goes somewhere today, and under the trial.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Moved {
    /// Code of the commune, of the theme or of the kind of actor; empty for those without one.
    pub code: String,
    /// Today.
    pub today: Cents,
    /// Under the trial.
    pub tried: Cents,
}

/// People who chose something and nothing of it is funded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NothingChosen {
    /// Code of the kind of actor; nothing for everyone.
    pub kind: Option<String>,
    /// People who chose something.
    pub people: u64,
    /// Of them those with nothing, today.
    pub today: u64,
    /// Under the trial.
    pub tried: u64,
}

/// What a trial changes against today.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Comparison {
    /// By commune.
    pub communes: Vec<Moved>,
    /// By theme.
    pub themes: Vec<Moved>,
    /// By kind of actor that carries what is funded.
    pub bearers: Vec<Moved>,
    /// People with nothing that they chose: everyone first, then each kind.
    pub nothing: Vec<NothingChosen>,
}

impl Comparison {
    pub(super) fn of(ground: &Ground, today: &[PotCount], tried: &[PotCount]) -> Self {
        let moved = |code: fn(&GroundProject) -> String| moved(ground, today, tried, code);
        Self {
            communes: moved(|p| p.commune.as_ref().map(ToString::to_string).unwrap_or_default()),
            themes: moved(|p| p.theme.map(|theme| theme.code().to_owned()).unwrap_or_default()),
            bearers: moved(|p| p.bearer.map(|kind| kind.code().to_owned()).unwrap_or_default()),
            nothing: nothing(ground, today, tried),
        }
    }
}

/// Groups for which something changes, the largest change first; none where nothing has a code.
fn moved(
    ground: &Ground,
    today: &[PotCount],
    tried: &[PotCount],
    code: fn(&GroundProject) -> String,
) -> Vec<Moved> {
    let mut sums: BTreeMap<String, (Cents, Cents)> = BTreeMap::new();
    for ((pot, today), tried) in ground.pots.iter().zip(today).zip(tried) {
        let counts = today.projects.iter().zip(&tried.projects);
        for (project, (today, tried)) in pot.projects.iter().zip(counts) {
            let sum = sums.entry(code(project)).or_default();
            for (held, count) in [(&mut sum.0, today), (&mut sum.1, tried)] {
                if count.funded {
                    *held = held.checked_add(project.cost).unwrap_or(*held);
                }
            }
        }
    }
    if sums.keys().all(String::is_empty) {
        return Vec::new();
    }
    let mut moved: Vec<Moved> = sums
        .into_iter()
        .filter(|(_, (today, tried))| *today != Cents::ZERO || *tried != Cents::ZERO)
        .map(|(code, (today, tried))| Moved { code, today, tried })
        .collect();
    moved.sort_by_key(|line| (-(line.tried.0 - line.today.0).abs(), line.code.clone()));
    moved
}

fn nothing(ground: &Ground, today: &[PotCount], tried: &[PotCount]) -> Vec<NothingChosen> {
    let mut sums: BTreeMap<Option<String>, (u64, u64, u64)> = BTreeMap::new();
    for ((pot, today), tried) in ground.pots.iter().zip(today).zip(tried) {
        for ballot in &pot.ballots {
            let chosen = || ballot.choices.iter().filter(|(_, points)| *points > 0);
            if chosen().next().is_none() {
                continue;
            }
            let missed = |count: &PotCount| {
                let funded =
                    |place: u32| count.projects.get(place as usize).is_some_and(|p| p.funded);
                if chosen().any(|(place, _)| funded(*place)) { 0 } else { ballot.weight }
            };
            let (before, after) = (missed(today), missed(tried));
            let mut keys = vec![None];
            keys.extend(ballot.kind.clone().map(Some));
            for key in keys {
                let sum = sums.entry(key).or_default();
                sum.0 += ballot.weight;
                sum.1 += before;
                sum.2 += after;
            }
        }
    }
    let lines = sums.into_iter();
    lines
        .map(|(kind, (people, today, tried))| NothingChosen { kind, people, today, tried })
        .collect()
}
