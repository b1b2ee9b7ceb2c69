//! A large call, for the measure of its pages and of its count.
//!
//! `process fill DATABASE-URL KEYS [PROPOSALS COMMENTS BALLOTS PROJECTS]` fills a database through
//! the same functions as any other and prints the path of its list of proposals; `process count
//! DATABASE-URL KEYS` closes, counts and publishes its vote and prints one figure a line. Nothing
//! is drawn from the machine: every run fills the same call.

use domain::{
    account::Email,
    actor::ActorType,
    ballot::{Choices, Commitment, Slot},
    discussion::{Comment, Stance},
    envelope::Envelope,
    id::{AccountId, ActorId, CommentId, ProcessId, ProposalId},
    locale::Locale,
    project::{CostLine, Theme},
    proposal::{Content, Photos, Proposal, Stage},
    rules::{BallotForm, CompletionChoice, MethodChoice, RuleSheetDraft},
    text::{Authored, Slug},
    vote::Vote,
};
use service::{
    Keys, Services, Settings, SystemClock, SystemRandomness,
    conduct::{self, Step},
    progress::{self, Subject},
};
use std::{
    error::Error,
    sync::Arc,
    time::{Duration, Instant},
};
use store::{Store, Tx, ballot::StoredBallot};
use tests::sample::{self, Sample};
use uuid::Uuid;

/// As the server has it.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

type Outcome<T> = Result<T, Box<dyn Error + Send + Sync>>;

/// How many rows share a transaction while filling.
const BATCH: u32 = 5_000;
const COMMUNES: [&str; 5] = ["anderlecht", "forest", "ixelles", "jette", "schaerbeek"];
const WORDS: [&str; 16] = [
    "Potager",
    "étang",
    "banc",
    "fontaine",
    "place",
    "école",
    "atelier",
    "haie",
    "compost",
    "fête",
    "vélo",
    "terrain",
    "marché",
    "jardin",
    "bibliothèque",
    "four",
];

/// A small generator (xorshift): the same call in every run.
struct Chance(u64);

impl Chance {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % bound
    }

    fn of<'a, T: ?Sized>(&mut self, things: &[&'a T]) -> &'a T {
        let place = self.below(things.len() as u64);
        things[usize::try_from(place).unwrap_or(0)]
    }

    fn words(&mut self, count: u64) -> String {
        let words: Vec<&str> = (0..count).map(|_| self.of(&WORDS)).collect();
        words.join(" ")
    }
}

#[tokio::main]
async fn main() -> Outcome<()> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let [what, url, keys, counts @ ..] = &args[..] else {
        return Err("usage: process fill|count DATABASE-URL KEYS [COUNTS]".into());
    };
    let store = Store::connect(url).await?;
    let services = Services::new(
        store.clone(),
        Arc::new(SystemClock),
        Arc::new(SystemRandomness),
        Keys::open(keys.as_ref(), &SystemRandomness)?,
        Settings { demonstration: true },
    );
    let count = |place: usize, usual: u32| {
        counts.get(place).and_then(|count| count.parse().ok()).unwrap_or(usual)
    };
    match what.as_str() {
        "fill" => {
            let size = Size {
                proposals: count(0, 2_000),
                comments: count(1, 20_000),
                ballots: count(2, 200_000),
                projects: count(3, 200),
            };
            fill(&services, &store, &size).await?;
        }
        "count" => publish(&services).await?,
        _ => return Err("fill or count".into()),
    }
    store.close().await;
    Ok(())
}

struct Size {
    proposals: u32,
    comments: u32,
    ballots: u32,
    projects: u32,
}

