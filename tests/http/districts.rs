//! Districts: named by an administration, chosen by bearers, limited by rules, told in results.

use crate::{browser::house, proposals};
use domain::{
    money::Cents,
    rules::{Group, GroupLimit},
    text::Slug,
};
use tests::sample;

const PAGE: &str = "/fr/admin/a/commune/districts";

fn magritte<'a>() -> Vec<(&'a str, &'a str)> {
    let name = [("name_fr", "Magritte"), ("name_nl", "Magritte")];
    [("intent", "add"), ("commune", "jette"), ("inhabitants", "4 000")]
        .into_iter()
        .chain(name)
        .collect()
}

#[tokio::test]
async fn a_district_is_named_once_changed_by_who_named_it_and_stays_while_something_stands_in_it() {
    let house = house(true).await;
    let sample = sample::planned(&house.world).await;
    let mut staff = house.staff().await;
    staff.post(PAGE, &magritte()).await.is(303);
    staff.get(PAGE).await.is(200).says("Jette – Magritte").says("000 habitants");
    let again = staff.post(PAGE, &magritte()).await;
    again.is(422).says("Un autre quartier de cette commune").says("value=\"4 000\"");
    let nobody =
        [("intent", "add"), ("commune", "jette"), ("inhabitants", "-3"), ("name_fr", "Nord")];
    staff.post(PAGE, &nobody).await.is(422).says("value=\"Nord\"").says("value=\"-3\"");
    house.persona("citizen").await.post(PAGE, &magritte()).await.is(403);

    let change = |name: &'static str| {
        vec![
            ("intent", "change"),
            ("district", "jette-magritte"),
            ("name_fr", name),
            ("name_nl", name),
            ("inhabitants", ""),
        ]
    };
    staff.post(PAGE, &change("Magritte-Dieleghem")).await.is(303);
    staff.get(PAGE).await.says("Magritte-Dieleghem");

    let mut form = sample::project_form("Square", 200);
    form.commune = "jette-magritte".to_owned();
    let services = &house.world.services;
    let (process, envelope) = (&sample.process, &sample.envelope);
    service::project::create(services, &sample.staff, process, envelope, &form).await.unwrap();
    let remove = [("intent", "remove"), ("district", "jette-magritte")];
    staff.post(PAGE, &remove).await.is(422).says("ne peut pas être retiré");
    house
        .browser()
        .get(&format!("/fr/p/{process}/projects/square"))
        .await
        .is(200)
        .says("Jette – Magritte-Dieleghem");
}

#[tokio::test]
async fn a_cap_on_a_district_holds_in_the_count_and_is_told_in_the_result() {
    let house = house(true).await;
    let sample = sample::planned(&house.world).await;
    let services = &house.world.services;
    let mut staff = house.staff().await;
    staff.post(PAGE, &magritte()).await.is(303);
    let (process, envelope) = (&sample.process, &sample.envelope);
    let desk = format!("/fr/admin/p/{process}/e/{envelope}");
    for (slug, title, euros) in [("arbres", "Arbres", 400), ("bancs", "Bancs", 300)] {
        let slug = Slug::parse(slug).unwrap();
        let mut form = sample::project_form(title, euros);
        form.commune = "jette-magritte".to_owned();
        service::project::update(services, &sample.staff, process, &slug, 1, &form).await.unwrap();
    }
    let shares = [("intent", "shares"), ("split", "district"), ("split_most", "40")];
    staff
        .post(&format!("{desk}/rules"), &shares)
        .await
        .is(200)
        .says("value=\"district:jette-magritte\" selected");
    let mut rules = sample::greedy(3);
    let group = Group::District(Slug::parse("jette-magritte").unwrap());
    rules.limits.caps = vec![GroupLimit { group, amount: Cents(40_000) }];
    service::envelope::save_rules(services, &sample.staff, process, envelope, rules).await.unwrap();
    staff.get(&format!("{desk}/rules")).await.is(200).says("Jette – Magritte");
    sample::vote_and_publish(&house.world, &sample).await;

    let results = format!("/fr/p/{process}/{envelope}/results");
    let mut reader = house.browser();
    reader.get(&results).await.is(200).says("Par quartier").says("Jette – Magritte");
    let ballots = reader.get(&format!("{results}/ballots.pb")).await;
    assert!(ballots.is(200).body.contains("jette-magritte"));
    let outcome = reader.get(&format!("{results}/outcome.json")).await;
    let outcome: serde_json::Value = serde_json::from_str(&outcome.body).unwrap();
    let funded = outcome["funded"].as_array().unwrap();
    // The two in the district cost seven hundred together, and the cap is four hundred.
    let both = ["1", "2"].iter().all(|number| funded.iter().any(|one| one == number));
    assert!(!both && !funded.is_empty(), "{funded:?}");
}

