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
use domain::{agenda::Festival, locale::Locale, text::Slug};
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
    draw(&cx, &slug, &FormState::default(), back.done.as_deref()).await
}

fn read(form: &Submitted) -> FestivalForm {
    FestivalForm {
        name: form.languages("name"),
        about: form.languages("about"),
        first: form.text("first"),
        last: form.text("last"),
    }
}

/// The form of one that is there.
pub async fn edit(cx: Cx, Path((administration, slug)): Path<(Slug, Slug)>) -> Answer {
    let (services, caller) = (cx.services(), cx.caller());
    let one = agenda::edited_festival(services, caller, &administration, &slug).await?;
    let form = FormState::prefilled(values(&one));
    draw_one(&cx, &administration, &one, &form).await
}

/// Changes it.
pub async fn save(
    cx: Cx,
    Path((administration, slug)): Path<(Slug, Slug)>,
    form: Submitted,
) -> Answer {
    let (services, caller) = (cx.services(), cx.caller());
    let one = agenda::edited_festival(services, caller, &administration, &slug).await?;
    let sent = read(&form);
    match agenda::update_festival(services, caller, &administration, &slug, &sent).await {
        Ok(_) => {
            let path = format!("/admin/a/{administration}/festivals?done=saved");
            Ok(Redirect::to(&cx.href(&path)).into_response())
        }
        Err(error) => draw_one(&cx, &administration, &one, &form.refused(error)?).await,
    }
}

fn values(one: &Festival) -> Vec<(String, String)> {
    let mut values = vec![
        ("first".to_owned(), one.first.to_string()),
        ("last".to_owned(), one.last.to_string()),
    ];
    for (name, text) in [("name", Some(&one.name)), ("about", one.about.as_ref())] {
        let Some(text) = text else { continue };
        for l in Locale::ALL.into_iter().filter(|l| text.language(*l) == *l) {
            values.push((format!("{name}_{l}"), text.get(l).to_owned()));
        }
    }
    values
}

async fn draw_one(
    cx: &Cx,
    administration: &Slug,
    one: &Festival,
    form: &FormState,
) -> Result<Response, AppError> {
    let l = cx.locale;
    let title = one.name.get(l).to_owned();
    Ok(Page::new(cx, title.clone()).status(form.status()).draw(|| {
        let all = cx.href(&format!("/admin/a/{administration}/festivals"));
        let action = format!("{all}/{}", one.slug);
        let steps = vec![(cx.href("/admin"), tr!(l, "nav-admin")), (all, tr!(l, "festivals-here"))];
        view! {
            {ui::breadcrumbs(cx, steps, title.clone())}
            <header class="page__lead"><h1>{title.clone()}</h1></header>
            {fields(form, action, tr!(l, "festivals-save"), l)}
        }
        .into_any()
    }))
}

fn fields(form: &FormState, action: String, send: String, l: Locale) -> AnyView {
    view! {
        <form class="form" method="post" action=action novalidate>
            {ui::error_summary(form, l)}
            {ui::languages("name", &tr!(l, "festivals-name"), &Kind::Line("text"), form, l)}
            <div class="field-row">
                {Field::new("first", tr!(l, "festivals-first"), Kind::Line("date")).draw(form, l)}
                {Field::new("last", tr!(l, "festivals-last"), Kind::Line("date")).draw(form, l)}
            </div>
            {ui::optional_languages("about", &tr!(l, "festivals-about"), &Kind::Area(2), form, l)}
            <div class="form__actions"><button class="button button--primary">{send}</button></div>
        </form>
    }
    .into_any()
}

/// Names one more.
pub async fn post(cx: Cx, Path(slug): Path<Slug>, form: Submitted) -> Answer {
    match agenda::create_festival(cx.services(), cx.caller(), &slug, &read(&form)).await {
        Ok(_) => {
            let path = format!("/admin/a/{slug}/festivals?done=named");
            Ok(Redirect::to(&cx.href(&path)).into_response())
        }
        Err(error) => draw(&cx, &slug, &form.refused(error)?, None).await,
    }
}

async fn draw(
    cx: &Cx,
    slug: &Slug,
    form: &FormState,
    done: Option<&str>,
) -> Result<Response, AppError> {
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
            let edit = cx.href(&format!("/admin/a/{slug}/festivals/{}", one.slug));
            let edit = administers
                .then(|| view! { " "<a href=edit>{tr!(l, "festivals-edit")}</a> });
            view! { <li><a href=href>{one.name.get(l).to_owned()}</a>", "{days(one.first, one.last, l)}{edit}</li> }
        });
        let rows = rows.collect_view();
        let action = cx.href(&format!("/admin/a/{slug}/festivals"));
        view! {
            {ui::breadcrumbs(cx, steps, tr!(l, "festivals-here"))}
            <header class="page__lead"><h1>{title.clone()}</h1><p class="lead">{tr!(l, "festivals-lead")}</p></header>
            {done.map(|done| {
                let key = if done == "saved" { "agenda-done-saved" } else { "festivals-done" };
                view! { <p class="notice notice--success" role="status">{tr!(l, key)}</p> }
            })}
            <ul>{rows}</ul>
            {administers.then(|| fields(form, action, tr!(l, "festivals-button"), l))}
        }
        .into_any()
    }))
}
