//! What a proposal itself says is reported, by anybody, and what becomes of it.

use crate::{
    browser::{Answer, Browser, House, house},
    proposals::{DESK, HERE, THREE, call, day, is_told, letters_to, submitted},
};

const REPORT: &str = "/fr/p/appel/proposals/un-four-a-pain/report";
const MODERATION: &str = "/fr/admin/p/appel/moderation";
const GONE: &str = "Proposition dont le texte a été retiré";

/// A proposal of Marie that Eva reported.
async fn reported(house: &House) -> (Browser, Browser) {
    call(house).await;
    let marie = submitted(house).await;
    let mut eva = house.browser_of("eva@test.example").await;
    eva.post(REPORT, &[("reason", "Le nom d’une voisine")]).await.is(303);
    (marie, eva)
}

/// The id by which the forms of the desk name the proposal.
fn id_in(page: &Answer) -> String {
    let behind = page.body.split("name=\"proposal\" value=\"").nth(1);
    behind.expect("the proposal is listed").split('"').next().unwrap().to_owned()
}

async fn decide(staff: &mut Browser, intent: &str, more: &[(&str, &str)]) -> Answer {
    let id = id_in(&staff.get(MODERATION).await);
    let mut form = vec![("proposal", &*id), ("intent", intent)];
    form.extend_from_slice(more);
    staff.post(MODERATION, &form).await
}

const REASON: [(&str, &str); 2] =
    [("reason_fr", "Une donnée privée"), ("reason_nl", "Een privégegeven")];

/// Marie's text in another version than the second.
async fn written_anew(marie: &mut Browser) {
    let mut fields = THREE.to_vec();
    fields.retain(|(name, _)| *name != "summary");
    fields.extend([("summary", "Du pain pour la rue"), ("version", "2"), ("intent", "save")]);
    marie.post(&format!("{HERE}/edit"), &fields).await.is(303);
}

#[tokio::test]
async fn anybody_reports_what_a_proposal_says_but_its_own_bearers_and_a_program_does_not() {
    let house = house(true).await;
    call(&house).await;
    let mut marie = submitted(&house).await;
    let mut anyone = house.browser();
    let page = anyone.get(HERE).await;
    page.says("Signaler cette proposition").says("Pas besoin de compte").says(REPORT);
    anyone.get(&HERE.replace("/fr/", "/nl/")).await.says("Dit voorstel melden");
    marie.get(HERE).await.is_silent_about("Signaler cette proposition");
    let empty = anyone.post(REPORT, &[("reason", " ")]).await;
    empty.is(422).says("Remplissez ce champ").says("-error\"");
    let filled = [("reason", "Prix cassés"), ("website", "http://x")];
    anyone.post(REPORT, &filled).await.is(303);
    for number in 0..5 {
        let reason = format!("Une adresse privée {number}");
        anyone.post(REPORT, &[("reason", &*reason)]).await.is(303);
    }
    let more = anyone.post(REPORT, &[("reason", "Encore moi")]).await;
    more.is(422).says("Plusieurs personnes").says("value=\"Encore moi\"");
    let page = house.staff().await.get(MODERATION).await;
    page.says("Une adresse privée 4").says("Un four à pain").is_silent_about("Prix cassés");
    assert_eq!(anyone.get(REPORT).await.is(303).location(), HERE);
}

#[tokio::test]
async fn of_a_draft_of_others_nothing_can_be_reported() {
    let house = house(true).await;
    call(&house).await;
    let mut marie = house.browser_of("marie@test.example").await;
    marie.post("/fr/p/appel/propose", &THREE).await.is(303);
    for browser in [&mut house.browser(), &mut marie] {
        browser.post(REPORT, &[("reason", "Trop tôt")]).await.is(404);
    }
}

#[tokio::test]
async fn a_text_that_was_taken_down_is_read_nowhere_and_comes_back() {
    let house = house(true).await;
    let (mut marie, mut eva) = reported(&house).await;
    let mut staff = house.staff().await;
    staff.get(MODERATION).await.says("Le nom d’une voisine").says("Cuire son pain ensemble");
    let mut list = house.browser();
    list.get("/fr/p/appel/proposals").await.says("Un four à pain");
    let french = [REASON[0]];
    let id = id_in(&staff.get(MODERATION).await);
    let keep = [("proposal", &*id), ("intent", "keep")];
    for browser in [&mut eva, &mut marie] {
        browser.post(MODERATION, &keep).await.is(403);
    }
    decide(&mut staff, "hide", &french).await.is(422).says("Une donnée privée");
    decide(&mut staff, "hide", &REASON).await.is(303);
    for path in ["", "/versions"] {
        let page = house.browser().get(&format!("{HERE}{path}")).await;
        page.is(200).says(GONE).says("Une donnée privée");
        for words in ["Un four à pain", "Cuire son pain", "Briques", "Signaler cette proposition"]
        {
            page.is_silent_about(words);
        }
    }
    let dutch = eva.get(&HERE.replace("/fr/", "/nl/")).await;
    dutch.says("Een privégegeven").is_silent_about("Un four à pain");
    list.get("/fr/p/appel/proposals").await.says(GONE).is_silent_about("Un four à pain");
    list.get("/fr/p/appel/proposals?q=four").await.is_silent_about(GONE);
    eva.get(&format!("{HERE}/equipment")).await.is(404);
    eva.get(&format!("{HERE}/amend")).await.is_silent_about("Un four à pain");
    eva.post(&format!("{HERE}/support"), &[("support", "yes")]).await.is(422);
    is_told(&house, "marie@test.example", "Le texte de votre proposition a été retiré").await;
    is_told(&house, "marie@test.example", "Une donnée privée").await;
    is_told(&house, "eva@test.example", "Le texte que vous avez signalé a été retiré").await;
    let letters = letters_to(&house, "eva@test.example").await.concat();
    assert!(!letters.contains("Un four à pain"), "{letters}");
    // Those who carry it read it still, and write another; staff sees that they did.
    marie.get(HERE).await.says("Un four à pain").says("Écrivez une autre version");
    staff.get(HERE).await.says("Un four à pain").says("Vous pouvez remettre ce texte");
    staff.get(MODERATION).await.is_silent_about("ont écrit une autre version");
    written_anew(&mut marie).await;
    house.browser().get(HERE).await.says(GONE).is_silent_about("Du pain pour la rue");
    staff.get(MODERATION).await.says("ont écrit une autre version").says("Du pain pour la rue");
    decide(&mut staff, "restore", &[]).await.is(303);
    let page = house.browser().get(HERE).await;
    page.says("Un four à pain").says("Du pain pour la rue").is_silent_about("Une donnée privée");
    list.get("/fr/p/appel/proposals?q=four").await.says("Un four à pain");
    is_told(&house, "marie@test.example", "est de nouveau à sa place").await;
    let journal = staff.get("/fr/admin/p/appel/audit").await;
    journal.says("Texte d’une proposition retiré").says("Texte d’une proposition remis");
}

