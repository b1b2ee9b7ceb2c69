//! A rehearsal: simulated people of all kinds of actors come in over the same addresses as real ones
//! and do what their phones ask of them, from the lobby to the harvest. What a facilitator sees of it
//! is what the real evening will look like, and where it will be late.

mod background;
mod driver;
mod form;
mod http;
mod people;
mod screen;

pub use background::player;
use driver::Driver;
use people::Person;
use screen::{Round, Screen};
use std::{
    collections::BTreeMap,
    fmt::{self, Write as _},
    io,
    time::{Duration, Instant},
};
use thiserror::Error;

/// Why a rehearsal does not go on.
#[derive(Debug, Error)]
pub enum RehearsalError {
    /// The server cannot be reached.
    #[error("the server cannot be reached: {0}")]
    Io(#[from] io::Error),
    /// The door is shut, or it is a real workshop.
    #[error(
        "nobody comes in: the workshop has to be marked as a rehearsal, and its door has to be open \
         (open it, or name a facilitator with --as)"
    )]
    NobodyComesIn,
    /// A page is not what it should be.
    #[error("{0}")]
    Page(String),
}

/// What is rehearsed.
#[derive(Debug, Clone, Default)]
pub struct Plan {
    /// The address of the server: `http://127.0.0.1:3000`.
    pub server: String,
    /// The six digits of the workshop.
    pub code: String,
    /// How many people come.
    pub people: usize,
    /// How long all of it takes.
    pub length: Duration,
    /// The session of a facilitator, who presses the big button; otherwise a human does.
    pub facilitator: Option<String>,
    /// Whether the server answers only what a proxy received over HTTPS: then requests say so, as the
    /// proxy on the same machine would.
    pub behind_proxy: bool,
}

/// How a rehearsal went.
#[derive(Debug, Clone, Default)]
pub struct Report {
    /// People who came in.
    pub people: usize,
    /// Rounds that the room went through, with how much was sent in each.
    pub rounds: Vec<(String, usize)>,
    /// What was sent, by what it was.
    pub sent: BTreeMap<String, usize>,
    /// What was refused, in the words that a phone shows, with how often.
    pub refused: BTreeMap<String, usize>,
    /// Answers that broke.
    pub broken: usize,
    /// How long answers took, in milliseconds, in rising order.
    pub answers: Vec<u64>,
    /// Whether the workshop came to its end.
    pub ended: bool,
    /// Where its harvest is.
    pub harvest: String,
}

impl Report {
    fn answered(&mut self, since: Instant) {
        self.answers.push(u64::try_from(since.elapsed().as_millis()).unwrap_or(u64::MAX));
    }

    /// The time in which so many of a hundred answers came, in milliseconds.
    #[must_use]
    pub fn within(&self, percent: usize) -> u64 {
        let place = (self.answers.len() * percent / 100).min(self.answers.len().saturating_sub(1));
        self.answers.get(place).copied().unwrap_or(0)
    }

    fn merge(&mut self, other: Self) {
        for (what, count) in other.sent {
            *self.sent.entry(what).or_default() += count;
        }
        for (why, count) in other.refused {
            *self.refused.entry(why).or_default() += count;
        }
        self.broken += other.broken;
        self.answers.extend(other.answers);
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{} people came in", self.people)?;
        for (round, sent) in &self.rounds {
            let dead = if *sent == 0 { "  (nobody sent anything)" } else { "" };
            writeln!(f, "  {round}: {sent}{dead}")?;
        }
        let mut sent = String::new();
        for (what, count) in &self.sent {
            let _ = write!(sent, " {what} {count}");
        }
        writeln!(f, "sent:{sent}")?;
        for (why, count) in &self.refused {
            writeln!(f, "refused {count} times: {why}")?;
        }
        writeln!(
            f,
            "answers: {} in all, half within {} ms, 99 of 100 within {} ms, {} broken",
            self.answers.len(),
            self.within(50),
            self.within(99),
            self.broken
        )?;
        let end = if self.ended { "it came to its end" } else { "it did not come to its end" };
        writeln!(f, "{end}; the harvest: {}", self.harvest)
    }
}

/// Rehearses a workshop.
///
/// # Errors
/// [`RehearsalError`].
pub async fn rehearse(plan: &Plan) -> Result<Report, RehearsalError> {
    let mut screen = Screen::new(plan)?;
    let mut driver =
        plan.facilitator.as_ref().map(|session| Driver::new(plan, session)).transpose()?;
    if let Some(driver) = &mut driver {
        driver.open_the_door(&mut screen).await?;
    }
    let mut report = Report::default();
    let mut people = Vec::new();
    for number in 0..plan.people {
        people.push(Person::come_in(plan, number, &mut report).await?);
    }
    report.people = people.len();
    if let Some(driver) = &mut driver {
        driver.onwards(&mut screen).await?;
    }
    let ends = Instant::now() + plan.length;
    loop {
        let now = screen.now().await?;
        let Some(round) = now.round.clone() else {
            let over = driver.is_none() && Instant::now() >= ends;
            if now.is_over() || over {
                break;
            }
            match &mut driver {
                Some(driver) => driver.onwards(&mut screen).await?,
                None => tokio::time::sleep(Duration::from_millis(700)).await,
            }
            continue;
        };
        let before: usize = report.sent.values().sum();
        let left = u32::try_from(now.left.max(1)).unwrap_or(1);
        let slot = ends.saturating_duration_since(Instant::now()) / left;
        let until = Instant::now() + if driver.is_some() { slot } else { plan.length };
        act_until(&mut screen, &mut people, &mut report, until.min(ends), &round).await?;
        let sent = report.sent.values().sum::<usize>() - before;
        report.rounds.push((round.name.clone(), sent));
        match &mut driver {
            Some(driver) => driver.leave(&mut screen, &round).await?,
            None if Instant::now() >= ends => break,
            None => {}
        }
    }
    report.ended = screen.now().await?.is_over();
    report.harvest = format!("{}/fr/w/{}/harvest", plan.server, plan.code);
    report.answers.sort_unstable();
    Ok(report)
}

/// Everyone does what their phone asks, until a moment or until the room is elsewhere.
async fn act_until(
    screen: &mut Screen,
    people: &mut Vec<Person>,
    report: &mut Report,
    until: Instant,
    round: &Round,
) -> Result<(), RehearsalError> {
    loop {
        let began = Instant::now();
        // Everyone at once, as in a room.
        let mut acting = tokio::task::JoinSet::new();
        for mut person in people.drain(..) {
            acting.spawn(async move {
                let mut own = Report::default();
                person.act(&mut own).await;
                (person, own)
            });
        }
        while let Some(done) = acting.join_next().await {
            let (person, own) = done.map_err(|error| RehearsalError::Page(error.to_string()))?;
            report.merge(own);
            people.push(person);
        }
        people.sort_by_key(Person::number);
        let now = screen.now().await?;
        if Instant::now() >= until || now.round.is_none_or(|now| now.id != round.id) {
            return Ok(());
        }
        let pause = Duration::from_millis(700).saturating_sub(began.elapsed());
        tokio::time::sleep(pause.min(until.saturating_duration_since(Instant::now()))).await;
    }
}
