//! Calendars as other programs read them: a loan as an event, a thing as its busy times.
//!
//! Written by hand after RFC 5545: a dozen fixed properties, whose text is escaped and whose lines
//! are folded here. Tests read both back by the rules of that text.

use crate::{
    cx::Cx,
    error::{Answer, AppError},
};
use axum::{
    extract::Path,
    http::header,
    response::{IntoResponse, Response},
};
use domain::{
    Moment,
    id::{LoanId, ResourceId},
    locale::Locale,
    registry::{
        Resource, Span,
        loan::{Loan, State},
        recurrence::{self, Weekly},
    },
};
use service::registry::{directory, loans};

/// A loan, for the calendar of one of its sides.
pub async fn of_loan(cx: Cx, Path(id): Path<LoanId>) -> Answer {
    let view = loans::show(cx.services(), cx.caller(), id).await?;
    let host = host(&cx.site.public_url);
    let link = cx.full_address(&cx.href(&super::loan_path(id)));
    let text = event(&view.loan, &view.resource, &host, &link, cx.now(), cx.locale);
    Ok(answer(text, "no-store"))
}

/// The busy times of something: `<id>.ics`.
pub(super) async fn of_resource(cx: &Cx, name: &str) -> Answer {
    let id: Option<ResourceId> = name.strip_suffix(".ics").and_then(|id| id.parse().ok());
    let id = id.ok_or(AppError::NotFound)?;
    let now = cx.now();
    let window = Span::new(now - chrono::TimeDelta::days(1), now + chrono::TimeDelta::days(365));
    let window = window.map_err(domain::Refusal::from)?;
    let (resource, busy) = directory::busy(cx.services(), id, window).await?;
    let link = cx.full_address(&format!("/fr{}", super::thing(id)));
    let text = free_busy(&resource, &busy, window, &host(&cx.site.public_url), &link, now);
    Ok(answer(text, "public, max-age=300"))
}

/// How a calendar is sent.
pub(crate) fn answer(text: String, cache: &'static str) -> Response {
    let headers =
        [(header::CONTENT_TYPE, "text/calendar; charset=utf-8"), (header::CACHE_CONTROL, cache)];
    (headers, text).into_response()
}

/// The host of an address, which makes an identifier of a calendar the only one of its kind.
pub(crate) fn host(public_url: &str) -> String {
    let bare = public_url.split("://").nth(1).unwrap_or(public_url);
    bare.split(['/', ':']).next().unwrap_or_default().to_owned()
}

/// A moment as RFC 5545 has it, in UTC.
pub(crate) fn utc(moment: Moment) -> String {
    moment.format("%Y%m%dT%H%M%SZ").to_string()
}

/// A text as RFC 5545 §3.3.11 wants it.
pub(crate) fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\")
        .replace(';', "\\;")
        .replace(',', "\\,")
        .replace("\r\n", "\\n")
        .replace(['\n', '\r'], "\\n")
}

/// A line, folded after 75 octets (§3.1), never within a letter.
pub(crate) fn line(out: &mut String, name: &str, value: &str) {
    let mut width = 0;
    for letter in format!("{name}:{value}").chars() {
        if width + letter.len_utf8() > 75 {
            out.push_str("\r\n ");
            width = 1;
        }
        out.push(letter);
        width += letter.len_utf8();
    }
    out.push_str("\r\n");
}

/// What every calendar begins with.
pub(crate) fn begin(out: &mut String) {
    line(out, "BEGIN", "VCALENDAR");
    line(out, "VERSION", "2.0");
    line(out, "PRODID", "-//Ensamen//Registry//EN");
    line(out, "CALSCALE", "GREGORIAN");
}

/// A loan as an event with a reminder the day before.
fn event(
    loan: &Loan,
    resource: &Resource,
    host: &str,
    link: &str,
    now: Moment,
    l: Locale,
) -> String {
    let status = match loan.state {
        State::Requested | State::Held => "TENTATIVE",
        State::Refused | State::Cancelled | State::Expired => "CANCELLED",
        _ => "CONFIRMED",
    };
    let details = &resource.details;
    let agreed = matches!(loan.state, State::Approved | State::Out | State::Overdue);
    let place = match agreed {
        true if !details.location.address.is_empty() => details.location.address.as_str(),
        _ => details.location.public_address().unwrap_or(resource.commune.as_str()),
    };
    let mut out = String::new();
    begin(&mut out);
    line(&mut out, "METHOD", "PUBLISH");
    line(&mut out, "BEGIN", "VEVENT");
    line(&mut out, "UID", &format!("loan-{}@{host}", loan.id));
    line(&mut out, "DTSTAMP", &utc(now));
    line(&mut out, "SEQUENCE", &loan.revision.to_string());
    line(&mut out, "DTSTART", &utc(loan.span.from()));
    line(&mut out, "DTEND", &utc(loan.span.to()));
    line(&mut out, "SUMMARY", &escaped(details.name.get(l)));
    line(&mut out, "LOCATION", &escaped(place));
    line(&mut out, "STATUS", status);
    line(&mut out, "URL", link);
    if status == "CONFIRMED" {
        line(&mut out, "BEGIN", "VALARM");
        line(&mut out, "ACTION", "DISPLAY");
        line(&mut out, "TRIGGER", "-P1D");
        line(&mut out, "DESCRIPTION", &escaped(details.name.get(l)));
        line(&mut out, "END", "VALARM");
    }
    line(&mut out, "END", "VEVENT");
    line(&mut out, "END", "VCALENDAR");
    out
}

