//! Texts that were reported: left where they are, or taken down with a reason that everyone reads.

use super::{Done, Lead, process_desk, process_path};
use crate::{
    cx::Cx,
    error::{Answer, AppError},
    features::proposal,
    form::{FormState, Submitted},
    page::Page,
    ui::{self, Kind},
};
use axum::{
    extract::{Path, Query},
    response::{IntoResponse, Redirect, Response},
};
use domain::{
    locale::Locale,
    moderation::{Text, TextId},
    proposal::Proposal,
};
use leptos::prelude::*;
use service::{
    moderation::{Reported, Told, Wish},
    process::ProcessView,
};

/// The page of what was reported.
pub async fn get(cx: Cx, Path(process): Path<String>, Query(done): Query<Done>) -> Answer {
    draw(&cx, &process, &FormState::default(), &done).await
}

/// Takes a text down, leaves it, or shows it again.
pub async fn post(cx: Cx, Path(process): Path<String>, form: Submitted) -> Answer {
    let slug = super::slug(&process)?;
    let reason = form.languages("reason");
    let wish = match form.text("intent").as_str() {
        "hide" => Wish::Hide(&reason),
        "restore" => Wish::Restore,
        _ => Wish::Keep,
    };
    let (services, caller) = (cx.services(), cx.caller());
    let id = which(&form)?;
    let write = |locale, proposal: &Proposal, told: Told<'_>| {
        proposal::moderated(&cx, &slug, proposal, told, locale)
    };
    let done = service::moderation::decide(services, caller, &slug, id, wish, &write).await;
    match done {
        Ok(()) => {
            let path = format!("/admin/p/{slug}/moderation?done=saved");
            Ok(Redirect::to(&cx.href(&path)).into_response())
        }
        Err(error) => draw(&cx, &process, &form.refused(error)?, &Done::default()).await,
    }
}

/// The text that a form is about: its field is named as its kind.
fn which(form: &Submitted) -> Result<TextId, AppError> {
    let sent = |kind: &&str| form.get(kind).and_then(|id| TextId::parse(kind, id).ok());
    TextId::KINDS.iter().find_map(sent).ok_or(AppError::NotFound)
}

/// The words of a text, with their language.
fn words(text: &Text, l: Locale) -> (String, Option<&'static str>) {
    let (words, said) = match text {
        Text::Comment(comment) => (comment.body.get(l).to_owned(), &comment.body),
        Text::Amendment(amendment) => {
            let words = proposal::amended_words(Some(&amendment.after), l);
            (format!("{words}\n\n{}", amendment.because.get(l)), &amendment.because)
        }
    };
    (words, said.language(l).map(Locale::code))
}

async fn draw(cx: &Cx, process: &str, form: &FormState, done: &Done) -> Result<Response, AppError> {
    let l = cx.locale;
    let slug = super::slug(process)?;
    let view = service::process::staff_view(cx.services(), cx.caller(), &slug).await?;
    let reported = service::moderation::reported(cx.services(), cx.caller(), &slug).await?;
    let hidden = service::moderation::hidden(cx.services(), cx.caller(), &slug).await?;
    let title = tr!(l, "admin-moderation-title", count = reported.len());
    Ok(Page::new(cx, title.clone()).wide().status(form.status()).draw(|| {
        let rows = reported.iter().map(|one| row(cx, &view, one, form)).collect_view();
        let content = view! {
            {done.notice(l)}
            <p>{tr!(l, "admin-moderation-what")}</p>
            {(!reported.is_empty()).then(|| view! { <ul class="threads">{rows}</ul> })}
            {taken_down(cx, &view, &hidden)}
        };
        let lead =
            Lead::new(title).here(tr!(l, "admin-nav-moderation")).eyebrow(view.process.name.get(l));
        process_desk(cx, &view, None, lead, content.into_any())
    }))
}

