//! What a process says of its phases: names and descriptions of its own, and every extension with
//! its public reason.

use crate::{
    Moment,
    actor::coded,
    process::{Phase, PhaseKind, Position, Process, Timeline},
    refusal::{Fields, Refusal},
    text::Localized,
    vote::VoteState,
};
use serde::{Deserialize, Serialize};

/// What a process calls a phase, and what happens in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PhaseWords {
    /// Which phase.
    pub kind: PhaseKind,
    /// Its own name; the usual one when there is none.
    pub name: Option<Localized>,
    /// What happens in it, in a few sentences.
    pub description: Option<Localized>,
}

/// A phase that was given more time, in public.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Extension {
    /// Which phase.
    pub kind: PhaseKind,
    /// When it would have ended.
    pub from: Moment,
    /// When it ends instead.
    pub until: Moment,
    /// Why, in French and Dutch.
    pub reason: Localized,
    /// When this was said.
    pub at: Moment,
}

impl Extension {
    /// Whether the phase was over when it was given more time.
    #[must_use]
    pub fn reopened(&self) -> bool {
        self.at >= self.from
    }
}

coded! {
    /// How far a process has come, as its votes prove it: the furthest one counts.
    Reached {
        /// No vote has opened.
        Nothing => "nothing",
        /// People vote, or have voted.
        Vote => "vote",
        /// A vote is closed and waits to be counted.
        Close => "close",
        /// An outcome is known to staff.
        Count => "count",
        /// An outcome is public.
        Outcome => "outcome",
    }
}

impl Reached {
    /// How far the votes of a process have come. One that was annulled proves nothing any more:
    /// a new one takes its place.
    #[must_use]
    pub fn by(votes: impl IntoIterator<Item = VoteState>) -> Self {
        let reached = votes.into_iter().map(|state| match state {
            VoteState::Planned | VoteState::Void => Self::Nothing,
            VoteState::Open => Self::Vote,
            VoteState::Closed => Self::Close,
            VoteState::Counted => Self::Count,
            VoteState::Published => Self::Outcome,
        });
        reached.max().unwrap_or(Self::Nothing)
    }
}

impl PhaseKind {
    /// Whether a phase that is over can be opened again: as long as nothing that follows depends
    /// on its having ended. What comes before the vote is frozen by it, a vote only goes forward,
    /// and a count that everyone has read is not taken up again.
    #[must_use]
    pub const fn reopens(self, reached: Reached) -> bool {
        match self {
            Self::Submission
            | Self::Review
            | Self::Valuation
            | Self::Publication
            | Self::Voting => matches!(reached, Reached::Nothing),
            Self::Counting => !matches!(reached, Reached::Outcome),
            Self::Results | Self::Delivery => true,
        }
    }
}

impl Process {
    /// What this process says of a phase, when it says anything.
    #[must_use]
    pub fn words_of(&self, kind: PhaseKind) -> Option<&PhaseWords> {
        self.wording.iter().find(|words| words.kind == kind)
    }

    /// The extensions of a phase, the first one first.
    pub fn extensions_of(&self, kind: PhaseKind) -> impl Iterator<Item = &Extension> {
        self.extensions.iter().filter(move |extension| extension.kind == kind)
    }

    /// Checks that other dates keep what was said in public: a phase that was given more time is
    /// there, and ends no earlier.
    ///
    /// # Errors
    /// [`Refusal::ExtensionStands`] under the name of each phase that would not.
    pub fn keeps_its_word(&self, dates: &Timeline) -> Result<(), Vec<crate::Field>> {
        let mut fields = Fields::default();
        for kind in PhaseKind::ALL {
            let said = self.extensions_of(*kind).map(|said| said.until).max();
            // What was shortened before this was kept stays as it is, and can still be lengthened.
            let present = self.timeline.get(*kind).map(|phase| phase.closes_at);
            let Some(until) = said.zip(present).map(|(said, present)| said.min(present)) else {
                continue;
            };
            if dates.get(*kind).is_none_or(|phase| phase.closes_at < until) {
                fields.refuse(kind.code(), Refusal::ExtensionStands { until });
            }
        }
        if fields.is_empty() { Ok(()) } else { Err(fields.into_refused()) }
    }

