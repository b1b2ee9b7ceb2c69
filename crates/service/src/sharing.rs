//! The sharing check: before public money buys something, who has it already, and who else needs
//! it. A verdict informs; the bearer answers, a person decides, and everything is kept.

pub mod allocate;
pub mod answer;
pub mod decide;
mod gather;
mod lent;
mod lines;
mod moments;
pub mod pool;
pub mod projects;
pub mod proof;
pub mod purchase;
mod stock;
mod supplies;
pub mod view;
pub mod year;

pub(crate) use answer::{lost, regained};
pub use lent::ask_lenders;
pub(crate) use lent::recount;
pub(crate) use lines::follow;
pub use lines::{MOST_DATES, NeedForm, set_need};
pub(crate) use moments::{at_submission, of_projects, of_proposal};

use crate::{
    Error, Result, Services,
    actor::signed_in,
    process::ProcessView,
    standing::{found, record},
};
use domain::{
    Refusal as Plain,
    account::{Account, Caller},
    id::{CheckId, LineId},
    permit::Capacity,
    proposal::{Proposal, Stage},
    sharing::{Line, LineState, Occasion, Refusal, Stored, check},
    text::Slug,
    vote::VoteState,
};
use serde_json::json;
use store::{Tx, sharing as rows};

/// Checks a line as things are now, and keeps what was looked at and found.
pub(crate) async fn run(
    services: &Services,
    tx: &mut Tx,
    line: &Line,
    proposal: &Proposal,
    occasion: Occasion,
) -> Result<Stored> {
    let inputs = gather::gather(services, tx, line, proposal).await?;
    let finding = check(&inputs);
    let id = CheckId(services.new_uuid());
    let stored = Stored { id, line: line.id, occasion, at: services.now(), inputs, finding };
    rows::check::insert(tx, &stored).await?;
    let facts = json!({
        "line": line.id, "check": id, "occasion": occasion, "verdict": stored.finding.verdict,
        "rules": stored.finding.rules, "proposal": proposal.slug,
    });
    let now = services.now();
    store::event::append(tx, proposal.process, now, None, "sharing.checked", facts).await?;
    Ok(stored)
}

/// On what occasion something is checked now, by how far its proposal has come.
pub(crate) const fn occasion_of(proposal: &Proposal) -> Occasion {
    match proposal.stage {
        Stage::Admissible | Stage::Valued => Occasion::Valuation,
        Stage::Retained => Occasion::Freeze,
        Stage::Submitted | Stage::Returned => Occasion::Submission,
        _ => Occasion::Writing,
    }
}

/// A line that the caller carries, within a transaction that writes.
pub(crate) struct Own {
    pub account: Account,
    pub proposal: Proposal,
    pub line: Line,
}

/// A line of a proposal that the caller carries.
pub(crate) async fn own(
    tx: &mut Tx,
    caller: &Caller,
    view: &ProcessView,
    slug: &Slug,
    id: LineId,
) -> Result<Own> {
    let account = signed_in(caller)?.clone();
    let (proposal, held) = found(tx, caller, view, slug).await?;
    if !held.contains(&Capacity::Bearer) {
        return Err(Error::Forbidden);
    }
    if matches!(proposal.stage, Stage::Declined | Stage::Withdrawn) {
        return Err(Plain::WrongStage { stage: proposal.stage }.into());
    }
    let line = rows::line::by_id(tx, id).await?.filter(|line| line.proposal == proposal.id);
    let line = line.filter(|line| line.state != LineState::Gone).ok_or(Error::NotFound)?;
    Ok(Own { account, proposal, line })
}

/// Whether the vote on a proposal has opened, so that its price stands.
pub(crate) async fn is_frozen(tx: &mut Tx, proposal: &Proposal) -> Result<bool> {
    let Some(project) = proposal.project else { return Ok(false) };
    let project = store::project::by_id(tx, project).await?.ok_or(Error::NotFound)?;
    let vote = store::vote::of_envelope(tx, project.envelope).await?;
    Ok(vote.is_some_and(|vote| vote.state != VoteState::Planned))
}

/// Refuses what would change what people are voting on. Once the outcome is public, the money can
/// still be spared.
pub(crate) async fn refuse_while_voting(tx: &mut Tx, proposal: &Proposal) -> Result<()> {
    let Some(project) = proposal.project else { return Ok(()) };
    let project = store::project::by_id(tx, project).await?.ok_or(Error::NotFound)?;
    let vote = store::vote::of_envelope(tx, project.envelope).await?;
    match vote.map(|vote| vote.state) {
        None | Some(VoteState::Planned | VoteState::Published) => Ok(()),
        Some(_) => Err(Plain::from(Refusal::Frozen).into()),
    }
}

/// Keeps a line with its event.
pub(crate) async fn keep(
    services: &Services,
    tx: &mut Tx,
    account: &Account,
    (proposal, line): (&Proposal, &Line),
    kind: &str,
    mut facts: serde_json::Value,
) -> Result<()> {
    if !rows::line::save(tx, line).await? {
        return Err(Error::Conflict);
    }
    facts["line"] = json!(line.id);
    facts["state"] = json!(line.state);
    facts["kind"] = json!(line.kind);
    record(services, tx, account, proposal, kind, facts).await
}
