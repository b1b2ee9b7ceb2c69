//! What if? Counting what is tried in a workshop, on ballots of the room or of a past vote.

use crate::{
    Error, Result, Services, counting,
    live::Room,
    process::{self, EnvelopeView, ProcessView},
    result::{self, ResultFile},
};
use allocation::{Election, pb};
use domain::{
    Refusal,
    account::Caller,
    locale::Locale,
    money::Cents,
    said::Said,
    text::{Localized, Slug},
    vote::VoteState,
    workshop::{
        FieldKey, RoundId, Scenario, ScenarioId, Trial, Workshop, WorkshopRefusal,
        harvest::TrialStory,
        trial::{
            Alternative, Ground, GroundBallot, GroundProject, MOST_POTS, On, Pot, PotCount, Source,
            TrialRefusal, Tried,
        },
    },
};
use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, PoisonError},
};

/// What was tried, and on what.
#[derive(Debug, Clone)]
pub struct TriedOn {
    /// The pots and the ballots.
    pub ground: Arc<Ground>,
    /// What the money and the rules of today fund.
    pub today: Arc<Vec<PotCount>>,
    /// What is tried.
    pub trial: Trial,
    /// What it gives, or why it cannot be counted.
    pub tried: std::result::Result<Tried, TrialRefusal>,
}

type Basis = (Arc<Ground>, Arc<Vec<PotCount>>);
/// How often the room has moved on, and how many names of what is counted were translated.
type Age = (u64, usize);
/// What is counted, in which language, and how old the room was.
type GroundKey = (On, Locale, Age);
type TriedKey = (On, Locale, Age, Trial);
type Kept<K, V> = Mutex<Vec<(K, V)>>;

/// How many answers are kept: the screen in front asks for the same one again and again.
const KEPT: usize = 6;

/// What a workshop counted last.
#[derive(Default)]
pub(crate) struct Counts {
    bases: Kept<GroundKey, Basis>,
    tried: Kept<TriedKey, Arc<TriedOn>>,
}

fn kept<K: PartialEq, V: Clone>(list: &Kept<K, V>, key: &K) -> Option<V> {
    let list = list.lock().unwrap_or_else(PoisonError::into_inner);
    list.iter().find(|(other, _)| other == key).map(|(_, value)| value.clone())
}

fn keep<K, V>(list: &Kept<K, V>, key: K, value: V) {
    let mut list = list.lock().unwrap_or_else(PoisonError::into_inner);
    if list.len() >= KEPT {
        list.remove(0);
    }
    list.push((key, value));
}

/// What the facilitator shows, counted; nothing while nothing is tried.
///
/// # Errors
/// [`Error::NotFound`], [`Error::Busy`] when others count.
pub async fn on_the_board(
    services: &Services,
    room: &Room,
    l: Locale,
) -> Result<Option<Arc<TriedOn>>> {
    let Some(board) = room.read(|state| state.board.clone()) else {
        return Ok(None);
    };
    try_on(services, room, &board.on(), board.trial, l).await.map(Some)
}

/// Counts a trial.
///
/// # Errors
/// [`Error::Refused`] when there are no such ballots, [`Error::Busy`] when others count.
pub async fn try_on(
    services: &Services,
    room: &Room,
    on: &On,
    trial: Trial,
    l: Locale,
) -> Result<Arc<TriedOn>> {
    let key = (on.clone(), l, age(room, on), trial.clone());
    if let Some(found) = kept(&room.counts.tried, &key) {
        return Ok(found);
    }
    let (ground, today) = ground(services, room, on, l).await?;
    let counts = Arc::clone(&room.counts);
    counting::apart(services, move || {
        // A whole room asks for the same at once: whoever waited finds it counted.
        kept(&counts.tried, &key).unwrap_or_else(|| {
            let tried = ground.run(&trial, &today);
            let found = Arc::new(TriedOn { ground, today, trial, tried });
            keep(&counts.tried, key, Arc::clone(&found));
            found
        })
    })
    .await
}

