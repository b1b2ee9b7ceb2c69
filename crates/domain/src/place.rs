//! Territories: where a project stands and where a voter lives.

use crate::{
    id::AdministrationId,
    refusal::Refusal,
    text::{Localized, Slug},
};
use serde::{Deserialize, Serialize};

mod written;

pub use written::Communes;

/// A commune or another territory of an instance.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Territory {
    /// The name in addresses.
    pub slug: Slug,
    /// Its name in each language.
    pub name: Localized,
    /// Inhabitants, for turnout.
    pub population: u32,
    /// Its main postcode.
    pub postcode: String,
}

/// A part of a commune that an administration named, such as a quarter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct District {
    /// The name in addresses, unique within the site.
    pub slug: Slug,
    /// The commune that it is a part of.
    pub commune: Slug,
    /// Who named it.
    pub administration: AdministrationId,
    /// Its name in each language.
    pub name: Localized,
    /// Inhabitants; nought where nobody said how many.
    pub inhabitants: u32,
}

impl District {
    /// The district as a reader knows it: `Jette – Magritte`, with the postcode of its commune.
    #[must_use]
    pub fn within(&self, commune: &Territory) -> Territory {
        Territory {
            slug: self.slug.clone(),
            name: Localized::made(|l| format!("{} – {}", commune.name.get(l), self.name.get(l))),
            population: self.inhabitants,
            postcode: commune.postcode.clone(),
        }
    }

    /// Reads where something stands from one choice: a commune, or one of these districts and with
    /// it its commune.
    ///
    /// # Errors
    /// [`Refusal::UnknownChoice`] when it is no name of either.
    pub fn chosen(text: &str, districts: &[Self]) -> Result<(Slug, Option<Slug>), Refusal> {
        let slug = Slug::parse(text).map_err(|_| Refusal::UnknownChoice)?;
        Ok(match districts.iter().find(|district| district.slug == slug) {
            Some(district) => (district.commune.clone(), Some(slug)),
            None => (slug, None),
        })
    }
}

/// A point on the map, in thousandths of a second of arc would be too fine: millionths of a degree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Point {
    /// Latitude in millionths of a degree.
    pub latitude: i32,
    /// Longitude in millionths of a degree.
    pub longitude: i32,
}

/// The middle of each of the 19 communes of Brussels, as its town hall or main square has it, good
/// to a few hundred metres: millionths of a degree.
const CENTRES: [(&str, i32, i32); 19] = [
    ("anderlecht", 50_836_100, 4_309_000),
    ("auderghem", 50_815_000, 4_427_000),
    ("berchem-sainte-agathe", 50_865_000, 4_292_000),
    ("bruxelles-ville", 50_846_700, 4_352_500),
    ("etterbeek", 50_836_000, 4_389_000),
    ("evere", 50_872_000, 4_403_000),
    ("forest", 50_811_000, 4_318_000),
    ("ganshoren", 50_871_000, 4_312_000),
    ("ixelles", 50_833_000, 4_366_000),
    ("jette", 50_876_000, 4_324_000),
    ("koekelberg", 50_862_000, 4_330_000),
    ("molenbeek-saint-jean", 50_855_000, 4_338_000),
    ("saint-gilles", 50_827_000, 4_345_000),
    ("saint-josse-ten-noode", 50_851_000, 4_370_000),
    ("schaerbeek", 50_867_000, 4_373_500),
    ("uccle", 50_803_000, 4_334_000),
    ("watermael-boitsfort", 50_799_000, 4_415_000),
    ("woluwe-saint-lambert", 50_843_000, 4_428_000),
    ("woluwe-saint-pierre", 50_836_000, 4_427_000),
];

/// The middle of a commune, where it is known.
#[must_use]
pub fn centre(commune: &Slug) -> Option<Point> {
    let (_, latitude, longitude) =
        CENTRES.into_iter().find(|(slug, ..)| *slug == commune.as_str())?;
    Some(Point { latitude, longitude })
}

impl Point {
    /// How far another point is as the crow flies, in metres: on a plane, with a degree of longitude
    /// as long as it is at the latitude of Brussels. Good to a percent within the region.
    #[must_use]
    pub fn metres_to(self, other: Self) -> u32 {
        let apart = |one: i32, other: i32, micrometres: u64| {
            u64::from(one.abs_diff(other)) * micrometres / 1_000_000
        };
        let north = apart(self.latitude, other.latitude, 111_320);
        let east = apart(self.longitude, other.longitude, 70_290);
        u32::try_from((north * north + east * east).isqrt()).unwrap_or(u32::MAX)
    }
}

