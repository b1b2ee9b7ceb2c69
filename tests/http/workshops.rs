//! A workshop as its facilitators and its phones meet it, with and without scripts.

mod comings;
mod streams;

use crate::browser::{Browser, House, house};
use axum::{
    body::Body,
    http::{Request, header},
};
use chrono::TimeDelta;
use domain::workshop::{By, Event, RoundId, RoundState};
use std::time::Duration;
use tests::workshop::{self, Sample};
use tower::ServiceExt;
use uuid::Uuid;

/// A workshop whose door is open, in a house of its own.
pub struct Evening {
    pub house: House,
    pub sample: Sample,
}

/// A workshop of a template.
pub async fn evening(template: &str) -> Evening {
    let house = house(true).await;
    let sample = workshop::open(&house.world.services, template).await;
    Evening { house, sample }
}

impl Evening {
    pub fn path(&self, language: &str, rest: &str) -> String {
        format!("/{language}/w/{}{rest}", self.sample.code)
    }

    /// Somebody who came in.
    pub async fn phone(&self, language: &str, kind: &str) -> Browser {
        let mut phone = self.house.browser();
        let op = Uuid::new_v4().to_string();
        let fields = [("op", op.as_str()), ("name", "Amina"), ("kind", kind), ("commune", "jette")];
        phone.post(&self.path(language, "/join"), &fields).await.is(303);
        phone
    }

    pub async fn cast(
        &self,
        phone: &mut Browser,
        op: &str,
        round: RoundId,
        choices: &[u32],
    ) -> u16 {
        let round = round.to_string();
        let choices: Vec<String> = choices.iter().map(u32::to_string).collect();
        let mut fields = vec![("op", op), ("do", "cast"), ("round", round.as_str())];
        fields.extend(choices.iter().map(|choice| ("choice", choice.as_str())));
        phone.post(&self.path("fr", "/do"), &fields).await.status.as_u16()
    }

    pub fn wait(&self, seconds: i64) {
        let clock = &self.house.world.clock;
        clock.set(self.house.world.services.now() + TimeDelta::seconds(seconds));
    }
}

#[tokio::test]
async fn three_choices_make_a_workshop_and_the_door_opens_with_one_button() {
    let evening = evening("blank").await;
    let mut staff = evening.house.staff().await;
    for (language, open, name) in [
        ("fr", "Ouvrir la porte", "Soirée de mise en lien"),
        ("nl", "De deur openen", "Ontmoetingsavond"),
    ] {
        let new = format!("/{language}/workshops/new");
        staff.get(&new).await.is(200).says(name);
        let fields = [
            ("template", "pitch-evening"),
            ("title_fr", "Soirée"),
            ("title_nl", "Avond"),
            ("people", "40"),
        ];
        let made = staff.post(&new, &fields).await;
        let console = made.is(303).location().to_owned();
        staff.get(&console).await.is(200).says(open).says("live-square");
        staff.post(&console, &[("do", "next"), ("seen", "0")]).await.is(303);
        let code: String = console.chars().filter(char::is_ascii_digit).collect();
        evening.house.browser().get(&format!("/{language}/w?code={code}")).await.is(303);
        evening
            .house
            .browser()
            .get(&format!("/{language}/w/{code}"))
            .await
            .is(200)
            .says("name=\"kind\"");
    }
    let mut refused = evening.house.staff().await;
    let fields = [("template", "pitch-evening"), ("title_fr", "Seul"), ("people", "0")];
    refused.post("/nl/workshops/new", &fields).await.is(422).says("value=\"Seul\"");
}

#[tokio::test]
async fn nobody_but_facilitators_sees_the_console_and_its_stream() {
    let evening = evening("blank").await;
    let console = evening.path("fr", "/console");
    let stream = evening.path("fr", "/stream/console");
    let mut phone = evening.phone("fr", "inhabitants").await;
    let mut voter = evening.house.browser_of("voter@test.example").await;
    for path in [&console, &stream] {
        phone.get(path).await.is(303);
        voter.get(path).await.is(403);
    }
    voter.post(&console, &[("do", "next"), ("seen", "1")]).await.is(403);
    evening.house.staff().await.get(&console).await.is(200);
}

