use crate::on_both;
use chrono::TimeDelta;
use domain::{
    account::{AgeBand, Declaration, Email, Role},
    id::{AccountId, AdministrationId},
    locale::Locale,
    place::Territory,
    process::Administration,
    reach::Reach,
    text::{Localized, Slug},
};
use store::{
    Error, Store, Tx, account, administration,
    session::{self, LoginLink},
};
use tests::world::beginning;
use uuid::Uuid;

fn email() -> Email {
    Email::parse("anna@test.example").unwrap()
}

async fn account(tx: &mut Tx) -> AccountId {
    let id = AccountId(Uuid::from_u128(7));
    let (account, _) =
        account::find_or_create(tx, id, &email(), Locale::Nl, beginning()).await.unwrap();
    account.id
}

async fn an_administration(tx: &mut Tx, slug: &str) -> Administration {
    let text = || Localized::parse("Oui", "Ja", "", 80).unwrap();
    let administration = Administration {
        id: AdministrationId(Uuid::from_u128(slug.as_bytes()[0].into())),
        slug: Slug::parse(slug).unwrap(),
        name: text(),
        about: text(),
        contact: email(),
        accessibility: text(),
        privacy: text(),
        reach: Reach::default(),
        paths: None,
    };
    administration::insert(tx, &administration).await.unwrap();
    administration
}

#[test]
fn an_address_has_one_account_however_often_it_signs_in() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let first = account(&mut tx).await;
        let other = AccountId(Uuid::from_u128(8));
        let (again, may) =
            account::find_or_create(&mut tx, other, &email(), Locale::Fr, beginning())
                .await
                .unwrap();
        assert_eq!((again.id, again.locale, may), (first, Locale::Nl, false));
        account::let_create_administrations(&mut tx, first).await.unwrap();
        assert!(account::by_id(&mut tx, first).await.unwrap().unwrap().1);
        assert!(account::by_id(&mut tx, other).await.unwrap().is_none());
    });
}

#[test]
fn a_role_is_granted_once_and_read_back() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let id = account(&mut tx).await;
        let administration = an_administration(&mut tx, "jette").await.id;
        for _ in 0..2 {
            account::grant(&mut tx, id, administration, Role::Auditor).await.unwrap();
        }
        let roles = account::roles(&mut tx, id).await.unwrap();
        assert_eq!(roles, [(administration, Role::Auditor)]);
        let staff = account::staff(&mut tx, administration).await.unwrap();
        assert_eq!(staff, [(email(), Role::Auditor)]);
    });
}

#[test]
fn a_role_that_is_withdrawn_is_gone_and_no_other() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let id = account(&mut tx).await;
        let here = an_administration(&mut tx, "jette").await.id;
        let there = an_administration(&mut tx, "evere").await.id;
        for administration in [here, there] {
            account::grant(&mut tx, id, administration, Role::Auditor).await.unwrap();
        }
        let mut withdraw = async |role| account::withdraw(&mut tx, &email(), here, role).await;
        assert_eq!(withdraw(Role::Administrator).await.unwrap(), None);
        assert_eq!(withdraw(Role::Auditor).await.unwrap(), Some(id));
        assert_eq!(withdraw(Role::Auditor).await.unwrap(), None);
        assert_eq!(account::roles(&mut tx, id).await.unwrap(), [(there, Role::Auditor)]);
    });
}

#[test]
fn a_role_in_an_administration_that_does_not_exist_is_refused_by_the_database() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let id = account(&mut tx).await;
        let nowhere = AdministrationId(Uuid::from_u128(1));
        let refused = account::grant(&mut tx, id, nowhere, Role::Administrator).await;
        assert!(matches!(refused, Err(Error::Reference)));
    });
}

