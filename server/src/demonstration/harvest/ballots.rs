//! What the room votes on the afternoon: shares of the script, the same each time it is loaded.

use super::{
    play::{Play, Played},
    script::Script,
};
use domain::workshop::{
    Command, Hand, Position, RoomBallot, Round, RoundKind, WorkshopRefusal, decide,
};
use std::collections::BTreeMap;

impl Play {
    /// Everyone but a few votes in the round that is open.
    pub(super) fn ballots(&mut self, script: &Script) -> Played {
        let Some(round) = self.state.current().cloned() else { return Ok(()) };
        let first = self.state.course.rounds.iter().find(|it| it.kind == RoundKind::Measure);
        let again = first.is_some_and(|first| first.id != round.id);
        for person in 0..self.seats.len() {
            // Two step out for a call.
            if (person + round.id.0 as usize) % 16 == 3 {
                continue;
            }
            let ballot = self.ballot(&round, person, again, script);
            let (seat, id) = (self.seats[person], round.id);
            let token = self.key.token(seat, id);
            match decide(
                &self.state,
                Hand::Seat(seat),
                Command::Cast { round: id, token, ballot: ballot.clone() },
                self.now,
            ) {
                Err(WorkshopRefusal::BallotMisfit) => continue,
                _ => self.say(person, Command::Cast { round: id, token, ballot })?,
            }
        }
        self.wait(60);
        Ok(())
    }

    /// A ballot that follows the shares of the script, the same each time it is loaded.
    fn ballot(&self, round: &Round, person: usize, again: bool, script: &Script) -> RoomBallot {
        let lot = |place: usize| u32::try_from((person * 37 + place * 53 + 11) % 100).unwrap_or(0);
        let about = |place: usize| round.options.get(place).copied();
        match round.kind {
            RoundKind::Consent => RoomBallot::Consent {
                positions: script
                    .scenarios
                    .iter()
                    .enumerate()
                    .filter_map(|(place, drawn)| {
                        let [agree, concern, _] = drawn.consent;
                        let position = match lot(place) {
                            it if it < agree => Position::Agree,
                            it if it < agree + concern => Position::Concern,
                            _ => Position::Object,
                        };
                        Some((about(place)?, position))
                    })
                    .collect(),
            },
            RoundKind::Allocate => {
                let mut left = 10;
                let mut dots = BTreeMap::new();
                for (place, drawn) in script.scenarios.iter().enumerate() {
                    // Whoever objects gives nothing.
                    let objects = lot(place) >= drawn.consent[0] + drawn.consent[1];
                    let wished = if objects { 0 } else { drawn.dots * (6 + lot(place) / 12) / 100 };
                    let given = wished.min(left);
                    if let Some(id) = about(place).filter(|_| given > 0) {
                        dots.insert(id, given);
                    }
                    left -= given;
                }
                RoomBallot::Dots { dots }
            }
            _ => RoomBallot::Answers {
                answers: (0..3)
                    .map(|place| {
                        let base =
                            lot(place as usize) / 25 + u32::from(again) + u32::from(place == 2);
                        (place, base.min(5))
                    })
                    .collect(),
            },
        }
    }
}
