//! The page behind an invitation: what one is asked, and the answer. Saying no needs no account.

use super::{address, fields, letters};
use crate::{
    cx::Cx,
    error::{Answer, AppError},
    form::{FormState, Submitted},
    page::Page,
    show,
    ui::{self, Field, Kind},
};
use axum::{
    extract::Path,
    response::{IntoResponse, Redirect, Response},
};
use domain::{
    actor::{Actor, PartnerRole, PledgeKind},
    locale::Locale,
    money::Cents,
    proposal::{Partnership, PartnershipState, Proposal},
};
use leptos::prelude::*;
use service::partnership::{AnswerForm, Invitation};

/// The invitation.
pub async fn get(cx: Cx, Path(token): Path<String>) -> Answer {
    let invitation = service::partnership::invitation(cx.services(), &token).await?;
    let own = own(&cx, &invitation).await?;
    let mut form = FormState::default();
    if let Some(pledge) = invitation.partnership.pledge.as_ref() {
        form.submitted.push("pledge", pledge.kind.code());
        form.submitted.push("amount", pledge.amount.map(Cents::plain).unwrap_or_default());
        form.submitted.push("label", pledge.label.text.clone());
    }
    if let [only] = own.as_slice() {
        form.submitted.push("actor", only.id.to_string());
    }
    let promised = invitation.partnership.pledge.is_some();
    if invitation.partnership.role == PartnerRole::Funder && !promised {
        form.submitted.push("pledge", PledgeKind::Money.code());
    }
    Ok(draw(&cx, &token, &invitation, &own, &form))
}

/// As whom somebody can answer: a promise that follows is confirmed by whoever made it.
async fn own(cx: &Cx, invitation: &Invitation) -> Result<Vec<Actor>, AppError> {
    if cx.caller().account.is_none() {
        return Ok(Vec::new());
    }
    let mine = service::actor::mine(cx.services(), cx.caller()).await?;
    let promised = invitation.partnership.actor.as_ref().map(|actor| actor.id);
    let may = |actor: &Actor| promised.is_none_or(|promised| promised == actor.id);
    Ok(mine.into_iter().map(|(actor, _)| actor).filter(may).collect())
}

/// Answers it.
pub async fn post(cx: Cx, Path(token): Path<String>, form: Submitted) -> Answer {
    let invitation = service::partnership::invitation(cx.services(), &token).await?;
    let process = invitation.process.slug.clone();
    let write = |locale, proposal: &Proposal, partnership: &Partnership| {
        letters::partner_answered(&cx, &process, proposal, partnership, locale)
    };
    let (services, caller) = (cx.services(), cx.caller());
    if form.text("answer") == "no" {
        let refused = service::partnership::refuse(services, caller, &token, &write).await;
        return match refused {
            Ok(_) => Ok(refused_page(&cx, &invitation)),
            Err(error) => Err(error.into()),
        };
    }
    let posted = AnswerForm {
        actor: form.text("actor"),
        pledge: form.text("pledge"),
        amount: form.text("amount"),
        label: form.text("label"),
        original: Some(cx.locale),
    };
    match service::partnership::accept(services, caller, &token, &posted, &write).await {
        Ok(proposal) => Ok(Redirect::to(&address(&cx, &process, &proposal)).into_response()),
        Err(service::Error::SignInNeeded) => {
            let form = FormState { submitted: form, fields: Vec::new() };
            Ok(draw(&cx, &token, &invitation, &[], &form))
        }
        Err(error) => {
            let form = form.refused(error)?;
            Ok(draw(&cx, &token, &invitation, &own(&cx, &invitation).await?, &form))
        }
    }
}

/// Thanks for the answer.
fn refused_page(cx: &Cx, invitation: &Invitation) -> Response {
    let l = cx.locale;
    let title = tr!(l, "invitation-refused-title");
    let process = cx.href(&format!("/p/{}", invitation.process.slug));
    Page::new(cx, title.clone()).narrow().within(&invitation.process).draw(move || {
        view! {
            <header class="page__lead">
                <h1>{title}</h1>
                <p class="lead">{tr!(l, "invitation-refused-what")}</p>
            </header>
            <p><a href=process>{tr!(l, "proposal-back-to-process")}</a></p>
        }
        .into_any()
    })
}

