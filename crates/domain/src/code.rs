//! One-time voting codes on paper: how they are written, read and recognised, and the packages
//! of letters in which they are given out.
//!
//! A code is fifteen letters that nobody can guess (75 bits) and one that checks them. Only a
//! keyed hash of it is kept. Its holder is a random number of its own: from it, and from the key
//! that lives apart, comes the slot of the ballot, so that the database alone ties no code to a
//! ballot.

use crate::{
    Moment,
    actor::coded,
    id::{PackageId, VoteId},
    locale::Locale,
    refusal::Refusal,
    text::{Localized, Slug},
};
use hmac::{Hmac, KeyInit, Mac};
use serde::{Deserialize, Serialize};
use sha2::Sha256;

/// The letters of codes: neither O nor I nor L, which are read as nought and one, nor U.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// How many letters a code has; the last one checks the others.
const LENGTH: usize = 16;
/// How many letters stand together on paper.
const GROUP: usize = 4;
/// The most letters in a package: what one print run and one request can carry.
pub const MOST_LETTERS: u32 = 2_000;

/// A rule of codes, of their letters or of ballots on paper that was not met.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "why", rename_all = "kebab-case")]
pub enum Refused {
    /// This vote does not use codes.
    NotUsed,
    /// This vote asks for a code on paper.
    Needed,
    /// What was typed cannot be a code: a letter is missing or wrong.
    NotACode,
    /// No letter of this vote has this code.
    Unknown,
    /// The letter with this code was withdrawn.
    Withdrawn,
    /// Too many codes were tried; wait a little.
    TooMany {
        /// How long to wait, in seconds.
        seconds: u64,
    },
    /// A ballot on paper was recorded for this code, and by the rules it counts.
    VotedOnPaper,
    /// A ballot was cast online with this code, and by the rules it counts.
    VotedOnline,
    /// The package was withdrawn already.
    PackageWithdrawn,
    /// The letters that replace a package are as many as it had.
    AsManyLetters {
        /// How many it had.
        letters: u32,
    },
    /// Each letter of the package was replaced by itself already.
    EveryLetterReplaced,
}

impl From<Refused> for Refusal {
    fn from(why: Refused) -> Self {
        Self::Code { why }
    }
}

/// A code as it stands on a letter. Shown once, never kept.
#[derive(Clone, PartialEq, Eq)]
pub struct VotingCode([u8; LENGTH]);

impl VotingCode {
    /// The code of fifteen random numbers; of each, five bits are used.
    #[must_use]
    pub fn from_random(random: [u8; LENGTH - 1]) -> Self {
        let mut symbols = [0; LENGTH];
        for (symbol, byte) in symbols.iter_mut().zip(random) {
            *symbol = byte & 31;
        }
        symbols[LENGTH - 1] = check(&symbols[..LENGTH - 1]);
        Self(symbols)
    }

    /// Reads what somebody typed or pasted: in capitals or not, with or without dashes, and with
    /// O for nought, I or L for one, U for V.
    ///
    /// # Errors
    /// [`Refusal::Required`] when empty, [`Refused::NotACode`] when a letter is missing, too many
    /// or wrong. Any one wrong letter and any two that changed places are found.
    pub fn parse(typed: &str) -> Result<Self, Refusal> {
        let letters: Vec<char> = typed
            .chars()
            .filter(|c| !c.is_whitespace() && !matches!(c, '-' | '\u{2010}'..='\u{2015}' | '.'))
            .map(|c| match c.to_ascii_uppercase() {
                'O' => '0',
                'I' | 'L' => '1',
                'U' => 'V',
                other => other,
            })
            .collect();
        if letters.is_empty() {
            return Err(Refusal::Required);
        }
        let symbols = letters
            .iter()
            .map(|letter| {
                let place = ALPHABET.iter().position(|known| char::from(*known) == *letter)?;
                u8::try_from(place).ok()
            })
            .collect::<Option<Vec<u8>>>();
        let symbols: [u8; LENGTH] =
            symbols.and_then(|symbols| symbols.try_into().ok()).ok_or(Refused::NotACode)?;
        if check(&symbols[..LENGTH - 1]) == symbols[LENGTH - 1] {
            Ok(Self(symbols))
        } else {
            Err(Refused::NotACode.into())
        }
    }

    /// The code as it is printed: four groups of four, with dashes.
    #[must_use]
    pub fn printed(&self) -> String {
        let letters = self.letters();
        let groups = letters.as_bytes().chunks(GROUP).map(String::from_utf8_lossy);
        groups.collect::<Vec<_>>().join("-")
    }

    /// The sixteen letters, without dashes.
    #[must_use]
    pub fn letters(&self) -> String {
        self.0.iter().map(|symbol| char::from(ALPHABET[usize::from(*symbol)])).collect()
    }
}

impl std::fmt::Debug for VotingCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("VotingCode(secret)")
    }
}

/// The letter that checks fifteen others: their sum in the field of 32 elements, each multiplied
/// by another element. One wrong letter, or two in one another's place, change the sum.
fn check(symbols: &[u8]) -> u8 {
    let mut weight = 2;
    symbols.iter().fold(0, |sum, symbol| {
        let term = times(*symbol, weight);
        weight = times(weight, 2);
        sum ^ term
    })
}

/// The product in the field of 32 elements, over x⁵ + x² + 1.
const fn times(a: u8, b: u8) -> u8 {
    let (mut left, mut right, mut product) = (a, b, 0);
    while right > 0 {
        if right & 1 == 1 {
            product ^= left;
        }
        left <<= 1;
        if left & 32 != 0 {
            left ^= 0b10_0101;
        }
        right >>= 1;
    }
    product
}

