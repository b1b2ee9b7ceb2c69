//! Maps and charts: never the only way to read something, and true.

use crate::{
    browser::{Browser, House, house},
    proposals::{HERE, call},
};
use app::{cx::Site, tiles::Tiles};
use domain::ballot::Choices;
use server::{demonstration::PERSONAS, limits::Limits, web};
use service::{conduct::Step, envelope::EnvelopeForm};
use std::sync::Arc;
use tests::{
    sample::{self, Sample},
    world::World,
};

/// A call in a region whose communes are known.
async fn region() -> House {
    let house = house(true).await;
    server::demonstration::load_reference(&house.world.services).await.unwrap();
    call(&house).await;
    house
}

const IN_JETTE: [(&str, &str); 8] = [
    ("original", "fr"),
    ("title", "Un four à pain"),
    ("place", "Place du marché"),
    ("commune", "jette"),
    ("point", "50.878123,4.326987"),
    ("summary", "Cuire son pain ensemble"),
    ("bearer", "self"),
    ("bearer_name", "Marie, place du marché"),
];

async fn begun(house: &House, fields: &[(&str, &str)]) -> Browser {
    let mut marie = house.browser_of("marie@test.example").await;
    marie.post("/fr/p/appel/propose", fields).await.is(303);
    marie
}

#[tokio::test]
async fn a_place_shown_on_the_map_is_kept_with_the_proposal_and_pinned_in_the_list() {
    let house = region().await;
    let mut marie = begun(&house, &IN_JETTE).await;
    marie.get(&format!("{HERE}/edit")).await.is(200).says("value=\"50.878123,4.326987\"");
    marie.post(&format!("{HERE}/step"), &[("step", "submit")]).await.is(303);
    let list = house.browser().get("/fr/p/appel/proposals").await;
    list.is(200).says("class=\"map__pin\"").says("<title>Un four à pain</title>");
}

#[tokio::test]
async fn a_point_that_is_none_is_refused_and_every_word_is_kept() {
    let house = region().await;
    let mut marie = house.browser_of("marie@test.example").await;
    let mut fields = IN_JETTE.to_vec();
    fields.retain(|(name, _)| *name != "point");
    fields.push(("point", "quelque part"));
    let answer = marie.post("/fr/p/appel/propose", &fields).await;
    answer.is(422).says("value=\"Un four à pain\"").says("Place du marché");
}

#[tokio::test]
async fn the_map_of_proposals_counts_by_commune_leads_to_the_list_and_is_not_read_aloud() {
    let house = region().await;
    let mut marie = begun(&house, &IN_JETTE).await;
    marie.post(&format!("{HERE}/step"), &[("step", "submit")]).await.is(303);
    let list = house.browser().get("/fr/p/appel/proposals").await;
    list.is(200)
        .says("aria-hidden=\"true\"><path")
        .says("href=\"/fr/p/appel/proposals?commune=jette\" tabindex=\"-1\"")
        .says("<title>Jette\u{202f}: 1 proposition")
        // Its base is committed, drawn here, and says whose borders these are.
        .says("Limites des communes\u{202f}: Statbel")
        // The list beside it has the same proposal.
        .says("class=\"project-row__title\"");
    let here = house.browser().get("/fr/p/appel/proposals?commune=jette").await;
    here.is(200).says("Un four à pain");
    let elsewhere = house.browser().get("/fr/p/appel/proposals?commune=evere").await;
    elsewhere.is(200).is_silent_about("class=\"project-row__title\"");
}

#[tokio::test]
async fn a_search_finds_words_without_accents_and_passes_over_what_has_them_not() {
    let house = region().await;
    let mut marie = begun(&house, &IN_JETTE).await;
    marie.post(&format!("{HERE}/step"), &[("step", "submit")]).await.is(303);
    for found in ["marche", "PAIN marie", "jette four"] {
        let query = crate::browser::encoded(found);
        let list = house.browser().get(&format!("/fr/p/appel/proposals?q={query}")).await;
        list.is(200).says("Un four à pain");
    }
    let none = house.browser().get("/fr/p/appel/proposals?q=piscine").await;
    none.is(200).is_silent_about("Un four à pain");
}

#[tokio::test]
async fn ones_own_draft_stands_in_the_list_and_in_nobody_elses() {
    let house = region().await;
    let mut marie = begun(&house, &IN_JETTE).await;
    marie.get("/fr/p/appel/proposals").await.is(200).says("Un four à pain");
    marie.get("/fr/p/appel/proposals?q=piscine").await.is_silent_about("Un four à pain");
    house.browser().get("/fr/p/appel/proposals").await.is_silent_about("Un four à pain");
}

