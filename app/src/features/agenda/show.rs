//! A page for each thing that is announced; calling it off, and taking it down.

use super::{languages, path, when};
use crate::{
    cx::Cx,
    error::{Answer, AppError},
    features::{process::people::capital, registry::Reference},
    form::{FormState, Submitted},
    letter,
    page::Page,
    show as moments,
    ui::{self, Field, Kind},
    unsigned,
};
use axum::{
    extract::{Path, Query},
    response::{IntoResponse, Redirect, Response},
};
use domain::{
    agenda::{Gathering, GatheringState},
    id::GatheringId,
    locale::Locale,
    text::Localized,
};
use leptos::prelude::*;
use serde::Deserialize;
use service::{
    account::Letter,
    agenda::{self, GatheringView},
};

/// What was done, when one comes back.
#[derive(Debug, Default, Deserialize)]
pub struct Back {
    done: Option<String>,
}

/// The page.
pub async fn get(cx: Cx, Path(id): Path<GatheringId>, Query(back): Query<Back>) -> Answer {
    let view = agenda::show(cx.services(), cx.caller(), id).await?;
    draw(&cx, &view, &FormState::default(), back.done.as_deref()).await
}

/// Calls it off, takes it down, or shows it again.
pub async fn post(cx: Cx, Path(id): Path<GatheringId>, form: Submitted) -> Answer {
    let (services, caller) = (cx.services(), cx.caller());
    let write = |l: Locale, one: &Gathering, because: &Localized| told(&cx, l, one, because);
    let (outcome, done) = match form.text("intent").as_str() {
        "call-off" => (agenda::call_off(services, caller, id).await.map(drop), "cancelled"),
        "withdraw" => (agenda::withdraw(services, caller, id).await.map(drop), "withdrawn"),
        "announce-again" => {
            (agenda::announce_again(services, caller, id).await.map(drop), "announced")
        }
        "keep" => (agenda::leave(services, caller, id).await.map(drop), "kept"),
        "report" => {
            let (reason, unseen) = (form.text("reason"), unsigned::unseen_of(&form));
            let teller = unsigned::teller(&cx, &unseen);
            (agenda::report(services, teller, id, &reason).await, "reported")
        }
        "take-down" => {
            let reason = form.languages("reason");
            (agenda::judge(services, caller, id, Some(&reason), &write).await.map(drop), "hidden")
        }
        "show" => (agenda::judge(services, caller, id, None, &write).await.map(drop), "shown"),
        _ => return Err(AppError::NotFound),
    };
    match outcome {
        Ok(()) => {
            let path = format!("{}?done={done}", path(id));
            Ok(Redirect::to(&cx.href(&path)).into_response())
        }
        Err(error) => {
            let form = form.refused(error)?;
            let view = agenda::show(services, caller, id).await?;
            draw(&cx, &view, &form, None).await
        }
    }
}

fn told(cx: &Cx, l: Locale, one: &Gathering, because: &Localized) -> Letter {
    let title = one.title.get(l);
    let link = cx.full_address(&format!("/{l}{}", path(one.id)));
    letter::of_text(
        l,
        tr!(l, "mail-gathering-hidden-subject", title = title),
        tr!(l, "mail-gathering-hidden", title = title, reason = because.get(l), link = link),
    )
}

