//! Initiatives: who stands on the public list and map, what each proposes, lends, looks for and
//! offers, and how one comes to stand there.

use crate::{
    Error, Result, Services,
    account::Letter,
    actor::{ActorForm, create_within, own, record, short, signed_in},
    administration::localized,
    mail::Post,
    proposal::ProposalPlace,
    registry::steward,
};
use domain::{
    account::Caller,
    actor::{ActorType, Membership, Profile},
    id::ActorId,
    initiative::{Initiative, Listing, ListingState, is_public},
    locale::Locale,
    refusal::Fields,
    registry::{
        Resource,
        intent::{Direction, Intent},
        resource::{Location, Standing, folded},
    },
    text::{Localized, Slug, limit},
};
use serde_json::json;
use std::collections::BTreeSet;
use store::Tx;

/// How many initiatives stand on a page.
pub const ON_A_PAGE: usize = 24;

/// Writes the letter to those who act for an initiative: its name, and why it is not shown.
pub type Write<'a> = &'a (dyn Fn(Locale, &str, Option<&Localized>) -> Letter + Sync);

/// What somebody looks for, as the address of the page carries it. What is no choice is none.
#[derive(Debug, Clone, Default)]
pub struct Query {
    /// Words.
    pub words: String,
    /// Code of a kind of actor, or empty.
    pub kind: String,
    /// Slug of a commune, or empty.
    pub commune: String,
}

/// Where an initiative is, as a form sends it.
#[derive(Debug, Clone, Default)]
pub struct Whereabouts {
    /// Street and number; may be empty.
    pub address: String,
    /// A point that was shown on the map; may be empty.
    pub point: String,
    /// Whether somebody lives there.
    pub private_home: bool,
}

/// What an initiative does here.
#[derive(Debug, Clone, Default)]
pub struct Doing {
    /// The public proposals that it carries or is a partner in.
    pub proposes: Vec<ProposalPlace>,
    /// What it lends.
    pub holds: Vec<Resource>,
    /// What it looks for.
    pub needs: Vec<Intent>,
    /// What it offers.
    pub offers: Vec<Intent>,
}

/// What waits for who keeps the registry, and what can be taken off the list.
#[derive(Debug, Clone, Default)]
pub struct Desk {
    /// Who asks, where they say they are, and who acts for them.
    pub waiting: Vec<(Profile, Listing, Vec<Membership>)>,
    /// Who stands on the list.
    pub listed: Vec<Profile>,
}

/// Everything of an initiative that words are looked for in.
fn words(one: &Initiative) -> String {
    let about = one.profile.about.as_ref();
    let texts = about.into_iter().flat_map(|about| {
        let translations = about.translations.iter().map(|(_, text)| text.as_str());
        std::iter::once(about.text.as_str()).chain(translations)
    });
    let texts: Vec<&str> = std::iter::once(one.profile.actor.name.as_str()).chain(texts).collect();
    folded(&texts.join(" "))
}

/// The initiatives that are looked for, by name.
///
/// # Errors
/// [`Error::Internal`].
pub async fn list(services: &Services, query: &Query) -> Result<Vec<Initiative>> {
    let mut tx = services.store.read().await?;
    let mut all = store::initiative::public(&mut tx).await?;
    let wanted = folded(&query.words);
    let kind = query.kind.parse::<ActorType>().ok();
    let commune = Slug::parse(&query.commune).ok();
    all.retain(|one| {
        let profile = &one.profile;
        kind.is_none_or(|kind| profile.actor.kind == kind)
            && commune.as_ref().is_none_or(|slug| profile.commune.as_ref() == Some(slug))
            && (wanted.is_empty() || {
                let words = words(one);
                wanted.split(' ').all(|word| words.contains(word))
            })
    });
    Ok(all)
}

/// What each of some initiatives does here, in their order.
///
/// # Errors
/// [`Error::Internal`].
pub async fn doings(services: &Services, of: &[Initiative]) -> Result<Vec<Doing>> {
    let mut tx = services.store.read().await?;
    let mut found = Vec::new();
    for one in of {
        let id = one.profile.actor.id;
        let now = services.now();
        let intents = store::registry::intent::board::of_actor(&mut tx, now, id).await?;
        found.push(doing(&mut tx, id, intents).await?);
    }
    Ok(found)
}

async fn doing(tx: &mut Tx, id: ActorId, intents: Vec<Intent>) -> Result<Doing> {
    let ids = store::proposal::of_actor(tx, id).await?;
    let mut proposes = crate::proposal::places(tx, ids).await?;
    proposes.retain(crate::proposal::ProposalPlace::is_for_everyone);
    let mut holds = store::registry::resource::of_actor(tx, id).await?;
    holds.retain(|one| one.standing == Standing::Listed && one.lender().id == id);
    let (needs, offers) = intents.into_iter().partition(|one| one.direction == Direction::Need);
    Ok(Doing { proposes, holds, needs, offers })
}

/// An initiative of the public list.
///
/// # Errors
/// [`Error::NotFound`].
pub async fn public(services: &Services, id: ActorId) -> Result<Initiative> {
    let mut tx = services.store.read().await?;
    let profile = store::actor::profile(&mut tx, id).await?.ok_or(Error::NotFound)?;
    let listing = store::initiative::by_actor(&mut tx, id).await?;
    if !is_public(&profile, listing.as_ref()) {
        return Err(Error::NotFound);
    }
    let location = listing.map(|listing| listing.location).unwrap_or_default();
    Ok(Initiative { profile, location })
}

