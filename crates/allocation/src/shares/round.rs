//! One run of the method, purchase by purchase.

use std::cmp::Ordering;

use super::cover::{Cover, Stalls, Step};
use super::exact::{Draft, Ledger};
use super::plain::PlainPrice;
use super::purse::{Payment, Purses};
use super::quote::Quote;
use super::swap::Swaps;
use super::{Market, Nearest, Purchase, Run, Scaled, Share};

/// A run under way.
pub(super) struct Running<'a> {
    pub(super) market: &'a Market<'a>,
    pub(super) share: Share,
    pub(super) guard: Option<&'a Run>,
    /// Whether the same was bought as by the guard so far.
    pub(super) same: bool,
    /// Rounds that buy the same as the guard's, of which it is not sure that they do so throughout.
    pub(super) pending: Vec<(usize, Stalls)>,
    /// Rounds of which it is known what they buy.
    cover: Option<&'a Cover>,
    /// Whether nothing more is of interest once something else is bought.
    stops: bool,
    /// What is known of the rounds before that.
    pub(super) shown: Option<Cover>,
    pub(super) purses: Purses,
    pub(super) ledger: Ledger,
    /// Projects that may still be bought, with a lower bound of their price (scaled); the cheapest
    /// for its worth comes last.
    pub(super) open: Stalls,
    /// Projects looked at in this round that are not in the running, to be put back in `open`.
    beyond: Vec<(u32, Scaled)>,
    pub(super) purchases: Vec<Purchase>,
    /// Projects that their supporters nearly could pay for when they were last looked at.
    pub(super) within_reach: Vec<u32>,
    /// How many of them are from earlier rounds.
    pub(super) reached: usize,
    money: u64,
    /// Only scaled integers are used.
    pub(super) quick: bool,
    /// They were not enough.
    pub(super) undecided: bool,
    /// Other shares are tried too, so that it matters how prices change with the share.
    pub(super) raising: bool,
    /// The smallest rise of the share, in smallest units, that seems to change a purchase.
    pub(super) horizon: u128,
    /// Ties, and whether they can matter.
    pub(super) swaps: Swaps,
}

/// A project looked at in this round.
#[derive(Debug, Clone)]
pub(super) struct Look {
    pub project: u32,
    pub low: Scaled,
    pub high: Scaled,
    /// How fast its price falls, if that is known already; see [`Purses::slope`].
    pub slope: Option<u64>,
    /// Its price, if it won by it.
    pub plain: Option<PlainPrice>,
    pub draft: Option<Draft>,
}

/// What a look at a project showed.
pub(super) enum Seen {
    /// It can no longer be bought.
    Gone,
    /// Its price is beyond what matters in this round, and at least this (scaled).
    Beyond(Scaled),
    /// It may be the one.
    Look(Look),
}

impl<'a> Running<'a> {
    pub fn new(market: &'a Market<'a>, share: Share) -> Self {
        Self {
            market,
            share,
            guard: None,
            same: false,
            pending: Vec::new(),
            cover: None,
            stops: false,
            shown: None,
            purses: Purses::new(market, share),
            ledger: Ledger::new(share, market.profile.cost.len()),
            open: market.opening.clone(),
            beyond: Vec::new(),
            purchases: Vec::new(),
            within_reach: Vec::new(),
            reached: 0,
            money: market.profile.budget,
            quick: false,
            undecided: false,
            raising: false,
            horizon: u128::MAX,
            swaps: Swaps::default(),
        }
    }

    /// A run that knows how prices change with the share.
    pub fn step(market: &'a Market<'a>, share: Share, step: Step<'a>) -> Self {
        let Step { guard, cover, quick, stops } = step;
        let same = guard.is_some();
        let mut running =
            Self { quick, guard, same, cover, stops, raising: true, ..Self::new(market, share) };
        if let Some(cover) = cover {
            running.within_reach.clone_from(&cover.within_reach);
            running.reached = running.within_reach.len();
        }
        running
    }

