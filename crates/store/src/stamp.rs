//! Stamps: whether what was read before of a process, or of the places, still holds. Triggers turn
//! them, whoever writes; on PostgreSQL at the commit.

use crate::{Result, Store, Tx};
use domain::{id::ProcessId, text::Slug};
use uuid::Uuid;

/// Reads a process and its stamp: within a transaction or outside of one.
macro_rules! stamp_of_process {
    ($fetch:ident, $on:expr, $slug:expr) => {
        $fetch!(
            (Uuid, Option<i64>),
            $on,
            "select p.id, s.stamp from processes p left join stamps s on s.thing = p.id
             where p.slug = $1",
            $slug.as_str(),
        )
    };
}

/// A process by its address, with the stamp of what stands around its pages: its texts, phases,
/// owners, envelopes, rules, votes, and how many projects ask for how much.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn of_process(tx: &mut Tx, slug: &Slug) -> Result<Option<(ProcessId, i64)>> {
    Ok(stamp_of_process!(fetch_optional, tx, slug)?.map(stamped))
}

/// The same as it is committed now, outside of a transaction: whoever knows what stands under the stamp
/// asks nothing else.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn glance(store: &Store, slug: &Slug) -> Result<Option<(ProcessId, i64)>> {
    Ok(stamp_of_process!(fetch_alone, store, slug)?.map(stamped))
}

/// All processes, the newest first, each with its stamp.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn of_processes(tx: &mut Tx) -> Result<Vec<(ProcessId, i64)>> {
    let rows = fetch_all!(
        (Uuid, Option<i64>),
        tx,
        "select p.id, s.stamp from processes p left join stamps s on s.thing = p.id
         order by p.created_at desc, p.slug",
    )?;
    Ok(rows.into_iter().map(stamped).collect())
}

/// The stamp of the territories and districts.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn of_places(tx: &mut Tx) -> Result<i64> {
    let row =
        fetch_optional!((i64,), tx, "select stamp from stamps where thing = $1", Uuid::nil())?;
    Ok(row.map_or(0, |(stamp,)| stamp))
}

fn stamped((id, stamp): (Uuid, Option<i64>)) -> (ProcessId, i64) {
    (ProcessId(id), stamp.unwrap_or(0))
}
