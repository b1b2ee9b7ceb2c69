//! Sets that have in them what somebody looks for, and what has to stay inside.

use super::{HERE, asking, checks, line, needed};
use crate::{
    proposals::call,
    registry::{collective, lending, shared},
};
use domain::{sharing::Verdict, text::Slug};

#[tokio::test]
async fn a_set_is_found_by_what_is_in_it_and_what_stays_inside_is_no_help_outdoors() {
    let house = lending().await;
    call(&house).await;
    let (mut sam, owner) = collective(&house, "sam@test.example", "Comité Brabant").await;
    let kit = [
        ("what", "Remorque de fête"),
        ("kind", "remorque"),
        ("kit", "yes"),
        ("parts", "2 tonnelles\n10 tables"),
        ("transport", "delivered"),
        ("indoor_only", "yes"),
    ];
    let trailer = shared(&mut sam, &owner, &kit).await;
    let (mut marie, here) = asking(&house, "marie@test.example", "Fête de rue", "1200").await;
    assert_eq!(here, HERE);
    needed(&house, &mut marie, HERE, &[20], &[]).await.is(303);
    let page = marie.get(&format!("{HERE}/equipment")).await;
    page.is(200).says("remorque de fête").says("qui en contient 2").says("à l’intérieur seulement");
    let id = line(&house, HERE).await.id;
    let found = checks(&house, id).await.pop().unwrap().finding;
    assert_eq!((found.verdict, found.loans[0].quantity), (Verdict::Borrow, 1));
    needed(&house, &mut marie, HERE, &[20], &[("outdoors", "yes")]).await.is(303);
    let found = checks(&house, id).await.pop().unwrap();
    assert_eq!((found.finding.verdict, found.replays()), (Verdict::FundAndShare, true));
    assert!(found.inputs.need.outdoors && found.inputs.supplies[0].indoor_only);
    // Taken out of the set, it is found in it no more.
    let mut form = vec![("speaker", owner.as_str()), ("commune", "jette")];
    form.extend(kit.into_iter().filter(|(name, _)| *name != "parts" && *name != "indoor_only"));
    sam.post(&format!("{trailer}/edit"), &form).await.is(303);
    needed(&house, &mut marie, HERE, &[20], &[]).await.is(303);
    let found = checks(&house, id).await.pop().unwrap();
    assert_eq!((found.finding.verdict, found.inputs.considered), (Verdict::FundAndShare, 0));
}

#[tokio::test]
async fn what_is_in_a_set_under_a_word_that_was_taught_later_counts_from_then_on() {
    let house = lending().await;
    call(&house).await;
    let (mut sam, owner) = collective(&house, "sam@test.example", "Comité Brabant").await;
    let kit = [
        ("what", "Remorque de fête"),
        ("kind", "remorque"),
        ("kit", "yes"),
        ("parts", "2 zigomars bleus"),
        ("transport", "delivered"),
    ];
    shared(&mut sam, &owner, &kit).await;
    let (mut marie, _) = asking(&house, "marie@test.example", "Fête de rue", "1200").await;
    super::deciding::steward(&house, "keeper@test.example").await;
    let services = &house.world.services;
    // What nobody knows of a set waits for whoever keeps the registry.
    let mut tx = house.world.database.store.read().await.unwrap();
    let waiting = store::registry::people::unsorted(&mut tx).await.unwrap();
    assert_eq!(waiting[0].term, "zigomars bleus");
    drop(tx);
    let keeper = tests::sample::visitor(services, "keeper@test.example").await.caller;
    for (word, verdict) in
        [("mascotte", Verdict::FundAndShare), ("zigomars bleus", Verdict::Borrow)]
    {
        service::registry::steward::teach(services, &keeper, word, "tent-popup").await.unwrap();
        needed(&house, &mut marie, HERE, &[20], &[]).await.is(303);
        let found = checks(&house, line(&house, HERE).await.id).await.pop().unwrap();
        assert_eq!(found.finding.verdict, verdict, "{word}");
    }
}

#[tokio::test]
async fn what_is_in_a_set_follows_a_kind_that_was_merged_and_is_found_as_before() {
    let house = lending().await;
    call(&house).await;
    let (mut sam, owner) = collective(&house, "sam@test.example", "Comité Brabant").await;
    let kit = [
        ("what", "Remorque de fête"),
        ("kind", "remorque"),
        ("kit", "yes"),
        ("parts", "2 tonnelles\n1 chapiteau\n10 tables"),
        ("transport", "delivered"),
    ];
    let trailer = shared(&mut sam, &owner, &kit).await;
    let (mut marie, _) = asking(&house, "marie@test.example", "Fête de rue", "1200").await;
    super::deciding::steward(&house, "keeper@test.example").await;
    let services = &house.world.services;
    let keeper = tests::sample::visitor(services, "keeper@test.example").await.caller;
    service::registry::steward::merge(services, &keeper, "tent-popup", "tent-large").await.unwrap();
    let id = trailer.rsplit('/').next().unwrap().parse().unwrap();
    let mut tx = house.world.database.store.read().await.unwrap();
    let set = store::registry::resource::by_id(&mut tx, id).await.unwrap().unwrap();
    drop(tx);
    let kinds = set.details.parts.iter().map(|part| part.kind.as_ref().map(Slug::as_str));
    assert_eq!(kinds.collect::<Vec<_>>(), [Some("tent-large"), Some("tent-large"), Some("table")]);
    // Her line names the kind that is gone.
    assert_eq!(line(&house, HERE).await.kind.as_str(), "tent-popup");
    needed(&house, &mut marie, HERE, &[20], &[]).await.is(303);
    let page = marie.get(&format!("{HERE}/equipment")).await;
    page.is(200).says("remorque de fête").says("qui en contient 3");
    let found = checks(&house, line(&house, HERE).await.id).await.pop().unwrap().finding;
    assert_eq!((found.verdict, found.loans[0].quantity), (Verdict::Borrow, 1));
}
