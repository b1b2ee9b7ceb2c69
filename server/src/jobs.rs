//! What happens by itself: the clock opens and closes votes, ballots that were not cast are
//! recalled, loans fall due, promises come back, workshops that are over lose their secrets,
//! letters leave, old sessions go.

use crate::{limits::Limits, mailer::Mailer};
use service::{Services, registry::board::watch::Bounds};
use std::{sync::Arc, time::Duration};

/// Starts the clock's work; it ends with the runtime.
pub fn start(services: Services, public_url: Arc<str>, mailer: Option<Mailer>, limits: Limits) {
    service::progress::hear_others(&services);
    let clock = services.clone();
    tokio::spawn(async move {
        let mut every = tokio::time::interval(Duration::from_secs(2));
        loop {
            every.tick().await;
            if let Err(error) = service::conduct::tick(&clock).await {
                tracing::error!(?error, "the clock's work failed");
            }
        }
    });
    remind(services.clone(), &public_url);
    read_sets_again(services.clone());
    write_digests(services.clone(), &public_url);
    start_telling(services.clone(), public_url);
    if let Some(mailer) = mailer {
        send_letters(services.clone(), mailer);
    }
    tokio::spawn(async move {
        let mut every = tokio::time::interval(Duration::from_secs(600));
        loop {
            every.tick().await;
            limits.sweep();
            if let Err(error) = service::conduct::forget_keys(&services).await {
                tracing::error!(?error, "keys of votes that are over could not be destroyed");
            }
            if let Err(error) = service::account::sweep(&services).await {
                tracing::error!(?error, "old sessions could not be swept");
            }
        }
    });
}

/// For how long a server waits, before it says that it listens, for what its first visitors need.
const WARM: Duration = Duration::from_secs(2);

/// Reads what pages and lists are made of, so that who comes first waits no longer than the others.
/// A large database is read on while the first are served.
pub async fn warm(services: &Services) {
    let services = services.clone();
    let warming = tokio::spawn(async move {
        app::prepare();
        if let Err(error) = service::proposal::at_start(&services).await {
            tracing::error!(?error, "lists of proposals could not be read");
        }
    });
    drop(tokio::time::timeout(WARM, warming).await);
}

/// Starts reading what is in sets, once: a newer recogniser may know more words.
fn read_sets_again(services: Services) {
    tokio::spawn(async move {
        if let Err(error) = service::registry::sets::at_start(&services).await {
            tracing::error!(?error, "sets could not be read again");
        }
        // Whoever checks the first line of a kind waits no longer than the others.
        if let Err(error) = service::registry::stocked::at_start(&services).await {
            tracing::error!(?error, "what is listed could not be read");
        }
    });
}

/// Starts the work of writing digests of matches.
fn write_digests(services: Services, public_url: &Arc<str>) {
    let write = app::features::registry::digest::writer(public_url);
    tokio::spawn(async move {
        let mut every = tokio::time::interval(Duration::from_secs(900));
        loop {
            every.tick().await;
            if let Err(error) = service::registry::digest::tick(&services, &write).await {
                tracing::error!(?error, "the digest of matches failed");
            }
        }
    });
}

/// Starts sending the letters that wait.
fn send_letters(services: Services, mailer: Mailer) {
    tokio::spawn(async move {
        let mut every = tokio::time::interval(Duration::from_secs(5));
        loop {
            every.tick().await;
            let send = |mail| {
                let mailer = mailer.clone();
                async move { mailer.send(mail).await }
            };
            loop {
                match service::mail::deliver(&services, send).await {
                    // As long as letters leave, there may be more behind them.
                    Ok(1..) => {}
                    Ok(0) => break,
                    Err(error) => {
                        tracing::error!(?error, "the queue of letters failed");
                        break;
                    }
                }
            }
        }
    });
}

/// Starts the work of recalling ballots that were saved and not cast.
fn remind(services: Services, public_url: &Arc<str>) {
    let write = app::features::vote::reminder::writer(public_url);
    tokio::spawn(async move {
        let mut every = tokio::time::interval(Duration::from_secs(60));
        loop {
            every.tick().await;
            if let Err(error) = service::reminder::tick(&services, &write).await {
                tracing::error!(?error, "reminders of ballots could not be written");
            }
        }
    });
}

/// Starts what tells people of loans and promises, and tidies up workshops that are over.
fn start_telling(services: Services, public_url: Arc<str>) {
    tokio::spawn(async move {
        let mut every = tokio::time::interval(Duration::from_secs(20));
        let write = app::features::registry::letters::writer(&public_url);
        let remind = app::features::workshop::harvest::letters::writer(&public_url);
        let freed = app::features::registry::letters::freed(&public_url);
        let mut seen = service::registry::board::watch::Seen::default();
        loop {
            every.tick().await;
            if let Err(error) = service::harvest::remind(&services, &remind).await {
                tracing::error!(?error, "reminders of promises could not be written");
            }
            if let Err(error) = service::live::tidy(&services).await {
                tracing::error!(?error, "workshops that are over could not be tidied");
            }
            if let Err(error) = service::registry::loans::tick(&services, &write).await {
                tracing::error!(?error, "the clock's work with loans failed");
            }
            // After those who wait for something by name: what they got is not free any more.
            let run = (&mut seen, Bounds::default());
            let told = service::registry::board::watch::tick(&services, run, &freed);
            if let Err(error) = told.await {
                tracing::error!(?error, "who needs what became free could not be told");
            }
        }
    });
}
