//! What if? Money divided otherwise, another rule, another threshold, counted on ballots that were
//! cast: those of the room, or of a past vote. The same code counts on the server and on each phone.

mod compare;
mod ground;
mod room;
mod run;

pub use compare::{Comparison, Moved, NothingChosen};
pub use ground::{Ground, GroundBallot, GroundProject, Pot};
pub use run::{PotCount, ProjectCount, Tried};

use super::{EnvelopeLine, RoundId, Scenario, ScenarioId, ScenarioState};
use crate::{
    actor::{ActorType, coded},
    money::Cents,
    rules::MethodChoice,
    text::Slug,
};
use serde::{Deserialize, Serialize};
use std::{collections::BTreeMap, fmt, str::FromStr};

/// The most pots that money is split over.
pub const MOST_POTS: usize = 6;

/// Whose ballots are counted.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Source {
    /// Those of a round of the room, once it was revealed. Its scenarios are what can be funded.
    Room(RoundId),
    /// The published ballots of a past process.
    Process(Slug),
}

impl fmt::Display for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Room(round) => write!(f, "room:{round}"),
            Self::Process(process) => write!(f, "process:{process}"),
        }
    }
}

impl FromStr for Source {
    type Err = crate::Refusal;
    fn from_str(code: &str) -> Result<Self, crate::Refusal> {
        let unknown = crate::Refusal::UnknownChoice;
        match code.split_once(':') {
            Some(("room", round)) => round.parse().map(Self::Room).map_err(|_| unknown),
            Some(("process", slug)) => Slug::parse(slug).map(Self::Process).map_err(|_| unknown),
            _ => Err(unknown),
        }
    }
}

/// What is tried.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Trial {
    /// All the money.
    pub money: Cents,
    /// How it is split over the pots, in hundredths that make a whole.
    pub split: Vec<u8>,
    /// The counting rule, for all pots.
    pub method: MethodChoice,
    /// Votes below which nothing is funded.
    pub minimum: u32,
    /// What one commune gets at most of a pot, in hundredths.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub commune_cap: Option<u8>,
    /// What single communes get at most of a pot, in hundredths, in place of that.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub commune_caps: BTreeMap<Slug, u8>,
    /// Whether each kind of actor weighs the same, however many of it voted.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub even: bool,
}

coded! {
    /// Why something cannot be tried.
    TrialRefusal {
        /// There is no money, or more than is counted.
        Money => "money",
        /// The parts do not make a whole.
        Split => "split",
        /// The rule would ignore the points or the order that people gave.
        BallotIgnored => "ballot-ignored",
        /// The rule knows no limit but the money.
        LimitsIgnored => "limits-ignored",
        /// The rule cannot promise a least amount.
        FloorsIgnored => "floors-ignored",
        /// A threshold counts people, and here they do not weigh the same.
        EvenWithMinimum => "even-with-minimum",
        /// These ballots do not say of which kind of actor they are.
        KindsUnknown => "kinds-unknown",
        /// It cannot be counted.
        NotCounted => "not-counted",
    }
}

impl Trial {
    /// What each pot gets, to the cent.
    ///
    /// # Errors
    /// [`TrialRefusal::Money`] or [`TrialRefusal::Split`].
    pub fn amounts(&self, pots: usize) -> Result<Vec<Cents>, TrialRefusal> {
        if self.money <= Cents::ZERO || self.money > crate::money::LARGEST {
            return Err(TrialRefusal::Money);
        }
        let whole: u32 = self.split.iter().map(|part| u32::from(*part)).sum();
        if self.split.len() != pots || whole != 100 {
            return Err(TrialRefusal::Split);
        }
        let parts: Vec<Cents> = self.split.iter().map(|part| Cents(i64::from(*part))).collect();
        Ok(self.money.shared_like(&parts))
    }

    /// What a ground is tried with at first: the money, the split and the rule of today or, where an
    /// alternative is given, its own.
    #[must_use]
    pub fn first(ground: &Ground, alternative: Option<&Alternative>) -> Self {
        let today: Vec<Cents> = ground.pots.iter().map(|pot| pot.budget).collect();
        let lines = alternative.map(|alternative| alternative.lines.as_slice()).unwrap_or_default();
        let wanted: Vec<Cents> = lines.iter().map(|line| line.amount).collect();
        let total = |amounts: &[Cents]| Cents::sum(amounts.iter().copied()).unwrap_or(Cents::ZERO);
        // As many lines as pots are those pots; otherwise the money is split as it is today.
        let parts = if wanted.len() == today.len() { &wanted } else { &today };
        let money = if wanted.is_empty() { total(&today) } else { total(&wanted) };
        let method = alternative
            .and_then(|alternative| alternative.method)
            .or_else(|| ground.pots.first().map(|pot| pot.rules.method()));
        Self {
            money,
            split: hundredths(parts),
            method: method.unwrap_or(MethodChoice::EqualShares),
            minimum: 0,
            commune_cap: None,
            commune_caps: BTreeMap::new(),
            even: false,
        }
    }

