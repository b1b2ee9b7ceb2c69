//! The method of equal shares.
//!
//! Every voter starts with the same share. A project can be bought if its supporters together
//! still have its cost. It is paid for as evenly as possible: each supporter pays the *price* times
//! the points they gave it, or all they have left if that is less. The project with the lowest
//! price for what it is worth is bought, until nothing can be.
//!
//! Two ideas make this exact and fast. Prices only rise as voters spend, so an old price is a lower
//! bound and most projects need no new look in most rounds. And what a voter has left is held
//! twice: as an interval of scaled integers, narrow enough to decide nearly everything, and as the
//! list of prices paid so far, from which the exact fraction is built when intervals overlap.

mod again;
mod bare;
mod between;
mod choice;
mod cover;
mod exact;
mod falling;
mod plain;
mod purse;
mod quote;
mod raise;
mod round;
mod swap;
#[cfg(test)]
mod tests;
mod trail;
mod wide;

use std::cmp::Ordering;
use std::sync::Arc;

use num_bigint::BigUint;

pub(crate) use again::{Again, Span};
pub(crate) use bare::raise_plainly;
pub(crate) use exact::ExactPrice;
pub(crate) use raise::{Raised, raise};
pub(crate) use trail::Trail;

use crate::profile::Profile;
use crate::rule::{Completion, Endowment, Utility};
use cover::{Cover, Step};
use exact::Ledger;
use falling::{Falling, NEAREST, Nearest};
use plain::PlainPrice;
use purse::Purses;
use wide::{bits, compare_products, scale_by};

/// An amount times two to the market's shift. It is also what prices are compared by, so it must
/// hold any share that is tried and any cost.
pub(super) type Scaled = u64;

/// More precision is never needed.
const MOST_SHIFT: u32 = 40;

/// Less precision would leave too much to exact fractions.
const LEAST_SHIFT: u32 = 12;

/// What every run of one count has in common.
pub(crate) struct Market<'a> {
    pub profile: &'a Profile,
    /// Place of each project in the tie-break.
    pub ranks: &'a [u32],
    pub utility: Utility,
    /// See [`Market::worth`].
    worths: Arc<[u64]>,
    /// Projects that may be bought; each has a cost and a supporter.
    pub candidates: &'a [u32],
    /// Scaled integers are amounts times two to this power.
    shift: u32,
    /// No share that is tried is greater, in smallest units.
    limit: u64,
    /// All purses together fit in a scaled integer.
    narrow: bool,
    /// The candidates with the price that each would have if all its supporters could pay alike:
    /// no price is ever lower. The cheapest for its worth comes last.
    opening: Vec<(u32, Scaled)>,
}

/// The share of each voter: an exact fraction of smallest units.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Share {
    pub numerator: u128,
    pub denominator: u64,
}

/// A share and the steps by which it is raised.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Ladder {
    pub first: Share,
    /// What a step adds to the numerator.
    step: u128,
}

impl Ladder {
    /// The share after so many steps.
    pub fn at(self, steps: u64) -> Share {
        let numerator = self.first.numerator + u128::from(steps) * self.step;
        Share { numerator, ..self.first }
    }

    /// How many steps a rise takes, in smallest units; rounded down.
    fn steps_in(self, rise: u128) -> u64 {
        let steps = rise.saturating_mul(u128::from(self.first.denominator)) / self.step.max(1);
        u64::try_from(steps).unwrap_or(u64::MAX)
    }
}

/// One project bought.
#[derive(Debug, Clone)]
pub(crate) struct Purchase {
    pub project: u32,
    /// Its price per point; not known in a quick run.
    pub price: Option<ExactPrice>,
    /// The same, if it was needed and is a plain fraction.
    plain: Option<PlainPrice>,
    /// Projects that may change places with it without any consequence, itself included, by project;
    /// empty if that is not known. See [`swap`].
    swapped: Vec<(u32, PlainPrice)>,
    /// Upper bound of the price, scaled.
    high: Scaled,
    /// Voters who spent their last on it.
    pub exhausted: u64,
    /// All projects with the same price for their worth, itself included, if there were others.
    pub tied: Vec<u32>,
    /// Who came close.
    nearest: Nearest,
}

