//! What pages show of sharing: to bearers, to staff, to everyone.

use super::{
    Carried,
    answer::origin,
    gather::{self, current},
    lent::{self, mark},
};
use crate::{Error, Result, Services, process::ProcessView};
use domain::{
    account::Caller,
    id::{CheckId, LineId, PoolId, ProjectId},
    money::Cents,
    project::CostLine,
    proposal::Proposal,
    registry::{Resource, loan::Loan},
    sharing::{Decision, Line, LineState, Pool, PoolState, Stored},
    text::{Authored, Slug},
};
use std::collections::BTreeMap;
use store::{Tx, registry as registry_rows, sharing as rows};

/// A line with all that is known of it.
#[derive(Debug, Clone)]
pub struct LineView {
    /// The line.
    pub line: Line,
    /// The last check.
    pub check: Option<Stored>,
    /// What was decided, the last first.
    pub decisions: Vec<Decision>,
    /// Its loans, with what is lent.
    pub loans: Vec<(Loan, Resource)>,
    /// The pool that it is in.
    pub pool: Option<Pool>,
    /// What its pool asked of lenders, with what is lent.
    pub lent: Vec<(Loan, Resource)>,
    /// The pools of its envelope that it could join.
    pub offers: Vec<Pool>,
}

impl LineView {
    /// Whether it is hired instead of bought.
    #[must_use]
    pub fn is_rented(&self) -> bool {
        self.line.is_rented(self.check.as_ref())
    }
}

/// The lines of a proposal.
#[derive(Debug, Clone, Default)]
pub struct Sheet {
    /// The lines.
    pub lines: Vec<LineView>,
    /// Whether the envelope lets winners share.
    pub may_share: bool,
    /// Whether its vote has opened.
    pub is_frozen: bool,
    /// Whether people vote on it, or wait for the outcome: nothing of it changes meanwhile.
    pub is_voting: bool,
}

/// Loans by what they stand for, each with what is lent.
async fn loans_of(tx: &mut Tx, mark: &str) -> Result<Vec<(Loan, Resource)>> {
    let mut loans = Vec::new();
    for loan in registry_rows::loan::of_origin(tx, mark).await? {
        let resource = crate::registry::found(tx, loan.resource).await?;
        loans.push((loan, resource));
    }
    Ok(loans)
}

async fn seen(tx: &mut Tx, view: &ProcessView, carried: &Carried, line: Line) -> Result<LineView> {
    let loans = loans_of(tx, &origin(line.id)).await?;
    let pool = rows::pool::of_line(tx, line.id).await?;
    let lent = match &pool {
        Some(pool) => loans_of(tx, &mark(pool.id)).await?,
        None => Vec::new(),
    };
    let mut offers = Vec::new();
    if let (Some(target), None) = (carried.envelope(view), &pool) {
        let all = rows::pool::of_envelope(tx, target.envelope.id).await?;
        let kind = current(tx, &line.kind).await?;
        for pool in all.into_iter().filter(|pool| pool.state == PoolState::Offered) {
            if current(tx, &pool.kind).await? == kind {
                offers.push(pool);
            }
        }
    }
    Ok(LineView {
        check: rows::check::last(tx, line.id).await?,
        decisions: rows::ruling::of_line(tx, line.id).await?,
        loans,
        lent,
        pool,
        offers,
        line,
    })
}

/// The equipment of a proposal, for those who carry it, for staff and for whoever keeps the
/// registry.
///
/// # Errors
/// [`Error::Internal`].
pub async fn of_proposal(
    services: &Services,
    view: &ProcessView,
    proposal: &Proposal,
) -> Result<Sheet> {
    let mut tx = services.store.read().await?;
    let mut sheet = sheet(&mut tx, view, &proposal.into()).await?;
    // What it asks for is a part of the text that was taken down.
    if proposal.says_nothing() {
        sheet.lines.clear();
    }
    Ok(sheet)
}

/// The equipment of a project that staff entered, for everyone, and what the caller is to it; for one
/// that came from a proposal that proposal, where its equipment is.
///
/// # Errors
/// [`Error::NotFound`].
pub async fn of_project(
    services: &Services,
    caller: &Caller,
    view: &ProcessView,
    slug: &Slug,
) -> Result<(Carried, Sheet, Part)> {
    let mut tx = services.store.read().await?;
    let project = store::project::by_slug(&mut tx, view.process.id, slug).await?;
    let project = project.ok_or(Error::NotFound)?;
    let carried = Carried::behind(&mut tx, view.process.id, project).await?;
    let sheet = sheet(&mut tx, view, &carried).await?;
    let part = match &caller.account {
        Some(account) if carried.people(&mut tx).await?.contains(&account.id) => Part::Carries,
        Some(_) if caller.conducts(&view.process) => Part::InTheirName,
        _ => Part::Reads,
    };
    Ok((carried, sheet, part))
}

/// The lines of a project that are borrowed or hired: what they cost is their loans, or the rent.
///
/// # Errors
/// [`Error::Internal`].
pub async fn borrowed(services: &Services, project: ProjectId) -> Result<Vec<Line>> {
    let mut tx = services.store.read().await?;
    let mut lines = rows::line::of_project(&mut tx, project).await?;
    lines.retain(|line| line.state == LineState::Borrowed);
    Ok(lines)
}

