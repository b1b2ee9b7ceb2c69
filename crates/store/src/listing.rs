//! What the lists of proposals are found by: kept with every version and every stage, under a stamp
//! that says whether what was read of a list before still holds.

use crate::{
    Result, Store, Tx, partnership,
    proposal::{self, proposals},
    row::{parse, sound},
};
use domain::{
    id::{ProcessId, ProposalId},
    locale::Locale,
    proposal::{Proposal, Stage},
    text::{Localized, Slug, fold},
};
use sqlx::types::Json;
use std::collections::HashMap;
use uuid::Uuid;

/// What a public proposal is found by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Which proposal.
    pub id: ProposalId,
    /// Its stage: no draft, nothing withdrawn.
    pub stage: Stage,
    /// Code of its theme; empty without one.
    pub theme: String,
    /// Slug of its commune; empty without one.
    pub commune: String,
    /// Slug of its district; empty without one.
    pub district: String,
    /// Its words in all languages, folded.
    pub words: String,
}

/// Keeps what a proposal is found by. Called with every version.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn put(tx: &mut Tx, proposal: &Proposal) -> Result<()> {
    let content = &proposal.content;
    let commune = content.commune.as_ref().map_or("", Slug::as_str);
    let name = fetch_optional!(
        (Json<Localized>,),
        tx,
        "select name from territories where slug = $1",
        commune
    )?;
    let district = content.district.as_ref().map_or("", Slug::as_str);
    let part = fetch_optional!(
        (Json<Localized>,),
        tx,
        "select name from districts where slug = $1",
        district
    )?;
    let mut words = proposal.haystack();
    for (name,) in name.iter().chain(&part) {
        for locale in Locale::ALL {
            words.push(' ');
            words.push_str(name.get(locale));
        }
    }
    execute!(
        tx,
        "insert into proposal_listing
             (proposal_id, process_id, theme, commune, words, stage, district)
         values ($1, $2, $3, $4, $5, $6, $7)
         on conflict (proposal_id) do update set theme = excluded.theme,
             commune = excluded.commune, words = excluded.words, district = excluded.district",
        proposal.id.0,
        proposal.process.0,
        content.theme.map_or("", |theme| theme.code()),
        commune,
        fold(&words),
        proposal.stage.code(),
        district,
    )?;
    turn_stamp(tx, proposal.process, [proposal.stage]).await
}

/// Keeps the stage of a proposal, which changes without a new version.
///
/// # Errors
/// [`crate::Error::Driver`].
pub(crate) async fn put_stage(tx: &mut Tx, proposal: &Proposal, from: Stage) -> Result<()> {
    execute!(
        tx,
        "update proposal_listing set stage = $1 where proposal_id = $2",
        proposal.stage.code(),
        proposal.id.0,
    )?;
    turn_stamp(tx, proposal.process, [from, proposal.stage]).await
}

/// From now on what was read of a list before does not hold any more, if what changed is in it, or was:
/// who writes on a draft has nobody read a list again.
async fn turn_stamp<const N: usize>(
    tx: &mut Tx,
    process: ProcessId,
    stages: [Stage; N],
) -> Result<()> {
    if !stages.into_iter().any(Stage::is_public) {
        return Ok(());
    }
    execute!(
        tx,
        "insert into listing_stamps (process_id, stamp) values ($1, 1)
         on conflict (process_id) do update set stamp = listing_stamps.stamp + 1",
        process.0,
    )
    .map(drop)
}

/// The stamps of all that a page of the list is made of: another one after every change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stamps {
    /// Which process.
    pub process: ProcessId,
    /// Of what stands around its pages, as [`crate::stamp::of_process`] has it.
    pub around: i64,
    /// Of its list: what its public proposals are found by, and what their lines say. 0 while nothing
    /// was ever proposed.
    pub list: i64,
    /// Of the territories and districts.
    pub places: i64,
}

type StampsRow = (Uuid, Option<i64>, Option<i64>, Option<i64>);

impl From<StampsRow> for Stamps {
    fn from((id, around, list, places): StampsRow) -> Self {
        let [around, list, places] = [around, list, places].map(Option::unwrap_or_default);
        Self { process: ProcessId(id), around, list, places }
    }
}

/// Reads the stamps of a list: within a transaction or outside of one.
macro_rules! stamps {
    ($fetch:ident, $on:expr, $slug:expr) => {
        $fetch!(
            StampsRow,
            $on,
            "select p.id, s.stamp as around, l.stamp as list, w.stamp as places from processes p
                 left join stamps s on s.thing = p.id
                 left join listing_stamps l on l.process_id = p.id
                 left join stamps w on w.thing = $1
             where p.slug = $2",
            Uuid::nil(),
            $slug.as_str(),
        )
    };
}

/// The stamps of the list of a process, by the address of the process.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn stamps(tx: &mut Tx, slug: &Slug) -> Result<Option<Stamps>> {
    Ok(stamps!(fetch_optional, tx, slug)?.map(Stamps::from))
}

/// The same as they are committed now, outside of a transaction: whoever knows what stands under them
/// asks nothing else.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn glance(store: &Store, slug: &Slug) -> Result<Option<Stamps>> {
    Ok(stamps!(fetch_alone, store, slug)?.map(Stamps::from))
}

/// Proposals that are not in any list yet, as those of an older version are.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn missing(tx: &mut Tx) -> Result<Vec<ProposalId>> {
    let rows = fetch_all!(
        (Uuid,),
        tx,
        "select p.id from proposals p left join proposal_listing i on i.proposal_id = p.id
         where i.proposal_id is null",
    )?;
    Ok(rows.into_iter().map(|(id,)| ProposalId(id)).collect())
}

/// What the public proposals of a process are found by: no drafts, nothing withdrawn.
///
/// # Errors
/// [`crate::Error::Corrupt`] or [`crate::Error::Driver`].
pub async fn entries(tx: &mut Tx, process: ProcessId) -> Result<Vec<Entry>> {
    let rows = fetch_all!(
        (Uuid, String, String, String, String, String),
        tx,
        "select proposal_id, stage, theme, commune, words, district from proposal_listing
         where process_id = $1 and stage not in ('draft', 'withdrawn')",
        process.0,
    )?;
    let entry = |(id, stage, theme, commune, words, district): (_, String, _, _, _, _)| {
        let stage = parse(&stage, "proposal_listing", "stage")?;
        Ok(Entry { id: ProposalId(id), stage, theme, commune, district, words })
    };
    rows.into_iter().map(entry).collect()
}

/// Some proposals, in the order in which they are asked for.
///
/// # Errors
/// [`crate::Error::Corrupt`] when one of them is not there, or [`crate::Error::Driver`].
pub async fn page(tx: &mut Tx, ids: &[ProposalId]) -> Result<Vec<Proposal>> {
    let mut rows: HashMap<ProposalId, proposal::ProposalRow> = HashMap::new();
    for some in ids.chunks(crate::query::AT_ONCE) {
        let found = among!(
            proposals,
            tx,
            some,
            "from proposals p join actors a on a.id = p.bearer_id
                 join proposal_versions v on v.proposal_id = p.id and v.version = p.version
             where p.id",
        )?;
        rows.extend(found.into_iter().map(|row| (ProposalId(row.id), row)));
    }
    let mut partnerships = partnership::of_proposals(tx, ids).await?;
    ids.iter()
        .map(|id| {
            let row = sound(rows.remove(id).ok_or(id.0), "proposals", "id")?;
            proposal::proposal(row, partnerships.remove(id).unwrap_or_default())
        })
        .collect()
}