/// The busy times of something. Whoever reads them learns when, and not who.
fn free_busy(
    resource: &Resource,
    busy: &[Span],
    window: Span,
    host: &str,
    link: &str,
    now: Moment,
) -> String {
    let mut out = String::new();
    begin(&mut out);
    line(&mut out, "METHOD", "PUBLISH");
    line(&mut out, "BEGIN", "VFREEBUSY");
    line(&mut out, "UID", &format!("resource-{}@{host}", resource.id));
    line(&mut out, "DTSTAMP", &utc(now));
    line(&mut out, "DTSTART", &utc(window.from()));
    line(&mut out, "DTEND", &utc(window.to()));
    line(&mut out, "URL", link);
    for span in busy {
        let value = format!("{}/{}", utc(span.from()), utc(span.to()));
        line(&mut out, "FREEBUSY;FBTYPE=BUSY", &value);
    }
    line(&mut out, "END", "VFREEBUSY");
    hours(&mut out, resource, window, host, now);
    line(&mut out, "END", "VCALENDAR");
    out
}

/// The clocks of Brussels, which rules of hours are written by.
const BRUSSELS: [(&str, &str); 15] = [
    ("BEGIN", "VTIMEZONE"),
    ("TZID", "Europe/Brussels"),
    ("BEGIN", "STANDARD"),
    ("DTSTART", "19961027T030000"),
    ("RRULE", "FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU"),
    ("TZOFFSETFROM", "+0200"),
    ("TZOFFSETTO", "+0100"),
    ("END", "STANDARD"),
    ("BEGIN", "DAYLIGHT"),
    ("DTSTART", "19960331T020000"),
    ("RRULE", "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU"),
    ("TZOFFSETFROM", "+0100"),
    ("TZOFFSETTO", "+0200"),
    ("END", "DAYLIGHT"),
    ("END", "VTIMEZONE"),
];

/// When something is handed out: its hours as events that come back every week, without the days on
/// which it is closed, and its closures as events of whole days.
fn hours(out: &mut String, resource: &Resource, window: Span, host: &str, now: Moment) {
    let details = &resource.details;
    let weeks = Weekly::of(&details.openings);
    if !weeks.is_empty() {
        for (name, value) in BRUSSELS {
            line(out, name, value);
        }
    }
    let (first, last) = window.touched_days();
    for (place, weekly) in weeks.iter().enumerate() {
        let (begins, ends) = weekly.clocks(weekly.first_from(first));
        let until = format!("{}Z", window.to().format("%Y%m%dT%H%M%S"));
        let closed = weekly.exceptions(&details.closures, first, last);
        let closed = closed.into_iter().map(|day| recurrence::clock(weekly.clocks(day).0));
        let closed: Vec<String> = closed.collect();
        line(out, "BEGIN", "VEVENT");
        line(out, "UID", &format!("resource-{}-open-{place}@{host}", resource.id));
        line(out, "DTSTAMP", &utc(now));
        line(out, "DTSTART;TZID=Europe/Brussels", &recurrence::clock(begins));
        line(out, "DTEND;TZID=Europe/Brussels", &recurrence::clock(ends));
        line(out, "RRULE", &weekly.rule(Some(&until)));
        if !closed.is_empty() {
            line(out, "EXDATE;TZID=Europe/Brussels", &closed.join(","));
        }
        line(out, "CATEGORIES", "OPEN");
        line(out, "TRANSP", "TRANSPARENT");
        line(out, "SUMMARY", &escaped(&details.name.text));
        line(out, "END", "VEVENT");
    }
    for (place, closure) in details.closures.iter().enumerate() {
        let after = closure.last.succ_opt().unwrap_or(closure.last);
        line(out, "BEGIN", "VEVENT");
        line(out, "UID", &format!("resource-{}-closed-{place}@{host}", resource.id));
        line(out, "DTSTAMP", &utc(now));
        line(out, "DTSTART;VALUE=DATE", &recurrence::date(closure.first));
        line(out, "DTEND;VALUE=DATE", &recurrence::date(after));
        if closure.yearly {
            line(out, "RRULE", "FREQ=YEARLY");
        }
        line(out, "CATEGORIES", "CLOSED");
        line(out, "SUMMARY", &escaped(&details.name.text));
        line(out, "END", "VEVENT");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_lines_are_folded_between_letters_and_unfold_to_what_was_written() {
        let value = "Tréteaux, « très » lourds; ".repeat(12);
        let mut out = String::new();
        line(&mut out, "SUMMARY", &escaped(&value));
        assert!(out.split("\r\n").all(|part| part.len() <= 75));
        let unfolded = out.replace("\r\n ", "");
        assert_eq!(unfolded, format!("SUMMARY:{}\r\n", escaped(&value)));
        assert!(unfolded.contains("lourds\\; "));
    }
}
