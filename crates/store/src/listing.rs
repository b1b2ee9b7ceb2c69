//! The list of proposals of a process: filtered, searched, ordered and cut into pages by the
//! database, so that a page costs the same whether a process has fifty proposals or five thousand.

use crate::{
    Result, Tx, partnership,
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
use std::collections::BTreeMap;
use uuid::Uuid;

/// The number of lots: a prime, so that every multiplier orders them anew.
pub const LOTS: i64 = 2_147_483_647;
/// How many words are looked for; of more, the longest.
pub const MOST_WORDS: usize = 6;

/// What is looked for in a list.
#[derive(Debug, Clone, Default)]
pub struct Search {
    /// The stage, or any.
    pub stage: Option<Stage>,
    /// Code of the theme, or any when empty.
    pub theme: String,
    /// Slug of the commune, or any when empty.
    pub commune: String,
    /// Words that must all be there, folded.
    pub words: Vec<String>,
    /// What makes the order: a multiplier from one below [`LOTS`], and a shift.
    pub order: (i64, i64),
}

/// How many public proposals of a process there are of each kind, whatever is looked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Facets {
    /// By stage.
    pub stages: BTreeMap<Stage, u64>,
    /// By code of the theme; those without one are not in it.
    pub themes: BTreeMap<String, u64>,
    /// By slug of the commune; those without one are not in it.
    pub communes: BTreeMap<String, u64>,
}

impl Facets {
    /// How many there are in all.
    #[must_use]
    pub fn total(&self) -> u64 {
        self.stages.values().sum()
    }
}

/// A number that a proposal keeps for life, drawn by its id.
fn lot(id: ProposalId) -> i64 {
    (id.0.as_u64_pair().1.cast_signed() & i64::MAX) % LOTS
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
    let mut words = proposal.haystack();
    if let Some((name,)) = name {
        for locale in Locale::ALL {
            words.push(' ');
            words.push_str(name.0.get(locale));
        }
    }
    execute!(
        tx,
        "insert into proposal_listing (proposal_id, process_id, theme, commune, lot, words, stage)
         values ($1, $2, $3, $4, $5, $6, $7)
         on conflict (proposal_id) do update set theme = excluded.theme,
             commune = excluded.commune, words = excluded.words",
        proposal.id.0,
        proposal.process.0,
        content.theme.map_or("", |theme| theme.code()),
        commune,
        lot(proposal.id),
        fold(&words),
        proposal.stage.code(),
    )
    .map(drop)
}

/// Keeps the stage of a proposal, which changes without a new version.
///
/// # Errors
/// [`crate::Error::Driver`].
pub(crate) async fn put_stage(tx: &mut Tx, id: ProposalId, stage: Stage) -> Result<()> {
    execute!(
        tx,
        "update proposal_listing set stage = $1 where proposal_id = $2",
        stage.code(),
        id.0,
    )
    .map(drop)
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

/// What the public proposals of a process are, to choose from: no drafts, nothing withdrawn.
///
/// # Errors
/// [`crate::Error::Corrupt`] or [`crate::Error::Driver`].
pub async fn facets(tx: &mut Tx, process: ProcessId) -> Result<Facets> {
    // Three walks over one index are quicker than thousands of rows that are handed over here.
    let rows = fetch_all!(
        (String, String, i64),
        tx,
        "select 'stage' as \"by!: String\", stage as \"code!: String\",
             count(*) as \"proposals!: i64\"
         from proposal_listing
         where process_id = $1 and stage not in ('draft', 'withdrawn') group by stage
         union all
         select 'theme', theme, count(*) from proposal_listing
         where process_id = $1 and stage not in ('draft', 'withdrawn') and theme <> ''
         group by theme
         union all
         select 'commune', commune, count(*) from proposal_listing
         where process_id = $1 and stage not in ('draft', 'withdrawn') and commune <> ''
         group by commune",
        process.0,
    )?;
    let mut facets = Facets::default();
    for (by, code, proposals) in rows {
        let count = sound(u64::try_from(proposals), "proposal_listing", "count")?;
        match by.as_str() {
            "stage" => {
                facets.stages.insert(parse(&code, "proposal_listing", "stage")?, count);
            }
            "theme" => {
                facets.themes.insert(code, count);
            }
            _ => {
                facets.communes.insert(code, count);
            }
        }
    }
    Ok(facets)
}

/// What a text is compared with: itself, or anything when it is empty.
fn exactly(text: &str) -> String {
    if text.is_empty() { "%".to_owned() } else { escaped(text) }
}

fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_")
}

/// The words as patterns, as many as the statements have places for.
fn patterns(search: &Search) -> [String; MOST_WORDS] {
    let mut words = search.words.clone();
    words.sort_by_key(|word| std::cmp::Reverse(word.chars().count()));
    let mut words = words.into_iter().take(MOST_WORDS).map(|word| format!("%{}%", escaped(&word)));
    std::array::from_fn(|_| words.next().unwrap_or_else(|| "%".to_owned()))
}

