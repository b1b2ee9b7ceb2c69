//! What somebody asks a workshop for.

use super::{
    AmendmentId, ArgumentId, Board, FieldKey, FieldValue, NoteId, NoteKind, Piece, PitchId,
    RoomBallot, RoundId, RoundPlan, ScenarioId, Scene, SeatId, Seating, SessionState, Side, Signal,
    TableId, TableRole, Token, Trial,
};
use crate::{
    actor::ActorType,
    id::{AccountId, ProcessId},
    locale::Locale,
    picture::Digest,
    text::{Authored, Localized, Slug},
};
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

/// Who asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hand {
    /// A facilitator; that it is one was checked by whoever calls.
    Facilitator(AccountId),
    /// Somebody who holds the key of a seat.
    Seat(SeatId),
    /// Somebody at the door.
    Door,
    /// The clock.
    Clock,
}

/// Somebody who comes in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Join {
    /// A name of their choice; checked.
    pub name: String,
    /// Kind of actor.
    pub kind: ActorType,
    /// Second hat.
    pub second: Option<ActorType>,
    /// Where they come from.
    pub commune: Option<Slug>,
    /// Their language.
    pub locale: Locale,
    /// The table whose sign they read.
    pub table: Option<TableId>,
    /// Hash of what the phone will hold.
    pub key: String,
    /// Hash of the phrase.
    pub phrase: String,
    /// Hash of what the phone holds from before, when it has been here: it takes the seat it had.
    pub before: Option<String>,
    /// Hash of what the phone holds of somebody else who is in the room with it: they share it, and each
    /// has a seat of their own.
    pub beside: Option<String>,
    /// Whether a machine plays them.
    pub simulated: bool,
}

/// A note to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewNote {
    /// What it is.
    pub kind: NoteKind,
    /// What it says.
    pub text: Authored,
    /// The scenario it is about.
    pub scenario: Option<ScenarioId>,
    /// How many.
    pub quantity: Option<u32>,
    /// When.
    pub day: Option<NaiveDate>,
    /// May be quoted.
    pub consent: bool,
}

/// A picture to be put to the records.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewPicture {
    /// The picture, which is kept already.
    pub digest: Digest,
    /// Its width, in points.
    pub width: u32,
    /// Its height, in points.
    pub height: u32,
    /// What stands on it.
    pub text: Authored,
    /// The scenario it belongs to.
    pub scenario: Option<ScenarioId>,
}

