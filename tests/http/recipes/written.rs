//! Recipes as those who keep the registry write, translate, publish and withdraw them.

use crate::{
    browser::{Browser, House},
    registry::{collective, field, lending},
};
use serde_json::Value;
use tests::sample;

/// A house with somebody who keeps its registry.
async fn kept() -> (House, Browser) {
    let house = lending().await;
    sample::planned(&house.world).await;
    let staff = house.staff().await;
    (house, staff)
}

/// A recipe that is whole in French and in Dutch, its kinds by names of either language.
const DISCO: &[(&str, &str)] = &[
    ("title_fr", "Disco silencieuse"),
    ("title_nl", "Stille disco"),
    ("title_en", ""),
    ("summary_fr", "On danse au casque, la rue dort."),
    ("summary_nl", "Men danst met een hoofdtelefoon, de straat slaapt."),
    ("summary_en", ""),
    ("people", "50"),
    ("steps_fr", "Prévenez les voisins.\nDistribuez les casques."),
    ("steps_nl", "Verwittig de buren.\nDeel de hoofdtelefoons uit."),
    ("steps_en", ""),
    ("need_0_kind", "sono"),
    ("need_0_quantity", "1"),
    ("need_1_kind", "Klaptafel"),
    ("need_1_quantity", "4"),
    ("need_1_grows", "yes"),
    ("need_1_what_fr", "tables pour les casques"),
    ("need_1_what_nl", "tafels voor de hoofdtelefoons"),
];

/// The same with some fields otherwise.
fn with<'a>(form: &[(&'a str, &'a str)], more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let mut form = form.to_vec();
    for (name, value) in more {
        form.retain(|(other, _)| other != name);
        form.push((name, value));
    }
    form
}

#[tokio::test]
async fn a_recipe_is_drafted_in_one_language_and_published_in_both() {
    let (house, mut staff) = kept().await;
    let draft = [("title_fr", "Disco silencieuse"), ("people", "beaucoup"), ("intent", "keep")];
    let answer = staff.post("/fr/admin/recipes/new", &draft).await;
    let desk = answer.is(303).location().split('?').next().unwrap().to_owned();
    assert_eq!(desk, "/fr/admin/recipes/disco-silencieuse");
    // What was typed is there again, and nobody else sees any of it.
    staff.get(&desk).await.is(200).says("value=\"beaucoup\"").says("brouillon");
    let mut anyone = house.browser();
    for path in ["/fr/recipes/disco-silencieuse", "/data/recipes/disco-silencieuse.json"] {
        anyone.get(path).await.is(404);
    }
    anyone.get("/fr/recipes").await.is(200).is_silent_about("Disco");
    // Without Dutch it is not published; all that is wrong is said, and nothing is lost.
    let half = [("title_nl", ""), ("need_0_kind", "zeppelin"), ("intent", "publish")];
    let half = with(DISCO, &[&half[..], &[("revision", "1")]].concat());
    let page = staff.post(&desk, &half).await;
    page.is(422).says("href=\"#title_nl\"").says("href=\"#need_0_kind\"");
    page.says("Distribuez les casques.").says("value=\"zeppelin\"");
    page.says("value=\"tafels voor de hoofdtelefoons\"");
    let apart = with(DISCO, &[("steps_nl", "Verwittig de buren."), ("revision", "1")]);
    let apart = with(&apart, &[("intent", "publish")]);
    staff.post(&desk, &apart).await.is(422).says("href=\"#steps_nl\"");
    let whole = with(DISCO, &[("revision", "1"), ("intent", "publish")]);
    let answer = staff.post(&desk, &whole).await;
    staff.get(answer.is(303).location()).await.is(200).says("La recette est publiée");
    let page = anyone.get("/nl/recipes/disco-silencieuse").await;
    page.is(200).says("Stille disco").says("Versie 1, 2\u{a0}maart 2026");
    page.says("Tafels voor de hoofdtelefoons").says("Geluidsinstallatie");
    // English was not written: French stands there, and says so.
    let page = anyone.get("/en/recipes/disco-silencieuse").await;
    page.is(200).says("<span lang=\"fr\">Disco silencieuse</span>");
    anyone.get("/fr/recipes").await.is(200).says("Disco silencieuse");
}

