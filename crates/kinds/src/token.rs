//! A line as words, numbers and marks, without accents or capitals but with its places in the text.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sort {
    /// Letters.
    Word,
    /// Digits, perhaps with a decimal or thousands separator.
    Number,
    /// Punctuation that separates or joins.
    Mark(char),
}

/// One word, number or mark.
#[derive(Clone, Debug)]
pub(crate) struct Token {
    pub sort: Sort,
    /// As it is compared: lower case, no accents.
    pub text: String,
    /// As it is written entirely in capitals.
    pub capitals: bool,
    /// As it carries an accent: *à* is not *a*.
    pub accented: bool,
    /// Bytes of the line.
    pub start: usize,
    pub end: usize,
    /// Nothing stands between it and the token before.
    pub glued: bool,
}

impl Token {
    pub(crate) fn is_word(&self) -> bool {
        self.sort == Sort::Word
    }

    pub(crate) fn is(&self, mark: char) -> bool {
        self.sort == Sort::Mark(mark)
    }

    pub(crate) fn says(&self, word: &str) -> bool {
        self.is_word() && self.text == word
    }
}

/// A text as it is compared: lower case, without accents, ligatures undone.
pub(crate) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.nfkd().filter(|letter| !is_combining_mark(*letter)) {
        match letter {
            'œ' | 'Œ' => folded.push_str("oe"),
            'æ' | 'Æ' => folded.push_str("ae"),
            'ß' => folded.push_str("ss"),
            'ø' | 'Ø' => folded.push('o'),
            _ => folded.extend(letter.to_lowercase()),
        }
    }
    folded
}

/// The tokens of a line. White space and signs without meaning here are left out.
pub(crate) fn tokens(line: &str) -> Vec<Token> {
    let letters: Vec<(usize, char)> = line.char_indices().collect();
    let mut tokens: Vec<Token> = Vec::new();
    let mut place = 0;
    while let Some(&(start, letter)) = letters.get(place) {
        let length = if letter.is_alphabetic() {
            word_length(&letters[place..])
        } else if letter.is_ascii_digit() {
            number_length(&letters[place..])
        } else {
            1
        };
        let end = letters.get(place + length).map_or(line.len(), |(end, _)| *end);
        if let Some(sort) = sort_of(&letters, place) {
            tokens.push(token(line, sort, start, end, tokens.last()));
        }
        place += length;
    }
    tokens
}

fn token(line: &str, sort: Sort, start: usize, end: usize, before: Option<&Token>) -> Token {
    let raw = line.get(start..end).unwrap_or_default();
    let text = match sort {
        Sort::Word if matches!(raw, "×" | "*") => "x".to_owned(),
        Sort::Word => fold(raw).replace(['\'', '’'], ""),
        _ => raw.to_owned(),
    };
    Token {
        sort,
        capitals: raw.chars().count() > 1 && raw.chars().all(char::is_uppercase),
        accented: !raw.is_ascii(),
        text,
        start,
        end,
        glued: before.is_some_and(|before| before.end == start),
    }
}

fn sort_of(letters: &[(usize, char)], place: usize) -> Option<Sort> {
    let at = |place: usize| letters.get(place).map(|(_, letter)| *letter);
    let before = place.checked_sub(1).and_then(at);
    let after = at(place + 1);
    let letter = at(place)?;
    let word = |letter: Option<char>| letter.is_some_and(char::is_alphabetic);
    match letter {
        '×' | '*' => Some(Sort::Word),
        _ if letter.is_alphabetic() => Some(Sort::Word),
        _ if letter.is_ascii_digit() => Some(Sort::Number),
        '-' | '–' | '—' | '‑' if word(before) && word(after) => None,
        '-' | '–' | '—' => Some(Sort::Mark('-')),
        '.' if after.is_none_or(char::is_whitespace) => Some(Sort::Mark('.')),
        '\n' | '\r' | '|' | '•' => Some(Sort::Mark(';')),
        ',' | ';' | '+' | ':' | '(' | ')' | '/' | '&' | '€' | '%' | '°' | '!' | '?' => {
            Some(Sort::Mark(letter))
        }
        '[' => Some(Sort::Mark('(')),
        ']' => Some(Sort::Mark(')')),
        '=' | '→' | '>' => Some(Sort::Mark(':')),
        _ => None,
    }
}

/// Letters, an apostrophe before a final *s* (the plural of *micro's*), and the digit of *m²*.
fn word_length(letters: &[(usize, char)]) -> usize {
    let at = |place: usize| letters.get(place).map(|(_, letter)| *letter);
    let joins = |letter: char| letter.is_alphabetic() || is_combining_mark(letter);
    let mut length = letters.iter().take_while(|(_, letter)| joins(*letter)).count();
    if matches!(at(length), Some('\'' | '’'))
        && matches!(at(length + 1), Some('s'))
        && at(length + 2).is_none_or(|letter| !letter.is_alphanumeric())
    {
        length += 2;
    }
    let metres = at(length - 1) == Some('m') && length <= 2;
    let power = matches!(at(length), Some('²' | '³' | '2' | '3'));
    if metres && power && at(length + 1).is_none_or(|letter| !letter.is_alphanumeric()) {
        length += 1;
    }
    length
}

/// Digits, with single separators between digits: `1.000`, `1,5`.
fn number_length(letters: &[(usize, char)]) -> usize {
    let digit = |place: usize| letters.get(place).is_some_and(|(_, c)| c.is_ascii_digit());
    let mut length = 0;
    loop {
        while digit(length) {
            length += 1;
        }
        let separated = letters.get(length).is_some_and(|(_, c)| matches!(c, '.' | ','));
        if !(separated && digit(length + 1)) {
            return length;
        }
        length += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(line: &str) -> Vec<String> {
        tokens(line).into_iter().map(|token| token.text).collect()
    }

    #[test]
    fn accents_capitals_and_hyphens_do_not_count() {
        assert_eq!(texts("Vélo-CARGO d’École"), ["velo", "cargo", "d", "ecole"]);
        assert_eq!(texts("micro's"), ["micros"]);
    }

    #[test]
    fn numbers_keep_their_separators_and_units_stand_apart() {
        assert_eq!(
            texts("3x3 m, 20m² à 1.500,50 €"),
            ["3", "x", "3", "m", ",", "20", "m2", "a", "1.500,50", "€"]
        );
    }
}
