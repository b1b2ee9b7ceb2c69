//! The desk of who keeps the registry: unknown words, merged kinds, corrections, what is overdue,
//! and lists that come in.

use super::{Reference, words};
use crate::{
    cx::Cx,
    error::{Answer, AppError},
    form::{FormState, Submitted},
    page::Page,
    ui::{self, Field, Kind},
    upload::{self, Parts},
};
use axum::{
    extract::Query,
    response::{IntoResponse, Redirect, Response},
};
use domain::locale::Locale;
use leptos::prelude::*;
use serde::Deserialize;
use service::registry::{
    import::{self, BadRow, Report},
    steward::{self, Desk},
};

/// The most bad rows that a page lists.
const LISTED: usize = 200;

/// What was done, when one comes back.
#[derive(Debug, Default, Deserialize)]
pub struct Back {
    done: Option<String>,
}

/// The desk.
pub async fn get(cx: Cx, Query(back): Query<Back>) -> Answer {
    draw(&cx, &FormState::default(), None, back.done.as_deref()).await
}

/// Sorts a word, or merges two kinds.
pub async fn post(cx: Cx, form: Submitted) -> Answer {
    let (services, caller) = (cx.services(), cx.caller());
    let outcome = match form.text("intent").as_str() {
        "teach" => {
            let (term, kind) = (form.text("term"), form.text("kind"));
            steward::teach(services, caller, &term, &kind).await.map(|_| "taught")
        }
        "merge" => {
            let (from, into) = (form.text("from"), form.text("into"));
            steward::merge(services, caller, &from, &into).await.map(|_| "merged")
        }
        _ => return Err(AppError::NotFound),
    };
    match outcome {
        Ok(done) => {
            Ok(Redirect::to(&cx.href(&format!("/admin/registry?done={done}"))).into_response())
        }
        Err(error) => draw(&cx, &form.refused(error)?, None, None).await,
    }
}

/// Whoever reloads the report comes back to the desk.
pub async fn back(cx: Cx) -> Response {
    Redirect::to(&cx.href("/admin/registry#import")).into_response()
}

/// Tries a list out, or takes it in.
pub async fn import(cx: Cx, Parts(parts): Parts) -> Answer {
    let upload = upload::read(parts, "file", import::LARGEST_FILE).await;
    let dry = upload.fields.text("intent") != "import";
    let source = upload.fields.text("source");
    let (services, caller) = (cx.services(), cx.caller());
    match import::import(services, caller, &source, upload.file, dry).await {
        Ok(report) => {
            let form = FormState { submitted: upload.fields, fields: Vec::new() };
            draw(&cx, &form, Some((&report, dry)), None).await
        }
        Err(error) => draw(&cx, &upload.fields.refused(error)?, None, None).await,
    }
}

async fn draw(
    cx: &Cx,
    form: &FormState,
    report: Option<(&Report, bool)>,
    done: Option<&str>,
) -> Result<Response, AppError> {
    let l = cx.locale;
    let desk = steward::desk(cx.services(), cx.caller()).await?;
    let reference = Reference::load(cx).await?;
    let waiting = desk.terms.len() + desk.corrections.len() + desk.overdue.len();
    let title = tr!(l, "desk-title", count = waiting);
    Ok(Page::new(cx, title.clone()).wide().at("shared").status(form.status()).draw(|| {
        let steps = vec![(cx.href("/registry"), tr!(l, "registry-here"))];
        let notice = ["taught", "merged"].into_iter().find(|code| done == Some(*code)).map(|code| {
            let text = tr!(l, &format!("desk-done-{code}"));
            view! { <p class="notice notice--success" role="status">{text}</p> }
        });
        view! {
            {ui::breadcrumbs(cx, steps, tr!(l, "desk-here"))}
            <header class="page__lead"><h1>{title.clone()}</h1><p class="lead">{tr!(l, "desk-lead")}</p></header>
            <p class="button-row">
                {crate::features::sharing::desk_links(cx, l)}
                <a class="button" href=cx.href("/admin/recipes")>{tr!(l, "recipes-desk")}</a>
            </p>
            {notice}
            {terms(cx, &desk, &reference, l)}
            {corrections(cx, &desk, l)}
            {overdue(cx, &desk, l)}
            {intake(cx, form, report, l)}
            {merging(cx, &desk, &reference, form, l)}
        }
        .into_any()
    }))
}

