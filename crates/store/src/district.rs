//! Districts: the parts of communes that administrations named.

use crate::{Result, Tx, row::sound};
use domain::{
    id::AdministrationId,
    place::District,
    text::{Localized, Slug},
};
use sqlx::types::Json;
use uuid::Uuid;

/// Adds a district.
///
/// # Errors
/// [`crate::Error::Conflict`] when its name in addresses is taken, [`crate::Error::Reference`] for
/// an unknown commune or administration.
pub async fn insert(tx: &mut Tx, district: &District) -> Result<()> {
    execute!(
        tx,
        "insert into districts (slug, commune, administration_id, name, inhabitants)
         values ($1, $2, $3, $4, $5)",
        district.slug.as_str(),
        district.commune.as_str(),
        district.administration.0,
        Json(&district.name),
        i64::from(district.inhabitants),
    )
    .map(drop)
}

/// Keeps another name and number of inhabitants; where it lies and who named it stay.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn update(tx: &mut Tx, district: &District) -> Result<()> {
    execute!(
        tx,
        "update districts set name = $1, inhabitants = $2 where slug = $3",
        Json(&district.name),
        i64::from(district.inhabitants),
        district.slug.as_str(),
    )
    .map(drop)
}

/// Removes a district, and with it who said to live there.
///
/// # Errors
/// [`crate::Error::Reference`] when a project stands in it.
pub async fn remove(tx: &mut Tx, slug: &Slug) -> Result<()> {
    execute!(tx, "update declarations set district = null where district = $1", slug.as_str())?;
    execute!(tx, "delete from districts where slug = $1", slug.as_str()).map(drop)
}

/// Whether a project or any version of a proposal stands in a district, or any version of rules or
/// who votes in an envelope names it.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn is_used(tx: &mut Tx, slug: &Slug) -> Result<bool> {
    let named = format!("%\"{slug}\"%");
    let found = fetch_optional!(
        (String,),
        tx,
        "select slug from districts d
         where d.slug = $1 and (
             exists (select 1 from projects p where p.district = d.slug)
             or exists (
                 select 1 from proposal_versions v where cast(v.content as text) like $2
             )
             or exists (select 1 from rule_sheets r where cast(r.sheet as text) like $2)
             or exists (select 1 from envelopes e where cast(e.eligibility as text) like $2)
         )",
        slug.as_str(),
        &named,
    )?;
    Ok(found.is_some())
}

/// All districts, by commune and name in addresses.
///
/// # Errors
/// [`crate::Error::Corrupt`] or [`crate::Error::Driver`].
pub async fn all(tx: &mut Tx) -> Result<Vec<District>> {
    fetch_all!(
        (String, String, Uuid, Json<Localized>, i64),
        tx,
        "select slug, commune, administration_id, name, inhabitants from districts
         order by commune, slug",
    )?
    .into_iter()
    .map(|(slug, commune, administration, name, inhabitants)| {
        Ok(District {
            slug: sound(Slug::parse(&slug), "districts", "slug")?,
            commune: sound(Slug::parse(&commune), "districts", "commune")?,
            administration: AdministrationId(administration),
            name: name.0,
            inhabitants: sound(u32::try_from(inhabitants), "districts", "inhabitants")?,
        })
    })
    .collect()
}
