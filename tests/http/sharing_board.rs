//! Needs and offers, the desk of who keeps the registry, lists that come in, and open data.

use crate::{
    browser::{Browser, House},
    registry::{ask, collective, field, lending, shared},
};
use tests::sample;

async fn letters(house: &House, email: &str) -> Vec<String> {
    let mails = service::mail::outbox(&house.world.services).await.unwrap();
    let own = mails.into_iter().filter(|mail| mail.recipient.as_str() == email);
    own.map(|mail| format!("{}\n{}", mail.subject, mail.body)).collect()
}

async fn written(
    browser: &mut Browser,
    side: &str,
    speaker: &str,
    more: &[(&str, &str)],
) -> String {
    let mut form = vec![
        ("direction", side),
        ("what", "une tonnelle"),
        ("kind", ""),
        ("commune", "jette"),
        ("speaker", speaker),
    ];
    for (name, value) in more {
        form.retain(|(other, _)| other != name);
        form.push((name, value));
    }
    let answer = browser.post("/fr/registry/board/new", &form).await;
    answer.is(303).location().split('?').next().unwrap().to_owned()
}

fn id(path: &str) -> String {
    path.rsplit('/').next().unwrap().to_owned()
}

#[tokio::test]
async fn contacts_are_shared_only_once_both_said_yes_and_the_loan_counts() {
    let house = lending().await;
    let (mut lou, farm) = collective(&house, "lou@test.example", "Ferme du Chant").await;
    let (mut sam, committee) = collective(&house, "sam@test.example", "Comité Brabant").await;
    let thing = shared(&mut lou, &farm, &[("what", "Barnum de la ferme")]).await;
    let offer = [("what", "un barnum, le week-end"), ("theme", "food")];
    let offer = written(&mut lou, "offer", &farm, &offer).await;
    let need = written(&mut sam, "need", &committee, &[("theme", "culture")]).await;
    let told = letters(&house, "lou@test.example").await;
    assert!(told.iter().any(|letter| letter.contains("Comité Brabant cherche")), "{told:?}");
    let page = sam.get(&need).await;
    page.says("Une mise en lien possible").says("un barnum, le week-end");
    page.says("Vous faites des choses différentes").says("Barnum de la ferme");
    page.is_silent_about("lou@test.example");
    // Whoever passes by sees the need and nothing of its matches.
    house.browser().get(&need).await.is(200).is_silent_about("mises en lien");
    house.browser().get("/nl/registry/board").await.is(200).says("une tonnelle").says("1 gezocht");
    let (offer_id, need_id) = (id(&offer), id(&need));
    let yes = |other| [("intent", "yes"), ("other", other)];
    lou.post(&need, &yes(&offer_id)).await.is(403);
    sam.post(&need, &yes(&offer_id)).await.is(303);
    sam.get(&need).await.says("Vous avez dit oui").is_silent_about("lou@test.example");
    lou.post(&offer, &yes(&need_id)).await.is(303);
    let page = sam.get(&need).await;
    page.says("lou@").says(&format!("match={need_id}%3A{offer_id}"));
    let told = letters(&house, "sam@test.example").await;
    assert!(told.iter().any(|letter| letter.contains("lou@test.example")), "{told:?}");
    let matched = format!("{need_id}:{offer_id}");
    let loan = ask(&mut sam, &thing, 5, &[("speaker", &committee), ("match", &matched)]).await;
    let loan = loan.is(303).location().split('?').next().unwrap().to_owned();
    house.browser().get("/fr/registry/board").await.says("dont aucune encore");
    lou.post(&loan, &[("intent", "approve")]).await.is(303);
    lou.post(&loan, &[("intent", "hand-over"), ("condition", "good")]).await.is(303);
    house.browser().get("/fr/registry/board").await.says("dont une jusqu’au prêt");
    sam.post(&need, &[("intent", "close")]).await.is(303);
    house.browser().get("/fr/registry/board").await.is_silent_about("une tonnelle");
}