/// An envelope of a process with results of two communes, two themes and two kinds of bearers.
async fn decided(world: &World, sample: &Sample, envelope: &str) {
    let slug = domain::text::Slug::parse(envelope).unwrap();
    let (services, staff) = (&world.services, &sample.staff);
    for (title, commune, theme, kind) in
        [("Mare", "evere", "nature", "school"), ("Bal", "jette", "culture", "association")]
    {
        let mut form = sample::project_form(title, 200);
        form.commune = commune.to_owned();
        form.theme = theme.to_owned();
        form.bearer_type = kind.to_owned();
        form.bearer_name = title.to_owned();
        service::project::create(services, staff, &sample.process, &slug, &form).await.unwrap();
    }
    let take = async |step| {
        let process = &sample.process;
        service::conduct::take(services, staff, process, &slug, step).await.unwrap();
    };
    take(Step::Open).await;
    let view = sample::view(world, sample).await;
    let target = view.envelope(&slug).unwrap();
    let last = target.projects.to_string();
    for number in 0..12 {
        let email = format!("voter{number}@test.example");
        let voter = sample::voter(services, &email).await;
        let choices = Choices::new(["1".to_owned(), last.clone()]);
        service::ballot::cast(services, &voter, target, choices).await.unwrap();
    }
    take(Step::CloseEarly(sample::both("Fin"))).await;
    take(Step::Count).await;
    take(Step::Publish).await;
}

#[tokio::test]
async fn each_chart_and_each_map_of_results_stands_beside_the_table_that_says_the_same() {
    let house = house(true).await;
    let sample = sample::planned(&house.world).await;
    decided(&house.world, &sample, "rues").await;
    let path = format!("/fr/p/{}/{}/results", sample.process, sample.envelope);
    let page = house.browser().get(&path).await;
    page.is(200)
        .says("class=\"chart\"")
        .says("Part des voix")
        .says("Part de l’argent")
        .says("map__area map__area--5")
        .says("<caption>Par commune")
        .says("<caption>Par thème")
        .says("<caption>Par porteur")
        .says("data-label=\"Montant\"");
    // As many tables as drawings, and one chart for each but the map.
    assert_eq!(page.body.matches("class=\"beside\"").count(), 3, "three ways to group");
    assert_eq!(page.body.matches("<figure class=\"map\">").count(), 1);
    let charts = page.body.match_indices("class=\"chart\"").map(|(at, _)| &page.body[..at]);
    let hidden = charts.filter(|before| before.ends_with("<figure aria-hidden=\"true\" "));
    assert_eq!(hidden.count(), 2, "no drawing is read aloud");
    for (language, words) in
        [("nl", "Gemeentegrenzen: Statbel"), ("en", "Borders of the communes: Statbel")]
    {
        let path = path.replace("/fr/", &format!("/{language}/"));
        house.browser().get(&path).await.is(200).says(words);
    }
}

#[tokio::test]
async fn several_envelopes_are_compared_side_by_side_once_their_results_are_public() {
    let house = house(true).await;
    let world = &house.world;
    let sample = sample::planned(world).await;
    let path = format!("/fr/p/{}/results", sample.process);
    house.browser().get(&path).await.is(404);
    let form = EnvelopeForm {
        slug: "places".to_owned(),
        name: sample::both("Places"),
        summary: sample::both("Pour les places."),
        amount: "500".to_owned(),
        ..EnvelopeForm::default()
    };
    let (services, staff) = (&world.services, &sample.staff);
    service::envelope::create(services, staff, &sample.process, &form).await.unwrap();
    let places = domain::text::Slug::parse("places").unwrap();
    let rules = sample::greedy(3);
    service::envelope::save_rules(services, staff, &sample.process, &places, rules).await.unwrap();
    decided(world, &sample, "rues").await;
    decided(world, &sample, "places").await;
    let page = house.browser().get(&path).await;
    page.is(200)
        .says("Les résultats de 2 enveloppes")
        .says("<caption>L’argent de chaque enveloppe")
        .says("/rues/results\">Rues")
        .says("/places/results\">Places")
        .says("data-label=\"Places\"");
    let process = format!("/fr/p/{}", sample.process);
    house.browser().get(&process).await.is(200).says("Comparer les enveloppes");
}

