//! What became of one laureate: status, steps, money, photos, and everything that changed.

use super::{change, day, follow, known_badge, late_badge, money, proof, steps};
use crate::{
    cx::Cx,
    error::Answer,
    features::{process::address, project::project_address},
    page::Page,
    ui,
};
use axum::extract::{Path, Query};
use chrono::NaiveDate;
use domain::{
    delivery::{Amounts, Delivery, Moment, Photo, changes},
    envelope::Money,
    locale::Locale,
    picture::Size,
    text::Slug,
};
use leptos::prelude::*;
use serde::Deserialize;
use service::{
    delivery::{Story, Version, envelope_of},
    process::{EnvelopeView, ProcessView},
    sharing::proof::Proof,
};

/// What was just done.
#[derive(Debug, Default, Deserialize)]
pub struct Done {
    done: Option<String>,
}

/// What the page is drawn from.
struct Sheet {
    cx: Cx,
    process: ProcessView,
    envelope: EnvelopeView,
    story: Story,
    proofs: Vec<Proof>,
    delivery: Delivery,
    today: NaiveDate,
    follows: bool,
    /// Whether the reader reports what was bought: others would meet a closed door there.
    buys: bool,
    done: Done,
}

/// The page of a laureate.
pub async fn get(
    cx: Cx,
    Path((process, slug)): Path<(Slug, Slug)>,
    Query(done): Query<Done>,
) -> Answer {
    let (services, caller) = (cx.services(), cx.caller());
    let process = service::process::show(services, caller, &process).await?;
    let story = service::delivery::story(services, caller, &process, &slug).await?;
    let envelope = envelope_of(&process, &story.project)?.clone();
    let follows = service::follow::is_following(services, caller, story.project.id).await?;
    let buys = caller.account.is_some()
        && service::sharing::purchase::show(services, caller, &process, &slug).await.is_ok();
    let proofs = service::sharing::proof::of_project(services, story.project.id).await?;
    let (delivery, today) = (story.delivery(), services.today());
    let sheet = Sheet {
        cx: cx.clone(),
        process,
        envelope,
        story,
        proofs,
        delivery,
        today,
        follows,
        buys,
        done,
    };
    let page = Page::new(&cx, sheet.heading()).at("projects").of(&sheet.process);
    Ok(page.draw(|| sheet.draw()))
}

impl Sheet {
    const fn l(&self) -> Locale {
        self.cx.locale
    }

    const fn like(&self) -> Money {
        self.envelope.envelope.amount
    }

    fn heading(&self) -> String {
        let l = self.l();
        let reported = !self.story.versions.is_empty();
        let code = if reported { self.delivery.status().code() } else { "unknown" };
        let key = format!("delivery-title-{code}");
        tr!(l, &key, title = self.story.project.title.get(l))
    }

    fn draw(&self) -> AnyView {
        let l = self.l();
        view! {
            {self.crumbs()}
            <article class="flow">
                {self.lead()}
                {follow::notice(self.done.done.as_deref(), l)}
                <div class="with-margin">
                    <div class="with-margin__main flow">
                        {self.stopped()}
                        {self.latest()}
                        <section class="flow">
                            <h2>{tr!(l, "delivery-steps-title")}</h2>
                            {steps::table(&self.delivery, self.today, l)}
                        </section>
                        {self.photos()}
                        <section class="flow">
                            <h2>{tr!(l, "delivery-money-title")}</h2>
                            {money::table(&self.amounts(), self.envelope.way.has_vote(), self.like(), l)}
                            {money::cost(&self.story.project, &self.delivery, self.like(), l)}
                        </section>
                        {proof::section(&self.cx, &self.proofs)}
                        {self.journal()}
                    </div>
                    <aside class="with-margin__aside">
                        {follow::form(&self.cx, &self.process, &self.story.project, self.follows)}
                        {self.ways()}
                    </aside>
                </div>
            </article>
        }
        .into_any()
    }

    fn crumbs(&self) -> AnyView {
        let l = self.l();
        let process = &self.process.process;
        let project = &self.story.project;
        let steps = vec![
            (self.cx.href(&format!("/p/{}", process.slug)), process.name.get(l).to_owned()),
            (
                project_address(&self.cx, &self.process, project),
                tr!(l, "project-number", number = project.number.as_str()),
            ),
        ];
        ui::breadcrumbs(&self.cx, steps, tr!(l, "delivery-here"))
    }

    fn lead(&self) -> AnyView {
        let l = self.l();
        let name = &self.envelope.envelope.name;
        let next = self.delivery.next_step().filter(|_| !self.delivery.status().is_over());
        let next = next.map(|step| {
            let label = step.label.get(l);
            tr!(l, "delivery-next", label = label, day = day(step.planned, l))
        });
        let nothing = self.story.versions.is_empty().then(|| tr!(l, "delivery-nothing"));
        view! {
            <header class="page__lead">
                <p class="eyebrow" lang=name.language(l).code()>{name.get(l).to_owned()}</p>
                <h1>{self.heading()}</h1>
                <p>{known_badge(&self.delivery, !self.story.versions.is_empty(), l)}{late_badge(&self.delivery, self.today, l)}</p>
                {next.or(nothing).map(|text| view! { <p class="lead">{text}</p> })}
            </header>
        }
        .into_any()
    }

