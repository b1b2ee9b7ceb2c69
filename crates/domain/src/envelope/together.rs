//! How many have to be in a project before an envelope takes it.

use crate::{
    actor::{ActorType, PartnerRole},
    project::Partner,
    proposal::Misfit,
    refusal::Refusal,
};
use std::collections::BTreeSet;

/// The most partners that an envelope may ask for.
pub const MOST_PARTNERS: u64 = 20;

/// How many kinds of actors, and how many partners, an envelope asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Together {
    kinds: u8,
    partners: u8,
}

impl Default for Together {
    fn default() -> Self {
        Self::ALONE
    }
}

impl Together {
    /// Nobody else is needed.
    pub const ALONE: Self = Self { kinds: 1, partners: 0 };

    /// Asks for a least number of kinds of actors, the bearer's counted, and of partners.
    ///
    /// # Errors
    /// [`Refusal::NotANumber`] of kinds when it is none or more than there are.
    pub fn kinds(self, kinds: u64) -> Result<Self, Refusal> {
        let to = ActorType::ALL.len() as u64;
        let sound = u8::try_from(kinds).ok().filter(|_| (1..=to).contains(&kinds));
        sound.map(|kinds| Self { kinds, ..self }).ok_or(Refusal::NotANumber { from: 1, to })
    }

    /// Asks for a least number of partners.
    ///
    /// # Errors
    /// [`Refusal::NotANumber`] when it is more than [`MOST_PARTNERS`].
    pub fn partners(self, partners: u64) -> Result<Self, Refusal> {
        let sound = u8::try_from(partners).ok().filter(|_| partners <= MOST_PARTNERS);
        let refused = Refusal::NotANumber { from: 0, to: MOST_PARTNERS };
        sound.map(|partners| Self { partners, ..self }).ok_or(refused)
    }

    /// The fewest kinds of actors, from one.
    #[must_use]
    pub const fn fewest_kinds(self) -> u8 {
        self.kinds
    }

    /// The fewest partners; none where a bearer may stand alone.
    #[must_use]
    pub const fn fewest_partners(self) -> u8 {
        self.partners
    }

    /// What is still missing. Whoever only supports a project carries nothing of it, and an actor
    /// that is in it twice is one.
    #[must_use]
    pub fn misfits(self, bearer: ActorType, partners: &[Partner]) -> Vec<Misfit> {
        let active = || partners.iter().filter(|it| it.role != PartnerRole::Supporter);
        let kinds: BTreeSet<_> = active().map(|it| it.actor.kind).chain([bearer]).collect();
        let others: BTreeSet<_> = active().map(|it| it.actor.id).collect();
        let (least_kinds, least) = (usize::from(self.kinds), usize::from(self.partners));
        let mut found = Vec::new();
        if kinds.len() < least_kinds {
            found.push(Misfit::TooFewKinds { least: least_kinds, has: kinds.len() });
        }
        if others.len() < least {
            found.push(Misfit::TooFewPartners { least, has: others.len() });
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{actor::Actor, id::ActorId};
    use uuid::Uuid;

    fn partner(number: u128, kind: ActorType, role: PartnerRole) -> Partner {
        let actor = Actor { id: ActorId(Uuid::from_u128(number)), name: "Un autre".into(), kind };
        Partner { actor, role, pledge: None }
    }

    #[test]
    fn two_of_one_kind_are_two_partners_and_one_kind() {
        let two = [
            partner(1, ActorType::Association, PartnerRole::CoBearer),
            partner(2, ActorType::Association, PartnerRole::Lender),
        ];
        let asks = Together::ALONE.kinds(2).unwrap().partners(2).unwrap();
        assert_eq!(
            asks.misfits(ActorType::Association, &two),
            [Misfit::TooFewKinds { least: 2, has: 1 }]
        );
        assert_eq!(asks.misfits(ActorType::Commune, &two), []);
    }

    #[test]
    fn whoever_only_supports_carries_nothing_and_who_is_there_twice_is_one() {
        let asks = Together::ALONE.partners(2).unwrap();
        let twice = [
            partner(1, ActorType::Company, PartnerRole::Funder),
            partner(1, ActorType::Company, PartnerRole::Lender),
            partner(2, ActorType::School, PartnerRole::Supporter),
        ];
        assert_eq!(
            asks.misfits(ActorType::Commune, &twice),
            [Misfit::TooFewPartners { least: 2, has: 1 }]
        );
        assert_eq!(Together::ALONE.misfits(ActorType::Commune, &[]), []);
    }

    #[test]
    fn no_envelope_asks_for_more_kinds_than_there_are() {
        assert!(Together::ALONE.kinds(0).is_err() && Together::ALONE.kinds(11).is_err());
        assert!(Together::ALONE.partners(MOST_PARTNERS + 1).is_err());
    }
}
