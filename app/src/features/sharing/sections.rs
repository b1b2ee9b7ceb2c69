//! What other pages show of the sharing check: the page of a proposal, its form, its dossier.

use super::words;
use crate::{cx::Cx, ui};
use domain::{
    locale::Locale,
    project::{CostLine, Told},
    sharing::{LineState, Stored},
};
use leptos::prelude::*;
use service::{
    reference::ResourceKind,
    sharing::{
        purchase::PassportView,
        view::{LineView, Sheet},
    },
};

/// The mark of a verdict, or of what was answered to it.
pub(super) fn badge(line: &LineView, l: Locale) -> AnyView {
    let (class, text) = match (line.line.state, &line.check) {
        (LineState::Open, Some(check)) => return found(check, l),
        (LineState::Borrowed, _) if line.is_rented() => {
            ("badge badge--funded", tr!(l, "share-state-rented"))
        }
        (LineState::Borrowed, _) => ("badge badge--funded", tr!(l, "share-state-borrowed")),
        (state, _) => ("badge badge--open", tr!(l, &format!("share-state-{}", state.code()))),
    };
    view! { <span class=class>{text}</span> }.into_any()
}

/// The mark of what was found.
pub(super) fn found(check: &Stored, l: Locale) -> AnyView {
    let verdict = check.finding.verdict;
    let class =
        if verdict.spares_a_purchase() { "badge badge--funded" } else { "badge badge--draft" };
    view! { <span class=class>{words::verdict(verdict, l)}</span> }.into_any()
}

/// That the kind of a line was read in its words; to its bearers (`edit` leads to its form) with the
/// way to change it. Nothing where they chose it.
pub(super) fn read(
    cost: &CostLine,
    kinds: &[ResourceKind],
    edit: Option<&str>,
    l: Locale,
) -> Option<AnyView> {
    let slug = cost.kind.as_ref().filter(|_| cost.told == Told::Read)?;
    let kind = crate::features::project::kinds::name(kinds, slug, l);
    let key = if edit.is_some() { "share-words-read" } else { "share-words-read-public" };
    let change = edit.map(|href| {
        view! { " "<a href=format!("{href}#costs")>{tr!(l, "share-words-change")}</a> }
    });
    Some(view! { <p class="field__hint">{tr!(l, key, kind = kind)}{change}</p> }.into_any())
}

/// The sentence of a line, as far as something was found.
pub(super) fn sentence(line: &LineView, l: Locale) -> String {
    match &line.check {
        Some(check) => words::sentence(&check.finding, &check.inputs, l),
        None => tr!(l, "share-not-checked"),
    }
}

fn list(sheet: &Sheet, l: Locale) -> AnyView {
    let rows = sheet.lines.iter().map(|line| {
        view! {
            <li>
                <strong>{line.line.cost.label.get(l).to_owned()}</strong>" "{badge(line, l)}
                <br />{sentence(line, l)}
            </li>
        }
    });
    view! { <ul class="share-lines">{rows.collect_view()}</ul> }.into_any()
}

/// On the page of a proposal: what was found, and the way to answer it.
pub(crate) fn proposal(sheet: &Sheet, here: &str, own: bool, l: Locale) -> Option<AnyView> {
    if sheet.lines.is_empty() {
        return None;
    }
    let waits = |line: &&LineView| line.line.state == LineState::Open;
    let key = if own && sheet.lines.iter().any(|line| waits(&line)) {
        "share-answer"
    } else {
        "share-see"
    };
    Some(
        view! {
            <section class="flow" id="sharing">
                <h2>{tr!(l, "share-title")}</h2>
                {list(sheet, l)}
                <p><a class="button button--small" href=format!("{here}/equipment")>{tr!(l, key)}</a></p>
            </section>
        }
        .into_any(),
    )
}

/// Beside the costs of the form of a proposal.
pub(crate) fn editing(sheet: &Sheet, here: &str, l: Locale) -> AnyView {
    if sheet.lines.is_empty() {
        return view! { <p class="field__hint">{tr!(l, "share-edit-hint")}</p> }.into_any();
    }
    view! {
        <div class="notice notice--info">
            <p class="notice__title">{tr!(l, "share-title")}</p>
            {list(sheet, l)}
            <p><a href=format!("{here}/equipment")>{tr!(l, "share-answer")}</a></p>
        </div>
    }
    .into_any()
}

/// On the page of the valuation.
pub(crate) fn dossier(cx: &Cx, sheet: &Sheet, here: &str, l: Locale) -> Option<AnyView> {
    if sheet.lines.is_empty() {
        return None;
    }
    let desk = cx.href("/admin/sharing");
    Some(
        view! {
            <section class="section flow" id="sharing">
                <h2>{tr!(l, "share-title")}</h2>
                <p>{tr!(l, "share-dossier-what")}</p>
                {list(sheet, l)}
                <p><a href=format!("{here}/equipment")>{tr!(l, "share-see")}</a>" · "<a href=desk>{tr!(l, "share-desk-link")}</a></p>
            </section>
        }
        .into_any(),
    )
}

/// On the desk of who keeps the registry: the way to decisions and to the year.
pub(crate) fn desk_links(cx: &Cx, l: Locale) -> AnyView {
    let (desk, year) = (cx.href("/admin/sharing"), cx.href("/admin/sharing/year"));
    view! {
        <a class="button" href=desk>{tr!(l, "share-desk-link")}</a>" "
        <a class="button" href=year>{tr!(l, "year-link")}</a>
    }
    .into_any()
}

/// On the page of a thing that shared money bought: its passport.
pub(crate) fn passport(cx: &Cx, seen: &PassportView, l: Locale) -> AnyView {
    let (process, project) = (&seen.process, &seen.project);
    let href = cx.href(&format!("/p/{}/projects/{}", process.slug, project.slug));
    let funded = tr!(l, "passport-funded", process = process.name.get(l));
    let day = crate::show::day(seen.passport.at, l);
    let price = words::euros(seen.passport.price, l);
    let clause = &seen.passport.conditions.clause;
    view! {
        <section class="section flow" id="passport">
            <h2>{tr!(l, "passport-title")}</h2>
            <p>{funded}" "<a href=href>{ui::authored(&project.title, l)}</a></p>
            <p>{tr!(l, "passport-price", price = price, day = day)}" "{tr!(l, "passport-loans", loans = seen.loans)}</p>
            <details class="filters">
                <summary>{tr!(l, "passport-conditions")}</summary>
                <p lang=clause.language(l).code()>{clause.get(l).to_owned()}</p>
            </details>
        </section>
    }
    .into_any()
}
