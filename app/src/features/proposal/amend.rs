//! Amendments: words for one place of a proposal are written on a page of their own, and read and
//! settled on the page of the proposal.

use super::{address, discussion::report_form, letters, show, versions};
use crate::{
    cx::Cx,
    error::{Answer, AppError},
    form::{FormState, Submitted},
    page::Page,
    show as moments,
    ui::{self, Field, Kind},
};
use axum::{
    extract::{Path, Query},
    http::StatusCode,
    response::{IntoResponse, Redirect},
};
use domain::{
    id::AmendmentId,
    locale::Locale,
    proposal::{Amendment, AmendmentState, Proposal, Spot, Words, standing},
    text::Slug,
};
use leptos::prelude::*;
use serde::Deserialize;
use service::{
    amendment::{AmendmentForm, Answer as Settled},
    process::ProcessView,
    proposal::ProposalView,
};

/// The place that somebody chose.
#[derive(Debug, Default, Deserialize)]
pub struct Chosen {
    spot: Option<String>,
}

/// What a place is called.
fn name(spot: Spot, proposal: &Proposal, l: Locale) -> String {
    match spot {
        Spot::CostLine(row) => match proposal.content.cost_lines.get(row - 1) {
            Some(line) => tr!(l, "amend-line", line = line.label.get(l)),
            None => tr!(l, "amend-line-new"),
        },
        other => tr!(l, &format!("proposal-part-{}", other.code())),
    }
}

/// Words as they are read and compared.
pub(crate) fn shown(words: Option<&Words>, l: Locale) -> String {
    match words {
        None => String::new(),
        Some(Words::Text(text)) => text.clone(),
        Some(Words::Line { label, quantity, unit_price, year }) => tr!(
            l,
            "amend-line-words",
            label = label.as_str(),
            quantity = l.number(u64::from(*quantity)),
            price = unit_price.number(l),
            year = *year
        ),
    }
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
            let path = format!("/p/{process}/proposals/{slug}?done=amended#a-{}", amendment.id);
            return Ok(Redirect::to(&cx.href(&path)).into_response());
        }
        Err(service::Error::SignInNeeded) => FormState { submitted: form, fields: Vec::new() },
        Err(error) => form.refused(error)?,
    };
    let view = service::process::show(services, caller, &process).await?;
    let own = service::proposal::show(services, caller, &view, &slug).await?;
    draw(&cx, &view, &own, &form).await
}

/// Settles one.
pub async fn settle(
    cx: Cx,
    Path((process, slug, id)): Path<(Slug, Slug, AmendmentId)>,
    form: Submitted,
) -> Answer {
    let answer = match form.text("intent").as_str() {
        "accept" => Settled::Accept { seen: form.text("seen").parse().ok() },
        "decline" => Settled::Decline(form.text("reason")),
        "withdraw" => Settled::Withdraw,
        _ => return Err(domain::Refusal::UnknownChoice.into()),
    };
    let write = |locale, proposal: &Proposal, amendment: &Amendment| {
        letters::amendment_settled(&cx, &process, proposal, amendment, locale)
    };
    let (services, caller) = (cx.services(), cx.caller());
    let done =
        service::amendment::settle(services, caller, &process, &slug, id, &answer, &write).await;
    match done {
        Ok(()) => {
            let path = format!("/p/{process}/proposals/{slug}?done=settled#a-{id}");
            Ok(Redirect::to(&cx.href(&path)).into_response())
        }
        Err(error) => {
            let mut form = form.refused(error)?;
            form.submitted.push("amendment", id.to_string());
            show::page(&cx, &process, &slug, form).await
        }
    }
}

/// Reports one.
pub async fn report(
    cx: Cx,
    Path((process, slug, id)): Path<(Slug, Slug, AmendmentId)>,
    form: Submitted,
) -> Answer {
    let reason = form.text("reason");
    let (services, caller) = (cx.services(), cx.caller());
    match service::moderation::report(services, caller, &process, id, &reason).await {
        Ok(()) => {
            let path = format!("/p/{process}/proposals/{slug}?done=reported");
            Ok(Redirect::to(&cx.href(&path)).into_response())
        }
        Err(error) => {
            let mut form = form.refused(error)?;
            form.submitted.push("reported", id.to_string());
            show::page(&cx, &process, &slug, form).await
        }
    }
}

