//! Recipes: what was published, version by version, and what is being written beside it.

use crate::{
    Error, Result, Tx,
    row::{parse, sound},
};
use chrono::NaiveDate;
use domain::{
    Moment,
    id::AccountId,
    recipe::{Change, Draft, Ingredient, Recipe, Standing, Version},
    text::{Localized, Slug},
};
use sqlx::types::Json;
use std::collections::BTreeMap;

/// A recipe as those who keep the registry see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// Its name in addresses.
    pub slug: Slug,
    /// The number of its latest version; none was published when it is 0.
    pub latest: u32,
    /// Whether it was withdrawn.
    pub withdrawn: bool,
    /// What is being written of it.
    pub draft: Option<Draft>,
    /// A number that rises with each change, of the draft too.
    pub revision: u32,
    /// When it was last changed.
    pub changed_at: Moment,
}

impl Kept {
    /// Where it stands.
    #[must_use]
    pub const fn standing(&self) -> Standing {
        match (self.latest, self.withdrawn) {
            (0, _) => Standing::Draft,
            (_, true) => Standing::Withdrawn,
            (_, false) => Standing::Published,
        }
    }
}

#[derive(sqlx::FromRow)]
struct KeptRow {
    slug: String,
    latest: i64,
    withdrawn: bool,
    draft: Option<Json<Draft>>,
    revision: i64,
    changed_at: Moment,
}

impl TryFrom<KeptRow> for Kept {
    type Error = Error;
    fn try_from(row: KeptRow) -> Result<Self> {
        Ok(Self {
            slug: sound(Slug::parse(&row.slug), "recipes", "slug")?,
            latest: sound(u32::try_from(row.latest), "recipes", "latest")?,
            withdrawn: row.withdrawn,
            draft: row.draft.map(|draft| draft.0),
            revision: sound(u32::try_from(row.revision), "recipes", "revision")?,
            changed_at: row.changed_at,
        })
    }
}

#[derive(sqlx::FromRow)]
struct VersionRow {
    recipe: String,
    number: i64,
    on_day: String,
    change: Json<Localized>,
    title: Json<Localized>,
    summary: Json<Localized>,
    people: i64,
    steps: Json<Vec<Localized>>,
}

impl VersionRow {
    fn with(self, needs: Vec<Ingredient>) -> Result<Version> {
        Ok(Version {
            number: sound(u32::try_from(self.number), "recipe_versions", "number")?,
            on: parse::<NaiveDate>(&self.on_day, "recipe_versions", "on_day")?,
            change: self.change.0,
            title: self.title.0,
            summary: self.summary.0,
            people: sound(u32::try_from(self.people), "recipe_versions", "people")?,
            steps: self.steps.0,
            needs,
        })
    }
}

#[derive(sqlx::FromRow)]
struct NeedRow {
    recipe: String,
    kind: String,
    what: Json<Localized>,
    quantity: i64,
    grows: bool,
}

impl TryFrom<NeedRow> for Ingredient {
    type Error = Error;
    fn try_from(row: NeedRow) -> Result<Self> {
        Ok(Self {
            kind: sound(Slug::parse(&row.kind), "recipe_needs", "kind")?,
            what: row.what.0,
            quantity: sound(u32::try_from(row.quantity), "recipe_needs", "quantity")?,
            grows: row.grows,
        })
    }
}

