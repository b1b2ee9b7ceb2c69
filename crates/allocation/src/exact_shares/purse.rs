//! What every group of voters has paid so far, and who can pay a part of what.

use std::cmp::Ordering;

use num_bigint::BigUint;

use crate::profile::{Backer, Profile};
use crate::ratio::reduced;
use crate::sequence::Figure;

/// How often all supporters are looked at before those who matter are picked out.
pub(super) const QUICK_LOOKS: u32 = 4;

/// Not yet seen in a purchase.
const NOT_SEEN: u32 = u32::MAX;

/// An endowment, exactly and scaled.
#[derive(Debug, Clone)]
pub(super) struct Share {
    pub exact: Figure,
    /// Times two to the power of the shift, rounded down.
    pub scaled: i128,
}

impl Share {
    pub fn is_less(&self, other: &Self) -> bool {
        self.scaled < other.scaled
            || (self.scaled == other.scaled && is_less(&self.exact, &other.exact))
    }
}

/// One purchase, as the payers see it.
#[derive(Debug)]
struct Payment {
    cost: u64,
    payers: u64,
    /// Cost divided by payers, scaled and rounded down.
    part: i64,
    /// The paying groups, and what each has then paid in all.
    moves: Vec<(u32, u32)>,
}

/// A sum of payments: what some groups have paid in all. Number 0 is nothing.
#[derive(Debug, Clone)]
struct Sum {
    before: u32,
    payment: u32,
    exact: Option<Box<Figure>>,
}

/// What each group has paid. Payments can be taken back, latest first.
pub(super) struct Purses<'a> {
    pub profile: &'a Profile,
    shift: u32,
    /// Of all candidates together.
    total_cost: BigUint,
    /// For each group, what each of its voters has paid: scaled, too low by less than one for each
    /// payment. Kept beside `sum` because nearly everything is decided by it. Nobody pays more than the
    /// budget, so that 64 bits are enough; shares may be larger.
    low: Vec<i64>,
    /// For each group, the same as a sum of payments.
    sum: Vec<u32>,
    sums: Vec<Sum>,
    payments: Vec<Payment>,
}

/// What each of some voters has paid: scaled, and exactly.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Payer {
    pub low: i128,
    pub sum: u32,
    pub weight: u64,
}

/// Scaled limits of what a voter may have paid to be able to pay a part.
struct Limits {
    /// Who has paid no more than this can pay the part, with something left over.
    certainly: i128,
    /// Who has paid this much cannot.
    never: i128,
}

impl<'a> Purses<'a> {
    pub fn new(profile: &'a Profile, candidates: &[u32]) -> Self {
        let total: u128 = candidates.iter().map(|c| u128::from(profile.cost[*c as usize])).sum();
        // Two bits are kept free for sums.
        let shift = 61_u32.saturating_sub(u64::BITS - profile.budget.leading_zeros());
        let groups = profile.groups.len();
        let nothing = Figure { numerator: BigUint::ZERO, denominator: 1_u32.into() };
        Self {
            profile,
            shift,
            total_cost: total.into(),
            low: vec![0; groups],
            sum: vec![0; groups],
            sums: vec![Sum { before: 0, payment: 0, exact: Some(Box::new(nothing)) }],
            payments: Vec::new(),
        }
    }

    /// An endowment; one that is larger than all costs together counts as that much.
    pub fn share(&self, exact: &Figure) -> Share {
        let most = &self.total_cost * &exact.denominator;
        let numerator = (&exact.numerator).min(&most);
        let scaled = i128::try_from(&((numerator << self.shift) / &exact.denominator))
            .expect("the shift leaves room for all costs together");
        let exact = Figure { numerator: numerator.clone(), denominator: exact.denominator.clone() };
        Share { exact, scaled }
    }

    /// A bit more than an endowment: `distance` more when scaled, or, if that is less, enough to buy
    /// everything with something left over.
    pub fn beyond(&self, share: &Share, distance: i128) -> Share {
        let most = i128::try_from(&((&self.total_cost + 1_u32) << self.shift))
            .expect("the shift leaves room for all costs together");
        let scaled = most.min(share.scaled + 1 + distance);
        let numerator = BigUint::try_from(scaled).expect("not negative");
        let denominator = BigUint::from(1_u32) << self.shift;
        Share { exact: Figure { numerator, denominator }, scaled }
    }

    /// Whether an endowment buys everything with something left over.
    pub fn is_enough_for_all(&self, share: &Share) -> bool {
        share.exact.numerator > &self.total_cost * &share.exact.denominator
    }

    pub fn part(&self, cost: u64, payers: u64) -> i128 {
        let scaled = u128::from(cost) << self.shift;
        match u64::try_from(scaled) {
            Ok(scaled) => (scaled / payers).into(),
            Err(_) => i128::try_from(scaled / u128::from(payers)).unwrap_or(i128::MAX / 4),
        }
    }

