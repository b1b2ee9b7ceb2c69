//! From a scenario to a process: its envelopes, who may carry a project, its rule, and where each of
//! them comes from.

use super::{facilitates, gone, read};
use crate::{Error, Result, Services, administration::localized, live, process::ProcessView};
use chrono::{Days, NaiveTime, TimeZone};
use chrono_tz::Europe::Brussels;
use domain::{
    Moment, Refusal,
    account::{Caller, VoterRules},
    actor::ActorType,
    envelope::{Envelope, Money, Together},
    funding::Funders,
    id::{EnvelopeId, ProcessId, WorkshopId},
    money::Currency,
    process::{Phase, PhaseKind, Process, Timeline, Visibility},
    refusal::Fields,
    rules::{CompletionChoice, RuleSheet, RuleSheetDraft},
    text::{Localized, Slug, limit},
    workshop::{
        Command, EnvelopeLine, FieldKey, FieldValue, Hand, ScenarioId, ScenarioState,
        WorkshopRefusal,
        harvest::{FieldStory, Harvest, Origin, ScenarioStory},
    },
};
use serde_json::json;
use store::Tx;

/// How long each phase of a draft takes, in days. Staff change it before anything is published.
const PHASES: [(PhaseKind, u64); 8] = [
    (PhaseKind::Submission, 42),
    (PhaseKind::Review, 14),
    (PhaseKind::Valuation, 42),
    (PhaseKind::Publication, 14),
    (PhaseKind::Voting, 21),
    (PhaseKind::Counting, 7),
    (PhaseKind::Results, 28),
    (PhaseKind::Delivery, 364),
];

/// What a form says of the process that a scenario becomes, in the languages in which an
/// administration speaks.
#[derive(Debug, Clone, Default)]
pub struct AdoptForm {
    /// Name: French, Dutch, English.
    pub name: [String; 3],
    /// A sentence or two.
    pub summary: [String; 3],
    /// The whole story, in Markdown.
    pub about: [String; 3],
    /// The names of the envelopes, in the order of the lines of the scenario.
    pub lines: Vec<[String; 3]>,
}

/// A scenario that may become a process, with the harvest it stands in.
///
/// # Errors
/// [`Error::SignInNeeded`], [`Error::NotFound`], [`Error::Forbidden`] unless the caller administers who
/// held the workshop.
pub async fn adoptable(
    services: &Services,
    caller: &Caller,
    code: &str,
    scenario: ScenarioId,
) -> Result<(Harvest, ScenarioStory)> {
    if caller.account.is_none() {
        return Err(Error::SignInNeeded);
    }
    let room = live::room(services, code).await?;
    if !facilitates(services, caller, code).await? || !caller.administers(room.head.administration)
    {
        return Err(Error::Forbidden);
    }
    let mut tx = services.store.read().await?;
    let head = store::workshop::by_code(&mut tx, code).await?.ok_or(Error::NotFound)?;
    let harvest = read(&mut tx, &head).await?;
    let story = harvest.scenario(scenario).cloned().ok_or(Error::NotFound)?;
    Ok((harvest, story))
}

/// Makes a draft process of a scenario that the room fixed, or that stood when all was over. Asking
/// twice gives the same process; what it became on the instance that held the workshop is not here.
///
/// # Errors
/// As [`adoptable`]; [`WorkshopRefusal::ScenarioFixed`], [`WorkshopRefusal::NoMoney`], or
/// [`Error::Fields`] about the form.
pub async fn adopt(
    services: &Services,
    caller: &Caller,
    code: &str,
    scenario: ScenarioId,
    form: &AdoptForm,
) -> Result<Process> {
    let (harvest, story) = adoptable(services, caller, code, scenario).await?;
    let room = live::room(services, code).await?;
    let account = caller.account.as_ref().ok_or(Error::SignInNeeded)?.id;
    let hand = Hand::Facilitator(account);
    let mut tx = services.store.write().await?;
    let made = store::harvest::made_of(&mut tx, room.head.id).await?;
    if let Some((_, id)) = made.iter().find(|(made, _)| *made == scenario) {
        let process = store::process::by_id(&mut tx, *id).await?.ok_or_else(gone)?;
        tx.rollback().await?;
        note(&room, hand, scenario, process.id).await?;
        return Ok(process);
    }
    may_be_adopted(&harvest, &story)?;
    let holder = store::administration::by_id(&mut tx, room.head.administration).await?;
    let draft = Draft { services, story: &story, holder: holder.ok_or_else(gone)?.name };
    let process = draft.process(room.head.administration, form)?;
    let envelopes = draft.envelopes(&process, form)?;
    let rules = draft.rules();
    let now = services.now();
    let process = insert(&mut tx, process, now).await?;
    let facts = json!({
        "slug": process.slug, "name": process.name,
        "workshop": harvest.id, "scenario": scenario, "hash": harvest.seal.hash,
    });
    store::event::append(&mut tx, process.id, now, Some(account), "process.created", facts).await?;
    for envelope in &envelopes {
        crate::envelope::insert(services, &mut tx, caller, &process, envelope, &rules).await?;
    }
    let ids: Vec<EnvelopeId> = envelopes.iter().map(|envelope| envelope.id).collect();
    let origin = Origin::of(&harvest, &story, &ids).ok_or_else(gone)?;
    store::harvest::put_origin(&mut tx, process.id, &origin, now).await?;
    tx.commit().await?;
    // The log of the workshop has a writer of its own. Were this the last thing that this server does,
    // asking again would note it.
    note(&room, hand, scenario, process.id).await?;
    Ok(process)
}

