//! A proposal: what somebody hands in, from three fields on a phone to a project in the vote.

mod adjust;
mod amendment;
mod difference;
mod fit;
mod lineage;
mod near;
mod partnership;
mod photos;
mod refused;
mod taken_down;

pub use adjust::Adjust;
pub use amendment::{Amendment, AmendmentState, MOST_OPEN, Spot, Words, applied, standing};
pub use difference::{Change, Subject, differences};
pub use fit::{Misfit, misfits};
pub use lineage::{Lineage, LineageKind, LineageState, Side};
pub use near::{MOST_NEAR, Sketch, nearest};
pub use partnership::{Partnership, PartnershipState};
pub use photos::{MOST_PHOTOS, Photo, Photos, Shift};
pub use refused::Refused;
pub use taken_down::TakenDown;

use crate::{
    Moment,
    actor::{Actor, coded},
    id::{AccountId, EnvelopeId, ProcessId, ProjectId, ProposalId},
    locale::Locale,
    money::Cents,
    permit::Action,
    place::Point,
    project::{CostLine, Partner, Price, Theme},
    refusal::Refusal,
    text::{Authored, Localized, Slug},
};
use serde::{Deserialize, Serialize};

coded! {
    /// How far a proposal has come.
    Stage {
        /// Being written; only its bearers and their coach see it.
        Draft => "draft",
        /// Handed in.
        Submitted => "submitted",
        /// Back with its bearers, with questions.
        Returned => "returned",
        /// Within the rules of the call.
        Admissible => "admissible",
        /// Feasibility and cost are worked out.
        Valued => "valued",
        /// In the vote.
        Retained => "retained",
        /// Not in the vote, for a public reason.
        Declined => "declined",
        /// Taken back by its bearers.
        Withdrawn => "withdrawn",
    }
}

coded! {
    /// What moves a proposal on.
    Step {
        /// Its bearers hand it in.
        Submit => "submit",
        /// The administration returns it with questions.
        Return => "return",
        /// The administration finds it admissible.
        Admit => "admit",
        /// An evaluator finishes: it can be done, and this is what it costs.
        Value => "value",
        /// The administration brings it into the vote.
        Retain => "retain",
        /// It is left out, with a public reason.
        Decline => "decline",
        /// The administration takes a decision on it back.
        Reconsider => "reconsider",
        /// Its bearers take it back.
        Withdraw => "withdraw",
    }
}

impl Stage {
    /// Whether everyone may read it.
    #[must_use]
    pub const fn is_public(self) -> bool {
        !matches!(self, Self::Draft | Self::Withdrawn)
    }

    /// Whether the administration still has to say what becomes of it.
    #[must_use]
    pub const fn is_undecided(self) -> bool {
        matches!(self, Self::Submitted | Self::Returned | Self::Admissible | Self::Valued)
    }

    /// Whether this stage leaves room for something. What the administration decides follows
    /// [`Self::after`], and votes and deliveries have states of their own.
    #[must_use]
    pub const fn leaves_room_for(self, action: Action) -> bool {
        match action {
            Action::Draft => matches!(self, Self::Draft),
            Action::Submit => matches!(self, Self::Draft | Self::Returned),
            Action::Amend => matches!(self, Self::Submitted | Self::Returned),
            Action::Coach | Action::Merge => {
                matches!(self, Self::Draft | Self::Submitted | Self::Returned)
            }
            Action::Withdraw | Action::Invite | Action::Join => {
                !matches!(self, Self::Declined | Self::Withdrawn)
            }
            Action::Support | Action::Comment => {
                self.is_public() && !matches!(self, Self::Declined)
            }
            Action::Assign | Action::Value => matches!(self, Self::Admissible | Self::Valued),
            Action::Review => matches!(self, Self::Submitted | Self::Admissible),
            Action::Retain => matches!(self, Self::Admissible | Self::Valued),
            Action::Decline => !matches!(self, Self::Draft | Self::Withdrawn),
            Action::Seat
            | Action::Vote
            | Action::Settle
            | Action::Count
            | Action::Publish
            | Action::Report => false,
        }
    }

