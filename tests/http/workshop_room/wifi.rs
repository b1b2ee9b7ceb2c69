//! The wireless network of a room: on its screen and its signs, and nowhere else.

use crate::{browser::house, workshops::evening};
use domain::workshop::SessionState;
use service::workshop::WorkshopForm;

const PASSWORD: &str = "soleil;2026";

#[tokio::test]
async fn the_network_of_a_room_is_told_on_its_screen_and_its_signs_and_is_in_no_log_and_no_file() {
    let evening = evening("blank").await;
    let mut staff = evening.house.staff().await;
    let console = evening.path("fr", "/console");
    let wifi = |name: &'static str, password: &'static str| {
        [("do", "wifi"), ("wifi_name", name), ("wifi_password", password)]
    };
    staff.get(&console).await.says("Dire le Wi-Fi de la salle");
    // What a phone would refuse is said at its field, and stays to be mended.
    let refused = staff.post(&console, &wifi("Maison communale", "court")).await;
    refused.is(422).says("value=\"Maison communale\"").says("id=\"wifi_password-error\"");
    let unknown = evening.house.browser().post(&console, &wifi("Ailleurs", "")).await;
    unknown.says("Connectez-vous");
    staff.get(&console).await.says("Dire le Wi-Fi de la salle");
    staff.post(&console, &wifi("Maison communale", PASSWORD)).await.is(303);
    staff.get(&console).await.says("Wi-Fi de la salle\u{a0}: Maison communale");
    let mut anyone = evening.house.browser();
    let screen = anyone.get(&evening.path("fr", "/projector?with=nl")).await;
    screen.says("D’abord le Wi-Fi").says("Eerst de wifi").says("Maison communale").says(PASSWORD);
    staff.get(&evening.path("nl", "/console/signs")).await.says("Maison communale").says(PASSWORD);
    // Whoever reads the page of the door is in already.
    anyone.get(&evening.path("fr", "")).await.is_silent_about(PASSWORD);
    let mut tx = evening.house.world.database.store.read().await.unwrap();
    let rows = store::workshop::tail(&mut tx, evening.sample.room.head.id, 1, 0).await.unwrap();
    drop(tx);
    assert!(!serde_json::to_string(&rows.last().unwrap().entry).unwrap().contains("soleil"));
    while evening.sample.room.read(|state| state.session()) != SessionState::Closed {
        evening.sample.next().await;
        evening.wait(11);
    }
    anyone.get(&evening.path("fr", "/projector")).await.is_silent_about(PASSWORD);
    staff.get(&evening.path("fr", "/export")).await.is(200).is_silent_about("soleil");
    staff.post(&console, &wifi("Trop tard", "")).await.is(422);
    service::live::tidy(&evening.house.world.services).await.unwrap();
    let mut tx = evening.house.world.database.store.read().await.unwrap();
    let left = store::workshop_wifi::of_workshop(&mut tx, evening.sample.room.head.id).await;
    assert_eq!(left.unwrap(), None);
}

#[tokio::test]
async fn before_the_door_opens_nobody_reads_the_network_by_the_six_digits() {
    let house = house(true).await;
    let services = &house.world.services;
    server::demonstration::load_reference(services).await.unwrap();
    let (caller, administration) = tests::sample::staff(services).await;
    let form = WorkshopForm {
        template: "blank".to_owned(),
        title: tests::sample::both("Plus tard"),
        people: "30".to_owned(),
        rehearsal: false,
    };
    let head = service::workshop::create(services, &caller, &administration, &form).await.unwrap();
    let page = |rest: &str| format!("/fr/w/{}{rest}", head.code);
    let mut staff = house.staff().await;
    let wifi = [("do", "wifi"), ("wifi_name", "Maison communale"), ("wifi_password", PASSWORD)];
    staff.post(&page("/console"), &wifi).await.is(303);
    staff.get(&page("/console")).await.says("Maison communale");
    let screen = house.browser().get(&page("/projector")).await;
    screen.is(200).is_silent_about(PASSWORD);
}