    /// How much too low a scaled sum is, at most.
    pub fn margin(&self) -> i128 {
        i128::try_from(self.payments.len()).expect("fewer payments than projects")
    }

    fn limits(&self, cost: u64, payers: u64, share: &Share) -> Limits {
        let part = self.part(cost, payers);
        let margin = self.margin();
        Limits { certainly: share.scaled - part - margin - 1, never: share.scaled - part + 1 }
    }

    /// The size of the largest set of supporters of a project who can each pay their part of it,
    /// known to be no more than `from`; 0 if there is none. If it is less than `least`, what is
    /// returned is also less than `least`, but may be more than the size.
    pub fn most_payers(&mut self, project: u32, (from, least): (u64, u64), share: &Share) -> u64 {
        let cost = self.profile.cost[project as usize];
        let backers = &self.profile.backers[project as usize];
        let mut size = from;
        for _ in 0..QUICK_LOOKS {
            let limits = self.limits(cost, size, share);
            let possible = tally(backers, &self.low, narrowed(limits.never - 1));
            if possible < least {
                return possible;
            }
            let certainly = narrowed(limits.certainly);
            if possible >= size && tally(backers, &self.low, certainly) >= size {
                return size;
            }
            // Parts grow as the set shrinks, so whoever is dropped stays out.
            size = size.min(possible);
        }
        closing_in((size, least), |from, least| self.settle(project, (from, least), share))
    }

    /// The same with one look at every supporter, for a `least` that is at least 1.
    fn settle(&mut self, project: u32, (from, least): (u64, u64), share: &Share) -> u64 {
        let cost = self.profile.cost[project as usize];
        let smallest_part = self.limits(cost, from, share);
        let largest_part = self.limits(cost, least, share);
        let backers = &self.profile.backers[project as usize];
        let limits = (largest_part.certainly, smallest_part.never - 1);
        let certain = tally(backers, &self.low, narrowed(limits.0));
        let between = limits.0 + 1..=limits.1;
        let others = backers.iter().map(|backer| self.payer(backer));
        let others: Vec<Payer> = others.filter(|payer| between.contains(&payer.low)).collect();
        let mut size = from;
        loop {
            let able = certain + self.able(&others, (cost, size), share);
            if able >= size || able < least {
                return able.min(size);
            }
            size = able;
        }
    }

    /// What a supporter has paid.
    pub fn payer(&self, backer: &Backer) -> Payer {
        let group = backer.group as usize;
        Payer { low: self.low[group].into(), sum: self.sum[group], weight: backer.weight }
    }

    /// How many voters can pay a part.
    fn able(&mut self, voters: &[Payer], (cost, payers): (u64, u64), share: &Share) -> u64 {
        let limits = self.limits(cost, payers, share);
        let mut able = 0;
        let mut unsure: Vec<(u32, u64)> = Vec::new();
        for payer in voters {
            if payer.low <= limits.certainly {
                able += payer.weight;
            } else if payer.low < limits.never {
                unsure.push((payer.sum, payer.weight));
            }
        }
        unsure.sort_unstable();
        for same in unsure.chunk_by(|a, b| a.0 == b.0) {
            if self.compare(same[0].0, (cost, payers), share).is_le() {
                able += same.iter().map(|(_, weight)| weight).sum::<u64>();
            }
        }
        able
    }

    /// Compares a sum paid so far, and a part on top of it, with a share.
    fn compare(&mut self, sum: u32, (cost, payers): (u64, u64), share: &Share) -> Ordering {
        let then = plus_part(self.exact(sum), cost, payers);
        let left = then.numerator * &share.exact.denominator;
        left.cmp(&(&share.exact.numerator * then.denominator))
    }

    /// A sum of payments as a fraction.
    pub fn exact(&mut self, sum: u32) -> &Figure {
        let mut missing = Vec::new();
        let mut at = sum;
        while self.sums[at as usize].exact.is_none() {
            missing.push(at);
            at = self.sums[at as usize].before;
        }
        for at in missing.into_iter().rev() {
            let Sum { before, payment, .. } = self.sums[at as usize];
            let Payment { cost, payers, .. } = self.payments[payment as usize];
            let before = self.sums[before as usize].exact.as_ref().expect("made just before");
            let then = plus_part(before, cost, payers);
            let (numerator, denominator) = reduced(&then.numerator, &then.denominator);
            self.sums[at as usize].exact = Some(Box::new(Figure { numerator, denominator }));
        }
        self.sums[sum as usize].exact.as_ref().expect("made if it was missing")
    }

