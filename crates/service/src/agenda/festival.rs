//! Festivals: some days under a name, which an administration says.

use crate::{Error, Result, Services, account::required, actor::signed_in, administration};
use chrono::NaiveDate;
use domain::{
    Field, Refusal,
    account::Caller,
    agenda::{Festival, Gathering},
    id::FestivalId,
    locale::Locale,
    process::Administration,
    refusal::Fields,
    text::{Localized, Slug, limit},
};
use serde_json::json;
use store::Tx;

/// A festival as a form sends it.
#[derive(Debug, Clone, Default)]
pub struct FestivalForm {
    /// What it is called, in the three languages.
    pub name: [String; 3],
    /// What is worth knowing, in the three languages; may be empty.
    pub about: [String; 3],
    /// Its first day.
    pub first: String,
    /// Its last day.
    pub last: String,
}

/// All festivals, the latest first.
///
/// # Errors
/// [`Error::Internal`].
pub async fn festivals(services: &Services) -> Result<Vec<Festival>> {
    let mut tx = services.store.read().await?;
    Ok(store::agenda::festivals(&mut tx).await?)
}

/// A festival, with what belongs to it.
///
/// # Errors
/// [`Error::NotFound`].
pub async fn festival(services: &Services, slug: &Slug) -> Result<(Festival, Vec<Gathering>)> {
    let mut tx = services.store.read().await?;
    let all = store::agenda::festivals(&mut tx).await?;
    let festival = all.into_iter().find(|one| one.slug == *slug).ok_or(Error::NotFound)?;
    let gatherings = store::agenda::of_festival(&mut tx, festival.id).await?;
    Ok((festival, gatherings))
}

/// What a form says of a festival.
struct Said {
    name: Localized,
    about: Option<Localized>,
    first: NaiveDate,
    last: NaiveDate,
}

fn read(form: &FestivalForm) -> Result<Said> {
    let mut fields = Fields::default();
    let name = administration::localized(&mut fields, "name", &form.name, limit::TITLE);
    let about = match form.about.iter().all(|text| text.trim().is_empty()) {
        true => None,
        false => administration::localized(&mut fields, "about", &form.about, limit::SUMMARY),
    };
    let day = |text: &str| {
        required(text, |text| text.parse::<NaiveDate>().map_err(|_| Refusal::NotADate))
    };
    let first = fields.check("first", day(&form.first));
    let last = fields.check("last", day(&form.last));
    let days = match (first, last) {
        (Some(first), Some(last)) => fields.check("last", Festival::days(first, last)),
        _ => None,
    };
    match (name, days) {
        (Some(name), Some((first, last))) if fields.is_empty() => {
            Ok(Said { name, about, first, last })
        }
        _ => Err(fields.into_refused().into()),
    }
}

async fn administered(
    services: &Services,
    caller: &Caller,
    administration: &Slug,
) -> Result<Administration> {
    let administration = administration::staff_view(services, caller, administration).await?;
    if caller.administers(administration.id) { Ok(administration) } else { Err(Error::Forbidden) }
}

/// Names a festival, in the name of an administration.
///
/// # Errors
/// [`Error::SignInNeeded`], [`Error::NotFound`], [`Error::Forbidden`] unless the caller administers
/// the administration, or [`Error::Fields`] about the form.
pub async fn create(
    services: &Services,
    caller: &Caller,
    administration: &Slug,
    form: &FestivalForm,
) -> Result<Festival> {
    let administration = administered(services, caller, administration).await?;
    let Said { name, about, first, last } = read(form)?;
    let festival = Festival {
        id: FestivalId(services.new_uuid()),
        slug: Slug::from_name(name.get(Locale::Fr)),
        administration: administration.id,
        name,
        about,
        first,
        last,
    };
    let mut tx = services.store.write().await?;
    keep(services, &mut tx, caller, &festival, "festival.named").await?;
    tx.commit().await?;
    Ok(festival)
}

async fn keep(
    services: &Services,
    tx: &mut Tx,
    caller: &Caller,
    festival: &Festival,
    kind: &str,
) -> Result<()> {
    let account = signed_in(caller)?;
    store::agenda::put_festival(tx, festival).await.map_err(|error| match error {
        store::Error::Conflict => Error::Fields(vec![Field::new("name_fr", Refusal::SlugTaken)]),
        other => other.into(),
    })?;
    let facts = json!({
        "festival": festival.slug, "first": festival.first, "last": festival.last,
    });
    let (now, by) = (services.now(), Some(account.id));
    store::event::append(tx, festival.administration, now, by, kind, facts).await?;
    Ok(())
}

async fn own(tx: &mut Tx, administration: &Administration, slug: &Slug) -> Result<Festival> {
    let all = store::agenda::festivals(tx).await?.into_iter();
    let mut own = all.filter(|one| one.administration == administration.id);
    own.find(|one| one.slug == *slug).ok_or(Error::NotFound)
}

/// A festival of an administration, to fill the form with.
///
/// # Errors
/// As [`create`].
pub async fn edited(
    services: &Services,
    caller: &Caller,
    administration: &Slug,
    slug: &Slug,
) -> Result<Festival> {
    let administration = administered(services, caller, administration).await?;
    let mut tx = services.store.read().await?;
    own(&mut tx, &administration, slug).await
}

/// Changes what a festival says of itself. Its address stays, for those who wrote it down; its new
/// days take in all that was announced in it.
///
/// # Errors
/// As [`create`], or [`Error::Fields`] about `first` when something would stand outside its days.
pub async fn update(
    services: &Services,
    caller: &Caller,
    administration: &Slug,
    slug: &Slug,
    form: &FestivalForm,
) -> Result<Festival> {
    let administration = administered(services, caller, administration).await?;
    let Said { name, about, first, last } = read(form)?;
    let mut tx = services.store.write().await?;
    let before = own(&mut tx, &administration, slug).await?;
    let festival = Festival { name, about, first, last, ..before };
    for one in store::agenda::of_festival(&mut tx, festival.id).await? {
        if festival.takes(one.when).is_err() {
            let outside = Refusal::OutsideFestival { title: one.title.text };
            return Err(Error::Fields(vec![Field::new("first", outside)]));
        }
    }
    keep(services, &mut tx, caller, &festival, "festival.changed").await?;
    tx.commit().await?;
    Ok(festival)
}
