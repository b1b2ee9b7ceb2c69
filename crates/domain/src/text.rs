//! Texts: what an administration says exists in French and in Dutch, always.

use crate::{locale::Locale, refusal::Refusal};
use serde::{Deserialize, Serialize};

/// A text of an administration: French and Dutch, and English where someone wrote it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Localized {
    fr: String,
    nl: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    en: Option<String>,
}

/// Longest lengths, in characters.
pub mod limit {
    /// A name or a title.
    pub const TITLE: usize = 120;
    /// A sentence or two.
    pub const SUMMARY: usize = 400;
    /// A text of several paragraphs.
    pub const BODY: usize = 8_000;
}

impl Localized {
    /// A text that may be published: French and Dutch are there and none is too long.
    ///
    /// # Errors
    /// [`Refusal::BothLanguages`] when one of the two is missing, [`Refusal::TooLong`] otherwise.
    pub fn parse(fr: &str, nl: &str, en: &str, limit: usize) -> Result<Self, Refusal> {
        let (fr, nl, en) = (tidy(fr), tidy(nl), tidy(en));
        if fr.is_empty() && nl.is_empty() {
            return Err(Refusal::Required);
        }
        if fr.is_empty() || nl.is_empty() {
            return Err(Refusal::BothLanguages);
        }
        if [&fr, &nl, &en].iter().any(|text| text.chars().count() > limit) {
            return Err(Refusal::TooLong { limit });
        }
        Ok(Self { fr, nl, en: (!en.is_empty()).then_some(en) })
    }

    /// The same sentence made in each language, out of what is written in it.
    #[must_use]
    pub fn made(mut text: impl FnMut(Locale) -> String) -> Self {
        Self { fr: text(Locale::Fr), nl: text(Locale::Nl), en: Some(text(Locale::En)) }
    }

    /// The same words in every language: a proper name, or a place.
    #[must_use]
    pub fn same(text: &str) -> Self {
        let text = tidy(text);
        Self { fr: text.clone(), nl: text, en: None }
    }

    /// The text in a language; English falls back to French.
    #[must_use]
    pub fn get(&self, locale: Locale) -> &str {
        match locale {
            Locale::Fr => &self.fr,
            Locale::Nl => &self.nl,
            Locale::En => self.en.as_deref().unwrap_or(&self.fr),
        }
    }

    /// The language in which [`Self::get`] answers, for the `lang` attribute.
    #[must_use]
    pub const fn language(&self, locale: Locale) -> Locale {
        match locale {
            Locale::En if self.en.is_none() => Locale::Fr,
            other => other,
        }
    }

    /// What was written in a language, empty when nothing was.
    #[must_use]
    pub fn written(&self, locale: Locale) -> &str {
        match locale {
            Locale::En => self.en.as_deref().unwrap_or_default(),
            other => self.get(other),
        }
    }
}

/// A text of an inhabitant: it stays in its language, beside translations that are labelled as such.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Authored {
    /// The language it was written in; `None` for a language that the interface does not speak.
    pub original: Option<Locale>,
    /// The text as its author wrote it.
    pub text: String,
    /// Translations by someone else.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub translations: Vec<(Locale, String)>,
    /// The translations that a machine drafted and nobody has read over yet.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub drafted: Vec<Locale>,
}

impl Authored {
    /// A text in its own language.
    ///
    /// # Errors
    /// [`Refusal::Required`] when empty, [`Refusal::TooLong`] beyond `limit` characters.
    pub fn parse(original: Option<Locale>, text: &str, limit: usize) -> Result<Self, Refusal> {
        let text = tidy(text);
        if text.is_empty() {
            return Err(Refusal::Required);
        }
        if text.chars().count() > limit {
            return Err(Refusal::TooLong { limit });
        }
        Ok(Self::plain(original, text))
    }

    /// A text as it is, without translations.
    #[must_use]
    pub const fn plain(original: Option<Locale>, text: String) -> Self {
        Self { original, text, translations: Vec::new(), drafted: Vec::new() }
    }

    /// Adds a translation that a machine drafted; what a person wrote stays.
    #[must_use]
    pub fn with_draft(self, locale: Locale, text: &str) -> Self {
        if self.translation(locale).is_some() {
            return self;
        }
        let mut drafted = self.with_translation(locale, text);
        if drafted.translation(locale).is_some() {
            drafted.drafted.push(locale);
            drafted.drafted.sort();
        }
        drafted
    }

