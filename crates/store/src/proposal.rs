//! Proposals: where each stands, and every version of what it says.

use crate::{
    Result, Tx, listing, partnership,
    row::{parse, sound},
};
use domain::{
    Moment,
    actor::Actor,
    id::{AccountId, ActorId, ProcessId, ProjectId, ProposalId},
    proposal::{Answer, Content, Partnership, Photos, Proposal, TakenDown},
    text::Slug,
};
use sqlx::types::Json;
use std::collections::BTreeMap;
use uuid::Uuid;

/// Reads proposals: every text begins with the same columns.
macro_rules! proposals {
    ($fetch:ident, $tx:expr, $($rest:literal)+ $(, $arg:expr)* $(,)?) => {
        $fetch!(
            $crate::proposal::ProposalRow,
            $tx,
            "select p.id, p.process_id, p.slug, p.author_id, p.bearer_id, a.name as bearer_name,
                a.kind as bearer_kind, p.stage, p.version, p.submitted_at, p.answer, p.photos,
                p.project_id, p.taken_down, v.content, v.saved_at "
            $($rest)+
            $(, $arg)*
        )
    };
}
pub(crate) use proposals;

#[derive(sqlx::FromRow)]
pub(crate) struct ProposalRow {
    pub(crate) id: Uuid,
    process_id: Uuid,
    slug: String,
    author_id: Uuid,
    bearer_id: Uuid,
    bearer_name: String,
    bearer_kind: String,
    stage: String,
    version: i64,
    submitted_at: Option<Moment>,
    answer: Option<Json<Answer>>,
    photos: Json<Photos>,
    project_id: Option<Uuid>,
    taken_down: Option<Json<TakenDown>>,
    content: Json<Content>,
    saved_at: Moment,
}

pub(crate) fn proposal(row: ProposalRow, partnerships: Vec<Partnership>) -> Result<Proposal> {
    Ok(Proposal {
        id: ProposalId(row.id),
        process: ProcessId(row.process_id),
        slug: sound(Slug::parse(&row.slug), "proposals", "slug")?,
        author: AccountId(row.author_id),
        bearer: Actor {
            id: ActorId(row.bearer_id),
            name: row.bearer_name,
            kind: parse(&row.bearer_kind, "actors", "kind")?,
        },
        stage: parse(&row.stage, "proposals", "stage")?,
        content: row.content.0,
        version: sound(u32::try_from(row.version), "proposals", "version")?,
        saved_at: row.saved_at,
        submitted_at: row.submitted_at,
        answer: row.answer.map(|answer| answer.0),
        photos: row.photos.0,
        project: row.project_id.map(ProjectId),
        partnerships,
        taken_down: row.taken_down.map(|gone| gone.0),
    })
}

/// Keeps a new proposal with its first version.
///
/// # Errors
/// [`crate::Error::Conflict`] when its address is taken, [`crate::Error::Reference`] for an unknown actor, or
/// [`crate::Error::Driver`].
pub async fn insert(tx: &mut Tx, proposal: &Proposal, by: AccountId) -> Result<()> {
    execute!(
        tx,
        "insert into proposals (id, process_id, slug, author_id, bearer_id, stage, version,
             submitted_at, answer, project_id)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        proposal.id.0,
        proposal.process.0,
        proposal.slug.as_str(),
        proposal.author.0,
        proposal.bearer.id.0,
        proposal.stage.code(),
        i64::from(proposal.version),
        proposal.submitted_at,
        proposal.answer.as_ref().map(Json),
        proposal.project.map(|id| id.0),
    )?;
    put_version(tx, proposal, by).await
}

async fn put_version(tx: &mut Tx, proposal: &Proposal, by: AccountId) -> Result<()> {
    execute!(
        tx,
        "insert into proposal_versions (proposal_id, version, content, saved_by, saved_at)
         values ($1, $2, $3, $4, $5)",
        proposal.id.0,
        i64::from(proposal.version),
        Json(&proposal.content),
        by.0,
        proposal.saved_at,
    )?;
    listing::put(tx, proposal).await
}

