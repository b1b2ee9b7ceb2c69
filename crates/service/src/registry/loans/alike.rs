//! Several things alike that one lender has: what was asked of the kind may be any of them until one
//! is handed over, and moves when somebody needs that very one.

use super::{danger, keep as keep_loan, promote};
use crate::{
    Error, Result, Services,
    registry::{Write, found, record},
};
use domain::{
    Moment,
    account::Account,
    id::{LoanId, ResourceId},
    registry::{
        Resource, Use,
        alike::{Alike, Patience, Seated, Shelf},
        loan::{Act, Loan, Side, State},
        resource::{Audience, Standing},
    },
};
use serde_json::json;
use std::collections::BTreeSet;
use store::{Tx, registry as rows};

/// The things alike of one lender, with all that is promised of them from now on.
pub(crate) struct Group {
    /// The things, in the order in which they are kept to a transaction.
    pub things: Vec<Resource>,
    /// What was asked of the kind, in the order of `alike.seated`.
    pub movable: Vec<Loan>,
    /// Who has what.
    pub alike: Alike,
}

/// The ids of what is alike, with the thing itself even when it is lent no more.
pub(super) async fn ids(tx: &mut Tx, of: &Resource) -> Result<BTreeSet<ResourceId>> {
    let alike = rows::resource::alike(tx, &of.kind, of.lender().id).await?;
    Ok(alike.into_iter().chain([of.id]).collect())
}

/// Keeps things to the transaction together with all that is alike at their lenders, always in the
/// same order, so that two who need them do not wait for one another.
pub(crate) async fn keep(tx: &mut Tx, things: &[ResourceId]) -> Result<()> {
    let mut kept = BTreeSet::new();
    loop {
        let mut all = BTreeSet::new();
        for id in things {
            let known = found(tx, *id).await?;
            all.extend(ids(tx, &known).await?);
        }
        let new: Vec<ResourceId> = all.difference(&kept).copied().collect();
        if new.is_empty() {
            return Ok(());
        }
        // While one waited for these, another may have come to them: looked at once more.
        for id in new {
            rows::resource::taken(tx, id).await?;
            kept.insert(id);
        }
    }
}

/// What is alike, as this transaction sees it, but for one loan.
pub(crate) async fn group(
    tx: &mut Tx,
    of: &Resource,
    but: Option<LoanId>,
    now: Moment,
) -> Result<Group> {
    let mut group = Group { things: Vec::new(), movable: Vec::new(), alike: Alike::default() };
    for (at, id) in ids(tx, of).await?.into_iter().enumerate() {
        let thing = found(tx, id).await?;
        let mut promised = Vec::new();
        for loan in rows::loan::promised(tx, id, now).await? {
            let Some(used) = loan.keeps(now).filter(|_| Some(loan.id) != but) else { continue };
            if loan.is_movable() {
                group.alike.seated.push(Seated { used, at, never: BTreeSet::new() });
                group.movable.push(loan);
            } else {
                promised.push(used);
            }
        }
        group.alike.shelves.push(Shelf { stock: thing.stock, promised });
        group.things.push(thing);
    }
    for (seated, loan) in group.alike.seated.iter_mut().zip(&group.movable) {
        let terms = &loan.terms;
        let others = group.things.iter().enumerate().filter(|(at, _)| *at != seated.at);
        let never = others.filter(|(_, thing)| !suits(thing, loan, terms.audience));
        seated.never = never.map(|(at, _)| at).collect();
    }
    Ok(group)
}

/// Whether a thing could be handed over for a loan that was asked of the kind, other loans aside.
pub(super) fn suits(thing: &Resource, loan: &Loan, agreed: Audience) -> bool {
    let lent = thing.standing == Standing::Listed && loan.quantity <= thing.stock.held;
    let audience = thing.details.terms.audience;
    let admitted = audience == Audience::Everyone || audience == agreed;
    lent && admitted && thing.is_open(loan.span.from()) && thing.is_open(loan.span.to())
}

