//! Where a line names a kind: the longest label from left to right, then typing errors.

use crate::Language;
use crate::lexicon::{Lexicon, Reading, Target, Term};
use crate::similar::{LEAST_LIKENESS, is_a_slip, likeness, trigrams};
use crate::token::{Sort, Token, tokens};
use crate::words::Role;
use std::collections::HashMap;

/// A label met in a line.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Mention {
    pub term: Term,
    /// First token, and the one after the last.
    pub start: usize,
    pub end: usize,
    pub plural: bool,
    /// Thousandths: 1000 for a label as it is in the table.
    pub confidence: u32,
}

/// Confidence in a label that is met as one word though it is several, or the reverse.
const JOINED: u32 = 950;
/// Confidence in a label that a longer Dutch word ends in.
const COMPOUND: u32 = 900;
/// The most that is confided in a typing error.
const MOST_OF_AN_ERROR: u32 = 900;
const SHORTEST_ERROR: usize = 5;

/// The language that most words of a line have alone; none when two are equal.
pub(crate) fn language(lexicon: &Lexicon, tokens: &[Token]) -> Option<Language> {
    let mut seen = [(0_u32, Language::Fr), (0, Language::Nl), (0, Language::En)];
    for token in tokens.iter().filter(|token| token.is_word()) {
        let by_role = lexicon.words.only_language(&token.text);
        let found = by_role.or_else(|| {
            if lexicon.words.knows(&token.text) { None } else { lexicon.only_language(&token.text) }
        });
        for (count, language) in &mut seen {
            if found == Some(*language) {
                *count += 1;
            }
        }
    }
    seen.sort_by_key(|(count, _)| std::cmp::Reverse(*count));
    let [(first, language), (second, _), _] = seen;
    (first > second).then_some(language)
}

/// Labels of a line, from left to right, none over another.
pub(crate) fn mentions(
    lexicon: &Lexicon,
    tokens: &[Token],
    language: Option<Language>,
) -> Vec<Mention> {
    let matcher = Matcher { lexicon, tokens, language, errors: errors(lexicon, tokens) };
    let mut found = Vec::new();
    let mut place = 0;
    while place < tokens.len() {
        let mention = matcher.at(place);
        place = mention.map_or(place + 1, |mention| mention.end);
        found.extend(mention);
    }
    found
}

type Errors = HashMap<usize, Vec<(Reading, u32)>>;

struct Matcher<'a> {
    lexicon: &'a Lexicon,
    tokens: &'a [Token],
    language: Option<Language>,
    errors: Errors,
}

/// How far a walk through the tree of labels has come.
#[derive(Clone, Copy)]
struct Walk {
    node: u32,
    place: usize,
    plural: bool,
    /// A particle came: what follows describes what came before.
    described: bool,
    confidence: u32,
}

impl Matcher<'_> {
    fn at(&self, place: usize) -> Option<Mention> {
        if matches!(self.tokens.get(place)?.sort, Sort::Mark(_)) {
            return None;
        }
        let root = Lexicon::ROOT;
        let start = Walk { node: root, place, plural: false, described: false, confidence: 1000 };
        let mut best = self.joined(place).or_else(|| self.compound(place));
        let mut open = vec![start];
        while let Some(walk) = open.pop() {
            if let Some(mention) = self.ended(place, walk)
                && best.is_none_or(|best| is_better(&mention, &best))
            {
                best = Some(mention);
            }
            self.go_on(walk, place, &mut open);
        }
        best
    }

    fn go_on(&self, walk: Walk, start: usize, open: &mut Vec<Walk>) {
        let Some(token) = self.tokens.get(walk.place) else { return };
        if matches!(token.sort, Sort::Mark(_)) {
            return;
        }
        let exact = self.lexicon.readings(&token.text).iter().map(|reading| (*reading, 1000));
        let errors = self.errors.get(&walk.place).map_or(&[][..], Vec::as_slice);
        for (reading, confidence) in exact.chain(errors.iter().copied()) {
            if let Some(node) = self.lexicon.branch(walk.node, reading.word) {
                open.push(Walk {
                    node,
                    place: walk.place + 1,
                    // `salles de réunion` are several, `salle de réunions` is one.
                    plural: walk.plural || (reading.plural && !walk.described),
                    described: walk.described,
                    confidence: walk.confidence.min(confidence),
                });
            }
        }
        if walk.place > start && self.lexicon.words.is(token, Role::Particle) {
            open.push(Walk { place: walk.place + 1, described: true, ..walk });
        }
    }

    fn ended(&self, start: usize, walk: Walk) -> Option<Mention> {
        let term = self.choose(self.lexicon.ends(walk.node), start, walk.place)?;
        let last = self.tokens.get(walk.place.checked_sub(1)?)?;
        // A particle after the last word of a label is not part of it.
        let english = last.says("van") && self.language == Some(Language::En);
        let trailing = self.lexicon.words.is(last, Role::Particle) && !english;
        if trailing && term.target != Target::Nothing {
            return None;
        }
        let Walk { place: end, plural, confidence, .. } = walk;
        Some(Mention { term, start, end, plural, confidence })
    }

    /// Two words that are one label when joined: *party tent*, *vidéo projecteur*.
    fn joined(&self, place: usize) -> Option<Mention> {
        let (one, other) = (self.tokens.get(place)?, self.tokens.get(place + 1)?);
        let both = format!("{}{}", one.text, other.text);
        let parts = one.text.len() > 1 && !self.lexicon.words.knows(&other.text);
        if !(one.is_word() && other.is_word() && both.len() >= 7 && parts) {
            return None;
        }
        let readings = self.lexicon.readings(&both).iter();
        readings
            .filter_map(|reading| {
                let node = self.lexicon.branch(Lexicon::ROOT, reading.word)?;
                let term = self.choose(self.lexicon.ends(node), place, place + 2)?;
                let (start, end, plural) = (place, place + 2, reading.plural);
                Some(Mention { term, start, end, plural, confidence: JOINED })
            })
            .next()
    }

    /// A word known nowhere that ends in a whole Dutch label of a thing: *kerst-marktkraampje*.
    fn compound(&self, place: usize) -> Option<Mention> {
        const SHORTEST_LABEL: usize = 8;
        const SHORTEST_FRONT: usize = 3;
        let token = self.tokens.get(place)?;
        if !token.is_word() || self.lexicon.knows(&token.text) || self.errors.contains_key(&place) {
            return None;
        }
        let cuts = token.text.char_indices().map(|(cut, _)| cut).skip(SHORTEST_FRONT);
        let ends = cuts.filter_map(|cut| token.text.get(cut..));
        ends.take_while(|end| end.len() >= SHORTEST_LABEL).find_map(|end| {
            self.lexicon.readings(end).iter().find_map(|reading| {
                let node = self.lexicon.branch(Lexicon::ROOT, reading.word)?;
                let term = self.choose(self.lexicon.ends(node), place, place + 1)?;
                let thing = matches!(term.target, Target::Kind(kind)
                    if self.lexicon.kinds.get(kind).is_some_and(crate::Kind::is_thing));
                let fits = thing && term.language == Language::Nl && !term.needs_cue;
                let (start, end, plural) = (place, place + 1, reading.plural);
                fits.then_some(Mention { term, start, end, plural, confidence: COMPOUND })
            })
        })
    }

    /// The label that the written words allow: one that excludes first, then one without a doubt.
    fn choose(&self, terms: &[Term], start: usize, end: usize) -> Option<Term> {
        let written = self.tokens.get(start..end)?;
        let allowed = terms.iter().filter(|term| {
            let capitals = || written.iter().all(|token| token.capitals || !token.is_word());
            (!term.capitals || capitals())
                && (!term.only_in_language || self.language == Some(term.language))
        });
        allowed
            .min_by_key(|term| {
                let foreign = self.language.is_some_and(|language| language != term.language);
                (term.target != Target::Nothing, term.needs_cue, foreign)
            })
            .copied()
    }
}

