//! The calendar of a kind: who has how many, and how many are free, day by day.

use super::{
    acts_for,
    directory::{Day, Free, month_of, month_shown, weeks},
    loans::{alike, span},
    stocked::{self, OfKind},
};
use crate::{Error, Result, Services};
use chrono::{Days, NaiveDate, Weekday};
use domain::{
    account::Caller,
    actor::Actor,
    id::{ActorId, LoanId, ResourceId},
    refusal::Fields,
    registry::{
        Resource, Span, Use,
        alike::{Alike, Patience, Seated, Shelf},
        availability,
    },
    text::Slug,
};
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};
use store::{Tx, registry as rows};

/// How many lenders stand on a page.
pub const ON_A_PAGE: usize = 24;

/// A day of somebody who lends some of a kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Left {
    /// How many are free from its beginning to its end.
    pub free: u32,
    /// Whether any is handed out that day.
    pub open: bool,
}

/// Somebody who lends some of a kind.
#[derive(Debug, Clone)]
pub struct Holder {
    /// Who.
    pub lender: Actor,
    /// In which communes the things are.
    pub communes: BTreeSet<Slug>,
    /// How many there are that can be used.
    pub usable: u32,
    /// What is left on each day of the week.
    pub days: Vec<Left>,
}

/// What is free of a kind in a week.
#[derive(Debug, Clone)]
pub struct Week {
    /// Its days, from Monday.
    pub days: Vec<NaiveDate>,
    /// Who lends some, by name: those of this page.
    pub holders: Vec<Holder>,
    /// How many lend some in all.
    pub count: usize,
    /// The sets of other things that have some in them, each with how many: they are lent whole.
    pub sets: Vec<(Resource, u32)>,
    /// The present day.
    pub today: NaiveDate,
}

/// The numbers of the things that are not handed out on a day.
fn closed_on(things: &[Resource], day: NaiveDate) -> BTreeSet<usize> {
    let all = things.iter().enumerate();
    all.filter(|(_, thing)| !thing.opens_on(day)).map(|(at, _)| at).collect()
}

/// What is left on a day: of what is handed out then, when any is.
fn left(alike: &Alike, things: &[Resource], day: NaiveDate, patience: &mut Patience) -> Left {
    let closed = closed_on(things, day);
    let open = closed.len() < things.len();
    let closed = if open { closed } else { BTreeSet::new() };
    let free = Span::days(day, day).map_or(0, |span| alike.free_within(span, &closed, patience));
    Left { free, open }
}

/// What is free of a kind in the week of a day (`2026-06-20`, or the present one), by who lends it.
///
/// # Errors
/// [`Error::NotFound`] for an unknown kind.
pub async fn week(services: &Services, kind: &Slug, day: &str, page: usize) -> Result<Week> {
    let mut tx = services.store.read().await?;
    let kind = rows::people::current(&mut tx, kind).await?.ok_or(Error::NotFound)?;
    let today = services.today();
    let day = day.parse().ok().filter(|day| month_of(*day).is_some()).unwrap_or(today);
    let days: Vec<NaiveDate> = day.week(Weekday::Mon).first_day().iter_days().take(7).collect();
    let last = days.last().copied().unwrap_or(day);
    let window = Span::days(days.first().copied().unwrap_or(day), last);
    let window = window.map_err(|_| Error::NotFound)?;
    let groups = groups(services, &mut tx, &kind, window).await?;
    let count = groups.len();
    let skip = page.saturating_sub(1).saturating_mul(ON_A_PAGE);
    let mut patience = Patience::of_a_page();
    let holders = groups.into_iter().skip(skip).take(ON_A_PAGE).map(|(things, alike)| Holder {
        lender: things[0].lender().clone(),
        communes: things.iter().map(|thing| thing.commune.clone()).collect(),
        usable: alike.stock().usable(),
        days: days.iter().map(|day| left(&alike, &things, *day, &mut patience)).collect(),
    });
    let holders = holders.collect();
    let sets = stocked::of_kind(services, &mut tx, &kind).await?.sets.clone();
    Ok(Week { days, holders, count, sets, today })
}

/// The things of a kind by who lends them, each with what is promised of them within a time.
async fn groups(
    services: &Services,
    tx: &mut Tx,
    kind: &Slug,
    window: Span,
) -> Result<Vec<(Vec<Resource>, Alike)>> {
    let mut by_lender: BTreeMap<(String, ActorId), Vec<Resource>> = BTreeMap::new();
    for thing in rows::resource::of_kind(tx, kind).await? {
        let lender = thing.lender();
        by_lender.entry((lender.name.clone(), lender.id)).or_default().push(thing);
    }
    let movable = rows::commitment::movable_of_kind(tx, kind).await?;
    let mut kept: BTreeMap<_, Vec<(LoanId, Use)>> = BTreeMap::new();
    for one in rows::commitment::of_kind(tx, kind, window, services.now()).await? {
        kept.entry(one.resource).or_default().push((one.loan, one.used));
    }
    let groups = by_lender.into_values().map(|things| {
        // Where some have hours, nobody moves here: what is shown is sure.
        let hours = |thing: &Resource| {
            !thing.details.openings.is_empty() || !thing.details.closures.is_empty()
        };
        let fixed = things.iter().any(hours);
        let never: BTreeSet<usize> =
            if fixed { (0..things.len()).collect() } else { BTreeSet::new() };
        let mut alike = Alike::default();
        for (at, thing) in things.iter().enumerate() {
            let uses = kept.remove(&thing.id).unwrap_or_default();
            let (asked, promised): (Vec<_>, Vec<_>) =
                uses.into_iter().partition(|(loan, _)| movable.contains(loan));
            let promised = promised.into_iter().map(|(_, used)| used).collect();
            alike.shelves.push(Shelf { stock: thing.stock, promised });
            alike.seated.extend(asked.into_iter().map(|(_, used)| {
                let mut never = never.clone();
                never.remove(&at);
                Seated { used, at, never }
            }));
        }
        (things, alike)
    });
    Ok(groups.collect())
}

