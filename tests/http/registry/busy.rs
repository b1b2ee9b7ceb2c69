//! When something is taken is public, as a calendar that other programs read.

use super::{ask, collective, lending, shared};

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
