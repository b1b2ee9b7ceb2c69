//! Initiatives: who stands on the public list and map, and how one comes to stand there.

use crate::{
    browser::{Browser, House},
    registry::{collective, lending, shared},
    schemas::check,
};
use serde_json::Value;
use tests::sample;

/// "Add our initiative", as the form sends it.
const REPAIR: [(&str, &str); 8] = [
    ("name", "Repair café Jette"),
    ("kind", "collective"),
    ("commune", "jette"),
    ("about", "On répare ensemble, le samedi."),
    ("original", "fr"),
    ("member_name", "Sam"),
    ("address", "Rue Longue 7"),
    ("point", "50.878123,4.326987"),
];

/// A house with an administration, and somebody who may answer.
async fn with_steward() -> (House, Browser) {
    let house = lending().await;
    sample::planned(&house.world).await;
    let staff = house.staff().await;
    (house, staff)
}

async fn added(house: &House, more: &[(&str, &str)]) -> (Browser, String) {
    let mut sam = house.browser_of("sam@test.example").await;
    let form: Vec<_> = REPAIR.iter().chain(more).copied().collect();
    let answer = sam.post("/fr/actors/add", &form).await;
    let page = answer.is(303).location().split('?').next().unwrap().to_owned();
    let id = page.rsplit('/').next().unwrap().to_owned();
    (sam, id)
}

async fn letters(house: &House, email: &str) -> String {
    let mails = service::mail::outbox(&house.world.services).await.unwrap();
    let own = mails.into_iter().filter(|mail| mail.recipient.as_str() == email);
    own.map(|mail| format!("{}\n{}\n", mail.subject, mail.body)).collect()
}

#[tokio::test]
async fn an_initiative_appears_once_somebody_who_keeps_the_registry_confirms_it() {
    let (house, mut staff) = with_steward().await;
    let (mut sam, id) = added(&house, &[]).await;
    let mut anyone = house.browser();
    anyone.get("/fr/actors").await.is(200).is_silent_about("Repair café");
    sam.get(&format!("/fr/actors/{id}?done=sent")).await.says("dès que quelqu’un aura regardé");
    // Nobody else answers.
    let confirm = [("actor", &*id), ("intent", "confirm")];
    sam.post("/fr/admin/initiatives", &confirm).await.is(403);
    sam.get("/fr/admin/initiatives").await.is(403);
    let desk = staff.get("/fr/admin/initiatives").await;
    desk.is(200).says("Une initiative attend").says("Repair café Jette").says("Rue Longue 7");
    staff.post("/fr/admin/initiatives", &confirm).await.is(303);
    let list = anyone.get("/fr/actors").await;
    list.is(200).says("Repair café Jette").says("On répare ensemble").says("class=\"map__pin\"");
    assert!(letters(&house, "sam@test.example").await.contains("carte des initiatives"));
    for (path, words) in [
        ("/nl/actors", "bij u in de buurt"),
        ("/en/actors", "near you"),
        ("/nl/admin/initiatives", "wacht"),
        ("/en/admin/initiatives", "waits"),
    ] {
        staff.get(path).await.is(200).says(words);
    }
    let own = sam.get(&format!("/fr/actors/{id}")).await;
    own.says("Demande à paraître").says("Montrée parmi les initiatives");
}

#[tokio::test]
async fn one_that_is_declined_is_told_why_in_both_languages_and_may_ask_again() {
    let (house, mut staff) = with_steward().await;
    let (mut sam, id) = added(&house, &[]).await;
    let half = [("actor", &*id), ("intent", "decline"), ("reason_fr", "C’est une boutique.")];
    staff.post("/fr/admin/initiatives", &half).await.is(422).says("C’est une boutique.");
    let whole: Vec<_> = half.iter().copied().chain([("reason_nl", "Dit is een winkel.")]).collect();
    staff.post("/fr/admin/initiatives", &whole).await.is(303);
    assert!(letters(&house, "sam@test.example").await.contains("C’est une boutique."));
    house.browser().get("/fr/actors").await.is_silent_about("Repair café");
    let listing = format!("/fr/actors/{id}/listing");
    sam.get(&listing).await.is(200).says("C’est une boutique.").says("Rue Longue 7");
    sam.post(&listing, &[("address", "Place du Miroir")]).await.is(303);
    staff.get("/fr/admin/initiatives").await.says("Une initiative attend").says("Place du Miroir");
    let confirm = [("actor", &*id), ("intent", "confirm")];
    staff.post("/fr/admin/initiatives", &confirm).await.is(303);
    house.browser().get("/fr/actors").await.says("Repair café");
    // What stands on the list can be taken off it later, with a reason too.
    staff.post("/fr/admin/initiatives", &whole).await.is(303);
    house.browser().get("/fr/actors").await.is_silent_about("Repair café");
}

#[tokio::test]
async fn what_is_wrong_is_said_beside_its_field_and_nothing_typed_is_lost() {
    let (house, _) = with_steward().await;
    house.browser().get("/fr/actors/add").await.is(303);
    let mut sam = house.browser_of("sam@test.example").await;
    sam.get("/fr/actors/add").await.is(200).says("Où vous trouver");
    let form = [("name", "Repair café"), ("address", "Rue Longue 7"), ("point", "ici")];
    let answer = sam.post("/fr/actors/add", &form).await;
    answer.is(422).says("value=\"Repair café\"").says("value=\"Rue Longue 7\"");
    answer.says("href=\"#kind\"").says("href=\"#member_name\"");
    // Where somebody else's initiative is, is not theirs to say.
    let (_, id) = added(&house, &[]).await;
    let mut lea = house.browser_of("lea@test.example").await;
    lea.get(&format!("/fr/actors/{id}/listing")).await.is(403);
    lea.post(&format!("/fr/actors/{id}/listing"), &[("address", "x")]).await.is(403);
}

