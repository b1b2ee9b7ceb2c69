//! Which loans would cover a need: what is one's own first, then whoever has all of it, then the
//! nearest.

use super::{Inputs, Proposed, Supply};
use crate::{money::Cents, registry::Use};

/// Loans that cover a need, as far as they do.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Plan {
    /// The loans, by date.
    pub loans: Vec<Proposed>,
    /// How many units of how many dates are covered: at most quantity times dates.
    pub covered: u64,
    /// How many of them stay on the date that was asked for.
    pub stayed: u64,
    /// How many dates moved.
    pub moved: usize,
    /// The fewest units that are covered on any date.
    pub least: u32,
    /// What it costs.
    pub cost: Cents,
}

impl Plan {
    /// Whether every unit is there on every date.
    #[must_use]
    pub fn is_whole(&self, inputs: &Inputs) -> bool {
        self.covered > 0 && self.covered == wanted(inputs)
    }
}

/// Units times dates.
#[must_use]
pub fn wanted(inputs: &Inputs) -> u64 {
    u64::from(inputs.quantity) * inputs.need.uses.len() as u64
}

/// Whether one supply alone covers a whole need.
fn covers_alone(supply: &Supply, inputs: &Inputs) -> bool {
    let mut taken = Vec::new();
    inputs.need.uses.iter().zip(&supply.lends).all(|(span, lends)| {
        let enough = *lends && supply.free(*span, &taken) >= inputs.quantity;
        let quantity = supply.units(inputs.quantity);
        taken.push(Use { span: supply.kept(*span), quantity });
        enough
    })
}

/// The supplies that can serve, in the order in which one would ask.
fn in_order(inputs: &Inputs) -> Vec<usize> {
    let supplies = &inputs.supplies;
    let mut order: Vec<usize> =
        (0..supplies.len()).filter(|place| supplies[*place].serves(&inputs.need)).collect();
    order.sort_by_cached_key(|place| {
        let supply = &supplies[*place];
        let metres = supply.metres.unwrap_or(u32::MAX);
        let alone = covers_alone(supply, inputs);
        let cost = supply.cost(&inputs.rules);
        (!supply.own, !alone, cost, !supply.same_commune, metres, supply.resource)
    });
    order
}

/// Plans loans, date by date. With `moving`, a date that cannot be covered whole moves to the
/// nearest time at which one supply has all of it.
#[must_use]
pub fn plan(inputs: &Inputs, moving: bool) -> Plan {
    let order = in_order(inputs);
    let mut taken: Vec<Vec<Use>> = vec![Vec::new(); inputs.supplies.len()];
    let mut plan = Plan { least: inputs.quantity, ..Plan::default() };
    for (date, span) in inputs.need.uses.iter().enumerate() {
        let mut missing = inputs.quantity;
        let mut loans = Vec::new();
        for place in &order {
            let supply = &inputs.supplies[*place];
            if missing == 0 || supply.lends.get(date) != Some(&true) {
                continue;
            }
            let quantity = supply.free(*span, &taken[*place]).min(missing);
            if quantity > 0 {
                missing -= quantity;
                loans.push((*place, quantity, Proposed::new(supply, date, *span, quantity, false)));
            }
        }
        if moving && missing > 0 {
            let other = order.iter().find_map(|place| {
                let supply = &inputs.supplies[*place];
                let span = supply.nearest.get(date).copied().flatten()?;
                let enough = supply.free(span, &taken[*place]) >= inputs.quantity;
                let loan = || Proposed::new(supply, date, span, inputs.quantity, true);
                enough.then(|| (*place, inputs.quantity, loan()))
            });
            if let Some(loan) = other {
                (loans, missing) = (vec![loan], 0);
                plan.moved += 1;
            }
        }
        let given = inputs.quantity - missing;
        plan.least = plan.least.min(given);
        plan.covered += u64::from(given);
        for (place, served, loan) in loans {
            let supply = &inputs.supplies[place];
            if !loan.moved {
                plan.stayed += u64::from(served);
            }
            taken[place].push(Use { span: supply.kept(loan.span), quantity: loan.quantity });
            plan.cost = Cents(plan.cost.0.saturating_add(supply.cost(&inputs.rules).0));
            plan.loans.push(loan);
        }
    }
    plan
}
