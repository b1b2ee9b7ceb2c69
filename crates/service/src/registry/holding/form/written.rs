//! Hours and what belongs to a set, as people write them.

use domain::{
    Refusal as Plain,
    registry::{
        Refusal,
        resource::{Opening, Part},
    },
    text::limit,
};

/// Reads the hours of a day: `10:00-12:00, 14-18`.
pub(super) fn hours(weekday: u8, text: &str) -> Result<Vec<Opening>, Plain> {
    let minute = |text: &str| -> Option<u16> {
        let text = text.trim().replace(['h', '.'], ":");
        let (hour, minute) = text.split_once(':').unwrap_or((&text, "0"));
        let minute = if minute.is_empty() { "0" } else { minute };
        let (hour, minute): (u16, u16) = (hour.trim().parse().ok()?, minute.trim().parse().ok()?);
        (hour < 24 && minute < 60 || hour == 24 && minute == 0).then_some(hour * 60 + minute)
    };
    let parts = text.split([',', ';', '/']).map(str::trim).filter(|part| !part.is_empty());
    parts
        .map(|part| {
            let (from, to) = part.split_once(['-', '–']).ok_or(Plain::NotADate)?;
            let (from, to) =
                (minute(from).ok_or(Plain::NotADate)?, minute(to).ok_or(Plain::NotADate)?);
            if from < to {
                Ok(Opening { weekday, from, to: to.min(1_439) })
            } else {
                Err(Refusal::EndsBeforeItBegins.into())
            }
        })
        .collect()
}

/// Reads what belongs to a set, a line each: `4 tables`.
pub(super) fn parts(text: &str) -> Result<Vec<Part>, Plain> {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let parts: Vec<Part> = lines
        .map(|line| {
            let digits = line.len() - line.trim_start_matches(|c: char| c.is_ascii_digit()).len();
            let quantity = line[..digits].parse().ok().filter(|number| *number > 0);
            let rest = line[digits..].trim_start_matches(['x', '×', ' ']).trim();
            match quantity {
                Some(quantity) if !rest.is_empty() => {
                    Part { label: rest.to_owned(), quantity, kind: None }
                }
                _ => Part { label: line.to_owned(), quantity: 1, kind: None },
            }
        })
        .collect();
    let long = parts.iter().any(|part| part.label.chars().count() > limit::TITLE);
    match parts.len() {
        0..=60 if !long => Ok(parts),
        0..=60 => Err(Plain::TooLong { limit: limit::TITLE }),
        _ => Err(Plain::TooMany { limit: 60 }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_are_read_as_people_write_them() {
        let read = hours(5, "10h-12h30, 14:00–18.00").unwrap();
        let at = |from, to| Opening { weekday: 5, from, to };
        assert_eq!(read, [at(600, 750), at(840, 1_080)]);
        assert_eq!(hours(0, " ").unwrap(), []);
        for bad in ["10", "12-10", "25-26", "a-b", "10:70-12"] {
            assert!(hours(0, bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn what_belongs_to_a_kit_is_read_line_by_line() {
        let read = parts("10 tables\n4x guirlandes\nune rallonge\n\n").unwrap();
        let part = |quantity, label: &str| Part { label: label.to_owned(), quantity, kind: None };
        let expected = [part(10, "tables"), part(4, "guirlandes"), part(1, "une rallonge")];
        assert_eq!(read, expected);
    }
}
