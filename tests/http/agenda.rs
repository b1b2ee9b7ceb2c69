//! The agenda: what collectives announce, festivals, calendars, and what is taken down.

use crate::{
    browser::{Browser, House},
    registry::{collective, field, lending},
};
use serde_json::Value;
use tests::sample;

/// A house with an administration, its staff, and somebody who acts for a collective.
pub async fn with_collective() -> (House, Browser, Browser, String) {
    let house = lending().await;
    sample::planned(&house.world).await;
    let staff = house.staff().await;
    let (sam, id) = collective(&house, "sam@test.example", "Comité Brabant").await;
    (house, staff, sam, id)
}

/// Announces a mapping party some days from the beginning; gives its page.
pub async fn announced(sam: &mut Browser, actor: &str, days: i64, more: &[(&str, &str)]) -> String {
    let (from, to) = (field(days, 14), field(days, 17));
    let mut form = vec![
        ("title", "Carte du quartier; à plusieurs"),
        ("kind", "mapping-party"),
        ("actor", actor),
        ("from", from.as_str()),
        ("to", to.as_str()),
        ("place", "Place du Miroir, 1"),
        ("commune", "jette"),
        ("audience", "Dès 8 ans"),
        ("languages", "fr"),
        ("languages", "nl"),
        ("about", "On dessine ce qu’il y a."),
    ];
    for (name, value) in more {
        form.retain(|(other, _)| other != name);
        form.push((name, value));
    }
    let answer = sam.post("/fr/agenda/new", &form).await;
    answer.is(303).location().split('?').next().unwrap().to_owned()
}

/// The lines of a calendar as RFC 5545 unfolds them.
fn lines(calendar: &str) -> Vec<String> {
    assert!(calendar.ends_with("\r\n"));
    calendar.replace("\r\n ", "").split("\r\n").map(str::to_owned).collect()
}

fn value<'a>(lines: &'a [String], name: &str) -> &'a str {
    let start = format!("{name}:");
    let found = lines.iter().find_map(|line| line.strip_prefix(start.as_str()));
    found.unwrap_or_else(|| panic!("no {name} in {lines:?}"))
}

#[tokio::test]
async fn what_a_collective_announces_is_on_the_agenda_and_on_a_page_of_its_own() {
    let (house, _, mut sam, id) = with_collective().await;
    let page = announced(&mut sam, &id, 3, &[]).await;
    announced(&mut sam, &id, 2, &[("title", "Souper de rue"), ("kind", "convivial")]).await;
    let mut anyone = house.browser();
    let list = anyone.get("/fr/agenda").await;
    list.is(200).says("2 rendez-vous à venir").says("Carte du quartier").says("Comité Brabant");
    let at = |title: &str| list.body.find(title).unwrap();
    assert!(at("Souper de rue") < at("Carte du quartier"), "what begins first stands first");
    let one = anyone.get(&page).await;
    one.is(200).says("Cartographie à plusieurs").says("14\u{a0}h\u{a0}00 à 17\u{a0}h\u{a0}00");
    one.says("Dès 8 ans").says("français, néerlandais").says("On dessine ce qu’il y a.");
    for (language, words) in [("nl", "Samen in kaart brengen"), ("en", "Mapping party")] {
        let path = page.replace("/fr/", &format!("/{language}/"));
        anyone.get(&path).await.is(200).says(words);
    }
    anyone.get("/fr/agenda?kind=convivial").await.is_silent_about("Carte du quartier");
    anyone.get("/fr/agenda?commune=evere").await.says("Rien n’est annoncé");
    // What is over leaves the list and keeps its page.
    house.world.clock.set(tests::world::beginning() + chrono::TimeDelta::days(20));
    anyone.get("/nl/agenda").await.is(200).is_silent_about("Carte du quartier");
    anyone.get(&page).await.is(200);
}

