//! Sequential Phragmén, followed by the loads that are published.
//!
//! All supporters of a project end with the same load, t = (cost + their loads before) / their
//! number; the least t is next. A load is therefore the t of the last purchase that a voter
//! supported, and the published figures give the denominator that all of them have in common.

use num_bigint::BigUint;

use super::{Case, Choice};
use crate::error::CertifyError;
use crate::fraction::Fraction;
use crate::purses::common_denominator;
use crate::violation::{Figure, Violation};

/// Who carries what. Amounts are smallest units of the file times the denominator.
struct Loads<'a> {
    case: &'a Case<'a>,
    denominator: BigUint,
    /// For each group, the number of the last purchase that it supported; 0 for none.
    last: Vec<usize>,
    /// The load that each purchase left; none by number 0.
    levels: Vec<BigUint>,
    /// For each project no more than its cost and the loads of its supporters: loads only grow.
    least: Vec<BigUint>,
}

/// What is wrong with the choices.
pub(super) fn check(case: &Case<'_>, skip: bool) -> Result<Vec<Violation>, CertifyError> {
    let paid = case.paid();
    let figures = match case.told(&paid, "figure", |round| round.figure.as_ref())? {
        Ok(figures) => figures,
        Err(missing) => return Ok(vec![missing]),
    };
    let figures: Vec<Fraction> = figures.iter().map(|figure| case.units(figure)).collect();
    let mut loads = Loads::new(case, common_denominator(&figures)?);
    let mut left = u128::from(case.election.budget);
    let mut waiting: Vec<usize> = paid.iter().rev().map(|choice| choice.project).collect();
    let mut found = Vec::new();
    for (choice, figure) in paid.into_iter().zip(&figures) {
        waiting.pop();
        let load = loads.scaled(figure);
        let total = loads.total(choice.project);
        if total != &load * case.election.votes[choice.project] {
            found.push(loads.differs(choice, figure, &total));
            return Ok(found);
        }
        // What does not fit any more is passed over, where a misfit does not end the count.
        let fits = |place: &usize| !skip || case.cost(*place) <= left;
        for rival in waiting.iter().chain(&case.open).copied().filter(fits) {
            if loads.is_lighter(rival, &total, choice.project) {
                found.push(case.out_of_order(choice, rival));
            }
        }
        loads.put(choice.project, load);
        left = left.saturating_sub(case.cost(choice.project));
    }
    found.extend(loads.end(skip, left));
    Ok(found)
}

impl<'a> Loads<'a> {
    fn new(case: &'a Case<'a>, denominator: BigUint) -> Self {
        let election = case.election;
        let least = election.projects.iter().map(|project| &denominator * project.cost).collect();
        let (last, levels) = (vec![0; election.groups.len()], vec![BigUint::ZERO]);
        Self { case, denominator, last, levels, least }
    }

    /// The denominator is a multiple of the amount's own.
    fn scaled(&self, amount: &Fraction) -> BigUint {
        &self.denominator * &amount.numerator / &amount.denominator
    }

    /// The cost and the loads of its supporters together.
    fn total(&self, project: usize) -> BigUint {
        let election = self.case.election;
        let mut voters = vec![0_u64; self.levels.len()];
        for supporter in &election.supporters[project] {
            voters[self.last[supporter.group]] += election.groups[supporter.group].weight;
        }
        let carried = self.levels.iter().zip(voters).map(|(level, voters)| level * voters);
        &self.denominator * election.projects[project].cost + carried.sum::<BigUint>()
    }

    /// Whether a rival would have left its supporters with less.
    fn is_lighter(&mut self, rival: usize, total: &BigUint, chosen: usize) -> bool {
        let votes = &self.case.election.votes;
        let bound = total * votes[rival];
        if &self.least[rival] * votes[chosen] >= bound {
            return false;
        }
        self.least[rival] = self.total(rival);
        &self.least[rival] * votes[chosen] < bound
    }

    fn put(&mut self, project: usize, load: BigUint) {
        for supporter in &self.case.election.supporters[project] {
            self.last[supporter.group] = self.levels.len();
        }
        self.levels.push(load);
    }

    fn differs(&self, choice: &Choice<'_>, said: &Fraction, total: &BigUint) -> Violation {
        let election = self.case.election;
        let votes = election.votes[choice.project].max(1);
        let found = Fraction::new(total.clone(), &self.denominator * votes * election.unit());
        Violation::Differs {
            figure: Figure::Load,
            project: Some(self.case.id(choice.project)),
            said: said.over(election.unit()).exact(),
            found: found.exact(),
        }
    }

    /// Nothing that fits is left, or one of the lightest did not fit.
    fn end(&self, skip: bool, left: u128) -> Vec<Violation> {
        let case = self.case;
        let fits = |place: &usize| case.cost(*place) <= left;
        if skip {
            let fitting = case.open.iter().copied().filter(fits);
            return fitting.map(|place| case.left_out(place, left)).collect();
        }
        let votes = &case.election.votes;
        let totals: Vec<(usize, BigUint)> =
            case.open.iter().map(|place| (*place, self.total(*place))).collect();
        let compare = |a: &(usize, BigUint), b: &(usize, BigUint)| {
            (&a.1 * votes[b.0]).cmp(&(&b.1 * votes[a.0]))
        };
        let Some(first) = totals.iter().min_by(|a, b| compare(a, b)) else { return Vec::new() };
        let mut level = totals.iter().filter(|total| compare(total, first).is_eq());
        if level.any(|(place, _)| !fits(place)) {
            return Vec::new();
        }
        vec![case.left_out(first.0, left)]
    }
}
