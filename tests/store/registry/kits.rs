//! Sets that are lent as a whole.

use super::{begin, slug, thing};
use crate::on_both;
use domain::{
    id::ResourceId,
    registry::{
        Resource,
        resource::{Holding, Part, Standing},
    },
};
use store::{
    Store,
    registry::{contents, people, resource},
};
use uuid::Uuid;

#[test]
fn a_set_is_found_by_each_kind_that_is_in_it_as_long_as_it_is() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let owner = begin(&mut tx).await;
        let mut kit = thing(1, &owner, "chair", 2);
        kit.holding = Holding::Kit;
        let part = |label: &str, quantity, kind: Option<&str>| Part {
            label: label.to_owned(),
            quantity,
            kind: kind.map(slug),
        };
        let tents =
            [part("tonnelle", 1, Some("tent-popup")), part("une autre", 2, Some("tent-popup"))];
        kit.details.parts = tents.into_iter().chain([part("corde", 1, None)]).collect();
        resource::insert(&mut tx, &kit).await.unwrap();
        let tent = slug("tent-popup");
        assert_eq!(contents::kits_with(&mut tx, &tent).await.unwrap(), [(kit.clone(), 3)]);
        assert_eq!(contents::sets(&mut tx).await.unwrap(), std::slice::from_ref(&kit));
        // Kept a second time, it is there once.
        contents::keep(&mut tx, &kit).await.unwrap();
        assert_eq!(contents::kits_with(&mut tx, &tent).await.unwrap(), [(kit.clone(), 3)]);
        assert_eq!(contents::kits_with(&mut tx, &slug("chair")).await.unwrap(), []);
        kit.details.parts.truncate(1);
        kit.revision = 2;
        assert!(resource::save(&mut tx, &kit).await.unwrap());
        assert_eq!(contents::kits_with(&mut tx, &tent).await.unwrap(), [(kit.clone(), 1)]);
        kit.holding = Holding::Equipment;
        kit.revision = 3;
        assert!(resource::save(&mut tx, &kit).await.unwrap());
        assert_eq!(contents::kits_with(&mut tx, &tent).await.unwrap(), []);
    });
}

#[test]
fn a_set_with_something_of_a_kind_that_was_merged_is_known_lent_or_not() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let owner = begin(&mut tx).await;
        let part = |label: &str, quantity, kind: &str| Part {
            label: label.to_owned(),
            quantity,
            kind: Some(slug(kind)),
        };
        let mut kit = thing(1, &owner, "unsorted", 1);
        kit.holding = Holding::Kit;
        kit.details.parts = vec![part("tonnelle", 1, "tent-popup"), part("chaise", 4, "chair")];
        let away = Resource { id: ResourceId(Uuid::from_u128(2)), ..kit.clone() };
        let away = Resource { standing: Standing::Retired, ..away };
        let mut other = Resource { id: ResourceId(Uuid::from_u128(3)), ..kit.clone() };
        other.details.parts.remove(0);
        for set in [&kit, &away, &other] {
            resource::insert(&mut tx, set).await.unwrap();
        }
        let (from, into) = (slug("tent-popup"), slug("chair"));
        assert_eq!(contents::of_merged_kinds(&mut tx, &into).await.unwrap(), []);
        people::merge(&mut tx, &from, &into).await.unwrap();
        assert_eq!(contents::of_merged_kinds(&mut tx, &into).await.unwrap(), [kit.id, away.id]);
        // What was there of both adds up, before and after the set says so itself.
        let with = |many| [(kit.id, many), (other.id, 4)];
        let held = |kits: Vec<(Resource, u32)>| {
            kits.into_iter().map(|(kit, many)| (kit.id, many)).collect::<Vec<_>>()
        };
        assert_eq!(held(contents::kits_with(&mut tx, &into).await.unwrap()), with(5));
        kit.details.parts[0].kind = Some(into.clone());
        kit.revision = 2;
        assert!(resource::save(&mut tx, &kit).await.unwrap());
        assert_eq!(held(contents::kits_with(&mut tx, &into).await.unwrap()), with(5));
        assert_eq!(contents::of_merged_kinds(&mut tx, &into).await.unwrap(), [away.id]);
    });
}
