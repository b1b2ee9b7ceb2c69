//! What a pool borrows from the registry. Its lenders are asked once bearers have agreed, through
//! the same door as for any loan, and only what they promised counts as stock. When a promise breaks
//! after the count, what is missing then is bought.

use super::{
    Carried,
    allocate::{self, BETWEEN_HOURS},
    answer::{Wish, borrow},
    own,
    stock::{self, Wanted},
};
use crate::{
    Error, Result, Services,
    process::ProcessView,
    registry::{
        Write,
        loans::{keep as keep_loan, taken},
    },
};
use chrono::DateTime;
use domain::{
    Refusal as Plain,
    account::{Account, Caller},
    id::{LineId, PoolId, ResourceId},
    money::Cents,
    registry::{
        Resource, Span, Stock, Use,
        loan::{Act, Loan, Side, State},
    },
    sharing::{Lendable, LineState, Looked, POOL_ORIGIN, Pool, PoolState, left_to_buy},
    text::Slug,
};
use serde_json::json;
use std::collections::{BTreeMap, BTreeSet};
use store::{Tx, registry as registry_rows, sharing as rows};

/// The mark of a pool in its loans.
pub(super) fn mark(pool: PoolId) -> String {
    format!("{POOL_ORIGIN}{pool}")
}

/// Whether its lender said yes, and nothing happened to the thing since.
fn is_promised(loan: &Loan) -> bool {
    let promised = matches!(
        loan.state,
        State::Approved | State::Out | State::Overdue | State::Returned | State::Closed
    );
    promised && !loan.at_risk
}

fn covers(loan: Span, span: Span) -> bool {
    loan.from() <= span.from() && span.to() <= loan.to()
}

/// Asks the lenders of what the pool of a line could borrow, again when they did not answer.
///
/// # Errors
/// [`Error::SignInNeeded`], [`Error::NotFound`] or [`Error::Forbidden`].
pub async fn ask_lenders(
    services: &Services,
    caller: &Caller,
    view: &ProcessView,
    slug: &Slug,
    id: LineId,
    write: Write<'_>,
) -> Result<()> {
    let mut tx = services.store.write().await?;
    let own = own(&mut tx, caller, view, slug, id).await?;
    let pool = rows::pool::of_line(&mut tx, id).await?.filter(Pool::is_agreed);
    let pool = pool.ok_or(Error::NotFound)?;
    ask(services, &mut tx, &own.account, (view, &own.carried), &pool, write).await?;
    tx.commit().await?;
    Ok(())
}

/// Asks for what is not asked for yet, in the name of whoever carries a line of the pool, and
/// lets go what it does without. What a lender does not lend to them is passed over.
pub(super) async fn ask(
    services: &Services,
    tx: &mut Tx,
    account: &Account,
    (view, carried): (&ProcessView, &Carried),
    pool: &Pool,
    write: Write<'_>,
) -> Result<()> {
    let terms = carried.envelope(view).and_then(|target| target.rules.sharing());
    let upkeep = terms.map_or(0, |terms| terms.upkeep_percent);
    let known = registry_rows::loan::of_origin(tx, &mark(pool.id)).await?;
    let mut planned = planned(services, tx, pool, upkeep, &known).await?;
    // Always in the same order, so that two who borrow several things do not wait for one another.
    planned.sort_unstable();
    let serves = |loan: &Loan, wish: &(ResourceId, Span, u32)| {
        loan.state.holds_units() && (loan.resource, loan.span, loan.quantity) == *wish
    };
    for loan in known.iter().filter(|loan| loan.state.holds_units()) {
        if !planned.iter().any(|wish| serves(loan, wish)) {
            let_go(services, tx, Some(account), loan).await?;
        }
    }
    let lines = rows::line::of_asker(tx, carried.asker()).await?;
    let what = lines.iter().find(|line| pool.holds(line.id));
    let what = what.map_or("", |line| line.cost.label.text.as_str());
    let mut asked = 0;
    for wish in planned.iter().filter(|wish| !known.iter().any(|loan| serves(loan, wish))) {
        let (resource, span, quantity) = *wish;
        let wish = Wish { resource, span, quantity, origin: mark(pool.id), what };
        match borrow(services, tx, account, carried, wish, write).await {
            Ok(_) => asked += 1,
            // It is theirs, or not lent to them: another of the pool may ask.
            Err(Error::Fields(_)) => {}
            Err(other) => return Err(other),
        }
    }
    let facts = json!({ "pool": pool.id, "asked": asked });
    carried.record(services, tx, account, "pool.asked", facts).await
}

