//! Needs of a kind at dates, with what was free for them when they were last looked at.

use super::intent;
use crate::{Result, Tx, row::sound};
use domain::{
    Moment,
    id::IntentId,
    registry::intent::{Enough, Intent},
};
use std::collections::BTreeMap;
use uuid::Uuid;

/// What was found when a need was last looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Look {
    /// Whether anything was free for it.
    pub enough: Enough,
    /// When its author was last told that something is.
    pub told_at: Option<Moment>,
}

/// What was found, as a number that rises with it.
const fn number(enough: Enough) -> i64 {
    match enough {
        Enough::None => 0,
        Enough::Some => 1,
        Enough::All => 2,
    }
}

/// Where a need stands among those that wait: the first that was written first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// When it was written.
    pub written_at: Moment,
    /// Which one it is, of those of one moment.
    pub id: IntentId,
}

impl Place {
    /// Before all needs.
    pub const FIRST: Self =
        Self { written_at: chrono::DateTime::UNIX_EPOCH, id: IntentId(Uuid::nil()) };
}

impl From<&Intent> for Place {
    fn from(need: &Intent) -> Self {
        Self { written_at: need.written_at, id: need.id }
    }
}

/// The needs of a kind on the board whose time is still ahead, the first that was written first, each
/// with what was found when it was last looked at: at most so many of those that stand behind a place.
///
/// # Errors
/// [`crate::Error::Corrupt`] or [`crate::Error::Driver`].
pub async fn ahead(
    tx: &mut Tx,
    now: Moment,
    (after, most): (Place, u32),
) -> Result<Vec<(Intent, Option<Look>)>> {
    let needs = intent::needs_ahead(tx, now, (after, most)).await?;
    let Some(last) = needs.last().map(Place::from) else { return Ok(Vec::new()) };
    let rows = fetch_all!(
        (Uuid, i64, Option<Moment>),
        tx,
        "select n.intent_id, n.free, n.told_at from intents i
             join needs_looked_at n on n.intent_id = i.id
         where i.direction = 'need' and i.state = 'open' and i.kind is not null
             and (i.written_at, i.id) > ($1, $2) and (i.written_at, i.id) <= ($3, $4)",
        after.written_at,
        after.id.0,
        last.written_at,
        last.id.0,
    )?;
    let mut looks = BTreeMap::new();
    for (id, free, told_at) in rows {
        let known = [Enough::None, Enough::Some, Enough::All];
        let enough = known.into_iter().find(|enough| number(*enough) == free).ok_or(());
        let enough = sound(enough, "needs_looked_at", "free")?;
        looks.insert(IntentId(id), Look { enough, told_at });
    }
    let looked = |need: Intent| {
        let look = looks.get(&need.id).copied();
        (need, look)
    };
    Ok(needs.into_iter().map(looked).collect())
}

/// Keeps what was found for a need, if nobody looked at it since `before`. Says whether it was kept.
///
/// # Errors
/// [`crate::Error::Reference`] for an unknown need, or [`crate::Error::Driver`].
pub async fn keep(tx: &mut Tx, need: IntentId, before: Option<Look>, found: Look) -> Result<bool> {
    let (free, told_at) = (number(found.enough), found.told_at);
    let touched = match before {
        None => execute!(
            tx,
            "insert into needs_looked_at (intent_id, free, told_at) values ($1, $2, $3)
             on conflict (intent_id) do nothing",
            need.0,
            free,
            told_at,
        )?,
        Some(before) => execute!(
            tx,
            "update needs_looked_at set free = $1, told_at = $2
             where intent_id = $3 and free = $4",
            free,
            told_at,
            need.0,
            number(before.enough),
        )?,
    };
    Ok(touched > 0)
}
