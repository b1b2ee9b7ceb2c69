//! A need or an offer on its page, with what goes with it and what the two parties answer.

use super::{path, writer};
use crate::{
    cx::Cx,
    error::{Answer as Answered, AppError},
    features::registry::{Reference, pieces, thing, words},
    form::Submitted,
    page::Page,
    ui,
};
use axum::{
    extract::{Path, Query},
    response::{IntoResponse, Redirect},
};
use domain::{
    id::IntentId,
    locale::Locale,
    money::Cents,
    registry::intent::{Answer, Direction, Intent, IntentState, Measures, OnTerms},
};
use leptos::prelude::*;
use serde::Deserialize;
use service::registry::board::{self, IntentView, Pair};

/// What was done, when one comes back.
#[derive(Debug, Default, Deserialize)]
pub struct Back {
    done: Option<String>,
}

/// A need or an offer, with what goes with it.
pub async fn show(cx: Cx, Path(id): Path<IntentId>, Query(back): Query<Back>) -> Answered {
    let l = cx.locale;
    let view = board::show(cx.services(), cx.caller(), id).await?;
    let reference = Reference::load(&cx).await?;
    let title = view.intent.what.get(l).to_owned();
    Ok(Page::new(&cx, title).at("shared").draw(|| {
        let steps = vec![
            (cx.href("/registry"), tr!(l, "registry-here")),
            (cx.href("/registry/board"), tr!(l, "registry-board")),
        ];
        let known = ["written", "yes", "no", "closed"];
        let notice = known.into_iter().find(|code| back.done.as_deref() == Some(*code)).map(|code| {
            let text = tr!(l, &format!("board-done-{code}"));
            view! { <p class="notice notice--success" role="status">{text}</p> }
        });
        let intent = &view.intent;
        let side = if intent.direction == Direction::Need { "board-we-need" } else { "board-we-offer" };
        let kind = intent.kind.as_ref().map(|kind| pieces::capital(&reference.kind(kind, l)));
        let meta: Vec<String> =
            kind.into_iter().chain([reference.commune(&intent.commune, l)]).collect();
        let closed = (intent.state == IntentState::Closed).then(|| {
            view! { <p><span class="badge badge--closed">{tr!(l, "board-closed")}</span></p> }
        });
        let close = (view.is_own && intent.state == IntentState::Open).then(|| {
            view! {
                <form method="post" action=cx.href(&path(intent.id)) class="section">
                    <button class="button button--quiet" name="intent" value="close">{tr!(l, "board-close")}</button>
                </form>
            }
        });
        view! {
            {ui::breadcrumbs(&cx, steps, intent.what.get(l).to_owned())}
            <header class="page__lead">
                <p class="eyebrow">{tr!(l, side)}", "{meta.join(", ")}</p>
                <h1>{ui::authored(&intent.what, l)}</h1>
                <p>{ui::actor_chip(&intent.actor, "", l)}</p>
                {intent.when.map(|when| view! { <p>{words::when(when, l)}</p> })}
                {offered(intent, l)}
                {closed}
            </header>
            {notice}
            {free(&cx, &view, l)}
            {things(&cx, &view, &reference, l)}
            {pairs(&cx, &view, &reference, l)}
            {close}
        }
        .into_any()
    }))
}

/// On what terms something is offered, to everybody.
fn offered(intent: &Intent, l: Locale) -> Option<AnyView> {
    let terms = intent.terms?;
    let audience = pieces::capital(&tr!(l, &format!("audience-{}", terms.audience.code())));
    let terms = OnTerms { fee: terms.fee, deposit: terms.deposit, admitted: true };
    Some(view! { <p class="small muted">{audience}". "{on_terms(terms, l)}</p> }.into_any())
}

/// How many are free for a need at its dates, whoever lends them; or that its author hears of it, and
/// nobody else who acts for the same collective.
fn free(cx: &Cx, view: &IntentView, l: Locale) -> Option<AnyView> {
    let (free, need) = (view.free?, &view.intent);
    let wrote_it = cx.caller().account.as_ref().is_some_and(|reader| reader.id == need.author);
    let text = match (free, wrote_it) {
        (0, true) => tr!(l, "board-free-none-own"),
        (0, false) => tr!(l, "board-free-none"),
        _ => tr!(l, "board-free", count = free, shown = l.number(u64::from(free))),
    };
    let look = need.kind.as_ref().filter(|_| free > 0).map(|kind| {
        let href = cx.href(&super::kind_at(kind, need.when));
        view! { " "<a href=href>{tr!(l, "board-free-look")}</a> }
    });
    Some(view! { <p class="notice notice--info" id="free">{text}{look}</p> }.into_any())
}

/// What the registry has already, for a need.
fn things(cx: &Cx, view: &IntentView, reference: &Reference, l: Locale) -> Option<AnyView> {
    if view.things.is_empty() {
        return None;
    }
    let rows = view.things.iter().map(|one| pieces::row(cx, one, reference, l));
    Some(
        view! {
            <section class="section flow">
                <h2>{tr!(l, "board-things", count = view.things.len())}</h2>
                <ul class="registry-list">{rows.collect_view()}</ul>
            </section>
        }
        .into_any(),
    )
}

