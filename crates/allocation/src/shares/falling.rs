//! How fast prices fall at least when the share rises, and about where one meets another, which says where
//! it is worth running next.

use super::purse::RATE_BITS;
use super::wide::{checked_product, product, quotient};
use super::{Market, Scaled};

/// A price and how fast it falls when the share rises; see `Purses::slope`.
#[derive(Debug, Clone, Copy)]
pub(super) struct Falling {
    pub project: u32,
    pub price: Scaled,
    pub slope: u64,
}

/// How many rivals of a winner are kept in mind.
pub(super) const NEAREST: usize = 2;

/// The winner of a round and the rivals that came closest.
#[derive(Debug, Clone)]
pub(super) struct Nearest {
    pub winner: Falling,
    pub rivals: [Option<Falling>; NEAREST],
    /// How much greater the share may be, in smallest units, before one of them seems to be bought
    /// instead.
    pub horizon: u128,
}

impl Market<'_> {
    /// By how much a price falls (scaled, rounded down) at a slope when the share rises by so many
    /// smallest units; nothing if that is too large to tell.
    pub(super) fn scaled_fall(&self, slope: u64, risen: u128) -> Option<Scaled> {
        let fallen = checked_product(slope, risen)?;
        let fallen = match self.shift.checked_sub(RATE_BITS) {
            Some(more) if fallen.leading_zeros() >= more => fallen << more,
            Some(_) => return None,
            None => fallen >> (RATE_BITS - self.shift),
        };
        Scaled::try_from(fallen).ok()
    }

    /// The rise of the share, in whole smallest units, after which something scaled that is `short`
    /// is there if it grows at a rate; about, and nothing if it never is.
    pub(super) fn rise(&self, short: u128, rate: u128) -> Option<u128> {
        let short = match self.shift.checked_sub(RATE_BITS) {
            Some(more) => short >> more,
            None => short.checked_mul(1 << (RATE_BITS - self.shift))?,
        };
        quotient(short, rate)
    }

    /// The rise of the share after which a rival is as cheap for its worth as the winner; about,
    /// and nothing if it does not come closer.
    pub(super) fn meeting(&self, winner: &Falling, rival: &Falling) -> Option<u128> {
        let closing = self.closing(winner, rival)?;
        self.rise(self.distance(winner, rival), closing)
    }

    /// The same for a fall of the share.
    pub(super) fn meeting_before(&self, winner: &Falling, rival: &Falling) -> Option<u128> {
        let closing = self.closing(rival, winner)?;
        self.rise(self.distance(winner, rival), closing)
    }

    /// How much dearer a rival is, for its worth.
    pub(super) fn distance(&self, winner: &Falling, rival: &Falling) -> u128 {
        let dear = product(rival.price.into(), self.worth(winner.project).into());
        dear.saturating_sub(product(winner.price.into(), self.worth(rival.project).into()))
    }

    /// By how much a rival comes closer when the share rises by one.
    fn closing(&self, winner: &Falling, rival: &Falling) -> Option<u128> {
        let falls = product(rival.slope.into(), self.worth(winner.project).into());
        falls.checked_sub(product(winner.slope.into(), self.worth(rival.project).into()))
    }
}
