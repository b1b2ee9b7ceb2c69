//! Limits inside an envelope: what a kind of project gets at most or at least, and projects of
//! which one is enough.

use crate::{
    actor::{ActorType, coded},
    money::Cents,
    project::{Project, Theme},
    refusal::{Refusal, RuleContradiction},
    text::Slug,
};
use serde::{Deserialize, Serialize};

coded! {
    /// A kind of limit.
    LimitKind {
        /// At most so much.
        Cap => "cap",
        /// At least so much.
        Floor => "floor",
        /// At most one of these.
        Exclusion => "exclusion",
    }
}

/// The projects that a limit is about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(tag = "by", content = "of", rename_all = "kebab-case")]
pub enum Group {
    /// Those of a theme.
    Theme(Theme),
    /// Those that stand in a commune.
    Commune(Slug),
    /// Those that stand in a district of a commune.
    District(Slug),
    /// Those carried by a kind of actor.
    Bearer(ActorType),
}

impl Group {
    /// The code by which forms and published outcomes name it: `theme:nature`.
    #[must_use]
    pub fn code(&self) -> String {
        match self {
            Self::Theme(theme) => format!("theme:{}", theme.code()),
            Self::Commune(commune) => format!("commune:{commune}"),
            Self::District(district) => format!("district:{district}"),
            Self::Bearer(kind) => format!("bearer:{}", kind.code()),
        }
    }

    /// Whether a project of this theme, commune, district and bearer belongs to it. One that stands
    /// in a district stands in its commune too; one that has no theme yet is in no theme's group.
    #[must_use]
    pub fn holds(
        &self,
        theme: impl Into<Option<Theme>>,
        (commune, district): (Option<&Slug>, Option<&Slug>),
        bearer: ActorType,
    ) -> bool {
        match self {
            Self::Theme(own) => theme.into() == Some(*own),
            Self::Commune(own) => commune == Some(own),
            Self::District(own) => district == Some(own),
            Self::Bearer(own) => bearer == *own,
        }
    }
}

impl std::str::FromStr for Group {
    type Err = Refusal;
    fn from_str(code: &str) -> Result<Self, Refusal> {
        match code.split_once(':') {
            Some(("theme", theme)) => theme.parse().map(Self::Theme),
            Some(("commune", commune)) => {
                Slug::parse(commune).map(Self::Commune).map_err(|_| Refusal::UnknownChoice)
            }
            Some(("district", district)) => {
                Slug::parse(district).map(Self::District).map_err(|_| Refusal::UnknownChoice)
            }
            Some(("bearer", kind)) => kind.parse().map(Self::Bearer),
            _ => Err(Refusal::UnknownChoice),
        }
    }
}

/// An amount for a group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroupLimit {
    /// The group.
    pub group: Group,
    /// How much, in cents.
    pub amount: Cents,
}

/// The limits of a rule sheet.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Limits {
    /// What groups get at most.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub caps: Vec<GroupLimit>,
    /// What groups get at least, where projects reach it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub floors: Vec<GroupLimit>,
    /// Numbers of projects of which at most one is funded.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub exclusions: Vec<Vec<String>>,
}

