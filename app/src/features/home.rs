//! The home page: what is open, what it is worth, how long is left, what was decided before.

mod decided;
mod invitation;
mod open;

use crate::{
    assets,
    cx::Cx,
    error::Answer,
    features::{
        process::{
            money, people,
            standing::{self, Standing},
            timeline,
        },
        vote::uncast,
    },
    page::Page,
    ui,
};
use decided::Decided;
use domain::{locale::Locale, project::Theme};
use leptos::prelude::*;
use service::process::ProcessView;

/// The steps of the loop, as the drawing names them.
const STEPS: [&str; 5] = ["workshop", "process", "vote", "projects", "shared"];

/// Draws the home page.
pub async fn get(cx: Cx) -> Answer {
    let l = cx.locale;
    let now = cx.now();
    let processes = service::process::published(cx.services()).await?;
    let decided = decided::load(&cx, &processes).await?;
    let (mut open, rest): (Vec<_>, Vec<_>) =
        processes.iter().partition(|process| process.is_voting(now));
    // What closes first is what a reader must know first.
    open.sort_by_key(|process| open::closes_at(process, now));
    let coming: Vec<&ProcessView> =
        rest.into_iter().filter(|process| !process.is_decided()).collect();
    let mut uncast = Vec::new();
    for process in &open {
        uncast.push(uncast::notices(&cx, process).await?);
    }
    let title = heading(&open, &coming, &decided, &cx);
    let place = if open.is_empty() { "" } else { "vote" };
    Ok(Page::new(&cx, title.clone()).description(tr!(l, "home-description")).at(place).draw(|| {
        view! {
            {hero(&cx, title, open.first().copied())}
            {uncast}
            {open.iter().enumerate().map(|(place, process)| open::section(&cx, process, place == 0)).collect_view()}
            {invitation::draw(&cx)}
            {next(&cx, &coming)}
            {decided::section(&cx, &decided)}
            {(open.is_empty() && coming.is_empty() && decided.is_empty()).then(|| empty(&cx))}
            {the_loop(place, l)}
        }
        .into_any()
    }))
}

/// The sentence that says what is true now.
fn heading(open: &[&ProcessView], coming: &[&ProcessView], decided: &[Decided], cx: &Cx) -> String {
    let l = cx.locale;
    let now = cx.now();
    if let Some(process) = open.first() {
        return standing::time_left(open::closes_at(process, now), now, l);
    }
    let votes = coming.iter().flat_map(|process| &process.envelopes);
    let votes = votes.filter(|view| view.way.has_vote()).map(|view| &view.vote);
    let votes: Vec<_> = votes.collect();
    let opens = votes
        .iter()
        .filter(|vote| Standing::of(vote, now) == Standing::Ahead)
        .map(|vote| vote.opens_at)
        .min();
    let counting = votes
        .iter()
        .any(|vote| matches!(Standing::of(vote, now), Standing::Ended | Standing::Counted));
    if counting {
        tr!(l, "home-counting")
    } else if let Some(opens) = opens {
        tr!(l, "home-next-vote", day = crate::show::short_day(opens, l))
    } else if !coming.is_empty() {
        tr!(l, "home-in-preparation")
    } else if !decided.is_empty() {
        tr!(l, "home-decided")
    } else {
        tr!(l, "home-empty")
    }
}

fn hero(cx: &Cx, title: String, first: Option<&ProcessView>) -> AnyView {
    let l = cx.locale;
    let theme = first
        .and_then(|process| process.envelopes.iter().find_map(|view| view.envelope.theme))
        .unwrap_or(Theme::Streets);
    let text = match first {
        Some(process) => open::stake(cx, process),
        None => view! { <p class="lead">{tr!(l, "home-promise")}</p> }.into_any(),
    };
    view! {
        <div class="home-hero">
            <div class="home-hero__text">
                {first.map(|process| view! {
                    <p class="eyebrow">{process.process.name.get(l).to_owned()}", "{people::owners(process, l)}</p>
                })}
                <h1>{title}</h1>
                {text}
            </div>
            {ui::theme_picture(theme, l, true)}
        </div>
    }
    .into_any()
}

/// Published processes in which nobody can vote yet, or in which ballots are being counted.
fn next(cx: &Cx, coming: &[&ProcessView]) -> Option<AnyView> {
    let l = cx.locale;
    if coming.is_empty() {
        return None;
    }
    let rows = coming.iter().map(|process| {
        let name = &process.process.name;
        let summary = &process.process.summary;
        let states = process.envelopes.iter().map(|view| {
            let standing = Standing::of_envelope(view, cx.now());
            view! {
                <p>
                    {view.envelope.name.get(l).to_owned()}" "{standing.badge(l)}" "
                    {standing::heading_of(view, cx.now(), l)}
                </p>
            }
        });
        let total = money::total(&process.envelopes).map(|t| t.cents.show(t.currency, l));
        view! {
            <li class="process-row">
                <div class="process-row__body">
                    <h3 class="process-row__title" lang=name.language(l).code()>
                        <a href=cx.href(&format!("/p/{}", process.process.slug))>{name.get(l).to_owned()}</a>
                    </h3>
                    <p lang=summary.language(l).code()>{summary.get(l).to_owned()}</p>
                    {states.collect_view()}
                    {timeline::told(cx, &process.process, &process.envelopes).strip(l)}
                </div>
                <p class="process-row__figure">{total}</p>
            </li>
        }
    });
    Some(
        view! {
            <section class="section flow">
                <h2>{tr!(l, "home-coming")}</h2>
                <ul class="process-list">{rows.collect_view()}</ul>
            </section>
        }
        .into_any(),
    )
}

/// Nothing is published: says what to do, to a visitor and to staff.
fn empty(cx: &Cx) -> AnyView {
    let l = cx.locale;
    let staff = cx.caller().is_staff();
    let (what, href, button) = if staff {
        (tr!(l, "home-empty-staff"), cx.href("/admin"), tr!(l, "home-empty-staff-button"))
    } else if cx.caller().account.is_some() {
        (tr!(l, "home-empty-visitor"), cx.href("/how-it-counts"), tr!(l, "footer-how-it-counts"))
    } else {
        (tr!(l, "home-empty-visitor"), cx.sign_in(), tr!(l, "home-empty-sign-in"))
    };
    view! {
        <div class="empty">
            <p class="empty__title">{tr!(l, "home-empty-title")}</p>
            <p>{what}</p>
            <div class="button-row"><a class="button" href=href>{button}</a></div>
        </div>
    }
    .into_any()
}

/// The loop and its five steps.
fn the_loop(place: &str, l: Locale) -> AnyView {
    let class = if place.is_empty() { String::new() } else { format!("loop--at-{place}") };
    let steps = STEPS.map(|step| view! { <li>{tr!(l, &format!("loop-{step}"))}</li> });
    view! {
        <section class="flow">
            <h2>{tr!(l, "loop-title")}</h2>
            <div class="home-loop">
                <div inner_html=assets::with_class(assets::LOOP, &class)></div>
                <ol class="home-loop__steps">{steps.collect_view()}</ol>
            </div>
        </section>
    }
    .into_any()
}
