//! The equipment lines of a proposal or a project follow what it says, and are told when things are needed.

use super::{Carried, keep, own, run};
use crate::{Error, Result, Services, process::ProcessView, registry::loans::span};
use domain::{
    Refusal as Plain,
    account::{Account, Caller},
    id::LineId,
    money::Cents,
    project::CostLine,
    proposal::Proposal,
    refusal::Fields,
    registry::Span,
    sharing::{Act, Exempt, Line, LineState, Need, Refusal, Stored},
    text::Slug,
};
use serde_json::json;
use store::{Tx, sharing as rows};

/// The most dates that one line has.
pub const MOST_DATES: usize = 12;
/// The most days that a date can move.
const MOST_FLEXIBLE: u8 = 60;

/// What a line needs, as a form sends it.
#[derive(Debug, Clone, Default)]
pub struct NeedForm {
    /// From when until when, as clocks show it; empty rows are passed over.
    pub dates: Vec<(String, String)>,
    /// How many days a date can move, as typed.
    pub flexible: String,
    /// On how many days of a year it is used, as typed.
    pub days: String,
    /// What renting it would cost for all dates, as typed.
    pub rent: String,
    /// Code of why it cannot be lent; may be empty.
    pub exempt: String,
    /// Whether it is used outside.
    pub outdoors: bool,
}

/// What a line costs while it is borrowed: what the loans cost, under the words of its bearers.
pub(super) fn lowered(cost: &CostLine, loans: Cents) -> CostLine {
    let quantity = if loans == Cents::ZERO { cost.quantity } else { 1 };
    CostLine { quantity, unit_price: loans, ..cost.clone() }
}

/// Brings the lines of a proposal up to what it says now. Changes `proposal.content` where it says
/// otherwise. To be called before the content is kept, for a proposal that is kept already.
pub(crate) async fn follow(
    services: &Services,
    tx: &mut Tx,
    account: &Account,
    proposal: &mut Proposal,
) -> Result<()> {
    let carried = Carried::from(&*proposal);
    bring(services, tx, account, &carried, &mut proposal.content.cost_lines).await
}

/// Brings the lines of something up to what it asks for now: new ones are checked, those that left
/// are gone, and what is borrowed keeps the price of its loans. Changes `costs` where they say
/// otherwise.
pub(super) async fn bring(
    services: &Services,
    tx: &mut Tx,
    account: &Account,
    carried: &Carried,
    costs: &mut [CostLine],
) -> Result<()> {
    let mut known = rows::line::of_asker(tx, carried.asker()).await?;
    // Those that stand come before those that left.
    known.sort_by_key(|line| line.state == LineState::Gone);
    let mut changed = Vec::new();
    let asked = costs.to_vec();
    for cost in costs.iter_mut().filter(|cost| cost.kind.is_some()) {
        let same = known.iter().position(|line| line.is_for(cost));
        let alike = || {
            known.iter().position(|line| {
                let taken = asked.iter().any(|other| line.is_for(other));
                Some(&line.kind) == cost.kind.as_ref() && line.state != LineState::Gone && !taken
            })
        };
        match same.or_else(alike) {
            Some(place) => {
                let mut line = known.remove(place);
                if line.state == LineState::Borrowed {
                    let cents = borrowed_price(tx, line.id).await?;
                    *cost = lowered(&line.cost, cents);
                } else if line.state == LineState::Gone || line.cost != *cost {
                    let same = line.state != LineState::Gone && asks_the_same(&line.cost, cost);
                    line.cost = cost.clone();
                    if same {
                        line.revision += 1;
                    } else {
                        line.take(Act::Renew).map_err(Plain::from)?;
                    }
                    changed.push((line, false));
                }
            }
            // A kind that nobody knows is nothing that is shared.
            None if is_known(tx, cost).await? => {
                changed.extend(new(services, carried, cost).map(|line| (line, true)));
            }
            None => {}
        }
    }
    for (line, is_new) in changed {
        if is_new {
            rows::line::insert(tx, &line).await?;
            let facts = json!({ "line": line.id, "kind": line.kind });
            carried.record(services, tx, account, "sharing.line", facts).await?;
        } else {
            keep(services, tx, account, (carried, &line), "sharing.line", json!({})).await?;
        }
        run(services, tx, &line, carried, carried.occasion()).await?;
    }
    // What is borrowed stays borrowed: there is nothing left to pay for.
    let gone = |line: &Line| !matches!(line.state, LineState::Gone | LineState::Borrowed);
    for mut line in known.into_iter().filter(gone) {
        line.take(Act::Remove).map_err(Plain::from)?;
        super::pool::leave_any(services, tx, account, carried, &line).await?;
        keep(services, tx, account, (carried, &line), "sharing.line", json!({})).await?;
    }
    Ok(())
}

/// Whether two cost lines ask for as many at the same price under the same words: a quote that came
/// beside them, or a translation, takes back no answer.
fn asks_the_same(one: &CostLine, other: &CostLine) -> bool {
    let asked = |cost: &CostLine| (cost.quantity, cost.unit_price, cost.kind.clone());
    asked(one) == asked(other) && one.label.text == other.label.text
}

