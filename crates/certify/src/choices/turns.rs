//! The greedy rule turn by turn: under groups with precedence, and where a cap or the budget ends the
//! count of what comes after.
//!
//! Level projects may stand in any order, but in one and the same: the one that the published places
//! tell. A group with precedence stands where its best member does, and its members come one after the
//! other as they are listed; the first that can be funded is. Where nothing is passed over, a project
//! that does not fit in one of its caps ends the count for all of that cap, and one that does not fit in
//! the budget ends it for all; being excluded ends nothing, and a group with precedence ends something
//! only if none of it is funded.

use super::order::Walk;
use super::{Case, Choice};
use crate::constraints::Way;
use crate::fraction::Fraction;
use crate::rule::Misfit;
use crate::violation::{Figure, Violation};

/// What became of a project at its turn.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Turn {
    Fits,
    /// Something that excludes it is funded.
    Excluded,
    /// The count has ended for it, because this one did not fit.
    Ended(usize),
    /// It is more than one of its caps leaves.
    OverCap,
    /// It is more than the budget leaves.
    TooDear,
}

/// The outcome turn by turn, as the outcome itself decides.
struct Turns<'a> {
    case: &'a Case<'a>,
    way: &'a Way,
    left: u128,
    funded: Vec<usize>,
    /// Who ended the count for all.
    ended: Option<usize>,
    /// Who ended it for each cap.
    ended_caps: Vec<Option<usize>>,
    found: Vec<Violation>,
}

/// What is wrong with the choices.
pub(super) fn check(walk: &Walk<'_>, way: &Way, money: u128) -> Vec<Violation> {
    let case = walk.case;
    let order = match order(case) {
        Ok(order) => order,
        Err(wrong) => return wrong,
    };
    let places = match places(walk, way, &order) {
        Ok(places) => places,
        Err(wrong) => return wrong,
    };
    let turn = |choice: &Choice<'_>| order.iter().position(|place| *place == choice.project);
    let swapped = case.chosen.windows(2).filter(|pair| turn(&pair[0]) > turn(&pair[1]));
    let mut turns = Turns {
        case,
        way,
        left: money,
        funded: Vec::new(),
        ended: None,
        ended_caps: vec![None; way.caps()],
        found: swapped.map(|pair| case.out_of_order(&pair[0], pair[1].project)).collect(),
    };
    for place in places {
        let met: Vec<(usize, Turn)> =
            place.iter().map(|project| (*project, turns.take(*project))).collect();
        let nobody = met.iter().all(|(project, _)| !turns.funded.contains(project));
        if walk.misfit != Misfit::Skip && nobody {
            turns.end_after(&met);
        }
    }
    turns.found
}

/// Everything that takes part, as the published places say; or what is wrong with them.
fn order(case: &Case<'_>) -> Result<Vec<usize>, Vec<Violation>> {
    let takes_part = |place: &usize| case.open.contains(place) || case.choice(*place).is_some();
    let mut order: Vec<(u64, usize)> = Vec::new();
    let mut wrong = Vec::new();
    for listed in &case.outcome.projects {
        let Some(place) = case.election.place(&listed.id).filter(takes_part) else { continue };
        match listed.reason.rank {
            Some(rank) => order.push((rank, place)),
            None => wrong.push(case.wrong_reason(listed)),
        }
    }
    order.sort_unstable();
    for (turn, (rank, place)) in (1..).zip(&order) {
        wrong.extend(not_at(case, *place, (*rank, turn)));
    }
    let missing = case.chosen.len() + case.open.len() != order.len();
    if missing || !wrong.is_empty() {
        // A project that is not listed is found with the figures.
        return Err(wrong);
    }
    Ok(order.into_iter().map(|(_, place)| place).collect())
}

/// A place that is told, if it is not the one found.
fn not_at(case: &Case<'_>, project: usize, (said, found): (u64, u64)) -> Option<Violation> {
    let (said, found) = (Fraction::new(said, 1_u32), Fraction::new(found, 1_u32));
    Violation::differs(Figure::Rank, Some(&case.id(project)), (&said, &found))
}