#[tokio::test]
async fn the_list_is_searched_by_words_kind_and_commune_and_tells_what_each_lends_and_needs() {
    let (house, mut staff) = with_steward().await;
    let (mut sam, id) = added(&house, &[]).await;
    staff.post("/fr/admin/initiatives", &[("actor", &*id), ("intent", "confirm")]).await.is(303);
    shared(&mut sam, &id, &[]).await;
    let need = [
        ("direction", "need"),
        ("what", "20 chaises"),
        ("quantity", "20"),
        ("commune", "jette"),
        ("speaker", &*id),
    ];
    sam.post("/fr/registry/board/new", &need).await.is(303);
    let mut anyone = house.browser();
    let list = anyone.get("/fr/actors?q=REPARE+cafe&kind=collective&commune=jette").await;
    list.is(200).says("Tonnelle 3 x 6 m").says("20 chaises").says("Prête").says("Cherche");
    for other in ["q=piscine", "kind=school", "commune=evere"] {
        let none = anyone.get(&format!("/fr/actors?{other}")).await;
        none.is(200).is_silent_about("Repair café").says("Aucune initiative ne correspond");
    }
    // A collective that asked for nothing stands nowhere.
    collective(&house, "lea@test.example", "Comité Brabant").await;
    anyone.get("/fr/actors").await.is_silent_about("Comité Brabant");
}

#[tokio::test]
async fn of_a_home_only_the_quarter_is_public_on_the_map_and_in_the_files() {
    let (house, mut staff) = with_steward().await;
    let (_, id) = added(&house, &[("private_home", "yes")]).await;
    staff.post("/fr/admin/initiatives", &[("actor", &*id), ("intent", "confirm")]).await.is(303);
    let mut anyone = house.browser();
    let list = anyone.get("/fr/actors").await;
    list.says("Repair café Jette").is_silent_about("50.878123").is_silent_about("Rue Longue");
    let csv = anyone.get("/data/initiatives/initiatives.csv").await;
    csv.is(200)
        .says("Repair café Jette")
        .is_silent_about("50.878123")
        .is_silent_about("Rue Longue");
    let data = anyone.get("/data/initiatives/initiatives.geojson").await;
    data.is(200).says("50.875").is_silent_about("50.878123").is_silent_about("Rue Longue");
}

#[tokio::test]
async fn the_table_of_initiatives_is_read_by_programs_and_runs_nothing_in_a_spreadsheet() {
    let (house, mut staff) = with_steward().await;
    let formula = "=HYPERLINK(\"https://x\"), et plus";
    let mut form = REPAIR.to_vec();
    form.retain(|(name, _)| *name != "about");
    form.push(("about", formula));
    let mut sam = house.browser_of("sam@test.example").await;
    let answer = sam.post("/fr/actors/add", &form).await;
    let page = answer.is(303).location().split('?').next().unwrap().to_owned();
    let id = page.rsplit('/').next().unwrap().to_owned();
    staff.post("/fr/admin/initiatives", &[("actor", &*id), ("intent", "confirm")]).await.is(303);
    let table = house.browser().get("/data/initiatives/initiatives.csv").await;
    table.is(200).says("id,name,kind,").says(",50.878123,4.326987,no,");
    table.says(",\"'=HYPERLINK(\"\"https://x\"\"), et plus\",");
    // By the reader of tables: as many cells as there are names, and the words as they were written.
    let sheet = service::import_table::read(table.body.as_bytes()).unwrap();
    assert_eq!(sheet.rows[0].cells.len(), sheet.columns.len());
    let place = sheet.columns.iter().position(|name| name == "about").unwrap();
    assert_eq!(sheet.rows[0].cells[place], formula);
}

#[tokio::test]
async fn the_file_of_initiatives_is_as_its_published_schema_says() {
    let (house, mut staff) = with_steward().await;
    let (_, id) = added(&house, &[]).await;
    staff.post("/fr/admin/initiatives", &[("actor", &*id), ("intent", "confirm")]).await.is(303);
    let mut anyone = house.browser();
    let answer = anyone.get("/data/initiatives/initiatives.geojson").await;
    assert_eq!(answer.headers["content-type"], "application/geo+json");
    let described = answer.headers["link"].to_str().unwrap().to_owned();
    let schema = described.trim_start_matches('<').split_once('>').unwrap().0.to_owned();
    let schema: Value = serde_json::from_str(&anyone.get(&schema).await.body).unwrap();
    let data: Value = serde_json::from_str(&answer.body).unwrap();
    check(&schema, &data, "initiatives");
    let feature = &data["features"][0];
    assert_eq!(feature["id"], id);
    assert_eq!(feature["geometry"]["coordinates"].to_string(), "[4.326987,50.878123]");
    assert_eq!(feature["properties"]["address"], "Rue Longue 7");
    anyone.get("/data/initiatives/other.csv").await.is(404);
}