/// How many public proposals of a process are looked for.
///
/// # Errors
/// [`crate::Error::Corrupt`] or [`crate::Error::Driver`].
pub async fn count(tx: &mut Tx, process: ProcessId, search: &Search) -> Result<u64> {
    let words = patterns(search);
    let stage = search.stage.map_or("%", Stage::code);
    let (theme, commune) = (exactly(&search.theme), exactly(&search.commune));
    // Without words nothing is read but an index: the words of two thousand proposals are long.
    let row = if search.words.is_empty() {
        fetch_optional!(
            (i64,),
            tx,
            "select count(*) as proposals from proposal_listing
             where process_id = $1 and stage not in ('draft', 'withdrawn') and stage like $2
                 and theme like $3 escape '\\' and commune like $4 escape '\\'",
            process.0,
            stage,
            theme,
            commune,
        )?
    } else {
        fetch_optional!(
            (i64,),
            tx,
            "select count(*) as proposals from proposal_listing
             where process_id = $1 and stage not in ('draft', 'withdrawn') and stage like $2
                 and theme like $3 escape '\\' and commune like $4 escape '\\'
                 and words like $5 escape '\\' and words like $6 escape '\\'
                 and words like $7 escape '\\' and words like $8 escape '\\'
                 and words like $9 escape '\\' and words like $10 escape '\\'",
            process.0,
            stage,
            theme,
            commune,
            &words[0],
            &words[1],
            &words[2],
            &words[3],
            &words[4],
            &words[5],
        )?
    };
    sound(u64::try_from(row.map_or(0, |(count,)| count)), "proposal_listing", "count")
}

/// A page of the public proposals that are looked for, in the visitor's own order: `size` of them
/// behind the first `from`.
///
/// # Errors
/// [`crate::Error::Corrupt`] or [`crate::Error::Driver`].
pub async fn page(
    tx: &mut Tx,
    process: ProcessId,
    search: &Search,
    window: (i64, i64),
) -> Result<Vec<Proposal>> {
    let rows = if search.words.is_empty() {
        page_of_all(tx, process, search, window).await?
    } else {
        page_with_words(tx, process, search, window).await?
    };
    let ids: Vec<_> = rows.iter().map(|row| ProposalId(row.id)).collect();
    let mut partnerships = partnership::of_proposals(tx, &ids).await?;
    rows.into_iter()
        .map(|row| {
            let own = partnerships.remove(&ProposalId(row.id)).unwrap_or_default();
            proposal::proposal(row, own)
        })
        .collect()
}

/// A page when no words are looked for: chosen and ordered from the index alone.
async fn page_of_all(
    tx: &mut Tx,
    process: ProcessId,
    search: &Search,
    (from, size): (i64, i64),
) -> Result<Vec<proposal::ProposalRow>> {
    proposals!(
        fetch_all,
        tx,
        "from (
             select proposal_id, (lot * $1 + $2) % 2147483647 as place
             from proposal_listing
             where process_id = $3 and stage not in ('draft', 'withdrawn') and stage like $4
                 and theme like $5 escape '\\' and commune like $6 escape '\\'
             order by place, proposal_id limit $7 offset $8
         ) found
             join proposals p on p.id = found.proposal_id
             join actors a on a.id = p.bearer_id
             join proposal_versions v on v.proposal_id = p.id and v.version = p.version
         order by found.place, p.id",
        search.order.0,
        search.order.1,
        process.0,
        search.stage.map_or("%", Stage::code),
        exactly(&search.theme),
        exactly(&search.commune),
        size,
        from,
    )
}

/// A page of what holds all the words.
async fn page_with_words(
    tx: &mut Tx,
    process: ProcessId,
    search: &Search,
    (from, size): (i64, i64),
) -> Result<Vec<proposal::ProposalRow>> {
    let words = patterns(search);
    proposals!(
        fetch_all,
        tx,
        "from (
             select proposal_id, (lot * $1 + $2) % 2147483647 as place
             from proposal_listing
             where process_id = $3 and stage not in ('draft', 'withdrawn') and stage like $4
                 and theme like $5 escape '\\' and commune like $6 escape '\\'
                 and words like $7 escape '\\' and words like $8 escape '\\'
                 and words like $9 escape '\\' and words like $10 escape '\\'
                 and words like $11 escape '\\' and words like $12 escape '\\'
             order by place, proposal_id limit $13 offset $14
         ) found
             join proposals p on p.id = found.proposal_id
             join actors a on a.id = p.bearer_id
             join proposal_versions v on v.proposal_id = p.id and v.version = p.version
         order by found.place, p.id",
        search.order.0,
        search.order.1,
        process.0,
        search.stage.map_or("%", Stage::code),
        exactly(&search.theme),
        exactly(&search.commune),
        &words[0],
        &words[1],
        &words[2],
        &words[3],
        &words[4],
        &words[5],
        size,
        from,
    )
}
