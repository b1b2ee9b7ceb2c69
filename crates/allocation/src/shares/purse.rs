//! What each group of voters has left, as scaled integers, and the prices that follow from it.

use super::quote::Sum;
use super::wide::{product, quotient};
use super::{Market, Scaled, Share};
use crate::profile::{Backer, Profile};

/// Rates are scaled by two to this power.
pub(super) const RATE_BITS: u32 = 24;

const NEVER: u32 = u32::MAX;

/// A price on its way into the purses.
#[derive(Clone, Copy)]
pub(super) struct Payment<'a> {
    pub round: u32,
    /// By how much the price falls when every share grows by one, at least (times two to
    /// [`RATE_BITS`]).
    pub slope: u64,
    /// The purses of the guard, whose share is smaller.
    pub guard: Option<&'a Purses>,
    /// Nobody asks how purses grow with the share.
    pub bare: bool,
}

/// What every member of each group has left, within a common margin.
///
/// The true amount, times two to the market's shift, lies in `low ..= low + margin`.
#[derive(Debug, Clone)]
pub(super) struct Purses {
    pub low: Vec<Scaled>,
    /// Nothing is left, exactly.
    pub spent: Vec<bool>,
    pub margin: u128,
    /// By how much a purse of each group grows, in this moment of the count, when every share grows
    /// by one: a lower bound for every share from the guard's to this one, times two to
    /// [`RATE_BITS`].
    pub(super) rate: Vec<u64>,
    /// No rate is greater.
    pub(super) most_rate: u64,
    /// The round in which each group was no longer sure to keep something, from 0.
    emptied: Vec<u32>,
    /// That of the market.
    shift: u32,
}

/// Where a supporter stands with regard to a price known within bounds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Standing {
    /// Pays all that is left, which is less than the price.
    Poor,
    /// Pays the price.
    Rich,
    /// Too close to say.
    Unsure,
}

impl Purses {
    pub fn new(market: &Market<'_>, share: Share) -> Self {
        let (low, exact) = scaled(market, share);
        let groups = market.profile.groups.len();
        let (rate, emptied) = if low == 0 { (0, 0) } else { (1 << RATE_BITS, NEVER) };
        Self {
            low: vec![low; groups],
            spent: vec![false; groups],
            margin: u128::from(!exact),
            rate: vec![rate; groups],
            most_rate: rate,
            emptied: vec![emptied; groups],
            shift: market.shift,
        }
    }

    /// The same for a run in which nobody asks how purses grow with the share: without a rate, if that is
    /// not needed to pay.
    pub fn bare(market: &Market<'_>, share: Share) -> Self {
        if market.profile.top_points > 1 {
            return Self::new(market, share);
        }
        let (low, exact) = scaled(market, share);
        let groups = market.profile.groups.len();
        Self {
            low: vec![low; groups],
            spent: vec![false; groups],
            margin: u128::from(!exact),
            rate: Vec::new(),
            most_rate: 0,
            emptied: Vec::new(),
            shift: market.shift,
        }
    }

    /// Where a supporter stands at a price within `low ..= high`.
    pub fn standing(&self, backer: &Backer, (low, high): (Scaled, Scaled)) -> Standing {
        let points = u64::from(backer.points);
        let left = self.low[backer.group as usize];
        let margin = Scaled::try_from(self.margin).unwrap_or(Scaled::MAX);
        if left >= high.saturating_mul(points) {
            Standing::Rich
        } else if left.saturating_add(margin) < low.saturating_mul(points) {
            Standing::Poor
        } else {
            Standing::Unsure
        }
    }

    /// Takes a payment of a known price (within one scaled unit above `low`) from a group.
    pub fn pay(&mut self, backer: &Backer, low: Scaled, payment: Payment<'_>) {
        let payment = self.noted(payment, backer.points);
        self.take(backer, (low + 1).saturating_mul(backer.points.into()), payment);
    }

