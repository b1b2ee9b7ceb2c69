//! The page of a recipe: what to do, what it needs for so many people, and "we do this".

use super::{dated, path, spoken};
use crate::{
    cx::Cx,
    error::{Answer, AppError},
    features::registry::{Reference, match_writer},
    form::{FormState, Submitted},
    page::Page,
    ui::{self, Field, Kind},
};
use axum::{
    extract::{Path, Query},
    response::{IntoResponse, Redirect, Response},
};
use domain::{
    actor::{Actor, ActorType},
    locale::Locale,
    recipe::{Recipe, Standing},
    registry::resource::is_steward,
    text::Slug,
};
use leptos::prelude::*;
use service::recipe::{self, RecipeForm};

/// The page: a recipe in its latest version.
pub async fn get(
    cx: Cx,
    Path(slug): Path<Slug>,
    Query(query): Query<Vec<(String, String)>>,
) -> Answer {
    let recipe = recipe::show(cx.services(), &slug, None).await?;
    let mut form = FormState::prefilled(query);
    let version = &recipe.version;
    let people = recipe::people(version, &form.value("people"));
    form.submitted.replace("people", &people.to_string());
    for (place, need) in version.needs.iter().enumerate() {
        let quantity = need.quantity_for(people, version.people);
        form.submitted.push(format!("quantity_{place}"), quantity.to_string());
    }
    draw(&cx, &recipe, &form).await
}

/// A version as it was published, to be read.
pub async fn version(cx: Cx, Path((slug, number)): Path<(Slug, u32)>) -> Answer {
    let recipe = recipe::show(cx.services(), &slug, Some(number)).await?;
    let l = cx.locale;
    let title = recipe.version.title.get(l).to_owned();
    Ok(Page::new(&cx, title.clone()).at("shared").draw(|| {
        let steps = vec![
            (cx.href("/recipes"), tr!(l, "recipes-here")),
            (cx.href(&path(&slug)), title.clone()),
        ];
        let older = (!recipe.is_latest()).then(|| {
            let text = tr!(l, "recipes-older", latest = recipe.latest());
            view! { <p class="notice notice--info">{text}" "<a href=cx.href(&path(&slug))>{tr!(l, "recipes-to-latest")}</a></p> }
        });
        let needs = recipe.version.needs.iter().map(|need| {
            let kind = cx.href(&format!("/registry/kinds/{}", need.kind));
            let many = l.number(u64::from(need.quantity));
            view! { <li>{many}" × "<a href=kind>{spoken(&need.what, l)}</a></li> }
        });
        view! {
            {ui::breadcrumbs(&cx, steps, tr!(l, "recipes-version", number = number))}
            {head(&recipe, l)}
            {older}
            {how(&recipe, l)}
            <h2>{tr!(l, "recipes-needs")}</h2>
            <p>{tr!(l, "recipes-for-people", count = recipe.version.people)}</p>
            <ul>{needs.collect_view()}</ul>
            {versions(&cx, &recipe, l)}
        }
        .into_any()
    }))
}

/// Puts what it needs on the board.
pub async fn begin(cx: Cx, Path(slug): Path<Slug>, form: Submitted) -> Answer {
    // What was typed stands beside the needs of the version that was read.
    let read = form.text("version").trim().parse().ok();
    let recipe = recipe::show(cx.services(), &slug, read).await?;
    let needs = recipe.version.needs.len();
    let quantities = (0..needs).map(|place| form.text(&format!("quantity_{place}")));
    let sent = RecipeForm {
        version: recipe.version.number.to_string(),
        actor: form.text("actor"),
        commune: form.text("commune"),
        from: form.text("from"),
        to: form.text("to"),
        quantities: quantities.collect(),
        original: Some(cx.locale),
    };
    let write = match_writer(&cx.site.public_url);
    match recipe::begin(cx.services(), cx.caller(), &slug, &sent, &write).await {
        Ok(intents) => {
            let path = format!("/recipes/{slug}?done={}", intents.len());
            Ok(Redirect::to(&cx.href(&path)).into_response())
        }
        Err(error) => draw(&cx, &recipe, &form.refused(error)?).await,
    }
}

