//! What a check finds: a verdict, why, and what else could be done.

use super::{Exempt, Supply, inputs::is_not};
use crate::{
    actor::coded,
    id::{ActorId, LineId, ResourceId},
    money::Cents,
    registry::Span,
};
use serde::{Deserialize, Serialize};

coded! {
    /// What a check finds. It informs; a person decides.
    Verdict {
        /// It can be borrowed on all dates.
        Borrow => "borrow",
        /// It can be borrowed when dates move a little.
        Shift => "shift",
        /// Nobody has it, and renting costs little.
        Rent => "rent",
        /// Several need it and agreed to buy it together.
        CoBuy => "co-buy",
        /// It is bought, enters the registry and is lent.
        FundAndShare => "fund-and-share",
        /// It is bought.
        Fund => "fund",
        /// Nothing can be said before there are dates.
        NeedDates => "need-dates",
    }
}

impl Verdict {
    /// Whether it says that nothing needs to be bought.
    #[must_use]
    pub const fn spares_a_purchase(self) -> bool {
        matches!(self, Self::Borrow | Self::Shift)
    }

    /// Whether its bearers can agree to it with one press: the line is borrowed, or hired.
    #[must_use]
    pub const fn is_acceptable(self) -> bool {
        self.spares_a_purchase() || matches!(self, Self::Rent)
    }
}

/// A loan that a check proposes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proposed {
    /// Of what.
    pub resource: ResourceId,
    /// Whose it is.
    pub lender: ActorId,
    /// For which date of the need, from nought.
    pub date: usize,
    /// When.
    pub span: Span,
    /// How many.
    pub quantity: u32,
    /// Whether the date moved.
    pub moved: bool,
    /// Whether it is the bearer's own and nothing has to be asked.
    pub own: bool,
}

impl Proposed {
    /// A loan of what somebody has that serves so many of the kind, for a date of the need.
    pub(super) fn new(s: &Supply, date: usize, span: Span, quantity: u32, moved: bool) -> Self {
        let (resource, lender, own) = (s.resource, s.lender, s.own);
        let quantity = s.units(quantity);
        Self { resource, lender, date, span, quantity, moved, own }
    }
}

/// Who would lend what.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lender {
    /// Name of the lender.
    pub name: String,
    /// What the thing is called.
    pub thing: String,
    /// Which thing.
    pub resource: ResourceId,
    /// How many of them at once.
    pub quantity: u32,
    /// On how many of the dates.
    pub dates: usize,
    /// How far.
    pub metres: Option<u32>,
    /// What is left with the lender.
    pub deposit: Cents,
    /// What each loan costs.
    pub fee: Cents,
    /// Whether it is the bearer's own.
    pub own: bool,
    /// Whether it has to stay inside.
    #[serde(default, skip_serializing_if = "is_not")]
    pub indoor_only: bool,
    /// Of a set that is lent as a whole: how many of the kind each has in it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub set_of: Option<u32>,
}

/// Why, with the facts of the sentence that says so.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "because", rename_all = "kebab-case")]
pub enum Reason {
    /// It is not a thing that is lent.
    Exempt {
        /// Why.
        why: Exempt,
    },
    /// It is used on most days.
    Often {
        /// On how many in a year.
        days: u16,
    },
    /// There are no dates.
    NoDates,
    /// Others have it and it is free.
    Lent {
        /// Who.
        lenders: Vec<Lender>,
    },
    /// Others have it and it is free when dates move.
    Moved {
        /// Who.
        lenders: Vec<Lender>,
        /// Which dates move, and to when.
        moves: Vec<(Span, Span)>,
    },
    /// Renting is cheap enough.
    Rented {
        /// What it costs.
        rent: Cents,
    },
    /// It was agreed to buy it together.
    Together {
        /// Who keeps and lends it.
        host: String,
        /// With how many others.
        others: usize,
        /// How many are bought.
        units: u64,
        /// How many were asked for in all.
        asked: u64,
        /// What is left to pay by each in proportion.
        share: Cents,
    },
    /// What there is costs too much to borrow.
    TooDear {
        /// What borrowing costs.
        cost: Cents,
    },
    /// There is not enough of it.
    TooFew {
        /// How much of the need is covered, in percent.
        coverage: u8,
        /// How many things of that kind there are.
        known: u32,
    },
}

/// What else could be done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "way", rename_all = "kebab-case")]
pub enum Alternative {
    /// Borrow a part and buy the rest.
    Part {
        /// Who lends.
        lenders: Vec<Lender>,
        /// How many are left to buy.
        units: u32,
    },
    /// Move dates.
    Move {
        /// Who would lend then.
        lenders: Vec<Lender>,
        /// Which dates, and to when.
        moves: Vec<(Span, Span)>,
    },
    /// Buy together with others who need it at other times.
    Together {
        /// The other lines: whose, and how many they need.
        peers: Vec<(LineId, String)>,
        /// How many would be enough for all.
        units: u64,
        /// How many are asked for in all.
        asked: u64,
    },
    /// Borrow, at a price.
    Borrow {
        /// Who lends.
        lenders: Vec<Lender>,
        /// What it costs.
        cost: Cents,
    },
    /// Rent.
    Rent {
        /// What it costs.
        rent: Cents,
    },
}

/// What a check finds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// Number of the rules.
    pub rules: u16,
    /// The verdict.
    pub verdict: Verdict,
    /// Why.
    pub reason: Reason,
    /// How much of the need is covered on the dates that were asked for, in percent.
    pub coverage: u8,
    /// How many would have to be bought.
    pub units_to_buy: u64,
    /// What it costs when the verdict is followed.
    pub cost: Cents,
    /// What is not spent on buying when the verdict is followed.
    pub avoided: Cents,
    /// The loans that it proposes.
    pub loans: Vec<Proposed>,
    /// What else could be done.
    pub alternatives: Vec<Alternative>,
}
