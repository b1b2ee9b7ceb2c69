//! Finding something: by word, by kind, by commune, and when it is free.

use super::{
    acts_for,
    attributes::{self, Attribute},
    found,
    loans::span,
};
use crate::{Error, Result, Services, actor::signed_in};
use chrono::{Datelike, NaiveDate};
use domain::{
    Field,
    account::Caller,
    actor::Actor,
    id::{ActorId, ResourceId},
    place::centre,
    refusal::Fields,
    registry::{
        Resource, Span, Use, availability,
        loan::Loan,
        resource::{folded, is_steward},
    },
    text::Slug,
};
use kinds::Recogniser;
use std::collections::BTreeMap;
pub use store::registry::listed::Search;
use store::{Tx, registry as rows};

/// How many things stand on a page.
pub const ON_A_PAGE: u32 = 24;

/// What somebody looks for, as the address of the page carries it.
#[derive(Debug, Clone, Default)]
pub struct Query {
    /// Words.
    pub words: String,
    /// Slug of a kind, or empty.
    pub kind: String,
    /// Slug of a commune, or empty.
    pub commune: String,
    /// Code of what is held, or empty.
    pub holding: String,
    /// Slug of the commune from which distances are counted, or empty.
    pub near: String,
    /// What is asked of the things of a kind, at least: codes of attributes with what was typed.
    pub attributes: Vec<(String, String)>,
    /// Number of the page, from one.
    pub page: u32,
}

/// What was found.
#[derive(Debug, Clone)]
pub struct Found {
    /// The things of this page.
    pub things: Vec<Resource>,
    /// How many there are in all.
    pub count: u64,
    /// The kind that the words name, when they name one.
    pub understood: Option<Slug>,
    /// What can be asked of the things of this kind.
    pub attributes: Vec<Attribute>,
    /// What was refused of what is asked; then nothing of it was looked for.
    pub refused: Vec<Field>,
    /// How many others of this kind do not say in their names what is asked.
    pub silent: u64,
}

/// The most things of a kind that are looked at one by one.
const MOST_LOOKED_AT: u32 = 5_000;

/// The kind that words name: one that the crate `kinds` reads in them, or one that a steward
/// taught. Words that name several kinds name none here; a set with a name is of its first.
pub(crate) async fn kind_of(tx: &mut Tx, words: &str) -> Result<Option<Slug>> {
    let reader = Recogniser::embedded().map_err(Error::internal)?;
    let read = reader.read(words);
    let slug = match read.kinds.as_slice() {
        [one, within @ ..] if within.iter().all(|other| other.span == one.span) => {
            Slug::parse(&one.slug).ok()
        }
        [] => rows::people::taught(tx, &folded(words)).await?,
        _ => None,
    };
    match slug {
        Some(slug) => Ok(rows::people::current(tx, &slug).await?),
        None => Ok(None),
    }
}

/// What is listed and looked for.
///
/// # Errors
/// [`Error::Internal`].
pub async fn list(services: &Services, query: &Query) -> Result<Found> {
    let mut tx = services.store.read().await?;
    let chosen = Slug::parse(&query.kind).ok();
    let understood = match (&chosen, query.words.trim()) {
        (None, words) if !words.is_empty() => kind_of(&mut tx, words).await?,
        _ => None,
    };
    let wanted = Search {
        kind: match &chosen {
            Some(slug) => rows::people::current(&mut tx, slug).await?,
            None => understood.clone(),
        },
        // Of a kind that was chosen everything is shown that also has the words.
        words: if chosen.is_some() { String::new() } else { folded(&query.words) },
        commune: Slug::parse(&query.commune).ok(),
        holding: Some(query.holding.clone()).filter(|code| !code.is_empty()),
        near: Slug::parse(&query.near).ok().and_then(|commune| centre(&commune)),
    };
    let skip = query.page.saturating_sub(1).saturating_mul(ON_A_PAGE);
    let attributes = wanted.kind.as_ref().map(attributes::of_kind).transpose()?.unwrap_or_default();
    let asked = wanted.kind.as_ref().map(|kind| attributes::asked(kind, &query.attributes));
    let (asked, refused) = match asked.transpose() {
        Ok(asked) => (asked.unwrap_or_default(), Vec::new()),
        Err(Error::Fields(refused)) => (attributes::Asked::new(), refused),
        Err(other) => return Err(other),
    };
    if asked.is_empty() {
        let (things, count) = rows::listed::search(&mut tx, &wanted, skip, ON_A_PAGE).await?;
        return Ok(Found { things, count, understood, attributes, refused, silent: 0 });
    }
    let (all, _) = rows::listed::search(&mut tx, &wanted, 0, MOST_LOOKED_AT).await?;
    let reader = Recogniser::embedded().map_err(Error::internal)?;
    let (mut things, mut silent) = (Vec::new(), 0);
    for thing in all {
        match attributes::suits(&asked, &attributes::said(reader, &thing)) {
            Some(true) => things.push(thing),
            Some(false) => {}
            None => silent += 1,
        }
    }
    let count = things.len() as u64;
    let page = |number: u32| usize::try_from(number).unwrap_or(usize::MAX);
    let things = things.into_iter().skip(page(skip)).take(page(ON_A_PAGE)).collect();
    Ok(Found { things, count, understood, attributes, refused, silent })
}

