//! A loan: a custody in time, seen from both sides.

use super::{Refusal, Span};
use crate::{
    Moment,
    actor::{Actor, coded},
    id::{AccountId, LoanId, ResourceId},
    money::Cents,
    picture::Picture,
    registry::resource::{Condition, Terms},
    text::Authored,
};
use chrono::TimeDelta;
use serde::{Deserialize, Serialize};

/// How long units are held for whoever asked, until the lender answers.
pub const HOLD: TimeDelta = TimeDelta::hours(48);
/// How long what is overdue is counted as gone, from the present moment.
pub const OVERDUE: TimeDelta = TimeDelta::days(14);
/// How long before the hand-over, and before the return, a reminder is written.
pub const REMINDED: TimeDelta = TimeDelta::hours(24);
/// How long after the return a loan closes by itself, when nothing is to be settled.
pub const CLOSES_AFTER: TimeDelta = TimeDelta::days(7);

coded! {
    /// Where a loan stands.
    State {
        /// Asked for, and nothing is held: it waits until somebody else lets go.
        Requested => "requested",
        /// Held for 48 hours, until the lender answers.
        Held => "held",
        /// Promised.
        Approved => "approved",
        /// With the borrower.
        Out => "out",
        /// With the borrower, and its time is over.
        Overdue => "overdue",
        /// Back.
        Returned => "returned",
        /// Back, and nothing is left to settle.
        Closed => "closed",
        /// The lender said no.
        Refused => "refused",
        /// One of the two took it back.
        Cancelled => "cancelled",
        /// Nobody answered, or nobody came.
        Expired => "expired",
    }
}

coded! {
    /// What is done with a loan.
    Act {
        /// Units are held for it.
        Hold => "hold",
        /// The lender promises it.
        Approve => "approve",
        /// The lender says no.
        Refuse => "refuse",
        /// One of the two takes it back.
        Cancel => "cancel",
        /// Its time passed without an answer, or without anybody coming.
        Expire => "expire",
        /// It is handed over.
        HandOver => "hand-over",
        /// Its time is over and it is not back.
        FallDue => "fall-due",
        /// It comes back.
        Return => "return",
        /// Nothing is left to settle.
        Close => "close",
    }
}

/// Who does something with a loan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Side {
    /// Who lends, or has it in custody.
    Lender,
    /// Who borrows.
    Borrower,
    /// The clock.
    Clock,
}

impl State {
    /// Whether units are kept for the loan.
    #[must_use]
    pub const fn holds_units(self) -> bool {
        matches!(self, Self::Held | Self::Approved | Self::Out | Self::Overdue)
    }

    /// Whether nothing more will happen.
    #[must_use]
    pub const fn is_over(self) -> bool {
        matches!(self, Self::Closed | Self::Refused | Self::Cancelled | Self::Expired)
    }

    /// Where an act of somebody leads.
    ///
    /// # Errors
    /// [`Refusal::WrongState`] when it leads nowhere from here, or is not theirs to do.
    pub fn after(self, act: Act, side: Side) -> Result<Self, Refusal> {
        use Act as A;
        use Side::{Borrower, Clock, Lender};
        match (self, act, side) {
            (Self::Requested, A::Hold, Clock) => Ok(Self::Held),
            (Self::Held, A::Approve, Lender) => Ok(Self::Approved),
            (Self::Requested | Self::Held, A::Refuse, Lender) => Ok(Self::Refused),
            (Self::Requested | Self::Held, A::Cancel, Borrower)
            | (Self::Approved, A::Cancel, Borrower | Lender) => Ok(Self::Cancelled),
            (Self::Requested | Self::Held | Self::Approved, A::Expire, Clock) => Ok(Self::Expired),
            (Self::Approved, A::HandOver, Lender) => Ok(Self::Out),
            (Self::Out, A::FallDue, Clock) => Ok(Self::Overdue),
            (Self::Out | Self::Overdue, A::Return, Lender) => Ok(Self::Returned),
            (Self::Returned, A::Close, Lender | Clock) => Ok(Self::Closed),
            _ => Err(Refusal::WrongState { state: self, act }),
        }
    }
}

coded! {
    /// What becomes of a damage.
    ClaimState {
        /// To be settled.
        Open => "open",
        /// Paid or repaired.
        Settled => "settled",
        /// The lender asks for nothing.
        Waived => "waived",
    }
}

/// A damage that was found at the return.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Claim {
    /// What is broken or missing.
    pub what: Authored,
    /// What the lender asks for; nothing is possible.
    pub amount: Cents,
    /// What became of it.
    pub state: ClaimState,
}

/// What was seen of a thing when it changed hands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Handover {
    /// When.
    pub at: Moment,
    /// In what condition.
    pub condition: Condition,
    /// Words about it; may be empty.
    pub note: String,
    /// What could be seen.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub photos: Vec<Picture<Authored>>,
}

/// The most photos of one hand-over.
pub const MOST_PHOTOS: usize = 6;

