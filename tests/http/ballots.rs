//! Ballots of every form, on the page, in the count and on the receipt.

use crate::browser::{Browser, House, house};
use domain::{
    money::Cents,
    project::Theme,
    rules::{BallotForm, Group, GroupLimit, Limits, MethodChoice, RuleSheetDraft},
};
use service::conduct::Step;
use tests::sample::{self, Sample};

/// A sample whose vote is open under these rules.
async fn open(house: &House, draft: RuleSheetDraft) -> Sample {
    let sample = sample::planned(&house.world).await;
    let (services, staff) = (&house.world.services, &sample.staff);
    service::envelope::save_rules(services, staff, &sample.process, &sample.envelope, draft)
        .await
        .unwrap();
    sample::step(&house.world, &sample, Step::Open).await;
    sample
}

async fn voter(house: &House, number: u32) -> Browser {
    let email = format!("voter{number}@test.example");
    sample::voter(&house.world.services, &email).await;
    house.browser_of(&email).await
}

async fn published(house: &House, sample: &Sample) {
    let reason = ["Fini.".to_owned(), "Klaar.".to_owned(), String::new()];
    sample::step(&house.world, sample, Step::CloseEarly(reason)).await;
    sample::step(&house.world, sample, Step::Count).await;
    sample::step(&house.world, sample, Step::Publish).await;
}

/// What the checker found in the outcome, which it must have been asked about.
async fn certificate(house: &House, sample: &Sample) -> certify::Certificate {
    let view = sample::view(&house.world, sample).await;
    let envelope = view.envelope(&sample.envelope).unwrap();
    let services = &house.world.services;
    let results = service::result::show(services, &sample.staff, &view, envelope).await.unwrap();
    results.explanations.certificate.unwrap()
}

fn base(sample: &Sample) -> String {
    format!("/fr/p/{}/{}", sample.process, sample.envelope)
}

#[tokio::test]
async fn points_are_given_kept_cast_and_counted_without_any_script() {
    let house = house(true).await;
    let ballot = BallotForm::Points { total: 10, max_per_project: 6 };
    let sample = open(&house, RuleSheetDraft { ballot, ..sample::greedy(3) }).await;
    let vote = format!("{}/vote", base(&sample));
    let mut anna = voter(&house, 1).await;
    anna.get(&vote).await.is(200).says("name=\"points-1\"");
    let too_many = [("points-1", "6"), ("points-2", "5"), ("points-3", ""), ("intent", "cast")];
    let refused = anna.post(&vote, &too_many).await;
    refused.is(422).says("value=\"6\"").says("value=\"5\"").says("11 points");
    let unreadable = [("points-1", "beaucoup"), ("intent", "cast")];
    anna.post(&vote, &unreadable).await.is(422).says("value=\"beaucoup\"");
    let cast = [("points-1", "4"), ("points-5", "6"), ("points-3", "0"), ("intent", "cast")];
    let receipt = anna.post(&vote, &cast).await.is(303).location().to_owned();
    anna.get(&receipt).await.says("4 points").says("6 points").is_silent_about("Fontaine");
    anna.get(&vote).await.says("ballot-state--cast").says("value=\"4\"");
    published(&house, &sample).await;
    let file = house.browser().get(&format!("{}/results/ballots.pb", base(&sample))).await;
    file.is(200).says("vote_type;cumulative").says("1;1,5;4,6");
    assert!(certificate(&house, &sample).await.is_sound());
    house
        .browser()
        .get(&format!("{}/results", base(&sample)))
        .await
        .says("Le plus de points")
        .says("Financé avec 6 points")
        .is_silent_about("Financé avec 6 voix");
}

#[tokio::test]
async fn a_ranking_keeps_its_order_from_the_page_to_the_file() {
    let house = house(true).await;
    let ballot = BallotForm::Ranking { places: 3 };
    let sample = open(&house, RuleSheetDraft { ballot, ..sample::greedy(3) }).await;
    let vote = format!("{}/vote", base(&sample));
    let mut anna = voter(&house, 1).await;
    let twice = [("place-1", "2"), ("place-4", "2"), ("intent", "cast")];
    anna.post(&vote, &twice).await.is(422).says("place 2");
    let cast = [("place-1", "2"), ("place-4", "1"), ("place-2", ""), ("intent", "cast")];
    let receipt = anna.post(&vote, &cast).await.is(303).location().to_owned();
    anna.get(&receipt).await.says("Votre préféré").says("Potager");
    published(&house, &sample).await;
    let file = house.browser().get(&format!("{}/results/ballots.pb", base(&sample))).await;
    file.is(200).says("vote_type;ordinal").says("1;4,1");
    assert!(certificate(&house, &sample).await.is_sound());
}

