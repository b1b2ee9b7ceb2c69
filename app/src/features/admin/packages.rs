//! Letters with voting codes: packages are made, shown once as a PDF, and withdrawn.

use super::{At, Done, Lead, envelope_path, import, packages_form, process_desk};
use crate::{
    code_letters::{self, OpenedVote},
    cx::Cx,
    error::{Answer, AppError},
    form::{FormState, Submitted},
    page::Page,
    patience,
    upload::Parts,
};
use axum::{
    extract::{Path, Query},
    http::{HeaderMap, header},
    response::{IntoResponse, Redirect, Response},
};
use domain::{
    Field, Refusal,
    code::{Package, Purpose},
    locale::Locale,
};
use leptos::prelude::*;
use service::{
    lost_letter::{self, LostForm},
    packages::{self as packages_of, LetterCode, Opening, PackageForm},
    process::{EnvelopeView, ProcessView},
    progress::{self, Over, Step, Subject, Work},
};

/// The largest file of addresses, in bytes.
const LARGEST: usize = 2_000_000;

/// The packages of a vote, and the form of a new one.
pub async fn get(cx: Cx, at: At, Query(done): Query<Done>) -> Answer {
    let view = at.seen(&cx).await?;
    let target = at.target(&view)?;
    // One letter opens all that its holder may vote in, unless somebody wants it otherwise.
    let also = packages_of::companions(&view, target);
    let also = also.map(|other| ("also".to_owned(), other.envelope.slug.to_string()));
    let purpose = ("purpose".to_owned(), Purpose::Post.code().to_owned());
    let form = FormState::prefilled(also.chain([purpose]));
    draw(&cx, &view, target, &form, &done).await
}

fn posted(form: &Submitted, addresses: usize) -> PackageForm {
    PackageForm {
        letters: form.text("letters"),
        commune: form.text("commune"),
        locale: form.text("locale"),
        purpose: form.text("purpose"),
        replaces: form.text("replaces"),
        reason: form.languages("reason"),
        addresses,
        also: form.all("also"),
    }
}

/// Makes a package and answers with its letters, this once.
pub async fn make(cx: Cx, at: At, Parts(parts): Parts) -> Answer {
    let At { process, envelope } = &at;
    let (services, caller) = (cx.services(), cx.caller());
    let view = at.conducted(&cx).await?;
    let target = at.target(&view)?;
    let (form, file) = match import::upload(parts, LARGEST).await {
        // Most packages have no file; what is in it is printed and never kept.
        Ok(upload) => (without_content(upload.fields), upload.file),
        Err((fields, Refusal::Required)) => (fields, Vec::new()),
        Err((submitted, refusal)) => {
            let fields = vec![Field::new("file", refusal)];
            let form = FormState { submitted: without_content(submitted), fields };
            return draw(&cx, &view, target, &form, &Done::default()).await;
        }
    };
    let addresses = if file.is_empty() { Ok(Vec::new()) } else { packages_of::addresses(&file) };
    let addresses = match addresses {
        Ok(addresses) => addresses,
        Err(refusal) => {
            let fields = vec![Field::new("file", refusal)];
            let form = FormState { submitted: form, fields };
            return draw(&cx, &view, target, &form, &Done::default()).await;
        }
    };
    let l = form.text("locale").parse().unwrap_or(cx.locale);
    let for_counter = form.text("purpose") == Purpose::Counter.code();
    let asked = posted(&form, addresses.len());
    let opening = packages_of::opened(services, &view, target, &asked).await?;
    let words = words(&cx, &view, &opening, l, for_counter).await?;
    let steps = [Step::Letters, Step::Keeping];
    let running = progress::begin(services, Subject::Letters(target.vote.id), &steps);
    let running = running.ok_or(AppError::Busy)?;
    let work = running.work();
    let drawing = work.clone();
    let draw_letters = move |package: &Package, codes: &[LetterCode]| {
        drawing.expects(Step::Letters, codes.len() as u64);
        let drawn = || drawing.did(Step::Letters, 1);
        let pdf = code_letters::write_telling(&words, package, codes, &addresses, drawn)?;
        drawing.expects(Step::Keeping, 1);
        Ok((package.number, pdf))
    };
    let owner = caller.account.as_ref().map(|account| account.id);
    let making = {
        let (services, caller) = (services.clone(), caller.clone());
        let (process, envelope) = (process.clone(), envelope.clone());
        async move {
            let made =
                packages_of::issue(&services, &caller, &process, &envelope, &asked, draw_letters);
            let (number, pdf) = made.await?;
            running.work().did(Step::Keeping, 1);
            running.finish_with(owner, format!("{process}-{envelope}-{number}"), pdf);
            Ok::<_, service::Error>(())
        }
    };
    match patience::wait(patience::PATIENCE, making).await? {
        Some(Ok(())) => Ok(taken(&cx, &view, target, &work)),
        None => Ok(to_page(&cx, &view, target, "printing")),
        Some(Err(error)) => draw(&cx, &view, target, &form.refused(error)?, &Done::default()).await,
    }
}

