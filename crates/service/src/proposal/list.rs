//! The list of proposals that everyone reads, with the caller's own drafts.

use super::{
    Facets, Line, Search,
    index::{self, Index},
};
use crate::{
    Error, Result, Services,
    process::{self, ProcessView},
    reference::{self, Places},
};
use domain::{
    account::Caller,
    id::ProcessId,
    process::Visibility,
    proposal::{Proposal, Stage},
    text::{Slug, fold},
};
use std::{ops::Range, sync::Arc};
use store::{Tx, listing::Stamps};
use tokio::task::JoinSet;

/// What a list of proposals shows.
#[derive(Debug, Clone)]
pub struct Found {
    /// The process.
    pub view: Arc<ProcessView>,
    /// The caller's own drafts among them, whatever the page.
    pub drafts: Vec<Line>,
    /// How many public ones are looked for.
    pub count: u64,
    /// Those of the page.
    pub page: Vec<Arc<Line>>,
    /// The page, from one: the nearest to the one asked for.
    pub number: u64,
    /// What there is to choose from, whatever is looked for.
    pub facets: Facets,
    /// The communes and districts, by whose names places are told.
    pub places: Arc<Places>,
}

/// A page of the proposals of a process that everyone may read, `size` at a time, and the caller's
/// own drafts. Where nothing was changed since others read it, one statement that says so is all that
/// the database is asked.
///
/// # Errors
/// [`Error::NotFound`] where there is no such process, or it is a draft of others.
pub async fn list(
    services: &Services,
    caller: &Caller,
    slug: &Slug,
    search: &Search,
    page: (u64, u64),
) -> Result<Found> {
    let stamps = store::listing::glance(&services.store, slug).await?.ok_or(Error::NotFound)?;
    let mut found = match kept(services, &stamps, search, page) {
        Some(found) => found,
        None => read(services, slug, &stamps, search, page).await?,
    };
    let hidden = found.view.process.visibility == Visibility::Draft;
    if hidden && !found.view.is_staffed_by(caller) {
        return Err(Error::NotFound);
    }
    found.drafts = drafts(services, caller, stamps.process, search).await?;
    Ok(found)
}

/// All that a list is made of, as one moment has it.
struct Standing {
    view: Arc<ProcessView>,
    places: Arc<Places>,
    index: Arc<Index>,
}

/// What is looked for: how many there are, and those of a page.
struct Choice {
    count: u64,
    number: u64,
    ids: Vec<domain::id::ProposalId>,
}

impl Standing {
    /// What was read before, if nothing of it has changed since.
    fn kept(services: &Services, stamps: &Stamps) -> Option<Self> {
        Some(Self {
            view: services.views.under(&stamps.process, &stamps.around)?,
            places: services.places.under(&(), &stamps.places)?,
            index: services.lists.under(&stamps.process, &stamps.list)?,
        })
    }

    /// As this transaction, which reads, sees it.
    async fn read(services: &Services, tx: &mut Tx, stamps: &Stamps) -> Result<Self> {
        Ok(Self {
            view: process::standing(services, tx, (stamps.process, stamps.around)).await?,
            places: reference::under(services, tx, stamps.places).await?,
            index: index::of_process(services, tx, stamps.process, stamps.list).await?,
        })
    }

    fn choose(&self, search: &Search, (number, size): (u64, u64)) -> Choice {
        let found = self.index.find(search);
        let count = found.len() as u64;
        let number = number.clamp(1, count.div_ceil(size.max(1)).max(1));
        let behind = usize::try_from((number - 1).saturating_mul(size)).unwrap_or(usize::MAX);
        let size = usize::try_from(size).unwrap_or(usize::MAX);
        let window: Range<usize> = behind..behind.saturating_add(size);
        Choice { count, number, ids: index::page(found, search.order, window) }
    }
}

impl Choice {
    /// The page, if each of its lines was read already.
    fn found(self, all: &Standing) -> Option<Found> {
        Some(Found {
            view: Arc::clone(&all.view),
            drafts: Vec::new(),
            count: self.count,
            page: all.index.lines(&self.ids)?,
            number: self.number,
            facets: all.index.facets.clone(),
            places: Arc::clone(&all.places),
        })
    }
}

/// A page of what was read before, if nothing of it has changed since and its lines are known.
fn kept(services: &Services, stamps: &Stamps, search: &Search, page: (u64, u64)) -> Option<Found> {
    let all = Standing::kept(services, stamps)?;
    all.choose(search, page).found(&all)
}

