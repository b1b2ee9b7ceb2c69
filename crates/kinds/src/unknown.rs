//! Words that look like a thing somebody wants and match nothing: for the steward's queue.

use crate::lexicon::Lexicon;
use crate::measures::Figure;
use crate::token::{Token, fold};
use crate::words::Role;

/// Endings of French and Dutch words for what is done, not for what is lent.
const DEEDS: [&str; 9] =
    ["tion", "tions", "ment", "ments", "isme", "heid", "ering", "eurs", "istes"];
const SHORTEST: usize = 4;

/// The words of a line that are counted or acquired, belong to no label and have no role.
pub(crate) fn unknown(
    lexicon: &Lexicon,
    line: &str,
    tokens: &[Token],
    covered: &[bool],
    figures: &[Figure],
) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let mut cue = false;
    for (place, token) in tokens.iter().enumerate() {
        let counted = matches!(
            figures.get(place),
            Some(Figure::Count(_) | Figure::Marked(_) | Figure::Article)
        );
        let is = |role| lexicon.words.is(token, role);
        if covered.get(place) == Some(&true) || !token.is_word() {
            cue = counted || (cue && token.is(','));
            continue;
        }
        if counted || is(Role::Acquire) {
            cue = true;
        } else if is(Role::Particle)
            || is(Role::Lot)
            || is(Role::Piece)
            || is(Role::And)
            || token.says("x")
        {
        } else if cue && looks_like_a_thing(lexicon, token) {
            let text = fold(line.get(token.start..token.end).unwrap_or_default());
            if !found.contains(&text) {
                found.push(text);
            }
            cue = false;
        } else {
            cue = false;
        }
    }
    found
}

fn looks_like_a_thing(lexicon: &Lexicon, token: &Token) -> bool {
    token.text.chars().count() >= SHORTEST
        && !lexicon.knows(&token.text)
        && !DEEDS.iter().any(|ending| token.text.ends_with(ending))
}
