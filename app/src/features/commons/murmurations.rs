//! Initiatives, needs and offers as profiles of the Murmurations network, one address each: an
//! index is told of an address, and reads the profile there.
//!
//! Written after `organizations_schema-v1.0.0` and `offers_wants_schema-v0.1.0` of
//! <https://github.com/MurmurationsNetwork/MurmurationsLibrary>.

use super::feed::{self, answer};
use crate::{
    cx::Cx,
    error::{Answer, AppError},
    features::registry::{Reference, intent_path},
};
use axum::extract::Path;
use domain::{
    id::{ActorId, IntentId},
    initiative::Initiative,
    locale::Locale,
    place::{Point, centre},
    registry::intent::{Direction, Intent},
};
use serde_json::{Value, json};
use service::{initiative, registry::board};
use std::collections::BTreeSet;

const JSON: &str = "application/json";

/// The addresses of all profiles, for whoever tells an index of them.
pub async fn all(cx: Cx) -> Answer {
    let initiatives = initiative::list(cx.services(), &initiative::Query::default()).await?;
    let names = board::names(cx.services()).await?;
    let organizations =
        initiatives.iter().map(|one| address(&cx, &one.profile.actor.id.to_string()));
    let exchanges = names.iter().map(|id| address(&cx, &format!("exchanges/{id}")));
    let profiles: Vec<String> = organizations.chain(exchanges).collect();
    Ok(answer(JSON, json!({ "profiles": profiles, "license": feed::LICENCE }).to_string()))
}

fn address(cx: &Cx, name: &str) -> String {
    cx.full_address(&format!("/data/murmurations/{name}.json"))
}

/// The profile of an initiative: `<id>.json`.
pub async fn organization(cx: Cx, Path(name): Path<String>) -> Answer {
    let id: Option<ActorId> = name.strip_suffix(".json").and_then(|id| id.parse().ok());
    let one = initiative::public(cx.services(), id.ok_or(AppError::NotFound)?).await?;
    Ok(answer(JSON, profile(&cx, &one).to_string()))
}

/// A point as the library of fields has it: `lat` and `lon`.
fn geolocation(point: Point) -> Value {
    let [lat, lon] = feed::coordinates(point);
    json!({ "lat": lat, "lon": lon })
}

fn profile(cx: &Cx, one: &Initiative) -> Value {
    let profile = &one.profile;
    let own = super::open::url(cx, one);
    let words = Locale::ALL.map(|l| tr!(l, &format!("actor-{}", profile.actor.kind.code())));
    let mut document = json!({
        "linked_schemas": ["organizations_schema-v1.0.0"],
        "name": profile.actor.name,
        // Where there is a page of its own, that one; ours is then one more.
        "primary_url": profile.website.as_deref().unwrap_or(&own),
        "urls": [{ "name": "Ensamen", "url": own }],
        "tags": words.into_iter().collect::<BTreeSet<_>>(),
        "country_iso_3166": "BE",
        "geographic_scope": "local",
        "unique_id": profile.actor.id,
    });
    if let Some(about) = &profile.about {
        document["description"] = json!(about.text);
    }
    if let Some(address) = one.location.public_address() {
        document["full_address"] = json!(address);
    }
    let point = one.location.public_point();
    let point = point.or_else(|| centre(profile.commune.as_ref()?));
    if let Some(point) = point {
        document["geolocation"] = geolocation(point);
    }
    document
}

/// A need or an offer of the board: `<id>.json`. How to reach who wrote it stays ours to say, once
/// both said yes: the profile leads to the page.
pub async fn exchange(cx: Cx, Path(name): Path<String>) -> Answer {
    let id: Option<IntentId> = name.strip_suffix(".json").and_then(|id| id.parse().ok());
    let id = id.ok_or(AppError::NotFound)?;
    let one = board::listed(cx.services(), id).await?;
    let reference = Reference::load(&cx).await?;
    let kinds = service::reference::kinds(cx.services()).await?;
    let kind = one.kind.as_ref().and_then(|slug| kinds.iter().find(|kind| kind.slug == *slug));
    let skill = kind.is_some_and(|kind| kind.tracking == "skill");
    Ok(answer(JSON, wished(&cx, &one, skill, &reference).to_string()))
}

fn wished(cx: &Cx, one: &Intent, skill: bool, reference: &Reference) -> Value {
    let l = one.what.original.unwrap_or(Locale::Fr);
    let page = cx.full_address(&format!("/{l}{}", intent_path(one.id)));
    let named = one.kind.as_ref();
    let tags = named.map(|kind| Locale::ALL.map(|l| reference.kind(kind, l)));
    let tags: BTreeSet<String> = tags.into_iter().flatten().collect();
    let commune = reference.commune(&one.commune, l);
    let mut document = json!({
        "linked_schemas": ["offers_wants_schema-v0.1.0"],
        "exchange_type": match one.direction {
            Direction::Need => "want",
            Direction::Offer => "offer",
        },
        "item_type": if skill { "service" } else { "good" },
        // What stands on the board is shared: a thing comes back, a service is given.
        "transaction_type": [if skill { "receive-donate" } else { "borrow-lend" }],
        "tags": tags,
        "title": one.what.text.chars().take(120).collect::<String>(),
        "description": format!("{} – {} × – {commune}", one.what.text, one.quantity),
        "details_url": page,
        "geographic_scope": "local",
        "contact_details": { "contact_form": page },
    });
    if let Some(point) = centre(&one.commune) {
        document["geolocation"] = geolocation(point);
    }
    if let Some(when) = one.when {
        document["expires_at"] = json!(when.to().timestamp());
    }
    document
}
