//! Equipment lines of projects that staff entered, and what was found for each.

use super::line::Sibling;
use crate::{
    Error, Result, Tx,
    row::{all, one, parse, sound},
};
use domain::{
    Moment,
    id::{CheckId, LineId, ProcessId, ProjectId},
    project::CostLine,
    sharing::{Finding, Inputs, Need, ProjectLine, Stored},
    text::Slug,
};
use sqlx::types::Json;
use uuid::Uuid;

#[derive(sqlx::FromRow)]
struct ProjectLineRow {
    id: Uuid,
    process_id: Uuid,
    project_id: Uuid,
    kind: String,
    cost: Json<CostLine>,
    need: Json<Need>,
    is_gone: bool,
    revision: i64,
}

impl TryFrom<ProjectLineRow> for ProjectLine {
    type Error = Error;
    fn try_from(row: ProjectLineRow) -> Result<Self> {
        Ok(Self {
            id: LineId(row.id),
            process: ProcessId(row.process_id),
            project: ProjectId(row.project_id),
            kind: sound(Slug::parse(&row.kind), "project_lines", "kind")?,
            cost: row.cost.0,
            need: row.need.0,
            is_gone: row.is_gone,
            revision: sound(u32::try_from(row.revision), "project_lines", "revision")?,
        })
    }
}

/// Keeps a line: a new one, or as it is now if nobody changed it since; `revision` is the new one.
/// Says whether it was kept.
///
/// # Errors
/// [`Error::Reference`] for an unknown kind, or [`Error::Driver`].
pub async fn put(tx: &mut Tx, line: &ProjectLine) -> Result<bool> {
    if line.revision == 1 {
        execute!(
            tx,
            "insert into project_lines
                 (id, process_id, project_id, kind, cost, need, is_gone, revision)
             values ($1, $2, $3, $4, $5, $6, $7, 1)",
            line.id.0,
            line.process.0,
            line.project.0,
            line.kind.as_str(),
            Json(&line.cost),
            Json(&line.need),
            line.is_gone,
        )?;
        return Ok(true);
    }
    let touched = execute!(
        tx,
        "update project_lines set kind = $1, cost = $2, need = $3, is_gone = $4, revision = $5
         where id = $6 and revision = $7",
        line.kind.as_str(),
        Json(&line.cost),
        Json(&line.need),
        line.is_gone,
        i64::from(line.revision),
        line.id.0,
        i64::from(line.revision) - 1,
    )?;
    Ok(touched > 0)
}

/// A line by its id.
///
/// # Errors
/// [`Error::Corrupt`] or [`Error::Driver`].
pub async fn by_id(tx: &mut Tx, id: LineId) -> Result<Option<ProjectLine>> {
    one(fetch_optional!(
        ProjectLineRow,
        tx,
        "select id, process_id, project_id, kind, cost, need, is_gone, revision
         from project_lines where id = $1",
        id.0,
    )?)
}

/// The lines of a project, those that are gone too.
///
/// # Errors
/// [`Error::Corrupt`] or [`Error::Driver`].
pub async fn of_project(tx: &mut Tx, project: ProjectId) -> Result<Vec<ProjectLine>> {
    all(fetch_all!(
        ProjectLineRow,
        tx,
        "select id, process_id, project_id, kind, cost, need, is_gone, revision
         from project_lines where project_id = $1 order by kind, id",
        project.0,
    )?)
}

/// The lines of the projects of a process, but those that are gone.
///
/// # Errors
/// [`Error::Corrupt`] or [`Error::Driver`].
pub async fn of_process(tx: &mut Tx, process: ProcessId) -> Result<Vec<ProjectLine>> {
    all(fetch_all!(
        ProjectLineRow,
        tx,
        "select id, process_id, project_id, kind, cost, need, is_gone, revision
         from project_lines where process_id = $1 and not is_gone
         order by project_id, kind, id",
        process.0,
    )?)
}

#[derive(sqlx::FromRow)]
struct AskingRow {
    id: Uuid,
    owner: String,
    cost: Json<CostLine>,
    need: Json<Need>,
}

/// The lines of a kind that projects entered by staff still mean to buy, over all administrations,
/// but those of one project: those on which no vote was counted yet.
///
/// # Errors
/// [`Error::Driver`].
pub async fn asking(tx: &mut Tx, kind: &Slug, but: Option<ProjectId>) -> Result<Vec<Sibling>> {
    let rows = fetch_all!(
        AskingRow,
        tx,
        "select l.id, a.name as owner, l.cost, l.need
         from project_lines l join projects j on j.id = l.project_id
             join actors a on a.id = j.bearer_id
         where l.kind = $1 and not l.is_gone and l.project_id <> $2
             and not exists (select 1 from votes v where v.envelope_id = j.envelope_id
                 and v.state in ('counted', 'published'))
         order by l.id",
        kind.as_str(),
        but.map_or(Uuid::nil(), |id| id.0),
    )?;
    let sibling = |row: AskingRow| Sibling {
        line: LineId(row.id),
        owner: row.owner,
        cost: row.cost.0,
        need: row.need.0,
    };
    Ok(rows.into_iter().map(sibling).collect())
}

#[derive(sqlx::FromRow)]
struct ProjectCheckRow {
    id: Uuid,
    line_id: Uuid,
    occasion: String,
    checked_at: Moment,
    inputs: Json<Inputs>,
    finding: Json<Finding>,
}

impl TryFrom<ProjectCheckRow> for Stored {
    type Error = Error;
    fn try_from(row: ProjectCheckRow) -> Result<Self> {
        Ok(Self {
            id: CheckId(row.id),
            line: LineId(row.line_id),
            occasion: parse(&row.occasion, "project_checks", "occasion")?,
            at: row.checked_at,
            inputs: row.inputs.0,
            finding: row.finding.0,
        })
    }
}

/// Keeps a check of a line.
///
/// # Errors
/// [`Error::Reference`] or [`Error::Driver`].
pub async fn put_check(tx: &mut Tx, check: &Stored) -> Result<()> {
    execute!(
        tx,
        "insert into project_checks
             (id, line_id, occasion, checked_at, verdict, inputs, finding, number)
         values ($1, $2, $3, $4, $5, $6, $7,
             (select coalesce(max(number), 0) + 1 from project_checks where line_id = $8))",
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
pub async fn check(tx: &mut Tx, id: CheckId) -> Result<Option<Stored>> {
    one(fetch_optional!(
        ProjectCheckRow,
        tx,
        "select id, line_id, occasion, checked_at, inputs, finding from project_checks
         where id = $1",
        id.0,
    )?)
}

/// The last check of a line.
///
/// # Errors
/// [`Error::Corrupt`] or [`Error::Driver`].
pub async fn last_check(tx: &mut Tx, line: LineId) -> Result<Option<Stored>> {
    one(fetch_optional!(
        ProjectCheckRow,
        tx,
        "select id, line_id, occasion, checked_at, inputs, finding from project_checks
         where line_id = $1 order by number desc limit 1",
        line.0,
    )?)
}

/// Lets the lines of a project go with it.
///
/// # Errors
/// [`Error::Driver`].
pub async fn forget(tx: &mut Tx, project: ProjectId) -> Result<()> {
    execute!(
        tx,
        "delete from project_checks where line_id in
             (select id from project_lines where project_id = $1)",
        project.0,
    )?;
    execute!(tx, "delete from project_lines where project_id = $1", project.0).map(drop)
}
