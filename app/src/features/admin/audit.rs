//! The journals of a process and of an administration: every change of state, chained so that none
//! can be taken out.

use super::{Lead, desk, process_desk};
use crate::{cx::Cx, error::Answer, page::Page, show};
use axum::extract::Path;
use domain::{
    event::{Event, first_break},
    locale::Locale,
};
use leptos::prelude::*;

/// What happened to a ballot; these come by thousands and are told together.
const CAST: &str = "ballot.cast";
const KNOWN: &[&str] = &[
    "proposal.begun",
    "proposal.saved",
    "proposal.photo",
    "proposal.bearer",
    "proposal.submit",
    "proposal.return",
    "proposal.admit",
    "proposal.value",
    "proposal.retain",
    "proposal.unconfirmed",
    "proposal.decline",
    "proposal.reconsider",
    "proposal.withdraw",
    "proposal.kept",
    "proposal.hidden",
    "proposal.restored",
    "proposal.asked",
    "partner.invited",
    "partner.accepted",
    "partner.refused",
    "partner.left",
    "partner.revoked",
    "partner.expired",
    "valuation.saved",
    "valuation.assigned",
    "valuation.unassigned",
    "stake.declared",
    "actor.confirmed",
    "comment.written",
    "comment.hidden",
    "comment.kept",
    "comment.restored",
    "administration.created",
    "administration.changed",
    "role.granted",
    "role.withdrawn",
    "process.created",
    "process.changed",
    "envelope.created",
    "envelope.changed",
    "rules.saved",
    "project.created",
    "project.changed",
    "project.removed",
    "projects.imported",
    "vote.imported",
    "vote.opened",
    "vote.extended",
    "vote.closed",
    "vote.closed-early",
    "vote.voided",
    "vote.reminded",
    "vote.counted",
    "vote.published",
    "decision.recorded",
    "delivery.recorded",
    "delivery.photo-added",
    "delivery.photo-removed",
    "letters.changed",
    "decision.told",
    "codes.issued",
    "codes.withdrawn",
    "codes.replaced",
    "counter.served",
    "paper.typed",
    "ballot.cast",
    "way.declared",
    "jury.named",
    "jury.dismissed",
    "jury.conflict",
    "jury.seated",
    "jury.scored",
    "verdict.reached",
    "document.added",
    "document.removed",
    "amendment.proposed",
    "amendment.settled",
    "partner.followed",
    "amendment.hidden",
    "amendment.kept",
    "amendment.restored",
    "merger.asked",
    "split.asked",
    "lineage.settled",
    "proposal.merged",
    "proposal.joined",
    "proposal.split",
    "bearers.written-to",
    "coach.asked",
    "coach.assigned",
    "coach.unassigned",
    "coach.noted",
    "coach.handed-on",
    "criteria.declared",
    "proposal.translated",
    "sharing.checked",
    "sharing.line",
    "sharing.needed",
    "sharing.borrowed",
    "sharing.lost",
    "sharing.rented",
    "sharing.unrented",
    "sharing.contested",
    "sharing.yielded",
    "sharing.decided",
    "sharing.signed",
    "sharing.bought",
    "pool.offered",
    "pool.joined",
    "pool.left",
    "pool.formed",
    "pool.dissolved",
    "invoice.declared",
    "subsidy.declared",
    "vote.shared",
    "phase.extended",
    "owner.invited",
    "owner.accepted",
    "owner.declined",
    "owner.left",
    "owner.removed",
];

/// A line of the journal: one event, or ballots that follow one another.
enum Line<'a> {
    One(&'a Event),
    Ballots { first: &'a Event, last: &'a Event, count: usize },
}

fn lines(events: &[Event]) -> Vec<Line<'_>> {
    let mut lines: Vec<Line<'_>> = Vec::new();
    for event in events {
        if event.body.kind != CAST {
            lines.push(Line::One(event));
            continue;
        }
        match lines.last_mut() {
            Some(Line::Ballots { last, count, .. }) => {
                *last = event;
                *count += 1;
            }
            _ => lines.push(Line::Ballots { first: event, last: event, count: 1 }),
        }
    }
    lines
}

/// The journal of a process.
pub async fn get(cx: Cx, Path(process): Path<String>) -> Answer {
    let l = cx.locale;
    let slug = super::slug(&process)?;
    let view = service::process::staff_view(cx.services(), cx.caller(), &slug).await?;
    let events = service::process::events(cx.services(), cx.caller(), &slug).await?;
    let title = title(&events, l);
    Ok(Page::new(&cx, title.clone()).wide().draw(|| {
        let lead =
            Lead::new(title).here(tr!(l, "admin-nav-audit")).eyebrow(view.process.name.get(l));
        process_desk(&cx, &view, None, lead, journal(&events, l))
    }))
}

