//! What is bought with all endowments between two.

mod block;
mod loose;

use num_bigint::BigUint;

use super::purse::{QUICK_LOOKS, Share, closing_in, tally_of};
use super::{Bid, Count, Round};
use crate::profile::Backer;
use loose::Loose;

/// The most projects whose order among themselves may be left open.
const LARGEST_BLOCK: usize = 6;

/// All endowments from one to another, and what each voter may have paid with any of them.
///
/// The amounts are bounds: for every endowment in the span, as long as the same projects were bought,
/// a voter has paid between `low` and `high`. Who surely pays for the next project is whoever can
/// with the smallest endowment having paid `high`; who may pay is whoever can with the largest having
/// paid `low`. If the number of those who surely pay for a project makes it better than every other
/// with those who may pay for that, it is bought next with every endowment in the span.
///
/// Where that cannot be said of one project, it may be said of several, in whatever order: with those
/// who surely pay for each, even if all the others of the block were paid for before, each is better
/// than every project outside the block. So none of those comes before the last of the block.
///
/// And where it cannot be said of a project whether it is bought at all, it is *loose*: it may be bought
/// at any moment from then on, or never. Whoever is bought before a project is better than that with
/// those who surely pay for it, so that no more is paid for a loose one before than its part among as
/// many as that takes. All that may ever be bought is then what is surely bought and what is loose; as
/// long as that keeps the budget, so does every endowment in the span.
pub(super) struct Span<'a> {
    count: &'a Count<'a>,
    /// Amounts are scaled by two to this power, which may be negative.
    scale: i32,
    /// The smallest endowment, rounded down, and the largest, rounded up.
    from: i64,
    to: i64,
    low: Vec<i64>,
    /// Without what is paid for loose projects.
    high: Vec<i64>,
    /// The same with what is paid for them.
    highest: Vec<i64>,
    loose: Vec<Loose>,
    /// What all costs that may be bought, in smallest units.
    most_spent: u64,
    /// Pairs of a project and one that it comes after only because the tie-break says so.
    asked: Vec<(u32, u32)>,
    /// Whatever is level may come in either order: nothing is left to the tie-break.
    in_any_order: bool,
    /// Nobody wants to know `asked`.
    asks_nothing: bool,
}

/// What is proven of a span.
pub(super) struct Proof {
    /// How many projects are loose in the end. If none is, every endowment buys what the count bought.
    pub loose: usize,
    /// It holds with every tie-break that puts none of these pairs the other way round, and says the
    /// same of twins.
    pub asked: Vec<(u32, u32)>,
}

/// A project that is bought next, or after others of its block.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Member {
    project: u32,
    /// How many voters surely pay for it, and how many may.
    surely: u64,
    most: u64,
}

