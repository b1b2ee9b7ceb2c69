use crate::browser::house;
use domain::{Refusal, account::Caller, locale::Locale};
use service::{Error, account::Visitor};

#[tokio::test]
async fn outside_the_demonstration_nobody_becomes_a_persona() {
    let house = house(false).await;
    let mut browser = house.browser();
    browser.get("/fr/demo/personas").await.is(404);
    browser.get("/fr/demo/outbox").await.is(404);
    let answer = browser.post("/fr/demo/personas", &[("persona", "staff")]).await;
    assert!(answer.status.is_client_error());
    assert_eq!(browser.cookie(), None);
    // Nor does the use case, whoever calls it.
    let nobody = Visitor { caller: Caller::anonymous(), session: None, hat: None };
    let services = &house.world.services;
    let refused =
        service::account::become_persona(services, "a@test.example", Locale::Fr, &nobody).await;
    assert!(matches!(refused, Err(Error::Refused(Refusal::DemonstrationOnly))));
    assert!(matches!(service::mail::outbox(services).await, Err(Error::NotFound)));
}

#[tokio::test]
async fn outside_the_demonstration_no_page_mentions_it() {
    let house = house(false).await;
    house.browser().get("/fr").await.is(200).is_silent_about("demo-bar");
}

#[tokio::test]
async fn every_persona_begins_at_a_page_that_works() {
    let house = house(true).await;
    server::demonstration::load(&house.world.services).await.unwrap();
    for persona in &server::demonstration::PERSONAS {
        let mut browser = house.persona(persona.code).await;
        browser.get(&format!("/nl{}", persona.begins_at)).await.is(200).says(persona.name);
    }
}

#[tokio::test]
async fn the_demonstration_is_loaded_once_and_whole() {
    let house = house(true).await;
    let services = &house.world.services;
    server::demonstration::load(services).await.unwrap();
    server::demonstration::load(services).await.unwrap();
    let processes = service::process::published(services).await.unwrap();
    assert_eq!(processes.len(), 5);
    // The afternoon was played to its end: what the room tried stands in its harvest.
    let harvest = house.browser().get("/fr/w/250619/harvest").await;
    harvest.is(200).says("ce qui a été essayé").says("Ce que la salle choisirait");
}
