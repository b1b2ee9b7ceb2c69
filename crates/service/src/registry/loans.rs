//! Loans: asking, answering, handing over, taking back, and what the clock does with them.

pub(crate) mod alike;
mod asking;
mod clock;
mod danger;
mod of_a_kind;
pub mod photos;
mod reading;
mod waiting;

pub use asking::{AskForm, ask, instead};
pub(crate) use asking::{Place, ask_within, span};
pub use clock::tick;
pub(crate) use danger::{alternatives, reassess};
pub use of_a_kind::ask as ask_of_a_kind;
pub use reading::{LoanView, Message, Mine, mine, overdue, say, show};
pub(crate) use waiting::promote;

use super::{Notice, Write, acts_for, found, lenders, record};
use crate::{
    Error, Result, Services,
    account::required,
    actor::{short, signed_in},
    mail::Post,
};
use domain::{
    Refusal as Plain,
    account::{Account, Caller},
    id::{LoanId, ResourceId},
    locale::Locale,
    money::Cents,
    refusal::Fields,
    registry::{
        Refusal, Resource, Use, availability,
        loan::{Act, Claim, ClaimState, Handover, Loan, Side, State},
        resource::Condition,
    },
    text::{Authored, limit},
};
use serde_json::json;
use std::collections::BTreeSet;
use store::{Tx, registry as rows};

pub use super::News;

/// What is said when something is done with a loan.
#[derive(Debug, Clone, Default)]
pub struct ActForm {
    /// Code of the act.
    pub act: String,
    /// Why it is refused or taken back.
    pub because: String,
    /// At the hand-over and the return: code of the condition.
    pub condition: String,
    /// At the hand-over and the return: words; may be empty.
    pub note: String,
    /// At the return: what is broken or missing; empty when nothing is.
    pub damage: String,
    /// At the return: what the lender asks for, as typed.
    pub amount: String,
    /// At the return: how many cannot be used, as typed.
    pub broken: String,
    /// At the hand-over: which one, when the lender has several alike.
    pub unit: String,
    /// The language of the words.
    pub original: Option<Locale>,
}

/// The side of a loan on which an account stands.
pub(crate) async fn side_of(
    tx: &mut Tx,
    caller: &Caller,
    loan: &Loan,
    resource: &Resource,
) -> Result<Side> {
    let account = signed_in(caller)?;
    let own = acts_for(tx, caller).await?;
    if resource.is_lent_by(&own) {
        return Ok(Side::Lender);
    }
    let borrows = loan.borrower == account.id
        || loan.borrower_actor.as_ref().is_some_and(|one| own.iter().any(|a| a.id == one.id));
    // Whoever is on neither side does not learn that the loan is there.
    if borrows { Ok(Side::Borrower) } else { Err(Error::NotFound) }
}

/// Whom a side of a loan is written to.
pub(crate) async fn people(
    tx: &mut Tx,
    loan: &Loan,
    resource: &Resource,
    side: Side,
) -> Result<BTreeSet<domain::id::AccountId>> {
    match side {
        Side::Lender => lenders(tx, resource).await,
        _ => Ok(BTreeSet::from([loan.borrower])),
    }
}

/// Tells one side of a loan what happened.
pub(crate) async fn tell(
    services: &Services,
    tx: &mut Tx,
    notice: &Notice<'_>,
    write: Write<'_>,
) -> Result<()> {
    let side = if notice.to_lender { Side::Lender } else { Side::Borrower };
    let people = people(tx, notice.loan, notice.resource, side).await?;
    Post::new(services).to_each(tx, &people, &|locale| write(locale, notice)).await
}

