use crate::{on_both, processes::a_process};
use chrono::TimeDelta;
use domain::{
    calendar::{Extension, PhaseWords},
    process::PhaseKind,
    text::Localized,
};
use store::{Store, phase, process};
use tests::world::beginning;

fn extension(until: i64) -> Extension {
    Extension {
        kind: PhaseKind::Voting,
        from: beginning() + TimeDelta::days(10),
        until: beginning() + TimeDelta::days(until),
        reason: Localized::same("Panne"),
        at: beginning(),
    }
}

#[test]
fn what_a_process_says_of_its_phases_is_read_as_it_was_written() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let written = a_process(&mut tx).await;
        assert_eq!(phase::words(&mut tx, written.id).await.unwrap(), written.wording);
        let words = [PhaseWords {
            kind: PhaseKind::Results,
            name: None,
            description: Some(Localized::same("Une soirée")),
        }];
        phase::put_words(&mut tx, written.id, &words).await.unwrap();
        assert_eq!(phase::words(&mut tx, written.id).await.unwrap(), words);
    });
}

#[test]
fn extensions_stay_in_their_order_and_are_neither_changed_nor_taken_back() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let written = a_process(&mut tx).await;
        for until in [12, 11] {
            phase::extend(&mut tx, written.id, &extension(until)).await.unwrap();
        }
        let said = [extension(12), extension(11)];
        assert_eq!(phase::extensions(&mut tx, written.id).await.unwrap(), said);
        let read = process::by_id(&mut tx, written.id).await.unwrap().unwrap();
        process::update(&mut tx, &read).await.unwrap();
        assert_eq!(phase::extensions(&mut tx, written.id).await.unwrap(), said);
        tx.commit().await.unwrap();
        let mut tx = store.write().await.unwrap();
        let shorter = phase::extend(&mut tx, written.id, &extension(9)).await;
        assert!(shorter.is_err(), "an extension never ends earlier");
    });
}