/// A run of the method with one share.
#[derive(Debug)]
pub(crate) struct Run {
    share: Share,
    pub purchases: Vec<Purchase>,
    /// The next purchase would have cost more than the budget: the run was abandoned.
    pub overspent: bool,
    /// That purchase: the project, with bounds of its price (scaled).
    too_much: Option<(u32, Scaled, Scaled)>,
    /// Every share between the guard's and this one buys the same, in the same order.
    pub certified: bool,
    /// Some rounds repeat the guard's without a look at who else could be bought: ties are not known
    /// there.
    repeats: bool,
    /// Nothing was of interest after the first round that differs from the guard's, which is the last.
    stopped: bool,
    /// What is certified of it, if not all is.
    shown: Option<Cover>,
    /// How much greater the share may be, in smallest units, before another purchase seems to be
    /// made. An estimate: only [`Market::run_guarded`] proves anything.
    pub horizon: u128,
    /// Pairs of projects of which it mattered who is first in the tie-break; for twins it may also
    /// have mattered where they are not named here.
    leaned: Vec<(u32, u32)>,
    purses: Purses,
    ledger: Ledger,
}

impl<'a> Market<'a> {
    /// Sets up runs over `candidates` with an equal share of the budget. Each candidate costs no more
    /// than the budget.
    pub fn new(
        profile: &'a Profile,
        ranks: &'a [u32],
        utility: Utility,
        candidates: &'a [u32],
    ) -> Self {
        let worth = |cost: &u64| if utility.by_cost() { *cost } else { 1 };
        let market = Self {
            profile,
            ranks,
            utility,
            worths: profile.cost.iter().map(worth).collect(),
            candidates,
            shift: 0,
            limit: 0,
            narrow: false,
            opening: Vec::new(),
        };
        market.within(profile.budget / profile.voters.max(1))
    }

    /// The same market for shares up to a limit, in smallest units.
    pub fn within(&self, limit: u64) -> Self {
        let profile = self.profile;
        let top = self.candidates.iter().map(|c| profile.cost[*c as usize]).max().unwrap_or(0);
        let room = (Scaled::BITS - 1).saturating_sub(bits(limit));
        let narrow = room.checked_sub(bits(profile.voters)).filter(|room| *room >= LEAST_SHIFT);
        let shift = narrow.unwrap_or(room).min(Scaled::BITS - 1 - bits(top)).min(MOST_SHIFT);
        let (worths, opening) = (Arc::clone(&self.worths), Vec::new());
        let scaled = Self { shift, limit, narrow: narrow.is_some(), worths, opening, ..*self };
        let opening =
            self.candidates.iter().map(|project| (*project, scaled.opening_price(*project)));
        let mut opening: Vec<(u32, Scaled)> = opening.collect();
        opening.sort_by(|a, b| self.scaled_compare(*b, *a));
        Self { opening, ..scaled }
    }

    /// The share that everyone starts with.
    pub fn first_share(&self, endowment: Endowment) -> Share {
        Share::first(self.profile, self.profile.voters, endowment)
    }

    /// The first share and the steps by which a completion raises it.
    pub fn ladder(&self, endowment: Endowment, completion: Completion) -> Ladder {
        self.first_share(endowment).raised_by(completion, self.profile.unit)
    }

    /// A run compared with no other, with all exact prices.
    pub fn run(&self, share: Share) -> Run {
        let run = round::Running::new(self, share).finish();
        run.expect("exact prices decide everything that the tie-break leaves open")
    }

    /// Runs the method with `share`. If `guard` is a finished run with a smaller share, finds out
    /// at the same time whether every share in between gives the same purchases.
    ///
    /// Why two runs are enough: as long as the same projects are bought in the same order, every
    /// voter has more left at every moment with a larger share, so every price is lower. If in each
    /// round the winner's price with the smaller share (its highest in between) is no more than
    /// every other price with the larger share (their lowest in between), it wins throughout.
    ///
    /// Rivals that come closer are told apart by how fast prices fall at least in between, which
    /// follows from who has nothing left with the smaller share and who is poor with the larger one;
    /// see `stays_behind`.
    ///
    /// Nothing if the run is a quick one, by scaled integers alone, and these are not enough to decide
    /// everything: in a tie, for instance.
    fn run_guarded(&self, share: Share, step: Step<'_>) -> Option<Run> {
        round::Running::step(self, share, step).finish()
    }

    /// The lowest price that a project can ever have, scaled.
    fn opening_price(&self, project: u32) -> Scaled {
        let at = project as usize;
        (self.profile.cost[at] << self.shift) / self.profile.score[at].max(1)
    }

    /// Puts a project back into a list of which the cheapest for its worth comes last.
    fn put_back(&self, open: &mut Vec<(u32, Scaled)>, entry: (u32, Scaled)) {
        let place = open.partition_point(|other| self.scaled_less(entry, *other));
        open.insert(place, entry);
    }

