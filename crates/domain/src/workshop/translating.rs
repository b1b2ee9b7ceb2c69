//! Translation in the room: what waits for one, who has taken which piece, and where it goes. A text
//! that is written anew waits again, because its translation went with the words it was of.

use super::{
    AmendmentId, Answer, ArgumentId, Entry, Event, FieldKey, FieldValue, NoteId, PitchId,
    ScenarioId, ScenarioState, SeatId, Workshop,
};
use crate::{Moment, locale::Locale, picture::Digest, text::Authored};
use chrono::TimeDelta;
use serde::{Deserialize, Serialize};
use std::{borrow::Cow, fmt, str::FromStr};

/// For how long a piece is kept for whoever took it.
pub const HOLD: TimeDelta = TimeDelta::minutes(10);
/// The longest translation, in characters.
pub const LONGEST_TRANSLATION: usize = 4_000;
/// Into what a room is translated.
const TONGUES: [Locale; 2] = [Locale::Fr, Locale::Nl];

/// A text of the room that can be translated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(tag = "piece", rename_all = "kebab-case")]
pub enum Piece {
    /// A field of a scenario.
    Field {
        /// Of which scenario.
        scenario: ScenarioId,
        /// Which field.
        field: FieldKey,
    },
    /// What a line of money is called.
    Line {
        /// Of which scenario.
        scenario: ScenarioId,
        /// Its place among the lines, from nought.
        line: u32,
    },
    /// What stands on a sheet that was photographed.
    Caption {
        /// Which.
        picture: Digest,
    },
    /// What a change to a field would have it say.
    Change {
        /// Which change.
        amendment: AmendmentId,
    },
    /// Why somebody proposes a change.
    Why {
        /// Which change.
        amendment: AmendmentId,
    },
    /// An argument.
    Argument {
        /// Which.
        argument: ArgumentId,
    },
    /// What somebody presents.
    Pitch {
        /// Which.
        pitch: PitchId,
    },
    /// A need, an offer, a case, a promise, or what is said of a scenario.
    Note {
        /// Which.
        note: NoteId,
    },
    /// The answer to a question, or how an objection was worked in.
    Reply {
        /// To which note.
        note: NoteId,
    },
    /// Why a change was not taken.
    Declined {
        /// Which change.
        amendment: AmendmentId,
    },
}

impl fmt::Display for Piece {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Field { scenario, field } => write!(f, "field-{scenario}-{}", field.code()),
            Self::Line { scenario, line } => write!(f, "line-{scenario}-{line}"),
            Self::Caption { picture } => write!(f, "caption-{picture}"),
            Self::Change { amendment } => write!(f, "change-{amendment}"),
            Self::Why { amendment } => write!(f, "why-{amendment}"),
            Self::Argument { argument } => write!(f, "argument-{argument}"),
            Self::Pitch { pitch } => write!(f, "pitch-{pitch}"),
            Self::Note { note } => write!(f, "note-{note}"),
            Self::Reply { note } => write!(f, "reply-{note}"),
            Self::Declined { amendment } => write!(f, "declined-{amendment}"),
        }
    }
}

impl FromStr for Piece {
    type Err = ();
    fn from_str(code: &str) -> Result<Self, ()> {
        let (name, rest) = code.split_once('-').ok_or(())?;
        let number = || rest.parse::<u32>().map_err(drop);
        match name {
            "field" => {
                let (scenario, field) = rest.split_once('-').ok_or(())?;
                let scenario = scenario.parse().map_err(drop)?;
                Ok(Self::Field { scenario, field: field.parse().map_err(drop)? })
            }
            "line" => {
                let (scenario, line) = rest.split_once('-').ok_or(())?;
                let scenario = scenario.parse().map_err(drop)?;
                Ok(Self::Line { scenario, line: line.parse().map_err(drop)? })
            }
            "caption" => Ok(Self::Caption { picture: rest.parse().map_err(drop)? }),
            "change" => Ok(Self::Change { amendment: AmendmentId(number()?) }),
            "why" => Ok(Self::Why { amendment: AmendmentId(number()?) }),
            "argument" => Ok(Self::Argument { argument: ArgumentId(number()?) }),
            "pitch" => Ok(Self::Pitch { pitch: PitchId(number()?) }),
            "note" => Ok(Self::Note { note: NoteId(number()?) }),
            "reply" => Ok(Self::Reply { note: NoteId(number()?) }),
            "declined" => Ok(Self::Declined { amendment: AmendmentId(number()?) }),
            _ => Err(()),
        }
    }
}

