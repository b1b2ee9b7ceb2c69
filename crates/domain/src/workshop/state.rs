//! The state of a workshop.

use super::{
    Amendment, AmendmentId, Argument, ArgumentId, Cast, Created, Entry, Event, Hold, Note, NoteId,
    Paper, Picture, Pitch, PitchId, Pitching, RoomJury, Round, RoundId, RoundKind, RoundState,
    Scenario, ScenarioId, Scene, Seat, SeatId, SessionState, Speaking, StepName, Table, TableId,
    TableRole, Token,
};
use crate::{
    Moment,
    actor::ActorType,
    id::{AccountId, AdministrationId, WorkshopId},
    text::Localized,
};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// What a step changes and an undo brings back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Course {
    /// How far the workshop is.
    pub session: SessionState,
    /// The run sheet, in order.
    pub rounds: Vec<Round>,
    /// What the room is at.
    pub current: Option<RoundId>,
    /// The pitches.
    pub pitching: Pitching,
}

/// A step that can be undone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Undo {
    /// Until when.
    pub until: Moment,
    /// What it was.
    pub step: StepName,
    /// The course before it.
    pub course: Box<Course>,
}

/// Something that did not go as the method has it, for the report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Deviation {
    /// When.
    pub at: Moment,
    /// What.
    pub kind: DeviationKind,
    /// The reason that was given.
    pub reason: Option<String>,
}

/// What did not go as the method has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum DeviationKind {
    /// A round was taken up again.
    Reopened,
    /// Another was given the floor than who was suggested.
    FloorOverride,
    /// A ballot was entered from paper.
    Paper,
    /// A locked scenario was unlocked.
    Unlocked,
    /// Something was hidden.
    Hidden,
    /// A step was undone.
    Undone,
    /// A ballot from paper was taken out again.
    PaperWithdrawn,
    /// A jury that had been chosen was chosen anew.
    JuryChanged,
    /// A field of a fixed scenario was copied from its photographed sheet.
    Copied,
}

/// A workshop as it is now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Workshop {
    /// Which one.
    pub id: WorkshopId,
    /// Who holds it.
    pub administration: AdministrationId,
    /// What it is called.
    pub title: Localized,
    /// The question it is about.
    pub question: Option<Localized>,
    /// The template it was made from.
    pub template: String,
    /// Whether it is a rehearsal.
    pub rehearsal: bool,
    /// When it was made.
    pub created_at: Moment,
    /// The place of the last event.
    pub seq: u64,
    /// Who facilitates.
    pub facilitators: BTreeSet<AccountId>,
    /// How far it is.
    pub course: Course,
    /// Counts the steps of the course, undone ones too.
    pub step: u64,
    /// The last step, while it can be undone.
    pub undo: Option<Undo>,
    /// Who is expected.
    pub quotas: BTreeMap<ActorType, u32>,
    /// How many stand on the list of invitations.
    pub invited: BTreeMap<ActorType, u32>,
    /// The tables.
    pub tables: BTreeMap<TableId, Table>,
    /// Who is in the room.
    pub seats: BTreeMap<SeatId, Seat>,
    /// Who left. Whoever comes back with the same phone or phrase has their seat again, and with it the
    /// ballots they cast: leaving and coming in gives nobody a second one.
    pub left: BTreeMap<SeatId, Seat>,
    /// Seats by the hash of what their phone holds.
    pub keys: BTreeMap<String, SeatId>,
    /// Seats by the hash of their phrase.
    pub phrases: BTreeMap<String, SeatId>,
    /// Who sat where before.
    pub sittings: Vec<BTreeMap<SeatId, TableId>>,
    /// Scenarios.
    pub scenarios: BTreeMap<ScenarioId, Scenario>,
    /// Arguments.
    pub arguments: BTreeMap<ArgumentId, Argument>,
    /// Amendments.
    pub amendments: BTreeMap<AmendmentId, Amendment>,
    /// Notes.
    pub notes: BTreeMap<NoteId, Note>,
    /// Pitches.
    pub pitches: BTreeMap<PitchId, Pitch>,
    /// What translators have taken.
    pub holds: Vec<Hold>,
    /// The juries of rounds.
    pub juries: BTreeMap<RoundId, RoomJury>,
    /// Ballots by round and token.
    #[serde(skip)]
    pub ballots: BTreeMap<RoundId, BTreeMap<Token, Cast>>,
    /// Which of them were typed from paper, by whom.
    #[serde(skip)]
    pub papers: BTreeMap<Token, Paper>,
    /// Flip charts and sheets that were photographed.
    pub pictures: Vec<Picture>,
    /// The floor of the plenary.
    pub speaking: Speaking,
    /// What did not go as the method has it.
    pub deviations: Vec<Deviation>,
    /// What the projector shows.
    pub scene: Scene,
    /// What the facilitator tries on the screen.
    pub board: Option<super::Board>,
    /// What people of the room would choose, under tokens.
    #[serde(skip)]
    pub leanings: BTreeMap<Token, super::Leaning>,
    /// The processes that scenarios became.
    pub adopted: BTreeMap<ScenarioId, crate::id::ProcessId>,
    /// The last number given; each thing of a workshop has one of its own.
    pub last_number: u32,
}

