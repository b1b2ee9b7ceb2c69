//! How large, how strong, for how many: what is worth knowing about a thing of a kind, stated by its
//! holder or else read in its name, and what somebody asks of it at least, as people type numbers.

use crate::{Error, Result};
use domain::{
    Refusal,
    refusal::Fields,
    registry::{Measure, Resource, Stated, measure::lay_down},
    text::Slug,
};
pub use kinds::Attribute;
use kinds::Recogniser;
use std::collections::BTreeMap;

/// The most that may be asked, in the unit of the attribute.
const MOST: u64 = 10_000_000;

/// What is stated and what is read, by one another.
const PAIRS: [(Attribute, Measure); 7] = [
    (Attribute::WidthCm, Measure::Width),
    (Attribute::LengthCm, Measure::Length),
    (Attribute::AreaDm2, Measure::Area),
    (Attribute::VolumeDl, Measure::Volume),
    (Attribute::PowerW, Measure::Power),
    (Attribute::EnergyWh, Measure::Energy),
    (Attribute::Seats, Measure::Seats),
];

/// The code of an attribute in an address.
#[must_use]
pub fn code(attribute: Attribute) -> &'static str {
    PAIRS.iter().find(|(known, _)| *known == attribute).map_or("", |(_, measure)| measure.code())
}

/// The units that people write behind a number, in small letters, and how many thousandths of the
/// attribute's own unit each is; the first is meant where nothing is written.
const fn units(attribute: Attribute) -> &'static [(&'static str, u64)] {
    match attribute {
        Attribute::WidthCm | Attribute::LengthCm => {
            &[("m", 100_000), ("cm", 1_000), ("mm", 100), ("mètres", 100_000), ("meter", 100_000)]
        }
        Attribute::AreaDm2 => &[("m2", 100_000), ("m²", 100_000), ("dm2", 1_000), ("dm²", 1_000)],
        Attribute::VolumeDl => &[
            ("l", 10_000),
            ("dl", 1_000),
            ("cl", 100),
            ("m3", 10_000_000),
            ("m³", 10_000_000),
            ("litres", 10_000),
            ("liter", 10_000),
        ],
        Attribute::PowerW => &[("w", 1_000), ("kw", 1_000_000), ("watt", 1_000)],
        Attribute::EnergyWh => &[("wh", 1_000), ("kwh", 1_000_000)],
        Attribute::Seats => &[
            ("personnes", 1_000),
            ("places", 1_000),
            ("personen", 1_000),
            ("plaatsen", 1_000),
            ("people", 1_000),
            ("p", 1_000),
        ],
    }
}

/// What is worth knowing about a thing of a kind.
///
/// # Errors
/// [`Error::Internal`].
pub fn of_kind(kind: &Slug) -> Result<Vec<Attribute>> {
    let known = kinds::kinds().map_err(Error::internal)?;
    let known = known.into_iter().find(|known| known.slug == kind.as_str());
    Ok(known.map(|kind| kind.attributes).unwrap_or_default())
}

/// Reads a number as people type it: `3`, `3,5 m`, `350 cm`, `1.200 W`, `1 200`, `1,2 kW`. A point
/// before exactly three digits separates thousands, as on a Belgian price list.
///
/// # Errors
/// [`Refusal::NotANumber`].
pub fn parse(attribute: Attribute, text: &str) -> std::result::Result<u32, Refusal> {
    let units = units(attribute);
    // In the unit that is meant where none is written.
    let to = units.first().map_or(MOST, |(_, scale)| MOST * 1_000 / scale);
    let bad = Refusal::NotANumber { from: 0, to };
    let text: String = text.chars().filter(|letter| !letter.is_whitespace()).collect();
    let text = text.to_lowercase();
    let end = text.find(|letter: char| !letter.is_ascii_digit() && !matches!(letter, '.' | ','));
    let (number, unit) = text.split_at(end.unwrap_or(text.len()));
    let scale = match unit {
        "" => units.first().map(|(_, scale)| *scale),
        unit => units.iter().find(|(known, _)| *known == unit).map(|(_, scale)| *scale),
    };
    let thousandths = thousandths(number).zip(scale);
    let value = thousandths.and_then(|(number, scale)| number.checked_mul(scale));
    // At least so much: what is less than a whole unit counts as one.
    let value = value.map(|value| value.div_ceil(1_000_000)).filter(|value| *value <= MOST);
    value.and_then(|value| u32::try_from(value).ok()).ok_or(bad)
}

