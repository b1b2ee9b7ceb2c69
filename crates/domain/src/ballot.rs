//! Ballots, the slots that hold them, and the receipts that prove them.
//!
//! A slot is an HMAC of the person under a key that lives apart from the database: with the
//! key destroyed, nobody can tell whose ballot a slot holds. A receipt signs a commitment to
//! the vote, the slot and the ballot; the salt keeps the commitment from being guessed.

mod choices;

pub use choices::{Candidate, Choices};

use crate::{id::VoteId, rules::hex};
use hmac::{Hmac, KeyInit, Mac};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// The anonymous place in which a ballot is kept: 32 bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Slot(pub [u8; 32]);

/// The secret from which the slots of one vote are derived: 32 random bytes, kept apart.
#[derive(Clone)]
pub struct SlotKey(pub [u8; 32]);

impl SlotKey {
    /// The slot of a person in a vote: `HMAC-SHA256(key, "ensamen-slot-1" ‖ vote ‖ person)`.
    #[must_use]
    pub fn slot(&self, vote: VoteId, person: &Person<'_>) -> Slot {
        Slot(person.under(&self.0, b"ensamen-slot-1", vote.0))
    }
}

impl std::fmt::Debug for SlotKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SlotKey(secret)")
    }
}

/// Whose slot is asked for. An account or the holder of a code can cast, as the vote's rules have
/// it; a visitor can keep a draft.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Person<'a> {
    /// Somebody who signed in.
    Account(crate::id::AccountId),
    /// Somebody who has not: the hash of their session.
    Visitor(&'a [u8]),
    /// An actor that has a ballot of its own, whoever acts for it.
    Actor(crate::id::ActorId),
    /// Whoever holds a code on paper.
    Holder(crate::code::Holder),
}

impl Person<'_> {
    /// What a person is called under a key within a vote or a process:
    /// `HMAC-SHA256(key, label ‖ scope ‖ person)`.
    pub(crate) fn under(&self, key: &[u8; 32], label: &[u8], scope: uuid::Uuid) -> [u8; 32] {
        let mut mac = Hmac::<Sha256>::new_from_slice(key).expect("HMAC takes keys of any length");
        mac.update(label);
        mac.update(scope.as_bytes());
        let (kind, own): (&[u8], &[u8]) = match self {
            Self::Account(id) => (b"account", id.0.as_bytes()),
            Self::Visitor(session) => (b"visitor", session),
            Self::Actor(id) => (b"actor", id.0.as_bytes()),
            Self::Holder(holder) => (b"holder", &holder.0),
        };
        mac.update(kind);
        mac.update(own);
        mac.finalize().into_bytes().into()
    }
}

/// The commitment to a ballot: SHA-256, in hexadecimal on screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Commitment(pub [u8; 32]);

impl Commitment {
    /// `SHA-256("ensamen-ballot-1" ‖ vote ‖ slot ‖ rules hash ‖ revision ‖ length ‖ ballot ‖ salt)`.
    #[must_use]
    pub fn new(
        vote: VoteId,
        slot: Slot,
        rules_hash: &str,
        revision: u32,
        choices: &Choices,
        salt: &[u8; 16],
    ) -> Self {
        let ballot = choices.canonical();
        let mut digest = Sha256::new();
        digest.update(b"ensamen-ballot-1");
        digest.update(vote.0.as_bytes());
        digest.update(slot.0);
        digest.update(rules_hash.as_bytes());
        digest.update(revision.to_be_bytes());
        digest.update((ballot.len() as u64).to_be_bytes());
        digest.update(ballot.as_bytes());
        digest.update(salt);
        Self(digest.finalize().into())
    }

    /// The commitment in hexadecimal.
    #[must_use]
    pub fn hex(&self) -> String {
        hex(&self.0)
    }
}

/// What the voter takes home. The signature covers [`Receipt::signed_bytes`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Receipt {
    /// The vote.
    pub vote: VoteId,
    /// The slot, in hexadecimal.
    pub slot: String,
    /// How many times this slot has been cast, from one.
    pub revision: u32,
    /// The commitment, in hexadecimal.
    pub commitment: String,
    /// The salt, in hexadecimal: with it the voter can open the commitment.
    pub salt: String,
    /// Ed25519 signature in hexadecimal.
    pub signature: String,
}

impl Receipt {
    /// The bytes that the administration's key signs.
    #[must_use]
    pub fn signed_bytes(vote: VoteId, slot: &str, revision: u32, commitment: &str) -> Vec<u8> {
        format!("ensamen-receipt-1\n{vote}\n{slot}\n{revision}\n{commitment}\n").into_bytes()
    }

    /// The short code that a voter types: the first twenty characters of the commitment, in fives.
    #[must_use]
    pub fn code(&self) -> String {
        code_of(&self.commitment)
    }
}

/// The short code of a commitment: its first twenty characters, in groups of five.
#[must_use]
pub fn code_of(commitment: &str) -> String {
    let short: Vec<char> = commitment.chars().take(20).collect();
    short.chunks(5).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join("-")
}

/// What is left of a code that someone typed or pasted: its hexadecimal letters.
#[must_use]
pub fn tidy_code(typed: &str) -> String {
    typed.chars().filter(char::is_ascii_hexdigit).map(|c| c.to_ascii_lowercase()).take(64).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::AccountId;
    use uuid::Uuid;

    fn choose(numbers: &[&str]) -> Choices {
        Choices::new(numbers.iter().map(ToString::to_string))
    }

    #[test]
    fn another_vote_or_person_or_key_gives_another_slot() {
        let vote = VoteId(Uuid::from_u128(1));
        let other_vote = VoteId(Uuid::from_u128(2));
        let anna = Person::Account(AccountId(Uuid::from_u128(3)));
        let bart = Person::Account(AccountId(Uuid::from_u128(4)));
        let key = SlotKey([7; 32]);
        let slots = [
            key.slot(vote, &anna),
            key.slot(other_vote, &anna),
            key.slot(vote, &bart),
            SlotKey([8; 32]).slot(vote, &anna),
            key.slot(vote, &Person::Visitor(Uuid::from_u128(3).as_bytes())),
            key.slot(vote, &Person::Holder(crate::code::Holder([3; 32]))),
        ];
        let distinct: std::collections::BTreeSet<_> = slots.iter().collect();
        assert_eq!(distinct.len(), slots.len());
    }

    #[test]
    fn the_commitment_binds_the_choices_and_the_revision() {
        let vote = VoteId(Uuid::nil());
        let commit = |revision, numbers: &[&str]| {
            Commitment::new(vote, Slot([1; 32]), "hash", revision, &choose(numbers), &[0; 16])
        };
        assert_ne!(commit(1, &["1"]), commit(1, &["2"]));
        assert_ne!(commit(1, &["1"]), commit(2, &["1"]));
        assert_ne!(commit(1, &["1", "2"]), commit(1, &["12"]));
    }

    #[test]
    fn a_pasted_code_is_understood_whatever_stands_between_its_letters() {
        assert_eq!(tidy_code(" AB12c-def34 \n"), "ab12cdef34");
    }
}
