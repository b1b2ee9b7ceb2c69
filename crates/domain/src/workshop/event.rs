//! What happened in a workshop. State is nothing but the sum of its events.

mod change;

pub use change::{Change, StepName};

use super::{
    Amendment, AmendmentId, Argument, ArgumentId, Cast, FieldKey, FieldValue, Lot, Note, NoteId,
    Picture, Piece, Pitch, PitchId, RoundId, RoundPlan, ScenarioId, Seat, SeatId, Signal, Table,
    TableId, TableRole, Token,
};
use crate::{
    Moment,
    actor::ActorType,
    id::{AccountId, AdministrationId, ProcessId, WorkshopId},
    locale::Locale,
    picture::Digest,
    text::{Authored, Localized, Slug},
};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// An event with its place and its time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Its place, from one, without gaps.
    pub seq: u64,
    /// When. A ballot carries the moment at which its round was opened, so that nothing tells who
    /// cast it.
    pub at: Moment,
    /// Whose hand; nobody's for a ballot.
    pub by: By,
    /// What happened.
    pub event: Event,
}

/// Whose hand something was done by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum By {
    /// A facilitator.
    Facilitator(AccountId),
    /// Somebody in the room.
    Seat(SeatId),
    /// The clock.
    Clock,
    /// Not told: a ballot.
    Nobody,
}

/// The beginning of a workshop.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Created {
    /// Which workshop.
    pub id: WorkshopId,
    /// Who holds it.
    pub administration: AdministrationId,
    /// What it is called.
    pub title: Localized,
    /// The question it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub question: Option<Localized>,
    /// The template it was made from.
    pub template: String,
    /// Its run sheet.
    pub rounds: Vec<RoundPlan>,
    /// Its tables.
    pub tables: Vec<Table>,
    /// How many of each kind of actor are expected.
    pub quotas: BTreeMap<ActorType, u32>,
    /// Who facilitates.
    pub facilitator: AccountId,
    /// Whether it is a rehearsal.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub rehearsal: bool,
}

