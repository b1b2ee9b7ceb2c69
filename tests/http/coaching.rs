//! Coaches: they read the drafts that they were given, write where nobody else reads, and have no
//! desk.

use crate::{
    browser::{Browser, House, house},
    proposals::{HERE, THREE, call, is_told},
};

const ADMIN: &str = "/fr/admin/p/appel/coaching";

/// Marie has a draft, and Eva and Jan are coaches.
async fn ready() -> (House, Browser, Browser) {
    let house = house(true).await;
    call(&house).await;
    let mut marie = house.browser_of("marie@test.example").await;
    marie.post("/fr/p/appel/propose", &THREE).await.is(303);
    let mut staff = house.staff().await;
    for email in ["eva@test.example", "jan@test.example"] {
        let grant = [("intent", "grant"), ("email", email), ("role", "coach")];
        staff.post("/fr/admin/a/commune", &grant).await.is(303);
    }
    (house, marie, staff)
}

/// Marie asks, and her draft is given to Eva.
async fn given() -> (House, Browser, Browser) {
    let (house, mut marie, mut staff) = ready().await;
    marie.post(&format!("{HERE}/coach/ask"), &[]).await.is(303);
    let give = [("proposal", "un-four-a-pain"), ("coach", "eva@test.example"), ("intent", "give")];
    staff.post(ADMIN, &give).await.is(303);
    let eva = house.browser_of("eva@test.example").await;
    (house, marie, eva)
}

#[tokio::test]
async fn the_administration_sees_who_asks_for_a_coach_and_not_the_text() {
    let (_house, mut marie, mut staff) = ready().await;
    let give = [("proposal", "un-four-a-pain"), ("coach", "eva@test.example"), ("intent", "give")];
    staff.post(ADMIN, &give).await.is(404);
    marie.get(HERE).await.says("Demander un coach");
    marie.post(&format!("{HERE}/coach/ask"), &[]).await.is(303);
    let page = staff.get(ADMIN).await;
    page.says("Un four à pain").is_silent_about("Cuire son pain ensemble");
    staff.get(HERE).await.is(404);
    let stranger = [("proposal", "un-four-a-pain"), ("coach", "paul@test.example")];
    staff.post(ADMIN, &stranger).await.is(422);
}

#[tokio::test]
async fn a_coach_reads_the_draft_and_both_write_where_nobody_else_reads() {
    let (house, mut marie, mut eva) = given().await;
    is_told(&house, "marie@test.example", "eva@test.example accompagne").await;
    eva.get("/fr/coaching").await.is(200).says("Un four à pain");
    eva.get(HERE).await.is(200).says("Cuire son pain ensemble");
    house.browser_of("jan@test.example").await.get(HERE).await.is(404);
    let note = format!("{HERE}/coach/note");
    eva.post(&note, &[("intent", "note"), ("words", " ")]).await.is(422);
    let words = [("intent", "note"), ("words", "Commencez par le prix des briques")];
    eva.post(&note, &words).await.is(303);
    is_told(&house, "marie@test.example", "le prix des briques").await;
    marie.get(HERE).await.says("le prix des briques");
    marie.post(&note, &[("intent", "note"), ("words", "Merci")]).await.is(303);
    is_told(&house, "eva@test.example", "Merci").await;
    marie.post(&format!("{HERE}/step"), &[("step", "submit")]).await.is(303);
    house.browser().get(HERE).await.is(200).is_silent_about("le prix des briques");
    house.staff().await.get(HERE).await.is_silent_about("le prix des briques");
    let audit = house.staff().await.get("/fr/admin/p/appel/audit").await;
    audit.is_silent_about("le prix des briques");
    // A coach helps to write, and writes nothing in the place of the bearers.
    eva.get(&format!("{HERE}/edit")).await.is(403);
}

#[tokio::test]
async fn a_draft_is_handed_on_with_a_note_and_is_read_no_more() {
    let (house, _, mut eva) = given().await;
    let note = format!("{HERE}/coach/note");
    let nobody = [("intent", "hand-on"), ("coach", "paul@test.example"), ("words", "À toi")];
    eva.post(&note, &nobody).await.is(422).says("À toi");
    let jan = [("intent", "hand-on"), ("coach", "jan@test.example"), ("words", "À toi, Jan")];
    eva.post(&note, &jan).await.is(303);
    eva.get(HERE).await.is(404);
    let mut jan = house.browser_of("jan@test.example").await;
    // Nobody takes what she wrote for words of the bearers.
    jan.get(HERE).await.is(200).says("À toi, Jan").says("<strong>eva@test.example</strong>");
}

#[tokio::test]
async fn a_coach_has_no_desk() {
    let (house, _, mut eva) = given().await;
    for path in [
        "/fr/admin",
        "/fr/admin/a/commune",
        "/fr/admin/p/appel",
        "/fr/admin/p/appel/proposals",
        "/fr/admin/p/appel/proposals.csv",
        "/fr/admin/p/appel/proposals.pdf",
        "/fr/admin/p/appel/criteria",
        "/fr/admin/p/appel/coaching",
        "/fr/admin/p/appel/moderation",
        "/fr/admin/p/appel/audit",
        "/fr/admin/p/appel/who-may-what",
    ] {
        eva.get(path).await.is(403);
    }
    house.browser_of("paul@test.example").await.get("/fr/coaching").await.is(403);
    house.browser().get("/fr/coaching").await.is(303);
}
