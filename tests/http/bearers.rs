//! What is written to bearers, and what the college or the council is given to decide on.

use crate::{browser::House, delivery::decided};
use domain::{account::Email, actor::Membership, id::AccountId, locale::Locale};
use service::{
    mail::Mail,
    progress::{self, OF_A_FILE, Step, Subject},
};
use tests::{
    sample::{self, Sample},
    world::beginning,
};

const LETTERS: &str = "/fr/admin/p/budget/e/rues/letters";
const LETTER: &str = "admin/p/budget/projects/kiosque/letter";
const DELIBERATION: &str = "/fr/admin/p/budget/e/rues/deliberation";

const DECISION: [(&str, &str); 8] = [
    ("organ", "college"),
    ("day", "2026-03-02"),
    ("statement_fr", "Le collège adopte."),
    ("statement_nl", "Het college keurt goed."),
    ("departure_1_number", "2"),
    ("departure_1_funds", "no"),
    ("departure_1_reason_fr", "Terrain pollué."),
    ("departure_1_reason_nl", "Vervuilde grond."),
];

#[tokio::test]
async fn a_letter_says_what_was_decided_why_in_fact_and_in_law_and_how_to_appeal() {
    let (_house, _, mut staff) = decided().await;
    staff.get(LETTERS).await.is(200).says("Aucune décision n’est enregistrée");
    let voted = staff.get(&format!("/fr/{LETTER}")).await;
    voted
        .is(200)
        .says("Comité")
        .says("ne retient pas votre projet, qui demandait 900\u{a0}€")
        .says("12 personnes ont voté")
        .says("29 juillet 1991")
        .says("soixante jours")
        .says("[Médiateur compétent");
    staff.post("/fr/admin/p/budget/e/rues/decision", &DECISION).await.is(303);
    staff.get(&format!("/fr/{LETTER}")).await.says("Le collège a décidé le 2\u{a0}mars 2026");
    staff.get(&format!("/nl/{LETTER}")).await.says("29 juli 1991").says("Raad van State");
    staff.get(&format!("/en/{LETTER}")).await.says("29 July 1991").says("sixty days");
    let departs = staff.get("/nl/admin/p/budget/projects/bancs/letter").await;
    departs.is(200).says("niet te selecteren").says("Vervuilde grond.");
}

#[tokio::test]
async fn a_deliberation_names_laureates_and_amounts_and_the_others_with_their_reasons() {
    let (_house, _, mut staff) = decided().await;
    let draft = staff.get(DELIBERATION).await;
    draft
        .is(200)
        .says("pour un total de 850\u{a0}€")
        .says("Kiosque")
        .says("Le solde de l’enveloppe, soit 150\u{a0}€")
        .says("l’inscription des moyens");
    staff.post("/fr/admin/p/budget/e/rues/decision", &DECISION).await.is(303);
    let draft = staff.get(DELIBERATION).await;
    draft.is(200).says("pour un total de 550\u{a0}€").says("Terrain pollué.").says("Le collège");
}

#[tokio::test]
async fn the_texts_of_an_administration_stand_in_every_letter_and_are_kept_when_refused() {
    let (_house, _, mut staff) = decided().await;
    let half = [("legal_basis_fr", "le règlement communal"), ("appeal_fr", "Écrivez-nous.")];
    let refused = staff.post(LETTERS, &half).await;
    refused.is(422).says("id=\"legal_basis_nl-error\"").says("le règlement communal");
    let whole = [
        ("legal_basis_fr", "le règlement communal"),
        ("legal_basis_nl", "het gemeentelijk reglement"),
        ("appeal_fr", "Écrivez-nous."),
        ("appeal_nl", "Schrijf ons."),
    ];
    staff.post(LETTERS, &whole).await.is(303);
    staff.get(&format!("/fr/{LETTER}")).await.says("le règlement communal").says("Écrivez-nous.");
    staff.get("/nl/admin/p/budget/e/rues/deliberation").await.says("het gemeentelijk reglement");
    staff.get("/fr/admin/p/budget/audit").await.says("Textes des lettres modifiés");
}

fn fields(form: &[(String, String)]) -> Vec<(&str, &str)> {
    form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect()
}

