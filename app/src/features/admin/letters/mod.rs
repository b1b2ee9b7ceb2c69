//! The letters to bearers and the draft deliberation: filled from the outcome and from the
//! decision, to be read, printed and signed.

mod deliberation;
mod document;
mod facts;
mod letter;
mod mailing;
mod pdf;
mod texts;
mod word;

use super::{
    At, Done, Lead, envelope_path, process_desk, process_path,
    settings_words::{self, Above},
    summary::summary,
};
use crate::{
    cx::{Cx, Site},
    error::{Answer, AppError},
    features::results::ledger::{Found, Ledger},
    form::{FormState, REVISION, Submitted},
    page::Page,
    ui::{self, Kind},
};
use axum::{
    Router,
    extract::{Path, Query},
    response::{IntoResponse, Redirect, Response},
    routing::{get, post},
};
use document::Document;
use domain::{deciding::Jury, letter::LetterTexts, locale::Locale, project::Project, text::Slug};
use leptos::prelude::*;
use service::{
    delivery::envelope_of,
    letter::LettersForm,
    progress::{self, Subject},
};

/// The pages of letters, under `/admin`. Each stands in the language of its address.
pub(super) fn routes() -> Router<Site> {
    Router::new()
        .route("/admin/p/{process}/e/{envelope}/letters", get(list).post(save))
        .route("/admin/p/{process}/e/{envelope}/letters/send", post(mailing::send))
        .route("/admin/p/{process}/e/{envelope}/letters/progress", get(mailing::stream))
        .route("/admin/p/{process}/e/{envelope}/letters.pdf", get(mailing::print))
        .route("/admin/p/{process}/e/{envelope}/deliberation", get(deliberation_page))
        .route("/admin/p/{process}/e/{envelope}/deliberation.docx", get(deliberation_file))
        .route("/admin/p/{process}/projects/{project}/letter", get(letter_page))
        .route("/admin/p/{process}/projects/{project}/letter.docx", get(letter_file))
}

/// What letters of an envelope are written from.
pub(super) struct Source {
    /// The context of the request.
    pub cx: Cx,
    /// The published results, in the language of the letter.
    pub ledger: Ledger,
    /// The texts of the administration, or those that are proposed.
    pub texts: LetterTexts,
    /// The revision of those of the administration.
    pub revision: String,
    /// The jury, where one sat.
    pub jury: Jury,
}

impl Source {
    /// Loads a published outcome, for the staff of its administration.
    async fn load(cx: &Cx, process: &Slug, envelope: &Slug) -> Result<Self, AppError> {
        let (services, caller) = (cx.services(), cx.caller());
        let known = service::letter::texts(services, caller, process, envelope).await?;
        let ledger = match Ledger::load(cx, process.as_str(), envelope.as_str()).await? {
            Found::Ledger(ledger) if ledger.is_public() => *ledger,
            _ => return Err(AppError::NotFound),
        };
        let revision = service::revision::of_letters(known.as_ref())?;
        let texts = match known {
            Some(texts) => texts,
            None => texts::proposed(&ledger.place)?,
        };
        let place = &ledger.place;
        let jury = match &ledger.results.verdict {
            Some(_) => {
                let (process, envelope) = (&place.process, &place.envelope);
                service::deciding::reached(services, caller, process, envelope).await?.1
            }
            None => Jury::default(),
        };
        Ok(Self { cx: cx.clone(), ledger, texts, revision, jury })
    }

    /// Loads what the letter about a project is written from.
    async fn of_project(
        cx: &Cx,
        process: &str,
        project: &str,
    ) -> Result<(Self, Project), AppError> {
        let (process, project) = (super::slug(process)?, super::slug(project)?);
        let (services, caller) = (cx.services(), cx.caller());
        let view = service::process::staff_view(services, caller, &process).await?;
        let (project, _) = service::project::show(services, &view, &project).await?;
        let envelope = envelope_of(&view, &project)?.envelope.slug.clone();
        let source = Self::load(cx, &process, &envelope).await?;
        // As the ledger has it: with what it was awarded.
        let project = source.ledger.project(&project.number).ok_or(AppError::NotFound)?.clone();
        Ok((source, project))
    }

    /// The path of the list, without its language.
    fn path(&self) -> String {
        let place = &self.ledger.place;
        format!("{}/letters", envelope_path(&place.process, &place.envelope))
    }

    /// The texts, as the form holds them.
    fn values(&self) -> Vec<(String, String)> {
        let law = super::texts("legal_basis", &self.texts.legal_basis);
        law.chain(super::texts("appeal", &self.texts.appeal)).collect()
    }
}

