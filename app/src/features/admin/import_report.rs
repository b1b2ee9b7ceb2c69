//! What is wrong with a file, line by line, in words that say what to do.

use crate::error::refusal_text;
use allocation::pb::{Problem, ProblemCode};
use domain::locale::Locale;
use leptos::prelude::*;
use service::import_table::{BadCell, TableField};

/// How much of a cell is repeated, in characters.
const LONGEST_SHOWN: usize = 80;

/// Every problem of a Pabulib file: the words of the product, with what the file has there.
pub(super) fn problems(problems: &[Problem], l: Locale) -> AnyView {
    let rows = problems.iter().map(|problem| {
        let place = match (problem.line, problem.column) {
            (0, _) => tr!(l, "admin-import-whole-file"),
            (line, None) => tr!(l, "admin-import-line", line = line),
            (line, Some(cell)) => tr!(l, "admin-import-line-cell", line = line, cell = cell),
        };
        let detail = problem.detail.as_deref().map(|detail| {
            let shown: String = detail.chars().take(LONGEST_SHOWN).collect();
            view! { " "<code class="import-report__cell">{shown}</code> }
        });
        view! {
            <li class="import-report__row">
                <span class="import-report__line">{place}</span>
                <span>{problem_text(problem.code, l)}{detail}</span>
            </li>
        }
    });
    view! { <ol class="import-report">{rows.collect_view()}</ol> }.into_any()
}

fn problem_text(code: ProblemCode, l: Locale) -> String {
    let name = serde_json::to_value(code)
        .ok()
        .and_then(|value| value.as_str().map(|code| code.replace('_', "-")))
        .unwrap_or_default();
    tr!(l, &format!("pb-{name}"))
}

/// Every cell of a table that must be put right.
pub(super) fn bad_cells(bad: &[BadCell], l: Locale) -> AnyView {
    let rows = bad.iter().map(|cell| {
        let shown: String = cell.cell.chars().take(LONGEST_SHOWN).collect();
        let shown = match shown.is_empty() {
            true => view! { <span class="muted">{tr!(l, "merge-empty")}</span> }.into_any(),
            false => view! { <code class="import-report__cell">{shown}</code> }.into_any(),
        };
        view! {
            <li class="import-report__row">
                <span class="import-report__line">{tr!(l, "admin-import-line", line = cell.line)}</span>
                <span><strong>{table_field(cell.field, l)}</strong>" "{shown}</span>
                <span class="import-report__fix">{fix(cell, l)}</span>
            </li>
        }
    });
    view! { <ol class="import-report">{rows.collect_view()}</ol> }.into_any()
}

/// What to do about a cell: the words for a form field speak of choosing, those for a table of
/// writing.
fn fix(cell: &BadCell, l: Locale) -> String {
    use domain::Refusal as R;
    match (&cell.refusal, cell.field) {
        (R::UnknownChoice, TableField::Theme) => tr!(l, "admin-import-fix-theme"),
        (R::UnknownChoice, TableField::Commune) => tr!(l, "admin-import-fix-commune"),
        (R::UnknownChoice, TableField::BearerType) => tr!(l, "admin-import-fix-bearer-type"),
        (R::Required, TableField::Theme) => tr!(l, "admin-import-fix-no-theme"),
        (R::Required, TableField::BearerType) => tr!(l, "admin-import-fix-no-bearer-type"),
        (refusal, _) => refusal_text(refusal, l),
    }
}

/// The name of a field of a table.
pub(super) fn table_field(field: TableField, l: Locale) -> String {
    tr!(l, &format!("admin-column-{}", field.code()))
}