impl Limits {
    /// Whether nothing is limited.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.kinds().next().is_none()
    }

    /// The kinds of limits that there are.
    pub fn kinds(&self) -> impl Iterator<Item = LimitKind> {
        [
            (LimitKind::Cap, self.caps.is_empty()),
            (LimitKind::Floor, self.floors.is_empty()),
            (LimitKind::Exclusion, self.exclusions.is_empty()),
        ]
        .into_iter()
        .filter_map(|(kind, none)| (!none).then_some(kind))
    }

    /// Checks what can be known without the envelope and its projects: each group once, no floor
    /// above its cap, more than one project in an exclusion.
    ///
    /// # Errors
    /// The kind of limit that is wrong, and why.
    pub fn check(&self) -> Result<(), (LimitKind, Refusal)> {
        for (kind, limits) in [(LimitKind::Cap, &self.caps), (LimitKind::Floor, &self.floors)] {
            let refused = |reason| Err((kind, Refusal::RulesContradict { reason }));
            for (place, limit) in (0..).zip(limits) {
                if limit.amount <= Cents::ZERO {
                    return Err((kind, Refusal::AmountMustBePositive));
                }
                if limits[..place].iter().any(|other| other.group == limit.group) {
                    return refused(RuleContradiction::GroupTwice);
                }
            }
        }
        for floor in &self.floors {
            let cap = self.caps.iter().find(|cap| cap.group == floor.group);
            if cap.is_some_and(|cap| cap.amount < floor.amount) {
                let reason = RuleContradiction::FloorAboveCap;
                return Err((LimitKind::Floor, Refusal::RulesContradict { reason }));
            }
        }
        if self.exclusions.iter().any(|group| group.len() < 2) {
            let reason = RuleContradiction::ExclusionOfOne;
            return Err((LimitKind::Exclusion, Refusal::RulesContradict { reason }));
        }
        Ok(())
    }

    /// Checks against the money: nothing is promised that is not there.
    ///
    /// # Errors
    /// [`Refusal::FloorsBeyondEnvelope`] when a floor, or all floors of one sort of group together,
    /// are more than the envelope.
    pub fn check_within(&self, envelope: Cents) -> Result<(), Refusal> {
        // A project has one theme, one commune, at most one district and one bearer: within a sort
        // groups never overlap.
        let sorts: [fn(&Group) -> bool; 4] = [
            |group| matches!(group, Group::Theme(_)),
            |group| matches!(group, Group::Commune(_)),
            |group| matches!(group, Group::District(_)),
            |group| matches!(group, Group::Bearer(_)),
        ];
        for sort in sorts {
            let floors = self.floors.iter().filter(|floor| sort(&floor.group));
            let sum =
                Cents::sum(floors.map(|floor| floor.amount)).ok_or(Refusal::AmountTooLarge)?;
            if sum > envelope {
                let (floors, envelope) = (sum.0, envelope.0);
                return Err(Refusal::FloorsBeyondEnvelope { floors, envelope });
            }
        }
        Ok(())
    }

    /// The limits that hold for any projects: those that name some by their numbers are left out.
    #[must_use]
    pub fn without_projects(self) -> Self {
        Self { exclusions: Vec::new(), ..self }
    }

    /// Checks that the projects that exclude one another are on offer.
    ///
    /// # Errors
    /// [`Refusal::NoSuchProject`].
    pub fn check_numbers(&self, projects: &[Project]) -> Result<(), Refusal> {
        let known = |number: &String| projects.iter().any(|project| project.number == *number);
        match self.exclusions.iter().flatten().find(|number| !known(number)) {
            Some(number) => Err(Refusal::NoSuchProject { number: number.clone() }),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn limit(theme: Theme, cents: i64) -> GroupLimit {
        GroupLimit { group: Group::Theme(theme), amount: Cents(cents) }
    }

    fn refused(limits: &Limits) -> (LimitKind, Refusal) {
        limits.check().unwrap_err()
    }

    #[test]
    fn a_floor_above_its_cap_is_refused() {
        let limits = Limits {
            caps: vec![limit(Theme::Nature, 100), limit(Theme::Food, 900)],
            floors: vec![limit(Theme::Food, 900), limit(Theme::Nature, 101)],
            ..Limits::default()
        };
        let reason = RuleContradiction::FloorAboveCap;
        assert_eq!(refused(&limits), (LimitKind::Floor, Refusal::RulesContradict { reason }));
    }

    #[test]
    fn a_group_has_one_cap() {
        let limits = Limits {
            caps: vec![limit(Theme::Nature, 100), limit(Theme::Nature, 200)],
            ..Limits::default()
        };
        let reason = RuleContradiction::GroupTwice;
        assert_eq!(refused(&limits), (LimitKind::Cap, Refusal::RulesContradict { reason }));
    }

    #[test]
    fn floors_that_promise_more_than_there_is_are_refused() {
        let limits = Limits {
            floors: vec![limit(Theme::Nature, 60), limit(Theme::Food, 41)],
            ..Limits::default()
        };
        assert_eq!(limits.check_within(Cents(101)), Ok(()));
        assert_eq!(
            limits.check_within(Cents(100)),
            Err(Refusal::FloorsBeyondEnvelope { floors: 101, envelope: 100 })
        );
    }

    #[test]
    fn no_choice_between_one_project_is_offered() {
        let limits = Limits { exclusions: vec![vec!["1".into()]], ..Limits::default() };
        assert_eq!(refused(&limits).0, LimitKind::Exclusion);
    }

    #[test]
    fn what_stands_in_a_district_stands_in_its_commune_and_in_no_other_district() {
        let slug = |text: &str| Slug::parse(text).unwrap();
        let (jette, magritte) = (slug("jette"), slug("jette-magritte"));
        let holds = |group: Group, district: Option<&Slug>| {
            group.holds(Theme::Food, (Some(&jette), district), ActorType::Cpas)
        };
        assert!(holds(Group::Commune(jette.clone()), Some(&magritte)));
        assert!(holds(Group::District(magritte.clone()), Some(&magritte)));
        assert!(!holds(Group::District(magritte.clone()), None));
        assert!(!holds(Group::District(slug("jette-dieleghem")), Some(&magritte)));
    }

    #[test]
    fn a_group_is_read_back_from_its_code() {
        let jette = Slug::parse("jette").unwrap();
        let magritte = Slug::parse("jette-magritte").unwrap();
        for group in [
            Group::Theme(Theme::Nature),
            Group::Commune(jette),
            Group::District(magritte),
            Group::Bearer(ActorType::Cpas),
        ] {
            assert_eq!(group.code().parse(), Ok(group));
        }
        assert_eq!("moon:full".parse::<Group>(), Err(Refusal::UnknownChoice));
    }
}
