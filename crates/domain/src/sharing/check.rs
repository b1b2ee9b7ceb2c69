//! The check itself: a pure function of stored inputs.

use super::{
    Exempt, Inputs, Peer, Supply,
    plan::{Plan, plan, wanted},
};
use crate::{
    actor::coded,
    id::{ActorId, LineId, ResourceId},
    money::Cents,
    registry::{Span, Stock, Use, availability},
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
    pub(super) fn new(s: &Supply, date: usize, span: Span, quantity: u32, moved: bool) -> Self {
        let (resource, lender, own) = (s.resource, s.lender, s.own);
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
