//! The districts that an administration names: the parts of its commune in which projects stand.

use super::{Done, Lead, desk, texts};
use crate::{
    cx::Cx,
    error::Answer,
    form::{FormState, Submitted},
    page::Page,
    ui::{self, Field, Kind},
};
use axum::{
    extract::{Path, Query},
    response::{IntoResponse, Redirect},
};
use domain::{
    locale::Locale,
    place::{District, Territory},
    process::Administration,
};
use leptos::prelude::*;
use service::district::{self, DistrictForm};

fn posted(form: &Submitted) -> DistrictForm {
    DistrictForm {
        commune: form.text("commune"),
        name: form.languages("name"),
        inhabitants: form.text("inhabitants"),
    }
}

/// The page.
pub async fn get(cx: Cx, Path(own): Path<String>, Query(done): Query<Done>) -> Answer {
    let own = super::slug(&own)?;
    let own = service::administration::staff_view(cx.services(), cx.caller(), &own).await?;
    draw(&cx, &own, &FormState::default(), &done).await
}

/// Names a district, changes it or removes it.
pub async fn post(cx: Cx, Path(own): Path<String>, form: Submitted) -> Answer {
    let (services, caller) = (cx.services(), cx.caller());
    let own = super::slug(&own)?;
    let present = service::administration::staff_view(services, caller, &own).await?;
    let done = match form.text("intent").as_str() {
        "remove" => {
            let which = super::slug(&form.text("district"))?;
            district::remove(services, caller, &own, &which).await.map(|()| "district-removed")
        }
        "change" => {
            let which = super::slug(&form.text("district"))?;
            let changed = district::change(services, caller, &own, &which, &posted(&form)).await;
            changed.map(|_| "saved")
        }
        _ => district::add(services, caller, &own, &posted(&form)).await.map(|_| "district-added"),
    };
    match done {
        Ok(done) => {
            let path = format!("/admin/a/{own}/districts?done={done}");
            Ok(Redirect::to(&cx.href(&path)).into_response())
        }
        Err(error) => draw(&cx, &present, &form.refused(error)?, &Done::default()).await,
    }
}

async fn draw(cx: &Cx, own: &Administration, form: &FormState, done: &Done) -> Answer {
    let l = cx.locale;
    let communes = service::reference::territories(cx.services()).await?;
    let all = district::all(cx.services()).await?;
    let administers = cx.caller().administers(own.id);
    let title = tr!(l, "districts-title");
    Ok(Page::new(cx, title.clone()).wide().status(form.status()).draw(|| {
        let action = cx.href(&format!("/admin/a/{}/districts", own.slug));
        let name = |district: &District| {
            let commune = communes.iter().find(|commune| commune.slug == district.commune);
            commune.map_or_else(
                || district.name.get(l).to_owned(),
                |commune| district.within(commune).name.get(l).to_owned(),
            )
        };
        let rows = all.iter().map(|district| {
            let edits = administers && district.administration == own.id;
            row(district, name(district), edits.then_some(action.as_str()), form, l)
        });
        let rows = rows.collect_view();
        let none = all.is_empty().then(|| view! { <p>{tr!(l, "districts-none")}</p> });
        let content = view! {
            {done.notice(l)}
            {super::summary::summary(form, l)}
            {none}
            <ul class="plain-list district-list">{rows}</ul>
            {administers.then(|| add(&action, &communes, form, l))}
        }
        .into_any();
        let home = cx.href(&format!("/admin/a/{}", own.slug));
        let steps =
            vec![(cx.href("/admin"), tr!(l, "nav-admin")), (home, own.name.get(l).to_owned())];
        desk(cx, steps, None, Lead::new(title).text(tr!(l, "districts-what")), content)
    }))
}

/// The name and the number of inhabitants, as fields.
fn fields(form: &FormState, l: Locale) -> AnyView {
    view! {
        {ui::languages("name", &tr!(l, "districts-name"), &Kind::Line("text"), form, l)}
        {Field::new("inhabitants", tr!(l, "districts-inhabitants"), Kind::Line("text"))
            .hint(tr!(l, "districts-inhabitants-hint"))
            .optional()
            .class("field field--short")
            .draw(form, l)}
    }
    .into_any()
}

/// A district; whoever named it can change it where it stands, or take it away.
fn row(
    district: &District,
    name: String,
    edits: Option<&str>,
    form: &FormState,
    l: Locale,
) -> AnyView {
    let people = (district.inhabitants > 0)
        .then(|| tr!(l, "districts-people", count = l.number(u64::from(district.inhabitants))));
    let edit = edits.map(|action| {
        let sent = form.value("district") == district.slug.as_str();
        let inhabitants = match district.inhabitants {
            0 => String::new(),
            number => number.to_string(),
        };
        let values = texts("name", &district.name)
            .chain([("inhabitants".to_owned(), inhabitants)])
            .collect::<Vec<_>>();
        let saved = FormState::prefilled(values);
        let shown = if sent { form } else { &saved };
        view! {
            <details open=sent && !form.fields.is_empty()>
                <summary>{tr!(l, "districts-change")}<span class="visually-hidden">" "{name.clone()}</span></summary>
                <form class="form form--dense" method="post" action=action.to_owned() novalidate>
                    <input type="hidden" name="district" value=district.slug.to_string() />
                    {fields(shown, l)}
                    <div class="form__actions">
                        <button class="button button--primary" name="intent" value="change">{tr!(l, "admin-save")}</button>
                        <button class="button button--quiet" name="intent" value="remove">{tr!(l, "districts-remove")}</button>
                    </div>
                </form>
            </details>
        }
    });
    view! {
        <li class="flow">
            <p><strong>{name.clone()}</strong>{people.map(|people| format!(" – {people}"))}</p>
            {edit}
        </li>
    }
    .into_any()
}

/// The form of a new district.
fn add(action: &str, communes: &[Territory], form: &FormState, l: Locale) -> AnyView {
    let new = form.value("district").is_empty();
    let empty = FormState::default();
    let shown = if new { form } else { &empty };
    let mut options = vec![(String::new(), tr!(l, "choose"))];
    options.extend(communes.iter().map(|c| (c.slug.to_string(), c.name.get(l).to_owned())));
    view! {
        <h2>{tr!(l, "districts-add-title")}</h2>
        <form class="form form--dense" method="post" action=action.to_owned() novalidate>
            {Field::new("commune", tr!(l, "admin-project-commune"), Kind::Select(options))
                .draw(shown, l)}
            {fields(shown, l)}
            <div class="form__actions">
                <button class="button button--primary" name="intent" value="add">{tr!(l, "districts-add")}</button>
            </div>
        </form>
    }
    .into_any()
}
