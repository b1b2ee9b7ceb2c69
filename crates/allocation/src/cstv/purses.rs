//! What every group of voters holds and donates, as narrow intervals.
//!
//! A voter's donations to the projects standing are always in proportion to the points given,
//! whatever was moved: all that is remembered of a voter is the sum.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use num_bigint::BigUint;

use super::history::Share;
use crate::profile::Profile;

/// An amount that is known to be between two others, in units of [`Purses`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Span {
    pub low: BigUint,
    pub high: BigUint,
}

impl Span {
    pub fn exactly(amount: BigUint) -> Self {
        Self { low: amount.clone(), high: amount }
    }

    pub fn zero() -> Self {
        Self::exactly(BigUint::ZERO)
    }

    fn add(&mut self, other: &Self, times: u64) {
        self.low += &other.low * times;
        self.high += &other.high * times;
    }

    fn subtract(&mut self, other: &Self, times: u64) {
        self.low -= &other.low * times;
        self.high -= &other.high * times;
    }

    pub fn times(&self, factor: u64) -> Self {
        Self { low: &self.low * factor, high: &self.high * factor }
    }

    pub fn plus(&self, other: &Self) -> Self {
        Self { low: &self.low + &other.low, high: &self.high + &other.high }
    }

    /// What is left of `whole` without this; not less than nothing.
    pub fn taken_from(&self, whole: &BigUint) -> Self {
        let less = |part: &BigUint| if part < whole { whole - part } else { BigUint::ZERO };
        Self { low: less(&self.high), high: less(&self.low) }
    }

    /// How the amounts compare; nothing if that cannot be seen.
    pub fn compare(&self, other: &Self) -> Option<Ordering> {
        if self.low > other.high {
            Some(Ordering::Greater)
        } else if self.high < other.low {
            Some(Ordering::Less)
        } else if self.low == self.high && *self == *other {
            Some(Ordering::Equal)
        } else {
            None
        }
    }
}

/// How a purchase is paid for.
#[derive(Debug, Clone)]
pub(super) struct Payment {
    /// Supporters with at least this share give all they have.
    pub capped: Option<Share>,
    /// What the others pay together.
    pub need: Span,
    /// What the others donate to the project together.
    pub open: Span,
}

/// What the supporters of a project who have the same share hold, and donate to the project.
pub(super) struct Class {
    pub share: Share,
    pub held: Span,
    pub donated: Span,
}

/// Amounts are in smallest units divided by the number of voters and by two to the power of
/// `shift`: what every voter starts with is then whole.
#[derive(Debug, Clone)]
pub(super) struct Purses<'a> {
    profile: &'a Profile,
    pub shift: u32,
    standing: Vec<bool>,
    /// By project.
    cost: Vec<BigUint>,
    support: Vec<Span>,
    /// By group: what it holds, its points for projects standing, and the one divided by the
    /// other.
    held: Vec<Span>,
    points: Vec<u64>,
    per_point: Vec<Span>,
}

impl<'a> Purses<'a> {
    pub fn new(profile: &'a Profile, candidates: &[u32], shift: u32) -> Self {
        let scaled = |amount: u64| (BigUint::from(amount) * profile.voters) << shift;
        let mut purses = Self {
            profile,
            shift,
            standing: vec![false; profile.cost.len()],
            cost: profile.cost.iter().map(|cost| scaled(*cost)).collect(),
            support: vec![Span::zero(); profile.cost.len()],
            held: Vec::with_capacity(profile.groups.len()),
            points: Vec::with_capacity(profile.groups.len()),
            per_point: Vec::with_capacity(profile.groups.len()),
        };
        for project in candidates {
            purses.standing[*project as usize] = true;
        }
        for (group, voters) in (0_u32..).zip(profile.groups.iter()) {
            let held = (BigUint::from(profile.budget) * voters.weight) << shift;
            purses.held.push(Span::exactly(held));
            let choices = profile.choices(group).iter();
            let points = choices.filter(|c| purses.standing[c.project as usize]);
            purses.points.push(points.map(|choice| u64::from(choice.points)).sum());
            purses.per_point.push(Span::zero());
            purses.donate(group);
        }
        purses
    }

    pub fn standing(&self) -> Vec<u32> {
        (0..self.profile.size()).filter(|project| self.standing[*project as usize]).collect()
    }

