//! How things of a workshop are called.

use domain::{
    locale::Locale,
    text::Localized,
    workshop::{Group, RoundKind, view::RoundName},
};

/// The name of a round: its own, or that of its kind.
pub fn round(kind: RoundKind, title: Option<&Localized>, l: Locale) -> String {
    match title {
        Some(title) => title.get(l).to_owned(),
        None => tr!(l, &format!("workshop-kind-{}", kind.code())),
    }
}

/// The name of a round.
pub fn name(name: &RoundName, l: Locale) -> String {
    round(name.kind, name.title.as_ref(), l)
}

/// The name of a group in a figure.
pub fn group(group: Group, l: Locale) -> String {
    match group {
        Group::Kind(kind) => tr!(l, &format!("actor-{}", kind.code())),
        Group::Others => tr!(l, "workshop-others"),
    }
}

/// Thousandths as a number with two decimals, as the language writes it.
pub fn thousandths(value: u64, l: Locale) -> String {
    let mark = l.decimal_separator();
    format!("{}{mark}{:02}", value / 1_000, value % 1_000 / 10)
}

/// Minutes and seconds: `12:05`; below nought with a sign.
pub fn clock(milliseconds: i64) -> String {
    let sign = if milliseconds < 0 { "+" } else { "" };
    let seconds = milliseconds.unsigned_abs() / 1_000;
    format!("{sign}{}:{:02}", seconds / 60, seconds % 60)
}
