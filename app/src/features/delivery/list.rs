//! What became of all laureates of an envelope: who is late, what was spent, how far each is.

use super::{known_badge, late, late_badge, money, path};
use crate::{
    cx::Cx,
    error::Answer,
    features::process::address,
    page::Page,
    ui::{self, EnvelopeBar},
};
use axum::extract::Path;
use chrono::NaiveDate;
use domain::{delivery::Status, money::Cents, text::Slug, vote::VoteState};
use leptos::prelude::*;
use service::{
    delivery::Laureate,
    process::{EnvelopeView, ProcessView},
};

/// What the page is drawn from.
struct Sheet {
    cx: Cx,
    process: ProcessView,
    envelope: EnvelopeView,
    laureates: Vec<Laureate>,
    today: NaiveDate,
}

/// The page of an envelope.
pub async fn get(cx: Cx, Path((process, envelope)): Path<(Slug, Slug)>) -> Answer {
    let (services, caller) = (cx.services(), cx.caller());
    let process = service::process::show(services, caller, &process).await?;
    let envelope = process.envelope(&envelope)?.clone();
    let laureates = service::delivery::laureates(services, caller, &process, &envelope).await?;
    let sheet = Sheet { cx: cx.clone(), process, envelope, laureates, today: services.today() };
    let page = Page::new(&cx, sheet.heading()).at("projects").of(&sheet.process);
    Ok(page.draw(|| sheet.draw()))
}

impl Sheet {
    fn heading(&self) -> String {
        let done = |laureate: &&Laureate| laureate.delivery().status() == Status::Done;
        let count = self.laureates.iter().filter(done).count();
        tr!(self.cx.locale, "delivery-list-title", count = count, of = self.laureates.len())
    }

    fn draw(&self) -> AnyView {
        let l = self.cx.locale;
        let name = &self.envelope.envelope.name;
        let body = if self.laureates.is_empty() {
            view! { <p>{tr!(l, "delivery-list-none")}</p> }.into_any()
        } else {
            view! { {self.behind()} {self.table()} {self.money()} }.into_any()
        };
        view! {
            {ui::breadcrumbs(&self.cx, self.steps(), tr!(l, "delivery-here"))}
            <header class="page__lead">
                <p class="eyebrow" lang=name.language(l).code()>{name.get(l).to_owned()}</p>
                <h1>{self.heading()}</h1>
                <p class="lead">{tr!(l, "delivery-list-lead", envelope = name.get(l))}</p>
            </header>
            {body}
            {self.others()}
        }
        .into_any()
    }

    fn steps(&self) -> Vec<(String, String)> {
        let l = self.cx.locale;
        let process = &self.process.process;
        let results = address(&self.cx, &self.process, &self.envelope, "results");
        vec![
            (self.cx.href(&format!("/p/{}", process.slug)), process.name.get(l).to_owned()),
            (results, self.envelope.envelope.name.get(l).to_owned()),
        ]
    }

    /// Those that are late, before anything else.
    fn behind(&self) -> Option<AnyView> {
        let l = self.cx.locale;
        let lines: Vec<_> = self
            .laureates
            .iter()
            .filter_map(|laureate| {
                let late = late(&laureate.delivery(), self.today, l)?;
                let href = self.cx.href(&path(&self.process, &laureate.project));
                let name = ui::authored(&laureate.project.title, l);
                Some(view! { <li><a href=href>{name}</a>" – "{late}</li> })
            })
            .collect();
        if lines.is_empty() {
            return None;
        }
        Some(
            view! {
                <div class="notice notice--warning">
                    <p class="notice__title">{tr!(l, "delivery-list-late", count = lines.len())}</p>
                    <p>{tr!(l, "delivery-list-late-what")}</p>
                    <ul>{lines}</ul>
                </div>
            }
            .into_any(),
        )
    }

