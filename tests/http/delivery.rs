use crate::browser::{Browser, House, house};
use tests::sample::{self, Sample};

/// A form that begins the works on a project.
pub const BEGUN: [(&str, &str); 12] = [
    ("version", "0"),
    ("status", "underway"),
    ("awarded", "280"),
    ("committed", "200,50"),
    ("spent", "50"),
    ("milestone_1_label_fr", "Pose"),
    ("milestone_1_label_nl", "Plaatsing"),
    ("milestone_1_planned", "2026-02-20"),
    ("milestone_2_label_fr", "Fête"),
    ("milestone_2_label_nl", "Feest"),
    ("milestone_2_planned", "2026-05-01"),
    ("note_fr", "Le bois est commandé."),
];

/// A house with a published outcome, and its staff.
pub async fn decided() -> (House, Sample, Browser) {
    let house = house(true).await;
    let sample = sample::decided(&house.world).await;
    let staff = house.staff().await;
    (house, sample, staff)
}

/// The form with the Dutch of its note, and other values in the place of some.
pub fn form<'a>(others: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let mut form: Vec<_> = BEGUN.into_iter().chain([("note_nl", "Het hout is besteld.")]).collect();
    form.retain(|(name, _)| !others.iter().any(|(other, _)| other == name));
    form.extend(others);
    form
}

const DESK: &str = "/fr/admin/p/budget/projects/bancs/delivery";
const PAGE: &str = "/fr/p/budget/projects/bancs/delivery";

#[tokio::test]
async fn what_staff_publishes_is_on_the_page_of_the_project_with_what_is_late() {
    let (house, _, mut staff) = decided().await;
    staff.get("/fr/admin/p/budget/e/rues/delivery").await.is(200).says("Bancs").says("jamais");
    staff.get(DESK).await.is(200).says("300");
    let answer = staff.post(DESK, &form(&[])).await;
    assert_eq!(answer.is(303).location(), format!("{DESK}?done=saved"));
    let mut anyone = house.browser();
    let page = anyone.get(PAGE).await;
    page.is(200)
        .says("est en cours de réalisation")
        .says("En retard de 10\u{a0}jours")
        .says("Le bois est commandé.")
        .says("200,50")
        .says("Statut\u{a0}: En cours");
    let dutch = anyone.get("/nl/p/budget/projects/bancs/delivery").await;
    dutch.is(200).says("Het hout is besteld.").says("Plaatsing").says("10 dagen te laat");
    let list = anyone.get("/fr/p/budget/rues/delivery").await;
    list.is(200).says("Un projet est en retard").says("Fresque").says("0 sur 2");
    anyone.get("/fr/p/budget/rues/results").await.says("/fr/p/budget/rues/delivery");
    anyone.get("/fr/p/budget/projects/bancs").await.says(PAGE);
}

#[tokio::test]
async fn every_change_is_a_version_on_the_page_and_an_event_in_the_chain() {
    let (house, sample, mut staff) = decided().await;
    staff.post(DESK, &form(&[])).await.is(303);
    let second = form(&[
        ("version", "1"),
        ("milestone_1_done", "2026-03-01"),
        ("spent", "200"),
        ("note_fr", "Les bancs sont posés."),
    ]);
    staff.post(DESK, &second).await.is(303);
    house
        .browser()
        .get(PAGE)
        .await
        .says("Version 2")
        .says("Étape faite\u{a0}: Pose, le 1er\u{a0}mars 2026")
        .says("Dépensé\u{a0}: 50\u{a0}€ → 200\u{a0}€")
        .says("Le bois est commandé.");
    let services = &house.world.services;
    let events = service::process::events(services, &sample.staff, &sample.process).await.unwrap();
    let recorded: Vec<_> =
        events.iter().filter(|event| event.body.kind == "delivery.recorded").collect();
    assert_eq!(recorded.len(), 2);
    assert_eq!(recorded[1].body.facts["delivery"]["funds"]["spent"], 20_000);
    assert_eq!(domain::event::first_break(&events), None);
    staff.get("/fr/admin/p/budget/audit").await.says("Réalisation mise à jour");
}

