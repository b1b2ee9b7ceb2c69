//! One run of the method, purchase by purchase.

use std::cmp::Ordering;

use super::exact::{Draft, ExactPrice, Ledger};
use super::purse::{Purses, Quote};
use super::{Market, Purchase, Run, Share};
use crate::rule::Utility;

/// A run under way.
pub(super) struct Running<'a> {
    market: &'a Market<'a>,
    guard: Option<&'a Run>,
    certified: bool,
    purses: Purses,
    ledger: Ledger,
    /// Projects that may still be bought, with a lower bound of their price (scaled); the cheapest
    /// for its worth comes last.
    open: Vec<(u32, u128)>,
    /// Projects looked at in this round that are not in the running, to be put back in `open`.
    beyond: Vec<(u32, u128)>,
    purchases: Vec<Purchase>,
    money: u64,
    /// Only scaled integers are used.
    quick: bool,
    /// They were not enough.
    undecided: bool,
}

/// A project looked at in this round.
#[derive(Debug, Clone)]
struct Look {
    project: u32,
    low: u128,
    high: u128,
    draft: Option<Draft>,
}

/// What a look at a project showed.
enum Seen {
    /// It can no longer be bought.
    Gone,
    /// Its price is beyond what matters in this round, and at least this (scaled).
    Beyond(u128),
    /// It may be the one.
    Look(Look),
}

impl<'a> Running<'a> {
    pub fn new(market: &'a Market<'a>, share: Share, guard: Option<&'a Run>) -> Self {
        Self {
            market,
            guard,
            certified: guard.is_some(),
            purses: Purses::new(market, share),
            ledger: Ledger::new(share, market.profile.cost.len()),
            open: market.opening.clone(),
            beyond: Vec::new(),
            purchases: Vec::new(),
            money: market.profile.budget,
            quick: false,
            undecided: false,
        }
    }

    /// A run that gives up where scaled integers cannot decide.
    pub fn quick(market: &'a Market<'a>, share: Share, guard: Option<&'a Run>) -> Self {
        Self { quick: true, ..Self::new(market, share, guard) }
    }

    /// Buys until nothing can be bought, or the budget is overspent. Nothing if a quick run came to
    /// a point where only exact prices can decide.
    pub fn finish(mut self) -> Option<Run> {
        let mut overspent = false;
        while let Some((look, tied)) = self.next() {
            let cost = self.market.profile.cost[look.project as usize];
            let Some(left) = self.money.checked_sub(cost) else {
                overspent = true;
                self.certified = false;
                break;
            };
            self.money = left;
            self.buy(look, tied);
        }
        if self.undecided {
            return None;
        }
        if self.guard.is_some_and(|guard| guard.purchases.len() != self.purchases.len()) {
            self.certified = false;
        }
        Some(Run {
            purchases: self.purchases,
            overspent,
            certified: self.certified,
            purses: self.purses,
            ledger: self.ledger,
        })
    }

    /// The next project to buy, with all those that tie with it.
    fn next(&mut self) -> Option<(Look, Vec<u32>)> {
        let guarded = self.guarded();
        let looks = self.look(guarded);
        let (winner, tied) =
            if self.quick { self.choose_clear(&looks)? } else { self.choose(&looks)? };
        if self.certified && !self.holds_throughout(&looks, winner.project) {
            self.certified = false;
        }
        for look in looks.iter().filter(|look| look.project != winner.project) {
            self.reopen((look.project, look.low));
        }
        while let Some(entry) = self.beyond.pop() {
            self.reopen(entry);
        }
        Some((winner, tied))
    }

