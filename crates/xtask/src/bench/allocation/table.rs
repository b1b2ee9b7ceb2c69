//! How figures are written.

use std::fmt::Write as _;

/// A table in Markdown.
pub fn table(head: &[&str], rows: &[Vec<String>]) -> String {
    let mut text = format!("| {} |\n|{}\n", head.join(" | "), " --- |".repeat(head.len()));
    for row in rows {
        // Writing to a string cannot fail.
        let _ = writeln!(text, "| {} |", row.join(" | "));
    }
    text
}

/// `1.23 s`, `45.6 ms`, `0.12 ms`: three digits, of seconds.
pub fn time(seconds: f64) -> String {
    let (value, unit) = if seconds < 1.0 { (seconds * 1e3, "ms") } else { (seconds, "s") };
    let digits = match value {
        value if value < 10.0 => 2,
        value if value < 100.0 => 1,
        _ => 0,
    };
    format!("{value:.digits$} {unit}")
}

/// `6.4×`, `1,234×`.
pub fn times(ratio: f64) -> String {
    if ratio < 10.0 { format!("{ratio:.1}×") } else { format!("{}×", thousands(&ratio.round())) }
}

/// `90,494`.
pub fn thousands(number: &impl ToString) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// `30 MiB`, `1.4 GiB`; what is not known is said to be.
pub fn memory(bytes: Option<u64>) -> String {
    match bytes {
        None => "memory not known".to_owned(),
        Some(bytes) if bytes < 1 << 30 => format!("{} MiB", bytes.div_ceil(1 << 20)),
        Some(bytes) => {
            let tenths = (bytes * 10).div_ceil(1 << 30);
            format!("{}.{} GiB", tenths / 10, tenths % 10)
        }
    }
}

/// A figure beside whether it is what was asked.
pub fn verdict(figure: &str, met: bool) -> String {
    if met { format!("{figure}, met") } else { format!("**{figure}, missed**") }
}

/// Replaces what stands between two markers of a document; none if it does not have them.
pub fn between(document: &str, marks: (&str, &str), text: &str) -> Option<String> {
    let (before, rest) = document.split_once(marks.0)?;
    let (_, after) = rest.split_once(marks.1)?;
    Some(format!("{before}{}\n\n{}\n\n{}{after}", marks.0, text.trim(), marks.1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_have_three_digits() {
        let said = [0.000_123, 0.045_61, 0.999, 1.234, 39.52].map(time);
        assert_eq!(said, ["0.12 ms", "45.6 ms", "999 ms", "1.23 s", "39.5 s"]);
    }

    #[test]
    fn large_numbers_are_grouped_by_thousands() {
        assert_eq!(
            [999, 1_000, 90_494, 1_234_567].map(|n: u32| thousands(&n)).join(" "),
            "999 1,000 90,494 1,234,567"
        );
        assert_eq!((times(6.44), times(1234.4)), ("6.4×".to_owned(), "1,234×".to_owned()));
    }

    #[test]
    fn memory_is_never_said_to_be_less_than_it_was() {
        assert_eq!(memory(Some((30 << 20) + 1)), "31 MiB");
        assert_eq!(memory(Some((1 << 30) + 1)), "1.1 GiB");
    }

    #[test]
    fn only_what_stands_between_the_markers_is_replaced() {
        let document = "head\n<a>\nold\n<b>\ntail\n";
        let renewed = between(document, ("<a>", "<b>"), "new\n").expect("it has both");
        assert_eq!(renewed, "head\n<a>\n\nnew\n\n<b>\ntail\n");
        assert_eq!(between("head\n<b>\n<a>", ("<a>", "<b>"), "new"), None);
    }

    #[test]
    fn a_table_has_its_head_and_its_rows() {
        let rows = [vec!["1".to_owned(), "2".to_owned()]];
        assert_eq!(table(&["a", "b"], &rows), "| a | b |\n| --- | --- |\n| 1 | 2 |\n");
    }
}
