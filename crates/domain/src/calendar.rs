//! What a process says of its phases: names and descriptions of its own, and every extension with
//! its public reason.

use crate::{
    Moment,
    process::{PhaseKind, Position, Process, Timeline},
    refusal::Refusal,
    text::Localized,
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

    /// Gives a phase more time, for a public reason; what follows is pushed by as much as it must.
    ///
    /// # Errors
    /// What [`Timeline::extended`] refuses.
    pub fn extend(
        &mut self,
        now: Moment,
        kind: PhaseKind,
        until: Moment,
        reason: Localized,
    ) -> Result<Extension, Refusal> {
        let from = self.timeline.get(kind).map(|phase| phase.closes_at);
        let from = from.ok_or(Refusal::PhaseMissing { phase: kind })?;
        self.timeline = self.timeline.clone().extended(now, kind, until)?;
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
    /// ended, [`Refusal::NotAnExtension`] unless the new end is after the old one.
    pub fn extended(self, now: Moment, kind: PhaseKind, until: Moment) -> Result<Self, Refusal> {
        let phase = self.get(kind).ok_or(Refusal::PhaseMissing { phase: kind })?;
        if phase.position(now) == Position::Past {
            return Err(Refusal::PhaseOver { phase: kind });
        }
        if until <= phase.closes_at {
            return Err(Refusal::NotAnExtension);
        }
        Ok(self.with_end(kind, until))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::process::Phase;
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
        let extend = |kind, until| whole().extended(now, kind, day(until)).map(drop);
        let over = Refusal::PhaseOver { phase: PhaseKind::Submission };
        assert_eq!(extend(PhaseKind::Submission, 40), Err(over));
        assert_eq!(extend(PhaseKind::Review, 20), Err(Refusal::NotAnExtension));
        assert_eq!(extend(PhaseKind::Review, 21), Ok(()));
    }

    proptest! {
        #[test]
        fn whatever_is_extended_phases_stay_in_order_and_none_gets_shorter(
            place in 0_usize..8, more in 1_i64..200,
        ) {
            let kind = PhaseKind::ALL[place];
            let place = i64::try_from(place).unwrap();
            let later = whole().extended(day(0), kind, day(place * 10 + 10 + more)).unwrap();
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