/// Keeps a loan after an act, with its event.
pub(crate) async fn keep(
    services: &Services,
    tx: &mut Tx,
    by: Option<&Account>,
    loan: &Loan,
    resource: &Resource,
    act: Act,
) -> Result<()> {
    if !rows::loan::save(tx, loan, resource.is_single()).await? {
        return Err(Error::Conflict);
    }
    let facts = json!({
        "loan": loan.id, "resource": loan.resource, "act": act, "state": loan.state,
        "because": loan.because, "quantity": loan.quantity,
    });
    record(services, tx, by, &format!("loan.{}", loan.state.code()), facts).await?;
    // What stood in the place of a purchase and is lost is to be bought again, at once.
    if matches!(loan.state, State::Refused | State::Cancelled | State::Expired) {
        crate::sharing::lost(services, tx, loan).await?;
    }
    crate::sharing::recount(services, tx, loan).await?;
    Ok(())
}

fn handover(fields: &mut Fields, services: &Services, form: &ActForm) -> Option<Handover> {
    let condition = fields.check("condition", required(&form.condition, str::parse::<Condition>));
    let note = fields.check("note", short(&form.note, limit::SUMMARY));
    let photos = Vec::new();
    Some(Handover { at: services.now(), condition: condition?, note: note?, photos })
}

/// What a return says: the state of the thing, a damage when there is one, how many are broken.
fn back(fields: &mut Fields, loan: &Loan, seen: &Handover, form: &ActForm) -> (Option<Claim>, u32) {
    let worse = matches!(seen.condition, Condition::Damaged | Condition::Broken);
    if !worse {
        return (None, 0);
    }
    let what = Authored::parse(form.original, &form.damage, limit::SUMMARY);
    let what = fields.check("damage", what);
    let amount = match form.amount.trim() {
        "" => Some(Cents::ZERO),
        text => fields.check("amount", Cents::parse(text)),
    };
    let broken = match (seen.condition, form.broken.trim()) {
        (Condition::Damaged, _) => Some(0),
        (_, "") => Some(loan.quantity),
        (_, text) => {
            let most = u64::from(loan.quantity);
            let number = text.parse().ok().filter(|number| (1..=loan.quantity).contains(number));
            fields.check("broken", number.ok_or(Plain::NotANumber { from: 1, to: most }))
        }
    };
    match (what, amount, broken) {
        (Some(what), Some(amount), Some(broken)) => {
            (Some(Claim { what, amount, state: ClaimState::Open }), broken)
        }
        _ => (None, 0),
    }
}

/// Does something with a loan: promises it, says no, takes it back, hands it over, notes its
/// return, closes it. The other side is told. What comes back broken is out of service from then
/// on, and whoever counts on it is told who else has one.
///
/// # Errors
/// [`Error::SignInNeeded`], [`Error::NotFound`], [`Refusal::WrongState`], [`Refusal::ClaimOpen`],
/// [`Error::Conflict`], or [`Error::Fields`] about the form.
pub async fn act(
    services: &Services,
    caller: &Caller,
    id: LoanId,
    form: &ActForm,
    write: Write<'_>,
) -> Result<Loan> {
    let account = signed_in(caller)?.clone();
    let act: Act = form.act.parse()?;
    let mut tx = services.store.write().await?;
    let known = rows::loan::by_id(&mut tx, id).await?.ok_or(Error::NotFound)?;
    let (mut loan, resource) = kept(&mut tx, &known).await?;
    let side = side_of(&mut tx, caller, &loan, &resource).await?;
    loan.state.after(act, side).map_err(domain::Refusal::from)?;
    let mut fields = Fields::default();
    let mut broken = 0;
    match act {
        Act::Refuse => {
            let words = required(&form.because, |text| short(text, limit::SUMMARY));
            loan.because = fields.check("because", words);
        }
        Act::Cancel => {
            let words = fields.check("because", short(&form.because, limit::SUMMARY));
            loan.because = words.filter(|text| !text.is_empty());
            if side == Side::Lender && loan.because.is_none() {
                fields.refuse("because", Plain::Required);
            }
        }
        Act::HandOver => loan.handed_over = handover(&mut fields, services, form),
        Act::Return => {
            loan.returned = handover(&mut fields, services, form);
            if let Some(seen) = loan.returned.clone() {
                (loan.claim, broken) = back(&mut fields, &loan, &seen, form);
            }
        }
        _ => {}
    }
    if !fields.is_empty() {
        return Err(fields.into_refused().into());
    }
    let resource = match form.unit.trim() {
        unit if act == Act::HandOver && !unit.is_empty() => {
            assigned(services, &mut tx, caller, &mut loan, resource, unit).await?
        }
        _ => resource,
    };
    if act == Act::HandOver {
        free_from_now(services, &mut tx, &loan, &resource).await?;
    }
    let parts = alike::answered_with(&mut tx, &loan, loan.state, act).await?;
    loan.take(act, side, services.now()).map_err(domain::Refusal::from)?;
    keep(services, &mut tx, Some(&account), &loan, &resource, act).await?;
    // Of what was asked at once one letter tells, with how many there are.
    let many = parts.iter().fold(loan.quantity, |sum, part| sum.saturating_add(part.quantity));
    let told = Loan { quantity: many, ..loan.clone() };
    alike::answer(services, &mut tx, &account, (&loan, parts), (act, side), write).await?;
    after(services, &mut tx, &account, (&told, resource), (act, side, broken), write).await?;
    tx.commit().await?;
    Ok(loan)
}

