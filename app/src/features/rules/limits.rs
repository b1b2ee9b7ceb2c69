//! The limits of a rule sheet, in words.

use domain::{
    envelope::Envelope,
    locale::Locale,
    money::Cents,
    place::Territory,
    rules::{Group, Limits},
};

/// One sentence for each limit.
pub(super) fn sentences(
    limits: &Limits,
    envelope: &Envelope,
    communes: &[Territory],
    l: Locale,
) -> Vec<String> {
    let money = |cents: Cents| cents.show(envelope.amount.currency, l);
    let caps = limits.caps.iter().map(|cap| {
        tr!(l, "rules-cap", group = which(&cap.group, communes, l), amount = money(cap.amount))
    });
    let floors = limits.floors.iter().map(|floor| {
        let group = which(&floor.group, communes, l);
        tr!(l, "rules-floor", group = group, amount = money(floor.amount))
    });
    let exclusions = limits
        .exclusions
        .iter()
        .map(|numbers| tr!(l, "rules-exclusion", numbers = listed(numbers, l)));
    caps.chain(floors).chain(exclusions).collect()
}

/// The projects of a group, as they stand in a sentence.
fn which(group: &Group, communes: &[Territory], l: Locale) -> String {
    let name = group_name(group, communes, l);
    match group {
        Group::Theme(_) => tr!(l, "rules-group-theme", name = name),
        Group::Commune(_) => tr!(l, "rules-group-commune", name = name),
        Group::District(_) => tr!(l, "rules-group-district", name = name),
        Group::Bearer(_) => tr!(l, "rules-group-bearer", name = name),
    }
}

/// The name of a group by itself.
#[must_use]
pub fn group_name(group: &Group, communes: &[Territory], l: Locale) -> String {
    match group {
        Group::Theme(theme) => tr!(l, &format!("theme-{}", theme.code())),
        Group::Commune(slug) | Group::District(slug) => communes
            .iter()
            .find(|commune| commune.slug == *slug)
            .map_or_else(|| slug.to_string(), |commune| commune.name.get(l).to_owned()),
        Group::Bearer(kind) => tr!(l, &format!("actors-{}", kind.code())),
    }
}

/// `1, 2 and 3`.
fn listed(numbers: &[String], l: Locale) -> String {
    match numbers {
        [before @ .., last] if !before.is_empty() => {
            tr!(l, "rules-list-or", before = before.join(", "), last = last.clone())
        }
        _ => numbers.join(", "),
    }
}
