//! Pieces of pages of the registry.

use super::{Reference, words};
use crate::{
    assets,
    cx::Cx,
    features::proposal::photo_figure,
    form::FormState,
    ui::{
        self,
        map::{self, Pin},
    },
};
use chrono::{Datelike, NaiveDate};
use domain::{
    locale::Locale,
    picture::Size,
    registry::{
        Resource,
        loan::{Loan, State},
        resource::{Condition, Holding, Shown, Standing, folded},
    },
    text::Slug,
};
use leptos::prelude::*;
use service::registry::directory::Day;

pub(super) use crate::features::process::people::capital;

/// By what a name stands in a list from A to Z: neither capitals nor accents nor marks count, and a
/// ligature is the two letters it is made of.
pub(super) fn order(name: &str) -> String {
    folded(name).replace('œ', "oe").replace('æ', "ae")
}

/// A text in paragraphs.
pub(super) fn paragraphs(text: &str) -> AnyView {
    text.split("\n\n")
        .map(|paragraph| view! { <p>{paragraph.to_owned()}</p> })
        .collect_view()
        .into_any()
}

/// What its state means for whoever wants it; nothing when all is well.
pub(super) fn condition(resource: &Resource, l: Locale) -> Option<AnyView> {
    let stock = resource.stock;
    let text = if stock.usable() == 0 {
        tr!(l, "registry-out-of-service")
    } else if stock.out_of_service > 0 {
        tr!(l, "registry-some-out-of-service", count = stock.out_of_service, held = stock.held)
    } else if matches!(resource.condition, Condition::Good | Condition::Worn) {
        return None;
    } else {
        tr!(l, &format!("condition-{}", resource.condition.code()))
    };
    Some(view! { <p><span class="badge badge--not-funded">{text}</span></p> }.into_any())
}

/// Where a loan stands, as a word.
pub(super) fn badge(loan: &Loan, l: Locale) -> AnyView {
    let class = match loan.state {
        State::Approved | State::Out => "badge badge--open",
        State::Overdue | State::Refused => "badge badge--not-funded",
        State::Returned | State::Closed => "badge badge--funded",
        State::Held | State::Requested => "badge badge--advisory",
        State::Cancelled | State::Expired => "badge badge--closed",
    };
    let danger = loan.at_risk.then(|| {
        view! { " "<span class="badge badge--not-funded">{tr!(l, "loan-at-risk")}</span> }
    });
    let text = tr!(l, &format!("loan-state-{}", loan.state.code()));
    view! { <span class=class>{text}</span>{danger} }.into_any()
}

/// A row of a list of things within a section.
pub(super) fn row(cx: &Cx, resource: &Resource, reference: &Reference, l: Locale) -> AnyView {
    let href = cx.href(&super::thing(resource.id));
    let title = view! { <h3 class="registry-row__title"><a href=href>{ui::authored(&resource.details.name, l)}</a></h3> };
    row_under(title.into_any(), resource, reference, None, l)
}

/// How it looks: its photo, or the drawing of what it is. The words beside it say all.
pub(super) fn picture(resource: &Resource, l: Locale) -> AnyView {
    match &resource.details.photo {
        Some(photo) => {
            view! { <figure class="theme-picture">{photo_figure(photo, Size::Small, l)}</figure> }
                .into_any()
        }
        None => drawing(resource.holding, resource.kind.as_str()),
    }
}

/// The drawing of what is shared.
pub(super) fn drawing(holding: Holding, kind: &str) -> AnyView {
    let src = assets::thing_url(holding, kind);
    view! {
        <figure class="theme-picture"><img src=src alt="" width="400" height="300" loading="lazy" /></figure>
    }
    .into_any()
}

/// A row of the list of the registry, with how far it is from where somebody asked.
pub(super) fn row_at(
    cx: &Cx,
    resource: &Resource,
    reference: &Reference,
    metres: Option<u32>,
    l: Locale,
) -> AnyView {
    let href = cx.href(&super::thing(resource.id));
    let title = view! { <h2 class="registry-row__title"><a href=href>{ui::authored(&resource.details.name, l)}</a></h2> };
    row_under(title.into_any(), resource, reference, metres, l)
}

fn row_under(
    title: AnyView,
    resource: &Resource,
    reference: &Reference,
    metres: Option<u32>,
    l: Locale,
) -> AnyView {
    let kind = capital(&reference.kind(&resource.kind, l));
    let mut meta = vec![kind, reference.commune(&resource.commune, l)];
    meta.extend(metres.map(|far| tr!(l, "registry-km", km = words::kilometres(far, l))));
    let meta = meta.join(", ");
    let held = (!resource.is_single()).then(|| {
        view! { <p class="registry-row__count"><span class="number">{l.number(u64::from(resource.stock.held))}</span>" "<span class="registry-row__unit">{tr!(l, "registry-units")}</span></p> }
    });
    let retired = (resource.standing == Standing::Retired).then(|| {
        view! { <p><span class="badge badge--closed">{tr!(l, "registry-retired")}</span></p> }
    });
    let terms = words::terms_in_brief(resource, l).into_iter();
    let terms = terms.map(|text| view! { <li>{text}</li> });
    view! {
        <li class="registry-row registry-row--pictured">
            <div class="registry-row__picture">{picture(resource, l)}</div>
            <div class="registry-row__body">
                <p class="registry-row__meta">{meta}</p>
                {title}
                <p class="registry-row__who">{ui::actor_chip(resource.lender(), "", l)}</p>
                {retired}
                {condition(resource, l)}
            </div>
            <div class="registry-row__side">
                {held}
                <ul class="registry-row__terms">{terms.collect_view()}</ul>
            </div>
        </li>
    }
    .into_any()
}

