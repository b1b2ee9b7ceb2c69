//! What is coming: a list in the order in which it begins, and the programme of a festival.

use super::{days, path, when};
use crate::{
    cx::Cx,
    error::Answer,
    features::{process::people::capital, registry::Reference},
    form::FormState,
    page::Page,
    show as moments,
    ui::{self, Field, Kind},
};
use axum::extract::{Path, Query};
use domain::{
    agenda::{Festival, Gathering, GatheringKind, GatheringState},
    locale::Locale,
    registry::{resource::is_steward, span::day_in_brussels},
    text::Slug,
};
use leptos::prelude::*;
use service::agenda::{self, Reported};

/// The page of what is coming.
pub async fn get(cx: Cx, Query(query): Query<Vec<(String, String)>>) -> Answer {
    let l = cx.locale;
    let form = FormState::prefilled(query);
    let asked = agenda::Query { kind: form.value("kind"), commune: form.value("commune") };
    let found = agenda::coming(cx.services(), &asked).await?;
    let today = day_in_brussels(cx.now());
    let mut festivals = agenda::festivals(cx.services()).await?;
    festivals.retain(|one| one.last >= today);
    let reported = match is_steward(cx.caller()) {
        true => agenda::reported(cx.services(), cx.caller()).await?,
        false => Vec::new(),
    };
    let reference = Reference::load(&cx).await?;
    let title = tr!(l, "agenda-title", count = found.len());
    let page =
        Page::new(&cx, tr!(l, "agenda-here")).description(tr!(l, "agenda-lead")).at("shared");
    Ok(page.draw(|| {
        let filtered = ["kind", "commune"].iter().any(|name| !form.value(name).is_empty());
        let body = if found.is_empty() {
            nothing(&cx, filtered, l)
        } else {
            rows(&cx, &found, &festivals, &reference, l)
        };
        view! {
            {ui::breadcrumbs(&cx, Vec::new(), tr!(l, "agenda-here"))}
            <header class="page__lead">
                <h1>{title}</h1>
                <p class="lead">{tr!(l, "agenda-lead")}</p>
                <p class="button-row">
                    <a class="button button--primary" href=cx.href("/agenda/new")>{tr!(l, "agenda-announce")}</a>
                    <a class="button" href="/data/agenda/events.ics">{tr!(l, "agenda-calendar")}</a>
                </p>
            </header>
            {waiting(&cx, &reported, l)}
            {festivals_coming(&cx, &festivals, l)}
            {(filtered || !found.is_empty()).then(|| search(&cx, &form, &reference, l))}
            {body}
            <p class="small muted">{tr!(l, "agenda-data")}" "
                <a href="/data/agenda/events.ics">"iCalendar"</a>", "
                <a href="/data/agenda/events.jsonld">"JSON-LD"</a></p>
        }
        .into_any()
    }))
}

fn nothing(cx: &Cx, filtered: bool, l: Locale) -> AnyView {
    let all = cx.href("/agenda");
    view! {
        <div class="empty">
            <p class="empty__title">{tr!(l, "agenda-none")}</p>
            <p>{tr!(l, "agenda-none-what")}</p>
            {filtered.then(|| view! { <p class="button-row"><a class="button button--quiet" href=all>{tr!(l, "agenda-show-all")}</a></p> })}
        </div>
    }
    .into_any()
}

/// For who keeps the registry: what readers reported.
pub(crate) fn waiting(cx: &Cx, reported: &[Reported], l: Locale) -> Option<AnyView> {
    let rows = reported.iter().map(|one| {
        let href = cx.href(&path(one.gathering.id));
        let title = ui::authored(&one.gathering.title, l);
        view! { <li><a href=href>{title}</a>" · "{one.reasons.join(" · ")}</li> }
    });
    let rows = rows.collect_view();
    (!reported.is_empty()).then(|| {
        view! {
            <section class="notice notice--warning" aria-labelledby="reported">
                <h2 class="notice__title" id="reported">{tr!(l, "agenda-reported-list")}</h2>
                <ul>{rows}</ul>
            </section>
        }
        .into_any()
    })
}

fn festivals_coming(cx: &Cx, festivals: &[Festival], l: Locale) -> Option<AnyView> {
    let rows = festivals.iter().rev().map(|one| {
        let href = cx.href(&format!("/agenda/festivals/{}", one.slug));
        view! { <li><a href=href>{one.name.get(l).to_owned()}</a>", "{days(one.first, one.last, l)}</li> }
    });
    let rows = rows.collect_view();
    (!festivals.is_empty())
        .then(|| view! { <h2>{tr!(l, "festivals-coming")}</h2><ul>{rows}</ul> }.into_any())
}

