//! Two to four projects side by side.

use super::{commune, kinds, partners, project_address, words};
use crate::{
    cx::Cx,
    error::Answer,
    features::process::{address, place_in_loop, standing::Standing},
    page::Page,
    ui::{self, EnvelopeBar},
};
use axum::{
    extract::{Path, Query},
    http::StatusCode,
    response::Response,
};
use domain::{money::Cents, place::Territory, project::Project, text::Slug};
use leptos::prelude::*;
use service::{
    process::{EnvelopeView, ProcessView},
    reference::ResourceKind,
};

/// The most projects that stand side by side.
const MOST: usize = 4;

/// What the table is drawn from.
struct Comparison {
    cx: Cx,
    process: ProcessView,
    envelope: EnvelopeView,
    territories: Vec<Territory>,
    kinds: Vec<ResourceKind>,
    projects: Vec<Project>,
}

/// The page that compares.
pub async fn get(
    cx: Cx,
    Path((process, envelope)): Path<(Slug, Slug)>,
    Query(query): Query<Vec<(String, String)>>,
) -> Answer {
    let l = cx.locale;
    let process = service::process::show(cx.services(), cx.caller(), &process).await?;
    let envelope = process.envelope(&envelope)?.clone();
    let mut numbers: Vec<String> =
        query.into_iter().filter(|(name, _)| name == "compare").map(|(_, number)| number).collect();
    let mut seen = Vec::new();
    numbers.retain(|number| {
        !seen.contains(number) && {
            seen.push(number.clone());
            true
        }
    });
    let all = service::project::list(cx.services(), &envelope).await?;
    let mut projects: Vec<Project> = numbers
        .iter()
        .filter_map(|number| all.iter().find(|project| project.number == *number).cloned())
        .collect();
    if projects.len() < 2 {
        return Ok(too_few(&cx, &process, &envelope, &projects));
    }
    let left_out = projects.len().saturating_sub(MOST);
    projects.truncate(MOST);
    let territories = service::reference::places(cx.services()).await?;
    let kinds = service::reference::kinds(cx.services()).await?;
    let title = tr!(l, "compare-title", count = projects.len());
    let comparison = Comparison { cx: cx.clone(), process, envelope, territories, kinds, projects };
    let place = place_in_loop(&comparison.process, &cx);
    let page = Page::new(&cx, title.clone()).at(place).of(&comparison.process);
    Ok(page.draw(|| comparison.draw(title, left_out)))
}

fn crumbs(cx: &Cx, process: &ProcessView, envelope: &EnvelopeView, here: String) -> AnyView {
    let l = cx.locale;
    let steps = vec![
        (cx.href(&format!("/p/{}", process.process.slug)), process.process.name.get(l).to_owned()),
        (address(cx, process, envelope, "projects"), envelope.envelope.name.get(l).to_owned()),
    ];
    ui::breadcrumbs(cx, steps, here)
}

fn too_few(
    cx: &Cx,
    process: &ProcessView,
    envelope: &EnvelopeView,
    ticked: &[Project],
) -> Response {
    let l = cx.locale;
    let title = tr!(l, "compare-too-few");
    let back = list_with(cx, process, envelope, ticked);
    Page::new(cx, title.clone()).status(StatusCode::UNPROCESSABLE_ENTITY).narrow().of(process).draw(
        || {
            view! {
            {crumbs(cx, process, envelope, tr!(l, "compare-here"))}
            <header class="page__lead">
                <h1>{title}</h1>
                <p class="lead">{tr!(l, "compare-too-few-what")}</p>
            </header>
            <div class="button-row"><a class="button" href=back>{tr!(l, "compare-back")}</a></div>
        }
        .into_any()
        },
    )
}

/// The list with some projects ticked.
fn list_with(cx: &Cx, process: &ProcessView, view: &EnvelopeView, ticked: &[Project]) -> String {
    format!("{}{}", address(cx, process, view, "projects"), query(ticked.iter()))
}

/// Numbers hold only letters, digits and a few marks that stand in an address as they are.
fn query<'a>(projects: impl Iterator<Item = &'a Project>) -> String {
    let pairs: Vec<String> =
        projects.map(|project| format!("compare={}", project.number)).collect();
    if pairs.is_empty() { String::new() } else { format!("?{}", pairs.join("&")) }
}

