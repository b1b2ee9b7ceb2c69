//! What readers say who have not signed in.

use super::shared;
use crate::agenda::{announced, with_collective};

const DESK: &str = "/fr/admin/registry";

#[tokio::test]
async fn whoever_has_not_signed_in_is_heard_at_the_desk_and_a_program_is_not() {
    let (house, mut staff, mut sam, owner) = with_collective().await;
    let thing = shared(&mut sam, &owner, &[]).await;
    let gathering = announced(&mut sam, &owner, 3, &[]).await;
    let mut anyone = house.browser();
    anyone.get(&thing).await.is(200).says("Quelque chose n’est pas exact");
    anyone.get(&gathering).await.is(200).says("Signaler");
    // Nothing is said without words, and what was typed stays.
    let empty = [("intent", "correct"), ("correction", " ")];
    anyone.post(&thing, &empty).await.is(422).says("name=\"correction\"");
    let filled = [("intent", "correct"), ("correction", "Prix cassés"), ("website", "http://x")];
    anyone.post(&thing, &filled).await.is(303);
    let filled = [("intent", "report"), ("reason", "Prix cassés"), ("website", "http://x")];
    anyone.post(&gathering, &filled).await.is(303);
    for number in 0..5 {
        let words = format!("Le local {number} est fermé");
        anyone.post(&thing, &[("intent", "correct"), ("correction", &*words)]).await.is(303);
        anyone.post(&gathering, &[("intent", "report"), ("reason", &*words)]).await.is(303);
    }
    let more = [("intent", "correct"), ("correction", "Encore moi")];
    anyone.post(&thing, &more).await.is(422).says("Plusieurs personnes").says("Encore moi");
    let more = [("intent", "report"), ("reason", "Encore moi")];
    anyone.post(&gathering, &more).await.is(422).says("Plusieurs personnes");
    let desk = staff.get(DESK).await;
    desk.is(200).says("Le local 0 est fermé").is_silent_about("Prix cassés");
    let page = staff.get(&gathering).await;
    page.is(200).says("Le local 4 est fermé").is_silent_about("Prix cassés");
    // Its lender settles it like any other.
    sam.get(&thing).await.says("Le local 0 est fermé");
}