/// What it is called, in which version, and whether one still does it.
fn head(recipe: &Recipe, l: Locale) -> AnyView {
    let version = &recipe.version;
    let withdrawn = recipe.because.as_ref().map(|because| {
        view! {
            <div class="notice notice--info" role="note">
                <p>{tr!(l, "recipes-withdrawn")}</p>
                <p><strong>{tr!(l, "recipes-withdrawn-why")}</strong>{crate::show::colon(l)}{spoken(because, l)}</p>
            </div>
        }
    });
    view! {
        <header class="page__lead">
            <h1>{spoken(&version.title, l)}</h1>
            <p class="lead">{spoken(&version.summary, l)}</p>
            <p class="small muted"><a href="#versions">{dated(version, l)}</a></p>
        </header>
        {withdrawn}
    }
    .into_any()
}

/// What to do.
fn how(recipe: &Recipe, l: Locale) -> AnyView {
    let steps = recipe.version.steps.iter().map(|step| view! { <li>{spoken(step, l)}</li> });
    view! {
        <h2>{tr!(l, "recipes-steps")}</h2>
        <ol>{steps.collect_view()}</ol>
    }
    .into_any()
}

async fn draw(cx: &Cx, recipe: &Recipe, form: &FormState) -> Result<Response, AppError> {
    let l = cx.locale;
    let reference = Reference::load(cx).await?;
    let own = match cx.caller().account {
        Some(_) => service::actor::mine(cx.services(), cx.caller()).await?,
        None => Vec::new(),
    };
    let own = own.into_iter().map(|(actor, _)| actor);
    let own: Vec<Actor> = own.filter(|actor| actor.kind != ActorType::Inhabitants).collect();
    let title = recipe.version.title.get(l).to_owned();
    Ok(Page::new(cx, title.clone()).at("shared").status(form.status()).draw(|| {
        let steps = vec![(cx.href("/recipes"), tr!(l, "recipes-here"))];
        let done = form.value("done").parse::<u64>().ok().map(|count| {
            let board = cx.href("/registry/board");
            view! { <p class="notice notice--success" role="status">{tr!(l, "recipes-done", count = count)}" "<a href=board>{tr!(l, "registry-board")}</a></p> }
        });
        // What was typed is shown again even where it was withdrawn meanwhile.
        let stands = recipe.standing == Standing::Published || !form.fields.is_empty();
        let doing = stands.then(|| {
            let form = [for_people(cx, recipe, form, l), we_do_this(cx, recipe, &own, &reference, form, l)];
            form.into_iter().collect_view()
        });
        let edit = is_steward(cx.caller()).then(|| {
            let href = cx.href(&super::desk_path(&recipe.slug));
            view! { <p class="button-row"><a class="button" href=href>{tr!(l, "recipes-edit")}</a></p> }
        });
        view! {
            {ui::breadcrumbs(cx, steps, title.clone())}
            {head(recipe, l)}
            {done}
            {edit}
            {how(recipe, l)}
            {doing}
            {versions(cx, recipe, l)}
        }
        .into_any()
    }))
}

fn for_people(cx: &Cx, recipe: &Recipe, form: &FormState, l: Locale) -> AnyView {
    let action = cx.href(&format!("/recipes/{}", recipe.slug));
    view! {
        <h2>{tr!(l, "recipes-needs")}</h2>
        <form class="registry-search" method="get" action=action>
            {Field::new("people", tr!(l, "recipes-people"), Kind::Line("number")).class("field field--short").draw(form, l)}
            <button class="button">{tr!(l, "recipes-count")}</button>
        </form>
    }
    .into_any()
}