async fn draw(
    cx: &Cx,
    view: &GatheringView,
    form: &FormState,
    done: Option<&str>,
) -> Result<Response, AppError> {
    let l = cx.locale;
    let one = &view.gathering;
    let reference = Reference::load(cx).await?;
    // Of what was taken down, the reason stands in its place for everybody else.
    let readable = one.state.is_shown() || view.is_own || view.may_judge;
    let title = match readable {
        true => one.title.get(l).to_owned(),
        false => tr!(l, "agenda-hidden-title"),
    };
    Ok(Page::new(cx, title.clone()).at("shared").status(form.status()).draw(|| {
        let steps = vec![(cx.href("/agenda"), tr!(l, "agenda-here"))];
        let known =
            ["announced", "saved", "cancelled", "withdrawn", "hidden", "shown", "kept", "reported"];
        let notice = known.into_iter().find(|code| done == Some(*code)).map(|code| {
            let text = tr!(l, &format!("agenda-done-{code}"));
            view! { <p class="notice notice--success" role="status">{text}</p> }
        });
        let kind = capital(&tr!(l, &format!("gathering-{}", one.kind.code())));
        let lang = one.title.language(l).map(Locale::code);
        view! {
            {ui::breadcrumbs(cx, steps, title.clone())}
            <header class="page__lead">
                {readable.then(|| view! { <p class="eyebrow">{kind}</p> })}
                <h1 lang=readable.then_some(lang).flatten()>{title.clone()}</h1>
                {state(one, l)}
            </header>
            {notice}
            {readable.then(|| body(cx, view, &reference, l))}
            {reporting(cx, view, form, l)}
            {view.may_judge.then(|| judging(cx, view, form, l))}
        }
        .into_any()
    }))
}

fn state(one: &Gathering, l: Locale) -> Option<AnyView> {
    match (one.state, &one.because) {
        (GatheringState::Announced, _) => None,
        (GatheringState::Cancelled, _) => Some(
            view! { <p class="notice notice--info">{tr!(l, "agenda-cancelled-what")}</p> }
                .into_any(),
        ),
        (GatheringState::Withdrawn, _) => Some(
            view! { <p class="notice notice--info">{tr!(l, "agenda-withdrawn")}</p> }.into_any(),
        ),
        (GatheringState::Hidden, because) => {
            let reason =
                because.as_ref().map(|because| because.get(l).to_owned()).unwrap_or_default();
            Some(view! { <p class="notice notice--info">{tr!(l, "agenda-hidden", reason = reason)}</p> }.into_any())
        }
    }
}

fn body(cx: &Cx, view: &GatheringView, reference: &Reference, l: Locale) -> AnyView {
    let one = &view.gathering;
    let about = one.about.as_ref().map(|about| {
        view! { <div lang=about.language(l).map(Locale::code)>{ui::prose(about.get(l))}</div> }
    });
    let mut place = vec![one.place.clone()];
    place.extend(one.commune.as_ref().map(|slug| reference.commune(slug, l)));
    let festival = view.festival.as_ref().map(|festival| {
        let href = cx.href(&format!("/agenda/festivals/{}", festival.slug));
        view! { <div><dt>{tr!(l, "festivals-one")}</dt><dd><a href=href>{festival.name.get(l).to_owned()}</a></dd></div> }
    });
    let audience = match &one.audience {
        Some(audience) => ui::authored(audience, l),
        None => tr!(l, "agenda-everybody").into_any(),
    };
    let own = (view.is_own && one.state != GatheringState::Hidden).then(|| own_buttons(cx, one, l));
    let calendar = format!("/data/agenda/{}.ics", one.id);
    let linked = format!("/data/agenda/{}.jsonld", one.id);
    let actor = cx.href(&format!("/actors/{}", one.actor.id));
    view! {
        <div class="with-margin">
            <div class="with-margin__main flow">{about}{own}</div>
            <aside class="with-margin__aside" aria-label=tr!(l, "actor-facts")>
                <div class="margin-note">
                    <dl class="facts">
                        <div><dt>{tr!(l, "agenda-when")}</dt>
                            <dd><time datetime=moments::machine(one.when.from())>{when(one.when, l)}</time></dd></div>
                        <div><dt>{tr!(l, "agenda-place")}</dt><dd>{place.join(", ")}</dd></div>
                        <div><dt>{tr!(l, "agenda-audience")}</dt><dd>{audience}</dd></div>
                        <div><dt>{tr!(l, "agenda-languages")}</dt><dd>{languages(one, l)}</dd></div>
                        <div><dt>{tr!(l, "agenda-by")}</dt><dd><a href=actor>{one.actor.name.clone()}</a></dd></div>
                        {festival}
                    </dl>
                    <p><a class="button" href=calendar>{tr!(l, "agenda-add-to-calendar")}</a></p>
                    <p class="small muted"><a href=linked>"JSON-LD"</a></p>
                </div>
            </aside>
        </div>
    }
    .into_any()
}

