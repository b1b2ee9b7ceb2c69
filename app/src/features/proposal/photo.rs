//! The photo of a proposal: shown, put there by its bearers, taken away.

use super::{address, show};
use crate::{
    cx::Cx,
    error::{Answer, AppError},
    form::{FormState, Submitted},
    ui::{self, Field},
    upload::{self, Parts, Upload},
};
use axum::{
    extract::Path,
    response::{IntoResponse, Redirect},
};
use domain::{
    locale::Locale,
    picture::{MOST_BYTES, Size},
    proposal::Photo,
    text::Slug,
};
use leptos::prelude::*;
use service::{photo::PhotoForm, process::ProcessView, proposal::ProposalView};

/// Puts a photo there.
pub async fn put(cx: Cx, Path((process, slug)): Path<(Slug, Slug)>, Parts(parts): Parts) -> Answer {
    let (services, caller) = (cx.services(), cx.caller());
    // Nothing is read of what somebody sends who may not.
    let view = service::process::show(services, caller, &process).await?;
    let own = service::proposal::show(services, caller, &view, &slug).await?;
    if !own.is_own() {
        return Err(if caller.account.is_none() {
            AppError::SignInNeeded
        } else {
            AppError::Forbidden
        });
    }
    let Upload { fields, file, .. } = upload::read(parts, "file", MOST_BYTES).await;
    let alternative = fields.text("alternative");
    let form = PhotoForm { file, alternative, original: Some(cx.locale) };
    match service::photo::put(services, caller, &process, &slug, form).await {
        Ok(()) => {
            let path = format!("{}?done=saved", address(&cx, &process, &own.proposal));
            Ok(Redirect::to(&path).into_response())
        }
        Err(error) => show::page(&cx, &process, &slug, fields.refused(error)?).await,
    }
}

/// Takes it away.
pub async fn remove(cx: Cx, Path((process, slug)): Path<(Slug, Slug)>, _form: Submitted) -> Answer {
    service::photo::remove(cx.services(), cx.caller(), &process, &slug).await?;
    let path = cx.href(&format!("/p/{process}/proposals/{slug}?done=saved"));
    Ok(Redirect::to(&path).into_response())
}

/// A photo with what it shows in words.
pub(crate) fn figure(photo: &Photo, size: Size, l: Locale) -> AnyView {
    let lang = photo.alternative.language(l).map(Locale::code);
    view! {
        <img class="proposal-photo" src=photo.address(size) alt=photo.alternative.get(l).to_owned() lang=lang
            width=photo.width.to_string() height=photo.height.to_string() loading="lazy" />
    }
    .into_any()
}

/// The form of the photo, for those who may change it.
pub(super) fn form(
    cx: &Cx,
    view: &ProcessView,
    own: &ProposalView,
    form: &FormState,
) -> Option<AnyView> {
    let l = cx.locale;
    let proposal = &own.proposal;
    if !own.is_own() || !own.may_change() {
        return None;
    }
    let here = address(cx, &view.process.slug, proposal);
    let sent = form.submitted.get("alternative").is_some();
    let empty = FormState::default();
    let form = if sent { form } else { &empty };
    let named = |key: &str| tr!(l, "proposal-refused-field", field = tr!(l, key));
    let names = [
        ("file", named("proposal-part-photo")),
        ("alternative", named("proposal-part-alternative")),
    ];
    let remove = proposal.photo.as_ref().map(|_| {
        view! {
            <form method="post" action=format!("{here}/photo/remove")>
                <button class="button button--small">{tr!(l, "photo-remove")}</button>
            </form>
        }
    });
    let key = if proposal.photo.is_some() { "photo-replace" } else { "photo-add" };
    let form = view! {
        <details class="filters" open=sent>
            <summary>{tr!(l, key)}</summary>
            <div class="flow">
                <form class="form" method="post" action=format!("{here}/photo") enctype="multipart/form-data" novalidate>
                    {ui::error_summary_of(form, &names, l)}
                    {ui::file("file", &tr!(l, "proposal-part-photo"), &tr!(l, "photo-hint"), "image/jpeg,image/png,image/webp", form, l)}
                    {Field::line("alternative", tr!(l, "photo-alternative")).hint(tr!(l, "photo-alternative-hint")).draw(form, l)}
                    <div class="form__actions"><button class="button">{tr!(l, "photo-send")}</button></div>
                </form>
                {remove}
            </div>
        </details>
    }
    .into_any();
    Some(form)
}
