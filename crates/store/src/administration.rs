//! Administrations: the tenants.

use crate::{Result, Tx, row::sound};
use domain::{
    account::Email,
    id::AdministrationId,
    process::Administration,
    reach::Reach,
    text::{Localized, Slug},
};
use sqlx::types::Json;
use uuid::Uuid;

#[derive(sqlx::FromRow)]
struct AdministrationRow {
    id: Uuid,
    slug: String,
    name: Json<Localized>,
    about: Json<Localized>,
    contact: String,
    accessibility: Json<Localized>,
    privacy: Json<Localized>,
    paths: Option<Json<Localized>>,
    reach: Option<Json<Reach>>,
}

impl TryFrom<AdministrationRow> for Administration {
    type Error = crate::Error;
    fn try_from(row: AdministrationRow) -> Result<Self> {
        Ok(Self {
            id: AdministrationId(row.id),
            slug: sound(Slug::parse(&row.slug), "administrations", "slug")?,
            name: row.name.0,
            about: row.about.0,
            contact: sound(Email::parse(&row.contact), "administrations", "contact")?,
            accessibility: row.accessibility.0,
            privacy: row.privacy.0,
            paths: row.paths.map(|paths| paths.0),
            reach: row.reach.map(|reach| reach.0).unwrap_or_default(),
        })
    }
}

/// Adds an administration.
///
/// # Errors
/// [`crate::Error::Conflict`] when the slug is taken.
pub async fn insert(tx: &mut Tx, administration: &Administration) -> Result<()> {
    execute!(
        tx,
        "insert into administrations
             (id, slug, name, about, contact, accessibility, privacy, paths, reach)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        administration.id.0,
        administration.slug.as_str(),
        Json(&administration.name),
        Json(&administration.about),
        administration.contact.as_str(),
        Json(&administration.accessibility),
        Json(&administration.privacy),
        administration.paths.as_ref().map(Json),
        Json(&administration.reach),
    )
    .map(drop)
}

/// Brings an administration's texts up to date.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn update(tx: &mut Tx, administration: &Administration) -> Result<()> {
    execute!(
        tx,
        "update administrations set name = $1, about = $2, contact = $3, accessibility = $4,
             privacy = $5, paths = $6, reach = $7
         where id = $8",
        Json(&administration.name),
        Json(&administration.about),
        administration.contact.as_str(),
        Json(&administration.accessibility),
        Json(&administration.privacy),
        administration.paths.as_ref().map(Json),
        Json(&administration.reach),
        administration.id.0,
    )
    .map(drop)
}

/// An administration by its address.
///
/// # Errors
/// [`crate::Error::Corrupt`] or [`crate::Error::Driver`].
pub async fn by_slug(tx: &mut Tx, slug: &Slug) -> Result<Option<Administration>> {
    fetch_optional!(
        AdministrationRow,
        tx,
        "select id, slug, name, about, contact, accessibility, privacy, paths, reach
         from administrations where slug = $1",
        slug.as_str(),
    )?
    .map(TryInto::try_into)
    .transpose()
}

/// An administration by its id.
///
/// # Errors
/// [`crate::Error::Corrupt`] or [`crate::Error::Driver`].
pub async fn by_id(tx: &mut Tx, id: AdministrationId) -> Result<Option<Administration>> {
    fetch_optional!(
        AdministrationRow,
        tx,
        "select id, slug, name, about, contact, accessibility, privacy, paths, reach
         from administrations where id = $1",
        id.0,
    )?
    .map(TryInto::try_into)
    .transpose()
}

/// All administrations, by address.
///
/// # Errors
/// [`crate::Error::Corrupt`] or [`crate::Error::Driver`].
pub async fn all(tx: &mut Tx) -> Result<Vec<Administration>> {
    fetch_all!(
        AdministrationRow,
        tx,
        "select id, slug, name, about, contact, accessibility, privacy, paths, reach
         from administrations order by slug",
    )?
    .into_iter()
    .map(TryInto::try_into)
    .collect()
}
