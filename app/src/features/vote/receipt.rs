//! The receipt: the proof that a voter takes home, to keep or to print.

use super::{
    ballot::{base, slugs},
    hat, marked,
};
use crate::{
    cx::Cx,
    error::{Answer, AppError},
    page::Page,
    show, ui,
};
use axum::{
    extract::{Path, Query},
    response::{IntoResponse, Redirect},
};
use domain::{ballot::Receipt, locale::Locale, project::Project, session::VotesIn};
use leptos::prelude::*;
use service::{
    ballot::BallotState,
    process::{EnvelopeView, ProcessView},
};

/// The receipt of what the visitor has cast.
pub async fn receipt(
    mut cx: Cx,
    Path((process, envelope)): Path<(String, String)>,
    Query(asked): Query<hat::As>,
) -> Answer {
    cx.visitor.hat = asked.actor();
    let (process, envelope) = slugs(&process, &envelope)?;
    let process = service::process::show(cx.services(), cx.caller(), &process).await?;
    let view = process.envelope(&envelope)?;
    if cx.caller().account.is_none() && !view.envelope.eligibility.by_codes() {
        return Err(AppError::SignInNeeded);
    }
    let state = service::ballot::state(cx.services(), &cx.visitor, view).await?;
    let (choices, receipt) = match state {
        BallotState::Cast { choices, receipt }
        | BallotState::Changed { cast: choices, receipt, .. } => (choices, receipt),
        _ => {
            let ballot = hat::with(&cx, &format!("{}/vote", base(&cx, &process, view)));
            return Ok(Redirect::to(&ballot).into_response());
        }
    };
    let all = service::project::list(cx.services(), view).await?;
    let projects = marked(&choices, cx.locale).into_iter().filter_map(|(number, mark)| {
        let project = all.iter().find(|project| project.number == number)?;
        Some((project.clone(), mark))
    });
    let projects = projects.collect();
    let notice = super::code::notice(&cx, &process, view, true).await?;
    Ok(draw(&cx, &process, view, &receipt, projects, notice))
}

fn draw(
    cx: &Cx,
    process: &ProcessView,
    view: &EnvelopeView,
    receipt: &Receipt,
    projects: Vec<(Project, Option<String>)>,
    notice: Option<AnyView>,
) -> axum::response::Response {
    let l = cx.locale;
    let closes = show::day_and_time(view.vote.closes_at, l);
    let open = view.vote.admits_ballots(cx.now()).is_ok();
    let lead = tr!(l, if open { "receipt-lead" } else { "receipt-lead-closed" }, at = closes);
    let change = hat::with(cx, &format!("{}/vote", base(cx, process, view)));
    let others: Vec<(String, String)> = process
        .envelopes
        .iter()
        .filter(|other| {
            other.envelope.id != view.envelope.id
                && process.process.votes_in == VotesIn::Several
                && other.vote.admits_ballots(cx.now()).is_ok()
        })
        .map(|other| {
            let name = other.envelope.name.get(l).to_owned();
            (format!("{}/vote", base(cx, process, other)), tr!(l, "receipt-other", name = name))
        })
        .collect();
    let slip = slip(cx, process, view, receipt, projects);
    Page::new(cx, tr!(l, "receipt-title")).narrow().at("vote").of(process).draw(move || {
        let others = others.into_iter().map(|(href, text)| {
            view! { <a class="button button--primary" href=href>{text}</a> }
        });
        view! {
            <header class="page__lead">
                <h1>{tr!(l, "receipt-title")}</h1>
                <p class="lead">{lead}</p>
                {ui::advisory(l)}
            </header>
            {slip}
            <p class="no-print">{tr!(l, "receipt-print")}</p>
            <p class="button-row no-print">
                {others.collect_view()}
                {open.then(|| view! { <a class="button" href=change>{tr!(l, "receipt-change")}</a> })}
            </p>
            <div class="no-print">{notice}</div>
        }
        .into_any()
    })
}

fn slip(
    cx: &Cx,
    process: &ProcessView,
    view: &EnvelopeView,
    receipt: &Receipt,
    projects: Vec<(Project, Option<String>)>,
) -> AnyView {
    let l: Locale = cx.locale;
    let name = format!("{} – {}", process.process.name.get(l), view.envelope.name.get(l));
    let find = format!("{}/results/receipt", base(cx, process, view));
    let code = receipt.code();
    let whole = serde_json::to_string_pretty(receipt).unwrap_or_default();
    let key = cx.services().receipt_key();
    let money = view.envelope.amount;
    let chosen = projects.into_iter().map(|(project, mark)| {
        let mark = mark.map(|mark| format!("{mark}, "));
        let price = ui::money(project.price.asked, money, l);
        view! {
            <li>
                <span>{ui::authored(&project.title, l)}</span>
                <span class="receipt__price">{mark}{price}</span>
            </li>
        }
    });
    let chosen = chosen.collect_view();
    view! {
        <section class="receipt" aria-labelledby="receipt-heading">
            <h2 class="receipt__title" id="receipt-heading">{tr!(l, "receipt-heading")}</h2>
            <p>{name}</p>
            <p class="receipt__code">{code}</p>
            <p>{tr!(l, "receipt-what-it-is")}</p>
            <ul class="receipt__choices">{chosen}</ul>
            <p>{tr!(l, "receipt-revision")}" "{receipt.revision.to_string()}</p>
            <p>{tr!(l, "receipt-where")}<br /><a class="receipt__address" href=find.clone()>{cx.full_address(&find)}</a></p>
            <details>
                <summary>{tr!(l, "receipt-whole")}</summary>
                <p>{tr!(l, "receipt-whole-what")}</p>
                <pre class="code" tabindex="0">{whole}</pre>
                <p class="code">{tr!(l, "receipt-key")}" "{key}</p>
            </details>
            <p class="small">{tr!(l, "receipt-not-proof")}</p>
        </section>
    }
    .into_any()
}
