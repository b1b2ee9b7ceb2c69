//! An envelope: how much there is, who gives it, who may bear a project and who votes.

use super::{
    Done, Lead, envelope_fields, envelope_funders, envelope_path, models, process_desk,
    process_path,
    settings_words::{self, Above},
    texts,
};
use crate::{
    cx::Cx,
    error::Answer,
    form::{FormState, REVISION, Submitted},
    page::Page,
};
use axum::{
    extract::{Path, Query},
    response::{IntoResponse, Redirect},
};
use domain::{account::VoterRules, envelope::Envelope, place::Territory, project::Theme};
use leptos::prelude::*;
use serde::Deserialize;
use service::{
    envelope::{EnvelopeForm, Known},
    process::{EnvelopeView, ProcessView},
};

fn posted(form: &Submitted) -> EnvelopeForm {
    EnvelopeForm {
        slug: form.text("slug"),
        name: form.languages("name"),
        summary: form.languages("summary"),
        amount: form.text("amount"),
        currency: form.text("currency").trim().to_uppercase(),
        funders: envelope_funders::posted(form),
        bearers: form.all("bearers"),
        least_kinds: form.text("least_kinds"),
        least_partners: form.text("least_partners"),
        theme: form.text("theme"),
        communes: form.all("communes"),
        voters_from: form.all("voters_from"),
        minimum_age: form.text("minimum_age"),
        nationalities: form.all("nationalities"),
        organisations: form.all("organisations"),
        guests: form.ticked("guests"),
        adjustable: form.ticked("adjustable"),
        source: form.text("source"),
        paper: form.text("paper"),
        model: form.text("model"),
        revision: form.text(REVISION),
    }
}

/// An envelope as the form holds it.
fn values(envelope: &Envelope) -> Vec<(String, String)> {
    let several = |name: &str, codes: Vec<String>| {
        codes.into_iter().map(|code| (name.to_owned(), code)).collect::<Vec<_>>()
    };
    let mut values: Vec<(String, String)> = texts("name", &envelope.name).collect();
    values.extend(texts("summary", &envelope.summary));
    values.push(("amount".into(), envelope.amount.cents.plain()));
    values.push(("currency".into(), envelope.amount.currency.code().to_owned()));
    values.extend(envelope_funders::values(&envelope.funders));
    let bearers = envelope.bearers.iter().map(|kind| kind.code().to_owned()).collect();
    values.extend(several("bearers", bearers));
    // Where a bearer may stand alone nothing is asked, and nothing stands in the form.
    let (kinds, partners) = (envelope.together.fewest_kinds(), envelope.together.fewest_partners());
    if kinds > 1 {
        values.push(("least_kinds".into(), kinds.to_string()));
    }
    if partners > 0 {
        values.push(("least_partners".into(), partners.to_string()));
    }
    values.push(("theme".into(), envelope.theme.map(Theme::code).unwrap_or_default().to_owned()));
    let communes = envelope.communes.iter().map(ToString::to_string).collect();
    values.extend(several("communes", communes));
    let rules = &envelope.eligibility;
    let districts = rules.districts.iter().map(|part| &part.district);
    let voters = rules.communes.iter().chain(districts).map(ToString::to_string).collect();
    values.extend(several("voters_from", voters));
    let codes = rules.nationalities.iter().map(|code| code.code().to_owned()).collect();
    values.extend(several("nationalities", codes));
    let codes = rules.organisations.iter().map(|kind| kind.code().to_owned()).collect();
    values.extend(several("organisations", codes));
    let (source, paper) = (envelope.eligibility.source, envelope.eligibility.paper);
    values.push(("source".into(), source.code().to_owned()));
    values.push(("paper".into(), paper.code().to_owned()));
    if envelope.adjustable {
        values.push(("adjustable".into(), "yes".into()));
    }
    if envelope.eligibility.guests {
        values.push(("guests".into(), "yes".into()));
    }
    let age = envelope.eligibility.minimum_age;
    values.push(("minimum_age".into(), age.code().to_owned()));
    values
}

/// The model to begin from, if any.
#[derive(Debug, Default, Deserialize)]
pub struct From {
    model: Option<String>,
}

/// The page on which an envelope begins, empty or as a model fills it.
pub async fn new(
    cx: Cx,
    Path(process): Path<String>,
    Query(query): Query<From>,
    Query(done): Query<Done>,
) -> Answer {
    let slug = super::slug(&process)?;
    let view = service::process::administered(cx.services(), cx.caller(), &slug).await?;
    let rules = VoterRules::default();
    let age = rules.minimum_age.code();
    let mut values = [("currency", "EUR"), ("paper", rules.paper.code()), ("minimum_age", age)]
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .to_vec();
    match query.model.as_deref().and_then(service::models::find) {
        Some(model) => values.extend(models::envelope_values(model)),
        None => values.push(("source".to_owned(), rules.source.code().to_owned())),
    }
    draw_new(&cx, &view, &FormState::prefilled(values), &done).await
}

