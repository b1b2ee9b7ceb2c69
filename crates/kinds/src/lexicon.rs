//! The labels of the kinds, and the phrases that only look like one, as something a line can be
//! held against: forms of words, and a tree of words for labels of several.

use crate::inflect::forms;
use crate::similar::trigrams;
use crate::taxonomy::{Kind, Tracking, cell, kinds, rows};
use crate::token::{Token, fold, tokens};
use crate::words::{Role, Words};
use crate::{DataError, Language};
use serde::Deserialize;
use std::collections::{BTreeMap, HashMap};

const TERMS: &str = include_str!("../data/terms.csv");
const EXCLUSIONS: &str = include_str!("../data/exclusions.csv");
const LOOKALIKES: &str = include_str!("../data/lookalikes.csv");
const SETS: &str = include_str!("../data/sets.csv");
const COMPOUNDS: &str = include_str!("../data/compounds.csv");

/// What else is in each set, a kind and how many, by the kind and the label of the set.
type Sets = HashMap<(usize, String), (usize, u32)>;

/// What a label stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Target {
    /// A kind, by its place in the taxonomy.
    Kind(usize),
    /// None: the phrase only looks like a label.
    Nothing,
}

/// A label and the marks that `data/terms.csv` explains.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Term {
    pub target: Target,
    pub language: Language,
    /// `?`
    pub needs_cue: bool,
    /// `^`
    pub only_alone: bool,
    /// `~`
    pub uncountable: bool,
    /// `!`
    pub capitals: bool,
    /// `@`
    pub only_in_language: bool,
    /// `%`
    pub part: bool,
    /// What else is in each, of a set: the kind and how many, as `data/sets.csv` says.
    pub with: Option<(usize, u32)>,
}

impl Term {
    /// A label without any mark.
    pub(crate) const fn plain(target: Target, language: Language) -> Self {
        Self {
            target,
            language,
            needs_cue: false,
            only_alone: false,
            uncountable: false,
            capitals: false,
            only_in_language: false,
            part: false,
            with: None,
        }
    }
}

/// A word of labels in the form that was met.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Reading {
    pub word: u32,
    pub plural: bool,
}

/// Everything labels are recognised by.
#[derive(Debug)]
pub(crate) struct Lexicon {
    pub kinds: Vec<Kind>,
    pub words: Words,
    forms: BTreeMap<String, Vec<Reading>>,
    lemmas: HashMap<(String, Language), u32>,
    /// By word.
    languages: Vec<Language>,
    branches: HashMap<(u32, u32), u32>,
    ends: HashMap<u32, Vec<Term>>,
    nodes: u32,
    /// Forms that typing errors are compared with, and where each three-letter piece occurs.
    pub fuzzy: Vec<(String, usize)>,
    pub pieces: HashMap<[char; 3], Vec<u32>>,
}

#[derive(Deserialize)]
struct TermRow {
    slug: String,
    language: Language,
    terms: String,
}

#[derive(Deserialize)]
struct PhraseRow {
    language: Language,
    phrases: String,
}

#[derive(Deserialize)]
struct SetRow {
    slug: String,
    with: String,
    each: u32,
    terms: String,
}

#[derive(Deserialize)]
struct CompoundRow {
    slug: String,
    heads: String,
    modifiers: String,
}

impl Lexicon {
    /// The root of the tree of labels.
    pub(crate) const ROOT: u32 = 0;

    pub(crate) fn read() -> Result<Self, DataError> {
        let mut lexicon = Self {
            kinds: kinds()?,
            words: Words::read()?,
            forms: BTreeMap::new(),
            lemmas: HashMap::new(),
            languages: Vec::new(),
            branches: HashMap::new(),
            ends: HashMap::new(),
            nodes: Self::ROOT,
            fuzzy: Vec::new(),
            pieces: HashMap::new(),
        };
        lexicon.add_exclusions()?;
        lexicon.add_terms()?;
        lexicon.add_compounds()?;
        lexicon.index_pieces();
        Ok(lexicon)
    }

    /// The words of labels that a text may be.
    pub(crate) fn readings(&self, text: &str) -> &[Reading] {
        self.forms.get(text).map_or(&[], Vec::as_slice)
    }

    /// Whether a word belongs to any label or is otherwise known: then it is no typing error.
    pub(crate) fn knows(&self, text: &str) -> bool {
        self.forms.contains_key(text) || self.words.knows(text)
    }

    /// Where a word leads from a node of the tree.
    pub(crate) fn branch(&self, node: u32, word: u32) -> Option<u32> {
        self.branches.get(&(node, word)).copied()
    }

    /// The labels that end at a node.
    pub(crate) fn ends(&self, node: u32) -> &[Term] {
        self.ends.get(&node).map_or(&[], Vec::as_slice)
    }

    /// The language that only this word's labels have, if it has one.
    pub(crate) fn only_language(&self, text: &str) -> Option<Language> {
        let of = |reading: &Reading| self.languages.get(reading.word as usize).copied();
        let has = |language| self.readings(text).iter().any(|word| of(word) == Some(language));
        match [Language::Fr, Language::Nl, Language::En].map(has) {
            [true, false, false] => Some(Language::Fr),
            [false, true, false] => Some(Language::Nl),
            [false, false, true] => Some(Language::En),
            _ => None,
        }
    }

    /// The place of a kind in the taxonomy.
    pub(crate) fn kind(&self, slug: &str, file: &'static str) -> Result<usize, DataError> {
        let found = self.kinds.iter().position(|kind| kind.slug == slug);
        found.ok_or_else(|| DataError { file, says: format!("no kind is called {slug}") })
    }

