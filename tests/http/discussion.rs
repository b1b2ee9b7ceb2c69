//! What people say about a proposal, and what becomes of it.

use crate::{
    browser::{Browser, House, house},
    proposals::{DESK, HERE, call, day, is_told, submitted},
};

const QUESTION: [(&str, &str); 5] = [
    ("stance", "question"),
    ("parent", ""),
    ("body", "Et qui balaie la cendre ?"),
    ("speaker", "self"),
    ("name", "Paul, du coin"),
];

async fn asked(house: &House) -> (Browser, String) {
    submitted(house).await;
    let mut paul = house.browser_of("paul@test.example").await;
    let answer = paul.post(&format!("{HERE}/comments"), &QUESTION).await;
    answer.is(303);
    let id = answer.location().split("#c-").nth(1).unwrap().to_owned();
    (paul, id)
}

#[tokio::test]
async fn a_question_is_public_and_told_to_the_bearers() {
    let house = house(true).await;
    call(&house).await;
    asked(&house).await;
    house.browser().get(HERE).await.says("qui balaie la cendre").says("Paul, du coin");
    is_told(&house, "marie@test.example", "qui balaie la cendre").await;
}

#[tokio::test]
async fn a_comment_that_is_refused_keeps_every_word() {
    let house = house(true).await;
    call(&house).await;
    submitted(&house).await;
    let nameless =
        [("stance", "for"), ("parent", ""), ("body", "Oui !"), ("speaker", "self"), ("name", "")];
    let mut paul = house.browser_of("paul@test.example").await;
    paul.post(&format!("{HERE}/comments"), &nameless).await.is(422).says("Oui !");
    house.browser().post(&format!("{HERE}/comments"), &QUESTION).await.says("qui balaie la cendre");
}

#[tokio::test]
async fn an_official_answer_is_marked_and_needs_two_languages() {
    let house = house(true).await;
    call(&house).await;
    let (mut paul, id) = asked(&house).await;
    let mut staff = house.staff().await;
    let answer = |nl: &'static str| {
        vec![
            ("stance", "answer"),
            ("parent", &*id),
            ("speaker", "administration"),
            ("body_fr", "La commune balaie."),
            ("body_nl", nl),
        ]
    };
    let path = format!("{HERE}/comments");
    staff.post(&path, &answer("")).await.is(422).says("le français et le néerlandais");
    staff.post(&path, &answer("De gemeente veegt.")).await.is(303);
    let page = house.browser().get(&HERE.replace("/fr/", "/nl/")).await;
    page.says("De gemeente veegt.").says("Officieel antwoord");
    is_told(&house, "paul@test.example", "La commune balaie").await;
    // Nobody else speaks for the administration.
    paul.post(&path, &answer("De gemeente veegt.")).await.is(422);
}

#[tokio::test]
async fn what_is_reported_is_taken_down_for_a_reason_that_stands_in_its_place() {
    let house = house(true).await;
    call(&house).await;
    let (_, id) = asked(&house).await;
    let report = format!("{HERE}/comments/{id}/report");
    let mut eva = house.browser_of("eva@test.example").await;
    let answer = eva.post(&report, &[("reason", " ")]).await;
    answer.is(422).says("Remplissez ce champ").says(&format!("id=\"report-{id}-error\""));
    eva.post(&report, &[("reason", "Il se moque")]).await.is(303);
    let mut staff = house.staff().await;
    let desk = "/fr/admin/p/appel/moderation";
    staff.get(desk).await.says("Il se moque").says("qui balaie la cendre");
    let hide = |nl: &'static str| {
        vec![("comment", &*id), ("intent", "hide"), ("reason_fr", "Moquerie"), ("reason_nl", nl)]
    };
    eva.post(desk, &hide("Spot")).await.is(403);
    staff.post(desk, &hide("")).await.is(422);
    staff.post(desk, &hide("Spot")).await.is(303);
    let page = house.browser().get(HERE).await;
    page.is_silent_about("qui balaie la cendre").says("Moquerie");
    is_told(&house, "paul@test.example", "Moquerie").await;
    is_told(&house, "eva@test.example", "Le texte que vous avez signalé a été retiré").await;
    staff.get(desk).await.says("Aucun texte signalé");
}

#[tokio::test]
async fn whoever_has_not_signed_in_reports_too_and_a_program_does_not() {
    let house = house(true).await;
    call(&house).await;
    let (_, id) = asked(&house).await;
    let report = format!("{HERE}/comments/{id}/report");
    let mut anyone = house.browser();
    let page = anyone.get(HERE).await;
    page.says("Signaler")
        .says("Pas besoin de compte")
        .is_silent_about("Se connecter pour signaler");
    anyone.get(&HERE.replace("/fr/", "/nl/")).await.says("U hebt geen account nodig");
    let empty = anyone.post(&report, &[("reason", " ")]).await;
    empty.is(422).says("Remplissez ce champ").says(&format!("id=\"report-{id}-error\""));
    let filled = [("reason", "Prix cassés"), ("website", "http://x")];
    anyone.post(&report, &filled).await.is(303);
    for number in 0..5 {
        let reason = format!("Moquerie {number}");
        anyone.post(&report, &[("reason", &*reason)]).await.is(303);
    }
    // What waits is read before more of the same is taken; what was typed stays.
    let more = anyone.post(&report, &[("reason", "Encore moi")]).await;
    more.is(422).says("Plusieurs personnes").says("value=\"Encore moi\"");
    let mut staff = house.staff().await;
    let desk = "/fr/admin/p/appel/moderation";
    let page = staff.get(desk).await;
    page.says("Moquerie 0").says("Moquerie 4").is_silent_about("Prix cassés");
    // Whoever has signed in is heard all the same, and is the one who is told.
    let mut eva = house.browser_of("eva@test.example").await;
    eva.get(HERE).await.is_silent_about("Pas besoin de compte");
    eva.post(&report, &[("reason", "Il se moque")]).await.is(303);
    let keep = [("comment", &*id), ("intent", "keep")];
    staff.post(desk, &keep).await.is(303);
    staff.get(desk).await.says("Aucun texte signalé");
    is_told(&house, "eva@test.example", "L’administration l’a lu et le laisse à sa place").await;
}

