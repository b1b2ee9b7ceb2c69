//! What collectives announce, and festivals.

use crate::{
    Error, Result, Tx,
    row::{parse, sound},
};
use domain::{
    Moment,
    actor::Actor,
    agenda::{Festival, Gathering},
    id::{AccountId, ActorId, AdministrationId, FestivalId, GatheringId},
    locale::Locale,
    registry::Span,
    text::{Authored, Localized, Slug},
};
use sqlx::types::Json;
use uuid::Uuid;

#[derive(sqlx::FromRow)]
struct GatheringRow {
    id: Uuid,
    kind: String,
    actor_id: Uuid,
    actor_name: String,
    actor_kind: String,
    author_id: Uuid,
    festival_id: Option<Uuid>,
    title: Json<Authored>,
    about: Option<Json<Authored>>,
    audience: Option<Json<Authored>>,
    languages: Json<Vec<Locale>>,
    place: String,
    commune: Option<String>,
    starts_at: Moment,
    ends_at: Moment,
    state: String,
    because: Option<Json<Localized>>,
    revision: i64,
    changed_at: Moment,
}

impl TryFrom<GatheringRow> for Gathering {
    type Error = Error;
    fn try_from(row: GatheringRow) -> Result<Self> {
        let commune = |slug: String| sound(Slug::parse(&slug), "gatherings", "commune");
        Ok(Self {
            id: GatheringId(row.id),
            kind: parse(&row.kind, "gatherings", "kind")?,
            actor: Actor {
                id: ActorId(row.actor_id),
                name: row.actor_name,
                kind: parse(&row.actor_kind, "actors", "kind")?,
            },
            author: AccountId(row.author_id),
            festival: row.festival_id.map(FestivalId),
            title: row.title.0,
            about: row.about.map(|about| about.0),
            audience: row.audience.map(|audience| audience.0),
            languages: row.languages.0,
            place: row.place,
            commune: row.commune.map(commune).transpose()?,
            when: sound(Span::new(row.starts_at, row.ends_at), "gatherings", "ends_at")?,
            state: parse(&row.state, "gatherings", "state")?,
            because: row.because.map(|because| because.0),
            revision: sound(u32::try_from(row.revision), "gatherings", "revision")?,
            changed_at: row.changed_at,
        })
    }
}

fn all(rows: Vec<GatheringRow>) -> Result<Vec<Gathering>> {
    rows.into_iter().map(Gathering::try_from).collect()
}

/// Keeps what is announced for the first time.
///
/// # Errors
/// [`Error::Reference`] for an unknown actor, commune or festival, or [`Error::Driver`].
pub async fn insert(tx: &mut Tx, one: &Gathering) -> Result<()> {
    execute!(
        tx,
        "insert into gatherings (id, kind, actor_id, author_id, festival_id, title, about,
             audience, languages, place, commune, starts_at, ends_at, state, because, revision,
             changed_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)",
        one.id.0,
        one.kind.code(),
        one.actor.id.0,
        one.author.0,
        one.festival.map(|id| id.0),
        Json(&one.title),
        one.about.as_ref().map(Json),
        one.audience.as_ref().map(Json),
        Json(&one.languages),
        &one.place,
        one.commune.as_ref().map(Slug::as_str),
        one.when.from(),
        one.when.to(),
        one.state.code(),
        one.because.as_ref().map(Json),
        i64::from(one.revision),
        one.changed_at,
    )
    .map(drop)
}

/// Keeps it as it is now, if nobody changed it since: its revision is the one after that which is
/// kept. Says whether it was. Who announced it stays.
///
/// # Errors
/// As [`insert`].
pub async fn save(tx: &mut Tx, one: &Gathering) -> Result<bool> {
    let touched = execute!(
        tx,
        "update gatherings set kind = $1, festival_id = $2, title = $3, about = $4, audience = $5,
             languages = $6, place = $7, commune = $8, starts_at = $9, ends_at = $10, state = $11,
             because = $12, revision = $13, changed_at = $14
         where id = $15 and revision = $16",
        one.kind.code(),
        one.festival.map(|id| id.0),
        Json(&one.title),
        one.about.as_ref().map(Json),
        one.audience.as_ref().map(Json),
        Json(&one.languages),
        &one.place,
        one.commune.as_ref().map(Slug::as_str),
        one.when.from(),
        one.when.to(),
        one.state.code(),
        one.because.as_ref().map(Json),
        i64::from(one.revision),
        one.changed_at,
        one.id.0,
        i64::from(one.revision) - 1,
    )?;
    Ok(touched > 0)
}

/// What is announced, by its id; what was taken down too.
///
/// # Errors
/// [`Error::Corrupt`] or [`Error::Driver`].
pub async fn by_id(tx: &mut Tx, id: GatheringId) -> Result<Option<Gathering>> {
    fetch_optional!(
        GatheringRow,
        tx,
        "select g.id, g.kind, g.actor_id, a.name as actor_name, a.kind as actor_kind, g.author_id,
             g.festival_id, g.title, g.about, g.audience, g.languages, g.place, g.commune,
             g.starts_at, g.ends_at, g.state, g.because, g.revision, g.changed_at
         from gatherings g join actors a on a.id = g.actor_id where g.id = $1",
        id.0,
    )?
    .map(Gathering::try_from)
    .transpose()
}

