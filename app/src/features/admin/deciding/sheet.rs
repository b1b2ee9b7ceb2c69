//! What one juror gives: a row for each project, a figure for each criterion.

use crate::{
    cx::Cx,
    error::{Answer, AppError},
    features::admin::{Done, Lead, envelope_path, process_desk, slug},
    form::{FormState, Submitted},
    page::Page,
    ui,
};
use axum::{
    extract::{Path, Query},
    response::{IntoResponse, Redirect},
};
use domain::{
    deciding::{Juror, Jury, Panel},
    locale::Locale,
    project::Project,
    vote::VoteState,
};
use leptos::prelude::*;
use service::{
    deciding::SheetForm,
    process::{EnvelopeView, ProcessView},
};

type Names = (String, String, String);

/// The page.
pub async fn get(
    cx: Cx,
    Path((process, envelope, juror)): Path<Names>,
    Query(done): Query<Done>,
) -> Answer {
    let process = slug(&process)?;
    let view = service::process::staff_view(cx.services(), cx.caller(), &process).await?;
    let target = view.envelope(&slug(&envelope)?)?;
    draw(&cx, &view, target, number(&juror)?, None, &done).await
}

fn number(text: &str) -> Result<u32, AppError> {
    text.parse().map_err(|_| AppError::NotFound)
}

/// Keeps what was given.
pub async fn save(
    cx: Cx,
    Path((process, envelope, juror)): Path<Names>,
    form: Submitted,
) -> Answer {
    let (process, envelope, juror) = (slug(&process)?, slug(&envelope)?, number(&juror)?);
    let (services, caller) = (cx.services(), cx.caller());
    let view = service::process::administered(services, caller, &process).await?;
    let target = view.envelope(&envelope)?;
    let criteria = target.way.panel().map_or(0, |panel| panel.grid.criteria().len());
    let projects = service::project::list(services, target).await?;
    let sheets: Vec<SheetForm> = projects
        .iter()
        .map(|project| SheetForm {
            project: project.number.clone(),
            points: (0..criteria)
                .map(|place| form.text(&format!("score_{}_{place}", project.number)))
                .collect(),
        })
        .collect();
    match service::deciding::score(services, caller, &process, &envelope, juror, &sheets).await {
        Ok(_) => {
            let path = format!("{}/jury?done=saved", envelope_path(&view, target));
            Ok(Redirect::to(&cx.href(&path)).into_response())
        }
        Err(error) => {
            let refused = form.refused(error)?;
            draw(&cx, &view, target, juror, Some(refused), &Done::default()).await
        }
    }
}

async fn draw(
    cx: &Cx,
    view: &ProcessView,
    target: &EnvelopeView,
    number: u32,
    refused: Option<FormState>,
    done: &Done,
) -> Answer {
    let l = cx.locale;
    let (services, caller) = (cx.services(), cx.caller());
    let panel = target.way.panel().ok_or(AppError::NotFound)?;
    let (process, envelope) = (&view.process.slug, &target.envelope.slug);
    let jury = service::deciding::jury(services, caller, process, envelope).await?;
    let juror = jury.jurors.iter().find(|juror| juror.number == number);
    let juror = juror.ok_or(AppError::NotFound)?;
    let projects = service::project::list(services, target).await?;
    let form = refused.unwrap_or_else(|| values(&jury, juror, panel, &projects));
    let title = tr!(l, "sheet-title", name = juror.name.as_str());
    let decided = matches!(target.vote.state, VoteState::Counted | VoteState::Published);
    Ok(Page::new(cx, title.clone()).wide().status(form.status()).draw(|| {
        let path = cx.href(&format!("{}/jury/{number}", envelope_path(view, target)));
        let heads = panel.grid.criteria().iter().map(|criterion| {
            let text =
                tr!(l, "way-criterion", name = criterion.name.get(l), weight = criterion.weight);
            view! { <th scope="col">{text}</th> }
        });
        let rows = projects.iter().map(|project| row(cx, &jury, juror, panel, project, &form, decided));
        let scale = u64::from(panel.grid.scale());
        let content = view! {
            {done.notice(l)}
            {ui::error_summary_of(&form, &named(panel, &projects, &form.fields, l), l)}
            <form class="form form--dense" method="post" action=path novalidate>
                <div class="table-scroll" role="region" tabindex="0" aria-label=title.clone()>
                    <table class="table score-sheet">
                        <thead><tr><th scope="col">{tr!(l, "verdict-project")}</th>{heads.collect_view()}</tr></thead>
                        <tbody>{rows.collect_view()}</tbody>
                    </table>
                </div>
                {(!decided).then(|| view! {
                    <div class="form__actions">
                        <button class="button button--primary">{tr!(l, "sheet-save")}</button>
                        <p class="form__actions-note">{tr!(l, "sheet-note")}</p>
                    </div>
                })}
            </form>
        };
        let lead = Lead::new(title.clone())
            .here(tr!(l, "admin-nav-jury"))
            .eyebrow(target.envelope.name.get(l))
            .text(if decided { tr!(l, "sheet-decided") } else { tr!(l, "sheet-what", scale = scale) });
        process_desk(cx, view, Some(envelope), lead, content.into_any())
    }))
}