    /// Lets the highest rate follow a payment.
    fn noted<'a>(&mut self, payment: Payment<'a>, points: u32) -> Payment<'a> {
        let kept = payment.slope.saturating_mul(points.into());
        self.most_rate = self.most_rate.saturating_add(kept);
        payment
    }

    /// A member who pays a price in full keeps what it falls by. Who did not with the guard's share
    /// may have kept nothing for a while. Written without branches, as `narrow_sum_of`.
    #[inline]
    fn take(&mut self, backer: &Backer, price: Scaled, payment: Payment<'_>) {
        let at = backer.group as usize;
        let left = self.low[at];
        let keeps = left > price;
        let throughout = payment.guard.is_none_or(|guard| guard.emptied[at] > payment.round);
        let rate = self.rate[at].saturating_add(payment.slope.saturating_mul(backer.points.into()));
        self.low[at] = left.saturating_sub(price);
        self.rate[at] = rate & u64::from(keeps && throughout).wrapping_neg();
        // Whoever had nothing was emptied before.
        let emptied = payment.round | u32::from(keeps).wrapping_neg();
        self.emptied[at] = self.emptied[at].min(emptied);
    }

    /// By how much the price of a project falls when every share grows by one, at least; times two
    /// to [`RATE_BITS`]. The price is known within `bounds`. True for every share from the guard's
    /// to this one: with a smaller share more are poor and fewer share the rest.
    ///
    /// Those who pay the price in full share what it takes beyond what the poor give: it falls by
    /// what the poor have more, divided among the others.
    pub fn slope(&self, profile: &Profile, project: u32, (price, _): (Scaled, Scaled)) -> u64 {
        let backers = &profile.backers[project as usize];
        let narrow = self.most_rate.checked_mul(profile.votes[project as usize]).is_some();
        let (more, rich_points) = match profile.top_points {
            1 if narrow => self.narrow_slope_sums(backers, price),
            1 => self.slope_sums::<true>(backers, price),
            _ => self.slope_sums::<false>(backers, price),
        };
        divided(more, rich_points)
    }

    /// The same from a sum at a price, if it is known and who is surely too poor for its lower bound
    /// is who counts as poor in the sum.
    pub(super) fn slope_of(&self, sum: &Sum, low: Scaled) -> Option<u64> {
        let (richest_poor, _) = sum.alike;
        let sure = u128::from(richest_poor) + self.margin < u128::from(low);
        // Without any poor nobody counts, whatever the margin.
        let more = sum.more.filter(|_| sure || sum.poor_weight == 0)?;
        Some(divided(more.into(), sum.rich_points))
    }

    /// By how much those who are surely too poor for a price (a lower bound) give more, and the points
    /// of the others. Without branches, as in `narrow_sum_of`.
    fn slope_sums<const ONE: bool>(&self, backers: &[Backer], price: Scaled) -> (u128, u128) {
        let margin = Scaled::try_from(self.margin).unwrap_or(Scaled::MAX);
        let (mut more, mut rich_points) = (0_u128, 0_u128);
        for backer in backers {
            let at = backer.group as usize;
            let points = if ONE { 1 } else { u64::from(backer.points) };
            let poor = self.low[at].saturating_add(margin) < price.saturating_mul(points);
            let mask = u64::from(poor).wrapping_neg();
            let given = u128::from(self.rate[at] & mask) * u128::from(backer.weight);
            more = more.saturating_add(given);
            rich_points += u128::from(backer.weight & !mask) * u128::from(points);
        }
        (more, rich_points)
    }

    /// The same for choices of one point, if even the highest rate of all supporters fits.
    fn narrow_slope_sums(&self, backers: &[Backer], price: Scaled) -> (u128, u128) {
        let margin = Scaled::try_from(self.margin).unwrap_or(Scaled::MAX);
        let (mut more, mut rich) = (0_u64, 0_u64);
        let (low, rate) = (self.low.as_slice(), &self.rate[..self.low.len()]);
        for backer in backers {
            let at = backer.group as usize;
            let poor = low[at].saturating_add(margin) < price;
            let mask = u64::from(poor).wrapping_neg();
            more = more.wrapping_add((rate[at] & mask).wrapping_mul(backer.weight));
            rich = rich.wrapping_add(backer.weight & !mask);
        }
        (more.into(), rich.into())
    }

    /// What the supporters of a project would give at a price (scaled), and by how much that grows
    /// when every share grows by one and the price falls by `slope` (both times two to
    /// [`RATE_BITS`]); about.
    pub fn funds(
        &self,
        market: &Market<'_>,
        project: u32,
        (price, slope): (Scaled, u64),
    ) -> (u128, u128) {
        let profile = market.profile;
        let narrow = market.narrow && profile.top_points == 1;
        if narrow && self.most_rate.checked_mul(profile.votes[project as usize]).is_some() {
            return self.narrow_funds(&profile.backers[project as usize], (price, slope));
        }
        let (mut money, mut more, mut less) = (0_u128, 0_u128, 0_u128);
        for backer in &profile.backers[project as usize] {
            let (at, weight) = (backer.group as usize, u128::from(backer.weight));
            let price = price.saturating_mul(backer.points.into());
            money += u128::from(self.low[at].min(price)) * weight;
            if self.low[at] < price {
                more = more.saturating_add(u128::from(self.rate[at]) * weight);
            } else {
                less += u128::from(backer.points) * weight;
            }
        }
        (money, more.saturating_sub(less.saturating_mul(slope.into())))
    }

    /// The same for choices of one point, if neither all purses together nor the highest rate of all
    /// supporters are too much.
    fn narrow_funds(&self, backers: &[Backer], (price, slope): (Scaled, u64)) -> (u128, u128) {
        let (mut money, mut more, mut less) = (0_u64, 0_u64, 0_u64);
        let (low, rate) = (self.low.as_slice(), &self.rate[..self.low.len()]);
        for backer in backers {
            let (at, weight) = (backer.group as usize, backer.weight);
            let left = low[at];
            let mask = u64::from(left < price).wrapping_neg();
            money = money.wrapping_add(left.min(price).wrapping_mul(weight));
            more = more.wrapping_add((rate[at] & mask).wrapping_mul(weight));
            less = less.wrapping_add(weight & !mask);
        }
        (money.into(), u128::from(more).saturating_sub(product(less.into(), slope.into())))
    }

    /// What the supporters of a project have left together, rounded down to smallest units, if the
    /// margin leaves no doubt.
    pub fn left_with_supporters(&self, profile: &Profile, project: u32) -> Option<u64> {
        let (mut money, mut weight) = (0_u128, 0_u128);
        for backer in &profile.backers[project as usize] {
            if !self.spent[backer.group as usize] {
                money += u128::from(self.low[backer.group as usize]) * u128::from(backer.weight);
                weight += u128::from(backer.weight);
            }
        }
        let whole = |scaled: u128| u64::try_from(scaled >> self.shift).ok();
        let least = whole(money)?;
        (whole(money + self.margin * weight)? == least).then_some(least)
    }

    /// Takes a payment of a price known within bounds from everyone who supports a project. Who has
    /// less is left with nothing, give or take the margin, which grows by what is not known.
    pub fn pay_within(
        &mut self,
        profile: &Profile,
        project: u32,
        (low, high): (Scaled, Scaled),
        payment: Payment<'_>,
    ) {
        let payment = self.noted(payment, profile.top_points);
        let backers = &profile.backers[project as usize];
        match payment.guard {
            Some(guard) if profile.top_points == 1 => {
                self.pay_alike(backers, (low, high), payment, &guard.emptied);
            }
            None if payment.bare && profile.top_points == 1 => self.pay_bare(backers, (low, high)),
            _ => {
                for backer in backers {
                    if self.standing(backer, (low, high)) == Standing::Poor {
                        self.spent[backer.group as usize] = true;
                    }
                    self.take(backer, high.saturating_mul(backer.points.into()), payment);
                }
            }
        }
        self.margin += u128::from(high - low) * u128::from(profile.top_points);
    }

    /// What `take` does, for choices of one point and beside a guard: the second loop of a count.
    #[inline(never)]
    fn pay_alike(
        &mut self,
        backers: &[Backer],
        (least, price): (Scaled, Scaled),
        Payment { round, slope, .. }: Payment<'_>,
        guard: &[u32],
    ) {
        // Who has less gives everything.
        let margin = Scaled::try_from(self.margin).unwrap_or(Scaled::MAX);
        let poor = least.saturating_sub(margin);
        // All of one length, so that a place that is in one is in all.
        let groups = self.low.len();
        let (low, rate) = (&mut self.low[..groups], &mut self.rate[..groups]);
        let (spent, emptied) = (&mut self.spent[..groups], &mut self.emptied[..groups]);
        let guard = &guard[..groups];
        for backer in backers {
            let at = backer.group as usize;
            let left = low[at];
            let keeps = left > price;
            let throughout = guard[at] > round;
            spent[at] |= left < poor;
            low[at] = left.saturating_sub(price);
            let grown = rate[at].saturating_add(slope);
            rate[at] = grown & u64::from(keeps & throughout).wrapping_neg();
            emptied[at] = emptied[at].min(round | u32::from(keeps).wrapping_neg());
        }
    }

    /// The same where nobody asks how purses grow.
    #[inline(never)]
    fn pay_bare(&mut self, backers: &[Backer], (least, price): (Scaled, Scaled)) {
        let margin = Scaled::try_from(self.margin).unwrap_or(Scaled::MAX);
        let poor = least.saturating_sub(margin);
        let groups = self.low.len();
        let (low, spent) = (&mut self.low[..groups], &mut self.spent[..groups]);
        for backer in backers {
            let at = backer.group as usize;
            let left = low[at];
            spent[at] |= left < poor;
            low[at] = left.saturating_sub(price);
        }
    }

    /// Takes everything from a group.
    pub fn empty(&mut self, group: u32, round: u32) {
        let at = group as usize;
        self.low[at] = 0;
        self.rate[at] = 0;
        self.emptied[at] = self.emptied[at].min(round);
        self.spent[at] = true;
    }
}

/// What the poor give more, divided among the points of the others.
fn divided(more: u128, rich_points: u128) -> u64 {
    let slope = quotient(more, rich_points).unwrap_or(0);
    u64::try_from(slope).unwrap_or(u64::MAX)
}

/// A share as a purse has it, and whether that is exact.
fn scaled(market: &Market<'_>, share: Share) -> (Scaled, bool) {
    let (low, exact) = scale(share, market.shift);
    debug_assert!(share.whole() <= market.limit, "a share beyond the market's limit");
    (Scaled::try_from(low).expect("no share is greater than the market's limit"), exact)
}

/// A share scaled and rounded down, and whether that is exact.
pub(super) fn scale(share: Share, shift: u32) -> (u128, bool) {
    let denominator = u128::from(share.denominator);
    let mut quotient = share.numerator / denominator;
    let mut rest = share.numerator % denominator;
    // Long division, one bit at a time: the scaled numerator need not fit.
    for _ in 0..shift {
        rest <<= 1;
        quotient = (quotient << 1) | u128::from(rest >= denominator);
        if rest >= denominator {
            rest -= denominator;
        }
    }
    (quotient, rest == 0)
}
