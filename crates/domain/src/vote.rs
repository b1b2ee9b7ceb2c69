//! The vote of an envelope: its states, and who may move it from one to the next.
//!
//! `planned → open → closed → counted → published`; a vote that has opened can be voided, and
//! only a new one replaces it. Drawn in `docs/state-machines/vote.md`.

use crate::{
    Moment,
    actor::coded,
    id::{EnvelopeId, VoteId},
    permit::{self, Action, Capacity},
    process::PhaseKind,
    refusal::Refusal,
};
use serde::{Deserialize, Serialize};

coded! {
    /// Where a vote stands.
    VoteState {
        /// Its dates are known; its rules can still change.
        Planned => "planned",
        /// People vote; the rules are frozen.
        Open => "open",
        /// Nobody can vote any more; nothing is counted yet.
        Closed => "closed",
        /// Counted; staff sees the outcome and the key of the slots is destroyed.
        Counted => "counted",
        /// Everyone sees the outcome.
        Published => "published",
        /// Annulled in public.
        Void => "void",
    }
}

impl VoteState {
    /// The phase in which its envelope is, from the opening on: its own dates say when it closes,
    /// and its count and its outcome come when they come. None before, where the calendar says it,
    /// and none once it is annulled.
    #[must_use]
    pub const fn phase(self) -> Option<PhaseKind> {
        match self {
            Self::Planned | Self::Void => None,
            Self::Open => Some(PhaseKind::Voting),
            Self::Closed | Self::Counted => Some(PhaseKind::Counting),
            Self::Published => Some(PhaseKind::Results),
        }
    }

    /// Whether its ballots were counted or annulled: nobody needs to find a slot any more.
    #[must_use]
    pub const fn is_over(self) -> bool {
        matches!(self, Self::Counted | Self::Published | Self::Void)
    }
}

/// The voting event of an envelope.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Vote {
    /// Identifier.
    pub id: VoteId,
    /// The envelope it decides.
    pub envelope: EnvelopeId,
    /// Where it stands.
    pub state: VoteState,
    /// When it opens.
    pub opens_at: Moment,
    /// When it closes; enforced inside the write of each ballot.
    pub closes_at: Moment,
    /// Hash of the rule sheet, from the opening on.
    pub rules_hash: Option<String>,
    /// The seed from which lots are drawn, committed to at the opening.
    pub seed: String,
    /// Whether the clock leaves the opening to somebody: so after an annulment.
    pub by_hand: bool,
    /// Whether it took place elsewhere and came in as a file: nobody votes in it here.
    pub imported: bool,
    /// Why it was closed early, extended or voided, as the administration explains it in public.
    pub reason: Option<crate::text::Localized>,
}

impl Vote {
    /// Whether the table of the phases allows something to somebody at the state it is in.
    #[must_use]
    pub fn permits(&self, capacity: Capacity, action: Action) -> bool {
        permit::of_vote(self.state, capacity, action)
    }

    /// Opens it: from here on the rules stand.
    ///
    /// # Errors
    /// [`Refusal::WrongVoteState`], [`Refusal::TooFewProjects`], or
    /// [`Refusal::EndsBeforeItBegins`] when it would close at once.
    pub fn open(
        mut self,
        now: Moment,
        rules_hash: String,
        projects: usize,
    ) -> Result<Self, Refusal> {
        if self.state != VoteState::Planned {
            return Err(Refusal::WrongVoteState);
        }
        if projects < 2 {
            return Err(Refusal::TooFewProjects);
        }
        if self.closes_at <= now {
            return Err(Refusal::EndsBeforeItBegins);
        }
        self.state = VoteState::Open;
        self.opens_at = self.opens_at.min(now);
        self.rules_hash = Some(rules_hash);
        Ok(self)
    }

    /// Closes it at its time.
    ///
    /// # Errors
    /// [`Refusal::WrongVoteState`] unless it is open and its time has come.
    pub fn close(mut self, now: Moment) -> Result<Self, Refusal> {
        if self.state != VoteState::Open || now < self.closes_at {
            return Err(Refusal::WrongVoteState);
        }
        self.state = VoteState::Closed;
        Ok(self)
    }

