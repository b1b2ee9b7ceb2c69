//! Words that are no labels and still decide: roles, numerals.

use crate::taxonomy::{cell, rows};
use crate::token::{Token, tokens};
use crate::{DataError, Language};
use serde::Deserialize;
use std::collections::HashMap;

const WORDS: &str = include_str!("../data/words.csv");
const NUMERALS: &str = include_str!("../data/numerals.csv");

/// What a word does to what stands beside it; `data/words.csv` explains each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Role {
    Wage,
    Negation,
    Accessory,
    Labour,
    Event,
    Acquire,
    Neutral,
    Purpose,
    Locative,
    Piece,
    Lot,
    Unit,
    Needless,
    Once,
    Other,
    With,
    And,
    Particle,
    Speaks,
}

#[derive(Deserialize)]
struct WordRow {
    role: Role,
    language: Language,
    words: String,
}

#[derive(Deserialize)]
struct NumeralRow {
    value: u32,
    words: String,
}

/// All of them, by their folded text.
#[derive(Debug, Default)]
pub(crate) struct Words {
    /// Single words and, joined by blanks, phrases.
    roles: HashMap<String, Vec<(Role, Language)>>,
    numerals: HashMap<String, (u32, Option<Language>)>,
}

/// The most words of a phrase with a role.
const LONGEST: usize = 4;

impl Words {
    pub(crate) fn read() -> Result<Self, DataError> {
        let mut all = Self::default();
        for row in rows::<WordRow>("words.csv", WORDS)? {
            for phrase in cell(&row.words) {
                let key = key(&tokens(phrase));
                all.roles.entry(key).or_default().push((row.role, row.language));
            }
        }
        for row in rows::<NumeralRow>("numerals.csv", NUMERALS)? {
            for word in cell(&row.words) {
                let (word, language) = match word.split_once('@') {
                    Some((word, "en")) => (word, Some(Language::En)),
                    Some((word, "nl")) => (word, Some(Language::Nl)),
                    Some((word, _)) => (word, Some(Language::Fr)),
                    None => (word, None),
                };
                all.numerals.insert(key(&tokens(word)), (row.value, language));
            }
        }
        Ok(all)
    }

    /// Whether the word at a place has a role, alone, in any language.
    pub(crate) fn is(&self, token: &Token, role: Role) -> bool {
        let has = |roles: &Vec<(Role, Language)>| roles.iter().any(|(of, _)| *of == role);
        token.is_word() && self.roles.get(&token.text).is_some_and(has)
    }

    /// Whether the word at a place has a role in a language.
    pub(crate) fn is_in(&self, token: &Token, role: Role, language: Language) -> bool {
        let has = |roles: &Vec<(Role, Language)>| roles.contains(&(role, language));
        token.is_word() && self.roles.get(&token.text).is_some_and(has)
    }

    /// The roles of the longest phrase at a place, and how many tokens it has: those of the line's
    /// language where the phrase has one there.
    pub(crate) fn at(
        &self,
        tokens: &[Token],
        line: Option<Language>,
    ) -> Option<(Vec<Role>, usize)> {
        (1..=LONGEST.min(tokens.len())).rev().find_map(|length| {
            let phrase = &tokens[..length];
            let all = phrase.iter().all(Token::is_word).then(|| self.roles.get(&key(phrase)))??;
            let of = |language: &Language| Some(*language) == line;
            let known = all.iter().any(|(_, language)| of(language));
            let roles = all.iter().filter(|(_, language)| !known || of(language));
            Some((roles.map(|(role, _)| *role).collect(), length))
        })
    }

    /// Whether a word has any role.
    pub(crate) fn knows(&self, word: &str) -> bool {
        self.roles.contains_key(word) || self.numerals.contains_key(word)
    }

    /// The only language in which a word has a role.
    pub(crate) fn only_language(&self, word: &str) -> Option<Language> {
        let roles = self.roles.get(word)?;
        let (_, first) = roles.first()?;
        roles.iter().all(|(_, language)| language == first).then_some(*first)
    }

    /// The number that a word says in a line of a language; 0 is "some". And how many tokens.
    pub(crate) fn numeral(&self, at: &[Token], line: Option<Language>) -> Option<(u32, usize)> {
        (1..=2.min(at.len())).rev().find_map(|length| {
            let phrase = &at[..length];
            if !phrase.iter().all(Token::is_word)
                || (length == 1 && at[0].says("a") && at[0].accented)
            {
                return None;
            }
            let (value, language) = self.numerals.get(&key(phrase))?;
            (language.is_none() || *language == line).then_some((*value, length))
        })
    }
}

fn key(tokens: &[Token]) -> String {
    let texts: Vec<&str> = tokens.iter().map(|token| token.text.as_str()).collect();
    texts.join(" ")
}
