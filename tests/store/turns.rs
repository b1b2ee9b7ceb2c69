//! In how many envelopes one voter votes, and where beside home.

use crate::{
    ballots::filled,
    codes::package,
    on_both,
    processes::{a_process, a_vote, an_envelope},
};
use domain::{
    ballot::Slot,
    code::{Holder, Package},
    envelope::Envelope,
    id::{EnvelopeId, ProcessId, VoteId},
    place::Territory,
    process::Process,
    session::{Chooser, HomeMark, Turn, VotesIn},
    text::{Localized, Slug},
    vote::{Vote, VoteState},
};
use store::{Store, Tx, ballot, code, envelope, home, process, second, turn, vote};
use tests::world::beginning;
use uuid::Uuid;

/// A process in which people vote in one of two envelopes, both open.
async fn one_of_two(tx: &mut Tx) -> (Process, [VoteId; 2]) {
    let mut own = a_process(tx).await;
    own.votes_in = VotesIn::One;
    process::update(tx, &own).await.unwrap();
    assert_eq!(process::by_id(tx, own.id).await.unwrap().unwrap().votes_in, VotesIn::One);
    let first = an_envelope(tx, own.id).await;
    let other = Envelope {
        id: EnvelopeId(Uuid::from_u128(33)),
        slug: Slug::parse("parcs").unwrap(),
        ..first.clone()
    };
    envelope::insert(tx, &other).await.unwrap();
    let votes = [
        a_vote(first.id, VoteState::Open),
        Vote { id: VoteId(Uuid::from_u128(44)), ..a_vote(other.id, VoteState::Open) },
    ];
    for open in &votes {
        vote::insert(tx, open).await.unwrap();
    }
    (own, votes.map(|open| open.id))
}

/// Does something in a transaction of its own and says whether the database let it.
macro_rules! let_through {
    ($store:expr, |$tx:ident| $what:expr) => {{
        let mut $tx = $store.write().await.unwrap();
        let done = $what.await.is_ok();
        if done {
            $tx.commit().await.unwrap();
        }
        done
    }};
}

#[test]
fn the_database_itself_takes_no_second_turn_of_a_voter_and_no_ballot_without_one() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let (own, [streets, parks]) = one_of_two(&mut tx).await;
        tx.commit().await.unwrap();
        let (id, marie, now) = (own.id, Turn([7; 32]), beginning());
        let cast = filled(1, 1, &["1"]);
        assert!(!let_through!(store, |tx| ballot::cast(&mut tx, streets, &cast, false, now)));
        let mut tx = store.write().await.unwrap();
        assert_eq!(turn::taken(&mut tx, id, marie).await.unwrap(), None);
        for (vote, slot) in [(streets, 1), (parks, 9), (streets, 1)] {
            let taken = turn::take(&mut tx, id, marie, vote, Slot([slot; 32])).await.unwrap();
            assert_eq!(taken, streets, "the first stands");
        }
        assert!(!turn::any_beside(&mut tx, id, streets).await.unwrap());
        assert!(turn::any_beside(&mut tx, id, parks).await.unwrap());
        assert!(ballot::cast(&mut tx, streets, &cast, false, now).await.unwrap());
        tx.commit().await.unwrap();
        let elsewhere = filled(9, 1, &["1"]);
        assert!(!let_through!(store, |tx| ballot::cast(&mut tx, parks, &elsewhere, false, now)));
        // Another voter's turn does not open the slot of this one.
        assert!(!let_through!(store, |tx| turn::take(
            &mut tx,
            id,
            Turn([8; 32]),
            streets,
            Slot([1; 32])
        )));
        assert!(!let_through!(store, |tx| turn::give_back(&mut tx, streets)));
        let several = Process { votes_in: VotesIn::Several, ..own };
        assert!(!let_through!(store, |tx| process::update(&mut tx, &several)));
        // An annulled vote gives the turns back.
        let mut tx = store.write().await.unwrap();
        let mut void = vote::by_id(&mut tx, streets).await.unwrap().unwrap();
        void.state = VoteState::Void;
        void.reason = Some(Localized::same("Fausses règles"));
        vote::update(&mut tx, &void).await.unwrap();
        turn::give_back(&mut tx, streets).await.unwrap();
        let taken = turn::take(&mut tx, id, marie, parks, Slot([9; 32])).await.unwrap();
        assert_eq!(taken, parks);
        // Ballots of a past vote that comes in were cast elsewhere.
        let mut closed = vote::by_id(&mut tx, parks).await.unwrap().unwrap();
        closed.state = VoteState::Closed;
        vote::update(&mut tx, &closed).await.unwrap();
        ballot::insert_imported(&mut tx, parks, &filled(5, 1, &["1"])).await.unwrap();
    });
}

