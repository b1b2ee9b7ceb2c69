use crate::{
    on_both,
    processes::{a_process, a_vote, an_envelope},
};
use chrono::TimeDelta;
use domain::{
    ballot::{Choices, Commitment, Slot},
    id::VoteId,
    text::Slug,
    vote::VoteState,
};
use store::{
    Error, Store, Tx,
    ballot::{self, Standing, StoredBallot},
    outcome::{self, OutcomeFile, StoredOutcome},
    vote,
};
use tests::world::beginning;

pub async fn an_open_vote(tx: &mut Tx) -> VoteId {
    let process = a_process(tx).await.id;
    let envelope = an_envelope(tx, process).await.id;
    let open = a_vote(envelope, VoteState::Open);
    vote::insert(tx, &open).await.unwrap();
    open.id
}

pub fn choose(numbers: &[&str]) -> Choices {
    Choices::new(numbers.iter().map(ToString::to_string))
}

pub fn filled(slot: u8, revision: u32, numbers: &[&str]) -> StoredBallot {
    StoredBallot {
        slot: Slot([slot; 32]),
        revision,
        choices: choose(numbers),
        salt: [slot; 16],
        commitment: Commitment([slot.wrapping_mul(7); 32]),
    }
}

#[test]
fn a_draft_is_kept_over_the_one_before_and_dies_at_the_close() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let vote = an_open_vote(&mut tx).await;
        let slot = Slot([1; 32]);
        assert_eq!(ballot::draft(&mut tx, vote, slot).await.unwrap(), None);
        ballot::put_draft(&mut tx, vote, slot, &choose(&["1"])).await.unwrap();
        ballot::put_draft(&mut tx, vote, slot, &choose(&["2"])).await.unwrap();
        assert_eq!(ballot::draft(&mut tx, vote, slot).await.unwrap(), Some(choose(&["2"])));
        ballot::drop_draft(&mut tx, vote, slot).await.unwrap();
        assert_eq!(ballot::draft(&mut tx, vote, slot).await.unwrap(), None);
        ballot::put_draft(&mut tx, vote, slot, &choose(&["3"])).await.unwrap();
        ballot::drop_drafts(&mut tx, vote).await.unwrap();
        assert_eq!(ballot::draft(&mut tx, vote, slot).await.unwrap(), None);
    });
}

#[test]
fn a_slot_holds_one_ballot_whatever_is_cast_into_it() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let vote = an_open_vote(&mut tx).await;
        let now = beginning();
        assert!(ballot::cast(&mut tx, vote, &filled(1, 1, &["1"]), false, now).await.unwrap());
        // A second first ballot, as a race would bring it, finds the slot taken.
        assert!(!ballot::cast(&mut tx, vote, &filled(1, 1, &["2"]), false, now).await.unwrap());
        assert!(ballot::cast(&mut tx, vote, &filled(1, 2, &["3"]), false, now).await.unwrap());
        assert!(ballot::cast(&mut tx, vote, &filled(2, 1, &["1"]), false, now).await.unwrap());
        let all = ballot::all(&mut tx, vote).await.unwrap();
        assert_eq!(all.len(), 2);
        let found = ballot::find(&mut tx, vote, Slot([1; 32])).await.unwrap();
        assert_eq!(found, Some(filled(1, 2, &["3"])));
    });
}

#[test]
fn the_write_itself_enforces_the_closing_time() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let vote = an_open_vote(&mut tx).await;
        let closes = beginning() + TimeDelta::days(10);
        let last = closes - TimeDelta::milliseconds(1);
        assert!(!ballot::cast(&mut tx, vote, &filled(1, 1, &["1"]), false, closes).await.unwrap());
        assert!(ballot::cast(&mut tx, vote, &filled(1, 1, &["1"]), false, last).await.unwrap());
        let early = beginning() - TimeDelta::milliseconds(1);
        assert!(!ballot::cast(&mut tx, vote, &filled(2, 1, &["1"]), false, early).await.unwrap());
    });
}