#[tokio::test]
async fn a_change_is_another_version_and_the_ones_before_stay_readable() {
    let (house, mut staff) = kept().await;
    let mut anyone = house.browser();
    let page = staff.get("/fr/admin/recipes/street-party").await;
    page.is(200).says("Fête de rue pour 80 personnes").says("value=\"Table pliante\"");
    page.says("Publier la version 2");
    let unsaid = [("change_fr", ""), ("change_nl", ""), ("change_en", ""), ("intent", "publish")];
    let form = with(DISCO, &[&unsaid[..], &[("revision", "1")]].concat());
    // What changes has to be said.
    let desk = "/fr/admin/recipes/street-party";
    staff.post(desk, &form).await.is(422).says("href=\"#change_fr\"");
    let change =
        [("change_fr", "Plus de bruit."), ("change_nl", "Geen lawaai."), ("change_en", "")];
    let form = with(&form, &change);
    staff.post(desk, &form).await.is(303);
    let page = anyone.get("/fr/recipes/street-party").await;
    page.is(200)
        .says("Disco silencieuse")
        .says("Version 2, 2\u{a0}mars 2026")
        .says("Plus de bruit.");
    page.says("/fr/recipes/street-party/versions/1");
    let first = anyone.get("/fr/recipes/street-party/versions/1").await;
    first.is(200).says("Fête de rue pour 80 personnes").says("Version 1, 29\u{a0}novembre 2026");
    first.says("Une version plus récente existe").says("barrières Nadar");
    anyone.get("/fr/recipes/street-party/versions/3").await.is(404);
    let data = anyone.get("/data/recipes/street-party.json").await;
    let data: Value = serde_json::from_str(&data.is(200).body).unwrap();
    assert_eq!(data["version"], 2);
    assert_eq!(data["versions"].as_array().unwrap().len(), 2);
    // The same again is no version, and a state that was read before is not written over.
    let again = with(&form, &[("revision", "2")]);
    staff.post(desk, &again).await.is(422).says("Rien n’a changé");
    let page = staff.post(desk, &with(&form, &[("title_fr", "Une autre fête")])).await;
    page.is(409).says("merge__text\">Une autre fête").says("value=\"Une autre fête\"");
    anyone.get("/fr/recipes/street-party").await.is(200).is_silent_about("Une autre fête");
    // What comes with the program comes once: starting again changes nothing.
    assert_eq!(service::recipe::sow(&house.world.services).await.unwrap(), 0);
    anyone.get("/fr/recipes/street-party").await.is(200).says("Disco silencieuse");
}

#[tokio::test]
async fn who_read_an_earlier_version_puts_the_needs_of_that_one_on_the_board() {
    let (house, mut staff) = kept().await;
    let (mut lea, street) = collective(&house, "lea@test.example", "Rue en fête").await;
    let change = [("change_fr", "Autre."), ("change_nl", "Anders."), ("intent", "publish")];
    let form = with(DISCO, &[&change[..], &[("revision", "1")]].concat());
    staff.post("/fr/admin/recipes/street-party", &form).await.is(303);
    let (from, to) = (field(30, 12), field(30, 22));
    let done = [
        ("version", "1"),
        ("actor", &*street),
        ("commune", "jette"),
        ("from", &*from),
        ("to", &*to),
        ("quantity_1", "20"),
    ];
    lea.post("/fr/recipes/street-party", &done).await.is(303);
    let board = house.browser().get("/fr/registry/board").await;
    board.is(200).says("bancs").is_silent_about("tables pour les casques");
}