impl Workshop {
    /// A workshop at its beginning.
    #[must_use]
    pub fn begin(created: &Created, at: Moment) -> Self {
        let rounds: Vec<Round> = (1..)
            .zip(&created.rounds)
            .map(|(number, plan)| Round::planned(RoundId(number), plan.clone()))
            .collect();
        let of_tables = created.tables.iter().map(|table| table.id.0).max().unwrap_or(0);
        let last_number = u32::try_from(rounds.len()).unwrap_or(u32::MAX).max(of_tables);
        Self {
            id: created.id,
            administration: created.administration,
            title: created.title.clone(),
            question: created.question.clone(),
            template: created.template.clone(),
            rehearsal: created.rehearsal,
            created_at: at,
            seq: 1,
            facilitators: [created.facilitator].into(),
            course: Course {
                session: SessionState::Draft,
                rounds,
                current: None,
                pitching: Pitching::default(),
            },
            step: 0,
            undo: None,
            quotas: created.quotas.clone(),
            invited: BTreeMap::new(),
            tables: created.tables.iter().map(|table| (table.id, table.clone())).collect(),
            seats: BTreeMap::new(),
            left: BTreeMap::new(),
            keys: BTreeMap::new(),
            phrases: BTreeMap::new(),
            sittings: Vec::new(),
            scenarios: BTreeMap::new(),
            arguments: BTreeMap::new(),
            amendments: BTreeMap::new(),
            notes: BTreeMap::new(),
            pitches: BTreeMap::new(),
            holds: Vec::new(),
            juries: BTreeMap::new(),
            ballots: BTreeMap::new(),
            papers: BTreeMap::new(),
            pictures: Vec::new(),
            speaking: Speaking::default(),
            deviations: Vec::new(),
            scene: Scene::Follow,
            board: None,
            leanings: BTreeMap::new(),
            adopted: BTreeMap::new(),
            last_number,
        }
    }

    /// A workshop from all its events; nothing unless the first one begins it and none is missing.
    #[must_use]
    pub fn replay(entries: impl IntoIterator<Item = Entry>) -> Option<Self> {
        let mut entries = entries.into_iter();
        let first = entries.next()?;
        let Event::Created(created) = &first.event else { return None };
        let mut workshop = Self::begin(created, first.at);
        for entry in entries {
            if entry.seq != workshop.seq + 1 {
                return None;
            }
            workshop.apply(&entry);
        }
        Some(workshop)
    }

    /// How far it is.
    #[must_use]
    pub const fn session(&self) -> SessionState {
        self.course.session
    }

    /// What the room is at.
    #[must_use]
    pub fn current(&self) -> Option<&Round> {
        self.round(self.course.current?)
    }

    /// A round by its number.
    #[must_use]
    pub fn round(&self, id: RoundId) -> Option<&Round> {
        self.course.rounds.iter().find(|round| round.id == id)
    }

    /// What comes after the current round, or first.
    #[must_use]
    pub fn following(&self) -> Option<&Round> {
        let here =
            self.course.rounds.iter().position(|round| Some(round.id) == self.course.current);
        let from = here.map_or(0, |place| place + 1);
        self.course.rounds[from..].iter().find(|round| round.state == RoundState::Planned)
    }