fn own_buttons(cx: &Cx, one: &Gathering, l: Locale) -> AnyView {
    let edit = cx.href(&format!("{}/edit", path(one.id)));
    let action = cx.href(&path(one.id));
    let acts = match one.state {
        GatheringState::Announced => {
            &[("call-off", "agenda-call-off"), ("withdraw", "agenda-withdraw")][..]
        }
        GatheringState::Cancelled => &[("withdraw", "agenda-withdraw")],
        GatheringState::Withdrawn => &[("announce-again", "agenda-announce-again")],
        GatheringState::Hidden => &[],
    };
    let buttons = acts.iter().map(|(intent, key)| {
        view! { <button class="button" name="intent" value=*intent>{tr!(l, key)}</button> }
    });
    let buttons = buttons.collect_view();
    view! {
        <form class="button-row" method="post" action=action>
            <a class="button" href=edit>{tr!(l, "agenda-edit")}</a>
            {buttons}
        </form>
    }
    .into_any()
}

/// For whoever did not announce it: telling those who keep the registry what is wrong with it. Nobody
/// has to sign in for that.
fn reporting(cx: &Cx, view: &GatheringView, form: &FormState, l: Locale) -> Option<AnyView> {
    let one = &view.gathering;
    let may = !view.is_own && !view.may_judge && one.state.is_shown();
    if !may {
        return None;
    }
    let action = cx.href(&path(one.id));
    let blank = FormState::default();
    let refused = form.value("intent") == "report";
    let form = if refused { form } else { &blank };
    Some(
        view! {
            <details class="filters" open=refused>
                <summary>{tr!(l, "comment-report")}</summary>
                <form class="form" method="post" action=action novalidate>
                    {ui::error_summary(form, l)}
                    {unsigned::unseen(cx)}
                    {Field::new("reason", tr!(l, "comment-report-why"), Kind::Area(2)).draw(form, l)}
                    <div class="form__actions"><button class="button" name="intent" value="report">{tr!(l, "comment-report-send")}</button></div>
                </form>
            </details>
        }
        .into_any(),
    )
}

/// What readers reported, with the button that leaves it where it is.
fn reports(view: &GatheringView, action: String, l: Locale) -> Option<AnyView> {
    let reasons = view.reports.iter().map(|reason| view! { <li>{reason.clone()}</li> });
    let reasons = reasons.collect_view();
    (!view.reports.is_empty()).then(|| {
        view! {
            <section class="notice notice--warning" aria-labelledby="reported">
                <h2 class="notice__title" id="reported">{tr!(l, "agenda-reported", count = view.reports.len())}</h2>
                <ul>{reasons}</ul>
                <form method="post" action=action>
                    <button class="button" name="intent" value="keep">{tr!(l, "agenda-leave")}</button>
                </form>
            </section>
        }
        .into_any()
    })
}

/// For who keeps the registry: what was reported; taking it down with a reason, or showing it again.
fn judging(cx: &Cx, view: &GatheringView, form: &FormState, l: Locale) -> AnyView {
    let one = &view.gathering;
    let action = cx.href(&path(one.id));
    if one.state == GatheringState::Hidden {
        return view! {
            <form method="post" action=action>
                <button class="button" name="intent" value="show">{tr!(l, "agenda-show-again")}</button>
            </form>
        }
        .into_any();
    }
    let open = form.value("intent") == "take-down";
    let blank = FormState::default();
    let form = if open { form } else { &blank };
    view! {
        {reports(view, action.clone(), l)}
        <details class="filters" open=open>
            <summary>{tr!(l, "agenda-take-down")}</summary>
            <form class="form" method="post" action=action novalidate>
                {ui::error_summary(form, l)}
                {ui::languages("reason", &tr!(l, "initiatives-reason"), &Kind::Area(2), form, l)}
                <div class="form__actions"><button class="button" name="intent" value="take-down">{tr!(l, "agenda-take-down-button")}</button></div>
            </form>
        </details>
    }
    .into_any()
}
