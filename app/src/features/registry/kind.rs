//! The calendar of a kind: who has how many, and how many are free, day by day; and asking a lender
//! for some, whichever they are.

use super::{Reference, board, letters, loan_path, pieces, show, words};
use crate::{
    cx::Cx,
    error::{Answer, AppError},
    form::{FormState, Submitted},
    page::Page,
    ui::{self, Field, Kind, PageOf},
};
use axum::{
    extract::{Path, Query},
    response::{IntoResponse, Redirect, Response},
};
use chrono::{Days, NaiveDate};
use domain::{id::ActorId, locale::Locale, text::Slug};
use leptos::prelude::*;
use service::registry::{
    directory::Free,
    kind::{self, Holder, KindView, Left, Week},
    loans,
};

/// The path of a kind, without its language.
pub(super) fn path(kind: &Slug) -> String {
    format!("/registry/kinds/{kind}")
}

/// The path of what one lender has of a kind, without its language.
pub(super) fn path_at(kind: &Slug, lender: ActorId) -> String {
    format!("{}/{lender}", path(kind))
}

/// A kind by its address: one that was merged leads to the other.
async fn known(cx: &Cx, reference: &Reference, kind: Slug) -> Result<Slug, AppError> {
    let merged = service::registry::directory::merged(cx.services()).await?;
    let kind = merged.get(&kind).cloned().unwrap_or(kind);
    let known = reference.kinds.iter().any(|known| known.slug == kind);
    if known { Ok(kind) } else { Err(AppError::NotFound) }
}

/// What is free of a kind: for a time, and day by day in a week.
pub async fn get(
    cx: Cx,
    Path(kind): Path<Slug>,
    Query(query): Query<Vec<(String, String)>>,
) -> Answer {
    let l = cx.locale;
    let reference = Reference::load(&cx).await?;
    let kind = known(&cx, &reference, kind).await?;
    let form = FormState::prefilled(query);
    let (from, to) = (form.value("from"), form.value("to"));
    let number = form.value("page").parse().unwrap_or(1);
    // Whoever has a day in mind sees its week.
    let day = form.value("week");
    let day = if day.is_empty() { from.get(..DAY).unwrap_or_default().to_owned() } else { day };
    let week = kind::week(cx.services(), &kind, &day, number).await?;
    let (form, found) = if from.is_empty() && to.is_empty() {
        (form, None)
    } else {
        match kind::free(cx.services(), &kind, &from, &to).await {
            Ok((_, found)) => (form, Some(found)),
            Err(error) => (form.submitted.refused(error)?, None),
        }
    };
    let name = pieces::capital(&reference.kind(&kind, l));
    let title = tr!(l, "registry-kind-title", kind = name.as_str());
    let status = form.status();
    let body = Body { cx: &cx, kind: &kind, name: &name, reference: &reference, form: &form };
    Ok(Page::new(&cx, title.clone()).at("shared").status(status).draw(|| {
        let steps = vec![
            (cx.href("/registry"), tr!(l, "registry-here")),
            (cx.href("/registry/kinds"), tr!(l, "registry-kinds-here")),
        ];
        let rows = found.as_ref().filter(|_| week.count > 0).map(|found| body.free(found, l));
        view! {
            {ui::breadcrumbs(&cx, steps, name.clone())}
            <header class="page__lead"><h1>{title}</h1><p class="lead">{tr!(l, "registry-kind-lead")}</p></header>
            <form class="form" method="get" action=cx.href(&path(&kind)) novalidate>
                <div class="field-row">
                    {Field::new("from", tr!(l, "registry-from"), Kind::Line("datetime-local")).draw(&form, l)}
                    {Field::new("to", tr!(l, "registry-to"), Kind::Line("datetime-local")).draw(&form, l)}
                </div>
                <div class="form__actions"><button class="button button--primary">{tr!(l, "registry-kind-look")}</button></div>
            </form>
            {rows}
            {if week.count == 0 { body.nobody(&week, l) } else { body.week(&week, number, l) }}
            {body.sets(&week, l)}
        }
        .into_any()
    }))
}

/// Letters of a day in an address: `2027-06-20`.
const DAY: usize = 10;

struct Body<'a> {
    cx: &'a Cx,
    kind: &'a Slug,
    name: &'a str,
    reference: &'a Reference,
    form: &'a FormState,
}