/// Begins a recipe: nothing of it is published.
///
/// # Errors
/// [`Error::Conflict`] when another one has its address, or [`Error::Driver`].
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
/// [`Error::Reference`] for an unknown kind, or [`Error::Driver`].
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
/// [`Error::Driver`], also for forgetting the only thing there is of a recipe: see [`remove`].
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
/// [`Error::Reference`] for an unknown kind, or [`Error::Driver`].
pub async fn publish(
    tx: &mut Tx,
    slug: &Slug,
    version: &Version,
    (by, revision): (AccountId, u32),
    now: Moment,
) -> Result<bool> {
    let touched = execute!(
        tx,
        "update recipes set latest = $1, withdrawn = $2, draft = null, revision = revision + 1,
             changed_at = $3
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

/// Withdraws a published recipe, or lets it stand again, if nobody changed it since `revision`. Says
/// whether that was done.
///
/// # Errors
/// [`Error::Driver`].
pub async fn withdraw(
    tx: &mut Tx,
    slug: &Slug,
    withdrawn: bool,
    revision: u32,
    now: Moment,
) -> Result<bool> {
    let touched = execute!(
        tx,
        "update recipes set withdrawn = $1, revision = revision + 1, changed_at = $2
         where slug = $3 and revision = $4 and latest > 0",
        withdrawn,
        now,
        slug.as_str(),
        i64::from(revision),
    )?;
    Ok(touched > 0)
}

/// Removes what was never published, if nobody changed it since `revision`. Says whether it was.
///
/// # Errors
/// [`Error::Driver`].
pub async fn remove(tx: &mut Tx, slug: &Slug, revision: u32) -> Result<bool> {
    let touched = execute!(
        tx,
        "delete from recipes where slug = $1 and revision = $2 and latest = 0",
        slug.as_str(),
        i64::from(revision),
    )?;
    Ok(touched > 0)
}

/// All recipes, whatever they are, by their address.
///
/// # Errors
/// [`Error::Corrupt`] or [`Error::Driver`].
pub async fn kept(tx: &mut Tx) -> Result<Vec<Kept>> {
    crate::row::all(fetch_all!(
        KeptRow,
        tx,
        "select slug, latest, withdrawn, draft, revision, changed_at from recipes order by slug",
    )?)
}

/// A recipe by its address.
///
/// # Errors
/// [`Error::Corrupt`] or [`Error::Driver`].
pub async fn by_slug(tx: &mut Tx, slug: &Slug) -> Result<Option<Kept>> {
    crate::row::one(fetch_optional!(
        KeptRow,
        tx,
        "select slug, latest, withdrawn, draft, revision, changed_at from recipes where slug = $1",
        slug.as_str(),
    )?)
}

/// A version of a recipe.
///
/// # Errors
/// [`Error::Corrupt`] or [`Error::Driver`].
pub async fn version(tx: &mut Tx, slug: &Slug, number: u32) -> Result<Option<Version>> {
    let row = fetch_optional!(
        VersionRow,
        tx,
        "select recipe, number, on_day, change, title, summary, people, steps
         from recipe_versions where recipe = $1 and number = $2",
        slug.as_str(),
        i64::from(number),
    )?;
    let Some(row) = row else { return Ok(None) };
    let needs = fetch_all!(
        NeedRow,
        tx,
        "select recipe, kind, what, quantity, grows from recipe_needs
         where recipe = $1 and number = $2 order by place",
        slug.as_str(),
        i64::from(number),
    )?;
    row.with(crate::row::all(needs)?).map(Some)
}

/// What changed in each version of a recipe, the latest first.
///
/// # Errors
/// [`Error::Corrupt`] or [`Error::Driver`].
pub async fn changes(tx: &mut Tx, slug: &Slug) -> Result<Vec<Change>> {
    let rows = fetch_all!(
        (i64, String, Json<Localized>),
        tx,
        "select number, on_day, change from recipe_versions where recipe = $1
         order by number desc",
        slug.as_str(),
    )?;
    let read = |(number, on_day, what): (i64, String, Json<Localized>)| {
        Ok(Change {
            number: sound(u32::try_from(number), "recipe_versions", "number")?,
            on: parse(&on_day, "recipe_versions", "on_day")?,
            what: what.0,
        })
    };
    rows.into_iter().map(read).collect()
}

/// The latest version of each recipe that was ever published, by address; those that were withdrawn
/// say so.
///
/// # Errors
/// [`Error::Corrupt`] or [`Error::Driver`].
pub async fn published(tx: &mut Tx) -> Result<Vec<Recipe>> {
    let rows = fetch_all!(
        VersionRow,
        tx,
        "select v.recipe, v.number, v.on_day, v.change, v.title, v.summary, v.people, v.steps
         from recipes r join recipe_versions v on v.recipe = r.slug and v.number = r.latest
         order by r.slug",
    )?;
    let all = fetch_all!(
        NeedRow,
        tx,
        "select n.recipe, n.kind, n.what, n.quantity, n.grows
         from recipes r join recipe_needs n on n.recipe = r.slug and n.number = r.latest
         order by n.recipe, n.place",
    )?;
    let mut needs: BTreeMap<String, Vec<Ingredient>> = BTreeMap::new();
    for row in all {
        needs.entry(row.recipe.clone()).or_default().push(row.try_into()?);
    }
    let standing: BTreeMap<Slug, Standing> =
        kept(tx).await?.into_iter().map(|kept| (kept.slug.clone(), kept.standing())).collect();
    let mut found = Vec::with_capacity(rows.len());
    for row in rows {
        let slug = sound(Slug::parse(&row.recipe), "recipe_versions", "recipe")?;
        let standing = standing.get(&slug).copied().unwrap_or(Standing::Draft);
        let changes = changes(tx, &slug).await?;
        let version = row.with(needs.remove(slug.as_str()).unwrap_or_default())?;
        found.push(Recipe { slug, standing, version, changes });
    }
    Ok(found)
}
