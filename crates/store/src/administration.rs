//! Administrations: the tenants.

use crate::{Result, Tx, row::sound};
use domain::{
    account::Email,
    id::AdministrationId,
    process::Administration,
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
             (id, slug, name, about, contact, accessibility, privacy, paths)
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        administration.id.0,
        administration.slug.as_str(),
        Json(&administration.name),
        Json(&administration.about),
        administration.contact.as_str(),
        Json(&administration.accessibility),
        Json(&administration.privacy),
        administration.paths.as_ref().map(Json),
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
             privacy = $5, paths = $6
         where id = $7",
        Json(&administration.name),
        Json(&administration.about),
        administration.contact.as_str(),
        Json(&administration.accessibility),
        Json(&administration.privacy),
        administration.paths.as_ref().map(Json),
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
        "select id, slug, name, about, contact, accessibility, privacy, paths
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
        "select id, slug, name, about, contact, accessibility, privacy, paths
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
        "select id, slug, name, about, contact, accessibility, privacy, paths
         from administrations order by slug",
    )?
    .into_iter()
    .map(TryInto::try_into)
    .collect()
}
