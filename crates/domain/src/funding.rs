//! Who pays for an envelope: one or several funders whose amounts make the envelope, to the cent.

use crate::{
    id::{ActorId, AdministrationId},
    money::Cents,
    process::Administration,
    refusal::Refusal,
    text::{Localized, limit},
};
use serde::{Deserialize, Serialize};
use std::{fmt, ops::Deref, str::FromStr};

/// Who a funder is, when it is on this site.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Party {
    /// An administration.
    Administration(AdministrationId),
    /// Another actor.
    Actor(ActorId),
}

impl fmt::Display for Party {
    /// The code by which a form names it: `actor:` and its id.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Administration(id) => write!(f, "administration:{id}"),
            Self::Actor(id) => write!(f, "actor:{id}"),
        }
    }
}

impl FromStr for Party {
    type Err = Refusal;
    fn from_str(code: &str) -> Result<Self, Refusal> {
        let unknown = |_| Refusal::UnknownChoice;
        match code.split_once(':') {
            Some(("administration", id)) => id.parse().map(Self::Administration).map_err(unknown),
            Some(("actor", id)) => id.parse().map(Self::Actor).map_err(unknown),
            _ => Err(Refusal::UnknownChoice),
        }
    }
}

/// Who gives a part of the envelope.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Funder {
    /// Its name, as it was when it was named.
    pub name: Localized,
    /// Who it is, when it is on this site; others have their name alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub party: Option<Party>,
    /// What it gives.
    pub amount: Cents,
    /// The article of its budget that this is written on, such as `7621/332-02`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub article: Option<String>,
    /// What it asks in return, in public words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub conditions: Option<Localized>,
}

/// The longest article of a budget, in characters.
pub const LONGEST_ARTICLE: usize = 60;

impl Funder {
    /// A funder from elsewhere, without article and conditions.
    #[must_use]
    pub const fn new(name: Localized, amount: Cents) -> Self {
        Self { name, party: None, amount, article: None, conditions: None }
    }

    /// An administration of this site, without article and conditions.
    #[must_use]
    pub fn administration(administration: &Administration, amount: Cents) -> Self {
        let party = Some(Party::Administration(administration.id));
        Self { party, ..Self::new(administration.name.clone(), amount) }
    }

    /// Reads the article of a budget; nothing when nothing was written.
    ///
    /// # Errors
    /// [`Refusal::TooLong`].
    pub fn parse_article(text: &str) -> Result<Option<String>, Refusal> {
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        match text.chars().count() {
            0 => Ok(None),
            length if length > LONGEST_ARTICLE => Err(Refusal::TooLong { limit: LONGEST_ARTICLE }),
            _ => Ok(Some(text)),
        }
    }

    /// Reads conditions; nothing when nothing was written.
    ///
    /// # Errors
    /// [`Refusal::BothLanguages`] when French or Dutch is missing, [`Refusal::TooLong`].
    pub fn parse_conditions([fr, nl, en]: &[String; 3]) -> Result<Option<Localized>, Refusal> {
        match Localized::parse(fr, nl, en, limit::SUMMARY) {
            Ok(conditions) => Ok(Some(conditions)),
            Err(Refusal::Required) if en.trim().is_empty() => Ok(None),
            Err(Refusal::Required) => Err(Refusal::BothLanguages),
            Err(other) => Err(other),
        }
    }
}

/// The funders of an envelope: at least one, each gives something, and together exactly as much as
/// the envelope holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Funders(Vec<Funder>);

impl Funders {
    /// Checks funders against what the envelope holds.
    ///
    /// # Errors
    /// [`Refusal::AmountMustBePositive`], [`Refusal::AmountTooLarge`], or
    /// [`Refusal::FundersDoNotAddUp`] when their sum differs; so it does when there are none.
    pub fn of(amount: Cents, funders: Vec<Funder>) -> Result<Self, Refusal> {
        if amount <= Cents::ZERO || funders.iter().any(|funder| funder.amount <= Cents::ZERO) {
            return Err(Refusal::AmountMustBePositive);
        }
        let sum = Cents::sum(funders.iter().map(|funder| funder.amount));
        let funded = sum.ok_or(Refusal::AmountTooLarge)?;
        if funded != amount {
            return Err(Refusal::FundersDoNotAddUp { funded: funded.0, envelope: amount.0 });
        }
        Ok(Self(funders))
    }

    /// One funder that gives everything.
    ///
    /// # Errors
    /// [`Refusal::AmountMustBePositive`].
    pub fn sole(name: Localized, amount: Cents) -> Result<Self, Refusal> {
        Self::of(amount, vec![Funder::new(name, amount)])
    }

    /// What each pays of an amount, in proportion to what it gives, to the cent.
    #[must_use]
    pub fn shares(&self, of: Cents) -> Vec<Cents> {
        let parts: Vec<Cents> = self.0.iter().map(|funder| funder.amount).collect();
        of.shared_like(&parts)
    }

