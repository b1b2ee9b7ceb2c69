//! Needs and offers: the board, what goes together, and what the two parties answer.

use super::{
    acts_for, found,
    holding::{Sorted, sorted},
    loans::span,
    record,
    together::together,
};
use crate::{
    Error, Result, Services,
    account::{Letter, required},
    actor::signed_in,
    mail::Post,
    proposal_form::{Speaker, speaker},
};
use domain::{
    Refusal as Plain,
    account::{Account, Caller, Email},
    id::{IntentId, ResourceId},
    locale::Locale,
    project::Theme,
    refusal::Fields,
    registry::{
        Refusal, Resource,
        intent::{Answer, Direction, Fit, Intent, IntentState, Match},
        resource::folded,
    },
    text::{Authored, Slug, limit},
};
use serde_json::json;
use std::collections::BTreeSet;
use store::{Tx, registry as rows};

/// The most needs and offers that one person has on the board at once.
const MOST_OPEN: usize = 40;
/// How many people are written to about one new need or offer.
const MOST_TOLD: usize = 5;

/// A need or an offer as a form sends it.
#[derive(Debug, Clone, Default)]
pub struct IntentForm {
    /// Code of the side.
    pub direction: String,
    /// In one's own words.
    pub what: String,
    /// Slug of a kind that was chosen; may be empty.
    pub kind: String,
    /// How many, as typed; empty is one.
    pub quantity: String,
    /// Slug of the commune.
    pub commune: String,
    /// Code of what one works on; may be empty.
    pub theme: String,
    /// From when, as clocks show it; empty is any time.
    pub from: String,
    /// Until when.
    pub to: String,
    /// In whose name: the id of an actor, or `self`.
    pub speaker: String,
    /// For `self`: the name under which others know them.
    pub name: String,
    /// The language of the words.
    pub original: Option<Locale>,
}

/// What is told about needs and offers.
#[derive(Debug, Clone, Copy)]
pub struct Told<'a> {
    /// What the reader wrote.
    pub own: &'a Intent,
    /// What goes with it.
    pub other: &'a Intent,
    /// How to reach the other one, once both said yes.
    pub contact: Option<&'a Email>,
}

