//! What was read once and still holds, as its stamp says.

use std::{
    collections::HashMap,
    hash::{BuildHasher, BuildHasherDefault, DefaultHasher, Hash},
    sync::{Arc, Mutex, PoisonError},
};
use tokio::sync::MutexGuard;

/// How many are kept: those that are asked for at the same time, by far.
pub(crate) const MOST: usize = 128;

/// How many turns there are; things far apart may share one.
const TURNS: usize = 16;

/// What was read of each, with the stamp that it had.
pub(crate) struct Kept<K, S, V> {
    all: Mutex<HashMap<K, (S, Arc<V>)>>,
    turns: [tokio::sync::Mutex<()>; TURNS],
}

impl<K, S, V> Default for Kept<K, S, V> {
    fn default() -> Self {
        Self { all: Mutex::default(), turns: Default::default() }
    }
}

impl<K: Eq + Hash, S: PartialEq, V> Kept<K, S, V> {
    /// Waits for whoever reads something right now, and is then the one who does, as long as what this
    /// gives is held. Whoever waited looks first whether it is there: of many who come at once one
    /// reads. Nobody waits here with a transaction in hand.
    pub(crate) async fn turn(&self, key: &K) -> MutexGuard<'_, ()> {
        let hash = BuildHasherDefault::<DefaultHasher>::default().hash_one(key);
        let place = usize::try_from(hash % (TURNS as u64)).unwrap_or(0);
        self.turns[place].lock().await
    }

    /// What was read of something, if it has this stamp still.
    pub(crate) fn under(&self, key: &K, stamp: &S) -> Option<Arc<V>> {
        let all = self.all.lock().unwrap_or_else(PoisonError::into_inner);
        let (known, value) = all.get(key)?;
        (known == stamp).then(|| Arc::clone(value))
    }

    /// What was read of something last, whatever became of it since.
    pub(crate) fn last(&self, key: &K) -> Option<Arc<V>> {
        let all = self.all.lock().unwrap_or_else(PoisonError::into_inner);
        all.get(key).map(|(_, value)| Arc::clone(value))
    }

    /// Keeps what was read under a stamp that was read before it: what changes in between is read
    /// again by whoever comes next.
    pub(crate) fn keep(&self, key: K, stamp: S, value: V) -> Arc<V> {
        let value = Arc::new(value);
        let mut all = self.all.lock().unwrap_or_else(PoisonError::into_inner);
        if all.len() >= MOST && !all.contains_key(&key) {
            all.clear();
        }
        all.insert(key, (stamp, Arc::clone(&value)));
        value
    }
}