async fn draw(cx: &Cx, view: &ProcessView, own: &ProposalView, form: &FormState) -> Answer {
    let l = cx.locale;
    let proposal = &own.proposal;
    let here = address(cx, &view.process.slug, proposal);
    let speakers = super::choices(cx, view).await?.bearers;
    let spot = Spot::parse(&form.value("spot")).ok();
    let signed_in = cx.caller().account.is_some();
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

/// The section on the page of a proposal.
pub(super) fn section(
    cx: &Cx,
    view: &ProcessView,
    own: &ProposalView,
    amendments: &[Amendment],
    form: &FormState,
) -> Option<AnyView> {
    let l = cx.locale;
    if !own.proposal.stage.is_public() {
        return None;
    }
    let open = service::amendment::is_open(cx.services(), view, own);
    if amendments.is_empty() && !open {
        return None;
    }
    let here = address(cx, &view.process.slug, &own.proposal);
    let waiting = amendments.iter().filter(|it| it.state == AmendmentState::Open).count();
    let entries = amendments.iter().map(|amendment| one(cx, &here, own, amendment, form));
    let entries = entries.collect_view();
    let propose = open.then(|| {
        view! { <p><a class="button" href=format!("{here}/amend")>{tr!(l, "amend-open")}</a></p> }
    });
    Some(
        view! {
            <section class="section flow" id="amendments">
                <h2>{tr!(l, "amendments-title", count = waiting)}</h2>
                <ul class="threads">{entries}</ul>
                {propose}
            </section>
        }
        .into_any(),
    )
}

fn one(
    cx: &Cx,
    here: &str,
    own: &ProposalView,
    amendment: &Amendment,
    form: &FormState,
) -> AnyView {
    let l = cx.locale;
    if let Some(reason) = &amendment.hidden_because {
        let text = tr!(l, "comment-hidden", reason = reason.get(l));
        let id = format!("a-{}", amendment.id);
        return view! { <li class="comment" id=id><p class="muted">{text}</p></li> }.into_any();
    }
    let proposal = &own.proposal;
    let place = name(amendment.spot, proposal, l);
    let (before, after) = (shown(amendment.before.as_ref(), l), shown(Some(&amendment.after), l));
    let waits = amendment.state == AmendmentState::Open;
    let now = standing(&proposal.content, amendment.spot);
    let conflict = waits && amendment.conflicts(&proposal.content);
    // What stands there now is shown beside both, so that nothing newer is lost unseen.
    let newer = conflict.then(|| {
        view! {
            <div class="notice notice--warning">
                <p class="notice__title">{tr!(l, "amend-conflict")}</p>
                <p class="changes__text">{versions::words(&shown(now.as_ref(), l), &after, l)}</p>
            </div>
        }
    });
    let reason = amendment.reason.as_ref().map(|reason| {
        view! { <p>{tr!(l, "amend-reason", reason = reason.as_str())}</p> }
    });
    let sent = form.value("amendment") == amendment.id.to_string();
    let refused = form.fields.iter().find(|field| sent && field.name == "form");
    let refused = refused.map(|field| {
        let text = crate::error::refusal_text(&field.refusal, l);
        view! { <p class="field__error" role="alert">{text}</p> }
    });
    let state = tr!(l, &format!("amendment-{}", amendment.state.code()));
    let answers = waits.then(|| settling(cx, here, own, amendment, conflict, form)).flatten();
    let other = cx.caller().account.as_ref().is_some_and(|it| it.id != amendment.author);
    let report = other.then(|| {
        let action = format!("{here}/amendments/{}/report", amendment.id);
        report_form(action, &amendment.id.to_string(), form, l)
    });
    let day = moments::day(amendment.written_at, l);
    let lang = amendment.because.language(l).map(Locale::code);
    view! {
        <li class="comment" id=format!("a-{}", amendment.id)>
            <p class="comment__head"><span class="badge">{state}</span>" "{ui::actor_chip(&amendment.actor, "", l)}<span class="muted">{day}</span></p>
            <p><strong>{place}</strong></p>
            <p class="changes__text">{versions::words(&before, &after, l)}</p>
            <p lang=lang>{amendment.because.get(l).to_owned()}</p>
            {reason}
            {newer}
            {refused}
            {answers}
            {report}
        </li>
    }
    .into_any()
}

/// What its bearers, or its author, can do with one that waits.
fn settling(
    cx: &Cx,
    here: &str,
    own: &ProposalView,
    amendment: &Amendment,
    conflict: bool,
    form: &FormState,
) -> Option<AnyView> {
    let l = cx.locale;
    let action = format!("{here}/amendments/{}", amendment.id);
    let wrote = cx.caller().account.as_ref().is_some_and(|it| it.id == amendment.author);
    let sent = form.value("amendment") == amendment.id.to_string();
    let accept = (own.is_own() && own.may_change()).then(|| {
        let key = if conflict { "amend-accept-despite" } else { "amend-accept" };
        let seen = conflict.then(|| {
            let version = own.proposal.version.to_string();
            view! { <input r#type="hidden" name="seen" value=version /> }
        });
        view! {
            <form method="post" action=action.clone()>
                {seen}
                <button class="button" name="intent" value="accept">{tr!(l, key)}</button>
            </form>
        }
    });
    let decline =
        own.is_own().then(|| decline_form(&action, &amendment.id.to_string(), sent, form, l));
    let withdraw = (wrote && !own.is_own()).then(|| {
        view! {
            <form method="post" action=action.clone()>
                <button class="button button--small" name="intent" value="withdraw">{tr!(l, "amend-withdraw")}</button>
            </form>
        }
    });
    let any = accept.is_some() || decline.is_some() || withdraw.is_some();
    any.then(|| view! { {accept} {decline} {withdraw} }.into_any())
}

fn decline_form(action: &str, id: &str, sent: bool, form: &FormState, l: Locale) -> AnyView {
    let message = form.message("reason", l).filter(|_| sent);
    let class = if message.is_some() { "field field--invalid" } else { "field" };
    let typed = if sent { form.value("reason") } else { String::new() };
    let field = format!("reason-{id}");
    let error = format!("{field}-error");
    let refused = message.is_some();
    let described = refused.then(|| error.clone());
    view! {
        <details class="comment__more" open=refused>
            <summary>{tr!(l, "amend-decline-open")}</summary>
            <form class="form form--dense" method="post" action=action.to_owned() novalidate>
                <div class=class>
                    <label class="field__label" for=field.clone()>{tr!(l, "amend-decline-why")}</label>
                    {message.map(|text| view! { <p class="field__error" id=error role="alert">{text}</p> })}
                    <input id=field name="reason" value=typed maxlength="400" aria-describedby=described />
                </div>
                <button class="button button--small" name="intent" value="decline">{tr!(l, "amend-decline")}</button>
            </form>
        </details>
    }
    .into_any()
}