/// A loan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Loan {
    /// Identifier.
    pub id: LoanId,
    /// What is lent.
    pub resource: ResourceId,
    /// Who asked.
    pub borrower: AccountId,
    /// The name under which the lender knows them.
    pub borrower_name: String,
    /// In whose name, when they act for somebody.
    pub borrower_actor: Option<Actor>,
    /// How many.
    pub quantity: u32,
    /// From the hand-over until the return.
    pub span: Span,
    /// Where it stands.
    pub state: State,
    /// What it is for.
    pub purpose: String,
    /// What was agreed, as it was when it was asked.
    pub terms: Terms,
    /// When it was asked for.
    pub asked_at: Moment,
    /// Until when units are held, while they are.
    pub held_until: Option<Moment>,
    /// The hand-over.
    pub handed_over: Option<Handover>,
    /// The return.
    pub returned: Option<Handover>,
    /// A damage.
    pub claim: Option<Claim>,
    /// Why it was refused or taken back.
    pub because: Option<String>,
    /// Whether what is promised is broken or overdue, so that the borrower should look elsewhere.
    pub at_risk: bool,
    /// Where it comes from: a cost line, a match, or a wish for so many of a kind; `line:…`,
    /// `match:…`, `kind:…`.
    pub origin: Option<String>,
    /// How far it was reminded of: one of the hand-over, two of the return as well.
    pub reminded: u8,
    /// Counts the changes.
    pub revision: u32,
}

/// What the origin of loans begins with that were asked of a kind.
const OF_A_KIND: &str = "kind:";

/// The origin of the loans of one wish for so many of a kind.
#[must_use]
pub fn of_a_kind(wish: uuid::Uuid) -> String {
    format!("{OF_A_KIND}{wish}")
}

impl Loan {
    /// The wish for so many of a kind that it is a part of; its parts have the same origin, and are
    /// answered together.
    #[must_use]
    pub fn wish(&self) -> Option<&str> {
        self.origin.as_deref().filter(|origin| origin.starts_with(OF_A_KIND))
    }

    /// Whether it may be of any thing alike at the same lender: until one is handed over.
    #[must_use]
    pub fn is_movable(&self) -> bool {
        let ahead = matches!(self.state, State::Requested | State::Held | State::Approved);
        ahead && self.wish().is_some()
    }

    /// Which reminder is to be written now: one of the hand-over, two of the return.
    #[must_use]
    pub fn reminder(&self, now: Moment) -> Option<u8> {
        match self.state {
            State::Approved if self.reminded < 1 && self.span.from() - REMINDED <= now => Some(1),
            State::Out if self.reminded < 2 && self.span.to() - REMINDED <= now => Some(2),
            _ => None,
        }
    }

    /// Moves it on.
    ///
    /// # Errors
    /// [`Refusal::WrongState`], or [`Refusal::ClaimOpen`] for a loan with a damage to settle.
    pub fn take(&mut self, act: Act, side: Side, now: Moment) -> Result<(), Refusal> {
        let open = self.claim.as_ref().is_some_and(|claim| claim.state == ClaimState::Open);
        let next = self.state.after(act, side)?;
        if next == State::Closed && open {
            return Err(Refusal::ClaimOpen);
        }
        self.state = next;
        self.held_until = (next == State::Held).then(|| now + HOLD);
        if !next.holds_units() {
            self.at_risk = false;
        }
        self.revision = self.revision.saturating_add(1);
        Ok(())
    }

    /// What the clock has to do with it now, when anything.
    #[must_use]
    pub fn due(&self, now: Moment) -> Option<Act> {
        match self.state {
            State::Requested if self.span.from() <= now => Some(Act::Expire),
            State::Held if self.span.from() <= now => Some(Act::Expire),
            State::Held if self.held_until.is_none_or(|until| until <= now) => Some(Act::Expire),
            State::Approved if self.span.to() <= now => Some(Act::Expire),
            State::Out if self.span.to() <= now => Some(Act::FallDue),
            State::Returned => {
                let back = self.returned.as_ref().map_or(self.span.to(), |seen| seen.at);
                let open = self.claim.as_ref().is_some_and(|it| it.state == ClaimState::Open);
                (!open && back + CLOSES_AFTER <= now).then_some(Act::Close)
            }
            _ => None,
        }
    }

    /// The time for which others cannot have it: as agreed, with what it takes to get it ready again,
    /// and from the hand-over on when that was earlier.
    #[must_use]
    pub fn kept(&self) -> Span {
        let span = self.terms.kept(self.span);
        match (&self.handed_over, self.state) {
            (Some(seen), State::Out | State::Overdue) => span.beginning_at(seen.at),
            _ => span,
        }
    }

    /// The units that it keeps from others, the time to fetch and clean them included.
    #[must_use]
    pub fn keeps(&self, now: Moment) -> Option<super::Use> {
        let span = self.kept();
        let span =
            if self.state == State::Overdue { span.lasting_until(now + OVERDUE) } else { span };
        self.state.holds_units().then_some(super::Use { span, quantity: self.quantity })
    }
}

#[cfg(test)]
mod tests;