    /// Makes the largest set of supporters that can pay for a project, `payers` in number, pay.
    pub fn pay(&mut self, project: u32, payers: u64, share: &Share) {
        let cost = self.profile.cost[project as usize];
        let limits = self.limits(cost, payers, share);
        let number = u32::try_from(self.payments.len()).expect("fewer payments than projects");
        let mut moves = Vec::new();
        // Where sums move to; the same if they do not.
        let mut moved: Vec<u32> = vec![NOT_SEEN; self.sums.len()];
        let profile = self.profile;
        let (never, certainly) = (narrowed(limits.never), narrowed(limits.certainly));
        for Backer { group, .. } in &profile.backers[project as usize] {
            let low = self.low[*group as usize];
            if low >= never {
                continue;
            }
            let sum = self.sum[*group as usize];
            if moved[sum as usize] == NOT_SEEN {
                let pays = low <= certainly || self.compare(sum, (cost, payers), share).is_le();
                moved[sum as usize] = if pays { self.add(sum, number) } else { sum };
            }
            if moved[sum as usize] != sum {
                moves.push((*group, moved[sum as usize]));
            }
        }
        let part = narrowed(self.part(cost, payers));
        for (group, sum) in &moves {
            self.low[*group as usize] += part;
            self.sum[*group as usize] = *sum;
        }
        self.payments.push(Payment { cost, payers, part, moves });
    }

    fn add(&mut self, before: u32, payment: u32) -> u32 {
        let sum = u32::try_from(self.sums.len()).expect("no more than groups times rounds");
        self.sums.push(Sum { before, payment, exact: None });
        sum
    }

    /// The most that a voter has paid in all.
    pub fn most_paid(&mut self) -> Figure {
        let highest = self.low.iter().max().copied().unwrap_or(0);
        let near = narrowed(i128::from(highest) - self.margin());
        let groups = self.low.iter().zip(&self.sum).filter(|(low, _)| **low >= near);
        let mut sums: Vec<u32> = groups.map(|(_, sum)| *sum).collect();
        sums.sort_unstable();
        sums.dedup();
        let mut most = Figure { numerator: BigUint::ZERO, denominator: 1_u32.into() };
        for sum in sums {
            let paid = self.exact(sum);
            if is_less(&most, paid) {
                most = paid.clone();
            }
        }
        most
    }

    /// The same with another shift, for trying the exact side.
    #[cfg(test)]
    pub fn coarser(mut self, shift: u32) -> Self {
        self.shift = self.shift.min(shift);
        self
    }

    /// Takes the latest payments back, until `made` are left.
    pub fn take_back(&mut self, made: usize) {
        for payment in self.payments.drain(made..).rev() {
            for (group, sum) in &payment.moves {
                self.low[*group as usize] -= payment.part;
                self.sum[*group as usize] = self.sums[*sum as usize].before;
            }
        }
        // Sums are made in the order of payments.
        let kept = self.sums[1..].partition_point(|sum| (sum.payment as usize) < made);
        self.sums.truncate(kept + 1);
    }
}

/// Looks for a number between two by a look that gets slower the farther they are apart, and that may
/// find out only that the number is less than the lower one.
pub(super) fn closing_in((from, least): (u64, u64), mut look: impl FnMut(u64, u64) -> u64) -> u64 {
    let mut size = from;
    loop {
        let goal = if least > size / 2 { least } else { size - size / 4 };
        let found = look(size, goal);
        if found >= goal || found < least {
            return found;
        }
        size = found;
    }
}

/// A limit as what has been paid is compared with it: what is too large for 64 bits is beyond all that.
fn narrowed(scaled: i128) -> i64 {
    i64::try_from(scaled).unwrap_or(if scaled < 0 { i64::MIN } else { i64::MAX })
}

/// The weight of those who have paid no more than a limit.
///
/// This is the innermost loop. Who can pay is close to a coin toss, so it has no branches.
fn tally(backers: &[Backer], paid: &[i64], limit: i64) -> u64 {
    tally_of(backers, |_, backer| paid[backer.group as usize], limit)
}

/// The same where `paid` says what a backer has paid, of whom it is given the place.
pub(super) fn tally_of(
    backers: &[Backer],
    paid: impl Fn(usize, &Backer) -> i64,
    limit: i64,
) -> u64 {
    backers.iter().enumerate().fold(0, |sum, (place, backer)| {
        let within = paid(place, backer) <= limit;
        sum.wrapping_add(backer.weight & u64::from(within).wrapping_neg())
    })
}

pub(super) fn plus_part(paid: &Figure, cost: u64, payers: u64) -> Figure {
    Figure {
        numerator: &paid.numerator * payers + &paid.denominator * cost,
        denominator: &paid.denominator * payers,
    }
}

pub(super) fn is_less(a: &Figure, b: &Figure) -> bool {
    &a.numerator * &b.denominator < &b.numerator * &a.denominator
}
