//! The form of an actor: who it is, and in what capacity one acts for it.

use crate::{
    cx::Cx,
    error::{Answer, AppError},
    form::{FormState, Submitted},
    page::Page,
    ui::{self, Field, Kind},
};
use axum::{
    extract::{Path, Query},
    response::{IntoResponse, Redirect, Response},
};
use domain::{
    actor::{ActorType, Membership, Profile},
    enterprise::EnterpriseNumber,
    id::ActorId,
    locale::Locale,
    place::Territory,
};
use leptos::prelude::*;
use serde::Deserialize;
use service::actor::ActorForm;

/// Where to go once the actor is there.
#[derive(Debug, Default, Deserialize)]
pub struct Destination {
    to: Option<String>,
}

/// The page of a new actor.
pub async fn new(cx: Cx, Query(query): Query<Destination>) -> Answer {
    if cx.caller().account.is_none() {
        return Err(AppError::SignInNeeded);
    }
    let form = FormState::prefilled([("to".to_owned(), query.to.unwrap_or_default())]);
    draw(&cx, None, &form).await
}

/// Makes an actor.
pub async fn create(cx: Cx, form: Submitted) -> Answer {
    match service::actor::create(cx.services(), cx.caller(), &read(&form, cx.locale)).await {
        Ok(profile) => {
            let to = form.text("to");
            let inside = Locale::ALL.iter().any(|locale| to.starts_with(&format!("/{locale}/")));
            let own = cx.href(&format!("/actors/{}?done=created", profile.actor.id));
            Ok(Redirect::to(if inside { &to } else { &own }).into_response())
        }
        Err(error) => draw(&cx, None, &form.refused(error)?).await,
    }
}

/// The page of an actor's texts.
pub async fn edit(cx: Cx, Path(id): Path<ActorId>) -> Answer {
    let (profile, member) = service::actor::edited(cx.services(), cx.caller(), id).await?;
    let form = FormState::prefilled(values(&profile, &member));
    draw(&cx, Some(&profile), &form).await
}

/// Saves an actor's texts.
pub async fn save(cx: Cx, Path(id): Path<ActorId>, form: Submitted) -> Answer {
    let (profile, _) = service::actor::edited(cx.services(), cx.caller(), id).await?;
    let posted = read(&form, cx.locale);
    match service::actor::update(cx.services(), cx.caller(), id, &posted).await {
        Ok(_) => {
            let path = format!("/actors/{id}?done=saved");
            Ok(Redirect::to(&cx.href(&path)).into_response())
        }
        Err(error) => draw(&cx, Some(&profile), &form.refused(error)?).await,
    }
}

/// What a form says of an actor and of the person who sends it.
pub(crate) fn read(form: &Submitted, l: Locale) -> ActorForm {
    ActorForm {
        name: form.text("name"),
        kind: form.text("kind"),
        enterprise: form.text("enterprise"),
        commune: form.text("commune"),
        about: form.text("about"),
        original: Some(form.text("original").parse().unwrap_or(l)),
        website: form.text("website"),
        member_name: form.text("member_name"),
        mandate: form.text("mandate"),
        interests: form.text("interests"),
    }
}

fn values(profile: &Profile, member: &Membership) -> Vec<(String, String)> {
    let about = profile.about.as_ref();
    let original = about.and_then(|about| about.original).map(Locale::code).unwrap_or_default();
    [
        ("enterprise", profile.enterprise.as_ref().map(EnterpriseNumber::to_string)),
        ("commune", profile.commune.as_ref().map(ToString::to_string)),
        ("about", about.map(|about| about.text.clone())),
        ("original", Some(original.to_owned())),
        ("website", profile.website.clone()),
        ("member_name", Some(member.name.clone())),
        ("mandate", Some(member.mandate.clone())),
        ("interests", Some(member.interests.clone())),
    ]
    .into_iter()
    .map(|(name, value)| (name.to_owned(), value.unwrap_or_default()))
    .collect()
}