/// How many are listed of each kind.
///
/// # Errors
/// [`Error::Internal`].
pub async fn counts(services: &Services) -> Result<Vec<(Slug, u64)>> {
    let mut tx = services.store.read().await?;
    Ok(rows::listed::counts(&mut tx).await?)
}

/// How many are listed in each commune.
///
/// # Errors
/// [`Error::Internal`].
pub async fn communes(services: &Services) -> Result<Vec<(Slug, u64)>> {
    let mut tx = services.store.read().await?;
    Ok(rows::spread::communes(&mut tx).await?)
}

/// A day in the calendar of something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Day {
    /// Which.
    pub date: NaiveDate,
    /// The fewest that are free at any moment of it.
    pub free: u32,
    /// Whether it is handed out that day.
    pub open: bool,
    /// Whether it belongs to the month that is shown.
    pub within: bool,
    /// Whether it has passed.
    pub past: bool,
}

/// Something, as a page shows it.
#[derive(Debug, Clone)]
pub struct ResourceView {
    /// What it is.
    pub resource: Resource,
    /// The first day of the month that is shown.
    pub month: NaiveDate,
    /// Its weeks, from Monday.
    pub weeks: Vec<[Day; 7]>,
    /// The actors that the caller acts for.
    pub own: Vec<Actor>,
    /// Whether the caller lends it.
    pub is_lender: bool,
    /// How many things of the kind its lender has, this one among them.
    pub alike: usize,
    /// Whether the caller keeps the registry.
    pub is_steward: bool,
    /// Its history, for whoever lends it.
    pub loans: Vec<Loan>,
    /// What others proposed to correct, for who can take it up.
    pub corrections: Vec<rows::people::Correction>,
}

/// Something, with its calendar of a month: `2026-06`, or the present one.
///
/// # Errors
/// [`Error::NotFound`].
pub async fn show(
    services: &Services,
    caller: &Caller,
    id: ResourceId,
    month: &str,
) -> Result<ResourceView> {
    let mut tx = services.store.read().await?;
    let resource = found(&mut tx, id).await?;
    let own = acts_for(&mut tx, caller).await?;
    let is_lender = resource.is_lent_by(&own);
    let today = services.today();
    let month = month_shown(month, today);
    let weeks = calendar(services, &mut tx, &resource, month).await?;
    let loans = match is_lender {
        true => rows::loan::of_resource(&mut tx, id).await?,
        false => Vec::new(),
    };
    let is_steward = is_steward(caller);
    let corrections = match is_lender || is_steward {
        true => rows::people::corrections(&mut tx, Some(id)).await?,
        false => Vec::new(),
    };
    let alike = rows::resource::alike(&mut tx, &resource.kind, resource.lender().id).await?.len();
    Ok(ResourceView {
        resource,
        month,
        weeks,
        own,
        is_lender,
        alike,
        is_steward,
        loans,
        corrections,
    })
}

/// The first day of the month of a day, in the years that calendars show.
pub(crate) fn month_of(day: NaiveDate) -> Option<NaiveDate> {
    if (2_000..2_200).contains(&day.year()) { day.with_day(1) } else { None }
}

/// The month that a calendar shows: the one that was asked for, else the one of tomorrow. On the last
/// day of a month nothing of it is left, and the next one is what people look for.
pub(crate) fn month_shown(asked: &str, today: NaiveDate) -> NaiveDate {
    let asked = format!("{asked}-01").parse().ok().and_then(month_of);
    asked.or_else(|| month_of(today.succ_opt()?)).unwrap_or(today)
}

