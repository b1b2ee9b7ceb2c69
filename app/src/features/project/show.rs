//! One project in full.

use super::{
    commune,
    costs::{Costs, Quote},
    kinds, next_step, partners, project_address, words,
};
use crate::{
    cx::Cx,
    error::{Answer, AppError},
    features::{
        delivery,
        process::{address, place_in_loop},
        proposal,
    },
    page::Page,
    ui,
};
use axum::extract::{Path, Query};
use domain::{
    document::Attachment,
    locale::Locale,
    place::{Point, Territory},
    project::Project,
    proposal::{Adjust, Photos, Proposal},
    sharing::Line,
    text::Slug,
    vote::VoteState,
};
use leptos::prelude::*;
use serde::Deserialize;
use service::{
    actor::Standings,
    delivery::Story,
    process::{EnvelopeView, ProcessView},
    reference::ResourceKind,
};

/// What a reader asked of the texts.
#[derive(Debug, Deserialize)]
pub struct Reading {
    text: Option<String>,
}

/// What the page is drawn from.
struct Sheet {
    cx: Cx,
    process: ProcessView,
    envelope: EnvelopeView,
    territories: Vec<Territory>,
    kinds: Vec<ResourceKind>,
    project: Project,
    original: bool,
    funded: Option<bool>,
    story: Option<Story>,
    photos: Photos,
    adjust: Option<Adjust>,
    borrowed: Vec<Line>,
    standings: Standings,
    documents: Option<(Proposal, Vec<Attachment>)>,
}

/// The page of a project.
pub async fn get(
    cx: Cx,
    Path((process, slug)): Path<(Slug, Slug)>,
    Query(reading): Query<Reading>,
) -> Answer {
    let l = cx.locale;
    let process = service::process::show(cx.services(), cx.caller(), &process).await?;
    let (mut project, _) = service::project::show(cx.services(), &process, &slug).await?;
    let envelope = process
        .envelopes
        .iter()
        .find(|view| view.envelope.id == project.envelope)
        .ok_or(AppError::NotFound)?
        .clone();
    let funded = funded(&cx, &process, &envelope, &project).await?;
    let story = service::delivery::story(cx.services(), cx.caller(), &process, &slug).await;
    let story = match story {
        Err(service::Error::NotFound) => None,
        other => Some(other?),
    };
    let territories = service::reference::places(cx.services()).await?;
    let kinds = service::reference::kinds(cx.services()).await?;
    let photos = service::project::photos(cx.services(), &project).await?;
    let adjust = service::project::adjust(cx.services(), &project).await?;
    let borrowed = service::sharing::view::borrowed(cx.services(), project.id).await?;
    let others = project.partners.iter().map(|partner| partner.actor.id);
    let everybody: Vec<_> = others.chain([project.bearer.id]).collect();
    let standings = service::actor::standings(cx.services(), everybody).await?;
    let documents =
        service::document::of_project(cx.services(), cx.caller(), &process, &project).await?;
    // A project keeps its costs, and the quotes stay with the proposal that it came from.
    if let Some((proposal, _)) = &documents {
        for line in &mut project.cost_lines {
            let same = proposal
                .content
                .cost_lines
                .iter()
                .find(|own| own.label.text == line.label.text && own.total() == line.total());
            line.quote = line.quote.or_else(|| same?.quote);
        }
    }
    let original = reading.text.as_deref() == Some("original");
    let sheet = Sheet {
        cx: cx.clone(),
        process,
        envelope,
        territories,
        kinds,
        project,
        original,
        funded,
        story,
        photos,
        adjust,
        borrowed,
        standings,
        documents,
    };
    let page = Page::new(&cx, sheet.project.title.get(l))
        .description(sheet.project.summary.get(l))
        .at(place_in_loop(&sheet.process, &cx))
        .of(&sheet.process);
    Ok(page.draw(|| sheet.draw()))
}

/// Whether the project was funded, once everyone may know.
async fn funded(
    cx: &Cx,
    process: &ProcessView,
    envelope: &EnvelopeView,
    project: &Project,
) -> Result<Option<bool>, AppError> {
    if envelope.vote.state != VoteState::Published {
        return Ok(None);
    }
    let results = service::result::show(cx.services(), cx.caller(), process, envelope).await?;
    Ok(Some(results.funds(&project.number)))
}

