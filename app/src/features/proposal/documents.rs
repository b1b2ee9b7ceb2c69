//! The documents of a proposal: shown as links to files that are saved and never run, put there by
//! its bearers, taken away.

use super::{address, show};
use crate::{
    cx::Cx,
    error::{Answer, AppError},
    form::{FormState, Submitted},
    ui::{self, Field, Kind},
    upload::{self, Parts, Upload},
};
use axum::{
    extract::Path,
    http::header,
    response::{IntoResponse, Redirect},
};
use domain::{
    document::{Attachment, Audience, MOST_BYTES},
    locale::Locale,
    picture::Digest,
    text::Slug,
};
use leptos::prelude::*;
use service::{document::DocumentForm, process::ProcessView, proposal::ProposalView};

/// The names of the fields: the page of a proposal holds other forms with a file.
const FILE: &str = "document";
const NAME: &str = "document_name";
const LINE: &str = "document_line";

/// Puts a document there.
pub async fn put(cx: Cx, Path((process, slug)): Path<(Slug, Slug)>, Parts(parts): Parts) -> Answer {
    let (services, caller) = (cx.services(), cx.caller());
    // Nothing is read of what somebody sends who may not.
    let own = super::own(&cx, &process, &slug).await?;
    let Upload { fields, file, file_name } = upload::read(parts, FILE, MOST_BYTES).await;
    let form = DocumentForm {
        file,
        file_name,
        name: fields.text(NAME),
        reserved: fields.ticked("reserved"),
        line: fields.text(LINE),
        version: fields.text("version").parse().unwrap_or(0),
    };
    match service::document::add(services, caller, &process, &slug, form).await {
        Ok(()) => {
            let path = format!("{}?done=saved#documents", address(&cx, &process, &own.proposal));
            Ok(Redirect::to(&path).into_response())
        }
        Err(error) => {
            let mut form = fields.refused(error)?;
            for field in &mut form.fields {
                let name = match field.name.as_str() {
                    "file" => FILE,
                    "name" => NAME,
                    "line" => LINE,
                    _ => continue,
                };
                name.clone_into(&mut field.name);
            }
            show::page(&cx, &process, &slug, form).await
        }
    }
}

/// Takes one away.
pub async fn remove(cx: Cx, Path((process, slug)): Path<(Slug, Slug)>, form: Submitted) -> Answer {
    let digest: Digest = form.text("document").parse()?;
    service::document::remove(cx.services(), cx.caller(), &process, &slug, digest).await?;
    let path = cx.href(&format!("/p/{process}/proposals/{slug}?done=saved#documents"));
    Ok(Redirect::to(&path).into_response())
}

/// A document as a file to save: a browser neither opens it within the site nor guesses what it is.
pub async fn get(cx: Cx, Path((process, slug, digest)): Path<(Slug, Slug, String)>) -> Answer {
    let digest: Digest = digest.parse().map_err(|_| AppError::NotFound)?;
    let (services, caller) = (cx.services(), cx.caller());
    let (attachment, content) =
        service::document::open(services, caller, &process, &slug, digest).await?;
    let kind = attachment.kind;
    let plain = format!("{}.{}", Slug::from_name(&attachment.name), kind.ending());
    let full = percent(&format!("{}.{}", attachment.name, kind.ending()));
    let headers = [
        (header::CONTENT_TYPE, kind.media_type().to_owned()),
        (
            header::CONTENT_DISPOSITION,
            format!("attachment; filename=\"{plain}\"; filename*=UTF-8''{full}"),
        ),
        (header::CONTENT_SECURITY_POLICY, "default-src 'none'; sandbox".to_owned()),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff".to_owned()),
        (header::CACHE_CONTROL, "private, no-store".to_owned()),
    ];
    Ok((headers, content).into_response())
}

/// A name as a header takes it: every byte that is no plain letter, digit, dot or hyphen escaped.
fn percent(text: &str) -> String {
    let mut escaped = String::new();
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_') {
            escaped.push(char::from(byte));
        } else {
            escaped.push_str(&format!("%{byte:02X}"));
        }
    }
    escaped
}

/// Where a document is saved from.
pub(crate) fn href(here: &str, digest: Digest) -> String {
    format!("{here}/documents/{digest}")
}