async fn fill(services: &Services, store: &Store, size: &Size) -> Outcome<()> {
    let mut chance = Chance(0x9e37_79b9_7f4a_7c15);
    let sample = sample::planned_on(services).await;
    let (staff, process, envelope) = (&sample.staff, &sample.process, &sample.envelope);
    let mut form = sample::envelope_form();
    form.amount = "2000000".to_owned();
    service::envelope::update(services, staff, process, envelope, &form).await?;
    service::envelope::save_rules(services, staff, process, envelope, rules()).await?;
    // Six are there from the sample.
    for number in 6..size.projects {
        let euros = u32::try_from(5_000 + chance.below(75_000))?;
        let form = sample::project_form(&format!("{} {number}", chance.words(2)), euros);
        service::project::create(services, staff, process, envelope, &form).await?;
    }
    conduct::take(services, staff, process, envelope, Step::Open).await?;
    let view = service::process::show(services, staff, process).await?;
    let target = view.envelope(envelope)?;
    let proposals = Proposals {
        process: view.process.id,
        envelope: target.envelope.clone(),
        count: size.proposals,
    };
    let mut tx = store.write().await?;
    let author = proposals.author(&mut tx, services).await?;
    for number in 0..size.proposals {
        let proposal = proposals.one(&mut tx, number, author, services, &mut chance).await?;
        store::proposal::insert(&mut tx, &proposal, author).await?;
    }
    for number in 0..size.comments {
        let comment = proposals.comment(&mut tx, number, author, services, &mut chance).await?;
        store::discussion::insert(&mut tx, &comment).await?;
    }
    tx.commit().await?;
    ballots(services, store, &target.vote, size, &mut chance).await?;
    println!("/p/{process}/proposals");
    Ok(())
}

fn rules() -> RuleSheetDraft {
    RuleSheetDraft {
        ballot: BallotForm::up_to(5),
        method: MethodChoice::EqualShares,
        completion: CompletionChoice::Add1Utilitarian,
        ..sample::greedy(5)
    }
}

struct Proposals {
    process: ProcessId,
    envelope: Envelope,
    count: u32,
}

fn authored(text: &str) -> Outcome<Authored> {
    Authored::parse(Some(Locale::Fr), text, 4_000).map_err(|_| "a text".into())
}

fn id(kind: u128, number: u32) -> Uuid {
    // Spread over all values, as ids that are drawn are.
    let spread = u128::from(number).wrapping_mul(0x9e37_79b9_7f4a_7c15_f39c_c060_5ced_c835);
    Uuid::from_u128(spread ^ kind)
}

impl Proposals {
    async fn author(&self, tx: &mut Tx, services: &Services) -> Outcome<AccountId> {
        let email = Email::parse("author@measure.example").map_err(|_| "an address")?;
        let fresh = AccountId(id(1, 1));
        let now = services.now();
        let (account, _) =
            store::account::find_or_create(tx, fresh, &email, Locale::Fr, now).await?;
        Ok(account.id)
    }

    async fn bearer(&self, tx: &mut Tx, number: u32) -> Outcome<domain::actor::Actor> {
        let (name, kind) = (format!("Comité {}", number % 400), ActorType::Collective);
        Ok(store::actor::find_or_create(tx, ActorId(id(2, number)), &name, kind).await?)
    }

    async fn one(
        &self,
        tx: &mut Tx,
        number: u32,
        author: AccountId,
        services: &Services,
        chance: &mut Chance,
    ) -> Outcome<Proposal> {
        let title = format!("{} {number}", chance.words(3));
        let euros = i64::try_from(100 + chance.below(80_000))?;
        let stage = *chance.of(&[&Stage::Submitted, &Stage::Admissible, &Stage::Returned]);
        let theme = Theme::ALL[usize::try_from(chance.below(Theme::ALL.len() as u64))?];
        Ok(Proposal {
            id: ProposalId(id(3, number)),
            process: self.process,
            slug: Slug::from_name(&title),
            author,
            bearer: self.bearer(tx, number).await?,
            stage,
            content: Content {
                summary: authored(&chance.words(20))?,
                place: authored(&chance.words(3))?,
                commune: Slug::parse(chance.of(&COMMUNES)).ok(),
                district: None,
                point: None,
                description: Some(authored(&chance.words(200))?),
                theme: Some(theme),
                envelope: Some(self.envelope.id),
                cost_lines: vec![CostLine {
                    label: authored("Bois")?,
                    quantity: 1,
                    unit_price: domain::money::Cents(euros * 100),
                    year: 1,
                    kind: None,
                    told: domain::project::Told::Plain,
                    quote: None,
                }],
                title: authored(&title)?,
                adjust: None,
            },
            version: 1,
            saved_at: services.now(),
            submitted_at: Some(services.now()),
            answer: None,
            photos: Photos::default(),
            project: None,
            partnerships: Vec::new(),
            taken_down: None,
        })
    }

