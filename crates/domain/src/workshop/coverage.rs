//! How much of a room a result stands for: ballots against people, kind by kind.
//!
//! Kinds are pooled by who was there, not by who voted: a kind that was in the room and cast nothing
//! is what this figure is for.

use super::{Cast, Group, pooling};
use crate::actor::ActorType;
use serde::Serialize;
use std::collections::BTreeMap;

/// How many of a group voted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Covered {
    /// The group.
    pub group: Group,
    /// Its ballots, each by its first hat.
    pub cast: u32,
    /// Its people who might have voted.
    pub people: u32,
    /// The one against the other, in thousandths.
    pub share: u32,
}

/// How much of a room voted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Coverage {
    /// Ballots.
    pub cast: u32,
    /// People who might have voted.
    pub people: u32,
    /// The one against the other, in thousandths.
    pub share: u32,
    /// Each group of three people or more, in the order of kinds.
    pub groups: Vec<Covered>,
}

impl Coverage {
    /// The coverage of ballots in a room. Whoever votes on paper may have no seat: nobody is counted
    /// as absent who voted.
    #[must_use]
    pub fn of<'a>(
        ballots: impl Iterator<Item = &'a Cast>,
        room: &BTreeMap<ActorType, u32>,
    ) -> Self {
        let mut cast: BTreeMap<ActorType, u32> = BTreeMap::new();
        for ballot in ballots {
            *cast.entry(ballot.kind).or_default() += 1;
        }
        let mut people = room.clone();
        for (kind, voted) in &cast {
            let there = people.entry(*kind).or_default();
            *there = (*there).max(*voted);
        }
        let mut groups: BTreeMap<Group, (u32, u32)> = BTreeMap::new();
        for (kind, group) in pooling(&people) {
            let sum = groups.entry(group).or_default();
            sum.0 += cast.get(&kind).copied().unwrap_or(0);
            sum.1 += people.get(&kind).copied().unwrap_or(0);
        }
        let groups = groups.into_iter().map(|(group, (cast, people))| {
            let share = thousandths(cast, people);
            Covered { group, cast, people, share }
        });
        let (cast, people) = (cast.values().sum(), people.values().sum());
        Self { cast, people, share: thousandths(cast, people), groups: groups.collect() }
    }

    /// The group of which the smallest part voted, where there are several and not all voted alike.
    #[must_use]
    pub fn least(&self) -> Option<&Covered> {
        let most = self.groups.iter().map(|group| group.share).max()?;
        self.groups.iter().min_by_key(|group| group.share).filter(|least| least.share < most)
    }
}

fn thousandths(part: u32, whole: u32) -> u32 {
    let share = (u64::from(part) * 1_000).checked_div(u64::from(whole)).unwrap_or(0);
    u32::try_from(share.min(1_000)).unwrap_or(1_000)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workshop::{FEWEST, RoomBallot};
    use proptest::prelude::*;

    fn casts(kinds: &[(ActorType, u32)]) -> Vec<Cast> {
        let ballot = RoomBallot::Approval { chosen: [].into() };
        let cast = |kind| Cast { kind, second: None, paper: false, ballot: ballot.clone() };
        kinds
            .iter()
            .flat_map(|(kind, n)| (0..*n).map(|_| cast(*kind)).collect::<Vec<_>>())
            .collect()
    }

    #[test]
    fn a_kind_that_was_there_and_did_not_vote_is_named() {
        let room = [(ActorType::Inhabitants, 8), (ActorType::Company, 4)].into();
        let ballots = casts(&[(ActorType::Inhabitants, 6)]);
        let found = Coverage::of(ballots.iter(), &room);
        assert_eq!((found.cast, found.people, found.share), (6, 12, 500));
        let least = found.least().unwrap();
        assert_eq!(
            (least.group, least.cast, least.people),
            (Group::Kind(ActorType::Company), 0, 4)
        );
    }

    proptest! {
        #[test]
        fn coverage_is_never_above_one_and_never_of_fewer_than_three(
            room in proptest::collection::vec(0_u32..6, 10),
            voted in proptest::collection::vec(0_u32..6, 10),
        ) {
            let room = ActorType::ALL.iter().copied().zip(room).collect();
            let voted: Vec<_> = ActorType::ALL.iter().copied().zip(voted).collect();
            let found = Coverage::of(casts(&voted).iter(), &room);
            prop_assert!(found.cast <= found.people);
            for group in &found.groups {
                prop_assert!(group.cast <= group.people && group.people >= FEWEST);
            }
        }
    }
}
