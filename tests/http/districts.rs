//! Districts: named by an administration, chosen by bearers, limited by rules, told in results.

use crate::browser::house;
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
