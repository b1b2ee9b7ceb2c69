//! What somebody shares: where it is, in what condition, and on what terms.

mod place;
mod terms;

pub use place::{Commitment, Function, Location, PlaceFacts, Shown};
pub use terms::{Audience, Closure, Opening, Terms, Transport};

use super::{Refusal, Span, Stated, Stock, span::clock_in_brussels};
use crate::{
    Moment,
    account::Caller,
    actor::{Actor, ActorType, coded},
    id::{AccountId, ResourceId},
    picture::Picture,
    place::centre,
    text::{Authored, Slug},
};
use chrono::{Datelike, NaiveDate, TimeDelta, Timelike};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The largest number that somebody can hold of one thing.
pub const LARGEST_STOCK: u32 = 1_000_000;

coded! {
    /// What is held.
    Holding {
        /// A thing, or several alike.
        Equipment => "equipment",
        /// Things that are lent together: a trailer with tables, benches and lights.
        Kit => "kit",
        /// A place.
        Place => "place",
        /// What somebody can do.
        Skill => "skill",
    }
}

coded! {
    /// In what condition it is.
    Condition {
        /// As it should be.
        Good => "good",
        /// It shows that it was used.
        Worn => "worn",
        /// Something is broken, and it still serves.
        Damaged => "damaged",
        /// It cannot be used.
        Broken => "broken",
    }
}

coded! {
    /// Whether it is lent.
    Standing {
        /// Everybody sees it and may ask.
        Listed => "listed",
        /// It is lent no more; what was agreed stays.
        Retired => "retired",
    }
}

/// A thing within a kit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// What it is.
    pub label: String,
    /// How many.
    pub quantity: u32,
    /// Of which kind, where its words name one: then the set counts as holding that kind.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<Slug>,
}

/// What only those who lend and borrow read.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Private {
    /// Whom to call.
    #[serde(default)]
    pub contact: String,
    /// Where the key is.
    #[serde(default)]
    pub key: String,
}

/// What is said about it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Details {
    /// What its holder calls it.
    pub name: Authored,
    /// What is worth knowing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub about: Option<Authored>,
    /// How it is set up.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub set_up: Option<Authored>,
    /// Where it is.
    #[serde(default)]
    pub location: Location,
    /// When it is handed out; empty is by agreement.
    #[serde(default)]
    pub openings: Vec<Opening>,
    /// When it is not.
    #[serde(default)]
    pub closures: Vec<Closure>,
    /// On what terms.
    pub terms: Terms,
    /// What belongs to it.
    #[serde(default)]
    pub parts: Vec<Part>,
    /// How large, how strong, for how many: what its holder states.
    #[serde(default, skip_serializing_if = "Stated::is_empty")]
    pub measures: Stated,
    /// Of a place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<PlaceFacts>,
    /// How it looks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub photo: Option<Picture<Authored>>,
    /// Which budget paid for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub funded_by: Option<String>,
    /// What only those who lend and borrow read.
    #[serde(default)]
    pub private: Private,
}

/// Who looked last whether a record is true.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Confirmation {
    /// The name under which they did.
    pub by: String,
    /// When.
    pub at: Moment,
}

/// Something that somebody shares.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Resource {
    /// Identifier.
    pub id: ResourceId,
    /// Of which kind.
    pub kind: Slug,
    /// What is held.
    pub holding: Holding,
    /// Whose it is.
    pub owner: Actor,
    /// Who has it and lends it, when that is somebody else.
    pub custodian: Option<Actor>,
    /// How many there are, and how many are out of service.
    pub stock: Stock,
    /// In what condition.
    pub condition: Condition,
    /// The commune in which it is.
    pub commune: Slug,
    /// What is said about it.
    pub details: Details,
    /// Whether it is lent.
    pub standing: Standing,
    /// Who put it in.
    pub added_by: Option<AccountId>,
    /// Who looked last whether all that is true.
    pub confirmed: Confirmation,
    /// The register it comes from, and its name there.
    pub source: Option<(String, String)>,
    /// Counts the changes.
    pub revision: u32,
}

/// Who asks for a loan, as the terms look at them.
#[derive(Debug, Clone, Copy)]
pub struct Applicant<'a> {
    /// For whom they act, when for somebody.
    pub actor: Option<&'a Actor>,
    /// Where that one is at home.
    pub commune: Option<&'a Slug>,
}

impl Resource {
    /// Who lends it.
    #[must_use]
    pub fn lender(&self) -> &Actor {
        self.custodian.as_ref().unwrap_or(&self.owner)
    }

    /// Where others see it on a map; nothing in a commune whose middle nobody knows.
    #[must_use]
    pub fn shown(&self) -> Option<Shown> {
        let location = &self.details.location;
        match location.public_point() {
            Some(point) if location.private_home => Some(Shown::Quarter(point)),
            Some(point) => Some(Shown::Exact(point)),
            None => centre(&self.commune).map(Shown::Commune),
        }
    }

    /// Whether there is only one, so that no two loans can ever overlap.
    #[must_use]
    pub const fn is_single(&self) -> bool {
        self.stock.held == 1
    }

