//! The harvest: everything that a workshop leaves, read from its log and from nothing else. What no
//! log can know is in the [`sheet`](SheetField), written by a human.
//!
//! Nobody can be told from it: kinds of actors under three people are pooled in every figure and at
//! every sentence, and words that somebody did not agree to have quoted are left out, but counted.

mod phones;
mod reader;
mod scenario;
mod sheet;
mod trace;
mod trials;

pub use scenario::{AmendmentStory, ArgumentStory, FieldStory, ScenarioStory, VersionStory};
pub use sheet::{Hypothesis, SheetEntry, SheetField, When};
pub use trace::{Origin, OriginLine, Renamed, Step};
pub use trials::{BoardStory, GroupLeaning, PotStory, RoomLeaning, TrialStory, TriedProject};

use super::{
    Deviation, Entry, Fairness, Group, NoteId, NoteKind, RoundId, RoundKind, RoundState,
    ScenarioId, SessionState, Workshop, view::Results,
};
use crate::{
    Moment,
    id::WorkshopId,
    text::{Authored, Localized, Slug},
};
use chrono::NaiveDate;
use reader::Reader;
use serde::Serialize;
use std::collections::BTreeMap;

/// What a workshop leaves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Harvest {
    /// Which workshop.
    pub id: WorkshopId,
    /// What it was called.
    pub title: Localized,
    /// The question it was about.
    pub question: Option<Localized>,
    /// The template it was made from.
    pub template: String,
    /// Whether it was a rehearsal.
    pub rehearsal: bool,
    /// How far it is.
    pub session: SessionState,
    /// When the door was opened first.
    pub door: Option<Moment>,
    /// When it began.
    pub began: Option<Moment>,
    /// When it was over.
    pub ended: Option<Moment>,
    /// Who was there.
    pub attendance: Attendance,
    /// The run sheet, as planned and as it went.
    pub rounds: Vec<RoundStory>,
    /// Every scenario, with what became of it.
    pub scenarios: Vec<ScenarioStory>,
    /// What each vote and each questionnaire came to.
    pub results: Vec<RoundResult>,
    /// What was tried on the screen, and what the room would have chosen.
    pub trials: Vec<TrialStory>,
    /// Questions that were asked before and after.
    pub shifts: Vec<Shift>,
    /// Sheets and flip charts that were photographed and belong to no scenario.
    pub pictures: Vec<crate::workshop::Picture>,
    /// What was written down, but for promises and words to be quoted.
    pub notes: Vec<NoteStory>,
    /// What somebody will do, and when.
    pub commitments: Vec<NoteStory>,
    /// How many promises were left out because nobody agreed to have them quoted.
    pub promises_withheld: usize,
    /// Words that may be quoted.
    pub verbatims: Vec<NoteStory>,
    /// How many words were left out because nobody agreed to have them quoted.
    pub withheld: usize,
    /// How the floor was shared out.
    pub fairness: Fairness,
    /// What did not go as the method has it.
    pub deviations: Vec<Deviation>,
    /// Figures that speak to the hypotheses.
    pub facts: Facts,
    /// What proves that nothing was changed since.
    pub seal: Seal,
}

/// Who was there, whoever left early included.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Attendance {
    /// People.
    pub people: u32,
    /// How many names stood on the list of invitations; none of them is in the log.
    pub invited: u32,
    /// Of them played by a machine.
    pub simulated: u32,
    /// Phones that more than one of them held at some time, each with a seat and ballots of their own.
    pub shared_phones: u32,
    /// How many people were on those.
    pub on_shared_phones: u32,
    /// By kind of actor, with how many were expected.
    pub groups: Vec<Present>,
    /// By commune, where at least three came from it.
    pub communes: BTreeMap<Slug, u32>,
    /// From communes with fewer, from elsewhere, or not told.
    pub elsewhere: u32,
}

/// People of a group.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Present {
    /// The group.
    pub group: Group,
    /// How many came.
    pub people: u32,
    /// How many were expected; nought when nobody said.
    pub expected: u32,
}

/// A round as it was planned and as it went.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RoundStory {
    /// Its number.
    pub id: RoundId,
    /// What it was for.
    pub kind: RoundKind,
    /// Its own name.
    pub title: Option<Localized>,
    /// How far it came.
    pub state: RoundState,
    /// How long it should have taken, in seconds.
    pub planned: u32,
    /// When it should have begun, had all taken as long as planned.
    pub planned_at: Option<Moment>,
    /// When it began.
    pub began: Option<Moment>,
    /// How long it took, in seconds.
    pub took: Option<i64>,
    /// Whether it was added while the workshop ran.
    pub added: bool,
    /// Why it was taken up again.
    pub reopened: Option<String>,
    /// How many notes, arguments and changes were written in it, and ballots cast.
    pub written: usize,
}

/// What a round came to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RoundResult {
    /// Its own name.
    pub title: Option<Localized>,
    /// What it was for.
    pub kind: RoundKind,
    /// The jury that voted, where not everyone did.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub jury: Option<JuryStory>,
    /// The figures.
    #[serde(flatten)]
    pub results: Results,
}

