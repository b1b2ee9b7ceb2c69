//! An administration: who it is, what it declares, who works there, its budgets.

use super::{Done, Lead, desk, home, statements, texts};
use crate::{
    cx::Cx,
    error::{Answer, AppError},
    form::{FormState, Submitted},
    page::Page,
    ui::{self, Field, Kind},
};
use axum::{
    extract::{Path, Query},
    response::{IntoResponse, Redirect},
};
use domain::{
    account::{Email, Role},
    locale::Locale,
    process::Administration,
    reach::Channel,
};
use leptos::prelude::*;
use service::{administration::AdministrationForm, process::ProcessView};

fn posted(form: &Submitted) -> AdministrationForm {
    AdministrationForm {
        slug: form.text("slug"),
        name: form.languages("name"),
        about: form.languages("about"),
        contact: form.text("contact"),
        accessibility: form.languages("accessibility"),
        privacy: form.languages("privacy"),
        counter: form.languages("counter"),
        telephone: form.languages("telephone"),
        post: form.languages("post"),
        paths: form.languages("paths"),
    }
}

/// The page on which an administration creates itself.
pub async fn new(cx: Cx) -> Answer {
    if cx.caller().account.is_none() {
        return Err(AppError::SignInNeeded);
    }
    if !cx.caller().may_create_administrations {
        return Err(AppError::Forbidden);
    }
    let statements = ["accessibility", "privacy"].into_iter().flat_map(|name| {
        Locale::ALL.map(|l| (format!("{name}_{l}"), statements::template(name, l)))
    });
    Ok(draw_new(&cx, &FormState::prefilled(statements)))
}

fn draw_new(cx: &Cx, form: &FormState) -> axum::response::Response {
    let l = cx.locale;
    let title = tr!(l, "admin-administration-new-title");
    Page::new(cx, title.clone()).wide().status(form.status()).draw(|| {
        let action = cx.href("/admin/new");
        let content = view! {
            <form class="form form--dense" method="post" action=action novalidate>
                {super::summary::summary(form, l)}
                {fields(form, true, l)}
                <div class="form__actions">
                    <button class="button button--primary">{tr!(l, "admin-administration-create")}</button>
                    <p class="form__actions-note">{tr!(l, "admin-administration-create-note")}</p>
                </div>
            </form>
        }
        .into_any();
        let steps = vec![(cx.href("/admin"), tr!(l, "nav-admin"))];
        desk(cx, steps, None, Lead::new(title), content)
    })
}

fn fields(form: &FormState, new: bool, l: Locale) -> AnyView {
    let line = Kind::Line("text");
    let contact =
        Field::new("contact", tr!(l, "admin-administration-contact"), Kind::Line("email"))
            .hint(tr!(l, "admin-administration-contact-hint"));
    let slug = new.then(|| {
        Field::line("slug", tr!(l, "admin-slug"))
            .hint(tr!(l, "admin-slug-hint"))
            .optional()
            .draw(form, l)
    });
    let statement = |name: &str| {
        let open = form.fields.iter().any(|field| field.name == name);
        view! {
            <details open=open>
                <summary>{tr!(l, &format!("admin-administration-{name}"))}</summary>
                <fieldset class="fieldset">
                    <legend class="visually-hidden">{tr!(l, &format!("admin-administration-{name}"))}</legend>
                    <p class="field__hint">{tr!(l, "admin-administration-statement-hint")}</p>
                    {ui::languages(name, &tr!(l, "admin-text"), &Kind::Area(10), form, l)}
                </fieldset>
            </details>
        }
    };
    view! {
        {ui::languages("name", &tr!(l, "admin-name"), &line, form, l)}
        {slug}
        {contact.draw(form, l)}
        {ui::languages("about", &tr!(l, "admin-administration-about"), &Kind::Area(4), form, l)}
        <fieldset class="fieldset">
            <legend class="fieldset__legend">{tr!(l, "admin-administration-paths")}</legend>
            <p class="field__hint">{tr!(l, "admin-administration-paths-hint")}</p>
            {reach(form, l)}
            {ui::optional_languages("paths", &tr!(l, "admin-administration-paths-more"), &Kind::Area(3), form, l)}
        </fieldset>
        {statement("accessibility")}
        {statement("privacy")}
    }
    .into_any()
}

