//! Kinds of actors in figures: nobody can be told from one, because kinds of fewer than three
//! people are pooled.

use crate::actor::ActorType;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::collections::BTreeMap;

/// The fewest people whose figure is shown by itself.
pub const FEWEST: u32 = 3;

/// A kind of actor in a figure, or several small ones together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Group {
    /// One kind.
    Kind(ActorType),
    /// The kinds with too few people, together.
    Others,
}

impl Group {
    /// The code, for words and marks.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Kind(kind) => kind.code(),
            Self::Others => "others",
        }
    }
}

impl Serialize for Group {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}

impl<'de> Deserialize<'de> for Group {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let code = String::deserialize(deserializer)?;
        if code == Self::Others.code() {
            return Ok(Self::Others);
        }
        code.parse().map(Self::Kind).map_err(|_| serde::de::Error::custom("not a kind of actor"))
    }
}

/// Into which group each kind goes. Kinds under three people are pooled; when even together they
/// are too few, the smallest other kind joins them. With fewer than three people in all there is
/// no group to show.
#[must_use]
pub fn pooling(people: &BTreeMap<ActorType, u32>) -> BTreeMap<ActorType, Group> {
    let mut kinds: Vec<(ActorType, u32)> =
        people.iter().filter(|(_, n)| **n > 0).map(|(kind, n)| (*kind, *n)).collect();
    kinds.sort_by_key(|(kind, n)| (*n, *kind));
    let mut pooled = 0;
    let mut groups = BTreeMap::new();
    for (kind, n) in kinds {
        let alone = n >= FEWEST && (pooled == 0 || pooled >= FEWEST);
        if alone {
            groups.insert(kind, Group::Kind(kind));
        } else {
            pooled += n;
            groups.insert(kind, Group::Others);
        }
    }
    if pooled > 0 && pooled < FEWEST { BTreeMap::new() } else { groups }
}

/// Sums a figure over the groups.
#[must_use]
pub fn pooled(people: &BTreeMap<ActorType, u32>) -> BTreeMap<Group, u32> {
    let groups = pooling(people);
    let mut sums = BTreeMap::new();
    for (kind, n) in people {
        if let Some(group) = groups.get(kind) {
            *sums.entry(*group).or_default() += n;
        }
    }
    sums
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn no_figure_ever_stands_for_fewer_than_three_people(counts in proptest::collection::vec(0_u32..6, 10)) {
            let people = ActorType::ALL.iter().copied().zip(counts).collect();
            let sums = pooled(&people);
            prop_assert!(sums.values().all(|n| *n >= FEWEST));
            let all: u32 = people.values().sum();
            prop_assert!(all < FEWEST || sums.values().sum::<u32>() == all);
        }
    }
}
