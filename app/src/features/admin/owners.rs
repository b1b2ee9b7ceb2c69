//! Who owns a process: the administration that leads invites others, who say yes or no.

use super::{Done, Lead, process_desk, process_path, slug};
use crate::{
    cx::Cx,
    error::Answer,
    form::{FormState, Submitted},
    letter::of_text,
    page::Page,
    ui::{Field, Kind},
};
use axum::{
    extract::{Path, Query},
    response::{IntoResponse, Redirect},
};
use domain::{locale::Locale, ownership::Ownership, process::Administration};
use leptos::prelude::*;
use service::{
    account::Letter,
    owners::{Asked, Owner, Reply, Waiting},
    process::ProcessView,
};

/// The page of the owners.
pub async fn get(cx: Cx, Path(process): Path<String>, Query(done): Query<Done>) -> Answer {
    let view = service::process::staff_view(cx.services(), cx.caller(), &slug(&process)?).await?;
    draw(&cx, &view, &FormState::default(), &done).await
}

/// Invites an administration, or removes one.
pub async fn post(cx: Cx, Path(process): Path<String>, form: Submitted) -> Answer {
    let process = slug(&process)?;
    let (services, caller) = (cx.services(), cx.caller());
    let administration = form.text("administration");
    let done = if form.text("intent") == "remove" {
        let removed = service::owners::remove(services, caller, &process, &administration).await;
        removed.map(|()| "owner-removed")
    } else {
        let write = |locale: Locale, asked: &Asked<'_>| letter(&cx, locale, asked);
        let invited =
            service::owners::invite(services, caller, &process, &administration, &write).await;
        invited.map(|()| "owner-invited")
    };
    match done {
        Ok(done) => {
            let path = format!("/admin/p/{process}/owners?done={done}");
            Ok(Redirect::to(&cx.href(&path)).into_response())
        }
        Err(error) => {
            let refused = form.refused(error)?;
            let view = service::process::staff_view(services, caller, &process).await?;
            draw(&cx, &view, &refused, &Done::default()).await
        }
    }
}

/// An administration that was asked answers, or one that owns leaves.
pub async fn reply(cx: Cx, Path(administration): Path<String>, form: Submitted) -> Answer {
    let (own, process) = (slug(&administration)?, slug(&form.text("process"))?);
    let accepts = form.text("answer") == "accept";
    let answer = if accepts { Reply::Accept } else { Reply::Leave };
    service::owners::reply(cx.services(), cx.caller(), &own, &process, answer).await?;
    let path = match accepts {
        true => format!("/admin/p/{process}/owners?done=owner-accepted"),
        false => "/admin?done=owner-left".to_owned(),
    };
    Ok(Redirect::to(&cx.href(&path)).into_response())
}

fn letter(cx: &Cx, l: Locale, asked: &Asked<'_>) -> Letter {
    let (process, lead) = (asked.process.name.get(l), asked.lead.name.get(l));
    of_text(
        l,
        tr!(l, "mail-owner-subject", lead = lead, process = process),
        tr!(
            l,
            "mail-owner-body",
            lead = lead,
            process = process,
            asked = asked.asked.name.get(l),
            link = cx.full_address(&format!("/{l}/admin"))
        ),
    )
}

async fn draw(cx: &Cx, view: &ProcessView, form: &FormState, done: &Done) -> Answer {
    let l = cx.locale;
    let slug = &view.process.slug;
    let (owners, others) = service::owners::list(cx.services(), cx.caller(), slug).await?;
    let leads = cx.caller().leads(&view.process);
    let title = tr!(l, "owners-title");
    Ok(Page::new(cx, title.clone()).wide().status(form.status()).draw(|| {
        let rows = owners.iter().map(|owner| row(cx, view, owner, leads));
        let content = view! {
            {done.notice(l)}
            {super::summary::summary(form, l)}
            <ul class="plain-list">{rows.collect_view()}</ul>
            {leads.then(|| invite(cx, view, &others, form))}
        }
        .into_any();
        let lead = Lead::new(title)
            .eyebrow(view.process.name.get(l))
            .here(tr!(l, "admin-nav-owners"))
            .text(tr!(l, "owners-what"));
        process_desk(cx, view, None, lead, content)
    }))
}

