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

/// The needs of a kind on the board whose time is still ahead, the first that was written first, each
/// with what was found when it was last looked at.
///
/// # Errors
/// [`crate::Error::Corrupt`] or [`crate::Error::Driver`].
pub async fn ahead(tx: &mut Tx, now: Moment) -> Result<Vec<(Intent, Option<Look>)>> {
    let needs = intent::needs_ahead(tx, now).await?;
    if needs.is_empty() {
        return Ok(Vec::new());
    }
    let rows = fetch_all!(
        (Uuid, i64, Option<Moment>),
        tx,
        "select n.intent_id, n.free, n.told_at from needs_looked_at n
             join intents i on i.id = n.intent_id
         where i.state = 'open' and i.starts_at > $1",
        now,
    )?;
    let mut looks = BTreeMap::new();
    for (id, free, told_at) in rows {
        let known = [Enough::None, Enough::Some, Enough::All];
        let enough = known.into_iter().find(|enough| number(*enough) == free).ok_or(());
        let enough = sound(enough, "needs_looked_at", "free")?;
        looks.insert(IntentId(id), Look { enough, told_at });
    }
    let looked = |need: Intent| (looks.get(&need.id).copied(), need);
    Ok(needs.into_iter().map(looked).map(|(look, need)| (need, look)).collect())
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
