use crate::{
    on_both,
    registry::{at, begin, slug},
};
use domain::{
    actor::{ActorStanding, ActorType},
    id::ActorId,
    initiative::{Initiative, Listing, ListingState},
    registry::resource::Location,
    text::Localized,
};
use store::{Store, actor, initiative};
use uuid::Uuid;

#[test]
fn who_stands_on_the_list_of_initiatives_and_who_asks_to_is_read_back() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let owner = begin(&mut tx).await;
        assert_eq!(initiative::by_actor(&mut tx, owner.id).await.unwrap(), None);
        let mut profile = actor::profile(&mut tx, owner.id).await.unwrap().unwrap();
        profile.standing = ActorStanding::Declared;
        profile.commune = Some(slug("jette"));
        actor::update(&mut tx, &profile).await.unwrap();
        let location = Location {
            address: "Rue Longue 7".to_owned(),
            point: "50.878123,4.326987".parse().ok(),
            private_home: true,
        };
        let asks = Listing::sent(&profile, None, location.clone(), at(1));
        initiative::put(&mut tx, &asks).await.unwrap();
        assert_eq!(initiative::by_actor(&mut tx, owner.id).await.unwrap(), Some(asks.clone()));
        assert_eq!(initiative::waiting(&mut tx).await.unwrap(), std::slice::from_ref(&asks));
        assert_eq!(initiative::public(&mut tx).await.unwrap(), []);

        // Whom an administration confirmed stands there without asking; an inhabitant never does.
        for (number, kind) in [(71, ActorType::School), (72, ActorType::Inhabitants)] {
            let id = ActorId(Uuid::from_u128(number));
            let one = actor::find_or_create(&mut tx, id, "Autre", kind).await.unwrap();
            let mut known = actor::profile(&mut tx, one.id).await.unwrap().unwrap();
            known.standing = ActorStanding::Confirmed;
            actor::update(&mut tx, &known).await.unwrap();
        }
        let listed = asks.clone().answered(None);
        initiative::put(&mut tx, &listed).await.unwrap();
        let public = initiative::public(&mut tx).await.unwrap();
        let names: Vec<&str> = public.iter().map(|one| one.profile.actor.name.as_str()).collect();
        assert_eq!(names, ["Autre", "Comité Brabant"]);
        assert_eq!(public[1], Initiative { profile, location });

        let declined = listed.answered(Some(Localized::same("Deux fois la même")));
        initiative::put(&mut tx, &declined).await.unwrap();
        let kept = initiative::by_actor(&mut tx, owner.id).await.unwrap().unwrap();
        assert_eq!((kept.state, kept.because.is_some()), (ListingState::Declined, true));
        assert_eq!(initiative::public(&mut tx).await.unwrap().len(), 1);
        assert_eq!(initiative::waiting(&mut tx).await.unwrap(), []);
        // A reason stands with what was declined and with nothing else: the database asks for it.
        let silent = Listing { because: None, ..declined };
        assert!(initiative::put(&mut tx, &silent).await.is_err());
    });
}
