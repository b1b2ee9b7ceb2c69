//! What a form says of something that is shared.

use super::super::attributes;
use crate::{account::required, actor::short};
use chrono::NaiveDate;
use domain::{
    Refusal as Plain,
    locale::Locale,
    money::Cents,
    refusal::Fields,
    registry::{
        Refusal, Resource, Stock,
        resource::{
            Audience, Closure, Commitment, Condition, Details, Function, Holding, LARGEST_STOCK,
            Location, Opening, Part, PlaceFacts, Private, Terms, Transport,
        },
    },
    text::{Authored, Slug, limit},
};
use kinds::{Recogniser, Tracking};
use std::str::FromStr;

/// Something that is shared, as a form sends it. Only what it is, how many, where and in whose name
/// have to be said.
#[derive(Debug, Clone, Default)]
pub struct HoldForm {
    /// Slug of a kind that was chosen from the list; may be empty.
    pub kind: String,
    /// What it is, in one's own words.
    pub what: String,
    /// Whether it is a set of things lent together.
    pub kit: bool,
    /// How many, as typed; empty is one.
    pub quantity: String,
    /// How many are out of service, as typed; empty is none.
    pub broken: String,
    /// Code of the condition; empty is good.
    pub condition: String,
    /// In whose name: the id of an actor, or `self`.
    pub speaker: String,
    /// For `self`: the name under which others know them.
    pub name: String,
    /// Slug of the commune.
    pub commune: String,
    /// Street and number.
    pub address: String,
    /// Whether somebody lives there.
    pub private_home: bool,
    /// What is worth knowing.
    pub about: String,
    /// How it is set up.
    pub set_up: String,
    /// Code of who may borrow; empty is everyone.
    pub audience: String,
    /// Days before, as typed.
    pub notice: String,
    /// Longest time in days, as typed.
    pub max_days: String,
    /// Hours between two loans, as typed.
    pub buffer: String,
    /// As typed.
    pub deposit: String,
    /// As typed.
    pub fee: String,
    /// Code of how it is fetched; empty is on foot.
    pub transport: String,
    /// Whether it must stay inside.
    pub indoor_only: bool,
    /// How many people set it up, as typed.
    pub people: String,
    /// What the insurance asks.
    pub insurance: String,
    /// The hours of each day of the week, from Monday: `10:00-12:00, 14:00-18:00`.
    pub hours: [String; 7],
    /// Closures: first day, last day, whether it comes back every year.
    pub closures: Vec<(String, String, bool)>,
    /// What belongs to it, one a line: `4 tables`.
    pub parts: String,
    /// How large, how strong, for how many: codes of measures, and what was typed.
    pub measures: Vec<(String, String)>,
    /// Of a place: how many people it takes.
    pub capacity: String,
    /// Of a place: `yes`, `no` or empty.
    pub step_free: String,
    /// Of a place: whether one may settle there.
    pub permanent: bool,
    /// Of a place: codes of what it is for.
    pub functions: Vec<String>,
    /// Of a place: what the one who answers would do for it.
    pub commitment: String,
    /// Which budget paid for it.
    pub funded_by: String,
    /// Whom to call.
    pub contact: String,
    /// Where the key is.
    pub key: String,
    /// The language of the words.
    pub original: Option<Locale>,
    /// The revision that the form was made of, when it changes something.
    pub revision: String,
}

/// What was read.
pub(crate) struct Read {
    pub holding: Holding,
    pub stock: Stock,
    pub condition: Condition,
    pub commune: Slug,
    pub details: Details,
}

/// A code, or what is meant when none was sent.
fn coded<T: FromStr<Err = Plain>>(text: &str, usual: T) -> Result<T, Plain> {
    if text.trim().is_empty() { Ok(usual) } else { text.trim().parse() }
}

fn number(text: &str, usual: u32, most: u32) -> Result<u32, Plain> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(usual);
    }
    let bad = Plain::NotANumber { from: 0, to: u64::from(most) };
    text.parse().ok().filter(|number| *number <= most).ok_or(bad)
}

fn small(text: &str, usual: u16, most: u16) -> Result<u16, Plain> {
    let number = number(text, u32::from(usual), u32::from(most))?;
    Ok(u16::try_from(number).unwrap_or(most))
}

fn money(text: &str) -> Result<Cents, Plain> {
    if text.trim().is_empty() { Ok(Cents::ZERO) } else { Cents::parse(text) }
}

fn words(form: &HoldForm, text: &str, most: usize) -> Result<Option<Authored>, Plain> {
    match text.trim() {
        "" => Ok(None),
        text => Authored::parse(form.original, text, most).map(Some),
    }
}

