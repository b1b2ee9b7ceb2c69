//! What a use case answers when it does not do what was asked.

use domain::{Field, Refusal};
use thiserror::Error as ThisError;

/// What a use case gives back.
pub type Result<T> = std::result::Result<T, Error>;

/// Why a use case did not do what was asked.
#[derive(Debug, ThisError)]
pub enum Error {
    /// A rule of the domain was not met.
    #[error("refused: {0}")]
    Refused(#[from] Refusal),
    /// Fields of a form were refused.
    #[error("{} fields refused", .0.len())]
    Fields(Vec<Field>),
    /// There is no such thing, or the caller may not know that there is.
    #[error("not found")]
    NotFound,
    /// The caller must sign in first.
    #[error("sign in first")]
    SignInNeeded,
    /// The caller may not do this.
    #[error("forbidden")]
    Forbidden,
    /// Somebody else changed it in the meantime.
    #[error("changed by somebody else")]
    Conflict,
    /// Many are writing at once; trying again helps.
    #[error("busy")]
    Busy,
    /// Something broke that the caller cannot mend.
    #[error("internal error")]
    Internal(#[source] Box<dyn std::error::Error + Send + Sync>),
}

impl Error {
    /// Wraps whatever broke.
    pub fn internal(source: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        Self::Internal(source.into())
    }
}

impl From<store::Error> for Error {
    fn from(error: store::Error) -> Self {
        match error {
            store::Error::Conflict | store::Error::Promised => Self::Conflict,
            store::Error::Busy => Self::Busy,
            other => Self::internal(other),
        }
    }
}

impl From<Vec<Field>> for Error {
    fn from(fields: Vec<Field>) -> Self {
        Self::Fields(fields)
    }
}

impl From<crate::KeyError> for Error {
    fn from(error: crate::KeyError) -> Self {
        Self::internal(error)
    }
}

impl From<allocation::AllocationError> for Error {
    fn from(error: allocation::AllocationError) -> Self {
        Self::internal(error)
    }
}