impl Sheet {
    fn draw(&self) -> AnyView {
        let l = self.cx.locale;
        let like = self.envelope.envelope.amount;
        let description = words::shown(&self.project.description, self.original, l);
        let Project { price, cost_lines: lines, partners, bearer, .. } = &self.project;
        let costs = Costs {
            price: *price,
            lines,
            partners,
            like,
            kinds: &self.kinds,
            quotes: self.quotes(l),
            borrowed: self.borrowed.clone(),
            l,
        };
        let picture = proposal::gallery::draw(&self.photos, l).unwrap_or_else(|| {
            let it = ui::theme_picture(self.project.theme, l, false);
            view! { <div class="project-page__picture">{it}</div> }.into_any()
        });
        view! {
            {self.crumbs(l)}
            <article class="project-page flow">
                {self.lead(l)}
                {self.envelope.way.has_vote().then(|| ui::advisory(l))}
                <div class="with-margin">
                    <div class="with-margin__main">
                        {picture}
                        <div lang=description.lang>{ui::prose(description.text)}</div>
                        {costs.draw()}
                        {self.other_quotes(l)}
                        {crate::features::proposal::adjust::said(&self.envelope.envelope, self.adjust, l)}
                        {partners::draw(bearer, partners, &self.standings, like, l)}
                    </div>
                    <aside class="with-margin__aside" aria-label=tr!(l, "project-facts")>
                        {self.story.as_ref().map(|story| delivery::section(&self.cx, &self.process, story))}
                        {next_step(&self.cx, &self.process, &self.envelope)}
                        {self.facts(l)}
                        {self.equipment(l)}
                        {self.share(l)}
                    </aside>
                </div>
            </article>
        }
        .into_any()
    }

    /// The quotes that its bearers put beside its costs, as far as the reader may open them.
    fn quotes(&self, l: Locale) -> Vec<Quote> {
        let Some((proposal, documents)) = &self.documents else { return Vec::new() };
        let from = proposal::address(&self.cx, &self.process.process.slug, proposal);
        let quotes = documents.iter().map(|document| Quote {
            digest: document.digest,
            href: proposal::document_address(&from, document.digest),
            text: tr!(l, "cost-quote-named", name = document.name.as_str()),
            measure: proposal::document_measure(document, l),
        });
        quotes.collect()
    }

    /// Quotes of costs as the bearers counted them, where the administration came to another sum.
    fn other_quotes(&self, l: Locale) -> Option<AnyView> {
        let (proposal, _) = self.documents.as_ref()?;
        let shown = |digest| self.project.cost_lines.iter().any(|it| it.quote == Some(digest));
        let quotes = self.quotes(l);
        let lines = proposal.content.cost_lines.iter().filter_map(|line| {
            let digest = line.quote.filter(|digest| !shown(*digest))?;
            let quote = quotes.iter().find(|quote| quote.digest == digest)?;
            let sum = line.total().ok()?.show(self.envelope.envelope.amount.currency, l);
            let of = tr!(l, "cost-quote-of", line = line.label.get(l), sum = sum);
            Some(view! {
                <li><a href=quote.href.clone() rel="nofollow">{quote.text.clone()}</a>" "{quote.measure.clone()}" – "{of}</li>
            })
        });
        let lines: Vec<_> = lines.collect();
        (!lines.is_empty())
            .then(|| view! { <h3>{tr!(l, "cost-quotes")}</h3><ul>{lines}</ul> }.into_any())
    }

    fn crumbs(&self, l: Locale) -> AnyView {
        let process = &self.process.process;
        let steps = vec![
            (self.cx.href(&format!("/p/{}", process.slug)), process.name.get(l).to_owned()),
            (
                address(&self.cx, &self.process, &self.envelope, "projects"),
                self.envelope.envelope.name.get(l).to_owned(),
            ),
        ];
        let here = tr!(l, "project-number", number = self.project.number.as_str());
        ui::breadcrumbs(&self.cx, steps, here)
    }

    fn lead(&self, l: Locale) -> AnyView {
        let project = &self.project;
        let title = words::shown(&project.title, self.original, l);
        let summary = words::shown(&project.summary, self.original, l);
        let mut eyebrow = vec![tr!(l, &format!("theme-{}", project.theme.code()))];
        eyebrow.extend(commune(project, &self.territories, &self.cx));
        let badge = self.funded.map(|funded| {
            let (class, text) = if funded {
                ("badge badge--funded", tr!(l, "project-funded"))
            } else {
                ("badge badge--not-funded", tr!(l, "project-not-funded"))
            };
            let why = address(&self.cx, &self.process, &self.envelope, "results");
            view! { <p><span class=class>{text}</span>" "<a href=why>{tr!(l, "project-why")}</a></p> }
        });
        view! {
            <header class="page__lead">
                <p class="eyebrow">{eyebrow.join(", ")}</p>
                <h1 lang=title.lang>{title.text.to_owned()}</h1>
                {self.language_note(l)}
                <p class="lead" lang=summary.lang>{summary.text.to_owned()}</p>
                {self.price(l)}
                {badge}
            </header>
        }
        .into_any()
    }

