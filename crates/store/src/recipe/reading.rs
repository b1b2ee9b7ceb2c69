//! Reading recipes.

use crate::{
    Error, Result, Tx,
    row::{all, one, parse, sound},
};
use domain::{
    Moment,
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
    /// Why it was withdrawn, when it was.
    pub because: Option<Localized>,
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
        match (self.latest, &self.because) {
            (0, _) => Standing::Draft,
            (_, Some(_)) => Standing::Withdrawn,
            (_, None) => Standing::Published,
        }
    }
}

/// Reads recipes as the desk keeps them.
macro_rules! kept {
    ($fetch:ident, $tx:expr, $rest:literal $(, $arg:expr)* $(,)?) => {
        $fetch!(
            KeptRow,
            $tx,
            "select slug, latest, because, draft, revision, changed_at from recipes "
            $rest
            $(, $arg)*
        )
    };
}

/// Reads versions, without what they need.
macro_rules! versions {
    ($fetch:ident, $tx:expr, $rest:literal $(, $arg:expr)* $(,)?) => {
        $fetch!(
            VersionRow,
            $tx,
            "select v.recipe, v.number, v.on_day, v.change, v.title, v.summary, v.people, v.steps
             from recipe_versions v "
            $rest
            $(, $arg)*
        )
    };
}

/// Reads what versions need.
macro_rules! needs {
    ($fetch:ident, $tx:expr, $rest:literal $(, $arg:expr)* $(,)?) => {
        $fetch!(
            NeedRow,
            $tx,
            "select n.recipe, n.kind, n.what, n.quantity, n.grows from recipe_needs n "
            $rest
            $(, $arg)*
        )
    };
}

/// Reads that there were versions, and what was different in them.
macro_rules! changes {
    ($fetch:ident, $tx:expr, $rest:literal $(, $arg:expr)* $(,)?) => {
        $fetch!(
            ChangeRow,
            $tx,
            "select v.recipe, v.number, v.on_day, v.change from recipe_versions v "
            $rest
            $(, $arg)*
        )
    };
}

#[derive(sqlx::FromRow)]
struct KeptRow {
    slug: String,
    latest: i64,
    because: Option<Json<Localized>>,
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
            because: row.because.map(|because| because.0),
            draft: row.draft.map(|draft| draft.0),
            revision: sound(u32::try_from(row.revision), "recipes", "revision")?,
            changed_at: row.changed_at,
        })
    }
}

#[derive(sqlx::FromRow)]
struct ChangeRow {
    recipe: String,
    number: i64,
    on_day: String,
    change: Json<Localized>,
}

impl TryFrom<ChangeRow> for Change {
    type Error = Error;
    fn try_from(row: ChangeRow) -> Result<Self> {
        Ok(Self {
            number: sound(u32::try_from(row.number), "recipe_versions", "number")?,
            on: parse(&row.on_day, "recipe_versions", "on_day")?,
            what: row.change.0,
        })
    }
}

#[derive(sqlx::FromRow)]
struct VersionRow {
    #[sqlx(flatten)]
    change: ChangeRow,
    title: Json<Localized>,
    summary: Json<Localized>,
    people: i64,
    steps: Json<Vec<Localized>>,
}

impl VersionRow {
    fn with(self, needs: Vec<Ingredient>) -> Result<Version> {
        let Change { number, on, what: change } = self.change.try_into()?;
        Ok(Version {
            number,
            on,
            change,
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

/// All recipes, whatever they are, by their address.
///
/// # Errors
/// [`Error::Corrupt`] or [`Error::Driver`].
pub async fn kept(tx: &mut Tx) -> Result<Vec<Kept>> {
    all(kept!(fetch_all, tx, "order by slug")?)
}

/// A recipe by its address.
///
/// # Errors
/// [`Error::Corrupt`] or [`Error::Driver`].
pub async fn by_slug(tx: &mut Tx, slug: &Slug) -> Result<Option<Kept>> {
    one(kept!(fetch_optional, tx, "where slug = $1", slug.as_str())?)
}

/// A version of a recipe.
///
/// # Errors
/// [`Error::Corrupt`] or [`Error::Driver`].
pub async fn version(tx: &mut Tx, slug: &Slug, number: u32) -> Result<Option<Version>> {
    let (recipe, number) = (slug.as_str(), i64::from(number));
    let row =
        versions!(fetch_optional, tx, "where v.recipe = $1 and v.number = $2", recipe, number)?;
    let Some(row) = row else { return Ok(None) };
    let needs = needs!(
        fetch_all,
        tx,
        "where n.recipe = $1 and n.number = $2 order by n.place",
        recipe,
        number,
    )?;
    row.with(all(needs)?).map(Some)
}

/// What changed in each version of a recipe, the latest first.
///
/// # Errors
/// [`Error::Corrupt`] or [`Error::Driver`].
pub async fn changes(tx: &mut Tx, slug: &Slug) -> Result<Vec<Change>> {
    all(changes!(fetch_all, tx, "where v.recipe = $1 order by v.number desc", slug.as_str(),)?)
}

/// The latest version of each recipe that was ever published, by address; those that were withdrawn
/// say so, and why.
///
/// # Errors
/// [`Error::Corrupt`] or [`Error::Driver`].
pub async fn published(tx: &mut Tx) -> Result<Vec<Recipe>> {
    let rows = versions!(
        fetch_all,
        tx,
        "join recipes r on r.slug = v.recipe and r.latest = v.number order by v.recipe",
    )?;
    let mut needs: BTreeMap<String, Vec<Ingredient>> = BTreeMap::new();
    for row in needs!(
        fetch_all,
        tx,
        "join recipes r on r.slug = n.recipe and r.latest = n.number order by n.recipe, n.place",
    )? {
        needs.entry(row.recipe.clone()).or_default().push(row.try_into()?);
    }
    let mut changes: BTreeMap<String, Vec<Change>> = BTreeMap::new();
    for row in changes!(fetch_all, tx, "order by v.recipe, v.number desc")? {
        changes.entry(row.recipe.clone()).or_default().push(row.try_into()?);
    }
    let mut known: BTreeMap<Slug, Kept> =
        kept(tx).await?.into_iter().map(|kept| (kept.slug.clone(), kept)).collect();
    let mut found = Vec::with_capacity(rows.len());
    for row in rows {
        let recipe = row.change.recipe.clone();
        let slug = sound(Slug::parse(&recipe), "recipe_versions", "recipe")?;
        let kept = known.remove(&slug).ok_or(());
        let kept = sound(kept, "recipe_versions", "recipe")?;
        found.push(Recipe {
            slug,
            standing: kept.standing(),
            because: kept.because,
            version: row.with(needs.remove(&recipe).unwrap_or_default())?,
            changes: changes.remove(&recipe).unwrap_or_default(),
        });
    }
    Ok(found)
}
