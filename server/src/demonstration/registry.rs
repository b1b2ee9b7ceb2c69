//! Shared things of the demonstration: lenders that look like those of Brussels, a few loans, needs
//! and offers. Everyone in it is invented.

use super::DemonstrationError;
use chrono::TimeDelta;
use domain::{
    account::Caller,
    id::ResourceId,
    locale::Locale,
    registry::{
        loan::{Act, State},
        span::clock_in_brussels,
    },
};
use serde::Deserialize;
use service::{
    Services,
    account::{Letter, Visitor},
    actor::ActorForm,
    registry::{
        Notice,
        board::{self, IntentForm, Told},
        holding::{self, HoldForm, PhotoChange},
        loans::{self, ActForm, AskForm},
    },
};
use std::collections::BTreeMap;

const REGISTRY: &str = include_str!("../../demo/registry.json");

#[derive(Debug, Deserialize)]
struct File {
    lenders: Vec<LenderEntry>,
    loans: Vec<LoanEntry>,
    intents: Vec<IntentEntry>,
}

#[derive(Debug, Deserialize)]
struct LenderEntry {
    email: String,
    locale: String,
    actor: ActorEntry,
    things: Vec<ThingEntry>,
}

#[derive(Debug, Deserialize)]
struct ActorEntry {
    name: String,
    kind: String,
    #[serde(default)]
    enterprise: String,
    commune: String,
    member: String,
    mandate: String,
}

/// The fields of the form that a thing has, by the names of the page.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct ThingEntry {
    what: String,
    /// Latitude and longitude, in degrees.
    point: String,
    kind: String,
    commune: String,
    quantity: String,
    deposit: String,
    fee: String,
    notice: String,
    max_days: String,
    buffer: String,
    audience: String,
    transport: String,
    people: String,
    indoor: String,
    kit: String,
    parts: String,
    address: String,
    private: String,
    contact: String,
    key: String,
    set_up: String,
    insurance: String,
    funded_by: String,
    capacity: String,
    step_free: String,
    functions: Vec<String>,
    commitment: String,
    hours: BTreeMap<String, String>,
    closures: Vec<(String, String, bool)>,
}

#[derive(Debug, Deserialize)]
struct LoanEntry {
    by: String,
    #[serde(default)]
    name: String,
    thing: String,
    #[serde(default)]
    quantity: String,
    from: i64,
    to: i64,
    purpose: String,
    upto: String,
}

#[derive(Debug, Deserialize)]
struct IntentEntry {
    by: String,
    direction: String,
    what: String,
    theme: String,
    commune: String,
}

/// Letters of the demonstration are not written: nobody waits for them.
fn silent(_: Locale, _: &Notice<'_>) -> Letter {
    Letter::default()
}

fn silent_about_matches(_: Locale, _: &Told<'_>) -> Letter {
    Letter::default()
}

pub(super) async fn caller(
    services: &Services,
    email: &str,
    locale: Locale,
) -> Result<Caller, DemonstrationError> {
    let nobody = Visitor { caller: Caller::anonymous(), session: None, hat: None };
    let session = service::account::become_persona(services, email, locale, &nobody).await?;
    Ok(service::account::visitor(services, Some(&session)).await?.caller)
}

fn form(thing: &ThingEntry, speaker: &str, locale: Locale) -> HoldForm {
    let hours = ["0", "1", "2", "3", "4", "5", "6"];
    HoldForm {
        kind: thing.kind.clone(),
        what: thing.what.clone(),
        kit: !thing.kit.is_empty(),
        quantity: thing.quantity.clone(),
        speaker: speaker.to_owned(),
        commune: thing.commune.clone(),
        address: thing.address.clone(),
        point: thing.point.clone(),
        private_home: !thing.private.is_empty(),
        set_up: thing.set_up.clone(),
        audience: thing.audience.clone(),
        notice: thing.notice.clone(),
        max_days: thing.max_days.clone(),
        buffer: thing.buffer.clone(),
        deposit: thing.deposit.clone(),
        fee: thing.fee.clone(),
        transport: thing.transport.clone(),
        indoor_only: !thing.indoor.is_empty(),
        people: thing.people.clone(),
        insurance: thing.insurance.clone(),
        hours: hours.map(|day| thing.hours.get(day).cloned().unwrap_or_default()),
        closures: thing.closures.clone(),
        parts: thing.parts.clone(),
        capacity: thing.capacity.clone(),
        step_free: thing.step_free.clone(),
        functions: thing.functions.clone(),
        commitment: thing.commitment.clone(),
        funded_by: thing.funded_by.clone(),
        contact: thing.contact.clone(),
        key: thing.key.clone(),
        original: Some(locale),
        ..HoldForm::default()
    }
}