    /// The stage after a step.
    ///
    /// # Errors
    /// [`Refusal::WrongStage`] when the step does not lead on from here.
    pub const fn after(self, step: Step) -> Result<Self, Refusal> {
        use Stage as S;
        Ok(match (step, self) {
            (Step::Submit, S::Draft | S::Returned) => S::Submitted,
            (Step::Return, S::Submitted | S::Admissible) => S::Returned,
            (Step::Admit, S::Submitted) | (Step::Reconsider, S::Declined | S::Retained) => {
                S::Admissible
            }
            (Step::Value, S::Admissible) => S::Valued,
            (Step::Retain, S::Admissible | S::Valued) => S::Retained,
            (Step::Decline, S::Submitted | S::Returned | S::Admissible | S::Valued) => S::Declined,
            (Step::Withdraw, S::Declined | S::Withdrawn) => {
                return Err(Refusal::WrongStage { stage: self });
            }
            (Step::Withdraw, _) => S::Withdrawn,
            _ => return Err(Refusal::WrongStage { stage: self }),
        })
    }
}

/// What a proposal says. Three texts are enough to hand it in; the rest comes when it comes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Content {
    /// What: the title.
    pub title: Authored,
    /// Why: a sentence or two.
    pub summary: Authored,
    /// Where: a street, a square, "all over the quarter".
    pub place: Authored,
    /// The commune, when it stands in one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub commune: Option<Slug>,
    /// The district of that commune, when it stands in one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub district: Option<Slug>,
    /// Where on the map, when somebody showed it there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub point: Option<Point>,
    /// The whole story, in Markdown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<Authored>,
    /// What it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub theme: Option<Theme>,
    /// The envelope it asks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub envelope: Option<EnvelopeId>,
    /// What it costs.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cost_lines: Vec<CostLine>,
    /// How far that can be lowered, where bearers said so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub adjust: Option<Adjust>,
}

impl Content {
    /// The language that its author writes in.
    #[must_use]
    pub const fn original(&self) -> Option<Locale> {
        self.title.original
    }

    /// Each of its texts.
    pub fn texts_mut(&mut self) -> impl Iterator<Item = &mut Authored> {
        [&mut self.title, &mut self.summary, &mut self.place]
            .into_iter()
            .chain(&mut self.description)
    }

    /// Keeps the marks of a machine on the translations that stand as they did before.
    #[must_use]
    pub fn drafted_as(mut self, before: &Self, reviewed: &[Locale]) -> Self {
        let former = [&before.title, &before.summary, &before.place];
        let former = former.into_iter().chain(&before.description);
        for (text, before) in self.texts_mut().zip(former) {
            *text = text.clone().drafted_as(before, reviewed);
        }
        self
    }

    /// Whether a translation of it is a machine's, and nobody has read it over.
    #[must_use]
    pub fn is_drafted(&self, locale: Locale) -> bool {
        let texts = [&self.title, &self.summary, &self.place];
        texts.into_iter().chain(&self.description).any(|text| text.is_draft(locale))
    }

    /// What it costs in all, as far as it is written down.
    ///
    /// # Errors
    /// [`Refusal::AmountTooLarge`].
    pub fn total(&self) -> Result<Cents, Refusal> {
        self.cost_lines.iter().try_fold(Cents::ZERO, |sum, line| {
            sum.checked_add(line.total()?).ok_or(Refusal::AmountTooLarge)
        })
    }
}

/// What was said when it was returned or declined.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Answer {
    /// Questions of the administration, to its bearers.
    Questions(String),
    /// The public reason why it is not in the vote.
    Reason(Localized),
}

/// A proposal as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// Identifier.
    pub id: ProposalId,
    /// The process it is handed in to.
    pub process: ProcessId,
    /// The name in addresses, unique within the process.
    pub slug: Slug,
    /// Who began it.
    pub author: AccountId,
    /// The actor that carries it.
    pub bearer: Actor,
    /// How far it has come.
    pub stage: Stage,
    /// What it says now.
    pub content: Content,
    /// Number of the version that says so, from one; whoever saves names the one they read.
    pub version: u32,
    /// When that version was saved.
    pub saved_at: Moment,
    /// When it was handed in first.
    pub submitted_at: Option<Moment>,
    /// What was said last of it, when it was returned or declined.
    pub answer: Option<Answer>,
    /// Its photos.
    pub photos: Photos,
    /// The project that it became in the vote.
    pub project: Option<ProjectId>,
    /// Its partners, whatever they answered.
    pub partnerships: Vec<Partnership>,
    /// Why everyone reads a reason in the place of its text, while they do.
    pub taken_down: Option<TakenDown>,
}