/// Notes in the log of the workshop what the scenario became.
async fn note(
    room: &live::Room,
    hand: Hand,
    scenario: ScenarioId,
    process: ProcessId,
) -> Result<()> {
    match room.act(hand, process.0, Command::Adopt { scenario, process }).await {
        // It was noted already.
        Err(Error::Refused(Refusal::Workshop { reason: WorkshopRefusal::ScenarioFixed })) => Ok(()),
        other => other.map(drop),
    }
}

fn may_be_adopted(harvest: &Harvest, story: &ScenarioStory) -> Result<()> {
    let fixed = match story.state {
        ScenarioState::Locked => true,
        // One that was adopted has no process here: its workshop came from another instance.
        ScenarioState::Open | ScenarioState::Adopted => harvest.session.is_over(),
        ScenarioState::Withdrawn => false,
    };
    if !fixed {
        return Err(Refusal::from(WorkshopRefusal::ScenarioFixed).into());
    }
    if lines(story).is_empty() {
        return Err(Refusal::from(WorkshopRefusal::NoMoney).into());
    }
    Ok(())
}

fn lines(story: &ScenarioStory) -> &[EnvelopeLine] {
    match story.field(FieldKey::Envelopes).and_then(FieldStory::value) {
        Some(FieldValue::Lines { lines }) => lines,
        _ => &[],
    }
}

/// Inserts the process under the first free address.
async fn insert(tx: &mut Tx, mut process: Process, now: Moment) -> Result<Process> {
    let wanted = process.slug.clone();
    for number in 2..100 {
        if store::process::by_slug(tx, &process.slug).await?.is_none() {
            store::process::insert(tx, &process, now)
                .await
                .map_err(crate::administration::slug_taken)?;
            return Ok(process);
        }
        process.slug = wanted.numbered(number);
    }
    Err(Error::Conflict)
}

/// A process that is made of a scenario.
struct Draft<'a> {
    services: &'a Services,
    story: &'a ScenarioStory,
    /// The name of the administration that held the workshop.
    holder: Localized,
}

