//! A process in which people vote: what it is worth, and the way to each ballot.

use crate::{
    cx::Cx,
    features::process::{
        address, money,
        standing::{self, Standing},
        timeline,
    },
    ui,
};
use domain::{Moment, envelope::Money, locale::Locale};
use leptos::prelude::*;
use service::process::{EnvelopeView, ProcessView};

/// When the first of the open votes closes.
#[must_use]
pub fn closes_at(process: &ProcessView, now: Moment) -> Moment {
    process
        .envelopes
        .iter()
        .filter(|view| view.vote.admits_ballots(now).is_ok())
        .map(|view| view.vote.closes_at)
        .min()
        .unwrap_or(now)
}

/// What is at stake, as the hero says it: one figure, then the way in.
pub fn stake(cx: &Cx, process: &ProcessView) -> AnyView {
    let l = cx.locale;
    let projects: usize = process.envelopes.iter().map(|view| view.projects).sum();
    let figure = money::total(&process.envelopes).map(|total| {
        let label = tr!(l, "home-figure", count = projects);
        view! { <p class="figure">{amount(total, l)}<span class="figure__label">{label}</span></p> }
    });
    let summary = &process.process.summary;
    let href = cx.href(&format!("/p/{}", process.process.slug));
    view! {
        {figure}
        <p class="lead" lang=summary.language(l).code()>{summary.get(l).to_owned()}</p>
        <p><a href=href>{tr!(l, "home-understand")}</a></p>
    }
    .into_any()
}

/// A large amount, with its unit drawn small.
fn amount(money: Money, l: Locale) -> AnyView {
    let text = money.cents.show(money.currency, l);
    let number = money.cents.number(l);
    match text.split_once(&number) {
        Some((before, after)) => view! {
            {(!before.is_empty()).then(|| view! { <span class="figure__unit">{before.to_owned()}</span> })}
            {number}
            {(!after.is_empty()).then(|| view! { <span class="figure__unit">{after.to_owned()}</span> })}
        }
        .into_any(),
        None => text.into_any(),
    }
}

/// The envelopes of a process that is open; the first process has its heading in the hero.
pub fn section(cx: &Cx, process: &ProcessView, first: bool) -> AnyView {
    let l = cx.locale;
    let now = cx.now();
    let heading = if first {
        tr!(l, "home-where-money-goes", count = process.envelopes.len())
    } else {
        standing::time_left(closes_at(process, now), now, l)
    };
    let intro = (!first).then(|| {
        let href = cx.href(&format!("/p/{}", process.process.slug));
        let summary = process.process.summary.get(l).to_owned();
        view! { <p><a href=href>{process.process.name.get(l).to_owned()}</a>". "{summary}</p> }
    });
    let columns = (0..)
        .zip(&process.envelopes)
        .map(|(place, view)| envelope(cx, process, view, money::hue(place), first && place == 0));
    view! {
        <section class="flow">
            <h2>{heading}</h2>
            {intro}
            {timeline::told(cx, &process.process, &process.envelopes).strip(l)}
            {money::bar(cx, process)}
            <div class="columns">{columns.collect_view()}</div>
            {ui::advisory(l)}
        </section>
    }
    .into_any()
}

fn envelope(cx: &Cx, process: &ProcessView, view: &EnvelopeView, hue: u8, first: bool) -> AnyView {
    let l = cx.locale;
    let standing = Standing::of_envelope(view, cx.now());
    let name = view.envelope.name.get(l);
    let to = |page| address(cx, process, view, page);
    let class = if first { "button button--primary" } else { "button" };
    let action = match standing {
        Standing::Open => Some(view! { <a class=class href=to("vote")>{tr!(l, "vote-for", envelope = name)}</a> }.into_any()),
        Standing::Published => {
            Some(view! { <a class="button" href=to("results")>{tr!(l, "result-of", envelope = name)}</a> }.into_any())
        }
        _ => None,
    };
    let count = view.projects;
    let projects = (count > 0).then(|| {
        let text = tr!(l, "read-projects", count = count);
        view! { <a class="button button--quiet" href=to("projects")>{text}</a> }
    });
    view! {
        <article class="envelope">
            <h3 class="envelope-name">{money::swatch(hue)}<span>{name.to_owned()}</span></h3>
            <p class="figure figure--medium">{amount(view.envelope.amount, l)}</p>
            <p lang=view.envelope.summary.language(l).code()>{view.envelope.summary.get(l).to_owned()}</p>
            <p>{standing.badge(l)}" "{standing::sentence_of(view, cx.now(), l)}</p>
            <div class="button-row">{action}{projects}</div>
        </article>
    }
    .into_any()
}
