//! The counter: which kind of document was seen, and what was handed out for it. Nothing of who
//! stood there is asked or kept.

use super::{At, Done, Lead, desk, envelope_path, frame, nav_item, packages, packages_form};
use crate::{
    cx::Cx,
    error::{Answer, AppError},
    features::process::people,
    form::{FormState, Submitted},
    page::Page,
    ui,
};
use axum::{
    extract::Query,
    response::{IntoResponse, Redirect},
};
use domain::{
    code::Package,
    counter::{Document, Handed},
    locale::Locale,
};
use leptos::prelude::*;
use service::{
    counter::{Served, ServiceForm},
    packages::{LetterCode, PackageForm, companions, opened},
    process::{EnvelopeView, ProcessView},
};

/// The page of the counter.
pub async fn get(cx: Cx, at: At, Query(done): Query<Done>) -> Answer {
    let view = service::counter::view(cx.services(), cx.caller(), &at.process).await?;
    let target = at_counter(&view, &at.envelope)?;
    let also = companions(&view, target);
    let also = also.map(|other| ("also".to_owned(), other.envelope.slug.to_string()));
    let locale = ("locale".to_owned(), cx.locale.code().to_owned());
    let form = FormState::prefilled(also.chain([locale]));
    draw(&cx, &view, target, &form, &done).await
}

/// An envelope whose vote uses codes; the counter of others does not exist.
pub(super) fn at_counter<'a>(
    view: &'a ProcessView,
    slug: &domain::text::Slug,
) -> Result<&'a EnvelopeView, AppError> {
    let target = view.envelope(slug)?;
    if target.envelope.eligibility.by_codes() { Ok(target) } else { Err(AppError::NotFound) }
}

/// Notes what was seen and handed out; answers with a letter when one is printed now.
pub async fn post(cx: Cx, at: At, form: Submitted) -> Answer {
    let At { process, envelope } = &at;
    let (services, caller) = (cx.services(), cx.caller());
    let view = service::counter::view(services, caller, process).await?;
    let target = at_counter(&view, envelope)?;
    let asked = ServiceForm {
        document: form.text("document"),
        handed: form.text("handed"),
        letter: PackageForm {
            commune: form.text("commune"),
            locale: form.text("locale"),
            also: form.all("also"),
            ..PackageForm::default()
        },
    };
    let l = form.text("locale").parse().unwrap_or(cx.locale);
    let opening = opened(services, &view, target, &asked.letter).await?;
    let words = packages::words(&cx, &view, &opening, l, true).await?;
    let draw_letter = move |package: &Package, codes: &[LetterCode]| {
        Ok((package.number, crate::code_letters::write(&words, package, codes, &[])?))
    };
    match service::counter::serve(services, caller, process, envelope, &asked, draw_letter).await {
        Ok(Served::Letter((number, pdf))) => {
            Ok(packages::download(&format!("{process}-{envelope}-{number}"), pdf))
        }
        Ok(Served::Noted(_)) => {
            let path = format!("{}/counter?done=served", envelope_path(&view, target));
            Ok(Redirect::to(&cx.href(&path)).into_response())
        }
        Err(error) => draw(&cx, &view, target, &form.refused(error)?, &Done::default()).await,
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
    let communes = service::reference::territories(cx.services()).await?;
    let places = service::reference::places(cx.services()).await?;
    let voting = packages_form::voting(&communes, target);
    let title = tr!(l, "counter-title");
    Ok(Page::new(cx, title.clone()).wide().status(form.status()).draw(|| {
        let action = cx.href(&format!("{}/counter", envelope_path(view, target)));
        let kinds = Document::ALL.iter().map(|kind| {
            (kind.code().to_owned(), tr!(l, &format!("document-{}", kind.code())), String::new())
        });
        let handed = Handed::ALL.iter().map(|handed| {
            let key = format!("handed-{}", handed.code());
            (handed.code().to_owned(), tr!(l, &key), tr!(l, &format!("{key}-hint")))
        });
        let content = view! {
            {done.notice(l)}
            // Whoever looks at a document has to know what to look for.
            <dl class="facts">
                <div>
                    <dt>{tr!(l, "envelope-voters")}</dt>
                    <dd>{people::voters(&target.envelope, &communes, &places, l)}" "{people::in_one(view, l)}</dd>
                </div>
            </dl>
            <form class="form form--dense" method="post" action=action novalidate>
                {super::summary::summary(form, l)}
                {ui::choices("document", &tr!(l, "counter-document"), kinds.collect(), false, form, l)}
                {ui::choices("handed", &tr!(l, "counter-handed"), handed.collect(), false, form, l)}
                <fieldset class="fieldset">
                    <legend class="fieldset__legend">{tr!(l, "counter-print")}</legend>
                    {packages_form::commune_and_language(&voting, form, l)}
                    {packages_form::also(view, target, form, l)}
                </fieldset>
                <div class="form__actions">
                    <button class="button button--primary">{tr!(l, "counter-note")}</button>
                    <p class="form__actions-note">{tr!(l, "counter-note-what")}</p>
                </div>
            </form>
        }
        .into_any();
        let lead = Lead::new(title)
            .here(tr!(l, "admin-nav-counter"))
            .eyebrow(target.envelope.name.get(l))
            .text(tr!(l, "counter-lead"));
        counter_desk(cx, view, target, lead, content)
    }))
}

/// The frame of the pages of the counter: its agents see nothing else behind the desk.
pub(super) fn counter_desk(
    cx: &Cx,
    view: &ProcessView,
    target: &EnvelopeView,
    lead: Lead,
    content: AnyView,
) -> AnyView {
    let l: Locale = cx.locale;
    let path = envelope_path(view, target);
    let whole = cx
        .caller()
        .is_staff_for(&view.process)
        .then(|| nav_item(cx, &path, target.envelope.name.get(l).to_owned(), false));
    let items = view! {
        {whole}
        {nav_item(cx, &format!("{path}/counter"), tr!(l, "admin-nav-counter"), false)}
        {nav_item(cx, &format!("{path}/paper"), tr!(l, "admin-nav-paper"), false)}
    };
    let nav = frame::nav(l, items);
    let steps = vec![(cx.href("/admin"), tr!(l, "nav-admin"))];
    desk(cx, steps, Some(nav), lead, content)
}
