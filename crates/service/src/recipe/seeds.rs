//! The recipes that come with the program. They are put in once and are content from then on: what
//! somebody made of one, or that it was withdrawn, is never written over.

use crate::{Error, Result, Services};
use chrono::NaiveDate;
use domain::{
    recipe::{Ingredient, Version},
    text::{Localized, Slug},
};
use serde::Deserialize;

/// A recipe as a file has it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Seed {
    slug: Slug,
    title: Localized,
    summary: Localized,
    people: u32,
    steps: Vec<Localized>,
    needs: Vec<Ingredient>,
    on: NaiveDate,
    change: Localized,
}

impl Seed {
    fn version(self) -> (Slug, Version) {
        let Self { slug, title, summary, people, steps, needs, on, change } = self;
        (slug, Version { number: 1, on, change, title, summary, people, steps, needs })
    }
}

/// Reads the files.
fn seeds() -> Result<Vec<(Slug, Version)>> {
    let files = [
        include_str!("../../data/recipes/street-party.json"),
        include_str!("../../data/recipes/repair-cafe.json"),
        include_str!("../../data/recipes/shared-soup.json"),
    ];
    let read = |text| serde_json::from_str::<Seed>(text).map(Seed::version);
    files.into_iter().map(|text| read(text).map_err(Error::internal)).collect()
}

/// Puts in the recipes of this version of the program that were never there. Gives how many.
///
/// # Errors
/// [`Error::Internal`].
pub async fn sow(services: &Services) -> Result<usize> {
    let seeds = seeds()?;
    let mut tx = services.store.read().await?;
    let known = store::recipe::kept(&mut tx).await?;
    drop(tx);
    let new = |slug: &Slug| !known.iter().any(|kept| kept.slug == *slug);
    if !seeds.iter().any(|(slug, _)| new(slug)) {
        return Ok(0);
    }
    let mut tx = services.store.write().await?;
    let mut sown = 0;
    for (slug, version) in &seeds {
        sown += usize::from(store::recipe::sow(&mut tx, slug, version, services.now()).await?);
    }
    tx.commit().await?;
    Ok(sown)
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::locale::Locale;
    use kinds::Recogniser;
    use std::collections::BTreeSet;

    #[test]
    fn every_committed_recipe_is_whole_in_three_languages_and_names_kinds_that_there_are() {
        let known = Recogniser::embedded().unwrap().kinds();
        let seeds = seeds().unwrap();
        assert_eq!(seeds.len(), 3);
        let slugs: BTreeSet<&str> = seeds.iter().map(|(slug, _)| slug.as_str()).collect();
        assert_eq!(slugs.len(), seeds.len(), "each has an address of its own");
        for (slug, recipe) in &seeds {
            let texts =
                [&recipe.title, &recipe.summary, &recipe.change].into_iter().chain(&recipe.steps);
            for text in texts.chain(recipe.needs.iter().map(|need| &need.what)) {
                for l in Locale::ALL {
                    assert_eq!(text.language(l), l, "{slug} in {l}: {text:?}");
                    assert!(!text.get(l).trim().is_empty());
                }
            }
            assert!(recipe.people > 0 && !recipe.steps.is_empty());
            for need in &recipe.needs {
                assert!(need.quantity > 0, "{}", need.kind);
                assert!(known.iter().any(|kind| kind.slug == need.kind.as_str()), "{}", need.kind);
            }
        }
    }
}
