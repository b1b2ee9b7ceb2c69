//! Lineage: two proposals that become one, and one that becomes two. Both sides agree first.

use super::Refused;
use crate::{
    Moment,
    actor::{Actor, coded},
    id::{AccountId, LineageId, ProposalId},
    refusal::Refusal,
    text::Authored,
};

coded! {
    /// What is asked.
    LineageKind {
        /// One goes into the other.
        Merge => "merge",
        /// A part becomes a proposal of its own.
        Split => "split",
    }
}

coded! {
    /// What became of it.
    LineageState {
        /// It waits for the other side.
        Asked => "asked",
        /// Both sides agreed, and it is done.
        Agreed => "agreed",
        /// The other side said no.
        Refused => "refused",
        /// Who asked took it back.
        Revoked => "revoked",
    }
}

coded! {
    /// Which side asked.
    Side {
        /// The bearers of the proposal that goes into another, or that a part leaves.
        Proposal => "proposal",
        /// The bearers of the one that stays.
        Other => "other",
    }
}

/// A tie between two proposals, from the question on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lineage {
    /// Identifier.
    pub id: LineageId,
    /// What is asked.
    pub kind: LineageKind,
    /// The proposal that goes into the other, or that a part leaves.
    pub proposal: ProposalId,
    /// The one that stays; or the part, once it is there.
    pub other: Option<ProposalId>,
    /// What the part will be called.
    pub title: Option<Authored>,
    /// Who carries the part.
    pub actor: Option<Actor>,
    /// Why, in the words of who asked.
    pub words: String,
    /// Who asked.
    pub asked_by: AccountId,
    /// For which side.
    pub side: Side,
    /// When.
    pub asked_at: Moment,
    /// What became of it.
    pub state: LineageState,
    /// When it was answered.
    pub answered_at: Option<Moment>,
}

impl Lineage {
    /// Settles the question.
    ///
    /// # Errors
    /// [`Refused::LineageSettled`] when it does not wait any more.
    pub fn settled(mut self, state: LineageState, now: Moment) -> Result<Self, Refusal> {
        if self.state != LineageState::Asked {
            return Err(Refused::LineageSettled.into());
        }
        self.state = state;
        self.answered_at = Some(now);
        Ok(self)
    }

    /// The proposal whose bearers answer; none when a part is asked for, which its future bearer
    /// answers.
    #[must_use]
    pub const fn answered_by(&self) -> Option<ProposalId> {
        match (self.kind, self.side) {
            (LineageKind::Split, _) => None,
            (LineageKind::Merge, Side::Proposal) => self.other,
            (LineageKind::Merge, Side::Other) => Some(self.proposal),
        }
    }

    /// The proposal whose bearers asked.
    #[must_use]
    pub fn asked_for(&self) -> ProposalId {
        match self.side {
            Side::Proposal => self.proposal,
            Side::Other => self.other.unwrap_or(self.proposal),
        }
    }

    /// Where a proposal went, when it went into another.
    #[must_use]
    pub fn merged_into(&self, proposal: ProposalId) -> Option<ProposalId> {
        let went = self.kind == LineageKind::Merge
            && self.state == LineageState::Agreed
            && self.proposal == proposal;
        if went { self.other } else { None }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::{TimeZone, Utc};
    use uuid::Uuid;

    fn id(number: u128) -> ProposalId {
        ProposalId(Uuid::from_u128(number))
    }

    fn now() -> Moment {
        Utc.with_ymd_and_hms(2026, 3, 1, 9, 0, 0).unwrap()
    }

    fn merge(side: Side) -> Lineage {
        Lineage {
            id: LineageId(Uuid::nil()),
            kind: LineageKind::Merge,
            proposal: id(1),
            other: Some(id(2)),
            title: None,
            actor: None,
            words: "La même place".into(),
            asked_by: AccountId(Uuid::nil()),
            side,
            asked_at: now(),
            state: LineageState::Asked,
            answered_at: None,
        }
    }

    #[test]
    fn the_side_that_did_not_ask_answers() {
        assert_eq!(merge(Side::Proposal).answered_by(), Some(id(2)));
        assert_eq!(merge(Side::Proposal).asked_for(), id(1));
        assert_eq!(merge(Side::Other).answered_by(), Some(id(1)));
        assert_eq!(merge(Side::Other).asked_for(), id(2));
        let split = Lineage { kind: LineageKind::Split, other: None, ..merge(Side::Proposal) };
        assert_eq!(split.answered_by(), None);
    }

    #[test]
    fn it_is_settled_once_and_leads_on_only_when_both_agreed() {
        assert_eq!(merge(Side::Proposal).merged_into(id(1)), None);
        let agreed = merge(Side::Proposal).settled(LineageState::Agreed, now()).unwrap();
        assert_eq!(agreed.merged_into(id(1)), Some(id(2)));
        assert_eq!(agreed.merged_into(id(2)), None);
        let again = agreed.settled(LineageState::Refused, now());
        assert_eq!(again, Err(Refused::LineageSettled.into()));
    }
}
