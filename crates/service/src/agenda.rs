//! The agenda: what collectives announce, what an administration gathers under a festival, and what
//! is taken down.

mod festival;
mod form;
mod report;

pub use festival::{
    FestivalForm, create as create_festival, edited as edited_festival, festival, festivals,
    update as update_festival,
};
pub use form::GatheringForm;
pub use report::{Reported, keep as leave, report, reported};

use crate::{
    Error, Result, Services,
    account::Letter,
    actor::{record, signed_in},
    administration::localized,
    mail::Post,
    registry::steward,
};
use domain::{
    account::Caller,
    agenda::{Festival, Gathering, GatheringKind, GatheringState},
    id::GatheringId,
    locale::Locale,
    refusal::Fields,
    registry::resource::is_steward,
    text::{Localized, Slug, limit},
};
use serde_json::json;
use std::collections::BTreeSet;
use store::Tx;

/// Writes the letter about what was taken down: what it was, and why.
pub type Write<'a> = &'a (dyn Fn(Locale, &Gathering, &Localized) -> Letter + Sync);

/// What somebody looks for, as the address of the page carries it. What is no choice is none.
#[derive(Debug, Clone, Default)]
pub struct Query {
    /// Code of a sort, or empty.
    pub kind: String,
    /// Slug of a commune, or empty.
    pub commune: String,
}

/// Something announced, as a page shows it.
#[derive(Debug, Clone)]
pub struct GatheringView {
    /// What is announced.
    pub gathering: Gathering,
    /// The festival to which it belongs.
    pub festival: Option<Festival>,
    /// Whether the caller acts for whoever announces it.
    pub is_own: bool,
    /// Whether the caller may take it down.
    pub may_judge: bool,
    /// Why readers reported it, as whoever may take it down reads them.
    pub reports: Vec<String>,
}

/// What is coming, in the order in which it begins.
///
/// # Errors
/// [`Error::Internal`].
pub async fn coming(services: &Services, query: &Query) -> Result<Vec<Gathering>> {
    let mut tx = services.store.read().await?;
    let mut all = store::agenda::coming(&mut tx, services.now()).await?;
    let kind = query.kind.parse::<GatheringKind>().ok();
    let commune = Slug::parse(&query.commune).ok();
    all.retain(|one| {
        kind.is_none_or(|kind| one.kind == kind)
            && commune.as_ref().is_none_or(|slug| one.commune.as_ref() == Some(slug))
    });
    Ok(all)
}

async fn found(tx: &mut Tx, id: GatheringId) -> Result<Gathering> {
    store::agenda::by_id(tx, id).await?.ok_or(Error::NotFound)
}

/// Something announced. Of what was taken down, whoever does not act for it reads the reason only.
///
/// # Errors
/// [`Error::NotFound`].
pub async fn show(services: &Services, caller: &Caller, id: GatheringId) -> Result<GatheringView> {
    let mut tx = services.store.read().await?;
    let gathering = found(&mut tx, id).await?;
    let own = crate::registry::acts_for(&mut tx, caller).await?;
    let is_own = own.iter().any(|actor| actor.id == gathering.actor.id);
    let festivals = store::agenda::festivals(&mut tx).await?;
    let festival = festivals.into_iter().find(|one| Some(one.id) == gathering.festival);
    let may_judge = is_steward(caller);
    let reports = if may_judge { report::about(&mut tx, id).await? } else { Vec::new() };
    Ok(GatheringView { gathering, festival, is_own, may_judge, reports })
}

/// Announces something in the name of an actor that the caller acts for.
///
/// # Errors
/// [`Error::SignInNeeded`], or [`Error::Fields`] about the form.
pub async fn announce(
    services: &Services,
    caller: &Caller,
    form: &GatheringForm,
) -> Result<Gathering> {
    let account = signed_in(caller)?;
    let mut tx = services.store.write().await?;
    let id = GatheringId(services.new_uuid());
    let one = form::read(services, &mut tx, account, form, id, None).await?;
    store::agenda::insert(&mut tx, &one).await?;
    let facts = json!({ "gathering": one.id, "kind": one.kind });
    record(services, &mut tx, account, one.actor.id, "gathering.announced", facts).await?;
    tx.commit().await?;
    Ok(one)
}

/// Something that the caller announced in the name of an actor, to fill the form with.
///
/// # Errors
/// [`Error::SignInNeeded`], [`Error::NotFound`], or [`Error::Forbidden`] for others and for what
/// was taken down.
pub async fn edited(services: &Services, caller: &Caller, id: GatheringId) -> Result<Gathering> {
    let mut tx = services.store.read().await?;
    own(&mut tx, caller, id).await
}

