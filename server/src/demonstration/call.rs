//! *The call of the neighbourhoods*: a budget that is still asking for ideas, with proposals at
//! every stage that the call allows. Everyone and everything in it is invented; the enterprise
//! numbers begin with noughts, where the register has none.

use super::{DemonstrationError, Text, brussels::phases, entries::ProcessEntry, staff_of};
use domain::{
    account::Caller,
    actor::Actor,
    locale::Locale,
    process::PhaseKind,
    proposal::{Partnership, Proposal},
    text::Slug,
};
use serde::Deserialize;
use service::{
    Services,
    account::{Letter, Visitor},
    actor::ActorForm,
    envelope::EnvelopeForm,
    partnership::{AnswerForm, InvitationForm},
    project::CostLineForm,
    proposal::ProposalForm,
    review::Review,
};
use std::{collections::BTreeMap, sync::Mutex};

const CALL: &str = include_str!("../../demo/call.json");

#[derive(Debug, Deserialize)]
struct File {
    process: ProcessEntry,
    envelopes: Vec<EnvelopeEntry>,
    people: Vec<PersonEntry>,
    proposals: Vec<ProposalEntry>,
}

#[derive(Debug, Deserialize)]
struct EnvelopeEntry {
    slug: String,
    amount_cents: i64,
    name: Text,
    summary: Text,
    bearers: Vec<String>,
    #[serde(default)]
    least_kinds: String,
    #[serde(default)]
    least_partners: String,
}

#[derive(Debug, Deserialize)]
struct PersonEntry {
    code: String,
    email: String,
    locale: String,
    actor: ActorEntry,
}

#[derive(Debug, Deserialize)]
struct ActorEntry {
    name: String,
    kind: String,
    enterprise: String,
    commune: String,
    member: String,
    mandate: String,
    about: String,
}

#[derive(Debug, Deserialize)]
struct ProposalEntry {
    by: String,
    original: String,
    stage: String,
    theme: String,
    commune: String,
    envelope: String,
    title: Text,
    summary: Text,
    place: Text,
    description: Text,
    lines: Vec<LineEntry>,
    partners: Vec<PartnerEntry>,
    #[serde(default)]
    questions: String,
    reason: Option<Text>,
}

#[derive(Debug, Deserialize)]
struct LineEntry {
    label: Text,
    quantity: u32,
    cents: i64,
    kind: String,
}

#[derive(Debug, Deserialize)]
struct PartnerEntry {
    who: String,
    name: String,
    role: String,
    pledge: String,
    cents: i64,
    label: String,
}

/// Days from the load at which each phase begins and ends.
const PHASES: [(PhaseKind, i64, i64); 8] = [
    (PhaseKind::Submission, -12, 30),
    (PhaseKind::Review, 30, 44),
    (PhaseKind::Valuation, 44, 80),
    (PhaseKind::Publication, 80, 100),
    (PhaseKind::Voting, 100, 121),
    (PhaseKind::Counting, 121, 125),
    (PhaseKind::Results, 125, 180),
    (PhaseKind::Delivery, 180, 720),
];

/// Somebody of the file who has signed in, and for whom they act.
struct Person {
    caller: Caller,
    actor: Actor,
}

fn plain(cents: i64) -> String {
    domain::money::Cents(cents).plain()
}

/// Letters of the demonstration are not written: nobody waits for them.
fn silent(_: Locale, _: &Proposal) -> Letter {
    Letter::default()
}

fn silent_about_partners(_: Locale, _: &Proposal, _: &Partnership) -> Letter {
    Letter::default()
}

/// Loads the call into the administration of the first demonstration.
pub(super) async fn load(
    services: &Services,
    staff: &Caller,
    administration: &Slug,
) -> Result<(), DemonstrationError> {
    let file: File = serde_json::from_str(CALL)?;
    let administration = service::administration::show(services, administration).await?;
    let staff = staff_of(staff, administration.id);
    let form = file.process.form(phases(services.now(), &PHASES));
    let process = service::process::create(services, &staff, &administration, &form).await?;
    for entry in &file.envelopes {
        let form = EnvelopeForm {
            slug: entry.slug.clone(),
            name: entry.name.form(),
            summary: entry.summary.form(),
            amount: plain(entry.amount_cents),
            bearers: entry.bearers.clone(),
            least_kinds: entry.least_kinds.clone(),
            least_partners: entry.least_partners.clone(),
            ..EnvelopeForm::default()
        };
        service::envelope::create(services, &staff, &process.slug, &form).await?;
    }
    let mut people = BTreeMap::new();
    for entry in &file.people {
        people.insert(entry.code.as_str(), person(services, entry).await?);
    }
    for entry in &file.proposals {
        proposal(services, &staff, &process.slug, &people, entry).await?;
    }
    for code in ["nadia", "wim"] {
        let actor = people[code].actor.id;
        service::actor::confirm(services, &staff, &administration, actor).await?;
    }
    service::mail::empty_outbox(services).await?;
    Ok(())
}

