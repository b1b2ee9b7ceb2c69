//! Who may vote: what people declare about themselves, and the rules that admit them.

use crate::{
    actor::{ActorType, coded},
    code,
    refusal::Refusal,
    text::Slug,
};
use serde::{Deserialize, Serialize};

coded! {
    /// An age, as coarsely as the rules need it.
    AgeBand {
        /// Under sixteen.
        Under16 => "under-16",
        /// Sixteen to twenty-four.
        From16 => "16-24",
        /// Twenty-five to thirty-nine.
        From25 => "25-39",
        /// Forty to fifty-nine.
        From40 => "40-59",
        /// Sixty to seventy-four.
        From60 => "60-74",
        /// Seventy-five and over.
        From75 => "75-plus",
    }
}

impl AgeBand {
    /// Whether everybody in the band has reached an age (`true`) or nobody (`false`); nothing where
    /// the band holds both.
    #[must_use]
    pub const fn reaches(self, years: u8) -> Option<bool> {
        let (youngest, oldest) = match self {
            Self::Under16 => (0, 15),
            Self::From16 => (16, 24),
            Self::From25 => (25, 39),
            Self::From40 => (40, 59),
            Self::From60 => (60, 74),
            Self::From75 => (75, u8::MAX),
        };
        if years <= youngest {
            Some(true)
        } else if years > oldest {
            Some(false)
        } else {
            None
        }
    }
}

coded! {
    /// From which age people may vote.
    MinimumAge {
        /// At any age.
        Any => "any",
        /// From twelve.
        From12 => "12",
        /// From thirteen.
        From13 => "13",
        /// From fourteen.
        From14 => "14",
        /// From fifteen.
        From15 => "15",
        /// From sixteen.
        From16 => "16",
        /// From seventeen.
        From17 => "17",
        /// From eighteen.
        From18 => "18",
    }
}

impl MinimumAge {
    /// The age in years; none where any will do.
    #[must_use]
    pub const fn years(self) -> Option<u8> {
        match self {
            Self::Any => None,
            Self::From12 => Some(12),
            Self::From13 => Some(13),
            Self::From14 => Some(14),
            Self::From15 => Some(15),
            Self::From16 => Some(16),
            Self::From17 => Some(17),
            Self::From18 => Some(18),
        }
    }

    /// Reads what stands in the rules, also where they said no more than whether people under
    /// sixteen vote.
    fn read<'de, D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(untagged)]
        enum Written {
            UnderSixteen(bool),
            Age(MinimumAge),
        }
        Ok(match Written::deserialize(from)? {
            Written::UnderSixteen(true) => Self::Any,
            Written::UnderSixteen(false) => Self::From16,
            Written::Age(age) => age,
        })
    }
}

coded! {
    /// A nationality, as coarsely as rules need it. Never asked where no rule does.
    Nationality {
        /// Belgian.
        Belgian => "belgian",
        /// Of another state of the European Union.
        European => "european",
        /// Of any other state, or of none.
        Other => "other",
    }
}

/// What a voter declares about themselves; an advisory vote takes their word for it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Declaration {
    /// Commune of residence.
    pub commune: Slug,
    /// The district of that commune, where somebody said it because a vote asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub district: Option<Slug>,
    /// Age band.
    pub age: AgeBand,
    /// The highest age that somebody stated to have reached, because a vote asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reached: Option<u8>,
    /// Nationality, where somebody said it because a vote asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nationality: Option<Nationality>,
}

coded! {
    /// How the right to vote is checked: one source for each vote.
    VoterSource {
        /// A confirmed address and a declaration: fit for an advice, not for a decision.
        Declaration => "declaration",
        /// A code on paper, posted or handed out at the counter.
        Codes => "codes",
    }
}

coded! {
    /// Which ballot counts when one person voted on paper and online with the same code.
    PaperPrecedence {
        /// The one on paper, whenever the other was cast.
        Paper => "paper",
        /// The last one cast online; the one on paper is set aside.
        Online => "online",
    }
}

