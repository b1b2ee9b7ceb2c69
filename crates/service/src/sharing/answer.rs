//! What bearers answer to a verdict: borrow, hire, contest, or take that back. What is borrowed costs
//! what its loans cost and what is hired its rent, at once; when a loan is lost the line is back, at once.

use super::{
    Carried, Own, is_frozen, keep,
    lent::set_of,
    lines::{borrowed_price, lowered, refused},
    own, refuse_while_voting, run,
};
use crate::{
    Error, Result, Services,
    account::required,
    actor::short,
    process::ProcessView,
    registry::{
        Write,
        loans::{AskForm, Place, ask_within, keep as keep_loan, taken},
    },
};
use domain::{
    Field, Refusal as Plain,
    account::{Account, Caller},
    id::{AccountId, CheckId, LineId, ResourceId},
    money::Cents,
    project::CostLine,
    refusal::Fields,
    registry::{
        Span,
        loan::{self, Loan},
        span::clock_in_brussels,
    },
    sharing::{self, Act, Line, LineState, ORIGIN, Proposed, Refusal, Stored, Verdict},
    text::{Slug, limit},
};
use serde_json::json;
use std::collections::BTreeMap;
use store::{Tx, registry as registry_rows, sharing as rows};

/// The mark of a line in its loans.
pub(crate) fn origin(line: LineId) -> String {
    format!("{ORIGIN}{line}")
}

/// Borrows instead of buying: the loans that the check proposes are asked for and held, and the
/// price of the proposal, and of its project, falls at once. Where hiring is what was found, there is
/// no loan and the price falls to the rent ([`super::rent`] takes it back). `seen` is the check that the bearer
/// read: when the same look finds something else now, they are told instead.
///
/// # Errors
/// [`Error::SignInNeeded`], [`Error::NotFound`], [`Error::Forbidden`],
/// [`Refusal::VerdictChanged`], [`Refusal::Frozen`] while the vote is on,
/// [`Refusal::NothingLeftToAsk`], or what the registry refuses, under `form`.
pub async fn accept(
    services: &Services,
    caller: &Caller,
    view: &ProcessView,
    slug: &Slug,
    id: LineId,
    seen: &str,
    write: Write<'_>,
) -> Result<Line> {
    let mut tx = services.store.write().await?;
    let Own { account, mut carried, mut line } = own(&mut tx, caller, view, slug, id).await?;
    refuse_while_voting(&mut tx, &carried).await?;
    line.take(Act::Accept).map_err(Plain::from)?;
    let check = run(services, &mut tx, &line, &carried, carried.occasion()).await?;
    same(&mut tx, seen, &check).await?;
    for loan in live(&mut tx, line.id).await? {
        if !check.finding.loans.iter().any(|wanted| serves(&loan, wanted)) {
            let_go(services, &mut tx, &account, loan).await?;
        }
    }
    let known = live(&mut tx, line.id).await?;
    let mut wanted: Vec<&Proposed> = check.finding.loans.iter().filter(|one| !one.own).collect();
    // Always in the same order, so that two who borrow several things do not wait for one another.
    wanted.sort_by_key(|one| (one.resource, one.span));
    for one in wanted {
        if !known.iter().any(|loan| serves(loan, one)) {
            ask(services, &mut tx, &account, (&carried, &line), one, write).await?;
        }
    }
    for one in check.finding.loans.iter().filter(|one| one.moved) {
        line.need.uses[one.date] = one.span;
    }
    let facts = json!({
        "check": check.id, "loans": check.finding.loans.len(),
        "price_cents": line.cost.total()?, "cost_cents": check.finding.cost,
        "avoided_cents": check.finding.avoided,
    });
    let hires = check.finding.verdict == Verdict::Rent;
    let what = if hires { "sharing.rented" } else { "sharing.borrowed" };
    keep(services, &mut tx, &account, (&carried, &line), what, facts).await?;
    reprice(services, &mut tx, account.id, &mut carried, &line, Some(check.finding.cost)).await?;
    super::pool::leave_any(services, &mut tx, &account, &carried, &line).await?;
    tx.commit().await?;
    Ok(line)
}