#[tokio::test]
async fn a_phone_says_what_to_do_in_its_own_language_and_latecomers_always_enter() {
    let evening = evening("pitch-evening").await;
    evening.sample.next().await;
    for (language, title, table) in [
        ("fr", "Accueil", "Ma place"),
        ("nl", "Onthaal", "Mijn plaats"),
        ("en", "Welcome", "My seat"),
    ] {
        let mut phone = evening.phone(language, "association").await;
        let page = phone.get(&evening.path(language, "")).await;
        page.is(200).says(title).says(table).says("data-ends=").says("live-phrase");
        assert_eq!(page.headers[header::CACHE_CONTROL], "no-store");
        assert!(page.body.len() < 24_000, "{} bytes", page.body.len());
    }
    let mut empty = evening.house.browser();
    let sent = [("name", ""), ("kind", "nobody"), ("commune", "jette")];
    empty.post(&evening.path("fr", "/join"), &sent).await.is(422).says("Remplissez ce champ.");
}

#[tokio::test]
async fn coming_in_twice_by_the_same_form_takes_one_seat() {
    let evening = evening("blank").await;
    let op = Uuid::new_v4().to_string();
    let fields = [("op", op.as_str()), ("name", "Jef"), ("kind", "coach")];
    let mut cookies = Vec::new();
    for _ in 0..3 {
        let mut phone = evening.house.browser();
        phone.post(&evening.path("nl", "/join"), &fields).await.is(303);
        cookies.push(phone.cookie().unwrap().to_owned());
    }
    cookies.dedup();
    assert_eq!(cookies.len(), 1);
    assert_eq!(evening.sample.room.read(|state| state.seats.len()), 1);
}

#[tokio::test]
async fn four_words_move_a_seat_to_another_phone_and_the_old_one_is_at_the_door() {
    let evening = evening("blank").await;
    let mut old = evening.phone("fr", "elected").await;
    let page = old.get(&evening.path("fr", "")).await;
    let phrase = page.body.split("live-phrase\">").nth(1).unwrap().split('<').next().unwrap();
    let mut new = evening.house.browser();
    let recover = evening.path("fr", "/recover");
    new.post(&recover, &[("phrase", "un deux trois quatre")]).await.is(422).says("quatre mots");
    new.post(&recover, &[("phrase", &phrase.to_uppercase())]).await.is(303);
    new.get(&evening.path("fr", "")).await.is(200).says("Ma place");
    old.get(&evening.path("fr", "")).await.is(200).says("name=\"kind\"");
    assert_eq!(evening.sample.room.read(|state| state.seats.len()), 1);
}

#[tokio::test]
async fn a_ballot_is_a_plain_form_and_one_that_comes_too_late_is_refused_visibly() {
    let evening = evening("blank").await;
    let round = evening.sample.vote(&["Assemblées de quartier", "Un seul appel"]).await;
    let mut phone = evening.phone("fr", "commune").await;
    phone.get(&evening.path("fr", "")).await.says("Assemblées de quartier").says("name=\"choice\"");
    let scenarios = evening.sample.room.read(|state| state.round(round).unwrap().options.clone());
    assert_eq!(evening.cast(&mut phone, "", round, &[scenarios[0].0]).await, 303);
    phone.get(&evening.path("fr", "")).await.says("Votre bulletin est dans l’urne.");
    evening.sample.act(domain::workshop::Command::Lock { round }).await;
    evening.wait(4);
    assert_eq!(evening.cast(&mut phone, "", round, &[scenarios[1].0]).await, 303);
    evening.wait(2);
    let choice = scenarios[0].0.to_string();
    let number = round.to_string();
    let fields = [("do", "cast"), ("round", number.as_str()), ("choice", choice.as_str())];
    let late = phone.post(&evening.path("fr", "/do"), &fields).await;
    late.is(422).says("il n’est pas compté");
    let late = phone.post(&evening.path("nl", "/do"), &fields).await;
    late.is(422).says("het telt niet mee");
    assert_eq!(evening.sample.room.read(|state| state.ballots_in(round)), 1);
}