impl Body<'_> {
    /// What is free of a kind for a time: a row each, with how many.
    fn free(&self, found: &[Free], l: Locale) -> AnyView {
        let rows = found.iter().map(|one| {
            let pairs = ["from", "to"].map(|name| (name, self.form.value(name)));
            let path = super::thing(one.resource.id);
            let href = format!("{}?{}#ask", self.cx.href(&path), crate::cx::query(pairs));
            let free = match (one.open, one.free) {
                (false, _) => tr!(l, "registry-day-closed"),
                (_, 0) => tr!(l, "registry-day-taken"),
                (_, free) => tr!(l, "registry-day-free-of", count = free),
            };
            view! {
                <tr>
                    <th scope="row"><a href=href>{ui::authored(&one.resource.details.name, l)}</a></th>
                    <td data-label=tr!(l, "registry-lender")>{one.resource.lender().name.clone()}</td>
                    <td data-label=tr!(l, "filter-commune")>{self.reference.commune(&one.resource.commune, l)}</td>
                    <td data-label=tr!(l, "registry-free")>{free}</td>
                </tr>
            }
        });
        let free = found.iter().map(|one| u64::from(one.free)).sum::<u64>();
        let waits = (free == 0).then(|| {
            let times = ["from", "to"].map(|name| self.form.value(name));
            let need = self.cx.href(&board::need_of(self.kind, times));
            view! { <p>{tr!(l, "registry-kind-wait")}" "<a href=need>{tr!(l, "registry-say-you-need")}</a></p> }
        });
        view! {
            <h2 role="status">{tr!(l, "registry-kind-free", count = free, shown = l.number(free))}</h2>
            {waits}
            <div class="table-scroll" role="region" tabindex="0" aria-label=self.name.to_owned()>
                <table class="table table--stack">
                    <thead><tr>
                        <th scope="col">{tr!(l, "registry-what")}</th>
                        <th scope="col">{tr!(l, "registry-lender")}</th>
                        <th scope="col">{tr!(l, "filter-commune")}</th>
                        <th scope="col">{tr!(l, "registry-free")}</th>
                    </tr></thead>
                    <tbody>{rows.collect_view()}</tbody>
                </table>
            </div>
        }
        .into_any()
    }

    /// That nobody lends any by itself, and what can be done: say that one needs some, or lend some.
    fn nobody(&self, week: &Week, l: Locale) -> AnyView {
        let times = ["from", "to"].map(|name| self.form.value(name));
        let need = self.cx.href(&board::need_of(self.kind, times));
        let lend = crate::cx::query([("kind", self.kind.to_string())]);
        let lend = format!("{}?{lend}", self.cx.href("/registry/add"));
        let text = match week.sets.is_empty() {
            true => tr!(l, "registry-kind-nobody"),
            false => tr!(l, "registry-kind-only-sets"),
        };
        view! {
            <div class="empty" id="week">
                <p class="empty__title" role="status">{text}</p>
                <p>{tr!(l, "registry-kind-nobody-what")}</p>
                <div class="button-row">
                    <a class="button" href=need>{tr!(l, "registry-say-you-need")}</a>
                    <a class="button" href=lend>{tr!(l, "registry-kind-lend")}</a>
                </div>
            </div>
        }
        .into_any()
    }

    /// The sets that have some of the kind in them, and are lent whole.
    fn sets(&self, week: &Week, l: Locale) -> Option<AnyView> {
        let rows = week.sets.iter().map(|(set, many)| {
            let href = self.cx.href(&super::thing(set.id));
            let within = tr!(l, "registry-kind-within", count = *many, shown = l.number(u64::from(*many)));
            view! {
                <li><a href=href>{ui::authored(&set.details.name, l)}</a>", "{set.lender().name.clone()}", "{self.reference.commune(&set.commune, l)}{crate::show::colon(l)}{within}</li>
            }
        });
        let rows: Vec<_> = rows.collect();
        (!rows.is_empty()).then(|| {
            view! {
                <section class="section flow">
                    <h2>{tr!(l, "registry-kind-sets")}</h2>
                    <ul>{rows}</ul>
                </section>
            }
            .into_any()
        })
    }

    /// Who has how many left on each day of a week.
    fn week(&self, week: &Week, number: usize, l: Locale) -> AnyView {
        let title = tr!(l, "registry-kind-week");
        let heads = week.days.iter().map(|day| {
            let (short, long) = words::weekday(*day, l);
            let number = day.format("%-d").to_string();
            view! { <th scope="col"><abbr title=long>{short}</abbr>" "{number}</th> }
        });
        let rows = week.holders.iter().map(|holder| self.holder(holder, week, l));
        let day = |day: Option<NaiveDate>, key: &str, rel: &'static str| {
            day.map(|day| {
                let pairs = ["from", "to"].map(|name| (name, self.form.value(name)));
                let pairs = pairs.into_iter().filter(|(_, value)| !value.is_empty());
                let query = crate::cx::query(pairs.chain([("week", day.to_string())]));
                let href = format!("{}?{query}#week", self.cx.href(&path(self.kind)));
                view! { <a class="button button--small" href=href rel=rel>{tr!(l, key)}</a> }
            })
        };
        let monday = week.days.first().copied();
        let before = monday.and_then(|day| day.checked_sub_days(Days::new(7)));
        let after = monday.and_then(|day| day.checked_add_days(Days::new(7)));
        let caption = match (monday, week.days.last()) {
            (Some(from), Some(to)) => {
                tr!(l, "timeline-dates", from = noon(from, l), to = noon(*to, l))
            }
            _ => String::new(),
        };
        let pages = PageOf::asked(&number.to_string(), week.count, kind::ON_A_PAGE);
        let address = |number: usize| {
            let first = monday.map(|day| day.to_string()).unwrap_or_default();
            let query = crate::cx::query([("week", first), ("page", number.to_string())]);
            format!("{}?{query}#week", self.cx.href(&path(self.kind)))
        };
        view! {
            <section class="section flow" id="week">
                <h2>{title.clone()}</h2>
                <div class="table-scroll" role="region" tabindex="0" aria-label=title>
                    <table class="calendar calendar--week">
                        <caption>{caption}</caption>
                        <thead><tr><th scope="col">{tr!(l, "registry-lender")}</th>{heads.collect_view()}</tr></thead>
                        <tbody>{rows.collect_view()}</tbody>
                    </table>
                </div>
                <p class="button-row">
                    {day(before, "registry-week-before", "prev")}
                    {day(after, "registry-week-after", "next")}
                </p>
                {pages.draw(&address, l)}
            </section>
        }
        .into_any()
    }

    fn holder(&self, holder: &Holder, week: &Week, l: Locale) -> AnyView {
        let pairs = ["from", "to"].map(|name| (name, self.form.value(name)));
        let pairs = pairs.into_iter().filter(|(_, value)| !value.is_empty());
        let query = crate::cx::query(pairs);
        let href = self.cx.href(&path_at(self.kind, holder.lender.id));
        let href = if query.is_empty() { href } else { format!("{href}?{query}#ask") };
        let communes = holder.communes.iter().map(|slug| self.reference.commune(slug, l));
        let communes: Vec<String> = communes.collect();
        let days = week.days.iter().zip(&holder.days).map(|(day, left)| {
            let (state, text) = said(*left, *day < week.today, l);
            view! { <td class=format!("calendar__day calendar__day--{state}")><span class="calendar__state">{text}</span></td> }
        });
        view! {
            <tr>
                <th scope="row">
                    <a href=href>{holder.lender.name.clone()}</a>
                    <span class="calendar__state">{communes.join(", ")}</span>
                </th>
                {days.collect_view()}
            </tr>
        }
        .into_any()
    }
}

