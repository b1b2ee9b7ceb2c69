//! What a form says of something that is shared.

mod prefilled;
mod written;

pub use prefilled::prefilled;

use super::super::attributes;
use crate::{account::required, actor::short};
use chrono::NaiveDate;
use domain::{
    Refusal as Plain,
    locale::Locale,
    money::Cents,
    refusal::Fields,
    registry::{
        Refusal, Stock,
        resource::{
            Audience, Closure, Commitment, Condition, Details, Function, Holding, LARGEST_STOCK,
            Location, PlaceFacts, Private, Terms, Transport,
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
    /// Where on the map, when somebody showed it: latitude and longitude in degrees.
    pub point: String,
    /// Whether somebody lives there.
    pub private_home: bool,
    /// Who keeps it, when that is somebody else: their name, and the code of their kind.
    pub custodian: String,
    /// As said; an association when empty.
    pub custodian_kind: String,
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

/// Reads what is asked about a place.
pub(crate) fn place(fields: &mut Fields, form: &HoldForm) -> Option<PlaceFacts> {
    let capacity = fields.check("capacity", number(&form.capacity, 0, 100_000));
    let functions: Result<Vec<Function>, Plain> =
        form.functions.iter().map(|code| code.parse()).collect();
    let commitment = fields.check("commitment", coded(&form.commitment, Commitment::Unsaid));
    let said = fields.check("functions", functions)?;
    Some(PlaceFacts {
        capacity: capacity?,
        permanent: form.permanent,
        // Each once, in the order in which they are asked.
        functions: Function::ALL.iter().copied().filter(|one| said.contains(one)).collect(),
        step_free: match form.step_free.as_str() {
            "yes" => Some(true),
            "no" => Some(false),
            _ => None,
        },
        commitment: commitment?,
    })
}

/// Reads a form; every field that is wrong is noted. The photo is not in it.
pub(crate) fn read(fields: &mut Fields, form: &HoldForm, kind: Option<&Slug>) -> Option<Read> {
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
    let point = match form.point.trim() {
        "" => Some(None),
        text => fields.check("point", text.parse()).map(Some),
    };
    let contact = fields.check("contact", short(&form.contact, limit::TITLE));
    let key = fields.check("key", short(&form.key, limit::SUMMARY));
    let funded_by = fields.check("funded_by", short(&form.funded_by, limit::TITLE));
    let mut openings = Vec::new();
    for (weekday, text) in (0_u8..).zip(&form.hours) {
        let read = fields.check(&format!("hours_{weekday}"), written::hours(weekday, text));
        openings.extend(read.unwrap_or_default());
    }
    let closures = closures(fields, form);
    let parts = fields.check("parts", written::parts(&form.parts));
    let measures = attributes::stated(fields, &form.measures);
    let terms = terms(fields, form);
    let place = if holding == Holding::Place { place(fields, form) } else { None };
    let location = Location { address: address?, point: point?, private_home: form.private_home };
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
            photo: None,
            funded_by: funded_by.filter(|text| !text.is_empty()),
            private: Private { contact: contact?, key: key? },
        },
    })
}
