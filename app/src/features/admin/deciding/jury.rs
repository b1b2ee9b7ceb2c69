//! The jury behind the desk: who sits in it, who keeps away from what, how far the scores are, and
//! its deliberation.

mod desk;

use crate::{
    cx::Cx,
    error::{Answer, AppError},
    features::admin::{Done, Lead, envelope_path, process_desk, slug, summary},
    form::{FormState, Submitted},
    page::Page,
    patience,
};
use axum::{
    extract::{Path, Query},
    response::{IntoResponse, Redirect},
};
use desk::Desk;
use domain::{text::Slug, vote::VoteState};
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
        Some(Ok(_)) => {
            let path = format!("/admin/p/{}/e/{}/conduct?done=settled", names.0, names.1);
            Ok(Redirect::to(&cx.href(&path)).into_response())
        }
        Some(result) => answer(&cx, &names, form, "saved", result).await,
        None => {
            let path = format!("/admin/p/{}/e/{}/conduct?done=counting", names.0, names.1);
            Ok(Redirect::to(&cx.href(&path)).into_response())
        }
    }
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
        view,
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
