//! The desk of decisions: what bearers contest, what waits for a second signature, and what has to
//! be decided before money is spent.

use super::{letters, line, sections, words};
use crate::{
    cx::Cx,
    error::{Answer, AppError},
    form::{FormState, Submitted},
    page::Page,
    ui::{self, Field, Kind},
};
use axum::{
    extract::Query,
    response::{IntoResponse, Redirect, Response},
};
use domain::{
    id::LineId,
    locale::Locale,
    sharing::{Code, LineState},
};
use leptos::prelude::*;
use serde::Deserialize;
use service::{
    reference::ResourceKind,
    sharing::{
        decide::{self, DecideForm, Waiting},
        view::LineView,
    },
};

/// What was done, when one comes back.
#[derive(Debug, Default, Deserialize)]
pub struct Back {
    done: Option<String>,
}

/// The desk.
pub async fn get(cx: Cx, Query(back): Query<Back>) -> Answer {
    draw(&cx, &FormState::default(), None, back.done.as_deref()).await
}

/// The names of a line's fields begin with it, so that those of two lines are two.
fn named(line: LineId, name: &str) -> String {
    super::need::named(line, name)
}

/// Decides, or signs.
pub async fn post(cx: Cx, form: Submitted) -> Answer {
    let (services, caller) = (cx.services(), cx.caller());
    let id: LineId = form.text("line").parse().map_err(|_| AppError::NotFound)?;
    let write = letters::writer(&cx.site.public_url);
    let outcome = match form.text("intent").as_str() {
        intent @ ("fund" | "uphold") => {
            let code = match intent {
                "uphold" => Code::VerdictHolds.code().to_owned(),
                _ => form.text(&named(id, "code")),
            };
            let words = form.text(&named(id, "words"));
            let sent = DecideForm { outcome: intent.to_owned(), code, words };
            decide::decide(services, caller, id, &sent, &write).await.map(|_| "decided")
        }
        "sign" => decide::sign(services, caller, id, true, &write).await.map(|_| "signed"),
        "decline" => decide::sign(services, caller, id, false, &write).await.map(|_| "declined"),
        _ => return Err(AppError::NotFound),
    };
    match outcome {
        Ok(done) => {
            Ok(Redirect::to(&cx.href(&format!("/admin/sharing?done={done}"))).into_response())
        }
        Err(error) => {
            let mut form = form.refused(error)?;
            for field in form.fields.iter_mut().filter(|field| field.name != "form") {
                field.name = named(id, &field.name);
            }
            draw(&cx, &form, Some(id), None).await
        }
    }
}

async fn draw(
    cx: &Cx,
    form: &FormState,
    refused: Option<LineId>,
    done: Option<&str>,
) -> Result<Response, AppError> {
    let l = cx.locale;
    let waiting = decide::desk(cx.services(), cx.caller()).await?;
    let kinds = service::reference::kinds(cx.services()).await?;
    let title = tr!(l, "share-desk-title", count = waiting.len());
    Ok(Page::new(cx, title.clone()).wide().at("shared").status(form.status()).draw(|| {
        let steps = vec![(cx.href("/admin"), tr!(l, "nav-admin"))];
        let known = ["decided", "signed", "declined"].into_iter();
        let notice = known.clone().find(|code| done == Some(*code)).map(|code| {
            let text = tr!(l, &format!("share-desk-done-{code}"));
            view! { <p class="notice notice--success" role="status">{text}</p> }
        });
        let rows = waiting.iter().map(|one| {
            let blank = FormState::default();
            let mine = if refused == Some(one.line.id) { form } else { &blank };
            row(cx, one, &kinds, mine, l)
        });
        view! {
            {ui::breadcrumbs(cx, steps, tr!(l, "share-desk-here"))}
            <header class="page__lead"><h1>{title.clone()}</h1><p class="lead">{tr!(l, "share-desk-lead")}</p></header>
            {notice}
            {waiting.is_empty().then(|| view! { <p>{tr!(l, "share-desk-empty")}</p> })}
            {rows.collect_view()}
        }
        .into_any()
    }))
}

