//! Ballots on paper: one agent types, another types again, and only what both read is cast.

use super::{At, Done, Lead, counter, envelope_path};
use crate::{
    cx::Cx,
    error::Answer,
    features::vote,
    form::{FormState, Submitted},
    page::Page,
    ui::{self, Field, Kind},
};
use axum::{
    extract::Query,
    http::StatusCode,
    response::{IntoResponse, Redirect},
};
use domain::{ballot::Choices, project::Project};
use leptos::prelude::*;
use service::{
    paper::{PaperForm, Typed},
    process::{EnvelopeView, ProcessView},
};

/// What the page says at its head.
enum Told {
    Nothing(Done),
    /// It is cast; the code of its receipt.
    Cast(String),
    /// The other agent read something else.
    Differs {
        other: Choices,
        own: Choices,
    },
}

/// The page on which ballots on paper are typed.
pub async fn get(cx: Cx, at: At, Query(done): Query<Done>) -> Answer {
    let view = service::counter::view(cx.services(), cx.caller(), &at.process).await?;
    let target = counter::at_counter(&view, &at.envelope)?;
    draw(&cx, &view, target, &FormState::default(), Told::Nothing(done)).await
}

/// Takes what was typed.
pub async fn post(cx: Cx, at: At, form: Submitted) -> Answer {
    let At { process, envelope } = &at;
    let (services, caller) = (cx.services(), cx.caller());
    let view = service::counter::view(services, caller, process).await?;
    let target = counter::at_counter(&view, envelope)?;
    let nothing = || Told::Nothing(Done::default());
    let choices = match vote::read_ballot(&form, target.rules.ballot()) {
        Ok(choices) => choices,
        Err(refusal) => {
            return draw(&cx, &view, target, &form.refused(refusal.into())?, nothing()).await;
        }
    };
    let own = choices.clone();
    let stands = form.ticked("stands");
    let asked = PaperForm { code: form.text("code"), choices, stands };
    match service::paper::enter(services, caller, process, envelope, asked).await {
        Ok(Typed::Once) => {
            let path = format!("{}/paper?done=typed-once", envelope_path(&view, target));
            Ok(Redirect::to(&cx.href(&path)).into_response())
        }
        Ok(Typed::Cast(receipt)) => {
            let told = Told::Cast(receipt.code());
            draw(&cx, &view, target, &FormState::default(), told).await
        }
        Ok(Typed::Differs { other }) => {
            let form = FormState { submitted: form, fields: Vec::new() };
            draw(&cx, &view, target, &form, Told::Differs { other, own }).await
        }
        Err(error) => draw(&cx, &view, target, &form.refused(error)?, nothing()).await,
    }
}

async fn draw(
    cx: &Cx,
    view: &ProcessView,
    target: &EnvelopeView,
    form: &FormState,
    told: Told,
) -> Answer {
    let l = cx.locale;
    let projects = service::project::list(cx.services(), target).await?;
    let (process, envelope) = (&view.process.slug, &target.envelope.slug);
    let waiting = service::paper::waiting(cx.services(), cx.caller(), process, envelope).await?;
    let title = tr!(l, "paper-title");
    let status = match told {
        Told::Differs { .. } => StatusCode::UNPROCESSABLE_ENTITY,
        _ => form.status(),
    };
    Ok(Page::new(cx, title.clone()).wide().status(status).draw(|| {
        let action = cx.href(&format!("{}/paper", envelope_path(view, target)));
        let rows = projects.iter().map(|project| row(project, target, form, cx));
        let stands = matches!(told, Told::Differs { .. })
            .then(|| ui::tick("stands", tr!(l, "paper-stands"), &FormState::default()));
        let content = view! {
            {head(told, &projects, cx)}
            <p>{tr!(l, "paper-waiting", count = waiting)}</p>
            <form class="form form--dense" method="post" action=action novalidate>
                {super::summary::summary(form, l)}
                {Field::new("code", tr!(l, "paper-code"), Kind::Line("text"))
                    .autocomplete("off")
                    .class("field field--code")
                    .draw(form, l)}
                <ol class="paper-lines">{rows.collect_view()}</ol>
                {stands}
                <div class="form__actions">
                    <button class="button button--primary">{tr!(l, "paper-send")}</button>
                    <p class="form__actions-note">{tr!(l, "paper-send-note")}</p>
                </div>
            </form>
        }
        .into_any();
        let lead = Lead::new(title)
            .here(tr!(l, "admin-nav-paper"))
            .eyebrow(target.envelope.name.get(l))
            .text(tr!(l, "paper-lead"));
        counter::counter_desk(cx, view, target, lead, content)
    }))
}

fn row(project: &Project, target: &EnvelopeView, form: &FormState, cx: &Cx) -> AnyView {
    let l = cx.locale;
    let number = project.number.clone();
    let control = vote::control(project, target.rules.ballot(), form, l);
    view! {
        <li class="paper-line">
            <span class="paper-line__name" id=format!("why-{number}")>
                {format!("{number}. ")}{ui::authored(&project.title, l)}
            </span>
            {control}
        </li>
    }
    .into_any()
}

fn head(told: Told, projects: &[Project], cx: &Cx) -> Option<AnyView> {
    let l = cx.locale;
    match told {
        Told::Nothing(done) => done.notice(l),
        Told::Cast(code) => Some(
            view! {
                <div class="notice notice--success" role="status">
                    <p>{tr!(l, "paper-cast")}</p>
                    <p>{tr!(l, "paper-receipt")}" "<span class="code">{code}</span></p>
                </div>
            }
            .into_any(),
        ),
        Told::Differs { other, own } => Some(differences(&other, &own, projects, cx)),
    }
}

/// What the two agents read differently, project by project.
fn differences(other: &Choices, own: &Choices, projects: &[Project], cx: &Cx) -> AnyView {
    let l = cx.locale;
    let (other, own) = (vote::marked(other, l), vote::marked(own, l));
    let read = |all: &[(String, Option<String>)], number: &str| {
        let mark = all.iter().find(|(known, _)| known == number).map(|(_, mark)| mark.clone());
        match mark {
            None => tr!(l, "paper-unmarked"),
            Some(mark) => mark.unwrap_or_else(|| tr!(l, "paper-marked")),
        }
    };
    let rows = projects.iter().filter_map(|project| {
        let (theirs, mine) = (read(&other, &project.number), read(&own, &project.number));
        (theirs != mine).then(|| {
            view! {
                <tr>
                    <th scope="row">{ui::authored(&project.title, l)}</th>
                    <td data-label=tr!(l, "paper-theirs")>{theirs}</td>
                    <td data-label=tr!(l, "paper-mine")>{mine}</td>
                </tr>
            }
        })
    });
    let rows = rows.collect_view();
    view! {
        <div class="error-summary" role="alert" tabindex="-1" id="error-summary">
            <h2 class="error-summary__title">{tr!(l, "paper-differs")}</h2>
            <p>{tr!(l, "paper-differs-what")}</p>
            <table class="table table--stack">
                <thead><tr>
                    <th scope="col">{tr!(l, "admin-nav-projects")}</th>
                    <th scope="col">{tr!(l, "paper-theirs")}</th>
                    <th scope="col">{tr!(l, "paper-mine")}</th>
                </tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}