async fn draw_new(cx: &Cx, view: &ProcessView, form: &FormState, done: &Done) -> Answer {
    let l = cx.locale;
    let communes = service::reference::territories(cx.services()).await?;
    let places = service::reference::places(cx.services()).await?;
    let known = service::envelope::parties(cx.services()).await?;
    let title = tr!(l, "admin-envelope-new-title");
    Ok(Page::new(cx, title.clone()).wide().status(form.status()).draw(|| {
        let path = format!("{}/new-envelope", process_path(view));
        let content = view! {
            {done.notice(l)}
            {models::offer(cx, &path, form)}
            <form class="form form--dense" method="post" action=cx.href(&path) novalidate>
                {super::summary::summary(form, l)}
                {models::hidden(form)}
                {envelope_fields::fields(form, (&communes, &places), &known, true, l)}
                <div class="form__actions">
                    <button class="button button--primary">{tr!(l, "admin-envelope-create")}</button>
                    <p class="form__actions-note">{tr!(l, "admin-envelope-create-note")}</p>
                </div>
            </form>
        }
        .into_any();
        process_desk(cx, view, None, Lead::new(title), content)
    }))
}

/// Creates an envelope.
pub async fn create(cx: Cx, Path(process): Path<String>, form: Submitted) -> Answer {
    let slug = super::slug(&process)?;
    match service::envelope::create(cx.services(), cx.caller(), &slug, &posted(&form)).await {
        Ok(envelope) => {
            let path = format!("/admin/p/{slug}/e/{}/rules?done=created", envelope.slug);
            Ok(Redirect::to(&cx.href(&path)).into_response())
        }
        Err(error) => {
            let view = service::process::administered(cx.services(), cx.caller(), &slug).await?;
            draw_new(&cx, &view, &form.refused(error)?, &Done::default()).await
        }
    }
}

/// The page of an envelope.
pub async fn edit(
    cx: Cx,
    Path((process, envelope)): Path<(String, String)>,
    Query(done): Query<Done>,
) -> Answer {
    let slug = super::slug(&process)?;
    let view = service::process::staff_view(cx.services(), cx.caller(), &slug).await?;
    let target = view.envelope(&super::slug(&envelope)?)?;
    let revision = service::revision::of_envelope(&target.envelope)?;
    let values = values(&target.envelope).into_iter().chain([(REVISION.to_owned(), revision)]);
    draw(&cx, &view, target, &FormState::prefilled(values), Above::Done(&done)).await
}

/// Saves an envelope. When a colleague saved it in between, both versions are shown and nothing of
/// what was typed is lost.
pub async fn save(
    cx: Cx,
    Path((process, envelope)): Path<(String, String)>,
    form: Submitted,
) -> Answer {
    let (process, envelope) = (super::slug(&process)?, super::slug(&envelope)?);
    let (services, caller) = (cx.services(), cx.caller());
    match service::envelope::update(services, caller, &process, &envelope, &posted(&form)).await {
        Ok(_) => {
            let path = format!("/admin/p/{process}/e/{envelope}?done=saved");
            Ok(Redirect::to(&cx.href(&path)).into_response())
        }
        Err(service::Error::Conflict) => {
            let view = service::process::administered(services, caller, &process).await?;
            let target = view.envelope(&envelope)?;
            let revision = service::revision::of_envelope(&target.envelope)?;
            draw(&cx, &view, target, &form.over(&revision), Above::Newer).await
        }
        Err(error) => {
            let refused = form.refused(error)?;
            let view = service::process::administered(services, caller, &process).await?;
            let target = view.envelope(&envelope)?;
            draw(&cx, &view, target, &refused, Above::Refused).await
        }
    }
}

async fn draw(
    cx: &Cx,
    view: &ProcessView,
    target: &EnvelopeView,
    form: &FormState,
    above: Above<'_>,
) -> Answer {
    let l = cx.locale;
    let communes = service::reference::territories(cx.services()).await?;
    let places = service::reference::places(cx.services()).await?;
    let known = service::envelope::parties_of(cx.services(), &target.envelope).await?;
    let title = target.envelope.name.get(l).to_owned();
    let editable = !target.vote.is_frozen() && cx.caller().conducts(&view.process);
    Ok(Page::new(cx, title.clone()).wide().status(above.status(form)).draw(|| {
        let told = match above {
            Above::Done(done) => done.notice(l),
            Above::Refused => None,
            Above::Newer => {
                let saved = values(&target.envelope);
                Some(settings_words::of_envelope(form, saved, (&places, &known), l))
            }
        };
        let body = if editable {
            edit_form(cx, view, target, form, ((&communes, &places), &known), above)
        } else {
            super::envelope_facts::facts(cx, target, &communes, &places)
        };
        let content = view! { {told} {super::summary::summary(form, l)} {body} }.into_any();
        let lead = Lead::new(title).eyebrow(view.process.name.get(l));
        process_desk(cx, view, Some(&target.envelope.slug), lead, content)
    }))
}

fn edit_form(
    cx: &Cx,
    view: &ProcessView,
    target: &EnvelopeView,
    form: &FormState,
    (places, known): ((&[Territory], &[Territory]), &[Known]),
    above: Above<'_>,
) -> AnyView {
    let l = cx.locale;
    view! {
        <form class="form form--dense" method="post" action=cx.href(&envelope_path(view, target)) novalidate>
            <input r#type="hidden" name=REVISION value=form.value(REVISION) />
            {envelope_fields::fields(form, places, known, false, l)}
            <div class="form__actions">
                <button class="button button--primary">{above.save(l)}</button>
                <p class="form__actions-note">{tr!(l, "admin-envelope-save-note")}</p>
            </div>
        </form>
    }
    .into_any()
}
