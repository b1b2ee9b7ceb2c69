//! What a form says of something that is announced.

use crate::{Error, Result, Services, account::required, actor::short, registry::loans::span};
use domain::{
    Refusal,
    account::Account,
    actor::Actor,
    agenda::{Gathering, GatheringKind, GatheringState, may_announce},
    id::{ActorId, FestivalId, GatheringId},
    locale::Locale,
    refusal::Fields,
    registry::{Refusal as Shared, Span},
    text::{Authored, Slug, limit},
};
use store::Tx;

/// Something announced, as a form sends it.
#[derive(Debug, Clone, Default)]
pub struct GatheringForm {
    /// Code of the sort.
    pub kind: String,
    /// The id of the actor in whose name; read only when it is announced.
    pub actor: String,
    /// What it is called.
    pub title: String,
    /// What is worth knowing; may be empty.
    pub about: String,
    /// For whom; empty is everybody.
    pub audience: String,
    /// Codes of the languages in which it is held.
    pub languages: Vec<String>,
    /// When it begins, as clocks in Brussels show it.
    pub from: String,
    /// When it ends.
    pub to: String,
    /// Where, in words.
    pub place: String,
    /// Slug of the commune, or empty.
    pub commune: String,
    /// Slug of a festival, or empty.
    pub festival: String,
    /// The language of the words.
    pub original: Option<Locale>,
    /// The revision that the form was made of, when it changes something.
    pub revision: String,
}

/// A field as it is read.
type Checked<T> = std::result::Result<T, Refusal>;

fn words(form: &GatheringForm, text: &str, most: usize) -> Checked<Option<Authored>> {
    match text.trim() {
        "" => Ok(None),
        text => Authored::parse(form.original, text, most).map(Some),
    }
}

fn languages(codes: &[String]) -> Checked<Vec<Locale>> {
    let read: std::result::Result<Vec<Locale>, _> =
        codes.iter().map(|code| code.parse::<Locale>()).collect();
    let read = read.map_err(|_| Refusal::UnknownChoice)?;
    let all: Vec<Locale> = Locale::ALL.into_iter().filter(|one| read.contains(one)).collect();
    if all.is_empty() { Err(Refusal::Required) } else { Ok(all) }
}

/// Reads a form; `before` is what it changes. A time that is over is refused, unless it stood so
/// before.
pub(super) async fn read(
    services: &Services,
    tx: &mut Tx,
    account: &Account,
    form: &GatheringForm,
    id: GatheringId,
    before: Option<&Gathering>,
) -> Result<Gathering> {
    let mut fields = Fields::default();
    let kind = fields.check("kind", required(&form.kind, str::parse::<GatheringKind>));
    let actor = actor(tx, &mut fields, account, form, before).await?;
    let title = fields.check("title", Authored::parse(form.original, &form.title, limit::TITLE));
    let about = fields.check("about", words(form, &form.about, limit::BODY));
    let audience = fields.check("audience", words(form, &form.audience, limit::TITLE));
    let languages = fields.check("languages", languages(&form.languages));
    let place = fields.check("place", required(&form.place, |text| short(text, limit::TITLE)));
    let commune = commune(tx, &mut fields, &form.commune).await?;
    let when = span(&mut fields, &form.from, &form.to);
    if let Some(when) = when
        && when.to() <= services.now()
        && before.is_none_or(|before| before.when != when)
    {
        fields.refuse("from", Shared::InThePast.into());
    }
    let festival = festival(tx, &mut fields, &form.festival, when).await?;
    // Whoever read an older version than the one that is kept is told, and loses nothing.
    let seen = form.revision.trim().parse::<u32>().ok();
    if before.is_some_and(|before| seen.is_some_and(|seen| seen != before.revision)) {
        return Err(Error::Conflict);
    }
    match (kind, actor, title, about, audience, languages, place, when) {
        (
            Some(kind),
            Some(actor),
            Some(title),
            Some(about),
            Some(audience),
            Some(languages),
            Some(place),
            Some(when),
        ) if fields.is_empty() => Ok(Gathering {
            id,
            kind,
            actor,
            author: before.map_or(account.id, |before| before.author),
            title,
            about,
            audience,
            languages,
            when,
            place,
            commune,
            festival,
            state: before.map_or(GatheringState::Announced, |before| before.state),
            because: None,
            revision: before.map_or(1, |before| before.revision + 1),
            changed_at: services.now(),
        }),
        _ => Err(fields.into_refused().into()),
    }
}

/// In whose name: a group that the person acts for, and later whoever announced it.
async fn actor(
    tx: &mut Tx,
    fields: &mut Fields,
    account: &Account,
    form: &GatheringForm,
    before: Option<&Gathering>,
) -> Result<Option<Actor>> {
    if let Some(before) = before {
        return Ok(Some(before.actor.clone()));
    }
    let own = store::actor::memberships(tx, account.id).await?;
    let wanted = form.actor.trim().parse::<ActorId>().ok();
    let own = own.into_iter().map(|(actor, _)| actor);
    let mut own = own.filter(|actor| may_announce(actor.kind));
    let found = own.find(|actor| Some(actor.id) == wanted);
    Ok(fields.check("actor", found.ok_or(Refusal::UnknownChoice)))
}

/// The festival of that name, when it takes in what begins then.
async fn festival(
    tx: &mut Tx,
    fields: &mut Fields,
    text: &str,
    when: Option<Span>,
) -> Result<Option<FestivalId>> {
    let slug = text.trim();
    if slug.is_empty() {
        return Ok(None);
    }
    let all = store::agenda::festivals(tx).await?;
    let found = all.into_iter().find(|one| one.slug.as_str() == slug);
    let found = fields.check("festival", found.ok_or(Refusal::UnknownChoice));
    if let (Some(festival), Some(when)) = (&found, when) {
        fields.check("festival", festival.takes(when));
    }
    Ok(found.map(|one| one.id))
}

async fn commune(tx: &mut Tx, fields: &mut Fields, text: &str) -> Result<Option<Slug>> {
    let slug = match text.trim() {
        "" => return Ok(None),
        text => Slug::parse(text).ok(),
    };
    let known = store::reference::territories(tx).await?;
    let slug = slug.filter(|slug| known.iter().any(|one| one.slug == *slug));
    Ok(fields.check("commune", slug.ok_or(Refusal::UnknownChoice)))
}