/// Whether the check that was read and the one that was made now propose the same.
async fn same(tx: &mut Tx, seen: &str, now: &Stored) -> Result<()> {
    let changed = || refused(Refusal::VerdictChanged { verdict: now.finding.verdict });
    let seen: CheckId = seen.parse().map_err(|_| changed())?;
    let read = rows::check::by_id(tx, seen).await?.filter(|check| check.line == now.line);
    let read = read.ok_or_else(changed)?;
    let agrees = now.finding.verdict.is_acceptable()
        && read.finding.verdict == now.finding.verdict
        && read.finding.loans == now.finding.loans
        && read.finding.cost == now.finding.cost;
    if agrees { Ok(()) } else { Err(changed()) }
}

/// The loans of a line that are still on.
async fn live(tx: &mut Tx, line: LineId) -> Result<Vec<Loan>> {
    let loans = registry_rows::loan::of_origin(tx, &origin(line)).await?;
    Ok(loans.into_iter().filter(|loan| loan.state.holds_units()).collect())
}

fn serves(loan: &Loan, wanted: &Proposed) -> bool {
    (loan.resource, loan.span, loan.quantity) == (wanted.resource, wanted.span, wanted.quantity)
}

/// Takes back every loan of a line that leaves for good.
pub(super) async fn let_go_all(
    services: &Services,
    tx: &mut Tx,
    account: &Account,
    mut line: Line,
) -> Result<()> {
    // Gone first, so that the loss of its loans does not bring it back.
    line.take(Act::Remove).map_err(Plain::from)?;
    if !rows::line::save(tx, &line).await? {
        return Err(Error::Conflict);
    }
    for loan in live(tx, line.id).await? {
        let_go(services, tx, account, loan).await?;
    }
    Ok(())
}

/// Takes a loan back that the new plan does without.
async fn let_go(services: &Services, tx: &mut Tx, account: &Account, known: Loan) -> Result<()> {
    let resource = taken(tx, known.resource).await?;
    let mut loan = registry_rows::loan::by_id(tx, known.id).await?.ok_or(Error::NotFound)?;
    let (act, side) = (loan::Act::Cancel, loan::Side::Borrower);
    loan.take(act, side, services.now()).map_err(Plain::from)?;
    keep_loan(services, tx, Some(account), &loan, &resource, act).await
}

/// Asks for what a line needs.
async fn ask(
    services: &Services,
    tx: &mut Tx,
    account: &Account,
    (carried, line): (&Carried, &Line),
    wanted: &Proposed,
    write: Write<'_>,
) -> Result<Loan> {
    let (resource, span, quantity) = (wanted.resource, wanted.span, wanted.quantity);
    let (origin, what) = (origin(line.id), line.cost.label.text.as_str());
    let wish = Wish { resource, span, quantity, origin, what };
    borrow(services, tx, account, carried, wish, write).await
}

/// What is asked of a lender.
pub(super) struct Wish<'a> {
    pub resource: ResourceId,
    pub span: Span,
    pub quantity: u32,
    /// What the loan stands for: a line or a pool.
    pub origin: String,
    pub what: &'a str,
}

