//! A region's worth of shared things, and how long the questions take that every screen asks:
//! `cargo run --release -p store --example registry -- DATABASE-URL [RESOURCES] [COMMITMENTS]`.
//!
//! The database is filled through the same functions as any other, then asked; nothing of it is
//! kept from one run to the next but the file.

use chrono::{TimeDelta, TimeZone, Utc};
use domain::{
    Moment,
    account::{Account, Email},
    actor::ActorType,
    id::{AccountId, ActorId, LoanId, ResourceId},
    locale::Locale,
    place::{Point, Territory},
    registry::{
        Resource, Span, Stock,
        loan::{Act, Loan, Side, State},
        resource::{Condition, Confirmation, Details, Holding, Location, Private, Standing, Terms},
    },
    text::{Authored, Localized, Slug},
};
use std::time::{Duration, Instant};
use store::{
    Store, Tx, account, actor,
    reference::{self, ResourceKind},
    registry::{commitment, loan, resource},
};
use uuid::Uuid;

type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

const KINDS: u64 = 69;
const COMMUNES: u64 = 19;
const OWNERS: u64 = 2_000;
/// How often each question is asked.
const TIMES: u64 = 400;
/// How many rows share a transaction while filling.
const BATCH: u64 = 5_000;

/// A small generator (xorshift): the same region in every run.
struct Chance(u64);

impl Chance {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % bound
    }
}

fn now() -> Moment {
    Utc.with_ymd_and_hms(2026, 6, 1, 8, 0, 0).unwrap()
}

fn hours(number: u64) -> TimeDelta {
    TimeDelta::hours(i64::try_from(number).unwrap_or(0))
}

fn kind(number: u64) -> Outcome<Slug> {
    Slug::parse(&format!("kind-{number}")).map_err(|_| "a slug".into())
}

fn commune(number: u64) -> Outcome<Slug> {
    Slug::parse(&format!("commune-{number}")).map_err(|_| "a slug".into())
}

fn main() -> Outcome<()> {
    let mut arguments = std::env::args().skip(1);
    let url = arguments.next().ok_or("give the address of a database")?;
    let mut number = |usual: u64| arguments.next().and_then(|it| it.parse().ok()).unwrap_or(usual);
    let (resources, commitments) = (number(50_000), number(500_000));
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(async {
        let store = Store::connect(&url).await?;
        let start = Instant::now();
        fill(&store, resources, commitments).await?;
        println!(
            "  filled    {resources} resources and {commitments} commitments in {:.0} s",
            start.elapsed().as_secs_f64()
        );
        ask(&store).await
    })
}

async fn fill(store: &Store, resources: u64, commitments: u64) -> Outcome<()> {
    let mut tx = store.write().await?;
    for number in 0..COMMUNES {
        let territory = Territory {
            slug: commune(number)?,
            name: Localized::same("Commune"),
            population: 60_000,
            postcode: "1000".to_owned(),
        };
        reference::put_territory(&mut tx, &territory, i64::try_from(number)?).await?;
    }
    for number in 0..KINDS {
        let slug = kind(number)?;
        let text = slug.to_string();
        let (fr, nl, en) = (text.clone(), text.clone(), text);
        let one = ResourceKind { slug, tracking: "unit".to_owned(), fr, nl, en };
        reference::put_kind(&mut tx, &one).await?;
    }
    let email = Email::parse("borrower@bench.example").map_err(|_| "an address")?;
    let id = AccountId(Uuid::from_u128(1));
    let (borrower, _) = account::find_or_create(&mut tx, id, &email, Locale::Fr, now()).await?;
    let mut owners = Vec::new();
    for number in 0..OWNERS {
        let id = ActorId(Uuid::from_u128(u128::from(number) + 10));
        let name = format!("Comité {number}");
        owners.push(actor::find_or_create(&mut tx, id, &name, ActorType::Collective).await?);
    }
    let mut chance = Chance(0x5eed);
    for number in 0..resources {
        let owner = &owners[usize::try_from(chance.below(OWNERS))?];
        let one = thing(number, owner, &mut chance)?;
        resource::insert(&mut tx, &one).await?;
        tx = next_batch(store, tx, number).await?;
    }
    for number in 0..commitments {
        let one = lent(number, resources, &borrower, &mut chance)?;
        // Not exclusive: loans are drawn by chance and may overlap, as those of a stock do.
        loan::insert(&mut tx, &one, false).await?;
        tx = next_batch(store, tx, number).await?;
    }
    tx.commit().await?;
    Ok(())
}

async fn next_batch(store: &Store, tx: Tx, number: u64) -> Outcome<Tx> {
    if !(number + 1).is_multiple_of(BATCH) {
        return Ok(tx);
    }
    tx.commit().await?;
    Ok(store.write().await?)
}