#[tokio::test]
async fn of_two_who_write_the_texts_of_letters_the_second_sees_both_and_loses_no_word() {
    let (house, _, mut one) = decided().await;
    let mut other = house.staff().await;
    let revision = one.get(LETTERS).await.revision();
    let form = |law: &'static str, revision: &str| {
        let mut form = TEXTS.map(|(name, value)| (name.to_owned(), value.to_owned())).to_vec();
        form[0].1 = law.to_owned();
        form.push(("revision".to_owned(), revision.to_owned()));
        form
    };
    // Nobody has written any yet: the first who does is not overwritten either.
    other.post(LETTERS, &fields(&form("le règlement de 2025", &revision))).await.is(303);
    let page = one.post(LETTERS, &fields(&form("le règlement de 2026", &revision))).await;
    page.is(409).says("Une autre version a été enregistrée entre-temps");
    page.says("<a href=\"#legal_basis_fr\">").is_silent_about("<a href=\"#appeal_fr\">");
    page.says("merge__text\">le règlement de 2025").says("le règlement de 2026</textarea>");
    page.says("Enregistrer ma version");
    one.get(&format!("/fr/{LETTER}")).await.says("le règlement de 2025");
    let now = page.revision();
    one.post(LETTERS, &fields(&form("le règlement de 2026", &now))).await.is(303);
    one.get(&format!("/fr/{LETTER}")).await.says("le règlement de 2026");
    let late = LETTERS.replace("/fr/", "/nl/");
    let page = other.post(&late, &fields(&form("le règlement de 2027", &now))).await;
    page.is(409).says("Intussen is een andere versie bewaard").says("Mijn versie bewaren");
}

#[tokio::test]
async fn letters_come_as_files_for_word_and_are_for_staff_alone() {
    let (house, _, mut staff) = decided().await;
    for path in [format!("/fr/{LETTER}.docx"), format!("{DELIBERATION}.docx")] {
        let file = staff.get(&path).await;
        assert!(file.is(200).body.starts_with("PK"), "{path}");
        assert!(house.browser().get(&path).await.is(303).location().starts_with("/fr/sign-in"));
        house.browser_of("anna@test.example").await.get(&path).await.is(403);
    }
}

const SEND: &str = "/fr/admin/p/budget/e/rues/letters/send";
const TEXTS: [(&str, &str); 4] = [
    ("legal_basis_fr", "le règlement communal"),
    ("legal_basis_nl", "het gemeentelijk reglement"),
    ("appeal_fr", "Écrivez-nous."),
    ("appeal_nl", "Schrijf ons."),
];

/// Somebody acts for the bearer of the sample's projects.
async fn joins(house: &House, sample: &Sample, number: u128, email: &str, locale: Locale) {
    let (world, now) = (&house.world, beginning());
    let view = sample::view(world, sample).await;
    let projects = service::project::list(&world.services, &view.envelopes[0]).await.unwrap();
    let mut tx = world.database.store.write().await.unwrap();
    let account = AccountId(uuid::Uuid::from_u128(number));
    let email = Email::parse(email).unwrap();
    store::account::find_or_create(&mut tx, account, &email, locale, now).await.unwrap();
    let member = Membership {
        account,
        actor: projects[0].bearer.id,
        name: "Anna".to_owned(),
        mandate: "présidente".to_owned(),
        interests: String::new(),
    };
    store::actor::put_member(&mut tx, &member, now).await.unwrap();
    tx.commit().await.unwrap();
}

async fn told(house: &House) -> Vec<Mail> {
    let mails = service::mail::outbox(&house.world.services).await.unwrap();
    mails.into_iter().filter(|mail| mail.subject.contains("Kiosque")).collect()
}

