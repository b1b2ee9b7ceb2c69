//! Putting something into the registry in less than a minute, and changing it later.

mod sheet;

use super::Reference;
use crate::{
    cx::Cx,
    error::{Answer, AppError},
    features::proposal::PICK_SCRIPT,
    form::{FormState, Submitted},
    page::Page,
    ui,
    upload::{Sent, Upload},
};
use axum::{
    extract::{Path, Query},
    response::{IntoResponse, Redirect, Response},
};
use domain::{
    Refusal,
    actor::Actor,
    id::ResourceId,
    locale::Locale,
    registry::{Measure, Resource},
    text::Slug,
};
use leptos::prelude::*;
use service::{
    photo::PhotoForm,
    registry::{
        attributes, directory,
        holding::{self, HoldForm, PhotoChange, prefilled},
    },
};
use sheet::Sheet;
pub(super) use sheet::of_place;

/// The form of something new.
pub async fn new(cx: Cx, Query(query): Query<Vec<(String, String)>>) -> Answer {
    if cx.caller().account.is_none() {
        return Err(AppError::SignInNeeded);
    }
    let mut form = FormState::prefilled(query);
    if form.value("commune").is_empty()
        && let Some(declared) = service::account::declaration(cx.services(), cx.caller()).await?
    {
        form.submitted.push("commune", declared.commune.as_str());
    }
    draw(&cx, None, &form).await
}

/// Puts it in.
pub async fn add(cx: Cx, Sent(sent): Sent) -> Answer {
    let (form, photo) = taken_apart(sent, cx.locale);
    match holding::add(cx.services(), cx.caller(), &read(&form, cx.locale), photo).await {
        Ok(resource) => {
            let path = format!("{}?done=added", super::thing(resource.id));
            Ok(Redirect::to(&cx.href(&path)).into_response())
        }
        Err(error) => draw(&cx, None, &form.refused(error)?).await,
    }
}

/// The form of what is there.
pub async fn edit(cx: Cx, Path(id): Path<ResourceId>) -> Answer {
    let resource = holding::edited(cx.services(), cx.caller(), id).await?;
    let form = FormState::prefilled(prefilled(&resource));
    draw(&cx, Some(&resource), &form).await
}

/// Changes it.
pub async fn save(cx: Cx, Path(id): Path<ResourceId>, Sent(sent): Sent) -> Answer {
    let (form, photo) = taken_apart(sent, cx.locale);
    let resource = holding::edited(cx.services(), cx.caller(), id).await?;
    let write = super::letters::writer(&cx.site.public_url);
    let sent = read(&form, cx.locale);
    match holding::edit(cx.services(), cx.caller(), id, &sent, photo, &write).await {
        Ok(_) => {
            let path = format!("{}?done=saved", super::thing(id));
            Ok(Redirect::to(&cx.href(&path)).into_response())
        }
        Err(error) => draw(&cx, Some(&resource), &form.refused(error)?).await,
    }
}

/// What was typed, and what becomes of the photo.
fn taken_apart(sent: Upload, l: Locale) -> (Submitted, PhotoChange) {
    let Upload { fields, file, .. } = sent;
    let alternative = fields.text("alternative");
    let original = Some(fields.text("original").parse().unwrap_or(l));
    let photo = match file {
        Err(Refusal::Required) if fields.ticked("photo_gone") => PhotoChange::Gone,
        Err(Refusal::Required) => PhotoChange::Told(alternative, original),
        file => PhotoChange::New(PhotoForm { file, alternative, original }),
    };
    (fields, photo)
}

pub(super) fn read(form: &Submitted, l: Locale) -> HoldForm {
    let closures = (0..4).map(|place| {
        let text = |name: &str| form.text(&format!("closure_{name}_{place}"));
        (text("from"), text("to"), form.ticked(&format!("closure_yearly_{place}")))
    });
    HoldForm {
        kind: form.text("kind"),
        what: form.text("what"),
        kit: form.ticked("kit"),
        quantity: form.text("quantity"),
        broken: form.text("broken"),
        condition: form.text("condition"),
        speaker: form.text("speaker"),
        name: form.text("name"),
        commune: form.text("commune"),
        address: form.text("address"),
        point: form.text("point"),
        private_home: form.ticked("private_home"),
        custodian: form.text("custodian"),
        custodian_kind: form.text("custodian_kind"),
        about: form.text("about"),
        set_up: form.text("set_up"),
        audience: form.text("audience"),
        notice: form.text("notice"),
        max_days: form.text("max_days"),
        buffer: form.text("buffer"),
        deposit: form.text("deposit"),
        fee: form.text("fee"),
        transport: form.text("transport"),
        indoor_only: form.ticked("indoor_only"),
        people: form.text("people"),
        insurance: form.text("insurance"),
        hours: [0, 1, 2, 3, 4, 5, 6].map(|day| form.text(&format!("hours_{day}"))),
        closures: closures.collect(),
        parts: form.text("parts"),
        measures: Measure::ALL
            .iter()
            .map(|measure| (measure.code().to_owned(), form.text(measure.code())))
            .collect(),
        capacity: form.text("capacity"),
        step_free: form.text("step_free"),
        permanent: form.ticked("permanent"),
        functions: form.all("functions"),
        commitment: form.text("commitment"),
        funded_by: form.text("funded_by"),
        contact: form.text("contact"),
        key: form.text("key"),
        original: Some(form.text("original").parse().unwrap_or(l)),
        revision: form.text("revision"),
    }
}

