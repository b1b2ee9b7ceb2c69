//! The board: what is open and not over, by whoever asks for a part of it. It has no bound, so nothing here
//! reads all of it but its names.

use super::IntentRow;
use crate::{Result, Tx, row::all, row::sound};
use domain::{
    Moment,
    id::{AccountId, ActorId, IntentId},
    registry::intent::{Direction, Intent},
    text::Slug,
};
use uuid::Uuid;

/// A side of the board, in one commune or in all.
#[derive(Debug, Clone, Copy)]
pub struct Side<'a> {
    /// Needs or offers.
    pub direction: Direction,
    /// The commune; none is all.
    pub commune: Option<&'a Slug>,
}

impl Side<'_> {
    fn commune(&self) -> Option<&str> {
        self.commune.map(Slug::as_str)
    }
}

/// How much stands on a side of the board.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn count(tx: &mut Tx, now: Moment, side: Side<'_>) -> Result<u64> {
    let row = fetch_optional!(
        (i64,),
        tx,
        "select count(*) as intents from intents i
         where i.state = 'open' and i.direction = $1 and (i.ends_at is null or i.ends_at > $2)
             and i.commune = coalesce($3, i.commune)",
        side.direction.code(),
        now,
        side.commune(),
    )?;
    sound(u64::try_from(row.map_or(0, |(count,)| count)), "intents", "id")
}

/// A part of a side of the board, the newest first: at most so many behind so many others.
///
/// # Errors
/// [`crate::Error::Corrupt`] or [`crate::Error::Driver`].
pub async fn page(
    tx: &mut Tx,
    now: Moment,
    side: Side<'_>,
    (behind, most): (u32, u32),
) -> Result<Vec<Intent>> {
    all(intents!(
        fetch_all,
        tx,
        "from intents i join actors a on a.id = i.actor_id
             left join resource_kinds k on k.slug = i.kind
         where i.state = 'open' and i.direction = $1 and (i.ends_at is null or i.ends_at > $2)
             and i.commune = coalesce($3, i.commune)
         order by i.written_at desc, i.id limit $4 offset $5",
        side.direction.code(),
        now,
        side.commune(),
        i64::from(most),
        i64::from(behind),
    )?)
}

/// The names of everything on the board, the newest first.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn ids(tx: &mut Tx, now: Moment) -> Result<Vec<IntentId>> {
    let rows = fetch_all!(
        (Uuid,),
        tx,
        "select i.id from intents i
         where i.state = 'open' and (i.ends_at is null or i.ends_at > $1)
         order by i.written_at desc, i.id",
        now,
    )?;
    Ok(rows.into_iter().map(|(id,)| IntentId(id)).collect())
}

/// What somebody wrote.
///
/// # Errors
/// [`crate::Error::Corrupt`] or [`crate::Error::Driver`].
pub async fn of_author(tx: &mut Tx, now: Moment, author: AccountId) -> Result<Vec<Intent>> {
    all(intents!(
        fetch_all,
        tx,
        "from intents i join actors a on a.id = i.actor_id
             left join resource_kinds k on k.slug = i.kind
         where i.author_id = $1 and i.state = 'open' and (i.ends_at is null or i.ends_at > $2)
         order by i.written_at desc, i.id",
        author.0,
        now,
    )?)
}

/// What stands there in the name of an actor, the newest first.
///
/// # Errors
/// [`crate::Error::Corrupt`] or [`crate::Error::Driver`].
pub async fn of_actor(tx: &mut Tx, now: Moment, actor: ActorId) -> Result<Vec<Intent>> {
    all(intents!(
        fetch_all,
        tx,
        "from intents i join actors a on a.id = i.actor_id
             left join resource_kinds k on k.slug = i.kind
         where i.actor_id = $1 and i.state = 'open' and (i.ends_at is null or i.ends_at > $2)
         order by i.written_at desc, i.id",
        actor.0,
        now,
    )?)
}

/// What stands on the other side for the same kind, the newest first: whatever may go with a need or an
/// offer is among it.
///
/// # Errors
/// [`crate::Error::Corrupt`] or [`crate::Error::Driver`].
pub async fn across(tx: &mut Tx, now: Moment, of: &Intent) -> Result<Vec<Intent>> {
    let Some(kind) = &of.kind else { return Ok(Vec::new()) };
    let other = match of.direction {
        Direction::Need => Direction::Offer,
        Direction::Offer => Direction::Need,
    };
    all(intents!(
        fetch_all,
        tx,
        "from intents i join actors a on a.id = i.actor_id
             left join resource_kinds k on k.slug = i.kind
         where i.state = 'open' and i.direction = $1
             and i.kind in (select slug from resource_kinds where slug = $2 or merged_into = $3)
             and (i.ends_at is null or i.ends_at > $4)
         order by i.written_at desc, i.id",
        other.code(),
        kind.as_str(),
        kind.as_str(),
        now,
    )?)
}

/// The needs of a kind at a time that is not over.
///
/// # Errors
/// [`crate::Error::Corrupt`] or [`crate::Error::Driver`].
pub async fn needs_at_a_time(tx: &mut Tx, now: Moment) -> Result<Vec<Intent>> {
    all(intents!(
        fetch_all,
        tx,
        "from intents i join actors a on a.id = i.actor_id
             left join resource_kinds k on k.slug = i.kind
         where i.state = 'open' and i.direction = 'need' and i.kind is not null
             and i.starts_at is not null and i.ends_at > $1
         order by i.written_at desc, i.id",
        now,
    )?)
}
