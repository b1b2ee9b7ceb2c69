//! Opening hours and closures as other programs write them: the part of RFC 5545 that says hours of a
//! week and days of a year. What is beyond that is refused by its name, and never read as something
//! else.
//!
//! ```text
//! DTSTART:20260105T100000 DTEND:20260105T120000 RRULE:FREQ=WEEKLY;BYDAY=MO,TH EXDATE:20260713
//! ```
//!
//! Whole crates expand such rules into moments. Here a week stays a week: what comes in is kept as
//! the hours and closures that a form has too, and goes out as rules again.

#[cfg(test)]
mod tests;

use super::{
    Refusal,
    resource::{Closure, Opening},
};
use chrono::{Datelike, Days, NaiveDate, NaiveDateTime, NaiveTime, Timelike};
use std::collections::BTreeSet;

/// The days of the week, from Monday.
const DAYS: [&str; 7] = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
/// The most that is read of one cell, in characters.
const LONGEST: usize = 10_000;
/// The last minute of a day.
const MIDNIGHT: u16 = 1_439;

/// The same hours on some days of the week.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Weekly {
    /// Days of the week, Monday is zero.
    pub days: BTreeSet<u8>,
    /// Minutes after midnight.
    pub from: u16,
    /// Minutes after midnight.
    pub to: u16,
}

impl Weekly {
    /// Opening hours by the hours that several days share, the earliest first.
    #[must_use]
    pub fn of(openings: &[Opening]) -> Vec<Self> {
        let mut all: Vec<Self> = Vec::new();
        for one in openings {
            match all.iter_mut().find(|known| (known.from, known.to) == (one.from, one.to)) {
                Some(known) => {
                    known.days.insert(one.weekday);
                }
                None => {
                    let days = BTreeSet::from([one.weekday]);
                    all.push(Self { days, from: one.from, to: one.to });
                }
            }
        }
        all.sort_by_key(|one| (one.from, one.to));
        all
    }

    /// The value of its RRULE, until a moment in UTC as the rule has it, such as
    /// `20261231T225959Z`.
    #[must_use]
    pub fn rule(&self, until: Option<&str>) -> String {
        let days = self.days.iter().filter_map(|day| DAYS.get(usize::from(*day)).copied());
        let days: Vec<&str> = days.collect();
        let until = until.map(|until| format!(";UNTIL={until}")).unwrap_or_default();
        format!("FREQ=WEEKLY;BYDAY={}{until}", days.join(","))
    }

    /// Whether a day of the week is among its days.
    #[must_use]
    pub fn holds(&self, day: NaiveDate) -> bool {
        u8::try_from(day.weekday().num_days_from_monday()).is_ok_and(|day| self.days.contains(&day))
    }

    /// The first of its days from one on.
    #[must_use]
    pub fn first_from(&self, day: NaiveDate) -> NaiveDate {
        day.iter_days().take(7).find(|day| self.holds(*day)).unwrap_or(day)
    }

    /// Those of its days from one on until another, that included, which are closed.
    #[must_use]
    pub fn exceptions(
        &self,
        closures: &[Closure],
        from: NaiveDate,
        to: NaiveDate,
    ) -> Vec<NaiveDate> {
        let days = from.iter_days().take_while(|day| *day <= to);
        let closed = |day: &NaiveDate| closures.iter().any(|closure| closure.holds(*day));
        days.filter(|day| self.holds(*day) && closed(day)).collect()
    }

    /// The clock at which it begins on a day, and ends.
    #[must_use]
    pub fn clocks(&self, day: NaiveDate) -> (NaiveDateTime, NaiveDateTime) {
        let at = |minutes: u16| {
            let time = NaiveTime::from_num_seconds_from_midnight_opt(u32::from(minutes) * 60, 0);
            day.and_time(time.unwrap_or(NaiveTime::MIN))
        };
        (at(self.from), at(self.to))
    }
}

