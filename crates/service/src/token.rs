//! Secrets in links: given out once, kept only as their hash.

use sha2::{Digest, Sha256};

/// What is kept of a secret.
pub(crate) fn hash(token: &str) -> [u8; 32] {
    Sha256::digest(token).into()
}
