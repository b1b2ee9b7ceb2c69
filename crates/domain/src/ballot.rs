//! Ballots, the slots that hold them, and the receipts that prove them.
//!
//! A slot is an HMAC of the person under a key that lives apart from the database: with the
//! key destroyed, nobody can tell whose ballot a slot holds. A receipt signs a commitment to
//! the vote, the slot and the ballot; the salt keeps the commitment from being guessed.

use crate::{
    id::VoteId,
    money::Cents,
    refusal::Refusal,
    rules::{BallotForm, RuleSheet, hex},
};
use hmac::{Hmac, KeyInit, Mac};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// What a voter chose: project numbers, each once, in a fixed order.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Choices(Vec<String>);

/// What a ballot may name: the number of a project and its price.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Candidate {
    /// Public number of the project.
    pub number: String,
    /// What it asks of the envelope.
    pub price: Cents,
}

impl Choices {
    /// Takes project numbers in any order; one named twice counts once.
    #[must_use]
    pub fn new(numbers: impl IntoIterator<Item = String>) -> Self {
        let mut numbers: Vec<String> = numbers.into_iter().collect();
        numbers.sort();
        numbers.dedup();
        Self(numbers)
    }

    /// The numbers, sorted.
    #[must_use]
    pub fn numbers(&self) -> &[String] {
        &self.0
    }

    /// Whether a project is chosen.
    #[must_use]
    pub fn contains(&self, number: &str) -> bool {
        self.0.binary_search_by(|chosen| chosen.as_str().cmp(number)).is_ok()
    }

    /// How many projects are chosen.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether nothing is chosen.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The sum of the chosen prices.
    ///
    /// # Errors
    /// [`Refusal::NotInThisVote`] when a number is not on offer.
    pub fn cost(&self, offer: &[Candidate]) -> Result<Cents, Refusal> {
        self.0.iter().try_fold(Cents::ZERO, |sum, number| {
            let option = offer
                .iter()
                .find(|option| option.number == *number)
                .ok_or(Refusal::NotInThisVote)?;
            sum.checked_add(option.price).ok_or(Refusal::AmountTooLarge)
        })
    }

    /// Checks a draft: every project is on offer. Too many or too dear is kept and said.
    ///
    /// # Errors
    /// [`Refusal::NotInThisVote`].
    pub fn check_draft(&self, offer: &[Candidate]) -> Result<(), Refusal> {
        self.cost(offer).map(drop)
    }

    /// Checks that the ballot may be cast.
    ///
    /// # Errors
    /// [`Refusal::EmptyBallot`], [`Refusal::NotInThisVote`], [`Refusal::TooManyChoices`] or
    /// [`Refusal::OverEnvelope`].
    pub fn check(
        &self,
        rules: &RuleSheet,
        envelope: Cents,
        offer: &[Candidate],
    ) -> Result<(), Refusal> {
        if self.is_empty() {
            return Err(Refusal::EmptyBallot);
        }
        let cost = self.cost(offer)?;
        match rules.ballot() {
            BallotForm::Approval { max_choices } => {
                let chosen = u32::try_from(self.len()).unwrap_or(u32::MAX);
                if chosen > max_choices {
                    return Err(Refusal::TooManyChoices { limit: max_choices, chosen });
                }
            }
            BallotForm::Knapsack => {
                if cost > envelope {
                    return Err(Refusal::OverEnvelope { over: cost.0 - envelope.0 });
                }
            }
        }
        Ok(())
    }

    /// The one text that stands for these choices in a commitment.
    #[must_use]
    pub fn canonical(&self) -> String {
        serde_json::to_string(self).expect("a list of texts is always JSON")
    }
}

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
        let mut mac =
            Hmac::<Sha256>::new_from_slice(&self.0).expect("HMAC takes keys of any length");
        mac.update(b"ensamen-slot-1");
        mac.update(vote.0.as_bytes());
        match person {
            Person::Account(id) => {
                mac.update(b"account");
                mac.update(id.0.as_bytes());
            }
            Person::Visitor(session) => {
                mac.update(b"visitor");
                mac.update(session);
            }
        }
        Slot(mac.finalize().into_bytes().into())
    }
}

impl std::fmt::Debug for SlotKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SlotKey(secret)")
    }
}

/// Whose slot is asked for. Only an account can cast; a visitor can keep a draft.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Person<'a> {
    /// Somebody who signed in.
    Account(crate::id::AccountId),
    /// Somebody who has not: the hash of their session.
    Visitor(&'a [u8]),
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
    use crate::{id::AccountId, rules::RuleSheet};
    use uuid::Uuid;

    fn offer() -> Vec<Candidate> {
        (1..=7).map(|n| Candidate { number: n.to_string(), price: Cents(n * 1_000) }).collect()
    }

    fn choose(numbers: &[&str]) -> Choices {
        Choices::new(numbers.iter().map(ToString::to_string))
    }

    #[test]
    fn a_project_named_twice_counts_once() {
        assert_eq!(choose(&["2", "1", "2"]), choose(&["1", "2"]));
    }

    #[test]
    fn a_ballot_beyond_the_limit_is_refused_with_the_figures() {
        let six = choose(&["1", "2", "3", "4", "5", "6"]);
        assert_eq!(
            six.check(&RuleSheet::suggested(), Cents(1_000_000), &offer()),
            Err(Refusal::TooManyChoices { limit: 5, chosen: 6 })
        );
    }

    #[test]
    fn a_ballot_that_names_something_else_is_refused() {
        assert_eq!(choose(&["9"]).check_draft(&offer()), Err(Refusal::NotInThisVote));
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
