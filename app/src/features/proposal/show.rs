//! One proposal, as everyone reads it and as its bearers act on it.

mod yours;

pub use yours::step;

use super::{
    address, amendments, coaching, discussion::Section, documents, gallery, gone, kin, name, photo,
    report, stages,
};
use crate::{
    cx::Cx,
    error::{Answer, AppError},
    features::{
        process,
        project::{
            costs::{Costs, Quote},
            partners, words,
        },
        sharing,
    },
    form::FormState,
    page::Page,
    show as moments, ui,
};
use axum::{
    extract::{Path, Query},
    response::Response,
};
use domain::{
    locale::Locale,
    permit::Action,
    place::Territory,
    proposal::{Amendment, Proposal, Stage},
    sharing::LineState,
    text::Slug,
};
use leptos::prelude::*;
use serde::Deserialize;
use service::{
    coaching::Coaching, discussion::Discussion, lineage::Kin, process::ProcessView,
    proposal::ProposalView, reference::ResourceKind, standing::envelope_of,
};

/// What a page is told when one comes back to it, and how its texts are read.
#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    done: Option<String>,
    text: Option<String>,
    ask: Option<String>,
}

struct Sheet {
    cx: Cx,
    view: ProcessView,
    own: ProposalView,
    territories: Vec<Territory>,
    kinds: Vec<ResourceKind>,
    discussion: Discussion,
    amendments: Vec<Amendment>,
    coaching: Option<Coaching>,
    kin: Vec<Kin>,
    near: Vec<Proposal>,
    sharing: service::sharing::view::Sheet,
    speakers: Vec<(String, String)>,
    asked: Asked,
    form: FormState,
}

/// The page of a proposal.
pub async fn get(
    cx: Cx,
    Path((process, slug)): Path<(Slug, Slug)>,
    Query(asked): Query<Asked>,
) -> Answer {
    let sheet = sheet(&cx, &process, &slug, asked, FormState::default()).await?;
    Ok(sheet.page())
}

/// The page again, with what was said in its discussion and not taken.
pub(super) async fn page(cx: &Cx, process: &Slug, slug: &Slug, form: FormState) -> Answer {
    Ok(sheet(cx, process, slug, Asked::default(), form).await?.page())
}

async fn sheet(
    cx: &Cx,
    process: &Slug,
    slug: &Slug,
    asked: Asked,
    form: FormState,
) -> Result<Sheet, AppError> {
    let (services, caller) = (cx.services(), cx.caller());
    let view = service::process::show(services, caller, process).await?;
    let own = service::proposal::show(services, caller, &view, slug).await?;
    let territories = service::reference::places(services).await?;
    let kinds = service::reference::kinds(services).await?;
    let discussion = service::discussion::show(services, caller, &view, &own.proposal).await?;
    let amendments = service::amendment::of_proposal(services, &own.proposal).await?;
    let coaching = service::coaching::of_proposal(services, &view, &own).await?;
    let kin = service::lineage::of_proposal(services, caller, &view, &own.proposal).await?;
    // What lies near is shown to those who can do something about it.
    let near = if own.is_own() && own.may(Action::Merge) {
        service::near::of_proposal(services, &view, &own.proposal).await?
    } else {
        Vec::new()
    };
    let sharing = service::sharing::view::of_proposal(services, &view, &own.proposal).await?;
    let speakers = super::choices(cx, &view).await?.bearers;
    let cx = cx.clone();
    Ok(Sheet {
        cx,
        view,
        own,
        territories,
        kinds,
        discussion,
        amendments,
        coaching,
        kin,
        near,
        sharing,
        speakers,
        asked,
        form,
    })
}

impl Sheet {
    fn here(&self) -> String {
        address(&self.cx, &self.view.process.slug, &self.own.proposal)
    }

    fn page(&self) -> Response {
        let l = self.cx.locale;
        let proposal = &self.own.proposal;
        let said = if proposal.says_nothing() {
            tr!(l, "proposal-gone")
        } else {
            proposal.content.summary.get(l).to_owned()
        };
        let page = Page::new(&self.cx, name(proposal, l)).description(&said);
        let place = process::place_in_loop(&self.view, &self.cx);
        page.at(place).of(&self.view).status(self.form.status()).draw(|| self.draw())
    }

    /// What is told of it, in the reader's language or as it was written.
    fn description(&self, original: bool, l: Locale) -> Option<AnyView> {
        let content = &self.own.proposal.content;
        content.description.as_ref().map(|text| {
            let shown = words::shown(text, original, l);
            // The title may be translated where the story is not.
            let apart = text.translation(l).is_none() && content.title.get(l) != content.title.text;
            let note = words::label(text, l).filter(|_| apart);
            view! {
                {note.map(|label| view! { <p class="language-note">{label}</p> })}
                <div lang=shown.lang>{ui::prose(shown.text)}</div>
            }
            .into_any()
        })
    }