    /// Buys until nothing can be bought, or the budget is overspent. Nothing if a quick run came to
    /// a point where only exact prices can decide.
    pub fn finish(mut self) -> Option<Run> {
        let (mut too_much, mut stopped) = (None, false);
        while let Some((look, tied, nearest)) = self.next() {
            if self.stops && !self.same {
                let (project, high) = (look.project, look.high);
                let plain = look.plain;
                self.purchases.push(Purchase {
                    project,
                    price: None,
                    plain,
                    swapped: Vec::new(),
                    high,
                    exhausted: 0,
                    tied,
                    nearest,
                });
                stopped = true;
                break;
            }
            let cost = self.market.profile.cost[look.project as usize];
            let Some(left) = self.money.checked_sub(cost) else {
                too_much = Some((look.project, look.low, look.high));
                self.differ(Some((look.project, look.low)));
                break;
            };
            self.money = left;
            self.buy(look, tied, nearest);
        }
        if self.undecided {
            return None;
        }
        if self.guard.is_some_and(|guard| guard.purchases.len() != self.purchases.len()) {
            self.same = false;
        }
        let certified = self.same && self.pending.is_empty();
        if self.same && !certified {
            self.differ(None);
        }
        if !stopped {
            self.look_at_what_is_left();
        }
        let guard = self.guard.map(|guard| guard.purchases.as_slice());
        let leaned = self.swaps.finish(&mut self.purchases, guard);
        Some(Run {
            share: self.share,
            purchases: self.purchases,
            overspent: too_much.is_some(),
            too_much,
            certified,
            repeats: self.cover.is_some(),
            stopped,
            shown: self.shown,
            horizon: self.horizon,
            leaned,
            purses: self.purses,
            ledger: self.ledger,
        })
    }

    /// The next project to buy, with all those that tie with it.
    fn next(&mut self) -> Option<(Look, Vec<u32>, Nearest)> {
        let guarded = self.guarded();
        let known = |cover: &&Cover| self.same && self.purchases.len() <= cover.rounds;
        if let Some(cover) = self.cover.filter(known) {
            match (cover.open_in(self.purchases.len()), guarded) {
                (Some(open), _) => self.open.clone_from(open),
                (None, Some(guarded)) => return self.repeat(guarded, cover),
                (None, None) => unreachable!("what is covered was bought by the guard"),
            }
        }
        let looks = self.look(guarded);
        let (winner, tied) =
            if self.quick { self.choose_clear(&looks)? } else { self.choose(&looks)? };
        let nearest = self.look_ahead(&looks, &winner);
        let same = guarded.is_some_and(|guarded| guarded.project == winner.project);
        let pending = same && !self.holds_throughout(&looks, &nearest);
        for look in looks.iter().filter(|look| look.project != winner.project) {
            self.reopen((look.project, look.low));
        }
        while let Some(entry) = self.beyond.pop() {
            self.reopen(entry);
        }
        let place = (winner.project, winner.low);
        if pending {
            let mut open = self.open.clone();
            self.market.put_back(&mut open, place);
            self.pending.push((self.purchases.len(), open));
        } else if self.same && !same {
            self.differ(Some(place));
        }
        Some((winner, tied, nearest))
    }

