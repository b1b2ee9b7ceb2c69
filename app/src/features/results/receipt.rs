//! "Find my receipt": whether a ballot was counted, and as what.

use super::{
    ledger::{Found, Ledger},
    waiting,
};
use crate::{
    cx::Cx,
    error::Answer,
    features::vote::marked,
    form::FormState,
    page::Page,
    ui::{self, Field},
};
use axum::extract::{Path, Query};
use domain::ballot::{Choices, code_of};
use leptos::prelude::*;
use serde::Deserialize;
use service::{counting::PublishedReceipt, result::ReceiptFound};

/// What is looked for.
#[derive(Debug, Deserialize)]
pub struct Lookup {
    code: Option<String>,
}

/// The form, and what was found.
pub async fn get(
    cx: Cx,
    Path((process, envelope)): Path<(String, String)>,
    Query(query): Query<Lookup>,
) -> Answer {
    let ledger = match Ledger::load(&cx, &process, &envelope).await? {
        Found::Ledger(ledger) => ledger,
        Found::NotYet(place) => return Ok(waiting::draw(&cx, &place)),
    };
    let Some(code) = query.code else {
        return Ok(draw(&cx, &ledger, FormState::default(), None));
    };
    let form = FormState::prefilled([("code".to_owned(), code.clone())]);
    let place = &ledger.place;
    let found = service::result::find_receipt(
        cx.services(),
        cx.caller(),
        &place.process,
        &place.envelope,
        &code,
    );
    match found.await {
        Ok(found) => Ok(draw(&cx, &ledger, form, Some(found))),
        Err(error) => {
            let mut state = form.submitted.refused(error)?;
            state.fields.iter_mut().for_each(|field| "code".clone_into(&mut field.name));
            Ok(draw(&cx, &ledger, state, None))
        }
    }
}

fn draw(
    cx: &Cx,
    ledger: &Ledger,
    form: FormState,
    found: Option<ReceiptFound>,
) -> axum::response::Response {
    let l = cx.locale;
    let title = match &found {
        None => tr!(l, "results-receipt-title"),
        Some(ReceiptFound::Counted { .. }) => tr!(l, "results-receipt-found"),
        Some(ReceiptFound::Unknown) => tr!(l, "results-receipt-unknown"),
        Some(ReceiptFound::NotSigned) => tr!(l, "results-receipt-not-signed"),
        Some(ReceiptFound::AnotherVote) => tr!(l, "results-receipt-another"),
        Some(ReceiptFound::Replaced { .. }) => tr!(l, "results-receipt-replaced"),
        Some(ReceiptFound::Missing) => tr!(l, "results-receipt-missing"),
    };
    let mut steps = ledger.place.steps(cx);
    let here = tr!(l, "results-here");
    steps.push((cx.href(&ledger.place.path("/results")), here));
    let action = cx.href(&ledger.place.path("/results/receipt"));
    let again = found.is_some();
    let page = Page::new(cx, title.clone()).narrow().status(form.status()).at("vote");
    page.of(&ledger.place.process).draw(|| {
        let answer = found.map(|found| match found {
            ReceiptFound::Counted { line, choices, signed } => {
                counted(ledger, &line, &choices, signed)
            }
            ReceiptFound::Unknown => unknown(cx, ledger),
            ReceiptFound::NotSigned => {
                said(cx, ledger, "notice--error", tr!(l, "results-receipt-not-signed-what"))
            }
            ReceiptFound::AnotherVote => {
                said(cx, ledger, "notice--warning", tr!(l, "results-receipt-unknown-other"))
            }
            ReceiptFound::Replaced { revision } => {
                let text = tr!(l, "results-receipt-replaced-what", revision = revision);
                said(cx, ledger, "notice--info", text)
            }
            ReceiptFound::Missing => {
                said(cx, ledger, "notice--error", tr!(l, "results-receipt-missing-what"))
            }
        });
        view! {
            {ui::breadcrumbs(cx, steps, tr!(l, "results-receipt-here"))}
            <header class="page__lead">
                <h1>{title}</h1>
                {(!again).then(|| view! { <p class="lead">{tr!(l, "results-receipt-lead")}</p> })}
            </header>
            {answer}
            <form class="form" method="get" action=action novalidate>
                {ui::error_summary(&form, l)}
                {Field::line("code", tr!(l, "results-receipt-code"))
                    .hint(tr!(l, "results-receipt-code-hint"))
                    .autocomplete("off")
                    .draw(&form, l)}
                <div class="form__actions">
                    <button class="button button--primary">{tr!(l, "results-receipt-search")}</button>
                    <p class="form__actions-note">{tr!(l, "results-receipt-note")}</p>
                </div>
            </form>
        }
        .into_any()
    })
}

