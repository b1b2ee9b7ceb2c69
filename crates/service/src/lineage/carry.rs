//! What is carried over when two proposals become one, and what a part begins with.

use super::Write;
use crate::{
    Error, Result, Services,
    mail::Post,
    process::ProcessView,
    proposal::{free_slug, step},
    standing::{bearers, permitted, record},
    token,
};
use chrono::TimeDelta;
use domain::{
    Refusal,
    account::Account,
    actor::{Actor, PartnerRole},
    id::{PartnershipId, ProposalId},
    permit::{Action, Capacity},
    proposal::{
        AmendmentState, Lineage, LineageKind, LineageState, Partnership, PartnershipState, Photos,
        Proposal, Refused, Stage, Step,
    },
};
use serde_json::json;
use std::collections::BTreeSet;
use store::Tx;

/// Does what both sides agreed to, and tells those concerned.
pub(super) async fn out(
    services: &Services,
    tx: &mut Tx,
    account: &Account,
    view: &ProcessView,
    lineage: Lineage,
    write: Write<'_>,
) -> Result<Lineage> {
    let mut settled = lineage.settled(LineageState::Agreed, services.now())?;
    // Of two that agree to go into one another in the same instant, one goes and the other stays.
    if let (LineageKind::Merge, Some(other)) = (settled.kind, settled.other) {
        store::lineage::take_both(tx, settled.proposal, other).await?;
    }
    let mut source = open(services, tx, view, settled.proposal).await?;
    match settled.kind {
        LineageKind::Merge => {
            let id = settled.other.ok_or(Error::NotFound)?;
            let target = open(services, tx, view, id).await?;
            if !target.stage.is_public() {
                return Err(Refusal::from(Refused::NotTogether).into());
            }
            if !store::lineage::settle(tx, &settled, account.id).await? {
                return Err(Refusal::from(Refused::LineageSettled).into());
            }
            let mut people = bearers(tx, &source).await?;
            people.extend(bearers(tx, &target).await?);
            merge(services, tx, account, &mut source, &target).await?;
            tell(services, tx, account, &people, (&source, &target), &settled, write).await?;
        }
        LineageKind::Split => {
            let part = part(services, tx, account, &settled, &source).await?;
            settled.other = Some(part.id);
            if !store::lineage::settle(tx, &settled, account.id).await? {
                return Err(Refusal::from(Refused::LineageSettled).into());
            }
            leave(tx, &source, &part.bearer).await?;
            let facts = json!({ "part": part.slug, "lineage": settled.id });
            record(services, tx, account, &source, "proposal.split", facts).await?;
            // Whoever stands behind the whole decides anew about the part.
            let mut people = bearers(tx, &source).await?;
            people.extend(bearers(tx, &part).await?);
            if part.stage.is_public() {
                people.extend(store::discussion::supporting(tx, source.id).await?);
            }
            tell(services, tx, account, &people, (&source, &part), &settled, write).await?;
        }
    }
    Ok(settled)
}

async fn tell(
    services: &Services,
    tx: &mut Tx,
    account: &Account,
    people: &BTreeSet<domain::id::AccountId>,
    (source, other): (&Proposal, &Proposal),
    lineage: &Lineage,
    write: Write<'_>,
) -> Result<()> {
    let mut people = people.clone();
    people.remove(&account.id);
    let letter = |locale| write(locale, source, Some(other), lineage);
    Post::new(services).to_each(tx, &people, &letter).await
}

/// A proposal that can still become one with another, or two.
async fn open(
    services: &Services,
    tx: &mut Tx,
    view: &ProcessView,
    id: ProposalId,
) -> Result<Proposal> {
    let proposal = store::proposal::by_id(tx, id).await?.ok_or(Error::NotFound)?;
    let bearer = [Capacity::Bearer];
    permitted(services, &view.process, &proposal, &bearer, Action::Merge).map_err(|error| {
        match error {
            Error::Refused(Refusal::WrongStage { .. }) => {
                Refusal::from(Refused::NotTogether).into()
            }
            other => other,
        }
    })?;
    Ok(proposal)
}

