//! Actors that wait for the administration to confirm who they are.

use super::{Done, Lead, desk};
use crate::{
    cx::Cx,
    error::{Answer, AppError},
    form::Submitted,
    page::Page,
    ui,
};
use axum::{
    extract::{Path, Query},
    response::{IntoResponse, Redirect},
};
use domain::{
    actor::{Membership, Profile},
    id::ActorId,
    locale::Locale,
};
use leptos::prelude::*;

/// The page of the list.
pub async fn get(cx: Cx, Path(administration): Path<String>, Query(done): Query<Done>) -> Answer {
    let l = cx.locale;
    let slug = super::slug(&administration)?;
    let administration =
        service::administration::staff_view(cx.services(), cx.caller(), &slug).await?;
    let waiting = service::actor::to_confirm(cx.services(), cx.caller(), &administration).await?;
    let administers = cx.caller().administers(administration.id);
    let title = tr!(l, "admin-actors-title", count = waiting.len());
    let action = cx.href(&format!("/admin/a/{slug}/actors"));
    Ok(Page::new(&cx, title.clone()).wide().draw(|| {
        let rows = waiting.iter().map(|(profile, members)| {
            row(&cx, profile, members, administers.then(|| action.clone()), l)
        });
        let rows = rows.collect_view();
        let list = (!waiting.is_empty()).then(|| view! { <ul class="partner-list">{rows}</ul> });
        let content = view! { {done.notice(l)} <p>{tr!(l, "admin-actors-what")}</p> {list} };
        let name = administration.name.get(l).to_owned();
        let steps = vec![
            (cx.href("/admin"), tr!(l, "nav-admin")),
            (cx.href(&format!("/admin/a/{slug}")), name.clone()),
        ];
        let lead = Lead::new(title).here(tr!(l, "admin-nav-actors")).eyebrow(name);
        desk(&cx, steps, None, lead, content.into_any())
    }))
}

fn row(
    cx: &Cx,
    profile: &Profile,
    members: &[Membership],
    action: Option<String>,
    l: Locale,
) -> AnyView {
    let page = cx.href(&format!("/actors/{}", profile.actor.id));
    let number = profile.enterprise.as_ref().map(|number| {
        let register = format!(
            "https://kbopub.economie.fgov.be/kbopub/zoeknummerform.html?nummer={}",
            number.digits()
        );
        let text = tr!(l, "actor-enterprise", number = number.to_string());
        view! { <p><a href=register rel="noopener noreferrer">{text}</a></p> }
    });
    let people = members.iter().map(|member| {
        let mandate = (!member.mandate.is_empty()).then(|| format!(", {}", member.mandate));
        view! { <li>{member.name.clone()}{mandate}</li> }
    });
    let people = people.collect_view();
    let confirm = action.map(|action| {
        view! {
            <form method="post" action=action>
                <input r#type="hidden" name="actor" value=profile.actor.id.to_string() />
                <button class="button">{tr!(l, "admin-actor-confirm", name = profile.actor.name.as_str())}</button>
            </form>
        }
    });
    view! {
        <li class="partner-list__item">
            <a href=page>{ui::actor_chip(&profile.actor, "", l)}</a>
            {number}
            <ul class="plain-list">{people}</ul>
            {confirm}
        </li>
    }
    .into_any()
}

/// Confirms an actor.
pub async fn post(cx: Cx, Path(administration): Path<String>, form: Submitted) -> Answer {
    let slug = super::slug(&administration)?;
    let administration =
        service::administration::staff_view(cx.services(), cx.caller(), &slug).await?;
    let id: ActorId = form.text("actor").parse().map_err(|_| AppError::NotFound)?;
    service::actor::confirm(cx.services(), cx.caller(), &administration, id).await?;
    Ok(Redirect::to(&cx.href(&format!("/admin/a/{slug}/actors?done=saved"))).into_response())
}
