//! Announcing something in the name of a collective, and changing it later.

use super::{days, path};
use crate::{
    cx::Cx,
    error::{Answer, AppError},
    features::{process::people::capital, registry::Reference},
    form::{FormState, Submitted},
    page::Page,
    show as moments,
    ui::{self, Field, Kind},
};
use axum::{
    extract::{Path, Query},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use domain::{
    actor::Actor,
    agenda::{Festival, Gathering, GatheringKind, may_announce},
    id::GatheringId,
    locale::Locale,
};
use leptos::prelude::*;
use service::agenda::{self, GatheringForm};

/// The form of something new.
pub async fn new(cx: Cx, Query(query): Query<Vec<(String, String)>>) -> Answer {
    if cx.caller().account.is_none() {
        return Err(AppError::SignInNeeded);
    }
    let mut form = FormState::prefilled(query);
    if form.value("languages").is_empty() {
        form.submitted.push("languages", cx.locale.code());
    }
    draw(&cx, None, &form, false).await
}

/// Announces it.
pub async fn announce(cx: Cx, form: Submitted) -> Answer {
    match agenda::announce(cx.services(), cx.caller(), &read(&form, cx.locale)).await {
        Ok(one) => {
            let path = format!("{}?done=announced", path(one.id));
            Ok(Redirect::to(&cx.href(&path)).into_response())
        }
        Err(error) => draw(&cx, None, &form.refused(error)?, false).await,
    }
}

/// The form of what was announced.
pub async fn edit(cx: Cx, Path(id): Path<GatheringId>) -> Answer {
    let one = agenda::edited(cx.services(), cx.caller(), id).await?;
    let festivals = agenda::festivals(cx.services()).await?;
    let form = FormState::prefilled(values(&one, &festivals));
    draw(&cx, Some(&one), &form, false).await
}

/// Changes it.
pub async fn save(cx: Cx, Path(id): Path<GatheringId>, form: Submitted) -> Answer {
    let one = agenda::edited(cx.services(), cx.caller(), id).await?;
    match agenda::update(cx.services(), cx.caller(), id, &read(&form, cx.locale)).await {
        Ok(_) => {
            let path = format!("{}?done=saved", path(id));
            Ok(Redirect::to(&cx.href(&path)).into_response())
        }
        Err(service::Error::Conflict) => {
            let one = agenda::edited(cx.services(), cx.caller(), id).await?;
            let mut form = FormState { submitted: form, fields: Vec::new() };
            form.submitted.replace("revision", &one.revision.to_string());
            draw(&cx, Some(&one), &form, true).await
        }
        Err(error) => draw(&cx, Some(&one), &form.refused(error)?, false).await,
    }
}

fn read(form: &Submitted, l: Locale) -> GatheringForm {
    GatheringForm {
        kind: form.text("kind"),
        actor: form.text("actor"),
        title: form.text("title"),
        about: form.text("about"),
        audience: form.text("audience"),
        languages: form.all("languages"),
        from: form.text("from"),
        to: form.text("to"),
        place: form.text("place"),
        commune: form.text("commune"),
        festival: form.text("festival"),
        original: Some(form.text("original").parse().unwrap_or(l)),
        revision: form.text("revision"),
    }
}

fn values(one: &Gathering, festivals: &[Festival]) -> Vec<(String, String)> {
    let text = |words: &Option<domain::text::Authored>| {
        words.as_ref().map(|it| it.text.clone()).unwrap_or_default()
    };
    let festival = festivals.iter().find(|known| Some(known.id) == one.festival);
    let original = one.title.original.map(Locale::code).unwrap_or_default();
    let pairs = [
        ("kind", one.kind.code().to_owned()),
        ("title", one.title.text.clone()),
        ("about", text(&one.about)),
        ("audience", text(&one.audience)),
        ("from", moments::field(one.when.from())),
        ("to", moments::field(one.when.to())),
        ("place", one.place.clone()),
        ("commune", one.commune.as_ref().map(ToString::to_string).unwrap_or_default()),
        ("festival", festival.map(|known| known.slug.to_string()).unwrap_or_default()),
        ("original", original.to_owned()),
        ("revision", one.revision.to_string()),
    ];
    let languages = one.languages.iter().map(|locale| ("languages", locale.code().to_owned()));
    let pairs = pairs.into_iter().chain(languages);
    pairs.map(|(name, value)| (name.to_owned(), value)).collect()
}

/// Draws the form; `meanwhile` says that somebody else changed what it is about.
async fn draw(
    cx: &Cx,
    present: Option<&Gathering>,
    form: &FormState,
    meanwhile: bool,
) -> Result<Response, AppError> {
    let l = cx.locale;
    let own = service::actor::mine(cx.services(), cx.caller()).await?;
    let own = own.into_iter().map(|(actor, _)| actor);
    let own: Vec<Actor> = own.filter(|actor| may_announce(actor.kind)).collect();
    let today = domain::registry::span::day_in_brussels(cx.now());
    let mut festivals = agenda::festivals(cx.services()).await?;
    festivals.retain(|one| {
        one.last >= today || present.is_some_and(|present| present.festival == Some(one.id))
    });
    let reference = Reference::load(cx).await?;
    let (title, action) = match present {
        None => (tr!(l, "agenda-new-title"), cx.href("/agenda/new")),
        Some(one) => (
            tr!(l, "agenda-edit-title", title = one.title.get(l)),
            cx.href(&format!("{}/edit", path(one.id))),
        ),
    };
    let status = if meanwhile { StatusCode::CONFLICT } else { form.status() };
    let page = Page::new(cx, title.clone()).narrow().at("shared").status(status);
    Ok(page.draw(|| {
        let steps = vec![(cx.href("/agenda"), tr!(l, "agenda-here"))];
        let body = if present.is_none() && own.is_empty() {
            nobody(cx, l)
        } else {
            let names = Names { own: &own, festivals: &festivals, reference: &reference };
            fields(present, &names, form, action, l)
        };
        view! {
            {ui::breadcrumbs(cx, steps, title.clone())}
            <header class="page__lead"><h1>{title.clone()}</h1><p class="lead">{tr!(l, "agenda-new-lead")}</p></header>
            {meanwhile.then(|| view! { <p class="notice notice--info" role="alert">{tr!(l, "agenda-changed-meanwhile")}</p> })}
            {body}
        }
        .into_any()
    }))
}

/// For whoever acts for no collective yet: the way to one.
fn nobody(cx: &Cx, l: Locale) -> AnyView {
    let to = crate::cx::query([("to", cx.path.to_string())]);
    let href = format!("{}?{to}", cx.href("/actors/new"));
    view! {
        <div class="empty">
            <p class="empty__title">{tr!(l, "agenda-no-actor")}</p>
            <p>{tr!(l, "agenda-no-actor-what")}</p>
            <p class="button-row"><a class="button button--primary" href=href>{tr!(l, "me-new-actor")}</a></p>
        </div>
    }
    .into_any()
}

struct Names<'a> {
    own: &'a [Actor],
    festivals: &'a [Festival],
    reference: &'a Reference,
}