/// One goes into the other: supports, what was said and documents are carried over, who carried it
/// carries the other too, and its text stays readable where it was.
async fn merge(
    services: &Services,
    tx: &mut Tx,
    account: &Account,
    source: &mut Proposal,
    target: &Proposal,
) -> Result<()> {
    let now = services.now();
    let carriers = super::carriers(source);
    store::lineage::carry_supports(tx, source.id, target.id).await?;
    store::lineage::carry_comments(tx, source.id, target.id).await?;
    store::lineage::carry_documents(tx, source.id, target.id).await?;
    store::lineage::revoke_all(tx, source.id, account.id, now).await?;
    for amendment in store::amendment::of_proposal(tx, source.id).await? {
        let state = AmendmentState::Withdrawn;
        store::amendment::settle(tx, amendment.id, state, None, account.id, now).await?;
    }
    for actor in carriers {
        join(services, tx, target, actor).await?;
    }
    step(services, tx, account, source, Step::Withdraw, None).await?;
    let facts = json!({ "into": target.slug });
    record(services, tx, account, source, "proposal.merged", facts).await?;
    let facts = json!({ "from": source.slug });
    record(services, tx, account, target, "proposal.joined", facts).await
}

/// Whoever carried what went into a proposal carries that too.
async fn join(services: &Services, tx: &mut Tx, target: &Proposal, actor: Actor) -> Result<()> {
    let within = target.bearer.id == actor.id
        || target.partners().iter().any(|partner| partner.actor.id == actor.id);
    if within {
        return Ok(());
    }
    let now = services.now();
    let partnership = Partnership {
        id: PartnershipId(services.new_uuid()),
        role: PartnerRole::CoBearer,
        email: None,
        invited_name: actor.name.clone(),
        invited_at: now,
        expires_at: now + TimeDelta::days(1),
        state: PartnershipState::Accepted,
        actor: Some(actor),
        pledge: None,
        follows: None,
    };
    // Nobody ever holds the link of this invitation: it is answered already.
    let unused = token::hash(&services.random_hex::<32>());
    Ok(store::partnership::insert(tx, target.id, &partnership, &unused).await?)
}

/// A co-bearer who takes a part along carries the whole no more.
async fn leave(tx: &mut Tx, source: &Proposal, actor: &Actor) -> Result<()> {
    let own = source.partnerships.iter().find(|partnership| {
        partnership.state == PartnershipState::Accepted
            && partnership.actor.as_ref().is_some_and(|it| it.id == actor.id)
    });
    if let Some(partnership) = own {
        let left = partnership.clone().leave()?;
        store::partnership::update(tx, &left, PartnershipState::Accepted).await?;
    }
    Ok(())
}

/// The part: the text of the whole under another title, at the same point of its way.
async fn part(
    services: &Services,
    tx: &mut Tx,
    account: &Account,
    lineage: &Lineage,
    source: &Proposal,
) -> Result<Proposal> {
    let title = lineage.title.clone().ok_or(Error::NotFound)?;
    let bearer = lineage.actor.clone().ok_or(Error::NotFound)?;
    let slug = free_slug(tx, source.process, &title.text).await?;
    let mut content = source.content.clone();
    content.title = title;
    // Quotes stay with the documents of the whole.
    for line in &mut content.cost_lines {
        line.quote = None;
    }
    let draft = source.stage == Stage::Draft;
    let mut part = Proposal {
        id: ProposalId(services.new_uuid()),
        process: source.process,
        slug,
        author: account.id,
        bearer,
        stage: if draft { Stage::Draft } else { Stage::Submitted },
        content,
        version: 1,
        saved_at: services.now(),
        submitted_at: source.submitted_at,
        answer: None,
        photos: Photos::default(),
        project: None,
        partnerships: Vec::new(),
        taken_down: None,
    };
    store::proposal::insert(tx, &part, account.id).await?;
    crate::sharing::follow(services, tx, account, &mut part).await?;
    let facts = json!({ "from": source.slug });
    record(services, tx, account, &part, "proposal.begun", facts).await?;
    Ok(part)
}
