//! What is answered to a line, whoever asks for it.

use super::super::{need, need::named};
use crate::{
    cx::Cx,
    error::AppError,
    features::registry,
    form::{FormState, Submitted},
};
use axum::response::{IntoResponse, Redirect, Response};
use domain::{id::LineId, text::Slug};
use service::sharing::{
    self, answer,
    pool::{self, PoolForm},
    rent,
};

/// Back to the line that was answered.
pub(in super::super) fn back(cx: &Cx, path: &str, done: &str, form: &Submitted) -> Response {
    let path = format!("{path}?done={done}#line-{}", form.text("line"));
    Redirect::to(&cx.href(&path)).into_response()
}

/// What was sent, with what was wrong beside its fields.
pub(in super::super) fn refused(
    form: Submitted,
    error: service::Error,
) -> Result<(FormState, Option<LineId>), AppError> {
    let id: LineId = form.text("line").parse().map_err(|_| AppError::NotFound)?;
    let mut form = form.refused(error)?;
    for field in form.fields.iter_mut().filter(|field| field.name != "form") {
        field.name = named(id, &field.name);
    }
    Ok((form, Some(id)))
}

/// Does what a form asks about a line, of a proposal or of a project that staff entered.
pub(in super::super) async fn answered(
    cx: &Cx,
    process: &Slug,
    slug: &Slug,
    form: &Submitted,
) -> Result<service::Result<&'static str>, AppError> {
    let (services, caller) = (cx.services(), cx.caller());
    let view = service::process::show(services, caller, process).await?;
    let id: LineId = form.text("line").parse().map_err(|_| AppError::NotFound)?;
    let text = |name: &str| form.text(&named(id, name));
    let write = registry::letters::writer(&cx.site.public_url);
    let agreed = form.ticked(&named(id, "agreed"));
    Ok(match form.text("intent").as_str() {
        "need" => {
            let sent = need::posted(form, id);
            sharing::set_need(services, caller, &view, slug, id, &sent).await.map(|_| "need")
        }
        "again" => answer::again(services, caller, &view, slug, id).await.map(|_| "again"),
        // The same answer: the check that was read says whether something is borrowed or hired.
        intent @ ("accept" | "rent") => {
            let seen = form.text("check");
            let done = if intent == "rent" { "rented" } else { "borrowed" };
            answer::accept(services, caller, &view, slug, id, &seen, &write).await.map(|_| done)
        }
        "buy" => {
            rent::buy_after_all(services, caller, &view, slug, id).await.map(|_| "bought-again")
        }
        "contest" => {
            let said = text("words");
            answer::contest(services, caller, &view, slug, id, &said).await.map(|_| "contested")
        }
        "yield" => answer::give_in(services, caller, &view, slug, id).await.map(|_| "yielded"),
        "offer" => {
            let sent = PoolForm {
                host: text("host"),
                terms: text("terms"),
                notice: text("notice"),
                deposit: text("deposit"),
                original: Some(cx.locale),
                agreed,
            };
            pool::offer(services, caller, &view, slug, id, &sent).await.map(|_| "offered")
        }
        "join" => {
            let wished = form.text("pool");
            pool::join(services, caller, &view, slug, id, (&wished, agreed), &write)
                .await
                .map(|_| "joined")
        }
        "lenders" => sharing::ask_lenders(services, caller, &view, slug, id, &write)
            .await
            .map(|()| "lenders"),
        "leave" => pool::leave(services, caller, &view, slug, id).await.map(|()| "left"),
        _ => return Err(AppError::NotFound),
    })
}