#[tokio::test]
async fn money_that_contradicts_itself_is_refused_at_its_field_and_what_was_typed_is_kept() {
    let (_house, _, mut staff) = decided().await;
    let typed = form(&[
        ("awarded", "301"),
        ("committed", "302"),
        ("spent", "303"),
        ("returned", "4"),
        ("cost", "beaucoup"),
        ("note_nl", ""),
    ]);
    let page = staff.post(DESK, &typed).await;
    page.is(422)
        .says("C’est plus que ce que le vote a donné\u{a0}: 300 au plus.")
        .says("C’est plus que ce qui est accordé\u{a0}: 301 au plus.")
        .says("id=\"awarded-error\"")
        .says("id=\"committed-error\"")
        .says("id=\"spent-error\"")
        .says("id=\"returned-error\"")
        .says("id=\"cost-error\"")
        .says("id=\"note_nl-error\"")
        .says("value=\"beaucoup\"")
        .says("value=\"Plaatsing\"")
        .says("Le bois est commandé.");
}

#[tokio::test]
async fn a_project_stops_for_a_reason_in_both_languages_that_everyone_reads() {
    let (house, _, mut staff) = decided().await;
    let silent = form(&[("status", "stopped")]);
    staff.post(DESK, &silent).await.is(422).says("Donnez une raison");
    let half = form(&[("status", "stopped"), ("reason_fr", "Le terrain est pollué.")]);
    staff.post(DESK, &half).await.is(422).says("id=\"reason_nl-error\"");
    let whole = form(&[
        ("status", "stopped"),
        ("reason_fr", "Le terrain est pollué."),
        ("reason_nl", "De grond is vervuild."),
    ]);
    staff.post(DESK, &whole).await.is(303);
    let page = house.browser().get("/nl/p/budget/projects/bancs/delivery").await;
    page.is(200).says("is stopgezet").says("De grond is vervuild.").is_silent_about("te laat");
}

#[tokio::test]
async fn of_two_who_save_the_same_version_one_is_told() {
    let (_house, _, mut staff) = decided().await;
    staff.post(DESK, &form(&[])).await.is(303);
    staff.post(DESK, &form(&[])).await.is(409);
}

#[tokio::test]
async fn only_laureates_of_a_public_outcome_have_a_page_and_a_decision_changes_who_they_are() {
    let (house, sample, mut staff) = decided().await;
    let mut anyone = house.browser();
    anyone.get("/fr/p/budget/projects/kiosque/delivery").await.is(404);
    staff.get("/fr/admin/p/budget/projects/kiosque/delivery").await.is(404);
    let decision = [
        ("organ", "college"),
        ("day", "2026-03-02"),
        ("statement_fr", "Le collège adopte."),
        ("statement_nl", "Het college keurt goed."),
        ("departure_1_number", "2"),
        ("departure_1_funds", "no"),
        ("departure_1_reason_fr", "Terrain pollué."),
        ("departure_1_reason_nl", "Vervuilde grond."),
    ];
    let path = format!("/fr/admin/p/budget/e/{}/decision", sample.envelope);
    // No decision spends what is not there: 850 € are granted, and the kiosk asks for 900.
    let mut more = decision;
    (more[4].1, more[5].1) = ("6", "yes");
    staff.post(&path, &more).await.is(422).says("Les montants font 1\u{a0}750\u{a0}€ en tout");
    staff.post(&path, &decision).await.is(303);
    anyone.get(PAGE).await.is(404);
    anyone.get("/fr/p/budget/rues/delivery").await.is(200).is_silent_about("Bancs");
    let table = staff.get("/fr/admin/a/commune/subsidies.csv?year=2026").await;
    table
        .is(200)
        .says("Suivi")
        .says("http://127.0.0.1:3000/fr/p/budget/projects/arbres/delivery")
        .is_silent_about("projects/bancs/delivery");
}

#[tokio::test]
async fn before_the_outcome_is_public_nothing_became_of_anything() {
    let house = house(true).await;
    sample::open(&house.world).await;
    let mut staff = house.staff().await;
    for path in ["/fr/p/budget/rues/delivery", PAGE, "/fr/admin/p/budget/e/rues/delivery", DESK] {
        staff.get(path).await.is(404);
    }
}

#[tokio::test]
async fn nobody_but_its_administrators_records_a_delivery() {
    let (house, _, _) = decided().await;
    let photos = format!("{DESK}/photos");
    let remove = format!("{DESK}/photos/remove");
    let mut stranger = house.browser();
    stranger.post(DESK, &form(&[])).await.is(401).says("href=\"/fr/sign-in\"");
    let mut citizen = house.browser_of("anna@test.example").await;
    citizen.get(DESK).await.is(403);
    citizen.post(DESK, &form(&[])).await.is(403);
    citizen.upload(&photos, b"x", &[]).await.is(403);
    citizen.post(&remove, &[("picture", "x")]).await.is(403);
    house.browser().get(PAGE).await.says("n’a encore rien publié");
}
