//! What was tried on the screen: other money, another rule, other conditions, counted again on the
//! ballots it was tried on; and what the room would have chosen.

use super::reader::Reader;
use crate::{
    Moment,
    money::Cents,
    said::joined,
    text::Localized,
    workshop::{
        Board, EnvelopeLine, Event, Group, Leaning, RoundId, Scenario, ScenarioId, Token, Trial,
        pooling,
        trial::{Distribution, Ground, NothingChosen, On, PotCount, Source, TrialRefusal},
    },
};
use serde::Serialize;
use std::collections::BTreeMap;

/// The most that is told of what was tried on the same ballots: the last ones.
const MOST: usize = 12;

/// What was tried on the same ballots.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TrialStory {
    /// Whose ballots.
    pub source: Source,
    /// What the past vote is called, where it is one that can be read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub process: Option<Localized>,
    /// Whether the money it is compared with is that of nobody: ballots of the room have no budget, and
    /// are compared with what pays for the dearest scenario.
    pub without_budget: bool,
    /// What stood on the screen, in order; the same only once.
    pub boards: Vec<BoardStory>,
    /// How many of the first ones are left out.
    pub left_out: usize,
    /// What the room would have chosen; nothing when fewer than three said.
    pub room: Option<RoomLeaning>,
}

/// What stood on the screen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BoardStory {
    /// When it was shown first.
    pub at: Moment,
    /// The alternative it began with.
    pub scenario: Option<ScenarioId>,
    /// The split, the rule and the conditions.
    pub trial: Trial,
    /// Lines of the alternative that have no pot of their own: only their sum is counted.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub unplaced: Vec<EnvelopeLine>,
    /// Why it cannot be counted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub refused: Option<TrialRefusal>,
    /// What each pot funds; none when the ballots cannot be read any more.
    pub pots: Vec<PotStory>,
    /// People with nothing that they chose: everyone first, then each group.
    pub nothing: Vec<NothingChosen>,
}

/// What a pot funds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PotStory {
    /// What it is called.
    pub name: Localized,
    /// Its money, as tried.
    pub budget: Cents,
    /// What is spent of it.
    pub spent: Cents,
    /// What could be funded, in order.
    pub projects: Vec<TriedProject>,
}

/// What became of something that could be funded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TriedProject {
    /// Its public number; of a scenario, its own.
    pub number: String,
    /// What it is called.
    pub title: String,
    /// What it costs.
    pub cost: Cents,
    /// Votes.
    pub votes: u64,
    /// Whether it is funded.
    pub funded: bool,
    /// Whether it is with the money and the rule it is compared with.
    pub today: bool,
}

impl TriedProject {
    /// The scenario of the room that it is and, where it is one, which of its lines of money, from
    /// nought; nothing of another number.
    #[must_use]
    pub fn scenario_and_line(&self) -> Option<(ScenarioId, Option<usize>)> {
        let Some((scenario, line)) = self.number.split_once('-') else {
            return Some((self.number.parse().ok()?, None));
        };
        let line = line.parse::<usize>().ok()?.checked_sub(1)?;
        Some((scenario.parse().ok()?, Some(line)))
    }
}

/// What a room would have chosen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RoomLeaning {
    /// Everyone.
    pub all: Distribution,
    /// Each group of three people or more.
    pub groups: Vec<GroupLeaning>,
}

/// What a group would have chosen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct GroupLeaning {
    /// The group.
    pub group: Group,
    /// What it said.
    pub said: Distribution,
}

impl RoomLeaning {
    fn of<'a>(leanings: impl Iterator<Item = &'a Leaning> + Clone) -> Option<Self> {
        let all = Distribution::of(leanings.clone())?;
        let mut people = BTreeMap::new();
        for leaning in leanings.clone() {
            *people.entry(leaning.kind).or_default() += 1;
        }
        let pools = pooling(&people);
        let mut groups: Vec<Group> = pools.values().copied().collect();
        groups.sort();
        groups.dedup();
        let groups = groups.into_iter().filter_map(|group| {
            let of_it = leanings.clone().filter(|one| pools.get(&one.kind) == Some(&group));
            Some(GroupLeaning { group, said: Distribution::of(of_it)? })
        });
        Some(Self { all, groups: groups.collect() })
    }
}

impl TrialStory {
    /// Counts everything that was tried on these ballots again; `names` are those of the pots.
    pub fn count(&mut self, ground: &Ground, names: &[Localized]) {
        let Ok(today) = ground.today() else { return };
        for board in &mut self.boards {
            board.unplaced.extend(ground.unplaced.iter().cloned());
            board.count(ground, &today, names);
        }
    }
}