/// The secret under which the codes of one vote are hashed: 32 random bytes, kept apart.
#[derive(Clone)]
pub struct CodeKey(pub [u8; 32]);

impl CodeKey {
    /// What is kept of a code: `HMAC-SHA256(key, "ensamen-code-1" ‖ vote ‖ letters)`.
    #[must_use]
    pub fn hash(&self, vote: VoteId, code: &VotingCode) -> CodeHash {
        let mut mac =
            Hmac::<Sha256>::new_from_slice(&self.0).expect("HMAC takes keys of any length");
        mac.update(b"ensamen-code-1");
        mac.update(vote.0.as_bytes());
        mac.update(code.letters().as_bytes());
        CodeHash(mac.finalize().into_bytes().into())
    }
}

impl std::fmt::Debug for CodeKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("CodeKey(secret)")
    }
}

/// The keyed hash of a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct CodeHash(pub [u8; 32]);

/// Whose slot a code opens: 32 random bytes of its own, handed on to the code that replaces it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Holder(pub [u8; 32]);

coded! {
    /// What a package of letters is for.
    Purpose {
        /// Posted to people's homes.
        Post => "post",
        /// Handed out at the counter.
        Counter => "counter",
    }
}

coded! {
    /// Why one letter is replaced.
    Loss {
        /// It was lost on its way or at home.
        Lost => "lost",
        /// It cannot be read any more.
        Damaged => "damaged",
        /// It may have been read by somebody else.
        Seen => "seen",
    }
}

/// A package of letters, each with one code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Package {
    /// Identifier.
    pub id: PackageId,
    /// The vote its codes open.
    pub vote: VoteId,
    /// Its number within the vote, from one; it stands on each letter.
    pub number: u32,
    /// How many letters it has.
    pub letters: u32,
    /// The commune whose turnout its voters count in.
    pub commune: Slug,
    /// The language of the letters.
    pub locale: Locale,
    /// What it is for.
    pub purpose: Purpose,
    /// The number of the withdrawn package whose letters these replace, one for one.
    pub replaces: Option<u32>,
    /// Where one letter opens several votes: the first of the packages, one in each vote, that are
    /// these same sheets of paper. Number, letters and codes are the same in each.
    pub together: Option<PackageId>,
    /// When it was made.
    pub made_at: Moment,
    /// When and why it was withdrawn; the reason is public.
    pub withdrawn: Option<(Moment, Localized)>,
}

impl Package {
    /// Whether another package is the same sheets of paper, for another vote.
    #[must_use]
    pub fn is_same_paper(&self, other: &Self) -> bool {
        self.id != other.id && self.together.is_some() && self.together == other.together
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn code(seed: u8) -> VotingCode {
        VotingCode::from_random(std::array::from_fn(|place| {
            seed.wrapping_mul(7).wrapping_add(u8::try_from(place).unwrap().wrapping_mul(11))
        }))
    }

    #[test]
    fn a_code_is_read_as_it_is_printed_typed_or_pasted() {
        let code = code(3);
        let printed = code.printed();
        assert_eq!(printed.len(), LENGTH + 3);
        let typed = [
            printed.clone(),
            printed.to_lowercase(),
            printed.replace('-', ""),
            format!("  {} \n", printed.replace('-', " – ")),
            printed.replace('0', "o").replace('1', "l").replace('V', "u"),
        ];
        for typed in typed {
            assert_eq!(VotingCode::parse(&typed).unwrap(), code, "{typed}");
        }
    }

    #[test]
    fn what_is_no_code_is_refused_before_anything_is_looked_up() {
        assert_eq!(VotingCode::parse(" - "), Err(Refusal::Required));
        for typed in ["7K3Q", "7K3Q-M2XD-9HTP-4W6EE", "????-????-????-????", "é"] {
            assert_eq!(VotingCode::parse(typed), Err(Refused::NotACode.into()), "{typed}");
        }
    }

    #[test]
    fn another_vote_or_key_or_code_gives_another_hash() {
        let (one, two) = (VoteId(uuid::Uuid::from_u128(1)), VoteId(uuid::Uuid::from_u128(2)));
        let key = CodeKey([7; 32]);
        let hashes = [
            key.hash(one, &code(1)),
            key.hash(two, &code(1)),
            key.hash(one, &code(2)),
            CodeKey([8; 32]).hash(one, &code(1)),
        ];
        let distinct: std::collections::HashSet<_> = hashes.iter().collect();
        assert_eq!(distinct.len(), hashes.len());
    }

    #[test]
    fn a_code_and_its_key_never_show_in_a_log() {
        assert_eq!(
            format!("{:?} {:?}", code(1), CodeKey([1; 32])),
            "VotingCode(secret) CodeKey(secret)"
        );
    }

    proptest! {
        /// A slip of one letter, or two letters in one another's place, is told as a slip.
        #[test]
        fn a_slip_is_found(random in any::<[u8; 15]>(), at in 0..16_usize, to in 0..32_u8, other in 0..16_usize) {
            let code = VotingCode::from_random(random);
            let tried = |symbols: [u8; LENGTH]| VotingCode::parse(&VotingCode(symbols).letters());
            let mut wrong = code.0;
            wrong[at] = to;
            prop_assert_eq!(tried(wrong).is_ok(), wrong == code.0);
            let mut swapped = code.0;
            swapped.swap(at, other);
            prop_assert_eq!(tried(swapped).is_ok(), swapped == code.0);
        }
    }
}
