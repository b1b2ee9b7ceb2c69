//! Actors: the parties of the domain, and the kinds they are of.

use crate::id::ActorId;
use serde::{Deserialize, Serialize};

/// Declares a closed set of coded choices with its codes in one place.
macro_rules! coded {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident => $code:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
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
