//! The public page of an actor: who it is, who speaks for it, what it carries.

use crate::{
    cx::Cx,
    error::{Answer, AppError},
    features::{commons, proposal},
    form::{FormState, Submitted},
    page::Page,
    show as moments,
    ui::{self, Field, Kind},
};
use axum::{
    extract::{Path, Query},
    response::{IntoResponse, Redirect, Response},
};
use domain::{
    actor::{ActorStanding, Profile},
    funding::Party,
    id::ActorId,
    locale::Locale,
    money::Cents,
    place::Territory,
};
use leptos::prelude::*;
use serde::Deserialize;
use service::{account::Letter, actor::ActorView, membership::INVITATION_DAYS};

/// What was done, when one comes back.
#[derive(Debug, Default, Deserialize)]
pub struct Back {
    done: Option<String>,
}

/// The page of an actor.
pub async fn get(cx: Cx, Path(id): Path<ActorId>, Query(back): Query<Back>) -> Answer {
    let view = service::actor::show(cx.services(), cx.caller(), id).await?;
    draw(&cx, &view, &FormState::default(), back.done.as_deref()).await
}

/// Invites a colleague, or leaves.
pub async fn post(cx: Cx, Path(id): Path<ActorId>, form: Submitted) -> Answer {
    let (services, caller) = (cx.services(), cx.caller());
    if form.text("intent") == "leave" {
        service::membership::leave(services, caller, id).await?;
        return Ok(Redirect::to(&cx.href("/me?done=left")).into_response());
    }
    let (email, mandate) = (form.text("email"), form.text("mandate"));
    let write = |profile: &Profile, token: &str| letter(&cx, profile, token);
    match service::membership::invite(services, caller, id, &email, &mandate, write).await {
        Ok(()) => {
            let path = format!("/actors/{id}?done=invited");
            Ok(Redirect::to(&cx.href(&path)).into_response())
        }
        Err(error) => {
            let form = form.refused(error)?;
            let view = service::actor::show(services, caller, id).await?;
            draw(&cx, &view, &form, None).await
        }
    }
}

fn letter(cx: &Cx, profile: &Profile, token: &str) -> Letter {
    let l = cx.locale;
    let link = cx.full_address(&cx.href(&format!("/actors/join/{token}")));
    let name = profile.actor.name.as_str();
    let days = u64::try_from(INVITATION_DAYS).unwrap_or_default();
    crate::letter::of_text(
        l,
        tr!(l, "mail-member-subject", name = name),
        tr!(l, "mail-member-body", name = name, link = link, days = days),
    )
}

async fn draw(
    cx: &Cx,
    view: &ActorView,
    form: &FormState,
    done: Option<&str>,
) -> Result<Response, AppError> {
    let l = cx.locale;
    let communes = service::reference::territories(cx.services()).await?;
    let name = view.profile.actor.name.clone();
    Ok(Page::new(cx, name.clone()).status(form.status()).draw(|| {
        let known = ["created", "saved", "invited", "joined", "sent", "listed"];
        let notice = known.into_iter().find(|code| done == Some(*code)).map(|code| {
            let text = tr!(l, &format!("actor-done-{code}"));
            view! { <p class="notice notice--success" role="status">{text}</p> }
        });
        let proposals = if view.proposals.is_empty() && view.projects.is_empty() {
            view! { <p>{tr!(l, "actor-no-proposals")}</p> }.into_any()
        } else {
            let rows = view.proposals.iter().map(|place| proposal::line(cx, place, l));
            let projects = view.projects.iter().map(|(process, project)| {
                let href = cx.href(&format!("/p/{}/projects/{}", process.slug, project.slug));
                let name = process.name.get(l).to_owned();
                view! { <li><a href=href>{ui::authored(&project.title, l)}</a>", "{name}</li> }
            });
            view! { <ul>{rows.collect_view()}{projects.collect_view()}</ul> }.into_any()
        };
        view! {
            {ui::breadcrumbs(cx, Vec::new(), name.clone())}
            {lead(view, l)}
            {notice}
            <div class="with-margin">
                <div class="with-margin__main flow">
                    {view.profile.about.as_ref().map(|about| {
                        view! { <div lang=about.language(l).map(Locale::code)>{ui::prose(about.get(l))}</div> }
                    })}
                    <h2>{tr!(l, "actor-proposals")}</h2>
                    {proposals}
                    {given(cx, view)}
                    {view.is_own.then(|| members_form(cx, view, form, l))}
                    {view.is_own.then(|| journal(view, l))}
                </div>
                <aside class="with-margin__aside" aria-label=tr!(l, "actor-facts")>{facts(cx, view, &communes, l)}</aside>
            </div>
        }
        .into_any()
    }))
}

/// The envelopes to which it gives something, and how much; nothing where there are none.
fn given(cx: &Cx, view: &ActorView) -> Option<AnyView> {
    let (l, own) = (cx.locale, Party::Actor(view.profile.actor.id));
    let rows = view.given.iter().map(|(process, envelope)| {
        let href = cx.href(&format!("/p/{}", process.slug));
        let parts = envelope.funders.iter().filter(|funder| funder.party == Some(own));
        let amount = Cents::sum(parts.map(|funder| funder.amount)).unwrap_or_default();
        view! {
            <li>
                <a href=href>{process.name.get(l).to_owned()}</a>
                ", "{envelope.name.get(l).to_owned()}{crate::show::colon(l)}{ui::money(amount, envelope.amount, l)}
            </li>
        }
    });
    (!view.given.is_empty()).then(|| {
        view! {
            <h2>{tr!(l, "actor-given")}</h2>
            <ul>{rows.collect_view()}</ul>
        }
        .into_any()
    })
}

