//! A proposal begins with three fields: what, where, why.

use super::{choices, edit, fields, near};
use crate::{
    cx::Cx,
    error::{Answer, AppError},
    features::paths,
    form::{FormState, Submitted},
    page::Page,
    show,
    ui::{self, Field},
    upload::{Sent, Upload},
};
use axum::{
    extract::Path,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use domain::{
    Moment, Refusal,
    locale::Locale,
    permit::{self, Action, Capacity},
    process::PhaseKind,
    proposal::Proposal,
    text::Slug,
};
use leptos::prelude::*;
use service::{photo::PhotoForm, process::ProcessView, working_copy::topic_of_new};

/// The page of the three fields; before and after the call it says when that is.
pub async fn get(cx: Cx, Path(process): Path<Slug>) -> Answer {
    let view = service::process::show(cx.services(), cx.caller(), &process).await?;
    let bearers = match &cx.caller().account {
        Some(_) => service::actor::mine(cx.services(), cx.caller()).await?,
        None => Vec::new(),
    };
    let topic = topic_of_new(&view);
    if let Some(kept) = service::working_copy::kept(cx.services(), cx.caller(), &topic).await? {
        return draw(&cx, &view, &FormState::prefilled(kept.form), Some(kept.saved_at)).await;
    }
    // Who acts for one actor most likely writes in its name.
    let bearer = match bearers.as_slice() {
        [(only, _)] => only.id.to_string(),
        [] => "self".to_owned(),
        _ => String::new(),
    };
    let form = FormState::prefilled([
        ("original".to_owned(), cx.locale.code().to_owned()),
        ("bearer".to_owned(), bearer),
    ]);
    draw(&cx, &view, &form, None).await
}

/// Says within a form that its photo was let go, for no page may choose a file.
const CHOOSE_AGAIN: &str = "file_again";

/// Keeps the draft and goes on to the rest. Whoever is signed out in between keeps every word.
pub async fn post(cx: Cx, Path(process): Path<Slug>, Sent(sent): Sent) -> Answer {
    let view = service::process::show(cx.services(), cx.caller(), &process).await?;
    let Upload { fields: mut form, file, file_name } = sent;
    let posted = fields::posted(&form);
    let alternative = form.text("alternative");
    // Words about a photo that is not there are a photo that was forgotten.
    let none = matches!(file, Err(Refusal::Required)) && alternative.trim().is_empty();
    let original = posted.original.parse().ok();
    let photo = (!none).then_some(PhotoForm { file, alternative, original });
    match service::proposal::begin(cx.services(), cx.caller(), &process, &posted, photo).await {
        Ok(proposal) => {
            let path = format!("{}?done=begun", super::address(&cx, &process, &proposal));
            Ok(Redirect::to(&path).into_response())
        }
        Err(service::Error::SignInNeeded) => {
            if !file_name.is_empty() {
                form.push(CHOOSE_AGAIN, "yes");
            }
            draw(&cx, &view, &FormState { submitted: form, fields: Vec::new() }, None).await
        }
        Err(error) => draw(&cx, &view, &form.refused(error)?, None).await,
    }
}

/// Keeps what is being typed before there is a proposal, for the script of the page.
pub async fn keep(
    cx: Cx,
    Path(process): Path<Slug>,
    form: Submitted,
) -> Result<Response, AppError> {
    let view = service::process::show(cx.services(), cx.caller(), &process).await?;
    let topic = topic_of_new(&view);
    // A file cannot be kept this way; what a script sends in its place is no word of anybody.
    let typed = form.without("file").into_pairs();
    service::working_copy::keep(cx.services(), cx.caller(), &topic, 0, typed).await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// Throws away what was typed.
pub async fn forget(cx: Cx, Path(process): Path<Slug>, _form: Submitted) -> Answer {
    let view = service::process::show(cx.services(), cx.caller(), &process).await?;
    service::working_copy::forget(cx.services(), cx.caller(), &topic_of_new(&view)).await?;
    Ok(Redirect::to(&cx.href(&format!("/p/{process}/propose"))).into_response())
}

/// Whoever reloads a page of a form that has none comes back to the three fields.
pub async fn back(cx: Cx, Path(process): Path<Slug>) -> Redirect {
    Redirect::to(&cx.href(&format!("/p/{process}/propose")))
}

async fn draw(cx: &Cx, view: &ProcessView, form: &FormState, kept: Option<Moment>) -> Answer {
    let l = cx.locale;
    let from = choices(cx, view).await?;
    let close = near::of_form(cx, view, &form.submitted, None).await?;
    let open =
        permit::allows(&view.process.timeline, cx.now(), Capacity::Inhabitant, Action::Draft);
    let title = tr!(l, "proposal-begin-title");
    let signed_in = cx.caller().account.is_some();
    // A form that was sent and not taken is no page that anybody should keep.
    let typed = !form.value("title").is_empty() || !form.value("summary").is_empty();
    let status = if !signed_in && typed { StatusCode::UNAUTHORIZED } else { form.status() };
    let mut page = Page::new(cx, title.clone())
        .narrow()
        .of(view)
        .status(status)
        .with_script(super::pick::SCRIPT)
        .with_maps();
    // Nothing is kept for somebody who is not known.
    if signed_in && open {
        page = page.with_islands();
    }
    if open {
        page = page.with_script(near::SCRIPT);
    }
    Ok(page.draw(|| {
        let process = cx.href(&format!("/p/{}", view.process.slug));
        let steps = vec![(process, view.process.name.get(l).to_owned())];
        // Whoever comes a minute late is told so, beside what they wrote.
        let body = if open || !form.fields.is_empty() {
            let here = cx.href(&format!("/p/{}/propose", view.process.slug));
            let kept = kept.map(|at| edit::kept(&here, at, l));
            view! { {kept} {three_fields(cx, view, form, &from, &close)} }.into_any()
        } else {
            closed(cx, view)
        };
        view! {
            {ui::breadcrumbs(cx, steps, title.clone())}
            <header class="page__lead">
                <p class="eyebrow">{view.process.name.get(l).to_owned()}</p>
                <h1>{title}</h1>
                <p class="lead">{tr!(l, "proposal-begin-lead")}</p>
            </header>
            {body}
            {paths::to_propose(view, l)}
        }
        .into_any()
    }))
}

fn three_fields(
    cx: &Cx,
    view: &ProcessView,
    form: &FormState,
    from: &fields::Choices,
    close: &[Proposal],
) -> AnyView {
    let l = cx.locale;
    let signed_in = cx.caller().account.is_some();
    let action = cx.href(&format!("/p/{}/propose", view.process.slug));
    let gate = (!signed_in).then(|| sign_in_first(cx));
    let end = view.process.timeline.get(PhaseKind::Submission);
    let until = end.map(|phase| tr!(l, "proposal-until", day = show::last_day(phase.closes_at, l)));
    let keep = signed_in.then(|| edit::keep_typing(&action, None, l));
    view! {
        {gate}
        {keep}
        <form class="form" id="proposal-form" method="post" action=action enctype="multipart/form-data" novalidate>
            {fields::summary(form, l)}
            {fields::three(form, from, l)}
            {near::place(cx, view, close)}
            {first_photo(form, l)}
            {fields::who(form, from, l)}
            {fields::language(form, l)}
            <div class="form__actions">
                <button class="button button--primary">{tr!(l, "proposal-begin")}</button>
                <p class="form__actions-note">{tr!(l, "proposal-begin-note")}" "{until}</p>
            </div>
        </form>
    }
    .into_any()
}

/// The photo beside the three fields. A browser never sends the same file twice by itself: when
/// something else was refused, the page says that the photo has to be chosen again.
fn first_photo(form: &FormState, l: Locale) -> AnyView {
    let let_go = form.submitted.ticked(CHOOSE_AGAIN) || !form.value("alternative").is_empty();
    let again = !form.fields.is_empty() || let_go;
    let hint = tr!(l, if again { "proposal-photo-again" } else { "photo-hint" });
    view! {
        <fieldset class="fieldset">
            <legend class="fieldset__legend">{tr!(l, "proposal-photo-first")}</legend>
            {ui::file("file", &tr!(l, "proposal-part-photo"), &hint, "image/jpeg,image/png,image/webp", form, l)}
            {Field::line("alternative", tr!(l, "photo-alternative")).hint(tr!(l, "photo-alternative-hint")).optional().draw(form, l)}
        </fieldset>
    }
    .into_any()
}

/// That one signs in first, in another tab so that what is typed here stays.
pub(super) fn sign_in_first(cx: &Cx) -> AnyView {
    let l = cx.locale;
    view! {
        <div class="notice notice--warning" role="status">
            <p class="notice__title">{tr!(l, "proposal-sign-in-first")}</p>
            <p>
                {tr!(l, "proposal-sign-in-first-what")}" "
                <a href=cx.sign_in() target="_blank" rel="noopener">{tr!(l, "proposal-sign-in-link")}</a>
            </p>
        </div>
    }
    .into_any()
}

/// When proposals are asked for, where now is another time.
fn closed(cx: &Cx, view: &ProcessView) -> AnyView {
    let l = cx.locale;
    let (title, what) = match view.process.timeline.get(PhaseKind::Submission) {
        Some(phase) if phase.opens_at > cx.now() => {
            let day = show::day(phase.opens_at, l);
            (tr!(l, "proposal-not-yet", day = day), tr!(l, "proposal-not-yet-what"))
        }
        Some(phase) => {
            let day = show::last_day(phase.closes_at, l);
            (tr!(l, "proposal-too-late", day = day), tr!(l, "proposal-too-late-what"))
        }
        None => (tr!(l, "proposal-never"), tr!(l, "proposal-never-what")),
    };
    let back = cx.href(&format!("/p/{}", view.process.slug));
    view! {
        <div class="empty">
            <p class="empty__title">{title}</p>
            <p>{what}</p>
            <div class="button-row"><a class="button" href=back>{tr!(l, "proposal-back-to-process")}</a></div>
        </div>
    }
    .into_any()
}
