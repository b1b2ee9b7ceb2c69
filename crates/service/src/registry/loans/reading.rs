//! What somebody sees of loans: their own, from both sides.

use super::{News, Notice, danger, side_of, tell};
use crate::{
    Error, Result, Services,
    account::required,
    actor::{short, signed_in},
    registry::{Write, acts_for, found, record},
};
use domain::{
    account::Caller,
    id::{LoanId, ResourceId},
    refusal::Fields,
    registry::{
        Resource,
        loan::{Loan, Side, State},
    },
    text::limit,
};
use serde_json::json;
use std::collections::BTreeMap;
pub use store::registry::people::Message;
use store::{Tx, registry as rows};

/// The most messages that one thread takes.
const LONGEST_THREAD: usize = 200;

/// A loan as one of its sides sees it.
#[derive(Debug, Clone)]
pub struct LoanView {
    /// The loan.
    pub loan: Loan,
    /// What is lent.
    pub resource: Resource,
    /// On which side the caller stands.
    pub side: Side,
    /// What was written.
    pub thread: Vec<Message>,
    /// Who else has one that is free then, when this one is in danger or was refused.
    pub others: Vec<Resource>,
    /// Others of the lender's that could be handed over instead; for the lender.
    pub units: Vec<Resource>,
    /// The other parts of the wish for so many of a kind that it is a part of.
    pub parts: Vec<Loan>,
}

/// A loan, for one of its sides.
///
/// # Errors
/// [`Error::SignInNeeded`], or [`Error::NotFound`] for whoever is on neither side.
pub async fn show(services: &Services, caller: &Caller, id: LoanId) -> Result<LoanView> {
    signed_in(caller)?;
    let mut tx = services.store.read().await?;
    let loan = rows::loan::by_id(&mut tx, id).await?.ok_or(Error::NotFound)?;
    let resource = found(&mut tx, loan.resource).await?;
    let side = side_of(&mut tx, caller, &loan, &resource).await?;
    let thread = rows::people::thread(&mut tx, id).await?;
    let ahead = loan.span.from() > services.now();
    let looks = loan.at_risk || matches!(loan.state, State::Requested | State::Refused);
    let others = match side {
        Side::Borrower if looks && ahead => {
            danger::others(services, &mut tx, &loan, &resource).await?
        }
        _ => Vec::new(),
    };
    let mut units = Vec::new();
    if side == Side::Lender && loan.state == State::Approved {
        units = danger::units(&mut tx, &resource, &loan, services.now()).await?;
    }
    let mut parts = match loan.wish() {
        Some(wish) => rows::loan::of_origin(&mut tx, wish).await?,
        None => Vec::new(),
    };
    parts.retain(|part| part.id != loan.id);
    Ok(LoanView { loan, resource, side, thread, others, units, parts })
}

/// Everything that somebody borrows and lends.
#[derive(Debug, Clone, Default)]
pub struct Mine {
    /// What they borrow, the latest first.
    pub borrowed: Vec<(Loan, Resource)>,
    /// What they lend, the latest first.
    pub lent: Vec<(Loan, Resource)>,
    /// What they share.
    pub shared: Vec<Resource>,
}

/// Everything that the caller borrows and lends.
///
/// # Errors
/// [`Error::SignInNeeded`].
pub async fn mine(services: &Services, caller: &Caller) -> Result<Mine> {
    let account = signed_in(caller)?;
    let mut tx = services.store.read().await?;
    let mut known = BTreeMap::new();
    let mut mine = Mine::default();
    let borrowed = rows::loan::of_borrower(&mut tx, account.id).await?;
    mine.borrowed = with_things(&mut tx, borrowed, &mut known).await?;
    for actor in acts_for(&mut tx, caller).await? {
        let lent = rows::loan::of_lender(&mut tx, actor.id).await?;
        let lent = with_things(&mut tx, lent, &mut known).await?;
        for one in lent {
            if mine.lent.iter().all(|(loan, _)| loan.id != one.0.id) {
                mine.lent.push(one);
            }
        }
        for one in rows::resource::of_actor(&mut tx, actor.id).await? {
            if mine.shared.iter().all(|other| other.id != one.id) {
                mine.shared.push(one);
            }
        }
    }
    mine.lent.sort_by_key(|(loan, _)| std::cmp::Reverse((loan.span, loan.id)));
    Ok(mine)
}

async fn with_things(
    tx: &mut Tx,
    loans: Vec<Loan>,
    known: &mut BTreeMap<ResourceId, Resource>,
) -> Result<Vec<(Loan, Resource)>> {
    let mut pairs = Vec::with_capacity(loans.len());
    for loan in loans {
        let resource = match known.get(&loan.resource) {
            Some(resource) => resource.clone(),
            None => {
                let resource = found(tx, loan.resource).await?;
                known.insert(loan.resource, resource.clone());
                resource
            }
        };
        pairs.push((loan, resource));
    }
    Ok(pairs)
}

/// Writes into the thread of a loan; the other side gets it by mail.
///
/// # Errors
/// [`Error::SignInNeeded`], [`Error::NotFound`], or [`Error::Fields`] about `message`.
pub async fn say(
    services: &Services,
    caller: &Caller,
    id: LoanId,
    words: &str,
    write: Write<'_>,
) -> Result<()> {
    let account = signed_in(caller)?.clone();
    let mut tx = services.store.write().await?;
    let loan = rows::loan::by_id(&mut tx, id).await?.ok_or(Error::NotFound)?;
    let resource = found(&mut tx, loan.resource).await?;
    let side = side_of(&mut tx, caller, &loan, &resource).await?;
    let mut fields = Fields::default();
    let long = required(words, |text| short(text, limit::SUMMARY * 4));
    let body = fields.check("message", long);
    if rows::people::thread(&mut tx, id).await?.len() >= LONGEST_THREAD {
        fields.refuse("message", domain::Refusal::TooMany { limit: LONGEST_THREAD });
    }
    let Some(body) = body.filter(|_| fields.is_empty()) else {
        return Err(fields.into_refused().into());
    };
    let by_lender = side == Side::Lender;
    let name = if by_lender { resource.lender().name.clone() } else { loan.borrower_name.clone() };
    let message = Message {
        id: services.new_uuid(),
        author_id: account.id.0,
        by_lender,
        name,
        body,
        written_at: services.now(),
    };
    rows::people::write(&mut tx, id, &message).await?;
    record(services, &mut tx, Some(&account), "loan.message", json!({ "loan": id })).await?;
    let notice = Notice {
        news: News::Message,
        loan: &loan,
        resource: &resource,
        to_lender: !by_lender,
        words: &message.body,
        others: &[],
    };
    tell(services, &mut tx, &notice, write).await?;
    tx.commit().await?;
    Ok(())
}

/// The loans that are overdue, for whoever keeps the registry: what, whose, since when. Not who
/// borrows.
///
/// # Errors
/// [`Error::SignInNeeded`] or [`Error::Forbidden`].
pub async fn overdue(services: &Services, caller: &Caller) -> Result<Vec<(Loan, Resource)>> {
    crate::registry::steward(caller)?;
    let mut tx = services.store.read().await?;
    let loans = rows::loan::overdue(&mut tx).await?;
    with_things(&mut tx, loans, &mut BTreeMap::new()).await
}
