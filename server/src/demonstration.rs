//! The demonstration: a budget of Brussels in its voting phase, invented but plausible, with
//! dates that follow the day it is loaded; and a real election, counted by our engine.

mod brussels;
mod call;
mod commons;
mod crowd;
mod deliveries;
mod entries;
mod harvest;
mod jette;
mod jury;
mod registry;
mod sharing;
mod wieliczka;
mod workshops;

use crate::config::Place;
use app::cx::Persona;
use domain::{
    account::{Caller, Email},
    place::Territory,
    text::{Localized, Slug},
};
use kinds::TAXONOMY as KINDS;
use serde::Deserialize;
use service::{Services, reference::ResourceKind};
use std::{fs, io};
use thiserror::Error;

/// The people a visitor of the demonstration can be. Each has a page to begin with.
pub static PERSONAS: [Persona; 3] = [
    Persona {
        code: "citizen",
        email: "amina@demo.ensamen.example",
        name: "Amina",
        begins_at: "/p/inspirons-nos-quartiers",
    },
    Persona {
        code: "citizen-nl",
        email: "jef@demo.ensamen.example",
        name: "Jef",
        begins_at: "/p/inspirons-nos-quartiers",
    },
    Persona {
        code: "staff",
        email: "carine@demo.ensamen.example",
        name: "Carine",
        begins_at: "/admin",
    },
];

