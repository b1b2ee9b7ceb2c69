use crate::{
    on_both,
    processes::{a_process, an_envelope},
};
use domain::{
    funding::{Funder, Funders},
    money::Cents,
    text::Localized,
};
use store::{Store, envelope};

#[test]
fn the_database_itself_keeps_an_envelope_at_what_its_funders_give() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let process = a_process(&mut tx).await.id;
        let written = an_envelope(&mut tx, process).await;
        tx.commit().await.unwrap();
        // The domain lets nobody make this; only a record that was altered behind its back is so.
        for cents in [99_999, 100_001] {
            let mut tx = store.write().await.unwrap();
            let mut more = written.clone();
            more.amount.cents = Cents(cents);
            assert!(envelope::update(&mut tx, &more).await.is_err(), "{cents}");
        }
        let mut tx = store.write().await.unwrap();
        let mut other = written.clone();
        let two =
            [40_000, 10_000].map(|cents| Funder::new(Localized::same("Région"), Cents(cents)));
        other.funders = Funders::of(Cents(50_000), two.to_vec()).unwrap();
        assert!(envelope::update(&mut tx, &other).await.is_err(), "funders alone");
        drop(tx);
        let mut tx = store.write().await.unwrap();
        other.amount.cents = Cents(50_000);
        envelope::update(&mut tx, &other).await.unwrap();
        assert_eq!(envelope::by_id(&mut tx, other.id).await.unwrap(), Some(other));
    });
}
