//! Equipment lines of proposals.

use crate::{
    Error, Result, Tx,
    row::{all, one, parse, sound},
};
use domain::{
    id::{EnvelopeId, LineId, ProcessId, ProjectId, ProposalId},
    project::CostLine,
    sharing::{Line, Need},
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
            "select l.id, l.process_id, l.proposal_id, p.project_id, l.kind, l.cost, l.need,
                l.state, l.words, l.revision "
            $rest
            $(, $arg)*
        )
    };
}

#[derive(sqlx::FromRow)]
struct LineRow {
    id: Uuid,
    process_id: Uuid,
    proposal_id: Uuid,
    project_id: Option<Uuid>,
    kind: String,
    cost: Json<CostLine>,
    need: Json<Need>,
    state: String,
    words: String,
    revision: i64,
}

impl TryFrom<LineRow> for Line {
    type Error = Error;
    fn try_from(row: LineRow) -> Result<Self> {
        Ok(Self {
            id: LineId(row.id),
            process: ProcessId(row.process_id),
            proposal: ProposalId(row.proposal_id),
            project: row.project_id.map(ProjectId),
            kind: sound(Slug::parse(&row.kind), "sharing_lines", "kind")?,
            cost: row.cost.0,
            need: row.need.0,
            state: parse(&row.state, "sharing_lines", "state")?,
            words: row.words,
            revision: sound(u32::try_from(row.revision), "sharing_lines", "revision")?,
        })
    }
}

/// Keeps a new line.
///
/// # Errors
/// [`Error::Reference`] for an unknown kind, or [`Error::Driver`].
pub async fn insert(tx: &mut Tx, line: &Line) -> Result<()> {
    execute!(
        tx,
        "insert into sharing_lines
             (id, process_id, proposal_id, kind, cost, need, state, words, revision)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        line.id.0,
        line.process.0,
        line.proposal.0,
        line.kind.as_str(),
        Json(&line.cost),
        Json(&line.need),
        line.state.code(),
        &line.words,
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
             revision = $6
         where id = $7 and revision = $8",
        line.kind.as_str(),
        Json(&line.cost),
        Json(&line.need),
        line.state.code(),
        &line.words,
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
    one(lines!(
        fetch_optional,
        tx,
        "from sharing_lines l join proposals p on p.id = l.proposal_id where l.id = $1",
        id.0,
    )?)
}

/// The lines of a proposal, those that are gone too, in the order in which they came.
///
/// # Errors
/// [`Error::Corrupt`] or [`Error::Driver`].
pub async fn of_proposal(tx: &mut Tx, proposal: ProposalId) -> Result<Vec<Line>> {
    all(lines!(
        fetch_all,
        tx,
        "from sharing_lines l join proposals p on p.id = l.proposal_id
         where l.proposal_id = $1 order by l.kind, l.id",
        proposal.0,
    )?)
}

/// The lines of the proposals of a process that were handed in and not taken back, but those that
/// are gone.
///
/// # Errors
/// [`Error::Corrupt`] or [`Error::Driver`].
pub async fn of_process(tx: &mut Tx, process: ProcessId) -> Result<Vec<Line>> {
    all(lines!(
        fetch_all,
        tx,
        "from sharing_lines l join proposals p on p.id = l.proposal_id
         where l.process_id = $1 and l.state <> 'gone' and p.stage not in ('draft', 'withdrawn')
         order by l.proposal_id, l.kind, l.id",
        process.0,
    )?)
}

/// The lines of the projects of an envelope, but those that are gone.
///
/// # Errors
/// [`Error::Corrupt`] or [`Error::Driver`].
pub async fn of_envelope(tx: &mut Tx, envelope: EnvelopeId) -> Result<Vec<Line>> {
    all(lines!(
        fetch_all,
        tx,
        "from sharing_lines l join proposals p on p.id = l.proposal_id
             join projects j on j.id = p.project_id
         where j.envelope_id = $1 and l.state <> 'gone' order by l.proposal_id, l.kind, l.id",
        envelope.0,
    )?)
}

/// The lines of a project, but those that are gone.
///
/// # Errors
/// [`Error::Corrupt`] or [`Error::Driver`].
pub async fn of_project(tx: &mut Tx, project: ProjectId) -> Result<Vec<Line>> {
    all(lines!(
        fetch_all,
        tx,
        "from sharing_lines l join proposals p on p.id = l.proposal_id
         where p.project_id = $1 and l.state <> 'gone' order by l.kind, l.id",
        project.0,
    )?)
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

/// The lines of a kind that others still mean to buy, over all administrations: of proposals that
/// were handed in and on which no vote was counted yet; but those of one.
///
/// # Errors
/// [`Error::Driver`].
pub async fn siblings(tx: &mut Tx, kind: &Slug, but: Option<ProposalId>) -> Result<Vec<Sibling>> {
    let rows = fetch_all!(
        SiblingRow,
        tx,
        "select l.id, a.name as owner, l.cost, l.need
         from sharing_lines l join proposals p on p.id = l.proposal_id
             join actors a on a.id = p.bearer_id
             left join projects j on j.id = p.project_id
         where l.kind = $1 and l.state in ('open', 'contested', 'signing', 'bought')
             and l.proposal_id <> $2
             and p.stage in ('submitted', 'returned', 'admissible', 'valued', 'retained')
             and not exists (select 1 from votes v where v.envelope_id = j.envelope_id
                 and v.state in ('counted', 'published'))
         order by l.id",
        kind.as_str(),
        but.map_or(Uuid::nil(), |id| id.0),
    )?;
    Ok(rows
        .into_iter()
        .map(|row| Sibling {
            line: LineId(row.id),
            owner: row.owner,
            cost: row.cost.0,
            need: row.need.0,
        })
        .collect())
}
