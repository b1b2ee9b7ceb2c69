//! An afternoon that is over, with a harvest to hand over: thirty-one people on two budgets, after the
//! one of June 2019. What they say is invented. It is played through the same rules as a real one,
//! with the clock of that afternoon, and then taken over like the file of a laptop.

mod ballots;
mod play;
mod script;
mod tried;

use super::{DemonstrationError, staff_of};
use chrono::{NaiveTime, TimeDelta, TimeZone};
use chrono_tz::Europe::Brussels;
use domain::{account::Caller, locale::Locale, text::Slug, workshop::harvest::SheetField};
use play::Play;
use script::{Script, Words};
use service::{
    Services,
    harvest::{AdoptForm, SheetForm, transfer},
};

const FILE: &str = include_str!("../../demo/workshop.json");
/// How long ago it was held.
const DAYS_AGO: i64 = 16;

/// Plays it, takes it over, writes its sheet, and makes a draft of the scenario that was fixed.
pub async fn load(
    services: &Services,
    staff: &Caller,
    administration: &Slug,
) -> Result<(), DemonstrationError> {
    let administration = service::administration::show(services, administration).await?;
    let staff = &staff_of(staff, administration.id);
    let Some(account) = &staff.account else { return Ok(()) };
    let script: Script = serde_json::from_str(FILE)?;
    let day = (services.now() - TimeDelta::days(DAYS_AGO)).with_timezone(&Brussels).date_naive();
    let noon = NaiveTime::from_hms_opt(12, 45, 0).unwrap_or_default();
    let begins = Brussels.from_local_datetime(&day.and_time(noon)).earliest();
    let begins = begins.map_or_else(|| services.now(), |local| local.to_utc());
    let mut play = Play::begin(&script, account.id, &administration, begins)?;
    play.act(&script)?;
    let head = play.head(&script, administration.id)?;
    let file = transfer::bind(&head, &play.rows, &[], &[])?;
    let head = transfer::take_over(services, administration.id, Some(account.id), &file).await?;
    let fields = script.sheet.iter().filter_map(|(field, words)| {
        let field = field.parse::<SheetField>().ok()?;
        Some((field, words.clone(), field.is_ticked()))
    });
    let sheet = SheetForm { author: script.author.clone(), fields: fields.collect() };
    service::harvest::save_sheet(services, staff, &head.code, Locale::Fr, &sheet).await?;
    let chosen = play.scenarios[0];
    let drawn = &script.scenarios[0];
    let both = |words: &Words| -> [String; 3] {
        [words.t.clone(), words.fr_nl.clone().unwrap_or_else(|| words.t.clone()), String::new()]
    };
    let about = drawn.how.as_ref().map(both).unwrap_or_default();
    let form = AdoptForm {
        name: both(&drawn.title),
        summary: [
            "Habitants, communes et associations déposent ensemble, avec un coach.".to_owned(),
            "Bewoners, gemeenten en verenigingen dienen samen in, met een coach.".to_owned(),
            String::new(),
        ],
        about,
        lines: [
            ("Grands projets de quartier", "Grote wijkprojecten"),
            ("Petits coups de pouce", "Duwtjes in de rug"),
            (
                "Projets portés avec une commune ou un CPAS",
                "Projecten met een gemeente of een OCMW",
            ),
        ]
        .map(|(fr, nl)| [fr.to_owned(), nl.to_owned(), String::new()])
        .to_vec(),
    };
    service::harvest::adopt(services, staff, &head.code, chosen, &form).await?;
    Ok(())
}
