//! The register for whoever takes it elsewhere: GeoJSON (RFC 7946), CSV and JSON-LD (schema.org and
//! Valueflows), under addresses that stay. What only lenders and borrowers read is never in them,
//! and of a home the quarter, not the house.

use super::{Reference, calendar_file, thing};
use crate::{
    cx::Cx,
    error::{Answer, AppError},
};
use axum::{
    extract::Path,
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use domain::{
    locale::Locale,
    money::Cents,
    picture::Size,
    place::Point,
    proposal::Photo,
    registry::{
        Measure, Resource, recurrence,
        resource::{Details, Holding, Location},
    },
};
use serde_json::{Value, json};
use service::{office::Table, registry::directory};

/// The licence of the data.
pub const LICENCE: &str = "https://creativecommons.org/publicdomain/zero/1.0/";

/// How a schema is sent.
const SCHEMA: &str = "application/schema+json";

/// One of the files, its schema, or the busy times of something.
pub async fn file(cx: Cx, Path(name): Path<String>) -> Answer {
    let kind = match name.as_str() {
        "resources.geojson" => "application/geo+json",
        "resources.csv" => "text/csv; charset=utf-8",
        "resources.jsonld" => "application/ld+json",
        "resources.geojson.schema.json" => {
            let schema = include_str!("../../../data/resources.geojson.schema.json");
            return Ok(answer(SCHEMA, schema.to_owned()));
        }
        "resources.jsonld.schema.json" => {
            let schema = include_str!("../../../data/resources.jsonld.schema.json");
            return Ok(answer(SCHEMA, schema.to_owned()));
        }
        other if other.ends_with(".ics") => return calendar_file::of_resource(&cx, other).await,
        _ => return Err(AppError::NotFound),
    };
    let all = directory::all(cx.services()).await?;
    let reference = Reference::load(&cx).await?;
    let open = Open { cx: &cx, reference: &reference };
    let text = match name.as_str() {
        "resources.geojson" => open.geojson(&all).to_string(),
        "resources.csv" => open.csv(&all)?,
        _ => open.linked(&all).to_string(),
    };
    let mut response = answer(kind, text);
    if name != "resources.csv" {
        let described = format!("</data/registry/{name}.schema.json>; rel=\"describedby\"");
        if let Ok(described) = HeaderValue::from_str(&described) {
            response.headers_mut().insert(header::LINK, described);
        }
    }
    Ok(response)
}

fn answer(kind: &'static str, text: String) -> Response {
    let headers = [
        (header::CONTENT_TYPE, kind),
        (header::CACHE_CONTROL, "public, max-age=300"),
        (header::ACCESS_CONTROL_ALLOW_ORIGIN, "*"),
    ];
    (headers, text).into_response()
}

struct Open<'a> {
    cx: &'a Cx,
    reference: &'a Reference,
}

/// Millionths of a degree as a decimal, exactly.
fn degrees(value: i32) -> String {
    let sign = if value < 0 { "-" } else { "" };
    let value = value.unsigned_abs();
    format!("{sign}{}.{:06}", value / 1_000_000, value % 1_000_000)
}

/// Hours and closures as an import reads them. Rules begin on a day of long ago: they hold always.
fn hours(details: &Details) -> String {
    let long_ago = chrono::NaiveDate::from_ymd_opt(2024, 1, 1).unwrap_or_default();
    recurrence::written(&details.openings, &details.closures, long_ago)
}

/// The name under which a measure stands in a table, its unit included.
fn column(measure: Measure) -> String {
    match measure.unit() {
        "" => measure.code().to_owned(),
        unit => format!("{}_{}", measure.code(), unit.to_lowercase()),
    }
}

/// What its holder states, with units by their codes of UN/CEFACT, as schema.org has it.
fn stated(resource: &Resource) -> Vec<Value> {
    let code = |measure| match measure {
        Measure::Width | Measure::Length => "CMT",
        Measure::Area => "DMK",
        Measure::Volume => "DLT",
        Measure::Power => "WTT",
        Measure::Energy => "WHR",
        Measure::Seats => "C62",
    };
    let measures = resource.details.measures.iter();
    measures
        .map(|(measure, value)| {
            json!({
                "@type": "schema:PropertyValue", "propertyID": measure.code(),
                "value": value, "unitCode": code(*measure),
            })
        })
        .collect()
}

fn number(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or(Value::Null)
}

fn public(location: &Location) -> (Option<Point>, String) {
    (location.public_point(), location.public_address().unwrap_or_default().to_owned())
}

