//! What stands beside the screen: a way without a computer, and a word about a ballot that waits.

use crate::browser::house;
use domain::text::Slug;
use tests::sample;

const BUDGET: &str = "/fr/p/budget";
const VOTE: &str = "/fr/p/budget/rues/vote";

#[tokio::test]
async fn voting_proposing_and_contesting_each_have_a_way_without_a_computer() {
    let house = house(true).await;
    let sample = sample::planned(&house.world).await;
    let mut reader = house.browser();
    reader.get("/fr/p/budget/propose").await.is(200).says("Proposer sans ordinateur");
    reader.get("/nl/p/budget/propose").await.is(200).says("Een voorstel doen zonder computer");
    sample::vote_and_publish(&house.world, &sample).await;
    let results = "/fr/p/budget/rues/results";
    let mail = "href=\"mailto:";
    reader.get(results).await.is(200).says("Contester ce résultat").says(mail);
    // Once the administration has written how to appeal, everyone reads it there.
    let texts = service::letter::LettersForm {
        legal_basis: sample::both("Nouvelle loi communale."),
        appeal: sample::both("Conseil d’État, soixante jours."),
        ..service::letter::LettersForm::default()
    };
    let slug = |text: &str| Slug::parse(text).unwrap();
    let (services, staff) = (&house.world.services, &sample.staff);
    service::letter::save(services, staff, &slug("budget"), &slug("rues"), &texts).await.unwrap();
    reader.get(results).await.says("Conseil d’État, soixante jours.");
}

#[tokio::test]
async fn a_vote_by_email_says_who_helps_with_it() {
    let house = house(true).await;
    sample::open(&house.world).await;
    let mut ana = house.browser_of("ana@test.example").await;
    ana.get(VOTE).await.is(200).says("De l’aide pour voter");
    ana.get("/nl/p/budget/rues/vote").await.is(200).says("Hulp bij het stemmen");
}

#[tokio::test]
async fn a_ballot_that_waits_is_recalled_on_the_way_until_it_is_cast() {
    let house = house(true).await;
    sample::open(&house.world).await;
    let mut ana = house.browser_of("ana@test.example").await;
    ana.post("/fr/me", &[("commune", "jette"), ("age", "25-39")]).await.is(303);
    let waits = "pas encore déposé\u{a0}: il ne compte pas";
    ana.get(BUDGET).await.is_silent_about(waits);
    ana.post(VOTE, &[("choice", "1"), ("intent", "save")]).await.is(303);
    for page in [BUDGET, "/fr/p/budget/rues/projects", "/fr"] {
        ana.get(page).await.is(200).says(waits).says("Reprendre mon bulletin");
    }
    ana.get("/nl/p/budget").await.says("nog niet ingediend: het telt nog niet mee");
    house.browser().get(BUDGET).await.is_silent_about(waits);
    ana.post(VOTE, &[("choice", "1"), ("intent", "cast")]).await.is(303);
    ana.get(BUDGET).await.is_silent_about("Reprendre mon bulletin");
    ana.post(VOTE, &[("choice", "2"), ("intent", "save")]).await.is(303);
    ana.get(BUDGET).await.says("c’est l’ancien qui compte");
}

#[tokio::test]
async fn a_login_that_ended_while_somebody_wrote_costs_no_word() {
    let house = house(true).await;
    sample::open(&house.world).await;
    let mut browser = house.browser();
    let page = "/fr/admin/p/budget/e/rues/letters";
    let words = [("appeal_fr", "Conseil d’État,\nsoixante jours."), ("legal_basis_fr", "Loi")];
    let kept = browser.post(page, &words).await;
    kept.is(401).says("vos mots sont là").says("name=\"appeal_fr\"").says("soixante jours.");
    browser.post(&page.replace("/fr/", "/nl/"), &words).await.is(401).says("Opnieuw versturen");
    // A button alone is quickly pressed again.
    browser.post(page, &[("intent", "save")]).await.is(303);
}
