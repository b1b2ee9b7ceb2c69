//! What is known of the rounds of a run before it is made.
//!
//! Two runs that buy the same prove round by round that every share between them does so too; where
//! the proof of a round fails, that of the others still stands, for as long as the same is bought
//! before. A run in between makes the purchases of those rounds without a look at anything else, and
//! looks about only where something is open.

use super::choice::{Look, Seen};
use super::round::Running;
use super::{Falling, NEAREST, Nearest, Purchase, Run, Scaled, Share};

/// What a run has shown of its first rounds: if the same projects are bought before, every share
/// between its guard's and its own buys the same in each of them, but in those that are pending.
#[derive(Debug, Clone)]
pub(super) struct Cover {
    pub rounds: usize,
    /// Rounds of which that is not proved, though both runs buy the same.
    pub pending: Vec<(usize, Stalls)>,
    /// What may be bought after these rounds.
    pub open: Stalls,
    /// Projects that their supporters nearly could pay for, or not quite.
    pub within_reach: Vec<u32>,
    /// That of the run.
    pub share: Share,
}

/// Projects that may be bought in a round, with prices (scaled) that are lower bounds for every share
/// up to that of the run that found them; the cheapest for its worth comes last.
pub(super) type Stalls = Vec<(u32, Scaled)>;

impl Cover {
    /// What may be bought in a round that is not known.
    pub fn open_in(&self, round: usize) -> Option<&Stalls> {
        if round == self.rounds {
            return Some(&self.open);
        }
        self.pending.iter().find(|(at, _)| *at == round).map(|(_, open)| open)
    }

    /// Forgets all rounds from one on, in which something else is bought now.
    pub fn cut(&mut self, round: usize) {
        if round < self.rounds {
            let at = self.pending.iter().position(|(at, _)| *at == round);
            debug_assert!(at.is_some(), "a certified round has changed");
            self.open = at.map_or_else(Vec::new, |at| self.pending.swap_remove(at).1);
            self.pending.retain(|(at, _)| *at < round);
            self.rounds = round;
        }
    }

    /// How much greater a share may be, in smallest units, with the same first rounds.
    pub fn rise_left(&self, share: Share) -> u128 {
        let more = self.share.numerator.saturating_sub(share.numerator);
        more / u128::from(share.denominator)
    }
}

/// How a step of a raise is run.
#[derive(Clone, Copy)]
pub(super) struct Step<'a> {
    /// A finished run with a smaller share.
    pub guard: Option<&'a Run>,
    /// What is known of its first rounds.
    pub cover: Option<&'a Cover>,
    /// Give up where scaled integers cannot decide.
    pub quick: bool,
    /// Stop where something else is bought than by the guard.
    pub stops: bool,
}

impl<'a> Running<'a> {
    /// The same purchase as the guard's, which is known to be made with this share too.
    pub(super) fn repeat(
        &mut self,
        guarded: &'a Purchase,
        cover: &Cover,
    ) -> Option<(Look, Vec<u32>, Nearest)> {
        let market = self.market;
        let project = guarded.project;
        let look = match self.look_at(project, (market.opening_price(project), None)) {
            Seen::Look(look) => look,
            // Too close to tell: an exact run can.
            Seen::Gone | Seen::Beyond(_) => {
                self.undecided = true;
                return None;
            }
        };
        let plain = guarded.plain.and_then(|_| self.plain(&look));
        self.repeat_swap(guarded, plain);
        let look = Look { plain, ..look };
        let look = if self.quick || look.draft.is_some() {
            look
        } else {
            Look { draft: self.draft(project, (look.low, look.high)), ..look }
        };
        let winner = Falling { project, price: look.low, slope: self.slope(&look) };
        let risen = self.risen.unwrap_or(0);
        let horizon =
            guarded.nearest.horizon.saturating_sub(risen).max(cover.rise_left(self.share));
        self.horizon = self.horizon.min(horizon);
        Some((look, Vec::new(), Nearest { winner, rivals: [None; NEAREST], horizon }))
    }

    /// Keeps what was shown of the rounds so far: in this one something else is bought than by the
    /// guard, or nothing more.
    pub(super) fn differ(&mut self, winner: Option<(u32, Scaled)>) {
        if std::mem::take(&mut self.same) {
            let mut open = self.open.clone();
            if let Some(winner) = winner {
                self.market.put_back(&mut open, winner);
            }
            self.shown = Some(Cover {
                rounds: self.purchases.len(),
                pending: std::mem::take(&mut self.pending),
                open,
                within_reach: self.within_reach.clone(),
                share: self.share,
            });
        }
    }
}
