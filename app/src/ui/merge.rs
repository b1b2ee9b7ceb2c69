//! When two people changed the same thing at once: what was typed beside what is saved now.

use crate::form::FormState;
use domain::locale::Locale;
use leptos::prelude::*;
use std::collections::BTreeSet;

/// A field that differs: its name, what was typed, what is saved; of boxes each that is ticked.
type Difference = (String, Vec<String>, Vec<String>);

/// How differences are told: what a field is called, and what a value of a field says.
pub struct Words<'a> {
    /// The name of a field, in words.
    pub label: &'a dyn Fn(&str) -> String,
    /// The value of a field, by its name and the value, in words.
    pub value: &'a dyn Fn(&str, &str) -> String,
}

/// The values of a field that say something, in an order that does not depend on the form.
fn said(form: &FormState, name: &str) -> Vec<String> {
    let values = form.submitted.all(name).into_iter();
    let values = values.map(|value| value.replace("\r\n", "\n").trim().to_owned());
    let mut said: Vec<String> = values.filter(|value| !value.is_empty()).collect();
    said.sort();
    said
}

/// What differs between the form and what is saved, in the order of the form.
fn differences(form: &FormState, saved: Vec<(String, String)>, apart: &[&str]) -> Vec<Difference> {
    let saved = FormState::prefilled(saved);
    let typed = form.submitted.clone().into_pairs();
    let names = saved.submitted.clone().into_pairs().into_iter().chain(typed);
    let mut seen = BTreeSet::new();
    let mut differences = Vec::new();
    for (name, _) in names {
        if apart.contains(&name.as_str()) || !seen.insert(name.clone()) {
            continue;
        }
        let (mine, theirs) = (said(form, &name), said(&saved, &name));
        // An empty row says one piece in the first year, and that is nothing.
        let spare = theirs.is_empty()
            && (name.ends_with("_quantity") || name.ends_with("_year"))
            && mine == ["1"];
        if mine != theirs && !spare {
            differences.push((name, mine, theirs));
        }
    }
    differences
}

/// The notice with both versions. Saving then keeps what is typed below. `apart` names what differs
/// by nature, and `label` says what a field is called.
pub fn both_versions(
    form: &FormState,
    saved: Vec<(String, String)>,
    apart: &[&str],
    label: fn(&str, Locale) -> String,
    l: Locale,
) -> AnyView {
    let words = Words { label: &|name| label(name, l), value: &|_, value| value.to_owned() };
    both_versions_in_words(form, saved, apart, &words, l)
}

/// As [`both_versions`], for forms whose values are codes.
pub fn both_versions_in_words(
    form: &FormState,
    saved: Vec<(String, String)>,
    apart: &[&str],
    words: &Words<'_>,
    l: Locale,
) -> AnyView {
    let differences = differences(form, saved, apart);
    let table = (!differences.is_empty()).then(|| table(differences, words, l));
    view! {
        <div class="notice notice--warning" role="alert" tabindex="-1">
            <p class="notice__title">{tr!(l, "merge-title")}</p>
            <p>{tr!(l, if table.is_some() { "merge-what" } else { "merge-same" })}</p>
        </div>
        {table}
    }
    .into_any()
}

/// A label, with the language of a text that is written in several.
pub fn in_language(name: &str, l: Locale, label: impl Fn(&str) -> String) -> String {
    match name.rsplit_once('_') {
        Some((base, code)) if code.parse::<Locale>().is_ok() => {
            format!("{} – {}", label(base), tr!(l, &format!("language-{code}")))
        }
        _ => label(name),
    }
}

/// What was typed beside what is saved, for whoever can no longer save it.
pub fn what_was_typed(
    form: &FormState,
    saved: Vec<(String, String)>,
    apart: &[&str],
    words: &Words<'_>,
    l: Locale,
) -> AnyView {
    view! {
        <p class="notice notice--warning">{tr!(l, "merge-closed")}</p>
        {table(differences(form, saved, apart), words, l)}
    }
    .into_any()
}

fn table(differences: Vec<Difference>, words: &Words<'_>, l: Locale) -> AnyView {
    let rows = differences.into_iter().map(|(name, mine, theirs)| {
        let shown = |values: Vec<String>| match values.is_empty() {
            true => tr!(l, "merge-empty"),
            false => {
                let values = values.iter().map(|value| (words.value)(&name, value));
                values.collect::<Vec<_>>().join(", ")
            }
        };
        let (mine, theirs) = (shown(mine), shown(theirs));
        view! {
            <tr>
                <th scope="row"><a href=format!("#{name}")>{(words.label)(&name)}</a></th>
                <td data-label=tr!(l, "merge-mine") class="merge__text">{mine}</td>
                <td data-label=tr!(l, "merge-theirs") class="merge__text">{theirs}</td>
            </tr>
        }
    });
    let rows = rows.collect_view();
    view! {
        <table class="table table--stack">
            <caption>{tr!(l, "merge-caption")}</caption>
            <thead><tr>
                <th scope="col">{tr!(l, "merge-field")}</th>
                <th scope="col">{tr!(l, "merge-mine")}</th>
                <th scope="col">{tr!(l, "merge-theirs")}</th>
            </tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pairs(values: &[(&str, &str)]) -> Vec<(String, String)> {
        values.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    }

    #[test]
    fn only_what_differs_is_shown_with_both_versions() {
        let typed = [("title", "Un four"), ("summary", "Cuire"), ("line_1_quantity", "1")];
        let form = FormState::prefilled(pairs(&typed));
        let saved = pairs(&[("version", "3"), ("title", "Un four"), ("summary", "Chauffer")]);
        let found = differences(&form, saved, &["version"]);
        let texts = |text: &str| vec![text.to_owned()];
        assert_eq!(found, [("summary".to_owned(), texts("Cuire"), texts("Chauffer"))]);
    }

    #[test]
    fn of_boxes_each_that_is_ticked_counts_in_whatever_order() {
        let form = FormState::prefilled(pairs(&[("bearers", "school"), ("bearers", "cpas")]));
        let same = pairs(&[("bearers", "cpas"), ("bearers", "school")]);
        assert_eq!(differences(&form, same, &[]), []);
        let other = pairs(&[("bearers", "cpas"), ("guests", "yes")]);
        let found = differences(&form, other, &[]);
        let texts =
            |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>();
        assert_eq!(
            found,
            [
                ("bearers".to_owned(), texts(&["cpas", "school"]), texts(&["cpas"])),
                ("guests".to_owned(), texts(&[]), texts(&["yes"])),
            ]
        );
    }
}
