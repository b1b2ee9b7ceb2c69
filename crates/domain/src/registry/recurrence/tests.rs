//! Rules as other programs write them, read and written.

use super::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn closure(first: &str, last: &str, yearly: bool) -> Closure {
    Closure { first: day(first), last: day(last), yearly }
}

fn opening(weekday: u8, from: u16, to: u16) -> Opening {
    Opening { weekday, from, to }
}

#[test]
fn hours_of_a_week_are_read_with_the_days_on_which_they_do_not_hold() {
    let text = "DTSTART;TZID=Europe/Brussels:20240101T100000\r\n\
        DTEND;TZID=Europe/Brussels:20240101T123000\r\n\
        RRULE:FREQ=WEEKLY;BYDAY=MO,TH;UNTIL=20261231T225959Z\r\n\
        EXDATE;TZID=Europe/Brussels:20260713T100000,20260716T100000,20260720T10\r\n 0000\r\n";
    let read = read(text).unwrap();
    assert_eq!(read.openings, [opening(0, 600, 750), opening(3, 600, 750)]);
    let closed = |text: &str| read.closures.iter().any(|closure| closure.holds(day(text)));
    for text in ["2023-12-31", "2026-07-13", "2026-07-16", "2026-07-20", "2027-01-01"] {
        assert!(closed(text), "{text}");
    }
    assert!(!closed("2026-07-14") && !closed("2026-12-31"));
}

#[test]
fn every_day_of_those_that_are_named_is_not_every_day() {
    for text in ["FREQ=DAILY;BYDAY=MO,TU", "BYDAY=MO,TU;FREQ=DAILY"] {
        let read = read(&format!("RRULE:{text}")).unwrap();
        assert_eq!(read.openings, [opening(0, 0, MIDNIGHT), opening(1, 0, MIDNIGHT)], "{text}");
    }
    assert_eq!(read("FREQ=DAILY").unwrap().openings.len(), 7);
}

#[test]
fn what_is_written_is_read_as_what_it_was() {
    let openings = [opening(0, 600, 720), opening(2, 600, 720), opening(2, 840, MIDNIGHT - 59)];
    let closures =
        [closure("2026-07-06", "2026-07-31", false), closure("2024-12-24", "2025-01-02", true)];
    let text = written(&openings, &closures, day("2024-01-01"));
    let mut read = read(&text).unwrap();
    let past = read.closures.remove(0);
    assert_eq!((past.last, past.yearly), (day("2023-12-31"), false));
    read.openings.sort_by_key(|one| (one.weekday, one.from));
    assert_eq!(
        (read.openings.as_slice(), read.closures.as_slice()),
        (&openings[..], &closures[..])
    );
}

#[test]
fn a_rule_by_itself_opens_whole_days() {
    let read = read("FREQ=WEEKLY;BYDAY=SA,SU;UNTIL=20261031").unwrap();
    assert_eq!(read.openings, [opening(5, 0, MIDNIGHT), opening(6, 0, MIDNIGHT)]);
    assert_eq!(read.closures, [closure("2026-11-01", "2199-12-31", false)]);
}

#[test]
fn what_is_not_understood_is_refused_by_its_name() {
    for (text, part) in [
        ("RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO", "INTERVAL=2"),
        ("RRULE:FREQ=MONTHLY;BYDAY=1MO", "FREQ=MONTHLY"),
        ("RRULE:FREQ=WEEKLY;BYDAY=1MO", "BYDAY=1MO"),
        ("RRULE:FREQ=WEEKLY;BYDAY=MO;COUNT=5", "COUNT=5"),
        ("DTSTART:20260105T100000Z DTEND:20260105T120000Z RRULE:FREQ=WEEKLY", "20260105T100000Z"),
        ("DTSTART;TZID=Asia/Tokyo:20260105T100000", "TZID=ASIA/TOKYO"),
        ("lundi 10-12", "LUNDI"),
        ("RDATE:20260105", "RDATE:20260105"),
        ("DTSTART:20260105T100000 RRULE:FREQ=WEEKLY", "DTEND"),
    ] {
        assert_eq!(read(text), Err(strange(part)), "{text}");
    }
    let backwards = "DTSTART:20260105T120000 DTEND:20260105T100000 RRULE:FREQ=WEEKLY";
    assert_eq!(read(backwards), Err(Refusal::EndsBeforeItBegins));
}

#[test]
fn hours_that_hold_while_others_of_the_day_do_not_are_not_read_as_something_else() {
    let morning = "DTSTART:20260105T100000 DTEND:20260105T120000 RRULE:FREQ=WEEKLY";
    let evening = "DTSTART:20260105T180000 DTEND:20260105T200000 RRULE:FREQ=WEEKLY";
    let one = format!("{morning} EXDATE:20260713 {evening}");
    assert_eq!(read(&one), Err(strange("EXDATE:20260713")));
    assert!(read(&format!("{one} EXDATE:20260713")).is_ok());
}