/// What follows from an act for others: the other side is told, a broken thing goes out of
/// service, and whoever waits gets what became free.
async fn after(
    services: &Services,
    tx: &mut Tx,
    account: &Account,
    (loan, mut resource): (&Loan, Resource),
    (act, side, broken): (Act, Side, u32),
    write: Write<'_>,
) -> Result<()> {
    let news = match (act, &loan.claim) {
        (Act::Approve, _) => Some(News::Approved),
        (Act::Refuse, _) => Some(News::Refused),
        (Act::Cancel, _) => Some(News::Cancelled),
        (Act::Return, None) => Some(News::Returned),
        (Act::Return, Some(_)) => Some(News::Damaged),
        _ => None,
    };
    if let Some(news) = news {
        let words = loan.because.clone().unwrap_or_default();
        let others = match news {
            News::Refused | News::Cancelled if side == Side::Lender => {
                danger::others(services, tx, loan, &resource).await?
            }
            _ => Vec::new(),
        };
        let to_lender = side == Side::Borrower;
        let (resource, others) = (&resource, &others[..]);
        let notice = Notice { news, loan, resource, to_lender, words: &words, others };
        tell(services, tx, &notice, write).await?;
    }
    if let (Act::Return, Some(seen)) = (act, &loan.returned) {
        let sound = resource.stock.out_of_service + broken;
        resource.stock.out_of_service = sound.min(resource.stock.held);
        if resource.is_single() || seen.condition != Condition::Broken {
            resource.condition = seen.condition;
        }
        resource.revision += 1;
        if !rows::resource::save(tx, &resource).await? {
            return Err(Error::Conflict);
        }
        if broken > 0 {
            let facts = json!({ "resource": resource.id, "loan": loan.id, "broken": broken });
            record(services, tx, Some(account), "resource.broken", facts).await?;
        }
    }
    if !loan.state.holds_units() {
        danger::reassess(services, tx, &resource, write).await?;
        promote(services, tx, &resource, write).await?;
    }
    Ok(())
}

/// Checks that something can be handed over before its time: nobody else was promised it until then.
async fn free_from_now(
    services: &Services,
    tx: &mut Tx,
    loan: &Loan,
    resource: &Resource,
) -> Result<()> {
    let now = services.now();
    let span = loan.terms.kept(loan.span).beginning_at(now);
    if span == loan.terms.kept(loan.span) {
        return Ok(());
    }
    let others = rows::commitment::of_resource(tx, resource.id, span, now).await?;
    let uses = rows::commitment::Commitment::uses(&others, Some(loan.id));
    let free = availability::free(resource.stock, uses, span);
    let wanted = Use { span, quantity: loan.quantity };
    let room = free >= loan.quantity
        || alike::make_room(services, tx, resource, wanted, Some(loan.id)).await?;
    if room { Ok(()) } else { Err(Plain::from(Refusal::TakenThen { free }).into()) }
}

