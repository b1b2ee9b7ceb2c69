//! A workshop: a live event of an evening or an afternoon, in which a room of many kinds of actors
//! works out how to use money.
//!
//! [`Workshop::apply`] is the one reducer, on the server and in wasm; [`decide`] turns a command
//! into events or refuses it, and nothing else decides. Both are pure: the time comes in.
//! What each kind of screen may see is in [`view`].

mod apply;
mod ballot;
mod command;
mod consensus;
mod course;
mod coverage;
mod decide;
mod envelope;
mod event;
mod grouping;
mod groups;
pub mod harvest;
mod invited;
mod jury;
mod line;
mod note;
mod numbers;
mod pitch;
mod record;
mod refusal;
mod round;
mod scenario;
mod scene;
mod seat;
mod secret;
mod session;
mod speaking;
mod state;
pub mod template;
#[cfg(test)]
mod tests;
mod translating;
pub mod trial;
pub mod view;
mod wifi;

pub use ballot::{BallotForm, Cast, Position, RoomBallot};
pub use command::{Command, Hand, Join, NewNote, NewPicture};
pub use consensus::{Consensus, GroupFigure, Halves, consensus, people};
pub use coverage::{Coverage, Covered};
pub use decide::decide;
pub use envelope::{Given, MOST_STEPS, MoneyFigure, divides, money, usual_step};
pub use event::{By, Change, Created, Entry, Event, StepName};
pub use grouping::groups_for;
pub use groups::{FEWEST, Group, pooled, pooling};
pub use invited::{
    MOST_LINES_PASTED, Pasted, PastedLine, Unread, Vocabulary, known_by, read_guests, with_commune,
    with_name,
};
pub use jury::{Juror, Lot, MOST_JURORS, RoomJury, lots};
pub use line::EnvelopeLine;
pub use note::{LONGEST_REACTION, MOST_NOTES, Note, NoteKind};
pub use numbers::{
    AmendmentId, ArgumentId, NoteId, PitchId, RoundId, ScenarioId, SeatId, TableId, Token,
};
pub use pitch::{MOST_PITCHES, PITCH, PITCHES_TAKE, Pitch, Pitching};
pub use record::{MOST_PAPERS, MOST_PICTURES, Paper, Picture};
pub use refusal::WorkshopRefusal;
pub use round::{GRACE, Grouping, Round, RoundKind, RoundPlan, RoundState, Timer, UNDO};
pub use scenario::{
    Amendment, Answer, Argument, Conflict, FieldChange, FieldKey, FieldState, FieldValue,
    MOST_LINES, MOST_SCENARIOS, Scenario, ScenarioState, Side,
};
pub use scene::Scene;
pub use seat::{
    MOST_ON_A_PHONE, MOST_SEATS, MOST_TABLES, Seat, Seating, Signal, Table, TableRole, assign,
};
pub use secret::{WORDS, WorkshopKey};
pub use session::SessionState;
pub use speaking::{Fairness, Floor, Request, Speaking, Suggestion, Turn, Why, gini};
pub use state::{Course, Deviation, DeviationKind, Undo, Workshop};
pub use translating::{HOLD, Hold, LONGEST_TRANSLATION, Piece, Waiting};
pub use trial::{Board, Leaning, Trial};
pub use wifi::Wifi;
