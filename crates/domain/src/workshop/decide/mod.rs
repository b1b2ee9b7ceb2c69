//! From a command to events, or to a refusal. Nothing is changed here.

mod course;
mod floor;
mod jury;
mod note;
mod paper;
mod room;
mod scenario;
mod translating;
mod trial;

use super::{By, Command, Event, Hand, SeatId, TableId, Workshop, WorkshopRefusal as Refusal};
use crate::Moment;

type Decision = Result<Vec<Event>, Refusal>;

/// Decides what a command leads to. No event means that everything is as asked already.
///
/// # Errors
/// A [`Refusal`] that says which rule was not met.
pub fn decide(state: &Workshop, hand: Hand, command: Command, now: Moment) -> Decision {
    let desk = Desk { state, hand, now };
    if state.session().is_over() && !desk.may_touch_what_is_over(&command) {
        return Err(Refusal::Over);
    }
    match command {
        Command::Next { .. }
        | Command::Session { .. }
        | Command::Undo { .. }
        | Command::Extend { .. }
        | Command::Lock { .. }
        | Command::Reopen { .. }
        | Command::Reveal { .. }
        | Command::Skip { .. }
        | Command::Restore { .. }
        | Command::Open { .. }
        | Command::Add { .. }
        | Command::Move { .. }
        | Command::Plan { .. }
        | Command::StartPitch { .. }
        | Command::EndPitch
        | Command::TimePitches { .. }
        | Command::OrderPitches { .. }
        | Command::Tick => desk.course(command),
        Command::Draw { .. }
        | Command::Write { .. }
        | Command::Copy { .. }
        | Command::Withdraw { .. }
        | Command::LockScenario { .. }
        | Command::UnlockScenario { .. }
        | Command::Adopt { .. }
        | Command::Argue { .. }
        | Command::Support { .. }
        | Command::HideArgument { .. }
        | Command::Amend { .. }
        | Command::Accept { .. }
        | Command::Merge { .. }
        | Command::Decline { .. } => desk.scenario(command),
        other => desk.room(other),
    }
}

/// Where a command is decided.
#[derive(Clone, Copy)]
struct Desk<'a> {
    state: &'a Workshop,
    hand: Hand,
    now: Moment,
}

impl Desk<'_> {
    fn may_touch_what_is_over(self, command: &Command) -> bool {
        match command {
            Command::Undo { .. } | Command::Session { .. } | Command::Adopt { .. } => true,
            Command::Tick => matches!(self.hand, Hand::Clock),
            _ => false,
        }
    }

    /// Facilitators alone.
    fn facilitator(self) -> Result<(), Refusal> {
        if self.is_facilitator() { Ok(()) } else { Err(Refusal::FacilitatorsOnly) }
    }

    fn is_facilitator(self) -> bool {
        matches!(self.hand, Hand::Facilitator(_))
    }

    /// Facilitators, and whoever hosts or writes at the table.
    fn facilitator_or_table(self, table: Option<TableId>) -> Result<(), Refusal> {
        match self.hand {
            Hand::Facilitator(_) => Ok(()),
            Hand::Seat(seat) if self.state.serves(seat, table) => Ok(()),
            _ => Err(Refusal::TableOnly),
        }
    }

    /// Somebody in the room.
    fn seat_id(self) -> Result<SeatId, Refusal> {
        match self.hand {
            Hand::Seat(seat) if self.state.seats.contains_key(&seat) => Ok(seat),
            _ => Err(Refusal::NoSuchSeat),
        }
    }

    /// A facilitator, or somebody in the room.
    fn anyone(self) -> Result<Option<SeatId>, Refusal> {
        if self.is_facilitator() { Ok(None) } else { self.seat_id().map(Some) }
    }

    /// The next number.
    fn number(self) -> u32 {
        self.state.last_number + 1
    }

    fn table_of(self, seat: Option<SeatId>) -> Option<TableId> {
        seat.and_then(|seat| self.state.seats.get(&seat)).and_then(|seat| seat.table)
    }
}

/// A reason that a room can read.
fn reason(text: &str) -> Result<String, Refusal> {
    let text = text.trim();
    if text.is_empty() {
        return Err(Refusal::ReasonNeeded);
    }
    Ok(text.chars().take(crate::text::limit::SUMMARY).collect())
}

impl From<Hand> for By {
    fn from(hand: Hand) -> Self {
        match hand {
            Hand::Facilitator(account) => Self::Facilitator(account),
            Hand::Seat(seat) => Self::Seat(seat),
            Hand::Clock => Self::Clock,
            Hand::Door => Self::Nobody,
        }
    }
}
