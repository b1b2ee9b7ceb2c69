//! Rounds: the timed steps of a workshop, and their clocks.

use super::{BallotForm, PITCH, RoundId, ScenarioId};
use crate::{Moment, actor::coded, text::Localized};
use chrono::TimeDelta;
use serde::{Deserialize, Serialize};

/// How long ballots are still taken after the facilitator locked a vote.
pub const GRACE: TimeDelta = TimeDelta::seconds(5);
/// How long a step can be undone.
pub const UNDO: TimeDelta = TimeDelta::seconds(10);

coded! {
    /// What a round is for. All are optional.
    RoundKind {
        /// The same questions before and after.
        Measure => "measure",
        /// Cases that worked elsewhere.
        Inspire => "inspire",
        /// Short presentations with a hard clock, needs and offers.
        Pitch => "pitch",
        /// Alone, in pairs, in fours, all together.
        Ideate => "ideate",
        /// What it would be like.
        Dream => "dream",
        /// A scenario with its fields.
        Draw => "draw",
        /// For and against, pinned to a field.
        Argue => "argue",
        /// Changes to a field.
        Amend => "amend",
        /// Clarify, react, object, integrate.
        Consent => "consent",
        /// A vote of the room.
        Vote => "vote",
        /// Everyone divides the money.
        Allocate => "allocate",
        /// What another split or another rule would fund.
        WhatIf => "what-if",
        /// Needs and offers meet.
        Market => "market",
        /// A small group deliberates before all.
        Jury => "jury",
        /// What remains, and who does what.
        Harvest => "harvest",
        /// Coffee.
        Break => "break",
    }
}

impl RoundKind {
    /// Whether rounds of this kind take ballots.
    #[must_use]
    pub const fn takes_ballots(self) -> bool {
        matches!(self, Self::Measure | Self::Consent | Self::Vote | Self::Allocate | Self::Jury)
    }

    /// Whether scenarios may be written while a round of this kind is open.
    #[must_use]
    pub const fn draws(self) -> bool {
        matches!(self, Self::Dream | Self::Draw | Self::Argue | Self::Amend | Self::Consent)
    }
}

coded! {
    /// How far a round is.
    RoundState {
        /// Still to come.
        Planned => "planned",
        /// It runs.
        Open => "open",
        /// Ballots under way are still taken for a few seconds.
        Locking => "locking",
        /// Nothing is taken any more; nothing is shown yet.
        Locked => "locked",
        /// What came out is shown.
        Revealed => "revealed",
        /// Over.
        Done => "done",
        /// Left out.
        Skipped => "skipped",
        /// Taken up again, for a reason.
        Reopened => "reopened",
    }
}

impl RoundState {
    /// Whether a round may go from here straight to there.
    #[must_use]
    pub const fn may_become(self, next: Self) -> bool {
        use RoundState::{Done, Locked, Locking, Open, Planned, Reopened, Revealed, Skipped};
        matches!(
            (self, next),
            (Planned, Open | Skipped)
                | (Skipped, Planned)
                | (Open | Reopened, Locking | Done | Skipped)
                | (Locking, Locked)
                | (Locked, Revealed | Reopened | Done)
                | (Revealed, Done | Reopened)
                | (Done, Reopened)
        )
    }

    /// Whether the round is what the room is at.
    #[must_use]
    pub const fn is_running(self) -> bool {
        matches!(self, Self::Open | Self::Reopened)
    }
}

coded! {
    /// Who works with whom.
    Grouping {
        /// All together.
        Plenary => "plenary",
        /// Tables of one kind of actor.
        Role => "role",
        /// Tables of all kinds of actors.
        Mixed => "mixed",
        /// Everyone for themselves.
        Alone => "alone",
    }
}

/// A clock that runs down. Whoever shows it computes the rest; nothing ticks on the wire.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "clock", rename_all = "kebab-case")]
pub enum Timer {
    /// Not set.
    Off,
    /// It reaches zero at this moment; later it is over time.
    Running {
        /// When it reaches zero.
        ends_at: Moment,
    },
    /// It stands.
    Held {
        /// What is left, in milliseconds; below zero over time.
        left: i64,
    },
}

impl Timer {
    /// A clock of so many seconds, from now.
    #[must_use]
    pub fn from(now: Moment, seconds: u32) -> Self {
        Self::Running { ends_at: now + TimeDelta::seconds(i64::from(seconds)) }
    }

    /// What is left, in milliseconds; below zero over time.
    #[must_use]
    pub fn left(self, now: Moment) -> Option<i64> {
        match self {
            Self::Off => None,
            Self::Running { ends_at } => Some((ends_at - now).num_milliseconds()),
            Self::Held { left } => Some(left),
        }
    }

    /// The same clock, standing.
    #[must_use]
    pub fn held(self, now: Moment) -> Self {
        self.left(now).map_or(Self::Off, |left| Self::Held { left })
    }

    /// The same clock, running.
    #[must_use]
    pub fn running(self, now: Moment) -> Self {
        match self {
            Self::Held { left } => Self::Running { ends_at: now + TimeDelta::milliseconds(left) },
            other => other,
        }
    }

