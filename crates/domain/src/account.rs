//! People who sign in: their address and their roles. Who of them may vote is said
//! apart.

mod voters;

pub use voters::{
    AgeBand, Declaration, MinimumAge, Nationality, PaperPrecedence, Part, VoterRules, VoterSource,
};

use crate::{
    actor::coded,
    id::{AccountId, AdministrationId},
    locale::Locale,
    refusal::Refusal,
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
        /// Helps people to write the drafts that they were given to. Sees nothing else behind the
        /// desk.
        Coach => "coach",
        /// Serves people at the counter: hands out codes and types ballots on paper. Sees nothing
        /// else behind the desk.
        Counter => "counter",
        /// Keeps the registry of shared things. Sees nothing else behind the desk.
        Steward => "steward",
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
        // Who serves at the counter, keeps the registry or helps to write sees that, and what
        // everyone sees.
        self.roles.iter().any(|(id, role)| {
            *id == administration && !matches!(role, Role::Counter | Role::Steward | Role::Coach)
        })
    }

    /// Whether the caller coaches bearers for this administration.
    #[must_use]
    pub fn coaches_for(&self, administration: AdministrationId) -> bool {
        self.roles.contains(&(administration, Role::Coach))
    }

    /// Whether the caller coaches for any administration.
    #[must_use]
    pub fn is_coach(&self) -> bool {
        self.roles.iter().any(|(_, role)| *role == Role::Coach)
    }

    /// Whether the caller may serve people at the counter of this administration.
    #[must_use]
    pub fn serves_at(&self, administration: AdministrationId) -> bool {
        self.administers(administration) || self.roles.contains(&(administration, Role::Counter))
    }

    /// Whether the caller is staff anywhere.
    #[must_use]
    pub fn is_staff(&self) -> bool {
        // Who coaches has a page of their own, and no desk.
        self.roles.iter().any(|(_, role)| *role != Role::Coach) || self.may_create_administrations
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
    fn who_serves_at_the_counter_does_not_look_behind_the_desk() {
        let here = AdministrationId(uuid::Uuid::from_u128(1));
        let serving = Caller { roles: vec![(here, Role::Counter)], ..Caller::anonymous() };
        assert!(serving.serves_at(here) && serving.is_staff());
        assert!(!serving.is_staff_of(here) && !serving.administers(here));
    }

    #[test]
    fn who_coaches_does_not_look_behind_the_desk() {
        let (here, there) = (
            AdministrationId(uuid::Uuid::from_u128(1)),
            AdministrationId(uuid::Uuid::from_u128(2)),
        );
        let coach = Caller { roles: vec![(here, Role::Coach)], ..Caller::anonymous() };
        assert!(coach.coaches_for(here) && coach.is_coach() && !coach.coaches_for(there));
        assert!(!coach.is_staff());
        assert!(!coach.is_staff_of(here) && !coach.administers(here) && !coach.values_for(here));
    }
}