#[tokio::test]
async fn before_it_is_revealed_no_page_says_how_the_room_votes() {
    let evening = evening("blank").await;
    let round = evening.sample.vote(&["Jardins"]).await;
    let scenario = evening.sample.room.read(|state| state.round(round).unwrap().options[0].0);
    let mut phones = Vec::new();
    for _ in 0..4 {
        let mut phone = evening.phone("fr", "school").await;
        assert_eq!(evening.cast(&mut phone, "", round, &[scenario]).await, 303);
        phones.push(phone);
    }
    let mut staff = evening.house.staff().await;
    let console = evening.path("fr", "/console");
    staff.get(&console).await.says("bulletins dans l’urne").is_silent_about("sont d’accord");
    evening.sample.next().await;
    evening.wait(6);
    let phone = &mut phones[0];
    phone.get(&evening.path("fr", "")).await.is_silent_about("sont d’accord");
    // The lock itself needs nobody: whoever presses after it shows the result.
    evening.sample.next().await;
    let shown = evening.sample.room.read(|state| state.round(round).unwrap().state);
    assert_eq!(shown, RoundState::Revealed);
    phone.get(&evening.path("fr", "")).await.says("4 sur 4 sont d’accord");
}

#[tokio::test]
async fn of_two_facilitators_who_press_next_at_once_one_moves_on_and_one_is_told() {
    let evening = evening("pitch-evening").await;
    let (mut one, mut other) = (evening.house.staff().await, evening.house.staff().await);
    let console = evening.path("fr", "/console");
    let seen = evening.sample.room.read(|state| state.step).to_string();
    let fields = [("do", "next"), ("seen", seen.as_str())];
    let (a, b) = tokio::join!(one.post(&console, &fields), other.post(&console, &fields));
    let mut statuses = [a.status.as_u16(), b.status.as_u16()];
    statuses.sort_unstable();
    assert_eq!(statuses, [303, 422]);
    let told = if a.status.as_u16() == 422 { a } else { b };
    told.says("quelqu’un d’autre a avancé");
    let first = evening.sample.room.read(|state| state.current().unwrap().id);
    assert_eq!(first, RoundId(1));
}

#[tokio::test]
async fn a_ballot_sent_many_times_or_out_of_order_counts_once_and_as_it_was_last_meant() {
    let evening = evening("blank").await;
    let round = evening.sample.vote(&["Un", "Deux"]).await;
    let ids = evening.sample.room.read(|state| state.round(round).unwrap().options.clone());
    let mut phone = evening.phone("fr", "region").await;
    let (first, second) = (Uuid::new_v4().to_string(), Uuid::new_v4().to_string());
    assert_eq!(evening.cast(&mut phone, &first, round, &[ids[0].0]).await, 303);
    assert_eq!(evening.cast(&mut phone, &second, round, &[ids[1].0]).await, 303);
    // The network brings the first one again, and the second twenty times at once.
    assert_eq!(evening.cast(&mut phone, &first, round, &[ids[0].0]).await, 303);
    let cookie = phone.cookie().unwrap().to_owned();
    let again = (0..20).map(|_| {
        let body = format!("op={second}&do=cast&round={round}&choice={}", ids[1]);
        let request = Request::post(evening.path("fr", "/do"))
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header(header::ACCEPT, "application/json")
            .header(header::COOKIE, &cookie)
            .body(Body::from(body))
            .unwrap();
        evening.house.router.clone().oneshot(request)
    });
    for answer in futures::future::join_all(again).await {
        assert_eq!(answer.unwrap().status(), 200);
    }
    let mut tx = evening.house.world.database.store.read().await.unwrap();
    let rows = store::workshop::tail(&mut tx, evening.sample.room.head.id, 1, 0).await.unwrap();
    let casts: Vec<_> =
        rows.iter().filter(|row| matches!(row.entry.event, Event::BallotCast { .. })).collect();
    assert_eq!(casts.len(), 2);
    let ballots = evening.sample.room.read(|state| state.ballots.clone());
    let kept: Vec<_> = ballots[&round].values().collect();
    let Event::BallotCast { cast, .. } = &casts[1].entry.event else { unreachable!() };
    assert_eq!(kept, [&**cast]);
}