#[test]
fn an_address_of_an_administration_is_taken_once() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let mut one = an_administration(&mut tx, "jette").await;
        one.name = Localized::parse("Jette", "Jette", "Jette", 80).unwrap();
        administration::update(&mut tx, &one).await.unwrap();
        let found = administration::by_slug(&mut tx, &one.slug).await.unwrap().unwrap();
        assert_eq!(found, one);
        assert_eq!(administration::by_id(&mut tx, one.id).await.unwrap(), Some(found));
        assert_eq!(administration::all(&mut tx).await.unwrap().len(), 1);
        let twin = Administration { id: AdministrationId(Uuid::from_u128(10)), ..one };
        let refused = administration::insert(&mut tx, &twin).await;
        assert!(matches!(refused, Err(Error::Conflict)));
    });
}

#[test]
fn what_a_voter_declares_last_stands() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let id = account(&mut tx).await;
        let territory = Territory {
            slug: Slug::parse("jette").unwrap(),
            name: Localized::same("Jette"),
            population: 1,
            postcode: "1090".into(),
        };
        store::reference::put_territory(&mut tx, &territory, 0).await.unwrap();
        assert_eq!(account::declaration(&mut tx, id).await.unwrap(), None);
        for age in [AgeBand::From16, AgeBand::From75] {
            let declaration = Declaration {
                commune: territory.slug.clone(),
                district: None,
                age,
                reached: None,
                nationality: None,
            };
            account::declare(&mut tx, id, &declaration, beginning()).await.unwrap();
        }
        let read = account::declaration(&mut tx, id).await.unwrap().unwrap();
        assert_eq!(read.age, AgeBand::From75);
        let held = account::declaration_held(&mut tx, id).await.unwrap();
        assert_eq!(held, account::declaration_taken(&mut tx, id).await.unwrap());
        assert_eq!(held, Some(read));
    });
}

#[test]
fn a_sign_in_link_works_once_and_not_after_its_time() {
    on_both(|store: Store| async move {
        let link = LoginLink { email: email(), locale: Locale::Fr, destination: "/fr/me".into() };
        let (now, expires) = (beginning(), beginning() + TimeDelta::minutes(15));
        let mut tx = store.write().await.unwrap();
        session::put_link(&mut tx, &[1; 32], &link, now, expires).await.unwrap();
        session::put_link(&mut tx, &[2; 32], &link, now, expires).await.unwrap();
        assert_eq!(session::consume_link(&mut tx, &[1; 32], now).await.unwrap(), Some(link));
        assert_eq!(session::consume_link(&mut tx, &[1; 32], now).await.unwrap(), None);
        assert_eq!(session::consume_link(&mut tx, &[2; 32], expires).await.unwrap(), None);
        assert_eq!(session::links_that_work(&mut tx, &email(), now).await.unwrap(), 1);
        assert_eq!(session::links_that_work(&mut tx, &email(), expires).await.unwrap(), 0);
    });
}

#[test]
fn a_session_lives_until_it_ends_or_expires() {
    on_both(|store: Store| async move {
        let (now, later) = (beginning(), beginning() + TimeDelta::hours(1));
        let mut tx = store.write().await.unwrap();
        let id = account(&mut tx).await;
        session::begin(&mut tx, &[1; 32], Some(id), now, later).await.unwrap();
        session::begin(&mut tx, &[2; 32], None, now, later).await.unwrap();
        let found = session::find(&mut tx, &[1; 32], now).await.unwrap().unwrap();
        assert_eq!((found.account, found.seen_at), (Some(id), now));
        assert!(session::find(&mut tx, &[1; 32], later).await.unwrap().is_none());
        session::touch(&mut tx, &[1; 32], later, later + TimeDelta::hours(1)).await.unwrap();
        assert!(session::find(&mut tx, &[1; 32], later).await.unwrap().is_some());
        session::end(&mut tx, &[1; 32]).await.unwrap();
        assert!(session::find(&mut tx, &[1; 32], now).await.unwrap().is_none());
        session::sweep(&mut tx, later, now).await.unwrap();
        assert!(session::find(&mut tx, &[2; 32], now).await.unwrap().is_none());
    });
}