    /// Whether the translation into a language is a machine's, and nobody has read it over.
    #[must_use]
    pub fn is_draft(&self, locale: Locale) -> bool {
        self.drafted.contains(&locale)
    }

    /// Keeps the mark of a machine on every translation that stands as it did before, unless
    /// somebody read it over.
    #[must_use]
    pub fn drafted_as(mut self, before: &Self, reviewed: &[Locale]) -> Self {
        let kept = before.drafted.iter().copied().filter(|locale| {
            !reviewed.contains(locale)
                && self.translation(*locale).is_some()
                && self.translation(*locale) == before.translation(*locale)
        });
        self.drafted = kept.collect();
        self
    }

    /// Adds or replaces a translation by a person; an empty one removes it.
    #[must_use]
    pub fn with_translation(mut self, locale: Locale, text: &str) -> Self {
        let text = tidy(text);
        self.drafted.retain(|language| *language != locale);
        self.translations.retain(|(language, _)| *language != locale);
        if !text.is_empty() && self.original != Some(locale) {
            self.translations.push((locale, text));
            self.translations.sort_by_key(|(language, _)| *language);
        }
        self
    }

    /// The text for a reader: a translation when there is one, else the original.
    #[must_use]
    pub fn get(&self, locale: Locale) -> &str {
        self.translation(locale).unwrap_or(&self.text)
    }

    /// The translation into a language, when there is one.
    #[must_use]
    pub fn translation(&self, locale: Locale) -> Option<&str> {
        self.translations
            .iter()
            .find(|(language, _)| *language == locale)
            .map(|(_, text)| text.as_str())
    }

    /// The language in which [`Self::get`] answers.
    #[must_use]
    pub fn language(&self, locale: Locale) -> Option<Locale> {
        if self.translation(locale).is_some() { Some(locale) } else { self.original }
    }
}

/// A text without control characters, which nobody types and no reader sees: they come along with what is
/// pasted, and not every database takes all of them. Ends of lines and tabs stay; of the others, what stands
/// for white space (a line break of a word processor, a new page) becomes a space.
#[must_use]
pub fn legible(text: String) -> String {
    let is_odd = |letter: char| letter.is_control() && !matches!(letter, '\n' | '\r' | '\t');
    if !text.contains(is_odd) {
        return text;
    }
    let kept = text.chars().filter_map(|letter| match (is_odd(letter), letter.is_whitespace()) {
        (false, _) => Some(letter),
        (true, white) => white.then_some(' '),
    });
    kept.collect()
}

/// Trims a text, unifies its line ends, and keeps of it what is [`legible`].
fn tidy(text: &str) -> String {
    legible(text.replace("\r\n", "\n")).trim().to_owned()
}

/// The part of an address that names a record: small letters, digits and hyphens.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Slug(String);

impl Slug {
    /// Reads a slug.
    ///
    /// # Errors
    /// [`Refusal::NotASlug`] unless it is 2 to 80 small letters, digits and single hyphens.
    pub fn parse(text: &str) -> Result<Self, Refusal> {
        let text = text.trim();
        let fits = (2..=80).contains(&text.len())
            && !text.starts_with('-')
            && !text.ends_with('-')
            && !text.contains("--")
            && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        if fits { Ok(Self(text.to_owned())) } else { Err(Refusal::NotASlug) }
    }

    /// Makes a slug of a name: accents fall, everything else becomes a hyphen.
    #[must_use]
    pub fn from_name(name: &str) -> Self {
        let mut slug = String::new();
        for character in name.chars().flat_map(char::to_lowercase).map(without_accent) {
            if character.is_ascii_alphanumeric() {
                slug.push(character);
            } else if !slug.is_empty() && !slug.ends_with('-') {
                slug.push('-');
            }
            if slug.len() >= 72 {
                break;
            }
        }
        let slug = slug.trim_end_matches('-');
        if slug.len() < 2 { Self(format!("x-{slug}x")) } else { Self(slug.to_owned()) }
    }

