//! The proposals of a process: all that were handed in, and one's own drafts.

use super::{address, photo, stages};
use crate::{
    cx::{self, Cx},
    error::Answer,
    features::{
        order,
        project::{filter, words},
    },
    form::FormState,
    page::Page,
    ui::{self, Field, Kind, PageOf},
};
use axum::extract::{Path, Query};
use domain::{
    locale::Locale,
    permit::{self, Action, Capacity},
    picture::Size,
    place::Territory,
    proposal::{Proposal, Stage},
    text::Slug,
};
use leptos::prelude::*;
use service::process::ProcessView;

/// How many proposals stand on a page.
const ON_A_PAGE: usize = 24;

struct List {
    cx: Cx,
    view: ProcessView,
    territories: Vec<Territory>,
    proposals: Vec<Proposal>,
    form: FormState,
}

/// The page of the list.
pub async fn get(
    cx: Cx,
    Path(process): Path<Slug>,
    Query(query): Query<Vec<(String, String)>>,
) -> Answer {
    let l = cx.locale;
    let view = service::process::show(cx.services(), cx.caller(), &process).await?;
    let territories = service::reference::territories(cx.services()).await?;
    let mut proposals = service::proposal::list(cx.services(), cx.caller(), &view).await?;
    order::shuffle_by(&mut proposals, &cx, |proposal| proposal.id.to_string());
    // One's own drafts first, wherever chance put them.
    proposals.sort_by_key(|proposal| proposal.stage != Stage::Draft);
    let list =
        List { cx: cx.clone(), view, territories, proposals, form: FormState::prefilled(query) };
    let title = tr!(l, "proposals-page", process = list.view.process.name.get(l));
    Ok(Page::new(&cx, title).at("projects").of(&list.view).draw(|| list.draw()))
}

impl List {
    fn draw(&self) -> AnyView {
        let l = self.cx.locale;
        let process = &self.view.process;
        let steps =
            vec![(self.cx.href(&format!("/p/{}", process.slug)), process.name.get(l).to_owned())];
        let found: Vec<&Proposal> =
            self.proposals.iter().filter(|proposal| self.admits(proposal, l)).collect();
        let public = self.proposals.iter().filter(|proposal| proposal.stage.is_public()).count();
        let open =
            permit::allows(&process.timeline, self.cx.now(), Capacity::Inhabitant, Action::Draft);
        let begin = open.then(|| {
            let href = self.cx.href(&format!("/p/{}/propose", process.slug));
            view! { <p><a class="button button--primary" href=href>{tr!(l, "proposal-begin-link")}</a></p> }
        });
        let body = if self.proposals.is_empty() {
            view! { <div class="empty"><p class="empty__title">{tr!(l, "proposals-none")}</p></div> }.into_any()
        } else if found.is_empty() {
            let all = self.cx.href(&format!("/p/{}/proposals", process.slug));
            view! {
                <div class="empty">
                    <p class="empty__title">{tr!(l, "proposals-no-match")}</p>
                    <div class="button-row"><a class="button" href=all>{tr!(l, "projects-show-all")}</a></div>
                </div>
            }
            .into_any()
        } else {
            let page = PageOf::asked(&self.form.value("page"), found.len(), ON_A_PAGE);
            let rows = page.of(&found).iter().map(|proposal| self.row(proposal)).collect_view();
            let pages = page.draw(&|number| self.address(number), l);
            view! { <ul class="project-list">{rows}</ul> {pages} }.into_any()
        };
        view! {
            {ui::breadcrumbs(&self.cx, steps, tr!(l, "proposals-here"))}
            <header class="page__lead">
                <p class="eyebrow">{process.name.get(l).to_owned()}</p>
                <h1>{tr!(l, "proposals-title", count = public)}</h1>
                <p class="lead">{tr!(l, "proposals-lead")}</p>
                {begin}
            </header>
            {(!self.proposals.is_empty()).then(|| self.filters(l))}
            {body}
        }
        .into_any()
    }

    /// The address of a page of the list, with what is looked for.
    fn address(&self, number: usize) -> String {
        let path = self.cx.href(&format!("/p/{}/proposals", self.view.process.slug));
        let looked_for = ["q", "stage", "theme", "commune"]
            .into_iter()
            .map(|name| (name, self.form.value(name)))
            .filter(|(_, value)| !value.is_empty());
        let number = number.to_string();
        let pairs = looked_for.chain([("page", number)]);
        format!("{path}?{}", cx::query(pairs))
    }

    fn commune(&self, proposal: &Proposal, l: Locale) -> Option<String> {
        let slug = proposal.content.commune.as_ref()?;
        let known = self.territories.iter().find(|territory| territory.slug == *slug)?;
        Some(known.name.get(l).to_owned())
    }

