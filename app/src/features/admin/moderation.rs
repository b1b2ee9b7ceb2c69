//! Texts that were reported: left where they are, or taken down with a reason that everyone reads. The
//! authors of a proposal can be asked for another version instead.

mod ways;

use super::{Done, Lead, process_desk, process_path};
use crate::{
    cx::Cx,
    error::{Answer, AppError},
    features::proposal,
    form::{FormState, Submitted},
    page::Page,
    ui,
};
use axum::{
    extract::{Path, Query},
    response::{IntoResponse, Redirect, Response},
};
use domain::{
    locale::Locale,
    moderation::{Text, TextId},
    picture::Size,
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

/// Takes a text down, leaves it, shows it again, or asks for another.
pub async fn post(cx: Cx, Path(process): Path<String>, form: Submitted) -> Answer {
    let slug = super::slug(&process)?;
    let (reason, questions) = (form.languages("reason"), form.text("questions"));
    let wish = match form.text("intent").as_str() {
        "hide" => Wish::Hide(&reason),
        "restore" => Wish::Restore,
        "ask" => Wish::Ask(&questions),
        _ => Wish::Keep,
    };
    let (services, caller) = (cx.services(), cx.caller());
    let id = which(&form)?;
    let view = service::process::staff_view(services, caller, &slug).await?;
    let write = |locale, text, proposal: &Proposal, told: Told<'_>| {
        proposal::moderated(&cx, &view.process, text, proposal, told, locale)
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
        Text::Proposal(proposal) => {
            let content = &proposal.content;
            let costs = content.cost_lines.iter().map(|line| &line.label);
            let said = [&content.title, &content.place, &content.summary].into_iter();
            let said = said.chain(&content.description).chain(costs).map(|words| words.get(l));
            (said.collect::<Vec<_>>().join("\n\n"), &content.title)
        }
    };
    (words, said.language(l).map(Locale::code))
}

/// A text as it stands, with the photos of a proposal.
fn quoted(text: &Text, l: Locale) -> AnyView {
    let (words, lang) = words(text, l);
    let photos = match text {
        Text::Proposal(proposal) => proposal.photos.all(),
        _ => &[],
    };
    let photos = photos.iter().map(|photo| proposal::photo_figure(photo, Size::Small, l));
    let photos = photos.collect_view();
    view! { <blockquote lang=lang>{ui::prose(&words)}{photos}</blockquote> }.into_any()
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
        let anew = matches!(&one.text, Text::Proposal(it) if it.is_written_anew());
        let anew = anew.then(|| view! { <p>{tr!(l, "admin-moderation-anew")}</p> });
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
                {quoted(&one.text, l)}
                <p>{reason}</p>
                {anew}
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
    let page = proposal::address(cx, &view.process.slug, &one.proposal);
    let reasons = one.reasons.iter().map(|reason| view! { <li>{reason.clone()}</li> });
    let reasons = reasons.collect_view();
    let place = format!("{page}#{}", proposal::anchor(one.text.id()));
    let whole = matches!(one.text, Text::Proposal(_));
    let whole = whole.then(|| view! { <p>{tr!(l, "admin-moderation-whole")}</p> });
    view! {
        <li class="comment">
            <p><a href=place>{ui::authored(&one.proposal.content.title, l)}</a></p>
            {whole}
            {quoted(&one.text, l)}
            <p>{tr!(l, "admin-moderation-reported")}</p>
            <ul>{reasons}</ul>
            {ways::draw(cx, view, one, form)}
        </li>
    }
    .into_any()
}
