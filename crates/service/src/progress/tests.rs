//! What is told of long work.

use super::*;

const SUBJECT: Subject = Subject::Count(VoteId(uuid::Uuid::nil()));

#[test]
fn the_same_is_begun_once_at_a_time() {
    let works = Works::new(1);
    let running = works.begin(SUBJECT, Moment::UNIX_EPOCH, &OF_A_COUNT).unwrap();
    assert!(works.begin(SUBJECT, Moment::UNIX_EPOCH, &OF_A_COUNT).is_none());
    running.finish();
    assert!(works.begin(SUBJECT, Moment::UNIX_EPOCH, &OF_A_COUNT).is_some());
}

#[test]
fn what_is_dropped_before_its_end_is_said_to_be_broken_off() {
    let works = Works::new(1);
    let running = works.begin(SUBJECT, Moment::UNIX_EPOCH, &OF_A_COUNT).unwrap();
    let work = running.work.clone();
    assert_eq!(work.standing().over, None);
    drop(running);
    assert_eq!(work.standing().over, Some(Over::BrokenOff));
}

#[tokio::test(start_paused = true)]
async fn what_was_made_is_given_once_to_whom_it_was_made_for_and_forgotten_otherwise() {
    let works = Works::new(1);
    let owner = Some(AccountId(uuid::Uuid::from_u128(1)));
    let made = || {
        let running = works.begin(SUBJECT, Moment::UNIX_EPOCH, &OF_A_COUNT).unwrap();
        let work = running.work();
        running.finish_with(owner, "lettres".to_owned(), vec![1, 2]);
        work
    };
    let work = made();
    assert!(work.take(None).is_none(), "somebody else");
    assert_eq!(work.take(owner).unwrap().1, [1, 2]);
    assert!(work.take(owner).is_none(), "a second time");
    let work = made();
    tokio::time::sleep(KEPT + Duration::from_secs(1)).await;
    assert!(!work.waits_for(owner), "nobody came");
}

#[test]
fn counters_say_what_was_done_and_every_change_has_its_number() {
    let work = Work::new(Moment::UNIX_EPOCH, &[Step::Claims]);
    assert!(!work.standing().counters[0].is_done(), "nothing is known yet");
    work.expects(Step::Claims, 2);
    work.did(Step::Claims, 1);
    let standing = work.standing();
    assert_eq!((standing.seq, standing.counters[0].done), (2, 1));
    work.did(Step::Claims, 1);
    assert!(work.standing().counters[0].is_done());
}