impl Open<'_> {
    fn address(&self, resource: &Resource) -> String {
        self.cx.full_address(&format!("/fr{}", thing(resource.id)))
    }

    fn calendar(&self, resource: &Resource) -> String {
        self.cx.full_address(&format!("/data/registry/{}.ics", resource.id))
    }

    /// Where its photo is: the address never changes what it stands for.
    fn photo(&self, photo: &Photo) -> String {
        self.cx.full_address(&photo.address(Size::Large))
    }

    fn labels(&self, resource: &Resource) -> Value {
        let name = |l| self.reference.kind(&resource.kind, l);
        json!({ "fr": name(Locale::Fr), "nl": name(Locale::Nl), "en": name(Locale::En) })
    }

    fn geojson(&self, all: &[Resource]) -> Value {
        let features: Vec<Value> = all.iter().map(|one| self.feature(one)).collect();
        json!({ "type": "FeatureCollection", "licence": LICENCE, "features": features })
    }

    fn feature(&self, resource: &Resource) -> Value {
        let (point, address) = public(&resource.details.location);
        // Longitude first, as RFC 7946 has it; what has no place on the map has no geometry.
        let geometry = point.map(|point| {
            let at = [number(&degrees(point.longitude)), number(&degrees(point.latitude))];
            json!({ "type": "Point", "coordinates": at })
        });
        let terms = &resource.details.terms;
        let mut feature = json!({
            "type": "Feature",
            "id": resource.id,
            "geometry": geometry,
            "properties": {
                "name": resource.details.name.text,
                "kind": resource.kind,
                "labels": self.labels(resource),
                "holding": resource.holding,
                "agent": resource.lender().name,
                "agent_kind": resource.lender().kind,
                "quantity": resource.stock.held,
                "out_of_service": resource.stock.out_of_service,
                "condition": resource.condition,
                "commune": resource.commune,
                "address": address,
                "blurred": resource.details.location.private_home,
                "audience": terms.audience,
                "transport": terms.transport,
                "deposit_cents": terms.deposit,
                "fee_cents": terms.fee,
                "notice_days": terms.notice_days,
                "max_days": terms.max_days,
                "indoor_only": terms.indoor_only,
                "url": self.address(resource),
                "availability_url": self.calendar(resource),
                "confirmed_by": resource.confirmed.by,
                "updated_at": resource.confirmed.at.to_rfc3339(),
                "licence": LICENCE,
            },
        });
        for (measure, value) in &resource.details.measures {
            feature["properties"][column(*measure)] = json!(value);
        }
        if let Some(photo) = &resource.details.photo {
            feature["properties"]["photo_url"] = json!(self.photo(photo));
            feature["properties"]["photo_alternative"] = json!(photo.alternative.text);
        }
        feature
    }

    /// With the columns that an import of this registry reads.
    fn csv(&self, all: &[Resource]) -> service::Result<String> {
        const HEAD: &str = "external_id,kind,what,quantity,owner,owner_kind,custodian,custodian_kind,commune,address,\
            latitude,longitude,deposit,fee,notice,max_days,condition,about,transport,audience,\
            insurance,funded_by,openings,width_cm,length_cm,area_dm2,volume_dl,power_w,\
            energy_wh,seats,photo,url,updated_at,licence";
        let mut table = Table::open(HEAD.split(','))?;
        for one in all {
            let details = &one.details;
            let (terms, keeper) = (&details.terms, one.custodian.as_ref());
            let (point, address) = public(&details.location);
            let degrees =
                |pick: fn(Point) -> i32| point.map(|at| degrees(pick(at))).unwrap_or_default();
            let money =
                |cents: Cents| if cents == Cents::ZERO { String::new() } else { cents.plain() };
            let words = |text: &Option<domain::text::Authored>| {
                text.as_ref().map(|it| it.text.clone()).unwrap_or_default()
            };
            let measures = Measure::ALL.iter().map(|measure| details.measures.get(measure));
            let measures = measures.map(|value| value.map(u32::to_string).unwrap_or_default());
            let cells = [
                one.id.to_string(),
                one.kind.to_string(),
                details.name.text.clone(),
                one.stock.held.to_string(),
                one.owner.name.clone(),
                one.owner.kind.code().to_owned(),
                keeper.map(|actor| actor.name.clone()).unwrap_or_default(),
                keeper.map(|actor| actor.kind.code()).unwrap_or_default().to_owned(),
                one.commune.to_string(),
                address,
                degrees(|at| at.latitude),
                degrees(|at| at.longitude),
                money(terms.deposit),
                money(terms.fee),
                terms.notice_days.to_string(),
                terms.max_days.to_string(),
                one.condition.code().to_owned(),
                words(&details.about),
                terms.transport.code().to_owned(),
                terms.audience.code().to_owned(),
                words(&terms.insurance),
                details.funded_by.clone().unwrap_or_default(),
                hours(details),
            ];
            let photo = details.photo.as_ref().map(|photo| self.photo(photo)).unwrap_or_default();
            let last =
                [photo, self.address(one), one.confirmed.at.to_rfc3339(), LICENCE.to_owned()];
            table.row(cells.into_iter().chain(measures).chain(last))?;
        }
        table.into_text()
    }

    fn linked(&self, all: &[Resource]) -> Value {
        let graph: Vec<Value> = all.iter().map(|one| self.node(one)).collect();
        json!({
            "@context": {
                "@vocab": "https://schema.org/",
                "schema": "https://schema.org/",
                "vf": "https://w3id.org/valueflows/ont/vf#",
                "om2": "http://www.ontology-of-units-of-measure.org/resource/om-2/",
                "skos": "http://www.w3.org/2004/02/skos/core#",
                "businessFunction": { "@type": "@id" },
                "license": { "@type": "@id" },
            },
            "@id": self.cx.full_address("/data/registry/resources.jsonld"),
            "license": LICENCE,
            "@graph": graph,
        })
    }

    fn node(&self, resource: &Resource) -> Value {
        let item = match resource.holding {
            Holding::Place => "schema:Place",
            Holding::Skill => "schema:Service",
            Holding::Equipment | Holding::Kit => "schema:Product",
        };
        let labels = [Locale::Fr, Locale::Nl, Locale::En].map(
            |l| json!({ "@language": l.code(), "@value": self.reference.kind(&resource.kind, l) }),
        );
        let address = self.address(resource);
        let capacity = resource.details.place.as_ref().map(|place| place.capacity);
        let mut node = json!({
            "@id": address,
            "@type": [item, "vf:EconomicResource"],
            "name": resource.details.name.text,
            "vf:name": resource.details.name.text,
            "vf:conformsTo": {
                "@type": ["vf:ResourceSpecification", "skos:Concept"],
                "@id": self.cx.full_address(&super::kind_page(&resource.kind)),
                "skos:prefLabel": labels,
            },
            "vf:accountingQuantity": { "om2:hasNumericalValue": resource.stock.held },
            "vf:onhandQuantity": { "om2:hasNumericalValue": resource.stock.usable() },
            "vf:primaryAccountable": self.agent(&resource.owner),
            "additionalProperty": stated(resource),
            "offers": self.offer(resource, &address),
        });
        // What is not known is left out: null is no value in these words.
        if let Some(capacity) = capacity.filter(|capacity| *capacity > 0) {
            node["maximumAttendeeCapacity"] = json!(capacity);
        }
        if let Some(photo) = &resource.details.photo {
            node["image"] = json!({
                "@type": "schema:ImageObject",
                "contentUrl": self.photo(photo),
                "caption": photo.alternative.text,
            });
        }
        node
    }

    fn agent(&self, actor: &domain::actor::Actor) -> Value {
        json!({
            "@type": ["schema:Organization", "vf:Agent"],
            "@id": self.cx.full_address(&format!("/fr/actors/{}", actor.id)),
            "name": actor.name,
        })
    }

    /// On which terms it is lent, and where, as far as readers may know.
    fn offer(&self, resource: &Resource, address: &str) -> Value {
        let mut offer = json!({
            "@type": "schema:Offer",
            "businessFunction": "http://purl.org/goodrelations/v1#LeaseOut",
            "url": address,
            "offeredBy": self.agent(resource.lender()),
            "price": resource.details.terms.fee.plain(),
            "priceCurrency": "EUR",
            "eligibleQuantity": { "@type": "schema:QuantitativeValue", "maxValue": resource.stock.held },
            "areaServed": self.reference.commune(&resource.commune, Locale::Fr),
        });
        if let Some(point) = resource.details.location.public_point() {
            let geo = json!({
                "@type": "schema:GeoCoordinates",
                "latitude": number(&degrees(point.latitude)),
                "longitude": number(&degrees(point.longitude)),
            });
            offer["availableAtOrFrom"] = json!({ "@type": "schema:Place", "geo": geo });
        }
        offer
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn degrees_are_written_without_rounding() {
        assert_eq!(degrees(50_878_123), "50.878123");
        assert_eq!(degrees(-4_000_001), "-4.000001");
        assert_eq!(degrees(7), "0.000007");
    }
}