impl Proposal {
    /// Everything that words are looked for in, in all its languages: nothing of a text that was taken
    /// down.
    #[must_use]
    pub fn haystack(&self) -> String {
        if self.taken_down.is_some() {
            return self.bearer.name.clone();
        }
        let content = &self.content;
        let mut text = self.bearer.name.clone();
        for authored in [&content.title, &content.summary, &content.place] {
            let translations = authored.translations.iter().map(|(_, text)| text.as_str());
            for one in std::iter::once(authored.text.as_str()).chain(translations) {
                text.push(' ');
                text.push_str(one);
            }
        }
        text
    }

    /// Those who said yes, as partners of a project.
    #[must_use]
    pub fn partners(&self) -> Vec<Partner> {
        self.partnerships.iter().filter_map(Partnership::partner).collect()
    }

    /// What it costs, what partners pay and what is left to ask; nothing before it costs anything.
    ///
    /// # Errors
    /// [`Refusal::AmountTooLarge`] or [`Refusal::PledgesCoverEverything`].
    pub fn price(&self) -> Result<Option<Price>, Refusal> {
        if self.content.total()? == Cents::ZERO {
            return Ok(None);
        }
        Price::of(&self.content.cost_lines, &self.partners()).map(Some)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_straight_way_leads_into_the_vote() {
        let steps = [Step::Submit, Step::Admit, Step::Value, Step::Retain];
        let end = steps.into_iter().try_fold(Stage::Draft, Stage::after);
        assert_eq!(end, Ok(Stage::Retained));
    }

    #[test]
    fn what_was_returned_is_handed_in_again() {
        let steps = [Step::Submit, Step::Return, Step::Submit, Step::Admit];
        assert_eq!(steps.into_iter().try_fold(Stage::Draft, Stage::after), Ok(Stage::Admissible));
    }

    #[test]
    fn a_process_without_valuation_brings_what_is_admissible_into_the_vote() {
        assert_eq!(Stage::Admissible.after(Step::Retain), Ok(Stage::Retained));
    }

    #[test]
    fn what_was_withdrawn_leaves_room_for_nothing_and_questions_can_be_answered() {
        let room = |stage: Stage, action| stage.leaves_room_for(action);
        assert!(Action::ALL.iter().all(|action| !room(Stage::Withdrawn, *action)));
        assert!(room(Stage::Returned, Action::Amend) && room(Stage::Returned, Action::Submit));
        assert!(!room(Stage::Declined, Action::Join) && room(Stage::Declined, Action::Decline));
        assert!(!room(Stage::Draft, Action::Comment));
    }

    #[test]
    fn a_step_leads_on_only_where_its_action_has_room() {
        let pairs = [
            (Step::Submit, Action::Submit),
            (Step::Return, Action::Review),
            (Step::Admit, Action::Review),
            (Step::Value, Action::Value),
            (Step::Retain, Action::Retain),
            (Step::Decline, Action::Decline),
            (Step::Reconsider, Action::Decline),
            (Step::Withdraw, Action::Withdraw),
        ];
        for (step, action) in pairs {
            for stage in Stage::ALL.iter().filter(|stage| stage.after(step).is_ok()) {
                assert!(stage.leaves_room_for(action), "{step:?} at {stage:?}");
            }
        }
    }

    proptest! {
        #[test]
        fn whatever_happens_nothing_enters_the_vote_before_it_was_found_admissible(
            steps in prop::collection::vec(prop::sample::select(Step::ALL), 0..40)
        ) {
            let (mut stage, mut admitted) = (Stage::Draft, false);
            for step in steps {
                let Ok(next) = stage.after(step) else { continue };
                admitted |= next == Stage::Admissible;
                prop_assert!(next != Stage::Retained || admitted);
                // Handed in once, it stays readable unless its own bearers take it back.
                prop_assert!(!stage.is_public() || next.is_public() || step == Step::Withdraw);
                stage = next;
            }
        }

        #[test]
        fn what_was_withdrawn_stays_withdrawn(step in prop::sample::select(Step::ALL)) {
            prop_assert!(Stage::Withdrawn.after(step).is_err());
        }
    }
}
