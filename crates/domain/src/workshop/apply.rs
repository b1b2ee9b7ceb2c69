//! The reducer: one event, one change. It never refuses; what must not be was refused before.

use super::{
    Answer, Deviation, DeviationKind, Entry, Event, Floor, Paper, Request, Scenario, ScenarioState,
    Seat, SeatId, StepName, Turn, UNDO, Undo, Workshop, line::keep_names,
};
use crate::{Moment, text::Authored};
use std::collections::BTreeMap;

/// The most sittings that are remembered, so that people who met are kept apart.
const SITTINGS: usize = 8;

impl Workshop {
    /// Applies the next event.
    pub fn apply(&mut self, entry: &Entry) {
        self.seq = entry.seq;
        let at = entry.at;
        match &entry.event {
            Event::Created(_) => {}
            Event::Stepped { step, changes } => self.step(*step, changes, entry),
            Event::Undone => {
                if let Some(undo) = self.undo.take() {
                    self.course = *undo.course;
                    self.step += 1;
                    self.deviate(at, DeviationKind::Undone, None);
                }
            }
            Event::Titled { title, question } => {
                self.title = title.clone();
                self.question.clone_from(question);
            }
            Event::FacilitatorNamed { account } => {
                self.facilitators.insert(*account);
            }
            Event::FacilitatorLeft { account } => {
                self.facilitators.remove(account);
            }
            Event::QuotasSet { quotas } => self.quotas.clone_from(quotas),
            Event::GuestsCounted { invited } => self.invited.clone_from(invited),
            Event::TargetsSet { targets } => self.speaking.targets.clone_from(targets),
            Event::SceneShown { scene } => self.scene = *scene,
            Event::BoardSet { board } => self.board_set(board),
            Event::Leaned { token, leaning } => {
                self.leanings.insert(*token, (**leaning).clone());
            }
            Event::BallotCast { round, token, cast } => {
                if cast.paper {
                    self.deviate(at, DeviationKind::Paper, None);
                }
                self.ballots.entry(*round).or_default().insert(*token, (**cast).clone());
            }
            Event::PaperEntered { .. } | Event::PaperWithdrawn { .. } => {
                self.apply_to_papers(entry)
            }
            Event::JuryChosen { .. } | Event::StakeDeclared { .. } => self.apply_to_juries(entry),
            Event::Pictured(picture) => self.pictures.push((**picture).clone()),
            Event::PitchHidden { .. }
            | Event::AmendmentHidden { .. }
            | Event::PictureHidden { .. } => self.hide(entry),
            _ => {
                self.apply_to_seats(entry);
                self.end_unkept(at);
                self.apply_to_scenarios(entry);
                self.apply_to_notes(entry);
                self.apply_to_floor(entry);
                self.apply_to_translations(entry);
            }
        }
    }

    fn apply_to_papers(&mut self, entry: &Entry) {
        match &entry.event {
            Event::PaperEntered { round, token, number, cast } => {
                self.deviate(entry.at, DeviationKind::Paper, None);
                let paper = Paper { round: *round, number: *number, by: entry.by, at: entry.at };
                self.papers.insert(*token, paper);
                self.ballots.entry(*round).or_default().insert(*token, (**cast).clone());
            }
            Event::PaperWithdrawn { round, token, reason } => {
                self.deviate(entry.at, DeviationKind::PaperWithdrawn, Some(reason.clone()));
                self.papers.remove(token);
                if let Some(ballots) = self.ballots.get_mut(round) {
                    ballots.remove(token);
                }
            }
            _ => {}
        }
    }

    fn step(&mut self, step: StepName, changes: &[super::Change], entry: &Entry) {
        let before = self.course.clone();
        for change in changes {
            self.course.change(change, entry.at);
            match change {
                super::Change::Added { round, .. } => self.named(round.id.0),
                super::Change::Reopened { reason, .. } => {
                    self.deviate(entry.at, DeviationKind::Reopened, Some(reason.clone()));
                }
                _ => {}
            }
        }
        let elsewhere = |change: &super::Change| {
            matches!(change, super::Change::Opened { .. } | super::Change::Session { .. })
        };
        if changes.iter().any(elsewhere) {
            self.speaking.end_at_tables(entry.at);
        }
        // The end of a grace or of a pitch is awaited: whoever presses at that moment means what comes
        // after it.
        let awaited = |change: &super::Change| {
            matches!(change, super::Change::Locked { .. } | super::Change::PitchEnded)
        };
        let by_itself = entry.by == super::By::Clock;
        if !by_itself || !changes.iter().all(awaited) {
            self.step += 1;
        }
        // What the clock does by itself does not take the place of what a human may want undone.
        if !by_itself {
            let course = Box::new(before);
            self.undo = Some(Undo { until: entry.at + UNDO, step, course });
        }
    }

    pub(super) fn deviate(&mut self, at: Moment, kind: DeviationKind, reason: Option<String>) {
        self.deviations.push(Deviation { at, kind, reason });
    }

