//! What happens with loans by itself: nobody answered, nobody came, it is not back, tomorrow is
//! the day.

use super::{News, Notice, danger, keep, kept, promote, tell, waiting};
use crate::{Error, Result, Services, registry::Write};
use domain::{
    id::LoanId,
    registry::loan::{Act, Side, State},
};
use store::{Tx, registry as rows};

/// Does with every loan what the clock has to do now. Gives how many changed.
///
/// # Errors
/// [`Error::Busy`] or [`Error::Internal`]; loans before the one that failed stay as they are.
pub async fn tick(services: &Services, write: Write<'_>) -> Result<usize> {
    let mut tx = services.store.read().await?;
    let due = rows::loan::under_way(&mut tx, services.now()).await?;
    drop(tx);
    let mut changed = 0;
    // What has nothing to do now costs no transaction that writes.
    let now = services.now();
    let due =
        due.into_iter().filter(|loan| loan.due(now).is_some() || loan.reminder(now).is_some());
    for loan in due {
        let mut tx = services.store.write().await?;
        if one(services, &mut tx, loan.id, write).await? {
            tx.commit().await?;
            changed += 1;
        }
    }
    Ok(changed + waiting::tick(services, write).await?)
}

async fn one(services: &Services, tx: &mut Tx, id: LoanId, write: Write<'_>) -> Result<bool> {
    let now = services.now();
    let known = rows::loan::by_id(tx, id).await?.ok_or(Error::NotFound)?;
    let (mut loan, resource) = kept(tx, &known).await?;
    if let Some(act) = loan.due(now) {
        let before = loan.state;
        loan.take(act, Side::Clock, now).map_err(domain::Refusal::from)?;
        keep(services, tx, None, &loan, &resource, act).await?;
        let news = match act {
            Act::Expire => Some(News::Expired),
            Act::FallDue => Some(News::Overdue),
            _ => None,
        };
        for to_lender in [true, false] {
            // Nobody is told that somebody who only waited waits no more, but who waited.
            if before == State::Requested && to_lender {
                continue;
            }
            if let Some(news) = news {
                let others = match (act, to_lender) {
                    (Act::Expire, false) if loan.span.from() > now => {
                        danger::others(services, tx, &loan, &resource).await?
                    }
                    _ => Vec::new(),
                };
                let (loan, resource, others) = (&loan, &resource, &others[..]);
                let notice = Notice { news, loan, resource, to_lender, words: "", others };
                tell(services, tx, &notice, write).await?;
            }
        }
        danger::reassess(services, tx, &resource, write).await?;
        if act == Act::Expire {
            promote(services, tx, &resource, write).await?;
        }
        return Ok(true);
    }
    let Some(reminder) = loan.reminder(now) else { return Ok(false) };
    loan.reminded = reminder;
    loan.revision += 1;
    rows::loan::save(tx, &loan, resource.is_single()).await?;
    let news = if reminder == 1 { News::Tomorrow } else { News::BackTomorrow };
    for to_lender in [true, false] {
        let (loan, resource) = (&loan, &resource);
        let notice = Notice { news, loan, resource, to_lender, words: "", others: &[] };
        tell(services, tx, &notice, write).await?;
    }
    Ok(true)
}