/// Each field by its project and its criterion.
fn named<'a>(
    panel: &Panel,
    projects: &[Project],
    fields: &'a [domain::Field],
    l: Locale,
) -> Vec<(&'a str, String)> {
    let name = |field: &'a domain::Field| {
        let (number, place) = field.name.strip_prefix("score_")?.rsplit_once('_')?;
        let project = projects.iter().find(|project| project.number == number)?;
        let criterion = panel.grid.criteria().get(place.parse::<usize>().ok()?)?;
        let text = format!("{}, {}", project.title.get(l), criterion.name.get(l));
        Some((field.name.as_str(), tr!(l, "proposal-refused-field", field = text)))
    };
    fields.iter().filter_map(name).collect()
}

fn values(jury: &Jury, juror: &Juror, panel: &Panel, projects: &[Project]) -> FormState {
    let mut values = Vec::new();
    for project in projects {
        let sheet = jury.sheet(juror.number, &project.number);
        for place in 0..panel.grid.criteria().len() {
            let given = sheet.and_then(|sheet| sheet.points.get(place)).map(u8::to_string);
            let name = format!("score_{}_{place}", project.number);
            values.push((name, given.unwrap_or_default()));
        }
    }
    FormState::prefilled(values)
}

fn row(
    cx: &Cx,
    jury: &Jury,
    juror: &Juror,
    panel: &Panel,
    project: &Project,
    form: &FormState,
    decided: bool,
) -> AnyView {
    let l = cx.locale;
    let title = crate::ui::authored(&project.title, l);
    let criteria = panel.grid.criteria();
    let cells = if jury.keeps_away(juror.number, &project.number) {
        let span = criteria.len().to_string();
        view! { <td colspan=span class="muted">{tr!(l, "sheet-kept-away")}</td> }.into_any()
    } else {
        let cells = (0_usize..).zip(criteria).map(|(place, criterion)| {
            let name = format!("score_{}_{place}", project.number);
            let label = format!("{}, {}", project.title.get(l), criterion.name.get(l));
            let message = form.message(&name, l);
            let invalid = message.is_some().then_some("true");
            let described = message.is_some().then(|| format!("{name}-error"));
            let value = form.value(&name);
            view! {
                <td>
                    {message.map(|text| view! { <p class="field__error" id=format!("{name}-error")>{text}</p> })}
                    <input id=name.clone() name=name inputmode="numeric" value=value aria-label=label aria-invalid=invalid aria-describedby=described autocomplete="off" readonly=decided />
                </td>
            }
        });
        cells.collect_view().into_any()
    };
    view! { <tr><th scope="row">{project.number.clone()}". "{title}</th>{cells}</tr> }.into_any()
}
