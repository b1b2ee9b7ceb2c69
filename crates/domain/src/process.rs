//! A process: one participatory budget from the call to the delivery, and its phases.

use crate::{
    Moment,
    actor::coded,
    calendar::{Extension, PhaseWords},
    id::{AdministrationId, ProcessId},
    ownership::CoOwner,
    proposal::Refused,
    refusal::{Fields, Refusal},
    session::VotesIn,
    text::{Localized, Slug},
};
use serde::{Deserialize, Serialize};
use std::num::NonZeroU32;

coded! {
    /// The phases a process may have, in their natural order.
    PhaseKind {
        /// People hand in proposals.
        Submission => "submission",
        /// The administration checks that proposals are admissible.
        Review => "review",
        /// Feasibility and cost are worked out.
        Valuation => "valuation",
        /// The projects that go to the vote are shown.
        Publication => "publication",
        /// People vote.
        Voting => "voting",
        /// Ballots are counted.
        Counting => "counting",
        /// The outcome is public.
        Results => "results",
        /// Projects are carried out.
        Delivery => "delivery",
    }
}

impl PhaseKind {
    /// Whether nothing could be decided without this phase.
    #[must_use]
    pub const fn is_needed(self) -> bool {
        matches!(self, Self::Voting | Self::Counting | Self::Results)
    }
}

/// A phase with its dates.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Phase {
    /// Which one.
    pub kind: PhaseKind,
    /// When it begins.
    pub opens_at: Moment,
    /// When it ends.
    pub closes_at: Moment,
}

impl Phase {
    /// Where a moment lies relative to this phase.
    #[must_use]
    pub fn position(&self, now: Moment) -> Position {
        if now < self.opens_at {
            Position::Ahead
        } else if now < self.closes_at {
            Position::Now
        } else {
            Position::Past
        }
    }
}

/// Whether a phase is over, running or still to come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Position {
    /// It is over.
    Past,
    /// It is running.
    Now,
    /// It is still to come.
    Ahead,
}

/// The phases of a process: each at most once, the needed ones there, none before the other's end.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Timeline(Vec<Phase>);

impl Timeline {
    /// Puts phases in order and checks them all.
    ///
    /// # Errors
    /// One refusal per phase that is wrong, under the name of the phase.
    pub fn new(mut phases: Vec<Phase>) -> Result<Self, Vec<crate::Field>> {
        phases.sort_by_key(|phase| phase.kind);
        let mut fields = Fields::default();
        for kind in PhaseKind::ALL.iter().copied().filter(|kind| kind.is_needed()) {
            if !phases.iter().any(|phase| phase.kind == kind) {
                fields.refuse(kind.code(), Refusal::PhaseMissing { phase: kind });
            }
        }
        for phase in &phases {
            if phase.closes_at <= phase.opens_at {
                fields.refuse(phase.kind.code(), Refusal::EndsBeforeItBegins);
            }
        }
        for pair in phases.windows(2) {
            if pair[1].opens_at < pair[0].closes_at {
                fields.refuse(
                    pair[1].kind.code(),
                    Refusal::PhasesOutOfOrder { first: pair[0].kind, then: pair[1].kind },
                );
            }
        }
        if fields.is_empty() { Ok(Self(phases)) } else { Err(fields.into_refused()) }
    }

    /// The phases in order.
    #[must_use]
    pub fn phases(&self) -> &[Phase] {
        &self.0
    }

    /// A phase by its kind.
    #[must_use]
    pub fn get(&self, kind: PhaseKind) -> Option<&Phase> {
        self.0.iter().find(|phase| phase.kind == kind)
    }

    /// The phase that is running, else the next one.
    #[must_use]
    pub fn present(&self, now: Moment) -> Option<&Phase> {
        self.0.iter().find(|phase| phase.position(now) != Position::Past)
    }

    /// The same phases so much later.
    #[must_use]
    pub fn later(mut self, by: chrono::TimeDelta) -> Self {
        for phase in &mut self.0 {
            phase.opens_at += by;
            phase.closes_at += by;
        }
        self
    }

    /// Moves the end of a phase, pushing what follows by as much as it must.
    #[must_use]
    pub fn with_end(mut self, kind: PhaseKind, closes_at: Moment) -> Self {
        let mut earliest = None;
        for phase in &mut self.0 {
            if let Some(bound) = earliest.filter(|bound| phase.opens_at < *bound) {
                let length = phase.closes_at - phase.opens_at;
                phase.opens_at = bound;
                phase.closes_at = phase.closes_at.max(bound + length);
            }
            if phase.kind == kind {
                phase.closes_at = closes_at;
            }
            if phase.kind >= kind {
                earliest = Some(phase.closes_at);
            }
        }
        self
    }
}

