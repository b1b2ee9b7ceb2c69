//! Recipes: how-tos that come with the program, and "we do this", which puts what one needs on the
//! board, where it is matched with what others offer as any need is.

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
    recipe::{MOST_PEOPLE, Recipe},
    refusal::Fields,
    registry::{
        Refusal as Shared,
        intent::{Direction, Intent, IntentState},
    },
    text::{Authored, Slug},
};
use serde_json::json;
use std::sync::LazyLock;
use store::Tx;

/// The recipes of this version of the program, in the order in which they are shown.
static RECIPES: LazyLock<Vec<Recipe>> = LazyLock::new(|| {
    [
        include_str!("../data/recipes/street-party.json"),
        include_str!("../data/recipes/repair-cafe.json"),
        include_str!("../data/recipes/shared-soup.json"),
    ]
    .into_iter()
    .map(|text| serde_json::from_str(text).expect("a test reads each committed recipe"))
    .collect()
});

/// "We do this", as a form sends it.
#[derive(Debug, Clone, Default)]
pub struct RecipeForm {
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

/// All recipes.
#[must_use]
pub fn all() -> &'static [Recipe] {
    &RECIPES
}

/// A recipe by its name in addresses.
///
/// # Errors
/// [`Error::NotFound`].
pub fn by_slug(slug: &Slug) -> Result<&'static Recipe> {
    RECIPES.iter().find(|one| one.slug == *slug).ok_or(Error::NotFound)
}

/// For how many people somebody cooks, as typed; the number of the recipe when it is none.
#[must_use]
pub fn people(recipe: &Recipe, text: &str) -> u32 {
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

/// Does a recipe: each thing that it needs goes on the board, in the name of a collective, and
/// whoever offers one is told. All of it, or nothing.
///
/// # Errors
/// [`Error::SignInNeeded`], [`Error::NotFound`], or [`Error::Fields`] about the form.
pub async fn begin(
    services: &Services,
    caller: &Caller,
    recipe: &Slug,
    form: &RecipeForm,
    write: Write<'_>,
) -> Result<Vec<Intent>> {
    let account = signed_in(caller)?.clone();
    let recipe = by_slug(recipe)?;
    let mut fields = Fields::default();
    let mut tx = services.store.write().await?;
    let actor = actor(&mut tx, &mut fields, account.id, &form.actor).await?;
    let known = store::reference::territories(&mut tx).await?;
    let commune = fields.check("commune", commune(&form.commune, &known));
    let when = span(&mut fields, &form.from, &form.to);
    if when.is_some_and(|when| when.to() <= services.now()) {
        fields.refuse("to", Shared::InThePast.into());
    }
    let quantities = quantities(&mut fields, recipe, form);
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
    let needs = recipe.needs.iter().zip(quantities).filter(|(_, quantity)| *quantity > 0);
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
        "recipe": recipe.slug, "version": recipe.version(), "actor": actor.id, "intents": ids,
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
fn quantities(fields: &mut Fields, recipe: &Recipe, form: &RecipeForm) -> Vec<u32> {
    const MOST: u32 = 1_000_000;
    let texts = form.quantities.iter().map(String::as_str).chain(std::iter::repeat(""));
    let read = recipe.needs.iter().zip(texts).enumerate().map(|(place, (_, text))| {
        let text = text.trim();
        let number = if text.is_empty() { Some(0) } else { text.parse::<u32>().ok() };
        let bad = Refusal::NotANumber { from: 0, to: u64::from(MOST) };
        let number = number.filter(|number| *number <= MOST).ok_or(bad);
        fields.check(&format!("quantity_{place}"), number).unwrap_or(0)
    });
    read.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use kinds::Recogniser;
    use std::collections::BTreeSet;

    #[test]
    fn every_committed_recipe_is_whole_in_three_languages_and_names_kinds_that_there_are() {
        let known = Recogniser::embedded().unwrap().kinds();
        assert_eq!(all().len(), 3);
        let slugs: BTreeSet<&str> = all().iter().map(|one| one.slug.as_str()).collect();
        assert_eq!(slugs.len(), all().len(), "each has an address of its own");
        for recipe in all() {
            let texts = [&recipe.title, &recipe.summary].into_iter().chain(&recipe.steps);
            let texts = texts.chain(recipe.needs.iter().map(|need| &need.what));
            let texts = texts.chain(recipe.versions.iter().map(|version| &version.what));
            for text in texts {
                for l in Locale::ALL {
                    assert_eq!(text.language(l), l, "{} in {l}: {text:?}", recipe.slug);
                    assert!(!text.get(l).trim().is_empty());
                }
            }
            assert!(recipe.people > 0 && recipe.version() > 0 && !recipe.steps.is_empty());
            assert!(recipe.versions.is_sorted_by(|later, earlier| later.on >= earlier.on));
            for need in &recipe.needs {
                assert!(need.quantity > 0, "{}", need.kind);
                assert!(known.iter().any(|kind| kind.slug == need.kind.as_str()), "{}", need.kind);
            }
        }
    }

    #[test]
    fn a_number_of_people_that_is_none_is_that_of_the_recipe() {
        let recipe = &all()[0];
        let read = |text| people(recipe, text);
        assert_eq!(["", "x", "0", "-3", "10001", " 40 "].map(read), [80, 80, 80, 80, 80, 40]);
    }
}