/// Writes a letter about a match.
pub type Write<'a> = &'a (dyn Fn(Locale, &Told<'_>) -> Letter + Sync);

/// The board.
#[derive(Debug, Clone, Default)]
pub struct Board {
    /// What people look for, the newest first.
    pub needs: Vec<Intent>,
    /// What people offer, the newest first.
    pub offers: Vec<Intent>,
    /// How many matches both parties agreed to.
    pub agreed: u64,
    /// How many of them led to a loan that was handed over.
    pub lent: u64,
}

/// The board of needs and offers.
///
/// # Errors
/// [`Error::Internal`].
pub async fn board(services: &Services) -> Result<Board> {
    let mut tx = services.store.read().await?;
    let all = rows::intent::board(&mut tx, services.now()).await?;
    let (agreed, lent) = rows::intent::figures(&mut tx).await?;
    let (needs, offers) = all.into_iter().partition(|one| one.direction == Direction::Need);
    Ok(Board { needs, offers, agreed, lent })
}

/// Puts a need or an offer on the board; whoever wrote what goes with it is told.
///
/// # Errors
/// [`Error::SignInNeeded`], or [`Error::Fields`] about the form.
pub async fn add(
    services: &Services,
    caller: &Caller,
    form: &IntentForm,
    write: Write<'_>,
) -> Result<Intent> {
    let account = signed_in(caller)?.clone();
    let mut tx = services.store.write().await?;
    let intent = read(services, &mut tx, &account, form).await?;
    let facts = json!({
        "intent": intent.id, "direction": intent.direction, "kind": intent.kind,
        "actor": intent.actor.id,
    });
    put(services, &mut tx, &intent, write).await?;
    record(services, &mut tx, Some(&account), "intent.written", facts).await?;
    tx.commit().await?;
    Ok(intent)
}

/// Puts what was checked on the board, and tells whoever wrote what goes with it.
pub(crate) async fn put(
    services: &Services,
    tx: &mut Tx,
    intent: &Intent,
    write: Write<'_>,
) -> Result<()> {
    rows::intent::insert(tx, intent).await?;
    let pairs = going_with(services, tx, intent).await?;
    for (other, _) in pairs.iter().take(MOST_TOLD) {
        let told = Told { own: other, other: intent, contact: None };
        let author = BTreeSet::from([other.author]);
        Post::new(services).to_each(tx, &author, &|locale| write(locale, &told)).await?;
    }
    Ok(())
}

/// The kind that the words name, when they name one. A word or two that nobody knows waits for a
/// steward; a sentence names no kind.
pub(crate) async fn named_kind(
    services: &Services,
    tx: &mut Tx,
    fields: &mut Fields,
    (chosen, what): (&str, &str),
) -> Result<Option<Slug>> {
    Ok(match sorted(tx, chosen, what).await? {
        Sorted::Kind(kind) => Some(kind),
        Sorted::Question(_) => {
            fields.refuse("kind", Refusal::SeveralKinds.into());
            None
        }
        Sorted::Unknown => {
            let term: String = folded(what).chars().take(80).collect();
            if !term.is_empty() && term.split(' ').count() <= 4 {
                rows::people::note(tx, &term, what.trim(), services.now()).await?;
            }
            None
        }
    })
}

async fn read(
    services: &Services,
    tx: &mut Tx,
    account: &Account,
    form: &IntentForm,
) -> Result<Intent> {
    let mut fields = Fields::default();
    let direction = fields.check("direction", required(&form.direction, str::parse::<Direction>));
    let what = fields.check("what", Authored::parse(form.original, &form.what, limit::SUMMARY));
    let kind = named_kind(services, tx, &mut fields, (&form.kind, &form.what)).await?;
    let bad = Plain::NotANumber { from: 1, to: 1_000_000 };
    let quantity = match form.quantity.trim() {
        "" => Some(1),
        text => {
            let number = text.parse::<u32>().ok().filter(|it| (1..=1_000_000).contains(it));
            fields.check("quantity", number.ok_or(bad))
        }
    };
    let commune =
        required(&form.commune, |text| Slug::parse(text).map_err(|_| Plain::UnknownChoice));
    let commune = fields.check("commune", commune);
    let known = store::reference::territories(tx).await?;
    if commune.as_ref().is_some_and(|slug| !known.iter().any(|one| one.slug == *slug)) {
        fields.refuse("commune", Plain::UnknownChoice);
    }
    let theme = match form.theme.trim() {
        "" => None,
        code => fields.check("theme", code.parse::<Theme>()),
    };
    let any_time = form.from.trim().is_empty() && form.to.trim().is_empty();
    let when = if any_time { None } else { span(&mut fields, &form.from, &form.to) };
    if when.is_some_and(|when| when.to() <= services.now()) {
        fields.refuse("to", Refusal::InThePast.into());
    }
    if rows::intent::open_of(tx, account.id).await? >= MOST_OPEN as u64 {
        fields.refuse("form", Plain::TooMany { limit: MOST_OPEN });
    }
    let (Some(direction), Some(what), Some(quantity), Some(commune), true) =
        (direction, what, quantity, commune, fields.is_empty())
    else {
        return Err(fields.into_refused().into());
    };
    let said = Speaker { id: &form.speaker, name: &form.name };
    let actor = speaker(services, tx, account, &said, ["speaker", "name"]).await?;
    Ok(Intent {
        id: IntentId(services.new_uuid()),
        direction,
        what,
        kind,
        quantity,
        actor,
        author: account.id,
        commune,
        theme,
        when,
        state: IntentState::Open,
        written_at: services.now(),
    })
}

/// What goes with a need or an offer, the best first; what one of the two declined stays away.
async fn going_with(
    services: &Services,
    tx: &mut Tx,
    intent: &Intent,
) -> Result<Vec<(Intent, Fit)>> {
    let answers = rows::intent::answers(tx, intent.id).await?;
    let mut pairs = Vec::new();
    for other in rows::intent::board(tx, services.now()).await? {
        let (need, offer) = sides(intent, &other);
        let declined = answers
            .iter()
            .any(|one| (one.need, one.offer) == (need.id, offer.id) && one.is_declined());
        if declined {
            continue;
        }
        if let Ok(Some(fit)) = together(need, offer) {
            pairs.push((other.clone(), fit));
        }
    }
    pairs.sort_by_key(|(other, fit)| (fit.rank(), other.written_at, other.id));
    Ok(pairs)
}

/// Which of two is the need, and which the offer.
fn sides<'a>(one: &'a Intent, other: &'a Intent) -> (&'a Intent, &'a Intent) {
    if one.direction == Direction::Need { (one, other) } else { (other, one) }
}

/// A need or an offer that goes with another.
#[derive(Debug, Clone)]
pub struct Pair {
    /// The other one.
    pub other: Intent,
    /// How well they go together.
    pub fit: Fit,
    /// What the two answered.
    pub answers: Match,
    /// How to reach the other one: only once both said yes.
    pub contact: Option<Email>,
    /// What the offering party has of that kind in the registry: only once both said yes.
    pub things: Vec<Resource>,
}

/// A need or an offer, as a page shows it.
#[derive(Debug, Clone)]
pub struct IntentView {
    /// What it is.
    pub intent: Intent,
    /// Whether the caller answers for it.
    pub is_own: bool,
    /// What goes with it, for whoever answers for it.
    pub pairs: Vec<Pair>,
    /// What the registry has of the kind, for a need.
    pub things: Vec<Resource>,
}

/// A need or an offer, with what goes with it for whoever answers for it.
///
/// # Errors
/// [`Error::NotFound`].
pub async fn show(services: &Services, caller: &Caller, id: IntentId) -> Result<IntentView> {
    let mut tx = services.store.read().await?;
    let intent = rows::intent::by_id(&mut tx, id).await?.ok_or(Error::NotFound)?;
    let is_own = answers_for(&mut tx, caller, &intent).await?;
    let mut things = Vec::new();
    if let (Some(kind), Direction::Need) = (&intent.kind, intent.direction) {
        things = rows::resource::of_kind(&mut tx, kind).await?;
        things.sort_by_key(|one| (one.commune != intent.commune, one.owner.name.clone()));
        things.truncate(6);
    }
    let mut pairs = Vec::new();
    if is_own && intent.state == IntentState::Open {
        let known = rows::intent::answers(&mut tx, id).await?;
        for (other, fit) in going_with(services, &mut tx, &intent).await? {
            let answers = answers_of(&known, &intent, &other);
            let mut pair = Pair { other, fit, answers, contact: None, things: Vec::new() };
            if answers.is_agreed() {
                let author = store::account::by_id(&mut tx, pair.other.author).await?;
                pair.contact = author.map(|(account, _)| account.email);
                let (_, offer) = sides(&intent, &pair.other);
                let held = rows::resource::of_actor(&mut tx, offer.actor.id).await?;
                pair.things =
                    held.into_iter().filter(|one| Some(&one.kind) == offer.kind.as_ref()).collect();
            }
            pairs.push(pair);
        }
    }
    Ok(IntentView { intent, is_own, pairs, things })
}

fn answers_of(known: &[Match], intent: &Intent, other: &Intent) -> Match {
    let (need, offer) = sides(intent, other);
    let found = known.iter().find(|one| (one.need, one.offer) == (need.id, offer.id));
    found.copied().unwrap_or(Match {
        need: need.id,
        offer: offer.id,
        need_says: Answer::Open,
        offer_says: Answer::Open,
    })
}

async fn answers_for(tx: &mut Tx, caller: &Caller, intent: &Intent) -> Result<bool> {
    let Some(account) = &caller.account else { return Ok(false) };
    let own = acts_for(tx, caller).await?;
    Ok(intent.author == account.id || own.iter().any(|actor| actor.id == intent.actor.id))
}

/// One's own need or offer.
async fn own(tx: &mut Tx, caller: &Caller, id: IntentId) -> Result<(Account, Intent)> {
    let account = signed_in(caller)?.clone();
    let intent = rows::intent::by_id(tx, id).await?.ok_or(Error::NotFound)?;
    if answers_for(tx, caller, &intent).await? {
        Ok((account, intent))
    } else {
        Err(Error::Forbidden)
    }
}

/// Answers a match, for one's own side. When both said yes, both are told how to reach the other.
///
/// # Errors
/// [`Error::SignInNeeded`], [`Error::Forbidden`], or [`Error::NotFound`] for two that do not go
/// together.
pub async fn answer(
    services: &Services,
    caller: &Caller,
    id: IntentId,
    other: IntentId,
    yes: bool,
    write: Write<'_>,
) -> Result<Match> {
    let mut tx = services.store.write().await?;
    let (account, intent) = own(&mut tx, caller, id).await?;
    let other = rows::intent::by_id(&mut tx, other).await?.ok_or(Error::NotFound)?;
    let (need, offer) = sides(&intent, &other);
    together(need, offer).map_err(Plain::from)?.ok_or(Error::NotFound)?;
    let mut one = answers_of(&rows::intent::answers(&mut tx, id).await?, &intent, &other);
    let before = one.is_agreed();
    let says = if yes { Answer::Yes } else { Answer::No };
    match intent.direction {
        Direction::Need => one.need_says = says,
        Direction::Offer => one.offer_says = says,
    }
    rows::intent::answer(&mut tx, &one, services.now()).await?;
    let kind = if yes { "match.accepted" } else { "match.declined" };
    let facts = json!({ "need": one.need, "offer": one.offer, "by": intent.direction });
    record(services, &mut tx, Some(&account), kind, facts).await?;
    if one.is_agreed() && !before {
        for (own, other) in [(&intent, &other), (&other, &intent)] {
            let reached = store::account::by_id(&mut tx, other.author).await?;
            let contact = reached.as_ref().map(|(account, _)| &account.email);
            let told = Told { own, other, contact };
            let author = BTreeSet::from([own.author]);
            Post::new(services).to_each(&mut tx, &author, &|locale| write(locale, &told)).await?;
        }
    } else if yes && !before {
        let told = Told { own: &other, other: &intent, contact: None };
        let author = BTreeSet::from([other.author]);
        Post::new(services).to_each(&mut tx, &author, &|locale| write(locale, &told)).await?;
    }
    tx.commit().await?;
    Ok(one)
}

/// Takes one's need or offer off the board.
///
/// # Errors
/// [`Error::SignInNeeded`], [`Error::NotFound`] or [`Error::Forbidden`].
pub async fn close(services: &Services, caller: &Caller, id: IntentId) -> Result<()> {
    let mut tx = services.store.write().await?;
    let (account, intent) = own(&mut tx, caller, id).await?;
    rows::intent::set_state(&mut tx, intent.id, IntentState::Closed).await?;
    let facts = json!({ "intent": intent.id });
    record(services, &mut tx, Some(&account), "intent.closed", facts).await?;
    tx.commit().await?;
    Ok(())
}

/// The mark of a match in what comes of it, when the caller needs what the lender of a thing
/// offered and both said yes; nothing otherwise.
pub(crate) async fn origin(
    tx: &mut Tx,
    account: &Account,
    text: &str,
    thing: ResourceId,
) -> Result<Option<String>> {
    let Some((need, offer)) = text.split_once(':') else { return Ok(None) };
    let (Ok(need), Ok(offer)) = (need.parse::<IntentId>(), offer.parse::<IntentId>()) else {
        return Ok(None);
    };
    let answers = rows::intent::answers(tx, need).await?;
    let agreed = answers.iter().any(|one| one.offer == offer && one.is_agreed());
    let need = rows::intent::by_id(tx, need).await?.filter(|one| one.author == account.id);
    let offer = rows::intent::by_id(tx, offer).await?;
    let resource = found(tx, thing).await?;
    Ok(match (need, offer) {
        (Some(need), Some(offer))
            if agreed && resource.is_lent_by(std::slice::from_ref(&offer.actor)) =>
        {
            Some(format!("match:{}:{}", need.id, offer.id))
        }
        _ => None,
    })
}
