//! Who needs something at dates at which nobody lends any is told when anybody's is free; and the
//! clock writes nothing where nothing changed.

use super::{act, ask, at, collective, field, lending, letters, path, shared};
use crate::browser::{Browser, House};
use chrono::{TimeDelta, TimeZone, Utc};
use service::registry::board::watch::{Seen, tick};
use std::time::Duration;
use tests::world::beginning;

/// Lets the clock look at the needs that wait, some hours after the beginning.
async fn looked(house: &House, seen: &mut Seen, hours: i64) -> usize {
    house.world.clock.set(beginning() + TimeDelta::hours(hours));
    let write = app::features::registry::letters::freed(&"http://127.0.0.1:3000".into());
    tick(&house.world.services, seen, &write).await.unwrap()
}

/// Puts a need for marquees on the board, five days from the beginning, and gives its path.
async fn needs(browser: &mut Browser, actor: &str, quantity: &str) -> String {
    let (from, to) = (field(5, 10), field(6, 18));
    let form = [
        ("direction", "need"),
        ("what", "une tonnelle"),
        ("quantity", quantity),
        ("commune", "jette"),
        ("from", &*from),
        ("to", &*to),
        ("speaker", actor),
    ];
    path(&browser.post("/fr/registry/board/new", &form).await)
}

async fn told(house: &House, email: &str) -> usize {
    let letters = letters(house, email).await;
    letters.iter().filter(|letter| letter.contains("C’est libre")).count()
}

#[tokio::test]
async fn who_needs_what_nobody_lends_then_is_told_when_any_lenders_is_free() {
    let house = lending().await;
    let (mut sam, lender) = collective(&house, "sam@test.example", "Comité Brabant").await;
    let thing = shared(&mut sam, &lender, &[]).await;
    let mut paul = house.browser_of("paul@test.example").await;
    let loan = path(&ask(&mut paul, &thing, 5, &[]).await);
    let (mut lea, street) = collective(&house, "lea@test.example", "Rue en fête").await;
    // The page of the kind says that nothing is free, and takes kind and dates along.
    let query = format!("from={}&to={}", field(5, 10), field(6, 18));
    let page = lea.get(&format!("/fr/registry/kinds/tent-popup?{query}")).await;
    page.is(200).says("chez qui que ce soit");
    let start = page.body.find("/fr/registry/board/new?side=need").unwrap();
    let link = page.body[start..].split('"').next().unwrap().replace("&amp;", "&");
    let page = lea.get(&link).await;
    page.is(200).says("type=\"datetime-local\"").says(&format!("value=\"{}\"", field(5, 10)));
    let need = needs(&mut lea, &street, "").await;
    lea.get(&need).await.is(200).says("Nous vous écrivons dès qu’il y en a un de libre");
    house.browser().get(&need).await.is_silent_about("Nous vous écrivons");
    let mut seen = Seen::default();
    assert_eq!(looked(&house, &mut seen, 1).await, 0);
    // Somebody else's becomes free: she is told once, with who has it.
    act(&mut paul, &loan, "cancel", &[]).await.is(303);
    assert_eq!(looked(&house, &mut seen, 2).await, 1);
    let letter = letters(&house, "lea@test.example").await;
    let letter = letter.iter().find(|letter| letter.contains("C’est libre")).unwrap();
    assert!(letter.contains("Comité Brabant"), "{letter}");
    assert!(letter.contains("/fr/registry/kinds/tent-popup?from="), "{letter}");
    assert_eq!(looked(&house, &mut seen, 3).await, 0);
    assert_eq!(looked(&house, &mut Seen::default(), 3).await, 0);
    lea.get(&need).await.is(200).says("Un exemplaire est libre à ces dates");
    // Taken and free again within the day is no second letter; the day after it is.
    let loan = path(&ask(&mut paul, &thing, 5, &[]).await);
    looked(&house, &mut seen, 4).await;
    act(&mut paul, &loan, "cancel", &[]).await.is(303);
    assert_eq!(looked(&house, &mut seen, 5).await, 0);
    assert_eq!(looked(&house, &mut seen, 27).await, 1);
    assert_eq!(told(&house, "lea@test.example").await, 2);
}

