//! Needs and offers of a room that go on the board: only when whoever said them agrees, and held by
//! who facilitates until that person claims them.

use crate::{
    Error, Result, Services,
    account::Letter,
    actor::signed_in,
    live::Room,
    mail::Post,
    proposal_form::{Speaker, speaker},
    registry::{
        board::{self, named_kind, put},
        loans::span,
        record,
    },
};
use domain::{
    Refusal,
    account::{Account, Caller, Email},
    actor::{Actor, ActorType, Membership},
    id::{AccountId, ActorId, IntentId},
    locale::Locale,
    refusal::Fields,
    registry::{
        Span,
        intent::{Direction, Intent, IntentState},
    },
    text::{Localized, Slug},
    workshop::{Command, Hand, Note, NoteId, NoteKind, WorkshopRefusal},
};
use serde_json::json;
use std::collections::BTreeSet;
use store::{Tx, registry as rows, workshop_board as board_rows};
use uuid::Uuid;

pub use store::workshop_board::Posted;

/// The longest name of a workshop in the name under which its needs and offers are held.
const LONGEST_TITLE: usize = 60;

/// What somebody says to have their need or offer on the board.
#[derive(Debug, Clone, Default)]
pub struct ShareForm {
    /// Slug of the commune.
    pub commune: String,
    /// Slug of a kind that was chosen; may be empty.
    pub kind: String,
    /// Where the letter that claims it goes; may be empty.
    pub email: String,
    /// Whether they agree.
    pub consent: bool,
}

/// What the letter tells that claims a need or an offer.
#[derive(Debug, Clone, Copy)]
pub struct Claimable<'a> {
    /// The six digits of the workshop.
    pub code: &'a str,
    /// What the workshop was called.
    pub title: &'a Localized,
    /// The need or the offer.
    pub what: &'a Intent,
    /// What claims it.
    pub token: &'a str,
}

/// The letters of the two kinds that this leads to.
#[derive(Clone, Copy)]
pub struct Letters<'a> {
    /// To whoever wrote what goes with it.
    pub matched: board::Write<'a>,
    /// To whoever left an address.
    pub claim: &'a (dyn Fn(Locale, &Claimable<'_>) -> Letter + Sync),
}

/// What a note became, when it is on the board.
///
/// # Errors
/// [`Error::Internal`].
pub async fn posted(services: &Services, room: &Room, note: NoteId) -> Result<Option<Posted>> {
    let mut tx = services.store.read().await?;
    Ok(board_rows::of_note(&mut tx, room.head.id, note).await?)
}

/// Puts a need or an offer of the room on the board, because whoever said it agrees. A second time
/// changes nothing.
///
/// # Errors
/// [`Error::Fields`] about `consent`, `commune`, `kind` and `email`, or [`Error::Refused`] when it is
/// somebody else's or the room only rehearses.
pub async fn share(
    services: &Services,
    room: &Room,
    (hand, op, id): (Hand, Uuid, NoteId),
    (form, locale): (&ShareForm, Locale),
    letters: Letters<'_>,
) -> Result<Posted> {
    let note = room.read(|state| state.notes.get(&id).cloned());
    let note = note.ok_or(Refusal::from(WorkshopRefusal::NotThere))?;
    let mut tx = services.store.write().await?;
    let said = read(services, &mut tx, &note, form).await?;
    // Words that nobody knows wait for a steward, whatever the room decides now.
    tx.commit().await?;
    room.act(hand, op, Command::ShareNote { note: id }).await?;
    let mut tx = services.store.write().await?;
    if let Some(known) = board_rows::of_note(&mut tx, room.head.id, id).await? {
        return Ok(known);
    }
    let (account, holder) = holder(services, &mut tx, room, hand).await?;
    let intent = Intent {
        id: IntentId(services.new_uuid()),
        direction: match note.kind {
            NoteKind::Offer => Direction::Offer,
            _ => Direction::Need,
        },
        what: note.text,
        kind: said.kind,
        quantity: note.quantity.unwrap_or(1),
        actor: holder,
        author: account.id,
        commune: said.commune,
        theme: None,
        when: said.when,
        terms: None,
        state: IntentState::Open,
        written_at: services.now(),
    };
    put(services, &mut tx, &intent, letters.matched).await?;
    let posted = Posted {
        workshop: room.head.id,
        note: id,
        intent: intent.id,
        holder: intent.actor.id,
        token: services.random_hex::<24>(),
        put_at: intent.written_at,
        claimed_at: None,
    };
    board_rows::insert(&mut tx, &posted).await?;
    let facts = json!({
        "intent": intent.id, "direction": intent.direction, "kind": intent.kind,
        "actor": intent.actor.id, "workshop": room.head.id,
    });
    record(services, &mut tx, Some(&account), "intent.of-a-room", facts).await?;
    if let Some(email) = said.email {
        let title = &room.head.title;
        let told = Claimable { code: &room.head.code, title, what: &intent, token: &posted.token };
        Post::new(services).to(&mut tx, &email, (letters.claim)(locale, &told)).await?;
    }
    tx.commit().await?;
    Ok(posted)
}

/// What the form says, once it was read.
struct Said {
    kind: Option<Slug>,
    commune: Slug,
    when: Option<Span>,
    email: Option<Email>,
}

