//! The jury behind the desk: who sits in it, who keeps away from what, how far the scores are, and
//! its deliberation.

use crate::{
    cx::Cx,
    error::{Answer, AppError},
    features::{
        admin::{Done, Lead, envelope_path, process_desk, slug, summary},
        results::verdict::seat as named,
    },
    form::{FormState, Submitted},
    page::Page,
    patience,
    ui::{self, Field, Kind},
};
use axum::{
    extract::{Path, Query},
    response::{IntoResponse, Redirect},
};
use domain::{
    deciding::{JurorKind, Jury, Way},
    locale::Locale,
    project::Project,
    text::Slug,
    vote::VoteState,
};
use leptos::prelude::*;
use service::{
    deciding::{ConcludeForm, ConflictForm, JurorForm},
    process::{EnvelopeView, ProcessView},
};

type Names = (String, String);

/// The page.
pub async fn get(
    cx: Cx,
    Path((process, envelope)): Path<Names>,
    Query(done): Query<Done>,
) -> Answer {
    let process = slug(&process)?;
    let view = service::process::staff_view(cx.services(), cx.caller(), &process).await?;
    let target = view.envelope(&slug(&envelope)?)?;
    draw(&cx, &view, target, &FormState::default(), &done).await
}

/// Whoever reloads a refused form comes back to the page.
pub async fn back(cx: Cx, Path((process, envelope)): Path<Names>) -> Answer {
    let path = format!("/admin/p/{}/e/{}/jury", slug(&process)?, slug(&envelope)?);
    Ok(Redirect::to(&cx.href(&path)).into_response())
}

/// Leads back to the page when something was done, and draws it with what was refused otherwise.
async fn answer<T>(
    cx: &Cx,
    names: &(Slug, Slug),
    form: Submitted,
    done: &str,
    result: service::Result<T>,
) -> Answer {
    let (process, envelope) = names;
    match result {
        Ok(_) => {
            let path = format!("/admin/p/{process}/e/{envelope}/jury?done={done}");
            Ok(Redirect::to(&cx.href(&path)).into_response())
        }
        Err(error) => {
            let refused = form.refused(error)?;
            let (services, caller) = (cx.services(), cx.caller());
            let view = service::process::administered(services, caller, process).await?;
            draw(cx, &view, view.envelope(envelope)?, &refused, &Done::default()).await
        }
    }
}

fn slugs((process, envelope): &Names) -> Result<(Slug, Slug), AppError> {
    Ok((slug(process)?, slug(envelope)?))
}

/// Names a juror.
pub async fn name(cx: Cx, Path(names): Path<Names>, form: Submitted) -> Answer {
    let names = slugs(&names)?;
    let juror = JurorForm { name: form.text("name"), kind: form.text("kind") };
    let (services, caller) = (cx.services(), cx.caller());
    let named = service::deciding::name(services, caller, &names.0, &names.1, &juror).await;
    answer(&cx, &names, form, "saved", named).await
}

/// Lets a juror go.
pub async fn dismiss(cx: Cx, Path(names): Path<Names>, form: Submitted) -> Answer {
    let names = slugs(&names)?;
    let number = form.text("juror").trim().parse().unwrap_or(0);
    let (services, caller) = (cx.services(), cx.caller());
    let gone = service::deciding::dismiss(services, caller, &names.0, &names.1, number).await;
    answer(&cx, &names, form, "removed", gone).await
}

/// Declares a stake.
pub async fn keep_away(cx: Cx, Path(names): Path<Names>, form: Submitted) -> Answer {
    let names = slugs(&names)?;
    let conflict = ConflictForm {
        juror: form.text("conflict_juror"),
        project: form.text("conflict_project"),
        reason: form.languages("conflict_reason"),
    };
    let (services, caller) = (cx.services(), cx.caller());
    let kept = service::deciding::keep_away(services, caller, &names.0, &names.1, &conflict).await;
    answer(&cx, &names, form, "saved", kept).await
}

