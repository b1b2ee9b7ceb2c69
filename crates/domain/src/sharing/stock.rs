//! What of the registry serves a pool at the count: units that are free whenever the pool needs
//! them, so that they need not be bought. Pure, and stored with the outcome: done again it finds the
//! same.

use crate::{
    id::ResourceId,
    money::Cents,
    registry::{Span, Stock, Use, availability},
};
use chrono::TimeDelta;
use serde::{Deserialize, Serialize};

/// Something of the kind of a pool, or a set with some of it within, that its holder lends to every
/// member of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lendable {
    /// What.
    pub resource: ResourceId,
    /// What its holder calls it.
    pub name: String,
    /// The name of whoever lends it.
    pub lender: String,
    /// How many there are; of sets, how many sets.
    pub stock: Stock,
    /// How many of the kind are in each, when it is a set that is lent whole.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub set_of: Option<u32>,
    /// What is promised to others around those dates, with the time to fetch and clean.
    pub promised: Vec<Use>,
    /// For each use: whether its terms let it be lent then.
    pub lends: Vec<bool>,
    /// Hours that it is kept after each loan.
    pub buffer_hours: u16,
    /// What each loan costs.
    pub fee: Cents,
}

impl Lendable {
    /// How many units of the kind each is.
    fn each(&self) -> u32 {
        self.set_of.unwrap_or(1).max(1)
    }
}

/// When a pool needs how many, and what could serve it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Looked {
    /// The uses of all its lines.
    pub uses: Vec<Use>,
    /// Hours before and after each use in which it is carried and cleaned.
    pub between_hours: u16,
    /// What may be paid in fees for each unit that need not be bought: what is kept of its price for
    /// upkeep, so that what returns to the envelope is never needed for a fee.
    pub fees: Cents,
    /// What could serve, in the order in which it is taken.
    pub things: Vec<Lendable>,
}

/// What a pool can count on.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Drawn {
    /// Which things give how many units at most, none of them nothing.
    pub from: Vec<(ResourceId, u32)>,
    /// Times at which the pool needs some, apart from one another, each with how many it can count
    /// on from its beginning to its end.
    pub times: Vec<(Span, u32)>,
}

impl Drawn {
    /// How many it can count on at most.
    #[must_use]
    pub fn most(&self) -> u32 {
        self.times.iter().map(|(_, units)| *units).max().unwrap_or(0)
    }
}

/// Uses that follow on one another so closely that one thing may not serve them in turn.
struct Cluster {
    places: Vec<usize>,
    needed: u64,
    drawn: u64,
}

/// From the first beginning to the last end.
fn hull(spans: impl Iterator<Item = Span>) -> Option<Span> {
    spans.reduce(|all, one| {
        let before = all.from() - one.from();
        all.widened(before, TimeDelta::zero()).lasting_until(one.to())
    })
}

impl Looked {
    fn carried(&self, span: Span) -> Span {
        let between = TimeDelta::hours(self.between_hours.into());
        span.widened(between, between)
    }

    /// A use with the time for which a loan of a thing keeps it.
    fn kept(span: Span, buffer_hours: u16) -> Span {
        span.widened(TimeDelta::zero(), TimeDelta::hours(buffer_hours.into()))
    }

    fn clusters(&self) -> Vec<Cluster> {
        let longest = self.things.iter().map(|thing| thing.buffer_hours).max().unwrap_or(0);
        let reach = |place: usize| {
            let span = self.uses[place].span;
            self.carried(span).lasting_until(Self::kept(span, longest).to())
        };
        let mut places: Vec<usize> = (0..self.uses.len()).collect();
        places.sort_by_key(|place| reach(*place));
        let mut clusters: Vec<Vec<usize>> = Vec::new();
        let mut until = None;
        for place in places {
            match clusters.last_mut() {
                Some(last) if until.is_some_and(|until| reach(place).from() < until) => {
                    last.push(place);
                }
                _ => clusters.push(vec![place]),
            }
            until = until.max(Some(reach(place).to()));
        }
        let cluster = |places: Vec<usize>| {
            let uses = places.iter().map(|place| self.uses[*place]);
            let carried = uses.map(|one| Use { span: self.carried(one.span), ..one });
            Cluster { needed: availability::peak(carried), places, drawn: 0 }
        };
        clusters.into_iter().map(cluster).collect()
    }

    /// How many units of a thing are there for all uses of a cluster, one after the other or at once.
    fn free(&self, thing: &Lendable, cluster: &Cluster) -> u32 {
        let lends = |place: &usize| thing.lends.get(*place).copied().unwrap_or(false);
        let spans: Vec<Span> = cluster.places.iter().map(|place| self.uses[*place].span).collect();
        let kept = |span: Span| Self::kept(span, thing.buffer_hours);
        // Where it is kept for longer than carrying takes, it is not there for the next in time.
        let too_slow = spans.iter().enumerate().any(|(place, one)| {
            spans[place + 1..].iter().any(|other| {
                let at_once = self.carried(*one).overlaps(self.carried(*other));
                kept(*one).overlaps(kept(*other)) && !at_once
            })
        });
        match hull(spans.into_iter()) {
            Some(hull) if cluster.places.iter().all(lends) && !too_slow => {
                let promised = thing.promised.iter().copied();
                availability::free(thing.stock, promised, kept(hull)).saturating_mul(thing.each())
            }
            _ => 0,
        }
    }

