use crate::browser::{Browser, House, house};
use chrono::TimeDelta;

/// Asks for a link and reads it in the outbox of the demonstration.
async fn link(house: &House, browser: &mut Browser, email: &str) -> String {
    browser.post("/fr/sign-in", &[("email", email), ("to", "/fr/me")]).await.is(303);
    let mails = service::mail::outbox(&house.world.services).await.unwrap();
    let body = &mails.iter().find(|mail| mail.recipient.as_str() == email).unwrap().body;
    let link = body.lines().find(|line| line.trim().starts_with("http://")).unwrap();
    link.trim().strip_prefix("http://127.0.0.1:3000").unwrap().to_owned()
}

#[tokio::test]
async fn a_link_signs_in_by_its_button_and_only_once() {
    let house = house(true).await;
    let mut browser = house.browser();
    let link = link(&house, &mut browser, "anna@test.example").await;
    // A mail program that opens the link by itself uses nothing up.
    house.browser().get(&link).await.is(200).says("<button");
    let answer = browser.post(&link, &[]).await;
    assert_eq!(answer.is(303).location(), "/fr/me");
    browser.get("/fr/me").await.is(200).says("anna@test.example");
    house.browser().post(&link, &[]).await.is(422);
}

#[tokio::test]
async fn a_link_older_than_fifteen_minutes_signs_nobody_in() {
    let house = house(true).await;
    let mut browser = house.browser();
    let link = link(&house, &mut browser, "anna@test.example").await;
    house.world.clock.set(tests::world::beginning() + TimeDelta::minutes(15));
    browser.post(&link, &[]).await.is(422);
    assert_eq!(browser.get("/fr/me").await.is(303).location(), "/fr/sign-in?to=/fr/me");
}

#[tokio::test]
async fn an_address_that_cannot_be_one_is_said_at_its_field_and_kept() {
    let house = house(false).await;
    let answer = house.browser().post("/nl/sign-in", &[("email", "anna@"), ("to", "/nl")]).await;
    answer.is(422).says("value=\"anna@\"").says("id=\"email-error\"").says("aria-invalid=\"true\"");
}

#[tokio::test]
async fn a_stranger_who_asks_for_links_fills_no_mailbox_and_keeps_nobody_out() {
    let house = house(true).await;
    let mut stranger = house.browser();
    for _ in 0..8 {
        stranger.post("/fr/sign-in", &[("email", "anna@test.example"), ("to", "")]).await.is(303);
    }
    assert_eq!(service::mail::outbox(&house.world.services).await.unwrap().len(), 5);
    let mut anna = house.browser();
    let link = link(&house, &mut anna, "anna@test.example").await;
    anna.post(&link, &[]).await.is(303);
    anna.get("/fr/me").await.is(200).says("anna@test.example");
    // One link is used up, so that there is room for another letter.
    stranger.post("/fr/sign-in", &[("email", "anna@test.example"), ("to", "")]).await.is(303);
    assert_eq!(service::mail::outbox(&house.world.services).await.unwrap().len(), 6);
}

#[tokio::test]
async fn known_and_unknown_addresses_get_the_same_answer() {
    let house = house(true).await;
    house.persona("citizen").await;
    let known = house
        .browser()
        .post("/fr/sign-in", &[("email", "amina@demo.ensamen.example"), ("to", "")])
        .await;
    let unknown =
        house.browser().post("/fr/sign-in", &[("email", "nobody@test.example"), ("to", "")]).await;
    assert_eq!((known.status, known.location()), (unknown.status, unknown.location()));
}

#[tokio::test]
async fn a_link_leads_to_this_site_only() {
    let house = house(true).await;
    let mut browser = house.browser();
    browser
        .post("/fr/sign-in", &[("email", "c@test.example"), ("to", "//evil.example/x")])
        .await
        .is(303);
    let mails = service::mail::outbox(&house.world.services).await.unwrap();
    let link = mails[0].body.lines().find(|line| line.trim().starts_with("http")).unwrap();
    let path = link.trim().strip_prefix("http://127.0.0.1:3000").unwrap();
    assert_eq!(browser.post(path, &[]).await.is(303).location(), "/fr");
}

#[tokio::test]
async fn signing_out_ends_the_session_and_not_only_the_cookie() {
    let house = house(true).await;
    let mut browser = house.persona("citizen").await;
    let cookie = browser.cookie().unwrap().to_owned();
    browser.post("/fr/sign-out", &[]).await.is(303);
    assert_eq!(browser.cookie(), None);
    let request = axum::http::Request::get("/fr/me")
        .header("cookie", cookie)
        .body(axum::body::Body::empty())
        .unwrap();
    house.browser().raw(request).await.is(303);
}

#[tokio::test]
async fn the_session_cookie_cannot_be_read_by_a_script_nor_sent_from_elsewhere() {
    let house = house(true).await;
    let answer = house.browser().post("/fr/demo/personas", &[("persona", "citizen")]).await;
    let cookie = answer.headers["set-cookie"].to_str().unwrap();
    for part in ["sid=", "HttpOnly", "SameSite=Lax", "Path=/"] {
        assert!(cookie.contains(part), "{cookie}");
    }
}

#[tokio::test]
async fn behind_https_the_cookie_is_bound_to_the_host() {
    let house = house(true).await;
    let site = app::cx::Site {
        services: house.world.services.clone(),
        public_url: "https://budget.example".into(),
        secure: true,
        personas: server::demonstration::PERSONAS.clone().into(),
        tiles: None,
    };
    let secure = crate::browser::House {
        router: server::web::router(site, server::limits::Limits::new(100, None)),
        world: house.world,
    };
    let answer = secure.browser().post("/fr/demo/personas", &[("persona", "citizen")]).await;
    let cookie = answer.headers["set-cookie"].to_str().unwrap();
    assert!(cookie.starts_with("__Host-sid=") && cookie.contains("Secure"), "{cookie}");
    assert!(answer.headers.contains_key("strict-transport-security"));
}

#[tokio::test]
async fn a_vote_whose_key_is_lost_keeps_nobody_from_signing_in() {
    let house = house(true).await;
    tests::sample::open(&house.world).await;
    let services = &house.world.services;
    let (_, visitor) = service::account::begin_visit(services).await.unwrap();
    house.world.lose_keys();
    let (email, locale) = ("anna@test.example", domain::locale::Locale::Fr);
    service::account::become_persona(services, email, locale, &visitor).await.unwrap();
}

#[tokio::test]
async fn a_letter_whose_link_is_too_old_never_leaves() {
    let house = house(true).await;
    let services = &house.world.services;
    house
        .browser()
        .post("/fr/sign-in", &[("email", "anna@test.example"), ("to", "")])
        .await
        .is(303);
    let refuse = |_| async { Err::<(), _>(Down) };
    let accept = |_| async { Ok::<_, Down>(()) };
    assert_eq!(service::mail::deliver(services, refuse).await.unwrap(), 0);
    house.world.clock.set(tests::world::beginning() + TimeDelta::minutes(16));
    assert_eq!(service::mail::deliver(services, accept).await.unwrap(), 0);
    let letters = service::mail::outbox(services).await.unwrap();
    assert_eq!(letters[0].body, "", "and its text is forgotten");
}

/// A mail server that does not answer.
struct Down;

impl std::fmt::Display for Down {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("the mail server is down")
    }
}

impl service::mail::Unsent for Down {
    fn is_for_good(&self) -> bool {
        false
    }
}
