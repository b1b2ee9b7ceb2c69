//! Festivals: some days under a name, which an administration says.

use crate::{Error, Result, Services, account::required, actor::signed_in, administration};
use chrono::NaiveDate;
use domain::{
    Field, Refusal,
    account::Caller,
    agenda::{Festival, Gathering},
    id::FestivalId,
    refusal::Fields,
    text::{Slug, limit},
};
use serde_json::json;

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
    let administration = administration::staff_view(services, caller, administration).await?;
    if !caller.administers(administration.id) {
        return Err(Error::Forbidden);
    }
    let account = signed_in(caller)?;
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
    let (Some(name), Some((first, last)), true) = (name, days, fields.is_empty()) else {
        return Err(fields.into_refused().into());
    };
    let festival = Festival {
        id: FestivalId(services.new_uuid()),
        slug: Slug::from_name(name.get(domain::locale::Locale::Fr)),
        administration: administration.id,
        name,
        about,
        first,
        last,
    };
    let mut tx = services.store.write().await?;
    store::agenda::put_festival(&mut tx, &festival).await.map_err(|error| match error {
        store::Error::Conflict => Error::Fields(vec![Field::new("name_fr", Refusal::SlugTaken)]),
        other => other.into(),
    })?;
    let facts = json!({ "festival": festival.slug, "first": first, "last": last });
    let (now, by) = (services.now(), Some(account.id));
    store::event::append(&mut tx, administration.id, now, by, "festival.named", facts).await?;
    tx.commit().await?;
    Ok(festival)
}