fn thousandths(number: &str) -> Option<u64> {
    let decimal = match (number.rfind(','), number.rfind('.')) {
        (Some(comma), Some(point)) => Some(comma.max(point)),
        (Some(comma), None) => Some(comma),
        (None, Some(point)) => {
            let thousands = number.len() - point == 4 && !number.starts_with(['0', '.']);
            (!thousands).then_some(point)
        }
        (None, None) => None,
    };
    let (whole, fraction) = match decimal {
        Some(at) => (&number[..at], &number[at + 1..]),
        None => (number, ""),
    };
    let whole: String = whole.chars().filter(char::is_ascii_digit).collect();
    let digits = fraction.len() <= 3 && fraction.chars().all(|digit| digit.is_ascii_digit());
    if !digits || (whole.is_empty() && fraction.is_empty()) {
        return None;
    }
    let whole: u64 = if whole.is_empty() { 0 } else { whole.parse().ok()? };
    let fraction: u64 = format!("{fraction:0<3}").parse().ok()?;
    whole.checked_mul(1_000)?.checked_add(fraction)
}

/// What somebody asks of a thing: each at least.
pub(crate) type Asked = BTreeMap<Attribute, u32>;

/// Reads what is asked of things of a kind. What is asked of another kind is passed over: it stands
/// in the address when somebody chose another.
///
/// # Errors
/// [`Error::Fields`], under the code of the attribute.
pub(super) fn asked(kind: &Slug, typed: &[(String, String)]) -> Result<Asked> {
    let mut fields = Fields::default();
    let mut asked = Asked::new();
    for attribute in of_kind(kind)? {
        let code = code(attribute);
        let value = typed.iter().find(|(name, _)| name == code).map(|(_, value)| value.trim());
        if let Some(value) = value.filter(|value| !value.is_empty()) {
            let least = fields.check(code, parse(attribute, value));
            asked.extend(least.filter(|least| *least > 0).map(|least| (attribute, least)));
        }
    }
    if fields.is_empty() { Ok(asked) } else { Err(fields.into_refused().into()) }
}

/// Reads what somebody states of a thing, by the codes of measures; every value that is wrong is
/// noted under its code. What is empty, or nought, is not stated.
pub(crate) fn stated(fields: &mut Fields, typed: &[(String, String)]) -> Stated {
    let mut measures = Stated::new();
    for (attribute, measure) in PAIRS {
        let value = typed.iter().find(|(name, _)| name == measure.code());
        if let Some((_, value)) = value.filter(|(_, value)| !value.trim().is_empty()) {
            let read = fields.check(measure.code(), parse(attribute, value.trim()));
            measures.extend(read.filter(|value| *value > 0).map(|value| (measure, value)));
        }
    }
    lay_down(&mut measures);
    measures
}

/// What is worth stating of a thing of a kind: all there is when the kind says nothing.
///
/// # Errors
/// [`Error::Internal`].
pub fn measures_of(kind: Option<&Slug>) -> Result<Vec<Measure>> {
    let known = kind.map(of_kind).transpose()?.unwrap_or_default();
    let worth = |pair: &&(Attribute, Measure)| known.is_empty() || known.contains(&pair.0);
    Ok(PAIRS.iter().filter(worth).map(|(_, measure)| *measure).collect())
}

