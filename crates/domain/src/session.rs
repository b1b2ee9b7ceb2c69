//! In how many envelopes of a process one voter votes: in each that admits them, at home and in one
//! other commune, or in a single one of their choice.

use crate::{
    Moment,
    account::VoterRules,
    actor::coded,
    ballot::Person,
    code::Holder,
    id::{AccountId, ProcessId},
    permit::{Action, Opening, opening},
    process::{PhaseKind, Timeline},
    refusal::Refusal,
    text::Localized,
};
use serde::{Deserialize, Serialize};

coded! {
    /// In how many envelopes of a process one voter votes; frozen when the first vote opens.
    VotesIn {
        /// In each that admits them, and where an envelope says so in one other commune.
        Several => "several",
        /// In one of those that admit them, of their choice.
        One => "one",
    }
}

/// A rule of what the envelopes of a process ask of one voter that was not met.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "why", rename_all = "kebab-case")]
pub enum Refused {
    /// The voter cast a ballot in another envelope, and people vote in one.
    VotedElsewhere {
        /// The name of that envelope.
        envelope: Box<Localized>,
    },
    /// The voter cast a ballot in this process as an inhabitant of another place.
    HomeElsewhere,
    /// Where people vote in one envelope, none admits them beside home.
    OneOrSecond,
    /// Envelopes between which one voter chooses are all opened by codes, or none is.
    OneSource,
    /// Letters were made, and what they say of who votes where cannot change any more.
    LettersMade,
    /// The vote was annulled, and letters that opened it open another vote that was not: whoever got a
    /// new letter would hold two.
    LettersElsewhere,
    /// A vote has opened: in how many envelopes people vote stands.
    Stands,
    /// Nothing is decided before the phases that precede it in the calendar are over.
    PhasesBefore {
        /// The last of them.
        phase: PhaseKind,
        /// When it ends.
        until: Moment,
    },
    /// In the calendar the phase of the vote is over.
    VotingOver,
    /// Who voted in the votes that are over is not known any more, and nothing else can open.
    TurnsOver,
}

impl From<Refused> for Refusal {
    fn from(why: Refused) -> Self {
        Self::Session { why }
    }
}

/// Checks that the calendar lets the administration begin something now.
///
/// # Errors
/// [`Refused::PhasesBefore`] or [`Refused::VotingOver`].
pub fn in_its_time(timeline: &Timeline, now: Moment, action: Action) -> Result<(), Refused> {
    match opening(timeline, now, action) {
        Opening::Now => Ok(()),
        Opening::After(phase) => {
            Err(Refused::PhasesBefore { phase: phase.kind, until: phase.closes_at })
        }
        Opening::Over => Err(Refused::VotingOver),
    }
}

/// Checks that one voter can be known as one in all the envelopes between which they choose.
///
/// # Errors
/// [`Refused::OneOrSecond`] or [`Refused::OneSource`].
pub fn check<'a>(
    votes_in: VotesIn,
    envelopes: impl IntoIterator<Item = &'a VoterRules>,
) -> Result<(), Refused> {
    let envelopes: Vec<&VoterRules> = envelopes.into_iter().collect();
    let guests = || envelopes.iter().filter(|rules| rules.guests);
    match votes_in {
        VotesIn::One if guests().next().is_some() => Err(Refused::OneOrSecond),
        VotesIn::One if !same_source(envelopes.iter().copied()) => Err(Refused::OneSource),
        VotesIn::Several if !same_source(guests().copied()) => Err(Refused::OneSource),
        _ => Ok(()),
    }
}

fn same_source<'a>(mut envelopes: impl Iterator<Item = &'a VoterRules>) -> bool {
    let first = envelopes.next().map(|rules| rules.source);
    envelopes.all(|rules| Some(rules.source) == first)
}

/// Whether a letter has to be known as the same one in every vote that it opens: where its holder
/// chooses one envelope, or one commune beside home. Elsewhere nothing ties what one letter does in
/// one vote to what it does in another.
pub fn ties_letters<'a>(
    votes_in: VotesIn,
    envelopes: impl IntoIterator<Item = &'a VoterRules>,
) -> bool {
    envelopes
        .into_iter()
        .any(|rules| rules.by_codes() && (votes_in == VotesIn::One || rules.guests))
}

