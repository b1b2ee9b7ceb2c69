//! The afternoon, played through the rules of a real one with a clock of its own.

use super::{
    super::DemonstrationError,
    script::{Script, Written, lines},
};
use chrono::TimeDelta;
use chrono_tz::Europe::Brussels;
use domain::{
    Moment,
    id::WorkshopId,
    locale::Locale,
    process::Administration,
    text::Localized,
    workshop::{
        By, Command, Created, Entry, Event, FieldKey, Hand, Join, NewNote, NoteKind, RoundKind,
        ScenarioId, SeatId, Seating, SessionState, Workshop, WorkshopKey, decide, template,
    },
};
use service::{Randomness, SystemRandomness};
use std::collections::BTreeMap;
use store::workshop::{Head, Row};
use uuid::Uuid;

/// The afternoon while it is played.
pub(super) struct Play {
    pub(super) state: Workshop,
    pub(super) rows: Vec<Row>,
    pub(super) now: Moment,
    pub(super) desk: Hand,
    pub(super) key: WorkshopKey,
    pub(super) seats: Vec<SeatId>,
    pub(super) scenarios: Vec<ScenarioId>,
}

pub(super) type Played<T = ()> = Result<T, DemonstrationError>;

impl Play {
    pub(super) fn begin(
        script: &Script,
        account: domain::id::AccountId,
        administration: &Administration,
        now: Moment,
    ) -> Played<Self> {
        let template = template::find("scenario-workshop")
            .ok_or_else(|| DemonstrationError::Import("there is no such template".to_owned()))?;
        let mut bytes = [0; 48];
        SystemRandomness.fill(&mut bytes);
        let id = uuid::Builder::from_random_bytes(std::array::from_fn(|at| bytes[at])).into_uuid();
        let [fr, nl, en] = &script.title;
        let created = Created {
            id: WorkshopId(id),
            administration: administration.id,
            title: Localized::parse(fr, nl, en, 120)?,
            question: {
                let [fr, nl, en] = &script.question;
                Some(Localized::parse(fr, nl, en, 400)?)
            },
            template: template.code.clone(),
            rounds: template.rounds.clone(),
            tables: template.tables(u32::try_from(script.people.len()).unwrap_or(30)),
            quotas: script.quotas.clone(),
            facilitator: account,
            rehearsal: false,
        };
        let mut play = Self {
            state: Workshop::begin(&created, now),
            rows: Vec::new(),
            now,
            desk: Hand::Facilitator(account),
            // Thrown away with this value: nothing ties a ballot to a seat.
            key: WorkshopKey(std::array::from_fn(|at| bytes[16 + at])),
            seats: Vec::new(),
            scenarios: Vec::new(),
        };
        let event = Event::Created(Box::new(created));
        play.push(Entry { seq: 1, at: now, by: By::Facilitator(account), event });
        Ok(play)
    }

    fn push(&mut self, entry: Entry) {
        let previous = self.rows.last().map_or("", |row| row.hash.as_str());
        let hash = entry.link(self.state.id, 1, previous);
        self.rows.push(Row { entry, op: None, hash });
    }

    pub(super) fn ask(&mut self, hand: Hand, command: Command) -> Played {
        let events = decide(&self.state, hand, command, self.now).map_err(domain::Refusal::from)?;
        for event in events {
            let (by, at) = match &event {
                Event::BallotCast { round, .. } => {
                    let opened = self.state.round(*round).and_then(|round| round.opened_at);
                    (By::Nobody, opened.unwrap_or(self.now))
                }
                // Kept like a ballot.
                Event::Leaned { .. } => {
                    let opened = self.state.current().and_then(|round| round.opened_at);
                    (By::Nobody, opened.unwrap_or(self.now))
                }
                _ => (hand.into(), self.now),
            };
            let entry = Entry { seq: self.state.seq + 1, at, by, event };
            self.state.apply(&entry);
            self.push(entry);
        }
        Ok(())
    }

    pub(super) fn say(&mut self, person: usize, command: Command) -> Played {
        self.ask(Hand::Seat(self.seats[person]), command)
    }

    pub(super) fn wait(&mut self, seconds: i64) {
        self.now += TimeDelta::seconds(seconds);
    }

    fn next(&mut self) -> Played {
        let seen = self.state.step;
        self.ask(self.desk, Command::Next { seen })
    }