/// What a text says of a thing of a kind.
pub(crate) fn read(reader: &Recogniser, text: &str, kind: &str) -> Asked {
    let read = reader.read(text).kinds.into_iter().find(|found| found.slug == kind);
    read.map(|found| found.attributes.into_iter().collect()).unwrap_or_default()
}

/// What its holder states of a thing; of what they do not state, what its name says.
pub(crate) fn said(reader: &Recogniser, thing: &Resource) -> Asked {
    let mut said = read(reader, &thing.details.name.text, thing.kind.as_str());
    let stated = &thing.details.measures;
    // Sides go together: one that is stated is not laid beside one that was read.
    if [Measure::Width, Measure::Length].iter().any(|side| stated.contains_key(side)) {
        said.remove(&Attribute::WidthCm);
        said.remove(&Attribute::LengthCm);
    }
    for (attribute, measure) in PAIRS {
        said.extend(stated.get(&measure).map(|value| (attribute, *value)));
    }
    let sides = said.get(&Attribute::WidthCm).zip(said.get(&Attribute::LengthCm));
    if let Some(area) = sides.and_then(|(width, length)| width.checked_mul(*length)) {
        said.entry(Attribute::AreaDm2).or_insert(area / 100);
    }
    said
}

/// Whether a thing is what is asked; nothing when neither its holder nor its name says.
pub(super) fn suits(asked: &Asked, said: &Asked) -> Option<bool> {
    let answers = asked.iter().map(|(attribute, least)| said.get(attribute).map(|is| is >= least));
    let answers: Vec<Option<bool>> = answers.collect();
    if answers.contains(&Some(false)) {
        return Some(false);
    }
    (!answers.contains(&None)).then_some(true)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_people_type_them() {
        for (attribute, text, value) in [
            (Attribute::LengthCm, "3", 300),
            (Attribute::LengthCm, " 3,5 m ", 350),
            (Attribute::LengthCm, "350cm", 350),
            (Attribute::LengthCm, "2.5", 250),
            (Attribute::LengthCm, "0.125", 13),
            (Attribute::AreaDm2, "18 m²", 1_800),
            (Attribute::PowerW, "1.200 W", 1_200),
            (Attribute::PowerW, "1\u{202f}200", 1_200),
            (Attribute::PowerW, "1,2 kW", 1_200),
            (Attribute::EnergyWh, "1.234,5", 1_235),
            (Attribute::VolumeDl, "50 l", 500),
            (Attribute::Seats, "80 personnes", 80),
        ] {
            assert_eq!(parse(attribute, text), Ok(value), "{text}");
        }
    }

    #[test]
    fn what_is_no_number_or_has_another_unit_is_refused() {
        for (attribute, text) in [
            (Attribute::LengthCm, "grand"),
            (Attribute::LengthCm, "3 kW"),
            (Attribute::LengthCm, ","),
            (Attribute::PowerW, "-5"),
            (Attribute::PowerW, "99999999999999999999"),
            (Attribute::Seats, "80 m"),
        ] {
            let refused = parse(attribute, text);
            assert!(matches!(refused, Err(Refusal::NotANumber { from: 0, .. })), "{text}");
        }
    }

    #[test]
    fn what_a_name_does_not_say_is_neither_yes_nor_no() {
        let asked = Asked::from([(Attribute::LengthCm, 500), (Attribute::WidthCm, 300)]);
        let said = |length, width: Option<u32>| {
            let width = width.map(|width| (Attribute::WidthCm, width));
            Asked::from_iter([Some((Attribute::LengthCm, length)), width].into_iter().flatten())
        };
        assert_eq!(suits(&asked, &said(600, Some(300))), Some(true));
        assert_eq!(suits(&asked, &said(600, None)), None);
        assert_eq!(suits(&asked, &said(400, None)), Some(false));
    }

    #[test]
    fn every_attribute_has_a_code() {
        for kind in kinds::kinds().unwrap() {
            for attribute in kind.attributes {
                assert!(!code(attribute).is_empty(), "{attribute:?}");
            }
        }
    }
}
