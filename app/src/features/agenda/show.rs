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
    ui::{self, Kind},
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
        "call-off" => (agenda::call_off(services, caller, id).await, "cancelled"),
        "take-down" => {
            let reason = form.languages("reason");
            (agenda::judge(services, caller, id, Some(&reason), &write).await, "hidden")
        }
        "show" => (agenda::judge(services, caller, id, None, &write).await, "shown"),
        _ => return Err(AppError::NotFound),
    };
    match outcome {
        Ok(_) => {
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
    let readable = one.state != GatheringState::Hidden || view.is_own || view.may_judge;
    let title = match readable {
        true => one.title.get(l).to_owned(),
        false => tr!(l, "agenda-hidden-title"),
    };
    Ok(Page::new(cx, title.clone()).at("shared").status(form.status()).draw(|| {
        let steps = vec![(cx.href("/agenda"), tr!(l, "agenda-here"))];
        let known = ["announced", "saved", "cancelled", "hidden", "shown"];
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
            {view.may_judge.then(|| judging(cx, one, form, l))}
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
        view! { <dt>{tr!(l, "festivals-one")}</dt><dd><a href=href>{festival.name.get(l).to_owned()}</a></dd> }
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
                    <dl>
                        <dt>{tr!(l, "agenda-when")}</dt>
                        <dd><time datetime=moments::machine(one.when.from())>{when(one.when, l)}</time></dd>
                        <dt>{tr!(l, "agenda-place")}</dt><dd>{place.join(", ")}</dd>
                        <dt>{tr!(l, "agenda-audience")}</dt><dd>{audience}</dd>
                        <dt>{tr!(l, "agenda-languages")}</dt><dd>{languages(one, l)}</dd>
                        <dt>{tr!(l, "agenda-by")}</dt><dd><a href=actor>{one.actor.name.clone()}</a></dd>
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
    let takes_place = one.state == GatheringState::Announced;
    view! {
        <div class="button-row">
            <a class="button" href=edit>{tr!(l, "agenda-edit")}</a>
            {takes_place.then(|| view! {
                <form method="post" action=action>
                    <button class="button" name="intent" value="call-off">{tr!(l, "agenda-call-off")}</button>
                </form>
            })}
        </div>
    }
    .into_any()
}

/// For who keeps the registry: taking it down with a reason, or showing it again.
fn judging(cx: &Cx, one: &Gathering, form: &FormState, l: Locale) -> AnyView {
    let action = cx.href(&path(one.id));
    if one.state == GatheringState::Hidden {
        return view! {
            <form method="post" action=action>
                <button class="button" name="intent" value="show">{tr!(l, "agenda-show-again")}</button>
            </form>
        }
        .into_any();
    }
    let open = !form.fields.is_empty();
    view! {
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
