//! Counter, telephone and post: asked for before a budget is published, and shown where they help.

use crate::{browser::house, proposals::call};
use domain::text::Slug;
use service::administration::AdministrationForm;
use tests::sample;

#[tokio::test]
async fn counter_telephone_and_post_are_asked_for_before_a_budget_is_published_and_then_shown() {
    let house = house(true).await;
    call(&house).await;
    let services = &house.world.services;
    let staff = sample::visitor(services, "staff@test.example").await.caller;
    let administration = Slug::parse("commune").unwrap();
    let draft = service::process::ProcessForm {
        slug: "plus-tard".to_owned(),
        name: sample::both("Plus tard"),
        summary: sample::both("Un autre."),
        about: sample::both("Tout un autre."),
        phases: {
            let process = Slug::parse("appel").unwrap();
            let view = service::process::show(services, &staff, &process).await.unwrap();
            view.process.timeline.phases().to_vec()
        },
        ..service::process::ProcessForm::default()
    };
    let mine = service::administration::show(services, &administration).await.unwrap();
    service::process::create(services, &staff, &mine, &draft).await.unwrap();
    let mut desk = house.staff().await;
    let missing = desk.get("/fr/admin/p/plus-tard").await;
    missing.says("Il manque\u{a0}: au guichet, par téléphone, par la poste");
    house.browser().get("/fr/p/appel/propose").await.says("contact@");
    let form = AdministrationForm {
        name: sample::both("Commune"),
        about: sample::both("La commune."),
        contact: "contact@test.example".to_owned(),
        accessibility: sample::both("Accessible."),
        privacy: sample::both("Privé."),
        counter: sample::both("Rue Longue 1, le mardi"),
        telephone: sample::both("02 000 00 00"),
        post: sample::both("Rue Longue 1, 1090 Jette"),
        ..AdministrationForm::default()
    };
    service::administration::update(services, &staff, &administration, &form).await.unwrap();
    let page = house.browser().get("/fr/p/appel/propose").await;
    page.says("Au guichet").says("le mardi").says("Par téléphone").says("02 000 00 00");
    page.says("Par la poste").says("1090 Jette");
    desk.get("/fr/admin/p/plus-tard").await.is_silent_about("Il manque\u{a0}: au guichet");
    desk.get("/fr/admin/a/commune").await.says("value=\"02 000 00 00\"");
}
