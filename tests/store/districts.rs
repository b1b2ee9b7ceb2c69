use crate::{
    on_both,
    processes::{a_process, a_project, an_envelope},
};
use domain::{
    place::{District, Territory},
    text::{Localized, Slug},
};
use store::{Error, Store, district, project, reference};

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