#[test]
fn where_somebody_votes_beside_home_is_one_commune_for_each_process() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let process = a_process(&mut tx).await.id;
        let marie = crate::proposals::person(&mut tx, 40, "marie@b.example").await.id;
        for (position, slug) in (0..).zip(["ixelles", "evere"]) {
            let territory = Territory {
                slug: Slug::parse(slug).unwrap(),
                name: Localized::same(slug),
                population: 1,
                postcode: "1000".into(),
            };
            store::reference::put_territory(&mut tx, &territory, position).await.unwrap();
        }
        let [ixelles, evere] = ["ixelles", "evere"].map(|slug| Slug::parse(slug).unwrap());
        for chooser in [Chooser::Account(marie), Chooser::Letter(Holder([5; 32]))] {
            assert_eq!(second::chosen(&mut tx, chooser, process).await.unwrap(), None);
            assert_eq!(second::held(&mut tx, chooser, process).await.unwrap(), None);
            for wished in [&ixelles, &evere] {
                let stands = second::take(&mut tx, chooser, process, wished).await.unwrap();
                assert_eq!(stands, ixelles, "the first choice stands until it is changed");
            }
            second::change(&mut tx, chooser, process, &evere).await.unwrap();
            let chosen = second::held(&mut tx, chooser, process).await.unwrap();
            assert_eq!(chosen.as_ref(), Some(&evere));
        }
        let nobody = ProcessId(Uuid::from_u128(999));
        assert!(!code::any_of_process(&mut tx, nobody).await.unwrap());
    });
}

#[test]
fn letters_of_an_annulled_vote_are_known_to_open_another_one_that_stands() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let (_, [streets, parks]) = one_of_two(&mut tx).await;
        let territory = Territory {
            slug: Slug::parse("jette").unwrap(),
            name: Localized::same("Jette"),
            population: 1,
            postcode: "1090".into(),
        };
        store::reference::put_territory(&mut tx, &territory, 0).await.unwrap();
        let first = package(streets, 1, None).id;
        for (vote, number) in [(streets, 1), (parks, 2)] {
            let sheet = Package { together: Some(first), ..package(vote, number, None) };
            code::insert_package(&mut tx, &sheet).await.unwrap();
        }
        let [mut streets, mut parks] = [
            vote::by_id(&mut tx, streets).await.unwrap().unwrap(),
            vote::by_id(&mut tx, parks).await.unwrap().unwrap(),
        ];
        assert!(!code::open_elsewhere(&mut tx, streets.envelope).await.unwrap());
        for (annulled, elsewhere) in [(&mut streets, true), (&mut parks, false)] {
            annulled.state = VoteState::Void;
            annulled.reason = Some(Localized::same("Fausses règles"));
            vote::update(&mut tx, annulled).await.unwrap();
            let open = code::open_elsewhere(&mut tx, annulled.envelope).await.unwrap();
            assert_eq!(open, elsewhere);
        }
    });
}

#[test]
fn a_home_is_settled_once_in_a_process_and_a_district_is_added_to_it() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let process = a_process(&mut tx).await.id;
        let slug = |text: &str| Slug::parse(text).unwrap();
        let (jette, evere) = (slug("jette"), slug("evere"));
        let (north, south) = (slug("magritte"), slug("esseghem"));
        for (position, commune) in (0..).zip([&jette, &evere]) {
            let territory = Territory {
                slug: commune.clone(),
                name: Localized::same(commune.as_str()),
                population: 1,
                postcode: "1000".to_owned(),
            };
            store::reference::put_territory(&mut tx, &territory, position).await.unwrap();
        }
        let mark = HomeMark([1; 32]);
        for (wished, stands) in [
            ((&jette, None), (&jette, None)),
            ((&evere, None), (&jette, None)),
            ((&evere, Some(&south)), (&jette, None)),
            ((&jette, Some(&north)), (&jette, Some(&north))),
            ((&jette, Some(&south)), (&jette, Some(&north))),
            ((&jette, None), (&jette, Some(&north))),
        ] {
            let settled = home::settle(&mut tx, process, mark, wished).await.unwrap();
            assert_eq!(settled, (stands.0.clone(), stands.1.cloned()), "{wished:?}");
        }
        // Of somebody else nothing is known.
        let other = home::settle(&mut tx, process, HomeMark([2; 32]), (&evere, None)).await;
        assert_eq!(other.unwrap(), (evere.clone(), None));
        // After the last count nothing is known of anybody.
        home::erase(&mut tx, process).await.unwrap();
        let anew = home::settle(&mut tx, process, mark, (&evere, None)).await;
        assert_eq!(anew.unwrap(), (evere, None));
    });
}
