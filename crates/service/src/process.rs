//! Processes: what citizens see of them, and how their administration sets them up.

use crate::{
    Error, Result, Services,
    administration::{localized, slug_taken},
    phases::PhaseWordsForm,
};
use domain::{
    Field, Moment, Refusal,
    account::Caller,
    calendar::Reached,
    deciding::Way,
    envelope::Envelope,
    id::{EnvelopeId, ProcessId},
    process::{Administration, Phase, PhaseKind, Process, Timeline, Visibility},
    refusal::Fields,
    rules::RuleSheet,
    text::{Slug, limit},
    vote::{Vote, VoteState},
};
use serde_json::json;
use std::num::NonZeroU32;
use store::Tx;

/// An envelope with its rules and its vote.
#[derive(Debug, Clone)]
pub struct EnvelopeView {
    /// The envelope.
    pub envelope: Envelope,
    /// How it is decided: by a vote, unless another way was declared.
    pub way: Way,
    /// How its ballots are counted.
    pub rules: RuleSheet,
    /// Which version of the rule sheet stands.
    pub rules_version: i64,
    /// Its vote.
    pub vote: Vote,
    /// The vote before it that was annulled, when one was: its reason stays public.
    pub voided: Option<Vote>,
    /// How many projects are in it.
    pub projects: usize,
    /// What they ask for in all, in cents.
    pub asked: domain::money::Cents,
}

/// A process with all that stands around it.
#[derive(Debug, Clone)]
pub struct ProcessView {
    /// The process.
    pub process: Process,
    /// The administration that leads it.
    pub administration: Administration,
    /// Those that own it with the one that leads.
    pub co_owners: Vec<Administration>,
    /// Its envelopes, in their order.
    pub envelopes: Vec<EnvelopeView>,
}

impl ProcessView {
    /// An envelope by its address.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn envelope(&self, slug: &Slug) -> Result<&EnvelopeView> {
        self.envelopes.iter().find(|view| view.envelope.slug == *slug).ok_or(Error::NotFound)
    }

    /// The administrations that own it, the one that leads first.
    pub fn owners(&self) -> impl Iterator<Item = &Administration> {
        std::iter::once(&self.administration).chain(&self.co_owners)
    }

    /// Whether somebody looks at it from behind the desk.
    #[must_use]
    pub fn is_staffed_by(&self, caller: &Caller) -> bool {
        caller.is_staff_for(&self.process)
    }

    /// Whether the rules of any envelope are frozen.
    #[must_use]
    pub fn any_frozen(&self) -> bool {
        self.envelopes.iter().any(|view| view.vote.is_frozen())
    }

    /// How far its votes have come.
    #[must_use]
    pub fn reached(&self) -> Reached {
        Reached::by(self.envelopes.iter().map(|view| view.vote.state))
    }

    /// Whether a vote of any envelope has ever opened, annulled ones included: what happened in
    /// public stays public.
    #[must_use]
    pub fn has_opened(&self) -> bool {
        self.any_frozen() || self.envelopes.iter().any(|view| view.voided.is_some())
    }

    /// Whether people can vote on any envelope now.
    #[must_use]
    pub fn is_voting(&self, now: Moment) -> bool {
        self.envelopes.iter().any(|view| view.vote.admits_ballots(now).is_ok())
    }

    /// Whether every envelope has been decided in public.
    #[must_use]
    pub fn is_decided(&self) -> bool {
        !self.envelopes.is_empty()
            && self.envelopes.iter().all(|view| view.vote.state == VoteState::Published)
    }
}

pub(crate) async fn view(tx: &mut Tx, process: Process) -> Result<ProcessView> {
    let administration =
        store::administration::by_id(tx, process.administration).await?.ok_or(Error::NotFound)?;
    let mut co_owners = Vec::new();
    for owner in process.owners().skip(1) {
        co_owners.extend(store::administration::by_id(tx, owner).await?);
    }
    let mut envelopes = Vec::new();
    for envelope in store::envelope::of_process(tx, process.id).await? {
        let way = store::way::of_envelope(tx, envelope.id).await?;
        let (rules, rules_version) = store::envelope::rules(tx, envelope.id).await?;
        let vote = store::vote::of_envelope(tx, envelope.id).await?.ok_or_else(|| {
            Error::internal("every envelope has a vote from the moment it is made")
        })?;
        let voided = store::vote::last_void(tx, envelope.id).await?;
        let (projects, asked) = store::project::summary(tx, envelope.id).await?;
        envelopes.push(EnvelopeView {
            envelope,
            way,
            rules,
            rules_version,
            vote,
            voided,
            projects,
            asked,
        });
    }
    Ok(ProcessView { process, administration, co_owners, envelopes })
}

/// A process as it stands within a writing transaction; nobody else changes its votes until
/// the transaction ends.
pub(crate) async fn taken(tx: &mut Tx, id: ProcessId) -> Result<ProcessView> {
    let process = store::process::by_id(tx, id).await?.ok_or(Error::NotFound)?;
    let mut view = view(tx, process).await?;
    for envelope in &mut view.envelopes {
        envelope.vote = store::vote::taken(tx, envelope.vote.id).await?.ok_or(Error::NotFound)?;
    }
    Ok(view)
}

