//! When two people changed a project at once: what was typed beside what is saved now.

use super::project_fields::{field_label, values};
use crate::form::FormState;
use domain::{locale::Locale, project::Project};
use leptos::prelude::*;
use std::collections::BTreeSet;

/// A field that differs: its name, what was typed, what is saved.
type Difference = (String, String, String);

/// What differs between the form and the saved project, in the order of the form.
fn differences(form: &FormState, project: &Project) -> Vec<Difference> {
    let saved = FormState::prefilled(values(project, 0));
    let typed = |name: &str| form.value(name).replace("\r\n", "\n").trim().to_owned();
    let mut seen = BTreeSet::new();
    let mut differences = Vec::new();
    let names = values(project, 0).into_iter().map(|(name, _)| name);
    for name in names.chain(form_names()) {
        // The number cannot be changed, and the revision differs by nature.
        if ["revision", "number"].contains(&name.as_str()) || !seen.insert(name.clone()) {
            continue;
        }
        let (mine, theirs) = (typed(&name), saved.value(&name));
        let spare_quantity = name.ends_with("_quantity") && theirs.is_empty() && mine == "1";
        if mine != theirs.trim() && !spare_quantity {
            differences.push((name, mine, theirs));
        }
    }
    differences
}

/// Names that the form may hold beyond those of the saved project: rows that were added.
fn form_names() -> impl Iterator<Item = String> {
    let texts = ["place"].into_iter().flat_map(|name| Locale::ALL.map(|l| format!("{name}_{l}")));
    let lines = (0..40).flat_map(|place| {
        ["label_fr", "label_nl", "label_en", "quantity", "price", "year", "kind"]
            .map(|part| format!("line_{place}_{part}"))
    });
    let partners = (0..20).flat_map(|place| {
        ["name", "type", "role", "pledge", "amount", "label_fr", "label_nl", "label_en"]
            .map(|part| format!("partner_{place}_{part}"))
    });
    texts.chain(lines).chain(partners)
}

/// The notice with both versions. Saving then keeps what is typed below.
pub(super) fn notice(form: &FormState, project: &Project, l: Locale) -> AnyView {
    let differences = differences(form, project);
    let rows = differences.iter().map(|(name, mine, theirs)| {
        let shown = |text: &str| match text {
            "" => tr!(l, "admin-merge-empty"),
            text => text.to_owned(),
        };
        view! {
            <tr>
                <th scope="row"><a href=format!("#{name}")>{field_label(name, l)}</a></th>
                <td data-label=tr!(l, "admin-merge-mine") class="merge__text">{shown(mine)}</td>
                <td data-label=tr!(l, "admin-merge-theirs") class="merge__text">{shown(theirs)}</td>
            </tr>
        }
    });
    let table = (!differences.is_empty()).then(|| {
        view! {
            <table class="table table--stack">
                <caption>{tr!(l, "admin-merge-caption")}</caption>
                <thead><tr>
                    <th scope="col">{tr!(l, "admin-merge-field")}</th>
                    <th scope="col">{tr!(l, "admin-merge-mine")}</th>
                    <th scope="col">{tr!(l, "admin-merge-theirs")}</th>
                </tr></thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        }
    });
    view! {
        <div class="notice notice--warning" role="alert" tabindex="-1">
            <p class="notice__title">{tr!(l, "admin-merge-title")}</p>
            <p>{tr!(l, "admin-merge-what")}</p>
        </div>
        {table}
    }
    .into_any()
}
