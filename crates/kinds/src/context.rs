//! Which of the kinds that a line names it also asks for. A kind does not count when it only says
//! what something else is for, where it is or what is done to it, when people are paid, and when
//! it is not needed.

use crate::Language;
use crate::lexicon::{Lexicon, Target};
use crate::measures::Figure;
use crate::mentions::Mention;
use crate::taxonomy::Tracking;
use crate::token::{Sort, Token};
use crate::words::Role;

/// Words that say nothing of what a line is about.
const SAY_NOTHING: [Role; 6] =
    [Role::Neutral, Role::Particle, Role::Piece, Role::Lot, Role::Quantity, Role::Speaks];

/// One step of a line: a label or a single token.
struct Line<'a> {
    lexicon: &'a Lexicon,
    tokens: &'a [Token],
    mentions: &'a [Mention],
    figures: &'a [Figure],
    language: Option<Language>,
}

/// Something that makes what follows count for nothing, and how many other words came since.
#[derive(Clone, Copy, Debug, Default)]
struct Shadow {
    on: bool,
    gap: usize,
    /// A kind has already fallen under it.
    hit: bool,
    labour: bool,
}

impl Shadow {
    fn cast(labour: bool) -> Self {
        Self { on: true, gap: 0, hit: false, labour }
    }
}

/// What is known at a place of the line.
#[derive(Clone, Debug, Default)]
struct Clause {
    wage: bool,
    negated: bool,
    /// An accessory, work or an event, called after a thing.
    about: Shadow,
    purpose: Shadow,
    locative: Shadow,
    acquired: bool,
    /// Words came that say what the line is about.
    content: bool,
    /// Labels named since the clause began, by their place among the mentions.
    named: Vec<usize>,
    joined: bool,
    after_particle: bool,
    after_acquire: bool,
    definite: bool,
}

/// For each mention, whether the line asks for it.
pub(crate) fn asked(
    lexicon: &Lexicon,
    tokens: &[Token],
    mentions: &[Mention],
    figures: &[Figure],
    language: Option<Language>,
) -> Vec<bool> {
    let line = Line { lexicon, tokens, mentions, figures, language };
    let mut asked = vec![true; mentions.len()];
    let mut clause = Clause::default();
    let mut place = 0;
    while place < tokens.len() {
        let found = mentions.iter().position(|mention| mention.start == place);
        place = match found.zip(found.and_then(|found| mentions.get(found))) {
            Some((found, mention)) => {
                line.label(found, mention, &mut clause, &mut asked);
                mention.end
            }
            None => line.token(place, &mut clause, &mut asked),
        };
    }
    asked
}

