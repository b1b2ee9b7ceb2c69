//! The agenda for other programs: iCalendar (RFC 5545) and schema.org Event as JSON-LD, under
//! addresses that stay. Nothing of what was taken down is in them.

use super::path;
use crate::{
    cx::Cx,
    error::{Answer, AppError},
    features::{
        commons::{LICENCE, answer},
        registry::{Reference, calendar_file as calendar},
    },
};
use axum::extract::Path;
use domain::{
    agenda::{Gathering, GatheringKind, GatheringState},
    id::GatheringId,
    locale::Locale,
    text::Slug,
};
use serde_json::{Value, json};
use service::agenda::{self, Query};

const LINKED: &str = "application/ld+json";

/// Everything that is coming, or one thing that is announced.
pub async fn file(cx: Cx, Path(name): Path<String>) -> Answer {
    let (stem, ending) = name.rsplit_once('.').ok_or(AppError::NotFound)?;
    let all = match stem {
        "events" => agenda::coming(cx.services(), &Query::default()).await?,
        id => {
            let id: GatheringId = id.parse().map_err(|_| AppError::NotFound)?;
            let view = agenda::show(cx.services(), cx.caller(), id).await?;
            if !view.gathering.state.is_shown() {
                return Err(AppError::NotFound);
            }
            vec![view.gathering]
        }
    };
    let places = Reference::load(&cx).await?;
    match ending {
        "ics" => Ok(calendar::answer(written(&cx, &all, &places), "public, max-age=300")),
        "jsonld" => Ok(answer(LINKED, linked(&cx, &all, &places, stem == "events").to_string())),
        _ => Err(AppError::NotFound),
    }
}

/// The programme of a festival, as a calendar.
pub async fn festival(cx: Cx, Path(name): Path<String>) -> Answer {
    let slug = name.strip_suffix(".ics").and_then(|slug| Slug::parse(slug).ok());
    let (_, all) = agenda::festival(cx.services(), &slug.ok_or(AppError::NotFound)?).await?;
    let places = Reference::load(&cx).await?;
    Ok(calendar::answer(written(&cx, &all, &places), "public, max-age=300"))
}

/// The language of the words, where we speak it.
fn language(one: &Gathering) -> Locale {
    one.title.original.unwrap_or(Locale::Fr)
}

/// The name of the commune where it is, in the language of its words.
fn commune(one: &Gathering, places: &Reference) -> Option<String> {
    one.commune.as_ref().map(|commune| places.commune(commune, language(one)))
}

/// The page that a calendar leads to, in the language of the words.
fn url(cx: &Cx, one: &Gathering) -> String {
    let l = language(one);
    cx.full_address(&format!("/{l}{}", path(one.id)))
}

const fn status(one: &Gathering) -> &'static str {
    match one.state {
        GatheringState::Announced => "CONFIRMED",
        GatheringState::Cancelled | GatheringState::Withdrawn | GatheringState::Hidden => {
            "CANCELLED"
        }
    }
}

/// A calendar of what is announced; what was called off stays in it and says so.
fn written(cx: &Cx, all: &[Gathering], places: &Reference) -> String {
    let host = calendar::host(&cx.site.public_url);
    let mut out = String::new();
    calendar::begin(&mut out);
    calendar::line(&mut out, "METHOD", "PUBLISH");
    for one in all {
        let mut line = |name: &str, value: &str| calendar::line(&mut out, name, value);
        let place = match commune(one, places) {
            Some(commune) => format!("{}, {commune}", one.place),
            None => one.place.clone(),
        };
        line("BEGIN", "VEVENT");
        line("UID", &format!("event-{}@{host}", one.id));
        line("DTSTAMP", &calendar::utc(one.changed_at));
        line("LAST-MODIFIED", &calendar::utc(one.changed_at));
        line("SEQUENCE", &(one.revision - 1).to_string());
        line("DTSTART", &calendar::utc(one.when.from()));
        line("DTEND", &calendar::utc(one.when.to()));
        line("SUMMARY", &calendar::escaped(&one.title.text));
        if let Some(about) = &one.about {
            line("DESCRIPTION", &calendar::escaped(&about.text));
        }
        line("LOCATION", &calendar::escaped(&place));
        line("CATEGORIES", &one.kind.code().to_uppercase());
        line("STATUS", status(one));
        line("URL", &url(cx, one));
        line("END", "VEVENT");
    }
    calendar::line(&mut out, "END", "VCALENDAR");
    out
}

/// The sort of schema.org that comes nearest.
const fn sort(kind: GatheringKind) -> &'static str {
    match kind {
        GatheringKind::Workshop => "EducationEvent",
        GatheringKind::Convivial => "SocialEvent",
        GatheringKind::Visit | GatheringKind::Debate | GatheringKind::MappingParty => "Event",
    }
}

fn node(cx: &Cx, one: &Gathering, places: &Reference) -> Value {
    let called = match one.state {
        GatheringState::Announced => "https://schema.org/EventScheduled",
        GatheringState::Cancelled | GatheringState::Withdrawn | GatheringState::Hidden => {
            "https://schema.org/EventCancelled"
        }
    };
    let mut node = json!({
        "@type": sort(one.kind),
        "@id": url(cx, one),
        "url": url(cx, one),
        "name": one.title.text,
        "startDate": crate::show::machine(one.when.from()),
        "endDate": crate::show::machine(one.when.to()),
        "eventStatus": called,
        "eventAttendanceMode": "https://schema.org/OfflineEventAttendanceMode",
        "inLanguage": one.languages,
        "keywords": one.kind.code(),
        "location": {
            "@type": "Place",
            "name": one.place,
            "address": {
                "@type": "PostalAddress",
                "streetAddress": one.place,
                "addressLocality": commune(one, places),
                "addressCountry": "BE",
            },
        },
        "organizer": {
            "@type": "Organization",
            "@id": cx.full_address(&format!("/fr/actors/{}", one.actor.id)),
            "name": one.actor.name,
        },
    });
    if let Some(about) = &one.about {
        node["description"] = json!(about.text);
    }
    if let Some(audience) = &one.audience {
        node["audience"] = json!({ "@type": "Audience", "audienceType": audience.text });
    }
    node
}

fn linked(cx: &Cx, all: &[Gathering], places: &Reference, several: bool) -> Value {
    let mut nodes = all.iter().map(|one| node(cx, one, places));
    let mut document = match several {
        true => json!({ "@graph": nodes.collect::<Vec<_>>() }),
        false => nodes.next().unwrap_or_default(),
    };
    document["@context"] = json!("https://schema.org");
    document["license"] = json!(LICENCE);
    document
}