/// The order with the members of each group with precedence together; or what is wrong with it.
fn places(walk: &Walk<'_>, way: &Way, order: &[usize]) -> Result<Vec<Vec<usize>>, Vec<Violation>> {
    let case = walk.case;
    let mut places: Vec<Vec<usize>> = Vec::new();
    let mut at = 0;
    while at < order.len() {
        let listed = way.precedence(order[at]).unwrap_or(std::slice::from_ref(&order[at]));
        let members: Vec<usize> =
            listed.iter().copied().filter(|member| order.contains(member)).collect();
        let rank = |project: usize| order.iter().position(|place| *place == project);
        let stray = (at..).zip(&members).find(|(turn, member)| rank(**member) != Some(*turn));
        if let Some((turn, project)) = stray {
            let said = rank(*project).unwrap_or(turn);
            let wrong = not_at(case, *project, (said as u64 + 1, turn as u64 + 1));
            return Err(wrong.into_iter().collect());
        }
        at += members.len();
        places.push(members);
    }
    let best = |members: &[usize]| members.iter().copied().min_by(|a, b| walk.compare(*a, *b));
    let mut turn = 1;
    let mut wrong = Vec::new();
    for pair in places.windows(2) {
        let after = turn + pair[0].len() as u64;
        if let (Some(first), Some(second)) = (best(&pair[0]), best(&pair[1]))
            && walk.compare(first, second).is_gt()
        {
            wrong.extend(not_at(case, pair[1][0], (after, turn)));
        }
        turn = after;
    }
    if wrong.is_empty() { Ok(places) } else { Err(wrong) }
}

impl Turns<'_> {
    /// Looks at a project at its turn, beside what the outcome says of it.
    fn take(&mut self, project: usize) -> Turn {
        let case = self.case;
        let turn = self.turn(project);
        let choice = case.choice(project);
        match (turn, choice) {
            (Turn::Fits, Some(_)) => {}
            (Turn::Fits, None) => self.found.push(case.left_out(project, self.left)),
            (Turn::Ended(other), Some(choice)) => {
                self.found.push(case.out_of_order(choice, other));
            }
            (_, Some(choice)) => {
                let (project, round) = (case.id(project), choice.number);
                self.found.push(Violation::CouldNotBeFunded { project, round });
            }
            (turn, None) => self.reason(project, turn),
        }
        if choice.is_some() {
            self.left = self.left.saturating_sub(case.cost(project));
            self.funded.push(project);
        }
        turn
    }

    fn turn(&self, project: usize) -> Turn {
        let caps = (0..self.ended_caps.len()).filter(|cap| self.way.is_under(*cap, project));
        let ended = self.ended.or_else(|| caps.filter_map(|cap| self.ended_caps[cap]).next());
        if self.way.excludes(project, &self.funded) {
            Turn::Excluded
        } else if let Some(other) = ended {
            Turn::Ended(other)
        } else if !self.full_caps(project).is_empty() {
            Turn::OverCap
        } else if self.case.cost(project) > self.left {
            Turn::TooDear
        } else {
            Turn::Fits
        }
    }

    fn full_caps(&self, project: usize) -> Vec<usize> {
        self.way.full_caps(self.case.election, project, &self.funded)
    }

    /// What is told of a project that is not funded is what became of it.
    fn reason(&mut self, project: usize, turn: Turn) {
        let case = self.case;
        let code = match turn {
            Turn::Fits => return,
            Turn::Excluded | Turn::OverCap => "barred",
            Turn::Ended(_) => "count_ended_before",
            Turn::TooDear => "not_enough_money_left",
        };
        let mut listed = case.outcome.projects.iter();
        let id = case.id(project);
        let Some(listed) = listed.find(|listed| listed.id == id) else { return };
        if listed.reason.code != code {
            self.found.push(case.wrong_reason(listed));
        } else if let Some(said) = listed.reason.remaining {
            let left = Fraction::new(self.left, case.election.unit());
            let said = case.outcome.currency(said);
            self.found.extend(Violation::differs(Figure::Left, Some(&id), (&said, &left)));
        }
    }

    /// Ends what a place ends of which nobody is funded.
    fn end_after(&mut self, met: &[(usize, Turn)]) {
        for (project, turn) in met {
            match turn {
                Turn::TooDear => self.ended = self.ended.or(Some(*project)),
                Turn::OverCap => {
                    for cap in self.full_caps(*project) {
                        self.ended_caps[cap].get_or_insert(*project);
                    }
                }
                _ => {}
            }
        }
    }
}
