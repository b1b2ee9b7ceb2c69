//! Who stands before whom when several would have the same thing.

use super::{act, alike::wish, ask, at, collective, is_told, lending, path, shared};

#[tokio::test]
async fn who_takes_another_one_instead_has_it_before_whoever_waits_for_both() {
    let house = lending().await;
    let (mut sam, lender) = collective(&house, "sam@test.example", "Comité Brabant").await;
    let blue = shared(&mut sam, &lender, &[("what", "Tonnelle bleue")]).await;
    let green = shared(&mut sam, &lender, &[("what", "Tonnelle verte")]).await;
    let mut paul = house.browser_of("paul@test.example").await;
    let first = path(&ask(&mut paul, &blue, 5, &[]).await);
    let mut eva = house.browser_of("eva@test.example").await;
    let both = [("name", "Eva"), ("quantity", "2"), ("wait", "yes")];
    let waits = path(&wish(&mut eva, &lender, 5, &both).await);
    let other = green.rsplit('/').next().unwrap();
    let instead = path(&paul.post(&format!("{first}/instead"), &[("other", other)]).await);
    paul.get(&instead).await.says("Tonnelle verte").says("réservé, à confirmer");
    paul.get(&first).await.says("annulé");
    eva.get(&waits).await.says("en attente");
    act(&mut paul, &instead, "cancel", &[]).await.is(303);
    is_told(&house, "eva@test.example", "C’est libéré").await;
}

#[tokio::test]
async fn who_waits_for_a_kind_gets_what_is_lent_to_them_and_holds_up_nobody_behind_them() {
    let house = lending().await;
    let (mut sam, lender) = collective(&house, "sam@test.example", "Comité Brabant").await;
    let groups = [("what", "Tonnelle bleue"), ("audience", "groups")];
    let groups = shared(&mut sam, &lender, &groups).await;
    let everyone = shared(&mut sam, &lender, &[("what", "Tonnelle verte")]).await;
    let (mut lou, farm) = collective(&house, "lou@test.example", "Ferme du Chant").await;
    let by_farm = [("speaker", farm.as_str())];
    let of_groups = path(&ask(&mut lou, &groups, 5, &by_farm).await);
    let of_everyone = path(&ask(&mut lou, &everyone, 5, &by_farm).await);
    let mut eva = house.browser_of("eva@test.example").await;
    let for_eva = path(&wish(&mut eva, &lender, 5, &[("name", "Eva"), ("wait", "yes")]).await);
    at(&house, 1).await;
    let (mut zoe, court) = collective(&house, "zoe@test.example", "La Cour").await;
    let by_court = [("speaker", court.as_str()), ("wait", "yes")];
    let for_court = path(&wish(&mut zoe, &lender, 5, &by_court).await);
    // What is lent to groups alone is not for Eva, who was first.
    act(&mut lou, &of_groups, "cancel", &[]).await.is(303);
    zoe.get(&for_court).await.says("Tonnelle bleue").says("réservé, à confirmer");
    eva.get(&for_eva).await.says("en attente");
    act(&mut lou, &of_everyone, "cancel", &[]).await.is(303);
    eva.get(&for_eva).await.says("Tonnelle verte").says("réservé, à confirmer");
}