    /// People of each kind in the room, by their first hat.
    #[must_use]
    pub fn present(&self) -> BTreeMap<ActorType, u32> {
        let mut present = BTreeMap::new();
        for seat in self.seats.values() {
            *present.entry(seat.kind).or_default() += 1;
        }
        present
    }

    /// Who else is in the room with the phone of a seat.
    pub fn sharing<'a>(&'a self, seat: &'a Seat) -> impl Iterator<Item = &'a Seat> {
        let same = move |other: &&Seat| other.phone() == seat.phone() && other.id != seat.id;
        self.seats.values().filter(same)
    }

    /// On how many phones the people in the room are.
    #[must_use]
    pub fn phones(&self) -> usize {
        self.seats.values().map(Seat::phone).collect::<BTreeSet<_>>().len()
    }

    /// How many of each kind are expected: of kinds that stand on the list of invitations as many as
    /// are on it, of others as many as a facilitator said.
    #[must_use]
    pub fn expected(&self) -> BTreeMap<ActorType, u32> {
        let mut expected = self.quotas.clone();
        expected.extend(&self.invited);
        expected
    }

    /// The jury of a round of that kind, once it was chosen.
    #[must_use]
    pub fn jury(&self, round: &Round) -> Option<&RoomJury> {
        self.juries.get(&round.id).filter(|_| round.kind == RoundKind::Jury)
    }

    /// Who may vote in a round, by kind of actor: its jury, or of `room` everyone.
    #[must_use]
    pub fn electorate(
        &self,
        round: &Round,
        room: &BTreeMap<ActorType, u32>,
    ) -> BTreeMap<ActorType, u32> {
        let Some(jury) = self.jury(round) else { return room.clone() };
        let mut kinds = jury.kinds();
        // Jurors without a seat are known by their ballots alone.
        for (kind, voted) in super::people(self.ballots_of(round.id)) {
            let people = kinds.entry(kind).or_default();
            *people = voted.max(*people);
        }
        kinds
    }

    /// The ballots of a round.
    pub fn ballots_of(&self, round: RoundId) -> impl Iterator<Item = &Cast> + Clone {
        self.ballots.get(&round).into_iter().flat_map(BTreeMap::values)
    }

    /// How many ballots a round has.
    #[must_use]
    pub fn ballots_in(&self, round: RoundId) -> usize {
        self.ballots.get(&round).map_or(0, BTreeMap::len)
    }

    /// Scenarios that may be voted on, in order.
    pub fn votable(&self) -> impl Iterator<Item = &Scenario> {
        self.scenarios
            .values()
            .filter(|scenario| !matches!(scenario.state, super::ScenarioState::Withdrawn))
    }

    /// The others at somebody's table.
    pub fn neighbours<'a>(&'a self, seat: &'a Seat) -> impl Iterator<Item = &'a Seat> {
        let same = |other: &&Seat| other.table.is_some() && other.table == seat.table;
        self.seats.values().filter(move |other| same(other) && other.id != seat.id)
    }

    /// Whether somebody facilitates.
    #[must_use]
    pub fn is_facilitator(&self, account: AccountId) -> bool {
        self.facilitators.contains(&account)
    }

    /// Ends the turns of tables at which nobody keeps the time any more.
    pub(super) fn end_unkept(&mut self, at: Moment) {
        let kept = |table: &TableId| {
            let mut seats = self.seats.values();
            seats.any(|seat| seat.table == Some(*table) && seat.role.is_some())
        };
        let unkept = self.speaking.tables.keys().copied().filter(|table| !kept(table));
        for table in unkept.collect::<Vec<_>>() {
            self.speaking.end_at(table, at);
        }
    }

    /// Whether a seat hosts or writes at a table.
    #[must_use]
    pub fn serves(&self, seat: SeatId, table: Option<TableId>) -> bool {
        self.seats.get(&seat).is_some_and(|seat| {
            seat.role.is_some_and(|role| matches!(role, TableRole::Host | TableRole::Scribe))
                && table.is_some()
                && seat.table == table
        })
    }
}
