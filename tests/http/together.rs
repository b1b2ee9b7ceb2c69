//! What people do together around a proposal: what lies near, letters to bearers, supports that
//! count, and other words for a place of it.

use crate::{
    browser::{Browser, House, house},
    proposals::{DESK, HERE, THREE, call, is_told, submitted},
};

const LIKE: [(&str, &str); 6] = [
    ("original", "fr"),
    ("title", "Des fours à pain pour le quartier"),
    ("place", "Place du marché"),
    ("summary", "Un four où cuire son pain ensemble"),
    ("bearer", "self"),
    ("bearer_name", "Paul, du coin"),
];

async fn ready() -> (House, Browser) {
    let house = house(true).await;
    call(&house).await;
    let marie = submitted(&house).await;
    (house, marie)
}

#[tokio::test]
async fn what_lies_near_is_shown_while_one_writes_and_after_saving() {
    let (house, _) = ready().await;
    let near = "/fr/p/appel/propose/near";
    let words = "Une proposition parle de choses proches";
    let list = house.browser().post(near, &LIKE).await;
    list.is(200).says(words).says("Un four à pain").says("Écrire à Marie, place du marché");
    let other = [("title", "Des bancs sous les arbres"), ("summary", "S’asseoir à l’ombre")];
    house.browser().post(near, &other).await.is(200).is_silent_about("Un four");
    let mut paul = house.browser_of("paul@test.example").await;
    let begun = paul.post("/fr/p/appel/propose", &LIKE).await;
    let page = begun.is(303).location().split('?').next().unwrap().to_owned();
    paul.get(&page).await.says(words);
    paul.get(&format!("{page}/edit")).await.says(words);
}

#[tokio::test]
async fn a_draft_of_somebody_else_lies_near_nobody() {
    let house = house(true).await;
    call(&house).await;
    let mut marie = house.browser_of("marie@test.example").await;
    marie.post("/fr/p/appel/propose", &THREE).await.is(303);
    let list = house.browser().post("/fr/p/appel/propose/near", &LIKE).await;
    list.is(200).is_silent_about("Un four à pain");
}

#[tokio::test]
async fn bearers_are_written_to_with_an_address_to_answer() {
    let (house, _) = ready().await;
    let contact = format!("{HERE}/contact");
    let words = [("words", "Je voudrais me joindre à vous")];
    house.browser().post(&contact, &words).await.is(401).says("me joindre à vous");
    let mut paul = house.browser_of("paul@test.example").await;
    paul.get(&contact).await.is(200).says("paul@test.example");
    paul.post(&contact, &[("words", " ")]).await.is(422).says("Remplissez ce champ");
    paul.post(&contact, &words).await.is(303);
    is_told(&house, "marie@test.example", "me joindre à vous").await;
    is_told(&house, "marie@test.example", "paul@test.example").await;
    house.browser().get(HERE).await.is_silent_about("paul@test.example");
    for second in 1..10 {
        let later = tests::world::beginning() + chrono::TimeDelta::seconds(second);
        house.world.clock.set(later);
        paul.post(&contact, &words).await.is(303);
    }
    paul.post(&contact, &words).await.is(422).says("me joindre à vous");
}

#[tokio::test]
async fn too_few_supports_keep_a_proposal_from_the_valuation_and_everyone_sees_how_many_it_takes() {
    let (house, _) = ready().await;
    let mut staff = house.staff().await;
    let page = staff.get("/fr/admin/p/appel").await;
    page.says("id=\"support_threshold\"");
    let services = &house.world.services;
    let slug = domain::text::Slug::parse("appel").unwrap();
    let caller = tests::sample::visitor(services, "staff@test.example").await.caller;
    let view = service::process::show(services, &caller, &slug).await.unwrap();
    let process = &view.process;
    let form = service::process::ProcessForm {
        name: tests::sample::both("Appel"),
        summary: tests::sample::both("Un appel."),
        about: tests::sample::both("Tout un appel."),
        phases: process.timeline.phases().to_vec(),
        published: true,
        support_threshold: "2".to_owned(),
        ..service::process::ProcessForm::default()
    };
    service::process::update(services, &caller, &slug, &form).await.unwrap();
    let odd = service::process::ProcessForm { support_threshold: "0".to_owned(), ..form };
    assert!(service::process::update(services, &caller, &slug, &odd).await.is_err());
    house.browser().get(HERE).await.says("0 soutiens sur les 2");
    staff.post(&format!("{DESK}/review"), &[("decision", "admit")]).await.is(303);
    let assign = format!("{DESK}/assign");
    let refused = staff.post(&assign, &[("evaluator", "staff@test.example")]).await;
    refused.is(422).says("Il faut 2 soutiens");
    staff.get("/fr/admin/p/appel/who-may-what").await.says("Seulement à partir de 2 soutiens");
    for name in ["paul", "eva"] {
        let mut browser = house.browser_of(&format!("{name}@test.example")).await;
        browser.post(&format!("{HERE}/support"), &[("support", "yes")]).await.is(303);
    }
    house.browser().get(HERE).await.says("Les 2 soutiens qu’il faut");
    staff.post(&assign, &[("evaluator", "staff@test.example")]).await.is(303);
}