impl Comparison {
    fn draw(&self, title: String, left_out: usize) -> AnyView {
        let l = self.cx.locale;
        let back = list_with(&self.cx, &self.process, &self.envelope, &self.projects);
        let open = Standing::of(&self.envelope.vote, self.cx.now()) == Standing::Open;
        let vote = open.then(|| {
            let href = address(&self.cx, &self.process, &self.envelope, "vote");
            let name = self.envelope.envelope.name.get(l);
            view! { <a class="button button--primary" href=href>{tr!(l, "vote-for", envelope = name)}</a> }
        });
        let heads = self.projects.iter().map(|project| self.head(project)).collect_view();
        view! {
            {crumbs(&self.cx, &self.process, &self.envelope, tr!(l, "compare-here"))}
            <header class="page__lead">
                <p class="eyebrow">{self.envelope.envelope.name.get(l).to_owned()}</p>
                <h1>{title.clone()}</h1>
            </header>
            {(left_out > 0).then(|| view! {
                <p class="notice notice--info">{tr!(l, "compare-left-out", count = left_out)}</p>
            })}
            <div class="button-row">{vote}<a class="button" href=back>{tr!(l, "compare-change")}</a></div>
            <div class="table-scroll" role="region" tabindex="0" aria-label=title>
                <table class="table compare">
                    <thead><tr><td></td>{heads}</tr></thead>
                    <tbody>{self.rows()}</tbody>
                </table>
            </div>
        }
        .into_any()
    }

    fn head(&self, project: &Project) -> AnyView {
        let l = self.cx.locale;
        let title = words::shown(&project.title, false, l);
        let others = self.projects.iter().filter(|other| other.id != project.id);
        let remove = (self.projects.len() > 2).then(|| {
            let page = address(&self.cx, &self.process, &self.envelope, "compare");
            let href = format!("{page}{}", query(others));
            view! {
                <a class="compare__remove" href=href>
                    {tr!(l, "compare-remove")}<span class="visually-hidden">" "{title.text.to_owned()}</span>
                </a>
            }
        });
        view! {
            <th scope="col">
                {ui::theme_picture(project.theme, l, true)}
                <a href=project_address(&self.cx, &self.process, project) lang=title.lang>{title.text.to_owned()}</a>
                {remove}
            </th>
        }
        .into_any()
    }

    fn money(&self, cents: Cents) -> String {
        cents.show(self.envelope.envelope.amount.currency, self.cx.locale)
    }

    fn row(&self, label: String, cell: impl Fn(&Project) -> AnyView) -> AnyView {
        let cells = self.projects.iter().map(|project| view! { <td>{cell(project)}</td> });
        view! { <tr><th scope="row">{label}</th>{cells.collect_view()}</tr> }.into_any()
    }

    fn rows(&self) -> AnyView {
        let l = self.cx.locale;
        let plain = |text: String| text.into_any();
        let list = |items: Vec<String>| list(items, &tr!(l, "compare-none"));
        let rows = [
            self.row(tr!(l, "compare-price"), |p| self.price(p)),
            self.row(tr!(l, "compare-total"), |p| amount(self.money(p.price.total))),
            self.row(tr!(l, "compare-pledged"), |p| amount(self.money(p.price.pledged))),
            self.row(tr!(l, "compare-summary"), |p| words::line(&p.summary, l)),
            self.row(tr!(l, "compare-where"), |p| self.place(p)),
            self.row(tr!(l, "compare-theme"), |p| {
                plain(tr!(l, &format!("theme-{}", p.theme.code())))
            }),
            self.row(tr!(l, "compare-bearer"), |p| ui::actor_chip(&p.bearer, "", l)),
            self.row(tr!(l, "compare-partners"), |p| partners::names(p, l)),
            self.row(tr!(l, "compare-equipment"), |p| list(kinds::equipment(p, &self.kinds, l))),
            self.row(tr!(l, "compare-number"), |p| plain(p.number.clone())),
        ];
        rows.into_iter().collect_view().into_any()
    }

    /// The price, and how much of the envelope it takes.
    fn price(&self, project: &Project) -> AnyView {
        let l = self.cx.locale;
        let asked = project.price.asked;
        let whole = self.envelope.envelope.amount.cents;
        let title = tr!(l, "compare-bar", asked = self.money(asked), amount = self.money(whole));
        let bar = EnvelopeBar {
            modifier: "envelope-bar--thin",
            ..EnvelopeBar::filled(title, asked, whole)
        };
        view! {
            <span class="money money--strong">{self.money(asked)}</span>
            {bar.draw()}
        }
        .into_any()
    }

    fn place(&self, project: &Project) -> AnyView {
        let l = self.cx.locale;
        let commune = commune(project, &self.territories, &self.cx);
        let street = project.place.as_ref().map(|place| words::line(place, l));
        match (commune, street) {
            (Some(commune), Some(street)) => view! { {commune}", "{street} }.into_any(),
            (Some(commune), None) => commune.into_any(),
            (None, Some(street)) => street,
            (None, None) => tr!(l, "project-everywhere").into_any(),
        }
    }
}

fn amount(text: String) -> AnyView {
    view! { <span class="money">{text}</span> }.into_any()
}

fn list(items: Vec<String>, none: &str) -> AnyView {
    if items.is_empty() {
        return none.to_owned().into_any();
    }
    let items = items.into_iter().map(|item| view! { <li>{item}</li> });
    view! { <ul class="plain-list">{items.collect_view()}</ul> }.into_any()
}
