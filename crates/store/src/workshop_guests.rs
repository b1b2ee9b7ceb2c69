//! Who is invited to a workshop by name: beside its log, so that it can be erased.

use crate::{
    Result, Tx,
    row::{parse, sound},
};
use domain::{
    Moment, account::Email, actor::ActorType, id::WorkshopId, locale::Locale, text::Slug,
};
use uuid::Uuid;

/// Somebody who is invited.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Guest {
    /// Identifier.
    pub id: Uuid,
    /// The workshop.
    pub workshop: WorkshopId,
    /// Their name, or that of who sends them.
    pub name: String,
    /// As which kind of actor.
    pub kind: ActorType,
    /// From which commune.
    pub commune: Option<Slug>,
    /// Where the way in is sent.
    pub email: Option<Email>,
    /// In which language.
    pub locale: Locale,
    /// When they were put on the list.
    pub noted_at: Moment,
    /// When the way in was sent, the last time.
    pub written_at: Option<Moment>,
    /// What was written above it.
    pub word: Option<String>,
}

#[derive(sqlx::FromRow)]
struct GuestRow {
    id: Uuid,
    workshop_id: Uuid,
    name: String,
    kind: String,
    commune: Option<String>,
    email: Option<String>,
    locale: String,
    noted_at: Moment,
    written_at: Option<Moment>,
    word: Option<String>,
}

impl GuestRow {
    fn guest(self) -> Result<Guest> {
        const TABLE: &str = "workshop_guests";
        let commune =
            self.commune.as_deref().map(|slug| sound(Slug::parse(slug), TABLE, "commune"));
        let email = self.email.as_deref().map(|email| sound(Email::parse(email), TABLE, "email"));
        Ok(Guest {
            id: self.id,
            workshop: WorkshopId(self.workshop_id),
            name: self.name,
            kind: parse(&self.kind, TABLE, "kind")?,
            commune: commune.transpose()?,
            email: email.transpose()?,
            locale: parse(&self.locale, TABLE, "locale")?,
            noted_at: self.noted_at,
            written_at: self.written_at,
            word: self.word,
        })
    }
}

/// Puts somebody on the list.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn insert(tx: &mut Tx, guest: &Guest) -> Result<()> {
    execute!(
        tx,
        "insert into workshop_guests
             (id, workshop_id, name, kind, commune, email, locale, noted_at, written_at, word)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        guest.id,
        guest.workshop.0,
        &guest.name,
        guest.kind.code(),
        guest.commune.as_ref().map(ToString::to_string),
        guest.email.as_ref().map(|email| email.as_str().to_owned()),
        guest.locale.code(),
        guest.noted_at,
        guest.written_at,
        &guest.word,
    )
    .map(drop)
}

/// Who is invited to a workshop, by kind of actor and name.
///
/// # Errors
/// [`crate::Error::Corrupt`] or [`crate::Error::Driver`].
pub async fn of_workshop(tx: &mut Tx, workshop: WorkshopId) -> Result<Vec<Guest>> {
    fetch_all!(
        GuestRow,
        tx,
        "select id, workshop_id, name, kind, commune, email, locale, noted_at, written_at, word
         from workshop_guests where workshop_id = $1 order by kind, name, id",
        workshop.0,
    )?
    .into_iter()
    .map(GuestRow::guest)
    .collect()
}

/// Notes that the way in is sent to somebody, under some words; gives whether nobody had sent it.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn written(tx: &mut Tx, id: Uuid, word: &str, now: Moment) -> Result<bool> {
    let touched = execute!(
        tx,
        "update workshop_guests set written_at = $1, word = $2 where id = $3 and written_at is null",
        now,
        word,
        id,
    )?;
    Ok(touched > 0)
}

/// Notes that the way in is sent to somebody once more; gives whether the last time was before a
/// moment.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn written_again(tx: &mut Tx, id: Uuid, before: Moment, now: Moment) -> Result<bool> {
    let touched = execute!(
        tx,
        "update workshop_guests set written_at = $1 where id = $2 and written_at < $3",
        now,
        id,
        before,
    )?;
    Ok(touched > 0)
}

/// Erases somebody from the list of a workshop.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn erase(tx: &mut Tx, workshop: WorkshopId, id: Uuid) -> Result<()> {
    execute!(tx, "delete from workshop_guests where workshop_id = $1 and id = $2", workshop.0, id,)
        .map(drop)
}

/// Erases who was put on the lists of workshops that are over before a moment, and before another one
/// on the lists of any: a workshop may be left without ever being closed.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn erase_old(tx: &mut Tx, before: Moment, in_any: Moment) -> Result<()> {
    execute!(
        tx,
        "delete from workshop_guests where noted_at < $1 or noted_at < $2 and workshop_id in
             (select id from workshops where state in ('closed', 'archived'))",
        in_any,
        before,
    )
    .map(drop)
}