#[tokio::test]
async fn only_who_acts_for_a_collective_announces_and_a_wrong_form_keeps_what_was_typed() {
    let (house, _, mut sam, id) = with_collective().await;
    house.browser().get("/fr/agenda/new").await.is(303);
    let mut lea = house.browser_of("lea@test.example").await;
    lea.get("/fr/agenda/new").await.is(200).says("Vous n’agissez encore au nom d’aucun collectif");
    let form = [("title", "Souper"), ("actor", &*id), ("from", ""), ("place", "Ici")];
    let answer = lea.post("/fr/agenda/new", &form).await;
    answer.is(422);
    house.browser().get("/fr/agenda").await.is_silent_about("Souper");
    let (from, to) = (field(3, 17), field(3, 14));
    let backwards = [("title", "Souper de rue"), ("actor", &*id), ("from", &*from), ("to", &*to)];
    let answer = sam.post("/fr/agenda/new", &backwards).await;
    answer.is(422).says("value=\"Souper de rue\"").says("href=\"#kind\"").says("href=\"#place\"");
    answer.says("href=\"#to\"").says("href=\"#languages\"");
    let (from, to) = (field(-3, 10), field(-3, 12));
    let over = [("title", "Souper de rue"), ("actor", &*id), ("from", &*from), ("to", &*to)];
    sam.post("/fr/agenda/new", &over).await.is(422).says("href=\"#from\"");
}

/// A festival under another name, with its days.
fn week<'a>(first: &'a str, last: &'a str) -> [(&'a str, &'a str); 4] {
    [("name_fr", "Semaine"), ("name_nl", "Week"), ("first", first), ("last", last)]
}

#[tokio::test]
async fn a_festival_gathers_what_begins_on_its_days_and_nothing_else() {
    let (house, mut staff, mut sam, id) = with_collective().await;
    let (first, last) = (field(3, 0), field(5, 0));
    let (first, last) = (&first[..10], &last[..10]);
    let desk = "/fr/admin/a/commune/festivals";
    let named = [
        ("name_fr", "Fête des communs"),
        ("name_nl", "Feest van de commons"),
        ("first", first),
        ("last", last),
    ];
    sam.post(desk, &named).await.is(403);
    staff.post(desk, &[("name_fr", "Fête"), ("first", last), ("last", first)]).await.is(422);
    staff.post(desk, &named).await.is(303);
    staff.post(desk, &named).await.is(422).says("Fête des communs");
    staff.get(desk).await.is(200).says("Un festival");
    let inside = [("festival", "fete-des-communs")];
    let page = announced(&mut sam, &id, 4, &inside).await;
    let (from, to) = (field(8, 10), field(8, 12));
    let outside = [
        ("title", "Trop tard"),
        ("kind", "visit"),
        ("actor", &*id),
        ("from", &*from),
        ("to", &*to),
        ("place", "Ici"),
        ("languages", "fr"),
        ("festival", "fete-des-communs"),
    ];
    let answer = sam.post("/fr/agenda/new", &outside).await;
    answer.is(422).says("Choisissez un début pendant le festival");
    let mut anyone = house.browser();
    let programme = anyone.get("/nl/agenda/festivals/fete-des-communs").await;
    programme.is(200).says("Feest van de commons").says("Carte du quartier");
    anyone.get("/fr/agenda").await.says("Fête des communs");
    anyone.get(&page).await.says("/fr/agenda/festivals/fete-des-communs");
    // Its days may move, as long as what was announced in it stays in it; its address does not.
    let one = format!("{desk}/fete-des-communs");
    sam.get(&one).await.is(403);
    staff.get(&one).await.is(200).says("value=\"Feest van de commons\"");
    let (late, later, longer) = (field(6, 0), field(8, 0), field(9, 0));
    staff.post(&one, &week(&late[..10], &later[..10])).await.is(422).says("Carte du quartier");
    staff.post(&one, &week(first, &longer[..10])).await.is(303);
    anyone.get("/nl/agenda/festivals/fete-des-communs").await.is(200).says("Week");
    let calendar = anyone.get("/data/agenda/festivals/fete-des-communs.ics").await;
    calendar.is(200).says("BEGIN:VEVENT").says("Carte du quartier");
    anyone.get("/fr/agenda/festivals/autre").await.is(404);
}

