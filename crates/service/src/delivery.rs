//! After the vote: staff keeps how each laureate is carried out, everyone reads what became of it.

mod form;
mod photos;

pub use form::{DeliveryForm, MilestoneForm};
pub use photos::{PhotoForm, add_photo, remove_photo};
pub use store::delivery::Version;

use crate::{
    Error, Result, Services,
    account::Letter,
    follow::{self, News},
    process::{EnvelopeView, ProcessView, administered},
};
use domain::{
    Refusal,
    account::Caller,
    delivery::{Delivery, changes},
    money::Cents,
    permit::{Action, Capacity},
    project::Project,
    text::{Localized, Slug},
    vote::VoteState,
};
use serde_json::json;
use store::Tx;

/// A project that is funded: by the vote, or by the decision that departs from it.
#[derive(Debug, Clone)]
pub struct Laureate {
    /// The project.
    pub project: Project,
    /// How it is carried out: the version that stands, once something was recorded.
    pub version: Option<Version>,
}

impl Laureate {
    /// How it is carried out, or what is true before anything was recorded.
    #[must_use]
    pub fn delivery(&self) -> Delivery {
        let voted = self.project.price.asked;
        self.version.as_ref().map_or(Delivery::beginning(voted), |version| version.delivery.clone())
    }
}

/// A laureate with all that was recorded of it.
#[derive(Debug, Clone)]
pub struct Story {
    /// The project.
    pub project: Project,
    /// Every version, the first one first.
    pub versions: Vec<Version>,
}

impl Story {
    /// What stands, or what is true before anything was recorded.
    #[must_use]
    pub fn delivery(&self) -> Delivery {
        let voted = self.project.price.asked;
        self.versions.last().map_or(Delivery::beginning(voted), |version| version.delivery.clone())
    }

    /// The number of the version that stands; none is nought.
    #[must_use]
    pub fn version(&self) -> u32 {
        self.versions.last().map_or(0, |version| version.number)
    }
}

/// The laureates of an envelope, by number, once its outcome is public.
///
/// # Errors
/// [`Error::NotFound`] before.
pub async fn laureates(
    services: &Services,
    caller: &Caller,
    process: &ProcessView,
    envelope: &EnvelopeView,
) -> Result<Vec<Laureate>> {
    if envelope.vote.state != VoteState::Published {
        return Err(Error::NotFound);
    }
    let results = crate::result::show(services, caller, process, envelope).await?;
    let mut tx = services.store.read().await?;
    let mut versions = store::delivery::of_envelope(&mut tx, envelope.envelope.id).await?;
    let projects = store::project::of_envelope(&mut tx, envelope.envelope.id).await?;
    let funded = projects.into_iter().filter(|project| results.funds(&project.number));
    let funded = funded.map(|mut project| {
        project.price.asked = results.awarded(&project);
        project
    });
    Ok(funded.map(|project| Laureate { version: versions.remove(&project.id), project }).collect())
}

/// A laureate of a process with all that was recorded of it.
///
/// # Errors
/// [`Error::NotFound`] when the project is not funded, or its outcome is not public.
pub async fn story(
    services: &Services,
    caller: &Caller,
    process: &ProcessView,
    slug: &Slug,
) -> Result<Story> {
    let (mut project, _) = crate::project::show(services, process, slug).await?;
    let envelope = envelope_of(process, &project)?;
    if envelope.vote.state != VoteState::Published {
        return Err(Error::NotFound);
    }
    let results = crate::result::show(services, caller, process, envelope).await?;
    if !results.funds(&project.number) {
        return Err(Error::NotFound);
    }
    project.price.asked = results.awarded(&project);
    let mut tx = services.store.read().await?;
    let versions = store::delivery::of_project(&mut tx, project.id).await?;
    Ok(Story { project, versions })
}

