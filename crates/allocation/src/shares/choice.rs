//! Which project is bought in a round: a look at all that may be the cheapest for its worth, and the
//! choice among them.

use std::cmp::Ordering;

use super::exact::Draft;
use super::plain::PlainPrice;
use super::quote::Quote;
use super::round::Running;
use super::{Nearest, Purchase, Scaled};

/// A project looked at in this round.
#[derive(Debug, Clone)]
pub(super) struct Look {
    pub project: u32,
    pub low: Scaled,
    pub high: Scaled,
    /// How fast its price falls, if that is known already; see [`Purses::slope`](super::purse::Purses::slope).
    pub slope: Option<u64>,
    /// Its price, if it won by it.
    pub plain: Option<PlainPrice>,
    pub draft: Option<Draft>,
}

impl Look {
    /// Its purchase, without what only exact prices tell.
    pub(super) fn bought(&self, tied: Vec<u32>, nearest: Nearest) -> Purchase {
        let Self { project, high, plain, .. } = *self;
        let swapped = Vec::new();
        Purchase { project, price: None, plain, swapped, high, exhausted: 0, tied, nearest }
    }
}

/// What a look at a project showed.
pub(super) enum Seen {
    /// It can no longer be bought.
    Gone,
    /// Its price is beyond what matters in this round, and at least this (scaled).
    Beyond(Scaled),
    /// It may be the one.
    Look(Look),
}

impl Running<'_> {
    /// Looks again at every project whose old price could be the lowest, cheapest first.
    pub(super) fn look(&mut self, guarded: Option<&Purchase>) -> Vec<Look> {
        let market = self.market;
        let guard = guarded.map(|purchase| (purchase.project, purchase.high));
        let mut looks = std::mem::take(&mut self.looked);
        looks.clear();
        let mut best: Option<(u32, Scaled)> = None;
        while let Some((project, low)) = self.open.pop() {
            let beyond = |bound: Option<(u32, Scaled)>| {
                bound.is_none_or(|bound| market.scaled_less(bound, (project, low)))
            };
            if best.is_some() && beyond(best) && beyond(guard) {
                self.open.push((project, low));
                break;
            }
            let bounds = [best, guard].into_iter().flatten();
            let against = match best {
                Some(_) => bounds.map(|bound| market.equivalent(project, bound)).max(),
                None => None,
            };
            let look = match self.look_at(project, (low, against)) {
                Seen::Gone => continue,
                Seen::Beyond(low) => {
                    self.beyond.push((project, low));
                    continue;
                }
                Seen::Look(look) => look,
            };
            if best.is_none_or(|best| market.scaled_less((project, look.high), best)) {
                best = Some((project, look.high));
            }
            looks.push(look);
        }
        looks
    }

    /// The price of a project now, if it matters.
    pub(super) fn look_at(
        &mut self,
        project: u32,
        (from, against): (Scaled, Option<Scaled>),
    ) -> Seen {
        let hint = self.guarded().filter(|guarded| guarded.project == project).map(|guarded| {
            let falls = guarded.nearest.winner.slope;
            let fallen = self.risen.and_then(|risen| self.market.scaled_fall(falls, risen));
            guarded.high.saturating_sub(fallen.unwrap_or(0))
        });
        match self.purses.quote(self.market, project, (from, against), hint) {
            Quote::TooDear(money) => {
                self.note_gone(project, money);
                Seen::Gone
            }
            Quote::Beyond(low) => Seen::Beyond(low.max(from)),
            Quote::Within(low, high, slope) => {
                Seen::Look(Look { project, low, high, slope, plain: None, draft: None })
            }
            Quote::Unclear if self.quick => {
                self.undecided = true;
                Seen::Gone
            }
            Quote::Unclear => match self.draft(project, (from, Scaled::MAX)) {
                None => Seen::Gone,
                Some(draft) => {
                    let low = self.ledger.scaled(&draft, self.market.shift);
                    Seen::Look(Look {
                        project,
                        low,
                        high: low + 1,
                        slope: None,
                        plain: None,
                        draft: Some(draft),
                    })
                }
            },
        }
    }

    pub(super) fn draft(&self, project: u32, bounds: (Scaled, Scaled)) -> Option<Draft> {
        self.ledger.draft(self.market, &self.purses, project, bounds)
    }

    /// The lowest price for its worth, exactly; among equals the first in the tie-break.
    pub(super) fn choose(&mut self, looks: &[Look]) -> Option<(Look, Vec<u32>)> {
        let first = looks.iter().reduce(|best, look| {
            let closer =
                self.market.scaled_less((look.project, look.high), (best.project, best.high));
            if closer { look } else { best }
        })?;
        let bound = (first.project, first.high);
        let mut tied: Vec<Look> = Vec::new();
        for look in looks {
            if self.market.scaled_less(bound, (look.project, look.low)) {
                continue;
            }
            let mut look = look.clone();
            if look.draft.is_none() {
                look.draft = self.draft(look.project, (look.low, look.high));
            }
            match tied.first().map(|best| self.compare(&look, best)) {
                None | Some(Ordering::Equal) => tied.push(look),
                Some(Ordering::Less) => tied = vec![look],
                Some(Ordering::Greater) => {}
            }
        }
        let mut names: Vec<u32> = tied.iter().map(|look| look.project).collect();
        names.sort_unstable();
        let winner =
            tied.into_iter().min_by_key(|look| self.market.ranks[look.project as usize])?;
        let others = names.iter().filter(|other| **other != winner.project);
        self.swaps.leaned.extend(others.map(|other| (winner.project, *other)));
        Some((winner, if names.len() > 1 { names } else { Vec::new() }))
    }

    /// The project whose price is the lowest for its worth beyond doubt, if there is one, or if the
    /// prices that come close are plain fractions.
    pub(super) fn choose_clear(&mut self, looks: &[Look]) -> Option<(Look, Vec<u32>)> {
        let bound = |look: &Look| (look.project, look.high);
        let best = looks.iter().reduce(|best, look| {
            if self.market.scaled_less(bound(look), bound(best)) { look } else { best }
        });
        if self.undecided {
            return None;
        }
        let best = best?;
        let market = self.market;
        let is_level = |look: &&Look| {
            look.project == best.project
                || !market.scaled_less(bound(best), (look.project, look.low))
        };
        if looks.iter().filter(is_level).count() <= 1 {
            let best = best.clone();
            let expected = self.swaps.expects(best.project);
            let plain = if expected { self.plain(&best) } else { None };
            self.note_swap((best.project, plain), &[]);
            return Some((Look { plain, ..best }, Vec::new()));
        }
        let plain = self.choose_plainly(&looks.iter().filter(is_level).collect::<Vec<&Look>>());
        self.undecided = plain.is_none();
        let (look, price, tied) = plain?;
        Some((Look { plain: Some(price), ..look }, tied))
    }

    fn compare(&self, a: &Look, b: &Look) -> Ordering {
        let (Some(x), Some(y)) = (&a.draft, &b.draft) else {
            unreachable!("drafts are made before comparing")
        };
        let left = &x.numerator * y.rich_points * self.market.worth(b.project);
        let right = &y.numerator * x.rich_points * self.market.worth(a.project);
        left.cmp(&right)
    }
}
