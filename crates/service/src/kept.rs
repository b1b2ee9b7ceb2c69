//! What was read once and still holds, as its stamp says.

use std::{
    collections::HashMap,
    hash::Hash,
    sync::{Arc, Mutex, PoisonError},
};

/// How many are kept: those that are asked for at the same time, by far.
const MOST: usize = 128;

/// What was read of each, with the stamp that it had.
pub(crate) struct Kept<K, S, V>(Mutex<HashMap<K, (S, Arc<V>)>>);

impl<K, S, V> Default for Kept<K, S, V> {
    fn default() -> Self {
        Self(Mutex::default())
    }
}

impl<K: Eq + Hash, S: PartialEq, V> Kept<K, S, V> {
    /// What was read of something, if it has this stamp still.
    pub(crate) fn under(&self, key: &K, stamp: &S) -> Option<Arc<V>> {
        let all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let (known, value) = all.get(key)?;
        (known == stamp).then(|| Arc::clone(value))
    }

    /// What was read of something last, whatever became of it since.
    pub(crate) fn last(&self, key: &K) -> Option<Arc<V>> {
        let all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        all.get(key).map(|(_, value)| Arc::clone(value))
    }

    /// Keeps what was read under a stamp that was read before it: what changes in between is read
    /// again by whoever comes next.
    pub(crate) fn keep(&self, key: K, stamp: S, value: V) -> Arc<V> {
        let value = Arc::new(value);
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if all.len() >= MOST && !all.contains_key(&key) {
            all.clear();
        }
        all.insert(key, (stamp, Arc::clone(&value)));
        value
    }
}
