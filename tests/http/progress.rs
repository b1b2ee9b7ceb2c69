//! Long work tells how far it is: bars with true figures, a stream that can be taken up again, and
//! a page that does without scripts.

use crate::browser::{Browser, House, house};
use axum::{
    body::Body,
    http::{Request, header},
};
use domain::id::VoteId;
use service::{
    conduct::{self, Step},
    progress::{self, Over, Subject},
};
use tests::sample::{self, Sample};

struct Closed {
    house: House,
    sample: Sample,
    staff: Browser,
    vote: VoteId,
    page: String,
}

/// A vote with two ballots that is closed.
async fn closed() -> Closed {
    let house = house(true).await;
    let sample = sample::open(&house.world).await;
    let view = sample::view(&house.world, &sample).await;
    let envelope = view.envelope(&sample.envelope).unwrap();
    for number in 0..2 {
        let email = format!("voter{number}@test.example");
        let voter = sample::voter(&house.world.services, &email).await;
        let choices = domain::ballot::Choices::new(["1".to_owned()]);
        service::ballot::cast(&house.world.services, &voter, envelope, choices).await.unwrap();
    }
    sample::step(&house.world, &sample, Step::CloseEarly(sample::both("Fin"))).await;
    let page = format!("/fr/admin/p/{}/e/{}/conduct", sample.process, sample.envelope);
    let (vote, staff) = (envelope.vote.id, house.staff().await);
    Closed { house, sample, staff, vote, page }
}

impl Closed {
    /// Counts up to where the outcome is written, and stays there until the transaction ends.
    async fn counting(&self) -> (store::Tx, tokio::task::JoinHandle<()>) {
        let world = &self.house.world;
        let mut tx = world.database.store.write().await.unwrap();
        store::vote::taken(&mut tx, self.vote).await.unwrap();
        let (services, staff) = (world.services.clone(), self.sample.staff.clone());
        let (process, envelope) = (self.sample.process.clone(), self.sample.envelope.clone());
        let counting = tokio::spawn(async move {
            conduct::take(&services, &staff, &process, &envelope, Step::Count).await.unwrap();
        });
        loop {
            let work = progress::of(&world.services, Subject::Count(self.vote));
            let keeping = |work: progress::Work| {
                let counters = work.standing().counters;
                counters.last().is_some_and(|counter| counter.total == Some(1))
            };
            if work.is_some_and(keeping) {
                return (tx, counting);
            }
            tokio::time::sleep(std::time::Duration::from_millis(5)).await;
        }
    }

    async fn stream(&mut self, last: Option<&str>) -> crate::browser::Answer {
        let mut request = Request::get(format!("{}/progress", self.page));
        if let Some(last) = last {
            request = request.header("last-event-id", last);
        }
        let request = request.header(header::ACCEPT, "text/event-stream");
        self.staff.raw(request.body(Body::empty()).unwrap()).await
    }
}

/// The id of the last frame of a stream.
fn last_id(body: &str) -> &str {
    body.lines().filter_map(|line| line.strip_prefix("id: ")).next_back().unwrap()
}

#[tokio::test]
async fn the_page_of_a_count_shows_bars_of_what_is_done_and_loads_itself_again_without_scripts() {
    let mut closed = closed().await;
    let (tx, counting) = closed.counting().await;
    let page = closed.page.clone();
    let answer = closed.staff.get(&page).await;
    answer
        .is(200)
        .says("<noscript><meta http-equiv=\"refresh\" content=\"3\"></noscript>")
        .says("data-step=\"reading\"")
        .says("<progress id=\"progress-reading\" value=\"2\" max=\"2\">")
        // Five of the six projects are not funded or all are explained: what there is, is done.
        .says("<progress id=\"progress-keeping\" value=\"0\" max=\"1\">")
        .says("0 sur 1");
    tx.rollback().await.unwrap();
    counting.await.unwrap();
    closed
        .staff
        .get(&page)
        .await
        .is(200)
        .is_silent_about("http-equiv")
        .is_silent_about("<progress");
}

