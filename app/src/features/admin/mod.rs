//! Behind the desk: an administration sets up its budgets, its rules and its projects, conducts
//! its votes, and can show what it did.

mod actors;
mod administration;
mod at;
mod audit;
mod before;
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
mod districts;
mod dossier;
mod dossier_form;
mod dossiers;
mod envelope;
mod envelope_facts;
mod envelope_fields;
mod envelope_funders;
mod extend;
mod files;
mod frame;
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
mod process_fields;
mod project;
mod project_fields;
mod projects;
mod proposals;
mod routes;
mod rule_limits_form;
mod rule_sharing_form;
mod rule_sheet;
mod rule_sheet_form;
mod rule_split_form;
mod rule_switches_form;
mod settings_words;
mod statements;
mod summary;
mod workload;

pub use routes::routes;

use crate::{error::AppError, features::progress, form::FormState, page::Page, ui};
use at::At;
use domain::{
    Field,
    locale::Locale,
    text::{Localized, Slug},
};
use frame::{Lead, desk, nav_item, process_desk};
use leptos::prelude::*;
use serde::Deserialize;
use service::process::{EnvelopeView, ProcessView};

/// What a page is told when one comes back to it after something was done.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Done {
    /// Code of what was done, for the words.
    pub done: Option<String>,
}

impl Done {
    /// The quiet sentence that says so.
    fn notice(&self, l: Locale) -> Option<AnyView> {
        const KNOWN: [&str; 31] = [
            "saved",
            "decided",
            "settled",
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
            "letters-sent",
            "letters-leaving",
            "served",
            "typed-once",
            "owner-invited",
            "owner-removed",
            "owner-accepted",
            "owner-left",
            "district-added",
            "district-removed",
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