/// A piece that a translator took.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Hold {
    /// Which.
    pub piece: Piece,
    /// Into which language.
    pub to: Locale,
    /// Who.
    pub seat: SeatId,
    /// Since when.
    pub since: Moment,
}

/// A piece that waits for its translation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting<'a> {
    /// Which.
    pub piece: Piece,
    /// Into which language.
    pub to: Locale,
    /// What it says.
    pub text: Cow<'a, Authored>,
    /// The revision of its field, of a reaction or of an answer, or how often a line of money was given
    /// another name; nought for what is never written anew.
    pub revision: u32,
    /// Who took it.
    pub held: Option<SeatId>,
}

impl Workshop {
    /// What waits for a translation: titles, fields and lines of money of scenarios, then changes that nobody has
    /// answered yet with their reasons and why others were not taken, then arguments, what is
    /// presented, notes with their answers, and what stands on photographed sheets: all that the whole
    /// room reads.
    #[must_use]
    pub fn to_translate(&self, at: Moment) -> Vec<Waiting<'_>> {
        let mut waiting = Vec::new();
        let mut add = |piece: Piece| {
            waiting.extend(TONGUES.iter().filter_map(|to| self.waits(piece, *to, at)));
        };
        let there = |scenario: ScenarioId| {
            let state = self.scenarios.get(&scenario).map(|scenario| scenario.state);
            state.is_some_and(|state| state != ScenarioState::Withdrawn)
        };
        for scenario in self.scenarios.values().filter(|scenario| there(scenario.id)) {
            for field in scenario.fields.keys() {
                add(Piece::Field { scenario: scenario.id, field: *field });
            }
            for line in (0..).take(scenario.lines().len()) {
                add(Piece::Line { scenario: scenario.id, line });
            }
        }
        let changes = self.amendments.values().filter(|one| one.hidden.is_none());
        for amendment in changes.filter(|one| there(one.scenario)) {
            match amendment.answer {
                Answer::Open => {
                    add(Piece::Change { amendment: amendment.id });
                    add(Piece::Why { amendment: amendment.id });
                }
                Answer::Declined { .. } => add(Piece::Declined { amendment: amendment.id }),
                Answer::Accepted | Answer::Merged => {}
            }
        }
        let shown = self.arguments.values().filter(|one| one.hidden.is_none());
        for argument in shown.filter(|one| there(one.scenario)) {
            add(Piece::Argument { argument: argument.id });
        }
        for pitch in self.pitches.values().filter(|one| one.hidden.is_none()) {
            add(Piece::Pitch { pitch: pitch.id });
        }
        for note in self.notes.values().filter(|one| one.hidden.is_none() && one.is_for_all()) {
            add(Piece::Note { note: note.id });
            add(Piece::Reply { note: note.id });
        }
        for picture in self.pictures.iter().filter(|one| one.hidden.is_none()) {
            add(Piece::Caption { picture: picture.digest });
        }
        waiting
    }

    /// A piece that waits for its translation into a language; nothing when it is gone, is in that
    /// language, or has its translation.
    #[must_use]
    pub fn waits(&self, piece: Piece, to: Locale, at: Moment) -> Option<Waiting<'_>> {
        let text = self.piece(piece)?;
        // A line of money from before its language was kept is somebody's name for it, and stays.
        let unknown = matches!(piece, Piece::Line { .. }) && text.original.is_none();
        let done = unknown || text.original == Some(to) || text.translation(to).is_some();
        let held = self.holds.iter().find(|hold| (hold.piece, hold.to) == (piece, to));
        let held = held.filter(|hold| at - hold.since <= HOLD).map(|hold| hold.seat);
        let revision = self.revision_of(piece);
        (!done && TONGUES.contains(&to)).then_some(Waiting { piece, to, text, revision, held })
    }

    /// The words of a piece.
    #[must_use]
    pub fn piece(&self, piece: Piece) -> Option<Cow<'_, Authored>> {
        if let Piece::Line { scenario, line } = piece {
            let lines = self.scenarios.get(&scenario)?.lines();
            return Some(Cow::Owned(lines.get(usize::try_from(line).ok()?)?.name()));
        }
        self.written(piece).map(Cow::Borrowed)
    }

    fn written(&self, piece: Piece) -> Option<&Authored> {
        match piece {
            Piece::Field { scenario, field } => self.scenarios.get(&scenario)?.text(field),
            Piece::Line { .. } => None,
            Piece::Caption { picture } => {
                self.pictures.iter().find(|one| one.digest == picture).map(|one| &one.text)
            }
            Piece::Change { amendment } => match &self.amendments.get(&amendment)?.value {
                FieldValue::Text { text } => Some(text),
                _ => None,
            },
            Piece::Why { amendment } => Some(&self.amendments.get(&amendment)?.why),
            Piece::Argument { argument } => Some(&self.arguments.get(&argument)?.text),
            Piece::Pitch { pitch } => Some(&self.pitches.get(&pitch)?.title),
            Piece::Note { note } => Some(&self.notes.get(&note)?.text),
            Piece::Reply { note } => self.notes.get(&note)?.answer.as_ref(),
            Piece::Declined { amendment } => match &self.amendments.get(&amendment)?.answer {
                Answer::Declined { reason } => Some(reason),
                _ => None,
            },
        }
    }

    fn piece_mut(&mut self, piece: Piece) -> Option<&mut Authored> {
        let value = match piece {
            Piece::Field { scenario, field } => {
                &mut self.scenarios.get_mut(&scenario)?.fields.get_mut(&field)?.value
            }
            Piece::Line { .. } => return None,
            Piece::Caption { picture } => {
                let found = self.pictures.iter_mut().find(|one| one.digest == picture);
                return found.map(|one| &mut one.text);
            }
            Piece::Change { amendment } => &mut self.amendments.get_mut(&amendment)?.value,
            Piece::Why { amendment } => return Some(&mut self.amendments.get_mut(&amendment)?.why),
            Piece::Argument { argument } => {
                return Some(&mut self.arguments.get_mut(&argument)?.text);
            }
            Piece::Pitch { pitch } => return Some(&mut self.pitches.get_mut(&pitch)?.title),
            Piece::Note { note } => return Some(&mut self.notes.get_mut(&note)?.text),
            Piece::Reply { note } => return self.notes.get_mut(&note)?.answer.as_mut(),
            Piece::Declined { amendment } => {
                return match &mut self.amendments.get_mut(&amendment)?.answer {
                    Answer::Declined { reason } => Some(reason),
                    _ => None,
                };
            }
        };
        match value {
            FieldValue::Text { text } => Some(text),
            _ => None,
        }
    }

    fn translate_line(&mut self, scenario: ScenarioId, line: u32, to: Locale, text: &str) {
        let money = self.scenarios.get_mut(&scenario);
        let money = money.and_then(|found| found.fields.get_mut(&FieldKey::Envelopes));
        if let Some(FieldValue::Lines { lines }) = money.map(|held| &mut held.value)
            && let Some(found) = usize::try_from(line).ok().and_then(|line| lines.get_mut(line))
        {
            found.translate(to, text);
        }
    }

    fn revision_of(&self, piece: Piece) -> u32 {
        match piece {
            Piece::Field { scenario, field } => {
                self.scenarios.get(&scenario).map_or(0, |scenario| scenario.revision(field))
            }
            Piece::Line { scenario, line } => {
                let place = usize::try_from(line).unwrap_or(usize::MAX);
                self.scenarios.get(&scenario).map_or(0, |scenario| scenario.renamed(place))
            }
            Piece::Note { note } => self.notes.get(&note).map_or(0, |note| note.revision),
            Piece::Reply { note } => self.notes.get(&note).map_or(0, |note| note.answers),
            _ => 0,
        }
    }

    pub(super) fn apply_to_translations(&mut self, entry: &Entry) {
        match &entry.event {
            Event::TranslatorNamed { seat, on } => {
                if let Some(found) = self.seats.get_mut(seat) {
                    found.translates = *on;
                }
                if !on {
                    self.holds.retain(|hold| hold.seat != *seat);
                }
            }
            Event::PieceTaken { piece, to, seat } => {
                // One at a time: who takes another one puts the first one back. What somebody else
                // took too long ago is taken over.
                let kept =
                    |hold: &Hold| hold.seat != *seat && (hold.piece, hold.to) != (*piece, *to);
                self.holds.retain(kept);
                self.holds.push(Hold { piece: *piece, to: *to, seat: *seat, since: entry.at });
            }
            Event::PieceLeft { piece, to, seat } => {
                let left = (*piece, *to, *seat);
                self.holds.retain(|hold| (hold.piece, hold.to, hold.seat) != left);
            }
            Event::Translated { piece, to, text } => {
                self.holds.retain(|hold| (hold.piece, hold.to) != (*piece, *to));
                if let Piece::Line { scenario, line } = piece {
                    self.translate_line(*scenario, *line, *to, text);
                } else if let Some(found) = self.piece_mut(*piece) {
                    *found = found.clone().with_translation(*to, text);
                }
            }
            _ => {}
        }
    }
}
