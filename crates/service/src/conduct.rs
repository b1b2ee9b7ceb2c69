//! Conducting a vote: opening, closing on time, closing early, extending, voiding, counting,
//! publishing. The clock opens and closes by itself, also what it missed while the server slept.

mod opening;

pub use opening::hindrance;

use crate::{
    Error, Result, Services,
    process::{EnvelopeView, ProcessView, administered},
};
use domain::{
    Field, Moment, Refusal,
    account::Caller,
    deciding::Refused,
    id::{ProcessId, VoteId},
    process::{PhaseKind, Visibility},
    refusal::Fields,
    text::{Localized, Slug, limit},
    vote::{Vote, VoteState},
};
use serde_json::{Value, json};
use store::Tx;

/// What an administration does with a vote.
#[derive(Debug, Clone)]
pub enum Step {
    /// Open now.
    Open,
    /// Close before its time, for a public reason (French, Dutch, English).
    CloseEarly([String; 3]),
    /// Close later, for a public reason.
    Extend(Moment, [String; 3]),
    /// Annul, for a public reason; a new vote is planned in its place.
    Void([String; 3]),
    /// Count the ballots and destroy the key of the slots.
    Count,
    /// Show the outcome to everyone.
    Publish,
}

/// Takes a step in the conduct of a vote.
///
/// # Errors
/// [`Error::Forbidden`], [`Error::Fields`] about `reason` or `closes_at`, and what
/// [`Vote`] refuses.
pub async fn take(
    services: &Services,
    caller: &Caller,
    process: &Slug,
    envelope: &Slug,
    step: Step,
) -> Result<Vote> {
    let view = administered(services, caller, process).await?;
    let target = view.envelope(envelope)?;
    match step {
        Step::Open => opening::open(services, Some(caller), &view, target).await,
        Step::CloseEarly(reason) => {
            let reason = public_reason(&reason)?;
            let now = services.now();
            let facts = json!({ "reason": reason });
            change(services, caller, &view, target, "vote.closed-early", facts, |vote| {
                vote.close_early(now, reason)
            })
            .await
        }
        Step::Extend(closes_at, reason) => {
            extend(services, caller, &view, target, closes_at, &reason).await
        }
        Step::Void(reason) => void(services, caller, &view, target, &reason).await,
        Step::Count if target.way.panel().is_some() => {
            Err(Error::Refused(Refused::CountWithJury.into()))
        }
        Step::Count => {
            crate::counting::count(services, Some(caller), &view, target, None, None).await
        }
        Step::Publish => publish(services, caller, &view, target).await,
    }
}

fn public_reason(texts: &[String; 3]) -> Result<Localized> {
    let mut fields = Fields::default();
    let [fr, nl, en] = texts;
    let reason = match Localized::parse(fr, nl, en, limit::SUMMARY) {
        Err(Refusal::Required) => Err(Refusal::ReasonNeeded),
        other => other,
    };
    fields.check("reason", reason).ok_or_else(|| Error::Fields(fields.into_refused()))
}

/// Reads the vote within a writing transaction, changes it, and records what happened.
async fn change(
    services: &Services,
    caller: &Caller,
    view: &ProcessView,
    target: &EnvelopeView,
    kind: &str,
    facts: Value,
    step: impl FnOnce(Vote) -> std::result::Result<Vote, Refusal> + Send,
) -> Result<Vote> {
    let mut tx = services.store.write().await?;
    let vote = store::vote::taken(&mut tx, target.vote.id).await?.ok_or(Error::NotFound)?;
    let vote = step(vote)?;
    store::vote::update(&mut tx, &vote).await?;
    if vote.state == VoteState::Closed {
        store::ballot::drop_drafts(&mut tx, vote.id).await?;
    }
    record(services, &mut tx, Some(caller), view.process.id, vote.id, kind, facts).await?;
    tx.commit().await?;
    Ok(vote)
}

