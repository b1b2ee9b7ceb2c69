//! The floor: who asks for it, who has it in plenary, and whose time is kept at a table.

use super::{Decision, Desk};
use crate::{
    actor::ActorType,
    workshop::{Event, SeatId, WorkshopRefusal as Refusal},
};

impl Desk<'_> {
    pub(super) fn ask_floor(self) -> Decision {
        let seat = self.seat_id()?;
        let speaking = &self.state.speaking;
        let waits = speaking.queue.iter().any(|request| request.seat == seat)
            || speaking.floor.as_ref().is_some_and(|floor| floor.seat == Some(seat));
        Ok((!waits).then_some(Event::FloorAsked { seat }).into_iter().collect())
    }

    /// A tap on the kind that speaks already ends its turn.
    pub(super) fn table_floor(self, kind: Option<ActorType>) -> Decision {
        let table = self.table_of(Some(self.seat_id()?)).ok_or(Refusal::TableOnly)?;
        self.facilitator_or_table(Some(table))?;
        if !self.state.session().is_running() {
            return Err(Refusal::NotThere);
        }
        let speaks = self.state.speaking.tables.get(&table).map(|floor| floor.kind);
        Ok(match (kind, speaks) {
            (Some(kind), speaks) if speaks != Some(kind) => {
                vec![Event::TableFloorGiven { table, kind }]
            }
            (_, Some(_)) => vec![Event::TableFloorEnded { table }],
            (_, None) => Vec::new(),
        })
    }

    pub(super) fn give_floor(
        self,
        seat: Option<SeatId>,
        kind: Option<ActorType>,
        text: Option<String>,
    ) -> Decision {
        let suggested = self.state.speaking.suggestion(&self.state.present(), self.now);
        let (seat, kind) = match (seat, kind) {
            (Some(seat), _) => {
                let found = self.state.seats.get(&seat).ok_or(Refusal::NoSuchSeat)?;
                (Some(seat), found.kind)
            }
            (None, Some(kind)) => (None, kind),
            (None, None) => {
                let next = suggested.ok_or(Refusal::FloorEmpty)?;
                (Some(next.seat), next.kind)
            }
        };
        // A tap on a kind of actor keeps the time; it passes over nobody who waits by name.
        let over = suggested.filter(|next| seat.is_some() && Some(next.seat) != seat);
        Ok(vec![Event::FloorGiven {
            kind,
            seat,
            instead_of: over.map(|next| next.seat),
            reason: text.map(|text| text.trim().to_owned()).filter(|text| !text.is_empty()),
        }])
    }
}
