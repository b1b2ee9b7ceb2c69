//! When two people changed the same thing at once: what was typed beside what is saved now.

use crate::form::FormState;
use domain::locale::Locale;
use leptos::prelude::*;
use std::collections::BTreeSet;

/// A field that differs: its name, what was typed, what is saved.
type Difference = (String, String, String);

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
        let mine = form.value(&name).replace("\r\n", "\n").trim().to_owned();
        let theirs = saved.value(&name).replace("\r\n", "\n").trim().to_owned();
        // An empty row says one piece in the first year, and that is nothing.
        let spare = theirs.is_empty()
            && (name.ends_with("_quantity") || name.ends_with("_year"))
            && mine == "1";
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
    let rows = differences(form, saved, apart).into_iter().map(|(name, mine, theirs)| {
        let shown = |text: String| if text.is_empty() { tr!(l, "merge-empty") } else { text };
        view! {
            <tr>
                <th scope="row"><a href=format!("#{name}")>{label(&name, l)}</a></th>
                <td data-label=tr!(l, "merge-mine") class="merge__text">{shown(mine)}</td>
                <td data-label=tr!(l, "merge-theirs") class="merge__text">{shown(theirs)}</td>
            </tr>
        }
    });
    let rows = rows.collect_view();
    view! {
        <div class="notice notice--warning" role="alert" tabindex="-1">
            <p class="notice__title">{tr!(l, "merge-title")}</p>
            <p>{tr!(l, "merge-what")}</p>
        </div>
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
        assert_eq!(found, [("summary".to_owned(), "Cuire".to_owned(), "Chauffer".to_owned())]);
    }
}