    /// Gives a phase more time, for a public reason; what follows is pushed by as much as it must.
    /// One that is over opens again, where that is still possible.
    ///
    /// # Errors
    /// What [`Timeline::extended`] refuses.
    pub fn extend(
        &mut self,
        now: Moment,
        kind: PhaseKind,
        until: Moment,
        reason: Localized,
        reached: Reached,
    ) -> Result<Extension, Refusal> {
        let from = self.timeline.get(kind).map(|phase| phase.closes_at);
        let from = from.ok_or(Refusal::PhaseMissing { phase: kind })?;
        self.timeline = self.timeline.clone().extended(now, kind, until, reached)?;
        let extension = Extension { kind, from, until, reason, at: now };
        self.extensions.push(extension.clone());
        Ok(extension)
    }
}

impl Timeline {
    /// The phases with one of them ending later.
    ///
    /// # Errors
    /// [`Refusal::PhaseMissing`] when there is no such phase, [`Refusal::PhaseOver`] when it has
    /// ended and does not open again, [`Refusal::NotAnExtension`] unless the new end is after the
    /// old one and ahead.
    pub fn extended(
        self,
        now: Moment,
        kind: PhaseKind,
        until: Moment,
        reached: Reached,
    ) -> Result<Self, Refusal> {
        let phase = self.get(kind).ok_or(Refusal::PhaseMissing { phase: kind })?;
        if !phase.can_be_extended(now, reached) {
            return Err(Refusal::PhaseOver { phase: kind });
        }
        if until <= phase.closes_at || until <= now {
            return Err(Refusal::NotAnExtension);
        }
        Ok(self.with_end(kind, until))
    }
}

