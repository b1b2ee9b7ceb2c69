//! Proposals as people carry them: begun, written, carried together, decided.

mod drafts;

use crate::{
    browser::{Answer, Browser, House, house},
    photos::{address, photo},
};
use chrono::TimeDelta;
use domain::{
    process::{Phase, PhaseKind},
    text::Slug,
};
use image::ImageFormat;
use service::{envelope::EnvelopeForm, process::ProcessForm};
use tests::{sample, world::beginning};

/// A budget that calls for ideas from now on: ten days to hand in, ten to review, ten to value.
pub async fn call(house: &House) {
    let services = &house.world.services;
    let (staff, administration) = sample::staff(services).await;
    let phase = |kind, from: i64, to: i64| Phase {
        kind,
        opens_at: beginning() + TimeDelta::days(from),
        closes_at: beginning() + TimeDelta::days(to),
    };
    let form = ProcessForm {
        slug: "appel".to_owned(),
        name: sample::both("Appel"),
        summary: sample::both("Un appel."),
        about: sample::both("Tout un appel."),
        phases: vec![
            phase(PhaseKind::Submission, 0, 10),
            phase(PhaseKind::Review, 10, 20),
            phase(PhaseKind::Valuation, 20, 30),
            phase(PhaseKind::Voting, 40, 50),
            phase(PhaseKind::Counting, 50, 52),
            phase(PhaseKind::Results, 52, 80),
        ],
        published: true,
        ..ProcessForm::default()
    };
    service::process::create(services, &staff, &administration, &form).await.unwrap();
    let form = EnvelopeForm {
        slug: "rues".to_owned(),
        name: sample::both("Rues"),
        summary: sample::both("Pour les rues."),
        amount: "5 000".to_owned(),
        ..EnvelopeForm::default()
    };
    let process = Slug::parse("appel").unwrap();
    service::envelope::create(services, &staff, &process, &form).await.unwrap();
}

pub fn day(house: &House, number: i64) {
    house.world.clock.set(beginning() + TimeDelta::days(number));
}

pub const THREE: [(&str, &str); 6] = [
    ("original", "fr"),
    ("title", "Un four à pain"),
    ("place", "Place du marché"),
    ("summary", "Cuire son pain ensemble"),
    ("bearer", "self"),
    ("bearer_name", "Marie, place du marché"),
];

const COSTS: [(&str, &str); 6] = [
    ("theme", "food"),
    ("envelope", "rues"),
    ("line_0_label", "Briques"),
    ("line_0_quantity", "200"),
    ("line_0_price", "10,50"),
    ("line_0_year", "1"),
];

pub const HERE: &str = "/fr/p/appel/proposals/un-four-a-pain";
pub const DESK: &str = "/fr/admin/p/appel/proposals/un-four-a-pain";

fn with(fields: &[&[(&'static str, &'static str)]]) -> Vec<(&'static str, &'static str)> {
    fields.concat()
}

/// Marie begins with the three fields.
async fn begun(house: &House) -> Browser {
    let mut marie = house.browser_of("marie@test.example").await;
    let answer = marie.post("/fr/p/appel/propose", &THREE).await;
    assert_eq!(answer.location(), format!("{HERE}?done=begun"), "{}", answer.body);
    marie
}

/// Marie writes what it costs and hands it in.
pub async fn submitted(house: &House) -> Browser {
    let mut marie = begun(house).await;
    let fields = with(&[&THREE, &COSTS, &[("version", "1"), ("intent", "save")]]);
    marie.post(&format!("{HERE}/edit"), &fields).await.is(303);
    marie.post(&format!("{HERE}/step"), &[("step", "submit")]).await.is(303);
    marie
}

/// An actor of somebody, and its id as the address of its page says it.
pub async fn actor(browser: &mut Browser, name: &str, kind: &str, number: &str) -> String {
    let fields = [
        ("name", name),
        ("kind", kind),
        ("enterprise", number),
        ("member_name", "Quelqu’un"),
        ("original", "fr"),
    ];
    let answer = browser.post("/fr/actors/new", &fields).await;
    answer.is(303);
    let path = answer.location().split('?').next().unwrap();
    path.rsplit('/').next().unwrap().to_owned()
}

/// The link in the last letter to an address.
pub async fn link_to(house: &House, email: &str, path: &str) -> String {
    let letters = service::mail::outbox(&house.world.services).await.unwrap();
    let letter = letters
        .iter()
        .find(|letter| letter.recipient.as_str() == email && letter.body.contains(path));
    let body = &letter.unwrap_or_else(|| panic!("no letter to {email} with {path}")).body;
    let start = body.find(path).unwrap();
    let end = body[start..].find(char::is_whitespace).map_or(body.len(), |end| start + end);
    format!("/fr{}", &body[start..end])
}

