//! Who is invited to a workshop by name: a list for facilitators. Its names and addresses are in no log,
//! no file and no report, and go three months after they were written once the workshop is over; the
//! log is told how many of each kind there are.

use crate::{Result, Services, account::Letter, live::Room, mail::Post, workshop::as_facilitator};
use chrono::{Months, TimeDelta};
use domain::{
    Refusal,
    account::{Caller, Email},
    actor::ActorType,
    locale::Locale,
    refusal::Fields,
    text::{Authored, Slug, limit},
    workshop::{
        Command, Hand, Pasted, PastedLine, Vocabulary, WorkshopRefusal, known_by, read_guests,
    },
};
use std::{collections::BTreeMap, sync::Arc};
use uuid::Uuid;

pub use store::workshop_guests::Guest;

/// The most people on a list.
pub const MOST_GUESTS: usize = 1_000;

/// How long a letter is not sent to the same person again.
const PAUSE: TimeDelta = TimeDelta::minutes(1);

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
    let (name, kind_said) = (name.text, true);
    let guest = guest(services, &room, Pasted { name, kind, kind_said, commune, email, locale });
    if room.read(|state| state.session().is_over()) {
        return Err(Refusal::from(WorkshopRefusal::Over).into());
    }
    let (mut tx, known) = taken(services, &room).await?;
    if known.len() >= MOST_GUESTS {
        return Err(Refusal::from(WorkshopRefusal::Full { most: MOST_GUESTS as u64 }).into());
    }
    store::workshop_guests::insert(&mut tx, &guest).await?;
    tx.commit().await?;
    count(services, &room, hand).await
}

/// The list, for whoever puts somebody on it: of two who do so at once the other waits, and reads what
/// the first one wrote.
async fn taken(services: &Services, room: &Room) -> Result<(store::Tx, Vec<Guest>)> {
    let mut tx = services.store.write().await?;
    store::workshop::take(&mut tx, room.head.id).await?;
    let known = store::workshop_guests::of_workshop(&mut tx, room.head.id).await?;
    Ok((tx, known))
}

fn guest(services: &Services, room: &Room, said: Pasted) -> Guest {
    Guest {
        id: services.new_uuid(),
        workshop: room.head.id,
        name: said.name,
        kind: said.kind,
        commune: said.commune,
        email: said.email,
        locale: said.locale,
        noted_at: services.now(),
        written_at: None,
        word: None,
    }
}

/// A list that was pasted.
#[derive(Debug, Clone, Default)]
pub struct PasteForm {
    /// The lines.
    pub lines: String,
    /// Code of the kind of those whose line does not say it.
    pub kind: String,
    /// Language of the letter to those whose line does not say it.
    pub locale: String,
}

impl PasteForm {
    fn read(&self, vocabulary: &Vocabulary, known: &[Guest]) -> Result<Vec<PastedLine>> {
        let mut fields = Fields::default();
        let kind = fields.check("paste_kind", self.kind.parse::<ActorType>());
        let locale: Option<Locale> =
            fields.check("paste_locale", self.locale.parse().map_err(|_| Refusal::UnknownChoice));
        let lines = match self.lines.trim() {
            "" => Err(Refusal::Required),
            lines => Ok(lines),
        };
        let lines = fields.check("lines", lines);
        let (Some(kind), Some(locale), Some(lines)) = (kind, locale, lines) else {
            return Err(fields.into_refused().into());
        };
        let known = known.iter().map(|it| known_by(&it.name, it.email.as_ref())).collect();
        Ok(read_guests(lines, vocabulary, (kind, locale), known, MOST_GUESTS))
    }
}

/// What would be understood of a list, without putting anybody on it.
///
/// # Errors
/// [`crate::Error::Fields`] about `lines`, `paste_kind` and `paste_locale`; as [`as_facilitator`].
pub async fn understood(
    services: &Services,
    caller: &Caller,
    code: &str,
    (form, vocabulary): (&PasteForm, &Vocabulary),
) -> Result<Vec<PastedLine>> {
    let (_, known) = list(services, caller, code).await?;
    form.read(vocabulary, &known)
}

