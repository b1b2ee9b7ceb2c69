//! The ways beside the screen: the counter, the telephone, the post. Voting, proposing and
//! contesting each have one, on the page where it is wanted.

use crate::{features::process::people, ui};
use domain::{locale::Locale, text::Localized};
use leptos::prelude::*;
use service::process::{EnvelopeView, ProcessView};

/// How one votes without a computer; where a vote goes by e-mail alone, who helps with it.
#[must_use]
pub fn to_vote(process: &ProcessView, view: &EnvelopeView, l: Locale) -> AnyView {
    // Who may vote stands beside every way to do it.
    let voters = people::age_and_nationality(&view.envelope, l);
    if view.envelope.eligibility.by_codes() {
        section(tr!(l, "paths-title"), Some(voters), process, tr!(l, "paths-contact"), l)
    } else {
        let what = Some(format!("{voters} {}", tr!(l, "paths-help-what")));
        section(tr!(l, "paths-help-title"), what, process, tr!(l, "paths-contact-help"), l)
    }
}

/// How one proposes something without a computer.
#[must_use]
pub fn to_propose(process: &ProcessView, l: Locale) -> AnyView {
    let what = Some(tr!(l, "paths-propose-what"));
    section(tr!(l, "paths-propose-title"), what, process, tr!(l, "paths-contact-help"), l)
}

/// How one contests a result, in the words of the letters where an administration wrote them.
#[must_use]
pub fn to_contest(process: &ProcessView, appeal: Option<&Localized>, l: Locale) -> AnyView {
    let what = tr!(l, "paths-contest-what");
    let appeal = appeal.map(|text| {
        view! { <p class="keep-lines" lang=text.language(l).code()>{text.get(l).to_owned()}</p> }
    });
    view! {
        <section class="section flow" aria-labelledby="contest">
            <h2 id="contest">{tr!(l, "paths-contest-title")}</h2>
            <p>{what}</p>
            {appeal}
            {where_to(process, tr!(l, "paths-contact-help"), l)}
        </section>
    }
    .into_any()
}

fn section(
    title: String,
    what: Option<String>,
    process: &ProcessView,
    otherwise: String,
    l: Locale,
) -> AnyView {
    view! {
        <section class="section flow" aria-labelledby="paths">
            <h2 id="paths">{title}</h2>
            {what.map(|what| view! { <p>{what}</p> })}
            {where_to(process, otherwise, l)}
        </section>
    }
    .into_any()
}

/// Where one goes, calls or writes, as the administration says it; without its words, whom to ask.
fn where_to(process: &ProcessView, otherwise: String, l: Locale) -> AnyView {
    let administration = &process.administration;
    let contact = administration.contact.to_string();
    let ways = administration.reach.each().into_iter().filter_map(|(way, said)| {
        let (said, label) = (said?, tr!(l, &format!("reach-{}", way.code())));
        Some(view! {
            <div><dt>{label}</dt><dd lang=said.language(l).code()>{said.get(l).to_owned()}</dd></div>
        })
    });
    let ways: Vec<_> = ways.collect();
    let silent = ways.is_empty();
    let ways = (!silent).then(|| view! { <dl class="facts">{ways}</dl> });
    let more = administration.paths.as_ref().map(|paths| {
        view! { <p class="keep-lines" lang=paths.language(l).code()>{paths.get(l).to_owned()}</p> }
    });
    let mail = (silent && more.is_none())
        .then(|| view! { <p>{otherwise}" "{ui::mail_link(&contact)}</p> });
    view! { {ways} {more} {mail} }.into_any()
}
