//! The check itself: a pure function of stored inputs.

use super::{
    Inputs, Peer,
    finding::{Alternative, Finding, Lender, Reason, Verdict},
    plan::{Plan, plan, wanted},
};
use crate::{
    money::Cents,
    registry::{Span, Stock, Use, availability},
};

fn percent(part: u64, of: u64) -> u8 {
    u8::try_from(part.saturating_mul(100) / of.max(1)).unwrap_or(100)
}

/// Whether an amount is at most so many percent of another.
fn within(amount: Cents, percent: u8, of: Cents) -> bool {
    i128::from(amount.0) * 100 <= i128::from(of.0) * i128::from(percent)
}

fn lenders(inputs: &Inputs, plan: &Plan) -> Vec<Lender> {
    let mut found: Vec<Lender> = Vec::new();
    for loan in &plan.loans {
        let known = found.iter_mut().find(|one| one.resource == loan.resource);
        if let Some(lender) = known {
            lender.dates += 1;
            lender.quantity = lender.quantity.max(loan.quantity);
            continue;
        }
        let supply = inputs.supplies.iter().find(|one| one.resource == loan.resource);
        found.extend(supply.map(|supply| Lender {
            name: supply.lender_name.clone(),
            thing: supply.name.clone(),
            resource: supply.resource,
            quantity: loan.quantity,
            dates: 1,
            metres: supply.metres,
            deposit: supply.deposit,
            fee: supply.fee,
            own: supply.own,
            indoor_only: supply.indoor_only,
            set_of: supply.set_of,
        }));
    }
    found
}

fn moves(inputs: &Inputs, plan: &Plan) -> Vec<(Span, Span)> {
    let moved = plan.loans.iter().filter(|loan| loan.moved);
    moved.filter_map(|loan| Some((*inputs.need.uses.get(loan.date)?, loan.span))).collect()
}

/// What would be enough for all, and what all ask for.
fn together<'a>(inputs: &Inputs, peers: impl Iterator<Item = &'a Peer>) -> (u64, u64) {
    let mut asked = u64::from(inputs.quantity);
    let own = inputs.need.uses.iter().map(|span| Use { span: *span, quantity: inputs.quantity });
    let mut uses: Vec<Use> = own.collect();
    for peer in peers {
        asked += u64::from(peer.quantity);
        uses.extend(peer.uses.iter().map(|span| Use { span: *span, quantity: peer.quantity }));
    }
    (availability::units_to_buy(Stock { held: 0, out_of_service: 0 }, uses), asked)
}

/// Those who need it when others do not, the first of the list first: each that joins makes fewer
/// be bought than were asked for.
fn joinable(inputs: &Inputs) -> (Vec<&Peer>, u64, u64) {
    let mut joined: Vec<&Peer> = Vec::new();
    let (mut units, mut asked) = together(inputs, std::iter::empty());
    for peer in inputs.peers.iter().filter(|peer| !peer.uses.is_empty()) {
        let (more, all) = together(inputs, joined.iter().copied().chain([peer]));
        if more < units + u64::from(peer.quantity) {
            joined.push(peer);
            (units, asked) = (more, all);
        }
    }
    (joined, units, asked)
}

fn bought(inputs: &Inputs, verdict: Verdict, reason: Reason) -> Finding {
    Finding {
        rules: inputs.rules.version,
        verdict,
        reason,
        coverage: 0,
        units_to_buy: u64::from(inputs.quantity),
        cost: inputs.price,
        avoided: Cents::ZERO,
        loans: Vec::new(),
        alternatives: Vec::new(),
    }
}

/// Checks an equipment line. The same inputs always give the same finding.
#[must_use]
pub fn check(inputs: &Inputs) -> Finding {
    let need = &inputs.need;
    if let Some(why) = need.exempt {
        return bought(inputs, Verdict::Fund, Reason::Exempt { why });
    }
    if need.days() > inputs.rules.often_days {
        return bought(inputs, Verdict::Fund, Reason::Often { days: need.days() });
    }
    if need.uses.is_empty() {
        return bought(inputs, Verdict::NeedDates, Reason::NoDates);
    }
    let here = plan(inputs, false);
    let moving = plan(inputs, true);
    let mut finding = by_loans(inputs, &here, &moving)
        .or_else(|| rented(inputs, &here))
        .or_else(|| agreed(inputs))
        .unwrap_or_else(|| shared(inputs, &here));
    finding.coverage = percent(here.covered, wanted(inputs));
    finding.alternatives = alternatives(inputs, &finding, &here, &moving);
    finding
}

