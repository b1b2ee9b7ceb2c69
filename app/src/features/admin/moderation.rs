//! Comments and amendments that were reported: left where they are, or taken down with a reason that everyone reads.

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
    discussion::Comment,
    id::{AmendmentId, CommentId},
    locale::Locale,
    proposal::{Amendment, Proposal},
};
use leptos::prelude::*;
use service::{
    discussion::Reported, moderation::Reported as ReportedAmendment, process::ProcessView,
};

/// The page of what was reported.
pub async fn get(cx: Cx, Path(process): Path<String>, Query(done): Query<Done>) -> Answer {
    draw(&cx, &process, &FormState::default(), &done).await
}

/// Takes a text down, or leaves it.
pub async fn post(cx: Cx, Path(process): Path<String>, form: Submitted) -> Answer {
    let slug = super::slug(&process)?;
    let reason = form.languages("reason");
    let reason = (form.text("intent") == "hide").then_some(&reason);
    let (services, caller) = (cx.services(), cx.caller());
    let done = if let Ok(id) = form.text("amendment").parse::<AmendmentId>() {
        let write = |locale, proposal: &Proposal, amendment: &Amendment| {
            proposal::taken_down(&cx, &slug, proposal, amendment.hidden_because.as_ref(), locale)
        };
        service::moderation::moderate(services, caller, &slug, id, reason, &write).await
    } else {
        let id: CommentId = form.text("comment").parse().map_err(|_| AppError::NotFound)?;
        let write = |locale, proposal: &Proposal, comment: &Comment| {
            proposal::taken_down(&cx, &slug, proposal, comment.hidden_because.as_ref(), locale)
        };
        service::discussion::moderate(services, caller, &slug, id, reason, &write).await
    };
    match done {
        Ok(()) => {
            let path = format!("/admin/p/{slug}/moderation?done=saved");
            Ok(Redirect::to(&cx.href(&path)).into_response())
        }
        Err(error) => draw(&cx, &process, &form.refused(error)?, &Done::default()).await,
    }
}

/// A text that was reported.
struct Text {
    /// The name of its field, and the letter of its anchor.
    field: &'static str,
    anchor: &'static str,
    id: String,
    proposal: Proposal,
    words: String,
    lang: Option<&'static str>,
    reasons: Vec<String>,
}

impl Text {
    fn comment(one: Reported, l: Locale) -> Self {
        Self {
            field: "comment",
            anchor: "c",
            id: one.comment.id.to_string(),
            proposal: one.proposal,
            words: one.comment.body.get(l).to_owned(),
            lang: one.comment.body.language(l).map(Locale::code),
            reasons: one.reasons,
        }
    }

    fn amendment(one: ReportedAmendment, l: Locale) -> Self {
        let words = proposal::amended_words(Some(&one.amendment.after), l);
        Self {
            field: "amendment",
            anchor: "a",
            id: one.amendment.id.to_string(),
            proposal: one.proposal,
            words: format!("{words}\n\n{}", one.amendment.because.get(l)),
            lang: one.amendment.because.language(l).map(Locale::code),
            reasons: one.reasons,
        }
    }
}

async fn draw(cx: &Cx, process: &str, form: &FormState, done: &Done) -> Result<Response, AppError> {
    let l = cx.locale;
    let slug = super::slug(process)?;
    let view = service::process::staff_view(cx.services(), cx.caller(), &slug).await?;
    let comments = service::discussion::reported(cx.services(), cx.caller(), &slug).await?;
    let amendments = service::moderation::reported(cx.services(), cx.caller(), &slug).await?;
    let mut reported: Vec<Text> = comments.into_iter().map(|one| Text::comment(one, l)).collect();
    reported.extend(amendments.into_iter().map(|one| Text::amendment(one, l)));
    let title = tr!(l, "admin-moderation-title", count = reported.len());
    Ok(Page::new(cx, title.clone()).wide().status(form.status()).draw(|| {
        let rows = reported.iter().map(|one| row(cx, &view, one, form)).collect_view();
        let content = view! {
            {done.notice(l)}
            <p>{tr!(l, "admin-moderation-what")}</p>
            {(!reported.is_empty()).then(|| view! { <ul class="threads">{rows}</ul> })}
        };
        let lead =
            Lead::new(title).here(tr!(l, "admin-nav-moderation")).eyebrow(view.process.name.get(l));
        process_desk(cx, &view, None, lead, content.into_any())
    }))
}

fn row(cx: &Cx, view: &ProcessView, one: &Text, form: &FormState) -> AnyView {
    let l = cx.locale;
    let own = form.value(one.field) == one.id;
    let empty = FormState::default();
    let form = if own { form } else { &empty };
    let page = proposal::address(cx, &view.process.slug, &one.proposal);
    let reasons = one.reasons.iter().map(|reason| view! { <li>{reason.clone()}</li> });
    let reasons = reasons.collect_view();
    let action = cx.href(&format!("{}/moderation", process_path(view)));
    let label = tr!(l, "admin-moderation-reason");
    view! {
        <li class="comment">
            <p><a href=format!("{page}#{}-{}", one.anchor, one.id)>{ui::authored(&one.proposal.content.title, l)}</a></p>
            <blockquote lang=one.lang>{ui::prose(&one.words)}</blockquote>
            <p>{tr!(l, "admin-moderation-reported")}</p>
            <ul>{reasons}</ul>
            <form class="form form--dense" method="post" action=action novalidate>
                {super::summary::summary(form, l)}
                <input r#type="hidden" name=one.field value=one.id.clone() />
                {own.then(|| ui::languages("reason", &label, &Kind::Area(2), form, l))}
                {(!own).then(|| reason_fields(&one.id, &label, l))}
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
fn reason_fields(text: &str, label: &str, l: Locale) -> AnyView {
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
