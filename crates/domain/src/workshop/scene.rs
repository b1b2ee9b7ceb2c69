//! What the projector shows.

use super::{NoteId, RoundId, RoundKind, RoundState, ScenarioId, SessionState, Workshop};
use crate::Refusal;
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// A scene of the projector; read from the back of the room, never scrolled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "scene", rename_all = "kebab-case")]
pub enum Scene {
    /// What fits the round that runs: nobody has to think of the projector.
    Follow,
    /// How to come in.
    Join,
    /// What goes on and how long.
    Clock,
    /// Cases.
    Cases,
    /// One case.
    Case {
        /// Which.
        note: NoteId,
    },
    /// One scenario, and what changed.
    Scenario {
        /// Which.
        scenario: ScenarioId,
    },
    /// For and against.
    Arguments {
        /// About which scenario.
        scenario: ScenarioId,
    },
    /// What the room asks, says and objects.
    Voices {
        /// About which scenario.
        scenario: ScenarioId,
    },
    /// How many ballots, and nothing else.
    Counter,
    /// What came out, by kind of actor.
    Results {
        /// Of which round.
        round: RoundId,
    },
    /// What another split would fund.
    WhatIf,
    /// Needs and offers.
    Matches,
    /// What remains.
    Harvest,
}

impl Scene {
    /// What is shown: for [`Scene::Follow`] what fits the round that runs.
    #[must_use]
    pub fn shown(self, state: &Workshop) -> Self {
        if self == Self::Follow { Self::of_course(state) } else { self }
    }

    /// What fits the course as it is now.
    #[must_use]
    pub fn of_course(state: &Workshop) -> Self {
        match state.session() {
            SessionState::Draft | SessionState::Lobby => return Self::Join,
            SessionState::Closing | SessionState::Closed | SessionState::Archived => {
                return Self::Harvest;
            }
            SessionState::Live | SessionState::Paused => {}
        }
        let Some(round) = state.current() else { return Self::Clock };
        if round.ballot.is_some() {
            return match round.state {
                _ if round.is_shown() => Self::Results { round: round.id },
                RoundState::Planned | RoundState::Skipped | RoundState::Done => Self::Clock,
                _ => Self::Counter,
            };
        }
        match round.kind {
            RoundKind::Inspire if state.notes.values().any(super::Note::is_shown_case) => {
                Self::Cases
            }
            RoundKind::Market => Self::Matches,
            RoundKind::WhatIf => Self::WhatIf,
            RoundKind::Harvest => Self::Harvest,
            _ => Self::Clock,
        }
    }
}

impl fmt::Display for Scene {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Follow => f.write_str("follow"),
            Self::Join => f.write_str("join"),
            Self::Clock => f.write_str("clock"),
            Self::Cases => f.write_str("cases"),
            Self::Case { note } => write!(f, "case-{note}"),
            Self::Scenario { scenario } => write!(f, "scenario-{scenario}"),
            Self::Arguments { scenario } => write!(f, "arguments-{scenario}"),
            Self::Voices { scenario } => write!(f, "voices-{scenario}"),
            Self::Counter => f.write_str("counter"),
            Self::Results { round } => write!(f, "results-{round}"),
            Self::WhatIf => f.write_str("what-if"),
            Self::Matches => f.write_str("matches"),
            Self::Harvest => f.write_str("harvest"),
        }
    }
}

impl FromStr for Scene {
    type Err = Refusal;
    fn from_str(code: &str) -> Result<Self, Refusal> {
        let plain = match code {
            "follow" => Some(Self::Follow),
            "join" => Some(Self::Join),
            "clock" => Some(Self::Clock),
            "cases" => Some(Self::Cases),
            "counter" => Some(Self::Counter),
            "what-if" => Some(Self::WhatIf),
            "matches" => Some(Self::Matches),
            "harvest" => Some(Self::Harvest),
            _ => None,
        };
        if let Some(scene) = plain {
            return Ok(scene);
        }
        let (name, number) = code.rsplit_once('-').ok_or(Refusal::UnknownChoice)?;
        let number: u32 = number.parse().map_err(|_| Refusal::UnknownChoice)?;
        match name {
            "case" => Ok(Self::Case { note: NoteId(number) }),
            "scenario" => Ok(Self::Scenario { scenario: ScenarioId(number) }),
            "arguments" => Ok(Self::Arguments { scenario: ScenarioId(number) }),
            "voices" => Ok(Self::Voices { scenario: ScenarioId(number) }),
            "results" => Ok(Self::Results { round: RoundId(number) }),
            _ => Err(Refusal::UnknownChoice),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_scene_is_read_back_as_it_is_written() {
        let scenario = ScenarioId(7);
        for scene in [
            Scene::Follow,
            Scene::Join,
            Scene::Clock,
            Scene::Cases,
            Scene::Case { note: NoteId(3) },
            Scene::Scenario { scenario },
            Scene::Arguments { scenario },
            Scene::Voices { scenario },
            Scene::Counter,
            Scene::Results { round: RoundId(2) },
            Scene::WhatIf,
            Scene::Matches,
            Scene::Harvest,
        ] {
            assert_eq!(scene.to_string().parse(), Ok(scene));
        }
        assert!("results-x".parse::<Scene>().is_err());
        assert!("elsewhere".parse::<Scene>().is_err());
    }
}
