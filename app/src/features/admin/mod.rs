//! Behind the desk: an administration sets up its budgets, its rules and its projects, conducts
//! its votes, and can show what it did.

mod actors;
mod administration;
mod audit;
mod coaching;
mod conduct;
mod conduct_forms;
mod counter;
mod criteria;
mod deciding;
mod decision;
mod delivery;
mod delivery_form;
mod delivery_photos;
mod dossier;
mod dossier_form;
mod dossiers;
mod envelope;
mod envelope_facts;
mod envelope_fields;
mod envelope_funders;
mod extend;
mod home;
mod import;
mod import_ballots;
mod import_projects;
mod import_report;
mod inventory;
mod laureates;
mod letters;
mod models;
mod moderation;
mod next;
mod owners;
mod packages;
mod packages_form;
mod paper;
mod permits;
mod phases;
mod preview;
mod preview_columns;
mod process;
mod project;
mod project_fields;
mod projects;
mod proposals;
mod rule_limits_form;
mod rule_sharing_form;
mod rule_sheet;
mod rule_sheet_form;
mod rule_split_form;
mod statements;
mod summary;

use crate::{
    cx::{Cx, Site},
    error::AppError,
    features::progress,
    form::FormState,
    page::Page,
    ui,
};
use axum::{
    Router,
    extract::DefaultBodyLimit,
    routing::{get, post},
};
use domain::{
    Field,
    locale::Locale,
    text::{Localized, Slug},
};
use leptos::prelude::*;
use serde::Deserialize;
use service::process::{EnvelopeView, ProcessView};

/// The largest request that an import may send: the largest file, written in base64.
const LARGEST_IMPORT: usize = 16_000_000;

/// The pages of the desk, under `/admin`.
#[expect(clippy::too_many_lines, reason = "one line for each address")]
pub fn routes() -> Router<Site> {
    let imports = Router::new()
        .route("/admin/p/{process}/import/ballots", get(import::back).post(import_ballots::post))
        .route(
            "/admin/p/{process}/import/projects",
            get(import::back).post(import_projects::upload),
        )
        .route(
            "/admin/p/{process}/import/projects/check",
            get(import::back).post(import_projects::check),
        )
        .route("/admin/p/{process}/e/{envelope}/codes", get(packages::get).post(packages::make))
        .layer(DefaultBodyLimit::max(LARGEST_IMPORT));
    Router::new()
        .route("/admin", get(home::get))
        .route("/admin/new", get(administration::new).post(administration::create))
        .route("/admin/a/{administration}", get(administration::edit).post(administration::save))
        .route("/admin/a/{administration}/new-process", get(process::new).post(process::create))
        .route("/admin/p/{process}", get(process::edit).post(process::save))
        .route("/admin/p/{process}/audit", get(audit::get))
        .route("/admin/a/{administration}/audit", get(audit::of_administration))
        .route("/admin/a/{administration}/subsidies.csv", get(inventory::get))
        .route("/admin/a/{administration}/actors", get(actors::get).post(actors::post))
        .route("/admin/a/{administration}/owns", post(owners::reply))
        .route("/admin/p/{process}/owners", get(owners::get).post(owners::post))
        .route("/admin/p/{process}/extend", get(extend::get).post(extend::post))
        .route("/admin/p/{process}/who-may-what", get(permits::get))
        .route("/admin/p/{process}/moderation", get(moderation::get).post(moderation::post))
        .route("/admin/p/{process}/import", get(import::get))
        .route("/admin/p/{process}/new-envelope", get(envelope::new).post(envelope::create))
        .route("/admin/p/{process}/e/{envelope}", get(envelope::edit).post(envelope::save))
        .route("/admin/p/{process}/e/{envelope}/rules", get(rule_sheet::get).post(rule_sheet::save))
        .route("/admin/p/{process}/e/{envelope}/rules/preview", get(preview::get))
        .route("/admin/p/{process}/e/{envelope}/projects", get(projects::list))
        .route(
            "/admin/p/{process}/e/{envelope}/projects/new",
            get(project::new).post(project::create),
        )
        .route("/admin/p/{process}/e/{envelope}/conduct", get(conduct::get).post(conduct::step))
        .route("/admin/p/{process}/e/{envelope}/conduct/progress", get(conduct::progress))
        .route("/admin/p/{process}/import/progress", get(import_ballots::progress))
        .route("/admin/p/{process}/e/{envelope}/codes/progress", get(packages::progress))
        .route(
            "/admin/p/{process}/e/{envelope}/codes/take",
            get(packages::back).post(packages::take),
        )
        .route(
            "/admin/p/{process}/e/{envelope}/laureates",
            get(laureates::back).post(laureates::prepare),
        )
        .route("/admin/p/{process}/e/{envelope}/codes/withdraw", post(packages::withdraw))
        .route("/admin/p/{process}/e/{envelope}/codes/replace", post(packages::replace))
        .route("/admin/p/{process}/e/{envelope}/counter", get(counter::get).post(counter::post))
        .route("/admin/p/{process}/e/{envelope}/paper", get(paper::get).post(paper::post))
        .route("/admin/p/{process}/e/{envelope}/decision", get(decision::get).post(decision::save))
        .route("/admin/p/{process}/projects/{project}/edit", get(project::edit).post(project::save))
        .route(
            "/admin/p/{process}/projects/{project}/remove",
            get(projects::ask_removal).post(projects::remove),
        )
        .merge(deciding::routes())
        .merge(delivery::routes())
        .merge(letters::routes())
        .merge(of_proposals())
        .merge(imports)
}

