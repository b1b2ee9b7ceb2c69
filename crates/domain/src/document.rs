//! Documents beside a proposal: quotes, plans, letters. What is taken in, under which name it is
//! kept, and who may read it.

use crate::{Moment, actor::coded, id::AccountId, picture::Digest, refusal::Refusal, text::limit};

/// The largest document that is taken, in bytes. A picture is at most as large as a photo.
pub const MOST_BYTES: usize = 10_000_000;
/// The most documents beside one proposal.
pub const MOST_DOCUMENTS: usize = 12;

coded! {
    /// As what a document is kept.
    DocumentKind {
        /// A PDF, as it was sent.
        Pdf => "pdf",
        /// A picture, written anew without what a camera put into it.
        Jpeg => "jpeg",
    }
}

impl DocumentKind {
    /// Its media type.
    #[must_use]
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Jpeg => "image/jpeg",
        }
    }

    /// How the name of such a file ends.
    #[must_use]
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Jpeg => "jpg",
        }
    }
}

coded! {
    /// Who may read a document.
    Audience {
        /// Whoever reads the proposal.
        Everyone => "everyone",
        /// Its bearers, its partners and the administration: a quote with somebody's prices.
        Staff => "staff",
    }
}

/// A document as it stands beside a proposal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attachment {
    /// The hash of its bytes.
    pub digest: Digest,
    /// What it is.
    pub kind: DocumentKind,
    /// What its bearers call it.
    pub name: String,
    /// How many bytes it has.
    pub bytes: u64,
    /// Who may read it.
    pub audience: Audience,
    /// Who put it there.
    pub added_by: AccountId,
    /// When.
    pub added_at: Moment,
}

/// What a document is called: what was typed, or else the name of the file without its folders and
/// its ending.
///
/// # Errors
/// [`Refusal::Required`] when neither says anything, or [`Refusal::TooLong`].
pub fn called(typed: &str, file: &str) -> Result<String, Refusal> {
    let tidy = |text: &str| {
        let plain: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
        plain.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let typed = tidy(typed);
    if !typed.is_empty() {
        let fits = typed.chars().count() <= limit::TITLE;
        return if fits { Ok(typed) } else { Err(Refusal::TooLong { limit: limit::TITLE }) };
    }
    let file = file.rsplit(['/', '\\']).next().unwrap_or_default();
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    let name: String = tidy(stem).chars().take(limit::TITLE).collect();
    if name.is_empty() { Err(Refusal::Required) } else { Ok(name) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_document_is_called_as_its_bearers_say_and_else_as_its_file() {
        assert_eq!(called(" Devis  du maçon ", "scan.pdf"), Ok("Devis du maçon".to_owned()));
        assert_eq!(called("", "C:\\Users\\x\\devis four.pdf"), Ok("devis four".to_owned()));
        assert_eq!(called("", "../../etc/passwd"), Ok("passwd".to_owned()));
        assert_eq!(called("a\nb", ""), Ok("a b".to_owned()));
        assert_eq!(called(" ", ".pdf"), Err(Refusal::Required));
        assert_eq!(called(&"x".repeat(121), ""), Err(Refusal::TooLong { limit: 120 }));
    }
}
