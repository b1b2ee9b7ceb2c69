//! Processes: what citizens see of them, and how their administration sets them up.

mod form;

pub use form::{ProcessForm, create, update};

use crate::{Error, Result, Services, kept::Kept};
use domain::{
    Moment,
    account::Caller,
    calendar::Reached,
    deciding::Way,
    envelope::Envelope,
    id::ProcessId,
    process::{Administration, Process, Visibility},
    rules::RuleSheet,
    text::Slug,
    vote::{Vote, VoteState},
};
use std::sync::Arc;
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

    /// The envelopes on which something is decided here: not those of a past vote that came in.
    pub fn own(&self) -> impl Iterator<Item = &EnvelopeView> {
        self.envelopes.iter().filter(|view| !view.vote.imported)
    }

    /// The envelopes in which people vote here. Where nobody does, nobody chooses either.
    pub fn voting(&self) -> impl Iterator<Item = &EnvelopeView> {
        self.own().filter(|view| view.way.has_vote())
    }

    /// Whether the rules of any of its own envelopes are frozen.
    #[must_use]
    pub fn any_frozen(&self) -> bool {
        self.own().any(|view| view.vote.is_frozen())
    }

    /// How far its own votes have come.
    #[must_use]
    pub fn reached(&self) -> Reached {
        Reached::by(self.own().map(|view| view.vote.state))
    }

    /// Whether a vote of any envelope has ever opened, annulled ones included: what happened in
    /// public stays public.
    #[must_use]
    pub fn has_opened(&self) -> bool {
        self.envelopes.iter().any(|view| view.vote.is_frozen() || view.voided.is_some())
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

/// What was read of each process, under the stamp that it had.
pub(crate) type Views = Kept<ProcessId, i64, ProcessView>;

/// A process as readers find it: read again only when its stamp turned. The transaction must be one
/// that reads, so that the stamp and what stands under it are of the same moment, and no change is
/// kept that may be undone.
pub(crate) async fn standing(
    services: &Services,
    tx: &mut Tx,
    (id, stamp): (ProcessId, i64),
) -> Result<Arc<ProcessView>> {
    if let Some(view) = services.views.under(&id, &stamp) {
        return Ok(view);
    }
    let process = store::process::by_id(tx, id).await?.ok_or(Error::NotFound)?;
    let view = view(tx, process).await?;
    Ok(services.views.keep(id, stamp, view))
}

/// A process by its address as readers find it, whoever may read it. Where nothing was changed, its stamp
/// is all that the database is asked; else one reads, and who comes at the same moment waits for that.
async fn by_address(services: &Services, slug: &Slug) -> Result<Arc<ProcessView>> {
    let found = store::stamp::glance(&services.store, slug).await?;
    let (id, stamp) = found.ok_or(Error::NotFound)?;
    if let Some(view) = services.views.under(&id, &stamp) {
        return Ok(view);
    }
    let _turn = services.views.turn(&id).await;
    if let Some(view) = services.views.under(&id, &stamp) {
        return Ok(view);
    }
    let mut tx = services.store.read().await?;
    let stamped = store::stamp::of_process(&mut tx, slug).await?.ok_or(Error::NotFound)?;
    standing(services, &mut tx, stamped).await
}

/// A process as it stands within a writing transaction; nobody else changes it or its votes until
/// the transaction ends.
///
/// # Errors
/// [`Error::Conflict`] when a vote was annulled or an envelope came in at this very moment.
pub(crate) async fn taken(tx: &mut Tx, id: ProcessId) -> Result<ProcessView> {
    let process = store::process::by_id(tx, id).await?.ok_or(Error::NotFound)?;
    let known = view(tx, process).await?;
    for envelope in &known.envelopes {
        store::vote::taken(tx, envelope.vote.id).await?;
    }
    // Read once more: whoever was waited for may have moved a vote or its phase.
    let process = store::process::taken(tx, id).await?.ok_or(Error::NotFound)?;
    let view = view(tx, process).await?;
    let same = view.envelopes.len() == known.envelopes.len()
        && view.envelopes.iter().zip(&known.envelopes).all(|(it, was)| it.vote.id == was.vote.id);
    if same { Ok(view) } else { Err(Error::Conflict) }
}

/// The published processes, the newest first.
///
/// # Errors
/// [`Error::Internal`].
pub async fn published(services: &Services) -> Result<Vec<ProcessView>> {
    let mut tx = services.store.read().await?;
    let mut views = Vec::new();
    for stamped in store::stamp::of_processes(&mut tx).await? {
        let view = standing(services, &mut tx, stamped).await?;
        if view.process.visibility == Visibility::Published {
            views.push(ProcessView::clone(&view));
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
    for stamped in store::stamp::of_processes(&mut tx).await? {
        let view = standing(services, &mut tx, stamped).await?;
        if view.process.owners().any(|owner| owner == administration.id) {
            views.push(ProcessView::clone(&view));
        }
    }
    Ok(views)
}

/// A process; a draft is there only for its staff.
///
/// # Errors
/// [`Error::NotFound`].
pub async fn show(services: &Services, caller: &Caller, slug: &Slug) -> Result<ProcessView> {
    let view = by_address(services, slug).await?;
    let hidden = view.process.visibility == Visibility::Draft;
    if hidden && !view.is_staffed_by(caller) {
        return Err(Error::NotFound);
    }
    Ok(ProcessView::clone(&view))
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