coded! {
    /// Whether citizens see a process.
    Visibility {
        /// Only the administration sees it.
        Draft => "draft",
        /// Everyone sees it.
        Published => "published",
    }
}

/// One participatory budget.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Process {
    /// Identifier.
    pub id: ProcessId,
    /// The administration that leads it.
    pub administration: AdministrationId,
    /// Those that were asked to own it too, in the order in which they were asked.
    pub co_owners: Vec<CoOwner>,
    /// The name in addresses.
    pub slug: Slug,
    /// What it is called.
    pub name: Localized,
    /// What it is, in a sentence or two.
    pub summary: Localized,
    /// The whole story, in Markdown.
    pub about: Localized,
    /// Its phases.
    pub timeline: Timeline,
    /// What it says of them, where it says something of its own.
    pub wording: Vec<PhaseWords>,
    /// Those that were given more time, in the order in which this was said.
    pub extensions: Vec<Extension>,
    /// Whether citizens see it.
    pub visibility: Visibility,
    /// How many people have to stand behind a proposal before it goes on to the valuation; none
    /// where that is not asked.
    pub support_threshold: Option<NonZeroU32>,
    /// In how many of its envelopes one voter votes.
    pub votes_in: VotesIn,
}

impl Process {
    /// Checks that enough people stand behind a proposal to go on with it.
    ///
    /// # Errors
    /// [`Refused::TooFewSupports`].
    pub fn supported(&self, there: u64) -> Result<(), Refusal> {
        match self.support_threshold.map(NonZeroU32::get) {
            Some(needed) if there < u64::from(needed) => {
                Err(Refused::TooFewSupports { needed, there }.into())
            }
            _ => Ok(()),
        }
    }
}

/// An administration: the tenant that owns processes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Administration {
    /// Identifier.
    pub id: AdministrationId,
    /// The name in addresses.
    pub slug: Slug,
    /// Its name.
    pub name: Localized,
    /// Who it is, in Markdown.
    pub about: Localized,
    /// Where people write to.
    pub contact: crate::account::Email,
    /// Accessibility statement, in Markdown.
    pub accessibility: Localized,
    /// Privacy statement, in Markdown.
    pub privacy: Localized,
    /// Counter, telephone and post.
    pub reach: crate::reach::Reach,
    /// What else there is to know for whoever goes, calls or writes.
    pub paths: Option<Localized>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::{TimeDelta, TimeZone, Utc};

    fn day(number: i64) -> Moment {
        Utc.with_ymd_and_hms(2026, 1, 1, 0, 0, 0).unwrap() + TimeDelta::days(number)
    }

    fn phase(kind: PhaseKind, from: i64, to: i64) -> Phase {
        Phase { kind, opens_at: day(from), closes_at: day(to) }
    }

    fn needed() -> Vec<Phase> {
        vec![
            phase(PhaseKind::Voting, 0, 10),
            phase(PhaseKind::Counting, 10, 12),
            phase(PhaseKind::Results, 12, 40),
        ]
    }

    #[test]
    fn a_process_without_a_vote_is_refused() {
        let mut phases = needed();
        phases.remove(0);
        let refused = Timeline::new(phases).unwrap_err();
        assert_eq!(refused[0].name, "voting");
    }

    #[test]
    fn phases_never_overlap() {
        let mut phases = needed();
        phases[1].opens_at = day(9);
        let refused = Timeline::new(phases).unwrap_err();
        assert_eq!(
            refused[0].refusal,
            Refusal::PhasesOutOfOrder { first: PhaseKind::Voting, then: PhaseKind::Counting }
        );
    }

    #[test]
    fn extending_the_vote_pushes_what_follows() {
        let timeline = Timeline::new(needed()).unwrap().with_end(PhaseKind::Voting, day(15));
        let kinds: Vec<_> = timeline.phases().iter().map(|p| (p.opens_at, p.closes_at)).collect();
        assert_eq!(kinds, [(day(0), day(15)), (day(15), day(17)), (day(17), day(45))]);
        assert!(Timeline::new(timeline.phases().to_vec()).is_ok());
    }
}