#[tokio::test]
async fn a_long_list_of_results_folds_its_reasons_away_and_a_short_one_does_not() {
    let house = house(true).await;
    let world = &house.world;
    let sample = sample::planned(world).await;
    for number in 0..8 {
        let form = sample::project_form(&format!("Idée {number}"), 700 + number);
        let (services, staff) = (&world.services, &sample.staff);
        service::project::create(services, staff, &sample.process, &sample.envelope, &form)
            .await
            .unwrap();
    }
    decided(world, &sample, "rues").await;
    let path = format!("/fr/p/{}/{}/results", sample.process, sample.envelope);
    let page = house.browser().get(&path).await;
    page.is(200).says("result-row--short").is_silent_about("class=\"why\"><p>");
    // Folded, and there for whoever opens or prints it.
    let folded = page.body.matches("<details class=\"why why__details\">").count();
    assert_eq!(folded, 16, "six, eight and two projects");
    page.says("Personne ne l’a choisi cette fois").is_silent_about("why__details\" open");
    let other = crate::browser::house(true).await;
    let short = sample::decided(&other.world).await;
    let path = format!("/fr/p/{}/{}/results", short.process, short.envelope);
    other.browser().get(&path).await.is(200).is_silent_about("result-row--short");
}

/// The same house, with tiles from an address.
fn with_tiles(house: House, url: &str) -> House {
    let tiles = Tiles::parse(url, Some("© <la Région>")).unwrap();
    let site = Site {
        services: house.world.services.clone(),
        public_url: "http://127.0.0.1:3000".into(),
        secure: false,
        personas: PERSONAS.clone().into(),
        tiles: Some(Arc::new(tiles)),
    };
    House { router: web::router(site, Limits::new(100_000, None)), ..house }
}

/// What a page may load, as its header says.
async fn policy(house: &House, path: &str) -> String {
    let answer = house.browser().get(path).await;
    answer.headers["content-security-policy"].to_str().unwrap().to_owned()
}

#[tokio::test]
async fn the_way_to_the_large_map_is_a_button_and_its_library_comes_with_no_page() {
    let house = region().await;
    let mut marie = begun(&house, &IN_JETTE).await;
    marie.post(&format!("{HERE}/step"), &[("step", "submit")]).await.is(303);
    for (language, words) in
        [("fr", "Agrandir la carte"), ("nl", "Kaart vergroten"), ("en", "Enlarge the map")]
    {
        let list = marie.get(&format!("/{language}/p/appel/proposals")).await;
        list.is(200).says("type=\"button\" data-map=\"open\"").says(words);
        // Named for the script, and asked for by nothing on the page.
        list.says("data-library=\"/assets/maplibre/maplibre-gl.js\"")
            .is_silent_about("src=\"/assets/maplibre")
            .is_silent_about("href=\"/assets/maplibre");
    }
    let form = marie.get("/fr/p/appel/propose").await;
    form.is(200).says("data-map=\"centre\"").says("Mettre le point au milieu");
    marie.get("/fr").await.is_silent_about("/assets/map.js");
}

#[tokio::test]
async fn without_tiles_a_page_with_maps_starts_its_own_worker_and_asks_nobody_else() {
    let house = region().await;
    let with_maps = policy(&house, "/fr/p/appel/proposals").await;
    for part in ["worker-src 'self';", "img-src 'self' data:;", "connect-src 'self';"] {
        assert!(with_maps.contains(part), "{with_maps}");
    }
    let home = policy(&house, "/fr").await;
    assert!(!home.contains("worker-src"), "{home}");
}

#[tokio::test]
async fn tiles_widen_what_a_page_with_maps_may_ask_by_their_origin_and_no_other_page() {
    let house = region().await;
    let mut marie = begun(&house, &IN_JETTE).await;
    marie.post(&format!("{HERE}/step"), &[("step", "submit")]).await.is(303);
    let house = with_tiles(house, "https://tiles.example.be/{z}/{x}/{y}.png");
    let with_maps = policy(&house, "/fr/p/appel/proposals").await;
    for part in [
        "img-src 'self' data: https://tiles.example.be;",
        "connect-src 'self' https://tiles.example.be;",
        "script-src 'nonce-",
    ] {
        assert!(with_maps.contains(part), "{with_maps}");
    }
    assert_eq!(with_maps.matches("tiles.example.be").count(), 2, "{with_maps}");
    let home = policy(&house, "/fr").await;
    assert!(!home.contains("tiles.example.be"), "{home}");
    // The worker obeys the policy of its own file.
    let worker = policy(&house, "/assets/maplibre/maplibre-gl-worker.js").await;
    assert!(worker.contains("default-src 'none'; connect-src https://tiles.example.be;"));
    let list = house.browser().get("/fr/p/appel/proposals").await;
    list.says("data-tiles=\"https://tiles.example.be/{z}/{x}/{y}.png\"")
        .says("data-tiles-kind=\"images\"")
        // Who is asked stands before the press; whose they are, under the map, as text.
        .says("demande ses images à tiles.example.be,")
        .says("© &lt;la Région");
}
