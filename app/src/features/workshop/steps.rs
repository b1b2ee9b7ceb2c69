//! From what the console's forms send to what the workshop is asked for.

use super::{commands, console, draw, scenario};
use crate::form::Submitted;
use domain::{
    Field, Refusal,
    actor::ActorType,
    id::AccountId,
    locale::Locale,
    picture::Digest,
    text::{Localized, limit},
    workshop::{
        Command, Hand, NoteId, PITCH, PITCHES_TAKE, PitchId, Round, RoundId, RoundKind, RoundPlan,
        ScenarioId, Scene, SeatId, Seating, SessionState, TableId, Workshop, WorkshopRefusal,
    },
};
use service::{Error, Result, live::Room};
use std::collections::BTreeMap;

/// Has a step decided.
pub async fn step(
    room: &Room,
    hand: Hand,
    sent: &Submitted,
    l: Locale,
) -> Result<service::live::Done> {
    let command = command(room, sent, l)?;
    room.act(hand, draw::op_of(&sent.text("op")), command).await
}

fn gone() -> Refusal {
    WorkshopRefusal::NotThere.into()
}

fn round(sent: &Submitted) -> Result<RoundId> {
    Ok(sent.text("round").parse().map_err(|_| gone())?)
}

fn scenario_of(sent: &Submitted) -> Result<ScenarioId> {
    Ok(sent.text("scenario").parse().map_err(|_| gone())?)
}

fn seat(sent: &Submitted) -> Result<SeatId> {
    Ok(sent.text("seat").parse().map_err(|_| gone())?)
}

fn command(room: &Room, sent: &Submitted, l: Locale) -> Result<Command> {
    Ok(match sent.text("do").as_str() {
        "next" => Command::Next { seen: sent.text("seen").parse().map_err(|_| gone())? },
        "undo" => Command::Undo { seen: sent.text("seen").parse().map_err(|_| gone())? },
        "session" => Command::Session { to: sent.text("to").parse::<SessionState>()? },
        "extend" => Command::Extend { seconds: sent.text("seconds").parse().unwrap_or_default() },
        "lock" => Command::Lock { round: round(sent)? },
        "reveal" => Command::Reveal { round: round(sent)? },
        "reopen" => Command::Reopen { round: round(sent)?, reason: sent.text("reason") },
        "skip" => Command::Skip { round: round(sent)? },
        "restore" => Command::Restore { round: round(sent)? },
        "open" => Command::Open { round: round(sent)? },
        "move" => Command::Move {
            round: round(sent)?,
            place: sent.text("place").parse().map_err(|_| gone())?,
        },
        "add" => add(room, sent)?,
        "plan" => {
            let id = round(sent)?;
            let held = room.read(|state| state.round(id).cloned()).ok_or_else(gone)?;
            Command::Plan { round: id, plan: console::read_plan(&held, sent)? }
        }
        "envelope" => {
            let id = round(sent)?;
            let held = room.read(|state| state.round(id).cloned()).ok_or_else(gone)?;
            Command::Plan { round: id, plan: console::with_envelope(&held, sent)? }
        }
        "show" => Command::Show { scene: sent.text("scene").parse::<Scene>()? },
        "lock-scenario" => Command::LockScenario { scenario: scenario_of(sent)? },
        "unlock-scenario" => {
            Command::UnlockScenario { scenario: scenario_of(sent)?, reason: sent.text("reason") }
        }
        "withdraw" => Command::Withdraw { scenario: scenario_of(sent)? },
        "title" => title(sent)?,
        "remove-facilitator" => {
            let account = sent.text("account").parse().map_err(|_| gone())?;
            Command::RemoveFacilitator { account: AccountId(account) }
        }
        "note" | "pitch" => return commands::command(room, sent, l),
        "hide-note" => Command::HideNote {
            note: sent.text("note").parse::<NoteId>().map_err(|_| gone())?,
            reason: sent.get("reason").map(str::to_owned),
        },
        "hide-argument" => Command::HideArgument {
            argument: sent.text("argument").parse().map_err(|_| gone())?,
            reason: sent.get("reason").map(str::to_owned),
        },
        "answer-note" => Command::AnswerNote {
            note: sent.text("note").parse::<NoteId>().map_err(|_| gone())?,
            answer: sent.text("answer"),
            locale: l,
        },
        _ => return people(room, sent, l),
    })
}

/// Seats, tables and the floor.
fn people(room: &Room, sent: &Submitted, l: Locale) -> Result<Command> {
    Ok(match sent.text("do").as_str() {
        "assign" => {
            let seating = if sent.has("seating", "role") { Seating::Role } else { Seating::Mixed };
            Command::AssignTables { seating }
        }
        "seat-groups" => {
            Command::SeatGroups { seed: sent.text("seed").parse().unwrap_or_default() }
        }
        "table" => Command::SetTable {
            id: None,
            name: commands::text(sent, "name", l, limit::TITLE)?.text,
            seats: number(sent, "seats", 100)?,
            locale: None,
        },
        "place" => Command::PlaceSeat {
            seat: seat(sent)?,
            table: sent.text("table").parse::<TableId>().map_err(|_| gone())?,
        },
        "role" => Command::GiveRole { seat: seat(sent)?, role: sent.text("role").parse().ok() },
        "name-jury" => Command::NameJury {
            round: round(sent)?,
            seats: sent.all("seat").iter().filter_map(|id| id.parse().ok().map(SeatId)).collect(),
            paper: count(sent, "paper")?,
        },
        "translator" => Command::NameTranslator { seat: seat(sent)?, on: sent.has("on", "yes") },
        "remove-seat" => {
            Command::RemoveSeat { seat: seat(sent)?, reason: Some(sent.text("reason")) }
        }
        "quotas" => Command::SetQuotas { quotas: by_kind(sent, "quota-", 5_000, 1)? },
        "targets" => Command::SetTargets { targets: by_kind(sent, "target-", 100, 10)? },
        "give-floor" => Command::GiveFloor {
            seat: sent.text("seat").parse().ok(),
            kind: sent.text("kind").parse().ok(),
            reason: sent.get("reason").map(str::to_owned),
        },
        "end-floor" => Command::EndFloor,
        _ => return pitches(room, sent, l),
    })
}