fn to_page(cx: &Cx, view: &ProcessView, target: &EnvelopeView, done: &str) -> Response {
    let path = format!("{}/codes?done={done}", envelope_path(view, target));
    Redirect::to(&cx.href(&path)).into_response()
}

/// The letters that were drawn for whoever asks, this once.
fn taken(cx: &Cx, view: &ProcessView, target: &EnvelopeView, work: &Work) -> Response {
    let owner = cx.caller().account.as_ref().map(|account| account.id);
    match work.take(owner) {
        Some((name, pdf)) => download(&name, pdf),
        None => to_page(cx, view, target, "nothing-to-take"),
    }
}

/// Gives letters that took longer than a page waits.
pub async fn take(cx: Cx, at: At) -> Answer {
    let view = at.conducted(&cx).await?;
    let target = at.target(&view)?;
    match progress::of(cx.services(), Subject::Letters(target.vote.id)) {
        Some(work) => Ok(taken(&cx, &view, target, &work)),
        None => Ok(to_page(&cx, &view, target, "nothing-to-take")),
    }
}

/// Back to the page of the letters, for whoever reloads what only a button sends.
pub async fn back(cx: Cx, Path((process, envelope)): Path<(String, String)>) -> Redirect {
    Redirect::to(&cx.href(&format!("/admin/p/{process}/e/{envelope}/codes")))
}

/// How far the letters are, as a stream.
pub async fn progress(cx: Cx, at: At, headers: HeaderMap) -> Result<Response, AppError> {
    let view = at.seen(&cx).await?;
    let target = at.target(&view)?;
    let work = progress::of(cx.services(), Subject::Letters(target.vote.id));
    crate::features::progress::stream(&cx, work, &headers)
}

/// How far the letters are, or the button that takes them.
fn underway(cx: &Cx, path: &str, work: Option<&Work>) -> Option<AnyView> {
    let (l, work) = (cx.locale, work?);
    let owner = cx.caller().account.as_ref().map(|account| account.id);
    match work.standing().over {
        None => Some(crate::features::progress::section(work, format!("{path}/progress"), l)),
        Some(Over::Done) if work.waits_for(owner) => Some(
            view! {
                <form class="notice notice--success" method="post" action=format!("{path}/take")>
                    <p>{tr!(l, "progress-letters-ready")}</p>
                    <p class="button-row"><button class="button button--primary">{tr!(l, "progress-letters-take")}</button></p>
                </form>
            }
            .into_any(),
        ),
        // Codes are in the memory of the server that drew them and nowhere else.
        Some(Over::Done) if work.is_elsewhere() => Some(
            view! { <p class="notice notice--info">{tr!(l, "progress-letters-elsewhere")}</p> }
                .into_any(),
        ),
        Some(_) => None,
    }
}

/// A form without its file: no address is sent back to the browser that sent it.
fn without_content(form: Submitted) -> Submitted {
    form.without("content")
}

/// The words of letters that open these votes, with ballots on paper or not.
pub(super) async fn words(
    cx: &Cx,
    view: &ProcessView,
    opening: &Opening<'_>,
    l: Locale,
    ballots: bool,
) -> Result<code_letters::Words, AppError> {
    let mut opened = Vec::new();
    for target in &opening.votes {
        let target: &EnvelopeView = target;
        let at_home =
            opening.home.as_ref().is_none_or(|home| target.envelope.eligibility.reaches(home));
        // A ballot names projects once they cannot change any more. Where a holder may choose to
        // vote beside home, the counter has the ballot.
        let projects = if ballots && at_home && target.vote.is_frozen() {
            Some(service::project::list(cx.services(), target).await?)
        } else {
            None
        };
        opened.push(OpenedVote { target, projects });
    }
    let (first, others) = opened.split_first().ok_or(AppError::NotFound)?;
    Ok(code_letters::words(cx, view, (first, others), opening.home.as_ref(), l))
}

/// A PDF that no browser keeps.
pub(super) fn download(name: &str, pdf: Vec<u8>) -> Response {
    let headers = [
        (header::CONTENT_TYPE, "application/pdf".to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}.pdf\"")),
        (header::CACHE_CONTROL, "no-store".to_owned()),
    ];
    (headers, pdf).into_response()
}

