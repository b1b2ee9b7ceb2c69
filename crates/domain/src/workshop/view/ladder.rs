//! Alone, in twos, in fours, all: the four parts of a round for ideas, told by the clock.

use crate::{
    Moment,
    workshop::{Round, RoundKind, Timer},
};
use chrono::TimeDelta;
use serde::Serialize;

/// People together in each part (nought for all), and its share of the round in twelfths. Of twelve
/// minutes: one alone, two in twos, four in fours, five all together.
const PARTS: [(u8, i64); 4] = [(1, 1), (2, 2), (4, 4), (0, 5)];

/// A part of the round.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Rung {
    /// How many people think together: 1, 2, 4, or 0 for all.
    pub people: u8,
    /// When it begins.
    pub from: Moment,
    /// When the next one begins.
    pub to: Moment,
}

/// The parts of a round, and which one it is at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Ladder {
    /// The four parts.
    pub rungs: [Rung; 4],
    /// The place of the part that runs.
    pub now: usize,
}

/// The parts of a round for ideas whose clock runs; nothing for others. What was added to the clock
/// lengthens all that is still to come in the same measure.
#[must_use]
pub fn ladder(round: &Round, at: Moment) -> Option<Ladder> {
    let Timer::Running { ends_at } = round.timer else { return None };
    if round.kind != RoundKind::Ideate || !round.state.is_running() {
        return None;
    }
    let all = i64::from(round.seconds + round.extended);
    let begin = ends_at - TimeDelta::seconds(all);
    let mut twelfths = 0;
    let rungs = PARTS.map(|(people, share)| {
        let from = begin + TimeDelta::seconds(all * twelfths / 12);
        twelfths += share;
        Rung { people, from, to: begin + TimeDelta::seconds(all * twelfths / 12) }
    });
    let now = rungs.iter().rposition(|rung| rung.from <= at).unwrap_or(0);
    Some(Ladder { rungs, now })
}
