//! What phones are told as it happens, and what becomes of those that miss some of it.

use super::{Evening, evening};
use axum::{
    body::{Body, BodyDataStream},
    http::{Request, header},
};
use futures::StreamExt;
use std::time::Duration;
use tower::ServiceExt;

impl Evening {
    /// The stream of a phone that knows everything up to a place.
    pub async fn stream(&self, after: Option<&str>) -> Stream {
        self.stream_of("phone", after).await
    }

    /// The stream of a kind of screen that knows everything up to a place.
    pub async fn stream_of(&self, audience: &str, after: Option<&str>) -> Stream {
        let mut request = Request::get(self.path("fr", &format!("/stream/{audience}")));
        if let Some(after) = after {
            request = request.header("last-event-id", after);
        }
        let request = request.body(Body::empty()).unwrap();
        let answer = self.house.router.clone().oneshot(request).await.unwrap();
        assert_eq!(answer.status(), 200);
        assert_eq!(answer.headers()[header::CONTENT_TYPE], "text/event-stream");
        Stream { body: answer.into_body().into_data_stream(), text: String::new() }
    }

    pub fn cursor(&self) -> String {
        format!("1-{}", self.sample.room.read(|state| state.seq))
    }

    /// Something that all screens are told at once.
    pub async fn extend(&self) {
        self.sample.act(domain::workshop::Command::Extend { seconds: 60 }).await;
    }
}

pub struct Stream {
    body: BodyDataStream,
    text: String,
}

impl Stream {
    /// The next event: its name and its id. `None` when the stream ended.
    pub async fn next(&mut self) -> Option<(String, String)> {
        loop {
            if let Some(end) = self.text.find("\n\n") {
                let frame: String = self.text.drain(..end + 2).collect();
                let value = |name: &str| {
                    frame.lines().find_map(|line| line.strip_prefix(name)).map(str::to_owned)
                };
                match value("event: ") {
                    Some(event) => return Some((event, value("id: ").unwrap_or_default())),
                    None => continue,
                }
            }
            let wait = tokio::time::timeout(Duration::from_secs(5), self.body.next());
            let chunk = wait.await.expect("nothing came down")?.unwrap();
            self.text.push_str(std::str::from_utf8(&chunk).unwrap());
        }
    }
}

#[tokio::test]
async fn a_stream_goes_on_where_it_was_and_begins_anew_when_too_much_was_missed() {
    let evening = evening("pitch-evening").await;
    evening.sample.next().await;
    let mut stream = evening.stream(None).await;
    let (event, id) = stream.next().await.unwrap();
    assert_eq!((event.as_str(), id), ("snapshot", evening.cursor()));
    evening.extend().await;
    assert_eq!(stream.next().await, Some(("notice".into(), evening.cursor())));
    // A phone that slept through two steps finds both.
    let before = evening.cursor();
    drop(stream);
    evening.extend().await;
    evening.extend().await;
    let mut again = evening.stream(Some(&before)).await;
    let seqs = [again.next().await.unwrap(), again.next().await.unwrap()];
    assert_eq!(seqs[1], ("notice".into(), evening.cursor()));
    assert_eq!(seqs[0].0, "notice");
    // One that slept through more than is kept, or knows another log, begins anew.
    for _ in 0..=service::live::RING {
        evening.extend().await;
    }
    for known in [before.as_str(), "2-1", "nonsense", "1-999999"] {
        let (event, id) = evening.stream(Some(known)).await.next().await.unwrap();
        assert_eq!((event.as_str(), id), ("snapshot", evening.cursor()), "{known}");
    }
}

#[tokio::test]
async fn a_screen_that_was_away_while_the_network_of_the_room_was_told_looks_again() {
    let evening = evening("pitch-evening").await;
    evening.sample.next().await;
    let known = evening.cursor();
    let (services, sample) = (&evening.house.world.services, &evening.sample);
    let wifi = ("Maison communale", "soleil;2026");
    service::workshop_wifi::set(services, &sample.staff, &sample.code, wifi).await.unwrap();
    // It is in no log: nothing is newer than what the screen knows.
    assert_eq!(evening.cursor(), known);
    let mut screen = evening.stream_of("projector", Some(&known)).await;
    assert_eq!(screen.next().await, Some(("notice".into(), known.clone())));
    // What came afterwards still comes in its place, once.
    evening.extend().await;
    assert_eq!(screen.next().await, Some(("notice".into(), evening.cursor())));
    let mut again = evening.stream_of("projector", Some(&known)).await;
    let told = [again.next().await.unwrap().1, again.next().await.unwrap().1];
    assert_eq!(told, [known, evening.cursor()]);
}

#[tokio::test]
async fn phones_that_come_back_within_what_is_kept_read_nothing_from_the_database() {
    let evening = evening("pitch-evening").await;
    evening.sample.next().await;
    let before = evening.cursor();
    evening.extend().await;
    evening.house.world.database.store.close().await;
    for _ in 0..50 {
        let next = evening.stream(Some(&before)).await.next().await;
        assert_eq!(next, Some(("notice".into(), evening.cursor())));
    }
}

#[tokio::test]
async fn a_phone_that_stops_reading_is_let_go_and_holds_up_nobody() {
    let evening = evening("pitch-evening").await;
    evening.sample.next().await;
    let known = evening.cursor();
    let mut stalled = evening.stream(Some(&known)).await;
    let mut reading = evening.stream(Some(&known)).await;
    for _ in 0..100 {
        evening.extend().await;
        assert_eq!(reading.next().await, Some(("notice".into(), evening.cursor())));
    }
    assert_eq!(stalled.next().await, None, "the stream of who does not read ends");
    let mut resumed = evening.stream(Some(&known)).await;
    for _ in 0..100 {
        assert_eq!(resumed.next().await.unwrap().0, "notice");
    }
    assert!(!resumed.text.contains("event: "), "nothing comes twice");
}
