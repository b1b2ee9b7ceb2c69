//! The form of something that is there already.

use domain::{
    locale::Locale,
    money::Cents,
    registry::{
        Resource,
        resource::{Details, Holding, PlaceFacts},
    },
    text::Authored,
};

/// What a form about something begins with: names of fields and their values.
#[must_use]
pub fn prefilled(resource: &Resource) -> Vec<(String, String)> {
    let details = &resource.details;
    let terms = &details.terms;
    let text =
        |words: &Option<Authored>| words.as_ref().map(|it| it.text.clone()).unwrap_or_default();
    let tick = |yes: bool| if yes { "yes".to_owned() } else { String::new() };
    let amount = |cents: Cents| if cents == Cents::ZERO { String::new() } else { cents.plain() };
    let count = |number: u32| if number == 0 { String::new() } else { number.to_string() };
    let parts = details.parts.iter().map(|part| format!("{} {}", part.quantity, part.label));
    let photo = details.photo.as_ref();
    let keeper = resource.custodian.as_ref();
    let alternative = photo.map(|photo| photo.alternative.text.clone()).unwrap_or_default();
    let pairs = [
        ("kind", resource.kind.to_string()),
        ("what", details.name.text.clone()),
        ("kit", tick(resource.holding == Holding::Kit)),
        ("quantity", resource.stock.held.to_string()),
        ("broken", count(resource.stock.out_of_service)),
        ("condition", resource.condition.code().to_owned()),
        ("commune", resource.commune.to_string()),
        ("address", details.location.address.clone()),
        ("point", details.location.point.map(|point| point.to_string()).unwrap_or_default()),
        ("private_home", tick(details.location.private_home)),
        ("custodian", keeper.map(|actor| actor.name.clone()).unwrap_or_default()),
        ("custodian_kind", keeper.map(|actor| actor.kind.code()).unwrap_or_default().to_owned()),
        ("alternative", alternative),
        ("about", text(&details.about)),
        ("set_up", text(&details.set_up)),
        ("audience", terms.audience.code().to_owned()),
        ("notice", count(u32::from(terms.notice_days))),
        ("max_days", terms.max_days.to_string()),
        ("buffer", count(u32::from(terms.buffer_hours))),
        ("deposit", amount(terms.deposit)),
        ("fee", amount(terms.fee)),
        ("transport", terms.transport.code().to_owned()),
        ("indoor_only", tick(terms.indoor_only)),
        ("people", count(u32::from(terms.people))),
        ("insurance", text(&terms.insurance)),
        ("parts", parts.collect::<Vec<_>>().join("\n")),
        ("funded_by", details.funded_by.clone().unwrap_or_default()),
        ("contact", details.private.contact.clone()),
        ("key", details.private.key.clone()),
        ("original", details.name.original.map(Locale::code).unwrap_or_default().to_owned()),
        ("revision", resource.revision.to_string()),
    ];
    let mut pairs: Vec<(String, String)> =
        pairs.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
    for (measure, value) in &details.measures {
        pairs.push((measure.code().to_owned(), measure.written(*value, '.')));
    }
    pairs.extend(open_and_closed(details));
    if let Some(place) = &details.place {
        pairs.extend(of_place(place));
    }
    pairs
}

/// The same for its opening hours and closures.
fn open_and_closed(details: &Details) -> Vec<(String, String)> {
    let mut pairs = Vec::new();
    for weekday in 0..7_u8 {
        let day = details.openings.iter().filter(|one| one.weekday == weekday);
        let clock = |minute: u16| format!("{:02}:{:02}", minute / 60, minute % 60);
        let day = day.map(|one| format!("{}-{}", clock(one.from), clock(one.to)));
        pairs.push((format!("hours_{weekday}"), day.collect::<Vec<_>>().join(", ")));
    }
    for (place, closure) in details.closures.iter().enumerate() {
        let yearly = if closure.yearly { "yes" } else { "" };
        pairs.push((format!("closure_from_{place}"), closure.first.to_string()));
        pairs.push((format!("closure_to_{place}"), closure.last.to_string()));
        pairs.push((format!("closure_yearly_{place}"), yearly.to_owned()));
    }
    pairs
}

/// The same for what is only said of a place.
fn of_place(place: &PlaceFacts) -> Vec<(String, String)> {
    let step_free = place.step_free.map(|yes| if yes { "yes" } else { "no" });
    let capacity = if place.capacity == 0 { String::new() } else { place.capacity.to_string() };
    let permanent = if place.permanent { "yes" } else { "" };
    let pairs = [
        ("capacity", capacity),
        ("step_free", step_free.unwrap_or_default().to_owned()),
        ("permanent", permanent.to_owned()),
        ("commitment", place.commitment.code().to_owned()),
    ];
    let functions = place.functions.iter().map(|one| ("functions", one.code().to_owned()));
    pairs.into_iter().chain(functions).map(|(name, value)| (name.to_owned(), value)).collect()
}
