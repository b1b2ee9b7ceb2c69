//! Words as a reader reads them.

use crate::{
    locale::Locale,
    text::{Authored, Localized},
};
use serde::{Deserialize, Serialize};

/// Words for a reader: in their language or, where nobody translated them, in that of their author.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    /// The words.
    pub text: String,
    /// Their language, when it is another than the reader's and is known: a language that nobody knows
    /// is not guessed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<Locale>,
}

impl Said {
    /// What somebody wrote.
    #[must_use]
    pub fn authored(text: &Authored, l: Locale) -> Self {
        let language = text.language(l).filter(|language| *language != l);
        Self { text: text.get(l).to_owned(), language }
    }

    /// What an administration says, for a reader.
    #[must_use]
    pub fn localized(text: &Localized, l: Locale) -> Self {
        let language = Some(text.language(l)).filter(|language| *language != l);
        Self { text: text.get(l).to_owned(), language }
    }

    /// The same with something behind it.
    #[must_use]
    pub fn and(mut self, more: &str) -> Self {
        if !more.is_empty() {
            self.text = format!("{} {more}", self.text);
        }
        self
    }
}

impl From<String> for Said {
    fn from(text: String) -> Self {
        Self { text, language: None }
    }
}

impl From<&str> for Said {
    fn from(text: &str) -> Self {
        text.to_owned().into()
    }
}

/// A sentence in whose places `%1`, `%2` … words of others stand, each in its own language.
#[must_use]
pub fn filled(sentence: &str, places: &[Vec<Said>]) -> Vec<Said> {
    let mut parts: Vec<Said> = Vec::new();
    let mut put = |part: Said| match parts.last_mut() {
        Some(last) if last.language == part.language => last.text.push_str(&part.text),
        _ => parts.push(part),
    };
    let mut rest = sentence;
    while let Some((at, place)) = first(rest, places.len()) {
        let (before, behind) = rest.split_at(at);
        put(before.into());
        places[place].iter().cloned().for_each(&mut put);
        rest = &behind[2..];
    }
    put(rest.into());
    parts.retain(|part| !part.text.is_empty());
    parts
}

/// Where the first place of a sentence is, and which.
fn first(sentence: &str, places: usize) -> Option<(usize, usize)> {
    let marked = (0..places.min(9)).filter_map(|place| {
        let at = sentence.find(&format!("%{}", place + 1))?;
        Some((at, place))
    });
    marked.min()
}

/// Parts as one text.
#[must_use]
pub fn joined(parts: &[Said]) -> String {
    parts.iter().map(|part| part.text.as_str()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_others_keep_their_language_inside_a_sentence_and_are_never_taken_for_places() {
        let dutch = Said { text: "Straten %2".to_owned(), language: Some(Locale::Nl) };
        let parts = filled("De %2 à %1.", &[vec!["20".into()], vec![dutch.clone()]]);
        assert_eq!(parts, ["De ".into(), dutch, " à 20.".into()]);
        assert_eq!(joined(&parts), "De Straten %2 à 20.");
    }

    #[test]
    fn a_language_is_marked_only_where_it_is_another_one_and_known() {
        let line = |original| Authored::plain(original, "Rues".to_owned());
        let said = |text: &Authored| Said::authored(text, Locale::Nl).language;
        assert_eq!(said(&line(None)), None);
        assert_eq!(said(&line(Some(Locale::Fr))), Some(Locale::Fr));
        let translated = line(Some(Locale::Fr)).with_translation(Locale::Nl, "Straten");
        assert_eq!(said(&translated), None);
    }
}
