//! The units that loans keep from others. Who borrows is not read here: a check shows others only
//! the kind, the dates and the owner.

use crate::{Result, Tx, row::sound};
use domain::{
    Moment,
    id::{LoanId, ResourceId},
    registry::{Span, Use, availability, loan::Loan, loan::OVERDUE},
    text::Slug,
};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

#[derive(sqlx::FromRow)]
struct CommitmentRow {
    loan_id: Uuid,
    resource_id: Uuid,
    quantity: i64,
    starts_at: Moment,
    ends_at: Moment,
    overdue: bool,
}

/// Units that a loan keeps from others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Commitment {
    /// The loan.
    pub loan: LoanId,
    /// Of what.
    pub resource: ResourceId,
    /// How many, and when; what is overdue is counted as gone for two more weeks.
    pub used: Use,
}

impl CommitmentRow {
    fn at(self, now: Moment) -> Result<Commitment> {
        let span = sound(Span::new(self.starts_at, self.ends_at), "commitments", "ends_at")?;
        let span = if self.overdue { span.lasting_until(now + OVERDUE) } else { span };
        let quantity = sound(u32::try_from(self.quantity), "commitments", "quantity")?;
        Ok(Commitment {
            loan: LoanId(self.loan_id),
            resource: ResourceId(self.resource_id),
            used: Use { span, quantity },
        })
    }
}

/// What is kept of one thing within a time.
///
/// # Errors
/// [`crate::Error::Corrupt`] or [`crate::Error::Driver`].
pub async fn of_resource(
    tx: &mut Tx,
    resource: ResourceId,
    window: Span,
    now: Moment,
) -> Result<Vec<Commitment>> {
    let rows = fetch_all!(
        CommitmentRow,
        tx,
        "select loan_id, resource_id, quantity, starts_at, ends_at, overdue from commitments
         where resource_id = $1 and starts_at < $2 and (ends_at > $3 or overdue)
         order by starts_at, loan_id",
        resource.0,
        window.to(),
        window.from(),
    )?;
    within(rows, window, now)
}

/// What is kept of everything of a kind within a time, over all administrations; of what is lent no
/// more too, which whoever asks does not list.
///
/// # Errors
/// [`crate::Error::Corrupt`] or [`crate::Error::Driver`].
pub async fn of_kind(
    tx: &mut Tx,
    kind: &Slug,
    window: Span,
    now: Moment,
) -> Result<Vec<Commitment>> {
    // One index has all of it: looking up whether each thing is listed took most of the time.
    let rows = fetch_all!(
        CommitmentRow,
        tx,
        "select loan_id, resource_id, quantity, starts_at, ends_at, overdue from commitments
         where kind = $1 and ends_at > $2 and starts_at < $3
         union all
         select loan_id, resource_id, quantity, starts_at, ends_at, overdue from commitments
         where kind = $4 and overdue and ends_at <= $5",
        kind.as_str(),
        window.from(),
        window.to(),
        kind.as_str(),
        window.from(),
    )?;
    within(rows, window, now)
}

fn within(rows: Vec<CommitmentRow>, window: Span, now: Moment) -> Result<Vec<Commitment>> {
    let mut found = Vec::with_capacity(rows.len());
    for row in rows {
        let commitment = row.at(now)?;
        if commitment.used.span.overlaps(window) {
            found.push(commitment);
        }
    }
    Ok(found)
}

/// How many of each thing of a kind are free all through a time: only those of which some are.
///
/// # Errors
/// [`crate::Error::Corrupt`] or [`crate::Error::Driver`].
pub async fn free_of_kind(
    tx: &mut Tx,
    kind: &Slug,
    window: Span,
    now: Moment,
) -> Result<BTreeMap<ResourceId, u32>> {
    let mut uses: BTreeMap<ResourceId, Vec<Use>> = BTreeMap::new();
    for commitment in of_kind(tx, kind, window, now).await? {
        uses.entry(commitment.resource).or_default().push(commitment.used);
    }
    let stock = super::resource::stock_of_kind(tx, kind).await?;
    Ok(stock
        .into_iter()
        .map(|(id, stock)| {
            let used = uses.remove(&id).unwrap_or_default();
            (id, availability::free(stock, used, window))
        })
        .filter(|(_, free)| *free > 0)
        .collect())
}

/// Keeps units for a loan, or lets them go, as its state has it.
///
/// The caller has looked whether they are free while it keeps the resource to itself
/// ([`super::resource::taken`]); of what there is one the database looks again.
///
/// # Errors
/// [`crate::Error::Promised`] when somebody else has the only one then, or [`crate::Error::Driver`].
pub(super) async fn follow(tx: &mut Tx, loan: &Loan, single: bool) -> Result<()> {
    if !loan.state.holds_units() {
        return execute!(tx, "delete from commitments where loan_id = $1", loan.id.0).map(drop);
    }
    let span = loan.kept();
    let overdue = loan.state == domain::registry::loan::State::Overdue;
    execute!(
        tx,
        "insert into commitments
             (loan_id, resource_id, quantity, starts_at, ends_at, overdue, exclusive, movable, kind)
         values ($1, $2, $3, $4, $5, $6, $7, $8,
             coalesce((select kind from resources where id = $9), ''))
         on conflict (loan_id) do update set resource_id = excluded.resource_id,
             kind = excluded.kind,
             quantity = excluded.quantity, starts_at = excluded.starts_at,
             ends_at = excluded.ends_at, overdue = excluded.overdue,
             exclusive = excluded.exclusive, movable = excluded.movable",
        loan.id.0,
        loan.resource.0,
        i64::from(loan.quantity),
        span.from(),
        span.to(),
        overdue,
        single,
        loan.is_movable(),
        loan.resource.0,
    )
    .map(drop)
}

/// Lets the units of loans go that are kept anew in this transaction: so that two can change places.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn stand_up(tx: &mut Tx, loans: &[LoanId]) -> Result<()> {
    for loan in loans {
        execute!(tx, "delete from commitments where loan_id = $1", loan.0)?;
    }
    Ok(())
}

/// The loans that were asked of a kind and have not been handed over.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn movable_of_kind(tx: &mut Tx, kind: &Slug) -> Result<BTreeSet<LoanId>> {
    let rows = fetch_all!(
        (Uuid,),
        tx,
        "select loan_id from commitments where kind = $1 and movable",
        kind.as_str(),
    )?;
    Ok(rows.into_iter().map(|(id,)| LoanId(id)).collect())
}

impl Commitment {
    /// The uses alone, but those of one loan.
    #[must_use]
    pub fn uses(commitments: &[Self], but: Option<LoanId>) -> Vec<Use> {
        commitments
            .iter()
            .filter(|commitment| Some(commitment.loan) != but)
            .map(|commitment| commitment.used)
            .collect()
    }
}
