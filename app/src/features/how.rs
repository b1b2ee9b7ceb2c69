//! How we count: the two rules, receipts, ties, and where anyone can count again.

use crate::{cx::Cx, error::Answer, features::process::address, page::Page, ui::EnvelopeBar};
use domain::{
    locale::Locale,
    money::{Cents, Currency},
    vote::VoteState,
};
use leptos::prelude::*;
use service::process::ProcessView;

/// The envelope of the example.
const ENVELOPE: Cents = Cents(1_000_000);
/// The three projects of the example: key, price, voices.
const PROJECTS: [(&str, Cents, u64); 3] =
    [("square", Cents(600_000), 6), ("bikes", Cents(400_000), 5), ("garden", Cents(400_000), 4)];

/// The page.
pub async fn get(cx: Cx) -> Answer {
    let l = cx.locale;
    let processes = service::process::published(cx.services()).await?;
    let title = tr!(l, "how-title");
    Ok(Page::new(&cx, title.clone()).description(tr!(l, "how-lead")).draw(|| {
        view! {
            <header class="page__lead">
                <h1>{title}</h1>
                <p class="lead">{tr!(l, "how-lead")}</p>
            </header>
            <nav aria-label=tr!(l, "how-contents")>
                <ul>
                    {["example", "greedy", "shares", "ties", "receipt", "again"].map(contents_line(l)).collect_view()}
                </ul>
            </nav>
            {example(l)}
            {rules(l)}
            {plain("ties", l)}
            {receipt(l)}
            {again(&cx, &processes)}
        }
        .into_any()
    }))
}

fn contents_line(l: Locale) -> impl Fn(&'static str) -> AnyView {
    move |part| {
        let text = tr!(l, &format!("how-{part}"));
        view! { <li><a href=format!("#{part}")>{text}</a></li> }.into_any()
    }
}

/// A section of nothing but paragraphs: « how-x », then « how-x-1 » and « how-x-2 ».
fn plain(part: &'static str, l: Locale) -> AnyView {
    view! {
        <section class="section flow" id=part>
            <h2>{tr!(l, &format!("how-{part}"))}</h2>
            <p>{tr!(l, &format!("how-{part}-1"))}</p>
            <p>{tr!(l, &format!("how-{part}-2"))}</p>
        </section>
    }
    .into_any()
}

fn euros(cents: Cents, l: Locale) -> String {
    cents.show(Currency::EUR, l)
}

/// Ten people, ten thousand euros, three projects.
fn example(l: Locale) -> AnyView {
    let rows = PROJECTS.map(|(key, price, voices)| {
        view! {
            <tr>
                <th scope="row">
                    {tr!(l, &format!("how-project-{key}"))}
                    <span class="table__note">{tr!(l, &format!("how-project-{key}-who"))}</span>
                </th>
                <td><span class="money">{euros(price, l)}</span></td>
                <td>{l.number(voices)}</td>
            </tr>
        }
    });
    let label = tr!(l, "how-example-table");
    view! {
        <section class="section flow" id="example">
            <h2>{tr!(l, "how-example")}</h2>
            <p>{tr!(l, "how-example-what", amount = euros(ENVELOPE, l))}</p>
            <div class="table-scroll" role="region" tabindex="0" aria-label=tr!(l, "how-example-table")>
                <table class="table table--figures">
                    <caption class="visually-hidden">{label}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{tr!(l, "how-column-project")}<span class="table__note">{tr!(l, "how-column-who")}</span></th>
                            <th scope="col">{tr!(l, "how-column-price")}</th>
                            <th scope="col">{tr!(l, "how-column-votes")}</th>
                        </tr>
                    </thead>
                    <tbody>{rows.collect_view()}</tbody>
                </table>
            </div>
        </section>
    }
    .into_any()
}

fn rules(l: Locale) -> AnyView {
    view! {
        <div class="columns">
            {rule("greedy", &[Cents(600_000), Cents(400_000)], l)}
            {rule("shares", &[Cents(600_000), Cents(400_000)], l)}
        </div>
    }
    .into_any()
}

