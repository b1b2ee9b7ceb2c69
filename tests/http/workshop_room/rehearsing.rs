//! A rehearsal that the console starts, over real connections, and that leaves nothing when the real
//! workshop begins.

use crate::{
    browser::{Browser, house},
    workshops::Evening,
};
use domain::{
    actor::ActorType,
    workshop::{Command, NewNote, NoteKind, SessionState},
};
use std::time::Duration;
use tests::workshop;

/// A rehearsal with its door open, on a server that can play simulated people.
async fn rehearsal() -> Evening {
    let house = house(true).await;
    let sample = workshop::open(&house.world.services, "world-cafe").await;
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let player = server::rehearsal::player(listener.local_addr().unwrap(), false);
    let router = house.router.clone();
    tokio::spawn(async move { axum::serve(listener, router).await.unwrap() });
    service::rehearsals::can_play(&house.world.services, player);
    Evening { house, sample }
}

async fn press(evening: &Evening, staff: &mut Browser, fields: &[(&str, &str)]) -> u16 {
    staff.post(&evening.path("fr", "/console"), fields).await.status.as_u16()
}

/// Waits until something is true of the room.
async fn until(evening: &Evening, done: impl Fn(&domain::workshop::Workshop) -> bool) {
    for _ in 0..300 {
        if evening.sample.room.read(|state| done(state)) {
            return;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("it did not come to that in fifteen seconds");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_console_brings_in_simulated_people_of_all_kinds_who_do_what_their_phones_ask() {
    let evening = rehearsal().await;
    let mut staff = evening.house.staff().await;
    let console = evening.path("fr", "/console");
    staff.get(&console).await.says("Répéter avec des participants simulés");
    let start = [("do", "rehearse"), ("people", "12"), ("minutes", "5")];
    for (people, minutes) in [("2", "5"), ("500", "5"), ("12", "90")] {
        let bad = [("do", "rehearse"), ("people", people), ("minutes", minutes)];
        assert_eq!(press(&evening, &mut staff, &bad).await, 422);
    }
    assert_eq!(press(&evening, &mut staff, &start).await, 303);
    // One rehearsal for each room.
    assert_eq!(press(&evening, &mut staff, &start).await, 422);
    until(&evening, |state| state.seats.len() == 12).await;
    let kinds = evening.sample.room.read(|state| state.present().len());
    assert_eq!(kinds, ActorType::ALL.len());
    assert!(evening.sample.room.read(|state| state.seats.values().all(|seat| seat.simulated)));
    evening.sample.next().await;
    evening.sample.next().await;
    until(&evening, |state| !state.notes.is_empty()).await;
    staff.get(&console).await.says("12 participants simulés").says("Les faire rentrer chez eux");
    evening.house.browser().get(&evening.path("nl", "/projector")).await.says("Repetitie");
    assert_eq!(press(&evening, &mut staff, &[("do", "send-home")]).await, 303);
    staff.get(&console).await.is_silent_about("Les faire rentrer chez eux");
    tokio::time::sleep(Duration::from_millis(300)).await;
    let notes = evening.sample.room.read(|state| state.seq);
    tokio::time::sleep(Duration::from_millis(1_500)).await;
    assert_eq!(evening.sample.room.read(|state| state.seq), notes, "they went home");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn when_the_real_workshop_begins_nothing_of_its_rehearsal_is_left() {
    let evening = rehearsal().await;
    let mut staff = evening.house.staff().await;
    let case = NewNote {
        kind: NoteKind::Case,
        text: domain::text::Authored::plain(None, "Poitiers".to_owned()),
        scenario: None,
        quantity: None,
        day: None,
        consent: false,
    };
    evening.sample.act(Command::Note(Box::new(case))).await;
    let mut phone = evening.phone("fr", "school").await;
    evening.sample.vote(&["Jardins partagés"]).await;
    let photo = crate::photos::photo(image::ImageFormat::Jpeg);
    let picture = evening.path("fr", "/paper/picture");
    staff.upload(&picture, &photo, &[("text", "Une feuille"), ("scenario", "")]).await.is(303);
    let digest = evening.sample.room.read(|state| state.pictures[0].digest);
    let sheet = [("author", "Ada"), ("narrative", "Une belle soirée")];
    staff.post(&evening.path("fr", "/sheet"), &sheet).await;
    let rounds = evening.sample.room.read(|state| state.course.rounds.len());
    assert_eq!(press(&evening, &mut staff, &[("do", "begin-for-real")]).await, 422);
    let real = [("do", "begin-for-real"), ("sure", "yes")];
    assert_eq!(press(&evening, &mut staff, &real).await, 303);
    let services = &evening.house.world.services;
    let room = service::live::room(services, &evening.sample.code).await.unwrap();
    assert!(!room.head.rehearsal);
    room.read(|state| {
        assert_eq!(state.session(), SessionState::Draft);
        assert_eq!(state.course.rounds.len(), rounds);
        assert!(state.seats.is_empty() && state.scenarios.is_empty() && state.ballots.is_empty());
        assert_eq!(
            state.notes.values().map(|note| note.text.text.as_str()).collect::<Vec<_>>(),
            ["Poitiers"]
        );
    });
    let mut tx = evening.house.world.database.store.read().await.unwrap();
    let head = &room.head;
    assert!(store::workshop::tail(&mut tx, head.id, head.epoch - 1, 0).await.unwrap().is_empty());
    assert!(store::harvest::sheet(&mut tx, head.id).await.unwrap().is_empty());
    let size = domain::picture::Size::Large;
    assert!(store::picture::bytes(&mut tx, digest, size).await.unwrap().is_none());
    drop(tx);
    // The phone of the rehearsal is nobody here, and the old room decides nothing any more.
    phone.get(&evening.path("fr", "")).await.is_silent_about("Amina");
    let late = Command::Extend { seconds: 60 };
    let late = evening.sample.room.act(evening.sample.hand(), uuid::Uuid::new_v4(), late).await;
    assert!(late.is_err());
    // A real workshop does not begin anew, nor does anybody simulated come in.
    assert_eq!(press(&evening, &mut staff, &real).await, 303);
    let again = service::live::room(services, &evening.sample.code).await.unwrap();
    assert_eq!(again.head.epoch, room.head.epoch);
    staff
        .get(&evening.path("fr", "/console"))
        .await
        .is_silent_about("Répéter avec des participants");
    let start = [("do", "rehearse"), ("people", "12"), ("minutes", "5")];
    assert_eq!(press(&evening, &mut staff, &start).await, 422);
}

#[tokio::test]
async fn another_server_lets_the_room_of_a_rehearsal_go_when_the_real_workshop_begins() {
    let world = tests::world::world(store::Engine::Postgres, true).await;
    let sample = workshop::open(&world.services, "blank").await;
    let other = service::Services::new(
        world.database.store.clone(),
        std::sync::Arc::clone(&world.clock) as std::sync::Arc<dyn service::Clock>,
        std::sync::Arc::new(service::SystemRandomness),
        world.keys(),
        service::Settings { demonstration: true },
    );
    let old = service::live::room(&other, &sample.code).await.unwrap();
    service::rehearsals::begin_for_real(&world.services, &sample.staff, &sample.code)
        .await
        .unwrap();
    // Whatever reaches the old room is refused, and the next who asks finds the new one.
    let next = Command::Next { seen: 0 };
    let late = old.act(sample.hand(), uuid::Uuid::new_v4(), next.clone()).await;
    assert!(late.is_err(), "{late:?}");
    let new = service::live::room(&other, &sample.code).await.unwrap();
    assert_eq!((new.head.epoch, new.head.rehearsal), (2, false));
    new.act(sample.hand(), uuid::Uuid::new_v4(), next).await.unwrap();
    let mut tx = world.database.store.read().await.unwrap();
    assert!(store::workshop::tail(&mut tx, new.head.id, 1, 0).await.unwrap().is_empty());
}
