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
    Quantity,
    Supply,
    Reference,
    But,
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
    numerals: HashMap<String, Numeral>,
}

/// A number in a word.
#[derive(Clone, Copy, Debug)]
struct Numeral {
    value: u32,
    /// The only language in which it is one.
    language: Option<Language>,
    /// So many together, which can be several times: *douzaine*.
    collective: bool,
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
                let collective = word.ends_with('*');
                let word = word.trim_end_matches('*');
                let (word, language) = match word.split_once('@') {
                    Some((word, "en")) => (word, Some(Language::En)),
                    Some((word, "nl")) => (word, Some(Language::Nl)),
                    Some((word, _)) => (word, Some(Language::Fr)),
                    None => (word, None),
                };
                let numeral = Numeral { value: row.value, language, collective };
                all.numerals.insert(key(&tokens(word)), numeral);
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

    /// What a Dutch word nobody listed is by its end: `omniumverzekering`, `vervanglamp`.
    pub(crate) fn compound(&self, token: &Token) -> Option<Vec<Role>> {
        const SHORTEST_END: usize = 4;
        const SHORTEST_FRONT: usize = 3;
        if !token.is_word() {
            return None;
        }
        let cuts = token.text.char_indices().map(|(cut, _)| cut).skip(SHORTEST_FRONT);
        let mut ends = cuts.filter_map(|cut| token.text.get(cut..));
        let roles = ends.find_map(|end| {
            self.roles.get(end).filter(|_| end.len() >= SHORTEST_END).map(|roles| {
                let leads = [Role::Accessory, Role::Labour, Role::Event];
                let dutch =
                    |(role, of): &&(Role, Language)| *of == Language::Nl && leads.contains(role);
                roles.iter().filter(dutch).map(|(role, _)| *role).collect::<Vec<_>>()
            })
        });
        roles.filter(|roles| !roles.is_empty())
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

    /// The number that words say in a line of a language; 0 is "some". And how many tokens they are:
    /// `vingt-cinq`, `trente et un`, `deux cent cinquante`, `trois douzaines`.
    pub(crate) fn numeral(&self, at: &[Token], line: Option<Language>) -> Option<(u32, usize)> {
        let (first, mut length) = self.single(at, line)?;
        let mut value = first.value;
        while value > 0 {
            let and = usize::from(at.get(length).is_some_and(|token| token.says("et")));
            let rest = at.get(length + and..).unwrap_or_default();
            let Some((next, more)) = self.single(rest, line) else { break };
            let Some(joined) = next.after(value, and == 1) else { break };
            (value, length) = (joined, length + and + more);
        }
        Some((value, length))
    }

    /// Whether a word says so many together.
    pub(crate) fn is_collective(&self, token: &Token) -> bool {
        token.is_word() && self.numerals.get(&token.text).is_some_and(|word| word.collective)
    }

    fn single(&self, at: &[Token], line: Option<Language>) -> Option<(Numeral, usize)> {
        (1..=2.min(at.len())).rev().find_map(|length| {
            let phrase = &at[..length];
            if !phrase.iter().all(Token::is_word)
                || (length == 1 && at[0].says("a") && at[0].accented)
            {
                return None;
            }
            let numeral = self.numerals.get(&key(phrase))?;
            let fits = numeral.language.is_none() || numeral.language == line;
            fits.then_some((*numeral, length))
        })
    }
}

impl Numeral {
    /// What this word makes of the number before it; none when it begins another one.
    fn after(self, before: u32, and: bool) -> Option<u32> {
        let next = self.value;
        if self.collective || (matches!(next, 100 | 1000) && before < next) {
            return (!and).then(|| before.saturating_mul(next));
        }
        let teens = matches!(before, 60 | 80) && (10..20).contains(&next);
        let units = before.is_multiple_of(10) && before >= 20 && (1..10).contains(&next);
        let hundreds = before.is_multiple_of(100) && before > 0 && (2..100).contains(&next);
        let joins = if and { units && next == 1 || teens } else { teens || units || hundreds };
        (joins && (and || next > 1)).then_some(before + next)
    }
}

fn key(tokens: &[Token]) -> String {
    let texts: Vec<&str> = tokens.iter().map(|token| token.text.as_str()).collect();
    texts.join(" ")
}
