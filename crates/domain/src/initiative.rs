//! Initiatives: actors that stand on the public list and map. Whoever an administration has
//! confirmed stands there; any other asks to, and somebody who keeps the registry answers.

use crate::{
    Moment,
    actor::{ActorStanding, ActorType, Profile, coded},
    id::ActorId,
    registry::resource::Location,
    text::Localized,
};

coded! {
    /// Where a wish to stand on the list is.
    ListingState {
        /// Nobody has looked at it yet.
        Waiting => "waiting",
        /// Everybody sees it.
        Listed => "listed",
        /// It is not shown, for a reason that those who act for it read.
        Declined => "declined",
    }
}

/// What an actor says of where it is, and whether that is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listing {
    /// Who.
    pub actor: ActorId,
    /// Where it is at home.
    pub location: Location,
    /// Whether everybody sees it.
    pub state: ListingState,
    /// Why not, of what was declined.
    pub because: Option<Localized>,
    /// When it was asked for last.
    pub sent_at: Moment,
}

impl Listing {
    /// What somebody who acts for an actor asks for. Whom an administration confirmed, and whoever
    /// stands on the list already, waits for nobody; what was declined is looked at anew.
    #[must_use]
    pub fn sent(profile: &Profile, before: Option<&Self>, location: Location, now: Moment) -> Self {
        let state = match before.map(|listing| listing.state) {
            Some(ListingState::Listed) => ListingState::Listed,
            Some(ListingState::Declined) => ListingState::Waiting,
            _ if profile.standing == ActorStanding::Confirmed => ListingState::Listed,
            _ => ListingState::Waiting,
        };
        Self { actor: profile.actor.id, location, state, because: None, sent_at: now }
    }

    /// What is answered: shown, or not, for a reason.
    #[must_use]
    pub fn answered(self, declined: Option<Localized>) -> Self {
        let state = match declined {
            Some(_) => ListingState::Declined,
            None => ListingState::Listed,
        };
        Self { state, because: declined, ..self }
    }
}

/// An actor on the public list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Initiative {
    /// What is known of it.
    pub profile: Profile,
    /// Where it is, as it said; a home is shown by its quarter only.
    pub location: Location,
}

/// Whether an actor stands on the public list: because it asked to and nobody declined, or because
/// an administration confirmed it. An inhabitant who only lends something never does.
#[must_use]
pub fn is_public(profile: &Profile, listing: Option<&Listing>) -> bool {
    match listing {
        Some(listing) => listing.state == ListingState::Listed,
        None => {
            profile.standing == ActorStanding::Confirmed
                && profile.actor.kind != ActorType::Inhabitants
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::actor::Actor;
    use chrono::{TimeZone, Utc};
    use uuid::Uuid;

    fn profile(standing: ActorStanding, kind: ActorType) -> Profile {
        Profile {
            actor: Actor { id: ActorId(Uuid::from_u128(1)), name: "Repair".to_owned(), kind },
            standing,
            enterprise: None,
            commune: None,
            about: None,
            website: None,
            confirmed_by: None,
        }
    }

    #[test]
    fn a_wish_waits_unless_an_administration_knows_who_asks_and_a_declined_one_is_looked_at_anew() {
        let now = Utc.with_ymd_and_hms(2026, 6, 1, 8, 0, 0).unwrap();
        let declared = profile(ActorStanding::Declared, ActorType::Collective);
        let sent = |profile: &Profile, before: Option<&Listing>| {
            Listing::sent(profile, before, Location::default(), now)
        };
        let first = sent(&declared, None);
        assert_eq!(first.state, ListingState::Waiting);
        assert!(!is_public(&declared, Some(&first)));
        let declined = first.clone().answered(Some(Localized::same("Deux fois la même")));
        assert!(!is_public(&declared, Some(&declined)) && declined.because.is_some());
        let again = sent(&declared, Some(&declined));
        assert_eq!((again.state, &again.because), (ListingState::Waiting, &None));
        let listed = again.answered(None);
        assert!(is_public(&declared, Some(&listed)));
        // Whoever is on the list moves without waiting again.
        assert_eq!(sent(&declared, Some(&listed)).state, ListingState::Listed);
        let confirmed = profile(ActorStanding::Confirmed, ActorType::Association);
        assert_eq!(sent(&confirmed, None).state, ListingState::Listed);
    }

    #[test]
    fn whoever_was_confirmed_is_public_and_an_inhabitant_who_asked_for_nothing_is_not() {
        assert!(is_public(&profile(ActorStanding::Confirmed, ActorType::Commune), None));
        for (standing, kind) in [
            (ActorStanding::Confirmed, ActorType::Inhabitants),
            (ActorStanding::Declared, ActorType::Collective),
            (ActorStanding::Named, ActorType::Association),
        ] {
            assert!(!is_public(&profile(standing, kind), None), "{kind:?}");
        }
    }
}
