//! An equipment line: one cost of a proposal or a project that names a shareable kind, and what
//! became of it.

use super::{Finding, Inputs, Need, Refusal, Verdict, check};
use crate::{
    Moment,
    actor::coded,
    id::{AccountId, CheckId, LineId, ProcessId, ProjectId, ProposalId},
    project::CostLine,
    text::Slug,
};

coded! {
    /// When a line is checked.
    Occasion {
        /// While the proposal is written.
        Writing => "writing",
        /// When it is handed in.
        Submission => "submission",
        /// When its feasibility and cost are worked out.
        Valuation => "valuation",
        /// When the rules and the projects are frozen, before the vote.
        Freeze => "freeze",
        /// When the vote is counted.
        Allocation => "allocation",
        /// Before the money is spent.
        Purchase => "purchase",
    }
}

coded! {
    /// Where a line stands.
    LineState {
        /// To be bought, and nobody has answered the verdict.
        Open => "open",
        /// Borrowed instead, with loans that are asked for, or hired, as the check that was accepted
        /// says: the price fell.
        Borrowed => "borrowed",
        /// Its bearers contest the verdict; a person decides.
        Contested => "contested",
        /// Decided to be bought, and waits for a second signature.
        Signing => "signing",
        /// Decided to be bought.
        Bought => "bought",
        /// The proposal does not ask for it any more.
        Gone => "gone",
    }
}

coded! {
    /// What is done with a line.
    Act {
        /// Its bearers borrow or hire instead.
        Accept => "accept",
        /// Its bearers contest the verdict.
        Contest => "contest",
        /// Its bearers take that back.
        Yield => "yield",
        /// Somebody decides that it is bought.
        Fund => "fund",
        /// The same, and somebody else has to sign.
        FundUnsigned => "fund-unsigned",
        /// Somebody decides that the verdict stands.
        Uphold => "uphold",
        /// The second person signs.
        Sign => "sign",
        /// The second person does not.
        Decline => "decline",
        /// A loan was lost, or its bearers hire no more.
        Lose => "lose",
        /// The line left the proposal.
        Remove => "remove",
        /// It came back, or what is needed changed.
        Renew => "renew",
    }
}

impl LineState {
    /// Where an act leads.
    ///
    /// # Errors
    /// [`Refusal::WrongState`] when it leads nowhere from here.
    pub const fn after(self, act: Act) -> Result<Self, Refusal> {
        use LineState as S;
        Ok(match (act, self) {
            (Act::Accept, S::Open | S::Contested) => S::Borrowed,
            (Act::Contest, S::Open) => S::Contested,
            (Act::Yield | Act::Uphold, S::Contested)
            | (Act::Lose, S::Borrowed)
            | (Act::Renew, S::Gone | S::Bought | S::Contested | S::Signing) => S::Open,
            (Act::Uphold | Act::Renew, S::Open) => S::Open,
            (Act::Fund, S::Open | S::Contested) | (Act::Sign, S::Signing) => S::Bought,
            (Act::FundUnsigned, S::Open | S::Contested) => S::Signing,
            (Act::Decline, S::Signing) => S::Contested,
            (Act::Remove, S::Open | S::Contested | S::Signing | S::Bought | S::Borrowed) => S::Gone,
            _ => return Err(Refusal::WrongState { state: self, act }),
        })
    }
}

/// Who asks for something: a proposal, or a project that staff entered without one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Asker {
    /// A proposal, whose bearers answer.
    Proposal(ProposalId),
    /// A project that staff entered, for which its bearers answer, or staff in their name.
    Project(ProjectId),
}

/// An equipment line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Identifier.
    pub id: LineId,
    /// The process it is in.
    pub process: ProcessId,
    /// Who asks for it.
    pub asker: Asker,
    /// The project that asks for it: that of the proposal, once it became one.
    pub project: Option<ProjectId>,
    /// The kind.
    pub kind: Slug,
    /// What it would cost to buy, as its bearers wrote it.
    pub cost: CostLine,
    /// When it is needed.
    pub need: Need,
    /// Where it stands.
    pub state: LineState,
    /// What its bearers said when they contested the verdict; may be empty.
    pub words: String,
    /// Who contested the verdict last: they do not decide about it.
    pub contested_by: Option<AccountId>,
    /// Counts the changes.
    pub revision: u32,
}

impl Line {
    /// Does something with it.
    ///
    /// # Errors
    /// As [`LineState::after`]; then nothing has changed.
    pub fn take(&mut self, act: Act) -> Result<(), Refusal> {
        self.state = self.state.after(act)?;
        self.revision += 1;
        Ok(())
    }

    /// Whether it is hired instead of bought, as its last check, which was accepted, says.
    #[must_use]
    pub fn is_rented(&self, last: Option<&Stored>) -> bool {
        self.state == LineState::Borrowed
            && last.is_some_and(|check| check.finding.verdict == Verdict::Rent)
    }

    /// Whether a cost line of its proposal or project is this one: the same kind under the same words.
    #[must_use]
    pub fn is_for(&self, cost: &CostLine) -> bool {
        cost.kind.as_ref() == Some(&self.kind) && cost.label.text == self.cost.label.text
    }
}

/// A check as it is stored: what was looked at and what was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stored {
    /// Identifier.
    pub id: CheckId,
    /// Of which line.
    pub line: LineId,
    /// On what occasion.
    pub occasion: Occasion,
    /// When.
    pub at: Moment,
    /// What was looked at.
    pub inputs: Inputs,
    /// What was found.
    pub finding: Finding,
}

impl Stored {
    /// Whether looking again at what was looked at finds the same.
    #[must_use]
    pub fn replays(&self) -> bool {
        check(&self.inputs) == self.finding
    }
}