    /// The slug with a number at its end, for the second record of the same name.
    #[must_use]
    pub fn numbered(&self, number: u32) -> Self {
        Self(format!("{}-{number}", self.0))
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Display for Slug {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

/// The plain letter under the accents that French, Dutch and Polish use.
pub(crate) fn without_accent(character: char) -> char {
    match character {
        'à' | 'á' | 'â' | 'ä' | 'ą' | 'ã' => 'a',
        'ç' | 'ć' => 'c',
        'è' | 'é' | 'ê' | 'ë' | 'ę' => 'e',
        'ì' | 'í' | 'î' | 'ï' => 'i',
        'ł' => 'l',
        'ñ' | 'ń' => 'n',
        'ò' | 'ó' | 'ô' | 'ö' => 'o',
        'ś' => 's',
        'ù' | 'ú' | 'û' | 'ü' => 'u',
        'ź' | 'ż' => 'z',
        other => other,
    }
}

/// Small letters without accents, so that « etang » finds « Étang ».
#[must_use]
pub fn fold(text: &str) -> String {
    text.chars()
        .flat_map(char::to_lowercase)
        .map(|letter| match letter {
            'à' | 'á' | 'â' | 'ä' => 'a',
            'ç' => 'c',
            'è' | 'é' | 'ê' | 'ë' => 'e',
            'ì' | 'í' | 'î' | 'ï' => 'i',
            'ò' | 'ó' | 'ô' | 'ö' => 'o',
            'ù' | 'ú' | 'û' | 'ü' => 'u',
            'ÿ' => 'y',
            '’' => '\'',
            other => other,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_and_capitals_do_not_hide_a_word() {
        assert_eq!(fold("Étang de l’Île"), "etang de l'ile");
    }

    #[test]
    fn what_nobody_types_is_not_kept_and_everything_that_is_read_is() {
        let typed = "Fête\r\n\tau parc\n: 10 €, œufs 🥚";
        assert_eq!(legible(typed.to_owned()), typed);
        assert_eq!(legible("F\0ê\u{7}te\u{b}au\u{c}parc\u{7f}\u{9d}".to_owned()), "Fête au parc");
        let text = Authored::parse(None, "\0 Une\0 cour \0", 80).unwrap();
        assert_eq!(text.text, "Une cour");
        assert_eq!(Localized::parse("\0", "\u{1}", "", 80), Err(Refusal::Required));
    }

    #[test]
    fn an_administration_never_publishes_one_language_alone() {
        assert_eq!(Localized::parse("Bonjour", "", "", 80), Err(Refusal::BothLanguages));
        assert!(Localized::parse("Bonjour", "Goeiedag", "", 80).is_ok());
    }

    #[test]
    fn an_inhabitants_text_keeps_its_language_beside_a_translation() {
        let text = Authored::parse(Some(Locale::Nl), "Een hof", 80)
            .unwrap()
            .with_translation(Locale::Fr, "Une cour");
        assert_eq!(text.get(Locale::Fr), "Une cour");
        assert_eq!(text.get(Locale::En), "Een hof");
        assert_eq!(text.language(Locale::En), Some(Locale::Nl));
    }

    #[test]
    fn what_a_machine_drafted_says_so_until_somebody_read_it_over() {
        let text = || Authored::parse(Some(Locale::Nl), "Een hof", 80).unwrap();
        let drafted = text().with_draft(Locale::Fr, "Une cour");
        assert!(drafted.is_draft(Locale::Fr) && !drafted.is_draft(Locale::En));
        let same = text().with_translation(Locale::Fr, "Une cour");
        assert!(!same.is_draft(Locale::Fr));
        assert!(same.clone().drafted_as(&drafted, &[]).is_draft(Locale::Fr));
        assert!(!same.clone().drafted_as(&drafted, &[Locale::Fr]).is_draft(Locale::Fr));
        let mended = text().with_translation(Locale::Fr, "Un jardin");
        assert!(!mended.drafted_as(&drafted, &[]).is_draft(Locale::Fr));
        // A machine never writes over a person, nor into the language of the author.
        assert_eq!(same.clone().with_draft(Locale::Fr, "Un tribunal"), same);
        assert_eq!(text().with_draft(Locale::Nl, "Hof"), text());
    }

    #[test]
    fn every_slug_made_of_a_name_is_a_slug() {
        for name in ["Le Potager d'à côté", "Ą", "!!!", "Plac zabaw w Śledziejowicach", "a"] {
            let slug = Slug::from_name(name);
            assert_eq!(Slug::parse(slug.as_str()), Ok(slug));
        }
    }
}