#[tokio::test]
async fn a_new_lender_and_as_many_as_are_needed_are_told_and_ones_own_is_not() {
    let house = lending().await;
    let (mut lea, street) = collective(&house, "lea@test.example", "Rue en fête").await;
    needs(&mut lea, &street, "3").await;
    let mut seen = Seen::default();
    assert_eq!(looked(&house, &mut seen, 1).await, 0);
    // What she lends herself is no news.
    shared(&mut lea, &street, &[]).await;
    assert_eq!(looked(&house, &mut seen, 2).await, 0);
    let (mut paul, choir) = collective(&house, "paul@test.example", "Chorale").await;
    let given_up = needs(&mut paul, &choir, "3").await;
    let (mut sam, lender) = collective(&house, "sam@test.example", "Comité Brabant").await;
    shared(&mut sam, &lender, &[]).await;
    assert_eq!(looked(&house, &mut seen, 3).await, 1);
    // Two more make three, of two lenders: as many as she needs.
    paul.post(&given_up, &[("intent", "close")]).await.is(303);
    let (mut ann, other) = collective(&house, "ann@test.example", "Maison de quartier").await;
    shared(&mut ann, &other, &[("quantity", "2")]).await;
    assert_eq!(looked(&house, &mut seen, 30).await, 1);
    assert_eq!(told(&house, "lea@test.example").await, 2);
    // Whose need is off the board is told nothing any more.
    assert_eq!(told(&house, "paul@test.example").await, 0);
}

#[tokio::test]
async fn whoever_waits_by_name_gets_it_before_anybody_is_told_that_it_is_free() {
    let house = lending().await;
    let (mut sam, lender) = collective(&house, "sam@test.example", "Comité Brabant").await;
    let thing = shared(&mut sam, &lender, &[]).await;
    let mut paul = house.browser_of("paul@test.example").await;
    let loan = path(&ask(&mut paul, &thing, 5, &[]).await);
    let mut eva = house.browser_of("eva@test.example").await;
    ask(&mut eva, &thing, 5, &[("name", "Eva"), ("wait", "yes")]).await.is(303);
    let (mut lea, street) = collective(&house, "lea@test.example", "Rue en fête").await;
    needs(&mut lea, &street, "").await;
    let mut seen = Seen::default();
    looked(&house, &mut seen, 1).await;
    act(&mut paul, &loan, "cancel", &[]).await.is(303);
    at(&house, 2).await;
    assert_eq!(looked(&house, &mut seen, 2).await, 0);
    assert_eq!(told(&house, "lea@test.example").await, 0);
}

#[tokio::test]
async fn the_clock_waits_for_no_writer_where_nothing_is_free_for_anybody() {
    let house = lending().await;
    let (mut sam, lender) = collective(&house, "sam@test.example", "Comité Brabant").await;
    let thing = shared(&mut sam, &lender, &[]).await;
    let mut paul = house.browser_of("paul@test.example").await;
    let loan = path(&ask(&mut paul, &thing, 5, &[]).await);
    let mut eva = house.browser_of("eva@test.example").await;
    ask(&mut eva, &thing, 5, &[("name", "Eva"), ("wait", "yes")]).await.is(303);
    let kind = format!("/fr/registry/kinds/tent-popup/{lender}");
    ask(&mut eva, &kind, 5, &[("name", "Eva"), ("wait", "yes")]).await.is(303);
    let (mut lea, street) = collective(&house, "lea@test.example", "Rue en fête").await;
    needs(&mut lea, &street, "").await;
    // Somebody else writes all the while.
    let writer = house.world.database.store.write().await.unwrap();
    let look = async {
        at(&house, 1).await;
        looked(&house, &mut Seen::default(), 1).await
    };
    let done = tokio::time::timeout(Duration::from_secs(3), look).await;
    assert_eq!(done.ok(), Some(0), "it waited for who writes");
    drop(writer);
    // Once it is free, the first who waits has it.
    act(&mut paul, &loan, "cancel", &[]).await.is(303);
    at(&house, 2).await;
    let letters = letters(&house, "eva@test.example").await;
    assert!(!letters.is_empty());
}

#[tokio::test]
async fn a_calendar_opens_on_the_month_in_which_one_can_still_ask() {
    let house = lending().await;
    let (mut sam, lender) = collective(&house, "sam@test.example", "Comité Brabant").await;
    let thing = shared(&mut sam, &lender, &[]).await;
    let kind = format!("/fr/registry/kinds/tent-popup/{lender}");
    let mut anyone = house.browser();
    for (day, hour, month) in [
        (30, 12, "Mars 2026"),
        // In Brussels it is the last day already.
        (30, 23, "Avril 2026"),
        (31, 12, "Avril 2026"),
    ] {
        house.world.clock.set(Utc.with_ymd_and_hms(2026, 3, day, hour, 0, 0).unwrap());
        for page in [&thing, &kind] {
            anyone.get(page).await.is(200).says(&format!("<caption>{month}</caption>"));
        }
    }
    // A month that is asked for is shown, whatever the day.
    anyone
        .get(&format!("{thing}?month=2026-03"))
        .await
        .is(200)
        .says("<caption>Mars 2026</caption>");
}