    /// Whether what a commune gets is limited, all of them or one.
    #[must_use]
    pub fn caps_communes(&self) -> bool {
        self.commune_cap.is_some() || !self.commune_caps.is_empty()
    }
}

/// Amounts as hundredths that make a whole.
fn hundredths(amounts: &[Cents]) -> Vec<u8> {
    let parts = Cents(100).shared_like(amounts);
    let mut parts: Vec<u8> =
        parts.iter().map(|part| u8::try_from(part.0).unwrap_or_default()).collect();
    if parts.iter().all(|part| *part == 0)
        && let Some(first) = parts.first_mut()
    {
        *first = 100;
    }
    parts
}

/// A locked scenario: envelopes and a rule that can be tried, voted on and adopted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Alternative {
    /// The scenario that it is.
    pub scenario: ScenarioId,
    /// Its envelopes.
    pub lines: Vec<EnvelopeLine>,
    /// Its rule, where it names one.
    pub method: Option<MethodChoice>,
}

impl Alternative {
    /// The lines that have no pot of their own when money is split over so many pots: all of them,
    /// unless there are as many lines as pots. Their sum is counted, and split as it is without them.
    #[must_use]
    pub fn unplaced(&self, pots: usize) -> &[EnvelopeLine] {
        if self.lines.len() == pots { &[] } else { &self.lines }
    }
}

impl Scenario {
    /// The alternative that a scenario became when it was locked.
    #[must_use]
    pub fn alternative(&self) -> Option<Alternative> {
        if !matches!(self.state, ScenarioState::Locked | ScenarioState::Adopted) {
            return None;
        }
        Some(self.would_be())
    }

    /// What it is as an alternative, locked or not: what was tried while it was locked is still told
    /// when it was opened again since.
    #[must_use]
    pub fn would_be(&self) -> Alternative {
        Alternative { scenario: self.id, lines: self.lines().to_vec(), method: self.method() }
    }
}

/// What the facilitator shows: whose ballots, which alternative, and what is tried.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Board {
    /// Whose ballots.
    pub source: Source,
    /// The alternative it began with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scenario: Option<ScenarioId>,
    /// What is tried.
    pub trial: Trial,
}

/// What is counted.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct On {
    /// Whose ballots.
    pub source: Source,
    /// The scenario between whose envelopes ballots of the room are divided; nothing where all is
    /// one pot, and for a past process, which has envelopes of its own.
    pub envelopes: Option<ScenarioId>,
}

impl Board {
    /// What is counted on it. As many parts as envelopes are those envelopes: boards that were set
    /// before a room had envelopes have one part, and are counted as they were.
    #[must_use]
    pub fn on(&self) -> On {
        let divided = matches!(self.source, Source::Room(_)) && self.trial.split.len() > 1;
        On { source: self.source.clone(), envelopes: self.scenario.filter(|_| divided) }
    }
}

/// What somebody of the room would choose: kept like a ballot, under a token and not under a seat.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Leaning {
    /// Kind of actor.
    pub kind: ActorType,
    /// What they would choose.
    pub trial: Trial,
}

/// The parts of the first pot into which what a room would choose is gathered: tenths.
pub const BINS: usize = 11;

/// What a room would choose.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Distribution {
    /// How many said.
    pub people: u32,
    /// How many would give the first pot so many tenths, from none to all.
    pub first_pot: [u32; BINS],
    /// How many would count by which rule.
    pub methods: BTreeMap<MethodChoice, u32>,
    /// How many would have a cap per commune.
    pub capped: u32,
    /// How many would have a threshold.
    pub thresholds: u32,
}

impl Distribution {
    /// Gathers what people said; nothing of fewer than three.
    #[must_use]
    pub fn of<'a>(leanings: impl Iterator<Item = &'a Leaning>) -> Option<Self> {
        let mut all = Self::default();
        for leaning in leanings {
            let trial = &leaning.trial;
            all.people += 1;
            let part = trial.split.first().copied().unwrap_or(0).min(100);
            all.first_pot[usize::from((part + 5) / 10)] += 1;
            *all.methods.entry(trial.method).or_default() += 1;
            all.capped += u32::from(trial.caps_communes());
            all.thresholds += u32::from(trial.minimum > 0);
        }
        (all.people >= super::FEWEST).then_some(all)
    }
}

#[cfg(test)]
mod tests;