/// What is held, by its kind.
fn holding(form: &HoldForm, kind: Option<&Slug>) -> Holding {
    let kinds = Recogniser::embedded().map(Recogniser::kinds).unwrap_or_default();
    let known = kind.and_then(|slug| kinds.iter().find(|kind| kind.slug == slug.as_str()));
    match known.map(|kind| kind.tracking) {
        Some(Tracking::Place) => Holding::Place,
        Some(Tracking::Skill) => Holding::Skill,
        _ if form.kit => Holding::Kit,
        _ => Holding::Equipment,
    }
}

/// Reads the hours of a day: `10:00-12:00, 14-18`.
fn hours(weekday: u8, text: &str) -> Result<Vec<Opening>, Plain> {
    let minute = |text: &str| -> Option<u16> {
        let text = text.trim().replace(['h', '.'], ":");
        let (hour, minute) = text.split_once(':').unwrap_or((&text, "0"));
        let minute = if minute.is_empty() { "0" } else { minute };
        let (hour, minute): (u16, u16) = (hour.trim().parse().ok()?, minute.trim().parse().ok()?);
        (hour < 24 && minute < 60 || hour == 24 && minute == 0).then_some(hour * 60 + minute)
    };
    let parts = text.split([',', ';', '/']).map(str::trim).filter(|part| !part.is_empty());
    parts
        .map(|part| {
            let (from, to) = part.split_once(['-', '–']).ok_or(Plain::NotADate)?;
            let (from, to) =
                (minute(from).ok_or(Plain::NotADate)?, minute(to).ok_or(Plain::NotADate)?);
            if from < to {
                Ok(Opening { weekday, from, to: to.min(1_439) })
            } else {
                Err(Refusal::EndsBeforeItBegins.into())
            }
        })
        .collect()
}

fn closures(fields: &mut Fields, form: &HoldForm) -> Vec<Closure> {
    let mut found = Vec::new();
    for (place, (first, last, yearly)) in form.closures.iter().enumerate() {
        if first.trim().is_empty() && last.trim().is_empty() {
            continue;
        }
        let day = |text: &str| {
            required(text, |text| text.parse::<NaiveDate>().map_err(|_| Plain::NotADate))
        };
        let first = fields.check(&format!("closure_from_{place}"), day(first));
        let last = fields.check(&format!("closure_to_{place}"), day(last));
        let (Some(first), Some(last)) = (first, last) else { continue };
        if last < first {
            let name = format!("closure_to_{place}");
            fields.refuse(&name, Refusal::EndsBeforeItBegins.into());
        }
        found.push(Closure { first, last, yearly: *yearly });
    }
    found
}

fn parts(text: &str) -> Result<Vec<Part>, Plain> {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let parts: Vec<Part> = lines
        .map(|line| {
            let digits = line.len() - line.trim_start_matches(|c: char| c.is_ascii_digit()).len();
            let quantity = line[..digits].parse().ok().filter(|number| *number > 0);
            let rest = line[digits..].trim_start_matches(['x', '×', ' ']).trim();
            match quantity {
                Some(quantity) if !rest.is_empty() => Part { label: rest.to_owned(), quantity },
                _ => Part { label: line.to_owned(), quantity: 1 },
            }
        })
        .collect();
    let long = parts.iter().any(|part| part.label.chars().count() > limit::TITLE);
    match parts.len() {
        0..=60 if !long => Ok(parts),
        0..=60 => Err(Plain::TooLong { limit: limit::TITLE }),
        _ => Err(Plain::TooMany { limit: 60 }),
    }
}

fn terms(fields: &mut Fields, form: &HoldForm) -> Option<Terms> {
    let audience = fields.check("audience", coded(&form.audience, Audience::Everyone));
    let notice_days = fields.check("notice", small(&form.notice, 0, 365));
    let max_days = fields.check("max_days", small(&form.max_days, 14, 366));
    let buffer_hours = fields.check("buffer", small(&form.buffer, 0, 720));
    let deposit = fields.check("deposit", money(&form.deposit));
    let fee = fields.check("fee", money(&form.fee));
    let transport = fields.check("transport", coded(&form.transport, Transport::ByHand));
    let people = fields.check("people", number(&form.people, 0, 50));
    let insurance = fields.check("insurance", words(form, &form.insurance, limit::SUMMARY));
    Some(Terms {
        audience: audience?,
        notice_days: notice_days?,
        max_days: max_days?.max(1),
        buffer_hours: buffer_hours?,
        deposit: deposit?,
        fee: fee?,
        transport: transport?,
        indoor_only: form.indoor_only,
        people: people.and_then(|people| u8::try_from(people).ok())?,
        insurance: insurance?,
    })
}

fn place(fields: &mut Fields, form: &HoldForm) -> Option<PlaceFacts> {
    let capacity = fields.check("capacity", number(&form.capacity, 0, 100_000));
    let functions: Result<Vec<Function>, Plain> =
        form.functions.iter().map(|code| code.parse()).collect();
    let commitment = fields.check("commitment", coded(&form.commitment, Commitment::Unsaid));
    Some(PlaceFacts {
        capacity: capacity?,
        permanent: form.permanent,
        functions: fields.check("functions", functions)?,
        step_free: match form.step_free.as_str() {
            "yes" => Some(true),
            "no" => Some(false),
            _ => None,
        },
        commitment: commitment?,
    })
}

