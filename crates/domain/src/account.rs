//! People who sign in: their address, their roles, and what they declare to be allowed to vote.

use crate::{
    actor::coded,
    id::{AccountId, AdministrationId},
    locale::Locale,
    refusal::Refusal,
    text::Slug,
};
use serde::{Deserialize, Serialize};

/// An e-mail address in the one form that is compared: trimmed, in small letters.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Email(String);

impl Email {
    /// Reads an address.
    ///
    /// # Errors
    /// [`Refusal::Required`] when empty, [`Refusal::NotAnEmail`] when it cannot be one.
    pub fn parse(text: &str) -> Result<Self, Refusal> {
        let text = text.trim().to_lowercase();
        if text.is_empty() {
            return Err(Refusal::Required);
        }
        let well_formed = text.len() <= 254
            && text.split_once('@').is_some_and(|(local, domain)| {
                !local.is_empty()
                    && local.len() <= 64
                    && domain.contains('.')
                    && domain.split('.').all(|label| {
                        !label.is_empty() && label.chars().all(|c| c.is_alphanumeric() || c == '-')
                    })
            })
            && !text.chars().any(|c| c.is_whitespace() || c.is_control() || "<>,;\"()".contains(c));
        if well_formed { Ok(Self(text)) } else { Err(Refusal::NotAnEmail) }
    }

    /// The address.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Display for Email {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

/// A person who can sign in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// Identifier.
    pub id: AccountId,
    /// Confirmed address.
    pub email: Email,
    /// Language of the letters.
    pub locale: Locale,
}

coded! {
    /// What a member of staff may do within an administration.
    Role {
        /// Sets up processes, opens and closes votes, publishes.
        Administrator => "administrator",
        /// Reads everything that staff may read, changes nothing.
        Auditor => "auditor",
        /// Works out feasibility and cost of the proposals assigned to them.
        Evaluator => "evaluator",
    }
}

/// Whoever asks a service for something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Caller {
    /// The account, when signed in.
    pub account: Option<Account>,
    /// The roles held, each within one administration.
    pub roles: Vec<(AdministrationId, Role)>,
    /// Whether the account may create administrations on this instance.
    pub may_create_administrations: bool,
}

impl Caller {
    /// Somebody who has not signed in.
    #[must_use]
    pub const fn anonymous() -> Self {
        Self { account: None, roles: Vec::new(), may_create_administrations: false }
    }

    /// Whether the caller administers this administration.
    #[must_use]
    pub fn administers(&self, administration: AdministrationId) -> bool {
        self.roles.contains(&(administration, Role::Administrator))
    }

    /// Whether the caller values proposals of this administration.
    #[must_use]
    pub fn values_for(&self, administration: AdministrationId) -> bool {
        self.roles.contains(&(administration, Role::Evaluator)) || self.administers(administration)
    }

    /// Whether the caller may look behind the desk of this administration.
    #[must_use]
    pub fn is_staff_of(&self, administration: AdministrationId) -> bool {
        self.roles.iter().any(|(id, _)| *id == administration)
    }

    /// Whether the caller is staff anywhere.
    #[must_use]
    pub fn is_staff(&self) -> bool {
        !self.roles.is_empty() || self.may_create_administrations
    }
}

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

/// What a voter declares about themselves; an advisory vote takes their word for it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Declaration {
    /// Commune of residence.
    pub commune: Slug,
    /// Age band.
    pub age: AgeBand,
}

/// How strongly the right to vote was checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Assurance {
    /// A confirmed address and a declaration: fit for an advice, not for a decision.
    Advisory,
}

/// Decides who may vote. Codes on paper, rolls and electronic identity implement it too.
pub trait Eligibility {
    /// How strong the check is.
    fn assurance(&self) -> Assurance;

    /// Admits a person to a vote.
    ///
    /// # Errors
    /// [`Refusal::NotDeclared`] when something must be declared first, [`Refusal::NotEligible`]
    /// when the rules do not admit the person.
    fn admit(&self, declaration: Option<&Declaration>) -> Result<Declaration, Refusal>;
}

/// Eligibility by declaration: communes and a youngest age, both settings of the envelope.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeclaredEligibility {
    /// Communes whose inhabitants may vote; empty admits all.
    #[serde(default)]
    pub communes: Vec<Slug>,
    /// Whether people under sixteen may vote.
    #[serde(default)]
    pub under_sixteen: bool,
}

impl Eligibility for DeclaredEligibility {
    fn assurance(&self) -> Assurance {
        Assurance::Advisory
    }

    fn admit(&self, declaration: Option<&Declaration>) -> Result<Declaration, Refusal> {
        let declaration = declaration.ok_or(Refusal::NotDeclared)?;
        let lives_here = self.communes.is_empty() || self.communes.contains(&declaration.commune);
        let old_enough = self.under_sixteen || declaration.age != AgeBand::Under16;
        if lives_here && old_enough { Ok(declaration.clone()) } else { Err(Refusal::NotEligible) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_compared_in_one_form() {
        assert_eq!(Email::parse("  Marie@Exemple.BE ").unwrap().as_str(), "marie@exemple.be");
    }

    #[test]
    fn what_cannot_be_an_address_is_refused() {
        for text in ["a", "a@b", "@b.be", "a b@c.be", "a@b..be", "a@b.be,c@d.be", "a@b.be>\n"] {
            assert_eq!(Email::parse(text), Err(Refusal::NotAnEmail), "{text}");
        }
    }

    #[test]
    fn a_declaration_outside_the_rules_is_not_admitted() {
        let rules = DeclaredEligibility {
            communes: vec![Slug::parse("jette").unwrap()],
            under_sixteen: false,
        };
        let jette = |age| Declaration { commune: Slug::parse("jette").unwrap(), age };
        assert!(rules.admit(Some(&jette(AgeBand::From75))).is_ok());
        assert_eq!(rules.admit(Some(&jette(AgeBand::Under16))), Err(Refusal::NotEligible));
        assert_eq!(rules.admit(None), Err(Refusal::NotDeclared));
    }
}
