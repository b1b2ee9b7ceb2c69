//! Lists in a frame on somebody else's site.

use crate::{
    browser::{Browser, House},
    registry::{collective, lending, shared},
};
use app::embed::Embedders;
use tests::sample;

/// A house with a shared thing and an initiative on the list.
async fn shown() -> (House, Browser) {
    let house = lending().await;
    sample::planned(&house.world).await;
    let (mut sam, id) = collective(&house, "sam@test.example", "Comité Brabant").await;
    shared(&mut sam, &id, &[]).await;
    sam.post(&format!("/fr/actors/{id}/listing"), &[("address", "Place du Miroir")]).await.is(303);
    let confirm = [("actor", &*id), ("intent", "confirm")];
    house.staff().await.post("/fr/admin/initiatives", &confirm).await.is(303);
    let anyone = house.browser();
    (house, anyone)
}

#[tokio::test]
async fn a_list_in_a_frame_has_a_map_and_neither_a_way_around_the_site_nor_a_cookie() {
    let (_house, mut anyone) = shown().await;
    for (path, words) in [
        ("/fr/embed/initiatives", "Comité Brabant"),
        ("/nl/embed/initiatives", "Initiatieven"),
        ("/fr/embed/registry?commune=jette", "Tonnelle 3 x 6 m"),
        ("/en/embed/registry", "Comité Brabant"),
    ] {
        let page = anyone.get(path).await;
        page.is(200).says(words).says("class=\"map__drawing\"").says("<base target=\"_blank\"");
        page.is_silent_about("<nav").is_silent_about("<header").is_silent_about("<footer");
        assert!(page.headers.get("set-cookie").is_none(), "{path} sets a cookie");
        let policy = page.headers["content-security-policy"].to_str().unwrap();
        assert!(policy.contains("frame-ancestors *"), "{policy}");
        assert!(policy.contains("default-src 'none'") && !policy.contains("'unsafe-"), "{policy}");
        assert_eq!(page.headers["cross-origin-resource-policy"], "cross-origin");
    }
    anyone.get("/fr/embed/registry?commune=evere").await.is_silent_about("Tonnelle");
    // Every other page stays out of frames.
    let page = anyone.get("/fr/registry").await;
    let policy = page.headers["content-security-policy"].to_str().unwrap();
    assert!(policy.contains("frame-ancestors 'none'"), "{policy}");
}

#[tokio::test]
async fn without_a_language_a_frame_speaks_that_of_its_reader() {
    let (_house, mut anyone) = shown().await;
    let answer = anyone.get("/embed/registry?commune=jette").await;
    assert_eq!(answer.is(307).location(), "/fr/embed/registry?commune=jette");
}

#[tokio::test]
async fn an_operator_names_the_sites_that_may_show_a_list() {
    let (house, _) = shown().await;
    let sites = Embedders::parse("https://www.jette.be").unwrap();
    let house = House { router: house.router.clone().layer(axum::Extension(sites)), ..house };
    let page = house.browser().get("/fr/embed/initiatives").await;
    let policy = page.headers["content-security-policy"].to_str().unwrap();
    assert!(policy.ends_with("frame-ancestors https://www.jette.be"), "{policy}");
}

#[tokio::test]
async fn the_page_of_each_list_gives_the_words_to_copy() {
    let (_house, mut anyone) = shown().await;
    let page = anyone.get("/fr/registry?commune=jette").await;
    page.says("127.0.0.1:3000/fr/embed/registry?commune=jette").says("iframe");
    let page = anyone.get("/nl/actors").await;
    page.says("127.0.0.1:3000/nl/embed/initiatives").says("Zet deze lijst op uw site");
}
