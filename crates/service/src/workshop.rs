//! Workshops: who may make one, run one, come in, and say what.

use crate::{
    Error, Result, Services,
    administration::localized,
    live::{self, Done, Room},
};
use domain::{
    Refusal,
    account::Caller,
    actor::ActorType,
    id::{AdministrationId, WorkshopId},
    locale::Locale,
    process::Administration,
    refusal::Fields,
    text::{Localized, Slug, limit},
    workshop::{
        By, Command, Created, Entry, Event, Hand, Join, RoomBallot, RoundId, SeatId, SessionState,
        TableId, WorkshopRefusal, template,
    },
};
use governor::Quota;
use serde_json::json;
use std::{num::NonZeroU32, sync::Arc};
use store::workshop::{Head, Row};
use uuid::Uuid;

/// The longest name of somebody in the room.
const LONGEST_NAME: usize = 40;
/// What one phone may send: in bursts, because a phone that was away sends what waited.
const PER_SEAT: (u32, u32) = (120, 40);
/// Wrong phrases that a workshop takes in a minute: guessing would take years.
const PHRASES: u32 = 30;
/// Wrong codes that a seat on a shared phone takes in a minute.
const CODES: u32 = 5;

/// Limits on what comes in.
pub(crate) struct Limits {
    seats: governor::DefaultKeyedRateLimiter<(WorkshopId, SeatId)>,
    phrases: governor::DefaultKeyedRateLimiter<WorkshopId>,
    pub(crate) codes: governor::DefaultKeyedRateLimiter<(WorkshopId, SeatId)>,
}

impl Default for Limits {
    fn default() -> Self {
        let per_minute =
            |count| Quota::per_minute(NonZeroU32::new(count).unwrap_or(NonZeroU32::MIN));
        let burst = NonZeroU32::new(PER_SEAT.1).unwrap_or(NonZeroU32::MIN);
        Self {
            seats: governor::RateLimiter::keyed(per_minute(PER_SEAT.0).allow_burst(burst)),
            phrases: governor::RateLimiter::keyed(per_minute(PHRASES)),
            codes: governor::RateLimiter::keyed(per_minute(CODES)),
        }
    }
}

/// A new workshop as a form sends it.
#[derive(Debug, Clone, Default)]
pub struct WorkshopForm {
    /// Code of the template.
    pub template: String,
    /// What it is called: French, Dutch, English.
    pub title: [String; 3],
    /// How many people are expected.
    pub people: String,
    /// Whether it is a rehearsal.
    pub rehearsal: bool,
}

/// Makes a workshop from three choices.
///
/// # Errors
/// [`Error::SignInNeeded`], [`Error::Forbidden`] unless the caller administers it,
/// [`Error::Fields`] about `template`, `title`, `people`.
pub async fn create(
    services: &Services,
    caller: &Caller,
    administration: &Administration,
    form: &WorkshopForm,
) -> Result<Head> {
    let account = caller.account.as_ref().ok_or(Error::SignInNeeded)?;
    if !caller.administers(administration.id) {
        return Err(Error::Forbidden);
    }
    let mut fields = Fields::default();
    let template = template::find(&form.template);
    let template = fields.check("template", template.ok_or(Refusal::UnknownChoice));
    let title = localized(&mut fields, "title", &form.title, limit::TITLE);
    let people = form.people.trim().parse().ok().filter(|people| (1..=5_000).contains(people));
    let people = fields.check("people", people.ok_or(Refusal::NotANumber { from: 1, to: 5_000 }));
    let (Some(template), Some(title), Some(people)) = (template, title, people) else {
        return Err(fields.into_refused().into());
    };
    let now = services.now();
    let mut head = Head {
        id: WorkshopId(services.new_uuid()),
        administration: administration.id,
        code: String::new(),
        epoch: 1,
        title: title.clone(),
        state: SessionState::Draft,
        rehearsal: form.rehearsal,
        created_at: now,
    };
    let created = Created {
        id: head.id,
        administration: administration.id,
        title,
        question: None,
        template: template.code.clone(),
        rounds: template.rounds.clone(),
        tables: template.tables(people),
        quotas: Default::default(),
        facilitator: account.id,
        rehearsal: form.rehearsal,
    };
    let entry = Entry {
        seq: 1,
        at: now,
        by: By::Facilitator(account.id),
        event: Event::Created(Box::new(created)),
    };
    // Before the workshop is: without it nobody could ever come in.
    services.keys.create_workshop_key(head.id, &*services.randomness)?;
    let mut tx = services.store.write().await?;
    head.code = free_code(services, &mut tx).await?;
    store::workshop::insert(&mut tx, &head).await?;
    let row = Row { hash: entry.link(head.id, head.epoch, ""), entry, op: None };
    store::workshop::append(&mut tx, head.id, head.epoch, &row).await?;
    let facts = json!({ "workshop": head.id, "template": template.code, "code": head.code });
    let by = Some(account.id);
    store::event::append(&mut tx, administration.id, now, by, "workshop.created", facts).await?;
    tx.commit().await?;
    Ok(head)
}

