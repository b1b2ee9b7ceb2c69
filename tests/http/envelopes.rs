//! Envelopes: who pays them, and how they are split and opened.

use crate::browser::house;
use tests::sample;

/// The form of an envelope of a thousand euros that a region and a commune share.
fn shared<'a>(region: &'a str, commune: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("name_fr", "Rues"),
        ("name_nl", "Straten"),
        ("summary_fr", "Pour les rues."),
        ("summary_nl", "Voor de straten."),
        ("amount", "1.000,00"),
        ("currency", "EUR"),
        ("funder_0_fr", "Région"),
        ("funder_0_nl", "Gewest"),
        ("funder_0_amount", region),
        ("funder_0_article", "7621/332-02"),
        ("funder_0_conditions_fr", "Sur pièces justificatives."),
        ("funder_0_conditions_nl", "Op bewijsstukken."),
        ("funder_1_fr", "Commune"),
        ("funder_1_amount", commune),
    ]
}

#[tokio::test]
async fn funders_make_the_envelope_and_everyone_reads_their_articles_and_conditions() {
    let house = house(true).await;
    sample::planned(&house.world).await;
    let mut staff = house.staff().await;
    let desk = "/fr/admin/p/budget/e/rues";
    let short = staff.post(desk, &shared("600", "300")).await;
    short.is(422).says("Les financeurs donnent 900").says("value=\"7621/332-02\"");
    let mut one = shared("600", "400");
    one.retain(|(name, _)| *name != "funder_0_conditions_nl");
    staff.post(desk, &one).await.is(422).says("Sur pièces justificatives.");
    staff.post(desk, &shared("600", "400")).await.is(303);
    let page = house.browser().get("/fr/p/budget").await;
    page.says("Région").says("(60\u{a0}%)").says("article 7621/332-02");
    page.says("Sur pièces justificatives.");
    let page = house.browser().get("/nl/p/budget").await;
    page.says("Gewest").says("artikel 7621/332-02").says("Op bewijsstukken.");
}

#[tokio::test]
async fn where_nobody_is_named_the_administration_pays() {
    let house = house(true).await;
    let sample = sample::planned(&house.world).await;
    let view = sample::view(&house.world, &sample).await;
    let envelope = &view.envelopes[0].envelope;
    assert_eq!(envelope.funders.len(), 1);
    assert_eq!(envelope.funders[0].name, view.administration.name);
    let own = domain::funding::Party::Administration(view.administration.id);
    assert_eq!(envelope.funders[0].party, Some(own));
    assert_eq!(envelope.funders[0].amount, envelope.amount.cents);
}

#[tokio::test]
async fn a_funder_of_this_site_is_picked_and_its_page_says_what_it_gives() {
    let house = house(true).await;
    sample::planned(&house.world).await;
    let mut staff = house.staff().await;
    let desk = "/fr/admin/p/budget/e/rues";
    let mut wim = house.browser_of("wim@test.example").await;
    let company = crate::proposals::actor(&mut wim, "Scierie", "company", "0000.000.097").await;
    let code = format!("actor:{company}");
    let picked = |code: &str| -> Vec<(&'static str, String)> {
        let shared = shared("600", "400").into_iter();
        let rest = shared.filter(|(name, _)| !matches!(*name, "funder_0_fr" | "funder_0_nl"));
        let rest = rest.map(|(name, value)| (name, value.to_owned()));
        rest.chain([("funder_0_party", code.to_owned())]).collect()
    };
    // Nobody has confirmed it yet: it cannot be picked.
    staff.get(desk).await.says("dont j’écris le nom").is_silent_about("Scierie");
    for code in [&*code, "actor:nobody"] {
        let form = picked(code);
        let form: Vec<_> = form.iter().map(|(name, value)| (*name, value.as_str())).collect();
        staff.post(desk, &form).await.is(422).says("funder_0_party-error");
    }
    staff.post("/fr/admin/a/commune/actors", &[("actor", &*company)]).await.is(303);
    staff.get(desk).await.says("Scierie (");
    let form = picked(&code);
    let form: Vec<_> = form.iter().map(|(name, value)| (*name, value.as_str())).collect();
    staff.post(desk, &form).await.is(303);
    staff.get(desk).await.says(&format!("value=\"{code}\" selected"));
    let link = format!("href=\"/fr/actors/{company}\"");
    house.browser().get("/fr/p/budget").await.says(&link).says("Scierie");
    let page = house.browser().get(&format!("/fr/actors/{company}")).await;
    page.says("Ce qu’il finance").says("href=\"/fr/p/budget\"").says("600");
    let page = house.browser().get(&format!("/nl/actors/{company}")).await;
    page.says("Enveloppen met zijn geld");
}

#[tokio::test]
async fn the_inventory_says_who_pays_what_of_each_subsidy() {
    let house = house(true).await;
    let sample = sample::planned(&house.world).await;
    let mut staff = house.staff().await;
    staff.post("/fr/admin/p/budget/e/rues", &shared("600", "400")).await.is(303);
    sample::step(&house.world, &sample, service::conduct::Step::Open).await;
    let view = sample::view(&house.world, &sample).await;
    let target = view.envelope(&sample.envelope).unwrap();
    for number in 0..3 {
        let email = format!("voter{number}@test.example");
        let voter = sample::voter(&house.world.services, &email).await;
        let choices = domain::ballot::Choices::new(["5".to_owned(), "1".to_owned()]);
        service::ballot::cast(&house.world.services, &voter, target, choices).await.unwrap();
    }
    for step in [
        service::conduct::Step::CloseEarly(sample::both("Fin")),
        service::conduct::Step::Count,
        service::conduct::Step::Publish,
    ] {
        sample::step(&house.world, &sample, step).await;
    }
    let table = staff.get("/fr/admin/a/commune/subsidies.csv?year=2026").await;
    table.is(200).says("Financeurs").says("Région (7621/332-02) 90,00 + Commune 60,00");
    let table = staff.get("/nl/admin/a/commune/subsidies.csv?year=2026").await;
    table.is(200).says("Gewest (7621/332-02) 240,00 + Commune 160,00");
}