/// What ballots of the room are counted with changes when a round is taken up again, and when a
/// scenario is written or its names are translated.
fn age(room: &Room, on: &On) -> Age {
    let of = |state: &Workshop| {
        let scenarios = state.scenarios.values();
        let versions = scenarios.clone().map(Scenario::version).sum::<usize>();
        let translated = scenarios.map(|scenario| {
            let title = scenario.text(FieldKey::Title).map_or(0, |title| title.translations.len());
            let lines = scenario.lines().iter().map(|line| line.translations.len());
            title + lines.sum::<usize>()
        });
        (state.step + versions as u64, translated.sum::<usize>())
    };
    match on.source {
        Source::Room(_) => room.read(of),
        Source::Process(_) => (0, 0),
    }
}

/// What is counted when an alternative is tried: of the room, its own envelopes where it has several.
#[must_use]
pub fn on(source: Source, alternative: Option<&Alternative>) -> On {
    let divided = alternative.filter(|it| matches!(source, Source::Room(_)) && it.divides());
    On { source, envelopes: divided.map(|it| it.scenario) }
}

/// The pots and the ballots of a source, with what today funds.
///
/// # Errors
/// As [`try_on`].
pub async fn ground(services: &Services, room: &Room, on: &On, l: Locale) -> Result<Basis> {
    let key = (on.clone(), l, age(room, on));
    if let Some(found) = kept(&room.counts.bases, &key) {
        return Ok(found);
    }
    let ground = match &on.source {
        Source::Room(round) => room.read(|state| of_room(state, *round, on.envelopes, l)),
        Source::Process(slug) => of_process(services, slug, l).await?,
    };
    let ground = Arc::new(ground.ok_or(Refusal::from(WorkshopRefusal::NoBallots))?);
    let counted = Arc::clone(&ground);
    let today = counting::apart(services, move || counted.today()).await?;
    let today = today.map_err(|why| Refusal::from(WorkshopRefusal::CannotTry { why }))?;
    let basis = (ground, Arc::new(today));
    keep(&room.counts.bases, key, basis.clone());
    Ok(basis)
}

fn of_room(
    state: &Workshop,
    round: RoundId,
    envelopes: Option<ScenarioId>,
    l: Locale,
) -> Option<Ground> {
    let scenario = envelopes.and_then(|id| state.scenarios.get(&id));
    let alternative = scenario.map(Scenario::would_be);
    Ground::of_room(state, round, alternative.as_ref(), Some(l))
}

/// A past process by its name, and its pots, each with its name in every language.
type Past = (Localized, Vec<(Localized, Pot)>);

/// Whether an envelope was decided by ballots that anyone may read.
fn is_open(view: &EnvelopeView) -> bool {
    view.vote.state == VoteState::Published
}

async fn of_process(services: &Services, slug: &Slug, l: Locale) -> Result<Option<Ground>> {
    let pots: Vec<Pot> = past(services, slug, l).await?.1.into_iter().map(|(_, pot)| pot).collect();
    Ok((!pots.is_empty()).then_some(Ground { pots, unplaced: Vec::new() }))
}

/// The name of a past process, and its envelopes that were decided by ballots, each with its own name.
async fn past(services: &Services, slug: &Slug, l: Locale) -> Result<Past> {
    let anyone = Caller::anonymous();
    let process = process::show(services, &anyone, slug).await?;
    let mut pots = Vec::new();
    for view in process.envelopes.iter().filter(|view| is_open(view)).take(MOST_POTS) {
        let results = result::show(services, &anyone, &process, view).await?;
        if results.verdict.is_some() {
            continue;
        }
        let file = ResultFile::Ballots;
        let bytes = result::download(services, &anyone, &process, view, file).await?;
        let pot = pot(view, &bytes, results.explanations.seed, l);
        pots.extend(pot.map(|pot| (view.envelope.name.clone(), pot)));
    }
    Ok((process.process.name, pots))
}

