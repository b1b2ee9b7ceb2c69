//! Photos of a thing when it changes hands, taken with the phone that is there anyway.

use super::page;
use crate::{
    cx::Cx,
    error::Answer,
    features::proposal::photo_figure,
    form::FormState,
    ui::{self, Field},
    upload::{self, Parts, Upload},
};
use axum::{
    extract::Path,
    response::{IntoResponse, Redirect},
};
use domain::{
    id::LoanId,
    picture::{MOST_BYTES, Size},
    registry::loan::{Handover, MOST_PHOTOS},
};
use leptos::prelude::*;
use service::{
    photo::PhotoForm,
    registry::loans::{
        self, LoanView,
        photos::{self, Seen},
    },
};

/// Adds a photo.
pub async fn put(cx: Cx, Path(id): Path<LoanId>, Parts(parts): Parts) -> Answer {
    // Nothing is read of what somebody sends who has no part in the loan.
    loans::show(cx.services(), cx.caller(), id).await?;
    let Upload { fields, file, .. } = upload::read(parts, "file", MOST_BYTES).await;
    let alternative = fields.text("alternative");
    let form = PhotoForm { file, alternative, original: Some(cx.locale) };
    match photos::put(cx.services(), cx.caller(), id, form).await {
        Ok(()) => {
            let path = format!("{}?done=photo#photos", super::super::loan_path(id));
            Ok(Redirect::to(&cx.href(&path)).into_response())
        }
        Err(error) => page(&cx, id, &fields.refused(error)?, None).await,
    }
}

/// The photos that are there, and the form of another while the loan goes on.
pub(super) fn section(cx: &Cx, view: &LoanView, form: &FormState) -> Option<AnyView> {
    let l = cx.locale;
    let loan = &view.loan;
    let shown = |seen: Option<&Handover>, key: &str| {
        let seen = seen.filter(|seen| !seen.photos.is_empty())?;
        let figures = seen
            .photos
            .iter()
            .map(|photo| view! { <li>{photo_figure(photo, Size::Small, l)}</li> });
        Some(view! { <h3>{tr!(l, key)}</h3> <ul class="loan-photos">{figures.collect_view()}</ul> })
    };
    let out = shown(loan.handed_over.as_ref(), "loan-photos-hand-over");
    let back = shown(loan.returned.as_ref(), "loan-photos-return");
    let open = photos::open(loan);
    let room = |seen: Seen| {
        let seen = match seen {
            Seen::HandedOver => loan.handed_over.as_ref(),
            Seen::Returned => loan.returned.as_ref(),
        };
        seen.is_some_and(|seen| seen.photos.len() < MOST_PHOTOS)
    };
    let sent = form.submitted.get("alternative").is_some();
    let empty = FormState::default();
    let form = if sent { form } else { &empty };
    let add = open.filter(|seen| room(*seen)).map(|seen| {
        let action = format!("{}/photo", cx.href(&super::super::loan_path(loan.id)));
        let named = |key: &str| tr!(l, "proposal-refused-field", field = tr!(l, key));
        let names = [
            ("file", named("proposal-part-photo")),
            ("alternative", named("proposal-part-alternative")),
        ];
        view! {
            <details class="more" open=sent>
                <summary>{tr!(l, &format!("loan-photo-add-{}", seen.code()))}</summary>
                <form class="form" method="post" action=action enctype="multipart/form-data" novalidate>
                    {ui::error_summary_of(form, &names, l)}
                    {ui::file("file", &tr!(l, "proposal-part-photo"), &tr!(l, "photo-hint"), "image/jpeg,image/png,image/webp", form, l)}
                    {Field::line("alternative", tr!(l, "photo-alternative")).hint(tr!(l, "photo-alternative-hint")).draw(form, l)}
                    <div class="form__actions"><button class="button">{tr!(l, "photo-send")}</button></div>
                </form>
            </details>
        }
    });
    (out.is_some() || back.is_some() || add.is_some()).then(|| {
        view! {
            <section class="section flow" id="photos">
                <h2>{tr!(l, "loan-photos")}</h2>
                {out}
                {back}
                {add}
            </section>
        }
        .into_any()
    })
}