    /// How many units each thing gives to each cluster: things are taken in their order, as long as
    /// they give what is still missing at some time.
    fn shares(&self, clusters: &mut [Cluster]) -> Vec<(&Lendable, Vec<u64>)> {
        let loans = i64::try_from(self.uses.len()).unwrap_or(i64::MAX);
        let affordable = |thing: &&Lendable| thing.fee.0.saturating_mul(loans) <= self.fees.0;
        let mut shares = Vec::new();
        for thing in self.things.iter().filter(affordable) {
            let give = |cluster: &mut Cluster| {
                let missing = cluster.needed - cluster.drawn;
                let given = u64::from(self.free(thing, cluster)).min(missing);
                cluster.drawn += given;
                given
            };
            shares.push((thing, clusters.iter_mut().map(give).collect()));
        }
        shares
    }

    /// What the pool can count on.
    #[must_use]
    pub fn draw(&self) -> Drawn {
        let mut clusters = self.clusters();
        let shares = self.shares(&mut clusters);
        let mut from: Vec<(ResourceId, u32)> = Vec::new();
        for (thing, given) in shares {
            let most = given.into_iter().max().unwrap_or(0);
            let most = u32::try_from(most).unwrap_or(u32::MAX);
            match from.iter_mut().find(|(known, _)| *known == thing.resource) {
                Some((_, units)) => *units = most.max(*units),
                None if most > 0 => from.push((thing.resource, most)),
                None => {}
            }
        }
        let times = clusters.iter().filter_map(|cluster| {
            let spans = cluster.places.iter().map(|place| self.carried(self.uses[*place].span));
            Some((hull(spans)?, u32::try_from(cluster.drawn).unwrap_or(u32::MAX)))
        });
        Drawn { from, times: times.collect() }
    }

    /// The loans that would let the pool count on that: of what, for uses that follow closely from
    /// the first to the last, and how many; of sets, as many whole sets as it takes.
    #[must_use]
    pub fn loans(&self) -> Vec<(ResourceId, Span, u32)> {
        let mut clusters = self.clusters();
        let shares = self.shares(&mut clusters);
        let mut loans = Vec::new();
        for (thing, given) in shares {
            for (cluster, units) in clusters.iter().zip(given) {
                let spans = cluster.places.iter().map(|place| self.uses[*place].span);
                let Some(span) = hull(spans).filter(|_| units > 0) else { continue };
                let whole = units.div_ceil(u64::from(thing.each()));
                loans.push((thing.resource, span, u32::try_from(whole).unwrap_or(u32::MAX)));
            }
        }
        loans
    }
}

