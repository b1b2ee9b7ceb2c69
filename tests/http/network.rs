//! After the vote: who helped whom, the weekly letter of matches, and the laureates' evening.

use crate::{
    browser::{Browser, House, house},
    registry::{ask, collective, lending, shared},
};
use chrono::TimeDelta;
use tests::{sample, world::beginning};

fn at(house: &House, days: i64) {
    house.world.clock.set(beginning() + TimeDelta::days(days));
}

async fn digests(house: &House) -> usize {
    let url = "http://127.0.0.1:3000".into();
    let write = app::features::registry::digest::writer(&url);
    service::registry::digest::tick(&house.world.services, &write).await.unwrap()
}

async fn board(
    browser: &mut Browser,
    side: &str,
    speaker: &str,
    what: &str,
    commune: &str,
) -> String {
    let form = [
        ("direction", side),
        ("what", what),
        ("kind", ""),
        ("commune", commune),
        ("speaker", speaker),
    ];
    let answer = browser.post("/fr/registry/board/new", &form).await;
    answer.is(303).location().split('?').next().unwrap().to_owned()
}

async fn digest_to(house: &House, email: &str) -> Vec<store::mail::Mail> {
    let mails = service::mail::outbox(&house.world.services).await.unwrap();
    let own = mails.into_iter().filter(|mail| mail.recipient.as_str() == email);
    own.filter(|mail| mail.unsubscribe.is_some()).collect()
}

#[tokio::test]
async fn the_network_shows_what_groups_lent_one_another_and_never_names_an_inhabitant() {
    let house = lending().await;
    let (mut lou, farm) = collective(&house, "lou@test.example", "Ferme du Chant").await;
    let (mut sam, committee) = collective(&house, "sam@test.example", "Comité Brabant").await;
    let thing = shared(&mut lou, &farm, &[]).await;
    house.browser().get("/fr/registry/network").await.is(200).says("Personne n’a encore aidé");
    let mut paul = house.browser_of("paul@test.example").await;
    let group = ask(&mut sam, &thing, 5, &[("speaker", &committee)]).await;
    let group = group.is(303).location().split('?').next().unwrap().to_owned();
    let inhabitant = ask(&mut paul, &thing, 15, &[]).await;
    let inhabitant = inhabitant.is(303).location().split('?').next().unwrap().to_owned();
    for (loan, day) in [(&group, 5), (&inhabitant, 15)] {
        lou.post(loan, &[("intent", "approve")]).await.is(303);
        at(&house, day);
        lou.post(loan, &[("intent", "hand-over"), ("condition", "good")]).await.is(303);
        lou.post(loan, &[("intent", "return"), ("condition", "good")]).await.is(303);
    }
    let page = house.browser().get("/fr/registry/network").await;
    page.is(200)
        .says("Qui a aidé qui\u{202f}: un prêt rendu")
        .says("Ferme du Chant")
        .says("Comité Brabant")
        // Nobody paid anything; what was not bought has a usual price.
        .says("environ 400")
        .is_silent_about("Paul du coin");
    house.browser().get("/nl/registry/network").await.is(200).says("Wie hielp wie");
}

#[tokio::test]
async fn the_letter_of_matches_comes_once_a_week_and_one_click_ends_it() {
    let house = lending().await;
    let (mut lou, farm) = collective(&house, "lou@test.example", "Ferme du Chant").await;
    let (mut sam, committee) = collective(&house, "sam@test.example", "Comité Brabant").await;
    board(&mut lou, "offer", &farm, "une tonnelle 3x6", "evere").await;
    board(&mut sam, "need", &committee, "une tonnelle 3x3", "jette").await;
    assert_eq!(digests(&house).await, 2, "one for each side");
    assert_eq!(digests(&house).await, 0, "not twice in a week");
    let letters = digest_to(&house, "sam@test.example").await;
    assert_eq!(letters.len(), 1);
    let letter = &letters[0];
    assert!(letter.subject.contains("Une mise en lien"), "{}", letter.subject);
    assert!(letter.body.contains("une tonnelle 3x6"), "{}", letter.body);
    let stop = letter.unsubscribe.clone().unwrap();
    let path = stop.strip_prefix("http://127.0.0.1:3000").unwrap().to_owned();
    // A mail program that opens links by itself ends nothing; its one click does.
    house.browser().get(&path).await.is(200).says("Ne plus m’écrire");
    at(&house, 8);
    assert_eq!(digests(&house).await, 2);
    house.browser().post(&path, &[("List-Unsubscribe", "One-Click")]).await.is(200);
    house.browser().get(&path).await.is(200).is_silent_about("Ne plus m’écrire");
    at(&house, 16);
    assert_eq!(digests(&house).await, 1, "only the one who still reads it");
}

#[tokio::test]
async fn what_was_declined_or_answered_is_in_no_letter() {
    let house = lending().await;
    let (mut lou, farm) = collective(&house, "lou@test.example", "Ferme du Chant").await;
    let (mut sam, committee) = collective(&house, "sam@test.example", "Comité Brabant").await;
    let offer = board(&mut lou, "offer", &farm, "une tonnelle", "jette").await;
    let need = board(&mut sam, "need", &committee, "une tonnelle", "jette").await;
    let id = offer.rsplit('/').next().unwrap();
    sam.post(&need, &[("intent", "no"), ("other", id)]).await.is(303);
    assert_eq!(digests(&house).await, 0);
}

#[tokio::test]
async fn the_laureates_evening_is_prepared_from_the_results_with_one_button() {
    let house = house(true).await;
    let sample = sample::planned(&house.world).await;
    let mut staff = house.staff().await;
    let desk = format!("/fr/admin/p/{}/e/{}", sample.process, sample.envelope);
    let evening = format!("{desk}/laureates");
    // Not before anybody knows who won.
    staff.post(&evening, &[]).await.is(422);
    let other = crate::browser::house(true).await;
    let decided = sample::decided(&other.world).await;
    let desk = format!("/fr/admin/p/{}/e/{}", decided.process, decided.envelope);
    let mut staff = other.staff().await;
    staff.get(&format!("{desk}/conduct")).await.is(200).says("Préparer la soirée des lauréats");
    let answer = staff.post(&format!("{desk}/laureates"), &[]).await;
    let console = answer.is(303).location().to_owned();
    let code = console.split('/').nth(3).unwrap().to_owned();
    staff.get(&console).await.is(200).says("Soirée des lauréats");
    let room = service::live::room(&other.world.services, &code).await.unwrap();
    let pitches = room.read(|state| {
        let titles = state.pitches.values().map(|pitch| pitch.title.text.clone());
        titles.collect::<Vec<_>>()
    });
    assert_eq!(pitches, ["Fresque", "Bancs", "Arbres"], "who was funded, in the order of the vote");
    let mut stranger = other.browser_of("somebody@test.example").await;
    stranger.post(&format!("{desk}/laureates"), &[]).await.is(403);
}
