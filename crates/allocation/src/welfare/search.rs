//! The greatest value, by lists of partial choices of which none is better than another.
//!
//! After Nemhauser and Ullmann, "Discrete dynamic programming and capital allocation", 1969: decide
//! class after class, keep the partial choices that are not dominated, and drop those that even
//! divisible projects could not bring up to the best choice known.

use super::bound::Outlook;
use super::front::Fronts;
use super::plan::{Choice, Plan};

/// How many partial choices may still be looked at.
#[derive(Debug, Clone, Copy)]
pub(super) struct Allowance(u32);

/// More partial choices than allowed.
#[derive(Debug)]
pub(super) struct Exhausted;

impl Allowance {
    pub fn new(states: u32) -> Self {
        Self(states)
    }

    pub fn spend(&mut self, states: usize) -> Result<(), Exhausted> {
        let states = u32::try_from(states).map_err(|_| Exhausted)?;
        self.0 = self.0.checked_sub(states).ok_or(Exhausted)?;
        Ok(())
    }
}

/// How many of the most promising partial choices of each step are completed greedily.
const COMPLETED: usize = 3;

/// How many partial choices the first, narrow search keeps of each step.
const NARROW: usize = 256;

/// Partial choices after the same number of decisions.
#[derive(Debug, Default)]
pub(super) struct States {
    /// What each leaves of every limit and still needs, one after the other.
    left: Vec<u64>,
    pub value: Vec<u128>,
    /// Value and what can be added at most.
    bound: Vec<u128>,
    width: usize,
}

impl States {
    fn new(width: usize) -> Self {
        Self { width, ..Self::default() }
    }

    pub fn len(&self) -> usize {
        self.value.len()
    }

    /// What one leaves of every limit and still needs.
    pub fn left(&self, at: usize) -> &[u64] {
        &self.left[at * self.width..(at + 1) * self.width]
    }

    fn push(&mut self, left: &[u64], value: u128, bound: u128) {
        self.left.extend_from_slice(left);
        self.value.push(value);
        self.bound.push(bound);
    }

    /// The places of the `count` that could be worth most.
    fn most_promising(&self, count: usize) -> Vec<usize> {
        let mut order: Vec<usize> = (0..self.len()).collect();
        if count < order.len() {
            order.select_nth_unstable_by(count, |a, b| {
                self.bound[*b].cmp(&self.bound[*a]).then(a.cmp(b))
            });
            order.truncate(count);
            order.sort_unstable();
        }
        order
    }

    fn only(&self, places: &[usize]) -> Self {
        let mut kept = Self::new(self.width);
        for &at in places {
            kept.push(self.left(at), self.value[at], self.bound[at]);
        }
        kept
    }
}

/// A decision: from one partial choice to the next, or to one that leaves as much or more of
/// everything for the same value.
#[derive(Debug, Clone, Copy)]
pub(super) struct Edge {
    pub from: u32,
    pub to: u32,
    /// The place of the choice in its class, if one is taken.
    pub choice: Option<u32>,
}

/// All decisions that can be part of a choice of the greatest value.
#[derive(Debug, Default)]
pub(super) struct Decisions {
    /// Partial choices before each decision, and after the last.
    pub states: Vec<States>,
    /// Decisions on each class.
    pub edges: Vec<Vec<Edge>>,
}

/// Finds every choice of the greatest value.
pub(super) fn search(plan: &Plan, allowance: &mut Allowance) -> Result<Decisions, Exhausted> {
    let mut search = Search::new(plan, 0, allowance);
    // A narrow search finds a good choice, and with it the full search can drop more.
    if let Some(decisions) = search.run(NARROW)? {
        return Ok(decisions);
    }
    Ok(search.run(usize::MAX)?.unwrap_or_default())
}

/// Whether there is a choice of value `goal` or more.
pub(super) fn can_reach(
    plan: &Plan,
    goal: u128,
    allowance: &mut Allowance,
) -> Result<bool, Exhausted> {
    let mut search = Search::new(plan, goal, allowance);
    search.stop_when_found = true;
    for width in [NARROW, usize::MAX] {
        let decisions = search.run(width)?;
        if search.found {
            return Ok(true);
        }
        if decisions.is_some() {
            break;
        }
    }
    Ok(false)
}

struct Search<'a> {
    plan: &'a Plan,
    allowance: &'a mut Allowance,
    /// Only choices of at least this value are looked for: that of the best one known.
    goal: u128,
    /// Whether a choice of that value is known.
    found: bool,
    stop_when_found: bool,
    /// All choices, best value for money first: the place of the class, and that in it.
    by_density: Vec<(usize, usize)>,
}

/// Partial choices as they are made, before those that are dominated are dropped.
struct Made {
    states: States,
    /// The partial choice before the decision, and the choice taken.
    from: Vec<(u32, Option<u32>)>,
}

impl<'a> Search<'a> {
    fn new(plan: &'a Plan, goal: u128, allowance: &'a mut Allowance) -> Self {
        let places = plan.classes.iter().enumerate();
        let mut by_density: Vec<(usize, usize)> = places
            .flat_map(|(place, class)| (0..class.choices.len()).map(move |choice| (place, choice)))
            .collect();
        let piece = |at: &(usize, usize)| plan.classes[at.0].choices[at.1].piece();
        by_density.sort_by(|a, b| piece(a).by_density(&piece(b)).then(a.cmp(b)));
        Self { plan, allowance, goal, found: false, stop_when_found: false, by_density }
    }