/// The list of letters, and the texts that stand in each.
async fn list(cx: Cx, at: At, Query(done): Query<Done>) -> Answer {
    let At { process, envelope } = &at;
    let source = Source::load(&cx, process, envelope).await?;
    let revision = (REVISION.to_owned(), source.revision.clone());
    let form = FormState::prefilled(source.values().into_iter().chain([revision]));
    draw(&source, &form, Above::Done(&done)).await
}

/// Keeps the texts. When a colleague saved others in between, both are shown and nothing of what was
/// typed is lost.
async fn save(cx: Cx, at: At, form: Submitted) -> Answer {
    let At { process, envelope } = &at;
    let posted = LettersForm {
        legal_basis: form.languages("legal_basis"),
        appeal: form.languages("appeal"),
        revision: form.text(REVISION),
    };
    let (services, caller) = (cx.services(), cx.caller());
    match service::letter::save(services, caller, process, envelope, &posted).await {
        Ok(()) => {
            let path = format!("/admin/p/{process}/e/{envelope}/letters?done=saved");
            Ok(Redirect::to(&cx.href(&path)).into_response())
        }
        Err(service::Error::Conflict) => {
            let source = Source::load(&cx, process, envelope).await?;
            let form = form.over(&source.revision);
            draw(&source, &form, Above::Newer).await
        }
        Err(error) => {
            let form = form.refused(error)?;
            let source = Source::load(&cx, process, envelope).await?;
            draw(&source, &form, Above::Refused).await
        }
    }
}

/// The label of a field that only this form has.
pub(super) fn label(name: &str, l: Locale) -> Option<String> {
    match name {
        "legal_basis" => Some(tr!(l, "admin-letters-legal-basis")),
        "appeal" => Some(tr!(l, "admin-letters-appeal")),
        _ => None,
    }
}

async fn draw(source: &Source, form: &FormState, above: Above<'_>) -> Answer {
    let cx = &source.cx;
    let l = cx.locale;
    let (view, target) = (&source.ledger.place.process, &source.ledger.place.envelope);
    let (process, envelope) = (&view.process.slug, &target.envelope.slug);
    let mailing =
        service::decision_letters::mailing(cx.services(), cx.caller(), process, envelope).await?;
    let work = progress::of(cx.services(), Subject::Told(target.envelope.id));
    let busy = work.as_ref().is_some_and(|work| work.standing().over.is_none());
    let title = tr!(l, "admin-letters-title");
    let administers = cx.caller().conducts(&view.process);
    let page = super::live(Page::new(cx, title.clone()).wide(), busy);
    Ok(page.status(above.status(form)).draw(|| {
        let told = match above {
            Above::Done(done) => done.notice(l),
            Above::Refused => None,
            Above::Newer => Some(settings_words::of_letters(form, source.values(), l)),
        };
        let decision = cx.href(&format!("{}/decision", envelope_path(view, target)));
        let undecided = source.ledger.results.decision.is_none().then(|| {
            view! {
                <p class="notice notice--warning">
                    {tr!(l, "admin-letters-no-decision")}" "
                    <a href=decision>{tr!(l, "admin-letters-record")}</a>
                </p>
            }
        });
        let content = view! {
            {told}
            {undecided}
            {documents(source)}
            {mailing::section(source, &mailing, work.as_ref())}
            {administers.then(|| texts_form(source, form, above))}
        };
        let lead = Lead::new(title)
            .here(tr!(l, "admin-nav-letters"))
            .eyebrow(target.envelope.name.get(l))
            .text(tr!(l, "admin-letters-what"));
        process_desk(cx, view, Some(&target.envelope.slug), lead, content.into_any())
    }))
}

/// The ways to a document in each language, to read and for a word processor. `named` says which
/// document it is, given the name of a language.
fn ways(path: &str, l: Locale, named: impl Fn(String) -> String) -> AnyView {
    Locale::ALL
        .map(|locale| {
            let language = tr!(l, &format!("language-{locale}"));
            let named = named(language);
            let read = format!("/{locale}{path}");
            let word = format!("{read}.docx");
            let word_named = format!("{named} ({})", tr!(l, "admin-letters-word"));
            let code = locale.code().to_uppercase();
            view! {
                <li>
                    <a href=read hreflang=locale.code() aria-label=named>{code}</a>
                    "\u{a0}·\u{a0}"
                    <a href=word hreflang=locale.code() aria-label=word_named download="">{tr!(l, "admin-letters-word")}</a>
                </li>
            }
        })
        .collect_view()
        .into_any()
}