/// The days of the weeks of a month; the last ones may belong to the next month altogether.
fn days_of(month: NaiveDate) -> Vec<NaiveDate> {
    month.week(chrono::Weekday::Mon).first_day().iter_days().take(42).collect()
}

/// The weeks of a month, with what is said of each day: how many are free, and whether it is handed
/// out.
pub(crate) fn weeks(
    month: NaiveDate,
    today: NaiveDate,
    mut said: impl FnMut(NaiveDate) -> (u32, bool),
) -> Vec<[Day; 7]> {
    let mut day = |date: NaiveDate| {
        let (free, open) = said(date);
        Day { date, free, open, within: date.month() == month.month(), past: date < today }
    };
    let days = days_of(month);
    let weeks = days.chunks_exact(7).map(|week| [0, 1, 2, 3, 4, 5, 6].map(|at| day(week[at])));
    weeks.filter(|week| week.iter().any(|day| day.within)).collect()
}

/// The weeks of a month, with how many are free each day.
async fn calendar(
    services: &Services,
    tx: &mut Tx,
    resource: &Resource,
    month: NaiveDate,
) -> Result<Vec<[Day; 7]>> {
    let days = days_of(month);
    let (Some(first), Some(last)) = (days.first(), days.last()) else { return Ok(Vec::new()) };
    let Ok(window) = Span::days(*first, *last) else { return Ok(Vec::new()) };
    let now = services.now();
    let commitments = rows::commitment::of_resource(tx, resource.id, window, now).await?;
    let uses = rows::commitment::Commitment::uses(&commitments, None);
    Ok(weeks(month, services.today(), |date| {
        let free = Span::days(date, date)
            .map_or(0, |span| availability::free(resource.stock, uses.iter().copied(), span));
        (free, resource.opens_on(date))
    }))
}

/// Something of a kind, with how many are free for a time.
#[derive(Debug, Clone)]
pub struct Free {
    /// What it is.
    pub resource: Resource,
    /// How many are free all that time, and the time to get them ready.
    pub free: u32,
    /// Whether it is handed out when that time begins, and taken back when it ends.
    pub open: bool,
}

/// Who else has some of what somebody asked for in vain.
///
/// # Errors
/// [`Error::SignInNeeded`] or [`Error::NotFound`].
pub async fn elsewhere(
    services: &Services,
    caller: &Caller,
    id: ResourceId,
    form: &super::loans::AskForm,
) -> Result<Vec<Resource>> {
    signed_in(caller)?;
    let mut fields = Fields::default();
    let Some(window) = span(&mut fields, &form.from, &form.to) else { return Ok(Vec::new()) };
    let mut tx = services.store.read().await?;
    let resource = found(&mut tx, id).await?;
    let own = acts_for(&mut tx, caller).await?;
    let speaker = form.speaker.parse::<ActorId>().ok();
    let actor = own.iter().find(|actor| Some(actor.id) == speaker);
    let quantity = form.quantity.trim().parse().unwrap_or(1);
    let wanted = Use { span: window, quantity };
    super::loans::alternatives(services, &mut tx, &resource, wanted, actor).await
}

/// The busy times of something within a time, as everyone may see them: no names.
///
/// # Errors
/// [`Error::NotFound`].
pub async fn busy(
    services: &Services,
    id: ResourceId,
    window: Span,
) -> Result<(Resource, Vec<Span>)> {
    let mut tx = services.store.read().await?;
    let resource = found(&mut tx, id).await?;
    let now = services.now();
    let commitments = rows::commitment::of_resource(&mut tx, id, window, now).await?;
    let uses = rows::commitment::Commitment::uses(&commitments, None);
    let busy = availability::busy(resource.stock, uses, window, 1);
    Ok((resource, busy))
}

/// Everything that is listed, for whoever takes the register elsewhere.
///
/// # Errors
/// [`Error::Internal`].
pub async fn all(services: &Services) -> Result<Vec<Resource>> {
    let mut tx = services.store.read().await?;
    Ok(rows::resource::listed(&mut tx).await?)
}

/// Names of kinds that were merged, by the kind that stands for them.
///
/// # Errors
/// [`Error::Internal`].
pub async fn merged(services: &Services) -> Result<BTreeMap<Slug, Slug>> {
    let mut tx = services.store.read().await?;
    Ok(rows::people::merged(&mut tx).await?.into_iter().collect())
}