impl BoardStory {
    fn count(&mut self, ground: &Ground, today: &[PotCount], names: &[Localized]) {
        let tried = match ground.run(&self.trial, today) {
            Ok(tried) => tried,
            Err(why) => {
                self.refused = Some(why);
                return;
            }
        };
        let pots = ground.pots.iter().zip(names).zip(tried.pots.iter().zip(today));
        let pots = pots.map(|((pot, name), (tried, today))| PotStory {
            name: name.clone(),
            budget: tried.budget,
            spent: tried.spent,
            projects: pot
                .projects
                .iter()
                .zip(tried.projects.iter().zip(&today.projects))
                .map(|(project, (tried, today))| TriedProject {
                    number: project.number.clone(),
                    title: joined(&project.name()),
                    cost: project.cost,
                    votes: tried.votes,
                    funded: tried.funded,
                    today: today.funded,
                })
                .collect(),
        });
        self.pots = pots.collect();
        self.nothing = tried.against.nothing;
    }
}

/// What was tried on the same ballots, while the log is read.
struct Trying {
    on: On,
    pots: usize,
    boards: Vec<BoardStory>,
    leanings: BTreeMap<Token, Leaning>,
}

impl Reader<'_> {
    /// What was tried, ballots by ballots. Those of the room are counted again here; those of a past
    /// vote are elsewhere.
    pub(super) fn trials(&self) -> Vec<TrialStory> {
        let mut all: Vec<Trying> = Vec::new();
        for entry in self.entries {
            match &entry.event {
                Event::BoardSet { board } => self.shown_on(board, entry.at, &mut all),
                Event::Leaned { token, leaning } => {
                    if let Some(last) = all.last_mut() {
                        last.leanings.insert(*token, (**leaning).clone());
                    }
                }
                _ => {}
            }
        }
        all.into_iter().map(|trying| self.trial(trying)).collect()
    }

    fn shown_on(&self, board: &Board, at: Moment, all: &mut Vec<Trying>) {
        // As in the reducer: what was chosen on other ballots or between other pots is another story.
        let pots = board.trial.split.len();
        let same = |last: &&mut Trying| last.on == board.on() && last.pots == pots;
        let story = BoardStory {
            at,
            scenario: board.scenario,
            trial: board.trial.clone(),
            unplaced: self.unplaced(board, pots),
            refused: None,
            pots: Vec::new(),
            nothing: Vec::new(),
        };
        let Some(last) = all.last_mut().filter(same) else {
            let (on, leanings) = (board.on(), BTreeMap::new());
            all.push(Trying { on, pots, boards: vec![story], leanings });
            return;
        };
        let known = |one: &BoardStory| one.scenario == story.scenario && one.trial == story.trial;
        if !last.boards.iter().any(known) {
            last.boards.push(story);
        }
    }

    /// Of a board whose pots are its own envelopes, what belongs to none is found with the count.
    fn unplaced(&self, board: &Board, pots: usize) -> Vec<EnvelopeLine> {
        let scenario = board.scenario.and_then(|id| self.state.scenarios.get(&id));
        let alternative = scenario.and_then(Scenario::alternative);
        alternative.map(|it| it.unplaced(pots).to_vec()).unwrap_or_default()
    }

    fn trial(&self, trying: Trying) -> TrialStory {
        let left_out = trying.boards.len().saturating_sub(MOST);
        let mut story = TrialStory {
            process: None,
            without_budget: matches!(trying.on.source, Source::Room(_))
                && trying.on.envelopes.is_none(),
            boards: trying.boards.into_iter().skip(left_out).collect(),
            left_out,
            room: RoomLeaning::of(trying.leanings.values()),
            source: trying.on.source.clone(),
        };
        if let Source::Room(round) = story.source
            && let Some(ground) = self.ground(round, trying.on.envelopes)
        {
            let names: Vec<Localized> = match trying.on.envelopes {
                Some(_) => ground.pots.iter().map(|pot| Localized::same(&pot.name.text)).collect(),
                None => vec![self.state.title.clone()],
            };
            story.count(&ground, &names);
        }
        story
    }

    fn ground(&self, round: RoundId, envelopes: Option<ScenarioId>) -> Option<Ground> {
        let scenario = envelopes.and_then(|id| self.state.scenarios.get(&id));
        let alternative = scenario.map(Scenario::would_be);
        Ground::of_room(self.state, round, alternative.as_ref(), None)
    }
}
