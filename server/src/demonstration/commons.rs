//! The commons of the demonstration: three initiatives on the map, a festival with what collectives
//! announce in it, and two recipes that somebody does. Everyone in it is invented.

use super::{DemonstrationError, Text, registry, staff_of};
use chrono::{Datelike, NaiveDate, TimeDelta};
use domain::{
    account::Caller,
    id::ActorId,
    locale::Locale,
    registry::span::day_in_brussels,
    text::{Localized, Slug},
};
use serde::Deserialize;
use service::{
    Services,
    account::Letter,
    actor::ActorForm,
    agenda::{self, FestivalForm, GatheringForm},
    initiative::{self, Whereabouts},
    recipe::{self, RecipeForm},
    registry::board::Told,
};
use std::collections::BTreeMap;

const COMMONS: &str = include_str!("../../demo/commons.json");

/// The festival begins on the first Monday that is so many days away.
const FESTIVAL_IN_DAYS: i64 = 16;

#[derive(Debug, Deserialize)]
struct File {
    festival: FestivalEntry,
    initiatives: Vec<InitiativeEntry>,
    gatherings: Vec<GatheringEntry>,
    recipes: Vec<RecipeEntry>,
}

#[derive(Debug, Deserialize)]
struct FestivalEntry {
    name: Text,
    about: Text,
}

#[derive(Debug, Deserialize)]
struct InitiativeEntry {
    email: String,
    locale: Locale,
    name: String,
    commune: String,
    member: String,
    mandate: String,
    about: String,
    address: String,
    point: String,
}

#[derive(Debug, Deserialize)]
struct GatheringEntry {
    by: String,
    kind: String,
    #[serde(flatten)]
    at: Hours,
    title: String,
    about: String,
    #[serde(default)]
    audience: String,
    languages: Vec<String>,
    place: String,
    commune: String,
}

#[derive(Debug, Deserialize)]
struct RecipeEntry {
    by: String,
    recipe: String,
    commune: String,
    #[serde(flatten)]
    at: Hours,
    /// Kinds, and how many of each; the others are there already.
    needs: BTreeMap<String, u32>,
}

/// Some hours of a day: of the festival, counted from its Monday, or so many days from the load.
#[derive(Debug, Deserialize)]
struct Hours {
    weekday: Option<i64>,
    #[serde(default)]
    days: i64,
    from: String,
    to: String,
}

/// The first day of the festival, and today.
#[derive(Debug, Clone, Copy)]
struct Days {
    today: NaiveDate,
    monday: NaiveDate,
}

impl Days {
    fn from(today: NaiveDate) -> Self {
        let earliest = today + TimeDelta::days(FESTIVAL_IN_DAYS);
        let until_monday = (7 - i64::from(earliest.weekday().num_days_from_monday())) % 7;
        Self { today, monday: earliest + TimeDelta::days(until_monday) }
    }

    /// Both moments as clocks in Brussels show them.
    fn hours(self, at: &Hours) -> [String; 2] {
        let day = match at.weekday {
            Some(weekday) => self.monday + TimeDelta::days(weekday),
            None => self.today + TimeDelta::days(at.days),
        };
        [&at.from, &at.to].map(|time| format!("{day}T{time}"))
    }
}

fn silent(_: Locale, _: &str, _: Option<&Localized>) -> Letter {
    Letter::default()
}

fn silent_about_matches(_: Locale, _: &Told<'_>) -> Letter {
    Letter::default()
}

/// Who acts, and the actor they act for.
struct Voice {
    caller: Caller,
    actor: ActorId,
    locale: Locale,
}

/// Loads the commons, once those who lend are there.
pub(super) async fn load(
    services: &Services,
    staff: &Caller,
    process: &Slug,
) -> Result<(), DemonstrationError> {
    let file: File = serde_json::from_str(COMMONS)?;
    let administration = service::process::show(services, staff, process).await?.administration;
    let staff = staff_of(staff, administration.id);
    let days = Days::from(day_in_brussels(services.now()));
    let form = FestivalForm {
        name: file.festival.name.form(),
        about: file.festival.about.form(),
        first: days.monday.to_string(),
        last: (days.monday + TimeDelta::days(6)).to_string(),
    };
    let festival =
        agenda::create_festival(services, &staff, &administration.slug, &form).await?.slug;
    for entry in &file.initiatives {
        listed(services, &staff, entry).await?;
    }
    for entry in &file.gatherings {
        announced(services, entry, &festival, days).await?;
    }
    for entry in &file.recipes {
        begun(services, entry, days).await?;
    }
    service::mail::empty_outbox(services).await?;
    Ok(())
}

