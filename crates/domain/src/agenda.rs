//! What collectives announce: a workshop, a visit, a debate; and the dated festivals under which an
//! administration gathers it.

use crate::{
    Moment, Refusal,
    actor::{Actor, ActorType, coded},
    id::{AccountId, AdministrationId, FestivalId, GatheringId},
    locale::Locale,
    registry::Span,
    text::{Authored, Localized, Slug},
};
use chrono::NaiveDate;

coded! {
    /// What sort of moment it is.
    GatheringKind {
        /// One does or learns something together.
        Workshop => "workshop",
        /// One looks at a place.
        Visit => "visit",
        /// One talks something through.
        Debate => "debate",
        /// One draws together what there is in a quarter.
        MappingParty => "mapping-party",
        /// One eats, dances, meets.
        Convivial => "convivial",
    }
}

coded! {
    /// Where an announcement stands.
    GatheringState {
        /// It takes place.
        Announced => "announced",
        /// Whoever announced it called it off; everybody reads that.
        Cancelled => "cancelled",
        /// Whoever announced it took it down; others read that, and nothing else.
        Withdrawn => "withdrawn",
        /// It was taken down, for a reason that stands in its place.
        Hidden => "hidden",
    }
}

impl GatheringState {
    /// Whether everybody reads it, on pages, in calendars and in files.
    #[must_use]
    pub const fn is_shown(self) -> bool {
        matches!(self, Self::Announced | Self::Cancelled)
    }
}

/// What a collective announces.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gathering {
    /// Identifier.
    pub id: GatheringId,
    /// What sort of moment it is.
    pub kind: GatheringKind,
    /// Who announces it.
    pub actor: Actor,
    /// Who wrote it.
    pub author: AccountId,
    /// What it is called.
    pub title: Authored,
    /// What is worth knowing.
    pub about: Option<Authored>,
    /// For whom it is; none is for everybody.
    pub audience: Option<Authored>,
    /// In which languages it is held.
    pub languages: Vec<Locale>,
    /// When.
    pub when: Span,
    /// Where, in words.
    pub place: String,
    /// In which commune.
    pub commune: Option<Slug>,
    /// The festival to which it belongs.
    pub festival: Option<FestivalId>,
    /// Where it stands.
    pub state: GatheringState,
    /// Why it was taken down.
    pub because: Option<Localized>,
    /// Counts the changes, from one: calendars take the highest.
    pub revision: u32,
    /// When it was changed last.
    pub changed_at: Moment,
}

impl Gathering {
    /// The same, called off. What was taken down stays down.
    #[must_use]
    pub fn called_off(self, now: Moment) -> Self {
        let state = GatheringState::Cancelled;
        if self.state == GatheringState::Announced { self.becomes(state, now) } else { self }
    }

    /// The same, taken down by whoever announced it. What an administration took down stays so.
    #[must_use]
    pub fn withdrawn(self, now: Moment) -> Self {
        if self.state.is_shown() { self.becomes(GatheringState::Withdrawn, now) } else { self }
    }

    /// The same, announced again by whoever had taken it down.
    #[must_use]
    pub fn announced_again(self, now: Moment) -> Self {
        let state = GatheringState::Announced;
        if self.state == GatheringState::Withdrawn { self.becomes(state, now) } else { self }
    }

    fn becomes(self, state: GatheringState, now: Moment) -> Self {
        Self { state, revision: self.revision + 1, changed_at: now, ..self }
    }

    /// The same, taken down for a reason, or shown again.
    #[must_use]
    pub fn judged(mut self, because: Option<Localized>, now: Moment) -> Self {
        self.state = match because {
            Some(_) => GatheringState::Hidden,
            None => GatheringState::Announced,
        };
        self.because = because;
        self.revision += 1;
        self.changed_at = now;
        self
    }
}

/// Whether an actor of this kind announces something: a group does, an inhabitant joins one.
#[must_use]
pub const fn may_announce(kind: ActorType) -> bool {
    !matches!(kind, ActorType::Inhabitants)
}

/// Some days under a name, under which an administration gathers what is announced.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Festival {
    /// Identifier.
    pub id: FestivalId,
    /// Its name in addresses.
    pub slug: Slug,
    /// Who holds it.
    pub administration: AdministrationId,
    /// What it is called.
    pub name: Localized,
    /// What is worth knowing.
    pub about: Option<Localized>,
    /// Its first day, in Brussels.
    pub first: NaiveDate,
    /// Its last day, which belongs to it.
    pub last: NaiveDate,
}

impl Festival {
    /// Some days: the last one does not come before the first.
    ///
    /// # Errors
    /// [`Refusal::EndsBeforeItBegins`].
    pub fn days(first: NaiveDate, last: NaiveDate) -> Result<(NaiveDate, NaiveDate), Refusal> {
        if last < first { Err(Refusal::EndsBeforeItBegins) } else { Ok((first, last)) }
    }

    /// Takes a time in, when it begins on one of its days, as clocks in Brussels show it. A party
    /// of the last evening may end after midnight.
    ///
    /// # Errors
    /// [`Refusal::NotDuringFestival`].
    pub fn takes(&self, when: Span) -> Result<(), Refusal> {
        let (begins, _) = when.touched_days();
        if self.first <= begins && begins <= self.last {
            Ok(())
        } else {
            Err(Refusal::NotDuringFestival { first: self.first, last: self.last })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn local(from: &str, to: &str) -> Span {
        Span::local(from.parse().unwrap(), to.parse().unwrap()).unwrap()
    }

    #[test]
    fn a_festival_takes_what_begins_on_its_days_in_brussels_even_if_it_ends_after_midnight() {
        let festival = Festival {
            id: FestivalId(Uuid::nil()),
            slug: Slug::parse("communs").unwrap(),
            administration: AdministrationId(Uuid::nil()),
            name: Localized::same("Fête des communs"),
            about: None,
            first: day("2026-06-05"),
            last: day("2026-06-07"),
        };
        // In summer the first minute of a day in Brussels is the evening before in UTC.
        assert_eq!(festival.takes(local("2026-06-05T00:00:00", "2026-06-05T01:00:00")), Ok(()));
        assert_eq!(festival.takes(local("2026-06-07T22:00:00", "2026-06-08T02:00:00")), Ok(()));
        for (from, to) in [
            ("2026-06-04T23:00:00", "2026-06-05T02:00:00"),
            ("2026-06-08T00:00:00", "2026-06-08T01:00:00"),
        ] {
            let refused = Refusal::NotDuringFestival { first: festival.first, last: festival.last };
            assert_eq!(festival.takes(local(from, to)), Err(refused));
        }
        let backwards = Festival::days(festival.last, festival.first);
        assert_eq!(backwards, Err(Refusal::EndsBeforeItBegins));
    }

    #[test]
    fn groups_announce_and_an_inhabitant_alone_does_not() {
        let none: Vec<_> = ActorType::ALL.iter().filter(|kind| !may_announce(**kind)).collect();
        assert_eq!(none, [&ActorType::Inhabitants]);
    }
}
