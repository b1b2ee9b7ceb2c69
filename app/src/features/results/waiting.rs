//! The page of results before there are any: what is true now, and when they come.

use super::ledger::Place;
use crate::{cx::Cx, page::Page, show, ui};
use axum::response::Response;
use domain::{Moment, process::PhaseKind, vote::VoteState};
use leptos::prelude::*;

/// What the page says: heading, sentence, and the next thing to read.
struct Words {
    title: String,
    what: String,
    link: (String, String),
}

/// Draws the page.
pub fn draw(cx: &Cx, place: &Place) -> Response {
    let l = cx.locale;
    let words = words(cx, place);
    let name = &place.envelope.envelope.name;
    let (href, text) = words.link;
    Page::new(cx, words.title.clone()).at("vote").of(&place.process).draw(|| {
        view! {
            {ui::breadcrumbs(cx, place.steps(cx), tr!(l, "results-here"))}
            <header class="page__lead">
                <p class="eyebrow" lang=name.language(l).code()>{name.get(l).to_owned()}</p>
                <h1>{words.title}</h1>
                <p class="lead">{words.what}</p>
            </header>
            {place.reasons(l)}
            <p class="button-row"><a class="button" href=href>{text}</a></p>
        }
        .into_any()
    })
}

fn words(cx: &Cx, place: &Place) -> Words {
    let l = cx.locale;
    let vote = &place.envelope.vote;
    let now = cx.now();
    let to_process = (cx.href(&place.process_path()), tr!(l, "results-wait-to-process"));
    let to_vote = (cx.href(&place.path("/vote")), tr!(l, "results-wait-to-vote"));
    let day = |moment: Moment| show::day_and_time(moment, l);
    match vote.state {
        VoteState::Planned if !place.envelope.way.has_vote() => Words {
            title: tr!(l, "results-wait-deliberating"),
            what: tr!(l, "results-wait-deliberating-what", way = place.envelope.way.kind().code()),
            link: to_process,
        },
        VoteState::Planned => Words {
            title: tr!(l, "results-wait-planned"),
            what: tr!(l, "results-wait-planned-what", opens = day(vote.opens_at)),
            link: to_process,
        },
        VoteState::Open if now < vote.closes_at => Words {
            title: tr!(l, "results-wait-open"),
            what: format!(
                "{} {}",
                tr!(l, "results-wait-open-what", closes = day(vote.closes_at)),
                when(place, now, l)
            ),
            link: to_vote,
        },
        VoteState::Void => Words {
            title: tr!(l, "results-wait-void"),
            what: tr!(l, "results-wait-void-what"),
            link: to_process,
        },
        _ => Words {
            title: tr!(l, "results-wait-closed"),
            what: format!(
                "{} {}",
                tr!(l, "results-wait-closed-what", closed = day(vote.closes_at)),
                when(place, now, l)
            ),
            link: to_process,
        },
    }
}

/// When results are planned, if that day is still to come.
fn when(place: &Place, now: Moment, l: domain::locale::Locale) -> String {
    place
        .process
        .process
        .timeline
        .get(PhaseKind::Results)
        .map(|phase| phase.opens_at)
        .filter(|moment| *moment > now)
        .map_or_else(
            || tr!(l, "results-wait-soon"),
            |moment| tr!(l, "results-wait-when", day = show::day(moment, l)),
        )
}