/// What a document is, in brackets behind its name.
pub(crate) fn measure(document: &Attachment, l: Locale) -> String {
    let kilobytes = l.number(document.bytes.div_ceil(1_000));
    tr!(l, &format!("document-{}", document.kind.code()), kilobytes = kilobytes)
}

/// The section: what is there, and the form for those who may add to it.
pub(super) fn section(
    cx: &Cx,
    view: &ProcessView,
    own: &ProposalView,
    form: &FormState,
) -> Option<AnyView> {
    let l = cx.locale;
    let may = own.is_own() && own.may_change();
    if own.documents.is_empty() && !may {
        return None;
    }
    let here = address(cx, &view.process.slug, &own.proposal);
    let documents = own.documents.iter().map(|document| one(&here, own, document, may, l));
    let documents = documents.collect_view();
    Some(
        view! {
            <section class="section flow" id="documents">
                <h2>{tr!(l, "documents-title")}</h2>
                <ul class="plain-list flow">{documents}</ul>
                {may.then(|| add(&here, own, form, l))}
            </section>
        }
        .into_any(),
    )
}

fn one(here: &str, own: &ProposalView, document: &Attachment, may: bool, l: Locale) -> AnyView {
    let lines = own.proposal.content.cost_lines.iter();
    let quoted: Vec<String> = lines
        .filter(|line| line.quote == Some(document.digest))
        .map(|line| tr!(l, "document-quote-of", line = line.label.get(l)))
        .collect();
    let reserved = (document.audience == Audience::Staff).then(|| tr!(l, "document-reserved"));
    let notes: Vec<String> = quoted.into_iter().chain(reserved).collect();
    let remove = may.then(|| {
        let text = tr!(l, "document-remove", name = document.name.as_str());
        view! {
            <form method="post" action=format!("{here}/documents/remove")>
                <input r#type="hidden" name="document" value=document.digest.to_string() />
                <button class="button button--small">{text}</button>
            </form>
        }
    });
    view! {
        <li>
            <p>
                <a href=href(here, document.digest) rel="nofollow">{document.name.clone()}</a>
                " "<span class="muted">{measure(document, l)}</span>
            </p>
            {(!notes.is_empty()).then(|| view! { <p class="muted">{notes.join(" ")}</p> })}
            {remove}
        </li>
    }
    .into_any()
}

fn add(here: &str, own: &ProposalView, form: &FormState, l: Locale) -> AnyView {
    let sent = form.submitted.get(NAME).is_some();
    let empty = FormState::default();
    let form = if sent { form } else { &empty };
    let named = |key: &str| tr!(l, "proposal-refused-field", field = tr!(l, key));
    let names = [
        (FILE, named("document-file")),
        (NAME, named("document-name")),
        (LINE, named("document-line")),
    ];
    let lines = own.proposal.content.cost_lines.iter().enumerate();
    let lines = lines.map(|(row, line)| ((row + 1).to_string(), line.label.get(l).to_owned()));
    let none = (String::new(), tr!(l, "document-line-none"));
    let options: Vec<(String, String)> = std::iter::once(none).chain(lines).collect();
    let line = (options.len() > 1)
        .then(|| Field::new(LINE, tr!(l, "document-line"), Kind::Select(options)).draw(form, l));
    view! {
        <details class="filters" open=sent>
            <summary>{tr!(l, "document-add")}</summary>
            <form class="form" method="post" action=format!("{here}/documents") enctype="multipart/form-data" novalidate>
                {ui::error_summary_of(form, &names, l)}
                <input r#type="hidden" name="version" value=own.proposal.version.to_string() />
                {ui::file(FILE, &tr!(l, "document-file"), &tr!(l, "document-file-hint"), "application/pdf,image/jpeg,image/png,image/webp", form, l)}
                {Field::line(NAME, tr!(l, "document-name")).hint(tr!(l, "document-name-hint")).optional().draw(form, l)}
                {line}
                {ui::tick("reserved", tr!(l, "document-reserve"), form)}
                <div class="form__actions"><button class="button">{tr!(l, "document-send")}</button></div>
            </form>
        </details>
    }
    .into_any()
}