async fn draw(cx: &Cx, present: Option<&Resource>, form: &FormState) -> Result<Response, AppError> {
    let l = cx.locale;
    let reference = Reference::load(cx).await?;
    let merged = directory::merged(cx.services()).await?;
    let own = service::actor::mine(cx.services(), cx.caller()).await?;
    let own: Vec<Actor> = own.into_iter().map(|(actor, _)| actor).collect();
    let candidates = match form.message("kind", l) {
        Some(_) => holding::candidates(cx.services(), &form.value("what")).await?,
        None => Vec::new(),
    };
    let kinds = reference.kinds(tr!(l, "registry-kind-guess"), &merged, l);
    let (title, action) = match present {
        None => (tr!(l, "registry-add-title"), cx.href("/registry/add")),
        Some(resource) => (
            tr!(l, "registry-edit-title", what = resource.details.name.get(l)),
            cx.href(&format!("{}/edit", super::thing(resource.id))),
        ),
    };
    let kind = present.map(|resource| resource.kind.clone());
    let kind = kind.or_else(|| Slug::parse(&form.value("kind")).ok());
    let measures = measures(kind.as_ref(), form)?;
    let photo = present.and_then(|resource| resource.details.photo.as_ref());
    let tiles = cx.site.tiles.as_deref();
    let own = &own;
    let reference = &reference;
    let sheet = Sheet { reference, kinds, candidates, own, form, measures, photo, tiles };
    let page = Page::new(cx, title.clone()).narrow().at("shared").status(form.status());
    Ok(page.with_script(PICK_SCRIPT).with_maps().draw(|| {
        let steps = vec![(cx.href("/registry"), tr!(l, "registry-here"))];
        let save = if present.is_some() { "registry-save" } else { "registry-put-in" };
        let held = NAMES.map(|name| (name, tr!(l, &label_key(name))));
        let measured = Measure::ALL.iter().map(|one| one.code());
        let measured = measured.map(|code| (code, tr!(l, &format!("attribute-{code}"))));
        let names = held.into_iter().chain(measured);
        let names: Vec<_> = names
            .map(|(name, label)| (name, tr!(l, "proposal-refused-field", field = label)))
            .collect();
        view! {
            {ui::breadcrumbs(cx, steps, title.clone())}
            <header class="page__lead">
                <h1>{title.clone()}</h1>
                <p class="lead">{tr!(l, "registry-add-lead")}</p>
            </header>
            <form class="form" method="post" action=action enctype="multipart/form-data" novalidate>
                {ui::error_summary_of(form, &names, l)}
                <input r#type="hidden" name="original" value=form.value("original") />
                <input r#type="hidden" name="revision" value=form.value("revision") />
                {sheet.first(present.is_none(), l)}
                {sheet.more(l)}
                <div class="form__actions">
                    <button class="button button--primary">{tr!(l, save)}</button>
                    <p class="form__actions-note">{tr!(l, "registry-add-note")}</p>
                </div>
            </form>
        }
        .into_any()
    }))
}

/// What is worth stating of the kind, and whatever was stated or typed already.
fn measures(kind: Option<&Slug>, form: &FormState) -> Result<Vec<Measure>, AppError> {
    let worth = attributes::measures_of(kind)?;
    let shown = |one: &&Measure| worth.contains(*one) || !form.value(one.code()).is_empty();
    Ok(Measure::ALL.iter().filter(shown).copied().collect())
}

/// The words of a field.
fn label_key(name: &str) -> String {
    match name {
        "file" => "proposal-part-photo".to_owned(),
        "alternative" => "proposal-part-alternative".to_owned(),
        name => format!("hold-{}", name.replace('_', "-")),
    }
}

const NAMES: [&str; 27] = [
    "what",
    "kind",
    "quantity",
    "broken",
    "condition",
    "speaker",
    "name",
    "commune",
    "address",
    "file",
    "alternative",
    "custodian",
    "about",
    "set_up",
    "audience",
    "notice",
    "max_days",
    "buffer",
    "deposit",
    "fee",
    "transport",
    "people",
    "insurance",
    "parts",
    "capacity",
    "contact",
    "key",
];
