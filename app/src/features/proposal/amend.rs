//! Other words for one place of a proposal, written on a page of their own. They are read and
//! settled on the page of the proposal ([`super::amendments`]).

use super::{address, amendments::name, letters, report};
use crate::{
    cx::Cx,
    error::{Answer, AppError},
    form::{FormState, Submitted},
    page::Page,
    ui::{self, Field, Kind},
};
use axum::{
    extract::{Path, Query},
    http::StatusCode,
    response::{IntoResponse, Redirect},
};
use domain::{
    locale::Locale,
    proposal::{Amendment, Proposal, Refused, Spot, Words, standing},
    text::Slug,
};
use leptos::prelude::*;
use serde::Deserialize;
use service::{amendment::AmendmentForm, process::ProcessView, proposal::ProposalView};

/// The place that somebody chose.
#[derive(Debug, Default, Deserialize)]
pub struct Chosen {
    spot: Option<String>,
}

/// The page on which an amendment is written: first the place is chosen, then its words.
pub async fn get(
    cx: Cx,
    Path((process, slug)): Path<(Slug, Slug)>,
    Query(chosen): Query<Chosen>,
) -> Answer {
    let view = service::process::show(cx.services(), cx.caller(), &process).await?;
    let own = service::proposal::show(cx.services(), cx.caller(), &view, &slug).await?;
    let spot = chosen.spot.as_deref().and_then(|code| Spot::parse(code).ok());
    let mut values = Vec::new();
    if let Some(spot) = spot {
        values.push(("spot".to_owned(), spot.code()));
        match standing(&own.proposal.content, spot) {
            Some(Words::Text(text)) => values.push(("text".to_owned(), text)),
            Some(Words::Line { label, quantity, unit_price, year }) => values.extend([
                ("text".to_owned(), label),
                ("quantity".to_owned(), quantity.to_string()),
                ("unit_price".to_owned(), unit_price.plain()),
                ("year".to_owned(), year.to_string()),
            ]),
            None => {}
        }
    }
    draw(&cx, &view, &own, &FormState::prefilled(values)).await
}

/// Proposes the words.
pub async fn post(cx: Cx, Path((process, slug)): Path<(Slug, Slug)>, form: Submitted) -> Answer {
    let posted = AmendmentForm {
        spot: form.text("spot"),
        text: form.text("text"),
        quantity: form.text("quantity"),
        unit_price: form.text("unit_price"),
        year: form.text("year"),
        because: form.text("because"),
        original: Some(cx.locale),
        speaker: form.text("speaker"),
        name: form.text("name"),
    };
    let write = |locale, proposal: &Proposal, amendment: &Amendment| {
        letters::amended(&cx, &process, proposal, amendment, locale)
    };
    let (services, caller) = (cx.services(), cx.caller());
    let done = service::amendment::propose(services, caller, &process, &slug, &posted, &write);
    let form = match done.await {
        Ok(amendment) => {
            let path = format!(
                "/p/{process}/proposals/{slug}?done=amended#{}",
                report::anchor(amendment.id)
            );
            return Ok(Redirect::to(&cx.href(&path)).into_response());
        }
        Err(service::Error::SignInNeeded) => FormState { submitted: form, fields: Vec::new() },
        Err(error) => form.refused(error)?,
    };
    let view = service::process::show(services, caller, &process).await?;
    let own = service::proposal::show(services, caller, &view, &slug).await?;
    draw(&cx, &view, &own, &form).await
}

