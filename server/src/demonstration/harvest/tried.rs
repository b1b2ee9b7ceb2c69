//! What is tried on the afternoon, once the room has voted: more money and another rule, on its own
//! ballots, and what people would choose.

use super::play::{Play, Played};
use domain::{
    money::Cents,
    rules::MethodChoice,
    workshop::{
        Board, Command, RoundId, RoundKind, Scenario, Trial,
        trial::{Ground, Source},
    },
};

impl Play {
    /// The scenario that was fixed is tried twice on the screen, and most of the room says what it
    /// would choose.
    pub(super) fn what_if(&mut self) -> Played {
        let divided = |round: &&domain::workshop::Round| {
            matches!(round.kind, RoundKind::Vote | RoundKind::Allocate)
        };
        let round = self.state.course.rounds.iter().rfind(divided).map(|round| round.id);
        let (Some(round), Some(scenario)) = (round, self.scenarios.first().copied()) else {
            return Ok(());
        };
        let alternative = self.state.scenarios.get(&scenario).and_then(Scenario::alternative);
        let ground = Ground::of_room(&self.state, round, alternative.as_ref(), None);
        let Some(ground) = ground else { return Ok(()) };
        let first = Trial::first(&ground, alternative.as_ref());
        let money = Cents(first.money.0 * 2);
        let more = Trial { money, method: MethodChoice::Greedy, minimum: 5, ..first.clone() };
        for trial in [&first, &more] {
            self.wait(120);
            let (source, trial) = (Source::Room(round), trial.clone());
            let board = Board { source, scenario: Some(scenario), trial };
            self.ask(self.desk, Command::SetBoard { board: Box::new(board) })?;
        }
        self.wait(60);
        for person in (0..self.seats.len()).filter(|person| person % 6 != 4) {
            let trial = if person % 5 < 2 { first.clone() } else { more.clone() };
            let token = self.key.token(self.seats[person], RoundId(0));
            self.say(person, Command::Lean { token, trial: Box::new(trial) })?;
        }
        Ok(())
    }
}