fn is_better(one: &Mention, other: &Mention) -> bool {
    let rank = |mention: &Mention| {
        let nothing = mention.term.target == Target::Nothing;
        (mention.end, mention.confidence, nothing, !mention.term.needs_cue, mention.plural)
    };
    rank(one) > rank(other)
}

/// What the words that are known nowhere may have been meant to be.
fn errors(lexicon: &Lexicon, tokens: &[Token]) -> Errors {
    let written = tokens.iter().enumerate().filter(|(_, token)| {
        token.is_word() && token.text.len() >= SHORTEST_ERROR && !lexicon.knows(&token.text)
    });
    let meant = written.map(|(place, token)| (place, meant(lexicon, &token.text)));
    meant.filter(|(_, meant)| !meant.is_empty()).collect()
}

/// The forms within a slip of a word, with the confidence in each.
fn meant(lexicon: &Lexicon, text: &str) -> Vec<(Reading, u32)> {
    let pieces = trigrams(text);
    let mut common = vec![0_u8; lexicon.fuzzy.len()];
    for piece in &pieces {
        for form in lexicon.pieces.get(piece).map_or(&[][..], Vec::as_slice) {
            if let Some(common) = common.get_mut(*form as usize) {
                *common = common.saturating_add(1);
            }
        }
    }
    let mut found: Vec<(u32, &str)> = common
        .iter()
        .zip(&lexicon.fuzzy)
        // Fewer common pieces cannot reach the least likeness.
        .filter(|(common, _)| {
            usize::from(**common) * 1000 >= pieces.len() * LEAST_LIKENESS as usize
        })
        .filter_map(|(common, (form, length))| {
            let alike = likeness(usize::from(*common), pieces.len(), *length);
            let close = alike >= LEAST_LIKENESS && is_a_slip(text, form);
            close.then_some((alike, form.as_str()))
        })
        .collect();
    found.sort_by(|one, other| other.0.cmp(&one.0).then(one.1.cmp(other.1)));
    let best = found.first().map_or(0, |(alike, _)| *alike);
    found
        .into_iter()
        .filter(|(alike, _)| *alike == best)
        .flat_map(|(alike, form)| {
            lexicon
                .readings(form)
                .iter()
                .copied()
                .map(move |reading| (reading, alike.min(MOST_OF_AN_ERROR)))
        })
        .collect()
}

/// The words that would be taken for a typing error of a label of one word, for whoever looks
/// after `data/lookalikes.csv`: the label's form, if there is one.
pub(crate) fn mistaken(lexicon: &Lexicon, word: &str) -> Option<String> {
    let tokens = tokens(word);
    let [token] = tokens.as_slice() else { return None };
    if lexicon.knows(&token.text) {
        return None;
    }
    let found = mentions(lexicon, std::slice::from_ref(token), None);
    let Target::Kind(kind) = found.first()?.term.target else { return None };
    lexicon.kinds.get(kind).map(|kind| kind.slug.clone())
}
