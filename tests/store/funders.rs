use crate::{
    on_both,
    processes::{a_process, an_envelope},
};
use domain::{
    actor::{ActorStanding, ActorType},
    funding::{Funder, Funders, Party},
    id::{ActorId, AdministrationId},
    money::Cents,
    text::Localized,
};
use store::{Store, actor, envelope};
use uuid::Uuid;

#[test]
fn the_database_itself_keeps_an_envelope_at_what_its_funders_give() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let process = a_process(&mut tx).await.id;
        let written = an_envelope(&mut tx, process).await;
        tx.commit().await.unwrap();
        // The domain lets nobody make this; only a record that was altered behind its back is so.
        for cents in [99_999, 100_001] {
            let mut tx = store.write().await.unwrap();
            let mut more = written.clone();
            more.amount.cents = Cents(cents);
            assert!(envelope::update(&mut tx, &more).await.is_err(), "{cents}");
        }
        let mut tx = store.write().await.unwrap();
        let mut other = written.clone();
        let two =
            [40_000, 10_000].map(|cents| Funder::new(Localized::same("Région"), Cents(cents)));
        other.funders = Funders::of(Cents(50_000), two.to_vec()).unwrap();
        assert!(envelope::update(&mut tx, &other).await.is_err(), "funders alone");
        drop(tx);
        let mut tx = store.write().await.unwrap();
        other.amount.cents = Cents(50_000);
        envelope::update(&mut tx, &other).await.unwrap();
        assert_eq!(envelope::by_id(&mut tx, other.id).await.unwrap(), Some(other));
    });
}

#[test]
fn a_funder_of_this_site_is_on_it_and_what_it_gives_is_found() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let process = a_process(&mut tx).await;
        let written = an_envelope(&mut tx, process.id).await;
        let id = ActorId(Uuid::from_u128(77));
        let company = actor::find_or_create(&mut tx, id, "Scierie", ActorType::Company).await;
        let company = company.unwrap();
        assert_eq!(actor::confirmed(&mut tx).await.unwrap(), []);
        let mut profile = actor::profile(&mut tx, company.id).await.unwrap().unwrap();
        profile.standing = ActorStanding::Confirmed;
        profile.confirmed_by = Some(process.administration);
        actor::update(&mut tx, &profile).await.unwrap();
        let known = actor::confirmed(&mut tx).await.unwrap();
        assert_eq!(known, std::slice::from_ref(&company));
        tx.commit().await.unwrap();
        let given_by = |party| {
            let mut envelope = written.clone();
            let mut funders = written.funders.to_vec();
            funders[0].party = Some(party);
            envelope.funders = Funders::of(envelope.amount.cents, funders).unwrap();
            envelope
        };
        let nobody = Uuid::from_u128(78);
        for party in [
            Party::Actor(ActorId(nobody)),
            Party::Administration(AdministrationId(nobody)),
            Party::Actor(ActorId(process.administration.0)),
        ] {
            let mut tx = store.write().await.unwrap();
            assert!(envelope::update(&mut tx, &given_by(party)).await.is_err(), "{party}");
        }
        let mut tx = store.write().await.unwrap();
        let led = given_by(Party::Administration(process.administration));
        envelope::update(&mut tx, &led).await.unwrap();
        assert_eq!(envelope::given_by(&mut tx, company.id).await.unwrap(), []);
        let given = given_by(Party::Actor(company.id));
        envelope::update(&mut tx, &given).await.unwrap();
        assert_eq!(envelope::given_by(&mut tx, company.id).await.unwrap(), [given]);
        assert_eq!(envelope::given_by(&mut tx, ActorId(nobody)).await.unwrap(), []);
    });
}
