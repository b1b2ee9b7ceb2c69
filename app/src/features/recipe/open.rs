//! Recipes for whoever takes them elsewhere, as they are kept; after the words of Valueflows, each
//! need is an input of a recipe process.

use crate::{
    cx::Cx,
    error::{Answer, AppError},
    features::{
        commons::{LICENCE, answer},
        registry::kind_page,
    },
};
use axum::extract::Path;
use domain::{
    recipe::{Recipe, Standing},
    text::Slug,
};
use serde_json::{Value, json};
use service::recipe;

/// All that stand (`recipes.json`), or one, a withdrawn one too: it says so.
pub async fn file(cx: Cx, Path(name): Path<String>) -> Answer {
    let stem = name.strip_suffix(".json").ok_or(AppError::NotFound)?;
    let document = if stem == "recipes" {
        let all = recipe::all(cx.services()).await?;
        let all: Vec<Value> = all.iter().map(|one| told(&cx, one)).collect();
        json!({ "licence": LICENCE, "recipes": all })
    } else {
        let slug = Slug::parse(stem).map_err(|_| AppError::NotFound)?;
        told(&cx, &recipe::show(cx.services(), &slug, None).await?)
    };
    Ok(answer("application/json", document.to_string()))
}

fn told(cx: &Cx, one: &Recipe) -> Value {
    let version = &one.version;
    let needs = version.needs.iter().map(|need| {
        json!({
            "action": "use",
            "resourceConformsTo": cx.full_address(&kind_page(&need.kind)),
            "note": need.what,
            "quantity": need.quantity,
            "grows": need.grows,
        })
    });
    let url = cx.full_address(&format!("/fr{}", super::path(&one.slug)));
    let versions = one.changes.iter().map(|it| {
        let page = format!("{url}/versions/{}", it.number);
        json!({ "number": it.number, "on": it.on, "what": it.what, "url": page })
    });
    json!({
        "id": one.slug,
        "version": version.number,
        "withdrawn": one.standing == Standing::Withdrawn,
        "because": one.because,
        "name": version.title,
        "note": version.summary,
        "people": version.people,
        "steps": version.steps,
        "recipeInputs": needs.collect::<Vec<_>>(),
        "versions": versions.collect::<Vec<_>>(),
        "url": url,
        "licence": LICENCE,
    })
}
