//! How many of a thing a line names.

use crate::lexicon::{Lexicon, Target};
use crate::measures::Figure;
use crate::mentions::Mention;
use crate::taxonomy::Tracking;
use crate::token::{Sort, Token};
use crate::words::{Role, Words};

/// The most words between a number and what it counts: `10 belles grandes chaises`.
const BETWEEN: usize = 3;

/// A larger bare number after something costly in the singular is a model or a price: `partybox 310`,
/// `beamer 450`.
const MOST_OF_ONE: u32 = 99;

/// What a number before a label says.
enum Before {
    Number(u32),
    One,
    Some,
    Nothing,
}

/// The quantity of a mention: said, or one for an unsaid singular.
pub(crate) fn quantity(
    lexicon: &Lexicon,
    tokens: &[Token],
    figures: &[Figure],
    mentions: &[Mention],
    mention: &Mention,
) -> Option<u32> {
    let unsaid = (!mention.plural && !mention.term.uncountable).then_some(1);
    let unit = matches!(mention.term.target, Target::Kind(kind)
        if lexicon.kinds.get(kind).is_some_and(|kind| kind.tracking == Tracking::Unit));
    let most = if unit && !mention.plural { MOST_OF_ONE } else { u32::MAX };
    let skill = matches!(mention.term.target, Target::Kind(kind)
        if lexicon.kinds.get(kind).is_some_and(|kind| kind.tracking == Tracking::Skill));
    if skill {
        return None;
    }
    let after = || looking_on(&lexicon.words, tokens, figures, mentions, mention, most);
    match looking_back(&lexicon.words, tokens, figures, mention) {
        Before::Number(number) => Some(number),
        Before::Some => None,
        Before::One => after().or(unsaid).or(Some(1)),
        Before::Nothing => after().or(unsaid),
    }
}

/// Whether a number or an article stands before a label.
pub(crate) fn before(
    tokens: &[Token],
    figures: &[Figure],
    mention: &Mention,
    words: &Words,
) -> bool {
    !matches!(looking_back(words, tokens, figures, mention), Before::Nothing)
}

/// Whether a number with a sign follows at once: `bar (2)`, `banken x3`.
pub(crate) fn directly_after(tokens: &[Token], figures: &[Figure], mention: &Mention) -> bool {
    (mention.end..tokens.len().min(mention.end + 2))
        .any(|place| matches!(figures.get(place), Some(Figure::Marked(_))))
}

fn looking_back(words: &Words, tokens: &[Token], figures: &[Figure], mention: &Mention) -> Before {
    let mut between = 0;
    for place in (0..mention.start).rev() {
        let (Some(token), Some(figure)) = (tokens.get(place), figures.get(place)) else { break };
        match figure {
            Figure::Count(number) | Figure::Marked(number) => {
                let lots = lots(words, tokens, figures, place);
                return Before::Number(number.saturating_mul(lots));
            }
            Figure::Article => return Before::One,
            Figure::Some => return Before::Some,
            Figure::Measure => continue,
            Figure::None => {}
        }
        let role = |role| words.is(token, role);
        match token.sort {
            Sort::Mark(_) | Sort::Number => break,
            Sort::Word => {}
        }
        if token.text == "x" || role(Role::Piece) || role(Role::Lot) || role(Role::Particle) {
            continue;
        }
        let stops =
            [Role::And, Role::With, Role::Purpose, Role::Locative, Role::Negation, Role::Acquire];
        if stops.into_iter().any(role) || between == BETWEEN {
            break;
        }
        between += 1;
    }
    Before::Nothing
}

/// How often a package comes: 2 in `2 lots de 6 tables`.
fn lots(words: &Words, tokens: &[Token], figures: &[Figure], count: usize) -> u32 {
    let back = |steps: usize| count.checked_sub(steps).and_then(|place| tokens.get(place));
    let particle = back(1).is_some_and(|token| words.is(token, Role::Particle));
    let mut steps = if particle { 2 } else { 1 };
    if !back(steps).is_some_and(|token| words.is(token, Role::Lot)) {
        return 1;
    }
    steps += usize::from(back(steps + 1).is_some_and(|token| token.says("x")));
    match count.checked_sub(steps + 1).and_then(|place| figures.get(place)) {
        Some(Figure::Count(lots) | Figure::Marked(lots)) => *lots,
        _ => 1,
    }
}

/// A number after a label: any with a sign before the next label, a bare one only at once or after
/// a comma at the end, and at most `most`.
fn looking_on(
    words: &Words,
    tokens: &[Token],
    figures: &[Figure],
    mentions: &[Mention],
    mention: &Mention,
    most: u32,
) -> Option<u32> {
    // What follows at once and is no kind only describes: `oprijplaten rolstoel (2)`.
    let describes =
        |other: &&Mention| other.start == mention.end && other.term.target == Target::Nothing;
    let next = mentions
        .iter()
        .filter(|other| other.start >= mention.end && !describes(other))
        .map(|other| other.start)
        .min();
    let until = next.unwrap_or(tokens.len());
    if let Some(sum) = listed(words, tokens, figures, mention.end, until) {
        return Some(sum);
    }
    let mut near = true;
    // A mark stands before what is looked at, or the name of a package: `, een dertigtal`, `pak van 10`.
    let mut apart = false;
    for place in mention.end..until {
        let token = tokens.get(place)?;
        match figures.get(place)? {
            // The number of packages: how many are in each comes next.
            Figure::Count(_) | Figure::Marked(_) if is_lot(words, tokens, figures, place) => {}
            Figure::Marked(number) if !counts_what_follows(words, tokens, place, next) => {
                return Some(packed(words, tokens, figures, place, *number));
            }
            Figure::Count(number) => {
                let ends = tokens
                    .get(place + 1)
                    .is_none_or(|after| matches!(after.sort, Sort::Mark(_)) && !after.is('/'))
                    || measures_each(words, tokens, figures, place)
                    || leads_on(words, tokens, mention, place);
                if ends && (near || apart) && *number <= most {
                    return Some(packed(words, tokens, figures, place, *number));
                }
                near = false;
            }
            Figure::Measure | Figure::Article => {}
            _ if token.is('+') || token.is(';') => return None,
            _ if token.is(':') || token.is('(') || token.is('-') || token.is(',') => {}
            _ => near = false,
        }
        let lot = token.is_word() && words.is(token, Role::Lot);
        let goes_on = figures.get(place) == Some(&Figure::Article)
            || token.is_word()
                && (words.is(token, Role::Particle) || words.is(token, Role::Acquire));
        apart = matches!(token.sort, Sort::Mark(_)) || lot || (apart && goes_on);
    }
    None
}

