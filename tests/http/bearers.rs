//! What is written to bearers, and what the college or the council is given to decide on.

use crate::delivery::decided;

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
