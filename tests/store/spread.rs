use crate::{
    on_both,
    registry::{begin, thing},
};
use domain::{
    place::{self, Territory},
    registry::resource::Standing,
    text::{Localized, Slug},
};
use store::{
    Store, reference,
    registry::{
        listed::{self, Search},
        resource, spread,
    },
};

#[test]
fn what_is_shared_is_counted_by_commune_and_what_is_lent_no_more_is_not() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let owner = begin(&mut tx).await;
        let evere = Territory {
            slug: Slug::parse("evere").unwrap(),
            name: Localized::same("Evere"),
            population: 44_000,
            postcode: "1140".to_owned(),
        };
        reference::put_territory(&mut tx, &evere, 2).await.unwrap();
        for (number, commune, standing) in [
            (1, "jette", Standing::Listed),
            (2, "jette", Standing::Listed),
            (3, "evere", Standing::Listed),
            (4, "evere", Standing::Retired),
        ] {
            let mut one = thing(number, &owner, "chair", 4);
            one.commune = Slug::parse(commune).unwrap();
            one.standing = standing;
            resource::insert(&mut tx, &one).await.unwrap();
        }
        let slug = |text| Slug::parse(text).unwrap();
        let found = spread::communes(&mut tx).await.unwrap();
        assert_eq!(found, [(slug("evere"), 1), (slug("jette"), 2)]);
    });
}

#[test]
fn what_is_near_comes_first_and_what_has_no_place_stands_in_its_commune() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let owner = begin(&mut tx).await;
        for (slug, position) in [("uccle", 2), ("evere", 3)] {
            let territory = Territory {
                slug: Slug::parse(slug).unwrap(),
                name: Localized::same(slug),
                population: 40_000,
                postcode: "1000".to_owned(),
            };
            reference::put_territory(&mut tx, &territory, position).await.unwrap();
        }
        for (number, commune, point) in [
            (1, "uccle", None),
            (2, "evere", None),
            (3, "jette", None),
            // Noted in Uccle, and really beside the middle of Jette.
            (4, "uccle", Some("50.876000,4.325000")),
        ] {
            let mut one = thing(number, &owner, "chair", 4);
            one.commune = Slug::parse(commune).unwrap();
            one.details.location.point = point.map(|text: &str| text.parse().unwrap());
            resource::insert(&mut tx, &one).await.unwrap();
        }
        let from = place::centre(&Slug::parse("jette").unwrap());
        let mut found = async |near| {
            let wanted = Search { near, ..Search::default() };
            let (things, count) = listed::search(&mut tx, &wanted, 0, 10).await.unwrap();
            assert_eq!(count, 4);
            things.into_iter().map(|one| one.id.0.as_u128()).collect::<Vec<_>>()
        };
        assert_eq!(found(from).await, [3, 4, 2, 1]);
        assert_eq!(found(None).await, [1, 2, 3, 4]);
    });
}