fn terms(cx: &Cx, desk: &Desk, reference: &Reference, l: Locale) -> AnyView {
    if desk.terms.is_empty() {
        return view! { <section class="section"><h2>{tr!(l, "desk-terms")}</h2><p>{tr!(l, "desk-no-terms")}</p></section> }.into_any();
    }
    let kinds = reference.kinds(tr!(l, "desk-no-kind"), &desk.merged, l);
    let rows = desk.terms.iter().enumerate().map(|(place, term)| {
        let id = format!("kind-{place}");
        let options = kinds.iter().map(|(code, name)| {
            view! { <option value=code.clone()>{name.clone()}</option> }
        });
        view! {
            <tr>
                <th scope="row">{term.term.clone()}</th>
                <td>{term.example.clone()}</td>
                <td class="table__figure">{l.number(term.seen)}</td>
                <td>
                    <form method="post" action=cx.href("/admin/registry") class="button-row">
                        <input r#type="hidden" name="term" value=term.term.clone() />
                        <label class="visually-hidden" for=id.clone()>{tr!(l, "hold-kind")}</label>
                        <select name="kind" id=id>{options.collect_view()}</select>
                        <button class="button button--small" name="intent" value="teach">{tr!(l, "desk-teach")}</button>
                    </form>
                </td>
            </tr>
        }
    });
    view! {
        <section class="section flow">
            <h2>{tr!(l, "desk-terms")}</h2>
            <p>{tr!(l, "desk-terms-what")}</p>
            <div class="table-scroll" role="region" tabindex="0" aria-label=tr!(l, "desk-terms")>
                <table class="table">
                    <thead><tr>
                        <th scope="col">{tr!(l, "desk-word")}</th>
                        <th scope="col">{tr!(l, "desk-example")}</th>
                        <th scope="col">{tr!(l, "desk-seen")}</th>
                        <th scope="col">{tr!(l, "hold-kind")}</th>
                    </tr></thead>
                    <tbody>{rows.collect_view()}</tbody>
                </table>
            </div>
        </section>
    }
    .into_any()
}

fn corrections(cx: &Cx, desk: &Desk, l: Locale) -> Option<AnyView> {
    if desk.corrections.is_empty() {
        return None;
    }
    let rows = desk.corrections.iter().map(|(correction, resource)| {
        let href = cx.href(&super::thing(resource.id));
        let words = match correction.words.as_str() {
            "" => tr!(l, "registry-answers"),
            words => words.to_owned(),
        };
        view! { <li><a href=href>{ui::authored(&resource.details.name, l)}</a>{crate::show::colon(l)}{words}</li> }
    });
    Some(
        view! {
            <section class="section flow">
                <h2>{tr!(l, "registry-corrections")}</h2>
                <ul>{rows.collect_view()}</ul>
            </section>
        }
        .into_any(),
    )
}

fn overdue(cx: &Cx, desk: &Desk, l: Locale) -> Option<AnyView> {
    if desk.overdue.is_empty() {
        return None;
    }
    let rows = desk.overdue.iter().map(|(loan, resource)| {
        let href = cx.href(&super::thing(resource.id));
        view! {
            <li><a href=href>{ui::authored(&resource.details.name, l)}</a>", "{resource.lender().name.clone()}", "{words::when(loan.span, l)}</li>
        }
    });
    Some(
        view! {
            <section class="section flow">
                <h2>{tr!(l, "desk-overdue")}</h2>
                <ul>{rows.collect_view()}</ul>
            </section>
        }
        .into_any(),
    )
}

