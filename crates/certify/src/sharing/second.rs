//! How the rule chose what sharing adds: one project after the other, each at its marginal cost, under
//! the continuation that is declared for the rule, until nothing more is chosen.
//!
//! Of projects that are level any may come first, as everywhere here. Under the greatest welfare it is
//! checked that each project fits and that nothing is left that does, not that the set is the best.

use super::going::{Going, Offer, Purses, loads};
use super::joining::Joining;
use super::{Audit, Found};
use crate::certificate::{Check, Property};
use crate::error::CertifyError;
use crate::fraction::Fraction;
use crate::outcome::Ratio;
use crate::violation::{Figure, Violation};

/// What is so between two projects.
struct Now<'a> {
    pools: Joining<'a>,
    /// Places of projects that take part and are not funded, with their places in the file.
    open: Vec<(usize, usize)>,
    left: u128,
    freed: u128,
}

impl Audit<'_> {
    /// Whether what is added was chosen as the rule goes on, and what became of each project.
    pub(super) fn choices(&self) -> Result<Check, CertifyError> {
        let property = Property::SharingChoices;
        let outcome = &self.published.outcome;
        let barred = outcome.projects.iter().any(|project| project.standing.code == "barred");
        if barred || self.constrained {
            let reason = "caps or exclusions stood in the way of projects that sharing could add";
            return Ok(Check::not_applicable(property, reason));
        }
        let Some(declared) =
            self.rule.goes_on(self.greedy_taken(), outcome.without.endowment.is_some())
        else {
            let reason = "the rule has a switch that this checker does not know";
            return Ok(Check::not_applicable(property, reason));
        };
        let places: Option<Vec<usize>> =
            self.published.projects.iter().map(|id| self.election.place(id)).collect();
        let Some(places) = places else {
            let reason = "the projects are not those of the file of ballots";
            return Ok(Check::not_applicable(property, reason));
        };
        let mut found = Found::default();
        if declared != outcome.went_on {
            let (said, declared) = (outcome.went_on.clone(), declared.to_owned());
            found.0.push(Violation::OtherRule { said, found: declared });
            return Ok(Check::of(property, true, found.0));
        }
        let going = self.going(declared, &places)?;
        self.follow(&places, going, &mut found);
        Ok(Check::of(property, true, found.0))
    }

    fn greedy_taken(&self) -> bool {
        let comparison = &self.published.outcome.without.comparison;
        comparison.as_ref().is_some_and(|comparison| comparison.greedy_taken)
    }

    /// What voters have left or carry when the rule goes on.
    fn going(&self, declared: &str, places: &[usize]) -> Result<Going, CertifyError> {
        let (rule, without) = (self.rule, &self.published.outcome.without);
        let skip = rule.skips();
        Ok(match declared {
            "order" => Going::Order { per_cost: rule.orders_per_cost(), skip },
            "votes" => Going::Order { per_cost: false, skip: true },
            "loads" => {
                let rounds = self.amounts(|round| round.figure.as_ref())?;
                let rounds: Vec<(usize, Fraction)> =
                    rounds.into_iter().map(|(_, place, load)| (places[place], load)).collect();
                Going::Loads { loads: loads(self.election, &rounds), skip }
            }
            "best_set" => Going::BestSet,
            _ => {
                let share = match &without.endowment {
                    Some(share) => share.read("outcome.without.endowment")?,
                    None => Fraction::new(without.budget, self.election.ballots.max(1)),
                };
                let payments = self.amounts(|round| round.max_payment.as_ref())?;
                let payments: Vec<(i128, usize, Fraction)> = payments
                    .into_iter()
                    .map(|(number, place, paid)| (number, places[place], paid))
                    .collect();
                let how = (rule.pays_alike(), without.budget);
                let mut purses = Purses::after(self.election, &share, &payments, how);
                purses.raises = declared == "raised_shares";
                purses.by_cost = rule.counts_cost();
                purses.then_votes = declared == "freed_shares_then_votes";
                Going::Shares(purses)
            }
        })
    }

    /// An amount of each round that has it, with the number of the round and the project's place.
    fn amounts(
        &self,
        of: impl Fn(&super::file::Round) -> Option<&Ratio>,
    ) -> Result<Vec<(i128, usize, Fraction)>, CertifyError> {
        let mut amounts = Vec::new();
        for (number, round) in (1..).zip(&self.published.outcome.without.rounds) {
            if let Some(amount) = of(round) {
                let what = format!("outcome.without.rounds[{}]", number - 1);
                amounts.push((number, round.project, amount.read(&what)?));
            }
        }
        Ok(amounts)
    }

    fn begin(&self, places: &[usize]) -> Now<'_> {
        let without = &self.published.outcome.without;
        let (first, _) = self.joined();
        let freed: u128 = first.iter().map(|joined| joined.freed).sum();
        let spent: u128 = without.funded.iter().map(|place| self.cost(*place)).sum();
        let takes_part = |(place, project): &(usize, usize)| {
            !without.funded.contains(place) && self.rule.admits(self.election, *project)
        };
        Now {
            pools: self.after_first(),
            open: places.iter().copied().enumerate().filter(takes_part).collect(),
            left: (u128::from(without.budget) + freed).saturating_sub(spent),
            freed,
        }
    }

    fn offers(&self, now: &Now<'_>) -> Vec<Offer> {
        let offer = |(place, project): &(usize, usize)| {
            let own = now.pools.offer(*place);
            let whole = self.cost(*place);
            let cost = whole.saturating_sub(own);
            let fits = (now.freed > 0 || own > 0) && cost <= now.left;
            Offer { place: *place, project: *project, cost, whole, fits }
        };
        now.open.iter().map(offer).collect()
    }

    /// Goes on with the rule beside what is published.
    fn follow(&self, places: &[usize], mut going: Going, found: &mut Found) {
        let mut now = self.begin(places);
        for (round, gain) in (1..).zip(&self.published.outcome.gained) {
            let offers = self.offers(&now);
            let name = |place: usize| self.name(place).to_owned();
            let project = name(gain.project);
            let Some(offer) = offers.iter().find(|offer| offer.place == gain.project) else {
                found.0.push(Violation::TakesNoPart { project });
                return;
            };
            let (next, _) = going.next(self.election, &offers, now.freed);
            if !offer.fits {
                let (cost, left) = (self.text(offer.cost), self.text(now.left));
                found.0.push(Violation::DoesNotFit { project, cost, left });
                return;
            }
            if !next.contains(&gain.project) {
                let other = next.first().map(|place| name(*place));
                found.0.push(Violation::NotNext { project, round, other });
                return;
            }
            let offer = *offer;
            going.choose(self.election, &offer);
            for line in now.pools.lines_of(offer.place) {
                now.freed += now.pools.join(line).freed;
            }
            now.left -= offer.cost;
            now.open.retain(|(place, _)| *place != offer.place);
        }
        let offers = self.offers(&now);
        let (next, ended) = going.next(self.election, &offers, now.freed);
        if let Some(offer) = offers.iter().find(|offer| next.contains(&offer.place))
            && !ended
        {
            let (cost, left) = (self.text(offer.cost), self.text(now.left));
            let project = self.name(offer.place).to_owned();
            let below_threshold = false;
            found.0.push(Violation::StillFits { project, cost, left, below_threshold });
        }
        self.standings(&now, &offers, found);
    }

    fn text(&self, amount: u128) -> String {
        let exact = self.amount(amount).exact();
        if exact.denominator == "1" { exact.numerator } else { exact.to_string() }
    }

    /// What is told of each project is what became of it.
    fn standings(&self, now: &Now<'_>, offers: &[Offer], found: &mut Found) {
        let outcome = &self.published.outcome;
        for (place, project) in outcome.projects.iter().enumerate() {
            let round = outcome.gained.iter().position(|gain| gain.project == place);
            let offer = offers.iter().find(|offer| offer.place == place);
            let code = match (round, offer) {
                (Some(_), _) => "gained",
                (None, _) if outcome.without.funded.contains(&place) => "funded_anyway",
                (None, None) => "takes_no_part",
                (None, Some(offer)) if now.freed == 0 && offer.cost == offer.whole => {
                    "nothing_freed"
                }
                (None, Some(offer)) if offer.cost > now.left => "too_dear",
                _ => "not_chosen",
            };
            let told = &project.standing;
            if told.code != code {
                let (project, funded) = (self.name(place).to_owned(), round.is_some());
                found.0.push(Violation::FlagDiffers { project, funded });
                continue;
            }
            let about = Some(place);
            if let (Some(said), Some(round)) = (told.round, round) {
                found.count(Figure::Round, Some(self.name(place)), (said, round as u64 + 1));
            }
            if let (Some(said), Some(offer)) = (told.marginal_cost, offer) {
                self.compare(found, (Figure::MarginalCost, about), (said, offer.cost));
            }
            if let Some(said) = told.left {
                self.compare(found, (Figure::Left, about), (said, now.left));
            }
        }
    }
}
