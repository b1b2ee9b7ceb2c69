use crate::{
    on_both,
    proposals::person,
    registry::{at, begin, slug, span},
};
use domain::{
    actor::Actor,
    agenda::{Festival, Gathering, GatheringKind, GatheringState},
    id::{AccountId, AdministrationId, FestivalId, GatheringId},
    locale::Locale,
    text::{Authored, Localized},
};
use store::{Error, Store, agenda};
use uuid::Uuid;

fn words(text: &str) -> Authored {
    Authored::parse(Some(Locale::Fr), text, 400).unwrap()
}

/// Three days in June.
fn festival(administration: AdministrationId) -> Festival {
    Festival {
        id: FestivalId(Uuid::from_u128(9)),
        slug: slug("communs"),
        administration,
        name: Localized::same("Fête des communs"),
        about: Some(Localized::same("Trois jours")),
        first: "2026-06-05".parse().unwrap(),
        last: "2026-06-07".parse().unwrap(),
    }
}

/// A mapping party with all that can be said of it.
fn gathering(actor: Actor, author: AccountId, festival: FestivalId) -> Gathering {
    Gathering {
        id: GatheringId(Uuid::from_u128(1)),
        kind: GatheringKind::MappingParty,
        actor,
        author,
        title: words("Carte du quartier"),
        about: Some(words("On dessine")),
        audience: Some(words("Dès 8 ans")),
        languages: vec![Locale::Fr, Locale::Nl],
        when: span(10, 12),
        place: "Place du Miroir".to_owned(),
        commune: Some(slug("jette")),
        festival: Some(festival),
        state: GatheringState::Announced,
        because: None,
        revision: 1,
        changed_at: at(0),
    }
}

#[test]
fn what_is_announced_and_under_which_festival_is_read_back() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let actor = begin(&mut tx).await;
        let sam = person(&mut tx, 41, "sam@b.example").await;
        let administration = crate::processes::a_process(&mut tx).await.administration;
        let festival = festival(administration);
        agenda::put_festival(&mut tx, &festival).await.unwrap();
        assert_eq!(agenda::festivals(&mut tx).await.unwrap(), std::slice::from_ref(&festival));
        let first = gathering(actor, sam.id, festival.id);
        let later = Gathering {
            id: GatheringId(Uuid::from_u128(2)),
            kind: GatheringKind::Convivial,
            about: None,
            audience: None,
            commune: None,
            festival: None,
            when: span(20, 30),
            ..first.clone()
        };
        for one in [&later, &first] {
            agenda::insert(&mut tx, one).await.unwrap();
        }
        assert_eq!(agenda::by_id(&mut tx, first.id).await.unwrap(), Some(first.clone()));
        assert_eq!(agenda::coming(&mut tx, at(5)).await.unwrap(), [first.clone(), later.clone()]);
        // What ends at a moment is over then.
        assert_eq!(agenda::coming(&mut tx, at(12)).await.unwrap(), std::slice::from_ref(&later));
        let programme = agenda::of_festival(&mut tx, festival.id).await.unwrap();
        assert_eq!(programme, std::slice::from_ref(&first));

        let off = first.clone().called_off(at(3));
        assert!(agenda::save(&mut tx, &off).await.unwrap());
        // Whoever read what was there before changes nothing.
        assert!(!agenda::save(&mut tx, &first.called_off(at(4))).await.unwrap());
        assert_eq!(agenda::by_id(&mut tx, off.id).await.unwrap(), Some(off.clone()));
        let hidden = off.judged(Some(Localized::same("Publicité")), at(5));
        assert!(agenda::save(&mut tx, &hidden).await.unwrap());
        assert_eq!(agenda::coming(&mut tx, at(5)).await.unwrap(), [later]);
        assert_eq!(agenda::of_festival(&mut tx, festival.id).await.unwrap(), []);
        let kept = agenda::by_id(&mut tx, hidden.id).await.unwrap();
        assert_eq!(kept.unwrap().because, Some(Localized::same("Publicité")));
        // What is taken down has a reason: the database asks for it.
        let silent = Gathering { because: None, revision: hidden.revision + 1, ..hidden };
        assert!(agenda::save(&mut tx, &silent).await.is_err());
    });
}

#[test]
fn what_is_reported_waits_once_for_each_person_until_somebody_answers() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let actor = begin(&mut tx).await;
        let sam = person(&mut tx, 41, "sam@b.example").await;
        let lou = person(&mut tx, 42, "lou@b.example").await;
        let festival = festival(crate::processes::a_process(&mut tx).await.administration);
        agenda::put_festival(&mut tx, &festival).await.unwrap();
        let one = gathering(actor, sam.id, festival.id);
        agenda::insert(&mut tx, &one).await.unwrap();
        // Whoever has not signed in is nobody, and may be several.
        for (reader, reason, hour) in [
            (Some(lou.id), "Publicité", 1_i64),
            (Some(lou.id), "Encore", 2),
            (Some(sam.id), "Deux fois la même", 3),
            (None, "C’est annulé", 4),
            (None, "Mauvaise adresse", 5),
        ] {
            let id = Uuid::from_u128(500 + u128::from(hour.unsigned_abs()));
            agenda::report(&mut tx, id, one.id, reader, reason, at(hour)).await.unwrap();
        }
        let open = agenda::reports(&mut tx).await.unwrap();
        let expected = ["Publicité", "Deux fois la même", "C’est annulé", "Mauvaise adresse"]
            .map(|why| (one.id, why.to_owned()));
        assert_eq!(open, expected);
        agenda::settle(&mut tx, one.id, at(4)).await.unwrap();
        assert_eq!(agenda::reports(&mut tx).await.unwrap(), []);
        // What its own announcer took down has no reason, and is not in lists.
        let gone = one.withdrawn(at(5));
        assert!(agenda::save(&mut tx, &gone).await.unwrap());
        assert_eq!(agenda::coming(&mut tx, at(5)).await.unwrap(), []);
        let again = gone.announced_again(at(6));
        assert!(agenda::save(&mut tx, &again).await.unwrap());
        assert_eq!(agenda::coming(&mut tx, at(6)).await.unwrap(), [again]);
    });
}

#[test]
fn two_festivals_never_share_an_address_and_one_keeps_its_own_when_it_moves() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        begin(&mut tx).await;
        let administration: AdministrationId =
            crate::processes::a_process(&mut tx).await.administration;
        let festival = festival(administration);
        agenda::put_festival(&mut tx, &festival).await.unwrap();
        let moved = Festival { last: "2026-06-08".parse().unwrap(), ..festival.clone() };
        agenda::put_festival(&mut tx, &moved).await.unwrap();
        assert_eq!(agenda::festivals(&mut tx).await.unwrap(), std::slice::from_ref(&moved));
        let other = Festival { id: FestivalId(Uuid::from_u128(10)), ..festival };
        let refused = agenda::put_festival(&mut tx, &other).await;
        assert!(matches!(refused, Err(Error::Conflict)), "{refused:?}");
    });
}
