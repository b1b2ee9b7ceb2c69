use crate::{
    ballots::{an_open_vote, choose, filled},
    on_both,
};
use chrono::TimeDelta;
use domain::{
    Moment,
    account::Email,
    ballot::Slot,
    code::{CodeHash, Holder, Package, Purpose},
    id::{AccountId, PackageId, VoteId},
    locale::Locale,
    place::Territory,
    text::{Localized, Slug},
};
use store::{
    Error, Store, Tx, account, ballot, code,
    code::Opened,
    paper::{self, Entry},
    reference, session,
};
use tests::world::beginning;
use uuid::Uuid;

fn jette() -> Slug {
    Slug::parse("jette").unwrap()
}

async fn a_vote_with_a_commune(tx: &mut Tx) -> VoteId {
    let vote = an_open_vote(tx).await;
    let known = reference::territories(tx).await.unwrap();
    if known.is_empty() {
        let territory = Territory {
            slug: jette(),
            name: Localized::same("Jette"),
            population: 50_000,
            postcode: "1090".to_owned(),
        };
        reference::put_territory(tx, &territory, 0).await.unwrap();
    }
    vote
}

pub fn package(vote: VoteId, number: u32, replaces: Option<u32>) -> Package {
    Package {
        id: PackageId(Uuid::from_u128(100 + u128::from(number))),
        vote,
        number,
        letters: 2,
        commune: jette(),
        locale: Locale::Nl,
        purpose: Purpose::Post,
        replaces,
        together: None,
        made_at: beginning(),
        withdrawn: None,
    }
}

fn reason() -> Localized {
    Localized::parse("Perdu", "Verloren", "", 80).unwrap()
}

/// A package with the codes 1 and 2, held by 11 and 12.
async fn a_package(tx: &mut Tx, vote: VoteId) -> Package {
    let package = package(vote, 1, None);
    code::insert_package(tx, &package).await.unwrap();
    for letter in [1_u8, 2] {
        let (hash, holder) = (CodeHash([letter; 32]), Holder([10 + letter; 32]));
        code::insert(tx, &package, letter.into(), hash, holder).await.unwrap();
    }
    package
}

async fn a_session(tx: &mut Tx, until: Moment) -> [u8; 32] {
    let hash = [77; 32];
    session::begin(tx, &hash, None, beginning(), until).await.unwrap();
    hash
}

#[test]
fn a_package_is_read_as_it_was_made_and_withdrawn_once() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let vote = a_vote_with_a_commune(&mut tx).await;
        let first = a_package(&mut tx, vote).await;
        let second = package(vote, 2, Some(1));
        code::insert_package(&mut tx, &second).await.unwrap();
        assert_eq!(code::packages(&mut tx, vote).await.unwrap(), [first.clone(), second.clone()]);
        let same = Package { together: Some(first.id), ..package(vote, 3, None) };
        code::insert_package(&mut tx, &same).await.unwrap();
        assert_eq!(code::same_paper(&mut tx, first.id).await.unwrap(), [same]);
        let process = domain::id::ProcessId(Uuid::from_u128(2));
        assert!(code::any_of_process(&mut tx, process).await.unwrap());
        let now = beginning() + TimeDelta::hours(1);
        assert!(code::withdraw(&mut tx, first.id, now, &reason()).await.unwrap());
        assert!(!code::withdraw(&mut tx, first.id, now, &reason()).await.unwrap());
        let read = code::packages(&mut tx, vote).await.unwrap();
        assert_eq!(read[0].withdrawn, Some((now, reason())));
    });
}

#[test]
fn of_a_package_those_letters_are_replaced_whose_holders_have_no_other() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let vote = a_vote_with_a_commune(&mut tx).await;
        let first = a_package(&mut tx, vote).await;
        let both = [(1, Holder([11; 32])), (2, Holder([12; 32]))];
        assert_eq!(code::to_replace(&mut tx, first.id).await.unwrap(), both);
        let alone = Package { letters: 1, ..package(vote, 2, None) };
        code::withdraw_letter(&mut tx, first.id, 1, beginning()).await.unwrap();
        code::insert_package(&mut tx, &alone).await.unwrap();
        code::insert(&mut tx, &alone, 1, CodeHash([3; 32]), both[0].1).await.unwrap();
        assert_eq!(code::to_replace(&mut tx, first.id).await.unwrap(), both[1..]);
        // The other one goes: its holder has none that stands.
        code::withdraw(&mut tx, alone.id, beginning(), &reason()).await.unwrap();
        assert_eq!(code::to_replace(&mut tx, first.id).await.unwrap(), both);
    });
}

#[test]
fn the_database_itself_gives_nobody_two_codes_that_open_something() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let vote = a_vote_with_a_commune(&mut tx).await;
        let first = a_package(&mut tx, vote).await;
        tx.commit().await.unwrap();
        let second = package(vote, 2, Some(1));
        for withdrawn in [false, true] {
            let mut tx = store.write().await.unwrap();
            if withdrawn {
                code::withdraw(&mut tx, first.id, beginning(), &reason()).await.unwrap();
            }
            code::insert_package(&mut tx, &second).await.unwrap();
            let (hash, holder) = (CodeHash([3; 32]), Holder([11; 32]));
            let given = code::insert(&mut tx, &second, 1, hash, holder).await;
            assert_eq!(given.is_ok(), withdrawn);
        }
    });
}

#[test]
fn the_number_of_a_package_is_taken_once_within_its_vote() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let vote = a_vote_with_a_commune(&mut tx).await;
        a_package(&mut tx, vote).await;
        let twin = Package { id: PackageId(Uuid::from_u128(7)), ..package(vote, 1, None) };
        let again = code::insert_package(&mut tx, &twin).await;
        assert!(matches!(again, Err(Error::Conflict)));
    });
}

