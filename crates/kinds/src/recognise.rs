//! A line, read: kinds, questions, unknown terms.

use crate::ambiguous::{Head, Question, Sense, heads};
use crate::gathered::{CUED, Gathered};
use crate::lexicon::{Lexicon, Target, Term};
use crate::measures::{Figures, figures};
use crate::mentions::{self, Mention, mentions};
use crate::taxonomy::{Attribute, Kind, Tracking};
use crate::token::{Token, tokens};
use crate::{DataError, Language, context, quantity, unknown};
use serde::Serialize;
use std::collections::BTreeMap;
use std::sync::OnceLock;

/// The most bytes of a line that are read; what stands beyond is no budget line any more.
const MOST_BYTES: usize = 4_096;
/// Confidence in what an ambiguous word most often means.
const FALLBACK: u32 = 600;

/// A kind that a line asks for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Recognised {
    /// The kind's slug.
    pub slug: String,
    /// How many: one for a thing named in the singular, none when the line does not say.
    pub quantity: Option<u32>,
    /// What the line says about it besides.
    pub attributes: BTreeMap<Attribute, u32>,
    /// Thousandths: 1000 for a label as it is in the table, less for a typing error or a word of
    /// several meanings. For people to see; it decides nothing.
    pub confidence: u32,
    /// First byte of the label in the line, and the one after it.
    pub span: (usize, usize),
}

/// Everything that is read in a line.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Reading {
    /// The kinds it asks for, each once, in the order of the line.
    pub kinds: Vec<Recognised>,
    /// Words that the writer should be asked about.
    pub questions: Vec<Question>,
    /// Words that look like things and match nothing, folded.
    pub unknown: Vec<String>,
}

/// Reads lines. Making one takes milliseconds: use [`Recogniser::embedded`].
#[derive(Debug)]
pub struct Recogniser {
    lexicon: Lexicon,
    heads: Vec<Head>,
}

/// The kinds that a line asks for; none if the tables of this crate could not be read, which a
/// test rules out. [`Recogniser::read`] says more.
#[must_use]
pub fn recognise(line: &str) -> Vec<Recognised> {
    Recogniser::embedded().map(|recogniser| recogniser.read(line).kinds).unwrap_or_default()
}

impl Recogniser {
    /// Reads the tables of this crate.
    ///
    /// # Errors
    /// [`DataError`] when one is malformed.
    pub fn new() -> Result<Self, DataError> {
        let lexicon = Lexicon::read()?;
        let heads = heads(&lexicon)?;
        Ok(Self { lexicon, heads })
    }