/// Who lends, with the id of the actor they act for.
type Lenders = BTreeMap<String, (Caller, String)>;

/// Loads lenders and what they share, then loans, needs and offers.
pub(super) async fn load(services: &Services) -> Result<(), DemonstrationError> {
    let file: File = serde_json::from_str(REGISTRY)?;
    let mut lenders = Lenders::new();
    let mut things: BTreeMap<String, (ResourceId, String)> = BTreeMap::new();
    for entry in &file.lenders {
        let locale = entry.locale.parse().unwrap_or(Locale::Fr);
        let caller = caller(services, &entry.email, locale).await?;
        let actor = ActorForm {
            name: entry.actor.name.clone(),
            kind: entry.actor.kind.clone(),
            enterprise: entry.actor.enterprise.clone(),
            commune: entry.actor.commune.clone(),
            member_name: entry.actor.member.clone(),
            mandate: entry.actor.mandate.clone(),
            ..ActorForm::default()
        };
        let actor = service::actor::create(services, &caller, &actor).await?.actor;
        let speaker = actor.id.to_string();
        for thing in &entry.things {
            let form = form(thing, &speaker, locale);
            let resource = holding::add(services, &caller, &form, PhotoChange::Stays).await?;
            things.insert(thing.what.clone(), (resource.id, entry.email.clone()));
        }
        lenders.insert(entry.email.clone(), (caller, speaker));
    }
    for entry in &file.loans {
        lend(services, &lenders, &things, entry).await?;
    }
    for entry in &file.intents {
        let (caller, speaker) = &lenders[&entry.by];
        let form = IntentForm {
            direction: entry.direction.clone(),
            what: entry.what.clone(),
            theme: entry.theme.clone(),
            commune: entry.commune.clone(),
            speaker: speaker.clone(),
            original: caller.account.as_ref().map(|account| account.locale),
            ..IntentForm::default()
        };
        board::add(services, caller, &form, &silent_about_matches).await?;
    }
    service::mail::empty_outbox(services).await?;
    Ok(())
}

/// Whoever lends says yes to what projects asked of them: otherwise their asking ends in two days.
pub(super) async fn answer(services: &Services) -> Result<(), DemonstrationError> {
    let file: File = serde_json::from_str(REGISTRY)?;
    let known = file.lenders.iter().map(|entry| (entry.email.as_str(), entry.locale.as_str()));
    for (email, locale) in known.chain([(super::jette::HOST, "fr")]) {
        let locale = locale.parse().unwrap_or(Locale::Fr);
        let lender = caller(services, email, locale).await?;
        let asked = loans::mine(services, &lender).await?.lent.into_iter();
        for (loan, _) in asked.filter(|(it, _)| it.state == State::Held && it.origin.is_some()) {
            let act = ActForm { act: Act::Approve.code().to_owned(), ..ActForm::default() };
            loans::act(services, &lender, loan.id, &act, &silent).await?;
        }
    }
    service::mail::empty_outbox(services).await?;
    Ok(())
}

/// A loan some days from now, from ten in the morning until six in the evening.
async fn lend(
    services: &Services,
    lenders: &Lenders,
    things: &BTreeMap<String, (ResourceId, String)>,
    entry: &LoanEntry,
) -> Result<(), DemonstrationError> {
    let (borrower, speaker) = match lenders.get(&entry.by) {
        Some((caller, speaker)) => (caller.clone(), speaker.clone()),
        None => (caller(services, &entry.by, Locale::Fr).await?, "self".to_owned()),
    };
    let day = |days: i64, hour: &str| {
        let day = clock_in_brussels(services.now() + TimeDelta::days(days)).date();
        format!("{day}T{hour}:00")
    };
    let form = AskForm {
        from: day(entry.from, "10"),
        to: day(entry.to, "18"),
        quantity: entry.quantity.clone(),
        speaker,
        name: entry.name.clone(),
        purpose: entry.purpose.clone(),
        ..AskForm::default()
    };
    let (id, lender) = &things[&entry.thing];
    let loan = loans::ask(services, &borrower, *id, &form, &silent).await?;
    if entry.upto == "approved" {
        let act = ActForm { act: "approve".to_owned(), ..ActForm::default() };
        loans::act(services, &lenders[lender].0, loan.id, &act, &silent).await?;
    }
    Ok(())
}
