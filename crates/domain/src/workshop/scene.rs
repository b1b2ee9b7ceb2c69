//! What the projector shows.

use super::{RoundId, ScenarioId};
use serde::{Deserialize, Serialize};

/// A scene of the projector; read from the back of the room, never scrolled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "scene", rename_all = "kebab-case")]
pub enum Scene {
    /// How to come in.
    Join,
    /// What goes on and how long.
    Clock,
    /// Cases.
    Cases,
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