/// A clock as a rule has it: `20260105T100000`.
#[must_use]
pub fn clock(at: NaiveDateTime) -> String {
    at.format("%Y%m%dT%H%M%S").to_string()
}

/// A day as a rule has it: `20260105`.
#[must_use]
pub fn date(day: NaiveDate) -> String {
    day.format("%Y%m%d").to_string()
}

/// Opening hours as one cell of a table has them, to be read by [`read`] again.
#[must_use]
pub fn written(openings: &[Opening], closures: &[Closure], from: NaiveDate) -> String {
    let mut parts = Vec::new();
    for weekly in Weekly::of(openings) {
        let (begins, ends) = weekly.clocks(weekly.first_from(from));
        let (begins, ends) = (clock(begins), clock(ends));
        parts.push(format!("DTSTART:{begins} DTEND:{ends} RRULE:{}", weekly.rule(None)));
    }
    for closure in closures {
        let after = closure.last.checked_add_days(Days::new(1)).unwrap_or(closure.last);
        let yearly = if closure.yearly { " RRULE:FREQ=YEARLY" } else { "" };
        let (first, after) = (date(closure.first), date(after));
        parts.push(format!("DTSTART;VALUE=DATE:{first} DTEND;VALUE=DATE:{after}{yearly}"));
    }
    parts.join(" ")
}

/// Hours and closures as they were read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Schedule {
    /// The hours of a week; none is always.
    pub openings: Vec<Opening>,
    /// Closures.
    pub closures: Vec<Closure>,
}

/// An event of the text while it is read.
#[derive(Default)]
struct Event {
    start: Option<At>,
    end: Option<At>,
    rule: Option<Rule>,
    except: Vec<NaiveDate>,
}

/// A day, or a moment of it.
#[derive(Clone, Copy)]
struct At {
    day: NaiveDate,
    minute: Option<u16>,
}

#[derive(Clone, Default)]
struct Rule {
    yearly: bool,
    days: BTreeSet<u8>,
    until: Option<NaiveDate>,
}

fn strange(part: &str) -> Refusal {
    Refusal::RuleNotUnderstood { part: part.chars().take(60).collect() }
}

/// Reads hours and closures: events whose properties are parted by spaces or lines, the next one
/// from its `DTSTART` on. An event of hours that comes back every week opens; one of whole days, once
/// or every year, closes. A rule by itself (`FREQ=WEEKLY;BYDAY=MO,TU`) opens whole days.
///
/// # Errors
/// [`Refusal::RuleNotUnderstood`] with the part that is not read, [`Refusal::EndsBeforeItBegins`].
pub fn read(text: &str) -> Result<Schedule, Refusal> {
    if text.len() > LONGEST {
        return Err(strange(text));
    }
    // Long lines are folded.
    let text = text.replace("\r\n ", "").replace("\n ", "");
    let mut reader = Reader::default();
    let mut event = Event::default();
    for word in text.split_whitespace() {
        let word = word.to_ascii_uppercase();
        let (name, value) = match word.split_once(':') {
            Some(parts) => parts,
            None if word.starts_with("FREQ=") => ("RRULE", word.as_str()),
            None => return Err(strange(&word)),
        };
        let (name, parameters) = name.split_once(';').unwrap_or((name, ""));
        zone(parameters)?;
        match name {
            "BEGIN" | "END" if value == "VEVENT" => {}
            "DTSTART" => {
                reader.take(std::mem::take(&mut event))?;
                event.start = Some(at(value)?);
            }
            "DTEND" => event.end = Some(at(value)?),
            "RRULE" => {
                if event.rule.is_some() {
                    reader.take(std::mem::take(&mut event))?;
                }
                event.rule = Some(rule(value)?);
            }
            "EXDATE" => {
                for one in value.split(',') {
                    event.except.push(at(one)?.day);
                }
            }
            _ => return Err(strange(&word)),
        }
    }
    reader.take(event)?;
    reader.finish()
}