#[tokio::test]
async fn a_recipe_that_is_withdrawn_leaves_the_list_keeps_its_address_and_is_begun_no_more() {
    let (house, mut staff) = kept().await;
    let (mut lea, street) = collective(&house, "lea@test.example", "Rue en fête").await;
    let desk = "/fr/admin/recipes/street-party";
    // Without a reason in both languages it stays; what was typed of one does too.
    let away = [("revision", "1"), ("intent", "withdraw"), ("reason_fr", "La rue est fermée.")];
    let page = staff.post(desk, &away).await;
    page.is(422).says("href=\"#reason_nl\"").says("La rue est fermée.</textarea>");
    page.says("value=\"Fête de rue pour 80 personnes\"");
    let away = [&away[..], &[("reason_nl", "De straat is dicht.")]].concat();
    // Nor does the reason get lost where somebody changed the recipe meanwhile.
    let old = with(&away, &[("revision", "0")]);
    staff.post(desk, &old).await.is(409).says("De straat is dicht.</textarea>");
    let answer = staff.post(desk, &away).await;
    let page = staff.get(answer.is(303).location()).await;
    page.is(200).says("La recette est retirée").says("La rue est fermée.");
    let mut anyone = house.browser();
    anyone.get("/fr/recipes").await.is(200).is_silent_about("Fête de rue");
    let page = anyone.get("/fr/recipes/street-party").await;
    page.is(200).says("Cette recette a été retirée").is_silent_about("Mettre ces besoins");
    page.says("La rue est fermée.");
    let page = anyone.get("/nl/recipes/street-party/versions/1").await;
    page.is(200).says("nadarhekken").says("De straat is dicht.");
    let all = anyone.get("/data/recipes/recipes.json").await;
    all.is(200).is_silent_about("street-party");
    let one = anyone.get("/data/recipes/street-party.json").await;
    one.is(200).says("\"withdrawn\":true").says("La rue est fermée.");
    let (from, to) = (field(30, 12), field(30, 22));
    let form = [
        ("version", "1"),
        ("actor", &*street),
        ("commune", "jette"),
        ("from", &*from),
        ("to", &*to),
        ("quantity_0", "10"),
    ];
    let page = lea.post("/fr/recipes/street-party", &form).await;
    page.is(422).says("retirée entre-temps").says("value=\"10\"");
    anyone.get("/fr/registry/board").await.is(200).is_silent_about("tables pliantes");
    staff.post(desk, &[("revision", "2"), ("intent", "restore")]).await.is(303);
    anyone.get("/fr/recipes").await.is(200).says("Fête de rue");
    anyone.get("/fr/recipes/street-party").await.is(200).is_silent_about("La rue est fermée");
    lea.post("/fr/recipes/street-party", &form).await.is(303);
}

#[tokio::test]
async fn more_lines_come_without_scripts_and_a_draft_that_is_given_up_leaves_what_was_published() {
    let (_house, mut staff) = kept().await;
    let rows = with(DISCO, &[("need_5_kind", "banc"), ("intent", "rows")]);
    let page = staff.post("/fr/admin/recipes/new", &rows).await;
    page.is(200).says("name=\"need_8_kind\"").says("value=\"Disco silencieuse\"");
    page.is_silent_about("name=\"need_9_kind\"");
    // A draft of something published goes without a trace; one that never was goes altogether.
    let desk = "/fr/admin/recipes/street-party";
    let draft = with(DISCO, &[("revision", "1"), ("intent", "keep")]);
    staff.post(desk, &draft).await.is(303);
    staff.get(desk).await.is(200).says("value=\"Disco silencieuse\"");
    staff.get("/fr/admin/recipes").await.is(200).says("changements en cours");
    staff.post(desk, &[("revision", "2"), ("intent", "discard")]).await.is(303);
    staff.get(desk).await.is(200).says("value=\"Fête de rue pour 80 personnes\"");
    let new = with(DISCO, &[("intent", "keep")]);
    staff.post("/fr/admin/recipes/new", &new).await.is(303);
    let gone = [("revision", "1"), ("intent", "discard")];
    staff.post("/fr/admin/recipes/disco-silencieuse", &gone).await.is(303);
    staff.get("/fr/admin/recipes/disco-silencieuse").await.is(404);
}