/// Counts again what a workshop tried on past votes. What cannot be read any more, or not now because
/// others count, stays without its count.
///
/// # Errors
/// [`Error::Internal`].
pub(crate) async fn count_past(services: &Services, trials: &mut [TrialStory]) -> Result<()> {
    for story in trials {
        let Source::Process(slug) = &story.source else { continue };
        let (name, pots) = match past(services, slug, Locale::Fr).await {
            Ok(found) => found,
            Err(Error::NotFound | Error::Forbidden | Error::Busy) => continue,
            Err(other) => return Err(other),
        };
        if pots.is_empty() {
            continue;
        }
        story.process = Some(name);
        let (names, pots): (Vec<Localized>, Vec<Pot>) = pots.into_iter().unzip();
        let (ground, mut counted) = (Ground { pots, unplaced: Vec::new() }, story.clone());
        let done = counting::apart(services, move || {
            counted.count(&ground, &names);
            counted
        });
        match done.await {
            Ok(counted) => *story = counted,
            Err(Error::Busy) => {}
            Err(other) => return Err(other),
        }
    }
    Ok(())
}

/// An envelope as its published file has it.
fn pot(view: &EnvelopeView, bytes: &[u8], seed: String, l: Locale) -> Option<Pot> {
    let file = pb::read(bytes).ok()?;
    let election: Election = file.election().ok()?;
    let units = u128::from(election.units_per_currency.max(1));
    let cents = |amount: u64| {
        let scaled = u128::from(amount) * 100;
        i64::try_from(scaled / units).ok().filter(|_| scaled % units == 0).map(Cents)
    };
    let rows = file.projects().rows();
    let projects = election.projects.iter().zip(rows).map(|(project, row)| {
        let cell = |name: &str| row.get(name).map(str::trim).filter(|text| !text.is_empty());
        Some(GroundProject {
            number: project.id.clone(),
            title: cell("name").unwrap_or(&project.id).into(),
            line: None,
            cost: cents(project.cost)?,
            theme: cell("category").and_then(|code| code.parse().ok()),
            commune: cell("neighborhood").and_then(|code| Slug::parse(code).ok()),
            district: cell("district").and_then(|code| Slug::parse(code).ok()),
            bearer: cell("bearer").and_then(|code| code.parse().ok()),
        })
    });
    let projects = projects.collect::<Option<Vec<_>>>()?;
    let mut ballots: BTreeMap<Vec<(u32, u64)>, u64> = BTreeMap::new();
    for ballot in &election.ballots {
        let choices = ballot.choices.iter().map(|choice| (choice.project, choice.points)).collect();
        *ballots.entry(choices).or_default() += ballot.weight;
    }
    let ballots = ballots.into_iter();
    Some(Pot {
        name: Said::localized(&view.envelope.name, l),
        budget: cents(election.budget)?,
        rules: view.rules.clone(),
        seed,
        projects,
        ballot_type: election.ballot_type,
        ballots: ballots
            .map(|(choices, weight)| GroundBallot { kind: None, choices, weight })
            .collect(),
    })
}

/// A past process whose ballots can be counted again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PastVote {
    /// Its address.
    pub slug: Slug,
    /// What it is called.
    pub name: domain::text::Localized,
    /// How many envelopes of it were decided by ballots.
    pub pots: usize,
}

/// Past processes whose ballots are published, whoever held them.
///
/// # Errors
/// [`Error::Internal`].
pub async fn past_votes(services: &Services) -> Result<Vec<PastVote>> {
    let open = |view: &ProcessView| view.envelopes.iter().filter(|one| is_open(one)).count();
    let past = process::published(services).await?.into_iter().map(|view| PastVote {
        pots: open(&view),
        slug: view.process.slug,
        name: view.process.name,
    });
    Ok(past.filter(|past| past.pots > 0).collect())
}

/// Rounds of the room whose ballots can be counted: revealed, and about scenarios with an amount.
#[must_use]
pub fn rounds(state: &Workshop) -> Vec<RoundId> {
    let about =
        |round: &&domain::workshop::Round| Ground::of_room(state, round.id, None, None).is_some();
    state.course.rounds.iter().filter(about).map(|round| round.id).collect()
}

/// The error when nothing is tried.
#[must_use]
pub fn nothing_tried() -> Error {
    Refusal::from(WorkshopRefusal::NotThere).into()
}
