//! Equipment lines, of proposals and of projects that staff entered.

use crate::{
    Error, Result, Tx,
    row::{all, one, parse, sound},
};
use domain::{
    id::{AccountId, EnvelopeId, LineId, ProcessId, ProjectId, ProposalId},
    project::CostLine,
    sharing::{Asker, Line, Need},
    text::Slug,
};
use sqlx::types::Json;
use uuid::Uuid;

/// Reads equipment lines: every text begins with the same columns.
macro_rules! lines {
    ($fetch:ident, $tx:expr, $rest:literal $(, $arg:expr)* $(,)?) => {
        $fetch!(
            LineRow,
            $tx,
            "select l.id, l.process_id, l.proposal_id, l.project_id as entered_id, p.project_id,
                l.kind, l.cost, l.need, l.state, l.words, l.contested_by, l.revision
             from sharing_lines l left join proposals p on p.id = l.proposal_id "
            $rest
            $(, $arg)*
        )
    };
}

#[derive(sqlx::FromRow)]
struct LineRow {
    id: Uuid,
    process_id: Uuid,
    proposal_id: Option<Uuid>,
    entered_id: Option<Uuid>,
    project_id: Option<Uuid>,
    kind: String,
    cost: Json<CostLine>,
    need: Json<Need>,
    state: String,
    words: String,
    contested_by: Option<Uuid>,
    revision: i64,
}

impl TryFrom<LineRow> for Line {
    type Error = Error;
    fn try_from(row: LineRow) -> Result<Self> {
        let asker = match (row.proposal_id, row.entered_id) {
            (Some(id), None) => Asker::Proposal(ProposalId(id)),
            (None, Some(id)) => Asker::Project(ProjectId(id)),
            _ => return Err(Error::Corrupt { table: "sharing_lines", column: "proposal_id" }),
        };
        Ok(Self {
            id: LineId(row.id),
            process: ProcessId(row.process_id),
            asker,
            project: row.entered_id.or(row.project_id).map(ProjectId),
            kind: sound(Slug::parse(&row.kind), "sharing_lines", "kind")?,
            cost: row.cost.0,
            need: row.need.0,
            state: parse(&row.state, "sharing_lines", "state")?,
            words: row.words,
            contested_by: row.contested_by.map(AccountId),
            revision: sound(u32::try_from(row.revision), "sharing_lines", "revision")?,
        })
    }
}

/// The two columns of who asks.
const fn sides(asker: Asker) -> (Option<ProposalId>, Option<ProjectId>) {
    match asker {
        Asker::Proposal(id) => (Some(id), None),
        Asker::Project(id) => (None, Some(id)),
    }
}

/// Keeps a new line.
///
/// # Errors
/// [`Error::Reference`] for an unknown kind, or [`Error::Driver`].
pub async fn insert(tx: &mut Tx, line: &Line) -> Result<()> {
    let (proposal, entered) = sides(line.asker);
    execute!(
        tx,
        "insert into sharing_lines
             (id, process_id, proposal_id, project_id, kind, cost, need, state, words,
              contested_by, revision)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        line.id.0,
        line.process.0,
        proposal.map(|id| id.0),
        entered.map(|id| id.0),
        line.kind.as_str(),
        Json(&line.cost),
        Json(&line.need),
        line.state.code(),
        &line.words,
        line.contested_by.map(|id| id.0),
        i64::from(line.revision),
    )
    .map(drop)
}

/// Keeps a line as it is now, if nobody changed it since; `revision` is the new one. Says whether
/// it was kept.
///
/// # Errors
/// [`Error::Driver`]; also when a line would be bought without a decision that counts.
pub async fn save(tx: &mut Tx, line: &Line) -> Result<bool> {
    let touched = execute!(
        tx,
        "update sharing_lines set kind = $1, cost = $2, need = $3, state = $4, words = $5,
             contested_by = $6, revision = $7
         where id = $8 and revision = $9",
        line.kind.as_str(),
        Json(&line.cost),
        Json(&line.need),
        line.state.code(),
        &line.words,
        line.contested_by.map(|id| id.0),
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
pub async fn by_id(tx: &mut Tx, id: LineId) -> Result<Option<Line>> {
    one(lines!(fetch_optional, tx, "where l.id = $1", id.0,)?)
}

/// The lines of a proposal or of a project that staff entered, those that are gone too, in the
/// order in which they came.
///
/// # Errors
/// [`Error::Corrupt`] or [`Error::Driver`].
pub async fn of_asker(tx: &mut Tx, asker: Asker) -> Result<Vec<Line>> {
    match asker {
        Asker::Proposal(id) => of_proposal(tx, id).await,
        Asker::Project(id) => {
            all(lines!(fetch_all, tx, "where l.project_id = $1 order by l.kind, l.id", id.0,)?)
        }
    }
}

/// The lines of a proposal, those that are gone too, in the order in which they came.
///
/// # Errors
/// [`Error::Corrupt`] or [`Error::Driver`].
pub async fn of_proposal(tx: &mut Tx, proposal: ProposalId) -> Result<Vec<Line>> {
    all(lines!(fetch_all, tx, "where l.proposal_id = $1 order by l.kind, l.id", proposal.0,)?)
}

/// The lines of a process, of proposals that were handed in and not taken back and of projects that
/// staff entered, but those that are gone; those of one asker follow each other.
///
/// # Errors
/// [`Error::Corrupt`] or [`Error::Driver`].
pub async fn of_process(tx: &mut Tx, process: ProcessId) -> Result<Vec<Line>> {
    let mut lines: Vec<Line> = all(lines!(
        fetch_all,
        tx,
        "where l.process_id = $1 and l.state <> 'gone'
             and (l.project_id is not null or p.stage not in ('draft', 'withdrawn'))
         order by l.kind, l.id",
        process.0,
    )?)?;
    lines.sort_by_key(|line| line.asker);
    Ok(lines)
}

/// The lines of the projects of an envelope, but those that are gone; those of one asker follow
/// each other.
///
/// # Errors
/// [`Error::Corrupt`] or [`Error::Driver`].
pub async fn of_envelope(tx: &mut Tx, envelope: EnvelopeId) -> Result<Vec<Line>> {
    let mut lines: Vec<Line> = all(lines!(
        fetch_all,
        tx,
        "where l.state <> 'gone' and (
             l.project_id in (select id from projects where envelope_id = $1)
             or p.project_id in (select id from projects where envelope_id = $2))
         order by l.kind, l.id",
        envelope.0,
        envelope.0,
    )?)?;
    lines.sort_by_key(|line| line.asker);
    Ok(lines)
}

/// The lines of a project, but those that are gone.
///
/// # Errors
/// [`Error::Corrupt`] or [`Error::Driver`].
pub async fn of_project(tx: &mut Tx, project: ProjectId) -> Result<Vec<Line>> {
    all(lines!(
        fetch_all,
        tx,
        "where l.state <> 'gone' and (l.project_id = $1 or l.proposal_id in
             (select id from proposals where project_id = $2))
         order by l.kind, l.id",
        project.0,
        project.0,
    )?)
}