impl Phase {
    /// Whether it can be given more time: it is not over, or opens again.
    #[must_use]
    pub fn can_be_extended(&self, now: Moment, reached: Reached) -> bool {
        self.position(now) != Position::Past || self.kind.reopens(reached)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::{TimeDelta, TimeZone, Utc};
    use proptest::prelude::*;

    fn day(number: i64) -> Moment {
        Utc.with_ymd_and_hms(2026, 1, 1, 0, 0, 0).unwrap() + TimeDelta::days(number)
    }

    /// All eight phases, ten days each.
    fn whole() -> Timeline {
        let phase = |(place, kind): (i64, &PhaseKind)| Phase {
            kind: *kind,
            opens_at: day(place * 10),
            closes_at: day(place * 10 + 10),
        };
        Timeline::new((0..).zip(PhaseKind::ALL).map(phase).collect()).unwrap()
    }

    #[test]
    fn what_is_over_is_not_extended_and_no_end_comes_nearer() {
        let now = day(15);
        let extend = |kind, until| whole().extended(now, kind, day(until), Reached::Vote).map(drop);
        let over = Refusal::PhaseOver { phase: PhaseKind::Submission };
        assert_eq!(extend(PhaseKind::Submission, 40), Err(over));
        assert_eq!(extend(PhaseKind::Review, 20), Err(Refusal::NotAnExtension));
        assert_eq!(extend(PhaseKind::Review, 21), Ok(()));
    }

    /// The whole table: phases down, how far the process has come across.
    #[test]
    fn a_phase_that_is_over_opens_again_as_long_as_nothing_depends_on_it() {
        let mut printed = String::new();
        for kind in PhaseKind::ALL {
            let cells = Reached::ALL.iter().filter(|reached| kind.reopens(**reached));
            let cells: Vec<_> = cells.map(|reached| reached.code()).collect();
            printed += &format!("{}: {}\n", kind.code(), cells.join(" "));
        }
        let table = "submission: nothing
review: nothing
valuation: nothing
publication: nothing
voting: nothing
counting: nothing vote close count
results: nothing vote close count outcome
delivery: nothing vote close count outcome
";
        assert_eq!(printed, table);
        // And the timeline asks the table, for each phase that is over.
        for kind in PhaseKind::ALL {
            for reached in Reached::ALL {
                let again = whole().extended(day(100), *kind, day(110), *reached);
                assert_eq!(again.is_ok(), kind.reopens(*reached), "{kind:?} {reached:?}");
            }
        }
    }

    #[test]
    fn what_opens_again_ends_ahead_and_pushes_what_had_begun() {
        let (now, kind) = (day(25), PhaseKind::Submission);
        let extend = |until| whole().extended(now, kind, until, Reached::Nothing);
        assert_eq!(extend(day(20)), Err(Refusal::NotAnExtension));
        assert_eq!(extend(now), Err(Refusal::NotAnExtension));
        let later = extend(day(30)).unwrap();
        assert_eq!(later.present(now).map(|phase| phase.kind), Some(kind));
        let review = later.get(PhaseKind::Review).unwrap();
        assert_eq!((review.opens_at, review.closes_at), (day(30), day(40)));
    }

    #[test]
    fn other_dates_take_back_nothing_that_was_said_in_public() {
        let (kind, name) = (PhaseKind::Review, Localized::same("Budget"));
        let mut process = Process {
            id: crate::id::ProcessId(uuid::Uuid::nil()),
            administration: crate::id::AdministrationId(uuid::Uuid::nil()),
            co_owners: Vec::new(),
            slug: crate::text::Slug::parse("budget").unwrap(),
            name: name.clone(),
            summary: name.clone(),
            about: name.clone(),
            timeline: whole(),
            wording: Vec::new(),
            extensions: Vec::new(),
            visibility: crate::process::Visibility::Published,
            support_threshold: None,
            votes_in: crate::session::VotesIn::Several,
        };
        process.extend(day(15), kind, day(25), name, Reached::Nothing).unwrap();
        let refused = process.keeps_its_word(&whole()).unwrap_err();
        assert_eq!(refused[0].refusal, Refusal::ExtensionStands { until: day(25) });
        let (kept, later) = (process.timeline.clone(), whole().with_end(kind, day(40)));
        assert!(process.keeps_its_word(&kept).is_ok() && process.keeps_its_word(&later).is_ok());
        // What was shortened when that was still possible keeps nobody from changing the rest.
        process.timeline = whole();
        assert!(process.keeps_its_word(&whole()).is_ok());
        assert!(process.keeps_its_word(&whole().with_end(kind, day(19))).is_err());
    }

    #[test]
    fn the_furthest_vote_tells_how_far_a_process_has_come() {
        use VoteState::{Closed, Open, Planned, Published, Void};
        assert_eq!(Reached::by([]), Reached::Nothing);
        assert_eq!(Reached::by([Planned, Void]), Reached::Nothing);
        assert_eq!(Reached::by([Planned, Open]), Reached::Vote);
        assert_eq!(Reached::by([Published, Closed, Planned]), Reached::Outcome);
    }

    proptest! {
        #[test]
        fn whatever_is_extended_phases_stay_in_order_and_none_gets_shorter(
            place in 0_usize..8, now in 0_i64..90, more in 1_i64..200,
        ) {
            let kind = PhaseKind::ALL[place];
            let place = i64::try_from(place).unwrap();
            let end = day(now.max(place * 10 + 10) + more);
            let later = whole().extended(day(now), kind, end, Reached::Nothing).unwrap();
            prop_assert!(Timeline::new(later.phases().to_vec()).is_ok());
            for (before, after) in whole().phases().iter().zip(later.phases()) {
                let length = |phase: &Phase| phase.closes_at - phase.opens_at;
                prop_assert!(length(after) >= length(before));
                prop_assert!(after.opens_at >= before.opens_at);
                prop_assert!(before.kind >= kind || before == after);
            }
        }
    }
}