    /// With so many seconds more; over time they count from now.
    #[must_use]
    pub fn extended(self, now: Moment, seconds: u32) -> Self {
        let more = TimeDelta::seconds(i64::from(seconds));
        match self {
            Self::Off => Self::Running { ends_at: now + more },
            Self::Running { ends_at } => Self::Running { ends_at: ends_at.max(now) + more },
            Self::Held { left } => Self::Held { left: left.max(0) + more.num_milliseconds() },
        }
    }
}

/// A round of the run sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Round {
    /// Its number.
    pub id: RoundId,
    /// What it is for.
    pub kind: RoundKind,
    /// Its own name; otherwise that of its kind.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<Localized>,
    /// How long it should take, in seconds.
    pub seconds: u32,
    /// Who works with whom.
    pub grouping: Grouping,
    /// What is asked of everyone, where ballots are taken.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ballot: Option<BallotForm>,
    /// Whether it ends by itself when its clock does; otherwise a human decides.
    #[serde(default)]
    pub auto: bool,
    /// How far it is.
    pub state: RoundState,
    /// Its clock.
    pub timer: Timer,
    /// Seconds that were added while it ran.
    #[serde(default)]
    pub extended: u32,
    /// When it was opened first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opened_at: Option<Moment>,
    /// When it ended.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ended_at: Option<Moment>,
    /// Until when ballots are taken, once it is being locked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Moment>,
    /// What its ballots are about, fixed when it was opened.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub options: Vec<ScenarioId>,
    /// Why it was taken up again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reopened: Option<String>,
    /// How long a presentation takes, in seconds, when a facilitator said so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pitch: Option<u32>,
    /// Whether what came out was shown. A round that was left for another one stays sealed until then.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub revealed: bool,
}

impl Round {
    /// A round still to come.
    #[must_use]
    pub fn planned(id: RoundId, plan: RoundPlan) -> Self {
        Self {
            id,
            kind: plan.kind,
            title: plan.title,
            seconds: plan.seconds,
            grouping: plan.grouping,
            ballot: plan.ballot,
            auto: plan.auto,
            state: RoundState::Planned,
            timer: Timer::Off,
            extended: 0,
            opened_at: None,
            ended_at: None,
            until: None,
            options: Vec::new(),
            reopened: None,
            pitch: plan.pitch,
            revealed: false,
        }
    }

    /// Whether its results may be seen: they were revealed, and no more ballots are taken since.
    #[must_use]
    pub const fn is_shown(&self) -> bool {
        self.revealed && matches!(self.state, RoundState::Revealed | RoundState::Done)
    }

    /// How long a presentation takes in it, in seconds.
    #[must_use]
    pub fn pitch_seconds(&self) -> u32 {
        self.pitch.unwrap_or(PITCH)
    }

    /// Whether a ballot that arrives now is taken. What the state says alone would not do: between
    /// the end of the grace and the next look at the clock, a round is still `locking`.
    #[must_use]
    pub fn takes_ballot(&self, now: Moment) -> bool {
        match self.state {
            RoundState::Open | RoundState::Reopened => true,
            RoundState::Locking => self.until.is_some_and(|until| now <= until),
            _ => false,
        }
    }
}

/// What is planned of a round.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoundPlan {
    /// What it is for.
    pub kind: RoundKind,
    /// Its own name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<Localized>,
    /// How long it should take, in seconds.
    pub seconds: u32,
    /// Who works with whom.
    pub grouping: Grouping,
    /// What is asked of everyone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ballot: Option<BallotForm>,
    /// Whether it ends by itself.
    #[serde(default)]
    pub auto: bool,
    /// How long a presentation takes, in seconds; three minutes unless somebody says otherwise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pitch: Option<u32>,
}

impl RoundPlan {
    /// A round of a kind with what is usual for it, for whoever adds one in the middle of a
    /// workshop.
    #[must_use]
    pub const fn usual(kind: RoundKind, minutes: u32) -> Self {
        let grouping = match kind {
            RoundKind::Dream => Grouping::Role,
            RoundKind::Ideate | RoundKind::Draw | RoundKind::Argue | RoundKind::Amend => {
                Grouping::Mixed
            }
            RoundKind::Measure | RoundKind::Vote | RoundKind::Allocate | RoundKind::Consent => {
                Grouping::Alone
            }
            _ => Grouping::Plenary,
        };
        let ballot = match kind {
            RoundKind::Vote | RoundKind::Jury => Some(BallotForm::Approval { most: 0 }),
            RoundKind::Consent => Some(BallotForm::Consent),
            RoundKind::Allocate => Some(BallotForm::Dots { dots: 10, most: 10 }),
            RoundKind::Measure => Some(BallotForm::Answers { highest: 5, questions: Vec::new() }),
            _ => None,
        };
        Self {
            kind,
            title: None,
            seconds: minutes * 60,
            grouping,
            ballot,
            auto: false,
            pitch: None,
        }
    }
}
