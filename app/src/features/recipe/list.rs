//! The list of recipes.

use super::{path, spoken};
use crate::{cx::Cx, error::Answer, page::Page, ui};
use domain::registry::resource::{folded, is_steward};
use leptos::prelude::*;
use service::recipe;

/// The page of the list.
pub async fn get(cx: Cx) -> Answer {
    let l = cx.locale;
    let mut all = recipe::all(cx.services()).await?;
    all.sort_by_key(|one| folded(one.version.title.get(l)));
    let page = Page::new(&cx, tr!(l, "recipes-here")).description(tr!(l, "recipes-lead"));
    Ok(page.at("shared").draw(|| {
        let rows = all.iter().map(|one| {
            let (href, version) = (cx.href(&path(&one.slug)), &one.version);
            view! {
                <li class="registry-row">
                    <div class="registry-row__body">
                        <h2 class="registry-row__title"><a href=href>{spoken(&version.title, l)}</a></h2>
                        <p>{spoken(&version.summary, l)}</p>
                        <p class="registry-row__meta">{tr!(l, "recipes-needs-count", count = version.needs.len())}</p>
                    </div>
                </li>
            }
        });
        let rows = rows.collect_view();
        let list = match all.is_empty() {
            true => view! { <div class="empty"><p class="empty__title">{tr!(l, "recipes-none")}</p></div> }.into_any(),
            false => view! { <ul class="registry-list">{rows}</ul> }.into_any(),
        };
        let desk = is_steward(cx.caller()).then(|| {
            let href = cx.href("/admin/recipes");
            view! { <p class="button-row"><a class="button" href=href>{tr!(l, "recipes-desk")}</a></p> }
        });
        view! {
            {ui::breadcrumbs(&cx, Vec::new(), tr!(l, "recipes-here"))}
            <header class="page__lead">
                <h1>{tr!(l, "recipes-title")}</h1>
                <p class="lead">{tr!(l, "recipes-lead")}</p>
                {desk}
            </header>
            {list}
            <p class="small muted">{tr!(l, "recipes-free")}" "<a href="/data/recipes/recipes.json">"JSON"</a></p>
        }
        .into_any()
    }))
}