/// The published processes, the newest first.
///
/// # Errors
/// [`Error::Internal`].
pub async fn published(services: &Services) -> Result<Vec<ProcessView>> {
    let mut tx = services.store.read().await?;
    let mut views = Vec::new();
    for process in store::process::all(&mut tx).await? {
        if process.visibility == Visibility::Published {
            views.push(view(&mut tx, process).await?);
        }
    }
    Ok(views)
}

/// All processes that an administration leads or owns with others, for its staff.
///
/// # Errors
/// [`Error::Forbidden`].
pub async fn of_administration(
    services: &Services,
    caller: &Caller,
    administration: &Administration,
) -> Result<Vec<ProcessView>> {
    if !caller.is_staff_of(administration.id) {
        return Err(Error::Forbidden);
    }
    let mut tx = services.store.read().await?;
    let mut views = Vec::new();
    for process in store::process::all(&mut tx).await? {
        if process.owners().any(|owner| owner == administration.id) {
            views.push(view(&mut tx, process).await?);
        }
    }
    Ok(views)
}

/// A process; a draft is there only for its staff.
///
/// # Errors
/// [`Error::NotFound`].
pub async fn show(services: &Services, caller: &Caller, slug: &Slug) -> Result<ProcessView> {
    let mut tx = services.store.read().await?;
    let process = store::process::by_slug(&mut tx, slug).await?.ok_or(Error::NotFound)?;
    let hidden = process.visibility == Visibility::Draft;
    if hidden && !caller.is_staff_for(&process) {
        return Err(Error::NotFound);
    }
    view(&mut tx, process).await
}

/// A process, for its staff only.
///
/// # Errors
/// [`Error::SignInNeeded`], [`Error::NotFound`] or [`Error::Forbidden`].
pub async fn staff_view(services: &Services, caller: &Caller, slug: &Slug) -> Result<ProcessView> {
    if caller.account.is_none() {
        return Err(Error::SignInNeeded);
    }
    let view = show(services, caller, slug).await?;
    if caller.is_staff_for(&view.process) { Ok(view) } else { Err(Error::Forbidden) }
}

/// A process that the caller may change.
///
/// # Errors
/// As [`staff_view`], and [`Error::Forbidden`] for an auditor.
pub async fn administered(
    services: &Services,
    caller: &Caller,
    slug: &Slug,
) -> Result<ProcessView> {
    let view = staff_view(services, caller, slug).await?;
    if caller.conducts(&view.process) { Ok(view) } else { Err(Error::Forbidden) }
}

/// A process as a form sends it. Dates are moments already: the form knows the local time.
#[derive(Debug, Clone, Default)]
pub struct ProcessForm {
    /// The name in addresses; made of the French name when empty.
    pub slug: String,
    /// Name: French, Dutch, English.
    pub name: [String; 3],
    /// A sentence or two.
    pub summary: [String; 3],
    /// The whole story, in Markdown.
    pub about: [String; 3],
    /// The phases that were filled in.
    pub phases: Vec<Phase>,
    /// What it says of its phases; empty rows are passed over.
    pub wording: Vec<PhaseWordsForm>,
    /// Whether citizens see it.
    pub published: bool,
    /// How many have to stand behind a proposal before its valuation, as typed; empty where that is
    /// not asked.
    pub support_threshold: String,
    /// What was refused before it came here, such as a date that is none.
    pub refused: Vec<Field>,
    /// The process whose envelopes and rules a new one begins with.
    pub copied_from: Option<Slug>,
}

/// The most people that a process may ask for behind a proposal.
const MOST_SUPPORTS: u32 = 100_000;

fn threshold(text: &str) -> std::result::Result<NonZeroU32, Refusal> {
    let number = text.parse::<NonZeroU32>().ok().filter(|number| number.get() <= MOST_SUPPORTS);
    number.ok_or(Refusal::NotANumber { from: 1, to: u64::from(MOST_SUPPORTS) })
}

fn checked(form: &ProcessForm, id: ProcessId, administration: &Administration) -> Result<Process> {
    let mut fields = Fields::default();
    let name = localized(&mut fields, "name", &form.name, limit::TITLE);
    let summary = localized(&mut fields, "summary", &form.summary, limit::SUMMARY);
    let about = localized(&mut fields, "about", &form.about, limit::BODY);
    let slug = if form.slug.trim().is_empty() {
        Some(Slug::from_name(&form.name[0]))
    } else {
        fields.check("slug", Slug::parse(&form.slug))
    };
    let support_threshold = match form.support_threshold.trim() {
        "" => None,
        text => fields.check("support_threshold", threshold(text)),
    };
    let mut refused = form.refused.clone();
    let timeline = match Timeline::new(form.phases.clone()) {
        Ok(timeline) => Some(timeline),
        Err(phases) => {
            // A phase whose date could not be read is not also missing.
            refused.extend(phases.into_iter().filter(|field| {
                !form.refused.iter().any(|known| known.name.starts_with(&field.name))
            }));
            None
        }
    };
    let wording = crate::phases::wording(&mut fields, &form.wording);
    refused.extend(fields.into_refused());
    match (slug, name, summary, about, timeline) {
        (Some(slug), Some(name), Some(summary), Some(about), Some(timeline))
            if refused.is_empty() =>
        {
            Ok(Process {
                id,
                administration: administration.id,
                co_owners: Vec::new(),
                slug,
                name,
                summary,
                about,
                timeline,
                wording,
                extensions: Vec::new(),
                visibility: if form.published { Visibility::Published } else { Visibility::Draft },
                support_threshold,
            })
        }
        _ => Err(refused.into()),
    }
}