    fn admits(&self, proposal: &Proposal, l: Locale) -> bool {
        let chosen = |name: &str| Some(self.form.value(name)).filter(|value| !value.is_empty());
        let content = &proposal.content;
        let theme = content.theme.map(|theme| theme.code());
        let commune = content.commune.as_ref().map(Slug::as_str);
        let text = filter::fold(&format!(
            "{} {} {} {} {}",
            content.title.get(l),
            content.summary.get(l),
            content.place.get(l),
            proposal.bearer.name,
            self.commune(proposal, l).unwrap_or_default(),
        ));
        chosen("stage").is_none_or(|stage| stage == proposal.stage.code())
            && chosen("theme").is_none_or(|wanted| theme == Some(wanted.as_str()))
            && chosen("commune").is_none_or(|wanted| commune == Some(wanted.as_str()))
            && filter::fold(&self.form.value("q"))
                .split_whitespace()
                .all(|word| text.contains(word))
    }

    fn filters(&self, l: Locale) -> AnyView {
        let form = &self.form;
        let action = self.cx.href(&format!("/p/{}/proposals", self.view.process.slug));
        let stages = filter::options(
            tr!(l, "proposals-all-stages"),
            self.proposals.iter().map(|proposal| {
                let code = proposal.stage.code();
                (code.to_owned(), tr!(l, &format!("stage-{code}")))
            }),
            l,
        );
        let themes = filter::options(
            tr!(l, "filter-all-themes"),
            self.proposals.iter().filter_map(|proposal| {
                let code = proposal.content.theme?.code();
                Some((code.to_owned(), tr!(l, &format!("theme-{code}"))))
            }),
            l,
        );
        let communes = filter::options(
            tr!(l, "filter-all-communes"),
            self.proposals.iter().filter_map(|proposal| {
                let code = proposal.content.commune.as_ref()?.to_string();
                Some((code, self.commune(proposal, l)?))
            }),
            l,
        );
        let active = ["q", "stage", "theme", "commune"];
        let open = active.iter().any(|name| !form.value(name).is_empty());
        view! {
            <details class="filters" open=open>
                <summary>{tr!(l, "proposals-filter")}</summary>
                <form class="filters__form" method="get" action=action role="search">
                    {Field::new("q", tr!(l, "filter-words"), Kind::Line("search")).draw(form, l)}
                    {Field::new("stage", tr!(l, "proposals-stage"), Kind::Select(stages)).draw(form, l)}
                    {Field::new("theme", tr!(l, "filter-theme"), Kind::Select(themes)).draw(form, l)}
                    {(communes.len() > 1).then(|| {
                        Field::new("commune", tr!(l, "filter-commune"), Kind::Select(communes)).draw(form, l)
                    })}
                    <button class="button">{tr!(l, "proposals-filter-button")}</button>
                </form>
            </details>
        }
        .into_any()
    }

    fn row(&self, proposal: &Proposal) -> AnyView {
        let l = self.cx.locale;
        let content = &proposal.content;
        let title = words::shown(&content.title, false, l);
        let summary = words::shown(&content.summary, false, l);
        let theme = content.theme.map(|theme| tr!(l, &format!("theme-{}", theme.code())));
        let meta: Vec<String> = theme.into_iter().chain(self.commune(proposal, l)).collect();
        let language = words::label(&content.title, l)
            .map(|label| view! { <span class="language-note">{label}</span> });
        let asked = proposal.price().ok().flatten().map(|price| {
            let currency = self
                .view
                .envelopes
                .first()
                .map_or(domain::money::Currency::EUR, |target| target.envelope.amount.currency);
            price.asked.show(currency, l)
        });
        let role = tr!(l, "role-bearer");
        view! {
            <li class="project-row">
                <div class="project-row__picture">
                    {match &proposal.photo {
                        Some(photo) => Some(photo::figure(photo, Size::Small, l)),
                        None => content.theme.map(|theme| ui::theme_picture(theme, l, true)),
                    }}
                </div>
                <div class="project-row__body">
                    <p class="project-row__meta">{stages::badge(proposal.stage, l)}" "{meta.join(", ")}" "{language}</p>
                    <h2 class="project-row__title">
                        <a href=address(&self.cx, &self.view.process.slug, proposal) lang=title.lang>{title.text.to_owned()}</a>
                    </h2>
                    <p class="project-row__summary" lang=summary.lang>{summary.text.to_owned()}</p>
                    <p class="project-row__bearer">{ui::actor_chip(&proposal.bearer, &role, l)}</p>
                </div>
                <div class="project-row__side"><p class="project-row__cost">{asked}</p></div>
            </li>
        }
        .into_any()
    }
}