#[tokio::test]
async fn terms_rank_what_goes_together_and_are_told_in_the_sentence() {
    let house = lending().await;
    let (mut lou, farm) = collective(&house, "lou@test.example", "Ferme").await;
    let (mut sam, committee) = collective(&house, "sam@test.example", "Comité").await;
    let (mut ada, school) = collective(&house, "ada@test.example", "École").await;
    let dear = [("fee", "40"), ("deposit", "100"), ("what", "un barnum payant")];
    written(&mut lou, "offer", &farm, &dear).await;
    let free = [("audience", "groups"), ("what", "un barnum gratuit")];
    written(&mut ada, "offer", &school, &free).await;
    let need = written(&mut sam, "need", &committee, &[]).await;
    let page = sam.get(&need).await;
    page.says("Le prêt coûte 40\u{a0}€\u{a0}; la caution est de 100\u{a0}€.");
    page.says("C’est gratuit et sans caution.");
    assert!(page.body.find("un barnum gratuit") < page.body.find("un barnum payant"));
    // An inhabitant is not among groups: told, and not shut out.
    let mut eva = house.browser_of("eva@test.example").await;
    let need = written(&mut eva, "need", "self", &[("name", "Eva")]).await;
    eva.get(&need).await.says("un barnum gratuit").says("s’adresse à d’autres en premier");
    let bad =
        [("direction", "offer"), ("what", "une tonnelle"), ("commune", "jette"), ("fee", "dix")];
    ada.post("/fr/registry/board/new", &bad).await.is(422).says("value=\"dix\"");
}

#[tokio::test]
async fn what_one_declines_is_not_shown_again_and_dates_are_a_gate() {
    let house = lending().await;
    let (mut lou, farm) = collective(&house, "lou@test.example", "Ferme").await;
    let (mut sam, committee) = collective(&house, "sam@test.example", "Comité").await;
    let day = |days| field(days, 10)[..10].to_owned();
    let (from, to, late) = (day(5), day(6), day(7));
    let early = [("from", &*from), ("to", &*to)];
    let offer = written(&mut lou, "offer", &farm, &early).await;
    let need = written(&mut sam, "need", &committee, &[("from", &*late), ("to", &*late)]).await;
    sam.get(&need).await.says("Pas encore de mise en lien");
    let need = written(&mut sam, "need", &committee, &[("from", &*to), ("to", &*late)]).await;
    sam.get(&need).await.says("Une mise en lien possible");
    let offer = id(&offer);
    sam.post(&need, &[("intent", "no"), ("other", &offer)]).await.is(303);
    sam.get(&need).await.says("Pas encore de mise en lien");
    let past = [
        ("direction", "need"),
        ("what", "une tonnelle"),
        ("commune", "jette"),
        ("speaker", &*committee),
        ("from", "2020-01-01"),
        ("to", "2020-01-02"),
    ];
    sam.post("/fr/registry/board/new", &past).await.is(422).says("déjà passé");
    house.browser().get("/fr/registry/board/new").await.is(303);
}

#[tokio::test]
async fn a_word_that_was_taught_is_understood_and_merged_kinds_are_never_lost() {
    let house = lending().await;
    sample::staff(&house.world.services).await;
    let mut steward = house.staff().await;
    let (mut sam, owner) = collective(&house, "sam@test.example", "Comité").await;
    let thing = shared(&mut sam, &owner, &[("what", "zinzinuleur")]).await;
    house.browser().get("/fr/admin/registry").await.is(303);
    sam.get("/fr/admin/registry").await.is(403);
    steward.get("/fr/admin/registry").await.is(200).says("zinzinuleur");
    let teach = |kind: &'static str| [("intent", "teach"), ("term", "zinzinuleur"), ("kind", kind)];
    sam.post("/fr/admin/registry", &teach("generator")).await.is(403);
    steward.post("/fr/admin/registry", &teach("nothing-such")).await.is(422);
    steward.post("/fr/admin/registry", &teach("generator")).await.is(303);
    sam.get(&thing).await.says("Groupe électrogène");
    let again = shared(&mut sam, &owner, &[("what", "Zinzinuleur")]).await;
    sam.get(&again).await.says("Groupe électrogène");
    let merge = |from: &'static str, into: &'static str| {
        [("intent", "merge"), ("from", from), ("into", into)]
    };
    steward.post("/fr/admin/registry", &merge("generator", "generator")).await.is(422);
    steward.post("/fr/admin/registry", &merge("generator", "battery")).await.is(303);
    sam.get(&thing).await.says("Station électrique");
    house.browser().get("/fr/registry/kinds/generator").await.is(200).says("Station électrique");
    house.browser().get("/fr/registry?kind=generator").await.says("zinzinuleur");
    steward.get("/fr/admin/registry").await.says("→");
}

const LIST: &str = "N°;Nom;Nombre;Propriétaire;Commune;Latitude;Longitude;Caution\n\
    T1;Tonnelle 3x3;2;COCOF;1090;50,88;4,33;250\n\
    T2;Chaises pliantes;100;COCOF;Evere;;;\n\
    T3;Tables;mille;COCOF;Nulle part;;;beaucoup\n";

