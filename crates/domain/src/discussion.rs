//! What people say about a proposal: for, against, a question; answers; and what was taken down.

use crate::{
    Moment,
    actor::{Actor, coded},
    id::{AccountId, CommentId, ProposalId},
    refusal::Refusal,
    text::{Authored, Localized},
};

/// Longest comment, in characters.
pub const LONGEST_COMMENT: usize = 2_000;

coded! {
    /// What a comment is.
    Stance {
        /// Speaks for it.
        For => "for",
        /// Speaks against it.
        Against => "against",
        /// Asks something.
        Question => "question",
        /// Answers a comment.
        Answer => "answer",
    }
}

/// A comment as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comment {
    /// Identifier.
    pub id: CommentId,
    /// What it is about.
    pub proposal: ProposalId,
    /// The proposal that it was said of, when that became part of this one.
    pub said_of: Option<ProposalId>,
    /// The comment that it answers.
    pub parent: Option<CommentId>,
    /// What it is.
    pub stance: Stance,
    /// Who wrote it.
    pub author: AccountId,
    /// Under whose name; none for the administration itself.
    pub actor: Option<Actor>,
    /// What it says, in its own language; of the administration in French and Dutch.
    pub body: Authored,
    /// When.
    pub written_at: Moment,
    /// Why it was taken down, in public; its words are then shown to nobody.
    pub hidden_because: Option<Localized>,
}

impl Comment {
    /// Whether it is the administration that speaks.
    #[must_use]
    pub const fn is_official(&self) -> bool {
        self.actor.is_none()
    }

    /// Checks that a comment answers one that can be answered: answers are not answered
    /// themselves, so that a thread stays readable on a phone.
    ///
    /// # Errors
    /// [`Refusal::UnknownChoice`].
    pub fn answers(&self, parent: &Self) -> Result<(), Refusal> {
        let fits = self.stance == Stance::Answer
            && parent.parent.is_none()
            && parent.proposal == self.proposal
            && parent.hidden_because.is_none();
        if fits { Ok(()) } else { Err(Refusal::UnknownChoice) }
    }
}

/// A comment with its answers, first first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Thread {
    /// The comment.
    pub comment: Comment,
    /// Its answers.
    pub answers: Vec<Comment>,
}

/// Puts comments, first first, into threads. Official answers come before others.
#[must_use]
pub fn threads(comments: Vec<Comment>) -> Vec<Thread> {
    let (answers, heads): (Vec<_>, Vec<_>) =
        comments.into_iter().partition(|comment| comment.parent.is_some());
    heads
        .into_iter()
        .map(|comment| {
            let own = answers.iter().filter(|answer| answer.parent == Some(comment.id));
            let mut answers: Vec<_> = own.cloned().collect();
            answers.sort_by_key(|answer| !answer.is_official());
            Thread { comment, answers }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{actor::ActorType, id::ActorId};
    use chrono::{TimeZone, Utc};
    use uuid::Uuid;

    fn comment(number: u128, parent: Option<u128>, official: bool) -> Comment {
        let actor =
            Actor { id: ActorId(Uuid::nil()), name: "Marie".into(), kind: ActorType::Inhabitants };
        Comment {
            id: CommentId(Uuid::from_u128(number)),
            proposal: ProposalId(Uuid::nil()),
            said_of: None,
            parent: parent.map(|number| CommentId(Uuid::from_u128(number))),
            stance: if parent.is_some() { Stance::Answer } else { Stance::Question },
            author: AccountId(Uuid::nil()),
            actor: (!official).then_some(actor),
            body: Authored::parse(None, "Et la nuit ?", 80).unwrap(),
            written_at: Utc.with_ymd_and_hms(2026, 1, 1, 0, 0, 0).unwrap(),
            hidden_because: None,
        }
    }

    #[test]
    fn the_official_answer_stands_first() {
        let all = vec![
            comment(1, None, false),
            comment(2, Some(1), false),
            comment(3, None, false),
            comment(4, Some(1), true),
        ];
        let threads = threads(all);
        assert_eq!(threads.len(), 2);
        let order: Vec<_> = threads[0].answers.iter().map(Comment::is_official).collect();
        assert_eq!(order, [true, false]);
    }

    #[test]
    fn an_answer_is_not_answered_and_neither_is_what_was_taken_down() {
        let answer = comment(2, Some(1), false);
        assert!(comment(3, Some(1), false).answers(&comment(1, None, false)).is_ok());
        assert!(comment(3, Some(2), false).answers(&answer).is_err());
        let mut hidden = comment(1, None, false);
        hidden.hidden_because = Some(Localized::same("Insulte"));
        assert!(comment(3, Some(1), false).answers(&hidden).is_err());
    }
}
