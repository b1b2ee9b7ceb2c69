//! Administrations create themselves and keep their texts.

use crate::{Error, Result, Services};
use domain::{
    Refusal,
    account::{Caller, Email, Role},
    event::Event,
    id::AdministrationId,
    process::Administration,
    reach::Reach,
    refusal::Fields,
    text::{Localized, Slug, limit},
};

use serde_json::json;
use sha2::{Digest, Sha256};

/// An administration as a form sends it.
#[derive(Debug, Clone, Default)]
pub struct AdministrationForm {
    /// The name in addresses; made of the French name when empty.
    pub slug: String,
    /// Name: French, Dutch, English.
    pub name: [String; 3],
    /// Who it is, in Markdown.
    pub about: [String; 3],
    /// Where people write to.
    pub contact: String,
    /// Accessibility statement, in Markdown.
    pub accessibility: [String; 3],
    /// Privacy statement, in Markdown.
    pub privacy: [String; 3],
    /// Address and hours of the counter; may be empty.
    pub counter: [String; 3],
    /// Telephone number; may be empty.
    pub telephone: [String; 3],
    /// Address for letters; may be empty.
    pub post: [String; 3],
    /// What else there is to know of them; may be empty.
    pub paths: [String; 3],
}

/// Checks a text in three languages.
pub(crate) fn localized(
    fields: &mut Fields,
    name: &str,
    [fr, nl, en]: &[String; 3],
    limit: usize,
) -> Option<Localized> {
    fields.check(name, Localized::parse(fr, nl, en, limit))
}

fn checked(
    form: &AdministrationForm,
    id: AdministrationId,
    slug: Option<&Slug>,
) -> Result<Administration> {
    let mut fields = Fields::default();
    let name = localized(&mut fields, "name", &form.name, limit::TITLE);
    let about = localized(&mut fields, "about", &form.about, limit::BODY);
    let contact = fields.check("contact", Email::parse(&form.contact));
    let accessibility = localized(&mut fields, "accessibility", &form.accessibility, 20_000);
    let privacy = localized(&mut fields, "privacy", &form.privacy, 20_000);
    let mut said = |name, texts: &[String; 3]| {
        let silent = texts.iter().all(|text| text.trim().is_empty());
        if silent { None } else { localized(&mut fields, name, texts, limit::SUMMARY) }
    };
    let paths = said("paths", &form.paths);
    let reach = Reach {
        counter: said("counter", &form.counter),
        telephone: said("telephone", &form.telephone),
        post: said("post", &form.post),
    };
    let slug = match slug {
        Some(slug) => Some(slug.clone()),
        None if form.slug.trim().is_empty() => Some(Slug::from_name(&form.name[0])),
        None => fields.check("slug", Slug::parse(&form.slug)),
    };
    match (slug, name, about, contact, accessibility, privacy) {
        (
            Some(slug),
            Some(name),
            Some(about),
            Some(contact),
            Some(accessibility),
            Some(privacy),
        ) if fields.is_empty() => Ok(Administration {
            id,
            slug,
            name,
            about,
            contact,
            accessibility,
            privacy,
            reach,
            paths,
        }),
        _ => Err(fields.into_refused().into()),
    }
}

/// Creates an administration; the caller becomes its first administrator.
///
/// # Errors
/// [`Error::Forbidden`] unless the caller may, [`Error::Fields`] about the form.
pub async fn create(
    services: &Services,
    caller: &Caller,
    form: &AdministrationForm,
) -> Result<Administration> {
    let account = caller.account.as_ref().ok_or(Error::SignInNeeded)?;
    if !caller.may_create_administrations {
        return Err(Error::Forbidden);
    }
    let administration = checked(form, AdministrationId(services.new_uuid()), None)?;
    let mut tx = services.store.write().await?;
    store::administration::insert(&mut tx, &administration).await.map_err(slug_taken)?;
    let role = Role::Administrator;
    store::account::grant(&mut tx, account.id, administration.id, role).await?;
    let by = Some(account.id);
    let (id, now) = (administration.id, services.now());
    let facts = json!({ "slug": administration.slug, "name": administration.name });
    store::event::append(&mut tx, id, now, by, "administration.created", facts).await?;
    let facts = json!({ "account": account.id, "role": role });
    store::event::append(&mut tx, id, now, by, "role.granted", facts).await?;
    tx.commit().await?;
    Ok(administration)
}

