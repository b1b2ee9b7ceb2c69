//! The list of proposals that everyone reads, with the caller's own drafts.

use super::{Facets, Search};
use crate::{Result, Services, process::ProcessView};
use domain::{
    account::Caller,
    proposal::{Proposal, Stage},
    text::{Slug, fold},
};

/// What a list of proposals shows.
#[derive(Debug, Clone)]
pub struct Found {
    /// The caller's own drafts among them, whatever the page.
    pub drafts: Vec<Proposal>,
    /// How many public ones are looked for.
    pub count: u64,
    /// Those of the page.
    pub page: Vec<Proposal>,
    /// The page, from one: the nearest to the one asked for.
    pub number: u64,
    /// What there is to choose from, whatever is looked for.
    pub facets: Facets,
}

/// A page of the proposals of a process that everyone may read, `size` at a time, and the caller's
/// own drafts.
///
/// # Errors
/// [`crate::Error::Internal`].
pub async fn list(
    services: &Services,
    caller: &Caller,
    view: &ProcessView,
    search: &Search,
    (number, size): (u64, u64),
) -> Result<Found> {
    let mut tx = services.store.read().await?;
    let process = view.process.id;
    let facets = store::listing::facets(&mut tx, process).await?;
    let count = match counted(&facets, search) {
        Some(count) => count,
        None => store::listing::count(&mut tx, process, search).await?,
    };
    let number = number.clamp(1, count.div_ceil(size.max(1)).max(1));
    let behind = (number - 1).saturating_mul(size);
    let window = (i64::try_from(behind), i64::try_from(size));
    let window = (window.0.unwrap_or(i64::MAX), window.1.unwrap_or(i64::MAX));
    let page = store::listing::page(&mut tx, process, search, window).await?;
    let mut drafts = Vec::new();
    if let Some(account) = &caller.account {
        for id in store::proposal::of_account(&mut tx, account.id).await? {
            let proposal = store::proposal::by_id(&mut tx, id).await?;
            drafts.extend(proposal.filter(|own| own.process == process && is_sought(own, search)));
        }
    }
    Ok(Found { drafts, count, page, number, facets })
}

/// How many are looked for, where the facets have counted them already: everything, or what is of
/// one kind. Most visitors look for no more than that, and the list is walked once less.
fn counted(facets: &Facets, search: &Search) -> Option<u64> {
    if !search.words.is_empty() {
        return None;
    }
    let found = match (search.stage, search.theme.as_str(), search.commune.as_str()) {
        (None, "", "") => return Some(facets.total()),
        (Some(stage), "", "") => facets.stages.get(&stage),
        (None, theme, "") => facets.themes.get(theme),
        (None, "", commune) => facets.communes.get(commune),
        _ => return None,
    };
    Some(found.copied().unwrap_or(0))
}

/// Whether a draft is looked for, as the list looks for what is public.
fn is_sought(proposal: &Proposal, search: &Search) -> bool {
    let content = &proposal.content;
    let theme = content.theme.map_or("", |theme| theme.code());
    let commune = content.commune.as_ref().map_or("", Slug::as_str);
    let text = fold(&proposal.haystack());
    proposal.stage == Stage::Draft
        && search.stage.is_none_or(|stage| stage == Stage::Draft)
        && (search.theme.is_empty() || search.theme == theme)
        && (search.commune.is_empty() || search.commune == commune)
        && search.words.iter().all(|word| text.contains(word))
}

/// Brings into the lists what an older version kept; gives how many there were.
///
/// # Errors
/// [`crate::Error::Internal`].
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