fn lead(view: &ActorView, l: Locale) -> AnyView {
    let profile = &view.profile;
    let kind = tr!(l, &format!("actor-{}", profile.actor.kind.code()));
    let standing = match (profile.standing, &view.confirmed_by) {
        (ActorStanding::Confirmed, Some(by)) => {
            let by = by.name.get(l);
            view! { <p><span class="badge badge--funded">{tr!(l, "actor-confirmed")}</span>" "{tr!(l, "actor-confirmed-by", name = by)}</p> }.into_any()
        }
        (ActorStanding::Named, _) => {
            view! { <p class="muted">{tr!(l, "actor-named")}</p> }.into_any()
        }
        _ => view! { <p class="muted">{tr!(l, "actor-declared")}</p> }.into_any(),
    };
    view! {
        <header class="page__lead">
            <p class="eyebrow">{crate::features::process::people::capital(&kind)}</p>
            <h1>{profile.actor.name.clone()}</h1>
            {standing}
        </header>
    }
    .into_any()
}

fn facts(cx: &Cx, view: &ActorView, communes: &[Territory], l: Locale) -> AnyView {
    let profile = &view.profile;
    let commune = profile.commune.as_ref().and_then(|slug| {
        let known = communes.iter().find(|known| known.slug == *slug)?;
        Some(view! { <p>{known.name.get(l).to_owned()}</p> })
    });
    let number = profile.enterprise.as_ref().map(|number| {
        view! { <p>{tr!(l, "actor-enterprise", number = number.to_string())}</p> }
    });
    let website = profile.website.clone().map(|address| {
        let text = address.trim_start_matches("https://").to_owned();
        view! { <p><a href=address rel="noopener noreferrer nofollow">{text}</a></p> }
    });
    let members = view.members.iter().map(|member| {
        let mandate = (!member.mandate.is_empty()).then(|| format!(", {}", member.mandate));
        let interests = (!member.interests.is_empty()).then(|| {
            let text = tr!(l, "actor-interests", text = member.interests.as_str());
            view! { <br /><span class="muted">{text}</span> }
        });
        view! { <li>{member.name.clone()}{mandate}{interests}</li> }
    });
    let members = members.collect_view();
    let edit = view.is_own.then(|| {
        let href = cx.href(&format!("/actors/{}/edit", profile.actor.id));
        let stand = commons::offer_to_stand(cx, profile.actor.id, l);
        view! { <p><a class="button" href=href>{tr!(l, "actor-edit")}</a></p> {stand} }
    });
    view! {
        <div class="margin-note">
            <h2 class="margin-note__title">{tr!(l, "actor-who")}</h2>
            {commune}{number}{website}
            {(!view.members.is_empty()).then(|| view! {
                <h3 class="margin-note__title">{tr!(l, "actor-members")}</h3>
                <ul class="plain-list">{members}</ul>
            })}
            {edit}
        </div>
    }
    .into_any()
}

/// For those who act for it: a colleague is invited, or one leaves.
fn members_form(cx: &Cx, view: &ActorView, form: &FormState, l: Locale) -> AnyView {
    let action = cx.href(&format!("/actors/{}", view.profile.actor.id));
    let names = [("email", tr!(l, "proposal-refused-field", field = tr!(l, "actor-invite-email")))];
    let leave = (view.members.len() > 1).then(|| {
        view! {
            <form method="post" action=action.clone()>
                <button class="button button--small" name="intent" value="leave">{tr!(l, "actor-leave")}</button>
            </form>
        }
    });
    view! {
        <h2>{tr!(l, "actor-invite-title")}</h2>
        <form class="form" method="post" action=action.clone() novalidate>
            {ui::error_summary_of(form, &names, l)}
            {Field::new("email", tr!(l, "actor-invite-email"), Kind::Line("email")).draw(form, l)}
            {Field::line("mandate", tr!(l, "actor-form-mandate")).hint(tr!(l, "actor-form-mandate-hint")).optional().draw(form, l)}
            <div class="form__actions"><button class="button">{tr!(l, "actor-invite-send")}</button></div>
        </form>
        {leave}
    }
    .into_any()
}

/// What changed and when, for those who act for it.
fn journal(view: &ActorView, l: Locale) -> AnyView {
    const KNOWN: [&str; 10] = [
        "listing.sent",
        "listing.confirmed",
        "listing.declined",
        "actor.created",
        "actor.changed",
        "actor.confirmed",
        "member.invited",
        "member.joined",
        "member.changed",
        "member.left",
    ];
    let lines = view.journal.iter().rev().filter_map(|event| {
        let kind = KNOWN.into_iter().find(|kind| *kind == event.body.kind)?;
        let what = tr!(l, &format!("actor-event-{}", kind.replace('.', "-")));
        Some(view! { <li>{moments::day(event.at, l)}{moments::colon(l)}{what}</li> })
    });
    view! {
        <details class="filters">
            <summary>{tr!(l, "actor-journal")}</summary>
            <ul>{lines.collect_view()}</ul>
        </details>
    }
    .into_any()
}
