//! What is listed of a kind, read once and again when its stamp says that something was changed.
//! What is promised of it is never kept: whoever asks reads that each time.

use crate::{Result, Services, kept::Kept};
use domain::{registry::Resource, text::Slug};
use std::sync::Arc;
use store::{
    Tx,
    registry::{self as rows, stocked::Stamp},
};

/// What is listed of a kind.
pub(crate) struct OfKind {
    /// Things of the kind, by owner.
    pub(crate) things: Vec<Resource>,
    /// Sets of another kind that are lent whole, each with how many of the kind it has in it.
    pub(crate) sets: Vec<(Resource, u32)>,
}

impl OfKind {
    /// The things, and the sets with how many they hold.
    pub(crate) fn all(&self) -> impl Iterator<Item = (&Resource, Option<u32>)> {
        let alone = self.things.iter().map(|thing| (thing, None));
        alone.chain(self.sets.iter().map(|(set, many)| (set, Some(*many))))
    }
}

/// What was read of kinds.
pub(crate) type Stocked = Kept<Slug, Stamp, OfKind>;

/// What is listed of a kind as this transaction sees it.
pub(crate) async fn of_kind(services: &Services, tx: &mut Tx, kind: &Slug) -> Result<Arc<OfKind>> {
    let stamp = rows::stocked::stamp(tx, kind).await?;
    if let Some(kept) = services.stocked.under(kind, &stamp) {
        return Ok(kept);
    }
    let things = rows::resource::of_kind(tx, kind).await?;
    let sets = rows::contents::kits_with(tx, kind).await?;
    Ok(services.stocked.keep(kind.clone(), stamp, OfKind { things, sets }))
}