async fn is_known(tx: &mut Tx, cost: &CostLine) -> Result<bool> {
    let Some(kind) = &cost.kind else { return Ok(false) };
    Ok(store::registry::people::current(tx, kind).await?.is_some())
}

fn new(services: &Services, carried: &Carried, cost: &CostLine) -> Option<Line> {
    Some(Line {
        id: LineId(services.new_uuid()),
        process: carried.process(),
        asker: carried.asker(),
        project: carried.project(),
        kind: cost.kind.clone()?,
        cost: cost.clone(),
        need: Need::default(),
        state: LineState::Open,
        words: String::new(),
        contested_by: None,
        revision: 1,
    })
}

/// What the loans of a line cost, or hiring it, as the check that was accepted said.
pub(super) async fn borrowed_price(tx: &mut Tx, line: LineId) -> Result<Cents> {
    let mut checks = rows::check::of_line(tx, line).await?;
    checks.reverse();
    let accepted = checks.into_iter().find(|check| check.finding.verdict.is_acceptable());
    Ok(accepted.map_or(Cents::ZERO, |check| check.finding.cost))
}

fn number<T: std::str::FromStr + PartialOrd + Copy + Into<u64>>(
    text: &str,
    most: T,
) -> std::result::Result<T, Plain> {
    let bad = Plain::NotANumber { from: 0, to: most.into() };
    text.trim().parse().ok().filter(|number| *number <= most).ok_or(bad)
}

/// What a form says of when something is needed.
fn needed(services: &Services, form: &NeedForm) -> Result<Need> {
    let mut fields = Fields::default();
    let mut uses: Vec<Span> = Vec::new();
    let written = form.dates.iter().enumerate();
    for (place, (from, to)) in
        written.filter(|(_, (from, to))| !from.trim().is_empty() || !to.trim().is_empty())
    {
        // One day alone is from its beginning to its end.
        let to = if to.trim().is_empty() { from } else { to };
        let mut own = Fields::default();
        let span = span(&mut own, from, to);
        for field in own.into_refused() {
            fields.refuse(&format!("{}_{place}", field.name), field.refusal);
        }
        if span.is_some_and(|span| span.to() <= services.now()) {
            let past = domain::registry::Refusal::InThePast;
            fields.refuse(&format!("to_{place}"), past.into());
        }
        uses.extend(span);
    }
    if uses.len() > MOST_DATES {
        fields.refuse("form", Refusal::TooManyDates { limit: MOST_DATES }.into());
    }
    uses.sort_unstable();
    uses.dedup();
    let flexible = match form.flexible.trim() {
        "" => Some(0),
        text => fields.check("flexible", number::<u8>(text, MOST_FLEXIBLE)),
    };
    let days = match form.days.trim() {
        "" => Some(0),
        text => fields.check("days", number::<u16>(text, 366)),
    };
    let rent = match form.rent.trim() {
        "" => Some(None),
        text => fields.check("rent", Cents::parse(text)).map(Some),
    };
    let exempt = match form.exempt.trim() {
        "" => Some(None),
        code => fields.check("exempt", code.parse::<Exempt>()).map(Some),
    };
    match (flexible, days, rent, exempt) {
        (Some(flexible_days), Some(days_a_year), Some(rent), Some(exempt)) if fields.is_empty() => {
            let outdoors = form.outdoors;
            Ok(Need { uses, flexible_days, days_a_year, rent, exempt, outdoors })
        }
        _ => Err(fields.into_refused().into()),
    }
}

/// Says when something is needed, and checks it again. What is borrowed keeps its dates until its
/// loans are taken back.
///
/// # Errors
/// [`Error::SignInNeeded`], [`Error::NotFound`], [`Error::Forbidden`], [`Refusal::WrongState`],
/// [`Refusal::Frozen`] while the vote is on, or [`Error::Fields`] about the form.
pub async fn set_need(
    services: &Services,
    caller: &Caller,
    view: &ProcessView,
    slug: &Slug,
    id: LineId,
    form: &NeedForm,
) -> Result<Stored> {
    let mut tx = services.store.write().await?;
    let super::Own { account, carried, mut line } = own(&mut tx, caller, view, slug, id).await?;
    super::refuse_while_voting(&mut tx, &carried).await?;
    line.need = needed(services, form)?;
    line.take(Act::Renew).map_err(Plain::from)?;
    let facts = json!({ "dates": line.need.uses.len() });
    keep(services, &mut tx, &account, (&carried, &line), "sharing.needed", facts).await?;
    let stored = run(services, &mut tx, &line, &carried, carried.occasion()).await?;
    tx.commit().await?;
    Ok(stored)
}

/// Something that the caller of a service may not have meant.
pub(super) fn refused(refusal: Refusal) -> Error {
    Plain::from(refusal).into()
}