/// Degrees as they are written: `50.846700`.
fn degrees(millionths: i32) -> String {
    let sign = if millionths < 0 { "-" } else { "" };
    let size = millionths.unsigned_abs();
    format!("{sign}{}.{:06}", size / 1_000_000, size % 1_000_000)
}

/// Reads degrees of up to six decimals, without any rounding of its own.
fn millionths(text: &str, most: i32) -> Option<i32> {
    let text = text.trim();
    let (negative, text) = text.strip_prefix('-').map_or((false, text), |rest| (true, rest));
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || !digits(whole) || !digits(part) {
        return None;
    }
    let part: String = part.chars().chain("000000".chars()).take(6).collect();
    let whole = whole.parse::<i32>().ok().filter(|whole| *whole < most)?;
    let size = whole * 1_000_000 + part.parse::<i32>().ok()?;
    Some(if negative { -size } else { size })
}

impl std::fmt::Display for Point {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{},{}", degrees(self.latitude), degrees(self.longitude))
    }
}

impl std::str::FromStr for Point {
    type Err = Refusal;

    /// Reads latitude and longitude in degrees, with a comma between them.
    fn from_str(text: &str) -> Result<Self, Refusal> {
        let read = || {
            let (latitude, longitude) = text.split_once(',')?;
            Some(Self {
                latitude: millionths(latitude, 90)?,
                longitude: millionths(longitude, 180)?,
            })
        };
        read().ok_or(Refusal::UnknownChoice)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Locale;

    #[test]
    fn a_point_is_read_as_it_is_written() {
        for text in ["50.846700,4.352500", "-0.000001,-179.500000"] {
            assert_eq!(text.parse::<Point>().unwrap().to_string(), text);
        }
        let short: Point = "50.8, 4".parse().unwrap();
        assert_eq!(short, Point { latitude: 50_800_000, longitude: 4_000_000 });
    }

    #[test]
    fn distances_are_those_of_a_map() {
        let at = |slug| centre(&Slug::parse(slug).unwrap()).unwrap();
        assert_eq!(at("jette").metres_to(at("jette")), 0);
        // From Jette to Uccle: eight kilometres south.
        assert!((8_000..8_300).contains(&at("jette").metres_to(at("uccle"))));
        // From Anderlecht to Woluwe-Saint-Pierre: eight kilometres east.
        assert!((8_200..8_400).contains(&at("anderlecht").metres_to(at("woluwe-saint-pierre"))));
        assert_eq!(at("evere").metres_to(at("forest")), at("forest").metres_to(at("evere")));
        assert!(centre(&Slug::parse("gand").unwrap()).is_none());
    }

    #[test]
    fn a_district_that_is_chosen_says_its_commune_too() {
        let slug = |text: &str| Slug::parse(text).unwrap();
        let magritte = District {
            slug: slug("jette-magritte"),
            commune: slug("jette"),
            administration: AdministrationId(uuid::Uuid::nil()),
            name: Localized::same("Magritte"),
            inhabitants: 4_000,
        };
        let known = [magritte.clone()];
        let chosen = |text| District::chosen(text, &known);
        assert_eq!(chosen("jette-magritte"), Ok((slug("jette"), Some(slug("jette-magritte")))));
        assert_eq!(chosen("jette"), Ok((slug("jette"), None)));
        assert_eq!(chosen("?"), Err(Refusal::UnknownChoice));
        let jette = Territory {
            slug: slug("jette"),
            name: Localized::same("Jette"),
            population: 50_000,
            postcode: "1090".to_owned(),
        };
        let shown = magritte.within(&jette);
        assert_eq!(shown.name.get(Locale::Nl), "Jette – Magritte");
        assert_eq!((shown.population, shown.postcode.as_str()), (4_000, "1090"));
    }

    #[test]
    fn what_is_no_point_is_refused() {
        for text in ["", "50.8", "91,4", "50.8,181", "50.8,4e1", "50,8;4,3", "nord,est", ".5,4"] {
            assert!(text.parse::<Point>().is_err(), "{text}");
        }
    }
}