    /// What each owner of a process pays of an amount: the parts of the funders that it is. What
    /// others give passes through the first owner, who leads: together it is the amount, to the
    /// cent.
    #[must_use]
    pub fn shares_of_owners(&self, owners: &[AdministrationId], of: Cents) -> Vec<Cents> {
        let mut shares = vec![Cents::ZERO; owners.len()];
        for (funder, share) in self.0.iter().zip(self.shares(of)) {
            let is = |owner: &AdministrationId| funder.party == Some(Party::Administration(*owner));
            let owner = owners.iter().position(is);
            if let Some(sum) = shares.get_mut(owner.unwrap_or(0)) {
                sum.0 += share.0;
            }
        }
        shares
    }
}

impl Deref for Funders {
    type Target = [Funder];
    fn deref(&self) -> &[Funder] {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use uuid::Uuid;

    fn funder(cents: i64) -> Funder {
        Funder::new(Localized::same("Région"), Cents(cents))
    }

    fn owner(number: u128) -> AdministrationId {
        AdministrationId(Uuid::from_u128(number))
    }

    fn given_by(number: Option<u128>, cents: i64) -> Funder {
        let party = number.map(|number| Party::Administration(owner(number)));
        Funder { party, ..funder(cents) }
    }

    #[test]
    fn funders_that_do_not_make_the_envelope_are_refused() {
        let short = Funders::of(Cents(100), vec![funder(60), funder(30)]);
        assert_eq!(short, Err(Refusal::FundersDoNotAddUp { funded: 90, envelope: 100 }));
        let none = Funders::of(Cents(100), Vec::new());
        assert_eq!(none, Err(Refusal::FundersDoNotAddUp { funded: 0, envelope: 100 }));
        let idle = Funders::of(Cents(100), vec![funder(100), funder(0)]);
        assert_eq!(idle, Err(Refusal::AmountMustBePositive));
        assert!(Funders::of(Cents(100), vec![funder(60), funder(40)]).is_ok());
    }

    #[test]
    fn conditions_are_said_in_both_languages_or_not_at_all() {
        let texts = |fr: &str, nl: &str| [fr.to_owned(), nl.to_owned(), String::new()];
        assert_eq!(Funder::parse_conditions(&texts("", "")), Ok(None));
        assert_eq!(Funder::parse_conditions(&texts("Oui", "")), Err(Refusal::BothLanguages));
        assert!(Funder::parse_conditions(&texts("Oui", "Ja")).unwrap().is_some());
        assert_eq!(Funder::parse_article(" 7621 /  332-02 "), Ok(Some("7621 / 332-02".into())));
    }

    #[test]
    fn what_nobody_of_the_owners_gives_passes_through_the_one_that_leads() {
        // Whoever only bears the name of an owner is not that owner.
        let given = vec![given_by(Some(1), 50), given_by(None, 30), given_by(Some(2), 20)];
        let funders = Funders::of(Cents(100), given).unwrap();
        let (region, commune, idle) = (owner(1), owner(2), owner(3));
        let shares = funders.shares_of_owners(&[commune, region], Cents(1_001));
        assert_eq!(shares, [Cents(500), Cents(501)]);
        let shares = funders.shares_of_owners(&[region, commune, idle], Cents(100));
        assert_eq!(shares, [Cents(80), Cents(20), Cents(0)]);
    }

    #[test]
    fn whoever_is_on_this_site_is_read_back_from_its_code_and_from_what_is_kept() {
        let id = Uuid::from_u128(7);
        for party in [Party::Administration(AdministrationId(id)), Party::Actor(ActorId(id))] {
            assert_eq!(party.to_string().parse(), Ok(party));
            let funder = Funder { party: Some(party), ..funder(1) };
            let kept = serde_json::to_string(&funder).unwrap();
            assert_eq!(serde_json::from_str::<Funder>(&kept).unwrap(), funder);
        }
        for code in ["", "actor:", "company:00000000-0000-0000-0000-000000000007"] {
            assert_eq!(code.parse::<Party>(), Err(Refusal::UnknownChoice), "{code}");
        }
        // What was kept before this was asked for is somebody from elsewhere.
        let kept = r#"{"name":{"fr":"Région","nl":"Gewest"},"amount":5}"#;
        assert_eq!(serde_json::from_str::<Funder>(kept).unwrap().party, None);
    }

    proptest! {
        #[test]
        fn what_each_owner_pays_of_an_amount_makes_the_amount(
            given in prop::collection::vec((1_i64..1_000_000, 0_u128..4), 1..6),
            of in 0_i64..5_000_000, owners in 1_u128..4,
        ) {
            let sum = given.iter().map(|(cents, _)| cents).sum();
            let funders = given.into_iter().map(|(cents, who)| given_by(Some(who), cents));
            let owners: Vec<_> = (0..owners).map(owner).collect();
            let funders = Funders::of(Cents(sum), funders.collect()).unwrap();
            let shares = funders.shares_of_owners(&owners, Cents(of));
            prop_assert_eq!(Cents::sum(shares), Some(Cents(of)));
        }

        #[test]
        fn what_each_funder_pays_of_an_amount_makes_the_amount(
            given in prop::collection::vec(1_i64..1_000_000, 1..6),
            of in 0_i64..5_000_000,
        ) {
            let sum = given.iter().sum();
            let funders = given.into_iter().map(funder).collect();
            let shares = Funders::of(Cents(sum), funders).unwrap().shares(Cents(of));
            prop_assert_eq!(Cents::sum(shares), Some(Cents(of)));
        }
    }
}