/// A part of a commune whose inhabitants may vote.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// The commune.
    pub commune: Slug,
    /// The district of that commune.
    pub district: Slug,
}

/// Who may vote, and what checks it: settings of the envelope, frozen when its vote opens.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct VoterRules {
    /// How the right to vote is checked.
    #[serde(default = "VoterRules::default_source")]
    pub source: VoterSource,
    /// Communes whose inhabitants may vote; with no district beside them, none admits all.
    #[serde(default)]
    pub communes: Vec<Slug>,
    /// Districts whose inhabitants may vote, beside those of the communes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub districts: Vec<Part>,
    /// Whether somebody who lives in another commune may choose to vote here beside home.
    #[serde(default)]
    pub guests: bool,
    /// From which age people may vote.
    #[serde(
        default = "VoterRules::default_age",
        alias = "under_sixteen",
        deserialize_with = "MinimumAge::read"
    )]
    pub minimum_age: MinimumAge,
    /// The nationalities that may vote; empty admits all, and then nobody is asked.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub nationalities: Vec<Nationality>,
    /// The kinds of actors that have a ballot of their own, cast by whoever acts for them; none
    /// unless the administration says so.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub organisations: Vec<ActorType>,
    /// Which ballot counts when somebody voted on paper and online.
    #[serde(default = "VoterRules::default_paper")]
    pub paper: PaperPrecedence,
}

impl Default for VoterRules {
    fn default() -> Self {
        Self {
            source: Self::default_source(),
            communes: Vec::new(),
            districts: Vec::new(),
            guests: false,
            minimum_age: Self::default_age(),
            nationalities: Vec::new(),
            organisations: Vec::new(),
            paper: Self::default_paper(),
        }
    }
}

impl VoterRules {
    const fn default_source() -> VoterSource {
        VoterSource::Declaration
    }

    const fn default_age() -> MinimumAge {
        MinimumAge::From16
    }

    const fn default_paper() -> PaperPrecedence {
        PaperPrecedence::Paper
    }

    /// Whether codes on paper open this vote.
    #[must_use]
    pub fn by_codes(&self) -> bool {
        self.source == VoterSource::Codes
    }

    /// Whether whoever acts for an actor of this kind casts a ballot of its own. Where codes open
    /// the vote, an organisation that the rules name gets a letter like everyone else.
    #[must_use]
    pub fn admits_organisation(&self, kind: ActorType) -> bool {
        !self.by_codes() && self.organisations.contains(&kind)
    }

    /// Whether people vote here wherever they live.
    #[must_use]
    pub fn knows_no_borders(&self) -> bool {
        self.communes.is_empty() && self.districts.is_empty()
    }

    /// The districts of a commune whose inhabitants may vote, where the commune as a whole may not.
    #[must_use]
    pub fn parts_of(&self, commune: &Slug) -> Vec<&Slug> {
        if self.knows_no_borders() || self.communes.contains(commune) {
            return Vec::new();
        }
        let parts = self.districts.iter().filter(|part| part.commune == *commune);
        parts.map(|part| &part.district).collect()
    }

    /// Whether some inhabitants of a commune may vote, if not all.
    #[must_use]
    pub fn reaches(&self, commune: &Slug) -> bool {
        self.knows_no_borders()
            || self.communes.contains(commune)
            || self.districts.iter().any(|part| part.commune == *commune)
    }

