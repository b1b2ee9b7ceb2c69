//! The desk of recipes: all there are, whatever they are, for those who keep the registry.

use super::{dated, desk_path, path};
use crate::{cx::Cx, error::Answer, page::Page, ui};
use axum::extract::Query;
use domain::{locale::Locale, recipe::Standing};
use leptos::prelude::*;
use serde::Deserialize;
use service::recipe::desk::{self, Entry};

/// What was done, when one comes back.
#[derive(Debug, Default, Deserialize)]
pub struct Back {
    done: Option<String>,
}

/// The page.
pub async fn get(cx: Cx, Query(back): Query<Back>) -> Answer {
    let l = cx.locale;
    let all = desk::list(cx.services(), cx.caller()).await?;
    let title = tr!(l, "recipes-desk");
    Ok(Page::new(&cx, title.clone()).wide().at("shared").draw(|| {
        let steps = vec![
            (cx.href("/registry"), tr!(l, "registry-here")),
            (cx.href("/admin/registry"), tr!(l, "desk-here")),
        ];
        let rows = all.iter().map(|entry| row(&cx, entry, l));
        view! {
            {ui::breadcrumbs(&cx, steps, title.clone())}
            <header class="page__lead">
                <h1>{title.clone()}</h1>
                <p class="lead">{tr!(l, "recipes-desk-lead")}</p>
                <p class="button-row"><a class="button button--primary" href=cx.href("/admin/recipes/new")>{tr!(l, "recipes-new")}</a></p>
            </header>
            {done(back.done.as_deref(), l)}
            <ul class="registry-list">{rows.collect_view()}</ul>
        }
        .into_any()
    }))
}

/// What was done, in words.
pub(super) fn done(code: Option<&str>, l: Locale) -> Option<AnyView> {
    let known = ["kept", "published", "withdrawn", "restored", "discarded"];
    let code = known.into_iter().find(|known| code == Some(*known))?;
    let text = tr!(l, &format!("recipes-done-{code}"));
    Some(view! { <p class="notice notice--success" role="status">{text}</p> }.into_any())
}

/// Where a recipe stands, as a mark.
pub(super) fn badge(standing: Standing, l: Locale) -> AnyView {
    let class = match standing {
        Standing::Draft => "badge badge--draft",
        Standing::Published => "badge badge--funded",
        Standing::Withdrawn => "badge badge--closed",
    };
    let text = tr!(l, &format!("recipes-standing-{}", standing.code()));
    view! { <span class=class>{text}</span> }.into_any()
}

fn row(cx: &Cx, entry: &Entry, l: Locale) -> AnyView {
    let kept = &entry.kept;
    let draft = kept.draft.as_ref().map(|draft| draft.name(l).to_owned());
    let title = match &entry.published {
        Some(recipe) => recipe.version.title.get(l).to_owned(),
        None => draft.clone().unwrap_or_default(),
    };
    let version = entry.published.as_ref().map(|recipe| {
        let public = cx.href(&path(&kept.slug));
        view! { <p class="registry-row__meta">{dated(&recipe.version, l)}", "<a href=public>{tr!(l, "recipes-as-read")}</a></p> }
    });
    let writing = (draft.is_some() && entry.published.is_some())
        .then(|| view! { " "<span class="badge badge--draft">{tr!(l, "recipes-writing")}</span> });
    view! {
        <li class="registry-row">
            <div class="registry-row__body">
                <h2 class="registry-row__title"><a href=cx.href(&desk_path(&kept.slug))>{title}</a></h2>
                <p>{badge(kept.standing(), l)}{writing}</p>
                {version}
            </div>
        </li>
    }
    .into_any()
}