async fn person(services: &Services, entry: &PersonEntry) -> Result<Person, DemonstrationError> {
    let nobody = Visitor { caller: Caller::anonymous(), session: None, hat: None };
    let locale = entry.locale.parse().unwrap_or(Locale::Fr);
    let session = service::account::become_persona(services, &entry.email, locale, &nobody).await?;
    let caller = service::account::visitor(services, Some(&session)).await?.caller;
    let form = ActorForm {
        name: entry.actor.name.clone(),
        kind: entry.actor.kind.clone(),
        enterprise: entry.actor.enterprise.clone(),
        commune: entry.actor.commune.clone(),
        about: entry.actor.about.clone(),
        original: Some(locale),
        member_name: entry.actor.member.clone(),
        mandate: entry.actor.mandate.clone(),
        ..ActorForm::default()
    };
    let actor = service::actor::create(services, &caller, &form).await?.actor;
    Ok(Person { caller, actor })
}

fn form(entry: &ProposalEntry, bearer: &Actor) -> ProposalForm {
    let lines = entry.lines.iter().map(|line| CostLineForm {
        label: line.label.form(),
        quantity: line.quantity.to_string(),
        unit_price: plain(line.cents),
        year: "1".to_owned(),
        kind: line.kind.clone(),
        ..CostLineForm::default()
    });
    ProposalForm {
        original: entry.original.clone(),
        title: entry.title.form(),
        summary: entry.summary.form(),
        place: entry.place.form(),
        commune: entry.commune.clone(),
        description: entry.description.form(),
        theme: entry.theme.clone(),
        envelope: entry.envelope.clone(),
        cost_lines: lines.collect(),
        least: String::new(),
        step: String::new(),
        bearer: bearer.id.to_string(),
        ..ProposalForm::default()
    }
}

async fn proposal(
    services: &Services,
    staff: &Caller,
    process: &Slug,
    people: &BTreeMap<&str, Person>,
    entry: &ProposalEntry,
) -> Result<(), DemonstrationError> {
    let Person { caller, actor } = &people[entry.by.as_str()];
    let form = form(entry, actor);
    let begun = service::proposal::begin(services, caller, process, &form, None).await?;
    let slug = &begun.slug;
    for partner in &entry.partners {
        join(services, caller, process, slug, &people[partner.who.as_str()], partner).await?;
    }
    service::proposal::submit(services, caller, process, slug, &silent).await?;
    let review = match (entry.stage.as_str(), &entry.reason) {
        ("admissible", _) => Review::Admit,
        ("returned", _) => Review::Return(entry.questions.clone()),
        ("declined", Some(reason)) => Review::Decline(reason.form()),
        _ => return Ok(()),
    };
    service::review::decide(services, staff, process, slug, review, &silent).await?;
    Ok(())
}

/// A partner is invited and says yes, as a person would: through the link of the letter.
async fn join(
    services: &Services,
    caller: &Caller,
    process: &Slug,
    slug: &Slug,
    partner: &Person,
    entry: &PartnerEntry,
) -> Result<(), DemonstrationError> {
    let email = partner.caller.account.as_ref().map(|account| account.email.to_string());
    let form = InvitationForm {
        name: entry.name.clone(),
        email: email.unwrap_or_default(),
        role: entry.role.clone(),
    };
    let link = Mutex::new(String::new());
    let write = |_: &Proposal, token: &str| {
        if let Ok(mut link) = link.lock() {
            token.clone_into(&mut link);
        }
        Letter::default()
    };
    service::partnership::invite(services, caller, process, slug, &form, write).await?;
    let token = link.into_inner().unwrap_or_default();
    let answer = AnswerForm {
        actor: partner.actor.id.to_string(),
        pledge: entry.pledge.clone(),
        amount: plain(entry.cents),
        label: entry.label.clone(),
        original: partner.caller.account.as_ref().map(|account| account.locale),
    };
    let caller = &partner.caller;
    service::partnership::accept(services, caller, &token, &answer, &silent_about_partners).await?;
    Ok(())
}