fn search(cx: &Cx, form: &FormState, reference: &Reference, l: Locale) -> AnyView {
    let kinds = GatheringKind::ALL.iter().map(|kind| {
        let code = kind.code();
        (code.to_owned(), capital(&tr!(l, &format!("gathering-{code}"))))
    });
    let kinds = std::iter::once((String::new(), tr!(l, "agenda-any-kind"))).chain(kinds);
    let communes = reference.communes(tr!(l, "filter-all-communes"), l);
    view! {
        <form class="registry-search" method="get" action=cx.href("/agenda") role="search">
            {Field::new("kind", tr!(l, "agenda-kind"), Kind::Select(kinds.collect())).draw(form, l)}
            {Field::new("commune", tr!(l, "filter-commune"), Kind::Select(communes)).draw(form, l)}
            <button class="button">{tr!(l, "registry-search-button")}</button>
        </form>
    }
    .into_any()
}

/// What is announced, day by day.
pub(super) fn rows(
    cx: &Cx,
    found: &[Gathering],
    festivals: &[Festival],
    reference: &Reference,
    l: Locale,
) -> AnyView {
    let day = |one: &Gathering| day_in_brussels(one.when.from());
    let days = found.chunk_by(|one, next| day(one) == day(next)).map(|of_day| {
        let name = of_day.first().map(|one| capital(&moments::named_day(one.when.from(), l)));
        let rows = of_day.iter().map(|one| row(cx, one, festivals, reference, l));
        view! { <h2 class="agenda-day">{name}</h2><ul class="registry-list">{rows.collect_view()}</ul> }
    });
    days.collect_view().into_any()
}

/// When something of a day takes place: its hours, or until when it lasts.
fn hours(one: &Gathering, l: Locale) -> String {
    let (from, to) = (one.when.from(), one.when.to());
    if day_in_brussels(from) == day_in_brussels(to) {
        tr!(l, "agenda-hours", from = moments::clock(from, l), to = moments::clock(to, l))
    } else {
        when(one.when, l)
    }
}

fn row(
    cx: &Cx,
    one: &Gathering,
    festivals: &[Festival],
    reference: &Reference,
    l: Locale,
) -> AnyView {
    let href = cx.href(&path(one.id));
    let kind = capital(&tr!(l, &format!("gathering-{}", one.kind.code())));
    let mut place = vec![one.place.clone()];
    place.extend(one.commune.as_ref().map(|slug| reference.commune(slug, l)));
    let off = (one.state == GatheringState::Cancelled).then(|| {
        view! { " "<span class="badge badge--not-funded">{tr!(l, "agenda-cancelled")}</span> }
    });
    let festival = festivals.iter().find(|known| Some(known.id) == one.festival);
    let festival = festival.map(|festival| {
        let href = cx.href(&format!("/agenda/festivals/{}", festival.slug));
        view! { " · "<a href=href>{festival.name.get(l).to_owned()}</a> }
    });
    let actor = cx.href(&format!("/actors/{}", one.actor.id));
    view! {
        <li class="registry-row">
            <div class="registry-row__body">
                <p class="registry-row__meta">{kind}", "<time datetime=moments::machine(one.when.from())>{hours(one, l)}</time></p>
                <h3 class="registry-row__title"><a href=href>{ui::authored(&one.title, l)}</a>{off}</h3>
                <p>{place.join(", ")}</p>
                <p class="registry-row__terms"><a href=actor>{one.actor.name.clone()}</a>{festival}</p>
            </div>
        </li>
    }
    .into_any()
}

/// The programme of a festival.
pub async fn festival(cx: Cx, Path(slug): Path<Slug>) -> Answer {
    let l = cx.locale;
    let (festival, found) = agenda::festival(cx.services(), &slug).await?;
    let reference = Reference::load(&cx).await?;
    let name = festival.name.get(l).to_owned();
    Ok(Page::new(&cx, name.clone()).at("shared").draw(|| {
        let steps = vec![(cx.href("/agenda"), tr!(l, "agenda-here"))];
        let announce = cx.href(&format!("/agenda/new?festival={slug}"));
        let calendar = format!("/data/agenda/festivals/{slug}.ics");
        let about = festival.about.as_ref();
        let about = about.map(|about| view! { <p class="lead" lang=about.language(l).code()>{about.get(l).to_owned()}</p> });
        let body = if found.is_empty() { nothing(&cx, false, l) } else { rows(&cx, &found, &[], &reference, l) };
        view! {
            {ui::breadcrumbs(&cx, steps, name.clone())}
            <header class="page__lead">
                <p class="eyebrow">{days(festival.first, festival.last, l)}</p>
                <h1>{name.clone()}</h1>
                {about}
                <p class="button-row">
                    <a class="button button--primary" href=announce>{tr!(l, "festivals-announce")}</a>
                    <a class="button" href=calendar>{tr!(l, "agenda-calendar")}</a>
                </p>
            </header>
            {body}
        }
        .into_any()
    }))
}
