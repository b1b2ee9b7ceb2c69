//! Asking a lender for so many of a kind: which of their things it is, is decided when it is handed
//! over.

use super::{
    AskForm, News, Notice, alike,
    asking::{put, refused, wanted},
    tell,
};
use crate::{Error, Result, Services, actor::signed_in, registry::Write};
use domain::{
    Field, Refusal as Plain,
    account::{Account, Caller},
    id::{ActorId, LoanId},
    registry::{
        Refusal, Use,
        loan::{self, Loan},
        resource::Applicant,
    },
    text::Slug,
};
use std::collections::BTreeSet;
use store::{Tx, registry as rows};

/// Asks a lender for so many of a kind. Units are held for 48 hours on whatever has some, one loan for
/// each thing, and are answered together; when too few are free one may wait for them. Gives the first
/// of them.
///
/// # Errors
/// [`Error::SignInNeeded`], [`Error::NotFound`] when they lend nothing of the kind, or
/// [`Error::Fields`] about the form: [`Refusal::TakenThen`] stands under `form`.
pub async fn ask(
    services: &Services,
    caller: &Caller,
    (kind, lender): (&Slug, ActorId),
    form: &AskForm,
    write: Write<'_>,
) -> Result<Loan> {
    let account = signed_in(caller)?.clone();
    let mut tx = services.store.write().await?;
    let kind = rows::people::current(&mut tx, kind).await?.ok_or(Error::NotFound)?;
    let things = rows::resource::alike(&mut tx, &kind, lender).await?;
    let first = things.first().copied().ok_or(Error::NotFound)?;
    alike::keep(&mut tx, &[first]).await?;
    let first = crate::registry::found(&mut tx, first).await?;
    let group = alike::group(&mut tx, &first, None, services.now()).await?;
    let there = group.alike.stock().held;
    let many = quantity(&form.quantity, there)?;
    let (one, never) = asked(services, &mut tx, &account, &group, form).await?;
    let wish = Use { span: one.terms.kept(one.span), quantity: many };
    let Some(seating) = group.alike.seats(wish, &never) else {
        if form.wait {
            return waits(services, tx, &account, (&group, &never), (one, many), write).await;
        }
        let free = group.alike.free(wish.span, &never);
        return Err(refused(Refusal::TakenThen { free }));
    };
    super::asking::room_for(&mut tx, account.id, seating.given.len()).await?;
    alike::reseat(services, &mut tx, &group, &seating.moved).await?;
    let origin = loan::of_a_kind(services.new_uuid());
    let mut asked = Vec::new();
    for (at, quantity) in seating.given {
        let Some(thing) = group.things.get(at) else { continue };
        let mut terms = thing.details.terms.clone();
        terms.buffer_hours = one.terms.buffer_hours;
        let mut part = Loan {
            id: LoanId(services.new_uuid()),
            resource: thing.id,
            quantity,
            terms,
            origin: Some(origin.clone()),
            ..one.clone()
        };
        put(services, &mut tx, Some(&account), (&mut part, thing), true).await?;
        asked.push((part, thing));
    }
    let Some((loan, resource)) = asked.into_iter().next() else { return Err(Error::NotFound) };
    let told = Loan { quantity: many, ..loan.clone() };
    let (news, words) = (News::Asked, told.purpose.as_str());
    let notice = Notice { news, loan: &told, resource, to_lender: true, words, others: &[] };
    tell(services, &mut tx, &notice, write).await?;
    tx.commit().await?;
    Ok(loan)
}

/// Waits until so many of the kind are free: one loan, of which it is decided then where it sits.
async fn waits(
    services: &Services,
    mut tx: Tx,
    account: &Account,
    (group, never): (&alike::Group, &BTreeSet<usize>),
    (mut loan, quantity): (Loan, u32),
    write: Write<'_>,
) -> Result<Loan> {
    let mut things = group.things.iter().enumerate();
    let thing = things.find(|(at, _)| !never.contains(at)).ok_or(Error::NotFound)?.1;
    let buffer_hours = loan.terms.buffer_hours;
    loan.terms = thing.details.terms.clone();
    loan.terms.buffer_hours = buffer_hours;
    (loan.resource, loan.quantity) = (thing.id, quantity);
    loan.origin = Some(loan::of_a_kind(services.new_uuid()));
    put(services, &mut tx, Some(account), (&mut loan, thing), false).await?;
    let words = loan.purpose.as_str();
    let (news, loan_, resource) = (News::Waits, &loan, thing);
    let notice = Notice { news, loan: loan_, resource, to_lender: true, words, others: &[] };
    tell(services, &mut tx, &notice, write).await?;
    tx.commit().await?;
    Ok(loan)
}

/// How many are asked for, as typed; empty is one.
fn quantity(text: &str, there: u32) -> Result<u32> {
    let bad = || Plain::NotANumber { from: 1, to: u64::from(there) };
    let many = match text.trim() {
        "" => Ok(1),
        text => text.parse::<u32>().ok().filter(|many| *many > 0).ok_or_else(bad),
    };
    let many = many.and_then(|many| match many <= there {
        true => Ok(many),
        false => Err(Refusal::NotThatMany { there }.into()),
    });
    many.map_err(|refusal| Error::Fields(vec![Field::new("quantity", refusal)]))
}

/// What is asked, as a loan of one, and which things are not for it: closed then, asked too late, or
/// not lent to whoever asks. All parts are kept as long as the one that takes longest to get ready.
async fn asked(
    services: &Services,
    tx: &mut Tx,
    account: &Account,
    group: &alike::Group,
    form: &AskForm,
) -> Result<(Loan, BTreeSet<usize>)> {
    let form = AskForm { quantity: String::new(), wait: false, ..form.clone() };
    let mut refusal = Error::NotFound;
    let mut found = None;
    for thing in &group.things {
        match wanted(services, tx, account, (thing, None), &form).await {
            Ok(loan) => {
                found = Some(loan);
                break;
            }
            Err(Error::Fields(fields)) => refusal = Error::Fields(fields),
            Err(other) => return Err(other),
        }
    }
    let Some(mut loan) = found else { return Err(refusal) };
    let actor = loan.borrower_actor.as_ref();
    let commune = match actor {
        Some(actor) => store::actor::profile(tx, actor.id).await?.and_then(|one| one.commune),
        None => None,
    };
    let who = Applicant { actor, commune: commune.as_ref() };
    let now = services.now();
    let things = group.things.iter().enumerate();
    let never = things
        .filter(|(_, thing)| thing.lends(loan.span, 1, now).is_err() || thing.admits(who).is_err());
    let never: BTreeSet<usize> = never.map(|(at, _)| at).collect();
    let buffers = group.things.iter().map(|thing| thing.details.terms.buffer_hours);
    loan.terms.buffer_hours = buffers.max().unwrap_or(0);
    Ok((loan, never))
}
