//! The letters to those who bear a project, after the official decision on it: sent to all at once,
//! to each person once for each version of the decision, and followed until they left.

use crate::{
    Error, Result, Services,
    account::Letter,
    process::{administered, staff_view},
    progress::{Step, Work},
    standing::bearers,
};
use domain::{
    Refusal,
    account::{Account, Caller},
    actor::PartnerRole,
    id::{AccountId, MailId, ProcessId, ProjectId, VoteId},
    letter::LetterTexts,
    locale::Locale,
    project::Project,
    text::Slug,
};
use serde_json::json;
use std::collections::{BTreeMap, BTreeSet};
use store::{
    Tx,
    decision_letter::{DecisionLetter, Followed},
};

/// What became of a letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// It waits in the queue.
    Waits,
    /// It left.
    Left,
    /// The mail server of its recipient does not take it.
    GaveUp,
}

/// Somebody who bears a project.
#[derive(Debug, Clone)]
pub struct Person {
    /// Who.
    pub account: Account,
    /// What became of their letter, once it was written.
    pub fate: Option<Fate>,
}

/// A project with those who bear it.
#[derive(Debug, Clone)]
pub struct Addressed {
    /// The project.
    pub project: Project,
    /// Who bears it and has an address here; nobody for a project that was entered at the desk.
    pub people: Vec<Person>,
}

impl Addressed {
    /// Whether its letter goes by post, because no mail reaches anybody who bears it.
    #[must_use]
    pub fn goes_by_post(&self) -> bool {
        self.people.iter().all(|person| person.fate == Some(Fate::GaveUp))
    }
}

/// How far an administration is with the letters about a decision.
#[derive(Debug, Clone)]
pub struct Mailing {
    process: ProcessId,
    vote: VoteId,
    version: Option<u32>,
    /// Whether the administration has written its texts, and filled every gap in them.
    pub finished: bool,
    /// The projects, by number.
    pub projects: Vec<Addressed>,
}

impl Mailing {
    /// Whether the decision was recorded.
    #[must_use]
    pub const fn is_decided(&self) -> bool {
        self.version.is_some()
    }

    /// How many letters have this fate; none is for those that were not written yet.
    #[must_use]
    pub fn count(&self, fate: Option<Fate>) -> usize {
        let people = self.projects.iter().flat_map(|addressed| &addressed.people);
        people.filter(|person| person.fate == fate).count()
    }

    /// The projects whose letter goes by post.
    pub fn by_post(&self) -> impl Iterator<Item = &Addressed> {
        self.projects.iter().filter(|addressed| addressed.goes_by_post())
    }
}

/// How far the letters of an envelope are.
///
/// # Errors
/// [`Error::Forbidden`] or [`Error::NotFound`].
pub async fn mailing(
    services: &Services,
    caller: &Caller,
    process: &Slug,
    envelope: &Slug,
) -> Result<Mailing> {
    let view = staff_view(services, caller, process).await?;
    let target = view.envelope(envelope)?;
    let mut tx = services.store.read().await?;
    let vote = target.vote.id;
    let version = store::decision::of_vote(&mut tx, vote).await?.map(|(version, _)| version);
    let texts = store::letter_text::of_envelope(&mut tx, target.envelope.id).await?;
    let known = match version {
        Some(version) => store::decision_letter::of_decision(&mut tx, (vote, version)).await?,
        None => Vec::new(),
    };
    let known: BTreeMap<_, _> = known
        .iter()
        .map(|followed| ((followed.letter.project, followed.letter.account), fate(followed)))
        .collect();
    let mut projects = Vec::new();
    for project in store::project::of_envelope(&mut tx, target.envelope.id).await? {
        let people = people(&mut tx, &project, &known).await?;
        projects.push(Addressed { project, people });
    }
    let finished = texts.as_ref().is_some_and(LetterTexts::is_finished);
    Ok(Mailing { process: view.process.id, vote, version, finished, projects })
}

const fn fate(followed: &Followed) -> Fate {
    match (followed.left_at, followed.gave_up_at) {
        (Some(_), _) => Fate::Left,
        (None, Some(_)) => Fate::GaveUp,
        (None, None) => Fate::Waits,
    }
}