/// Creates the administration.
pub async fn create(cx: Cx, form: Submitted) -> Answer {
    match service::administration::create(cx.services(), cx.caller(), &posted(&form)).await {
        Ok(administration) => {
            let path = format!("/admin/a/{}?done=created", administration.slug);
            Ok(Redirect::to(&cx.href(&path)).into_response())
        }
        Err(error) => Ok(draw_new(&cx, &form.refused(error)?)),
    }
}

/// Counter, telephone and post, each in its own lines.
fn reach(form: &FormState, l: Locale) -> AnyView {
    let field = |way: &Channel| {
        let label = tr!(l, &format!("reach-{}", way.code()));
        ui::optional_languages(way.code(), &label, &Kind::Line("text"), form, l)
    };
    Channel::ALL.iter().map(field).collect_view().into_any()
}

/// What an administration says of itself, as its form holds it.
fn values(administration: &Administration) -> FormState {
    let paths = administration.paths.iter().flat_map(|paths| texts("paths", paths));
    let said = administration.reach.each();
    let reach = said.into_iter().filter_map(|(way, said)| Some(texts(way.code(), said?))).flatten();
    FormState::prefilled(
        texts("name", &administration.name)
            .chain(texts("about", &administration.about))
            .chain(texts("accessibility", &administration.accessibility))
            .chain(texts("privacy", &administration.privacy))
            .chain(paths)
            .chain(reach)
            .chain([("contact".to_owned(), administration.contact.to_string())]),
    )
}

/// The page of an administration.
pub async fn edit(cx: Cx, Path(slug): Path<String>, Query(done): Query<Done>) -> Answer {
    let administration =
        service::administration::staff_view(cx.services(), cx.caller(), &super::slug(&slug)?)
            .await?;
    let form = values(&administration);
    draw(&cx, &administration, &form, &FormState::default(), &done).await
}

/// Saves the texts, or grants a role.
pub async fn save(cx: Cx, Path(slug): Path<String>, form: Submitted) -> Answer {
    let slug = super::slug(&slug)?;
    let services = cx.services();
    let present = service::administration::staff_view(services, cx.caller(), &slug).await?;
    let back = |done: &str| {
        Redirect::to(&cx.href(&format!("/admin/a/{slug}?done={done}"))).into_response()
    };
    let intent = form.text("intent");
    if intent == "grant" || intent == "withdraw" {
        let role: Role = form.text("role").parse().unwrap_or(Role::Auditor);
        let (caller, email) = (cx.caller(), form.text("email"));
        let done = if intent == "grant" {
            let grant = service::account::grant(services, caller, present.id, &email, role);
            grant.await.map(|()| "granted")
        } else {
            let withdraw = service::account::withdraw(services, caller, present.id, &email, role);
            withdraw.await.map(|()| "withdrawn")
        };
        return match done {
            Ok(done) => Ok(back(done)),
            Err(error) => {
                let refused = form.refused(error)?;
                let Query(done) = Query(Done::default());
                draw(&cx, &present, &values(&present), &refused, &done).await
            }
        };
    }
    match service::administration::update(services, cx.caller(), &slug, &posted(&form)).await {
        Ok(_) => Ok(back("saved")),
        Err(error) => {
            let refused = form.refused(error)?;
            draw(&cx, &present, &refused, &FormState::default(), &Done::default()).await
        }
    }
}

