//! What `META` says: the kind of vote, the budget, the limits of a vote.

use super::amount::Amount;
use super::names::{self, EXPECTED_KEYS};
use super::points::Points;
use super::problem::{Findings, Place, ProblemCode, Remark, cell, excerpt};
use super::sections::{Sections, unusual_title};
use super::table::Meta;
use crate::election::BallotType;

/// Least and most, where `META` says them.
pub(super) type Range<T> = (Option<T>, Option<T>);

/// The key of the fewest votes, or points, with which a project can be funded.
const THRESHOLD: &str = "min_project_score_threshold";

/// Limits that `META` sets for a vote.
#[derive(Debug, Default)]
pub(super) struct VoteLimits {
    pub length: Range<u64>,
    /// For each project.
    pub points: Range<Points>,
    pub sum_points: Range<Points>,
    pub sum_cost: Range<Amount>,
}

/// Reads `META`.
pub(super) struct MetaReader<'a> {
    pub sections: &'a Sections,
    pub findings: &'a mut Findings,
}

/// Gives keys that are written in other letters those of the format, unless the format's own key is
/// there too.
pub(super) fn correct_keys(sections: &mut Sections, findings: &mut Findings) {
    let meta = &mut sections.meta;
    let written: Vec<String> = meta.entries().map(|(key, _)| key.to_owned()).collect();
    for (place, key) in written.iter().enumerate() {
        let usual = names::miswritten(0, key).filter(|usual| meta.place(usual).is_none());
        if let Some(usual) = usual {
            meta.rename(place, usual);
            let at = (sections.lines[0].of(place), cell(0));
            findings.warn(at, || unusual_title(key, usual));
        }
    }
}

/// A whole number, also with zeros after a point, as programs write one that they took for a
/// fraction.
pub(super) fn whole(text: &str) -> Option<u64> {
    let number = match text.split_once('.') {
        Some((number, zeros)) if zeros.bytes().all(|b| b == b'0') => number,
        _ => text,
    };
    number.bytes().all(|b| b.is_ascii_digit()).then(|| number.parse().ok()).flatten()
}

/// The most projects that a vote may name.
pub(super) fn max_length(meta: &Meta) -> Option<u64> {
    meta.get("max_length").and_then(whole)
}

/// The fewest votes, or points, with which a project can be funded.
pub(super) fn minimum_score(meta: &Meta) -> Option<u64> {
    let (least, more) = meta.get(THRESHOLD).and_then(amount)?.cut(0);
    Some(least.saturating_add(u64::from(more)))
}