/// Puts everybody of a list who is understood on it, all at once; gives the lines.
///
/// # Errors
/// As [`understood`]; [`crate::Error::Refused`] once the workshop is over.
pub async fn invite_all(
    services: &Services,
    caller: &Caller,
    code: &str,
    (form, vocabulary): (&PasteForm, &Vocabulary),
) -> Result<Vec<PastedLine>> {
    let (room, hand) = as_facilitator(services, caller, code).await?;
    if room.read(|state| state.session().is_over()) {
        return Err(Refusal::from(WorkshopRefusal::Over).into());
    }
    let (mut tx, known) = taken(services, &room).await?;
    let lines = form.read(vocabulary, &known)?;
    for said in lines.iter().filter_map(|line| line.read.as_ref().ok()) {
        let guest = guest(services, &room, said.clone());
        store::workshop_guests::insert(&mut tx, &guest).await?;
    }
    tx.commit().await?;
    count(services, &room, hand).await?;
    Ok(lines)
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

/// Tells the log how many of each kind there are, and nothing else. What is over stays as it was. The
/// list is read again afterwards: of two who count at once, whoever told first may be told last.
async fn count(services: &Services, room: &Room, hand: Hand) -> Result<()> {
    let mut told = None;
    while !room.read(|state| state.session().is_over()) {
        let invited = by_kind(services, room).await?;
        if told.as_ref() == Some(&invited) {
            break;
        }
        told = Some(invited.clone());
        room.act(hand, services.new_uuid(), Command::CountGuests { invited }).await?;
    }
    Ok(())
}

/// How many of each kind are on the list.
async fn by_kind(services: &Services, room: &Room) -> Result<BTreeMap<ActorType, u32>> {
    let mut tx = services.store.read().await?;
    let mut invited: BTreeMap<ActorType, u32> = BTreeMap::new();
    for guest in store::workshop_guests::of_workshop(&mut tx, room.head.id).await? {
        *invited.entry(guest.kind).or_default() += 1;
    }
    Ok(invited)
}

/// Letters leave for a real workshop that is not over.
fn may_write(room: &Room) -> Result<()> {
    if room.head.rehearsal {
        return Err(Refusal::from(WorkshopRefusal::OnlyRehearsed).into());
    }
    if room.read(|state| state.session().is_over()) {
        return Err(Refusal::from(WorkshopRefusal::Over).into());
    }
    Ok(())
}

/// Sends the way in to whoever has an address and was not sent it; gives to how many. Nobody is written
/// to twice, whoever presses at the same time.
///
/// # Errors
/// [`crate::Error::Refused`] while it is rehearsed and once it is over; as [`as_facilitator`].
pub async fn send(
    services: &Services,
    caller: &Caller,
    (code, word): (&str, &str),
    write: impl Fn(Locale, &Room, &Guest) -> Letter + Send,
) -> Result<usize> {
    let (room, guests) = list(services, caller, code).await?;
    may_write(&room)?;
    let mut sent = 0;
    let mut tx = services.store.write().await?;
    for guest in guests {
        let Some(email) = guest.email.clone() else { continue };
        if store::workshop_guests::written(&mut tx, guest.id, word, services.now()).await? {
            let guest = Guest { word: Some(word.to_owned()), ..guest };
            let letter = write(guest.locale, &room, &guest);
            Post::new(services).to(&mut tx, &email, letter).await?;
            sent += 1;
        }
    }
    tx.commit().await?;
    Ok(sent)
}

/// Sends the way in once more to somebody who has lost it, with the words of the first time; gives
/// whether it leaves: whoever presses twice sends it once.
///
/// # Errors
/// [`crate::Error::Refused`] while it is rehearsed and once it is over; as [`as_facilitator`].
pub async fn send_again(
    services: &Services,
    caller: &Caller,
    (code, id): (&str, Uuid),
    write: impl Fn(Locale, &Room, &Guest) -> Letter + Send,
) -> Result<bool> {
    let (room, guests) = list(services, caller, code).await?;
    may_write(&room)?;
    let Some(guest) = guests.into_iter().find(|guest| guest.id == id) else { return Ok(false) };
    let Some(email) = guest.email.clone() else { return Ok(false) };
    let now = services.now();
    let mut tx = services.store.write().await?;
    let leaves = store::workshop_guests::written_again(&mut tx, id, now - PAUSE, now).await?;
    if leaves {
        let letter = write(guest.locale, &room, &guest);
        Post::new(services).to(&mut tx, &email, letter).await?;
    }
    tx.commit().await?;
    Ok(leaves)
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
