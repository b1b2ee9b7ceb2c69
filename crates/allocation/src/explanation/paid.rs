//! Rounds that voters pay for, played again with exact purses.

use num_bigint::BigUint;

use super::book::{Book, Payers};
use super::losers::Losers;
use super::offer::{Offer, Pays};
use super::{BINS, Candidate, ExplainedRound, Explainer, LISTED, Payment};
use crate::cstv::{Act, cstv};
use crate::outcome::{Round, Stage};
use crate::ratio::reduced;
use crate::sequence::Figure;

/// Longer common multiples of the points on ballots are not worth the exactness.
const MOST_DIVISOR_BITS: u64 = 1 << 11;

/// What has to be done for a round before it can be told.
struct Plan {
    /// Projects eliminated before it.
    eliminated: Vec<u32>,
    /// Voters pay for it.
    paid: bool,
}

/// A count of a rule with payments, played again.
struct Play<'a, 'b> {
    book: Book<'a>,
    pays: Pays,
    /// What everyone had at first.
    share: (BigUint, BigUint),
    ranks: &'b [u32],
    /// Projects that may still be bought, with a figure that is no worse than their own.
    open: Vec<(u32, Option<Figure>)>,
    /// What the budget leaves.
    left: u64,
}

impl<'a> Explainer<'a> {
    /// What each voter has at first.
    pub(super) fn share(&self) -> Option<(BigUint, BigUint)> {
        if let Some(raised) = &self.count.shares {
            return Some(raised.share.fraction());
        }
        if let Some(share) = self.count.told.as_ref().and_then(|told| told.share.clone()) {
            return Some((share.numerator, share.denominator));
        }
        Some((self.profile.budget.into(), self.profile.voters.max(1).into()))
    }

    /// All rounds, those that voters pay for with their payments.
    pub(super) fn paid_rounds(
        &self,
        pays: Pays,
        rounds: &[Round],
        losers: &mut Losers<'_>,
    ) -> Vec<ExplainedRound> {
        let mut play = self.play(pays);
        let mut told = Vec::with_capacity(rounds.len());
        for (round, plan) in rounds.iter().zip(self.plans(rounds)) {
            for project in &plan.eliminated {
                play.leave(*project);
            }
            let explained =
                if plan.paid { play.round(round, losers) } else { self.unpaid_round(round) };
            play.left = play.left.saturating_sub(round.cost);
            told.push(ExplainedRound { eliminated: plan.eliminated, ..explained });
        }
        if !pays.grows() {
            losers.close(&play.book);
        }
        told
    }

    fn play(&self, pays: Pays) -> Play<'a, '_> {
        let nothing = || (BigUint::ZERO, BigUint::from(1_u32));
        let share = self.share().filter(|_| !pays.grows()).unwrap_or_else(nothing);
        let eligible = self.profile.eligible(self.rule).into_iter();
        let priced = eligible.filter(|project| self.profile.cost[*project as usize] > 0);
        let mut play = Play {
            book: Book::new(self.profile, share.clone(), pays.most_bits()),
            pays,
            share,
            ranks: self.ranks,
            open: priced.map(|project| (project, None)).collect(),
            left: self.profile.budget,
        };
        if matches!(pays, Pays::Donations { .. }) {
            for (project, _) in &play.open {
                for backer in &self.profile.backers[*project as usize] {
                    play.book.standing_points[backer.group as usize] += u64::from(backer.points);
                }
            }
        }
        play
    }

    /// What has to be done for each round.
    fn plans(&self, rounds: &[Round]) -> Vec<Plan> {
        if let Some(how) = self.variant() {
            let eligible = self.profile.eligible(self.rule);
            let mut plans = Vec::new();
            let mut eliminated = Vec::new();
            for turn in cstv(self.profile, self.ranks, &eligible, how).turns {
                if turn.act == Act::Eliminated {
                    eliminated.push(turn.project);
                    continue;
                }
                let paid = matches!(turn.act, Act::Funded | Act::FundedByTransfers);
                plans.push(Plan { eliminated: std::mem::take(&mut eliminated), paid });
            }
            return plans;
        }
        let plan = |round: &Round| Plan {
            eliminated: Vec::new(),
            paid: !matches!(round.stage, Stage::Free | Stage::Completion) && round.cost > 0,
        };
        rounds.iter().map(plan).collect()
    }
}

impl Play<'_, '_> {
    /// A project is no longer to be had.
    fn leave(&mut self, project: u32) {
        self.open.retain(|(open, _)| *open != project);
        if matches!(self.pays, Pays::Donations { .. }) {
            for backer in &self.book.profile.backers[project as usize] {
                let standing = &mut self.book.standing_points[backer.group as usize];
                *standing = standing.saturating_sub(backer.points.into());
            }
        }
    }