    /// The whole afternoon.
    pub(super) fn act(&mut self, script: &Script) -> Played {
        self.next()?;
        self.come_in(script)?;
        self.next()?;
        let mut minutes = script.minutes.iter().copied().chain(std::iter::repeat(5));
        while let Some(round) = self.state.current().cloned() {
            let (opened, length) = (self.now, minutes.next().unwrap_or(5));
            self.wait(90);
            self.round(round.kind, script)?;
            if round.kind == RoundKind::Consent {
                self.objections(script)?;
                self.ballots(script)?;
            } else if round.ballot.is_some() {
                self.ballots(script)?;
            }
            self.now = self.now.max(opened + TimeDelta::minutes(length));
            self.leave(round.ballot.is_some())?;
            if self.state.session() == SessionState::Closing {
                break;
            }
        }
        self.wait(120);
        self.next()
    }

    /// Ends a round: where there are ballots, in three steps.
    fn leave(&mut self, ballots: bool) -> Played {
        if ballots {
            self.next()?;
            self.wait(6);
            self.next()?;
            self.wait(45);
            self.next()?;
            self.wait(45);
        }
        self.next()
    }

    fn come_in(&mut self, script: &Script) -> Played {
        for (number, person) in script.people.iter().enumerate() {
            self.wait(14);
            let op = Uuid::from_u128(number as u128 + 1);
            let join = Join {
                name: person.name.clone(),
                kind: person.kind,
                second: person.second,
                commune: Some(person.commune.clone()),
                locale: person.l,
                table: None,
                key: self.key.hash_of_key(&self.key.seat_key(op)),
                phrase: self.key.hash_of_phrase(&self.key.phrase(op, person.l)),
                before: None,
                beside: None,
                simulated: false,
            };
            self.ask(Hand::Door, Command::Join(Box::new(join)))?;
            let seat = self.state.seats.keys().last().copied();
            self.seats.extend(seat);
        }
        self.wait(120);
        Ok(())
    }

    fn round(&mut self, kind: RoundKind, script: &Script) -> Played {
        match kind {
            RoundKind::Ideate => {
                self.ask(self.desk, Command::AssignTables { seating: Seating::Role })?;
            }
            RoundKind::Draw | RoundKind::Argue => {
                self.ask(self.desk, Command::AssignTables { seating: Seating::Mixed })?;
            }
            _ => {}
        }
        match kind {
            RoundKind::Inspire => self.speak(script)?,
            RoundKind::Draw => self.draw(script)?,
            RoundKind::Argue => self.argue(script)?,
            RoundKind::Amend => self.amend(script)?,
            RoundKind::WhatIf => self.fix(script)?,
            _ => {}
        }
        for note in script.notes.iter().filter(|note| note.round == kind) {
            self.wait(25);
            self.note(note)?;
        }
        Ok(())
    }

    /// The floor goes round the plenary.
    fn speak(&mut self, script: &Script) -> Played {
        let turns =
            [(20, 240), (6, 150), (26, 200), (10, 140), (1, 110), (2, 95), (23, 130), (14, 160)];
        for (person, seconds) in turns {
            if person < script.people.len() {
                let seat = Some(self.seats[person]);
                self.ask(self.desk, Command::GiveFloor { seat, kind: None, reason: None })?;
                self.wait(seconds);
                self.ask(self.desk, Command::EndFloor)?;
                self.wait(10);
            }
        }
        Ok(())
    }

    fn draw(&mut self, script: &Script) -> Played {
        for drawn in &script.scenarios {
            let table = self.state.tables.keys().nth(drawn.table - 1).copied();
            let author = self.seats[drawn.author];
            if let Some(table) = table {
                self.ask(self.desk, Command::PlaceSeat { seat: author, table })?;
            }
            self.wait(150);
            let fields = BTreeMap::from([(FieldKey::Title, drawn.title.value()?)]);
            self.say(drawn.author, Command::Draw { table: None, fields })?;
            let id = self.state.scenarios.keys().last().copied();
            let Some(scenario) = id else { continue };
            self.scenarios.push(scenario);
            for (field, value) in drawn.fields()? {
                self.wait(70);
                let write = Command::Write { scenario, field, value, based_on: 0 };
                self.say(drawn.author, write)?;
            }
        }
        Ok(())
    }