    /// The purchase that the guard made in this round, as long as it matters.
    fn guarded(&self) -> Option<&'a Purchase> {
        let guard = self.guard.filter(|_| self.certified)?;
        guard.purchases.get(self.purchases.len())
    }

    /// Looks again at every project whose old price could be the lowest, cheapest first.
    fn look(&mut self, guarded: Option<&Purchase>) -> Vec<Look> {
        let market = self.market;
        let guard = guarded.map(|purchase| (purchase.project, purchase.high));
        let mut looks: Vec<Look> = Vec::new();
        let mut best: Option<(u32, u128)> = None;
        while let Some((project, low)) = self.open.pop() {
            let beyond = |bound: Option<(u32, u128)>| {
                bound.is_none_or(|bound| market.scaled_less(bound, (project, low)))
            };
            if best.is_some() && beyond(best) && beyond(guard) {
                self.open.push((project, low));
                break;
            }
            let bounds = [best, guard].into_iter().flatten();
            let against = match best {
                Some(_) => bounds.map(|bound| market.equivalent(project, bound)).max(),
                None => None,
            };
            let look = match self.look_at(project, (low, against)) {
                Seen::Gone => continue,
                Seen::Beyond(low) => {
                    self.beyond.push((project, low));
                    continue;
                }
                Seen::Look(look) => look,
            };
            if best.is_none_or(|best| market.scaled_less((project, look.high), best)) {
                best = Some((project, look.high));
            }
            looks.push(look);
        }
        looks
    }

    /// Puts a project back among those that may still be bought.
    fn reopen(&mut self, entry: (u32, u128)) {
        let place = self.open.partition_point(|other| self.market.scaled_less(entry, *other));
        self.open.insert(place, entry);
    }

    /// The price of a project now, if it matters.
    fn look_at(&mut self, project: u32, (from, against): (u128, Option<u128>)) -> Seen {
        match self.purses.quote(self.market, project, (from, against)) {
            Quote::TooDear => Seen::Gone,
            Quote::Beyond(low) => Seen::Beyond(low.max(from)),
            Quote::Within(low, high) => Seen::Look(Look { project, low, high, draft: None }),
            Quote::Unclear if self.quick => {
                self.undecided = true;
                Seen::Gone
            }
            Quote::Unclear => match self.draft(project, (from, u128::MAX)) {
                None => Seen::Gone,
                Some(draft) => {
                    let low = self.ledger.scaled(&draft, self.market.shift);
                    Seen::Look(Look { project, low, high: low + 1, draft: Some(draft) })
                }
            },
        }
    }

    fn draft(&self, project: u32, bounds: (u128, u128)) -> Option<Draft> {
        self.ledger.draft(self.market, &self.purses, project, bounds)
    }

    /// The lowest price for its worth, exactly; among equals the first in the tie-break.
    fn choose(&self, looks: &[Look]) -> Option<(Look, Vec<u32>)> {
        let first = looks.iter().reduce(|best, look| {
            let closer =
                self.market.scaled_less((look.project, look.high), (best.project, best.high));
            if closer { look } else { best }
        })?;
        let bound = (first.project, first.high);
        let mut tied: Vec<Look> = Vec::new();
        for look in looks {
            if self.market.scaled_less(bound, (look.project, look.low)) {
                continue;
            }
            let mut look = look.clone();
            if look.draft.is_none() {
                look.draft = self.draft(look.project, (look.low, look.high));
            }
            match tied.first().map(|best| self.compare(&look, best)) {
                None | Some(Ordering::Equal) => tied.push(look),
                Some(Ordering::Less) => tied = vec![look],
                Some(Ordering::Greater) => {}
            }
        }
        let mut names: Vec<u32> = tied.iter().map(|look| look.project).collect();
        names.sort_unstable();
        let winner =
            tied.into_iter().min_by_key(|look| self.market.ranks[look.project as usize])?;
        Some((winner, if names.len() > 1 { names } else { Vec::new() }))
    }

    /// The one project whose price is the lowest for its worth beyond doubt, if there is one.
    fn choose_clear(&mut self, looks: &[Look]) -> Option<(Look, Vec<u32>)> {
        let bound = |look: &Look| (look.project, look.high);
        let best = looks.iter().reduce(|best, look| {
            if self.market.scaled_less(bound(look), bound(best)) { look } else { best }
        });
        let clear = |best: &Look| {
            looks
                .iter()
                .filter(|look| look.project != best.project)
                .all(|look| self.market.scaled_less(bound(best), (look.project, look.low)))
        };
        if self.undecided || !best.is_none_or(clear) {
            self.undecided = true;
            return None;
        }
        best.map(|best| (best.clone(), Vec::new()))
    }

    fn compare(&self, a: &Look, b: &Look) -> Ordering {
        let (Some(x), Some(y)) = (&a.draft, &b.draft) else {
            unreachable!("drafts are made before comparing")
        };
        let left = &x.numerator * y.rich_points * self.worth(b.project);
        let right = &y.numerator * x.rich_points * self.worth(a.project);
        left.cmp(&right)
    }

    fn worth(&self, project: u32) -> u64 {
        match self.market.utility {
            Utility::Cost => self.market.profile.cost[project as usize],
            Utility::Count => 1,
        }
    }

    /// Whether the guard's purchase of this round wins with every share in between; see
    /// [`Market::run_guarded`].
    fn holds_throughout(&self, looks: &[Look], winner: u32) -> bool {
        let Some(guarded) = self.guarded() else { return false };
        if guarded.project != winner {
            return false;
        }
        looks.iter().filter(|look| look.project != winner).all(|look| {
            let below = self
                .market
                .scaled_less((look.project, look.low), (winner, guarded.high.saturating_add(1)));
            !below || self.loses_exactly(look, guarded)
        })
    }

    /// The same question for one rival, asked of exact fractions; equal prices are enough if the
    /// tie-break prefers the winner.
    fn loses_exactly(&self, rival: &Look, guarded: &Purchase) -> bool {
        let ranks = &self.market.ranks;
        let first = ranks[guarded.project as usize] < ranks[rival.project as usize];
        if first && self.market.profile.are_twins(guarded.project, rival.project) {
            return true;
        }
        if self.quick {
            return false;
        }
        if self.market.scaled_less(
            (rival.project, rival.high),
            (guarded.project, guarded.high.saturating_sub(1)),
        ) {
            return false;
        }
        let made;
        let draft = match &rival.draft {
            Some(draft) => draft,
            None => match self.draft(rival.project, (rival.low, rival.high)) {
                Some(draft) => {
                    made = draft;
                    &made
                }
                None => return true,
            },
        };
        let Some(guarded_price) = &guarded.price else { return false };
        let price: ExactPrice = self.ledger.price(draft);
        let (own, other) = (self.worth(rival.project), self.worth(guarded.project));
        match price.compare(own, guarded_price, other) {
            Ordering::Greater => true,
            Ordering::Equal => first,
            Ordering::Less => false,
        }
    }

    /// Makes the supporters pay.
    fn buy(&mut self, look: Look, tied: Vec<u32>) {
        let Some(draft) = look.draft else {
            let bounds = (look.low, look.high);
            self.purses.pay_within(self.market.profile, look.project, bounds);
            let (project, high) = (look.project, look.high);
            self.purchases.push(Purchase { project, price: None, high, exhausted: 0, tied });
            return;
        };
        let price = self.ledger.price(&draft);
        let low = self.ledger.scaled(&draft, self.market.shift);
        let mut exhausted = 0;
        for backer in &self.market.profile.backers[look.project as usize] {
            if self.purses.spent[backer.group as usize] {
                continue;
            }
            if draft.is_beyond(&self.purses, backer) {
                self.purses.empty(backer.group);
                exhausted += backer.weight;
            } else {
                self.purses.pay(backer, low);
            }
        }
        self.purses.margin += u128::from(self.market.profile.top_points);
        self.ledger.enter(look.project, &draft);
        self.purchases.push(Purchase {
            project: look.project,
            price: Some(price),
            high: low + 1,
            exhausted,
            tied,
        });
    }
}
