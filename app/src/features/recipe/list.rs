//! The list of recipes.

use crate::{cx::Cx, page::Page, ui};
use axum::response::Response;
use leptos::prelude::*;
use service::recipe;

/// The page of the list.
pub async fn get(cx: Cx) -> Response {
    let l = cx.locale;
    let page = Page::new(&cx, tr!(l, "recipes-here")).description(tr!(l, "recipes-lead"));
    page.at("shared").draw(|| {
        let rows = recipe::all().iter().map(|one| {
            let href = cx.href(&format!("/recipes/{}", one.slug));
            view! {
                <li class="registry-row">
                    <div class="registry-row__body">
                        <h2 class="registry-row__title"><a href=href>{one.title.get(l).to_owned()}</a></h2>
                        <p>{one.summary.get(l).to_owned()}</p>
                        <p class="registry-row__meta">{tr!(l, "recipes-needs-count", count = one.needs.len())}</p>
                    </div>
                </li>
            }
        });
        view! {
            {ui::breadcrumbs(&cx, Vec::new(), tr!(l, "recipes-here"))}
            <header class="page__lead">
                <h1>{tr!(l, "recipes-title")}</h1>
                <p class="lead">{tr!(l, "recipes-lead")}</p>
            </header>
            <ul class="registry-list">{rows.collect_view()}</ul>
            <p class="small muted">{tr!(l, "recipes-free")}" "<a href="/data/recipes/recipes.json">"JSON"</a></p>
        }
        .into_any()
    })
}