/// The pages of proposals behind the desk.
fn of_proposals() -> Router<Site> {
    Router::new()
        .route("/admin/p/{process}/proposals", get(proposals::list))
        .route("/admin/p/{process}/coaching", get(coaching::get).post(coaching::post))
        .route("/admin/p/{process}/criteria", get(criteria::get).post(criteria::save))
        .route("/admin/p/{process}/proposals.csv", get(proposals::csv))
        .route("/admin/p/{process}/proposals.pdf", get(dossiers::pdf))
        .route("/admin/p/{process}/proposals/{proposal}", get(dossier::get))
        .route(
            "/admin/p/{process}/proposals/{proposal}/review",
            get(dossier::back).post(dossier::review),
        )
        .route(
            "/admin/p/{process}/proposals/{proposal}/valuation",
            get(dossier::back).post(dossier::value),
        )
        .route(
            "/admin/p/{process}/proposals/{proposal}/assign",
            get(dossier::back).post(dossier::assign),
        )
        .route(
            "/admin/p/{process}/proposals/{proposal}/stake",
            get(dossier::back).post(dossier::stake),
        )
}

/// What a page is told when one comes back to it after something was done.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Done {
    /// Code of what was done, for the words.
    pub done: Option<String>,
}

impl Done {
    /// The quiet sentence that says so.
    fn notice(&self, l: Locale) -> Option<AnyView> {
        const KNOWN: [&str; 26] = [
            "saved",
            "decided",
            "created",
            "granted",
            "withdrawn",
            "removed",
            "opened",
            "extended",
            "closed",
            "voided",
            "counting",
            "counted",
            "published",
            "importing",
            "imported",
            "photo-added",
            "photo-removed",
            "letters-withdrawn",
            "printing",
            "nothing-to-take",
            "served",
            "typed-once",
            "owner-invited",
            "owner-removed",
            "owner-accepted",
            "owner-left",
        ];
        let code = KNOWN.into_iter().find(|code| self.done.as_deref() == Some(*code))?;
        let text = tr!(l, &format!("admin-done-{code}"));
        Some(view! { <p class="notice notice--success" role="status">{text}</p> }.into_any())
    }
}

/// The part of an address that names a record.
pub(super) fn slug(text: &str) -> Result<Slug, AppError> {
    Slug::parse(text).map_err(|_| AppError::NotFound)
}

/// The address of a process behind the desk, without its language.
pub(super) fn process_path(view: &ProcessView) -> String {
    format!("/admin/p/{}", view.process.slug)
}

