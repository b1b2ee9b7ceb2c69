//! Bringing in what exists already: a past vote as a Pabulib file, projects as a table.

use super::{Done, Lead, process_desk, process_path};
use crate::{
    cx::Cx,
    error::{Answer, AppError},
    form::{FormState, Submitted},
    page::Page,
    ui,
};
use axum::{
    extract::{Multipart, Path, Query, multipart::Field as Part},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use domain::{Refusal, locale::Locale};
use leptos::prelude::*;
use serde::Deserialize;
use service::process::ProcessView;

/// The largest Pabulib file that is taken, in bytes.
pub(super) const LARGEST_BALLOTS: usize = 10_000_000;

/// Which envelope projects go to, when one comes from its list.
#[derive(Debug, Default, Deserialize)]
pub struct For {
    envelope: Option<String>,
    done: Option<String>,
}

/// The page of the imports.
pub async fn get(cx: Cx, Path(process): Path<String>, Query(query): Query<For>) -> Answer {
    let slug = super::slug(&process)?;
    let view = service::process::administered(cx.services(), cx.caller(), &slug).await?;
    let mut form = FormState::default();
    if let Some(envelope) = query.envelope {
        form.submitted.push("envelope", envelope);
    }
    let done = Done { done: query.done };
    Ok(draw(&cx, &view, &form, &FormState::default(), &done))
}

/// The steps of an import have no page of their own: who comes back begins again.
pub async fn back(cx: Cx, Path(process): Path<String>) -> Answer {
    let slug = super::slug(&process)?;
    Ok(Redirect::to(&cx.href(&format!("/admin/p/{slug}/import"))).into_response())
}

/// Draws the page of the imports with what either form refused.
pub(super) fn draw(
    cx: &Cx,
    view: &ProcessView,
    projects: &FormState,
    ballots: &FormState,
    done: &Done,
) -> Response {
    let l = cx.locale;
    let title = tr!(l, "admin-import-title");
    let status = match projects.status() {
        StatusCode::OK => ballots.status(),
        refused => refused,
    };
    Page::new(cx, title.clone()).wide().status(status).draw(|| {
        let content = view! {
            {done.notice(l)}
            {projects_form(cx, view, projects)}
            {ballots_form(cx, view, ballots)}
        }
        .into_any();
        let lead =
            Lead::new(title).here(tr!(l, "admin-nav-import")).eyebrow(view.process.name.get(l));
        process_desk(cx, view, None, lead, content)
    })
}

/// A field for a file.
fn file_field(
    id: &'static str,
    label: String,
    hint: String,
    accept: &'static str,
    form: &FormState,
    l: Locale,
) -> AnyView {
    let message = form.message("file", l);
    let class = if message.is_some() { "field field--invalid" } else { "field" };
    let described = match message.is_some() {
        true => format!("{id}-hint {id}-error"),
        false => format!("{id}-hint"),
    };
    let invalid = message.is_some().then_some("true");
    view! {
        <div class=class>
            <label class="field__label" for=id>{label}</label>
            <p class="field__hint" id=format!("{id}-hint")>{hint}</p>
            {message.map(|text| view! { <p class="field__error" id=format!("{id}-error")>{text}</p> })}
            <input r#type="file" name="file" id=id accept=accept aria-describedby=described aria-invalid=invalid />
        </div>
    }
    .into_any()
}

fn projects_form(cx: &Cx, view: &ProcessView, form: &FormState) -> AnyView {
    let l = cx.locale;
    let open: Vec<(String, String)> = view
        .envelopes
        .iter()
        .filter(|target| !target.vote.is_frozen())
        .map(|t| (t.envelope.slug.to_string(), t.envelope.name.get(l).to_owned()))
        .collect();
    let body = if open.is_empty() {
        let href = cx.href(&format!("/admin/p/{}/new-envelope", view.process.slug));
        view! { <p>{tr!(l, "admin-import-no-envelope")}" "<a href=href>{tr!(l, "admin-next-envelope-action")}</a></p> }.into_any()
    } else {
        let action = cx.href(&format!("{}/import/projects", process_path(view)));
        view! {
            <form class="form form--dense" method="post" action=action enctype="multipart/form-data" novalidate>
                {ui::Field::new("envelope", tr!(l, "admin-import-envelope"), ui::Kind::Select(open)).draw(form, l)}
                {file_field("projects-file", tr!(l, "admin-import-file"), tr!(l, "admin-import-table-hint"), ".csv,.txt,.tsv,.xlsx", form, l)}
                <div class="button-row"><button class="button">{tr!(l, "admin-import-read")}</button></div>
            </form>
        }
        .into_any()
    };
    view! {
        <section class="section">
            <h2>{tr!(l, "admin-import-projects-title")}</h2>
            <p>{tr!(l, "admin-import-projects-what")}</p>
            {body}
        </section>
    }
    .into_any()
}

fn ballots_form(cx: &Cx, view: &ProcessView, form: &FormState) -> AnyView {
    let l = cx.locale;
    let action = cx.href(&format!("{}/import/ballots", process_path(view)));
    view! {
        <section class="section">
            <h2>{tr!(l, "admin-import-ballots-title")}</h2>
            <p>{tr!(l, "admin-import-ballots-what")}</p>
            <form class="form form--dense" method="post" action=action enctype="multipart/form-data" novalidate>
                {file_field("ballots-file", tr!(l, "admin-import-file"), tr!(l, "admin-import-ballots-hint"), ".pb,.txt,.csv", form, l)}
                <div class="button-row"><button class="button" name="intent" value="check">{tr!(l, "admin-import-check")}</button></div>
            </form>
        </section>
    }
    .into_any()
}

/// What a form with a file sent: its fields and the bytes.
pub(super) struct Upload {
    pub fields: Submitted,
    pub file: Vec<u8>,
}

/// Reads a form with a file. The file is also kept among the fields under `content`, in base64,
/// so that the next step of an import has it without any memory on the server.
pub(super) async fn upload(
    mut parts: Multipart,
    largest: usize,
) -> Result<Upload, (Submitted, Refusal)> {
    let mut fields = Submitted::default();
    let mut file = Vec::new();
    let limit = largest as u64;
    loop {
        let part = match parts.next_part().await {
            Ok(Some(part)) => part,
            Ok(None) => break,
            Err(refusal) => {
                return Err((fields, refusal.unwrap_or(Refusal::FileTooLarge { limit })));
            }
        };
        let name = part.name().unwrap_or_default().to_owned();
        let Ok(bytes) = part.bytes().await else {
            return Err((fields, Refusal::FileTooLarge { limit }));
        };
        if name != "file" {
            fields.push(name, String::from_utf8_lossy(&bytes).into_owned());
        } else if bytes.len() > largest {
            return Err((fields, Refusal::FileTooLarge { limit }));
        } else {
            file = bytes.to_vec();
        }
    }
    if file.is_empty() {
        match URL_SAFE_NO_PAD.decode(fields.text("content")) {
            Ok(kept) if !kept.is_empty() => file = kept,
            _ => return Err((fields, Refusal::Required)),
        }
    } else {
        fields.push("content", URL_SAFE_NO_PAD.encode(&file));
    }
    Ok(Upload { fields, file })
}

/// The bytes that a former step of the import sent along.
pub(super) fn kept(form: &Submitted) -> Result<Vec<u8>, AppError> {
    URL_SAFE_NO_PAD
        .decode(form.text("content"))
        .map_err(|_| AppError::Refused(Refusal::UnreadableFile))
}

/// Reads the next part of a form; `Err(None)` stands for a request beyond all limits.
trait NextPart {
    async fn next_part(&mut self) -> Result<Option<Part<'_>>, Option<Refusal>>;
}

impl NextPart for Multipart {
    async fn next_part(&mut self) -> Result<Option<Part<'_>>, Option<Refusal>> {
        self.next_field().await.map_err(|error| match error.status() {
            StatusCode::PAYLOAD_TOO_LARGE => None,
            _ => Some(Refusal::UnreadableFile),
        })
    }
}
