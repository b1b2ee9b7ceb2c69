//! What comes from paper: sheets that were photographed, and ballots that somebody typed.

use super::{By, RoundId, ScenarioId, SeatId};
use crate::{Moment, picture::Digest, text::Authored};
use serde::{Deserialize, Serialize};

/// The most pictures of a workshop.
pub const MOST_PICTURES: usize = 400;
/// The most ballots on paper that are printed for a round: numbers run from one.
pub const MOST_PAPERS: u32 = 2_000;

/// A flip chart or a sheet that was photographed: a record of the workshop.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Picture {
    /// The picture, as it is kept: turned upright, without what a camera writes into it.
    pub digest: Digest,
    /// Its width, in points.
    pub width: u32,
    /// Its height, in points.
    pub height: u32,
    /// What stands on it, for whoever cannot see it and for whoever writes it down later.
    pub text: Authored,
    /// The scenario it belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scenario: Option<ScenarioId>,
    /// Who took it, when somebody of the room did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub author: Option<SeatId>,
}

/// A ballot on paper that somebody typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paper {
    /// The round.
    pub round: RoundId,
    /// The number that is printed on it, when it was printed here.
    pub number: Option<u32>,
    /// Who typed it.
    pub by: By,
    /// When.
    pub at: Moment,
}