/// A map with one point: where something is, as exactly as others may know, in words too.
pub(super) fn where_it_is(
    cx: &Cx,
    resource: &Resource,
    reference: &Reference,
    l: Locale,
) -> Option<AnyView> {
    let shown = resource.shown()?;
    let commune = reference.commune(&resource.commune, l);
    let said = match shown {
        Shown::Exact(_) => tr!(l, "registry-where-exact"),
        Shown::Quarter(_) => tr!(l, "registry-where-quarter"),
        Shown::Commune(_) => tr!(l, "registry-where-commune", commune = commune.as_str()),
    };
    let pin = Pin {
        at: shown.point(),
        title: resource.details.name.get(l).to_owned(),
        href: cx.href(&super::thing(resource.id)),
    };
    let place = match resource.details.location.public_address() {
        Some(address) => format!("{address}, {commune}"),
        None => commune,
    };
    Some(
        view! {
            <section class="section flow" id="where">
                <h2>{tr!(l, "registry-where")}</h2>
                <p>{place}</p>
                {map::map_that_opens(said, &[], &[pin], cx.site.tiles.as_deref(), l)}
            </section>
        }
        .into_any(),
    )
}

/// Who else has one then, each with a way to ask for it.
pub(super) fn alternatives(
    cx: &Cx,
    (kind, others): (&Slug, &[Resource]),
    reference: &Reference,
    form: &FormState,
    l: Locale,
) -> AnyView {
    if others.is_empty() {
        let times = ["from", "to"].map(|name| form.value(name));
        let board = cx.href(&super::board::need_of(kind, times));
        return view! {
            <div class="notice notice--info">
                <p class="notice__title">{tr!(l, "registry-nobody-else")}</p>
                <p><a href=board>{tr!(l, "registry-say-you-need")}</a></p>
            </div>
        }
        .into_any();
    }
    let rows = others.iter().map(|other| {
        let pairs = ["from", "to"].map(|name| (name, form.value(name)));
        let href = format!("{}?{}#ask", cx.href(&super::thing(other.id)), crate::cx::query(pairs));
        view! {
            <li>
                <a href=href>{ui::authored(&other.details.name, l)}</a>", "
                {other.lender().name.clone()}", "{reference.commune(&other.commune, l)}
            </li>
        }
    });
    view! {
        <div class="notice notice--info">
            <p class="notice__title">{tr!(l, "registry-others", count = others.len())}</p>
            <ul>{rows.collect_view()}</ul>
        </div>
    }
    .into_any()
}

/// A month with how many are free each day: a table, so that it is read in order.
pub(super) fn calendar(
    here: &str,
    (first, weeks, usable): (NaiveDate, &[[Day; 7]], u32),
    l: Locale,
) -> AnyView {
    let month = words::month(first, l);
    let link = |day: Option<NaiveDate>, key: &str, rel: &'static str| {
        day.map(|day| {
            let href = format!("{here}?month={:04}-{:02}#calendar", day.year(), day.month());
            view! { <a class="button button--small" href=href rel=rel>{tr!(l, key)}</a> }
        })
    };
    let before = first.pred_opt();
    let after = first.checked_add_months(chrono::Months::new(1));
    let heads = (0..7_u64).filter_map(|at| {
        let monday = NaiveDate::from_ymd_opt(2024, 1, 1)?;
        let day = monday.checked_add_days(chrono::Days::new(at))?;
        let (short, long) = words::weekday(day, l);
        Some(view! { <th scope="col"><abbr title=long>{short}</abbr></th> })
    });
    let weeks = weeks.iter().map(|week| {
        let days = week.iter().map(|day| cell(day, usable, l));
        view! { <tr>{days.collect_view()}</tr> }
    });
    view! {
        <section class="section flow" id="calendar">
            <h2>{tr!(l, "registry-calendar")}</h2>
            <div class="table-scroll" role="region" tabindex="0" aria-label=tr!(l, "registry-calendar")>
                <table class="calendar">
                    <caption>{capital(&month)}</caption>
                    <thead><tr>{heads.collect_view()}</tr></thead>
                    <tbody>{weeks.collect_view()}</tbody>
                </table>
            </div>
            <p class="button-row">
                {link(before, "registry-month-before", "prev")}
                {link(after, "registry-month-after", "next")}
            </p>
        </section>
    }
    .into_any()
}

fn cell(day: &Day, usable: u32, l: Locale) -> AnyView {
    if !day.within {
        return view! { <td class="calendar__day calendar__day--other"></td> }.into_any();
    }
    let (state, text) = match (day.past, day.free, day.open) {
        (true, _, _) => ("past", String::new()),
        (_, 0, _) => ("taken", tr!(l, "registry-day-taken")),
        (_, _, false) => ("closed", tr!(l, "registry-day-closed")),
        (_, free, _) if usable > 1 => ("free", tr!(l, "registry-day-free-of", count = free)),
        _ => ("free", tr!(l, "registry-day-free")),
    };
    let class = format!("calendar__day calendar__day--{state}");
    view! {
        <td class=class>
            <span class="calendar__number">{day.date.day()}</span>
            <span class="calendar__state">{text}</span>
        </td>
    }
    .into_any()
}

/// Whose it is, where somebody else keeps and lends it.
pub(super) fn kept_for(resource: &Resource, l: Locale) -> Option<AnyView> {
    resource.custodian.as_ref()?;
    let page = format!("/{l}/actors/{}", resource.owner.id);
    let text = tr!(l, "registry-kept-for");
    Some(view! { <p>{text}" "<a href=page>{resource.owner.name.clone()}</a></p> }.into_any())
}
