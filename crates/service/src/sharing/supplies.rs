//! What of the registry could serve a line: things of its kind, and sets that have some in them, as
//! they are promised and free around its dates.

use super::gather::{Asking, Borrower};
use crate::{
    Error, Result, Services,
    registry::{attributes, stocked},
};
use chrono::{Days, TimeDelta};
use domain::{
    id::{LoanId, ResourceId},
    registry::{
        Resource, Span, Use, availability,
        resource::Applicant,
        span::{brussels, clock_in_brussels},
    },
    sharing::{ORIGIN, Rules, Supply, distance},
    text::Slug,
};
use kinds::Recogniser;
use std::collections::{BTreeMap, BTreeSet};
use store::{Tx, registry as registry_rows};

/// How many things of a kind are kept with a check, those that could serve best.
const KEPT_SUPPLIES: usize = 24;

/// Times that are nearer to one another than this are asked for together, in days: reading what is
/// promised in between takes less than another question, also of a kind of which much is promised.
const TOGETHER_DAYS: i64 = 10;

/// Each date with what could move and with what is kept after it, the first first; what is near to
/// one another together. `buffer_hours` is the longest time that anything of the kind is kept after a
/// loan.
pub(super) fn windows(line: Asking<'_>, buffer_hours: u16) -> Vec<Span> {
    // A day more for the nights on which clocks change.
    let room = TimeDelta::days(i64::from(line.need.flexible_days) + 1);
    let kept = TimeDelta::hours(i64::from(buffer_hours));
    let mut spans: Vec<Span> =
        line.need.uses.iter().map(|span| span.widened(room, room + kept)).collect();
    spans.sort();
    let mut found: Vec<Span> = Vec::new();
    for span in spans {
        match found.last_mut() {
            Some(last) if span.from() < last.to() + TimeDelta::days(TOGETHER_DAYS) => {
                *last = last.lasting_until(span.to());
            }
            _ => found.push(span),
        }
    }
    found
}

/// The longest time that one of some things is kept after a loan, in hours.
pub(super) fn longest_buffer<'a>(things: impl Iterator<Item = &'a Resource>) -> u16 {
    things.map(|thing| thing.details.terms.buffer_hours).max().unwrap_or(0)
}

/// What is promised of things of a kind within some times, but for these loans.
pub(super) async fn promised(
    services: &Services,
    tx: &mut Tx,
    kind: &Slug,
    windows: &[Span],
    but: BTreeSet<LoanId>,
) -> Result<BTreeMap<ResourceId, Vec<Use>>> {
    let mut promised: BTreeMap<ResourceId, Vec<Use>> = BTreeMap::new();
    // A long loan is found within several times, and counts once.
    let mut passed = but;
    for window in windows {
        let found = registry_rows::commitment::of_kind(tx, kind, *window, services.now()).await?;
        for one in found {
            if passed.insert(one.loan) {
                promised.entry(one.resource).or_default().push(one.used);
            }
        }
    }
    Ok(promised)
}

/// The same of one thing.
pub(super) async fn promised_of(
    services: &Services,
    tx: &mut Tx,
    thing: &Resource,
    windows: &[Span],
    but: BTreeSet<LoanId>,
) -> Result<Vec<Use>> {
    let (mut promised, mut passed) = (Vec::new(), but);
    for window in windows {
        let now = services.now();
        let found = registry_rows::commitment::of_resource(tx, thing.id, *window, now).await?;
        promised
            .extend(found.into_iter().filter(|one| passed.insert(one.loan)).map(|one| one.used));
    }
    Ok(promised)
}