/// Saves a new version if nobody else did since; `proposal.version` is the new one, and says
/// whether it was saved.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn save_version(tx: &mut Tx, proposal: &Proposal, by: AccountId) -> Result<bool> {
    let touched = execute!(
        tx,
        "update proposals set version = $1, bearer_id = $2 where id = $3 and version = $4",
        i64::from(proposal.version),
        proposal.bearer.id.0,
        proposal.id.0,
        i64::from(proposal.version) - 1,
    )?;
    if touched == 0 {
        return Ok(false);
    }
    put_version(tx, proposal, by).await?;
    Ok(true)
}

/// Keeps who carries a proposal.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn save_bearer(tx: &mut Tx, proposal: &Proposal) -> Result<()> {
    execute!(
        tx,
        "update proposals set bearer_id = $1 where id = $2",
        proposal.bearer.id.0,
        proposal.id.0,
    )?;
    listing::put(tx, proposal).await
}

/// The photos of a proposal, to be changed: whoever else would change them waits until the
/// transaction ends, and then finds them changed.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn photos_taken(tx: &mut Tx, id: ProposalId) -> Result<Photos> {
    execute!(tx, "update proposals set photos = photos where id = $1", id.0)?;
    let row =
        fetch_optional!((Json<Photos>,), tx, "select photos from proposals where id = $1", id.0)?;
    Ok(row.map(|(photos,)| photos.0).unwrap_or_default())
}

/// Keeps the photos of a proposal.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn save_photos(tx: &mut Tx, id: ProposalId, photos: &Photos) -> Result<()> {
    execute!(tx, "update proposals set photos = $1 where id = $2", Json(photos), id.0).map(drop)
}

/// Keeps where a proposal stands, if it still stands at `from`; says whether it did.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn save_stage(
    tx: &mut Tx,
    proposal: &Proposal,
    from: domain::proposal::Stage,
) -> Result<bool> {
    let touched = execute!(
        tx,
        "update proposals set stage = $1, submitted_at = $2, answer = $3, project_id = $4
         where id = $5 and stage = $6",
        proposal.stage.code(),
        proposal.submitted_at,
        proposal.answer.as_ref().map(Json),
        proposal.project.map(|id| id.0),
        proposal.id.0,
        from.code(),
    )?;
    if touched > 0 {
        listing::put_stage(tx, proposal, from).await?;
    }
    Ok(touched > 0)
}

/// Keeps that the text of a proposal was taken down, or is shown again, in the list too.
///
/// # Errors
/// [`crate::Error::Driver`], also for what is in the vote.
pub async fn save_taken_down(tx: &mut Tx, proposal: &Proposal) -> Result<()> {
    execute!(
        tx,
        "update proposals set taken_down = $1 where id = $2",
        proposal.taken_down.as_ref().map(Json),
        proposal.id.0,
    )?;
    listing::put(tx, proposal).await
}

/// A proposal by its address within a process.
///
/// # Errors
/// [`crate::Error::Corrupt`] or [`crate::Error::Driver`].
pub async fn by_slug(tx: &mut Tx, process: ProcessId, slug: &Slug) -> Result<Option<Proposal>> {
    let row = fetch_optional!(
        (Uuid,),
        tx,
        "select id from proposals where process_id = $1 and slug = $2",
        process.0,
        slug.as_str(),
    )?;
    match row {
        Some((id,)) => by_id(tx, ProposalId(id)).await,
        None => Ok(None),
    }
}

/// A proposal by its id.
///
/// # Errors
/// [`crate::Error::Corrupt`] or [`crate::Error::Driver`].
pub async fn by_id(tx: &mut Tx, id: ProposalId) -> Result<Option<Proposal>> {
    let row = proposals!(
        fetch_optional,
        tx,
        "from proposals p join actors a on a.id = p.bearer_id
             join proposal_versions v on v.proposal_id = p.id and v.version = p.version
         where p.id = $1",
        id.0,
    )?;
    whole(tx, row).await
}