#[tokio::test]
async fn a_list_is_tried_out_then_taken_in_and_never_doubled() {
    let house = lending().await;
    sample::staff(&house.world.services).await;
    let mut steward = house.staff().await;
    let path = "/fr/admin/registry/import";
    let send = |intent: &'static str| [("source", "cocof"), ("intent", intent)];
    let tried = steward.upload(path, LIST.replace("N°", "Id").as_bytes(), &send("try")).await;
    tried.is(200).says("2 à ajouter").says("Rien n’est gardé").says("3 cellules à revoir");
    tried.says("Ligne 4").says("Nulle part").says("beaucoup");
    house.browser().get("/fr/registry").await.is_silent_about("Tonnelle 3x3");
    let list = LIST.replace("N°", "Id");
    let done = steward.upload(path, list.as_bytes(), &send("import")).await;
    done.is(200).says("2 ajoutées");
    house.browser().get("/fr/registry?q=tonnelle").await.says("Tonnelle 3x3").says("COCOF");
    let again = steward.upload(path, list.as_bytes(), &send("import")).await;
    again.says("0 ajoutées, 0 modifiées, 2 sans changement");
    // What its lender added since stays: no list knows of it.
    let found = house.browser().get("/fr/registry?q=tonnelle").await;
    let at = found.body.find("/fr/registry/things/").unwrap();
    let thing = found.body[at..at + 56].to_owned();
    let added = [
        ("what", "Tonnelle 3x3"),
        ("commune", "jette"),
        ("quantity", "2"),
        ("deposit", "250"),
        ("point", "50.88,4.33"),
        ("set_up", "À deux, en une heure"),
        ("buffer", "4"),
        ("key", "Chez Rosa"),
    ];
    steward.post(&format!("{thing}/edit"), &added).await.is(303);
    let again = steward.upload(path, list.as_bytes(), &send("import")).await;
    again.says("0 ajoutées, 0 modifiées, 2 sans changement");
    let form = steward.get(&format!("{thing}/edit")).await;
    form.says("À deux, en une heure").says("value=\"Chez Rosa\"").says("value=\"4\"");
    let changed = list.replace(";250", ";300");
    let changed = steward.upload(path, changed.as_bytes(), &send("import")).await;
    changed.says("0 ajoutées, 1 modifiées, 1 sans changement");
    let form = steward.get(&format!("{thing}/edit")).await;
    form.says("value=\"300\"").says("À deux, en une heure").says("value=\"Chez Rosa\"");
    let mut bad = "Nom;Nombre;Propriétaire;Commune\n".to_owned();
    for number in 0..1_000 {
        bad.push_str(&format!("Tonnelle {number};zéro;Comité;jette\n"));
    }
    let report = steward.upload(path, bad.as_bytes(), &send("try")).await;
    report.is(200).says("cellules à revoir").says("Ligne 2<").says("1\u{a0}000");
    let nothing = steward.upload(path, b"", &send("try")).await;
    nothing.is(422).says("Remplissez ce champ");
    let nameless = steward.upload(path, list.as_bytes(), &[("source", "N'importe quoi")]).await;
    nameless.is(422).says("importe quoi\"").says("id=\"source-error\"");
    steward.get(path).await.is(303);
    let mut sam = house.browser_of("sam@test.example").await;
    sam.upload(path, list.as_bytes(), &send("try")).await.is(403);
}

