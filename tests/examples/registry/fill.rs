//! Fills a region: things of every kind, loans of up to a week over the two years around now, the
//! equipment lines of one proposal, and needs that wait on the board.

use super::{Outcome, hours};
use chrono::TimeDelta;
use domain::{
    account::{Account, Email},
    actor::{Actor, ActorType},
    id::{AccountId, ActorId, IntentId, LineId, LoanId, ProposalId, ResourceId},
    locale::Locale,
    money::Cents,
    place::{Point, Territory},
    project::CostLine,
    proposal::{Content, Proposal, Stage},
    registry::{
        Resource, Span, Stock,
        intent::{Direction, Intent, IntentState},
        loan::{Act, Loan, Side, State},
        resource::{Condition, Confirmation, Details, Holding, Location, Private, Standing, Terms},
    },
    sharing::{Asker, Line, LineState, Need},
    text::{Authored, Localized, Slug},
};
use service::Services;
use store::{
    Store, Tx, account, actor, proposal,
    reference::{self, ResourceKind},
    registry::{intent, loan, resource},
    sharing::line,
};
use tests::{sample, world::beginning};
use uuid::Uuid;

const COMMUNES: u64 = 19;
const OWNERS: u64 = 2_000;
/// How many lines are checked.
const LINES: u64 = 1_000;
/// How many rows share a transaction.
const BATCH: u64 = 5_000;

/// A small generator (xorshift): the same region in every run.
pub struct Chance(pub u64);

impl Chance {
    pub fn below(&mut self, bound: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % bound
    }

    pub fn of<'a, T>(&mut self, things: &'a [T]) -> &'a T {
        let place = self.below(things.len() as u64);
        &things[usize::try_from(place).unwrap_or(0)]
    }
}

/// A kind, with the word that people write for it.
pub struct Kind {
    pub slug: Slug,
    word: String,
}

/// What was filled, as far as the questions need it.
pub struct Region {
    pub kinds: Vec<Kind>,
    pub communes: Vec<Slug>,
    pub lines: Vec<LineId>,
    owners: Vec<Actor>,
    borrower: AccountId,
}

fn slug(text: &str) -> Outcome<Slug> {
    Slug::parse(text).map_err(|_| "a slug".into())
}

fn words(text: &str) -> Outcome<Authored> {
    Authored::parse(Some(Locale::Fr), text, 80).map_err(|_| "words".into())
}

pub async fn region(
    store: &Store,
    services: &Services,
    resources: u64,
    commitments: u64,
) -> Outcome<Region> {
    let (_, administration) = sample::staff(services).await;
    let staff = sample::visitor(services, "staff@test.example").await.caller;
    let form = sample::process_form(services);
    let process = service::process::create(services, &staff, &administration, &form).await?;
    let mut tx = store.write().await?;
    let communes = communes(&mut tx).await?;
    let kinds = known_kinds(&mut tx).await?;
    let email = Email::parse("borrower@bench.example").map_err(|_| "an address")?;
    let id = AccountId(Uuid::from_u128(1));
    let (borrower, _) =
        account::find_or_create(&mut tx, id, &email, Locale::Fr, beginning()).await?;
    let mut owners = Vec::new();
    for number in 0..OWNERS {
        let id = ActorId(Uuid::from_u128(u128::from(number) + 10));
        let name = format!("Comité {number}");
        owners.push(actor::find_or_create(&mut tx, id, &name, ActorType::Collective).await?);
    }
    let mut chance = Chance(0x5eed);
    for number in 0..resources {
        let (owner, kind) = (chance.of(&owners), chance.of(&kinds));
        let commune = chance.of(&communes);
        let one = thing(number, owner, kind, commune, &mut chance)?;
        resource::insert(&mut tx, &one).await?;
        tx = next_batch(store, tx, number).await?;
    }
    for number in 0..commitments {
        let one = lent(number, resources, &borrower, &mut chance)?;
        // Not exclusive: loans are drawn by chance and may overlap, as those of a stock do.
        loan::insert(&mut tx, &one, false).await?;
        tx = next_batch(store, tx, number).await?;
    }
    let bearer = chance.of(&owners).clone();
    let written = written(process.id, &borrower, bearer, &communes[0])?;
    proposal::insert(&mut tx, &written, borrower.id).await?;
    let lines = asked(&mut tx, &written, &kinds, &mut chance).await?;
    tx.commit().await?;
    Ok(Region { kinds, communes, lines, owners, borrower: borrower.id })
}

async fn next_batch(store: &Store, tx: Tx, number: u64) -> Outcome<Tx> {
    if !(number + 1).is_multiple_of(BATCH) {
        return Ok(tx);
    }
    tx.commit().await?;
    Ok(store.write().await?)
}

async fn communes(tx: &mut Tx) -> Outcome<Vec<Slug>> {
    let mut communes = Vec::new();
    for number in 0..COMMUNES {
        let territory = Territory {
            slug: slug(&format!("commune-{number}"))?,
            name: Localized::same("Commune"),
            population: 60_000,
            postcode: "1000".to_owned(),
        };
        // Behind those of the sample.
        reference::put_territory(tx, &territory, i64::try_from(number)? + 100).await?;
        communes.push(territory.slug);
    }
    Ok(communes)
}

