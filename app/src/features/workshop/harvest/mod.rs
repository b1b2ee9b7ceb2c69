//! What a workshop leaves: the harvest as a page, a PDF, a table and data; the sheet of the
//! facilitator; a scenario that becomes a process; promises that come back; paper; and the file that
//! takes it all elsewhere.

mod adopt;
mod copying;
mod csv;
mod html;
pub mod letters;
pub mod origin;
mod paper;
mod paper_pdf;
mod pdf;
mod pictures;
mod promises;
mod report;
mod report_room;
mod report_scenario;
mod report_sheet;
mod report_short;
mod report_trials;
mod report_votes;
mod sheet;
mod transfer;

use super::path;
use crate::{
    cx::{Cx, Site},
    error::{Answer, AppError},
    features::registry::Reference,
    page::Page,
    ui,
};
use axum::{
    Router,
    extract::{DefaultBodyLimit, Path, Query},
    http::header,
    response::{IntoResponse, Response},
    routing::{get, post},
};
use domain::text::Slug;
use leptos::prelude::*;
use report::{Block, Report, Said};
use serde::Deserialize;
use serde_json::json;
use service::harvest::{self, HarvestView};

/// The pages of harvests.
pub fn routes() -> Router<Site> {
    let large = DefaultBodyLimit::max(crate::upload::LARGEST);
    Router::new()
        .route("/w/{code}/harvest", get(page))
        .route("/w/{code}/harvest.pdf", get(as_pdf))
        .route("/w/{code}/harvest.csv", get(as_csv))
        .route("/w/{code}/harvest.json", get(as_json))
        .route("/w/{code}/sheet", get(sheet::get).post(sheet::save))
        .route("/w/{code}/adopt/{scenario}", get(adopt::get).post(adopt::adopt))
        .route("/w/{code}/promises", get(promises::get).post(promises::leave))
        .route("/w/{code}/promises/stop/{token}", get(promises::ask_stop).post(promises::stop))
        .route("/w/{code}/paper", get(paper::get).post(paper::type_in))
        .route("/w/{code}/paper/withdraw", get(paper::back).post(paper::withdraw))
        .route("/w/{code}/paper/tables.pdf", get(paper::tables))
        .route("/w/{code}/paper/ballots.pdf", get(paper::ballots))
        .route("/w/{code}/paper/picture", get(paper::back))
        .route("/w/{code}/paper/picture", post(paper::picture).layer(large))
        .route("/w/{code}/paper/copy/{scenario}", get(copying::get).post(copying::write))
        .route("/w/{code}/export", get(transfer::export))
        .route("/workshops/import", get(transfer::ask))
        .route("/workshops/import", post(transfer::import).layer(large))
}

/// What was just done.
#[derive(Debug, Default, Deserialize)]
pub struct Done {
    done: Option<String>,
}

async fn load(cx: &Cx, code: &str) -> Result<(HarvestView, Reference), AppError> {
    let view = harvest::show(cx.services(), cx.caller(), code).await?;
    Ok((view, Reference::load(cx).await?))
}

/// The harvest as a page.
async fn page(cx: Cx, Path(code): Path<String>, Query(query): Query<Done>) -> Answer {
    let l = cx.locale;
    let (view, reference) = load(&cx, &code).await?;
    let title = view.harvest.title.get(l).to_owned();
    let blocks = Report { view: &view, reference: &reference, l }.blocks();
    Ok(Page::new(&cx, tr!(l, "harvest-of-title", title = title.as_str())).in_room().at("workshop").draw(|| {
        let steps = match view.facilitates {
            true => vec![(cx.href("/workshops"), tr!(l, "workshop-list-title"))],
            false => Vec::new(),
        };
        let done = query.done.as_deref().filter(|done| ["sheet", "adopted"].contains(done));
        let done = done.map(|done| view! { <p class="notice notice--success" role="status">{tr!(l, &format!("harvest-done-{done}"))}</p> });
        view! {
            {ui::breadcrumbs(&cx, steps, tr!(l, "harvest"))}
            <header class="page__lead">
                <p class="eyebrow">{tr!(l, "harvest-eyebrow")}</p>
                <h1>{title}</h1>
                {view.harvest.question.as_ref().map(|question| view! { <p class="lead">{question.get(l).to_owned()}</p> })}
                <p class="muted">{when_and_who(&view, l)}</p>
            </header>
            {done}
            {files(&cx, &view)}
            {desk(&cx, &view)}
            <div class="harvest flow">{html::draw(&blocks)}</div>
        }
        .into_any()
    }))
}

/// The day, the hours and the holder, in a line.
fn when_and_who(view: &HarvestView, l: domain::locale::Locale) -> String {
    let holder = view.administration.name.get(l);
    let harvest = &view.harvest;
    match (harvest.began, harvest.ended) {
        (Some(began), Some(ended)) => tr!(
            l,
            "harvest-when",
            day = crate::show::day(began, l),
            from = crate::show::time(began),
            to = crate::show::time(ended),
            holder = holder
        ),
        (Some(began), None) => {
            tr!(l, "harvest-since", day = crate::show::day(began, l), holder = holder)
        }
        _ => holder.to_owned(),
    }
}

