//! What if, in a room: on the ballots of the room and of a past vote, with and without scripts.

use super::workshops::{Evening, evening};
use crate::browser::{Browser, house};
use domain::{
    locale::Locale,
    money::Cents,
    text::Authored,
    workshop::{Command, EnvelopeLine, FieldKey, FieldValue, RoundId, ScenarioId},
};

impl Evening {
    /// Two scenarios with money, a vote of six people on them, revealed.
    async fn voted(&self) -> (RoundId, Vec<ScenarioId>, Vec<Browser>) {
        let text = |words: &str| Authored::parse(Some(Locale::Fr), words, 80).unwrap();
        for (title, euros) in [("Jardins", 60_i64), ("Écoles", 50)] {
            let amount = Cents(euros * 100);
            let lines = vec![EnvelopeLine { label: title.to_owned(), amount, from: None }];
            let fields = [
                (FieldKey::Title, FieldValue::Text { text: text(title) }),
                (FieldKey::Envelopes, FieldValue::Lines { lines }),
            ];
            self.sample.act(Command::Draw { table: None, fields: fields.into() }).await;
        }
        let round = self.sample.vote(&[]).await;
        let options = self.sample.room.read(|state| state.round(round).unwrap().options.clone());
        let mut phones = Vec::new();
        for (kind, choice) in [("inhabitants", 0), ("commune", 1)] {
            for _ in 0..3 {
                let mut phone = self.phone("fr", kind).await;
                assert_eq!(self.cast(&mut phone, "", round, &[options[choice].0]).await, 303);
                phones.push(phone);
            }
        }
        (round, options, phones)
    }

    async fn reveal(&self) {
        self.sample.next().await;
        self.wait(6);
        self.sample.next().await;
    }

    async fn board(&self, staff: &mut Browser, fields: &[(&str, &str)], status: u16) {
        let mut all = vec![("do", "board")];
        all.extend(fields);
        staff.post(&self.path("fr", "/console"), &all).await.is(status);
    }
}

#[tokio::test]
async fn the_ballots_of_the_room_are_counted_again_only_once_their_result_was_shown() {
    let evening = evening("blank").await;
    let mut staff = evening.house.staff().await;
    let (round, _, _) = evening.voted().await;
    let source = format!("room:{round}");
    let begin = [("begin", "yes"), ("source", source.as_str()), ("scenario", "")];
    evening.board(&mut staff, &begin, 422).await;
    evening.house.browser().get(&evening.path("fr", "/what-if/ground.json")).await.is(422);
    evening.reveal().await;
    evening.board(&mut staff, &begin, 303).await;
    let page = evening.house.browser().get(&evening.path("fr", "/what-if")).await;
    page.is(200).says("Jardins").says("name=\"money\"").says("name=\"even\"");
    let ground = evening.house.browser().get(&evening.path("fr", "/what-if/ground.json")).await;
    ground.is(200).says("\"inhabitants\"");
}

#[tokio::test]
async fn without_scripts_the_server_counts_what_is_asked_and_refuses_in_words() {
    let evening = evening("blank").await;
    let mut staff = evening.house.staff().await;
    let (round, _, _) = evening.voted().await;
    evening.reveal().await;
    let source = format!("room:{round}");
    evening.board(&mut staff, &[("begin", "yes"), ("source", &source)], 303).await;
    let mut anyone = evening.house.browser();
    let both = evening.path("fr", "/what-if?money=110&method=greedy&minimum=");
    anyone.get(&both).await.is(200).says("2 projets financés sur 2");
    let one = evening.path("fr", "/what-if?money=60&method=greedy&minimum=");
    anyone
        .get(&one)
        .await
        .says("1 projets financés sur 2")
        .says("n’ont rien de ce qu’ils ont choisi");
    let none = evening.path("fr", "/what-if?money=110&method=greedy&minimum=4");
    anyone.get(&none).await.says("0 projets financés sur 2").says("Il en faut 4");
    let even = evening.path("fr", "/what-if?money=110&method=greedy&minimum=2&even=yes");
    anyone.get(&even).await.says("Un seuil compte des personnes");
    anyone.get(&evening.path("nl", "/what-if?money=x&method=greedy")).await.says("Geef een bedrag");
}

