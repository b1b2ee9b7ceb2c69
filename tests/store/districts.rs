use crate::{
    on_both,
    processes::{a_process, a_project, an_envelope},
};
use domain::{
    account::{AgeBand, Declaration, Email, Part},
    id::AccountId,
    locale::Locale,
    place::{District, Territory},
    text::{Localized, Slug},
};
use store::{Error, Store, account, district, project, reference};
use tests::world::beginning;

fn slug(text: &str) -> Slug {
    Slug::parse(text).unwrap()
}

#[test]
fn a_project_stands_only_in_a_district_of_its_own_commune_which_then_stays() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let process = a_process(&mut tx).await;
        let envelope = an_envelope(&mut tx, process.id).await;
        for (position, commune) in ["jette", "evere"].into_iter().enumerate() {
            let commune = Territory {
                slug: slug(commune),
                name: Localized::same(commune),
                population: 50_000,
                postcode: "1090".to_owned(),
            };
            reference::put_territory(&mut tx, &commune, position.try_into().unwrap())
                .await
                .unwrap();
        }
        let mut magritte = District {
            slug: slug("jette-magritte"),
            commune: slug("jette"),
            administration: process.administration,
            name: Localized::same("Magritte"),
            inhabitants: 0,
        };
        district::insert(&mut tx, &magritte).await.unwrap();
        magritte.inhabitants = 4_000;
        district::update(&mut tx, &magritte).await.unwrap();
        assert_eq!(district::all(&mut tx).await.unwrap(), [magritte.clone()]);
        assert!(!district::is_used(&mut tx, &magritte.slug).await.unwrap());
        let mut parts = envelope.clone();
        parts.eligibility.districts =
            vec![Part { commune: slug("jette"), district: magritte.slug.clone() }];
        store::envelope::update(&mut tx, &parts).await.unwrap();
        assert!(district::is_used(&mut tx, &magritte.slug).await.unwrap());
        parts.eligibility.districts.clear();
        store::envelope::update(&mut tx, &parts).await.unwrap();
        assert!(!district::is_used(&mut tx, &magritte.slug).await.unwrap());
        let mut stands = a_project(&mut tx, envelope.id, "1").await;
        (stands.commune, stands.district) = (Some(slug("jette")), Some(magritte.slug.clone()));
        project::insert(&mut tx, process.id, &stands).await.unwrap();
        let read = project::by_slug(&mut tx, process.id, &stands.slug).await.unwrap().unwrap();
        assert_eq!(read.district, stands.district);
        assert!(district::is_used(&mut tx, &magritte.slug).await.unwrap());
        tx.commit().await.unwrap();

        for commune in [Some(slug("evere")), None] {
            let mut tx = store.write().await.unwrap();
            let elsewhere = domain::project::Project { commune, ..stands.clone() };
            assert!(project::update(&mut tx, &elsewhere, 1).await.is_err());
        }
        let mut tx = store.write().await.unwrap();
        let removed = district::remove(&mut tx, &magritte.slug).await;
        assert!(matches!(removed, Err(Error::Reference)), "{removed:?}");
        drop(tx);
        let mut tx = store.write().await.unwrap();
        let again = district::insert(&mut tx, &magritte).await;
        assert!(matches!(again, Err(Error::Conflict)), "{again:?}");
    });
}

#[test]
fn where_somebody_said_to_live_goes_with_the_district_and_belongs_to_its_commune() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let process = a_process(&mut tx).await;
        let commune = Territory {
            slug: slug("jette"),
            name: Localized::same("Jette"),
            population: 50_000,
            postcode: "1090".to_owned(),
        };
        reference::put_territory(&mut tx, &commune, 0).await.unwrap();
        let magritte = District {
            slug: slug("jette-magritte"),
            commune: commune.slug.clone(),
            administration: process.administration,
            name: Localized::same("Magritte"),
            inhabitants: 0,
        };
        district::insert(&mut tx, &magritte).await.unwrap();
        let id = AccountId(uuid::Uuid::from_u128(91));
        let email = Email::parse("marie@test.example").unwrap();
        account::find_or_create(&mut tx, id, &email, Locale::Fr, beginning()).await.unwrap();
        let (district, age) = (Some(magritte.slug.clone()), AgeBand::From25);
        let (commune, reached, nationality) = (commune.slug, None, None);
        let declared = Declaration { commune, district, age, reached, nationality };
        account::declare(&mut tx, id, &declared, beginning()).await.unwrap();
        assert_eq!(account::declaration(&mut tx, id).await.unwrap(), Some(declared.clone()));
        let set = |commune: &'static str| (slug(commune), Some(magritte.slug.clone()));
        let (evere, own) = set("evere");
        assert!(!account::set_district(&mut tx, id, &evere, own.as_ref()).await.unwrap());
        let (jette, own) = set("jette");
        assert!(account::set_district(&mut tx, id, &jette, None).await.unwrap());
        assert!(account::set_district(&mut tx, id, &jette, own.as_ref()).await.unwrap());
        district::remove(&mut tx, &magritte.slug).await.unwrap();
        let left = account::declaration(&mut tx, id).await.unwrap();
        assert_eq!(left, Some(Declaration { district: None, ..declared }));
    });
}
