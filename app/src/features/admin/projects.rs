//! The projects of an envelope, and taking one out.

use super::{Done, Lead, envelope_path, process_desk, process_path};
use crate::{
    cx::Cx,
    error::{Answer, AppError},
    form::Submitted,
    page::Page,
    ui,
};
use axum::{
    extract::{Path, Query},
    response::{IntoResponse, Redirect},
};
use domain::{money::Cents, project::Project};
use leptos::prelude::*;
use service::process::{EnvelopeView, ProcessView};

/// The list of projects.
pub async fn list(
    cx: Cx,
    Path((process, envelope)): Path<(String, String)>,
    Query(done): Query<Done>,
) -> Answer {
    let l = cx.locale;
    let slug = super::slug(&process)?;
    let view = service::process::staff_view(cx.services(), cx.caller(), &slug).await?;
    let target = view.envelope(&super::slug(&envelope)?)?;
    let projects = service::project::list(cx.services(), target).await?;
    let title = tr!(l, "admin-projects-title", count = projects.len());
    let editable = !target.vote.is_frozen() && cx.caller().conducts(&view.process);
    Ok(Page::new(&cx, title.clone()).wide().draw(|| {
        let content = view! {
            {done.notice(l)}
            {above(&cx, &view, target, editable)}
            {if projects.is_empty() { empty(&cx) } else { table(&cx, &view, target, &projects, editable) }}
        }
        .into_any();
        let lead = Lead::new(title)
            .here(tr!(l, "admin-nav-projects"))
            .eyebrow(target.envelope.name.get(l))
            .text(asked(target, l));
        process_desk(&cx, &view, Some(&target.envelope.slug), lead, content)
    }))
}

/// What the projects ask for, beside what there is.
fn asked(target: &EnvelopeView, l: domain::locale::Locale) -> String {
    let money = target.envelope.amount;
    let show = |cents: Cents| cents.show(money.currency, l);
    if target.projects == 0 {
        return tr!(l, "admin-projects-none-asked", envelope = show(money.cents));
    }
    tr!(
        l,
        "admin-projects-asked",
        count = target.projects,
        asked = show(target.asked),
        envelope = show(money.cents)
    )
}

fn above(cx: &Cx, view: &ProcessView, target: &EnvelopeView, editable: bool) -> AnyView {
    let l = cx.locale;
    if target.vote.is_frozen() {
        return view! { <p class="notice notice--info">{tr!(l, "admin-projects-frozen")}</p> }
            .into_any();
    }
    if !editable {
        return ().into_any();
    }
    let new = cx.href(&format!("{}/projects/new", envelope_path(view, target)));
    let import =
        cx.href(&format!("{}/import?envelope={}", process_path(view), target.envelope.slug));
    view! {
        <p class="button-row">
            <a class="button button--primary" href=new>{tr!(l, "admin-project-new")}</a>
            <a class="button" href=import>{tr!(l, "admin-projects-import")}</a>
        </p>
    }
    .into_any()
}

fn empty(cx: &Cx) -> AnyView {
    let l = cx.locale;
    view! {
        <div class="empty">
            <p class="empty__title">{tr!(l, "admin-projects-empty")}</p>
            <p>{tr!(l, "admin-projects-empty-what")}</p>
        </div>
    }
    .into_any()
}