    /// The one of this process.
    ///
    /// # Errors
    /// As [`Recogniser::new`].
    pub fn embedded() -> Result<&'static Self, DataError> {
        static EMBEDDED: OnceLock<Result<Recogniser, DataError>> = OnceLock::new();
        EMBEDDED.get_or_init(Self::new).as_ref().map_err(Clone::clone)
    }

    /// The kinds, in the order of the published table.
    #[must_use]
    pub fn kinds(&self) -> &[Kind] {
        &self.lexicon.kinds
    }

    /// The kind that a word known nowhere would be taken to name with a typing error.
    #[must_use]
    pub fn mistaken_for(&self, word: &str) -> Option<String> {
        mentions::mistaken(&self.lexicon, word)
    }

    /// Reads a line. Of a line of more than 4 KiB only the beginning is read.
    #[must_use]
    pub fn read(&self, line: &str) -> Reading {
        let line = line.get(..line.floor_char_boundary(MOST_BYTES)).unwrap_or(line);
        let tokens = tokens(line);
        let language = mentions::language(&self.lexicon, &tokens);
        let mut found = mentions(&self.lexicon, &tokens, language);
        let figures = self.figures(&tokens, &found, language);
        let mut reading = Reading::default();
        self.decide(line, &tokens, &figures, language, &mut found, &mut reading);
        let figures = self.figures(&tokens, &found, language);
        let asked = context::asked(&self.lexicon, &tokens, &found, &figures.at, language);
        let mut gathered = Gathered::new(&self.lexicon, &tokens, &figures, &found);
        let both = || found.iter().zip(&asked);
        // What is not asked for owns no number: `bancs pour la cour, 4 pièces`.
        let owners: Vec<Mention> = both()
            .filter(|(mention, asked)| **asked || mention.term.target == Target::Nothing)
            .map(|(mention, _)| *mention)
            .collect();
        for (mention, _) in both().filter(|(_, asked)| **asked) {
            let many = quantity::quantity(&self.lexicon, &tokens, &figures.at, &owners, mention);
            if many != Some(0) {
                gathered.take(mention, many);
            }
        }
        reading.kinds = gathered.finish();
        self.ask(&found, &asked, &tokens, &mut reading.questions);
        let covered = covered(&tokens, &found);
        reading.unknown = unknown::unknown(&self.lexicon, line, &tokens, &covered, &figures.at);
        reading
    }

    fn figures(&self, tokens: &[Token], found: &[Mention], language: Option<Language>) -> Figures {
        figures(&self.lexicon.words, tokens, &covered(tokens, found), language)
    }

    /// Gives ambiguous words, within labels and beside them, the sense that the line decides.
    fn decide(
        &self,
        line: &str,
        tokens: &[Token],
        figures: &Figures,
        language: Option<Language>,
        found: &mut Vec<Mention>,
        reading: &mut Reading,
    ) {
        for place in 0..tokens.len() {
            let Some((token, head)) = tokens.get(place).and_then(|token| {
                self.heads.iter().find(|head| head.is(token, language)).map(|head| (token, head))
            }) else {
                continue;
            };
            let label =
                found.iter().position(|mention| (mention.start..mention.end).contains(&place));
            let alone = label.and_then(|label| found.get(label)).is_none_or(|mention| {
                mention.end == mention.start + 1 && mention.confidence == 1000
            });
            if !alone
                || label
                    .and_then(|label| found.get(label))
                    .is_some_and(|m| m.term.target == Target::Nothing)
            {
                continue;
            }
            let question = || self.question(head, line, token);
            match (head.sense(tokens, &figures.measures), label) {
                (Sense::Kind(kind), Some(label)) => {
                    if let Some(mention) = found.get_mut(label) {
                        mention.term.target = Target::Kind(kind);
                        mention.term.needs_cue = false;
                    }
                }
                (Sense::Other, Some(label)) => {
                    if let Some(mention) = found.get_mut(label) {
                        mention.term.target = Target::Nothing;
                    }
                }
                (Sense::Kind(kind), None) => {
                    found.push(said(kind, place, head.is_plural(token), language));
                }
                (Sense::Other, None) => {}
                (Sense::Open, label) => {
                    if let Some(mention) = label.and_then(|label| found.get_mut(label)) {
                        mention.confidence = FALLBACK;
                    }
                    reading.questions.push(question());
                }
            }
        }
        found.sort_by_key(|mention| mention.start);
    }

    fn question(&self, head: &Head, line: &str, token: &Token) -> Question {
        let slug = |kind: &usize| self.lexicon.kinds.get(*kind).map(|kind| kind.slug.clone());
        Question {
            text: line.get(token.start..token.end).unwrap_or_default().to_owned(),
            candidates: head.candidates.iter().filter_map(slug).collect(),
            other: head.other.clone(),
            span: (token.start, token.end),
        }
    }

    /// Asks about the labels that found no cue, and forgets the questions nobody needs to answer.
    fn ask(
        &self,
        found: &[Mention],
        asked: &[bool],
        tokens: &[Token],
        questions: &mut Vec<Question>,
    ) {
        questions.retain(|question| {
            let token = tokens.iter().position(|token| token.start == question.span.0);
            let mention = found.iter().position(|mention| Some(mention.start) == token);
            let shadowed = mention.and_then(|mention| {
                let needs_cue = found.get(mention)?.term.needs_cue;
                Some(!needs_cue && asked.get(mention) == Some(&false))
            });
            shadowed != Some(true)
        });
    }
}

/// A mention of a kind by a word that is no label of its own.
fn said(kind: usize, place: usize, plural: bool, language: Option<Language>) -> Mention {
    let term = Term::plain(Target::Kind(kind), language.unwrap_or(Language::Fr));
    Mention { term, start: place, end: place + 1, plural, confidence: CUED }
}

fn covered(tokens: &[Token], found: &[Mention]) -> Vec<bool> {
    let inside = |place| found.iter().any(|mention| (mention.start..mention.end).contains(&place));
    (0..tokens.len()).map(inside).collect()
}

impl Kind {
    /// Whether what is of this kind is a thing that can be bought, not a place or a skill.
    #[must_use]
    pub fn is_thing(&self) -> bool {
        matches!(self.tracking, Tracking::Unit | Tracking::Stock)
    }
}
