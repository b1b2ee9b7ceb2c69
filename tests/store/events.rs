use crate::{on_both, processes::a_process};
use domain::{
    actor::ActorType,
    event::{Chain, EventBody, first_break},
    id::{AccountId, ActorId},
};
use serde_json::json;
use store::{
    Store,
    event::{self, NewEvent},
};
use tests::world::beginning;
use uuid::Uuid;

#[test]
fn the_chain_of_a_process_is_read_back_whole() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let process = a_process(&mut tx).await.id;
        let who = Some(AccountId(Uuid::from_u128(3)));
        // Keys in an order that a database might want to change.
        let facts = json!({ "z": 1, "a": { "é": "ß", "b": [1, 2] } });
        for number in 0..4 {
            let kind = format!("test.{number}");
            event::append(&mut tx, process, beginning(), who, &kind, facts.clone()).await.unwrap();
        }
        tx.commit().await.unwrap();
        let mut tx = store.read().await.unwrap();
        let chain = event::of_chain(&mut tx, process).await.unwrap();
        assert_eq!(chain.len(), 4);
        assert_eq!(first_break(&chain), None);
        assert_eq!(chain[2].body.facts, facts);
    });
}

#[test]
fn events_that_are_appended_together_are_chained_one_behind_the_other() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let process = a_process(&mut tx).await.id;
        let new = |kind: &str| NewEvent {
            at: beginning(),
            caller: None,
            body: EventBody::new(kind, json!({ "of": kind })),
        };
        event::append_all(&mut tx, process, [new("a"), new("b")]).await.unwrap();
        event::append_all(&mut tx, process, []).await.unwrap();
        event::append_all(&mut tx, process, [new("c")]).await.unwrap();
        let chain = event::of_chain(&mut tx, process).await.unwrap();
        let kinds: Vec<_> = chain.iter().map(|event| event.body.kind.as_str()).collect();
        assert_eq!(kinds, ["a", "b", "c"]);
        assert_eq!(first_break(&chain), None);
    });
}

#[test]
fn an_administration_and_its_process_have_a_chain_each() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let process = a_process(&mut tx).await;
        let administration = process.administration;
        for _ in 0..2 {
            event::append(&mut tx, administration, beginning(), None, "own", json!({}))
                .await
                .unwrap();
            event::append(&mut tx, process.id, beginning(), None, "its", json!({})).await.unwrap();
        }
        for (chain, kind) in [(Chain::from(administration), "own"), (process.id.into(), "its")] {
            let events = event::of_chain(&mut tx, chain).await.unwrap();
            assert_eq!(events.len(), 2);
            assert!(events.iter().all(|event| event.chain == chain && event.body.kind == kind));
            assert_eq!(first_break(&events), None);
            let last = event::last(&mut tx, chain).await.unwrap();
            assert_eq!(last, Some((2, events[1].hash.clone())));
        }
        assert_eq!(event::last(&mut tx, Chain::Registry).await.unwrap(), None);
    });
}

#[test]
fn writers_at_the_same_time_make_one_unbroken_chain() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let process = a_process(&mut tx).await.id;
        tx.commit().await.unwrap();
        let writers = (0..8).map(|_| {
            let store = store.clone();
            tokio::spawn(async move {
                for _ in 0..5 {
                    let mut tx = store.write().await.unwrap();
                    event::append(&mut tx, process, beginning(), None, "race", json!({}))
                        .await
                        .unwrap();
                    tx.commit().await.unwrap();
                }
            })
        });
        for writer in writers.collect::<Vec<_>>() {
            writer.await.unwrap();
        }
        let mut tx = store.read().await.unwrap();
        let chain = event::of_chain(&mut tx, process).await.unwrap();
        assert_eq!(chain.len(), 40);
        assert_eq!(first_break(&chain), None);
    });
}

#[test]
fn an_actor_has_a_chain_that_nobody_changes() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let id = ActorId(Uuid::from_u128(50));
        let kind = ActorType::Collective;
        let actor = store::actor::find_or_create(&mut tx, id, "Comité", kind).await.unwrap().id;
        for number in 0..3 {
            let facts = json!({ "number": number });
            event::append(&mut tx, actor, beginning(), None, "actor.changed", facts).await.unwrap();
        }
        let chain = event::of_chain(&mut tx, actor).await.unwrap();
        assert_eq!(chain.len(), 3);
        assert_eq!(first_break(&chain), None);
        assert!(chain.iter().all(|event| event.chain == Chain::Actor(actor)));
        tx.commit().await.unwrap();
    });
}
