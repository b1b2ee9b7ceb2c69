//! Who carries a proposal together with its author: who was asked, who said yes, what they pledge.

use super::{address, fields, letters};
use crate::{
    cx::Cx,
    error::{Answer, AppError},
    features::project::partners::promise,
    form::{FormState, Submitted},
    page::Page,
    show,
    ui::{self, Field, Kind},
};
use axum::{
    extract::{Path, Query},
    response::{IntoResponse, Redirect, Response},
};
use domain::{
    actor::PartnerRole,
    id::PartnershipId,
    locale::Locale,
    permit::Action,
    proposal::{Partnership, PartnershipState, Proposal},
    text::Slug,
};
use leptos::prelude::*;
use serde::Deserialize;
use service::{partnership::InvitationForm, process::ProcessView, proposal::ProposalView};

/// What was done, when one comes back.
#[derive(Debug, Default, Deserialize)]
pub struct Back {
    done: Option<String>,
}

/// What the page is drawn from.
struct Circle {
    cx: Cx,
    view: ProcessView,
    own: ProposalView,
    ends: Vec<PartnershipId>,
}

async fn circle(cx: &Cx, process: &Slug, slug: &Slug) -> Result<Circle, AppError> {
    let (services, caller) = (cx.services(), cx.caller());
    if caller.account.is_none() {
        return Err(AppError::SignInNeeded);
    }
    let view = service::process::show(services, caller, process).await?;
    let own = service::proposal::show(services, caller, &view, slug).await?;
    let partner = own.capacities.contains(&domain::permit::Capacity::Partner);
    if !own.is_own() && !partner {
        return Err(AppError::Forbidden);
    }
    let ends = service::partnership::ends(services, caller, &view, &own.proposal).await?;
    Ok(Circle { cx: cx.clone(), view, own, ends })
}

/// The page of the partners, for those who are in it.
pub async fn get(
    cx: Cx,
    Path((process, slug)): Path<(Slug, Slug)>,
    Query(back): Query<Back>,
) -> Answer {
    let circle = circle(&cx, &process, &slug).await?;
    Ok(circle.draw(&FormState::default(), back.done.as_deref()))
}

/// Invites somebody by letter.
pub async fn post(cx: Cx, Path((process, slug)): Path<(Slug, Slug)>, form: Submitted) -> Answer {
    let posted = InvitationForm {
        name: form.text("name"),
        email: form.text("email"),
        role: form.text("role"),
    };
    let role = posted.role.parse().unwrap_or(PartnerRole::Supporter);
    let write = |proposal: &Proposal, token: &str| letters::invitation(&cx, proposal, role, token);
    let (services, caller) = (cx.services(), cx.caller());
    match service::partnership::invite(services, caller, &process, &slug, &posted, write).await {
        Ok(_) => {
            let circle = circle(&cx, &process, &slug).await?;
            Ok(Redirect::to(&format!("{}?done=invited", circle.here())).into_response())
        }
        Err(error) => {
            let form = form.refused(error)?;
            Ok(circle(&cx, &process, &slug).await?.draw(&form, None))
        }
    }
}

/// Takes an invitation back, or leaves.
pub async fn end(
    cx: Cx,
    Path((process, slug, id)): Path<(Slug, Slug, PartnershipId)>,
    _form: Submitted,
) -> Answer {
    let (services, caller) = (cx.services(), cx.caller());
    let write = |locale, proposal: &Proposal, partnership: &Partnership| {
        letters::partner_left(&cx, &process, proposal, partnership, locale)
    };
    let proposal = service::partnership::end(services, caller, &process, &slug, id, &write).await?;
    let path = format!("{}?done=ended", address(&cx, &process, &proposal));
    Ok(Redirect::to(&path).into_response())
}

impl Circle {
    fn here(&self) -> String {
        format!("{}/partners", address(&self.cx, &self.view.process.slug, &self.own.proposal))
    }

