//! What an instance knows before anyone does anything: settings, territories, kinds of resources.

use crate::{Result, Tx, row::sound};
use domain::{
    place::{self, Territory},
    text::{Localized, Slug},
};
use sqlx::types::Json;

/// Reads a setting of the instance.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn setting(tx: &mut Tx, key: &str) -> Result<Option<String>> {
    let row =
        fetch_optional!((String,), tx, "select value from instance_settings where key = $1", key)?;
    Ok(row.map(|(value,)| value))
}

/// Writes a setting of the instance.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn set_setting(tx: &mut Tx, key: &str, value: &str) -> Result<()> {
    execute!(
        tx,
        "insert into instance_settings (key, value) values ($1, $2)
         on conflict (key) do update set value = excluded.value",
        key,
        value,
    )
    .map(drop)
}

/// Adds a territory, or brings it up to date.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn put_territory(tx: &mut Tx, territory: &Territory, position: i64) -> Result<()> {
    let middle = place::centre(&territory.slug);
    execute!(
        tx,
        "insert into territories (slug, name, population, postcode, position, latitude, longitude)
         values ($1, $2, $3, $4, $5, $6, $7)
         on conflict (slug) do update set name = excluded.name,
             population = excluded.population, postcode = excluded.postcode,
             position = excluded.position, latitude = excluded.latitude,
             longitude = excluded.longitude",
        territory.slug.as_str(),
        Json(&territory.name),
        i64::from(territory.population),
        &territory.postcode,
        position,
        middle.map(|point| i64::from(point.latitude)),
        middle.map(|point| i64::from(point.longitude)),
    )
    .map(drop)
}

/// All territories, in their order.
///
/// # Errors
/// [`crate::Error::Corrupt`] or [`crate::Error::Driver`].
pub async fn territories(tx: &mut Tx) -> Result<Vec<Territory>> {
    let rows = fetch_all!(
        (String, Json<Localized>, i64, String),
        tx,
        "select slug, name, population, postcode from territories order by position, slug",
    )?;
    rows.into_iter()
        .map(|(slug, name, population, postcode)| {
            Ok(Territory {
                slug: sound(Slug::parse(&slug), "territories", "slug")?,
                name: name.0,
                population: sound(u32::try_from(population), "territories", "population")?,
                postcode,
            })
        })
        .collect()
}

/// A kind of thing that can be shared. Labels hold the name, then synonyms, separated by `;`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResourceKind {
    /// Its code.
    pub slug: Slug,
    /// How it is counted: `unit`, `stock`, `place` or `skill`.
    pub tracking: String,
    /// French labels.
    pub fr: String,
    /// Dutch labels.
    pub nl: String,
    /// English labels.
    pub en: String,
}

/// Adds a kind, or brings it up to date.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn put_kind(tx: &mut Tx, kind: &ResourceKind) -> Result<()> {
    execute!(
        tx,
        "insert into resource_kinds (slug, tracking, fr, nl, en) values ($1, $2, $3, $4, $5)
         on conflict (slug) do update set tracking = excluded.tracking, fr = excluded.fr,
             nl = excluded.nl, en = excluded.en",
        kind.slug.as_str(),
        &kind.tracking,
        &kind.fr,
        &kind.nl,
        &kind.en,
    )
    .map(drop)
}

/// All kinds, by code; not the one that stands for what nobody has sorted yet.
///
/// # Errors
/// [`crate::Error::Corrupt`] or [`crate::Error::Driver`].
pub async fn kinds(tx: &mut Tx) -> Result<Vec<ResourceKind>> {
    let rows = fetch_all!(
        (String, String, String, String, String),
        tx,
        "select slug, tracking, fr, nl, en from resource_kinds where slug <> 'unsorted'
         order by slug",
    )?;
    rows.into_iter()
        .map(|(slug, tracking, fr, nl, en)| {
            let slug = sound(Slug::parse(&slug), "resource_kinds", "slug")?;
            Ok(ResourceKind { slug, tracking, fr, nl, en })
        })
        .collect()
}
