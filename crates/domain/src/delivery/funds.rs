//! The money of a laureate after the vote.

use super::Refused;
use crate::{
    Field,
    money::Cents,
    refusal::{Fields, Refusal},
};
use serde::Serialize;

/// What became of the money that was voted for a project, in cents of the envelope's currency.
///
/// Always: spent ≤ committed ≤ awarded ≤ voted, and returned ≤ awarded − spent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Funds {
    voted: Cents,
    awarded: Cents,
    committed: Cents,
    spent: Cents,
    returned: Cents,
}

/// The amounts of [`Funds`] before they are checked.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Amounts {
    /// What the project asked of the envelope in the vote.
    pub voted: Cents,
    /// What was granted by decision.
    pub awarded: Cents,
    /// What contracts and orders bind.
    pub committed: Cents,
    /// What was paid.
    pub spent: Cents,
    /// What went back to the envelope.
    pub returned: Cents,
}

impl Funds {
    /// Checks amounts against one another.
    ///
    /// # Errors
    /// Under `awarded`, `committed`, `spent` or `returned`: [`Refused::AboveVoted`],
    /// [`Refused::AboveAwarded`], [`Refused::AboveCommitted`] or [`Refused::AboveUnspent`].
    pub fn new(amounts: Amounts) -> Result<Self, Vec<Field>> {
        let Amounts { voted, awarded, committed, spent, returned } = amounts;
        let mut fields = Fields::default();
        if awarded > voted {
            fields.refuse("awarded", Refused::AboveVoted { most: voted.0 }.into());
        }
        if committed > awarded {
            fields.refuse("committed", Refused::AboveAwarded { most: awarded.0 }.into());
        }
        if spent > committed {
            fields.refuse("spent", Refused::AboveCommitted { most: committed.0 }.into());
        }
        let unspent = awarded.saturating_sub(spent);
        if returned > unspent {
            fields.refuse("returned", Refused::AboveUnspent { most: unspent.0 }.into());
        }
        let named = [
            ("awarded", awarded),
            ("committed", committed),
            ("spent", spent),
            ("returned", returned),
        ];
        for (name, amount) in named {
            if amount < Cents::ZERO {
                fields.refuse(name, Refusal::NotAnAmount);
            }
        }
        if fields.is_empty() {
            Ok(Self { voted, awarded, committed, spent, returned })
        } else {
            Err(fields.into_refused())
        }
    }

    /// Nothing granted yet of what was voted.
    #[must_use]
    pub const fn nothing_yet(voted: Cents) -> Self {
        let zero = Cents::ZERO;
        Self { voted, awarded: zero, committed: zero, spent: zero, returned: zero }
    }

    /// What the project asked of the envelope in the vote.
    #[must_use]
    pub const fn voted(&self) -> Cents {
        self.voted
    }

    /// What was granted by decision.
    #[must_use]
    pub const fn awarded(&self) -> Cents {
        self.awarded
    }

    /// What contracts and orders bind.
    #[must_use]
    pub const fn committed(&self) -> Cents {
        self.committed
    }

    /// What was paid.
    #[must_use]
    pub const fn spent(&self) -> Cents {
        self.spent
    }

    /// What went back to the envelope.
    #[must_use]
    pub const fn returned(&self) -> Cents {
        self.returned
    }
}

/// Sums of several laureates, for a page about an envelope. An amount too large to add is
/// impossible: each is at most [`crate::money::LARGEST`].
#[must_use]
pub fn sums<'a>(funds: impl IntoIterator<Item = &'a Funds>) -> Amounts {
    let plus = |one: Cents, other: Cents| Cents(one.0.saturating_add(other.0));
    funds.into_iter().fold(Amounts::default(), |sum, funds| Amounts {
        voted: plus(sum.voted, funds.voted),
        awarded: plus(sum.awarded, funds.awarded),
        committed: plus(sum.committed, funds.committed),
        spent: plus(sum.spent, funds.spent),
        returned: plus(sum.returned, funds.returned),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn funds(amounts: [i64; 5]) -> Result<Funds, Vec<Field>> {
        let [voted, awarded, committed, spent, returned] = amounts.map(Cents);
        Funds::new(Amounts { voted, awarded, committed, spent, returned })
    }

    #[test]
    fn each_amount_is_within_the_one_before() {
        assert!(funds([100, 100, 90, 80, 20]).is_ok());
        for (amounts, field, why) in [
            ([100, 101, 0, 0, 0], "awarded", Refused::AboveVoted { most: 100 }),
            ([100, 90, 91, 0, 0], "committed", Refused::AboveAwarded { most: 90 }),
            ([100, 90, 50, 51, 0], "spent", Refused::AboveCommitted { most: 50 }),
            ([100, 90, 50, 50, 41], "returned", Refused::AboveUnspent { most: 40 }),
        ] {
            assert_eq!(funds(amounts), Err(vec![Field::new(field, why.into())]));
        }
    }

    proptest! {
        #[test]
        fn what_is_accepted_never_pays_more_than_was_voted(
            amounts in proptest::array::uniform5(0_i64..50)
        ) {
            if let Ok(funds) = funds(amounts) {
                prop_assert!(funds.spent().0 + funds.returned().0 <= funds.voted().0);
                prop_assert!(funds.committed() <= funds.awarded());
            }
        }
    }
}
