//! What goes down the wire after an event: small, the same for all screens of a kind. A screen
//! shows the clock from it at once and asks for its own part of the page where that changed.

use super::{Audience, Now, Tally};
use crate::{actor::coded, workshop::Event};
use serde::Serialize;
use std::collections::BTreeSet;

coded! {
    /// What changed.
    Topic {
        /// The course: a round, a clock, a pause. Sent at once.
        Course => "course",
        /// Who sits where.
        Tables => "tables",
        /// Scenarios, arguments, amendments.
        Scenarios => "scenarios",
        /// Notes, needs and offers.
        Notes => "notes",
        /// Who waits to present.
        Pitches => "pitches",
        /// Who speaks.
        Floor => "floor",
        /// The scene of the projector.
        Scene => "scene",
        /// Only figures.
        Figures => "figures",
        /// The name, who is expected, who facilitates.
        Frame => "frame",
    }
}

impl Topic {
    /// Whether it is sent at once; others are gathered for a tenth of a second.
    #[must_use]
    pub const fn is_urgent(self) -> bool {
        matches!(self, Self::Course | Self::Scene)
    }

    /// Whether a kind of screen is told. Phones are not told of every note and every hand.
    #[must_use]
    pub const fn concerns(self, audience: Audience) -> bool {
        match audience {
            Audience::Console => true,
            Audience::Projector => !matches!(self, Self::Frame),
            Audience::Phone => matches!(
                self,
                Self::Course | Self::Tables | Self::Scenarios | Self::Pitches | Self::Notes
            ),
        }
    }
}

/// What an event changed.
#[must_use]
pub const fn topic(event: &Event) -> Topic {
    match event {
        Event::Created(_)
        | Event::Titled { .. }
        | Event::FacilitatorNamed { .. }
        | Event::FacilitatorLeft { .. }
        | Event::QuotasSet { .. }
        | Event::GuestsCounted { .. }
        | Event::TargetsSet { .. } => Topic::Frame,
        // Whose turn it is to vote changes what every phone shows.
        Event::Stepped { .. } | Event::Undone | Event::JuryChosen { .. } => Topic::Course,
        Event::TableSet { .. }
        | Event::TableRemoved { .. }
        | Event::Seated { .. }
        | Event::TranslatorNamed { .. }
        | Event::RoleGiven { .. } => Topic::Tables,
        Event::Leaned { .. }
        | Event::SeatTaken(_)
        | Event::SeatMoved { .. }
        | Event::SeatChanged { .. }
        | Event::SeatRemoved { .. }
        | Event::Signalled { .. }
        | Event::BallotCast { .. }
        | Event::StakeDeclared { .. }
        // Who has taken a piece concerns translators alone, and who takes it after them is told.
        | Event::PieceTaken { .. }
        | Event::PieceLeft { .. }
        | Event::PaperEntered { .. }
        | Event::PaperWithdrawn { .. } => Topic::Figures,
        Event::ScenarioDrawn { .. }
        | Event::FieldWritten { .. }
        | Event::FieldCopied { .. }
        | Event::ScenarioWithdrawn { .. }
        | Event::ScenarioLocked { .. }
        | Event::ScenarioUnlocked { .. }
        | Event::ScenarioAdopted { .. }
        | Event::Argued(_)
        | Event::Supported { .. }
        | Event::ArgumentHidden { .. }
        | Event::Translated { .. }
        | Event::Amended(_)
        | Event::AmendmentHidden { .. }
        | Event::PictureHidden { .. }
        | Event::AmendmentAccepted { .. }
        | Event::AmendmentMerged { .. }
        | Event::AmendmentDeclined { .. }
        | Event::Pictured(_) => Topic::Scenarios,
        Event::Noted(_)
        | Event::HandRaised { .. }
        | Event::NoteReworded { .. }
        | Event::NoteAnswered { .. }
        | Event::NoteHidden { .. }
        | Event::NoteShared { .. } => Topic::Notes,
        Event::PitchQueued(_) | Event::PitchHidden { .. } => Topic::Pitches,
        Event::FloorAsked { .. }
        | Event::FloorLeft { .. }
        | Event::FloorGiven { .. }
        | Event::FloorEnded
        | Event::TableFloorGiven { .. }
        | Event::TableFloorEnded { .. } => Topic::Floor,
        Event::SceneShown { .. } | Event::BoardSet { .. } => Topic::Scene,
    }
}

/// What is sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Notice {
    /// What changed since the last one.
    pub topics: BTreeSet<Topic>,
    /// What goes on, when that changed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub now: Option<Now>,
    /// Figures; phones are not sent them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tally: Option<Tally>,
    /// Over how many milliseconds phones spread what they ask for next; screens ask at once.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub spread: Option<u64>,
}

impl Notice {
    /// Over how many milliseconds so many phones spread their questions: a small room sees a step at
    /// once, a large one does not ask all at once. What is not urgent takes three times as long.
    #[must_use]
    pub fn spread(phones: usize, urgent: bool) -> u64 {
        let step = (phones as u64 / 3).min(400);
        if urgent { step } else { 3 * step }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_small_room_asks_at_once_and_the_largest_within_four_tenths_of_a_second() {
        assert_eq!(Notice::spread(6, true), 2);
        assert_eq!((Notice::spread(300, true), Notice::spread(300, false)), (100, 300));
        assert_eq!((Notice::spread(5_000, true), Notice::spread(5_000, false)), (400, 1_200));
    }
}
