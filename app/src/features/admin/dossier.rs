//! One proposal behind the desk: it is found admissible or returned, given to an evaluator, worked
//! out, brought into the vote or left out, each with what its bearers and everyone will read.

mod decide;

use super::{Done, Lead, dossier_form, process_desk, process_path};
use crate::{
    cx::Cx,
    error::{Answer, AppError},
    features::{project::partners, proposal},
    form::{FormState, Submitted},
    page::Page,
    show,
    ui::{self, Field, Kind},
};
use axum::{
    extract::{Path, Query},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use domain::{
    account::Email,
    locale::Locale,
    permit::Action,
    proposal::{Proposal, Stage},
    text::Localized,
};
use leptos::prelude::*;
use service::{
    process::ProcessView, proposal::ProposalView, review::Review, standing::envelope_of,
    valuation::DossierView,
};

/// What the page is drawn from.
pub(super) struct Desk {
    pub cx: Cx,
    pub view: ProcessView,
    pub own: ProposalView,
    pub dossier: DossierView,
    able: Vec<Email>,
    sharing: service::sharing::view::Sheet,
}

pub(super) async fn desk(cx: &Cx, process: &str, slug: &str) -> Result<Desk, AppError> {
    let (process, slug) = (super::slug(process)?, super::slug(slug)?);
    let (services, caller) = (cx.services(), cx.caller());
    let view = service::process::staff_view(services, caller, &process).await?;
    let own = service::proposal::show(services, caller, &view, &slug).await?;
    let dossier = service::valuation::dossier(services, caller, &view, &own.proposal).await?;
    let able = service::review::evaluators(services, caller, &view).await?;
    let sharing = service::sharing::view::of_proposal(services, &view, &own.proposal).await?;
    Ok(Desk { cx: cx.clone(), view, own, dossier, able, sharing })
}

/// The page of a proposal.
pub async fn get(
    cx: Cx,
    Path((process, slug)): Path<(String, String)>,
    Query(done): Query<Done>,
) -> Answer {
    let desk = desk(&cx, &process, &slug).await?;
    let form = FormState::prefilled(dossier_form::values(&desk.dossier));
    Ok(desk.draw(&form, &done, StatusCode::OK))
}

/// The forms have no pages of their own: whoever reloads one comes back to the dossier.
pub async fn back(cx: Cx, Path((process, slug)): Path<(String, String)>) -> Redirect {
    Redirect::to(&cx.href(&format!("/admin/p/{process}/proposals/{slug}")))
}

/// The words of the one line that stands for the costs when the valuation came to another sum.
fn valued_label() -> Result<Localized, AppError> {
    let words = Locale::ALL.map(|l| tr!(l, "valued-cost-line"));
    Ok(Localized::parse(&words[0], &words[1], &words[2], 200)?)
}

fn decision(form: &Submitted) -> Result<Review, AppError> {
    Ok(match form.text("decision").as_str() {
        "admit" => Review::Admit,
        "return" => Review::Return(form.text("questions")),
        "decline" => Review::Decline(form.languages("reason_public")),
        "retain" => match form.text("unconfirmed") {
            reason if reason.trim().is_empty() => Review::Retain(valued_label()?),
            reason => Review::RetainUnconfirmed(valued_label()?, reason),
        },
        "reconsider" => Review::Reconsider,
        _ => return Err(domain::Refusal::UnknownChoice.into()),
    })
}

/// Decides about a proposal.
pub async fn review(
    cx: Cx,
    Path((process, slug)): Path<(String, String)>,
    form: Submitted,
) -> Answer {
    let desk = desk(&cx, &process, &slug).await?;
    let review = match decision(&form) {
        Ok(review) => review,
        Err(AppError::Refused(refusal)) => {
            let fields = vec![domain::Field::new("decision", refusal)];
            let form = FormState { submitted: form, fields };
            return Ok(desk.draw(&form, &Done::default(), StatusCode::UNPROCESSABLE_ENTITY));
        }
        Err(other) => return Err(other),
    };
    let process = desk.view.process.clone();
    let write = |locale, proposal: &Proposal| proposal::decided(&cx, &process, proposal, locale);
    let (services, caller) = (cx.services(), cx.caller());
    let slug = &desk.own.proposal.slug;
    match service::review::decide(services, caller, &process.slug, slug, review, &write).await {
        Ok(_) => Ok(desk.back("decided")),
        Err(error) => {
            let mut form = form.refused(error)?;
            super::rename(&mut form, "reason", "reason_public");
            Ok(desk.draw(&form, &Done::default(), form.status()))
        }
    }
}

/// Saves the dossier.
pub async fn value(
    cx: Cx,
    Path((process, slug)): Path<(String, String)>,
    form: Submitted,
) -> Answer {
    let desk = desk(&cx, &process, &slug).await?;
    let process = desk.view.process.clone();
    let write = |locale, proposal: &Proposal| proposal::decided(&cx, &process, proposal, locale);
    let posted = dossier_form::posted(&form);
    let revision = form.text("revision").parse().unwrap_or(0);
    let (services, caller) = (cx.services(), cx.caller());
    let slug = &desk.own.proposal.slug;
    let saved =
        service::valuation::save(services, caller, &process.slug, slug, revision, &posted, &write);
    match saved.await {
        Ok(_) => Ok(desk.back("saved")),
        Err(service::Error::Conflict) => {
            // A colleague may have saved since the dossier was read above.
            let desk = self::desk(&cx, process.slug.as_str(), slug.as_str()).await?;
            let form = FormState { submitted: form, fields: Vec::new() };
            Ok(desk.draw(&form, &Done::default(), StatusCode::CONFLICT))
        }
        Err(error) => {
            let form = form.refused(error)?;
            // A colleague may have closed it meanwhile: what was typed is told, with what is saved.
            let desk = self::desk(&cx, process.slug.as_str(), slug.as_str()).await?;
            Ok(desk.draw(&form, &Done::default(), form.status()))
        }
    }
}

/// Gives the dossier to somebody, or takes it from them.
pub async fn assign(
    cx: Cx,
    Path((process, slug)): Path<(String, String)>,
    form: Submitted,
) -> Answer {
    let desk = desk(&cx, &process, &slug).await?;
    let gives = form.text("intent") != "take";
    let (services, caller) = (cx.services(), cx.caller());
    let (process, slug) = (&desk.view.process.slug, &desk.own.proposal.slug);
    let evaluator = form.text("evaluator");
    match service::valuation::assign(services, caller, process, slug, &evaluator, gives).await {
        Ok(()) => Ok(desk.back("saved")),
        Err(error) => {
            let form = form.refused(error)?;
            Ok(desk.draw(&form, &Done::default(), form.status()))
        }
    }
}

/// Declares a stake of one's own.
pub async fn stake(
    cx: Cx,
    Path((process, slug)): Path<(String, String)>,
    form: Submitted,
) -> Answer {
    let desk = desk(&cx, &process, &slug).await?;
    let (services, caller) = (cx.services(), cx.caller());
    let (process, slug) = (&desk.view.process.slug, &desk.own.proposal.slug);
    match service::valuation::declare_stake(services, caller, process, slug, &form.text("words"))
        .await
    {
        Ok(()) => Ok(desk.back("saved")),
        Err(error) => {
            let form = form.refused(error)?;
            Ok(desk.draw(&form, &Done::default(), form.status()))
        }
    }
}

impl Desk {
    pub(super) fn path(&self) -> String {
        format!("{}/proposals/{}", process_path(&self.view), self.own.proposal.slug)
    }

    fn back(&self, done: &str) -> Response {
        Redirect::to(&self.cx.href(&format!("{}?done={done}", self.path()))).into_response()
    }

    fn draw(&self, form: &FormState, done: &Done, status: StatusCode) -> Response {
        let (cx, l) = (&self.cx, self.cx.locale);
        let proposal = &self.own.proposal;
        let title = proposal.content.title.get(l).to_owned();
        let newer = status == StatusCode::CONFLICT;
        Page::new(cx, title.clone()).wide().status(status).draw(|| {
            let closed = status != StatusCode::OK
                && form.submitted.get("feasibility").is_some()
                && !self.own.may(Action::Value);
            let saved = || dossier_form::values(&self.dossier);
            let both = || super::settings_words::of_dossier(form, saved(), closed, l);
            let conflict = (newer || closed).then(both);
            let content = view! {
                {done.notice(l)}
                {conflict}
                {summary(form, l)}
                {self.facts(l)}
                {self.people(l)}
                {self.shared(l)}
                {self.decisions(form, l)}
                {self.assignment(form, l)}
                {dossier_form::draw(self, form, newer, l)}
                {self.stakes(form, l)}
            };
            let lead = Lead::new(title).eyebrow(tr!(l, "admin-nav-proposals"));
            process_desk(cx, &self.view, None, lead, content.into_any())
        })
    }

    fn facts(&self, l: Locale) -> AnyView {
        let proposal = &self.own.proposal;
        let public = proposal::address(&self.cx, &self.view.process.slug, proposal);
        let target = envelope_of(&self.view, proposal);
        let price = proposal.price().ok().flatten().zip(target.or(self.view.envelopes.first()));
        let price = price.map(|(price, target)| {
            let show = |cents: domain::money::Cents| cents.show(target.envelope.amount.currency, l);
            tr!(l, "admin-proposal-price", total = show(price.total), asked = show(price.asked))
        });
        let envelope = target.map_or_else(
            || tr!(l, "misfit-no-envelope"),
            |target| tr!(l, "proposal-asks", envelope = target.envelope.name.get(l)),
        );
        let handed =
            proposal.submitted_at.map(|at| tr!(l, "proposal-handed-in", day = show::day(at, l)));
        let misfits = self.own.misfits.iter().map(|misfit| {
            view! { <li>{proposal::misfit_text(misfit, l)}</li> }
        });
        let misfits = misfits.collect_view();
        let warn = (!self.own.misfits.is_empty() && proposal.stage != Stage::Retained).then(|| {
            view! {
                <div class="notice notice--info">
                    <p class="notice__title">{tr!(l, "admin-proposal-misfits")}</p>
                    <ul>{misfits}</ul>
                </div>
            }
        });
        view! {
            <p>{proposal::badge(proposal.stage, l)}" "{proposal.bearer.name.clone()}". "<a href=public>{tr!(l, "admin-proposal-public")}</a></p>
            <p lang=proposal.content.summary.language(l).map(Locale::code)>{proposal.content.summary.get(l).to_owned()}</p>
            <p>{envelope}" "{price}" "{handed}</p>
            {proposal::gone_notice(proposal, l)}
            {warn}
        }
        .into_any()
    }

    /// Who carries it and who else is in it, each with whether somebody confirmed who they are.
    fn people(&self, l: Locale) -> Option<AnyView> {
        let like = self.view.envelopes.first()?.envelope.amount;
        let (proposal, known) = (&self.own.proposal, &self.own.standings);
        let list = partners::draw(&proposal.bearer, &proposal.partners(), known, like, l);
        Some(view! { <section class="section flow">{list}</section> }.into_any())
    }

    /// What the registry knows of the equipment that it asks for.
    fn shared(&self, l: Locale) -> Option<AnyView> {
        let here = proposal::address(&self.cx, &self.view.process.slug, &self.own.proposal);
        crate::features::sharing::dossier(&self.cx, &self.sharing, &here, l)
    }

    fn assignment(&self, form: &FormState, l: Locale) -> Option<AnyView> {
        if !self.own.may(Action::Assign) {
            return None;
        }
        let action = self.cx.href(&format!("{}/assign", self.path()));
        let present = self.dossier.evaluators.iter().map(|(_, email)| {
            let email = email.to_string();
            view! {
                <li>
                    <form method="post" action=action.clone() class="inline-form">
                        {email.clone()}" "
                        <input r#type="hidden" name="evaluator" value=email />
                        <button class="button button--small" name="intent" value="take">{tr!(l, "admin-evaluator-take")}</button>
                    </form>
                </li>
            }
        });
        let present = present.collect_view();
        let able = std::iter::once((String::new(), tr!(l, "choose")))
            .chain(self.able.iter().map(|email| (email.to_string(), email.to_string())))
            .collect();
        Some(
            view! {
                <section class="section flow">
                    <h2>{tr!(l, "admin-evaluators-title")}</h2>
                    <ul class="plain-list">{present}</ul>
                    <form class="form form--dense" method="post" action=action.clone() novalidate>
                        {Field::new("evaluator", tr!(l, "admin-evaluator-add"), Kind::Select(able)).hint(tr!(l, "admin-evaluator-hint")).draw(form, l)}
                        <div class="form__actions"><button class="button">{tr!(l, "admin-evaluator-give")}</button></div>
                    </form>
                </section>
            }
            .into_any(),
        )
    }

    fn stakes(&self, form: &FormState, l: Locale) -> AnyView {
        let declared = self.dossier.stakes.iter().map(|words| view! { <li>{words.clone()}</li> });
        let declared = declared.collect_view();
        let action = self.cx.href(&format!("{}/stake", self.path()));
        let list = (!self.dossier.stakes.is_empty()).then(|| view! { <ul>{declared}</ul> });
        view! {
            <details class="filters" open=form.message("words", l).is_some()>
                <summary>{tr!(l, "admin-stake-title")}</summary>
                <div class="flow">
                    {list}
                    <form class="form form--dense" method="post" action=action novalidate>
                        {Field::line("words", tr!(l, "admin-stake-words")).hint(tr!(l, "admin-stake-hint")).draw(form, l)}
                        <div class="form__actions"><button class="button">{tr!(l, "admin-stake-declare")}</button></div>
                    </form>
                </div>
            </details>
        }
        .into_any()
    }
}

/// What was refused, each line naming its field and leading to it.
fn summary(form: &FormState, l: Locale) -> Option<AnyView> {
    let names: Vec<String> = form.fields.iter().map(|field| field.name.clone()).collect();
    let label = |name: &str| {
        let base = match name {
            cost if cost.starts_with("cost_") => "cost",
            point if point.starts_with("point_") => "point",
            name => name,
        };
        tr!(l, &format!("admin-dossier-field-{}", base.replace('_', "-")))
    };
    let pairs: Vec<(&str, String)> = names
        .iter()
        .filter(|name| *name != "form")
        .map(|name| (name.as_str(), tr!(l, "proposal-refused-field", field = label(name))))
        .collect();
    ui::error_summary_of(form, &pairs, l)
}