#[test]
fn a_code_is_found_by_its_hash_and_knows_when_its_letter_was_withdrawn() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let vote = a_vote_with_a_commune(&mut tx).await;
        let package = a_package(&mut tx, vote).await;
        let opened = |withdrawn| Opened {
            hash: CodeHash([1; 32]),
            holder: Holder([11; 32]),
            commune: jette(),
            withdrawn,
            together: None,
        };
        let hash = CodeHash([1; 32]);
        assert_eq!(code::find(&mut tx, vote, hash).await.unwrap(), Some(opened(false)));
        assert_eq!(code::find(&mut tx, vote, CodeHash([9; 32])).await.unwrap(), None);
        let elsewhere = VoteId(Uuid::from_u128(999));
        assert_eq!(code::find(&mut tx, elsewhere, hash).await.unwrap(), None);
        code::withdraw(&mut tx, package.id, beginning(), &reason()).await.unwrap();
        assert_eq!(code::find(&mut tx, vote, hash).await.unwrap(), Some(opened(true)));
    });
}

#[test]
fn one_letter_is_withdrawn_once_and_its_holder_is_handed_on() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let vote = a_vote_with_a_commune(&mut tx).await;
        let package = a_package(&mut tx, vote).await;
        let gone = code::withdraw_letter(&mut tx, package.id, 2, beginning()).await.unwrap();
        assert_eq!(gone, Some(Holder([12; 32])));
        for letter in [2, 3] {
            let again = code::withdraw_letter(&mut tx, package.id, letter, beginning()).await;
            assert_eq!(again.unwrap(), None, "{letter}");
        }
        let lost = code::find(&mut tx, vote, CodeHash([2; 32])).await.unwrap().unwrap();
        let kept = code::find(&mut tx, vote, CodeHash([1; 32])).await.unwrap().unwrap();
        assert!(lost.withdrawn && !kept.withdrawn);
        code::withdraw(&mut tx, package.id, beginning(), &reason()).await.unwrap();
        let after = code::withdraw_letter(&mut tx, package.id, 1, beginning()).await.unwrap();
        assert_eq!(after, None, "the package is withdrawn as a whole");
    });
}

#[test]
fn a_browser_remembers_the_last_code_it_entered_for_a_while() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let vote = a_vote_with_a_commune(&mut tx).await;
        a_package(&mut tx, vote).await;
        let (now, until) = (beginning(), beginning() + TimeDelta::hours(2));
        let session = a_session(&mut tx, until + TimeDelta::days(1)).await;
        for code in [1, 2] {
            code::enter(&mut tx, &session, vote, CodeHash([code; 32]), until).await.unwrap();
        }
        let entered = code::entered(&mut tx, &session, vote, now).await.unwrap();
        assert_eq!(entered.map(|opened| opened.holder), Some(Holder([12; 32])));
        assert_eq!(code::entered(&mut tx, &session, vote, until).await.unwrap(), None);
        code::leave(&mut tx, &session).await.unwrap();
        assert_eq!(code::entered(&mut tx, &session, vote, now).await.unwrap(), None);
        code::enter(&mut tx, &session, vote, CodeHash([1; 32]), until).await.unwrap();
        code::sweep(&mut tx, until).await.unwrap();
        assert_eq!(code::entered(&mut tx, &session, vote, now).await.unwrap(), None);
        // Signing out ends it too.
        code::enter(&mut tx, &session, vote, CodeHash([1; 32]), until).await.unwrap();
        session::end(&mut tx, &session).await.unwrap();
        assert_eq!(code::entered(&mut tx, &session, vote, now).await.unwrap(), None);
    });
}

#[test]
fn a_slot_tells_whether_it_was_cast_on_paper() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let vote = an_open_vote(&mut tx).await;
        let (slot, now) = (Slot([1; 32]), beginning());
        assert!(ballot::cast(&mut tx, vote, &filled(1, 1, &["1"]), true, now).await.unwrap());
        assert!(ballot::standing(&mut tx, vote, slot).await.unwrap().on_paper);
        assert!(ballot::cast(&mut tx, vote, &filled(1, 2, &["2"]), false, now).await.unwrap());
        assert!(!ballot::standing(&mut tx, vote, slot).await.unwrap().on_paper);
    });
}

#[test]
fn what_one_agent_typed_waits_under_its_slot_and_dies_at_the_close() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let vote = an_open_vote(&mut tx).await;
        let email = Email::parse("agent@test.example").unwrap();
        let id = AccountId(Uuid::from_u128(5));
        account::find_or_create(&mut tx, id, &email, Locale::Fr, beginning()).await.unwrap();
        let entry = |numbers: &[&str]| Entry { choices: choose(numbers), agent: id };
        let slot = Slot([3; 32]);
        assert_eq!(paper::find(&mut tx, vote, slot).await.unwrap(), None);
        for numbers in [["1"], ["2"]] {
            paper::put(&mut tx, vote, slot, &entry(&numbers)).await.unwrap();
        }
        assert_eq!(paper::find(&mut tx, vote, slot).await.unwrap(), Some(entry(&["2"])));
        assert_eq!(paper::waiting(&mut tx, vote).await.unwrap(), 1);
        paper::remove(&mut tx, vote, slot).await.unwrap();
        assert_eq!(paper::waiting(&mut tx, vote).await.unwrap(), 0);
        paper::put(&mut tx, vote, slot, &entry(&["1"])).await.unwrap();
        ballot::drop_drafts(&mut tx, vote).await.unwrap();
        assert_eq!(paper::find(&mut tx, vote, slot).await.unwrap(), None);
    });
}
