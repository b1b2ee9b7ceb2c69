//! Actors on the public list, and those that ask to stand there.

use crate::{Error, Result, Tx, actor::ProfileRow, row::parse};
use domain::{
    Moment,
    actor::Profile,
    id::ActorId,
    initiative::{Initiative, Listing},
    registry::resource::Location,
    text::Localized,
};
use sqlx::types::Json;
use uuid::Uuid;

#[derive(sqlx::FromRow)]
struct ListingRow {
    actor_id: Uuid,
    location: Json<Location>,
    state: String,
    because: Option<Json<Localized>>,
    sent_at: Moment,
}

impl TryFrom<ListingRow> for Listing {
    type Error = Error;
    fn try_from(row: ListingRow) -> Result<Self> {
        Ok(Self {
            actor: ActorId(row.actor_id),
            location: row.location.0,
            state: parse(&row.state, "listings", "state")?,
            because: row.because.map(|because| because.0),
            sent_at: row.sent_at,
        })
    }
}

/// Keeps what an actor asked for and what was answered.
///
/// # Errors
/// [`Error::Driver`].
pub async fn put(tx: &mut Tx, listing: &Listing) -> Result<()> {
    execute!(
        tx,
        "insert into listings (actor_id, location, state, because, sent_at)
         values ($1, $2, $3, $4, $5)
         on conflict (actor_id)
         do update set location = excluded.location, state = excluded.state,
             because = excluded.because, sent_at = excluded.sent_at",
        listing.actor.0,
        Json(&listing.location),
        listing.state.code(),
        listing.because.as_ref().map(Json),
        listing.sent_at,
    )
    .map(drop)
}

/// What an actor asked for, if it did.
///
/// # Errors
/// [`Error::Corrupt`] or [`Error::Driver`].
pub async fn by_actor(tx: &mut Tx, actor: ActorId) -> Result<Option<Listing>> {
    fetch_optional!(
        ListingRow,
        tx,
        "select actor_id, location, state, because, sent_at from listings where actor_id = $1",
        actor.0,
    )?
    .map(Listing::try_from)
    .transpose()
}

/// What nobody has answered yet, the oldest first.
///
/// # Errors
/// [`Error::Corrupt`] or [`Error::Driver`].
pub async fn waiting(tx: &mut Tx) -> Result<Vec<Listing>> {
    fetch_all!(
        ListingRow,
        tx,
        "select actor_id, location, state, because, sent_at from listings
         where state = 'waiting' order by sent_at, actor_id",
    )?
    .into_iter()
    .map(Listing::try_from)
    .collect()
}

#[derive(sqlx::FromRow)]
struct InitiativeRow {
    #[sqlx(flatten)]
    profile: ProfileRow,
    location: Option<Json<Location>>,
}

/// Everyone on the public list, by name.
///
/// # Errors
/// [`Error::Corrupt`] or [`Error::Driver`].
pub async fn public(tx: &mut Tx) -> Result<Vec<Initiative>> {
    fetch_all!(
        InitiativeRow,
        tx,
        "select a.id, a.name, a.kind, a.standing, a.enterprise_number, a.commune, a.about,
             a.website, a.confirmed_by, l.location
         from actors a left join listings l on l.actor_id = a.id
         where l.state = 'listed'
             or (l.state is null and a.standing = 'confirmed' and a.kind <> 'inhabitants')
         order by a.name, a.id",
    )?
    .into_iter()
    .map(|row| {
        let location = row.location.map(|location| location.0).unwrap_or_default();
        Ok(Initiative { profile: Profile::try_from(row.profile)?, location })
    })
    .collect()
}
