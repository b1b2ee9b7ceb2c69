//! From admissible to the vote: dossiers, what they cost, and who keeps away from them.

use crate::{
    browser::{Browser, House, house},
    proposals::{DESK, HERE, actor, call, day, is_told, link_to, submitted},
};

/// The proposal is found admissible, and the valuation begins.
async fn in_valuation(house: &House) -> (Browser, Browser) {
    submitted(house).await;
    let mut staff = house.staff().await;
    staff.post(&format!("{DESK}/review"), &[("decision", "admit")]).await.is(303);
    day(house, 21);
    // Sessions have ended by then: both sign in again.
    (house.browser_of("marie@test.example").await, house.staff().await)
}

#[tokio::test]
async fn an_evaluator_makes_one_not_feasible_and_its_author_reads_why() {
    let house = house(true).await;
    call(&house).await;
    let (mut marie, mut staff) = in_valuation(&house).await;
    let grant = [("intent", "grant"), ("email", "eva@test.example"), ("role", "evaluator")];
    staff.post("/fr/admin/a/commune", &grant).await.is(303);
    let mut eva = house.browser_of("eva@test.example").await;
    let value = format!("{DESK}/valuation");
    let reason = "Le sol de la place est pollué.";
    let dossier = [
        ("revision", "0"),
        ("feasibility", "not-feasible"),
        ("reason_fr", reason),
        ("reason_nl", "De grond van het plein is vervuild."),
        ("done", "yes"),
    ];
    eva.post(&value, &dossier).await.is(403);
    let assign = [("evaluator", "eva@test.example")];
    staff.post(&format!("{DESK}/assign"), &assign).await.is(303);
    let list = "/fr/admin/p/appel/proposals";
    let own = staff.get(&format!("{list}?stage=&evaluator=eva%40test.example")).await;
    own.says("Un four à pain").says("Qui analyse combien de dossiers");
    let free = staff.get(&format!("{list}?stage=&evaluator=nobody")).await;
    free.is(200).is_silent_about("Un four à pain");
    let without = [("revision", "0"), ("feasibility", "not-feasible"), ("done", "yes")];
    eva.post(&value, &without).await.is(422).says("Donnez une raison");
    eva.post(&value, &dossier).await.is(303);
    marie.get(HERE).await.says(reason).says("Pas retenue");
    house.browser().get(HERE).await.says(reason);
    is_told(&house, "marie@test.example", reason).await;
}

#[tokio::test]
async fn whoever_has_a_stake_keeps_away_from_the_dossier() {
    let house = house(true).await;
    call(&house).await;
    let (_, mut staff) = in_valuation(&house).await;
    let stake = [("words", "Mon frère la porte")];
    staff.post(&format!("{DESK}/stake"), &[("words", "")]).await.is(422);
    staff.post(&format!("{DESK}/stake"), &stake).await.is(303);
    let dossier =
        [("revision", "0"), ("feasibility", "feasible"), ("cost_0", "2 100"), ("done", "yes")];
    staff
        .post(&format!("{DESK}/valuation"), &dossier)
        .await
        .is(422)
        .says("Vous avez un lien avec cette proposition");
    let assign = [("evaluator", "staff@test.example")];
    staff.post(&format!("{DESK}/assign"), &assign).await.is(422);
    // When the phase is over, what nobody was given is late.
    day(&house, 31);
    let late = house.staff().await.get("/fr/admin/p/appel/proposals").await;
    late.says("data-label=\"Dont en retard\" class=\"table__figure\">1<");
}

/// Valued at the price of its bearers, and ready for the vote.
async fn valued(house: &House, cost: &str) -> Browser {
    let (_, mut staff) = in_valuation(house).await;
    let dossier =
        [("revision", "0"), ("feasibility", "feasible"), ("cost_0", cost), ("done", "yes")];
    staff.post(&format!("{DESK}/valuation"), &dossier).await.is(303);
    staff
}

#[tokio::test]
async fn what_is_retained_is_a_project_and_follows_pledges_until_the_vote_opens() {
    let house = house(true).await;
    call(&house).await;
    let mut staff = valued(&house, "2 100").await;
    staff.post(&format!("{DESK}/review"), &[("decision", "retain")]).await.is(303);
    let project = "/fr/p/appel/projects/un-four-a-pain";
    house.browser().get(project).await.is(200).says("2\u{a0}100");
    let mut marie = house.browser_of("marie@test.example").await;
    let invitation = [("name", "Brasserie"), ("email", "wim@test.example"), ("role", "funder")];
    marie.post(&format!("{HERE}/partners"), &invitation).await.is(303);
    let link = link_to(&house, "wim@test.example", "/invitations/").await;
    let mut wim = house.browser_of("wim@test.example").await;
    let company = actor(&mut wim, "Brasserie", "company", "0000.000.097").await;
    let pledge = [("answer", "yes"), ("actor", &*company), ("pledge", "money"), ("amount", "600")];
    wim.post(&link, &pledge).await.is(303);
    house.browser().get(project).await.says("1\u{a0}500");
    // Taken out by staff, it is a proposal again.
    staff.post("/fr/admin/p/appel/projects/un-four-a-pain/remove", &[]).await.is(303);
    house.browser().get(project).await.is(404);
    house.browser().get(HERE).await.says("Recevable");
}

