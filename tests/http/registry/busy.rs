//! When something is taken is public, as a calendar that other programs read.

use super::{ask, collective, lending, shared};
use chrono::{TimeZone, Utc};

/// Reads a calendar as RFC 5545 has it: lines end with CRLF, none is longer than 75 octets, a
/// folded one goes on behind a space, what begins ends. Gives names and values, unfolded.
pub fn calendar(text: &str) -> Vec<(String, String)> {
    assert!(text.ends_with("\r\n") && !text.replace("\r\n", "").contains(['\r', '\n']));
    assert!(text.split("\r\n").all(|line| line.len() <= 75), "{text}");
    let unfolded = text.replace("\r\n ", "");
    let mut open: Vec<String> = Vec::new();
    let mut found = Vec::new();
    for line in unfolded.trim_end().split("\r\n") {
        let (name, value) = line.split_once(':').unwrap();
        match name {
            "BEGIN" => open.push(value.to_owned()),
            "END" => assert_eq!(open.pop().as_deref(), Some(value)),
            _ => assert!(!open.is_empty(), "{line}"),
        }
        found.push((name.to_owned(), value.to_owned()));
    }
    assert!(open.is_empty());
    for needed in ["VERSION", "PRODID", "UID", "DTSTAMP", "DTSTART", "DTEND"] {
        let count = found.iter().filter(|(name, _)| name == needed).count();
        assert_eq!(count, 1, "{needed} in {text}");
    }
    found
}

#[tokio::test]
async fn busy_times_are_public_and_name_nobody() {
    let house = lending().await;
    let (mut lender, owner) = collective(&house, "sam@test.example", "Comité").await;
    let thing = shared(&mut lender, &owner, &[("buffer", "2")]).await;
    let mut paul = house.browser_of("paul@test.example").await;
    ask(&mut paul, &thing, 5, &[]).await.is(303);
    let id = thing.rsplit('/').next().unwrap();
    let file = house.browser().get(&format!("/data/registry/{id}.ics")).await;
    assert_eq!(file.is(200).headers["content-type"], "text/calendar; charset=utf-8");
    // Until two hours after the return.
    file.says("FREEBUSY;FBTYPE=BUSY:20260307T090000Z/20260308T190000Z");
    file.is_silent_about("Paul");
    assert!(calendar(&file.body).contains(&("BEGIN".to_owned(), "VFREEBUSY".to_owned())));
    house.browser().get("/data/registry/nothing.ics").await.is(404);
    let page = house.browser().get(&thing).await;
    page.says("calendar__day--taken").is_silent_about("Paul");
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