async fn read(services: &Services, tx: &mut Tx, note: &Note, form: &ShareForm) -> Result<Said> {
    let mut fields = Fields::default();
    if !form.consent {
        fields.refuse("consent", Refusal::Required);
    }
    let words = (form.kind.as_str(), note.text.text.as_str());
    let kind = named_kind(services, tx, &mut fields, words).await?;
    let commune = Slug::parse(&form.commune).map_err(|_| Refusal::UnknownChoice);
    let known = store::reference::territories(tx).await?;
    let commune = commune.and_then(|slug| {
        let there = known.iter().any(|one| one.slug == slug);
        if there { Ok(slug) } else { Err(Refusal::UnknownChoice) }
    });
    let commune = fields.check("commune", commune);
    let email = match form.email.trim() {
        "" => None,
        text => fields.check("email", Email::parse(text)),
    };
    let (Some(commune), true) = (commune, fields.is_empty()) else {
        return Err(fields.into_refused().into());
    };
    // A day that is over meanwhile says nothing of when it is needed.
    let day = note.day.map(|day| day.to_string());
    let when = day.and_then(|day| span(&mut Fields::default(), &day, &day));
    let when = when.filter(|when| when.to() > services.now());
    Ok(Said { kind, commune, when, email })
}

/// In whose name a need or an offer stands until somebody claims it: that of the workshop, for which
/// everyone acts who facilitates it.
async fn holder(
    services: &Services,
    tx: &mut Tx,
    room: &Room,
    hand: Hand,
) -> Result<(Account, Actor)> {
    let (title, team) = room.read(|state| (state.title.clone(), state.facilitators.clone()));
    let known = match board_rows::holder(tx, room.head.id).await? {
        Some(id) => store::actor::profile(tx, id).await?.map(|profile| profile.actor),
        None => None,
    };
    let actor = match known {
        Some(actor) => actor,
        None => new_holder(services, tx, title.get(Locale::Fr), &room.head.code).await?,
    };
    let members = store::actor::members(tx, actor.id).await?;
    let known: BTreeSet<AccountId> = members.into_iter().map(|member| member.account).collect();
    let hand = match hand {
        Hand::Facilitator(account) => Some(account),
        _ => None,
    };
    for account in team.iter().copied().chain(hand).filter(|account| !known.contains(account)) {
        let member = Membership {
            account,
            actor: actor.id,
            name: actor.name.clone(),
            mandate: String::new(),
            interests: String::new(),
        };
        store::actor::put_member(tx, &member, services.now()).await?;
    }
    let first = hand.or(team.first().copied()).ok_or(Error::NotFound)?;
    let (account, _) = store::account::by_id(tx, first).await?.ok_or(Error::NotFound)?;
    Ok((account, actor))
}

/// An actor of the name of a workshop for whom nobody acts yet: whoever took that name before would
/// otherwise answer for the room.
async fn new_holder(services: &Services, tx: &mut Tx, title: &str, code: &str) -> Result<Actor> {
    let title: String = title.chars().take(LONGEST_TITLE).collect();
    let mut name = format!("{title} · {code}");
    loop {
        let id = ActorId(services.new_uuid());
        let actor = store::actor::find_or_create(tx, id, &name, ActorType::Coach).await?;
        if actor.id == id {
            return Ok(actor);
        }
        name = format!("{title} · {code} · {}", services.random_hex::<2>());
    }
}

/// What a token claims, with the need or the offer.
///
/// # Errors
/// [`Error::NotFound`].
pub async fn claimable(services: &Services, token: &str) -> Result<(Posted, Intent)> {
    let mut tx = services.store.read().await?;
    found(&mut tx, token).await
}

async fn found(tx: &mut Tx, token: &str) -> Result<(Posted, Intent)> {
    let posted = board_rows::by_token(tx, token).await?.ok_or(Error::NotFound)?;
    let intent = rows::intent::by_id(tx, posted.intent).await?.ok_or(Error::NotFound)?;
    Ok((posted, intent))
}

/// Claims a need or an offer: it stands in the name of the caller from then on, who answers for it.
///
/// # Errors
/// [`Error::SignInNeeded`], [`Error::NotFound`], [`Error::Fields`] about `speaker` and `name`, or
/// [`Error::Conflict`] when somebody claimed it.
pub async fn claim(
    services: &Services,
    caller: &Caller,
    token: &str,
    (speaks, name): (&str, &str),
) -> Result<IntentId> {
    let account = signed_in(caller)?.clone();
    let mut tx = services.store.write().await?;
    let (posted, _) = found(&mut tx, token).await?;
    if !board_rows::claim(&mut tx, token, services.now()).await? {
        return Err(Error::Conflict);
    }
    let said = Speaker { id: speaks, name };
    let actor = speaker(services, &mut tx, &account, &said, ["speaker", "name"]).await?;
    rows::intent::hand_over(&mut tx, posted.intent, actor.id, account.id).await?;
    let facts = json!({ "intent": posted.intent, "from": posted.holder, "to": actor.id });
    record(services, &mut tx, Some(&account), "intent.claimed", facts).await?;
    tx.commit().await?;
    Ok(posted.intent)
}

/// Takes a need or an offer off the board, by its token, as long as nobody claimed it.
///
/// # Errors
/// [`Error::NotFound`], or [`Error::Conflict`] when somebody claimed it.
pub async fn withdraw(services: &Services, token: &str) -> Result<()> {
    let mut tx = services.store.write().await?;
    let (posted, intent) = found(&mut tx, token).await?;
    if posted.claimed_at.is_some() {
        return Err(Error::Conflict);
    }
    rows::intent::set_state(&mut tx, intent.id, IntentState::Closed).await?;
    record(services, &mut tx, None, "intent.closed", json!({ "intent": intent.id })).await?;
    tx.commit().await?;
    Ok(())
}