/// Creates a process, with the envelopes and rules of another one of the administration if the
/// form names it. Projects, votes and ballots are never copied.
///
/// # Errors
/// [`Error::Forbidden`], [`Error::NotFound`] for another process that is not there, or
/// [`Error::Fields`] about the form.
pub async fn create(
    services: &Services,
    caller: &Caller,
    administration: &Administration,
    form: &ProcessForm,
) -> Result<Process> {
    if !caller.administers(administration.id) {
        return Err(Error::Forbidden);
    }
    let process = checked(form, ProcessId(services.new_uuid()), administration)?;
    let model = match &form.copied_from {
        Some(slug) => Some(administered(services, caller, slug).await?),
        None => None,
    };
    let now = services.now();
    let mut tx = services.store.write().await?;
    store::process::insert(&mut tx, &process, now).await.map_err(slug_taken)?;
    let copied_from = model.as_ref().map(|model| &model.process.slug);
    let facts = json!({ "slug": process.slug, "name": process.name, "copied_from": copied_from });
    let account = caller.account.as_ref().map(|account| account.id);
    store::event::append(&mut tx, process.id, now, account, "process.created", facts).await?;
    for view in model.into_iter().flat_map(|model| model.envelopes) {
        let mut envelope = view.envelope;
        envelope.id = EnvelopeId(services.new_uuid());
        envelope.process = process.id;
        let rules = view.rules.for_other_projects();
        crate::envelope::insert(services, &mut tx, caller, &process, &envelope, &rules).await?;
        if view.way != Way::Vote {
            store::way::put(&mut tx, envelope.id, &view.way, now).await?;
        }
    }
    tx.commit().await?;
    Ok(process)
}

/// Changes the texts, the dates and the visibility of a process; its address stays. The dates
/// of votes that have not opened follow; the close of an open vote is moved by extending it.
///
/// # Errors
/// [`Error::Forbidden`], or [`Error::Fields`] about the form.
pub async fn update(
    services: &Services,
    caller: &Caller,
    slug: &Slug,
    form: &ProcessForm,
) -> Result<Process> {
    let present = administered(services, caller, slug).await?;
    let mut process = checked(form, present.process.id, &present.administration)?;
    process.slug = present.process.slug.clone();
    process.co_owners = present.process.co_owners.clone();
    process.extensions = present.process.extensions.clone();
    let now = services.now();
    let mut tx = services.store.write().await?;
    // Read again here: the clock or a colleague may have opened a vote in between.
    let present = taken(&mut tx, process.id).await?;
    let moved =
        present.process.timeline.get(PhaseKind::Voting) != process.timeline.get(PhaseKind::Voting);
    if moved && present.any_frozen() {
        let field = Field::new(PhaseKind::Voting.code(), domain::Refusal::RulesFrozen);
        return Err(Error::Fields(vec![field]));
    }
    let hides = process.visibility == Visibility::Draft
        && present.process.visibility == Visibility::Published;
    if hides && present.has_opened() {
        let field = Field::new("visibility", domain::Refusal::PublicOnceOpened);
        return Err(Error::Fields(vec![field]));
    }
    store::process::update(&mut tx, &process).await?;
    if let Some(voting) = process.timeline.get(PhaseKind::Voting) {
        for mut vote in present.envelopes.into_iter().map(|view| view.vote) {
            if !vote.is_frozen() {
                vote.opens_at = voting.opens_at;
                vote.closes_at = voting.closes_at;
                store::vote::update(&mut tx, &vote).await?;
            }
        }
    }
    let facts = json!({
        "phases": process.timeline,
        "visibility": process.visibility,
        "support_threshold": process.support_threshold,
    });
    let account = caller.account.as_ref().map(|account| account.id);
    store::event::append(&mut tx, process.id, now, account, "process.changed", facts).await?;
    tx.commit().await?;
    Ok(process)
}

/// The audit chain of a process, for its staff.
///
/// # Errors
/// As [`staff_view`].
pub async fn events(
    services: &Services,
    caller: &Caller,
    slug: &Slug,
) -> Result<Vec<domain::event::Event>> {
    let view = staff_view(services, caller, slug).await?;
    let mut tx = services.store.read().await?;
    Ok(store::event::of_chain(&mut tx, view.process.id).await?)
}
