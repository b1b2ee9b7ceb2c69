//! On what terms something is offered, and what that takes from a match.

use super::Intent;
use crate::{actor::ActorType, money::Cents, registry::resource::Audience};
use serde::{Deserialize, Serialize};

/// The most that terms count in a match, in thousandths.
pub(super) const TERMS: u32 = 60;
/// What a fee takes at most, and from which amount on it takes all of that.
const FEE: (u32, Cents) = (20, Cents(10_000));
/// The same of a deposit, which comes back.
const DEPOSIT: (u32, Cents) = (10, Cents(25_000));
/// What an offer takes that is not meant for whoever needs it: they may still ask.
const NOT_FOR_THEM: u32 = 30;

/// To whom something is offered, and for how much.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfferTerms {
    /// Who may borrow.
    pub audience: Audience,
    /// What is left with the lender and given back.
    #[serde(default)]
    pub deposit: Cents,
    /// What a loan costs.
    #[serde(default)]
    pub fee: Cents,
}

/// How the terms of an offer go with a need.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct OnTerms {
    /// What a loan costs.
    pub fee: Cents,
    /// What is left with the lender.
    pub deposit: Cents,
    /// Whether the offer is meant for whoever needs it.
    pub admitted: bool,
}

impl OfferTerms {
    /// Whether the offer is meant for whoever wrote a need.
    fn admits(&self, need: &Intent, offer: &Intent) -> bool {
        let group = need.actor.kind != ActorType::Inhabitants;
        match self.audience {
            Audience::Everyone => true,
            Audience::Groups => group,
            Audience::CommuneGroups => group && need.commune == offer.commune,
        }
    }
}

impl OnTerms {
    /// How the terms of an offer go with a need; nothing where the offer says none.
    pub(super) fn of(need: &Intent, offer: &Intent) -> Option<Self> {
        let terms = offer.terms?;
        Some(Self { fee: terms.fee, deposit: terms.deposit, admitted: terms.admits(need, offer) })
    }

    /// What is left of [`TERMS`].
    pub(super) fn points(self) -> u32 {
        let part = |(most, whole): (u32, Cents), amount: Cents| {
            let amount = amount.0.clamp(0, whole.0);
            u32::try_from(i64::from(most) * amount / whole.0).unwrap_or(most)
        };
        let refused = if self.admitted { 0 } else { NOT_FOR_THEM };
        TERMS.saturating_sub(part(FEE, self.fee) + part(DEPOSIT, self.deposit) + refused)
    }
}