/// Six digits that no other workshop has.
pub(crate) async fn free_code(services: &Services, tx: &mut store::Tx) -> Result<String> {
    for _ in 0..32 {
        let mut bytes = [0; 4];
        services.randomness.fill(&mut bytes);
        // Not beginning with nought, which some would leave out.
        let code = (100_000 + u32::from_be_bytes(bytes) % 900_000).to_string();
        if store::workshop::by_code(tx, &code).await?.is_none() {
            return Ok(code);
        }
    }
    Err(Error::Busy)
}

/// The workshops that the caller may run.
///
/// # Errors
/// [`Error::SignInNeeded`].
pub async fn list(services: &Services, caller: &Caller) -> Result<Vec<Head>> {
    if caller.account.is_none() {
        return Err(Error::SignInNeeded);
    }
    let mut own: Vec<AdministrationId> =
        caller.roles.iter().map(|(id, _)| *id).filter(|id| caller.administers(*id)).collect();
    own.sort_unstable();
    own.dedup();
    let mut tx = services.store.read().await?;
    let mut heads = Vec::new();
    for id in own {
        heads.extend(store::workshop::of_administration(&mut tx, id).await?);
    }
    heads.sort_by_key(|head| std::cmp::Reverse(head.created_at));
    Ok(heads)
}

/// The administrations for which the caller may hold workshops.
///
/// # Errors
/// [`Error::SignInNeeded`], [`Error::Forbidden`] when there is none.
pub async fn holders(services: &Services, caller: &Caller) -> Result<Vec<Administration>> {
    if caller.account.is_none() {
        return Err(Error::SignInNeeded);
    }
    let mut tx = services.store.read().await?;
    let mut holders = store::administration::all(&mut tx).await?;
    holders.retain(|administration| caller.administers(administration.id));
    if holders.is_empty() { Err(Error::Forbidden) } else { Ok(holders) }
}

/// The workshop of a code, and the hand of a facilitator.
///
/// # Errors
/// [`Error::NotFound`], [`Error::SignInNeeded`], [`Error::Forbidden`] unless the caller
/// administers who holds it or was named.
pub async fn as_facilitator(
    services: &Services,
    caller: &Caller,
    code: &str,
) -> Result<(Arc<Room>, Hand)> {
    let room = live::room(services, code).await?;
    let account = caller.account.as_ref().ok_or(Error::SignInNeeded)?.id;
    let named = room.read(|state| state.is_facilitator(account));
    if named || caller.administers(room.head.administration) {
        Ok((room, Hand::Facilitator(account)))
    } else {
        Err(Error::Forbidden)
    }
}

/// Somebody at the door, as a form sends it.
#[derive(Debug, Clone, Default)]
pub struct JoinForm {
    /// A name of their choice.
    pub name: String,
    /// Kind of actor.
    pub kind: String,
    /// Second hat; may be empty.
    pub second: String,
    /// Commune; may be empty.
    pub commune: String,
    /// The table whose sign they read; may be empty.
    pub table: String,
    /// Whether a machine plays them.
    pub simulated: bool,
}

/// What a phone holds of a workshop when somebody comes in on it.
#[derive(Debug, Clone, Copy, Default)]
pub struct Holds<'a> {
    /// The key of a seat it had: whoever left and comes in again takes it.
    pub before: Option<&'a str>,
    /// The key of somebody else who is in the room with it, and shares it.
    pub beside: Option<&'a str>,
}

/// Comes in, and gives the key that the phone keeps. The same operation twice gives the same seat. A
/// phone that has been here holds the key of then: it takes the seat it had, with its phrase and its
/// ballots, so that nobody votes twice by leaving and coming in again. Somebody who shares a phone comes
/// in beside whoever is in the room with it, with a key, a phrase and ballots of their own.
///
/// # Errors
/// [`Error::NotFound`], [`Error::Fields`] about `name`, `kind`, `second`, `commune`,
/// [`Error::Refused`] while the door is shut, and once too many share a phone.
pub async fn join(
    services: &Services,
    code: &str,
    locale: Locale,
    op: Uuid,
    form: &JoinForm,
    holds: Holds<'_>,
) -> Result<String> {
    let room = live::room(services, code).await?;
    if form.simulated && !room.head.rehearsal {
        return Err(Refusal::from(WorkshopRefusal::NotARehearsal).into());
    }
    let mut fields = Fields::default();
    let name = fields.check("name", short_name(&form.name));
    let kind: Option<ActorType> = fields.check("kind", form.kind.parse());
    let second = optional(&mut fields, "second", &form.second, str::parse::<ActorType>);
    let commune = optional(&mut fields, "commune", &form.commune, Slug::parse);
    let (Some(name), Some(kind), Some(second), Some(commune)) = (name, kind, second, commune)
    else {
        return Err(fields.into_refused().into());
    };
    let secret = room.key()?;
    let (key, phrase) = (secret.seat_key(op), secret.phrase(op, locale));
    let join = Join {
        name,
        kind,
        second,
        commune,
        locale,
        table: form.table.parse().ok().map(TableId),
        key: secret.hash_of_key(&key),
        phrase: secret.hash_of_phrase(&phrase),
        before: holds.before.map(|key| secret.hash_of_key(key)),
        beside: holds.beside.map(|key| secret.hash_of_key(key)),
        simulated: form.simulated,
    };
    room.act(Hand::Door, op, Command::Join(Box::new(join))).await?;
    let before = holds.before.filter(|before| room.seat(before).is_some());
    let kept = before.filter(|_| room.seat(&key).is_none());
    Ok(kept.map_or(key, str::to_owned))
}