    async fn comment(
        &self,
        tx: &mut Tx,
        number: u32,
        author: AccountId,
        services: &Services,
        chance: &mut Chance,
    ) -> Outcome<Comment> {
        Ok(Comment {
            id: CommentId(id(4, number)),
            proposal: ProposalId(id(3, u32::try_from(chance.below(self.count.into()))?)),
            parent: None,
            said_of: None,
            stance: *chance.of(&[&Stance::For, &Stance::Against, &Stance::Question]),
            author,
            actor: Some(self.bearer(tx, number).await?),
            body: authored(&chance.words(40))?,
            written_at: services.now(),
            hidden_because: None,
        })
    }
}

/// Ballots of up to five projects, the first ones more often than the last.
async fn ballots(
    services: &Services,
    store: &Store,
    vote: &Vote,
    size: &Size,
    chance: &mut Chance,
) -> Outcome<()> {
    let hash = vote.rules_hash.clone().unwrap_or_default();
    let day = services.today().to_string();
    let mut tx = store.write().await?;
    for number in 0..size.ballots {
        let chosen = (0..=chance.below(5)).map(|_| {
            let most = 1 + chance.below(size.projects.into());
            (1 + chance.below(most)).to_string()
        });
        let choices = Choices::new(chosen.collect::<Vec<_>>());
        let (mut slot, mut salt) = ([0; 32], [0; 16]);
        slot[..16].copy_from_slice(id(5, number).as_bytes());
        salt.copy_from_slice(id(6, number).as_bytes());
        let slot = Slot(slot);
        let commitment = Commitment::new(vote.id, slot, &hash, 1, &choices, &salt);
        let ballot = StoredBallot { slot, revision: 1, choices, salt, commitment };
        store::ballot::insert_imported(&mut tx, vote.id, &ballot).await?;
        if number % BATCH == BATCH - 1 {
            tx.commit().await?;
            tx = store.write().await?;
        }
    }
    for commune in COMMUNES {
        let commune = Slug::parse(commune).map_err(|_| "a commune")?;
        let voters = size.ballots / 5;
        store::ballot::count_turnout(&mut tx, vote.id, &day, &commune, voters).await?;
    }
    tx.commit().await?;
    Ok(())
}

/// Closes, counts and publishes, and says how long each step of the count took.
async fn publish(services: &Services) -> Outcome<()> {
    let staff = sample::visitor(services, "staff@test.example").await.caller;
    let slug = |text: &str| Slug::parse(text).map_err(|_| "a slug");
    let sample = Sample { staff, process: slug("budget")?, envelope: slug("rues")? };
    let (process, envelope) = (&sample.process, &sample.envelope);
    let view = service::process::show(services, &sample.staff, process).await?;
    let vote = view.envelope(envelope)?.vote.id;
    let take = |step| conduct::take(services, &sample.staff, process, envelope, step);
    take(Step::CloseEarly(sample::both("Fin"))).await?;
    let start = Instant::now();
    let watching = tokio::spawn(watch(services.clone(), Subject::Count(vote)));
    take(Step::Count).await?;
    let counted = start.elapsed();
    watching.await??;
    take(Step::Publish).await?;
    println!("count with explanations\t{:.1} s", counted.as_secs_f64());
    println!("count and publication\t{:.1} s", start.elapsed().as_secs_f64());
    if let Some(peak) = peak() {
        println!("most memory\t{peak} MB");
    }
    Ok(())
}

/// Follows the counters to the end, and says when each step was done.
async fn watch(services: Services, subject: Subject) -> Outcome<()> {
    let start = Instant::now();
    let work = loop {
        if let Some(work) = progress::of(&services, subject) {
            break work;
        }
        tokio::time::sleep(Duration::from_millis(5)).await;
    };
    let mut following = work.follow();
    let (mut told, mut changes) = (Vec::new(), 0);
    loop {
        let standing = following.borrow_and_update().clone();
        changes += 1;
        for counter in standing.counters.iter().filter(|counter| counter.is_done()) {
            if !told.contains(&counter.step.code()) {
                told.push(counter.step.code());
                let total = counter.total.unwrap_or(0);
                let at = start.elapsed().as_secs_f64();
                println!("  {} ({total}) done at\t{at:.1} s", counter.step.code());
            }
        }
        if standing.over.is_some() {
            println!("  states of the bars that a page could have shown\t{changes}");
            return Ok(());
        }
        following.changed().await?;
    }
}

/// The most memory that this process has held, in megabytes, as Linux tells it.
fn peak() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kibibytes: u64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    Some(kibibytes / 1_000)
}
