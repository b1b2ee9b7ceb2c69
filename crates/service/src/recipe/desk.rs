//! The desk of recipes: whoever keeps the registry writes one, changes it, translates it, publishes
//! it and withdraws it. What is being written is seen by them alone; what was published is a version,
//! which stays readable whatever comes after it.

use crate::{
    Error, Result, Services,
    administration::localized,
    registry::{record, steward},
};
use domain::{
    Refusal,
    account::{Account, Caller},
    recipe::{Draft, KindNamed, Recipe, Refused, Version},
    refusal::Fields,
    text::{Localized, Slug, limit},
};
use serde_json::json;
use store::{Tx, recipe as rows, reference::ResourceKind};

pub use store::recipe::Kept;

/// A recipe as the desk lists it.
#[derive(Debug, Clone)]
pub struct Entry {
    /// Where it stands, and what is being written of it.
    pub kept: Kept,
    /// Its latest version, once there is one.
    pub published: Option<Recipe>,
}

/// A recipe to be changed.
#[derive(Debug, Clone)]
pub struct Edited {
    /// Where it stands, and what is being written of it.
    pub kept: Kept,
    /// Its latest version, once there is one.
    pub published: Option<Recipe>,
    /// What the form begins with: what is being written, or the latest version.
    pub draft: Draft,
}

/// What becomes of what was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Then {
    /// It is kept for later; it may lack anything but a name.
    Keep,
    /// It becomes the next version; it is whole in French and in Dutch.
    Publish,
}

/// All recipes, whatever they are.
///
/// # Errors
/// [`Error::SignInNeeded`] or [`Error::Forbidden`].
pub async fn list(services: &Services, caller: &Caller) -> Result<Vec<Entry>> {
    steward(caller)?;
    let mut tx = services.store.read().await?;
    let mut published = rows::published(&mut tx).await?;
    let all = rows::kept(&mut tx).await?.into_iter().map(|kept| {
        let at = published.iter().position(|recipe| recipe.slug == kept.slug);
        Entry { published: at.map(|at| published.swap_remove(at)), kept }
    });
    Ok(all.collect())
}

/// A recipe, to fill the form with.
///
/// # Errors
/// [`Error::SignInNeeded`], [`Error::Forbidden`] or [`Error::NotFound`].
pub async fn edited(services: &Services, caller: &Caller, slug: &Slug) -> Result<Edited> {
    steward(caller)?;
    let mut tx = services.store.read().await?;
    let kept = rows::by_slug(&mut tx, slug).await?.ok_or(Error::NotFound)?;
    let published = match kept.latest {
        0 => None,
        _ => Some(super::found(&mut tx, slug, None).await?),
    };
    let latest = published.as_ref().map(|recipe| Draft::of(&recipe.version));
    let draft = kept.draft.clone().or(latest).unwrap_or_default();
    Ok(Edited { kept, published, draft })
}

/// Begins a recipe. Its address is made of its name and stays.
///
/// # Errors
/// [`Error::SignInNeeded`], [`Error::Forbidden`], or [`Error::Fields`] about the form.
pub async fn add(services: &Services, caller: &Caller, draft: &Draft, then: Then) -> Result<Slug> {
    let account = steward(caller)?.clone();
    keepable(draft)?;
    let mut tx = services.store.write().await?;
    let slug = free_slug(&mut tx, draft).await?;
    rows::insert(&mut tx, &slug, draft, services.now()).await?;
    let facts = json!({ "recipe": slug });
    record(services, &mut tx, Some(&account), "recipe.written", facts).await?;
    if then == Then::Publish {
        publish(services, &mut tx, &account, (&slug, 1), draft).await?;
    }
    tx.commit().await?;
    Ok(slug)
}

/// Changes a recipe: keeps what was typed for later, or publishes it as the next version.
///
/// # Errors
/// As [`edited`], [`Error::Fields`] about the form, or [`Error::Conflict`] when somebody changed the
/// recipe since `revision` was read.
pub async fn change(
    services: &Services,
    caller: &Caller,
    (slug, revision): (&Slug, &str),
    draft: &Draft,
    then: Then,
) -> Result<()> {
    let account = steward(caller)?.clone();
    keepable(draft)?;
    let revision = revision.trim().parse().map_err(|_| Error::Conflict)?;
    let mut tx = services.store.write().await?;
    if then == Then::Publish {
        publish(services, &mut tx, &account, (slug, revision), draft).await?;
    } else {
        rows::by_slug(&mut tx, slug).await?.ok_or(Error::NotFound)?;
        let now = services.now();
        if !rows::save_draft(&mut tx, slug, Some(draft), revision, now).await? {
            return Err(Error::Conflict);
        }
        let facts = json!({ "recipe": slug });
        record(services, &mut tx, Some(&account), "recipe.written", facts).await?;
    }
    tx.commit().await?;
    Ok(())
}

/// Withdraws a recipe, for a reason in French and in Dutch that stands on its pages, which stay.
///
/// # Errors
/// As [`edited`], [`Error::Fields`] about `reason`, or [`Error::Conflict`].
pub async fn withdraw(
    services: &Services,
    caller: &Caller,
    of: (&Slug, &str),
    reason: &[String; 3],
) -> Result<()> {
    steward(caller)?;
    let mut fields = Fields::default();
    match localized(&mut fields, "reason", reason, limit::SUMMARY) {
        Some(because) => stand(services, caller, of, Some(&because)).await,
        None => Err(fields.into_refused().into()),
    }
}