/// Lets the lines of a project that staff entered go with it, with their checks, decisions and
/// agreements.
///
/// # Errors
/// [`Error::Driver`].
pub async fn forget(tx: &mut Tx, project: ProjectId) -> Result<()> {
    execute!(
        tx,
        "delete from sharing_pool_members where line_id in
             (select id from sharing_lines where project_id = $1)",
        project.0,
    )?;
    execute!(
        tx,
        "delete from sharing_decisions where line_id in
             (select id from sharing_lines where project_id = $1)",
        project.0,
    )?;
    execute!(
        tx,
        "delete from sharing_checks where line_id in
             (select id from sharing_lines where project_id = $1)",
        project.0,
    )?;
    execute!(tx, "delete from sharing_lines where project_id = $1", project.0).map(drop)
}

/// A line of somebody else that asks for the same kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sibling {
    /// The line.
    pub line: LineId,
    /// The name of its bearer.
    pub owner: String,
    /// What it would cost to buy; only the quantity is shown to others.
    pub cost: CostLine,
    /// When it is needed.
    pub need: Need,
}

#[derive(sqlx::FromRow)]
struct SiblingRow {
    id: Uuid,
    owner: String,
    cost: Json<CostLine>,
    need: Json<Need>,
}

impl From<SiblingRow> for Sibling {
    fn from(row: SiblingRow) -> Self {
        let line = LineId(row.id);
        Self { line, owner: row.owner, cost: row.cost.0, need: row.need.0 }
    }
}

/// The lines of a kind, and of those merged into it, that others still mean to buy, over all
/// administrations: of proposals that
/// were handed in and of projects that staff entered, on which no vote was counted yet; but those of
/// one.
///
/// # Errors
/// [`Error::Driver`].
pub async fn siblings(tx: &mut Tx, kind: &Slug, but: Option<Asker>) -> Result<Vec<Sibling>> {
    let (proposal, entered) = but.map_or((None, None), sides);
    let asked = fetch_all!(
        SiblingRow,
        tx,
        "select l.id, a.name as owner, l.cost, l.need
         from sharing_lines l join proposals p on p.id = l.proposal_id
             join actors a on a.id = p.bearer_id
             left join projects j on j.id = p.project_id
         where l.kind in (select slug from resource_kinds where slug = $1 or merged_into = $2)
             and l.state in ('open', 'contested', 'signing', 'bought') and l.proposal_id <> $3
             and p.stage in ('submitted', 'returned', 'admissible', 'valued', 'retained')
             and not exists (select 1 from votes v where v.envelope_id = j.envelope_id
                 and v.state in ('counted', 'published'))
         order by l.id",
        kind.as_str(),
        kind.as_str(),
        proposal.map_or(Uuid::nil(), |id| id.0),
    )?;
    let entered = fetch_all!(
        SiblingRow,
        tx,
        "select l.id, a.name as owner, l.cost, l.need
         from sharing_lines l join projects j on j.id = l.project_id
             join actors a on a.id = j.bearer_id
         where l.kind in (select slug from resource_kinds where slug = $1 or merged_into = $2)
             and l.state in ('open', 'contested', 'signing', 'bought') and l.project_id <> $3
             and not exists (select 1 from votes v where v.envelope_id = j.envelope_id
                 and v.state in ('counted', 'published'))
         order by l.id",
        kind.as_str(),
        kind.as_str(),
        entered.map_or(Uuid::nil(), |id| id.0),
    )?;
    Ok(asked.into_iter().chain(entered).map(Sibling::from).collect())
}
