//! How moments are shown: in Brussels time, in the reader's words.

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, TimeZone};
use chrono_tz::{Europe::Brussels, Tz};
use domain::{Moment, Refusal, locale::Locale};

const fn language(locale: Locale) -> chrono::Locale {
    match locale {
        Locale::Fr => chrono::Locale::fr_BE,
        Locale::Nl => chrono::Locale::nl_BE,
        Locale::En => chrono::Locale::en_GB,
    }
}

fn local(moment: Moment) -> DateTime<Tz> {
    moment.with_timezone(&Brussels)
}

/// The time of day: `18:05`.
#[must_use]
pub fn time(moment: Moment) -> String {
    local(moment).format("%H:%M").to_string()
}

/// A day: « 3 mars 2026 ». Its number and its month stay on one line.
#[must_use]
pub fn day(moment: Moment, locale: Locale) -> String {
    first_of_month(
        local(moment).format_localized("%-d\u{a0}%B %Y", language(locale)).to_string(),
        locale,
    )
}

/// A day without its year: « 3 mars ».
#[must_use]
pub fn short_day(moment: Moment, locale: Locale) -> String {
    first_of_month(
        local(moment).format_localized("%-d\u{a0}%B", language(locale)).to_string(),
        locale,
    )
}

/// A day, with its year where it is not the present one.
#[must_use]
pub fn near_day(moment: Moment, now: Moment, locale: Locale) -> String {
    if local(moment).year() == local(now).year() {
        short_day(moment, locale)
    } else {
        day(moment, locale)
    }
}

/// The last day of a period, with its year where it is not the present one.
#[must_use]
pub fn near_last_day(closes_at: Moment, now: Moment, locale: Locale) -> String {
    near_day(closes_at - chrono::TimeDelta::milliseconds(1), now, locale)
}

/// The last day of a period that ends at a moment: what ends at midnight ends the day before.
#[must_use]
pub fn last_day(closes_at: Moment, locale: Locale) -> String {
    short_day(closes_at - chrono::TimeDelta::milliseconds(1), locale)
}

/// A day with its hour: « 3 mars 2026 à 18 h 30 ».
#[must_use]
pub fn day_and_time(moment: Moment, locale: Locale) -> String {
    let form = match locale {
        Locale::Fr => "%-d\u{a0}%B %Y à %-H\u{a0}h\u{a0}%M",
        Locale::Nl => "%-d\u{a0}%B %Y om %-H.%M\u{a0}uur",
        Locale::En => "%-d\u{a0}%B %Y at %-H:%M",
    };
    first_of_month(local(moment).format_localized(form, language(locale)).to_string(), locale)
}

/// A day with its name and without its year: « samedi 3 mars ».
#[must_use]
pub fn named_day(moment: Moment, locale: Locale) -> String {
    let moment = local(moment);
    let name = moment.format_localized("%A", language(locale));
    let day = moment.format_localized("%-d\u{a0}%B", language(locale)).to_string();
    format!("{name} {}", first_of_month(day, locale))
}

/// The time of day as each language writes it: « 18 h 05 », « 18.05 », after which Dutch says « uur ».
#[must_use]
pub fn clock(moment: Moment, locale: Locale) -> String {
    let form = match locale {
        Locale::Fr => "%-H\u{a0}h\u{a0}%M",
        Locale::Nl => "%-H.%M",
        Locale::En => "%-H:%M",
    };
    local(moment).format(form).to_string()
}

/// A colon between two parts of a line: French keeps a space before it, on the same line.
#[must_use]
pub const fn colon(locale: Locale) -> &'static str {
    match locale {
        Locale::Fr => "\u{a0}: ",
        Locale::Nl | Locale::En => ": ",
    }
}

/// A semicolon between two parts of a line, as `colon`.
#[must_use]
pub const fn semicolon(locale: Locale) -> &'static str {
    match locale {
        Locale::Fr => "\u{a0}; ",
        Locale::Nl | Locale::En => "; ",
    }
}

/// French writes the first of a month as an ordinal.
fn first_of_month(text: String, locale: Locale) -> String {
    match text.strip_prefix("1\u{a0}") {
        Some(rest) if locale == Locale::Fr => format!("1er\u{a0}{rest}"),
        _ => text,
    }
}

/// Whole days from now until a moment, counted as nights between; none once it has come.
#[must_use]
pub fn days_left(moment: Moment, now: Moment) -> u64 {
    let nights = (local(moment).date_naive() - local(now).date_naive()).num_days();
    u64::try_from(nights).unwrap_or(0)
}

/// The value of a `datetime-local` field.
#[must_use]
pub fn field(moment: Moment) -> String {
    local(moment).format("%Y-%m-%dT%H:%M").to_string()
}

/// The value of a machine-readable `time` element.
#[must_use]
pub fn machine(moment: Moment) -> String {
    local(moment).to_rfc3339()
}

/// Reads a `datetime-local` or `date` field, in Brussels time. In the hour that comes twice the
/// first is meant; in the hour that does not exist, the next one.
///
/// # Errors
/// [`Refusal::Required`] when empty, [`Refusal::NotADate`] otherwise.
pub fn parse_field(text: &str) -> Result<Moment, Refusal> {
    let text = text.trim();
    if text.is_empty() {
        return Err(Refusal::Required);
    }
    let naive = NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M")
        .or_else(|_| NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M:%S"))
        .or_else(|_| {
            NaiveDate::parse_from_str(text, "%Y-%m-%d")
                .map(|day| day.and_time(chrono::NaiveTime::MIN))
        })
        .map_err(|_| Refusal::NotADate)?;
    if !(1_990..2_200).contains(&chrono::Datelike::year(&naive)) {
        return Err(Refusal::NotADate);
    }
    let skipped = naive + chrono::TimeDelta::hours(1);
    Brussels
        .from_local_datetime(&naive)
        .earliest()
        .or_else(|| Brussels.from_local_datetime(&skipped).earliest())
        .map(|moment| moment.with_timezone(&chrono::Utc))
        .ok_or(Refusal::NotADate)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Moment {
        parse_field(text).unwrap()
    }

    #[test]
    fn moments_are_shown_in_brussels_and_in_words() {
        let moment = at("2026-07-01T18:05");
        assert_eq!(moment.to_rfc3339(), "2026-07-01T16:05:00+00:00");
        assert_eq!(day_and_time(moment, Locale::Fr), "1er\u{a0}juillet 2026 à 18\u{a0}h\u{a0}05");
        assert_eq!(day_and_time(moment, Locale::Nl), "1\u{a0}juli 2026 om 18.05\u{a0}uur");
        assert_eq!(named_day(moment, Locale::Fr), "mercredi 1er\u{a0}juillet");
        assert_eq!(clock(moment, Locale::Fr), "18\u{a0}h\u{a0}05");
        assert_eq!(day(moment, Locale::En), "1\u{a0}July 2026");
    }

    #[test]
    fn what_ends_at_midnight_ends_the_day_before() {
        assert_eq!(last_day(at("2026-03-10T00:00"), Locale::Nl), "9\u{a0}maart");
    }

    #[test]
    fn the_hour_that_does_not_exist_is_read_as_the_next() {
        assert_eq!(at("2026-03-29T02:30"), at("2026-03-29T03:30"));
    }

    #[test]
    fn days_left_count_nights_and_not_hours() {
        assert_eq!(days_left(at("2026-03-03T01:00"), at("2026-03-01T23:00")), 2);
        assert_eq!(days_left(at("2026-03-01T01:00"), at("2026-03-01T23:00")), 0);
    }
}
