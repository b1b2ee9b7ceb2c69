//! Recipes: how-tos that whoever keeps the registry writes, and "we do this", which puts what one
//! needs on the board, where it is matched with what others offer as any need is.

pub mod desk;
mod seeds;

pub use seeds::sow;

use crate::{
    Error, Result, Services,
    account::required,
    actor::signed_in,
    registry::{
        board::{self, MOST_OPEN, Write},
        loans::span,
        record,
    },
};
use domain::{
    Refusal,
    account::Caller,
    actor::{Actor, ActorType},
    id::{AccountId, ActorId, IntentId},
    locale::Locale,
    place::Territory,
    recipe::{MOST_PEOPLE, MOST_UNITS, Recipe, Refused, Standing, Version},
    refusal::Fields,
    registry::{
        Refusal as Shared,
        intent::{Direction, Intent, IntentState},
    },
    text::{Authored, Slug},
};
use serde_json::json;
use store::Tx;

/// "We do this", as a form sends it.
#[derive(Debug, Clone, Default)]
pub struct RecipeForm {
    /// The number of the version that was read; the latest when it is none.
    pub version: String,
    /// The id of the actor in whose name.
    pub actor: String,
    /// Slug of the commune.
    pub commune: String,
    /// From when, as clocks in Brussels show it.
    pub from: String,
    /// Until when.
    pub to: String,
    /// How many of each need, in the order of the recipe, as typed; empty or 0 is none.
    pub quantities: Vec<String>,
    /// The language in which the needs are written.
    pub original: Option<Locale>,
}

/// All recipes that stand, in their latest version, by their address.
///
/// # Errors
/// [`Error::Internal`].
pub async fn all(services: &Services) -> Result<Vec<Recipe>> {
    let mut tx = services.store.read().await?;
    let mut all = store::recipe::published(&mut tx).await?;
    all.retain(|recipe| recipe.standing == Standing::Published);
    Ok(all)
}

/// A recipe by its address, in its latest version or in one that was asked for; a withdrawn one too.
///
/// # Errors
/// [`Error::NotFound`], also for one that was never published.
pub async fn show(services: &Services, slug: &Slug, number: Option<u32>) -> Result<Recipe> {
    let mut tx = services.store.read().await?;
    found(&mut tx, slug, number).await
}

async fn found(tx: &mut Tx, slug: &Slug, number: Option<u32>) -> Result<Recipe> {
    let kept = store::recipe::by_slug(tx, slug).await?.ok_or(Error::NotFound)?;
    let number = number.unwrap_or(kept.latest);
    let version = store::recipe::version(tx, slug, number).await?.ok_or(Error::NotFound)?;
    let changes = store::recipe::changes(tx, slug).await?;
    let standing = kept.standing();
    Ok(Recipe { slug: kept.slug, standing, because: kept.because, version, changes })
}

/// For how many people somebody cooks, as typed; the number of the recipe when it is none.
#[must_use]
pub fn people(recipe: &Version, text: &str) -> u32 {
    let typed = text.trim().parse::<u32>().ok();
    typed.filter(|people| (1..=MOST_PEOPLE).contains(people)).unwrap_or(recipe.people)
}

/// The commune that a form names, among those of this site.
fn commune(text: &str, known: &[Territory]) -> std::result::Result<Slug, Refusal> {
    required(text, |text| {
        let known = known.iter().find(|one| one.slug.as_str() == text);
        known.map(|one| one.slug.clone()).ok_or(Refusal::UnknownChoice)
    })
}