#[tokio::test]
async fn who_lives_in_a_district_that_votes_says_so_once_and_who_does_not_is_not_admitted() {
    let house = house(true).await;
    let sample = sample::planned(&house.world).await;
    let mut staff = house.staff().await;
    staff.post(PAGE, &magritte()).await.is(303);
    let desk = "/fr/admin/p/budget/e/rues";
    let page = staff.get(desk).await;
    page.is(200).says("Jette – Magritte").says("de quels quartiers");
    let form = service::envelope::EnvelopeForm {
        voters_from: vec!["jette-magritte".to_owned()],
        ..sample::envelope_form()
    };
    let (services, process, rues) = (&house.world.services, &sample.process, &sample.envelope);
    let guests = service::envelope::EnvelopeForm { guests: true, ..form.clone() };
    let refused = service::envelope::update(services, &sample.staff, process, rues, &guests).await;
    let Err(service::Error::Fields(refused)) = refused else { panic!("{refused:?}") };
    assert_eq!(refused[0].refusal, domain::Refusal::GuestsNeedACommune);
    service::envelope::update(services, &sample.staff, process, rues, &form).await.unwrap();
    staff.get(desk).await.says("value=\"jette-magritte\" checked");
    let remove = [("intent", "remove"), ("district", "jette-magritte")];
    staff.post(PAGE, &remove).await.is(422);
    sample::step(&house.world, &sample, service::conduct::Step::Open).await;

    let (vote, cast) = ("/fr/p/budget/rues/vote", [("choice", "1"), ("intent", "cast")]);
    let asks = format!("{vote}/district");
    house.browser().get("/fr/p/budget").await.says("Il faut habiter ici\u{a0}: Jette – Magritte");
    let mut marie = house.browser_of("marie@test.example").await;
    assert_eq!(marie.get(&asks).await.is(303).location(), format!("/fr/me?to={vote}"));
    let home = |commune: &'static str| [("commune", commune), ("age", "25-39"), ("to", "")];
    marie.post("/fr/me", &home("jette")).await.is(303);
    assert_eq!(marie.post(vote, &cast).await.is(303).location(), asks);
    marie.get(&asks).await.is(200).says("À Jette, ce vote n’est ouvert qu’à certains quartiers");
    marie.post(&asks, &[]).await.is(422).says("fieldset--invalid");
    marie.post(&asks, &[("district", "jette-nord")]).await.is(422);
    marie.post(&asks, &[("district", "jette-magritte")]).await.is(303);
    assert_eq!(marie.post(vote, &cast).await.is(303).location(), format!("{vote}/receipt"));
    marie.get("/nl/me").await.says("in deze wijk woont: Jette – Magritte");
    // It can be erased, and goes with the commune it is in.
    marie.post("/fr/me/district", &[]).await.is(303);
    marie.get("/fr/me").await.is_silent_about("Magritte");
    marie.post(&asks, &[("district", "jette-magritte")]).await.is(303);
    // She has voted by where she lives: until the count she lives there.
    marie.post("/fr/me", &home("evere")).await.is(422);
    let mut ida = house.browser_of("ida@test.example").await;
    ida.post("/fr/me", &home("jette")).await.is(303);
    ida.post(&asks, &[("district", "jette-magritte")]).await.is(303);
    ida.post("/fr/me", &home("evere")).await.is(303);
    ida.get("/fr/me").await.is_silent_about("Magritte");
    ida.get(&asks).await.is(404);

    let mut other = house.browser_of("other@test.example").await;
    other.post("/fr/me", &home("evere")).await.is(303);
    other.post(vote, &cast).await.is(422);
}

#[tokio::test]
async fn projects_are_found_by_their_district() {
    let house = house(true).await;
    let sample = sample::planned(&house.world).await;
    house.staff().await.post(PAGE, &magritte()).await.is(303);
    let mut form = sample::project_form("Arbres", 400);
    form.commune = "jette-magritte".to_owned();
    let (services, trees) = (&house.world.services, Slug::parse("arbres").unwrap());
    service::project::update(services, &sample.staff, &sample.process, &trees, 1, &form)
        .await
        .unwrap();
    let mut reader = house.browser();
    let all = reader.get("/fr/p/budget/rues/projects").await;
    all.is(200)
        .says("Commune ou quartier")
        .says("Jette – Magritte (1)")
        .says("commune=jette-magritte");
    let here = reader.get("/fr/p/budget/rues/projects?commune=jette-magritte").await;
    here.is(200).says("Arbres").is_silent_about("Bancs");
}

#[tokio::test]
async fn proposals_are_found_by_their_district() {
    let house = house(true).await;
    server::demonstration::load_reference(&house.world.services).await.unwrap();
    proposals::call(&house).await;
    house.staff().await.post(PAGE, &magritte()).await.is(303);
    let mut marie = house.browser_of("marie@test.example").await;
    let [here, elsewhere] = [("commune", "jette-magritte"), ("commune", "jette")];
    let oven: Vec<_> = proposals::THREE.into_iter().chain([here]).collect();
    marie.post("/fr/p/appel/propose", &oven).await.is(303);
    marie.post(&format!("{}/step", proposals::HERE), &[("step", "submit")]).await.is(303);
    let pond = oven.into_iter().filter(|(name, _)| !["title", "commune"].contains(name));
    let pond: Vec<_> = pond.chain([("title", "Une mare"), elsewhere]).collect();
    marie.post("/fr/p/appel/propose", &pond).await.is(303);
    marie.post("/fr/p/appel/proposals/une-mare/step", &[("step", "submit")]).await.is(303);

    let (list, mut reader) = ("/fr/p/appel/proposals", house.browser());
    let all = reader.get(list).await;
    all.is(200).says("Commune ou quartier").says("Jette (2)").says("Jette – Magritte (1)");
    for query in ["commune=jette-magritte", "q=magritte"] {
        let found = reader.get(&format!("{list}?{query}")).await;
        found.is(200).says("Un four à pain").is_silent_about("Une mare");
    }
}
