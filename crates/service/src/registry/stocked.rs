//! What is listed of a kind, read once and again when its stamp says that something was changed: then
//! only what was. What is promised of it is never kept: whoever asks reads that each time.

use crate::{Result, Services, kept::Kept};
use domain::{
    id::ResourceId,
    registry::{Resource, resource::Standing},
    text::Slug,
};
use std::{collections::BTreeMap, sync::Arc};
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
    /// The number that each of the things had when it was read, or an earlier one.
    turns: BTreeMap<ResourceId, i64>,
}

/// The most things that are read again one by one; of more, all are.
const ONE_BY_ONE: usize = 24;

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
    // The numbers first: what changes in between is read again by whoever comes next.
    let turns = rows::stocked::turns(tx, kind).await?;
    let things = match services.stocked.last(kind) {
        Some(last) => read_again(tx, kind, &last, &turns).await?,
        None => rows::resource::of_kind(tx, kind).await?,
    };
    let sets = rows::contents::kits_with(tx, kind).await?;
    Ok(services.stocked.keep(kind.clone(), stamp, OfKind { things, sets, turns }))
}

/// The things of a kind: what was not turned since as it was read, the others as they are now.
async fn read_again(
    tx: &mut Tx,
    kind: &Slug,
    last: &OfKind,
    turns: &BTreeMap<ResourceId, i64>,
) -> Result<Vec<Resource>> {
    let turned = turns.iter().filter(|(id, turn)| last.turns.get(*id) != Some(*turn));
    let turned: Vec<ResourceId> = turned.map(|(id, _)| *id).collect();
    if turned.len() > ONE_BY_ONE {
        return Ok(rows::resource::of_kind(tx, kind).await?);
    }
    let stays = |thing: &&Resource| last.turns.get(&thing.id) == turns.get(&thing.id);
    let mut things: Vec<Resource> = last.things.iter().filter(stays).cloned().collect();
    for id in turned {
        let thing = rows::resource::by_id(tx, id).await?;
        let listed = |thing: &Resource| thing.kind == *kind && thing.standing == Standing::Listed;
        things.extend(thing.filter(listed));
    }
    things.sort_by(|a, b| (&a.owner.name, a.id).cmp(&(&b.owner.name, b.id)));
    Ok(things)
}

/// Reads what is listed of every kind, once, when the server starts: who asks first waits no longer
/// than the others. Gives how many things there are.
///
/// # Errors
/// [`crate::Error::Internal`].
pub async fn at_start(services: &Services) -> Result<usize> {
    let mut tx = services.store.read().await?;
    let kinds = rows::listed::counts(&mut tx).await?;
    drop(tx);
    let mut count = 0;
    for (kind, _) in kinds {
        let mut tx = services.store.read().await?;
        count += of_kind(services, &mut tx, &kind).await?.things.len();
    }
    Ok(count)
}
