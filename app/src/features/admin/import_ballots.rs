//! A past vote comes in: first read and told, then imported.

use super::{Done, Lead, import, import_report, process_desk, process_path};
use crate::{
    cx::Cx,
    error::{Answer, AppError},
    features::rules::rule_name,
    form::{FormState, Submitted},
    page::Page,
    patience, show,
    ui::{self, Kind},
    upload::Parts,
};
use allocation::pb::PbErrors;
use axum::{
    extract::Path,
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Redirect, Response},
};
use leptos::prelude::*;
use service::{
    import_pb::{PbImport, PbImportError, PbImportOptions, pb},
    process::ProcessView,
    progress::{Over, Subject},
};

/// Reads the file; imports it when it was read before and is wanted.
pub async fn post(cx: Cx, Path(process): Path<String>, Parts(parts): Parts) -> Answer {
    let slug = super::slug(&process)?;
    let services = cx.services();
    let view = service::process::administered(services, cx.caller(), &slug).await?;
    let upload = match import::upload(parts, import::LARGEST_BALLOTS).await {
        Ok(upload) => upload,
        Err((submitted, refusal)) => {
            let fields = vec![domain::Field::new("file", refusal)];
            let form = FormState { submitted, fields };
            return Ok(import::draw(&cx, &view, &FormState::default(), &form, &Done::default()));
        }
    };
    let form = upload.fields;
    let options = PbImportOptions {
        names: form.languages("name"),
        summary: form.languages("summary"),
        ..PbImportOptions::default()
    };
    let wanted = form.text("intent") == "import";
    let first = !wanted && form.get("name_fr").is_none();
    let file: axum::body::Bytes = upload.file.into();
    let done = if wanted {
        let (services, caller, file) = (services.clone(), cx.caller().clone(), file.clone());
        let work = async move { pb(&services, &caller, &slug, &file, &options, false).await };
        patience::wait(patience::PATIENCE, work).await?
    } else {
        Some(pb(services, cx.caller(), &slug, &file, &options, true).await)
    };
    let Some(done) = done else {
        let path = format!("{}?done=importing", process_path(&view));
        return Ok(Redirect::to(&cx.href(&path)).into_response());
    };
    match done {
        Ok(done) if wanted => {
            let path = format!("{}/e/{}/conduct?done=imported", process_path(&view), done.envelope);
            Ok(Redirect::to(&cx.href(&path)).into_response())
        }
        Ok(read) => {
            let form = if first { with_names(form, &file) } else { form };
            let form = FormState { submitted: form, fields: Vec::new() };
            Ok(draw_ready(&cx, &view, &form, Some(&read)))
        }
        Err(PbImportError::File(errors)) => Ok(draw_errors(&cx, &view, &errors)),
        Err(PbImportError::Other(error)) => {
            let form = form.refused(error)?;
            Ok(draw_ready(&cx, &view, &form, None))
        }
    }
}

/// How far an import is, as a stream.
pub async fn progress(
    cx: Cx,
    Path(process): Path<String>,
    headers: HeaderMap,
) -> Result<Response, AppError> {
    let slug = super::slug(&process)?;
    let view = service::process::staff_view(cx.services(), cx.caller(), &slug).await?;
    let work = service::progress::of(cx.services(), Subject::Import(view.process.id));
    crate::features::progress::stream(&cx, work, &headers)
}

/// What is said of an import on the page of its process: how far it is, or that it broke off.
pub(super) fn underway(cx: &Cx, view: &ProcessView) -> Option<AnyView> {
    let l = cx.locale;
    let work = service::progress::of(cx.services(), Subject::Import(view.process.id))?;
    match work.standing().over {
        None => {
            let stream = cx.href(&format!("{}/import/progress", process_path(view)));
            Some(crate::features::progress::section(&work, stream, l))
        }
        Some(Over::Done) => None,
        Some(Over::BrokenOff) => Some(
            view! { <p class="notice notice--warning" role="status">{tr!(l, "progress-import-broken-off")}</p> }
                .into_any(),
        ),
    }
}