/// The loans that would spare the pool a purchase: what it has already before anything else, and
/// nothing that its lender refused.
async fn planned(
    services: &Services,
    tx: &mut Tx,
    pool: &Pool,
    upkeep_percent: u8,
    known: &[Loan],
) -> Result<Vec<(ResourceId, Span, u32)>> {
    let (mut wanted, mut prices) = (Vec::new(), Vec::new());
    for member in &pool.members {
        let line = rows::line::by_id(tx, member.line).await?.ok_or(Error::NotFound)?;
        if line.need.uses.is_empty() || line.need.exempt.is_some() {
            continue;
        }
        prices.push(line.cost.unit_price.0);
        wanted.push(Wanted { quantity: line.cost.quantity, line });
    }
    if !pool.is_agreed() || wanted.len() < 2 {
        return Ok(Vec::new());
    }
    let fees = Cents(prices.into_iter().min().unwrap_or(0) * i64::from(upkeep_percent) / 100);
    let mut looked = stock::looked(services, tx, pool, &wanted, (BETWEEN_HOURS, fees)).await?;
    let of = |pick: fn(&Loan) -> bool| -> BTreeSet<ResourceId> {
        known.iter().filter(|loan| pick(loan)).map(|loan| loan.resource).collect()
    };
    let refused = of(|loan| loan.state == State::Refused);
    let kept = of(|loan| loan.state.holds_units());
    looked.things.retain(|thing| !refused.contains(&thing.resource));
    looked.things.sort_by_key(|thing| !kept.contains(&thing.resource));
    Ok(looked.loans())
}

/// Takes a loan back that the pool does without; what is out stays with who has it.
async fn let_go(
    services: &Services,
    tx: &mut Tx,
    account: Option<&Account>,
    known: &Loan,
) -> Result<()> {
    let resource = taken(tx, known.resource).await?;
    let mut loan = registry_rows::loan::by_id(tx, known.id).await?.ok_or(Error::NotFound)?;
    match loan.take(Act::Cancel, Side::Borrower, services.now()) {
        Ok(()) => keep_loan(services, tx, account, &loan, &resource, Act::Cancel).await,
        Err(_) => Ok(()),
    }
}

/// Lets go the loans of a pool that serve none of these lines, and once it was counted also what
/// nobody promised: it is bought.
pub(super) async fn trim(
    services: &Services,
    tx: &mut Tx,
    pool: PoolId,
    lines: &BTreeSet<LineId>,
    counted: bool,
) -> Result<()> {
    let mut uses = Vec::new();
    for line in lines {
        let line = rows::line::by_id(tx, *line).await?.ok_or(Error::NotFound)?;
        uses.extend(line.need.uses);
    }
    for loan in registry_rows::loan::of_origin(tx, &mark(pool)).await? {
        let serves =
            uses.iter().any(|span| covers(loan.span, *span)) && (!counted || is_promised(&loan));
        if loan.state.holds_units() && !serves {
            let_go(services, tx, None, &loan).await?;
        }
    }
    Ok(())
}

/// How many of a kind are within something that is a set of other things; nothing for a thing of the
/// kind itself. Kinds that were merged since count as the one they lead to.
pub(super) async fn set_of(tx: &mut Tx, thing: &Resource, kind: &Slug) -> Result<Option<u32>> {
    let merged: BTreeMap<Slug, Slug> =
        registry_rows::people::merged(tx).await?.into_iter().collect();
    let current = |kind: &Slug| merged.get(kind).unwrap_or(kind).clone();
    let kind = current(kind);
    if current(&thing.kind) == kind {
        return Ok(None);
    }
    let within = thing.contents().into_iter().filter(|(part, _)| current(part) == kind);
    Ok(within.map(|(_, many)| many).reduce(u32::saturating_add))
}

/// What was promised to a pool, as the count takes it: a loan to which its lender said yes serves
/// the uses that lie within it, and nothing else does.
pub(super) async fn promised(
    tx: &mut Tx,
    (pool, kind): (PoolId, &Slug),
    wanted: &[Wanted],
    (between_hours, fees): (u16, Cents),
) -> Result<Looked> {
    let uses = stock::uses(wanted);
    let mut looked = Looked { uses, between_hours, fees, things: Vec::new() };
    if wanted.iter().any(|one| one.line.state != LineState::Open) {
        return Ok(looked);
    }
    for loan in registry_rows::loan::of_origin(tx, &mark(pool)).await? {
        if !is_promised(&loan) {
            continue;
        }
        let thing = crate::registry::found(tx, loan.resource).await?;
        looked.things.push(Lendable {
            resource: thing.id,
            name: thing.details.name.text.clone(),
            lender: thing.lender().name.clone(),
            stock: Stock { held: loan.quantity, out_of_service: 0 },
            set_of: set_of(tx, &thing, kind).await?,
            promised: Vec::new(),
            lends: looked.uses.iter().map(|one| covers(loan.span, one.span)).collect(),
            buffer_hours: loan.terms.buffer_hours,
            fee: loan.terms.fee,
        });
    }
    Ok(looked)
}