/// Changes the texts of an administration; its address stays.
///
/// # Errors
/// [`Error::Forbidden`] unless the caller administers it, [`Error::Fields`] about the form.
pub async fn update(
    services: &Services,
    caller: &Caller,
    slug: &Slug,
    form: &AdministrationForm,
) -> Result<Administration> {
    let present = staff_view(services, caller, slug).await?;
    if !caller.administers(present.id) {
        return Err(Error::Forbidden);
    }
    let administration = checked(form, present.id, Some(slug))?;
    let mut tx = services.store.write().await?;
    store::administration::update(&mut tx, &administration).await?;
    let facts = json!({
        "name": administration.name,
        "contact": administration.contact,
        "paths": administration.paths,
        "reach": administration.reach,
        "texts": texts_digest(&administration),
    });
    let by = caller.account.as_ref().map(|account| account.id);
    let id = administration.id;
    store::event::append(&mut tx, id, services.now(), by, "administration.changed", facts).await?;
    tx.commit().await?;
    Ok(administration)
}

/// SHA-256 of the long texts of an administration, in hexadecimal: they are too long for the
/// journal, and who keeps a copy can show which one stood there.
fn texts_digest(administration: &Administration) -> String {
    let texts = [&administration.about, &administration.accessibility, &administration.privacy];
    domain::rules::hex(&Sha256::digest(json!(texts).to_string()))
}

/// The audit chain of an administration itself, for its staff.
///
/// # Errors
/// As [`staff_view`].
pub async fn events(services: &Services, caller: &Caller, slug: &Slug) -> Result<Vec<Event>> {
    let administration = staff_view(services, caller, slug).await?;
    let mut tx = services.store.read().await?;
    Ok(store::event::of_chain(&mut tx, administration.id).await?)
}

/// An administration as everyone sees it.
///
/// # Errors
/// [`Error::NotFound`].
pub async fn show(services: &Services, slug: &Slug) -> Result<Administration> {
    let mut tx = services.store.read().await?;
    store::administration::by_slug(&mut tx, slug).await?.ok_or(Error::NotFound)
}

/// An administration, for its staff only.
///
/// # Errors
/// [`Error::SignInNeeded`], [`Error::NotFound`] or [`Error::Forbidden`].
pub async fn staff_view(
    services: &Services,
    caller: &Caller,
    slug: &Slug,
) -> Result<Administration> {
    if caller.account.is_none() {
        return Err(Error::SignInNeeded);
    }
    let administration = show(services, slug).await?;
    if caller.is_staff_of(administration.id) { Ok(administration) } else { Err(Error::Forbidden) }
}

/// The administrations that the caller works for.
///
/// # Errors
/// [`Error::SignInNeeded`].
pub async fn mine(services: &Services, caller: &Caller) -> Result<Vec<Administration>> {
    if caller.account.is_none() {
        return Err(Error::SignInNeeded);
    }
    let mut all = all(services).await?;
    all.retain(|administration| caller.is_staff_of(administration.id));
    Ok(all)
}

/// Who works for an administration, for its staff only.
///
/// # Errors
/// [`Error::Forbidden`].
pub async fn staff(
    services: &Services,
    caller: &Caller,
    administration: &Administration,
) -> Result<Vec<(Email, Role)>> {
    if !caller.is_staff_of(administration.id) {
        return Err(Error::Forbidden);
    }
    let mut tx = services.store.read().await?;
    Ok(store::account::staff(&mut tx, administration.id).await?)
}

/// All administrations of the instance.
///
/// # Errors
/// [`Error::Internal`].
pub async fn all(services: &Services) -> Result<Vec<Administration>> {
    let mut tx = services.store.read().await?;
    Ok(store::administration::all(&mut tx).await?)
}

/// Words a unique violation as a refusal of the field `slug`.
pub(crate) fn slug_taken(error: store::Error) -> Error {
    match error {
        store::Error::Conflict => {
            Error::Fields(vec![domain::Field::new("slug", Refusal::SlugTaken)])
        }
        other => other.into(),
    }
}