    pub fn cost(&self, project: u32) -> &BigUint {
        &self.cost[project as usize]
    }

    /// What is donated to a project.
    pub fn support(&self, project: u32) -> &Span {
        &self.support[project as usize]
    }

    /// What the supporters of a project hold, whatever it is donated to.
    pub fn reach(&self, project: u32) -> Span {
        let mut sum = Span::zero();
        for backer in &self.profile.backers[project as usize] {
            sum.add(&self.held[backer.group as usize], 1);
        }
        sum
    }

    /// The supporters of a project by share, smallest first.
    pub fn classes(&self, project: u32) -> Vec<Class> {
        let mut classes: BTreeMap<Share, (Span, Span)> = BTreeMap::new();
        for backer in &self.profile.backers[project as usize] {
            let group = backer.group as usize;
            let share = Share { points: backer.points, of: self.points[group] };
            let zero = || (Span::zero(), Span::zero());
            let (held, donated) = classes.entry(share).or_insert_with(zero);
            held.add(&self.held[group], 1);
            donated.add(&self.per_point[group], backer.points.into());
        }
        let classes = classes.into_iter();
        classes.map(|(share, (held, donated))| Class { share, held, donated }).collect()
    }

    /// A project leaves; its donations go to the other projects of each of its supporters. They
    /// are lost if there are none.
    pub fn eliminate(&mut self, project: u32) {
        self.remove(project, |_, _, _| {});
    }

    /// A project leaves and is paid for.
    pub fn buy(&mut self, project: u32, payment: &Payment) {
        let shift = self.shift;
        let mut kept: BTreeMap<Share, Span> = BTreeMap::new();
        self.remove(project, |held, points, of| {
            let share = Share { points, of };
            let kept = kept.entry(share).or_insert_with(|| payment.kept(share, shift));
            held.low = (&held.low * &kept.low) >> shift;
            held.high = up(&held.high * &kept.high, shift);
        });
    }

    fn remove(&mut self, project: u32, mut pay: impl FnMut(&mut Span, u32, u64)) {
        self.standing[project as usize] = false;
        let profile = self.profile;
        for backer in &profile.backers[project as usize] {
            let group = backer.group as usize;
            for choice in profile.choices(backer.group) {
                if self.standing[choice.project as usize] {
                    self.support[choice.project as usize]
                        .subtract(&self.per_point[group], choice.points.into());
                }
            }
            pay(&mut self.held[group], backer.points, self.points[group]);
            self.points[group] -= u64::from(backer.points);
            self.donate(backer.group);
        }
    }

    /// Divides what a group holds among the projects standing.
    fn donate(&mut self, group: u32) {
        let at = group as usize;
        if self.points[at] == 0 {
            self.held[at] = Span::zero();
            return;
        }
        let (points, held) = (self.points[at], &self.held[at]);
        let per_point =
            Span { low: &held.low / points, high: (&held.high + (points - 1)) / points };
        for choice in self.profile.choices(group) {
            if self.standing[choice.project as usize] {
                self.support[choice.project as usize].add(&per_point, choice.points.into());
            }
        }
        self.per_point[at] = per_point;
    }
}

fn up(amount: BigUint, shift: u32) -> BigUint {
    let one = BigUint::from(1_u32) << shift;
    (amount + one - 1_u32) >> shift
}

impl Payment {
    /// What supporters with some share keep of what they hold, in parts of two to the power of
    /// `shift`.
    fn kept(&self, share: Share, shift: u32) -> Span {
        if self.capped.is_some_and(|capped| share >= capped) {
            return Span::zero();
        }
        // They pay the part `need / open` of their donation.
        let whole = |open: &BigUint| open * share.of;
        let rest = |open: &BigUint, need: &BigUint| {
            let (whole, paid) = (whole(open), need * share.points);
            if paid < whole { (whole - paid) << shift } else { BigUint::ZERO }
        };
        let divisor = |open: &BigUint| whole(open).max(BigUint::from(1_u32));
        let low = rest(&self.open.low, &self.need.high) / divisor(&self.open.low);
        let most = divisor(&self.open.high);
        let high = (rest(&self.open.high, &self.need.low) + &most - 1_u32) / most;
        Span { low, high }
    }
}
