//! Recipes: free how-tos with the needs that they imply. "Street party for 80" needs ten tables; for
//! forty people it needs five.

use crate::text::{Localized, Slug};
use chrono::NaiveDate;
use serde::Deserialize;

/// The most people that somebody cooks for.
pub const MOST_PEOPLE: u32 = 10_000;

/// A how-to as it is kept: a file of its own, with a number that rises when it changes.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Recipe {
    /// Its name in addresses.
    pub slug: Slug,
    /// What it is called.
    pub title: Localized,
    /// In a sentence or two.
    pub summary: Localized,
    /// For how many people its quantities are.
    pub people: u32,
    /// What to do, one after the other.
    pub steps: Vec<Localized>,
    /// What it needs.
    pub needs: Vec<Ingredient>,
    /// What changed, the latest first; its length is the number of the version.
    pub versions: Vec<Change>,
}

/// Something that a recipe needs.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ingredient {
    /// Of which kind.
    pub kind: Slug,
    /// In words: "folding tables of 1.80 m".
    pub what: Localized,
    /// How many, for the people of the recipe.
    pub quantity: u32,
    /// Whether more people need more of it: tables do, a sound system does not.
    #[serde(default)]
    pub grows: bool,
}

/// A version of a recipe.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Change {
    /// When.
    pub on: NaiveDate,
    /// What is different.
    pub what: Localized,
}

impl Recipe {
    /// The number of its version, from one.
    #[must_use]
    pub fn version(&self) -> u32 {
        u32::try_from(self.versions.len()).unwrap_or(u32::MAX)
    }
}

impl Ingredient {
    /// How many it takes for so many people, when the recipe is for `of`; at least one.
    #[must_use]
    pub fn quantity_for(&self, people: u32, of: u32) -> u32 {
        if !self.grows {
            return self.quantity;
        }
        let needed = u64::from(self.quantity) * u64::from(people);
        u32::try_from(needed.div_ceil(u64::from(of.max(1)))).unwrap_or(u32::MAX).max(1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_grows_with_the_people_is_rounded_up_and_what_does_not_stays() {
        let tables = Ingredient {
            kind: Slug::parse("table").unwrap(),
            what: Localized::same("tables"),
            quantity: 10,
            grows: true,
        };
        let of = |people| tables.quantity_for(people, 80);
        assert_eq!([1, 8, 40, 80, 81, 160].map(of), [1, 1, 5, 10, 11, 20]);
        let sound = Ingredient { grows: false, quantity: 1, ..tables };
        assert_eq!(sound.quantity_for(800, 80), 1);
    }
}