/// What of the registry could serve a line, those that serve best, and how many were looked at.
pub(super) async fn supplies(
    services: &Services,
    tx: &mut Tx,
    line: Asking<'_>,
    kind: &Slug,
    who: &Borrower,
    place: Option<&Slug>,
) -> Result<(Vec<Supply>, u32)> {
    let listed = stocked::of_kind(services, tx, kind).await?;
    let considered = u32::try_from(listed.all().count()).unwrap_or(u32::MAX);
    if line.need.uses.is_empty() || line.need.exempt.is_some() {
        return Ok((Vec::new(), considered));
    }
    // What this line has asked for already is not taken from it.
    let own = registry_rows::loan::of_origin(tx, &format!("{ORIGIN}{}", line.id)).await?;
    let own: BTreeSet<LoanId> = own.into_iter().map(|loan| loan.id).collect();
    let buffer = longest_buffer(listed.all().map(|(thing, _)| thing));
    let windows = windows(line, buffer);
    let mut promised = promised(services, tx, kind, &windows, own.clone()).await?;
    // A set that has some of the kind in it serves too, lent as a whole.
    for (set, _) in &listed.sets {
        promised.insert(set.id, promised_of(services, tx, set, &windows, own.clone()).await?);
    }
    let asked = Asked::read(line, kind)?;
    let mut found: Vec<(u64, Supply, &Resource)> = Vec::new();
    for (thing, set_of) in listed.all() {
        let uses = promised.remove(&thing.id).unwrap_or_default();
        if let Some(supply) = supply(services, line, who, place, thing, uses) {
            let supply = Supply { set_of, ..supply };
            let covered = covered(line, &supply);
            found.push((covered, supply, thing));
        }
    }
    found.sort_by_cached_key(|(covered, supply, _)| {
        let metres = supply.metres.unwrap_or(u32::MAX);
        let cost = supply.cost(&Rules::CURRENT);
        (!supply.own, u64::MAX - covered, cost, metres, supply.resource)
    });
    let found = found.into_iter().map(|(_, supply, thing)| (supply, thing)).collect();
    let elsewhere = elsewhere(line);
    let mut supplies = Vec::with_capacity(KEPT_SUPPLIES);
    for (mut supply, thing) in best(found, &asked) {
        supply.nearest = nearest(services, line, &elsewhere, &supply, thing);
        supplies.push(supply);
    }
    supplies.sort_by_key(|supply| supply.resource);
    Ok((supplies, considered))
}

/// Those that are kept with a check: of what stands in the order in which it serves, what suits
/// before what does not. What a thing says of itself is read in its name, which takes a while: it is
/// read only until there are enough.
fn best<'a>(found: Vec<(Supply, &'a Resource)>, asked: &Asked) -> Vec<(Supply, &'a Resource)> {
    let (mut best, mut others) = (Vec::new(), Vec::new());
    for (mut supply, thing) in found {
        if best.len() == KEPT_SUPPLIES {
            break;
        }
        supply.suits = asked.suits(thing);
        let kept = if supply.suits { &mut best } else { &mut others };
        kept.push((supply, thing));
    }
    best.extend(others);
    best.truncate(KEPT_SUPPLIES);
    best
}

/// How many units of how many dates something could give by itself.
fn covered(line: Asking<'_>, supply: &Supply) -> u64 {
    let dates = line.need.uses.iter().zip(&supply.lends).filter(|(_, lends)| **lends);
    dates.map(|(span, _)| u64::from(supply.free(*span, &[]).min(line.cost.quantity))).sum()
}

/// What somebody holds, as it could serve a line; nothing when its holder does not lend to its
/// bearer. Whether it suits is left to whoever asks.
pub(super) fn supply(
    services: &Services,
    line: Asking<'_>,
    who: &Borrower,
    place: Option<&Slug>,
    thing: &Resource,
    promised: Vec<Use>,
) -> Option<Supply> {
    let own = thing.is_lent_by(&who.actors);
    let applicant = Applicant { actor: who.actors.first(), commune: who.commune.as_ref() };
    if !own && thing.admits(applicant).is_err() {
        return None;
    }
    let (terms, now) = (&thing.details.terms, services.now());
    let lends = |span: &Span| own || thing.lends(*span, 1, now).is_ok();
    let point = thing.details.location.public_point();
    Some(Supply {
        resource: thing.id,
        name: thing.details.name.text.clone(),
        lender: thing.lender().id,
        lender_name: thing.lender().name.clone(),
        own,
        stock: thing.stock,
        promised,
        lends: line.need.uses.iter().map(lends).collect(),
        nearest: Vec::new(),
        buffer_hours: terms.buffer_hours,
        metres: who.point.zip(point).map(|(a, b)| distance(a, b)),
        same_commune: place == Some(&thing.commune),
        deposit: terms.deposit,
        fee: terms.fee,
        transport: terms.transport,
        suits: true,
        indoor_only: terms.indoor_only,
        set_of: None,
    })
}

/// The same time so many days later or earlier, as clocks in Brussels show it.
fn moved(span: Span, days: u64, later: bool) -> Option<Span> {
    let clock = |at| {
        let clock = clock_in_brussels(at);
        let day = Days::new(days);
        let moved = if later { clock.checked_add_days(day) } else { clock.checked_sub_days(day) };
        moved.and_then(|clock| brussels(clock).ok())
    };
    Span::new(clock(span.from())?, clock(span.to())?).ok()
}

