//! Recipes: how-tos whose needs go on the board and are matched there.

mod written;

use crate::registry::{collective, field, lending};
use serde_json::Value;

#[tokio::test]
async fn a_recipe_is_read_in_three_languages_and_works_out_what_other_numbers_of_people_need() {
    let house = lending().await;
    let mut anyone = house.browser();
    for (path, title) in [
        ("/fr/recipes", "Fête de rue pour 80 personnes"),
        ("/nl/recipes", "Straatfeest voor 80 mensen"),
        ("/en/recipes", "Street party for 80"),
    ] {
        anyone.get(path).await.is(200).says(title);
        anyone.get(&format!("{path}/street-party")).await.is(200).says(title);
    }
    let page = anyone.get("/fr/recipes/street-party").await;
    page.says("name=\"quantity_0\"").says("value=\"10\"").says("Version 1, 29\u{a0}novembre 2026");
    page.says("Se connecter pour le faire");
    // Tables for forty are half as many; one sound system stays one.
    let page = anyone.get("/fr/recipes/street-party?people=40").await;
    page.is(200).says("value=\"5\"").says("value=\"50\"").is_silent_about("value=\"0\"");
    anyone.get("/fr/recipes/rien").await.is(404);
    let data = anyone.get("/data/recipes/street-party.json").await;
    let data: Value = serde_json::from_str(&data.is(200).body).unwrap();
    assert_eq!((&data["version"], &data["people"]), (&Value::from(1), &Value::from(80)));
    let kind = data["recipeInputs"][0]["resourceConformsTo"].as_str().unwrap().to_owned();
    let page = &kind[kind.find("/fr/").unwrap()..];
    assert_eq!(page, "/fr/registry/kinds/table");
    anyone.get(page).await.is(200);
    let all = anyone.get("/data/recipes/recipes.json").await;
    let all: Value = serde_json::from_str(&all.is(200).body).unwrap();
    assert_eq!(all["recipes"].as_array().unwrap().len(), 3);
}

#[tokio::test]
async fn we_do_this_puts_each_need_on_the_board_and_tells_whoever_offers_one() {
    let house = lending().await;
    let (mut sam, owner) = collective(&house, "sam@test.example", "Comité Brabant").await;
    let offer = [
        ("direction", "offer"),
        ("what", "une tonnelle"),
        ("commune", "jette"),
        ("speaker", &*owner),
    ];
    sam.post("/fr/registry/board/new", &offer).await.is(303);
    let (mut lea, street) = collective(&house, "lea@test.example", "Rue en fête").await;
    let (from, to) = (field(30, 12), field(30, 22));
    let mut form = vec![
        ("people", "80"),
        ("actor", &*street),
        ("commune", "jette"),
        ("from", &*from),
        ("to", &*to),
        ("quantity_0", "10"),
        ("quantity_1", "0"),
        ("quantity_2", "1"),
        ("quantity_3", "1"),
    ];
    let page = "/fr/recipes/street-party";
    house.browser().post(page, &form).await.is(401);
    let done = lea.post(page, &form).await.is(303).location().to_owned();
    lea.get(&done).await.is(200).says("3 besoins sont au tableau");
    let board = house.browser().get("/fr/registry/board").await;
    board.is(200).says("tables pliantes").says("sono").says("Rue en fête");
    board.is_silent_about("barrières Nadar");
    let mails = service::mail::outbox(&house.world.services).await.unwrap();
    let told = mails.iter().any(|mail| {
        mail.recipient.as_str() == "sam@test.example" && mail.body.contains("tonnelle")
    });
    assert!(told, "whoever offers a marquee is told");
    // Not in the name of others, not in the past, and not for nothing; what was typed stays.
    form[1].1 = &owner;
    lea.post(page, &form).await.is(422).says("href=\"#actor\"").says("value=\"10\"");
    form[1].1 = &street;
    let none = form.iter().filter(|(name, _)| !name.starts_with("quantity")).copied();
    lea.post(page, &none.collect::<Vec<_>>()).await.is(422).says("href=\"#quantity_0\"");
    let (from, to) = (field(-3, 12), field(-3, 22));
    form[3].1 = &from;
    form[4].1 = &to;
    lea.post(page, &form).await.is(422).says("href=\"#to\"");
    let after = house.browser().get("/fr/registry/board").await;
    assert_eq!(
        after.body.matches("tables pliantes").count(),
        board.body.matches("tables pliantes").count()
    );
}