/// Lets a recipe that was withdrawn stand again.
///
/// # Errors
/// As [`edited`], or [`Error::Conflict`].
pub async fn restore(services: &Services, caller: &Caller, of: (&Slug, &str)) -> Result<()> {
    stand(services, caller, of, None).await
}

/// Withdraws a recipe for a reason, or without one lets it stand.
async fn stand(
    services: &Services,
    caller: &Caller,
    (slug, revision): (&Slug, &str),
    because: Option<&Localized>,
) -> Result<()> {
    let account = steward(caller)?.clone();
    let revision = revision.trim().parse().map_err(|_| Error::Conflict)?;
    let mut tx = services.store.write().await?;
    let kept = rows::by_slug(&mut tx, slug).await?.ok_or(Error::NotFound)?;
    if !rows::withdraw(&mut tx, slug, because, revision, services.now()).await? {
        return Err(Error::Conflict);
    }
    let (kind, facts) = match because {
        Some(because) => {
            let facts = json!({ "recipe": slug, "version": kept.latest, "because": because });
            ("recipe.withdrawn", facts)
        }
        None => ("recipe.restored", json!({ "recipe": slug, "version": kept.latest })),
    };
    record(services, &mut tx, Some(&account), kind, facts).await?;
    tx.commit().await?;
    Ok(())
}

/// Forgets what was being written; of a recipe that was never published nothing stays. Says whether
/// there is still a recipe.
///
/// # Errors
/// As [`edited`], or [`Error::Conflict`].
pub async fn discard(
    services: &Services,
    caller: &Caller,
    (slug, revision): (&Slug, &str),
) -> Result<bool> {
    let account = steward(caller)?.clone();
    let revision = revision.trim().parse().map_err(|_| Error::Conflict)?;
    let mut tx = services.store.write().await?;
    let kept = rows::by_slug(&mut tx, slug).await?.ok_or(Error::NotFound)?;
    let stays = kept.latest > 0;
    let done = match stays {
        true => rows::save_draft(&mut tx, slug, None, revision, services.now()).await?,
        false => rows::remove(&mut tx, slug, revision).await?,
    };
    if !done {
        return Err(Error::Conflict);
    }
    let facts = json!({ "recipe": slug });
    record(services, &mut tx, Some(&account), "recipe.discarded", facts).await?;
    tx.commit().await?;
    Ok(stays)
}

fn keepable(draft: &Draft) -> Result<()> {
    let refused = draft.unkeepable();
    if refused.is_empty() { Ok(()) } else { Err(Error::Fields(refused)) }
}

/// An address that no recipe has, made of its name.
async fn free_slug(tx: &mut Tx, draft: &Draft) -> Result<Slug> {
    let plain = Slug::from_name(draft.name(domain::locale::Locale::Fr));
    let mut slug = plain.clone();
    let mut number = 2;
    // The file of all recipes has the one name, the form of a new one at the desk the other.
    while matches!(slug.as_str(), "recipes" | "new") || rows::by_slug(tx, &slug).await?.is_some() {
        slug = plain.numbered(number);
        number += 1;
    }
    Ok(slug)
}

async fn publish(
    services: &Services,
    tx: &mut Tx,
    account: &Account,
    (slug, revision): (&Slug, u32),
    draft: &Draft,
) -> Result<()> {
    let kept = rows::by_slug(tx, slug).await?.ok_or(Error::NotFound)?;
    if kept.revision != revision {
        return Err(Error::Conflict);
    }
    let version = checked(services, tx, draft, kept.latest + 1).await?;
    let before = rows::version(tx, slug, kept.latest).await?;
    if before.is_some_and(|before| before.says_as(&version)) {
        return Err(Refusal::from(Refused::NothingNew).into());
    }
    let by = (account.id, revision);
    if !rows::publish(tx, slug, &version, by, services.now()).await? {
        return Err(Error::Conflict);
    }
    let facts = json!({ "recipe": slug, "version": version.number });
    record(services, tx, Some(account), "recipe.published", facts).await
}

/// The version that a draft becomes, its kinds by any of their names.
async fn checked(services: &Services, tx: &mut Tx, draft: &Draft, number: u32) -> Result<Version> {
    let all = store::reference::kinds(tx).await?;
    let mut kinds = Vec::with_capacity(draft.needs.len());
    for line in &draft.needs {
        let slug = match line.kind.trim() {
            "" => None,
            text => crate::cost_words::named(tx, text).await?,
        };
        let known = slug.and_then(|slug| all.iter().find(|kind| kind.slug == slug));
        kinds.push(known.and_then(called));
    }
    Ok(draft.version(number, services.today(), &kinds)?)
}

/// A kind by the first of its names in each language.
fn called(kind: &ResourceKind) -> Option<KindNamed> {
    let [fr, nl, en] = [&kind.fr, &kind.nl, &kind.en]
        .map(|labels| labels.split(';').next().unwrap_or_default().trim().replace('\'', "’"));
    let names = Localized::parse(&fr, &nl, &en, limit::TITLE).ok()?;
    Some((kind.slug.clone(), names))
}