/// What somebody is to the equipment of something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// They carry it and answer.
    Carries,
    /// They conduct the process and answer in the name of those who carry it.
    InTheirName,
    /// They read.
    Reads,
}

async fn sheet(tx: &mut Tx, view: &ProcessView, carried: &Carried) -> Result<Sheet> {
    let mut sheet = Sheet {
        may_share: carried.envelope(view).is_some_and(|it| it.rules.sharing().is_some()),
        is_frozen: super::is_frozen(tx, carried).await?,
        is_voting: super::is_voting(tx, carried).await?,
        lines: Vec::new(),
    };
    for line in rows::line::of_asker(tx, carried.asker()).await? {
        if line.state != LineState::Gone {
            sheet.lines.push(seen(tx, view, carried, line).await?);
        }
    }
    Ok(sheet)
}

/// A check with what it is about, and whether it replays to the same.
#[derive(Debug, Clone)]
pub struct Replay {
    /// The check.
    pub check: Stored,
    /// What the line asks for.
    pub cost: CostLine,
    /// What its proposal or its project is called.
    pub title: Authored,
    /// Whether looking again at what was looked at finds the same.
    pub same: bool,
}

/// A check, replayed: for everyone once its proposal was handed in.
///
/// # Errors
/// [`Error::NotFound`].
pub async fn replay(services: &Services, view: &ProcessView, id: CheckId) -> Result<Replay> {
    let mut tx = services.store.read().await?;
    let check = rows::check::by_id(&mut tx, id).await?.ok_or(Error::NotFound)?;
    let line = rows::line::by_id(&mut tx, check.line).await?.ok_or(Error::NotFound)?;
    let carried = Carried::of(&mut tx, &line).await?;
    if line.process != view.process.id || !carried.is_public() {
        return Err(Error::NotFound);
    }
    let same = check.replays();
    Ok(Replay { check, cost: line.cost, title: carried.title().clone(), same })
}

/// What is public of the sharing of a process.
#[derive(Debug, Clone, Default)]
pub struct Public {
    /// The lines of what was handed in or entered by staff, each with what asks for it.
    pub lines: Vec<(LineView, Carried)>,
    /// The pools, those that dissolved too.
    pub pools: Vec<Pool>,
    /// What promises that broke after the count leave to buy, by the pool.
    pub broken: BTreeMap<PoolId, Broken>,
}

/// What is bought because a lender took back what the count relied on, and who stands for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Broken {
    /// How many more are bought.
    pub more: u32,
    /// What they cost, by what was asked for.
    pub cost: Cents,
    /// What the rules keep beside the envelope for that.
    pub reserve: Cents,
}

/// What broke of the promises to a pool, if anything did.
async fn broken(tx: &mut Tx, view: &ProcessView, pool: &Pool) -> Result<Option<Broken>> {
    let target = view.envelopes.iter().find(|target| target.envelope.id == pool.envelope);
    let Some((target, terms)) = target.and_then(|it| Some((it, it.rules.sharing()?))) else {
        return Ok(None);
    };
    let Some((found, price)) = lent::price(tx, pool).await? else { return Ok(None) };
    let more = pool.units.saturating_sub(u32::try_from(found).unwrap_or(u32::MAX));
    let envelope = i128::from(target.envelope.amount.cents.0);
    let reserve = envelope * i128::from(terms.contingency_percent) / 100;
    let reserve = Cents(i64::try_from(reserve).unwrap_or(i64::MAX));
    let cost = Cents(price.0.saturating_mul(i64::from(more)));
    Ok((more > 0).then_some(Broken { more, cost, reserve }))
}

/// What is public of the sharing of a process: verdicts, decisions with their reasons, and pools.
/// Who decided is not named, nor who borrows.
///
/// # Errors
/// [`Error::Internal`].
pub async fn public(services: &Services, view: &ProcessView) -> Result<Public> {
    let mut tx = services.store.read().await?;
    let mut public = Public {
        pools: rows::pool::of_process(&mut tx, view.process.id).await?,
        ..Public::default()
    };
    for pool in &public.pools {
        if let Some(broken) = broken(&mut tx, view, pool).await? {
            public.broken.insert(pool.id, broken);
        }
    }
    for line in rows::line::of_process(&mut tx, view.process.id).await? {
        let carried = Carried::of(&mut tx, &line).await?;
        if matches!(&carried, Carried::Proposal(asks) if asks.taken_down.is_some()) {
            continue;
        }
        let line = seen(&mut tx, view, &carried, line).await?;
        public.lines.push((line, carried));
    }
    Ok(public)
}

/// How many loans a check of a line would propose as things are now, kept nowhere: what a
/// measurement times.
///
/// # Errors
/// [`Error::NotFound`].
pub async fn look(services: &Services, id: LineId) -> Result<usize> {
    let mut tx = services.store.read().await?;
    let line = rows::line::by_id(&mut tx, id).await?.ok_or(Error::NotFound)?;
    let carried = Carried::of(&mut tx, &line).await?;
    let inputs = gather::gather(services, &mut tx, &line, &carried).await?;
    Ok(domain::sharing::check(&inputs).loans.len())
}
