//! Sets that are lent as a whole.

use super::{begin, slug, thing};
use crate::on_both;
use domain::registry::resource::{Holding, Part};
use store::{
    Store,
    registry::{contents, resource},
};

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