/// The same elsewhere.
fn files(cx: &Cx, view: &HarvestView) -> AnyView {
    let l = cx.locale;
    let at = |ending: &str| cx.href(&format!("{}/harvest.{ending}", path(&view.head.code)));
    view! {
        <p class="button-row">
            <a class="button button--primary" href=at("pdf")>{tr!(l, "harvest-pdf")}</a>
            <a class="button" href=at("csv")>{tr!(l, "harvest-csv")}</a>
            <a class="button" href=at("json")>{tr!(l, "harvest-json")}</a>
        </p>
    }
    .into_any()
}

/// What facilitators do with it.
fn desk(cx: &Cx, view: &HarvestView) -> Option<AnyView> {
    use domain::workshop::ScenarioState as State;
    if !view.facilitates {
        return None;
    }
    let l = cx.locale;
    let here = path(&view.head.code);
    let over = view.harvest.session.is_over();
    let scenarios = view.harvest.scenarios.iter().filter_map(|scenario| {
        let title = scenario.title().map(|title| title.get(l).to_owned()).unwrap_or_default();
        let made = view.processes.iter().find(|(made, _)| *made == scenario.id);
        if let Some((_, process)) = made {
            let href = cx.href(&format!("/p/{}", process.slug));
            return Some(view! { <li>{title}" → "<a href=href>{process.name.get(l).to_owned()}</a></li> }.into_any());
        }
        let may = view.administers
            && match scenario.state {
                State::Locked => true,
                // What was adopted elsewhere has no process here.
                State::Open | State::Adopted => over,
                State::Withdrawn => false,
            };
        let href = cx.href(&format!("{here}/adopt/{}", scenario.id));
        may.then(|| view! {
            <li>{title.clone()}" "<a class="button button--small" href=href>{tr!(l, "harvest-adopt")}<span class="visually-hidden">", "{title}</span></a></li>
        }.into_any())
    });
    let scenarios = scenarios.collect_view();
    let export = over.then(|| {
        let href = cx.href(&format!("{here}/export"));
        view! { <a class="button" href=href>{tr!(l, "harvest-export")}</a> }
    });
    let console = cx.href(&format!("{here}/console"));
    let console =
        (!over).then(|| view! { <a class="button" href=console>{tr!(l, "workshop-console")}</a> });
    Some(
        view! {
            <section class="section notice notice--info">
                <h2 class="notice__title harvest-desk__title">{tr!(l, "harvest-desk")}</h2>
                <p>{tr!(l, "harvest-desk-what")}</p>
                <ul class="harvest-adopt">{scenarios}</ul>
                <p class="button-row">
                    <a class="button" href=cx.href(&format!("{here}/sheet"))>{tr!(l, "harvest-sheet-write")}</a>
                    <a class="button" href=cx.href(&format!("{here}/paper"))>{tr!(l, "room-paper-room")}</a>
                    {console}
                    {export}
                </p>
            </section>
        }
        .into_any(),
    )
}

/// The name of a file of a workshop.
fn file_name(view: &HarvestView, l: domain::locale::Locale, ending: &str) -> String {
    format!("{}-{}.{ending}", Slug::from_name(view.harvest.title.get(l)), view.head.code)
}

fn attachment(kind: &'static str, name: &str, bytes: Vec<u8>) -> Response {
    let headers = [
        (header::CONTENT_TYPE, kind.to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")),
        (header::CACHE_CONTROL, "no-store".to_owned()),
    ];
    (headers, bytes).into_response()
}

/// The harvest on paper.
async fn as_pdf(cx: Cx, Path(code): Path<String>) -> Answer {
    let l = cx.locale;
    let (view, reference) = load(&cx, &code).await?;
    let blocks = Report { view: &view, reference: &reference, l }.blocks();
    let head = pdf::Head {
        eyebrow: tr!(l, "harvest-eyebrow"),
        title: view.harvest.title.get(l).to_owned(),
        question: view.harvest.question.as_ref().map(|it| it.get(l).to_owned()),
        about: when_and_who(&view, l),
        address: cx.full_address(&cx.href(&format!("{}/harvest", path(&code)))),
    };
    let pictures = pictures::load(&cx, &blocks).await?;
    let bytes = pdf::write(&head, &blocks, pictures, l)?;
    Ok(attachment("application/pdf", &file_name(&view, l, "pdf"), bytes))
}

/// The harvest as a table.
async fn as_csv(cx: Cx, Path(code): Path<String>) -> Answer {
    let l = cx.locale;
    let (view, reference) = load(&cx, &code).await?;
    let blocks = Report { view: &view, reference: &reference, l }.blocks();
    let text = csv::write(&blocks, l);
    Ok(attachment("text/csv; charset=utf-8", &file_name(&view, l, "csv"), text.into_bytes()))
}

/// The harvest as data.
async fn as_json(cx: Cx, Path(code): Path<String>) -> Answer {
    let l = cx.locale;
    let view = harvest::show(cx.services(), cx.caller(), &code).await?;
    let data = json!({
        "ensamen_harvest": 1,
        "administration": view.administration.name,
        "harvest": view.harvest,
        "sheet": view.sheet,
        "matches": view.matches,
        "avoided_cents": view.avoided,
        "processes": view.processes.iter()
            .map(|(scenario, process)| json!({ "scenario": scenario, "process": process.slug }))
            .collect::<Vec<_>>(),
    });
    let text = serde_json::to_vec_pretty(&data).map_err(|_| AppError::Internal)?;
    Ok(attachment("application/json", &file_name(&view, l, "json"), text))
}