#[tokio::test]
async fn a_recipe_with_the_name_of_a_page_of_the_site_has_an_address_of_its_own() {
    let (_house, mut staff) = kept().await;
    for (title, address) in [("New", "new-2"), ("Recipes", "recipes-2")] {
        let draft = [("title_en", title), ("intent", "keep")];
        let answer = staff.post("/fr/admin/recipes/new", &draft).await;
        let desk = answer.is(303).location().split('?').next().unwrap().to_owned();
        assert_eq!(desk, format!("/fr/admin/recipes/{address}"));
        staff.get(&desk).await.is(200).says(&format!("value=\"{title}\""));
    }
}

#[tokio::test]
async fn only_who_keeps_the_registry_writes_recipes() {
    let (house, _staff) = kept().await;
    let mut sam = house.browser_of("sam@test.example").await;
    let form = with(DISCO, &[("intent", "publish")]);
    for path in ["/fr/admin/recipes", "/fr/admin/recipes/new", "/fr/admin/recipes/street-party"] {
        sam.get(path).await.is(403);
        assert_ne!(house.browser().get(path).await.status, 200);
    }
    sam.post("/fr/admin/recipes/new", &form).await.is(403);
    let form = with(&form, &[("revision", "1")]);
    sam.post("/fr/admin/recipes/street-party", &form).await.is(403);
    sam.get("/fr/recipes/street-party").await.is_silent_about("/admin/recipes");
}

#[tokio::test]
async fn of_two_who_write_one_recipe_the_second_sees_both_versions_and_keeps_every_word() {
    let (house, mut one) = kept().await;
    let mut other = house.staff().await;
    let keep = [("title_fr", "Disco"), ("people", "50"), ("intent", "keep")];
    one.post("/fr/admin/recipes/new", &keep).await.is(303);
    let desk = "/fr/admin/recipes/disco";
    let of = |title: &'static str, revision: &'static str| {
        [("title_fr", title), ("revision", revision), ("intent", "keep")]
    };
    other.post(desk, &of("Bal musette", "1")).await.is(303);
    let page = one.post(desk, &of("Boum", "1")).await;
    page.is(409).says("merge__text\">Boum").says("merge__text\">Bal musette");
    page.says("value=\"Boum\"").says("name=\"revision\" value=\"2\"");
    other.get(desk).await.says("Bal musette").is_silent_about("Boum");
    one.post(desk, &of("Boum", "2")).await.is(303);
    // Forgotten meanwhile: what was typed becomes a recipe of its own.
    other.post(desk, &[("revision", "3"), ("intent", "discard")]).await.is(303);
    let page = one.post(desk, &of("Grande boum", "3")).await;
    page.is(409).says("Quelqu’un a effacé ce brouillon").says("value=\"Grande boum\"");
    page.says("action=\"/fr/admin/recipes/new\"");
}

#[tokio::test]
async fn what_nobody_types_is_left_out_of_any_form_and_address_and_costs_nothing_else() {
    let (house, mut staff) = kept().await;
    // A recipe that is drafted is kept word for word as it was typed, and nothing more.
    let draft = [
        ("title_fr", "Dis\0co\u{7}"),
        ("steps_fr", "Un\0\r\nDeux\u{b}trois"),
        ("need_0_kind", "so\0no"),
        ("intent", "keep"),
    ];
    staff.post("/fr/admin/recipes/new", &draft).await.is(303);
    let page = staff.get("/fr/admin/recipes/disco").await;
    page.is(200).says("value=\"Disco\"").says("Deux trois</textarea>").says("value=\"sono\"");
    // So is a form in parts, and one of plain words of somebody else.
    let (mut sam, owner) = collective(&house, "sam@test.example", "Comi\0té").await;
    let thing =
        [("what", "Tonnelle\0 bleue"), ("about", "\0"), ("commune", "jette"), ("speaker", &*owner)];
    let answer = sam.upload("/fr/registry/add", b"", &thing).await;
    let page = sam.get(answer.is(303).location()).await;
    page.is(200).says("Tonnelle bleue").says("Comité");
    let mut anyone = house.browser();
    anyone.get("/fr/registry?q=ton%00nelle&near=je%00tte").await.is(200).says("Tonnelle bleue");
    for path in ["/fr/recipes/street%00-party", "/fr/unsubscribe/a%00b", "/fr/p/x%00y"] {
        anyone.get(path).await.is(404);
    }
}
