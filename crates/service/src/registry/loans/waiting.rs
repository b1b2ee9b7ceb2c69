//! Who waits gets what became free, the first who asked first: of one thing, or of any of a lender's
//! things alike.

use super::{News, Notice, alike, asking::put, keep, tell};
use crate::{
    Error, Result, Services,
    registry::{Write, found},
};
use domain::{
    id::LoanId,
    registry::{
        Resource, Use,
        alike::{Patience, Seating},
        loan::{Act, Loan, Side},
        resource::{Applicant, Standing},
    },
};
use std::collections::{BTreeMap, BTreeSet};
use store::{Tx, registry as rows};

/// How many of those who wait are read at once.
const PAGE: u32 = 200;

/// Holds what became free for those who wait for a thing or for any like it at its lender, which are
/// all kept to this transaction. Says whether anybody got something.
pub(crate) async fn promote(
    services: &Services,
    tx: &mut Tx,
    resource: &Resource,
    write: Write<'_>,
) -> Result<bool> {
    let mut waiting = Vec::new();
    for id in alike::ids(tx, resource).await? {
        waiting.extend(rows::loan::waiting(tx, id).await?);
    }
    waiting.sort_by_key(|loan| (loan.asked_at, loan.id));
    let mut anybody = false;
    for loan in waiting.into_iter().filter(|loan| loan.span.from() > services.now()) {
        let held = match loan.wish() {
            Some(_) => of_the_kind(services, tx, loan).await?,
            None => by_name(services, tx, loan).await?,
        };
        let Some((loan, thing)) = held else { continue };
        anybody = true;
        for to_lender in [false, true] {
            let news = if to_lender { News::Asked } else { News::Freed };
            let (loan, resource, words) = (&loan, &thing, loan.purpose.as_str());
            let notice = Notice { news, loan, resource, to_lender, words, others: &[] };
            tell(services, tx, &notice, write).await?;
        }
    }
    Ok(anybody)
}

/// Holds a certain thing, if it is free and still lent.
async fn by_name(
    services: &Services,
    tx: &mut Tx,
    mut loan: Loan,
) -> Result<Option<(Loan, Resource)>> {
    let now = services.now();
    let thing = found(tx, loan.resource).await?;
    if thing.standing != Standing::Listed {
        return Ok(None);
    }
    let free = rows::loan::free_for(tx, &thing, &loan, now).await?;
    let wanted = Use { span: loan.terms.kept(loan.span), quantity: loan.quantity };
    let room =
        free >= loan.quantity || alike::make_room(services, tx, &thing, wanted, None).await?;
    if !room {
        return Ok(None);
    }
    loan.take(Act::Hold, Side::Clock, now).map_err(domain::Refusal::from)?;
    keep(services, tx, None, &loan, &thing, Act::Hold).await?;
    Ok(Some((loan, thing)))
}

/// Holds so many of the kind, on whatever has some, one loan for each thing; all of them or none.
/// Gives what is told: the first of them, with how many there are in all.
async fn of_the_kind(
    services: &Services,
    tx: &mut Tx,
    mut loan: Loan,
) -> Result<Option<(Loan, Resource)>> {
    let now = services.now();
    let first = found(tx, loan.resource).await?;
    let group = alike::group(tx, &first, None, now).await?;
    let many = loan.quantity;
    let Some(seating) = seats(tx, &group, &loan).await? else { return Ok(None) };
    alike::reseat(services, tx, &group, &seating.moved).await?;
    let mut given =
        seating.given.iter().filter_map(|(at, many)| Some((group.things.get(*at)?, *many)));
    let Some((seat, quantity)) = given.next() else { return Ok(None) };
    let others: Vec<(&Resource, u32)> = given.collect();
    for (thing, quantity) in others {
        let (id, resource) = (LoanId(services.new_uuid()), thing.id);
        let mut part = Loan { id, resource, quantity, revision: 1, ..loan.clone() };
        put(services, tx, None, (&mut part, thing), true).await?;
    }
    (loan.resource, loan.quantity) = (seat.id, quantity);
    loan.take(Act::Hold, Side::Clock, now).map_err(domain::Refusal::from)?;
    keep(services, tx, None, &loan, seat, Act::Hold).await?;
    Ok(Some((Loan { quantity: many, ..loan }, seat.clone())))
}