/// Does a recipe that stands, in the version that was read: each thing that it needs goes on the board, in the name of a collective, and
/// whoever offers one is told. All of it, or nothing.
///
/// # Errors
/// [`Error::SignInNeeded`], [`Error::NotFound`], [`Error::Refused`] with [`Refused::Withdrawn`], or
/// [`Error::Fields`] about the form.
pub async fn begin(
    services: &Services,
    caller: &Caller,
    recipe: &Slug,
    form: &RecipeForm,
    write: Write<'_>,
) -> Result<Vec<Intent>> {
    let account = signed_in(caller)?.clone();
    let mut fields = Fields::default();
    let mut tx = services.store.write().await?;
    // What was typed stands beside the needs of the version that was read.
    let recipe = found(&mut tx, recipe, form.version.trim().parse().ok()).await?;
    if recipe.standing == Standing::Withdrawn {
        return Err(Refusal::from(Refused::Withdrawn).into());
    }
    let actor = actor(&mut tx, &mut fields, account.id, &form.actor).await?;
    let known = store::reference::territories(&mut tx).await?;
    let commune = fields.check("commune", commune(&form.commune, &known));
    let when = span(&mut fields, &form.from, &form.to);
    if when.is_some_and(|when| when.to() <= services.now()) {
        fields.refuse("to", Shared::InThePast.into());
    }
    let quantities = quantities(&mut fields, &recipe.version, form);
    let wanted = quantities.iter().filter(|quantity| **quantity > 0).count();
    if wanted == 0 {
        fields.refuse("quantity_0", Refusal::Required);
    }
    let open = store::registry::intent::open_of(&mut tx, account.id).await?;
    if open.saturating_add(wanted as u64) > MOST_OPEN as u64 {
        fields.refuse("form", Refusal::TooMany { limit: MOST_OPEN });
    }
    let (Some(actor), Some(commune), Some(when), true) = (actor, commune, when, fields.is_empty())
    else {
        return Err(fields.into_refused().into());
    };
    let l = form.original.unwrap_or(account.locale);
    let now = services.now();
    let mut intents = Vec::new();
    let needs = recipe.version.needs.iter().zip(quantities).filter(|(_, quantity)| *quantity > 0);
    for (need, quantity) in needs {
        // A kind that was merged leads to the one that stands for it.
        let kind = store::registry::people::current(&mut tx, &need.kind).await?;
        let intent = Intent {
            id: IntentId(services.new_uuid()),
            direction: Direction::Need,
            what: Authored::plain(Some(need.what.language(l)), need.what.get(l).to_owned()),
            kind,
            quantity,
            actor: actor.clone(),
            author: account.id,
            commune: commune.clone(),
            theme: None,
            when: Some(when),
            terms: None,
            state: IntentState::Open,
            written_at: now,
        };
        board::put(services, &mut tx, &intent, write).await?;
        intents.push(intent);
    }
    let ids: Vec<IntentId> = intents.iter().map(|intent| intent.id).collect();
    let facts = json!({
        "recipe": recipe.slug, "version": recipe.version.number, "actor": actor.id, "intents": ids,
    });
    record(services, &mut tx, Some(&account), "recipe.begun", facts).await?;
    tx.commit().await?;
    Ok(intents)
}

/// In whose name: a group that the person acts for.
async fn actor(
    tx: &mut Tx,
    fields: &mut Fields,
    account: AccountId,
    text: &str,
) -> Result<Option<Actor>> {
    let own = store::actor::memberships(tx, account).await?;
    let wanted = text.trim().parse::<ActorId>().ok();
    let own = own.into_iter().map(|(actor, _)| actor);
    let mut own = own.filter(|actor| actor.kind != ActorType::Inhabitants);
    let found = own.find(|actor| Some(actor.id) == wanted);
    Ok(fields.check("actor", found.ok_or(Refusal::UnknownChoice)))
}

/// How many of each need, in the order of the recipe.
fn quantities(fields: &mut Fields, recipe: &Version, form: &RecipeForm) -> Vec<u32> {
    let texts = form.quantities.iter().map(String::as_str).chain(std::iter::repeat(""));
    let read = recipe.needs.iter().zip(texts).enumerate().map(|(place, (_, text))| {
        let text = text.trim();
        let number = if text.is_empty() { Some(0) } else { text.parse::<u32>().ok() };
        let bad = Refusal::NotANumber { from: 0, to: u64::from(MOST_UNITS) };
        let number = number.filter(|number| *number <= MOST_UNITS).ok_or(bad);
        fields.check(&format!("quantity_{place}"), number).unwrap_or(0)
    });
    read.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::text::Localized;

    #[test]
    fn a_number_of_people_that_is_none_is_that_of_the_recipe() {
        let text = || Localized::same("fête");
        let recipe = Version {
            number: 1,
            on: chrono::NaiveDate::default(),
            change: text(),
            title: text(),
            summary: text(),
            people: 80,
            steps: Vec::new(),
            needs: Vec::new(),
        };
        let read = |text| people(&recipe, text);
        assert_eq!(["", "x", "0", "-3", "10001", " 40 "].map(read), [80, 80, 80, 80, 80, 40]);
    }
}
