//! Whether the same projects are bought with all endowments between two.

use num_bigint::BigUint;

use super::purse::{Share, closing_in, tally};
use super::{Bid, Count, Round};
use crate::profile::Backer;

/// All endowments from one to another, and what each voter may have paid with any of them.
///
/// The amounts are bounds: for every endowment in the span, as long as the same projects were bought,
/// a voter has paid between `low` and `high`. Who surely pays for the next project is whoever can
/// with the smallest endowment having paid `high`; who may pay is whoever can with the largest having
/// paid `low`. If the number of those who surely pay for a project makes it better than every other
/// with those who may pay for that, it is bought with every endowment in the span.
pub(super) struct Span<'a> {
    count: &'a Count<'a>,
    /// Amounts are scaled by two to this power, which may be negative.
    scale: i32,
    /// The smallest endowment, rounded down, and the largest, rounded up.
    from: i64,
    to: i64,
    low: Vec<i64>,
    high: Vec<i64>,
}

/// Who is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Who {
    SurelyPay,
    MayPay,
}

impl<'a> Span<'a> {
    /// `count` was made with `from`, or a share from which this one was reached by leaps.
    pub fn new(count: &'a Count<'a>, from: &Share, to: &Share) -> Self {
        let groups = count.profile.groups.len();
        let costs = count.candidates.iter().map(|project| u128::from(count.cost(*project)));
        let total: u128 = costs.sum();
        let bits = i32::try_from(u128::BITS - total.leading_zeros()).unwrap_or(i32::MAX);
        let scale = 60_i32.saturating_sub(bits);
        let scaled = |share: &Share| {
            let shift = scale.unsigned_abs();
            let (numerator, denominator) = (&share.exact.numerator, &share.exact.denominator);
            let quotient: BigUint = if scale < 0 {
                numerator / (denominator << shift)
            } else {
                (numerator << shift) / denominator
            };
            i64::try_from(&quotient).unwrap_or(i64::MAX - 1)
        };
        let (from, to) = (scaled(from), scaled(to) + 1);
        Self { count, scale, from, to, low: vec![0; groups], high: vec![0; groups] }
    }

    /// A part of a cost, rounded down.
    fn part(&self, project: u32, payers: u64) -> i64 {
        let cost = u128::from(self.count.cost(project));
        let shift = self.scale.unsigned_abs();
        let scaled = if self.scale < 0 { cost >> shift.min(127) } else { cost << shift };
        i64::try_from(scaled / u128::from(payers)).unwrap_or(i64::MAX / 4)
    }

    /// What a voter may have paid at most to be counted, where the part is that of so many payers.
    fn limit(&self, project: u32, payers: u64, who: Who) -> i64 {
        match who {
            Who::SurelyPay => self.from - self.part(project, payers) - 1,
            Who::MayPay => self.to - self.part(project, payers),
        }
    }

    /// The size of the largest set of supporters who can each pay their part, if it is at least
    /// `least`, and known to be no more than `from`; else something less than `least`.
    fn most_payers(&self, project: u32, known: (u64, u64), who: Who) -> u64 {
        let paid = match who {
            Who::SurelyPay => &self.high,
            Who::MayPay => &self.low,
        };
        closing_in(known, |from, least| {
            let (lowest, highest) =
                (self.limit(project, least, who), self.limit(project, from, who));
            let backers = &self.count.profile.backers[project as usize];
            let (certain, possible) = tally(backers, paid, (lowest, highest));
            if possible < least {
                return possible;
            }
            let amount = |backer: &Backer| paid[backer.group as usize];
            let others: Vec<(i64, u64)> = backers
                .iter()
                .filter(|backer| (lowest + 1..=highest).contains(&amount(backer)))
                .map(|backer| (amount(backer), backer.weight))
                .collect();
            let mut size = from;
            loop {
                let limit = self.limit(project, size, who);
                let able = others.iter().filter(|(paid, _)| *paid <= limit);
                let able = certain + able.map(|(_, weight)| weight).sum::<u64>();
                if able >= size || able < least {
                    return able.min(size);
                }
                size = able;
            }
        })
    }

    /// Whether the projects that the count bought are proven to be bought in the same order, and no
    /// others, with every endowment in the span.
    pub fn buys_the_same(mut self) -> bool {
        let count = self.count;
        let mut open = count.opening();
        for round in &count.rounds {
            let votes = count.profile.votes[round.project as usize];
            let surely = self.most_payers(round.project, (votes, 1), Who::SurelyPay);
            if surely == 0 {
                return false;
            }
            let least = Round { payers: surely, ..round.clone() };
            open.retain(|bid| bid.project != round.project);
            if !open.iter_mut().all(|bid| self.comes_after(bid, &least)) {
                return false;
            }
            let most = self.most_payers(round.project, (votes, surely), Who::MayPay);
            self.pay(round.project, (surely, most));
        }
        open.iter().all(|bid| {
            bid.payers == 0 || self.most_payers(bid.project, (bid.payers, 1), Who::MayPay) == 0
        })
    }

    /// Whether a project cannot come before the one that is bought.
    fn comes_after(&self, bid: &mut Bid, bought: &Round) -> bool {
        let count = self.count;
        let least = count.least_to_change(bid.project, bought);
        if bid.payers < least {
            return true;
        }
        let rank = |project: u32| count.ranks[project as usize];
        let twins = count.profile.are_twins(bid.project, bought.project);
        if twins && rank(bought.project) < rank(bid.project) {
            return true;
        }
        bid.payers = self.most_payers(bid.project, (bid.payers, least), Who::MayPay);
        bid.payers < least
    }

    fn pay(&mut self, project: u32, (surely, most): (u64, u64)) {
        let (small, large) = (self.part(project, most), self.part(project, surely) + 1);
        let may = self.limit(project, most, Who::MayPay);
        let must = self.limit(project, surely, Who::SurelyPay);
        for backer in &self.count.profile.backers[project as usize] {
            let (low, high) =
                (&mut self.low[backer.group as usize], &mut self.high[backer.group as usize]);
            if *low <= may {
                if *high <= must {
                    *low += small;
                }
                // Nobody pays more than the largest endowment.
                *high = self.to.min(*high + large);
            }
        }
    }
}