/// What happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "fields say what they are by their types")]
pub enum Event {
    /// It begins.
    Created(Box<Created>),
    /// A step of the course.
    Stepped { step: StepName, changes: Vec<Change> },
    /// The last step is undone.
    Undone,
    /// Its name and question.
    Titled { title: Localized, question: Option<Localized> },
    /// Somebody facilitates too.
    FacilitatorNamed { account: AccountId },
    /// Somebody facilitates no more.
    FacilitatorLeft { account: AccountId },
    /// How many of each kind are expected.
    QuotasSet { quotas: BTreeMap<ActorType, u32> },
    /// How many of each kind stand on the list of invitations. No name of it is ever in the log.
    GuestsCounted { invited: BTreeMap<ActorType, u32> },
    /// The share of speaking time of each kind.
    TargetsSet { targets: BTreeMap<ActorType, u32> },
    /// A table is there.
    TableSet { table: Table },
    /// A table is taken away.
    TableRemoved { table: TableId },
    /// Somebody came in.
    SeatTaken(Box<Seat>),
    /// The seat moved to another phone.
    SeatMoved { seat: SeatId, key: String },
    /// Somebody says who they are anew.
    SeatChanged {
        seat: SeatId,
        name: String,
        kind: ActorType,
        second: Option<ActorType>,
        commune: Option<Slug>,
        locale: Locale,
    },
    /// Somebody left, or was asked to.
    SeatRemoved { seat: SeatId, reason: Option<String> },
    /// People have tables.
    Seated { places: BTreeMap<SeatId, TableId> },
    /// Somebody hosts or writes.
    RoleGiven { seat: SeatId, role: Option<TableRole> },
    /// A phone tells something.
    Signalled { seat: SeatId, signal: Signal },
    /// A scenario begins.
    ScenarioDrawn {
        id: ScenarioId,
        table: Option<TableId>,
        author: Option<SeatId>,
        fields: BTreeMap<FieldKey, FieldValue>,
    },
    /// A field is written.
    FieldWritten { scenario: ScenarioId, field: FieldKey, value: FieldValue },
    /// A field that nobody had written is copied from a photographed sheet, when the scenario is
    /// fixed already.
    FieldCopied { scenario: ScenarioId, field: FieldKey, value: FieldValue },
    /// A scenario is taken back.
    ScenarioWithdrawn { scenario: ScenarioId },
    /// A scenario is an alternative from now on.
    ScenarioLocked { scenario: ScenarioId },
    /// A scenario changes again.
    ScenarioUnlocked { scenario: ScenarioId, reason: String },
    /// The room's choice became a process.
    ScenarioAdopted { scenario: ScenarioId, process: ProcessId },
    /// An argument.
    Argued(Box<Argument>),
    /// Somebody agrees with an argument, or no more.
    Supported { argument: ArgumentId, seat: SeatId, on: bool },
    /// An argument is not shown, or is again.
    ArgumentHidden { argument: ArgumentId, reason: Option<String> },
    /// A change is proposed.
    Amended(Box<Amendment>),
    /// A change is not shown, or is again.
    AmendmentHidden { amendment: AmendmentId, reason: Option<String> },
    /// A change is taken over.
    AmendmentAccepted { amendment: AmendmentId },
    /// A change is worked in.
    AmendmentMerged { amendment: AmendmentId, value: FieldValue },
    /// A change is not taken.
    AmendmentDeclined {
        amendment: AmendmentId,
        reason: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        locale: Option<Locale>,
    },
    /// A note.
    Noted(Box<Note>),
    /// A hand at a note: "I can lend", "I want", "me too".
    HandRaised { note: NoteId, seat: SeatId, on: bool },
    /// Whoever wrote a reaction puts it otherwise: each person has one about each scenario.
    NoteReworded { note: NoteId, text: Authored },
    /// A question was answered, or an objection worked in.
    NoteAnswered {
        note: NoteId,
        answer: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        locale: Option<Locale>,
    },
    /// A note is not shown, or is again.
    NoteHidden { note: NoteId, reason: Option<String> },
    /// Whoever said a need or an offer agrees that it goes on the board that everyone reads.
    NoteShared { note: NoteId },
    /// A pitch waits.
    PitchQueued(Box<Pitch>),
    /// A pitch is not shown, or is again.
    PitchHidden { pitch: PitchId, reason: Option<String> },
    /// Who is on the jury of a round, drawn or named.
    JuryChosen { round: RoundId, seats: BTreeSet<SeatId>, paper: u32, lot: Option<Lot> },
    /// A juror declares a stake in a scenario, or does so no more.
    StakeDeclared { round: RoundId, seat: SeatId, scenario: ScenarioId, on: bool },
    /// A ballot, or its revision.
    BallotCast { round: RoundId, token: Token, cast: Box<Cast> },
    /// A ballot on paper was typed; `number` is what is printed on it.
    PaperEntered { round: RoundId, token: Token, number: Option<u32>, cast: Box<Cast> },
    /// It was typed wrongly: it does not count, for a reason.
    PaperWithdrawn { round: RoundId, token: Token, reason: String },
    /// A flip chart or a sheet was photographed.
    Pictured(Box<Picture>),
    /// A picture is not shown, or is again.
    PictureHidden { picture: Digest, reason: Option<String> },
    /// Somebody of the room translates, or does so no more.
    TranslatorNamed { seat: SeatId, on: bool },
    /// A translator took a piece.
    PieceTaken { piece: Piece, to: Locale, seat: SeatId },
    /// A translator put a piece back.
    PieceLeft { piece: Piece, to: Locale, seat: SeatId },
    /// A piece is translated.
    Translated { piece: Piece, to: Locale, text: String },
    /// Somebody asks for the floor.
    FloorAsked { seat: SeatId },
    /// Somebody does so no more.
    FloorLeft { seat: SeatId },
    /// Somebody has the floor; `instead_of` is who was suggested when another was chosen.
    FloorGiven {
        kind: ActorType,
        seat: Option<SeatId>,
        instead_of: Option<SeatId>,
        reason: Option<String>,
    },
    /// The turn is over.
    FloorEnded,
    /// At a table somebody of a kind speaks.
    TableFloorGiven { table: TableId, kind: ActorType },
    /// At a table nobody speaks any more.
    TableFloorEnded { table: TableId },
    /// The projector shows something.
    SceneShown { scene: super::Scene },
    /// Another split or rule is tried on the screen.
    BoardSet { board: Box<super::Board> },
    /// Somebody of the room says what they would choose.
    Leaned { token: Token, leaning: Box<super::Leaning> },
}