/// Presentations, and what is hidden of them and of the scenarios.
fn pitches(room: &Room, sent: &Submitted, l: Locale) -> Result<Command> {
    Ok(match sent.text("do").as_str() {
        "start-pitch" => Command::StartPitch {
            pitch: sent.text("pitch").parse().ok().map(PitchId),
            seconds: room.read(pitch_seconds),
        },
        "time-pitches" => {
            let (least, most) = (*PITCHES_TAKE.start(), *PITCHES_TAKE.end());
            let seconds = number_from(sent, "pitch", least, most)?;
            Command::TimePitches { round: round(sent)?, seconds }
        }
        "hide-pitch" => Command::HidePitch {
            pitch: sent.text("pitch").parse().map_err(|_| gone())?,
            reason: sent.get("reason").map(str::to_owned),
        },
        "hide-amendment" => Command::HideAmendment {
            amendment: sent.text("amendment").parse().map_err(|_| gone())?,
            reason: sent.get("reason").map(str::to_owned),
        },
        "hide-picture" => Command::HidePicture {
            picture: sent.text("picture").parse::<Digest>()?,
            reason: sent.get("reason").map(str::to_owned),
        },
        "end-pitch" => Command::EndPitch,
        "order-pitches" => Command::OrderPitches {
            order: sent.text("order").split(',').filter_map(|id| id.parse().ok()).collect(),
        },
        _ => return scenario::command(room, sent, l),
    })
}

/// How long a presentation takes in the round for them that runs, else in the first one.
fn pitch_seconds(state: &Workshop) -> u32 {
    let pitches = |round: &&Round| round.kind == RoundKind::Pitch;
    let planned = || state.course.rounds.iter().find(pitches);
    state.current().filter(pitches).or_else(planned).map_or(PITCH, Round::pitch_seconds)
}

/// A number from one up.
pub fn number(sent: &Submitted, name: &str, most: u32) -> Result<u32> {
    number_from(sent, name, 1, most)
}

fn number_from(sent: &Submitted, name: &str, least: u32, most: u32) -> Result<u32> {
    let number = sent.text(name).trim().parse().ok();
    let number = number.filter(|number| (least..=most).contains(number));
    let refusal = Refusal::NotANumber { from: u64::from(least), to: u64::from(most) };
    number.ok_or_else(|| Error::Fields(vec![Field::new(name, refusal)]))
}

/// A number that may be left out: nought then.
pub fn count(sent: &Submitted, name: &str) -> Result<u32> {
    if sent.text(name).trim().is_empty() { Ok(0) } else { number_from(sent, name, 0, 100) }
}

/// A number for each kind of actor, in so many parts; what is empty is nought.
fn by_kind(
    sent: &Submitted,
    prefix: &str,
    most: u32,
    parts: u32,
) -> Result<BTreeMap<ActorType, u32>> {
    let mut numbers = BTreeMap::new();
    for (code, text) in sent.behind(prefix) {
        let kind: ActorType = code.parse()?;
        if matches!(text.trim(), "" | "0") {
            continue;
        }
        let number: Option<u32> = text.trim().parse().ok().filter(|number| *number <= most);
        let refusal = Refusal::NotANumber { from: 0, to: u64::from(most) };
        let number = number.ok_or_else(|| Error::Fields(vec![Field::new("form", refusal)]))?;
        numbers.insert(kind, number * parts);
    }
    Ok(numbers)
}

/// A round that is added comes next, or last. One with questions asks again what was asked before,
/// so that what changed can be seen.
fn add(room: &Room, sent: &Submitted) -> Result<Command> {
    let minutes = sent.text("minutes").parse().ok().filter(|minutes| (1..=480).contains(minutes));
    let minutes = minutes.ok_or(Refusal::from(WorkshopRefusal::TimeOutOfBounds))?;
    let mut plan = RoundPlan::usual(sent.text("kind").parse()?, minutes);
    let last = sent.has("where", "end");
    let place = room.read(|state| {
        let rounds = &state.course.rounds;
        if plan.kind == RoundKind::Measure
            && let Some(before) = rounds.iter().find(|round| round.kind == RoundKind::Measure)
        {
            plan.ballot.clone_from(&before.ballot);
        }
        let here = rounds.iter().position(|round| Some(round.id) == state.course.current);
        here.filter(|_| !last).map_or(rounds.len(), |place| place + 1)
    });
    Ok(Command::Add { plan, place })
}

fn title(sent: &Submitted) -> Result<Command> {
    let read = |name: &str, most: usize| {
        let [fr, nl, en] = sent.languages(name);
        let refused = |refusal| Error::Fields(vec![Field::new(name, refusal)]);
        Localized::parse(&fr, &nl, &en, most).map_err(refused)
    };
    let asked = sent.languages("question").iter().any(|text| !text.trim().is_empty());
    let question = if asked { Some(read("question", limit::SUMMARY)?) } else { None };
    Ok(Command::Title { title: read("title", limit::TITLE)?, question })
}
