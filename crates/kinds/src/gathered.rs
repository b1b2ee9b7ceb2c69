//! What a line asks for, gathered label by label.

use crate::lexicon::{Lexicon, Target};
use crate::measures::{Figure, Figures};
use crate::mentions::Mention;
use crate::recognise::Recognised;
use crate::taxonomy::Attribute;
use crate::token::{Sort, Token};
use crate::words::Role;
use std::collections::BTreeMap;

/// Confidence in a label that counts because of a cue beside it.
pub(crate) const CUED: u32 = 850;

/// Where a kind was named.
#[derive(Clone, Copy)]
struct Place {
    start: usize,
    end: usize,
    kind: usize,
    /// It was called by the name of a part.
    part: bool,
}

impl Place {
    fn of(mention: &Mention, kind: usize) -> Self {
        Self { start: mention.start, end: mention.end, kind, part: mention.term.part }
    }
}

/// A set with a name whose things are listed after it: `biertafelset (1 tafel, 2 banken)`.
#[derive(Clone, Copy)]
struct Listed {
    kinds: [usize; 2],
    many: Option<u32>,
    /// The token at which the list ends.
    until: usize,
}

/// The kinds of a line as far as it was read.
pub(crate) struct Gathered<'a> {
    lexicon: &'a Lexicon,
    tokens: &'a [Token],
    figures: &'a Figures,
    /// Every label of the line.
    found: &'a [Mention],
    places: Vec<Place>,
    listed: Option<Listed>,
    kinds: Vec<Recognised>,
}

impl<'a> Gathered<'a> {
    pub(crate) fn new(
        lexicon: &'a Lexicon,
        tokens: &'a [Token],
        figures: &'a Figures,
        found: &'a [Mention],
    ) -> Self {
        let (places, kinds) = (Vec::new(), Vec::new());
        Self { lexicon, tokens, figures, found, places, listed: None, kinds }
    }

    /// Takes a label that the line asks for, with how many it says.
    pub(crate) fn take(&mut self, mention: &Mention, many: Option<u32>) {
        let Target::Kind(kind) = mention.term.target else { return };
        let of = self.listed.filter(|one| mention.start < one.until && one.kinds.contains(&kind));
        if let Some(set) = of {
            let many = set.many.zip(many).map(|(sets, each)| sets.saturating_mul(each));
            return self.list(kind, mention, many);
        }
        self.add(kind, mention, many);
        let Some((part, each)) = mention.term.with else { return };
        let until = self.list_after(mention);
        let says = self.found.iter().any(|other| {
            (mention.end..until).contains(&other.start) && other.term.target == Target::Kind(part)
        });
        if !says {
            self.add(part, mention, many.map(|many| many.saturating_mul(each)));
        }
        self.listed = Some(Listed { kinds: [kind, part], many, until });
    }

    /// Where the list of what is in a set ends that begins after its name; at its name without one.
    fn list_after(&self, mention: &Mention) -> usize {
        let number = |place: &usize| {
            let figure = self.figures.at.get(*place);
            matches!(figure, Some(Figure::Count(_) | Figure::Marked(_)))
                || self.tokens.get(*place).is_some_and(|token| token.says("x"))
        };
        let open = (mention.end..self.tokens.len()).find(|place| !number(place));
        match open.and_then(|open| self.tokens.get(open).map(|token| (open, token.sort))) {
            Some((open, Sort::Mark('('))) => {
                let closed = (open..self.tokens.len()).find(|place| self.is_mark(*place, ')'));
                closed.unwrap_or(self.tokens.len())
            }
            Some((_, Sort::Mark(':'))) => self.tokens.len(),
            _ => mention.end,
        }
    }

    fn is_mark(&self, place: usize, mark: char) -> bool {
        self.tokens.get(place).is_some_and(|token| token.is(mark))
    }

    /// What is listed of a set takes the place of what its name says.
    fn list(&mut self, kind: usize, mention: &Mention, many: Option<u32>) {
        let slug = self.lexicon.kinds.get(kind).map(|kind| &kind.slug);
        let known = self.kinds.iter_mut().find(|entry| Some(&entry.slug) == slug);
        match known {
            Some(entry) => entry.quantity = many,
            None => return self.add(kind, mention, many),
        }
        self.places.push(Place::of(mention, kind));
    }

    /// Adds a mention to what was found; several of one kind are one entry.
    fn add(&mut self, kind: usize, mention: &Mention, many: Option<u32>) {
        let Some(slug) = self.lexicon.kinds.get(kind).map(|kind| kind.slug.clone()) else { return };
        let (Some(first), Some(last)) =
            (self.tokens.get(mention.start), self.tokens.get(mention.end - 1))
        else {
            return;
        };
        let confidence =
            if mention.term.needs_cue { mention.confidence.min(CUED) } else { mention.confidence };
        let again = self.is_again(kind, mention);
        let headed = self.is_headed(kind);
        let part = self.is_part(kind, mention) || self.is_of_the_whole(kind, mention);
        if let Some(entry) = self.kinds.iter_mut().find(|entry| entry.slug == slug) {
            entry.quantity = match (entry.quantity, many) {
                (one, _) if part => one,
                (None | Some(1), many) if headed => many,
                (Some(one), Some(other)) if again => Some(one.max(other)),
                (Some(one), Some(other)) => Some(one.saturating_add(other)),
                (None, Some(other)) if again && other > 1 => Some(other),
                (None, _) if again => None,
                (one, other) => one.or(other),
            };
            entry.confidence = entry.confidence.max(confidence);
        } else {
            let span = (first.start, last.end);
            let attributes = BTreeMap::new();
            self.kinds.push(Recognised { slug, quantity: many, attributes, confidence, span });
        }
        self.places.push(Place::of(mention, kind));
    }

