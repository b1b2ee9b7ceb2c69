//! A process: its texts, its dates, its envelopes.

use super::{
    Done, Lead, desk, envelope_path, home, models, next, phases, process_desk,
    process_fields::{fields, support, visibility, votes_in},
    process_path,
    settings_words::{self, Above},
    texts, vote_badge,
};
use crate::{
    cx::Cx,
    error::{Answer, AppError},
    form::{FormState, REVISION, Submitted},
    page::Page,
    ui,
};
use axum::{
    extract::{Path, Query},
    response::{IntoResponse, Redirect, Response},
};
use chrono::TimeDelta;
use domain::{
    process::{Administration, Process, Timeline, Visibility},
    session::VotesIn,
    text::Slug,
};
use leptos::prelude::*;
use serde::Deserialize;
use service::{
    process::{ProcessForm, ProcessView},
    progress::Subject,
};

/// How many have to stand behind a proposal, as the form holds it.
fn threshold(process: &Process) -> String {
    process.support_threshold.map(|number| number.to_string()).unwrap_or_default()
}

fn posted(form: &Submitted, present: Option<&Timeline>) -> ProcessForm {
    let (phases, refused) = phases::read(form, present);
    ProcessForm {
        slug: form.text("slug"),
        name: form.languages("name"),
        summary: form.languages("summary"),
        about: form.languages("about"),
        phases,
        wording: phases::read_wording(form),
        published: form.text("visibility") == Visibility::Published.code(),
        refused,
        support_threshold: form.text("support_threshold"),
        votes_in: form.text("votes_in"),
        copied_from: Slug::parse(&form.text("from")).ok(),
        revision: form.text(REVISION),
    }
}

async fn owner(cx: &Cx, slug: &str) -> Result<Administration, AppError> {
    let slug = super::slug(slug)?;
    let administration =
        service::administration::staff_view(cx.services(), cx.caller(), &slug).await?;
    if cx.caller().administers(administration.id) {
        Ok(administration)
    } else {
        Err(AppError::Forbidden)
    }
}

/// The process to begin from, if any.
#[derive(Debug, Default, Deserialize)]
pub struct From {
    from: Option<String>,
    model: Option<String>,
}

/// The page on which a process begins, empty or with what another one had a year before.
pub async fn new(cx: Cx, Path(administration): Path<String>, Query(query): Query<From>) -> Answer {
    let owner = owner(&cx, &administration).await?;
    let draft = ("visibility".to_owned(), Visibility::Draft.code().to_owned());
    let several = ("votes_in".to_owned(), VotesIn::Several.code().to_owned());
    let mut values = vec![draft, several];
    if let Some(from) = query.from {
        let slug = super::slug(&from)?;
        let model = service::process::administered(cx.services(), cx.caller(), &slug).await?;
        values.extend(a_year_later(&model));
    } else if let Some(model) = query.model.as_deref().and_then(service::models::find) {
        values.extend(models::process_values(model, cx.now()));
    }
    Ok(draw_new(&cx, &owner, &FormState::prefilled(values)))
}

/// What a process had, for next year: the same days of the week, and years in names one higher.
fn a_year_later(model: &ProcessView) -> Vec<(String, String)> {
    let process = &model.process;
    let timeline = process.timeline.clone().later(TimeDelta::weeks(52));
    let name = texts("name", &process.name).map(|(field, text)| (field, next_year(&text)));
    let slug = match next_year(process.slug.as_str()) {
        same if same == process.slug.as_str() => format!("{same}-2"),
        next => next,
    };
    name.chain(texts("summary", &process.summary))
        .chain(texts("about", &process.about))
        .chain(phases::values(&timeline))
        .chain(phases::wording_values(process))
        .chain([
            ("slug".to_owned(), slug),
            ("from".to_owned(), process.slug.to_string()),
            ("support_threshold".to_owned(), threshold(process)),
            ("votes_in".to_owned(), process.votes_in.code().to_owned()),
        ])
        .collect()
}

/// A text with every year from 2000 to 2098 in it one higher.
fn next_year(text: &str) -> String {
    let mut next = String::new();
    let mut digits = String::new();
    for letter in text.chars().map(Some).chain([None]) {
        if let Some(digit) = letter.filter(char::is_ascii_digit) {
            digits.push(digit);
            continue;
        }
        let year = digits.parse::<u32>().ok().filter(|year| (2000..2099).contains(year));
        next.push_str(&year.map_or_else(|| digits.clone(), |year| (year + 1).to_string()));
        digits.clear();
        next.extend(letter);
    }
    next
}

