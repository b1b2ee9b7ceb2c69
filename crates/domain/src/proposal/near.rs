//! Proposals that lie near one another: shown while somebody writes, never called the same.
//!
//! Everything is counted in whole numbers, so that both engines, the browser and a test agree.

use crate::text::{Slug, without_accent};
use std::collections::BTreeSet;

/// How near two texts have to be to be shown, of a thousand.
const NEAR: u32 = 380;
/// What standing in the same commune adds, of a thousand.
const SAME_COMMUNE: u32 = 60;
/// Fewer words in common say nothing, however short the texts are.
const FEWEST_WORDS: usize = 2;
/// The most that are shown.
pub const MOST_NEAR: usize = 4;

/// Words that stand in every text, folded.
const EMPTY_WORDS: [&str; 96] = [
    "a", "aan", "afin", "al", "an", "and", "au", "aux", "avec", "bij", "car", "ce", "ces", "cet",
    "cette", "chez", "comme", "commune", "d", "dans", "dat", "de", "den", "der", "des", "deze",
    "die", "dit", "door", "du", "een", "elle", "en", "entre", "er", "est", "et", "for", "from",
    "gemeente", "het", "ici", "il", "in", "is", "j", "je", "l", "la", "le", "les", "leur", "leurs",
    "mais", "met", "n", "naar", "ne", "niet", "nos", "notre", "nous", "of", "om", "on", "ont",
    "ons", "onze", "op", "or", "ou", "par", "pas", "plus", "pour", "proche", "qu", "que", "qui",
    "s", "sa", "se", "ses", "son", "sont", "sur", "te", "the", "to", "tous", "un", "une", "van",
    "voor", "vos", "votre",
];

/// The words of a proposal as they are compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sketch {
    /// Every three letters in a row of the title.
    threes: BTreeSet<[char; 3]>,
    /// The words of title and text that mean something.
    words: BTreeSet<String>,
    commune: Option<Slug>,
}

/// Small letters without accents.
fn folded(text: &str) -> impl Iterator<Item = String> {
    let plain: String = text
        .chars()
        .flat_map(char::to_lowercase)
        .flat_map(|letter| match letter {
            'œ' => ['o', 'e'],
            'æ' => ['a', 'e'],
            other => [without_accent(other), '\0'],
        })
        .filter(|letter| *letter != '\0')
        .collect();
    let words: Vec<String> = plain
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect();
    words.into_iter()
}

/// A word without the end that makes it several.
fn singular(word: String) -> String {
    let long = word.chars().count();
    let cut = [("en", 6), ("s", 4), ("x", 4)];
    let end = cut.into_iter().find(|(end, least)| long >= *least && word.ends_with(*end));
    match end {
        Some((end, _)) => word[..word.len() - end.len()].to_owned(),
        None => word,
    }
}

fn telling(text: &str) -> impl Iterator<Item = String> {
    folded(text)
        .filter(|word| word.chars().count() > 1 && !EMPTY_WORDS.contains(&word.as_str()))
        .map(singular)
}

impl Sketch {
    /// Takes down what a proposal is called, what it says and where it stands.
    pub fn of<'a>(
        title: &str,
        texts: impl IntoIterator<Item = &'a str>,
        commune: Option<&Slug>,
    ) -> Self {
        let mut threes = BTreeSet::new();
        for word in telling(title) {
            // The ends of a word count: « four » and « fournil » begin alike and end apart.
            let letters: Vec<char> = format!(" {word} ").chars().collect();
            for three in letters.windows(3) {
                threes.insert([three[0], three[1], three[2]]);
            }
        }
        let mut words: BTreeSet<String> = telling(title).collect();
        words.extend(texts.into_iter().flat_map(telling));
        Self { threes, words, commune: commune.cloned() }
    }

    /// How near two are, of a thousand: half by the letters of their titles, half by the words they
    /// share, and a little for the same commune.
    #[must_use]
    pub fn nearness(&self, other: &Self) -> u32 {
        let threes = self.threes.intersection(&other.threes).count();
        let letters = thousandths(2 * threes, self.threes.len() + other.threes.len());
        let shared = self.words.intersection(&other.words).count();
        let fewer = self.words.len().min(other.words.len());
        let words = if shared < FEWEST_WORDS { 0 } else { thousandths(shared, fewer) };
        let same = self.commune.is_some() && self.commune == other.commune;
        let near = (letters + words) / 2;
        if near > 0 && same { (near + SAME_COMMUNE).min(1_000) } else { near }
    }
}