/// What somebody asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "fields say what they are by their types")]
pub enum Command {
    /// The big button; `seen` is the step that the facilitator saw.
    Next { seen: u64 },
    /// Another state of the workshop.
    Session { to: SessionState },
    /// Undo the last step; `seen` is the step that the facilitator saw, so that nobody undoes what
    /// somebody else did meanwhile.
    Undo { seen: u64 },
    /// More time for the round that runs.
    Extend { seconds: u32 },
    /// Take no more ballots.
    Lock { round: RoundId },
    /// Take ballots again.
    Reopen { round: RoundId, reason: String },
    /// Show what came out.
    Reveal { round: RoundId },
    /// Leave a round out.
    Skip { round: RoundId },
    /// Take it in again.
    Restore { round: RoundId },
    /// Go to a round out of turn.
    Open { round: RoundId },
    /// Add a round at a place.
    Add { plan: RoundPlan, place: usize },
    /// Move a round to a place.
    Move { round: RoundId, place: usize },
    /// Change what is planned.
    Plan { round: RoundId, plan: RoundPlan },
    /// How long presentations of a round take.
    TimePitches { round: RoundId, seconds: u32 },
    /// Name and question.
    Title { title: Localized, question: Option<Localized> },
    /// Name another facilitator.
    NameFacilitator { account: AccountId },
    /// Let a facilitator go.
    RemoveFacilitator { account: AccountId },
    /// Who is expected.
    SetQuotas { quotas: BTreeMap<ActorType, u32> },
    /// Say how many of each kind stand on the list of invitations, which is kept elsewhere.
    CountGuests { invited: BTreeMap<ActorType, u32> },
    /// Shares of speaking time.
    SetTargets { targets: BTreeMap<ActorType, u32> },
    /// A new table, or another name or size.
    SetTable { id: Option<TableId>, name: String, seats: u32, locale: Option<Locale> },
    /// Take a table away.
    RemoveTable { table: TableId },
    /// Come in.
    Join(Box<Join>),
    /// Move a seat to the phone that holds this key.
    MoveSeat { phrase: String, key: String },
    /// Say who one is anew.
    ChangeSeat {
        name: String,
        kind: ActorType,
        second: Option<ActorType>,
        commune: Option<Slug>,
        locale: Locale,
    },
    /// Leave, or ask somebody to leave.
    RemoveSeat { seat: SeatId, reason: Option<String> },
    /// Spread everyone over the tables.
    AssignTables { seating: Seating },
    /// Seat whoever has no table, in groups that a seed gives.
    SeatGroups { seed: u64 },
    /// Put somebody at a table.
    PlaceSeat { seat: SeatId, table: TableId },
    /// Somebody hosts or writes.
    GiveRole { seat: SeatId, role: Option<TableRole> },
    /// Tell something without a word.
    Signal { signal: Signal },
    /// Begin a scenario.
    Draw { table: Option<TableId>, fields: BTreeMap<FieldKey, FieldValue> },
    /// Write a field that was read in a revision.
    Write { scenario: ScenarioId, field: FieldKey, value: FieldValue, based_on: u32 },
    /// Write a field as it was read on a sheet that was photographed, when the scenario is fixed too.
    Copy { scenario: ScenarioId, field: FieldKey, value: FieldValue, based_on: u32 },
    /// Take a scenario back.
    Withdraw { scenario: ScenarioId },
    /// Make it an alternative.
    LockScenario { scenario: ScenarioId },
    /// Let it change again.
    UnlockScenario { scenario: ScenarioId, reason: String },
    /// It became a process.
    Adopt { scenario: ScenarioId, process: ProcessId },
    /// For or against.
    Argue { scenario: ScenarioId, field: Option<FieldKey>, side: Side, text: Authored },
    /// Agree with an argument, or no more.
    Support { argument: ArgumentId, on: bool },
    /// Hide an argument with a reason; show it again with none.
    HideArgument { argument: ArgumentId, reason: Option<String> },
    /// Propose a change.
    Amend { scenario: ScenarioId, field: FieldKey, based_on: u32, value: FieldValue, why: Authored },
    /// Hide a change that was proposed, with a reason; show it again with none.
    HideAmendment { amendment: AmendmentId, reason: Option<String> },
    /// Take a change over as it is.
    Accept { amendment: AmendmentId },
    /// Work it in.
    Merge { amendment: AmendmentId, value: FieldValue, based_on: u32 },
    /// Do not take it.
    Decline { amendment: AmendmentId, reason: String, locale: Locale },
    /// Write a note.
    Note(Box<NewNote>),
    /// A hand at a note.
    RaiseHand { note: NoteId, on: bool },
    /// Answer a question, or say how an objection was worked in.
    AnswerNote { note: NoteId, answer: String, locale: Locale },
    /// Hide a note with a reason; show it again with none.
    HideNote { note: NoteId, reason: Option<String> },
    /// Agree that one's need or offer goes on the board that everyone reads.
    ShareNote { note: NoteId },
    /// Ask for a pitch.
    QueuePitch { title: Authored, who: String, kind: Option<ActorType> },
    /// Begin a pitch; the first of the queue when none is named.
    StartPitch { pitch: Option<PitchId>, seconds: u32 },
    /// End the pitch.
    EndPitch,
    /// Hide a pitch with a reason; show it again with none.
    HidePitch { pitch: PitchId, reason: Option<String> },
    /// Another order.
    OrderPitches { order: Vec<PitchId> },
    /// A ballot.
    Cast { round: RoundId, token: Token, ballot: RoomBallot },
    /// A ballot on paper, typed by a facilitator or by the host of a table; `number` is what is
    /// printed on it.
    CastPaper {
        round: RoundId,
        token: Token,
        number: Option<u32>,
        kind: ActorType,
        second: Option<ActorType>,
        ballot: RoomBallot,
    },
    /// Draw the jury of a round by lot from who is in the room; `paper` jurors beside them have no
    /// seat. The seed comes from the chance of the server.
    DrawJury { round: RoundId, size: u32, paper: u32, seed: String },
    /// Name the jury of a round.
    NameJury { round: RoundId, seats: BTreeSet<SeatId>, paper: u32 },
    /// Declare a stake in a scenario, as a juror, or take that back; `token` is under what one's own
    /// ballot is kept.
    Stake { round: RoundId, scenario: ScenarioId, on: bool, token: Token },
    /// Take a ballot on paper that was typed wrongly out again.
    WithdrawPaper { round: RoundId, token: Token, reason: String },
    /// Put a flip chart or a sheet that was photographed to the records.
    Record(Box<NewPicture>),
    /// Hide a picture with a reason; show it again with none.
    HidePicture { picture: Digest, reason: Option<String> },
    /// Ask somebody of the room to translate, or no more.
    NameTranslator { seat: SeatId, on: bool },
    /// Take a piece to translate into a language: nobody else takes it meanwhile.
    TakePiece { piece: Piece, to: Locale },
    /// Put it back.
    LeavePiece { piece: Piece, to: Locale },
    /// The translation of a piece that was read in a revision.
    Translate { piece: Piece, to: Locale, text: Authored, revision: u32 },
    /// Ask for the floor.
    AskFloor,
    /// Do so no more.
    LeaveFloor,
    /// Give the floor: to who is suggested when nobody is named, else to somebody or to a kind
    /// with one tap.
    GiveFloor { seat: Option<SeatId>, kind: Option<ActorType>, reason: Option<String> },
    /// The turn is over.
    EndFloor,
    /// Whoever hosts or writes keeps the time of a kind of actor at the own table; with none, nobody
    /// speaks.
    TableFloor { kind: Option<ActorType> },
    /// Show something on the projector.
    Show { scene: Scene },
    /// Try another split or rule on the screen.
    SetBoard { board: Box<Board> },
    /// Say what one would choose.
    Lean { token: Token, trial: Box<Trial> },
    /// Look at the clock.
    Tick,
}