async fn draw(cx: &Cx, view: &ProcessView, own: &ProposalView, form: &FormState) -> Answer {
    let l = cx.locale;
    let proposal = &own.proposal;
    let here = address(cx, &view.process.slug, proposal);
    let speakers = super::choices(cx, view).await?.bearers;
    let spot = Spot::parse(&form.value("spot")).ok();
    let signed_in = cx.caller().account.is_some();
    if proposal.taken_down.is_some() {
        return Err(AppError::Refused(Refused::TakenDown.into()));
    }
    if signed_in && !service::amendment::is_open(cx.services(), view, own) {
        let stage = proposal.stage;
        return Err(AppError::Refused(domain::Refusal::WrongStage { stage }));
    }
    let typed = !form.value("because").is_empty();
    let status = if !signed_in && typed { StatusCode::UNAUTHORIZED } else { form.status() };
    let title = tr!(l, "amend-title");
    Ok(Page::new(cx, title.clone()).status(status).draw(|| {
        let steps = vec![
            (cx.href(&format!("/p/{}", view.process.slug)), view.process.name.get(l).to_owned()),
            (here.clone(), proposal.content.title.get(l).to_owned()),
        ];
        let gate = (!signed_in).then(|| super::begin::sign_in_first(cx));
        let words = spot.map(|spot| words_form(&here, proposal, spot, form, &speakers, l));
        view! {
            {ui::breadcrumbs(cx, steps, title.clone())}
            <header class="page__lead">
                <p class="eyebrow">{proposal.content.title.get(l).to_owned()}</p>
                <h1>{title}</h1>
                <p class="lead">{tr!(l, "amend-lead")}</p>
            </header>
            {gate}
            {spots(&here, proposal, form, l)}
            {words}
        }
        .into_any()
    }))
}

/// Which place: a form of its own, so that its words stand ready on the next page.
fn spots(here: &str, proposal: &Proposal, form: &FormState, l: Locale) -> AnyView {
    let lines = proposal.content.cost_lines.len();
    let spots = [Spot::Title, Spot::Place, Spot::Summary, Spot::Description]
        .into_iter()
        .chain((1..=lines + 1).map(Spot::CostLine));
    let options = spots.map(|spot| (spot.code(), name(spot, proposal, l))).collect();
    view! {
        <form class="field-row" method="get" action=format!("{here}/amend")>
            {Field::new("spot", tr!(l, "amend-spot"), Kind::Select(options)).draw(form, l)}
            <button class="button">{tr!(l, "amend-choose")}</button>
        </form>
    }
    .into_any()
}

fn words_form(
    here: &str,
    proposal: &Proposal,
    spot: Spot,
    form: &FormState,
    speakers: &[(String, String)],
    l: Locale,
) -> AnyView {
    let label = name(spot, proposal, l);
    let lang = proposal.content.original();
    let own = |field: Field| match lang {
        Some(locale) => field.language(locale),
        None => field,
    };
    let text = match spot {
        Spot::Description => Kind::Area(10),
        Spot::Summary => Kind::Area(3),
        _ => Kind::Line("text"),
    };
    let costs = (!spot.is_text()).then(|| {
        view! {
            <div class="field-row">
                {Field::new("quantity", tr!(l, "proposal-line-quantity"), Kind::Line("number")).class("field field--short").draw(form, l)}
                {Field::new("unit_price", tr!(l, "proposal-line-price"), Kind::Money("€".to_owned())).draw(form, l)}
                {Field::new("year", tr!(l, "proposal-line-year"), Kind::Line("number")).class("field field--short").draw(form, l)}
            </div>
        }
    });
    let options: Vec<(String, String)> = speakers
        .iter()
        .cloned()
        .chain([("self".to_owned(), tr!(l, "comment-speaker-self"))])
        .collect();
    let hint = if speakers.is_empty() { "comment-name-hint" } else { "comment-name-hint-others" };
    view! {
        <form class="form" method="post" action=format!("{here}/amend") novalidate>
            {super::fields::summary(form, l)}
            <input r#type="hidden" name="spot" value=spot.code() />
            {own(Field::new("text", tr!(l, "amend-text", place = label), text).hint(tr!(l, "amend-text-hint"))).draw(form, l)}
            {costs}
            {Field::new("because", tr!(l, "amend-because"), Kind::Area(2)).hint(tr!(l, "amend-because-hint")).draw(form, l)}
            {Field::new("speaker", tr!(l, "comment-speaker"), Kind::Select(options)).draw(form, l)}
            {Field::line("name", tr!(l, "comment-name")).hint(tr!(l, hint)).autocomplete("name").draw(form, l)}
            <div class="form__actions">
                <button class="button button--primary">{tr!(l, "amend-send")}</button>
                <p class="form__actions-note">{tr!(l, "amend-note")}</p>
            </div>
        </form>
    }
    .into_any()
}