#[tokio::test]
async fn calendars_read_what_is_announced_and_learn_of_every_change() {
    let (house, _, mut sam, id) = with_collective().await;
    let page = announced(&mut sam, &id, 3, &[]).await;
    let number = page.rsplit('/').next().unwrap().to_owned();
    let mut anyone = house.browser();
    let answer = anyone.get(&format!("/data/agenda/{number}.ics")).await;
    assert_eq!(answer.headers["content-type"], "text/calendar; charset=utf-8");
    let read = lines(&answer.body);
    assert_eq!(read.first().unwrap(), "BEGIN:VCALENDAR");
    assert_eq!(value(&read, "VERSION"), "2.0");
    assert!(value(&read, "UID").starts_with(&format!("event-{number}@")));
    assert_eq!(value(&read, "SUMMARY"), "Carte du quartier\\; à plusieurs");
    assert_eq!(value(&read, "LOCATION"), "Place du Miroir\\, 1\\, Jette");
    assert_eq!(value(&read, "CATEGORIES"), "MAPPING-PARTY");
    assert_eq!((value(&read, "STATUS"), value(&read, "SEQUENCE")), ("CONFIRMED", "0"));
    // Clocks of Brussels are typed, UTC is kept and sent.
    let typed: chrono::NaiveDateTime = format!("{}:00", field(3, 14)).parse().unwrap();
    let sent = chrono::NaiveDateTime::parse_from_str(value(&read, "DTSTART"), "%Y%m%dT%H%M%SZ");
    let hours = (typed - sent.unwrap()).num_hours();
    assert!(hours == 1 || hours == 2, "{hours} hours before UTC");

    let edit = format!("{page}/edit");
    let form = sam.get(&edit).await;
    form.is(200).says("Place du Miroir, 1").says("name=\"revision\" value=\"1\"");
    let (from, to) = (field(3, 15), field(3, 17));
    let changed = [
        ("title", "Carte de Jette"),
        ("kind", "mapping-party"),
        ("from", &*from),
        ("to", &*to),
        ("place", "Ferme du Wilder"),
        ("languages", "nl"),
        ("revision", "1"),
    ];
    sam.post(&edit, &changed).await.is(303);
    // Whoever had the older form open is told, and loses nothing.
    sam.post(&edit, &changed).await.is(409).says("entre-temps").says("Ferme du Wilder");
    sam.post(&page, &[("intent", "call-off")]).await.is(303);
    let all = anyone.get("/data/agenda/events.ics").await;
    let read = lines(&all.body);
    assert_eq!((value(&read, "STATUS"), value(&read, "SEQUENCE")), ("CANCELLED", "2"));
    assert_eq!(value(&read, "SUMMARY"), "Carte de Jette");
    anyone.get(&page).await.is(200).says("Ce rendez-vous est annulé");
    anyone.post(&page, &[("intent", "call-off")]).await.is(303);
    house.browser_of("lea@test.example").await.get(&edit).await.is(403);
}

#[tokio::test]
async fn what_is_taken_down_leaves_its_reason_and_nothing_else() {
    let (house, mut staff, mut sam, id) = with_collective().await;
    let page = announced(&mut sam, &id, 3, &[]).await;
    let number = page.rsplit('/').next().unwrap().to_owned();
    let half = [("intent", "take-down"), ("reason_fr", "C’est une publicité.")];
    sam.post(&page, &half).await.is(403);
    staff.post(&page, &half).await.is(422).says("C’est une publicité.");
    let whole: Vec<_> = half.iter().copied().chain([("reason_nl", "Dit is reclame.")]).collect();
    staff.post(&page, &whole).await.is(303);
    let mut anyone = house.browser();
    let read = anyone.get(&page).await;
    read.is(200).says("C’est une publicité.").is_silent_about("Carte du quartier");
    read.is_silent_about("Place du Miroir");
    anyone.get(&page.replace("/fr/", "/nl/")).await.says("Dit is reclame.");
    anyone.get("/fr/agenda").await.is_silent_about("Carte du quartier");
    for name in [format!("{number}.ics"), format!("{number}.jsonld")] {
        anyone.get(&format!("/data/agenda/{name}")).await.is(404);
    }
    anyone.get("/data/agenda/events.ics").await.is(200).is_silent_about("Carte du quartier");
    let mails = service::mail::outbox(&house.world.services).await.unwrap();
    let told = mails.iter().any(|mail| {
        mail.recipient.as_str() == "sam@test.example" && mail.body.contains("C’est une publicité.")
    });
    assert!(told, "whoever announced it is told why");
    sam.get(&format!("{page}/edit")).await.is(403);
    staff.post(&page, &[("intent", "show")]).await.is(303);
    anyone.get("/fr/agenda").await.says("Carte du quartier");
}

