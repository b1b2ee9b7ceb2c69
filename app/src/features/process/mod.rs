//! A process: what it is, when, and for each envelope what is at stake and where its vote stands.

mod envelope;
pub use envelope::turnout_sentence;
pub mod funders;
pub mod money;
pub mod people;
pub mod standing;
pub mod timeline;

use crate::{
    cx::Cx,
    error::{Answer, AppError},
    page::Page,
    show, ui,
};
use axum::extract::Path;
use domain::{
    locale::Locale,
    process::{PhaseKind, Position, Visibility},
    text::Slug,
    vote::VoteState,
};
use envelope::Section;
use leptos::prelude::*;
use service::{
    process::{EnvelopeView, ProcessView},
    result::Turnout,
};
use standing::Standing;

/// The page of a process.
pub async fn get(cx: Cx, Path(slug): Path<Slug>) -> Answer {
    let l = cx.locale;
    let view = service::process::show(cx.services(), cx.caller(), &slug).await?;
    let territories = service::reference::territories(cx.services()).await?;
    let places = service::reference::places(cx.services()).await?;
    let mut sections = Vec::new();
    for (place, envelope) in view.envelopes.iter().enumerate() {
        let turnout = turnout(&cx, &view, envelope).await?;
        let withdrawn = match envelope.envelope.eligibility.by_codes() {
            true => service::packages::withdrawn(cx.services(), envelope.vote.id).await?,
            false => Vec::new(),
        };
        sections.push(Section {
            cx: &cx,
            view: &view,
            envelope,
            place,
            turnout,
            withdrawn,
            territories: &territories,
            places: &places,
        });
    }
    let uncast = crate::features::vote::uncast::notices(&cx, &view).await?;
    let origin = crate::features::workshop::harvest::origin::load(&cx, &view).await?;
    let page = Page::new(&cx, view.process.name.get(l))
        .description(view.process.summary.get(l))
        .at(place_in_loop(&view, &cx));
    Ok(page.draw(|| {
        view! {
            {ui::breadcrumbs(&cx, Vec::new(), view.process.name.get(l).to_owned())}
            {lead(&cx, &view)}
            {view.envelopes.iter().any(|one| one.way.has_vote()).then(|| ui::advisory(l))}
            {uncast}
            {next_step(&cx, &view)}
            {proposals(&cx, &view)}
            {timeline::draw(&cx, &view)}
            {at_stake(&cx, &view)}
            {sections.iter().map(Section::draw).collect_view()}
            {about(&cx, &view)}
            {origin.as_ref().map(|found| crate::features::workshop::harvest::origin::section(&cx, &view, found))}
        }
        .into_any()
    }))
}

/// How many voted: while people vote from the register, afterwards from the count; none where nobody
/// votes or nobody could yet.
///
/// # Errors
/// [`AppError::Internal`].
pub async fn turnout(
    cx: &Cx,
    view: &ProcessView,
    envelope: &EnvelopeView,
) -> Result<Option<Turnout>, AppError> {
    if !envelope.way.has_vote() {
        return Ok(None);
    }
    let services = cx.services();
    Ok(match envelope.vote.state {
        VoteState::Planned => None,
        VoteState::Counted | VoteState::Published if is_read(view, envelope, cx) => {
            Some(service::result::show(services, cx.caller(), view, envelope).await?.turnout)
        }
        _ => Some(service::result::turnout(services, envelope).await?),
    })
}

/// Whether what was counted may be read: by everybody once it is public, by staff before.
fn is_read(view: &ProcessView, envelope: &EnvelopeView, cx: &Cx) -> bool {
    envelope.vote.state == VoteState::Published || view.is_staffed_by(cx.caller())
}

/// Where in the loop a process stands today.
pub fn place_in_loop(view: &ProcessView, cx: &Cx) -> &'static str {
    if view.is_voting(cx.now()) {
        "vote"
    } else if view.is_decided() {
        "projects"
    } else {
        "process"
    }
}

fn lead(cx: &Cx, view: &ProcessView) -> AnyView {
    let l = cx.locale;
    let process = &view.process;
    let draft = process.visibility == Visibility::Draft;
    view! {
        <header class="page__lead">
            <p class="eyebrow">{people::owned_by(view, l)}</p>
            <h1 lang=process.name.language(l).code()>{process.name.get(l).to_owned()}</h1>
            <p class="lead" lang=process.summary.language(l).code()>{process.summary.get(l).to_owned()}</p>
            {draft.then(|| view! {
                <p><span class="badge badge--draft">{tr!(l, "process-draft")}</span>" "{tr!(l, "process-draft-what")}</p>
            })}
        </header>
    }
    .into_any()
}

