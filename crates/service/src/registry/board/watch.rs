//! Who needs something at dates at which nobody lends any: they are told when anybody's is free. The
//! need on the board is what waits; nothing is held for it, since it asks nobody in particular.
//!
//! All needs that wait are walked through, the first that was written first: so many in a run, and the
//! next run goes on where this one stopped. A walk is never begun anew before it has come to its end,
//! however often something is recorded meanwhile, so that nobody's turn is passed over.

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
use std::{
    collections::BTreeSet,
    time::{Duration, Instant},
};
use store::{
    Tx, registry as rows,
    registry::waiting_need::{Look, Place, ahead, keep},
};

/// How long after one letter about a need the next may come.
const EVERY: TimeDelta = TimeDelta::days(1);
/// How long one goes without looking when nothing was recorded in the registry.
const AT_LEAST: TimeDelta = TimeDelta::hours(1);
/// The most lenders that a letter names; the page of the kind has all of them.
const MOST_NAMED: usize = 6;
/// The most needs that one run looks at; the next one goes on behind them.
pub const MOST_IN_A_RUN: usize = 1_000;
/// How long one run goes on before it leaves the others to the next one: the clock has other work too.
pub const LONGEST_RUN: Duration = Duration::from_secs(5);
/// How many of them are read at once.
const PAGE: usize = 100;

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

/// Place and hash of what was recorded last.
type Last = Option<(i64, String)>;

/// How far the watch is, from one run to the next.
#[derive(Debug, Default)]
pub struct Seen {
    /// When the last walk began, and what was recorded last by then: everything that changes what is
    /// free is recorded in the chain of the registry.
    began: Option<(Moment, Last)>,
    /// Behind which need the walk goes on; nothing once it is over.
    behind: Option<Place>,
}

impl Seen {
    /// Where to go on; nothing where a walk is over and there is no reason for another.
    async fn way(&mut self, services: &Services) -> Result<Option<Place>> {
        if self.behind.is_none() {
            let now = services.now();
            let mut tx = services.store.read().await?;
            let last = store::event::last(&mut tx, Chain::Registry).await?;
            let lately = |(at, known): &(Moment, Last)| *known == last && now < *at + AT_LEAST;
            if !self.began.as_ref().is_some_and(lately) {
                (self.began, self.behind) = (Some((now, last)), Some(Place::FIRST));
            }
        }
        Ok(self.behind)
    }
}

/// How much one run does; at least one need is looked at, so that every walk comes to its end.
#[derive(Debug, Clone, Copy)]
pub struct Bounds {
    /// At how many needs it looks at most.
    pub needs: usize,
    /// After how long it begins with no other need.
    pub time: Duration,
}

impl Default for Bounds {
    fn default() -> Self {
        Self { needs: MOST_IN_A_RUN, time: LONGEST_RUN }
    }
}

/// What one run came to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Run {
    /// How many needs were looked at.
    pub looked_at: usize,
    /// How many people were told.
    pub told: usize,
    /// Whether others are still to be looked at, in the next run.
    pub goes_on: bool,
}

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

/// Looks again at the needs that wait, within the bounds of a run, and tells who wrote one for which more
/// is free than before. Nothing is written where nothing changed.
///
/// # Errors
/// [`crate::Error::Internal`]; those before stay told, and the next run goes on behind the need at which
/// it failed, which waits for the next walk.
pub async fn tick(
    services: &Services,
    (seen, bounds): (&mut Seen, Bounds),
    write: Write<'_>,
) -> Result<Run> {
    let (began, mut run) = (Instant::now(), Run::default());
    let goes_on = |run: &Run| run.looked_at < bounds.needs && began.elapsed() < bounds.time;
    while run.looked_at == 0 || goes_on(&run) {
        let Some(behind) = seen.way(services).await? else { return Ok(run) };
        let mut tx = services.store.read().await?;
        let most = bounds.needs.saturating_sub(run.looked_at).clamp(1, PAGE);
        let most = u32::try_from(most).unwrap_or(u32::MAX);
        let page = ahead(&mut tx, services.now(), (behind, most)).await?;
        drop(tx);
        if page.is_empty() {
            seen.behind = None;
            return Ok(run);
        }
        for (need, look) in page {
            seen.behind = Some(Place::from(&need));
            run.looked_at += 1;
            run.told += usize::from(looked(services, &need, look, write).await?);
            if !goes_on(&run) {
                break;
            }
        }
    }
    run.goes_on = true;
    Ok(run)
}

/// Looks at a need, without keeping anything, and only where something else is free than before again
/// in a transaction of its own. Says whether its author was told.
async fn looked(
    services: &Services,
    need: &Intent,
    look: Option<Look>,
    write: Write<'_>,
) -> Result<bool> {
    let mut tx = services.store.read().await?;
    let enough = Enough::of(sum(&free_for(services, &mut tx, need).await?), need.quantity);
    drop(tx);
    if look.is_some_and(|look| look.enough == enough) {
        return Ok(false);
    }
    again(services, need, look, write).await
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
