use crate::{
    on_both,
    processes::a_process,
    proposals::{a_proposal, person},
};
use domain::{
    deciding::{Criterion, Grid},
    id::NoteId,
    text::Localized,
};
use store::{
    Store,
    coach::{self, Note},
    valuation,
};
use tests::world::beginning;
use uuid::Uuid;

#[test]
fn a_coach_is_asked_for_once_given_and_taken_back() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let process = a_process(&mut tx).await.id;
        let marie = person(&mut tx, 40, "marie@b.example").await;
        let eva = person(&mut tx, 41, "eva@b.example").await;
        let id = a_proposal(&mut tx, process, &marie).await.id;
        assert!(!coach::is_asked(&mut tx, id).await.unwrap());
        for _ in 0..2 {
            coach::ask(&mut tx, id, marie.id, beginning()).await.unwrap();
            coach::assign(&mut tx, id, eva.id, beginning()).await.unwrap();
        }
        assert!(coach::is_asked(&mut tx, id).await.unwrap());
        assert_eq!(coach::requests(&mut tx, process).await.unwrap(), [(id, beginning())]);
        assert!(coach::is_coach(&mut tx, id, eva.id).await.unwrap());
        assert!(!coach::is_coach(&mut tx, id, marie.id).await.unwrap());
        let coaches = coach::of_proposal(&mut tx, id).await.unwrap();
        assert_eq!(coaches, [(eva.id, eva.email.clone())]);
        assert_eq!(coach::of_account(&mut tx, eva.id).await.unwrap(), [id]);
        let note = Note {
            id: NoteId(Uuid::from_u128(80)),
            author: eva.id,
            words: "Commencez par le prix".into(),
            written_at: beginning(),
        };
        coach::put_note(&mut tx, id, &note).await.unwrap();
        assert_eq!(coach::notes(&mut tx, id).await.unwrap(), [note]);
        coach::unassign(&mut tx, id, eva.id).await.unwrap();
        assert_eq!(coach::of_proposal(&mut tx, id).await.unwrap(), []);
    });
}

#[test]
fn criteria_are_read_as_they_were_declared_last() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let process = a_process(&mut tx).await.id;
        assert_eq!(valuation::grid(&mut tx, process).await.unwrap(), None);
        let grid = |weight| {
            let useful = Criterion { name: Localized::same("Utile"), weight };
            Grid::new(vec![useful], 5, 0).unwrap()
        };
        for (weight, published) in [(1, false), (3, true)] {
            let grid = grid(weight);
            valuation::put_grid(&mut tx, process, &grid, published, beginning()).await.unwrap();
        }
        assert_eq!(valuation::grid(&mut tx, process).await.unwrap(), Some((grid(3), true)));
    });
}
