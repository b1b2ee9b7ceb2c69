//! A time with a beginning and an end: the beginning belongs to it, the end does not.

use super::Refusal;
use crate::Moment;
use chrono::{Datelike, NaiveDate, NaiveDateTime, TimeDelta, TimeZone};
use chrono_tz::Europe::Brussels;
use serde::{Deserialize, Serialize};

/// A half-open interval in UTC. It is never empty and never reversed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "(Moment, Moment)", into = "(Moment, Moment)")]
pub struct Span {
    from: Moment,
    to: Moment,
}

/// The years in which anything can be lent.
const CALENDAR: std::ops::Range<i32> = 2000..2200;

impl Span {
    /// A time from a moment until just before another, both to the millisecond.
    ///
    /// # Errors
    /// [`Refusal::EndsBeforeItBegins`] when nothing lies between, [`Refusal::BeyondCalendar`].
    pub fn new(from: Moment, to: Moment) -> Result<Self, Refusal> {
        let (from, to) = (crate::to_millisecond(from), crate::to_millisecond(to));
        if to <= from {
            return Err(Refusal::EndsBeforeItBegins);
        }
        if !CALENDAR.contains(&from.year()) || !CALENDAR.contains(&to.year()) {
            return Err(Refusal::BeyondCalendar);
        }
        Ok(Self { from, to })
    }

    /// The same, as the clocks of Brussels show it.
    ///
    /// # Errors
    /// As [`Self::new`]; also when both ends fall on the same moment because clocks change.
    pub fn local(from: NaiveDateTime, to: NaiveDateTime) -> Result<Self, Refusal> {
        Self::new(brussels(from)?, brussels(to)?)
    }

    /// Whole days in Brussels, the last one included: 23, 24 or 25 hours each.
    ///
    /// # Errors
    /// [`Refusal::EndsBeforeItBegins`] when the last day lies before the first.
    pub fn days(first: NaiveDate, last: NaiveDate) -> Result<Self, Refusal> {
        let after = last.succ_opt().ok_or(Refusal::BeyondCalendar)?;
        Self::local(first.and_time(chrono::NaiveTime::MIN), after.and_time(chrono::NaiveTime::MIN))
    }

    /// Where it begins.
    #[must_use]
    pub const fn from(self) -> Moment {
        self.from
    }

    /// The first moment that does not belong to it.
    #[must_use]
    pub const fn to(self) -> Moment {
        self.to
    }

    /// How long it lasts.
    #[must_use]
    pub fn length(self) -> TimeDelta {
        self.to - self.from
    }

    /// Whether a moment belongs to it.
    #[must_use]
    pub fn holds(self, moment: Moment) -> bool {
        self.from <= moment && moment < self.to
    }

    /// Whether two times share a moment. One that ends when the other begins shares none.
    #[must_use]
    pub fn overlaps(self, other: Self) -> bool {
        self.from < other.to && other.from < self.to
    }

    /// What two times share.
    #[must_use]
    pub fn shared_with(self, other: Self) -> Option<Self> {
        Self::new(self.from.max(other.from), self.to.min(other.to)).ok()
    }

    /// The same with some time before it and after it: to fetch, to clean, to bring back.
    /// A negative time counts as none.
    #[must_use]
    pub fn widened(self, before: TimeDelta, after: TimeDelta) -> Self {
        let none = TimeDelta::zero();
        let from = self.from.checked_sub_signed(before.max(none)).unwrap_or(self.from);
        let to = self.to.checked_add_signed(after.max(none)).unwrap_or(self.to);
        Self { from, to }
    }

    /// The same, ending at a moment if that is later.
    #[must_use]
    pub fn lasting_until(self, moment: Moment) -> Self {
        Self { from: self.from, to: self.to.max(moment) }
    }

    /// The same, beginning at a moment if that is earlier.
    #[must_use]
    pub fn beginning_at(self, moment: Moment) -> Self {
        Self { from: self.from.min(crate::to_millisecond(moment)), to: self.to }
    }

    /// The days in Brussels that it touches.
    #[must_use]
    pub fn touched_days(self) -> (NaiveDate, NaiveDate) {
        let last = self.to - TimeDelta::milliseconds(1);
        (day_in_brussels(self.from), day_in_brussels(last))
    }
}

impl TryFrom<(Moment, Moment)> for Span {
    type Error = crate::Refusal;
    fn try_from((from, to): (Moment, Moment)) -> Result<Self, Self::Error> {
        Ok(Self::new(from, to)?)
    }
}