/// A day at noon in words.
fn noon(day: NaiveDate, l: Locale) -> String {
    let noon = day.and_hms_opt(12, 0, 0).map(|noon| noon.and_utc());
    noon.map_or_else(|| day.to_string(), |noon| crate::show::day(noon, l))
}

/// What is left on a day: its state, and in words.
fn said(left: Left, past: bool, l: Locale) -> (&'static str, String) {
    match (past, left.open, left.free) {
        (true, ..) => ("past", String::new()),
        (_, false, _) => ("closed", tr!(l, "registry-day-closed")),
        (_, _, 0) => ("taken", tr!(l, "registry-day-taken")),
        (_, _, free) => ("free", tr!(l, "registry-day-free-of", count = free)),
    }
}

/// What one lender has of a kind.
pub async fn at(
    cx: Cx,
    Path((kind, lender)): Path<(Slug, ActorId)>,
    Query(query): Query<Vec<(String, String)>>,
) -> Answer {
    page(&cx, kind, lender, FormState::prefilled(query)).await
}

/// Asks a lender for so many of a kind.
pub async fn ask(cx: Cx, Path((kind, lender)): Path<(Slug, ActorId)>, form: Submitted) -> Answer {
    let write = letters::writer(&cx.site.public_url);
    let asked = show::asked(&form);
    let of = (&kind, lender);
    match loans::ask_of_a_kind(cx.services(), cx.caller(), of, &asked, &write).await {
        Ok(loan) => {
            let done = if loan.state.holds_units() { "asked" } else { "waits" };
            let path = format!("{}?done={done}", loan_path(loan.id));
            Ok(Redirect::to(&cx.href(&path)).into_response())
        }
        // Whoever has signed out meanwhile keeps what they typed.
        Err(service::Error::SignInNeeded) => {
            let form = FormState { submitted: form, fields: Vec::new() };
            page(&cx, kind, lender, form).await
        }
        Err(error) => page(&cx, kind, lender, form.refused(error)?).await,
    }
}