fn draw(
    cx: &Cx,
    token: &str,
    invitation: &Invitation,
    own: &[Actor],
    form: &FormState,
) -> Response {
    let l = cx.locale;
    let Invitation { partnership, proposal, process, .. } = invitation;
    let name = super::name(proposal, l);
    let title = tr!(l, "partner-invitation-title", bearer = proposal.bearer.name.as_str());
    let open = partnership.state == PartnershipState::Invited && partnership.expires_at > cx.now();
    Page::new(cx, title.clone()).narrow().within(&invitation.process).status(form.status()).draw(|| {
        let role = tr!(l, &format!("invitation-role-{}", partnership.role.code()));
        let place = domain::text::Authored::clone(&proposal.content.place);
        let day = show::day(partnership.expires_at, l);
        let body = if open {
            answer(cx, token, invitation, own, form)
        } else {
            view! { <p class="notice notice--info">{tr!(l, "invitation-over")}</p> }.into_any()
        };
        view! {
            <header class="page__lead">
                <p class="eyebrow">{process.name.get(l).to_owned()}</p>
                <h1>{title}</h1>
                <p class="lead">{role}</p>
            </header>
            <div class="margin-note">
                <h2 class="margin-note__title" lang=proposal.content.title.language(l).map(Locale::code)>{name}</h2>
                <p lang=proposal.content.summary.language(l).map(Locale::code)>{proposal.content.summary.get(l).to_owned()}</p>
                <p>{ui::authored(&place, l)}</p>
                {price(proposal, l)}
            </div>
            {open.then(|| follows(invitation, l))}
            {open.then(|| view! { <p>{tr!(l, "invitation-until", day = day)}</p> })}
            {body}
        }
        .into_any()
    })
}

/// What one promised to a proposal that went into this one.
fn follows(invitation: &Invitation, l: Locale) -> Option<AnyView> {
    let from = super::name(invitation.follows.as_ref()?, l);
    let pledge = letters::promise(invitation.partnership.pledge.as_ref(), l);
    let text = tr!(l, "invitation-follows", from = from, pledge = pledge);
    Some(view! { <p class="notice notice--info">{text}</p> }.into_any())
}

fn price(proposal: &Proposal, l: Locale) -> Option<AnyView> {
    let price = proposal.price().ok().flatten()?;
    let show = |cents: domain::money::Cents| cents.show(domain::money::Currency::EUR, l);
    let text = tr!(l, "invitation-price", total = show(price.total), asked = show(price.asked));
    Some(view! { <p>{text}</p> }.into_any())
}

/// The answer: as whom, with what; or no.
fn answer(
    cx: &Cx,
    token: &str,
    invitation: &Invitation,
    own: &[Actor],
    form: &FormState,
) -> AnyView {
    let l = cx.locale;
    let action = cx.href(&format!("/invitations/{token}"));
    let no = view! {
        <form method="post" action=action.clone() class="section">
            <button class="button button--quiet" name="answer" value="no">{tr!(l, "invitation-no")}</button>
        </form>
    };
    let new = cx.href(&format!("/actors/new?to={action}"));
    if cx.caller().account.is_none() {
        return view! {
            <p class="notice notice--info">{tr!(l, "invitation-sign-in")}</p>
            <p class="button-row"><a class="button button--primary" href=cx.sign_in()>{tr!(l, "invitation-sign-in-button")}</a></p>
            {no}
        }
        .into_any();
    }
    if own.is_empty() {
        return view! {
            <p class="notice notice--info">{tr!(l, "invitation-no-actor")}</p>
            <p class="button-row"><a class="button button--primary" href=new>{tr!(l, "invitation-new-actor")}</a></p>
            {no}
        }
        .into_any();
    }
    let actors = own
        .iter()
        .map(|actor| {
            let kind = tr!(l, &format!("actor-{}", actor.kind.code()));
            (actor.id.to_string(), actor.name.clone(), kind)
        })
        .collect();
    let pledges = std::iter::once((String::new(), tr!(l, "invitation-no-pledge")))
        .chain(PledgeKind::ALL.iter().map(|kind| {
            (kind.code().to_owned(), tr!(l, &format!("invitation-pledge-{}", kind.code())))
        }))
        .collect();
    let funder = invitation.partnership.role == PartnerRole::Funder;
    let amount = Field::new("amount", tr!(l, "invitation-amount"), Kind::Money("€".to_owned()))
        .hint(tr!(l, "invitation-amount-hint"));
    let amount = if funder { amount } else { amount.optional() };
    view! {
        <form class="form" method="post" action=action novalidate>
            {fields::summary(form, l)}
            {ui::choices("actor", &tr!(l, "invitation-as"), actors, false, form, l)}
            <p><a href=new>{tr!(l, "invitation-other-actor")}</a></p>
            {Field::new("pledge", tr!(l, "invitation-pledge"), Kind::Select(pledges)).draw(form, l)}
            {amount.draw(form, l)}
            {Field::line("label", tr!(l, "invitation-label")).hint(tr!(l, "invitation-label-hint")).optional().draw(form, l)}
            <div class="form__actions">
                <button class="button button--primary" name="answer" value="yes">{tr!(l, "invitation-yes")}</button>
                <p class="form__actions-note">{tr!(l, "invitation-note")}</p>
            </div>
        </form>
        {no}
    }
    .into_any()
}