#[tokio::test]
async fn one_press_tells_every_bearer_why_in_their_language_and_a_second_press_tells_nobody_twice()
{
    let (house, sample, mut staff) = decided().await;
    staff.get(LETTERS).await.says("6 lettres à poster").says("pas d’adresse de courriel");
    joins(&house, &sample, 71, "anna@test.example", Locale::Nl).await;
    joins(&house, &sample, 72, "bob@test.example", Locale::Fr).await;
    staff.get(LETTERS).await.says("quand la décision officielle est enregistrée");
    staff.post(SEND, &[]).await.is(422);
    staff.post("/fr/admin/p/budget/e/rues/decision", &DECISION).await.is(303);
    staff.get(LETTERS).await.says("rien ne doit rester entre crochets");
    staff.post(SEND, &[]).await.is(422);
    staff.post(LETTERS, &TEXTS).await.is(303);
    staff.get(LETTERS).await.says("Envoyer les 12 lettres").is_silent_about("à poster");
    house.browser_of("anna@test.example").await.post(SEND, &[]).await.is(403);
    let mut colleague = house.staff().await;
    let (one, other) = tokio::join!(staff.post(SEND, &[]), colleague.post(SEND, &[]));
    one.is(303);
    other.is(303);
    staff.post(SEND, &[]).await.is(303);
    let letters = told(&house).await;
    assert_eq!(letters.len(), 2, "one to each of two people");
    let to = |email: &str| letters.iter().find(|mail| mail.recipient.as_str() == email).unwrap();
    let (nl, fr) = (to("anna@test.example"), to("bob@test.example"));
    for (mail, words) in [
        (nl, ["het gemeentelijk reglement", "Schrijf ons."]),
        (fr, ["le règlement communal", "Écrivez-nous."]),
    ] {
        for word in words {
            assert!(mail.body.contains(word) && mail.html.contains(word), "{}", mail.body);
        }
        assert!(!mail.body.contains('['), "nobody signs a mail by hand");
    }
    staff.get(LETTERS).await.says("12 lettres attendent leur tour").is_silent_about("Envoyer");
    staff.get("/fr/admin/p/budget/audit").await.says("Lettres de décision envoyées");
    let accept = |_: Mail| async { Ok::<(), Never>(()) };
    service::mail::deliver(&house.world.services, accept).await.unwrap();
    staff.get(LETTERS).await.says("12 lettres sont parties");
    // A corrected decision is another one: everybody is told again.
    staff.post("/fr/admin/p/budget/e/rues/decision", &DECISION).await.is(303);
    staff.get(LETTERS).await.says("Envoyer les 12 lettres");
}

#[derive(Debug)]
struct Never;

impl std::fmt::Display for Never {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("for good")
    }
}

impl service::mail::Unsent for Never {
    fn is_for_good(&self) -> bool {
        true
    }
}

#[tokio::test]
async fn who_cannot_be_reached_by_mail_is_listed_and_their_letter_is_printed_with_the_others() {
    let (house, sample, mut staff) = decided().await;
    joins(&house, &sample, 71, "anna@test.example", Locale::Fr).await;
    staff.post("/fr/admin/p/budget/e/rues/decision", &DECISION).await.is(303);
    staff.post(LETTERS, &TEXTS).await.is(303);
    staff.post(SEND, &[]).await.is(303);
    let refuse = |_: Mail| async { Err(Never) };
    service::mail::deliver(&house.world.services, refuse).await.unwrap();
    staff.get(LETTERS).await.says("6 lettres à poster").says("courriel non remis");
    for which in ["", "?only=post"] {
        let file = staff.get(&format!("/fr/admin/p/budget/e/rues/letters.pdf{which}")).await;
        assert!(file.is(200).body.starts_with("%PDF"));
    }
    house.browser_of("anna@test.example").await.get(&format!("{LETTERS}.pdf")).await.is(403);
}

#[tokio::test]
async fn a_long_file_says_how_far_it_is_and_is_given_once_to_whoever_asked() {
    let (house, sample, mut staff) = decided().await;
    let csv = "/fr/admin/p/budget/proposals.csv";
    staff.get(csv).await.is(200).says("Porteur");
    let account = sample.staff.account.as_ref().unwrap().id;
    let name = "budget-dossiers-fr.csv";
    let services = &house.world.services;
    let running = progress::begin(services, Subject::file(account, name), &OF_A_FILE).unwrap();
    running.work().expects(Step::Writing, 40);
    running.work().did(Step::Writing, 7);
    let page = staff.get(csv).await.is(303).location().to_owned();
    assert_eq!(page, format!("/fr/admin/files/{name}?from=/admin/p/budget/proposals"));
    staff.get(&page).await.is(200).says("7 sur 40").says("http-equiv=\"refresh\"");
    progress::keep(services, running, account, name.to_owned(), b"fini".to_vec()).await.unwrap();
    staff.get(&page).await.says("Votre fichier est prêt");
    // Whichever server answers over a shared database.
    let several = store::servers::may_be_several(&house.world.database.store);
    let other = house.world.another_server();
    assert_eq!(progress::waits(&other, None, account, name).await.unwrap(), several);
    let take = page.replace('?', "/take?");
    house.browser_of("anna@test.example").await.post(&take, &[]).await.is(303);
    let file = staff.post(&take, &[]).await;
    assert_eq!(file.is(200).body, "fini");
    staff.post(&take, &[]).await.is(303);
    staff.get(&page).await.says("n’attend plus ici").says("/fr/admin/p/budget/proposals");
}
