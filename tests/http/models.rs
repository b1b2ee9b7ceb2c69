//! Ready-made budgets: one click fills a form, everything can be changed.

use crate::browser::house;
use domain::{deciding::WayKind, text::Slug};
use tests::sample;

/// What a form on a page holds in its fields of text, dates and hidden values.
fn values(page: &str) -> Vec<(String, String)> {
    let form =
        page.split("class=\"form form--dense\"").nth(1).unwrap().split("</form>").next().unwrap();
    let attribute = |tag: &str, name: &str| {
        let rest = tag.split(&format!("{name}=\"")).nth(1)?;
        let text = rest.split('"').next()?.replace("&amp;", "&").replace("&#x27;", "'");
        Some(text.replace("&quot;", "\""))
    };
    let mut values = Vec::new();
    for tag in form.split("<input ").skip(1) {
        let tag = tag.split('>').next().unwrap();
        let ticks = tag.contains("type=\"checkbox\"") || tag.contains("type=\"radio\"");
        if ticks && !tag.contains("checked") {
            continue;
        }
        if let Some(name) = attribute(tag, " name").or_else(|| attribute(tag, "name")) {
            values.push((name, attribute(tag, "value").unwrap_or_default()));
        }
    }
    for area in form.split("<textarea ").skip(1) {
        let (tag, rest) = area.split_once('>').unwrap();
        let text = rest.split("</textarea>").next().unwrap().trim().to_owned();
        values.extend(attribute(tag, "name").map(|name| (name, text)));
    }
    values
}

#[tokio::test]
async fn a_model_fills_a_process_and_then_its_envelope_with_rules_and_a_way() {
    let house = house(true).await;
    sample::planned(&house.world).await;
    let mut staff = house.staff().await;
    let empty = staff.get("/fr/admin/a/commune/new-process").await;
    empty.is(200).says("Partir d’un modèle bruxellois").says("?model=school");
    staff.get("/nl/admin/a/commune/new-process").await.says("Nieuwe Gemeentewet, art. 258bis");
    let path = "/fr/admin/a/commune/new-process";
    let page = staff.get(&format!("{path}?model=commune-jury")).await;
    page.is(200).says("Budget participatif communal").says("Gemeentelijk participatiebudget");
    let mut form = values(&page.body);
    // Everything can be changed: the name is.
    for (name, value) in &mut form {
        if name == "name_fr" {
            "Jette décide".clone_into(value);
        }
    }
    let fields: Vec<_> = form.iter().map(|(name, value)| (&**name, &**value)).collect();
    let made = staff.post(path, &fields).await;
    made.is(303);
    assert!(made.location().contains("/new-envelope?model=commune-jury"), "{}", made.location());
    let page = staff.get(made.location()).await;
    page.is(200).says("Rempli avec le modèle");
    let mut form = values(&page.body);
    for (name, value) in &mut form {
        if name == "amount" {
            "250 000".clone_into(value);
        }
    }
    let fields: Vec<_> = form.iter().map(|(name, value)| (&**name, &**value)).collect();
    let made = staff.post("/fr/admin/p/jette-decide/new-envelope", &fields).await;
    made.is(303);
    let services = &house.world.services;
    let slug = Slug::parse("jette-decide").unwrap();
    let staff = tests::sample::visitor(services, "staff@test.example").await;
    let view = service::process::show(services, &staff.caller, &slug).await.unwrap();
    let target = &view.envelopes[0];
    assert_eq!(target.way.kind(), WayKind::Mix);
    assert!(target.envelope.eligibility.by_codes());
    assert_eq!(target.envelope.amount.cents.0, 25_000_000);
    assert_eq!(view.process.timeline.phases().len(), 8);
    assert_eq!(target.rules, service::models::find("commune-jury").unwrap().rules().unwrap());
}
