//! Who asked for a coach: the administration sees the title and who carries it, and gives the draft
//! to one of its coaches. The text stays with its bearers and their coach.

use super::{Done, Lead, process_desk, process_path};
use crate::{
    cx::Cx,
    error::{Answer, AppError},
    features::proposal,
    form::{FormState, Submitted},
    page::Page,
    show,
    ui::{self, Field, Kind},
};
use axum::{
    extract::{Path, Query},
    response::{IntoResponse, Redirect},
};
use domain::{account::Email, proposal::Proposal};
use leptos::prelude::*;
use service::coaching::Request;

/// The page.
pub async fn get(cx: Cx, Path(process): Path<String>, Query(done): Query<Done>) -> Answer {
    draw(&cx, &process, &FormState::default(), &done).await
}

/// Gives a draft to a coach, or takes it from one.
pub async fn post(cx: Cx, Path(process): Path<String>, form: Submitted) -> Answer {
    let (slug, of) = (super::slug(&process)?, super::slug(&form.text("proposal"))?);
    let gives = form.text("intent") != "take";
    let coach = form.text("coach");
    let write = |locale, proposal: &Proposal, coach: &str| {
        proposal::coach_given(&cx, &slug, proposal, coach, locale)
    };
    let (services, caller) = (cx.services(), cx.caller());
    match service::coaching::assign(services, caller, &slug, &of, &coach, gives, &write).await {
        Ok(()) => {
            let path = format!("/admin/p/{slug}/coaching?done=saved");
            Ok(Redirect::to(&cx.href(&path)).into_response())
        }
        Err(error) => draw(&cx, &process, &form.refused(error)?, &Done::default()).await,
    }
}

async fn draw(
    cx: &Cx,
    process: &str,
    form: &FormState,
    done: &Done,
) -> Result<axum::response::Response, AppError> {
    let l = cx.locale;
    let slug = super::slug(process)?;
    let (view, requests, able) =
        service::coaching::requests(cx.services(), cx.caller(), &slug).await?;
    let waiting = requests.iter().filter(|request| request.coaches.is_empty()).count();
    let title = tr!(l, "admin-coaching-title", count = waiting);
    Ok(Page::new(cx, title.clone()).wide().status(form.status()).draw(|| {
        let action = cx.href(&format!("{}/coaching", process_path(&view)));
        let rows = requests.iter().map(|request| row(cx, &action, request, &able, form));
        let rows = rows.collect_view();
        let nobody = able.is_empty().then(|| {
            let href = cx.href(&format!("/admin/a/{}", view.administration.slug));
            view! {
                <p class="notice notice--info">
                    {tr!(l, "admin-coaching-nobody")}" "<a href=href>{tr!(l, "admin-coaching-nobody-go")}</a>
                </p>
            }
        });
        let content = view! {
            {done.notice(l)}
            <p>{tr!(l, "admin-coaching-what")}</p>
            {nobody}
            <ul class="plain-list flow">{rows}</ul>
        };
        let lead =
            Lead::new(title).here(tr!(l, "admin-nav-coaching")).eyebrow(view.process.name.get(l));
        process_desk(cx, &view, None, lead, content.into_any())
    }))
}

fn row(cx: &Cx, action: &str, request: &Request, able: &[Email], form: &FormState) -> AnyView {
    let l = cx.locale;
    let sent = form.value("proposal") == request.slug.as_str();
    let empty = FormState::default();
    let form = if sent { form } else { &empty };
    let slug = request.slug.to_string();
    let present = request.coaches.iter().map(|email| {
        view! {
            <form method="post" action=action.to_owned() class="inline-form">
                {email.to_string()}" "
                <input r#type="hidden" name="proposal" value=slug.clone() />
                <input r#type="hidden" name="coach" value=email.to_string() />
                <button class="button button--small" name="intent" value="take">{tr!(l, "admin-coaching-take")}</button>
            </form>
        }
    });
    let present = present.collect_view();
    let none = (String::new(), tr!(l, "choose"));
    let others = able.iter().filter(|email| !request.coaches.contains(email));
    let options = others.map(|email| (email.to_string(), email.to_string()));
    let options = std::iter::once(none).chain(options).collect();
    let at = show::day(request.asked_at, l);
    view! {
        <li class="flow">
            <p><strong>{ui::authored(&request.title, l)}</strong>", "{request.bearer.clone()}" "<span class="muted">{at}</span></p>
            {present}
            <form class="field-row" method="post" action=action.to_owned() novalidate>
                <input r#type="hidden" name="proposal" value=slug />
                {Field::new("coach", tr!(l, "admin-coaching-coach"), Kind::Select(options)).draw(form, l)}
                <button class="button" name="intent" value="give">{tr!(l, "admin-coaching-give")}</button>
            </form>
        </li>
    }
    .into_any()
}
