//! Territories: where a project stands and where a voter lives.

use crate::text::{Localized, Slug};
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
