//! Writing a proposal. What is typed keeps itself while one writes, survives a closed laptop, and
//! is put beside what somebody else saved in the meantime.

use super::{begin::sign_in_first, choices, fields, near, stages};
use crate::{
    cx::Cx,
    error::{Answer, AppError},
    features::sharing,
    form::{FormState, Submitted},
    islands::keep::KeepTyping,
    page::Page,
    show, ui,
};
use axum::{
    extract::Path,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use domain::{
    locale::Locale,
    proposal::{Proposal, Stage},
    text::Slug,
};
use leptos::prelude::*;
use service::{process::ProcessView, proposal::ProposalView, working_copy::topic_of};

/// A proposal that the caller writes.
struct Writing {
    near: Vec<Proposal>,
    cx: Cx,
    view: ProcessView,
    own: ProposalView,
    from: fields::Choices,
    sharing: service::sharing::view::Sheet,
}

/// What differs between two versions by nature, and is not shown beside each other.
const APART: [&str; 8] = [
    "version",
    "bearer",
    "bearer_name",
    "intent",
    "point",
    "reviewed_fr",
    "reviewed_nl",
    "reviewed_en",
];

/// What stands above the form.
enum Above {
    Nothing,
    /// What was typed before and not saved.
    Kept(domain::Moment),
    /// Somebody else saved in the meantime.
    Newer,
}

async fn writing(cx: &Cx, process: &Slug, slug: &Slug) -> Result<Writing, AppError> {
    let view = service::process::show(cx.services(), cx.caller(), process).await?;
    let own = service::proposal::show(cx.services(), cx.caller(), &view, slug).await?;
    let mut from = choices(cx, &view).await?;
    let content = &own.proposal.content;
    from.drafts = Locale::ALL.into_iter().filter(|locale| content.is_drafted(*locale)).collect();
    let misses = |locale: &Locale| {
        content.original().is_some_and(|own| own != *locale)
            && content.title.translation(*locale).is_none()
    };
    if cx.services().translates() {
        from.offers = Locale::ALL.into_iter().filter(misses).collect();
    }
    let documents = own.documents.iter();
    from.documents = documents.map(|it| (it.digest.to_string(), it.name.clone())).collect();
    let near = service::near::of_proposal(cx.services(), &view, &own.proposal).await?;
    let sharing = service::sharing::view::of_proposal(cx.services(), &view, &own.proposal).await?;
    Ok(Writing { near, cx: cx.clone(), view, own, from, sharing })
}

/// The form, filled with what is saved, or with what was typed since and not saved.
pub async fn get(cx: Cx, Path((process, slug)): Path<(Slug, Slug)>) -> Answer {
    if cx.caller().account.is_none() {
        return Err(AppError::SignInNeeded);
    }
    let writing = writing(&cx, &process, &slug).await?;
    if !writing.own.is_own() {
        return Err(AppError::Forbidden);
    }
    let topic = topic_of(&writing.own.proposal);
    let kept = service::working_copy::kept(cx.services(), cx.caller(), &topic).await?;
    let saved = fields::values(&writing.own.proposal, &writing.view);
    let (form, above) = match kept {
        Some(copy) => (FormState::prefilled(copy.form), Above::Kept(copy.saved_at)),
        None => (FormState::prefilled(saved), Above::Nothing),
    };
    Ok(writing.draw(&form, above))
}

/// Saves, or draws more rows, or shows both versions when somebody else saved.
pub async fn post(cx: Cx, Path((process, slug)): Path<(Slug, Slug)>, form: Submitted) -> Answer {
    let signed_out = cx.caller().account.is_none();
    if signed_out {
        return signed_out_page(&cx, &process, &form).await;
    }
    if form.text("intent") == "rows" {
        let writing = writing(&cx, &process, &slug).await?;
        let form = FormState { submitted: form, fields: Vec::new() };
        return Ok(writing.draw(&form, Above::Nothing));
    }
    let version = form.text("version").parse().unwrap_or(0);
    let posted = fields::posted(&form);
    let (services, caller) = (cx.services(), cx.caller());
    match service::proposal::save(services, caller, &process, &slug, version, &posted).await {
        Ok(proposal) => {
            let here = super::address(&cx, &process, &proposal);
            if let Some(to) = wished_translation(&form) {
                return translate(&cx, &process, &slug, to, &here).await;
            }
            Ok(Redirect::to(&format!("{here}?done=saved")).into_response())
        }
        Err(service::Error::Conflict) => {
            let writing = writing(&cx, &process, &slug).await?;
            let form = FormState { submitted: form, fields: Vec::new() };
            Ok(writing.draw(&form, Above::Newer))
        }
        Err(error) => {
            let form = form.refused(error)?;
            Ok(writing(&cx, &process, &slug).await?.draw(&form, Above::Nothing))
        }
    }
}

/// The language into which a draft was asked for.
fn wished_translation(form: &Submitted) -> Option<Locale> {
    form.text("intent").strip_prefix("translate_")?.parse().ok()
}

/// Drafts what misses in a language, once the text itself is saved.
async fn translate(cx: &Cx, process: &Slug, slug: &Slug, to: Locale, here: &str) -> Answer {
    match service::translation::draft(cx.services(), cx.caller(), process, slug, to).await {
        Ok(_) => Ok(Redirect::to(&format!("{here}/edit#translations")).into_response()),
        Err(error) => {
            let writing = writing(cx, process, slug).await?;
            let saved = fields::values(&writing.own.proposal, &writing.view);
            let form = Submitted::prefilled(saved).refused(error)?;
            Ok(writing.draw(&form, Above::Nothing))
        }
    }
}

/// Drafts of a machine: asked for by a button, and read over by a person.
fn machine(drafts: &[Locale], offers: &[Locale], form: &FormState, l: Locale) -> AnyView {
    let read = drafts.iter().map(|locale| {
        let language = tr!(l, &format!("language-{locale}"));
        ui::tick(
            &format!("reviewed_{locale}"),
            tr!(l, "translation-reviewed", language = language),
            form,
        )
    });
    let buttons = offers.iter().map(|locale| {
        let language = tr!(l, &format!("language-{locale}"));
        let value = format!("translate_{locale}");
        view! { <button class="button button--small" name="intent" value=value>{tr!(l, "translation-draft", language = language)}</button> }
    });
    let note = (!drafts.is_empty()).then(|| {
        view! { <p class="field__hint">{tr!(l, "translation-drafted-hint")}</p> }
    });
    view! {
        {note}
        {read.collect_view()}
        <div class="button-row">{buttons.collect_view()}</div>
    }
    .into_any()
}

/// The session ended in the middle of a long form: every word is still there, to be sent again.
async fn signed_out_page(cx: &Cx, process: &Slug, form: &Submitted) -> Answer {
    let l = cx.locale;
    let view = service::process::show(cx.services(), cx.caller(), process).await?;
    let from = choices(cx, &view).await?;
    let form = FormState { submitted: form.clone(), fields: Vec::new() };
    let title = tr!(l, "proposal-edit-title");
    let page = Page::new(cx, title.clone()).of(&view).status(StatusCode::UNAUTHORIZED);
    Ok(page.draw(|| {
        view! {
            <header class="page__lead"><h1>{title}</h1></header>
            {sign_in_first(cx)}
            {body(&cx.path, &form, &from, (true, None), l)}
        }
        .into_any()
    }))
}

/// Keeps what is being typed, for the script of the page.
pub async fn keep(
    cx: Cx,
    Path((process, slug)): Path<(Slug, Slug)>,
    form: Submitted,
) -> Result<Response, AppError> {
    let view = service::process::show(cx.services(), cx.caller(), &process).await?;
    let own = service::proposal::show(cx.services(), cx.caller(), &view, &slug).await?;
    if !own.is_own() {
        return Err(AppError::Forbidden);
    }
    let version = form.text("version").parse().unwrap_or(0);
    let typed = form.into_pairs();
    let topic = topic_of(&own.proposal);
    service::working_copy::keep(cx.services(), cx.caller(), &topic, version, typed).await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// Throws away what was typed and not saved.
pub async fn forget(cx: Cx, Path((process, slug)): Path<(Slug, Slug)>, _form: Submitted) -> Answer {
    let view = service::process::show(cx.services(), cx.caller(), &process).await?;
    let own = service::proposal::show(cx.services(), cx.caller(), &view, &slug).await?;
    service::working_copy::forget(cx.services(), cx.caller(), &topic_of(&own.proposal)).await?;
    let path = format!("{}/edit", super::address(&cx, &process, &own.proposal));
    Ok(Redirect::to(&path).into_response())
}

fn body(
    action: &str,
    form: &FormState,
    from: &fields::Choices,
    (leads, shared): (bool, Option<AnyView>),
    l: Locale,
) -> AnyView {
    let (drafts, offers) = (&from.drafts, &from.offers);
    let translations = fields::translations(form, l).map(|fields| {
        view! {
            <details class="filters" id="translations" open=!drafts.is_empty()>
                <summary>{tr!(l, "proposal-translations")}</summary>
                <div class="flow">
                    <p class="field__hint">{tr!(l, "proposal-translations-hint")}</p>
                    {machine(drafts, offers, form, l)}
                    {fields}
                </div>
            </details>
        }
    });
    view! {
        <form class="form" id="proposal-form" method="post" action=action.to_owned() novalidate>
            // The first button of a form is the one that Enter presses.
            <button class="visually-hidden" name="intent" value="save" tabindex="-1" aria-hidden="true">{tr!(l, "proposal-save")}</button>
            {fields::summary(form, l)}
            <input r#type="hidden" name="version" value=form.value("version") />
            <fieldset class="fieldset fieldset--ruled">
                <legend class="fieldset__legend">{tr!(l, "proposal-part-idea")}</legend>
                {fields::three(form, from, l)}
                {fields::story(form, from, l)}
            </fieldset>
            <fieldset class="fieldset fieldset--ruled" id="costs">
                <legend class="fieldset__legend">{tr!(l, "proposal-part-costs")}</legend>
                <p class="field__hint">{tr!(l, "proposal-costs-hint")}</p>
                {fields::costs(form, from, l)}
                {shared}
            </fieldset>
            <fieldset class="fieldset fieldset--ruled">
                <legend class="fieldset__legend">{tr!(l, "proposal-part-who")}</legend>
                {leads.then(|| fields::who(form, from, l))}
                {fields::language(form, l)}
                {translations}
            </fieldset>
            <div class="form__actions">
                <button class="button button--primary" name="intent" value="save">{tr!(l, "proposal-save")}</button>
                <p class="form__actions-note">{tr!(l, "proposal-save-note")}</p>
            </div>
        </form>
    }
    .into_any()
}

impl Writing {
    fn draw(&self, form: &FormState, above: Above) -> Response {
        let (cx, l) = (&self.cx, self.cx.locale);
        let proposal = &self.own.proposal;
        let process = &self.view.process.slug;
        let here = super::address(cx, process, proposal);
        let title = tr!(l, "proposal-edit-title");
        let newer = matches!(above, Above::Newer);
        let status = if newer { StatusCode::CONFLICT } else { form.status() };
        let mut form = form.clone();
        if newer {
            // After a conflict the form is sent as the answer to the newer version.
            form.submitted.replace("version", &proposal.version.to_string());
        }
        let page = Page::new(cx, title.clone()).of(&self.view).status(status).with_islands();
        page.with_script(near::SCRIPT).with_script(super::pick::SCRIPT).with_maps().draw(|| {
            let steps = vec![
                (cx.href(&format!("/p/{process}")), self.view.process.name.get(l).to_owned()),
                (here.clone(), proposal.content.title.get(l).to_owned()),
            ];
            let above = match above {
                Above::Nothing => None,
                Above::Kept(at) => Some(kept(&here, at, l)),
                Above::Newer => {
                    let saved = fields::values(proposal, &self.view);
                    Some(ui::both_versions(&form, saved, &APART, fields::label, l))
                }
            };
            let fits = stages::checklist(&self.view, &self.own, l);
            let shared = Some(sharing::editing(&self.sharing, &here, l));
            let advice = (proposal.stage == Stage::Returned).then(|| stages::answer(proposal, l));
            view! {
                {ui::breadcrumbs(cx, steps, title.clone())}
                <header class="page__lead">
                    <p class="eyebrow">{proposal.content.title.get(l).to_owned()}</p>
                    <h1>{title}</h1>
                </header>
                {advice}
                {above}
                <div class="with-margin">
                    <div class="with-margin__main">{body(&format!("{here}/edit"), &form, &self.from, (self.own.leads, shared), l)}</div>
                    <aside class="with-margin__aside" aria-label=tr!(l, "proposal-checklist")>
                        {keep_typing(&here, l)}
                        {fits}
                        {near::place(cx, &self.view, &self.near)}
                    </aside>
                </div>
            }
            .into_any()
        })
    }
}

/// Keeps the form of a proposal while it is typed.
pub(super) fn keep_typing(here: &str, l: Locale) -> AnyView {
    let texts = ["keep-idle", "keep-saving", "keep-saved", "keep-failed"].map(|key| tr!(l, key));
    let (form, address) = ("proposal-form".to_owned(), format!("{here}/keep"));
    view! { <KeepTyping form=form address=address texts=texts /> }.into_any()
}

/// That the form holds what was typed before and not saved.
pub(super) fn kept(here: &str, at: domain::Moment, l: Locale) -> AnyView {
    view! {
        <div class="notice notice--info">
            <p class="notice__title">{tr!(l, "proposal-kept", at = show::day_and_time(at, l))}</p>
            <form method="post" action=format!("{here}/forget")>
                <p>{tr!(l, "proposal-kept-what")}</p>
                <button class="button button--small">{tr!(l, "proposal-forget")}</button>
            </form>
        </div>
    }
    .into_any()
}
