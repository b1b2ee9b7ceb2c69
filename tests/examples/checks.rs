//! How long a sharing check takes with a region's worth of things in the registry: ten thousand of
//! them, with a hundred thousand loans. One line for each figure, parts between tabs.

use chrono::TimeDelta;
use domain::{
    account::{Account, Email},
    actor::{Actor, ActorType},
    id::{AccountId, ActorId, LineId, LoanId, ProposalId, ResourceId},
    locale::Locale,
    money::Cents,
    place::{Point, Territory},
    project::CostLine,
    proposal::{Content, Proposal, Stage},
    registry::{
        Resource, Span, Stock,
        loan::{Act, Loan, Side, State},
        resource::{Condition, Confirmation, Details, Holding, Location, Private, Standing, Terms},
    },
    sharing::{Line, LineState, Need},
    text::{Authored, Localized, Slug},
};
use std::time::{Duration, Instant};
use store::{
    Engine, Tx, account, actor, proposal,
    reference::{self, ResourceKind},
    registry::{loan, resource},
    sharing::line,
};
use tests::world::{World, beginning, world};
use uuid::Uuid;

type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

const KINDS: u64 = 69;
const RESOURCES: u64 = 10_000;
const LOANS: u64 = 100_000;
/// How many lines are checked.
const LINES: u64 = 1_000;

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

fn hours(number: u64) -> TimeDelta {
    TimeDelta::hours(i64::try_from(number).unwrap_or(0))
}

fn slug(text: &str) -> Outcome<Slug> {
    Slug::parse(text).map_err(|_| "a slug".into())
}

fn words(text: &str) -> Outcome<Authored> {
    Authored::parse(Some(Locale::Fr), text, 80).map_err(|_| "words".into())
}

fn main() -> Outcome<()> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(async {
        let world = world(Engine::Sqlite, false).await;
        let start = Instant::now();
        let lines = fill(&world).await?;
        println!(
            "filled\t{RESOURCES} things, {LOANS} loans\t{:.0} s",
            start.elapsed().as_secs_f64()
        );
        ask(&world, &lines).await
    })
}

async fn ask(world: &World, lines: &[LineId]) -> Outcome<()> {
    let mut took = Vec::with_capacity(lines.len());
    let mut loans = 0;
    for line in lines {
        let start = Instant::now();
        loans += service::sharing::view::look(&world.services, *line).await?;
        took.push(start.elapsed());
    }
    took.sort_unstable();
    let at = |percent: usize| took.get(took.len() * percent / 100).copied().unwrap_or_default();
    let shown = |time: Duration| format!("{:.2} ms", time.as_secs_f64() * 1_000.0);
    println!("p50 of a check\t{}", shown(at(50)));
    println!("p99 of a check\t{}", shown(at(99)));
    println!("loans proposed by {} checks\t{loans}", lines.len());
    Ok(())
}

async fn fill(world: &World) -> Outcome<Vec<LineId>> {
    let store = &world.database.store;
    let (_, administration) = tests::sample::staff(&world.services).await;
    let form = tests::sample::process_form(&world.services);
    let staff = tests::sample::visitor(&world.services, "staff@test.example").await.caller;
    let process = service::process::create(&world.services, &staff, &administration, &form).await?;
    let mut tx = store.write().await?;
    let jette = Territory {
        slug: slug("jette")?,
        name: Localized::same("Jette"),
        population: 52_000,
        postcode: "1090".to_owned(),
    };
    reference::put_territory(&mut tx, &jette, 1).await?;
    for number in 0..KINDS {
        let slug = slug(&format!("kind-{number}"))?;
        let text = slug.to_string();
        let (fr, nl, en) = (text.clone(), text.clone(), text);
        let one = ResourceKind { slug, tracking: "unit".to_owned(), fr, nl, en };
        reference::put_kind(&mut tx, &one).await?;
    }
    let email = Email::parse("borrower@bench.example").map_err(|_| "an address")?;
    let id = AccountId(Uuid::from_u128(1));
    let found = account::find_or_create(&mut tx, id, &email, Locale::Fr, beginning()).await?;
    let borrower = found.0;
    let id = ActorId(Uuid::from_u128(2));
    let owner = actor::find_or_create(&mut tx, id, "Comité", ActorType::Collective).await?;
    let id = ActorId(Uuid::from_u128(3));
    let bearer = actor::find_or_create(&mut tx, id, "Voisins", ActorType::Collective).await?;
    let mut chance = Chance(0x5eed);
    for number in 0..RESOURCES {
        resource::insert(&mut tx, &thing(number, &owner, &mut chance)?).await?;
    }
    for number in 0..LOANS {
        // Not exclusive: loans are drawn by chance and may overlap, as those of a stock do.
        loan::insert(&mut tx, &lent(number, &borrower, &mut chance)?, false).await?;
    }
    let written = written(process.id, &borrower, bearer)?;
    proposal::insert(&mut tx, &written, borrower.id).await?;
    let lines = asked(&mut tx, &written, &mut chance).await?;
    tx.commit().await?;
    Ok(lines)
}