#[tokio::test]
async fn an_alternative_is_tried_only_once_it_was_locked_and_brings_its_money() {
    let evening = evening("blank").await;
    let mut staff = evening.house.staff().await;
    let (round, scenarios, _) = evening.voted().await;
    evening.reveal().await;
    let (source, scenario) = (format!("room:{round}"), scenarios[1].to_string());
    let begin = [("begin", "yes"), ("source", source.as_str()), ("scenario", scenario.as_str())];
    evening.board(&mut staff, &begin, 422).await;
    evening.sample.act(Command::LockScenario { scenario: scenarios[1] }).await;
    evening.board(&mut staff, &begin, 303).await;
    let money = evening.sample.room.read(|state| state.board.as_ref().unwrap().trial.money);
    assert_eq!(money, Cents(5_000));
}

#[tokio::test]
async fn the_screen_shows_the_facilitators_choice_and_what_the_room_would_choose() {
    let evening = evening("blank").await;
    let mut staff = evening.house.staff().await;
    let (round, _, mut phones) = evening.voted().await;
    evening.reveal().await;
    let source = format!("room:{round}");
    evening.board(&mut staff, &[("begin", "yes"), ("source", &source)], 303).await;
    let show = [("do", "show"), ("scene", "what-if")];
    staff.post(&evening.path("fr", "/console"), &show).await.is(303);
    let choice =
        [("source", source.as_str()), ("money", "110"), ("method", "greedy"), ("minimum", "")];
    evening.board(&mut staff, &choice, 303).await;
    let screen = || evening.path("fr", "/projector");
    let mut anyone = evening.house.browser();
    anyone.get(&screen()).await.says("2 projets financés sur 2").is_silent_about("La salle");
    let lean = [("money", "60"), ("method", "equal-shares"), ("minimum", "")];
    for phone in &mut phones[..2] {
        phone.post(&evening.path("fr", "/what-if"), &lean).await.is(303);
    }
    anyone.get(&screen()).await.is_silent_about("3 choix");
    phones[2].post(&evening.path("fr", "/what-if"), &lean).await.is(303);
    // Said twice, it counts once.
    phones[2].post(&evening.path("fr", "/what-if"), &lean).await.is(303);
    anyone.get(&screen()).await.says("3 choix");
    // What somebody would choose has no hand and no minute of its own in the log.
    let head = &evening.sample.room.head;
    let mut tx = evening.house.world.database.store.read().await.unwrap();
    let rows = store::workshop::tail(&mut tx, head.id, 1, 0).await.unwrap();
    let leaned: Vec<_> = rows.iter().filter(|row| row.entry.event.name() == "leaned").collect();
    assert_eq!(leaned.len(), 3);
    assert!(leaned.iter().all(|row| row.entry.by == domain::workshop::By::Nobody));
    anyone.post(&evening.path("fr", "/what-if"), &lean).await.is(422);
}

#[tokio::test]
async fn the_published_ballots_of_a_past_vote_are_counted_again_with_another_split() {
    let house = house(true).await;
    let past = tests::sample::decided(&house.world).await;
    let services = &house.world.services;
    let process = tests::sample::view(&house.world, &past).await;
    let form = service::workshop::WorkshopForm {
        template: "blank".to_owned(),
        title: tests::sample::both("Atelier"),
        people: "30".to_owned(),
        rehearsal: false,
    };
    let holder = &process.administration;
    let head = service::workshop::create(services, &past.staff, holder, &form).await.unwrap();
    let path = |language: &str, rest: &str| format!("/{language}/w/{}{rest}", head.code);
    let mut staff = house.staff().await;
    staff.get(&path("fr", "/console")).await.is(200).says("ceux d’un vote passé");
    let source = format!("process:{}", past.process);
    let board = [("do", "board"), ("begin", "yes"), ("source", source.as_str())];
    staff.post(&path("fr", "/console"), &board).await.is(303);
    // What today's money and rule fund is what was published.
    let room = service::live::room(services, &head.code).await.unwrap();
    let (ground, today) =
        service::tried::ground(services, &room, &source.parse().unwrap(), Locale::Fr)
            .await
            .unwrap();
    let counts = ground.pots[0].projects.iter().zip(&today[0].projects);
    let funded: Vec<&str> = counts
        .filter(|(_, count)| count.funded)
        .map(|(project, _)| project.title.as_str())
        .collect();
    assert_eq!(funded, ["Arbres", "Bancs", "Fresque"]);
    // With half the money, half of it is left out, and it says why.
    let mut anyone = house.browser();
    let page = anyone.get(&path("fr", "/what-if?money=450&method=greedy&minimum=")).await;
    page.is(200).says("Fresque").says("Quand son tour est venu");
    let more = anyone.get(&path("nl", "/what-if?money=450&method=greedy&minimum=5")).await;
    more.says("Er zijn er 5 nodig");
}