    pub(super) fn named(&mut self, number: u32) {
        self.last_number = self.last_number.max(number);
    }

    /// What was chosen on other ballots, or between other pots, says nothing of these.
    fn board_set(&mut self, board: &super::Board) {
        let same = self.board.as_ref().is_some_and(|held| {
            held.on() == board.on() && held.trial.split.len() == board.trial.split.len()
        });
        if !same {
            self.leanings.clear();
        }
        self.board = Some(board.clone());
    }

    fn apply_to_seats(&mut self, entry: &Entry) {
        match &entry.event {
            Event::TableSet { table } => {
                self.named(table.id.0);
                self.tables.insert(table.id, table.clone());
            }
            Event::TableRemoved { table } => {
                self.tables.remove(table);
                for seat in self.seats.values_mut().filter(|seat| seat.table == Some(*table)) {
                    (seat.table, seat.role) = (None, None);
                }
            }
            Event::SeatTaken(seat) => self.seat_taken(seat),
            Event::SeatMoved { seat, key } => {
                if let Some(seat) = self.seats.get_mut(seat) {
                    self.keys.remove(&seat.key);
                    seat.key.clone_from(key);
                    seat.beside = None;
                    self.keys.insert(key.clone(), seat.id);
                }
                self.parted(*seat);
            }
            Event::SeatChanged { seat, name, kind, second, commune, locale } => {
                if let Some(seat) = self.seats.get_mut(seat) {
                    seat.name.clone_from(name);
                    (seat.kind, seat.second, seat.locale) = (*kind, *second, *locale);
                    seat.commune.clone_from(commune);
                }
            }
            Event::SeatRemoved { seat, .. } => self.seat_removed(*seat),
            Event::Seated { places } => {
                let now: BTreeMap<_, _> =
                    self.seats.values().filter_map(|seat| Some((seat.id, seat.table?))).collect();
                // Latecomers who are given a table end nobody's sitting.
                let move_somebody = places.keys().any(|seat| now.contains_key(seat));
                if move_somebody && places.len() > 1 {
                    self.sittings.push(now);
                    let too_many = self.sittings.len().saturating_sub(SITTINGS);
                    self.sittings.drain(..too_many);
                }
                for (seat, table) in places {
                    if let Some(seat) = self.seats.get_mut(seat) {
                        // Who wrote for a table does not write for another by being moved there.
                        if seat.table != Some(*table) {
                            seat.role = None;
                        }
                        seat.table = Some(*table);
                    }
                }
            }
            Event::RoleGiven { seat, role } => {
                if let Some(seat) = self.seats.get_mut(seat) {
                    seat.role = *role;
                }
            }
            Event::Signalled { seat, signal } => {
                if let Some(seat) = self.seats.get_mut(seat) {
                    seat.signal = *signal;
                }
            }
            _ => {}
        }
    }

    fn seat_taken(&mut self, seat: &Seat) {
        self.named(seat.id.0);
        // Whoever comes back with their phrase does so on another phone.
        if self.left.remove(&seat.id).is_some_and(|before| before.key != seat.key) {
            self.parted(seat.id);
        }
        self.keys.insert(seat.key.clone(), seat.id);
        self.phrases.insert(seat.phrase.clone(), seat.id);
        self.seats.insert(seat.id, seat.clone());
    }

    /// A seat is on another phone now: those who came in beside it keep theirs without it.
    fn parted(&mut self, id: SeatId) {
        let others = self.seats.values_mut().chain(self.left.values_mut());
        let mut first = None;
        for seat in others.filter(|seat| seat.beside == Some(id)) {
            seat.beside = first;
            first = first.or(Some(seat.id));
        }
    }

    fn seat_removed(&mut self, id: SeatId) {
        if let Some(seat) = self.seats.remove(&id) {
            self.keys.remove(&seat.key);
            self.phrases.remove(&seat.phrase);
            self.left.insert(id, seat);
        }
        self.speaking.queue.retain(|request| request.seat != id);
        self.holds.retain(|hold| hold.seat != id);
    }

    fn apply_to_scenarios(&mut self, entry: &Entry) {
        match &entry.event {
            Event::ScenarioDrawn { id, table, author, fields } => {
                self.named(id.0);
                let mut scenario = Scenario {
                    id: *id,
                    table: *table,
                    author: *author,
                    state: ScenarioState::Open,
                    fields: BTreeMap::new(),
                    history: Vec::new(),
                };
                for (field, value) in fields {
                    scenario.write(entry.at, *field, value.clone(), None);
                }
                self.scenarios.insert(*id, scenario);
            }
            Event::FieldWritten { scenario, field, value }
            | Event::FieldCopied { scenario, field, value } => {
                if let Some(scenario) = self.scenarios.get_mut(scenario) {
                    scenario.write(entry.at, *field, value.clone(), None);
                }
                if matches!(entry.event, Event::FieldCopied { .. }) {
                    self.deviate(entry.at, DeviationKind::Copied, None);
                }
            }
            Event::ScenarioWithdrawn { scenario } => {
                self.put(*scenario, ScenarioState::Withdrawn);
            }
            Event::ScenarioLocked { scenario } => self.put(*scenario, ScenarioState::Locked),
            Event::ScenarioUnlocked { scenario, reason } => {
                self.put(*scenario, ScenarioState::Open);
                self.deviate(entry.at, DeviationKind::Unlocked, Some(reason.clone()));
            }
            Event::ScenarioAdopted { scenario, process } => {
                self.put(*scenario, ScenarioState::Adopted);
                self.adopted.insert(*scenario, *process);
            }
            Event::Argued(_) | Event::Supported { .. } | Event::ArgumentHidden { .. } => {
                self.apply_to_arguments(entry);
            }
            Event::Amended(_)
            | Event::AmendmentAccepted { .. }
            | Event::AmendmentMerged { .. }
            | Event::AmendmentDeclined { .. } => self.apply_to_amendments(entry),
            _ => {}
        }
    }