/// What is not over at a moment and was not taken down by anybody, in the order in which it begins.
///
/// # Errors
/// [`Error::Corrupt`] or [`Error::Driver`].
pub async fn coming(tx: &mut Tx, now: Moment) -> Result<Vec<Gathering>> {
    all(fetch_all!(
        GatheringRow,
        tx,
        "select g.id, g.kind, g.actor_id, a.name as actor_name, a.kind as actor_kind, g.author_id,
             g.festival_id, g.title, g.about, g.audience, g.languages, g.place, g.commune,
             g.starts_at, g.ends_at, g.state, g.because, g.revision, g.changed_at
         from gatherings g join actors a on a.id = g.actor_id
         where g.ends_at > $1 and g.state in ('announced', 'cancelled') order by g.starts_at, g.id",
        now,
    )?)
}

/// What belongs to a festival and was not taken down, past or to come, in the order in which it
/// begins.
///
/// # Errors
/// [`Error::Corrupt`] or [`Error::Driver`].
pub async fn of_festival(tx: &mut Tx, id: FestivalId) -> Result<Vec<Gathering>> {
    all(fetch_all!(
        GatheringRow,
        tx,
        "select g.id, g.kind, g.actor_id, a.name as actor_name, a.kind as actor_kind, g.author_id,
             g.festival_id, g.title, g.about, g.audience, g.languages, g.place, g.commune,
             g.starts_at, g.ends_at, g.state, g.because, g.revision, g.changed_at
         from gatherings g join actors a on a.id = g.actor_id
         where g.festival_id = $1 and g.state in ('announced', 'cancelled') order by g.starts_at, g.id",
        id.0,
    )?)
}

#[derive(sqlx::FromRow)]
struct ReportRow {
    gathering_id: Uuid,
    reason: String,
}

/// Reports what is announced, under an id of the report; twice by one person changes nothing. Whoever
/// has not signed in is nobody.
///
/// # Errors
/// [`Error::Reference`] for what is not there, or [`Error::Driver`].
pub async fn report(
    tx: &mut Tx,
    report: Uuid,
    id: GatheringId,
    account: Option<AccountId>,
    reason: &str,
    now: Moment,
) -> Result<()> {
    execute!(
        tx,
        "insert into gathering_reports (id, gathering_id, account_id, reason, reported_at)
         values ($1, $2, $3, $4, $5) on conflict do nothing",
        report,
        id.0,
        account.map(|id| id.0),
        reason,
        now,
    )
    .map(drop)
}

/// The reports that wait for somebody to look at them, the oldest first: what, and why.
///
/// # Errors
/// [`Error::Driver`].
pub async fn reports(tx: &mut Tx) -> Result<Vec<(GatheringId, String)>> {
    let rows = fetch_all!(
        ReportRow,
        tx,
        "select gathering_id, reason from gathering_reports
         where settled_at is null order by reported_at, id",
    )?;
    Ok(rows.into_iter().map(|row| (GatheringId(row.gathering_id), row.reason)).collect())
}

/// Nobody waits any more for an answer to what was reported of something.
///
/// # Errors
/// [`Error::Driver`].
pub async fn settle(tx: &mut Tx, id: GatheringId, now: Moment) -> Result<()> {
    execute!(
        tx,
        "update gathering_reports set settled_at = $1
         where gathering_id = $2 and settled_at is null",
        now,
        id.0,
    )
    .map(drop)
}

#[derive(sqlx::FromRow)]
struct FestivalRow {
    id: Uuid,
    slug: String,
    administration_id: Uuid,
    name: Json<Localized>,
    about: Option<Json<Localized>>,
    first_day: String,
    last_day: String,
}

impl TryFrom<FestivalRow> for Festival {
    type Error = Error;
    fn try_from(row: FestivalRow) -> Result<Self> {
        Ok(Self {
            id: FestivalId(row.id),
            slug: sound(Slug::parse(&row.slug), "festivals", "slug")?,
            administration: AdministrationId(row.administration_id),
            name: row.name.0,
            about: row.about.map(|about| about.0),
            first: parse(&row.first_day, "festivals", "first_day")?,
            last: parse(&row.last_day, "festivals", "last_day")?,
        })
    }
}

/// Keeps a festival; one that is there already goes by what it says now, and keeps its address.
///
/// # Errors
/// [`Error::Conflict`] when another one has its address, [`Error::Reference`] for an unknown
/// administration, or [`Error::Driver`].
pub async fn put_festival(tx: &mut Tx, festival: &Festival) -> Result<()> {
    let (first, last) = (festival.first.to_string(), festival.last.to_string());
    execute!(
        tx,
        "insert into festivals (id, slug, administration_id, name, about, first_day, last_day)
         values ($1, $2, $3, $4, $5, $6, $7)
         on conflict (id)
         do update set name = excluded.name, about = excluded.about,
             first_day = excluded.first_day, last_day = excluded.last_day",
        festival.id.0,
        festival.slug.as_str(),
        festival.administration.0,
        Json(&festival.name),
        festival.about.as_ref().map(Json),
        &first,
        &last,
    )
    .map(drop)
}

/// All festivals, the latest first.
///
/// # Errors
/// [`Error::Corrupt`] or [`Error::Driver`].
pub async fn festivals(tx: &mut Tx) -> Result<Vec<Festival>> {
    fetch_all!(
        FestivalRow,
        tx,
        "select id, slug, administration_id, name, about, first_day, last_day
         from festivals order by first_day desc, slug",
    )?
    .into_iter()
    .map(Festival::try_from)
    .collect()
}