/// Only the clocks of Brussels are read.
fn zone(parameters: &str) -> Result<(), Refusal> {
    let known =
        |part: &str| matches!(part, "" | "VALUE=DATE" | "VALUE=DATE-TIME" | "TZID=EUROPE/BRUSSELS");
    match parameters.split(';').find(|part| !known(part)) {
        Some(part) => Err(strange(part)),
        None => Ok(()),
    }
}

fn at(text: &str) -> Result<At, Refusal> {
    if let Ok(day) = NaiveDate::parse_from_str(text, "%Y%m%d") {
        return Ok(At { day, minute: None });
    }
    let clock = NaiveDateTime::parse_from_str(text, "%Y%m%dT%H%M%S").map_err(|_| strange(text))?;
    let minute = u16::try_from(clock.hour() * 60 + clock.minute()).unwrap_or(MIDNIGHT);
    Ok(At { day: clock.date(), minute: Some(minute) })
}

fn rule(text: &str) -> Result<Rule, Refusal> {
    let mut rule = Rule::default();
    let mut known = false;
    for part in text.split(';').filter(|part| !part.is_empty()) {
        let (name, value) = part.split_once('=').ok_or_else(|| strange(part))?;
        match (name, value) {
            ("FREQ", "WEEKLY" | "DAILY") => known = true,
            ("FREQ", "YEARLY") => (known, rule.yearly) = (true, true),
            ("INTERVAL", "1") | ("WKST", _) => {}
            ("BYDAY", days) => {
                for day in days.split(',') {
                    let place = DAYS.iter().position(|known| *known == day);
                    let place = place.and_then(|place| u8::try_from(place).ok());
                    rule.days.insert(place.ok_or_else(|| strange(part))?);
                }
            }
            // In UTC where hours are, as the RFC asks: its day in Brussels is the same until late.
            ("UNTIL", until) => rule.until = Some(at(until.trim_end_matches('Z'))?.day),
            _ => return Err(strange(part)),
        }
    }
    if rule.days.is_empty() && text.split(';').any(|part| part == "FREQ=DAILY") {
        rule.days = (0..7).collect();
    }
    let whole = known && !(rule.yearly && (!rule.days.is_empty() || rule.until.is_some()));
    if whole { Ok(rule) } else { Err(strange(text)) }
}

/// What was read so far.
#[derive(Default)]
struct Reader {
    schedule: Schedule,
    /// The days of the week of each rule of hours, with the dates on which it does not hold.
    rules: Vec<(BTreeSet<u8>, BTreeSet<NaiveDate>)>,
}

impl Reader {
    /// Every date on which hours do not hold, as a closure. The registry closes whole days: hours
    /// that hold on a day on which others do not are not read.
    fn finish(mut self) -> Result<Schedule, Refusal> {
        let except: BTreeSet<NaiveDate> =
            self.rules.iter().flat_map(|(_, except)| except.iter().copied()).collect();
        for day in &except {
            let weekday = u8::try_from(day.weekday().num_days_from_monday()).unwrap_or(0);
            let open = |rule: &&(BTreeSet<u8>, BTreeSet<NaiveDate>)| rule.0.contains(&weekday);
            if self.rules.iter().filter(open).any(|(_, except)| !except.contains(day)) {
                return Err(strange(&format!("EXDATE:{}", date(*day))));
            }
        }
        self.close_days(&except);
        Ok(self.schedule)
    }

    fn take(&mut self, event: Event) -> Result<(), Refusal> {
        match event {
            Event { start: None, rule: None, end: None, except } => {
                self.close_days(&except.into_iter().collect());
            }
            Event { start, end, rule: Some(rule), except } if !rule.yearly => {
                let days = self.open(start, end, &rule)?;
                self.rules.push((days, except.into_iter().collect()));
            }
            Event { start: Some(start), end, rule, except } if except.is_empty() => {
                self.close(start, end, rule.is_some())?;
            }
            Event { start, .. } => {
                let day = start.map(|at| date(at.day));
                return Err(strange(&day.unwrap_or_else(|| "DTSTART".to_owned())));
            }
        }
        Ok(())
    }

