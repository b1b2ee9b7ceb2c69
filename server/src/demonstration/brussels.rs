//! *Inspirons nos quartiers*: modelled on the afternoon of 25 June 2019 at Bruxelles
//! Environnement, whose two budgets are the two envelopes. Everything in it is invented.

use super::crowd::{self, Cluster};
use super::entries::{AdministrationEntry, ProcessEntry};
use super::sharing::{self, Needed};
use super::{BRUSSELS, DemonstrationError, Text};
use chrono::{NaiveTime, TimeDelta};
use domain::{
    Moment,
    account::Caller,
    locale::Locale,
    process::{Phase, PhaseKind},
    rules::{BallotForm, CompletionChoice, Limits, MethodChoice, RuleSheetDraft, TieRule},
    text::Slug,
};
use serde::Deserialize;
use service::{
    Services,
    conduct::{self, Step},
    district::DistrictForm,
    envelope::{EnvelopeForm, FunderForm},
    project::{CostLineForm, PartnerForm, ProjectForm},
};

#[derive(Debug, Deserialize)]
struct File {
    administration: AdministrationEntry,
    process: ProcessEntry,
    envelopes: Vec<EnvelopeEntry>,
    districts: Vec<DistrictEntry>,
    proposals: Vec<ProposalEntry>,
    ballot_clusters: Vec<Cluster>,
}

#[derive(Debug, Deserialize)]
struct EnvelopeEntry {
    slug: String,
    name: Text,
    summary: Text,
    amount_cents: i64,
    funders: Vec<FunderEntry>,
    bearers: Vec<String>,
    #[serde(default)]
    least_kinds: String,
    #[serde(default)]
    least_partners: String,
    rule: RuleEntry,
}

#[derive(Debug, Deserialize)]
struct FunderEntry {
    name: Text,
    amount_cents: i64,
    #[serde(default)]
    article: String,
    conditions: Option<Text>,
}

#[derive(Debug, Deserialize)]
struct RuleEntry {
    ballot: String,
    max_choices: Option<u32>,
    method: String,
    completion: String,
    tie_break: Vec<String>,
    minimum_votes: u32,
}

#[derive(Debug, Deserialize)]
struct DistrictEntry {
    commune: String,
    name: Text,
}

#[derive(Debug, Deserialize)]
struct ProposalEntry {
    slug: String,
    envelope: String,
    theme: String,
    commune: String,
    district: Option<String>,
    place: Text,
    lat: f64,
    lon: f64,
    original_language: String,
    title: Text,
    summary: Text,
    description: Text,
    bearer: ActorEntry,
    partners: Vec<PartnerEntry>,
    cost_lines: Vec<CostLineEntry>,
}

#[derive(Debug, Deserialize)]
struct ActorEntry {
    name: Text,
    r#type: String,
}

#[derive(Debug, Deserialize)]
struct PartnerEntry {
    name: Text,
    r#type: String,
    role: String,
    pledge: Option<PledgeEntry>,
}

#[derive(Debug, Deserialize)]
struct PledgeEntry {
    kind: String,
    amount_cents: Option<i64>,
    label: Text,
}

#[derive(Debug, Deserialize)]
struct CostLineEntry {
    label: Text,
    quantity: u32,
    unit_price_cents: i64,
    year: u32,
    kind: Option<String>,
    #[serde(flatten)]
    needed: Needed,
}

/// Days from the load at which each phase begins and ends.
const PHASES: [(PhaseKind, i64, i64); 8] = [
    (PhaseKind::Submission, -120, -75),
    (PhaseKind::Review, -75, -60),
    (PhaseKind::Valuation, -60, -25),
    (PhaseKind::Publication, -25, -5),
    (PhaseKind::Voting, -5, 10),
    (PhaseKind::Counting, 10, 12),
    (PhaseKind::Results, 12, 60),
    (PhaseKind::Delivery, 60, 730),
];

/// Phases around a moment, from morning to morning.
pub(super) fn phases(now: Moment, days: &[(PhaseKind, i64, i64)]) -> Vec<Phase> {
    let morning = now.date_naive().and_time(NaiveTime::MIN).and_utc() + TimeDelta::hours(8);
    days.iter()
        .map(|(kind, from, to)| Phase {
            kind: *kind,
            opens_at: morning + TimeDelta::days(*from),
            closes_at: morning + TimeDelta::days(*to),
        })
        .collect()
}

fn plain(cents: i64) -> String {
    domain::money::Cents(cents).plain()
}