fn table(
    cx: &Cx,
    view: &ProcessView,
    target: &EnvelopeView,
    projects: &[Project],
    editable: bool,
) -> AnyView {
    let l = cx.locale;
    let money = target.envelope.amount;
    let rows = projects.iter().map(|project| {
        let path = format!("{}/projects/{}", process_path(view), project.slug);
        let title = project.title.get(l).to_owned();
        let public = cx.href(&format!("/p/{}/projects/{}", view.process.slug, project.slug));
        let dear = (project.price.asked > money.cents)
            .then(|| view! { " "<span class="badge badge--not-funded">{tr!(l, "admin-project-too-dear")}</span> });
        let actions = editable.then(|| {
            let edit = tr!(l, "admin-project-edit-named", title = title.as_str());
            let remove = tr!(l, "admin-project-remove-named", title = title.as_str());
            view! {
                <td data-label=tr!(l, "admin-actions")>
                    <a href=cx.href(&format!("{path}/edit")) aria-label=edit>{tr!(l, "admin-edit")}</a>
                    " · "
                    <a href=cx.href(&format!("{path}/remove")) aria-label=remove>{tr!(l, "admin-remove")}</a>
                </td>
            }
        });
        let theme = tr!(l, &format!("theme-{}", project.theme.code()));
        view! {
            <tr>
                <td data-label=tr!(l, "admin-project-number") class="number">{project.number.clone()}</td>
                <th scope="row"><a href=public>{ui::authored(&project.title, l)}</a></th>
                <td data-label=tr!(l, "admin-project-bearer")>{project.bearer.name.clone()}</td>
                <td data-label=tr!(l, "admin-project-theme")>{theme}</td>
                <td data-label=tr!(l, "admin-project-asked") class="table__figure">{ui::money(project.price.asked, money, l)}{dear}</td>
                {actions}
            </tr>
        }
    });
    let head = editable.then(|| view! { <th scope="col">{tr!(l, "admin-actions")}</th> });
    view! {
        <table class="table table--stack">
            <thead><tr>
                <th scope="col">{tr!(l, "admin-project-number")}</th>
                <th scope="col">{tr!(l, "admin-project")}</th>
                <th scope="col">{tr!(l, "admin-project-bearer")}</th>
                <th scope="col">{tr!(l, "admin-project-theme")}</th>
                <th scope="col" class="table__figure">{tr!(l, "admin-project-asked")}</th>
                {head}
            </tr></thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
    }
    .into_any()
}

/// A project with the envelope that it stands in.
pub(super) async fn found(
    cx: &Cx,
    process: &str,
    project: &str,
) -> Result<(ProcessView, EnvelopeView, Project, i64), AppError> {
    let slug = super::slug(process)?;
    let view = service::process::administered(cx.services(), cx.caller(), &slug).await?;
    let (project, revision) =
        service::project::show(cx.services(), &view, &super::slug(project)?).await?;
    let target = view
        .envelopes
        .iter()
        .find(|target| target.envelope.id == project.envelope)
        .cloned()
        .ok_or(AppError::NotFound)?;
    Ok((view, target, project, revision))
}

/// Asks before a project is taken out.
pub async fn ask_removal(cx: Cx, Path((process, project)): Path<(String, String)>) -> Answer {
    let l = cx.locale;
    let (view, target, project, _) = found(&cx, &process, &project).await?;
    let title = tr!(l, "admin-project-remove-title");
    Ok(Page::new(&cx, title.clone()).wide().draw(|| {
        let action =
            cx.href(&format!("{}/projects/{}/remove", process_path(&view), project.slug));
        let back = cx.href(&format!("{}/projects", envelope_path(&view, &target)));
        let name = project.title.get(l).to_owned();
        let content = view! {
            <form class="form form--dense" method="post" action=action>
                <p>{tr!(l, "admin-project-remove-what", number = project.number.as_str(), title = name)}</p>
                <div class="form__actions">
                    <button class="button button--danger">{tr!(l, "admin-project-remove-button")}</button>
                    <a class="button button--quiet" href=back>{tr!(l, "admin-project-keep")}</a>
                </div>
            </form>
        }
        .into_any();
        let lead = Lead::new(title).eyebrow(target.envelope.name.get(l));
        process_desk(&cx, &view, Some(&target.envelope.slug), lead, content)
    }))
}

/// Takes a project out.
pub async fn remove(
    cx: Cx,
    Path((process, project)): Path<(String, String)>,
    _form: Submitted,
) -> Answer {
    let (view, target, project, _) = found(&cx, &process, &project).await?;
    let slug = &view.process.slug;
    service::project::remove(cx.services(), cx.caller(), slug, &project.slug).await?;
    let path = format!("{}/projects?done=removed", envelope_path(&view, &target));
    Ok(Redirect::to(&cx.href(&path)).into_response())
}