/// Seats the jury.
pub async fn seat(cx: Cx, Path(names): Path<Names>, form: Submitted) -> Answer {
    let names = slugs(&names)?;
    let (services, caller) = (cx.services(), cx.caller());
    let seated = match form.ticked("seat_confirm") {
        true => service::deciding::seat(services, caller, &names.0, &names.1).await,
        false => Err(vec![crate::features::admin::not_confirmed("seat_confirm")].into()),
    };
    answer(&cx, &names, form, "saved", seated).await
}

/// Concludes the deliberation; in a mix the vote is counted then, which may take a while.
pub async fn conclude(cx: Cx, Path(names): Path<Names>, form: Submitted) -> Answer {
    let names = slugs(&names)?;
    let said = ConcludeForm { day: form.text("day"), text: form.languages("text") };
    let work = {
        let (services, caller) = (cx.services().clone(), cx.caller().clone());
        let (process, envelope) = names.clone();
        async move { service::deciding::conclude(&services, &caller, &process, &envelope, &said).await }
    };
    match patience::wait(patience::PATIENCE, work).await? {
        Some(result) => answer(&cx, &names, form, "counted", result).await,
        None => {
            let path = format!("/admin/p/{}/e/{}/conduct?done=counting", names.0, names.1);
            Ok(Redirect::to(&cx.href(&path)).into_response())
        }
    }
}

struct Desk<'a> {
    cx: &'a Cx,
    target: &'a EnvelopeView,
    jury: &'a Jury,
    projects: &'a [Project],
    form: &'a FormState,
    path: String,
    open: bool,
    decided: bool,
}

async fn draw(
    cx: &Cx,
    view: &ProcessView,
    target: &EnvelopeView,
    form: &FormState,
    done: &Done,
) -> Answer {
    let l = cx.locale;
    let (services, caller) = (cx.services(), cx.caller());
    let (process, envelope) = (&view.process.slug, &target.envelope.slug);
    if target.way.panel().is_none() {
        return Err(AppError::NotFound);
    }
    let jury = service::deciding::jury(services, caller, process, envelope).await?;
    let projects = service::project::list(services, target).await?;
    let mut form = form.clone();
    if form.submitted.get("day").is_none() {
        form.submitted.push("day", services.today().to_string());
    }
    let decided = matches!(target.vote.state, VoteState::Counted | VoteState::Published);
    let desk = Desk {
        cx,
        target,
        jury: &jury,
        projects: &projects,
        form: &form,
        path: cx.href(&envelope_path(view, target)),
        open: !decided && caller.conducts(&view.process),
        decided,
    };
    let title = match (decided, jury.seated) {
        (true, _) => tr!(l, "jury-title-decided"),
        (_, true) => tr!(l, "jury-title-seated", count = jury.jurors.len()),
        _ => tr!(l, "jury-title", count = jury.jurors.len()),
    };
    Ok(Page::new(cx, title.clone()).wide().status(form.status()).draw(|| {
        let content = view! {
            {done.notice(l)}
            {summary::summary(&form, l)}
            {desk.jurors()}
            {desk.naming()}
            {desk.seating()}
            {desk.conflicts()}
            {desk.concluding()}
        };
        let lead = Lead::new(title)
            .here(tr!(l, "admin-nav-jury"))
            .eyebrow(target.envelope.name.get(l))
            .text(tr!(l, "jury-what"));
        process_desk(cx, view, Some(envelope), lead, content.into_any())
    }))
}