async fn own(tx: &mut Tx, caller: &Caller, id: GatheringId) -> Result<Gathering> {
    signed_in(caller)?;
    let gathering = found(tx, id).await?;
    let own = crate::registry::acts_for(tx, caller).await?;
    let is_own = own.iter().any(|actor| actor.id == gathering.actor.id);
    if is_own && gathering.state != GatheringState::Hidden {
        Ok(gathering)
    } else {
        Err(Error::Forbidden)
    }
}

/// Keeps a change and records it in the chain of whoever announced it.
async fn keep(
    services: &Services,
    tx: &mut Tx,
    caller: &Caller,
    one: &Gathering,
    kind: &str,
) -> Result<()> {
    let account = signed_in(caller)?;
    if !store::agenda::save(tx, one).await? {
        return Err(Error::Conflict);
    }
    let facts = json!({ "gathering": one.id, "because": one.because });
    record(services, tx, account, one.actor.id, kind, facts).await
}

/// Changes what was announced.
///
/// # Errors
/// As [`edited`], [`Error::Fields`] about the form, or [`Error::Conflict`] when somebody else
/// changed it meanwhile.
pub async fn update(
    services: &Services,
    caller: &Caller,
    id: GatheringId,
    form: &GatheringForm,
) -> Result<Gathering> {
    let account = signed_in(caller)?;
    let mut tx = services.store.write().await?;
    let before = own(&mut tx, caller, id).await?;
    let one = form::read(services, &mut tx, account, form, id, Some(&before)).await?;
    keep(services, &mut tx, caller, &one, "gathering.changed").await?;
    tx.commit().await?;
    Ok(one)
}

/// Calls something off; it stays on its page and in calendars, and says so.
///
/// # Errors
/// As [`edited`].
pub async fn call_off(services: &Services, caller: &Caller, id: GatheringId) -> Result<Gathering> {
    let mut tx = services.store.write().await?;
    let before = own(&mut tx, caller, id).await?;
    if before.state != GatheringState::Announced {
        return Ok(before);
    }
    let one = before.called_off(services.now());
    keep(services, &mut tx, caller, &one, "gathering.cancelled").await?;
    tx.commit().await?;
    Ok(one)
}

/// Takes down what one announced oneself: others read that it is gone, and nothing of it.
///
/// # Errors
/// As [`edited`].
pub async fn withdraw(services: &Services, caller: &Caller, id: GatheringId) -> Result<Gathering> {
    let mut tx = services.store.write().await?;
    let before = own(&mut tx, caller, id).await?;
    if !before.state.is_shown() {
        return Ok(before);
    }
    let one = before.withdrawn(services.now());
    keep(services, &mut tx, caller, &one, "gathering.withdrawn").await?;
    tx.commit().await?;
    Ok(one)
}

/// Announces again what one had taken down oneself.
///
/// # Errors
/// As [`edited`].
pub async fn announce_again(
    services: &Services,
    caller: &Caller,
    id: GatheringId,
) -> Result<Gathering> {
    let mut tx = services.store.write().await?;
    let before = own(&mut tx, caller, id).await?;
    if before.state != GatheringState::Withdrawn {
        return Ok(before);
    }
    let one = before.announced_again(services.now());
    keep(services, &mut tx, caller, &one, "gathering.announced").await?;
    tx.commit().await?;
    Ok(one)
}

/// Takes something down, with a reason that stands in its place and goes to whoever acts for the
/// one who announced it; or, without a reason, shows again what was taken down.
///
/// # Errors
/// [`Error::SignInNeeded`], [`Error::Forbidden`], [`Error::NotFound`], or [`Error::Fields`] about
/// `reason`: in both languages.
pub async fn judge(
    services: &Services,
    caller: &Caller,
    id: GatheringId,
    reason: Option<&[String; 3]>,
    write: Write<'_>,
) -> Result<Gathering> {
    steward(caller)?;
    let mut fields = Fields::default();
    let because =
        reason.and_then(|reason| localized(&mut fields, "reason", reason, limit::SUMMARY));
    if !fields.is_empty() {
        return Err(fields.into_refused().into());
    }
    let mut tx = services.store.write().await?;
    let before = found(&mut tx, id).await?;
    if because.is_none() && before.state != GatheringState::Hidden {
        return Ok(before);
    }
    let one = before.judged(because, services.now());
    let kind = match one.because {
        Some(_) => "gathering.hidden",
        None => "gathering.shown",
    };
    keep(services, &mut tx, caller, &one, kind).await?;
    store::agenda::settle(&mut tx, id, services.now()).await?;
    if let Some(because) = &one.because {
        let members = store::actor::members(&mut tx, one.actor.id).await?;
        let people: BTreeSet<_> = members.into_iter().map(|member| member.account).collect();
        let letter = |locale| write(locale, &one, because);
        Post::new(services).to_each(&mut tx, &people, &letter).await?;
    }
    tx.commit().await?;
    Ok(one)
}