    /// Its photos, or the picture of its theme; and where its bearers send photos.
    fn pictures(&self, l: Locale) -> AnyView {
        let proposal = &self.own.proposal;
        let themed = |theme| {
            let it = ui::theme_picture(theme, l, false);
            view! { <div class="project-page__picture">{it}</div> }.into_any()
        };
        let picture =
            gallery::draw(&proposal.photos, l).or_else(|| proposal.content.theme.map(themed));
        let changed = self.asked.done.as_deref() == Some("photos");
        let send = photo::section(&self.cx, &self.view, &self.own, &self.form, changed);
        view! { {picture} {send} }.into_any()
    }

    fn draw(&self) -> AnyView {
        let l = self.cx.locale;
        let discussion = Section {
            cx: &self.cx,
            view: &self.view,
            own: &self.own,
            discussion: &self.discussion,
            speakers: &self.speakers,
            form: &self.form,
        };
        let kin = kin::Section {
            cx: &self.cx,
            view: &self.view,
            own: &self.own,
            kin: &self.kin,
            near: &self.near,
            form: &self.form,
        };
        let process = &self.view.process;
        let proposal = &self.own.proposal;
        let href = |path: &str| self.cx.href(&format!("/p/{}{path}", process.slug));
        let steps = vec![
            (href(""), process.name.get(l).to_owned()),
            (href("/proposals"), tr!(l, "proposals-here")),
        ];
        let original = self.asked.text.as_deref() == Some("original");
        view! {
            {ui::breadcrumbs(&self.cx, steps, name(proposal, l))}
            <article class="project-page flow">
                {self.done(l)}
                {kin::went(&self.cx, &self.view.process.slug, proposal, &self.kin)}
                {self.lead(original, l)}
                {gone::section(&self.cx, &self.view, &self.own, l)}
                {self.answer(l)}
                {kin.waits()}
                {self.desk(l)}
                <div class="with-margin">
                    <div class="with-margin__main">
                        {self.pictures(l)}
                        {self.description(original, l)}
                        {(!proposal.says_nothing()).then(|| self.costs(l))}
                        {sharing::proposal(&self.sharing, &self.here(), self.own.is_own(), l)}
                        {partners::draw(&proposal.bearer, &proposal.partners(), &self.own.standings, self.money(), l)}
                        {documents::section(&self.cx, &self.view, &self.own, &self.form)}
                        {report::of_proposal(&self.cx, &self.here(), &self.own, &self.form)}
                        {stages::valuation(&self.view, &self.own, l)}
                        {coaching::section(&self.cx, &self.view, &self.own, self.coaching.as_ref(), &self.form)}
                        {kin.draw()}
                        {amendments::section(&self.cx, &self.view, &self.own, &self.amendments, &self.form)}
                        {discussion.draw()}
                    </div>
                    <aside class="with-margin__aside" aria-label=tr!(l, "proposal-aside")>
                        {self.facts(l)}
                    </aside>
                </div>
            </article>
        }
        .into_any()
    }

    fn money(&self) -> domain::envelope::Money {
        let like = envelope_of(&self.view, &self.own.proposal).or(self.view.envelopes.first());
        like.map_or(
            domain::envelope::Money {
                cents: domain::money::Cents::ZERO,
                currency: domain::money::Currency::EUR,
            },
            |target| target.envelope.amount,
        )
    }

    fn done(&self, l: Locale) -> Option<AnyView> {
        const KNOWN: [&str; 11] = [
            "begun",
            "saved",
            "submitted",
            "withdrawn",
            "invited",
            "ended",
            "reported",
            "contacted",
            "amended",
            "settled",
            "asked",
        ];
        let code = KNOWN.into_iter().find(|code| self.asked.done.as_deref() == Some(*code))?;
        let text = tr!(l, &format!("proposal-done-{code}"));
        Some(view! { <p class="notice notice--success" role="status">{text}</p> }.into_any())
    }

