//! Exact equal shares, followed by the payments that are published: whoever pays for a project pays
//! the same as everybody else who does, and the project with the most payers for its worth is next.

use num_bigint::BigUint;

use super::Case;
use crate::error::CertifyError;
use crate::fraction::Fraction;
use crate::purses::Purses;
use crate::violation::{Figure, Violation};

/// What is wrong with the choices.
pub(super) fn check(
    case: &Case<'_>,
    share: Option<&Fraction>,
) -> Result<Vec<Violation>, CertifyError> {
    let Some(share) = share else {
        let nothing = case.chosen.is_empty() && case.open.is_empty();
        return Ok(if nothing { Vec::new() } else { vec![Violation::NoShare] });
    };
    let mut found = first_share(case, share);
    let paid = case.paid();
    let payments = match case.told(&paid, "max_payment", |round| round.max_payment.as_ref())? {
        Ok(payments) => payments,
        Err(missing) => return Ok(vec![missing]),
    };
    let payments: Vec<Fraction> =
        payments.into_iter().map(|amount| amount.over(case.outcome.units_per_currency)).collect();
    let mut purses = Purses::new(case.election, share, &payments)?;
    // The number of those who can pay only falls.
    let mut most = case.election.votes.clone();
    let mut waiting: Vec<usize> = paid.iter().rev().map(|choice| choice.project).collect();
    for (choice, payment) in paid.into_iter().zip(&payments) {
        waiting.pop();
        let project = choice.project;
        let payers = purses.most_payers(project);
        if payers == 0 || purses.scaled(payment) * payers != purses.cost(project) {
            found.push(differs(case, project, payment, payers));
            return Ok(found);
        }
        for rival in waiting.iter().chain(&case.open).copied() {
            if is_better(case, (rival, most[rival]), (project, payers)) {
                most[rival] = purses.most_payers(rival);
                if is_better(case, (rival, most[rival]), (project, payers)) {
                    found.push(case.out_of_order(choice, rival));
                }
            }
        }
        purses.pay_alike(project, &purses.scaled(payment));
    }
    for place in case.open.iter().copied().filter(|place| purses.most_payers(*place) > 0) {
        found.push(Violation::CouldBeBought {
            project: case.id(place),
            left: purses.currency(&purses.left_with(place)).exact(),
            cost: case.election.money(case.cost(place)),
        });
    }
    Ok(found)
}

/// The share that everyone has is the first one, or more where it was raised.
fn first_share(case: &Case<'_>, said: &Fraction) -> Vec<Violation> {
    let Some(first) = case.rule.first_share(case.election) else { return Vec::new() };
    if case.rule.raises_exactly() && *said > first {
        return Vec::new();
    }
    Violation::differs(Figure::Share, None, (said, &first)).into_iter().collect()
}

fn differs(case: &Case<'_>, project: usize, said: &Fraction, payers: u64) -> Violation {
    let cost = Fraction::new(case.cost(project), case.election.unit());
    Violation::Differs {
        figure: Figure::MaxPayment,
        project: Some(case.id(project)),
        said: said.exact(),
        found: if payers == 0 { cost.exact() } else { cost.over(payers).exact() },
    }
}

/// Whether more pay for the first, for its worth, than for the second.
fn is_better(case: &Case<'_>, (a, of_a): (usize, u64), (b, of_b): (usize, u64)) -> bool {
    if case.rule.counts_cost() {
        return of_a > of_b;
    }
    BigUint::from(of_a) * case.cost(b) > BigUint::from(of_b) * case.cost(a)
}
