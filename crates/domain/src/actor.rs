//! Actors: the parties of the domain, and the kinds they are of.

use crate::{
    enterprise::EnterpriseNumber,
    id::{AccountId, ActorId, AdministrationId},
    text::{Authored, Slug},
};
use serde::{Deserialize, Serialize};

/// Declares a closed set of coded choices with its codes in one place.
macro_rules! coded {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident => $code:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, ::serde::Serialize, ::serde::Deserialize)]
        pub enum $name {
            $($(#[$vdoc])* #[serde(rename = $code)] $variant,)+
        }

        impl $name {
            /// All of them, in the order in which they are shown.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The code kept in the database and in forms.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code,)+ }
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::Refusal;
            fn from_str(code: &str) -> Result<Self, $crate::Refusal> {
                match code {
                    $($code => Ok(Self::$variant),)+
                    _ => Err($crate::Refusal::UnknownChoice),
                }
            }
        }
    };
}
pub(crate) use coded;

coded! {
    /// What kind of party an actor is.
    ActorType {
        /// Inhabitants of a street or a quarter.
        Inhabitants => "inhabitants",
        /// A collective without legal form.
        Collective => "collective",
        /// A non-profit association.
        Association => "association",
        /// A company.
        Company => "company",
        /// A commune.
        Commune => "commune",
        /// A public centre for social action (CPAS, OCMW).
        Cpas => "cpas",
        /// A regional administration.
        Region => "region",
        /// A school.
        School => "school",
        /// A coach who accompanies projects.
        Coach => "coach",
        /// An elected office.
        Elected => "elected",
    }
}

coded! {
    /// What a partner does in a project.
    PartnerRole {
        /// Carries it together with the bearer.
        CoBearer => "co-bearer",
        /// Pays a part.
        Funder => "funder",
        /// Gives it a place.
        Host => "host",
        /// Lends things.
        Lender => "lender",
        /// Stands behind it.
        Supporter => "supporter",
    }
}

coded! {
    /// What a pledge is made of.
    PledgeKind {
        /// Money, which lowers the price to the envelope.
        Money => "money",
        /// Hours of work.
        Labour => "labour",
        /// A thing.
        Thing => "thing",
        /// A place.
        Place => "place",
    }
}

/// A party of the domain.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Actor {
    /// Identifier.
    pub id: ActorId,
    /// Name as the party writes it.
    pub name: String,
    /// Its kind.
    pub kind: ActorType,
}

impl ActorType {
    /// Whether an actor of this kind has to give its enterprise number. Public bodies and schools
    /// may; those without legal form have none.
    #[must_use]
    pub const fn needs_enterprise_number(self) -> bool {
        matches!(self, Self::Association | Self::Company)
    }

    /// Whether an administration can confirm an actor of this kind: there is something to look up.
    #[must_use]
    pub const fn can_be_confirmed(self) -> bool {
        !matches!(self, Self::Inhabitants | Self::Collective)
    }

    /// Whether an actor of this kind can have an enterprise number.
    #[must_use]
    pub const fn may_have_enterprise_number(self) -> bool {
        !matches!(self, Self::Inhabitants | Self::Collective)
    }
}

coded! {
    /// How far one may trust that an actor is who it says.
    ActorStanding {
        /// Somebody wrote its name; nobody acts for it.
        Named => "named",
        /// Somebody acts for it and says so.
        Declared => "declared",
        /// An administration has confirmed it.
        Confirmed => "confirmed",
    }
}

/// What everyone may know of an actor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Profile {
    /// Who it is.
    pub actor: Actor,
    /// How far one may trust that.
    pub standing: ActorStanding,
    /// Its number in the register of enterprises.
    pub enterprise: Option<EnterpriseNumber>,
    /// Where it is at home.
    pub commune: Option<Slug>,
    /// What it is, in its own words.
    pub about: Option<Authored>,
    /// Its page on the web.
    pub website: Option<String>,
    /// Who confirmed it.
    pub confirmed_by: Option<AdministrationId>,
}

/// A person who acts for an actor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Membership {
    /// The person.
    pub account: AccountId,
    /// The actor.
    pub actor: ActorId,
    /// The name the person goes by in public.
    pub name: String,
    /// In what capacity: chair, coordinator, alderman for youth.
    pub mandate: String,
    /// Interests that the person declares, in their words; may be empty.
    pub interests: String,
}