/// The journal of an administration itself.
pub async fn of_administration(cx: Cx, Path(administration): Path<String>) -> Answer {
    let l = cx.locale;
    let slug = super::slug(&administration)?;
    let (services, caller) = (cx.services(), cx.caller());
    let view = service::administration::staff_view(services, caller, &slug).await?;
    let events = service::administration::events(services, caller, &slug).await?;
    let title = title(&events, l);
    Ok(Page::new(&cx, title.clone()).wide().draw(|| {
        let name = view.name.get(l);
        let steps = vec![
            (cx.href("/admin"), tr!(l, "nav-admin")),
            (cx.href(&format!("/admin/a/{slug}")), name.to_owned()),
        ];
        let lead = Lead::new(title).here(tr!(l, "admin-nav-audit")).eyebrow(name);
        desk(&cx, steps, None, lead, journal(&events, l))
    }))
}

fn title(events: &[Event], l: Locale) -> String {
    let count = events.len();
    match first_break(events) {
        None => tr!(l, "admin-audit-title", count = count, shown = l.number(count as u64)),
        Some(at) => tr!(l, "admin-audit-title-broken", number = at),
    }
}

/// Whether the chain holds, then its events from the last to the first.
fn journal(events: &[Event], l: Locale) -> AnyView {
    let (class, check) = match first_break(events) {
        None => ("notice notice--success", tr!(l, "admin-audit-holds")),
        Some(at) => ("notice notice--error", tr!(l, "admin-audit-broken", number = at)),
    };
    let rows = lines(events).into_iter().rev().map(|line| draw_line(&line, l));
    let last = events.last().map(|event| {
        view! { <p>{tr!(l, "admin-audit-last")}" "<span class="code">{event.hash.clone()}</span></p> }
    });
    view! {
        <p class=class>{check}</p>
        <p>{tr!(l, "admin-audit-what")}</p>
        {last}
        <ol class="audit-list" reversed="">{rows.collect_view()}</ol>
    }
    .into_any()
}

fn kind_words(kind: &str, l: Locale) -> String {
    if KNOWN.contains(&kind) {
        tr!(l, &format!("admin-event-{}", kind.replace('.', "-")))
    } else {
        kind.to_owned()
    }
}

fn draw_line(line: &Line<'_>, l: Locale) -> AnyView {
    match line {
        Line::Ballots { first, last, count } => {
            let (from, to) = (first.sequence, last.sequence);
            let text =
                tr!(l, "admin-event-ballots", count = *count, shown = l.number(*count as u64));
            view! {
                <li>
                    <span class="muted">{show::day(first.at, l)}</span>
                    <span>{text}</span>
                    <span class="code">{if from == to { from.to_string() } else { format!("{from}–{to}") }}</span>
                </li>
            }
            .into_any()
        }
        Line::One(event) => one(event, l),
    }
}

/// The one fact that tells two lines of the same kind apart.
fn brief(event: &Event, l: Locale) -> Option<String> {
    let fact = |name: &str| event.body.facts.get(name);
    if let Some(proposal) = fact("proposal").and_then(|slug| slug.as_str()) {
        return Some(format!(" {}", tr!(l, "admin-audit-proposal", proposal = proposal)));
    }
    if let Some(number) = fact("number").and_then(|number| number.as_str()) {
        return Some(format!(" {}", tr!(l, "admin-audit-project", number = number)));
    }
    if let Some(version) = fact("version").and_then(serde_json::Value::as_i64) {
        return Some(format!(" {}", tr!(l, "admin-audit-version", version = version)));
    }
    if let Some(role) = fact("role").and_then(|role| role.as_str()) {
        return Some(format!(" {}", tr!(l, &format!("admin-role-{role}"))));
    }
    fact("envelope").and_then(|slug| slug.as_str()).map(|slug| format!(" {slug}"))
}

fn one(event: &Event, l: Locale) -> AnyView {
    let who = if event.caller.is_some() { "admin-audit-staff" } else { "admin-audit-clock" };
    let facts = serde_json::to_string_pretty(&event.body.facts).unwrap_or_default();
    let number = event.sequence;
    let kind = kind_words(&event.body.kind, l);
    let summary = tr!(l, "admin-audit-facts", number = number);
    let brief = brief(event, l);
    view! {
        <li>
            <time class="muted" datetime=show::machine(event.at)>{show::day_and_time(event.at, l)}</time>
            <div>
                <p><strong>{kind}</strong>{brief}" "<span class="muted">{tr!(l, who)}</span></p>
                <details>
                    <summary>{summary}</summary>
                    <pre class="audit-facts" tabindex="0">{facts}</pre>
                    <p class="code">{event.hash.clone()}</p>
                </details>
            </div>
            <span class="code">{number}</span>
        </li>
    }
    .into_any()
}
