//! Checks: what was looked at and what was found. Append-only.

use crate::{
    Error, Result, Tx,
    row::{parse, sound},
};
use domain::{
    Moment,
    id::{CheckId, LineId},
    sharing::{Finding, Inputs, Stored},
};
use sqlx::types::Json;
use uuid::Uuid;

#[derive(sqlx::FromRow)]
struct CheckRow {
    id: Uuid,
    line_id: Uuid,
    occasion: String,
    checked_at: Moment,
    inputs: Json<Inputs>,
    finding: Json<Finding>,
}

impl TryFrom<CheckRow> for Stored {
    type Error = Error;
    fn try_from(row: CheckRow) -> Result<Self> {
        Ok(Self {
            id: CheckId(row.id),
            line: LineId(row.line_id),
            occasion: parse(&row.occasion, "sharing_checks", "occasion")?,
            at: row.checked_at,
            inputs: row.inputs.0,
            finding: row.finding.0,
        })
    }
}

/// Keeps a check.
///
/// # Errors
/// [`Error::Reference`] or [`Error::Driver`].
pub async fn insert(tx: &mut Tx, check: &Stored) -> Result<()> {
    execute!(
        tx,
        "insert into sharing_checks
             (id, line_id, occasion, checked_at, verdict, inputs, finding, number)
         values ($1, $2, $3, $4, $5, $6, $7,
             (select coalesce(max(number), 0) + 1 from sharing_checks where line_id = $8))",
        check.id.0,
        check.line.0,
        check.occasion.code(),
        check.at,
        check.finding.verdict.code(),
        Json(&check.inputs),
        Json(&check.finding),
        check.line.0,
    )
    .map(drop)
}

/// A check by its id.
///
/// # Errors
/// [`Error::Corrupt`] or [`Error::Driver`].
pub async fn by_id(tx: &mut Tx, id: CheckId) -> Result<Option<Stored>> {
    fetch_optional!(
        CheckRow,
        tx,
        "select id, line_id, occasion, checked_at, inputs, finding from sharing_checks
         where id = $1",
        id.0,
    )?
    .map(Stored::try_from)
    .transpose()
}

/// The last check of a line.
///
/// # Errors
/// [`Error::Corrupt`] or [`Error::Driver`].
pub async fn last(tx: &mut Tx, line: LineId) -> Result<Option<Stored>> {
    fetch_optional!(
        CheckRow,
        tx,
        "select id, line_id, occasion, checked_at, inputs, finding from sharing_checks
         where line_id = $1 order by number desc limit 1",
        line.0,
    )?
    .map(Stored::try_from)
    .transpose()
}

/// The checks of a line, the first first.
///
/// # Errors
/// [`Error::Corrupt`] or [`Error::Driver`].
pub async fn of_line(tx: &mut Tx, line: LineId) -> Result<Vec<Stored>> {
    fetch_all!(
        CheckRow,
        tx,
        "select id, line_id, occasion, checked_at, inputs, finding from sharing_checks
         where line_id = $1 order by number",
        line.0,
    )?
    .into_iter()
    .map(Stored::try_from)
    .collect()
}

/// How many checks found each verdict since a moment, over all administrations.
///
/// # Errors
/// [`Error::Corrupt`] or [`Error::Driver`].
pub async fn counted(tx: &mut Tx, since: Moment) -> Result<Vec<(String, u64)>> {
    let rows = fetch_all!(
        (String, i64),
        tx,
        "select verdict, count(*) as checks from sharing_checks where checked_at >= $1
         group by verdict order by verdict",
        since,
    )?;
    rows.into_iter()
        .map(|(verdict, count)| {
            Ok((verdict, sound(u64::try_from(count), "sharing_checks", "verdict")?))
        })
        .collect()
}