    /// Admits a person by what they declare, and by the commune where they chose to vote beside
    /// home.
    ///
    /// # Errors
    /// [`code::Refused::Needed`] where codes are asked for, [`Refusal::NotDeclared`] when something
    /// must be declared first, [`Refusal::DistrictNotStated`] where a part of their commune votes,
    /// [`Refusal::AgeNotStated`] where the age band leaves it open,
    /// [`Refusal::NationalityNotDeclared`] where the rules ask for it,
    /// [`Refusal::SecondNotChosen`] when the person could vote here as a guest,
    /// [`Refusal::NotEligible`] when the rules do not admit the person.
    pub fn admit(
        &self,
        declaration: Option<&Declaration>,
        second: Option<&Slug>,
    ) -> Result<Declaration, Refusal> {
        if self.by_codes() {
            return Err(code::Refused::Needed.into());
        }
        let declaration = declaration.ok_or(Refusal::NotDeclared)?;
        let parts = self.parts_of(&declaration.commune);
        let old_enough = self.old_enough(declaration);
        if old_enough == Err(Refusal::NotEligible) {
            return Err(Refusal::NotEligible);
        }
        if self.admits_from(declaration, second) {
            return old_enough.and_then(|()| self.admit_nationality(declaration));
        }
        Err(if declaration.district.is_none() && !parts.is_empty() {
            Refusal::DistrictNotStated
        } else if self.guests && second.is_none() {
            Refusal::SecondNotChosen
        } else {
            Refusal::NotEligible
        })
    }

    /// Whether where somebody lives lets them vote here, or the commune that they chose beside home.
    #[must_use]
    pub fn admits_from(&self, declaration: &Declaration, second: Option<&Slug>) -> bool {
        let parts = self.parts_of(&declaration.commune);
        let in_part = declaration.district.as_ref().is_some_and(|own| parts.contains(&own));
        let lives_here = in_part || (parts.is_empty() && self.reaches(&declaration.commune));
        lives_here || (self.guests && second.is_some_and(|other| self.communes.contains(other)))
    }

    /// Whether some inhabitants of a commune may vote, at home or because they choose to.
    #[must_use]
    pub fn welcomes(&self, commune: &Slug) -> bool {
        self.guests || self.reaches(commune)
    }

    /// Whether somebody who lives in a commune votes here only because they chose to.
    #[must_use]
    pub fn as_guest(&self, home: &Slug, second: &Slug) -> bool {
        self.guests && self.communes.contains(second) && !self.communes.contains(home)
    }

    /// Admits the holder of a letter by the commune that the letter was made for, and by the one
    /// where they chose to vote beside it. Whom the letter was sent to was looked at before.
    ///
    /// # Errors
    /// [`Refusal::SecondNotChosen`] when they could vote here as a guest, [`Refusal::NotEligible`]
    /// when the rules do not admit them.
    pub fn admit_letter(&self, commune: &Slug, second: Option<&Slug>) -> Result<(), Refusal> {
        match second {
            _ if self.reaches(commune) => Ok(()),
            Some(second) if self.guests && self.communes.contains(second) => Ok(()),
            None if self.guests => Err(Refusal::SecondNotChosen),
            _ => Err(Refusal::NotEligible),
        }
    }

    /// Whether somebody has the age. Where their band holds younger people too, only a statement of
    /// their own will do: nobody is taken to be older than they said.
    fn old_enough(&self, declaration: &Declaration) -> Result<(), Refusal> {
        let Some(years) = self.minimum_age.years() else { return Ok(()) };
        match declaration.age.reaches(years) {
            Some(true) => Ok(()),
            Some(false) => Err(Refusal::NotEligible),
            None if declaration.reached.is_some_and(|reached| reached >= years) => Ok(()),
            None => Err(Refusal::AgeNotStated { years }),
        }
    }

    /// Asked last, so that whoever may not vote anyway is not asked.
    fn admit_nationality(&self, declaration: &Declaration) -> Result<Declaration, Refusal> {
        match declaration.nationality {
            _ if self.nationalities.is_empty() => Ok(declaration.clone()),
            None => Err(Refusal::NationalityNotDeclared),
            Some(own) if self.nationalities.contains(&own) => Ok(declaration.clone()),
            Some(_) => Err(Refusal::NotEligible),
        }
    }
}

#[cfg(test)]
mod tests;
