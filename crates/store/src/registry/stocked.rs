//! The stamp of what is listed of a kind: whether what was read of it before still holds.

use crate::{Result, Tx};
use domain::{id::ResourceId, text::Slug};
use std::collections::BTreeMap;
use uuid::Uuid;

/// How many things there are of a kind, and sets with some in them, and what the numbers add up to
/// that each of them is drawn with every write: another one after every change, on whichever server.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stamp {
    things: (i64, i64),
    sets: (i64, i64),
}

/// The stamp of a kind as this transaction sees it.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn stamp(tx: &mut Tx, kind: &Slug) -> Result<Stamp> {
    let things = fetch_optional!(
        (i64, i64),
        tx,
        "select count(*) as things, cast(coalesce(sum(turn), 0) as bigint) as turns
         from resources where kind = $1 and standing = 'listed'",
        kind.as_str(),
    )?;
    let sets = fetch_optional!(
        (i64, i64),
        tx,
        "select count(*) as sets, cast(coalesce(sum(r.turn), 0) as bigint) as turns
         from kit_contents c join resources r on r.id = c.resource_id
         where c.kind in (select slug from resource_kinds where slug = $1 or merged_into = $2)",
        kind.as_str(),
        kind.as_str(),
    )?;
    let (things, sets) = (things.unwrap_or_default(), sets.unwrap_or_default());
    Ok(Stamp { things, sets })
}

/// The number that each thing of a kind that is listed was drawn with its last write.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn turns(tx: &mut Tx, kind: &Slug) -> Result<BTreeMap<ResourceId, i64>> {
    let rows = fetch_all!(
        (Uuid, i64),
        tx,
        "select id, turn from resources where kind = $1 and standing = 'listed'",
        kind.as_str(),
    )?;
    Ok(rows.into_iter().map(|(id, turn)| (ResourceId(id), turn)).collect())
}