    fn lead(&self, original: bool, l: Locale) -> AnyView {
        let content = &self.own.proposal.content;
        let title = words::shown(&content.title, original, l);
        let summary = words::shown(&content.summary, original, l);
        let mut eyebrow = Vec::new();
        eyebrow.extend(content.theme.map(|theme| tr!(l, &format!("theme-{}", theme.code()))));
        eyebrow.extend(self.commune(l));
        let id = report::anchor(self.own.proposal.id);
        if self.own.proposal.says_nothing() {
            return view! {
                <header class="page__lead" id=id>
                    <p class="eyebrow">{eyebrow.join(", ")}</p>
                    <h1>{name(&self.own.proposal, l)}</h1>
                    <p>{stages::badge(self.own.proposal.stage, l)}</p>
                </header>
            }
            .into_any();
        }
        let note = words::label(&content.title, l).map(|label| {
            let translated = content.title.translation(l).is_some();
            let (href, text) = if original {
                (self.here(), tr!(l, "text-translation"))
            } else {
                (format!("{}?text=original", self.here()), tr!(l, "text-original"))
            };
            let way = translated.then(|| view! { ". "<a href=href>{text}</a> });
            view! { <p class="language-note">{label}{way}</p> }
        });
        view! {
            <header class="page__lead" id=id>
                <p class="eyebrow">{eyebrow.join(", ")}</p>
                <h1 lang=title.lang>{title.text.to_owned()}</h1>
                {note}
                <p class="lead" lang=summary.lang>{summary.text.to_owned()}</p>
                <p>{stages::badge(self.own.proposal.stage, l)}</p>
            </header>
        }
        .into_any()
    }

    fn commune(&self, l: Locale) -> Option<String> {
        let content = &self.own.proposal.content;
        let slug = content.district.as_ref().or(content.commune.as_ref())?;
        let known = self.territories.iter().find(|territory| territory.slug == *slug)?;
        Some(known.name.get(l).to_owned())
    }

    /// The public reason for everyone; questions only for those who answer them.
    fn answer(&self, l: Locale) -> Option<AnyView> {
        let returned = self.own.proposal.stage == Stage::Returned;
        if returned && !self.own.is_own() {
            return None;
        }
        stages::answer(&self.own.proposal, l)
    }

    fn costs(&self, l: Locale) -> AnyView {
        let proposal = &self.own.proposal;
        let lines = &proposal.content.cost_lines;
        let partners = proposal.partners();
        match proposal.price() {
            Ok(Some(price)) => {
                let like = self.money();
                let here = self.here();
                let quotes = self.own.documents.iter();
                let quotes = quotes.map(|it| Quote {
                    digest: it.digest,
                    href: documents::href(&here, it.digest),
                    text: tr!(l, "cost-quote"),
                    measure: String::new(),
                });
                let borrowed = self.sharing.lines.iter().map(|it| &it.line);
                let borrowed = borrowed.filter(|line| line.state == LineState::Borrowed);
                let costs = Costs {
                    price,
                    lines,
                    partners: &partners,
                    like,
                    kinds: &self.kinds,
                    quotes: quotes.collect(),
                    borrowed: borrowed.cloned().collect(),
                    l,
                };
                let envelope = service::standing::envelope_of(&self.view, proposal);
                let adjust = envelope.and_then(|target| {
                    super::adjust::said(&target.envelope, proposal.content.adjust, l)
                });
                view! { {costs.draw()} {adjust} }.into_any()
            }
            Ok(None) => view! {
                <h2>{tr!(l, "cost-title")}</h2>
                <p>{tr!(l, "proposal-no-costs")}</p>
            }
            .into_any(),
            Err(refusal) => {
                view! { <p class="notice notice--warning">{crate::error::refusal_text(&refusal, l)}</p> }.into_any()
            }
        }
    }

    fn facts(&self, l: Locale) -> AnyView {
        let proposal = &self.own.proposal;
        let gone = proposal.says_nothing();
        let place = (!gone).then(|| words::line(&proposal.content.place, l));
        let commune = self.commune(l).map(|name| view! { {(!gone).then_some(", ")}{name} });
        let bearer = self.cx.href(&format!("/actors/{}", proposal.bearer.id));
        let handed = proposal.submitted_at.map(|at| {
            view! { <p>{tr!(l, "proposal-handed-in", day = moments::day(at, l))}</p> }
        });
        let versions = format!("{}/versions", self.here());
        let envelope = envelope_of(&self.view, proposal).map(|target| {
            view! { <p>{tr!(l, "proposal-asks", envelope = target.envelope.name.get(l))}</p> }
        });
        view! {
            <div class="margin-note">
                <h2 class="margin-note__title">{tr!(l, "project-where")}</h2>
                <p>{place}{commune}</p>
                {envelope}
                {handed}
                <p><a href=bearer>{tr!(l, "proposal-bearer-page", name = proposal.bearer.name.as_str())}</a></p>
                <p><a href=versions>{tr!(l, "proposal-versions-link", count = proposal.version)}</a></p>
            </div>
        }
        .into_any()
    }
}
