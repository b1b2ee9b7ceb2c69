//! One run of equal shares that stands for many: for every share, every cost of one project and every
//! number of its supporters within a span.
//!
//! Two runs go on in lockstep. The *poor* one has the lowest share, the highest cost and the fewest
//! supporters of the span, the *rich* one the opposite. As long as the whole span buys the same, every
//! voter of it has at least what the poor one leaves them and at most what the rich one does; so every
//! price lies between the two, and so does a price for each unit of cost, because what supporters pay
//! is a concave function of the price. Whoever is cheaper in the poor run than all others in the rich
//! one is bought throughout. Where that does not settle who is next, every project that may be is
//! followed, and ways that have bought the same are joined again: the poor end takes the less of both,
//! the rich end the more.
//!
//! Amounts are whole parts of a smallest unit, rounded outwards: down where voters are poor, up where
//! they are rich. So everything that is claimed is exact.

use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use super::corner::{Corner, Price};
use crate::profile::Profile;
use crate::shares::Share;
use crate::sharing::compare_products;

/// More precision is never needed.
const MOST_SHIFT: u32 = 40;

/// Amounts stay below two to this power.
const ROOM: u32 = 60;

/// More sets of projects bought so far than are kept apart.
const MOST_STATES: usize = 24;

/// All that is bought somewhere in a span. It may name more than there is, never less.
#[derive(Debug, Default)]
pub(super) struct Ends {
    /// Sets that keep the budget, by project.
    pub kept: Vec<Vec<u32>>,
    /// Somewhere more may be bought than the budget pays for.
    pub too_much: bool,
}

impl Ends {
    /// Takes in what is bought elsewhere.
    pub fn add(&mut self, other: &Self) {
        self.too_much |= other.too_much;
        for bought in &other.kept {
            if !self.kept.contains(bought) {
                self.kept.push(bought.clone());
            }
        }
    }
}

/// The ends of a span.
pub(super) struct Span<'a> {
    /// With the highest cost and the fewest supporters, and with the opposite.
    pub poor: &'a Profile,
    pub rich: &'a Profile,
    /// Places in the tie-break at both ends.
    pub ranks: [&'a [u32]; 2],
    /// Projects that may be bought at both ends.
    pub candidates: &'a [u32],
    /// The project whose cost or supporters differ.
    pub project: u32,
    /// Whether prices count per unit of cost.
    pub by_cost: bool,
}

/// A project that may be the next.
#[derive(Debug, Clone, Copy)]
struct Bid {
    project: u32,
    /// Its price at the rich end, and at the poor one if it can be paid there.
    low: Price,
    high: Option<Price>,
}

/// What may be bought in a moment of a span.
struct Next {
    bids: Vec<Bid>,
    /// The best price that is paid throughout, if there is one: else it may be that nothing is bought.
    best: Option<(u32, Price)>,
}

/// A moment of a span, for who asks what would have to be different for another project to be bought.
pub(super) struct Moment<'a> {
    state: &'a State<'a>,
    next: &'a Next,
}

impl Moment<'_> {
    /// Every project that may be bought in it.
    pub fn projects(&self) -> impl Iterator<Item = u32> + '_ {
        self.next.bids.iter().map(|bid| bid.project)
    }

    /// How many more supporters a project needs at least to be bought in this moment, somewhere in the
    /// span, if each of them brings the highest share of it; or `known`, if it is no fewer than that.
    pub fn missing(&self, project: u32, known: u64, effort: &mut u64) -> u64 {
        let (span, rich, at) = (self.state.span, &self.state.rich, project as usize);
        let cost = u128::from(rich.profile.cost[at]) << rich.shift;
        // Nobody has as much as everything.
        let all = self.state.share.saturating_add(1);
        let price = self.next.best.map_or(all, |(best, price)| {
            let own = price.0.checked_mul(span.worth(rich.profile, project));
            let per = price.1 * span.worth(rich.profile, best);
            own.map_or(all, |own| u64::try_from(own.div_ceil(per)).unwrap_or(all).min(all))
        });
        let top = u64::from(rich.profile.top_points);
        let each = u128::from(self.state.share.min(price.saturating_mul(top)).max(1));
        let lacking = |paid: u128| {
            let missing = cost.saturating_sub(paid).div_ceil(each);
            u64::try_from(missing).unwrap_or(u64::MAX)
        };
        let score = u128::from(rich.profile.score[at]);
        if lacking(score.saturating_mul(price.into())) >= known {
            return known;
        }
        lacking(rich.paid(project, price, effort)).min(known)
    }
}

/// Ways through a span that have bought the same.
#[derive(Clone)]
struct State<'a> {
    span: &'a Span<'a>,
    poor: Corner<'a>,
    rich: Corner<'a>,
    /// Projects not bought, with a price that theirs is nowhere below.
    open: Vec<(u32, Price)>,
    /// The highest share, in parts of a smallest unit.
    share: u64,
}

