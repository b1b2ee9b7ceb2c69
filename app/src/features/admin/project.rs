//! One project: added, changed, and put together again when two people changed it at once.

use super::{
    Lead, envelope_path, process_desk, process_path, project_fields as fields, projects::found,
};
use crate::{
    cx::Cx,
    error::{Answer, AppError},
    form::{FormState, Submitted},
    page::Page,
    ui,
};
use axum::{
    extract::Path,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use domain::project::Project;
use leptos::prelude::*;
use service::process::{EnvelopeView, ProcessView};

/// A project being edited, and where it stands.
struct Editing<'a> {
    cx: &'a Cx,
    view: &'a ProcessView,
    target: &'a EnvelopeView,
    /// None for a new one.
    project: Option<&'a Project>,
}

async fn choices(cx: &Cx, target: &EnvelopeView) -> Result<fields::Choices, AppError> {
    Ok(fields::Choices {
        communes: service::reference::places(cx.services()).await?,
        kinds: service::reference::kinds(cx.services()).await?,
        bearers: target.envelope.bearers.clone(),
        unit: target.envelope.amount.currency.symbol().to_owned(),
    })
}

/// The page of a new project.
pub async fn new(cx: Cx, Path((process, envelope)): Path<(String, String)>) -> Answer {
    let slug = super::slug(&process)?;
    let view = service::process::administered(cx.services(), cx.caller(), &slug).await?;
    let target = view.envelope(&super::slug(&envelope)?)?;
    let mut form = FormState::prefilled([("original".to_owned(), cx.locale.code().to_owned())]);
    if let Some(theme) = target.envelope.theme {
        form.submitted.push("theme", theme.code());
    }
    let editing = Editing { cx: &cx, view: &view, target, project: None };
    editing.draw(&form, None).await
}

/// Adds a project.
pub async fn create(
    cx: Cx,
    Path((process, envelope)): Path<(String, String)>,
    form: Submitted,
) -> Answer {
    let (process, envelope) = (super::slug(&process)?, super::slug(&envelope)?);
    let (services, caller) = (cx.services(), cx.caller());
    let view = service::process::administered(services, caller, &process).await?;
    let target = view.envelope(&envelope)?;
    let editing = Editing { cx: &cx, view: &view, target, project: None };
    if form.text("intent") == "rows" {
        let form = FormState { submitted: form, fields: Vec::new() };
        return editing.draw(&form, None).await;
    }
    let posted = fields::posted(&form);
    match service::project::create(services, caller, &process, &envelope, &posted).await {
        Ok(_) => Ok(editing.back("saved")),
        Err(error) => editing.draw(&form.refused(error)?, None).await,
    }
}

/// The page of a project.
pub async fn edit(cx: Cx, Path((process, project)): Path<(String, String)>) -> Answer {
    let (view, target, project, revision) = found(&cx, &process, &project).await?;
    let form = FormState::prefilled(fields::values(&project, revision));
    let editing = Editing { cx: &cx, view: &view, target: &target, project: Some(&project) };
    editing.draw(&form, None).await
}

/// Saves a project. When somebody else saved it in between, both versions are shown and nothing
/// of what was typed is lost.
pub async fn save(
    cx: Cx,
    Path((process, project)): Path<(String, String)>,
    form: Submitted,
) -> Answer {
    let (view, target, present, revision) = found(&cx, &process, &project).await?;
    let editing = Editing { cx: &cx, view: &view, target: &target, project: Some(&present) };
    if form.text("intent") == "rows" {
        let form = FormState { submitted: form, fields: Vec::new() };
        return editing.draw(&form, None).await;
    }
    let typed_from: i64 = form.text("revision").parse().unwrap_or(0);
    let slug = &view.process.slug;
    let posted = fields::posted(&form);
    let services = cx.services();
    match service::project::update(services, cx.caller(), slug, &present.slug, typed_from, &posted)
        .await
    {
        Ok(_) => Ok(editing.back("saved")),
        Err(service::Error::Conflict) => {
            let form = FormState { submitted: form, fields: Vec::new() };
            editing.draw(&form, Some(revision)).await
        }
        Err(error) => editing.draw(&form.refused(error)?, None).await,
    }
}

impl Editing<'_> {
    fn back(&self, done: &str) -> Response {
        let path = format!("{}/projects?done={done}", envelope_path(self.view, self.target));
        Redirect::to(&self.cx.href(&path)).into_response()
    }

    /// Draws the form; `newer` is the revision that somebody else saved in the meantime.
    async fn draw(&self, form: &FormState, newer: Option<i64>) -> Answer {
        let (cx, l) = (self.cx, self.cx.locale);
        let from = choices(cx, self.target).await?;
        let title = match self.project {
            None => tr!(l, "admin-project-new-title"),
            Some(project) => project.title.get(l).to_owned(),
        };
        let status = if newer.is_some() { StatusCode::CONFLICT } else { form.status() };
        Ok(Page::new(cx, title.clone()).wide().status(status).draw(|| {
            let frozen = self.target.vote.is_frozen().then(|| {
                view! { <p class="notice notice--warning">{tr!(l, "admin-projects-frozen")}</p> }
            });
            // The number cannot be changed, and the revision differs by nature.
            let apart = ["revision", "number", "intent"];
            let merge = newer.zip(self.project).map(|(_, project)| {
                ui::both_versions(form, fields::values(project, 0), &apart, fields::field_label, l)
            });
            let content = view! { {frozen} {merge} {self.form(form, &from, newer)} }.into_any();
            let lead = Lead::new(title).eyebrow(self.target.envelope.name.get(l));
            process_desk(cx, self.view, Some(&self.target.envelope.slug), lead, content)
        }))
    }

    fn form(&self, form: &FormState, from: &fields::Choices, newer: Option<i64>) -> AnyView {
        let (cx, l) = (self.cx, self.cx.locale);
        let list = format!("{}/projects", envelope_path(self.view, self.target));
        let action = match self.project {
            None => format!("{list}/new"),
            Some(project) => {
                format!("{}/projects/{}/edit", process_path(self.view), project.slug)
            }
        };
        // After a conflict the form is sent as the answer to the newer version.
        let revision = newer.map_or_else(|| form.value("revision"), |newer| newer.to_string());
        let save = match (self.project, newer) {
            (None, _) => tr!(l, "admin-project-create"),
            (_, Some(_)) => tr!(l, "admin-project-save-mine"),
            _ => tr!(l, "admin-save"),
        };
        let shareable =
            |project: &&Project| project.cost_lines.iter().any(|line| line.kind.is_some());
        let equipment = self.project.filter(shareable).map(|project| {
            let path = format!("/p/{}/projects/{}/equipment", self.view.process.slug, project.slug);
            view! { <a href=cx.href(&path)>{tr!(l, "admin-project-equipment")}</a> }
        });
        view! {
            <form class="form form--dense" method="post" action=cx.href(&action) novalidate>
                // The first button of a form is the one that Enter presses.
                <button class="visually-hidden" name="intent" value="save" tabindex="-1" aria-hidden="true">{save.clone()}</button>
                {super::summary::summary(form, l)}
                <input r#type="hidden" name="revision" value=revision />
                {fields::fields(form, from, self.project.is_none(), l)}
                <div class="form__actions">
                    <button class="button button--primary" name="intent" value="save">{save}</button>
                    <a class="button button--quiet" href=cx.href(&list)>{tr!(l, "admin-project-leave")}</a>
                    {equipment}
                </div>
            </form>
        }
        .into_any()
    }
}