const AMEND: [(&str, &str); 5] = [
    ("spot", "summary"),
    ("text", "Cuire son pain ensemble, le samedi"),
    ("because", "Dire quand aide à venir"),
    ("speaker", "self"),
    ("name", "Paul, du coin"),
];

/// Paul proposes other words, and their address is where they are settled.
async fn amended(house: &House, fields: &[(&str, &str)]) -> (Browser, String) {
    let mut paul = house.browser_of("paul@test.example").await;
    let answer = paul.post(&format!("{HERE}/amend"), fields).await;
    let id = answer.is(303).location().split("#a-").nth(1).unwrap().to_owned();
    (paul, format!("{HERE}/amendments/{id}"))
}

#[tokio::test]
async fn other_words_are_taken_over_as_a_version_that_names_their_author() {
    let (house, mut marie) = ready().await;
    let (mut paul, settle) = amended(&house, &AMEND).await;
    is_told(&house, "marie@test.example", "Dire quand aide à venir").await;
    house.browser().get(HERE).await.says("Un amendement attend une réponse").says("Paul, du coin");
    paul.post(&settle, &[("intent", "accept")]).await.is(403);
    marie.post(&settle, &[("intent", "accept")]).await.is(303);
    let page = house.browser().get(HERE).await;
    page.says("Cuire son pain ensemble, le samedi").says("Repris");
    let versions = house.browser().get(&format!("{HERE}/versions")).await;
    versions.says("D’après un amendement de Paul, du coin");
    is_told(&house, "paul@test.example", "fait maintenant partie").await;
    marie.post(&settle, &[("intent", "accept")]).await.is(422).says("déjà reçu une réponse");
}

#[tokio::test]
async fn words_are_declined_with_a_reason_that_everyone_reads() {
    let (house, mut marie) = ready().await;
    let (_, settle) = amended(&house, &AMEND).await;
    let silent = [("intent", "decline"), ("reason", " ")];
    marie.post(&settle, &silent).await.is(422).says("Remplissez ce champ");
    let reason = [("intent", "decline"), ("reason", "Le four tournera toute la semaine")];
    house.browser_of("eva@test.example").await.post(&settle, &reason).await.is(403);
    marie.post(&settle, &reason).await.is(303);
    house.browser().get(HERE).await.says("Le four tournera toute la semaine").says("Pas repris");
    is_told(&house, "paul@test.example", "toute la semaine").await;
}

#[tokio::test]
async fn an_amendment_that_is_reported_is_taken_down_for_a_reason_that_stands_in_its_place() {
    let (house, mut marie) = ready().await;
    let (_, settle) = amended(&house, &AMEND).await;
    let report = format!("{settle}/report");
    let mut anyone = house.browser();
    anyone.get(HERE).await.says(&format!("{settle}/report\"")).says("name=\"website\"");
    anyone.post(&report, &[("reason", "Publicité")]).await.is(303);
    let mut eva = house.browser_of("eva@test.example").await;
    eva.get(HERE).await.says(&format!("{settle}/report\""));
    eva.post(&report, &[("reason", " ")]).await.is(422).says("Remplissez ce champ");
    eva.post(&report, &[("reason", "C’est une réclame")]).await.is(303);
    let mut staff = house.staff().await;
    let desk = "/fr/admin/p/appel/moderation";
    staff
        .get(desk)
        .await
        .says("C’est une réclame")
        .says("Publicité")
        .says("le samedi")
        .says("Dire quand aide");
    let id = settle.rsplit('/').next().unwrap();
    let hide = |nl: &'static str| {
        vec![("amendment", id), ("intent", "hide"), ("reason_fr", "Réclame"), ("reason_nl", nl)]
    };
    eva.post(desk, &hide("Reclame")).await.is(403);
    staff.post(desk, &hide("")).await.is(422).says("Réclame");
    staff.post(desk, &hide("Reclame")).await.is(303);
    let page = house.browser().get(HERE).await;
    page.is_silent_about("Dire quand aide").is_silent_about("le samedi").says("Réclame");
    is_told(&house, "paul@test.example", "Réclame").await;
    staff.get(desk).await.says("Aucun texte signalé");
    // What was taken down is no longer there to be taken over; shown again it is.
    marie.post(&settle, &[("intent", "accept")]).await.is(422);
    staff.post(desk, &[("amendment", id), ("intent", "restore")]).await.is(303);
    marie.post(&settle, &[("intent", "accept")]).await.is(303);
    house.browser().get(HERE).await.says("le samedi").says("Repris");
}

