//! Agents and the resources that they manage, in the shape of In Common: an agent has a place, tags
//! and resources; a resource names its agent. Initiatives and shared things are the same as in the
//! other files, under the same ids.

use super::feed::{self, LICENCE, answer};
use crate::{
    cx::Cx,
    error::{Answer, AppError},
    features::registry::{self, Reference},
};
use axum::extract::Path;
use domain::{
    initiative::Initiative,
    locale::Locale,
    registry::{Resource, resource::Location},
};
use serde_json::{Value, json};
use service::{
    initiative::{self, Query},
    registry::directory,
};
use std::collections::BTreeMap;

/// `agents.json` or `resources.json`.
pub async fn file(cx: Cx, Path(name): Path<String>) -> Answer {
    let things = directory::all(cx.services()).await?;
    let reference = Reference::load(&cx).await?;
    let document = match name.as_str() {
        "agents.json" => {
            let all = initiative::list(cx.services(), &Query::default()).await?;
            let mut held: BTreeMap<_, Vec<_>> = BTreeMap::new();
            for thing in &things {
                held.entry(thing.lender().id).or_default().push(thing.id);
            }
            let agent = |one: &Initiative| {
                let held = held.get(&one.profile.actor.id).map_or(&[][..], Vec::as_slice);
                agent(&cx, one, held, &reference)
            };
            let agents: Vec<Value> = all.iter().map(agent).collect();
            json!({ "licence": LICENCE, "agents": agents })
        }
        "resources.json" => {
            let resources = things.iter().map(|one| resource(&cx, one, &reference));
            let resources: Vec<Value> = resources.collect();
            json!({ "licence": LICENCE, "resources": resources })
        }
        _ => return Err(AppError::NotFound),
    };
    Ok(answer("application/json", document.to_string()))
}

/// Where something is, as everybody may see it.
fn place(location: &Location, commune: Option<String>) -> Value {
    let point = location.public_point().map(feed::coordinates);
    let [latitude, longitude] = point.unwrap_or_default();
    json!({
        "latitude": latitude,
        "longitude": longitude,
        "address": location.public_address(),
        "locality": commune,
        "blurred": location.private_home,
    })
}

fn agent(
    cx: &Cx,
    one: &Initiative,
    held: &[domain::id::ResourceId],
    reference: &Reference,
) -> Value {
    let profile = &one.profile;
    let about = profile.about.as_ref().map(|about| about.text.as_str());
    let commune = profile.commune.as_ref().map(|slug| reference.commune(slug, Locale::Fr));
    json!({
        "id": profile.actor.id,
        "name": profile.actor.name,
        "summary": about,
        "tags": [profile.actor.kind],
        "urls": profile.website.iter().collect::<Vec<_>>(),
        "location": place(&one.location, commune),
        "resources": held,
        "url": super::open::url(cx, one),
    })
}

fn resource(cx: &Cx, one: &Resource, reference: &Reference) -> Value {
    let name = |l| reference.kind(&one.kind, l);
    json!({
        "id": one.id,
        "name": one.details.name.text,
        "summary": one.details.about.as_ref().map(|about| about.text.as_str()),
        "agent_id": one.lender().id,
        "agent_name": one.lender().name,
        "tags": [one.kind, one.holding.code()],
        "labels": { "fr": name(Locale::Fr), "nl": name(Locale::Nl), "en": name(Locale::En) },
        "quantity": one.stock.held,
        "location": place(&one.details.location, Some(reference.commune(&one.commune, Locale::Fr))),
        "url": cx.full_address(&format!("/fr{}", registry::thing(one.id))),
        "updated_at": one.confirmed.at.to_rfc3339(),
    })
}