#[tokio::test]
async fn a_ballot_that_asks_for_two_projects_refuses_one() {
    let house = house(true).await;
    let ballot = BallotForm::Approval { min_choices: 2, max_choices: 3 };
    let sample = open(&house, RuleSheetDraft { ballot, ..sample::greedy(3) }).await;
    let vote = format!("{}/vote", base(&sample));
    let mut anna = voter(&house, 1).await;
    anna.get(&vote).await.says("de 2 à 3 projets");
    anna.post(&vote, &[("choice", "1"), ("intent", "cast")]).await.is(422).says("au moins 2");
}

#[tokio::test]
async fn a_cap_keeps_a_theme_from_taking_more_than_its_part() {
    let house = house(true).await;
    let group = Group::Theme(Theme::Nature);
    let limits = Limits {
        caps: vec![GroupLimit { group, amount: Cents(50_000) }],
        exclusions: vec![vec!["1".to_owned(), "5".to_owned()]],
        ..Limits::default()
    };
    let sample = open(&house, RuleSheetDraft { limits, ..sample::greedy(3) }).await;
    let vote = format!("{}/vote", base(&sample));
    for number in 0..3 {
        let mut browser = voter(&house, number).await;
        let cast = [("choice", "1"), ("choice", "2"), ("choice", "5"), ("intent", "cast")];
        browser.post(&vote, &cast).await.is(303);
    }
    published(&house, &sample).await;
    let view = sample::view(&house.world, &sample).await;
    let envelope = view.envelope(&sample.envelope).unwrap();
    let services = &house.world.services;
    let results = service::result::show(services, &sample.staff, &view, envelope).await.unwrap();
    // Level in votes, the cheapest first: the fresco excludes the trees, then the benches fit.
    assert_eq!(results.report.funded, ["5", "2"]);
    let page = house.browser().get(&format!("{}/results", base(&sample))).await;
    page.is(200).says("Fresque").says("un seul des deux").says("au plus 500");
    page.says("--constraints").says("Les limites à l’intérieur de l’enveloppe sont tenues");
    assert!(certificate(&house, &sample).await.is_sound());
}

#[tokio::test]
async fn rules_that_contradict_one_another_are_refused_at_their_field_and_kept() {
    let house = house(true).await;
    let sample = sample::planned(&house.world).await;
    let rules = format!("/fr/admin/p/{}/e/{}/rules", sample.process, sample.envelope);
    let mut staff = house.browser_of("staff@test.example").await;
    let sheet = [
        ("ballot", "ranking"),
        ("places", "3"),
        ("method", "phragmen"),
        ("limit_1_group", "theme:nature"),
        ("limit_1_cap", "100"),
        ("limit_1_floor", "200"),
        ("exclusion", "1"),
        ("intent", "save"),
    ];
    let refused = staff.post(&rules, &sheet).await;
    refused.is(422).says("ne tient pas compte").says("dépasse son maximum").says("value=\"200\"");
    let beyond = [
        ("ballot", "knapsack"),
        ("method", "max-welfare"),
        ("limit_1_group", "bearer:association"),
        ("limit_1_floor", "1.200,50"),
        ("exclusion", "1, 77"),
        ("intent", "save"),
    ];
    staff.post(&rules, &beyond).await.is(422).says("1\u{a0}200,50");
    // All projects are of nature and borne by collectives: what one may not get, no other must.
    let overlapping = [
        ("ballot", "knapsack"),
        ("method", "max-welfare"),
        ("limit_1_group", "theme:nature"),
        ("limit_1_cap", "300"),
        ("limit_2_group", "bearer:collective"),
        ("limit_2_floor", "400"),
        ("intent", "save"),
    ];
    staff
        .post(&rules, &overlapping)
        .await
        .is(422)
        .says("dépasse son maximum")
        .says("value=\"400\"");
    let unknown = [
        ("ballot", "knapsack"),
        ("method", "max-welfare"),
        ("exclusion", "1, 77"),
        ("intent", "save"),
    ];
    staff.post(&rules, &unknown).await.is(422).says("numéro 77");
    let good = [
        ("ballot", "knapsack"),
        ("method", "max-welfare"),
        ("limit_1_group", "theme:nature"),
        ("limit_1_cap", "800"),
        ("limit_1_floor", "200"),
        ("exclusion", "1, 2"),
        ("intent", "save"),
    ];
    staff.post(&rules, &good).await.is(303);
    let page = staff.get(&rules).await;
    page.is(200).says("au plus 800").says("au moins 200").says("1, 2");
}