#[tokio::test]
async fn an_amendment_that_is_left_where_it_is_can_still_be_taken_over() {
    let (house, mut marie) = ready().await;
    let (_, settle) = amended(&house, &AMEND).await;
    let mut eva = house.browser_of("eva@test.example").await;
    eva.post(&format!("{settle}/report"), &[("reason", "Je n’aime pas")]).await.is(303);
    let mut staff = house.staff().await;
    let keep = [("amendment", settle.rsplit('/').next().unwrap()), ("intent", "keep")];
    staff.post("/fr/admin/p/appel/moderation", &keep).await.is(303);
    marie.post(&settle, &[("intent", "accept")]).await.is(303);
    house.browser().get(HERE).await.says("Repris");
}

#[tokio::test]
async fn what_changed_since_is_shown_and_never_overwritten_unseen() {
    let (house, mut marie) = ready().await;
    let (_, settle) = amended(&house, &AMEND).await;
    let mut newer = THREE.to_vec();
    newer.retain(|(name, _)| *name != "summary");
    newer.extend([("summary", "Cuire et manger ensemble"), ("version", "2")]);
    marie.post(&format!("{HERE}/edit"), &newer).await.is(303);
    let page = marie.get(HERE).await;
    page.says("Le texte a changé depuis").says("à la place de celui d’aujourd’hui");
    marie
        .post(&settle, &[("intent", "accept")])
        .await
        .is(422)
        .says("Le texte a changé entre-temps");
    marie.post(&settle, &[("intent", "accept"), ("seen", "2")]).await.is(422);
    house.browser().get(HERE).await.says("Cuire et manger ensemble");
    marie.post(&settle, &[("intent", "accept"), ("seen", "3")]).await.is(303);
    marie.get(&format!("{HERE}/versions")).await.says("Version 4");
}

#[tokio::test]
async fn a_cost_that_is_missing_is_proposed_and_counts_once_it_is_taken_over() {
    let (house, mut marie) = ready().await;
    let mut paul = house.browser_of("paul@test.example").await;
    let page = paul.get(&format!("{HERE}/amend?spot=line-1")).await;
    page.is(200).says("value=\"Briques\"").says("value=\"10.50\"");
    let line = [
        ("spot", "line-2"),
        ("text", "Sable"),
        ("quantity", "2"),
        ("unit_price", "50,-"),
        ("because", "Sans sable, pas de four"),
        ("speaker", "self"),
        ("name", "Paul, du coin"),
    ];
    let (_, settle) = amended(&house, &line).await;
    marie.post(&settle, &[("intent", "accept")]).await.is(303);
    house.browser().get(HERE).await.says("Sable").says("2\u{a0}200");
}

#[tokio::test]
async fn an_amendment_that_is_refused_keeps_every_word() {
    let (house, _) = ready().await;
    let mut paul = house.browser_of("paul@test.example").await;
    let path = format!("{HERE}/amend");
    let nameless = [("spot", "summary"), ("text", "Autre"), ("because", "x"), ("speaker", "self")];
    paul.post(&path, &nameless).await.is(422).says("Autre");
    let same = AMEND.map(|(name, value)| match name {
        "text" => (name, "Cuire son pain ensemble"),
        _ => (name, value),
    });
    paul.post(&path, &same).await.is(422).says("C’est déjà ce qui est écrit");
    house.browser().post(&path, &AMEND).await.is(401).says("le samedi");
}

#[tokio::test]
async fn once_the_text_stands_no_other_words_are_proposed() {
    let (house, _) = ready().await;
    let mut staff = house.staff().await;
    staff.post(&format!("{DESK}/review"), &[("decision", "admit")]).await.is(303);
    let mut paul = house.browser_of("paul@test.example").await;
    paul.post(&format!("{HERE}/amend"), &AMEND).await.is(422);
    paul.get(HERE).await.is_silent_about("Proposer un autre texte");
}
