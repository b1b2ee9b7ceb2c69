//! Who pays for an envelope: one or several funders whose amounts make the envelope, to the cent.

use crate::{
    locale::Locale,
    money::Cents,
    refusal::Refusal,
    registry::resource::folded,
    text::{Localized, limit},
};
use serde::{Deserialize, Serialize};
use std::ops::Deref;

/// Who gives a part of the envelope.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Funder {
    /// Its name.
    pub name: Localized,
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
    /// A funder without article and conditions.
    #[must_use]
    pub const fn new(name: Localized, amount: Cents) -> Self {
        Self { name, amount, article: None, conditions: None }
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

    /// What each owner of a process pays of an amount: the parts of the funders of its name, in any of
    /// its languages. What others give passes through the first owner, who leads: together it is the
    /// amount, to the cent.
    #[must_use]
    pub fn shares_of_owners(&self, owners: &[&Localized], of: Cents) -> Vec<Cents> {
        let named = |name: &Localized| Locale::ALL.map(|locale| folded(name.get(locale)));
        let names: Vec<_> = owners.iter().map(|owner| named(owner)).collect();
        let mut shares = vec![Cents::ZERO; owners.len()];
        for (funder, share) in self.0.iter().zip(self.shares(of)) {
            let same = named(&funder.name);
            let owner = names.iter().position(|name| name.iter().any(|name| same.contains(name)));
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

    fn funder(cents: i64) -> Funder {
        Funder::new(Localized::same("Région"), Cents(cents))
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
        let named = |name: &str, cents| Funder::new(Localized::same(name), Cents(cents));
        let given = vec![named("REGION", 50), named("Mécène", 30), named("Commune", 20)];
        let funders = Funders::of(Cents(100), given).unwrap();
        let (commune, region) = (Localized::same("Commune"), Localized::same("Région"));
        let shares = funders.shares_of_owners(&[&commune, &region], Cents(1_001));
        assert_eq!(shares, [Cents(500), Cents(501)]);
        let idle = Localized::same("CPAS");
        let shares = funders.shares_of_owners(&[&region, &commune, &idle], Cents(100));
        assert_eq!(shares, [Cents(80), Cents(20), Cents(0)]);
    }

    proptest! {
        #[test]
        fn what_each_owner_pays_of_an_amount_makes_the_amount(
            given in prop::collection::vec((1_i64..1_000_000, 0_usize..4), 1..6),
            of in 0_i64..5_000_000, owners in 1_usize..4,
        ) {
            let name = |place: usize| Localized::same(&format!("Commune {place}"));
            let sum = given.iter().map(|(cents, _)| cents).sum();
            let funders =
                given.into_iter().map(|(cents, who)| Funder::new(name(who), Cents(cents)));
            let owners: Vec<Localized> = (0..owners).map(name).collect();
            let owners: Vec<&Localized> = owners.iter().collect();
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
