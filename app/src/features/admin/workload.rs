//! Who has how many dossiers, beside the list of proposals.

use super::process_path;
use crate::cx::Cx;
use domain::locale::Locale;
use leptos::prelude::*;
use service::{process::ProcessView, review::DeskProposal, valuation::Load};

/// The table; nothing before there is a dossier.
pub(super) fn table(cx: &Cx, view: &ProcessView, all: &[DeskProposal]) -> Option<AnyView> {
    let l = cx.locale;
    let loads = service::valuation::workload(all, &view.process, cx.now());
    let rows = loads.iter().map(|load| row(cx, view, load)).collect_view();
    (!loads.is_empty()).then(|| {
        view! {
            <table class="table table--stack table--figures">
                <caption>{tr!(l, "admin-workload")}</caption>
                <thead><tr>
                    <th scope="col">{tr!(l, "admin-evaluator")}</th>
                    <th scope="col" class="table__figure">{tr!(l, "admin-workload-open")}</th>
                    <th scope="col" class="table__figure">{tr!(l, "admin-workload-late")}</th>
                    <th scope="col" class="table__figure">{tr!(l, "admin-workload-done")}</th>
                </tr></thead>
                <tbody>{rows}</tbody>
            </table>
        }
        .into_any()
    })
}

fn row(cx: &Cx, view: &ProcessView, load: &Load) -> AnyView {
    let l = cx.locale;
    let who = load.who.as_ref().map(ToString::to_string);
    let wanted = who.as_deref().unwrap_or("nobody").replace('+', "%2B");
    let href = cx.href(&format!("{}/proposals?stage=&evaluator={wanted}", process_path(view)));
    let name = who.unwrap_or_else(|| tr!(l, "admin-evaluator-nobody"));
    view! {
        <tr>
            <th scope="row"><a href=href>{name}</a></th>
            {figure(load.open, "admin-workload-open", l)}
            {figure(load.late, "admin-workload-late", l)}
            {figure(load.done, "admin-workload-done", l)}
        </tr>
    }
    .into_any()
}

fn figure(count: usize, key: &str, l: Locale) -> AnyView {
    let shown = l.number(count as u64);
    view! { <td data-label=tr!(l, key) class="table__figure">{shown}</td> }.into_any()
}