/// The phrase of who came in by an operation: shown once more, on the phone that holds the seat.
#[must_use]
pub fn phrase(room: &Room, op: Uuid, locale: Locale) -> String {
    room.key().map_or_else(|_| String::new(), |key| key.phrase(op, locale))
}

fn short_name(text: &str) -> std::result::Result<String, Refusal> {
    let name = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if name.is_empty() {
        return Err(Refusal::Required);
    }
    if name.chars().count() > LONGEST_NAME {
        return Err(Refusal::TooLong { limit: LONGEST_NAME });
    }
    Ok(name)
}

/// Reads a value that may be left out.
#[expect(clippy::option_option, reason = "refused, left out, or there")]
fn optional<T>(
    fields: &mut Fields,
    name: &str,
    text: &str,
    read: impl FnOnce(&str) -> std::result::Result<T, Refusal>,
) -> Option<Option<T>> {
    if text.trim().is_empty() { Some(None) } else { fields.check(name, read(text).map(Some)) }
}

/// Moves a seat to this phone by its phrase; gives the key of the new phone.
///
/// # Errors
/// [`Error::NotFound`], [`Error::Refused`] for an unknown phrase or too many tries.
pub async fn recover(services: &Services, code: &str, op: Uuid, phrase: &str) -> Result<String> {
    let room = live::room(services, code).await?;
    if services.workshop_limits.phrases.check_key(&room.head.id).is_err() {
        return Err(Refusal::TooManyRequests { seconds: 60 }.into());
    }
    let secret = room.key()?;
    let key = secret.seat_key(op);
    let command =
        Command::MoveSeat { phrase: secret.hash_of_phrase(phrase), key: secret.hash_of_key(&key) };
    room.act(Hand::Door, op, command).await?;
    Ok(key)
}

/// The workshop of a code and the seat whose key a phone holds.
///
/// # Errors
/// [`Error::NotFound`], [`Error::Refused`] when the key opens no seat.
pub async fn as_seat(services: &Services, code: &str, key: &str) -> Result<(Arc<Room>, SeatId)> {
    let room = live::room(services, code).await?;
    let seat = room.seat(key).ok_or(Refusal::from(WorkshopRefusal::NoSuchSeat))?;
    Ok((room, seat))
}

/// Has a phone's command decided.
///
/// # Errors
/// [`Error::Refused`], [`Error::Busy`].
pub async fn act(
    services: &Services,
    room: &Room,
    seat: SeatId,
    op: Uuid,
    command: Command,
) -> Result<Done> {
    if services.workshop_limits.seats.check_key(&(room.head.id, seat)).is_err() {
        return Err(Refusal::TooManyRequests { seconds: 60 }.into());
    }
    room.act(Hand::Seat(seat), op, command).await
}

/// Casts a ballot of the room, under the token of the seat.
///
/// # Errors
/// As [`act`]; [`WorkshopRefusal::BallotTooLate`] after the lock.
pub async fn cast(
    services: &Services,
    room: &Room,
    seat: SeatId,
    op: Uuid,
    round: RoundId,
    ballot: RoomBallot,
) -> Result<Done> {
    let token = room.token(seat, round);
    act(services, room, seat, op, Command::Cast { round, token, ballot }).await
}

/// Draws the jury of a round by lot, from the chance of the server.
///
/// # Errors
/// [`Error::Refused`], [`Error::Busy`].
pub async fn draw_jury(
    services: &Services,
    room: &Room,
    (hand, op): (Hand, Uuid),
    round: RoundId,
    (size, paper): (u32, u32),
) -> Result<Done> {
    let seed = services.random_hex::<16>();
    room.act(hand, op, Command::DrawJury { round, size, paper, seed }).await
}

/// The name of a workshop for whoever stands at its door.
#[must_use]
pub fn title(room: &Room) -> Localized {
    room.read(|state| state.title.clone())
}
