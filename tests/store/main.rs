//! Every store function, on both engines.

#![expect(clippy::unwrap_used, reason = "a failed step is a failed test")]

mod accounts;
mod actors;
mod agenda;
mod ballots;
mod coaches;
mod codes;
mod decisions;
mod deliveries;
mod discussion;
mod districts;
mod documents;
mod events;
mod followers;
mod funders;
mod harvests;
mod initiatives;
mod intents;
mod juries;
mod letters;
mod listing;
mod moderation;
mod network;
mod owners;
mod phases;
mod pictures;
mod processes;
mod proposals;
mod recipes;
mod reference;
mod registry;
mod reminders;
mod sharing;
mod spread;
mod stamps;
mod together;
mod turns;
mod valuations;
mod workshops;

use std::future::Future;
use store::Store;
use tests::world::{database, engines};

/// Runs one promise on a fresh database of each engine.
fn on_both<F, Fut>(promise: F)
where
    F: Fn(Store) -> Fut,
    Fut: Future<Output = ()>,
{
    let runtime =
        tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    for engine in engines() {
        runtime.block_on(async {
            let database = database(engine).await;
            promise(database.store.clone()).await;
            database.store.close().await;
        });
    }
}
