//! Loans, from the request until nothing is left to settle.

use super::{commitment, resource};
use crate::{
    Error, Result, Tx,
    row::{all, one, parse, sound},
};
use domain::{
    Moment,
    actor::{Actor, ActorType},
    id::{AccountId, ActorId, LoanId, ResourceId},
    registry::{
        Span, availability,
        loan::{CLOSES_AFTER, Claim, Handover, Loan, REMINDED},
        resource::{Resource, Terms},
    },
};
use sqlx::types::Json;
use uuid::Uuid;

/// Reads loans: every text begins with the same columns.
macro_rules! loans {
    ($fetch:ident, $tx:expr, $rest:literal $(, $arg:expr)* $(,)?) => {
        $fetch!(
            LoanRow,
            $tx,
            "select l.id, l.resource_id, l.borrower_id, l.borrower_name, a.id as actor_id,
                a.name as actor_name, a.kind as actor_kind, l.quantity, l.starts_at, l.ends_at,
                l.state, l.purpose, l.terms, l.asked_at, l.held_until, l.handed_over,
                l.returned, l.claim, l.because, l.at_risk, l.origin, l.reminded, l.revision "
            $rest
            $(, $arg)*
        )
    };
}

#[derive(sqlx::FromRow)]
struct LoanRow {
    id: Uuid,
    resource_id: Uuid,
    borrower_id: Uuid,
    borrower_name: String,
    actor_id: Option<Uuid>,
    actor_name: Option<String>,
    actor_kind: Option<String>,
    quantity: i64,
    starts_at: Moment,
    ends_at: Moment,
    state: String,
    purpose: String,
    terms: Json<Terms>,
    asked_at: Moment,
    held_until: Option<Moment>,
    handed_over: Option<Json<Handover>>,
    returned: Option<Json<Handover>>,
    claim: Option<Json<Claim>>,
    because: Option<String>,
    at_risk: bool,
    origin: Option<String>,
    reminded: i64,
    revision: i64,
}

impl TryFrom<LoanRow> for Loan {
    type Error = Error;
    fn try_from(row: LoanRow) -> Result<Self> {
        let borrower_actor = match (row.actor_id, row.actor_name, row.actor_kind) {
            (Some(id), Some(name), Some(kind)) => {
                let kind: ActorType = parse(&kind, "actors", "kind")?;
                Some(Actor { id: ActorId(id), name, kind })
            }
            _ => None,
        };
        Ok(Self {
            id: LoanId(row.id),
            resource: ResourceId(row.resource_id),
            borrower: AccountId(row.borrower_id),
            borrower_name: row.borrower_name,
            borrower_actor,
            quantity: sound(u32::try_from(row.quantity), "loans", "quantity")?,
            span: sound(Span::new(row.starts_at, row.ends_at), "loans", "ends_at")?,
            state: parse(&row.state, "loans", "state")?,
            purpose: row.purpose,
            terms: row.terms.0,
            asked_at: row.asked_at,
            held_until: row.held_until,
            handed_over: row.handed_over.map(|seen| seen.0),
            returned: row.returned.map(|seen| seen.0),
            claim: row.claim.map(|claim| claim.0),
            because: row.because,
            at_risk: row.at_risk,
            origin: row.origin,
            reminded: sound(u8::try_from(row.reminded), "loans", "reminded")?,
            revision: sound(u32::try_from(row.revision), "loans", "revision")?,
        })
    }
}

/// How many of something are free all through a time, its buffers included, for a loan: what the
/// loan itself keeps does not count. To be asked within the transaction that then keeps units.
///
/// # Errors
/// [`Error::Corrupt`] or [`Error::Driver`].
pub async fn free_for(tx: &mut Tx, resource: &Resource, loan: &Loan, now: Moment) -> Result<u32> {
    let kept = loan.terms.kept(loan.span);
    let others = commitment::of_resource(tx, resource.id, kept, now).await?;
    let uses = commitment::Commitment::uses(&others, Some(loan.id));
    Ok(availability::free(resource.stock, uses, kept))
}