fn thing(number: u64, owner: &domain::actor::Actor, chance: &mut Chance) -> Outcome<Resource> {
    let name = format!("Tonnelle {number}, trois mètres sur six");
    let name = Authored::parse(Some(Locale::Fr), &name, 80).map_err(|_| "a name")?;
    let spot = |base: i32, chance: &mut Chance| -> Outcome<i32> {
        Ok(base + i32::try_from(chance.below(200_000))?)
    };
    let (latitude, longitude) = (spot(50_780_000, chance)?, spot(4_280_000, chance)?);
    let held = u32::try_from(2 + chance.below(100))?;
    Ok(Resource {
        id: ResourceId(Uuid::from_u128(u128::from(number) + 1_000_000)),
        kind: kind(chance.below(KINDS))?,
        holding: Holding::Equipment,
        owner: owner.clone(),
        custodian: None,
        stock: Stock { held, out_of_service: 0 },
        condition: Condition::Good,
        commune: commune(chance.below(COMMUNES))?,
        details: Details {
            name,
            about: None,
            set_up: None,
            location: Location {
                address: "Rue Longue 7".to_owned(),
                point: Some(Point { latitude, longitude }),
                private_home: number.is_multiple_of(3),
            },
            openings: Vec::new(),
            closures: Vec::new(),
            terms: Terms { buffer_hours: 2, ..Terms::default() },
            parts: Vec::new(),
            place: None,
            funded_by: None,
            private: Private::default(),
        },
        standing: Standing::Listed,
        added_by: None,
        confirmed: Confirmation { by: owner.name.clone(), at: now() },
        source: None,
        revision: 1,
    })
}

/// A loan of up to a week, somewhere in the two years around now.
fn lent(number: u64, resources: u64, by: &Account, chance: &mut Chance) -> Outcome<Loan> {
    let from = now() - hours(8_760) + hours(chance.below(17_520));
    let span = Span::new(from, from + hours(1 + chance.below(168))).map_err(|_| "a time")?;
    let mut loan = Loan {
        id: LoanId(Uuid::from_u128(u128::from(number) + 10_000_000)),
        resource: ResourceId(Uuid::from_u128(u128::from(chance.below(resources)) + 1_000_000)),
        borrower: by.id,
        borrower_name: "Paul".to_owned(),
        borrower_actor: None,
        quantity: 1,
        span,
        state: State::Requested,
        purpose: "Fête".to_owned(),
        terms: Terms { buffer_hours: 2, ..Terms::default() },
        asked_at: now(),
        held_until: None,
        handed_over: None,
        returned: None,
        claim: None,
        because: None,
        at_risk: false,
        origin: None,
        reminded: 0,
        revision: 1,
    };
    loan.take(Act::Hold, Side::Clock, now()).map_err(|_| "a hold")?;
    Ok(loan)
}

/// Prints how long a question took in the middle, at the ninety-ninth of a hundred, and at most.
fn tell(what: &str, mut times: Vec<Duration>) {
    times.sort();
    let at = |part: usize| times.get(times.len() * part / 100).copied().unwrap_or_default();
    let ms = |time: Duration| time.as_secs_f64() * 1e3;
    let most = times.last().copied().unwrap_or_default();
    println!(
        "  {what:<44} {:>8.2} ms, p99 {:>8.2} ms, most {:>8.2} ms",
        ms(at(50)),
        ms(at(99)),
        ms(most)
    );
}

async fn ask(store: &Store) -> Outcome<()> {
    let mut chance = Chance(7);
    let mut times = Vec::new();
    for _ in 0..TIMES {
        let kind = kind(chance.below(KINDS))?;
        let from = now() + hours(chance.below(4_000));
        let week = Span::new(from, from + hours(168)).map_err(|_| "a time")?;
        let start = Instant::now();
        let mut tx = store.read().await?;
        let free = commitment::free_of_kind(&mut tx, &kind, week, now()).await?;
        drop(tx);
        times.push(start.elapsed());
        assert!(!free.is_empty());
    }
    tell("what is free of a kind for a week", times);
    let mut times = Vec::new();
    for number in 0..TIMES {
        let wanted = resource::Search {
            kind: None,
            words: if number.is_multiple_of(2) { "trois metres".to_owned() } else { String::new() },
            commune: (number.is_multiple_of(3))
                .then(|| commune(chance.below(COMMUNES)))
                .transpose()?,
            holding: None,
            near: None,
        };
        let start = Instant::now();
        let mut tx = store.read().await?;
        let skip = u32::try_from(chance.below(2_000))?;
        resource::search(&mut tx, &wanted, skip, 24).await?;
        drop(tx);
        times.push(start.elapsed());
    }
    tell("a page of the list of the region", times);
    let mut times = Vec::new();
    for _ in 0..TIMES / 10 {
        let start = Instant::now();
        let mut tx = store.read().await?;
        let pins = resource::pins(&mut tx).await?;
        drop(tx);
        times.push(start.elapsed());
        assert!(!pins.is_empty());
    }
    tell("everything on the map of the region", times);
    Ok(())
}