pub async fn letters_to(house: &House, email: &str) -> Vec<String> {
    let letters = service::mail::outbox(&house.world.services).await.unwrap();
    let own = letters.into_iter().filter(|letter| letter.recipient.as_str() == email);
    own.map(|letter| format!("{}\n{}", letter.subject, letter.body)).collect()
}

/// Fails unless one of the letters to an address says this.
pub async fn is_told(house: &House, email: &str, text: &str) {
    let letters = letters_to(house, email).await;
    assert!(letters.iter().any(|letter| letter.contains(text)), "{text} in {letters:#?}");
}

#[tokio::test]
async fn a_company_that_pledges_lowers_the_price_at_once_and_its_leaving_raises_it() {
    let house = house(true).await;
    call(&house).await;
    let mut marie = submitted(&house).await;
    marie.get(HERE).await.says("2\u{a0}100");
    let invitation = [("name", "Brasserie"), ("email", "wim@test.example"), ("role", "funder")];
    marie.post(&format!("{HERE}/partners"), &invitation).await.is(303);
    marie
        .post(&format!("{HERE}/partners"), &invitation)
        .await
        .is(422)
        .says("attend déjà une réponse");
    let link = link_to(&house, "wim@test.example", "/invitations/").await;
    house.browser().get(&link).await.is(200).says("Se connecter pour répondre");
    let mut wim = house.browser_of("wim@test.example").await;
    let company = actor(&mut wim, "Brasserie", "company", "0000.000.097").await;
    let nothing = [("answer", "yes"), ("actor", &*company), ("pledge", ""), ("amount", "")];
    wim.post(&link, &nothing).await.is(422).says("Qui paie une part dit combien");
    let too_much =
        [("answer", "yes"), ("actor", &*company), ("pledge", "money"), ("amount", "2 100")];
    wim.post(&link, &too_much).await.is(422).says("Les partenaires paient déjà tout");
    let pledge =
        [("answer", "yes"), ("actor", &*company), ("pledge", "money"), ("amount", "€ 600,-")];
    wim.post(&link, &pledge).await.is(303);
    let page = house.browser().get(HERE).await;
    page.says("1\u{a0}500").says("Brasserie").says("600");
    is_told(&house, "marie@test.example", "1\u{a0}500").await;
    wim.post(&link, &pledge).await.is(422);
    let partners = wim.get(&format!("{HERE}/partners")).await;
    let end = partners.body.split("action=\"").find(|part| part.contains("/end\"")).unwrap();
    let end = end.split('"').next().unwrap().to_owned();
    house.browser_of("other@test.example").await.post(&end, &[]).await.is(403);
    marie.post(&end, &[]).await.is(403);
    wim.post(&end, &[]).await.is(303);
    house.browser().get(HERE).await.is_silent_about("Brasserie");
}

#[tokio::test]
async fn saying_no_needs_no_account() {
    let house = house(true).await;
    call(&house).await;
    let mut marie = submitted(&house).await;
    let invitation = [("name", "École"), ("email", "ecole@test.example"), ("role", "host")];
    marie.post(&format!("{HERE}/partners"), &invitation).await.is(303);
    let link = link_to(&house, "ecole@test.example", "/invitations/").await;
    house.browser().post(&link, &[("answer", "no")]).await.is(200).says("Merci de votre réponse");
    house.browser().post(&link, &[("answer", "no")]).await.is(422);
    is_told(&house, "marie@test.example", "École").await;
    marie.get(&format!("{HERE}/partners")).await.says("A dit non");
}

#[tokio::test]
async fn nobody_takes_the_name_of_somebody_else() {
    let house = house(true).await;
    call(&house).await;
    begun(&house).await;
    let mut other = house.browser_of("other@test.example").await;
    other.post("/fr/p/appel/propose", &THREE).await.is(422).says("Ce nom est déjà pris");
}

#[tokio::test]
async fn the_photo_of_a_proposal_stands_on_the_page_of_its_project() {
    let house = house(true).await;
    call(&house).await;
    let mut marie = submitted(&house).await;
    let words = [("alternative", "Un mur de briques")];
    marie.upload(&format!("{HERE}/photo"), &photo(ImageFormat::Jpeg), &words).await.is(303);
    day(&house, 25);
    let mut staff = house.staff().await;
    for decision in ["admit", "retain"] {
        staff.post(&format!("{DESK}/review"), &[("decision", decision)]).await.is(303);
    }
    let page = house.browser().get("/fr/p/appel/projects/un-four-a-pain").await;
    page.is(200).says("alt=\"Un mur de briques\"");
}