async fn record(
    services: &Services,
    tx: &mut Tx,
    caller: Option<&Caller>,
    process: ProcessId,
    vote: VoteId,
    kind: &str,
    mut facts: Value,
) -> Result<()> {
    if let Some(facts) = facts.as_object_mut() {
        facts.insert("vote".into(), json!(vote));
    }
    let account = caller.and_then(|caller| caller.account.as_ref()).map(|account| account.id);
    store::event::append(tx, process, services.now(), account, kind, facts).await?;
    Ok(())
}

async fn extend(
    services: &Services,
    caller: &Caller,
    view: &ProcessView,
    target: &EnvelopeView,
    closes_at: Moment,
    reason: &[String; 3],
) -> Result<Vote> {
    let reason = public_reason(reason)?;
    let now = services.now();
    let mut tx = services.store.write().await?;
    let vote = store::vote::taken(&mut tx, target.vote.id).await?.ok_or(Error::NotFound)?;
    let vote = vote.extend(now, closes_at, reason.clone()).map_err(|refusal| match refusal {
        Refusal::NotAnExtension => Error::Fields(vec![Field::new("closes_at", refusal)]),
        other => other.into(),
    })?;
    store::vote::update(&mut tx, &vote).await?;
    // Read again here, so that what a colleague saved in between is kept.
    let process = store::process::taken(&mut tx, view.process.id).await?;
    let mut process = process.ok_or(Error::NotFound)?;
    // Another envelope may have moved the phase already.
    let (phase, reached) = (PhaseKind::Voting, view.reached());
    if let Ok(extension) = process.extend(now, phase, closes_at, reason.clone(), reached) {
        store::process::update(&mut tx, &process).await?;
        store::phase::extend(&mut tx, process.id, &extension).await?;
    }
    let facts = json!({ "closes_at": closes_at, "reason": reason });
    let id = view.process.id;
    record(services, &mut tx, Some(caller), id, vote.id, "vote.extended", facts).await?;
    tx.commit().await?;
    Ok(vote)
}

async fn void(
    services: &Services,
    caller: &Caller,
    view: &ProcessView,
    target: &EnvelopeView,
    reason: &[String; 3],
) -> Result<Vote> {
    let reason = public_reason(reason)?;
    let mut tx = services.store.write().await?;
    let vote = store::vote::taken(&mut tx, target.vote.id).await?.ok_or(Error::NotFound)?;
    let next = Vote {
        id: VoteId(services.new_uuid()),
        state: VoteState::Planned,
        rules_hash: None,
        seed: services.random_hex::<16>(),
        // The rules may be what was wrong: nothing opens before somebody has looked.
        by_hand: true,
        imported: false,
        reason: None,
        ..vote.clone()
    };
    let vote = vote.void(reason.clone())?;
    // What is annulled is voted on again: not where that could not open any more.
    let of_process = (view.process.id, view.process.votes_in);
    crate::turn::may_open(services, &mut tx, of_process, vote.id).await?;
    store::vote::update(&mut tx, &vote).await?;
    store::ballot::drop_drafts(&mut tx, vote.id).await?;
    store::turn::give_back(&mut tx, vote.id).await?;
    store::vote::insert(&mut tx, &next).await?;
    let facts = json!({ "reason": reason, "next": next.id });
    let id = view.process.id;
    record(services, &mut tx, Some(caller), id, vote.id, "vote.voided", facts).await?;
    tx.commit().await?;
    forget_key(services, vote.id);
    Ok(next)
}

async fn publish(
    services: &Services,
    caller: &Caller,
    view: &ProcessView,
    target: &EnvelopeView,
) -> Result<Vote> {
    let now = services.now();
    let mut tx = services.store.write().await?;
    let vote = store::vote::taken(&mut tx, target.vote.id).await?.ok_or(Error::NotFound)?;
    let vote = vote.publish()?;
    store::vote::update(&mut tx, &vote).await?;
    store::outcome::publish(&mut tx, vote.id, now).await?;
    store::verdict::publish(&mut tx, vote.id, now).await?;
    let facts = json!({});
    let id = view.process.id;
    record(services, &mut tx, Some(caller), id, vote.id, "vote.published", facts).await?;
    tx.commit().await?;
    Ok(vote)
}