/// Keeps a new loan, with its units when its state has some.
///
/// # Errors
/// [`Error::Promised`], [`Error::Reference`] or [`Error::Driver`].
pub async fn insert(tx: &mut Tx, loan: &Loan, single: bool) -> Result<()> {
    execute!(
        tx,
        "insert into loans
             (id, resource_id, borrower_id, borrower_name, borrower_actor_id, quantity, starts_at,
              ends_at, state, purpose, terms, asked_at, held_until, handed_over, returned, claim,
              because, at_risk, origin, reminded, revision)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18,
             $19, $20, $21)",
        loan.id.0,
        loan.resource.0,
        loan.borrower.0,
        &loan.borrower_name,
        loan.borrower_actor.as_ref().map(|actor| actor.id.0),
        i64::from(loan.quantity),
        loan.span.from(),
        loan.span.to(),
        loan.state.code(),
        &loan.purpose,
        Json(&loan.terms),
        loan.asked_at,
        loan.held_until,
        loan.handed_over.as_ref().map(Json),
        loan.returned.as_ref().map(Json),
        loan.claim.as_ref().map(Json),
        loan.because.as_deref(),
        loan.at_risk,
        loan.origin.as_deref(),
        i64::from(loan.reminded),
        i64::from(loan.revision),
    )?;
    commitment::follow(tx, loan, single).await
}

/// Keeps a loan as it is now, with its units, if nobody changed it since; `revision` is the new
/// one. Says whether it was kept.
///
/// # Errors
/// [`Error::Promised`] or [`Error::Driver`].
pub async fn save(tx: &mut Tx, loan: &Loan, single: bool) -> Result<bool> {
    let touched = execute!(
        tx,
        "update loans set resource_id = $1, state = $2, held_until = $3, handed_over = $4,
             returned = $5, claim = $6, because = $7, at_risk = $8, reminded = $9,
             revision = $10, quantity = $11
         where id = $12 and revision = $13",
        loan.resource.0,
        loan.state.code(),
        loan.held_until,
        loan.handed_over.as_ref().map(Json),
        loan.returned.as_ref().map(Json),
        loan.claim.as_ref().map(Json),
        loan.because.as_deref(),
        loan.at_risk,
        i64::from(loan.reminded),
        i64::from(loan.revision),
        i64::from(loan.quantity),
        loan.id.0,
        i64::from(loan.revision) - 1,
    )?;
    if touched == 0 {
        return Ok(false);
    }
    commitment::follow(tx, loan, single).await?;
    Ok(true)
}

/// A loan by its id.
///
/// # Errors
/// [`Error::Corrupt`] or [`Error::Driver`].
pub async fn by_id(tx: &mut Tx, id: LoanId) -> Result<Option<Loan>> {
    one(loans!(
        fetch_optional,
        tx,
        "from loans l left join actors a on a.id = l.borrower_actor_id where l.id = $1",
        id.0,
    )?)
}

/// The loans of something, the latest first.
///
/// # Errors
/// [`Error::Corrupt`] or [`Error::Driver`].
pub async fn of_resource(tx: &mut Tx, resource: ResourceId) -> Result<Vec<Loan>> {
    all(loans!(
        fetch_all,
        tx,
        "from loans l left join actors a on a.id = l.borrower_actor_id
         where l.resource_id = $1 order by l.starts_at desc, l.id",
        resource.0,
    )?)
}

/// When something that is listed changed hands, and when that loan ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HandedOver {
    /// What.
    pub resource: ResourceId,
    /// When it was handed over.
    pub at: Moment,
    /// When the loan ended, or is to end.
    pub until: Moment,
}

/// Each time that something of what is listed was handed over.
///
/// # Errors
/// [`Error::Driver`].
pub async fn handed_over(tx: &mut Tx) -> Result<Vec<HandedOver>> {
    let rows = fetch_all!(
        (Uuid, Moment, Option<Json<Handover>>),
        tx,
        "select l.resource_id, l.ends_at, l.handed_over from loans l
             join resources r on r.id = l.resource_id
         where r.standing = 'listed' and l.handed_over is not null
         order by l.resource_id, l.ends_at",
    )?;
    let read = |(id, until, seen): (Uuid, Moment, Option<Json<Handover>>)| {
        seen.map(|seen| HandedOver { resource: ResourceId(id), at: seen.0.at, until })
    };
    Ok(rows.into_iter().filter_map(read).collect())
}

/// The loans that were asked for because of something, in the order of their times.
///
/// # Errors
/// [`Error::Corrupt`] or [`Error::Driver`].
pub async fn of_origin(tx: &mut Tx, origin: &str) -> Result<Vec<Loan>> {
    all(loans!(
        fetch_all,
        tx,
        "from loans l left join actors a on a.id = l.borrower_actor_id
         where l.origin = $1 order by l.starts_at, l.id",
        origin,
    )?)
}

/// The loans that somebody asked for, the latest first.
///
/// # Errors
/// [`Error::Corrupt`] or [`Error::Driver`].
pub async fn of_borrower(tx: &mut Tx, account: AccountId) -> Result<Vec<Loan>> {
    all(loans!(
        fetch_all,
        tx,
        "from loans l left join actors a on a.id = l.borrower_actor_id
         where l.borrower_id = $1 order by l.starts_at desc, l.id",
        account.0,
    )?)
}