#[tokio::test]
async fn photos_come_together_one_that_is_too_heavy_costs_no_other_and_the_first_is_in_the_list() {
    let house = house(true).await;
    call(&house).await;
    let mut marie = submitted(&house).await;
    let (path, heavy) = (format!("{HERE}/photo"), vec![0xff; 40_000_000]);
    let [wall, oven] = [ImageFormat::Jpeg, ImageFormat::Png].map(photo);
    let files = [("file", "a", &*wall), ("file_2", "b", &*heavy), ("file_3", "c", &*oven)];
    let words =
        [("alternative", "Un mur"), ("alternative_2", "Trop lourd"), ("alternative_3", "Une cour")];
    let refused = marie.upload_all(&path, &files, &words).await;
    refused
        .is(422)
        .says("Les 2 autres photos sont enregistrées")
        .says("id=\"file_2-error\"")
        .says("value=\"Trop lourd\"");
    let list = "/fr/p/appel/proposals";
    house.browser().get(list).await.says("alt=\"Un mur\"").is_silent_about("Une cour");
    let page = marie.get(HERE).await;
    let second = page.body.rsplit("name=\"photos\" value=\"").next().unwrap()[..64].to_owned();
    let told = format!("alternative_{}", &second[..12]);
    let change = format!("{path}/change");
    let empty = [("photos", second.as_str()), ("change", "told"), (told.as_str(), " ")];
    marie.post(&change, &empty).await.is(422).says(&format!("id=\"{told}-error\""));
    let again = [("photos", second.as_str()), ("change", "told"), (told.as_str(), "Le four")];
    marie.post(&change, &again).await.is(303);
    marie.post(&change, &[("photos", &second), ("change", "first")]).await.is(303);
    house.browser().get(list).await.says("alt=\"Le four\"").is_silent_about("Un mur");
    house.browser().get(HERE).await.says("alt=\"Le four\"").says("alt=\"Un mur\"");
    let mut other = house.browser_of("other@test.example").await;
    assert_ne!(other.post(&change, &[("photos", &second), ("change", "remove")]).await.status, 303);
}

#[tokio::test]
async fn questions_go_to_the_bearers_alone_and_the_answer_comes_back() {
    let house = house(true).await;
    call(&house).await;
    let mut marie = submitted(&house).await;
    let mut staff = house.staff().await;
    let review = format!("{DESK}/review");
    staff.post(&review, &[("decision", "return"), ("questions", " ")]).await.is(422);
    let asked = [("decision", "return"), ("questions", "À qui est la place ?")];
    staff.post(&review, &asked).await.is(303);
    // Questions can be answered until the valuation ends, on day thirty.
    let end = beginning() + TimeDelta::days(30);
    let end = app::show::last_day(end, domain::locale::Locale::Fr);
    is_told(&house, "marie@test.example", &format!("avant le {end}")).await;
    house.browser().get(HERE).await.is_silent_about("À qui est la place");
    marie.get(HERE).await.says("À qui est la place");
    // Behind the desk what was asked stands there, and nothing to choose where there is no choice.
    let waits = staff.get(DESK).await;
    waits.says("Vos questions attendent une réponse").says("À qui est la place");
    waits.says("Décider sans attendre").is_silent_about("type=\"radio\" name=\"decision\"");
    let unsaid = staff.post(&review, &[("decision", "decline"), ("reason_public_fr", "Non")]).await;
    unsaid.is(422).says("<details open class=\"filters\">").says(">\nNon</textarea>");
    day(&house, 11);
    let mut marie = house.browser_of("marie@test.example").await;
    marie.post(&format!("{HERE}/step"), &[("step", "submit")]).await.is(303);
    house.browser().get(HERE).await.says("Remise");
}

#[tokio::test]
async fn a_reason_in_one_language_declines_nothing() {
    let house = house(true).await;
    call(&house).await;
    submitted(&house).await;
    let mut staff = house.staff().await;
    let one = [("decision", "decline"), ("reason_public_fr", "Hors appel")];
    let answer = staff.post(&format!("{DESK}/review"), &one).await;
    answer.is(422).says("Il faut le français et le néerlandais").says("Hors appel");
}

#[tokio::test]
async fn a_call_that_is_over_and_brought_nothing_does_not_say_that_ideas_are_coming() {
    let house = house(true).await;
    call(&house).await;
    house.browser().get("/fr/p/appel/proposals").await.is(200).says("Les propositions arrivent");
    day(&house, 15);
    let after = house.browser().get("/fr/p/appel/proposals").await;
    after.is(200).says("Aucune proposition n’a été déposée ici").is_silent_about("arrivent");
}

