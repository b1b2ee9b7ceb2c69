//! The photos of a proposal: put there by its bearers, described, put in order, taken away.

use super::{address, gallery, show};
use crate::{
    cx::Cx,
    error::Answer,
    form::{FormState, Submitted},
    ui::{self, Field},
    upload::{self, Parts, Several},
};
use axum::{
    extract::Path,
    response::{IntoResponse, Redirect},
};
use domain::{
    Refusal,
    locale::Locale,
    picture::{Digest, MOST_BYTES},
    proposal::{MOST_PHOTOS, Photo, Photos, Shift},
    text::Slug,
};
use leptos::prelude::*;
use service::{
    photo::{AT_ONCE, Added, Change, PhotoForm, named},
    process::ProcessView,
    proposal::ProposalView,
};

/// Says which of the forms here was sent: photos to add, or the name of one that changes.
const SENT: &str = "photos";
/// How many of the photos that a form brought were kept, while others were not.
const KEPT: &str = "photos_kept";

/// Puts photos there. Those that can be shown are kept, whatever is wrong with the others.
pub async fn put(cx: Cx, Path((process, slug)): Path<(Slug, Slug)>, Parts(parts): Parts) -> Answer {
    let (services, caller) = (cx.services(), cx.caller());
    // Nothing is read of what somebody sends who may not.
    let own = super::own(&cx, &process, &slug).await?;
    let names: Vec<_> = (0..AT_ONCE).map(|place| named("file", place)).collect();
    let Several { mut fields, files } = upload::several(parts, &names, MOST_BYTES).await;
    let form = |(place, (file, _)): (usize, (Result<Vec<u8>, Refusal>, String))| {
        let alternative = fields.text(&named("alternative", place));
        let empty = matches!(file, Err(Refusal::Required)) && alternative.trim().is_empty();
        (!empty).then_some(PhotoForm { file, alternative, original: Some(cx.locale) })
    };
    let forms = files.into_iter().enumerate().map(form).collect();
    fields.replace(SENT, "add");
    match service::photo::add(services, caller, &process, &slug, forms).await {
        Ok(Added { refused, .. }) if refused.is_empty() => {
            let path = format!("{}?done=photos#photos", address(&cx, &process, &own.proposal));
            Ok(Redirect::to(&path).into_response())
        }
        Ok(Added { kept, refused }) => {
            for place in &kept {
                fields.replace(&named("alternative", *place), "");
            }
            fields.replace(KEPT, &kept.len().to_string());
            show::page(&cx, &process, &slug, FormState { submitted: fields, fields: refused }).await
        }
        Err(error) => show::page(&cx, &process, &slug, fields.refused(error)?).await,
    }
}

/// Changes one: its words, its place, or that it is there.
pub async fn change(cx: Cx, Path((process, slug)): Path<(Slug, Slug)>, form: Submitted) -> Answer {
    let picture: Digest = form.text(SENT).parse()?;
    let words = format!("alternative_{}", short(picture));
    let change = match form.text("change").as_str() {
        "remove" => Change::Gone,
        "told" => Change::Told(form.text(&words)),
        shift => Change::Moved(shift.parse()?),
    };
    let (services, caller) = (cx.services(), cx.caller());
    match service::photo::change(services, caller, &process, &slug, picture, change).await {
        Ok(()) => {
            let path = cx.href(&format!("/p/{process}/proposals/{slug}?done=photos#photos"));
            Ok(Redirect::to(&path).into_response())
        }
        Err(error) => {
            let mut form = form.refused(error)?;
            for field in &mut form.fields {
                field.name.clone_from(&words);
            }
            show::page(&cx, &process, &slug, form).await
        }
    }
}

/// Enough of the name of a picture to tell it from five others in one form.
fn short(picture: Digest) -> String {
    picture.to_string().chars().take(12).collect()
}

/// What those who may change the photos find below them.
pub(super) fn section(
    cx: &Cx,
    view: &ProcessView,
    own: &ProposalView,
    form: &FormState,
    changed: bool,
) -> Option<AnyView> {
    let l = cx.locale;
    if !own.is_own() || !own.may_change() {
        return None;
    }
    let here = format!("{}/photo", address(cx, &view.process.slug, &own.proposal));
    let photos = &own.proposal.photos;
    let empty = FormState::default();
    let form = if form.submitted.get(SENT).is_some() { form } else { &empty };
    let one = |(place, photo)| one(&here, photos, (place, photo), form, l);
    let there = photos.all().iter().enumerate().map(one).collect_view();
    // Whoever has just moved one most likely moves another.
    let open = changed || (!form.fields.is_empty() && !is_adding(form));
    let done = changed.then(|| {
        let text = tr!(l, "proposal-done-photos");
        view! { <p class="notice notice--success" role="status">{text}</p> }
    });
    let list = (!photos.all().is_empty()).then(|| {
        view! {
            <details class="filters" open=open>
                <summary>{tr!(l, "photos-arrange", count = photos.all().len())}</summary>
                <div class="flow">
                    <p>{tr!(l, "photos-order")}</p>
                    <ol class="photo-order">{there}</ol>
                </div>
            </details>
        }
    });
    Some(
        view! {
            <div class="photo-desk" id="photos">
                {done}
                {list}
                {add(&here, photos, form, l)}
            </div>
        }
        .into_any(),
    )
}

