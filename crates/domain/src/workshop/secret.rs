//! What a workshop keeps secret: under its key, which lies apart from the database, stand the keys
//! of seats, their phrases, and the tokens of ballots.

use super::{RoundId, SeatId, Token};
use crate::{locale::Locale, rules::hex};
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use uuid::Uuid;

/// The key of a workshop.
#[derive(Clone)]
pub struct WorkshopKey(pub [u8; 32]);

/// How many words a phrase has.
pub const WORDS: usize = 4;

impl WorkshopKey {
    fn digest(&self, purpose: &str, parts: &[&[u8]]) -> [u8; 32] {
        let mut mac = Hmac::<Sha256>::new_from_slice(&self.0).expect("a key may have any length");
        mac.update(purpose.as_bytes());
        for part in parts {
            mac.update(&(part.len() as u64).to_be_bytes());
            mac.update(part);
        }
        mac.finalize().into_bytes().into()
    }

    /// Under what the ballot of a seat is kept in a round.
    #[must_use]
    pub fn token(&self, seat: SeatId, round: RoundId) -> Token {
        let digest = self.digest("ballot", &[&seat.0.to_be_bytes(), &round.0.to_be_bytes()]);
        Token(std::array::from_fn(|place| digest[place]))
    }

    /// Under what a ballot on paper with a printed number is kept: typed twice, it is one.
    #[must_use]
    pub fn number_token(&self, number: u32, round: RoundId) -> Token {
        let digest = self.digest("number", &[&number.to_be_bytes(), &round.0.to_be_bytes()]);
        Token(std::array::from_fn(|place| digest[place]))
    }

    /// Under what a ballot on paper without a number is kept: the operation that entered it.
    #[must_use]
    pub fn paper_token(&self, op: Uuid, round: RoundId) -> Token {
        let digest = self.digest("paper", &[op.as_bytes(), &round.0.to_be_bytes()]);
        Token(std::array::from_fn(|place| digest[place]))
    }

    /// What a phone holds, made from the operation by which its owner came in: asking twice gives
    /// the same seat.
    #[must_use]
    pub fn seat_key(&self, op: Uuid) -> String {
        hex(&self.digest("seat", &[op.as_bytes()])[..16])
    }

    /// The phrase that moves the seat to another phone, in the language of its owner.
    #[must_use]
    pub fn phrase(&self, op: Uuid, locale: Locale) -> String {
        let digest = self.digest("phrase", &[op.as_bytes()]);
        let words = words(locale);
        let word = |place: usize| {
            let number = usize::from(digest[place * 2]) << 8 | usize::from(digest[place * 2 + 1]);
            words[number % words.len()]
        };
        (0..WORDS).map(word).collect::<Vec<_>>().join(" ")
    }

    /// What is kept of the key of a phone.
    #[must_use]
    pub fn hash_of_key(&self, key: &str) -> String {
        hex(&self.digest("key", &[key.as_bytes()]))
    }

    /// What a phone keeps of the code that closes a seat on it, however it was typed.
    #[must_use]
    pub fn hash_of_code(&self, seat: SeatId, code: &str) -> String {
        let code = code.trim().to_lowercase();
        hex(&self.digest("code", &[&seat.0.to_be_bytes(), code.as_bytes()])[..8])
    }

    /// What is kept of a phrase, however it was typed.
    #[must_use]
    pub fn hash_of_phrase(&self, phrase: &str) -> String {
        let tidy: Vec<String> = phrase
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .map(str::to_lowercase)
            .collect();
        hex(&self.digest("hash", &[tidy.join(" ").as_bytes()]))
    }
}

/// The words of phrases: short, without accents, none easily taken for another.
fn words(locale: Locale) -> &'static [&'static str] {
    static LISTS: std::sync::LazyLock<[Vec<&'static str>; 3]> = std::sync::LazyLock::new(|| {
        [include_str!("words-fr.txt"), include_str!("words-nl.txt"), include_str!("words-en.txt")]
            .map(|list| list.split_whitespace().collect())
    });
    match locale {
        Locale::Fr => &LISTS[0],
        Locale::Nl => &LISTS[1],
        Locale::En => &LISTS[2],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    const KEY: WorkshopKey = WorkshopKey([7; 32]);

    #[test]
    fn every_list_has_at_least_two_hundred_words_once_and_without_accents() {
        for locale in Locale::ALL {
            let list = words(locale);
            let once: BTreeSet<&str> = list.iter().copied().collect();
            assert_eq!(once.len(), list.len(), "{locale}");
            assert!(list.len() >= 200, "{locale}: {}", list.len());
            assert!(list.iter().all(|word| word.bytes().all(|b| b.is_ascii_lowercase())));
        }
    }

    #[test]
    fn a_phrase_is_known_however_it_is_typed() {
        let phrase = KEY.phrase(Uuid::from_u128(5), Locale::Nl);
        let typed = format!("  {} ", phrase.to_uppercase().replace(' ', "-"));
        assert_eq!(KEY.hash_of_phrase(&phrase), KEY.hash_of_phrase(&typed));
    }

    #[test]
    fn a_token_tells_neither_the_seat_nor_the_round() {
        let one = KEY.token(SeatId(1), RoundId(2));
        assert_ne!(one, KEY.token(SeatId(2), RoundId(1)));
        assert_ne!(one, WorkshopKey([8; 32]).token(SeatId(1), RoundId(2)));
    }
}