/// `toilettes : 2 ordinaires et 1 PMR`: two numbers or more, each before words that name no kind.
fn listed(
    words: &Words,
    tokens: &[Token],
    figures: &[Figure],
    colon: usize,
    until: usize,
) -> Option<u32> {
    tokens.get(colon).filter(|mark| mark.is(':'))?;
    let (mut sum, mut items, mut described) = (0_u32, 0, true);
    for place in colon + 1..until {
        let token = tokens.get(place)?;
        match figures.get(place)? {
            Figure::Count(number) if described => {
                (sum, items, described) = (sum.saturating_add(*number), items + 1, false);
            }
            Figure::None if token.is_word() => described |= !words.is(token, Role::And),
            Figure::None if token.is(',') || token.is('+') || token.is('&') => {}
            _ => return None,
        }
    }
    (items > 1 && described && until == tokens.len()).then_some(sum)
}

/// `2 lots de 6`, `3 x pak van 10`: a number before the name of a package.
fn is_lot(words: &Words, tokens: &[Token], figures: &[Figure], place: usize) -> bool {
    let at = |place: usize| tokens.get(place);
    let sign = usize::from(at(place + 1).is_some_and(|token| token.says("x")));
    let lot = place + 1 + sign;
    let of = usize::from(at(lot + 1).is_some_and(|token| words.is(token, Role::Particle)));
    let counted = matches!(figures.get(lot + 1 + of), Some(Figure::Count(_) | Figure::Marked(_)));
    at(lot).is_some_and(|token| token.is_word() && words.is(token, Role::Lot)) && counted
}

/// What is in all the packages: 300 in `lot de 100) x 3` and in `3 lots de 100`.
fn packed(words: &Words, tokens: &[Token], figures: &[Figure], place: usize, each: u32) -> u32 {
    let before = lots(words, tokens, figures, place);
    if before > 1 || !in_a_lot(words, tokens, place) {
        return each.saturating_mul(before);
    }
    let mut rest = (place + 1..tokens.len()).skip_while(|place| {
        let word = |role| tokens.get(*place).is_some_and(|token| words.is(token, role));
        word(Role::Piece) || tokens.get(*place).is_some_and(|token| token.is(')') || token.is(','))
    });
    let signed = |place: usize| tokens.get(place).is_some_and(|token| token.says("x"));
    let many = match rest.next() {
        Some(sign) if signed(sign) => figures.get(sign + 1),
        Some(many) if signed(many + 1) => figures.get(many),
        _ => None,
    };
    match many {
        Some(Figure::Count(many) | Figure::Marked(many)) => each.saturating_mul(*many),
        _ => each,
    }
}

/// Whether a number says how many are in a package: `lot de 100`.
fn in_a_lot(words: &Words, tokens: &[Token], place: usize) -> bool {
    let back = |steps: usize| place.checked_sub(steps).and_then(|place| tokens.get(place));
    let steps = if back(1).is_some_and(|token| words.is(token, Role::Particle)) { 2 } else { 1 };
    back(steps).is_some_and(|token| token.is_word() && words.is(token, Role::Lot))
}

/// `percolateurs: deux de 15 litres`, `6 strings of 10 m`.
fn measures_each(words: &Words, tokens: &[Token], figures: &[Figure], place: usize) -> bool {
    let of = |place: usize| {
        tokens.get(place).is_some_and(|token| words.is(token, Role::Particle))
            && figures.get(place + 1) == Some(&Figure::Measure)
    };
    let word = tokens.get(place + 1).is_some_and(Token::is_word);
    of(place + 1) || (word && of(place + 2))
}

/// `tablettes 5 pour les aînés`, `naaimachines 5 en één overlock`: right after several, before a word
/// that leads to something else.
fn leads_on(words: &Words, tokens: &[Token], mention: &Mention, place: usize) -> bool {
    const LEADS: [Role; 4] = [Role::And, Role::With, Role::Purpose, Role::Locative];
    let leads = |next: &Token| LEADS.into_iter().any(|role| words.is(next, role));
    mention.plural && place == mention.end && tokens.get(place + 1).is_some_and(leads)
}

/// Whether a signed number counts the next label: `statafels, 4x stoelen`.
fn counts_what_follows(words: &Words, tokens: &[Token], place: usize, next: Option<usize>) -> bool {
    let Some(next) = next else { return false };
    let signed_before = place > 0 && tokens.get(place - 1).is_some_and(|sign| sign.says("x"));
    let bracketed = place > 0 && tokens.get(place - 1).is_some_and(|sign| sign.is('('));
    !signed_before
        && !bracketed
        && (place + 1..next).all(|between| tokens.get(between).is_some_and(Token::is_word))
        && !tokens
            .get(place + 1..next)
            .unwrap_or_default()
            .iter()
            .any(|word| words.is(word, Role::And))
}
