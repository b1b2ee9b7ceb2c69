//! Texts that somebody reported: left where they are, or taken down with a reason that everyone
//! reads in their place. A proposal and whatever people write below it go the same way.

use crate::{
    discussion::Comment,
    id::{AccountId, AmendmentId, CommentId, ProposalId},
    proposal::{Amendment, Proposal},
    refusal::Refusal,
    text::Localized,
};
use std::fmt;
use uuid::Uuid;

/// Which text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TextId {
    /// What somebody says about a proposal.
    Comment(CommentId),
    /// Somebody else's words for a place of it.
    Amendment(AmendmentId),
    /// What the proposal itself says, its photos with it.
    Proposal(ProposalId),
}

impl TextId {
    /// What can be reported, by the codes that forms and the journal use.
    pub const KINDS: [&str; 3] = ["comment", "amendment", "proposal"];

    /// A text by its kind and its id as a form sends it.
    ///
    /// # Errors
    /// [`Refusal::UnknownChoice`] for another kind, or what is no id.
    pub fn parse(kind: &str, id: &str) -> Result<Self, Refusal> {
        Self::of(kind, id.parse().map_err(|_| Refusal::UnknownChoice)?)
    }

    /// A text by its kind and its id.
    ///
    /// # Errors
    /// [`Refusal::UnknownChoice`] for another kind.
    pub fn of(kind: &str, id: Uuid) -> Result<Self, Refusal> {
        match kind {
            "comment" => Ok(Self::Comment(CommentId(id))),
            "amendment" => Ok(Self::Amendment(AmendmentId(id))),
            "proposal" => Ok(Self::Proposal(ProposalId(id))),
            _ => Err(Refusal::UnknownChoice),
        }
    }

    /// The code of its kind.
    #[must_use]
    pub const fn kind(self) -> &'static str {
        match self {
            Self::Comment(_) => "comment",
            Self::Amendment(_) => "amendment",
            Self::Proposal(_) => "proposal",
        }
    }

    /// Its id among those of its kind.
    #[must_use]
    pub const fn uuid(self) -> Uuid {
        match self {
            Self::Comment(id) => id.0,
            Self::Amendment(id) => id.0,
            Self::Proposal(id) => id.0,
        }
    }
}

impl fmt::Display for TextId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.uuid().fmt(f)
    }
}

impl From<CommentId> for TextId {
    fn from(id: CommentId) -> Self {
        Self::Comment(id)
    }
}

impl From<AmendmentId> for TextId {
    fn from(id: AmendmentId) -> Self {
        Self::Amendment(id)
    }
}

impl From<ProposalId> for TextId {
    fn from(id: ProposalId) -> Self {
        Self::Proposal(id)
    }
}

/// A text as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Text {
    /// What somebody says about a proposal.
    Comment(Comment),
    /// Somebody else's words for a place of it.
    Amendment(Amendment),
    /// What the proposal itself says.
    Proposal(Box<Proposal>),
}

impl Text {
    /// Which one.
    #[must_use]
    pub const fn id(&self) -> TextId {
        match self {
            Self::Comment(comment) => TextId::Comment(comment.id),
            Self::Amendment(amendment) => TextId::Amendment(amendment.id),
            Self::Proposal(proposal) => TextId::Proposal(proposal.id),
        }
    }

    /// What it is about, or is.
    #[must_use]
    pub const fn proposal(&self) -> ProposalId {
        match self {
            Self::Comment(comment) => comment.proposal,
            Self::Amendment(amendment) => amendment.proposal,
            Self::Proposal(proposal) => proposal.id,
        }
    }

    /// The reason that stands in its place, when it was taken down.
    #[must_use]
    pub fn hidden_because(&self) -> Option<&Localized> {
        match self {
            Self::Comment(comment) => comment.hidden_because.as_ref(),
            Self::Amendment(amendment) => amendment.hidden_because.as_ref(),
            Self::Proposal(proposal) => proposal.taken_down.as_ref().map(|gone| &gone.because),
        }
    }

    /// Who wrote it, and is told when it goes; of a proposal everyone who carries it is.
    #[must_use]
    pub const fn author(&self) -> AccountId {
        match self {
            Self::Comment(comment) => comment.author,
            Self::Amendment(amendment) => amendment.author,
            Self::Proposal(proposal) => proposal.author,
        }
    }
}

/// What was decided about a text. Who decided it, and when, the journal of the process says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Decision {
    /// It stays where it is.
    Kept,
    /// It is shown to nobody any more, for a reason that stands in its place.
    Hidden(Localized),
    /// It was taken down and is shown again: its author was right to contest that, or wrote another.
    Restored,
    /// It stays for now, and its authors are asked for another version: of a proposal alone, which goes
    /// back to them with these questions.
    Asked(String),
}

impl Decision {
    /// Its code in the journal.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Kept => "kept",
            Self::Hidden(_) => "hidden",
            Self::Restored => "restored",
            Self::Asked(_) => "asked",
        }
    }

    /// The reason, of what was taken down.
    #[must_use]
    pub const fn because(&self) -> Option<&Localized> {
        match self {
            Self::Kept | Self::Restored | Self::Asked(_) => None,
            Self::Hidden(because) => Some(because),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_found_again_by_its_kind_and_its_id() {
        for kind in TextId::KINDS {
            let id = TextId::parse(kind, &Uuid::from_u128(7).to_string()).unwrap();
            assert_eq!((id.kind(), id.uuid()), (kind, Uuid::from_u128(7)));
        }
        assert_eq!(TextId::parse("comment", "seven"), Err(Refusal::UnknownChoice));
        let id = Uuid::nil().to_string();
        assert_eq!(TextId::parse("ballot", &id), Err(Refusal::UnknownChoice));
    }
}