/// Asks for a loan as the bearers would, so that the lender gets the same letter. Staff that answers
/// for a project it entered asks in the name of its bearer.
pub(super) async fn borrow(
    services: &Services,
    tx: &mut Tx,
    account: &Account,
    carried: &Carried,
    wanted: Wish<'_>,
    write: Write<'_>,
) -> Result<Loan> {
    let clock = |at| clock_in_brussels(at).format("%Y-%m-%dT%H:%M").to_string();
    let carriers = carried.carriers();
    let own = store::actor::memberships(tx, account.id).await?;
    let speaker = carriers.iter().find(|actor| own.iter().any(|(known, _)| known.id == actor.id));
    let named = match (speaker, carried) {
        (None, Carried::Project(..)) => carriers.first(),
        (speaker, _) => speaker,
    };
    let purpose = format!("{} · {}", carried.title().text, wanted.what);
    let form = AskForm {
        from: clock(wanted.span.from()),
        to: clock(wanted.span.to()),
        quantity: wanted.quantity.to_string(),
        purpose: purpose.chars().take(limit::SUMMARY).collect(),
        ..AskForm::default()
    };
    let place = Place { resource: wanted.resource, origin: Some(wanted.origin), speaker: named };
    ask_within(services, tx, account, place, &form, write).await.map_err(|error| match error {
        // The form of the loan is not the one that was sent: what it refuses is said above.
        Error::Fields(fields) => Error::Fields(
            fields.into_iter().map(|field| Field::new("form", field.refusal)).collect(),
        ),
        other => other,
    })
}

/// Puts what a line costs now into what asks for it and its project: the price of its loans, or what
/// buying it costs. Once its vote has opened, prices stand.
pub(super) async fn reprice(
    services: &Services,
    tx: &mut Tx,
    by: AccountId,
    carried: &mut Carried,
    line: &Line,
    loans: Option<Cents>,
) -> Result<()> {
    if is_frozen(tx, carried).await? {
        return Ok(());
    }
    let cost = loans.map_or_else(|| line.cost.clone(), |cents| lowered(&line.cost, cents));
    // What was borrowed may have left the list: lost, it has to be paid for again.
    let put = |lines: &mut Vec<CostLine>| match lines.iter_mut().find(|one| line.is_for(one)) {
        Some(known) => *known = cost.clone(),
        None if loans.is_none() => lines.push(cost.clone()),
        None => {}
    };
    let entered = match carried {
        Carried::Proposal(proposal) => {
            put(&mut proposal.content.cost_lines);
            proposal.version += 1;
            proposal.saved_at = services.now();
            if !store::proposal::save_version(tx, proposal, by).await? {
                return Err(Error::Conflict);
            }
            false
        }
        Carried::Project(..) => true,
    };
    let Some(id) = carried.project() else { return Ok(()) };
    let mut project = store::project::by_id(tx, id).await?.ok_or(Error::NotFound)?;
    if entered {
        put(&mut project.cost_lines);
    } else {
        // The valuation may have come to another sum, in one line that names no equipment any more.
        let known = project.cost_lines.iter_mut().find(|known| line.is_for(known));
        let Some(known) = known else { return Ok(()) };
        *known = cost;
    }
    super::projects::reprice(tx, &mut project).await
}

/// Brings a line back when one of its loans is lost: refused, taken back, or never answered. In the
/// transaction in which that happened.
pub(crate) async fn lost(services: &Services, tx: &mut Tx, loan: &Loan) -> Result<()> {
    let Some((mut carried, mut line)) = behind(tx, loan).await? else { return Ok(()) };
    if line.state != LineState::Borrowed {
        return Ok(());
    }
    line.take(Act::Lose).map_err(Plain::from)?;
    let facts = json!({ "loan": loan.id, "state": loan.state });
    let account = store::account::by_id(tx, loan.borrower).await?;
    let (account, _) = account.ok_or(Error::NotFound)?;
    keep(services, tx, &account, (&carried, &line), "sharing.lost", facts).await?;
    reprice(services, tx, loan.borrower, &mut carried, &line, None).await?;
    run(services, tx, &line, &carried, carried.occasion()).await.map(drop)
}