async fn draw(cx: &Cx, profile: Option<&Profile>, form: &FormState) -> Result<Response, AppError> {
    let l = cx.locale;
    let communes = service::reference::territories(cx.services()).await?;
    let (title, action) = match profile {
        None => (tr!(l, "actor-new-title"), cx.href("/actors/new")),
        Some(profile) => (
            tr!(l, "actor-edit-title", name = profile.actor.name.as_str()),
            cx.href(&format!("/actors/{}/edit", profile.actor.id)),
        ),
    };
    Ok(Page::new(cx, title.clone()).narrow().status(form.status()).draw(|| {
        let names = names(l);
        let save = if profile.is_some() { "actor-save" } else { "actor-create" };
        view! {
            {ui::breadcrumbs(cx, vec![(cx.href("/me"), tr!(l, "me-here"))], title.clone())}
            <header class="page__lead">
                <h1>{title.clone()}</h1>
                <p class="lead">{tr!(l, "actor-form-lead")}</p>
            </header>
            <form class="form" method="post" action=action novalidate>
                {ui::error_summary_of(form, &names, l)}
                <input r#type="hidden" name="to" value=form.value("to") />
                <input r#type="hidden" name="original" value=form.value("original") />
                {profile.is_none().then(|| who(form, l))}
                {what(profile, &communes, form, l)}
                {you(form, l)}
                <div class="form__actions">
                    <button class="button button--primary">{tr!(l, save)}</button>
                    <p class="form__actions-note">{tr!(l, "actor-form-note")}</p>
                </div>
            </form>
        }
        .into_any()
    }))
}

/// Each field with the words that a refusal of it begins with.
pub(crate) fn names(l: Locale) -> Vec<(&'static str, String)> {
    let names = [
        "name",
        "kind",
        "enterprise",
        "commune",
        "about",
        "website",
        "member_name",
        "mandate",
        "interests",
    ];
    let named = names.map(|name| {
        let label = tr!(l, &format!("actor-form-{}", name.replace('_', "-")));
        (name, tr!(l, "proposal-refused-field", field = label))
    });
    named.into()
}

/// The fields of a new actor, for a form of which they are a part.
pub(crate) fn fields(communes: &[Territory], form: &FormState, l: Locale) -> AnyView {
    view! { {who(form, l)} {what(None, communes, form, l)} {you(form, l)} }.into_any()
}

fn you(form: &FormState, l: Locale) -> AnyView {
    view! {
        <fieldset class="fieldset fieldset--ruled">
            <legend class="fieldset__legend">{tr!(l, "actor-form-you")}</legend>
            {Field::line("member_name", tr!(l, "actor-form-member-name")).hint(tr!(l, "actor-form-member-name-hint")).autocomplete("name").draw(form, l)}
            {Field::line("mandate", tr!(l, "actor-form-mandate")).hint(tr!(l, "actor-form-mandate-hint")).optional().draw(form, l)}
            {Field::new("interests", tr!(l, "actor-form-interests"), Kind::Area(2)).hint(tr!(l, "actor-form-interests-hint")).optional().draw(form, l)}
        </fieldset>
    }
    .into_any()
}

fn who(form: &FormState, l: Locale) -> AnyView {
    let kinds = ActorType::ALL.iter().filter(|kind| **kind != ActorType::Inhabitants).map(|kind| {
        let code = kind.code();
        let label = crate::features::process::people::capital(&tr!(l, &format!("actor-{code}")));
        (code.to_owned(), label)
    });
    let kinds = std::iter::once((String::new(), tr!(l, "choose"))).chain(kinds).collect();
    view! {
        {Field::line("name", tr!(l, "actor-form-name")).hint(tr!(l, "actor-form-name-hint")).autocomplete("organization").draw(form, l)}
        {Field::new("kind", tr!(l, "actor-form-kind"), Kind::Select(kinds)).draw(form, l)}
    }
    .into_any()
}

fn what(profile: Option<&Profile>, communes: &[Territory], form: &FormState, l: Locale) -> AnyView {
    let numbered = profile.is_none_or(|profile| profile.actor.kind.may_have_enterprise_number());
    let places = std::iter::once((String::new(), tr!(l, "actor-form-no-commune")))
        .chain(communes.iter().map(|c| (c.slug.to_string(), c.name.get(l).to_owned())))
        .collect();
    view! {
        {numbered.then(|| Field::line("enterprise", tr!(l, "actor-form-enterprise"))
            .hint(tr!(l, "actor-form-enterprise-hint")).draw(form, l))}
        {Field::new("commune", tr!(l, "actor-form-commune"), Kind::Select(places)).draw(form, l)}
        {Field::new("about", tr!(l, "actor-form-about"), Kind::Area(3)).optional().draw(form, l)}
        {Field::new("website", tr!(l, "actor-form-website"), Kind::Line("url")).optional().autocomplete("url").draw(form, l)}
    }
    .into_any()
}