    /// Hours of a week. Before they begin and once they have ended nothing is handed out.
    fn open(
        &mut self,
        start: Option<At>,
        end: Option<At>,
        rule: &Rule,
    ) -> Result<BTreeSet<u8>, Refusal> {
        let (from, to) = match (start, end) {
            (None, None) => (0, MIDNIGHT),
            (Some(At { minute: None, .. }), _) => (0, MIDNIGHT),
            (Some(At { day, minute: Some(from) }), Some(At { day: last, minute: Some(to) }))
                if day == last =>
            {
                (from, to)
            }
            (Some(At { day, minute: Some(from) }), Some(At { day: last, minute: Some(0) }))
                if day.succ_opt() == Some(last) =>
            {
                (from, MIDNIGHT)
            }
            _ => return Err(strange("DTEND")),
        };
        if to <= from {
            return Err(Refusal::EndsBeforeItBegins);
        }
        let first = start.map(|start| start.day);
        let mut days = rule.days.clone();
        if let (true, Some(first)) = (days.is_empty(), first) {
            days.extend(u8::try_from(first.weekday().num_days_from_monday()));
        }
        if days.is_empty() {
            return Err(strange("FREQ=WEEKLY"));
        }
        let hours = days.iter().map(|weekday| Opening { weekday: *weekday, from, to });
        self.schedule.openings.extend(hours);
        let bounds = [
            first.and_then(|first| Some((NaiveDate::from_ymd_opt(2000, 1, 1)?, first.pred_opt()?))),
            rule.until
                .and_then(|last| Some((last.succ_opt()?, NaiveDate::from_ymd_opt(2199, 12, 31)?))),
        ];
        for (first, last) in bounds.into_iter().flatten() {
            self.bound(first, last)?;
        }
        Ok(days)
    }

    /// A time before or after all hours. Hours that begin or end on different days would each need a
    /// closure of their own, which the registry does not keep.
    fn bound(&mut self, first: NaiveDate, last: NaiveDate) -> Result<(), Refusal> {
        let beginning = first.year() == 2000;
        let same = |known: &&mut Closure| {
            !known.yearly && if beginning { known.first == first } else { known.last == last }
        };
        match self.schedule.closures.iter_mut().find(same) {
            None => self.schedule.closures.push(Closure { first, last, yearly: false }),
            // Weeks begin on the day of the week that each begins with.
            Some(known) if beginning && (known.last - last).num_days().abs() < 7 => {
                known.last = known.last.min(last);
            }
            Some(known) if (known.first, known.last) == (first, last) => {}
            Some(_) => return Err(strange(if beginning { "DTSTART" } else { "UNTIL" })),
        }
        Ok(())
    }

    /// Single days, joined where they follow on one another.
    fn close_days(&mut self, days: &BTreeSet<NaiveDate>) {
        let mut joined: Vec<Closure> = Vec::new();
        for day in days {
            match joined.last_mut() {
                Some(last) if last.last.succ_opt() == Some(*day) => last.last = *day,
                _ => joined.push(Closure { first: *day, last: *day, yearly: false }),
            }
        }
        self.schedule.closures.extend(joined);
    }

    fn close(&mut self, start: At, end: Option<At>, yearly: bool) -> Result<(), Refusal> {
        let whole = start.minute.is_none() && end.is_none_or(|end| end.minute.is_none());
        if !whole {
            return Err(strange(&date(start.day)));
        }
        // The end is the first day that does not belong to it any more.
        let last = end.map_or(Some(start.day), |end| end.day.pred_opt());
        let last = last.filter(|last| *last >= start.day).ok_or(Refusal::EndsBeforeItBegins)?;
        self.schedule.closures.push(Closure { first: start.day, last, yearly });
        Ok(())
    }
}
