//! Who keeps the registry: sorts unknown words, merges kinds, looks at what is overdue.

use super::{directory::merged, loans, record, steward};
use crate::{Error, Result, Services};
use domain::{
    account::Caller,
    refusal::Fields,
    registry::{Refusal, Resource, loan::Loan},
    text::Slug,
};
use serde_json::json;
use std::collections::BTreeMap;
use store::registry as rows;
pub use store::registry::people::{Correction, Term};

/// What waits for who keeps the registry.
#[derive(Debug, Clone)]
pub struct Desk {
    /// Words that name no kind yet.
    pub terms: Vec<Term>,
    /// Corrections that somebody proposed.
    pub corrections: Vec<(Correction, Resource)>,
    /// What is not back.
    pub overdue: Vec<(Loan, Resource)>,
    /// Kinds that were merged, each with the one that stands for it.
    pub merged: BTreeMap<Slug, Slug>,
}

/// What waits for who keeps the registry.
///
/// # Errors
/// [`Error::SignInNeeded`] or [`Error::Forbidden`].
pub async fn desk(services: &Services, caller: &Caller) -> Result<Desk> {
    steward(caller)?;
    let mut tx = services.store.read().await?;
    let terms = rows::people::unsorted(&mut tx).await?;
    drop(tx);
    Ok(Desk {
        terms,
        corrections: super::holding::corrections(services, caller).await?,
        overdue: loans::overdue(services, caller).await?,
        merged: merged(services).await?,
    })
}

/// Gives a word a kind: from then on it is understood, and what was kept under it is of that kind.
/// An empty kind says that the word names none.
///
/// # Errors
/// [`Error::SignInNeeded`], [`Error::Forbidden`], or [`Error::Fields`] about `kind`.
pub async fn teach(services: &Services, caller: &Caller, term: &str, kind: &str) -> Result<u64> {
    let account = steward(caller)?.clone();
    let mut tx = services.store.write().await?;
    let kind = match kind.trim() {
        "" => None,
        text => Some(known(&mut tx, "kind", text).await?),
    };
    rows::people::teach(&mut tx, term, kind.as_ref(), services.now()).await?;
    let moved = match &kind {
        Some(kind) => rows::people::sort(&mut tx, term, kind).await?,
        None => 0,
    };
    // What stands in sets under that word counts from now on.
    super::sets::read_again(&mut tx).await?;
    let facts = json!({ "term": term, "kind": kind, "resources": moved });
    record(services, &mut tx, Some(&account), "term.taught", facts).await?;
    tx.commit().await?;
    Ok(moved)
}

/// A kind that stands for itself.
async fn known(tx: &mut store::Tx, field: &str, text: &str) -> Result<Slug> {
    let unknown = || {
        let mut fields = Fields::default();
        fields.refuse(field, Refusal::UnknownKind.into());
        Error::Fields(fields.into_refused())
    };
    let slug = Slug::parse(text).map_err(|_| unknown())?;
    rows::people::current(tx, &slug).await?.ok_or_else(unknown)
}

/// Merges a kind into another: nothing is lost, and whatever names the first leads to the second, what is
/// in sets too.
/// Gives how many things moved.
///
/// # Errors
/// [`Error::SignInNeeded`], [`Error::Forbidden`], or [`Error::Fields`] about `from` and `into`.
pub async fn merge(services: &Services, caller: &Caller, from: &str, into: &str) -> Result<u64> {
    let account = steward(caller)?.clone();
    let mut tx = services.store.write().await?;
    let from = known(&mut tx, "from", from).await?;
    let into = known(&mut tx, "into", into).await?;
    if from == into || from.as_str() == "unsorted" || into.as_str() == "unsorted" {
        let mut fields = Fields::default();
        fields.refuse("into", Refusal::CannotMerge.into());
        return Err(fields.into_refused().into());
    }
    let moved = rows::people::merge(&mut tx, &from, &into).await?;
    let sets = super::sets::follow(&mut tx, &into).await?;
    let facts = json!({ "from": from, "into": into, "resources": moved, "sets": sets });
    record(services, &mut tx, Some(&account), "kind.merged", facts).await?;
    tx.commit().await?;
    Ok(moved)
}
