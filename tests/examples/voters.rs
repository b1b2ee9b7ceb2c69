//! Prepares an open vote with voters who have signed in and declared where they live, for the
//! measure of how many ballots a second are accepted: `voters DIRECTORY COUNT`.
//!
//! Prints the path of the ballot, then one session cookie a line.

use domain::{account::Caller, locale::Locale};
use service::{Keys, Services, Settings, SystemClock, SystemRandomness, account::Visitor};
use std::{error::Error, path::PathBuf, sync::Arc};
use store::Store;
use tests::sample;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let mut args = std::env::args().skip(1);
    let directory = PathBuf::from(args.next().ok_or("usage: voters DIRECTORY COUNT")?);
    let count: u32 = args.next().ok_or("usage: voters DIRECTORY COUNT")?.parse()?;
    let store =
        Store::connect(&format!("sqlite:{}", directory.join("ensamen.sqlite").display())).await?;
    let services = Services::new(
        store.clone(),
        Arc::new(SystemClock),
        Arc::new(SystemRandomness),
        Keys::open(&directory.join("keys"), &SystemRandomness)?,
        Settings { demonstration: true },
    );
    let sample = sample::planned_on(&services).await;
    let (process, envelope) = (&sample.process, &sample.envelope);
    let open = service::conduct::Step::Open;
    service::conduct::take(&services, &sample.staff, process, envelope, open).await?;
    println!("/fr/p/{process}/{envelope}/vote");
    let nobody = Visitor { caller: Caller::anonymous(), session: None, hat: None };
    for number in 0..count {
        let email = format!("voter{number}@measure.example");
        let session =
            service::account::become_persona(&services, &email, Locale::Fr, &nobody).await?;
        let visitor = service::account::visitor(&services, Some(&session)).await?;
        service::account::declare(&services, &visitor.caller, "jette", "40-59").await?;
        println!("sid={}", session.0);
    }
    store.close().await;
    Ok(())
}