#[tokio::test]
async fn every_claim_of_a_count_was_counted_once_and_the_bar_ends_where_the_work_ends() {
    let closed = closed().await;
    let (tx, counting) = closed.counting().await;
    tx.rollback().await.unwrap();
    counting.await.unwrap();
    let work = progress::of(&closed.house.world.services, Subject::Count(closed.vote)).unwrap();
    let standing = work.standing();
    assert_eq!(standing.over, Some(Over::Done));
    assert!(standing.counters.iter().all(progress::Counter::is_done), "{standing:?}");
    // One project has all the votes and is funded; the five others are claims.
    let claims = standing.counters.iter().find(|c| c.step == progress::Step::Claims).unwrap();
    assert_eq!((claims.done, claims.total), (5, Some(5)));
}

#[tokio::test]
async fn a_stream_of_a_count_says_what_changed_ends_with_it_and_is_taken_up_where_it_broke() {
    let mut closed = closed().await;
    let (tx, counting) = closed.counting().await;
    let release = tokio::spawn(async move {
        tokio::time::sleep(std::time::Duration::from_millis(300)).await;
        tx.rollback().await.unwrap();
    });
    let answer = closed.stream(None).await;
    answer
        .is(200)
        .says("retry: ")
        .says("event: progress\n")
        .says("\"step\":\"reading\",\"done\":2,\"total\":2,\"text\":\"2 sur 2\"")
        .says("event: done\n");
    assert_eq!(answer.headers[header::CONTENT_TYPE], "text/event-stream");
    release.await.unwrap();
    counting.await.unwrap();
    // Who heard of the end is told that nothing follows; who did not hears it now.
    let last = last_id(&answer.body).to_owned();
    closed.stream(Some(&last)).await.is(204);
    closed
        .stream(Some("1-1"))
        .await
        .is(200)
        .says("event: done\n")
        .is_silent_about("event: progress");
}

#[tokio::test]
async fn whoever_heard_the_newest_hears_nothing_twice() {
    let mut closed = closed().await;
    let (tx, counting) = closed.counting().await;
    let work = progress::of(&closed.house.world.services, Subject::Count(closed.vote)).unwrap();
    let known = format!("{}-{}", work.epoch(), work.standing().seq);
    let release = tokio::spawn(async move {
        tokio::time::sleep(std::time::Duration::from_millis(300)).await;
        tx.rollback().await.unwrap();
    });
    let answer = closed.stream(Some(&known)).await;
    assert_eq!(answer.body.matches("\nevent: ").count(), 1, "{}", answer.body);
    answer.says("event: done\n");
    release.await.unwrap();
    counting.await.unwrap();
}

#[tokio::test]
async fn how_far_a_count_is_concerns_its_staff_only() {
    let mut closed = closed().await;
    let mut anyone = closed.house.browser_of("somebody@test.example").await;
    anyone.get(&format!("{}/progress", closed.page)).await.is(403);
    // Nothing was counted yet: there is nothing to listen to.
    closed.stream(None).await.is(204);
}

#[tokio::test]
async fn another_server_over_the_same_database_tells_how_far_a_count_is_and_begins_no_second_one() {
    let closed = closed().await;
    let subject = Subject::Count(closed.vote);
    let other = closed.house.world.another_server();
    progress::hear_others(&other);
    let (tx, counting) = closed.counting().await;
    if !store::servers::may_be_several(&closed.house.world.database.store) {
        assert!(progress::of(&other, subject).is_none(), "an embedded database has one server");
        tx.rollback().await.unwrap();
        return counting.await.unwrap();
    }
    let patience = std::time::Duration::from_secs(60);
    let heard = tokio::time::timeout(patience, async {
        loop {
            if let Some(work) = progress::of(&other, subject) {
                return work;
            }
            tokio::time::sleep(std::time::Duration::from_millis(20)).await;
        }
    });
    let mut following = heard.await.unwrap().follow();
    let keeping = |standing: &progress::Standing| {
        standing.counters.last().is_some_and(|counter| counter.total == Some(1))
    };
    let waited = tokio::time::timeout(patience, following.wait_for(keeping)).await;
    assert_eq!(waited.unwrap().unwrap().over, None);
    assert!(progress::begin(&other, subject, &[]).is_none(), "it is under way");
    tx.rollback().await.unwrap();
    counting.await.unwrap();
    let done = |standing: &progress::Standing| standing.over == Some(Over::Done);
    tokio::time::timeout(patience, following.wait_for(done)).await.unwrap().unwrap();
}
