//! The list of proposals that everyone reads, with the caller's own drafts.

use super::{Facets, Search, index};
use crate::{
    Result, Services,
    process::ProcessView,
    reference::{self, Places},
};
use domain::{
    account::Caller,
    proposal::{Proposal, Stage},
    text::fold,
};
use std::sync::Arc;

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
    /// The communes and districts, by whose names places are told.
    pub places: Arc<Places>,
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
    let places = reference::standing(services, &mut tx).await?;
    let index = index::of_process(services, &mut tx, process).await?;
    let found = index.find(search);
    let count = found.len() as u64;
    let number = number.clamp(1, count.div_ceil(size.max(1)).max(1));
    let behind = usize::try_from((number - 1).saturating_mul(size)).unwrap_or(usize::MAX);
    let size = usize::try_from(size).unwrap_or(usize::MAX);
    let ids = index::page(found, search.order, behind..behind.saturating_add(size));
    let page = store::listing::page(&mut tx, &ids).await?;
    let mut drafts = Vec::new();
    if let Some(account) = &caller.account {
        for id in store::proposal::of_account(&mut tx, account.id).await? {
            let proposal = store::proposal::by_id(&mut tx, id).await?;
            drafts.extend(proposal.filter(|own| own.process == process && is_sought(own, search)));
        }
    }
    Ok(Found { drafts, count, page, number, facets: index.facets.clone(), places })
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
