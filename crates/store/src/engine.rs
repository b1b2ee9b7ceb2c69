//! The two engines behind one face: connecting, migrating, beginning a transaction.

use crate::{Error, Result};
use sqlx::{
    Connection, Postgres, Sqlite, SqlitePool,
    postgres::{PgPool, PgPoolOptions},
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous},
};
use std::{str::FromStr, time::Duration};

/// Which engine a store runs on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// Embedded, one machine.
    Sqlite,
    /// A server, more than one machine.
    Postgres,
}

/// A database, ready for use.
#[derive(Debug, Clone)]
pub struct Store(Pools);

#[derive(Debug, Clone)]
pub(crate) enum Pools {
    /// SQLite has one writer; readers never wait for it.
    Sqlite {
        readers: SqlitePool,
        writer: SqlitePool,
    },
    Postgres(PgPool),
}

/// A transaction on either engine. Dropped without [`Tx::commit`], it is undone.
pub enum Tx {
    /// On SQLite.
    Sqlite(sqlx::Transaction<'static, Sqlite>),
    /// On PostgreSQL.
    Postgres(sqlx::Transaction<'static, Postgres>),
}

/// For how long a connection to a server that nobody used is taken for open. One that lay longer is asked
/// first: a request more for whoever comes after a quiet time, and none under load. What a server that
/// was stopped within this time did not tell is an error of the statement that meets it.
const OPEN_FOR: Duration = Duration::from_secs(1);

/// How much of an embedded database who reads sees without asking for each page, in bytes.
const MAPPED: &str = "1073741824";

/// How many rows the thread of a connection reads ahead of whoever asked: fifty, as is usual, make the
/// two wait for each other through all of a large answer.
const ROWS_AHEAD: usize = 2_000;

static SQLITE_MIGRATIONS: sqlx::migrate::Migrator = sqlx::migrate!("../../migrations/sqlite");
static POSTGRES_MIGRATIONS: sqlx::migrate::Migrator = sqlx::migrate!("../../migrations/postgres");

impl Store {
    /// Connects to `sqlite:PATH`, `sqlite::memory:` or `postgres://…` and migrates.
    ///
    /// # Errors
    /// [`Error::SqliteTooOld`], [`Error::Migration`] or [`Error::Driver`].
    pub async fn connect(url: &str) -> Result<Self> {
        if url.starts_with("postgres:") || url.starts_with("postgresql:") {
            Self::connect_postgres(url).await
        } else {
            Self::connect_sqlite(url).await
        }
    }

    async fn connect_postgres(url: &str) -> Result<Self> {
        let pool = PgPoolOptions::new()
            .max_connections(16)
            .acquire_timeout(Duration::from_secs(10))
            .test_before_acquire(false)
            .before_acquire(|connection, about| {
                Box::pin(async move {
                    if about.idle_for > OPEN_FOR {
                        connection.ping().await?;
                    }
                    Ok(true)
                })
            })
            .connect(url)
            .await?;
        POSTGRES_MIGRATIONS.run(&pool).await?;
        Ok(Self(Pools::Postgres(pool)))
    }

    async fn connect_sqlite(url: &str) -> Result<Self> {
        refuse_old_sqlite()?;
        let options = SqliteConnectOptions::from_str(url)?
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            .busy_timeout(Duration::from_secs(10))
            .foreign_keys(true)
            .row_buffer_size(ROWS_AHEAD);
        let writer = SqlitePoolOptions::new()
            .max_connections(1)
            .max_lifetime(None)
            .idle_timeout(None)
            .acquire_timeout(Duration::from_secs(30))
            .test_before_acquire(false)
            .connect_with(options.clone())
            .await?;
        SQLITE_MIGRATIONS.run(&writer).await?;
        // A database in memory lives in its one connection.
        let readers = if url.contains(":memory:") {
            writer.clone()
        } else {
            // Who reads shares what the machine holds of the file. Else each connection has two megabytes
            // of its own, and reads the rest anew for every large question.
            let options = options.read_only(true).pragma("mmap_size", MAPPED);
            // No other end can have gone away.
            let readers = SqlitePoolOptions::new().max_connections(8).test_before_acquire(false);
            readers.connect_with(options).await?
        };
        Ok(Self(Pools::Sqlite { readers, writer }))
    }

    /// Which engine this is.
    #[must_use]
    pub const fn engine(&self) -> Engine {
        match self.0 {
            Pools::Sqlite { .. } => Engine::Sqlite,
            Pools::Postgres(_) => Engine::Postgres,
        }
    }

    /// The connections, for one statement that reads and needs no other beside it.
    pub(crate) const fn pools(&self) -> &Pools {
        &self.0
    }

    /// The connections to PostgreSQL, for what is not a transaction.
    pub(crate) const fn postgres(&self) -> Option<&PgPool> {
        match &self.0 {
            Pools::Postgres(pool) => Some(pool),
            Pools::Sqlite { .. } => None,
        }
    }

    /// Begins a transaction that reads.
    ///
    /// # Errors
    /// [`Error::Driver`].
    pub async fn read(&self) -> Result<Tx> {
        match &self.0 {
            Pools::Sqlite { readers, .. } => Ok(Tx::Sqlite(readers.begin().await?)),
            Pools::Postgres(pool) => {
                let begin = "begin isolation level repeatable read read only";
                Ok(Tx::Postgres(pool.begin_with(begin).await?))
            }
        }
    }

    /// Begins a transaction that writes. On SQLite it is the only one; on PostgreSQL, whoever
    /// appends to the chain of a process holds its lock (see [`crate::event::append`]).
    ///
    /// # Errors
    /// [`Error::Busy`] or [`Error::Driver`].
    pub async fn write(&self) -> Result<Tx> {
        match &self.0 {
            Pools::Sqlite { writer, .. } => {
                Ok(Tx::Sqlite(writer.begin_with("begin immediate").await?))
            }
            Pools::Postgres(pool) => Ok(Tx::Postgres(pool.begin().await?)),
        }
    }

    /// Waits for running statements and closes the connections.
    pub async fn close(&self) {
        match &self.0 {
            Pools::Sqlite { readers, writer } => {
                readers.close().await;
                writer.close().await;
            }
            Pools::Postgres(pool) => pool.close().await,
        }
    }
}

impl Tx {
    /// Makes everything durable.
    ///
    /// # Errors
    /// [`Error::Busy`] or [`Error::Driver`]; nothing of the transaction is kept then.
    pub async fn commit(self) -> Result<()> {
        match self {
            Self::Sqlite(tx) => tx.commit().await?,
            Self::Postgres(tx) => tx.commit().await?,
        }
        Ok(())
    }

    /// Undoes everything.
    ///
    /// # Errors
    /// [`Error::Driver`].
    pub async fn rollback(self) -> Result<()> {
        match self {
            Self::Sqlite(tx) => tx.rollback().await?,
            Self::Postgres(tx) => tx.rollback().await?,
        }
        Ok(())
    }
}

/// SQLite before 3.51.3 can lose a commit when its write-ahead log is reset.
fn refuse_old_sqlite() -> Result<()> {
    const OLDEST: i32 = 3_051_003;
    let found = libsqlite3_sys::SQLITE_VERSION_NUMBER;
    if found < OLDEST {
        let found = format!("{}.{}.{}", found / 1_000_000, found / 1_000 % 1_000, found % 1_000);
        return Err(Error::SqliteTooOld { found });
    }
    Ok(())
}

impl Store {
    /// Makes a database beside the one of an address and gives its address. For tests, which
    /// each want one of their own.
    ///
    /// # Errors
    /// [`Error::Driver`].
    pub async fn create_database(url: &str, name: &str) -> Result<String> {
        crate::dialect::create_database(url, name).await
    }
}