#[tokio::test]
async fn after_the_call_nothing_is_begun_and_nothing_is_lost() {
    let house = house(true).await;
    call(&house).await;
    begun(&house).await;
    day(&house, 15);
    let mut marie = house.browser_of("marie@test.example").await;
    marie.get("/fr/p/appel/propose").await.is(200).says("s’est terminé");
    let refused = |answer: Answer| answer.is(422).says("L’étape en cours").status;
    refused(marie.post("/fr/p/appel/propose", &THREE).await);
    refused(marie.post(&format!("{HERE}/step"), &[("step", "submit")]).await);
    marie.get(HERE).await.is(200).says("ne peut plus être remis");
}

#[tokio::test]
async fn strangers_carry_nothing_and_decide_nothing() {
    let house = house(true).await;
    call(&house).await;
    submitted(&house).await;
    let mut other = house.browser_of("other@test.example").await;
    let fields = with(&[&THREE, &[("version", "2")]]);
    other.post(&format!("{HERE}/edit"), &fields).await.is(403);
    other.get(&format!("{HERE}/edit")).await.is(403);
    other.post(&format!("{HERE}/step"), &[("step", "withdraw")]).await.is(403);
    other.get(&format!("{HERE}/partners")).await.is(403);
    // Whoever is not signed in signs in first; what was written waits on the page meanwhile.
    for (action, field, signed_out) in [
        ("review", ("decision", "admit"), 303),
        ("assign", ("evaluator", "x@y.be"), 401),
        ("stake", ("words", "x"), 401),
    ] {
        other.post(&format!("{DESK}/{action}"), &[field]).await.is(403);
        house.browser().post(&format!("{DESK}/{action}"), &[field]).await.is(signed_out);
    }
    other.get("/fr/admin/p/appel/proposals.csv").await.is(403);
}

#[tokio::test]
async fn what_was_withdrawn_is_read_by_nobody_else() {
    let house = house(true).await;
    call(&house).await;
    let mut marie = submitted(&house).await;
    marie.get(&format!("{HERE}?ask=withdraw")).await.says("ne peut pas être défait");
    marie.post(&format!("{HERE}/step"), &[("step", "withdraw")]).await.is(303);
    house.browser().get(HERE).await.is(404);
    marie.get(HERE).await.is(200).says("Retirée");
}

#[tokio::test]
async fn every_step_is_in_the_journal_and_no_address_is() {
    let house = house(true).await;
    call(&house).await;
    let mut marie = submitted(&house).await;
    let invitation = [("name", "École"), ("email", "ecole@test.example"), ("role", "host")];
    marie.post(&format!("{HERE}/partners"), &invitation).await.is(303);
    let page = house.staff().await.get("/fr/admin/p/appel/audit").await;
    page.says("Proposition remise").says("Partenaire invité").is_silent_about("ecole@test.example");
}

#[tokio::test]
async fn the_table_of_who_may_what_is_shown_in_words() {
    let house = house(true).await;
    call(&house).await;
    let page = house.staff().await.get("/nl/admin/p/appel/who-may-what").await;
    page.is(200).says("Een voorstel beginnen en schrijven").says("De projectdragers");
}

#[tokio::test]
async fn a_photo_is_shown_with_its_words_and_erased_when_it_is_taken_away() {
    let house = house(true).await;
    call(&house).await;
    let mut marie = begun(&house).await;
    let path = format!("{HERE}/photo");
    let file = photo(ImageFormat::Png);
    let answer = marie.upload(&path, b"not a picture", &[("alternative", "La place vide")]).await;
    answer.is(422).says("La place vide");
    marie.upload(&path, &file, &[("alternative", "")]).await.is(422);
    marie.upload(&path, &file, &[("alternative", "La place vide")]).await.is(303);
    let page = marie.get(HERE).await;
    page.says("alt=\"La place vide\"");
    let picture = address(&page.body, "large");
    house.browser().get(&picture).await.is(200);
    let mut other = house.browser_of("other@test.example").await;
    other.upload(&path, &file, &[("alternative", "x")]).await.is(404);
    let digest = &picture["/pictures/".len()..][..64];
    let gone = [("photos", digest), ("change", "remove")];
    marie.post(&format!("{path}/change"), &gone).await.is(303);
    marie.get(HERE).await.is_silent_about("La place vide");
    house.browser().get(&picture).await.is(404);
}
