//! A line, read: kinds, questions, unknown terms.

use crate::ambiguous::{Head, Question, Sense, heads};
use crate::lexicon::{Lexicon, Target, Term};
use crate::measures::{Figures, figures};
use crate::mentions::{self, Mention, mentions};
use crate::taxonomy::{Attribute, Kind, Tracking};
use crate::token::{Token, tokens};
use crate::words::Role;
use crate::{DataError, Language, context, quantity, unknown};
use serde::Serialize;
use std::collections::BTreeMap;
use std::sync::OnceLock;

/// The most bytes of a line that are read; what stands beyond is no budget line any more.
const MOST_BYTES: usize = 4_096;
/// Confidence in a label that counts because of a cue beside it.
const CUED: u32 = 850;
/// Confidence in what an ambiguous word most often means.
const FALLBACK: u32 = 600;

/// First token of a mention, its kind, how many, and the token after it.
type Place = (usize, usize, Option<u32>, usize);

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
        let mut places: Vec<Place> = Vec::new();
        for (mention, _) in found.iter().zip(&asked).filter(|(_, asked)| **asked) {
            let Target::Kind(kind) = mention.term.target else { continue };
            let many =
                quantity::quantity(&self.lexicon.words, &tokens, &figures.at, &found, mention);
            if many == Some(0) {
                continue;
            }
            self.add(&mut reading, &mut places, &tokens, kind, mention, many);
        }
        attribute(&self.lexicon.kinds, &figures, &places, &mut reading.kinds);
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
                (Sense::Kind(kind), None) => found.push(said(kind, place, token, language)),
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

    /// Adds a mention to what was found; several of one kind are one entry.
    fn add(
        &self,
        reading: &mut Reading,
        places: &mut Vec<Place>,
        tokens: &[Token],
        kind: usize,
        mention: &Mention,
        many: Option<u32>,
    ) {
        let Some(slug) = self.lexicon.kinds.get(kind).map(|kind| kind.slug.clone()) else { return };
        let (Some(first), Some(last)) = (tokens.get(mention.start), tokens.get(mention.end - 1))
        else {
            return;
        };
        let confidence =
            if mention.term.needs_cue { mention.confidence.min(CUED) } else { mention.confidence };
        let before = mention.start.checked_sub(1).and_then(|before| tokens.get(before));
        // `hakselaar (broyeur)`, `spandoek/calicot`, `bakfiets cargo`: the same thing again.
        let joint = |token: &Token| !token.is_word() || self.lexicon.words.is(token, Role::And);
        let follows = places.last().is_some_and(|(_, of, _, end)| {
            let between = tokens.get(*end..mention.start);
            *of == kind && between.is_some_and(|between| !between.iter().any(joint))
        });
        let again = follows || before.is_some_and(|before| before.is('/') || before.is('('));
        if let Some(entry) = reading.kinds.iter_mut().find(|entry| entry.slug == slug) {
            entry.quantity = match (entry.quantity, many) {
                (Some(one), Some(other)) if again => Some(one.max(other)),
                (Some(one), Some(other)) => Some(one.saturating_add(other)),
                (None, _) if again => None,
                (one, other) => one.or(other),
            };
            entry.confidence = entry.confidence.max(confidence);
        } else {
            let span = (first.start, last.end);
            let attributes = BTreeMap::new();
            reading.kinds.push(Recognised { slug, quantity: many, attributes, confidence, span });
        }
        places.push((mention.start, kind, many, mention.end));
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
fn said(kind: usize, place: usize, token: &Token, language: Option<Language>) -> Mention {
    let plural = token.text.ends_with('s') || token.text.ends_with("en");
    let term = Term {
        target: Target::Kind(kind),
        language: language.unwrap_or(Language::Fr),
        needs_cue: false,
        only_alone: false,
        uncountable: false,
        capitals: false,
        only_in_language: false,
    };
    Mention { term, start: place, end: place + 1, plural, confidence: CUED }
}

fn covered(tokens: &[Token], found: &[Mention]) -> Vec<bool> {
    let inside = |place| found.iter().any(|mention| (mention.start..mention.end).contains(&place));
    (0..tokens.len()).map(inside).collect()
}

/// Gives each measure to the nearest kind before it that has such an attribute, else after it.
fn attribute(kinds: &[Kind], figures: &Figures, places: &[Place], found: &mut [Recognised]) {
    for (place, attribute, value) in &figures.measures {
        let fits = |(_, kind, _, _): &&Place| {
            kinds.get(*kind).is_some_and(|kind| kind.attributes.contains(attribute))
        };
        let before = places.iter().filter(|(start, _, _, _)| start < place).rfind(fits);
        let owner =
            before.or_else(|| places.iter().filter(|(start, _, _, _)| start > place).find(fits));
        let Some(slug) = owner.and_then(|(_, kind, _, _)| kinds.get(*kind)).map(|kind| &kind.slug)
        else {
            continue;
        };
        if let Some(entry) = found.iter_mut().find(|entry| entry.slug == *slug) {
            entry.attributes.entry(*attribute).or_insert(*value);
        }
    }
}

/// Whether what is of a kind is a thing that can be bought.
impl Kind {
    /// A thing, not a place or a skill.
    #[must_use]
    pub fn is_thing(&self) -> bool {
        matches!(self.tracking, Tracking::Unit | Tracking::Stock)
    }
}
