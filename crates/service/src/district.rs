//! Districts: an administration names the parts of its commune, smaller than which nobody else
//! cuts it.

use crate::{Error, Result, Services, administration::localized};
use domain::{
    Refusal,
    account::Caller,
    place::District,
    process::Administration,
    refusal::Fields,
    text::{Localized, Slug, limit},
};
use serde_json::json;
use store::Tx;

/// The most inhabitants of a district.
const MOST_INHABITANTS: u32 = 1_000_000;

/// A district as a form sends it.
#[derive(Debug, Clone, Default)]
pub struct DistrictForm {
    /// Slug of its commune; read for a new one.
    pub commune: String,
    /// Name: French, Dutch, English.
    pub name: [String; 3],
    /// How many people live there, as typed, or empty.
    pub inhabitants: String,
}

/// All districts of this site, by commune.
///
/// # Errors
/// [`Error::Internal`].
pub async fn all(services: &Services) -> Result<Vec<District>> {
    let mut tx = services.store.read().await?;
    Ok(store::district::all(&mut tx).await?)
}

/// The administration behind a slug, for whoever administers it.
async fn administered(tx: &mut Tx, caller: &Caller, slug: &Slug) -> Result<Administration> {
    let own = store::administration::by_slug(tx, slug).await?.ok_or(Error::NotFound)?;
    if caller.administers(own.id) { Ok(own) } else { Err(Error::Forbidden) }
}

/// A district that the administration named itself.
async fn own(tx: &mut Tx, administration: &Administration, slug: &Slug) -> Result<District> {
    let all = store::district::all(tx).await?;
    let found = all.into_iter().find(|district| district.slug == *slug);
    found.filter(|own| own.administration == administration.id).ok_or(Error::NotFound)
}

fn read(fields: &mut Fields, form: &DistrictForm) -> Option<(Localized, u32)> {
    let name = localized(fields, "name", &form.name, limit::TITLE);
    let refused = Refusal::NotANumber { from: 1, to: MOST_INHABITANTS.into() };
    let digits: String = form.inhabitants.chars().filter(|c| !c.is_whitespace()).collect();
    let inhabitants = match digits.replace(['.', '\u{202f}'], "").as_str() {
        "" => Some(0),
        digits => {
            let number = digits.parse().ok();
            let number = number.filter(|number| (1..=MOST_INHABITANTS).contains(number));
            fields.check("inhabitants", number.ok_or(refused))
        }
    };
    Some((name?, inhabitants?))
}

async fn record(
    services: &Services,
    tx: &mut Tx,
    caller: &Caller,
    district: &District,
    kind: &str,
) -> Result<()> {
    let facts = json!({
        "district": district.slug,
        "commune": district.commune,
        "name": district.name,
        "inhabitants": district.inhabitants,
    });
    let account = caller.account.as_ref().map(|account| account.id);
    let now = services.now();
    store::event::append(tx, district.administration, now, account, kind, facts).await?;
    Ok(())
}

/// Names a district of a commune.
///
/// # Errors
/// [`Error::NotFound`], [`Error::Forbidden`], or [`Error::Fields`] about the form.
pub async fn add(
    services: &Services,
    caller: &Caller,
    administration: &Slug,
    form: &DistrictForm,
) -> Result<District> {
    let mut tx = services.store.write().await?;
    let administration = administered(&mut tx, caller, administration).await?;
    let communes = store::reference::territories(&mut tx).await?;
    let mut fields = Fields::default();
    let said = read(&mut fields, form);
    let mut known = communes.into_iter().map(|commune| commune.slug);
    let commune = known.find(|slug| slug.as_str() == form.commune.trim());
    let commune = fields.check("commune", commune.ok_or(Refusal::UnknownChoice));
    let (Some((name, inhabitants)), Some(commune)) = (said, commune) else {
        return Err(fields.into_refused().into());
    };
    let slug = Slug::from_name(&format!("{commune} {}", form.name[0].trim()));
    let district = District { slug, commune, administration: administration.id, name, inhabitants };
    match store::district::insert(&mut tx, &district).await {
        Err(store::Error::Conflict) => {
            fields.refuse("name", Refusal::DistrictExists);
            return Err(fields.into_refused().into());
        }
        other => other?,
    }
    record(services, &mut tx, caller, &district, "district.named").await?;
    tx.commit().await?;
    Ok(district)
}

/// Gives a district another name or number of inhabitants; where it lies stays.
///
/// # Errors
/// [`Error::NotFound`], [`Error::Forbidden`], or [`Error::Fields`] about the form.
pub async fn change(
    services: &Services,
    caller: &Caller,
    administration: &Slug,
    slug: &Slug,
    form: &DistrictForm,
) -> Result<District> {
    let mut tx = services.store.write().await?;
    let administration = administered(&mut tx, caller, administration).await?;
    let mut district = own(&mut tx, &administration, slug).await?;
    let mut fields = Fields::default();
    let Some((name, inhabitants)) = read(&mut fields, form) else {
        return Err(fields.into_refused().into());
    };
    (district.name, district.inhabitants) = (name, inhabitants);
    store::district::update(&mut tx, &district).await?;
    record(services, &mut tx, caller, &district, "district.changed").await?;
    tx.commit().await?;
    Ok(district)
}

/// Removes a district in which nothing stands and that no rules name.
///
/// # Errors
/// [`Error::NotFound`], [`Error::Forbidden`], or [`Refusal::DistrictInUse`].
pub async fn remove(
    services: &Services,
    caller: &Caller,
    administration: &Slug,
    slug: &Slug,
) -> Result<()> {
    let mut tx = services.store.write().await?;
    let administration = administered(&mut tx, caller, administration).await?;
    let district = own(&mut tx, &administration, slug).await?;
    if store::district::is_used(&mut tx, slug).await? {
        return Err(Refusal::DistrictInUse.into());
    }
    store::district::remove(&mut tx, slug).await?;
    record(services, &mut tx, caller, &district, "district.removed").await?;
    tx.commit().await?;
    Ok(())
}