/// The one thing to do now: vote where a vote is open, read where a result is new.
fn next_step(cx: &Cx, view: &ProcessView) -> Option<AnyView> {
    let l = cx.locale;
    let now = cx.now();
    let closing = |envelope: &&EnvelopeView| envelope.vote.closes_at;
    let open = |envelope: &&EnvelopeView| Standing::of_envelope(envelope, now) == Standing::Open;
    if let Some(first) = view.envelopes.iter().filter(open).min_by_key(closing) {
        let links = view.envelopes.iter().filter(open).map(|envelope| {
            let name = envelope.envelope.name.get(l);
            let href = address(cx, view, envelope, "vote");
            view! { <a class="button" href=href>{tr!(l, "vote-for", envelope = name)}</a> }
        });
        return Some(
            view! {
                <div class="next-step">
                    <h2 class="next-step__title">{standing::heading_of(first, now, l)}</h2>
                    <p>{tr!(l, "next-step-vote")}</p>
                    <div class="button-row">{links.collect_view()}</div>
                </div>
            }
            .into_any(),
        );
    }
    view.is_decided().then(|| {
        let delivered = view.envelopes.first().map(|envelope| {
            let href = address(cx, view, envelope, "delivery");
            view! { <p><a href=href>{tr!(l, "delivery-link")}</a></p> }
        });
        let all = (crate::features::results::overview::published(view) > 1).then(|| {
            let href = cx.href(&format!("/p/{}/results", view.process.slug));
            view! { <p><a href=href>{tr!(l, "results-all-link")}</a></p> }
        });
        let links = view.envelopes.iter().map(|envelope| {
            let name = envelope.envelope.name.get(l);
            let href = address(cx, view, envelope, "results");
            view! { <a class="button" href=href>{tr!(l, "result-of", envelope = name)}</a> }
        });
        let decided = match view.envelopes.iter().any(|one| one.way.has_vote()) {
            true => "next-step-decided-what",
            false => "next-step-settled-what",
        };
        view! {
            <div class="next-step">
                <h2 class="next-step__title">{tr!(l, "next-step-decided")}</h2>
                <p>{tr!(l, decided)}</p>
                <div class="button-row">{links.collect_view()}</div>
                {all}
                {delivered}
            </div>
        }
        .into_any()
    })
}

/// The call for proposals while it is open, and what came of it ever after.
fn proposals(cx: &Cx, view: &ProcessView) -> Option<AnyView> {
    let l = cx.locale;
    let phase = view.process.timeline.get(PhaseKind::Submission)?;
    let list = cx.href(&format!("/p/{}/proposals", view.process.slug));
    let read = view! { <a class="button" href=list.clone()>{tr!(l, "proposals-read")}</a> };
    let shared = cx.href(&format!("/p/{}/sharing", view.process.slug));
    let shared = view! { <a href=shared>{tr!(l, "share-public-link")}</a> };
    if phase.position(cx.now()) == Position::Now {
        let propose = cx.href(&format!("/p/{}/propose", view.process.slug));
        let day = show::last_day(phase.closes_at, l);
        return Some(
            view! {
                <div class="next-step">
                    <h2 class="next-step__title">{tr!(l, "call-open", day = day)}</h2>
                    <p>{tr!(l, "call-open-what")}</p>
                    <div class="button-row">
                        <a class="button button--primary" href=propose>{tr!(l, "proposal-begin-link")}</a>
                        {read}
                    </div>
                    <p>{shared}</p>
                </div>
            }
            .into_any(),
        );
    }
    (phase.position(cx.now()) == Position::Past).then(|| {
        view! { <p><a href=list>{tr!(l, "proposals-read")}</a>" · "{shared}</p> }.into_any()
    })
}

/// The path of a page of an envelope, with its language.
#[must_use]
pub fn address(cx: &Cx, view: &ProcessView, envelope: &EnvelopeView, page: &str) -> String {
    cx.href(&format!("/p/{}/{}/{page}", view.process.slug, envelope.envelope.slug))
}

/// What was explained in public about the vote of an envelope: that the one before it was annulled,
/// that it closed early or was extended.
#[must_use]
pub fn public_reasons(view: &ProcessView, envelope: &EnvelopeView, l: Locale) -> Vec<AnyView> {
    let voided = envelope.voided.as_ref();
    let voided = voided.and_then(|voided| standing::public_reason(voided, None, l));
    let stands = standing::public_reason(&envelope.vote, planned_close(view), l);
    voided.into_iter().chain(stands).collect()
}

/// When the vote was planned to close, to tell an extension from an early close.
fn planned_close(view: &ProcessView) -> Option<domain::Moment> {
    view.process.timeline.get(PhaseKind::Voting).map(|phase| phase.closes_at)
}

/// All the money of a process in one bar.
fn at_stake(cx: &Cx, view: &ProcessView) -> AnyView {
    let l = cx.locale;
    if view.envelopes.is_empty() {
        return view! {
            <div class="empty">
                <p class="empty__title">{tr!(l, "process-no-envelope")}</p>
                <p>{tr!(l, "process-no-envelope-what")}</p>
            </div>
        }
        .into_any();
    }
    let count = view.envelopes.len();
    let title = money::total(&view.envelopes).map_or_else(
        || tr!(l, "process-envelopes", count = count),
        |total| {
            let amount = total.cents.show(total.currency, l);
            if view.is_decided() {
                tr!(l, "process-was-at-stake", amount = amount, count = count)
            } else {
                tr!(l, "process-at-stake", amount = amount, count = count)
            }
        },
    );
    view! {
        <section class="section flow">
            <h2>{title}</h2>
            {money::bar(cx, view)}
        </section>
    }
    .into_any()
}

fn about(cx: &Cx, view: &ProcessView) -> AnyView {
    let l = cx.locale;
    let about = &view.process.about;
    let contact = view.administration.contact.to_string();
    view! {
        <section class="section flow">
            <h2>{tr!(l, "process-about")}</h2>
            <div lang=about.language(l).code()>{ui::prose(about.get(l))}</div>
            <p>{tr!(l, "process-contact")}" "{ui::mail_link(&contact)}</p>
        </section>
    }
    .into_any()
}