impl Line<'_> {
    fn label(&self, found: usize, mention: &Mention, clause: &mut Clause, asked: &mut [bool]) {
        let Target::Kind(kind) = mention.term.target else {
            let last = mention.end.checked_sub(1).and_then(|last| self.tokens.get(last));
            if last.is_some_and(|last| self.is(last, Role::Labour)) {
                // `messen slijpen grasmaaier` is work on the last.
                self.about(&[Role::Labour], clause);
            }
            clause.content = true;
            self.step(clause);
            return;
        };
        let tracking = self.lexicon.kinds.get(kind).map(|kind| kind.tracking);
        let place = tracking == Some(Tracking::Place);
        let part = place && clause.definite && clause.content && !clause.acquired;
        let shadowed = clause.about.on || clause.purpose.on || clause.locative.on;
        let led_away = clause.wage || clause.negated || shadowed || part;
        let called_after = self.is_called_after(mention);
        let says_more = self.says_how_large(mention, clause)
            || tracking.is_some_and(|tracking| self.describes(mention, tracking, clause));
        let counts = !led_away && !called_after && !says_more && self.is_cued(mention, clause);
        if let Some(asked) = asked.get_mut(found) {
            *asked = counts;
        }
        for shadow in [&mut clause.about, &mut clause.purpose, &mut clause.locative] {
            shadow.hit |= shadow.on;
            shadow.gap = 0;
        }
        clause.named.push(found);
        clause.content = true;
        (clause.joined, clause.after_particle) = (false, false);
        (clause.after_acquire, clause.definite) = (false, false);
    }

    /// One word, number or mark; the place after it.
    fn token(&self, place: usize, clause: &mut Clause, asked: &mut [bool]) -> usize {
        let Some(token) = self.tokens.get(place) else { return place + 1 };
        match (token.sort, self.figures.get(place)) {
            (Sort::Mark(mark), _) => {
                self.mark(mark, place, clause);
                place + 1
            }
            (_, Some(Figure::Count(_) | Figure::Marked(_) | Figure::Article)) => {
                Self::figure(clause);
                place + 1
            }
            (Sort::Number, _) | (_, Some(Figure::Some)) => place + 1,
            _ => self.word(place, clause, asked),
        }
    }

    fn mark(&self, mark: char, place: usize, clause: &mut Clause) {
        match mark {
            '+' | ';' | '.' | '!' | '?' => *clause = Clause::default(),
            ',' | '-' | '–' => {
                let wage = clause.wage && !self.begins_anew(place + 1);
                *clause = Clause { wage, ..Clause::default() };
            }
            ':' => {
                let (wage, acquired) = (clause.wage, clause.acquired);
                let named = std::mem::take(&mut clause.named);
                *clause = Clause { wage, acquired, named, ..Clause::default() };
            }
            '(' | ')' => {
                (clause.purpose, clause.locative) = (Shadow::default(), Shadow::default());
            }
            '&' => clause.joined = true,
            _ => {}
        }
    }

    /// Whether a count or a word of acquiring comes first in what follows.
    fn begins_anew(&self, place: usize) -> bool {
        let counted = self.figures.get(place).is_some_and(|figure| {
            matches!(figure, Figure::Count(_) | Figure::Marked(_) | Figure::Article)
        });
        let acquired = self.tokens.get(place).is_some_and(|token| self.is(token, Role::Acquire));
        counted || acquired
    }

    fn is(&self, token: &Token, role: Role) -> bool {
        self.lexicon.words.is(token, role)
    }

    /// A count opens something new after *et*, and after words that led away from a purpose.
    fn figure(clause: &mut Clause) {
        if clause.joined {
            let wage = clause.wage;
            *clause = Clause { wage, ..Clause::default() };
            return;
        }
        let named = !clause.named.is_empty();
        if clause.purpose.gap > 0 && !named {
            clause.purpose = Shadow::default();
        }
        if clause.locative.gap > 0 {
            clause.locative = Shadow::default();
        }
    }

    fn word(&self, place: usize, clause: &mut Clause, asked: &mut [bool]) -> usize {
        let rest = self.tokens.get(place..).unwrap_or_default();
        let free = self.mentions.iter().find(|mention| mention.start > place);
        let until = free.map_or(rest.len(), |mention| mention.start - place);
        let words = &self.lexicon.words;
        let dutch = self.language.is_none_or(|language| language == Language::Nl);
        let known = words.at(rest.get(..until).unwrap_or_default(), self.language).or_else(|| {
            let compound = rest.first().filter(|_| dutch).and_then(|token| words.compound(token));
            compound.map(|roles| (roles, 1))
        });
        let Some((roles, length)) = known else {
            clause.content = true;
            self.step(clause);
            return place + 1;
        };
        let has = |role| roles.contains(&role);
        let had = (clause.after_particle, clause.after_acquire);
        if has(Role::Needless) {
            Self::disown(clause.named.drain(..), asked);
        } else if has(Role::Once) {
            // Only the thing beside it is thrown away after use, or built in.
            Self::disown(clause.named.pop(), asked);
        } else if has(Role::But) {
            *clause = Clause { wage: clause.wage, ..Clause::default() };
        } else if has(Role::Negation) {
            clause.negated = true;
        } else if has(Role::Wage) {
            self.pay(clause, asked);
        } else if has(Role::With) {
            (clause.about, clause.purpose) = (Shadow::default(), Shadow::default());
            (clause.locative, clause.joined) = (Shadow::default(), true);
        } else if has(Role::And) {
            if !clause.about.hit {
                clause.about = Shadow::default();
            }
            clause.joined = true;
        } else if has(Role::Acquire) || has(Role::Supply) && self.is_counted(place + length) {
            Self::acquire(clause);
        } else if has(Role::Purpose) {
            if clause.content || clause.about.on {
                clause.purpose = Shadow::cast(false);
            }
        } else if has(Role::Accessory) || has(Role::Labour) || has(Role::Event) {
            self.about(&roles, clause);
        } else if has(Role::Locative) {
            // `accès à un local` asks for it, `toilet bouwen achter het lokaal` does not.
            if !had.1 || !clause.named.is_empty() {
                clause.locative = Shadow::cast(false);
            }
        } else if !SAY_NOTHING.into_iter().any(has) {
            clause.content = true;
            self.step(clause);
        }
        clause.after_particle = has(Role::Particle) || has(Role::Locative);
        clause.after_acquire = has(Role::Acquire) || (had.1 && has(Role::Particle));
        clause.definite = rest.first().is_some_and(|token| self.is_definite(token));
        place + length
    }

    fn disown(named: impl IntoIterator<Item = usize>, asked: &mut [bool]) {
        for named in named {
            if let Some(asked) = asked.get_mut(named) {
                *asked = false;
            }
        }
    }

    /// `levering van 50 stoelen` brings them, `livraison des chaises` only carries them.
    fn is_counted(&self, place: usize) -> bool {
        let particle = self.tokens.get(place).is_some_and(|token| self.is(token, Role::Particle));
        let figure = self.figures.get(place + usize::from(particle));
        matches!(figure, Some(Figure::Count(_) | Figure::Marked(_)))
    }

    /// The articles of one particular place: `la clé du local`.
    fn is_definite(&self, token: &Token) -> bool {
        let french = ["du", "la", "l", "le", "des"].contains(&token.text.as_str());
        let other = ["het", "de", "the"].contains(&token.text.as_str());
        french && self.language != Some(Language::Nl)
            || other && self.language != Some(Language::Fr)
    }

    /// Skills that are paid for; things beside a wage are still things.
    fn pay(&self, clause: &mut Clause, asked: &mut [bool]) {
        clause.wage = true;
        for named in clause.named.drain(..) {
            let Some(Target::Kind(kind)) = self.mentions.get(named).map(|named| named.term.target)
            else {
                continue;
            };
            let tracking = self.lexicon.kinds.get(kind).map(|kind| kind.tracking);
            if let (Some(Tracking::Skill), Some(asked)) = (tracking, asked.get_mut(named)) {
                *asked = false;
            }
        }
    }

    fn acquire(clause: &mut Clause) {
        clause.acquired = true;
        (clause.wage, clause.purpose) = (false, Shadow::default());
        if clause.about.labour {
            clause.about = Shadow::default();
        }
    }

    /// An accessory, work or an event casts its shadow when it leads: `housses de tonnelles`, not
    /// `tonnelle bois`.
    fn about(&self, roles: &[Role], clause: &mut Clause) {
        let labour = roles.contains(&Role::Labour);
        let leads = clause.named.is_empty() || clause.joined;
        if leads && !clause.about.on && !(labour && clause.acquired) {
            clause.about = Shadow::cast(labour);
        }
        clause.content = true;
        clause.joined = false;
    }

    /// A word without a role goes by: shadows grow shorter.
    fn step(&self, clause: &mut Clause) {
        const REACH: usize = 2;
        for shadow in [&mut clause.about, &mut clause.locative] {
            shadow.gap += 1;
            if shadow.gap > REACH && !shadow.hit {
                *shadow = Shadow::default();
            }
        }
        clause.purpose.gap += 1;
        (clause.joined, clause.after_particle) = (false, false);
        (clause.after_acquire, clause.definite) = (false, false);
    }

    /// `projector bulbs`, `grasmaaier onderhoud`: what is named last is what is asked for.
    fn is_called_after(&self, mention: &Mention) -> bool {
        let next = self.tokens.get(mention.end);
        let free = self.mentions.iter().all(|other| other.start != mention.end);
        let Some(next) = next.filter(|next| next.is_word() && free) else { return false };
        let ends = self.tokens.get(mention.end + 1).is_none_or(|after| {
            matches!(after.sort, Sort::Mark(_)) || self.is(after, Role::Purpose)
        });
        let english = self.language == Some(Language::En);
        let is = |role, language| self.lexicon.words.is_in(next, role, language);
        let named_last = english
            && (is(Role::Accessory, Language::En) || is(Role::Event, Language::En))
            || is(Role::Labour, Language::Nl)
            || is(Role::Labour, Language::En) && self.language != Some(Language::Fr);
        ends && named_last
    }

    /// `percolateur 80 tasses`, `koffiezet (40 tassen)`: a number of units right after a thing says how
    /// large that is.
    fn says_how_large(&self, mention: &Mention, clause: &Clause) -> bool {
        let Some(before) = mention.start.checked_sub(1) else { return false };
        let counted = self.tokens.get(before).is_some_and(|token| token.sort == Sort::Number);
        let opens = |place: usize| {
            self.tokens.get(place).is_some_and(|token| token.sort == Sort::Mark('('))
        };
        let until = match before.checked_sub(1) {
            Some(mark) if opens(mark) => mark,
            _ => before,
        };
        let named = clause.named.last().and_then(|named| self.mentions.get(*named));
        let beside = named.is_some_and(|named| named.end == until && self.is_thing(named));
        let unit = self.tokens.get(mention.start).is_some_and(|token| self.is(token, Role::Unit));
        counted && beside && unit
    }

    /// `feestverlichting binnenkoer`, `bidules de traduction`: a place right after a thing says where
    /// that is, a skill after a particle what it is for.
    fn describes(&self, mention: &Mention, tracking: Tracking, clause: &Clause) -> bool {
        let named = clause.named.last().and_then(|named| self.mentions.get(*named));
        let Some(thing) = named.filter(|named| self.is_thing(named)) else { return false };
        match tracking {
            Tracking::Place => thing.end == mention.start,
            Tracking::Skill => thing.end + 1 == mention.start && clause.after_particle,
            Tracking::Unit | Tracking::Stock => false,
        }
    }

    fn is_thing(&self, mention: &Mention) -> bool {
        let Target::Kind(kind) = mention.term.target else { return false };
        self.lexicon.kinds.get(kind).is_some_and(crate::Kind::is_thing)
    }

    /// Whether a label that needs a cue has one.
    fn is_cued(&self, mention: &Mention, clause: &Clause) -> bool {
        if !mention.term.needs_cue {
            return true;
        }
        let alone = self.mentions.len() == 1
            && self.tokens.iter().enumerate().all(|(place, token)| {
                let inside = (mention.start..mention.end).contains(&place);
                inside
                    || !token.is_word()
                    || self.is(token, Role::Neutral)
                    || self.is(token, Role::Piece)
            });
        if alone || mention.term.only_alone {
            return alone;
        }
        let beside = self.mentions.iter().any(|other| {
            let sure = !other.term.needs_cue && other.start != mention.start;
            // Right after the other it is an adjective of it: `écran de projection gonflable`.
            sure && other.end != mention.start && self.is_thing(other) && self.is_thing(mention)
        });
        let after = self.tokens.get(mention.end).is_some_and(|next| self.is(next, Role::Acquire));
        let counted =
            crate::quantity::before(self.tokens, self.figures, mention, &self.lexicon.words);
        let marked = crate::quantity::directly_after(self.tokens, self.figures, mention);
        beside || clause.after_acquire || after || counted || marked
    }
}
