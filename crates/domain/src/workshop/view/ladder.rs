//! The parts of a round that go by the clock: alone, in twos, in fours, all for ideas; clarify,
//! react, object, integrate for consent. They guide; nothing is opened or closed by them.

use crate::{
    Moment,
    workshop::{Round, RoundKind, Timer},
};
use chrono::TimeDelta;
use serde::Serialize;

/// The code of each part, and its share of the round in twelfths.
type Parts = [(&'static str, i64); 4];
/// Of twelve minutes: one alone, two in twos, four in fours, five all together.
const IDEAS: Parts = [("1", 1), ("2", 2), ("4", 4), ("0", 5)];
/// The four parts of consent.
const CONSENT: Parts = [("clarify", 3), ("react", 3), ("object", 2), ("integrate", 4)];

/// A part of the round.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Rung {
    /// Its code: how many think together (`0` for all), or a part of consent.
    pub code: &'static str,
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

/// The parts of a round of such a kind whose clock runs; nothing for others. What was added to the
/// clock lengthens all of them in the same measure.
#[must_use]
pub fn ladder(round: &Round, at: Moment) -> Option<Ladder> {
    let Timer::Running { ends_at } = round.timer else { return None };
    let parts = match round.kind {
        RoundKind::Ideate => IDEAS,
        RoundKind::Consent => CONSENT,
        _ => return None,
    };
    if !round.state.is_running() {
        return None;
    }
    let all = i64::from(round.seconds + round.extended);
    let begin = ends_at - TimeDelta::seconds(all);
    let mut twelfths = 0;
    let rungs = parts.map(|(code, share)| {
        let from = begin + TimeDelta::seconds(all * twelfths / 12);
        twelfths += share;
        Rung { code, from, to: begin + TimeDelta::seconds(all * twelfths / 12) }
    });
    let now = rungs.iter().rposition(|rung| rung.from <= at).unwrap_or(0);
    Some(Ladder { rungs, now })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workshop::{RoundId, RoundPlan, RoundState};
    use chrono::TimeZone;

    #[test]
    fn twelve_minutes_of_ideas_are_one_alone_two_in_twos_four_in_fours_and_five_for_all() {
        let begin = chrono::Utc.with_ymd_and_hms(2026, 3, 2, 9, 0, 0).unwrap();
        let mut round = Round::planned(RoundId(1), RoundPlan::usual(RoundKind::Ideate, 12));
        assert_eq!(ladder(&round, begin), None);
        round.state = RoundState::Open;
        round.timer = Timer::from(begin, 12 * 60);
        let at = |minutes: i64| {
            let found = ladder(&round, begin + TimeDelta::minutes(minutes)).unwrap();
            found.rungs[found.now].code
        };
        let codes: Vec<&str> = (0..14).map(at).collect();
        assert_eq!(codes.join(" "), "1 2 2 4 4 4 4 0 0 0 0 0 0 0");
    }
}
