//! *Jette gets together*: a small call that is over. Two laureates agreed to buy one marquee, which
//! funded a third project; what was bought stands in the registry and is lent since. It is played by
//! the people in it, through what they would use, with a clock of its own. All of it is invented.

mod lending;

use super::{
    DemonstrationError, Text,
    brussels::phases,
    entries::{AdministrationEntry, ProcessEntry},
    registry,
};
use chrono::{NaiveTime, TimeDelta};
use domain::{
    Moment,
    account::Caller,
    ballot::Choices,
    locale::Locale,
    process::PhaseKind,
    proposal::Proposal,
    registry::span::clock_in_brussels,
    rules::{
        BallotForm, CompletionChoice, Limits, MethodChoice, RuleSheetDraft, SharingTerms, TieRule,
    },
    sharing::Line,
    text::{Localized, Slug},
};
use lending::Lending;
use serde::Deserialize;
use service::{
    Clock, Services,
    account::Letter,
    actor::ActorForm,
    conduct::{self, Step},
    crowd::{self, Imagined},
    envelope::EnvelopeForm,
    process::ProcessView,
    project::CostLineForm,
    proposal::ProposalForm,
    registry::Notice,
    review::Review,
    sharing::{self, NeedForm, pool, pool::PoolForm},
};
use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, PoisonError},
};

const JETTE: &str = include_str!("../../demo/jette.json");

#[derive(Debug, Deserialize)]
struct File {
    administration: AdministrationEntry,
    process: ProcessEntry,
    envelope: EnvelopeEntry,
    groups: Vec<GroupEntry>,
    /// On what terms the first group offers to share its marquee.
    terms: String,
    /// Choices, and how many made them.
    ballots: Vec<(Vec<String>, usize)>,
    lending: Lending,
}

#[derive(Debug, Deserialize)]
struct EnvelopeEntry {
    slug: String,
    name: Text,
    summary: Text,
    amount: String,
}

#[derive(Debug, Deserialize)]
struct GroupEntry {
    code: String,
    email: String,
    locale: String,
    name: String,
    member: String,
    mandate: String,
    title: Text,
    summary: Text,
    place: Text,
    lines: Vec<LineEntry>,
}

#[derive(Debug, Deserialize)]
struct LineEntry {
    label: Text,
    euros: String,
    #[serde(default)]
    kind: String,
    /// The day on which it is needed, from the load.
    day: Option<i64>,
}

/// Who answers for what was bought together.
pub(super) const HOST: &str = "yasmine@demo.ensamen.example";

/// Days from the load at which each phase begins and ends.
const PHASES: [(PhaseKind, i64, i64); 8] = [
    (PhaseKind::Submission, -118, -100),
    (PhaseKind::Review, -100, -92),
    (PhaseKind::Valuation, -92, -84),
    (PhaseKind::Publication, -84, -80),
    (PhaseKind::Voting, -80, -66),
    (PhaseKind::Counting, -66, -64),
    (PhaseKind::Results, -64, -34),
    (PhaseKind::Delivery, -34, 330),
];

/// The clock of what is played: it stands where it is put.
struct Played(Mutex<Moment>);

