//! From what the console's forms send to what the workshop is asked for.

use super::draw;
use crate::form::Submitted;
use domain::{
    Refusal,
    workshop::{
        Command, Hand, PitchId, RoundId, RoundPlan, ScenarioId, Seating, SessionState,
        WorkshopRefusal,
    },
};
use service::live::Room;

/// The seconds of a pitch, unless the facilitator says otherwise.
const PITCH: u32 = 180;

/// Has a step decided.
pub async fn step(
    room: &Room,
    hand: Hand,
    sent: &Submitted,
) -> service::Result<service::live::Done> {
    let command = command(room, sent)?;
    room.act(hand, draw::op_of(&sent.text("op")), command).await
}

fn command(room: &Room, sent: &Submitted) -> service::Result<Command> {
    let gone = || Refusal::from(WorkshopRefusal::NotThere);
    let round = || sent.text("round").parse::<RoundId>().map_err(|_| gone());
    let scenario = || sent.text("scenario").parse::<ScenarioId>().map_err(|_| gone());
    Ok(match sent.text("do").as_str() {
        "next" => Command::Next { seen: sent.text("seen").parse().map_err(|_| gone())? },
        "undo" => Command::Undo,
        "session" => Command::Session { to: sent.text("to").parse::<SessionState>()? },
        "extend" => Command::Extend { seconds: sent.text("seconds").parse().unwrap_or_default() },
        "lock" => Command::Lock { round: round()? },
        "reveal" => Command::Reveal { round: round()? },
        "reopen" => Command::Reopen { round: round()?, reason: sent.text("reason") },
        "skip" => Command::Skip { round: round()? },
        "restore" => Command::Restore { round: round()? },
        "open" => Command::Open { round: round()? },
        "move" => Command::Move {
            round: round()?,
            place: sent.text("place").parse().map_err(|_| gone())?,
        },
        "add" => {
            let minutes =
                sent.text("minutes").parse().ok().filter(|minutes| (1..=480).contains(minutes));
            let minutes = minutes.ok_or(Refusal::from(WorkshopRefusal::TimeOutOfBounds))?;
            let plan = RoundPlan::usual(sent.text("kind").parse()?, minutes);
            Command::Add { plan, place: behind_current(room) }
        }
        "assign" => {
            let seating = if sent.has("seating", "role") { Seating::Role } else { Seating::Mixed };
            Command::AssignTables { seating }
        }
        "start-pitch" => Command::StartPitch {
            pitch: sent.text("pitch").parse().ok().map(PitchId),
            seconds: PITCH,
        },
        "end-pitch" => Command::EndPitch,
        "give-floor" => Command::GiveFloor {
            seat: sent.text("seat").parse().ok(),
            kind: sent.text("kind").parse().ok(),
            reason: sent.get("reason").map(str::to_owned),
        },
        "end-floor" => Command::EndFloor,
        "lock-scenario" => Command::LockScenario { scenario: scenario()? },
        "unlock-scenario" => Command::UnlockScenario {
            scenario: scenario()?,
            reason: sent.get("reason").unwrap_or("—").to_owned(),
        },
        _ => return Err(Refusal::UnknownChoice.into()),
    })
}

/// A round that is added comes next.
fn behind_current(room: &Room) -> usize {
    room.read(|state| {
        let rounds = &state.course.rounds;
        let here = rounds.iter().position(|round| Some(round.id) == state.course.current);
        here.map_or(rounds.len(), |place| place + 1)
    })
}