/// A part of a whole in thousandths, rounded down.
fn thousandths(part: usize, whole: usize) -> u32 {
    if whole == 0 {
        return 0;
    }
    u32::try_from(part * 1_000 / whole).unwrap_or(1_000)
}

/// The places of those that lie near a sketch, the nearest first, and of equally near ones the
/// first first.
#[must_use]
pub fn nearest(sketch: &Sketch, others: &[Sketch]) -> Vec<usize> {
    let near = others.iter().enumerate().map(|(place, other)| (sketch.nearness(other), place));
    let mut found: Vec<(u32, usize)> = near.filter(|(near, _)| *near >= NEAR).collect();
    found.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
    found.into_iter().take(MOST_NEAR).map(|(_, place)| place).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn sketch(title: &str, text: &str) -> Sketch {
        Sketch::of(title, [text], None)
    }

    fn is_near(a: (&str, &str), b: (&str, &str)) -> bool {
        !nearest(&sketch(a.0, a.1), &[sketch(b.0, b.1)]).is_empty()
    }

    #[test]
    fn the_same_idea_in_other_words_is_near() {
        assert!(is_near(
            ("Un four à pain", "Cuire son pain ensemble, place du marché"),
            ("Des fours à pain pour la place", "Un four où les voisins cuisent leur pain"),
        ));
        assert!(is_near(
            ("Banken onder de bomen", "Rusten in de schaduw op het plein"),
            ("Bank onder een boom", "Een bank in de schaduw, op ons plein"),
        ));
        assert!(is_near(
            ("Planter des ARBRES", "De l’ombre rue Haute"),
            ("planter un arbre", "De l’ombre pour la rue Haute"),
        ));
    }

    #[test]
    fn another_idea_is_not() {
        assert!(!is_near(
            ("Un four à pain", "Cuire son pain ensemble, place du marché"),
            ("Des bancs pour la place", "S’asseoir ensemble, place du marché"),
        ));
        assert!(!is_near(("Un four", "Cuire"), ("Un toit", "Dormir")));
        assert!(!is_near(("", ""), ("", "")));
    }

    #[test]
    fn the_same_commune_brings_nearer_what_is_near_already() {
        let jette = Slug::parse("jette").unwrap();
        let of = |title: &str| Sketch::of(title, [], Some(&jette));
        let apart = sketch("Un four à pain", "").nearness(&sketch("Un four banal", ""));
        assert_eq!(of("Un four à pain").nearness(&of("Un four banal")), apart + SAME_COMMUNE);
        assert_eq!(of("Un four").nearness(&of("Des bancs")), 0);
    }

    #[test]
    fn the_nearest_comes_first_and_only_a_few_come() {
        let own = sketch("Un potager partagé", "Cultiver des légumes entre voisins");
        let mut others: Vec<Sketch> =
            (0..9).map(|_| sketch("Potager partagé", "Cultiver ensemble")).collect();
        others.push(own.clone());
        let found = nearest(&own, &others);
        assert_eq!(found, [9, 0, 1, 2]);
    }

    proptest! {
        #[test]
        fn nearness_is_the_same_from_both_sides_and_never_beyond_the_whole(
            a in "\\PC{0,60}", b in "\\PC{0,60}"
        ) {
            let (a, b) = (sketch(&a, &b), sketch(&b, &a));
            prop_assert_eq!(a.nearness(&b), b.nearness(&a));
            prop_assert!(a.nearness(&b) <= 1_000);
        }

        #[test]
        fn every_text_that_says_something_is_as_near_to_itself_as_can_be(
            title in "[a-z]{3,12} [a-z]{3,12}"
        ) {
            let own = sketch(&title, "");
            prop_assume!(own.words.len() >= FEWEST_WORDS);
            prop_assert_eq!(own.nearness(&own), 1_000);
        }
    }
}
