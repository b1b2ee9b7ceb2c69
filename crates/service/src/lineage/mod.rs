//! Two proposals become one, and one becomes two, once both sides have agreed.

mod carry;
mod follow;

use crate::{
    Error, Result, Services,
    account::{Letter, required},
    actor::signed_in,
    mail::Post,
    process::ProcessView,
    standing::{Opened, as_read_by, bearers, capacities, opened_to, permitted, record},
};
use domain::{
    Field, Refusal,
    account::{Account, Caller},
    actor::{Actor, PartnerRole},
    id::{AccountId, ActorId, LineageId},
    locale::Locale,
    permit::{Action, Capacity},
    proposal::{Lineage, LineageKind, LineageState, Partnership, Proposal, Refused, Side},
    refusal::Fields,
    text::{Authored, Slug, limit},
};
use serde_json::json;
use std::collections::BTreeSet;
use store::Tx;

/// A question to the bearers of another proposal, as a form sends it.
#[derive(Debug, Clone, Default)]
pub struct MergeForm {
    /// The address of the other proposal, or the last part of it.
    pub other: String,
    /// Code of the side whose proposal stays: `own` or `other`.
    pub stays: String,
    /// Why.
    pub words: String,
}

/// A part that becomes a proposal of its own, as a form sends it.
#[derive(Debug, Clone, Default)]
pub struct SplitForm {
    /// What it will be called.
    pub title: String,
    /// Who carries it: the id of the bearer or of a co-bearer.
    pub actor: String,
    /// Why.
    pub words: String,
}

/// A tie of a proposal, with the proposal at its other end.
#[derive(Debug, Clone)]
pub struct Kin {
    /// The tie.
    pub lineage: Lineage,
    /// The other proposal; none while a part does not exist yet.
    pub other: Option<Proposal>,
    /// Whether the caller may answer now.
    pub answers: bool,
    /// Whether the caller may take the question back.
    pub asked: bool,
}

/// What a letter about a tie is written from: the two proposals, the first the one that it was
/// asked for.
pub type Write<'a> = &'a (dyn Fn(Locale, &Proposal, Option<&Proposal>, &Lineage) -> Letter + Sync);

/// What became of a promise when its proposal went into another.
#[derive(Debug, Clone, Copy)]
pub struct Followed<'a> {
    /// The proposal that it was made to.
    pub source: &'a Proposal,
    /// The one that stays.
    pub target: &'a Proposal,
    /// The partner, with the promise.
    pub promised: &'a Partnership,
    /// The secret of the link by which it is confirmed for the one that stays; nothing where the
    /// partner is in that already, or being asked.
    pub token: Option<&'a str>,
}

