//! What comes from paper: sheets that were photographed, and ballots that somebody typed.

use super::{
    By, DeviationKind, Entry, Event, FieldKey, FieldValue, RoundId, Scenario, ScenarioId,
    ScenarioState, SeatId, Workshop,
};
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
    /// Why it is not shown, when a facilitator hid it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hidden: Option<String>,
}

impl Picture {
    /// Whether it is shown, and belongs to a scenario.
    #[must_use]
    pub fn is_of(&self, scenario: ScenarioId) -> bool {
        self.scenario == Some(scenario) && self.hidden.is_none()
    }
}

impl Scenario {
    /// Whether a field can be copied from a photographed sheet: any while it changes, and once it is
    /// fixed what nobody wrote, so that nothing that was read and voted on becomes something else.
    #[must_use]
    pub fn takes_copy(&self, field: FieldKey) -> bool {
        match self.state {
            ScenarioState::Open => true,
            ScenarioState::Locked => self.is_empty(field),
            ScenarioState::Withdrawn | ScenarioState::Adopted => false,
        }
    }

    /// Whether a field says nothing.
    #[must_use]
    pub fn is_empty(&self, field: FieldKey) -> bool {
        match self.fields.get(&field).map(|state| &state.value) {
            None => true,
            Some(FieldValue::Text { text }) => text.text.is_empty(),
            Some(FieldValue::Lines { lines }) => lines.is_empty(),
            Some(FieldValue::Kinds { kinds }) => kinds.is_empty(),
            Some(FieldValue::Method { .. }) => false,
        }
    }
}

impl Workshop {
    /// Whether a sheet was photographed that may be of a scenario.
    #[must_use]
    pub fn is_pictured(&self, scenario: ScenarioId) -> bool {
        let of_it = |one: &Picture| one.scenario.is_none_or(|of| of == scenario);
        self.pictures.iter().any(|one| one.hidden.is_none() && of_it(one))
    }

    /// Hides what an event names, for a reason that is told in the report; with none it is shown
    /// again.
    pub(super) fn hide(&mut self, entry: &Entry) {
        let reason = match &entry.event {
            Event::PitchHidden { pitch, reason } => {
                if let Some(pitch) = self.pitches.get_mut(pitch) {
                    pitch.hidden.clone_from(reason);
                }
                reason
            }
            Event::AmendmentHidden { amendment, reason } => {
                if let Some(amendment) = self.amendments.get_mut(amendment) {
                    amendment.hidden.clone_from(reason);
                }
                reason
            }
            Event::PictureHidden { picture, reason } => {
                let same = self.pictures.iter_mut().filter(|one| one.digest == *picture);
                same.for_each(|one| one.hidden.clone_from(reason));
                reason
            }
            _ => return,
        };
        if reason.is_some() {
            self.deviate(entry.at, DeviationKind::Hidden, reason.clone());
        }
    }
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
