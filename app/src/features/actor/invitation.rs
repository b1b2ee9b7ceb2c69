//! The page behind an invitation to act for an actor.

use crate::{
    cx::Cx,
    error::Answer,
    form::{FormState, Submitted},
    page::Page,
    ui::{self, Field},
};
use axum::{
    extract::Path,
    response::{IntoResponse, Redirect, Response},
};
use domain::actor::Profile;
use leptos::prelude::*;
use service::membership::MemberInvitation;

/// The invitation.
pub async fn get(cx: Cx, Path(token): Path<String>) -> Answer {
    let (profile, invitation) = service::membership::invitation(cx.services(), &token).await?;
    Ok(draw(&cx, &token, &profile, &invitation, &FormState::default()))
}

/// Takes it up.
pub async fn post(cx: Cx, Path(token): Path<String>, form: Submitted) -> Answer {
    let (profile, invitation) = service::membership::invitation(cx.services(), &token).await?;
    let name = form.text("member_name");
    match service::membership::join(cx.services(), cx.caller(), &token, &name).await {
        Ok(profile) => {
            let path = format!("/actors/{}?done=joined", profile.actor.id);
            Ok(Redirect::to(&cx.href(&path)).into_response())
        }
        Err(service::Error::SignInNeeded) => {
            let form = FormState { submitted: form, fields: Vec::new() };
            Ok(draw(&cx, &token, &profile, &invitation, &form))
        }
        Err(error) => Ok(draw(&cx, &token, &profile, &invitation, &form.refused(error)?)),
    }
}

fn draw(
    cx: &Cx,
    token: &str,
    profile: &Profile,
    invitation: &MemberInvitation,
    form: &FormState,
) -> Response {
    let l = cx.locale;
    let title = tr!(l, "actor-join-title", name = profile.actor.name.as_str());
    let signed_in = cx.caller().account.is_some();
    Page::new(cx, title.clone()).narrow().status(form.status()).draw(|| {
        let mandate = (!invitation.mandate.is_empty()).then(|| {
            view! { <p>{tr!(l, "actor-join-mandate", mandate = invitation.mandate.as_str())}</p> }
        });
        let body = if signed_in {
            let action = cx.href(&format!("/actors/join/{token}"));
            view! {
                <form class="form" method="post" action=action novalidate>
                    {ui::error_summary(form, l)}
                    {Field::line("member_name", tr!(l, "actor-form-member-name")).hint(tr!(l, "actor-form-member-name-hint")).autocomplete("name").draw(form, l)}
                    <div class="form__actions"><button class="button button--primary">{tr!(l, "actor-join")}</button></div>
                </form>
            }
            .into_any()
        } else {
            view! {
                <p class="notice notice--info">{tr!(l, "invitation-sign-in")}</p>
                <p class="button-row"><a class="button button--primary" href=cx.sign_in()>{tr!(l, "invitation-sign-in-button")}</a></p>
            }
            .into_any()
        };
        view! {
            <header class="page__lead">
                <h1>{title.clone()}</h1>
                <p class="lead">{tr!(l, "actor-join-lead")}</p>
            </header>
            {mandate}
            {body}
        }
        .into_any()
    })
}