#[tokio::test]
async fn what_if_counts_the_published_ballots_again_on_the_server() {
    let house = house(true).await;
    let sample =
        open(&house, RuleSheetDraft { method: MethodChoice::Greedy, ..sample::greedy(3) }).await;
    let vote = format!("{}/vote", base(&sample));
    for number in 0..2 {
        let mut browser = voter(&house, number).await;
        let cast = [("choice", "1"), ("choice", "3"), ("intent", "cast")];
        browser.post(&vote, &cast).await.is(303);
    }
    published(&house, &sample).await;
    let page = format!("{}/what-if", base(&sample));
    let mut browser = house.browser();
    browser.get(&page).await.is(200).says("Les mêmes projets que dans le résultat publié");
    let answer = browser.get(&format!("{page}?budget=999")).await;
    answer
        .is(200)
        .says("what-if__changed")
        .says("Différences avec le résultat publié : 1".replace(" :", "\u{a0}:").as_str());
    browser.get(&format!("{page}?budget=999&cost-3=599")).await.is(200).says("Les mêmes projets");
    browser.get(&format!("{page}?budget=rien")).await.is(200).says("ne se lit pas");
    browser.get(&format!("{page}?rule=nonsense")).await.is(200).says("ne peut pas être compté");
}

#[tokio::test]
async fn the_college_departs_from_the_outcome_for_a_reason_that_all_can_read() {
    let house = house(true).await;
    let sample = open(&house, sample::greedy(3)).await;
    let vote = format!("{}/vote", base(&sample));
    let mut browser = voter(&house, 1).await;
    browser.post(&vote, &[("choice", "1"), ("choice", "2"), ("intent", "cast")]).await.is(303);
    let page = format!("/fr/admin/p/{}/e/{}/decision", sample.process, sample.envelope);
    let mut staff = house.browser_of("staff@test.example").await;
    staff.get(&page).await.is(404);
    published(&house, &sample).await;
    let mut decision = vec![
        ("organ", "college"),
        ("day", "2026-06-25"),
        ("statement_fr", "Le collège suit le vote, sauf pour les bancs."),
        ("statement_nl", "Het college volgt de stemming, behalve voor de banken."),
        ("departure_2_number", "2"),
        ("departure_2_funds", "yes"),
        ("departure_2_reason_fr", "La rue sera refaite."),
    ];
    let refused = staff.post(&page, &decision).await;
    refused.is(422).says("La rue sera refaite.");
    decision.push(("departure_2_reason_nl", "De straat wordt heraangelegd."));
    staff.post(&page, &decision).await.is(422).says("C’est déjà ce que dit le vote");
    decision[5] = ("departure_2_funds", "no");
    staff.post(&page, &decision).await.is(303);
    let results = house.browser().get(&format!("{}/results", base(&sample))).await;
    results.says("Le collège adopte le résultat, sauf pour un projet").says("La rue sera refaite.");
    let dutch = format!("/nl/p/{}/{}/results", sample.process, sample.envelope);
    house.browser().get(&dutch).await.says("De straat wordt heraangelegd.");
    staff.get("/fr/admin/p/budget/audit").await.says("Décision publiée");
    browser.post(&page, &decision).await.is(403);
    // The inventory of subsidies follows the decision: trees, and no benches.
    staff.get("/fr/admin/a/commune").await.says("subsidies.csv?year=2026");
    let table = staff.get("/fr/admin/a/commune/subsidies.csv?year=2026").await;
    table
        .is(200)
        .says("25/06/2026;Comité;collectif;Arbres;400,00;400,00;EUR")
        .is_silent_about("Bancs");
    browser.get("/fr/admin/a/commune/subsidies.csv?year=2026").await.is(403);
}

#[tokio::test]
async fn two_people_who_try_at_the_same_time_are_both_answered() {
    let house = house(true).await;
    let services = &house.world.services;
    let slow = || std::thread::sleep(std::time::Duration::from_millis(50));
    let (one, other) = tokio::join!(
        service::counting::apart(services, slow),
        service::counting::apart(services, slow)
    );
    assert!(one.is_ok() && other.is_ok());
}
