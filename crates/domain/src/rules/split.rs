//! Shares of an envelope by executor or by territory, as caps and floors.

use super::{Group, GroupLimit, Limits};
use crate::{
    actor::{ActorType, coded},
    money::Cents,
    place::{District, Territory},
};

coded! {
    /// By what an envelope is split into shares.
    Split {
        /// By who carries the projects out: the kinds of actors that may bear.
        Executor => "executor",
        /// By commune, the same for each.
        Commune => "commune",
        /// By commune, by the number of people who live there.
        Population => "population",
        /// By district of the communes, the same for each.
        District => "district",
        /// By district, by the number of people who live there, where it is known.
        Inhabitants => "inhabitants",
    }
}

impl Split {
    /// The groups that get a share, each with its weight; none where no district is known.
    /// `bearers` and `communes` are those that the envelope admits; none admits all.
    #[must_use]
    pub fn parts(
        self,
        bearers: &[ActorType],
        communes: &[crate::text::Slug],
        territories: &[Territory],
        districts: &[District],
    ) -> Vec<(Group, Cents)> {
        let admits = |commune| communes.is_empty() || communes.contains(commune);
        let admitted = territories.iter().filter(|place| admits(&place.slug));
        let within = districts.iter().filter(|district| admits(&district.commune));
        let group = |place: &Territory| Group::Commune(place.slug.clone());
        match self {
            Self::Executor => {
                let all = if bearers.is_empty() { ActorType::ALL } else { bearers };
                all.iter().map(|kind| (Group::Bearer(*kind), Cents(1))).collect()
            }
            Self::Commune => admitted.map(|place| (group(place), Cents(1))).collect(),
            Self::Population => {
                admitted.map(|place| (group(place), Cents(i64::from(place.population)))).collect()
            }
            Self::District => {
                within.map(|own| (Group::District(own.slug.clone()), Cents(1))).collect()
            }
            Self::Inhabitants => within
                .filter(|own| own.inhabitants > 0)
                .map(|own| (Group::District(own.slug.clone()), Cents(i64::from(own.inhabitants))))
                .collect(),
        }
    }
}

/// The most per cent of its share that a group can be held to, or be promised.
pub const MOST_PERCENT: u32 = 1_000;

impl Limits {
    /// Caps and floors that follow shares: each group gets at most so many per cent of its share
    /// and at least so many. What already stands for another group stays.
    #[must_use]
    pub fn with_shares(
        mut self,
        amount: Cents,
        parts: &[(Group, Cents)],
        most: Option<u32>,
        least: Option<u32>,
    ) -> Self {
        let weights: Vec<Cents> = parts.iter().map(|(_, weight)| *weight).collect();
        let shares = amount.shared_like(&weights);
        let part_of = |share: Cents, percent: u32| {
            let part = i128::from(share.0) * i128::from(percent.min(MOST_PERCENT)) / 100;
            Cents(i64::try_from(part).unwrap_or(amount.0).min(amount.0))
        };
        let touched = |group: &Group| parts.iter().any(|(own, _)| own == group);
        self.caps.retain(|limit| !touched(&limit.group));
        self.floors.retain(|limit| !touched(&limit.group));
        for (list, percent) in [(&mut self.caps, most), (&mut self.floors, least)] {
            let Some(percent) = percent else { continue };
            let limits = parts.iter().zip(&shares).map(|((group, _), share)| GroupLimit {
                group: group.clone(),
                amount: part_of(*share, percent),
            });
            // A share of nothing limits nothing that can be said.
            list.extend(limits.filter(|limit| limit.amount > Cents::ZERO));
        }
        self
    }

