//! The stamp of what is listed of a kind.

use super::{begin, slug, thing};
use crate::on_both;
use domain::{
    registry::resource::{Condition, Holding, Part},
    text::Slug,
};
use store::{
    Store, Tx,
    registry::{
        people, resource,
        stocked::{self, Stamp},
    },
};

async fn stamps(tx: &mut Tx, kinds: &[Slug; 2]) -> [Stamp; 2] {
    [stocked::stamp(tx, &kinds[0]).await.unwrap(), stocked::stamp(tx, &kinds[1]).await.unwrap()]
}

#[test]
fn whatever_changes_what_is_listed_of_a_kind_changes_its_stamp_and_no_other() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let owner = begin(&mut tx).await;
        let kinds = [slug("tent-popup"), slug("chair")];
        let mut tent = thing(1, &owner, "tent-popup", 2);
        resource::insert(&mut tx, &tent).await.unwrap();
        let first = stamps(&mut tx, &kinds).await;
        assert_eq!(stamps(&mut tx, &kinds).await, first);
        resource::insert(&mut tx, &thing(5, &owner, "tent-popup", 1)).await.unwrap();
        let turns = stocked::turns(&mut tx, &kinds[0]).await.unwrap();
        let first = stamps(&mut tx, &kinds).await;
        tent.condition = Condition::Worn;
        tent.revision = 2;
        assert!(resource::save(&mut tx, &tent).await.unwrap());
        let changed = stamps(&mut tx, &kinds).await;
        // Thing by thing: only the one that was changed.
        let now = stocked::turns(&mut tx, &kinds[0]).await.unwrap();
        let turned = now.iter().filter(|(id, turn)| turns.get(*id) != Some(*turn));
        assert_eq!(turned.map(|(id, _)| *id).collect::<Vec<_>>(), [tent.id]);
        assert_eq!(now.len(), 2);
        assert_ne!(changed[0], first[0]);
        assert_eq!(changed[1], first[1]);
        // A set counts for the kinds that are in it, and for a kind that another was merged into.
        let mut kit = thing(2, &owner, "chair", 1);
        kit.holding = Holding::Kit;
        let part = |quantity| Part {
            label: "tonnelle".to_owned(),
            quantity,
            kind: Some(slug("tent-popup")),
        };
        kit.details.parts = vec![part(1)];
        resource::insert(&mut tx, &kit).await.unwrap();
        let with_kit = stamps(&mut tx, &kinds).await;
        assert!(with_kit[0] != changed[0] && with_kit[1] != changed[1]);
        kit.details.parts = vec![part(3)];
        kit.revision = 2;
        assert!(resource::save(&mut tx, &kit).await.unwrap());
        let fuller = stamps(&mut tx, &kinds).await;
        assert_ne!(fuller[0], with_kit[0]);
        people::merge(&mut tx, &kinds[0], &kinds[1]).await.unwrap();
        let merged = stamps(&mut tx, &kinds).await;
        assert!(merged[0] != fuller[0] && merged[1] != fuller[1]);
    });
}

#[test]
fn a_stamp_that_was_undone_never_comes_back() {
    on_both(|store: Store| async move {
        let kinds = [slug("tent-popup"), slug("chair")];
        let mut tx = store.write().await.unwrap();
        let owner = begin(&mut tx).await;
        let mut tent = thing(1, &owner, "tent-popup", 2);
        resource::insert(&mut tx, &tent).await.unwrap();
        let kept = stamps(&mut tx, &kinds).await;
        tx.commit().await.unwrap();
        tent.condition = Condition::Worn;
        tent.revision = 2;
        let mut seen = Vec::new();
        for _ in 0..3 {
            let mut tx = store.write().await.unwrap();
            assert!(resource::save(&mut tx, &tent).await.unwrap());
            seen.push(stamps(&mut tx, &kinds).await[0]);
            tx.rollback().await.unwrap();
            let mut tx = store.read().await.unwrap();
            assert_eq!(stamps(&mut tx, &kinds).await, kept);
        }
        assert!(seen[0] != seen[1] && seen[1] != seen[2] && seen[0] != seen[2]);
        assert!(!seen.contains(&kept[0]));
    });
}
