use crate::browser::{house, house_within};
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
        format!("/admin/p/{process}/e/{envelope}/codes"),
        format!("/admin/p/{process}/e/{envelope}/counter"),
        format!("/admin/p/{process}/e/{envelope}/paper"),
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
        .header(header::ACCEPT, "text/html,*/*;q=0.8")
        .body(Body::from("persona=staff"))
        .unwrap();
    let mut browser = house.browser();
    let answer = browser.raw(request).await;
    answer.is(403).says("Ce formulaire vient d’un autre site");
    assert_eq!(browser.cookie(), None);
}

#[tokio::test]
async fn a_form_larger_than_any_page_sends_is_refused() {
    let house = house(true).await;
    let huge = "x".repeat(300 * 1024);
    let answer = house.browser().post("/fr/sign-in", &[("email", &huge), ("to", "")]).await;
    answer.is(422).says("Ce formulaire contient trop de texte");
}

#[tokio::test]
async fn an_address_that_writes_too_much_is_told_so_in_its_language_and_may_still_read() {
    let limits = server::limits::Limits::new(2, Some("x-forwarded-for".parse().unwrap()));
    let house = house_within(true, limits).await;
    let mut browser = house.browser();
    let send = |address: &str| {
        Request::post("/nl/sign-in")
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header(header::HOST, "127.0.0.1:3000")
            .header(header::ORIGIN, "http://127.0.0.1:3000")
            .header(header::ACCEPT, "text/html")
            .header("x-forwarded-for", address)
            .body(Body::from("email=nobody&to="))
            .unwrap()
    };
    for _ in 0..2 {
        browser.raw(send("192.0.2.7")).await.is(422);
    }
    let refused = browser.raw(send("192.0.2.7")).await;
    refused.is(429).says("Te veel aanvragen").says("wat u schreef, staat er nog").says("<html");
    browser.raw(send("192.0.2.8")).await.is(422);
    browser.get("/nl").await.is(200);
}