    fn argue(&mut self, script: &Script) -> Played {
        for (place, drawn) in script.scenarios.iter().enumerate() {
            let scenario = self.scenarios[place];
            for said in &drawn.arguments {
                self.wait(80);
                let text = said.text.authored()?;
                let (field, side) = (said.field, said.side);
                self.say(said.by, Command::Argue { scenario, field, side, text })?;
                let argument = self.state.arguments.keys().last().copied();
                let others = (0..self.seats.len()).filter(|other| *other != said.by);
                for person in others.skip(place * 3).take(said.supporters) {
                    if let Some(argument) = argument {
                        self.say(person, Command::Support { argument, on: true })?;
                    }
                }
            }
        }
        Ok(())
    }

    fn amend(&mut self, script: &Script) -> Played {
        for (place, drawn) in script.scenarios.iter().enumerate() {
            let scenario = self.scenarios[place];
            for change in &drawn.amendments {
                self.wait(100);
                let value = match (&change.text, &change.lines) {
                    (Some(text), _) => text.value()?,
                    (None, Some(all)) => lines(all),
                    (None, None) => continue,
                };
                let revision = |play: &Self| {
                    play.state.scenarios.get(&scenario).map_or(0, |it| it.revision(change.field))
                };
                let (field, why) = (change.field, change.why.authored()?);
                let based_on = revision(self);
                let amend = Command::Amend { scenario, field, based_on, value: value.clone(), why };
                self.say(change.by, amend)?;
                let Some(amendment) = self.state.amendments.keys().last().copied() else {
                    continue;
                };
                self.wait(75);
                let answer = match change.answer.as_str() {
                    "accept" => Command::Accept { amendment },
                    "merge" => Command::Merge { amendment, value, based_on: revision(self) },
                    reason => Command::Decline {
                        amendment,
                        reason: reason.to_owned(),
                        locale: Locale::Fr,
                    },
                };
                self.ask(self.desk, answer)?;
            }
        }
        Ok(())
    }

    fn objections(&mut self, script: &Script) -> Played {
        for (place, drawn) in script.scenarios.iter().enumerate() {
            for objected in &drawn.objections {
                self.wait(60);
                let note = NewNote {
                    kind: NoteKind::Objection,
                    text: objected.text.authored()?,
                    scenario: Some(self.scenarios[place]),
                    quantity: None,
                    day: None,
                    consent: false,
                };
                self.say(objected.by, Command::Note(Box::new(note)))?;
                let note = self.state.notes.keys().last().copied();
                if let (Some(note), Some(answer)) = (note, objected.answer.clone()) {
                    self.wait(90);
                    let locale = Locale::Fr;
                    self.ask(self.desk, Command::AnswerNote { note, answer, locale })?;
                }
            }
        }
        Ok(())
    }

    fn note(&mut self, written: &Written) -> Played {
        let today = self.now.with_timezone(&Brussels).date_naive();
        let note = NewNote {
            kind: written.kind,
            text: written.text.authored()?,
            scenario: None,
            quantity: written.quantity,
            day: written.days.map(|days| today + TimeDelta::days(days)),
            consent: written.consent,
        };
        let hand = written.by.map_or(self.desk, |person| Hand::Seat(self.seats[person]));
        self.ask(hand, Command::Note(Box::new(note)))?;
        let Some(note) = self.state.notes.keys().last().copied() else { return Ok(()) };
        for person in &written.hands {
            self.say(*person, Command::RaiseHand { note, on: true })?;
        }
        Ok(())
    }

    /// What the room carried on becomes an alternative, and is tried.
    fn fix(&mut self, script: &Script) -> Played {
        for (place, drawn) in script.scenarios.iter().enumerate() {
            if drawn.lock {
                let scenario = self.scenarios[place];
                self.ask(self.desk, Command::LockScenario { scenario })?;
            }
        }
        self.what_if()
    }

    pub(super) fn head(
        &self,
        script: &Script,
        administration: domain::id::AdministrationId,
    ) -> Played<Head> {
        let [fr, nl, en] = &script.title;
        Ok(Head {
            id: self.state.id,
            administration,
            code: "250619".to_owned(),
            epoch: 1,
            title: Localized::parse(fr, nl, en, 120)?,
            state: self.state.session(),
            rehearsal: false,
            created_at: self.state.created_at,
        })
    }
}