#[tokio::test]
async fn where_the_administration_comes_to_another_sum_that_sum_goes_to_the_vote() {
    let house = house(true).await;
    call(&house).await;
    let mut staff = valued(&house, "2 400").await;
    staff.post(&format!("{DESK}/review"), &[("decision", "retain")]).await.is(303);
    let page = house.browser().get("/fr/p/appel/projects/un-four-a-pain").await;
    page.says("2\u{a0}400").says("Coût établi par l’administration");
}

#[tokio::test]
async fn what_does_not_fit_its_envelope_is_not_brought_into_the_vote() {
    let house = house(true).await;
    call(&house).await;
    let mut staff = valued(&house, "5 000,01").await;
    let answer = staff.post(&format!("{DESK}/review"), &[("decision", "retain")]).await;
    answer.is(422).says("de plus que l’enveloppe ne contient");
}

#[tokio::test]
async fn all_dossiers_leave_as_a_table_that_an_office_opens() {
    let house = house(true).await;
    call(&house).await;
    valued(&house, "2 400").await;
    let answer = house.staff().await.get("/fr/admin/p/appel/proposals.csv").await;
    answer.is(200).says(";2100,00;0,00;2100,00;").says(";2400,00;");
    assert_eq!(answer.headers["content-type"], "text/csv; charset=utf-8");
    // By the reader of the files that offices send: as many cells in each row as there are titles.
    let sheet = service::import_table::read(answer.body.as_bytes()).unwrap();
    assert_eq!(sheet.columns[..2], ["Proposition", "Porteur"]);
    let cells = &sheet.rows[0].cells;
    assert_eq!(cells[..2], ["Un four à pain", "Marie, place du marché"]);
    assert_eq!(cells.len(), sheet.columns.len());
    for language in ["nl", "en"] {
        let answer =
            house.staff().await.get(&format!("/{language}/admin/p/appel/proposals.csv")).await;
        let sheet = service::import_table::read(answer.is(200).body.as_bytes()).unwrap();
        assert_eq!(sheet.columns.len(), cells.len());
    }
}

#[tokio::test]
async fn of_two_who_save_a_dossier_the_second_sees_both_versions_and_loses_no_word() {
    let house = house(true).await;
    call(&house).await;
    let (_, mut one) = in_valuation(&house).await;
    let mut other = house.staff().await;
    let value = format!("{DESK}/valuation");
    let dossier = |revision: &'static str, cost: &'static str, notes: &'static str| {
        [("revision", revision), ("feasibility", "feasible"), ("cost_0", cost), ("notes", notes)]
    };
    other.post(&value, &dossier("0", "2 400", "Vu avec la voirie.")).await.is(303);
    let page = one.post(&value, &dossier("0", "2 600", "Demander un devis.")).await;
    page.is(409).says("Vu avec la voirie.").says("Demander un devis.</textarea>");
    page.says("merge__text\">2 600").says("merge__text\">2400").says("Enregistrer ma version");
    one.get(DESK).await.says("Vu avec la voirie.").is_silent_about("Demander un devis.");
    one.post(&value, &dossier("1", "2 600", "Demander un devis.")).await.is(303);
    one.get(DESK).await.says("Demander un devis.");
}

#[tokio::test]
async fn who_works_on_a_dossier_that_a_colleague_closed_reads_what_was_typed() {
    let house = house(true).await;
    call(&house).await;
    let (_, mut one) = in_valuation(&house).await;
    let mut other = house.staff().await;
    let value = format!("{DESK}/valuation");
    let closing = [
        ("revision", "0"),
        ("feasibility", "not-feasible"),
        ("reason_fr", "Le sol est pollué."),
        ("reason_nl", "De grond is vervuild."),
        ("done", "yes"),
    ];
    other.post(&value, &closing).await.is(303);
    let typed = [("revision", "0"), ("feasibility", "feasible"), ("notes", "Demander un devis.")];
    let page = one.post(&value, &typed).await;
    page.is(422).says("Rien n’est perdu").says("merge__text\">Demander un devis.");
    one.get(DESK).await.is_silent_about("Demander un devis.");
}