/// Reads what is not known yet and gives the page. Of those who come at the same moment one reads;
/// the others wait for it, hold no connection meanwhile, and find it read.
async fn read(
    services: &Services,
    slug: &Slug,
    seen: &Stamps,
    search: &Search,
    page: (u64, u64),
) -> Result<Found> {
    let _turn = services.lists.turn(&seen.process).await;
    if let Some(found) = kept(services, seen, search, page) {
        return Ok(found);
    }
    let mut tx = services.store.read().await?;
    // Once more, within the transaction: what is kept under a stamp was read in the same moment.
    let stamps = store::listing::stamps(&mut tx, slug).await?.ok_or(Error::NotFound)?;
    let all = Standing::read(services, &mut tx, &stamps).await?;
    let choice = all.choose(search, page);
    all.index.read(&mut tx, &choice.ids).await?;
    choice.found(&all).ok_or_else(|| Error::internal("what was read is there"))
}

/// The caller's own drafts that are looked for.
async fn drafts(
    services: &Services,
    caller: &Caller,
    process: ProcessId,
    search: &Search,
) -> Result<Vec<Line>> {
    let Some(account) = &caller.account else { return Ok(Vec::new()) };
    let mut tx = services.store.read().await?;
    let mut drafts = Vec::new();
    for id in store::proposal::of_account(&mut tx, account.id).await? {
        let proposal = store::proposal::by_id(&mut tx, id).await?;
        let sought = |own: &Proposal| own.process == process && is_sought(own, search);
        drafts.extend(proposal.filter(sought).map(Line::from));
    }
    Ok(drafts)
}

/// Whether a draft is looked for, as the list looks for what is public.
fn is_sought(proposal: &Proposal, search: &Search) -> bool {
    let content = &proposal.content;
    let theme = content.theme.map_or("", |theme| theme.code());
    let stands = [&content.commune, &content.district];
    let text = fold(&proposal.haystack());
    proposal.stage == Stage::Draft
        && search.stage.is_none_or(|stage| stage == Stage::Draft)
        && (search.theme.is_empty() || search.theme == theme)
        && (search.place.is_empty()
            || stands.into_iter().flatten().any(|slug| slug.as_str() == search.place))
        && search.words.iter().all(|word| text.contains(word))
}

/// How many lines are read in one turn when a server starts; visitors come in between.
const IN_A_TURN: usize = 240;

/// How many visitors may come at once and find a connection open.
const OPEN: usize = 16;

/// Reads the lists of all published processes, the newest first, once, when the server starts, and
/// opens connections: who comes first waits no longer than the others. Gives how many lines were
/// read.
///
/// # Errors
/// [`Error::Internal`].
pub async fn at_start(services: &Services) -> Result<usize> {
    let views = process::published(services).await?;
    let mut lines = 0;
    for view in views.iter().take(crate::kept::MOST) {
        lines += read_all(services, view).await?;
    }
    if let Some(view) = views.first() {
        let mut visitors = JoinSet::new();
        for _ in 0..OPEN {
            let (store, slug) = (services.store.clone(), view.process.slug.clone());
            visitors.spawn(async move { store::listing::glance(&store, &slug).await });
        }
        for seen in visitors.join_all().await {
            seen?;
        }
    }
    Ok(lines)
}

/// Reads the whole list of a process, some lines at a time.
async fn read_all(services: &Services, view: &ProcessView) -> Result<usize> {
    let mut lines = 0;
    loop {
        let _turn = services.lists.turn(&view.process.id).await;
        let mut tx = services.store.read().await?;
        let stamps = store::listing::stamps(&mut tx, &view.process.slug).await?;
        let stamps = stamps.ok_or(Error::NotFound)?;
        let all = Standing::read(services, &mut tx, &stamps).await?;
        let unread = all.index.unread(IN_A_TURN);
        all.index.read(&mut tx, &unread).await?;
        lines += unread.len();
        // Where every change begins the list anew, who asks reads what they see.
        if unread.len() < IN_A_TURN || lines >= all.index.count() {
            return Ok(lines);
        }
    }
}

/// Brings into the lists what an older version kept; gives how many there were.
///
/// # Errors
/// [`Error::Internal`].
pub async fn complete_lists(services: &Services) -> Result<usize> {
    let mut tx = services.store.read().await?;
    let missing = store::listing::missing(&mut tx).await?;
    drop(tx);
    if missing.is_empty() {
        return Ok(0);
    }
    let mut tx = services.store.write().await?;
    for id in &missing {
        if let Some(proposal) = store::proposal::by_id(&mut tx, *id).await? {
            store::listing::put(&mut tx, &proposal).await?;
        }
    }
    tx.commit().await?;
    Ok(missing.len())
}
