//! Recipes: free how-tos with the needs that they imply. "Street party for 80" needs ten tables; for
//! forty people it needs five. What was published is a version and never changes; what is being
//! written is a [`Draft`].

mod draft;

pub use draft::{Draft, KindNamed, Line};

use crate::{
    actor::coded,
    text::{Localized, Slug},
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// The most people that somebody cooks for.
pub const MOST_PEOPLE: u32 = 10_000;
/// The most things that one recipe needs.
pub const MOST_NEEDS: usize = 20;
/// The most steps of one recipe.
pub const MOST_STEPS: usize = 40;
/// The most units of one thing.
pub const MOST_UNITS: u32 = 1_000_000;

coded! {
    /// Where a recipe stands.
    Standing {
        /// It was never published: only those who keep the registry see it.
        Draft => "draft",
        /// Everyone finds it, and may do it.
        Published => "published",
        /// It is on no list and nobody begins it any more; its pages stay, and say so.
        Withdrawn => "withdrawn",
    }
}

/// Why a recipe is not published or begun.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "rule", rename_all = "kebab-case")]
pub enum Refused {
    /// There are not as many steps in Dutch as in French.
    DutchSteps {
        /// How many there are in French.
        french: usize,
        /// How many there are in Dutch.
        there: usize,
    },
    /// There are some steps in English, and not as many as in French.
    EnglishSteps {
        /// How many there are in French.
        french: usize,
        /// How many there are in English.
        there: usize,
    },
    /// It says what the version before it says.
    NothingNew,
    /// Nobody begins a recipe that was withdrawn.
    Withdrawn,
}

impl From<Refused> for crate::Refusal {
    fn from(why: Refused) -> Self {
        Self::Recipe { why }
    }
}

/// A how-to as everyone reads it, in one of its versions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recipe {
    /// Its name in addresses, which stays whatever it is called.
    pub slug: Slug,
    /// Where it stands.
    pub standing: Standing,
    /// Why it was withdrawn, when it was.
    pub because: Option<Localized>,
    /// What it says: the latest version, or the one that was asked for.
    pub version: Version,
    /// What changed in each version, the latest first.
    pub changes: Vec<Change>,
}

/// What a recipe says; a change of it is another version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// Its number, from one.
    pub number: u32,
    /// On which day it was published, in Brussels.
    pub on: NaiveDate,
    /// What is different from the one before.
    pub change: Localized,
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

/// That there was a version, and what was different in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The number of the version.
    pub number: u32,
    /// When it was published.
    pub on: NaiveDate,
    /// What is different.
    pub what: Localized,
}

impl Recipe {
    /// The number of the latest version.
    #[must_use]
    pub fn latest(&self) -> u32 {
        self.changes.first().map_or(self.version.number, |change| change.number)
    }

    /// Whether this is the latest version.
    #[must_use]
    pub fn is_latest(&self) -> bool {
        self.version.number == self.latest()
    }
}

impl Version {
    /// Whether another version would say the same, whatever its number and its day.
    #[must_use]
    pub fn says_as(&self, other: &Self) -> bool {
        let said = |it: &Self| {
            (it.title.clone(), it.summary.clone(), it.people, it.steps.clone(), it.needs.clone())
        };
        said(self) == said(other)
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
        let needed = u32::try_from(needed.div_ceil(u64::from(of.max(1)))).unwrap_or(u32::MAX);
        needed.clamp(1, MOST_UNITS)
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
        let sound = Ingredient { grows: false, quantity: 1, ..tables.clone() };
        assert_eq!(sound.quantity_for(800, 80), 1);
        // Never more than a form of the board takes.
        let most = Ingredient { quantity: MOST_UNITS, ..tables };
        assert_eq!(most.quantity_for(MOST_PEOPLE, 1), MOST_UNITS);
    }
}
