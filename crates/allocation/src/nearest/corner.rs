//! What one end of a span has left, and the prices that follow from it.

use crate::profile::{Backer, Profile};

/// A price per point: what is above the line, in parts of a smallest unit, and below it.
pub(super) type Price = (u128, u128);

/// What one end has left.
#[derive(Clone)]
pub(super) struct Corner<'a> {
    pub profile: &'a Profile,
    /// What each voter of a group has left, in parts of a smallest unit: below two to the power of 60.
    pub left: Vec<u64>,
    /// A smallest unit has two to this power of parts.
    pub shift: u32,
    /// Rounded up, not down.
    pub rich: bool,
}

impl Corner<'_> {
    fn cost(&self, project: u32) -> u128 {
        u128::from(self.profile.cost[project as usize]) << self.shift
    }

    fn backers(&self, project: u32) -> &[Backer] {
        &self.profile.backers[project as usize]
    }

    /// The price if all supporters could pay alike: it is never lower.
    pub fn opening(&self, project: u32) -> Price {
        (self.cost(project), self.profile.score[project as usize].max(1).into())
    }

    /// Whether all supporters can pay a price that is the same for all.
    pub fn is_plain(&self, project: u32, price: Price) -> bool {
        price == self.opening(project)
    }

    /// The least price at which the supporters of a project pay its cost, or nothing if they cannot.
    /// `from` is no higher. What they pay is concave in the price, so that tangents from below never
    /// lead too far.
    pub fn price(&self, project: u32, from: Price, effort: &mut u64) -> Option<Price> {
        let (cost, backers) = (self.cost(project), self.backers(project));
        let mut price = from;
        loop {
            *effort = effort.saturating_sub(backers.len() as u64);
            let (poor, points) = self.sums(backers, price);
            if poor >= cost {
                return Some(price);
            }
            if points == 0 {
                return None;
            }
            let next = (cost - poor, points);
            if next.0 * price.1 <= price.0 * next.1 {
                return Some(price);
            }
            price = next;
        }
    }

    /// What the supporters of a project pay at a whole price per point.
    pub fn paid(&self, project: u32, price: u64, effort: &mut u64) -> u128 {
        let backers = self.backers(project);
        *effort = effort.saturating_sub(backers.len() as u64);
        let (poor, points) = self.sums(backers, (price.into(), 1));
        poor.saturating_add(points.saturating_mul(price.into()))
    }

    /// What those have who cannot pay a price, and the points of the others.
    fn sums(&self, backers: &[Backer], price: Price) -> (u128, u128) {
        if self.profile.top_points == 1 {
            return self.sums_alike(backers, parts(price.0.div_ceil(price.1)));
        }
        let (mut poor, mut points) = (0_u128, 0_u128);
        for backer in backers {
            let (own, weight) = (u128::from(self.left[backer.group as usize]), backer.weight);
            if own * price.1 < price.0 * u128::from(backer.points) {
                poor += own * u128::from(weight);
            } else {
                points += u128::from(weight) * u128::from(backer.points);
            }
        }
        (poor, points)
    }

    /// The same where every choice has one point, so that whoever has less than `least` cannot pay: the
    /// innermost loop, without branches and without a division. Nothing can overflow: a voter has less
    /// than two to the power of 60, and voters are counted in 64 bits.
    #[inline(never)]
    fn sums_alike(&self, backers: &[Backer], least: u64) -> (u128, u128) {
        let left = self.left.as_slice();
        let (mut poor, mut points) = (0_u128, 0_u64);
        for backer in backers {
            let own = left[backer.group as usize];
            let mask = u64::from(own < least).wrapping_neg();
            poor = poor.wrapping_add(u128::from(own) * u128::from(backer.weight & mask));
            points = points.wrapping_add(backer.weight & !mask);
        }
        (poor, points.into())
    }

    /// Lets the supporters of a project pay a price, or all they have where there is none.
    pub fn pay(&mut self, project: u32, price: Option<Price>, effort: &mut u64) {
        let Self { profile, left, rich, .. } = self;
        let backers = &profile.backers[project as usize];
        *effort = effort.saturating_sub(backers.len() as u64);
        let Some(price) = price else {
            backers.iter().for_each(|backer| left[backer.group as usize] = 0);
            return;
        };
        let asked = |points: u32| {
            let asked = price.0 * u128::from(points);
            parts(if *rich { asked / price.1 } else { asked.div_ceil(price.1) })
        };
        let one = asked(1);
        for backer in backers {
            let asked = if backer.points == 1 { one } else { asked(backer.points) };
            let own = &mut left[backer.group as usize];
            *own = own.saturating_sub(asked);
        }
    }
}

/// An amount in parts of a smallest unit; one that is too large is beyond every purse.
fn parts(amount: u128) -> u64 {
    u64::try_from(amount).unwrap_or(u64::MAX)
}
