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
use domain::{recipe::Recipe, text::Slug};
use serde_json::{Value, json};
use service::recipe;

/// All of them (`recipes.json`), or one.
pub async fn file(cx: Cx, Path(name): Path<String>) -> Answer {
    let stem = name.strip_suffix(".json").ok_or(AppError::NotFound)?;
    let document = if stem == "recipes" {
        let all: Vec<Value> = recipe::all().iter().map(|one| told(&cx, one)).collect();
        json!({ "licence": LICENCE, "recipes": all })
    } else {
        let slug = Slug::parse(stem).map_err(|_| AppError::NotFound)?;
        told(&cx, recipe::by_slug(&slug)?)
    };
    Ok(answer("application/json", document.to_string()))
}

fn told(cx: &Cx, one: &Recipe) -> Value {
    let needs = one.needs.iter().map(|need| {
        json!({
            "action": "use",
            "resourceConformsTo": cx.full_address(&kind_page(&need.kind)),
            "note": need.what,
            "quantity": need.quantity,
            "grows": need.grows,
        })
    });
    let versions = one.versions.iter().map(|it| json!({ "on": it.on, "what": it.what }));
    json!({
        "id": one.slug,
        "version": one.version(),
        "name": one.title,
        "note": one.summary,
        "people": one.people,
        "steps": one.steps,
        "recipeInputs": needs.collect::<Vec<_>>(),
        "versions": versions.collect::<Vec<_>>(),
        "url": cx.full_address(&format!("/fr/recipes/{}", one.slug)),
        "licence": LICENCE,
    })
}