    /// Compares prices for what they are worth.
    fn scaled_compare(&self, (a, price_a): (u32, Scaled), (b, price_b): (u32, Scaled)) -> Ordering {
        let (worth_a, worth_b) = (self.worths[a as usize], self.worths[b as usize]);
        compare_products((price_a, worth_b), (price_b, worth_a))
    }

    /// The highest price at which `project` is still as good as `other` at its price, or a bit more.
    fn equivalent(&self, project: u32, (other, price): (u32, Scaled)) -> Scaled {
        let equal = scale_by(price, (self.worth(project), self.worth(other)));
        Scaled::try_from(equal + 1).unwrap_or(Scaled::MAX)
    }

    fn scaled_less(&self, a: (u32, Scaled), b: (u32, Scaled)) -> bool {
        self.scaled_compare(a, b).is_lt()
    }

    /// What a price counts for: a price per point counts per unit of cost under cost utilities,
    /// where a point for a dear project is worth more.
    #[inline]
    fn worth(&self, project: u32) -> u64 {
        self.worths[project as usize]
    }
}

impl Share {
    /// The share that each of so many voters starts with.
    pub fn first(profile: &Profile, voters: u64, endowment: Endowment) -> Self {
        let voters = voters.max(1);
        match endowment {
            Endowment::Exact => Self { numerator: u128::from(profile.budget), denominator: voters },
            Endowment::Integral => {
                let whole = profile.budget / voters / profile.unit * profile.unit;
                Self { numerator: u128::from(whole), denominator: 1 }
            }
        }
    }

    /// The steps by which a completion raises it, where a unit of currency is so many smallest ones.
    pub fn raised_by(self, completion: Completion, unit: u64) -> Ladder {
        match completion {
            Completion::Percent1 => self.by_hundredths(),
            _ => self.by_units(unit),
        }
    }

    /// The share in whole smallest units, rounded down.
    pub fn whole(self) -> u64 {
        u64::try_from(self.numerator / u128::from(self.denominator)).unwrap_or(u64::MAX)
    }

    /// Steps of one unit of currency, in smallest units, up from this share.
    pub fn by_units(self, unit: u64) -> Ladder {
        Ladder { first: self, step: u128::from(unit) * u128::from(self.denominator) }
    }

    /// Steps of a hundredth of this share up from it.
    pub fn by_hundredths(self) -> Ladder {
        let first = Self { numerator: self.numerator * 100, denominator: self.denominator * 100 };
        Ladder { first, step: self.numerator }
    }

    /// How much greater this share is than another, if that is a whole number of smallest units.
    fn above(self, other: Self) -> Option<u128> {
        let same = self.denominator == other.denominator;
        let more = self.numerator.checked_sub(other.numerator).filter(|_| same)?;
        let denominator = u128::from(self.denominator);
        more.is_multiple_of(denominator).then(|| more / denominator)
    }

    /// As a fraction of large numbers.
    pub fn fraction(self) -> (BigUint, BigUint) {
        (BigUint::from(self.numerator), BigUint::from(self.denominator))
    }
}

impl Run {
    /// Indices of the bought projects in order.
    pub fn projects(&self) -> impl Iterator<Item = u32> + '_ {
        self.purchases.iter().map(|purchase| purchase.project)
    }

    /// How much smaller the share must be, in smallest units, for an earlier run's first different
    /// purchase to be made again; about, if there is something to go by.
    fn back_to(&self, earlier: &Self, market: &Market<'_>) -> Option<u128> {
        let mut pairs = self.purchases.iter().zip(&earlier.purchases);
        let (now, then) = pairs.find(|(now, then)| now.project != then.project)?;
        earlier.projects().find(|project| *project == now.project)?;
        let mut rivals = now.nearest.rivals.iter().flatten();
        let rival = rivals.find(|rival| rival.project == then.project)?;
        market.meeting_before(&now.nearest.winner, rival)
    }

    /// Whether nothing shows that it buys other things than an earlier run, if only because it was
    /// stopped.
    fn seems_the_same(&self, earlier: &Self) -> bool {
        let same = self.projects().zip(earlier.projects()).all(|(now, then)| now == then);
        same && (self.stopped || self.purchases.len() == earlier.purchases.len())
    }

    /// Whether exact prices are missing.
    fn is_quick(&self) -> bool {
        self.purchases.iter().any(|purchase| purchase.price.is_none())
    }

    /// What the supporters of a project have left together, rounded down to smallest units.
    pub fn left_with_supporters(&self, profile: &Profile, project: u32) -> u64 {
        self.ledger.left_with_supporters(profile, &self.purses, project)
    }
}
