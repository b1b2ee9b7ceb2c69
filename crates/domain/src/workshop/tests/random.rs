//! Random people press random buttons at random moments.

use super::{
    pressing::press,
    room::{DESK, Room},
};
use crate::{actor::ActorType, workshop::*};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

impl Room {
    /// What must be true of every state, however it came about.
    fn check(&self, before: &Workshop) {
        let rounds = &self.state.course.rounds;
        let running = rounds.iter().filter(|round| round.state.is_running()).count();
        assert!(running <= 1, "two rounds run");
        for round in rounds {
            let old = before.round(round.id);
            if let Some(old) = old
                && !round.takes_ballot(self.now)
                && !old.takes_ballot(self.now)
            {
                let (is, was) = (self.state.ballots_in(round.id), before.ballots_in(round.id));
                assert_eq!(is, was, "a closed box grew");
            }
            if !round.revealed || round.takes_ballot(self.now) {
                assert_eq!(view::results(&self.state, round.id), None, "a sealed box was read");
                let scene = Scene::Results { round: round.id };
                let shown = view::looking_at(&self.state, scene, self.now).scene;
                assert_eq!(shown, view::SceneView::Clock, "a sealed box was shown");
            }
        }
        self.check_juries();
        self.check_voices(before);
        self.check_table_clocks(before);
        for hold in &self.state.holds {
            let same = |other: &&Hold| (other.piece, other.to) == (hold.piece, hold.to);
            assert_eq!(self.state.holds.iter().filter(same).count(), 1, "two took one piece");
            let seat = self.state.seats.get(&hold.seat);
            assert!(seat.is_some_and(|seat| seat.translates), "nobody translates it");
        }
        let ids: BTreeSet<RoundId> = rounds.iter().map(|round| round.id).collect();
        assert_eq!(ids.len(), rounds.len());
        assert_eq!(self.state.keys.len(), self.state.seats.len());
        self.check_phones();
        let people = self.state.seats.len() + self.state.left.len();
        assert!(self.state.left.keys().all(|seat| !self.state.seats.contains_key(seat)));
        for ballots in self.state.ballots.values() {
            let phones = ballots.values().filter(|cast| !cast.paper).count();
            assert!(phones <= people, "somebody voted twice");
        }
        for table in self.state.tables.keys() {
            let there = || self.state.seats.values().filter(|seat| seat.table == Some(*table));
            let writes = there().filter(|seat| seat.role == Some(TableRole::Scribe)).count();
            assert!(writes <= 1, "two volunteers write at one table");
        }
        for (id, ballots) in &before.ballots {
            let kept = &self.state.ballots[id];
            assert!(ballots.keys().all(|token| kept.contains_key(token)), "a ballot was lost");
        }
    }
}

impl Room {
    /// No more share a phone than may, and whoever came in first on it is on no other one.
    fn check_phones(&self) {
        let mut phones: BTreeMap<SeatId, usize> = BTreeMap::new();
        for seat in self.state.seats.values().chain(self.state.left.values()) {
            *phones.entry(seat.phone()).or_default() += 1;
            let first = seat.beside.map(|first| {
                let there = self.state.seats.get(&first).or(self.state.left.get(&first));
                there.map(|first| first.beside)
            });
            assert!(first.is_none_or(|first| first == Some(None)), "nobody came in first");
        }
        assert!(phones.values().all(|people| *people <= MOST_ON_A_PHONE), "too many on a phone");
    }

    /// A clock runs only at a table where somebody keeps it, and no time that was kept is lost.
    fn check_table_clocks(&self, before: &Workshop) {
        for table in self.state.speaking.tables.keys() {
            let kept =
                self.state.seats.values().any(|seat| self.state.serves(seat.id, Some(*table)));
            assert!(kept && self.state.tables.contains_key(table), "a clock that nobody keeps");
        }
        let all = |state: &Workshop| state.speaking.spoken(self.now).values().sum::<u64>();
        assert_eq!(all(&self.state), all(before), "time that was kept was lost");
    }

    /// In a round of a jury there are no ballots but those of its jurors, no more than there are
    /// jurors, and none that speaks of what its juror has a stake in.
    pub(super) fn check_juries(&self) {
        for round in self.state.course.rounds.iter().filter(|it| it.kind == RoundKind::Jury) {
            let Some(jury) = self.state.jury(round) else {
                assert_eq!(self.state.ballots_in(round.id), 0, "nobody was on the jury");
                continue;
            };
            assert!(self.state.ballots_in(round.id) <= jury.people(), "more ballots than jurors");
            for (token, cast) in self.state.ballots.get(&round.id).into_iter().flatten() {
                let mut of = jury.seats.iter();
                let of = of.find(|(seat, _)| Token(u128::from(seat.0).to_be_bytes()) == *token);
                assert_eq!(of.is_some(), !cast.paper, "somebody else voted");
                let stakes = of.map(|(_, juror)| &juror.stakes).into_iter().flatten();
                for scenario in stakes {
                    assert!(!cast.ballot.speaks_of(*scenario), "a juror judged their own");
                }
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(192))]

    #[test]
    fn whatever_is_pressed_the_log_alone_gives_the_same_room(presses in proptest::collection::vec(press(), 1..70)) {
        let mut room = Room::new("world-cafe");
        room.join_if_open();
        for press in &presses {
            let before = room.state.clone();
            let pressed = room.press(press);
            if pressed.is_err() {
                prop_assert_eq!(&room.state, &before, "a refusal changed something");
            }
            room.check(&before);
            // What the console promises of the big button is what it does.
            let shown = view::console(&room.state, room.now).next;
            let seen = room.state.step;
            let asked = decide(&room.state, DESK, Command::Next { seen }, room.now);
            let waits = matches!(shown, view::NextStep::Wait | view::NextStep::Nothing);
            prop_assert_eq!(asked.is_err(), waits, "{:?}: {:?}", shown, asked);
        }
        let text = serde_json::to_string(&room.log).unwrap();
        let read: Vec<Entry> = serde_json::from_str(&text).unwrap();
        prop_assert_eq!(Workshop::replay(read), Some(room.state));
    }

    #[test]
    fn an_undo_brings_back_the_course_before_the_step(presses in proptest::collection::vec(press(), 1..40)) {
        let mut room = Room::new("future-workshop");
        for press in &presses {
            let _ = room.press(press);
        }
        let course = room.state.course.clone();
        let pressed = room.ask(DESK, Command::Next { seen: room.state.step });
        if pressed.is_ok() && course.session != SessionState::Archived {
            room.undo().unwrap();
            prop_assert_eq!(room.state.course, course);
        }
    }
}

impl Room {
    fn join_if_open(&mut self) {
        self.next();
        self.join(ActorType::Inhabitants);
    }
}