/// Where what was asked of the kind finds room, if it does.
async fn seats(tx: &mut Tx, group: &alike::Group, loan: &Loan) -> Result<Option<Seating>> {
    let any = Loan { quantity: 1, ..loan.clone() };
    let actor = loan.borrower_actor.as_ref();
    let commune = match actor {
        Some(actor) => store::actor::profile(tx, actor.id).await?.and_then(|one| one.commune),
        None => None,
    };
    // As when it was asked: what is lent to some may be for them, whatever it sits on meanwhile.
    let who = Applicant { actor, commune: commune.as_ref() };
    let things = group.things.iter().enumerate();
    let never = things.filter(|(_, thing)| {
        let audience = thing.details.terms.audience;
        !alike::suits(thing, &any, audience) || thing.admits(who).is_err()
    });
    let never: BTreeSet<usize> = never.map(|(at, _)| at).collect();
    let wish = Use { span: loan.terms.kept(loan.span), quantity: loan.quantity };
    Ok(group.alike.seats(wish, &never))
}

/// Whether something is free for any of those who wait in one line, without keeping anything: what is
/// found here is looked for again by whoever holds it.
async fn is_due(services: &Services, tx: &mut Tx, line: &[Loan]) -> Result<bool> {
    let now = services.now();
    let Some(first) = line.first() else { return Ok(false) };
    let first = found(tx, first.resource).await?;
    let group = alike::group(tx, &first, None, now).await?;
    for loan in line {
        let due = match loan.wish() {
            Some(_) => seats(tx, &group, loan).await?.is_some(),
            None => {
                let at = group.things.iter().position(|thing| thing.id == loan.resource);
                let at = at.filter(|at| group.things[*at].standing == Standing::Listed);
                let wanted = Use { span: loan.terms.kept(loan.span), quantity: loan.quantity };
                let mut patience = Patience::of_one();
                at.is_some_and(|at| group.alike.room(at, wanted, &mut patience).is_some())
            }
        };
        if due {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Looks again for those who wait: something may have been listed since, be lent again, or have come
/// in with a list. Gives how many lenders had something for somebody.
pub(super) async fn tick(services: &Services, write: Write<'_>) -> Result<usize> {
    let mut tx = services.store.read().await?;
    let mut lines: BTreeMap<_, Vec<Loan>> = BTreeMap::new();
    let mut behind = None;
    loop {
        let waiting = rows::loan::waiting_ahead(&mut tx, services.now(), (behind, PAGE)).await?;
        let Some(last) = waiting.last() else { break };
        behind = Some((last.asked_at, last.id));
        for loan in waiting {
            let thing = found(&mut tx, loan.resource).await?;
            // Whoever waits for a kind at a thing that is lent no more stands in no line but its own.
            let apart = (thing.standing != Standing::Listed).then_some(thing.id);
            lines.entry((thing.kind.clone(), thing.lender().id, apart)).or_default().push(loan);
        }
    }
    // Only where something is free for somebody is it kept: the others cost a read.
    let mut first = Vec::new();
    for line in lines.values() {
        if is_due(services, &mut tx, line).await? {
            first.extend(line.first().map(|loan| loan.id));
        }
    }
    drop(tx);
    let mut served = 0;
    for id in first {
        let mut tx = services.store.write().await?;
        let loan = rows::loan::by_id(&mut tx, id).await?.ok_or(Error::NotFound)?;
        let thing = super::taken(&mut tx, loan.resource).await?;
        if promote(services, &mut tx, &thing, write).await? {
            tx.commit().await?;
            served += 1;
        }
    }
    Ok(served)
}
