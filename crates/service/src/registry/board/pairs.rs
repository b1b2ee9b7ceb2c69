//! A need and an offer that go together: what the two parties answer, and what comes of it.

use super::{Told, Write, going_with, sides, watch};
use crate::{
    Error, Result, Services,
    actor::signed_in,
    mail::Post,
    registry::{acts_for, found, record, together::together},
};
use domain::{
    Refusal as Plain,
    account::{Account, Caller, Email},
    id::{IntentId, ResourceId},
    registry::{
        Resource,
        intent::{Answer, Direction, Fit, Intent, IntentState, Match},
    },
};
use serde_json::json;
use std::collections::BTreeSet;
use store::{Tx, registry as rows};

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
    /// How many are free for a need at its dates, whoever lends them; nothing where that is no
    /// question.
    pub free: Option<u32>,
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
    let free = watch::free_now(services, &mut tx, &intent).await?;
    Ok(IntentView { intent, is_own, pairs, things, free })
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
    rows::intent::answer(&mut tx, &one, intent.direction, services.now()).await?;
    // The other one may have answered at the same moment.
    one = answers_of(&rows::intent::answers(&mut tx, id).await?, &intent, &other);
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