    fn apply_to_arguments(&mut self, entry: &Entry) {
        match &entry.event {
            Event::Argued(argument) => {
                self.named(argument.id.0);
                self.arguments.insert(argument.id, (**argument).clone());
            }
            Event::Supported { argument, seat, on } => {
                if let Some(argument) = self.arguments.get_mut(argument) {
                    if *on {
                        argument.supporters.insert(*seat);
                    } else {
                        argument.supporters.remove(seat);
                    }
                }
            }
            Event::ArgumentHidden { argument, reason } => {
                if let Some(argument) = self.arguments.get_mut(argument) {
                    argument.hidden.clone_from(reason);
                }
                if reason.is_some() {
                    self.deviate(entry.at, DeviationKind::Hidden, reason.clone());
                }
            }
            _ => {}
        }
    }

    fn apply_to_amendments(&mut self, entry: &Entry) {
        let (id, answer, merged) = match &entry.event {
            Event::Amended(amendment) => {
                self.named(amendment.id.0);
                let mut amendment = (**amendment).clone();
                let scenario = self.scenarios.get(&amendment.scenario);
                let held = scenario.and_then(|scenario| scenario.fields.get(&amendment.field));
                keep_names(&mut amendment.value, held.map(|held| &held.value));
                self.amendments.insert(amendment.id, amendment);
                return;
            }
            Event::AmendmentAccepted { amendment } => (*amendment, Answer::Accepted, None),
            Event::AmendmentMerged { amendment, value } => {
                (*amendment, Answer::Merged, Some(value.clone()))
            }
            Event::AmendmentDeclined { amendment, reason, locale } => {
                let reason = Authored::plain(*locale, reason.clone());
                (*amendment, Answer::Declined { reason }, None)
            }
            _ => return,
        };
        let Some(amendment) = self.amendments.get_mut(&id) else { return };
        let value =
            merged.or_else(|| (answer == Answer::Accepted).then(|| amendment.value.clone()));
        amendment.answer = answer;
        let (scenario, field) = (amendment.scenario, amendment.field);
        if let (Some(value), Some(scenario)) = (value, self.scenarios.get_mut(&scenario)) {
            scenario.write(entry.at, field, value, Some(id));
        }
    }

    fn put(&mut self, scenario: super::ScenarioId, state: ScenarioState) {
        if let Some(scenario) = self.scenarios.get_mut(&scenario) {
            scenario.state = state;
        }
    }

    fn apply_to_floor(&mut self, entry: &Entry) {
        let at = entry.at;
        match &entry.event {
            Event::FloorAsked { seat } => {
                if let Some(seat) = self.seats.get(seat) {
                    let request = Request { seat: seat.id, kind: seat.kind, since: at };
                    self.speaking.queue.push(request);
                }
            }
            Event::FloorLeft { seat } => {
                self.speaking.queue.retain(|request| request.seat != *seat);
            }
            Event::FloorGiven { kind, seat, instead_of, reason } => {
                self.end_turn(at);
                self.speaking.queue.retain(|request| Some(request.seat) != *seat);
                self.speaking.floor = Some(Floor { kind: *kind, seat: *seat, since: at });
                if instead_of.is_some() {
                    self.deviate(at, DeviationKind::FloorOverride, reason.clone());
                }
            }
            Event::FloorEnded => self.end_turn(at),
            Event::TableFloorGiven { table, kind } => {
                self.speaking.end_at(*table, at);
                let floor = Floor { kind: *kind, seat: None, since: at };
                self.speaking.tables.insert(*table, floor);
            }
            Event::TableFloorEnded { table } => self.speaking.end_at(*table, at),
            _ => {}
        }
    }

    fn end_turn(&mut self, at: Moment) {
        if let Some(floor) = self.speaking.floor.take() {
            let milliseconds = u64::try_from((at - floor.since).num_milliseconds()).unwrap_or(0);
            let (kind, seat) = (floor.kind, floor.seat);
            self.speaking.turns.push(Turn { kind, seat, table: None, milliseconds });
        }
    }
}