fn we_do_this(
    cx: &Cx,
    recipe: &Recipe,
    own: &[Actor],
    reference: &Reference,
    form: &FormState,
    l: Locale,
) -> AnyView {
    let needs = recipe.version.needs.iter().enumerate().map(|(place, need)| {
        let label = super::super::process::people::capital(need.what.get(l));
        Field::new(format!("quantity_{place}"), label, Kind::Line("number"))
            .class("field field--short")
            .draw(form, l)
    });
    let needs = needs.collect_view();
    let who = if cx.caller().account.is_none() {
        view! { <p><a class="button" href=cx.sign_in()>{tr!(l, "recipes-sign-in")}</a></p> }
            .into_any()
    } else if own.is_empty() {
        let to = crate::cx::query([("to", cx.path.to_string())]);
        let href = format!("{}?{to}", cx.href("/actors/new"));
        view! { <p>{tr!(l, "agenda-no-actor-what")}</p><p><a class="button" href=href>{tr!(l, "me-new-actor")}</a></p> }.into_any()
    } else {
        let actors = own.iter().map(|actor| (actor.id.to_string(), actor.name.clone()));
        let actors = std::iter::once((String::new(), tr!(l, "choose"))).chain(actors).collect();
        let communes = reference.communes(tr!(l, "choose"), l);
        view! {
            {Field::new("actor", tr!(l, "agenda-form-actor"), Kind::Select(actors)).draw(form, l)}
            {Field::new("commune", tr!(l, "agenda-form-commune"), Kind::Select(communes)).draw(form, l)}
            <div class="field-row">
                {Field::new("from", tr!(l, "recipes-from"), Kind::Line("datetime-local")).draw(form, l)}
                {Field::new("to", tr!(l, "recipes-to"), Kind::Line("datetime-local")).draw(form, l)}
            </div>
            <div class="form__actions">
                <button class="button button--primary">{tr!(l, "recipes-begin")}</button>
                <p class="form__actions-note">{tr!(l, "recipes-note")}</p>
            </div>
        }
        .into_any()
    };
    let labels = [
        ("actor", "agenda-form-actor"),
        ("commune", "agenda-form-commune"),
        ("from", "recipes-from"),
        ("to", "recipes-to"),
    ];
    let labels =
        labels.map(|(name, key)| (name, tr!(l, "proposal-refused-field", field = tr!(l, key))));
    view! {
        <form class="form" method="post" action=cx.href(&format!("/recipes/{}", recipe.slug)) novalidate>
            {ui::error_summary_of(form, &labels, l)}
            <p class="field__hint">{tr!(l, "recipes-have")}</p>
            <input r#type="hidden" name="people" value=form.value("people") />
            <input r#type="hidden" name="version" value=recipe.version.number.to_string() />
            <div class="field-row">{needs}</div>
            <h2>{tr!(l, "recipes-we")}</h2>
            {who}
        </form>
    }
    .into_any()
}

/// What changed in each version, each readable as it was.
fn versions(cx: &Cx, recipe: &Recipe, l: Locale) -> AnyView {
    let rows = recipe.changes.iter().map(|change| {
        let on = crate::features::delivery::day(change.on, l);
        let href = cx.href(&format!("{}/versions/{}", path(&recipe.slug), change.number));
        let number = tr!(l, "recipes-version", number = change.number);
        view! { <li><a href=href>{number}</a>", "<time datetime=change.on.to_string()>{on}</time>{crate::show::colon(l)}{spoken(&change.what, l)}</li> }
    });
    let rows = rows.collect_view();
    let json = format!("/data{}.json", path(&recipe.slug));
    view! {
        <section class="section flow" id="versions">
            <h2>{tr!(l, "recipes-versions")}</h2>
            <ul>{rows}</ul>
            <p class="small muted">{tr!(l, "recipes-free")}" "<a href=json>"JSON"</a></p>
        </section>
    }
    .into_any()
}