impl From<Span> for (Moment, Moment) {
    fn from(span: Span) -> Self {
        (span.from, span.to)
    }
}

/// The day that people in Brussels call a moment.
#[must_use]
pub fn day_in_brussels(moment: Moment) -> NaiveDate {
    moment.with_timezone(&Brussels).date_naive()
}

/// What the clocks of Brussels show at a moment.
#[must_use]
pub fn clock_in_brussels(moment: Moment) -> NaiveDateTime {
    moment.with_timezone(&Brussels).naive_local()
}

/// The moment at which the clocks of Brussels show something. In the hour that comes twice the
/// first is meant; in the hour that is skipped, the same minute of the next.
///
/// # Errors
/// [`Refusal::BeyondCalendar`].
pub fn brussels(clock: NaiveDateTime) -> Result<Moment, Refusal> {
    if !CALENDAR.contains(&clock.year()) {
        return Err(Refusal::BeyondCalendar);
    }
    let skipped = clock + TimeDelta::hours(1);
    Brussels
        .from_local_datetime(&clock)
        .earliest()
        .or_else(|| Brussels.from_local_datetime(&skipped).earliest())
        .map(|moment| moment.with_timezone(&chrono::Utc))
        .ok_or(Refusal::BeyondCalendar)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn clock(text: &str) -> NaiveDateTime {
        NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap()
    }

    fn span(from: &str, to: &str) -> Result<Span, Refusal> {
        Span::local(clock(from), clock(to))
    }

    #[test]
    fn a_time_of_no_length_and_a_reversed_one_are_refused() {
        let same = span("2026-06-01 10:00", "2026-06-01 10:00");
        assert_eq!(same, Err(Refusal::EndsBeforeItBegins));
        let reversed = span("2026-06-01 10:00", "2026-05-31 10:00");
        assert_eq!(reversed, Err(Refusal::EndsBeforeItBegins));
        assert!(span("2026-06-01 10:00", "2026-06-01 10:01").is_ok());
    }

    #[test]
    fn a_weekend_on_which_clocks_change_lasts_an_hour_less_or_more() {
        let spring = span("2026-03-28 10:00", "2026-03-29 10:00").unwrap();
        assert_eq!(spring.length(), TimeDelta::hours(23));
        let autumn = span("2026-10-24 10:00", "2026-10-25 10:00").unwrap();
        assert_eq!(autumn.length(), TimeDelta::hours(25));
        let day = NaiveDate::from_ymd_opt(2026, 10, 25).unwrap();
        assert_eq!(Span::days(day, day).unwrap().length(), TimeDelta::hours(25));
    }

    #[test]
    fn two_moments_of_the_hour_that_is_skipped_are_the_same_distance_apart() {
        let skipped = span("2026-03-29 02:10", "2026-03-29 02:40").unwrap();
        assert_eq!(skipped.length(), TimeDelta::minutes(30));
        // What ends before it begins once clocks have changed is refused as well.
        assert!(span("2026-03-29 02:30", "2026-03-29 03:10").is_err());
    }

    #[test]
    fn what_ends_when_another_begins_does_not_overlap_it() {
        let morning = span("2026-06-01 08:00", "2026-06-01 12:00").unwrap();
        let afternoon = span("2026-06-01 12:00", "2026-06-01 18:00").unwrap();
        assert!(!morning.overlaps(afternoon) && !afternoon.overlaps(morning));
        assert!(morning.widened(TimeDelta::zero(), TimeDelta::minutes(1)).overlaps(afternoon));
        assert_eq!(morning.shared_with(afternoon), None);
    }

    #[test]
    fn the_days_it_touches_do_not_count_the_midnight_at_which_it_ends() {
        let day = NaiveDate::from_ymd_opt(2026, 3, 29).unwrap();
        assert_eq!(Span::days(day, day).unwrap().touched_days(), (day, day));
    }

    proptest! {
        #[test]
        fn whatever_clocks_show_is_one_moment_and_shown_again(minutes in 0_i64..80_000_000) {
            let start = clock("2001-01-01 00:00");
            let shown = start + TimeDelta::minutes(minutes);
            let moment = brussels(shown).unwrap();
            let again = clock_in_brussels(moment);
            // Only in the skipped hour is something else shown: the same minute of the next.
            prop_assert!(again == shown || again == shown + TimeDelta::hours(1));
            prop_assert_eq!(brussels(again).unwrap(), moment);
        }
    }
}