fn draw_new(cx: &Cx, owner: &Administration, form: &FormState) -> Response {
    let l = cx.locale;
    let from = form.value("from");
    let copies = !from.is_empty();
    let title = tr!(l, if copies { "admin-process-copy-title" } else { "admin-process-new-title" });
    let path = format!("/admin/a/{}", owner.slug);
    Page::new(cx, title.clone()).wide().status(form.status()).draw(|| {
        let action = cx.href(&format!("{path}/new-process"));
        let content = view! {
            {(!copies).then(|| models::offer(cx, &format!("{path}/new-process"), form))}
            <form class="form form--dense" method="post" action=action novalidate>
                {super::summary::summary(form, l)}
                {models::hidden(form)}
                {copies.then(|| view! {
                    <p class="notice notice--info">{tr!(l, "admin-process-copy-what")}</p>
                    <input r#type="hidden" name="from" value=from />
                })}
                {fields(form, true, l)}
                {phases::editor(form, None, false, cx.now(), l)}
                {support(form, l)}
                {votes_in(form, l)}
                {visibility(form, l)}
                <div class="form__actions">
                    <button class="button button--primary">{tr!(l, "admin-process-create")}</button>
                    <p class="form__actions-note">{tr!(l, "admin-process-create-note")}</p>
                </div>
            </form>
        }
        .into_any();
        let steps = vec![
            (cx.href("/admin"), tr!(l, "nav-admin")),
            (cx.href(&path), owner.name.get(l).to_owned()),
        ];
        desk(cx, steps, None, Lead::new(title), content)
    })
}

/// Creates a process.
pub async fn create(cx: Cx, Path(administration): Path<String>, form: Submitted) -> Answer {
    let owner = owner(&cx, &administration).await?;
    let posted = posted(&form, None);
    match service::process::create(cx.services(), cx.caller(), &owner, &posted).await {
        Ok(process) => {
            let path = match form.text("model").as_str() {
                "" => format!("/admin/p/{}?done=created", process.slug),
                model => {
                    format!("/admin/p/{}/new-envelope?model={model}&done=created", process.slug)
                }
            };
            Ok(Redirect::to(&cx.href(&path)).into_response())
        }
        Err(error) => Ok(draw_new(&cx, &owner, &form.refused(error)?)),
    }
}

/// The settings of a process, as the form holds them.
fn values(process: &Process) -> Vec<(String, String)> {
    texts("name", &process.name)
        .chain(texts("summary", &process.summary))
        .chain(texts("about", &process.about))
        .chain(phases::values(&process.timeline))
        .chain(phases::wording_values(process))
        .chain([
            ("visibility".to_owned(), process.visibility.code().to_owned()),
            ("support_threshold".to_owned(), threshold(process)),
            ("votes_in".to_owned(), process.votes_in.code().to_owned()),
        ])
        .collect()
}

/// The page of a process.
pub async fn edit(cx: Cx, Path(process): Path<String>, Query(done): Query<Done>) -> Answer {
    let slug = super::slug(&process)?;
    let view = service::process::staff_view(cx.services(), cx.caller(), &slug).await?;
    let revision = service::revision::of_process(&view.process)?;
    let values = values(&view.process).into_iter().chain([(REVISION.to_owned(), revision)]);
    let form = FormState::prefilled(values);
    Ok(draw(&cx, &view, &form, Above::Done(&done)))
}

/// Saves a process. When a colleague saved it in between, both versions are shown and nothing of what
/// was typed is lost.
pub async fn save(cx: Cx, Path(process): Path<String>, form: Submitted) -> Answer {
    let slug = super::slug(&process)?;
    let view = service::process::administered(cx.services(), cx.caller(), &slug).await?;
    let posted = posted(&form, Some(&view.process.timeline));
    match service::process::update(cx.services(), cx.caller(), &slug, &posted).await {
        Ok(_) => {
            let path = format!("{}?done=saved", process_path(&view));
            Ok(Redirect::to(&cx.href(&path)).into_response())
        }
        Err(service::Error::Conflict) => {
            let view = service::process::administered(cx.services(), cx.caller(), &slug).await?;
            let revision = service::revision::of_process(&view.process)?;
            Ok(draw(&cx, &view, &form.over(&revision), Above::Newer))
        }
        Err(error) => Ok(draw(&cx, &view, &form.refused(error)?, Above::Refused)),
    }
}

fn draw(cx: &Cx, view: &ProcessView, form: &FormState, above: Above<'_>) -> Response {
    let l = cx.locale;
    let now = cx.now();
    let title = view.process.name.get(l).to_owned();
    let administers = cx.caller().conducts(&view.process);
    let busy = service::progress::is_underway(cx.services(), Subject::Import(view.process.id));
    let page = super::live(Page::new(cx, title.clone()).wide(), busy);
    page.status(above.status(form)).draw(|| {
        let told = match above {
            Above::Done(done) => done.notice(l),
            Above::Refused => None,
            Above::Newer => Some(settings_words::of_process(form, values(&view.process), l)),
        };
        let public = cx.href(&format!("/p/{}", view.process.slug));
        let editing = administers.then(|| edit_form(cx, view, form, above));
        let content = view! {
            {told}
            {super::import_ballots::underway(cx, view)}
            {super::summary::summary(form, l)}
            <p>{home::state_badge(view, now, l)}" "<a href=public>{tr!(l, "admin-process-see")}</a></p>
            {next_step(cx, view)}
            {super::before::missing(cx, view)}
            <h2>{tr!(l, "admin-envelopes-title", count = view.envelopes.len())}</h2>
            {envelopes(cx, view)}
            {administers.then(|| copy(cx, view))}
            {editing}
        }
        .into_any();
        let lead = Lead::new(title).eyebrow(crate::features::process::people::owned_by(view, l));
        process_desk(cx, view, None, lead, content)
    })
}

