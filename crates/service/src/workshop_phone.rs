//! A phone that several people share: the code by which somebody closes their seat to the others. The
//! phone keeps a hash of it, made under the key of the workshop; neither the log nor the database knows it.

use crate::{Error, Result, Services, live::Room};
use domain::{
    Field, Refusal,
    workshop::{SeatId, WorkshopRefusal},
};

/// The shortest and the longest code of a seat.
const CODE: (usize, usize) = (4, 40);

/// What a phone keeps of the code by which somebody closes their seat to those who share it; nothing
/// where they want none.
///
/// # Errors
/// [`Error::Fields`] about `code`, [`Error::Refused`] once the workshop is over.
pub fn seat_code(room: &Room, seat: SeatId, typed: &str) -> Result<Option<String>> {
    let refusal = match typed.trim().chars().count() {
        0 => return Ok(None),
        few if few < CODE.0 => Refusal::TooShort { limit: CODE.0 },
        many if many > CODE.1 => Refusal::TooLong { limit: CODE.1 },
        _ => return Ok(Some(room.key()?.hash_of_code(seat, typed))),
    };
    Err(Error::Fields(vec![Field::new("code", refusal)]))
}

/// Whether a code opens a seat on a phone that keeps its hash.
///
/// # Errors
/// [`Error::Refused`] where it does not, or after too many tries.
pub fn opens(
    services: &Services,
    room: &Room,
    (seat, kept): (SeatId, &str),
    typed: &str,
) -> Result<()> {
    if services.workshop_limits.codes.check_key(&(room.head.id, seat)).is_err() {
        return Err(Refusal::TooManyRequests { seconds: 60 }.into());
    }
    if room.key()?.hash_of_code(seat, typed) == kept {
        return Ok(());
    }
    Err(Refusal::from(WorkshopRefusal::WrongSeatCode).into())
}
