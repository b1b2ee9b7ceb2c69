use crate::{on_both, processes::a_process};
use chrono::TimeDelta;
use domain::{
    account::Email,
    id::AdministrationId,
    ownership::{CoOwner, Ownership},
    process::Administration,
    reach::Reach,
    text::{Localized, Slug},
};
use store::{Error, Store, Tx, administration, owner, process};
use tests::world::beginning;
use uuid::Uuid;

async fn another(tx: &mut Tx, number: u128) -> AdministrationId {
    let name = Localized::same("Région");
    let other = Administration {
        id: AdministrationId(Uuid::from_u128(number)),
        slug: Slug::parse(&format!("region-{number}")).unwrap(),
        name: name.clone(),
        about: name.clone(),
        contact: Email::parse("a@b.example").unwrap(),
        accessibility: name.clone(),
        privacy: name,
        reach: Reach::default(),
        paths: None,
    };
    administration::insert(tx, &other).await.unwrap();
    other.id
}

#[test]
fn an_administration_is_asked_once_answers_once_and_can_go() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let written = a_process(&mut tx).await;
        let region = another(&mut tx, 11).await;
        owner::invite(&mut tx, written.id, region, beginning()).await.unwrap();
        assert_eq!(owner::shared_with(&mut tx, region).await.unwrap(), [written.id]);
        let read = process::by_id(&mut tx, written.id).await.unwrap().unwrap();
        assert_eq!(read.ownership_of(region), Some(Ownership::Invited));
        tx.commit().await.unwrap();

        let mut tx = store.write().await.unwrap();
        let again = owner::invite(&mut tx, written.id, region, beginning()).await;
        assert!(matches!(again, Err(Error::Conflict)));
        drop(tx);

        let mut tx = store.write().await.unwrap();
        let later = beginning() + TimeDelta::days(1);
        assert!(owner::accept(&mut tx, written.id, region, later).await.unwrap());
        assert!(!owner::accept(&mut tx, written.id, region, later).await.unwrap());
        let expected =
            CoOwner { administration: region, invited_at: beginning(), accepted_at: Some(later) };
        assert_eq!(owner::of_process(&mut tx, written.id).await.unwrap(), [expected]);
        assert!(owner::remove(&mut tx, written.id, region).await.unwrap());
        assert!(!owner::remove(&mut tx, written.id, region).await.unwrap());
        assert_eq!(owner::of_process(&mut tx, written.id).await.unwrap(), []);
    });
}

#[test]
fn the_database_itself_lets_nobody_own_beside_themselves() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let written = a_process(&mut tx).await;
        let own = owner::invite(&mut tx, written.id, written.administration, beginning()).await;
        assert!(own.is_err());
    });
}