impl Member {
    /// Its purchase by those who surely pay.
    fn round(&self) -> Round {
        Round { project: self.project, payers: self.surely, tied: Vec::new() }
    }
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
        let most_spent = count.profile.budget - count.left();
        let nothing = || vec![0; groups];
        let (low, high, highest) = (nothing(), nothing(), nothing());
        Self {
            count,
            scale,
            from,
            to,
            low,
            high,
            highest,
            loose: Vec::new(),
            most_spent,
            asked: Vec::new(),
            in_any_order: false,
            asks_nothing: false,
        }
    }

    /// The same to be proven of every tie-break at once.
    pub fn in_any_order(self) -> Self {
        Self { in_any_order: true, ..self }
    }

    /// The same without noting about which pairs the tie-break was asked.
    pub fn without_asking(self) -> Self {
        Self { asks_nothing: true, ..self }
    }

    /// How many voters must be able to pay for a project so that it may come before a member.
    fn least_before(&self, project: u32, member: &Member) -> u64 {
        let round = member.round();
        let least = self.count.least_to_change(project, &round);
        let level = self.count.level_with(project, &round).filter(|_| self.in_any_order);
        level.map_or(least, |level| level.min(least))
    }

    /// A part of a cost, rounded down.
    fn part(&self, project: u32, payers: u64) -> i64 {
        // All costs together, scaled, fit in 60 bits.
        let (cost, shift) = (self.count.cost(project), self.scale.unsigned_abs());
        let scaled = if self.scale < 0 { cost >> shift.min(63) } else { cost << shift };
        i64::try_from(scaled / payers).unwrap_or(i64::MAX / 4)
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
    /// `paid` says what a backer of the project has paid, of whom it is given the place among them all.
    fn most_payers(
        &self,
        paid: impl Fn(usize, &Backer) -> i64,
        project: u32,
        known: (u64, u64),
        who: Who,
    ) -> u64 {
        let backers = &self.count.profile.backers[project as usize];
        let (mut size, least) = known;
        for _ in 0..QUICK_LOOKS {
            let able = tally_of(backers, &paid, self.limit(project, size, who));
            if able < least || able >= size {
                return able.min(size);
            }
            size = able;
        }
        closing_in((size, least), |from, least| {
            let (lowest, highest) =
                (self.limit(project, least, who), self.limit(project, from, who));
            let certain = tally_of(backers, &paid, lowest);
            let others: Vec<(i64, u64)> = backers
                .iter()
                .enumerate()
                .map(|(place, backer)| (paid(place, backer), backer.weight))
                .filter(|(paid, _)| (lowest + 1..=highest).contains(paid))
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

    /// Whether it is proven of every endowment in the span that its outcome keeps the budget and, if
    /// that is asked, that it is not exhaustive.
    pub fn keeps_on(mut self, never_exhaustive: bool) -> Option<Proof> {
        let mut open = self.count.opening();
        let mut bought: Vec<u32> = self.count.rounds.iter().map(|round| round.project).collect();
        while let Some(first) = bought.first() {
            let mut block = vec![self.member(*first, &open)];
            loop {
                let unsure = self.lower(&mut block);
                let rival = if unsure.is_none() { self.rival(&block, &mut open) } else { None };
                let Some(loose) = unsure.or(rival) else { break };
                if rival.is_some() && block.len() < LARGEST_BLOCK && bought.contains(&loose) {
                    block.push(self.member(loose, &open));
                    continue;
                }
                self.loosen(loose, &open)?;
                bought.retain(|project| *project != loose);
                block.retain(|member| member.project != loose);
                open.retain(|bid| bid.project != loose);
                if block.is_empty() {
                    break;
                }
            }
            self.pay(&block);
            let in_block = |project: u32| block.iter().any(|member| member.project == project);
            bought.retain(|project| !in_block(*project));
            open.retain(|bid| !in_block(bid.project));
        }
        // What comes last is bought or not without any consequence for others.
        for bid in open.clone() {
            if bid.payers > 0 && self.may_pay(bid.project, (bid.payers, 1)) > 0 {
                self.loosen(bid.project, &open)?;
            }
        }
        let harmless = self.loose.is_empty() || !never_exhaustive || self.leaves_room();
        harmless.then_some(Proof { loose: self.loose.len(), asked: self.asked })
    }

    fn may_pay(&self, project: u32, known: (u64, u64)) -> u64 {
        let paid = |_: usize, backer: &Backer| self.low[backer.group as usize];
        self.most_payers(paid, project, known, Who::MayPay)
    }

    fn member(&self, project: u32, open: &[Bid]) -> Member {
        let bid = open.iter().find(|bid| bid.project == project);
        let known = bid.map_or(0, |bid| bid.payers);
        let most = if known == 0 { 0 } else { self.may_pay(project, (known, 1)) };
        let surely = match most {
            0 => 0,
            most => {
                let paid = |_: usize, backer: &Backer| self.highest[backer.group as usize];
                self.most_payers(paid, project, (most, 1), Who::SurelyPay)
            }
        };
        Member { project, surely, most }
    }

    /// A project outside a block that may come before one in it.
    fn rival(&mut self, block: &[Member], open: &mut [Bid]) -> Option<u32> {
        let count = self.count;
        let mut asked_here = Vec::new();
        let outside = |bid: &&mut Bid| block.iter().all(|member| member.project != bid.project);
        // Whoever has fewer payers than any of the block comes before none of it.
        let floor = match count.utility.by_cost() {
            true => block.iter().map(|member| member.surely).min().unwrap_or(0),
            false => 0,
        };
        for bid in open.iter_mut().filter(|bid| bid.payers >= floor).filter(outside) {
            let (project, rank) = (bid.project, |project: u32| count.ranks[project as usize]);
            // Equal ones stay equal, and the tie-break decides.
            let in_any_order = self.in_any_order;
            let follows = |member: &&Member| {
                !in_any_order
                    && rank(member.project) < rank(project)
                    && count.profile.are_twins(project, member.project)
            };
            let others = || block.iter().filter(|member| !follows(member));
            let asks = !self.asks_nothing;
            let level = |member: &Member| {
                asks.then(|| count.level_with(project, &member.round())).flatten()
            };
            let bars = others().map(|member| {
                let least = self.least_before(project, member);
                (least, level(member).unwrap_or(least))
            });
            let bar = bars.reduce(|a, b| (a.0.min(b.0), a.1.min(b.1)));
            let Some((least, lowest)) = bar.map(|(least, level)| (least, least.min(level))) else {
                continue;
            };
            if bid.payers < lowest {
                continue;
            }
            bid.payers = self.may_pay(project, (bid.payers, lowest));
            if bid.payers >= least {
                return Some(project);
            }
            let level = others().filter_map(|member| Some((member.project, level(member)?)));
            let asked = level.filter(|(_, level)| bid.payers >= *level);
            asked_here.extend(asked.map(|(member, _)| (project, member)));
        }
        self.asked.append(&mut asked_here);
        None
    }

    fn pay(&mut self, block: &[Member]) {
        // Who pays at least the smallest part of what.
        let count = self.count;
        let backers = |member: &Member| &count.profile.backers[member.project as usize];
        let most = block.iter().map(|member| backers(member).len()).sum();
        let mut pay: Vec<(u32, i64)> = Vec::with_capacity(most);
        self.after_the_others(block, |span, at, paid| {
            let member = &block[at];
            let must = span.limit(member.project, member.surely, Who::SurelyPay);
            let part = span.part(member.project, member.most);
            for (Backer { group, .. }, paid) in backers(member).iter().zip(paid) {
                if *paid <= must {
                    pay.push((*group, part));
                }
            }
        });
        for member in block {
            let part = self.part(member.project, member.surely) + 1;
            let limit = self.limit(member.project, member.most, Who::MayPay);
            let (low, high) = (self.low.as_slice(), self.high.as_mut_slice());
            let highest = self.highest.as_mut_slice();
            for backer in backers(member) {
                let at = backer.group as usize;
                if low[at] <= limit {
                    // Nobody pays more in all than the largest endowment.
                    high[at] = self.to.min(high[at] + part);
                    highest[at] = self.to.min(highest[at] + part);
                }
            }
        }
        let low = self.low.as_mut_slice();
        for (group, part) in pay {
            low[group as usize] += part;
        }
    }
}
