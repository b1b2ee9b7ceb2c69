//! What servers over one PostgreSQL database tell one another: that a workshop went on, and how far
//! long work is. An embedded database has one server.

use crate::{Result, Store, dialect};
use domain::id::WorkshopId;

/// The most bytes of a text that is told: PostgreSQL carries less than 8,000.
pub const LONGEST: usize = 7_900;

/// What another server told, or this one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Heard {
    /// A workshop went on.
    Workshop(WorkshopId),
    /// How far long work is, in the words of whoever told it.
    Progress(String),
}

/// Hears what is told.
pub struct Listener(sqlx::postgres::PgListener);

impl Listener {
    /// Waits for what is told next; `None` after the connection was lost and made anew, when some may
    /// have been missed.
    ///
    /// # Errors
    /// [`crate::Error::Driver`].
    pub async fn next(&mut self) -> Result<Option<Heard>> {
        loop {
            let Some(told) = self.0.try_recv().await? else { return Ok(None) };
            if told.channel() == dialect::PROGRESS {
                return Ok(Some(Heard::Progress(told.payload().to_owned())));
            }
            if let Ok(id) = told.payload().parse() {
                return Ok(Some(Heard::Workshop(id)));
            }
        }
    }
}

/// Begins to listen; `None` where there is only one server.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn listen(store: &Store) -> Result<Option<Listener>> {
    dialect::listen_to_servers(store).await.map(|listener| listener.map(Listener))
}

/// Whether there may be other servers over the same database.
#[must_use]
pub const fn may_be_several(store: &Store) -> bool {
    store.postgres().is_some()
}

/// Tells how far long work is, at once and in no transaction. What is longer than [`LONGEST`] is not
/// told, and nothing is where there is one server.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn tell_progress(store: &Store, text: &str) -> Result<()> {
    if text.len() > LONGEST {
        return Ok(());
    }
    dialect::tell_progress(store, text).await
}