impl Draft<'_> {
    fn process(
        &self,
        administration: domain::id::AdministrationId,
        form: &AdoptForm,
    ) -> Result<Process> {
        let mut fields = Fields::default();
        let name = localized(&mut fields, "name", &form.name, limit::TITLE);
        let summary = localized(&mut fields, "summary", &form.summary, limit::SUMMARY);
        let about = localized(&mut fields, "about", &form.about, limit::BODY);
        for place in 0..lines(self.story).len() {
            drop(self.name(&mut fields, form, place));
        }
        let (Some(name), Some(summary), Some(about), true) =
            (name, summary, about, fields.is_empty())
        else {
            return Err(fields.into_refused().into());
        };
        Ok(Process {
            id: ProcessId(self.services.new_uuid()),
            administration,
            slug: Slug::from_name(name.get(domain::locale::Locale::Fr)),
            name,
            summary,
            about,
            timeline: self.timeline()?,
            visibility: Visibility::Draft,
            support_threshold: None,
            votes_in: domain::session::VotesIn::Several,
            wording: Vec::new(),
            extensions: Vec::new(),
            co_owners: Vec::new(),
        })
    }

    fn name(&self, fields: &mut Fields, form: &AdoptForm, place: usize) -> Option<Localized> {
        let texts = form.lines.get(place).cloned().unwrap_or_default();
        localized(fields, &format!("line_{place}"), &texts, limit::TITLE)
    }

    /// Phases one after another, from the day two weeks from now.
    fn timeline(&self) -> Result<Timeline> {
        let mut day = self.services.today() + Days::new(14);
        let midnight = |day: chrono::NaiveDate| {
            let local = Brussels.from_local_datetime(&day.and_time(NaiveTime::MIN)).earliest();
            local
                .map(|local| local.to_utc())
                .ok_or_else(|| Error::internal("a day without midnight"))
        };
        let mut phases = Vec::new();
        for (kind, days) in PHASES {
            let opens_at = midnight(day)?;
            day = day + Days::new(days);
            phases.push(Phase { kind, opens_at, closes_at: midnight(day)? });
        }
        Ok(Timeline::new(phases)?)
    }

    fn envelopes(&self, process: &Process, form: &AdoptForm) -> Result<Vec<Envelope>> {
        let mut fields = Fields::default();
        let mut taken: Vec<Slug> = Vec::new();
        let mut envelopes = Vec::new();
        for (place, line) in lines(self.story).iter().enumerate() {
            let Some(name) = self.name(&mut fields, form, place) else { continue };
            let funders = fields.check(&format!("line_{place}"), self.funders(line));
            let Some(funders) = funders else { continue };
            let mut slug = Slug::from_name(name.get(domain::locale::Locale::Fr));
            // `/p/PROCESS/projects/…` is the address of the projects.
            if taken.contains(&slug) || slug.as_str() == "projects" {
                slug = slug.numbered(u32::try_from(place + 1).unwrap_or(u32::MAX));
            }
            taken.push(slug.clone());
            envelopes.push(Envelope {
                id: EnvelopeId(self.services.new_uuid()),
                process: process.id,
                slug,
                name,
                summary: process.summary.clone(),
                amount: Money { cents: line.amount, currency: Currency::EUR },
                funders,
                bearers: self.bearers(),
                together: Together::ALONE,
                theme: line.theme,
                communes: line.commune.iter().cloned().collect(),
                eligibility: VoterRules::default(),
                adjustable: false,
                position: u32::try_from(place).unwrap_or(u32::MAX),
            });
        }
        if fields.is_empty() { Ok(envelopes) } else { Err(fields.into_refused().into()) }
    }

    /// The budget of today from which the money comes, as its funder; else whoever held the workshop.
    fn funders(&self, line: &EnvelopeLine) -> std::result::Result<Funders, Refusal> {
        let from = line.from.as_deref().map(str::trim).filter(|from| !from.is_empty());
        let funder = from.map_or_else(|| self.holder.clone(), Localized::same);
        Funders::sole(funder, line.amount)
    }

    fn bearers(&self) -> Vec<ActorType> {
        match self.story.field(FieldKey::Eligibility).and_then(FieldStory::value) {
            Some(FieldValue::Kinds { kinds }) => kinds.iter().copied().collect(),
            _ => Vec::new(),
        }
    }

    /// The suggested sheet with the rule of the scenario, when the two can stand together; else the
    /// suggested one, and the page of the draft says so.
    fn rules(&self) -> RuleSheet {
        let suggested = RuleSheet::suggested();
        let named = self.story.field(FieldKey::Selection).and_then(FieldStory::value);
        let Some(FieldValue::Method { method }) = named else { return suggested };
        if *method == suggested.method() {
            return suggested;
        }
        let draft = RuleSheetDraft {
            ballot: suggested.ballot(),
            method: *method,
            completion: CompletionChoice::None,
            comparison: false,
            tie_break: suggested.tie_break().to_vec(),
            minimum_votes: 0,
            limits: suggested.limits().clone(),
            switches: suggested.switches(),
            sharing: suggested.sharing(),
        };
        RuleSheet::new(draft).unwrap_or(suggested)
    }
}

/// The processes that the scenarios of a workshop became, those that the caller may see.
pub(super) async fn visible(
    tx: &mut Tx,
    caller: &Caller,
    workshop: WorkshopId,
) -> Result<Vec<(ScenarioId, Process)>> {
    let mut visible = Vec::new();
    for (scenario, id) in store::harvest::made_of(tx, workshop).await? {
        let Some(process) = store::process::by_id(tx, id).await? else { continue };
        let published = process.visibility == Visibility::Published;
        if published || caller.is_staff_of(process.administration) {
            visible.push((scenario, process));
        }
    }
    Ok(visible)
}

/// Where a process comes from, with the six digits of its workshop, when it comes from one.
///
/// # Errors
/// [`Error::NotFound`] for a draft that the caller may not see.
pub async fn origin(
    services: &Services,
    caller: &Caller,
    process: &ProcessView,
) -> Result<Option<(Origin, String)>> {
    let hidden = process.process.visibility == Visibility::Draft;
    if hidden && !process.is_staffed_by(caller) {
        return Err(Error::NotFound);
    }
    let mut tx = services.store.read().await?;
    let Some(origin) = store::harvest::origin(&mut tx, process.process.id).await? else {
        return Ok(None);
    };
    let head = store::workshop::by_id(&mut tx, origin.workshop).await?.ok_or(Error::NotFound)?;
    Ok(Some((origin, head.code)))
}