/// Does what the clock calls for: opens and closes votes whose time has come. Safe to call as
/// often as one likes, and after any downtime. A vote that cannot be moved keeps no other waiting:
/// it is left and tried again.
///
/// # Errors
/// [`Error::Internal`] when the votes that are due cannot be read.
pub async fn tick(services: &Services) -> Result<usize> {
    let now = services.now();
    let mut tx = services.store.read().await?;
    let due = store::vote::due(&mut tx, now).await?;
    drop(tx);
    let mut moved = 0;
    for vote in due {
        match move_on(services, &vote).await {
            Ok(true) => moved += 1,
            Ok(false) => {}
            Err(Error::Refused(refusal)) => {
                tracing::debug!(vote = %vote.id, %refusal, "the clock could not move a vote");
            }
            Err(error) => tracing::error!(vote = %vote.id, ?error, "the clock's work failed"),
        }
    }
    Ok(moved)
}

/// Opens or closes a vote whose time has come. Gives whether it moved.
async fn move_on(services: &Services, vote: &Vote) -> Result<bool> {
    let mut tx = services.store.read().await?;
    let envelope = store::envelope::by_id(&mut tx, vote.envelope).await?.ok_or(Error::NotFound)?;
    let process = store::process::by_id(&mut tx, envelope.process).await?.ok_or(Error::NotFound)?;
    let published = process.visibility == Visibility::Published;
    let view = crate::process::view(&mut tx, process).await?;
    drop(tx);
    let target = view.envelope(&envelope.slug)?;
    match vote.state {
        // Nothing opens by itself where people do not vote.
        VoteState::Planned if published && target.way.has_vote() => {
            opening::open(services, None, &view, target).await.map(drop)?
        }
        VoteState::Open => close(services, &view, target).await?,
        _ => return Ok(false),
    }
    Ok(true)
}

/// Destroys the keys of votes that are over. Each is destroyed at the count or the annulment; this
/// finds what a crash or a full disk left behind.
///
/// # Errors
/// [`Error::Internal`].
pub async fn forget_keys(services: &Services) -> Result<usize> {
    let mut tx = services.store.read().await?;
    let mut destroyed = 0;
    for id in services.keys.votes()? {
        let vote = store::vote::by_id(&mut tx, id).await?;
        if vote.is_some_and(|vote| vote.state.is_over()) {
            services.keys.destroy(id)?;
            destroyed += 1;
        }
    }
    drop(tx);
    Ok(destroyed + crate::turn::forget_keys(services).await?)
}

/// Destroys the key of a vote that is over. What fails here is tried again by [`forget_keys`]: the
/// step that was taken stands all the same.
pub(crate) fn forget_key(services: &Services, vote: VoteId) {
    if let Err(error) = services.keys.destroy(vote) {
        tracing::error!(%vote, ?error, "the key of a vote could not be destroyed yet");
    }
}

async fn close(services: &Services, view: &ProcessView, target: &EnvelopeView) -> Result<()> {
    let now = services.now();
    let mut tx = services.store.write().await?;
    let vote = store::vote::taken(&mut tx, target.vote.id).await?.ok_or(Error::NotFound)?;
    let vote = vote.close(now)?;
    store::vote::update(&mut tx, &vote).await?;
    store::ballot::drop_drafts(&mut tx, vote.id).await?;
    let facts = json!({ "closed_at": vote.closes_at });
    record(services, &mut tx, None, view.process.id, vote.id, "vote.closed", facts).await?;
    tx.commit().await?;
    Ok(())
}