fn by_loans(inputs: &Inputs, here: &Plan, moving: &Plan) -> Option<Finding> {
    let rules = &inputs.rules;
    let cheap = |plan: &Plan| within(plan.cost, rules.borrow_percent, inputs.price);
    let follow = |plan: &Plan, verdict, reason| Finding {
        units_to_buy: 0,
        cost: plan.cost,
        avoided: inputs.price.saturating_sub(plan.cost),
        loans: plan.loans.clone(),
        ..bought(inputs, verdict, reason)
    };
    if here.is_whole(inputs) {
        let reason = Reason::Lent { lenders: lenders(inputs, here) };
        return cheap(here).then(|| follow(here, Verdict::Borrow, reason));
    }
    let few = inputs.need.uses.len() < usize::from(rules.few_dates) && moving.moved == 1;
    let stays = percent(moving.stayed, wanted(inputs)) >= rules.shift_percent;
    if moving.is_whole(inputs) && (few || stays) && cheap(moving) {
        let (lenders, moves) = (lenders(inputs, moving), moves(inputs, moving));
        return Some(follow(moving, Verdict::Shift, Reason::Moved { lenders, moves }));
    }
    None
}

fn rented(inputs: &Inputs, here: &Plan) -> Option<Finding> {
    let rent = inputs.need.rent?;
    let seldom = inputs.need.days() <= inputs.rules.rent_days && here.covered == 0;
    let cheap = within(rent, inputs.rules.rent_percent, inputs.price);
    (seldom && cheap).then(|| Finding {
        units_to_buy: 0,
        cost: rent,
        avoided: inputs.price.saturating_sub(rent),
        ..bought(inputs, Verdict::Rent, Reason::Rented { rent })
    })
}

fn agreed(inputs: &Inputs) -> Option<Finding> {
    let agreed = inputs.agreed.as_ref()?;
    let members: Vec<&Peer> =
        inputs.peers.iter().filter(|peer| agreed.lines.contains(&peer.line)).collect();
    let (units, asked) = together(inputs, members.iter().copied());
    if members.is_empty() || units >= asked {
        return None;
    }
    // A share of what is bought, in proportion to what was asked for, rounded up to the cent.
    let whole = i128::from(inputs.price.0) * i128::from(units);
    let share =
        whole.div_euclid(i128::from(asked)) + i128::from(whole.rem_euclid(i128::from(asked)) > 0);
    let share = Cents(i64::try_from(share).unwrap_or(inputs.price.0));
    let (host, others) = (agreed.host.clone(), members.len());
    let reason = Reason::Together { host, others, units, asked, share };
    Some(Finding {
        units_to_buy: units,
        cost: share,
        avoided: inputs.price.saturating_sub(share),
        ..bought(inputs, Verdict::CoBuy, reason)
    })
}

fn shared(inputs: &Inputs, here: &Plan) -> Finding {
    let reason = if here.is_whole(inputs) {
        Reason::TooDear { cost: here.cost }
    } else {
        let coverage = percent(here.covered, wanted(inputs));
        Reason::TooFew { coverage, known: inputs.considered }
    };
    bought(inputs, Verdict::FundAndShare, reason)
}

fn alternatives(
    inputs: &Inputs,
    finding: &Finding,
    here: &Plan,
    moving: &Plan,
) -> Vec<Alternative> {
    let mut found = Vec::new();
    if finding.verdict == Verdict::Borrow {
        return found;
    }
    if here.is_whole(inputs) {
        let lenders = lenders(inputs, here);
        found.push(Alternative::Borrow { lenders, cost: here.cost });
    } else {
        if finding.verdict != Verdict::Shift && moving.is_whole(inputs) {
            let (lenders, moves) = (lenders(inputs, moving), moves(inputs, moving));
            found.push(Alternative::Move { lenders, moves });
        }
        if here.least > 0 {
            let units = inputs.quantity - here.least;
            found.push(Alternative::Part { lenders: lenders(inputs, here), units });
        }
    }
    let (peers, units, asked) = joinable(inputs);
    if finding.verdict != Verdict::CoBuy && !peers.is_empty() {
        let peers = peers.into_iter().map(|peer| (peer.line, peer.owner.clone())).collect();
        found.push(Alternative::Together { peers, units, asked });
    }
    if let Some(rent) = inputs.need.rent.filter(|_| finding.verdict != Verdict::Rent) {
        found.push(Alternative::Rent { rent });
    }
    found
}
