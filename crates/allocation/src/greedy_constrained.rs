//! The greedy rule under caps and exclusions.

use crate::constraints::{Barrier, ConstraintError, Constraints, Ledger};

/// What became of a project when its turn came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Verdict {
    Funded,
    /// A cap or an exclusion stands in its way.
    Barred(Barrier),
    /// It costs more than what is left of the budget, and nothing else stands in its way.
    NotEnoughMoneyLeft,
    /// Without skipping: a project before it did not fit, in the budget or in a cap that is its cap
    /// too.
    CountEndedBefore,
}

/// One project as the rule met it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Turn {
    pub project: u32,
    /// When its turn came, from 1.
    pub rank: u32,
    /// What was left of the budget then, in smallest units.
    pub remaining: u64,
    pub verdict: Verdict,
}

/// What the greedy rule did, in its order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct ConstrainedWalk {
    pub turns: Vec<Turn>,
    /// What is left of the budget, in smallest units.
    pub left: u64,
}

impl ConstrainedWalk {
    #[cfg(test)]
    pub fn funded(&self) -> impl Iterator<Item = u32> + '_ {
        let funded = self.turns.iter().filter(|turn| turn.verdict == Verdict::Funded);
        funded.map(|turn| turn.project)
    }
}

/// Goes through `order`, best first, and funds what fits in the budget, in every cap, and is not
/// excluded by what is funded already.
///
/// * A group with precedence is looked at where its best placed member stands: the first of its
///   members, in the listed order, that fits is funded and the others are closed. Members that are
///   not in `order` take no part.
/// * Without `skip`, the first project that does not fit ends the count: for the projects of its cap
///   if it does not fit in that, so that envelopes that divide the projects are each counted by
///   themselves; for all if it is only the budget in which it does not fit. Being excluded ends nothing, and a group with
///   precedence ends something only if none of its members is funded.
///
/// # Errors
///
/// [`ConstraintError::FloorsNotFollowed`] if there are floors: going from project to project, the
/// rule cannot know what it has to keep money for.
pub(crate) fn walk_within(
    order: &[u32],
    costs: &[u64],
    budget: u64,
    skip: bool,
    constraints: &Constraints,
) -> Result<ConstrainedWalk, ConstraintError> {
    if let Some(floor) = constraints.floors.first() {
        return Err(ConstraintError::FloorsNotFollowed { name: floor.name.clone() });
    }
    let mut count = Count {
        costs,
        constraints,
        ledger: Ledger::new(constraints, costs),
        walk: ConstrainedWalk { turns: Vec::with_capacity(order.len()), left: budget },
        ended: false,
        ended_caps: vec![false; constraints.caps.len()],
    };
    for place in places(order, constraints) {
        let first = count.walk.turns.len();
        for project in place {
            count.turn(project);
        }
        if !skip {
            count.end_after(first);
        }
    }
    Ok(count.walk)
}

/// The order with every group with precedence brought together at its best placed member.
pub(crate) fn places(order: &[u32], constraints: &Constraints) -> Vec<Vec<u32>> {
    let groups: Vec<&[u32]> = constraints
        .exclusions
        .iter()
        .filter(|group| group.precedence)
        .map(|group| group.projects.as_slice())
        .collect();
    let mut met = vec![false; groups.len()];
    let mut places = Vec::with_capacity(order.len());
    for project in order {
        match groups.iter().position(|group| group.contains(project)) {
            None => places.push(vec![*project]),
            Some(group) if !std::mem::replace(&mut met[group], true) => {
                let members = groups[group].iter().filter(|member| order.contains(member));
                places.push(members.copied().collect());
            }
            Some(_) => {}
        }
    }
    places
}

struct Count<'a> {
    costs: &'a [u64],
    constraints: &'a Constraints,
    ledger: Ledger<'a>,
    walk: ConstrainedWalk,
    ended: bool,
    ended_caps: Vec<bool>,
}

impl Count<'_> {
    fn turn(&mut self, project: u32) {
        let remaining = self.walk.left;
        let cost = self.costs[project as usize];
        let barrier = self.ledger.barrier(project);
        let verdict = match barrier {
            Some(barrier @ Barrier::Exclusion { .. }) => Verdict::Barred(barrier),
            _ if self.has_ended_for(project) => Verdict::CountEndedBefore,
            Some(barrier) => Verdict::Barred(barrier),
            None if cost > remaining => Verdict::NotEnoughMoneyLeft,
            None => Verdict::Funded,
        };
        if verdict == Verdict::Funded {
            self.walk.left -= cost;
            self.ledger.take(project);
        }
        let rank = u32::try_from(self.walk.turns.len() + 1).unwrap_or(u32::MAX);
        self.walk.turns.push(Turn { project, rank, remaining, verdict });
    }

    fn has_ended_for(&self, project: u32) -> bool {
        let mut caps = self.constraints.caps.iter().zip(&self.ended_caps);
        self.ended || caps.any(|(cap, ended)| *ended && cap.projects.contains(&project))
    }

    /// Ends what the turns from `first` on, which are those of one place, end.
    fn end_after(&mut self, first: usize) {
        let turns = &self.walk.turns[first..];
        if turns.iter().any(|turn| turn.verdict == Verdict::Funded) {
            return;
        }
        for turn in turns {
            match turn.verdict {
                Verdict::NotEnoughMoneyLeft => self.ended = true,
                Verdict::Barred(Barrier::Cap { .. }) => {
                    for barrier in self.ledger.full_caps(turn.project) {
                        if let Barrier::Cap { cap, .. } = barrier {
                            self.ended_caps[cap as usize] = true;
                        }
                    }
                }
                _ => {}
            }
        }
    }
}

#[cfg(test)]
mod tests;