#[test]
fn the_turnout_counts_by_day_and_commune() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let vote = an_open_vote(&mut tx).await;
        let jette = Slug::parse("jette").unwrap();
        for (day, voters) in [("2026-03-01", 1), ("2026-03-01", 4), ("2026-03-02", 2)] {
            ballot::count_turnout(&mut tx, vote, day, &jette, voters).await.unwrap();
        }
        let cells = ballot::turnout(&mut tx, vote).await.unwrap();
        let cell = |day: &str, voters| (day.to_owned(), "jette".to_owned(), voters);
        assert_eq!(cells, [cell("2026-03-01", 5), cell("2026-03-02", 2)]);
    });
}

#[test]
fn a_slot_tells_how_often_it_was_cast_and_whether_a_draft_lies_in_it() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let vote = an_open_vote(&mut tx).await;
        let slot = Slot([1; 32]);
        let standing = |revision, has_draft| Standing { revision, has_draft, on_paper: false };
        assert_eq!(ballot::standing(&mut tx, vote, slot).await.unwrap(), standing(0, false));
        ballot::put_draft(&mut tx, vote, slot, &choose(&["1"])).await.unwrap();
        assert_eq!(ballot::standing(&mut tx, vote, slot).await.unwrap(), standing(0, true));
        for revision in [1, 2] {
            let filled = filled(1, revision, &["1"]);
            assert!(ballot::cast(&mut tx, vote, &filled, false, beginning()).await.unwrap());
        }
        assert_eq!(ballot::standing(&mut tx, vote, slot).await.unwrap(), standing(2, true));
    });
}

#[test]
fn a_vote_is_counted_once() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let vote = an_open_vote(&mut tx).await;
        let counted = StoredOutcome {
            ballots_file: b"META".to_vec(),
            outcome: "{}".into(),
            explanations: "{}".into(),
            receipts: "[]".into(),
            digest: "a".repeat(64),
            counted_at: beginning(),
            published_at: None,
        };
        assert_eq!(outcome::of_vote(&mut tx, vote).await.unwrap(), None);
        outcome::insert(&mut tx, vote, &counted).await.unwrap();
        outcome::publish(&mut tx, vote, beginning()).await.unwrap();
        let read = outcome::of_vote(&mut tx, vote).await.unwrap().unwrap();
        assert_eq!((&read.outcome, &read.explanations), (&counted.outcome, &counted.explanations));
        assert_eq!((&read.digest, read.counted_at), (&counted.digest, counted.counted_at));
        assert_eq!(read.published_at, Some(beginning()));
        for (which, bytes) in [
            (OutcomeFile::Ballots, "META"),
            (OutcomeFile::Outcome, "{}"),
            (OutcomeFile::Receipts, "[]"),
        ] {
            let read = outcome::file(&mut tx, vote, which).await.unwrap().unwrap();
            assert_eq!(read, bytes.as_bytes());
        }
        let again = outcome::insert(&mut tx, vote, &counted).await;
        assert!(matches!(again, Err(Error::Conflict)));
    });
}

#[test]
fn what_is_not_committed_is_not_there() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        a_process(&mut tx).await;
        tx.rollback().await.unwrap();
        let mut tx = store.read().await.unwrap();
        assert!(store::process::all(&mut tx).await.unwrap().is_empty());
    });
}

#[test]
fn a_ballot_of_a_past_vote_finds_its_slot_free_or_is_refused() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let vote = an_open_vote(&mut tx).await;
        ballot::insert_imported(&mut tx, vote, &filled(1, 1, &["1"])).await.unwrap();
        let found = ballot::find(&mut tx, vote, Slot([1; 32])).await.unwrap();
        assert_eq!(found, Some(filled(1, 1, &["1"])));
        let again = ballot::insert_imported(&mut tx, vote, &filled(1, 1, &["2"])).await;
        assert!(matches!(again, Err(Error::Conflict)));
    });
}
