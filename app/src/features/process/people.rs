//! Who may vote and who may bear a project, in words.

use domain::{envelope::Envelope, locale::Locale, place::Territory};

/// The most communes that a sentence names one by one.
const NAMED: usize = 6;

/// Who may vote and what checks it, in two or three sentences. Nationality never counts. Without
/// territories nothing is said about where one lives.
#[must_use]
pub fn voters(envelope: &Envelope, territories: &[Territory], l: Locale) -> String {
    let age = if envelope.eligibility.under_sixteen {
        tr!(l, "voters-all-ages")
    } else {
        tr!(l, "voters-sixteen")
    };
    let checked = what_checks(envelope, l);
    let listed = &envelope.eligibility.communes;
    let names: Vec<&str> = territories
        .iter()
        .filter(|territory| listed.is_empty() || listed.contains(&territory.slug))
        .map(|territory| territory.name.get(l))
        .collect();
    let place = match names.len() {
        0 => return format!("{age} {checked}"),
        1..=NAMED => tr!(l, "voters-from", communes = names.join(", ")),
        count if count == territories.len() => tr!(l, "voters-from-all", count = count),
        count => tr!(l, "voters-from-some", count = count, communes = names.join(", ")),
    };
    if envelope.eligibility.guests {
        return format!("{age} {place} {} {checked}", tr!(l, "voters-guests"));
    }
    format!("{age} {place} {checked}")
}

/// What checks that a voter may vote, in a sentence.
#[must_use]
pub fn what_checks(envelope: &Envelope, l: Locale) -> String {
    tr!(l, &format!("voters-checked-{}", envelope.eligibility.source.code()))
}

/// Which ballot counts when somebody votes on paper and online, and what becomes of ballots whose
/// letters were withdrawn; nothing where no letters are used.
#[must_use]
pub fn code_rules(envelope: &Envelope, l: Locale) -> Vec<String> {
    let rules = &envelope.eligibility;
    if !rules.by_codes() {
        return Vec::new();
    }
    let paper = tr!(l, &format!("rules-paper-{}", rules.paper.code()));
    vec![tr!(l, "rules-codes"), paper, tr!(l, "rules-codes-withdrawn")]
}

/// Who may bear a project.
#[must_use]
pub fn bearers(envelope: &Envelope, l: Locale) -> String {
    if envelope.bearers.is_empty() {
        return tr!(l, "bearers-all");
    }
    let names: Vec<String> =
        envelope.bearers.iter().map(|kind| tr!(l, &format!("actors-{}", kind.code()))).collect();
    capital(&list(&names, l))
}

/// Names as a sentence lists them: « a, b ou c ».
#[must_use]
pub fn list(names: &[String], l: Locale) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} {} {last}", first.join(", "), tr!(l, "list-or")),
    }
}

/// A text with a capital at its head.
#[must_use]
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_listed_as_a_sentence_lists_them() {
        let names = ["a", "b", "c"].map(str::to_owned);
        assert_eq!(list(&names, Locale::Nl), "a, b of c");
        assert_eq!(capital("écoles"), "Écoles");
    }
}
