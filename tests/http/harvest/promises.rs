//! Promises come back, to whoever left an address.

use super::evening::{Evening, evening};
use crate::browser::Browser;
use app::features::workshop::harvest::letters;
use chrono::TimeDelta;
use service::mail::Mail;
use std::sync::Arc;

async fn promised(evening: &Evening) -> (Browser, String) {
    let mut phone = evening.phone("coach").await;
    let fields = [
        ("do", "note"),
        ("kind", "commitment"),
        ("text", "J’ouvre mon garage."),
        ("day", "2026-05-04"),
    ];
    phone.post(&evening.path("fr", "/do"), &fields).await.is(303);
    let note = evening.sample.room.read(|state| *state.notes.keys().last().unwrap());
    (phone, note.to_string())
}

async fn outbox(evening: &Evening) -> Vec<Mail> {
    service::mail::outbox(&evening.house.world.services).await.unwrap()
}

async fn remind(evening: &Evening) -> usize {
    let address: Arc<str> = "http://127.0.0.1:3000".into();
    let write = letters::writer(&address);
    service::harvest::remind(&evening.house.world.services, &write).await.unwrap()
}

fn days(evening: &Evening, days: i64) {
    let world = &evening.house.world;
    world.clock.set(world.services.now() + TimeDelta::days(days));
}

#[tokio::test]
async fn a_promise_comes_back_after_two_weeks_two_months_and_six_then_the_address_is_forgotten() {
    let evening = evening(false).await;
    let (mut phone, note) = promised(&evening).await;
    let path = evening.path("fr", "/promises");
    phone.get(&evening.path("fr", "")).await.says(&format!("href=\"{path}\""));
    phone.get(&path).await.is(200).says("J’ouvre mon garage.");
    let fields = [("note", note.as_str()), ("email", "amina@test.example"), ("consent", "yes")];
    phone.post(&path, &fields).await.is(303);
    evening.end().await;
    assert_eq!(remind(&evening).await, 0);
    // 2 March, 2 May, 2 September.
    for (wait, expected) in [(13, 0), (2, 1), (45, 0), (2, 1), (120, 0), (4, 1), (400, 0)] {
        days(&evening, wait);
        assert_eq!(remind(&evening).await, expected, "after {wait} more days");
    }
    let letters = outbox(&evening).await;
    assert_eq!(letters.len(), 3);
    assert!(letters.iter().all(|letter| letter.body.contains("J’ouvre mon garage.")));
    assert!(letters.iter().all(|letter| letter.recipient.as_str() == "amina@test.example"));
    assert!(letters[0].body.contains("dernier rappel") && letters[0].unsubscribe.is_none());
    assert!(letters[2].unsubscribe.as_ref().unwrap().contains("/promises/stop/"));
    let kept = evening.house.world.database.store.read().await.unwrap();
    let mut tx = kept;
    let id = evening.sample.room.head.id;
    assert_eq!(store::harvest::reminded(&mut tx, id).await.unwrap(), []);
}

#[tokio::test]
async fn without_consent_or_for_the_promise_of_somebody_else_nothing_is_kept() {
    let evening = evening(false).await;
    let (mut phone, note) = promised(&evening).await;
    let path = evening.path("nl", "/promises");
    let fields = [("note", note.as_str()), ("email", "amina@test.example")];
    phone
        .post(&path, &fields)
        .await
        .is(422)
        .says("zonder uw akkoord")
        .says("value=\"amina@test.example\"");
    let mut other = evening.phone("coach").await;
    let fields = [("note", note.as_str()), ("email", "eve@test.example"), ("consent", "yes")];
    other.post(&path, &fields).await.is(422);
    evening.house.browser().get(&path).await.is(303);
    days(&evening, 400);
    assert_eq!(remind(&evening).await, 0);
    // The log, which travels, never holds an address.
    let head = &evening.sample.room.head;
    let mut tx = evening.house.world.database.store.read().await.unwrap();
    let rows = store::workshop::tail(&mut tx, head.id, 1, 0).await.unwrap();
    assert!(rows.iter().all(|row| !serde_json::to_string(&row.entry).unwrap().contains("@")));
}

#[tokio::test]
async fn one_click_in_a_reminder_ends_them_and_forgets_the_address() {
    let evening = evening(false).await;
    let (mut phone, note) = promised(&evening).await;
    let fields = [("note", note.as_str()), ("email", "amina@test.example"), ("consent", "yes")];
    phone.post(&evening.path("nl", "/promises"), &fields).await.is(303);
    days(&evening, 15);
    assert_eq!(remind(&evening).await, 1);
    let letter = outbox(&evening).await.remove(0);
    assert!(letter.body.contains("schreef u"), "{}", letter.body);
    let stop = letter.unsubscribe.unwrap().replace("http://127.0.0.1:3000", "");
    evening.house.browser().get(&stop).await.is(200).says("De herinneringen stoppen?");
    evening.house.browser().post(&stop, &[]).await.is(200).says("Uw adres is gewist.");
    days(&evening, 400);
    assert_eq!(remind(&evening).await, 0);
}