    /// Everything of it that words are looked for in, folded: its name, what is said about it,
    /// whose it is, what belongs to it. Nothing that only lenders and borrowers read.
    #[must_use]
    pub fn search_words(&self) -> String {
        let details = &self.details;
        let mut text = format!("{} {}", self.owner.name, self.kind);
        for authored in [Some(&details.name), details.about.as_ref()].into_iter().flatten() {
            text.push(' ');
            text.push_str(&authored.text);
            for (_, translation) in &authored.translations {
                text.push(' ');
                text.push_str(translation);
            }
        }
        for part in &details.parts {
            text.push(' ');
            text.push_str(&part.label);
        }
        folded(&text)
    }

    /// How many of each other kind are within it, when it is a set that is lent as a whole.
    #[must_use]
    pub fn contents(&self) -> BTreeMap<&Slug, u32> {
        let mut contents = BTreeMap::new();
        if self.holding == Holding::Kit {
            for part in &self.details.parts {
                if let Some(kind) = part.kind.as_ref().filter(|kind| **kind != self.kind) {
                    let count: &mut u32 = contents.entry(kind).or_default();
                    *count = count.saturating_add(part.quantity).min(LARGEST_STOCK);
                }
            }
        }
        contents
    }

    /// Whether the terms admit somebody.
    ///
    /// # Errors
    /// [`Refusal::NotForYou`].
    pub fn admits(&self, who: Applicant<'_>) -> Result<(), Refusal> {
        let group = who.actor.is_some_and(|actor| actor.kind != ActorType::Inhabitants);
        let admitted = match self.details.terms.audience {
            Audience::Everyone => true,
            Audience::Groups => group,
            Audience::CommuneGroups => group && who.commune == Some(&self.commune),
        };
        if admitted { Ok(()) } else { Err(Refusal::NotForYou) }
    }

    /// Whether it could be lent for a time, other loans aside.
    ///
    /// # Errors
    /// One of the refusals about dates and numbers.
    pub fn lends(&self, span: Span, quantity: u32, now: Moment) -> Result<(), Refusal> {
        let terms = &self.details.terms;
        if self.standing == Standing::Retired {
            return Err(Refusal::Retired);
        }
        if quantity == 0 || quantity > self.stock.held {
            return Err(Refusal::NotThatMany { there: self.stock.held });
        }
        if span.from() < now {
            return Err(Refusal::InThePast);
        }
        if span.from() < now + TimeDelta::days(i64::from(terms.notice_days)) {
            return Err(Refusal::TooLate { days: terms.notice_days });
        }
        // An hour more for the night on which clocks go back.
        if span.length() > TimeDelta::days(i64::from(terms.max_days)) + TimeDelta::hours(1) {
            return Err(Refusal::TooLong { days: terms.max_days });
        }
        for at in [span.from(), span.to()] {
            if !self.is_open(at) {
                return Err(Refusal::ClosedThen { at });
            }
        }
        Ok(())
    }

    /// Whether it is handed out and taken back at a moment.
    #[must_use]
    pub fn is_open(&self, at: Moment) -> bool {
        if self.details.openings.is_empty() && self.details.closures.is_empty() {
            return true;
        }
        let clock = clock_in_brussels(at);
        let weekday = u8::try_from(clock.weekday().num_days_from_monday()).unwrap_or(0);
        let minute = u16::try_from(clock.hour() * 60 + clock.minute()).unwrap_or(0);
        let hours = &self.details.openings;
        let open = hours.is_empty()
            || hours
                .iter()
                .any(|one| one.weekday == weekday && one.from <= minute && minute <= one.to);
        open && !self.details.closures.iter().any(|closure| closure.holds(clock.date()))
    }

    /// Whether it is handed out at some moment of a day.
    #[must_use]
    pub fn opens_on(&self, day: NaiveDate) -> bool {
        let weekday = u8::try_from(day.weekday().num_days_from_monday()).unwrap_or(0);
        let hours = &self.details.openings;
        let open = hours.is_empty() || hours.iter().any(|one| one.weekday == weekday);
        open && !self.details.closures.iter().any(|closure| closure.holds(day))
    }

    /// Whether a caller who acts for these actors lends it.
    #[must_use]
    pub fn is_lent_by(&self, acts_for: &[Actor]) -> bool {
        let mine = |one: &Actor| acts_for.iter().any(|actor| actor.id == one.id);
        mine(&self.owner) || self.custodian.as_ref().is_some_and(mine)
    }
}

/// Small letters without accents, and nothing that a search would take for more than itself.
#[must_use]
pub fn folded(text: &str) -> String {
    let letters = text.chars().flat_map(char::to_lowercase).map(crate::text::without_accent);
    let kept: String =
        letters.map(|letter| if letter.is_alphanumeric() { letter } else { ' ' }).collect();
    kept.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether somebody keeps the registry for an administration: confirms, merges, imports.
#[must_use]
pub fn is_steward(caller: &Caller) -> bool {
    use crate::account::Role;
    caller.roles.iter().any(|(_, role)| matches!(role, Role::Administrator | Role::Steward))
}

#[cfg(test)]
mod tests;
