//! The course: what the facilitator and the clock do.

use super::{Decision, Desk, reason};
use crate::workshop::{
    BallotForm, Change, Command, Event, GRACE, Hand, PITCHES_TAKE, PitchId, Round, RoundId,
    RoundKind, RoundPlan, RoundState, SessionState, StepName, Timer, WorkshopRefusal as Refusal,
    divides,
};
use chrono::TimeDelta;

/// The most rounds of a run sheet.
const MOST_ROUNDS: usize = 80;
/// The longest a round is planned, in seconds.
const LONGEST: u32 = 8 * 3_600;

fn step(step: StepName, changes: Vec<Change>) -> Decision {
    Ok(vec![Event::Stepped { step, changes }])
}

impl Desk<'_> {
    pub(super) fn course(self, command: Command) -> Decision {
        if matches!(command, Command::Tick) {
            return self.tick();
        }
        self.facilitator()?;
        match command {
            Command::Next { seen } => self.next(seen),
            Command::Session { to } => self.session(to),
            Command::Undo { seen } => self.undo(seen),
            Command::Extend { seconds } => self.extend(seconds),
            Command::Lock { round } => {
                let changes = vec![self.locking(self.to(round, RoundState::Locking)?)?];
                step(StepName::Lock, changes)
            }
            Command::Reveal { round } => self.reveal(round),
            Command::Reopen { round, reason: text } => self.reopen(round, &text),
            Command::Skip { round } => {
                self.to(round, RoundState::Skipped)?;
                step(StepName::Skip, vec![Change::Skipped { round }])
            }
            Command::Restore { round } => {
                self.to(round, RoundState::Planned)?;
                step(StepName::Skip, vec![Change::Restored { round }])
            }
            Command::Open { round } => self.open_out_of_turn(round),
            Command::Add { plan, place } => self.add(plan, place),
            Command::Move { round, place } => {
                self.round(round)?;
                step(StepName::Plan, vec![Change::Moved { round, place }])
            }
            Command::Plan { round, plan } => self.plan(round, plan),
            Command::StartPitch { pitch, seconds } => self.start_pitch(pitch, seconds),
            Command::EndPitch => match self.state.course.pitching.current {
                Some(_) => step(StepName::Pitch, vec![Change::PitchEnded]),
                None => Ok(Vec::new()),
            },
            Command::TimePitches { round, seconds } => {
                let found = self.round(round)?;
                if !PITCHES_TAKE.contains(&seconds) {
                    return Err(Refusal::TimeOutOfBounds);
                }
                if found.kind != RoundKind::Pitch {
                    return Err(Refusal::NotThere);
                }
                step(StepName::Plan, vec![Change::PitchTimed { round, seconds }])
            }
            Command::OrderPitches { order } => {
                step(StepName::Plan, vec![Change::PitchesOrdered { order }])
            }
            _ => Ok(Vec::new()),
        }
    }

    fn round(&self, id: RoundId) -> Result<&Round, Refusal> {
        self.state.round(id).ok_or(Refusal::NotThere)
    }

    /// The round, when it may go to a state.
    fn to(&self, id: RoundId, to: RoundState) -> Result<&Round, Refusal> {
        let round = self.round(id)?;
        if round.state.may_become(to) {
            Ok(round)
        } else {
            Err(Refusal::RoundOutOfOrder { from: round.state, to })
        }
    }

    fn next(self, seen: u64) -> Decision {
        if seen != self.state.step {
            return Err(Refusal::SomebodyWasFaster);
        }
        let session = |to| Change::Session { to };
        let changes = match self.state.session() {
            SessionState::Draft => vec![session(SessionState::Lobby)],
            SessionState::Lobby => {
                let mut changes = vec![session(SessionState::Live)];
                if let Some(first) = self.state.following() {
                    changes.push(self.opening(first)?);
                }
                changes
            }
            SessionState::Paused => vec![session(SessionState::Live)],
            SessionState::Live => self.onwards()?,
            SessionState::Closing => vec![session(SessionState::Closed)],
            SessionState::Closed | SessionState::Archived => return Err(Refusal::Over),
        };
        step(StepName::Next, changes)
    }

    /// What comes after the current state of the current round.
    fn onwards(self) -> Result<Vec<Change>, Refusal> {
        let Some(round) = self.state.current() else { return self.leaving(None) };
        match round.state {
            RoundState::Open | RoundState::Reopened if round.ballot.is_some() => {
                Ok(vec![self.locking(round)?])
            }
            RoundState::Locking => {
                self.grace_over(round)?;
                Ok(vec![Change::Locked { round: round.id }])
            }
            RoundState::Locked => Ok(vec![Change::Revealed { round: round.id }]),
            RoundState::Open | RoundState::Reopened | RoundState::Revealed => {
                self.leaving(Some(round))
            }
            _ => self.leaving(None),
        }
    }

    /// Leaves a round for the next one, or for the end.
    fn leaving(self, round: Option<&Round>) -> Result<Vec<Change>, Refusal> {
        let mut changes = Vec::new();
        if self.state.course.pitching.current.is_some() {
            changes.push(Change::PitchEnded);
        }
        changes.extend(round.map(|round| Change::Done { round: round.id }));
        changes.push(match self.state.following() {
            Some(next) => self.opening(next)?,
            None => Change::Session { to: SessionState::Closing },
        });
        Ok(changes)
    }

    fn opening(self, round: &Round) -> Result<Change, Refusal> {
        use crate::workshop::BallotForm;
        let about_scenarios = !matches!(round.ballot, None | Some(BallotForm::Answers { .. }));
        let options = if about_scenarios {
            self.state.votable().map(|scenario| scenario.id).collect()
        } else {
            Vec::new()
        };
        Ok(Change::Opened { round: round.id, options })
    }

    fn locking(self, round: &Round) -> Result<Change, Refusal> {
        if round.ballot.is_none() {
            return Err(Refusal::NoBallots);
        }
        Ok(Change::Locking { round: round.id, until: self.now + GRACE })
    }

    fn grace_over(self, round: &Round) -> Result<(), Refusal> {
        let left = round.until.map_or(0, |until| (until - self.now).num_milliseconds());
        if left < 0 {
            return Ok(());
        }
        Err(Refusal::StillLocking { seconds: u64::try_from(left / 1_000 + 1).unwrap_or(1) })
    }

    /// Shows what came out: of what is locked, and of what was left sealed for another round.
    fn reveal(self, id: RoundId) -> Decision {
        let round = self.round(id)?;
        if round.is_shown() {
            return Ok(Vec::new());
        }
        if round.ballot.is_none() {
            return Err(Refusal::NoBallots);
        }
        if round.state != RoundState::Done {
            self.to(id, RoundState::Revealed)?;
        }
        step(StepName::Reveal, vec![Change::Revealed { round: id }])
    }

    fn session(self, to: SessionState) -> Decision {
        let from = self.state.session();
        if from == to {
            return Ok(Vec::new());
        }
        if !from.may_become(to) {
            return Err(Refusal::SessionOutOfOrder { from, to });
        }
        let name = match (from, to) {
            (_, SessionState::Paused) => StepName::Pause,
            (SessionState::Paused, SessionState::Live) => StepName::Resume,
            _ => StepName::Session,
        };
        step(name, vec![Change::Session { to }])
    }

    fn undo(self, seen: u64) -> Decision {
        match &self.state.undo {
            Some(_) if seen != self.state.step => Err(Refusal::SomebodyWasFaster),
            Some(undo) if self.now <= undo.until => Ok(vec![Event::Undone]),
            _ => Err(Refusal::NothingToUndo),
        }
    }

    fn extend(self, seconds: u32) -> Decision {
        if seconds == 0 || seconds > LONGEST {
            return Err(Refusal::TimeOutOfBounds);
        }
        let round = self.state.current().ok_or(Refusal::NotThere)?;
        if !round.state.is_running() {
            let to = RoundState::Open;
            return Err(Refusal::RoundOutOfOrder { from: round.state, to });
        }
        step(StepName::Extend, vec![Change::Extended { round: round.id, seconds }])
    }

    fn reopen(self, id: RoundId, text: &str) -> Decision {
        let round = self.to(id, RoundState::Reopened)?;
        let reason = reason(text)?;
        let mut changes = self.standing_back(id);
        changes.push(Change::Reopened { round: round.id, reason });
        step(StepName::Reopen, changes)
    }

    fn open_out_of_turn(self, id: RoundId) -> Decision {
        if !self.state.session().is_running() {
            let (from, to) = (self.state.session(), SessionState::Live);
            return Err(Refusal::SessionOutOfOrder { from, to });
        }
        let opening = self.opening(self.to(id, RoundState::Open)?)?;
        let mut changes = self.standing_back(id);
        changes.push(opening);
        step(StepName::Next, changes)
    }

    /// Ends the round that runs and who presents in it, when another one takes its place.
    fn standing_back(self, other: RoundId) -> Vec<Change> {
        let left = self.state.current().filter(|round| round.id != other);
        let presents = left.is_some() && self.state.course.pitching.current.is_some();
        let ended = left.filter(|round| round.state.may_become(RoundState::Done));
        let ended = ended.map(|round| Change::Done { round: round.id });
        presents.then_some(Change::PitchEnded).into_iter().chain(ended).collect()
    }

    fn add(self, plan: RoundPlan, place: usize) -> Decision {
        if self.state.course.rounds.len() >= MOST_ROUNDS {
            return Err(Refusal::Full { most: MOST_ROUNDS as u64 });
        }
        check(&plan)?;
        let round = Round::planned(RoundId(self.number()), plan);
        step(StepName::Plan, vec![Change::Added { round, place }])
    }

    fn plan(self, id: RoundId, plan: RoundPlan) -> Decision {
        let round = self.round(id)?;
        if round.state != RoundState::Planned {
            let to = RoundState::Planned;
            return Err(Refusal::RoundOutOfOrder { from: round.state, to });
        }
        // What was cast before it was left out answers what was asked then.
        let asks_the_same = plan.kind == round.kind && plan.ballot == round.ballot;
        if !asks_the_same && self.state.ballots_in(id) > 0 {
            let (from, to) = (round.state, RoundState::Planned);
            return Err(Refusal::RoundOutOfOrder { from, to });
        }
        check(&plan)?;
        step(StepName::Plan, vec![Change::Planned { round: id, plan }])
    }

    fn start_pitch(self, pitch: Option<PitchId>, seconds: u32) -> Decision {
        if seconds == 0 || seconds > LONGEST {
            return Err(Refusal::TimeOutOfBounds);
        }
        let shown =
            |id: &PitchId| self.state.pitches.get(id).is_some_and(|pitch| pitch.hidden.is_none());
        let queue = &self.state.course.pitching.queue;
        let next = pitch.or_else(|| queue.iter().copied().find(shown));
        let pitch = next.filter(shown).ok_or(Refusal::NotThere)?;
        let timer = Timer::from(self.now, seconds);
        step(StepName::Pitch, vec![Change::PitchStarted { pitch, timer }])
    }

    /// What has become due: a lock, the end of a pitch, the end of a round that ends by itself.
    fn tick(self) -> Decision {
        if !matches!(self.hand, Hand::Clock) {
            return Err(Refusal::FacilitatorsOnly);
        }
        let over =
            |timer: Timer| matches!(timer, Timer::Running { ends_at } if ends_at <= self.now);
        let mut changes: Vec<Change> = self
            .state
            .course
            .rounds
            .iter()
            .filter(|round| round.state == RoundState::Locking && self.grace_over(round).is_ok())
            .map(|round| Change::Locked { round: round.id })
            .collect();
        if self.state.session() == SessionState::Live {
            if self.state.course.pitching.current.is_some_and(|(_, timer)| over(timer)) {
                changes.push(Change::PitchEnded);
            }
            if let Some(round) = self.state.current()
                && round.auto
                && round.state.is_running()
                && over(round.timer)
            {
                changes.extend(self.onwards()?);
            }
        }
        if changes.is_empty() { Ok(Vec::new()) } else { step(StepName::Next, changes) }
    }

    /// When there is something due next, for whoever waits for it.
    pub(super) fn due(self) -> Option<crate::Moment> {
        let grace = self
            .state
            .course
            .rounds
            .iter()
            .filter(|round| round.state == RoundState::Locking)
            .filter_map(|round| round.until.map(|until| until + TimeDelta::milliseconds(1)));
        let live = self.state.session() == SessionState::Live;
        let clock = |timer: Timer| match timer {
            Timer::Running { ends_at } if live => Some(ends_at),
            _ => None,
        };
        let round = self.state.current().filter(|round| round.auto && round.state.is_running());
        let pitch = self.state.course.pitching.current.and_then(|(_, timer)| clock(timer));
        grace.chain(round.and_then(|round| clock(round.timer))).chain(pitch).min()
    }
}

impl crate::workshop::Workshop {
    /// The next moment at which the clock has something to do by itself.
    #[must_use]
    pub fn due(&self) -> Option<crate::Moment> {
        Desk { state: self, hand: Hand::Clock, now: self.created_at }.due()
    }
}

fn check(plan: &RoundPlan) -> Result<(), Refusal> {
    if plan.seconds < 60 || plan.seconds > LONGEST {
        return Err(Refusal::TimeOutOfBounds);
    }
    if plan.pitch.is_some_and(|seconds| !PITCHES_TAKE.contains(&seconds)) {
        return Err(Refusal::TimeOutOfBounds);
    }
    if plan.ballot.is_some() && !plan.kind.takes_ballots() {
        return Err(Refusal::NoBallots);
    }
    match &plan.ballot {
        Some(BallotForm::Money { envelope, step }) if !divides(*envelope, *step) => {
            Err(Refusal::EnvelopeMisfit)
        }
        _ => Ok(()),
    }
}