fn row(cx: &Cx, one: &Waiting, kinds: &[ResourceKind], form: &FormState, l: Locale) -> AnyView {
    let cost = &one.line.cost;
    let price = cost.total().map(|total| words::euros(total, l)).unwrap_or_default();
    let base = format!("/p/{}/{}/equipment", one.process.slug, one.carried.path());
    let title = one.carried.title().get(l).to_owned();
    let found = one.check.as_ref().map(|check| {
        let path = format!("/p/{}/sharing/checks/{}", one.process.slug, check.id);
        view! {
            <p><span class="badge badge--draft">{words::verdict(check.finding.verdict, l)}</span>" "{words::sentence(&check.finding, &check.inputs, l)}" "<a href=cx.href(&path)>{tr!(l, "share-check-link")}</a></p>
        }
    });
    let said = (!one.line.words.is_empty()).then(|| {
        view! { <p class="quote">{format!("« {} »", one.line.words)}</p> }
    });
    let view = LineView {
        line: one.line.clone(),
        check: None,
        decisions: one.decisions.clone(),
        loans: Vec::new(),
        lent: Vec::new(),
        pool: None,
        offers: Vec::new(),
    };
    view! {
        <section class="section flow share-line" id=format!("line-{}", one.line.id)>
            <h2>{cost.label.get(l).to_owned()}</h2>
            <p><a href=cx.href(&base)>{title}</a>" · "{one.process.name.get(l).to_owned()}" · "{tr!(l, "share-line-price", quantity = cost.quantity, price = price)}</p>
            {sections::read(cost, kinds, None, l)}
            {ui::error_summary(form, l)}
            {found}
            {said}
            {line::decisions(&view, l)}
            {one.may_decide.then(|| deciding(one, form, l))}
            {signing(one, l)}
        </section>
    }
    .into_any()
}

fn deciding(one: &Waiting, form: &FormState, l: Locale) -> AnyView {
    let codes = Code::ALL.iter().filter(|code| **code != Code::VerdictHolds);
    let codes =
        codes.map(|code| (code.code().to_owned(), tr!(l, &format!("share-code-{}", code.code()))));
    let codes: Vec<_> = std::iter::once((String::new(), tr!(l, "choose"))).chain(codes).collect();
    let id = one.line.id;
    view! {
        <form method="post" class="form" novalidate>
            <input r#type="hidden" name="line" value=id.to_string() />
            {Field::new(named(id, "code"), tr!(l, "share-desk-code"), Kind::Select(codes)).hint(tr!(l, "share-desk-code-hint")).draw(form, l)}
            {Field::new(named(id, "words"), tr!(l, "share-desk-words"), Kind::Area(2)).hint(tr!(l, "share-desk-words-hint")).optional().draw(form, l)}
            <div class="form__actions button-row">
                <button class="button button--primary" name="intent" value="fund">{tr!(l, "share-desk-fund")}</button>
                <button class="button" name="intent" value="uphold">{tr!(l, "share-desk-uphold")}</button>
            </div>
        </form>
    }
    .into_any()
}

fn signing(one: &Waiting, l: Locale) -> Option<AnyView> {
    if one.line.state != LineState::Signing {
        return None;
    }
    if !one.may_sign {
        return Some(view! { <p>{tr!(l, "share-desk-waits")}</p> }.into_any());
    }
    Some(
        view! {
            <form method="post" class="button-row">
                <input r#type="hidden" name="line" value=one.line.id.to_string() />
                <button class="button button--primary" name="intent" value="sign">{tr!(l, "share-desk-sign")}</button>
                <button class="button" name="intent" value="decline">{tr!(l, "share-desk-decline")}</button>
            </form>
        }
        .into_any(),
    )
}