#[tokio::test]
async fn its_bearers_are_asked_for_another_version_and_whoever_reported_it_is_told() {
    let house = house(true).await;
    let (mut marie, mut eva) = reported(&house).await;
    let mut staff = house.staff().await;
    decide(&mut staff, "ask", &[("questions", " ")]).await.is(422).says("Remplissez ce champ");
    let asked = [("questions", "Sans le nom de la voisine, svp")];
    decide(&mut staff, "ask", &asked).await.is(303);
    staff.get(MODERATION).await.says("Aucun texte signalé");
    is_told(&house, "marie@test.example", "Sans le nom de la voisine").await;
    is_told(&house, "eva@test.example", "L’administration a demandé à ses porteurs").await;
    let page = house.browser().get(HERE).await;
    page.says("Un four à pain").is_silent_about("Sans le nom de la voisine");
    written_anew(&mut marie).await;
    marie.post(&format!("{HERE}/step"), &[("step", "submit")]).await.is(303);
    // The same person reports the other version, and what stays is told too.
    eva.post(REPORT, &[("reason", "Le nom y est encore")]).await.is(303);
    decide(&mut staff, "keep", &[]).await.is(303);
    is_told(&house, "eva@test.example", "L’administration l’a lue et la laisse à sa place").await;
    let journal = staff.get("/fr/admin/p/appel/audit").await;
    journal
        .says("Proposition signalée, autre version demandée")
        .says("Proposition signalée, laissée");
}

#[tokio::test]
async fn what_was_taken_down_goes_on_to_no_vote_and_what_is_in_one_is_not_taken_down() {
    let house = house(true).await;
    let (mut marie, _) = reported(&house).await;
    let mut staff = house.staff().await;
    decide(&mut staff, "hide", &REASON).await.is(303);
    let review = format!("{DESK}/review");
    let refused = staff.post(&review, &[("decision", "admit")]).await;
    refused.is(422).says("Le texte de cette proposition a été retiré");
    let partner = [("name", "Wim"), ("email", "wim@test.example"), ("role", "host")];
    marie.post(&format!("{HERE}/partners"), &partner).await.is(422);
    decide(&mut staff, "restore", &[]).await.is(303);
    day(&house, 12);
    let mut staff = house.staff().await;
    for decision in ["admit", "retain"] {
        staff.post(&review, &[("decision", decision)]).await.is(303);
    }
    house.browser().post(REPORT, &[("reason", "Encore là")]).await.is(303);
    let page = staff.get(MODERATION).await;
    page.says("Cette proposition est dans un vote").says("/e/rues/projects\"");
    page.says("Le vote n’est pas encore ouvert").is_silent_about("Le retirer, pour cette raison");
    page.is_silent_about("Demander une autre version");
    let refused = decide(&mut staff, "hide", &REASON).await;
    refused.is(422).says("son texte y reste tel quel");
    let other = [
        ("intent", "save"),
        ("original", "fr"),
        ("title_fr", "Un banc"),
        ("summary_fr", "Pour la rue."),
        ("description_fr", "Un banc au soleil."),
        ("bearer_name", "Comité"),
        ("bearer_type", "collective"),
        ("theme", "streets"),
        ("line_0_label_fr", "Bois"),
        ("line_0_quantity", "1"),
        ("line_0_price", "900"),
    ];
    staff.post("/fr/admin/p/appel/e/rues/projects/new", &other).await.is(303);
    day(&house, 41);
    let mut staff = house.staff().await;
    let open = [("intent", "open"), ("open_confirm", "yes")];
    staff.post("/fr/admin/p/appel/e/rues/conduct", &open).await.is(303);
    let page = staff.get(MODERATION).await;
    page.says("Tout le monde vote sur le même texte").says("/e/rues/conduct\"");
    decide(&mut staff, "keep", &[]).await.is(303);
    staff.get(MODERATION).await.says("Aucun texte signalé");
}