fn is_adding(form: &FormState) -> bool {
    form.submitted.has(SENT, "add")
}

/// The form for more of them.
fn add(here: &str, photos: &Photos, form: &FormState, l: Locale) -> AnyView {
    let sent = is_adding(form);
    let room = photos.room().min(AT_ONCE);
    if room == 0 && !sent {
        return view! { <p class="field__hint">{tr!(l, "photos-full", most = MOST_PHOTOS)}</p> }
            .into_any();
    }
    let empty = FormState::default();
    let form = if sent { form } else { &empty };
    // What was not taken stays where it was typed.
    let rows = if sent { AT_ONCE } else { room };
    let mut names = Vec::new();
    for place in 0..rows {
        let number = if rows > 1 { format!(" {}", place + 1) } else { String::new() };
        for (field, key) in
            [("file", "proposal-part-photo"), ("alternative", "proposal-part-alternative")]
        {
            let name = format!("{}{number}", tr!(l, key));
            names.push((named(field, place), tr!(l, "proposal-refused-field", field = name)));
        }
    }
    let names: Vec<_> = names.iter().map(|(name, text)| (name.as_str(), text.clone())).collect();
    let kept: usize = form.value(KEPT).parse().unwrap_or(0);
    let kept = (kept > 0).then(|| {
        view! { <p class="notice notice--success" role="status">{tr!(l, "photos-kept", count = kept)}</p> }
    });
    let rows = (0..rows).map(|place| row(place, rows, form, l)).collect_view();
    let key = if photos.all().is_empty() { "photo-add" } else { "photo-add-more" };
    view! {
        <details class="filters" open=sent>
            <summary>{tr!(l, key)}</summary>
            <form class="form" method="post" action=here.to_owned() enctype="multipart/form-data" novalidate>
                {kept}
                {ui::error_summary_of(form, &names, l)}
                <p class="field__hint">{tr!(l, "photos-hint")}" "{tr!(l, "photo-alternative-hint")}</p>
                {rows}
                <div class="form__actions"><button class="button">{tr!(l, "photos-send")}</button></div>
            </form>
        </details>
    }
    .into_any()
}

/// One photo of a form: the file, and what can be seen on it.
fn row(place: usize, of: usize, form: &FormState, l: Locale) -> AnyView {
    let (file, words) = (named("file", place), named("alternative", place));
    let typed = !form.value(&words).is_empty();
    let again = if typed { tr!(l, "proposal-photo-again") } else { tr!(l, "photo-file-hint") };
    let accept = "image/jpeg,image/png,image/webp";
    let alternative = Field::line(&words, tr!(l, "photo-alternative")).draw(form, l);
    let fields = view! {
        {ui::file(&file, &tr!(l, "proposal-part-photo"), &again, accept, form, l)}
        {alternative}
    };
    if of == 1 {
        return fields.into_any();
    }
    let legend = tr!(l, "photo-number", number = place + 1);
    view! {
        <fieldset class="fieldset">
            <legend class="fieldset__legend">{legend}</legend>
            {fields}
        </fieldset>
    }
    .into_any()
}

/// One that is there, with what its bearers do with it.
fn one(
    here: &str,
    photos: &Photos,
    (place, photo): (usize, &Photo),
    form: &FormState,
    l: Locale,
) -> AnyView {
    let (last, number) = (photos.all().len() - 1, place + 1);
    let words = format!("alternative_{}", short(photo.digest));
    let known = FormState::prefilled([(words.clone(), photo.alternative.text.clone())]);
    let form = if form.submitted.has(SENT, &photo.digest.to_string()) { form } else { &known };
    let button = |code: &'static str, key: &str| {
        let label = tr!(l, "photo-named", what = tr!(l, key), number = number);
        view! { <button class="button button--small" name="change" value=code aria-label=label>{tr!(l, key)}</button> }
    };
    let first = (place > 1).then(|| button(Shift::First.code(), "photo-first"));
    let earlier = (place > 0).then(|| button(Shift::Earlier.code(), "photo-earlier"));
    let later = (place < last).then(|| button(Shift::Later.code(), "photo-later"));
    let note = (place == 0)
        .then(|| view! { <p class="photo-order__first">{tr!(l, "photo-in-lists")}</p> });
    view! {
        <li class="photo-order__one">
            {gallery::thumbnail(photo, l)}
            <form class="photo-order__form" method="post" action=format!("{here}/change")>
                <input r#type="hidden" name=SENT value=photo.digest.to_string() />
                {note}
                {Field::line(&words, tr!(l, "photo-alternative")).draw(form, l)}
                <div class="button-row">
                    {button("told", "photo-words")}
                    {first}
                    {earlier}
                    {later}
                    {button("remove", "photos-remove")}
                </div>
            </form>
        </li>
    }
    .into_any()
}