/// Withdraws a package.
pub async fn withdraw(cx: Cx, at: At, form: Submitted) -> Answer {
    let At { process, envelope } = &at;
    let (services, caller) = (cx.services(), cx.caller());
    let view = at.conducted(&cx).await?;
    let target = at.target(&view)?;
    let number = form.text("package").parse().map_err(|_| AppError::NotFound)?;
    let name = packages_form::reason_of(number);
    let reason = form.languages(&name);
    let withdrawn =
        packages_of::withdraw(services, caller, process, envelope, number, &reason).await;
    match withdrawn {
        Ok(()) => {
            let path = format!("{}/codes?done=letters-withdrawn", envelope_path(&view, target));
            Ok(Redirect::to(&cx.href(&path)).into_response())
        }
        Err(error) => {
            let mut refused = form.refused(error)?;
            super::rename(&mut refused, "reason", &name);
            draw(&cx, &view, target, &refused, &Done::default()).await
        }
    }
}

/// Replaces one lost letter and answers with the new one, this once.
pub async fn replace(cx: Cx, at: At, form: Submitted) -> Answer {
    let At { process, envelope } = &at;
    let (services, caller) = (cx.services(), cx.caller());
    let view = at.conducted(&cx).await?;
    let target = at.target(&view)?;
    let lost = LostForm {
        package: form.text("lost_package"),
        letter: form.text("lost_letter"),
        loss: form.text("lost_loss"),
    };
    // The new letter speaks the language of the old one.
    let packages = packages_of::packages(services, caller, process, envelope).await?;
    let old = packages.iter().find(|package| package.number.to_string() == lost.package.trim());
    let l = old.map_or(cx.locale, |package| package.locale);
    let for_counter = old.is_some_and(|package| package.purpose == Purpose::Counter);
    let same = PackageForm { replaces: lost.package.clone(), ..PackageForm::default() };
    let opening = packages_of::opened(services, &view, target, &same).await?;
    let words = words(&cx, &view, &opening, l, for_counter).await?;
    let draw_letter = move |package: &Package, codes: &[LetterCode]| {
        Ok((package.number, code_letters::write(&words, package, codes, &[])?))
    };
    let replaced =
        lost_letter::replace(services, caller, process, envelope, &lost, draw_letter).await;
    match replaced {
        Ok((number, pdf)) => Ok(download(&format!("{process}-{envelope}-{number}"), pdf)),
        Err(error) => {
            let mut refused = form.refused(error)?;
            for name in ["package", "letter", "loss"] {
                super::rename(&mut refused, name, &format!("lost_{name}"));
            }
            draw(&cx, &view, target, &refused, &Done::default()).await
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
    let l: Locale = cx.locale;
    let (process, envelope) = (&view.process.slug, &target.envelope.slug);
    let packages = packages_of::packages(cx.services(), cx.caller(), process, envelope).await?;
    let communes = service::reference::territories(cx.services()).await?;
    let letters: u64 = packages
        .iter()
        .filter(|package| package.withdrawn.is_none())
        .map(|package| u64::from(package.letters))
        .sum();
    let title = tr!(l, "letters-admin-title", count = letters, shown = l.number(letters));
    let by_codes = target.envelope.eligibility.by_codes();
    let making = by_codes && cx.caller().conducts(&view.process);
    let work = progress::of(cx.services(), Subject::Letters(target.vote.id));
    let busy = work.as_ref().is_some_and(|work| work.standing().over.is_none());
    let page = super::live(Page::new(cx, title.clone()).wide(), busy);
    Ok(page.status(form.status()).draw(|| {
        let path = cx.href(&format!("{}/codes", envelope_path(view, target)));
        let not_used = (!by_codes).then(|| {
            view! { <p class="notice notice--info">{tr!(l, "letters-admin-not-used")}</p> }
        });
        let also = packages_form::also(view, target, form, l);
        let voting = packages_form::voting(&communes, target);
        let make = making.then(|| packages_form::make(cx, &path, &packages, &voting, also, form));
        let content = view! {
            {done.notice(l)}
            {super::summary::summary(form, l)}
            {not_used}
            {underway(cx, &path, work.as_ref())}
            {packages_form::list(&path, &packages, &communes, making, form, l)}
            {making.then(|| packages_form::lost(&path, &packages, form, l))}
            {make}
        }
        .into_any();
        let lead = Lead::new(title)
            .here(tr!(l, "admin-nav-codes"))
            .eyebrow(target.envelope.name.get(l))
            .text(tr!(l, "letters-admin-lead"));
        process_desk(cx, view, Some(&target.envelope.slug), lead, content)
    }))
}