/// The loans of whatever an actor lends, the latest first.
///
/// # Errors
/// [`Error::Corrupt`] or [`Error::Driver`].
pub async fn of_lender(tx: &mut Tx, actor: ActorId) -> Result<Vec<Loan>> {
    all(loans!(
        fetch_all,
        tx,
        "from loans l join resources r on r.id = l.resource_id
             left join actors a on a.id = l.borrower_actor_id
         where r.owner_id = $1 or r.custodian_id = $2 order by l.starts_at desc, l.id",
        actor.0,
        actor.0,
    )?)
}

/// The loans with which the clock may have something to do, the first first. What has a damage to
/// settle waits for people.
///
/// # Errors
/// [`Error::Corrupt`] or [`Error::Driver`].
pub async fn under_way(tx: &mut Tx, now: Moment) -> Result<Vec<Loan>> {
    all(loans!(
        fetch_all,
        tx,
        "from loans l left join actors a on a.id = l.borrower_actor_id
         where (l.state in ('requested', 'held') and (l.starts_at <= $1 or l.held_until <= $2))
             or (l.state in ('approved', 'out') and l.ends_at <= $3)
             or (l.state = 'returned' and l.claim is null and l.ends_at <= $4)
             or (l.state = 'approved' and l.reminded = 0 and l.starts_at <= $5)
             or (l.state = 'out' and l.reminded < 2 and l.ends_at <= $6)
         order by l.ends_at, l.id limit 500",
        now,
        now,
        now,
        now - CLOSES_AFTER,
        now + REMINDED,
        now + REMINDED,
    )?)
}

/// The loans that keep units of something at or after a moment, the first first.
///
/// # Errors
/// [`Error::Corrupt`] or [`Error::Driver`].
pub async fn promised(tx: &mut Tx, resource: ResourceId, from: Moment) -> Result<Vec<Loan>> {
    all(loans!(
        fetch_all,
        tx,
        "from commitments k join loans l on l.id = k.loan_id
             left join actors a on a.id = l.borrower_actor_id
         where k.resource_id = $1 and (k.ends_at > $2 or k.overdue) order by l.starts_at, l.id",
        resource.0,
        from,
    )?)
}

/// Those who wait for units of something, the first who asked first.
///
/// # Errors
/// [`Error::Corrupt`] or [`Error::Driver`].
pub async fn waiting(tx: &mut Tx, resource: ResourceId) -> Result<Vec<Loan>> {
    all(loans!(
        fetch_all,
        tx,
        "from loans l left join actors a on a.id = l.borrower_actor_id
         where l.resource_id = $1 and l.state = 'requested' order by l.asked_at, l.id",
        resource.0,
    )?)
}

/// Where somebody stands among those who wait: when they asked, and with which loan.
pub type Turn = (Moment, LoanId);

/// Those who wait for something at a time that is still ahead, the first who asked first: at most so many
/// of those who stand behind somebody; from the beginning where there is nobody.
///
/// # Errors
/// [`Error::Corrupt`] or [`Error::Driver`].
pub async fn waiting_ahead(
    tx: &mut Tx,
    now: Moment,
    (behind, most): (Option<Turn>, u32),
) -> Result<Vec<Loan>> {
    let (asked_at, id) = behind.unwrap_or((chrono::DateTime::UNIX_EPOCH, LoanId(Uuid::nil())));
    all(loans!(
        fetch_all,
        tx,
        "from loans l left join actors a on a.id = l.borrower_actor_id
         where l.state = 'requested' and l.starts_at > $1 and (l.asked_at, l.id) > ($2, $3)
         order by l.asked_at, l.id limit $4",
        now,
        asked_at,
        id.0,
        i64::from(most),
    )?)
}

/// Keeps a resource to this transaction and says how many are free for a loan.
///
/// # Errors
/// [`Error::Corrupt`] or [`Error::Driver`].
pub async fn taken_and_free(
    tx: &mut Tx,
    loan: &Loan,
    now: Moment,
) -> Result<Option<(Resource, u32)>> {
    let Some(resource) = resource::taken(tx, loan.resource).await? else { return Ok(None) };
    let free = free_for(tx, &resource, loan, now).await?;
    Ok(Some((resource, free)))
}

/// What is overdue, the longest first.
///
/// # Errors
/// [`Error::Corrupt`] or [`Error::Driver`].
pub async fn overdue(tx: &mut Tx) -> Result<Vec<Loan>> {
    all(loans!(
        fetch_all,
        tx,
        "from loans l left join actors a on a.id = l.borrower_actor_id
         where l.state = 'overdue' order by l.ends_at, l.id limit 500",
    )?)
}