/// The envelope that a project is in.
///
/// # Errors
/// [`Error::NotFound`].
pub fn envelope_of<'a>(view: &'a ProcessView, project: &Project) -> Result<&'a EnvelopeView> {
    let of = |candidate: &&EnvelopeView| candidate.envelope.id == project.envelope;
    view.envelopes.iter().find(of).ok_or(Error::NotFound)
}

/// Records how a laureate is carried out, and writes to whoever follows it. `based_on` is the
/// version from which the form was filled, nought when there was none.
///
/// # Errors
/// [`Error::Forbidden`], [`Error::NotFound`] when it is not funded, [`Error::Conflict`] when
/// somebody else was faster, or [`Error::Fields`] about the form.
pub async fn record(
    services: &Services,
    caller: &Caller,
    process: &Slug,
    project: &Slug,
    based_on: u32,
    form: &DeliveryForm,
    write: impl Fn(&News<'_>) -> Letter + Send + Sync,
) -> Result<()> {
    let view = administered(services, caller, process).await?;
    let story = story(services, caller, &view, project).await?;
    if story.version() != based_on {
        return Err(Error::Conflict);
    }
    let today = services.today();
    let (delivery, note) = form::checked(form, &story.delivery(), today)?;
    let (before, after) = (story.delivery(), delivery.funds());
    let more = after.committed() > before.funds().committed();
    // Before money is bound or spent, once more: who has it already?
    if more || after.spent() > before.funds().spent() {
        crate::sharing::purchase::release(services, view.process.id, &story.project).await?;
    }
    let said = Said { kind: "delivery.recorded", note: Some(note) };
    let mut tx = services.store.write().await?;
    let version = keep(services, &mut tx, caller, &view, &story, delivery, said).await?;
    tell(services, &mut tx, &view, &story, &version, write).await?;
    tx.commit().await?;
    Ok(())
}

/// With which event and which words a version is published.
struct Said {
    /// Code of the event.
    kind: &'static str,
    /// What is said in public.
    note: Option<Localized>,
}

/// Queues a letter to each follower, in the transaction of the version that it tells.
async fn tell(
    services: &Services,
    tx: &mut Tx,
    view: &ProcessView,
    story: &Story,
    version: &Version,
    write: impl Fn(&News<'_>) -> Letter + Send + Sync,
) -> Result<()> {
    let before = story.versions.last().map(|version| &version.delivery);
    let changes = changes(before, &version.delivery);
    let news = News::new(view, &story.project, version, &changes);
    follow::tell(services, tx, story.project.id, &news, write).await
}

/// Keeps the next version with its event.
async fn keep(
    services: &Services,
    tx: &mut Tx,
    caller: &Caller,
    view: &ProcessView,
    story: &Story,
    delivery: Delivery,
    said: Said,
) -> Result<Version> {
    let envelope = envelope_of(view, &story.project)?;
    if !envelope.vote.permits(Capacity::Administration, Action::Report) {
        return Err(Refusal::NotInThisPhase.into());
    }
    let now = services.now();
    let Said { kind, note } = said;
    let version = Version { number: story.version() + 1, delivery, note, at: now };
    store::delivery::put(tx, story.project.id, &version).await?;
    let facts = json!({
        "project": story.project.number,
        "version": version.number,
        "delivery": version.delivery,
        "note": version.note,
    });
    let account = caller.account.as_ref().map(|account| account.id);
    store::event::append(tx, view.process.id, now, account, kind, facts).await?;
    Ok(version)
}

/// The amounts that a page of an envelope adds up, of laureates of which something was recorded
/// and of those of which nothing was.
#[must_use]
pub fn sums(laureates: &[Laureate]) -> domain::delivery::Amounts {
    let deliveries: Vec<Delivery> = laureates.iter().map(Laureate::delivery).collect();
    domain::delivery::sums(deliveries.iter().map(Delivery::funds))
}

/// Refuses what is not an amount; an empty field is nothing.
fn amount(text: &str) -> std::result::Result<Cents, Refusal> {
    if text.trim().is_empty() { Ok(Cents::ZERO) } else { Cents::parse(text) }
}
