//! A ballot that was saved and not cast is recalled by a letter before the close.

use crate::browser::{House, house};
use chrono::TimeDelta;
use service::mail::Mail;
use tests::{sample, world::beginning};

const VOTE: &str = "/fr/p/budget/rues/vote";

async fn remind(house: &House) -> usize {
    let write = app::features::vote::reminder::writer(&"http://127.0.0.1:3000".into());
    service::reminder::tick(&house.world.services, &write).await.unwrap()
}

async fn letters(house: &House) -> Vec<Mail> {
    service::mail::outbox(&house.world.services).await.unwrap()
}

fn hours_before_the_close(hours: i64) -> domain::Moment {
    beginning() + TimeDelta::days(10) - TimeDelta::hours(hours)
}

/// Ana saved and did not cast, Ben cast, Cy did neither.
async fn three(house: &House) {
    for (email, intents) in [("ana", &["save"][..]), ("ben", &["save", "cast"]), ("cy", &[])] {
        let mut browser = house.browser_of(&format!("{email}@test.example")).await;
        browser.post("/fr/me", &[("commune", "jette"), ("age", "25-39")]).await.is(303);
        for intent in intents {
            browser.post(VOTE, &[("choice", "1"), ("intent", intent)]).await.is(303);
        }
    }
}

#[tokio::test]
async fn only_who_saved_and_did_not_cast_gets_one_letter_and_the_journal_names_nobody() {
    let house = house(true).await;
    let sample = sample::open(&house.world).await;
    three(&house).await;
    house.world.clock.set(hours_before_the_close(49));
    assert_eq!(remind(&house).await, 0, "too early");
    house.world.clock.set(hours_before_the_close(47));
    assert_eq!(remind(&house).await, 1);
    let sent = letters(&house).await;
    assert_eq!(sent.len(), 1, "{sent:?}");
    assert_eq!(sent[0].recipient.as_str(), "ana@test.example");
    assert!(sent[0].body.contains("n’est pas déposé") && sent[0].body.contains(VOTE));
    assert!(!sent[0].subject.contains("Rues"), "what is kept of a letter names no vote");
    assert_eq!(remind(&house).await, 0, "once for each vote");
    let mut tx = house.world.database.store.read().await.unwrap();
    let process = sample::view(&house.world, &sample).await.process.id;
    let events = store::event::of_chain(&mut tx, process).await.unwrap();
    let noted = events.iter().find(|event| event.body.kind == "vote.reminded").unwrap();
    assert_eq!(noted.caller, None);
    assert_eq!(noted.body.facts.as_object().unwrap().len(), 1, "the vote and nothing else");
}

#[tokio::test]
async fn nobody_is_reminded_of_a_vote_that_closes_at_once_or_is_closed() {
    let house = house(true).await;
    sample::open(&house.world).await;
    three(&house).await;
    for hours in [1, 0, -1] {
        house.world.clock.set(hours_before_the_close(hours));
        assert_eq!(remind(&house).await, 0, "{hours}");
    }
    assert_eq!(letters(&house).await, []);
}

#[tokio::test]
async fn one_click_ends_reminders_and_nobody_ends_those_of_others() {
    let house = house(true).await;
    sample::open(&house.world).await;
    three(&house).await;
    house.world.clock.set(hours_before_the_close(47));
    remind(&house).await;
    let stop = letters(&house).await[0].unsubscribe.clone().unwrap();
    let stop = stop.strip_prefix("http://127.0.0.1:3000").unwrap().to_owned();
    house.browser().get(&stop).await.is(200).says("rappels de vote");
    let forged = stop.replace(&stop[stop.len() - 4..], "0000");
    house.browser().post(&forged, &[]).await.is(404);
    let mut tx = house.world.database.store.read().await.unwrap();
    let before = store::reminder::accounts(&mut tx).await.unwrap().len();
    drop(tx);
    house.browser().post(&stop, &[("List-Unsubscribe", "One-Click")]).await.is(200);
    let mut tx = house.world.database.store.read().await.unwrap();
    let left = store::reminder::accounts(&mut tx).await.unwrap();
    assert_eq!(left.len(), before - 1);
    assert!(left.iter().all(|(_, email, _)| email.as_str() != "ana@test.example"));
}
