use crate::{
    on_both,
    processes::{a_process, a_project, a_vote, an_envelope},
};
use domain::{
    deciding::{Criterion, Grid, Juror, JurorKind, Panel, Way},
    id::{ProjectId, VoteId},
    text::Localized,
    vote::VoteState,
};
use store::{Error, Store, Tx, jury, verdict, verdict::StoredVerdict, vote, way};
use tests::world::beginning;

fn text(words: &str) -> Localized {
    Localized::parse(words, words, "", 200).unwrap()
}

fn juror(number: u32, kind: JurorKind) -> Juror {
    Juror { number, name: format!("Juré {number}"), kind }
}

/// A planned vote with a project.
async fn begin(tx: &mut Tx) -> (VoteId, ProjectId) {
    let process = a_process(tx).await.id;
    let envelope = an_envelope(tx, process).await.id;
    let planned = a_vote(envelope, VoteState::Planned);
    vote::insert(tx, &planned).await.unwrap();
    let project = a_project(tx, envelope, "1").await;
    store::project::insert(tx, process, &project).await.unwrap();
    (planned.id, project.id)
}

#[test]
fn an_envelope_is_decided_by_a_vote_until_something_else_is_declared() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let process = a_process(&mut tx).await.id;
        let envelope = an_envelope(&mut tx, process).await.id;
        assert_eq!(way::of_envelope(&mut tx, envelope).await.unwrap(), Way::Vote);
        let criteria = vec![Criterion { name: text("Utile"), weight: 2 }];
        let panel = Panel { grid: Grid::new(criteria, 5, 40).unwrap(), to_council: true };
        for declared in [Way::Assembly, Way::mix(50, panel).unwrap()] {
            way::put(&mut tx, envelope, &declared, beginning()).await.unwrap();
            assert_eq!(way::of_envelope(&mut tx, envelope).await.unwrap(), declared);
        }
    });
}

#[test]
fn the_database_seats_no_jury_without_a_majority_of_residents_and_then_lets_nobody_in_or_out() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let (vote, _) = begin(&mut tx).await;
        jury::add(&mut tx, vote, &juror(1, JurorKind::Resident)).await.unwrap();
        jury::add(&mut tx, vote, &juror(2, JurorKind::Expert)).await.unwrap();
        tx.commit().await.unwrap();
        let mut tx = store.write().await.unwrap();
        assert!(jury::seat(&mut tx, vote, beginning()).await.is_err());
        tx.rollback().await.unwrap();
        let mut tx = store.write().await.unwrap();
        assert!(jury::add(&mut tx, vote, &juror(3, JurorKind::Councillor)).await.is_err());
        tx.rollback().await.unwrap();
        let mut tx = store.write().await.unwrap();
        jury::add(&mut tx, vote, &juror(3, JurorKind::Resident)).await.unwrap();
        assert!(!jury::is_seated(&mut tx, vote).await.unwrap());
        jury::seat(&mut tx, vote, beginning()).await.unwrap();
        assert!(jury::is_seated(&mut tx, vote).await.unwrap());
        tx.commit().await.unwrap();
        let mut tx = store.write().await.unwrap();
        assert!(jury::add(&mut tx, vote, &juror(4, JurorKind::Resident)).await.is_err());
        tx.rollback().await.unwrap();
        let mut tx = store.write().await.unwrap();
        assert!(jury::remove(&mut tx, vote, 2).await.is_err());
    });
}

#[test]
fn the_database_takes_no_score_from_whoever_has_a_stake() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let (vote, project) = begin(&mut tx).await;
        for number in 1..=3 {
            jury::add(&mut tx, vote, &juror(number, JurorKind::Resident)).await.unwrap();
        }
        assert!(jury::remove(&mut tx, vote, 3).await.unwrap());
        jury::score(&mut tx, vote, 1, project, &[3]).await.unwrap();
        jury::score(&mut tx, vote, 2, project, &[4]).await.unwrap();
        // Declared after the fact: what was given is gone.
        jury::declare(&mut tx, vote, 1, project, &text("Sa sœur le porte.")).await.unwrap();
        let stands = jury::of_vote(&mut tx, vote).await.unwrap();
        assert!(!stands.seated && stands.keeps_away(1, "1"));
        assert_eq!(stands.jurors.len(), 2);
        let given: Vec<_> =
            stands.sheets.iter().map(|sheet| (sheet.juror, &sheet.points)).collect();
        assert_eq!(given, [(2, &vec![4])]);
        tx.commit().await.unwrap();
        let mut tx = store.write().await.unwrap();
        assert!(jury::score(&mut tx, vote, 1, project, &[5]).await.is_err());
    });
}

#[test]
fn a_verdict_is_written_once() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let (vote, _) = begin(&mut tx).await;
        let stored = StoredVerdict {
            verdict: "{}".to_owned(),
            digest: "0".repeat(64),
            settled_at: beginning(),
            published_at: None,
        };
        verdict::insert(&mut tx, vote, &stored).await.unwrap();
        verdict::publish(&mut tx, vote, beginning()).await.unwrap();
        let found = verdict::of_vote(&mut tx, vote).await.unwrap().unwrap();
        assert_eq!(found, StoredVerdict { published_at: Some(beginning()), ..stored.clone() });
        tx.commit().await.unwrap();
        let mut tx = store.write().await.unwrap();
        assert!(matches!(verdict::insert(&mut tx, vote, &stored).await, Err(Error::Conflict)));
    });
}