fn intake(cx: &Cx, form: &FormState, report: Option<(&Report, bool)>, l: Locale) -> AnyView {
    let refused = form.fields.iter().any(|field| field.name == "file" || field.name == "source");
    let names = [("file", tr!(l, "desk-file")), ("source", tr!(l, "desk-source"))]
        .map(|(name, label)| (name, tr!(l, "proposal-refused-field", field = label)));
    let told = report.map(|(report, dry)| told(report, dry, l));
    view! {
        <section class="section flow" id="import">
            <h2>{tr!(l, "desk-import")}</h2>
            <p>{tr!(l, "desk-import-what")}</p>
            {told}
            <form class="form" method="post" action=cx.href("/admin/registry/import") enctype="multipart/form-data" novalidate>
                {refused.then(|| ui::error_summary_of(form, &names, l))}
                {ui::file("file", &tr!(l, "desk-file"), &tr!(l, "desk-file-hint"), ".csv,.xlsx,.json,.geojson", form, l)}
                {Field::line("source", tr!(l, "desk-source")).hint(tr!(l, "desk-source-hint")).draw(form, l)}
                <div class="button-row">
                    <button class="button button--primary" name="intent" value="try">{tr!(l, "desk-try")}</button>
                    <button class="button" name="intent" value="import">{tr!(l, "desk-take-in")}</button>
                </div>
            </form>
        </section>
    }
    .into_any()
}

fn told(report: &Report, dry: bool, l: Locale) -> AnyView {
    let title = tr!(
        l,
        if dry { "desk-report-dry" } else { "desk-report-done" },
        added = report.added,
        changed = report.changed,
        same = report.same
    );
    let unsorted = (report.unsorted > 0)
        .then(|| view! { <p>{tr!(l, "desk-report-unsorted", count = report.unsorted)}</p> });
    let rows = report.bad.iter().take(LISTED).map(|row| bad_row(row, l));
    let rows: Vec<_> = rows.collect();
    let list = (!rows.is_empty()).then(|| {
        view! {
            <h3>{tr!(l, "desk-report-bad", count = report.bad.len(), shown = l.number(report.bad.len() as u64))}</h3>
            <ol class="import-report">{rows}</ol>
        }
    });
    view! {
        <div class="dry-run" role="status">
            <p class="dry-run__title">{title}</p>
            {unsorted}
            {list}
        </div>
    }
    .into_any()
}

fn bad_row(row: &BadRow, l: Locale) -> AnyView {
    let text = crate::error::refusal_text(&row.refusal, l);
    view! {
        <li class="import-report__row">
            <span class="import-report__line">{tr!(l, "desk-line", line = row.line)}</span>
            <span class="import-report__cell">{row.column.clone()}{crate::show::colon(l)}{row.cell.clone()}</span>
            <span class="import-report__fix">{text}</span>
        </li>
    }
    .into_any()
}

fn merging(cx: &Cx, desk: &Desk, reference: &Reference, form: &FormState, l: Locale) -> AnyView {
    let kinds = reference.kinds(tr!(l, "choose"), &desk.merged, l);
    let done = desk.merged.iter().map(|(from, into)| {
        view! { <li>{reference.kind(from, l)}" → "{reference.kind(into, l)}</li> }
    });
    let done: Vec<_> = done.collect();
    view! {
        <section class="section flow">
            <h2>{tr!(l, "desk-merge")}</h2>
            <p>{tr!(l, "desk-merge-what")}</p>
            <form class="form" method="post" action=cx.href("/admin/registry") novalidate>
                <div class="field-row">
                    {Field::new("from", tr!(l, "desk-merge-from"), Kind::Select(kinds.clone())).draw(form, l)}
                    {Field::new("into", tr!(l, "desk-merge-into"), Kind::Select(kinds)).draw(form, l)}
                </div>
                <div class="form__actions"><button class="button" name="intent" value="merge">{tr!(l, "desk-merge-button")}</button></div>
            </form>
            {(!done.is_empty()).then(|| view! { <ul>{done}</ul> })}
        </section>
    }
    .into_any()
}
