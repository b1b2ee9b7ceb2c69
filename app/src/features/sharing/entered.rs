//! The equipment of a project that staff entered: the same page as that of a proposal, answered by
//! those who carry it, or by staff in their name.

use super::line::{Back, Body, answered, back, refused};
use crate::{
    cx::Cx,
    error::{Answer, AppError},
    form::{FormState, Submitted},
};
use axum::{
    extract::{Path, Query},
    response::{IntoResponse, Redirect},
};
use domain::text::Slug;
use service::sharing::{Carried, view};

/// The equipment of a project; that of one that came from a proposal is where its bearers answer.
pub async fn get(
    cx: Cx,
    Path((process, slug)): Path<(Slug, Slug)>,
    Query(back): Query<Back>,
) -> Answer {
    match load(&cx, &process, &slug).await? {
        Ok(body) => Ok(body.page(&FormState::default(), None, back.done())),
        Err(path) => Ok(Redirect::to(&cx.href(&path)).into_response()),
    }
}

/// Says when something is needed, borrows it, contests, or shares it.
pub async fn post(cx: Cx, Path((process, slug)): Path<(Slug, Slug)>, form: Submitted) -> Answer {
    let path = format!("/p/{process}/projects/{slug}/equipment");
    match answered(&cx, &process, &slug, &form).await? {
        Ok(done) => Ok(back(&cx, &path, done, &form)),
        Err(error) => {
            let (form, id) = refused(form, error)?;
            match load(&cx, &process, &slug).await? {
                Ok(body) => Ok(body.page(&form, id, None)),
                Err(path) => Ok(Redirect::to(&cx.href(&path)).into_response()),
            }
        }
    }
}

async fn load(cx: &Cx, process: &Slug, slug: &Slug) -> Result<Result<Body, String>, AppError> {
    let (services, caller) = (cx.services(), cx.caller());
    let view = service::process::show(services, caller, process).await?;
    let (carried, sheet, part) = view::of_project(services, caller, &view, slug).await?;
    if matches!(carried, Carried::Proposal(_)) {
        return Ok(Err(format!("/p/{process}/{}/equipment", carried.path())));
    }
    Body::load(cx, view, carried, part, sheet).await.map(Ok)
}
