//! Behind the desk of an administration: the festivals that it names.

use super::days;
use crate::{
    cx::Cx,
    error::{Answer, AppError},
    form::{FormState, Submitted},
    page::Page,
    ui::{self, Field, Kind},
};
use axum::{
    extract::{Path, Query},
    response::{IntoResponse, Redirect, Response},
};
use domain::{agenda::Festival, text::Slug};
use leptos::prelude::*;
use serde::Deserialize;
use service::agenda::{self, FestivalForm};

/// What was done, when one comes back.
#[derive(Debug, Default, Deserialize)]
pub struct Back {
    done: Option<String>,
}

/// The page.
pub async fn get(cx: Cx, Path(slug): Path<Slug>, Query(back): Query<Back>) -> Answer {
    draw(&cx, &slug, &FormState::default(), back.done.is_some()).await
}

/// Names one more.
pub async fn post(cx: Cx, Path(slug): Path<Slug>, form: Submitted) -> Answer {
    let sent = FestivalForm {
        name: form.languages("name"),
        about: form.languages("about"),
        first: form.text("first"),
        last: form.text("last"),
    };
    match agenda::create_festival(cx.services(), cx.caller(), &slug, &sent).await {
        Ok(_) => {
            let path = format!("/admin/a/{slug}/festivals?done=named");
            Ok(Redirect::to(&cx.href(&path)).into_response())
        }
        Err(error) => draw(&cx, &slug, &form.refused(error)?, false).await,
    }
}

async fn draw(cx: &Cx, slug: &Slug, form: &FormState, done: bool) -> Result<Response, AppError> {
    let l = cx.locale;
    let administration =
        service::administration::staff_view(cx.services(), cx.caller(), slug).await?;
    let mut own = agenda::festivals(cx.services()).await?;
    own.retain(|one| one.administration == administration.id);
    let title = tr!(l, "festivals-title", count = own.len());
    let administers = cx.caller().administers(administration.id);
    Ok(Page::new(cx, title.clone()).status(form.status()).draw(|| {
        let steps = vec![
            (cx.href("/admin"), tr!(l, "nav-admin")),
            (cx.href(&format!("/admin/a/{slug}")), administration.name.get(l).to_owned()),
        ];
        let rows = own.iter().map(|one: &Festival| {
            let href = cx.href(&format!("/agenda/festivals/{}", one.slug));
            view! { <li><a href=href>{one.name.get(l).to_owned()}</a>", "{days(one.first, one.last, l)}</li> }
        });
        let rows = rows.collect_view();
        let action = cx.href(&format!("/admin/a/{slug}/festivals"));
        view! {
            {ui::breadcrumbs(cx, steps, tr!(l, "festivals-here"))}
            <header class="page__lead"><h1>{title.clone()}</h1><p class="lead">{tr!(l, "festivals-lead")}</p></header>
            {done.then(|| view! { <p class="notice notice--success" role="status">{tr!(l, "festivals-done")}</p> })}
            <ul>{rows}</ul>
            {administers.then(|| view! {
                <form class="form" method="post" action=action novalidate>
                    {ui::error_summary(form, l)}
                    {ui::languages("name", &tr!(l, "festivals-name"), &Kind::Line("text"), form, l)}
                    <div class="field-row">
                        {Field::new("first", tr!(l, "festivals-first"), Kind::Line("date")).draw(form, l)}
                        {Field::new("last", tr!(l, "festivals-last"), Kind::Line("date")).draw(form, l)}
                    </div>
                    {ui::optional_languages("about", &tr!(l, "festivals-about"), &Kind::Area(2), form, l)}
                    <div class="form__actions"><button class="button button--primary">{tr!(l, "festivals-button")}</button></div>
                </form>
            })}
        }
        .into_any()
    }))
}
