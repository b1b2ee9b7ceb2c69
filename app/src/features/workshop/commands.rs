//! From what a phone's form sends to what the workshop is asked for.

use super::{ballot, draw, scenario};
use crate::{cx::Cx, form::Submitted};
use domain::{
    Field, Refusal,
    locale::Locale,
    text::{Authored, limit},
    workshop::{
        Command, LONGEST_REACTION, LONGEST_TRANSLATION, NewNote, NoteId, NoteKind, Piece, RoundId,
        SeatId, Signal, WorkshopRefusal,
    },
};
use service::{
    Error, Result,
    live::{Done, Room},
    workshop,
};

/// Does what a form asks for.
pub async fn act(cx: &Cx, room: &Room, seat: SeatId, sent: &Submitted) -> Result<Done> {
    let op = draw::op_of(&sent.text("op"));
    if sent.text("do") == "sit" {
        let table = sent.text("table").parse().map_err(|_| gone())?;
        let command = Command::PlaceSeat { seat, table };
        return workshop::act(cx.services(), room, seat, op, command).await;
    }
    if sent.text("do") == "cast" {
        let round: RoundId = sent.text("round").parse().map_err(|_| gone())?;
        let form = room.read(|state| state.round(round).and_then(|round| round.ballot.clone()));
        let form = form.ok_or(Refusal::from(WorkshopRefusal::NoBallots))?;
        let ballot = ballot::read(&form, sent);
        return workshop::cast(cx.services(), room, seat, op, round, ballot).await;
    }
    if sent.text("do") == "stake" {
        let round: RoundId = sent.text("round").parse().map_err(|_| gone())?;
        let scenario = sent.text("scenario").parse().map_err(|_| gone())?;
        let (on, token) = (sent.has("on", "yes"), room.token(seat, round));
        let command = Command::Stake { round, scenario, on, token };
        return workshop::act(cx.services(), room, seat, op, command).await;
    }
    let command = command(room, sent, cx.locale)?;
    workshop::act(cx.services(), room, seat, op, command).await
}

/// What is not there any more.
pub fn gone() -> Refusal {
    WorkshopRefusal::NotThere.into()
}

/// A text that somebody wrote, in the language of their phone.
pub fn text(sent: &Submitted, name: &str, l: Locale, most: usize) -> Result<Authored> {
    Authored::parse(Some(l), &sent.text(name), most)
        .map_err(|refusal| Error::Fields(vec![Field::new(name, refusal)]))
}

/// What a form of a phone asks for.
pub fn command(room: &Room, sent: &Submitted, l: Locale) -> Result<Command> {
    Ok(match sent.text("do").as_str() {
        "signal" => Command::Signal { signal: sent.text("signal").parse::<Signal>()? },
        "table-floor" => Command::TableFloor { kind: sent.text("kind").parse().ok() },
        "ask-floor" => Command::AskFloor,
        "leave-floor" => Command::LeaveFloor,
        "role" => Command::GiveRole {
            seat: sent.text("seat").parse().map_err(|_| gone())?,
            role: sent.text("role").parse().ok(),
        },
        "answer-note" => Command::AnswerNote {
            note: sent.text("note").parse::<NoteId>().map_err(|_| gone())?,
            answer: sent.text("answer"),
            locale: l,
        },
        "hand" => Command::RaiseHand {
            note: sent.text("note").parse::<NoteId>().map_err(|_| gone())?,
            on: sent.has("on", "yes"),
        },
        "take-piece" => {
            let (piece, to) = piece(sent)?;
            Command::TakePiece { piece, to }
        }
        "leave-piece" => {
            let (piece, to) = piece(sent)?;
            Command::LeavePiece { piece, to }
        }
        "translate" => {
            let (piece, to) = piece(sent)?;
            let revision = sent.text("revision").parse().map_err(|_| gone())?;
            let text = text(sent, "text", to, LONGEST_TRANSLATION)?;
            Command::Translate { piece, to, text, revision }
        }
        "note" => note(sent, l)?,
        "pitch" => Command::QueuePitch {
            title: text(sent, "title", l, limit::TITLE)?,
            who: text(sent, "who", l, limit::TITLE)?.text,
            kind: None,
        },
        _ => return scenario::command(room, sent, l),
    })
}

/// What a translator's form is about, and into which language.
fn piece(sent: &Submitted) -> Result<(Piece, Locale)> {
    let piece = sent.text("piece").parse::<Piece>().map_err(|()| gone())?;
    let to = sent.text("to").parse::<Locale>().map_err(|_| gone())?;
    Ok((piece, to))
}

fn note(sent: &Submitted, l: Locale) -> Result<Command> {
    let number = |name: &str, most: u32| -> Result<Option<u32>> {
        let text = sent.text(name);
        if text.trim().is_empty() {
            return Ok(None);
        }
        let number = text.trim().parse().ok().filter(|number| (1..=most).contains(number));
        let refusal = Refusal::NotANumber { from: 1, to: u64::from(most) };
        number.map(Some).ok_or_else(|| Error::Fields(vec![Field::new(name, refusal)]))
    };
    let day = sent.text("day");
    let day = if day.is_empty() {
        None
    } else {
        let refused = |_| Error::Fields(vec![Field::new("day", Refusal::NotADate)]);
        Some(day.parse().map_err(refused)?)
    };
    let kind = sent.text("kind").parse::<NoteKind>()?;
    let scenario = sent.text("scenario").parse().ok();
    let sentence = kind == NoteKind::Reaction && scenario.is_some();
    let most = if sentence { LONGEST_REACTION } else { limit::SUMMARY };
    Ok(Command::Note(Box::new(NewNote {
        kind,
        text: text(sent, "text", l, most)?,
        scenario,
        quantity: number("quantity", 100_000)?,
        day,
        consent: sent.ticked("consent"),
    })))
}