    fn draw(&self, form: &FormState, done: Option<&str>) -> Response {
        let (cx, l) = (&self.cx, self.cx.locale);
        let proposal = &self.own.proposal;
        let process = &self.view.process;
        let title = tr!(l, "partners-page-title");
        Page::new(cx, title.clone()).of(&self.view).status(form.status()).draw(|| {
            let steps = vec![
                (cx.href(&format!("/p/{}", process.slug)), process.name.get(l).to_owned()),
                (address(cx, &process.slug, proposal), proposal.content.title.get(l).to_owned()),
            ];
            let invited = (done == Some("invited")).then(|| {
                view! { <p class="notice notice--success" role="status">{tr!(l, "partners-invited")}</p> }
            });
            let list = if proposal.partnerships.is_empty() {
                view! { <p>{tr!(l, "partners-nobody")}</p> }.into_any()
            } else {
                let rows = proposal.partnerships.iter().map(|it| self.row(it)).collect_view();
                view! { <ul class="partner-list">{rows}</ul> }.into_any()
            };
            view! {
                {ui::breadcrumbs(cx, steps, title.clone())}
                <header class="page__lead">
                    <p class="eyebrow">{proposal.content.title.get(l).to_owned()}</p>
                    <h1>{title}</h1>
                    <p class="lead">{tr!(l, "partners-page-lead")}</p>
                </header>
                {invited}
                <section class="section flow">
                    <h2>{tr!(l, "partners-page-who")}</h2>
                    {list}
                </section>
                {self.own.may(Action::Invite).then(|| self.invite(form, l))}
            }
            .into_any()
        })
    }

    fn row(&self, partnership: &Partnership) -> AnyView {
        let l = self.cx.locale;
        let role = tr!(l, &format!("role-{}", partnership.role.code()));
        let state = tr!(l, &format!("partnership-{}", partnership.state.code()));
        let who = match &partnership.actor {
            Some(actor) => {
                let standing = self.own.standings.get(&actor.id).copied();
                ui::known_chip(actor, &role, standing, l)
            }
            None => {
                let name = partnership.invited_name.clone();
                view! { <p><strong>{name}</strong>", "{role}</p> }.into_any()
            }
        };
        let until = (partnership.state == PartnershipState::Invited).then(|| {
            let day = show::day(partnership.expires_at, l);
            view! { " "{tr!(l, "partnership-until", day = day)} }
        });
        let in_it = partnership.state == PartnershipState::Accepted;
        let like = self.view.envelopes.first().map(|target| target.envelope.amount);
        let pledge = partnership.pledge.as_ref().zip(like).filter(|_| in_it);
        let end = self.ends.contains(&partnership.id).then(|| {
            let key = if in_it { "partnership-leave" } else { "partnership-revoke" };
            let action = format!("{}/{}/end", self.here(), partnership.id);
            view! {
                <form method="post" action=action>
                    <button class="button button--small">{tr!(l, key)}</button>
                </form>
            }
        });
        view! {
            <li class="partner-list__item">
                {who}
                <p>{state}{until}</p>
                {pledge.map(|(pledge, like)| promise(pledge, like, l))}
                {end}
            </li>
        }
        .into_any()
    }

    fn invite(&self, form: &FormState, l: Locale) -> AnyView {
        let roles = PartnerRole::ALL
            .iter()
            .map(|role| {
                let code = role.code();
                let label = tr!(l, &format!("invite-role-{code}"));
                (code.to_owned(), label, tr!(l, &format!("invite-role-{code}-hint")))
            })
            .collect();
        view! {
            <section class="section flow">
                <h2>{tr!(l, "invite-title")}</h2>
                <form class="form" method="post" action=self.here() novalidate>
                    {fields::summary(form, l)}
                    {Field::line("name", tr!(l, "invite-name")).hint(tr!(l, "invite-name-hint")).draw(form, l)}
                    {Field::new("email", tr!(l, "invite-email"), Kind::Line("email")).hint(tr!(l, "invite-email-hint")).draw(form, l)}
                    {ui::choices("role", &tr!(l, "invite-role"), roles, false, form, l)}
                    <div class="form__actions">
                        <button class="button button--primary">{tr!(l, "invite-send")}</button>
                        <p class="form__actions-note">{tr!(l, "invite-note")}</p>
                    </div>
                </form>
            </section>
        }
        .into_any()
    }
}
