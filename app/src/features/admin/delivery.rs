//! After the vote: staff keeps how each laureate is carried out.

use super::{Done, Lead, delivery_form, delivery_photos, process_desk, process_path};
use crate::{
    cx::{Cx, Site},
    error::{Answer, AppError},
    features::delivery::{known_badge, late_badge, news, path as public_path},
    form::{FormState, Submitted},
    page::Page,
    ui, upload,
};
use axum::{
    Router,
    extract::{DefaultBodyLimit, Path, Query},
    response::{IntoResponse, Redirect, Response},
    routing::{get, post},
};
use leptos::prelude::*;
use service::{
    delivery::{Laureate, Story, envelope_of},
    process::{EnvelopeView, ProcessView},
};

/// The pages of deliveries, under `/admin`.
pub(super) fn routes() -> Router<Site> {
    let photos = Router::new()
        .route(
            "/admin/p/{process}/projects/{project}/delivery/photos",
            get(delivery_photos::back).post(delivery_photos::add),
        )
        .layer(DefaultBodyLimit::max(upload::LARGEST));
    Router::new()
        .route("/admin/p/{process}/e/{envelope}/delivery", get(list))
        .route("/admin/p/{process}/projects/{project}/delivery", get(edit).post(save))
        .route(
            "/admin/p/{process}/projects/{project}/delivery/photos/remove",
            post(delivery_photos::remove),
        )
        .merge(photos)
}

/// The laureates of an envelope.
async fn list(
    cx: Cx,
    Path((process, envelope)): Path<(String, String)>,
    Query(done): Query<Done>,
) -> Answer {
    let l = cx.locale;
    let (services, caller) = (cx.services(), cx.caller());
    let slug = super::slug(&process)?;
    let view = service::process::staff_view(services, caller, &slug).await?;
    let target = view.envelope(&super::slug(&envelope)?)?;
    let laureates = service::delivery::laureates(services, caller, &view, target).await?;
    let title = tr!(l, "admin-delivery-list-title");
    Ok(Page::new(&cx, title.clone()).wide().draw(|| {
        let content = view! { {done.notice(l)} {table(&cx, &view, target, &laureates)} }.into_any();
        let lead = Lead::new(title)
            .here(tr!(l, "admin-nav-delivery"))
            .eyebrow(target.envelope.name.get(l))
            .text(tr!(l, "admin-delivery-list-what"));
        process_desk(&cx, &view, Some(&target.envelope.slug), lead, content)
    }))
}

