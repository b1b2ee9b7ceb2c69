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

#[tokio::test]
async fn whoever_knows_a_place_answers_what_is_asked_about_it_and_its_holder_confirms() {
    let (house, mut staff, mut sam, owner) = with_collective().await;
    let more = [("what", "Salle polyvalente"), ("kind", "hall"), ("capacity", "40")];
    let place = shared(&mut sam, &owner, &more).await;
    let mut anyone = house.browser();
    anyone.get(&place).await.is(200).says("Vous connaissez ce lieu").says("value=\"40\"");
    let known = [("intent", "correct"), ("answers", "yes"), ("capacity", "40"), ("correction", "")];
    // What changes nothing and says nothing is no correction; what was typed stays.
    anyone.post(&place, &known).await.is(422).says("value=\"40\"");
    let mut bad = known.to_vec();
    bad[2] = ("capacity", "beaucoup");
    anyone.post(&place, &bad).await.is(422).says("value=\"beaucoup\"");
    let mut told = known.to_vec();
    told[2] = ("capacity", "60");
    told.extend([("step_free", "yes"), ("functions", "cultural"), ("commitment", "helps")]);
    anyone.post(&place, &told).await.is(303);
    anyone.get(&place).await.is_silent_about("60 personnes").says("40 personnes");
    staff.get(DESK).await.says("Ce qu’on sait de ce lieu");
    let page = sam.get(&place).await;
    page.says("60 personnes").says("aider de temps en temps");
    let which = page.body.split("name=\"which\" value=\"").nth(1).unwrap();
    let which = which.split('"').next().unwrap();
    let settle = [("intent", "settle"), ("which", which), ("taken", "yes")];
    anyone.post(&place, &settle).await;
    anyone.get(&place).await.says("40 personnes");
    sam.post(&place, &settle).await.is(303);
    let page = anyone.get(&place).await;
    page.says("60 personnes").says("culture").says("aider de temps en temps");
    page.is_silent_about("40 personnes");
}