    fn add_exclusions(&mut self) -> Result<(), DataError> {
        let files = [("exclusions.csv", EXCLUSIONS), ("lookalikes.csv", LOOKALIKES)];
        for (name, text) in files {
            for row in rows::<PhraseRow>(name, text)? {
                for phrase in cell(&row.phrases) {
                    // A word that has a role keeps it.
                    if self.words.knows(&fold(phrase)) {
                        continue;
                    }
                    let term = Term::plain(Target::Nothing, row.language);
                    self.add(phrase, term, name == "exclusions.csv");
                }
            }
        }
        Ok(())
    }

    /// What comes with each thing that is called so, by the kind and the label.
    fn sets(&self) -> Result<Sets, DataError> {
        let mut sets = HashMap::new();
        for row in rows::<SetRow>("sets.csv", SETS)? {
            let kind = self.kind(&row.slug, "sets.csv")?;
            let with = self.kind(&row.with, "sets.csv")?;
            sets.extend(cell(&row.terms).map(|label| ((kind, fold(label)), (with, row.each))));
        }
        Ok(sets)
    }

    fn add_terms(&mut self) -> Result<(), DataError> {
        let sets = self.sets()?;
        let mut marked: Vec<(usize, Language, String)> = Vec::new();
        for row in rows::<TermRow>("terms.csv", TERMS)? {
            let kind = self.kind(&row.slug, "terms.csv")?;
            let skill = self.kinds.get(kind).is_some_and(|kind| kind.tracking == Tracking::Skill);
            for text in cell(&row.terms) {
                let label = text.trim_end_matches(['?', '~', '!', '@', '=', '^', '%']);
                let marks = text.get(label.len()..).unwrap_or_default();
                marked.push((kind, row.language, fold(label)));
                let term = Term {
                    target: Target::Kind(kind),
                    language: row.language,
                    needs_cue: marks.contains(['?', '^']),
                    only_alone: marks.contains('^'),
                    uncountable: marks.contains('~') || skill,
                    capitals: marks.contains('!'),
                    only_in_language: marks.contains('@'),
                    part: marks.contains('%'),
                    with: sets.get(&(kind, fold(label))).copied(),
                };
                self.add(label, term, !marks.contains('='));
            }
        }
        for kind in 0..self.kinds.len() {
            for language in [Language::Fr, Language::Nl, Language::En] {
                let labels = self.kinds.get(kind).map(|kind| kind.labels(language).to_vec());
                for label in labels.unwrap_or_default() {
                    if marked.contains(&(kind, language, fold(&label))) {
                        continue;
                    }
                    let term = Term::plain(Target::Kind(kind), language);
                    self.add(&label, term, true);
                }
            }
        }
        Ok(())
    }

    fn add_compounds(&mut self) -> Result<(), DataError> {
        for row in rows::<CompoundRow>("compounds.csv", COMPOUNDS)? {
            let term =
                Term::plain(Target::Kind(self.kind(&row.slug, "compounds.csv")?), Language::Nl);
            for head in cell(&row.heads) {
                for modifier in cell(&row.modifiers) {
                    self.add(&format!("{modifier}{head}"), term, true);
                }
            }
        }
        Ok(())
    }

    /// A label as written, and as one word where it has several.
    fn add(&mut self, label: &str, term: Term, inflected: bool) {
        let all = tokens(label);
        let mut words: Vec<&Token> =
            all.iter().filter(|token| !matches!(token.sort, crate::token::Sort::Mark(_))).collect();
        let last = words.len().saturating_sub(1);
        let mut place = 0;
        words.retain(|token| {
            place += 1;
            let inner = place > 1 && place <= last;
            // The *d* of `3d` is none.
            !(inner && !token.glued && self.words.is(token, Role::Particle))
        });
        let texts: Vec<String> = words.iter().map(|token| token.text.clone()).collect();
        if texts.len() > 1 {
            let joined = texts.concat();
            if joined.len() >= 6 && joined.chars().all(char::is_alphabetic) {
                self.grow(&[joined], term, inflected);
            }
        }
        self.grow(&texts, term, inflected);
    }

    fn grow(&mut self, texts: &[String], term: Term, inflected: bool) {
        let mut node = Self::ROOT;
        for (place, text) in texts.iter().enumerate() {
            let word = self.word(text, term.language, place == 0, inflected);
            node = *self.branches.entry((node, word)).or_insert_with(|| {
                self.nodes += 1;
                self.nodes
            });
        }
        if node != Self::ROOT {
            self.ends.entry(node).or_default().push(term);
        }
    }

    fn word(&mut self, text: &str, language: Language, first: bool, inflected: bool) -> u32 {
        let next = u32::try_from(self.lemmas.len()).unwrap_or(u32::MAX);
        let word = *self.lemmas.entry((text.to_owned(), language)).or_insert(next);
        if word == next {
            self.languages.push(language);
        }
        let all =
            if inflected { forms(text, language, first) } else { vec![(text.to_owned(), false)] };
        for (form, plural) in all {
            let readings = self.forms.entry(form).or_default();
            if !readings.iter().any(|reading| reading.word == word) {
                readings.push(Reading { word, plural });
            }
        }
        word
    }

    fn index_pieces(&mut self) {
        const SHORTEST: usize = 5;
        for form in self.forms.keys() {
            if form.len() < SHORTEST || !form.chars().all(char::is_alphabetic) {
                continue;
            }
            let place = u32::try_from(self.fuzzy.len()).unwrap_or(u32::MAX);
            let pieces = trigrams(form);
            self.fuzzy.push((form.clone(), pieces.len()));
            for piece in pieces {
                self.pieces.entry(piece).or_default().push(place);
            }
        }
    }
}
