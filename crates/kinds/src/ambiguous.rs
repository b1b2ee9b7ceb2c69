//! Words of several meanings: decided by what else the line says, or handed back as a question.

use crate::lexicon::Lexicon;
use crate::taxonomy::{Attribute, cell, rows};
use crate::token::{Token, fold};
use crate::{DataError, Language, inflect};
use serde::{Deserialize, Serialize};

const AMBIGUOUS: &str = include_str!("../data/ambiguous.csv");

/// A word that could mean several kinds, for the person who wrote it to say.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Question {
    /// The word as it is written.
    pub text: String,
    /// The slugs it may stand for.
    pub candidates: Vec<String>,
    /// What else it may be, in the language of the word; empty when nothing.
    pub other: String,
    /// First byte of the word in the line, and the one after it.
    pub span: (usize, usize),
}

/// A word that is asked about.
#[derive(Debug)]
pub(crate) struct Head {
    /// As it is met, and whether as a plural.
    forms: Vec<(String, bool)>,
    pub candidates: Vec<usize>,
    pub other: String,
    cues: Vec<(Option<usize>, Vec<String>)>,
    sizes: Vec<(usize, u32)>,
    language: Language,
}

/// What the rest of the line makes of an ambiguous word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sense {
    /// This kind.
    Kind(usize),
    /// None of them.
    Other,
    /// Nobody but the writer knows.
    Open,
}

#[derive(Deserialize)]
struct HeadRow {
    words: String,
    language: Language,
    candidates: String,
    other: String,
    cues: String,
    sizes: String,
}

const FILE: &str = "ambiguous.csv";

/// Reads the table of ambiguous words.
pub(crate) fn heads(lexicon: &Lexicon) -> Result<Vec<Head>, DataError> {
    rows::<HeadRow>(FILE, AMBIGUOUS)?
        .into_iter()
        .map(|row| {
            let kind = |slug: &str| lexicon.kind(slug, FILE);
            let forms =
                cell(&row.words).flat_map(|word| inflect::forms(&fold(word), row.language, true));
            let pairs = |text: &str| -> Vec<(String, String)> {
                let pair =
                    |part: &str| part.split_once(':').map(|(a, b)| (a.to_owned(), b.to_owned()));
                cell(text).filter_map(pair).collect()
            };
            let cues = pairs(&row.cues).into_iter().map(|(slug, words)| {
                let sense = if slug == "other" { None } else { Some(kind(&slug)?) };
                Ok((sense, words.split('|').map(fold).collect()))
            });
            let sizes = pairs(&row.sizes).into_iter().map(|(slug, area)| {
                let area = area.parse::<u32>();
                let area =
                    area.map_err(|error| DataError { file: FILE, says: error.to_string() })?;
                Ok((kind(&slug)?, area.saturating_mul(100)))
            });
            Ok(Head {
                forms: forms.collect(),
                candidates: cell(&row.candidates).map(kind).collect::<Result<_, _>>()?,
                cues: cues.collect::<Result<_, DataError>>()?,
                sizes: sizes.collect::<Result<_, DataError>>()?,
                other: row.other,
                language: row.language,
            })
        })
        .collect()
}

impl Head {
    /// Whether this word is met at a token, in a line that may be of another language.
    pub(crate) fn is(&self, token: &Token, line: Option<Language>) -> bool {
        let fits = line.is_none_or(|line| line == self.language) || self.language != Language::En;
        token.is_word() && fits && self.forms.iter().any(|(form, _)| *form == token.text)
    }

    /// Whether a token is this word in the plural.
    pub(crate) fn is_plural(&self, token: &Token) -> bool {
        self.forms.iter().any(|(form, plural)| *plural && *form == token.text)
    }

    /// What the other words and the sizes of a line decide.
    pub(crate) fn sense(&self, tokens: &[Token], measures: &[(usize, Attribute, u32)]) -> Sense {
        for (sense, cues) in &self.cues {
            if tokens.iter().any(|token| token.is_word() && cues.contains(&token.text)) {
                return sense.map_or(Sense::Other, Sense::Kind);
            }
        }
        let area = measures.iter().find(|(_, attribute, _)| *attribute == Attribute::AreaDm2);
        let fitting =
            area.and_then(|(_, _, area)| self.sizes.iter().find(|(_, most)| area <= most));
        fitting.map_or(Sense::Open, |(kind, _)| Sense::Kind(*kind))
    }
}