/// Loads the process and opens its two votes. Gives the address of its administration.
pub(super) async fn load(services: &Services, staff: &Caller) -> Result<Slug, DemonstrationError> {
    let file: File = serde_json::from_str(BRUSSELS)?;
    let (staff, administration) = file.administration.load(services, staff).await?;
    let form = file.process.form(phases(services.now(), &PHASES));
    let process = service::process::create(services, &staff, &administration, &form).await?;
    for entry in &file.districts {
        let form = DistrictForm {
            commune: entry.commune.clone(),
            name: entry.name.form(),
            inhabitants: String::new(),
        };
        service::district::add(services, &staff, &administration.slug, &form).await?;
    }
    for entry in &file.envelopes {
        let slug = envelope(services, &staff, &process.slug, entry).await?;
        for proposal in file.proposals.iter().filter(|proposal| proposal.envelope == entry.slug) {
            let form = project(proposal);
            let project =
                service::project::create(services, &staff, &process.slug, &slug, &form).await?;
            let needed: Vec<_> = proposal.cost_lines.iter().filter_map(needed).collect();
            sharing::needs(services, &staff, &process.slug, &project.slug, &needed).await?;
        }
        conduct::take(services, &staff, &process.slug, &slug, Step::Open).await?;
        let view = service::process::show(services, &staff, &process.slug).await?;
        let target = view.envelope(&slug)?;
        let projects = service::project::list(services, target).await?;
        let crowd = crowd::imagine(&file.ballot_clusters, target, &projects)?;
        service::crowd::cast(services, target, &crowd).await?;
    }
    Ok(administration.slug)
}

async fn envelope(
    services: &Services,
    staff: &Caller,
    process: &Slug,
    entry: &EnvelopeEntry,
) -> Result<Slug, DemonstrationError> {
    let known = service::envelope::parties(services).await?;
    let form = EnvelopeForm {
        slug: entry.slug.clone(),
        name: entry.name.form(),
        summary: entry.summary.form(),
        amount: plain(entry.amount_cents),
        funders: entry
            .funders
            .iter()
            .map(|f| FunderForm {
                party: known
                    .iter()
                    .find(|known| known.name.get(Locale::Fr) == f.name.fr)
                    .map(|known| known.party.to_string())
                    .unwrap_or_default(),
                name: [f.name.fr.clone(), f.name.nl.clone()],
                amount: plain(f.amount_cents),
                article: f.article.clone(),
                conditions: f.conditions.as_ref().map(Text::form).unwrap_or_default(),
            })
            .collect(),
        bearers: entry.bearers.clone(),
        least_kinds: entry.least_kinds.clone(),
        least_partners: entry.least_partners.clone(),
        ..EnvelopeForm::default()
    };
    let envelope = service::envelope::create(services, staff, process, &form).await?;
    let rule = &entry.rule;
    let draft = RuleSheetDraft {
        ballot: match (rule.ballot.as_str(), rule.max_choices) {
            ("approval", Some(max_choices)) => BallotForm::up_to(max_choices),
            _ => BallotForm::Knapsack,
        },
        method: rule.method.parse::<MethodChoice>()?,
        completion: rule.completion.parse::<CompletionChoice>()?,
        comparison: false,
        tie_break: rule
            .tie_break
            .iter()
            .map(|code| code.parse::<TieRule>())
            .collect::<Result<_, _>>()?,
        minimum_votes: rule.minimum_votes,
        limits: Limits::default(),
        switches: domain::rules::Switches::default(),
        sharing: None,
    };
    service::envelope::save_rules(services, staff, process, &envelope.slug, draft).await?;
    Ok(envelope.slug)
}

#[expect(clippy::cast_possible_truncation, reason = "degrees times a million fit")]
fn micro(degrees: f64) -> i32 {
    (degrees * 1_000_000.0).round() as i32
}

fn project(entry: &ProposalEntry) -> ProjectForm {
    ProjectForm {
        number: String::new(),
        slug: entry.slug.clone(),
        original: entry.original_language.clone(),
        title: entry.title.form(),
        summary: entry.summary.form(),
        description: entry.description.form(),
        theme: entry.theme.clone(),
        commune: entry.district.as_ref().unwrap_or(&entry.commune).clone(),
        place: entry.place.form(),
        bearer_name: entry.bearer.name.both(),
        bearer_type: entry.bearer.r#type.clone(),
        cost_lines: entry.cost_lines.iter().map(cost_line).collect(),
        partners: entry.partners.iter().map(partner).collect(),
        point: Some(domain::place::Point {
            latitude: micro(entry.lat),
            longitude: micro(entry.lon),
        }),
    }
}

fn cost_line(entry: &CostLineEntry) -> CostLineForm {
    CostLineForm {
        label: entry.label.form(),
        quantity: entry.quantity.to_string(),
        unit_price: plain(entry.unit_price_cents),
        year: entry.year.to_string(),
        kind: entry.kind.clone().unwrap_or_default(),
        ..CostLineForm::default()
    }
}

/// When a line is needed, by its kind; nothing of what nobody said.
fn needed(entry: &CostLineEntry) -> Option<(&str, &Needed)> {
    let kind = entry.kind.as_deref()?;
    (!entry.needed.days.is_empty()).then_some((kind, &entry.needed))
}

fn partner(entry: &PartnerEntry) -> PartnerForm {
    let pledge = entry.pledge.as_ref();
    PartnerForm {
        name: entry.name.both(),
        actor_type: entry.r#type.clone(),
        role: entry.role.clone(),
        pledge: pledge.map(|pledge| pledge.kind.clone()).unwrap_or_default(),
        amount: pledge.and_then(|pledge| pledge.amount_cents).map(plain).unwrap_or_default(),
        label: pledge.map(|pledge| pledge.label.form()).unwrap_or_default(),
    }
}
