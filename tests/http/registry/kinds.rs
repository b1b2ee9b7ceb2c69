//! Kinds of what is shared: all of them from A to Z, and one that nobody lends.

use super::{collective, field, lending, shared};
use tests::sample;

#[tokio::test]
async fn a_kind_that_nobody_lends_says_so_in_words_with_what_can_be_done() {
    let house = lending().await;
    let mut anyone = house.browser();
    let here = "/fr/registry/kinds/tent-popup";
    let dated = format!("{here}?from={}&to={}", field(5, 10), field(6, 18));
    for path in [here, &dated] {
        let page = anyone.get(path).await;
        page.is(200).says("Personne n’en partage pour l’instant").is_silent_about("<table");
        page.says("/fr/registry/board/new?side=need&amp;kind=tent-popup");
        page.says("/fr/registry/add?kind=tent-popup");
    }
    let (mut sam, owner) = collective(&house, "sam@test.example", "Comité Brabant").await;
    sam.get("/fr/registry/add?kind=tent-popup").await.is(200).says("value=\"Barnum\"");
    // What is in a set is there too, and is lent whole.
    let kit =
        [("what", "Remorque"), ("kind", "remorque"), ("kit", "yes"), ("parts", "2 tonnelles")];
    let set = shared(&mut sam, &owner, &kit).await;
    let page = anyone.get(&dated).await;
    page.is(200).says("Personne n’en prête à la pièce").says(&set).says("il y en a 2");
    // Once somebody lends one by itself there is a calendar again.
    shared(&mut sam, &owner, &[]).await;
    let page = anyone.get(&dated).await;
    page.is(200).says("calendar--week").says("Un exemplaire est libre").says(&set);
    page.is_silent_about("Personne n’en");
}

#[tokio::test]
async fn all_kinds_stand_under_their_letters_with_what_there_is_and_none_that_was_merged() {
    let house = lending().await;
    sample::staff(&house.world.services).await;
    let (mut sam, owner) = collective(&house, "sam@test.example", "Comité Brabant").await;
    shared(&mut sam, &owner, &[]).await;
    let mut anyone = house.browser();
    let page = anyone.get("/fr/registry/kinds").await;
    let at = |text: &str| page.is(200).body.find(text).unwrap_or_else(|| panic!("no {text}"));
    let order = ["id=\"kinds-e\"", ">Échelle<", ">Écran<", ">Étal<", "id=\"kinds-f\"", ">Foreuse<"];
    assert!(order.map(at).is_sorted(), "{}", page.body);
    let barnum = &page.body[at(">Barnum<")..at(">Barrière Nadar<")];
    assert!(barnum.contains("1 chose à partager"), "{barnum}");
    let nadar = &page.body[at(">Barrière Nadar<")..at("id=\"kinds-c\"")];
    assert!(nadar.contains("rien pour l’instant"), "{nadar}");
    anyone.get("/nl/registry/kinds").await.is(200).says(">EHBO-koffer<").says(">Partytent<");
    let merge = [("intent", "merge"), ("from", "tent-popup"), ("into", "tent-large")];
    house.staff().await.post("/fr/admin/registry", &merge).await.is(303);
    let page = anyone.get("/fr/registry/kinds").await;
    page.is(200).is_silent_about(">Barnum<");
    let from = page.body.find(">Chapiteau<").unwrap();
    assert!(page.body[from..].chars().take(120).collect::<String>().contains("1 chose à partager"));
}