    /// The same limits for an envelope of another size.
    #[must_use]
    pub fn scaled(mut self, from: Cents, to: Cents) -> Self {
        let whole = i128::from(from.0.max(1));
        for limit in self.caps.iter_mut().chain(&mut self.floors) {
            let amount = i128::from(limit.amount.0) * i128::from(to.0) / whole;
            limit.amount = Cents(i64::try_from(amount).unwrap_or(to.0).max(1));
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        rules::{BallotForm, CompletionChoice, MethodChoice, RuleSheet, RuleSheetDraft},
        text::{Localized, Slug},
    };
    use proptest::prelude::*;

    fn territory(slug: &str, population: u32) -> Territory {
        Territory {
            slug: Slug::parse(slug).unwrap(),
            name: Localized::same(slug),
            population,
            postcode: "1090".to_owned(),
        }
    }

    #[test]
    fn shares_by_executor_are_those_of_the_kinds_that_may_bear() {
        let kinds = [ActorType::Inhabitants, ActorType::Association, ActorType::Commune];
        let parts = Split::Executor.parts(&kinds, &[], &[], &[]);
        let limits = Limits::default().with_shares(Cents(60_000_000), &parts, Some(100), Some(50));
        let caps: Vec<i64> = limits.caps.iter().map(|cap| cap.amount.0).collect();
        assert_eq!(caps, [20_000_000; 3]);
        assert_eq!(limits.floors[0].amount, Cents(10_000_000));
        let draft = RuleSheetDraft {
            ballot: BallotForm::up_to(5),
            method: MethodChoice::MaxWelfare,
            completion: CompletionChoice::None,
            comparison: false,
            tie_break: Vec::new(),
            minimum_votes: 0,
            limits,
            switches: crate::rules::Switches::default(),
            sharing: None,
        };
        assert!(RuleSheet::new(draft).is_ok());
    }

    #[test]
    fn shares_by_population_follow_it_and_leave_other_limits_alone() {
        let places = [territory("jette", 3), territory("evere", 1), territory("forest", 9)];
        let admitted = [places[0].slug.clone(), places[1].slug.clone()];
        let parts = Split::Population.parts(&[], &admitted, &places, &[]);
        let theme = Group::Theme(crate::project::Theme::Nature);
        let before = Limits {
            caps: vec![
                GroupLimit { group: theme.clone(), amount: Cents(5) },
                GroupLimit { group: parts[0].0.clone(), amount: Cents(1) },
            ],
            ..Limits::default()
        };
        let limits = before.with_shares(Cents(1_000), &parts, Some(100), None);
        let caps: Vec<_> = limits.caps.iter().map(|cap| (cap.group.code(), cap.amount.0)).collect();
        let expected = [
            ("theme:nature".to_owned(), 5),
            ("commune:jette".to_owned(), 750),
            ("commune:evere".to_owned(), 250),
        ];
        assert_eq!(caps, expected);
        assert!(limits.floors.is_empty());
    }

    #[test]
    fn shares_by_district_are_those_of_the_communes_that_the_envelope_admits() {
        let slug = |text: &str| Slug::parse(text).unwrap();
        let district = |commune: &str, name: &str, inhabitants| District {
            slug: slug(&format!("{commune}-{name}")),
            commune: slug(commune),
            administration: crate::id::AdministrationId(uuid::Uuid::nil()),
            name: Localized::same(name),
            inhabitants,
        };
        let known = [
            district("jette", "magritte", 3_000),
            district("jette", "dieleghem", 0),
            district("evere", "paduwa", 1_000),
        ];
        let codes = |split: Split, communes: &[Slug]| -> Vec<(String, i64)> {
            let parts = split.parts(&[], communes, &[], &known);
            parts.iter().map(|(group, weight)| (group.code(), weight.0)).collect()
        };
        let own = |name: &str, weight| (format!("district:{name}"), weight);
        let expected = [own("jette-magritte", 1), own("jette-dieleghem", 1)];
        assert_eq!(codes(Split::District, &[slug("jette")]), expected);
        // Where nobody said how many live there, nothing follows from how many live there.
        let expected = [own("jette-magritte", 3_000), own("evere-paduwa", 1_000)];
        assert_eq!(codes(Split::Inhabitants, &[]), expected);
        assert_eq!(codes(Split::District, &[slug("forest")]), []);
    }

    proptest! {
        #[test]
        fn floors_that_follow_shares_never_promise_more_than_there_is(
            cents in 100_i64..10_000_000_000, percent in 1_u32..=100, count in 1_usize..19,
        ) {
            let places: Vec<Territory> = (0..count)
                .map(|number| territory(&format!("place-{number}"), 1 + u32::try_from(number).unwrap()))
                .collect();
            let parts = Split::Population.parts(&[], &[], &places, &[]);
            let limits = Limits::default().with_shares(Cents(cents), &parts, Some(100), Some(percent));
            prop_assert_eq!(limits.check(), Ok(()));
            prop_assert_eq!(limits.check_within(Cents(cents)), Ok(()));
            let half = limits.scaled(Cents(cents), Cents(cents / 2));
            prop_assert!(half.check_within(Cents(cents)).is_ok());
        }
    }
}
