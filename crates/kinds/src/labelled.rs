//! Lines of which somebody has said what they name, and how well a reading agrees.

use crate::{Recognised, Recogniser};
use serde::Deserialize;
use std::collections::BTreeMap;

/// A kind that somebody has seen in a line.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
pub struct Label {
    /// The kind's slug.
    pub slug: String,
    /// How many, if the line says so.
    pub quantity: Option<u32>,
}

/// A line with its labels.
#[derive(Clone, Debug, Deserialize)]
pub struct Line {
    /// `fr`, `nl`, `en`, or `mix`.
    pub language: String,
    /// As somebody would write it.
    pub text: String,
    /// The kinds it names; none for wages, flyers, seeds.
    pub kinds: Vec<Label>,
}

/// Reads a set: one JSON object a line, the first of which says what the set is for.
///
/// # Errors
/// When a line is no such object.
pub fn lines(set: &str) -> Result<Vec<Line>, serde_json::Error> {
    set.lines().skip(1).filter(|line| !line.is_empty()).map(serde_json::from_str).collect()
}

/// How many kinds were recognised rightly, wrongly and not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Score {
    /// Lines read.
    pub lines: u32,
    /// Kinds that are labelled and recognised.
    pub right: u32,
    /// Kinds that are recognised and not labelled.
    pub wrong: u32,
    /// Kinds that are labelled and not recognised.
    pub missed: u32,
    /// Of those that are right, how many have the labelled quantity too.
    pub quantities: u32,
}

impl Score {
    /// Thousandths of the recognised kinds that are right; 1000 when none is recognised.
    #[must_use]
    pub fn precision(&self) -> u32 {
        thousandths(self.right, self.right + self.wrong)
    }

    /// Thousandths of the labelled kinds that are recognised; 1000 when none is labelled.
    #[must_use]
    pub fn recall(&self) -> u32 {
        thousandths(self.right, self.right + self.missed)
    }

    /// Thousandths of the right kinds whose quantity is right.
    #[must_use]
    pub fn quantity(&self) -> u32 {
        thousandths(self.quantities, self.right)
    }

    /// Adds what was recognised in one line.
    pub fn add(&mut self, line: &Line, recognised: &[Recognised]) {
        self.lines += 1;
        for label in &line.kinds {
            match recognised.iter().find(|found| found.slug == label.slug) {
                Some(found) => {
                    self.right += 1;
                    self.quantities += u32::from(found.quantity == label.quantity);
                }
                None => self.missed += 1,
            }
        }
        let stray = |found: &&Recognised| line.kinds.iter().all(|label| label.slug != found.slug);
        self.wrong += u32::try_from(recognised.iter().filter(stray).count()).unwrap_or(u32::MAX);
    }
}

fn thousandths(part: u32, whole: u32) -> u32 {
    (part * 1000).checked_div(whole).unwrap_or(1000)
}

/// The scores of a set: `all`, and one for each language.
#[must_use]
pub fn scores(recogniser: &Recogniser, lines: &[Line]) -> BTreeMap<String, Score> {
    let mut scores: BTreeMap<String, Score> = BTreeMap::new();
    for line in lines {
        let found = recogniser.read(&line.text).kinds;
        for name in ["all", &line.language] {
            scores.entry(name.to_owned()).or_default().add(line, &found);
        }
    }
    scores
}
