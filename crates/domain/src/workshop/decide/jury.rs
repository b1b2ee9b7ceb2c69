//! Who is on the jury of a round, and what a juror has a stake in.

use super::{Decision, Desk};
use crate::workshop::{
    Command, Event, Lot, MOST_JURORS, RoomBallot, RoomJury, Round, RoundId, RoundKind, RoundState,
    ScenarioId, SeatId, Token, WorkshopRefusal as Refusal, lots,
};
use std::collections::BTreeSet;

impl Desk<'_> {
    pub(super) fn jury(self, command: Command) -> Decision {
        match command {
            Command::DrawJury { round, size, paper, seed } => {
                self.facilitator()?;
                let drawn = lots(&self.state.seats, size as usize, &seed);
                self.chosen(round, drawn, paper, Some(Lot { seed, size }))
            }
            Command::NameJury { round, seats, paper } => {
                self.facilitator()?;
                if seats.iter().any(|seat| !self.state.seats.contains_key(seat)) {
                    return Err(Refusal::NoSuchSeat);
                }
                self.chosen(round, seats, paper, None)
            }
            Command::Stake { round, scenario, on, token } => self.stake(round, scenario, on, token),
            _ => Ok(Vec::new()),
        }
    }

    /// A jury can be chosen until its first ballot: nobody comes to it or leaves it afterwards.
    fn chosen(
        self,
        id: RoundId,
        seats: BTreeSet<SeatId>,
        paper: u32,
        lot: Option<Lot>,
    ) -> Decision {
        let round = self.jury_round(id)?;
        let begins = matches!(round.state, RoundState::Planned) || round.state.is_running();
        if !begins || self.state.ballots_in(id) > 0 {
            return Err(Refusal::JurySits);
        }
        let people = seats.len() + paper as usize;
        if people > MOST_JURORS as usize {
            return Err(Refusal::Full { most: u64::from(MOST_JURORS) });
        }
        if people == 0 {
            return Err(Refusal::NoJury);
        }
        Ok(vec![Event::JuryChosen { round: id, seats, paper, lot }])
    }

    fn jury_round(&self, id: RoundId) -> Result<&Round, Refusal> {
        let round = self.state.round(id).filter(|round| round.kind == RoundKind::Jury);
        round.ok_or(Refusal::NotThere)
    }

    /// A juror declares a stake, or takes that back, as long as ballots are taken. Their own ballot
    /// must not speak of it any more: who declares what stands in the log, so the ballot cannot be
    /// changed along with it without telling whose it was.
    fn stake(self, id: RoundId, scenario: ScenarioId, on: bool, token: Token) -> Decision {
        let seat = self.seat_id()?;
        self.jury_round(id)?;
        let jury = self.state.juries.get(&id).ok_or(Refusal::NoJury)?;
        let juror = jury.seats.get(&seat).ok_or(Refusal::JuryOnly)?;
        self.polling(id)?;
        if !self.state.scenarios.contains_key(&scenario) {
            return Err(Refusal::NotThere);
        }
        if juror.stakes.contains(&scenario) == on {
            return Ok(Vec::new());
        }
        let own = self.state.ballots.get(&id).and_then(|ballots| ballots.get(&token));
        if on && own.is_some_and(|cast| cast.ballot.speaks_of(scenario)) {
            return Err(Refusal::BallotSpeaksOfIt);
        }
        Ok(vec![Event::StakeDeclared { round: id, seat, scenario, on }])
    }

    /// Whether a ballot from a phone may be cast in a round: in one of a jury only its jurors', and
    /// nothing of what they have a stake in.
    pub(super) fn as_juror(
        self,
        round: &Round,
        seat: SeatId,
        token: Token,
        ballot: &RoomBallot,
    ) -> Result<(), Refusal> {
        if round.kind != RoundKind::Jury {
            return Ok(());
        }
        let jury = self.state.juries.get(&round.id).ok_or(Refusal::NoJury)?;
        let juror = jury.seats.get(&seat).ok_or(Refusal::JuryOnly)?;
        if juror.stakes.iter().any(|scenario| ballot.speaks_of(*scenario)) {
            return Err(Refusal::StakeDeclared);
        }
        self.room_on_the_jury(round, jury, token)
    }

    /// Whether a ballot on paper may be typed: it is that of one of the jury, of whom there are so many.
    pub(super) fn paper_juror(self, round: &Round, token: Token) -> Result<(), Refusal> {
        if round.kind != RoundKind::Jury {
            return Ok(());
        }
        let jury = self.state.juries.get(&round.id).ok_or(Refusal::NoJury)?;
        self.room_on_the_jury(round, jury, token)
    }

    /// No more ballots than jurors, on phones and on paper together; one that is there is revised.
    fn room_on_the_jury(self, round: &Round, jury: &RoomJury, token: Token) -> Result<(), Refusal> {
        let ballots = self.state.ballots.get(&round.id);
        let known = ballots.is_some_and(|ballots| ballots.contains_key(&token));
        if known || self.state.ballots_in(round.id) < jury.people() {
            return Ok(());
        }
        Err(Refusal::JuryComplete { people: jury.people() as u64 })
    }
}