#[tokio::test]
async fn whoever_announced_it_takes_it_down_and_announces_it_again() {
    let (house, _, mut sam, id) = with_collective().await;
    let page = announced(&mut sam, &id, 3, &[]).await;
    let number = page.rsplit('/').next().unwrap().to_owned();
    let withdraw = [("intent", "withdraw")];
    house.browser_of("lea@test.example").await.post(&page, &withdraw).await.is(403);
    sam.get(&page).await.says("Retirer de l’agenda");
    sam.post(&page, &withdraw).await.is(303);
    let mut anyone = house.browser();
    let read = anyone.get(&page).await;
    read.is(200).says("a retiré ce rendez-vous").is_silent_about("Carte du quartier");
    anyone.get(&page.replace("/fr/", "/nl/")).await.says("haalde ze zelf weg");
    anyone.get("/fr/agenda").await.is_silent_about("Carte du quartier");
    anyone.get(&format!("/data/agenda/{number}.ics")).await.is(404);
    anyone.get("/data/agenda/events.jsonld").await.is_silent_about("Carte du quartier");
    sam.post(&page, &[("intent", "announce-again")]).await.is(303);
    anyone.get("/fr/agenda").await.says("Carte du quartier");
}

#[tokio::test]
async fn what_readers_report_waits_for_who_keeps_the_registry_and_is_left_or_taken_down() {
    let (house, mut staff, mut sam, id) = with_collective().await;
    let page = announced(&mut sam, &id, 3, &[]).await;
    let report = [("intent", "report"), ("reason", "C’est une publicité déguisée.")];
    let mut lea = house.browser_of("lea@test.example").await;
    lea.get(&page).await.says("Qu’est-ce qui ne va pas");
    lea.post(&page, &[("intent", "report"), ("reason", " ")])
        .await
        .is(422)
        .says("href=\"#reason\"");
    lea.post(&page, &report).await.is(303);
    lea.get("/fr/agenda").await.is_silent_about("déguisée");
    sam.get(&page).await.is_silent_about("déguisée");
    staff.get("/fr/agenda").await.says("Annonces signalées").says("C’est une publicité déguisée.");
    staff.get(&page).await.says("Une personne a signalé cette annonce");
    lea.post(&page, &[("intent", "keep")]).await.is(403);
    staff.post(&page, &[("intent", "keep")]).await.is(303);
    staff.get("/fr/agenda").await.is_silent_about("déguisée").says("Carte du quartier");
    let mut lou = house.browser_of("lou@test.example").await;
    lou.post(&page, &report).await.is(303);
    let down = [("intent", "take-down"), ("reason_fr", "Publicité."), ("reason_nl", "Reclame.")];
    staff.post(&page, &down).await.is(303);
    staff.get("/fr/agenda").await.is_silent_about("déguisée");
}

/// What schema.org and those who read it ask of an event: <https://schema.org/Event> (name,
/// startDate, location, organizer, eventStatus with its list of values), and the properties that
/// <https://developers.google.com/search/docs/appearance/structured-data/event> calls required:
/// `name`, `startDate`, `location`, `location.address`.
#[tokio::test]
async fn an_event_is_told_as_schema_org_has_it() {
    let (house, _, mut sam, id) = with_collective().await;
    let page = announced(&mut sam, &id, 3, &[]).await;
    let number = page.rsplit('/').next().unwrap().to_owned();
    let mut anyone = house.browser();
    let linked = format!("/data/agenda/{number}.jsonld");
    anyone.get(&page).await.says(&linked);
    let answer = anyone.get(&linked).await;
    assert_eq!(answer.headers["content-type"], "application/ld+json");
    let event: Value = serde_json::from_str(&answer.body).unwrap();
    assert_eq!(event["@context"], "https://schema.org");
    assert_eq!(event["@type"], "Event");
    assert_eq!(event["name"], "Carte du quartier; à plusieurs");
    for name in ["startDate", "endDate"] {
        chrono::DateTime::parse_from_rfc3339(event[name].as_str().unwrap()).unwrap();
    }
    assert_eq!(event["eventStatus"], "https://schema.org/EventScheduled");
    assert_eq!(event["location"]["@type"], "Place");
    assert_eq!(event["location"]["address"]["@type"], "PostalAddress");
    assert_eq!(event["organizer"]["name"], "Comité Brabant");
    assert_eq!(event["inLanguage"], serde_json::json!(["fr", "nl"]));
    let all = anyone.get("/data/agenda/events.jsonld").await;
    let all: Value = serde_json::from_str(&all.body).unwrap();
    assert_eq!(all["@graph"][0]["@id"], event["@id"]);
    sam.post(&page, &[("intent", "call-off")]).await.is(303);
    anyone.get(&linked).await.says("https://schema.org/EventCancelled");
}