/// A rule, what it does with the example, and who gains by it.
fn rule(part: &'static str, funded: &[Cents; 2], l: Locale) -> AnyView {
    // The second project takes its own hue, so that one sees which one it is.
    let second = if part == "greedy" { 2 } else { 3 };
    let bar = EnvelopeBar {
        title: tr!(l, &format!("how-{part}-bar")),
        whole: ENVELOPE,
        parts: vec![(funded[0], 1), (funded[1], second)],
        ..EnvelopeBar::default()
    };
    let names = if part == "greedy" { ["square", "bikes"] } else { ["square", "garden"] };
    let legend = names.iter().zip([1, second]).zip(funded).map(|((name, hue), amount)| {
        view! {
            <li class="envelope-legend__item">
                {crate::features::process::money::swatch(hue)}
                <span>
                    {tr!(l, &format!("how-project-{name}"))}" "
                    <span class="envelope-legend__amount">{euros(*amount, l)}</span>
                </span>
            </li>
        }
    });
    view! {
        <section class="section flow" id=part>
            <h2>{tr!(l, &format!("how-{part}"))}</h2>
            <p>{tr!(l, &format!("how-{part}-1"))}</p>
            <div>
                {bar.draw()}
                <ul class="envelope-legend">{legend.collect_view()}</ul>
            </div>
            <p>{tr!(l, &format!("how-{part}-2"))}</p>
            <p>{tr!(l, &format!("how-{part}-3"))}</p>
        </section>
    }
    .into_any()
}

fn receipt(l: Locale) -> AnyView {
    let points = |what: &'static str| {
        ["1", "2", "3"]
            .map(|number| view! { <li>{tr!(l, &format!("how-receipt-{what}-{number}"))}</li> })
            .collect_view()
    };
    view! {
        <section class="section flow" id="receipt">
            <h2>{tr!(l, "how-receipt")}</h2>
            <p>{tr!(l, "how-receipt-what")}</p>
            <div class="columns">
                <div class="flow">
                    <h3>{tr!(l, "how-receipt-proves")}</h3>
                    <ul>{points("proves")}</ul>
                </div>
                <div class="flow">
                    <h3>{tr!(l, "how-receipt-not")}</h3>
                    <ul>{points("not")}</ul>
                </div>
            </div>
            <p class="notice notice--warning">{tr!(l, "how-receipt-keep")}</p>
        </section>
    }
    .into_any()
}

/// Where the ballots are, and how to count them again.
fn again(cx: &Cx, processes: &[ProcessView]) -> AnyView {
    let l = cx.locale;
    let mut links = Vec::new();
    for process in processes {
        for view in process
            .envelopes
            .iter()
            .filter(|v| v.way.has_vote() && v.vote.state == VoteState::Published)
        {
            let href = address(cx, process, view, "results");
            let name = process.process.name.get(l).to_owned();
            let envelope = view.envelope.name.get(l);
            let text = tr!(l, "result-of", envelope = envelope);
            let name = (name != envelope).then(|| format!(", {name}"));
            links.push(view! { <li><a href=href>{text}</a>{name}</li> });
        }
    }
    let list = if links.is_empty() {
        view! { <p>{tr!(l, "how-again-none")}</p> }.into_any()
    } else {
        view! { <p>{tr!(l, "how-again-links")}</p> <ul>{links.into_iter().collect_view()}</ul> }
            .into_any()
    };
    view! {
        <section class="section flow" id="again">
            <h2>{tr!(l, "how-again")}</h2>
            <p>{tr!(l, "how-again-1")}</p>
            <ol>
                <li>{tr!(l, "how-again-browser")}</li>
                <li>{tr!(l, "how-again-machine")}" "<span class="code">"ensamen allocate"</span></li>
                <li>{tr!(l, "how-again-other")}" "<a href="https://pabulib.org" rel="noopener noreferrer">"pabulib.org"</a></li>
            </ol>
            {list}
        </section>
    }
    .into_any()
}