/// The way to next year's process.
fn copy(cx: &Cx, view: &ProcessView) -> AnyView {
    let owner = &super::owners::own_desk(cx, view).slug;
    let href = cx.href(&format!("/admin/a/{owner}/new-process?from={}", view.process.slug));
    view! { <p class="button-row"><a class="button" href=href>{tr!(cx.locale, "admin-process-copy")}</a></p> }
        .into_any()
}

fn edit_form(cx: &Cx, view: &ProcessView, form: &FormState, above: Above<'_>) -> AnyView {
    let l = cx.locale;
    let timeline = &view.process.timeline;
    view! {
        <h2>{tr!(l, "admin-process-edit-title")}</h2>
        <p class="button-row"><a class="button button--quiet" href=cx.href(&format!("{}/extend", process_path(view)))>{tr!(l, "extend-link")}</a></p>
        <form class="form form--dense" method="post" action=cx.href(&process_path(view)) novalidate>
            <input r#type="hidden" name=REVISION value=form.value(REVISION) />
            {phases::editor(form, Some(timeline), view.any_frozen(), cx.now(), l)}
            {fields(form, false, l)}
            {support(form, l)}
            {votes_in(form, l)}
            {visibility(form, l)}
            <div class="form__actions">
                <button class="button button--primary">{above.save(l)}</button>
            </div>
        </form>
    }
    .into_any()
}

/// The one thing to do now.
fn next_step(cx: &Cx, view: &ProcessView) -> Option<AnyView> {
    let l = cx.locale;
    let step = next::step(view, cx.now(), l)?;
    let href = cx.href(&step.path);
    let title = if step.waits { tr!(l, "admin-next-title") } else { tr!(l, "admin-next-known") };
    Some(
        view! {
            <div class="next-step">
                <p class="next-step__title">{title}</p>
                <p>{step.text}</p>
                <a class="button" href=href>{step.action}</a>
            </div>
        }
        .into_any(),
    )
}

fn envelopes(cx: &Cx, view: &ProcessView) -> AnyView {
    let l = cx.locale;
    let base = process_path(view);
    let new = view! {
        <p class="button-row"><a class="button" href=cx.href(&format!("{base}/new-envelope"))>{tr!(l, "admin-nav-new-envelope")}</a></p>
    };
    if view.envelopes.is_empty() {
        return view! { <p>{tr!(l, "admin-envelopes-none")}</p> {new} }.into_any();
    }
    let rows = view.envelopes.iter().map(|envelope| {
        let path = envelope_path(view, envelope);
        let (money, name) = (envelope.envelope.amount, envelope.envelope.name.get(l).to_owned());
        let (rules, projects) = (format!("{path}/rules"), format!("{path}/projects"));
        let rule = crate::features::rules::rule_name(&envelope.rules, l);
        view! {
            <tr>
                <th scope="row"><a href=cx.href(&path)>{name}</a></th>
                <td data-label=tr!(l, "admin-amount") class="table__figure">{ui::money(money.cents, money, l)}</td>
                <td data-label=tr!(l, "admin-nav-projects") class="table__figure"><a href=cx.href(&projects)>{tr!(l, "admin-projects-count", count = envelope.projects)}</a></td>
                <td data-label=tr!(l, "admin-nav-rules")><a href=cx.href(&rules)>{rule}</a></td>
                <td data-label=tr!(l, "admin-nav-conduct")><a href=cx.href(&format!("{path}/conduct"))>{vote_badge(envelope, l)}</a></td>
            </tr>
        }
    });
    view! {
        <table class="table table--stack">
            <thead><tr>
                <th scope="col">{tr!(l, "admin-envelope")}</th>
                <th scope="col" class="table__figure">{tr!(l, "admin-amount")}</th>
                <th scope="col" class="table__figure">{tr!(l, "admin-nav-projects")}</th>
                <th scope="col">{tr!(l, "admin-nav-rules")}</th>
                <th scope="col">{tr!(l, "admin-nav-conduct")}</th>
            </tr></thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
        {new}
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::next_year;

    #[test]
    fn years_in_a_name_are_one_higher_and_other_numbers_stay() {
        assert_eq!(next_year("Budget 2026"), "Budget 2027");
        assert_eq!(next_year("budget-2026-2027"), "budget-2027-2028");
        assert_eq!(next_year("1030 Schaerbeek, 20 rues"), "1030 Schaerbeek, 20 rues");
    }
}