/// The proposal that a project came from.
///
/// # Errors
/// [`crate::Error::Corrupt`] or [`crate::Error::Driver`].
pub async fn of_project(tx: &mut Tx, project: ProjectId) -> Result<Option<Proposal>> {
    let row =
        fetch_optional!((Uuid,), tx, "select id from proposals where project_id = $1", project.0)?;
    match row {
        Some((id,)) => by_id(tx, ProposalId(id)).await,
        None => Ok(None),
    }
}

async fn whole(tx: &mut Tx, row: Option<ProposalRow>) -> Result<Option<Proposal>> {
    let Some(row) = row else { return Ok(None) };
    let partnerships = partnership::of_proposal(tx, ProposalId(row.id)).await?;
    proposal(row, partnerships).map(Some)
}

/// The proposals of a process, by title and address, drafts among them.
///
/// # Errors
/// [`crate::Error::Corrupt`] or [`crate::Error::Driver`].
pub async fn of_process(tx: &mut Tx, process: ProcessId) -> Result<Vec<Proposal>> {
    let rows = proposals!(
        fetch_all,
        tx,
        "from proposals p join actors a on a.id = p.bearer_id
             join proposal_versions v on v.proposal_id = p.id and v.version = p.version
         where p.process_id = $1 order by p.slug",
        process.0,
    )?;
    let mut partnerships = BTreeMap::<_, Vec<Partnership>>::new();
    for (id, partnership) in partnership::of_process(tx, process).await? {
        partnerships.entry(id).or_default().push(partnership);
    }
    rows.into_iter()
        .map(|row| {
            let own = partnerships.remove(&ProposalId(row.id)).unwrap_or_default();
            proposal(row, own)
        })
        .collect()
}

/// Whether anybody has begun a proposal in a process.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn any_of_process(tx: &mut Tx, process: ProcessId) -> Result<bool> {
    let row = fetch_optional!(
        (Uuid,),
        tx,
        "select id from proposals where process_id = $1 limit 1",
        process.0,
    )?;
    Ok(row.is_some())
}

/// Where somebody's proposals are: those they began, and those that an actor they act for carries
/// or is a partner in. Process and address of each, by address.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn of_account(tx: &mut Tx, account: AccountId) -> Result<Vec<ProposalId>> {
    let rows = fetch_all!(
        (Uuid,),
        tx,
        "select p.id from proposals p
         where p.author_id = $1
             or p.bearer_id in (select actor_id from memberships where account_id = $2)
             or p.id in (
                 select s.proposal_id from partnerships s
                     join memberships m on m.actor_id = s.actor_id
                 where m.account_id = $3 and s.state = 'accepted')
         order by p.slug, p.id",
        account.0,
        account.0,
        account.0,
    )?;
    Ok(rows.into_iter().map(|(id,)| ProposalId(id)).collect())
}

/// The proposals that an actor carries or is a partner in.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn of_actor(tx: &mut Tx, actor: ActorId) -> Result<Vec<ProposalId>> {
    let rows = fetch_all!(
        (Uuid,),
        tx,
        "select p.id from proposals p
         where p.bearer_id = $1
             or p.id in (select proposal_id from partnerships
                         where actor_id = $2 and state = 'accepted')
         order by p.slug, p.id",
        actor.0,
        actor.0,
    )?;
    Ok(rows.into_iter().map(|(id,)| ProposalId(id)).collect())
}

/// A saved version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// Its number, from one.
    pub number: u32,
    /// What it says.
    pub content: Content,
    /// Who saved it.
    pub saved_by: AccountId,
    /// When.
    pub saved_at: Moment,
}

/// Every version of a proposal, the latest first.
///
/// # Errors
/// [`crate::Error::Corrupt`] or [`crate::Error::Driver`].
pub async fn versions(tx: &mut Tx, id: ProposalId) -> Result<Vec<Version>> {
    fetch_all!(
        (i64, Json<Content>, Uuid, Moment),
        tx,
        "select version, content, saved_by, saved_at from proposal_versions
         where proposal_id = $1 order by version desc",
        id.0,
    )?
    .into_iter()
    .map(|(number, content, saved_by, saved_at)| {
        let number = sound(u32::try_from(number), "proposal_versions", "version")?;
        Ok(Version { number, content: content.0, saved_by: AccountId(saved_by), saved_at })
    })
    .collect()
}