impl Clock for Played {
    fn now(&self) -> Moment {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Somebody of the call, with the actor they act for.
struct Group {
    caller: Caller,
    speaker: String,
    locale: Locale,
}

/// What is played, and where its clock stands.
struct Play {
    services: Services,
    clock: Arc<Played>,
    today: Moment,
    staff: Caller,
    process: Slug,
    envelope: Slug,
    groups: BTreeMap<String, Group>,
}

fn silent(_: Locale, _: &Proposal) -> Letter {
    Letter::default()
}

fn silent_about_loans(_: Locale, _: &Notice<'_>) -> Letter {
    Letter::default()
}

impl Play {
    /// Puts the clock to late in the morning of a day, from the load.
    fn day(&self, days: i64) {
        let morning = self.today.date_naive().and_time(NaiveTime::MIN).and_utc();
        let moment = morning + TimeDelta::days(days) + TimeDelta::hours(10);
        *self.clock.0.lock().unwrap_or_else(PoisonError::into_inner) = moment;
    }

    /// An hour of a day from the load, as a form sends it.
    fn hour(&self, days: i64, hour: &str) -> String {
        format!("{}T{hour}:00", clock_in_brussels(self.today + TimeDelta::days(days)).date())
    }

    async fn view(&self) -> Result<ProcessView, DemonstrationError> {
        Ok(service::process::show(&self.services, &self.staff, &self.process).await?)
    }
}

/// Plays the call, from its first day to the last thing that came back.
pub(super) async fn load(services: &Services, staff: &Caller) -> Result<(), DemonstrationError> {
    let file: File = serde_json::from_str(JETTE)?;
    let mut play = begun(services, staff, &file).await?;
    play.day(-112);
    let mut handed_in = Vec::new();
    for entry in &file.groups {
        let group = joined(&play, entry).await?;
        play.groups.insert(entry.code.clone(), group);
        handed_in.push(written(&play, entry).await?);
    }
    let marquees = agreed(&play, &file, &handed_in).await?;
    decided(&play, &file, &handed_in).await?;
    lending::play(&play, &file.lending, &file.groups[0].code, (&handed_in[0], &marquees[0]))
        .await?;
    service::mail::empty_outbox(services).await?;
    Ok(())
}

/// The call with its one envelope, on its first day.
async fn begun(
    services: &Services,
    staff: &Caller,
    file: &File,
) -> Result<Play, DemonstrationError> {
    let today = services.now();
    let clock = Arc::new(Played(Mutex::new(today)));
    let services = services.by_clock(Arc::<Played>::clone(&clock));
    let (process, envelope) = (Slug::parse(&file.process.slug)?, Slug::parse(&file.envelope.slug)?);
    let (staff, groups) = (staff.clone(), BTreeMap::new());
    let mut play = Play { services, clock, today, staff, process, envelope, groups };
    play.day(-118);
    let services = &play.services;
    let (staff, owner) = file.administration.load(services, &play.staff).await?;
    let form = file.process.form(phases(today, &PHASES));
    service::process::create(services, &staff, &owner, &form).await?;
    let form = EnvelopeForm {
        slug: file.envelope.slug.clone(),
        name: file.envelope.name.form(),
        summary: file.envelope.summary.form(),
        amount: file.envelope.amount.clone(),
        communes: vec!["jette".to_owned()],
        ..EnvelopeForm::default()
    };
    service::envelope::create(services, &staff, &play.process, &form).await?;
    let draft = RuleSheetDraft {
        ballot: BallotForm::up_to(3),
        method: MethodChoice::Greedy,
        completion: CompletionChoice::None,
        comparison: false,
        tie_break: vec![TieRule::Cost, TieRule::Votes, TieRule::Lot],
        minimum_votes: 0,
        limits: Limits::default(),
        sharing: Some(SharingTerms::SUGGESTED),
        switches: domain::rules::Switches::default(),
    };
    service::envelope::save_rules(services, &staff, &play.process, &play.envelope, draft).await?;
    play.staff = staff;
    Ok(play)
}

/// Who carries a proposal, and the group they act for.
async fn joined(play: &Play, entry: &GroupEntry) -> Result<Group, DemonstrationError> {
    let locale = entry.locale.parse().unwrap_or(Locale::Fr);
    let caller = registry::caller(&play.services, &entry.email, locale).await?;
    let form = ActorForm {
        name: entry.name.clone(),
        kind: "collective".to_owned(),
        commune: "jette".to_owned(),
        original: Some(locale),
        member_name: entry.member.clone(),
        mandate: entry.mandate.clone(),
        ..ActorForm::default()
    };
    let actor = service::actor::create(&play.services, &caller, &form).await?.actor;
    Ok(Group { caller, speaker: actor.id.to_string(), locale })
}

async fn written(play: &Play, entry: &GroupEntry) -> Result<Proposal, DemonstrationError> {
    let Group { caller, speaker, locale } = &play.groups[&entry.code];
    let lines = entry.lines.iter().map(|line| CostLineForm {
        label: line.label.form(),
        quantity: "1".to_owned(),
        unit_price: line.euros.clone(),
        year: "1".to_owned(),
        kind: line.kind.clone(),
        ..CostLineForm::default()
    });
    let form = ProposalForm {
        original: locale.code().to_owned(),
        title: entry.title.form(),
        summary: entry.summary.form(),
        place: entry.place.form(),
        commune: "jette".to_owned(),
        theme: "culture".to_owned(),
        envelope: play.envelope.to_string(),
        cost_lines: lines.collect(),
        bearer: speaker.clone(),
        ..ProposalForm::default()
    };
    Ok(service::proposal::begin(&play.services, caller, &play.process, &form, None).await?)
}

/// Two say when they need a marquee, and that they buy one if both win; then all hand in. Gives the
/// lines of the marquees.
async fn agreed(
    play: &Play,
    file: &File,
    proposals: &[Proposal],
) -> Result<Vec<Line>, DemonstrationError> {
    let (services, view) = (&play.services, play.view().await?);
    let mut marquees: Vec<Line> = Vec::new();
    let mut offered: Option<String> = None;
    for (entry, proposal) in file.groups.iter().zip(proposals) {
        let Group { caller, speaker, locale } = &play.groups[&entry.code];
        let wanted = entry.lines.iter().find_map(|line| Some((line.day?, &line.kind)));
        let Some((day, kind)) = wanted else { continue };
        let lines = sharing::view::of_proposal(services, &view, proposal).await?.lines;
        let mut lines = lines.into_iter().map(|found| found.line);
        if let Some(line) = lines.find(|line| line.kind.as_str() == kind) {
            let slug = &proposal.slug;
            let dates = vec![(play.hour(day, "10"), play.hour(day, "22"))];
            let need = NeedForm { dates, outdoors: true, ..NeedForm::default() };
            sharing::set_need(services, caller, &view, slug, line.id, &need).await?;
            if let Some(pool) = &offered {
                let (pool, write) = ((pool.as_str(), true), &silent_about_loans);
                pool::join(services, caller, &view, slug, line.id, pool, write).await?;
            } else {
                let form = PoolForm {
                    host: speaker.clone(),
                    terms: file.terms.clone(),
                    notice: "7".to_owned(),
                    deposit: "100".to_owned(),
                    original: Some(*locale),
                    agreed: true,
                };
                let pool = pool::offer(services, caller, &view, slug, line.id, &form).await?;
                offered = Some(pool.id.to_string());
            }
            marquees.push(line);
        }
    }
    for (entry, proposal) in file.groups.iter().zip(proposals) {
        let caller = &play.groups[&entry.code].caller;
        service::proposal::submit(services, caller, &play.process, &proposal.slug, &silent).await?;
    }
    Ok(marquees)
}

/// What the commune and its inhabitants decide, up to the published outcome.
async fn decided(
    play: &Play,
    file: &File,
    proposals: &[Proposal],
) -> Result<(), DemonstrationError> {
    let Play { services, staff, process, envelope, .. } = play;
    for (day, retain) in [(-98, false), (-90, true)] {
        play.day(day);
        for proposal in proposals {
            let review = match retain {
                true => Review::Retain(Localized::same("Jette")),
                false => Review::Admit,
            };
            service::review::decide(services, staff, process, &proposal.slug, review, &silent)
                .await?;
        }
    }
    play.day(-79);
    conduct::take(services, staff, process, envelope, Step::Open).await?;
    play.day(-70);
    let view = play.view().await?;
    let mut voters = Vec::new();
    for (choices, many) in &file.ballots {
        for days_ago in (0..7).cycle().take(*many) {
            let (choices, commune) = (Choices::new(choices.iter().cloned()), Slug::parse("jette")?);
            voters.push(Imagined { choices, commune, days_ago });
        }
    }
    crowd::cast(services, view.envelope(envelope)?, &voters).await?;
    play.day(-65);
    conduct::tick(services).await?;
    for step in [Step::Count, Step::Publish] {
        conduct::take(services, staff, process, envelope, step).await?;
    }
    Ok(())
}