impl Span<'_> {
    /// What shares from `lowest` to `highest` buy, or nothing if too many ways would have to be
    /// followed. `effort` falls by the ballots looked at; when it is used up there is no answer.
    pub fn run(&self, lowest: Share, highest: Share, effort: &mut u64) -> Option<Ends> {
        self.watch((lowest, highest), effort, |_, _| {})
    }

    /// The same, looked at in every moment; the effort of looks counts as well.
    pub fn watch(
        &self,
        (lowest, highest): (Share, Share),
        effort: &mut u64,
        mut look: impl FnMut(Moment<'_>, &mut u64),
    ) -> Option<Ends> {
        let mut ends = Ends::default();
        let mut level = BTreeMap::from([(Vec::new(), State::new(self, lowest, highest))]);
        while !level.is_empty() {
            let mut next: BTreeMap<Vec<u32>, State<'_>> = BTreeMap::new();
            for (bought, mut state) in level {
                if *effort == 0 {
                    return None;
                }
                let next_bids = state.next(effort);
                look(Moment { state: &state, next: &next_bids }, effort);
                let mut state = Some(state);
                if next_bids.best.is_none() {
                    ends.kept.push(bought.clone());
                }
                let mut following = next_bids.bids.len();
                for bid in next_bids.bids {
                    following -= 1;
                    let mut more = bought.clone();
                    more.insert(more.partition_point(|other| *other < bid.project), bid.project);
                    let (least, most) =
                        (self.total(self.rich, &more), self.total(self.poor, &more));
                    let budget = u128::from(self.poor.budget);
                    ends.too_much |= most > budget;
                    if least > budget {
                        continue;
                    }
                    // Mostly there is one way on, which needs no copy.
                    let before = if following > 0 { state.clone() } else { state.take() };
                    let Some(before) = before else { continue };
                    let after = before.after(bid, effort);
                    match next.entry(more) {
                        Entry::Vacant(place) => {
                            place.insert(after);
                        }
                        Entry::Occupied(place) => place.into_mut().join(after),
                    }
                }
                if next.len() > MOST_STATES {
                    return None;
                }
            }
            level = next;
        }
        Some(ends)
    }

    fn total(&self, profile: &Profile, projects: &[u32]) -> u128 {
        projects.iter().map(|project| u128::from(profile.cost[*project as usize])).sum()
    }

    /// Cost for each unit of worth.
    fn worth(&self, profile: &Profile, project: u32) -> u128 {
        if self.by_cost { profile.cost[project as usize].into() } else { 1 }
    }

    /// Compares a price at the poor end with one at the rich end, each for its worth.
    fn compare(&self, (a, poor): (u32, Price), (b, rich): (u32, Price)) -> Ordering {
        let (own, other) = (self.worth(self.poor, a), self.worth(self.rich, b));
        compare_products((poor.0, rich.1 * other), (rich.0, poor.1 * own))
    }

    /// Whether one project is before another in the tie-break at both ends.
    fn is_before(&self, a: u32, b: u32) -> bool {
        self.ranks.iter().all(|ranks| ranks[a as usize] < ranks[b as usize])
    }

    /// Whether the price of a project for its worth, if all its supporters can pay alike, is the same
    /// throughout.
    fn is_fixed(&self, project: u32) -> bool {
        let at = project as usize;
        let same_score = self.poor.score[at] == self.rich.score[at];
        same_score && (self.by_cost || self.poor.cost[at] == self.rich.cost[at])
    }
}