/// Whether the loans that are on cover a line whole again, because another thing took the place of
/// the one that was lost: then it is borrowed again, without buying in between.
pub(crate) async fn regained(
    services: &Services,
    tx: &mut Tx,
    account: &Account,
    loan: &Loan,
) -> Result<()> {
    let Some((mut carried, mut line)) = behind(tx, loan).await? else { return Ok(()) };
    let loans = live(tx, line.id).await?;
    // Of a set that is lent as a whole what is in it counts.
    let mut each = BTreeMap::new();
    for loan in &loans {
        let thing = crate::registry::found(tx, loan.resource).await?;
        let within = set_of(tx, &thing, &line.kind).await?;
        each.insert(thing.id, within.unwrap_or(1));
    }
    let each = |loan: &Loan| u64::from(each.get(&loan.resource).copied().unwrap_or(1));
    let served = |loan: &Loan| u64::from(loan.quantity).saturating_mul(each(loan));
    let whole = line.need.uses.iter().all(|span| {
        let then = loans.iter().filter(|loan| loan.span == *span);
        then.map(served).fold(0, u64::saturating_add) >= u64::from(line.cost.quantity)
    });
    if line.state != LineState::Open || !whole {
        return Ok(());
    }
    let cost = borrowed_price(tx, line.id).await?;
    line.take(Act::Accept).map_err(Plain::from)?;
    let facts = json!({ "loan": loan.id, "cost_cents": cost });
    keep(services, tx, account, (&carried, &line), "sharing.borrowed", facts).await?;
    reprice(services, tx, account.id, &mut carried, &line, Some(cost)).await
}

/// The line that a loan answers, with what asks for it.
async fn behind(tx: &mut Tx, loan: &Loan) -> Result<Option<(Carried, Line)>> {
    let mark = loan.origin.as_deref().and_then(|mark| mark.strip_prefix(ORIGIN));
    let Some(id) = mark.and_then(|id| id.parse::<LineId>().ok()) else { return Ok(None) };
    let Some(line) = rows::line::by_id(tx, id).await? else { return Ok(None) };
    Ok(Some((Carried::of(tx, &line).await?, line)))
}

/// Contests a verdict, in one's own words: from then on a person decides.
///
/// # Errors
/// As [`accept`], without what the registry refuses, and [`Error::Fields`] about `words`.
pub async fn contest(
    services: &Services,
    caller: &Caller,
    view: &ProcessView,
    slug: &Slug,
    id: LineId,
    words: &str,
) -> Result<Line> {
    let mut tx = services.store.write().await?;
    let Own { account, carried, mut line } = own(&mut tx, caller, view, slug, id).await?;
    refuse_while_voting(&mut tx, &carried).await?;
    line.take(Act::Contest).map_err(Plain::from)?;
    let mut fields = Fields::default();
    let words = required(words, |text| short(text, limit::SUMMARY * 2));
    let Some(words) = fields.check("words", words) else {
        return Err(fields.into_refused().into());
    };
    line.words = words;
    line.contested_by = Some(account.id);
    let facts = json!({ "words": line.words });
    keep(services, &mut tx, &account, (&carried, &line), "sharing.contested", facts).await?;
    tx.commit().await?;
    Ok(line)
}

/// Takes back that a verdict is contested.
///
/// # Errors
/// As [`contest`], without its words.
pub async fn give_in(
    services: &Services,
    caller: &Caller,
    view: &ProcessView,
    slug: &Slug,
    id: LineId,
) -> Result<Line> {
    let mut tx = services.store.write().await?;
    let Own { account, carried, mut line } = own(&mut tx, caller, view, slug, id).await?;
    line.take(Act::Yield).map_err(Plain::from)?;
    line.words.clear();
    line.contested_by = None;
    let facts = json!({});
    keep(services, &mut tx, &account, (&carried, &line), "sharing.yielded", facts).await?;
    tx.commit().await?;
    Ok(line)
}

/// Looks again, when the bearer asks.
///
/// # Errors
/// As [`give_in`].
pub async fn again(
    services: &Services,
    caller: &Caller,
    view: &ProcessView,
    slug: &Slug,
    id: LineId,
) -> Result<sharing::Stored> {
    let mut tx = services.store.write().await?;
    let Own { carried, line, .. } = own(&mut tx, caller, view, slug, id).await?;
    if line.state == LineState::Borrowed {
        let wrong = Refusal::WrongState { state: line.state, act: Act::Renew };
        return Err(refused(wrong));
    }
    let stored = run(services, &mut tx, &line, &carried, carried.occasion()).await?;
    tx.commit().await?;
    Ok(stored)
}