/// Everyone who bears a project: by its proposal, or as those who act for its bearers.
async fn people(
    tx: &mut Tx,
    project: &Project,
    known: &BTreeMap<(ProjectId, AccountId), Fate>,
) -> Result<Vec<Person>> {
    let accounts = match store::proposal::of_project(tx, project.id).await? {
        Some(proposal) => bearers(tx, &proposal).await?,
        None => {
            let partners = project.partners.iter();
            let carry = partners.filter(|partner| partner.role == PartnerRole::CoBearer);
            let mut accounts = BTreeSet::new();
            for actor in carry.map(|partner| partner.actor.id).chain([project.bearer.id]) {
                let members = store::actor::members(tx, actor).await?;
                accounts.extend(members.into_iter().map(|member| member.account));
            }
            accounts
        }
    };
    let mut people = Vec::new();
    for id in accounts {
        if let Some((account, _)) = store::account::by_id(tx, id).await? {
            people.push(Person { account, fate: known.get(&(project.id, id)).copied() });
        }
    }
    Ok(people)
}

/// Checks that the letters can be sent.
///
/// # Errors
/// [`Error::Forbidden`], or [`Refusal::LettersNotReady`] before the decision was recorded and as
/// long as the texts have gaps.
pub async fn ready(
    services: &Services,
    caller: &Caller,
    process: &Slug,
    envelope: &Slug,
) -> Result<Mailing> {
    administered(services, caller, process).await?;
    let mailing = mailing(services, caller, process, envelope).await?;
    if mailing.is_decided() && mailing.finished {
        Ok(mailing)
    } else {
        Err(Refusal::LettersNotReady.into())
    }
}

/// Queues the letters that were not written yet, those of a project together; gives how many. What
/// breaks off between two projects is taken up by sending again, and nobody is written to twice.
///
/// # Errors
/// [`Error::Forbidden`], or [`Error::Conflict`] when another decision was recorded meanwhile: what
/// these letters say is not what was decided any more.
pub async fn send(
    services: &Services,
    caller: &Caller,
    mailing: &Mailing,
    work: &Work,
    write: &(dyn Fn(&Project, Locale) -> Option<Letter> + Sync),
) -> Result<usize> {
    let process = {
        let mut tx = services.store.read().await?;
        store::process::by_id(&mut tx, mailing.process).await?.ok_or(Error::NotFound)?
    };
    let (Some(account), true) = (&caller.account, caller.conducts(&process)) else {
        return Err(Error::Forbidden);
    };
    let version = mailing.version.ok_or(Refusal::LettersNotReady)?;
    work.expects(Step::Mailing, mailing.count(None) as u64);
    let mut queued = 0;
    for addressed in &mailing.projects {
        let waiting: Vec<&Account> = addressed
            .people
            .iter()
            .filter(|person| person.fate.is_none())
            .map(|person| &person.account)
            .collect();
        if waiting.is_empty() {
            continue;
        }
        let letters = waiting.iter().filter_map(|person| {
            let letter = write(&addressed.project, person.locale)?;
            Some((*person, MailId(services.new_uuid()), letter))
        });
        let letters: Vec<_> = letters.collect();
        let decision = (mailing.vote, version);
        queued += of_project(
            services,
            account.id,
            mailing.process,
            decision,
            &addressed.project,
            letters,
        )
        .await?;
        work.did(Step::Mailing, waiting.len() as u64);
    }
    Ok(queued)
}

/// Queues the letters about one project, with their event.
async fn of_project(
    services: &Services,
    by: AccountId,
    process: ProcessId,
    decision: (VoteId, u32),
    project: &Project,
    letters: Vec<(&Account, MailId, Letter)>,
) -> Result<usize> {
    let now = services.now();
    let post = crate::mail::Post::new(services);
    let mut tx = services.store.write().await?;
    let stands = store::decision::of_vote(&mut tx, decision.0).await?;
    if stands.is_none_or(|(version, _)| version != decision.1) {
        return Err(Error::Conflict);
    }
    let mut queued = 0;
    for (person, mail, letter) in letters {
        let noted =
            DecisionLetter { project: project.id, account: person.id, mail, queued_at: now };
        if store::decision_letter::note(&mut tx, decision, &noted).await? {
            post.queue(&mut tx, mail, &person.email, letter).await?;
            queued += 1;
        }
    }
    if queued > 0 {
        let facts = json!({ "project": project.number, "version": decision.1, "letters": queued });
        store::event::append(&mut tx, process, now, Some(by), "decision.told", facts).await?;
    }
    tx.commit().await?;
    Ok(queued)
}
