//! Decisions about equipment lines, with their reasons and signatures.

use crate::{Error, Result, Tx, row::parse};
use domain::{
    Moment,
    id::{AccountId, CheckId, DecisionId, LineId, ProcessId},
    money::Cents,
    sharing::Decision,
};
use uuid::Uuid;

#[derive(sqlx::FromRow)]
struct DecisionRow {
    id: Uuid,
    line_id: Uuid,
    check_id: Uuid,
    outcome: String,
    code: String,
    words: String,
    amount_cents: i64,
    limit_cents: i64,
    decided_by: Uuid,
    decided_at: Moment,
    signed_by: Option<Uuid>,
    signed_at: Option<Moment>,
    declined: bool,
}

impl TryFrom<DecisionRow> for Decision {
    type Error = Error;
    fn try_from(row: DecisionRow) -> Result<Self> {
        Ok(Self {
            id: DecisionId(row.id),
            line: LineId(row.line_id),
            check: CheckId(row.check_id),
            outcome: parse(&row.outcome, "sharing_decisions", "outcome")?,
            code: parse(&row.code, "sharing_decisions", "code")?,
            words: row.words,
            amount: Cents(row.amount_cents),
            limit: Cents(row.limit_cents),
            by: AccountId(row.decided_by),
            at: row.decided_at,
            signed: row.signed_by.map(AccountId).zip(row.signed_at),
            declined: row.declined,
        })
    }
}

/// Keeps a decision.
///
/// # Errors
/// [`Error::Reference`] or [`Error::Driver`].
pub async fn insert(tx: &mut Tx, decision: &Decision) -> Result<()> {
    execute!(
        tx,
        "insert into sharing_decisions
             (id, line_id, check_id, outcome, code, words, amount_cents, limit_cents, decided_by,
              decided_at, signed_by, signed_at, declined, number)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13,
             (select coalesce(max(number), 0) + 1 from sharing_decisions where line_id = $14))",
        decision.id.0,
        decision.line.0,
        decision.check.0,
        decision.outcome.code(),
        decision.code.code(),
        &decision.words,
        decision.amount.0,
        decision.limit.0,
        decision.by.0,
        decision.at,
        decision.signed.map(|(by, _)| by.0),
        decision.signed.map(|(_, at)| at),
        decision.declined,
        decision.line.0,
    )
    .map(drop)
}

/// Keeps the answer of the second person, if nobody answered yet. Says whether it was kept.
///
/// # Errors
/// [`Error::Driver`]; also when it is the hand that decided.
pub async fn sign(tx: &mut Tx, decision: &Decision) -> Result<bool> {
    let touched = execute!(
        tx,
        "update sharing_decisions set signed_by = $1, signed_at = $2, declined = $3
         where id = $4 and signed_by is null",
        decision.signed.map(|(by, _)| by.0),
        decision.signed.map(|(_, at)| at),
        decision.declined,
        decision.id.0,
    )?;
    Ok(touched > 0)
}

/// The decisions about a line, the last first.
///
/// # Errors
/// [`Error::Corrupt`] or [`Error::Driver`].
pub async fn of_line(tx: &mut Tx, line: LineId) -> Result<Vec<Decision>> {
    fetch_all!(
        DecisionRow,
        tx,
        "select id, line_id, check_id, outcome, code, words, amount_cents, limit_cents, decided_by,
             decided_at, signed_by, signed_at, declined
         from sharing_decisions where line_id = $1 order by number desc",
        line.0,
    )?
    .into_iter()
    .map(Decision::try_from)
    .collect()
}

/// The decisions of a process, the last first.
///
/// # Errors
/// [`Error::Corrupt`] or [`Error::Driver`].
pub async fn of_process(tx: &mut Tx, process: ProcessId) -> Result<Vec<Decision>> {
    fetch_all!(
        DecisionRow,
        tx,
        "select d.id, d.line_id, d.check_id, d.outcome, d.code, d.words, d.amount_cents,
             d.limit_cents, d.decided_by, d.decided_at, d.signed_by, d.signed_at, d.declined
         from sharing_decisions d join sharing_lines l on l.id = d.line_id
         where l.process_id = $1 order by d.decided_at desc, d.line_id, d.number desc",
        process.0,
    )?
    .into_iter()
    .map(Decision::try_from)
    .collect()
}
