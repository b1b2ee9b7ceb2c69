//! A region's worth of shared things, and how long the questions take that every screen asks, the
//! sharing check among them, and the watch of needs that wait: `registry DATABASE-URL KEYS [RESOURCES
//! COMMITMENTS NEEDS]`, on either engine.
//!
//! The database is filled through the same functions as any other, then asked. Nothing is drawn
//! from the machine: every run fills and asks the same.

mod fill;

use chrono::TimeDelta;
use domain::{id::LineId, locale::Locale, registry::Span, text::Slug};
use fill::{Chance, Region};
use service::{
    Keys, Services, Settings, SystemRandomness,
    account::Letter,
    registry::board::watch::{self, Bounds, Freed, MOST_IN_A_RUN, Seen},
};
use std::{
    error::Error,
    sync::Arc,
    time::{Duration, Instant},
};
use store::{
    Store,
    registry::{commitment, listed, spread},
};
use tests::world::{StandingClock, beginning};

type Outcome<T> = Result<T, Box<dyn Error + Send + Sync>>;

/// How often each question is asked.
const TIMES: u64 = 400;
/// How often the watch walks through all needs.
const WALKS: usize = 4;

fn hours(number: u64) -> TimeDelta {
    TimeDelta::hours(i64::try_from(number).unwrap_or(0))
}

#[tokio::main]
async fn main() -> Outcome<()> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let [url, keys, counts @ ..] = &args[..] else {
        return Err("usage: registry DATABASE-URL KEYS [RESOURCES COMMITMENTS NEEDS]".into());
    };
    let count = |place: usize, usual: u64| {
        counts.get(place).and_then(|count| count.parse().ok()).unwrap_or(usual)
    };
    let store = Store::connect(url).await?;
    let services = Services::new(
        store.clone(),
        Arc::new(StandingClock::at(beginning())),
        Arc::new(SystemRandomness),
        Keys::open(keys.as_ref(), &SystemRandomness)?,
        Settings { demonstration: true },
    );
    let (resources, commitments) = (count(0, 50_000), count(1, 500_000));
    let start = Instant::now();
    let region = fill::region(&store, &services, resources, commitments).await?;
    println!(
        "filled    {resources} resources and {commitments} commitments in {:.0} s",
        start.elapsed().as_secs_f64()
    );
    free(&store, &region).await?;
    list(&store, &region).await?;
    map(&store).await?;
    // As a server does when it starts.
    let start = Instant::now();
    let listed = service::registry::stocked::at_start(&services).await?;
    println!("read {listed} things for the check in {:.2} s", start.elapsed().as_secs_f64());
    check(&services, &region.lines).await?;
    let needs = count(2, 5_000);
    fill::needs(&store, &region, needs).await?;
    watch(&services, needs).await
}

/// Prints how long a question took in the middle, at the ninety-ninth of a hundred, and at most.
fn tell(what: &str, mut times: Vec<Duration>) {
    times.sort_unstable();
    let at = |part: usize| times.get(times.len() * part / 100).copied().unwrap_or_default();
    let ms = |time: Duration| time.as_secs_f64() * 1e3;
    let most = times.last().copied().unwrap_or_default();
    println!(
        "{what:<48} {:>8.2} ms, p99 {:>8.2} ms, most {:>8.2} ms",
        ms(at(50)),
        ms(at(99)),
        ms(most)
    );
}

async fn free(store: &Store, region: &Region) -> Outcome<()> {
    let mut chance = Chance(7);
    let mut times = Vec::new();
    for _ in 0..TIMES {
        let kind = chance.of(&region.kinds);
        let from = beginning() + hours(chance.below(4_000));
        let week = Span::new(from, from + hours(168)).map_err(|_| "a time")?;
        let start = Instant::now();
        let mut tx = store.read().await?;
        let free = commitment::free_of_kind(&mut tx, &kind.slug, week, beginning()).await?;
        drop(tx);
        times.push(start.elapsed());
        assert!(!free.is_empty());
    }
    tell("what is free of a kind for a week (< 5 ms)", times);
    Ok(())
}

async fn list(store: &Store, region: &Region) -> Outcome<()> {
    let mut chance = Chance(8);
    let mut times = Vec::new();
    for number in 0..TIMES {
        let by_word = number.is_multiple_of(2);
        let in_commune = number.is_multiple_of(3);
        let commune: &Slug = chance.of(&region.communes);
        let wanted = listed::Search {
            kind: None,
            words: if by_word { "3 x 6".to_owned() } else { String::new() },
            commune: in_commune.then(|| commune.clone()),
            holding: None,
            near: None,
        };
        let skip = u32::try_from(chance.below(2_000))?;
        let start = Instant::now();
        let mut tx = store.read().await?;
        listed::search(&mut tx, &wanted, skip, 24).await?;
        drop(tx);
        times.push(start.elapsed());
    }
    tell("a page of the list of the region", times);
    Ok(())
}

async fn map(store: &Store) -> Outcome<()> {
    let mut times = Vec::new();
    for _ in 0..TIMES / 10 {
        let start = Instant::now();
        let mut tx = store.read().await?;
        let communes = spread::communes(&mut tx).await?;
        drop(tx);
        times.push(start.elapsed());
        assert!(!communes.is_empty());
    }
    tell("what the map of the region shows: how much there is in each commune (< 200 ms)", times);
    Ok(())
}

/// Every line is checked once: nothing of one check is left for the next.
async fn check(services: &Services, lines: &[LineId]) -> Outcome<()> {
    let mut times = Vec::with_capacity(lines.len());
    let mut loans = 0;
    for line in lines {
        let start = Instant::now();
        loans += service::sharing::view::look(services, *line).await?;
        times.push(start.elapsed());
    }
    tell("a sharing check (p99 < 20 ms)", times);
    println!("{} checks proposed {loans} loans", lines.len());
    Ok(())
}

/// Lets the watch walk through all needs: first when each is new to it, which it notes, then as it mostly
/// does, when nothing has become free since.
async fn watch(services: &Services, needs: u64) -> Outcome<()> {
    let start = Instant::now();
    let first = walk(services, needs).await?;
    println!(
        "the watch notes what is free for {needs} new needs in {} runs, {:.1} s",
        first.len(),
        start.elapsed().as_secs_f64()
    );
    let mut times = Vec::new();
    for _ in 0..WALKS {
        times.extend(walk(services, needs).await?);
    }
    tell(&format!("one run of the watch, at most {MOST_IN_A_RUN} needs"), times);
    Ok(())
}

/// How long each run of one walk took.
async fn walk(services: &Services, needs: u64) -> Outcome<Vec<Duration>> {
    let write = |_: Locale, freed: &Freed<'_>| Letter {
        subject: freed.need.what.text.clone(),
        body: String::new(),
        html: String::new(),
        unsubscribe: None,
    };
    // As another server that begins: nothing was seen before.
    let (mut seen, mut times, mut looked_at) = (Seen::default(), Vec::new(), 0);
    loop {
        let start = Instant::now();
        let run = watch::tick(services, (&mut seen, Bounds::default()), &write).await?;
        if run.looked_at > 0 {
            times.push(start.elapsed());
        }
        looked_at += run.looked_at as u64;
        if !run.goes_on {
            assert_eq!(looked_at, needs, "every need is looked at once");
            return Ok(times);
        }
    }
}