/// Another one of the same lender and kind, handed over in the place of the one that was asked
/// for: it has to be free all that time.
async fn assigned(
    services: &Services,
    tx: &mut Tx,
    caller: &Caller,
    loan: &mut Loan,
    resource: Resource,
    unit: &str,
) -> Result<Resource> {
    let refuse = |refusal| Error::Fields(vec![domain::Field::new("unit", refusal)]);
    let id: ResourceId = unit.parse().map_err(|_| refuse(Plain::UnknownChoice))?;
    if id == resource.id {
        return Ok(resource);
    }
    let other = taken(tx, id).await?;
    let own = acts_for(tx, caller).await?;
    if other.kind != resource.kind || !other.is_lent_by(&own) {
        return Err(refuse(Plain::UnknownChoice));
    }
    let free = rows::loan::free_for(tx, &other, loan, services.now()).await?;
    let wanted = Use { span: loan.terms.kept(loan.span), quantity: loan.quantity };
    let room = free >= loan.quantity
        || alike::make_room(services, tx, &other, wanted, Some(loan.id)).await?;
    if !room {
        return Err(refuse(Refusal::TakenThen { free }.into()));
    }
    loan.resource = id;
    Ok(other)
}

/// A loan and its thing, which is kept to the transaction: read again, since it may have been seated
/// elsewhere while one waited.
pub(super) async fn kept(tx: &mut Tx, known: &Loan) -> Result<(Loan, Resource)> {
    let resource = taken(tx, known.resource).await?;
    let loan = rows::loan::by_id(tx, known.id).await?.ok_or(Error::NotFound)?;
    if loan.resource == resource.id {
        return Ok((loan, resource));
    }
    let resource = taken(tx, loan.resource).await?;
    Ok((loan, resource))
}

/// Something, kept to the transaction with what is alike at its lender.
pub(crate) async fn taken(tx: &mut Tx, id: ResourceId) -> Result<Resource> {
    alike::keep(tx, &[id]).await?;
    found(tx, id).await
}

/// Settles a damage, or lets it go; the loan closes.
///
/// # Errors
/// [`Error::SignInNeeded`], [`Error::NotFound`] for whoever does not lend it, or
/// [`Refusal::WrongState`] when there is none to settle.
pub async fn settle(
    services: &Services,
    caller: &Caller,
    id: LoanId,
    waived: bool,
) -> Result<Loan> {
    let account = signed_in(caller)?.clone();
    let mut tx = services.store.write().await?;
    let mut loan = rows::loan::by_id(&mut tx, id).await?.ok_or(Error::NotFound)?;
    let resource = found(&mut tx, loan.resource).await?;
    if side_of(&mut tx, caller, &loan, &resource).await? != Side::Lender {
        return Err(Error::NotFound);
    }
    let state = loan.state;
    let claim = loan.claim.as_mut().filter(|claim| claim.state == ClaimState::Open);
    let wrong = Refusal::WrongState { state, act: Act::Close };
    let claim = claim.ok_or(domain::Refusal::from(wrong))?;
    claim.state = if waived { ClaimState::Waived } else { ClaimState::Settled };
    loan.take(Act::Close, Side::Lender, services.now()).map_err(domain::Refusal::from)?;
    keep(services, &mut tx, Some(&account), &loan, &resource, Act::Close).await?;
    tx.commit().await?;
    Ok(loan)
}

/// What is left of a state for the eyes of a reader.
#[must_use]
pub const fn is_settled(state: State) -> bool {
    state.is_over() || matches!(state, State::Returned)
}