/// The address of an envelope behind the desk, without its language.
pub(super) fn envelope_path(view: &ProcessView, envelope: &EnvelopeView) -> String {
    format!("{}/e/{}", process_path(view), envelope.envelope.slug)
}

/// The values of a text in three languages, as a form holds them.
pub(super) fn texts(name: &str, text: &Localized) -> impl Iterator<Item = (String, String)> {
    Locale::ALL.map(|l| (format!("{name}_{l}"), text.written(l).to_owned())).into_iter()
}

/// Gives a refusal of a service the name that the field has in this form.
pub(super) fn rename(form: &mut FormState, from: &str, to: &str) {
    for field in &mut form.fields {
        if field.name == from {
            to.clone_into(&mut field.name);
        }
    }
}

/// A box that must be ticked before something that cannot be undone.
pub(super) fn confirmation(name: &str, label: String, form: &FormState, l: Locale) -> AnyView {
    let refused = form.fields.iter().find(|field| field.name == name);
    let message = refused.map(|field| summary::text(field, l));
    let class = if message.is_some() { "fieldset fieldset--invalid" } else { "fieldset" };
    view! {
        <div class=class>
            {message.map(|text| view! { <p class="field__error">{text}</p> })}
            {ui::tick(name, label, form)}
        </div>
    }
    .into_any()
}

/// A refusal of a box that was not ticked.
pub(super) fn not_confirmed(name: &str) -> Field {
    Field::new(name, domain::Refusal::Required)
}

/// One link of the navigation, marked when it is the page itself.
fn nav_item(cx: &Cx, path: &str, text: String, sub: bool) -> AnyView {
    let href = cx.href(path);
    let here = cx.path.split('?').next() == Some(href.as_str());
    let class = if sub { "admin-nav__sub" } else { "" };
    let current = here.then_some("page");
    view! { <li class=class><a href=href aria-current=current>{text}</a></li> }.into_any()
}

/// The navigation within a process; the envelope at hand shows its own pages.
fn process_nav(cx: &Cx, view: &ProcessView, at: Option<&Slug>) -> AnyView {
    let l = cx.locale;
    let base = process_path(view);
    let envelopes = view.envelopes.iter().map(|envelope| {
        let path = envelope_path(view, envelope);
        let name = envelope.envelope.name.get(l).to_owned();
        let own = (at == Some(&envelope.envelope.slug)).then(|| {
            let published = envelope.vote.state == domain::vote::VoteState::Published;
            let by_codes = envelope.envelope.eligibility.by_codes();
            let pages = [
                "way", "jury", "minutes", "rules", "projects", "codes", "counter", "paper",
                "conduct", "decision", "letters", "delivery",
            ];
            let pages = pages.into_iter().filter(|page| match *page {
                "decision" | "letters" | "delivery" => published,
                "jury" => envelope.way.panel().is_some(),
                "minutes" => !envelope.way.has_vote() && envelope.way.panel().is_none(),
                "rules" => envelope.way.has_vote(),
                "codes" => by_codes,
                "counter" | "paper" => by_codes && cx.caller().serves_for(&view.process),
                _ => true,
            });
            pages
                .map(|page| {
                    let text = tr!(l, &format!("admin-nav-{page}"));
                    nav_item(cx, &format!("{path}/{page}"), text, true)
                })
                .collect_view()
        });
        view! { {nav_item(cx, &path, name, false)} {own} }
    });
    let own = owners::own_desk(cx, view);
    let administration = format!("/admin/a/{}", own.slug);
    let coaching = cx
        .caller()
        .administers(view.administration.id)
        .then(|| nav_item(cx, &format!("{base}/coaching"), tr!(l, "admin-nav-coaching"), false));
    view! {
        <nav class="admin-nav" aria-label=tr!(l, "admin-nav-label")>
            <ul>
                {nav_item(cx, &administration, own.name.get(l).to_owned(), false)}
                {nav_item(cx, &base, tr!(l, "admin-nav-process"), false)}
                {nav_item(cx, &format!("{base}/proposals"), tr!(l, "admin-nav-proposals"), false)}
                {coaching}
                {nav_item(cx, &format!("{base}/moderation"), tr!(l, "admin-nav-moderation"), false)}
                {envelopes.collect_view()}
                {nav_item(cx, &format!("{base}/new-envelope"), tr!(l, "admin-nav-new-envelope"), false)}
                {nav_item(cx, &format!("{base}/owners"), tr!(l, "admin-nav-owners"), false)}
                {nav_item(cx, &format!("{base}/import"), tr!(l, "admin-nav-import"), false)}
                {nav_item(cx, &format!("{base}/who-may-what"), tr!(l, "admin-nav-permits"), false)}
                {nav_item(cx, &format!("{base}/audit"), tr!(l, "admin-nav-audit"), false)}
            </ul>
        </nav>
    }
    .into_any()
}

