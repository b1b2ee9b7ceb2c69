//! The workshop of June 2019 is rehearsed from the lobby to the harvest, over real connections.

use axum::Router;
use server::rehearsal::{Plan, RehearsalError, rehearse};
use std::time::Duration;
use tests::workshop;

/// The site on a port of its own.
async fn serve(router: Router) -> String {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move { axum::serve(listener, router).await.unwrap() });
    format!("http://{address}")
}

/// A clock that goes on: a rehearsal waits for graces that really end.
fn running_clock(house: &crate::browser::House) {
    let clock = std::sync::Arc::clone(&house.world.clock);
    let began = std::time::Instant::now();
    let beginning = house.world.services.now();
    tokio::spawn(async move {
        loop {
            tokio::time::sleep(Duration::from_millis(20)).await;
            let since = chrono::TimeDelta::from_std(began.elapsed()).unwrap();
            clock.set(beginning + since);
        }
    });
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_workshop_of_2019_is_rehearsed_from_the_lobby_to_the_harvest() {
    let house = crate::browser::house(true).await;
    let sample = workshop::open(&house.world.services, "scenario-workshop").await;
    let server = serve(house.router.clone()).await;
    running_clock(&house);
    let services = &house.world.services;
    let session = service::account::begin_operator_session(services, "staff@test.example").await;
    let plan = Plan {
        server,
        code: sample.code.clone(),
        people: 24,
        length: Duration::from_secs(12),
        facilitator: Some(session.unwrap().0),
        behind_proxy: false,
    };
    let report = rehearse(&plan).await.unwrap();
    println!("{report}");
    assert!(report.ended, "{report}");
    assert_eq!((report.people, report.broken), (24, 0), "{report}");
    assert_eq!(report.rounds.len(), 14, "{report}");
    // All that a phone can do was done: ballots, notes, scenarios and what was said of them.
    for what in ["join", "cast", "note", "draw", "argue"] {
        assert!(report.sent.get(what).is_some_and(|count| *count > 0), "{what}: {report}");
    }
    let page = house.staff().await.get(&format!("/fr/w/{}/harvest", sample.code)).await;
    page.is(200).says("Répétition").says("24").says("Dont 24 personnes simulées.");
    let paper = house.staff().await.get(&format!("/nl/w/{}/harvest.pdf", sample.code)).await;
    assert!(paper.is(200).body.starts_with("%PDF-"));
    let kinds = sample.room.read(|state| state.present().len());
    assert_eq!(kinds, domain::actor::ActorType::ALL.len(), "all kinds of actors came");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nobody_simulated_comes_into_a_real_workshop() {
    let house = crate::browser::house(true).await;
    let sample = workshop::opened(&house.world.services, "blank", false).await;
    let plan = Plan {
        server: serve(house.router.clone()).await,
        code: sample.code.clone(),
        people: 2,
        length: Duration::from_secs(1),
        facilitator: None,
        behind_proxy: false,
    };
    let refused = rehearse(&plan).await;
    assert!(matches!(refused, Err(RehearsalError::NobodyComesIn)), "{refused:?}");
    assert_eq!(sample.room.read(|state| state.seats.len()), 0);
}
