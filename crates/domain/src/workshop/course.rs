//! The course of a workshop, changed by steps.

use super::{Change, Course, Pitching, Round, RoundId, RoundState, SessionState, Timer};
use crate::Moment;

impl Course {
    fn round_mut(&mut self, id: RoundId) -> Option<&mut Round> {
        self.rounds.iter_mut().find(|round| round.id == id)
    }

    pub(super) fn change(&mut self, change: &Change, at: Moment) {
        match change {
            Change::Session { to } => self.session(*to, at),
            Change::Opened { round, options } => {
                let paused = self.session == SessionState::Paused;
                if let Some(found) = self.round_mut(*round) {
                    found.state = RoundState::Open;
                    found.options.clone_from(options);
                    found.opened_at = found.opened_at.or(Some(at));
                    let timer = Timer::from(at, found.seconds);
                    found.timer = if paused { timer.held(at) } else { timer };
                }
                self.current = Some(*round);
            }
            Change::Reopened { round, reason } => {
                if let Some(found) = self.round_mut(*round) {
                    found.state = RoundState::Reopened;
                    found.reopened = Some(reason.clone());
                    found.revealed = false;
                    found.ended_at = None;
                    found.until = None;
                    found.timer = Timer::Off;
                }
                self.current = Some(*round);
            }
            Change::Added { round, place } => {
                let place = (*place).min(self.rounds.len());
                self.rounds.insert(place, round.clone());
            }
            Change::Moved { round, place } => {
                if let Some(from) = self.rounds.iter().position(|other| other.id == *round) {
                    let moved = self.rounds.remove(from);
                    self.rounds.insert((*place).min(self.rounds.len()), moved);
                }
            }
            Change::PitchStarted { pitch, timer } => {
                let paused = self.session == SessionState::Paused;
                self.pitching.start(*pitch, if paused { timer.held(at) } else { *timer });
            }
            Change::PitchEnded => self.pitching.end(),
            Change::PitchesOrdered { order } => self.pitching.reorder(order),
            Change::Locking { round, .. }
            | Change::Locked { round }
            | Change::Revealed { round }
            | Change::Done { round }
            | Change::Skipped { round }
            | Change::Restored { round }
            | Change::Extended { round, .. }
            | Change::PitchTimed { round, .. }
            | Change::Planned { round, .. } => {
                if let Some(found) = self.round_mut(*round) {
                    found.change(change, at);
                }
            }
        }
    }

    /// Clocks stand while the workshop pauses.
    fn session(&mut self, to: SessionState, at: Moment) {
        let (pausing, resuming) =
            (to == SessionState::Paused, self.session == SessionState::Paused);
        self.session = to;
        let turn = |timer: Timer| match (pausing, resuming) {
            (true, _) => timer.held(at),
            (_, true) => timer.running(at),
            _ => timer,
        };
        if let Some(round) = self.current.and_then(|id| self.round_mut(id)) {
            round.timer = turn(round.timer);
        }
        if let Pitching { current: Some((_, timer)), .. } = &mut self.pitching {
            *timer = turn(*timer);
        }
        if to == SessionState::Closing {
            self.pitching.end();
        }
    }
}

impl Round {
    fn change(&mut self, change: &Change, at: Moment) {
        match change {
            Change::Locking { until, .. } => {
                self.state = RoundState::Locking;
                self.until = Some(*until);
                self.timer = self.timer.held(at);
            }
            Change::Locked { .. } => self.state = RoundState::Locked,
            Change::Revealed { .. } => {
                self.revealed = true;
                // What was left for another round is over, and stays so.
                if self.state != RoundState::Done {
                    self.state = RoundState::Revealed;
                }
            }
            Change::Done { .. } => {
                self.state = RoundState::Done;
                self.ended_at = Some(at);
                self.timer = self.timer.held(at);
            }
            Change::Skipped { .. } => {
                self.state = RoundState::Skipped;
                self.ended_at = self.opened_at.map(|_| at);
                self.timer = Timer::Off;
            }
            Change::Restored { .. } => self.state = RoundState::Planned,
            Change::Extended { seconds, .. } => {
                self.extended += seconds;
                self.timer = self.timer.extended(at, *seconds);
            }
            Change::Planned { plan, .. } => {
                self.kind = plan.kind;
                self.title.clone_from(&plan.title);
                self.seconds = plan.seconds;
                self.grouping = plan.grouping;
                self.ballot.clone_from(&plan.ballot);
                self.auto = plan.auto;
                self.pitch = plan.pitch;
            }
            Change::PitchTimed { seconds, .. } => self.pitch = Some(*seconds),
            _ => {}
        }
    }
}
