//! What people say to each other about what is shared.

use super::{asked, at, begin, lent, slug, span, thing};
use crate::{on_both, proposals::person};
use domain::id::ResourceId;
use store::{
    Store,
    registry::{loan, people, resource},
};
use uuid::Uuid;

#[test]
fn words_between_people_and_terms_are_kept_and_settled() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let owner = begin(&mut tx).await;
        let paul = person(&mut tx, 41, "paul@b.example").await;
        let mut tent = thing(1, &owner, "tent-popup", 1);
        tent.kind = slug("unsorted");
        resource::insert(&mut tx, &tent).await.unwrap();
        let one = asked(2, &tent, &paul, span(10, 20));
        loan::insert(&mut tx, &one, true).await.unwrap();
        let message = people::Message {
            id: Uuid::from_u128(5),
            author_id: paul.id.0,
            by_lender: false,
            name: "Paul".to_owned(),
            body: "À neuf heures ?".to_owned(),
            written_at: at(1),
        };
        people::write(&mut tx, one.id, &message).await.unwrap();
        assert_eq!(people::thread(&mut tx, one.id).await.unwrap(), [message]);
        for _ in 0..2 {
            people::note(&mut tx, "tonnelle", "Tonnelle 3 x 6", at(1)).await.unwrap();
        }
        assert_eq!(people::unsorted(&mut tx).await.unwrap()[0].seen, 2);
        assert_eq!(people::taught(&mut tx, "tonnelle").await.unwrap(), None);
        let kind = slug("tent-popup");
        people::teach(&mut tx, "tonnelle", Some(&kind), at(2)).await.unwrap();
        assert_eq!(people::unsorted(&mut tx).await.unwrap(), []);
        assert_eq!(people::taught(&mut tx, "tonnelle").await.unwrap(), Some(kind.clone()));
        assert_eq!(people::sort(&mut tx, "nelle", &kind).await.unwrap(), 0);
        assert_eq!(people::sort(&mut tx, "tonnelle", &kind).await.unwrap(), 1);
    });
}

#[test]
fn corrections_are_kept_whoever_wrote_them_and_settled_once() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let (_, paul, tent) = lent(&mut tx, 1).await;
        let correction = people::Correction {
            id: Uuid::from_u128(6),
            resource: tent.id,
            author: Some(paul.id),
            words: "Elle est verte".to_owned(),
            answers: None,
            proposed_at: at(1),
        };
        people::correct(&mut tx, &correction).await.unwrap();
        for of in [None, Some(tent.id)] {
            let open = people::corrections(&mut tx, of).await.unwrap();
            assert_eq!(open, std::slice::from_ref(&correction));
        }
        let other = Some(ResourceId(Uuid::from_u128(99)));
        assert_eq!(people::corrections(&mut tx, other).await.unwrap(), []);
        // Whoever has not signed in is nobody.
        let unsigned = people::Correction {
            id: Uuid::from_u128(7),
            author: None,
            words: String::new(),
            answers: Some(domain::registry::resource::PlaceFacts {
                capacity: 60,
                permanent: false,
                functions: Vec::new(),
                step_free: Some(true),
                commitment: domain::registry::resource::Commitment::Helps,
            }),
            proposed_at: at(2),
            ..correction.clone()
        };
        people::correct(&mut tx, &unsigned).await.unwrap();
        let open = people::corrections(&mut tx, None).await.unwrap();
        assert_eq!(open, [correction.clone(), unsigned.clone()]);
        assert!(people::settle(&mut tx, unsigned.id, false, at(2)).await.unwrap());
        assert!(people::settle(&mut tx, correction.id, true, at(2)).await.unwrap());
        assert!(!people::settle(&mut tx, correction.id, false, at(3)).await.unwrap());
        assert_eq!(people::corrections(&mut tx, None).await.unwrap(), []);
    });
}