fn table(cx: &Cx, view: &ProcessView, target: &EnvelopeView, laureates: &[Laureate]) -> AnyView {
    let l = cx.locale;
    if laureates.is_empty() {
        return view! { <p>{tr!(l, "delivery-list-none")}</p> }.into_any();
    }
    let public = cx.href(&format!("/p/{}/{}/delivery", view.process.slug, target.envelope.slug));
    let rows = laureates.iter().map(|laureate| row(cx, view, target, laureate)).collect_view();
    view! {
        <p><a href=public>{tr!(l, "admin-delivery-public")}</a></p>
        <table class="table table--stack">
            <thead>
                <tr>
                    <th scope="col">{tr!(l, "delivery-list-project")}</th>
                    <th scope="col">{tr!(l, "delivery-list-status")}</th>
                    <th scope="col" class="table__figure">{tr!(l, "delivery-line-awarded")}</th>
                    <th scope="col" class="table__figure">{tr!(l, "delivery-line-spent")}</th>
                    <th scope="col">{tr!(l, "admin-delivery-updated")}</th>
                    <th scope="col">{tr!(l, "admin-actions")}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

fn row(cx: &Cx, view: &ProcessView, target: &EnvelopeView, laureate: &Laureate) -> AnyView {
    let l = cx.locale;
    let project = &laureate.project;
    let like = target.envelope.amount;
    let delivery = laureate.delivery();
    let edit = cx.href(&format!("{}/projects/{}/delivery", process_path(view), project.slug));
    let named = tr!(l, "admin-delivery-edit-named", title = project.title.get(l));
    let updated = laureate
        .version
        .as_ref()
        .map_or_else(|| tr!(l, "admin-delivery-never"), |version| crate::show::day(version.at, l));
    view! {
        <tr>
            <th scope="row"><a href=cx.href(&public_path(view, project))>{ui::authored(&project.title, l)}</a></th>
            <td data-label=tr!(l, "delivery-list-status")>
                <span>{known_badge(&delivery, laureate.version.is_some(), l)}{late_badge(&delivery, cx.services().today(), l)}</span>
            </td>
            <td data-label=tr!(l, "delivery-line-awarded") class="table__figure">{ui::money(delivery.funds().awarded(), like, l)}</td>
            <td data-label=tr!(l, "delivery-line-spent") class="table__figure">{ui::money(delivery.funds().spent(), like, l)}</td>
            <td data-label=tr!(l, "admin-delivery-updated")>{updated}</td>
            <td data-label=tr!(l, "admin-actions")>
                <a href=edit aria-label=named>{tr!(l, "admin-delivery-edit")}</a>
            </td>
        </tr>
    }
    .into_any()
}

/// A laureate as staff works on it.
pub(super) struct Desk {
    /// The context of the request.
    pub cx: Cx,
    /// The process.
    pub view: ProcessView,
    /// The envelope.
    pub target: EnvelopeView,
    /// The project with its versions.
    pub story: Story,
    /// How many follow it.
    pub followers: usize,
}

impl Desk {
    /// Loads a laureate, for its staff.
    pub(super) async fn load(cx: &Cx, process: &str, project: &str) -> Result<Self, AppError> {
        let (services, caller) = (cx.services(), cx.caller());
        let (process, project) = (super::slug(process)?, super::slug(project)?);
        let view = service::process::staff_view(services, caller, &process).await?;
        let story = service::delivery::story(services, caller, &view, &project).await?;
        let target = envelope_of(&view, &story.project)?.clone();
        let followers = service::follow::count(services, caller, &view, &story.project).await?;
        Ok(Self { cx: cx.clone(), view, target, story, followers })
    }

    /// The path of the page, without its language.
    pub(super) fn path(&self) -> String {
        format!("{}/projects/{}/delivery", process_path(&self.view), self.story.project.slug)
    }

    /// Draws the page with what either form holds.
    pub(super) fn draw(&self, form: &FormState, photo: &FormState, done: &Done) -> Response {
        let (cx, l) = (&self.cx, self.cx.locale);
        let title = tr!(l, "admin-delivery-title", title = self.story.project.title.get(l));
        let status = if form.fields.is_empty() { photo.status() } else { form.status() };
        let administers = cx.caller().conducts(&self.view.process);
        Page::new(cx, title.clone()).wide().status(status).draw(|| {
            let public = cx.href(&public_path(&self.view, &self.story.project));
            let (process, project) = (&self.view.process.slug, &self.story.project.slug);
            let bought = cx.href(&format!("/p/{process}/projects/{project}/purchases"));
            let editing = administers.then(|| {
                view! {
                    {delivery_form::draw(self, form)}
                    {delivery_photos::draw(self, photo)}
                }
            });
            let content = view! {
                {done.notice(l)}
                <p><a href=public>{tr!(l, "admin-delivery-public")}</a>" · "<a href=bought>{tr!(l, "buy-link")}</a></p>
                {editing}
            };
            let lead = Lead::new(title)
                .here(tr!(l, "admin-nav-delivery"))
                .eyebrow(self.target.envelope.name.get(l));
            let at = Some(&self.target.envelope.slug);
            process_desk(cx, &self.view, at, lead, content.into_any())
        })
    }
}

/// The page that keeps a laureate.
async fn edit(
    cx: Cx,
    Path((process, project)): Path<(String, String)>,
    Query(done): Query<Done>,
) -> Answer {
    let desk = Desk::load(&cx, &process, &project).await?;
    let form = FormState::prefilled(delivery_form::values(&desk.story));
    Ok(desk.draw(&form, &FormState::default(), &done))
}

/// Publishes a version.
async fn save(cx: Cx, Path((process, project)): Path<(String, String)>, form: Submitted) -> Answer {
    let (services, caller) = (cx.services(), cx.caller());
    let (process, project) = (super::slug(&process)?, super::slug(&project)?);
    let posted = delivery_form::read(&form);
    let based_on = form.text("version").parse().unwrap_or(0);
    let write = |told: &service::follow::News<'_>| news(&cx.site, told);
    let recorded =
        service::delivery::record(services, caller, &process, &project, based_on, &posted, write);
    match recorded.await {
        Ok(()) => {
            let path = format!("/admin/p/{process}/projects/{project}/delivery?done=saved");
            Ok(Redirect::to(&cx.href(&path)).into_response())
        }
        Err(error) => {
            let form = form.refused(error)?;
            let desk = Desk::load(&cx, process.as_str(), project.as_str()).await?;
            Ok(desk.draw(&form, &FormState::default(), &Done::default()))
        }
    }
}
