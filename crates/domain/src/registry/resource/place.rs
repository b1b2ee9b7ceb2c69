//! Where something is, what of it others see, and what is worth knowing of a place.

use crate::{actor::coded, place::Point};
use serde::{Deserialize, Serialize};

/// Where it is.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Location {
    /// Street and number; may be empty.
    #[serde(default)]
    pub address: String,
    /// Where on the map.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub point: Option<Point>,
    /// Whether somebody lives there: then others see the quarter, not the house.
    #[serde(default)]
    pub private_home: bool,
}

/// Hundredths of a degree, in the unit of [`Point`]: about a kilometre.
const QUARTER: i32 = 10_000;

/// How exactly others see where something is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// There.
    Exact(Point),
    /// Somewhere in that square of a kilometre: somebody lives there.
    Quarter(Point),
    /// In the commune of which this is the middle: nobody said more.
    Commune(Point),
}

impl Shown {
    /// The point that stands for it on a map.
    #[must_use]
    pub const fn point(self) -> Point {
        match self {
            Self::Exact(point) | Self::Quarter(point) | Self::Commune(point) => point,
        }
    }
}

impl Location {
    /// The point that everybody may see: of a home, the middle of a square of a kilometre.
    #[must_use]
    pub fn public_point(&self) -> Option<Point> {
        let blur = |value: i32| value.div_euclid(QUARTER) * QUARTER + QUARTER / 2;
        self.point.map(|point| match self.private_home {
            false => point,
            true => Point { latitude: blur(point.latitude), longitude: blur(point.longitude) },
        })
    }

    /// The address that everybody may see.
    #[must_use]
    pub fn public_address(&self) -> Option<&str> {
        (!self.private_home && !self.address.is_empty()).then_some(self.address.as_str())
    }
}

coded! {
    /// What a place is for.
    Function {
        /// To meet.
        Social => "social",
        /// Music, theatre, exhibitions.
        Cultural => "cultural",
        /// To work and to sell.
        Economic => "economic",
        /// To grow, repair, compost.
        Environmental => "environmental",
    }
}

coded! {
    /// What the one who answered for a shared place would do for it.
    Commitment {
        /// Nothing was said.
        Unsaid => "unsaid",
        /// Would help now and then.
        Helps => "helps",
        /// Would manage it.
        Manages => "manages",
    }
}

/// What is worth knowing of a place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlaceFacts {
    /// How many people it takes; none is not said.
    #[serde(default)]
    pub capacity: u32,
    /// Whether one may settle there, rather than come for a time.
    #[serde(default)]
    pub permanent: bool,
    /// What it is for.
    #[serde(default)]
    pub functions: Vec<Function>,
    /// Whether one gets in with a wheelchair; `None` is not said.
    #[serde(default)]
    pub step_free: Option<bool>,
    /// What the one who answered would do for it.
    #[serde(default = "PlaceFacts::unsaid")]
    pub commitment: Commitment,
}

impl PlaceFacts {
    const fn unsaid() -> Commitment {
        Commitment::Unsaid
    }
}