/// The jury of a round; nobody is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct JuryStory {
    /// How many were on it.
    pub people: usize,
    /// Whether they were drawn by lot; otherwise they were named.
    pub drawn: bool,
    /// How many stakes in a scenario were declared.
    pub stakes: usize,
}

/// A question that was asked before and after; means in thousandths.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Shift {
    /// The question.
    pub question: Localized,
    /// The mean before.
    pub before: u64,
    /// The mean after.
    pub after: u64,
    /// The highest answer.
    pub highest: u32,
}

/// Something that was written down.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NoteStory {
    /// Its number.
    pub id: NoteId,
    /// What it is.
    pub kind: NoteKind,
    /// What it says.
    pub text: Authored,
    /// Kind of actor, pooled.
    pub group: Option<Group>,
    /// The name that its author chose: for facilitators alone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub who: Option<String>,
    /// The scenario it is about.
    pub scenario: Option<ScenarioId>,
    /// How many.
    pub quantity: Option<u32>,
    /// When, or by when.
    pub day: Option<NaiveDate>,
    /// How many answered it.
    pub hands: usize,
    /// The answer to a question, or how an objection was worked in.
    pub answer: Option<Authored>,
    /// Whether it may be quoted.
    pub consent: bool,
}

/// Figures that speak to the hypotheses of an experiment.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Facts {
    /// Kinds of actors that were there.
    pub kinds: usize,
    /// Times that at least three kinds of actors sat at one table.
    pub mixed_tables: usize,
    /// Needs.
    pub needs: usize,
    /// Offers.
    pub offers: usize,
    /// Answers to needs and offers: "I can lend", "I want".
    pub answers: usize,
    /// Matches made in the room: needs and offers that at least one other person answered.
    pub matched: usize,
    /// Needs and offers that went on the board, because whoever said them agreed.
    pub shared: usize,
    /// Dreams, and words about what drives people.
    pub visions: usize,
    /// Arguments.
    pub arguments: usize,
    /// Changes that were proposed.
    pub amendments: usize,
    /// Changes that were taken over or worked in.
    pub taken: usize,
    /// Of them proposed from a kind of actor other than that of whoever began the scenario.
    pub taken_across: usize,
    /// Promises.
    pub commitments: usize,
    /// Promises with a day.
    pub dated: usize,
}

/// What proves that nothing was changed since: the hash of the last entry covers all before it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Seal {
    /// How often the log began anew.
    pub epoch: u64,
    /// How many entries it has.
    pub entries: u64,
    /// The hash of the last one.
    pub hash: String,
}

impl Harvest {
    /// Reads the harvest of a workshop from its log; nothing from a log with a gap.
    #[must_use]
    pub fn of(entries: &[Entry], epoch: u64, hash: &str) -> Option<Self> {
        let state = Workshop::replay(entries.iter().cloned())?;
        let reader = Reader::new(&state, entries);
        let (door, began, ended) = reader.times();
        let (commitments, verbatims, withheld) = reader.promises();
        let shown = state.pictures.iter().filter(|it| it.scenario.is_none() && it.hidden.is_none());
        Some(Self {
            id: state.id,
            title: state.title.clone(),
            question: state.question.clone(),
            template: state.template.clone(),
            rehearsal: state.rehearsal,
            session: state.session(),
            door,
            began,
            ended,
            attendance: reader.attendance(),
            rounds: reader.rounds(began),
            scenarios: reader.scenarios(),
            results: reader.results(),
            trials: reader.trials(),
            shifts: reader.shifts(),
            pictures: shown.cloned().collect(),
            notes: reader.notes(),
            commitments,
            promises_withheld: 0,
            verbatims,
            withheld,
            fairness: state.speaking.fairness(&reader.people, ended.unwrap_or(state.created_at)),
            deviations: state.deviations.clone(),
            facts: reader.facts(),
            seal: Seal { epoch, entries: state.seq, hash: hash.to_owned() },
        })
    }

    /// The same for everyone: without the names that people chose, and of promises those that may
    /// be quoted; figures count what is shown.
    #[must_use]
    pub fn public(mut self) -> Self {
        let all = self.commitments.len();
        self.commitments.retain(|promise| promise.consent);
        self.promises_withheld = all - self.commitments.len();
        self.facts.commitments = self.commitments.len();
        self.facts.dated = self.commitments.iter().filter(|it| it.day.is_some()).count();
        let about = self.scenarios.iter_mut().flat_map(|scenario| {
            let asked = scenario.questions.iter_mut().chain(&mut scenario.reactions);
            asked.chain(&mut scenario.objections)
        });
        let all = self.notes.iter_mut().chain(&mut self.commitments).chain(&mut self.verbatims);
        all.chain(about).for_each(|note| note.who = None);
        self
    }

    /// A scenario by its number.
    #[must_use]
    pub fn scenario(&self, id: ScenarioId) -> Option<&ScenarioStory> {
        self.scenarios.iter().find(|scenario| scenario.id == id)
    }

    /// Notes of a kind.
    pub fn notes_of(&self, kind: NoteKind) -> impl Iterator<Item = &NoteStory> {
        self.notes.iter().filter(move |note| note.kind == kind)
    }
}
