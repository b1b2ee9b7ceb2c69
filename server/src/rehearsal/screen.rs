//! What every screen is told: where the room is.

use super::{Plan, RehearsalError, http::Client};
use serde::Deserialize;

/// The round that the room is at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Round {
    pub id: u32,
    pub name: String,
    pub state: String,
}

/// Where the room is.
#[derive(Debug, Clone)]
pub(super) struct Now {
    /// Counts the steps.
    pub step: u64,
    pub session: String,
    pub round: Option<Round>,
    /// How many rounds are to come, this one included.
    pub left: usize,
}

impl Now {
    pub fn is_over(&self) -> bool {
        matches!(self.session.as_str(), "closed" | "archived")
    }
}

#[derive(Deserialize)]
struct Notice {
    now: Told,
}

#[derive(Deserialize)]
struct Told {
    step: u64,
    session: String,
    round: Option<ToldRound>,
}

#[derive(Deserialize)]
struct ToldRound {
    id: u32,
    kind: String,
    title: Option<Title>,
    state: String,
    place: usize,
    of: usize,
}

#[derive(Deserialize)]
struct Title {
    fr: String,
}

/// A screen that knows nothing: the first thing that its stream tells is where the room is.
pub(super) struct Screen {
    client: Client,
    path: String,
}

impl Screen {
    pub fn new(plan: &Plan) -> Result<Self, RehearsalError> {
        let path = format!("/fr/w/{}/stream/phone", plan.code);
        Ok(Self { client: Client::new(plan, "")?, path })
    }

    /// Where the room is now.
    pub async fn now(&mut self) -> Result<Now, RehearsalError> {
        let frame = self.client.first_frame(&self.path).await?;
        let data = frame.lines().find_map(|line| line.strip_prefix("data: ")).unwrap_or_default();
        let notice: Notice = serde_json::from_str(data).map_err(|error| {
            RehearsalError::Page(format!("the stream is not readable: {error}"))
        })?;
        let Told { step, session, round } = notice.now;
        let left = round.as_ref().map_or(1, |round| (round.of + 1).saturating_sub(round.place));
        // In the last words no round runs any more.
        let runs = matches!(session.as_str(), "live" | "paused");
        let round = round.filter(|_| runs).map(|round| Round {
            id: round.id,
            name: round.title.map_or(round.kind, |title| title.fr),
            state: round.state,
        });
        Ok(Now { step, session, round, left })
    }
}