/// For each date the other times that it could move to, the nearest first.
fn elsewhere(line: Asking<'_>) -> Vec<Vec<Span>> {
    let others = |span: &Span| {
        let days = 1..=u64::from(line.need.flexible_days);
        let times = days.flat_map(|day| [moved(*span, day, true), moved(*span, day, false)]);
        times.flatten().collect()
    };
    line.need.uses.iter().map(others).collect()
}

/// For each date on which there is not enough of it: the nearest other time at which there is.
fn nearest(
    services: &Services,
    line: Asking<'_>,
    elsewhere: &[Vec<Span>],
    supply: &Supply,
    thing: &Resource,
) -> Vec<Option<Span>> {
    let (quantity, now) = (line.cost.quantity, services.now());
    let serves = |span: &Span| {
        let wanted = Use { span: supply.kept(*span), quantity: supply.units(quantity) };
        availability::fits(supply.stock, supply.promised.iter().copied(), wanted)
            && (supply.own || thing.lends(*span, 1, now).is_ok())
    };
    let other = |(span, others): (&Span, &Vec<Span>)| {
        // More than there are is there at no time.
        if quantity > supply.usable() || serves(span) {
            return None;
        }
        others.iter().find(|span| serves(span)).copied()
    };
    line.need.uses.iter().zip(elsewhere).map(other).collect()
}

/// What a line asks of a thing besides its kind: how large, how strong, for how many, and whether it
/// may be used outside.
pub(super) struct Asked {
    kind: Slug,
    least: attributes::Asked,
    outdoors: bool,
}

impl Asked {
    pub(super) fn read(line: Asking<'_>, kind: &Slug) -> Result<Self> {
        let reader = Recogniser::embedded().map_err(Error::internal)?;
        let least = attributes::read(reader, &line.cost.label.text, kind.as_str());
        Ok(Self { kind: kind.clone(), least, outdoors: line.need.outdoors })
    }

    /// Whether a thing is as large as the line asks, as far as both say so: its holder first, and its
    /// name where its holder states nothing. Of what is within a set nobody states a size.
    pub(super) fn suits(&self, thing: &Resource) -> bool {
        if self.outdoors && thing.details.terms.indoor_only {
            return false;
        }
        if self.least.is_empty() || thing.kind != self.kind {
            return true;
        }
        let Ok(reader) = Recogniser::embedded() else { return true };
        let held = attributes::said(reader, thing);
        self.least
            .iter()
            .all(|(attribute, asked)| held.get(attribute).is_none_or(|there| there >= asked))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::{TimeZone, Utc};
    use domain::{
        id::{LineId, ProcessId, ProposalId},
        money::Cents,
        project::CostLine,
        sharing::{Line, LineState, Need},
        text::Authored,
    };
    use uuid::Uuid;

    fn day(number: i64) -> Span {
        let zero = Utc.with_ymd_and_hms(2026, 6, 1, 8, 0, 0).unwrap() + TimeDelta::days(number);
        Span::new(zero, zero + TimeDelta::hours(8)).unwrap()
    }

    fn line(uses: Vec<Span>, flexible_days: u8) -> Line {
        let kind = Slug::parse("tent-popup").unwrap();
        Line {
            id: LineId(Uuid::nil()),
            process: ProcessId(Uuid::nil()),
            asker: domain::sharing::Asker::Proposal(ProposalId(Uuid::nil())),
            project: None,
            kind: kind.clone(),
            cost: CostLine {
                label: Authored::parse(None, "1 tonnelle", 80).unwrap(),
                quantity: 1,
                unit_price: Cents(120_000),
                year: 1,
                kind: Some(kind),
                told: domain::project::Told::Plain,
                quote: None,
            },
            need: Need { uses, flexible_days, ..Need::default() },
            state: LineState::Open,
            words: String::new(),
            contested_by: None,
            revision: 1,
        }
    }

    #[test]
    fn every_time_at_which_a_date_could_be_served_is_asked_for_and_near_ones_together() {
        let uses = vec![day(200), day(0), day(10)];
        let line = line(uses, 7);
        let found = windows(Asking::from(&line), 48);
        assert_eq!(found.len(), 2);
        let asked =
            |span: Span| found.iter().any(|one| one.from() <= span.from() && span.to() <= one.to());
        for (date, others) in line.need.uses.iter().zip(elsewhere(Asking::from(&line))) {
            for span in std::iter::once(*date).chain(others) {
                assert!(asked(span.widened(TimeDelta::zero(), TimeDelta::hours(48))), "{span:?}");
            }
        }
    }
}