fn location(fields: &mut Fields, form: &Whereabouts) -> Option<Location> {
    let address = fields.check("address", short(&form.address, limit::TITLE));
    let point = match form.point.trim() {
        "" => Some(None),
        text => fields.check("point", text.parse()).map(Some),
    };
    Some(Location { address: address?, point: point?, private_home: form.private_home })
}

/// Adds an initiative that is new here, and asks that it stands on the list.
///
/// # Errors
/// [`Error::SignInNeeded`], or [`Error::Fields`] about the forms.
pub async fn add(
    services: &Services,
    caller: &Caller,
    form: &ActorForm,
    at: &Whereabouts,
) -> Result<Listing> {
    let account = signed_in(caller)?;
    let mut fields = Fields::default();
    let location = location(&mut fields, at);
    let mut tx = services.store.write().await?;
    let profile = match create_within(services, &mut tx, account, form).await {
        Ok(profile) => profile,
        Err(Error::Fields(mut refused)) => {
            refused.extend(fields.into_refused());
            return Err(Error::Fields(refused));
        }
        Err(other) => return Err(other),
    };
    let location = location.ok_or_else(|| Error::Fields(fields.into_refused()))?;
    let listing = Listing::sent(&profile, None, location, services.now());
    keep(services, &mut tx, caller, &listing, "listing.sent").await?;
    tx.commit().await?;
    Ok(listing)
}

/// An actor that the caller acts for, with what it asked for.
///
/// # Errors
/// [`Error::SignInNeeded`], [`Error::NotFound`] or [`Error::Forbidden`].
pub async fn edited(
    services: &Services,
    caller: &Caller,
    id: ActorId,
) -> Result<(Profile, Option<Listing>)> {
    let mut tx = services.store.read().await?;
    let (profile, _) = own(&mut tx, caller, id).await?;
    let listing = store::initiative::by_actor(&mut tx, id).await?;
    Ok((profile, listing))
}

/// Asks that an actor stands on the list, or says anew where it is.
///
/// # Errors
/// As [`edited`], or [`Error::Fields`] about the form.
pub async fn send(
    services: &Services,
    caller: &Caller,
    id: ActorId,
    at: &Whereabouts,
) -> Result<Listing> {
    let mut tx = services.store.write().await?;
    let (profile, _) = own(&mut tx, caller, id).await?;
    let before = store::initiative::by_actor(&mut tx, id).await?;
    let mut fields = Fields::default();
    let location = location(&mut fields, at);
    let location = location.ok_or_else(|| Error::Fields(fields.into_refused()))?;
    let listing = Listing::sent(&profile, before.as_ref(), location, services.now());
    keep(services, &mut tx, caller, &listing, "listing.sent").await?;
    tx.commit().await?;
    Ok(listing)
}

/// Keeps a listing, with an event in the chain of its actor that says nothing of where it is.
async fn keep(
    services: &Services,
    tx: &mut Tx,
    caller: &Caller,
    listing: &Listing,
    kind: &str,
) -> Result<()> {
    let account = signed_in(caller)?;
    store::initiative::put(tx, listing).await?;
    let facts = json!({ "state": listing.state, "because": listing.because });
    record(services, tx, account, listing.actor, kind, facts).await
}

/// What waits for who keeps the registry.
///
/// # Errors
/// [`Error::SignInNeeded`] or [`Error::Forbidden`].
pub async fn desk(services: &Services, caller: &Caller) -> Result<Desk> {
    steward(caller)?;
    let mut tx = services.store.read().await?;
    let mut desk = Desk::default();
    for listing in store::initiative::waiting(&mut tx).await? {
        let profile = store::actor::profile(&mut tx, listing.actor).await?;
        let profile = profile.ok_or(Error::NotFound)?;
        let members = store::actor::members(&mut tx, listing.actor).await?;
        desk.waiting.push((profile, listing, members));
    }
    let listed = store::initiative::public(&mut tx).await?;
    desk.listed = listed.into_iter().map(|one| one.profile).collect();
    Ok(desk)
}

/// Shows an initiative on the list, or, with a reason, does not. Those who act for it are told.
///
/// # Errors
/// [`Error::SignInNeeded`], [`Error::Forbidden`], [`Error::NotFound`], or [`Error::Fields`] about
/// `reason`: in both languages.
pub async fn answer(
    services: &Services,
    caller: &Caller,
    id: ActorId,
    reason: Option<&[String; 3]>,
    write: Write<'_>,
) -> Result<Listing> {
    steward(caller)?;
    let mut fields = Fields::default();
    let declined =
        reason.and_then(|reason| localized(&mut fields, "reason", reason, limit::SUMMARY));
    if !fields.is_empty() {
        return Err(fields.into_refused().into());
    }
    let mut tx = services.store.write().await?;
    let profile = store::actor::profile(&mut tx, id).await?.ok_or(Error::NotFound)?;
    let before = store::initiative::by_actor(&mut tx, id).await?;
    // Of what never asked, only what stands on the list can be taken off it.
    if before.is_none() && !is_public(&profile, None) {
        return Err(Error::NotFound);
    }
    let before = before
        .unwrap_or_else(|| Listing::sent(&profile, None, Location::default(), services.now()));
    let listing = before.answered(declined);
    let kind = match listing.state {
        ListingState::Declined => "listing.declined",
        _ => "listing.confirmed",
    };
    keep(services, &mut tx, caller, &listing, kind).await?;
    let members = store::actor::members(&mut tx, id).await?;
    let people: BTreeSet<_> = members.into_iter().map(|member| member.account).collect();
    let letter = |locale| write(locale, &profile.actor.name, listing.because.as_ref());
    Post::new(services).to_each(&mut tx, &people, &letter).await?;
    tx.commit().await?;
    Ok(listing)
}