    /// Goes through all decisions with at most `width` partial choices at a time. Nothing if some
    /// had to be left out, or if it stopped because a choice was found.
    fn run(&mut self, width: usize) -> Result<Option<Decisions>, Exhausted> {
        let mut decisions = Decisions::default();
        let mut complete = true;
        let mut made = self.nothing_made();
        self.make(&Outlook::new(self.plan, 0), &self.plan.amounts, 0, (0, None), &mut made);
        let mut states = made.states;
        for place in 0..self.plan.classes.len() {
            self.complete_some(&states, place);
            if self.found && self.stop_when_found {
                return Ok(None);
            }
            let outlook = Outlook::new(self.plan, place + 1);
            let made = self.decide(place, &states, &outlook)?;
            let (mut next, edges) = undominated(self.plan, &made, &outlook);
            if next.len() > width {
                complete = false;
                next = next.only(&next.most_promising(width));
            }
            decisions.edges.push(edges);
            let done = std::mem::replace(&mut states, next);
            decisions.states.push(States { bound: Vec::new(), ..done });
        }
        if let Some(best) = states.value.iter().max().filter(|best| **best >= self.goal) {
            (self.goal, self.found) = (*best, true);
        }
        decisions.states.push(states);
        Ok(complete.then_some(decisions))
    }

    fn nothing_made(&self) -> Made {
        Made { states: States::new(self.plan.amounts.len()), from: Vec::new() }
    }

    /// All partial choices after one more decision.
    fn decide(
        &mut self,
        place: usize,
        states: &States,
        outlook: &Outlook,
    ) -> Result<Made, Exhausted> {
        let mut made = self.nothing_made();
        let choices = &self.plan.classes[place].choices;
        let mut left = vec![0; self.plan.amounts.len()];
        // Decision by decision, so that the list is made of few sorted runs.
        for choice in std::iter::once(None).chain((0..).zip(choices).map(Some)) {
            self.allowance.spend(states.len())?;
            for at in 0..states.len() {
                left.copy_from_slice(states.left(at));
                let mut value = states.value[at];
                if let Some((_, choice)) = choice {
                    value += choice.value;
                    if !self.plan.take(choice, &mut left) {
                        continue;
                    }
                }
                let from = (small(at), choice.map(|(place, _): (u32, _)| place));
                self.make(outlook, &left, value, from, &mut made);
            }
        }
        Ok(made)
    }

    /// Adds a partial choice if it can reach the goal.
    fn make(
        &self,
        outlook: &Outlook,
        left: &[u64],
        value: u128,
        from: (u32, Option<u32>),
        made: &mut Made,
    ) {
        let start = made.states.left.len();
        made.states.left.extend_from_slice(left);
        let kept = &mut made.states.left[start..];
        let added = outlook.cut(self.plan, kept).then(|| outlook.most_added(kept)).flatten();
        match added.map(|added| value + added).filter(|bound| *bound >= self.goal) {
            None => made.states.left.truncate(start),
            Some(bound) => {
                made.states.value.push(value);
                made.states.bound.push(bound);
                made.from.push(from);
            }
        }
    }

    /// Completes the most promising partial choices, for a better goal.
    fn complete_some(&mut self, states: &States, place: usize) {
        for at in states.most_promising(COMPLETED) {
            if let Some(value) = self.completed(place, states.left(at), states.value[at])
                && value >= self.goal
            {
                (self.goal, self.found) = (value, true);
            }
        }
    }

    /// The value after taking what fits, first for the needs, then for anything, best value for
    /// money first; nothing if the needs are not met then.
    fn completed(&self, place: usize, left: &[u64], mut value: u128) -> Option<u128> {
        let mut left = left.to_vec();
        let mut rest = left.clone();
        let mut closed = vec![false; self.plan.classes.len()];
        let limits = self.plan.limits;
        for needed_only in [left.len() > limits, false] {
            for &(class, choice) in self.by_density.iter().filter(|(class, _)| *class >= place) {
                let choice: &Choice = &self.plan.classes[class].choices[choice];
                let helps = |&(at, used): &(usize, u64)| at >= limits && used > 0 && left[at] > 0;
                if closed[class] || (needed_only && !choice.uses.iter().any(helps)) {
                    continue;
                }
                rest.copy_from_slice(&left);
                if self.plan.take(choice, &mut rest) {
                    std::mem::swap(&mut left, &mut rest);
                    closed[class] = true;
                    value += choice.value;
                }
            }
        }
        left[limits..].iter().all(|need| *need == 0).then_some(value)
    }
}

/// Drops the partial choices that another one is better than. Of those that another one is as good
/// as, only the decision that leads there is kept.
fn undominated(plan: &Plan, made: &Made, outlook: &Outlook) -> (States, Vec<Edge>) {
    let mut fronts = Fronts::new(plan, outlook.axis());
    let all = &made.states;
    let mut order: Vec<usize> = (0..all.len()).collect();
    order.sort_by(|&a, &b| {
        let by_value = || all.value[b].cmp(&all.value[a]);
        all.left(b)[0]
            .cmp(&all.left(a)[0])
            .then_with(by_value)
            .then_with(|| fronts.best_first(all.left(a), all.left(b)))
    });
    let mut kept = States::new(all.width);
    let mut edges = Vec::with_capacity(order.len());
    for at in order {
        let next = small(kept.len());
        let Some(to) = fronts.place(all.left(at), all.value[at], next) else { continue };
        if to == next {
            kept.push(all.left(at), all.value[at], all.bound[at]);
        }
        let (from, choice) = made.from[at];
        edges.push(Edge { from, to, choice });
    }
    (kept, edges)
}

/// The allowance keeps every list far below four thousand million.
fn small(place: usize) -> u32 {
    u32::try_from(place).expect("a list within the allowance")
}
