//! The form of a recipe: plain, in the three languages, with a line for each thing that it needs. It
//! works without scripts; whatever is refused, what was typed stays.

mod fate;
mod fields;

use super::{
    desk::{badge, done},
    desk_path, path,
};
use crate::{
    cx::Cx,
    error::{Answer, AppError},
    features::registry::Reference,
    form::{FormState, Submitted},
    page::Page,
    ui,
};
use axum::{
    extract::{Path, Query},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use domain::{
    locale::Locale,
    recipe::{Draft, Line, MOST_NEEDS},
    text::Slug,
};
use fate::{WITHDRAW, fate, leaving};
use fields::{called, fields};
use leptos::prelude::*;
use service::{
    Error,
    recipe::desk::{self, Edited, Then},
    registry::directory,
};

/// The form of a new one.
pub async fn new(cx: Cx) -> Answer {
    // Whoever may not write any is told before they begin.
    desk::list(cx.services(), cx.caller()).await?;
    let draft = Draft { people: "50".to_owned(), ..Draft::default() };
    draw(&cx, None, &filled(&cx, &draft, "").await?, Above::Nothing).await
}

/// Begins one.
pub async fn add(cx: Cx, form: Submitted) -> Answer {
    desk::list(cx.services(), cx.caller()).await?;
    let Some(then) = then(&form) else {
        return draw(&cx, None, &typed(form), Above::Nothing).await;
    };
    match desk::add(cx.services(), cx.caller(), &read(&form), then).await {
        Ok(slug) => Ok(after(&cx, &slug, then)),
        Err(error) => draw(&cx, None, &form.refused(error)?, Above::Nothing).await,
    }
}

/// The form of one that is there.
pub async fn get(
    cx: Cx,
    Path(slug): Path<Slug>,
    Query(query): Query<Vec<(String, String)>>,
) -> Answer {
    let edited = desk::edited(cx.services(), cx.caller(), &slug).await?;
    let form = filled(&cx, &edited.draft, &edited.kept.revision.to_string()).await?;
    let done = FormState::prefilled(query).value("done");
    draw(&cx, Some(&edited), &form, Above::Done(done)).await
}

/// Changes, publishes, withdraws, or forgets what is being written.
pub async fn post(cx: Cx, Path(slug): Path<Slug>, form: Submitted) -> Answer {
    let (services, caller) = (cx.services(), cx.caller());
    let edited = match desk::edited(services, caller, &slug).await {
        Err(Error::NotFound) if then(&form).is_some() => {
            return draw(&cx, None, &typed(form), Above::Gone).await;
        }
        edited => edited?,
    };
    let revision = form.text("revision");
    let of = (&slug, revision.as_str());
    let back = |done: &str| Redirect::to(&cx.href(&format!("{}?done={done}", desk_path(&slug))));
    let outcome = match (form.text("intent").as_str(), then(&form)) {
        (_, Some(then)) => {
            let changed = desk::change(services, caller, of, &read(&form), then).await;
            changed.map(|()| after(&cx, &slug, then))
        }
        (WITHDRAW, _) => desk::withdraw(services, caller, of, &form.languages("reason"))
            .await
            .map(|()| back("withdrawn").into_response()),
        ("restore", _) => {
            desk::restore(services, caller, of).await.map(|()| back("restored").into_response())
        }
        ("discard", _) => desk::discard(services, caller, of).await.map(|stays| match stays {
            true => back("discarded").into_response(),
            false => Redirect::to(&cx.href("/admin/recipes?done=discarded")).into_response(),
        }),
        _ => return draw(&cx, Some(&edited), &typed(form), Above::Nothing).await,
    };
    match outcome {
        Ok(answer) => Ok(answer),
        Err(Error::Conflict) => {
            // What was typed stays; sent again, it is the answer to what stands now.
            let edited = desk::edited(services, caller, &slug).await?;
            let revision = edited.kept.revision.to_string();
            let saved = filled(&cx, &edited.draft, &revision).await?;
            let form = match form.get("title_fr") {
                Some(_) => form.over(&revision),
                None => leaving(saved.clone(), &form),
            };
            draw(&cx, Some(&edited), &form, Above::Newer(saved.submitted.into_pairs())).await
        }
        Err(error) if form.text("intent") == WITHDRAW => {
            let saved = filled(&cx, &edited.draft, &edited.kept.revision.to_string()).await?;
            let refused = form.clone().refused(error)?;
            let form = FormState { fields: refused.fields, ..leaving(saved, &form) };
            draw(&cx, Some(&edited), &form, Above::Nothing).await
        }
        Err(error) => draw(&cx, Some(&edited), &form.refused(error)?, Above::Nothing).await,
    }
}

/// What becomes of what was typed, when the form is sent for good.
fn then(form: &Submitted) -> Option<Then> {
    match form.text("intent").as_str() {
        "keep" => Some(Then::Keep),
        "publish" => Some(Then::Publish),
        _ => None,
    }
}

fn after(cx: &Cx, slug: &Slug, then: Then) -> Response {
    let path = match then {
        Then::Keep => format!("{}?done=kept", desk_path(slug)),
        Then::Publish => format!("{}?done=published", desk_path(slug)),
    };
    Redirect::to(&cx.href(&path)).into_response()
}

/// What the form holds, as it was typed.
fn read(form: &Submitted) -> Draft {
    let line = |row: usize| {
        let part = |part: &str| form.text(&format!("need_{row}_{part}"));
        Line {
            kind: part("kind"),
            quantity: part("quantity"),
            grows: form.ticked(&format!("need_{row}_grows")),
            what: form.languages(&format!("need_{row}_what")),
        }
    };
    let needs = (0..used(form)).map(line);
    Draft {
        title: form.languages("title"),
        summary: form.languages("summary"),
        people: form.text("people"),
        steps: form.languages("steps"),
        needs: needs.collect(),
        change: form.languages("change"),
    }
}

/// How many lines there are up to the last in which something is written.
fn used(form: &Submitted) -> usize {
    let parts = ["kind", "quantity", "what_fr", "what_nl", "what_en"];
    let used = |row: &usize| {
        parts.iter().any(|part| !form.text(&format!("need_{row}_{part}")).trim().is_empty())
    };
    (0..MOST_NEEDS).filter(used).max().map_or(0, |row| row + 1)
}

/// A form that begins with what is there; kinds by their names, as people read them.
async fn filled(cx: &Cx, draft: &Draft, revision: &str) -> Result<FormState, AppError> {
    let (l, reference) = (cx.locale, Reference::load(cx).await?);
    let merged = directory::merged(cx.services()).await?;
    let known = reference.kinds(String::new(), &merged, l);
    let named = |typed: &str| {
        let kind = known.iter().find(|(code, _)| code == typed && !code.is_empty());
        kind.map_or_else(|| typed.to_owned(), |(_, name)| name.clone())
    };
    let mut pairs = vec![
        ("revision".to_owned(), revision.to_owned()),
        ("people".to_owned(), draft.people.clone()),
    ];
    let mut texts = |name: String, texts: &[String; 3]| {
        let texts = Locale::ALL.iter().zip(texts);
        pairs.extend(texts.map(|(l, text)| (format!("{name}_{l}"), text.clone())));
    };
    for (name, of) in [
        ("title", &draft.title),
        ("summary", &draft.summary),
        ("steps", &draft.steps),
        ("change", &draft.change),
    ] {
        texts(name.to_owned(), of);
    }
    for (row, line) in draft.needs.iter().enumerate() {
        texts(format!("need_{row}_what"), &line.what);
    }
    for (row, line) in draft.needs.iter().enumerate() {
        pairs.push((format!("need_{row}_kind"), named(&line.kind)));
        pairs.push((format!("need_{row}_quantity"), line.quantity.clone()));
        if line.grows {
            pairs.push((format!("need_{row}_grows"), "yes".to_owned()));
        }
    }
    Ok(FormState::prefilled(pairs))
}

/// What is said above the form.
enum Above {
    Nothing,
    /// Code of what was done.
    Done(String),
    /// A colleague changed the recipe meanwhile: what is saved now.
    Newer(Vec<(String, String)>),
    /// A colleague forgot it meanwhile.
    Gone,
}

impl Above {
    fn draw(self, form: &FormState, l: Locale) -> Option<AnyView> {
        match self {
            Self::Nothing => None,
            Self::Done(code) => done(Some(&code), l),
            Self::Newer(saved) => {
                let words = ui::Words {
                    label: &|name| ui::in_language(name, l, |base| called(base, l)),
                    value: &|name, value| match name.ends_with("_grows") {
                        true => tr!(l, "merge-ticked"),
                        false => value.to_owned(),
                    },
                };
                Some(ui::both_versions_in_words(form, saved, &fate::BESIDE, &words, l))
            }
            Self::Gone => Some(
                view! { <p class="notice notice--warning" role="alert">{tr!(l, "recipes-gone")}</p> }
                    .into_any(),
            ),
        }
    }
}

/// What was typed, of which nothing was refused.
fn typed(submitted: Submitted) -> FormState {
    FormState { submitted, fields: Vec::new() }
}

async fn draw(
    cx: &Cx,
    edited: Option<&Edited>,
    form: &FormState,
    above: Above,
) -> Result<Response, AppError> {
    let l = cx.locale;
    let reference = Reference::load(cx).await?;
    let merged = directory::merged(cx.services()).await?;
    let title = match edited {
        None => tr!(l, "recipes-new"),
        Some(edited) => match &edited.published {
            Some(recipe) => recipe.version.title.get(l).to_owned(),
            None => edited.draft.name(l).to_owned(),
        },
    };
    let kinds = reference.kinds(String::new(), &merged, l).into_iter();
    let kinds: Vec<String> = kinds.filter(|(code, _)| !code.is_empty()).map(|(_, it)| it).collect();
    let status = match above {
        Above::Newer(_) | Above::Gone => StatusCode::CONFLICT,
        Above::Nothing | Above::Done(_) => form.status(),
    };
    Ok(Page::new(cx, title.clone()).wide().at("shared").status(status).draw(|| {
        let steps = vec![
            (cx.href("/registry"), tr!(l, "registry-here")),
            (cx.href("/admin/recipes"), tr!(l, "recipes-desk")),
        ];
        let action = match edited {
            Some(edited) => cx.href(&desk_path(&edited.kept.slug)),
            None => cx.href("/admin/recipes/new"),
        };
        view! {
            {ui::breadcrumbs(cx, steps, title.clone())}
            <header class="page__lead"><h1>{title.clone()}</h1>{edited.map(|edited| standing(cx, edited, l))}</header>
            {above.draw(form, l)}
            {fields(&action, edited, form, kinds, l)}
            {edited.map(|edited| fate(&action, edited, form, l))}
        }
        .into_any()
    }))
}

/// Where it stands, and the way to what everyone reads.
fn standing(cx: &Cx, edited: &Edited, l: Locale) -> AnyView {
    let kept = &edited.kept;
    let public = edited.published.as_ref().map(|recipe| {
        let href = cx.href(&path(&recipe.slug));
        view! { " "{super::dated(&recipe.version, l)}", "<a href=href>{tr!(l, "recipes-as-read")}</a> }
    });
    let because = kept.because.as_ref().map(|because| {
        view! { <p>{tr!(l, "recipes-withdrawn-why")}{crate::show::colon(l)}{super::spoken(because, l)}</p> }
    });
    view! { <p>{badge(kept.standing(), l)}{public}</p> {because} }.into_any()
}
