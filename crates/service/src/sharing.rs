//! The sharing check: before public money buys something, who has it already, and who else needs
//! it. A verdict informs; the bearer answers, a person decides, and everything is kept.

pub mod allocate;
pub mod answer;
pub mod carried;
pub mod decide;
mod gather;
mod lent;
mod lines;
mod moments;
pub mod pool;
pub mod projects;
pub mod proof;
pub mod purchase;
pub mod rent;
mod stock;
mod supplies;
pub mod view;
pub mod year;

pub(crate) use answer::{lost, regained};
pub use carried::Carried;
pub use lent::ask_lenders;
pub(crate) use lent::recount;
pub(crate) use lines::follow;
pub use lines::{MOST_DATES, NeedForm, set_need};
pub(crate) use moments::{at_submission, of_projects, of_proposal};

use crate::{Error, Result, Services, actor::signed_in, process::ProcessView, standing::found};
use domain::{
    Refusal as Plain,
    account::{Account, Caller},
    id::{CheckId, LineId},
    permit::Capacity,
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
    carried: &Carried,
    occasion: Occasion,
) -> Result<Stored> {
    let inputs = gather::gather(services, tx, line, carried).await?;
    let finding = check(&inputs);
    let id = CheckId(services.new_uuid());
    let stored = Stored { id, line: line.id, occasion, at: services.now(), inputs, finding };
    rows::check::insert(tx, &stored).await?;
    let side = match carried {
        Carried::Proposal(_) => "proposal",
        Carried::Project(..) => "project",
    };
    let facts = json!({
        "line": line.id, "check": id, "occasion": occasion, "verdict": stored.finding.verdict,
        "rules": stored.finding.rules, side: carried.slug(),
    });
    let now = services.now();
    store::event::append(tx, line.process, now, None, "sharing.checked", facts).await?;
    Ok(stored)
}

/// A line that the caller answers for, within a transaction that writes.
pub(crate) struct Own {
    pub account: Account,
    pub carried: Carried,
    pub line: Line,
}

/// A line of a proposal that the caller carries, or of a project that staff entered and the caller
/// answers for; `slug` is that of either.
pub(crate) async fn own(
    tx: &mut Tx,
    caller: &Caller,
    view: &ProcessView,
    slug: &Slug,
    id: LineId,
) -> Result<Own> {
    let account = signed_in(caller)?.clone();
    let line = rows::line::by_id(tx, id).await?.ok_or(Error::NotFound)?;
    let carried = match Carried::of(tx, &line).await? {
        Carried::Proposal(_) => {
            let (proposal, held) = found(tx, caller, view, slug).await?;
            if !held.contains(&Capacity::Bearer) {
                return Err(Error::Forbidden);
            }
            Carried::Proposal(Box::new(proposal))
        }
        entered => {
            if !entered.answers(tx, caller, &view.process).await? {
                return Err(Error::Forbidden);
            }
            entered
        }
    };
    if line.asker != carried.asker()
        || line.process != view.process.id
        || carried.slug() != slug
        || line.state == LineState::Gone
    {
        return Err(Error::NotFound);
    }
    match &carried {
        Carried::Proposal(proposal) if carried.is_over() => {
            Err(Plain::WrongStage { stage: proposal.stage }.into())
        }
        _ => Ok(Own { account, carried, line }),
    }
}

/// Where the vote on something stands, once it is a project.
async fn vote_on(tx: &mut Tx, carried: &Carried) -> Result<Option<VoteState>> {
    let Some(project) = carried.project() else { return Ok(None) };
    let project = store::project::by_id(tx, project).await?.ok_or(Error::NotFound)?;
    let vote = store::vote::of_envelope(tx, project.envelope).await?;
    Ok(vote.map(|vote| vote.state))
}

/// Whether the vote on something has opened, so that its price stands.
pub(crate) async fn is_frozen(tx: &mut Tx, carried: &Carried) -> Result<bool> {
    Ok(vote_on(tx, carried).await?.is_some_and(|state| state != VoteState::Planned))
}

/// Refuses what would change what people are voting on. Once the outcome is public, the money can
/// still be spared.
pub(crate) async fn refuse_while_voting(tx: &mut Tx, carried: &Carried) -> Result<()> {
    if is_voting(tx, carried).await? { Err(Plain::from(Refusal::Frozen).into()) } else { Ok(()) }
}

/// Whether the vote on something has opened and its outcome is not public yet.
pub(crate) async fn is_voting(tx: &mut Tx, carried: &Carried) -> Result<bool> {
    let before_or_after = [VoteState::Planned, VoteState::Published];
    Ok(vote_on(tx, carried).await?.is_some_and(|state| !before_or_after.contains(&state)))
}

/// Keeps a line with its event.
pub(crate) async fn keep(
    services: &Services,
    tx: &mut Tx,
    account: &Account,
    (carried, line): (&Carried, &Line),
    kind: &str,
    mut facts: serde_json::Value,
) -> Result<()> {
    if !rows::line::save(tx, line).await? {
        return Err(Error::Conflict);
    }
    facts["line"] = json!(line.id);
    facts["state"] = json!(line.state);
    facts["kind"] = json!(line.kind);
    carried.record(services, tx, account, kind, facts).await
}
