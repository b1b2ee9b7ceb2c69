//! Needs and offers: what is put on the board, and what goes together. What the two parties answer
//! stands apart.

mod pairs;
pub mod watch;

pub(crate) use pairs::origin;
pub use pairs::{IntentView, Pair, answer, close, show};

use super::{
    holding::{Sorted, chosen, sorted},
    loans::span,
    record,
    together::together,
};
use crate::{
    Result, Services,
    account::{Letter, required},
    actor::signed_in,
    mail::Post,
    proposal_form::{Speaker, speaker},
};
use domain::{
    Refusal as Plain,
    account::{Account, Caller, Email},
    id::IntentId,
    locale::Locale,
    money::Cents,
    project::Theme,
    refusal::Fields,
    registry::{
        Refusal,
        intent::{Direction, Fit, Intent, IntentState, OfferTerms},
        resource::{Audience, folded},
    },
    text::{Authored, Slug, limit},
};
use serde_json::json;
use std::collections::BTreeSet;
use store::{
    Tx, registry as rows,
    registry::intent::board::{Side, count, page},
};

/// The most needs and offers that one person has on the board at once.
pub(crate) const MOST_OPEN: usize = 40;
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
    /// Of an offer: code of who may borrow; empty is not said.
    pub audience: String,
    /// Of an offer: what a loan costs, as typed; empty is not said.
    pub fee: String,
    /// Of an offer: the deposit, as typed; empty is not said.
    pub deposit: String,
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

/// How many needs, and how many offers, stand on one page of the board.
pub const ON_A_PAGE: u32 = 50;

/// A page of the board.
#[derive(Debug, Clone, Default)]
pub struct Board {
    /// What people look for, the newest first.
    pub needs: Vec<Intent>,
    /// What people offer, the newest first.
    pub offers: Vec<Intent>,
    /// How many needs and how many offers there are on all pages.
    pub all: [u64; 2],
    /// Which page it is, from one.
    pub number: u32,
    /// How many matches both parties agreed to.
    pub agreed: u64,
    /// How many of them led to a loan that was handed over.
    pub lent: u64,
}

/// A page of the board of needs and offers, of one commune or of all; the last one where there is none of
/// that number.
///
/// # Errors
/// [`crate::Error::Internal`].
pub async fn board(services: &Services, commune: Option<&Slug>, number: u32) -> Result<Board> {
    let now = services.now();
    let mut tx = services.store.read().await?;
    let (agreed, lent) = rows::intent::figures(&mut tx).await?;
    let [needs, offers] =
        [Direction::Need, Direction::Offer].map(|direction| Side { direction, commune });
    let all = [count(&mut tx, now, needs).await?, count(&mut tx, now, offers).await?];
    let longest = all[0].max(all[1]).div_ceil(u64::from(ON_A_PAGE));
    let number = number.clamp(1, u32::try_from(longest).unwrap_or(u32::MAX).max(1));
    let part = ((number - 1).saturating_mul(ON_A_PAGE), ON_A_PAGE);
    let needs = page(&mut tx, now, needs, part).await?;
    let offers = page(&mut tx, now, offers, part).await?;
    Ok(Board { needs, offers, all, number, agreed, lent })
}

/// The names of everything on the board.
///
/// # Errors
/// [`crate::Error::Internal`].
pub async fn names(services: &Services) -> Result<Vec<IntentId>> {
    let mut tx = services.store.read().await?;
    Ok(rows::intent::board::ids(&mut tx, services.now()).await?)
}

/// A need or an offer that is on the board.
///
/// # Errors
/// [`crate::Error::NotFound`] where it is there no more.
pub async fn listed(services: &Services, id: IntentId) -> Result<Intent> {
    let now = services.now();
    let mut tx = services.store.read().await?;
    let known = rows::intent::by_id(&mut tx, id).await?.filter(|one| {
        one.state == IntentState::Open && one.when.is_none_or(|when| when.to() > now)
    });
    known.ok_or(crate::Error::NotFound)
}

/// Puts a need or an offer on the board; whoever wrote what goes with it is told.
///
/// # Errors
/// [`crate::Error::SignInNeeded`], or [`crate::Error::Fields`] about the form.
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
    watch::begin(services, tx, intent).await?;
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
    (typed, what): (&str, &str),
) -> Result<Option<Slug>> {
    if !typed.trim().is_empty() {
        return chosen(tx, fields, typed).await;
    }
    Ok(match sorted(tx, "", what).await? {
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

/// On what terms something is offered; nothing when nothing is said of them.
fn offered(fields: &mut Fields, form: &IntentForm) -> Option<OfferTerms> {
    let said = [&form.audience, &form.fee, &form.deposit];
    if said.iter().all(|text| text.trim().is_empty()) {
        return None;
    }
    let audience = match form.audience.trim() {
        "" => Some(Audience::Everyone),
        code => fields.check("audience", code.parse()),
    };
    let money = |text: &str| match text.trim() {
        "" => Ok(Cents::ZERO),
        text => Cents::parse(text),
    };
    let fee = fields.check("fee", money(&form.fee));
    let deposit = fields.check("deposit", money(&form.deposit));
    Some(OfferTerms { audience: audience?, fee: fee?, deposit: deposit? })
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
    let terms = match direction {
        Some(Direction::Offer) => offered(&mut fields, form),
        _ => None,
    };
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
        terms,
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
    for other in rows::intent::board::across(tx, services.now(), intent).await? {
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