    /// Closes it before its time, for a reason that everyone can read.
    ///
    /// # Errors
    /// [`Refusal::WrongVoteState`] unless it is open.
    pub fn close_early(
        mut self,
        now: Moment,
        reason: crate::text::Localized,
    ) -> Result<Self, Refusal> {
        if self.state != VoteState::Open {
            return Err(Refusal::WrongVoteState);
        }
        self.closes_at = self.closes_at.min(now);
        self.reason = Some(reason);
        self.state = VoteState::Closed;
        Ok(self)
    }

    /// Moves the close to a later moment, for a reason that everyone can read.
    ///
    /// # Errors
    /// [`Refusal::VoteClosed`] once closed, [`Refusal::NotAnExtension`] for an earlier moment or
    /// one that is past.
    pub fn extend(
        mut self,
        now: Moment,
        closes_at: Moment,
        reason: crate::text::Localized,
    ) -> Result<Self, Refusal> {
        match self.state {
            VoteState::Planned | VoteState::Open => {}
            _ => return Err(Refusal::VoteClosed { at: self.closes_at }),
        }
        if self.state == VoteState::Open && now >= self.closes_at {
            return Err(Refusal::VoteClosed { at: self.closes_at });
        }
        if closes_at <= self.closes_at || closes_at <= now {
            return Err(Refusal::NotAnExtension);
        }
        self.closes_at = closes_at;
        self.reason = Some(reason);
        Ok(self)
    }

    /// Notes that an envelope was decided without ballots: by a jury, an assembly or an agreement.
    /// `way_hash` names how, in the place of the rules of a vote.
    ///
    /// # Errors
    /// [`Refusal::WrongVoteState`] unless it is planned.
    pub fn settle(mut self, now: Moment, way_hash: String) -> Result<Self, Refusal> {
        if self.state != VoteState::Planned {
            return Err(Refusal::WrongVoteState);
        }
        self.opens_at = self.opens_at.min(now);
        self.closes_at = now.max(self.opens_at);
        self.state = VoteState::Counted;
        self.rules_hash = Some(way_hash);
        Ok(self)
    }

    /// Notes that it was counted.
    ///
    /// # Errors
    /// [`Refusal::WrongVoteState`] unless it is closed.
    pub fn count(mut self) -> Result<Self, Refusal> {
        let may = self.permits(Capacity::Administration, Action::Count);
        if self.state != VoteState::Closed || !may {
            return Err(Refusal::WrongVoteState);
        }
        self.state = VoteState::Counted;
        Ok(self)
    }

    /// Shows the outcome to everyone.
    ///
    /// # Errors
    /// [`Refusal::WrongVoteState`] unless it is counted.
    pub fn publish(mut self) -> Result<Self, Refusal> {
        let may = self.permits(Capacity::Administration, Action::Publish);
        if self.state != VoteState::Counted || !may {
            return Err(Refusal::WrongVoteState);
        }
        self.state = VoteState::Published;
        Ok(self)
    }

    /// Annuls it, for a reason that everyone can read.
    ///
    /// # Errors
    /// [`Refusal::WrongVoteState`] before it opened or once its outcome is public.
    pub fn void(mut self, reason: crate::text::Localized) -> Result<Self, Refusal> {
        match self.state {
            VoteState::Open | VoteState::Closed | VoteState::Counted => {
                self.state = VoteState::Void;
                self.reason = Some(reason);
                Ok(self)
            }
            _ => Err(Refusal::WrongVoteState),
        }
    }

    /// Whether a ballot may be written at this moment.
    ///
    /// # Errors
    /// [`Refusal::VoteNotOpenYet`] before, [`Refusal::VoteClosed`] after.
    pub fn admits_ballots(&self, now: Moment) -> Result<(), Refusal> {
        match self.state {
            VoteState::Planned => Err(Refusal::VoteNotOpenYet),
            _ if now < self.closes_at && self.permits(Capacity::Inhabitant, Action::Vote) => Ok(()),
            _ => Err(Refusal::VoteClosed { at: self.closes_at }),
        }
    }

