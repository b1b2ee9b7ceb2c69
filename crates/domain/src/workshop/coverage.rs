//! How much of a room a result stands for: ballots against people, kind by kind.
//!
//! Kinds are pooled as in what came out, by who voted, so that neither tells what the other keeps back.
//! A kind that was in the room and cast nothing is what this figure is for: it is told when it is of
//! three people or more.

use super::{Cast, FEWEST, Group, pooling};
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
    /// Each group of three people or more, of whom three or more voted or nobody did, in the order of
    /// kinds.
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
        for (kind, group) in grouped(&cast, &people) {
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

/// Into which group each kind of a room goes: by its ballots, and where it cast none by its people.
fn grouped(
    cast: &BTreeMap<ActorType, u32>,
    people: &BTreeMap<ActorType, u32>,
) -> BTreeMap<ActorType, Group> {
    let mut groups = pooling(cast);
    if groups.is_empty() && !cast.is_empty() {
        // Fewer than three voted: that is all that may be told.
        return groups;
    }
    let silent = || people.iter().filter(|(kind, n)| **n > 0 && !cast.contains_key(kind));
    let few = |n: u32| n < FEWEST;
    groups.extend(
        silent().map(|(kind, n)| (*kind, if few(*n) { Group::Others } else { Group::Kind(*kind) })),
    );
    // Those who are few and cast nothing, alone in their pool, are joined by the smallest other kind.
    let pooled = |groups: &BTreeMap<ActorType, Group>| -> u32 {
        let of_them = groups.iter().filter(|(_, group)| **group == Group::Others);
        of_them.filter_map(|(kind, _)| people.get(kind)).sum()
    };
    while pooled(&groups) > 0 && few(pooled(&groups)) {
        let named =
            people.iter().filter(|(kind, _)| groups.get(kind) == Some(&Group::Kind(**kind)));
        let Some((kind, _)) = named.min_by_key(|(kind, n)| (**n, **kind)) else {
            return BTreeMap::new();
        };
        groups.insert(*kind, Group::Others);
    }
    groups
}

fn thousandths(part: u32, whole: u32) -> u32 {
    let share = (u64::from(part) * 1_000).checked_div(u64::from(whole)).unwrap_or(0);
    u32::try_from(share.min(1_000)).unwrap_or(1_000)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workshop::RoomBallot;
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

    #[test]
    fn two_of_three_coaches_who_voted_are_pooled_as_they_are_in_what_came_out() {
        let room = [(ActorType::Inhabitants, 8), (ActorType::Commune, 3), (ActorType::Coach, 3)];
        let ballots =
            casts(&[(ActorType::Inhabitants, 8), (ActorType::Commune, 3), (ActorType::Coach, 2)]);
        let found = Coverage::of(ballots.iter(), &room.into());
        let groups: Vec<Group> = found.groups.iter().map(|one| one.group).collect();
        assert_eq!(groups, [Group::Kind(ActorType::Inhabitants), Group::Others]);
        assert_eq!(
            found.least().map(|least| (least.group, least.cast, least.people)),
            Some((Group::Others, 5, 6))
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
                prop_assert!(group.cast == 0 || group.cast >= FEWEST);
            }
        }
    }
}
