//! The first page behind the desk: what waits for whom.

use super::{Done, Lead, desk, next, owners, process_path};
use crate::{
    cx::Cx,
    error::{Answer, AppError},
    page::Page,
    ui,
};
use axum::extract::Query;
use domain::{
    locale::Locale,
    money::Cents,
    process::{Administration, Visibility},
    registry::resource::is_steward,
};
use leptos::prelude::*;
use service::process::ProcessView;

/// My administrations and their budgets.
pub async fn get(cx: Cx, Query(done): Query<Done>) -> Answer {
    let l = cx.locale;
    let mine = service::administration::mine(cx.services(), cx.caller()).await?;
    if !cx.caller().is_staff() {
        return Err(AppError::Forbidden);
    }
    let mut desks = Vec::new();
    for administration in mine {
        let views =
            service::process::of_administration(cx.services(), cx.caller(), &administration)
                .await?;
        desks.push((administration, views));
    }
    let counters = service::counter::desks(cx.services(), cx.caller()).await?;
    let invitations = service::owners::waiting(cx.services(), cx.caller()).await?;
    let reported = match is_steward(cx.caller()) {
        true => service::agenda::reported(cx.services(), cx.caller()).await?,
        false => Vec::new(),
    };
    let now = cx.now();
    let waiting = desks
        .iter()
        .flat_map(|(_, views)| views)
        .filter(|view| next::step(view, now, l).is_some_and(|next| next.waits))
        .count();
    let title = match desks.is_empty() {
        true if !counters.is_empty() => tr!(l, "counter-home"),
        true => tr!(l, "admin-home-nothing"),
        false => tr!(l, "admin-home-title", count = waiting),
    };
    Ok(Page::new(&cx, title.clone()).wide().draw(|| {
        let create = cx.caller().may_create_administrations.then(|| {
            let href = cx.href("/admin/new");
            view! { <a class="button" href=href>{tr!(l, "admin-new-administration")}</a> }
        });
        let desks = desks.iter().map(|(administration, views)| section(&cx, administration, views));
        let administers = cx.caller().roles.iter().any(|(id, _)| cx.caller().administers(*id));
        let workshops = administers.then(|| {
            let href = cx.href("/workshops");
            view! { <a class="button" href=href>{tr!(l, "workshop-list-title")}</a> }
        });
        let shared = service::sharing::decide::reads_desk(cx.caller())
            .then(|| crate::features::sharing::desk_links(&cx, l));
        let common = (workshops.is_some() || shared.is_some() || create.is_some()).then(|| {
            view! {
                <section class="section">
                    <h2>{tr!(l, "admin-common")}</h2>
                    <p class="button-row">{workshops} {shared} {create}</p>
                </section>
            }
        });
        let content = view! { {done.notice(l)} {crate::features::agenda::waiting(&cx, &reported, l)} {owners::invitations(&cx, &invitations)} {counters_list(&cx, &counters)} {desks.collect_view()} {common} }
            .into_any();
        desk(&cx, Vec::new(), None, Lead::new(title).here(tr!(l, "nav-admin")), content)
    }))
}

/// The counters at which the caller may serve now.
fn counters_list(cx: &Cx, views: &[ProcessView]) -> Option<AnyView> {
    let l = cx.locale;
    let links = views.iter().flat_map(|view| {
        let open = view.envelopes.iter().filter(|envelope| {
            envelope.envelope.eligibility.by_codes()
                && envelope.vote.admits_ballots(cx.now()).is_ok()
        });
        open.map(move |envelope| {
            let path = format!("{}/counter", super::envelope_path(view, envelope));
            let name = format!("{} – {}", view.process.name.get(l), envelope.envelope.name.get(l));
            view! { <li><a href=cx.href(&path)>{name}</a></li> }
        })
    });
    let links: Vec<_> = links.collect();
    (!links.is_empty()).then(|| {
        view! { <section class="section"><h2>{tr!(l, "counter-open")}</h2><ul>{links}</ul></section> }
            .into_any()
    })
}

fn section(cx: &Cx, administration: &Administration, views: &[ProcessView]) -> AnyView {
    let l = cx.locale;
    let path = format!("/admin/a/{}", administration.slug);
    let administers = cx.caller().administers(administration.id);
    let new = administers.then(|| {
        let href = cx.href(&format!("{path}/new-process"));
        view! { <a class="button button--small" href=href>{tr!(l, "admin-new-process")}</a> }
    });
    let list = if views.is_empty() {
        view! { <div class="empty"><p class="empty__title">{tr!(l, "admin-no-process")}</p><p>{tr!(l, "admin-no-process-what")}</p></div> }
            .into_any()
    } else {
        process_list(cx, views)
    };
    view! {
        <section class="section">
            <h2>{administration.name.get(l).to_owned()}</h2>
            <p class="button-row">
                <a class="button button--quiet button--small" href=cx.href(&path)>{tr!(l, "admin-administration-texts")}</a>
                {new}
            </p>
            {list}
        </section>
    }
    .into_any()
}

/// The budgets of an administration, each with its state and what to do next.
pub(super) fn process_list(cx: &Cx, views: &[ProcessView]) -> AnyView {
    let l = cx.locale;
    let now = cx.now();
    let rows = views.iter().map(|view| {
        let href = cx.href(&process_path(view));
        let next = match next::step(view, now, l) {
            Some(step) => {
                let href = cx.href(&step.path);
                view! { <p>{step.text}" "<a href=href>{step.action}</a></p> }.into_any()
            }
            None => view! { <p>{tr!(l, "admin-next-nothing")}</p> }.into_any(),
        };
        view! {
            <li class="process-row">
                <div class="process-row__body">
                    <h3 class="process-row__title"><a href=href>{view.process.name.get(l).to_owned()}</a></h3>
                    <p>{state_badge(view, now, l)}" "<span class="muted">{tr!(l, "admin-envelopes", count = view.envelopes.len())}</span></p>
                    {next}
                </div>
                {whole(view, l)}
            </li>
        }
    });
    view! { <ul class="process-list">{rows.collect_view()}</ul> }.into_any()
}

/// What all envelopes hold together, when they hold the same currency.
fn whole(view: &ProcessView, l: Locale) -> Option<AnyView> {
    let first = view.envelopes.first()?.envelope.amount;
    let amounts = view.envelopes.iter().map(|envelope| envelope.envelope.amount);
    if amounts.clone().any(|amount| amount.currency != first.currency) {
        return None;
    }
    let sum = Cents::sum(amounts.map(|amount| amount.cents))?;
    Some(view! { <p class="process-row__figure">{ui::money(sum, first, l)}</p> }.into_any())
}

/// Where a process stands, in a word.
pub(super) fn state_badge(view: &ProcessView, now: domain::Moment, l: Locale) -> AnyView {
    let (class, key) = if view.process.visibility == Visibility::Draft {
        ("badge badge--draft", "admin-process-draft")
    } else if view.is_voting(now) {
        ("badge badge--open", "admin-process-voting")
    } else if view.is_decided() {
        ("badge badge--funded", "admin-process-decided")
    } else {
        ("badge badge--closed", "admin-process-published")
    };
    view! { <span class=class>{tr!(l, key)}</span> }.into_any()
}