    /// Plays a round.
    fn round(&mut self, round: &Round, losers: &mut Losers<'_>) -> ExplainedRound {
        let contenders = (0..self.open.len()).filter(|at| self.fits(*at)).count();
        self.divide_donations();
        let rounded = self.book.rounded;
        let best = self.best();
        let offer = best.iter().find(|offer| offer.project == round.project).cloned();
        let offer = offer.unwrap_or_else(|| self.pays.last_offer(&self.book, round.project));
        let payers = self.pay(&offer);
        self.leave(round.project);
        losers.note(round.project, &payers, &self.book.denominator);
        let paid: BigUint = payers.iter().map(|class| &class.amount * class.voters).sum();
        let cost = self.book.cost(round.project);
        let unpaid = if paid < cost { cost - paid } else { BigUint::ZERO };
        let payments = payers.into_iter().map(|class| Payment {
            amount: self.book.published(&class.amount),
            voters: class.voters,
            groups: class.groups,
        });
        let explained = ExplainedRound {
            project: round.project,
            stage: round.stage,
            cost: round.cost,
            candidates: best.iter().map(|offer| self.candidate(offer)).collect(),
            contenders: u32::try_from(contenders).unwrap_or(u32::MAX),
            payments: payments.collect(),
            unpaid: self.book.published(&unpaid),
            rounded,
            left: self.left(),
            eliminated: Vec::new(),
        };
        self.book.shorten();
        explained
    }

    /// Voters by what they have left.
    fn left(&self) -> Vec<u64> {
        if self.pays.grows() {
            return Vec::new();
        }
        let mut bins = vec![0_u64; BINS + 1];
        let mut idle = self.book.profile.voters;
        // A share, over the denominator times its own.
        let share = &self.share.0 * &self.book.denominator;
        for (held, voters) in self.book.holdings() {
            let tenths = (held * &self.share.1 * BINS + &share - 1_u32) / &share;
            bins[usize::try_from(&tenths).unwrap_or(BINS).min(BINS)] += voters;
            idle -= voters;
        }
        bins[BINS] += idle;
        bins
    }

    fn candidate(&self, offer: &Offer) -> Candidate {
        let Offer { project, effective_votes, .. } = *offer;
        Candidate { project, figure: offer.figure.published(), effective_votes }
    }

    /// Makes donations whole numbers, if that does not make them too long.
    fn divide_donations(&mut self) {
        if !matches!(self.pays, Pays::Donations { .. }) {
            return;
        }
        let mut points = self.book.standing_points.clone();
        points.sort_unstable();
        points.dedup();
        let mut common = BigUint::from(1_u32);
        for points in points.into_iter().filter(|points| *points > 0) {
            let (_, factor) = reduced(&common, &BigUint::from(points));
            common *= factor;
            if common.bits() > MOST_DIVISOR_BITS {
                self.book.rounded = true;
                return;
            }
        }
        self.book.multiply(&common);
    }

    /// The best that could be bought, best first and by the tie-break among equals.
    fn best(&mut self) -> Vec<Offer> {
        let mut best: Vec<Offer> = Vec::new();
        let mut looked = vec![false; self.open.len()];
        while let Some(at) = self.most_promising(&looked) {
            looked[at] = true;
            if let (Some(floor), Some(last)) = (&self.open[at].1, best.get(LISTED - 1)) {
                let order = self.pays.compare(
                    &self.book,
                    (last.project, &last.figure),
                    (self.open[at].0, floor),
                );
                if order.is_lt() {
                    break;
                }
            }
            let Some(offer) = self.pays.offer(&self.book, self.open[at].0) else { continue };
            self.open[at].1 = self.pays.is_patient().then(|| offer.figure.clone());
            let rank = |offer: &Offer| self.ranks[offer.project as usize];
            let place = best.partition_point(|other| {
                let pair = ((other.project, &other.figure), (offer.project, &offer.figure));
                let order = self.pays.compare(&self.book, pair.0, pair.1);
                order.then(rank(other).cmp(&rank(&offer))).is_lt()
            });
            best.insert(place, offer);
        }
        self.pays.keep_first(&mut best);
        best.truncate(LISTED);
        best
    }

    /// Whether an open project costs no more than what the budget leaves.
    fn fits(&self, at: usize) -> bool {
        self.book.profile.cost[self.open[at].0 as usize] <= self.left
    }

    /// Who was not looked at yet, fits, and promises most.
    fn most_promising(&self, looked: &[bool]) -> Option<usize> {
        let waits = |at: &usize| !looked[*at] && self.fits(*at);
        (0..self.open.len()).filter(waits).reduce(|best, at| {
            let (one, other) = (&self.open[best], &self.open[at]);
            match (&one.1, &other.1) {
                (None, _) => best,
                (_, None) => at,
                (Some(a), Some(b)) => {
                    let order = self.pays.compare(&self.book, (one.0, a), (other.0, b));
                    if order.is_gt() { at } else { best }
                }
            }
        })
    }

    /// Makes the supporters of a project pay.
    fn pay(&mut self, offer: &Offer) -> Vec<Payers> {
        let divisor = reduced(&offer.price.numerator, &offer.price.denominator).1;
        if matches!(self.pays, Pays::Donations { .. }) {
            self.book.multiply(&divisor);
        } else {
            self.book.divide_by(&divisor);
        }
        let price = &offer.price.numerator * &self.book.denominator / &offer.price.denominator;
        let pays = self.pays;
        self.book.pay(offer.project, pays.grows(), |book, alike| pays.payment(book, alike, &price))
    }
}
