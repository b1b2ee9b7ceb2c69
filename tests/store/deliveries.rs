use crate::{
    on_both,
    processes::{a_kept_project, a_process, an_envelope},
};
use chrono::TimeDelta;
use domain::{
    delivery::{Amounts, Delivery, Draft, Funds, Milestone, Status},
    money::Cents,
    text::Localized,
};
use store::{
    Error, Store,
    delivery::{self, Version},
};
use tests::world::beginning;

fn text(words: &str) -> Localized {
    Localized::parse(words, words, "", 200).unwrap()
}

fn version(number: u32, draft: Draft, before: &Delivery) -> Version {
    let today = beginning().date_naive();
    let delivery = before.next(draft, today).unwrap();
    let at = beginning() + TimeDelta::minutes(i64::from(number));
    Version { number, delivery, note: Some(text("Du nouveau")), at }
}

fn draft(status: Status, amounts: [i64; 5]) -> Draft {
    let [voted, awarded, committed, spent, returned] = amounts.map(Cents);
    Draft {
        status,
        reason: (status == Status::Stopped).then(|| text("Faillite")),
        milestones: vec![Milestone {
            label: text("Pose"),
            planned: beginning().date_naive(),
            done: Some(beginning().date_naive()),
        }],
        funds: Funds::new(Amounts { voted, awarded, committed, spent, returned }).unwrap(),
        cost: Some(Cents(11_000)),
    }
}

#[test]
fn every_version_of_a_delivery_is_kept_and_the_last_one_stands() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let process = a_process(&mut tx).await.id;
        let envelope = an_envelope(&mut tx, process).await.id;
        let project = a_kept_project(&mut tx, process, envelope, "1").await;
        let other = a_kept_project(&mut tx, process, envelope, "2").await;
        let begun = Delivery::beginning(Cents(9_000));
        let first = version(1, draft(Status::Underway, [9_000, 9_000, 0, 0, 0]), &begun);
        let stops = draft(Status::Stopped, [9_000, 9_000, 500, 400, 8_600]);
        let second = version(2, stops, &first.delivery);
        for version in [&first, &second] {
            delivery::put(&mut tx, project.id, version).await.unwrap();
        }
        assert!(delivery::of_project(&mut tx, other.id).await.unwrap().is_empty());
        let known = delivery::of_project(&mut tx, project.id).await.unwrap();
        assert_eq!(known, [first, second.clone()]);
        let standing = delivery::of_envelope(&mut tx, envelope).await.unwrap();
        assert_eq!(standing.into_iter().collect::<Vec<_>>(), [(project.id, second)]);
    });
}

#[test]
fn of_two_who_write_the_same_version_one_is_told() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let process = a_process(&mut tx).await.id;
        let envelope = an_envelope(&mut tx, process).await.id;
        let project = a_kept_project(&mut tx, process, envelope, "1").await;
        let begun = Delivery::beginning(Cents(9_000));
        let first = version(1, draft(Status::Underway, [9_000, 9_000, 0, 0, 0]), &begun);
        delivery::put(&mut tx, project.id, &first).await.unwrap();
        let twice = delivery::put(&mut tx, project.id, &first).await;
        assert!(matches!(twice, Err(Error::Conflict)));
    });
}

#[test]
fn the_database_itself_refuses_money_that_was_never_there() {
    on_both(|store: Store| async move {
        let sums = [
            [100, 101, 0, 0, 0],
            [100, 90, 91, 0, 0],
            [100, 90, 50, 51, 0],
            [100, 90, 50, 50, 41],
            [100, -1, 0, 0, 0],
        ];
        let mut tx = store.write().await.unwrap();
        let process = a_process(&mut tx).await.id;
        let envelope = an_envelope(&mut tx, process).await.id;
        let project = a_kept_project(&mut tx, process, envelope, "1").await.id;
        tx.commit().await.unwrap();
        for sums in sums {
            let mut tx = store.write().await.unwrap();
            let kept = delivery::put_unchecked(&mut tx, project, sums).await;
            assert!(kept.is_err(), "{sums:?}");
        }
        let mut tx = store.write().await.unwrap();
        delivery::put_unchecked(&mut tx, project, [100, 90, 50, 50, 40]).await.unwrap();
    });
}
