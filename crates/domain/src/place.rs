//! Territories: where a project stands and where a voter lives.

use crate::{
    refusal::Refusal,
    text::{Localized, Slug},
};
use serde::{Deserialize, Serialize};

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

/// A point on the map, in thousandths of a second of arc would be too fine: millionths of a degree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Point {
    /// Latitude in millionths of a degree.
    pub latitude: i32,
    /// Longitude in millionths of a degree.
    pub longitude: i32,
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

    #[test]
    fn a_point_is_read_as_it_is_written() {
        for text in ["50.846700,4.352500", "-0.000001,-179.500000"] {
            assert_eq!(text.parse::<Point>().unwrap().to_string(), text);
        }
        let short: Point = "50.8, 4".parse().unwrap();
        assert_eq!(short, Point { latitude: 50_800_000, longitude: 4_000_000 });
    }

    #[test]
    fn what_is_no_point_is_refused() {
        for text in ["", "50.8", "91,4", "50.8,181", "50.8,4e1", "50,8;4,3", "nord,est", ".5,4"] {
            assert!(text.parse::<Point>().is_err(), "{text}");
        }
    }
}