/// Counts again what a pool that was formed has to buy: more when a lender takes back what was
/// counted on, less again when another promises it. Never less than the count found. In the
/// transaction in which that happened.
pub(crate) async fn recount(services: &Services, tx: &mut Tx, loan: &Loan) -> Result<()> {
    let mark = loan.origin.as_deref().and_then(|mark| mark.strip_prefix(POOL_ORIGIN));
    let Some(id) = mark.and_then(|id| id.parse::<PoolId>().ok()) else { return Ok(()) };
    let pool = rows::pool::by_id(tx, id).await?;
    let Some(mut pool) = pool.filter(|pool| pool.state == PoolState::Formed) else {
        return Ok(());
    };
    let Some((found, uses)) = formed(tx, &pool).await? else { return Ok(()) };
    let loans = registry_rows::loan::of_origin(tx, &self::mark(id)).await?;
    let mut promised: Vec<Use> = Vec::new();
    for loan in loans.iter().filter(|loan| is_promised(loan)) {
        let thing = crate::registry::found(tx, loan.resource).await?;
        let each = set_of(tx, &thing, &pool.kind).await?.unwrap_or(1);
        promised.push(Use { span: loan.span, quantity: loan.quantity.saturating_mul(each) });
    }
    // The times of the agreement have carrying and cleaning in them already.
    let units = left_to_buy(&uses, 0, &promised).max(found);
    let (before, units) = (pool.units, u32::try_from(units).unwrap_or(u32::MAX));
    if units == before {
        return Ok(());
    }
    pool.recount(units).map_err(Plain::from)?;
    if !rows::pool::save(tx, &pool).await? {
        return Err(Error::Conflict);
    }
    let facts = json!({
        "pool": id, "loan": loan.id, "state": loan.state, "units": units, "before": before,
    });
    store::event::append(tx, pool.process, services.now(), None, "pool.recounted", facts).await?;
    Ok(())
}

/// What the count found for a pool that it formed: how many are bought, and when its winners use
/// some, with the time to carry and clean.
async fn formed(tx: &mut Tx, pool: &Pool) -> Result<Option<(u64, Vec<Use>)>> {
    let Some(vote) = store::vote::of_envelope(tx, pool.envelope).await? else { return Ok(None) };
    let Some(shared) = allocate::stored(tx, vote.id).await? else { return Ok(None) };
    let group = pool.id.to_string();
    let found = shared.outcome.pools.iter().find(|found| found.key.group == group);
    let Some(found) = found else { return Ok(None) };
    let cited = |line: &&allocation::sharing::Line| {
        found.members.iter().any(|one| one.decision == line.decision)
    };
    let moment = |minutes: i64| DateTime::from_timestamp(minutes * 60, 0);
    let mut uses = Vec::new();
    for line in shared.agreement.lines.iter().filter(cited) {
        let quantity = u32::try_from(line.quantity).unwrap_or(u32::MAX);
        for need in &line.needs {
            let ends = moment(need.start).zip(moment(need.end));
            let span = ends.and_then(|(from, to)| Span::new(from, to).ok());
            uses.extend(span.map(|span| Use { span, quantity }));
        }
    }
    Ok(Some((found.units, uses)))
}

/// How many the count found to buy for a pool that it formed, and the highest price that one of its
/// lines asked for.
pub(super) async fn price(tx: &mut Tx, pool: &Pool) -> Result<Option<(u64, Cents)>> {
    let Some(vote) = store::vote::of_envelope(tx, pool.envelope).await? else { return Ok(None) };
    let Some(shared) = allocate::stored(tx, vote.id).await? else { return Ok(None) };
    let group = pool.id.to_string();
    let found = shared.outcome.pools.iter().find(|found| found.key.group == group);
    let lines = shared.agreement.lines.iter().filter(|line| line.pool.group == group);
    let price = lines.map(|line| line.unit_price).max().unwrap_or(0);
    Ok(found.map(|found| (found.units, shared.cents(price))))
}