/// How many units are missing at once when some uses are served by some loans: what has to be bought.
/// `between_hours` is what each use takes before and after it to carry and clean.
#[must_use]
pub fn left_to_buy(uses: &[Use], between_hours: u16, loans: &[Use]) -> u64 {
    let between = TimeDelta::hours(between_hours.into());
    let carried = |one: &Use| one.span.widened(between, between);
    // Most are in use when some use begins.
    let missing = |at: &Use| {
        let begins = carried(at).from();
        let then = uses.iter().filter(|one| carried(one).holds(begins));
        let wanted: u64 = then.map(|one| u64::from(one.quantity)).sum();
        let there = loans.iter().filter(|loan| loan.span.overlaps(at.span));
        wanted.saturating_sub(there.map(|loan| u64::from(loan.quantity)).sum())
    };
    uses.iter().map(missing).max().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::{TimeZone, Utc};
    use uuid::Uuid;

    fn hours(from: i64, to: i64) -> Span {
        let zero = Utc.with_ymd_and_hms(2026, 6, 1, 0, 0, 0).unwrap();
        Span::new(zero + TimeDelta::hours(from), zero + TimeDelta::hours(to)).unwrap()
    }

    fn one(from: i64, to: i64) -> Use {
        Use { span: hours(from, to), quantity: 1 }
    }

    fn thing(number: u128, held: u32, uses: usize) -> Lendable {
        Lendable {
            resource: ResourceId(Uuid::from_u128(number)),
            name: "Tonnelle".to_owned(),
            lender: "Comité".to_owned(),
            stock: Stock { held, out_of_service: 0 },
            set_of: None,
            promised: Vec::new(),
            lends: vec![true; uses],
            buffer_hours: 0,
            fee: Cents::ZERO,
        }
    }

    fn looked(uses: &[Use], things: Vec<Lendable>) -> Looked {
        Looked { uses: uses.to_vec(), between_hours: 2, fees: Cents(1_000), things }
    }

    #[test]
    fn no_more_is_drawn_than_is_needed_at_once() {
        let uses = [one(10, 18), one(10, 18)];
        let drawn = looked(&uses, vec![thing(1, 1, 2), thing(2, 5, 2), thing(3, 5, 2)]).draw();
        assert_eq!(drawn.from.iter().map(|(_, units)| *units).collect::<Vec<_>>(), [1, 1]);
        assert_eq!(drawn.times, [(hours(8, 20), 2)]);
    }

    #[test]
    fn what_is_promised_or_not_lent_at_a_date_serves_the_other_dates_only() {
        let uses = [one(10, 18), one(100, 110)];
        let mut promised = thing(1, 1, 2);
        promised.promised = vec![one(17, 20)];
        let mut closed = thing(2, 1, 2);
        closed.lends = vec![true, false];
        let drawn = looked(&uses, vec![promised.clone()]).draw();
        assert_eq!(drawn.times, [(hours(8, 20), 0), (hours(98, 112), 1)]);
        let drawn = looked(&uses, vec![promised, closed]).draw();
        assert_eq!((drawn.from.len(), drawn.most()), (2, 1));
        assert_eq!(drawn.times, [(hours(8, 20), 1), (hours(98, 112), 1)]);
    }

    #[test]
    fn two_things_that_are_each_free_for_a_part_of_a_use_do_not_make_one() {
        let (mut first, mut second) = (thing(1, 1, 1), thing(2, 1, 1));
        first.promised = vec![one(10, 14)];
        second.promised = vec![one(14, 18)];
        assert_eq!(looked(&[one(10, 18)], vec![first, second]).draw().most(), 0);
    }

    #[test]
    fn what_is_kept_for_longer_than_the_next_use_allows_does_not_count() {
        let uses = [one(10, 18), one(24, 30)];
        let mut slow = thing(1, 1, 2);
        slow.buffer_hours = 24;
        assert_eq!(looked(&uses, vec![slow]).draw().most(), 0);
        assert_eq!(looked(&uses, vec![thing(1, 1, 2)]).draw().most(), 1);
    }

    #[test]
    fn what_is_asked_of_lenders_is_what_is_counted_on() {
        let asked = |uses: [Use; 3]| {
            let mut first = thing(1, 1, 3);
            first.promised = vec![one(100, 104)];
            let looked = looked(&uses, vec![first, thing(2, 5, 3)]);
            let loans = looked.loans().into_iter();
            let loans = loans.map(|(id, span, units)| (id.0.as_u128(), span, units));
            (loans.collect::<Vec<_>>(), looked.draw().most())
        };
        let apart = asked([one(10, 18), one(30, 36), one(100, 110)]);
        let loans = vec![(1, hours(10, 18), 1), (1, hours(30, 36), 1), (2, hours(100, 110), 1)];
        assert_eq!(apart, (loans, 1));
        // While one is carried back the other has to be there: both, from the first to the last.
        let close = asked([one(10, 18), one(20, 26), one(100, 110)]);
        let loans = vec![(1, hours(10, 26), 1), (2, hours(10, 26), 1), (2, hours(100, 110), 1)];
        assert_eq!(close, (loans, 2));
    }

    #[test]
    fn a_set_is_lent_whole_and_counts_what_is_in_it() {
        let ten = |from, to| Use { span: hours(from, to), quantity: 10 };
        let mut set = thing(1, 3, 2);
        set.set_of = Some(8);
        let looked = looked(&[ten(10, 18), ten(10, 18)], vec![set]);
        assert_eq!(looked.draw().from, [(ResourceId(Uuid::from_u128(1)), 20)]);
        let loans = looked.loans();
        assert_eq!(loans, [(ResourceId(Uuid::from_u128(1)), hours(10, 18), 3)]);
    }

    #[test]
    fn what_a_lender_takes_back_is_left_to_buy() {
        let uses = [one(10, 18), one(10, 18), one(100, 110)];
        assert_eq!(left_to_buy(&uses, 2, &[one(10, 18)]), 1);
        assert_eq!(left_to_buy(&uses, 2, &[]), 2);
        let all = [one(10, 18), one(10, 18), one(100, 110)];
        assert_eq!(left_to_buy(&uses, 2, &all), 0);
    }

    #[test]
    fn fees_are_paid_from_what_is_kept_or_the_thing_does_not_count() {
        let mut dear = thing(1, 1, 2);
        dear.fee = Cents(501);
        let uses = [one(10, 18), one(100, 110)];
        assert_eq!(looked(&uses, vec![dear.clone()]).draw().most(), 0);
        dear.fee = Cents(500);
        assert_eq!(looked(&uses, vec![dear]).draw().most(), 1);
    }
}