impl<'a> State<'a> {
    fn new(span: &'a Span<'a>, lowest: Share, highest: Share) -> Self {
        let profile = span.poor;
        let costs = span.candidates.iter().map(|project| profile.cost[*project as usize]);
        let top = costs.max().unwrap_or(0).max(highest.whole() + 1);
        let shift = (ROOM - (u64::BITS - top.leading_zeros()).min(ROOM)).min(MOST_SHIFT);
        let corner = |profile: &'a Profile, share: Share, rich: bool| {
            let left = vec![scaled(share, shift, rich); profile.groups.len()];
            Corner { profile, left, shift, rich }
        };
        let (poor, rich) = (corner(span.poor, lowest, false), corner(span.rich, highest, true));
        let open = span.candidates.iter().map(|project| (*project, rich.opening(*project)));
        let (open, share) = (open.collect(), scaled(highest, shift, true));
        Self { span, poor, rich, open, share }
    }

    /// Whether a price at the rich end is above the best one at the poor end.
    fn is_beyond(&self, best: Option<(u32, Price)>, project: u32, low: Price) -> bool {
        best.is_some_and(|best| self.span.compare(best, (project, low)).is_lt())
    }

    /// Everything that may be bought next.
    fn next(&mut self, effort: &mut u64) -> Next {
        let mut bids = self.bids(effort);
        let payable = bids.iter().filter_map(|bid| Some((bid.project, bid.high?)));
        let best = payable.reduce(|best, other| {
            let (own, others) = (self.poor_worth(best.0), self.poor_worth(other.0));
            let order =
                compare_products((best.1.0, other.1.1 * others), (other.1.0, best.1.1 * own));
            if order.then_with(|| self.by_place(best.0, other.0)).is_le() { best } else { other }
        });
        let Some(best) = best else { return Next { bids, best: None } };
        bids.retain(|bid| {
            bid.project == best.0
                || !(self.is_beyond(Some(best), bid.project, bid.low) || self.yields(best, bid))
        });
        Next { bids, best: Some(best) }
    }

    /// What is so after a purchase.
    fn after(self, bid: Bid, effort: &mut u64) -> Self {
        let mut after = self;
        after.rich.pay(bid.project, Some(bid.low), effort);
        after.poor.pay(bid.project, bid.high, effort);
        after.open.retain(|(project, _)| *project != bid.project);
        after
    }

    /// Takes in another way to the same purchases.
    fn join(&mut self, other: Self) {
        let pairs = self.poor.left.iter_mut().zip(other.poor.left);
        pairs.for_each(|(own, other)| *own = other.min(*own));
        let pairs = self.rich.left.iter_mut().zip(other.rich.left);
        pairs.for_each(|(own, other)| *own = other.max(*own));
        for (project, price) in other.open {
            match self.open.iter_mut().find(|(known, _)| *known == project) {
                Some((_, known)) if price.0 * known.1 < known.0 * price.1 => *known = price,
                Some(_) => {}
                None => self.open.push((project, price)),
            }
        }
    }

    fn poor_worth(&self, project: u32) -> u128 {
        self.span.worth(self.span.poor, project)
    }

    fn by_place(&self, a: u32, b: u32) -> Ordering {
        let [ranks, _] = self.span.ranks;
        ranks[a as usize].cmp(&ranks[b as usize])
    }

    /// Every project that may be the next, looked at the cheapest first.
    fn bids(&mut self, effort: &mut u64) -> Vec<Bid> {
        let span = self.span;
        let worth = |project: u32| span.worth(span.rich, project);
        self.open.sort_by(|(a, x), (b, y)| {
            compare_products((x.0, y.1 * worth(*b)), (y.0, x.1 * worth(*a)))
        });
        let mut best: Option<(u32, Price)> = None;
        let mut bids: Vec<Bid> = Vec::new();
        let mut open = Vec::with_capacity(self.open.len());
        for (project, known) in std::mem::take(&mut self.open) {
            if self.is_beyond(best, project, known) {
                open.push((project, known));
                continue;
            }
            // Who cannot be paid for even at the rich end is gone for good.
            let Some(low) = self.rich.price(project, known, effort) else { continue };
            open.push((project, low));
            if self.is_beyond(best, project, low) {
                continue;
            }
            let from = self.poor.opening(project);
            let from = if from.0 * low.1 > low.0 * from.1 { from } else { low };
            let high = self.poor.price(project, from, effort);
            if let Some(price) = high
                && best.is_none_or(|(other, there)| {
                    let (own, others) = (self.poor_worth(project), self.poor_worth(other));
                    compare_products((price.0, there.1 * others), (there.0, price.1 * own)).is_lt()
                })
            {
                best = Some((project, price));
            }
            bids.push(Bid { project, low, high });
        }
        self.open = open;
        bids
    }

    /// Whether a rival is level with the best throughout, and after it in the tie-break.
    fn yields(&self, (best, price): (u32, Price), rival: &Bid) -> bool {
        let (span, other) = (self.span, rival.project);
        if !span.is_before(best, other) {
            return false;
        }
        let own = best == span.project || other == span.project;
        if !own && span.poor.are_twins(best, other) {
            return true;
        }
        let fixed = span.is_fixed(best) && span.is_fixed(other);
        let Some(high) = rival.high.filter(|_| fixed) else { return false };
        if !self.poor.is_plain(best, price) || !self.poor.is_plain(other, high) {
            return false;
        }
        let (a, b) = (self.poor_worth(best), self.poor_worth(other));
        compare_products((price.0, high.1 * b), (high.0, price.1 * a)).is_le()
    }
}

/// A share in parts of a smallest unit, rounded up or down.
fn scaled(share: Share, shift: u32, up: bool) -> u64 {
    let denominator = u128::from(share.denominator);
    let (whole, rest) = (share.numerator / denominator, share.numerator % denominator);
    let rest = rest << shift;
    let rest = if up { rest.div_ceil(denominator) } else { rest / denominator };
    u64::try_from((whole << shift) + rest).unwrap_or(u64::MAX)
}