    fn table(&self) -> AnyView {
        let l = self.cx.locale;
        let rows = self.laureates.iter().map(|laureate| self.row(laureate)).collect_view();
        view! {
            <section class="section flow">
                <h2>{tr!(l, "delivery-list-caption")}</h2>
                <table class="table table--stack">
                    <caption class="visually-hidden">{tr!(l, "delivery-list-caption")}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{tr!(l, "delivery-list-project")}</th>
                            <th scope="col">{tr!(l, "delivery-list-status")}</th>
                            <th scope="col">{tr!(l, "delivery-list-steps")}</th>
                            <th scope="col" class="table__figure">{tr!(l, self.first_sum())}</th>
                            <th scope="col" class="table__figure">{tr!(l, "delivery-list-spent")}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </section>
        }
        .into_any()
    }

    fn row(&self, laureate: &Laureate) -> AnyView {
        let l = self.cx.locale;
        let delivery = laureate.delivery();
        let like = self.envelope.envelope.amount;
        let href = self.cx.href(&path(&self.process, &laureate.project));
        let (done, of) = (delivery.steps_done(), delivery.milestones().len());
        let steps = if of == 0 {
            view! { <span>{tr!(l, "delivery-list-steps-none")}</span> }.into_any()
        } else {
            let text = tr!(l, "delivery-list-steps-of", done = done, of = of);
            let cents = |steps: usize| Cents(i64::try_from(steps).unwrap_or(0));
            let bar = EnvelopeBar {
                title: text.clone(),
                whole: cents(of),
                parts: vec![(cents(done), 3)],
                modifier: "envelope-bar--thin",
                ..EnvelopeBar::default()
            };
            view! { <span class="delivery-steps"><span>{text}</span>{bar.draw()}</span> }.into_any()
        };
        view! {
            <tr>
                <th scope="row"><a href=href>{ui::authored(&laureate.project.title, l)}</a></th>
                <td data-label=tr!(l, "delivery-list-status")>
                    <span>{known_badge(&delivery, laureate.version.is_some(), l)}{late_badge(&delivery, self.today, l)}</span>
                </td>
                <td data-label=tr!(l, "delivery-list-steps")>{steps}</td>
                <td data-label=tr!(l, self.first_sum()) class="table__figure">{ui::money(delivery.funds().voted(), like, l)}</td>
                <td data-label=tr!(l, "delivery-list-spent") class="table__figure">{ui::money(delivery.funds().spent(), like, l)}</td>
            </tr>
        }
        .into_any()
    }

    /// What the first sum is called: voted, or decided where nobody votes.
    fn first_sum(&self) -> &'static str {
        if self.envelope.way.has_vote() { "delivery-list-voted" } else { "delivery-line-decided" }
    }

    fn money(&self) -> AnyView {
        let l = self.cx.locale;
        let sums = service::delivery::sums(&self.laureates);
        view! {
            <section class="section flow">
                <h2>{tr!(l, "delivery-money-title")}</h2>
                <p>{tr!(l, "delivery-list-total")}</p>
                {money::table(&sums, self.envelope.way.has_vote(), self.envelope.envelope.amount, l)}
            </section>
        }
        .into_any()
    }

    /// The other envelopes of the process whose outcome is public.
    fn others(&self) -> Option<AnyView> {
        let l = self.cx.locale;
        let view = &self.process;
        let own = self.envelope.envelope.id;
        let public = view
            .envelopes
            .iter()
            .filter(|other| other.envelope.id != own && other.vote.state == VoteState::Published);
        let links: Vec<_> = public
            .map(|other| {
                let href = address(&self.cx, view, other, "delivery");
                let name = &other.envelope.name;
                view! { <li><a href=href lang=name.language(l).code()>{name.get(l).to_owned()}</a></li> }
            })
            .collect();
        (!links.is_empty()).then(|| {
            view! {
                <nav class="section no-print" aria-label=tr!(l, "delivery-list-others")>
                    <h2>{tr!(l, "delivery-list-others")}</h2>
                    <ul>{links}</ul>
                </nav>
            }
            .into_any()
        })
    }
}
