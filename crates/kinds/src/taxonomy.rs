//! The kinds themselves.

use crate::DataError;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

/// The taxonomy as it is published: slug, tracking, and labels in French, Dutch and English.
pub const TAXONOMY: &str = include_str!("../data/resource-kinds.csv");
const DETAILS: &str = include_str!("../data/details.csv");

/// A language in which things are named.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// French.
    Fr,
    /// Dutch.
    Nl,
    /// English.
    En,
}

/// How what is of a kind is kept track of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Tracking {
    /// Each one by itself: a marquee.
    Unit,
    /// By number: chairs.
    Stock,
    /// A place.
    Place,
    /// What somebody can do.
    Skill,
}

/// What is said about a thing besides its kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Attribute {
    /// Shorter side, in centimetres.
    WidthCm,
    /// Longer side, in centimetres.
    LengthCm,
    /// Surface, in square decimetres.
    AreaDm2,
    /// Contents, in decilitres.
    VolumeDl,
    /// Power, in watts.
    PowerW,
    /// Stored energy, in watt-hours.
    EnergyWh,
    /// People it serves at once.
    Seats,
}

/// A kind of shareable thing, place or skill.
#[derive(Clone, Debug, Serialize)]
pub struct Kind {
    /// Its stable name: `tent-popup`.
    pub slug: String,
    /// How it is kept track of.
    pub tracking: Tracking,
    /// French labels, the preferred one first.
    pub fr: Vec<String>,
    /// Dutch labels, the preferred one first.
    pub nl: Vec<String>,
    /// English labels, the preferred one first.
    pub en: Vec<String>,
    /// What one usually costs when bought, in cents; none for places and skills. An estimate that
    /// decides nothing.
    pub typical_price_cents: Option<u64>,
    /// How many years one usually lasts. An estimate that decides nothing.
    pub life_years: Option<u32>,
    /// What is worth knowing about one.
    pub attributes: Vec<Attribute>,
}

impl Kind {
    /// The labels in a language, the preferred one first.
    #[must_use]
    pub fn labels(&self, language: Language) -> &[String] {
        match language {
            Language::Fr => &self.fr,
            Language::Nl => &self.nl,
            Language::En => &self.en,
        }
    }
}

#[derive(Deserialize)]
struct KindRow {
    slug: String,
    tracking: Tracking,
    fr: String,
    nl: String,
    en: String,
}

#[derive(Deserialize)]
struct DetailRow {
    slug: String,
    price_eur: Option<u64>,
    life_years: Option<u32>,
    attributes: String,
}

/// Reads the rows of a data file whose lines beginning with `#` are remarks.
pub(crate) fn rows<T: DeserializeOwned>(
    name: &'static str,
    text: &str,
) -> Result<Vec<T>, DataError> {
    let mut reader = csv::ReaderBuilder::new().comment(Some(b'#')).from_reader(text.as_bytes());
    reader
        .deserialize()
        .collect::<Result<_, _>>()
        .map_err(|error| DataError { file: name, says: error.to_string() })
}

/// The parts of a cell that holds several.
pub(crate) fn cell(text: &str) -> impl Iterator<Item = &str> {
    text.split(';').map(str::trim).filter(|part| !part.is_empty())
}

/// The kinds, in the order of the published table.
///
/// # Errors
/// [`DataError`] when the tables of this crate are malformed, which a test rules out.
pub fn kinds() -> Result<Vec<Kind>, DataError> {
    let details: Vec<DetailRow> = rows("details.csv", DETAILS)?;
    let labels = |text: &str| cell(text).map(str::to_owned).collect::<Vec<_>>();
    rows::<KindRow>("resource-kinds.csv", TAXONOMY)?
        .into_iter()
        .map(|row| {
            let detail = details.iter().find(|detail| detail.slug == row.slug);
            Ok(Kind {
                fr: labels(&row.fr),
                nl: labels(&row.nl),
                en: labels(&row.en),
                tracking: row.tracking,
                typical_price_cents: detail
                    .and_then(|detail| detail.price_eur)
                    .map(|eur| eur * 100),
                life_years: detail.and_then(|detail| detail.life_years),
                attributes: detail
                    .map_or(Ok(Vec::new()), |detail| attributes(&detail.attributes))?,
                slug: row.slug,
            })
        })
        .collect()
}

fn attributes(text: &str) -> Result<Vec<Attribute>, DataError> {
    cell(text)
        .map(|name| {
            Ok(match name {
                "width_cm" => Attribute::WidthCm,
                "length_cm" => Attribute::LengthCm,
                "area_dm2" => Attribute::AreaDm2,
                "volume_dl" => Attribute::VolumeDl,
                "power_w" => Attribute::PowerW,
                "energy_wh" => Attribute::EnergyWh,
                "seats" => Attribute::Seats,
                _ => {
                    let says = format!("no attribute is called {name}");
                    return Err(DataError { file: "details.csv", says });
                }
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_has_labels_in_three_languages_and_every_thing_a_price_and_a_life() {
        let kinds = kinds().unwrap();
        assert_eq!(kinds.len(), 69);
        for kind in &kinds {
            for language in [Language::Fr, Language::Nl, Language::En] {
                assert!(!kind.labels(language).is_empty(), "{}", kind.slug);
            }
            let thing = matches!(kind.tracking, Tracking::Unit | Tracking::Stock);
            assert_eq!(kind.typical_price_cents.is_some(), thing, "{}", kind.slug);
            assert_eq!(kind.life_years.is_some(), thing, "{}", kind.slug);
        }
    }
}