const CRITERIA: &str = "/fr/admin/p/appel/criteria";
const GRID: [(&str, &str); 7] = [
    ("criterion_0_fr", "Utile au quartier"),
    ("criterion_0_nl", "Nuttig voor de buurt"),
    ("criterion_0_weight", "3"),
    ("criterion_1_fr", "Durable"),
    ("criterion_1_nl", "Duurzaam"),
    ("criterion_1_weight", "2"),
    ("scale", "5"),
];

#[tokio::test]
async fn points_are_weighed_exactly_and_shown_as_the_administration_chose() {
    let house = house(true).await;
    call(&house).await;
    let (_, mut staff) = in_valuation(&house).await;
    let half = [("criterion_0_fr", "Utile"), ("scale", "5")];
    staff.post(CRITERIA, &half).await.is(422).says("le français et le néerlandais");
    staff.post(CRITERIA, &GRID).await.is(303);
    let dossier = |second: &'static str| {
        [
            ("revision", "0"),
            ("feasibility", "feasible"),
            ("cost_0", "2 400"),
            ("point_0", "4"),
            ("point_1", second),
            ("done", "yes"),
        ]
    };
    let value = format!("{DESK}/valuation");
    staff.post(&value, &dossier("")).await.is(422).says("id=\"point_1-error\"");
    staff.post(&value, &dossier("6")).await.is(422).says("entre 0 et 5");
    staff.post(&value, &dossier("5")).await.is(303);
    staff.get(HERE).await.says("22 points pondérés sur 25");
    house.browser().get(HERE).await.is_silent_about("points pondérés");
    let shown = [&GRID[..], &[("published", "yes")]].concat();
    staff.post(CRITERIA, &shown).await.is(303);
    let page = house.browser().get(&HERE.replace("/fr/", "/nl/")).await;
    page.says("22 gewogen punten op 25").says("Duurzaam");
    // What was scored by is not changed behind it.
    let mut other = shown.clone();
    other[2] = ("criterion_0_weight", "1");
    staff.post(CRITERIA, &other).await.is(422).says("Des dossiers ont déjà des points");
}

fn pair(name: &str, value: &str) -> (String, String) {
    (name.to_owned(), value.to_owned())
}

fn fields(form: &[(String, String)]) -> Vec<(&str, &str)> {
    form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect()
}

#[tokio::test]
async fn of_two_who_declare_criteria_the_second_sees_both_versions_and_loses_no_word() {
    let house = house(true).await;
    call(&house).await;
    let (mut one, mut other) = (house.staff().await, house.staff().await);
    let revision = one.get(CRITERIA).await.revision();
    let form = |weight: &'static str, revision: &str, more: &[(&'static str, &'static str)]| {
        let mut form: Vec<(String, String)> =
            GRID.iter().chain(more).map(|(name, value)| pair(name, value)).collect();
        form[2].1 = weight.to_owned();
        form.push(pair("revision", revision));
        form
    };
    let theirs = form("3", &revision, &[("published", "yes")]);
    other.post(CRITERIA, &fields(&theirs)).await.is(303);
    let page = one.post(CRITERIA, &fields(&form("4", &revision, &[]))).await;
    page.is(409).says("Une autre version a été enregistrée entre-temps");
    page.says("<a href=\"#criterion_0_weight\">").says("merge__text\">4<").says("merge__text\">3<");
    page.says("<a href=\"#published\">")
        .says("merge__text\">coché")
        .is_silent_about("href=\"#scale\"");
    page.says("Enregistrer ma version");
    let now = page.revision();
    one.post(CRITERIA, &fields(&form("4", &now, &[]))).await.is(303);
    one.get(CRITERIA).await.says("value=\"4\"");
    let late = other.post(&CRITERIA.replace("/fr/", "/nl/"), &fields(&form("1", &now, &[]))).await;
    late.is(409).says("Intussen is een andere versie bewaard").says("value=\"1\"");
}

#[tokio::test]
async fn all_dossiers_leave_as_a_pdf_in_the_language_of_whoever_asks() {
    let house = house(true).await;
    call(&house).await;
    let mut staff = valued(&house, "2 400").await;
    for language in ["fr", "nl"] {
        let file = staff.get(&format!("/{language}/admin/p/appel/proposals.pdf")).await;
        assert!(file.is(200).body.starts_with("%PDF-"));
        assert_eq!(file.headers["content-type"], "application/pdf");
        let name = format!("attachment; filename=\"appel-dossiers-{language}.pdf\"");
        assert_eq!(file.headers["content-disposition"], name.as_str());
    }
    house.browser().get("/fr/admin/p/appel/proposals.pdf").await.is(303);
    let mut marie = house.browser_of("marie@test.example").await;
    marie.get("/fr/admin/p/appel/proposals.pdf").await.is(403);
}
