//! Where the money of a losing project's supporters went instead.

use super::{amounts, ledger::Ledger};
use domain::money::Cents;
use leptos::prelude::*;
use service::count::LoserMoney;

/// How many projects are named; the others stand in one line.
const NAMED: usize = 5;
/// What fewer people than these paid is not shown by itself.
const FEWEST: u64 = 3;

/// A line: what for, and how much.
struct Line {
    what: AnyView,
    amount: Cents,
}

/// The list, as a fact among the details of a project; nothing under rules by which nobody pays.
pub fn fact(ledger: &Ledger, number: &str) -> Option<AnyView> {
    let l = ledger.l;
    let loser = ledger.results.explanations.losers.iter().find(|loser| loser.number == number)?;
    if loser.supporters < FEWEST || (loser.spent.is_empty() && loser.left.is_none()) {
        return None;
    }
    let lines = lines(ledger, loser).into_iter().map(|line| {
        view! { <li>{line.what}" "<span class="money">{ledger.money(line.amount)}</span></li> }
    });
    Some(
        view! {
            <div>
                <dt>{tr!(l, "results-money-title")}</dt>
                <dd><ul class="why__money">{lines.collect_view()}</ul></dd>
            </div>
        }
        .into_any(),
    )
}

/// The largest sums by themselves, the others together, and what was left.
fn lines(ledger: &Ledger, loser: &LoserMoney) -> Vec<Line> {
    let l = ledger.l;
    let units = ledger.results.report.units_per_currency;
    let cents = |ratio| amounts::share(ratio, units).unwrap_or_default();
    let mut spent: Vec<_> = loser.spent.iter().map(|spent| (spent, cents(&spent.amount))).collect();
    spent.sort_by_key(|(_, amount)| std::cmp::Reverse(*amount));
    let (named, others): (Vec<_>, Vec<_>) = (0_usize..)
        .zip(spent)
        .partition(|(place, (spent, _))| *place < NAMED && spent.voters >= FEWEST);
    let mut lines: Vec<Line> = named
        .into_iter()
        .map(|(_, (spent, amount))| Line { what: ledger.titled(&spent.number), amount })
        .collect();
    let rest = Cents::sum(others.iter().map(|(_, (_, amount))| *amount)).unwrap_or_default();
    if rest > Cents::ZERO {
        lines.push(Line { what: tr!(l, "results-money-others").into_any(), amount: rest });
    }
    if let Some(left) = &loser.left {
        lines.push(Line { what: tr!(l, "results-money-left").into_any(), amount: cents(left) });
    }
    lines
}