#[tokio::test]
async fn what_was_taken_down_wrongly_stands_in_its_place_again_and_its_author_is_told() {
    let house = house(true).await;
    call(&house).await;
    let (mut paul, id) = asked(&house).await;
    let mut staff = house.staff().await;
    let desk = "/fr/admin/p/appel/moderation";
    let restore = [("comment", &*id), ("intent", "restore")];
    staff.post(desk, &restore).await.is(404);
    let mut eva = house.browser_of("eva@test.example").await;
    let report = format!("{HERE}/comments/{id}/report");
    eva.post(&report, &[("reason", "Il se moque")]).await.is(303);
    let hide =
        [("comment", &*id), ("intent", "hide"), ("reason_fr", "Moquerie"), ("reason_nl", "Spot")];
    staff.post(desk, &hide).await.is(303);
    let page = staff.get(desk).await;
    page.says("Un texte retiré")
        .says("qui balaie la cendre")
        .says("Retiré parce que\u{a0}: Moquerie");
    for browser in [&mut paul, &mut eva] {
        browser.post(desk, &restore).await.is(403);
    }
    staff.post(desk, &restore).await.is(303);
    house.browser().get(HERE).await.says("qui balaie la cendre").is_silent_about("Moquerie");
    is_told(&house, "paul@test.example", "est de nouveau là").await;
    staff.get(desk).await.is_silent_about("Un texte retiré");
    staff.get("/fr/admin/p/appel/audit").await.says("Avis remis");
}

#[tokio::test]
async fn whoever_reports_what_stays_is_told_that_it_was_read() {
    let house = house(true).await;
    call(&house).await;
    let (_, id) = asked(&house).await;
    let mut eva = house.browser_of("eva@test.example").await;
    let report = format!("{HERE}/comments/{id}/report");
    eva.post(&report, &[("reason", "Pas d’accord")]).await.is(303);
    let keep = [("comment", &*id), ("intent", "keep")];
    house.staff().await.post("/fr/admin/p/appel/moderation", &keep).await.is(303);
    is_told(&house, "eva@test.example", "L’administration l’a lu et le laisse à sa place").await;
    house.browser().get(HERE).await.says("qui balaie la cendre");
    // Of what is taken down already, nobody is told that it stays.
    let hide =
        [("comment", &*id), ("intent", "hide"), ("reason_fr", "Moquerie"), ("reason_nl", "Spot")];
    house.staff().await.post("/fr/admin/p/appel/moderation", &hide).await.is(303);
    let mut luc = house.browser_of("luc@test.example").await;
    luc.post(&report, &[("reason", "Trop tard")]).await.is(303);
    house.staff().await.post("/fr/admin/p/appel/moderation", &keep).await.is(303);
    is_told(&house, "luc@test.example", "Moquerie").await;
}

#[tokio::test]
async fn a_support_is_counted_once_and_taken_back() {
    let house = house(true).await;
    call(&house).await;
    submitted(&house).await;
    let mut paul = house.browser_of("paul@test.example").await;
    let path = format!("{HERE}/support");
    for _ in 0..2 {
        paul.post(&path, &[("support", "yes")]).await.is(303);
    }
    house.browser().get(HERE).await.says("Une personne la soutient");
    paul.post(&path, &[("support", "no")]).await.is(303);
    house.browser().get(HERE).await.says("Personne ne la soutient encore");
    day(&house, 21);
    let mut paul = house.browser_of("paul@test.example").await;
    paul.post(&path, &[("support", "yes")]).await.is(422).says("L’étape en cours");
}

#[tokio::test]
async fn nobody_floods_a_discussion() {
    let house = house(true).await;
    call(&house).await;
    let (mut paul, _) = asked(&house).await;
    let path = format!("{HERE}/comments");
    for _ in 0..29 {
        paul.post(&path, &QUESTION).await.is(303);
    }
    paul.post(&path, &QUESTION).await.is(422).says("qui balaie la cendre");
}

#[tokio::test]
async fn whoever_reloads_a_form_that_was_refused_comes_back_to_its_page() {
    let house = house(true).await;
    call(&house).await;
    submitted(&house).await;
    let mut staff = house.staff().await;
    for action in ["step", "keep", "forget", "support", "comments", "photo", "photo/change"] {
        let answer = staff.get(&format!("{HERE}/{action}")).await;
        assert_eq!(answer.is(303).location(), HERE, "{action}");
    }
    for action in ["review", "valuation", "assign", "stake"] {
        let answer = staff.get(&format!("{DESK}/{action}")).await;
        assert_eq!(answer.is(303).location(), DESK, "{action}");
    }
}
