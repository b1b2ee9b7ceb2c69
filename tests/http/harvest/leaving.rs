//! What goes when a workshop is over and nobody is there: its secret, and its place in memory.

use super::evening::evening;
use service::{Keys, Services, Settings, SystemRandomness};
use std::sync::Arc;

#[tokio::test]
async fn the_secret_of_a_workshop_is_destroyed_once_its_end_cannot_be_undone() {
    let evening = evening(false).await;
    let services = &evening.house.world.services;
    let id = evening.sample.room.head.id;
    let mut phone = evening.phone("coach").await;
    service::live::tidy(services).await.unwrap();
    assert_eq!(evening.house.world.keys().workshops().unwrap(), [id]);
    evening.end().await;
    service::live::tidy(services).await.unwrap();
    assert_eq!(evening.house.world.keys().workshops().unwrap(), []);
    // Nothing opens a seat any more, and nothing ties a ballot to one.
    phone.get(&evening.path("fr", "")).await.is(200).says("Cet atelier est terminé");
    assert_eq!(evening.sample.room.seat("00"), None);
    let page = evening.house.browser().get(&evening.path("fr", "/harvest")).await;
    page.is(200).says("13\u{a0}sur\u{a0}13");
}

#[tokio::test]
async fn until_the_ten_seconds_are_over_the_end_can_be_undone_and_every_phone_still_has_its_seat() {
    let evening = evening(false).await;
    let services = &evening.house.world.services;
    let mut phone = evening.phone("coach").await;
    evening.sample.act(domain::workshop::Command::Lock { round: evening.round }).await;
    evening.wait(6);
    let closed = domain::workshop::SessionState::Closed;
    while evening.sample.room.read(|state| state.session() != closed) {
        evening.sample.next().await;
    }
    service::live::tidy(services).await.unwrap();
    let seen = evening.sample.room.read(|state| state.step);
    evening.sample.act(domain::workshop::Command::Undo { seen }).await;
    phone.get(&evening.path("fr", "")).await.is(200).says("Ma place");
}

#[tokio::test]
async fn a_room_in_which_nobody_has_been_for_half_an_hour_leaves_memory_and_comes_back_as_it_was() {
    let evening = evening(false).await;
    let services = &evening.house.world.services;
    evening.vote().await;
    let before = evening.sample.room.read(Clone::clone);
    assert_eq!(service::live::rooms(services), 1);
    evening.wait(29 * 60);
    service::live::tidy(services).await.unwrap();
    assert_eq!(service::live::rooms(services), 1);
    evening.wait(2 * 60);
    // Somebody looks: the room stays.
    let feed = service::live::subscribe(
        services,
        &evening.sample.room,
        domain::workshop::view::Audience::Projector,
        None,
    );
    service::live::tidy(services).await.unwrap();
    assert_eq!(service::live::rooms(services), 1);
    drop(feed);
    service::live::tidy(services).await.unwrap();
    assert_eq!(service::live::rooms(services), 0);
    let room = service::live::room(services, &evening.sample.code).await.unwrap();
    assert_eq!(room.read(Clone::clone), before);
    let mut phone = evening.phone("coach").await;
    phone.get(&evening.path("fr", "")).await.is(200).says("Ma place");
}

#[tokio::test]
async fn another_server_without_the_secret_still_shows_the_harvest() {
    let evening = evening(false).await;
    evening.end().await;
    let world = &evening.house.world;
    let folder = tempfile::tempdir().unwrap();
    let other = Services::new(
        world.database.store.clone(),
        Arc::clone(&world.clock) as Arc<dyn service::Clock>,
        Arc::new(SystemRandomness),
        Keys::open(folder.path(), &SystemRandomness).unwrap(),
        Settings { demonstration: true },
    );
    let anyone = domain::account::Caller::anonymous();
    let view = service::harvest::show(&other, &anyone, &evening.sample.code).await.unwrap();
    assert_eq!(view.harvest.attendance.people, 13);
}
