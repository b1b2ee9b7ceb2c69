//! Proposals: begun, written, carried together, read by everyone.

pub mod adjust;
mod amend;
mod amendments;
mod begin;
mod coaching;
mod discussion;
mod documents;
mod edit;
mod fields;
pub(crate) mod gallery;
mod gone;
mod invitation;
mod kin;
mod letters;
mod list;
mod near;
mod partners;
mod photo;
mod pick;
mod refused;
mod report;
mod show;
mod stages;
mod versions;

pub use amend::{get as amend_page, post as amend};
pub use amendments::settle as settle_amendment;
pub(crate) use amendments::shown as amended_words;
pub use begin::{
    back as back_to_begin, forget as forget_new, get as begin_page, keep as keep_new, post as begin,
};
pub use coaching::{ask as ask_for_coach, mine as coaching, note as coach_note};
pub use discussion::{comment, support};
pub use documents::{get as document, put as put_document, remove as remove_document};
pub(crate) use documents::{href as document_address, measure as document_measure};
pub use edit::{forget, get as edit_page, keep, post as save};
pub(crate) use gallery::figure as photo_figure;
pub(crate) use gone::notice as gone_notice;
pub use invitation::{get as invitation, post as answer};
pub use kin::{answer as answer_kin, merge, split};
pub(crate) use letters::{coach_given, decided, moderated};
pub use list::get as list;
pub use near::{contact, send as send_contact, typed as near};
pub use partners::{end as end_partnership, get as partners_page, post as invite};
pub use photo::{change as change_photo, put as put_photo};
pub(crate) use pick::{
    SCRIPT as PICK_SCRIPT, field as pick_field, field_saying as pick_field_saying,
};
pub(crate) use refused::text as refused;
pub(crate) use report::anchor;
pub use report::{itself as report_itself, post as report};
pub use show::{get as show, step};
pub(crate) use stages::{badge, line, misfit_text};
pub use versions::get as versions;

use crate::{cx::Cx, error::AppError, ui};
use axum::{extract::Path, response::Redirect};
use domain::{locale::Locale, proposal::Proposal, text::Slug};
use fields::Choices;
use leptos::prelude::*;
use service::{process::ProcessView, proposal::ProposalView};

/// What a proposal is called; words of the page where its text was taken down.
fn name(proposal: &Proposal, l: Locale) -> String {
    if proposal.says_nothing() {
        return tr!(l, "proposal-gone-title");
    }
    proposal.content.title.get(l).to_owned()
}

/// The same within a line, with its language.
fn name_in_line(proposal: &Proposal, l: Locale) -> AnyView {
    if proposal.says_nothing() {
        return view! { <span>{name(proposal, l)}</span> }.into_any();
    }
    ui::authored(&proposal.content.title, l)
}

/// The path of a proposal's page, with its language.
#[must_use]
pub fn address(cx: &Cx, process: &Slug, proposal: &Proposal) -> String {
    address_of(cx, process, &proposal.slug)
}

/// The address of the page of a proposal by its name in addresses.
fn address_of(cx: &Cx, process: &Slug, proposal: &Slug) -> String {
    cx.href(&format!("/p/{process}/proposals/{proposal}"))
}

/// A proposal, for its own bearers.
///
/// # Errors
/// [`AppError::SignInNeeded`], or [`AppError::Forbidden`] for anybody else.
async fn own(cx: &Cx, process: &Slug, slug: &Slug) -> Result<ProposalView, AppError> {
    let view = service::process::show(cx.services(), cx.caller(), process).await?;
    let own = service::proposal::show(cx.services(), cx.caller(), &view, slug).await?;
    match &cx.caller().account {
        _ if own.is_own() => Ok(own),
        None => Err(AppError::SignInNeeded),
        Some(_) => Err(AppError::Forbidden),
    }
}

/// What the fields of a proposal choose from.
async fn choices(cx: &Cx, view: &ProcessView) -> Result<Choices, AppError> {
    let l = cx.locale;
    let envelopes = view.envelopes.iter().map(|target| {
        let envelope = &target.envelope;
        let amount = envelope.amount.cents.show(envelope.amount.currency, l);
        (envelope.slug.to_string(), format!("{} ({amount})", envelope.name.get(l)))
    });
    let unit =
        view.envelopes.first().map_or("€", |target| target.envelope.amount.currency.symbol());
    let bearers = match &cx.caller().account {
        Some(_) => service::actor::mine(cx.services(), cx.caller()).await?,
        None => Vec::new(),
    };
    let bearers = bearers.into_iter().map(|(actor, _)| {
        let kind = crate::features::workshop::names::one(actor.kind, l);
        (actor.id.to_string(), format!("{} ({kind})", actor.name))
    });
    Ok(Choices {
        documents: Vec::new(),
        drafts: Vec::new(),
        offers: Vec::new(),
        tiles: cx.site.tiles.clone(),
        communes: service::reference::places(cx.services()).await?,
        kinds: service::reference::kinds(cx.services()).await?,
        envelopes: envelopes.collect(),
        unit: unit.to_owned(),
        adjustable: view.envelopes.iter().any(|known| known.envelope.adjustable),
        bearers: bearers.collect(),
    })
}

/// Whoever reloads a page that refused a form, or turns it into another language, comes back to the
/// proposal: the forms have no pages of their own.
pub async fn back(cx: Cx, Path((process, slug)): Path<(Slug, Slug)>) -> Redirect {
    Redirect::to(&cx.href(&format!("/p/{process}/proposals/{slug}")))
}

/// The same for a form within a part of it.
pub async fn back_from_within(
    cx: Cx,
    Path((process, slug, _)): Path<(Slug, Slug, String)>,
) -> Redirect {
    Redirect::to(&cx.href(&format!("/p/{process}/proposals/{slug}")))
}