    fn stopped(&self) -> Option<AnyView> {
        let l = self.l();
        let reason = self.delivery.reason()?;
        Some(
            view! {
                <div class="notice notice--warning">
                    <p class="notice__title">{tr!(l, "delivery-why-stopped")}</p>
                    <p lang=reason.language(l).code()>{reason.get(l).to_owned()}</p>
                </div>
            }
            .into_any(),
        )
    }

    /// What was said last in public.
    fn latest(&self) -> Option<AnyView> {
        let l = self.l();
        let version = self.story.versions.iter().rev().find(|version| version.note.is_some())?;
        let note = version.note.as_ref()?;
        let at = crate::show::day(version.at, l);
        Some(
            view! {
                <section class="flow">
                    <h2>{tr!(l, "delivery-latest")}</h2>
                    <p lang=note.language(l).code()>{note.get(l).to_owned()}</p>
                    <p class="small muted">{tr!(l, "delivery-latest-day", day = at)}</p>
                </section>
            }
            .into_any(),
        )
    }

    fn amounts(&self) -> Amounts {
        domain::delivery::sums([self.delivery.funds()])
    }

    fn photos(&self) -> Option<AnyView> {
        let l = self.l();
        let photos = self.delivery.photos();
        if photos.is_empty() {
            return None;
        }
        let groups = Moment::ALL.iter().filter_map(|moment| {
            let of: Vec<_> = photos.iter().filter(|photo| photo.moment == *moment).collect();
            (!of.is_empty()).then(|| {
                let title = tr!(l, &format!("delivery-photos-{}", moment.code()));
                let figures = of.into_iter().map(|photo| figure(photo, l)).collect_view();
                view! {
                    <div class="photos__group">
                        <h3>{title}</h3>
                        <ul class="photos__list">{figures}</ul>
                    </div>
                }
            })
        });
        Some(
            view! {
                <section class="flow">
                    <h2>{tr!(l, "delivery-photos-title")}</h2>
                    <div class="photos">{groups.collect_view()}</div>
                </section>
            }
            .into_any(),
        )
    }

    /// Every version, the last one first, with what changed in it.
    fn journal(&self) -> Option<AnyView> {
        let l = self.l();
        if self.story.versions.is_empty() {
            return None;
        }
        let before = std::iter::once(None).chain(self.story.versions.iter().map(Some));
        let entries: Vec<_> = before
            .zip(&self.story.versions)
            .map(|(before, version)| self.entry(before, version))
            .collect();
        let entries = entries.into_iter().rev().collect_view();
        Some(
            view! {
                <section class="flow" id="journal">
                    <h2>{tr!(l, "delivery-journal-title")}</h2>
                    <p>{tr!(l, "delivery-journal-what")}</p>
                    <ol class="delivery-journal" reversed="">{entries}</ol>
                </section>
            }
            .into_any(),
        )
    }

    fn entry(&self, before: Option<&Version>, version: &Version) -> AnyView {
        let l = self.l();
        let before = before.map(|version| &version.delivery);
        let lines = changes(before, &version.delivery).into_iter().map(|change| {
            view! { <li>{change::sentence(&change, self.like(), l)}</li> }
        });
        let lines = lines.collect_view();
        let at = crate::show::day_and_time(version.at, l);
        let title = tr!(l, "delivery-journal-version", number = version.number, day = at);
        let note = version.note.as_ref().map(|note| {
            view! { <p lang=note.language(l).code()>{note.get(l).to_owned()}</p> }
        });
        view! {
            <li>
                <h3>{title}</h3>
                {note}
                <ul>{lines}</ul>
            </li>
        }
        .into_any()
    }

    /// Where to read on.
    fn ways(&self) -> AnyView {
        let l = self.l();
        let project = project_address(&self.cx, &self.process, &self.story.project);
        let all = address(&self.cx, &self.process, &self.envelope, "delivery");
        let results = address(&self.cx, &self.process, &self.envelope, "results");
        let name = self.envelope.envelope.name.get(l);
        let bought = format!(
            "/p/{}/projects/{}/purchases",
            self.process.process.slug, self.story.project.slug
        );
        let bought = self.buys.then(|| {
            view! { <li><a href=self.cx.href(&bought)>{tr!(l, "buy-link")}</a></li> }
        });
        view! {
            <div class="margin-note">
                <ul>
                    <li><a href=project>{ui::authored(&self.story.project.title, l)}</a></li>
                    <li><a href=all>{tr!(l, "delivery-link")}</a></li>
                    <li><a href=results>{tr!(l, "result-of", envelope = name)}</a></li>
                    {bought}
                </ul>
            </div>
        }
        .into_any()
    }
}

fn figure(photo: &Photo, l: Locale) -> AnyView {
    let picture = &photo.picture;
    let what = &picture.alternative;
    let (small, large) = (picture.address(Size::Small), picture.address(Size::Large));
    let widths = format!("{small} 640w, {large} 1600w");
    view! {
        <li>
            <figure class="photo">
                <a href=large aria-label=tr!(l, "delivery-photo-open", what = what.get(l))>
                    <img src=small srcset=widths sizes="(max-width: 40rem) 100vw, 20rem"
                        width=picture.width.to_string() height=picture.height.to_string()
                        alt=what.get(l).to_owned() loading="lazy" />
                </a>
                <figcaption lang=what.language(l).code()>{what.get(l).to_owned()}</figcaption>
            </figure>
        </li>
    }
    .into_any()
}
