//! Initiatives for whoever takes them elsewhere: GeoJSON (RFC 7946) and CSV, under addresses that
//! stay. Of a home the quarter, not the house.

use super::feed::{self, LICENCE, answer};
use crate::{
    cx::Cx,
    error::{Answer, AppError},
};
use axum::{
    extract::Path,
    http::{HeaderValue, header},
};
use domain::{enterprise::EnterpriseNumber, initiative::Initiative, text::Slug};
use serde_json::{Value, json};
use service::{
    initiative::{self, Doing, Query},
    office::Table,
};

/// One of the files, or the schema of one.
pub async fn file(cx: Cx, Path(name): Path<String>) -> Answer {
    if name == "initiatives.geojson.schema.json" {
        let schema = include_str!("../../../data/initiatives.geojson.schema.json");
        return Ok(answer("application/schema+json", schema.to_owned()));
    }
    if !["initiatives.geojson", "initiatives.csv"].contains(&name.as_str()) {
        return Err(AppError::NotFound);
    }
    let all = initiative::list(cx.services(), &Query::default()).await?;
    let doings = initiative::doings(cx.services(), &all).await?;
    let all: Vec<(Initiative, Doing)> = all.into_iter().zip(doings).collect();
    if name == "initiatives.csv" {
        return Ok(answer("text/csv; charset=utf-8", csv(&cx, &all)?));
    }
    let features: Vec<Value> = all.iter().map(|(one, doing)| feature(&cx, one, doing)).collect();
    let data = json!({ "type": "FeatureCollection", "licence": LICENCE, "features": features });
    let mut response = answer("application/geo+json", data.to_string());
    let described = "</data/initiatives/initiatives.geojson.schema.json>; rel=\"describedby\"";
    response.headers_mut().insert(header::LINK, HeaderValue::from_static(described));
    Ok(response)
}

/// The page of an initiative, for whoever follows it from elsewhere.
pub(super) fn url(cx: &Cx, one: &Initiative) -> String {
    cx.full_address(&format!("/fr{}", super::list::path(one)))
}

fn feature(cx: &Cx, one: &Initiative, doing: &Doing) -> Value {
    let profile = &one.profile;
    let about = profile.about.as_ref();
    json!({
        "type": "Feature",
        "id": profile.actor.id,
        "geometry": one.location.public_point().map(feed::geometry),
        "properties": {
            "name": profile.actor.name,
            "kind": profile.actor.kind,
            "standing": profile.standing.code(),
            "kbo": profile.enterprise.as_ref().map(EnterpriseNumber::digits),
            "commune": profile.commune,
            "address": one.location.public_address(),
            "blurred": one.location.private_home,
            "about": about.map(|about| about.text.as_str()),
            "language": about.and_then(|about| about.original).map(domain::locale::Locale::code),
            "website": profile.website,
            "proposals": doing.proposes.len(),
            "things": doing.holds.len(),
            "needs": doing.needs.len(),
            "offers": doing.offers.len(),
            "url": url(cx, one),
            "licence": LICENCE,
        },
    })
}

fn csv(cx: &Cx, all: &[(Initiative, Doing)]) -> service::Result<String> {
    const HEAD: [&str; 18] = [
        "id",
        "name",
        "kind",
        "standing",
        "kbo",
        "commune",
        "address",
        "latitude",
        "longitude",
        "blurred",
        "about",
        "website",
        "proposals",
        "things",
        "needs",
        "offers",
        "url",
        "licence",
    ];
    let mut table = Table::open(HEAD)?;
    for (one, doing) in all {
        let profile = &one.profile;
        let point = one.location.public_point().map(feed::coordinates);
        let [latitude, longitude] =
            point.map_or_else(Default::default, |at| at.map(|it| it.to_string()));
        let cells: [String; 18] = [
            profile.actor.id.to_string(),
            profile.actor.name.clone(),
            profile.actor.kind.code().to_owned(),
            profile.standing.code().to_owned(),
            profile.enterprise.as_ref().map(|it| it.digits().to_owned()).unwrap_or_default(),
            profile.commune.as_ref().map(Slug::to_string).unwrap_or_default(),
            one.location.public_address().unwrap_or_default().to_owned(),
            latitude,
            longitude,
            if one.location.private_home { "yes" } else { "no" }.to_owned(),
            profile.about.as_ref().map(|about| about.text.clone()).unwrap_or_default(),
            profile.website.clone().unwrap_or_default(),
            doing.proposes.len().to_string(),
            doing.holds.len().to_string(),
            doing.needs.len().to_string(),
            doing.offers.len().to_string(),
            url(cx, one),
            LICENCE.to_owned(),
        ];
        table.row(cells)?;
    }
    table.into_text()
}