    /// That a text is a translation, with the way to the original and back.
    fn language_note(&self, l: Locale) -> Option<AnyView> {
        let label = words::label(&self.project.title, l)?;
        let here = project_address(&self.cx, &self.process, &self.project);
        let translated = self.project.title.translation(l).is_some();
        let note = match (translated, self.original) {
            (false, _) => view! { <p class="language-note">{label}</p> }.into_any(),
            (true, false) => {
                let href = format!("{here}?text=original");
                view! { <p class="language-note">{label}". "<a href=href>{tr!(l, "text-original")}</a></p> }.into_any()
            }
            (true, true) => {
                view! { <p class="language-note">{tr!(l, "text-is-original")}" "<a href=here>{tr!(l, "text-translation")}</a></p> }.into_any()
            }
        };
        Some(note)
    }

    fn price(&self, l: Locale) -> AnyView {
        let asked = self.project.price.asked.show(self.envelope.envelope.amount.currency, l);
        view! {
            <div>
                <p class="project-page__cost">{asked}</p>
                <p>{tr!(l, "project-asked", envelope = self.envelope.envelope.name.get(l))}</p>
            </div>
        }
        .into_any()
    }

    fn facts(&self, l: Locale) -> AnyView {
        let project = &self.project;
        let commune = commune(project, &self.territories, &self.cx)
            .unwrap_or_else(|| tr!(l, "project-everywhere"));
        let place = project.place.as_ref().map(|place| words::line(place, l));
        let map = project.point.map(|point| {
            view! { <a href=map_address(point) rel="noopener noreferrer">{tr!(l, "project-map")}</a> }
        });
        view! {
            <div class="margin-note">
                <h2 class="margin-note__title">{tr!(l, "project-where")}</h2>
                <p>{place.map(|place| view! { {place}", " })}{commune}</p>
                {map.map(|map| view! { <p>{map}</p> })}
                <p>{match self.envelope.way.has_vote() {
                    true => tr!(l, "project-number-of", number = project.number.as_str()),
                    false => tr!(l, "project-number-plain", number = project.number.as_str()),
                }}</p>
            </div>
        }
        .into_any()
    }

    fn equipment(&self, l: Locale) -> Option<AnyView> {
        let lines = kinds::equipment(&self.project, &self.kinds, l);
        if lines.is_empty() {
            return None;
        }
        let lines = lines.into_iter().map(|line| view! { <li>{line}</li> });
        Some(
            view! {
                <div class="margin-note">
                    <h2 class="margin-note__title">{tr!(l, "equipment-title")}</h2>
                    <ul>{lines.collect_view()}</ul>
                    <p>{tr!(l, "equipment-what")}</p>
                </div>
            }
            .into_any(),
        )
    }

    /// The address as text that one can copy anywhere, with or without scripts.
    fn share(&self, l: Locale) -> AnyView {
        let here = project_address(&self.cx, &self.process, &self.project);
        let address = self.cx.full_address(&here);
        view! {
            <div class="field no-print">
                <label class="field__label" for="share">{tr!(l, "project-share")}</label>
                <p class="field__hint" id="share-hint">{tr!(l, "project-share-hint")}</p>
                <input id="share" r#type="text" readonly=true value=address aria-describedby="share-hint" />
            </div>
        }
        .into_any()
    }
}

/// A map that anyone can read without an account.
fn map_address(point: Point) -> String {
    let (lat, lon) = (degrees(point.latitude), degrees(point.longitude));
    format!("https://www.openstreetmap.org/?mlat={lat}&mlon={lon}#map=17/{lat}/{lon}")
}

/// Millionths of a degree as decimal text.
fn degrees(millionths: i32) -> String {
    let sign = if millionths < 0 { "-" } else { "" };
    let absolute = millionths.unsigned_abs();
    format!("{sign}{}.{:06}", absolute / 1_000_000, absolute % 1_000_000)
}

#[cfg(test)]
mod tests {
    use super::degrees;

    #[test]
    fn degrees_keep_their_sign_and_their_noughts() {
        assert_eq!(degrees(50_864_800), "50.864800");
        assert_eq!(degrees(-4_001), "-0.004001");
    }
}
