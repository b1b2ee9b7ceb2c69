//! What goes wrong in a room: the server is killed in the middle of a vote.

use crate::process::{Place, Server, free_port, prepared};
use domain::workshop::{Event, RoundId};
use futures::future::join_all;
use std::{
    collections::BTreeSet,
    sync::atomic::{AtomicUsize, Ordering},
    time::{Duration, Instant},
};
use store::Store;
use tests::{
    load::{Connection, Stream, join},
    workshop::Sample,
};
use uuid::Uuid;

const PHONES: usize = 50;

/// Sends a ballot until it is answered, as the outbox of a phone does.
async fn cast(host: &str, code: &str, cookie: &str, round: RoundId, acknowledged: &AtomicUsize) {
    let body = format!("op={}&do=cast&round={round}", Uuid::new_v4());
    for _ in 0..400 {
        if let Ok(mut connection) = Connection::open(host).await
            && let Ok(answer) = connection.post(&format!("/fr/w/{code}/do"), cookie, &body).await
            && answer.status != 503
        {
            assert_eq!(answer.status, 200, "{}", answer.body);
            acknowledged.fetch_add(1, Ordering::SeqCst);
            return;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    panic!("a ballot was never answered");
}

/// Stays at the stream through a restart, until a notice comes that is behind `seq`.
async fn listen(host: &str, code: &str, seq: u64) {
    let path = format!("/fr/w/{code}/stream/phone");
    let mut last: Option<String> = None;
    let start = Instant::now();
    while start.elapsed() < Duration::from_secs(20) {
        if let Ok(mut stream) = Stream::open(host, &path, last.as_deref()).await {
            while let Ok(frame) = stream.next().await {
                let at: u64 = frame.id.split('-').nth(1).unwrap().parse().unwrap();
                last = Some(frame.id);
                if at > seq {
                    return;
                }
            }
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("a phone did not come back");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_server_that_is_killed_during_a_vote_is_back_at_once_and_no_ballot_is_lost_or_double() {
    let place = Place::new();
    let (sample, round, staff) = prepared(&place).await;
    let code = sample.code.as_str();
    let port = free_port();
    let host = format!("127.0.0.1:{port}");
    let server = Server::start(&place, port);
    let mut door = Connection::open(&host).await.unwrap();
    let mut cookies = Vec::new();
    for number in 0..PHONES {
        cookies.push(join(&mut door, code, number).await.unwrap());
    }
    // The last ballot is behind all that the phones hear of: they hear of the lock alone.
    let listening = (0..PHONES).map(|_| listen(&host, code, 0));
    join_all(listening).await;
    let acknowledged = AtomicUsize::new(0);
    let casting = join_all(cookies.iter().enumerate().map(|(number, cookie)| {
        let (host, acknowledged) = (&host, &acknowledged);
        async move {
            tokio::time::sleep(Duration::from_millis(10 * number as u64)).await;
            cast(host, code, cookie, round, acknowledged).await;
        }
    }));
    let killing = async {
        while acknowledged.load(Ordering::SeqCst) < PHONES / 3 {
            tokio::time::sleep(Duration::from_millis(2)).await;
        }
        let before = acknowledged.load(Ordering::SeqCst);
        drop(server);
        let killed = Instant::now();
        let again = tokio::task::block_in_place(|| Server::start(&place, port));
        let mut connection = Connection::open(&host).await.unwrap();
        let page = connection.get(&format!("/fr/w/{code}"), &cookies[0]).await.unwrap();
        assert_eq!(page.status, 200);
        (again, before, killed.elapsed())
    };
    let (_, (again, before, away)) = tokio::join!(casting, killing);
    println!("killed after {before} ballots; a phone had its page again after {away:?}");
    assert!(away < Duration::from_secs(2), "{away:?}");
    // All that comes next reaches phones that come back by themselves.
    let store = place.store().await;
    let rows = read(&store, &sample).await;
    let seq = rows.last().unwrap().entry.seq;
    let told = join_all((0..PHONES).map(|_| listen(&host, code, seq)));
    let locking = async {
        tokio::time::sleep(Duration::from_millis(300)).await;
        let body = format!("do=lock&round={round}");
        let path = format!("/fr/w/{code}/console");
        let mut connection = Connection::open(&host).await.unwrap();
        let answer = connection.post(&path, &staff, &body).await.unwrap();
        assert_eq!(answer.status, 200, "{}", answer.body);
    };
    tokio::join!(told, locking);
    drop(again);
    let rows = read(&store, &sample).await;
    let tokens = tokens(&rows);
    assert_eq!(tokens.len(), PHONES, "one entry for each ballot");
    assert_eq!(tokens.iter().collect::<BTreeSet<_>>().len(), PHONES);
    store.close().await;
}

/// Under what ballots are in the log.
fn tokens(rows: &[store::workshop::Row]) -> Vec<domain::workshop::Token> {
    rows.iter()
        .filter_map(|row| match &row.entry.event {
            Event::BallotCast { token, .. } => Some(*token),
            _ => None,
        })
        .collect()
}

async fn read(store: &Store, sample: &Sample) -> Vec<store::workshop::Row> {
    let mut tx = store.read().await.unwrap();
    store::workshop::tail(&mut tx, sample.room.head.id, 1, 0).await.unwrap()
}