async fn draw(
    cx: &Cx,
    administration: &Administration,
    form: &FormState,
    grant: &FormState,
    done: &Done,
) -> Answer {
    let l = cx.locale;
    let views =
        service::process::of_administration(cx.services(), cx.caller(), administration).await?;
    let staff = service::administration::staff(cx.services(), cx.caller(), administration).await?;
    let inventory = super::inventory::links(cx, administration).await?;
    let administers = cx.caller().administers(administration.id);
    let title = administration.name.get(l).to_owned();
    let status = if form.fields.is_empty() { grant.status() } else { form.status() };
    Ok(Page::new(cx, title.clone()).wide().status(status).draw(|| {
        let action = cx.href(&format!("/admin/a/{}", administration.slug));
        let editing = administers.then(|| {
            view! {
                {people(cx, &action, &staff, grant)}
                <h2>{tr!(l, "admin-texts")}</h2>
                <form class="form form--dense" method="post" action=action.clone() novalidate>
                    {super::summary::summary(form, l)}
                    {fields(form, false, l)}
                    <div class="form__actions">
                        <button class="button button--primary" name="intent" value="texts">{tr!(l, "admin-save")}</button>
                    </div>
                </form>
            }
        });
        let content = view! {
            {done.notice(l)}
            {budgets(cx, administration, &views, administers)}
            <p class="button-row">
                <a class="button" href=format!("{action}/actors")>{tr!(l, "admin-nav-actors")}</a>
                <a class="button" href=format!("{action}/districts")>{tr!(l, "districts-title")}</a>
                <a class="button" href=format!("{action}/festivals")>{tr!(l, "festivals-here")}</a>
            </p>
            {inventory}
            {editing}
            <h2>{tr!(l, "admin-nav-audit")}</h2>
            <p>
                <a href=format!("{action}/audit")>{tr!(l, "admin-administration-journal")}</a>". "
                {tr!(l, "admin-administration-journal-what")}
            </p>
        }
        .into_any();
        let steps = vec![(cx.href("/admin"), tr!(l, "nav-admin"))];
        desk(cx, steps, None, Lead::new(title), content)
    }))
}

fn budgets(
    cx: &Cx,
    administration: &Administration,
    views: &[ProcessView],
    administers: bool,
) -> AnyView {
    let l = cx.locale;
    let new = administers.then(|| {
        let href = cx.href(&format!("/admin/a/{}/new-process", administration.slug));
        view! { <p class="button-row"><a class="button" href=href>{tr!(l, "admin-new-process")}</a></p> }
    });
    let list = if views.is_empty() {
        view! { <p>{tr!(l, "admin-no-process-what")}</p> }.into_any()
    } else {
        home::process_list(cx, views)
    };
    view! { <h2>{tr!(l, "admin-budgets", count = views.len())}</h2> {list} {new} }.into_any()
}

fn people(cx: &Cx, action: &str, staff: &[(Email, Role)], form: &FormState) -> AnyView {
    let l = cx.locale;
    let own = cx.caller().account.as_ref().map(|account| &account.email);
    let rows = staff.iter().map(|(email, role)| {
        let withdraw = (Some(email) != own).then(|| {
            let whose = tr!(l, "admin-people-withdraw-whose", email = email.as_str());
            view! {
                <form class="people__withdraw" method="post" action=action.to_owned()>
                    <input type="hidden" name="email" value=email.to_string() />
                    <input type="hidden" name="role" value=role.code() />
                    <button class="button" name="intent" value="withdraw" aria-label=whose>
                        {tr!(l, "admin-people-withdraw")}
                    </button>
                </form>
            }
        });
        let role = tr!(l, &format!("admin-role-{}", role.code()));
        view! { <li><span>{email.to_string()}</span><span class="muted">{role}</span>{withdraw}</li> }
    });
    let list = view! { <ul class="people">{rows.collect_view()}</ul> };
    let roles = Role::ALL
        .iter()
        .map(|role| (role.code().to_owned(), tr!(l, &format!("admin-role-{}", role.code()))));
    view! {
        <h2>{tr!(l, "admin-people")}</h2>
        {list}
        <form class="form form--dense" method="post" action=action.to_owned() novalidate>
            {super::summary::summary(form, l)}
            <div class="field-row">
                {Field::new("email", tr!(l, "admin-people-email"), Kind::Line("email")).draw(form, l)}
                {Field::new("role", tr!(l, "admin-people-role"), Kind::Select(roles.collect())).draw(form, l)}
            </div>
            <p class="field__hint">{tr!(l, "admin-people-hint")}</p>
            <div class="button-row">
                <button class="button" name="intent" value="grant">{tr!(l, "admin-people-grant")}</button>
            </div>
        </form>
    }
    .into_any()
}
