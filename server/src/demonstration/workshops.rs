//! Two workshops that are being prepared: an afternoon on two budgets, after the one that Brussels
//! held in June 2019, and an evening at which projects meet.

use super::{DemonstrationError, staff_of};
use domain::{
    account::Caller,
    locale::Locale,
    text::{Authored, Slug},
    workshop::{Command, FieldKey, FieldValue, Hand, SessionState},
};
use service::{Services, live, workshop::WorkshopForm};
use uuid::Uuid;

const SCENARIOS: [(&str, &str); 2] = [
    (
        "Un appel à projets à plusieurs",
        "Habitants, commune et entreprises du quartier déposent un projet ensemble, avec un porteur principal.",
    ),
    (
        "Une assemblée par quartier",
        "Une assemblée tirée au sort et ouverte décide chaque année, tous thèmes réunis.",
    ),
];
const PITCHES: [(&str, &str); 3] = [
    ("Cyclo-ciné : un cinéma à pédales", "Collectif Cyclo-ciné"),
    ("Cuisine de rue avec les invendus", "Table d’hôtes du Midi"),
    ("Un atelier vélo pour l’école", "Comité Gray"),
];

/// Loads them.
pub async fn load(
    services: &Services,
    staff: &Caller,
    administration: &Slug,
) -> Result<(), DemonstrationError> {
    let administration = service::administration::show(services, administration).await?;
    let staff = &staff_of(staff, administration.id);
    let administration = &administration;
    let Some(account) = &staff.account else { return Ok(()) };
    let hand = Hand::Facilitator(account.id);
    let form = |template: &str, fr: &str, nl: &str, en: &str, people: &str| WorkshopForm {
        template: template.to_owned(),
        title: [fr, nl, en].map(str::to_owned),
        people: people.to_owned(),
        rehearsal: false,
    };
    let text = |text: &str| Authored::parse(Some(Locale::Fr), text, 400);
    let afternoon = form(
        "scenario-workshop",
        "Deux budgets, une région plus résiliente",
        "Twee budgetten, een veerkrachtiger gewest",
        "Two budgets, a more resilient region",
        "40",
    );
    let head = service::workshop::create(services, staff, administration, &afternoon).await?;
    let room = live::room(services, &head.code).await?;
    for (title, how) in SCENARIOS {
        let value = |words| text(words).map(|text| FieldValue::Text { text });
        let fields = [(FieldKey::Title, value(title)?), (FieldKey::How, value(how)?)].into();
        let command = Command::Draw { table: None, fields };
        room.act(hand, Uuid::new_v4(), command).await?;
    }
    let evening = form(
        "pitch-evening",
        "Les lauréats se rencontrent",
        "De laureaten ontmoeten elkaar",
        "The laureates meet",
        "60",
    );
    let head = service::workshop::create(services, staff, administration, &evening).await?;
    let room = live::room(services, &head.code).await?;
    for (title, who) in PITCHES {
        let command = Command::QueuePitch { title: text(title)?, who: who.to_owned(), kind: None };
        room.act(hand, Uuid::new_v4(), command).await?;
    }
    let open = Command::Session { to: SessionState::Lobby };
    room.act(hand, Uuid::new_v4(), open).await?;
    Ok(())
}