#[tokio::test]
async fn nothing_that_is_kept_of_a_ballot_names_a_seat_or_a_minute_and_the_log_is_one_chain() {
    let evening = evening("blank").await;
    let round = evening.sample.vote(&["Un"]).await;
    let opened = evening.house.world.services.now();
    evening.wait(75);
    let scenario = evening.sample.room.read(|state| state.round(round).unwrap().options[0].0);
    let mut phone = evening.phone("fr", "cpas").await;
    assert_eq!(evening.cast(&mut phone, "", round, &[scenario]).await, 303);
    let head = &evening.sample.room.head;
    let mut tx = evening.house.world.database.store.read().await.unwrap();
    let rows = store::workshop::tail(&mut tx, head.id, 1, 0).await.unwrap();
    let mut previous = String::new();
    for row in &rows {
        assert_eq!(row.hash, row.entry.link(head.id, 1, &previous));
        previous.clone_from(&row.hash);
    }
    let ballot = &rows.last().unwrap().entry;
    assert!(matches!(ballot.event, Event::BallotCast { .. }));
    assert_eq!((ballot.by, ballot.at), (By::Nobody, opened));
}

#[tokio::test]
async fn two_servers_on_one_database_serve_one_workshop() {
    let world = tests::world::world(store::Engine::Postgres, true).await;
    let sample = workshop::open(&world.services, "blank").await;
    let other = service::Services::new(
        world.database.store.clone(),
        std::sync::Arc::clone(&world.clock) as std::sync::Arc<dyn service::Clock>,
        std::sync::Arc::new(service::SystemRandomness),
        world.keys(),
        service::Settings { demonstration: true },
    );
    let room = service::live::room(&other, &sample.code).await.unwrap();
    let audience = domain::workshop::view::Audience::Phone;
    let mut phone = service::live::subscribe(&other, &room, audience, None).rest;
    let round = sample.vote(&["Un", "Deux"]).await;
    // A phone at the other server is told of the step, although nobody asked that server anything.
    let told = tokio::time::timeout(Duration::from_secs(5), phone.recv()).await.unwrap();
    assert!(matches!(told, Ok(service::live::Sent::Frame(_))));
    // Forty come in and vote, by turns at the one server and at the other.
    let mut casts = Vec::new();
    for number in 0..40_u32 {
        let services = if number % 2 == 0 { &world.services } else { &other };
        let form = service::workshop::JoinForm {
            name: format!("P{number}"),
            kind: "coach".to_owned(),
            ..Default::default()
        };
        let (code, op) = (sample.code.clone(), Uuid::new_v4());
        casts.push(async move {
            let locale = domain::locale::Locale::Fr;
            let holds = service::workshop::Holds::default();
            let taken =
                service::workshop::join(services, &code, locale, op, &form, holds).await.unwrap();
            let (room, seat) = service::workshop::as_seat(services, &code, &taken).await.unwrap();
            let ballot = domain::workshop::RoomBallot::Approval { chosen: Default::default() };
            loop {
                let ballot = ballot.clone();
                let cast =
                    service::workshop::cast(services, &room, seat, Uuid::new_v4(), round, ballot);
                match cast.await {
                    // This server has not yet heard that the vote is open.
                    Err(service::Error::Refused(_)) => {
                        tokio::time::sleep(Duration::from_millis(20)).await;
                    }
                    done => break done.unwrap(),
                }
            }
        });
    }
    futures::future::join_all(casts).await;
    for _ in 0..100 {
        if room.read(|state| state.ballots_in(round)) == 40
            && sample.room.read(|state| state.ballots_in(round)) == 40
        {
            break;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    let (here, there) = (sample.room.read(Clone::clone), room.read(Clone::clone));
    assert_eq!(here.ballots_in(round), 40);
    assert_eq!(here, there);
}