/// Why the demonstration cannot be loaded.
#[derive(Debug, Error)]
pub enum DemonstrationError {
    /// A file does not have the expected shape.
    #[error("a file of the demonstration does not parse: {0}")]
    File(#[from] serde_json::Error),
    /// A use case refused.
    #[error("{0:?}")]
    Service(#[from] service::Error),
    /// The real election cannot be imported.
    #[error("the election cannot be imported: {0}")]
    Import(String),
    /// A value is not what it should be.
    #[error("a value of the demonstration is refused: {0}")]
    Refused(#[from] domain::Refusal),
}

/// A text in three languages, as the files hold it.
#[derive(Debug, Clone, Deserialize)]
struct Text {
    fr: String,
    nl: String,
    #[serde(default)]
    en: String,
}

impl Text {
    fn form(&self) -> [String; 3] {
        [self.fr.clone(), self.nl.clone(), self.en.clone()]
    }

    /// A name that public bodies have in two languages, as Brussels writes it.
    fn both(&self) -> String {
        if self.fr == self.nl { self.fr.clone() } else { format!("{} – {}", self.fr, self.nl) }
    }
}

#[derive(Debug, Deserialize)]
struct Statements {
    accessibility: Text,
    privacy: Text,
    counter: Text,
    telephone: Text,
    post: Text,
}

#[derive(Debug, Deserialize)]
struct Commune {
    slug: String,
    name: Text,
    population: u32,
    postcode: String,
}

#[derive(Debug, Deserialize)]
struct Communes {
    communes: Vec<Commune>,
}

const BRUSSELS: &str = include_str!("../demo/brussels.json");
const STATEMENTS: &str = include_str!("../demo/statements.json");

/// Loads what every instance knows: the nineteen communes and the kinds of shareable things.
///
/// # Errors
/// [`DemonstrationError`].
pub async fn load_reference(services: &Services) -> Result<(), DemonstrationError> {
    let communes: Communes = serde_json::from_str(BRUSSELS)?;
    let territories = communes
        .communes
        .iter()
        .map(|commune| {
            let Text { fr, nl, en } = &commune.name;
            Ok(Territory {
                slug: Slug::parse(&commune.slug)?,
                name: Localized::parse(fr, nl, en, 80)?,
                population: commune.population,
                postcode: commune.postcode.clone(),
            })
        })
        .collect::<Result<Vec<_>, domain::Refusal>>()?;
    // The file has no quotes and no commas within its cells; a test reads every line.
    let kinds = KINDS
        .lines()
        .skip(1)
        .filter_map(|line| {
            let [slug, tracking, fr, nl, en] =
                line.splitn(5, ',').map(str::to_owned).collect::<Vec<_>>().try_into().ok()?;
            Some((slug, tracking, fr, nl, en))
        })
        .map(|(slug, tracking, fr, nl, en)| {
            Ok(ResourceKind { slug: Slug::parse(&slug)?, tracking, fr, nl, en })
        })
        .collect::<Result<Vec<_>, domain::Refusal>>()?;
    service::reference::load(services, &territories, &kinds).await?;
    service::recipe::sow(services).await?;
    Ok(())
}

/// A file beside the embedded database, there from before the demonstration is loaded until it is
/// whole.
const UNFINISHED: &str = "demonstration-unfinished";

/// Makes room for the demonstration in the embedded database. What an interrupted start left is
/// removed: it was made by that start alone, for only where there was no database is the mark set.
///
/// # Errors
/// Whatever the file system refuses.
pub fn prepare(place: &Place) -> io::Result<()> {
    if place.database_url.is_some() {
        return Ok(());
    }
    let (database, mark) = (place.database(), place.data.join(UNFINISHED));
    if mark.exists() {
        for ending in ["", "-wal", "-shm"] {
            let mut file = database.clone().into_os_string();
            file.push(ending);
            match fs::remove_file(&file) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
                _ => {}
            }
        }
    }
    if database.exists() {
        return Ok(());
    }
    fs::create_dir_all(&place.data)?;
    fs::write(mark, "")
}

/// Whether an interrupted start left half a demonstration. Nothing real may grow in it: the next
/// demonstration would remove it.
#[must_use]
pub fn is_unfinished(place: &Place) -> bool {
    place.database_url.is_none() && place.data.join(UNFINISHED).exists()
}

/// Notes that the demonstration is whole.
///
/// # Errors
/// Whatever the file system refuses.
pub fn finish(place: &Place) -> io::Result<()> {
    match fs::remove_file(place.data.join(UNFINISHED)) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// Loads the demonstration once; a second start finds it there.
///
/// # Errors
/// [`DemonstrationError`].
pub async fn load(services: &Services) -> Result<(), DemonstrationError> {
    const KEY: &str = "demonstration";
    load_reference(services).await?;
    if service::reference::setting(services, KEY).await?.is_some() {
        return Ok(());
    }
    let staff = staff(services).await?;
    // The first to be loaded is the last that the first page shows.
    jette::load(services, &staff).await?;
    jury::load(services, &staff).await?;
    // What is lent is there before anybody asks whether it is.
    registry::load(services).await?;
    let administration = brussels::load(services, &staff).await?;
    call::load(services, &staff, &administration).await?;
    sharing::load(services, &staff, &sharing::process()?).await?;
    registry::answer(services).await?;
    commons::load(services, &staff, &sharing::process()?).await?;
    wieliczka::load(services, &staff).await?;
    workshops::load(services, &staff, &administration).await?;
    harvest::load(services, &staff, &administration).await?;
    service::reference::set_setting(services, KEY, &services.now().to_rfc3339()).await?;
    Ok(())
}

/// The member of staff who sets the demonstration up.
async fn staff(services: &Services) -> Result<Caller, DemonstrationError> {
    let email = PERSONAS[2].email;
    let account = service::account::create_administrator(services, email).await?;
    Ok(Caller { account: Some(account), roles: Vec::new(), may_create_administrations: true })
}

/// Creates an administration and lets the caller administer it.
async fn administration(
    services: &Services,
    caller: &Caller,
    slug: &str,
    name: &Text,
    about: &Text,
    contact: &str,
) -> Result<(Caller, domain::process::Administration), DemonstrationError> {
    let statements: Statements = serde_json::from_str(STATEMENTS)?;
    let form = service::administration::AdministrationForm {
        slug: slug.to_owned(),
        name: name.form(),
        about: about.form(),
        contact: Email::parse(contact)?.to_string(),
        accessibility: statements.accessibility.form(),
        privacy: statements.privacy.form(),
        counter: statements.counter.form(),
        telephone: statements.telephone.form(),
        post: statements.post.form(),
        paths: Default::default(),
    };
    let administration = service::administration::create(services, caller, &form).await?;
    Ok((staff_of(caller, administration.id), administration))
}

/// The same person, administering an administration.
fn staff_of(caller: &Caller, administration: domain::id::AdministrationId) -> Caller {
    let mut caller = caller.clone();
    caller.roles.push((administration, domain::account::Role::Administrator));
    caller
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_kinds_is_read() {
        assert_eq!(KINDS.lines().count(), 70);
        for line in KINDS.lines() {
            assert_eq!(line.split(',').count(), 5, "{line}");
        }
    }

    #[test]
    fn what_an_interrupted_start_left_is_removed_and_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        let data = folder.path().join("data");
        let place = Place { data: data.clone(), keys: None, database_url: None };
        prepare(&place).unwrap();
        fs::write(place.database(), "half").unwrap();
        fs::write(data.join("ensamen.sqlite-wal"), "half").unwrap();
        fs::write(data.join("notes.txt"), "mine").unwrap();
        prepare(&place).unwrap();
        assert!(!place.database().exists() && !data.join("ensamen.sqlite-wal").exists());
        fs::write(place.database(), "whole").unwrap();
        assert!(is_unfinished(&place));
        finish(&place).unwrap();
        assert!(!is_unfinished(&place));
        prepare(&place).unwrap();
        assert_eq!(fs::read(place.database()).unwrap(), b"whole");
        assert!(data.join("notes.txt").exists());
    }
}
