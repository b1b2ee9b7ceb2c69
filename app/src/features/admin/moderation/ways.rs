//! What can be decided about a text that was reported, each with the words that it takes.

use super::super::{process_path, summary};
use crate::{
    cx::Cx,
    features::proposal,
    form::FormState,
    ui::{self, Field, Kind},
};
use domain::{
    locale::Locale,
    moderation::{Text, TextId},
    proposal::Proposal,
    vote::VoteState,
};
use leptos::prelude::*;
use service::{moderation::Reported, process::ProcessView, standing::envelope_of};

/// The forms of a text that waits for a decision. Several texts stand on one page: only the form that
/// was sent holds what was typed and what was refused.
pub(super) fn draw(cx: &Cx, view: &ProcessView, one: &Reported, form: &FormState) -> AnyView {
    let id = one.text.id();
    let sent = form.value(id.kind()) == id.to_string();
    let asks = sent && form.value("intent") == "ask";
    let Text::Proposal(proposal) = &one.text else {
        return settling(cx, view, id, (sent && !asks).then_some(form), true);
    };
    let stays = proposal.may_be_taken_down().is_err();
    let ballot = stays.then(|| on_the_ballot(cx, view, proposal));
    let asked = service::moderation::can_be_asked(cx.services(), view, proposal)
        .then(|| asking(cx, view, id, asks.then_some(form)));
    view! {
        {ballot}
        {settling(cx, view, id, (sent && !asks).then_some(form), !stays)}
        {asked}
    }
    .into_any()
}

fn action(cx: &Cx, view: &ProcessView) -> String {
    cx.href(&format!("{}/moderation", process_path(view)))
}

/// To leave it, or to take it down where it `may` be.
fn settling(
    cx: &Cx,
    view: &ProcessView,
    id: TextId,
    sent: Option<&FormState>,
    may: bool,
) -> AnyView {
    let l = cx.locale;
    let label = tr!(l, "admin-moderation-reason");
    let fields = may.then(|| match sent {
        Some(form) => ui::languages("reason", &label, &Kind::Area(2), form, l),
        None => reason_fields(id, &label, l),
    });
    let hide = may.then(|| {
        view! { <button class="button button--danger" name="intent" value="hide">{tr!(l, "admin-moderation-hide")}</button> }
    });
    view! {
        <form class="form form--dense" method="post" action=action(cx, view) novalidate>
            {sent.and_then(|form| summary::summary(form, l))}
            <input r#type="hidden" name=id.kind() value=id.to_string() />
            {fields}
            <div class="form__actions">
                <button class="button" name="intent" value="keep">{tr!(l, "admin-moderation-keep")}</button>
                {hide}
            </div>
        </form>
    }
    .into_any()
}

/// To ask those who carry a proposal for another version; it stays meanwhile, unless it is taken down.
fn asking(cx: &Cx, view: &ProcessView, id: TextId, sent: Option<&FormState>) -> AnyView {
    let l = cx.locale;
    let empty = FormState::default();
    let (label, hint) = (tr!(l, "admin-moderation-ask"), tr!(l, "admin-moderation-ask-hint"));
    let field = match sent {
        Some(form) => Field::new("questions", label, Kind::Area(3)).hint(hint).draw(form, l),
        None => {
            let field = format!("questions_{id}");
            let hinted = format!("{field}-hint");
            view! {
                <div class="field">
                    <label class="field__label" for=field.clone()>{label}</label>
                    <p class="field__hint" id=hinted.clone()>{hint}</p>
                    <textarea id=field name="questions" rows="3" aria-describedby=hinted></textarea>
                </div>
            }
            .into_any()
        }
    };
    view! {
        <form class="form form--dense" method="post" action=action(cx, view) novalidate>
            {summary::summary(sent.unwrap_or(&empty), l)}
            <input r#type="hidden" name=id.kind() value=id.to_string() />
            {field}
            <div class="form__actions">
                <button class="button" name="intent" value="ask">{tr!(l, "admin-moderation-ask-send")}</button>
            </div>
        </form>
    }
    .into_any()
}

/// Why what is in a vote is not taken down here, and what can be done instead.
fn on_the_ballot(cx: &Cx, view: &ProcessView, proposal: &Proposal) -> Option<AnyView> {
    let l = cx.locale;
    let target = envelope_of(view, proposal)?;
    let envelope = format!("{}/e/{}", process_path(view), target.envelope.slug);
    let state = target.vote.state;
    let (key, links) = if !target.vote.is_frozen() {
        ("planned", vec![("admin-moderation-projects", cx.href(&format!("{envelope}/projects")))])
    } else if state == VoteState::Published {
        ("over", Vec::new())
    } else {
        let page = proposal::address(cx, &view.process.slug, proposal);
        let answer = ("admin-moderation-answer", format!("{page}#discussion"));
        ("open", vec![answer, ("admin-moderation-void", cx.href(&format!("{envelope}/conduct")))])
    };
    let links = links.into_iter().map(|(key, href)| {
        view! { <li><a href=href>{tr!(l, key)}</a></li> }
    });
    let links: Vec<_> = links.collect();
    let links = (!links.is_empty()).then(|| view! { <ul>{links}</ul> });
    Some(
        view! {
            <div class="notice notice--info">
                <p class="notice__title">{tr!(l, "admin-moderation-in-vote")}</p>
                <p>{tr!(l, &format!("admin-moderation-in-vote-{key}"))}</p>
                {links}
            </div>
        }
        .into_any(),
    )
}

/// The reason in each language; several texts stand on one page, so that each field has an id of
/// its own.
fn reason_fields(text: TextId, label: &str, l: Locale) -> AnyView {
    Locale::ALL
        .map(|locale| {
            let id = format!("reason_{locale}_{text}");
            let label = format!("{label} – {}", tr!(l, &format!("language-{locale}")));
            view! {
                <div class="field">
                    <label class="field__label" for=id.clone()>{label}</label>
                    <textarea id=id name=format!("reason_{locale}") rows="2" lang=locale.code()></textarea>
                </div>
            }
        })
        .collect_view()
        .into_any()
}