async fn page(cx: &Cx, kind: Slug, lender: ActorId, form: FormState) -> Result<Response, AppError> {
    let l = cx.locale;
    let reference = Reference::load(cx).await?;
    let kind = known(cx, &reference, kind).await?;
    let month = form.value("month");
    let month = match month.is_empty() {
        true => form.value("from").get(..DAY - 3).unwrap_or_default().to_owned(),
        false => month,
    };
    let view = kind::show(cx.services(), cx.caller(), (&kind, lender), &month).await?;
    let name = pieces::capital(&reference.kind(&kind, l));
    let who = view.lender.name.as_str();
    let title = tr!(l, "registry-kind-of", kind = name.as_str(), lender = who);
    Ok(Page::new(cx, title.clone()).at("shared").status(form.status()).draw(|| {
        let steps = vec![
            (cx.href("/registry"), tr!(l, "registry-here")),
            (cx.href(&path(&kind)), name.clone()),
        ];
        let here = cx.href(&path_at(&kind, lender));
        let things = view.things.iter().map(|one| pieces::row(cx, one, &reference, l));
        view! {
            {ui::breadcrumbs(cx, steps, view.lender.name.clone())}
            <header class="page__lead"><h1>{title}</h1><p class="lead">{tr!(l, "registry-kind-of-lead")}</p></header>
            {pieces::calendar(&here, (view.month, &view.weeks, view.usable), l)}
            {asking(cx, &view, &here, &form, l)}
            <section class="section flow">
                <h2>{tr!(l, "registry-kind-things")}</h2>
                <ul class="registry-list">{things.collect_view()}</ul>
            </section>
        }
        .into_any()
    }))
}

/// The form in which one asks for some, or the way to sign in.
fn asking(cx: &Cx, view: &KindView, here: &str, form: &FormState, l: Locale) -> Option<AnyView> {
    // Who lends them may act for somebody else too, who borrows them.
    if view.is_lender && view.own.len() < 2 && form.fields.is_empty() {
        return None;
    }
    let signed_in = cx.caller().account.is_some();
    let typed = !form.value("purpose").is_empty();
    let asked =
        show::Asking { here: here.to_owned(), own: &view.own, form, several: true, waits: true };
    let elsewhere = show::is_taken(form).then(|| {
        let pairs = ["from", "to"].map(|name| (name, form.value(name)));
        let href = format!("{}?{}", cx.href(&path(&view.kind)), crate::cx::query(pairs));
        view! { <p class="notice notice--info"><a href=href>{tr!(l, "registry-when-free")}</a></p> }
    });
    let lead = match signed_in {
        true => view! { <p>{tr!(l, "registry-ask-lead")}</p> }.into_any(),
        false => view! {
            <p>{tr!(l, "registry-ask-sign-in")}</p>
            <p class="button-row"><a class="button button--primary" href=cx.sign_in()>{tr!(l, "nav-sign-in")}</a></p>
        }
        .into_any(),
    };
    Some(
        view! {
            <section class="section flow" id="ask">
                <h2>{tr!(l, "registry-ask-title")}</h2>
                {lead}
                {elsewhere}
                {(signed_in || typed).then(|| asked.draw(l))}
            </section>
        }
        .into_any(),
    )
}