fn fields(
    present: Option<&Gathering>,
    names: &Names<'_>,
    form: &FormState,
    action: String,
    l: Locale,
) -> AnyView {
    let first = || std::iter::once((String::new(), tr!(l, "choose")));
    let kinds = GatheringKind::ALL.iter().map(|kind| {
        let code = kind.code();
        (code.to_owned(), capital(&tr!(l, &format!("gathering-{code}"))))
    });
    let kinds = first().chain(kinds).collect();
    let actors = names.own.iter().map(|actor| (actor.id.to_string(), actor.name.clone()));
    let actors = first().chain(actors).collect();
    let festivals = names.festivals.iter().map(|one| {
        let days = days(one.first, one.last, l);
        (one.slug.to_string(), format!("{}, {days}", one.name.get(l)))
    });
    let none = std::iter::once((String::new(), tr!(l, "festivals-none")));
    let festivals: Vec<_> = none.chain(festivals).collect();
    let communes = names.reference.communes(tr!(l, "agenda-no-commune"), l);
    let languages = Locale::ALL.map(|locale| {
        let code = locale.code().to_owned();
        (code, tr!(l, &format!("language-{locale}")), String::new())
    });
    let labels =
        ["kind", "actor", "title", "from", "to", "place", "commune", "languages", "festival"];
    let labels = labels.map(|name| {
        let label = tr!(l, &format!("agenda-form-{name}"));
        (name, tr!(l, "proposal-refused-field", field = label))
    });
    let save = if present.is_some() { "actor-save" } else { "agenda-announce-button" };
    view! {
        <form class="form" method="post" action=action novalidate>
            {ui::error_summary_of(form, &labels, l)}
            <input r#type="hidden" name="original" value=form.value("original") />
            <input r#type="hidden" name="revision" value=form.value("revision") />
            {Field::line("title", tr!(l, "agenda-form-title")).draw(form, l)}
            {Field::new("kind", tr!(l, "agenda-form-kind"), Kind::Select(kinds)).draw(form, l)}
            {present.is_none().then(|| Field::new("actor", tr!(l, "agenda-form-actor"), Kind::Select(actors)).draw(form, l))}
            <div class="field-row">
                {Field::new("from", tr!(l, "agenda-form-from"), Kind::Line("datetime-local")).draw(form, l)}
                {Field::new("to", tr!(l, "agenda-form-to"), Kind::Line("datetime-local")).draw(form, l)}
            </div>
            {Field::line("place", tr!(l, "agenda-form-place")).hint(tr!(l, "agenda-form-place-hint")).draw(form, l)}
            {Field::new("commune", tr!(l, "agenda-form-commune"), Kind::Select(communes)).draw(form, l)}
            {Field::line("audience", tr!(l, "agenda-form-audience")).hint(tr!(l, "agenda-form-audience-hint")).optional().draw(form, l)}
            {ui::choices("languages", &tr!(l, "agenda-form-languages"), languages.to_vec(), true, form, l)}
            {Field::new("about", tr!(l, "agenda-form-about"), Kind::Area(5)).optional().draw(form, l)}
            {(festivals.len() > 1).then(|| Field::new("festival", tr!(l, "agenda-form-festival"), Kind::Select(festivals)).draw(form, l))}
            <div class="form__actions">
                <button class="button button--primary">{tr!(l, save)}</button>
                <p class="form__actions-note">{tr!(l, "agenda-form-note")}</p>
            </div>
        </form>
    }
    .into_any()
}
