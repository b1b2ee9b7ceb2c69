//! Voting at home and in one other commune.

use crate::browser::{House, house};
use domain::text::Slug;
use service::{conduct::Step, envelope::EnvelopeForm};
use tests::sample;

/// A budget with an envelope for each of three communes, all open to one guest choice.
async fn three_communes(house: &House) {
    let services = &house.world.services;
    server::demonstration::load_reference(services).await.unwrap();
    let (staff, administration) = sample::staff(services).await;
    let form = sample::process_form(services);
    let process = service::process::create(services, &staff, &administration, &form).await.unwrap();
    for commune in ["jette", "ixelles", "evere"] {
        let form = EnvelopeForm {
            slug: commune.to_owned(),
            name: sample::both(commune),
            voters_from: vec![commune.to_owned()],
            guests: true,
            ..sample::envelope_form()
        };
        service::envelope::create(services, &staff, &process.slug, &form).await.unwrap();
        let slug = Slug::parse(commune).unwrap();
        service::envelope::save_rules(services, &staff, &process.slug, &slug, sample::greedy(2))
            .await
            .unwrap();
        for title in ["Un banc", "Un arbre"] {
            let form = sample::project_form(&format!("{title} à {commune}"), 100);
            service::project::create(services, &staff, &process.slug, &slug, &form).await.unwrap();
        }
        service::conduct::take(services, &staff, &process.slug, &slug, Step::Open).await.unwrap();
    }
}

const CAST: [(&str, &str); 2] = [("choice", "1"), ("intent", "cast")];

#[tokio::test]
async fn somebody_votes_at_home_and_in_one_other_commune_of_their_choice() {
    let house = house(true).await;
    three_communes(&house).await;
    let mut ana = house.browser_of("ana@test.example").await;
    ana.post("/fr/me", &[("commune", "jette"), ("age", "25-39")]).await.is(303);
    let home = ana.post("/fr/p/budget/jette/vote", &CAST).await;
    assert!(home.location().ends_with("/receipt"));
    let away = ana.post("/fr/p/budget/ixelles/vote", &CAST).await;
    assert!(away.location().ends_with("/ixelles/vote/second"), "{}", away.location());
    ana.get("/fr/p/budget/ixelles/vote/second").await.says("Vous habitez à Jette");
    let second = "/fr/p/budget/ixelles/vote/second";
    ana.post(second, &[("commune", "jette")]).await.is(422);
    ana.post(second, &[("commune", "evere")]).await.is(303);
    // Nothing is cast in Evere yet: the choice can still be changed.
    ana.post("/fr/p/budget/ixelles/vote", &CAST).await.is(422).says("réservé");
    ana.post(second, &[("commune", "ixelles")]).await.is(303);
    ana.get("/fr/p/budget/ixelles/vote").await.is(200).says("checked");
    let away = ana.post("/fr/p/budget/ixelles/vote", &CAST).await;
    assert!(away.location().ends_with("/receipt"), "{}", away.body);
    // From here on it stands, and a third commune is closed.
    ana.post(second, &[("commune", "evere")]).await.is(422).says("ce choix reste");
    ana.post("/fr/p/budget/evere/vote", &CAST).await.is(422).says("réservé");
}

#[tokio::test]
async fn the_page_says_that_one_other_commune_may_be_chosen() {
    let house = house(true).await;
    three_communes(&house).await;
    house.browser().get("/nl/p/budget").await.says("in één andere gemeente naar keuze");
    house.browser().get("/fr/p/budget/jette/vote/second").await.is(303);
}