impl Desk<'_> {
    fn l(&self) -> Locale {
        self.cx.locale
    }

    /// What was decided is read, not scored again.
    const fn scores(&self) -> &'static str {
        if self.decided { "jury-scores-read" } else { "jury-scores" }
    }

    /// Who sits in it, and how far each is.
    fn jurors(&self) -> AnyView {
        let l = self.l();
        if self.jury.jurors.is_empty() {
            return view! { <p class="notice notice--info">{tr!(l, "jury-empty")}</p> }.into_any();
        }
        let rows = self.jury.jurors.iter().map(|juror| {
            let numbers = self.projects.iter().map(|project| project.number.as_str());
            let own: Vec<_> =
                numbers.filter(|number| !self.jury.keeps_away(juror.number, number)).collect();
            let given =
                own.iter().filter(|number| self.jury.sheet(juror.number, number).is_some());
            let progress = tr!(l, "jury-progress", given = given.count(), all = own.len());
            let kind = tr!(l, &format!("juror-one-{}", juror.kind.code()));
            let act = match (self.jury.seated, self.open) {
                (true, _) => {
                    let href = format!("{}/jury/{}", self.path, juror.number);
                    let label = tr!(l, &format!("{}-of", self.scores()), name = juror.name.as_str());
                    view! { <a href=href aria-label=label>{tr!(l, self.scores())}</a> }.into_any()
                }
                (false, true) => {
                    let label = tr!(l, "jury-dismiss-whom", name = juror.name.as_str());
                    view! {
                        <form method="post" action=format!("{}/jury/dismiss", self.path)>
                            <button class="button button--small button--quiet" name="juror" value=juror.number.to_string() aria-label=label>{tr!(l, "jury-dismiss")}</button>
                        </form>
                    }
                    .into_any()
                }
                _ => ().into_any(),
            };
            view! {
                <tr>
                    <th scope="row">{juror.number}". "{juror.name.clone()}</th>
                    <td data-label=tr!(l, "jury-form-kind")>{kind}</td>
                    <td data-label=tr!(l, "jury-progress-head")>{self.jury.seated.then_some(progress)}</td>
                    <td data-label=tr!(l, "jury-act")>{act}</td>
                </tr>
            }
        });
        view! {
            <table class="table table--stack">
                <thead><tr>
                    <th scope="col">{tr!(l, "jury-juror")}</th>
                    <th scope="col">{tr!(l, "jury-form-kind")}</th>
                    <th scope="col">{tr!(l, "jury-progress-head")}</th>
                    <th scope="col">{tr!(l, "jury-act")}</th>
                </tr></thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
            {self.together()}
        }
        .into_any()
    }

    /// How far all of them are together, once they sit.
    fn together(&self) -> Option<AnyView> {
        let l = self.l();
        let (missing, all) =
            self.jury.progress(self.projects.iter().map(|project| project.number.as_str()));
        let given = all - missing;
        self.jury.seated.then(|| {
            view! {
                <p>{tr!(l, "jury-progress-all", given = given, all = all)}</p>
                <progress class="meter" value=given.to_string() max=all.to_string() aria-label=tr!(l, "jury-progress-head")></progress>
            }
            .into_any()
        })
    }

    fn naming(&self) -> Option<AnyView> {
        let l = self.l();
        (self.open && !self.jury.seated).then(|| {
            let kinds = JurorKind::ALL.iter().map(|kind| {
                let key = format!("juror-one-{}", kind.code());
                (kind.code().to_owned(), tr!(l, &key))
            });
            let name = Field::line("name", tr!(l, "jury-form-name")).hint(tr!(l, "jury-form-name-hint"));
            let kind = Field::new("kind", tr!(l, "jury-form-kind"), Kind::Select(kinds.collect()));
            view! {
                <section class="section">
                    <h2>{tr!(l, "jury-name-title")}</h2>
                    <form class="form form--dense" method="post" action=format!("{}/jury", self.path) novalidate>
                        {name.draw(self.form, l)}
                        {kind.draw(self.form, l)}
                        <div class="button-row"><button class="button">{tr!(l, "jury-name-button")}</button></div>
                    </form>
                </section>
            }
            .into_any()
        })
    }

    fn seating(&self) -> Option<AnyView> {
        let l = self.l();
        (self.open && !self.jury.seated && !self.jury.jurors.is_empty()).then(|| {
            let label = tr!(l, "jury-seat-confirm");
            view! {
                <section class="section">
                    <h2>{tr!(l, "jury-seat-title")}</h2>
                    <form class="form form--dense" method="post" action=format!("{}/jury/seat", self.path) novalidate>
                        <p>{tr!(l, "jury-seat-what")}</p>
                        {crate::features::admin::confirmation("seat_confirm", label, self.form, l)}
                        <div class="button-row"><button class="button button--primary">{tr!(l, "jury-seat-button")}</button></div>
                    </form>
                </section>
            }
            .into_any()
        })
    }

    fn conflicts(&self) -> AnyView {
        let l = self.l();
        let lines = self.jury.conflicts.iter().map(|conflict| {
            let juror = self.jury.jurors.iter().find(|juror| juror.number == conflict.juror);
            let who = juror.map_or_else(String::new, |juror| named(juror, l));
            let project = self.projects.iter().find(|project| project.number == conflict.project);
            let title = project.map_or("", |project| project.title.get(l));
            let text = tr!(l, "verdict-kept-away", who = who, project = title);
            view! { <li>{text}" "{conflict.reason.get(l).to_owned()}</li> }
        });
        let lines = lines.collect_view();
        let form = (self.open && !self.jury.jurors.is_empty()).then(|| self.conflict_form());
        view! {
            <section class="section">
                <h2>{tr!(l, "verdict-conflicts-title")}</h2>
                <p>{tr!(l, "jury-conflict-what")}</p>
                <ul>{lines}</ul>
                {form}
            </section>
        }
        .into_any()
    }

    fn conflict_form(&self) -> AnyView {
        let l = self.l();
        let jurors = self.jury.jurors.iter();
        let jurors = jurors
            .map(|juror| (juror.number.to_string(), format!("{}. {}", juror.number, juror.name)));
        let projects = self.projects.iter().map(|project| {
            let text = format!("{}. {}", project.number, project.title.get(l));
            (project.number.clone(), text)
        });
        let juror =
            Field::new("conflict_juror", tr!(l, "jury-juror"), Kind::Select(jurors.collect()));
        let project = Field::new(
            "conflict_project",
            tr!(l, "verdict-project"),
            Kind::Select(projects.collect()),
        );
        let reason = tr!(l, "jury-conflict-reason");
        view! {
            <form class="form form--dense" method="post" action=format!("{}/jury/conflict", self.path) novalidate>
                {juror.draw(self.form, l)}
                {project.draw(self.form, l)}
                {ui::languages("conflict_reason", &reason, &Kind::Area(2), self.form, l)}
                <div class="button-row"><button class="button">{tr!(l, "jury-conflict-button")}</button></div>
            </form>
        }
        .into_any()
    }

    fn concluding(&self) -> Option<AnyView> {
        let l = self.l();
        if !self.open || !self.jury.seated {
            return None;
        }
        let mixed = matches!(self.target.way, Way::Mix { .. });
        if mixed && self.target.vote.state != VoteState::Closed {
            return Some(
                view! { <p class="notice notice--info">{tr!(l, "jury-conclude-later")}</p> }
                    .into_any(),
            );
        }
        let way = self.target.way.kind().code();
        Some(
            view! {
                <section class="section">
                    <h2>{tr!(l, "jury-conclude-title", way = way)}</h2>
                    <form class="form form--dense" method="post" action=format!("{}/jury/conclude", self.path) novalidate>
                        <p>{tr!(l, "jury-conclude-what", way = way)}</p>
                        {super::said(self.form, l)}
                        <div class="button-row"><button class="button button--primary">{tr!(l, "jury-conclude-button", way = way)}</button></div>
                    </form>
                </section>
            }
            .into_any(),
        )
    }
}