fn documents(source: &Source) -> AnyView {
    let l = source.cx.locale;
    let (view, target) = (&source.ledger.place.process, &source.ledger.place.envelope);
    let path = format!("{}/deliberation", envelope_path(view, target));
    let deliberation =
        ways(&path, l, |language| tr!(l, "admin-letters-deliberation-in", language = language));
    let rows = source.ledger.results.report.projects.iter().filter_map(|project| {
        let known = source.ledger.project(&project.id)?;
        let path = format!("{}/projects/{}/letter", process_path(view), known.slug);
        let title = known.title.get(l);
        let ways = ways(&path, l, |language| {
            tr!(l, "admin-letters-letter-in", title = title, language = language)
        });
        let (class, word) = match source.ledger.results.funds(&project.id) {
            true => ("badge badge--funded", tr!(l, "letter-funded")),
            false => ("badge badge--not-funded", tr!(l, "letter-not-funded")),
        };
        Some(view! {
            <tr>
                <th scope="row">{ui::authored(&known.title, l)}</th>
                <td data-label=tr!(l, "admin-letters-outcome")><span class=class>{word}</span></td>
                <td data-label=tr!(l, "admin-letters-letters")><ul class="plain-list">{ways}</ul></td>
            </tr>
        })
    });
    let rows = rows.collect_view();
    view! {
        <h2>{tr!(l, "admin-letters-deliberation")}</h2>
        <ul class="plain-list">{deliberation}</ul>
        <h2>{tr!(l, "admin-letters-letters")}</h2>
        <table class="table table--stack">
            <thead>
                <tr>
                    <th scope="col">{tr!(l, "admin-letters-project")}</th>
                    <th scope="col">{tr!(l, "admin-letters-outcome")}</th>
                    <th scope="col">{tr!(l, "admin-letters-letters")}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

fn texts_form(source: &Source, form: &FormState, above: Above<'_>) -> AnyView {
    let l = source.cx.locale;
    let save = match above {
        Above::Newer => above.save(l),
        _ => tr!(l, "admin-letters-save"),
    };
    let action = source.cx.href(&source.path());
    view! {
        <section class="section">
            <h2>{tr!(l, "admin-letters-texts")}</h2>
            <p>{tr!(l, "admin-letters-texts-what")}</p>
            <form class="form form--dense" method="post" action=action novalidate>
                {summary(form, l)}
                <input r#type="hidden" name=REVISION value=form.value(REVISION) />
                {ui::languages("legal_basis", &tr!(l, "admin-letters-legal-basis"), &Kind::Area(5), form, l)}
                {ui::languages("appeal", &tr!(l, "admin-letters-appeal"), &Kind::Area(8), form, l)}
                <div class="form__actions">
                    <button class="button button--primary">{save}</button>
                </div>
            </form>
        </section>
    }
    .into_any()
}

async fn letter_page(cx: Cx, Path((process, project)): Path<(String, String)>) -> Answer {
    let (source, project) = Source::of_project(&cx, &process, &project).await?;
    let word = format!("/admin/p/{process}/projects/{}/letter.docx", project.slug);
    Ok(printed(&source, &letter::write(&source, &project), &word))
}

async fn letter_file(cx: Cx, Path((process, project)): Path<(String, String)>) -> Answer {
    let (source, project) = Source::of_project(&cx, &process, &project).await?;
    let name = format!("{process}-{}-{}.docx", project.number, cx.locale);
    word::download(&letter::write(&source, &project), &name)
}

async fn deliberation_page(cx: Cx, at: At) -> Answer {
    let At { process, envelope } = &at;
    let source = Source::load(&cx, process, envelope).await?;
    let word = format!("/admin/p/{process}/e/{envelope}/deliberation.docx");
    Ok(printed(&source, &deliberation::write(&source), &word))
}

async fn deliberation_file(cx: Cx, at: At) -> Answer {
    let At { process, envelope } = &at;
    let source = Source::load(&cx, process, envelope).await?;
    let name = format!("{process}-{envelope}-{}.docx", cx.locale);
    word::download(&deliberation::write(&source), &name)
}

/// A document on a page of its own, which prints without anything around it.
fn printed(source: &Source, document: &Document, word: &str) -> Response {
    let cx = &source.cx;
    let l = cx.locale;
    Page::new(cx, document.title.clone()).bare().draw(|| {
        view! {
            <nav class="letter-tools no-print" aria-label=tr!(l, "letter-back")>
                <a href=cx.href(&source.path())>{tr!(l, "letter-back")}</a>
                <a href=cx.href(word) download="">{tr!(l, "letter-download")}</a>
                <p>{tr!(l, "letter-print")}</p>
            </nav>
            <main class="letter" id="main" tabindex="-1">{document.draw()}</main>
        }
        .into_any()
    })
}
