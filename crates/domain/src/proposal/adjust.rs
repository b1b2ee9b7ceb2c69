//! A cost that its bearers can lower: how far, and in which steps.
//!
//! No counting rule of the product pays a part of a project: it is funded whole or not at all.
//! Where an envelope allows it, bearers say what they could do with less, and the administration
//! settles the amount while it values the proposal, before anybody votes.

use crate::{
    money::Cents,
    refusal::{Fields, Refusal},
};
use serde::{Deserialize, Serialize};

/// How far the cost of a proposal can be lowered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Adjust {
    least: Cents,
    step: Cents,
}

impl Adjust {
    /// A cost that can go down to `least`, by `step` each time.
    ///
    /// # Errors
    /// Under `least` and `step`: [`Refusal::AmountMustBePositive`]; [`Refusal::NotLessThanTotal`]
    /// when the least is no less than the whole; [`Refusal::StepTooLarge`] when not even one step
    /// fits between the two.
    pub fn new(least: Cents, step: Cents, total: Cents) -> Result<Self, Vec<crate::Field>> {
        let mut fields = Fields::default();
        for (name, amount) in [("least", least), ("step", step)] {
            if amount <= Cents::ZERO {
                fields.refuse(name, Refusal::AmountMustBePositive);
            }
        }
        if fields.is_empty() && least >= total {
            fields.refuse("least", Refusal::NotLessThanTotal { total: total.0 });
        } else if fields.is_empty() && step > total.saturating_sub(least) {
            let most = total.saturating_sub(least);
            fields.refuse("step", Refusal::StepTooLarge { most: most.0 });
        }
        if fields.is_empty() { Ok(Self { least, step }) } else { Err(fields.into_refused()) }
    }

    /// The least with which it still makes sense.
    #[must_use]
    pub const fn least(self) -> Cents {
        self.least
    }

    /// By how much it goes down each time.
    #[must_use]
    pub const fn step(self) -> Cents {
        self.step
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(least: i64, step: i64) -> Vec<(String, Refusal)> {
        let made = Adjust::new(Cents(least), Cents(step), Cents(1_000));
        made.err().into_iter().flatten().map(|field| (field.name, field.refusal)).collect()
    }

    #[test]
    fn a_least_amount_is_less_than_the_whole_and_a_step_fits_between() {
        assert_eq!(refused(400, 100), []);
        assert_eq!(refused(400, 600), []);
        assert_eq!(refused(400, 601), [("step".into(), Refusal::StepTooLarge { most: 600 })]);
        assert_eq!(
            refused(1_000, 1),
            [("least".into(), Refusal::NotLessThanTotal { total: 1_000 })]
        );
        assert_eq!(refused(0, 0).len(), 2);
    }
}