/// What one lender has of a kind.
#[derive(Debug, Clone)]
pub struct KindView {
    /// The kind.
    pub kind: Slug,
    /// Who lends.
    pub lender: Actor,
    /// The things: which of them is handed over is decided then.
    pub things: Vec<Resource>,
    /// The first day of the month that is shown.
    pub month: NaiveDate,
    /// Its weeks, from Monday.
    pub weeks: Vec<[Day; 7]>,
    /// How many there are that can be used.
    pub usable: u32,
    /// The actors that the caller acts for.
    pub own: Vec<Actor>,
    /// Whether the caller lends them.
    pub is_lender: bool,
}

/// What one lender has of a kind, with the calendar of a month: `2026-06`, or the present one.
///
/// # Errors
/// [`Error::NotFound`] for an unknown kind, or when they lend nothing of it.
pub async fn show(
    services: &Services,
    caller: &Caller,
    (kind, lender): (&Slug, ActorId),
    month: &str,
) -> Result<KindView> {
    let mut tx = services.store.read().await?;
    let kind = rows::people::current(&mut tx, kind).await?.ok_or(Error::NotFound)?;
    let ids = rows::resource::alike(&mut tx, &kind, lender).await?;
    let first = ids.first().copied().ok_or(Error::NotFound)?;
    let first = super::found(&mut tx, first).await?;
    let group = alike::group(&mut tx, &first, None, services.now()).await?;
    let own = acts_for(&mut tx, caller).await?;
    let today = services.today();
    let month = month_shown(month, today);
    let mut patience = Patience::of_a_page();
    let weeks = weeks(month, today, |date| {
        // What is over is not looked at again.
        match date.checked_add_days(Days::new(1)) {
            Some(next) if next > today => {
                let left = left(&group.alike, &group.things, date, &mut patience);
                (left.free, left.open)
            }
            _ => (0, false),
        }
    });
    Ok(KindView {
        is_lender: first.is_lent_by(&own),
        lender: first.lender().clone(),
        usable: group.alike.stock().usable(),
        things: group.things,
        kind,
        month,
        weeks,
        own,
    })
}

/// What is free of a kind for a time, thing by thing.
///
/// # Errors
/// [`Error::NotFound`] for an unknown kind, or [`Error::Fields`] about `from` and `to`.
pub async fn free(
    services: &Services,
    kind: &Slug,
    from: &str,
    to: &str,
) -> Result<(Slug, Vec<Free>)> {
    let mut fields = Fields::default();
    let window = span(&mut fields, from, to);
    let Some(window) = window else { return Err(fields.into_refused().into()) };
    let mut tx = services.store.read().await?;
    let kind = rows::people::current(&mut tx, kind).await?.ok_or(Error::NotFound)?;
    let (listed, free) = free_with_buffers(services, &mut tx, &kind, window).await?;
    let things = listed.things.iter().zip(free).map(|(thing, free)| {
        let open = [window.from(), window.to()].into_iter().all(|at| thing.is_open(at));
        Free { free: if open { free } else { 0 }, open, resource: thing.clone() }
    });
    Ok((kind, things.collect()))
}

/// What is listed of a kind, and how many of each are free all through a time and its own time to get
/// them ready: so many can be asked for.
pub(crate) async fn free_with_buffers(
    services: &Services,
    tx: &mut Tx,
    kind: &Slug,
    window: Span,
) -> Result<(Arc<OfKind>, Vec<u32>)> {
    let listed = stocked::of_kind(services, tx, kind).await?;
    let kept = |thing: &Resource| thing.details.terms.kept(window);
    let end = listed.things.iter().map(|thing| kept(thing).to()).max().unwrap_or(window.to());
    let mut uses: BTreeMap<ResourceId, Vec<Use>> = BTreeMap::new();
    let widest = window.lasting_until(end);
    for one in rows::commitment::of_kind(tx, kind, widest, services.now()).await? {
        uses.entry(one.resource).or_default().push(one.used);
    }
    let free = listed.things.iter().map(|thing| {
        let uses = uses.remove(&thing.id).unwrap_or_default();
        availability::free(thing.stock, uses, kept(thing))
    });
    let free = free.collect();
    Ok((listed, free))
}
