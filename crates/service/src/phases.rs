//! The phases of a process: what it says of them, and giving one more time in public.

use crate::{
    Error, Result, Services,
    administration::localized,
    process::{administered, taken},
};
use domain::{
    Field, Moment, Refusal,
    account::Caller,
    calendar::PhaseWords,
    process::{PhaseKind, Process},
    refusal::Fields,
    text::{Localized, Slug, limit},
    vote::VoteState,
};
use serde_json::json;

/// The longest name of a phase, in characters: it stands in a line with seven others.
const LONGEST_NAME: usize = 40;

/// What a form says of a phase.
#[derive(Debug, Clone)]
pub struct PhaseWordsForm {
    /// Which phase.
    pub kind: PhaseKind,
    /// Its own name, or nothing: French, Dutch, English.
    pub name: [String; 3],
    /// What happens in it, or nothing.
    pub description: [String; 3],
}

fn optional(
    fields: &mut Fields,
    name: &str,
    texts: &[String; 3],
    most: usize,
) -> Option<Localized> {
    let empty = texts.iter().all(|text| text.trim().is_empty());
    if empty { None } else { localized(fields, name, texts, most) }
}

/// Reads what a form says of phases.
pub(crate) fn wording(fields: &mut Fields, forms: &[PhaseWordsForm]) -> Vec<PhaseWords> {
    let mut wording = Vec::new();
    for form in forms {
        let code = form.kind.code();
        let name = optional(fields, &format!("{code}_name"), &form.name, LONGEST_NAME);
        let text = &form.description;
        let description = optional(fields, &format!("{code}_about"), text, limit::SUMMARY);
        if name.is_some() || description.is_some() {
            wording.push(PhaseWords { kind: form.kind, name, description });
        }
    }
    wording
}

/// Gives a phase more time, for a reason that stands on the timeline; one that is over opens again
/// where nothing depends on its having ended. Open votes close later when
/// it is the vote that is extended; votes that have not opened follow their phase.
///
/// # Errors
/// [`Error::Forbidden`], [`Error::Fields`] about `until` and `reason`; a vote that is open or over
/// is not moved by what comes before it: [`Refusal::RulesFrozen`].
pub async fn extend(
    services: &Services,
    caller: &Caller,
    slug: &Slug,
    kind: PhaseKind,
    until: Moment,
    reason: &[String; 3],
) -> Result<Process> {
    let view = administered(services, caller, slug).await?;
    let reason = match localized_reason(reason) {
        Ok(reason) => reason,
        Err(refusal) => return Err(Error::Fields(vec![Field::new("reason", refusal)])),
    };
    let at_until = |refusal| Error::Fields(vec![Field::new("until", refusal)]);
    let now = services.now();
    let mut tx = services.store.write().await?;
    // Read again here: the clock or a colleague may have been faster.
    let present = taken(&mut tx, view.process.id).await?;
    let voting = |process: &Process| process.timeline.get(PhaseKind::Voting).copied();
    let before = voting(&present.process);
    let mut process = present.process.clone();
    let extension = process.extend(now, kind, until, reason.clone(), present.reached());
    let extension = extension.map_err(at_until)?;
    let after = voting(&process);
    if kind != PhaseKind::Voting && before != after && present.any_frozen() {
        return Err(at_until(Refusal::RulesFrozen));
    }
    let account = caller.account.as_ref().map(|account| account.id);
    for target in &present.envelopes {
        let vote = target.vote.clone();
        let moved = match (vote.state, after) {
            (VoteState::Planned, Some(phase)) if before != after => {
                let mut vote = vote;
                vote.opens_at = phase.opens_at;
                vote.closes_at = phase.closes_at;
                vote
            }
            (VoteState::Open, _) if kind == PhaseKind::Voting && vote.closes_at < until => {
                let facts = json!({ "vote": vote.id, "closes_at": until, "reason": reason });
                let (id, kind) = (process.id, "vote.extended");
                store::event::append(&mut tx, id, now, account, kind, facts).await?;
                vote.extend(now, until, reason.clone())?
            }
            _ => continue,
        };
        store::vote::update(&mut tx, &moved).await?;
    }
    store::process::update(&mut tx, &process).await?;
    store::phase::extend(&mut tx, process.id, &extension).await?;
    let facts = json!({ "extension": extension, "phases": process.timeline });
    store::event::append(&mut tx, process.id, now, account, "phase.extended", facts).await?;
    tx.commit().await?;
    Ok(process)
}

fn localized_reason([fr, nl, en]: &[String; 3]) -> std::result::Result<Localized, Refusal> {
    match Localized::parse(fr, nl, en, limit::SUMMARY) {
        Err(Refusal::Required) => Err(Refusal::ReasonNeeded),
        other => other,
    }
}