/// The kinds of the published table: what people write about them is read as it is in life.
async fn known_kinds(tx: &mut Tx) -> Outcome<Vec<Kind>> {
    let mut known = Vec::new();
    for kind in kinds::kinds()? {
        let slug = slug(&kind.slug)?;
        let word = kind.fr.first().cloned().ok_or("a word")?;
        let (fr, nl, en) = (word.clone(), word.clone(), word.clone());
        let one = ResourceKind { slug: slug.clone(), tracking: "unit".to_owned(), fr, nl, en };
        reference::put_kind(tx, &one).await?;
        known.push(Kind { slug, word });
    }
    Ok(known)
}

fn thing(
    number: u64,
    owner: &Actor,
    kind: &Kind,
    commune: &Slug,
    chance: &mut Chance,
) -> Outcome<Resource> {
    let spot = |base: i32, chance: &mut Chance| -> Outcome<i32> {
        Ok(base + i32::try_from(chance.below(200_000))?)
    };
    let (latitude, longitude) = (spot(50_780_000, chance)?, spot(4_280_000, chance)?);
    // Half of them say how large they are, and half of those are large enough for most.
    let size = ["", " 3 x 3 m", " 3 x 6 m", " bleu"];
    Ok(Resource {
        id: ResourceId(Uuid::from_u128(u128::from(number) + 1_000_000)),
        kind: kind.slug.clone(),
        holding: Holding::Equipment,
        owner: owner.clone(),
        custodian: None,
        stock: Stock { held: u32::try_from(2 + chance.below(100))?, out_of_service: 0 },
        condition: Condition::Good,
        commune: commune.clone(),
        details: Details {
            name: words(&format!("{} {number}{}", kind.word, chance.of(&size)))?,
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
            measures: Default::default(),
            photo: None,
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

/// A loan of up to a week, somewhere in the two years around now.
fn lent(number: u64, resources: u64, by: &Account, chance: &mut Chance) -> Outcome<Loan> {
    let from = beginning() - hours(8_760) + hours(chance.below(17_520));
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

fn written(
    process: domain::id::ProcessId,
    author: &Account,
    bearer: Actor,
    commune: &Slug,
) -> Outcome<Proposal> {
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
            commune: Some(commune.clone()),
            district: None,
            point: Some(Point { latitude: 50_850_000, longitude: 4_350_000 }),
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
        photos: Default::default(),
        project: None,
        partnerships: Vec::new(),
        taken_down: None,
    })
}

/// Lines that need up to forty of something on one to six days of the year to come, half of them of
/// a size.
async fn asked(
    tx: &mut Tx,
    of: &Proposal,
    kinds: &[Kind],
    chance: &mut Chance,
) -> Outcome<Vec<LineId>> {
    let mut lines = Vec::new();
    for number in 0..LINES {
        let kind = chance.of(kinds);
        let uses: Result<Vec<Span>, _> = (0..=chance.below(6))
            .map(|_| {
                let from = beginning() + TimeDelta::days(1) + hours(24 * chance.below(360));
                Span::new(from, from + hours(8))
            })
            .collect();
        let uses = uses.map_err(|_| "a date")?;
        let size = if number.is_multiple_of(2) { " 3 x 6 m" } else { "" };
        let one = Line {
            id: LineId(Uuid::from_u128(u128::from(number) + 100)),
            process: of.process,
            asker: Asker::Proposal(of.id),
            project: None,
            kind: kind.slug.clone(),
            cost: CostLine {
                label: words(&format!("{}{size}", kind.word))?,
                quantity: u32::try_from(1 + chance.below(40))?,
                unit_price: Cents(12_000),
                year: 1,
                kind: Some(kind.slug.clone()),
                told: domain::project::Told::Plain,
                quote: None,
            },
            need: Need { uses, flexible_days: 7, ..Need::default() },
            state: LineState::Open,
            words: String::new(),
            contested_by: None,
            revision: 1,
        };
        line::insert(tx, &one).await?;
        lines.push(one.id);
    }
    Ok(lines)
}

/// Needs on the board of up to forty of a kind, for a day to three of the year to come, each in the name
/// of somebody who lends other things.
pub async fn needs(store: &Store, region: &Region, needs: u64) -> Outcome<()> {
    let mut chance = Chance(9);
    let mut tx = store.write().await?;
    for number in 0..needs {
        let from = beginning() + TimeDelta::days(1) + hours(24 * chance.below(360));
        let when = Span::new(from, from + hours(8 + 24 * chance.below(3))).map_err(|_| "a time")?;
        let kind = chance.of(&region.kinds);
        let one = Intent {
            id: IntentId(Uuid::from_u128(u128::from(number) + 20_000_000)),
            direction: Direction::Need,
            what: words(&kind.word)?,
            kind: Some(kind.slug.clone()),
            quantity: u32::try_from(1 + chance.below(40))?,
            actor: chance.of(&region.owners).clone(),
            author: region.borrower,
            commune: chance.of(&region.communes).clone(),
            theme: None,
            when: Some(when),
            terms: None,
            state: IntentState::Open,
            written_at: beginning() - hours(number % 2_000),
        };
        intent::insert(&mut tx, &one).await?;
        tx = next_batch(store, tx, number).await?;
    }
    tx.commit().await?;
    Ok(())
}
