//! What was asked of a kind may be any of several things alike, and none of them is promised twice.

use super::{at, begin, held, lent, slug, span, thing};
use crate::{on_both, proposals::person};
use domain::{
    actor::ActorType,
    id::ActorId,
    registry::loan::{Act, Side, of_a_kind},
};
use std::collections::BTreeSet;
use store::{
    Error, Store, actor,
    registry::{commitment, loan, resource},
};
use uuid::Uuid;

#[test]
fn two_loans_change_their_things_once_both_stood_up_and_never_sit_on_one() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let owner = begin(&mut tx).await;
        let paul = person(&mut tx, 41, "paul@b.example").await;
        let id = ActorId(Uuid::from_u128(71));
        let keeper = actor::find_or_create(&mut tx, id, "Ferme", ActorType::Collective).await;
        let keeper = keeper.unwrap();
        let tents = [1, 2].map(|number| thing(number, &owner, "tent-popup", 1));
        let mut kept_elsewhere = thing(3, &owner, "tent-popup", 1);
        kept_elsewhere.custodian = Some(keeper.clone());
        for tent in tents.iter().chain([&kept_elsewhere, &thing(4, &owner, "chair", 9)]) {
            resource::insert(&mut tx, tent).await.unwrap();
        }
        let kind = slug("tent-popup");
        let alike = resource::alike(&mut tx, &kind, owner.id).await.unwrap();
        assert_eq!(alike, tents.each_ref().map(|tent| tent.id));
        let elsewhere = resource::alike(&mut tx, &kind, keeper.id).await.unwrap();
        assert_eq!(elsewhere, [kept_elsewhere.id]);
        let mut any = held(5, &tents[0], &paul, span(10, 20));
        any.origin = Some(of_a_kind(Uuid::from_u128(9)));
        let mut by_name = held(6, &tents[1], &paul, span(10, 20));
        loan::insert(&mut tx, &any, true).await.unwrap();
        loan::insert(&mut tx, &by_name, true).await.unwrap();
        let movable = commitment::movable_of_kind(&mut tx, &kind).await.unwrap();
        assert_eq!(movable, BTreeSet::from([any.id]));
        tx.commit().await.unwrap();
        (any.resource, any.revision) = (tents[1].id, any.revision + 1);
        (by_name.resource, by_name.revision) = (tents[0].id, by_name.revision + 1);
        let mut tx = store.write().await.unwrap();
        let twice = loan::save(&mut tx, &any, true).await;
        assert!(matches!(twice, Err(Error::Promised)), "{twice:?}");
        drop(tx);
        let mut tx = store.write().await.unwrap();
        commitment::stand_up(&mut tx, &[any.id, by_name.id]).await.unwrap();
        for one in [&any, &by_name] {
            assert!(loan::save(&mut tx, one, true).await.unwrap());
        }
        assert_eq!(loan::promised(&mut tx, tents[1].id, at(0)).await.unwrap()[0].id, any.id);
        // Once it is promised it may still be another; the one that is out is the one that is out.
        any.take(Act::Approve, Side::Lender, at(1)).unwrap();
        assert!(any.is_movable() && !by_name.is_movable());
        any.handed_over = Some(domain::registry::loan::Handover {
            at: at(10),
            condition: domain::registry::resource::Condition::Good,
            note: String::new(),
            photos: Vec::new(),
        });
        assert!(loan::save(&mut tx, &any, true).await.unwrap());
        any.take(Act::HandOver, Side::Lender, at(10)).unwrap();
        assert!(loan::save(&mut tx, &any, true).await.unwrap());
        assert_eq!(commitment::movable_of_kind(&mut tx, &kind).await.unwrap(), BTreeSet::new());
    });
}

#[test]
fn who_waits_has_nothing_yet_and_may_be_given_fewer() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let (_, paul, tent) = lent(&mut tx, 2).await;
        // What they are given may be fewer, with the others elsewhere.
        let mut waits = super::asked(7, &tent, &paul, span(30, 40));
        (waits.quantity, waits.origin) = (2, Some(of_a_kind(Uuid::from_u128(10))));
        loan::insert(&mut tx, &waits, true).await.unwrap();
        let first = (None, 10);
        let ahead = loan::waiting_ahead(&mut tx, at(5), first).await.unwrap();
        assert_eq!(ahead, std::slice::from_ref(&waits));
        assert_eq!(loan::waiting_ahead(&mut tx, at(30), first).await.unwrap(), []);
        waits.quantity = 1;
        waits.take(Act::Hold, Side::Clock, at(6)).unwrap();
        assert!(loan::save(&mut tx, &waits, true).await.unwrap());
        assert_eq!(loan::by_id(&mut tx, waits.id).await.unwrap(), Some(waits));
        assert_eq!(loan::waiting_ahead(&mut tx, at(5), first).await.unwrap(), []);
    });
}

#[test]
fn of_more_than_five_hundred_who_wait_each_is_read_once_in_their_turn() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let (_, paul, tent) = lent(&mut tx, 2).await;
        let mut all = Vec::new();
        for number in 100..610 {
            let waits = super::asked(number, &tent, &paul, span(30, 40));
            loan::insert(&mut tx, &waits, true).await.unwrap();
            all.push(waits.id);
        }
        let (mut behind, mut read) = (None, Vec::new());
        loop {
            let page = loan::waiting_ahead(&mut tx, at(5), (behind, 100)).await.unwrap();
            let Some(last) = page.last() else { break };
            behind = Some((last.asked_at, last.id));
            read.extend(page.into_iter().map(|loan| loan.id));
        }
        assert_eq!(read, all);
    });
}
