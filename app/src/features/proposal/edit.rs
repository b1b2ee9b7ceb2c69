//! Writing a proposal. What is typed keeps itself while one writes, survives a closed laptop, and
//! is put beside what somebody else saved in the meantime.

mod body;

use super::{begin::sign_in_first, choices, fields, fields::costs, near, stages};
use crate::{
    cx::Cx,
    error::{Answer, AppError},
    form::{FormState, Submitted},
    islands::keep::KeepTyping,
    page::{self, Page},
    show, ui,
};
use axum::{
    extract::{Path, Query},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use body::{Around, body};
use domain::{
    locale::Locale,
    proposal::{Proposal, Stage},
    text::Slug,
};
use leptos::prelude::*;
use serde::Deserialize;
use service::{
    cost_words::Words, process::ProcessView, proposal::ProposalView, proposal_fit::Fit,
    working_copy::topic_of,
};

/// What was done, when one comes back.
#[derive(Debug, Default, Deserialize)]
pub struct Back {
    done: Option<String>,
}

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
    /// It is saved, and something is asked about a line.
    Asked,
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
pub async fn get(
    cx: Cx,
    Path((process, slug)): Path<(Slug, Slug)>,
    Query(back): Query<Back>,
) -> Answer {
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
        None if back.done.as_deref() == Some("asked") => {
            (FormState::prefilled(saved), Above::Asked)
        }
        None => (FormState::prefilled(saved), Above::Nothing),
    };
    writing.read_and_drawn(&form, above).await
}

/// Saves, or draws more rows, or shows both versions when somebody else saved.
pub async fn post(
    cx: Cx,
    Path((process, slug)): Path<(Slug, Slug)>,
    mut form: Submitted,
) -> Answer {
    let signed_out = cx.caller().account.is_none();
    if signed_out {
        return signed_out_page(&cx, &process, &form).await;
    }
    let intent = form.text("intent");
    if let Some(row) = costs::splits(&intent) {
        form = costs::split(form, row);
    }
    if intent == "rows" || costs::splits(&intent).is_some() {
        let writing = writing(&cx, &process, &slug).await?;
        let form = FormState { submitted: form, fields: Vec::new() };
        return writing.read_and_drawn(&form, Above::Nothing).await;
    }
    if let Some((row, kind)) = costs::answers(&intent) {
        form.replace(&format!("line_{row}_kind"), kind);
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
            let to = match asked(&cx, &proposal).await? {
                Some(row) => format!("{here}/edit?done=asked#line_{row}_words"),
                None => format!("{here}?done=saved"),
            };
            Ok(Redirect::to(&to).into_response())
        }
        Err(service::Error::Conflict) => {
            let writing = writing(&cx, &process, &slug).await?;
            let form = FormState { submitted: form, fields: Vec::new() };
            writing.read_and_drawn(&form, Above::Newer).await
        }
        Err(error) => {
            let form = form.refused(error)?;
            writing(&cx, &process, &slug).await?.read_and_drawn(&form, Above::Nothing).await
        }
    }
}

/// The first line whose words are asked about, when there is one.
async fn asked(cx: &Cx, proposal: &Proposal) -> Result<Option<usize>, AppError> {
    let lines = costs::saved_lines(&proposal.content.cost_lines);
    let words = service::cost_words::of_lines(cx.services(), &lines).await?;
    Ok(words.iter().position(Words::asks))
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
            writing.read_and_drawn(&form, Above::Nothing).await
        }
    }
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
            {body(&cx.path, &form, &from, &Around { leads: true, shared: None, words: &[], here: "" }, l)}
        }
        .into_any()
    }))
}

/// Keeps what is being typed, for the script of the page; answers with how it fits now.
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
    let posted = fields::posted(&form);
    let typed = form.into_pairs();
    let topic = topic_of(&own.proposal);
    let (services, caller) = (cx.services(), cx.caller());
    service::working_copy::keep(services, caller, &topic, version, typed).await?;
    let fit = service::proposal_fit::typed(services, caller, &view, &own, &posted).await?;
    Ok(page::part(|| stages::checked(&fit, cx.locale)))
}

/// Throws away what was typed and not saved.
pub async fn forget(cx: Cx, Path((process, slug)): Path<(Slug, Slug)>, _form: Submitted) -> Answer {
    let view = service::process::show(cx.services(), cx.caller(), &process).await?;
    let own = service::proposal::show(cx.services(), cx.caller(), &view, &slug).await?;
    service::working_copy::forget(cx.services(), cx.caller(), &topic_of(&own.proposal)).await?;
    let path = format!("{}/edit", super::address(&cx, &process, &own.proposal));
    Ok(Redirect::to(&path).into_response())
}

impl Writing {
    /// Reads the words of the lines in the form and how it fits its envelope, then draws it.
    async fn read_and_drawn(&self, form: &FormState, above: Above) -> Answer {
        let lines = costs::lines(form);
        let (services, caller) = (self.cx.services(), self.cx.caller());
        let words = service::cost_words::of_lines(services, &lines).await?;
        let posted = fields::posted(&form.submitted);
        let fit =
            service::proposal_fit::typed(services, caller, &self.view, &self.own, &posted).await?;
        Ok(self.draw(form, above, &words, &fit))
    }

    /// What was typed beside what is saved now.
    fn both(&self, form: &FormState, l: Locale) -> AnyView {
        let saved = fields::values(&self.own.proposal, &self.view);
        let saved = costs::spoken(&FormState::prefilled(saved), &self.from.kinds, l);
        let typed = costs::spoken(form, &self.from.kinds, l).submitted.into_pairs().into_iter();
        // What a line cost before it was divided is nothing that anybody saved.
        let apart = |name: &str| name.ends_with("_whole") || name.ends_with("_sum");
        let typed = FormState::prefilled(typed.filter(|(name, _)| !apart(name)));
        ui::both_versions(&typed, saved.submitted.into_pairs(), &APART, fields::label, l)
    }

    fn draw(&self, form: &FormState, above: Above, words: &[Words], fit: &Fit<'_>) -> Response {
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
                Above::Newer => Some(self.both(&form, l)),
                Above::Asked => {
                    let text = tr!(l, "proposal-words-asked");
                    Some(view! { <p class="notice notice--success" role="status">{text}</p> }.into_any())
                }
            };
            let fits = stages::checklist(fit, l);
            let around =
                Around { leads: self.own.leads, shared: Some(&self.sharing), words, here: &here };
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
                    <div class="with-margin__main">{body(&format!("{here}/edit"), &form, &self.from, &around, l)}</div>
                    <aside class="with-margin__aside" aria-label=tr!(l, "proposal-checklist")>
                        {keep_typing(&here, Some(stages::CHECKLIST), l)}
                        {fits}
                        {near::place(cx, &self.view, &self.near)}
                    </aside>
                </div>
            }
            .into_any()
        })
    }
}

/// Keeps the form of a proposal while it is typed. What the server answers is put into the element
/// of that id, when there is one.
pub(super) fn keep_typing(here: &str, shows: Option<&'static str>, l: Locale) -> AnyView {
    let texts = ["keep-idle", "keep-saving", "keep-saved", "keep-failed"].map(|key| tr!(l, key));
    let (form, address) = ("proposal-form".to_owned(), format!("{here}/keep"));
    let shows = shows.unwrap_or_default().to_owned();
    view! { <KeepTyping form=form address=address shows=shows texts=texts /> }.into_any()
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
