//! A workshop to ask things of.

use crate::{
    Moment,
    actor::ActorType,
    id::{AccountId, AdministrationId, WorkshopId},
    locale::Locale,
    text::{Authored, Localized},
    workshop::*,
};
use chrono::{TimeDelta, TimeZone, Utc};
use std::collections::BTreeMap;
use uuid::Uuid;

const ADA: AccountId = AccountId(Uuid::from_u128(1));
pub(super) const DESK: Hand = Hand::Facilitator(ADA);

pub(super) fn beginning() -> Moment {
    Utc.with_ymd_and_hms(2026, 6, 25, 9, 0, 0).unwrap()
}

pub(super) fn text(words: &str) -> Authored {
    Authored::parse(Some(Locale::Fr), words, 400).unwrap()
}

pub(super) fn words(words: &str) -> FieldValue {
    FieldValue::Text { text: text(words) }
}

/// A workshop with the log of what happened in it.
pub(super) struct Room {
    pub(super) state: Workshop,
    pub(super) log: Vec<Entry>,
    pub(super) now: Moment,
}

impl Room {
    pub(super) fn new(template: &str) -> Self {
        let template = template::find(template).unwrap();
        let created = Created {
            id: WorkshopId(Uuid::from_u128(9)),
            administration: AdministrationId(Uuid::from_u128(8)),
            title: Localized::same("Atelier"),
            question: None,
            template: template.code.clone(),
            rounds: template.rounds.clone(),
            tables: template.tables(14),
            quotas: BTreeMap::new(),
            facilitator: ADA,
            rehearsal: false,
        };
        let state = Workshop::begin(&created, beginning());
        let event = Event::Created(Box::new(created));
        let first = Entry { seq: 1, at: beginning(), by: By::Facilitator(ADA), event };
        Self { state, log: vec![first], now: beginning() }
    }

    pub(super) fn ask(&mut self, hand: Hand, command: Command) -> Result<usize, WorkshopRefusal> {
        let events = decide(&self.state, hand, command, self.now)?;
        let count = events.len();
        for event in events {
            let by =
                if matches!(event, Event::BallotCast { .. }) { By::Nobody } else { hand.into() };
            let entry = Entry { seq: self.state.seq + 1, at: self.now, by, event };
            self.state.apply(&entry);
            self.log.push(entry);
        }
        Ok(count)
    }

    pub(super) fn next(&mut self) {
        let seen = self.state.step;
        self.ask(DESK, Command::Next { seen }).unwrap();
    }

    pub(super) fn join(&mut self, kind: ActorType) -> SeatId {
        self.come_in(kind, None).unwrap();
        SeatId(self.state.last_number)
    }

    /// Somebody comes in with a phone that may have been here.
    pub(super) fn come_in(
        &mut self,
        kind: ActorType,
        before: Option<String>,
    ) -> Result<usize, WorkshopRefusal> {
        self.enter(kind, before, None)
    }

    /// Somebody comes in with the phone of somebody who is here, which may have been there before.
    pub(super) fn enter(
        &mut self,
        kind: ActorType,
        before: Option<String>,
        beside: Option<String>,
    ) -> Result<usize, WorkshopRefusal> {
        let number = self.state.last_number;
        let join = Join {
            name: format!("P{number}"),
            kind,
            second: None,
            commune: None,
            locale: Locale::Fr,
            table: None,
            key: format!("key{number}"),
            phrase: format!("phrase{number}"),
            before,
            beside,
            simulated: false,
        };
        self.ask(Hand::Door, Command::Join(Box::new(join)))
    }

    /// A room that votes on two scenarios.
    pub(super) fn voting() -> (Self, Vec<SeatId>, RoundId) {
        let mut room = Self::new("world-cafe");
        room.next();
        let kinds = [ActorType::Inhabitants, ActorType::Commune, ActorType::Association];
        let seats: Vec<SeatId> =
            kinds.iter().cycle().take(12).map(|kind| room.join(*kind)).collect();
        for title in ["Un", "Deux"] {
            let fields = [(FieldKey::Title, words(title))].into();
            room.ask(DESK, Command::Draw { table: None, fields }).unwrap();
        }
        let vote = room.state.course.rounds.iter().find(|r| r.kind == RoundKind::Vote).unwrap().id;
        room.next();
        room.ask(DESK, Command::Open { round: vote }).unwrap();
        (room, seats, vote)
    }

    pub(super) fn cast(&mut self, seat: SeatId, round: RoundId) -> Result<usize, WorkshopRefusal> {
        let chosen = self.state.round(round).unwrap().options.iter().copied().collect();
        let token = Token(u128::from(seat.0).to_be_bytes());
        let ballot = RoomBallot::Approval { chosen };
        self.ask(Hand::Seat(seat), Command::Cast { round, token, ballot })
    }

    pub(super) fn wait(&mut self, seconds: i64) {
        self.now += TimeDelta::seconds(seconds);
    }
}