fn row(cx: &Cx, view: &ProcessView, (owner, ownership): &Owner, leads: bool) -> AnyView {
    let l = cx.locale;
    let code = match ownership {
        Ownership::Lead => "lead",
        Ownership::CoOwner => "co-owner",
        Ownership::Invited => "invited",
    };
    let name = owner.name.get(l).to_owned();
    let own = cx.caller().administers(owner.id);
    let act = match ownership {
        Ownership::Lead => None,
        _ if leads => Some(remove(cx, view, owner)),
        Ownership::CoOwner if own => Some(answer(cx, view, owner, "leave")),
        _ => None,
    };
    view! {
        <li class="owner-row">
            <span><strong>{name}</strong>" – "{tr!(l, &format!("owner-{code}"))}</span>
            {act}
        </li>
    }
    .into_any()
}

fn remove(cx: &Cx, view: &ProcessView, owner: &Administration) -> AnyView {
    let l = cx.locale;
    let action = cx.href(&format!("{}/owners", process_path(view)));
    let label = tr!(l, "owner-remove-of", name = owner.name.get(l));
    view! {
        <form method="post" action=action>
            <input r#type="hidden" name="intent" value="remove" />
            <input r#type="hidden" name="administration" value=owner.slug.to_string() />
            <button class="button button--small button--quiet" aria-label=label>{tr!(l, "owner-remove")}</button>
        </form>
    }
    .into_any()
}

fn answer(cx: &Cx, view: &ProcessView, owner: &Administration, code: &'static str) -> AnyView {
    reply_form(cx, &owner.slug.to_string(), &view.process.slug.to_string(), code)
}

fn reply_form(cx: &Cx, administration: &str, process: &str, code: &'static str) -> AnyView {
    let l = cx.locale;
    let action = cx.href(&format!("/admin/a/{administration}/owns"));
    let class = match code {
        "accept" => "button button--small button--primary",
        _ => "button button--small button--quiet",
    };
    view! {
        <form method="post" action=action>
            <input r#type="hidden" name="process" value=process.to_owned() />
            <input r#type="hidden" name="answer" value=code />
            <button class=class>{tr!(l, &format!("owner-answer-{code}"))}</button>
        </form>
    }
    .into_any()
}

fn invite(cx: &Cx, view: &ProcessView, others: &[Administration], form: &FormState) -> AnyView {
    let l = cx.locale;
    if others.is_empty() {
        return view! { <p>{tr!(l, "owners-nobody-else")}</p> }.into_any();
    }
    let mut options = vec![(String::new(), tr!(l, "owner-choose"))];
    options.extend(others.iter().map(|o| (o.slug.to_string(), o.name.get(l).to_owned())));
    let action = cx.href(&format!("{}/owners", process_path(view)));
    view! {
        <h2>{tr!(l, "owners-invite-title")}</h2>
        <form class="form form--dense" method="post" action=action novalidate>
            <p class="field__hint">{tr!(l, "owners-invite-what")}</p>
            {Field::new("administration", tr!(l, "owner-administration"), Kind::Select(options)).draw(form, l)}
            <div class="form__actions">
                <button class="button button--primary">{tr!(l, "owner-invite")}</button>
            </div>
        </form>
    }
    .into_any()
}

/// The invitations that wait for an answer, for the first page behind the desk.
pub(super) fn invitations(cx: &Cx, waiting: &[Waiting]) -> Option<AnyView> {
    let l = cx.locale;
    let rows = waiting.iter().map(|one| {
        let text = tr!(
            l,
            "owner-asked",
            lead = one.lead.name.get(l),
            process = one.process.name.get(l),
            asked = one.asked.name.get(l)
        );
        let (own, process) = (one.asked.slug.to_string(), one.process.slug.to_string());
        view! {
            <li class="owner-row">
                <span>{text}</span>
                {reply_form(cx, &own, &process, "accept")}
                {reply_form(cx, &own, &process, "decline")}
            </li>
        }
    });
    let rows: Vec<_> = rows.collect();
    (!rows.is_empty()).then(|| {
        view! {
            <section class="section">
                <h2>{tr!(l, "owners-waiting-title", count = waiting.len())}</h2>
                <p>{tr!(l, "owners-waiting-what")}</p>
                <ul class="plain-list">{rows}</ul>
            </section>
        }
        .into_any()
    })
}

/// The desk of whichever owner of a process the caller works for: its address and its name.
pub(super) fn own_desk<'a>(cx: &Cx, view: &'a ProcessView) -> &'a Administration {
    let own = view.owners().find(|owner| cx.caller().is_staff_of(owner.id));
    own.unwrap_or(&view.administration)
}