fn pairs(cx: &Cx, view: &IntentView, reference: &Reference, l: Locale) -> Option<AnyView> {
    if !view.is_own {
        return None;
    }
    let rows = view.pairs.iter().map(|pair| one_pair(cx, view, pair, reference, l));
    let rows: Vec<_> = rows.collect();
    let body = if rows.is_empty() {
        view! { <p>{tr!(l, "board-no-matches")}</p> }.into_any()
    } else {
        view! { <ul class="registry-list">{rows}</ul> }.into_any()
    };
    Some(
        view! {
            <section class="section flow" id="matches">
                <h2>{tr!(l, "board-matches", count = view.pairs.len())}</h2>
                {body}
            </section>
        }
        .into_any(),
    )
}

/// Why two go together, in one sentence.
fn why(pair: &Pair, reference: &Reference, l: Locale) -> String {
    let commune = reference.commune(&pair.other.commune, l);
    let mut parts = vec![tr!(l, "board-why-kind", who = pair.other.actor.name.as_str())];
    if pair.fit.near {
        parts.push(tr!(l, "board-why-near"));
    } else if let Some(metres) = pair.fit.metres {
        let km = words::kilometres(metres, l);
        parts.push(tr!(l, "board-why-km", commune = commune, km = km));
    } else {
        parts.push(tr!(l, "board-why-far", commune = commune));
    }
    match pair.fit.measures {
        Measures::Fit => parts.push(tr!(l, "board-why-measures")),
        Measures::Less => parts.push(tr!(l, "board-why-smaller")),
        Measures::Any | Measures::Unsaid => {}
    }
    if !pair.fit.enough {
        parts.push(tr!(l, "board-why-some"));
    }
    if let Some(terms) = pair.fit.terms {
        parts.push(on_terms(terms, l));
    }
    if pair.fit.across_themes {
        parts.push(tr!(l, "board-why-across"));
    }
    parts.join(" ")
}

/// The terms of the offer, as far as they cost something or leave somebody out.
fn on_terms(terms: OnTerms, l: Locale) -> String {
    let (fee, deposit) = (words::euros(terms.fee, l), words::euros(terms.deposit, l));
    let costs = match (terms.fee > Cents::ZERO, terms.deposit > Cents::ZERO) {
        (false, false) => tr!(l, "board-why-free"),
        (true, false) => tr!(l, "board-why-fee", fee = fee),
        (false, true) => tr!(l, "board-why-deposit", deposit = deposit),
        (true, true) => tr!(l, "board-why-fee-deposit", fee = fee, deposit = deposit),
    };
    if terms.admitted { costs } else { format!("{costs} {}", tr!(l, "board-why-others")) }
}

fn one_pair(cx: &Cx, view: &IntentView, pair: &Pair, reference: &Reference, l: Locale) -> AnyView {
    let intent = &view.intent;
    let own = pair.answers.says(intent.direction);
    let state = match (own, pair.answers.is_agreed()) {
        (_, true) => {
            let contact = pair.contact.as_ref().map(|email| ui::mail_link(email.as_str()));
            let things = pair.things.iter().map(|one| {
                let pairs = [("match", format!("{}:{}", pair.answers.need, pair.answers.offer))];
                let href = format!("{}?{}#ask", cx.href(&thing(one.id)), crate::cx::query(pairs));
                view! { <li><a href=href>{ui::authored(&one.details.name, l)}</a></li> }
            });
            let things = (!pair.things.is_empty() && intent.direction == Direction::Need)
                .then(|| view! { <p>{tr!(l, "board-borrow")}</p> <ul>{things.collect_view()}</ul> });
            view! { <p class="notice notice--success">{tr!(l, "board-agreed")}" "{contact}</p> {things} }.into_any()
        }
        (Answer::Yes, _) => view! { <p class="muted">{tr!(l, "board-waits")}</p> }.into_any(),
        _ => view! {
            <form method="post" action=cx.href(&path(intent.id)) class="button-row">
                <input r#type="hidden" name="other" value=pair.other.id.to_string() />
                <button class="button" name="intent" value="yes">{tr!(l, "board-yes")}</button>
                <button class="button button--quiet" name="intent" value="no">{tr!(l, "board-no")}</button>
            </form>
        }
        .into_any(),
    };
    view! {
        <li class="registry-row">
            <div class="registry-row__body">
                <h3 class="registry-row__title"><a href=cx.href(&path(pair.other.id))>{ui::authored(&pair.other.what, l)}</a></h3>
                <p>{why(pair, reference, l)}</p>
                {pair.other.when.map(|when| view! { <p class="registry-row__terms">{words::when(when, l)}</p> })}
                {state}
            </div>
        </li>
    }
    .into_any()
}

/// Answers a match, or takes the need or offer off the board.
pub async fn post(cx: Cx, Path(id): Path<IntentId>, form: Submitted) -> Answered {
    let (services, caller) = (cx.services(), cx.caller());
    let done = match form.text("intent").as_str() {
        "close" => {
            board::close(services, caller, id).await?;
            "closed"
        }
        answer => {
            let other = form.text("other").parse().map_err(|_| AppError::NotFound)?;
            let yes = answer == "yes";
            let write = writer(&cx.site.public_url);
            board::answer(services, caller, id, other, yes, &write).await?;
            if yes { "yes" } else { "no" }
        }
    };
    Ok(Redirect::to(&cx.href(&format!("{}?done={done}", path(id)))).into_response())
}