/// What a letter to a partner is written from.
pub type WriteFollowed<'a> = &'a (dyn Fn(Locale, &Followed<'_>) -> Letter + Sync);

/// The ties of a proposal: for everyone what was agreed, and for those concerned what is asked.
///
/// # Errors
/// [`Error::Internal`].
pub async fn of_proposal(
    services: &Services,
    caller: &Caller,
    view: &ProcessView,
    proposal: &Proposal,
) -> Result<Vec<Kin>> {
    let mut tx = services.store.read().await?;
    let mut kin = Vec::new();
    for lineage in store::lineage::of_proposal(&mut tx, proposal.id).await? {
        let is_other = lineage.other == Some(proposal.id);
        let far = if is_other { Some(lineage.proposal) } else { lineage.other };
        let other = match far {
            Some(id) => read_by(&mut tx, caller, view, id).await?,
            None => None,
        };
        let answers = may_answer(&mut tx, caller, view, &lineage).await?;
        let asked = carries(&mut tx, caller, view, lineage.asked_for()).await?;
        let waits = lineage.state == LineageState::Asked;
        let public = lineage.state == LineageState::Agreed
            && other.as_ref().is_some_and(|other| is_readable(&lineage, other));
        if public || (waits && (answers || asked)) {
            kin.push(Kin { lineage, other, answers: answers && waits, asked: asked && waits });
        }
    }
    Ok(kin)
}

/// Whether everyone may be led to a proposal: it is public, or it was and went into another.
fn is_readable(lineage: &Lineage, other: &Proposal) -> bool {
    let went = other.submitted_at.is_some() && lineage.merged_into(other.id).is_some();
    other.stage.is_public() || went
}

/// A proposal as the caller may read it.
async fn read_by(
    tx: &mut Tx,
    caller: &Caller,
    view: &ProcessView,
    id: domain::id::ProposalId,
) -> Result<Option<Proposal>> {
    let Some(proposal) = store::proposal::by_id(tx, id).await? else { return Ok(None) };
    let held = capacities(tx, caller, &view.process, &proposal).await?;
    Ok(Some(as_read_by(&held, proposal)))
}

async fn carries(
    tx: &mut Tx,
    caller: &Caller,
    view: &ProcessView,
    id: domain::id::ProposalId,
) -> Result<bool> {
    let Some(proposal) = store::proposal::by_id(tx, id).await? else { return Ok(false) };
    let held = capacities(tx, caller, &view.process, &proposal).await?;
    Ok(held.contains(&Capacity::Bearer))
}

/// Whether somebody speaks for the side that was asked.
async fn may_answer(
    tx: &mut Tx,
    caller: &Caller,
    view: &ProcessView,
    lineage: &Lineage,
) -> Result<bool> {
    let Some(account) = &caller.account else { return Ok(false) };
    match (lineage.answered_by(), &lineage.actor) {
        (Some(id), _) => carries(tx, caller, view, id).await,
        (None, Some(actor)) => acts_for(tx, account.id, actor.id).await,
        (None, None) => Ok(false),
    }
}

async fn acts_for(tx: &mut Tx, account: AccountId, actor: ActorId) -> Result<bool> {
    let members = store::actor::members(tx, actor).await?;
    Ok(members.iter().any(|member| member.account == account))
}

fn refused(name: &str, refusal: impl Into<Refusal>) -> Error {
    Error::Fields(vec![Field::new(name, refusal.into())])
}

fn why(fields: &mut Fields, words: &str) -> Option<String> {
    let words = fields.check("words", required(words, |text| Ok(text.to_owned())));
    if words.as_ref().is_some_and(|text| text.chars().count() > limit::SUMMARY) {
        fields.refuse("words", Refusal::TooLong { limit: limit::SUMMARY });
    }
    words.filter(|_| fields.is_empty())
}

/// Asks the bearers of another proposal to make one of the two.
///
/// # Errors
/// [`Error::SignInNeeded`], [`Error::NotFound`], [`Error::Forbidden`], [`Refusal::NotInThisPhase`],
/// [`Refusal::WrongStage`], or [`Error::Fields`] about the form: of `other`
/// [`Refused::NotTogether`] when there is no such proposal that could become one with this.
pub async fn ask_to_merge(
    services: &Services,
    caller: &Caller,
    process: &Slug,
    slug: &Slug,
    form: &MergeForm,
    write: Write<'_>,
) -> Result<Lineage> {
    let Opened { account, view, mut tx, proposal: own, .. } =
        opened_to(services, caller, process, slug, |_| Action::Merge).await?;
    let mut fields = Fields::default();
    let words = why(&mut fields, &form.words);
    let other = other(services, &mut tx, &view, &own, &form.other).await?;
    let other = fields.check("other", other.ok_or_else(|| Refused::NotTogether.into()));
    let side = match form.stays.as_str() {
        "other" => Some(Side::Proposal),
        // What nobody else sees cannot be what stays.
        "own" if own.stage.is_public() => Some(Side::Other),
        _ => fields.check("stays", Err(Refusal::UnknownChoice)),
    };
    let (Some(words), Some(other), Some(side)) = (words, other, side) else {
        return Err(fields.into_refused().into());
    };
    let (goes, stays) = match side {
        Side::Proposal => (own.id, other.id),
        Side::Other => (other.id, own.id),
    };
    let lineage = Lineage {
        id: LineageId(services.new_uuid()),
        kind: LineageKind::Merge,
        proposal: goes,
        other: Some(stays),
        title: None,
        actor: None,
        words,
        asked_by: account.id,
        side,
        asked_at: services.now(),
        state: LineageState::Asked,
        answered_at: None,
    };
    store::lineage::insert(&mut tx, &lineage).await.map_err(|error| match error {
        store::Error::Conflict => refused("other", Refusal::AlreadyInvited),
        other => other.into(),
    })?;
    let facts = json!({ "lineage": lineage.id, "with": other.slug });
    record(services, &mut tx, &account, &own, "merger.asked", facts).await?;
    let people = bearers(&mut tx, &other).await?;
    let letter = |locale| write(locale, &own, Some(&other), &lineage);
    Post::new(services).to_each(&mut tx, &people, &letter).await?;
    tx.commit().await?;
    Ok(lineage)
}

/// The other proposal of a question: public, of the same process, and open to it.
async fn other(
    services: &Services,
    tx: &mut Tx,
    view: &ProcessView,
    own: &Proposal,
    typed: &str,
) -> Result<Option<Proposal>> {
    let typed = typed.trim().trim_end_matches('/');
    let typed = typed.split(['?', '#']).next().unwrap_or_default();
    let Ok(slug) = Slug::parse(typed.rsplit('/').next().unwrap_or_default()) else {
        return Ok(None);
    };
    let found = store::proposal::by_slug(tx, view.process.id, &slug).await?;
    let bearer = [Capacity::Bearer];
    Ok(found.filter(|other| {
        other.id != own.id
            && other.stage.is_public()
            && permitted(services, &view.process, other, &bearer, Action::Merge).is_ok()
    }))
}

/// Makes a part of a proposal one of its own. Carried by who carries it already it is there at
/// once; carried by a co-bearer, as soon as they agree.
///
/// # Errors
/// [`Error::SignInNeeded`], [`Error::NotFound`], [`Error::Forbidden`], [`Refusal::NotInThisPhase`],
/// [`Refusal::WrongStage`], or [`Error::Fields`] about the form.
pub async fn ask_to_split(
    services: &Services,
    caller: &Caller,
    process: &Slug,
    slug: &Slug,
    form: &SplitForm,
    write: Write<'_>,
) -> Result<Lineage> {
    let Opened { account, view, mut tx, proposal: own, .. } =
        opened_to(services, caller, process, slug, |_| Action::Merge).await?;
    let mut fields = Fields::default();
    let words = why(&mut fields, &form.words);
    let title = Authored::parse(own.content.original(), &form.title, limit::TITLE);
    let title = fields.check("title", title);
    let carriers = carriers(&own);
    let actor = carriers.into_iter().find(|actor| actor.id.to_string() == form.actor.trim());
    let actor = fields.check("actor", actor.ok_or(Refusal::UnknownChoice));
    let (Some(words), Some(title), Some(actor)) = (words, title, actor) else {
        return Err(fields.into_refused().into());
    };
    let lineage = Lineage {
        id: LineageId(services.new_uuid()),
        kind: LineageKind::Split,
        proposal: own.id,
        other: None,
        title: Some(title),
        actor: Some(actor.clone()),
        words,
        asked_by: account.id,
        side: Side::Proposal,
        asked_at: services.now(),
        state: LineageState::Asked,
        answered_at: None,
    };
    store::lineage::insert(&mut tx, &lineage).await?;
    let facts = json!({ "lineage": lineage.id, "for": actor.name });
    record(services, &mut tx, &account, &own, "split.asked", facts).await?;
    let lineage = if acts_for(&mut tx, account.id, actor.id).await? {
        carry::out(services, &mut tx, &account, &view, lineage, write).await?
    } else {
        let members = store::actor::members(&mut tx, actor.id).await?;
        let people: BTreeSet<AccountId> = members.into_iter().map(|one| one.account).collect();
        let letter = |locale| write(locale, &own, None, &lineage);
        Post::new(services).to_each(&mut tx, &people, &letter).await?;
        lineage
    };
    tx.commit().await?;
    Ok(lineage)
}

/// Who can carry a part: who carries the whole.
#[must_use]
pub fn carriers(proposal: &Proposal) -> Vec<Actor> {
    let partners = proposal.partners().into_iter();
    let joint = partners.filter(|partner| partner.role == PartnerRole::CoBearer);
    std::iter::once(proposal.bearer.clone()).chain(joint.map(|partner| partner.actor)).collect()
}

/// Answers a question, or takes it back.
///
/// # Errors
/// [`Error::SignInNeeded`], [`Error::NotFound`], [`Error::Forbidden`], [`Refused::LineageSettled`],
/// [`Refusal::NotInThisPhase`], or [`Refused::NotTogether`] when one of the two is not open to it
/// any more.
pub async fn settle(
    services: &Services,
    caller: &Caller,
    process: &Slug,
    id: LineageId,
    state: LineageState,
    (write, follows): (Write<'_>, WriteFollowed<'_>),
) -> Result<Lineage> {
    let account = signed_in(caller)?.clone();
    let view = crate::process::show(services, caller, process).await?;
    let mut tx = services.store.write().await?;
    let lineage = store::lineage::by_id(&mut tx, id).await?.ok_or(Error::NotFound)?;
    let source = store::proposal::by_id(&mut tx, lineage.proposal).await?.ok_or(Error::NotFound)?;
    if source.process != view.process.id {
        return Err(Error::NotFound);
    }
    let may = match state {
        LineageState::Revoked => carries(&mut tx, caller, &view, lineage.asked_for()).await?,
        LineageState::Agreed | LineageState::Refused => {
            may_answer(&mut tx, caller, &view, &lineage).await?
        }
        LineageState::Asked => false,
    };
    if !may {
        return Err(Error::Forbidden);
    }
    let settled = if state == LineageState::Agreed {
        let settled = carry::out(services, &mut tx, &account, &view, lineage, write).await?;
        if let (LineageKind::Merge, Some(target)) = (settled.kind, settled.other) {
            follow::partners(services, &mut tx, &account, &source, target, follows).await?;
        }
        settled
    } else {
        close(services, &mut tx, &account, &source, lineage, state, write).await?
    };
    tx.commit().await?;
    Ok(settled)
}

/// Notes a no, and tells who asked.
async fn close(
    services: &Services,
    tx: &mut Tx,
    account: &Account,
    source: &Proposal,
    lineage: Lineage,
    state: LineageState,
    write: Write<'_>,
) -> Result<Lineage> {
    let settled = lineage.settled(state, services.now())?;
    if !store::lineage::settle(tx, &settled, account.id).await? {
        return Err(Refusal::from(Refused::LineageSettled).into());
    }
    let facts = json!({ "lineage": settled.id, "state": state });
    record(services, tx, account, source, "lineage.settled", facts).await?;
    if settled.asked_by != account.id {
        let other = match settled.other {
            Some(id) => store::proposal::by_id(tx, id).await?,
            None => None,
        };
        let letter = |locale| write(locale, source, other.as_ref(), &settled);
        let asker = BTreeSet::from([settled.asked_by]);
        Post::new(services).to_each(tx, &asker, &letter).await?;
    }
    Ok(settled)
}
