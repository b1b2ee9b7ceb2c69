use crate::browser::house;
use tests::sample;

#[tokio::test]
async fn the_bare_address_leads_to_the_readers_own_language() {
    let house = house(false).await;
    let mut browser = house.browser();
    let answer = browser.get("/").await;
    answer.is(307);
    assert_eq!(answer.location(), "/fr");
    let request = axum::http::Request::get("/")
        .header("accept-language", "nl-BE,nl;q=0.9")
        .body(axum::body::Body::empty())
        .unwrap();
    assert_eq!(browser.raw(request).await.location(), "/nl");
}

#[tokio::test]
async fn every_public_page_is_there_in_three_languages_with_its_lang() {
    let house = house(true).await;
    let sample = sample::open(&house.world).await;
    let (process, envelope) = (&sample.process, &sample.envelope);
    for locale in ["fr", "nl", "en"] {
        let mut browser = house.browser();
        for path in [
            String::new(),
            "/sign-in".to_owned(),
            "/accessibility".to_owned(),
            "/privacy".to_owned(),
            "/how-it-counts".to_owned(),
            "/demo/personas".to_owned(),
            "/demo/outbox".to_owned(),
            format!("/p/{process}"),
            format!("/p/{process}/{envelope}/projects"),
            format!("/p/{process}/{envelope}/compare?compare=1&compare=2"),
            format!("/p/{process}/projects/arbres"),
            format!("/p/{process}/{envelope}/vote"),
            format!("/p/{process}/{envelope}/results"),
        ] {
            let answer = browser.get(&format!("/{locale}{path}")).await;
            answer.is(200).says(&format!("<html lang=\"{locale}\"")).says("<h1");
            let policy = answer.headers["content-security-policy"].to_str().unwrap();
            assert!(policy.contains("'nonce-") && !policy.contains("unsafe-inline"), "{path}");
        }
    }
}

#[tokio::test]
async fn an_address_that_does_not_exist_is_a_real_404_in_the_readers_language() {
    let house = house(false).await;
    let sample = sample::open(&house.world).await;
    let process = &sample.process;
    let mut browser = house.browser();
    for path in [
        "/nl/nergens".to_owned(),
        "/nl/p/nergens".to_owned(),
        format!("/nl/p/{process}/nergens/vote"),
        format!("/nl/p/{process}/projects/nergens"),
        format!("/nl/p/{process}/nergens/results"),
        "/nl/p/..%2f..%2fetc/vote".to_owned(),
    ] {
        browser.get(&path).await.is(404).says("<html lang=\"nl\"").says("<h1");
    }
}

#[tokio::test]
async fn a_draft_process_does_not_exist_for_citizens() {
    let house = house(false).await;
    let services = &house.world.services;
    let sample = sample::planned(&house.world).await;
    let mut form = sample::process_form(services);
    form.published = false;
    service::process::update(services, &sample.staff, &sample.process, &form).await.unwrap();
    let mut browser = house.browser();
    browser.get(&format!("/fr/p/{}", sample.process)).await.is(404);
    browser.get("/fr").await.is(200).is_silent_about("/p/budget");
}

#[tokio::test]
async fn a_page_that_knows_the_visitor_is_never_stored() {
    let house = house(true).await;
    let mut browser = house.persona("citizen").await;
    let answer = browser.get("/fr/me").await;
    assert_eq!(answer.is(200).headers["cache-control"], "no-store");
}

#[tokio::test]
async fn a_project_whose_text_tries_to_run_a_script_is_shown_harmless() {
    let house = house(false).await;
    let services = &house.world.services;
    let sample = sample::planned(&house.world).await;
    let mut form = sample::project_form("<script>alert(1)</script>", 100);
    form.description[0] = "<script>alert(2)</script> [x](javascript:alert(3))".to_owned();
    let (staff, process, envelope) = (&sample.staff, &sample.process, &sample.envelope);
    let project =
        service::project::create(services, staff, process, envelope, &form).await.unwrap();
    let page = house.browser().get(&format!("/fr/p/{process}/projects/{}", project.slug)).await;
    page.is(200).says("<title>&lt;script&gt;alert(1)&lt;/script&gt; – Ensamen</title>");
    page.is_silent_about("<script>alert").is_silent_about("href=\"javascript:");
}

#[tokio::test]
async fn an_address_that_cannot_be_read_is_a_page_that_is_not_there() {
    let house = house(true).await;
    for path in ["/fr/actors/x", "/fr/p/appel/proposals/É", "/fr/p/%20/proposals"] {
        let page = house.browser().get(path).await;
        page.is(404).says("lang=\"fr\"").says("</html>");
    }
    house.browser().get("/nl/actors/x").await.is(404).says("lang=\"nl\"");
}

#[tokio::test]
async fn who_carries_an_imported_project_has_it_on_its_page() {
    let house = house(true).await;
    tests::sample::open(&house.world).await;
    let process = domain::text::Slug::parse("budget").unwrap();
    let services = &house.world.services;
    let nobody = domain::account::Caller::anonymous();
    let view = service::process::show(services, &nobody, &process).await.unwrap();
    let projects = service::project::list(services, &view.envelopes[0]).await.unwrap();
    let bearer = projects[0].bearer.id;
    let page = house.browser().get(&format!("/fr/actors/{bearer}")).await;
    page.is(200).says("/fr/p/budget/projects/bancs").is_silent_about("Rien de public");
}