fn thing(number: u64, owner: &Actor, chance: &mut Chance) -> Outcome<Resource> {
    let spot = |base: i32, chance: &mut Chance| -> Outcome<i32> {
        Ok(base + i32::try_from(chance.below(200_000))?)
    };
    let (latitude, longitude) = (spot(50_780_000, chance)?, spot(4_280_000, chance)?);
    Ok(Resource {
        id: ResourceId(Uuid::from_u128(u128::from(number) + 1_000_000)),
        kind: slug(&format!("kind-{}", chance.below(KINDS)))?,
        holding: Holding::Equipment,
        owner: owner.clone(),
        custodian: None,
        stock: Stock { held: u32::try_from(2 + chance.below(40))?, out_of_service: 0 },
        condition: Condition::Good,
        commune: slug("jette")?,
        details: Details {
            name: words(&format!("Tonnelle {number}, trois mètres sur six"))?,
            about: None,
            set_up: None,
            location: Location {
                address: "Rue Longue 7".to_owned(),
                point: Some(Point { latitude, longitude }),
                private_home: false,
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
        confirmed: Confirmation { by: owner.name.clone(), at: beginning() },
        source: None,
        revision: 1,
    })
}

fn lent(number: u64, by: &Account, chance: &mut Chance) -> Outcome<Loan> {
    let from = beginning() - hours(4_380) + hours(chance.below(17_520));
    let span = Span::new(from, from + hours(1 + chance.below(168))).map_err(|_| "a time")?;
    let resource = ResourceId(Uuid::from_u128(u128::from(chance.below(RESOURCES)) + 1_000_000));
    let mut loan = Loan {
        id: LoanId(Uuid::from_u128(u128::from(number) + 10_000_000)),
        resource,
        borrower: by.id,
        borrower_name: "Paul".to_owned(),
        borrower_actor: None,
        quantity: 1,
        span,
        state: State::Requested,
        purpose: "Fête".to_owned(),
        terms: Terms { buffer_hours: 2, ..Terms::default() },
        asked_at: beginning(),
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
    loan.take(Act::Hold, Side::Clock, beginning()).map_err(|_| "a hold")?;
    Ok(loan)
}

fn written(process: domain::id::ProcessId, author: &Account, bearer: Actor) -> Outcome<Proposal> {
    Ok(Proposal {
        id: ProposalId(Uuid::from_u128(4)),
        process,
        slug: slug("fete-de-rue")?,
        author: author.id,
        bearer,
        stage: Stage::Draft,
        content: Content {
            title: words("Fête de rue")?,
            summary: words("Une fête")?,
            place: words("Place")?,
            commune: Some(slug("jette")?),
            point: None,
            description: None,
            theme: None,
            envelope: None,
            cost_lines: Vec::new(),
            adjust: None,
        },
        version: 1,
        saved_at: beginning(),
        submitted_at: None,
        answer: None,
        photo: None,
        project: None,
        partnerships: Vec::new(),
    })
}

/// Lines that need up to forty of something on one to six days of the year to come.
async fn asked(tx: &mut Tx, of: &Proposal, chance: &mut Chance) -> Outcome<Vec<LineId>> {
    let mut lines = Vec::new();
    for number in 0..LINES {
        let kind = slug(&format!("kind-{}", chance.below(KINDS)))?;
        let uses: Result<Vec<Span>, _> = (0..=chance.below(6))
            .map(|_| {
                let from = beginning() + hours(24 * (1 + chance.below(360)));
                Span::new(from, from + hours(8))
            })
            .collect();
        let uses = uses.map_err(|_| "a date")?;
        let one = Line {
            id: LineId(Uuid::from_u128(u128::from(number) + 100)),
            process: of.process,
            proposal: of.id,
            project: None,
            kind: kind.clone(),
            cost: CostLine {
                label: words("Tonnelle 3 x 6")?,
                quantity: u32::try_from(1 + chance.below(40))?,
                unit_price: Cents(12_000),
                year: 1,
                kind: Some(kind),
                quote: None,
            },
            need: Need { uses, flexible_days: 7, ..Need::default() },
            state: LineState::Open,
            words: String::new(),
            revision: 1,
        };
        line::insert(tx, &one).await?;
        lines.push(one.id);
    }
    Ok(lines)
}