impl Event {
    /// Its name in the database.
    #[must_use]
    #[expect(clippy::too_many_lines, reason = "one name for each event, so that none is forgotten")]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Created(_) => "created",
            Self::Stepped { .. } => "stepped",
            Self::Undone => "undone",
            Self::Titled { .. } => "titled",
            Self::FacilitatorNamed { .. } => "facilitator-named",
            Self::FacilitatorLeft { .. } => "facilitator-left",
            Self::QuotasSet { .. } => "quotas-set",
            Self::GuestsCounted { .. } => "guests-counted",
            Self::TargetsSet { .. } => "targets-set",
            Self::TableSet { .. } => "table-set",
            Self::TableRemoved { .. } => "table-removed",
            Self::SeatTaken(_) => "seat-taken",
            Self::SeatMoved { .. } => "seat-moved",
            Self::SeatChanged { .. } => "seat-changed",
            Self::SeatRemoved { .. } => "seat-removed",
            Self::Seated { .. } => "seated",
            Self::RoleGiven { .. } => "role-given",
            Self::Signalled { .. } => "signalled",
            Self::ScenarioDrawn { .. } => "scenario-drawn",
            Self::FieldWritten { .. } => "field-written",
            Self::FieldCopied { .. } => "field-copied",
            Self::ScenarioWithdrawn { .. } => "scenario-withdrawn",
            Self::ScenarioLocked { .. } => "scenario-locked",
            Self::ScenarioUnlocked { .. } => "scenario-unlocked",
            Self::ScenarioAdopted { .. } => "scenario-adopted",
            Self::Argued(_) => "argued",
            Self::Supported { .. } => "supported",
            Self::ArgumentHidden { .. } => "argument-hidden",
            Self::Amended(_) => "amended",
            Self::AmendmentHidden { .. } => "amendment-hidden",
            Self::AmendmentAccepted { .. } => "amendment-accepted",
            Self::AmendmentMerged { .. } => "amendment-merged",
            Self::AmendmentDeclined { .. } => "amendment-declined",
            Self::Noted(_) => "noted",
            Self::HandRaised { .. } => "hand-raised",
            Self::NoteReworded { .. } => "note-reworded",
            Self::NoteAnswered { .. } => "note-answered",
            Self::NoteHidden { .. } => "note-hidden",
            Self::NoteShared { .. } => "note-shared",
            Self::PitchQueued(_) => "pitch-queued",
            Self::PitchHidden { .. } => "pitch-hidden",
            Self::JuryChosen { .. } => "jury-chosen",
            Self::StakeDeclared { .. } => "stake-declared",
            Self::BallotCast { .. } => "ballot-cast",
            Self::PaperEntered { .. } => "paper-entered",
            Self::PaperWithdrawn { .. } => "paper-withdrawn",
            Self::Pictured(_) => "pictured",
            Self::PictureHidden { .. } => "picture-hidden",
            Self::TranslatorNamed { .. } => "translator-named",
            Self::PieceTaken { .. } => "piece-taken",
            Self::PieceLeft { .. } => "piece-left",
            Self::Translated { .. } => "translated",
            Self::FloorAsked { .. } => "floor-asked",
            Self::FloorLeft { .. } => "floor-left",
            Self::FloorGiven { .. } => "floor-given",
            Self::FloorEnded => "floor-ended",
            Self::TableFloorGiven { .. } => "table-floor-given",
            Self::TableFloorEnded { .. } => "table-floor-ended",
            Self::SceneShown { .. } => "scene-shown",
            Self::BoardSet { .. } => "board-set",
            Self::Leaned { .. } => "leaned",
        }
    }
}

impl Entry {
    /// The hash of this entry and, through `previous`, of all before it.
    #[must_use]
    pub fn link(&self, workshop: WorkshopId, epoch: u64, previous: &str) -> String {
        use sha2::{Digest, Sha256};
        let text = format!(
            "ensamen-workshop-1\n{workshop}\n{epoch}\n{}\n{}\n{}\n{}\n{previous}\n",
            self.seq,
            self.at.timestamp_millis(),
            json(&self.by),
            json(&self.event),
        );
        crate::rules::hex(&Sha256::digest(text))
    }
}

/// The text that is kept and hashed.
fn json(value: &impl Serialize) -> String {
    serde_json::to_string(value).expect("events hold nothing that JSON cannot")
}
