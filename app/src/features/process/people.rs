//! Who may vote and who may bear a project, in words.

use domain::{envelope::Envelope, locale::Locale, place::Territory, session::VotesIn};
use service::process::ProcessView;

/// The most communes that a sentence names one by one.
const NAMED: usize = 6;

/// Who may vote and what checks it, in a few sentences. Without territories nothing is said about
/// where one lives; `places` are those and their districts.
#[must_use]
pub fn voters(
    envelope: &Envelope,
    territories: &[Territory],
    places: &[Territory],
    l: Locale,
) -> String {
    let age = age_and_nationality(envelope, l);
    let checked = match organisations(envelope, l) {
        Some(organisations) => format!("{organisations} {}", what_checks(envelope, l)),
        None => what_checks(envelope, l),
    };
    let listed = &envelope.eligibility.communes;
    let names: Vec<&str> = territories
        .iter()
        .filter(|territory| listed.is_empty() || listed.contains(&territory.slug))
        .map(|territory| territory.name.get(l))
        .collect();
    let place = match names.len() {
        _ if territories.is_empty() => return format!("{age} {checked}"),
        _ if !envelope.eligibility.districts.is_empty() => parts(envelope, places, l),
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

/// That one votes in one of the envelopes of a process, where it is so and there are several.
#[must_use]
pub fn in_one(view: &ProcessView, l: Locale) -> Option<String> {
    let one = view.process.votes_in == VotesIn::One && view.envelopes.len() > 1;
    one.then(|| tr!(l, "voters-one"))
}

/// The communes and districts whose inhabitants vote, in a sentence.
fn parts(envelope: &Envelope, places: &[Territory], l: Locale) -> String {
    let rules = &envelope.eligibility;
    let votes = |place: &&Territory| {
        rules.communes.contains(&place.slug)
            || rules.districts.iter().any(|part| part.district == place.slug)
    };
    let names: Vec<&str> = places.iter().filter(votes).map(|place| place.name.get(l)).collect();
    tr!(l, "voters-from", communes = names.join(", "))
}

/// Which ages and nationalities may vote, in a sentence.
#[must_use]
pub fn age_and_nationality(envelope: &Envelope, l: Locale) -> String {
    let rules = &envelope.eligibility;
    if rules.nationalities.is_empty() {
        return match rules.minimum_age.years() {
            None => tr!(l, "voters-all-ages"),
            Some(years) => tr!(l, "voters-from-age", years = years),
        };
    }
    let named = rules.nationalities.iter().map(|own| tr!(l, &format!("nationals-{}", own.code())));
    let nationals = list(&named.collect::<Vec<_>>(), l);
    match rules.minimum_age.years() {
        None => tr!(l, "voters-all-ages-of", nationals = nationals),
        Some(years) => tr!(l, "voters-from-age-of", years = years, nationals = nationals),
    }
}

/// Which organisations have a ballot of their own, when some have: by who acts for them or, where
/// codes open the vote, by a letter.
fn organisations(envelope: &Envelope, l: Locale) -> Option<String> {
    let rules = &envelope.eligibility;
    let kinds = rules.organisations.iter();
    let names: Vec<String> = kinds.map(|kind| tr!(l, &format!("actors-{}", kind.code()))).collect();
    if names.is_empty() {
        return None;
    }
    let kinds = list(&names, l);
    Some(if rules.by_codes() {
        tr!(l, "voters-organisations-codes", kinds = kinds)
    } else {
        tr!(l, "voters-organisations", kinds = kinds)
    })
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

/// Who may bear a project, and who has to be in it.
#[must_use]
pub fn bearers(envelope: &Envelope, l: Locale) -> String {
    let who = bearing(envelope, l);
    match accompanied(envelope, l) {
        sentences if sentences.is_empty() => who,
        sentences => format!("{who}. {}", sentences.join(" ")),
    }
}

/// How many have to be in a project, in sentences; none where a bearer may stand alone.
#[must_use]
pub fn accompanied(envelope: &Envelope, l: Locale) -> Vec<String> {
    let (kinds, partners) = (envelope.together.fewest_kinds(), envelope.together.fewest_partners());
    let kinds = (kinds > 1).then(|| tr!(l, "together-kinds", least = kinds));
    let partners = (partners > 0).then(|| tr!(l, "together-partners", least = partners));
    let mut sentences: Vec<String> = kinds.into_iter().chain(partners).collect();
    if !sentences.is_empty() {
        sentences.push(tr!(l, "together-supporters"));
    }
    sentences
}

fn bearing(envelope: &Envelope, l: Locale) -> String {
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

/// Names as a sentence puts them together: « a, b et c ».
#[must_use]
pub fn together(names: &[&str], l: Locale) -> String {
    match names {
        [before @ .., last] if !before.is_empty() => {
            tr!(l, "rules-list-or", before = before.join(", "), last = *last)
        }
        _ => names.join(", "),
    }
}

/// The administrations that own a process, as a sentence names them.
#[must_use]
pub fn owners(view: &ProcessView, l: Locale) -> String {
    let names: Vec<&str> = view.owners().map(|owner| owner.name.get(l)).collect();
    together(&names, l)
}

/// Whose budget a process is: the name of its administration, or « Un budget de a et b ».
#[must_use]
pub fn owned_by(view: &ProcessView, l: Locale) -> String {
    let owners = owners(view, l);
    match view.co_owners.is_empty() {
        true => owners,
        false => tr!(l, "process-owned-by", owners = owners),
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
