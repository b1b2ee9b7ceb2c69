//! How large and how strong things are, as their holders state it.

use crate::{
    registry::{collective, lending, shared},
    sharing::{asking, checks, lent, line, needed},
};
use domain::sharing::Verdict;
use tests::sample;

#[tokio::test]
async fn what_a_holder_states_counts_before_what_the_name_says() {
    let house = lending().await;
    let (mut sam, owner) = collective(&house, "sam@test.example", "Comité Brabant").await;
    let stated = [("what", "Tonnelle verte"), ("width", "6,5 m"), ("length", "300 cm")];
    let green = shared(&mut sam, &owner, &stated).await;
    let small = [("what", "Tonnelle 3 x 6 m"), ("width", "2"), ("length", "2")];
    shared(&mut sam, &owner, &small).await;
    let mut anyone = house.browser();
    let page = anyone.get("/fr/registry?kind=tent-popup&length=4,5").await;
    page.is(200).says("Tonnelle verte").is_silent_about("Tonnelle 3 x 6 m");
    // The shorter side is the width, whichever way round they were typed.
    let page = anyone.get(&green).await;
    page.is(200).says("<dt>Largeur</dt><dd>3\u{a0}m</dd>").says("<dd>6,5\u{a0}m</dd>");
    anyone.get(&green.replace("/fr/", "/en/")).await.says("<dd>6.5\u{a0}m</dd>");
    anyone.get(&green.replace("/fr/", "/nl/")).await.says("<dt>Breedte</dt>");
    // What was stated is there when it is changed, and what is no number is said beside its field.
    let edit = format!("{green}/edit");
    let page = sam.get(&edit).await;
    page.is(200).says("value=\"6.5\"").is_silent_about("name=\"power\"");
    let at = page.body.find("name=\"revision\" value=\"").unwrap() + 23;
    let revision = page.body[at..].split('"').next().unwrap().to_owned();
    let form = |length: &'static str| {
        [
            ("what", "Tonnelle verte"),
            ("commune", "jette"),
            ("length", length),
            ("revision", revision.as_str()),
        ]
    };
    let page = sam.post(&edit, &form("immense")).await;
    page.is(422).says("value=\"immense\"").says("id=\"length-error\"");
    sam.post(&edit, &form("4 m")).await.is(303);
    anyone.get(&green).await.says("<dt>Longueur</dt><dd>4\u{a0}m</dd>");
}

#[tokio::test]
async fn a_check_proposes_what_its_holder_states_to_be_large_enough() {
    let (house, mut lender, thing) = lent().await;
    let edit = format!("{thing}/edit");
    let page = lender.get(&edit).await;
    let at = page.body.find("name=\"revision\" value=\"").unwrap() + 23;
    let revision = page.body[at..].split('"').next().unwrap().to_owned();
    let smaller = [
        ("what", "Tonnelle 3 x 6 m"),
        ("commune", "jette"),
        ("width", "2"),
        ("length", "2"),
        ("revision", revision.as_str()),
    ];
    lender.post(&edit, &smaller).await.is(303);
    let (mut marie, here) = asking(&house, "marie@test.example", "Fête de rue", "1200").await;
    needed(&house, &mut marie, &here, &[40], &[]).await.is(303);
    let id = line(&house, &here).await.id;
    let found = checks(&house, id).await.pop().unwrap();
    assert_eq!(found.finding.verdict, Verdict::FundAndShare);
    let next = (revision.parse::<u32>().unwrap() + 1).to_string();
    let larger = [
        ("what", "Tonnelle du comité"),
        ("commune", "jette"),
        ("width", "3"),
        ("length", "6"),
        ("revision", next.as_str()),
    ];
    lender.post(&edit, &larger).await.is(303);
    needed(&house, &mut marie, &here, &[41], &[]).await.is(303);
    let found = checks(&house, id).await.pop().unwrap();
    assert_eq!(found.finding.verdict, Verdict::Borrow);
}

const LIST: &str = "Id;Nom;Propriétaire;Commune;Largeur (cm);Longueur;Puissance kW\n\
    T1;Tonnelle;COCOF;1090;300;6 m;\n\
    T2;Sono;COCOF;Evere;;;1,2\n\
    T3;Tonnelle;COCOF;Evere;grande;;\n";

#[tokio::test]
async fn sizes_come_in_with_a_list_and_go_out_with_open_data() {
    let house = lending().await;
    sample::staff(&house.world.services).await;
    let mut steward = house.staff().await;
    let send = [("source", "cocof"), ("intent", "import")];
    let report = steward.upload("/fr/admin/registry/import", LIST.as_bytes(), &send).await;
    report.is(200).says("2 ajoutées").says("Ligne 4").says("grande");
    let mut anyone = house.browser();
    let file = anyone.get("/data/registry/resources.geojson").await;
    let map: serde_json::Value = serde_json::from_str(&file.is(200).body).unwrap();
    let features = map["features"].as_array().unwrap();
    let with = |name: &str, value: u32| {
        features.iter().any(|one| one["properties"][name] == serde_json::json!(value))
    };
    assert!(with("width_cm", 300) && with("length_cm", 600) && with("power_w", 1_200), "{map}");
    let csv = anyone.get("/data/registry/resources.csv").await;
    csv.is(200).says(",300,600,,,,,,").says(",,,,,1200,,,");
    let linked = anyone.get("/data/registry/resources.jsonld").await;
    linked.is(200).says("\"unitCode\":\"CMT\"").says("\"propertyID\":\"power\"");
    // What goes out comes in elsewhere as it was.
    for text in [&csv.body, &file.body] {
        let other = lending().await;
        sample::staff(&other.world.services).await;
        let mut there = other.staff().await;
        let report = there.upload("/fr/admin/registry/import", text.as_bytes(), &send).await;
        report.is(200).says("2 ajoutées");
        let again = other.browser().get("/data/registry/resources.csv").await;
        again.is(200).says(",300,600,,,,,,").says(",,,,,1200,,,");
    }
}