    /// `hakselaar (broyeur)`, `spandoek/calicot`, `barnum 3x3 Vitabri`: the same thing again.
    fn is_again(&self, kind: usize, mention: &Mention) -> bool {
        let joint = |place: usize| {
            let measure = self.figures.at.get(place) == Some(&Figure::Measure);
            let word = |token: &Token| token.is_word() && !self.lexicon.words.is(token, Role::And);
            !measure && !self.tokens.get(place).is_some_and(word)
        };
        let follows = self.places.last().is_some_and(|last| {
            last.kind == kind && last.end <= mention.start && !(last.end..mention.start).any(joint)
        });
        let before = mention.start.checked_sub(1);
        follows || before.is_some_and(|place| self.is_mark(place, '/') || self.is_mark(place, '('))
    }

    /// `sono avec 2 enceintes`: several that one thing of the same kind comes with are parts of it.
    fn is_part(&self, kind: usize, mention: &Mention) -> bool {
        let Some(last) = self.places.last().filter(|last| last.kind == kind) else { return false };
        let between = last.end..mention.start;
        let word = |role| {
            let is = |token: &Token| token.is_word() && self.lexicon.words.is(token, role);
            between.clone().any(|place| self.tokens.get(place).is_some_and(is))
        };
        let several = between.clone().any(|place| {
            matches!(self.figures.at.get(place), Some(Figure::Count(2..) | Figure::Marked(2..)))
        });
        let marked = between.clone().any(|place| {
            self.tokens.get(place).is_some_and(|token| matches!(token.sort, Sort::Mark(_)))
        });
        let more = between.clone().any(|place| {
            let adds = |token: &Token| token.says("plus") || token.says("ou");
            self.tokens.get(place).is_some_and(adds)
        });
        several && word(Role::With) && !marked && !more && !word(Role::And)
    }

    /// `sono complète 2 enceintes`, `PA (2 boxen)`, `sono : 2 enceintes, 1 caisson`: told of the whole of the same kind.
    fn is_of_the_whole(&self, kind: usize, mention: &Mention) -> bool {
        let whole = self.places.iter().rfind(|place| place.kind == kind && !place.part);
        let Some(whole) = whole.filter(|_| mention.term.part) else { return false };
        let adds = |token: &Token| {
            ['+', ';', '.', '&'].iter().any(|mark| token.is(*mark))
                || ["plus", "ou", "of", "or"].iter().any(|word| token.says(word))
                || self.lexicon.words.is(token, Role::And)
        };
        let between = self.tokens.get(whole.end..mention.start).unwrap_or_default();
        !between.iter().any(adds)
    }

    /// `éclairage : 4 spots, 2 guirlandes`: what stands before the colon is told in what follows it.
    fn is_headed(&self, kind: usize) -> bool {
        let mut named = self.places.iter().filter(|place| place.kind == kind);
        let (Some(head), None) = (named.next(), named.next()) else { return false };
        self.is_mark(head.end, ':')
    }

    /// The kinds, each with the measures that stand nearest to it.
    pub(crate) fn finish(mut self) -> Vec<Recognised> {
        self.attribute();
        self.count_lengths();
        self.kinds
    }

    /// The kind to which something at a place belongs: the nearest before it, else after it.
    fn nearest(&self, at: usize, fits: impl Fn(&[Attribute]) -> bool) -> Option<usize> {
        let fits = |place: &&Place| {
            self.lexicon.kinds.get(place.kind).is_some_and(|kind| fits(&kind.attributes))
        };
        let before = self.places.iter().filter(|place| place.start < at).rfind(fits);
        let owner =
            before.or_else(|| self.places.iter().filter(|place| place.start > at).find(fits));
        let slug = &self.lexicon.kinds.get(owner?.kind)?.slug;
        self.kinds.iter().position(|entry| entry.slug == *slug)
    }

    /// Gives each measure to the nearest kind that has such an attribute.
    fn attribute(&mut self) {
        for (at, attribute, value) in &self.figures.measures {
            let owner = self.nearest(*at, |attributes| attributes.contains(attribute));
            if let Some(entry) = owner.and_then(|owner| self.kinds.get_mut(owner)) {
                entry.attributes.entry(*attribute).or_insert(*value);
            }
        }
    }

    /// `lichtslingers 4x10m`: of what is long and not wide, four of ten metres.
    fn count_lengths(&mut self) {
        for (at, many, each) in &self.figures.lengths {
            let last = self.places.iter().rfind(|place| place.start < *at);
            let long =
                last.and_then(|last| self.lexicon.kinds.get(last.kind)).is_some_and(|kind| {
                    kind.attributes.contains(&Attribute::LengthCm)
                        && !kind.attributes.contains(&Attribute::WidthCm)
                });
            let owner = self.nearest(*at, |attributes| attributes.contains(&Attribute::LengthCm));
            if let Some(entry) = owner.filter(|_| long).and_then(|owner| self.kinds.get_mut(owner))
            {
                entry.quantity = entry.quantity.filter(|said| *said > 1).or(Some(*many));
                entry.attributes.insert(Attribute::LengthCm, *each);
            }
        }
    }
}