fn counted(ledger: &Ledger, line: &PublishedReceipt, choices: &Choices, signed: bool) -> AnyView {
    let l = ledger.l;
    let funded = &ledger.results.report.funded;
    let chosen = marked(choices, l).into_iter().map(|(number, mark)| {
        let (class, word) = if funded.contains(&number) {
            ("badge badge--funded", tr!(l, "results-funded"))
        } else {
            ("badge badge--not-funded", tr!(l, "results-not-funded"))
        };
        let mark = mark.map(|mark| format!(" ({mark})"));
        view! { <li><span>{ledger.titled(&number)}{mark}</span>" "<span class=class>{word}</span></li> }
    });
    let chosen = chosen.collect_view();
    let fact = |term: &str, value: String| {
        view! { <div><dt>{tr!(l, term)}</dt><dd>{value}</dd></div> }
    };
    view! {
        <div class="receipt" id="receipt">
            <h2 class="receipt__title">{tr!(l, "results-receipt-chose", count = choices.len())}</h2>
            <ul class="results-choices">{chosen}</ul>
            <code class="receipt__code">{code_of(&line.commitment)}</code>
            {signed.then(|| view! { <p>{tr!(l, "results-receipt-signed")}</p> })}
            <dl class="receipt__facts facts">
                {fact("results-receipt-line", l.number(line.voter_id))}
                {fact("results-receipt-revision", l.number(u64::from(line.revision)))}
                {fact("results-receipt-slot", line.slot.clone())}
                {fact("results-receipt-commitment", line.commitment.clone())}
                {fact("results-receipt-salt", line.salt.clone())}
            </dl>
        </div>
    }
    .into_any()
}

/// What became of a whole receipt, and whom to write to.
fn said(cx: &Cx, ledger: &Ledger, kind: &str, text: String) -> AnyView {
    view! {
        <div class=format!("notice {kind}")>
            <p>{text}</p>
            {help(cx, ledger)}
        </div>
    }
    .into_any()
}

/// What may have happened, the likeliest first.
fn unknown(cx: &Cx, ledger: &Ledger) -> AnyView {
    let l = ledger.l;
    view! {
        <div class="notice notice--warning">
            <p class="notice__title">{tr!(l, "results-receipt-unknown-what")}</p>
            <ul>
                <li>{tr!(l, "results-receipt-unknown-changed")}</li>
                <li>{tr!(l, "results-receipt-unknown-typed")}</li>
                <li>{tr!(l, "results-receipt-unknown-other")}</li>
            </ul>
            {help(cx, ledger)}
        </div>
    }
    .into_any()
}

fn help(cx: &Cx, ledger: &Ledger) -> AnyView {
    let l = ledger.l;
    let contact = ledger.place.process.administration.contact.to_string();
    let list = cx.href(&ledger.place.path("/results/receipts.json"));
    view! {
        <p>
            {tr!(l, "results-receipt-unknown-help")}" "
            {ui::mail_link(&contact)}
        </p>
        <p><a href=list>{tr!(l, "results-receipt-unknown-list")}</a></p>
    }
    .into_any()
}
