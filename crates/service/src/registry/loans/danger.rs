//! What is promised and cannot be kept: it broke, or it is not back. Who counts on it is told, and
//! offered what others have.

use super::{News, Notice, alike, tell};
use crate::{
    Result, Services,
    registry::{Write, kind::free_with_buffers, record},
};
use domain::{
    actor::Actor,
    registry::{
        Resource, Use,
        alike::Patience,
        availability,
        loan::{Loan, State},
        resource::Applicant,
    },
};
use serde_json::json;
use store::{Tx, registry as rows};

/// The most alternatives that anybody is shown.
const ALTERNATIVES: usize = 6;

/// What else of a kind is free for a use, for somebody: the nearest first, which is the same
/// commune, then by name of the owner.
pub(crate) async fn alternatives(
    services: &Services,
    tx: &mut Tx,
    to: &Resource,
    wanted: Use,
    actor: Option<&Actor>,
) -> Result<Vec<Resource>> {
    let now = services.now();
    let commune = match actor {
        Some(actor) => store::actor::profile(tx, actor.id).await?.and_then(|one| one.commune),
        None => None,
    };
    let who = Applicant { actor, commune: commune.as_ref() };
    let mut found = Vec::new();
    let (listed, free) = free_with_buffers(services, tx, &to.kind, wanted.span).await?;
    for (other, free) in listed.things.iter().zip(free) {
        let lends = other.lends(wanted.span, wanted.quantity, now).is_ok();
        let own = actor.is_some_and(|actor| other.is_lent_by(std::slice::from_ref(actor)));
        let admitted = actor.is_none() || other.admits(who).is_ok();
        if other.id != to.id && free >= wanted.quantity && lends && admitted && !own {
            found.push(other.clone());
        }
    }
    found.sort_by(|a, b| {
        let key = |one: &Resource| (one.commune != to.commune, one.owner.name.clone(), one.id);
        key(a).cmp(&key(b))
    });
    found.truncate(ALTERNATIVES);
    Ok(found)
}

/// What else the borrower of a loan could take.
pub(crate) async fn others(
    services: &Services,
    tx: &mut Tx,
    loan: &Loan,
    resource: &Resource,
) -> Result<Vec<Resource>> {
    let wanted = Use { span: loan.span, quantity: loan.quantity };
    alternatives(services, tx, resource, wanted, loan.borrower_actor.as_ref()).await
}

/// Looks again which promises can be kept: first what is out, then what was promised, then what is
/// only held, each in the order in which it was asked. Who cannot count on theirs any more is told,
/// and who can again as well.
pub(crate) async fn reassess(
    services: &Services,
    tx: &mut Tx,
    resource: &Resource,
    write: Write<'_>,
) -> Result<()> {
    let now = services.now();
    let mut promised = rows::loan::promised(tx, resource.id, now).await?;
    let rank = |loan: &Loan| match loan.state {
        State::Out | State::Overdue => 0,
        State::Approved => 1,
        _ => 2,
    };
    promised.sort_by_key(|loan| (rank(loan), loan.asked_at, loan.id));
    let mut kept: Vec<Use> = Vec::new();
    for mut loan in promised {
        let Some(wanted) = loan.keeps(now) else { continue };
        let gone = matches!(loan.state, State::Out | State::Overdue);
        let safe = gone || availability::fits(resource.stock, kept.iter().copied(), wanted);
        if safe {
            kept.push(wanted);
        } else if let Some(seat) = alike::another_seat(tx, resource, &loan, now).await? {
            // What was asked of the kind can be another one: nobody needs to know.
            moved(services, tx, (&mut loan, &seat), resource, write).await?;
            continue;
        }
        if loan.at_risk != safe {
            continue;
        }
        loan.at_risk = !safe;
        loan.revision += 1;
        rows::loan::save(tx, &loan, resource.is_single()).await?;
        let kind = if safe { "loan.safe-again" } else { "loan.at-risk" };
        let facts = json!({ "loan": loan.id, "resource": resource.id });
        record(services, tx, None, kind, facts).await?;
        let others = if safe { Vec::new() } else { others(services, tx, &loan, resource).await? };
        let news = if safe { News::SafeAgain } else { News::AtRisk };
        let (loan, others) = (&loan, &others[..]);
        let notice = Notice { news, loan, resource, to_lender: false, words: "", others };
        tell(services, tx, &notice, write).await?;
    }
    Ok(())
}

/// Seats a loan on another thing alike; who was told that theirs is in danger is told that it is not.
async fn moved(
    services: &Services,
    tx: &mut Tx,
    (loan, seat): (&mut Loan, &Resource),
    from: &Resource,
    write: Write<'_>,
) -> Result<()> {
    let was_at_risk = std::mem::replace(&mut loan.at_risk, false);
    loan.resource = seat.id;
    loan.revision += 1;
    rows::loan::save(tx, loan, seat.is_single()).await?;
    let facts = json!({ "loan": loan.id, "from": from.id, "to": seat.id });
    record(services, tx, None, "loan.moved", facts).await?;
    if was_at_risk {
        let (news, loan, resource) = (News::SafeAgain, &*loan, seat);
        let notice = Notice { news, loan, resource, to_lender: false, words: "", others: &[] };
        tell(services, tx, &notice, write).await?;
    }
    Ok(())
}

/// The other things alike that a lender could hand over in the place of the one that was asked for:
/// those that are free then, what was asked of the kind moving out of the way.
pub(crate) async fn units(
    tx: &mut Tx,
    resource: &Resource,
    loan: &Loan,
    now: domain::Moment,
) -> Result<Vec<Resource>> {
    let group = alike::group(tx, resource, Some(loan.id), now).await?;
    let wanted = Use { span: loan.terms.kept(loan.span), quantity: loan.quantity };
    let mut patience = Patience::of_a_page();
    let things = group.things.into_iter().enumerate();
    let free = things.filter(|(at, other)| {
        other.id != resource.id && group.alike.room(*at, wanted, &mut patience).is_some()
    });
    Ok(free.map(|(_, other)| other).collect())
}
