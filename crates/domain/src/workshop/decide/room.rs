//! Seats, tables, notes, ballots and the floor.

use super::{Decision, Desk, reason};
use crate::{
    actor::ActorType,
    text::limit,
    workshop::{
        BallotForm, Cast, Command, Event, Hand, Join, MOST_ON_A_PHONE, MOST_PITCHES, MOST_SEATS,
        MOST_TABLES, Pitch, PitchId, RoomBallot, Round, RoundId, Seat, SeatId, Seating, Signal,
        Table, TableId, TableRole, Token, WorkshopRefusal as Refusal, assign, groups_for,
    },
};
use std::collections::{BTreeMap, BTreeSet};

impl Desk<'_> {
    pub(super) fn room(self, command: Command) -> Decision {
        match command {
            Command::Join(join) => self.join(*join),
            Command::MoveSeat { phrase, key } => self.move_seat(&phrase, key),
            Command::ChangeSeat { name, kind, second, commune, locale } => {
                let seat = self.seat_id()?;
                let second = second.filter(|second| *second != kind);
                let name = self.unique(&name, Some(seat));
                Ok(vec![Event::SeatChanged { seat, name, kind, second, commune, locale }])
            }
            Command::RemoveSeat { seat, reason: text } => self.remove_seat(seat, text.as_deref()),
            Command::Signal { signal } => self.signal(signal),
            Command::Note(note) => self.note(*note),
            Command::RaiseHand { note, on } => self.raise_hand(note, on),
            Command::ShareNote { note } => self.share_note(note),
            Command::QueuePitch { title, who, kind } => self.queue_pitch(title, who, kind),
            Command::Cast { round, token, ballot } => self.cast(round, token, ballot),
            Command::CastPaper { .. } | Command::WithdrawPaper { .. } | Command::Record(_) => {
                self.paper(command)
            }
            Command::DrawJury { .. } | Command::NameJury { .. } | Command::Stake { .. } => {
                self.jury(command)
            }
            Command::NameTranslator { .. }
            | Command::TakePiece { .. }
            | Command::LeavePiece { .. }
            | Command::Translate { .. } => self.translating(command),
            Command::Lean { token, trial } => self.lean(token, *trial),
            Command::PlaceSeat { seat, table } => self.place_seat(seat, table),
            Command::AskFloor => self.ask_floor(),
            Command::TableFloor { kind } => self.table_floor(kind),
            Command::LeaveFloor => {
                let seat = self.seat_id()?;
                let waits = self.state.speaking.queue.iter().any(|request| request.seat == seat);
                Ok(waits.then_some(Event::FloorLeft { seat }).into_iter().collect())
            }
            other => self.desk(other),
        }
    }

    /// What facilitators do, and some of it the hosts of tables.
    fn desk(self, command: Command) -> Decision {
        match command {
            Command::GiveRole { seat, role } => self.give_role(seat, role),
            Command::AnswerNote { note, answer, locale } => self.answer_note(note, &answer, locale),
            other => {
                self.facilitator()?;
                self.facilitators_desk(other)
            }
        }
    }

    fn facilitators_desk(self, command: Command) -> Decision {
        let state = self.state;
        match command {
            Command::Title { title, question } => Ok(vec![Event::Titled { title, question }]),
            Command::NameFacilitator { account } => {
                let known = state.is_facilitator(account);
                let event = Event::FacilitatorNamed { account };
                Ok((!known).then_some(event).into_iter().collect())
            }
            Command::RemoveFacilitator { account } => {
                if state.facilitators.len() < 2 {
                    return Err(Refusal::LastFacilitator);
                }
                Ok(vec![Event::FacilitatorLeft { account }])
            }
            Command::SetQuotas { quotas } => Ok(vec![Event::QuotasSet { quotas }]),
            Command::CountGuests { mut invited } => {
                invited.retain(|_, people| *people > 0);
                let event = (state.invited != invited).then_some(Event::GuestsCounted { invited });
                Ok(event.into_iter().collect())
            }
            Command::SetTargets { targets } => {
                let given = targets.values().map(|share| u64::from(*share)).sum();
                if given > 1_000 {
                    return Err(Refusal::TooMuchGiven { most: 1_000, given });
                }
                Ok(vec![Event::TargetsSet { targets }])
            }
            Command::SetTable { id, name, seats, locale } => {
                let name = name.trim().chars().take(limit::TITLE).collect();
                let id = self.table(id)?;
                Ok(vec![Event::TableSet { table: Table { id, name, seats, locale } }])
            }
            Command::RemoveTable { table } => {
                state.tables.get(&table).ok_or(Refusal::NotThere)?;
                Ok(vec![Event::TableRemoved { table }])
            }
            Command::AssignTables { seating } => self.assign_tables(seating),
            Command::SeatGroups { seed } => self.seat_groups(seed),
            Command::HideNote { note, reason: text } => {
                state.notes.get(&note).ok_or(Refusal::NotThere)?;
                let reason = text.as_deref().map(reason).transpose()?;
                Ok(vec![Event::NoteHidden { note, reason }])
            }
            Command::GiveFloor { seat, kind, reason } => self.give_floor(seat, kind, reason),
            Command::EndFloor => {
                let floor = state.speaking.floor.as_ref();
                Ok(floor.map(|_| Event::FloorEnded).into_iter().collect())
            }
            Command::Show { scene } => Ok(vec![Event::SceneShown { scene }]),
            Command::SetBoard { board } => self.set_board(board),
            Command::HidePitch { .. }
            | Command::HideAmendment { .. }
            | Command::HidePicture { .. } => self.hide(command),
            _ => Ok(Vec::new()),
        }
    }

    /// A table that is there, or the number of one more.
    fn table(self, id: Option<TableId>) -> Result<TableId, Refusal> {
        let tables = &self.state.tables;
        match id {
            Some(id) if tables.contains_key(&id) => Ok(id),
            Some(_) => Err(Refusal::NotThere),
            None if tables.len() >= MOST_TABLES => Err(Refusal::Full { most: MOST_TABLES as u64 }),
            None => Ok(TableId(self.number())),
        }
    }

    fn join(self, join: Join) -> Decision {
        self.door()?;
        let seated = |key: &String| self.state.keys.contains_key(key);
        let here = join.before.as_ref().is_some_and(seated);
        if seated(&join.key) || (here && join.beside.is_none()) {
            return Ok(Vec::new());
        }
        // Whoever left and comes in again on the same phone has the seat they had, and does not vote twice.
        let left = join.before.and_then(|key| self.left(|seat| seat.key == key));
        let beside = match left {
            Some(seat) => seat.beside,
            None => join.beside.map(|key| self.shared(&key)).transpose()?,
        };
        let there = |table: &TableId| self.state.tables.contains_key(table);
        let table = join.table.filter(there).or(left.and_then(|seat| seat.table).filter(there));
        let (id, key, phrase) = match left {
            Some(seat) => (seat.id, seat.key.clone(), seat.phrase.clone()),
            None => (SeatId(self.number()), join.key, join.phrase),
        };
        Ok(vec![Event::SeatTaken(Box::new(Seat {
            id,
            name: self.unique(&join.name, None),
            kind: join.kind,
            second: join.second.filter(|second| *second != join.kind),
            commune: join.commune,
            locale: join.locale,
            key,
            phrase,
            table,
            role: None,
            translates: false,
            signal: Signal::None,
            joined_at: self.now,
            simulated: join.simulated,
            beside,
        }))])
    }

    /// The phone of somebody who is in the room, for one more person beside them.
    fn shared(&self, key: &str) -> Result<SeatId, Refusal> {
        let seat = self.state.keys.get(key).and_then(|seat| self.state.seats.get(seat));
        let phone = seat.ok_or(Refusal::NoSuchSeat)?.phone();
        let all = self.state.seats.values().chain(self.state.left.values());
        if all.filter(|seat| seat.phone() == phone).count() >= MOST_ON_A_PHONE {
            return Err(Refusal::PhoneFull { most: MOST_ON_A_PHONE as u64 });
        }
        Ok(phone)
    }

    /// Whether somebody can come in.
    fn door(&self) -> Result<(), Refusal> {
        if !self.state.session().door_is_open() {
            return Err(Refusal::NotOpenYet);
        }
        if self.state.seats.len() >= MOST_SEATS {
            return Err(Refusal::Full { most: MOST_SEATS as u64 });
        }
        Ok(())
    }

    /// The seat of somebody who left.
    fn left(&self, is: impl Fn(&Seat) -> bool) -> Option<&Seat> {
        self.state.left.values().find(|seat| is(seat))
    }

    /// A name that nobody else in the room has: the second Marie is "Marie 2".
    fn unique(self, name: &str, own: Option<SeatId>) -> String {
        let taken: BTreeSet<&str> = if self.state.seats.len() > 500 {
            // In a crowd nobody is called by name.
            BTreeSet::new()
        } else {
            let others = self.state.seats.values().filter(|seat| Some(seat.id) != own);
            others.map(|seat| seat.name.as_str()).collect()
        };
        let mut unique = name.to_owned();
        let mut number = 2;
        while taken.contains(unique.as_str()) {
            unique = format!("{name} {number}");
            number += 1;
        }
        unique
    }

    fn move_seat(self, phrase: &str, key: String) -> Decision {
        let Some(&seat) = self.state.phrases.get(phrase) else {
            return self.come_back(phrase, key);
        };
        if self.state.keys.get(&key) == Some(&seat) {
            return Ok(Vec::new());
        }
        Ok(vec![Event::SeatMoved { seat, key }])
    }

    /// Whoever left comes back with their phrase, to the seat they had.
    fn come_back(self, phrase: &str, key: String) -> Decision {
        let left = self.left(|seat| seat.phrase == phrase).ok_or(Refusal::PhraseUnknown)?;
        self.door()?;
        let table = left.table.filter(|table| self.state.tables.contains_key(table));
        Ok(vec![Event::SeatTaken(Box::new(Seat {
            name: self.unique(&left.name, None),
            key,
            table,
            role: None,
            translates: false,
            signal: Signal::None,
            joined_at: self.now,
            // On another phone than those with whom they shared one.
            beside: None,
            ..left.clone()
        }))])
    }

    fn remove_seat(self, seat: SeatId, text: Option<&str>) -> Decision {
        let own = self.seat_id().is_ok_and(|own| own == seat);
        if !self.state.seats.contains_key(&seat) {
            return if self.is_facilitator() { Ok(Vec::new()) } else { Err(Refusal::NoSuchSeat) };
        }
        let reason = if own {
            None
        } else {
            self.facilitator()?;
            Some(reason(text.unwrap_or_default())?)
        };
        Ok(vec![Event::SeatRemoved { seat, reason }])
    }

    fn give_role(self, seat: SeatId, role: Option<TableRole>) -> Decision {
        let found = self.state.seats.get(&seat).ok_or(Refusal::NoSuchSeat)?;
        let host_of_it =
            matches!(self.hand, Hand::Seat(own) if self.state.serves(own, found.table));
        if !self.is_facilitator() && !host_of_it && !self.volunteers(found, role) {
            return Err(Refusal::TableOnly);
        }
        if found.table.is_none() {
            return Err(Refusal::NotThere);
        }
        let event = Event::RoleGiven { seat, role };
        Ok((found.role != role).then_some(event).into_iter().collect())
    }

    /// Whether somebody takes a part of their own table that nobody has, or gives theirs back.
    fn volunteers(self, seat: &Seat, role: Option<TableRole>) -> bool {
        let own = matches!(self.hand, Hand::Seat(own) if own == seat.id);
        let free = || !self.state.neighbours(seat).any(|other| other.role == role);
        own && (role.is_none() || free())
    }

    /// Facilitators place anybody; people sit down where they read the sign of a table.
    fn place_seat(self, seat: SeatId, table: TableId) -> Decision {
        if !matches!(self.hand, Hand::Seat(own) if own == seat) {
            self.facilitator()?;
        }
        let found = self.state.seats.get(&seat).ok_or(Refusal::NoSuchSeat)?;
        self.state.tables.get(&table).ok_or(Refusal::NotThere)?;
        let event = Event::Seated { places: [(seat, table)].into() };
        Ok((found.table != Some(table)).then_some(event).into_iter().collect())
    }

    fn assign_tables(self, seating: Seating) -> Decision {
        let state = self.state;
        if state.tables.is_empty() {
            return Err(Refusal::NotThere);
        }
        let mut earlier = state.sittings.clone();
        let now: BTreeMap<SeatId, TableId> =
            state.seats.values().filter_map(|seat| Some((seat.id, seat.table?))).collect();
        earlier.push(now);
        let places = assign(&state.seats, &state.tables, &earlier, seating);
        Ok(vec![Event::Seated { places }])
    }

    /// What the console proposed with this seed; whoever came in meanwhile is seated with them.
    fn seat_groups(self, seed: u64) -> Decision {
        let state = self.state;
        if state.tables.is_empty() {
            return Err(Refusal::NotThere);
        }
        let places = groups_for(state.id, &state.seats, &state.tables, seed);
        let event = (!places.is_empty()).then_some(Event::Seated { places });
        Ok(event.into_iter().collect())
    }

    fn signal(self, signal: Signal) -> Decision {
        let id = self.seat_id()?;
        let same = self.state.seats.get(&id).is_some_and(|seat| seat.signal == signal);
        let event = Event::Signalled { seat: id, signal };
        Ok((!same).then_some(event).into_iter().collect())
    }

    fn queue_pitch(
        self,
        title: crate::text::Authored,
        who: String,
        kind: Option<ActorType>,
    ) -> Decision {
        let seat = self.anyone()?;
        if self.state.pitches.len() >= MOST_PITCHES {
            return Err(Refusal::Full { most: MOST_PITCHES as u64 });
        }
        let kind =
            kind.or_else(|| seat.and_then(|id| self.state.seats.get(&id)).map(|seat| seat.kind));
        let id = PitchId(self.number());
        Ok(vec![Event::PitchQueued(Box::new(Pitch { id, title, who, kind, seat, hidden: None }))])
    }

    /// The round and what it asks, while it takes ballots.
    pub(super) fn polling(&self, id: RoundId) -> Result<(&Round, &BallotForm), Refusal> {
        let round = self.state.round(id).ok_or(Refusal::NotThere)?;
        let form = round.ballot.as_ref().ok_or(Refusal::NoBallots)?;
        if round.takes_ballot(self.now) && self.state.session().is_running() {
            Ok((round, form))
        } else if round.opened_at.is_none() {
            Err(Refusal::BallotTooEarly)
        } else {
            Err(Refusal::BallotTooLate)
        }
    }

    fn cast(self, id: RoundId, token: Token, ballot: RoomBallot) -> Decision {
        let (round, form) = self.polling(id)?;
        let seat = self.seat_id()?;
        self.as_juror(round, seat, token, &ballot)?;
        ballot.check(form, &round.options)?;
        let seat = self.state.seats.get(&seat).ok_or(Refusal::NoSuchSeat)?;
        let cast = Cast { kind: seat.kind, second: seat.second, paper: false, ballot };
        let known = self.state.ballots.get(&id).and_then(|ballots| ballots.get(&token));
        if known == Some(&cast) {
            return Ok(Vec::new());
        }
        Ok(vec![Event::BallotCast { round: id, token, cast: Box::new(cast) }])
    }
}
