//! What goes wrong with a phone in the middle of a workshop.

use super::workshops::evening;
use crate::browser::Answer;

/// The place in the log that a page knows.
fn known(page: &Answer) -> String {
    let after = page.body.split("data-cursor=\"").nth(1).unwrap();
    after.split('"').next().unwrap().to_owned()
}

#[tokio::test]
async fn a_phone_that_slept_for_twenty_minutes_is_current_in_one_round_trip() {
    let evening = evening("pitch-evening").await;
    evening.sample.next().await;
    let mut phone = evening.phone("nl", "inhabitants").await;
    let part = evening.path("nl", "/part");
    let before = phone.get(&part).await;
    before.is(200).says("Onthaal");
    let asleep = known(&before);
    // The room goes on for twenty minutes, and into another round.
    for _ in 0..20 {
        evening.wait(60);
        evening.extend().await;
    }
    evening.sample.next().await;
    let round = evening.sample.room.read(|state| state.current().unwrap().id);
    // What its page knew leads to all that it missed, the present last, without a snapshot.
    let mut stream = evening.stream(Some(&asleep)).await;
    loop {
        let (event, id) = stream.next().await.unwrap();
        assert_eq!(event, "notice");
        if id == evening.cursor() {
            break;
        }
    }
    // One question brings the page of now: light, with its seat and the time of the server.
    let awake = phone.get(&part).await;
    awake.is(200).says(&format!("data-key=\"{round}-")).says("Mijn plaats");
    assert_eq!(known(&awake), evening.cursor());
    assert!(awake.body.len() < 10_000, "{} bytes", awake.body.len());
    let now = evening.house.world.services.now().timestamp_millis();
    awake.says(&format!("data-now=\"{now}\""));
}