    /// Whether the rules and the projects can still change.
    #[must_use]
    pub fn is_frozen(&self) -> bool {
        self.state != VoteState::Planned
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::text::Localized;
    use chrono::{TimeDelta, TimeZone, Utc};
    use proptest::prelude::*;
    use uuid::Uuid;

    fn start() -> Moment {
        Utc.with_ymd_and_hms(2026, 3, 1, 9, 0, 0).unwrap()
    }

    fn planned() -> Vote {
        Vote {
            id: VoteId(Uuid::nil()),
            envelope: EnvelopeId(Uuid::nil()),
            state: VoteState::Planned,
            opens_at: start(),
            closes_at: start() + TimeDelta::days(10),
            rules_hash: None,
            seed: "seed".into(),
            by_hand: false,
            imported: false,
            reason: None,
        }
    }

    /// A vote as it is in a state.
    pub(crate) fn at_state(state: VoteState) -> Vote {
        let rules_hash = (state != VoteState::Planned).then(|| "hash".into());
        Vote { state, rules_hash, ..planned() }
    }

    fn reason() -> Localized {
        Localized::parse("Panne", "Storing", "", 80).unwrap()
    }

    #[test]
    fn a_ballot_is_refused_from_the_very_moment_of_the_close() {
        let vote = planned().open(start(), "hash".into(), 3).unwrap();
        let last = vote.closes_at - TimeDelta::milliseconds(1);
        assert_eq!(vote.admits_ballots(last), Ok(()));
        assert_eq!(
            vote.admits_ballots(vote.closes_at),
            Err(Refusal::VoteClosed { at: vote.closes_at })
        );
    }

    #[test]
    fn a_vote_cannot_be_reopened_by_extending_it_after_its_time() {
        let vote = planned().open(start(), "hash".into(), 3).unwrap();
        let late = vote.closes_at + TimeDelta::hours(1);
        assert!(vote.extend(late, late + TimeDelta::days(1), reason()).is_err());
    }

    #[derive(Debug, Clone, Copy)]
    enum Step {
        Open,
        Close,
        CloseEarly,
        Extend,
        Count,
        Publish,
        Void,
        Wait,
    }

    proptest! {
        /// Whatever is tried in whatever order, a vote only ever goes forward, its rules stand
        /// from the opening on, and its outcome is public only after a close and a count.
        #[test]
        fn a_vote_only_goes_forward(steps in prop::collection::vec(
            prop::sample::select(vec![
                Step::Open, Step::Close, Step::CloseEarly, Step::Extend,
                Step::Count, Step::Publish, Step::Void, Step::Wait,
            ]), 0..40)
        ) {
            let mut vote = planned();
            let mut now = start();
            let mut seen = vec![vote.state];
            for step in steps {
                let before = vote.clone();
                let tried = match step {
                    Step::Open => vote.clone().open(now, "hash".into(), 2),
                    Step::Close => vote.clone().close(now),
                    Step::CloseEarly => vote.clone().close_early(now, reason()),
                    Step::Extend => {
                        let later = vote.closes_at + TimeDelta::days(1);
                        vote.clone().extend(now, later, reason())
                    }
                    Step::Count => vote.clone().count(),
                    Step::Publish => vote.clone().publish(),
                    Step::Void => vote.clone().void(reason()),
                    Step::Wait => { now += TimeDelta::days(4); Ok(vote.clone()) }
                };
                if let Ok(next) = tried { vote = next; }
                prop_assert!(vote.state >= before.state);
                prop_assert_eq!(vote.rules_hash.is_some(), vote.is_frozen());
                if vote.state != before.state { seen.push(vote.state); }
            }
            if vote.state == VoteState::Published {
                prop_assert_eq!(seen, vec![
                    VoteState::Planned, VoteState::Open, VoteState::Closed,
                    VoteState::Counted, VoteState::Published,
                ]);
            }
        }
    }
}