/// The frame of a page about a process: the way here, the navigation, a heading, the content.
pub(super) fn process_desk(
    cx: &Cx,
    view: &ProcessView,
    at: Option<&Slug>,
    lead: Lead,
    content: AnyView,
) -> AnyView {
    let l = cx.locale;
    let path = process_path(view);
    let mut steps = vec![(cx.href("/admin"), tr!(l, "nav-admin"))];
    let name = view.process.name.get(l).to_owned();
    let here = cx.path.split('?').next() == Some(cx.href(&path).as_str());
    if !here {
        steps.push((cx.href(&path), name));
    }
    desk(cx, steps, Some(process_nav(cx, view, at)), lead, content)
}

/// What stands at the head of a page.
pub(super) struct Lead {
    /// Above the heading; may be empty.
    pub eyebrow: String,
    /// The heading.
    pub title: String,
    /// The last step of the way here.
    pub here: String,
    /// Below the heading; may be empty.
    pub text: String,
}

impl Lead {
    /// A heading that also ends the way here.
    pub fn new(title: impl Into<String>) -> Self {
        let title = title.into();
        Self { eyebrow: String::new(), here: title.clone(), title, text: String::new() }
    }

    /// A short name for the last step of the way here.
    pub fn here(mut self, text: impl Into<String>) -> Self {
        self.here = text.into();
        self
    }

    /// A line above the heading.
    pub fn eyebrow(mut self, text: impl Into<String>) -> Self {
        self.eyebrow = text.into();
        self
    }

    /// A sentence below the heading.
    pub fn text(mut self, text: impl Into<String>) -> Self {
        self.text = text.into();
        self
    }
}

/// The frame of a page behind the desk.
pub(super) fn desk(
    cx: &Cx,
    steps: Vec<(String, String)>,
    nav: Option<AnyView>,
    lead: Lead,
    content: AnyView,
) -> AnyView {
    let Lead { eyebrow, title, here, text } = lead;
    let main = view! {
        <div class="admin-main">
            <header class="page__lead">
                {(!eyebrow.is_empty()).then(|| view! { <p class="eyebrow">{eyebrow}</p> })}
                <h1>{title}</h1>
                {(!text.is_empty()).then(|| view! { <p class="lead">{text}</p> })}
            </header>
            {content}
        </div>
    };
    view! {
        {ui::breadcrumbs(cx, steps, here)}
        {match nav {
            Some(nav) => view! { <div class="admin-grid">{nav}{main}</div> }.into_any(),
            None => main.into_any(),
        }}
    }
    .into_any()
}

/// A page that is kept up to date while long work is under way.
pub(super) fn live(page: Page, underway: bool) -> Page {
    if underway { page.with_script(progress::SCRIPT).refreshing(progress::AGAIN) } else { page }
}

/// The state of a vote as a word on a mark.
pub(super) fn vote_badge(envelope: &EnvelopeView, l: Locale) -> AnyView {
    use domain::vote::VoteState as S;
    let state = envelope.vote.state;
    let class = match state {
        S::Planned => "badge badge--draft",
        S::Open => "badge badge--open",
        S::Published => "badge badge--funded",
        S::Closed | S::Counted | S::Void => "badge badge--closed",
    };
    view! { <span class=class>{tr!(l, &format!("admin-vote-{}", state.code()))}</span> }.into_any()
}
