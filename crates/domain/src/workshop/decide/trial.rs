//! What is tried on the screen, and what the room would choose.

use super::{Decision, Desk};
use crate::workshop::{
    Board, Event, Leaning, Token, Trial, WorkshopRefusal as Refusal,
    trial::{MOST_POTS, Source},
};

impl Desk<'_> {
    /// What the facilitator tries. The ballots of a round of the room are counted only once
    /// everyone may see what came out of it.
    pub(super) fn set_board(self, board: Box<Board>) -> Decision {
        let parts = board.trial.split.len();
        if let Source::Room(round) = &board.source {
            let round = self.state.round(*round).ok_or(Refusal::NotThere)?;
            if !round.is_shown() || round.ballot.is_none() {
                return Err(Refusal::NoBallots);
            }
        }
        if let Some(scenario) = board.scenario {
            let scenario = self.state.scenarios.get(&scenario).ok_or(Refusal::NotThere)?;
            let alternative = scenario.alternative().ok_or(Refusal::NotLocked)?;
            let divided = board.on().envelopes.is_some();
            if divided && !(alternative.divides() && alternative.lines.len() == parts) {
                return Err(Refusal::BallotMisfit);
            }
        }
        check(&board.trial)?;
        let same = self.state.board.as_ref() == Some(&*board);
        Ok((!same).then_some(Event::BoardSet { board }).into_iter().collect())
    }

    /// What somebody of the room would choose, for the same pots.
    pub(super) fn lean(self, token: Token, trial: Trial) -> Decision {
        let seat = self.seat_id()?;
        let seat = self.state.seats.get(&seat).ok_or(Refusal::NoSuchSeat)?;
        let board = self.state.board.as_ref().ok_or(Refusal::NotThere)?;
        if board.trial.split.len() != trial.split.len() || !self.state.session().is_running() {
            return Err(Refusal::NotThere);
        }
        check(&trial)?;
        let leaning = Leaning { kind: seat.kind, trial };
        if self.state.leanings.get(&token) == Some(&leaning) {
            return Ok(Vec::new());
        }
        Ok(vec![Event::Leaned { token, leaning: Box::new(leaning) }])
    }
}

fn check(trial: &Trial) -> Result<(), Refusal> {
    let pots = trial.split.len();
    if pots == 0 || pots > MOST_POTS {
        return Err(Refusal::BallotMisfit);
    }
    trial.amounts(pots).map(drop).map_err(|why| Refusal::CannotTry { why })
}