/// An initiative that asked to stand on the list, and was confirmed.
async fn listed(
    services: &Services,
    staff: &Caller,
    entry: &InitiativeEntry,
) -> Result<(), DemonstrationError> {
    let caller = registry::caller(services, &entry.email, entry.locale).await?;
    let form = ActorForm {
        name: entry.name.clone(),
        kind: "collective".to_owned(),
        commune: entry.commune.clone(),
        about: entry.about.clone(),
        original: Some(entry.locale),
        member_name: entry.member.clone(),
        mandate: entry.mandate.clone(),
        ..ActorForm::default()
    };
    let at = Whereabouts {
        address: entry.address.clone(),
        point: entry.point.clone(),
        private_home: false,
    };
    let listing = initiative::add(services, &caller, &form, &at).await?;
    initiative::answer(services, staff, listing.actor, None, &silent).await?;
    Ok(())
}

/// Somebody of the demonstration, by the language that they chose before.
async fn voice(services: &Services, email: &str) -> Result<Voice, DemonstrationError> {
    let caller = registry::caller(services, email, Locale::Fr).await?;
    let locale = caller.account.as_ref().map_or(Locale::Fr, |account| account.locale);
    let own = service::actor::mine(services, &caller).await?;
    let actor = own.first().map(|(actor, _)| actor.id).ok_or(service::Error::NotFound)?;
    Ok(Voice { caller, actor, locale })
}

async fn announced(
    services: &Services,
    entry: &GatheringEntry,
    festival: &Slug,
    days: Days,
) -> Result<(), DemonstrationError> {
    let Voice { caller, actor, locale } = voice(services, &entry.by).await?;
    let [from, to] = days.hours(&entry.at);
    let form = GatheringForm {
        kind: entry.kind.clone(),
        actor: actor.to_string(),
        title: entry.title.clone(),
        about: entry.about.clone(),
        audience: entry.audience.clone(),
        languages: entry.languages.clone(),
        from,
        to,
        place: entry.place.clone(),
        commune: entry.commune.clone(),
        festival: entry.at.weekday.map(|_| festival.to_string()).unwrap_or_default(),
        original: Some(locale),
        ..GatheringForm::default()
    };
    agenda::announce(services, &caller, &form).await?;
    Ok(())
}

/// A recipe that somebody does, with what they still look for.
async fn begun(
    services: &Services,
    entry: &RecipeEntry,
    days: Days,
) -> Result<(), DemonstrationError> {
    let Voice { caller, actor, locale } = voice(services, &entry.by).await?;
    let slug = Slug::parse(&entry.recipe)?;
    let version = recipe::show(services, &slug, None).await?.version;
    let needs = &version.needs;
    let quantity = |kind: &Slug| entry.needs.get(kind.as_str()).map(ToString::to_string);
    let [from, to] = days.hours(&entry.at);
    let form = RecipeForm {
        version: version.number.to_string(),
        actor: actor.to_string(),
        commune: entry.commune.clone(),
        from,
        to,
        quantities: needs.iter().map(|need| quantity(&need.kind).unwrap_or_default()).collect(),
        original: Some(locale),
    };
    recipe::begin(services, &caller, &slug, &form, &silent_about_matches).await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_festival_begins_on_a_monday_a_few_weeks_from_the_load() {
        for day in 1..=28 {
            let today = NaiveDate::from_ymd_opt(2026, 2, day).unwrap();
            let away = (Days::from(today).monday - today).num_days();
            assert!((FESTIVAL_IN_DAYS..FESTIVAL_IN_DAYS + 7).contains(&away));
            assert_eq!(Days::from(today).monday.weekday(), chrono::Weekday::Mon);
        }
    }
}