/// Reads a form; every field that is wrong is noted. `before` is what it changes.
pub(crate) fn read(
    fields: &mut Fields,
    form: &HoldForm,
    kind: Option<&Slug>,
    before: Option<&Resource>,
) -> Option<Read> {
    let holding = holding(form, kind);
    let held = match form.quantity.trim() {
        "" => Some(1),
        text => {
            let held = text.parse::<u32>().ok().filter(|held| (1..=LARGEST_STOCK).contains(held));
            let bad = Plain::NotANumber { from: 1, to: u64::from(LARGEST_STOCK) };
            fields.check("quantity", held.ok_or(bad))
        }
    };
    let out = fields.check("broken", number(&form.broken, 0, held.unwrap_or(LARGEST_STOCK)));
    let condition = fields.check("condition", coded(&form.condition, Condition::Good));
    let commune = fields.check(
        "commune",
        required(&form.commune, |text| Slug::parse(text).map_err(|_| Plain::UnknownChoice)),
    );
    let name = fields.check("what", Authored::parse(form.original, &form.what, limit::TITLE));
    let about = fields.check("about", words(form, &form.about, limit::BODY / 4));
    let set_up = fields.check("set_up", words(form, &form.set_up, limit::BODY / 4));
    let address = fields.check("address", short(&form.address, limit::TITLE));
    let contact = fields.check("contact", short(&form.contact, limit::TITLE));
    let key = fields.check("key", short(&form.key, limit::SUMMARY));
    let funded_by = fields.check("funded_by", short(&form.funded_by, limit::TITLE));
    let mut openings = Vec::new();
    for (weekday, text) in (0_u8..).zip(&form.hours) {
        let read = fields.check(&format!("hours_{weekday}"), hours(weekday, text));
        openings.extend(read.unwrap_or_default());
    }
    let closures = closures(fields, form);
    let parts = fields.check("parts", parts(&form.parts));
    let measures = attributes::stated(fields, &form.measures);
    let terms = terms(fields, form);
    let place = if holding == Holding::Place { place(fields, form) } else { None };
    let location = Location {
        address: address?,
        point: before.and_then(|before| before.details.location.point),
        private_home: form.private_home,
    };
    Some(Read {
        holding,
        stock: Stock { held: held?, out_of_service: out? },
        condition: condition?,
        commune: commune?,
        details: Details {
            name: name?,
            about: about?,
            set_up: set_up?,
            location,
            openings,
            closures,
            terms: terms?,
            parts: parts?,
            measures,
            place,
            funded_by: funded_by.filter(|text| !text.is_empty()),
            private: Private { contact: contact?, key: key? },
        },
    })
}

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
    let pairs = [
        ("kind", resource.kind.to_string()),
        ("what", details.name.text.clone()),
        ("kit", tick(resource.holding == Holding::Kit)),
        ("quantity", resource.stock.held.to_string()),
        ("broken", count(resource.stock.out_of_service)),
        ("condition", resource.condition.code().to_owned()),
        ("commune", resource.commune.to_string()),
        ("address", details.location.address.clone()),
        ("private_home", tick(details.location.private_home)),
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
    for weekday in 0..7_u8 {
        let day = details.openings.iter().filter(|one| one.weekday == weekday);
        let clock = |minute: u16| format!("{:02}:{:02}", minute / 60, minute % 60);
        let day = day.map(|one| format!("{}-{}", clock(one.from), clock(one.to)));
        pairs.push((format!("hours_{weekday}"), day.collect::<Vec<_>>().join(", ")));
    }
    for (place, closure) in details.closures.iter().enumerate() {
        pairs.push((format!("closure_from_{place}"), closure.first.to_string()));
        pairs.push((format!("closure_to_{place}"), closure.last.to_string()));
        pairs.push((format!("closure_yearly_{place}"), tick(closure.yearly)));
    }
    if let Some(place) = &details.place {
        pairs.extend(of_place(place));
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_are_read_as_people_write_them() {
        let read = hours(5, "10h-12h30, 14:00–18.00").unwrap();
        let at = |from, to| Opening { weekday: 5, from, to };
        assert_eq!(read, [at(600, 750), at(840, 1_080)]);
        assert_eq!(hours(0, " ").unwrap(), []);
        for bad in ["10", "12-10", "25-26", "a-b", "10:70-12"] {
            assert!(hours(0, bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn what_belongs_to_a_kit_is_read_line_by_line() {
        let read = parts("10 tables\n4x guirlandes\nune rallonge\n\n").unwrap();
        let part = |quantity, label: &str| Part { label: label.to_owned(), quantity };
        let expected = [part(10, "tables"), part(4, "guirlandes"), part(1, "une rallonge")];
        assert_eq!(read, expected);
    }
}