impl MetaReader<'_> {
    fn meta(&self) -> &Meta {
        &self.sections.meta
    }

    /// Where the value of a key is, or else the title of the section.
    pub fn place(&self, key: &str) -> Place {
        match self.meta().place(key) {
            Some(place) => (self.sections.lines[0].of(place), cell(1)),
            None => (self.sections.titles[0].unwrap_or(0), None),
        }
    }

    /// A value, unless it is empty.
    pub fn value(&self, key: &str) -> Option<String> {
        self.meta().get(key).filter(|value| !value.is_empty()).map(str::to_owned)
    }

    /// A value that the count needs.
    pub fn required(&mut self, key: &'static str) -> Option<String> {
        let value = self.value(key);
        if value.is_none() && self.sections.titles[0].is_some() {
            self.findings.error(self.place(key), || {
                Remark::new(ProblemCode::MissingMeta, format!("META does not say {key}")).about(key)
            });
        }
        value
    }

    /// Notes what is missing or unusual but decides nothing.
    pub fn note_unusual(&mut self) {
        if self.sections.titles[0].is_none() {
            return;
        }
        for key in EXPECTED_KEYS {
            if self.value(key).is_none() {
                self.findings.warn(self.place(key), || {
                    let message = format!("META does not say {key}");
                    Remark::new(ProblemCode::IncompleteMeta, message).about(key)
                });
            }
        }
        if let Some(rule) = self.value("rule").filter(|rule| !names::is_rule(rule)) {
            self.findings.warn(self.place("rule"), || {
                let message = format!("the format has no rule {:?}", excerpt(&rule));
                Remark::new(ProblemCode::UnknownRule, message).about(excerpt(&rule))
            });
        }
        self.limit(THRESHOLD, amount);
        self.note_ignored("scoring_fn", |scoring| scoring.eq_ignore_ascii_case("borda"));
        self.note_ignored("default_score", |score| whole(score) == Some(0));
        self.note_dates();
    }

    fn note_ignored(&mut self, key: &str, is_followed: impl Fn(&str) -> bool) {
        if let Some(value) = self.value(key).filter(|value| !is_followed(value)) {
            self.findings.warn(self.place(key), || {
                let value = excerpt(&value);
                let message = format!("{key} is {value:?}; the count does not follow it");
                Remark::new(ProblemCode::IgnoredMeta, message).about(format!("{key}: {value}"))
            });
        }
    }

    fn note_dates(&mut self) {
        let days = ["date_begin", "date_end"].map(|key| {
            let text = self.value(key)?;
            let day = date(&text);
            if day.is_none() {
                self.findings.warn(self.place(key), || {
                    let text = excerpt(&text);
                    let message = format!("{text:?} is not a date such as 31.01.2026 or 2026");
                    Remark::new(ProblemCode::BadDate, message).about(text)
                });
            }
            day.map(|day| (text, day))
        });
        if let [Some((begin, first)), Some((end, last))] = days
            && is_before(last, first)
        {
            self.findings.warn(self.place("date_end"), || {
                let message = "the last day is before the first";
                Remark::new(ProblemCode::BadDate, message).about(format!("{end} < {begin}"))
            });
        }
    }

    /// The kind of vote.
    pub fn vote_type(&mut self) -> Option<BallotType> {
        let kind = self.required("vote_type")?;
        let known = match kind.to_ascii_lowercase().as_str() {
            "approval" => Some(BallotType::Approval),
            "choose-1" => Some(BallotType::ChooseOne),
            "ordinal" => Some(BallotType::Ordinal),
            "cumulative" => Some(BallotType::Cumulative),
            "scoring" => Some(BallotType::Scoring),
            _ => None,
        };
        if known.is_none() {
            self.findings.error(self.place("vote_type"), || {
                let kind = excerpt(&kind);
                let message = format!(
                    "vote_type is {kind:?}; it must be approval, choose-1, ordinal, cumulative or \
                     scoring"
                );
                Remark::new(ProblemCode::UnknownVoteType, message).about(kind)
            });
        }
        known
    }

    /// The limits of a vote.
    pub fn limits(&mut self) -> VoteLimits {
        let limits = VoteLimits {
            length: (self.limit("min_length", whole), self.limit("max_length", whole)),
            points: self.points_between("min_points", "max_points"),
            sum_points: self.points_between("min_sum_points", "max_sum_points"),
            sum_cost: (self.limit("min_sum_cost", amount), self.limit("max_sum_cost", amount)),
        };
        let (least, most) = limits.length;
        self.note_crossed("length", (least.map(Points::whole), most.map(Points::whole)));
        self.note_crossed("points", limits.points);
        self.note_crossed("sum_points", limits.sum_points);
        limits
    }

    fn points_between(&mut self, least: &str, most: &str) -> Range<Points> {
        (self.limit(least, Points::parse), self.limit(most, Points::parse))
    }

    /// No vote can keep a least that is above the most.
    fn note_crossed(&mut self, of: &str, limits: Range<Points>) {
        let (Some(least), Some(most)) = limits else { return };
        if least.compare(most).is_le() {
            return;
        }
        let key = format!("min_{of}");
        self.findings.warn(self.place(&key), || {
            let message = format!("{key} is {least}, above max_{of}, which is {most}");
            let detail = format!("{key}: {least} > {most}");
            Remark::new(ProblemCode::BadMetaValue, message).about(detail)
        });
    }

    fn limit<T>(&mut self, key: &str, read: impl Fn(&str) -> Option<T>) -> Option<T> {
        let text = self.value(key)?;
        let limit = read(&text);
        if limit.is_none() {
            self.findings.warn(self.place(key), || {
                let text = excerpt(&text);
                let message = format!("{key} is {text:?}, not a number; it is not checked");
                Remark::new(ProblemCode::BadMetaValue, message).about(format!("{key}: {text}"))
            });
        }
        limit
    }

    /// Compares a number that was announced with the rows.
    pub fn compare_count(&mut self, key: &str, rows: usize) {
        let Some(said) = self.value(key).filter(|said| whole(said) != Some(rows as u64)) else {
            return;
        };
        self.findings.warn(self.place(key), || {
            let said = excerpt(&said);
            let message = format!("META says {said} for {key}, but there are {rows} rows");
            Remark::new(ProblemCode::CountMismatch, message)
                .about(format!("{key}: {said} ≠ {rows}"))
        });
    }
}

fn amount(text: &str) -> Option<Amount> {
    Amount::parse(text).ok().map(|(amount, _)| amount)
}

/// Year, month and day; a year alone has neither.
type Date = (u32, u32, u32);

fn is_before(a: Date, b: Date) -> bool {
    let whole_year = a.1 == 0 || b.1 == 0;
    if whole_year { a.0 < b.0 } else { a < b }
}

/// A date as `dd.mm.yyyy` or `yyyy`.
fn date(text: &str) -> Option<Date> {
    let number = |text: &str, longest: usize| {
        let digits =
            (1..=longest).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
        digits.then(|| text.parse::<u32>().ok()).flatten()
    };
    let year = |text: &str| number(text, 4).filter(|year| *year >= 1000);
    let parts: Vec<&str> = text.splitn(4, '.').collect();
    match parts[..] {
        [whole] => year(whole).map(|year| (year, 0, 0)),
        [day, month, years] => {
            let (day, month, year) = (number(day, 2)?, number(month, 2)?, year(years)?);
            let leap =
                year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
            let days = match month {
                2 => 28 + u32::from(leap),
                4 | 6 | 9 | 11 => 30,
                1..=12 => 31,
                _ => return None,
            };
            (1..=days).contains(&day).then_some((year, month, day))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_days_or_years_and_nothing_else() {
        assert_eq!(date("29.02.2024"), Some((2024, 2, 29)));
        assert_eq!(date("3.4.2023"), Some((2023, 4, 3)));
        assert_eq!(date("2026"), Some((2026, 0, 0)));
        for text in ["29.02.2023", "31.04.2023", "2026-01-01", "1.13.2026", "0.1.2026", "1.1.26"] {
            assert_eq!(date(text), None, "{text}");
        }
        assert!(!is_before((2026, 0, 0), (2026, 1, 31)));
        assert!(is_before((2026, 1, 1), (2026, 1, 31)));
        for text in ["", "01.2026", "1.1.2026.1", "+1.1.2026", "20266", "spring"] {
            assert_eq!(date(text), None, "{text}");
        }
    }

    #[test]
    fn whole_numbers_may_have_zeros_after_a_point() {
        assert_eq!([whole("3"), whole("3.0"), whole("3.")], [Some(3); 3]);
        for text in ["3.5", "+3", "-3", "", ".0", "3,0", "three", "99999999999999999999"] {
            assert_eq!(whole(text), None, "{text}");
        }
    }
}
