//! One run of the method, purchase by purchase.

use super::choice::Look;
use super::cover::{Cover, Stalls, Step};
use super::exact::Ledger;
use super::purse::{Payment, Purses};
use super::swap::Swaps;
use super::{Market, Nearest, Purchase, Run, Scaled, Share};

/// A run under way.
pub(super) struct Running<'a> {
    pub(super) market: &'a Market<'a>,
    pub(super) share: Share,
    pub(super) guard: Option<&'a Run>,
    /// How much greater the share is than the guard's, if that is a whole number of smallest units.
    pub(super) risen: Option<u128>,
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
    pub(super) beyond: Vec<(u32, Scaled)>,
    /// Where the looks of a round are gathered.
    pub(super) looked: Vec<Look>,
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

impl<'a> Running<'a> {
    pub fn new(market: &'a Market<'a>, share: Share) -> Self {
        Self::with(market, share, Purses::new(market, share))
    }

    pub(super) fn with(market: &'a Market<'a>, share: Share, purses: Purses) -> Self {
        Self {
            market,
            share,
            guard: None,
            risen: None,
            same: false,
            pending: Vec::new(),
            cover: None,
            stops: false,
            shown: None,
            purses,
            ledger: Ledger::new(share, market.profile.cost.len()),
            open: market.opening.clone(),
            beyond: Vec::new(),
            looked: Vec::new(),
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
        running.risen = guard.and_then(|guard| share.above(guard.share));
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
                self.purchases.push(look.bought(tied, nearest));
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
            self.buy(&look, tied, nearest);
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
        self.looked = looks;
        Some((winner, tied, nearest))
    }

    /// The purchase that the guard made in this round, as long as it matters.
    pub(super) fn guarded(&self) -> Option<&'a Purchase> {
        let guard = self.guard.filter(|_| self.same)?;
        guard.purchases.get(self.purchases.len())
    }

    /// Puts a project back among those that may still be bought.
    fn reopen(&mut self, entry: (u32, Scaled)) {
        self.market.put_back(&mut self.open, entry);
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
    fn buy(&mut self, look: &Look, tied: Vec<u32>, nearest: Nearest) {
        let Some(draft) = &look.draft else {
            let (profile, bounds) = (self.market.profile, (look.low, look.high));
            let payment = self.payment(&nearest);
            self.purses.pay_within(profile, look.project, bounds, payment);
            self.purchases.push(look.bought(tied, nearest));
            return;
        };
        let price = self.ledger.price(draft);
        let low = self.ledger.scaled(draft, self.market.shift);
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
        self.ledger.enter(look.project, draft);
        for backer in emptied {
            if self.ledger.has_nothing_left(self.market.profile, backer.group) {
                self.purses.empty(backer.group, payment.round);
                exhausted += backer.weight;
            }
        }
        let price = Some(price);
        let bought = look.bought(tied, nearest);
        self.purchases.push(Purchase { price, plain: None, high: low + 1, exhausted, ..bought });
    }
}