#[tokio::test]
async fn open_data_says_what_everybody_may_know_and_comes_in_again() {
    let house = lending().await;
    sample::staff(&house.world.services).await;
    let mut steward = house.staff().await;
    let list = LIST.replace("N°", "Id");
    let send = [("source", "cocof"), ("intent", "import")];
    steward.upload("/fr/admin/registry/import", list.as_bytes(), &send).await.is(200);
    let (mut sam, owner) = collective(&house, "sam@test.example", "Comité").await;
    let home = [("address", "Rue Longue 7"), ("private_home", "yes"), ("contact", "0470")];
    shared(&mut sam, &owner, &home).await;
    let mut anyone = house.browser();
    let file = anyone.get("/data/registry/resources.geojson").await;
    assert_eq!(file.is(200).headers["content-type"], "application/geo+json");
    assert_eq!(file.headers["access-control-allow-origin"], "*");
    let map: serde_json::Value = serde_json::from_str(&file.body).unwrap();
    assert_eq!(map["type"], "FeatureCollection");
    let features = map["features"].as_array().unwrap();
    assert_eq!(features.len(), 3);
    for feature in features {
        assert_eq!(feature["type"], "Feature");
        assert!(feature["id"].is_string() && feature["properties"].is_object());
        // RFC 7946: a geometry, or null where there is none.
        assert!(feature["geometry"].is_null() || feature["geometry"]["type"] == "Point");
    }
    let tent = features.iter().find(|one| one["properties"]["agent"] == "COCOF").unwrap();
    let tent = if tent["geometry"].is_null() { &features[2] } else { tent };
    assert!(features.iter().any(|one| {
        one["geometry"]["coordinates"] == serde_json::json!([4.33, 50.88])
            && one["properties"]["deposit_cents"] == 25_000
    }));
    assert!(tent["properties"]["availability_url"].as_str().unwrap().ends_with(".ics"));
    let csv = anyone.get("/data/registry/resources.csv").await;
    csv.is(200).says("Tonnelle 3x3").is_silent_about("Rue Longue").is_silent_about("0470");
    file.is_silent_about("Rue Longue").is_silent_about("0470");
    let linked = anyone.get("/data/registry/resources.jsonld").await;
    assert_eq!(linked.is(200).headers["content-type"], "application/ld+json");
    let linked: serde_json::Value = serde_json::from_str(&linked.body).unwrap();
    let graph = linked["@graph"].as_array().unwrap();
    assert_eq!(graph.len(), 3);
    for node in graph {
        assert_eq!(node["offers"]["@type"], "schema:Offer");
        let lease = "http://purl.org/goodrelations/v1#LeaseOut";
        assert_eq!(node["offers"]["businessFunction"], lease);
        assert!(node["vf:accountingQuantity"]["om2:hasNumericalValue"].as_u64().unwrap() > 0);
        assert!(node["@id"].as_str().unwrap().starts_with("http"));
    }
    // What leaves one registry is read by another.
    let other = lending().await;
    sample::staff(&other.world.services).await;
    let mut there = other.staff().await;
    for text in [&csv.body, &file.body] {
        let send = [("source", "elsewhere"), ("intent", "try")];
        let report = there.upload("/fr/admin/registry/import", text.as_bytes(), &send).await;
        report.is(200).says("3 à ajouter").is_silent_about("à revoir");
    }
}

const HOURS: &str = "Id;Nom;Propriétaire;Commune;Horaires;Fermetures\n\
    T1;Tonnelle 3x3;COCOF;1090;\"DTSTART:20250106T100000 DTEND:20250106T123000 \
    RRULE:FREQ=WEEKLY;BYDAY=MO,TH\";\"DTSTART;VALUE=DATE:20260706 DTEND;VALUE=DATE:20260801\"\n\
    T2;Chaises pliantes;COCOF;Evere;\"FREQ=MONTHLY;BYDAY=1MO\";\n";

#[tokio::test]
async fn hours_come_in_and_go_out_as_the_rules_of_a_calendar() {
    let house = lending().await;
    sample::staff(&house.world.services).await;
    let mut steward = house.staff().await;
    let send = [("source", "cocof"), ("intent", "import")];
    let report = steward.upload("/fr/admin/registry/import", HOURS.as_bytes(), &send).await;
    report.is(200).says("Nous ne comprenons pas «\u{a0}FREQ=MONTHLY\u{a0}»");
    let mut anyone = house.browser();
    let map = anyone.get("/data/registry/resources.geojson").await;
    let map: serde_json::Value = serde_json::from_str(&map.body).unwrap();
    let id = map["features"][0]["id"].as_str().unwrap().to_owned();
    let page = anyone.get(&format!("/fr/registry/things/{id}")).await;
    page.is(200).says("10\u{a0}h\u{a0}00").says("12\u{a0}h\u{a0}30");
    let file = anyone.get(&format!("/data/registry/{id}.ics")).await;
    let lines = file.is(200).body.replace("\r\n ", "");
    // The first day from which it looks is a Sunday.
    for line in [
        "DTSTART;TZID=Europe/Brussels:20260302T100000",
        "DTEND;TZID=Europe/Brussels:20260302T123000",
        "RRULE:FREQ=WEEKLY;BYDAY=MO,TH;UNTIL=20270302T",
        "EXDATE;TZID=Europe/Brussels:20260706T100000,20260709T100000,",
        "DTSTART;VALUE=DATE:20260706",
        "DTEND;VALUE=DATE:20260801",
        "TZID:Europe/Brussels",
    ] {
        assert!(lines.contains(line), "{line} in {lines}");
    }
    // What goes out comes in elsewhere as it was.
    let csv = anyone.get("/data/registry/resources.csv").await;
    let other = lending().await;
    sample::staff(&other.world.services).await;
    let mut there = other.staff().await;
    there.upload("/fr/admin/registry/import", csv.body.as_bytes(), &send).await.is(200);
    let again = other.browser().get("/data/registry/resources.csv").await;
    let rule = "DTSTART:20240101T100000 DTEND:20240101T123000 RRULE:FREQ=WEEKLY;BYDAY=MO,TH \
                DTSTART;VALUE=DATE:20260706 DTEND;VALUE=DATE:20260801";
    csv.says(rule);
    again.is(200).says(rule);
}
