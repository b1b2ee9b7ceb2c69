//! Who is invited to a workshop by name: a list for facilitators. Its names and addresses are in no log,
//! no file and no report, and go three months after they were written once the workshop is over; the
//! log is told how many of each kind there are.

use crate::{Result, Services, account::Letter, live::Room, mail::Post, workshop::as_facilitator};
use chrono::Months;
use domain::{
    Refusal,
    account::{Caller, Email},
    actor::ActorType,
    locale::Locale,
    refusal::Fields,
    text::{Authored, Slug, limit},
    workshop::{Command, Hand, WorkshopRefusal},
};
use std::{collections::BTreeMap, sync::Arc};
use uuid::Uuid;

pub use store::workshop_guests::Guest;

/// The most people on a list.
pub const MOST_GUESTS: usize = 1_000;

/// Somebody who is put on the list, as a form has it.
#[derive(Debug, Clone, Default)]
pub struct GuestForm {
    /// Their name.
    pub name: String,
    /// Code of the kind of actor.
    pub kind: String,
    /// Slug of the commune; may be empty.
    pub commune: String,
    /// Address; may be empty.
    pub email: String,
    /// Language of the letter.
    pub locale: String,
}

/// The list.
///
/// # Errors
/// As [`as_facilitator`].
pub async fn list(
    services: &Services,
    caller: &Caller,
    code: &str,
) -> Result<(Arc<Room>, Vec<Guest>)> {
    let (room, _) = as_facilitator(services, caller, code).await?;
    let mut tx = services.store.read().await?;
    let guests = store::workshop_guests::of_workshop(&mut tx, room.head.id).await?;
    Ok((room, guests))
}

/// Puts somebody on the list.
///
/// # Errors
/// [`crate::Error::Fields`] about `name`, `kind`, `commune`, `email` and `locale`; as [`as_facilitator`].
pub async fn invite(
    services: &Services,
    caller: &Caller,
    code: &str,
    form: &GuestForm,
) -> Result<()> {
    let (room, hand) = as_facilitator(services, caller, code).await?;
    let mut fields = Fields::default();
    let name = fields.check("name", Authored::parse(None, &form.name, limit::TITLE));
    let kind = fields.check("kind", form.kind.parse::<ActorType>());
    let commune = fields.check("commune", commune(&room, &form.commune));
    let email = match form.email.trim() {
        "" => Some(None),
        email => fields.check("email", Email::parse(email).map(Some)),
    };
    let locale: Option<Locale> =
        fields.check("locale", form.locale.parse().map_err(|_| Refusal::UnknownChoice));
    let (Some(name), Some(kind), Some(commune), Some(email), Some(locale)) =
        (name, kind, commune, email, locale)
    else {
        return Err(fields.into_refused().into());
    };
    let guest = Guest {
        id: services.new_uuid(),
        workshop: room.head.id,
        name: name.text,
        kind,
        commune,
        email,
        locale,
        noted_at: services.now(),
        written_at: None,
    };
    if room.read(|state| state.session().is_over()) {
        return Err(Refusal::from(WorkshopRefusal::Over).into());
    }
    let mut tx = services.store.write().await?;
    let known = store::workshop_guests::of_workshop(&mut tx, room.head.id).await?;
    if known.len() >= MOST_GUESTS {
        return Err(Refusal::from(WorkshopRefusal::Full { most: MOST_GUESTS as u64 }).into());
    }
    store::workshop_guests::insert(&mut tx, &guest).await?;
    tx.commit().await?;
    count(services, &room, hand).await
}

fn commune(room: &Room, slug: &str) -> std::result::Result<Option<Slug>, Refusal> {
    if slug.trim().is_empty() {
        return Ok(None);
    }
    let slug = Slug::parse(slug)?;
    let known = room.places.iter().any(|place| place.slug == slug);
    if known { Ok(Some(slug)) } else { Err(Refusal::UnknownChoice) }
}

/// Erases somebody from the list.
///
/// # Errors
/// As [`as_facilitator`].
pub async fn erase(services: &Services, caller: &Caller, code: &str, id: Uuid) -> Result<()> {
    let (room, hand) = as_facilitator(services, caller, code).await?;
    let mut tx = services.store.write().await?;
    store::workshop_guests::erase(&mut tx, room.head.id, id).await?;
    tx.commit().await?;
    count(services, &room, hand).await
}

/// Tells the log how many of each kind there are, and nothing else. What is over stays as it was.
async fn count(services: &Services, room: &Room, hand: Hand) -> Result<()> {
    if room.read(|state| state.session().is_over()) {
        return Ok(());
    }
    let mut tx = services.store.read().await?;
    let guests = store::workshop_guests::of_workshop(&mut tx, room.head.id).await?;
    drop(tx);
    let mut invited: BTreeMap<ActorType, u32> = BTreeMap::new();
    for guest in guests {
        *invited.entry(guest.kind).or_default() += 1;
    }
    room.act(hand, services.new_uuid(), Command::CountGuests { invited }).await.map(drop)
}

/// Sends the way in to whoever has an address and was not sent it; gives to how many. Nobody is written
/// to twice, whoever presses at the same time.
///
/// # Errors
/// [`crate::Error::Refused`] while it is rehearsed; as [`as_facilitator`].
pub async fn send(
    services: &Services,
    caller: &Caller,
    code: &str,
    write: impl Fn(Locale, &Room, &Guest) -> Letter + Send,
) -> Result<usize> {
    let (room, guests) = list(services, caller, code).await?;
    if room.head.rehearsal {
        return Err(Refusal::from(WorkshopRefusal::OnlyRehearsed).into());
    }
    let mut sent = 0;
    let mut tx = services.store.write().await?;
    for guest in guests {
        let Some(email) = guest.email.clone() else { continue };
        if store::workshop_guests::written(&mut tx, guest.id, services.now()).await? {
            let letter = write(guest.locale, &room, &guest);
            Post::new(services).to(&mut tx, &email, letter).await?;
            sent += 1;
        }
    }
    tx.commit().await?;
    Ok(sent)
}

/// Erases who was put on the list of a workshop that is over three months ago, and of one that nobody
/// ever closed a year ago.
///
/// # Errors
/// [`crate::Error::Internal`].
pub(crate) async fn erase_old(services: &Services) -> Result<()> {
    let [over, any] = [3, 12].map(|months| services.now() - Months::new(months));
    let mut tx = services.store.write().await?;
    store::workshop_guests::erase_old(&mut tx, over, any).await?;
    tx.commit().await?;
    Ok(())
}