/// What was taken down, each with its reason: whoever wrote it may contest that, and be right.
fn taken_down(cx: &Cx, view: &ProcessView, hidden: &[Reported]) -> Option<AnyView> {
    if hidden.is_empty() {
        return None;
    }
    let l = cx.locale;
    let action = cx.href(&format!("{}/moderation", process_path(view)));
    let restores = cx.caller().conducts(&view.process);
    let rows = hidden.iter().map(|one| {
        let id = one.text.id();
        let place = format!(
            "{}#{}",
            proposal::address(cx, &view.process.slug, &one.proposal),
            proposal::anchor(id)
        );
        let reason = one.text.hidden_because().map(|because| {
            tr!(l, "admin-moderation-because", reason = because.get(l))
        });
        let (words, lang) = words(&one.text, l);
        let restore = restores.then(|| {
            view! {
                <form method="post" action=action.clone()>
                    <input r#type="hidden" name=id.kind() value=id.to_string() />
                    <button class="button button--small" name="intent" value="restore">{tr!(l, "admin-moderation-restore")}</button>
                </form>
            }
        });
        view! {
            <li class="comment">
                <p><a href=place>{ui::authored(&one.proposal.content.title, l)}</a></p>
                <blockquote lang=lang>{ui::prose(&words)}</blockquote>
                <p>{reason}</p>
                {restore}
            </li>
        }
    });
    let rows = rows.collect_view();
    Some(
        view! {
            <section class="section flow">
                <h2>{tr!(l, "admin-moderation-hidden", count = hidden.len())}</h2>
                <p>{tr!(l, "admin-moderation-hidden-what")}</p>
                <ul class="threads">{rows}</ul>
            </section>
        }
        .into_any(),
    )
}

fn row(cx: &Cx, view: &ProcessView, one: &Reported, form: &FormState) -> AnyView {
    let l = cx.locale;
    let id = one.text.id();
    let own = form.value(id.kind()) == id.to_string();
    let empty = FormState::default();
    let form = if own { form } else { &empty };
    let page = proposal::address(cx, &view.process.slug, &one.proposal);
    let reasons = one.reasons.iter().map(|reason| view! { <li>{reason.clone()}</li> });
    let reasons = reasons.collect_view();
    let action = cx.href(&format!("{}/moderation", process_path(view)));
    let label = tr!(l, "admin-moderation-reason");
    let place = format!("{page}#{}", proposal::anchor(id));
    let (words, lang) = words(&one.text, l);
    view! {
        <li class="comment">
            <p><a href=place>{ui::authored(&one.proposal.content.title, l)}</a></p>
            <blockquote lang=lang>{ui::prose(&words)}</blockquote>
            <p>{tr!(l, "admin-moderation-reported")}</p>
            <ul>{reasons}</ul>
            <form class="form form--dense" method="post" action=action novalidate>
                {super::summary::summary(form, l)}
                <input r#type="hidden" name=id.kind() value=id.to_string() />
                {own.then(|| ui::languages("reason", &label, &Kind::Area(2), form, l))}
                {(!own).then(|| reason_fields(id, &label, l))}
                <div class="form__actions">
                    <button class="button" name="intent" value="keep">{tr!(l, "admin-moderation-keep")}</button>
                    <button class="button button--danger" name="intent" value="hide">{tr!(l, "admin-moderation-hide")}</button>
                </div>
            </form>
        </li>
    }
    .into_any()
}

/// The reason in each language; several texts stand on one page, so that each field has an id of
/// its own.
fn reason_fields(text: TextId, label: &str, l: Locale) -> AnyView {
    Locale::ALL
        .map(|locale| {
            let id = format!("reason_{locale}_{text}");
            let label = format!("{label} – {}", tr!(l, &format!("language-{locale}")));
            view! {
                <div class="field">
                    <label class="field__label" for=id.clone()>{label}</label>
                    <textarea id=id name=format!("reason_{locale}") rows="2" lang=locale.code()></textarea>
                </div>
            }
        })
        .collect_view()
        .into_any()
}
