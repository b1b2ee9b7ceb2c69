//! Promises come back: to whoever left an address with theirs, after two weeks, two months and six.

use crate::{
    Error, Result, Services,
    account::{Letter, required},
    live::Room,
    mail::Post,
};
use chrono::{Months, TimeDelta};
use domain::{
    Moment, Refusal,
    account::Email,
    locale::Locale,
    refusal::Fields,
    text::{Authored, Localized},
    workshop::{Note, NoteId, NoteKind, SeatId, WorkshopRefusal},
};
use store::harvest::Reminder;

/// What a reminder tells.
#[derive(Debug, Clone, Copy)]
pub struct Reminded<'a> {
    /// The six digits of the workshop.
    pub code: &'a str,
    /// What the workshop was called.
    pub title: &'a Localized,
    /// The promise.
    pub promise: &'a Authored,
    /// By when it was promised.
    pub day: Option<chrono::NaiveDate>,
    /// When the address was left.
    pub since: Moment,
    /// Whether this is the last one.
    pub last: bool,
    /// What ends them from within the letter.
    pub token: &'a str,
}

/// The promises of a seat, with whether an address was left for each.
///
/// # Errors
/// [`Error::Internal`].
pub async fn promises(services: &Services, room: &Room, seat: SeatId) -> Result<Vec<(Note, bool)>> {
    let own = |note: &&Note| {
        note.kind == NoteKind::Commitment && note.author == Some(seat) && note.hidden.is_none()
    };
    let notes: Vec<Note> = room.read(|state| state.notes.values().filter(own).cloned().collect());
    let mut tx = services.store.read().await?;
    let known = store::harvest::reminded(&mut tx, room.head.id).await?;
    Ok(notes.into_iter().map(|note| (note.clone(), known.contains(&note.id))).collect())
}

/// Leaves an address with one's own promise. It is kept apart from the log, for the reminders alone.
///
/// # Errors
/// [`Error::Fields`] about `note`, `email` and `consent`.
pub async fn leave_address(
    services: &Services,
    room: &Room,
    seat: SeatId,
    (note, email, consent): (&str, &str, bool),
    locale: Locale,
) -> Result<()> {
    let mut fields = Fields::default();
    let own = |id: &NoteId| {
        room.read(|state| {
            state
                .notes
                .get(id)
                .is_some_and(|note| note.kind == NoteKind::Commitment && note.author == Some(seat))
        })
    };
    let note = note.parse().ok().filter(own);
    let note = fields.check("note", note.ok_or(Refusal::from(WorkshopRefusal::NotThere)));
    let email = fields.check("email", required(email, Email::parse));
    if !consent {
        fields.refuse("consent", Refusal::Required);
    }
    let (Some(note), Some(email), true) = (note, email, consent) else {
        return Err(fields.into_refused().into());
    };
    let since = services.now();
    let reminder = Reminder {
        id: services.new_uuid(),
        workshop: room.head.id,
        note,
        email,
        locale,
        token: services.random_hex::<32>(),
        step: 0,
        since,
        due_at: due(since, 0),
    };
    let mut tx = services.store.write().await?;
    store::harvest::remind(&mut tx, &reminder).await?;
    tx.commit().await?;
    Ok(())
}

/// When the reminder of a step leaves: after two weeks, two months, six months.
fn due(since: Moment, step: u8) -> Moment {
    match step {
        0 => since + TimeDelta::days(14),
        1 => since + Months::new(2),
        _ => since + Months::new(6),
    }
}

/// Queues the reminders that are due; after the last one the address is forgotten. Gives how many.
///
/// # Errors
/// [`Error::Internal`].
pub async fn remind(
    services: &Services,
    write: &(dyn Fn(Locale, &Reminded<'_>) -> Letter + Sync),
) -> Result<usize> {
    let now = services.now();
    let mut tx = services.store.read().await?;
    let due_now = store::harvest::due(&mut tx, now).await?;
    drop(tx);
    let mut left = 0;
    for reminder in due_now {
        let mut tx = services.store.write().await?;
        let head = store::workshop::by_id(&mut tx, reminder.workshop).await?;
        let head = head.ok_or(Error::NotFound)?;
        let last = reminder.step >= 2;
        // Of two servers one goes on.
        let mine = if last {
            store::harvest::forget(&mut tx, &reminder.token).await?
        } else {
            let next = reminder.step + 1;
            store::harvest::put_off(&mut tx, &reminder, next, due(reminder.since, next)).await?
        };
        let note = note(&mut tx, &head, reminder.note).await?;
        if let (true, Some(note)) = (mine, note) {
            let told = Reminded {
                code: &head.code,
                title: &head.title,
                promise: &note.text,
                day: note.day,
                since: reminder.since,
                last,
                token: &reminder.token,
            };
            let letter = write(reminder.locale, &told);
            Post::new(services).to(&mut tx, &reminder.email, letter).await?;
            left += 1;
        }
        tx.commit().await?;
    }
    Ok(left)
}

/// The promise as the log has it; nothing when it was hidden.
async fn note(
    tx: &mut store::Tx,
    head: &store::workshop::Head,
    id: NoteId,
) -> Result<Option<Note>> {
    let rows = store::workshop::tail(tx, head.id, head.epoch, 0).await?;
    let state = domain::workshop::Workshop::replay(rows.into_iter().map(|row| row.entry));
    let note = state.and_then(|mut state| state.notes.remove(&id));
    Ok(note.filter(|note| note.hidden.is_none()))
}

/// Ends the reminders of a promise, by the token in one of them; a second time changes nothing.
///
/// # Errors
/// [`Error::Internal`].
pub async fn stop(services: &Services, token: &str) -> Result<()> {
    let mut tx = services.store.write().await?;
    store::harvest::forget(&mut tx, token).await?;
    tx.commit().await?;
    Ok(())
}
