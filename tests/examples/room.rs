//! Prepares a workshop whose vote is open, for the measure of live workshops:
//! `room DIRECTORY`. Prints its code, the number of its round, and the facilitator's cookie.
//! `room DIRECTORY CODE` counts afterwards what its log has of ballots.

use domain::locale::Locale;
use domain::workshop::Event;
use service::{Keys, Services, Settings, SystemClock, SystemRandomness};
use std::{collections::BTreeSet, error::Error, path::PathBuf, sync::Arc};
use store::Store;
use tests::workshop;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let directory = PathBuf::from(std::env::args().nth(1).ok_or("usage: room DIRECTORY")?);
    let store =
        Store::connect(&format!("sqlite:{}", directory.join("ensamen.sqlite").display())).await?;
    if let Some(code) = std::env::args().nth(2) {
        return count(&store, &code).await;
    }
    let services = Services::new(
        store.clone(),
        Arc::new(SystemClock),
        Arc::new(SystemRandomness),
        Keys::open(&directory.join("keys"), &SystemRandomness)?,
        Settings { demonstration: true },
    );
    let sample = workshop::open(&services, "blank").await;
    let round = sample.vote(&["Assemblées de quartier", "Un seul appel"]).await;
    let nobody = tests::sample::visitor(&services, "nobody@measure.example").await;
    let staff = "staff@test.example";
    let session = service::account::become_persona(&services, staff, Locale::Fr, &nobody).await?;
    println!("{}\n{round}\nsid={}", sample.code, session.0);
    store.close().await;
    Ok(())
}

/// How many ballots the log has, and under how many tokens.
async fn count(store: &Store, code: &str) -> Result<(), Box<dyn Error>> {
    let mut tx = store.read().await?;
    let head = store::workshop::by_code(&mut tx, code).await?.ok_or("no such workshop")?;
    let rows = store::workshop::tail(&mut tx, head.id, head.epoch, 0).await?;
    let tokens: Vec<_> = rows
        .iter()
        .filter_map(|row| match &row.entry.event {
            Event::BallotCast { token, .. } => Some(*token),
            _ => None,
        })
        .collect();
    let ballots = tokens.iter().collect::<BTreeSet<_>>().len();
    println!("{} entries, {ballots} ballots", tokens.len());
    Ok(())
}