/// Seats loans of a group elsewhere: all stand up before anybody sits down.
pub(super) async fn reseat(
    services: &Services,
    tx: &mut Tx,
    group: &Group,
    moved: &[(usize, usize)],
) -> Result<()> {
    let pairs = moved
        .iter()
        .filter_map(|(number, at)| Some((group.movable.get(*number)?, group.things.get(*at)?)));
    let pairs: Vec<(&Loan, &Resource)> = pairs.collect();
    let standing: Vec<LoanId> = pairs.iter().map(|(loan, _)| loan.id).collect();
    rows::commitment::stand_up(tx, &standing).await?;
    for (loan, thing) in pairs {
        let from = loan.resource;
        let mut loan = loan.clone();
        loan.resource = thing.id;
        loan.revision += 1;
        if !rows::loan::save(tx, &loan, thing.is_single()).await? {
            return Err(Error::Conflict);
        }
        let facts = json!({ "loan": loan.id, "from": from, "to": thing.id });
        record(services, tx, None, "loan.moved", facts).await?;
    }
    Ok(())
}

/// Makes room on a thing for somebody who needs that very one, by seating elsewhere what was asked of
/// the kind. Says whether there is room now.
pub(super) async fn make_room(
    services: &Services,
    tx: &mut Tx,
    resource: &Resource,
    wanted: Use,
    but: Option<LoanId>,
) -> Result<bool> {
    let group = group(tx, resource, but, services.now()).await?;
    let at = group.things.iter().position(|thing| thing.id == resource.id);
    let Some(moved) = at.and_then(|at| group.alike.room(at, wanted, &mut Patience::of_one()))
    else {
        return Ok(false);
    };
    if let Some(but) = but {
        // Its own seat may be the one that somebody moves to; whoever asks sits down last.
        rows::commitment::stand_up(tx, &[but]).await?;
    }
    reseat(services, tx, &group, &moved).await?;
    Ok(true)
}

/// Another thing alike that is free for what was asked of the kind and cannot stay where it is.
pub(super) async fn another_seat(
    tx: &mut Tx,
    resource: &Resource,
    loan: &Loan,
    now: Moment,
) -> Result<Option<Resource>> {
    let Some(wanted) = loan.keeps(now).filter(|_| loan.is_movable()) else { return Ok(None) };
    for id in ids(tx, resource).await?.into_iter().filter(|id| *id != resource.id) {
        let other = found(tx, id).await?;
        let suits = suits(&other, loan, loan.terms.audience);
        if suits && rows::loan::free_for(tx, &other, loan, now).await? >= wanted.quantity {
            return Ok(Some(other));
        }
    }
    Ok(None)
}

/// The other parts of a wish that are answered with one of them: what was asked at once is promised,
/// refused or taken back at once, and handed over piece by piece.
pub(super) async fn answered_with(
    tx: &mut Tx,
    loan: &Loan,
    before: State,
    act: Act,
) -> Result<Vec<Loan>> {
    let (Some(wish), Act::Approve | Act::Refuse | Act::Cancel) = (loan.wish(), act) else {
        return Ok(Vec::new());
    };
    let parts = rows::loan::of_origin(tx, wish).await?;
    Ok(parts.into_iter().filter(|part| part.id != loan.id && part.state == before).collect())
}

/// Answers the other parts of a wish as one of them was answered.
pub(super) async fn answer(
    services: &Services,
    tx: &mut Tx,
    account: &Account,
    (loan, parts): (&Loan, Vec<Loan>),
    (act, side): (Act, Side),
    write: Write<'_>,
) -> Result<()> {
    let lender = found(tx, loan.resource).await?.lender().id;
    let mut freed = Vec::new();
    for part in parts {
        // Answering the one before it may have moved it, or it may lie with somebody else by now.
        let Some(mut part) = rows::loan::by_id(tx, part.id).await? else { continue };
        let resource = found(tx, part.resource).await?;
        if side == Side::Lender && resource.lender().id != lender {
            continue;
        }
        part.because.clone_from(&loan.because);
        part.take(act, side, services.now()).map_err(domain::Refusal::from)?;
        keep_loan(services, tx, Some(account), &part, &resource, act).await?;
        freed.extend((!part.state.holds_units()).then_some(resource));
    }
    // Once all of it is let go: whoever waits for as many comes before who waits for fewer since.
    for resource in &freed {
        danger::reassess(services, tx, resource, write).await?;
    }
    if let Some(resource) = freed.first() {
        promote(services, tx, resource, write).await?;
    }
    Ok(())
}
