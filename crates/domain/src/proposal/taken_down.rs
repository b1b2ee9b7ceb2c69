//! What a proposal says, taken down: everyone reads a reason in its place, until it is shown again.

use super::{Content, Photos, Proposal, Refused, Stage};
use crate::{
    permit::Action,
    refusal::Refusal,
    text::{Authored, Localized},
};
use serde::{Deserialize, Serialize};

/// That the text of a proposal was taken down.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TakenDown {
    /// The reason that stands in its place.
    pub because: Localized,
    /// The version that stood there, from one: a later one was written since.
    pub version: u32,
}

impl Proposal {
    /// Whether its text may be taken down. What everyone votes on stands as it is, and what nobody
    /// else reads was never there.
    ///
    /// # Errors
    /// [`Refused::OnTheBallot`], or [`Refusal::WrongStage`] of a draft.
    pub fn may_be_taken_down(&self) -> Result<(), Refusal> {
        match self.stage {
            Stage::Retained => Err(Refused::OnTheBallot.into()),
            stage @ Stage::Draft => Err(Refusal::WrongStage { stage }),
            _ => Ok(()),
        }
    }

    /// Whether there is room for something: at its stage, and with its text, which may have been
    /// taken down. Nobody stands behind, discusses, unites or votes on what nobody can read.
    ///
    /// # Errors
    /// [`Refusal::WrongStage`] or [`Refused::TakenDown`].
    pub fn leaves_room_for(&self, action: Action) -> Result<(), Refusal> {
        if !self.stage.leaves_room_for(action) {
            return Err(Refusal::WrongStage { stage: self.stage });
        }
        let reads =
            matches!(action, Action::Support | Action::Comment | Action::Merge | Action::Retain);
        if reads && self.taken_down.is_some() {
            return Err(Refused::TakenDown.into());
        }
        Ok(())
    }

    /// Whether its authors wrote another version since its text was taken down.
    #[must_use]
    pub fn is_written_anew(&self) -> bool {
        self.taken_down.as_ref().is_some_and(|gone| gone.version < self.version)
    }

    /// Whether this is what everyone reads of a text that was taken down: none of its words.
    #[must_use]
    pub const fn says_nothing(&self) -> bool {
        self.taken_down.is_some() && self.content.title.text.is_empty()
    }

    /// As everyone reads it: without its text, its photos and its costs when they were taken down.
    /// What was chosen from a list stays.
    #[must_use]
    pub fn as_everyone_reads_it(mut self) -> Self {
        if self.taken_down.is_none() {
            return self;
        }
        let nothing = || Authored::plain(None, String::new());
        self.photos = Photos::default();
        self.content = Content {
            title: nothing(),
            summary: nothing(),
            place: nothing(),
            point: None,
            description: None,
            cost_lines: Vec::new(),
            adjust: None,
            ..self.content
        };
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        actor::{Actor, ActorType},
        id::{AccountId, ActorId, ProcessId, ProposalId},
        locale::Locale,
        project::Theme,
        text::Slug,
    };
    use chrono::{TimeZone, Utc};
    use uuid::Uuid;

    fn words(text: &str) -> Authored {
        Authored::plain(Some(Locale::Fr), text.to_owned())
            .with_translation(Locale::Nl, "Vuile taal")
    }

    fn at(stage: Stage, taken_down: Option<TakenDown>) -> Proposal {
        Proposal {
            id: ProposalId(Uuid::from_u128(1)),
            process: ProcessId(Uuid::from_u128(2)),
            slug: Slug::parse("un-four").unwrap(),
            author: AccountId(Uuid::from_u128(3)),
            bearer: Actor {
                id: ActorId(Uuid::from_u128(4)),
                name: "Comité".to_owned(),
                kind: ActorType::Collective,
            },
            stage,
            content: Content {
                title: words("Gros mot"),
                summary: words("Gros mot"),
                place: words("Gros mot"),
                commune: Slug::parse("jette").ok(),
                district: None,
                point: None,
                description: Some(words("Gros mot")),
                theme: Some(Theme::Food),
                envelope: None,
                cost_lines: Vec::new(),
                adjust: None,
            },
            version: 2,
            saved_at: Utc.timestamp_opt(0, 0).unwrap(),
            submitted_at: None,
            answer: None,
            photos: Photos::default(),
            project: None,
            partnerships: Vec::new(),
            taken_down,
        }
    }

    fn gone(version: u32) -> TakenDown {
        TakenDown { because: Localized::same("Insultes"), version }
    }

    #[test]
    fn of_a_text_that_was_taken_down_nobody_reads_or_finds_a_word_in_any_language() {
        let read = at(Stage::Submitted, Some(gone(2))).as_everyone_reads_it();
        let said = format!("{:?}", read.content);
        assert!(!said.contains("Gros mot") && !said.contains("Vuile taal"), "{said}");
        assert!(read.says_nothing());
        assert_eq!((read.content.theme, read.slug.as_str()), (Some(Theme::Food), "un-four"));
        assert_eq!(at(Stage::Submitted, Some(gone(2))).haystack(), "Comité");
        let whole = at(Stage::Submitted, None);
        assert_eq!(whole.clone().as_everyone_reads_it(), whole);
    }

    #[test]
    fn what_everyone_votes_on_and_what_nobody_reads_is_not_taken_down() {
        for stage in Stage::ALL {
            let refused = at(*stage, None).may_be_taken_down().err();
            let expected = match stage {
                Stage::Retained => Some(Refused::OnTheBallot.into()),
                Stage::Draft => Some(Refusal::WrongStage { stage: *stage }),
                _ => None,
            };
            assert_eq!(refused, expected, "{stage:?}");
        }
    }

    #[test]
    fn a_text_that_was_taken_down_goes_into_no_vote_and_can_be_written_anew() {
        let there = at(Stage::Submitted, None);
        let hidden = at(Stage::Submitted, Some(gone(2)));
        for action in [Action::Support, Action::Comment, Action::Merge] {
            assert_eq!(there.leaves_room_for(action), Ok(()));
            assert_eq!(hidden.leaves_room_for(action), Err(Refused::TakenDown.into()));
        }
        let retain = at(Stage::Admissible, Some(gone(2))).leaves_room_for(Action::Retain);
        assert_eq!(retain, Err(Refused::TakenDown.into()));
        for action in [Action::Amend, Action::Review, Action::Decline, Action::Withdraw] {
            assert_eq!(hidden.leaves_room_for(action), Ok(()), "{action:?}");
        }
        assert!(!hidden.is_written_anew());
        assert!(at(Stage::Submitted, Some(gone(1))).is_written_anew());
    }
}
