//! Recipes: what was published, version by version, and what is being written beside it.

mod reading;

pub use reading::{Kept, by_slug, changes, kept, published, version};

use crate::{Result, Tx};
use domain::{
    Moment,
    id::AccountId,
    recipe::{Draft, Version},
    text::{Localized, Slug},
};
use sqlx::types::Json;

/// Begins a recipe: nothing of it is published.
///
/// # Errors
/// [`crate::Error::Conflict`] when another one has its address, or [`crate::Error::Driver`].
pub async fn insert(tx: &mut Tx, slug: &Slug, draft: &Draft, now: Moment) -> Result<()> {
    execute!(
        tx,
        "insert into recipes (slug, latest, withdrawn, draft, revision, changed_at)
         values ($1, 0, $2, $3, 1, $4)",
        slug.as_str(),
        false,
        Json(draft),
        now,
    )
    .map(drop)
}

/// Puts in a recipe that comes with the program, unless there is or was one of its name: whatever
/// became of that stays. Says whether it was put in.
///
/// # Errors
/// [`crate::Error::Reference`] for an unknown kind, or [`crate::Error::Driver`].
pub async fn sow(tx: &mut Tx, slug: &Slug, version: &Version, now: Moment) -> Result<bool> {
    let new = execute!(
        tx,
        "insert into recipes (slug, latest, withdrawn, draft, revision, changed_at)
         values ($1, $2, $3, null, 1, $4) on conflict (slug) do nothing",
        slug.as_str(),
        i64::from(version.number),
        false,
        now,
    )?;
    if new > 0 {
        put_version(tx, slug, version, None).await?;
    }
    Ok(new > 0)
}

/// Keeps what is being written, or forgets it, if nobody changed the recipe since `revision`. Says
/// whether it was kept.
///
/// # Errors
/// [`crate::Error::Driver`], also for forgetting the only thing there is of a recipe: see [`remove`].
pub async fn save_draft(
    tx: &mut Tx,
    slug: &Slug,
    draft: Option<&Draft>,
    revision: u32,
    now: Moment,
) -> Result<bool> {
    let touched = execute!(
        tx,
        "update recipes set draft = $1, revision = revision + 1, changed_at = $2
         where slug = $3 and revision = $4",
        draft.map(Json),
        now,
        slug.as_str(),
        i64::from(revision),
    )?;
    Ok(touched > 0)
}

/// Publishes a version, the one after the latest, in the place of what was being written, if nobody
/// changed the recipe since `revision`. Says whether it was published.
///
/// # Errors
/// [`crate::Error::Reference`] for an unknown kind, or [`crate::Error::Driver`].
pub async fn publish(
    tx: &mut Tx,
    slug: &Slug,
    version: &Version,
    (by, revision): (AccountId, u32),
    now: Moment,
) -> Result<bool> {
    let touched = execute!(
        tx,
        "update recipes set latest = $1, withdrawn = $2, because = null, draft = null,
             revision = revision + 1, changed_at = $3
         where slug = $4 and revision = $5 and latest = $6",
        i64::from(version.number),
        false,
        now,
        slug.as_str(),
        i64::from(revision),
        i64::from(version.number) - 1,
    )?;
    if touched == 0 {
        return Ok(false);
    }
    put_version(tx, slug, version, Some(by)).await?;
    Ok(true)
}

async fn put_version(
    tx: &mut Tx,
    slug: &Slug,
    version: &Version,
    by: Option<AccountId>,
) -> Result<()> {
    let (number, on_day) = (i64::from(version.number), version.on.to_string());
    execute!(
        tx,
        "insert into recipe_versions
             (recipe, number, on_day, change, title, summary, people, steps, author_id)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        slug.as_str(),
        number,
        &on_day,
        Json(&version.change),
        Json(&version.title),
        Json(&version.summary),
        i64::from(version.people),
        Json(&version.steps),
        by.map(|by| by.0),
    )?;
    for (place, need) in (0_i64..).zip(&version.needs) {
        execute!(
            tx,
            "insert into recipe_needs (recipe, number, place, kind, what, quantity, grows)
             values ($1, $2, $3, $4, $5, $6, $7)",
            slug.as_str(),
            number,
            place,
            need.kind.as_str(),
            Json(&need.what),
            i64::from(need.quantity),
            need.grows,
        )?;
    }
    Ok(())
}

/// Withdraws a published recipe for a reason, or without one lets it stand again, if nobody changed it
/// since `revision`. Says whether that was done.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn withdraw(
    tx: &mut Tx,
    slug: &Slug,
    because: Option<&Localized>,
    revision: u32,
    now: Moment,
) -> Result<bool> {
    let touched = execute!(
        tx,
        "update recipes set withdrawn = $1, because = $2, revision = revision + 1, changed_at = $3
         where slug = $4 and revision = $5 and latest > 0",
        because.is_some(),
        because.map(Json),
        now,
        slug.as_str(),
        i64::from(revision),
    )?;
    Ok(touched > 0)
}

/// Removes what was never published, if nobody changed it since `revision`. Says whether it was.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn remove(tx: &mut Tx, slug: &Slug, revision: u32) -> Result<bool> {
    let touched = execute!(
        tx,
        "delete from recipes where slug = $1 and revision = $2 and latest = 0",
        slug.as_str(),
        i64::from(revision),
    )?;
    Ok(touched > 0)
}
