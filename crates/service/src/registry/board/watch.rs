//! Who needs something at dates at which nobody lends any: they are told when anybody's is free. The
//! need on the board is what waits; nothing is held for it, since it asks nobody in particular.

use crate::{Result, Services, account::Letter, mail::Post, registry::kind::free_with_buffers};
use chrono::TimeDelta;
use domain::{
    Moment,
    event::Chain,
    locale::Locale,
    registry::{
        Resource,
        intent::{Direction, Enough, Intent, IntentState},
        resource::Applicant,
    },
};
use std::collections::BTreeSet;
use store::{
    Tx, registry as rows,
    registry::waiting_need::{Look, ahead, keep},
};

/// How long after one letter about a need the next may come.
const EVERY: TimeDelta = TimeDelta::days(1);
/// How long one goes without looking when nothing was recorded in the registry.
const AT_LEAST: TimeDelta = TimeDelta::hours(1);
/// The most lenders that a letter names; the page of the kind has all of them.
const MOST_NAMED: usize = 6;

/// What is told: what somebody needs, and what is free for it now.
#[derive(Debug, Clone, Copy)]
pub struct Freed<'a> {
    /// What its reader wrote.
    pub need: &'a Intent,
    /// What is free, with how many of each: in the same commune first.
    pub things: &'a [(Resource, u32)],
    /// How many are free in all.
    pub free: u32,
}

/// Writes a letter about what became free.
pub type Write<'a> = &'a (dyn Fn(Locale, &Freed<'_>) -> Letter + Sync);

/// What was there when one last looked: everything that changes what is free is recorded in the chain
/// of the registry.
#[derive(Debug, Default)]
pub struct Seen(Option<(Moment, Option<(i64, String)>)>);

/// Whether it is asked of a need how many are free for it: it is of a kind, and at dates ahead.
fn is_watched(need: &Intent, now: Moment) -> bool {
    let ahead = need.when.is_some_and(|when| when.from() > now);
    let open = need.direction == Direction::Need && need.state == IntentState::Open;
    open && ahead && need.kind.is_some()
}

/// What is free for a need, whoever lends it, in the order in which it is told.
async fn free_for(services: &Services, tx: &mut Tx, need: &Intent) -> Result<Vec<(Resource, u32)>> {
    let (Some(kind), Some(when)) = (&need.kind, need.when) else { return Ok(Vec::new()) };
    let now = services.now();
    let profile = store::actor::profile(tx, need.actor.id).await?;
    let commune = profile.and_then(|one| one.commune);
    let who = Applicant { actor: Some(&need.actor), commune: commune.as_ref() };
    let (listed, free) = free_with_buffers(services, tx, kind, when).await?;
    let things = listed.things.iter().zip(free).filter(|(thing, free)| {
        let own = thing.is_lent_by(std::slice::from_ref(&need.actor));
        *free > 0 && !own && thing.lends(when, 1, now).is_ok() && thing.admits(who).is_ok()
    });
    let mut things: Vec<(Resource, u32)> =
        things.map(|(thing, free)| (thing.clone(), free)).collect();
    things.sort_by(|(a, _), (b, _)| {
        let key = |one: &Resource| (one.commune != need.commune, one.lender().name.clone(), one.id);
        key(a).cmp(&key(b))
    });
    Ok(things)
}

fn sum(things: &[(Resource, u32)]) -> u32 {
    things.iter().fold(0, |sum, (_, free)| sum.saturating_add(*free))
}

/// How many are free for a need at its dates; nothing where that is no question.
pub(super) async fn free_now(
    services: &Services,
    tx: &mut Tx,
    need: &Intent,
) -> Result<Option<u32>> {
    if !is_watched(need, services.now()) {
        return Ok(None);
    }
    Ok(Some(sum(&free_for(services, tx, need).await?)))
}

/// Notes what is free for a need when it is put on the board: of that its author reads on its page.
pub(super) async fn begin(services: &Services, tx: &mut Tx, need: &Intent) -> Result<()> {
    if let Some(free) = free_now(services, tx, need).await? {
        let look = Look { enough: Enough::of(free, need.quantity), told_at: None };
        keep(tx, need.id, None, look).await?;
    }
    Ok(())
}

/// Looks again at every need that waits, and tells who wrote one for which more is free than before.
/// Nothing is written where nothing changed. Gives how many were told.
///
/// # Errors
/// [`crate::Error::Internal`]; needs before the one that failed stay told.
pub async fn tick(services: &Services, seen: &mut Seen, write: Write<'_>) -> Result<usize> {
    let now = services.now();
    let mut tx = services.store.read().await?;
    let last = store::event::last(&mut tx, Chain::Registry).await?;
    if seen.0.as_ref().is_some_and(|(at, known)| *known == last && now < *at + AT_LEAST) {
        return Ok(0);
    }
    let mut changed = Vec::new();
    for (need, look) in ahead(&mut tx, now).await? {
        let things = free_for(services, &mut tx, &need).await?;
        let enough = Enough::of(sum(&things), need.quantity);
        if look.is_none_or(|look| look.enough != enough) {
            changed.push((need, look));
        }
    }
    drop(tx);
    let mut told = 0;
    for (need, look) in changed {
        told += usize::from(again(services, &need, look, write).await?);
    }
    seen.0 = Some((now, last));
    Ok(told)
}

/// Looks again at a need in a transaction of its own. Says whether its author was told.
async fn again(
    services: &Services,
    need: &Intent,
    look: Option<Look>,
    write: Write<'_>,
) -> Result<bool> {
    let now = services.now();
    let mut tx = services.store.write().await?;
    // It may have been taken off the board meanwhile.
    let known = rows::intent::by_id(&mut tx, need.id).await?;
    let Some(need) = known.filter(|need| is_watched(need, now)) else { return Ok(false) };
    let things = free_for(services, &mut tx, &need).await?;
    let free = sum(&things);
    let enough = Enough::of(free, need.quantity);
    let before = look.map(|look| look.enough);
    let lately = look.and_then(|look| look.told_at).is_some_and(|at| now < at + EVERY);
    let more = before.is_some_and(|before| enough > before);
    if more && lately {
        // It stays as it was seen, so that it is told once a day has passed.
        return Ok(false);
    }
    let told_at = if more { Some(now) } else { look.and_then(|look| look.told_at) };
    if !keep(&mut tx, need.id, look, Look { enough, told_at }).await? {
        return Ok(false);
    }
    if more {
        let named = &things[..things.len().min(MOST_NAMED)];
        let freed = Freed { need: &need, things: named, free };
        let author = BTreeSet::from([need.author]);
        Post::new(services).to_each(&mut tx, &author, &|locale| write(locale, &freed)).await?;
    }
    tx.commit().await?;
    Ok(more)
}