/// Begins the names with what the file says of itself.
fn with_names(mut form: Submitted, file: &[u8]) -> Submitted {
    let description = allocation::pb::read(file)
        .ok()
        .and_then(|file| file.meta().description().map(str::to_owned))
        .unwrap_or_default();
    let name: String = description.chars().take(120).collect();
    for field in ["name_fr", "name_nl", "summary_fr", "summary_nl"] {
        form.push(field, name.clone());
    }
    form
}

fn draw_errors(cx: &Cx, view: &ProcessView, errors: &PbErrors) -> Response {
    let l = cx.locale;
    let title = tr!(
        l,
        "admin-import-ballots-bad",
        count = errors.errors.len(),
        shown = l.number(errors.errors.len() as u64)
    );
    let status = StatusCode::UNPROCESSABLE_ENTITY;
    Page::new(cx, title.clone()).wide().status(status).draw(|| {
        let back = cx.href(&format!("{}/import", process_path(view)));
        let content = view! {
            <p>{tr!(l, "admin-import-nothing-yet")}</p>
            {import_report::problems(&errors.errors, l)}
            <p class="button-row"><a class="button" href=back>{tr!(l, "admin-import-again")}</a></p>
        }
        .into_any();
        let lead =
            Lead::new(title).here(tr!(l, "admin-nav-import")).eyebrow(view.process.name.get(l));
        process_desk(cx, view, None, lead, content)
    })
}

fn draw_ready(cx: &Cx, view: &ProcessView, form: &FormState, read: Option<&PbImport>) -> Response {
    let l = cx.locale;
    let title = match read {
        Some(read) => tr!(
            l,
            "admin-import-ballots-ready",
            count = read.ballots,
            shown = l.number(read.ballots as u64)
        ),
        None => tr!(l, "admin-import-ballots-names"),
    };
    Page::new(cx, title.clone()).wide().status(form.status()).draw(|| {
        let action = cx.href(&format!("{}/import/ballots", process_path(view)));
        let back = cx.href(&format!("{}/import", process_path(view)));
        let content = view! {
            {read.map(|read| summary(read, l))}
            <form class="form form--dense" method="post" action=action enctype="multipart/form-data" novalidate>
                {super::summary::summary(form, l)}
                <input r#type="hidden" name="content" value=form.value("content") />
                <p>{tr!(l, "admin-import-ballots-name-it")}</p>
                {ui::languages("name", &tr!(l, "admin-name"), &Kind::Line("text"), form, l)}
                {ui::languages("summary", &tr!(l, "admin-summary"), &Kind::Area(2), form, l)}
                <div class="form__actions">
                    <button class="button button--primary" name="intent" value="import">{tr!(l, "admin-import-ballots-button")}</button>
                    <a class="button button--quiet" href=back>{tr!(l, "admin-import-leave")}</a>
                    <p class="form__actions-note">{tr!(l, "admin-import-ballots-note")}</p>
                </div>
            </form>
        }
        .into_any();
        let lead = Lead::new(title).here(tr!(l, "admin-nav-import")).eyebrow(view.process.name.get(l));
        process_desk(cx, view, None, lead, content)
    })
}

fn summary(read: &PbImport, l: domain::locale::Locale) -> AnyView {
    let warnings = (!read.warnings.is_empty()).then(|| {
        let title = tr!(l, "admin-import-warnings", count = read.warnings.len());
        view! { <details><summary>{title}</summary>{import_report::problems(&read.warnings, l)}</details> }
    });
    view! {
        <div class="dry-run">
            <p class="dry-run__title">{tr!(l, "admin-import-dry-run")}</p>
            <dl class="facts">
                <div><dt>{tr!(l, "admin-amount")}</dt><dd>{ui::money(read.amount.cents, read.amount, l)}</dd></div>
                <div><dt>{tr!(l, "admin-nav-projects")}</dt><dd class="number">{l.number(read.projects as u64)}</dd></div>
                <div><dt>{tr!(l, "admin-import-ballots")}</dt><dd class="number">{l.number(read.ballots as u64)}</dd></div>
                <div><dt>{tr!(l, "admin-import-days")}</dt><dd>{show::day(read.days.0, l)}" – "{show::day(read.days.1, l)}</dd></div>
                <div><dt>{tr!(l, "admin-rules-method")}</dt><dd>{rule_name(&read.rules, l)}</dd></div>
            </dl>
            {warnings}
        </div>
    }
    .into_any()
}
