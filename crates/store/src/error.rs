//! What can go wrong below the services.

use sqlx::error::ErrorKind;
use thiserror::Error as ThisError;

/// An error of the store. None of it is ever shown to a visitor.
#[derive(Debug, ThisError)]
pub enum Error {
    /// Another record holds the same unique value.
    #[error("another record has this value already")]
    Conflict,
    /// The record points to one that does not exist, or is pointed to.
    #[error("a record it points to is missing")]
    Reference,
    /// What there is one of was promised to somebody else for that time.
    #[error("promised to somebody else")]
    Promised,
    /// Another writer was faster; trying again helps.
    #[error("the database is busy")]
    Busy,
    /// What was read does not parse.
    #[error("table {table}, column {column} holds what does not parse")]
    Corrupt {
        /// Table of the broken record.
        table: &'static str,
        /// Column of the broken value.
        column: &'static str,
    },
    /// The embedded SQLite is older than 3.51.3 and could lose a commit.
    #[error("SQLite {found} is older than 3.51.3, which can lose commits: refusing to start")]
    SqliteTooOld {
        /// The version found.
        found: String,
    },
    /// A migration failed.
    #[error("migrating the database failed")]
    Migration(#[from] sqlx::migrate::MigrateError),
    /// The driver failed.
    #[error("the database driver failed")]
    Driver(#[source] sqlx::Error),
}

impl Error {
    /// Whether the database refused a statement for what it says, so that others may still go
    /// through; not when it cannot be reached, or is busy.
    #[must_use]
    pub fn is_about_a_statement(&self) -> bool {
        match self {
            Self::Conflict | Self::Reference | Self::Promised | Self::Corrupt { .. } => true,
            Self::Driver(error) => error.as_database_error().is_some(),
            _ => false,
        }
    }
}

impl From<sqlx::Error> for Error {
    fn from(error: sqlx::Error) -> Self {
        let Some(database) = error.as_database_error() else {
            return Self::Driver(error);
        };
        match database.kind() {
            ErrorKind::UniqueViolation => Self::Conflict,
            ErrorKind::ForeignKeyViolation => Self::Reference,
            // The exclusion constraint of PostgreSQL, and what stands for it on SQLite.
            _ if database.code().is_some_and(|code| code == "23P01")
                || database.message().contains("promised twice") =>
            {
                Self::Promised
            }
            // SQLITE_BUSY and its extensions; serialization failure, deadlock.
            _ if database
                .code()
                .is_some_and(|code| matches!(&*code, "5" | "261" | "517" | "40001" | "40P01")) =>
            {
                Self::Busy
            }
            _ => Self::Driver(error),
        }
    }
}