/// Who chooses one commune beside home: whoever signed in, or whoever holds a letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Chooser {
    /// Somebody who signed in and declared where they live.
    Account(AccountId),
    /// The holder of a letter, which was made for their commune.
    Letter(Holder),
}

impl Chooser {
    /// The same, as slots know them.
    #[must_use]
    pub const fn person(self) -> Person<'static> {
        match self {
            Self::Account(id) => Person::Account(id),
            Self::Letter(holder) => Person::Holder(holder),
        }
    }
}

/// Under which name a voter takes their one turn in a process: 32 bytes that name nobody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Turn(pub [u8; 32]);

/// Under which name the home of a voter is settled in a process: 32 bytes that name nobody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct HomeMark(pub [u8; 32]);

/// The secret from which the turns of one process are derived, and the marks of its voters' homes: 32
/// random bytes, kept apart.
#[derive(Clone)]
pub struct TurnKey(pub [u8; 32]);

impl TurnKey {
    /// The turn of a person: `HMAC-SHA256(key, "ensamen-turn-1" ‖ process ‖ person)`.
    #[must_use]
    pub fn turn(&self, process: ProcessId, person: &Person<'_>) -> Turn {
        Turn(person.under(&self.0, b"ensamen-turn-1", process.0))
    }

    /// The mark of a person's home: `HMAC-SHA256(key, "ensamen-home-1" ‖ process ‖ person)`.
    #[must_use]
    pub fn home(&self, process: ProcessId, person: &Person<'_>) -> HomeMark {
        HomeMark(person.under(&self.0, b"ensamen-home-1", process.0))
    }
}

impl std::fmt::Debug for TurnKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("TurnKey(secret)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::account::VoterSource;

    fn rules(source: VoterSource, guests: bool) -> VoterRules {
        VoterRules { source, guests, ..VoterRules::default() }
    }

    #[test]
    fn whoever_chooses_between_envelopes_is_known_by_one_source_in_all_of_them() {
        let (said, codes) = (VoterSource::Declaration, VoterSource::Codes);
        let check = |votes_in, envelopes: &[VoterRules]| super::check(votes_in, envelopes);
        let mixed = [rules(said, false), rules(codes, false)];
        assert_eq!(check(VotesIn::Several, &mixed), Ok(()));
        assert_eq!(check(VotesIn::One, &mixed), Err(Refused::OneSource));
        assert_eq!(check(VotesIn::One, &[rules(codes, false), rules(codes, false)]), Ok(()));
        assert_eq!(check(VotesIn::One, &[rules(said, true)]), Err(Refused::OneOrSecond));
        let guests = [rules(said, true), rules(codes, true)];
        assert_eq!(check(VotesIn::Several, &guests), Err(Refused::OneSource));
        assert_eq!(check(VotesIn::Several, &[rules(codes, true), rules(said, false)]), Ok(()));
    }

    #[test]
    fn letters_are_tied_only_where_their_holder_chooses() {
        let (said, codes) = (VoterSource::Declaration, VoterSource::Codes);
        assert!(!ties_letters(VotesIn::Several, &[rules(codes, false), rules(said, true)]));
        assert!(ties_letters(VotesIn::Several, &[rules(codes, true)]));
        assert!(ties_letters(VotesIn::One, &[rules(codes, false)]));
        assert!(!ties_letters(VotesIn::One, &[rules(said, false)]));
    }

    #[test]
    fn a_turn_is_of_one_person_in_one_process_under_one_key() {
        let process = |number| ProcessId(uuid::Uuid::from_u128(number));
        let (one, two) = (Person::Holder(Holder([1; 32])), Person::Holder(Holder([2; 32])));
        let key = TurnKey([7; 32]);
        let turns = [
            key.turn(process(1), &one),
            key.turn(process(1), &two),
            key.turn(process(2), &one),
            TurnKey([8; 32]).turn(process(1), &one),
        ];
        let distinct: std::collections::BTreeSet<_> = turns.iter().collect();
        assert_eq!(distinct.len(), turns.len());
        assert_ne!(key.home(process(1), &one).0, turns[0].0, "a home and a turn are told apart");
        assert_eq!(format!("{key:?}"), "TurnKey(secret)");
    }
}
