//! What bearers could do with less, where an envelope asks.

use crate::{
    browser::house,
    proposals::{DESK, HERE, call, day, submitted},
};
use domain::text::Slug;
use service::envelope::EnvelopeForm;
use tests::sample;

const LESS: [(&str, &str); 12] = [
    ("original", "fr"),
    ("title", "Un four à pain"),
    ("place", "Place du marché"),
    ("summary", "Cuire son pain ensemble"),
    ("theme", "food"),
    ("envelope", "rues"),
    ("line_0_label", "Briques"),
    ("line_0_quantity", "200"),
    ("line_0_price", "10,50"),
    ("line_0_year", "1"),
    ("version", "2"),
    ("intent", "save"),
];

#[tokio::test]
async fn bearers_say_what_they_could_do_with_less_and_the_page_says_what_becomes_of_it() {
    let house = house(true).await;
    call(&house).await;
    let services = &house.world.services;
    let staff = sample::visitor(services, "staff@test.example").await.caller;
    let mut marie = submitted(&house).await;
    let bearer = marie.get(&format!("{HERE}/edit")).await.body;
    let bearer = bearer.split("name=\"bearer\" value=\"").nth(1).unwrap();
    let bearer = bearer.split('"').next().unwrap().to_owned();
    let edit = format!("{HERE}/edit");
    marie.get(&edit).await.is_silent_about("Faire avec moins");
    let form = EnvelopeForm {
        name: sample::both("Rues"),
        summary: sample::both("Pour les rues."),
        amount: "5 000".to_owned(),
        adjustable: true,
        ..EnvelopeForm::default()
    };
    let (process, envelope) = (Slug::parse("appel").unwrap(), Slug::parse("rues").unwrap());
    service::envelope::update(services, &staff, &process, &envelope, &form).await.unwrap();
    house.browser().get("/nl/p/appel").await.says("vanaf welk bedrag");
    marie.get(&edit).await.is(200).says("Faire avec moins");
    let with = |least: &'static str, step: &'static str| {
        let mut fields: Vec<(&str, &str)> = LESS.to_vec();
        fields.extend([("least", least), ("step", step), ("bearer", bearer.as_str())]);
        fields
    };
    // The whole is 2,100 €.
    marie.post(&edit, &with("2 100", "50")).await.is(422).says("2\u{a0}100");
    marie.post(&edit, &with("1 000", "1 101")).await.is(422).says("1\u{a0}100");
    marie.post(&edit, &with("1 000", "")).await.is(422);
    marie.post(&edit, &with("1 000", "100")).await.is(303);
    let page = house.browser().get(HERE).await;
    page.says("à partir de 1\u{a0}000\u{a0}€, par pas de 100\u{a0}€");
    page.says("finance un projet en entier ou pas du tout");
    // Who votes reads it too, beside the amount that was settled.
    day(&house, 15);
    let mut desk = house.staff().await;
    for decision in ["admit", "retain"] {
        desk.post(&format!("{DESK}/review"), &[("decision", decision)]).await.is(303);
    }
    let page = house.browser().get("/nl/p/appel/projects/un-four-a-pain").await;
    page.is(200).says("vanaf 1.000\u{a0}€").says("helemaal of niet");
}
