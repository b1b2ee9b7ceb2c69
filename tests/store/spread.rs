use crate::{
    on_both,
    registry::{begin, thing},
};
use domain::{
    place::Territory,
    registry::resource::Standing,
    text::{Localized, Slug},
};
use store::{
    Store, reference,
    registry::{resource, spread},
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
