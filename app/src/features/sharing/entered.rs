//! The equipment of a project that staff entered: what was found, and for staff when each thing is
//! needed. Others read the same page without its forms.

use super::{need, need::named, sections, words};
use crate::{
    cx::Cx,
    error::{Answer, AppError},
    form::{FormState, Submitted},
    page::Page,
    ui,
};
use axum::{
    extract::{Path, Query},
    response::{IntoResponse, Redirect, Response},
};
use domain::{id::LineId, locale::Locale, sharing::Stored, text::Slug};
use leptos::prelude::*;
use serde::Deserialize;
use service::{
    process::ProcessView,
    reference::ResourceKind,
    sharing::projects::{self, ProjectLineView},
};

/// What was done, when one comes back.
#[derive(Debug, Default, Deserialize)]
pub struct Back {
    done: Option<String>,
}

/// The equipment of a project.
pub async fn get(
    cx: Cx,
    Path((process, slug)): Path<(Slug, Slug)>,
    Query(back): Query<Back>,
) -> Answer {
    page(&cx, (&process, &slug), &FormState::default(), None, back.done.is_some()).await
}

/// Says when something is needed.
pub async fn post(cx: Cx, Path((process, slug)): Path<(Slug, Slug)>, form: Submitted) -> Answer {
    let id: LineId = form.text("line").parse().map_err(|_| AppError::NotFound)?;
    let sent = need::posted(&form, id);
    match projects::set_need(cx.services(), cx.caller(), &process, (&slug, id), &sent).await {
        Ok(_) => {
            let path = format!("/p/{process}/projects/{slug}/equipment?done=need#line-{id}");
            Ok(Redirect::to(&cx.href(&path)).into_response())
        }
        Err(error) => {
            let mut form = form.refused(error)?;
            for field in form.fields.iter_mut().filter(|field| field.name != "form") {
                field.name = named(id, &field.name);
            }
            page(&cx, (&process, &slug), &form, Some(id), false).await
        }
    }
}

async fn page(
    cx: &Cx,
    (process, slug): (&Slug, &Slug),
    form: &FormState,
    refused: Option<LineId>,
    done: bool,
) -> Result<Response, AppError> {
    let l = cx.locale;
    let view = service::process::show(cx.services(), cx.caller(), process).await?;
    let (project, lines) = projects::show(cx.services(), &view, slug).await?;
    let kinds = service::reference::kinds(cx.services()).await?;
    let frozen = view
        .envelopes
        .iter()
        .any(|target| target.envelope.id == project.envelope && target.vote.is_frozen());
    let may = cx.caller().conducts(&view.process) && !frozen;
    let title = tr!(l, "share-title");
    let body = Body { cx, view: &view, kinds: &kinds, may };
    Ok(Page::new(cx, title.clone()).at("shared").status(form.status()).draw(|| {
        let here = cx.href(&format!("/p/{process}/projects/{slug}"));
        let steps = vec![
            (cx.href(&format!("/p/{process}")), view.process.name.get(l).to_owned()),
            (here, project.title.get(l).to_owned()),
        ];
        let notice = done.then(|| {
            view! { <p class="notice notice--success" role="status">{tr!(l, "share-done-need")}</p> }
        });
        let rows = lines.iter().map(|one| {
            let blank = FormState::default();
            let mine = if refused == Some(one.line.id) { form } else { &blank };
            body.line(one, mine, l)
        });
        let rows: Vec<_> = rows.collect();
        let empty = rows.is_empty().then(|| view! { <p>{tr!(l, "share-entered-empty")}</p> });
        view! {
            {ui::breadcrumbs(cx, steps, title.clone())}
            <header class="page__lead">
                <p class="eyebrow">{project.title.get(l).to_owned()}</p>
                <h1>{title.clone()}</h1>
                <p class="lead">{tr!(l, if may { "share-entered-lead-staff" } else { "share-entered-lead" })}</p>
            </header>
            {notice}
            {empty}
            {rows}
        }
        .into_any()
    }))
}

struct Body<'a> {
    cx: &'a Cx,
    view: &'a ProcessView,
    kinds: &'a [ResourceKind],
    may: bool,
}

impl Body<'_> {
    fn line(&self, one: &ProjectLineView, form: &FormState, l: Locale) -> AnyView {
        let cost = &one.line.cost;
        let price = cost.total().map(|total| words::euros(total, l)).unwrap_or_default();
        let found = one.check.as_ref().map(|check| self.found(check, l));
        let badge = one.check.as_ref().map(|check| sections::found(check, l));
        view! {
            <section class="section flow share-line" id=format!("line-{}", one.line.id)>
                <h2>{cost.label.get(l).to_owned()}" "{badge}</h2>
                <p class="share-line__price">{tr!(l, "share-line-price", quantity = cost.quantity, price = price)}</p>
                {sections::read(cost, self.kinds, None, l)}
                {ui::error_summary(form, l)}
                {found}
                {self.may.then(|| needed(one, form, l))}
            </section>
        }
        .into_any()
    }

    /// The sentence, what else could be done, and the way to what was looked at.
    fn found(&self, check: &Stored, l: Locale) -> AnyView {
        let others = words::alternatives(&check.finding, &check.inputs, l);
        let others = (!others.is_empty()).then(|| {
            let rows = others.into_iter().map(|text| view! { <li>{text}</li> }).collect_view();
            view! { <p>{tr!(l, "share-or")}</p><ul>{rows}</ul> }
        });
        let href = format!("/p/{}/sharing/checks/{}", self.view.process.slug, check.id);
        let when = crate::show::day_and_time(check.at, l);
        let rules = tr!(l, "share-checked", when = when, version = u32::from(check.finding.rules));
        view! {
            <p class="lead">{words::sentence(&check.finding, &check.inputs, l)}</p>
            {others}
            <p class="field__hint">{rules}" "<a href=self.cx.href(&href)>{tr!(l, "share-check-link")}</a></p>
        }
        .into_any()
    }
}

/// When it is needed: for staff, until the vote opens.
fn needed(one: &ProjectLineView, form: &FormState, l: Locale) -> AnyView {
    let sent = form.submitted.get("line").is_some();
    let known = if sent {
        form.clone()
    } else {
        let values = need::values(&one.line.need).into_iter();
        FormState::prefilled(values.map(|(name, value)| (named(one.line.id, &name), value)))
    };
    let open = sent || (one.line.need.uses.is_empty() && one.line.need.exempt.is_none());
    view! {
        <details class="filters" open=open>
            <summary>{tr!(l, "share-need")}</summary>
            <form method="post" class="form" novalidate>
                <input r#type="hidden" name="line" value=one.line.id.to_string() />
                {need::fields(&known, one.line.id, l)}
                <div class="form__actions"><button class="button button--primary" name="intent" value="need">{tr!(l, "share-need-send")}</button></div>
            </form>
        </details>
    }
    .into_any()
}