    /// The purchase that the guard made in this round, as long as it matters.
    pub(super) fn guarded(&self) -> Option<&'a Purchase> {
        let guard = self.guard.filter(|_| self.same)?;
        guard.purchases.get(self.purchases.len())
    }

    /// Looks again at every project whose old price could be the lowest, cheapest first.
    fn look(&mut self, guarded: Option<&Purchase>) -> Vec<Look> {
        let market = self.market;
        let guard = guarded.map(|purchase| (purchase.project, purchase.high));
        let mut looks: Vec<Look> = Vec::new();
        let mut best: Option<(u32, Scaled)> = None;
        while let Some((project, low)) = self.open.pop() {
            let beyond = |bound: Option<(u32, Scaled)>| {
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
    fn reopen(&mut self, entry: (u32, Scaled)) {
        self.market.put_back(&mut self.open, entry);
    }

    /// The price of a project now, if it matters.
    pub(super) fn look_at(
        &mut self,
        project: u32,
        (from, against): (Scaled, Option<Scaled>),
    ) -> Seen {
        let hint = self.guarded().filter(|guarded| guarded.project == project).map(|guarded| {
            let risen = self.guard.and_then(|guard| self.share.above(guard.share));
            let falls = guarded.nearest.winner.slope;
            let fallen = risen.and_then(|risen| self.market.scaled_fall(falls, risen));
            guarded.high.saturating_sub(fallen.unwrap_or(0))
        });
        match self.purses.quote(self.market, project, (from, against), hint) {
            Quote::TooDear(money) => {
                self.note_gone(project, money);
                Seen::Gone
            }
            Quote::Beyond(low) => Seen::Beyond(low.max(from)),
            Quote::Within(low, high, slope) => {
                Seen::Look(Look { project, low, high, slope, plain: None, draft: None })
            }
            Quote::Unclear if self.quick => {
                self.undecided = true;
                Seen::Gone
            }
            Quote::Unclear => match self.draft(project, (from, Scaled::MAX)) {
                None => Seen::Gone,
                Some(draft) => {
                    let low = self.ledger.scaled(&draft, self.market.shift);
                    Seen::Look(Look {
                        project,
                        low,
                        high: low + 1,
                        slope: None,
                        plain: None,
                        draft: Some(draft),
                    })
                }
            },
        }
    }

    pub(super) fn draft(&self, project: u32, bounds: (Scaled, Scaled)) -> Option<Draft> {
        self.ledger.draft(self.market, &self.purses, project, bounds)
    }

    /// The lowest price for its worth, exactly; among equals the first in the tie-break.
    fn choose(&mut self, looks: &[Look]) -> Option<(Look, Vec<u32>)> {
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
        let others = names.iter().filter(|other| **other != winner.project);
        self.swaps.leaned.extend(others.map(|other| (winner.project, *other)));
        Some((winner, if names.len() > 1 { names } else { Vec::new() }))
    }

    /// The project whose price is the lowest for its worth beyond doubt, if there is one, or if the
    /// prices that come close are plain fractions.
    fn choose_clear(&mut self, looks: &[Look]) -> Option<(Look, Vec<u32>)> {
        let bound = |look: &Look| (look.project, look.high);
        let best = looks.iter().reduce(|best, look| {
            if self.market.scaled_less(bound(look), bound(best)) { look } else { best }
        });
        let level = |best: &Look| -> Vec<&Look> {
            let is_level = |look: &&Look| {
                look.project == best.project
                    || !self.market.scaled_less(bound(best), (look.project, look.low))
            };
            looks.iter().filter(is_level).collect()
        };
        let level = best.map(level).unwrap_or_default();
        if !self.undecided && level.len() <= 1 {
            let best = best?.clone();
            let expected = self.swaps.expects(best.project);
            let plain = if expected { self.plain(&best) } else { None };
            self.note_swap((best.project, plain), &[]);
            return Some((Look { plain, ..best }, Vec::new()));
        }
        let plain = if self.undecided { None } else { self.choose_plainly(&level) };
        self.undecided = plain.is_none();
        let (look, price, tied) = plain?;
        Some((Look { plain: Some(price), ..look }, tied))
    }

    fn compare(&self, a: &Look, b: &Look) -> Ordering {
        let (Some(x), Some(y)) = (&a.draft, &b.draft) else {
            unreachable!("drafts are made before comparing")
        };
        let left = &x.numerator * y.rich_points * self.market.worth(b.project);
        let right = &y.numerator * x.rich_points * self.market.worth(a.project);
        left.cmp(&right)
    }

    fn payment(&self, nearest: &Nearest) -> Payment<'a> {
        Payment {
            round: u32::try_from(self.purchases.len()).unwrap_or(u32::MAX - 1),
            slope: nearest.winner.slope,
            guard: self.guard.map(|guard| &guard.purses),
            bare: !self.raising,
        }
    }

    /// Makes the supporters pay.
    fn buy(&mut self, look: Look, tied: Vec<u32>, nearest: Nearest) {
        let Some(draft) = look.draft else {
            let (profile, bounds) = (self.market.profile, (look.low, look.high));
            let payment = self.payment(&nearest);
            self.purses.pay_within(profile, look.project, bounds, payment);
            let (project, high) = (look.project, look.high);
            self.purchases.push(Purchase {
                project,
                price: None,
                plain: look.plain,
                swapped: Vec::new(),
                high,
                exhausted: 0,
                tied,
                nearest,
            });
            return;
        };
        let price = self.ledger.price(&draft);
        let low = self.ledger.scaled(&draft, self.market.shift);
        let payment = self.payment(&nearest);
        let mut exhausted = 0;
        // Those who paid in full and have next to nothing left.
        let mut emptied = Vec::new();
        for backer in &self.market.profile.backers[look.project as usize] {
            if self.purses.spent[backer.group as usize] {
                continue;
            }
            if draft.is_beyond(&self.purses, backer) {
                self.purses.empty(backer.group, payment.round);
                exhausted += backer.weight;
            } else {
                self.purses.pay(backer, low, payment);
                emptied.extend((self.purses.low[backer.group as usize] == 0).then_some(*backer));
            }
        }
        self.purses.margin += u128::from(self.market.profile.top_points);
        self.ledger.enter(look.project, &draft);
        for backer in emptied {
            if self.ledger.has_nothing_left(self.market.profile, backer.group) {
                self.purses.empty(backer.group, payment.round);
                exhausted += backer.weight;
            }
        }
        self.purchases.push(Purchase {
            project: look.project,
            price: Some(price),
            plain: None,
            swapped: Vec::new(),
            high: low + 1,
            exhausted,
            tied,
            nearest,
        });
    }
}
