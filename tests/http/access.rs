use crate::browser::house;
use axum::{
    body::Body,
    http::{Request, header},
};
use tests::sample;

/// Every address behind the desk, with the sample's names filled in.
fn desk(process: &str, envelope: &str) -> Vec<String> {
    [
        "/admin/a/commune".to_owned(),
        "/admin/a/commune/new-process".to_owned(),
        format!("/admin/p/{process}"),
        format!("/admin/p/{process}/new-envelope"),
        format!("/admin/p/{process}/e/{envelope}"),
        format!("/admin/p/{process}/e/{envelope}/rules"),
        format!("/admin/p/{process}/e/{envelope}/projects"),
        format!("/admin/p/{process}/e/{envelope}/projects/new"),
        format!("/admin/p/{process}/projects/arbres/edit"),
        format!("/admin/p/{process}/e/{envelope}/conduct"),
        format!("/admin/p/{process}/audit"),
        format!("/admin/p/{process}/import"),
    ]
    .into()
}

#[tokio::test]
async fn whoever_has_not_signed_in_is_asked_to() {
    let house = house(true).await;
    let sample = sample::planned(&house.world).await;
    let mut browser = house.browser();
    for path in desk(sample.process.as_str(), sample.envelope.as_str()) {
        let answer = browser.get(&format!("/fr{path}")).await;
        assert!(answer.is(303).location().starts_with("/fr/sign-in"), "{path}");
    }
}

#[tokio::test]
async fn a_citizen_and_the_staff_of_another_administration_see_nothing_behind_the_desk() {
    let house = house(true).await;
    let sample = sample::planned(&house.world).await;
    server::demonstration::load(&house.world.services).await.unwrap();
    for persona in ["citizen", "staff"] {
        let mut browser = house.persona(persona).await;
        for path in desk(sample.process.as_str(), sample.envelope.as_str()) {
            browser.get(&format!("/fr{path}")).await.is(403);
        }
    }
}

#[tokio::test]
async fn nobody_but_its_administrators_moves_a_vote() {
    let house = house(true).await;
    let sample = sample::planned(&house.world).await;
    let conduct = format!("/fr/admin/p/{}/e/{}/conduct", sample.process, sample.envelope);
    house.browser().post(&conduct, &[("intent", "open"), ("sure", "yes")]).await.is(303);
    let mut citizen = house.persona("citizen").await;
    citizen.post(&conduct, &[("intent", "open"), ("sure", "yes")]).await.is(403);
    let view = sample::view(&house.world, &sample).await;
    assert!(!view.any_frozen());
}

#[tokio::test]
async fn a_form_sent_from_another_site_is_refused() {
    let house = house(true).await;
    let request = Request::post("/fr/demo/personas")
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .header(header::HOST, "127.0.0.1:3000")
        .header(header::ORIGIN, "https://evil.example")
        .header("sec-fetch-site", "cross-site")
        .body(Body::from("persona=staff"))
        .unwrap();
    let mut browser = house.browser();
    browser.raw(request).await.is(403);
    assert_eq!(browser.cookie(), None);
}

#[tokio::test]
async fn a_form_larger_than_any_page_sends_is_refused() {
    let house = house(true).await;
    let huge = "x".repeat(300 * 1024);
    let answer = house.browser().post("/fr/sign-in", &[("email", &huge), ("to", "")]).await;
    assert!(answer.status.is_client_error(), "{}", answer.status);
}
