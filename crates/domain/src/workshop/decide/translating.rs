//! Who translates, who has taken which piece, and the translations.

use super::{Decision, Desk};
use crate::{
    locale::Locale,
    text::Authored,
    workshop::{
        Command, Event, FieldKey, Hold, Piece, Seat, SeatId, Waiting, WorkshopRefusal as Refusal,
    },
};

impl Desk<'_> {
    pub(super) fn translating(self, command: Command) -> Decision {
        match command {
            Command::NameTranslator { seat, on } => self.name_translator(seat, on),
            Command::TakePiece { piece, to } => {
                let seat = self.translator()?.id;
                let waiting = self.waiting(piece, to)?;
                match waiting.held {
                    Some(other) if other == seat => Ok(Vec::new()),
                    Some(_) => Err(Refusal::SomebodyTranslates),
                    None => Ok(vec![Event::PieceTaken { piece, to, seat }]),
                }
            }
            Command::LeavePiece { piece, to } => {
                let seat = self.translator()?.id;
                let own = |hold: &&Hold| (hold.piece, hold.to, hold.seat) == (piece, to, seat);
                let held = self.state.holds.iter().find(own);
                Ok(held.map(|_| Event::PieceLeft { piece, to, seat }).into_iter().collect())
            }
            Command::Translate { piece, to, text, revision } => {
                self.translate(piece, to, text, revision)
            }
            _ => Ok(Vec::new()),
        }
    }

    fn name_translator(self, id: SeatId, on: bool) -> Decision {
        self.facilitator()?;
        let seat = self.state.seats.get(&id).ok_or(Refusal::NoSuchSeat)?;
        let event = Event::TranslatorNamed { seat: id, on };
        Ok((seat.translates != on).then_some(event).into_iter().collect())
    }

    /// Somebody in the room whom a facilitator asked to translate.
    fn translator(&self) -> Result<&Seat, Refusal> {
        let seat = self.state.seats.get(&self.seat_id()?).ok_or(Refusal::NoSuchSeat)?;
        if seat.translates { Ok(seat) } else { Err(Refusal::TranslatorsOnly) }
    }

    fn waiting(&self, piece: Piece, to: Locale) -> Result<Waiting<'_>, Refusal> {
        self.state.waits(piece, to, self.now).ok_or(Refusal::NothingToTranslate)
    }

    /// A translation of the words that were read; of others it would be none.
    fn translate(self, piece: Piece, to: Locale, text: Authored, revision: u32) -> Decision {
        let seat = self.translator()?.id;
        let waiting = self.waiting(piece, to)?;
        if waiting.held.is_some_and(|other| other != seat) {
            return Err(Refusal::SomebodyTranslates);
        }
        if waiting.revision != revision {
            return Err(match piece {
                Piece::Field { field, .. } => {
                    Refusal::FieldChanged { field, revision: waiting.revision }
                }
                Piece::Line { .. } => {
                    let field = FieldKey::Envelopes;
                    Refusal::FieldChanged { field, revision: waiting.revision }
                }
                _ => Refusal::NothingToTranslate,
            });
        }
        Ok(vec![Event::Translated { piece, to, text: text.text }])
    }
}
