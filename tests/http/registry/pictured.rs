//! How something looks and where it is, as its holder says and others see it.

use super::{collective, lending};
use crate::photos::{address, photo};
use image::ImageFormat;

#[tokio::test]
async fn a_thing_has_one_photo_that_its_holder_changes_and_takes_away() {
    let house = lending().await;
    let (mut sam, owner) = collective(&house, "sam@test.example", "Comité Brabant").await;
    let fields = [
        ("what", "Tonnelle 3 x 6 m"),
        ("kind", "partytent"),
        ("commune", "jette"),
        ("speaker", owner.as_str()),
        ("alternative", "Une tonnelle verte dans une cour"),
    ];
    let add = "/fr/registry/add";
    let refused = sam.upload(add, b"%PDF-1.7 a letter", &fields).await;
    refused.is(422).says("n’est pas une photo que nous pouvons montrer");
    refused.says("value=\"Une tonnelle verte dans une cour\"").says("value=\"partytent\"");
    // Words about a photo that is not there are a photo that was forgotten.
    sam.post(add, &fields).await.is(422).says("Choisissez de nouveau la photo");
    let mut unknown = fields;
    unknown[1] = ("kind", "zorglub");
    let file = photo(ImageFormat::Jpeg);
    sam.upload(add, &file, &unknown).await.is(422).says("Nous ne savons pas ce que c’est");
    let thing = sam.upload(add, &file, &fields).await;
    let thing = thing.is(303).location().split('?').next().unwrap().to_owned();
    let mut anyone = house.browser();
    let alternative = "alt=\"Une tonnelle verte dans une cour\"";
    let page = anyone.get(&thing).await;
    page.is(200).says(alternative).says("Barnum");
    anyone.get("/fr/registry").await.says(alternative);
    let picture = address(&page.body, "small");
    assert_eq!(anyone.get(&picture).await.is(200).headers["content-type"], "image/jpeg");
    // Whoever takes the register elsewhere finds it too.
    for name in ["resources.geojson", "resources.csv", "resources.jsonld"] {
        let feed = anyone.get(&format!("/data/registry/{name}")).await;
        feed.is(200).says(&picture.replace("-small", "-large"));
    }
    // Saved without another file it stays, in other words; ticked away it is gone everywhere.
    let edit = format!("{thing}/edit");
    let mut fields = fields;
    fields[4] = ("alternative", "Une tonnelle, murs compris");
    sam.get(&edit).await.is(200).says("name=\"photo_gone\"").says("value=\"Barnum\"");
    sam.upload(&edit, b"", &fields).await.is(303);
    anyone.get(&thing).await.says("alt=\"Une tonnelle, murs compris\"");
    let mut eva = house.browser_of("eva@test.example").await;
    eva.upload(&edit, &file, &fields).await.is(403);
    let gone: Vec<_> = fields.into_iter().chain([("photo_gone", "yes")]).collect();
    sam.upload(&edit, b"", &gone).await.is(303);
    anyone.get(&thing).await.is_silent_about("/pictures/");
    anyone.get(&picture).await.is(404);
}

#[tokio::test]
async fn the_map_of_a_thing_says_how_exact_it_is_and_a_home_is_its_quarter() {
    let house = lending().await;
    let (mut sam, owner) = collective(&house, "sam@test.example", "Comité Brabant").await;
    let mut anyone = house.browser();
    let point = ("point", "50.876123,4.321987");
    let says = [
        (vec![], "le point est au milieu de la commune (Jette)"),
        (vec![point], "Le point montre où l’on vient le chercher"),
        (vec![point, ("private_home", "yes")], "n’est exact qu’à un quartier près"),
    ];
    for (more, words) in says {
        let thing = super::shared(&mut sam, &owner, &more).await;
        let page = anyone.get(&thing).await;
        page.is(200).says(words);
        if more.len() > 1 {
            page.is_silent_about("50.876123");
        }
        anyone.get(&thing.replacen("/fr/", "/nl/", 1)).await.is(200).says("Waar het is");
        let form = sam.get(&format!("{thing}/edit")).await;
        let kept = if more.is_empty() { "name=\"point\" value=\"\"" } else { "50.876123,4.321987" };
        form.is(200).says(kept);
    }
    let feed = anyone.get("/data/registry/resources.geojson").await;
    feed.is(200).says("50.876123").says("50.875");
}
